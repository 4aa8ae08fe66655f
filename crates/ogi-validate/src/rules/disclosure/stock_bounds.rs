//! `disclosure.stock-bounds`

use ogi_model::{Bilingual, Cell, DisclosureItem, Measure, Message, Severity};

use super::stock_flow::DOCUMENTS;
use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Relation, Term, disclosure};
use crate::rule::labels::another_reporter;
use crate::rule::labels::quoted;
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.stock-bounds",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("制发、废止与现行有效件数相互矛盾", "Issued, repealed and in force contradict each other"),
    help: Bilingual::new(
        "本年制发的规章、行政规范性文件，除本年又废止的以外，都应当计入现行有效件数；废止件数不会超过上一年度现行有效件数与本年制发件数之和。",
        "What was issued in the year and not repealed again is in force; no more can be repealed than were in force last year and issued since.",
    ),
    mend: Bilingual::new(
        "请核对制发、废止、现行有效三栏是否填错位置或者漏计。",
        "Check whether the three columns were mixed up or something was left out.",
    ),
    exceptions: &[
        Bilingual::new(
            "当年制发、当年废止的，已从应当现行有效的件数中扣除；当年制发、当年失效的临时性文件仍可能造成差额。",
            "What was issued and repealed within the year is allowed for; a temporary document that expired within it may still leave a gap.",
        ),
        Bilingual::new(
            "两年报告的机关名称或者统计范围不同的，只作提示；上一年度报告有更正的，以更正后的为准。",
            "Where the two reports name different organs or scopes, it is only asked about; of several reports for last year the correction counts.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("“现行有效件数”的含义", "The meaning of 现行有效件数 (in force)"),
        authority: Authority::Meaning,
    },
    asks: Asks::Cells(const { &[disclosure(DisclosureItem::Rules, Measure::InForce)] }),
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").year(2024).figures([
            ("disclosure.normative_documents.issued", 6),
            ("disclosure.normative_documents.repealed", 0),
            ("disclosure.normative_documents.in_force", 0),
        ])
    },
    check: Check::assertions(&ASSERTIONS),
};

static ASSERTIONS: [Assertion; 4] = [
    Assertion::new(Expression::of(&[], enough_in_force::<0>()), fewer_than_issued),
    Assertion::new(Expression::of(&[], enough_in_force::<1>()), fewer_than_issued),
    Assertion::new(Expression::of(&[], enough_to_repeal::<0>()), more_than_there_were),
    Assertion::new(Expression::of(&[], enough_to_repeal::<1>()), more_than_there_were),
];

/// What was issued is in force, or repealed again.
pub(crate) const fn enough_in_force<const ITEM: usize>() -> Relation {
    let kept: &[Term] = const {
        &[
            Term::cell(disclosure(DOCUMENTS[ITEM], Measure::InForce)),
            Term::cell(disclosure(DOCUMENTS[ITEM], Measure::Repealed)),
        ]
    };
    let issued: &[Term] = const { &[Term::cell(disclosure(DOCUMENTS[ITEM], Measure::Issued))] };
    Relation::of(kept, Comparison::AtLeast, issued)
}

/// What was repealed was in force before, or issued in the year.
pub(crate) const fn enough_to_repeal<const ITEM: usize>() -> Relation {
    let repealed: &[Term] = const { &[Term::cell(disclosure(DOCUMENTS[ITEM], Measure::Repealed))] };
    let there_were: &[Term] = const {
        &[
            Term::previous(disclosure(DOCUMENTS[ITEM], Measure::InForce)),
            Term::cell(disclosure(DOCUMENTS[ITEM], Measure::Issued)),
        ]
    };
    Relation::of(repealed, Comparison::AtMost, there_were)
}

