//! Text laid out in columns by blanks, as `pdftotext -layout` writes it: which cells of a line are blank, told by where its
//! figures stand.
//!
//! The figures of neighbouring lines, and the words of the header above them, make columns where they stand above one
//! another. A line with fewer figures than there are columns has blanks in the others, if every line fits the columns and
//! a full line or the header proves how many there are. Programs count a Han character as one column of the text or as two;
//! the whole text tells which, and where it does not, both must tell the same of a line. Where nothing is proven the lines
//! stay lines, and whoever reads them sees that figures are missing.

mod alignment;

use alignment::Columns;
use ogi_model::text::is_space;
use ogi_model::{has_leading_zero, looks_like_figure};

use crate::carriers::shared::numbering::{Numbering, numbering_of};
use crate::carriers::shared::white_space::is_wide;
use crate::steps;

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
/// More lines than a header has.
const MOST_HEADER_LINES: usize = 16;
/// Lines with figures that are looked at together. A table goes on over more only if it is not a report's.
const MOST_LINES: usize = 48;
/// More columns than the figures of one table make.
const MOST_COLUMNS: usize = 80;

/// Whether a line has figures that stand apart.
pub(crate) fn has_columns(line: &str) -> bool {
    line.contains("  ") && !is_page_number(line) && Line::of(line, true).is_some_and(|line| !line.figures.is_empty())
}

/// The number of a page between dashes.
pub(super) fn is_page_number(line: &str) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '—' | '–' | '－' | '―');
    let text = line.trim_matches(is_space);
    let inner = text.trim_matches(is_dash);
    let number = inner.trim_matches(is_space);
    text.starts_with(is_dash)
        && text.ends_with(is_dash)
        && (1..=3).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line without figures of its own stands between two tables: a heading or a sentence.
pub(crate) fn parts(line: &str) -> bool {
    let is_heading = matches!(numbering_of(line), Some(Numbering::Part(_)));
    // The label of all outcomes may share its line with a piece of another label, far to the right.
    line.contains('。') || (is_heading && !line.trim_end().contains("   "))
}

/// How many columns of the text a Han character takes, where that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum HanWidth {
    One,
    Two,
    #[default]
    Unknown,
}

/// Lines that tell how wide Han characters are; a report has fewer.
const MOST_EVIDENCE: usize = 2000;
/// How many figures must be out of line under the wrong width.
const LEAST_MISFITS: usize = 6;

impl HanWidth {
    /// Told by the figures: under the wrong width, for labels differ in length, those of one column stand far apart or in
    /// many, and those of neighbouring columns in one.
    pub(crate) fn of<'s>(lines: impl Iterator<Item = &'s str>) -> Self {
        let mut misfits = [0_usize; 2];
        let mut run: Vec<&str> = Vec::new();
        let mut count = |run: &mut Vec<&'s str>| {
            for (wide, misfits) in [false, true].into_iter().zip(&mut misfits) {
                let lines: Vec<Line<'_>> = run.iter().filter_map(|line| Line::of(line, wide)).collect();
                let columns = Columns::of(&lines);
                let full = lines.iter().map(|line| line.figures.len()).max().unwrap_or_default();
                let collide = |line: &Line<'_>| line.figures.len() - columns.hit_by(line);
                *misfits += columns.0.len().saturating_sub(full) + lines.iter().map(collide).sum::<usize>();
                *misfits += columns.spread(&lines);
            }
            run.clear();
        };
        for line in
            lines.filter(|line| line.contains("  ")).filter(|line| parts(line) || has_columns(line)).take(MOST_EVIDENCE)
        {
            if parts(line) || run.len() == MOST_LINES {
                count(&mut run);
            }
            run.extend(has_columns(line).then_some(line));
        }
        count(&mut run);
        let [one, two] = misfits;
        if two >= LEAST_MISFITS && one * 3 < two {
            Self::One
        } else if one >= LEAST_MISFITS && two * 3 < one {
            Self::Two
        } else {
            Self::Unknown
        }
    }
}

