//! Workbooks as sheets of cells, and as the packages of XML that spreadsheets write.

use std::fmt::Write;

use crate::{escape, package};

/// A sheet.
#[derive(Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// Row by row, the cells that begin there.
    pub(crate) rows: Vec<Vec<SheetCell>>,
}

/// A cell: what stands in it and how far it reaches, from zero.
pub(crate) struct SheetCell {
    pub(crate) column: usize,
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    pub(crate) content: Content,
}

pub(crate) enum Content {
    /// A text; a blank cell has an empty one.
    Text(String),
    /// A number in decimal figures, and how it is shown.
    Number(String, Format),
}

/// How a number is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// As it is.
    General,
    /// With a sign.
    Signed,
    /// As in accounts, nought as a dash.
    Accounting,
}

impl Format {
    /// The formats after the first, by their numbers in a file.
    pub(crate) const CODES: [(u16, &'static str); 2] =
        [(164, "+0;-0;0"), (165, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ")];

    /// Its place among the looks of cells.
    pub(crate) const fn look(self) -> u16 {
        self as u16
    }
}

/// How a package is written.
#[derive(Clone, Copy, Default)]
pub(crate) struct Writing {
    /// Text stands in the cells and not in a table of strings.
    pub(crate) inline: bool,
    /// Numbers are formulas with their results.
    pub(crate) formulas: bool,
}

/// Whether a spreadsheet shows it as it is printed: fifteen digits at most, and no noughts at the end of a fraction.
pub(crate) fn is_exact(printed: &str) -> bool {
    printed.len() <= 15 && printed.parse::<f64>().is_ok_and(|number| number.to_string() == printed)
}

/// The sheets as a package.
pub(crate) fn write(sheets: &[Sheet], writing: Writing) -> Vec<u8> {
    let mut strings = Strings::default();
    let mut types = String::from(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    );
    let mut list = String::new();
    let mut relationships = String::new();
    let mut files = Vec::new();
    for (sheet, number) in sheets.iter().zip(1..) {
        let part = format!("xl/worksheets/sheet{number}.xml");
        override_type(&mut types, &part, "worksheet");
        let _ = write!(list, "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", sheet.name);
        relationship(&mut relationships, number, "worksheet", &format!("worksheets/sheet{number}.xml"));
        files.push((part, sheet.markup(writing, &mut strings)));
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
        ("xl/styles.xml".to_owned(), XML.to_owned() + &styles()),
    ]);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    package(&files)
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The formats of numbers and the looks of cells.
fn styles() -> String {
    let mut formats = String::new();
    let mut looks = String::from("<xf numFmtId=\"0\"/>");
    for (number, code) in Format::CODES {
        let _ =
            write!(formats, "<numFmt numFmtId=\"{number}\" formatCode=\"{}\"/>", escape(code).replace('"', "&quot;"));
        let _ = write!(looks, "<xf numFmtId=\"{number}\" applyNumberFormat=\"1\"/>");
    }
    format!("<styleSheet xmlns=\"{MAIN}\"><numFmts>{formats}</numFmts><cellXfs>{looks}</cellXfs></styleSheet>")
}

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

impl Sheet {
    fn markup(&self, writing: Writing, strings: &mut Strings) -> String {
        let mut rows = String::new();
        let mut merges = String::new();
        for (cells, number) in self.rows.iter().zip(1_usize..) {
            let _ = write!(rows, "<row r=\"{number}\">");
            for cell in cells {
                let first = reference(cell.column, number);
                cell.markup(&mut rows, &first, writing, strings);
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
    fn markup(&self, rows: &mut String, reference: &str, writing: Writing, strings: &mut Strings) {
        let _ = match &self.content {
            Content::Text(text) if text.is_empty() => write!(rows, "<c r=\"{reference}\"/>"),
            Content::Text(text) if writing.inline => {
                let text = escape(text);
                write!(rows, "<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
            }
            Content::Text(text) => {
                let index = strings.index(text);
                write!(rows, "<c r=\"{reference}\" t=\"s\"><v>{index}</v></c>")
            }
            Content::Number(number, format) => {
                let formula = if writing.formulas { "<f>SUM(A1)</f>" } else { "" };
                write!(rows, "<c r=\"{reference}\" s=\"{}\">{formula}<v>{number}</v></c>", format.look())
            }
        };
    }
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