fn fewer_than_issued(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let Cell::Disclosure(cell) = failure.cell() else { return None };
    let figure = |measure| report.get(disclosure(cell.item(), measure));
    let (issued, repealed, in_force) =
        (figure(Measure::Issued)?, figure(Measure::Repealed)?, figure(Measure::InForce)?);
    let label = quoted(&report.form_of(failure.cell().table()).form().row_label(failure.cell().row())?);
    Some(Violation {
        message: Message {
            zh: format!(
                "{label}：“本年制发件数”为 {issued}，“本年废止件数”为 {repealed}，“现行有效件数”却只有 {in_force}；本年制发而未废止的应当现行有效。"
            ),
            en: format!(
                "{label} ({}): 本年制发件数 (issued) is {issued}, 本年废止件数 (repealed) {repealed}, but 现行有效件数 (in force) only {in_force}; what was issued and not repealed is in force.",
                cell.item().en()
            ),
        },
        ..Violation::default()
    })
}

fn more_than_there_were(failure: &Failure<'_>) -> Option<Violation> {
    let run = failure.run;
    let (report, previous) = (run.report, run.previous()?);
    let Cell::Disclosure(cell) = failure.cell() else { return None };
    let figure = |measure| report.get(disclosure(cell.item(), measure));
    let (issued, repealed) = (figure(Measure::Issued)?, figure(Measure::Repealed)?);
    let (then, last) = (previous.get(disclosure(cell.item(), Measure::InForce))?, previous.year?);
    let label = quoted(&report.form_of(failure.cell().table()).form().row_label(failure.cell().row())?);
    let (severity, Message { zh: why_zh, en: why_en }) = another_reporter(run);
    Some(Violation {
        message: Message {
            zh: format!(
                "{label}：“本年废止件数”为 {repealed}，而{last}年度现行有效 {then}，加本年制发 {issued}，没有这么多可以废止{why_zh}。"
            ),
            en: format!(
                "{label} ({}): 本年废止件数 (repealed) is {repealed}, but {then} were in force in {last} and {issued} were issued, so there were not as many to repeal{why_en}.",
                cell.item().en()
            ),
        },
        severity,
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn year(year: u16, [issued, repealed, in_force]: [u64; 3]) -> Example {
        Example::of("2021").year(year).figures([
            ("disclosure.rules.issued", issued),
            ("disclosure.rules.repealed", repealed),
            ("disclosure.rules.in_force", in_force),
        ])
    }

    #[test]
    fn figures_that_go_together_pass() {
        let example = year(2024, [2, 1, 12]).after(year(2023, [2, 0, 11]));
        assert_eq!(outcome(&RULE, &example), (2, 0, vec![("blank-cell", 2)]));
    }

    #[test]
    fn what_was_issued_must_be_in_force() {
        assert_eq!(
            found(&RULE, &year(2024, [3, 0, 2])),
            [(
                Severity::Warning,
                "“规章”：“本年制发件数”为 3，“本年废止件数”为 0，“现行有效件数”却只有 2；本年制发而未废止的应当现行有效。"
                    .to_owned()
            )]
        );
    }

    #[test]
    fn what_was_issued_and_repealed_in_one_year_need_not_be_in_force() {
        assert!(found(&RULE, &year(2024, [3, 1, 2])).is_empty());
    }

    #[test]
    fn no_more_is_repealed_than_there_was() {
        let then = || year(2023, [2, 0, 11]).organ("宿迁市人民政府");
        let now = || year(2024, [2, 14, 0]).organ("宿迁市人民政府");
        assert_eq!(
            found(&RULE, &now().after(then())),
            [(
                Severity::Warning,
                "“规章”：“本年废止件数”为 14，而2023年度现行有效 11，加本年制发 2，没有这么多可以废止。".to_owned()
            )]
        );
        assert_eq!(found(&RULE, &now().after(then().organ("宿迁市司法局")))[0].0, Severity::Info, "a reform");
        assert!(found(&RULE, &year(2024, [2, 13, 0]).after(then())).is_empty());
    }

    #[test]
    fn a_blank_may_stand_for_enough() {
        let blank = Example::of("2021").figures([("disclosure.rules.issued", 3), ("disclosure.rules.in_force", 2)]);
        assert_eq!(outcome(&RULE, &blank), (0, 0, vec![("blank-cell", 2), ("no-previous-year", 2)]));
        let enough = Example::of("2021").figures([("disclosure.rules.issued", 3), ("disclosure.rules.in_force", 3)]);
        assert_eq!(outcome(&RULE, &enough).0, 1, "whatever the blank stands for");
    }
}