/// The lines whose cells are proven, by their index, full ones included: where every line with figures is proven, one
/// without any is blank.
pub(crate) fn blanks<'s>(lines: &[&'s str], han: HanWidth) -> Vec<(usize, Laid<'s>)> {
    let with_figures: Vec<usize> = (0..lines.len()).filter(|at| has_columns(lines[*at])).collect();
    // Where the width is not known, both must tell the same.
    let widths: &[bool] = match han {
        HanWidth::One => &[false],
        HanWidth::Two => &[true],
        HanWidth::Unknown => &[false, true],
    };
    let parsed: Vec<Parsed<'s>> = widths.iter().map(|wide| Parsed::of(lines, &with_figures, *wide)).collect();
    let mut proven = Vec::new();
    let mut from = 0;
    let mut above = 0;
    while let Some(first) = with_figures.get(from) {
        let most = with_figures.len().min(from + MOST_LINES);
        // Words over the columns begin a table of other columns.
        let has_header = |at: &usize| parsed.iter().any(|parsed| parsed.has_header[*at]);
        let until = (from..most - 1).find(has_header).map_or(most, |at| at + 1);
        // The longest run of lines that fit one set of columns.
        let fits: Vec<Fits<'_, 's>> =
            parsed.iter().map(|parsed| Fits::of(parsed, &lines[above..*first], from..until)).collect();
        let longest = fits.iter().map(|fits| fits.steps.len()).min().unwrap_or_default();
        let fitting = (1..=longest).rev().find_map(|count| {
            let mut laid = fits.iter().map(|fits| fits.laid(count));
            let first = laid.next()??;
            laid.all(|other| other.as_ref() == Some(&first)).then_some((count, first))
        });
        let (count, laid) = fitting.unwrap_or_else(|| (1, Vec::new()));
        let run = &with_figures[from..from + count];
        proven.extend(run.iter().copied().zip(laid));
        above = run[count - 1] + 1;
        from += count;
    }
    proven
}

/// The lines with figures under one width of Han characters, each taken apart once.
struct Parsed<'s> {
    lines: Vec<Option<Line<'s>>>,
    /// Whether words stand over the columns between a line and the next: they begin a table of other columns.
    has_header: Vec<bool>,
    wide: bool,
}

