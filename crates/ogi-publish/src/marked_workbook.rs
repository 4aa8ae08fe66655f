//! The workbook that was checked, with wrong cells coloured and commented; and the form, marked the same way.

mod comments;
mod package;
mod sheet_xml;
mod styles_xml;
mod vml;
mod xml_edit;

use std::collections::BTreeMap;

use ogi_model::{Language, Places, Report};
use ogi_validate::Findings;
use rust_xlsxwriter::Note;

use self::package::Package;
use crate::marks::{Mark, marks};
use crate::workbook::look::filled;
use crate::workbook::reference::Spot;
use crate::{Content, Options, PublishError, xlsx};

/// The name under which comments are written.
const AUTHOR: &str = "ogi";

/// Marks what is wrong in the workbook that was checked: cells are coloured by severity, and a comment says what is wrong and the fix.
///
/// Nothing else is changed: figures, formulas, widths, other sheets and comments stay as they are, and parts of the file that
/// need no change are copied as they are. `places` are those that were read together with the report. What an office has confirmed
/// is not marked. A cell that has a comment keeps it, and ours is added to it.
///
/// Refuses what is no XLSX workbook, and workbooks with macros, for which the form can be marked instead: [`marked_form`].
pub fn mark_workbook(
    workbook: &[u8],
    findings: &Findings,
    places: &Places,
    language: Language,
) -> Result<Vec<u8>, PublishError> {
    let mut package = Package::open(workbook)?;
    let mut sheets: BTreeMap<String, BTreeMap<Spot, Mark>> = BTreeMap::new();
    for (cell, mark) in marks(findings, language) {
        let place = places.get(cell).map(|printed| &printed.place);
        let spot = place.and_then(|place| place.reference.as_deref()).and_then(sheet_xml::spot_of);
        if let (Some(sheet), Some(spot)) = (place.and_then(|place| place.sheet.clone()), spot) {
            sheets.entry(sheet).or_default().insert(spot, mark);
        }
    }
    if sheets.is_empty() {
        return Ok(workbook.to_vec());
    }
    let mut styles = package.styles()?;
    for (name, marks) in sheets {
        let Some(part) = package.sheet_named(&name) else { continue };
        let fills = marks.iter().map(|(spot, mark)| (*spot, mark.fill())).collect();
        let sheet = package.required(&part)?;
        let sheet = sheet_xml::fill(&sheet, &fills, &mut styles)?;
        let notes = marks.iter().map(|(spot, mark)| (*spot, mark.text()));
        let notes: BTreeMap<Spot, String> = notes.filter(|(_, text)| !text.is_empty()).collect();
        let sheet = comments::add(&mut package, &part, sheet, &notes)?;
        package.set(&part, sheet);
    }
    package.set_styles(styles)?;
    package.write()
}

/// Writes a report as the official form in a workbook, with wrong cells coloured and commented: for what was checked and is no
/// workbook itself.
///
/// Cells that were not read are written as such, whatever the options say.
pub fn marked_form(
    report: &Report,
    findings: &Findings,
    options: &Options,
    language: Language,
) -> Result<Vec<u8>, PublishError> {
    let marks = marks(findings, language);
    let options = Options { allow_unread: true, ..options.clone() };
    xlsx::write(report, &options, &mut |sheet, drawn, (row, column), format| {
        let Content::Figure(cell) = drawn.content else { return Ok(format) };
        let Some(mark) = marks.get(&cell) else { return Ok(format) };
        let text = mark.text();
        if text.is_empty() {
            return Ok(filled(&format, mark.fill()));
        }
        let note = Note::new(&text).set_author(AUTHOR).add_author_prefix(false);
        let note = note.set_width(vml::WIDTH).set_height(vml::height_of(&text)).set_font_name("宋体");
        sheet.insert_note(row, column, &note)?;
        Ok(filled(&format, mark.fill()))
    })
}
