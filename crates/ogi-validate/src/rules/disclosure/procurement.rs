//! `disclosure.procurement`

use ogi_model::{Bilingual, Cell, DisclosureItem, Measure, Message, Severity};

use crate::finding::{CellRole, Role};
use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term, disclosure};
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.procurement",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new(
        "集中采购的项目数与金额相互矛盾",
        "Procurement projects and their amount contradict each other",
    ),
    help: Bilingual::new(
        "2019年版：有采购项目就有采购金额，有采购金额就有采购项目。",
        "Edition 2019: where there are projects there is an amount, and the other way round.",
    ),
    mend: Bilingual::new(
        "请补填“采购项目数量”或者“采购总金额”；金额请写明单位。",
        "Fill in 采购项目数量 (projects) or 采购总金额 (amount), the amount with its unit.",
    ),
    exceptions: &[Bilingual::new(
        "金额没有写明单位、无法读出的，以及空白的，不予核对。",
        "An amount without its unit, which cannot be read, and a blank one are not judged.",
    )],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第二十条第（九）项",
            "Regulations on Open Government Information, article 20(9)",
        ),
        authority: Authority::Meaning,
    },
    asks: Asks::Cells(&[PROJECTS]),
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2019")
            .year(2020)
            .figures([("disclosure.centralized_procurement.projects", 28)])
            .with(|report| report.disclosure.centralized_procurement.amount = Some(ogi_model::WanYuan::ZERO))
    },
    check: Check::assertions(&ASSERTIONS),
};

const PROJECTS: Cell = disclosure(DisclosureItem::CentralizedProcurement, Measure::Projects);
const AMOUNT: Cell = disclosure(DisclosureItem::CentralizedProcurement, Measure::Amount);

const HAS_PROJECTS: Relation = Relation::of(&[Term::cell(PROJECTS)], Comparison::MoreThan, Term::NONE);
const HAS_AMOUNT: Relation = Relation::of(&[Term::cell(AMOUNT)], Comparison::MoreThan, Term::NONE);

static ASSERTIONS: [Assertion; 2] = [
    Assertion::new(Expression::of(const { &[Guard::Figures(HAS_PROJECTS)] }, HAS_AMOUNT), told),
    Assertion::new(Expression::of(const { &[Guard::Figures(HAS_AMOUNT)] }, HAS_PROJECTS), told),
];

fn told(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let (projects, amount) = (report.get(PROJECTS)?, report.get(AMOUNT)?);
    Some(Violation {
        message: Message {
            zh: format!("“政府集中采购”：“采购项目数量”为 {projects}，“采购总金额”为 {amount} 万元。"),
            en: format!(
                "“政府集中采购” (centralized procurement): 采购项目数量 (projects) is {projects}, 采购总金额 (amount) is {amount} 万元."
            ),
        },
        cells: [PROJECTS, AMOUNT].map(|cell| CellRole { cell, role: Role::Subject }).to_vec(),
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn procurement(projects: u64, amount: &str) -> Example {
        let amount = amount.parse().ok();
        Example::of("2019")
            .figures([("disclosure.centralized_procurement.projects", projects)])
            .with(|report| report.disclosure.centralized_procurement.amount = amount)
    }

    #[test]
    fn projects_with_an_amount_pass_and_so_do_neither() {
        assert_eq!(outcome(&RULE, &procurement(28, "743.38")), (2, 0, vec![]));
        assert_eq!(outcome(&RULE, &procurement(0, "0")), (2, 0, vec![]));
    }

    #[test]
    fn projects_without_money_are_found() {
        assert_eq!(
            found(&RULE, &procurement(28, "0")),
            [(Severity::Warning, "“政府集中采购”：“采购项目数量”为 28，“采购总金额”为 0 万元。".to_owned())]
        );
    }

    #[test]
    fn money_without_projects_is_found() {
        assert_eq!(found(&RULE, &procurement(0, "25.1")).len(), 1);
    }

    #[test]
    fn an_amount_without_its_unit_is_not_judged() {
        let unknown = procurement(28, "").remark("disclosure.centralized_procurement.amount", "1035000");
        assert_eq!(outcome(&RULE, &unknown), (1, 0, vec![("unread-cell", 1)]));
        assert_eq!(outcome(&RULE, &procurement(28, "")), (1, 0, vec![("blank-cell", 1)]));
    }
}
