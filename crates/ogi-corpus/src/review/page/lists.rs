//! What stands below the table: what changed, the rules, versions, what could not be matched, read or checked.

use std::collections::BTreeMap;

use ogi_model::{Bilingual, Message, Undecided};
use ogi_publish::{both, escaped};

use super::super::data::{NotRecheckedReason, Review, ReviewFinding, ReviewedVersions};
use super::{finding, head, link, said, words};
use crate::put::put;
use crate::rollup::words as names;

/// What was mended, and what could not be looked for again.
pub(super) fn changes(out: &mut String, review: &Review) {
    let Some(before) = &review.compared_with else { return };
    let counts = &review.counts;
    let before = before.as_of;
    put!(
        out,
        "<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">{}</h2>\n",
        both("与上次相比", "Since the last time")
    );
    let told = Message {
        zh: format!(
            "与 {before} 的审核相比：错误和警告已改 {} 个，未改 {} 个，新增 {} 个。",
            counts.mended, counts.open, counts.new
        ),
        en: format!(
            "Errors and warnings since the review as of {before}: {} mended, {} still open, {} new.",
            counts.mended, counts.open, counts.new
        ),
    };
    put!(out, "<p>{}</p>\n", said(&told));
    let of_organs = review.organs.iter().map(|organ| (&*organ.organ.name, &organ.mended));
    let of_unmatched =
        review.unmatched.iter().map(|one| (one.name.as_deref().unwrap_or(&one.report.source), &one.mended));
    let area = review.area.area.as_ref().map_or("", |area| &*area.name);
    let mended: Vec<(&str, &Vec<ReviewFinding>)> = of_organs
        .chain(of_unmatched)
        .chain([(area, &review.area.mended)])
        .filter(|(_, mended)| !mended.is_empty())
        .collect();
    if !mended.is_empty() {
        put!(out, "<details><summary>{}</summary>\n<ul>\n", both("已改的", "What was mended"));
        for (name, findings) in mended {
            for found in findings {
                put!(out, "<li>{}{}", escaped(name), both("：", ": "));
                finding(out, found);
                out.push_str("</li>\n");
            }
        }
        out.push_str("</ul></details>\n");
    }
    if !review.not_rechecked.is_empty() {
        let heading =
            both("未能再核对、不算已改的", "What could not be looked for again, and does not count as mended");
        put!(out, "<details><summary>{heading} ({})</summary>\n<ul>\n", review.not_rechecked.len());
        for left in &review.not_rechecked {
            let why = match left.reason {
                NotRecheckedReason::NoReport => Bilingual::new("这次没有对应的报告", "no report this time"),
                NotRecheckedReason::RuleNotChecked => {
                    Bilingual::new("该规则这次未能核对", "the rule could not be checked this time")
                }
            };
            put!(out, "<li>{} <small>{}</small> ", escaped(&left.name), words(why));
            finding(out, &left.finding);
            out.push_str("</li>\n");
        }
        out.push_str("</ul></details>\n");
    }
    out.push_str("</section>\n");
}

