//! `reviews.pending-vanished`

use ogi_model::{Bilingual, Cell, Channel, Message, ReviewResult, Severity};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term};
use crate::rule::labels::another_reporter;
use crate::rule::labels::quoted;
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "reviews.pending-vanished",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("上一年度尚未审结的案件没有下文", "Cases pending last year are gone"),
    help: Bilingual::new(
        "上一年度报告有“尚未审结”的案件，本年度要么审结、要么仍未审结，同类案件的“总计”不会是 0。",
        "A case pending in last year's report either ended this year or is still pending, so the block's total cannot be 0.",
    ),
    mend: Bilingual::new(
        "请将上年结转的案件计入本年度相应的结果。",
        "Count the cases taken over from last year under their result.",
    ),
    exceptions: &[
        Bilingual::new(
            "当地规定只计入案件发生年度的，或者案件终止而未计入的，可能如实为 0。",
            "Where cases count in the year they began alone, or one that was discontinued was not counted, 0 may be true.",
        ),
        Bilingual::new(
            "两年报告的机关名称或者统计范围不同的，只作提示。",
            "Where the two reports name different organs or scopes, it is only asked about.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("“尚未审结”一列的含义", "The meaning of the column 尚未审结 (pending)"),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").year(2024).figures([("reviews.reconsideration.total", 0)]).after(
            Example::of("2021")
                .year(2023)
                .figures([("reviews.reconsideration.pending", 2), ("reviews.reconsideration.total", 5)]),
        )
    },
    check: Check::assertions(&ASSERTIONS),
};

static ASSERTIONS: [Assertion; 3] = [of::<0>(), of::<1>(), of::<2>()];

const fn of<const CHANNEL: usize>() -> Assertion {
    let guards: &[Guard] = const {
        &[Guard::Figures(Relation::of(
            const { &[Term::previous(Cell::Review(Channel::ALL[CHANNEL], ReviewResult::Pending))] },
            Comparison::AtLeast,
            Term::ONE,
        ))]
    };
    let total: &[Term] = const { &[Term::cell(Cell::Review(Channel::ALL[CHANNEL], ReviewResult::Total))] };
    Assertion::new(Expression::of(guards, Relation::of(total, Comparison::AtLeast, Term::ONE)), told)
}

fn told(failure: &Failure<'_>) -> Option<Violation> {
    let run = failure.run;
    let (report, previous) = (run.report, run.previous()?);
    let Cell::Review(channel, _) = failure.cell() else { return None };
    let (pending, last) = (previous.get(Cell::Review(channel, ReviewResult::Pending))?, previous.year?);
    let label = quoted(&report.form_of(failure.cell().table()).form().row_label(failure.cell().row())?);
    let (severity, Message { zh: why_zh, en: why_en }) = another_reporter(run);
    Some(Violation {
        message: Message {
            zh: format!("{label}：{last}年度“尚未审结”为 {pending}，本年度“总计”却是 0，案件没有下文{why_zh}。"),
            en: format!(
                "{label} ({}): 尚未审结 (pending) was {pending} in {last}, but this year's 总计 (total) is 0, so the cases are gone{why_en}.",
                channel.en()
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

    fn year(year: u16, pending: u64, total: u64) -> Example {
        Example::of("2021")
            .year(year)
            .organ("沭阳县人民政府")
            .figures([("reviews.direct_litigation.pending", pending), ("reviews.direct_litigation.total", total)])
    }

    #[test]
    fn cases_that_ended_or_are_still_pending_pass() {
        assert_eq!(outcome(&RULE, &year(2024, 0, 1).after(year(2023, 1, 3))), (1, 0, vec![("blank-cell", 2)]));
        assert!(found(&RULE, &year(2024, 0, 0).after(year(2023, 0, 3))).is_empty());
    }

    #[test]
    fn cases_that_are_gone_are_found() {
        assert_eq!(
            found(&RULE, &year(2024, 0, 0).after(year(2023, 1, 3))),
            [(
                Severity::Warning,
                "“行政诉讼·未经复议直接起诉”：2023年度“尚未审结”为 1，本年度“总计”却是 0，案件没有下文。".to_owned()
            )]
        );
    }

    #[test]
    fn after_a_reform_it_is_only_asked() {
        let example = year(2024, 0, 0).after(year(2023, 1, 3).organ("沭阳县人民政府办公室"));
        assert_eq!(found(&RULE, &example)[0].0, Severity::Info);
    }

    #[test]
    fn without_last_year_or_with_blanks_nothing_is_said() {
        assert_eq!(outcome(&RULE, &year(2024, 0, 0)).2, [("no-previous-year", 3)]);
        let blank = Example::of("2021").year(2024);
        assert_eq!(outcome(&RULE, &blank.after(year(2023, 1, 3))), (0, 0, vec![("blank-cell", 3)]));
    }
}
