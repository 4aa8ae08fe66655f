//! The cells of a sheet: the look of those that are marked is changed, and those that the sheet does not name are added.

use std::collections::BTreeMap;

use super::styles_xml::Styles;
use super::xml_edit::{Edits, Tag, TagKind, broken, tags};
use crate::PublishError;
use crate::markup::put;
use crate::workbook::reference::{Spot, reference};

/// Row and column, from zero, of a reference such as `D7`.
pub(super) fn spot_of(reference: &str) -> Option<Spot> {
    let digits = reference.find(|character: char| character.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(letter)
    })?;
    let row = row.parse::<u32>().ok()?.checked_sub(1).filter(|row| *row < 1_048_576)?;
    let column = column.checked_sub(1).filter(|column| *column < 16_384)?;
    Some((row, u16::try_from(column).ok()?))
}

/// Colours cells.
pub(super) fn fill(
    xml: &str,
    fills: &BTreeMap<Spot, &'static str>,
    styles: &mut Styles,
) -> Result<String, PublishError> {
    let all = tags(xml)?;
    let data = all.iter().find(|tag| tag.depth == 1 && tag.opens("sheetData")).ok_or_else(broken)?;
    let mut cells = Cells {
        edits: Edits::default(),
        styles,
        left: fills.clone(),
        columns: columns(&all),
        prefix: data.prefix().to_owned(),
    };
    if data.kind == TagKind::Empty {
        let rows = cells.rows_before(u32::MAX)?;
        cells.edits.replace(data.range.clone(), format!("{}{rows}{}", Tag::opened(&data.with(&[])), data.closing()));
        return Ok(cells.edits.apply(xml));
    }
    let rows = all
        .iter()
        .skip_while(|tag| tag.range.start < data.range.end)
        .take_while(|tag| tag.depth >= 2 || !tag.closes("sheetData"));
    let end = all.iter().find(|tag| tag.depth == 1 && tag.closes("sheetData")).ok_or_else(broken)?;
    let mut row = Row { number: 0, style: None };
    let (mut next_row, mut next_column) = (0_u32, 0_u16);
    for tag in rows.filter(|tag| tag.depth == 2 || tag.depth == 3) {
        match (tag.depth, tag.kind, tag.name()) {
            (2, TagKind::Start | TagKind::Empty, "row") => {
                let number = tag.number("r").and_then(|number| u32::try_from(number).ok()?.checked_sub(1));
                row = Row {
                    number: number.unwrap_or(next_row),
                    style: tag
                        .number("s")
                        .filter(|_| tag.attribute("customFormat").is_some_and(|on| on == "1" || on == "true")),
                };
                (next_row, next_column) = (row.number + 1, 0);
                let before = cells.rows_before(row.number)?;
                cells.edits.insert(tag.range.start, before);
                if tag.kind == TagKind::Empty {
                    let added = cells.cells_before(&row, u16::MAX)?;
                    if !added.is_empty() {
                        let opened = Tag::opened(&tag.with(&[("spans", None)]));
                        cells.edits.replace(tag.range.clone(), format!("{opened}{added}{}", tag.closing()));
                    }
                } else if cells.left.keys().any(|(at, _)| *at == row.number) {
                    // A hint which columns the row uses; it may be wrong now.
                    cells.edits.replace(tag.range.clone(), tag.with(&[("spans", None)]));
                }
            }
            (2, TagKind::End, "row") => {
                let added = cells.cells_before(&row, u16::MAX)?;
                cells.edits.insert(tag.range.start, added);
            }
            (3, TagKind::Start | TagKind::Empty, "c") => {
                let spot = tag.attribute("r").and_then(|reference| spot_of(&reference));
                let column = spot.map_or(next_column, |(_, column)| column);
                next_column = column.saturating_add(1);
                let before = cells.cells_before(&row, column)?;
                cells.edits.insert(tag.range.start, before);
                if let Some(rgb) = cells.left.remove(&(row.number, column)) {
                    let look = cells.styles.filled(tag.number("s").unwrap_or(0), rgb)?.to_string();
                    cells.edits.replace(tag.range.clone(), tag.with(&[("s", Some(&look))]));
                }
            }
            _ => {}
        }
    }
    let rest = cells.rows_before(u32::MAX)?;
    cells.edits.insert(end.range.start, rest);
    Ok(cells.edits.apply(xml))
}

struct Row {
    number: u32,
    /// The look of its cells that the sheet does not name.
    style: Option<usize>,
}

struct Cells<'a> {
    edits: Edits,
    styles: &'a mut Styles,
    /// What is still to be coloured.
    left: BTreeMap<Spot, &'static str>,
    /// First and last column, and the look of their cells that the sheet does not name.
    columns: Vec<(usize, usize, usize)>,
    prefix: String,
}