impl<'s> Parsed<'s> {
    fn of(lines: &[&'s str], with_figures: &[usize], wide: bool) -> Self {
        let parsed: Vec<Option<Line<'s>>> = with_figures.iter().map(|at| Line::of(lines[*at], wide)).collect();
        let starts = |line: &&str| words(line, wide).take(MOST_WORDS).last().map(|word| word.start);
        let has_header = |(line, pair): (&Option<Line<'s>>, &[usize])| {
            let figure = line.as_ref().and_then(|line| line.figures.first());
            figure.is_some_and(|figure| {
                lines[pair[0] + 1..pair[1]].iter().filter_map(starts).any(|start| start >= figure.start)
            })
        };
        let has_header = parsed.iter().zip(with_figures.windows(2)).map(has_header).collect();
        Self { lines: parsed, has_header, wide }
    }
}

/// How the lines from one on fit columns, taken one after the other.
struct Fits<'p, 's> {
    lines: Vec<&'p Line<'s>>,
    /// What stands above them, from the lowest line upwards: what reaches over several columns stands higher.
    heads: Vec<Word<'s>>,
    /// For one line, for two and so on, as long as no two figures of a line stand in one column.
    steps: Vec<Step>,
}

/// What some lines make together.
#[derive(Clone, Debug, Default)]
struct Step {
    columns: Columns,
    labels_end: usize,
    /// Figures of the line with the most of them.
    full: usize,
}

impl<'p, 's> Fits<'p, 's> {
    fn of(parsed: &'p Parsed<'s>, header: &[&'s str], range: std::ops::Range<usize>) -> Self {
        let heads = (header.iter().rev().take(MOST_HEADER_LINES))
            .flat_map(|line| header_words(line, parsed.wide))
            .filter(|word| !looks_like_figure(word.text));
        let mut fits = Self { lines: Vec::new(), heads: heads.collect(), steps: Vec::new() };
        let mut step = Step::default();
        for line in parsed.lines[range].iter().map_while(Option::as_ref) {
            let is_bridged = step.columns.add(&line.figures);
            fits.lines.push(line);
            // Columns only grow by further lines: what collides in them will collide in all that follow.
            let collides = |line: &&Line<'_>| step.columns.hit_by(line) < line.figures.len();
            let looked_at = if is_bridged { fits.lines.as_slice() } else { std::slice::from_ref(&line) };
            if step.columns.0.len() > MOST_COLUMNS || looked_at.iter().any(collides) {
                break;
            }
            step.labels_end = step.labels_end.max(line.label_end);
            step.full = step.full.max(line.figures.len());
            fits.steps.push(step.clone());
        }
        fits
    }

    /// The cells of so many lines, if they are proven.
    fn laid(&self, count: usize) -> Option<Vec<Laid<'s>>> {
        let Step { columns, labels_end, full } = self.steps.get(count - 1)?;
        let is_full = *full == columns.0.len();
        let by_header = columns.with_header(&self.heads, *labels_end);
        let columns = by_header.or_else(|| is_full.then(|| columns.clone()))?;
        if columns.0.len() > MOST_COLUMNS {
            return None;
        }
        self.lines[..count].iter().map(|line| line.in_columns(&columns)).collect()
    }
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

/// Units that a blank may part from their figure, which programs put between digits and Han characters.
const MONEY: [&str; 3] = ["万元", "亿元", "元"];

/// Words with what belongs to them behind a blank: 61（其中修订 25 件）, 743.38 万元.
fn with_remarks<'s>(line: &'s str, words: impl Iterator<Item = Word<'s>>) -> Vec<Word<'s>> {
    let at = |text: &str| text.as_ptr() as usize - line.as_ptr() as usize;
    let opened = |text: &str| text.matches(['（', '(']).count();
    let closed = |text: &str| text.matches(['）', ')']).count();
    let mut joined: Vec<Word<'s>> = Vec::new();
    // Brackets of the last, counted once for each word.
    let (mut open, mut close) = (0, 0);
    for word in words {
        match joined.last_mut() {
            Some(last)
                if word.start == last.end + 1
                    && last.text.starts_with(char::is_numeric)
                    && (open > close || MONEY.contains(&word.text)) =>
            {
                last.text = &line[at(last.text)..at(word.text) + word.text.len()];
                last.end = word.end;
            }
            _ => {
                joined.push(word);
                (open, close) = (0, 0);
            }
        }
        open += opened(word.text);
        close += closed(word.text);
    }
    joined
}

/// The words of a line of a header, in which a blank may part the characters of one: 自 然 人.
fn header_words(line: &str, wide: bool) -> Vec<Word<'_>> {
    let is_character = |word: &Word<'_>| word.text.chars().count() == 1;
    let mut joined: Vec<Word<'_>> = Vec::new();
    let mut last: Option<Word<'_>> = None;
    for word in words(line, wide).take(MOST_WORDS) {
        let goes_on = last.is_some_and(|last| {
            let begins = |word: &Word<'_>| word.text.as_ptr() as usize - line.as_ptr() as usize;
            let blank = &line[begins(&last) + last.text.len()..begins(&word)];
            blank.chars().count() == 1 && (is_character(&last) || is_character(&word))
        });
        match joined.last_mut().filter(|_| goes_on) {
            Some(before) => before.end = word.end,
            None => joined.push(word),
        }
        last = Some(word);
    }
    joined
}

/// A line with figures at its end.
struct Line<'s> {
    label: &'s str,
    label_end: usize,
    /// Words before the figures that stand apart from those before them: pieces of labels, or what a cell holds instead of a
    /// figure.
    apart: Vec<Word<'s>>,
    figures: Vec<Word<'s>>,
}

