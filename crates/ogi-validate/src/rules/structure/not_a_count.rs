//! `structure.not-a-count`

use ogi_model::text::PICTURE;
use ogi_model::{Bilingual, CellState, FigureKind, Message, Severity, Undecided, read_number};

use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::labels::quoted;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.not-a-count",
    class: Class::Structure,
    severity: Severity::Error,
    title: Bilingual::new("单元格内容不是该项的数字", "A cell holds no figure"),
    help: Bilingual::new(
        "件数填非负整数，增减数填整数，金额填非负小数。",
        "Counts are whole numbers from zero on, changes are whole numbers, amounts are decimals from zero on.",
    ),
    mend: Bilingual::new("请改填数字，说明写到正文中。", "Put the figure in; explanations belong into the prose."),
    exceptions: &[Bilingual::new(
        "“/”“—”“无”表示不适用的，按空白处理，不在此列。",
        "A slash, a dash or 无 counts as blank and is not meant here.",
    )],
    basis: Basis {
        text: Bilingual::new("各栏名称的含义", "The meaning of the columns"),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2021").remark("requests.received.total", "约20"),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    for (cell, remark) in &report.remarks {
        if report.unread.contains_key(cell) {
            run.skip(Undecided::UnreadCell);
            continue;
        }
        // An amount that only lacks its unit is a number; what unit it has cannot be told from here.
        let lacks_unit =
            || cell.figure() == FigureKind::Amount && read_number(remark, cell.figure(), None).unit_unknown;
        match report.state(*cell) {
            CellState::Unread if !lacks_unit() => {
                let form = report.form_of(cell.table()).form();
                let (row, column) = form.label(*cell).map(|label| (label.row, label.column)).unwrap_or_default();
                let (row, column) = (quoted(&row), quoted(&column));
                let (kind, row_en) = (cell.figure().name(), cell.row().en());
                let message = if remark.chars().all(|character| character == PICTURE) {
                    Message {
                        zh: format!("{row}一行{column}一列是图片，或者由网页的程序显示，文件中没有这一格的文字。"),
                        en: format!(
                            "Row {row} ({row_en}), column {column}: a picture, or shown by the program of a page; the file has no text there."
                        ),
                    }
                } else {
                    Message {
                        zh: format!("{row}一行{column}一列填的是“{remark}”，不是{}。", kind.zh),
                        en: format!("Row {row} ({row_en}), column {column}: “{remark}” is not {}.", kind.en),
                    }
                };
                run.fail(Violation {
                    message,
                    cells: vec![CellRole { cell: *cell, role: Role::Subject }],
                    // Pictures in place of figures, say: the same stands in every cell.
                    cause: remark.clone(),
                    ..Violation::default()
                });
            }
            _ => run.pass(),
        }
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Report};

    use super::RULE;
    use crate::engine::check;

    fn found(address: &str, remark: &str) -> Vec<String> {
        let mut report = Report::blank(Edition::E2019);
        report.remarks.insert(address.parse().unwrap(), remark.to_owned());
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    #[test]
    fn words_and_negative_counts_are_no_figures() {
        assert_eq!(
            found("requests.received.total", "约20"),
            ["“一、本年新收政府信息公开申请数量”一行“总计”一列填的是“约20”，不是非负整数。"]
        );
        assert_eq!(found("disclosure.rules.made", "-3").len(), 1);
    }

    #[test]
    fn a_picture_is_called_one() {
        let told = found("requests.received.total", "\u{fffc}");
        assert!(told[0].ends_with("一列是图片，或者由网页的程序显示，文件中没有这一格的文字。"), "{told:?}");
    }

    #[test]
    fn cells_that_print_the_same_have_one_cause() {
        let mut report = Report::blank(Edition::E2019);
        for (address, remark) in [
            ("disclosure.rules.made", "见附件"),
            ("requests.received.total", "见附件"),
            ("reviews.reconsideration.total", "约20"),
        ] {
            report.remarks.insert(address.parse().unwrap(), remark.to_owned());
        }
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        let groups: Vec<Option<String>> = findings.map(|finding| finding.group).collect();
        assert!(groups[0].is_some() && groups[0] == groups[1], "{groups:?}");
        assert_eq!(groups[2], None);
    }

    #[test]
    fn marks_for_not_applicable_are_no_fault() {
        for mark in ["/", "—", "无", "-"] {
            assert!(found("disclosure.rules.made", mark).is_empty());
        }
    }

    #[test]
    fn an_amount_without_its_unit_is_still_a_number() {
        assert!(found("disclosure.centralized_procurement.amount", "1035000").is_empty());
    }

    #[test]
    fn a_figure_with_its_unit_is_no_fault() {
        let mut report = Report::blank(Edition::E2019);
        report.disclosure.centralized_procurement.projects = Some(6);
        report.remarks.insert("disclosure.centralized_procurement.projects".parse().unwrap(), "6项".to_owned());
        assert!(check(&report).findings.iter().all(|finding| finding.rule != RULE.id));
    }
}
