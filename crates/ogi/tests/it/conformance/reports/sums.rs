//! Whole reports, the sums of the form broken, and what each declarative rule finds fault with.

use ogi::model::{Edition, Figure, FigureKind, Forms, Identity, Report, Sum};
use ogi::validate::{RuleEntry, catalogue};

use super::{Case, Change, amount, balanced, case, with_figures};

pub(super) fn whole() -> Vec<Case> {
    let hybrid = Forms { disclosure: Some(Edition::E2019), ..Forms::default() };
    vec![
        case(
            "balanced-2019",
            "2019年版，各项合计都相符",
            "Edition 2019, every sum holds",
            balanced(Edition::E2019, Forms::default()),
        ),
        case(
            "balanced-2021",
            "2021年版，各项合计都相符",
            "Edition 2021, every sum holds",
            balanced(Edition::E2021, Forms::default()),
        ),
        case(
            "balanced-hybrid",
            "表二用2019年版、其余用2021年版，各项合计都相符",
            "Table two in edition 2019, the others in 2021; every sum holds",
            balanced(Edition::E2021, hybrid),
        ),
        case("blank-2019", "2019年版空白表", "Edition 2019, every cell blank", Report::blank(Edition::E2019)),
        case("blank-2021", "2021年版空白表", "Edition 2021, every cell blank", Report::blank(Edition::E2021)),
        case(
            "zeros-2021",
            "2021年版，各格都是零",
            "Edition 2021, nought in every cell",
            Report::blank(Edition::E2021).with(|report| {
                for cell in report.cells().filter(|cell| cell.figure() == FigureKind::Count).collect::<Vec<_>>() {
                    report.set(cell, Some(Figure::Count(0))).expect("counts stand there");
                }
                amount(report, "disclosure.administrative_fees.amount", "0");
            }),
        ),
    ]
}

/// One sum of each kind broken alone, and all of a kind at once.
pub(super) fn sums() -> Vec<Case> {
    let mut cases = Vec::new();
    for edition in Edition::ALL {
        let base = balanced(edition, Forms::default());
        for sum in Sum::ALL {
            let identities: Vec<_> = base.identities().filter(|identity| identity.sum == sum).cloned().collect();
            let short = sum.key().replace('.', "-");
            let one = base.clone().with(|report| add_to_totals(report, &identities[..1]));
            cases.push(case(
                format!("{short}-{edition}-first"),
                "这一类勾稽关系的第一项多一",
                "The first sum of its kind is one too many",
                one,
            ));
            let all = base.clone().with(|report| add_to_totals(report, &identities));
            cases.push(case(
                format!("{short}-{edition}-all"),
                "这一类勾稽关系的每一项都多一，与之相关的也可能不符",
                "Every sum of its kind is one too many, and others that share a cell may fail, too",
                all,
            ));
        }
    }
    let largest = 9_007_199_254_740_991;
    cases.push(case(
        "largest-counts",
        "最大的件数相加，没有误差",
        "The largest counts are added up without an error",
        with_figures(
            Edition::E2021,
            &[
                ("reviews.reconsideration.upheld", largest),
                ("reviews.reconsideration.corrected", largest),
                ("reviews.reconsideration.other", largest),
                ("reviews.reconsideration.pending", largest),
                ("reviews.reconsideration.total", largest),
            ],
        ),
    ));
    cases.push(case(
        "one-off-at-the-largest",
        "大数相差一也不符",
        "Large counts that are off by one fail",
        with_figures(
            Edition::E2021,
            &[
                ("reviews.direct_litigation.upheld", largest - 1),
                ("reviews.direct_litigation.corrected", 0),
                ("reviews.direct_litigation.other", 0),
                ("reviews.direct_litigation.pending", 0),
                ("reviews.direct_litigation.total", largest),
            ],
        ),
    ));
    cases
}

pub(super) fn add_to_totals(report: &mut Report, identities: &[Identity]) {
    for total in identities.iter().map(|identity| identity.totals[0]) {
        if let Some(Figure::Count(count)) = report.get(total) {
            report.set(total, Some(Figure::Count(count + 1))).expect("counts stand there");
        }
    }
}

/// What each declarative rule finds fault with, as the catalogue shows it.
pub(super) fn examples() -> Vec<Case> {
    let declarative = catalogue().iter().filter(|rule| !RuleEntry::from(**rule).expressions.is_empty());
    declarative
        .map(|rule| {
            let example = (rule.example)();
            let name = format!("example-{}", rule.id.replace('.', "-"));
            let mut case =
                case(name, "规则目录中该规则的例子", "The example of the rule in the catalogue", example.report);
            case.previous = example
                .previous
                .into_iter()
                .find(|other| other.year.zip(case.report.year).is_some_and(|(before, year)| before + 1 == year));
            case
        })
        .collect()
}
