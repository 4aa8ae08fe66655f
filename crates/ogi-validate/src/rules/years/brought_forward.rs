//! `years.brought-forward`

use ogi_model::{Applicant, Bilingual, Cell, Message, Report, RequestRow, Severity};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Relation, Term};
use crate::rule::labels::{another_reporter, column};
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "years.brought-forward",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("上年结转与上一年度报告不符", "Brought forward is not what last year carried forward"),
    help: Bilingual::new(
        "每一列的“二、上年结转政府信息公开申请数量”，等于上一年度报告同一列的“四、结转下年度继续办理”。",
        "In every column, requests brought forward (row 二) equal those carried forward (row 四) in the report of the year before.",
    ),
    mend: Bilingual::new(
        "请对照上一年度报告核对该列；上一年度报告有误的，应当更正上一年度报告。",
        "Check the column against last year's report; if that one is wrong, it is that one to correct.",
    ),
    exceptions: &[
        Bilingual::new(
            "“总计”相等、只是各类申请人之间有出入的，可能是重新归类，只作提示。",
            "Where the totals agree and only kinds of applicant differ, requests may have been reclassified; this is only asked about.",
        ),
        Bilingual::new(
            "两年报告的机关名称或者统计范围不同的（机构合并、分设、职能划转），只作提示。",
            "Where the two reports name different organs or scopes (mergers, splits, powers moved), this is only asked about.",
        ),
        Bilingual::new(
            "上一年度报告发布后又有更正的，以更正后的为准；新设立的机关没有上一年度报告，不予核对。",
            "Of several reports for last year the correction counts. A new organ has none, and nothing is compared.",
        ),
        Bilingual::new(
            "2019年度之前的报告没有结转这一项，2019年度不予核对。",
            "Reports before 2019 carry nothing forward, so that of 2019 is not compared.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "表三“上年结转”“结转下年度继续办理”两行的含义",
            "The meaning of the rows 上年结转 and 结转下年度继续办理 of table three",
        ),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .year(2024)
            .figures([("requests.brought_forward.total", 12)])
            .after(Example::of("2021").year(2023).figures([("requests.carried_forward.total", 21)]))
    },
    check: Check::assertions(&ASSERTIONS),
};

static ASSERTIONS: [Assertion; 7] = [
    column_of::<0>(),
    column_of::<1>(),
    column_of::<2>(),
    column_of::<3>(),
    column_of::<4>(),
    column_of::<5>(),
    column_of::<6>(),
];

const fn column_of<const APPLICANT: usize>() -> Assertion {
    let brought: &[Term] =
        const { &[Term::cell(Cell::Request(RequestRow::BroughtForward, Applicant::ALL[APPLICANT]))] };
    let carried: &[Term] =
        const { &[Term::previous(Cell::Request(RequestRow::CarriedForward, Applicant::ALL[APPLICANT]))] };
    Assertion::new(Expression::of(&[], Relation::of(brought, Comparison::Equal, carried)), told)
}

fn told(failure: &Failure<'_>) -> Option<Violation> {
    let run = failure.run;
    let (report, previous) = (run.report, run.previous()?);
    let Cell::Request(_, who) = failure.cell() else { return None };
    let (now, then) = ((*report.requests.brought_forward.get(who))?, (*previous.requests.carried_forward.get(who))?);
    let totals = report.requests.brought_forward.total.zip(previous.requests.carried_forward.total);
    let is_total = who == Applicant::Total;
    // Where the totals differ, the finding about them names the columns.
    if !is_total && totals.is_some_and(|(now, then)| now != then) {
        return None;
    }
    let reclassified = !is_total && totals.is_some_and(|(now, then)| now == then);
    let (mut severity, mut why) = another_reporter(run);
    if reclassified {
        severity = Some(Severity::Info);
        why.zh += "；总计相等，可能是申请人重新归类";
        why.en += "; the totals agree, so applicants may have been reclassified";
    } else if let Some(side) = whose(run, previous, who) {
        why.zh += &side.zh;
        why.en += &side.en;
    }
    let columns = if is_total { columns_that_differ(report, previous) } else { Message::default() };
    let (zh, en) = (columns.zh + &why.zh, columns.en + &why.en);
    let last = previous.year?;
    let label = column(report, failure.cell());
    Some(Violation {
        message: Message {
            zh: format!("{label}一列：“上年结转”填的是 {now}，{last}年度报告“结转下年度继续办理”为 {then}{zh}。"),
            en: format!(
                "Column {label} ({}): 上年结转 (brought forward) says {now}, the report for {last} carried {then} forward{en}.",
                who.en()
            ),
        },
        args: failure.args(),
        severity,
        ..Violation::default()
    })
}

