//! The form's own sums: `requests.balance`, `requests.row-total`, `requests.outcome-total`, `reviews.total`.

use ogi_model::{Bilingual, Cell, Identity, Message, PrintedLabel, Severity, Sum, SumCheck, Verdict};

use crate::check::{Fault, Inspection, quoted};
use crate::example::Example;
use crate::finding::{Args, CellRole, Role};
use crate::rule::{Asks, Basis, Check, Class, Firmness, Rule};

pub(crate) static BALANCE: Rule = sum(
    Sum::Balance,
    Bilingual::new(
        "每一列的第一项（本年新收）加第二项（上年结转），等于第三项的（七）总计加第四项（结转下年度）。不等时，四个数字中至少有一个填错；常见的是结转数没有更新，或者办理结果漏计。",
        "In every column, requests received and brought forward equal requests dealt with (row 七) and carried forward. If not, at least one of the four figures is wrong; often the figure carried forward was not updated, or an outcome was left out.",
    ),
    Bilingual::new("请核对该列的四个数字。", "Check the four figures of the column."),
    Basis {
        text: Bilingual::new("表三左上角印明的勾稽关系", "Printed in the corner of table three"),
        firmness: Firmness::Printed,
    },
    || {
        Example::of("2021").figures([
            ("requests.received.total", 8),
            ("requests.brought_forward.total", 1),
            ("requests.concluded.total", 8),
            ("requests.carried_forward.total", 0),
        ])
    },
);

pub(crate) static ROW_TOTAL: Rule = sum(
    Sum::RowTotal,
    Bilingual::new(
        "每一行的自然人与五类法人或其他组织之和，等于该行的总计。",
        "In every row, natural persons and the five kinds of body add up to the row's total.",
    ),
    Bilingual::new("请核对该行的七个数字。", "Check the seven figures of the row."),
    Basis {
        text: Bilingual::new("“总计”一栏的含义", "The meaning of the column 总计"), firmness: Firmness::Meaning
    },
    || {
        Example::of("2021").figures([
            ("requests.received.natural_person", 7),
            ("requests.received.business", 1),
            ("requests.received.research_institution", 0),
            ("requests.received.public_interest_organization", 0),
            ("requests.received.legal_service_organization", 0),
            ("requests.received.other_organization", 0),
            ("requests.received.total", 7),
        ])
    },
);

pub(crate) static OUTCOME_TOTAL: Rule = sum(
    Sum::OutcomeTotal,
    Bilingual::new(
        "每一列（一）至（六）各项办理结果之和，等于（七）总计。每件申请只计入一种结果，部分公开的不再计入其他情形。",
        "In every column, the outcomes of rows (一) to (六) add up to row (七). A request counts under one outcome only, a partly granted one under no other.",
    ),
    Bilingual::new("请核对该列各项。", "Check the figures of the column."),
    Basis {
        text: Bilingual::new("“（七）总计”一行的含义", "The meaning of row (七)总计"),
        firmness: Firmness::Meaning,
    },
    || {
        Example::of("2021").figures([
            ("requests.outcomes.granted.total", 5),
            ("requests.outcomes.unavailable_not_held.total", 4),
            ("requests.concluded.total", 8),
        ])
    },
);

pub(crate) static REVIEW_TOTAL: Rule = sum(
    Sum::ReviewTotal,
    Bilingual::new(
        "行政复议、未经复议直接起诉、复议后起诉三类案件，各自的四种结果之和等于总计。",
        "In each of the three blocks of table four, the four results add up to the block's total.",
    ),
    Bilingual::new("请核对该类的五个数字。", "Check the five figures of the block."),
    Basis {
        text: Bilingual::new("“总计”一栏的含义", "The meaning of the column 总计"), firmness: Firmness::Meaning
    },
    || {
        Example::of("2021").figures([
            ("reviews.reconsideration.upheld", 5),
            ("reviews.reconsideration.corrected", 0),
            ("reviews.reconsideration.other", 0),
            ("reviews.reconsideration.pending", 2),
            ("reviews.reconsideration.total", 8),
        ])
    },
);

