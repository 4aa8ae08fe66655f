//! Selectors: which elements a rule is about.

use std::str::Chars;

/// What one element must be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Compound {
    pub(super) element: Option<String>,
    pub(super) id: Option<String>,
    pub(super) classes: Vec<String>,
    pub(super) attributes: Vec<Attribute>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Attribute {
    pub(super) name: String,
    test: Test,
    value: String,
    ignores_case: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Test {
    Present,
    Is,
    HasWord,
    IsOrBegins,
    Begins,
    Ends,
    Contains,
}

impl Attribute {
    pub(super) fn fits(&self, value: &str) -> bool {
        if self.ignores_case {
            self.test(&value.to_ascii_lowercase(), &self.value.to_ascii_lowercase())
        } else {
            self.test(value, &self.value)
        }
    }

    fn test(&self, value: &str, wanted: &str) -> bool {
        match self.test {
            Test::Present => true,
            Test::Is => value == wanted,
            Test::HasWord => value.split_ascii_whitespace().any(|word| word == wanted),
            Test::IsOrBegins => value.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')),
            Test::Begins => !wanted.is_empty() && value.starts_with(wanted),
            Test::Ends => !wanted.is_empty() && value.ends_with(wanted),
            Test::Contains => !wanted.is_empty() && value.contains(wanted),
        }
    }
}

/// How an element stands to the one before it in the selector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Combinator {
    /// Somewhere below it.
    Descendant,
    Child,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Selector {
    /// From the outermost to the element itself; the first combinator means nothing.
    pub(super) parts: Vec<(Combinator, Compound)>,
    pub(super) specificity: u32,
    /// It asks for no more than that. A selector that does is about some of the elements that fit.
    pub(super) is_certain: bool,
}

const OF_ID: u32 = 1 << 20;
const OF_CLASS: u32 = 1 << 10;
const OF_ELEMENT: u32 = 1;

/// Parses the selectors of a rule; those that are about no element of a page at rest are left out. `None` for what is no
/// list of selectors: a browser drops the whole rule.
pub(super) fn parse(list: &str) -> Option<Vec<Selector>> {
    let mut parser = Parser { rest: list.chars() };
    let mut selectors = Vec::new();
    loop {
        parser.selector(&mut selectors)?;
        match parser.rest.next() {
            None => return Some(selectors),
            Some(',') => {}
            Some(_) => return None,
        }
    }
}

struct Parser<'a> {
    rest: Chars<'a>,
}

/// What a pseudo-class or -element makes of a selector.
enum Pseudo {
    /// It is about no element of a page that nobody touches.
    Never,
    Root,
    Unknown,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    fn take(&mut self, wanted: char) -> bool {
        let is_next = self.peek() == Some(wanted);
        if is_next {
            self.rest.next();
        }
        is_next
    }

    fn skip_blanks(&mut self) -> bool {
        let before = self.rest.as_str();
        self.rest = before.trim_ascii_start().chars();
        self.rest.as_str().len() != before.len()
    }

    /// Reads one selector up to the comma behind it, and keeps it unless it can be about no element.
    fn selector(&mut self, selectors: &mut Vec<Selector>) -> Option<()> {
        let mut selector = Selector { parts: Vec::new(), specificity: 0, is_certain: true };
        let mut is_possible = true;
        let mut combinator = Combinator::Descendant;
        self.skip_blanks();
        loop {
            let compound = self.compound(&mut selector, &mut is_possible)?;
            selector.parts.push((combinator, compound));
            let has_blanks = self.skip_blanks();
            combinator = match self.peek() {
                None | Some(',') => {
                    selectors.extend(is_possible.then_some(selector));
                    return Some(());
                }
                Some('>') => Combinator::Child,
                Some('+' | '~') => {
                    // Of brothers and sisters nothing is known; what is behind them still must fit.
                    selector.parts.clear();
                    selector.is_certain = false;
                    Combinator::Descendant
                }
                Some(_) if has_blanks => {
                    combinator = Combinator::Descendant;
                    continue;
                }
                Some(_) => return None,
            };
            self.rest.next();
            self.skip_blanks();
        }
    }