/// The kinds of applicant whose figures of the two reports differ, with both figures.
fn columns_that_differ(report: &Report, previous: &Report) -> Message {
    let (mut zh, mut en) = (Vec::new(), Vec::new());
    for who in Applicant::ALL.into_iter().filter(|who| *who != Applicant::Total) {
        let figures = report.requests.brought_forward.get(who).zip(*previous.requests.carried_forward.get(who));
        let Some((now, then)) = figures.filter(|(now, then)| now != then) else { continue };
        let label = column(report, Cell::Request(RequestRow::BroughtForward, who));
        zh.push(format!("{label}一列 {now}，上年 {then}"));
        en.push(format!("{label} ({}) {now}, last year {then}", who.en()));
    }
    if zh.is_empty() {
        return Message::default();
    }
    Message { zh: format!("（{}）", zh.join("；")), en: format!(" ({})", en.join("; ")) }
}

/// Which of the two reports is in balance with its own figure, where only one is.
fn whose(run: &RuleRun<'_>, previous: &Report, who: Applicant) -> Option<Message> {
    let (now, then) = (in_balance(run.report, who)?, in_balance(previous, who)?);
    let (right, wrong) = match (now, then) {
        (true, false) => (run.report.year?, previous.year?),
        (false, true) => (previous.year?, run.report.year?),
        _ => return None,
    };
    let (mut zh, mut en) = (
        format!("；{right}年度该列自身平衡，{wrong}年度不平衡，请先核对{wrong}年度"),
        format!("; in {right} the column is in balance, in {wrong} it is not: check {wrong} first"),
    );
    // The year before the last says whether last year's figures go on from it.
    let before = previous.year?.checked_sub(1)?;
    if let Some(earlier) = run.earlier.iter().find(|other| other.year == Some(before)) {
        let (carried, brought) =
            (*earlier.requests.carried_forward.get(who), *previous.requests.brought_forward.get(who));
        if let (Some(carried), Some(brought)) = (carried, brought) {
            let last = previous.year?;
            if carried == brought {
                zh = format!("{zh}（{last}年度与{before}年度衔接）");
                en = format!("{en} ({last} goes on from {before})");
            } else {
                zh = format!("{zh}（{last}年度与{before}年度也不衔接）");
                en = format!("{en} ({last} does not go on from {before} either)");
            }
        }
    }
    Some(Message { zh, en })
}

/// Whether received and brought forward are dealt with and carried forward; nothing where one is blank.
fn in_balance(report: &Report, who: Applicant) -> Option<bool> {
    let rows = &report.requests;
    let sum = |one: Option<u64>, other: Option<u64>| Some(u128::from(one?) + u128::from(other?));
    let taken = sum(*rows.received.get(who), *rows.brought_forward.get(who))?;
    Some(taken == sum(*rows.concluded.get(who), *rows.carried_forward.get(who))?)
}

#[cfg(test)]
mod tests {
    use ogi_model::{Scope, Severity, Status};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{checked, found, outcome};