static EXCEPTIONS: &[Bilingual] = &[Bilingual::new(
    "有空白单元格的，只在无论空白是多少都不成立时才算不符；涉及地方增设的行的，不予核对。",
    "A sum with blanks fails only where it cannot hold whatever they stand for; one that a local row may be part of is not evaluated.",
)];

const fn sum(sum: Sum, help: Bilingual, mend: Bilingual, basis: Basis, example: fn() -> Example) -> Rule {
    Rule {
        id: sum.key(),
        class: Class::Identity,
        severity: Severity::Error,
        title: Bilingual::new(sum.zh(), sum.en()),
        help,
        mend,
        exceptions: EXCEPTIONS,
        basis,
        asks: Asks::Nothing,
        since: "1.0",
        thresholds: &[],
        example,
        check: Check::Sum(sum),
    }
}

pub(crate) fn inspect(inspection: &mut Inspection<'_>, sum: Sum) {
    for identity in inspection.report.identities().filter(|identity| identity.sum == sum) {
        let check = inspection.figures.check(identity);
        match check.verdict {
            Verdict::Holds => inspection.pass(),
            Verdict::HoldsWithBlanksAsZero => inspection.pass_with_blanks_as_zero(),
            Verdict::Undecided(reason) => inspection.skip(reason),
            Verdict::Fails => {
                let fault = fault(inspection, identity, check);
                inspection.fail(fault);
            }
        }
    }
}

fn fault(inspection: &Inspection<'_>, identity: &Identity, check: SumCheck) -> Fault {
    let role = |role| move |cell: &Cell| CellRole { cell: *cell, role };
    let cells = identity.parts.iter().map(role(Role::Part)).chain(identity.totals.iter().map(role(Role::Total)));
    let number = |number: u128| i64::try_from(number).ok();
    Fault {
        message: message(inspection, identity, check),
        args: Args {
            expected: number(check.parts),
            actual: number(check.totals),
            difference: i64::try_from(check.difference()).ok(),
        },
        cells: cells.collect(),
        ..Fault::default()
    }
}

fn message(inspection: &Inspection<'_>, identity: &Identity, check: SumCheck) -> Message {
    let total = identity.totals[0];
    let label = inspection
        .report
        .form_of(total.table())
        .form()
        .label(total)
        .unwrap_or(PrintedLabel { row: total.row().to_string(), column: String::new() });
    let (row, column) = (quoted(&label.row), quoted(&label.column));
    let SumCheck { parts, totals, .. } = check;
    let off = check.difference();
    let (more_zh, more_en) = if off > 0 { ("多", "too many") } else { ("少", "too few") };
    let off = off.unsigned_abs();
    let figure =
        |cell: &Cell| inspection.report.get(*cell).map_or_else(|| "空白".to_owned(), |figure| figure.to_string());
    let blanks = identity.parts.iter().chain(&identity.totals).any(|cell| inspection.report.get(*cell).is_none());
    let (blank_zh, blank_en) = if blanks {
        ("（空白单元格只会使差额更大）", " (blank cells can only widen the gap)")
    } else {
        ("", "")
    };
    match identity.sum {
        Sum::Balance => {
            let [received, brought, dealt, carried] =
                [&identity.parts[0], &identity.parts[1], &identity.totals[0], &identity.totals[1]].map(figure);
            Message {
                zh: format!(
                    "{column}一列：第一项加第二项为 {parts}（{received}＋{brought}），第三项加第四项为 {totals}（{dealt}＋{carried}），相差 {off}{blank_zh}。"
                ),
                en: format!(
                    "Column {column} ({}): received and brought forward are {parts} ({received} + {brought}), dealt with and carried forward are {totals} ({dealt} + {carried}); they differ by {off}{blank_en}.",
                    column_gloss(total)
                )
                .replace("空白", "blank"),
            }
        }
        Sum::RowTotal => Message {
            zh: format!("{row}一行：各类申请人之和为 {parts}，“总计”填的是 {totals}，{more_zh} {off}{blank_zh}。"),
            en: format!(
                "Row {row} ({}): the applicants add up to {parts}, 总计 (total) says {totals}, {off} {more_en}{blank_en}.",
                total.row().en()
            ),
        },
        Sum::OutcomeTotal => Message {
            zh: format!(
                "{column}一列：（一）至（六）各项之和为 {parts}，“（七）总计”填的是 {totals}，{more_zh} {off}{blank_zh}。"
            ),
            en: format!(
                "Column {column} ({}): rows (一) to (六) add up to {parts}, row (七)总计 (total) says {totals}, {off} {more_en}{blank_en}.",
                column_gloss(total)
            ),
        },
        Sum::ReviewTotal => Message {
            zh: format!("{row}：四种结果之和为 {parts}，“总计”填的是 {totals}，{more_zh} {off}{blank_zh}。"),
            en: format!(
                "{row} ({}): the four results add up to {parts}, 总计 (total) says {totals}, {off} {more_en}{blank_en}.",
                total.row().en()
            ),
        },
    }
}

