//! The texts that cells share.

use crate::input::budget::{Budget, TooMuch};

/// Texts by number, one behind the other in one string: a file may have millions of empty ones.
#[derive(Debug, Default)]
pub(super) struct SharedStrings {
    text: String,
    ends: Vec<usize>,
}

impl SharedStrings {
    pub(super) fn push(&mut self, text: &str, budget: &mut Budget) -> Result<(), TooMuch> {
        budget.take_text(text.len() + size_of::<usize>())?;
        self.text.push_str(text);
        self.ends.push(self.text.len());
        Ok(())
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.text.get(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn texts_are_found_by_number_and_taken_off_the_budget() {
        let each = size_of::<usize>();
        let mut budget = Budget::new(&Limits { text: 6 + 3 * each, ..Limits::default() });
        let mut strings = SharedStrings::default();
        for text in ["规章", "", ""] {
            strings.push(text, &mut budget).unwrap();
        }
        assert_eq!([0, 1, 2, 3].map(|index| strings.get(index)), [Some("规章"), Some(""), Some(""), None]);
        assert_eq!(strings.push("", &mut budget), Err(TooMuch));
        // No more is held than was taken off.
        assert_eq!((strings.text.len(), strings.ends.len()), (6, 3));
    }
}
