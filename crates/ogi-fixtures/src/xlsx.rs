//! The report as a workbook with the merges of its form.

use std::collections::BTreeSet;
use std::fmt::Write;

use ogi_model::{Address, Figure, FormCell, FormText, Report, Table};

use crate::{Part, covered, escape, package, parts, text_of, title};

/// How a report is spread over sheets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheets {
    /// Everything on one sheet, prose and tables one below the other.
    #[default]
    One,
    /// A sheet for the prose, and one for each table.
    OnePerTable,
}

/// The habits of the program and the person that made the workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each habit is met without the others")]
pub struct SheetStyle {
    /// How the report is spread over sheets.
    pub sheets: Sheets,
    /// All tables are equally wide, so that the columns of the sheet are the pieces between the borders of any of them,
    /// and nearly every cell is merged. A web page opened in a spreadsheet comes out like this.
    pub spread: bool,
    /// Text stands in the cells and not in a table of strings.
    pub inline: bool,
    /// Figures are text.
    pub text_figures: bool,
    /// Figures are formulas with their results.
    pub formulas: bool,
}

/// The report as a workbook.
pub fn xlsx(report: &Report, sheets: Sheets) -> Vec<u8> {
    xlsx_in(report, SheetStyle { sheets, ..SheetStyle::default() })
}

