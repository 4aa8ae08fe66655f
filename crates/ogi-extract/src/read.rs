//! The one reader: from a [`Document`], whatever it was, to reports and notes on their reading.

use std::borrow::Cow;
use std::ops::Range;

use ogi_document::{Cut, Document};
use ogi_model::{NoteCode, Places, Report, Row, Severity, Table as Kind};

use crate::annotate::document::{Block, annotate, replace, view};
use crate::annotate::title::{self, Title};
use crate::embedded;
use crate::error::ExtractError;
use crate::extraction::Extraction;
use crate::metadata;
use crate::report_builder::ReportBuilder;
use crate::segment::parts::{self, Copy, Part, Piece};
use crate::segment::repeats::standing::{Standing, Whose};
use crate::segment::repeats::{self, Settled};
use crate::segment::sections::{self, Section};
use crate::segment::sources::{self, Source};
use crate::segment::unclaimed::{self, Unclaimed};
use crate::segment::{layout, legacy, measures, side_by_side, upright, years};
use crate::tables::editions::{self, Editions};
use crate::tables::{disclosure, disputes, requests, reviews};

/// Reads a report from a document; of several the first.
///
/// Refuses what has no table of the form. A row whose cells are not certain is left unread, and a note says where.
pub fn read(document: &Document) -> Result<Extraction, ExtractError> {
    read_all(document).map(|mut reports| reports.swap_remove(0))
}

/// Reads every report of a document, in its order; at least one. A report that is printed twice is read once.
pub fn read_all(document: &Document) -> Result<Vec<Extraction>, ExtractError> {
    let mut annotated = annotate(&document.blocks);
    let has_tables = document.tables().next().is_some();
    let steps = [layout::unfold, upright::upright, measures::gather, side_by_side::join];
    for step in steps.into_iter().filter(|_| has_tables) {
        let replacements = step(&view(&annotated));
        if !replacements.is_empty() {
            annotated = replace(annotated, replacements);
        }
    }
    let blocks = view(&annotated);
    let parts = parts::split(&blocks);
    let several = parts.len() > 1;
    let mut reports = Vec::with_capacity(parts.len());
    for part in parts {
        let piece = |of: &Range<usize>| Piece {
            blocks: &blocks[of.clone()],
            meta: &document.meta,
            // A page of several reports is called after one of them, if at all.
            title: document.title.as_deref().filter(|_| !several),
            is_whole: !several,
            cut: document.cut.filter(|_| of.end == blocks.len()),
        };
        reports.push(read_copies(&part, &blocks, piece)?);
    }
    if !several && let Some(carried) = embedded::of(document) {
        reports = reports.into_iter().map(|read| embedded::complete(read, carried.clone(), document)).collect();
    }
    Ok(reports)
}

/// Reads a report, which may be printed several times: the copy that says it is the final one, else all of them, and cells in
/// which they differ are left unread.
fn read_copies<'a>(
    part: &Part,
    blocks: &'a [Block<'a>],
    piece: impl Fn(&Range<usize>) -> Piece<'a>,
) -> Result<Extraction, ExtractError> {
    let place = |of: &Range<usize>| blocks.get(of.start).map(parts::place_of);
    let (alike, unlike): (Vec<&Copy>, Vec<&Copy>) = part.copies.iter().partition(|copy| copy.is_alike);
    if part.copies.is_empty() {
        return read_piece(&piece(&part.blocks));
    }
    let mut printings: Vec<(&Range<usize>, Standing)> = std::iter::once(&part.blocks)
        .chain(unlike.into_iter().map(|copy| &copy.blocks))
        .map(|of| (of, Standing::of_report(&blocks[of.clone()])))
        .collect();
    let best = printings.iter().map(|(_, standing)| standing.rank()).max().unwrap_or_default();
    let (mut aside, mut rivals) = (Vec::new(), Vec::new());
    let first = printings.iter().position(|(_, standing)| standing.rank() == best).unwrap_or_default();
    let (chosen, _) = printings.remove(first);
    let read = |of: &Range<usize>| read_piece(&piece(of));
    let mut builder = ReportBuilder::from(read(chosen)?);
    for (of, standing) in printings {
        if standing.rank() < best {
            aside.push((of, standing));
        } else if let Ok(rival) = read(of) {
            rivals.push((Kind::ALL.to_vec(), ReportBuilder::from(rival)));
        }
    }
    let is_disputed = disputes::dispute(&mut builder, &rivals);
    for (of, standing) in aside {
        disputes::tell_aside(&mut builder, &Kind::ALL, &standing, place(of).as_ref());
    }
    if !alike.is_empty() || (!rivals.is_empty() && !is_disputed) {
        let addresses = Kind::ALL.map(Into::into).to_vec();
        let at = part.copies.first().and_then(|copy| place(&copy.blocks));
        builder.note(NoteCode::ReportRepeated, Severity::Info, addresses, at.as_ref(), ("", ""));
    }
    let ReportBuilder { report, notes, places } = builder;
    Ok(Extraction { report, notes, places })
}

