//! What the style sheets of a page hide, and which attributes of elements they print as text.
//!
//! Of the sheets in the page only those rules count that say whether something is shown ([`sheet`], [`selector`],
//! [`media`]). While a page is parsed, every element is held against the single parts of their selectors ([`Fits`]), by
//! its name, its attributes and nothing else; when the tree stands, [`Rules::apply`] goes through it once, knows for each
//! element which beginnings of selectors fit the elements around it, and decides by the cascade: importance, the `style`
//! of the element, layers, specificity, order.
//!
//! What is not understood hides nothing: a selector or a medium that asks for more than is known here counts where it
//! shows something, and not where it hides.
//!
//! For each element at most [`MAX_STEPS`] parts of selectors are looked at, however deep it stands, and no value of an
//! attribute more often than [`MAX_TESTS`] times.

mod media;
mod selector;
mod sheet;

use std::collections::{HashMap, HashSet};

use memchr::memmem;

use self::media::Applies;
use self::selector::{Combinator, Compound, Selector};
use super::tree::{Id, Kind, Tree};
use super::visibility::{Declared, Visibility};
use super::walk::{Step, Walk};

/// More parts of selectors about hiding than any sheet has. Beyond, the sheets are left alone.
const MAX_STEPS: usize = 4000;
/// More selectors by values of attributes than any sheet has.
const MAX_TESTS: usize = 200;
/// More parts of selectors fit all elements of a page together, those that fit the same counted once.
const MAX_FITS: usize = 1 << 20;

/// The rules of a page about what is shown.
#[derive(Default)]
pub(super) struct Rules {
    compounds: Vec<Compound>,
    /// Compounds by the name that an element needs to fit: one of the names they ask for.
    by_id: HashMap<String, Vec<u32>>,
    by_class: HashMap<String, Vec<u32>>,
    by_attribute: HashMap<String, Vec<u32>>,
    by_element: HashMap<String, Vec<u32>>,
    of_all: Vec<u32>,
    /// The classes and attributes that are asked for at all.
    classes: HashSet<String>,
    attributes: HashSet<String>,
    /// The attributes for data that are printed: `content: attr(data-n)`. Which elements the rule is about is not looked at: where
    /// the attribute holds a figure and the element no text, what is shown is not certain.
    printed: HashSet<String>,
    /// How many compounds look at values of attributes.
    tests: usize,
    steps: Vec<StepOfSelector>,
    /// The steps that a compound is asked for in.
    by_compound: Vec<Vec<u32>>,
}

/// The beginning of a selector up to one of its compounds; selectors that begin alike share it.
struct StepOfSelector {
    /// What comes before.
    before: Option<(u32, Combinator)>,
    display: Option<Claim>,
    visibility: Option<Claim>,
}

/// What a rule says of an element; the greatest counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Claim {
    important: bool,
    /// What stands in no layer wins over what does, and the other way round if it is important.
    layer: bool,
    specificity: u32,
    order: u32,
    hides: bool,
}

impl Claim {
    fn new(said: Declared, selector: &Selector, is_certain: bool, is_layered: bool, order: u32) -> Option<Self> {
        let hides = match said {
            Declared::Nothing => return None,
            Declared::Shows { .. } => false,
            Declared::Hides { .. } => true,
        };
        let important = said.is_important();
        let claim = Self { important, layer: is_layered == important, specificity: selector.specificity, order, hides };
        (!hides || is_certain).then_some(claim)
    }

    /// Decides between the sheets and what the element says itself.
    fn or(claim: Option<Self>, own: Declared) -> Declared {
        match claim {
            Some(Self { important, hides, .. }) if own == Declared::Nothing || (important && !own.is_important()) => {
                if hides {
                    Declared::Hides { important }
                } else {
                    Declared::Shows { important }
                }
            }
            _ => own,
        }
    }
}