    fn compound(&mut self, selector: &mut Selector, is_possible: &mut bool) -> Option<Compound> {
        let mut compound = Compound::default();
        let mut is_empty = true;
        if self.take('*') {
            is_empty = false;
        } else if self.peek().is_some_and(may_begin_name) {
            compound.element = Some(self.name()?.to_ascii_lowercase());
            selector.specificity += OF_ELEMENT;
            is_empty = false;
        }
        loop {
            if self.take('#') {
                let id = self.name()?;
                *is_possible &= compound.id.as_ref().is_none_or(|other| *other == id);
                compound.id = Some(id);
                selector.specificity += OF_ID;
            } else if self.take('.') {
                compound.classes.push(self.name()?);
                selector.specificity += OF_CLASS;
            } else if self.take('[') {
                compound.attributes.push(self.attribute()?);
                selector.specificity += OF_CLASS;
            } else if self.take(':') {
                match self.pseudo()? {
                    Pseudo::Never => *is_possible = false,
                    Pseudo::Root => {
                        *is_possible &= compound.element.as_ref().is_none_or(|element| element == "html");
                        compound.element = Some("html".to_owned());
                    }
                    Pseudo::Unknown => selector.is_certain = false,
                }
                selector.specificity += OF_CLASS;
            } else {
                return (!is_empty).then_some(compound);
            }
            is_empty = false;
        }
    }

