//! The head of the page: what it is about, the counts, what to do first, pictures.

use ogi_model::{Bilingual, Message};
use ogi_publish::{BarChart, BilingualPage, Tint, both, escaped};

use super::super::data::{Review, ReviewCounts};
use super::{PAGE, link, said, sign};
use crate::put::put;

/// How many organs or files a step names at once; the others are folded away.
const NAMED: usize = 12;

/// How many rules the picture shows.
const DRAWN: usize = 8;

pub(super) fn write(out: &mut String, review: &Review) {
    out.push_str("<header>\n");
    PAGE.bar(out, "");
    put!(out, "<h1>{}</h1>\n", said(&review.title()));
    about(out, review);
    let counts = &review.counts;
    let class = match (counts.overdue + counts.unreadable + counts.with_errors, counts.missing + counts.with_warnings) {
        (1.., _) => "wrong",
        (0, 1..) => "warning",
        _ => "fine",
    };
    put!(out, "<section class=\"verdict {class}\" aria-labelledby=\"first-title\">\n");
    tiles(out, counts);
    steps(out, review);
    out.push_str("</section>\n</header>\n");
}

fn about(out: &mut String, review: &Review) {
    let (as_of, source) = (review.as_of, &review.register.source);
    let (zh, en) = (format!("截至 {as_of}"), format!("As of {as_of}"));
    put!(out, "<p class=\"about\">{}", both(&zh, &en));
    if let Some(due) = review.due {
        put!(out, " · {}", both(&format!("答复期限 {due}"), &format!("answers due by {due}")));
    }
    put!(out, " · {}<span class=\"source\">{}</span>", both("名册：", "Register: "), escaped(source));
    put!(out, " · {}", both(&format!("规则集 {}", review.rule_set), &format!("rule set {}", review.rule_set)));
    if let Some(policy) = &review.policy {
        put!(out, " · {}{}", both("核对口径：", "Policy: "), escaped(&policy.name));
    }
    if let Some(compared) = &review.compared_with {
        let before = compared.as_of;
        put!(
            out,
            " · {}",
            both(&format!("与 {before} 的审核相比"), &format!("compared with the review as of {before}"))
        );
    }
    out.push_str("</p>\n");
}

/// The counts, each of which leads to the organs it counts.
fn tiles(out: &mut String, counts: &ReviewCounts) {
    let missing = counts.missing - counts.overdue;
    let all: [(usize, &str, Bilingual, &str); 9] = [
        (counts.expected, "plain", Bilingual::new("应报", "have to report"), "status="),
        (counts.reported, "plain", Bilingual::new("已报", "received"), "status=received"),
        (counts.overdue, "error", Bilingual::new("逾期未报", "overdue"), "status=overdue"),
        (missing, "warning", Bilingual::new("未报，未到期限", "missing, not due yet"), "status=awaited"),
        (counts.late, "warning", Bilingual::new("迟报", "late"), "status=late"),
        (counts.unreadable, "error", Bilingual::new("读不了的文件", "files not read"), "unread"),
        (counts.with_errors, "error", Bilingual::new("有错误的报告", "reports with errors"), "severity=error"),
        (counts.with_warnings, "warning", Bilingual::new("只有警告的", "with warnings alone"), "severity=warning"),
        (counts.without, "fine", Bilingual::new("没有错误和警告的", "with neither"), "severity=fine"),
    ];
    out.push_str("<ul class=\"tiles\">\n");
    for (count, class, name, filter) in all {
        let class = if count == 0 { "plain" } else { class };
        let (target, filter) = if filter == "unread" { ("#not-matched", "") } else { ("#organs-title", filter) };
        put!(out, "<li class=\"tile {class}\"><a href=\"{target}\" data-filter=\"{filter}\"><b>{count}</b> ");
        put!(out, "{}</a></li>\n", both(name.zh, name.en));
    }
    out.push_str("</ul>\n");
}

