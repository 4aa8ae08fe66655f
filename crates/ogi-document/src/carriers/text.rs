//! Lines of text, with the pipes and marks of Markdown where they have them.
//!
//! - A line is a paragraph; empty lines part nothing.
//! - Lines with tabs, such as a table copied from a page, and lines with pipes are rows of cells. Rows that follow one another
//!   with the same number of cells are a [`Table`](crate::document::Table). Rows that differ are not forced into columns:
//!   where a merged cell lost its place the columns have shifted. A row for itself becomes a paragraph a cell, with its column
//!   in the place, so that it reads like text with one cell a line; unless cells of it are empty, which only a table of one
//!   row can say.
//! - Tabs at the beginning of a line that has no others are an indent; one after the full stop of a sentence is nothing.
//! - Other bars than pipes part cells as those do, see [`bars`].
//! - Tables drawn with characters are the business of [`drawn`], those of MediaWiki that of [`wiki`].
//! - Lines laid out in columns by blanks are the business of [`columns`], tables between pipes that of
//!   [`pipes`], the other marks of Markdown that of [`markdown`].

mod bare;
pub(super) mod bars;
mod columns;
mod drawn;
mod lines;
pub(super) mod markdown;
mod page_numbers;
mod pipes;
mod tabs;
mod wiki;

use std::collections::BTreeSet;

use crate::carriers::shared::grid::{GridBuilder, TooManyCells};
use crate::carriers::shared::white_space::collapse_white_space;
use crate::document::{Block, Paragraph};
use bare::{has_bare_ends, is_bare, is_bare_inside};
use columns::HanWidth;
pub(super) use lines::ends;
use lines::{lines, lines_of};
use ogi_model::Place;
use pipes::{Opened, PipedRow};

/// Appends the lines of a text, the first of which is line `first` of the source, to `blocks`; `tables` numbers tables
/// and `left` is how many cells the document may still have.
pub(crate) fn append(
    source: &str,
    first: u32,
    blocks: &mut Vec<Block>,
    tables: &mut u32,
    left: &mut usize,
) -> Result<(), TooManyCells> {
    Reader::new(source, first, blocks, tables, left).read(source, first).map(|_| ())
}

