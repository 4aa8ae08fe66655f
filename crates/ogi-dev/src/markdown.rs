//! Reports as Markdown, in the dialects that converters and text recognition write.

use ogi_model::{FormCell, FormText, Report, Table};

use crate::placed::Matrix;
use crate::{Part, parts, text_of, title};

/// How a table is written. A blank cell can be told from the text of every dialect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkdownDialect {
    /// Pipes on both sides, an empty cell for each slot that a span covers, the first row over `|---|`.
    Padded,
    /// The text of a cell in every slot that it covers.
    Repeated,
    /// No cell for the slots that a span covers.
    Dropped,
    /// Like [`Self::Padded`], with no pipe at the beginning and the end of a row.
    Open,
    /// Each row of figures is a table of its own under headings, with headers that the form does not have.
    Pieces,
    /// Like [`Self::Dropped`] without the header rows: a row of figures stands over `|---|`.
    FiguresAsHeader,
    /// Like [`Self::Dropped`], every pipe and every cell on a line of its own, an empty line after each row.
    PipePerLine,
    /// Tables in tags between Markdown.
    Html,
}

impl MarkdownDialect {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Padded,
        Self::Repeated,
        Self::Dropped,
        Self::Open,
        Self::Pieces,
        Self::FiguresAsHeader,
        Self::PipePerLine,
        Self::Html,
    ];
}

/// The report as Markdown.
pub fn markdown(report: &Report, dialect: MarkdownDialect) -> String {
    let mut text = format!("# {}\n\n", title(report));
    for part in parts(report) {
        match part {
            Part::Text(line) if is_section(&line) => text.extend(["## ", &line, "\n\n"]),
            Part::Text(line) => text.extend([&escape(&line), "\n\n"]),
            Part::Table(rows) => {
                text.push_str(&table(report, &rows, dialect));
                text.push('\n');
            }
        }
    }
    text
}

fn is_section(line: &str) -> bool {
    line.chars().nth(1) == Some('、') && line.starts_with(['一', '二', '三', '四', '五', '六'])
}

fn table(report: &Report, rows: &[Vec<FormCell>], dialect: MarkdownDialect) -> String {
    let text = |cell: FormCell| escape(&text_of(report, cell));
    let matrix = Matrix::of(rows);
    let filled = |again: bool| -> Vec<Vec<String>> {
        let slot = |row: usize, column: usize, index: Option<usize>| {
            let placed = index.map(|index| matrix.cells[index]);
            placed
                .filter(|placed| again || (placed.row, placed.column) == (row, column))
                .map(|placed| text(placed.cell))
        };
        let line = |(row, slots): (usize, &Vec<Option<usize>>)| {
            slots.iter().enumerate().map(|(column, index)| slot(row, column, *index).unwrap_or_default()).collect()
        };
        matrix.slots.iter().enumerate().map(line).collect()
    };
    let dropped =
        || -> Vec<Vec<String>> { rows.iter().map(|row| row.iter().map(|cell| text(*cell)).collect()).collect() };
    match dialect {
        MarkdownDialect::Padded => piped(&filled(false), true),
        MarkdownDialect::Repeated => piped(&filled(true), true),
        MarkdownDialect::Open => piped(&filled(false), false),
        MarkdownDialect::Dropped => piped(&dropped(), true),
        MarkdownDialect::FiguresAsHeader => {
            // Without its header table two does not tell its edition, table four its columns.
            let rows = dropped();
            if table_of(&matrix) == Some(Table::Requests) {
                piped(&rows[3.min(rows.len())..], true)
            } else {
                piped(&rows, true)
            }
        }
        MarkdownDialect::PipePerLine => {
            let line = |row: &Vec<String>| {
                let cells =
                    row.iter().map(|cell| if cell.is_empty() { "|\n".to_owned() } else { format!("|\n{cell}\n") });
                cells.collect::<String>() + "|\n\n"
            };
            dropped().iter().map(line).collect()
        }
        MarkdownDialect::Html => {
            let cell = |cell: &FormCell| {
                let span = |name: &str, size: u8| {
                    if size > 1 { format!(" {name}=\"{size}\"") } else { String::new() }
                };
                let (columns, rows) = (span("colspan", cell.columns), span("rowspan", cell.rows));
                format!("<td{columns}{rows}>{}</td>", crate::escape(&text_of(report, *cell)))
            };
            let row = |row: &Vec<FormCell>| format!("<tr>{}</tr>\n", row.iter().map(cell).collect::<String>());
            format!("<table>\n{}</table>\n", rows.iter().map(row).collect::<String>())
        }
        MarkdownDialect::Pieces => match table_of(&matrix) {
            Some(Table::Requests) => request_pieces(rows, text),
            Some(Table::Reviews) => review_pieces(rows, text),
            _ => disclosure_pieces(rows, text),
        },
    }
}