fn read_piece(piece: &Piece<'_>) -> Result<Extraction, ExtractError> {
    let (head, sections) = sections::split(piece.blocks);
    let titles = metadata::titles(piece, head);
    let title = title::choose(&titles);
    let year = title.as_ref().and_then(|title| title.year);
    let (narrowed, aside) = years::own(piece.blocks, year);
    let mut blocks = Cow::Borrowed(piece.blocks);
    for (at, table) in &narrowed {
        blocks.to_mut()[*at] = table.view();
    }
    let is_narrowed = !narrowed.is_empty();
    let piece = Piece { blocks: &blocks, ..*piece };
    let (head, sections) = if is_narrowed { sections::split(piece.blocks) } else { (head, sections) };
    let sources = sources::find(piece.blocks);
    if sources.iter().all(Vec::is_empty) {
        return Err(refusal(&piece, &titles, &sections));
    }
    // What stands between the tables is not prose, whichever of them is read.
    let extent = metadata::extent(piece.blocks, &sources);
    let organ = title.as_ref().and_then(|title| title.organ.as_deref());
    let mut settled = repeats::settle(piece.blocks, sources, Whose { organ, year });
    let mut builder = read_tables(&piece, &settled.sources, year);
    let rivals: Vec<(Vec<Kind>, ReportBuilder)> = std::mem::take(&mut settled.rivals)
        .into_iter()
        .map(|(table, rival)| (vec![table], read_tables(&piece, &Settled::alone(table, rival), year)))
        .collect();
    disputes::dispute(&mut builder, &rivals);
    disputes::tell(&mut builder, &settled.aside);
    for other in aside {
        builder.other_year(other.table, &other.years, Some(&other.place));
    }
    metadata::describe(&mut builder, &piece, head, &sections, extent, &titles, title);
    let ReportBuilder { report, mut notes, places } = builder;
    notes.sort_by(|one, other| one.addresses.first().cmp(&other.addresses.first()));
    Ok(Extraction { report, notes, places })
}

/// The three tables, each in the edition it is printed in.
fn read_tables(piece: &Piece<'_>, sources: &[Vec<Source<'_>>; 3], year: Option<u16>) -> ReportBuilder {
    let [of_disclosure, of_requests, of_reviews] = sources;
    let mut disclosure = disclosure::find(of_disclosure);
    let mut requests = requests::find(of_requests);
    let unclaimed = Unclaimed::of(piece.blocks, sources);
    requests.strays.before = unclaimed.are_before(Kind::Requests);
    requests.strays.behind = unclaimed.are_behind(Kind::Requests);
    let stand_alone = unclaimed.stand_alone();
    requests.strays.within |= stand_alone;
    disclosure.has_strays |= stand_alone || unclaimed.are_behind(Kind::Disclosure);
    let by_labels = |table| move || editions::named(table, |form| unclaimed::named(table, piece.blocks, sources, form));
    let of_two = disclosure.editions().or(by_labels(Kind::Disclosure));
    let of_three = requests.editions().or(by_labels(Kind::Requests));
    let edition = of_two.narrowed(&of_three).choose(year);
    let mut report = Report::blank(edition);
    report.year = year;
    report.forms.requests = Some(of_three.narrowed(&of_two).choose(year)).filter(|found| *found != edition);
    let mut builder = ReportBuilder { report, notes: Vec::new(), places: Places::default() };
    if let Some(form) = builder.report.forms.requests {
        let (zh, en) = (format!("表三为{form}年版"), format!("table three is of edition {form}"));
        builder.note(NoteCode::EditionMixed, Severity::Info, vec![Kind::Requests.into()], None, (&zh, &en));
    }

    let mut cut_short = matches!(piece.cut, Some(Cut::Table | Cut::Markup));
    // A text that ends within a table does not say that it is cut.
    match ends_within(piece, sources) {
        Some(Kind::Disclosure) => cut_short |= disclosure.is_cut_off(),
        Some(Kind::Requests) => cut_short |= requests.is_cut_off(),
        _ => {}
    }
    let missing = |builder: &mut ReportBuilder, table| missing(builder, piece, sources, table, cut_short);
    if disclosure.is_missing() {
        missing(&mut builder, Kind::Disclosure);
    } else {
        let form = builder.report.form_of(Kind::Disclosure).form();
        let named = || unclaimed::named(Kind::Disclosure, piece.blocks, sources, form);
        disclosure.read(&mut builder, named);
    }
    if requests.is_missing() {
        missing(&mut builder, Kind::Requests);
    } else {
        let form = builder.report.form_of(Kind::Requests).form();
        let named = || unclaimed::named(Kind::Requests, piece.blocks, sources, form);
        requests.read(&mut builder, named);
    }
    if of_reviews.is_empty() {
        missing(&mut builder, Kind::Reviews);
    } else {
        let has_strays = stand_alone || unclaimed.are_behind(Kind::Reviews);
        reviews::read(of_reviews, &mut builder, has_strays);
    }
    tell_unknown_editions(&mut builder, [(Kind::Disclosure, &of_two), (Kind::Requests, &of_three)]);
    builder
}

