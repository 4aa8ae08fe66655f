//! Tables between pipes, as Markdown and others write them.
//!
//! Published Markdown is written by converters and text recognition, so its tables are read by their cells alone:
//!
//! - The line of dashes says nothing about which row is the header, and is dropped. It does say, by its cells, whether the row
//!   above it has pipes on its outer sides, and so the others; without it they have them if all rows do.
//! - A row with as many cells as its neighbours stands with them in a table. Rows that differ are not forced into columns,
//!   for the cells of spans may have been dropped; see [`crate::carriers::text`] for what becomes of them.
//! - Where a pipe at the end of a row may or may not be the edge of the table, the row is left a line of text.

use super::markdown::unmarked;
use crate::carriers::shared::white_space::TextCollector;

/// Whether a line is, or may be, a row between pipes.
pub(crate) fn has_pipes(line: &str) -> bool {
    pipes(line).next().is_some()
}

/// Whether a line is a pipe and nothing else.
pub(crate) fn is_pipe(line: &str) -> bool {
    line.trim() == "|"
}

/// Whether a line is a cell with a bar behind it, or several for the blank cells that follow.
pub(crate) fn is_barred(line: &str) -> bool {
    let line = line.trim();
    let cell = line.trim_end_matches(['|', ' ']);
    cell.len() < line.len() && !cell.is_empty() && line.ends_with('|') && !has_pipes(cell)
}

/// Whether a line is bars and nothing else.
pub(crate) fn is_bars(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.bytes().all(|byte| matches!(byte, b'|' | b' '))
}

/// More empty lines than stand between two cells, the ends of pages included.
const MOST_EMPTY: usize = 4;

/// Whether a line goes on with lines of which each is a pipe, a cell or empty.
pub(crate) fn goes_on(run: &[(u32, &str)], line: &str) -> bool {
    let last = run.last().map_or("", |(_, line)| line);
    let before = run.iter().rev().skip(1).take(MOST_EMPTY).find(|(_, line)| !line.trim().is_empty());
    // Where cells have a bar behind them, a line without one ends the table.
    let are_barred = before.is_some_and(|(_, line)| is_barred(line));
    let is_cell = || is_pipe(last) && !are_barred && !has_pipes(line) && !line.contains('\t');
    let are_blank = || is_bars(line) && (is_pipe(last) || is_barred(last));
    line.trim().is_empty() || is_pipe(line) || is_barred(line) || is_cell() || are_blank()
}

/// The rows of lines of which each is a pipe alone, which opens a row, a cell with a bar behind it, or bars of blank cells.
///
/// The pipes that open rows have a blank behind them where those of blank cells have none. Where nothing tells the two apart,
/// all rows must have as many cells. A row that a page has parted has fewer than the others: it is none, nor is one that
/// begins above the first pipe. What they hold is given back as lines.
pub(crate) fn opened_rows(lines: &[(u32, &str)]) -> Vec<Opened> {
    let has_blank = |line: &str| line.ends_with(' ');
    let are_told = lines.iter().any(|(_, line)| is_pipe(line) && has_blank(line));
    let mut rows: Vec<(usize, String)> = Vec::new();
    let mut is_whole = Vec::new();
    for (at, (_, line)) in lines.iter().enumerate() {
        let opens = is_pipe(line) && (has_blank(line) || !are_told);
        if opens || rows.is_empty() {
            rows.push((at, String::new()));
            is_whole.push(opens);
        }
        if let Some((_, row)) = rows.last_mut() {
            row.push_str(line.trim());
        }
    }
    mark_parted(&rows, &mut is_whole, are_told);
    let ends: Vec<usize> = rows.iter().skip(1).map(|(at, _)| *at).chain([lines.len()]).collect();
    let of_row = |(((at, row), end), is_whole): (((usize, String), usize), bool)| {
        if is_whole { Opened::Row(lines[at].0, row) } else { Opened::Lines(at..end) }
    };
    let rows = rows.into_iter().zip(ends).zip(is_whole).map(of_row);
    rows.filter(|row| !matches!(row, Opened::Row(_, row) if row.len() < 2)).collect()
}

