//! What is read of the attributes of an element, in one small number.
//!
//! Of a `style` that is whether the element is shown, whether its text is struck out or raised, and how it lays out what
//! is in it; of a `class` whether it calls the element a cell.

use memchr::memchr;

use ogi_model::looks_like_figure;

use crate::carriers::shared::apart::Apart;

use super::visibility::{Declared, Visibility};
use crate::carriers::shared::grid::{MAX_COLSPAN, MAX_ROWSPAN};

/// A set of what attributes can say, and what the style sheets of the page may say of the element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ElementStyle {
    set: u16,
    /// Its text is struck out, raised or lowered.
    apart: Option<Apart>,
    /// The parts of selectors that fit the element, by their number in the [`Fits`](super::style_sheets::Fits) of the page.
    pub(super) fits: u16,
}

impl ElementStyle {
    /// How text may stand, by its number in texts.
    const APART: [Apart; 3] = [Apart::Raised, Apart::Struck, Apart::Other];

    /// It lays out what is in it side by side.
    pub(crate) const ROW: u16 = 2;
    /// It is a box in a line.
    pub(crate) const CELL: u16 = 4;
    /// It is there to fill up: a cell that Word puts in for rows of another width, a picture of one dot.
    pub(crate) const PLACEHOLDER: u16 = 8;
    /// It has the attribute `hidden`.
    const HIDDEN: u16 = 16;
    /// Three bits each.
    const DISPLAY: u32 = 5;
    const VISIBILITY: u32 = 8;
    /// A script or a style sheet of the page may show a figure in it, which an attribute holds.
    pub(crate) const DATA: u16 = 1 << 11;
    /// A set has no bits from here on.
    pub(super) const BITS: u32 = 12;

    /// Of an element without attributes.
    pub(super) const fn of_fits(fits: u16) -> Self {
        Self { set: 0, apart: None, fits }
    }

    /// Nothing is said of how the element is laid out or shown.
    pub(super) const fn says_nothing(self) -> bool {
        self.set == 0 && self.fits == 0
    }

    pub(crate) const fn has(self, one: u16) -> bool {
        self.set & one != 0
    }

    pub(crate) const fn apart(self) -> Option<Apart> {
        self.apart
    }

    const fn with(self, one: u16, is_so: bool) -> Self {
        Self { set: if is_so { self.set | one } else { self.set & !one }, ..self }
    }

    /// What the `style` says of whether the element is shown.
    const fn style_shown(self) -> Visibility {
        Visibility {
            display: Declared::of_bits(self.set >> Self::DISPLAY),
            visibility: Declared::of_bits(self.set >> Self::VISIBILITY),
        }
    }

    /// What the `style` and the attribute `hidden` say; any `style` wins over the attribute.
    pub(crate) const fn shown(self) -> Visibility {
        let shown = self.style_shown();
        match shown.display {
            Declared::Nothing if self.has(Self::HIDDEN) => {
                Visibility { display: Declared::Hides { important: false }, ..shown }
            }
            _ => shown,
        }
    }

    /// What a declaration of a sheet, were it there, would have to win over.
    pub(super) const fn style_says(self) -> Visibility {
        self.style_shown()
    }

    fn with_style_shown(self, shown: Visibility) -> Self {
        let others = self.set & !(7 << Self::DISPLAY | 7 << Self::VISIBILITY);
        let shown = shown.display.bits() << Self::DISPLAY | shown.visibility.bits() << Self::VISIBILITY;
        Self { set: others | shown, ..self }
    }

    /// The bits of the set alone, and back; how its text stands is known by the kind of its node.
    pub(super) const fn bits(self) -> u16 {
        self.set
    }

    pub(super) const fn of_bits(bits: u16) -> Self {
        Self { set: bits & ((1 << Self::BITS) - 1), apart: None, fits: 0 }
    }

    /// All of it as a text, and back.
    pub(crate) fn to_text(self) -> String {
        let apart = Self::APART.iter().position(|apart| self.apart == Some(*apart)).map_or(0, |at| at + 1);
        format!("{} {} {apart}", self.set, self.fits)
    }

