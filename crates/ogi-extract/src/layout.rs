//! Text laid out in columns by blanks, as `pdftotext -layout` writes it: which cells of a line are blank, told by where its
//! figures stand.
//!
//! The figures of neighbouring lines, and the words of the header above them, make columns where they stand above one
//! another. A line with fewer figures than there are columns has blanks in the others, if every line fits the columns and
//! a full line or the header proves how many there are. Programs count a Han character as one column of the text or as two;
//! the count that fits is taken, and none where both fit and tell different things. Where nothing is proven the lines stay
//! lines, and whoever reads them sees that figures are missing.

use ogi_model::{is_space, looks_like_figure};

use crate::tidy::is_wide;

/// A line whose cells are proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Laid<'s> {
    /// What stands before its cells.
    pub(crate) label: &'s str,
    /// Its cells, blank ones included.
    pub(crate) cells: Vec<&'s str>,
}

/// More figures than a line of a table has.
const MOST_FIGURES: usize = 40;
/// More words than a line of a header has.
const MOST_WORDS: usize = 60;
/// Lines with figures that are looked at together. A table goes on over more only if it is not a report's.
const MOST_LINES: usize = 48;

/// Whether a line has figures that stand apart.
pub(crate) fn has_columns(line: &str) -> bool {
    line.contains("  ") && Line::of(line, true).is_some_and(|line| !line.figures.is_empty())
}

/// Whether a line without figures of its own stands between two tables: a heading or a sentence.
pub(crate) fn parts(line: &str) -> bool {
    let line = line.trim_start_matches(is_space);
    let mut characters = line.chars();
    let is_heading = characters.next().is_some_and(|c| "一二三四五六七八九十".contains(c))
        && characters.next().is_some_and(|c| matches!(c, '、' | '．' | '.'));
    line.contains('。') || (is_heading && !has_columns(line))
}

/// The lines whose blanks are proven, by their index.
pub(crate) fn blanks<'s>(lines: &[&'s str]) -> Vec<(usize, Laid<'s>)> {
    let with_figures: Vec<usize> = (0..lines.len()).filter(|at| has_columns(lines[*at])).collect();
    let mut proven = Vec::new();
    let mut from = 0;
    let mut above = 0;
    while let Some(first) = with_figures.get(from) {
        let header = &lines[above..*first];
        let rest = &with_figures[from..with_figures.len().min(from + MOST_LINES)];
        // The longest run of lines that fit one set of columns.
        let fitting = (1..=rest.len()).rev().find_map(|count| {
            let lines: Vec<&str> = rest[..count].iter().map(|at| lines[*at]).collect();
            Some((count, columns(header, &lines)?))
        });
        let (count, laid) = fitting.unwrap_or_else(|| (1, Vec::new()));
        let short = rest.iter().zip(laid).filter(|(_, laid)| laid.cells.iter().any(|cell| cell.is_empty()));
        proven.extend(short.map(|(at, laid)| (*at, laid)));
        above = rest[count - 1] + 1;
        from += count;
    }
    proven
}

/// The cells of each line, if they are proven.
fn columns<'s>(header: &[&'s str], lines: &[&'s str]) -> Option<Vec<Laid<'s>>> {
    let [narrow, wide] = [false, true].map(|wide| columns_by(header, lines, wide));
    match (narrow, wide) {
        // What the header names is proven better than what a full line shows.
        (Some((false, _)), Some((true, laid))) | (Some((true, laid)), Some((false, _))) => Some(laid),
        (Some((_, narrow)), Some((_, wide))) => (narrow == wide).then_some(narrow),
        (narrow, wide) => narrow.or(wide).map(|(_, laid)| laid),
    }
}

/// The cells of each line, and whether the header names their columns.
fn columns_by<'s>(header: &[&'s str], lines: &[&'s str], wide: bool) -> Option<(bool, Vec<Laid<'s>>)> {
    let lines: Vec<Line<'s>> = lines.iter().map(|line| Line::of(line, wide)).collect::<Option<_>>()?;
    let mut by_figures = Columns::default();
    for figure in lines.iter().flat_map(|line| &line.figures) {
        by_figures.add(figure);
    }
    let labels_end = lines.iter().map(|line| line.label_end).max().unwrap_or_default();
    let full = lines.iter().map(|line| line.figures.len()).max().unwrap_or_default();
    let by_header = by_figures.with_header(header, labels_end, wide);
    let is_named = by_header.is_some();
    let columns = by_header.or_else(|| (full == by_figures.0.len()).then_some(by_figures))?;
    let laid = lines.iter().map(|line| line.in_columns(&columns)).collect::<Option<_>>()?;
    Some((is_named, laid))
}

/// A word or a figure and the columns of text it takes.
#[derive(Clone, Copy, Debug)]
struct Word<'s> {
    text: &'s str,
    start: usize,
    end: usize,
}

/// The words of a line, parted by blanks.
fn words(line: &str, wide: bool) -> impl Iterator<Item = Word<'_>> {
    let mut column = 0;
    line.split_inclusive(is_space).filter_map(move |piece| {
        let text = piece.trim_end_matches(is_space);
        let width = |text: &str| text.chars().map(|c| if wide && is_wide(c) { 2 } else { 1 }).sum::<usize>();
        let start = column;
        column += width(piece);
        (!text.is_empty()).then(|| Word { text, start, end: start + width(text) })
    })
}

/// A line with figures at its end.
struct Line<'s> {
    label: &'s str,
    label_end: usize,
    figures: Vec<Word<'s>>,
}

