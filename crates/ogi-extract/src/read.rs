//! The one reader: from a [`Document`], whatever it was, to a report and notes on its reading.

mod dates;
mod disclosure;
mod figures;
mod head;
mod labels;
mod legacy;
mod lines;
mod narrative;
mod requests;
mod reviews;
mod sections;
mod tables;
mod title;

use std::collections::BTreeMap;

use chrono::Datelike;
use ogi_model::{
    Cell, DivisionCode, Edition, Note, NoteCode, Organ, Place, Report, Row, Severity, Table as Kind, classify,
};

use crate::document::{Block, Cut, Document};
use crate::error::ExtractError;
use figures::Sheet;
use sections::Section;
use title::Title;

/// What was read from a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extraction {
    /// The report as printed.
    pub report: Report,
    /// What was left unread, doubtful or out of the ordinary, and where.
    pub notes: Vec<Note>,
    /// Where each cell stands in the document.
    pub places: BTreeMap<Cell, Place>,
}

/// Reads a report from a document.
///
/// Refuses what has no table of the form. A row whose cells are not certain is left unread, and a note says where.
pub fn read(document: &Document) -> Result<Extraction, ExtractError> {
    let sources = tables::find(document);
    let [of_disclosure, of_requests, of_reviews] = &sources;
    let (head, sections) = sections::split(document);
    let titles = titles(document, head);
    if sources.iter().all(Vec::is_empty) {
        return Err(refusal(document, &titles, &sections));
    }
    let disclosure = disclosure::find(of_disclosure);
    let requests = requests::find(of_requests);
    let title = title::choose(&titles);
    let year = title.as_ref().and_then(|title| title.year);

    let by_table = [disclosure.edition(), requests.edition()];
    let by_year = || year.and_then(Edition::prescribed_for).unwrap_or(Edition::LATEST);
    let edition = by_table[0].or(by_table[1]).unwrap_or_else(by_year);
    let mut report = Report::blank(edition);
    report.year = year;
    report.forms.requests = by_table[1].filter(|found| *found != edition);
    let mut sheet = Sheet { report, notes: Vec::new(), places: BTreeMap::new() };
    if by_table == [None, None] {
        // Nothing in the tables tells the editions apart: the year, or the latest, is all there is to go by.
        let about = ("各表不能区分格式版本，按报告年度判断", "the tables do not tell the edition; taken from the year");
        sheet.note(NoteCode::EditionUnknown, Severity::Warning, Vec::new(), None, about);
    }
    if let Some(form) = sheet.report.forms.requests {
        let (zh, en) = (format!("表三为{form}年版"), format!("table three is of edition {form}"));
        sheet.note(NoteCode::EditionMixed, Severity::Info, vec![Kind::Requests.into()], None, (&zh, &en));
    }

    let cut_short = matches!(document.cut, Some(Cut::Table | Cut::Markup));
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

    describe(&mut sheet, document, head, &sections, &titles, title);
    let Sheet { report, mut notes, places } = sheet;
    notes.sort_by(|one, other| one.addresses.first().cmp(&other.addresses.first()));
    Ok(Extraction { report, notes, places })
}

/// Reads every report of a document, in its order; at least one.
pub fn read_all(document: &Document) -> Result<Vec<Extraction>, ExtractError> {
    read(document).map(|extraction| vec![extraction])
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

fn refusal(document: &Document, titles: &[Title], sections: &[Section<'_>]) -> ExtractError {
    if let Some(form) = legacy::form(document) {
        ExtractError::OldForm(form)
    } else if titles.is_empty() && sections.len() < 2 {
        ExtractError::NotAReport
    } else if document.cut.is_some() {
        ExtractError::Cut
    } else {
        ExtractError::NoTable
    }
}

/// How many lines before the first section, and after, may be the title.
const HEAD_LINES: usize = 80;

/// Every title in the document: the page's own head first, then the lines above the first section.
fn titles(document: &Document, head: &[Block]) -> Vec<Title> {
    let lines: Vec<&str> = (head.iter())
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) if !paragraph.hidden => Some(paragraph.text.as_str()),
            _ => None,
        })
        .take(HEAD_LINES)
        .collect();
    let mut titles = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let alone = title::parse(line);
        let needs_more = alone.as_ref().is_none_or(|title| title.organ.is_none() || title.year.is_none());
        // A title on two lines: the organ on the first, or the year with it.
        let before = index.checked_sub(1).map(|before| lines[before]).filter(|line| line.chars().count() <= 40);
        let joined = before.filter(|_| needs_more).and_then(|before| {
            let is_organ = !before.contains([':', '：', '_', '|', '>']) && title::parse(before).is_none();
            title::parse(&format!("{before}{line}")).filter(|_| is_organ && line.contains("报"))
        });
        titles.extend(joined.or(alone));
    }
    let meta = document.meta.iter().filter(|(name, _)| name.eq_ignore_ascii_case("ArticleTitle"));
    let elsewhere = meta.map(|(_, content)| content.as_str()).chain(document.title.as_deref());
    titles.extend(elsewhere.filter_map(title::parse));
    titles
}

/// Everything but the tables.
fn describe(
    sheet: &mut Sheet,
    document: &Document,
    head: &[Block],
    sections: &[Section<'_>],
    candidates: &[Title],
    title: Option<Title>,
) {
    let (metadata, published) = head::read(document, head);
    sheet.report.metadata = metadata;
    sheet.report.published = published;
    match title.as_ref().and_then(|title| title.organ.as_deref()) {
        Some(name) => sheet.report.organ = Some(organ(name)),
        None => sheet.note(NoteCode::OrganUnknown, Severity::Warning, Vec::new(), None, ("", "")),
    }
    sheet.report.metadata.title = title.map(|title| title.text);
    let visible = document.paragraphs().filter(|paragraph| !paragraph.hidden);
    sheet.report.period = visible.map(|paragraph| paragraph.text.as_str()).find_map(dates::period);

    let by_period = sheet.report.period.as_ref().and_then(|period| u16::try_from(period.start.year()).ok());
    match sheet.report.year {
        None => sheet.note(NoteCode::YearUnknown, Severity::Warning, Vec::new(), None, ("", "")),
        Some(year) => {
            let others: Vec<String> = (candidates.iter().filter_map(|title| title.year))
                .chain(by_period)
                .filter(|other| *other != year)
                .map(|other| other.to_string())
                .collect();
            if !others.is_empty() {
                let years = format!("{year} / {}", others.join(" / "));
                sheet.note(NoteCode::YearDisputed, Severity::Warning, Vec::new(), None, (&years, &years));
            }
        }
    }
    let mut notes = std::mem::take(&mut sheet.report.table_notes);
    let issuer = sheet.report.metadata.publisher.as_deref();
    let (narrative, signed) = narrative::read(sections, sheet.report.organ.as_ref(), issuer, &mut notes);
    sheet.report.table_notes = notes;
    sheet.report.narrative = narrative;
    sheet.report.signed = signed;
}

/// The organ with what its name says for certain.
fn organ(name: &str) -> Organ {
    let known = classify(name);
    // The division of an organ of a county or township is the unit above it, whose code is not the organ's.
    let code = known.division.filter(|division| {
        let whole = classify(&format!("{}人民政府", division.name));
        known.level.is_some() && whole.level == known.level
    });
    Organ {
        name: name.to_owned(),
        level: known.level,
        kind: known.kind,
        division_code: code.and_then(|division| DivisionCode::new(division.code).ok()),
        credit_code: None,
    }
}
