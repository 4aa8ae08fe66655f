//! The looks of cells: a look of its own for each cell that is coloured, the same as before but for the colour.

use std::collections::BTreeMap;
use std::ops::Range;

use super::xml_edit::{Edits, Tag, TagKind, broken, tags};
use crate::PublishError;
use crate::package::DECLARATION;

/// More looks than this, programs do not open.
const MAX_LOOKS: usize = 64_000;

/// The styles of a workbook, and the looks that are added.
pub(super) struct Styles {
    /// The part they stand in; nothing where the workbook has none.
    pub(super) part: Option<String>,
    xml: String,
    fills: usize,
    /// Where each look stands.
    looks: Vec<Range<usize>>,
    new_fills: Vec<&'static str>,
    new_looks: Vec<String>,
    known: BTreeMap<(usize, &'static str), usize>,
}

impl Styles {
    /// Those of a workbook that has none.
    pub(super) fn plain() -> Result<Self, PublishError> {
        let xml = format!(
            "{DECLARATION}<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
             <fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>\
             <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
             <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
             <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
             <cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>"
        );
        Self::read(None, xml)
    }

    pub(super) fn read(part: Option<String>, xml: String) -> Result<Self, PublishError> {
        let all = tags(&xml)?;
        let mut within = "";
        let (mut fills, mut has_fills, mut looks) = (0, false, Vec::new());
        let mut begin = 0;
        for tag in &all {
            if tag.depth == 1 {
                within = if tag.kind == TagKind::Start { tag.name() } else { "" };
                has_fills |= tag.opens("fills");
            }
            match (within, tag.depth) {
                ("fills", 2) if tag.opens("fill") => fills += 1,
                ("cellXfs", 2) if tag.opens("xf") => {
                    begin = tag.range.start;
                    if tag.kind == TagKind::Empty {
                        looks.push(tag.range.clone());
                    }
                }
                ("cellXfs", 2) if tag.closes("xf") => looks.push(begin..tag.range.end),
                _ => {}
            }
        }
        if looks.is_empty() || !has_fills {
            return Err(broken());
        }
        drop(all);
        Ok(Self { part, xml, fills, looks, new_fills: Vec::new(), new_looks: Vec::new(), known: BTreeMap::new() })
    }

    /// The look that is another one with a colour behind it.
    pub(super) fn filled(&mut self, look: usize, rgb: &'static str) -> Result<usize, PublishError> {
        let look = if look < self.looks.len() { look } else { 0 };
        if let Some(known) = self.known.get(&(look, rgb)) {
            return Ok(*known);
        }
        let fill = self.new_fills.iter().position(|known| *known == rgb).unwrap_or_else(|| {
            self.new_fills.push(rgb);
            self.new_fills.len() - 1
        });
        let xml = &self.xml[self.looks[look].clone()];
        let all = tags(xml)?;
        let first = all.first().ok_or_else(broken)?;
        let fill = (self.fills + fill).to_string();
        let mut edits = Edits::default();
        edits.replace(first.range.clone(), first.with(&[("fillId", Some(&fill)), ("applyFill", Some("1"))]));
        let number = self.looks.len() + self.new_looks.len();
        if number > MAX_LOOKS {
            return Err(broken());
        }
        let filled = edits.apply(xml);
        self.new_looks.push(filled);
        self.known.insert((look, rgb), number);
        Ok(number)
    }

    /// The part with what was added.
    pub(super) fn write(self) -> Result<String, PublishError> {
        let all = tags(&self.xml)?;
        let mut edits = Edits::default();
        let count = |list: &str| {
            if list == "fills" { self.fills + self.new_fills.len() } else { self.looks.len() + self.new_looks.len() }
        };
        for list in ["fills", "cellXfs"] {
            let first = all.iter().find(|tag| tag.depth == 1 && tag.opens(list)).ok_or_else(broken)?;
            let prefix = first.prefix();
            let added = if list == "fills" {
                let fill = |rgb: &&str| {
                    format!(
                        "<{prefix}fill><{prefix}patternFill patternType=\"solid\"><{prefix}fgColor rgb=\"FF{rgb}\"/>\
                         <{prefix}bgColor indexed=\"64\"/></{prefix}patternFill></{prefix}fill>"
                    )
                };
                self.new_fills.iter().map(fill).collect::<String>()
            } else {
                self.new_looks.concat()
            };
            let number = count(list).to_string();
            let counted = first.with(&[("count", Some(&number))]);
            if first.kind == TagKind::Empty {
                edits.replace(first.range.clone(), format!("{}{added}{}", Tag::opened(&counted), first.closing()));
                continue;
            }
            edits.replace(first.range.clone(), counted);
            let last = all.iter().find(|tag| tag.depth == 1 && tag.closes(list)).ok_or_else(broken)?;
            edits.insert(last.range.start, added);
        }
        Ok(edits.apply(&self.xml))
    }
}
