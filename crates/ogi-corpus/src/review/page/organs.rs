//! The table of organs, which sorts and filters where scripts run.

use ogi_model::Severity;
use ogi_publish::{both, escaped};

use super::super::data::{FindingChange, Review, ReviewStatus, ReviewedOrgan, ReviewedReport};
use super::super::words as names;
use super::{days, finding, link, said, status_key, words};
use crate::put::put;

/// How many findings of a report are listed at most behind the gravest; the others stand on its check page.
const LISTED: usize = 10;

/// How many findings of all reports are listed at most, so that a page of thousands of organs still opens in a browser.
const LISTED_OF_ALL: usize = 10_000;

pub(super) fn write(out: &mut String, review: &Review) {
    out.push_str("<section aria-labelledby=\"organs-title\">\n");
    put!(out, "<h2 id=\"organs-title\" tabindex=\"-1\">{}</h2>\n", both("各机关", "Organs"));
    filters(out, review);
    out.push_str("<div class=\"scroll\" role=\"region\" aria-labelledby=\"organs-title\" tabindex=\"0\">\n<table id=\"organs\">\n<thead><tr>");
    let compared = review.compared_with.is_some();
    let columns = [
        ("name", "机关", "Organ"),
        ("status", "报送", "Report"),
        ("date", "报送日期", "Handed in"),
        ("error", "错误", "Errors"),
        ("warning", "警告", "Warnings"),
        ("info", "提示", "To ask"),
        ("change", "与上次相比", "Since last time"),
        ("", "问题", "What is wrong"),
        ("", "文件", "Files"),
    ];
    for (key, zh, en) in columns.into_iter().filter(|(key, ..)| compared || *key != "change") {
        if key.is_empty() {
            put!(out, "<th scope=\"col\">{}</th>", both(zh, en));
        } else {
            put!(out, "<th scope=\"col\" data-sort=\"{key}\">{}</th>", both(zh, en));
        }
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    let listed = (LISTED_OF_ALL / review.organs.len().max(1)).min(LISTED);
    for (at, organ) in review.organs.iter().enumerate() {
        row(out, organ, at, compared, listed);
    }
    out.push_str("</tbody>\n</table>\n</div>\n</section>\n");
}

fn filters(out: &mut String, review: &Review) {
    put!(out, "<fieldset class=\"filters\" id=\"filters\" hidden><legend>{}</legend>\n", both("只看", "Show only"));
    let mut select = |name: &str, label: (&str, &str), options: &[(&str, &str, &str)]| {
        put!(out, "<label>{} <select id=\"{name}\">\n", both(label.0, label.1));
        for (value, zh, en) in [("", "全部", "All")].iter().chain(options) {
            put!(out, "<option value=\"{value}\" data-zh=\"{zh}\" data-en=\"{en}\">{zh}</option>\n");
        }
        out.push_str("</select></label>\n");
    };
    select(
        "status",
        ("报送", "Report"),
        &[
            ("overdue", "逾期未报", "Overdue"),
            ("awaited", "未报，未到期限", "Missing, not due yet"),
            ("late", "迟报", "Late"),
            ("received", "已报", "Received"),
            ("several", "不止一份", "More than one"),
            ("elsewhere", "由本系统收取", "Reports elsewhere"),
        ],
    );
    select(
        "severity",
        ("核对结果", "Findings"),
        &[
            ("error", "有错误", "With errors"),
            ("warning", "只有警告", "With warnings alone"),
            ("fine", "没有错误和警告", "With neither"),
        ],
    );
    if review.compared_with.is_some() {
        select(
            "change",
            ("与上次相比", "Since last time"),
            &[
                ("new", "有新增", "With new ones"),
                ("open", "有未改", "With open ones"),
                ("mended", "有已改", "With mended ones"),
            ],
        );
    }
    put!(out, "<label>{} <input type=\"text\" id=\"words\"></label>\n", both("名称或者文字", "Name or words"));
    put!(out, "<button type=\"button\" id=\"everything\">{}</button>\n", both("全部显示", "Show all"));
    out.push_str("<output id=\"shown\" role=\"status\"></output>\n</fieldset>\n");
}

fn row(out: &mut String, organ: &ReviewedOrgan, at: usize, compared: bool, listed: usize) {
    let report = organ.report.as_ref();
    let severity = report.map_or("", worst);
    let changed = |change: FindingChange| {
        let findings = report.iter().flat_map(|report| &report.findings);
        findings.filter(|finding| finding.change == Some(change) && finding.is_open()).count()
    };
    let mended = organ.mended.iter().filter(|finding| finding.is_open()).count();
    let (new, open) = (changed(FindingChange::New), changed(FindingChange::Open));
    let mut keys = vec![match organ.status {
        ReviewStatus::Missing if organ.is_overdue() => "overdue",
        ReviewStatus::Missing => "awaited",
        ReviewStatus::Late => "late received",
        ReviewStatus::Reported => "received",
        ReviewStatus::Elsewhere => "elsewhere",
    }];
    keys.extend(organ.versions.is_some().then_some("several"));
    let kinds: Vec<&str> = [(new, "new"), (open, "open"), (mended, "mended")]
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, key)| *key)
        .collect();
    put!(
        out,
        "<tr data-at=\"{at}\" data-status=\"{}\" data-severity=\"{severity}\" data-change=\"{}\">",
        keys.join(" "),
        kinds.join(" ")
    );
    put!(out, "<th scope=\"row\">{}</th>", escaped(&organ.organ.name));
    // Sorted by what is most urgent.
    let urgency = match organ.status {
        ReviewStatus::Missing if organ.is_overdue() => 0,
        ReviewStatus::Missing => 1,
        ReviewStatus::Late => 2,
        ReviewStatus::Reported => 3,
        ReviewStatus::Elsewhere => 4,
    };
    put!(out, "<td data-value=\"{urgency}\">");
    state(out, organ);
    out.push_str("</td>");
    let handed_in = organ.handed_in.map(|date| date.to_string()).unwrap_or_default();
    put!(out, "<td class=\"date\" data-value=\"{handed_in}\">{handed_in}</td>");
    for (count, key) in [
        (report.map(|report| report.counts.error), Severity::Error),
        (report.map(|report| report.counts.warning), Severity::Warning),
        (report.map(|report| report.counts.info), Severity::Info),
    ] {
        match count {
            None => out.push_str("<td class=\"figure\" data-value=\"-1\"></td>"),
            Some(0) => out.push_str("<td class=\"figure\" data-value=\"0\">0</td>"),
            Some(count) => put!(
                out,
                "<td class=\"figure\" data-value=\"{count}\"><span class=\"count {}\">{count}</span></td>",
                key.key()
            ),
        }
    }
    if compared {
        put!(out, "<td data-value=\"{}\">", new + open);
        for (count, key, zh, en) in
            [(new, "new", "新增", "new"), (open, "open", "未改", "open"), (mended, "mended", "已改", "mended")]
        {
            if count > 0 {
                let (zh, en) = (format!("{zh} {count}"), format!("{count} {en}"));
                put!(out, "<span class=\"change {key}\">{}</span> ", both(&zh, &en));
            }
        }
        out.push_str("</td>");
    }
    out.push_str("<td class=\"what\">");
    what(out, organ, listed);
    out.push_str("</td><td class=\"files\">");
    if let Some(report) = report {
        link(out, &report.check, both("核对结果", "Check page"));
        out.push(' ');
    }
    if let Some(notice) = &organ.notice {
        link(out, notice, words(names::notice(organ.status)));
    }
    out.push_str("</td></tr>\n");
}

