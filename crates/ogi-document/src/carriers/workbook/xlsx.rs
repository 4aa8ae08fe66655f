//! The sheets of an XLSX file.

use std::borrow::Cow;
use std::collections::HashMap;

use super::drawing::{self, BoxLine};
use super::number_format::LONGEST_CODE;
use super::number_formats::Formats;
use super::shared_strings::SharedStrings;
use super::sheet::{LAST_COLUMN, LAST_ROW, Region, Sheet, SheetCell, position};
use crate::carriers::shared::apart::{self, Apart};
use crate::carriers::shared::relationships::{self, Relationship};
use crate::carriers::shared::xml::{Broken, Element, Space, Step, Xml, decode};
use crate::input::budget::Budget;
use crate::input::zip::Package;
use crate::{Kind, Limits, OpenError};

const KIND: Kind = Kind::Xlsx;

/// Reads the sheets one after the other, each to be laid out before the next is read; gives the title in the file's
/// properties.
pub(super) fn read(
    bytes: &[u8],
    limits: &Limits,
    budget: &mut Budget,
    mut lay_out: impl FnMut(&Sheet, &mut Budget) -> Result<(), OpenError>,
) -> Result<Option<String>, OpenError> {
    let mut package = Package::open(bytes, KIND, limits)?;
    let roots = relationships::of(&mut package, "", KIND, budget)?;
    let named = roots.iter().find(|root| root.kind == "officeDocument").map(|root| root.target.as_str());
    let main = named.unwrap_or("xl/workbook.xml");
    let links = relationships::of(&mut package, main, KIND, budget)?;
    let Some(workbook) = package.read_named(main, budget)? else { return Err(OpenError::Damaged(KIND)) };
    let workbook = Workbook::read(&decode(workbook).map_err(broken)?, budget).map_err(broken)?;
    let strings = part(&mut package, &links, "sharedStrings", budget)?;
    let strings =
        strings.map_or_else(|| Ok(SharedStrings::default()), |text| strings_of(&text, budget)).map_err(broken)?;
    let styles = part(&mut package, &links, "styles", budget)?;
    let styles = styles.map_or_else(|| Ok(Styles::default()), |text| Styles::read(&text)).map_err(broken)?;
    let mut book = Book { strings, styles, is_1904: workbook.is_1904, is_stale: workbook.is_stale };
    let mut targets: HashMap<&str, &str> = HashMap::new();
    for link in links.iter().filter(|link| link.kind == "worksheet") {
        targets.entry(&link.id).or_insert(&link.target);
    }
    for entry in workbook.sheets {
        let Some(target) = targets.get(entry.id.as_str()) else { continue };
        let Some(bytes) = package.read_named(target, budget)? else {
            return Err(OpenError::Damaged(KIND));
        };
        let text = decode(bytes).map_err(broken)?;
        let sheet = Sheet { name: entry.name, hidden: entry.hidden, ..Sheet::default() };
        let (xml, has_drawing) = (Xml::new(&text), false);
        let mut reader = SheetReader { xml, book: &mut book, budget: &mut *budget, sheet, has_drawing };
        reader.read().map_err(broken)?;
        let SheetReader { mut sheet, has_drawing, .. } = reader;
        drop(text);
        if has_drawing {
            sheet.boxes = boxes(&mut package, target, budget)?;
        }
        lay_out(&sheet, budget)?;
    }
    relationships::title(&mut package, &roots, KIND, budget)
}

/// The text boxes of a sheet. A drawing that is lost or damaged leaves the sheet as it is.
fn boxes(package: &mut Package<'_>, sheet: &str, budget: &mut Budget) -> Result<Vec<BoxLine>, OpenError> {
    let links = relationships::of(package, sheet, KIND, budget)?;
    let Some(link) = links.iter().find(|link| link.kind == "drawing") else { return Ok(Vec::new()) };
    let Some(bytes) = package.read_named(&link.target, budget)? else { return Ok(Vec::new()) };
    match decode(bytes).and_then(|text| drawing::lines(&text, budget)) {
        Err(Broken::TooComplex) => Err(broken(Broken::TooComplex)),
        read => Ok(read.unwrap_or_default()),
    }
}

fn broken(broken: Broken) -> OpenError {
    broken.of(KIND)
}

fn part(
    package: &mut Package<'_>,
    links: &[Relationship],
    kind: &str,
    budget: &mut Budget,
) -> Result<Option<String>, OpenError> {
    let Some(link) = links.iter().find(|link| link.kind == kind) else { return Ok(None) };
    let bytes = package.read_named(&link.target, budget)?;
    bytes.map(|bytes| decode(bytes).map_err(broken)).transpose()
}