    fn year(year: u16, column: &str, [received, brought, dealt, carried]: [u64; 4]) -> Example {
        let row = |row: &str| format!("requests.{row}.{column}");
        Example::of("2021").year(year).organ("宿迁市人民政府").figures([
            (row("received").as_str(), received),
            (row("brought_forward").as_str(), brought),
            (row("concluded").as_str(), dealt),
            (row("carried_forward").as_str(), carried),
        ])
    }

    #[test]
    fn what_was_carried_forward_is_brought_forward() {
        let example = year(2024, "total", [3525, 121, 3521, 125]).after(year(2023, "total", [3511, 96, 3486, 121]));
        assert!(found(&RULE, &example).is_empty());
        assert_eq!(outcome(&RULE, &example), (1, 0, vec![("blank-cell", 6)]));
    }

    #[test]
    fn a_figure_that_was_not_taken_over_is_found_with_the_report_that_is_out_of_balance() {
        let example = year(2024, "total", [3525, 112, 3521, 125]).after(year(2023, "total", [3511, 96, 3486, 121]));
        assert_eq!(
            found(&RULE, &example),
            [(
                Severity::Warning,
                "“总计”一列：“上年结转”填的是 112，2023年度报告“结转下年度继续办理”为 121；2023年度该列自身平衡，2024年度不平衡，请先核对2024年度。"
                    .to_owned()
            )]
        );
    }

    #[test]
    fn with_three_years_it_is_told_whether_last_year_goes_on_from_the_one_before() {
        let example = year(2024, "total", [3525, 112, 3512, 125])
            .after(year(2023, "total", [3511, 96, 3486, 120]))
            .after(year(2022, "total", [900, 0, 804, 96]));
        assert!(
            found(&RULE, &example)[0]
                .1
                .ends_with("；2024年度该列自身平衡，2023年度不平衡，请先核对2023年度（2023年度与2022年度衔接）。")
        );
        let example = year(2024, "total", [3525, 112, 3512, 125])
            .after(year(2023, "total", [3511, 96, 3486, 120]))
            .after(year(2022, "total", [900, 0, 803, 97]));
        assert!(found(&RULE, &example)[0].1.ends_with("（2023年度与2022年度也不衔接）。"));
    }

    #[test]
    fn where_both_are_in_balance_neither_is_named() {
        let example = year(2024, "total", [10, 2, 12, 0]).after(year(2023, "total", [5, 0, 4, 1]));
        assert_eq!(
            found(&RULE, &example)[0].1,
            "“总计”一列：“上年结转”填的是 2，2023年度报告“结转下年度继续办理”为 1。"
        );
    }

    #[test]
    fn applicants_that_were_reclassified_are_only_asked_about() {
        let now = Example::of("2021").year(2024).figures([
            ("requests.brought_forward.natural_person", 3),
            ("requests.brought_forward.business", 0),
            ("requests.brought_forward.total", 3),
        ]);
        let then = Example::of("2021").year(2023).figures([
            ("requests.carried_forward.natural_person", 2),
            ("requests.carried_forward.business", 1),
            ("requests.carried_forward.total", 3),
        ]);
        let findings = found(&RULE, &now.after(then));
        assert_eq!(findings.len(), 2);
        assert!(findings.iter().all(|(severity, _)| *severity == Severity::Info));
    }

    #[test]
    fn columns_that_differ_with_the_total_are_told_with_it() {
        let of = |year, row: &str, figures: [u64; 3]| {
            let columns = ["natural_person", "business", "total"];
            let cells = columns.map(|column| format!("requests.{row}.{column}"));
            let figures: Vec<_> = cells.iter().map(String::as_str).zip(figures).collect();
            Example::of("2021").year(year).organ("宿迁市人民政府").figures([figures[0], figures[1], figures[2]])
        };
        let now = |figures| of(2024, "brought_forward", figures).after(of(2023, "carried_forward", [5, 2, 7]));
        assert_eq!(
            found(&RULE, &now([4, 0, 4])),
            [(
                Severity::Warning,
                "“总计”一列：“上年结转”填的是 4，2023年度报告“结转下年度继续办理”为 7（“自然人”一列 4，上年 5；“商业企业”一列 0，上年 2）。"
                    .to_owned()
            )]
        );
        let fingerprint = |figures| checked(&RULE, &now(figures)).1.remove(0).fingerprint;
        assert_eq!(fingerprint([4, 0, 4]), fingerprint([4, 2, 6]), "it stays when another column begins to agree");
    }

