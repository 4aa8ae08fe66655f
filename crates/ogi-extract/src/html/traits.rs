//! What is read of the attributes of an element, in one small number.
//!
//! Of a `style` that is whether the element is shown, whether its text is struck out or raised, and how it lays out what
//! is in it; of a `class` whether it calls the element a cell.

use memchr::memchr;

use crate::grid::{MAX_COLSPAN, MAX_ROWSPAN};

/// A set of what attributes can say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits(u8);

impl Traits {
    /// It is not shown.
    pub(crate) const HIDDEN: u8 = 1;
    /// Its text is struck out, raised or lowered.
    pub(crate) const APART: u8 = 2;
    /// It lays out what is in it side by side.
    pub(crate) const ROW: u8 = 4;
    /// It is a box in a line.
    pub(crate) const CELL: u8 = 8;
    /// It is there to fill up: a cell that Word puts in for rows of another width, a picture of one dot.
    pub(crate) const PLACEHOLDER: u8 = 16;

    pub(crate) const fn has(self, one: u8) -> bool {
        self.0 & one != 0
    }

    const fn with(self, one: u8, is_so: bool) -> Self {
        Self(if is_so { self.0 | one } else { self.0 & !one })
    }

    /// The set as a text of one character, and back.
    pub(crate) fn to_text(self) -> String {
        char::from(b'@' + self.0).to_string()
    }

    pub(crate) fn from_text(text: &str) -> Self {
        Self(text.bytes().next().unwrap_or(b'@').wrapping_sub(b'@'))
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
            _ => self,
        }
    }

    fn style(mut self, style: &str) -> Self {
        let mut rest = style;
        while !rest.is_empty() {
            let end = memchr(b';', rest.as_bytes()).unwrap_or(rest.len());
            let declaration = rest[..end].trim_ascii_start();
            rest = rest.get(end + 1..).unwrap_or_default();
            // Most properties are about something else, which their first letter tells.
            if matches!(
                declaration.as_bytes().first().map(u8::to_ascii_lowercase),
                Some(b'd' | b'f' | b'm' | b't' | b'v')
            ) && let Some((property, value)) = declaration.split_once(':')
            {
                self = self.declaration(property.trim_ascii(), value.trim_ascii());
            }
        }
        self
    }

    fn declaration(self, property: &str, value: &str) -> Self {
        let is = |name: &str| property.eq_ignore_ascii_case(name);
        let begins = |word: &str| value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if is("display") {
            let is_row = ["flex", "inline-flex", "grid", "inline-grid", "table-row"].iter().any(|word| begins(word))
                && !begins("table-row-group");
            self.with(Self::HIDDEN, begins("none"))
                .with(Self::ROW, is_row)
                .with(Self::CELL, begins("table-cell") || begins("inline-block") || begins("block"))
        } else if is("visibility") {
            if begins("hidden") || begins("collapse") { self.with(Self::HIDDEN, true) } else { self }
        } else if is("float") {
            self.with(Self::CELL, begins("left"))
        } else if is("text-decoration") || is("text-decoration-line") {
            self.with(Self::APART, self.has(Self::APART) || value.contains("line-through"))
        } else if is("vertical-align") {
            self.with(Self::APART, self.has(Self::APART) || begins("super") || begins("sub"))
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

    fn of(style: &str) -> Traits {
        Traits::default().read("span", "style", style)
    }

    #[test]
    fn display_none_is_found_however_it_is_written() {
        let hides = |style| of(style).has(Traits::HIDDEN);
        assert!(hides("display:none"));
        assert!(hides("COLOR: red; DISPLAY: None"));
        assert!(hides("width:1px;display : none !important"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("display:block"));
        assert!(!hides("display:none;display:block"));
        assert!(!hides("-x-display:none"));
        assert!(!hides("display:无"));
        assert!(!hides(""));
    }

    #[test]
    fn rows_cells_and_struck_words_are_told_by_their_style() {
        assert!(of("display:flex").has(Traits::ROW) && of("Display: table-row").has(Traits::ROW));
        assert!(!of("display:table-row-group").has(Traits::ROW));
        assert!(of("float:left;width:20%").has(Traits::CELL) && of("display:inline-block").has(Traits::CELL));
        assert!(
            of("text-decoration: underline line-through").has(Traits::APART)
                && of("vertical-align:super").has(Traits::APART)
        );
        assert!(!of("vertical-align:middle;font-family:sub").has(Traits::APART));
        assert!(of("mso-cell-special:placeholder;border:none").has(Traits::PLACEHOLDER));
        assert!(Traits::default().read("div", "class", "grid el-col").has(Traits::CELL));
        assert!(!Traits::default().read("div", "class", "column-nav protocol").has(Traits::CELL));
    }

    #[test]
    fn a_set_is_the_same_after_it_was_a_text() {
        let set = of("display:none;text-decoration:line-through");
        assert_eq!(Traits::from_text(&set.to_text()), set);
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
