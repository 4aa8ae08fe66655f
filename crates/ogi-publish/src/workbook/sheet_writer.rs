//! A sheet that is written from the top: lines over its whole width, and tables with their merged cells.

use std::collections::BTreeMap;

use ogi_model::Cell;
use rust_xlsxwriter::{Format, Formula, Worksheet};

use super::look::Style;
use super::reference::Spot;
use super::row_height::{HIGHEST, height_of};
use super::{cell_text, narrow};
use crate::{Content, Grid, GridBox, PublishError};

/// The width of a sheet that holds prose alone, in characters: what fits on A4 upright.
const PROSE_WIDTH: f64 = 76.0;

/// The widths of all columns of a table together, in characters: what fits on A4 with some reduction.
const TABLE_WIDTH: f64 = 90.0;

/// What is put into a cell.
pub(crate) enum Value {
    Text(String),
    Number(f64),
    Formula(Formula),
    Blank,
}

/// Says what is put into a box of a table, and how it looks.
pub(crate) type Draw<'a> = dyn FnMut(&mut Worksheet, &GridBox<'_>, Spot) -> Result<(Value, Format), PublishError> + 'a;

/// A sheet, and the row that is written next.
pub(crate) struct SheetWriter {
    pub(crate) sheet: Worksheet,
    pub(crate) row: u32,
    widths: Vec<f64>,
}

impl SheetWriter {
    /// A sheet for prose: one column.
    pub(crate) fn prose(name: &str) -> Result<Self, PublishError> {
        Self::with_widths(name, vec![PROSE_WIDTH])
    }

    /// A sheet for a table.
    pub(crate) fn table(name: &str, grid: &Grid<'_>) -> Result<Self, PublishError> {
        let shares = grid.column_widths();
        let width = |share: usize| f64::from(narrow(share)) * TABLE_WIDTH / 1000.0;
        Self::with_widths(name, shares.into_iter().map(width).collect())
    }

    /// A sheet for A4, as wide as a page.
    pub(crate) fn with_widths(name: &str, widths: Vec<f64>) -> Result<Self, PublishError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?.set_paper_size(9).set_print_fit_to_pages(1, 0).set_print_center_horizontally(true);
        // A formula without a result is blank; the writer would store nought.
        sheet.set_formula_result_default("");
        sheet.set_margins(0.7, 0.7, 0.8, 0.8, 0.3, 0.4).set_footer("&C&P / &N");
        for (column, width) in (0..).zip(&widths) {
            sheet.set_column_width(column, *width)?;
        }
        Ok(Self { sheet, row: 0, widths })
    }

    /// A text over the whole width of the sheet.
    pub(crate) fn line(&mut self, text: &str, style: &Style) -> Result<(), PublishError> {
        self.line_of(&Value::Text(cell_text(text)?.into_owned()), text, style)
    }

    /// A value over the whole width of the sheet, in a row with room for a text.
    pub(crate) fn line_of(&mut self, value: &Value, text: &str, style: &Style) -> Result<(), PublishError> {
        let height = height_of(text, self.widths.iter().sum(), style.size);
        // A row is limited in height; a long paragraph takes several, merged into one cell.
        let mut rows = 1_u32;
        while height / f64::from(rows) > HIGHEST {
            rows += 1;
        }
        let last = (self.row + rows - 1, narrow(self.widths.len().saturating_sub(1)));
        let merged = rows > 1 || self.widths.len() > 1;
        // Programs fit rows to what is typed into them, but not to merged cells.
        if merged || !text.is_empty() {
            for row in self.row..self.row + rows {
                self.sheet.set_row_height(row, height / f64::from(rows))?;
            }
        }
        self.put((self.row, 0), last, value, &style.format)?;
        self.row += rows;
        Ok(())
    }

    /// A table. What stands in a box, and how it looks, is asked for.
    pub(crate) fn grid(
        &mut self,
        grid: &Grid<'_>,
        size: f64,
        lowest: f64,
        draw: &mut Draw<'_>,
    ) -> Result<(), PublishError> {
        let heights = self.heights(grid, size, lowest);
        for (row, height) in grid.rows.iter().zip(heights) {
            self.sheet.set_row_height(self.row, height)?;
            for drawn in &row.boxes {
                let first = (self.row, narrow(drawn.column));
                let last = (
                    self.row + u32::from(narrow(drawn.rows)) - 1,
                    narrow(drawn.column + drawn.columns.saturating_sub(1)),
                );
                let (value, format) = draw(&mut self.sheet, drawn, first)?;
                self.put(first, last, &value, &format)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn put(&mut self, first: Spot, last: Spot, value: &Value, format: &Format) -> Result<(), PublishError> {
        let (row, column) = first;
        if first != last {
            self.sheet.merge_range(row, column, last.0, last.1, "", format)?;
        }
        match value {
            Value::Text(text) => self.sheet.write_string_with_format(row, column, text, format)?,
            Value::Number(number) => self.sheet.write_number_with_format(row, column, *number, format)?,
            Value::Formula(formula) => self.sheet.write_formula_with_format(row, column, formula.clone(), format)?,
            Value::Blank => self.sheet.write_blank(row, column, format)?,
        };
        Ok(())
    }

    /// How high each row of a table must be, so that its labels can be read.
    fn heights(&self, grid: &Grid<'_>, size: f64, lowest: f64) -> Vec<f64> {
        let mut heights = vec![lowest; grid.rows.len()];
        let needed = |drawn: &GridBox<'_>| {
            let width = self.widths.iter().skip(drawn.column).take(drawn.columns).sum();
            height_of(&drawn.text, width, size)
        };
        for (at, row) in grid.rows.iter().enumerate() {
            for drawn in row.boxes.iter().filter(|drawn| drawn.rows == 1) {
                heights[at] = heights[at].max(needed(drawn)).min(HIGHEST);
            }
        }
        // What reaches over several rows makes the last of them higher.
        for (at, row) in grid.rows.iter().enumerate() {
            for drawn in row.boxes.iter().filter(|drawn| drawn.rows > 1) {
                let last = (at + drawn.rows - 1).min(heights.len() - 1);
                let missing = needed(drawn) - heights[at..=last].iter().sum::<f64>();
                heights[last] = (heights[last] + missing.max(0.0)).min(HIGHEST);
            }
        }
        heights
    }
}

/// Where the figures of a table stand in a sheet, if its first row stands there.
pub(crate) fn spots_of(grid: &Grid<'_>, first_row: u32) -> BTreeMap<Cell, Spot> {
    let rows = (first_row..).zip(&grid.rows);
    let boxes = rows.flat_map(|(row, drawn)| drawn.boxes.iter().map(move |drawn| (row, drawn)));
    boxes
        .filter_map(|(row, drawn)| match drawn.content {
            Content::Figure(cell) => Some((cell, (row, narrow(drawn.column)))),
            _ => None,
        })
        .collect()
}