    fn name(&mut self) -> Option<String> {
        let mut name = String::new();
        while let Some(c) = self.peek().filter(|c| may_begin_name(*c) || c.is_ascii_digit()) {
            self.rest.next();
            name.push(if c == '\\' { self.escaped()? } else { c });
            if name.len() == 1 && c.is_ascii_digit() {
                return None;
            }
        }
        (!name.is_empty() && name != "-").then_some(name)
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let rest = self.rest.as_str();
        let digits = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        if digits == 0 {
            return self.rest.next().filter(|c| !matches!(c, '\n' | '\r' | '\x0c'));
        }
        self.rest = rest[digits..].chars();
        if self.peek().is_some_and(|c| c.is_ascii_whitespace()) {
            self.rest.next();
        }
        let code = u32::from_str_radix(&rest[..digits], 16).ok()?;
        Some(char::from_u32(code).filter(|c| *c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// What stands in square brackets.
    fn attribute(&mut self) -> Option<Attribute> {
        self.skip_blanks();
        let name = self.name()?.to_ascii_lowercase();
        self.skip_blanks();
        let mut attribute = Attribute { name, test: Test::Present, value: String::new(), ignores_case: false };
        if self.take(']') {
            return Some(attribute);
        }
        attribute.test = match self.rest.next()? {
            '=' => Test::Is,
            sign => {
                let test = match sign {
                    '~' => Test::HasWord,
                    '|' => Test::IsOrBegins,
                    '^' => Test::Begins,
                    '$' => Test::Ends,
                    '*' => Test::Contains,
                    _ => return None,
                };
                if !self.take('=') {
                    return None;
                }
                test
            }
        };
        self.skip_blanks();
        attribute.value = match self.peek()? {
            quote @ ('"' | '\'') => {
                self.rest.next();
                self.string(quote)?
            }
            _ => self.name()?,
        };
        self.skip_blanks();
        if !self.take(']') {
            match self.name()?.as_str() {
                "i" | "I" => attribute.ignores_case = true,
                "s" | "S" => {}
                _ => return None,
            }
            self.skip_blanks();
            if !self.take(']') {
                return None;
            }
        }
        Some(attribute)
    }

    fn string(&mut self, quote: char) -> Option<String> {
        let mut text = String::new();
        loop {
            match self.rest.next()? {
                '\n' | '\r' | '\x0c' => return None,
                '\\' if self.take('\n') => {}
                '\\' => text.push(self.escaped()?),
                c if c == quote => return Some(text),
                c => text.push(c),
            }
        }
    }

    /// What stands behind a colon.
    fn pseudo(&mut self) -> Option<Pseudo> {
        let is_element = self.take(':');
        let name = self.name()?.to_ascii_lowercase();
        if self.take('(') {
            let mut depth = 1_u32;
            while depth > 0 {
                match self.rest.next()? {
                    '(' => depth += 1,
                    ')' => depth -= 1,
                    quote @ ('"' | '\'') => {
                        self.string(quote)?;
                    }
                    _ => {}
                }
            }
        }
        // Of another maker's own a browser knows nothing.
        if name.starts_with('-') && !name.starts_with("-webkit-") {
            return None;
        }
        if is_element {
            return Some(Pseudo::Never);
        }
        Some(match name.as_str() {
            "before" | "after" | "first-line" | "first-letter" | "hover" | "active" | "focus" | "focus-within"
            | "focus-visible" | "visited" | "target" | "target-within" | "fullscreen" | "modal" | "popover-open" => {
                Pseudo::Never
            }
            "root" => Pseudo::Root,
            _ if KNOWN.contains(&name.as_str()) || name.starts_with("-webkit-") => Pseudo::Unknown,
            _ => return None,
        })
    }
}

fn may_begin_name(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '_' | '-' | '\\') || !c.is_ascii()
}

/// Pseudo-classes that ask for more than is known of an element here.
const KNOWN: [&str; 37] = [
    "not",
    "is",
    "where",
    "has",
    "nth-child",
    "nth-last-child",
    "nth-of-type",
    "nth-last-of-type",
    "first-child",
    "last-child",
    "only-child",
    "first-of-type",
    "last-of-type",
    "only-of-type",
    "empty",
    "lang",
    "dir",
    "link",
    "any-link",
    "enabled",
    "disabled",
    "required",
    "optional",
    "read-only",
    "read-write",
    "checked",
    "default",
    "indeterminate",
    "valid",
    "invalid",
    "in-range",
    "out-of-range",
    "placeholder-shown",
    "autofill",
    "defined",
    "scope",
    "open",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Selector {
        let mut selectors = parse(text).unwrap();
        assert_eq!(selectors.len(), 1, "{text}");
        selectors.remove(0)
    }

    #[test]
    fn compounds_are_what_one_element_must_be() {
        let Selector { parts, specificity, is_certain } = one(" TR.old#A[data-x='1' i].\\31 st\\:b ");
        let (_, compound) = &parts[0];
        assert_eq!((parts.len(), specificity, is_certain), (1, OF_ID + 3 * OF_CLASS + OF_ELEMENT, true));
        assert_eq!((compound.element.as_deref(), compound.id.as_deref()), (Some("tr"), Some("A")));
        assert_eq!(compound.classes, ["old", "1st:b"]);
        assert!(compound.attributes[0].fits("1") && !compound.attributes[0].fits("2"));
        assert_eq!(one("*").parts[0].1, Compound::default());
    }

    #[test]
    fn combinators_are_told_apart() {
        let combinators = |text| one(text).parts.iter().skip(1).map(|(combinator, _)| *combinator).collect::<Vec<_>>();
        assert_eq!(combinators(".a  .b"), [Combinator::Descendant]);
        assert_eq!(combinators(".a>.b > .c\n.d"), [Combinator::Child, Combinator::Child, Combinator::Descendant]);
        let brothers = one(".a + .b ~ .c > .d");
        assert_eq!((brothers.parts.len(), brothers.is_certain), (2, false));
    }

    #[test]
    fn attributes_are_tested_in_every_way() {
        for (test, fits, does_not) in [
            ("[a]", "", None),
            ("[ a = b ]", "b", Some("B")),
            ("[a='b' I]", "B", Some("bc")),
            ("[a~=b]", "c b", Some("cb")),
            ("[a|=b]", "b-c", Some("bc")),
            ("[a^=b]", "bc", Some("cb")),
            ("[a$=b]", "cb", Some("bc")),
            ("[a*='b c']", "ab cd", Some("bc")),
        ] {
            let attribute = &one(test).parts[0].1.attributes[0];
            assert!(attribute.fits(fits) && does_not.is_none_or(|value| !attribute.fits(value)), "{test}");
        }
        assert!(!one("[a*='']").parts[0].1.attributes[0].fits("x"));
    }

    #[test]
    fn what_is_about_no_element_at_rest_is_left_out() {
        let left = |list: &str| parse(list).map(|selectors| selectors.len());
        assert_eq!(left(".a:hover, .b::before, .c:after, .d > .e:focus-within .f, #x#y"), Some(0));
        assert_eq!(left(".a, .b:hover , .c"), Some(2));
        assert_eq!(one(":root").parts[0].1.element.as_deref(), Some("html"));
        for text in [".a:not(.b, [x=')'])", "p:first-child", "a:link", "input:-webkit-autofill"] {
            assert!(!one(text).is_certain, "{text}");
        }
    }

    #[test]
    fn a_list_with_an_error_is_none() {
        for list in [
            "",
            ",",
            ".a,",
            ".",
            "#",
            ".1a",
            "> .a",
            ".a >",
            ".a > > .b",
            ".a..b",
            "[",
            "[a",
            "[a=]",
            "[a=1]",
            "[a!=b]",
            "[a=b x]",
            ".a:",
            ".a:unheard-of",
            ".a::-moz-x",
            ".a, .b:-moz-x",
            "}.a",
            "; .a",
            "&.a",
            "a|b",
            "50%",
            ".a:not(.b",
            "[a='b]",
            "-",
            "\\",
        ] {
            assert_eq!(parse(list), None, "{list}");
        }
    }
}
