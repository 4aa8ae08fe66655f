//! The one reader: from a [`Document`], whatever it was, to reports and notes on their reading.

mod choose;
mod dates;
mod describe;
mod disclosure;
mod facts;
mod figures;
mod han;
mod head;
mod labels;
mod layout;
mod legacy;
mod lines;
mod narrative;
mod parts;
mod requests;
mod reviews;
mod sections;
mod squash;
mod tables;
mod title;
mod years;

use std::borrow::Cow;

use ogi_model::{Edition, Note, NoteCode, Places, Report, Row, Severity, Table as Kind};
use serde::Serialize;

use crate::document::{Block, Cut, Document};
use crate::error::ExtractError;
use figures::Sheet;
use sections::Section;
use tables::Source;
use title::Title;

/// 从文件中读出的一份报告，读取时的提示，以及每个单元格的原文和位置；即 `ogi extract --places` 输出的一行。
///
/// What was read from a document: a report, notes on the reading, and where each cell stands. In JSON it is a line of
/// `ogi extract --places`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Extraction {
    /// 报告，如实照录。
    ///
    /// The report as printed.
    #[cfg_attr(feature = "schema", schemars(title = "报告"))]
    pub report: Report,
    /// 读取时的提示：什么没有读出、有疑问或者不寻常，在什么地方。
    ///
    /// What was left unread, doubtful or out of the ordinary, and where.
    #[cfg_attr(feature = "schema", schemars(title = "提示"))]
    pub notes: Vec<Note>,
    /// 每个单元格的原文和位置，按印制顺序；包括空白和未能读出的单元格。
    ///
    /// What each cell prints and where it stands in the document, in printed order, blank and unread cells included.
    #[cfg_attr(feature = "schema", schemars(title = "单元格的原文和位置"))]
    pub places: Places,
}

/// Reads a report from a document; of several the first.
///
/// Refuses what has no table of the form. A row whose cells are not certain is left unread, and a note says where.
pub fn read(document: &Document) -> Result<Extraction, ExtractError> {
    read_all(document).map(|mut reports| reports.swap_remove(0))
}

/// Reads every report of a document, in its order; at least one. A report that is printed twice is read once.
pub fn read_all(document: &Document) -> Result<Vec<Extraction>, ExtractError> {
    let blocks = layout::unfold(&document.blocks);
    let parts = parts::split(&blocks);
    let several = parts.len() > 1;
    let mut reports = Vec::with_capacity(parts.len());
    for part in parts {
        let is_last = part.blocks.end == blocks.len();
        let piece = Piece {
            blocks: &blocks[part.blocks.clone()],
            meta: &document.meta,
            // A page of several reports is called after one of them, if at all.
            title: document.title.as_deref().filter(|_| !several),
            is_whole: !several,
            cut: document.cut.filter(|_| is_last),
        };
        let mut extraction = read_piece(&piece)?;
        for (place, to_the_letter) in part.copies {
            extraction.notes.push(copy_note(place, to_the_letter));
        }
        reports.push(extraction);
    }
    Ok(reports)
}

/// What one report is read from.
#[derive(Clone, Copy, Debug)]
struct Piece<'a> {
    blocks: &'a [Block],
    meta: &'a [(String, String)],
    title: Option<&'a str>,
    /// It is all of the document.
    is_whole: bool,
    cut: Option<Cut>,
}

fn copy_note(place: ogi_model::Place, to_the_letter: bool) -> Note {
    let (code, severity) = if to_the_letter {
        (NoteCode::ReportRepeated, Severity::Info)
    } else {
        (NoteCode::TableRepeated, Severity::Warning)
    };
    let message = ogi_model::Message { zh: code.about_zh().to_owned(), en: code.about_en().to_owned() };
    let addresses = Kind::ALL.map(Into::into).to_vec();
    Note { code, severity, addresses, place: Some(place), message }
}

fn read_piece(piece: &Piece<'_>) -> Result<Extraction, ExtractError> {
    let (head, sections) = sections::split(piece.blocks);
    let titles = describe::titles(piece, head);
    let title = title::choose(&titles);
    let year = title.as_ref().and_then(|title| title.year);
    let (blocks, aside) = years::own(piece.blocks, year);
    let owned;
    let (piece, head, sections) = match blocks {
        Cow::Borrowed(_) => (*piece, head, sections),
        Cow::Owned(blocks) => {
            owned = blocks;
            let (head, sections) = sections::split(&owned);
            (Piece { blocks: &owned, ..*piece }, head, sections)
        }
    };
    let sources = tables::find(piece.blocks);
    if sources.iter().all(Vec::is_empty) {
        return Err(refusal(&piece, &titles, &sections));
    }
    let mut sheet = read_tables(&piece, &sources, year);
    for other in aside {
        sheet.other_year(other.table, &other.years, Some(&other.place));
    }
    describe::describe(&mut sheet, &piece, head, &sections, &sources, &titles, title);
    let Sheet { report, mut notes, places } = sheet;
    notes.sort_by(|one, other| one.addresses.first().cmp(&other.addresses.first()));
    Ok(Extraction { report, notes, places })
}

