//! What to look at first.

use ogi_model::{Message, Severity};

use super::data::{FindingChange, Review, ReviewStatus, ReviewedOrgan};
use crate::versions::ChosenBy;

/// Something to be done, with what it is about: the most urgent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstStep {
    /// How grave it is.
    pub severity: Severity,
    /// What is to be done, in a few words.
    pub message: Message,
    /// The organs and files it is about.
    pub items: Vec<FirstStepItem>,
}

/// An organ or a file that something is to be done about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstStepItem {
    /// Its name.
    pub name: String,
    /// What is said of it beside its name.
    pub about: Option<Message>,
    /// The file to open.
    pub file: Option<String>,
}

impl Review {
    /// What to look at first: who is missing, what could not be read or matched, errors, versions that nothing tells apart, the totals
    /// of the area.
    pub fn first_steps(&self) -> Vec<FirstStep> {
        let mut steps = Vec::new();
        let mut step = |severity, zh: String, en: String, items: Vec<FirstStepItem>| {
            if !items.is_empty() {
                steps.push(FirstStep { severity, message: Message { zh, en }, items });
            }
        };
        let overdue = self.items(|organ| organ.is_overdue() && organ.perhaps.is_empty(), late);
        let unread = self.organs.iter().filter(|organ| organ.is_overdue() && !organ.perhaps.is_empty()).count();
        let (also_zh, also_en) = if unread == 0 {
            (String::new(), String::new())
        } else {
            (
                format!("（另有 {unread} 个，可能是读不了的文件）"),
                format!(" (and {unread} whose files may be unread ones)"),
            )
        };
        step(
            Severity::Error,
            format!("催报：逾期未报的机关 {} 个{also_zh}", overdue.len()),
            format!("Remind: organs that are overdue: {}{also_en}", overdue.len()),
            overdue,
        );
        let unreadable: Vec<FirstStepItem> = self.unreadable.iter().map(unreadable).collect();
        step(
            Severity::Error,
            format!("请机关重新报送，或者打开查看：读不了的文件 {} 个", unreadable.len()),
            format!("Ask for them anew, or open them yourself: files that could not be read: {}", unreadable.len()),
            unreadable,
        );
        let unmatched: Vec<FirstStepItem> = self
            .unmatched
            .iter()
            .map(|one| FirstStepItem {
                name: one.name.clone().unwrap_or_else(|| one.report.source.clone()),
                about: candidates(&one.candidates),
                file: Some(one.report.check.clone()),
            })
            .collect();
        step(
            Severity::Error,
            format!("查明是哪个机关、哪一年度的：未能对应的报告 {} 份", unmatched.len()),
            format!(
                "Find out whose they are, and of which year: reports that could not be matched: {}",
                unmatched.len()
            ),
            unmatched,
        );
        let has = |organ: &ReviewedOrgan, severity| count(organ, severity) > 0;
        let mut wrong = self.organs.iter().filter(|organ| has(organ, Severity::Error)).collect::<Vec<_>>();
        wrong.sort_by_key(|organ| std::cmp::Reverse(count(organ, Severity::Error)));
        let wrong: Vec<FirstStepItem> = wrong.into_iter().map(|organ| item(organ, Some(errors(organ)))).collect();
        step(
            Severity::Error,
            format!("退改：报告有错误的机关 {} 个", wrong.len()),
            format!("Return for correction: organs with errors: {}", wrong.len()),
            wrong,
        );
        let is_open = |organ: &ReviewedOrgan| {
            let versions = organ.versions.as_ref();
            versions.is_some_and(|versions| !versions.same_figures && versions.chosen_by == Some(ChosenBy::Order))
        };
        let versions = self.items(is_open, |_| None);
        step(
            Severity::Warning,
            format!("核实以哪一份为准：报了几个版本、看不出先后的机关 {} 个", versions.len()),
            format!("Find out which version counts: organs with versions that nothing tells apart: {}", versions.len()),
            versions,
        );
        let suspect = self.items(
            |organ| has(organ, Severity::Warning) && !has(organ, Severity::Error),
            |organ| {
                let count = count(organ, Severity::Warning);
                Some(Message { zh: format!("{count} 个警告"), en: plural(count, "warning") })
            },
        );
        step(
            Severity::Warning,
            format!("请机关改正或者说明：只有警告的机关 {} 个", suspect.len()),
            format!("Ask for a correction or the reason: organs with warnings alone: {}", suspect.len()),
            suspect,
        );
        let area: Vec<FirstStepItem> = (self.area.findings.iter())
            .map(|finding| FirstStepItem { name: String::new(), about: Some(finding.message.clone()), file: None })
            .collect();
        // A policy may grade the rules on areas anew.
        let gravest = self.area.findings.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Info);
        step(gravest, "对照本级汇总".to_owned(), "Look at the totals of the area".to_owned(), area);
        steps.sort_by_key(|step| std::cmp::Reverse(step.severity));
        steps
    }

    fn items(
        &self,
        is_one: impl Fn(&ReviewedOrgan) -> bool,
        about: impl Fn(&ReviewedOrgan) -> Option<Message>,
    ) -> Vec<FirstStepItem> {
        self.organs.iter().filter(|organ| is_one(organ)).map(|organ| item(organ, about(organ))).collect()
    }
}