    pub(crate) fn from_text(text: &str) -> Self {
        let mut numbers = text.split(' ').map(|number| number.parse().unwrap_or_default());
        let (set, fits) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
        let apart = numbers.next().and_then(|apart| Self::APART.get(usize::from(apart).checked_sub(1)?).copied());
        Self { set, apart, fits }
    }

    /// A figure that an attribute of the element holds is shown in it.
    pub(super) fn showing(self, value: &str) -> Self {
        if looks_like_figure(value) { self.with(Self::DATA, true) } else { self }
    }

    /// Adds what an attribute says, both names in small letters.
    pub(crate) fn read(self, element: &str, name: &str, value: &str) -> Self {
        match name {
            "style" => self.style(value),
            "hidden" => self.with(Self::HIDDEN, true),
            "class" if is_cell_by_name(value) => self.with(Self::CELL, true),
            "width" | "height" if element == "img" && matches!(value.trim_ascii(), "0" | "1" | "0px" | "1px") => {
                self.with(Self::PLACEHOLDER, true)
            }
            "data-value" | "data-num" | "data-count" => self.showing(value),
            _ => self,
        }
    }

    fn style(mut self, style: &str) -> Self {
        let mut shown = self.style_shown();
        let mut rest = style;
        while !rest.is_empty() {
            let end = memchr(b';', rest.as_bytes()).unwrap_or(rest.len());
            let declaration = rest[..end].trim_ascii_start();
            rest = rest.get(end + 1..).unwrap_or_default();
            // Most properties are about something else, which their first letters tell.
            if let [first, second, ..] = declaration.as_bytes()
                && matches!(
                    (first.to_ascii_lowercase(), second.to_ascii_lowercase()),
                    (b'd', b'i') | (b'f', b'l') | (b'm', b's') | (b't', b'e') | (b'v', b'e' | b'i')
                )
                && let Some(colon) = memchr(b':', declaration.as_bytes())
            {
                let (property, value) = (declaration[..colon].trim_ascii(), declaration[colon + 1..].trim_ascii());
                shown.declare(property, value);
                self = self.declaration(property, value);
            }
        }
        self.with_style_shown(shown)
    }

    fn declaration(self, property: &str, value: &str) -> Self {
        let is = |name: &str| property.eq_ignore_ascii_case(name);
        let begins = |word: &str| value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if is("display") {
            let is_row = ["flex", "inline-flex", "grid", "inline-grid", "table-row"].iter().any(|word| begins(word))
                && !begins("table-row-group");
            self.with(Self::ROW, is_row)
                .with(Self::CELL, begins("table-cell") || begins("inline-block") || begins("block"))
        } else if is("float") {
            self.with(Self::CELL, begins("left"))
        } else if is("text-decoration") || is("text-decoration-line") {
            Self { apart: self.apart.or(value.contains("line-through").then_some(Apart::Struck)), ..self }
        } else if is("vertical-align") {
            let apart = if begins("super") { Some(Apart::Raised) } else { begins("sub").then_some(Apart::Other) };
            Self { apart: self.apart.or(apart), ..self }
        } else if is("mso-cell-special") {
            self.with(Self::PLACEHOLDER, begins("placeholder"))
        } else {
            self
        }
    }
}

/// Names that frameworks and people give to the cells of tables made of boxes.
fn is_cell_by_name(class: &str) -> bool {
    class.split_ascii_whitespace().any(|name| {
        matches!(name, "td" | "th" | "cell" | "col" | "column")
            || ["-cell", "_cell", "-td", "-col"].iter().any(|end| name.ends_with(end))
            || ["col-", "cell-"].iter().any(|start| name.starts_with(start))
    })
}

/// The spans of a cell in one number, as the standard reads them: a colspan of nought is one, a rowspan of nought means
/// to the end, what is no number counts as one.
#[derive(Clone, Copy)]
pub(crate) struct SpansOfCell {
    columns: u32,
    rows: u32,
}

