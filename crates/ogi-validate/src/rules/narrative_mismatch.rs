//! `narrative.mismatch`

use ogi_model::{Bilingual, Cell, CellState, Edition, Message, PrintedLabel, Severity, Undecided};

use crate::check::{Fault, Inspection, quoted};
use crate::example::Example;
use crate::finding::{Args, CellRole, Role};
use crate::narrative::{
    About, Comparisons, Difference, Judgement, StatedQuantity, Statement, StatementCounts, statements,
};
use crate::prose::quote_around;
use crate::rule::{Basis, Check, Class, Firmness, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "narrative.mismatch",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("文字与表格不一致", "Prose and tables disagree"),
    help: Bilingual::new(
        "第一、五、六部分的文字提到收到、结转、办结的申请数量，各类办理结果及其占比，行政复议、行政诉讼及其结果，规章和行政规范性文件数量，以及信息处理费的，应当与表格（信息处理费与第六部分）一致。逐句找出数量、对象、范围和年度，与有关单元格之和核对；“未收到申请”“均获维持”等没有数字的说法按零核对。",
        "Where the prose of sections one, five and six tells how many requests were received, carried or dealt with, the outcomes and their shares, reconsideration and litigation with their results, rules and normative documents, or information processing fees, it agrees with the tables (for fees, with section six). Sentence by sentence the quantity, its subject, scope and year are found and compared with the sum of the cells that say the same; a denial such as 未收到申请 (no request was received) or 均获维持 (all were upheld) states zeros.",
    ),
    mend: Bilingual::new(
        "请核对原始台账：表格有误的改表格，文字有误的改文字；统计范围不同的，请在文字中写明范围。",
        "Look at the register: mend the table or the sentence, whichever is wrong; where the sentence tells of other organs than the table, let it say so.",
    ),
    exceptions: &[
        Bilingual::new(
            "文字写明的范围与表格不同的（如政府报告中办公室的数量、部门报告中全市的数量）不核对；政府报告中没有写明范围而数量较小的，只作提示。",
            "A sentence that tells of other organs than the table (the general office in a government's report, the whole city in a department's) is not compared; one in a government's report that does not say whose figures it tells, and tells fewer, is only asked about.",
        ),
        Bilingual::new(
            "其中的一部分（通过网络收到、涉及某类事项等）、其他年度、截至年中某日、多年累计以及与上年相比的增减，不核对。",
            "Parts (received online, concerning some matter), other years, periods that end within the year, several years together and differences from last year are not compared.",
        ),
        Bilingual::new(
            "政策性文件不等于行政规范性文件，不核对；“公开”“失效”“修改”的文件数量口径不一，不核对。",
            "Policy papers are not normative documents; documents disclosed, lapsed or amended are counted in more than one way. None of them is compared.",
        ),
        Bilingual::new(
            "“受理”数量小于新收数量的不提示，因为可能不含补正阶段终止的申请；“答复”数量与办理结果总计之差不超过“其他处理”的，也不提示。",
            "受理 (accepted) below the number received is left alone, since requests that ended while being corrected may be left out; so is 答复 (answered) where the requests dealt with otherwise make up the difference.",
        ),
        Bilingual::new(
            "占比按四舍五入或者截去尾数均可，以办理结果总计、本年新收或者新收与上年结转之和为分母均可；由错误数量算出的占比不另行提示。",
            "A share may be rounded or cut off, of the requests dealt with, those received, or received and brought forward together; one that was computed from a wrong count is not told again.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "国办公开办函〔2021〕30号第四条第（四）项：发布内容应当准确、全面",
            "国办公开办函〔2021〕30号, part four, item (四): what is published must be accurate and complete",
        ),
        firmness: Firmness::Law,
    },
    editions: &Edition::ALL,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of(Edition::E2021)
            .organ("宿迁市统计局")
            .year(2024)
            .figures([("requests.received.total", 21)])
            .overview(["2024年，本机关收到政府信息公开申请12件。"])
    },
    check: Check::function(run),
};

fn run(inspection: &mut Inspection<'_>) {
    let report = inspection.report;
    let statements = statements(report);
    if statements.is_empty() {
        return;
    }
    let judgements = Comparisons::of(report).judge(&statements);
    inspection.count_statements(StatementCounts::of(&judgements));
    let mut told: Vec<&Statement<'_>> = Vec::new();
    for (statement, judgement) in statements.iter().zip(&judgements) {
        let Some(judgement) = judgement else { continue };
        match judgement {
            Judgement::Agrees => inspection.pass(),
            Judgement::Excused => {}
            Judgement::Undecided(state) => inspection.skip(reason(*state)),
            Judgement::Differs(difference) => {
                let is_share = |one: &Statement<'_>| matches!(one.quantity, StatedQuantity::Share { .. });
                let mut same = told
                    .iter()
                    .filter(|other| other.subject == statement.subject && is_share(other) == is_share(statement));
                if same.clone().all(|other| other.quantity != statement.quantity) {
                    let fault = fault(inspection, statement, difference, same.by_ref().count());
                    inspection.fail(fault);
                    told.push(statement);
                }
            }
        }
    }
}

fn reason(state: CellState) -> Undecided {
    match state {
        CellState::Omitted => Undecided::RowOmitted,
        CellState::Unread => Undecided::UnreadCell,
        CellState::NotPrinted => Undecided::OtherEdition,
        CellState::Filled | CellState::Blank => Undecided::BlankCell,
    }
}

