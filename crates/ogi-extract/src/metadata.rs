//! Everything a report says beside its tables: title, organ and year, the list of its data, dates, and prose.

mod self_description;

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::Datelike;
use memchr::memmem;
use ogi_model::text::{find_period, normalize};
use ogi_model::{CreditCode, DoubtCode, NoteCode, Organ, Period, Report, Severity, are_two_organs, classify};

use crate::annotate::document::{Block, Line};
use crate::annotate::title::{self, Title};
use crate::prose;
use crate::prose::Prose;
use crate::report_builder::ReportBuilder;
use crate::segment::page_metadata;
use crate::segment::page_metadata::PageMetadata;
use crate::segment::parts::Piece;
use crate::segment::sections::Section;
use crate::segment::sources::Source;

/// How many lines before the first section may be the title.
const HEAD_LINES: usize = 80;

/// Every title of a report: the page's own head first, then what the page is called. A head that holds titles of several
/// reports, links to other years, is led by the one that the page is called after.
pub(crate) fn titles(piece: &Piece<'_>, head: &[Block<'_>]) -> Vec<Title> {
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
    if titles.is_empty() {
        // The title was lost, and the text says what it is.
        let quoted: Vec<Title> = lines.iter().flat_map(|line| title::quoted(line)).collect();
        if quoted.windows(2).all(|pair| title::agree(&pair[0], &pair[1])) {
            titles.extend(quoted);
        }
    }
    titles
}

fn visible<'a>(blocks: &'a [Block<'a>]) -> impl Iterator<Item = &'a Line<'a>> {
    blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if !paragraph.hidden => Some(paragraph),
        _ => None,
    })
}

