//! Everything a report says beside its tables: title, organ and year, the list of its data, dates, and prose.

use chrono::Datelike;
use ogi_model::text::{find_period, normalize};
use ogi_model::{CreditCode, DoubtCode, NoteCode, Organ, Period, Report, Severity, are_two_organs, classify};

use super::figures::Sheet;
use super::head::Head;
use super::narrative::Prose;
use super::sections::Section;
use super::tables::Source;
use super::title::{self, Title};
use super::{Piece, facts, head, narrative};
use ogi_document::{Block, Paragraph};

/// How many lines before the first section may be the title.
const HEAD_LINES: usize = 80;

/// Every title of a report: the page's own head first, then what the page is called. A head that holds titles of several
/// reports, links to other years, is led by the one that the page is called after.
pub(super) fn titles(piece: &Piece<'_>, head: &[Block]) -> Vec<Title> {
    let lines: Vec<&str> = visible(head).map(|paragraph| paragraph.text.as_str()).take(HEAD_LINES).collect();
    let mut titles: Vec<Title> =
        (0..lines.len()).filter_map(|at| title::at(&lines, at)).map(|(_, title)| title).collect();
    let meta = piece.meta.iter().filter(|(name, _)| piece.is_whole && name.eq_ignore_ascii_case("ArticleTitle"));
    let elsewhere: Vec<Title> =
        meta.map(|(_, content)| content.as_str()).chain(piece.title).filter_map(title::parse).collect();
    let of_page =
        |title: &Title| elsewhere.first().is_some_and(|other| other.year.is_some() && title::agree(title, other));
    if let Some(at) = titles.iter().position(of_page)
        && !titles[..at].iter().all(|title| title::agree(title, &titles[at]))
    {
        titles.drain(..at);
    }
    titles.extend(elsewhere);
    titles
}

fn visible(blocks: &[Block]) -> impl Iterator<Item = &Paragraph> {
    blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if !paragraph.hidden => Some(paragraph),
        _ => None,
    })
}

