//! Documents of text alone, for a long run: every layout in which tables are published as text, with pages that end anywhere.

use super::carrier::Carrier;
use super::draft::{Draft, Grid, Piece, Role, Slot};
use super::text::wide;
use super::{Plan, Sample, finish, forget, keeps_form, lines_of, written};
use crate::rng::Rng;
use crate::{Coding, encode};

/// Numbers below this give other documents than [`sample`](super::sample).
const OTHER_CHANCE: u64 = 1 << 40;

/// Carriers whose drafts are printed as text.
const TEXTS: [Carrier; 4] = [Carrier::Text, Carrier::Tabs, Carrier::Layout, Carrier::Markdown];

/// How a draft is printed as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextLayout {
    /// As its carrier is.
    OfCarrier,
    /// As its carrier is, by the writers of whole reports where the form is drawn as it is printed.
    Written,
    /// With tabs; those at the end of a line are lost.
    TabsWithoutEnds,
    /// Pipes between cells and none behind the last.
    PipesWithoutEnds,
    /// A cell a line, a bar behind each.
    Barred,
    /// The same, a pipe alone before each row.
    OpenedRows,
    /// Strokes around each cell: box characters, or `+`, `-` and `|`.
    Drawn { boxes: bool },
    /// Commas between cells.
    Csv,
    /// A table of `MediaWiki`.
    Wiki,
    /// Columns aligned by blanks, with the text of a label again in each place it covers, or once.
    Aligned { again: bool },
}

impl TextLayout {
    const ALL: [Self; 12] = [
        Self::OfCarrier,
        Self::Written,
        Self::TabsWithoutEnds,
        Self::PipesWithoutEnds,
        Self::Barred,
        Self::OpenedRows,
        Self::Drawn { boxes: true },
        Self::Drawn { boxes: false },
        Self::Csv,
        Self::Wiki,
        Self::Aligned { again: true },
        Self::Aligned { again: false },
    ];

    /// Whether it tells where each cell ends.
    const fn shows_cells(self) -> bool {
        !matches!(self, Self::Aligned { .. })
    }

    /// Whether it tells a cell over several places from one beside blank cells.
    const fn shows_spans(self) -> bool {
        matches!(self, Self::OfCarrier | Self::Written | Self::Drawn { .. } | Self::Wiki)
    }
}

/// The text of a number: any layout, any perturbations, pages that end anywhere.
///
/// Where it says more than its carrier would, as commas around blank cells do, its truth still calls cells unknowable that a
/// reader may well read. So its figures can be held against the truth, not the share that was read.
pub fn text_sample(number: u32) -> Sample {
    let kinds = u32::try_from(TEXTS.len()).unwrap_or(1);
    let (carrier, round) = (TEXTS[(number % kinds) as usize], number / kinds);
    let Plan { mut draft, perturbations, mut rng, .. } =
        Plan::drawn(carrier, round, Rng::new(OTHER_CHANCE + u64::from(number)));
    // How bytes are decoded is the business of the corpus.
    if draft.style.coding.keeps_everything() {
        draft.style.coding = Coding::Utf8;
    }
    forget(&mut draft);
    let layout = *rng.pick(&TextLayout::ALL);
    let suits = (layout.shows_spans() || !has_wide_figure(&draft))
        && (layout.shows_cells() || perturbations.iter().all(|perturbation| perturbation.occurs_in(Carrier::Layout)));
    let layout = if suits { layout } else { TextLayout::OfCarrier };
    let (mut text, mut dialect) = print(&draft, layout, keeps_form(&perturbations), &mut rng);
    if rng.percent(60) {
        let pages = Pages::new(layout, &mut rng);
        text = pages.split(&text, &draft, &mut rng);
        dialect = format!("{dialect} {pages:?}");
    }
    let bytes = encode(&text, draft.style.coding);
    finish(number, format!("{number:07}.txt"), carrier, draft, perturbations, format!("{layout:?} {dialect}"), bytes)
}

/// Whether one figure stands for several cells.
fn has_wide_figure(draft: &Draft) -> bool {
    draft.tables.iter().flat_map(Grid::boxes).any(|field| field.role == Role::Stray && field.columns > 1)
}