impl<'s> Line<'s> {
    fn of(line: &'s str, wide: bool) -> Option<Self> {
        steps::count(1);
        let words = with_remarks(line, words(line, wide).take(MOST_WORDS + 1));
        let figures = words.iter().rev().take_while(|word| looks_like_figure(word.text)).count();
        let (label, figures) = words.split_at(words.len() - figures);
        let (first, label_end) = (figures.first()?, label.last().map_or(0, |word| word.end));
        // A number in running text stands one blank behind the words.
        let is_apart = label.is_empty() || first.start >= label_end + 2;
        // No piece of a label ends in a digit: that is a cell with a figure and something else, such as 无0.
        let is_cell = |word: &Word<'_>| word.text.ends_with(char::is_numeric);
        let is_row = words.len() <= MOST_WORDS
            && figures.len() <= MOST_FIGURES
            && is_apart
            && !label.get(1..).is_some_and(|pieces| pieces.last().is_some_and(is_cell));
        let begins = first.text.as_ptr() as usize - line.as_ptr() as usize;
        let apart = label.windows(2).filter(|pair| pair[1].start >= pair[0].end + 2).map(|pair| pair[1]);
        is_row.then(|| Self {
            label: line[..begins].trim_matches(is_space),
            label_end,
            apart: apart.collect(),
            figures: figures.to_vec(),
        })
    }

    /// The cells of the line; nothing if two figures stand in one column, or something that is no figure.
    fn in_columns(&self, columns: &Columns) -> Option<Laid<'s>> {
        if self.apart.iter().any(|word| columns.0.iter().any(|column| column.overlaps(word))) {
            return None;
        }
        let mut cells = vec![""; columns.0.len()];
        for figure in &self.figures {
            let mut over = (0..columns.0.len()).filter(|at| columns.0[*at].overlaps(figure));
            let at = over.next()?;
            // Over two columns stand two figures that ran together.
            if !cells[at].is_empty() || over.next().is_some() || has_leading_zero(figure.text) {
                return None;
            }
            cells[at] = figure.text;
        }
        Some(Laid { label: self.label, cells })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that have a blank cell.
    fn cells(text: &str, han: HanWidth) -> Vec<String> {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let blanks = blanks(&lines, han);
        let laid = blanks.into_iter().filter(|(_, laid)| laid.cells.contains(&""));
        laid.map(|(at, laid)| format!("{at} {}|{}", laid.label, laid.cells.join(","))).collect()
    }

    #[test]
    fn a_full_line_proves_the_columns_of_the_others() {
        let text = "一、新收      10    0     3\n二、结转       2          1\n二、合计                  4\n";
        assert_eq!(cells(text, HanWidth::Unknown), ["1 二、结转|2,,1", "2 二、合计|,,4"]);
    }

    #[test]
    fn han_characters_take_one_column_or_two() {
        let two = "行政规范性文件     3     0\n规章               5     0\n行政许可                 7\n";
        assert_eq!(cells(two, HanWidth::Two), ["2 行政许可|,7"]);
        let one = "行政规范性文件     3     0\n规章          5     0\n行政许可              7\n";
        assert_eq!(cells(one, HanWidth::One), ["2 行政许可|,7"]);
        for text in [one, two] {
            assert_eq!(cells(text, HanWidth::Unknown), Vec::<String>::new());
        }
    }

    #[test]
    fn the_text_tells_how_wide_han_characters_are() {
        let labels = ["规章", "行政规范性文件", "行政许可", "行政事业性收费", "其他对外管理服务事项"];
        for (width, expected) in [(1, HanWidth::One), (2, HanWidth::Two)] {
            let line = |label: &str| {
                let blanks = 30 - width * label.chars().count();
                format!("{label}{}0        0        0        0", " ".repeat(blanks))
            };
            let lines: Vec<String> = labels.into_iter().map(line).collect();
            assert_eq!(HanWidth::of(lines.iter().map(String::as_str)), expected);
        }
        assert_eq!(HanWidth::of(["规章   0  0", "规章   1  1"].into_iter()), HanWidth::Unknown);
    }

    #[test]
    fn a_header_proves_columns_without_a_full_line() {
        let text = "            自然人   商业企业   总计\n一、新收       26                 26\n二、结转        1                  1\n";
        assert_eq!(cells(text, HanWidth::Two), ["1 一、新收|26,,26", "2 二、结转|1,,1"]);
    }

