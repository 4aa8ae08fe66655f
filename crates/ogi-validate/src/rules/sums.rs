//! What the rules on the form's own sums share: `requests.balance`, `requests.row-total`, `requests.outcome-total`,
//! `reviews.total`.

use ogi_model::{Bilingual, Cell, Identity, Message, PrintedLabel, Severity, Sum, SumCheck, Verdict};

use crate::finding::{Args, CellRole, Role};
use crate::rule::example::Example;
use crate::rule::labels::quoted;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};

static EXCEPTIONS: &[Bilingual] = &[Bilingual::new(
    "有空白单元格的，空白无论是多少都对不上的，才算不符；涉及地方增设的行的，不予核对。",
    "A sum with blanks fails only where it cannot hold whatever they stand for; one that a local row may be part of is not evaluated.",
)];

pub(crate) const fn rule(sum: Sum, help: Bilingual, mend: Bilingual, basis: Basis, example: fn() -> Example) -> Rule {
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

pub(crate) fn check(run: &mut RuleRun<'_>, sum: Sum) {
    for identity in run.report.identities().filter(|identity| identity.sum == sum) {
        let check = run.figures.check(identity);
        match check.verdict {
            Verdict::Fails => {
                let violation = violation(run, identity, check);
                run.fail(violation);
            }
            other => run.count(other),
        }
    }
}

fn violation(run: &RuleRun<'_>, identity: &Identity, check: SumCheck) -> Violation {
    let role = |role| move |cell: &Cell| CellRole { cell: *cell, role };
    let cells = identity.parts.iter().map(role(Role::Part)).chain(identity.totals.iter().map(role(Role::Total)));
    let number = |number: u128| i64::try_from(number).ok();
    Violation {
        message: message(run, identity, check),
        args: Args {
            expected: number(check.parts),
            actual: number(check.totals),
            difference: i64::try_from(check.difference()).ok(),
        },
        cells: cells.collect(),
        ..Violation::default()
    }
}

fn message(run: &RuleRun<'_>, identity: &Identity, check: SumCheck) -> Message {
    let total = identity.totals[0];
    let label = run
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
    let figure = |cell: &Cell| run.report.get(*cell).map_or_else(|| "空白".to_owned(), |figure| figure.to_string());
    let blanks = identity.parts.iter().chain(&identity.totals).any(|cell| run.report.get(*cell).is_none());
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
                    total.column_en()
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
                total.column_en()
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
