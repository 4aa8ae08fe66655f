//! The number formats of a workbook.
//!
//! Many cells name a style, many styles a format: a code is held once, and taken apart once, when a cell first needs it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::number_format::{self, Format};
use crate::input::budget::{Budget, TooMuch};

/// What a piece of a format takes in memory.
const PIECE: usize = 32;

/// Formats by the numbers that styles name them by.
#[derive(Debug, Default)]
pub(super) struct Formats {
    codes: HashMap<u32, String>,
    parsed: HashMap<u32, Format>,
}

impl Formats {
    /// Takes the code of a format of the workbook's own.
    pub(super) fn insert(&mut self, number: u32, code: String) {
        self.codes.insert(number, code);
    }

    /// What a cell with this number and the format of this number shows.
    pub(super) fn show(
        &mut self,
        number: f64,
        format: u32,
        is_1904: bool,
        budget: &mut Budget,
    ) -> Result<String, TooMuch> {
        let format = self.format(format, budget)?;
        // Before the work, for a long format may show nothing.
        budget.take_text(format.len())?;
        let shown = format.show(number, is_1904);
        budget.take_text(shown.len())?;
        Ok(shown)
    }

    /// What a cell with this text and the format of this number shows.
    pub(super) fn show_text(&mut self, text: &str, format: u32, budget: &mut Budget) -> Result<String, TooMuch> {
        let format = self.format(format, budget)?;
        // Before it is written: a format may repeat a text a thousand times.
        budget.take_text(format.text_len(text))?;
        Ok(format.show_text(text).into_owned())
    }

    fn format(&mut self, number: u32, budget: &mut Budget) -> Result<&Format, TooMuch> {
        match self.parsed.entry(number) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(unknown) => {
                let built_in = || number_format::built_in(u16::try_from(number).unwrap_or_default());
                let format = Format::parse(self.codes.get(&number).map_or_else(built_in, String::as_str));
                budget.take_text(format.len() * PIECE)?;
                self.codes.remove(&number);
                Ok(unknown.insert(format))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, steps};

    fn budget(text: usize) -> Budget {
        Budget::new(&Limits { text, ..Limits::default() })
    }

    #[test]
    fn a_format_is_taken_apart_once_and_only_if_a_cell_has_it() {
        let mut formats = Formats::default();
        for number in 200..300 {
            formats.insert(number, "0\"件\"".to_owned());
        }
        let taken_apart = steps::counted(|| {
            for _ in 0..1000 {
                assert_eq!(formats.show(3.0, 200, false, &mut budget(1000)).unwrap(), "3件");
                assert_eq!(formats.show_text("无", 201, &mut budget(1000)).unwrap(), "无");
            }
        });
        assert_eq!(taken_apart, 2);
    }

    #[test]
    fn a_cell_costs_what_it_shows_and_what_its_format_is_made_of() {
        let mut formats = Formats::default();
        formats.insert(200, "0\"件\"".to_owned());
        formats.insert(201, ";;;@@@".to_owned());
        // One section of two pieces; `12件`.
        let (held, shown) = (3 * PIECE, 3 + 5);
        assert_eq!(formats.show(12.0, 200, false, &mut budget(held - 1)), Err(TooMuch));
        assert!(formats.show(12.0, 200, false, &mut budget(held + shown)).is_ok());
        assert!(formats.show(12.0, 200, false, &mut budget(shown)).is_ok());
        assert_eq!(formats.show(12.0, 200, false, &mut budget(shown - 1)), Err(TooMuch));
        // A text and the three that it is shown as.
        assert!(formats.show_text("文", 201, &mut budget(7 * PIECE + 12)).is_ok());
        assert_eq!(formats.show_text("文", 201, &mut budget(12)).unwrap(), "文文文");
        assert_eq!(formats.show_text("文", 201, &mut budget(11)), Err(TooMuch));
    }
}