/// Everything but the tables.
pub(super) fn describe(
    sheet: &mut Sheet,
    piece: &Piece<'_>,
    head: &[Block],
    sections: &[Section<'_>],
    tables: (usize, usize),
    candidates: &[Title],
    title: Option<Title>,
) {
    // Without any heading, all that stands before the tables is the head.
    let before = &head[..head.len().min(tables.0)];
    let Head { metadata, published, credit_code } = head::read(piece.meta, before);
    sheet.report.metadata = metadata;
    sheet.report.published = published;
    let name = title.as_ref().and_then(|title| title.organ.clone());
    let name = name.or_else(|| organ_elsewhere(sheet, piece, tables.1));
    sheet.report.metadata.title = title.map(|title| title.text);
    match name {
        Some(name) => sheet.report.organ = Some(organ(name, credit_code, &sheet.report)),
        None => sheet.note(NoteCode::OrganUnknown, Severity::Warning, Vec::new(), None, ("", "")),
    }
    let lines = || visible(piece.blocks).map(|paragraph| paragraph.text.as_str());
    sheet.report.period = lines().find_map(period_stated);
    dispute_year(sheet, candidates);
    dispute_organ(sheet, candidates, piece.blocks.get(tables.1..).and_then(narrative::signatory));

    let mut notes = std::mem::take(&mut sheet.report.table_notes);
    let prose = Prose {
        blocks: piece.blocks,
        head,
        sections,
        tables,
        organ: sheet.report.organ.as_ref().map(|organ| organ.name.as_str()),
        publisher: sheet.report.metadata.publisher.as_deref(),
    };
    let (narrative, signed) = narrative::read(&prose, &mut notes);
    sheet.report.table_notes = notes;
    sheet.report.signed = signed;
    sheet.report.fee_statement = narrative.other_matters.as_deref().and_then(facts::fees);
    let overview = narrative.overview.iter().flatten().map(|block| block.text.as_str());
    let introduction: Vec<&str> =
        visible(before).map(|paragraph| paragraph.text.as_str()).chain(overview.take(LONGEST_INTRODUCTION)).collect();
    sheet.report.scope = facts::scope(introduction.iter().copied());
    sheet.report.replaces = facts::replaces(introduction.iter().copied());
    sheet.report.narrative = narrative;
}

/// Paragraphs of section one in which a report says what it is.
const LONGEST_INTRODUCTION: usize = 4;

/// What a line is about that says which period the data are of.
const PERIODS: [&str; 6] = ["统计期限", "统计时限", "统计时间", "期限", "时限", "起至"];

/// 统计期限: 自2020年1月1日起至2020年12月31日止.
fn period_stated(text: &str) -> Option<Period> {
    let normal = normalize(text);
    if PERIODS.iter().any(|word| normal.contains(word)) { find_period(&normal) } else { None }
}

/// Says that titles or the period name another year than the report's.
fn dispute_year(sheet: &mut Sheet, candidates: &[Title]) {
    let by_period = sheet.report.period.as_ref().and_then(|period| u16::try_from(period.start.year()).ok());
    let Some(year) = sheet.report.year else {
        return sheet.note(NoteCode::YearUnknown, Severity::Warning, Vec::new(), None, ("", ""));
    };
    let others: Vec<String> = (candidates.iter().filter_map(|title| title.year))
        .chain(by_period)
        .filter(|other| *other != year)
        .map(|other| other.to_string())
        .collect();
    if !others.is_empty() {
        let years = format!("{year} / {}", others.join(" / "));
        sheet.note(NoteCode::YearDisputed, Severity::Warning, Vec::new(), None, (&years, &years));
        sheet.doubt(DoubtCode::YearDisputed, None, Some(&years));
    }
}

/// The most organs that a document may name by mistake. More are a list of reports.
const MOST_ORGANS: usize = 2;

/// Says that titles or the signature name an organ that is certainly not the report's.
fn dispute_organ(sheet: &mut Sheet, candidates: &[Title], signatory: Option<&str>) {
    let Some(organ) = &sheet.report.organ else { return };
    let mut others: Vec<&str> = (candidates.iter().filter_map(|title| title.organ.as_deref()))
        .chain(signatory)
        .filter(|other| are_two_organs(&normalize(&organ.name), &normalize(other)))
        .collect();
    others.sort_unstable();
    others.dedup();
    if !others.is_empty() && others.len() <= MOST_ORGANS {
        let names = format!("{} / {}", organ.name, others.join(" / "));
        sheet.doubt(DoubtCode::OrganDisputed, None, Some(&names));
    }
}

/// The organ of a report whose title does not name it: who signed it; else who published it, if the text names the same.
fn organ_elsewhere(sheet: &mut Sheet, piece: &Piece<'_>, behind_tables: usize) -> Option<String> {
    let signatory = piece.blocks.get(behind_tables..).and_then(narrative::signatory);
    let publisher = sheet.report.metadata.publisher.as_deref().filter(|name| title::looks_like_organ(name));
    let is_named = |name: &str| visible(piece.blocks).any(|line| line.text.contains(name) && line.text.contains('。'));
    let name = match (signatory, publisher) {
        // One may be short for the other.
        (Some(signed), Some(full)) if normalize(full).ends_with(&*normalize(signed)) => Some(full),
        (Some(signed), _) => Some(signed),
        (None, issuer) => issuer.filter(|name| names_its_place(name) && is_named(name)),
    }?;
    let name = name.to_owned();
    sheet.note(NoteCode::OrganElsewhere, Severity::Info, Vec::new(), None, (&name, &name));
    Some(name)
}

/// 甲县教育局 names its place, 县教育局 does not.
fn names_its_place(name: &str) -> bool {
    name.char_indices().skip(2).any(|(_, c)| matches!(c, '省' | '市' | '区' | '县' | '旗' | '州' | '盟'))
        || classify(name).division.is_some()
}

/// From the first block of the form's tables to behind the last; where nothing is found, the end.
pub(super) fn extent(blocks: &[Block], sources: &[Vec<Source<'_>>; 3]) -> (usize, usize) {
    let extents = || sources.iter().flatten().map(Source::extent);
    let first = extents().map(|(first, _)| first).min();
    let last = extents().map(|(_, last)| last + 1).max();
    (first.unwrap_or(blocks.len()), last.unwrap_or(blocks.len()))
}

/// The organ with what is certain of it.
fn organ(name: String, credit_code: Option<CreditCode>, report: &Report) -> Organ {
    let organ = Organ { name, credit_code, ..Organ::default() };
    let facts = organ.facts(report.metadata.title.as_deref(), report.year);
    Organ { level: facts.level, kind: facts.kind, division_code: facts.code(), ..organ }
}
