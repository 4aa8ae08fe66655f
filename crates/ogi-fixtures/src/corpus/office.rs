//! Papers as Word documents and workbooks.
#![expect(clippy::format_push_string, reason = "markup reads best as it is written")]

use super::paper::{Field, Grid, Paper, Piece, Slot};
use super::style::Style;
use crate::{escape, package};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts that every package has: what its parts are, and which is the first.
fn packed(main: &str, kind: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut types = format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    types.extend([
        "<Override PartName=\"/",
        main,
        "\" ContentType=\"application/vnd.openxmlformats-officedocument.",
        kind,
        ".main+xml\"/></Types>",
    ]);
    let roots = links(&[("officeDocument", main)]);
    let mut files = vec![("[Content_Types].xml", types.as_bytes()), ("_rels/.rels", roots.as_bytes())];
    files.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes())));
    package(&files)
}

fn links(targets: &[(&str, &str)]) -> String {
    let mut text =
        format!("{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for ((kind, target), number) in targets.iter().zip(1..) {
        text += &format!("<Relationship Id=\"rId{number}\" Type=\"{LINKS}/{kind}\" Target=\"{target}\"/>");
    }
    text + "</Relationships>"
}

/// The paper as Word writes it.
pub(super) fn docx(paper: &Paper) -> Vec<u8> {
    let mut body = format!("{XML}<w:document xmlns:w=\"{WORD}\"><w:body>");
    for piece in paper.pieces() {
        match piece {
            Piece::Line(line) => body += &paragraph(&line.text, &paper.style),
            Piece::Table(grid) => body += &word_table(grid, &paper.style),
        }
    }
    body += "<w:sectPr/></w:body></w:document>";
    packed("word/document.xml", "wordprocessingml.document", &[("word/document.xml", &body)])
}

fn paragraph(text: &str, style: &Style) -> String {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text));
    let mut markup = String::from("<w:p>");
    for (at, part) in text.split('\n').enumerate() {
        if at > 0 {
            markup += "<w:r><w:br/></w:r>";
        }
        if style.variant.is_multiple_of(3) {
            markup.extend(part.chars().map(|c| run(c.encode_utf8(&mut [0; 4]))));
        } else if !part.is_empty() {
            markup += &run(part);
        }
    }
    markup + "</w:p>"
}

fn word_table(grid: &Grid, style: &Style) -> String {
    let mut markup =
        format!("<w:tbl><w:tblPr/><w:tblGrid>{}</w:tblGrid>", "<w:gridCol w:w=\"900\"/>".repeat(grid.width()));
    for row in grid.dense() {
        markup += "<w:tr>";
        let mut last: Option<&Field> = None;
        for slot in row {
            let (field, begins) = match slot {
                Slot::Begins(field) => (field, true),
                Slot::Covered(field) if last.is_some_and(|last| std::ptr::eq(last, field)) => continue,
                Slot::Covered(field) => (field, false),
                Slot::Hole => continue,
            };
            last = Some(field);
            markup += "<w:tc><w:tcPr>";
            if field.columns > 1 {
                markup += &format!("<w:gridSpan w:val=\"{}\"/>", field.columns);
            }
            if field.rows > 1 {
                markup += if begins { "<w:vMerge w:val=\"restart\"/>" } else { "<w:vMerge/>" };
            }
            markup += "</w:tcPr>";
            markup += &paragraph(if begins { &field.text } else { "" }, style);
            markup += "</w:tc>";
        }
        markup += "</w:tr>";
    }
    markup + "</w:tbl>"
}

/// The paper as a workbook: everything on one sheet, or a sheet for each table.
pub(super) fn xlsx(paper: &Paper) -> Vec<u8> {
    let apart = paper.style.variant.is_multiple_of(2);
    let mut sheets = vec![Sheet::default()];
    for piece in paper.pieces() {
        match piece {
            Piece::Line(line) => sheets[0].line(&line.text),
            Piece::Table(grid) => {
                if apart {
                    sheets.push(Sheet::default());
                }
                sheets.last_mut().expect("there is a sheet").table(grid, paper.style.variant);
            }
        }
    }
    let names = ["年度报告", "主动公开", "依申请公开", "复议诉讼"];
    let mut workbook = format!("{XML}<workbook xmlns=\"{SHEET}\" xmlns:r=\"{LINKS}\"><sheets>");
    let mut parts = Vec::new();
    for ((sheet, name), number) in sheets.into_iter().zip(names).zip(1..) {
        workbook += &format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet.markup()));
    }
    workbook += "</sheets></workbook>";
    let targets: Vec<String> = (1..=parts.len()).map(|number| format!("worksheets/sheet{number}.xml")).collect();
    let links = links(&targets.iter().map(|target| ("worksheet", target.as_str())).collect::<Vec<_>>());
    let mut files = vec![("xl/workbook.xml", workbook.as_str()), ("xl/_rels/workbook.xml.rels", links.as_str())];
    files.extend(parts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    packed("xl/workbook.xml", "spreadsheetml.sheet", &files)
}

#[derive(Default)]
struct Sheet {
    rows: String,
    merges: String,
    next: usize,
}

impl Sheet {
    fn line(&mut self, text: &str) {
        self.next += 1;
        let row = self.next;
        self.rows += &format!("<row r=\"{row}\">{}</row>", cell("A", row, text, false));
        self.merges += &format!("<mergeCell ref=\"A{row}:J{row}\"/>");
    }

    fn table(&mut self, grid: &Grid, variant: u64) {
        for slots in grid.dense() {
            self.next += 1;
            let row = self.next;
            self.rows += &format!("<row r=\"{row}\">");
            for (column, slot) in slots.into_iter().enumerate() {
                let Slot::Begins(field) = slot else { continue };
                let is_number = field.is_figure() && !variant.is_multiple_of(5) && is_exact(&field.text);
                self.rows += &cell(&letter(column), row, &field.text, is_number);
                if field.columns > 1 || field.rows > 1 {
                    let (right, below) = (letter(column + field.columns - 1), row + field.rows - 1);
                    self.merges += &format!("<mergeCell ref=\"{}{row}:{right}{below}\"/>", letter(column));
                }
            }
            self.rows += "</row>";
        }
    }

    fn markup(&self) -> String {
        let merges =
            if self.merges.is_empty() { String::new() } else { format!("<mergeCells>{}</mergeCells>", self.merges) };
        format!("{XML}<worksheet xmlns=\"{SHEET}\"><sheetData>{}</sheetData>{merges}</worksheet>", self.rows)
    }
}

fn letter(column: usize) -> String {
    char::from(b'A' + u8::try_from(column).unwrap_or_default()).to_string()
}

fn cell(column: &str, row: usize, text: &str, is_number: bool) -> String {
    if text.is_empty() {
        format!("<c r=\"{column}{row}\"/>")
    } else if is_number {
        format!("<c r=\"{column}{row}\"><v>{text}</v></c>")
    } else {
        format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escape(text))
    }
}

/// Whether a spreadsheet holds and shows it as it is printed.
fn is_exact(text: &str) -> bool {
    text.len() <= 15 && text.parse::<f64>().is_ok_and(|number| number.to_string() == text)
}