fn fault(inspection: &Inspection<'_>, statement: &Statement<'_>, difference: &Difference, again: usize) -> Fault {
    let quote = quote_around(statement.sentence, statement.span.clone());
    let (section, block) = (statement.section, statement.block);
    let told = told(inspection, statement, difference);
    let share = if matches!(statement.quantity, StatedQuantity::Share { .. }) { ".share" } else { "" };
    let again = if again == 0 { String::new() } else { format!("#{}", again + 1) };
    let stated = match statement.quantity {
        StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) | StatedQuantity::About { count, .. } => {
            i64::try_from(count).ok()
        }
        StatedQuantity::Share { .. } | StatedQuantity::Money(_) => None,
    };
    let expected = i64::try_from(difference.known).ok().filter(|_| stated.is_some());
    Fault {
        message: Message {
            zh: format!("{}第 {block} 段写有{quote}：{}", section.zh(), told.zh),
            en: format!("{}, paragraph {block} says {quote}: {}", section.en(), told.en),
        },
        args: Args {
            expected,
            actual: stated,
            difference: stated.zip(expected).map(|(stated, expected)| stated - expected),
        },
        cells: difference.sum.cells().map(|cell| CellRole { cell, role: Role::Subject }).collect(),
        subject: format!("{}{share}{again}", statement.subject),
        severity: difference.is_question.then_some(Severity::Info),
    }
}

/// What the sentence and the tables say, side by side.
fn told(inspection: &Inspection<'_>, statement: &Statement<'_>, difference: &Difference) -> Message {
    let stated = &statement.sentence[statement.span.clone()];
    if let About::Fee(_) = statement.subject.0 {
        let (zh, en) = match difference.money {
            Some(money) => (format!("{money} 元"), format!("{money} 元 (yuan)")),
            None => (difference.known.to_string(), difference.known.to_string()),
        };
        return Message {
            zh: format!("所写为“{stated}”，第六部分报告的信息处理费情况为 {zh}。"),
            en: format!("it says “{stated}”, section six reports {en} of information processing fees."),
        };
    }
    let cells: Vec<Cell> = difference.sum.cells().collect();
    let labels = labels(inspection, &cells);
    let Difference { known, is_exact, .. } = *difference;
    let sum = if cells.len() > 1 { Bilingual::new("之和", " together") } else { Bilingual::new("", "") };
    let figure = if is_exact {
        Message { zh: format!("为 {known}"), en: format!("{known}") }
    } else {
        Message {
            zh: format!("至少为 {known}（空白未计）"), en: format!("at least {known}, blanks not counted")
        }
    };
    let message = match statement.quantity {
        StatedQuantity::Share { .. } => {
            let share = percent(known, difference.out_of);
            Message {
                zh: format!(
                    "所写占比为 {stated}，表中{}{}{}，占 {} 的 {share}",
                    labels.zh, sum.zh, figure.zh, difference.out_of
                ),
                en: format!(
                    "the share is given as {stated}; in the table {}{} is {}, {share} of {}",
                    labels.en, sum.en, figure.en, difference.out_of
                ),
            }
        }
        StatedQuantity::Exact(0) if !stated.contains(['0', '０', '零']) => Message {
            zh: format!("“{stated}”即应为 0，表中{}{}{}", labels.zh, sum.zh, figure.zh),
            en: format!("“{stated}” means 0; in the table {}{} is {}", labels.en, sum.en, figure.en),
        },
        _ => Message {
            zh: format!("所写为“{stated}”，表中{}{}{}", labels.zh, sum.zh, figure.zh),
            en: format!("it says “{stated}”; in the table {}{} is {}", labels.en, sum.en, figure.en),
        },
    };
    let remark = if difference.other_reading {
        Bilingual::new("；是否含上年结转，请写明", "; say whether it includes those brought forward")
    } else if difference.is_question {
        Bilingual::new("；请核对范围和口径", "; ask whether both count the same")
    } else {
        Bilingual::new("", "")
    };
    Message { zh: format!("{}{}。", message.zh, remark.zh), en: format!("{}{}.", message.en, remark.en) }
}

/// The labels of cells, those of the column 总计 by their row alone, and no more than three.
fn labels(inspection: &Inspection<'_>, cells: &[Cell]) -> Message {
    const SHOWN: usize = 3;
    let label = |cell: &Cell| {
        let form = inspection.report.form_of(cell.table()).form();
        let label =
            form.label(*cell).unwrap_or_else(|| PrintedLabel { row: cell.row().to_string(), column: String::new() });
        let row = label.row.strip_prefix("三、本年度办理结果·").unwrap_or(&label.row);
        match cell {
            Cell::Request(_, ogi_model::Applicant::Total) => quoted(row),
            _ => quoted(&format!("{row}·{}", label.column)),
        }
    };
    let mut zh: String = cells.iter().take(SHOWN).map(label).collect();
    let gloss = |cell: &Cell| match cell {
        Cell::Request(row, ogi_model::Applicant::Total) => ogi_model::Row::Request(*row).en().to_owned(),
        Cell::Request(row, who) => format!("{}, {}", ogi_model::Row::Request(*row).en(), who.en()),
        Cell::Review(channel, result) => format!("{}, {}", channel.en(), result.en()),
        Cell::Disclosure(cell) => format!("{}, {}", cell.item().en(), cell.measure().en()),
    };
    let shown: Vec<String> =
        cells.iter().take(SHOWN).map(|cell| format!("{} ({})", label(cell), gloss(cell))).collect();
    let mut en = shown.join(", ");
    if cells.len() > SHOWN {
        zh += &format!("等 {} 项", cells.len());
        en += &format!(" and {} more", cells.len() - SHOWN);
    }
    Message { zh, en }
}

/// A share with one decimal, rounded.
fn percent(count: u64, whole: u64) -> String {
    let (count, whole) = (u128::from(count), u128::from(whole.max(1)));
    let tenths = (count * 2000 + whole) / (2 * whole);
    format!("{}.{}%", tenths / 10, tenths % 10)
}