/// Takes the last row for parted where it has fewer cells than one before it, or none stands before it; all rows where nothing
/// tells what opens one and they differ.
fn mark_parted(rows: &[(usize, String)], is_whole: &mut [bool], are_told: bool) {
    let counts: Vec<usize> = rows.iter().map(|(_, row)| pipes(row).count()).collect();
    let most = counts.iter().max().copied();
    let are_even = counts.iter().zip(rows).all(|(count, (_, row))| row.len() < 2 || Some(*count) == most);
    if !are_told && !are_even {
        is_whole.fill(false);
    } else if let (Some((last, before)), Some((is_last_whole, are_whole))) =
        (counts.split_last(), is_whole.split_last_mut())
    {
        let opened = before.iter().zip(are_whole).filter(|(_, is_whole)| **is_whole).map(|(count, _)| count);
        *is_last_whole &= opened.max() == Some(last);
    }
}

/// What stands behind a pipe that opens a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Opened {
    /// A row: the line it begins on, and its text with pipes.
    Row(u32, String),
    /// Lines that are no whole row.
    Lines(std::ops::Range<usize>),
}

/// Where the pipes that part cells stand.
fn pipes(line: &str) -> impl Iterator<Item = usize> {
    let mut escaped = false;
    line.bytes().enumerate().filter_map(move |(at, byte)| {
        let is_pipe = byte == b'|' && !escaped;
        escaped = byte == b'\\' && !escaped;
        is_pipe.then_some(at)
    })
}

/// Whether a row is the line of dashes, `|---|:--:|`. A row of single dashes may hold them as marks for nothing.
pub(crate) fn is_dashes(line: &str) -> bool {
    let line = line.trim();
    line.contains("--")
        && line.bytes().all(|byte| matches!(byte, b'-' | b'|' | b':' | b' ' | b'\t' | b'+'))
        && line.contains('|')
}

/// The rows of lines of which each is a pipe, a cell or empty: every row from a pipe to a pipe, an empty line between two
/// rows. Nothing where empty lines stand anywhere else, for then nothing tells a blank cell from the end of a row.
pub(crate) fn ladder(lines: &[(u32, &str)]) -> Option<Vec<(u32, Vec<String>)>> {
    let mut rows = Vec::new();
    for row in lines.split(|(_, line)| line.trim().is_empty()).filter(|row| !row.is_empty()) {
        let ((number, first), rest) = row.split_first()?;
        if !is_pipe(first) || !is_pipe(row.last()?.1) {
            return None;
        }
        let mut cells = Vec::new();
        let mut text = None;
        for (_, line) in rest {
            if is_pipe(line) {
                cells.push(text.take().unwrap_or_default());
            } else if text.replace(cell(line)).is_some() {
                return None;
            }
        }
        rows.push((*number, cells));
    }
    (rows.len() > 1).then_some(rows)
}

/// A row between pipes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PipedRow<'s> {
    /// The line it stands on.
    pub(crate) line: u32,
    /// All of it.
    pub(crate) text: &'s str,
    /// Its cells; nothing where their number is not certain.
    pub(crate) cells: Option<Vec<String>>,
}