fn item(organ: &ReviewedOrgan, about: Option<Message>) -> FirstStepItem {
    let check = organ.report.as_ref().map(|report| report.check.clone());
    FirstStepItem { name: organ.organ.name.clone(), about, file: check.or_else(|| organ.notice.clone()) }
}

fn unreadable(input: &super::data::UnreadableInput) -> FirstStepItem {
    let reason = &input.reason;
    let about = match candidates(&input.perhaps) {
        Some(perhaps) => Message {
            zh: format!("{}；{}", reason.zh.trim_end_matches('。'), perhaps.zh),
            en: format!("{}; {}", reason.en.trim_end_matches('.'), perhaps.en),
        },
        None => reason.clone(),
    };
    FirstStepItem { name: input.source.clone(), about: Some(about), file: None }
}

/// Whose it may be.
fn candidates(organs: &[crate::rollup::OrganRef]) -> Option<Message> {
    let names: Vec<&str> = organs.iter().map(|organ| &*organ.name).collect();
    (!names.is_empty())
        .then(|| Message { zh: format!("可能是{}", names.join("、")), en: format!("perhaps {}", names.join(", ")) })
}

fn late(organ: &ReviewedOrgan) -> Option<Message> {
    let days = organ.days_late?;
    let word = if days == 1 { "day" } else { "days" };
    Some(Message { zh: format!("逾期 {days} 天"), en: format!("{days} {word} late") })
}

fn count(organ: &ReviewedOrgan, severity: Severity) -> usize {
    let Some(report) = &organ.report else { return 0 };
    match severity {
        Severity::Error => report.counts.error,
        Severity::Warning => report.counts.warning,
        Severity::Info => report.counts.info,
    }
}

/// A number of things in English.
fn plural(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

/// How many errors there are, and how many of them the earlier review had already.
fn errors(organ: &ReviewedOrgan) -> Message {
    let errors = count(organ, Severity::Error);
    let is_open = |finding: &&super::data::ReviewFinding| {
        finding.severity == Severity::Error && !finding.is_confirmed() && finding.change == Some(FindingChange::Open)
    };
    let open = organ.report.iter().flat_map(|report| &report.findings).filter(is_open).count();
    let late = if organ.status == ReviewStatus::Late { ("，迟报", ", late") } else { ("", "") };
    match open {
        0 => Message {
            zh: format!("{errors} 个错误{}", late.0), en: format!("{}{}", plural(errors, "error"), late.1)
        },
        _ => Message {
            zh: format!("{errors} 个错误，其中上次未改 {open} 个{}", late.0),
            en: format!("{}, of which {open} still open{}", plural(errors, "error"), late.1),
        },
    }
}
