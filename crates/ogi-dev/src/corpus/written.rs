//! Drafts that are drawn as their form, by the writers of reports in their dialects.

use ogi_model::{Narrative, NarrativeBlock, Organ, Report};

use super::carrier::Carrier;
use super::draft::{Draft, Line};
use super::mhtml;
use super::office;
use crate::rng::Rng;
use crate::{
    Blanks, Digits, Extra, Headings, LayoutStyle, Maker, MarkdownDialect, PageStyle, SheetStyle, Sheets, Spans, Tables,
    WordStyle, docx_in, encode, layout, markdown, page, tabs, xls_in, xlsx_in,
};

/// The document; nothing where the carrier has no such writer.
pub(super) fn document(draft: &Draft, rng: &mut Rng) -> Option<(Vec<u8>, String)> {
    let coding = draft.style.coding;
    if let Some((text, dialect)) = text(draft, rng) {
        return Some((encode(&text, coding), format!("{dialect} {coding:?}")));
    }
    let report = report(draft);
    Some(match draft.carrier {
        Carrier::Html => {
            let style = page_style(rng);
            (encode(&page(&report, &style), coding), format!("{style:?} {coding:?}"))
        }
        Carrier::Mhtml => {
            let style = page_style(rng);
            (mhtml::file(&page(&report, &style), coding), format!("{style:?} {coding:?}"))
        }
        Carrier::Docx => {
            let style = word_style(rng);
            (docx_in(&report, &style), format!("{style:?}"))
        }
        Carrier::Xlsx => {
            let style = sheet_style(rng);
            if office::is_of_before_2007(draft) {
                (xls_in(&report, style), format!("xls {style:?}"))
            } else {
                (xlsx_in(&report, style), format!("{style:?}"))
            }
        }
        Carrier::Text | Carrier::Tabs | Carrier::Layout | Carrier::Markdown | Carrier::Pdf | Carrier::Zip => {
            return None;
        }
    })
}

/// The document as text before it is encoded; nothing where the carrier is no text, or has no such writer.
pub(super) fn text(draft: &Draft, rng: &mut Rng) -> Option<(String, String)> {
    Some(match draft.carrier {
        Carrier::Tabs => (tabs(&report(draft)), "tabs".to_owned()),
        Carrier::Layout => {
            let style = layout_style(rng);
            (layout(&report(draft), style), format!("{style:?}"))
        }
        Carrier::Markdown => {
            let dialect = *rng.pick(&MarkdownDialect::ALL);
            (markdown(&report(draft), dialect), format!("{dialect:?}"))
        }
        _ => return None,
    })
}

/// The draft as a report: whatever a cell prints besides its figure is a remark.
fn report(draft: &Draft) -> Report {
    let prose = |section: &[Line]| {
        let blocks = section.iter().skip(1).map(|line| NarrativeBlock { text: line.text.clone(), heading: None });
        Some(blocks.collect())
    };
    let mut report = Report {
        forms: draft.forms.clone(),
        year: Some(draft.year),
        organ: Some(Organ { name: draft.organ.clone(), ..Organ::default() }),
        narrative: Narrative {
            overview: prose(&draft.sections[0]),
            problems: prose(&draft.sections[4]),
            other_matters: prose(&draft.sections[5]),
        },
        omitted: draft.omitted.clone(),
        ..Report::blank(draft.edition)
    };
    for (cell, known) in &draft.cells {
        if known.figure.is_some_and(|figure| figure.to_string() == known.text) {
            report.set(*cell, known.figure).expect("the figure was made for this cell");
        }
        // Without a unit, or with one that says more than the figure.
        if !known.text.is_empty()
            && (report.get(*cell).is_none() || known.text.ends_with('元') || is_amount(known.text.as_str()))
        {
            report.remarks.insert(*cell, known.text.clone());
        }
    }
    report
}

/// Writers put a unit behind an amount that has none.
fn is_amount(text: &str) -> bool {
    text.contains('.')
}

fn page_style(rng: &mut Rng) -> PageStyle {
    PageStyle {
        maker: *rng.pick(&Maker::ALL),
        tables: *rng.pick(&Tables::ALL),
        spans: *rng.pick(&[
            Spans::Right,
            Spans::Right,
            Spans::CornerOnly,
            Spans::Shifted,
            Spans::NarrowLabels,
            Spans::TooTall,
        ]),
        blanks: *rng.pick(&Blanks::ALL),
        digits: *rng.pick(&Digits::ALL),
        extras: Extra::ALL.into_iter().filter(|_| rng.percent(15)).collect(),
    }
}

fn layout_style(rng: &mut Rng) -> LayoutStyle {
    LayoutStyle {
        wide: rng.percent(80),
        label: 16 + 2 * rng.index(14),
        vertical: rng.percent(30),
        page: rng.percent(40).then(|| 30 + rng.index(20)),
    }
}

fn word_style(rng: &mut Rng) -> WordStyle {
    WordStyle {
        headings: *rng.pick(&[Headings::Plain, Headings::Styled, Headings::Numbered]),
        prefix: if rng.percent(15) { "ns0" } else { "w" },
        strict: rng.percent(15),
        split_runs: rng.percent(30),
        h_merge: rng.percent(20),
        no_restart: rng.percent(15),
        main: if rng.percent(15) { "document2.xml" } else { "document.xml" },
    }
}

fn sheet_style(rng: &mut Rng) -> SheetStyle {
    SheetStyle {
        sheets: if rng.percent(50) { Sheets::One } else { Sheets::OnePerTable },
        spread: rng.percent(40),
        inline: rng.percent(30),
        text_figures: rng.percent(30),
        formulas: rng.percent(15),
        accounting: false,
    }
}