/// Lines that belong together and wait for the end of their run.
enum Run<'s> {
    Nothing,
    /// Lines with tabs.
    Tabs(Vec<(u32, &'s str)>),
    /// Lines with pipes, and whether the line of dashes was among them.
    Pipes(bool, Vec<(u32, &'s str)>),
    /// Lines of which each is a pipe, a cell or empty.
    Ladder(Vec<(u32, &'s str)>),
    /// Lines of a table drawn with characters.
    Drawn(Vec<(u32, &'s str)>),
    /// Lines of a table of MediaWiki.
    Wiki(Vec<(u32, &'s str)>),
    /// Lines of text some of which are laid out in columns.
    Columns(Vec<(u32, &'s str)>),
}

/// Room for so many lines is made before they are read; most may be empty.
const MOST_RESERVED: usize = 1024;

/// More lines than a page has.
const MOST_COLUMN_LINES: usize = 200;

/// Reads lines of a text to blocks, see [`append`] for the fields.
pub(super) struct Reader<'s, 'd> {
    pub(super) blocks: &'d mut Vec<Block>,
    pub(super) tables: &'d mut u32,
    pub(super) left: &'d mut usize,
    run: Run<'s>,
    han: HanWidth,
    /// The lines that say which page it is, or the title again on top of it.
    page_numbers: BTreeSet<u32>,
    /// All lines are bare but for how they begin and end.
    is_bare: bool,
}

impl<'s, 'd> Reader<'s, 'd> {
    /// For lines of a text that begins on line `first`, all of which tells how wide its characters are and where its pages
    /// end.
    pub(super) fn new(
        text: &str,
        first: u32,
        blocks: &'d mut Vec<Block>,
        tables: &'d mut u32,
        left: &'d mut usize,
    ) -> Self {
        // Both are told by blanks that stand together, and most texts have none.
        let has_gaps = memchr::memmem::find(text.as_bytes(), b"  ").is_some();
        let (han, mut page_numbers) = if has_gaps {
            (HanWidth::of(lines_of(text)), page_numbers::of(text, first))
        } else {
            (HanWidth::default(), BTreeSet::new())
        };
        page_numbers.append(&mut page_numbers::heads(text, first));
        let is_bare = !has_gaps && is_bare_inside(text);
        Self { blocks, tables, left, run: Run::Nothing, han, page_numbers, is_bare }
    }

    /// Reads lines; gives the number of the last.
    pub(super) fn read(&mut self, source: &'s str, first: u32) -> Result<u32, TooManyCells> {
        let mut last = first;
        self.blocks.reserve(memchr::memchr_iter(b'\n', source.as_bytes()).count().min(MOST_RESERVED));
        for ((line, ends_page), number) in lines(source).zip(first..) {
            last = number;
            // The end of a page between the lines of a row.
            let is_within = match self.run {
                Run::Ladder(_) | Run::Wiki(_) => page_numbers::is_marked(line),
                Run::Drawn(_) => page_numbers::is_marked(line) || (ends_page && line.is_empty()),
                _ => false,
            };
            if !is_within && !self.page_numbers.contains(&number) {
                self.line(line, number)?;
            }
            // Columns stand elsewhere on the next page.
            if ends_page && matches!(self.run, Run::Columns(_)) {
                self.flush()?;
            }
        }
        self.flush()?;
        Ok(last)
    }

    fn line(&mut self, line: &'s str, number: u32) -> Result<(), TooManyCells> {
        // Most lines are told at a glance.
        if matches!(self.run, Run::Nothing) {
            if line.is_empty() {
                return Ok(());
            }
            let is_told = if self.is_bare { has_bare_ends(line) } else { is_bare(line) };
            if is_told {
                return self.paragraph(line.to_owned(), None, Place::on_line(number));
            }
        }
        self.marked_line(line, number)
    }

    /// A line that has marks, or stands behind one that has.
    fn marked_line(&mut self, line: &'s str, number: u32) -> Result<(), TooManyCells> {
        let is_empty = line.trim().is_empty();
        match &mut self.run {
            Run::Drawn(run) if drawn::goes_on(line) => {
                hold(self.left, 1)?;
                run.push((number, line));
                return Ok(());
            }
            Run::Wiki(run) => {
                hold(self.left, 1)?;
                run.push((number, line));
                return if wiki::ends(line) { self.flush() } else { Ok(()) };
            }
            Run::Ladder(run) if pipes::goes_on(run, line) => {
                hold(self.left, 1)?;
                run.push((number, line));
                return Ok(());
            }
            // An empty line parts tables; between rows without any sign of a header it is the store's.
            Run::Pipes(false, _) if is_empty => return Ok(()),
            // A row of a table with nothing filled in.
            Run::Tabs(run)
                if is_empty && run.last().is_some_and(|(_, last)| tabs::count(last) == tabs::count(line)) =>
            {
                hold(self.left, tabs::count(line) + 1)?;
                run.push((number, line));
                return Ok(());
            }
            // A row whose label stands behind blank cells, and whose other cells are blank, too.
            Run::Tabs(run) if !is_empty && line.starts_with('\t') && separators(line) == 0 && !line.contains('。') => {
                hold(self.left, tabs::count(line) + 1)?;
                run.push((number, line));
                return Ok(());
            }
            // A blank cell among lines of one cell each.
            Run::Pipes(_, run)
                if pipes::is_pipe(line)
                    && !line.ends_with(' ')
                    && run.last().is_some_and(|(_, last)| pipes::is_barred(last)) =>
            {
                hold(self.left, 1)?;
                run.push((number, line));
                return Ok(());
            }
            _ => {}
        }
        if drawn::begins(line) || wiki::begins(line) {
            hold(self.left, 1)?;
            self.flush()?;
            let run = vec![(number, line)];
            self.run = if drawn::begins(line) { Run::Drawn(run) } else { Run::Wiki(run) };
            return Ok(());
        }
        if pipes::is_pipe(line) {
            hold(self.left, 1)?;
            self.flush()?;
            self.run = Run::Ladder(vec![(number, line)]);
            return Ok(());
        }
        if pipes::has_pipes(line) {
            hold(self.left, line.bytes().filter(|byte| *byte == b'|').count() + 1)?;
            let is_dashes = pipes::is_dashes(line);
            if let Run::Pipes(dashes, run) = &mut self.run {
                *dashes |= is_dashes;
                run.push((number, line));
            } else {
                self.flush()?;
                self.run = Run::Pipes(is_dashes, vec![(number, line)]);
            }
            return Ok(());
        }
        let tabs = separators(line);
        if tabs > 0 {
            hold(self.left, tabs + 1)?;
            if let Run::Tabs(run) = &mut self.run {
                run.push((number, line));
            } else {
                self.flush()?;
                self.run = Run::Tabs(vec![(number, line)]);
            }
            return Ok(());
        }
        if let Run::Columns(run) = &mut self.run
            && run.len() < MOST_COLUMN_LINES
            && !columns::parts(line)
        {
            if !is_empty {
                hold(self.left, 1)?;
                run.push((number, line));
            }
            return Ok(());
        }
        self.flush()?;
        if is_empty || markdown::is_rule(line) {
            return Ok(());
        }
        if line.contains("   ") && !columns::parts(line) {
            hold(self.left, 1)?;
            self.run = Run::Columns(vec![(number, line)]);
            return Ok(());
        }
        self.plain(line, number)
    }

    /// A line that is no row of cells.
    fn plain(&mut self, line: &str, number: u32) -> Result<(), TooManyCells> {
        let (heading, text) = match markdown::heading(line) {
            Some((level, text)) => (Some(level), markdown::plain(text)),
            None => (None, markdown::plain(line)),
        };
        self.paragraph(text, heading, Place::on_line(number))
    }

    fn paragraph(&mut self, text: String, heading: Option<u8>, place: Place) -> Result<(), TooManyCells> {
        if !text.is_empty() {
            *self.left = self.left.checked_sub(1).ok_or(TooManyCells)?;
            self.blocks.push(Block::Paragraph(Paragraph { text, heading, place, ..Paragraph::default() }));
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), TooManyCells> {
        match std::mem::replace(&mut self.run, Run::Nothing) {
            Run::Nothing => Ok(()),
            Run::Tabs(run) => self.tabs(&run),
            Run::Pipes(_, run) => self.piped(&run),
            Run::Ladder(run) => self.ladder(&run),
            Run::Columns(run) => self.columns(&run),
            Run::Drawn(run) => self.drawn(&run),
            Run::Wiki(run) => self.wiki(&run),
        }
    }

    /// A table drawn with characters, or the rows between its rules where the drawing is not whole.
    fn drawn(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        let first = run.first().map_or(0, |(number, _)| *number);
        let place = Place { table: Some(*self.tables + 1), ..Place::on_line(first) };
        if let Some(table) = drawn::table(run, &place, self.left)? {
            *self.tables += 1;
            self.blocks.push(Block::Table(table));
            return Ok(());
        }
        let lines: Vec<(u32, Option<String>)> =
            run.iter().map(|(number, line)| (*number, drawn::piped(line))).collect();
        for band in lines.split(|(_, line)| line.is_none()).filter(|band| !band.is_empty()) {
            let rows: Vec<(u32, &str)> =
                band.iter().filter_map(|(number, line)| Some((*number, line.as_deref()?))).collect();
            hold(self.left, rows.iter().map(|(_, row)| row.bytes().filter(|byte| *byte == b'|').count()).sum())?;
            self.piped(&rows)?;
        }
        Ok(())
    }

    /// A table of MediaWiki; one that does not end is cut.
    fn wiki(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        let first = run.first().map_or(0, |(number, _)| *number);
        let rows = wiki::rows(run);
        if rows.is_empty() {
            return Ok(());
        }
        *self.tables += 1;
        let place = Place { table: Some(*self.tables), ..Place::on_line(first) };
        let mut grid = GridBuilder::default();
        for (number, cells) in rows {
            grid.start_row();
            for wiki::Cell { columns, rows, text } in cells {
                grid.cell(columns, rows, pipes::cell(&text), Place { line: Some(number), ..place.clone() });
            }
            grid.end_row(self.left)?;
        }
        let is_complete = run.last().is_some_and(|(_, line)| wiki::ends(line));
        self.blocks.push(Block::Table(grid.finish(place, is_complete, false)));
        Ok(())
    }

    /// Lines laid out in columns. One whose cells are proven becomes a table of one row, which alone can say which are blank:
    /// the label beside it may reach over the lines around it.
    fn columns(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        let texts: Vec<&str> = run.iter().map(|(_, line)| *line).collect();
        let mut blanks = columns::blanks(&texts, self.han).into_iter().peekable();
        for (at, (number, line)) in run.iter().enumerate() {
            let Some((_, laid)) = blanks.next_if(|(index, _)| *index == at) else {
                if !markdown::is_rule(line) {
                    self.plain(line, *number)?;
                }
                continue;
            };
            let label = (!laid.label.is_empty()).then(|| markdown::plain(laid.label));
            let cells = label.into_iter().chain(laid.cells.iter().map(|cell| collapse_white_space(cell))).collect();
            self.table(&[Row { line: *number, cells }])?;
        }
        Ok(())
    }

    /// Lines with tabs: a table each as long as they have as many. Where the blanks at the end of every line are lost, and
    /// those at its beginning and within it are not, all are rows of one.
    fn tabs(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        let row = |(line, text): &(u32, &str)| Row {
            line: *line,
            cells: text.split('\t').map(collapse_white_space).collect(),
        };
        if let Some(width) = tabs::width_without_ends(run) {
            let mut rows: Vec<Row> = run.iter().map(row).collect();
            for row in &mut rows {
                hold(self.left, width - row.cells.len())?;
                row.cells.resize_with(width, String::new);
            }
            return self.rows(&rows);
        }
        for same in run.chunk_by(|one, other| tabs::count(one.1) == tabs::count(other.1)) {
            if same.iter().all(|(_, line)| line.trim().is_empty() || separators(line) > 0) {
                self.rows(&same.iter().map(row).collect::<Vec<_>>())?;
            } else {
                for (number, line) in same {
                    self.plain(line, *number)?;
                }
            }
        }
        Ok(())
    }

    fn piped(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        if run.len() > 1 && run.iter().all(|(_, line)| pipes::is_barred(line) || pipes::is_bars(line)) {
            return self.barred(run);
        }
        if let [(number, line)] = run
            && !line.trim_start().starts_with('|')
            && pipes::rows(run)
                .iter()
                .all(|row| row.cells.as_ref().is_none_or(|cells| cells.iter().all(|cell| !cell.is_empty())))
        {
            // A line of links, the title of a page.
            return self.paragraph(markdown::plain(line), None, Place::on_line(*number));
        }
        let mut same: Vec<Row> = Vec::new();
        for PipedRow { line, text, cells } in pipes::rows(run) {
            let count = cells.as_ref().map(Vec::len);
            if same.last().map(|row| row.cells.len()) != count {
                self.rows(&std::mem::take(&mut same))?;
            }
            match cells {
                Some(cells) => same.push(Row { line, cells }),
                None => self.paragraph(markdown::plain(text), None, Place::on_line(line))?,
            }
        }
        self.rows(&same)
    }

    /// Lines of which each is a pipe or a cell. Empty lines that stand only between two pipes part rows; otherwise nothing
    /// does, and the cells are lines of text.
    fn ladder(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        if run.iter().any(|(_, line)| pipes::is_barred(line)) {
            return self.opened(run);
        }
        let Some(rows) = pipes::ladder(run) else {
            for (number, line) in run.iter().filter(|(_, line)| !pipes::is_bars(line)) {
                self.paragraph(markdown::plain(line), None, Place::on_line(*number))?;
            }
            return Ok(());
        };
        for rows in rows.chunk_by(|one, other| one.1.len() == other.1.len()) {
            let rows: Vec<Row> = rows.iter().map(|(line, cells)| Row { line: *line, cells: cells.clone() }).collect();
            self.rows(&rows)?;
        }
        Ok(())
    }

    /// Rows each behind a pipe alone, a cell a line with a bar behind it.
    fn opened(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        let mut rows: Vec<(u32, String)> = Vec::new();
        for opened in pipes::opened_rows(run).into_iter().map(Some).chain([None]) {
            if let Some(Opened::Row(number, row)) = opened {
                rows.push((number, row));
                continue;
            }
            let whole: Vec<(u32, &str)> = rows.iter().map(|(number, row)| (*number, row.as_str())).collect();
            self.piped(&whole)?;
            rows.clear();
            if let Some(Opened::Lines(lines)) = opened {
                self.barred(&run[lines])?;
            }
        }
        Ok(())
    }

    /// One cell a line, a bar behind each.
    fn barred(&mut self, run: &[(u32, &str)]) -> Result<(), TooManyCells> {
        for (number, line) in run.iter().filter(|(_, line)| !pipes::is_bars(line)) {
            let cell = line.trim_end().trim_end_matches(['|', ' ']);
            self.paragraph(markdown::plain(cell), None, Place::on_line(*number))?;
        }
        Ok(())
    }

    /// Rows with the same number of cells: a table, or the cells of a row for itself.
    fn rows(&mut self, rows: &[Row]) -> Result<(), TooManyCells> {
        match rows {
            [] => Ok(()),
            [row] if row.cells.iter().all(|cell| !cell.is_empty()) => {
                for (cell, column) in row.cells.iter().zip(1..) {
                    let place = Place { column: Some(column), ..Place::on_line(row.line) };
                    self.paragraph(cell.replace('\n', ""), None, place)?;
                }
                Ok(())
            }
            rows => self.table(rows),
        }
    }

    fn table(&mut self, rows: &[Row]) -> Result<(), TooManyCells> {
        *self.tables += 1;
        let first = rows.first().map_or(0, |row| row.line);
        let place = Place { table: Some(*self.tables), ..Place::on_line(first) };
        let mut grid = GridBuilder::default();
        for row in rows {
            grid.start_row();
            for cell in &row.cells {
                grid.cell(1, 1, cell.clone(), Place { line: Some(row.line), ..place.clone() });
            }
            grid.end_row(self.left)?;
        }
        self.blocks.push(Block::Table(grid.finish(place, true, false)));
        Ok(())
    }
}

/// Takes off the cells that a line holds while it waits for the end of its run, before they are made. Those of a table are
/// counted once more when they are placed.
fn hold(left: &mut usize, cells: usize) -> Result<(), TooManyCells> {
    *left = left.checked_sub(cells).ok_or(TooManyCells)?;
    Ok(())
}

/// A row of cells and the line it stands on.
struct Row {
    line: u32,
    cells: Vec<String>,
}

/// How many tabs part cells in this line.
fn separators(line: &str) -> usize {
    let indented = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let is_sentence = indented
        .strip_suffix('\t')
        .is_some_and(|text| !text.contains('\t') && text.ends_with(['。', '；', '：', ';', ':', '！', '？']));
    if indented.contains('\t') && !is_sentence { line.bytes().filter(|&byte| byte == b'\t').count() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Result<crate::Document, TooManyCells> {
        crate::carriers::text_file::read(source, &mut crate::Limits::default().cells)
    }

    fn paragraphs(source: &str) -> Vec<(String, u32, Option<u32>)> {
        read(source).unwrap().paragraphs().map(|p| (p.text.clone(), p.place.line.unwrap(), p.place.column)).collect()
    }

    #[test]
    fn every_line_with_text_is_a_paragraph_with_its_number() {
        let expected = [("一、总体情况".to_owned(), 1, None), ("规章".to_owned(), 4, None), ("0".to_owned(), 5, None)];
        assert_eq!(paragraphs("一、总体情况\r\n\r\n \u{a0}\n\u{3000}规章\r0"), expected);
    }

    #[test]
    fn a_line_with_tabs_alone_among_others_is_one_paragraph_a_cell() {
        let expected = [("规章".to_owned(), 2, Some(1)), ("1".to_owned(), 2, Some(2)), ("后文".to_owned(), 3, None)];
        assert_eq!(paragraphs("\n规章\t1\n后文"), expected);
    }

    #[test]
    fn lines_with_as_many_tabs_are_a_table_and_blanks_stay() {
        let document = read("规章\t1\t\t3\n行政规范性文件\t\t2\t \n").unwrap();
        let table = document.tables().next().unwrap();
        assert_eq!((table.rows(), table.columns()), (2, 4));
        assert_eq!(table.cell_at(0, 2).unwrap().text, "");
        assert_eq!(table.cell_at(1, 2).unwrap().text, "2");
        assert_eq!(
            table.cell_at(1, 2).unwrap().place,
            Place { line: Some(2), table: Some(1), row: Some(2), column: Some(3), ..Place::default() }
        );
    }

    #[test]
    fn a_line_with_an_empty_cell_is_a_table_by_itself() {
        let document = read("信息内容\t本年制发件数\n规章\t\t0\n").unwrap();
        assert_eq!(document.paragraphs().count(), 2);
        assert_eq!(document.tables().next().unwrap().cells()[1].text, "");
    }

    #[test]
    fn tabs_that_indent_part_nothing() {
        assert_eq!(paragraphs("\t\t本年度收到申请十件。"), [("本年度收到申请十件。".to_owned(), 1, None)]);
        assert_eq!(paragraphs("本年度收到申请十件。\t"), [("本年度收到申请十件。".to_owned(), 1, None)]);
        assert_eq!(paragraphs(" \t \t\t"), []);
    }

    #[test]
    fn a_line_of_ten_megabytes_is_a_paragraph() {
        let line = "公开信息 ".repeat(800_000);
        let document = read(&line).unwrap();
        assert_eq!(document.paragraphs().map(|p| p.text.len()).sum::<usize>(), line.len() - 1);
    }

    #[test]
    fn lines_are_counted_as_they_come_and_their_cells_again_as_they_are_placed() {
        // Tabs, pipes, a pipe or a cell a line, columns, and lines of text.
        for (source, cells) in [
            ("甲\t1\n乙\t2\n", 4 + 4),
            ("|甲|1|\n|乙|2|\n", 8 + 4),
            ("|\n甲\n|\n\n|\n乙\n|", 7 + 2),
            ("甲   1    2\n乙   1\n", 2 + 3 + 3),
            ("甲\n\n乙\n", 2),
        ] {
            assert!(crate::carriers::text_file::read(source, &mut { cells }).is_ok(), "{source}");
            assert_eq!(
                crate::carriers::text_file::read(source, &mut (cells - 1)).unwrap_err(),
                TooManyCells,
                "{source}"
            );
        }
    }

    #[test]
    fn a_line_of_too_many_cells_is_refused() {
        assert_eq!(read(&"1\t".repeat(3_000_000)).unwrap_err(), TooManyCells);
        assert_eq!(read(&format!("{}1", "1\t".repeat(3_000_000))).unwrap_err(), TooManyCells);
    }
}
