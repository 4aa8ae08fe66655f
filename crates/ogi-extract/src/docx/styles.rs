//! What paragraphs and runs have from their styles: whether they are headings, hidden, or numbered.

use std::collections::HashMap;

use super::node::ListItem;
use crate::xml::{Broken, Space, Step, Xml};

/// Styles are based on styles this many times; a chain that is longer goes in a circle.
const LONGEST_CHAIN: usize = 16;

/// The styles of a document by their ids.
#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u32>,
    hidden: Option<bool>,
    number: Option<ListItem>,
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(text: &str) -> Result<Self, Broken> {
        let mut xml = Xml::new(text);
        let mut styles = Self::default();
        loop {
            match xml.step()? {
                Step::Enter(element) if element.space == Space::Word && element.name() == "style" => {
                    let id = element.attribute("styleId").unwrap_or_default().into_owned();
                    let is_default = element.attribute("type").is_some_and(|kind| kind == "paragraph")
                        && element.attribute("default").is_some_and(|on| on == "1" || on == "true");
                    let style = read_style(&mut xml)?;
                    if is_default {
                        styles.default = Some(id.clone());
                    }
                    styles.styles.insert(id, style);
                }
                Step::End => return Ok(styles),
                _ => {}
            }
        }
    }

    /// The style and those it is based on, nearest first.
    fn chain<'a>(&'a self, style: Option<&'a str>) -> impl Iterator<Item = &'a Style> {
        let first = style.or(self.default.as_deref()).and_then(|id| self.styles.get(id));
        std::iter::successors(first, |style| self.styles.get(style.based_on.as_deref()?)).take(LONGEST_CHAIN)
    }

    /// The level of a heading, from 1 to 6.
    pub(super) fn heading(&self, style: Option<&str>) -> Option<u8> {
        let says = |style: &&Style| style.outline.is_some() || by_name(&style.name).is_some();
        let style = self.chain(style).find(says)?;
        style.outline.map_or_else(|| by_name(&style.name), level)
    }

    /// Whether text in this style is not shown.
    pub(super) fn is_hidden(&self, style: Option<&str>) -> bool {
        style.is_some() && self.chain(style).find_map(|style| style.hidden).unwrap_or(false)
    }

    /// The list and the level of a style; each may come from another style of the chain.
    pub(super) fn number(&self, style: Option<&str>) -> ListItem {
        let numbers = || self.chain(style).filter_map(|style| style.number);
        ListItem { list: numbers().find_map(|number| number.list), level: numbers().find_map(|number| number.level) }
    }
}

/// An outline level as the level of a heading; body text is none, even in a style based on a heading.
pub(super) fn level(outline: u32) -> Option<u8> {
    u8::try_from(outline.saturating_add(1)).ok().filter(|level| (1..=6).contains(level))
}

/// Programs leave the outline level of the built-in headings out, for their name says it.
fn by_name(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    if matches!(name.as_str(), "title" | "标题") {
        return Some(1);
    }
    let number = name.strip_prefix("heading").or_else(|| name.strip_prefix("标题"))?;
    number.trim().parse().ok().filter(|level| (1..=6).contains(level))
}

fn read_style(xml: &mut Xml<'_>) -> Result<Style, Broken> {
    let mut style = Style::default();
    let mut open = 1_usize;
    while open > 0 {
        match xml.step()? {
            Step::Enter(element) => {
                open += 1;
                if element.space != Space::Word {
                    continue;
                }
                match element.name() {
                    "name" => style.name = element.attribute("val").unwrap_or_default().into_owned(),
                    "basedOn" => style.based_on = element.attribute("val").map(std::borrow::Cow::into_owned),
                    "outlineLvl" => style.outline = element.number("val"),
                    "vanish" => style.hidden = Some(element.is_on()),
                    "numId" => style.number.get_or_insert_default().list = element.number("val"),
                    "ilvl" => style.number.get_or_insert_default().level = element.number("val"),
                    // Formats of parts of tables are no formats of the style itself.
                    "tblStylePr" => {
                        xml.skip()?;
                        open -= 1;
                    }
                    _ => {}
                }
            }
            Step::Leave => open -= 1,
            Step::Text(_) => {}
            Step::End => return Err(Broken::Malformed),
        }
    }
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(list: &str) -> Styles {
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        Styles::read(&format!("<w:styles xmlns:w='{main}'>{list}</w:styles>")).unwrap()
    }

    #[test]
    fn headings_are_told_by_outline_level_or_by_name_in_either_language() {
        let styles = styles(
            "<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>\
             <w:style w:styleId='b'><w:name w:val='标题 2'/></w:style>\
             <w:style w:styleId='c'><w:name w:val='公文三级'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>\
             <w:style w:styleId='d'><w:name w:val='仿宋标题'/><w:basedOn w:val='1'/></w:style>\
             <w:style w:styleId='e'><w:name w:val='正文'/><w:basedOn w:val='1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr></w:style>",
        );
        let levels = ["1", "b", "c", "d", "e", "?"].map(|id| styles.heading(Some(id)));
        assert_eq!(levels, [Some(1), Some(2), Some(3), Some(1), None, None]);
    }

    #[test]
    fn styles_based_on_each_other_come_to_an_end() {
        let styles = styles(
            "<w:style w:styleId='1'><w:basedOn w:val='2'/></w:style><w:style w:styleId='2'><w:basedOn w:val='1'/></w:style>",
        );
        assert_eq!(styles.heading(Some("1")), None);
        assert!(!styles.is_hidden(Some("1")));
    }
}
