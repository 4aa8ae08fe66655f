//! What a check says of itself: whether anything is wrong, and what was not checked.

use std::collections::BTreeSet;

use ogi_model::{Bilingual, CellState, Language, Message, Report, Sum, Undecided};

use crate::finding::RuleOutcome;
use crate::findings::{Findings, NotChecked};

/// What was and what was not checked, in a sentence or two for whoever answers for the report. A report with nothing wrong
/// is not called right where something was not checked.
///
/// ```
/// use ogi_model::{Edition, Report};
/// use ogi_validate::{check, summary};
///
/// let blank = Report::blank(Edition::E2021);
/// let told = summary(&blank, &check(&blank));
/// assert_eq!(told[0].zh, "表格中没有填写数字，各项数字和勾稽关系都没有核对；请填写后再核对。");
/// ```
pub fn summary(report: &Report, findings: &Findings) -> Vec<Message> {
    let nothing = unchecked_sums(report, findings);
    let counts = findings.counts;
    let (mut zh, mut en) = match (counts.error + counts.warning, counts.info, counts.confirmed) {
        _ if nothing.is_some() => (String::new(), String::new()),
        (0, 0, 0) => ("已核对的均无误".to_owned(), "What was checked is right".to_owned()),
        (0, _, 0) => ("已核对的没有错误".to_owned(), "No error in what was checked".to_owned()),
        // What was confirmed may be an error all the same, so nothing is called right.
        (0, info, confirmed) => {
            let (finding, are) = if confirmed == 1 { ("finding", "is") } else { ("findings", "are") };
            let (what, nothing) =
                if info == 0 { ("问题", "Nothing") } else { ("错误和警告", "No error or warning") };
            (
                format!("没有未处理的{what}，已核实 {confirmed} 个"),
                format!("{nothing} left to deal with; {confirmed} {finding} {are} confirmed"),
            )
        }
        _ => (String::new(), String::new()),
    };
    if let Some(not_checked) = unchecked_rules(&findings.not_checked) {
        let (also, and) = if zh.is_empty() { ("有 ", "") } else { ("；另有 ", "; ") };
        zh.extend([also, &not_checked.zh]);
        en.extend([and, &not_checked.en]);
    }
    let mut told: Vec<Message> = nothing.into_iter().collect();
    if !zh.is_empty() {
        told.push(Message { zh: zh + "。", en: en + "." });
    }
    told
}

