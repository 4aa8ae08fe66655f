//! A review in a few lines.

use ogi_model::{Language, Visible};

use super::data::Review;
use crate::put::put;

/// How many organs or files a step names.
const NAMED: usize = 8;

impl Review {
    /// The review in a few lines of plain text: the counts, and what to do first.
    pub fn text(&self, language: Language) -> String {
        let mut out = String::new();
        let counts = &self.counts;
        put!(&mut out, "{}\n", Visible(language.of(&self.title())));
        let line = language.choose(
            format!(
                "应报 {} 个，已报 {} 个（迟报 {} 个），未报 {} 个（逾期 {} 个）；读不了的文件 {} 个，未能对应的报告 {} 份。",
                counts.expected,
                counts.reported,
                counts.late,
                counts.missing,
                counts.overdue,
                counts.unreadable,
                counts.unmatched
            ),
            format!(
                "Of {} organs {} reported ({} late) and {} did not ({} overdue). Files not read: {}; reports not matched: {}.",
                counts.expected,
                counts.reported,
                counts.late,
                counts.missing,
                counts.overdue,
                counts.unreadable,
                counts.unmatched
            ),
        );
        put!(&mut out, "{line}\n");
        let line = language.choose(
            format!(
                "有错误的报告 {} 份，只有警告的 {} 份，没有错误和警告的 {} 份；其中有规则未能核对的 {} 份。",
                counts.with_errors, counts.with_warnings, counts.without, counts.not_fully_checked
            ),
            format!(
                "Reports with errors: {}; with warnings alone: {}; with neither: {}. Not every rule could be checked in {}.",
                counts.with_errors, counts.with_warnings, counts.without, counts.not_fully_checked
            ),
        );
        put!(&mut out, "{line}\n");
        if let Some(before) = &self.compared_with {
            let (before, mended, open, new) = (before.as_of, counts.mended, counts.open, counts.new);
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