    #[test]
    fn a_blank_within_a_word_of_the_header_parts_no_columns() {
        let text = "            自 然 人   商业企业   总　计\n一、新收       26                   26\n";
        assert_eq!(cells(text, HanWidth::Two), ["1 一、新收|26,,26"]);
    }

    #[test]
    fn what_is_not_proven_stays_a_line() {
        for text in [
            "一、新收      26          26\n二、结转       1           1\n",
            // The columns do not stand above one another.
            "一、新收      26    0     26\n二、结转          1     1\n",
            // A number in running text.
            "全年发布 7\n一、新收      26    0     26\n",
        ] {
            assert_eq!(cells(text, HanWidth::Two), Vec::<String>::new());
        }
    }

    #[test]
    fn a_word_in_the_column_of_a_figure_is_no_part_of_the_label() {
        let text = "            自然人   商业企业   总计\n一、新收       26                 26\n二、结转      无0                  1\n";
        assert_eq!(cells(text, HanWidth::Two), ["1 一、新收|26,,26"]);
        let text = "            自然人   商业企业   总计\n一、新收       26                 26\n二、结转      不详                 1\n";
        assert_eq!(cells(text, HanWidth::Two), ["1 一、新收|26,,26"]);
    }

    #[test]
    fn a_heading_or_a_sentence_parts_tables() {
        assert!(parts("三、收到和处理政府信息公开申请情况") && parts("  本年度无。"));
        assert!(!parts("一、本年新收政府信息公开申请数量      0     0"));
        assert!(!parts("三、本年度办理结果                    作"));
    }

    #[test]
    fn the_first_cell_of_a_line_without_a_label_may_be_blank() {
        let text = "维持      纠正      总计\n                    3\n            2        2\n";
        assert_eq!(cells(text, HanWidth::Two), ["1 |,,3", "2 |,2,2"]);
    }

    #[test]
    fn blanks_within_a_remark_part_no_cells() {
        let text = "            制发      废止      有效\n规章          1                   6（其中修订 2 件）\n";
        assert_eq!(cells(text, HanWidth::Two), ["1 规章|1,,6（其中修订 2 件）"]);
    }

    #[test]
    fn the_number_of_a_page_has_no_columns() {
        assert!(!has_columns("                    - 12 -") && !has_columns("          — 3 —"));
        assert!(has_columns("规章            -     12     -"));
    }

    #[test]
    fn a_line_is_taken_apart_a_few_times_however_few_lines_fit() {
        // The figures of each line stand elsewhere.
        let line = |n: usize| {
            let figure = |k: usize| format!("{:>width$}", n % 10, width = 4 + (n * 7 + k) % 13);
            format!("规章   {}", (0..30).map(figure).collect::<String>())
        };
        let lines: Vec<String> = (0..200).map(line).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        for han in [HanWidth::One, HanWidth::Two, HanWidth::Unknown] {
            let taken_apart = steps::counted(|| {
                blanks(&lines, han);
            });
            // Once to see whether it has figures, once for each width.
            assert!(taken_apart <= 3 * lines.len(), "{han:?}: {taken_apart}");
        }
    }

    #[test]
    fn more_columns_than_a_table_has_are_not_looked_for() {
        // Every line has a figure in each third column, so that the header alone proves how many there are.
        let text = |columns: usize| {
            let line = |first: usize| {
                let cells = (0..columns).map(|column| if column % 3 == first { "   1" } else { "    " });
                "章   ".to_owned() + &cells.collect::<String>()
            };
            // In two lines, for one takes no more words.
            let header = " ".repeat(4) + &"   a".repeat(columns / 2);
            let more = " ".repeat(header.len()) + &"   a".repeat(columns.div_ceil(2));
            [header, more, line(0), line(1), line(2)].join("\n")
        };
        assert_eq!(cells(&text(MOST_COLUMNS), HanWidth::One).len(), 3);
        assert_eq!(cells(&text(MOST_COLUMNS + 1), HanWidth::One), Vec::<String>::new());
    }
}