fn column_gloss(cell: Cell) -> &'static str {
    match cell {
        Cell::Disclosure(cell) => cell.measure().en(),
        Cell::Request(_, applicant) => applicant.en(),
        Cell::Review(_, result) => result.en(),
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Report};

    use crate::check;

    fn messages(report: &Report) -> Vec<(String, String)> {
        let errors =
            check(report).findings.into_iter().filter(|finding| finding.severity == ogi_model::Severity::Error);
        errors.map(|finding| (finding.message.zh, finding.message.en)).collect()
    }

    #[test]
    fn a_wrong_total_of_a_row_is_told_with_its_printed_labels() {
        let mut report = Report::blank(Edition::E2021);
        let row = &mut report.requests.outcomes.withheld_internal_affairs;
        (row.natural_person, row.business, row.research_institution) = (Some(13), Some(8), Some(0));
        (row.public_interest_organization, row.legal_service_organization, row.other_organization) =
            (Some(0), Some(0), Some(0));
        row.total = Some(12);
        assert_eq!(
            messages(&report),
            [(
                "“三、本年度办理结果·（三）不予公开·5.属于三类内部事务信息”一行：各类申请人之和为 21，“总计”填的是 12，少 9。".to_owned(),
                "Row “三、本年度办理结果·（三）不予公开·5.属于三类内部事务信息” (Withheld: internal affairs): the applicants add up to 21, 总计 (total) says 12, 9 too few.".to_owned()
            )]
        );
    }

    #[test]
    fn a_broken_balance_shows_its_four_figures() {
        let mut report = Report::blank(Edition::E2019);
        report.requests.received.natural_person = Some(821);
        report.requests.brought_forward.natural_person = Some(18);
        report.requests.concluded.natural_person = Some(757);
        report.requests.carried_forward.natural_person = Some(72);
        assert_eq!(
            messages(&report)[0].0,
            "“自然人”一列：第一项加第二项为 839（821＋18），第三项加第四项为 829（757＋72），相差 10。"
        );
    }

    #[test]
    fn a_blank_part_is_not_taken_for_zero_in_words_either() {
        let mut report = Report::blank(Edition::E2021);
        report.reviews.direct_litigation.upheld = Some(3);
        report.reviews.direct_litigation.total = Some(2);
        assert_eq!(
            messages(&report)[0].0,
            "“行政诉讼·未经复议直接起诉”：四种结果之和为 3，“总计”填的是 2，少 1（空白单元格只会使差额更大）。"
        );
    }
}