/// The report as a workbook made in some way.
pub fn xlsx_in(report: &Report, style: SheetStyle) -> Vec<u8> {
    let mut strings = Strings::default();
    let sheets = sheets(report, style, &mut strings);
    let mut types = String::from(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    );
    let mut list = String::new();
    let mut relationships = String::new();
    let mut files = Vec::new();
    for ((name, sheet), number) in sheets.iter().zip(1..) {
        let part = format!("xl/worksheets/sheet{number}.xml");
        override_type(&mut types, &part, "worksheet");
        let _ = write!(list, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
        relationship(&mut relationships, number, "worksheet", &format!("worksheets/sheet{number}.xml"));
        files.push((part, sheet.markup(style)));
    }
    override_type(&mut types, "xl/workbook.xml", "sheet.main");
    override_type(&mut types, "xl/sharedStrings.xml", "sharedStrings");
    override_type(&mut types, "xl/styles.xml", "styles");
    relationship(&mut relationships, sheets.len() + 1, "sharedStrings", "sharedStrings.xml");
    relationship(&mut relationships, sheets.len() + 2, "styles", "styles.xml");
    let mut roots = String::new();
    relationship(&mut roots, 1, "officeDocument", "xl/workbook.xml");
    let wrapped = |list: &str| {
        format!(
            "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>"
        )
    };
    let texts: Vec<String> =
        strings.0.iter().map(|text| format!("<si><t xml:space=\"preserve\">{text}</t></si>")).collect();
    let strings = texts.concat();
    files.extend([
        ("[Content_Types].xml".to_owned(), format!("{XML}{types}</Types>")),
        ("_rels/.rels".to_owned(), wrapped(&roots)),
        (
            "xl/workbook.xml".to_owned(),
            format!("{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONSHIPS}\"><sheets>{list}</sheets></workbook>"),
        ),
        ("xl/_rels/workbook.xml.rels".to_owned(), wrapped(&relationships)),
        ("xl/sharedStrings.xml".to_owned(), format!("{XML}<sst xmlns=\"{MAIN}\">{strings}</sst>")),
        ("xl/styles.xml".to_owned(), format!("{XML}{STYLES}")),
    ]);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    package(&files)
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"+0;-0;0\"/></numFmts>\
    <cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

fn override_type(types: &mut String, part: &str, kind: &str) {
    let _ = write!(
        types,
        "<Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>"
    );
}

fn relationship(list: &mut String, id: usize, kind: &str, target: &str) {
    let _ = write!(list, "<Relationship Id=\"rId{id}\" Type=\"{RELATIONSHIPS}/{kind}\" Target=\"{target}\"/>");
}

/// The texts of all sheets, each once.
#[derive(Default)]
struct Strings(Vec<String>);

impl Strings {
    fn index(&mut self, text: &str) -> usize {
        let text = escape(text);
        self.0.iter().position(|known| *known == text).unwrap_or_else(|| {
            self.0.push(text);
            self.0.len() - 1
        })
    }
}

/// A cell of a sheet: what stands in it and how far it reaches, from zero.
struct SheetCell {
    column: usize,
    columns: usize,
    rows: usize,
    content: Content,
}

enum Content {
    /// Text and its number among the strings.
    Text(String, usize),
    Number(Figure),
}

/// The rows of a sheet.
#[derive(Default)]
struct Sheet {
    rows: Vec<Vec<SheetCell>>,
}

fn sheets(report: &Report, style: SheetStyle, strings: &mut Strings) -> Vec<(String, Sheet)> {
    let edges = edges(report, style);
    let width = edges.last().map_or(1, |last| *last).max(1);
    let mut sheets = vec![("年度报告".to_owned(), Sheet::default())];
    let line = |text: String, strings: &mut Strings| {
        let index = strings.index(&text);
        vec![SheetCell { column: 0, columns: width, rows: 1, content: Content::Text(text, index) }]
    };
    sheets[0].1.rows.push(line(title(report), strings));
    let mut tables = Table::ALL.into_iter().filter(|table| !report.omitted.contains(&Address::Table(*table)));
    for part in parts(report) {
        match part {
            Part::Text(text) => sheets[0].1.rows.push(line(text, strings)),
            Part::Table(rows) => {
                if style.sheets == Sheets::OnePerTable {
                    let name = tables.next().map_or("表", Table::zh);
                    sheets.push((name.to_owned(), Sheet::default()));
                }
                let target = if style.sheets == Sheets::OnePerTable { sheets.len() - 1 } else { 0 };
                sheets[target].1.table(report, &rows, style, &edges, strings);
            }
        }
    }
    sheets
}

/// Sixty parts hold the borders of every table of the form: 4, 5, 10 and 15 columns.
const PARTS: usize = 60;

/// The borders of the columns of a sheet: without spreading, one after the other; else in sixtieths, renumbered.
fn edges(report: &Report, style: SheetStyle) -> Vec<usize> {
    if !style.spread {
        return (0..=15).collect();
    }
    let mut borders = BTreeSet::new();
    for part in parts(report) {
        if let Part::Table(rows) = part {
            let width = width_of(&rows);
            borders.extend((0..=width).map(|border| border * PARTS / width.max(1)));
        }
    }
    (0..=PARTS).map(|part| borders.range(..part).count()).collect()
}

fn width_of(rows: &[Vec<FormCell>]) -> usize {
    covered(rows).iter().flatten().map(|cell| cell.column + usize::from(cell.cell.columns)).max().unwrap_or(0)
}

impl Sheet {
    fn table(
        &mut self,
        report: &Report,
        rows: &[Vec<FormCell>],
        style: SheetStyle,
        edges: &[usize],
        strings: &mut Strings,
    ) {
        let width = width_of(rows).max(1);
        let edge = |column: usize| if style.spread { edges[column * PARTS / width] } else { column };
        for row in covered(rows) {
            let mut cells = Vec::new();
            for covered in row.into_iter().filter(|cell| cell.begins) {
                let cell = covered.cell;
                let column = edge(covered.column);
                let columns = edge(covered.column + usize::from(cell.columns)) - column;
                let content = content(report, cell, style, strings);
                cells.push(SheetCell { column, columns, rows: usize::from(cell.rows), content });
            }
            self.rows.push(cells);
        }
    }

    fn markup(&self, style: SheetStyle) -> String {
        let mut rows = String::new();
        let mut merges = String::new();
        for (cells, number) in self.rows.iter().zip(1_usize..) {
            let _ = write!(rows, "<row r=\"{number}\">");
            for cell in cells {
                let first = reference(cell.column, number);
                cell.markup(&mut rows, &first, style);
                if cell.columns > 1 || cell.rows > 1 {
                    let last = reference(cell.column + cell.columns - 1, number + cell.rows - 1);
                    let _ = write!(merges, "<mergeCell ref=\"{first}:{last}\"/>");
                }
            }
            rows.push_str("</row>");
        }
        if !merges.is_empty() {
            merges = format!("<mergeCells>{merges}</mergeCells>");
        }
        format!("{XML}<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData>{merges}</worksheet>")
    }
}

impl SheetCell {
    fn markup(&self, rows: &mut String, reference: &str, style: SheetStyle) {
        let _ = match &self.content {
            Content::Text(text, _) if text.is_empty() => write!(rows, "<c r=\"{reference}\"/>"),
            Content::Text(text, _) if style.inline => {
                let text = escape(text);
                write!(rows, "<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
            }
            Content::Text(_, index) => write!(rows, "<c r=\"{reference}\" t=\"s\"><v>{index}</v></c>"),
            Content::Number(figure) => {
                let format = if matches!(figure, Figure::Change(_)) { " s=\"1\"" } else { "" };
                let formula = if style.formulas { "<f>SUM(A1)</f>" } else { "" };
                write!(rows, "<c r=\"{reference}\"{format}>{formula}<v>{figure}</v></c>")
            }
        };
    }
}

/// A figure is a number where a spreadsheet can hold it exactly as printed; what else stands in a cell is text.
fn content(report: &Report, cell: FormCell, style: SheetStyle, strings: &mut Strings) -> Content {
    let text = text_of(report, cell);
    if let FormText::Figure(address) = cell.text
        && !style.text_figures
        && !report.remarks.contains_key(&address)
        && let Some(figure) = report.get(address)
        && is_exact(figure)
        && (text == figure.to_string() || matches!(figure, Figure::Change(_)))
    {
        return Content::Number(figure);
    }
    let index = strings.index(&text);
    Content::Text(text, index)
}

/// Whether a spreadsheet shows it as it is printed: fifteen digits at most, and no noughts at the end of a fraction.
fn is_exact(figure: Figure) -> bool {
    let printed = figure.to_string();
    printed.len() <= 15 && printed.parse::<f64>().is_ok_and(|number| number.to_string() == printed)
}

/// `D7` for column 3 and row 7.
fn reference(column: usize, row: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters.into_iter().collect::<String>() + &row.to_string()
}
