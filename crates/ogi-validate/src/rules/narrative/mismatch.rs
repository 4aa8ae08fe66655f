//! `narrative.mismatch`

use ogi_model::{Applicant, Bilingual, Cell, Figure, Message, PrintedLabel, RequestRow, Severity};

use crate::facts::prose::compare::{Difference, Judgement, count};
use crate::facts::prose::tables::PARTS_OF_A_YUAN;
use crate::finding::{Args, CellRole, Role};
use crate::rule::example::Example;
use crate::rule::labels::quoted;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::keywords::excerpt;
use ogi_narrative::{Doubt, ItemMeasure, StatedQuantity, StatedYear, Statement, Subject, heading_before, quote_around};

pub(crate) static RULE: Rule = Rule {
    id: "narrative.mismatch",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("文字与表格不一致", "Prose and tables disagree"),
    help: Bilingual::new(
        "第一、五、六部分的文字提到收到、结转、办结的申请数量，各类办理结果、各类申请人及其占比，行政复议、行政诉讼及其结果，规章、行政规范性文件、行政许可、处罚、强制和收费，与上年相比的增减，以及信息处理费的，应当与表格（信息处理费与第六部分）一致。逐句找出数量、对象、范围和年度，与有关单元格之和核对；“未收到申请”“均获维持”等没有数字的说法按零核对。",
        "Where the prose of sections one, five and six tells how many requests were received, carried or dealt with, the outcomes and applicants with their shares, reconsideration and litigation with their results, documents, licences, penalties, coercive measures and fees, growth since last year, or information processing fees, it agrees with the tables (for fees, with section six). Sentence by sentence the quantity, its subject, scope and year are found and compared with the sum of the cells that say the same; a denial such as 未收到申请 (no request was received) or 均获维持 (all were upheld) states zeros.",
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
            "其中的一部分（通过网络收到、涉及某类事项等）、其他年度、截至年中某日、多年累计的，不核对；上年的数字和与上年相比的增减，有上一年度报告时核对。",
            "Parts (received online, concerning some matter), other years, periods that end within the year and several years together are not compared. Last year's figures and changes since are compared where last year's report is given.",
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
            "占比按四舍五入或者截去尾数均可，以办理结果总计、本年新收或者新收与上年结转之和为分母均可，但同一句中的占比应当用同一分母；由错误数量算出的占比不另行提示。",
            "A share may be rounded or cut off, of the requests dealt with, those received, or received and brought forward together, as long as the shares of a sentence are of the same; one that was computed from a wrong count is not told again.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "国办公开办函〔2021〕30号第四条第（四）项：发布内容应当准确、全面",
            "国办公开办函〔2021〕30号, part four, item (四): what is published must be accurate and complete",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("宿迁市统计局")
            .year(2024)
            .figures([("requests.received.total", 21)])
            .overview(["2024年，本机关收到政府信息公开申请12件。"])
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let prose = run.prose();
    if prose.statements.is_empty() {
        return;
    }
    run.count_statements(count(&prose.judgements));
    let mut told: Vec<&Statement<'_>> = Vec::new();
    let mut left = 0;
    for (statement, judgement) in prose.judged() {
        let Some(judgement) = judgement else { continue };
        match &judgement {
            Judgement::Agrees => run.pass(),
            Judgement::Excused => {}
            Judgement::Undecided(reason) => run.skip(*reason),
            Judgement::Differs(difference) => {
                let mut same = told.iter().filter(|other| {
                    other.subject == statement.subject && form(other) == form(statement) && other.year == statement.year
                });
                if told.len() == MOST_TOLD {
                    left += 1;
                } else if same.clone().all(|other| other.quantity != statement.quantity) {
                    let violation = violation(run, statement, difference, same.by_ref().count());
                    run.fail(violation);
                    told.push(statement);
                }
            }
        }
    }
    if left > 0 {
        run.fail(more(left));
    }
}

/// How many characters of a heading are told.
const LONGEST_HEADING: usize = 20;

/// How many contradictions are told one by one. A report has a handful; one that was made to have a million should not cost
/// the memory and the time of as many findings.
const MOST_TOLD: usize = 1000;

fn more(left: usize) -> Violation {
    Violation {
        message: Message {
            zh: format!("另有 {left} 处文字陈述与表格不符，不再逐一列出。"),
            en: format!("{left} more statements contradict the tables; they are not told one by one."),
        },
        subject: "more".to_owned(),
        ..Violation::default()
    }
}

/// What tells a statement from others on the same subject.
fn form(statement: &Statement<'_>) -> &'static str {
    match (statement.quantity, statement.year) {
        (StatedQuantity::Share(_), _) => ".share",
        (StatedQuantity::Growth { .. }, _) => ".growth",
        (StatedQuantity::Points { .. }, _) => ".points",
        (StatedQuantity::Difference { .. } | StatedQuantity::Unchanged | StatedQuantity::MoneyDifference { .. }, _) => {
            ".difference"
        }
        (_, StatedYear::Last) => ".last-year",
        _ => "",
    }
}

fn violation(run: &RuleRun<'_>, statement: &Statement<'_>, difference: &Difference, again: usize) -> Violation {
    let quote = quote_around(statement.sentence, statement.span.clone());
    let section = statement.section;
    let heading = match heading_before(run.report, section, statement.block) {
        Some(heading) => {
            let heading = excerpt(heading, LONGEST_HEADING);
            Message { zh: format!("“{heading}”之下"), en: format!(", under “{heading}”,") }
        }
        None => Message::default(),
    };
    let told = told(run, statement, difference);
    let share = form(statement);
    let again = if again == 0 { String::new() } else { format!("#{}", again + 1) };
    let stated = match statement.quantity {
        StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) | StatedQuantity::About { count, .. } => {
            i64::try_from(count).ok()
        }
        _ => None,
    };
    let expected = i64::try_from(difference.known).ok().filter(|_| stated.is_some());
    Violation {
        message: Message {
            zh: format!("{}{}写有{quote}：{}", section.zh(), heading.zh, told.zh),
            en: format!("{}{} says {quote}: {}", section.en(), heading.en, told.en),
        },
        args: Args {
            expected,
            actual: stated,
            difference: stated.zip(expected).map(|(stated, expected)| stated - expected),
        },
        cells: difference.sum.cells().map(|cell| CellRole { cell, role: Role::Subject }).collect(),
        subject: format!("{}{share}{again}", statement.subject),
        severity: difference.is_question.then_some(Severity::Info),
        // Figures beside a year that was left standing are of one text that was used again.
        cause: if statement.doubts.has(Doubt::NamesAStaleYear) {
            format!("{}.{}", section.key(), statement.block)
        } else {
            String::new()
        },
    }
}

/// What the sentence and the tables say, side by side.
fn told(run: &RuleRun<'_>, statement: &Statement<'_>, difference: &Difference) -> Message {
    let stated = &statement.sentence[statement.span.clone()];
    if let Subject::Fee(_) = statement.subject {
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
    let labels = labels(run, &cells);
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
        StatedQuantity::Growth { .. }
        | StatedQuantity::Unchanged
        | StatedQuantity::Difference { .. }
        | StatedQuantity::MoneyDifference { .. } => change_told(statement, stated, &labels, sum, difference),
        StatedQuantity::Points { .. } => {
            let (part, whole) = difference.share_before.unwrap_or_default();
            let [now, before] = [percent(known, difference.out_of), percent(part, whole)];
            Message {
                zh: format!("所写占比的变化为“{stated}”，按表格{}{}占 {now}、上一年度占 {before}", labels.zh, sum.zh),
                en: format!(
                    "it gives “{stated}” as the change of the share; by the tables {}{} is {now}, and was {before} the year before",
                    labels.en, sum.en
                ),
            }
        }
        StatedQuantity::Money { .. } => {
            let amount = yuan(difference.amount.unwrap_or_default());
            Message {
                zh: format!("所写为“{stated}”，表中{}{}为 {amount} 万元", labels.zh, sum.zh),
                en: format!("it says “{stated}”; in the table {}{} is {amount} 万元 (10,000 yuan)", labels.en, sum.en),
            }
        }
        _ if statement.year == StatedYear::Last => Message {
            zh: format!("所写上一年度为“{stated}”，上一年度报告中{}{}{}", labels.zh, sum.zh, figure.zh),
            en: format!(
                "it gives “{stated}” for last year; in last year's report {}{} is {}",
                labels.en, sum.en, figure.en
            ),
        },
        StatedQuantity::Share(_) => {
            let share = percent(known, difference.out_of);
            Message {
                zh: format!(
                    "所写占比为 {stated}，表中{}{}{}，占 {} 的 {share}",
                    labels.zh, sum.zh, figure.zh, difference.out_of
                ),
                en: format!(
                    "the share is given as {stated}; the table has {} under {}{}, which is {share} of {}",
                    figure.en, labels.en, sum.en, difference.out_of
                ),
            }
        }
        StatedQuantity::Exact(0) if !stated.contains(['0', '０', '零']) => {
            let there = there(run, &cells);
            Message {
                zh: format!("照“{stated}”应为 0，表中{}", there.zh),
                en: format!("“{stated}” means 0; in the table {}", there.en),
            }
        }
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

/// A change since last year, as it is stated and as the two reports have it.
fn change_told(
    statement: &Statement<'_>,
    stated: &str,
    labels: &Message,
    sum: Bilingual,
    difference: &Difference,
) -> Message {
    let before = difference.before.unwrap_or_default();
    if matches!(statement.subject, Subject::Items { measure: ItemMeasure::Change, .. }) {
        return Message {
            zh: format!("所写增减为“{stated}”，表中{}{}为 {before}", labels.zh, sum.zh),
            en: format!("it gives a change of “{stated}”; in the table {}{} is {before}", labels.en, sum.en),
        };
    }
    let (now, before, unit) = match difference.amount {
        Some(amount) => (yuan(amount), yuan(before), " 万元"),
        None => (difference.known.to_string(), before.to_string(), ""),
    };
    Message {
        zh: format!(
            "所写与上年相比为“{stated}”，{}{}本年为 {now}{unit}、上一年度报告为 {before}{unit}",
            labels.zh, sum.zh
        ),
        en: format!(
            "it gives a change of “{stated}” since last year; {}{} is {now}{unit} this year and {before}{unit} in last year's report",
            labels.en, sum.en
        ),
    }
}

/// An amount in 万元, from parts of a yuan.
fn yuan(amount: i128) -> String {
    const WAN: i128 = 10_000 * PARTS_OF_A_YUAN;
    let (whole, rest) = (amount / WAN, (amount % WAN).abs());
    let fraction = format!("{rest:08}");
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") }
}

/// The cells that are not zero, each with its figure.
fn there(run: &RuleRun<'_>, cells: &[Cell]) -> Message {
    let (mut zh, mut en) = (Vec::new(), Vec::new());
    for cell in cells {
        let Some(figure) = run.report.get(*cell).filter(|figure| *figure != Figure::Count(0)) else { continue };
        let label = label(run, *cell);
        zh.push(format!("{label}为 {figure}"));
        en.push(format!("{label} ({}) is {figure}", gloss(*cell)));
    }
    Message { zh: zh.join("、"), en: en.join(", ") }
}

/// The printed label of a cell, of the column 总计 by its row alone, without the form's remark on 部分公开.
fn label(run: &RuleRun<'_>, cell: Cell) -> String {
    let form = run.report.form_of(cell.table()).form();
    let label = form.label(cell).unwrap_or_else(|| PrintedLabel { row: cell.row().to_string(), column: String::new() });
    let row = label.row.strip_prefix("三、本年度办理结果·").unwrap_or(&label.row);
    let row = row.split("（区分处理").next().unwrap_or(row);
    match cell {
        Cell::Request(_, Applicant::Total) => quoted(row),
        _ => quoted(&format!("{row}·{}", label.column)),
    }
}

fn gloss(cell: Cell) -> String {
    match cell {
        Cell::Request(_, Applicant::Total) => cell.row().en().to_owned(),
        Cell::Request(..) | Cell::Review(..) | Cell::Disclosure(_) => {
            format!("{}, {}", cell.row().en(), cell.column_en())
        }
    }
}

/// The labels of cells: of a whole group of outcomes its own, otherwise no more than three.
fn labels(run: &RuleRun<'_>, cells: &[Cell]) -> Message {
    const SHOWN: usize = 3;
    let labels: Vec<String> = cells.iter().map(|cell| label(run, *cell)).collect();
    let group = |label: &str| label.split_once('·').map(|(group, _)| format!("{group}”"));
    if let [first, second, ..] = labels.as_slice() {
        let group = group(first).filter(|one| group(second).as_ref() == Some(one));
        let is_of_requests = matches!(cells[0], Cell::Request(RequestRow::Outcome(_), Applicant::Total));
        if let Some(group) = group
            .filter(|one| is_of_requests && labels.iter().all(|label| label.starts_with(one.trim_end_matches('”'))))
        {
            let en = cells[0].row().en();
            let en = en.split(':').next().unwrap_or(en);
            return Message { zh: format!("{group}各行"), en: format!("{group} ({en}), all its rows") };
        }
    }
    let zh = labels.iter().take(SHOWN).map(String::as_str).collect::<String>();
    let glossed = labels.iter().zip(cells).take(SHOWN).map(|(label, cell)| format!("{label} ({})", gloss(*cell)));
    let en = glossed.collect::<Vec<_>>().join(", ");
    match cells.len().checked_sub(SHOWN) {
        Some(more @ 1..) => Message { zh: format!("{zh}等 {} 项", cells.len()), en: format!("{en} and {more} more") },
        _ => Message { zh, en },
    }
}

/// A share with one decimal, rounded.
fn percent(count: u64, whole: u64) -> String {
    let (count, whole) = (u128::from(count), u128::from(whole.max(1)));
    let tenths = (count * 2000 + whole) / (2 * whole);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;
    use crate::testing;

    /// A department with 21 requests received and 3 brought forward, 22 dealt with.
    fn department(text: &str) -> Example {
        Example::of("2021")
            .organ("宿迁市统计局")
            .year(2024)
            .figures([
                ("requests.received.natural_person", 18),
                ("requests.received.total", 21),
                ("requests.brought_forward.natural_person", 3),
                ("requests.brought_forward.total", 3),
                ("requests.outcomes.granted.total", 9),
                ("requests.outcomes.partly_granted.total", 3),
                ("requests.concluded.natural_person", 19),
                ("requests.concluded.total", 22),
                ("requests.carried_forward.total", 2),
                ("reviews.reconsideration.upheld", 2),
                ("reviews.reconsideration.pending", 1),
                ("reviews.reconsideration.total", 3),
                ("disclosure.normative_documents.issued", 6),
            ])
            .overview([text])
    }

    fn found(example: &Example) -> Vec<(Severity, String)> {
        testing::found(&RULE, example)
    }

    fn severities(text: &str) -> Vec<Severity> {
        found(&department(text)).into_iter().map(|(severity, _)| severity).collect()
    }

    #[test]
    fn prose_that_says_what_the_tables_say_passes() {
        let text = "全年收到政府信息公开申请21件，上年结转3件，办结22件，结转下年度2件。其中予以公开9件，占40.9%。";
        assert_eq!(testing::outcome(&RULE, &department(text)), (6, 0, vec![]));
    }

    #[test]
    fn another_number_is_told_with_its_sentence_and_the_label_of_its_cell() {
        assert_eq!(
            found(&department("全年收到政府信息公开申请12件。")),
            [(
                Severity::Warning,
                "第一部分写有“全年收到政府信息公开申请12件。”：所写为“12件”，表中“一、本年新收政府信息公开申请数量”为 21。".to_owned()
            )]
        );
    }

    #[test]
    fn beyond_a_thousand_contradictions_only_their_number_is_told() {
        let text = |last: usize| {
            let sentences = (0..last).map(|number| format!("全年收到政府信息公开申请{}件。", 1000 + number));
            sentences.collect::<Vec<_>>().concat()
        };
        assert_eq!(found(&department(&text(super::MOST_TOLD))).len(), super::MOST_TOLD);
        let more = found(&department(&text(super::MOST_TOLD + 7)));
        assert_eq!(more.len(), super::MOST_TOLD + 1);
        assert_eq!(more[super::MOST_TOLD].1, "另有 7 处文字陈述与表格不符，不再逐一列出。");
    }

    #[test]
    fn every_kind_of_statement_is_compared() {
        for text in [
            "全年收到政府信息公开申请12件。",
            "依申请公开上年结转4件。",
            "依申请公开结转下年度3件。",
            "全年办结政府信息公开申请20件。",
            "依申请公开中予以公开8件。",
            "依申请公开中予以公开9件，占50.9%。",
            "政府信息公开行政复议4件。",
            "政府信息公开行政复议3件，均获维持。",
            "制发行政规范性文件5件。",
            "全年未收到政府信息公开申请。",
            "未发生因政府信息公开引起的行政复议。",
        ] {
            assert_eq!(severities(text), [Severity::Warning], "{text}");
        }
        assert_eq!(severities("收到政府信息公开申请21件，其中自然人17件。"), [Severity::Info]);
    }

    #[test]
    fn a_share_that_follows_from_a_wrong_count_is_not_told_again() {
        assert_eq!(severities("依申请公开中予以公开8件，占36.4%。"), [Severity::Warning]);
    }

    #[test]
    fn the_same_wrong_number_twice_is_one_fault() {
        assert_eq!(severities("收到政府信息公开申请12件。共收到政府信息公开申请12件。"), [Severity::Warning]);
        assert_eq!(severities("收到政府信息公开申请12件。共收到政府信息公开申请13件。").len(), 2);
    }

    #[test]
    fn the_office_of_a_government_that_reports_for_its_area_is_not_compared() {
        let example = |text| {
            Example::of("2021")
                .organ("沭阳县人民政府")
                .year(2024)
                .figures([("requests.received.total", 95)])
                .overview([text])
        };
        assert_eq!(found(&example("县政府办代表县政府共收到政府信息公开申请17件。")), []);
        let unstated = found(&example("2024年共收到政府信息公开申请17件。"));
        assert_eq!(unstated.iter().map(|(severity, _)| *severity).collect::<Vec<_>>(), [Severity::Info]);
        assert_eq!(found(&example("2024年共收到政府信息公开申请117件。"))[0].0, Severity::Warning, "no part is larger");
        assert_eq!(found(&example("全县共收到政府信息公开申请17件。"))[0].0, Severity::Warning);
    }

    #[test]
    fn policy_papers_are_no_normative_documents() {
        assert_eq!(severities("发布政策性文件11件。"), []);
    }

    #[test]
    fn accepted_may_leave_out_what_ended_while_being_corrected() {
        assert_eq!(severities("受理政府信息公开申请20件。"), []);
        assert_eq!(severities("受理政府信息公开申请24件。"), [], "with those brought forward");
        assert_eq!(severities("受理政府信息公开申请25件。"), [Severity::Warning]);
    }

    #[test]
    fn parts_other_years_and_periods_within_the_year_are_left_alone() {
        for text in [
            "通过网络收到政府信息公开申请15件。",
            "截至11月，收到政府信息公开申请18件。",
            "2023年收到政府信息公开申请17件。",
            "近三年共收到政府信息公开申请60件。",
            "政府信息公开申请较上年增加4件，增长23.5%。",
        ] {
            assert_eq!(severities(text), [], "{text}");
        }
    }

    #[test]
    fn received_may_be_with_those_brought_forward_and_newly_received_is_not() {
        assert_eq!(severities("收到政府信息公开申请24件。"), []);
        assert_eq!(severities("新收政府信息公开申请24件。"), [Severity::Info]);
        assert_eq!(severities("收到政府信息公开申请24件（含上年结转3件）。"), []);
    }

    #[test]
    fn section_one_and_section_six_tell_of_the_same_fees() {
        let fees = |one, six| department(one).other_matters([six]);
        let found = found(&fees("全年收取信息处理费200元。", "全年收取信息处理费0.04万元。"));
        assert_eq!(
            found,
            [(
                Severity::Warning,
                "第一部分写有“全年收取信息处理费200元。”：所写为“200元”，第六部分报告的信息处理费情况为 400 元。"
                    .to_owned()
            )]
        );
        assert_eq!(self::found(&fees("全年收取信息处理费400元。", "全年收取信息处理费0.04万元。")), []);
        assert_eq!(self::found(&fees("全年未收取信息处理费。", "未收取信息处理费。")), []);
    }

    #[test]
    fn blanks_decide_nothing_unless_what_is_there_is_already_more() {
        let example = |text| {
            Example::of("2019")
                .organ("宿迁市统计局")
                .year(2019)
                .figures([
                    ("requests.received.total", 30),
                    ("requests.outcomes.granted.natural_person", 25),
                    ("requests.outcomes.partly_granted.natural_person", 3),
                ])
                .overview([text])
        };
        assert_eq!(testing::outcome(&RULE, &example("依申请公开中予以公开29件。")), (0, 0, vec![("blank-cell", 1)]));
        assert_eq!(found(&example("依申请公开中予以公开及部分公开24件。"))[0].0, Severity::Warning);
        let complete = example("依申请公开中予以公开29件。").figures([("requests.concluded.total", 28)]);
        assert_eq!(found(&complete)[0].0, Severity::Warning, "the outcomes add up, so the blanks are zeros");
    }

    #[test]
    fn statements_are_counted() {
        let example = department("收到政府信息公开申请21件，其中网络申请15件。2023年收到政府信息公开申请17件。");
        let counts = check(&example.report).statements;
        assert_eq!(
            (counts.found, counts.bound, counts.compared),
            (2, 2, 1),
            "last year's figure needs last year's report"
        );
    }

    #[test]
    fn true_sentences_on_parts_other_things_and_other_wholes_raise_nothing() {
        // 21 received, 3 brought forward, 22 dealt with: 9 granted, 3 in part; 2 carried forward.
        for text in [
            "予以公开占40.9%，部分公开占13.6%，其他情况占5.2%。",
            "新收政府信息公开申请21件，加上上年结转的3件，共办理24件。",
            "连同上年结转，全年共办理政府信息公开申请24件。",
            "全年收到政府信息公开申请（含上年结转3件）共24件。",
            "收到申请21件，涉及自然人18件。",
            "除2件顺延至下年度外，均已办结。",
            "办理政府信息公开申请22件，其中涉及土地征收类12件。",
            "主动公开信息3264条，办理人大建议12件，收到依申请公开21件。",
            "本年度未收到要求听证的申请。",
            "未发生因答复超期引发的行政复议。",
            "共收到申请21件，其中网上提交15件，信函6件。",
            "截至2024年6月底收到申请14件，全年收到申请21件。",
            "县卫健局收到政府信息公开申请8件，由其单独编制年度报告。",
            "全市统计系统收到政府信息公开申请143件。",
        ] {
            assert_eq!(severities(text), [], "{text}");
        }
    }

    #[test]
    fn words_that_are_not_known_leave_room_for_a_part_or_for_others() {
        for text in [
            "档案馆查阅点收到政府信息公开申请8件。",
            "涉及某某片区改造的申请予以公开5件。",
            "市直部门、各区县收到政府信息公开申请2919件。",
            "某某窗口收到申请9件，予以公开4件。",
            "政府信息公开申请22件中，当年收到并办结19件。",
            "被申请人为区县政府的行政复议案件1件，全部维持。",
            "行政复议3件，针对不予公开的2件，针对不掌握的1件。",
            "有3个全年未收到政府信息公开申请。",
            "人大代表建议公开答复187件。",
        ] {
            assert_eq!(severities(text), [], "{text}");
        }
        // What is more than all is no part, and what agrees elsewhere is known to be all.
        assert_eq!(severities("全年收到政府信息公开申请29件。"), [Severity::Warning]);
        assert_eq!(severities("全年没有收到政府信息公开申请。"), [Severity::Warning]);
    }

    #[test]
    fn shares_and_outcomes_may_be_of_any_plausible_whole() {
        for text in [
            "公开类答复12件，占办结总数的54.5%。",
            "予以公开9件，部分公开3件，合起来占办结总数的54.5%。",
            "答复的22件当中，12件公开或部分公开，占54.5%。",
        ] {
            assert_eq!(severities(text), [], "{text}");
        }
        assert_eq!(severities("公开类答复11件。"), [Severity::Warning]);
        assert_eq!(severities("予以公开9件，部分公开3件，合起来占办结总数的64.5%。"), [Severity::Warning]);
    }

    #[test]
    fn last_year_goes_on_until_this_year_is_named() {
        let previous = Example::of("2021").organ("宿迁市统计局").year(2023).figures([
            ("requests.received.total", 15),
            ("requests.concluded.total", 14),
            ("requests.carried_forward.total", 3),
        ]);
        let severities = |text: &str| -> Vec<Severity> {
            let previous = [previous.report.clone()];
            let context = crate::Context { previous: &previous, ..Default::default() };
            let found = crate::check_with(&department(text).report, &context).findings;
            found.iter().filter(|finding| finding.rule == RULE.id).map(|finding| finding.severity).collect()
        };
        for text in [
            "去年同期收到申请15件，办结14件。",
            "新收政府信息公开申请21件，是上年的1.4倍。",
            "申请量由15件增加到21件。",
            "结转下年度2件，比上年末结转的3件少1件。",
        ] {
            assert_eq!(severities(text), [], "{text}");
        }
        assert_eq!(severities("新收政府信息公开申请21件，是上年的1.9倍。"), [Severity::Warning]);
        assert_eq!(severities("申请量由12件增加到21件。"), [Severity::Warning]);
    }
}