/// The rows of lines with pipes that follow one another.
pub(crate) fn rows<'s>(lines: &[(u32, &'s str)]) -> Vec<PipedRow<'s>> {
    let rows = || lines.iter().map(|(_, line)| line.trim()).filter(|line| !is_dashes(line));
    let dashes = lines.iter().map(|(_, line)| line.trim()).find(|line| is_dashes(line));
    let opens = |line: &str| line.starts_with('|');
    let closes = |line: &str| pipes(line).last().is_some_and(|at| at + 1 == line.len());
    // The line of dashes has a cell for each of the row above it, and shows by their number whether that has outer pipes.
    let columns = dashes.map(|line| line.split('|').filter(|cell| cell.contains('-')).count());
    let outer = columns.zip(rows().next()).and_then(|(columns, first)| match pipes(first).count() {
        pipes if pipes == columns + 1 && opens(first) && closes(first) => Some(true),
        pipes if pipes + 1 == columns => Some(false),
        _ => None,
    });
    let mut counts = rows().map(|line| pipes(line).count());
    let first = counts.next();
    let is_even = rows().count() > 1 && counts.all(|count| Some(count) == first);
    // In rows with as many pipes, one that stands at the edge of some only parts off a blank there.
    let of_all = |mut edge: Box<dyn Iterator<Item = bool> + '_>| {
        let first = edge.next()?;
        if edge.all(|other| other == first) { Some(first) } else { is_even.then_some(false) }
    };
    let leading = outer.or_else(|| of_all(Box::new(rows().map(opens))));
    let trailing = outer.or_else(|| of_all(Box::new(rows().map(closes))));
    let row = |line: u32, text: &'s str| {
        // A pipe before the first cell says that there is one behind the last, unless the rows show that there is none; else
        // it may part off a blank.
        let doubtful =
            (leading.is_none() && opens(text)) || (trailing.is_none() && leading != Some(true) && closes(text));
        let starts = usize::from(leading == Some(true) && opens(text));
        let is_closed = trailing == Some(true) || (leading == Some(true) && trailing.is_none());
        let ends = usize::from(is_closed && closes(text) && text.len() > starts);
        let inner = &text[starts..text.len() - ends];
        PipedRow { line, text, cells: (!doubtful).then(|| cells(inner)) }
    };
    lines.iter().filter(|(_, line)| !is_dashes(line)).map(|(number, line)| row(*number, line.trim())).collect()
}

/// The cells of a row without its outer pipes.
fn cells(row: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut start = 0;
    for at in pipes(row).chain([row.len()]) {
        cells.push(cell(&row[start..at]));
        start = at + 1;
    }
    cells
}

/// The text of a cell: without emphasis, `<br>` a line break, what was escaped unescaped.
pub(crate) fn cell(text: &str) -> String {
    let text = unmarked(text.trim());
    let text = match text.strip_prefix('*').and_then(|text| text.strip_suffix('*')) {
        Some(inner) if !inner.is_empty() && !inner.contains('*') => inner,
        _ => &*text,
    };
    let mut tidied = TextCollector::default();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&', '\\', '`']) {
        tidied.push(&rest[..at]);
        rest = &rest[at..];
        if let Some(length) = line_break(rest) {
            tidied.break_line();
            rest = &rest[length..];
        } else if let Some((entity, meant)) = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity)) {
            tidied.push(meant);
            rest = &rest[entity.len()..];
        } else {
            let mark = &rest[..1];
            rest = &rest[1..];
            let escapes = mark == "\\" && rest.starts_with(|c: char| c.is_ascii_punctuation());
            if escapes {
                tidied.push(&rest[..1]);
                rest = &rest[1..];
            } else if mark != "`" {
                tidied.push(mark);
            }
        }
    }
    tidied.push(rest);
    tidied.take()
}

