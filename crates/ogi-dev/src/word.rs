//! Word documents as paragraphs and tables, and as the packages of XML that programs write.

use crate::{WordStyle, escape, package};

/// A piece of a document.
pub(crate) enum WordPart {
    /// A paragraph: markup of its properties, and its lines.
    Paragraph(&'static str, Vec<String>),
    /// A table: how many columns it is drawn on, and its rows.
    Table(usize, Vec<Vec<WordCell>>),
}

/// A cell of a row.
pub(crate) struct WordCell {
    pub(crate) lines: Vec<String>,
    pub(crate) columns: usize,
    pub(crate) down: Down,
}

/// Whether a cell is merged with those below or above.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Down {
    Alone,
    Begins,
    GoesOn,
}

/// The pieces as a file, with a title among its properties or without.
pub(crate) fn write(parts: &[WordPart], title: Option<&str>, style: &WordStyle) -> Vec<u8> {
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
    let mut roots = vec![relationship(1, "officeDocument", &main)];
    if title.is_some() {
        roots.push(format!("<Relationship Id=\"rId2\" Type=\"{core}\" Target=\"docProps/core.xml\"/>"));
    }
    let roots = relationships(&roots);
    let rest = relationships(&[relationship(1, "styles", "styles.xml"), relationship(2, "numbering", "numbering.xml")]);
    let properties = format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title></cp:coreProperties>",
        escape(title.unwrap_or_default())
    );
    let part = |body: &str| {
        let body = with_prefix(body, style.prefix);
        (XML.to_owned() + &body).replace("MAIN", namespaces.main)
    };
    package(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", roots.as_bytes()),
        ("docProps/core.xml", properties.as_bytes()),
        (&main, part(&document(parts, style)).as_bytes()),
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

fn document(parts: &[WordPart], style: &WordStyle) -> String {
    let mut body = String::from("<w:document xmlns:w=\"MAIN\"><w:body>");
    for part in parts {
        match part {
            WordPart::Paragraph(properties, lines) => body.push_str(&paragraph(properties, lines, style)),
            WordPart::Table(width, rows) => body.push_str(&table(*width, rows, style)),
        }
    }
    body + "<w:sectPr/></w:body></w:document>"
}

fn paragraph(properties: &str, lines: &[String], style: &WordStyle) -> String {
    let mut markup = String::from("<w:p>");
    if !properties.is_empty() {
        markup.extend(["<w:pPr>", properties, "</w:pPr>"]);
    }
    let run = |text: &str| {
        let text = escape(text);
        format!("<w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            markup.push_str("<w:r><w:br/></w:r>");
        }
        if style.split_runs {
            markup.extend(line.chars().map(|c| run(c.encode_utf8(&mut [0; 4]))));
        } else if !line.is_empty() {
            markup.push_str(&run(line));
        }
    }
    markup + "</w:p>"
}

fn table(width: usize, rows: &[Vec<WordCell>], style: &WordStyle) -> String {
    let mut markup = String::from("<w:tbl><w:tblPr/><w:tblGrid>");
    markup.push_str(&"<w:gridCol w:w=\"900\"/>".repeat(width));
    markup.push_str("</w:tblGrid>");
    for row in rows {
        markup.push_str("<w:tr>");
        markup.extend(row.iter().map(|cell| cell_markup(cell, style)));
        markup.push_str("</w:tr>");
    }
    markup + "</w:tbl>"
}

fn cell_markup(cell: &WordCell, style: &WordStyle) -> String {
    let merge = match cell.down {
        Down::Begins if style.no_restart => "",
        Down::Begins => "<w:vMerge w:val=\"restart\"/>",
        Down::GoesOn => "<w:vMerge/>",
        Down::Alone => "",
    };
    let one = |across: &str, lines: &[String]| {
        format!("<w:tc><w:tcPr>{across}{merge}</w:tcPr>{}</w:tc>", paragraph("", lines, style))
    };
    match cell.columns {
        1 => one("", &cell.lines),
        columns if style.h_merge => {
            let rest = one("<w:hMerge w:val=\"continue\"/>", &[]).repeat(columns - 1);
            one("<w:hMerge w:val=\"restart\"/>", &cell.lines) + &rest
        }
        columns => one(&format!("<w:gridSpan w:val=\"{columns}\"/>"), &cell.lines),
    }
}