/// The three tables, each in the edition it is printed in.
fn read_tables(piece: &Piece<'_>, sources: &[Vec<Source<'_>>; 3], year: Option<u16>) -> Sheet {
    let [of_disclosure, of_requests, of_reviews] = sources;
    let mut disclosure = disclosure::find(of_disclosure);
    let mut requests = requests::find(of_requests);
    let by_table = [disclosure.edition(), requests.edition()];
    let by_year = || year.and_then(Edition::prescribed_for).unwrap_or(Edition::LATEST);
    let edition = by_table[0].or(by_table[1]).unwrap_or_else(by_year);
    let mut report = Report::blank(edition);
    report.year = year;
    report.forms.requests = by_table[1].filter(|found| *found != edition);
    let mut sheet = Sheet { report, notes: Vec::new(), places: Places::default() };
    if by_table == [None, None] {
        // Nothing in the tables tells the editions apart: the year, or the latest, is all there is to go by.
        let about = ("各表不能区分格式版本，按报告年度判断", "the tables do not tell the edition; taken from the year");
        sheet.note(NoteCode::EditionUnknown, Severity::Warning, Vec::new(), None, about);
    }
    if let Some(form) = sheet.report.forms.requests {
        let (zh, en) = (format!("表三为{form}年版"), format!("table three is of edition {form}"));
        sheet.note(NoteCode::EditionMixed, Severity::Info, vec![Kind::Requests.into()], None, (&zh, &en));
    }

    let mut cut_short = matches!(piece.cut, Some(Cut::Table | Cut::Markup));
    // A text that ends within a table does not say that it is cut.
    match ends_within(piece, sources) {
        Some(Kind::Disclosure) => cut_short |= disclosure.is_cut_off(),
        Some(Kind::Requests) => cut_short |= requests.is_cut_off(),
        _ => {}
    }
    if disclosure.is_missing() {
        missing(&mut sheet, Kind::Disclosure, cut_short);
    } else {
        disclosure.read(&mut sheet);
    }
    if requests.is_missing() {
        missing(&mut sheet, Kind::Requests, cut_short);
    } else {
        requests.read(&mut sheet);
    }
    if of_reviews.is_empty() {
        missing(&mut sheet, Kind::Reviews, cut_short);
    } else {
        reviews::read(of_reviews, &mut sheet);
    }
    sheet
}

/// The table that has become lines and of which the last line of the document is one.
fn ends_within(piece: &Piece<'_>, sources: &[Vec<Source<'_>>; 3]) -> Option<Kind> {
    let last = piece.blocks.iter().rev().find_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.hidden => None,
        Block::Paragraph(paragraph) => Some(&paragraph.place),
        Block::Table(table) => Some(&table.place),
    })?;
    Kind::ALL.into_iter().find(|kind| {
        let source = sources[*kind as usize].last();
        matches!(source, Some(Source::Lines(_)))
            && source.and_then(Source::last_place).is_some_and(|place| std::ptr::eq(place, last))
    })
}

/// A table that is nowhere: not printed, or lost with the end of the document.
fn missing(sheet: &mut Sheet, table: Kind, cut: bool) {
    if cut {
        let rows: Vec<Row> = sheet.report.form_of(table).form().rows(table).to_vec();
        sheet.cut(table, &rows, None);
    } else {
        sheet.omit_table(table);
    }
}

fn refusal(piece: &Piece<'_>, titles: &[Title], sections: &[Section<'_>]) -> ExtractError {
    if let Some(form) = legacy::form(piece.blocks) {
        ExtractError::OldForm(form)
    } else if titles.is_empty() && sections.len() < 2 {
        ExtractError::NotAReport
    } else if piece.cut.is_some() {
        ExtractError::Cut
    } else {
        ExtractError::NoTable
    }
}

/// The JSON Schema of an [`Extraction`], draft 2020-12; its `$id` is `urn:ogi:schema:extraction:1.0`.
#[cfg(feature = "schema")]
pub fn extraction_schema() -> serde_json::Value {
    let example = serde_json::json!({
        "report": {
            "schema_version": "1.0",
            "edition": "2021",
            "reviews": { "reconsideration": { "upheld": 5 } },
            "unread": { "reviews.reconsideration.total": { "code": "row-lost-cell", "text": "8" } },
        },
        "notes": [],
        "places": { "reviews.reconsideration.upheld": { "text": "5", "table": 3, "row": 4, "column": 1 } },
    });
    ogi_model::published_schema::<Extraction>("extraction", example)
}