impl Rules {
    /// Reads the sheets of a page, in its order.
    pub(super) fn of<'a>(sheets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut rules = Self::default();
        let mut known = Known::default();
        let mut hides = false;
        let mut order = 0;
        let mut printed = HashSet::new();
        for sheet in sheets {
            // Most are about something else.
            let prints = has_word(sheet, b"attr(");
            let may_hide = has_word(sheet, b"display") || has_word(sheet, b"visibility");
            if !prints && !may_hide {
                continue;
            }
            let sheet = sheet::without_comments(sheet);
            if prints {
                printed.extend(sheet::printed_attributes(&sheet));
            }
            if !may_hide {
                continue;
            }
            for rule in sheet::rules(&sheet) {
                for selector in selector::parse(rule.selectors).unwrap_or_default() {
                    order += 1;
                    let is_certain = rule.is_certain && selector.is_certain;
                    let claim = |said| Claim::new(said, &selector, is_certain, rule.is_layered, order);
                    let (display, visibility) = (claim(rule.shown.display), claim(rule.shown.visibility));
                    hides |= [display, visibility].iter().flatten().any(|claim| claim.hides);
                    if let Some(step) = rules.add(&mut known, &selector)
                        && let Some(step) = rules.steps.get_mut(step as usize)
                    {
                        step.display = step.display.max(display);
                        step.visibility = step.visibility.max(visibility);
                    }
                    if rules.steps.len() > MAX_STEPS || rules.tests > MAX_TESTS {
                        return Self { printed, ..Self::default() };
                    }
                }
            }
        }
        if hides { Self { printed, ..rules } } else { Self { printed, ..Self::default() } }
    }

    /// There is nothing that hides, and no attribute that is printed.
    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.printed.is_empty()
    }

    /// Whether the value of an attribute, its name in small letters, is printed as text.
    pub(super) fn prints(&self, attribute: &str) -> bool {
        self.printed.contains(attribute)
    }

    /// The last step of a selector, with those before it.
    fn add(&mut self, known: &mut Known, selector: &Selector) -> Option<u32> {
        let mut last = None;
        for (combinator, compound) in &selector.parts {
            let compound = self.add_compound(known, compound);
            let before = last.map(|step| (step, *combinator));
            let next = number(self.steps.len());
            let step = *known.steps.entry((before, compound)).or_insert(next);
            if step == next {
                self.steps.push(StepOfSelector { before, display: None, visibility: None });
                self.by_compound[compound as usize].push(step);
            }
            last = Some(step);
        }
        last
    }

    fn add_compound(&mut self, known: &mut Known, compound: &Compound) -> u32 {
        if let Some(number) = known.compounds.get(compound) {
            return *number;
        }
        let at = number(self.compounds.len());
        let (names, name) = match (&compound.id, compound.classes.first(), compound.attributes.first()) {
            (Some(id), _, _) => (&mut self.by_id, Some(id)),
            (None, Some(class), _) => (&mut self.by_class, Some(class)),
            (None, None, Some(attribute)) => (&mut self.by_attribute, Some(&attribute.name)),
            (None, None, None) => (&mut self.by_element, compound.element.as_ref()),
        };
        match name {
            Some(name) => names.entry(name.clone()).or_default().push(at),
            None => self.of_all.push(at),
        }
        self.classes.extend(compound.classes.iter().cloned());
        self.attributes.extend(compound.attributes.iter().map(|attribute| attribute.name.clone()));
        self.tests += usize::from(!compound.attributes.is_empty());
        self.compounds.push(compound.clone());
        self.by_compound.push(Vec::new());
        known.compounds.insert(compound.clone(), at);
        at
    }

    /// Whether the value of an attribute, its name in small letters, is asked for.
    pub(super) fn reads(&self, attribute: &str) -> bool {
        matches!(attribute, "id" | "class") || self.attributes.contains(attribute)
    }

    /// Marks what is hidden in a tree whose elements have been held against these rules.
    pub(super) fn apply(&self, tree: &mut Tree<'_>) {
        if self.steps.is_empty() {
            return;
        }
        let mut decided: Vec<(Id, Visibility)> = Vec::new();
        // Of each step how deep the innermost element around us is that fits it, from 1; what it was before is kept to
        // be set again.
        let mut innermost = vec![0_u32; self.steps.len()];
        let mut before: Vec<(u32, u32)> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut fitting: Vec<u32> = Vec::new();
        let mut walk = Walk::below(tree, Tree::DOCUMENT);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(_, node) if node.kind == Kind::Text => {}
                Step::Enter(_, node) if node.kind == Kind::Drop => walk.leave_out(),
                Step::Enter(id, node) => {
                    let depth = number(open.len()) + 1;
                    open.push(before.len());
                    let steps =
                        tree.fits.of(node.fits).iter().flat_map(|compound| &self.by_compound[*compound as usize]);
                    fitting.clear();
                    fitting.extend(steps.filter(|step| match self.steps[**step as usize].before {
                        None => true,
                        Some((around, Combinator::Descendant)) => innermost[around as usize] > 0,
                        Some((around, Combinator::Child)) => depth > 1 && innermost[around as usize] == depth - 1,
                    }));
                    let (mut display, mut visibility) = (None, None);
                    for step in &fitting {
                        before.push((*step, std::mem::replace(&mut innermost[*step as usize], depth)));
                        let step = &self.steps[*step as usize];
                        display = display.max(step.display);
                        visibility = visibility.max(step.visibility);
                    }
                    if display.is_some() || visibility.is_some() {
                        let own = node.style();
                        let says = own.style_says();
                        let shown = Visibility {
                            display: Claim::or(display, says.display),
                            visibility: Claim::or(visibility, says.visibility),
                        };
                        // The attribute `hidden` hides what no rule is about.
                        let shown = if shown.display == Declared::Nothing {
                            Visibility { display: own.shown().display, ..shown }
                        } else {
                            shown
                        };
                        decided.push((id, shown));
                    }
                }
                Step::Leave(..) => {
                    let kept = open.pop().unwrap_or_default();
                    for (step, depth) in before.drain(kept..).rev() {
                        innermost[step as usize] = depth;
                    }
                }
            }
        }
        for (id, shown) in decided {
            tree.node_mut(id).show(shown);
        }
    }
}