impl Cells<'_> {
    /// The cells of a row that are still missing before a column.
    fn cells_before(&mut self, row: &Row, column: u16) -> Result<String, PublishError> {
        let missing: Vec<Spot> =
            self.left.range((row.number, 0)..(row.number, column)).map(|(spot, _)| *spot).collect();
        missing.into_iter().map(|spot| self.cell(spot, row.style)).collect()
    }

    /// The rows that are still missing before a row.
    fn rows_before(&mut self, row: u32) -> Result<String, PublishError> {
        let missing: Vec<Spot> = self.left.range(..(row, 0)).map(|(spot, _)| *spot).collect();
        let mut rows = String::new();
        for of_row in missing.chunk_by(|one, other| one.0 == other.0) {
            let cells: String = of_row.iter().map(|spot| self.cell(*spot, None)).collect::<Result<_, _>>()?;
            put!(&mut rows, "<{0}row r=\"{1}\">{cells}</{0}row>", self.prefix, of_row[0].0 + 1);
        }
        Ok(rows)
    }

    /// A cell that the sheet does not name.
    fn cell(&mut self, spot: Spot, style: Option<usize>) -> Result<String, PublishError> {
        let Some(rgb) = self.left.remove(&spot) else { return Ok(String::new()) };
        let number = usize::from(spot.1) + 1;
        let of_column = self.columns.iter().find(|(first, last, _)| (*first..=*last).contains(&number));
        let look = style.or(of_column.map(|(.., look)| *look)).unwrap_or(0);
        let look = self.styles.filled(look, rgb)?;
        Ok(format!("<{}c r=\"{}\" s=\"{look}\"/>", self.prefix, reference(spot)))
    }
}

fn columns(all: &[Tag<'_>]) -> Vec<(usize, usize, usize)> {
    let columns = all.iter().filter(|tag| tag.depth == 2 && tag.opens("col"));
    columns.filter_map(|tag| Some((tag.number("min")?, tag.number("max")?, tag.number("style")?))).collect()
}

/// The elements of a sheet that stand behind the one that names the drawing of its comments.
const BEHIND: [&str; 8] =
    ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

/// The relationship of the drawing of the comments of a sheet.
pub(super) fn drawing_of(xml: &str) -> Result<Option<String>, PublishError> {
    let all = tags(xml)?;
    let drawing = all.iter().find(|tag| tag.depth == 1 && tag.opens("legacyDrawing"));
    Ok(drawing.and_then(|tag| tag.attribute("id")))
}

/// Names the drawing of the comments of a sheet.
pub(super) fn with_drawing(xml: &str, id: &str) -> Result<String, PublishError> {
    let all = tags(xml)?;
    let behind = all.iter().find(|tag| tag.depth == 1 && tag.kind != TagKind::End && BEHIND.contains(&tag.name()));
    let root = all.iter().rfind(|tag| tag.depth == 0).ok_or_else(broken)?;
    let at = behind.map_or(root.range.start, |tag| tag.range.start);
    let mut edits = Edits::default();
    edits.insert(at, format!("<{}legacyDrawing xmlns:r=\"{}\" r:id=\"{id}\"/>", root.prefix(), super::package::OFFICE));
    Ok(edits.apply(xml))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_are_missing_are_added_in_their_order() {
        let mut styles = Styles::plain().unwrap();
        let fills =
            [((0, 0), "AAAAAA"), ((1, 1), "AAAAAA"), ((1, 3), "AAAAAA"), ((3, 0), "AAAAAA"), ((5, 2), "AAAAAA")];
        let sheet = "<x:worksheet><x:sheetData><x:row r=\"2\" spans=\"1:3\"><x:c r=\"A2\"><x:v>1</x:v></x:c><x:c r=\"B2\" t='s'><x:v>0</x:v></x:c>\
                     <x:c r=\"C2\"/></x:row><x:row r=\"4\"/></x:sheetData></x:worksheet>";
        assert_eq!(
            fill(sheet, &fills.into_iter().collect(), &mut styles).unwrap(),
            "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" s=\"1\"/></x:row>\
             <x:row r=\"2\"><x:c r=\"A2\"><x:v>1</x:v></x:c><x:c r=\"B2\" t=\"s\" s=\"1\"><x:v>0</x:v></x:c><x:c r=\"C2\"/><x:c r=\"D2\" s=\"1\"/></x:row>\
             <x:row r=\"4\"><x:c r=\"A4\" s=\"1\"/></x:row><x:row r=\"6\"><x:c r=\"C6\" s=\"1\"/></x:row></x:sheetData></x:worksheet>"
        );
    }

    #[test]
    fn references_are_read() {
        assert_eq!(spot_of("D7"), Some((6, 3)));
        assert_eq!(spot_of("aa10"), Some((9, 26)));
        for text in ["", "D", "7", "D0", "XFE1", "D1048577", "7D"] {
            assert_eq!(spot_of(text), None, "{text}");
        }
    }
}
