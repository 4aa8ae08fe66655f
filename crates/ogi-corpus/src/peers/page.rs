//! A comparison of peers as text and as a web page.

use ogi_model::{Bilingual, Language, Visible};
use ogi_publish::{begin_page, escaped};

use super::{IndicatorFormula, PeerComparison, PeerGroup, Quantiles};
use crate::label::label;
use crate::put::put;

const HEADS: [Bilingual; 6] = [
    Bilingual::new("有值份数", "Reports with a value"),
    Bilingual::new("最小", "Least"),
    Bilingual::new("下四分位", "Lower quartile"),
    Bilingual::new("中位", "Median"),
    Bilingual::new("上四分位", "Upper quartile"),
    Bilingual::new("最大", "Greatest"),
];
const INDICATOR: Bilingual = Bilingual::new("指标", "Indicator");
const CELL: Bilingual = Bilingual::new("行、列", "Row, column");
const ORGAN: Bilingual = Bilingual::new("机关", "Organ");
const FORMULAS: Bilingual = Bilingual::new("指标的算法", "Formulas of the indicators");
const NOBODY: Bilingual = Bilingual::new("没有可以比较的报告。", "There are no reports to compare.");

pub(super) fn text(peers: &PeerComparison, language: Language) -> String {
    let mut out = String::new();
    if peers.groups.is_empty() {
        put!(&mut out, "{}\n", language.pick(NOBODY));
    }
    for group in &peers.groups {
        put!(&mut out, "{}\n", title(group, language));
        for spread in &group.indicators {
            let name = name(peers, &spread.key, language);
            let told = spread.quantiles.as_ref().map_or_else(String::new, |quantiles| told(quantiles, language));
            let undefined = undefined(spread.undefined, language);
            put!(
                &mut out,
                "  {name}  {}\n",
                [told, undefined]
                    .iter()
                    .filter(|part| !part.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(language.choose("；", "; "))
            );
        }
        for peer in &group.peers {
            put!(&mut out, "  {}\n", Visible(&with_source(&peer.name, &peer.source, language)));
            for one in &peer.indicators {
                let value = match (&one.value, one.undefined) {
                    (Some(value), _) => value.clone(),
                    (None, Some(why)) => {
                        language.choose("没有值：", "undefined: ").to_owned() + language.pick(why.name())
                    }
                    (None, None) => String::new(),
                };
                put!(&mut out, "    {}  {value}\n", name(peers, &one.key, language));
            }
        }
    }
    for left_out in &peers.left_out {
        let name = left_out.name.as_deref().unwrap_or_default();
        put!(&mut out, "{}{}\n", left_out_word(language), Visible(&with_source(name, &left_out.source, language)));
    }
    out
}

pub(super) fn html(peers: &PeerComparison, language: Language) -> String {
    let heading = language.choose("同类机关比较", "Peers compared");
    let mut out = begin_page(language, heading, STYLE);
    put!(&mut out, "<main>\n<h1>{heading}</h1>\n");
    if peers.groups.is_empty() {
        put!(&mut out, "<p>{}</p>\n", language.pick(NOBODY));
    }
    for group in &peers.groups {
        put!(&mut out, "<h2>{}</h2>\n", escaped(&title(group, language)));
        let spreads = group.indicators.iter().map(|spread| {
            let mut name = name(peers, &spread.key, language);
            let undefined = undefined(spread.undefined, language);
            if !undefined.is_empty() {
                name.push_str(&language.choose(format!("（{undefined}）"), format!(" ({undefined})")));
            }
            (name, spread.quantiles.as_ref())
        });
        table(&mut out, INDICATOR, spreads, language);
        by_organ(&mut out, peers, group, language);
        let cells = group.cells.iter().map(|spread| (label(spread.cell, language), Some(&spread.quantiles)));
        table(&mut out, CELL, cells, language);
    }
    for left_out in &peers.left_out {
        let name = left_out.name.as_deref().unwrap_or_default();
        let line = format!("{}{}", left_out_word(language), with_source(name, &left_out.source, language));
        put!(&mut out, "<p>{}</p>\n", escaped(&line));
    }
    put!(&mut out, "<h2>{}</h2>\n<dl>\n", language.pick(FORMULAS));
    for indicator in &peers.indicators {
        put!(
            &mut out,
            "<dt>{}</dt><dd><code>{}</code></dd>\n",
            escaped(language.of(&indicator.name)),
            escaped(&indicator.formula)
        );
    }
    out.push_str("</dl>\n</main>\n</body>\n</html>\n");
    out
}

fn table<'a>(
    out: &mut String,
    first: Bilingual,
    rows: impl Iterator<Item = (String, Option<&'a Quantiles>)>,
    language: Language,
) {
    put!(out, "<table>\n<thead><tr><th scope=\"col\">{}</th>", language.pick(first));
    for head in HEADS {
        put!(out, "<th scope=\"col\">{}</th>", language.pick(head));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (name, quantiles) in rows {
        put!(out, "<tr><th scope=\"row\">{}</th>", escaped(&name));
        match quantiles {
            None => out.push_str("<td>0</td><td></td><td></td><td></td><td></td><td></td>"),
            Some(quantiles) => {
                put!(out, "<td>{}</td>", quantiles.count);
                for number in numbers(quantiles) {
                    put!(out, "<td>{number}</td>");
                }
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// A row an organ, with the reason where an indicator has no value.
fn by_organ(out: &mut String, peers: &PeerComparison, group: &PeerGroup, language: Language) {
    put!(out, "<table>\n<thead><tr><th scope=\"col\">{}</th>", language.pick(ORGAN));
    for indicator in &peers.indicators {
        put!(out, "<th scope=\"col\">{}</th>", escaped(language.of(&indicator.name)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for peer in &group.peers {
        put!(out, "<tr><th scope=\"row\">{}</th>", escaped(&peer.name));
        for one in &peer.indicators {
            let why = one.undefined.map_or("", |why| language.pick(why.name()));
            put!(out, "<td>{}</td>", one.value.as_deref().unwrap_or(why));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn numbers(quantiles: &Quantiles) -> [&str; 5] {
    [&quantiles.least, &quantiles.lower_quartile, &quantiles.median, &quantiles.upper_quartile, &quantiles.greatest]
}

fn title(group: &PeerGroup, language: Language) -> String {
    let (year, reports) = (group.year, group.reports);
    let scope = group.scope.map_or_else(String::new, |scope| {
        language.choose(format!("，{}", scope.zh()), format!(", {}", scope.en().to_lowercase()))
    });
    language.choose(
        format!("{year}年度，{}，{}{scope}：{reports} 份报告", group.level.zh(), group.kind.zh()),
        format!("{year}, {}, {}{scope}: {reports} reports", group.level.en(), group.kind.en().to_lowercase()),
    )
}

fn name(peers: &PeerComparison, key: &str, language: Language) -> String {
    let is_it = |indicator: &&IndicatorFormula| indicator.key == key;
    peers.indicators.iter().find(is_it).map_or_else(|| key.to_owned(), |one| language.of(&one.name).to_owned())
}

fn told(quantiles: &Quantiles, language: Language) -> String {
    let [least, lower, median, upper, greatest] = numbers(quantiles);
    language.choose(
        format!("最小 {least}，下四分位 {lower}，中位 {median}，上四分位 {upper}，最大 {greatest}"),
        format!("least {least}, lower quartile {lower}, median {median}, upper quartile {upper}, greatest {greatest}"),
    )
}

fn undefined(count: usize, language: Language) -> String {
    if count == 0 {
        return String::new();
    }
    language.choose(format!("{count} 份没有值"), format!("undefined for {count}"))
}

fn with_source(name: &str, source: &str, language: Language) -> String {
    language.choose(format!("{name}（{source}）"), format!("{name} ({source})"))
}

fn left_out_word(language: Language) -> &'static str {
    language.choose("年度、级别或者种类不确定，没有比较：", "Year, level or kind not certain, not compared: ")
}

const STYLE: &str = ":root{color-scheme:light dark}body{max-width:80em;margin:2em auto;padding:0 1em;line-height:1.6;font-family:system-ui,\
    \"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif}table{border-collapse:collapse;width:100%;margin-bottom:1.5em}\
    th,td{border:1px solid;padding:.3em .5em;text-align:right}th{text-align:left;font-weight:normal}thead th,dt{font-weight:bold}\
    dd{overflow-wrap:anywhere}";
