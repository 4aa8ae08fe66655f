//! Drafts as Word documents and workbooks.

use super::draft::{Draft, Field, Grid, Piece, Slot};
use crate::word::{self, Down, WordCell, WordPart};
use crate::workbook::{self, Content, Format, Sheet, SheetCell, Writing};
use crate::{WordStyle, biff};

/// The draft as Word writes it.
pub(super) fn docx(draft: &Draft) -> Vec<u8> {
    let lines = |text: &str| text.split('\n').map(str::to_owned).collect();
    let parts: Vec<WordPart> = draft
        .pieces()
        .into_iter()
        .map(|piece| match piece {
            Piece::Line(line) => WordPart::Paragraph("", lines(&line.text)),
            Piece::Table(grid) => WordPart::Table(grid.width(), grid.dense().into_iter().map(word_row).collect()),
        })
        .collect();
    let style = WordStyle { split_runs: draft.style.variant.is_multiple_of(3), ..WordStyle::default() };
    word::write(&parts, None, &style)
}

fn word_row(slots: Vec<Slot<'_>>) -> Vec<WordCell> {
    let mut cells = Vec::new();
    let mut last: Option<&Field> = None;
    for slot in slots {
        let (field, begins) = match slot {
            Slot::Begins(field) => (field, true),
            Slot::Covered(field) if last.is_some_and(|last| std::ptr::eq(last, field)) => continue,
            Slot::Covered(field) => (field, false),
            Slot::Hole => continue,
        };
        last = Some(field);
        let lines = if begins { field.text.split('\n').map(str::to_owned).collect() } else { Vec::new() };
        let down = match (field.rows > 1, begins) {
            (false, _) => Down::Alone,
            (true, true) => Down::Begins,
            (true, false) => Down::GoesOn,
        };
        cells.push(WordCell { lines, columns: field.columns, down });
    }
    cells
}

/// The draft as a workbook.
pub(super) fn workbook(draft: &Draft) -> Vec<u8> {
    let sheets = sheets(draft);
    if is_of_before_2007(draft) {
        biff::write(&sheets, false)
    } else {
        workbook::write(&sheets, Writing { inline: true, formulas: false })
    }
}

/// Whether its workbook is one of the older kind.
pub(super) fn is_of_before_2007(draft: &Draft) -> bool {
    draft.style.variant % 3 == 1
}

/// Everything on one sheet, or a sheet for each table.
fn sheets(draft: &Draft) -> Vec<Sheet> {
    // On sheets of their own nothing would tell a table from that of the year before.
    let apart = draft.style.variant.is_multiple_of(2) && draft.last_year.is_none();
    let mut sheets = vec![Sheet::default()];
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) => sheets[0].rows.push(vec![SheetCell {
                column: 0,
                columns: 10,
                rows: 1,
                content: Content::Text(line.text.clone()),
            }]),
            Piece::Table(grid) => {
                if apart {
                    sheets.push(Sheet::default());
                }
                let rows = table(grid, draft.style.variant);
                sheets.last_mut().expect("there is a sheet").rows.extend(rows);
            }
        }
    }
    for (sheet, name) in sheets.iter_mut().zip(["年度报告", "主动公开", "依申请公开", "复议诉讼"]) {
        name.clone_into(&mut sheet.name);
    }
    sheets
}

fn table(grid: &Grid, variant: u64) -> Vec<Vec<SheetCell>> {
    let cell = |(column, slot): (usize, Slot<'_>)| {
        let Slot::Begins(field) = slot else { return None };
        let is_number = field.is_figure() && !variant.is_multiple_of(5) && workbook::is_exact(&field.text);
        let content = if is_number {
            Content::Number(field.text.clone(), Format::General)
        } else {
            Content::Text(field.text.clone())
        };
        Some(SheetCell { column, columns: field.columns, rows: field.rows, content })
    };
    grid.dense().into_iter().map(|slots| slots.into_iter().enumerate().filter_map(cell).collect()).collect()
}