fn steps(out: &mut String, review: &Review) {
    put!(out, "<h2 id=\"first-title\">{}</h2>\n", both("先做什么", "What to do first"));
    let steps = review.first_steps();
    if steps.is_empty() {
        let told = both(
            "都已收到，没有发现需要处理的问题。",
            "All were received, and nothing was found that has to be dealt with.",
        );
        put!(out, "<p>{told}</p>\n");
        return;
    }
    out.push_str("<ol class=\"steps\">\n");
    for step in &steps {
        let (key, sign) = (step.severity.key(), sign(step.severity));
        put!(out, "<li><span class=\"severity {key}\"><span aria-hidden=\"true\">{sign}</span></span> ");
        put!(out, "<b>{}</b>\n<ul>\n", said(&step.message));
        let (named, folded) = step.items.split_at(step.items.len().min(NAMED));
        items(out, named);
        out.push_str("</ul>\n");
        if !folded.is_empty() {
            let more = folded.len();
            let told = both(&format!("另有 {more} 个"), &format!("{more} more")).to_string();
            put!(out, "<details><summary>{told}</summary>\n<ul>\n");
            items(out, folded);
            out.push_str("</ul></details>\n");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
}

fn items(out: &mut String, items: &[super::super::first::FirstStepItem]) {
    for item in items {
        out.push_str("<li>");
        let name = escaped(&item.name);
        match &item.file {
            Some(file) => link(out, file, name),
            None => put!(out, "<span class=\"source\">{name}</span>"),
        }
        if let Some(about) = &item.about {
            let is_alone = item.name.is_empty();
            put!(
                out,
                "{}{}{}",
                if is_alone { "" } else { " <small>" },
                said(about),
                if is_alone { "" } else { "</small>" }
            );
        }
        out.push_str("</li>\n");
    }
}

/// Pictures: who reported, how the reports came out, which rules found most.
pub(super) fn pictures(out: &mut String, review: &Review) {
    let part = |zh: &str, en: &str, tint| (Message { zh: zh.to_owned(), en: en.to_owned() }, tint);
    let named = |zh: &str, en: &str| Message { zh: zh.to_owned(), en: en.to_owned() };
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let counts = &review.counts;
    let organs = BarChart {
        title: named("报送和核对情况", "Who reported, and how the reports came out"),
        parts: vec![
            part("没有错误和警告", "Neither errors nor warnings", Tint::Fine),
            part("只有警告", "Warnings alone", Tint::Warning),
            part("有错误", "Errors", Tint::Error),
            part("未报", "Missing", Tint::Missing),
        ],
        bars: vec![(named("各机关", "Organs"), {
            let organs = |is_it: &dyn Fn(&super::super::data::ReviewedReport) -> bool| {
                let reports = review.organs.iter().filter_map(|organ| organ.report.as_ref());
                count(reports.filter(|report| is_it(report)).count())
            };
            vec![
                organs(&|report| report.counts.error + report.counts.warning == 0),
                organs(&|report| report.counts.error == 0 && report.counts.warning > 0),
                organs(&|report| report.counts.error > 0),
                count(counts.missing),
            ]
        })],
        unit: Bilingual::new("个", ""),
    };
    picture(out, "organs", &organs);
    let rules = review.rules.iter().filter(|rule| rule.error + rule.warning > 0).take(DRAWN);
    let rules = BarChart {
        title: named("哪些问题最多：有这一问题的报告份数", "What is wrong most: reports in which it was found"),
        parts: vec![part("报告", "Reports", Tint::Plain)],
        bars: rules.map(|rule| (rule.title.clone(), vec![count(rule.organs)])).collect(),
        unit: Bilingual::new("份", ""),
    };
    if !rules.bars.is_empty() {
        picture(out, "rules", &rules);
    }
}

fn picture(out: &mut String, name: &str, chart: &BarChart) {
    let [zh, en] = [ogi_model::Language::Zh, ogi_model::Language::En]
        .map(|language| chart.svg(&format!("{}-{name}", language.choose("zh", "en")), language));
    BilingualPage::picture(out, name, &chart.title, [&zh, &en]);
}
