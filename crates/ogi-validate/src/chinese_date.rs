//! Dates as Chinese messages print them.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// A day as 2025年3月31日.
pub(crate) struct ChineseDate(pub(crate) NaiveDate);

impl fmt::Display for ChineseDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}年{}月{}日", self.0.year(), self.0.month(), self.0.day())
    }
}

#[cfg(test)]
mod tests {
    use super::ChineseDate;

    #[test]
    fn months_and_days_have_no_zeros_before_them() {
        assert_eq!(ChineseDate("2025-03-01".parse().unwrap()).to_string(), "2025年3月1日");
    }
}