fn print(draft: &Draft, layout: TextLayout, keeps_form: bool, rng: &mut Rng) -> (String, String) {
    if layout == TextLayout::Written
        && keeps_form
        && let Some(written) = written::text(draft, rng)
    {
        return written;
    }
    let text = match layout {
        TextLayout::OfCarrier | TextLayout::Written => lines_of(draft, rng),
        _ => of_pieces(draft, layout),
    };
    (text, format!("{:?}", draft.style))
}

/// A cell a line with a bar behind each, and a pipe before each row if that is asked for.
pub(super) fn barred(draft: &Draft, opened: bool) -> String {
    of_pieces(draft, if opened { TextLayout::OpenedRows } else { TextLayout::Barred })
}

fn of_pieces(draft: &Draft, layout: TextLayout) -> String {
    let mut text = String::new();
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) if layout == TextLayout::Csv => text.extend([&quoted(&line.text), ",,\n"]),
            Piece::Line(line) => text.extend([&line.text, "\n"]),
            Piece::Table(grid) => table(grid, layout, &mut text),
        }
    }
    text
}

fn table(grid: &Grid, layout: TextLayout, text: &mut String) {
    let rows = |again: bool| -> Vec<Vec<String>> { grid.dense().iter().map(|slots| cells(slots, again)).collect() };
    match layout {
        TextLayout::OfCarrier | TextLayout::Written => {}
        TextLayout::TabsWithoutEnds => {
            for row in rows(false) {
                text.extend([row.join("\t").trim_end(), "\n"]);
            }
        }
        TextLayout::PipesWithoutEnds => {
            for (at, row) in rows(false).iter().enumerate() {
                text.extend(["| ", &row.join(" | "), "\n"]);
                if at == 0 {
                    text.extend(["| ", &vec!["---"; row.len()].join(" | "), "\n"]);
                }
            }
        }
        TextLayout::Barred | TextLayout::OpenedRows => {
            for row in rows(false) {
                if layout == TextLayout::OpenedRows {
                    text.push_str("| \n");
                }
                for (at, cell) in row.iter().enumerate() {
                    let follows_blank = at > 0 && row[at - 1].is_empty();
                    match (cell.is_empty(), follows_blank) {
                        (true, true) => text.push('|'),
                        (true, false) => text.push_str(if at == 0 { "|" } else { "\n|" }),
                        (false, true) => text.extend(["\n", cell, " |"]),
                        (false, false) => text.extend([if at == 0 { "" } else { "\n" }, cell, " |"]),
                    }
                }
                text.push('\n');
            }
        }
        TextLayout::Drawn { boxes } => drawn(grid, boxes, text),
        TextLayout::Csv => {
            for row in rows(false) {
                let row: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
                text.extend([&row.join(","), "\n"]);
            }
        }
        TextLayout::Wiki => wiki(grid, text),
        TextLayout::Aligned { again } => aligned(&rows(again), text),
    }
}

/// The cells of a row, with nothing or the same text in each place that one of them covers.
fn cells(slots: &[Slot<'_>], again: bool) -> Vec<String> {
    let cell = |slot: &Slot<'_>| match slot {
        Slot::Begins(field) => field.text.replace('\n', " "),
        Slot::Covered(field) if again => field.text.replace('\n', " "),
        Slot::Covered(_) | Slot::Hole => String::new(),
    };
    slots.iter().map(cell).collect()
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn wiki(grid: &Grid, text: &mut String) {
    text.push_str("{| class=\"wikitable\"\n");
    for row in &grid.rows {
        text.push_str("|-\n");
        for field in row {
            let spans = format!("rowspan=\"{}\" colspan=\"{}\"", field.rows, field.columns);
            text.extend(["| ", &spans, " | ", &field.text.replace('\n', "<br>"), "\n"]);
        }
    }
    text.push_str("|}\n");
}

fn aligned(rows: &[Vec<String>], text: &mut String) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| wide(cell)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.extend([" ".repeat(3 + width - wide(cell)), cell.clone()]);
        }
        text.extend([line.trim_end(), "\n"]);
    }
}

