//! What every carrier (web page, text, later office files) is turned into before anyone reads figures from it:
//! paragraphs and tables in the order of the document, each with its place.
//!
//! White space in all texts here is tidied the same way: runs of blanks, no-break ones included, are one space, the
//! ideographic space stays within a line, characters without width are gone, and line breaks of the source do not part
//! Chinese characters.

use ogi_model::Place;

/// A published document, without its markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The page title (`<title>`), if there is one.
    pub title: Option<String>,
    /// `<meta name content>` pairs in source order. Chinese government sites publish `ArticleTitle`, `PubDate`,
    /// `ContentSource`, `Author` and the like here; names are as printed, case and all.
    pub meta: Vec<(String, String)>,
    /// Paragraphs and tables in document order.
    pub blocks: Vec<Block>,
    /// Data for programs that the document carries beside what it shows, in its order.
    pub data: Vec<DataBlock>,
    /// Set if the source ends before the document does.
    pub cut: Option<Cut>,
}

/// Data for programs within a document: a script block of JSON, a custom part of a Word file, a hidden sheet whose first cell is a
/// URN.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataBlock {
    /// What it is called: the `id` of the script block, the namespace of the part, the first cell of the sheet.
    pub name: String,
    /// The data, to the letter.
    pub text: String,
}

impl Document {
    /// The tables alone, in document order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        })
    }

    /// The paragraphs alone, in document order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph),
            Block::Table(_) => None,
        })
    }
}

/// How the source shows that its end is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// It ends in the middle of a character, a tag, a comment or a script.
    Markup,
    /// It ends inside a table: the last table is incomplete.
    Table,
    /// It opens `<html>` or `<body>` and closes neither. Weak evidence, for the end tags may be left out.
    Page,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Paragraph),
    /// A table of cells.
    Table(Table),
}

/// A paragraph, a list item, a heading, or a line of plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The text on one line, never empty.
    pub text: String,
    /// 1 to 6 for `<h1>` to `<h6>`; what only looks like a heading is the reader's business.
    pub heading: Option<u8>,
    /// The page does not show it (`display:none`, `hidden`). Pages keep copies for printing and phones this way, others
    /// reveal their text by script; so it is kept, and the reader prefers what is visible.
    pub hidden: bool,
    /// Where it begins. `column` is set if it was one of several tab-separated cells of its line.
    pub place: Place,
}

/// A table with its spans resolved.
///
/// Rows and columns are counted from zero here, as indices; [`Place`] counts from one, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub(crate) cells: Vec<TableCell>,
    /// Row `r` starts with the cell `starts[r]`; one more entry than there are rows.
    pub(crate) starts: Vec<u32>,
    /// Cells covering row `r`, by column, are `cover[cover_starts[r]..cover_starts[r + 1]]`. Intervals, not a dense
    /// grid: `colspan=1000` in every row must not cost a thousand entries a row.
    pub(crate) cover: Vec<u32>,
    pub(crate) cover_starts: Vec<u32>,
    pub(crate) columns: usize,
    /// The table was closed, or the page that holds it was. `false` means that the source ends inside it and that
    /// rows and cells may be missing from its end.
    pub complete: bool,
    /// Some span ran into a cell of an earlier row and was clipped; where the columns are then is anybody's guess.
    pub overlaps: bool,
    /// The page does not show it, see [`Paragraph::hidden`].
    pub hidden: bool,
    /// The line it starts on and its number in the document.
    pub place: Place,
}

/// A cell, where it starts and how far it reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableCell {
    /// First row, from zero.
    pub row: usize,
    /// First column, from zero.
    pub column: usize,
    /// Rows covered, at least one, clipped to its group of rows.
    pub rows: usize,
    /// Columns covered, at least one.
    pub columns: usize,
    /// The text, `\n` between lines, empty for a blank cell.
    pub text: String,
    /// Where it stands in the source.
    pub place: Place,
}

impl Table {
    /// All cells in source order, row by row.
    pub fn cells(&self) -> &[TableCell] {
        &self.cells
    }

    /// How many rows there are, empty ones included.
    pub fn rows(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many columns the widest row reaches.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The cells that start in this row, in source order; none beyond the last row.
    pub fn row_cells(&self, row: usize) -> &[TableCell] {
        self.cells.get(self.row_range(row)).unwrap_or_default()
    }

    /// Which of [all cells](Self::cells) start in this row; none beyond the last row.
    pub fn row_range(&self, row: usize) -> std::ops::Range<usize> {
        range(&self.starts, row).unwrap_or_default()
    }

    /// The cells that cover this row, also those from rows above, from left to right.
    pub fn covering(&self, row: usize) -> impl ExactSizeIterator<Item = &TableCell> {
        self.cover_of(row).iter().map(|&index| &self.cells[index as usize])
    }

    /// The cell that covers this position; `None` where the table has a hole.
    pub fn cell_at(&self, row: usize, column: usize) -> Option<&TableCell> {
        self.cells.get(self.index_at(row, column)?)
    }

    /// Which of [all cells](Self::cells) covers this position; `None` where the table has a hole.
    pub fn index_at(&self, row: usize, column: usize) -> Option<usize> {
        let cover = self.cover_of(row);
        let after = cover.partition_point(|&index| self.cells[index as usize].column <= column);
        let index = *cover.get(after.checked_sub(1)?)? as usize;
        let cell = self.cells.get(index)?;
        (column < cell.column + cell.columns).then_some(index)
    }

    fn cover_of(&self, row: usize) -> &[u32] {
        range(&self.cover_starts, row).and_then(|range| self.cover.get(range)).unwrap_or_default()
    }
}

fn range(starts: &[u32], row: usize) -> Option<std::ops::Range<usize>> {
    Some(*starts.get(row)? as usize..*starts.get(row.checked_add(1)?)? as usize)
}
