//! What declarations say of whether an element is shown, in a `style` as in a sheet.

/// What is said by one property.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Declared {
    #[default]
    Nothing,
    Shows {
        important: bool,
    },
    Hides {
        important: bool,
    },
}

impl Declared {
    pub(super) const fn hides(self) -> bool {
        matches!(self, Self::Hides { .. })
    }

    pub(super) const fn is_important(self) -> bool {
        matches!(self, Self::Shows { important: true } | Self::Hides { important: true })
    }

    /// What was said, as three bits, and back.
    pub(super) const fn bits(self) -> u16 {
        match self {
            Self::Nothing => 0,
            Self::Shows { important } => 1 | (important as u16) << 2,
            Self::Hides { important } => 2 | (important as u16) << 2,
        }
    }

    pub(super) const fn of_bits(bits: u16) -> Self {
        let important = bits & 4 != 0;
        match bits & 3 {
            1 => Self::Shows { important },
            2 => Self::Hides { important },
            _ => Self::Nothing,
        }
    }

    fn set(&mut self, hides: bool, important: bool) {
        if important || !self.is_important() {
            *self = if hides { Self::Hides { important } } else { Self::Shows { important } };
        }
    }
}

/// What is said by `display`, which takes an element out of the page, and by `visibility`, which leaves its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Visibility {
    pub(super) display: Declared,
    pub(super) visibility: Declared,
}

#[cfg(test)]
impl Visibility {
    pub(super) const fn hides(self) -> bool {
        self.display.hides() || self.visibility.hides()
    }
}

impl Visibility {
    /// Takes a declaration: the last one counts, but for those that are important. What is no value of the property is as
    /// if it were not there.
    pub(super) fn declare(&mut self, property: &str, value: &str) {
        if !["display", "visibility"].iter().any(|known| property.eq_ignore_ascii_case(known)) {
            return;
        }
        let end = value.find(|c: char| c == '!' || c.is_ascii_whitespace()).unwrap_or(value.len());
        let (word, rest) = (value[..end].to_ascii_lowercase(), value[end..].trim_ascii_start());
        let important = rest.strip_prefix('!').is_some_and(|word| word.trim_ascii().eq_ignore_ascii_case("important"));
        let is_whole = rest.is_empty() || important;
        if property.eq_ignore_ascii_case("display") {
            if word == "none" && is_whole {
                self.display.set(true, important);
            } else if DISPLAYS.contains(&word.as_str()) {
                self.display.set(false, rest.to_ascii_lowercase().ends_with("important"));
            }
        } else if property.eq_ignore_ascii_case("visibility") && is_whole {
            match word.as_str() {
                "hidden" | "collapse" => self.visibility.set(true, important),
                "visible" | "initial" | "unset" | "inherit" | "revert" | "revert-layer" => {
                    self.visibility.set(false, important);
                }
                _ => {}
            }
        }
    }
}

/// Values of `display` under which an element is shown; there may be more words behind.
const DISPLAYS: [&str; 35] = [
    "block",
    "inline",
    "inline-block",
    "flex",
    "inline-flex",
    "grid",
    "inline-grid",
    "flow-root",
    "flow",
    "table",
    "inline-table",
    "table-row",
    "table-row-group",
    "table-header-group",
    "table-footer-group",
    "table-cell",
    "table-column",
    "table-column-group",
    "table-caption",
    "list-item",
    "contents",
    "run-in",
    "ruby",
    "ruby-base",
    "ruby-text",
    "math",
    "-webkit-box",
    "-webkit-inline-box",
    "-webkit-flex",
    "-webkit-inline-flex",
    "initial",
    "inherit",
    "unset",
    "revert",
    "revert-layer",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn display(values: &[&str]) -> Declared {
        let mut shown = Visibility::default();
        for value in values {
            shown.declare("Display", value);
        }
        shown.display
    }

    #[test]
    fn the_last_declaration_counts_but_for_important_ones() {
        let (shows, hides) = (Declared::Shows { important: false }, Declared::Hides { important: false });
        assert_eq!(display(&["none"]), hides);
        assert_eq!(display(&["none", "block"]), shows);
        assert_eq!(display(&["none ! important", "block"]), Declared::Hides { important: true });
        assert_eq!(display(&["block flow", "none"]), hides);
        assert_eq!(display(&["block !important", "none"]), Declared::Shows { important: true });
        // What is no value is nothing.
        assert_eq!(display(&["none", "blocky", "-ms-flexbox", ""]), hides);
        assert_eq!(display(&["none none", "none !important2"]), Declared::Nothing);
    }

    #[test]
    fn what_was_said_is_the_same_after_it_was_bits() {
        for important in [false, true] {
            for said in [Declared::Nothing, Declared::Shows { important }, Declared::Hides { important }] {
                assert_eq!(Declared::of_bits(said.bits()), said);
            }
        }
    }
}
