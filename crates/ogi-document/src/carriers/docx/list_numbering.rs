//! Automatic numbers. `一、`, `（三）` and `1.` before headings and labels often are no text in Word but made by a list, and
//! without them a row of the form is not known. So lists are counted as Word counts them.

use std::collections::HashMap;

use super::node::ListItem;
use super::numeral_formats;
use super::styles::Styles;
use crate::carriers::shared::xml::{Broken, Element, Space, Step, Xml};
use crate::input::budget::Budget;

const LEVELS: usize = 9;
/// What stands around a number is shorter; it is repeated in every paragraph of its list.
const LONGEST_TEXT: usize = 200;

/// The lists of a document and how far they have counted.
#[derive(Default)]
pub(super) struct Numbering {
    schemes: HashMap<u32, Scheme>,
    lists: HashMap<u32, List>,
}

/// How a list numbers. Several lists may share one and then count on together.
#[derive(Default)]
struct Scheme {
    levels: [Level; LEVELS],
    counts: [Option<u32>; LEVELS],
    defined_by: Definition,
}

/// What says how a list numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Definition {
    /// Its own scheme.
    #[default]
    Scheme,
    /// The scheme of the list that a style has.
    List(u32),
    /// A style that has none.
    Nothing,
}

#[derive(Clone, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// Numbers of other formats are decimal within this text.
    is_decimal: bool,
    /// Never counted anew.
    goes_on: bool,
    /// Paragraphs of this style are on this level.
    style: Option<String>,
}

#[derive(Default)]
struct List {
    scheme: u32,
    starts: Vec<(usize, u32)>,
    levels: Vec<(usize, Level)>,
    /// Its own starts have been taken.
    is_begun: bool,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub(super) fn read(text: &str, styles: &Styles, budget: &mut Budget) -> Result<Self, Broken> {
        let mut xml = Xml::new(text);
        let mut numbering = Self::default();
        loop {
            match xml.step()? {
                Step::Enter(element) if element.space == Space::Word && element.name() == "abstractNum" => {
                    let id = element.number("abstractNumId");
                    budget.take_cells(LEVELS)?;
                    let scheme = read_scheme(&mut xml, styles)?;
                    numbering.schemes.extend(id.map(|id| (id, scheme)));
                }
                Step::Enter(element) if element.space == Space::Word && element.name() == "num" => {
                    let id = element.number("numId");
                    budget.take_cells(1)?;
                    let list = read_list(&mut xml, budget)?;
                    numbering.lists.extend(id.map(|id| (id, list)));
                }
                Step::End => return Ok(numbering),
                _ => {}
            }
        }
    }

    /// Counts a paragraph and gives its number as printed; nothing for bullets and for paragraphs without one.
    pub(super) fn label(&mut self, item: ListItem, style: Option<&str>) -> Option<String> {
        let list = self.lists.get_mut(&item.list.filter(|list| *list != 0)?)?;
        let mut id = list.scheme;
        match self.schemes.get(&id).map(|scheme| scheme.defined_by) {
            Some(Definition::List(other)) => id = self.lists.get(&other)?.scheme,
            Some(Definition::Nothing) => return None,
            Some(Definition::Scheme) | None => {}
        }
        let list = self.lists.get_mut(&item.list?)?;
        let scheme = self.schemes.get_mut(&id)?;
        if !list.is_begun {
            list.is_begun = true;
            for (level, start) in &list.starts {
                scheme.counts[*level] = None;
                scheme.levels[*level].start = *start;
            }
            for (level, changed) in &list.levels {
                scheme.levels[*level] = changed.clone();
            }
        }
        let of_style =
            || scheme.levels.iter().position(|level| level.style.as_deref().is_some_and(|of| Some(of) == style));
        let level = match item.level {
            Some(level) => usize::try_from(level).ok().filter(|level| *level < LEVELS)?,
            None => of_style().unwrap_or(0),
        };
        scheme.count(level);
        scheme.print(level)
    }
}

impl Scheme {
    fn count(&mut self, level: usize) {
        for above in 0..level {
            self.counts[above].get_or_insert(self.levels[above].start);
        }
        let start = self.levels[level].start;
        self.counts[level] = Some(self.counts[level].map_or(start, |count| count.saturating_add(1)));
        for below in level + 1..LEVELS {
            if !self.levels[below].goes_on {
                self.counts[below] = None;
            }
        }
    }

    fn print(&self, level: usize) -> Option<String> {
        let Level { text, is_decimal, format, .. } = &self.levels[level];
        if format == "bullet" || format == "none" {
            return None;
        }
        let mut printed = String::new();
        let mut characters = text.chars();
        while let Some(c) = characters.next() {
            let named = (c == '%').then(|| characters.clone().next().and_then(|digit| digit.to_digit(10))).flatten();
            let Some(named) = named.and_then(|named| usize::try_from(named).ok()?.checked_sub(1)) else {
                printed.push(c);
                continue;
            };
            characters.next();
            let format = if *is_decimal { "decimal" } else { &self.levels[named].format };
            printed.push_str(&numeral_formats::write(self.counts[named]?, format)?);
        }
        Some(printed).filter(|printed| !printed.trim().is_empty())
    }
}