    #[test]
    fn after_a_reform_it_is_only_asked() {
        let then = || year(2023, "total", [5, 0, 4, 1]);
        let renamed = year(2024, "total", [10, 2, 12, 0]).after(then().organ("宿迁市数据局"));
        assert_eq!(found(&RULE, &renamed)[0].0, Severity::Info);
        let scope = |example: Example, scope| example.with(|report| report.scope = Some(scope));
        let example = scope(year(2024, "total", [10, 2, 12, 0]), Scope::Area).after(scope(then(), Scope::Organ));
        assert_eq!(found(&RULE, &example)[0].0, Severity::Info);
        let shorter = year(2024, "total", [10, 2, 12, 0]).after(then().organ("市人民政府"));
        assert_eq!(found(&RULE, &shorter)[0].0, Severity::Warning, "the same organ without its place");
    }

    #[test]
    fn the_correction_of_last_years_report_counts() {
        let corrected = year(2023, "total", [5, 0, 3, 2]).with(|report| report.status = Some(Status::Corrected));
        for previous in [
            corrected.clone().after(year(2023, "total", [5, 0, 4, 1])),
            year(2023, "total", [5, 0, 4, 1]).after(corrected),
        ] {
            assert!(found(&RULE, &year(2024, "total", [10, 2, 12, 0]).after(previous)).is_empty());
        }
    }

    #[test]
    fn a_blank_is_not_taken_for_zero() {
        let blank = || Example::of("2021").year(2024);
        let then = || year(2023, "total", [5, 0, 4, 1]);
        assert_eq!(outcome(&RULE, &blank().after(then())), (0, 0, vec![("blank-cell", 7)]));
        let zero = year(2024, "total", [1, 0, 1, 0]).after(Example::of("2021").year(2023));
        assert_eq!(outcome(&RULE, &zero), (0, 0, vec![("blank-cell", 7)]));
    }

    #[test]
    fn the_chain_goes_on_from_one_edition_to_the_next() {
        let then = |carried| Example::of("2019").year(2020).figures([("requests.carried_forward.total", carried)]);
        assert!(found(&RULE, &year(2021, "total", [10, 2, 12, 0]).after(then(2))).is_empty());
        assert_eq!(found(&RULE, &year(2021, "total", [10, 2, 12, 0]).after(then(3))).len(), 1);
    }

    #[test]
    fn without_last_years_report_nothing_is_said() {
        let alone = (0, 0, vec![("no-previous-year", 7)]);
        assert_eq!(outcome(&RULE, &year(2019, "total", [10, 2, 12, 0])), alone);
        let older = year(2024, "total", [10, 2, 12, 0]).after(year(2022, "total", [5, 0, 4, 1]));
        assert_eq!(outcome(&RULE, &older), alone);
    }

    #[test]
    fn a_row_that_is_missing_or_unread_decides_nothing() {
        let row = "requests.brought_forward".parse().unwrap();
        let omitted = Example::of("2021").year(2024).with(|report| _ = report.omitted.insert(row));
        let then = || year(2023, "total", [5, 0, 4, 1]);
        assert_eq!(outcome(&RULE, &omitted.after(then())).2, [("row-omitted", 7)]);
        let words = Example::of("2021").year(2024).remark("requests.brought_forward.total", "约2");
        assert!(outcome(&RULE, &words.after(then())).2.contains(&("unread-cell", 1)));
    }
}
