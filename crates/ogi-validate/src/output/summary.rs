//! What a check says of itself: whether anything is wrong, and what was not checked.

use std::collections::BTreeSet;

use ogi_model::{Bilingual, CellState, Message, Report, Sum, Undecided};

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
    let verdict = match (counts.error + counts.warning, counts.info) {
        _ if nothing.is_some() => "",
        (0, 0) => "right",
        (0, _) => "no-error",
        _ => "",
    };
    let (mut zh, mut en) = match verdict {
        "right" => ("已核对的均无误".to_owned(), "What was checked is right".to_owned()),
        "no-error" => ("已核对的没有错误".to_owned(), "No error in what was checked".to_owned()),
        _ => (String::new(), String::new()),
    };
    if let Some(not_checked) = unchecked_rules(&findings.not_checked) {
        let (also, and) = if zh.is_empty() { ("有 ", "") } else { ("，另有 ", "; ") };
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
/// report's. A clause without its full stop.
pub(crate) fn unchecked_rules(not_checked: &[NotChecked]) -> Option<Message> {
    let of_this_form = || not_checked.iter().filter(|why| why.reason != Undecided::OtherEdition);
    let rules: BTreeSet<&str> = of_this_form().flat_map(|why| why.rules.iter().map(|rule| &**rule)).collect();
    let (count, were) = match rules.len() {
        0 => return None,
        1 => (1, "rule was"),
        count => (count, "rules were"),
    };
    Some(Message {
        zh: format!("{count} 项未能核对或者未能全部核对：{}", reasons(not_checked, false)),
        en: format!("{count} {were} not evaluated, or not throughout: {}", reasons(not_checked, true)),
    })
}

/// The reasons, each with the number of rules.
fn reasons(not_checked: &[NotChecked], english: bool) -> String {
    let each = not_checked.iter().filter(|why| why.reason != Undecided::OtherEdition).map(|why| {
        let (reason, count) = (why.reason, why.rules.len());
        let words = match reason {
            Undecided::RowOmitted => {
                Bilingual::new("文件中没有有关的表、行或者部分", "a table, row or section is missing")
            }
            Undecided::NoPreviousYear => {
                Bilingual::new("没有给出上一年度报告", "no report of the previous year was given")
            }
            _ => Bilingual::new(reason.zh(), reason.en()),
        };
        if english {
            let mut words = words.en.to_owned();
            if let Some(first) = words.get_mut(..1) {
                first.make_ascii_lowercase();
            }
            format!("{words} ({count})")
        } else {
            format!("{}（{count} 项）", words.zh)
        }
    });
    each.collect::<Vec<_>>().join(if english { ", " } else { "，" })
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
        assert!(right[0].zh.starts_with("已核对的均无误，另有 "), "{right:?}");
        assert!(right[0].zh.contains("没有给出上一年度报告（"), "{right:?}");
        assert!(right[0].en.starts_with("What was checked is right; "), "{right:?}");
        findings.not_checked.clear();
        assert_eq!(summary(&filled(|_| true), &findings)[0].zh, "已核对的均无误。");
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