/// What was already given a number.
#[derive(Default)]
struct Known {
    compounds: HashMap<Compound, u32>,
    steps: HashMap<(Option<(u32, Combinator)>, u32), u32>,
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a word stands somewhere, in letters of any size.
fn has_word(text: &str, word: &[u8]) -> bool {
    let first = word.first().copied().unwrap_or_default();
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes())
        .any(|at| text.as_bytes()[at..].get(..word.len()).is_some_and(|part| part.eq_ignore_ascii_case(word)))
}

/// Whether a `<style>` with these attributes is a sheet for the screen.
pub(super) fn is_sheet(kind: Option<&str>, media: Option<&str>) -> bool {
    // On a medium that is not known it is as if there were no rules, as what shows again is rare among them.
    kind.is_none_or(|kind| kind.is_empty() || kind.trim_ascii().eq_ignore_ascii_case("text/css"))
        && media::applies(media.unwrap_or_default()) == Applies::Yes
}

/// The sheets that a page seems to have, so that it needs to be parsed only once; what they are the parsers know.
pub(super) fn guess(page: &str) -> Vec<&str> {
    let mut sheets = Vec::new();
    let mut rest = page;
    while let Some(at) = memmem::find(rest.as_bytes(), b"<style") {
        rest = &rest[at + 6..];
        let Some(start) = rest.find('>') else { break };
        let Some(length) = memmem::find(&rest.as_bytes()[start..], b"</style") else { break };
        sheets.push(&rest[start + 1..start + length]);
        rest = &rest[start + length..];
    }
    sheets
}

/// The compounds that elements of a page fit, each set of them once.
#[derive(Default)]
pub(super) struct Fits {
    sets: Vec<Box<[u32]>>,
    known: HashMap<Box<[u32]>, u16>,
    /// How many compounds are in all sets.
    size: usize,
    is_full: bool,
    /// The set that is being made.
    found: Vec<u32>,
}

impl Fits {
    /// The compounds of a set; there is none with the number 0.
    fn of(&self, number: u16) -> &[u32] {
        (number as usize).checked_sub(1).and_then(|at| self.sets.get(at)).map_or(&[], |set| set)
    }

    /// There are more than can be kept; elements beyond fit nothing.
    pub(super) fn is_full(&self) -> bool {
        self.is_full
    }

    /// The number of the set that an element fits by its name and those of its attributes that the rules read, all names
    /// in small letters.
    pub(super) fn element<'v>(
        &mut self,
        rules: &Rules,
        name: &str,
        attributes: &(impl Iterator<Item = (&'v str, &'v str)> + Clone),
    ) -> u16 {
        if rules.steps.is_empty() {
            return 0;
        }
        self.found.clear();
        let value = |wanted: &str| attributes.clone().find(|(name, _)| *name == wanted).map(|(_, value)| value);
        let (id, classes) = (value("id"), value("class").unwrap_or_default());
        let lookup = |map: &HashMap<String, Vec<u32>>, name: &str, found: &mut Vec<u32>| {
            found.extend(map.get(name).into_iter().flatten());
        };
        let found = &mut self.found;
        found.extend(&rules.of_all);
        lookup(&rules.by_element, name, found);
        if let Some(id) = id {
            lookup(&rules.by_id, id, found);
        }
        let mut names: Vec<&str> =
            classes.split_ascii_whitespace().filter(|class| rules.classes.contains(*class)).collect();
        names.sort_unstable();
        names.dedup();
        for class in &names {
            lookup(&rules.by_class, class, found);
        }
        if !rules.by_attribute.is_empty() {
            attributes.clone().for_each(|(name, _)| lookup(&rules.by_attribute, name, found));
        }
        found.retain(|compound| {
            let Compound { element, id: wanted, classes: all, attributes: tests } =
                &rules.compounds[*compound as usize];
            element.as_ref().is_none_or(|element| element == name)
                && wanted.as_ref().is_none_or(|wanted| id == Some(wanted))
                && all.iter().all(|class| names.binary_search(&class.as_str()).is_ok())
                && tests.iter().all(|test| value(&test.name).is_some_and(|value| test.fits(value)))
        });
        self.keep()
    }

    fn keep(&mut self) -> u16 {
        if self.found.is_empty() {
            return 0;
        }
        self.found.sort_unstable();
        if let Some(number) = self.known.get(self.found.as_slice()) {
            return *number;
        }
        let number = u16::try_from(self.sets.len() + 1).ok().filter(|_| self.size + self.found.len() <= MAX_FITS);
        let Some(number) = number else {
            self.is_full = true;
            return 0;
        };
        self.size += self.found.len();
        let set: Box<[u32]> = self.found.as_slice().into();
        self.known.insert(set.clone(), number);
        self.sets.push(set);
        number
    }
}

#[cfg(test)]
mod tests;