impl<'s> Line<'s> {
    fn of(line: &'s str, wide: bool) -> Option<Self> {
        let words: Vec<Word<'s>> = words(line, wide).take(MOST_WORDS + 1).collect();
        let figures = words.iter().rev().take_while(|word| looks_like_figure(word.text)).count();
        let (label, figures) = words.split_at(words.len() - figures);
        let (first, label_end) = (figures.first()?, label.last().map_or(0, |word| word.end));
        // A number in running text stands one blank behind the words.
        let is_apart = label.is_empty() || first.start >= label_end + 2;
        let is_row = words.len() <= MOST_WORDS && figures.len() <= MOST_FIGURES && is_apart;
        let begins = first.text.as_ptr() as usize - line.as_ptr() as usize;
        is_row.then(|| Self { label: line[..begins].trim_matches(is_space), label_end, figures: figures.to_vec() })
    }

    /// The cells of the line; nothing if two figures stand in one column.
    fn in_columns(&self, columns: &Columns) -> Option<Laid<'s>> {
        let mut cells = vec![""; columns.0.len()];
        for figure in &self.figures {
            let at = columns.0.iter().position(|column| column.overlaps(figure))?;
            if !cells[at].is_empty() {
                return None;
            }
            cells[at] = figure.text;
        }
        Some(Laid { label: self.label, cells })
    }
}

/// The room of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Column {
    start: usize,
    end: usize,
    /// A word of the header stands in it.
    is_named: bool,
}

impl Column {
    fn overlaps(self, word: &Word<'_>) -> bool {
        word.start < self.end && self.start < word.end
    }
}

/// Columns from left to right, none of which touches another.
#[derive(Clone, Debug, Default)]
struct Columns(Vec<Column>);

impl Columns {
    /// Makes room for a figure. Columns that it bridges become one.
    fn add(&mut self, figure: &Word<'_>) {
        let mut column = Column { start: figure.start, end: figure.end, is_named: false };
        self.0.retain(|other| {
            let apart = other.end < column.start || column.end < other.start;
            if !apart {
                column.start = column.start.min(other.start);
                column.end = column.end.max(other.end);
                column.is_named |= other.is_named;
            }
            apart
        });
        let at = self.0.partition_point(|other| other.start < column.start);
        self.0.insert(at, column);
    }

    /// The same with the columns that only the header shows; nothing unless it has a word over each column of figures. A
    /// word over several columns names none.
    fn with_header(&self, header: &[&str], labels_end: usize, wide: bool) -> Option<Self> {
        let mut named = self.clone();
        let mut heads: Vec<Word<'_>> = (header.iter())
            .flat_map(|line| words(line, wide).take(MOST_WORDS))
            .filter(|word| word.start >= labels_end && !looks_like_figure(word.text))
            .take(4 * MOST_WORDS)
            .collect();
        heads.sort_by_key(|word| word.end - word.start);
        for head in heads {
            let over: Vec<usize> = (0..named.0.len()).filter(|at| named.0[*at].overlaps(&head)).collect();
            match over.as_slice() {
                [] => {
                    named.add(&head);
                    if let Some(column) = named.0.iter_mut().find(|column| column.overlaps(&head)) {
                        column.is_named = true;
                    }
                }
                [at] => {
                    let column = &mut named.0[*at];
                    column.start = column.start.min(head.start);
                    column.end = column.end.max(head.end);
                    column.is_named = true;
                }
                _ => {}
            }
        }
        named.0.iter().all(|column| column.is_named).then_some(named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(usize, String)> {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        blanks(&lines).into_iter().map(|(at, laid)| (at, format!("{}|{}", laid.label, laid.cells.join(",")))).collect()
    }

    fn cell(at: usize, cells: &str) -> (usize, String) {
        (at, cells.to_owned())
    }

    #[test]
    fn a_full_line_proves_the_columns_of_the_others() {
        let text = "一、新收      10    0     3\n二、结转       2          1\n合计                      4\n";
        assert_eq!(cells(text), [cell(1, "二、结转|2,,1"), cell(2, "合计|,,4")]);
    }

    #[test]
    fn han_characters_take_one_column_or_two_whichever_fits() {
        let wide = "行政规范性文件     3     0\n规章               5     0\n行政许可                 7\n";
        assert_eq!(cells(wide), [cell(2, "行政许可|,7")]);
        let narrow = "行政规范性文件     3     0\n规章          5     0\n行政许可              7\n";
        assert_eq!(cells(narrow), cells(wide));
    }

    #[test]
    fn a_header_proves_columns_without_a_full_line() {
        let text = "            自然人   商业企业   总计\n一、新收       26                 26\n二、结转        1                  1\n";
        assert_eq!(cells(text), [cell(1, "一、新收|26,,26"), cell(2, "二、结转|1,,1")]);
    }

    #[test]
    fn what_is_not_proven_stays_a_line() {
        assert_eq!(cells("一、新收      26          26\n二、结转       1           1\n"), []);
        // The columns do not stand above one another.
        assert_eq!(cells("一、新收      26    0     26\n二、结转          1     1\n"), []);
        // A number in running text.
        assert_eq!(cells("全年发布 7\n一、新收      26    0     26\n"), []);
    }

    #[test]
    fn a_heading_or_a_sentence_parts_tables() {
        assert!(parts("三、收到和处理政府信息公开申请情况") && parts("  本年度无。"));
        assert!(!parts("一、本年新收政府信息公开申请数量      0     0"));
    }
}