/// Says of which tables that the document has nothing tells the edition, and what it is taken from.
fn tell_unknown_editions(builder: &mut ReportBuilder, tables: [(Kind, &Editions); 2]) {
    let is_there = |table: Kind| !builder.report.omitted.contains(&table.into());
    let unknown = tables.iter().filter(|(table, editions)| editions.are_all() && is_there(*table));
    let unknown: Vec<Kind> = unknown.map(|(table, _)| *table).collect();
    let Some(table) = unknown.first().copied() else { return };
    let edition = builder.report.form_of(table);
    let (zh, en) = if tables.iter().any(|(_, editions)| !editions.are_all()) {
        (
            format!("“{}”表按另一张表的格式定为{edition}年版", table.zh()),
            format!("edition {edition} of {} is taken from the other table", table.en()),
        )
    } else if let Some(year) = builder.report.year {
        (
            format!("按报告年度（{year}年）定为{edition}年版"),
            format!("edition {edition} is taken from the year of the report, {year}"),
        )
    } else {
        (
            format!("文件没有写明年度，暂按{edition}年版"),
            format!("the document gives no year, so edition {edition} is assumed"),
        )
    };
    let addresses = unknown.into_iter().map(Into::into).collect();
    builder.note(NoteCode::EditionUnknown, Severity::Warning, addresses, None, (&zh, &en));
}

/// The table that has become lines and of which the last line of the document is one.
fn ends_within(piece: &Piece<'_>, sources: &[Vec<Source<'_>>; 3]) -> Option<Kind> {
    let is_hidden = |block: &Block<'_>| matches!(block, Block::Paragraph(paragraph) if paragraph.hidden);
    let last = piece.blocks.iter().rposition(|block| !is_hidden(block))?;
    Kind::ALL.into_iter().find(|kind| {
        let source = sources[*kind as usize].last();
        source.is_some_and(|source| matches!(source, Source::Lines(_)) && source.extent().1 == last)
    })
}

/// A table that is nowhere: lost with the end of the document, printed in a form that is not known, or not printed.
fn missing(builder: &mut ReportBuilder, piece: &Piece<'_>, sources: &[Vec<Source<'_>>; 3], table: Kind, cut: bool) {
    if cut {
        let rows: Vec<Row> = builder.report.form_of(table).form().rows(table).to_vec();
        return builder.cut(table, &rows, None);
    }
    let (_, sections) = sections::split(piece.blocks);
    match unclaimed::figures_of(table, piece.blocks, &sections, sources) {
        Some(place) => builder.unread_table(table, Some(place)),
        None => builder.omit_table(table),
    }
}

fn refusal(piece: &Piece<'_>, titles: &[Title], sections: &[Section<'_>]) -> ExtractError {
    if let Some(form) = legacy::form(piece.blocks) {
        ExtractError::OldForm(form)
    } else if titles.is_empty() && sections.len() < 2 {
        ExtractError::NotAReport
    } else if piece.cut.is_some() {
        ExtractError::Cut
    } else if unclaimed::are_run_together(piece.blocks) {
        ExtractError::RunTogether
    } else {
        ExtractError::NoTable
    }
}
