//! The words of the page.

use ogi_model::{Bilingual, Cell, Message, Report, Severity, Table};
use ogi_validate::{Class, EvidenceSection, EvidenceSource, StatementOutcome, table_number};

use super::marks::{Look, Mark};

/// The sign of a severity, beside its colour.
pub(super) const fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "✕",
        Severity::Warning => "▲",
        Severity::Info => "？",
    }
}

/// The sign of a marked cell, beside its colour.
pub(super) const fn sign_of(look: Look) -> &'static str {
    match look {
        Look::Wrong => "✕",
        Look::Suspect => "✕?",
        Look::Part => "·",
        Look::Warning => "▲",
        Look::Info => "？",
        Look::Confirmed => "✓",
    }
}

/// What a mark means.
pub(super) const fn look(look: Look) -> Bilingual {
    match look {
        Look::Wrong => Bilingual::new("错误", "Wrong"),
        Look::Suspect => Bilingual::new("可能有误", "May be wrong"),
        Look::Part => Bilingual::new("合计不符，属于其中一项", "Part of a sum that does not hold"),
        Look::Warning => Bilingual::new("警告", "Warning"),
        Look::Info => Bilingual::new("提示", "Info"),
        Look::Confirmed => Bilingual::new("已核实", "Confirmed"),
    }
}

/// The sign of a statement in the prose.
pub(super) const fn sign_of_statement(outcome: StatementOutcome) -> &'static str {
    match outcome {
        StatementOutcome::Agrees => "✓",
        StatementOutcome::Differs => "≠",
        StatementOutcome::Asked => "？",
        StatementOutcome::LeftAlone | StatementOutcome::Undecided | StatementOutcome::Unbound => "",
    }
}

/// What a mark in the prose means.
pub(super) const fn statement(outcome: StatementOutcome) -> Bilingual {
    match outcome {
        StatementOutcome::Agrees => Bilingual::new("与表格相符", "agrees with the tables"),
        StatementOutcome::Differs => Bilingual::new("与表格不符", "contradicts the tables"),
        StatementOutcome::Asked => Bilingual::new("与表格不同，请核实", "differs from the tables; to be asked about"),
        StatementOutcome::LeftAlone => Bilingual::new("不作判断", "not judged"),
        StatementOutcome::Undecided => Bilingual::new("有关单元格没有数字，未核对", "not compared: cells are blank"),
        StatementOutcome::Unbound => Bilingual::new("不与表格核对", "not compared with the tables"),
    }
}

/// The name of the class of a marked statement in the page.
pub(super) const fn class_of_statement(outcome: StatementOutcome) -> &'static str {
    match outcome {
        StatementOutcome::Agrees => "agrees",
        StatementOutcome::Differs => "differs",
        StatementOutcome::Asked => "asked",
        StatementOutcome::LeftAlone | StatementOutcome::Undecided | StatementOutcome::Unbound => "left",
    }
}

/// The key of a class of rules.
pub(super) const fn class_key(class: Class) -> &'static str {
    match class {
        Class::Structure => "structure",
        Class::Identity => "identity",
        Class::Consistency => "consistency",
        Class::Plausibility => "plausibility",
    }
}

/// Where evidence comes from.
pub(super) const fn evidence(what: EvidenceSource) -> Bilingual {
    match what {
        EvidenceSource::Prose => Bilingual::new("文字", "the prose"),
        EvidenceSource::PreviousYear => Bilingual::new("上一年度报告", "the report of the year before"),
        EvidenceSource::Member => Bilingual::new("所汇总单位的报告", "the report of a member"),
        _ => Bilingual::new("其他依据", "other evidence"),
    }
}

/// The key and the name of a section of the prose.
pub(super) const fn section(section: EvidenceSection) -> (&'static str, Bilingual) {
    use ogi_validate::Section;

    let section = match section {
        EvidenceSection::Overview => Section::Overview,
        EvidenceSection::Problems => Section::Problems,
        EvidenceSection::OtherMatters => Section::OtherMatters,
    };
    (section.key(), Bilingual::new(section.zh(), section.en()))
}

/// A cell by its table and its printed labels.
pub(super) fn cell_in_words(report: &Report, cell: Cell) -> Message {
    let table = table_number(cell.table());
    let label = report.form_of(cell.table()).form().label(cell);
    let told = label.map_or_else(|| cell.to_string(), |label| format!("{} / {}", label.row, label.column));
    let column = cell.column_en();
    let row = cell.row().en();
    Message { zh: format!("{} {told}", table.zh), en: format!("{}: {row} / {column} ({told})", table.en) }
}

/// The same as it stands in the cell itself, where there is little room.
pub(super) fn short_proposal(mark: &Mark) -> Option<Message> {
    let figures: Vec<String> = mark.proposals.iter().map(ToString::to_string).collect();
    match (mark.look, figures.as_slice()) {
        (Look::Wrong, [figure]) => Some(Message { zh: format!("应为 {figure}"), en: format!("→ {figure}") }),
        (Look::Wrong | Look::Suspect, [_] | [_, _]) => {
            let told = format!("{}？", figures.join("/"));
            Some(Message { zh: told.clone(), en: told })
        }
        _ => None,
    }
}

/// What should stand in a cell, where few figures come into question.
pub(super) fn proposal(mark: &Mark) -> Option<Message> {
    let figures: Vec<String> = mark.proposals.iter().map(ToString::to_string).collect();
    match (mark.look, figures.as_slice()) {
        (Look::Wrong, [figure]) => Some(Message { zh: format!("应为 {figure}"), en: format!("should be {figure}") }),
        (Look::Wrong | Look::Suspect, [_] | [_, _]) => Some(Message {
            zh: format!("可能应为 {}", figures.join(" 或 ")),
            en: format!("perhaps {}", figures.join(" or ")),
        }),
        _ => None,
    }
}

/// The keys of what findings can be about, for the filter: the tables, and what is no table.
pub(super) const PLACES: [(&str, Bilingual); 4] = [
    ("disclosure", table_number(Table::Disclosure)),
    ("requests", table_number(Table::Requests)),
    ("reviews", table_number(Table::Reviews)),
    ("elsewhere", Bilingual::new("文字和其他", "Prose and others")),
];