/// What holds for all sheets.
struct Book {
    strings: SharedStrings,
    styles: Styles,
    is_1904: bool,
    /// Stored results of formulas are not to be used.
    is_stale: bool,
}

/// `workbook.xml`.
#[derive(Default)]
struct Workbook {
    sheets: Vec<SheetEntry>,
    is_1904: bool,
    is_stale: bool,
}

struct SheetEntry {
    id: String,
    name: String,
    hidden: bool,
}

impl Workbook {
    fn read(text: &str, budget: &mut Budget) -> Result<Self, Broken> {
        let mut xml = Xml::new(text);
        let mut workbook = Self::default();
        loop {
            match xml.step()? {
                Step::Enter(element) if element.space == Space::Sheet => match element.name() {
                    "sheet" => {
                        budget.take_cells(1)?;
                        workbook.sheets.push(SheetEntry {
                            id: element.attribute("id").unwrap_or_default().into_owned(),
                            // Every cell carries it; no program takes more than 31 characters.
                            name: element.attribute("name").unwrap_or_default().chars().take(64).collect(),
                            hidden: element.attribute("state").is_some_and(|state| state != "visible"),
                        });
                    }
                    "workbookPr" => workbook.is_1904 = is_on(&element, "date1904"),
                    // Written by programs that do not compute: what stands for results is nought everywhere.
                    "calcPr" => workbook.is_stale = is_on(&element, "fullCalcOnLoad"),
                    _ => {}
                },
                Step::End => return Ok(workbook),
                _ => {}
            }
        }
    }
}

fn is_on(element: &Element<'_>, name: &str) -> bool {
    element.attribute(name).is_some_and(|value| value == "1" || value == "true")
}

/// Whether a property that is on by being there is said to be off.
fn is_off(element: &Element<'_>) -> bool {
    element.attribute("val").is_some_and(|value| value == "0" || value == "false")
}

fn strings_of(text: &str, budget: &mut Budget) -> Result<SharedStrings, Broken> {
    let mut xml = Xml::new(text);
    let mut strings = SharedStrings::default();
    loop {
        match xml.step()? {
            Step::Enter(element) if element.space == Space::Sheet && element.name() == "si" => {
                strings.push(&rich_text(&mut xml)?, budget)?;
            }
            Step::End => return Ok(strings),
            _ => {}
        }
    }
}

/// The text of all runs, without the reading beside Chinese characters.
fn rich_text(xml: &mut Xml<'_>) -> Result<String, Broken> {
    let mut text = String::new();
    let mut open = 1_usize;
    // How the text of the run stands.
    let mut apart = None;
    while open > 0 {
        match xml.step()? {
            Step::Enter(element) => match (element.space, element.name()) {
                (Space::Sheet, "t") => {
                    let run = xml.text()?;
                    apart::append(&mut text, &unescaped(&run), apart);
                }
                (Space::Sheet, "rPh") => xml.skip()?,
                (Space::Sheet, name) => {
                    match name {
                        "r" => apart = None,
                        "strike" if !is_off(&element) => apart = Some(Apart::Struck),
                        "vertAlign" => {
                            apart = apart.or(match element.attribute("val").as_deref() {
                                Some("superscript") => Some(Apart::Raised),
                                Some("subscript") => Some(Apart::Other),
                                _ => None,
                            });
                        }
                        _ => {}
                    }
                    open += 1;
                }
                _ => open += 1,
            },
            Step::Leave => open -= 1,
            Step::Text(_) => {}
            Step::End => return Err(Broken::Malformed),
        }
    }
    Ok(text)
}

