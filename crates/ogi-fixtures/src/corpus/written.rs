//! Papers that are drawn as their form, by the writers of reports in their dialects.

use ogi_model::{Narrative, NarrativeBlock, Organ, Report};

use super::carrier::Carrier;
use super::dice::Dice;
use super::mhtml;
use super::office;
use super::paper::{Line, Paper};
use crate::{
    Blanks, Digits, Extra, Headings, LayoutStyle, Maker, MarkdownDialect, PageStyle, SheetStyle, Sheets, Spans, Tables,
    WordStyle, docx_in, encode, layout, markdown, page, tabs, xls_in, xlsx_in,
};

/// The document; nothing where the carrier has no such writer.
pub(super) fn document(paper: &Paper, dice: &mut Dice) -> Option<(Vec<u8>, String)> {
    let report = report(paper);
    let coding = paper.style.coding;
    let stored = |text: &str| encode(text, coding);
    Some(match paper.carrier {
        Carrier::Html => {
            let style = page_style(dice);
            (stored(&page(&report, &style)), format!("{style:?} {coding:?}"))
        }
        Carrier::Mhtml => {
            let style = page_style(dice);
            (mhtml::file(&page(&report, &style), coding), format!("{style:?} {coding:?}"))
        }
        Carrier::Tabs => (stored(&tabs(&report)), format!("tabs {coding:?}")),
        Carrier::Layout => {
            let style = layout_style(dice);
            (stored(&layout(&report, style)), format!("{style:?} {coding:?}"))
        }
        Carrier::Markdown => {
            let dialect = *dice.pick(&MarkdownDialect::ALL);
            (stored(&markdown(&report, dialect)), format!("{dialect:?} {coding:?}"))
        }
        Carrier::Docx => {
            let style = word_style(dice);
            (docx_in(&report, &style), format!("{style:?}"))
        }
        Carrier::Xlsx => {
            let style = sheet_style(dice);
            if office::is_of_before_2007(paper) {
                (xls_in(&report, style), format!("xls {style:?}"))
            } else {
                (xlsx_in(&report, style), format!("{style:?}"))
            }
        }
        Carrier::Text | Carrier::Pdf | Carrier::Zip => return None,
    })
}

/// The paper as a report: whatever a cell prints besides its figure is a remark.
fn report(paper: &Paper) -> Report {
    let prose = |section: &[Line]| {
        let blocks = section.iter().skip(1).map(|line| NarrativeBlock { text: line.text.clone(), heading: None });
        Some(blocks.collect())
    };
    let mut report = Report {
        forms: paper.forms.clone(),
        year: Some(paper.year),
        organ: Some(Organ { name: paper.organ.clone(), ..Organ::default() }),
        narrative: Narrative {
            overview: prose(&paper.sections[0]),
            problems: prose(&paper.sections[4]),
            other_matters: prose(&paper.sections[5]),
        },
        omitted: paper.omitted.clone(),
        ..Report::blank(paper.edition)
    };
    for (cell, known) in &paper.cells {
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

fn page_style(dice: &mut Dice) -> PageStyle {
    PageStyle {
        maker: *dice.pick(&Maker::ALL),
        tables: *dice.pick(&Tables::ALL),
        spans: *dice.pick(&[
            Spans::Right,
            Spans::Right,
            Spans::CornerOnly,
            Spans::Shifted,
            Spans::NarrowLabels,
            Spans::TooTall,
        ]),
        blanks: *dice.pick(&Blanks::ALL),
        digits: *dice.pick(&Digits::ALL),
        extras: Extra::ALL.into_iter().filter(|_| dice.percent(15)).collect(),
    }
}

fn layout_style(dice: &mut Dice) -> LayoutStyle {
    LayoutStyle {
        wide: dice.percent(80),
        label: 16 + 2 * dice.index(14),
        vertical: dice.percent(30),
        page: dice.percent(40).then(|| 30 + dice.index(20)),
    }
}

fn word_style(dice: &mut Dice) -> WordStyle {
    WordStyle {
        headings: *dice.pick(&[Headings::Plain, Headings::Styled, Headings::Numbered]),
        prefix: if dice.percent(15) { "ns0" } else { "w" },
        strict: dice.percent(15),
        split_runs: dice.percent(30),
        h_merge: dice.percent(20),
        no_restart: dice.percent(15),
        main: if dice.percent(15) { "document2.xml" } else { "document.xml" },
    }
}

fn sheet_style(dice: &mut Dice) -> SheetStyle {
    SheetStyle {
        sheets: if dice.percent(50) { Sheets::One } else { Sheets::OnePerTable },
        spread: dice.percent(40),
        inline: dice.percent(30),
        text_figures: dice.percent(30),
        formulas: dice.percent(15),
        accounting: false,
    }
}