fn read_scheme(xml: &mut Xml<'_>, styles: &Styles) -> Result<Scheme, Broken> {
    let mut scheme = Scheme::default();
    children(xml, |xml, element| {
        match element.name() {
            "lvl" => {
                let at = level_of(element);
                let level = read_level(xml)?;
                if let Some(at) = at {
                    scheme.levels[at] = level;
                }
                return Ok(true);
            }
            "numStyleLink" => {
                let link = element.attribute("val").map(|style| styles.number(Some(&style)).list);
                scheme.defined_by =
                    link.map_or(Definition::Scheme, |list| list.map_or(Definition::Nothing, Definition::List));
            }
            _ => {}
        }
        Ok(false)
    })?;
    Ok(scheme)
}

fn read_list(xml: &mut Xml<'_>, budget: &mut Budget) -> Result<List, Broken> {
    let mut list = List::default();
    let mut at = None;
    children(xml, |xml, element| {
        match element.name() {
            "abstractNumId" => list.scheme = element.number("val").unwrap_or_default(),
            "lvlOverride" => at = level_of(element),
            "startOverride" => {
                budget.take_cells(1)?;
                list.starts.extend(at.zip(element.number("val")));
            }
            "lvl" => {
                budget.take_cells(1)?;
                let level = read_level(xml)?;
                list.levels.extend(at.map(|at| (at, level)));
                return Ok(true);
            }
            _ => {}
        }
        Ok(false)
    })?;
    Ok(list)
}

fn read_level(xml: &mut Xml<'_>) -> Result<Level, Broken> {
    let mut level = Level { format: "decimal".to_owned(), ..Level::default() };
    children(xml, |_, element| {
        let value = || element.attribute("val").map(std::borrow::Cow::into_owned);
        match element.name() {
            "start" => level.start = element.number("val").unwrap_or_default(),
            "numFmt" => level.format = value().unwrap_or_default(),
            "lvlText" => level.text = value().filter(|text| text.len() <= LONGEST_TEXT).unwrap_or_default(),
            "isLgl" => level.is_decimal = element.is_on(),
            "lvlRestart" => level.goes_on = element.number("val") == Some(0),
            "pStyle" => level.style = value(),
            _ => {}
        }
        Ok(false)
    })?;
    Ok(level)
}

fn level_of(element: &Element<'_>) -> Option<usize> {
    element.number("ilvl").and_then(|level| usize::try_from(level).ok()).filter(|level| *level < LEVELS)
}

/// Shows all Word elements below the one entered last; `take` says whether it has read the element to its end.
fn children(
    xml: &mut Xml<'_>,
    mut take: impl FnMut(&mut Xml<'_>, &Element<'_>) -> Result<bool, Broken>,
) -> Result<(), Broken> {
    let mut open = 1_usize;
    while open > 0 {
        match xml.step()? {
            Step::Enter(element) => {
                let is_read = element.space == Space::Word && take(xml, &element)?;
                open += usize::from(!is_read);
            }
            Step::Leave => open -= 1,
            Step::Text(_) => {}
            Step::End => return Err(Broken::Malformed),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    fn labels(numbering: &str, items: &[(u32, u32)]) -> Vec<String> {
        let mut budget = Budget::new(&crate::Limits::default());
        let text = format!("<w:numbering xmlns:w='{MAIN}'>{numbering}</w:numbering>");
        let mut numbering = Numbering::read(&text, &Styles::default(), &mut budget).unwrap();
        let label = |(list, level): &(u32, u32)| {
            let item = ListItem { list: Some(*list), level: Some(*level) };
            numbering.label(item, None).unwrap_or_default()
        };
        items.iter().map(label).collect()
    }

    fn level(at: u32, format: &str, text: &str) -> String {
        format!(
            "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/></w:lvl>"
        )
    }

    fn three_levels() -> String {
        let levels =
            [level(0, "chineseCounting", "%1、"), level(1, "japaneseCounting", "（%2）"), level(2, "decimal", "%3.")];
        format!(
            "<w:abstractNum w:abstractNumId='4'>{}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>\
             <w:num w:numId='2'><w:abstractNumId w:val='4'/><w:lvlOverride w:ilvl='2'><w:startOverride w:val='5'/>\
             </w:lvlOverride></w:num>",
            levels.concat()
        )
    }

    #[test]
    fn levels_below_begin_anew_under_each_number() {
        let items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)];
        assert_eq!(labels(&three_levels(), &items), ["一、", "（一）", "（二）", "1.", "二、", "（一）"]);
    }

    #[test]
    fn lists_of_one_scheme_count_on_unless_they_have_a_start() {
        assert_eq!(labels(&three_levels(), &[(1, 0), (2, 0), (2, 2), (2, 2)]), ["一、", "二、", "5.", "6."]);
    }

    #[test]
    fn bullets_and_unknown_lists_have_no_number() {
        let bullets = format!(
            "<w:abstractNum w:abstractNumId='0'>{}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
            level(0, "bullet", "●")
        );
        assert_eq!(labels(&bullets, &[(1, 0), (0, 0), (7, 0)]), ["", "", ""]);
    }

    #[test]
    fn a_number_may_name_those_above_it() {
        let legal = format!(
            "<w:abstractNum w:abstractNumId='0'>{}<w:lvl w:ilvl='1'><w:start w:val='1'/><w:isLgl/>\
             <w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
            level(0, "chineseCounting", "%1、")
        );
        assert_eq!(labels(&legal, &[(1, 0), (1, 1), (1, 1)]), ["一、", "1.1", "1.2"]);
    }
}