/// What each rule found, and the pictures.
pub(super) fn rules(out: &mut String, review: &Review) {
    put!(
        out,
        "<section class=\"pictures\" aria-labelledby=\"rules\">\n<h2 id=\"rules\">{}</h2>\n",
        both("哪些问题最多", "What is wrong most")
    );
    head::pictures(out, review);
    if review.rules.is_empty() {
        put!(out, "<p>{}</p>\n</section>\n", both("没有发现问题。", "Nothing was found."));
        return;
    }
    put!(
        out,
        "<details><summary>{}</summary>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"rules\" tabindex=\"0\">",
        both("各规则的数目", "Numbers, rule by rule")
    );
    out.push_str("<table>\n<thead><tr>");
    for (zh, en) in
        [("规则", "Rule"), ("报告份数", "Reports"), ("错误", "Errors"), ("警告", "Warnings"), ("提示", "To ask")]
    {
        put!(out, "<th scope=\"col\">{}</th>", both(zh, en));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for rule in &review.rules {
        put!(out, "<tr><th scope=\"row\">{} <code>{}</code></th>", said(&rule.title), escaped(&rule.rule));
        for count in [rule.organs, rule.error, rule.warning, rule.info] {
            put!(out, "<td class=\"figure\">{count}</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table></div></details>\n</section>\n");
}

/// Organs with more than one report.
pub(super) fn versions(out: &mut String, review: &Review) {
    let several: Vec<(&str, &ReviewedVersions)> =
        (review.organs.iter()).filter_map(|organ| Some((&*organ.organ.name, organ.versions.as_ref()?))).collect();
    if several.is_empty() {
        return;
    }
    put!(
        out,
        "<section aria-labelledby=\"versions\">\n<h2 id=\"versions\">{}</h2>\n<ul>\n",
        both("不止一份的", "More than one report")
    );
    for (name, versions) in several {
        put!(out, "<li>{}", escaped(name));
        if let Some(by) = versions.chosen_by {
            put!(out, "{}{}", both("：", ": "), words(names::versions(versions.same_figures, by)));
        }
        out.push_str("<ul>\n");
        for version in &versions.versions {
            put!(out, "<li class=\"source\">{}", escaped(&version.source));
            if let Some(date) = version.date {
                put!(out, " <small>{date}</small>");
            }
            if version.counts {
                put!(out, " <span class=\"state reported\">{}</span>", both("采用", "Used"));
            }
            if version.withdrawn {
                put!(out, " <small>{}</small>", both("已撤回", "Withdrawn"));
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ul></li>\n");
    }
    out.push_str("</ul>\n</section>\n");
}

/// What could not be read or matched, and what is no part of the review.
pub(super) fn not_matched(out: &mut String, review: &Review) {
    if review.unreadable.is_empty() && review.unmatched.is_empty() && review.set_aside.is_empty() {
        return;
    }
    out.push_str("<section aria-labelledby=\"not-matched\">\n");
    put!(
        out,
        "<h2 id=\"not-matched\" tabindex=\"-1\">{}</h2>\n",
        both("读不了和未能对应的", "Not read and not matched")
    );
    if !review.unreadable.is_empty() {
        put!(out, "<h3>{}</h3>\n<ul>\n", both("读不了的文件", "Files that could not be read"));
        for input in &review.unreadable {
            put!(
                out,
                "<li><span class=\"source\">{}</span>{}{}",
                escaped(&input.source),
                both("：", ": "),
                said(&input.reason)
            );
            candidates(out, &input.perhaps);
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    if !review.unmatched.is_empty() {
        put!(
            out,
            "<h3>{}</h3>\n<ul>\n",
            both("不能确定属于哪个机关或者哪一年度的报告", "Reports of which organ or year is not certain")
        );
        for one in &review.unmatched {
            out.push_str("<li>");
            link(out, &one.report.check, escaped(one.name.as_deref().unwrap_or(&one.report.source)));
            put!(out, "{}{}", both("：", ": "), words(names::unmatched(one.reason)));
            candidates(out, &one.candidates);
            put!(out, " <small class=\"source\">{}</small></li>\n", escaped(&one.report.source));
        }
        out.push_str("</ul>\n");
    }
    if !review.set_aside.is_empty() {
        put!(out, "<h3>{}</h3>\n<ul>\n", both("不属此次审核的", "No part of this review"));
        for aside in &review.set_aside {
            let year = aside.year.map_or_else(String::new, |year| year.to_string());
            put!(out, "<li>{} {year}{}", escaped(&aside.organ.name), both("：", ": "));
            put!(
                out,
                "{} <small class=\"source\">{}</small></li>\n",
                words(names::not_counted(aside.reason)),
                escaped(&aside.source)
            );
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</section>\n");
}

fn candidates(out: &mut String, organs: &[crate::rollup::OrganRef]) {
    if organs.is_empty() {
        return;
    }
    let names: Vec<&str> = organs.iter().map(|organ| &*organ.name).collect();
    let (zh, en) = (format!("可能是：{}", names.join("、")), format!("perhaps {}", names.join(", ")));
    put!(out, " <small>{}</small>", both(&zh, &en));
}

/// What was not checked, and why.
pub(super) fn not_checked(out: &mut String, review: &Review) {
    let mut reasons: BTreeMap<Undecided, Vec<&str>> = BTreeMap::new();
    let named = (review.organs.iter())
        .filter_map(|organ| Some((&*organ.organ.name, organ.report.as_ref()?)))
        .chain(review.unmatched.iter().map(|one| (one.name.as_deref().unwrap_or(&one.report.source), &one.report)));
    for (name, report) in named {
        for why in &report.not_checked {
            reasons.entry(why.reason).or_default().push(name);
        }
    }
    if reasons.is_empty() {
        return;
    }
    put!(
        out,
        "<section aria-labelledby=\"not-checked\">\n<h2 id=\"not-checked\">{}</h2>\n",
        both("未能核对的", "What was not checked")
    );
    let told = both(
        "下列报告有规则未能核对或者只核对了一部分，没有发现问题不等于没有问题。",
        "In these reports some rules were not checked, or only in part: that nothing was found does not mean that nothing is wrong.",
    );
    put!(out, "<p>{told}</p>\n");
    for (reason, names) in reasons {
        let count = names.len();
        let (zh, en) = (format!("{}（{count} 份）", reason.zh()), format!("{} ({count})", reason.en()));
        put!(out, "<details><summary>{}</summary>\n<p>{}</p></details>\n", both(&zh, &en), escaped(&names.join("、")));
    }
    out.push_str("</section>\n");
}
