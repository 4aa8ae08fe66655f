//! The check page: the form as printed with what was found marked in it, for people, in one file.

mod detail;
mod form;
mod items;
mod list;
mod marks;
mod prose;
mod totals;
mod words;

use std::collections::BTreeSet;

use ogi_model::{Cell, Language, Message, Report, Table};
use ogi_validate::{DecisionsFile, Findings, causes};

use self::items::Items;
use self::marks::Marks;
use self::prose::Prose;
use crate::Grid;
use crate::bilingual_page::{BilingualPage, both};
use crate::markup::{json_for_script, put};
use crate::pictures::pictures_called;

static PAGE: BilingualPage =
    BilingualPage::new(include_str!("check_page/page.css"), include_str!("check_page/page.js"));

/// A report and what was found in it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Checked<'a> {
    /// The report.
    pub report: &'a Report,
    /// What was found in it.
    pub findings: &'a Findings,
    /// The report of the year before, shown beside this one.
    pub previous: Option<&'a Report>,
    /// The language that the page opens in. It holds both.
    pub language: Language,
    /// What the file is called that was checked.
    pub source: Option<&'a str>,
}

impl<'a> Checked<'a> {
    /// A report and its findings, shown in Chinese first.
    pub const fn new(report: &'a Report, findings: &'a Findings) -> Self {
        Self { report, findings, previous: None, language: Language::Zh, source: None }
    }
}

/// What the parts of the page are made from.
struct View<'a> {
    checked: Checked<'a>,
    items: Items<'a>,
    marks: Marks<'a>,
    prose: Prose<'a>,
    /// The cells that the page shows.
    drawn: BTreeSet<Cell>,
}

/// Writes what was found in a report as a page: the form as printed with its cells marked, the findings with their fixes, pictures,
/// and what was not checked, in Chinese and English.
///
/// The page is one file that loads nothing. Findings can be decided on it and saved as a decisions file. Its text comes from the
/// report, and never becomes markup.
///
/// ```
/// use ogi_model::{Edition, Report};
/// use ogi_publish::{Checked, check_page};
///
/// let mut report = Report::blank(Edition::E2021);
/// let block = &mut report.reviews.reconsideration;
/// (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(2), Some(8));
///
/// let findings = ogi_validate::check(&report);
/// let page = check_page(&Checked::new(&report, &findings));
/// assert!(page.contains("四种结果之和为 7"));
/// ```
pub fn check_page(checked: &Checked<'_>) -> String {
    let Checked { report, findings, previous, .. } = *checked;
    let causes = causes(findings);
    let items = Items::of(findings, &causes);
    let marks = Marks::of(report, findings, &items);
    let grids = Table::ALL.into_iter().filter_map(|table| Grid::of(report, table));
    let drawn = grids.flat_map(|grid| grid.figures().map(|(cell, _)| cell).collect::<Vec<_>>()).collect();
    let view = View { checked: *checked, prose: Prose::of(report, previous, findings), items, marks, drawn };
    let mut out = String::with_capacity(192 << 10);
    view.head(&mut out);
    view.header(&mut out);
    out.push_str("<div class=\"columns\">\n<main id=\"report\">\n");
    view.form(&mut out);
    view.pictures(&mut out);
    out.push_str("</main>\n<aside aria-labelledby=\"findings-title\">\n");
    view.list(&mut out);
    view.totals(&mut out);
    out.push_str("</aside>\n</div>\n");
    view.tail(&mut out);
    out
}

impl View<'_> {
    fn head(&self, out: &mut String) {
        let title = self.checked.report.printed_title();
        let (zh, en) = (format!("{title}：核对结果"), format!("{title}: findings"));
        PAGE.begin(out, self.checked.language, &Message { zh, en });
    }

    /// The pictures in both languages, of which one is shown.
    fn pictures(&self, out: &mut String) {
        let Checked { report, previous, .. } = self.checked;
        let reports: Vec<&Report> = previous.into_iter().chain([report]).collect();
        let (zh, en) = (pictures_called("zh-", &reports, Language::Zh), pictures_called("en-", &reports, Language::En));
        out.push_str("<section class=\"pictures\" aria-labelledby=\"pictures-title\">\n");
        put!(out, "<h2 id=\"pictures-title\">{}</h2>\n", both("图示", "Pictures"));
        for (zh, en) in zh.iter().zip(&en) {
            let title = Message { zh: zh.title.clone(), en: en.title.clone() };
            BilingualPage::picture(out, zh.name, &title, [&zh.svg, &en.svg]);
        }
        out.push_str("</section>\n");
    }

    /// The data that decisions are made from, and the script.
    fn tail(&self, out: &mut String) {
        let decisions =
            DecisionsFile::of(self.checked.findings, |finding| self.checked.language.of(&finding.message).to_owned());
        let mut json = Vec::new();
        ogi_serialize::write_json(&decisions.to_fill_in(), &mut json).expect("memory can be written to");
        let json = String::from_utf8(json).expect("JSON is UTF-8");
        put!(out, "<script type=\"application/json\" id=\"decisions\">{}</script>\n", json_for_script(&json));
        PAGE.end(out);
    }
}
