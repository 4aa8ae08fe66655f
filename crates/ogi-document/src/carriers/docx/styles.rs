//! What paragraphs and runs have from their styles: whether they are headings, hidden, or numbered.

use std::collections::HashMap;

use super::node::ListItem;
use crate::carriers::shared::xml::{Broken, Space, Step, Xml};
use crate::input::budget::Budget;
use crate::steps;

/// Styles are based on styles this many times; a chain that is longer goes in a circle.
const LONGEST_CHAIN: usize = 16;

/// The styles of a document: what each says together with those it is based on, found out once.
#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Style,
}

/// What a style means for a paragraph or a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Style {
    heading: Option<u8>,
    is_hidden: bool,
    number: ListItem,
}

/// What a style says itself.
#[derive(Default)]
struct OwnStyle {
    based_on: Option<String>,
    /// Its outline level or its name says whether it is one of a heading.
    says_heading: bool,
    heading: Option<u8>,
    hidden: Option<bool>,
    number: Option<ListItem>,
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(text: &str, budget: &mut Budget) -> Result<Self, Broken> {
        let mut xml = Xml::new(text);
        let mut said: Vec<(String, OwnStyle)> = Vec::new();
        let mut default = None;
        loop {
            match xml.step()? {
                Step::Enter(element) if element.space == Space::Word && element.name() == "style" => {
                    budget.take_cells(1)?;
                    let id = element.attribute("styleId").unwrap_or_default().into_owned();
                    let is_default = element.attribute("type").is_some_and(|kind| kind == "paragraph")
                        && element.attribute("default").is_some_and(|on| on == "1" || on == "true");
                    let style = read_style(&mut xml)?;
                    if is_default {
                        default = Some(id.clone());
                    }
                    said.push((id, style));
                }
                Step::End => break,
                _ => {}
            }
        }
        Ok(Self::resolve(said, default.as_deref()))
    }

    fn resolve(said: Vec<(String, OwnStyle)>, default: Option<&str>) -> Self {
        // By numbers: an id may be long, and be named by all others. Of two styles with one id the later counts.
        let numbers: HashMap<&str, usize> = said.iter().map(|(id, _)| id.as_str()).zip(0..).collect();
        let based_on: Vec<Option<usize>> =
            said.iter().map(|(_, style)| numbers.get(style.based_on.as_deref()?).copied()).collect();
        let resolved: Vec<Style> = (0..said.len())
            .map(|number| {
                let chain = || {
                    let numbers = std::iter::successors(Some(number), |number| based_on[*number]);
                    numbers.take(LONGEST_CHAIN).map(|number| {
                        steps::count(1);
                        &said[number].1
                    })
                };
                let numbered = || chain().filter_map(|style| style.number);
                Style {
                    heading: chain().find(|style| style.says_heading).and_then(|style| style.heading),
                    is_hidden: chain().find_map(|style| style.hidden).unwrap_or(false),
                    number: ListItem {
                        list: numbered().find_map(|number| number.list),
                        level: numbered().find_map(|number| number.level),
                    },
                }
            })
            .collect();
        let default = default.and_then(|id| numbers.get(id)).map(|number| resolved[*number]).unwrap_or_default();
        Self { by_id: said.into_iter().map(|(id, _)| id).zip(resolved).collect(), default }
    }

    /// The style of this id, or of paragraphs that name none.
    fn of(&self, style: Option<&str>) -> Style {
        style.map_or(Some(self.default), |id| self.by_id.get(id).copied()).unwrap_or_default()
    }

    /// The level of a heading, from 1 to 6.
    pub(super) fn heading(&self, style: Option<&str>) -> Option<u8> {
        self.of(style).heading
    }

    /// Whether text in this style is not shown.
    pub(super) fn is_hidden(&self, style: Option<&str>) -> bool {
        style.is_some() && self.of(style).is_hidden
    }

    /// The list and the level of a style; each may come from another style of the chain.
    pub(super) fn number(&self, style: Option<&str>) -> ListItem {
        self.of(style).number
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

fn read_style(xml: &mut Xml<'_>) -> Result<OwnStyle, Broken> {
    let mut style = OwnStyle::default();
    let mut by_its_name = None;
    let mut outline = None;
    let mut open = 1_usize;
    while open > 0 {
        match xml.step()? {
            Step::Enter(element) => {
                open += 1;
                if element.space != Space::Word {
                    continue;
                }
                match element.name() {
                    "name" => by_its_name = element.attribute("val").and_then(|name| by_name(&name)),
                    "basedOn" => style.based_on = element.attribute("val").map(std::borrow::Cow::into_owned),
                    "outlineLvl" => outline = element.number("val"),
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
    style.says_heading = outline.is_some() || by_its_name.is_some();
    style.heading = outline.map_or(by_its_name, level);
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(list: &str) -> Styles {
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let mut budget = Budget::new(&crate::Limits::default());
        Styles::read(&format!("<w:styles xmlns:w='{main}'>{list}</w:styles>"), &mut budget).unwrap()
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