/// Everything but the tables.
pub(crate) fn describe(
    builder: &mut ReportBuilder,
    piece: &Piece<'_>,
    head: &[Block<'_>],
    sections: &[Section<'_>],
    tables: (usize, usize),
    candidates: &[Title],
    title: Option<Title>,
) {
    // Without any heading, all that stands before the tables is the head.
    let before = &head[..head.len().min(tables.0)];
    let PageMetadata { metadata, published, credit_code } = page_metadata::read(piece.meta, before);
    builder.report.metadata = metadata;
    builder.report.published = published;
    let name = title.as_ref().and_then(|title| title.organ.clone());
    let name = name.or_else(|| organ_elsewhere(builder, piece, tables.1));
    builder.report.metadata.title = title.map(|title| title.text);
    match name {
        Some(name) => builder.report.organ = Some(organ(name, credit_code, &builder.report)),
        None => builder.note(NoteCode::OrganUnknown, Severity::Warning, Vec::new(), None, ("", "")),
    }
    builder.report.period = visible(piece.blocks).find_map(period_stated);
    dispute_year(builder, candidates);
    dispute_organ(builder, candidates, piece.blocks.get(tables.1..).and_then(prose::signatory));

    let mut notes = std::mem::take(&mut builder.report.table_notes);
    let prose = Prose {
        blocks: piece.blocks,
        head,
        sections,
        tables,
        organ: builder.report.organ.as_ref().map(|organ| organ.name.as_str()),
        publisher: builder.report.metadata.publisher.as_deref(),
    };
    let (narrative, signed) = prose::read(&prose, &mut notes);
    builder.report.table_notes = notes;
    builder.report.signed = signed;
    builder.report.fee_statement = narrative.other_matters.as_deref().and_then(self_description::fees);
    let overview = narrative.overview.iter().flatten().map(|block| block.text.as_str());
    let overview: Vec<&str> = overview.take(LONGEST_INTRODUCTION).collect();
    let normals: Vec<Cow<'_, str>> = overview.iter().map(|text| normalize(text)).collect();
    let lines = || visible(before).map(|line| line.paragraph().text.as_str());
    builder.report.scope =
        self_description::scope(visible(before).map(Line::normal).chain(normals.iter().map(AsRef::as_ref)));
    builder.report.replaces = self_description::replaces(lines().chain(overview.iter().copied()));
    builder.report.narrative = narrative;
}

/// Paragraphs of section one in which a report says what it is.
const LONGEST_INTRODUCTION: usize = 4;

/// What a line is about that says which period the data are of.
const PERIODS: [&str; 4] = ["统计时间", "期限", "时限", "起至"];

/// A character of each of these words, in every form that it has.
const PERIOD_SIGNS: [&str; 5] = ["限", "起", "\u{2f9d7}", "统", "統"];

/// Finds each of them.
static PERIOD_SIGN_FINDERS: LazyLock<[memmem::Finder<'static>; 5]> =
    LazyLock::new(|| PERIOD_SIGNS.map(memmem::Finder::new));

/// 统计期限: 自2020年1月1日起至2020年12月31日止.
fn period_stated(line: &Line<'_>) -> Option<Period> {
    // Figures are told at sight, and no label of the form has a date. Prose is most of a document; it is told as it is printed.
    let has_sign = |text: &str| PERIOD_SIGN_FINDERS.iter().any(|sign| sign.find(text.as_bytes()).is_some());
    if line.text.is_ascii() || line.is_label() || !has_sign(&line.text) {
        return None;
    }
    let normal = line.normal();
    if PERIODS.iter().any(|word| normal.contains(word)) { find_period(normal) } else { None }
}

/// Says that titles or the period name another year than the report's.
fn dispute_year(builder: &mut ReportBuilder, candidates: &[Title]) {
    let by_period = builder.report.period.as_ref().and_then(|period| u16::try_from(period.start.year()).ok());
    let Some(year) = builder.report.year else {
        return builder.note(NoteCode::YearUnknown, Severity::Warning, Vec::new(), None, ("", ""));
    };
    let others: Vec<String> = (candidates.iter().filter_map(|title| title.year))
        .chain(by_period)
        .filter(|other| *other != year)
        .map(|other| other.to_string())
        .collect();
    if !others.is_empty() {
        let years = format!("{year} / {}", others.join(" / "));
        builder.note(NoteCode::YearDisputed, Severity::Warning, Vec::new(), None, (&years, &years));
        builder.doubt(DoubtCode::YearDisputed, None, Some(&years));
    }
}

/// The most organs that a document may name by mistake. More are a list of reports.
const MOST_ORGANS: usize = 2;

/// Says that titles or the signature name an organ that is certainly not the report's.
fn dispute_organ(builder: &mut ReportBuilder, candidates: &[Title], signatory: Option<&str>) {
    let Some(organ) = &builder.report.organ else { return };
    let mut others: Vec<&str> = (candidates.iter().filter_map(|title| title.organ.as_deref()))
        .chain(signatory)
        .filter(|other| are_two_organs(&normalize(&organ.name), &normalize(other)))
        .collect();
    others.sort_unstable();
    others.dedup();
    if !others.is_empty() && others.len() <= MOST_ORGANS {
        let names = format!("{} / {}", organ.name, others.join(" / "));
        builder.doubt(DoubtCode::OrganDisputed, None, Some(&names));
    }
}

/// The organ of a report whose title does not name it: who signed it; else who published it, if the text names the same.
fn organ_elsewhere(builder: &mut ReportBuilder, piece: &Piece<'_>, behind_tables: usize) -> Option<String> {
    let signatory = piece.blocks.get(behind_tables..).and_then(prose::signatory);
    let publisher = builder.report.metadata.publisher.as_deref().filter(|name| title::looks_like_organ(name));
    let is_named = |name: &str| visible(piece.blocks).any(|line| line.text.contains(name) && line.text.contains('。'));
    let name = match (signatory, publisher) {
        // One may be short for the other.
        (Some(signed), Some(full)) if normalize(full).ends_with(&*normalize(signed)) => Some(full),
        (Some(signed), _) => Some(signed),
        (None, issuer) => issuer.filter(|name| names_its_place(name) && is_named(name)),
    }?;
    let name = name.to_owned();
    builder.note(NoteCode::OrganElsewhere, Severity::Info, Vec::new(), None, (&name, &name));
    Some(name)
}

/// 甲县教育局 names its place, 县教育局 does not.
fn names_its_place(name: &str) -> bool {
    name.char_indices().skip(2).any(|(_, c)| matches!(c, '省' | '市' | '区' | '县' | '旗' | '州' | '盟'))
        || classify(name).division.is_some()
}

/// From the first block of the form's tables to behind the last; where nothing is found, the end.
pub(crate) fn extent(blocks: &[Block<'_>], sources: &[Vec<Source<'_>>; 3]) -> (usize, usize) {
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

#[cfg(test)]
mod tests {
    use ogi_model::text::{fold_traditional, unified_ideograph};

    use super::{PERIOD_SIGNS, PERIODS};

    #[test]
    fn every_word_for_a_period_has_one_of_the_signs() {
        let signs: String = PERIOD_SIGNS.concat();
        let folded: Vec<char> = signs.chars().map(|sign| fold_traditional(unified_ideograph(sign))).collect();
        assert!(PERIODS.iter().all(|word| word.contains(folded.as_slice())));
        let forms = ('\u{2000}'..='\u{3ffff}').filter(|c| folded.contains(&fold_traditional(unified_ideograph(*c))));
        assert!(forms.clone().all(|form| signs.contains(form)), "{}", forms.collect::<String>());
    }
}
