//! The report as a Word document with the merges of its form.

use ogi_model::{FormCell, Report};

use crate::{Covered, Part, covered, escape, is_heading, package, parts, text_of, title};

/// How the headings of the sections are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Headings {
    /// Bold text like any other.
    #[default]
    Plain,
    /// A style with a Chinese name, which has an outline level.
    Styled,
    /// Their `一、` is made by Word's automatic numbering and is no text.
    Numbered,
}

/// The habits of the program that writes the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each habit is met without the others")]
pub struct WordStyle {
    /// The headings of the sections.
    pub headings: Headings,
    /// The prefix of the main namespace, `w` in every program known.
    pub prefix: &'static str,
    /// The namespaces of ISO 29500 Strict.
    pub strict: bool,
    /// One run for each character.
    pub split_runs: bool,
    /// Cells merged across are many cells (`hMerge`), not one with a span.
    pub h_merge: bool,
    /// The rows that a merge goes on in do not say where it began: no `restart`, as some converters write.
    pub no_restart: bool,
    /// The name of the main part.
    pub main: &'static str,
}

impl Default for WordStyle {
    fn default() -> Self {
        Self {
            headings: Headings::Plain,
            prefix: "w",
            strict: false,
            split_runs: false,
            h_merge: false,
            no_restart: false,
            main: "document.xml",
        }
    }
}

/// The report as Word writes it.
pub fn docx(report: &Report) -> Vec<u8> {
    docx_in(report, &WordStyle::default())
}

/// The report as some program writes it.
pub fn docx_in(report: &Report, style: &WordStyle) -> Vec<u8> {
    let main = format!("word/{}", style.main);
    let namespaces = Namespaces::of(style);
    let types = format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/{main}\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    );
    let relationship = |id: u8, kind: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{}/{kind}\" Target=\"{target}\"/>", namespaces.relationships)
    };
    let relationships = |list: &[String]| {
        let list = list.concat();
        format!(
            "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>"
        )
    };
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let roots = relationships(&[
        relationship(1, "officeDocument", &main),
        format!("<Relationship Id=\"rId2\" Type=\"{core}\" Target=\"docProps/core.xml\"/>"),
    ]);
    let rest = relationships(&[relationship(1, "styles", "styles.xml"), relationship(2, "numbering", "numbering.xml")]);
    let properties = format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title></cp:coreProperties>",
        escape(&title(report))
    );
    let part = |body: &str| {
        let body = with_prefix(body, style.prefix);
        (XML.to_owned() + &body).replace("MAIN", namespaces.main)
    };
    package(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", roots.as_bytes()),
        ("docProps/core.xml", properties.as_bytes()),
        (&main, part(&document(report, style)).as_bytes()),
        (&format!("word/_rels/{}.rels", style.main), rest.as_bytes()),
        ("word/styles.xml", part(STYLES).as_bytes()),
        ("word/numbering.xml", part(NUMBERING).as_bytes()),
    ])
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const STYLES: &str = "<w:styles xmlns:w=\"MAIN\">\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>\
    <w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"a3\"><w:name w:val=\"公文标题一\"/>\
    <w:basedOn w:val=\"1\"/></w:style></w:styles>";

const NUMBERING: &str = "<w:numbering xmlns:w=\"MAIN\"><w:abstractNum w:abstractNumId=\"0\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/>\
    <w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

struct Namespaces {
    main: &'static str,
    relationships: &'static str,
}

impl Namespaces {
    fn of(style: &WordStyle) -> Self {
        if style.strict {
            Self {
                main: "http://purl.oclc.org/ooxml/wordprocessingml/main",
                relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
            }
        } else {
            Self {
                main: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            }
        }
    }
}

/// Markup is written with the usual prefix; text has no tags in it.
fn with_prefix(markup: &str, prefix: &str) -> String {
    if prefix == "w" {
        return markup.to_owned();
    }
    let element = |open: &str| format!("{open}{prefix}:");
    markup
        .replace("<w:", &element("<"))
        .replace("</w:", &element("</"))
        .replace(" w:", &element(" "))
        .replace("xmlns:w=", &format!("xmlns:{prefix}="))
}

fn document(report: &Report, style: &WordStyle) -> String {
    let mut body = String::from("<w:document xmlns:w=\"MAIN\"><w:body>");
    body.push_str(&paragraph("<w:jc w:val=\"center\"/>", &title(report), style));
    for part in parts(report) {
        match part {
            Part::Text(text) if is_heading(report, &text) => body.push_str(&heading(&text, style)),
            Part::Text(text) => body.push_str(&paragraph("", &text, style)),
            Part::Table(rows) => body.push_str(&table(report, &rows, style)),
        }
    }
    body + "<w:sectPr/></w:body></w:document>"
}

fn heading(text: &str, style: &WordStyle) -> String {
    match (style.headings, text.split_once('、')) {
        (Headings::Styled, _) => paragraph("<w:pStyle w:val=\"a3\"/>", text, style),
        (Headings::Numbered, Some((_, words))) => {
            let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
            paragraph(numbered, words, style)
        }
        _ => paragraph("", text, style),
    }
}

fn paragraph(properties: &str, text: &str, style: &WordStyle) -> String {
    let mut markup = String::from("<w:p>");
    if !properties.is_empty() {
        markup.extend(["<w:pPr>", properties, "</w:pPr>"]);
    }
    let run = |text: &str| {
        let text = escape(text);
        format!("<w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    if style.split_runs {
        markup.extend(text.chars().map(|c| run(c.encode_utf8(&mut [0; 4]))));
    } else if !text.is_empty() {
        markup.push_str(&run(text));
    }
    markup + "</w:p>"
}

fn table(report: &Report, rows: &[Vec<FormCell>], style: &WordStyle) -> String {
    let rows = covered(rows);
    let width = rows.iter().flatten().map(|cell| cell.column + usize::from(cell.cell.columns)).max().unwrap_or(0);
    let mut markup = String::from("<w:tbl><w:tblPr/><w:tblGrid>");
    markup.push_str(&"<w:gridCol w:w=\"900\"/>".repeat(width));
    markup.push_str("</w:tblGrid>");
    for row in rows {
        markup.push_str("<w:tr>");
        for cell in row {
            markup.push_str(&cell_of(report, cell, style));
        }
        markup.push_str("</w:tr>");
    }
    markup + "</w:tbl>"
}

fn cell_of(report: &Report, covered: Covered, style: &WordStyle) -> String {
    let Covered { cell, begins, .. } = covered;
    let merge = match (cell.rows > 1, begins) {
        (true, true) if style.no_restart => "",
        (true, true) => "<w:vMerge w:val=\"restart\"/>",
        (true, false) => "<w:vMerge/>",
        _ => "",
    };
    let text = if begins { text_of(report, cell) } else { String::new() };
    let one = |across: &str, text: &str| {
        format!("<w:tc><w:tcPr>{across}{merge}</w:tcPr>{}</w:tc>", paragraph("", text, style))
    };
    match cell.columns {
        1 => one("", &text),
        columns if style.h_merge => {
            let rest = one("<w:hMerge w:val=\"continue\"/>", "").repeat(usize::from(columns) - 1);
            one("<w:hMerge w:val=\"restart\"/>", &text) + &rest
        }
        columns => one(&format!("<w:gridSpan w:val=\"{columns}\"/>"), &text),
    }
}