/// The severity of the gravest finding, for the filter.
const fn worst(report: &ReviewedReport) -> &'static str {
    match (report.counts.error, report.counts.warning) {
        (0, 0) => "fine",
        (0, _) => "warning",
        _ => "error",
    }
}

fn state(out: &mut String, organ: &ReviewedOrgan) {
    let is_awaited = organ.status == ReviewStatus::Missing && !organ.is_overdue();
    let key = if is_awaited { "awaited" } else { status_key(organ.status) };
    put!(out, "<span class=\"state {key}\">{}</span>", words(names::status(organ.status)));
    if let Some(late) = organ.days_late {
        let (zh, en) = (format!("逾期 {late} 天"), format!("{} late", days(late)));
        put!(out, " <small>{}</small>", both(&zh, &en));
    } else if let (ReviewStatus::Missing, Some(deadline)) = (organ.status, organ.deadline) {
        let (zh, en) = (format!("{deadline} 到期"), format!("due by {deadline}"));
        put!(out, " <small>{}</small>", both(&zh, &en));
    }
    if let Some(versions) = &organ.versions {
        let count = versions.versions.len();
        let (zh, en) = (format!("{count} 份"), format!("{count} versions"));
        put!(out, " <small>{}</small>", both(&zh, &en));
    }
}

/// The gravest finding in a sentence, and so many of the others folded away.
fn what(out: &mut String, organ: &ReviewedOrgan, listed: usize) {
    let Some(report) = &organ.report else {
        if let Some(told) = names::perhaps(organ) {
            put!(out, "<span class=\"source\">{}</span>", said(&told));
        }
        return;
    };
    let mut open = report.findings.iter().filter(|found| found.is_open());
    let told: Vec<_> = open.by_ref().collect();
    let Some((first, others)) = told.split_first() else {
        if !report.not_checked.is_empty() {
            let told =
                both("没有错误和警告；有规则未能核对", "Neither errors nor warnings; not every rule could be checked");
            put!(out, "<span class=\"about\">{told}</span>");
        }
        return;
    };
    if others.is_empty() {
        return finding(out, first);
    }
    out.push_str("<details><summary>");
    finding(out, first);
    let more = others.len();
    put!(out, " <small>{}</small></summary>\n<ul>\n", both(&format!("另有 {more} 个"), &format!("{more} more")));
    for other in others.iter().take(listed) {
        out.push_str("<li>");
        finding(out, other);
        out.push_str("</li>\n");
    }
    if let Some(left) = more.checked_sub(listed).filter(|left| *left > 0) {
        let (zh, en) = (format!("其余 {left} 个见核对结果"), format!("{left} others on the check page"));
        out.push_str("<li>");
        link(out, &report.check, both(&zh, &en));
        out.push_str("</li>\n");
    }
    out.push_str("</ul></details>");
}