/// How many rules were not evaluated, or not throughout, and why; those for another edition of the form are none of this
/// report's. A rule that has several reasons is counted under the first of them, so that the numbers add up. A clause without
/// its full stop.
pub(crate) fn unchecked_rules(not_checked: &[NotChecked]) -> Option<Message> {
    let mut counted = BTreeSet::new();
    let reasons: Vec<(Undecided, usize)> = (not_checked.iter())
        .filter(|why| why.reason != Undecided::OtherEdition)
        .map(|why| (why.reason, why.rules.iter().filter(|rule| counted.insert(&***rule)).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    let (count, were) = match counted.len() {
        0 => return None,
        1 => (1, "rule was"),
        count => (count, "rules were"),
    };
    let told = |language| reasons.iter().map(move |(reason, count)| reason_with_count(*reason, *count, language));
    Some(Message {
        zh: format!("{count} 条规则未能核对或者只核对了一部分：{}", told(Language::Zh).collect::<Vec<_>>().join("，")),
        en: format!(
            "{count} {were} not checked, or only in part: {}",
            told(Language::En).collect::<Vec<_>>().join(", ")
        ),
    })
}

fn reason_with_count(reason: Undecided, count: usize, language: Language) -> String {
    let words = match reason {
        Undecided::RowOmitted => Bilingual::new("文件中没有有关的表、行或者部分", "a table, row or section is missing"),
        Undecided::NoPreviousYear => Bilingual::new("没有给出上一年度报告", "no report of the previous year was given"),
        Undecided::OrganUnknown => Bilingual::new(
            "从名称不能确定机关的级别或者性质",
            "the level or kind of the organ is not certain from its name",
        ),
        Undecided::DateUnknown => Bilingual::new(
            "文件没有写明所需的日期（如统计期限、落款日期）",
            "a date it needs is missing (such as the period covered or the date of signing)",
        ),
        _ => Bilingual::new(reason.zh(), reason.en()),
    };
    if language == Language::Zh {
        return format!("{}（{count} 条）", words.zh);
    }
    let mut words = words.en.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    format!("{words} ({count})")
}

/// Why none of the form's sums could be evaluated, where that is so.
fn unchecked_sums(report: &Report, findings: &Findings) -> Option<Message> {
    if report.cells().all(|cell| report.state(cell) == CellState::Blank) {
        return Some(Message {
            zh: "表格中没有填写数字，各项数字和勾稽关系都没有核对；请填写后再核对。".to_owned(),
            en: "No figure is filled in, so neither figures nor sums were checked; fill them in and check again."
                .to_owned(),
        });
    }
    // A rule that held throughout may not be listed.
    let of_sum = |sum: Sum| findings.outcomes.iter().find(|outcome| outcome.rule == sum.key());
    let sums: Vec<&RuleOutcome> = Sum::ALL.into_iter().filter_map(of_sum).collect();
    if sums.len() < Sum::ALL.len() || sums.iter().any(|outcome| outcome.passed + outcome.failed > 0) {
        return None;
    }
    let because = |reason| sums.iter().any(|outcome| outcome.not_evaluated.iter().any(|why| why.reason == reason));
    let (zh, en) = if because(Undecided::UnreadCell) {
        (
            "表格中的数字未能准确读出，勾稽关系都没有核对；请对照原文。",
            "The figures could not be read with certainty, so no sum was checked; look at the source.",
        )
    } else if because(Undecided::BlankCell) {
        (
            "“总计”没有填写，勾稽关系都没有核对；请填写总计后再核对。",
            "The totals (总计) are blank, so no sum was checked; fill them in and check again.",
        )
    } else if because(Undecided::RowOmitted) {
        (
            "文件中没有表三、表四或者没有总计，勾稽关系都没有核对。",
            "The document has no tables three and four, or none of their totals, so no sum was checked.",
        )
    } else {
        return None;
    };
    Some(Message { zh: zh.to_owned(), en: en.to_owned() })
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Figure};

    use super::*;
    use crate::engine::check;

    fn told(report: &Report) -> Vec<String> {
        summary(report, &check(report)).into_iter().map(|message| message.zh).collect()
    }

    fn filled(keep: impl Fn(&str) -> bool) -> Report {
        let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
        for cell in report.cells().collect::<Vec<_>>() {
            if keep(&cell.to_string()) && !cell.to_string().ends_with("administrative_fees.amount") {
                report.set(cell, Some(Figure::Count(0))).unwrap();
            }
        }
        report
    }

    #[test]
    fn what_was_not_checked_is_said_before_anything_is_called_right() {
        assert_eq!(told(&filled(|_| true)).len(), 1);
        let mut findings = check(&filled(|_| true));
        findings.findings.clear();
        findings.counts = crate::findings::Counts::default();
        let right = summary(&filled(|_| true), &findings);
        assert!(right[0].zh.starts_with("已核对的均无误；另有 "), "{right:?}");
        assert!(right[0].zh.contains("没有给出上一年度报告（"), "{right:?}");
        assert!(right[0].en.starts_with("What was checked is right; "), "{right:?}");
        findings.not_checked.clear();
        assert_eq!(summary(&filled(|_| true), &findings)[0].zh, "已核对的均无误。");
    }

    #[test]
    fn the_numbers_of_rules_not_checked_add_up() {
        let two = |reason, rules: &[&str]| NotChecked {
            reason,
            rules: rules.iter().map(|rule| (*rule).to_owned().into()).collect(),
        };
        let not_checked = [
            two(Undecided::BlankCell, &["a", "b"]),
            two(Undecided::NoPreviousYear, &["b", "c"]),
            two(Undecided::OtherEdition, &["d"]),
            two(Undecided::DateUnknown, &["a"]),
        ];
        let told = unchecked_rules(&not_checked).unwrap();
        assert_eq!(told.zh, "3 条规则未能核对或者只核对了一部分：有空白单元格（2 条），没有给出上一年度报告（1 条）");
        assert_eq!(
            told.en,
            "3 rules were not checked, or only in part: a cell is blank (2), no report of the previous year was given (1)"
        );
    }

    #[test]
    fn a_confirmed_error_is_settled_but_not_called_right() {
        let mut findings = check(&filled(|_| true));
        findings.not_checked.clear();
        findings.counts = crate::findings::Counts { confirmed: 2, ..Default::default() };
        let told = &summary(&filled(|_| true), &findings)[0];
        assert_eq!(told.zh, "没有未处理的问题，已核实 2 个。");
        assert_eq!(told.en, "Nothing left to deal with; 2 findings are confirmed.");
        findings.counts = crate::findings::Counts { confirmed: 1, info: 1, ..Default::default() };
        let told = &summary(&filled(|_| true), &findings)[0];
        assert_eq!(told.zh, "没有未处理的错误和警告，已核实 1 个。");
        assert_eq!(told.en, "No error or warning left to deal with; 1 finding is confirmed.");
    }

    #[test]
    fn a_form_without_totals_is_told_as_not_checked() {
        let without = filled(|cell| {
            cell.rsplit('.').next() != Some("total")
                && !cell.contains(".concluded.")
                && !cell.contains(".carried_forward.")
        });
        assert_eq!(told(&without)[0], "“总计”没有填写，勾稽关系都没有核对；请填写总计后再核对。");
    }
}
