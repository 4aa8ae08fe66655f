//! `disclosure.repealed-and-in-force-swapped`

use ogi_model::{Bilingual, Cell, Measure, Message, Severity};

use super::stock_flow::DOCUMENTS;
use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term, disclosure};
use crate::rule::labels::quoted;
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.repealed-and-in-force-swapped",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new("废止件数与现行有效件数可能填反", "Repealed and in force may be swapped"),
    help: Bilingual::new(
        "废止件数是现行有效件数的几倍，或者现行有效件数少于本年制发件数而废止件数不少于，可能是两列填反。上一年度现行有效件数加本年制发件数等于废止件数与现行有效件数之和，填反了也成立，勾稽关系查不出来。",
        "Several times as many documents repealed as in force, or fewer in force than were issued in the year with no fewer repealed, may mean that the two columns were swapped. Those in force last year and those issued since make those repealed and in force together, swapped or not, so no sum can tell.",
    ),
    mend: Bilingual::new(
        "请核对“本年废止件数”和“现行有效件数”两列；确为集中清理的，无需修改。",
        "Check the two columns; where documents really were repealed in such number, nothing needs to be changed.",
    ),
    exceptions: &[Bilingual::new("废止件数很少的，不提示。", "A few documents repealed are left alone.")],
    basis: Basis {
        text: Bilingual::new(
            "“本年废止件数”“现行有效件数”的含义",
            "The meaning of 本年废止件数 (repealed) and 现行有效件数 (in force)",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Cells(const { &[disclosure(DOCUMENTS[0], Measure::InForce)] }),
    since: "1.0",
    thresholds: &[
        Threshold {
            name: "least",
            value: 5,
            about: Bilingual::new(
                "废止多少件以上才提示（件）",
                "From how many documents repealed on it is asked (documents)",
            ),
        },
        Threshold {
            name: "times",
            value: 4,
            about: Bilingual::new(
                "废止件数达到现行有效件数的多少倍才提示（倍）",
                "How many times as many must be repealed as are in force (times)",
            ),
        },
    ],
    example: || {
        Example::of("2021").organ("沭阳县民政局").year(2024).figures([
            ("disclosure.normative_documents.issued", 2),
            ("disclosure.normative_documents.repealed", 9),
            ("disclosure.normative_documents.in_force", 1),
        ])
    },
    check: Check::assertions(&ASSERTIONS),
};

static ASSERTIONS: [Assertion; 4] =
    [many_repealed::<0>(), many_repealed::<1>(), few_in_force::<0>(), few_in_force::<1>()];

const fn figure<const ITEM: usize>(measure: Measure) -> Cell {
    disclosure(DOCUMENTS[ITEM], measure)
}

/// Repealed are less than so many times those in force.
const fn not_many_times<const ITEM: usize>() -> Relation {
    let repealed: &[Term] = const { &[Term::cell(figure::<ITEM>(Measure::Repealed))] };
    let in_force: &[Term] = const { &[Term::cell(figure::<ITEM>(Measure::InForce)).times_threshold("times")] };
    Relation::of(repealed, Comparison::LessThan, in_force)
}

const fn several_repealed<const ITEM: usize>() -> Guard {
    let repealed: &[Term] = const { &[Term::cell(figure::<ITEM>(Measure::Repealed))] };
    Guard::Figures(Relation::of(repealed, Comparison::AtLeast, const { &[Term::threshold("least")] }))
}

const fn many_repealed<const ITEM: usize>() -> Assertion {
    let guards: &[Guard] = const { &[several_repealed::<ITEM>()] };
    Assertion::new(Expression::of(guards, not_many_times::<ITEM>()), told).about("many repealed")
}

/// Only what the other assertion does not tell: fewer in force than issued, and as many repealed.
const fn few_in_force<const ITEM: usize>() -> Assertion {
    let guards: &[Guard] = const {
        let repealed: &[Term] = const { &[Term::cell(figure::<ITEM>(Measure::Repealed))] };
        let issued: &[Term] = const { &[Term::cell(figure::<ITEM>(Measure::Issued))] };
        &[
            several_repealed::<ITEM>(),
            Guard::Figures(not_many_times::<ITEM>()),
            Guard::Figures(Relation::of(repealed, Comparison::AtLeast, issued)),
        ]
    };
    let in_force: &[Term] = const { &[Term::cell(figure::<ITEM>(Measure::InForce))] };
    let issued: &[Term] = const { &[Term::cell(figure::<ITEM>(Measure::Issued))] };
    Assertion::new(Expression::of(guards, Relation::of(in_force, Comparison::AtLeast, issued)), told)
        .about("few in force")
}

fn told(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let Cell::Disclosure(cell) = failure.cell() else { return None };
    let figure = |measure| report.get(disclosure(cell.item(), measure));
    let (repealed, in_force) = (figure(Measure::Repealed)?, figure(Measure::InForce)?);
    let form = report.form_of(failure.cell().table()).form();
    let label = quoted(&form.row_label(failure.cell().row())?);
    Some(Violation {
        message: Message {
            zh: format!(
                "{label}：“本年废止件数”为 {repealed}，“现行有效件数”为 {in_force}，请核对两列是否填反；确为集中清理的，无需修改。"
            ),
            en: format!(
                "{label} ({}): 本年废止件数 (repealed) is {repealed} and 现行有效件数 (in force) {in_force}; see whether the two were swapped. Where so many really were repealed, nothing needs to be changed.",
                cell.item().en()
            ),
        },
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn documents([issued, repealed, in_force]: [u64; 3]) -> Example {
        Example::of("2021").year(2024).figures([
            ("disclosure.normative_documents.issued", issued),
            ("disclosure.normative_documents.repealed", repealed),
            ("disclosure.normative_documents.in_force", in_force),
        ])
    }

    #[test]
    fn many_repealed_and_hardly_any_in_force_are_asked_about() {
        assert_eq!(
            found(&RULE, &documents([2, 9, 1])),
            [(
                Severity::Info,
                "“行政规范性文件”：“本年废止件数”为 9，“现行有效件数”为 1，请核对两列是否填反；确为集中清理的，无需修改。"
                    .to_owned()
            )]
        );
        assert_eq!(found(&RULE, &documents([0, 420, 0])).len(), 1);
        assert_eq!(found(&RULE, &documents([0, 20, 5])).len(), 1, "four times as many");
    }

    #[test]
    fn fewer_in_force_than_issued_and_as_many_repealed_are_asked_about() {
        assert_eq!(found(&RULE, &documents([50, 60, 40])).len(), 1);
        assert!(found(&RULE, &documents([50, 49, 40])).is_empty(), "swapped, they would be too few as well");
    }

    #[test]
    fn the_rules_of_a_government_are_asked_about_too() {
        let rules = Example::of("2021").figures([
            ("disclosure.rules.issued", 0),
            ("disclosure.rules.repealed", 12),
            ("disclosure.rules.in_force", 1),
        ]);
        assert!(found(&RULE, &rules)[0].1.starts_with("“规章”"));
    }

    #[test]
    fn an_ordinary_year_and_a_great_clearing_pass() {
        for figures in [[2, 1, 9], [50, 227, 420], [109, 489, 597], [0, 19, 5]] {
            assert!(found(&RULE, &documents(figures)).is_empty(), "{figures:?}");
        }
    }

    #[test]
    fn a_few_repealed_are_left_alone() {
        assert!(found(&RULE, &documents([0, 4, 0])).is_empty());
        assert!(found(&RULE, &documents([3, 4, 1])).is_empty());
    }

    #[test]
    fn the_form_of_2019_has_no_such_columns() {
        assert_eq!(outcome(&RULE, &Example::of("2019").year(2020)).2, [("other-edition", 1)]);
    }
}