/// The table that the figures are of.
fn table_of(matrix: &Matrix) -> Option<Table> {
    matrix.cells.iter().find_map(|placed| match placed.cell.text {
        FormText::Figure(cell) => Some(cell.table()),
        FormText::Label(_) => None,
    })
}

/// Rows between pipes, the first over the line that makes it a header.
fn piped(rows: &[Vec<String>], outer: bool) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        let line = row.join(" | ");
        if outer {
            text.extend(["| ", &line, " |\n"]);
        } else {
            text.extend([line.trim(), "\n"]);
        }
        if index == 0 {
            let rule = vec!["---"; row.len()].join("|");
            if outer { text.extend(["|", &rule, "|\n"]) } else { text.extend([&rule, "\n"]) }
        }
    }
    text
}

/// Splits the labels off a row of figures.
fn split(row: &[FormCell]) -> (&[FormCell], &[FormCell]) {
    row.split_at(row.iter().position(|cell| matches!(cell.text, FormText::Figure(_))).unwrap_or(row.len()))
}

fn heading(label: &str) -> String {
    format!("### {label}\n\n")
}

fn disclosure_pieces(rows: &[Vec<FormCell>], text: impl Fn(FormCell) -> String) -> String {
    let mut written = String::new();
    let mut piece: Vec<Vec<String>> = Vec::new();
    for row in rows {
        if let [title] = row.as_slice() {
            written.push_str(&piped(&std::mem::take(&mut piece), true));
            written.extend(["\n", &heading(&text(*title))]);
        } else {
            piece.push(row.iter().map(|cell| text(*cell)).collect());
        }
    }
    written + &piped(&piece, true)
}

fn request_pieces(rows: &[Vec<FormCell>], text: impl Fn(FormCell) -> String) -> String {
    let mut written = String::new();
    let invented = || -> Vec<String> {
        ["类别", "数据1", "数据2", "数据3", "数据4", "数据5", "数据6", "总计"].map(str::to_owned).to_vec()
    };
    for row in rows {
        let (labels, figures) = split(row);
        let Some((last, groups)) = labels.split_last().filter(|_| !figures.is_empty()) else { continue };
        for group in groups {
            written.push_str(&heading(&text(*group)));
        }
        let row = std::iter::once(last).chain(figures).map(|cell| text(*cell)).collect();
        written.extend([&piped(&[invented(), row], true), "\n"]);
    }
    written
}

fn review_pieces(rows: &[Vec<FormCell>], text: impl Fn(FormCell) -> String) -> String {
    let Some(figures) = rows.last() else { return String::new() };
    let mut written = String::new();
    let is_channel = |cell: &FormCell| match cell.text {
        FormText::Label(label) => label.contains("复议"),
        FormText::Figure(_) => false,
    };
    let channels = rows.iter().flatten().filter(|cell| is_channel(cell));
    for (channel, figures) in channels.zip(figures.chunks(5)) {
        let label = text(*channel);
        let label = if label == "行政复议" { label } else { format!("行政诉讼（{label}）") };
        let header = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map(str::to_owned).to_vec();
        let row = figures.iter().map(|cell| text(*cell)).collect();
        written.extend([&heading(&label), &piped(&[header, row], true), "\n"]);
    }
    written
}

/// A pipe within a cell would part it.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace('\n', "<br>")
}
