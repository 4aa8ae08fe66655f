//! The comments of a sheet: ours are added to those it has.

use std::collections::{BTreeMap, BTreeSet};

use super::AUTHOR;
use super::package::{Package, appended};
use super::sheet_xml::{drawing_of, spot_of, with_drawing};
use super::vml;
use super::xml_edit::{Edits, Tag, TagKind, broken, tags};
use crate::PublishError;
use crate::markup::{Escaped, escaped, put};
use crate::package::DECLARATION;
use crate::workbook::reference::{Spot, reference};

const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_KIND: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// Adds comments to a sheet, and gives the sheet with what it needs to show them.
pub(super) fn add(
    package: &mut Package<'_>,
    part: &str,
    sheet: String,
    notes: &BTreeMap<Spot, String>,
) -> Result<String, PublishError> {
    if notes.is_empty() {
        return Ok(sheet);
    }
    let links = package.relationships(part)?;
    let known = links.iter().find(|link| link.kind.ends_with("/comments")).map(|link| link.target.clone());
    let new: BTreeSet<Spot> = if let Some(name) = known {
        let xml = package.required(&name)?;
        let (xml, new) = with_comments(&xml, notes)?;
        package.set(&name, xml);
        new
    } else {
        let name = package.new_name("xl/comments", ".xml")?;
        let blank = format!(
            "{DECLARATION}<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors></authors>\
             <commentList></commentList></comments>"
        );
        let (xml, new) = with_comments(&blank, notes)?;
        package.set(&name, xml);
        package.declare(&name, KIND)?;
        package.relate(part, "comments", &name)?;
        new
    };
    let shapes: Vec<(Spot, &str)> =
        notes.iter().filter(|(spot, _)| new.contains(spot)).map(|(spot, text)| (*spot, text.as_str())).collect();
    if shapes.is_empty() {
        return Ok(sheet);
    }
    let drawing = drawing_of(&sheet)?;
    let known = drawing.and_then(|id| links.iter().find(|link| link.id == id)).map(|link| link.target.clone());
    if let Some(name) = known {
        let xml = package.required(&name)?;
        package.set(&name, vml::with_shapes(&xml, &shapes)?);
        return Ok(sheet);
    }
    let name = package.new_name("xl/drawings/vmlDrawing", ".vml")?;
    let number = name
        .bytes()
        .filter(u8::is_ascii_digit)
        .fold(0_u32, |number, digit| number.wrapping_mul(10) + u32::from(digit - b'0'));
    package.set(&name, vml::with_shapes(&vml::blank(number), &shapes)?);
    package.declare_ending("vml", VML_KIND)?;
    let id = package.relate(part, "vmlDrawing", &name)?;
    with_drawing(&sheet, &id)
}

/// The part of the comments with ours, and the cells whose comment is new and needs a shape.
fn with_comments(xml: &str, notes: &BTreeMap<Spot, String>) -> Result<(String, BTreeSet<Spot>), PublishError> {
    let all = tags(xml)?;
    let prefix = all.first().map_or("", Tag::prefix).to_owned();
    let authors: Vec<&Tag<'_>> = all.iter().filter(|tag| tag.depth == 2 && tag.opens("author")).collect();
    let names = |at: usize| {
        let tag = authors.get(at)?;
        let end = all.iter().find(|other| other.range.start >= tag.range.end && other.closes("author"))?;
        xml.get(tag.range.end..end.range.start)
    };
    // Comments that are threads elsewhere in the file stand here as a copy, which programs write anew.
    let is_thread = |tag: &Tag<'_>| tag.number("authorId").and_then(names).is_some_and(|name| name.starts_with("tc="));
    let mut edits = Edits::default();
    let mut known: BTreeSet<Spot> = BTreeSet::new();
    let mut open: Option<Spot> = None;
    for tag in &all {
        if tag.opens("comment") && tag.depth == 2 {
            let spot = tag.attribute("ref").and_then(|reference| spot_of(&reference));
            known.extend(spot);
            open = spot.filter(|_| !is_thread(tag));
        } else if let Some(note) = open.filter(|_| tag.depth == 3).and_then(|spot| notes.get(&spot)) {
            let added = run(&prefix, &format!("\n{note}"));
            if tag.closes("text") {
                edits.insert(tag.range.start, added);
            } else if tag.opens("text") && tag.kind == TagKind::Empty {
                edits.replace(tag.range.clone(), format!("{}{added}{}", Tag::opened(&tag.with(&[])), tag.closing()));
            }
        }
    }
    let new: BTreeSet<Spot> = notes.keys().filter(|spot| !known.contains(spot)).copied().collect();
    let changed = edits.apply(xml);
    if new.is_empty() {
        return Ok((changed, new));
    }
    let author = authors.len();
    let mut comments = String::new();
    for spot in &new {
        let text = run(&prefix, notes.get(spot).map_or("", String::as_str));
        put!(
            &mut comments,
            "<{prefix}comment ref=\"{}\" authorId=\"{author}\"><{prefix}text>{text}</{prefix}text></{prefix}comment>",
            reference(*spot)
        );
    }
    let changed = within(&changed, "authors", &format!("<{prefix}author>{}</{prefix}author>", escaped(AUTHOR)))?;
    Ok((within(&changed, "commentList", &comments)?, new))
}

/// A text of a comment.
fn run(prefix: &str, text: &str) -> String {
    let text = Escaped { text, line_end: "\n" };
    format!(
        "<{prefix}r><{prefix}rPr><{prefix}sz val=\"9\"/><{prefix}rFont val=\"宋体\"/><{prefix}family val=\"3\"/></{prefix}rPr>\
         <{prefix}t xml:space=\"preserve\">{text}</{prefix}t></{prefix}r>"
    )
}

/// A part with more at the end of one of the elements within its root.
fn within(xml: &str, name: &str, added: &str) -> Result<String, PublishError> {
    let all = tags(xml)?;
    let mut edits = Edits::default();
    let Some(last) = all.iter().rfind(|tag| tag.depth == 1 && tag.name() == name) else {
        let prefix = all.first().map_or("", Tag::prefix);
        return appended(xml, "comments", &format!("<{prefix}{name}>{added}</{prefix}{name}>"));
    };
    match last.kind {
        TagKind::Empty => {
            edits.replace(last.range.clone(), format!("{}{added}{}", Tag::opened(&last.with(&[])), last.closing()));
        }
        TagKind::End => edits.insert(last.range.start, added.to_owned()),
        TagKind::Start => return Err(broken()),
    }
    Ok(edits.apply(xml))
}
