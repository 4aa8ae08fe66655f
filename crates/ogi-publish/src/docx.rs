//! The official form as a Word file, laid out as GB/T 9704 lays out official documents.

mod parts;

use std::borrow::Cow;
use std::io::{Cursor, Write};

use ogi_model::{EMBEDDED_NAME, Report, UNREAD_MARK};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::embedded;
use crate::markup::{Escaped, escaped, put};
use crate::page::{Page, Part};
use crate::{Content, Grid, Options, PublishError};

/// The width of the text on A4 within the margins of GB/T 9704, in twentieths of a point.
const TEXT_WIDTH: usize = 8844;

/// How many characters of the title fit on a line.
const TITLE_LINE: usize = 20;

/// Writes a report as a Word file in the official form.
///
/// A4 with the margins, fonts and headings of GB/T 9704; rows do not break across pages and headers are repeated. Unless
/// [`Options::without_data`] is set, a custom part carries the report as data. The same report gives the same bytes.
///
/// Refuses cells that were not read, unless [`Options::allow_unread`] is set; they are marked then.
pub fn docx(report: &Report, options: &Options) -> Result<Vec<u8>, PublishError> {
    let page = Page::of(report, options)?;
    let data = if options.without_data { None } else { Some(embedded::json(report)?) };
    package(&page.title, &body(&page), data.as_deref())
}

/// A Word file of a body, with the report it carries as data.
pub(crate) fn package(title: &str, body: &str, data: Option<&str>) -> Result<Vec<u8>, PublishError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut write = |name: &str, content: &str| -> Result<(), PublishError> {
        zip.start_file(name, how).map_err(|error| PublishError::Writer(error.to_string()))?;
        zip.write_all(content.as_bytes()).map_err(|error| PublishError::Writer(error.to_string()))
    };
    write("[Content_Types].xml", &parts::content_types(data.is_some()))?;
    write("_rels/.rels", parts::PACKAGE_RELATIONSHIPS)?;
    write("docProps/core.xml", &parts::core(title))?;
    write("word/document.xml", &parts::document(body))?;
    write("word/_rels/document.xml.rels", &parts::document_relationships(data.is_some()))?;
    write("word/styles.xml", parts::STYLES)?;
    write("word/fontTable.xml", parts::FONTS)?;
    write("word/settings.xml", parts::SETTINGS)?;
    write("word/footer1.xml", &parts::footer("right"))?;
    write("word/footer2.xml", &parts::footer("left"))?;
    if let Some(json) = data {
        let item = format!("{}<report xmlns=\"{EMBEDDED_NAME}\">{}</report>", parts::DECLARATION, escaped(json));
        write("customXml/item1.xml", &item)?;
        write("customXml/itemProps1.xml", &parts::item_properties())?;
        write("customXml/_rels/item1.xml.rels", parts::ITEM_RELATIONSHIPS)?;
    }
    let written = zip.finish().map_err(|error| PublishError::Writer(error.to_string()))?;
    Ok(written.into_inner())
}

fn body(page: &Page<'_>) -> String {
    let mut out = String::with_capacity(96 << 10);
    write_paragraph(&mut out, Some("Title"), &title_lines(page));
    for part in &page.parts {
        match part {
            Part::Section(title) => write_paragraph(&mut out, Some("Heading1"), title),
            Part::Heading(level, text) => {
                write_paragraph(&mut out, Some(if *level < 3 { "Heading2" } else { "Heading3" }), text);
            }
            Part::Paragraph(text) => write_paragraph(&mut out, None, text),
            Part::Note(text) => write_paragraph(&mut out, Some("TableNote"), text),
            Part::Table(grid) => write_table(&mut out, grid),
            Part::Signature(text) => write_paragraph(&mut out, Some("Signature"), text),
        }
    }
    out
}

/// The title, broken behind the name of the organ where it does not fit on one line: so no character stands alone below.
fn title_lines<'p>(page: &'p Page<'_>) -> Cow<'p, str> {
    let title = &*page.title;
    let rest = page.organ.and_then(|organ| title.strip_prefix(organ));
    match rest.filter(|rest| !rest.is_empty() && title.chars().count() > TITLE_LINE) {
        Some(rest) => Cow::Owned(format!("{}\n{rest}", &title[..title.len() - rest.len()])),
        None => Cow::Borrowed(title),
    }
}

/// A paragraph in a style; without one, running text.
pub(crate) fn write_paragraph(out: &mut String, style: Option<&str>, text: &str) {
    out.push_str("<w:p>");
    if let Some(style) = style {
        put!(out, "<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
    }
    put!(out, "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", lines(text));
}

const fn lines(text: &str) -> Escaped<'_> {
    Escaped { text, line_end: "</w:t><w:br/><w:t xml:space=\"preserve\">" }
}

/// A drawn table with its merged cells.
fn write_table(out: &mut String, grid: &Grid<'_>) {
    let widths: Vec<usize> = grid.column_widths().iter().map(|share| share * TEXT_WIDTH / 1000).collect();
    begin_table(out, &widths);
    let header = grid.header_rows();
    for (at, row) in grid.covering().iter().enumerate() {
        begin_row(out, at < header);
        for (drawn, begins) in row {
            let width: usize = widths[drawn.column..drawn.column + drawn.columns].iter().sum();
            let span = Span { columns: drawn.columns, merges: (drawn.rows > 1).then_some(*begins) };
            let style = match drawn.content {
                // A header stays on the page of what it heads.
                Content::ColumnLabel => "TableHeader",
                Content::RowLabel => "TableLabel",
                Content::Figure(_) | Content::Local => "TableFigure",
            };
            let fill = (drawn.text == UNREAD_MARK).then_some("FFE08A");
            write_cell(out, width, span, fill, style, if *begins { &drawn.text } else { "" });
        }
        out.push_str("</w:tr>");
    }
    end_table(out);
}

/// How a cell of a table is merged with others.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    pub(crate) columns: usize,
    /// Whether it begins a merge downwards or continues one; nothing where it stands alone.
    pub(crate) merges: Option<bool>,
}

pub(crate) fn begin_table(out: &mut String, widths: &[usize]) {
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Form\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for width in widths {
        put!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid>");
}

pub(crate) fn begin_row(out: &mut String, is_header: bool) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"340\" w:hRule=\"atLeast\"/>");
    out.push_str(if is_header { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
}

pub(crate) fn write_cell(out: &mut String, width: usize, span: Span, fill: Option<&str>, style: &str, text: &str) {
    put!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    if span.columns > 1 {
        put!(out, "<w:gridSpan w:val=\"{}\"/>", span.columns);
    }
    match span.merges {
        Some(true) => out.push_str("<w:vMerge w:val=\"restart\"/>"),
        Some(false) => out.push_str("<w:vMerge/>"),
        None => {}
    }
    if let Some(fill) = fill {
        put!(out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>");
    }
    out.push_str("<w:vAlign w:val=\"center\"/></w:tcPr>");
    write_paragraph(out, Some(style), text);
    out.push_str("</w:tc>");
}

/// Ends a table; a paragraph follows, so that tables one after another stay apart.
pub(crate) fn end_table(out: &mut String) {
    out.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
}