/// A table of strokes: a rule below each row but where a cell goes on, strokes between cells but where one lies over both.
fn drawn(grid: &Grid, boxes: bool, text: &mut String) {
    let (corner, across, down) = if boxes { ('┼', '─', '│') } else { ('+', '-', '|') };
    let dense = grid.dense();
    let columns = grid.width();
    let mut widths = vec![4; columns];
    for (column, slot) in dense.iter().flat_map(|row| row.iter().enumerate()) {
        if let Slot::Begins(field) = slot {
            let room = (wide(&field.text.replace('\n', "")) + 2).div_ceil(field.columns).next_multiple_of(2);
            for width in &mut widths[column..column + field.columns] {
                *width = room.max(*width);
            }
        }
    }
    // Whether the same cell lies over two places.
    let joins = |one: Option<(usize, usize)>, other: Option<(usize, usize)>| {
        let field = |at: Option<(usize, usize)>| match at.map(|(row, column)| dense[row][column]) {
            Some(Slot::Begins(field) | Slot::Covered(field)) => Some(std::ptr::from_ref(field)),
            _ => None,
        };
        field(one).is_some() && field(one) == field(other)
    };
    for row in 0..=dense.len() {
        let above = |column: usize| row.checked_sub(1).map(|row| (row, column));
        let below = |column: usize| (row < dense.len()).then_some((row, column));
        let mut rule = String::from(corner);
        for (column, width) in widths.iter().enumerate() {
            let is_open = joins(above(column), below(column));
            rule.extend(std::iter::repeat_n(if is_open { ' ' } else { across }, *width));
            let is_inside = column + 1 < columns && is_open && joins(below(column), below(column + 1));
            rule.push(if is_inside { ' ' } else { corner });
        }
        // Wide strokes would need half as many.
        text.extend([&rule, "\n"]);
        let Some(slots) = dense.get(row) else { continue };
        let mut line = String::from(down);
        let mut column = 0;
        while column < columns {
            let (cell, covers) = match slots[column] {
                Slot::Begins(field) => (field.text.replace('\n', ""), field.columns),
                Slot::Covered(field) => (String::new(), field.columns),
                Slot::Hole => (String::new(), 1),
            };
            let end = (column + covers).min(columns);
            let room: usize = widths[column..end].iter().sum::<usize>() + (end - column - 1);
            line.extend([" ", &cell, &" ".repeat(room.saturating_sub(wide(&cell) + 1))]);
            line.push(down);
            column = end;
        }
        text.extend([&line, "\n"]);
    }
}

/// How pages end.
#[derive(Clone, Copy, Debug)]
struct Pages {
    /// The most lines of a page.
    lines: usize,
    mark: PageMark,
    feeds: bool,
    /// The title stands on top of each page.
    header: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PageMark {
    Nothing,
    Dashes,
    LongDashes,
    Words,
    OfAll,
    /// A number alone, in the midst of the page, where what stands on a line is told by its place.
    Bare,
}

impl Pages {
    fn new(layout: TextLayout, rng: &mut Rng) -> Self {
        let marks = [
            PageMark::Nothing,
            PageMark::Dashes,
            PageMark::LongDashes,
            PageMark::Words,
            PageMark::OfAll,
            PageMark::Bare,
        ];
        let has_places = matches!(layout, TextLayout::Aligned { .. } | TextLayout::Drawn { .. });
        let mark = *rng.pick(if has_places { &marks } else { &marks[..5] });
        Self { lines: 8 + rng.index(60), mark, feeds: rng.percent(50), header: rng.percent(30) }
    }

    /// The text with its pages, of at most so many lines.
    fn split(self, text: &str, draft: &Draft, rng: &mut Rng) -> String {
        let title = draft.title.iter().map(|line| line.text.as_str()).collect::<String>();
        let mut pages = String::new();
        let mut left = 1 + rng.index(self.lines);
        let mut page = 1;
        for line in text.split_inclusive('\n') {
            pages.push_str(line);
            left -= 1;
            if left > 0 {
                continue;
            }
            left = 1 + self.lines / 2 + rng.index(self.lines.div_ceil(2));
            let mark = match self.mark {
                PageMark::Nothing => String::new(),
                PageMark::Dashes => format!("- {page} -\n"),
                PageMark::LongDashes => format!("— {page} —\n"),
                PageMark::Words => format!("第{page}页\n"),
                PageMark::OfAll => format!("第 {page} 页 共 12 页\n"),
                PageMark::Bare => format!("{}{page}\n", " ".repeat(40)),
            };
            pages.push_str(&mark);
            if self.feeds {
                pages.push('\u{c}');
            }
            if self.header {
                pages.extend([&title, "\n"]);
            }
            page += 1;
        }
        pages
    }
}