/// `_x000D_` is how a character is written that XML cannot hold.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at..].get(6..7) == Some("_"));
        let c = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (written, length) = c.map_or_else(|| ("_x".to_owned(), 2), |c| (c.to_string(), 7));
        plain.push_str(&written);
        rest = &rest[at + length..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Formats and borders by the number that cells name.
#[derive(Default)]
struct Styles {
    formats: Formats,
    looks: Vec<Look>,
}

/// A cell that names no style has format 0, which is that of plain numbers.
#[derive(Clone, Copy, Default)]
struct Look {
    format: u32,
    bordered: bool,
    /// Its text is struck out.
    struck: bool,
}

impl Styles {
    fn read(text: &str) -> Result<Self, Broken> {
        let mut xml = Xml::new(text);
        let mut styles = Self::default();
        let mut borders: Vec<bool> = Vec::new();
        // Whether each font is struck out.
        let mut fonts: Vec<bool> = Vec::new();
        // The border and the font of each look: they are named before they are listed in some files.
        let mut parts_of: Vec<(u32, u32)> = Vec::new();
        // Formats elsewhere, those of conditions for instance, are not those of cells.
        let mut list = String::new();
        let mut depth = 0_usize;
        loop {
            match xml.step()? {
                Step::Enter(element) => {
                    depth += 1;
                    if depth == 2 {
                        element.name().clone_into(&mut list);
                    }
                    match (list.as_str(), element.name()) {
                        ("numFmts", "numFmt") => {
                            let code = element.attribute("formatCode").unwrap_or_default().into_owned();
                            if let Some(number) = element.number("numFmtId").filter(|_| code.len() <= LONGEST_CODE) {
                                styles.formats.insert(number, code);
                            }
                        }
                        ("fonts", "font") => fonts.push(false),
                        ("fonts", "strike") => {
                            if let Some(font) = fonts.last_mut() {
                                *font = !is_off(&element);
                            }
                        }
                        ("borders", "border") => borders.push(false),
                        ("borders", "left" | "right" | "top" | "bottom" | "start" | "end") => {
                            let is_drawn = element.attribute("style").is_some_and(|style| style != "none");
                            if let Some(border) = borders.last_mut() {
                                *border |= is_drawn;
                            }
                        }
                        ("cellXfs", "xf") => {
                            let format = element.number("numFmtId").unwrap_or_default();
                            styles.looks.push(Look { format, ..Look::default() });
                            let part = |name: &str| element.number(name).unwrap_or_default();
                            parts_of.push((part("borderId"), part("fontId")));
                        }
                        _ => {}
                    }
                }
                Step::Leave => depth = depth.saturating_sub(1),
                Step::Text(_) => {}
                Step::End => break,
            }
        }
        for (look, (border, font)) in styles.looks.iter_mut().zip(parts_of) {
            look.bordered = borders.get(border as usize).copied().unwrap_or(false);
            look.struck = fonts.get(font as usize).copied().unwrap_or(false);
        }
        Ok(styles)
    }
}

struct SheetReader<'a, 'b> {
    xml: Xml<'a>,
    book: &'b mut Book,
    budget: &'b mut Budget,
    sheet: Sheet,
    has_drawing: bool,
}

impl SheetReader<'_, '_> {
    fn read(&mut self) -> Result<(), Broken> {
        // Where the next row stands if it does not say it.
        let mut row = 0;
        loop {
            match self.xml.step()? {
                Step::Enter(element) if element.space == Space::Sheet => match element.name() {
                    "col" => self.column(&element),
                    "drawing" => self.has_drawing = true,
                    "row" => {
                        let number = element.number("r").and_then(|number| number.checked_sub(1));
                        row = number.unwrap_or(row).min(LAST_ROW);
                        let is_flat = element.attribute("ht").is_some_and(|height| height.parse() == Ok(0.0));
                        if is_on(&element, "hidden") || is_flat {
                            self.sheet.hidden_rows.push(row);
                        }
                        self.row(row)?;
                        row += 1;
                    }
                    "mergeCell" => {
                        let region = element.attribute("ref").and_then(|text| Region::parse(&text));
                        self.budget.take_cells(1)?;
                        self.sheet.merges.push(region.ok_or(Broken::Malformed)?);
                    }
                    _ => {}
                },
                Step::End => return Ok(()),
                _ => {}
            }
        }
    }

    fn column(&mut self, element: &Element<'_>) {
        let is_flat = element.attribute("width").is_some_and(|width| width.parse() == Ok(0.0));
        if let (Some(first), Some(last)) = (element.number("min"), element.number("max"))
            && (is_on(element, "hidden") || is_flat)
            && first > 0
        {
            self.sheet.hidden_columns.push((first - 1, last.saturating_sub(1)));
        }
    }

    fn row(&mut self, row: u32) -> Result<(), Broken> {
        let mut column = 0;
        loop {
            match self.xml.step()? {
                Step::Enter(element) if element.space == Space::Sheet && element.name() == "c" => {
                    let at = match element.attribute("r") {
                        Some(reference) => position(&reference).ok_or(Broken::Malformed)?,
                        None => (row, column),
                    };
                    self.cell(at, &element)?;
                    column = (at.1 + 1).min(LAST_COLUMN);
                }
                Step::Enter(_) => self.xml.skip()?,
                Step::Leave => return Ok(()),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    fn cell(&mut self, (row, column): (u32, u32), element: &Element<'_>) -> Result<(), Broken> {
        self.budget.take_cells(1)?;
        let style = element.number("s").unwrap_or_default() as usize;
        let look = self.book.styles.looks.get(style).copied().unwrap_or_default();
        let kind = element.attribute("t").map_or_else(|| "n".to_owned(), Cow::into_owned);
        let content = self.content()?;
        let is_text = kind == "str";
        let is_unknown = content.formula.is_some()
            && (self.book.is_stale || content.value.as_ref().is_none_or(|value| value.is_empty() && !is_text));
        let text = match (&content.formula, content.value) {
            (Some(formula), _) if is_unknown => {
                let formula = if formula.is_empty() { "…" } else { formula };
                self.budget.take_text(1 + formula.len())?;
                format!("={formula}")
            }
            (_, Some(value)) => self.show(&kind, &value, look)?,
            (_, None) => self.book.styles.formats.show_text(&content.text, look.format, self.budget)?,
        };
        let mut cell = SheetCell { row, column, text, bordered: look.bordered, struck: look.struck };
        cell.strike(self.budget)?;
        self.sheet.cells.push(cell);
        Ok(())
    }

    fn content(&mut self) -> Result<Content, Broken> {
        let mut content = Content::default();
        loop {
            match self.xml.step()? {
                Step::Enter(element) => match (element.space, element.name()) {
                    (Space::Sheet, "v") => content.value = Some(self.xml.text()?),
                    (Space::Sheet, "f") => content.formula = Some(self.xml.text()?),
                    (Space::Sheet, "is") => content.text = rich_text(&mut self.xml)?,
                    _ => self.xml.skip()?,
                },
                Step::Leave => return Ok(content),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    fn show(&mut self, kind: &str, value: &str, look: Look) -> Result<String, Broken> {
        let (formats, budget) = (&mut self.book.styles.formats, &mut *self.budget);
        Ok(match kind {
            "s" => {
                let index: usize = value.trim().parse().map_err(|_| Broken::Malformed)?;
                let text = self.book.strings.get(index).ok_or(Broken::Malformed)?;
                formats.show_text(text, look.format, budget)?
            }
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "n" if value.trim().is_empty() => String::new(),
            "n" => {
                let number: f64 = value.trim().parse().map_err(|_| Broken::Malformed)?;
                formats.show(number, look.format, self.book.is_1904, budget)?
            }
            // Errors and dates are written as they are shown.
            "e" | "d" => {
                budget.take_text(value.len())?;
                value.to_owned()
            }
            _ => formats.show_text(&unescaped(value), look.format, budget)?,
        })
    }
}

/// What stands in a cell of the file.
#[derive(Default)]
struct Content {
    value: Option<String>,
    formula: Option<String>,
    /// Text that stands in the cell itself.
    text: String,
}

#[cfg(test)]
mod tests {
    use super::{Budget, Limits, Look, Styles, Xml, rich_text};

    const MAIN: &str = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";

    fn text(runs: &str) -> String {
        let source = format!("<si {MAIN}>{runs}</si>");
        let mut xml = Xml::new(&source);
        xml.step().unwrap();
        rich_text(&mut xml).unwrap()
    }

    #[test]
    fn raised_and_struck_runs_are_no_part_of_the_number_beside_them() {
        let run = |property: &str, text: &str| format!("<r><rPr>{property}<sz val='9'/></rPr><t>{text}</t></r>");
        let raised = run("<vertAlign val='superscript'/>", "1");
        assert_eq!(text(&format!("<r><t>12</t></r>{raised}")), "12¹");
        assert_eq!(text(&format!("{}<r><t>40</t></r>", run("<strike/>", "34"))), "3\u{336}4\u{336}40");
        assert_eq!(text(&run("<strike val='0'/>", "34")), "34");
        assert_eq!(text(&format!("<r><t>12</t></r>{}", run("<vertAlign val='subscript'/>", "1"))), "12\n1\n");
    }

    #[test]
    fn the_font_of_a_cell_may_be_struck_out() {
        let styles = format!(
            "<styleSheet {MAIN}><fonts><font/><font><strike/></font></fonts>\
             <cellXfs><xf fontId='0'/><xf fontId='1'/></cellXfs></styleSheet>"
        );
        let looks = Styles::read(&styles).unwrap().looks;
        assert_eq!(looks.iter().map(|look| look.struck).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn a_number_in_a_workbook_without_styles_is_shown() {
        let mut budget = Budget::new(&Limits::default());
        let shown = Styles::default().formats.show(743.38, Look::default().format, false, &mut budget);
        assert_eq!(shown.unwrap(), "743.38");
    }
}
