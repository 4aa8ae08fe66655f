//! `reviews.unusual`

use ogi_model::{Applicant, Bilingual, Cell, Channel, Message, RequestRow, ReviewResult, Severity, Undecided};

use crate::finding::{CellRole, Role};
use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term};
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};
use ogi_narrative::Section;
use ogi_narrative::keywords::{Keyword, Keywords};

pub(crate) static RULE: Rule = Rule {
    id: "reviews.unusual",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new("复议、诉讼的数量不同寻常", "Unusual numbers of reconsideration and litigation"),
    help: Bilingual::new(
        "复议后起诉多于两年内审结的复议，没有申请却有复议、诉讼，2024年度起没有复议而未经复议直接起诉大增，被纠正而第五部分未提及：都可能如实，请确认。",
        "More suits after reconsideration than reconsiderations ended in two years, cases without requests, from 2024 on many more direct suits and no reconsideration, corrections of which section five says nothing: all of it may be true, and is asked about.",
    ),
    mend: Bilingual::new(
        "请确认案件归入的类别和年度；被纠正的，在第五部分说明改进情况。",
        "Confirm the block and the year of the cases; of corrections, say in section five what was improved.",
    ),
    exceptions: &[
        Bilingual::new(
            "复议在更早年度审结、对复议机关逾期不作决定提起诉讼、二审案件，都会使复议后起诉多于近两年的复议；少量超出的不提示。",
            "Reconsiderations that ended earlier, suits over reconsiderations not decided in time and second instances may exceed those of two years; a few more are not asked about.",
        ),
        Bilingual::new(
            "上一年度有申请、有结转或者有案件的，本年度的案件可能由此而来，不提示；就主动公开提起的、随职权划入的案件也可能没有申请。",
            "Where last year had requests or cases, this year's may come from them and are not asked about; cases on proactive disclosure or taken over with powers also have no request.",
        ),
        Bilingual::new(
            "2024年起不予公开案件复议前置（行政复议法第二十三条），但无法提供、不予处理等答复仍可直接起诉，直接起诉不要求为 0。",
            "From 2024 on refusals go to reconsideration first (Administrative Reconsideration Law, article 23), but other answers may still be sued over directly; direct suits need not be 0.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "行政复议法（2023年修订）第二十三条；政府信息公开条例第五十条第（四）项",
            "Administrative Reconsideration Law (2023), article 23; Regulations on Open Government Information, article 50(4)",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[
        Threshold {
            name: "slack",
            value: 5,
            about: Bilingual::new(
                "复议后起诉可以比两年审结的复议多出的件数（件）",
                "How many more suits after reconsideration there may be than reconsiderations ended in two years (cases)",
            ),
        },
        Threshold {
            name: "direct",
            value: 5,
            about: Bilingual::new(
                "直接起诉达到多少件才看是否大增（件）",
                "From how many direct suits on it is looked at whether they grew (cases)",
            ),
        },
        Threshold {
            name: "growth",
            value: 2,
            about: Bilingual::new(
                "直接起诉比上一年度增长的倍数上限（倍）",
                "How many times last year's direct suits (times)",
            ),
        },
    ],
    example: || {
        Example::of("2021")
            .figures([("reviews.reconsideration.corrected", 2), ("reviews.reconsideration.total", 3)])
            .problems(["公开内容更新不够及时，已经安排专人负责。"])
    },
    check: Check::Assertions { assertions: &ASSERTIONS, besides: corrections },
};

const fn case(channel: Channel, result: ReviewResult) -> Cell {
    Cell::Review(channel, result)
}

const RECONSIDERATIONS: Cell = case(Channel::Reconsideration, ReviewResult::Total);
const DIRECT: Cell = case(Channel::DirectLitigation, ReviewResult::Total);
const AFTER: Cell = case(Channel::LitigationAfterReconsideration, ReviewResult::Total);
const UPHELD: Cell = case(Channel::Reconsideration, ReviewResult::Upheld);
const CORRECTED: Cell = case(Channel::Reconsideration, ReviewResult::Corrected);
const OTHER: Cell = case(Channel::Reconsideration, ReviewResult::Other);
const RECEIVED: Cell = Cell::Request(RequestRow::Received, Applicant::Total);
const BROUGHT: Cell = Cell::Request(RequestRow::BroughtForward, Applicant::Total);
const CARRIED: Cell = Cell::Request(RequestRow::CarriedForward, Applicant::Total);

const THERE_ARE_CASES: Guard = Guard::Figures(Relation::of(
    &[Term::cell(RECONSIDERATIONS), Term::cell(DIRECT), Term::cell(AFTER)],
    Comparison::AtLeast,
    Term::ONE,
));
const NO_RECONSIDERATION: Guard =
    Guard::Figures(Relation::of(&[Term::cell(RECONSIDERATIONS)], Comparison::AtMost, Term::NONE));
const SEVERAL_DIRECT: Guard =
    Guard::Figures(Relation::of(&[Term::cell(DIRECT)], Comparison::AtLeast, &[Term::threshold("direct")]));

static ASSERTIONS: [Assertion; 3] = [
    Assertion::new(
        Expression::of(
            &[],
            Relation::of(
                const { &[Term::cell(AFTER)] },
                Comparison::AtMost,
                const {
                    &[
                        Term::cell(UPHELD),
                        Term::cell(CORRECTED),
                        Term::cell(OTHER),
                        Term::previous(UPHELD),
                        Term::previous(CORRECTED),
                        Term::previous(OTHER),
                        Term::threshold("slack"),
                    ]
                },
            ),
        ),
        more_suits_than_reconsiderations,
    )
    .about("more suits than reconsiderations"),
    Assertion::new(
        Expression::of(
            const { &[THERE_ARE_CASES] },
            Relation::of(
                const {
                    &[
                        Term::cell(RECEIVED),
                        Term::cell(BROUGHT),
                        Term::previous(RECEIVED),
                        Term::previous(CARRIED),
                        Term::previous(RECONSIDERATIONS),
                        Term::previous(DIRECT),
                        Term::previous(AFTER),
                    ]
                },
                Comparison::AtLeast,
                Term::ONE,
            ),
        ),
        cases_without_requests,
    )
    .about("cases without requests"),
    Assertion::new(
        Expression::of(
            const { &[Guard::FromYear(2024), NO_RECONSIDERATION, SEVERAL_DIRECT] },
            Relation::of(
                const { &[Term::cell(DIRECT)] },
                Comparison::AtMost,
                const { &[Term::previous(DIRECT).times_threshold("growth")] },
            ),
        ),
        direct_suits_grew,
    )
    .about("direct suits grew"),
];

fn more_suits_than_reconsiderations(failure: &Failure<'_>) -> Option<Violation> {
    let (report, previous) = (failure.run.report, failure.run.previous()?);
    let ended = |of: &ogi_model::Report| {
        let results = of.reviews.reconsideration.clone();
        Some(u128::from(results.upheld?) + u128::from(results.corrected?) + u128::from(results.other?))
    };
    let (suits, now, then, last) = (report.get(AFTER)?, ended(report)?, ended(previous)?, previous.year?);
    Some(Violation {
        message: Message {
            zh: format!(
                "“复议后起诉”的“总计”为 {suits}，而本年度和{last}年度审结的行政复议只有 {now} 件和 {then} 件，请确认是否有更早审结的复议。"
            ),
            en: format!(
                "“复议后起诉” (litigation after reconsideration) is {suits} in all, but only {now} reconsiderations ended this year and {then} in {last}; confirm that others ended earlier."
            ),
        },
        ..Violation::default()
    })
}

fn cases_without_requests(failure: &Failure<'_>) -> Option<Violation> {
    let last = failure.run.previous()?.year?;
    let totals = [RECONSIDERATIONS, DIRECT, AFTER];
    let report = failure.run.report;
    let count = |cell| report.get(cell).map_or_else(|| "空白".to_owned(), |figure| figure.to_string());
    let [reconsiderations, direct, after] = totals.map(count);
    Some(Violation {
        message: Message {
            zh: format!(
                "行政复议 {reconsiderations} 件、未经复议直接起诉 {direct} 件、复议后起诉 {after} 件，而本年度和{last}年度都没有申请，请确认案件由何而来。"
            ),
            en: format!(
                "{reconsiderations} reconsiderations, {direct} direct suits and {after} after reconsideration, but no requests this year or in {last}; confirm what the cases are about."
            )
            .replace("空白", "blank"),
        },
        cells: totals.map(|cell| CellRole { cell, role: Role::Subject }).to_vec(),
        ..Violation::default()
    })
}

fn direct_suits_grew(failure: &Failure<'_>) -> Option<Violation> {
    let (report, previous) = (failure.run.report, failure.run.previous()?);
    let (now, then, last) = (report.get(DIRECT)?, previous.get(DIRECT)?, previous.year?);
    Some(Violation {
        message: Message {
            zh: format!(
                "“未经复议直接起诉”的“总计”为 {now}（{last}年度为 {then}），“行政复议”却是 0；2024年起不予公开的案件应当先申请复议，请确认类别。"
            ),
            en: format!(
                "“未经复议直接起诉” (direct litigation) is {now} in all ({then} in {last}) and 行政复议 (reconsideration) 0; from 2024 on refusals go to reconsideration first, so confirm the block."
            ),
        },
        ..Violation::default()
    })
}

fn corrections(run: &mut RuleRun<'_>) {
    let report = run.report;
    let cells = Channel::ALL.map(|channel| case(channel, ReviewResult::Corrected));
    let corrected = Channel::ALL.map(|channel| report.reviews.get(channel).corrected);
    let sum: u128 = corrected.iter().flatten().map(|count| u128::from(*count)).sum();
    if sum == 0 {
        match corrected.iter().position(Option::is_none) {
            None => run.pass(),
            Some(at) => {
                let reason = match run.figures.state(cells[at]) {
                    ogi_model::CellState::Unread => Undecided::UnreadCell,
                    ogi_model::CellState::Omitted => Undecided::RowOmitted,
                    _ => Undecided::BlankCell,
                };
                run.skip(reason);
            }
        }
        return;
    }
    let Some(problems) = Section::Problems.keywords(report, Keywords::of(&[Keyword::Case])) else {
        run.skip(Undecided::RowOmitted);
        return;
    };
    if !problems.is_empty() {
        run.pass();
        return;
    }
    let lost = cells.into_iter().zip(corrected).filter(|(_, count)| count.is_some_and(|count| count > 0));
    run.fail(Violation {
        message: Message {
            zh: format!("表四“结果纠正”共 {sum} 件，第五部分没有提及复议、诉讼中被纠正的情况及其改进，请考虑补充。"),
            en: format!(
                "Table four has {sum} under 结果纠正 (corrected); section five says nothing of corrections in reconsideration or litigation and what was improved, consider adding it."
            ),
        },
        cells: lost.map(|(cell, _)| CellRole { cell, role: Role::Subject }).collect(),
        subject: "section five is silent".to_owned(),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn messages(example: &Example) -> Vec<String> {
        let found = found(&RULE, example);
        assert!(found.iter().all(|(severity, _)| *severity == Severity::Info));
        found.into_iter().map(|(_, message)| message).collect()
    }

    /// Requests received; reconsiderations upheld, direct suits and suits after reconsideration, all of them ended.
    fn year(year: u16, [received, reconsiderations, direct, after]: [u64; 4]) -> Example {
        Example::of("2021").year(year).figures([
            ("requests.received.total", received),
            ("requests.brought_forward.total", 0),
            ("requests.carried_forward.total", 0),
            ("reviews.reconsideration.upheld", reconsiderations),
            ("reviews.reconsideration.corrected", 0),
            ("reviews.reconsideration.other", 0),
            ("reviews.reconsideration.total", reconsiderations),
            ("reviews.direct_litigation.corrected", 0),
            ("reviews.direct_litigation.total", direct),
            ("reviews.litigation_after_reconsideration.corrected", 0),
            ("reviews.litigation_after_reconsideration.total", after),
        ])
    }

    #[test]
    fn usual_numbers_pass() {
        let example = year(2024, [3525, 134, 25, 52]).after(year(2023, [3511, 414, 24, 89]));
        assert_eq!(outcome(&RULE, &example), (4, 0, vec![]));
        let first = year(2024, [3525, 134, 25, 52]);
        assert_eq!(outcome(&RULE, &first), (1, 0, vec![("no-previous-year", 3)]));
    }

    #[test]
    fn more_suits_than_two_years_of_reconsiderations_are_asked_about() {
        let now = |after| year(2024, [90, 4, 0, after]).after(year(2023, [80, 2, 0, 0]));
        assert_eq!(
            messages(&now(12)),
            [
                "“复议后起诉”的“总计”为 12，而本年度和2023年度审结的行政复议只有 4 件和 2 件，请确认是否有更早审结的复议。"
            ]
        );
        assert!(messages(&now(11)).is_empty(), "a few may go back to earlier years");
    }

    #[test]
    fn reconsiderations_end_in_any_result() {
        let results = [("reviews.reconsideration.corrected", 2), ("reviews.reconsideration.other", 1)];
        let now = year(2024, [90, 4, 0, 20]).figures(results).after(year(2023, [80, 2, 0, 0]).figures(results));
        assert_eq!(
            messages(&now)[0],
            "“复议后起诉”的“总计”为 20，而本年度和2023年度审结的行政复议只有 7 件和 5 件，请确认是否有更早审结的复议。"
        );
    }

    #[test]
    fn cases_without_any_request_are_asked_about() {
        assert_eq!(
            messages(&year(2023, [0, 1, 0, 0]).after(year(2022, [0, 0, 0, 0]))),
            [
                "行政复议 1 件、未经复议直接起诉 0 件、复议后起诉 0 件，而本年度和2022年度都没有申请，请确认案件由何而来。"
            ]
        );
    }

    #[test]
    fn cases_that_may_come_from_last_year_are_not_asked_about() {
        assert!(messages(&year(2023, [0, 1, 0, 0]).after(year(2022, [1, 0, 0, 0]))).is_empty());
        assert!(messages(&year(2023, [0, 0, 0, 1]).after(year(2022, [0, 1, 0, 0]))).is_empty());
    }

    #[test]
    fn many_more_direct_suits_without_reconsideration_are_asked_about_from_2024_on() {
        let suits = |at, now, then| year(at, [90, 0, now, 0]).after(year(at - 1, [80, 3, then, 0]));
        assert_eq!(messages(&suits(2024, 9, 4)).len(), 1);
        assert!(messages(&suits(2023, 9, 4)).is_empty(), "the law is of 2024");
        assert!(messages(&suits(2024, 8, 4)).is_empty(), "no more than twice");
        assert!(messages(&suits(2024, 4, 1)).is_empty(), "few");
    }

    #[test]
    fn direct_suits_are_never_required_to_be_none() {
        assert!(messages(&year(2024, [95, 2, 26, 3]).after(year(2023, [90, 4, 1, 0]))).is_empty());
    }

    #[test]
    fn a_correction_of_which_section_five_is_silent_is_asked_about() {
        let corrected = |problems| {
            year(2024, [90, 3, 0, 0]).figures([("reviews.reconsideration.corrected", 1)]).problems([problems])
        };
        assert_eq!(
            messages(&corrected("公开内容更新不够及时，已经安排专人负责。")),
            ["表四“结果纠正”共 1 件，第五部分没有提及复议、诉讼中被纠正的情况及其改进，请考虑补充。"]
        );
        assert!(messages(&corrected("个别答复在行政复议中被纠正，已经组织培训。")).is_empty());
        let unknown = corrected("").with(|report| report.narrative.problems = None);
        assert!(outcome(&RULE, &unknown).2.contains(&("row-omitted", 1)));
    }

    #[test]
    fn blanks_decide_nothing() {
        let blank = Example::of("2021").year(2024);
        assert_eq!(outcome(&RULE, &blank).2, [("no-previous-year", 3), ("blank-cell", 1)]);
        let after = blank.after(year(2023, [80, 2, 1, 1]));
        assert_eq!(outcome(&RULE, &after), (1, 0, vec![("blank-cell", 3)]));
    }
}