impl SpansOfCell {
    pub(crate) const fn one() -> Self {
        Self { columns: 1, rows: 1 }
    }

    pub(crate) fn read(&mut self, name: &str, value: &str) {
        match name {
            "colspan" => self.columns = number(value).unwrap_or(1).clamp(1, MAX_COLSPAN),
            "rowspan" => self.rows = number(value).unwrap_or(1).min(MAX_ROWSPAN),
            _ => {}
        }
    }

    pub(crate) const fn packed(self) -> u32 {
        self.columns << 16 | self.rows
    }
}

/// The standard's rules for a non-negative integer: leading digits count, what follows them does not.
fn number(value: &str) -> Option<u32> {
    let value = value.trim_ascii_start();
    let value = value.strip_prefix('+').unwrap_or(value);
    let digits = value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // More digits than fit are above any limit.
    (digits > 0).then(|| value[..digits].parse().unwrap_or(u32::MAX))
}

/// Whether an `<input>` of this type shows its value as text.
pub(crate) fn shows_its_value(kind: &str) -> bool {
    !["hidden", "checkbox", "radio", "submit", "button", "reset", "image", "file", "password", "color", "range"]
        .iter()
        .any(|other| kind.trim_ascii().eq_ignore_ascii_case(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(style: &str) -> ElementStyle {
        ElementStyle::default().read("span", "style", style)
    }

    #[test]
    fn display_none_is_found_however_it_is_written() {
        let hides = |style| of(style).shown().hides();
        assert!(hides("display:none"));
        assert!(hides("COLOR: red; DISPLAY: None"));
        assert!(hides("width:1px;display : none !important"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("display:block"));
        assert!(!hides("display:none;display:block"));
        assert!(!hides("-x-display:none"));
        assert!(!hides("display:无"));
        assert!(!hides(""));
        assert!(hides("display:none !important;display:block") && !hides("visibility:hidden;visibility:visible"));
    }

    #[test]
    fn a_style_wins_over_the_attribute() {
        let hidden = |style: ElementStyle| style.read("p", "hidden", "").shown().display.hides();
        assert!(hidden(ElementStyle::default()) && hidden(of("color:red")) && !hidden(of("display:block")));
        assert!(!ElementStyle::default().read("p", "hidden", "").read("p", "style", "display:flex").shown().hides());
    }

    #[test]
    fn rows_cells_and_struck_words_are_told_by_their_style() {
        assert!(of("display:flex").has(ElementStyle::ROW) && of("Display: table-row").has(ElementStyle::ROW));
        assert!(!of("display:table-row-group").has(ElementStyle::ROW));
        assert!(
            of("float:left;width:20%").has(ElementStyle::CELL) && of("display:inline-block").has(ElementStyle::CELL)
        );
        assert!(
            of("text-decoration: underline line-through").apart() == Some(Apart::Struck)
                && of("vertical-align:super").apart() == Some(Apart::Raised)
        );
        assert!(of("vertical-align:middle;font-family:sub").apart().is_none());
        assert!(of("mso-cell-special:placeholder;border:none").has(ElementStyle::PLACEHOLDER));
        assert!(ElementStyle::default().read("div", "class", "grid el-col").has(ElementStyle::CELL));
        assert!(!ElementStyle::default().read("div", "class", "column-nav protocol").has(ElementStyle::CELL));
    }

    #[test]
    fn a_set_is_the_same_after_it_was_a_text() {
        let set =
            ElementStyle { fits: 517, ..of("display:none!important;visibility:collapse;text-decoration:line-through") };
        assert_eq!(ElementStyle::from_text(&set.to_text()), set);
    }

    #[test]
    fn spans_are_read_as_browsers_read_them() {
        assert_eq!(number(" 3px"), Some(3));
        assert_eq!(number("+2"), Some(2));
        assert_eq!(number("99999999999999"), Some(u32::MAX));
        assert_eq!(number("-1"), None);
        assert_eq!(number("x"), None);
    }
}
