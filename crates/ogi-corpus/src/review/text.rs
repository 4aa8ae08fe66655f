//! A review in a few lines.

use ogi_model::{Language, Visible};

use super::data::{Review, ReviewCounts};
use crate::put::put;

/// How many organs or files a step names.
const NAMED: usize = 8;

impl Review {
    /// The review in a few lines of plain text: the counts, and what to do first.
    pub fn text(&self, language: Language) -> String {
        let mut out = String::new();
        let ReviewCounts { expected, reported, late, missing, overdue, unreadable, unmatched, .. } = &self.counts;
        let ReviewCounts { with_errors, with_warnings, without, not_fully_checked, mended, open, new, .. } =
            &self.counts;
        put!(&mut out, "{}\n", Visible(language.of(&self.title())));
        let line = language.choose(
            format!(
                "应报 {expected} 个，已报 {reported} 个（迟报 {late} 个），未报 {missing} 个（逾期 {overdue} 个）；\
                 读不了的文件 {unreadable} 个，未能对应的报告 {unmatched} 份。"
            ),
            format!(
                "Of {expected} organs {reported} reported ({late} late) and {missing} did not ({overdue} overdue). \
                 Files not read: {unreadable}; reports not matched: {unmatched}."
            ),
        );
        put!(&mut out, "{line}\n");
        let line = language.choose(
            format!(
                "有错误的报告 {with_errors} 份，只有警告的 {with_warnings} 份，没有错误和警告的 {without} 份；\
                 其中有规则未能核对的 {not_fully_checked} 份。"
            ),
            format!(
                "Reports with errors: {with_errors}; with warnings alone: {with_warnings}; with neither: {without}. \
                 Not every rule could be checked in {not_fully_checked}."
            ),
        );
        put!(&mut out, "{line}\n");
        if let Some(before) = &self.compared_with {
            let before = before.as_of;
            let line = language.choose(
                format!("与 {before} 的审核相比：错误和警告已改 {mended} 个，未改 {open} 个，新增 {new} 个。"),
                format!("Errors and warnings since the review as of {before}: {mended} mended, {open} still open, {new} new."),
            );
            put!(&mut out, "{line}\n");
        }
        let steps = self.first_steps();
        if !steps.is_empty() {
            put!(&mut out, "{}\n", language.choose("先做什么：", "What to do first:"));
        }
        for (number, step) in (1..).zip(&steps) {
            put!(&mut out, "{number}. {}\n", Visible(language.of(&step.message)));
            for item in step.items.iter().take(NAMED) {
                let about = item.about.as_ref().map(|about| language.of(about)).unwrap_or_default();
                let told = match (item.name.is_empty(), about.is_empty()) {
                    (true, _) => about.to_owned(),
                    (_, true) => item.name.clone(),
                    _ => language.choose(format!("{}（{about}）", item.name), format!("{} ({about})", item.name)),
                };
                put!(&mut out, "   {}\n", Visible(&told));
            }
            let more = step.items.len().saturating_sub(NAMED);
            if more > 0 {
                put!(&mut out, "   {}\n", language.choose(format!("另有 {more} 个"), format!("{more} more")));
            }
        }
        out
    }
}