const ENTITIES: &[(&str, &str)] = &[
    ("&nbsp;", "\u{a0}"),
    ("&emsp;", "\u{3000}"),
    ("&ensp;", "\u{a0}"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&amp;", "&"),
    ("&#124;", "|"),
];

/// The length of a `<br>` at the start of a text.
fn line_break(text: &str) -> Option<usize> {
    let inside = text.get(..3).filter(|tag| tag.eq_ignore_ascii_case("<br")).map(|_| &text[3..])?;
    let after = inside.trim_start_matches([' ', '/']);
    after.starts_with('>').then(|| text.len() - after.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::super::markdown::{is_rule, plain};
    use super::*;

    fn texts(lines: &[&str]) -> Vec<Option<Vec<String>>> {
        let lines: Vec<_> = (1..).zip(lines.iter().copied()).collect();
        rows(&lines).into_iter().map(|row| row.cells).collect()
    }

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn emphasis_lists_and_quotes_are_looks() {
        assert_eq!(plain("- **规章** 0"), "规章 0");
        assert_eq!(plain("> 注：略"), "注：略");
        assert_eq!(plain("- 4 -"), "- 4 -");
        assert_eq!(plain("**"), "**");
        assert_eq!(cell("**1**<br/>2"), "1\n2");
        assert_eq!(cell("*0*"), "0");
        assert_eq!(cell("*"), "*");
        assert_eq!(cell(r"1\.属于&nbsp;国家\|秘密"), "1.属于 国家|秘密");
        assert_eq!(cell("\\"), "\\");
        assert_eq!(cell("~~5~~ 6"), "~~5~~ 6", "a figure struck out is no figure");
        assert_eq!(cell("![](a.png)"), "![](a.png)", "a picture is no blank");
    }

    #[test]
    fn a_break_is_one_only_with_nothing_else_in_its_tag() {
        for (text, broken) in
            [("1<br>2", "1\n2"), ("1<BR / >2", "1\n2"), ("1<br a>2", "1<br a>2"), ("1<br /", "1<br /")]
        {
            assert_eq!(cell(text), broken);
        }
        assert_eq!(
            (line_break("<br/>2"), line_break("<br"), line_break("<b"), line_break("<县")),
            (Some(5), None, None, None)
        );
    }

    #[test]
    fn marks_in_pairs_go_however_many_they_are() {
        assert_eq!(cell(&format!("1{}", "**".repeat(100_000))), "1");
        assert_eq!(cell("**1** __2__ **3"), "**1** 2 **3");
    }

    #[test]
    fn outer_pipes_are_no_cells_and_blanks_stay() {
        let expected = [Some(row(&["规章", "0", "", "0"])), Some(row(&["行政规范性文件", "", "1", ""]))];
        assert_eq!(texts(&["| 规章 | 0 | | 0 |", "|---|:-:|--|---|", "|行政规范性文件||1||"]), expected);
        assert_eq!(texts(&["规章 | 0 | | 0", "---|---|---|---", "行政规范性文件 | | 1 |"]), expected);
        assert_eq!(texts(&["规章 | 0 | | 0 |", "行政规范性文件 | | 1 | |"]), expected);
    }

    #[test]
    fn a_pipe_that_may_be_the_edge_or_part_off_a_blank_leaves_the_row_a_line() {
        assert_eq!(texts(&["规章 | 0 | 0 | 0", "行政规范性文件 | 1 |"]), [Some(row(&["规章", "0", "0", "0"])), None]);
    }

    #[test]
    fn a_pipe_at_the_end_parts_off_a_blank_where_the_rows_around_have_as_many() {
        assert_eq!(
            texts(&["规章 | 0 | 0 | 0", "行政规范性文件 | 1 | 2 |"]),
            [Some(row(&["规章", "0", "0", "0"])), Some(row(&["行政规范性文件", "1", "2", ""]))]
        );
    }

    #[test]
    fn rows_that_begin_with_a_pipe_and_end_without_one_may_end_in_a_blank() {
        assert_eq!(
            texts(&["|规章|0|1|2", "|行政规范性文件|0|1| "]),
            [Some(row(&["规章", "0", "1", "2"])), Some(row(&["行政规范性文件", "0", "1", ""]))]
        );
    }

    #[test]
    fn the_cells_of_the_dashes_tell_outer_pipes_from_blanks() {
        let lines = ["（一） |  | 612 | 8 | ", "|---|---|---|---|---|", " | 1.属于国家秘密 | 0 |  | 1"];
        assert_eq!(
            texts(&lines),
            [Some(row(&["（一）", "", "612", "8", ""])), Some(row(&["", "1.属于国家秘密", "0", "", "1"]))]
        );
        let lines = ["规章 | 0 |  | ", " | 1 | 2 | 3"];
        assert_eq!(texts(&lines), [Some(row(&["规章", "0", "", ""])), Some(row(&["", "1", "2", "3"]))]);
    }

    #[test]
    fn a_row_of_marks_for_nothing_is_no_line_of_dashes() {
        assert_eq!(texts(&["| - | - |"]), [Some(row(&["-", "-"]))]);
        assert!(is_rule("---") && is_rule("* * * **") && is_rule("```") && !is_rule("- - -") && !is_rule("——"));
    }
}
