//! The three tables: columns, rows, and what is not certain of them.

mod column_heads;
mod disambiguate;
pub(crate) mod disclosure;
pub(crate) mod disputes;
pub(crate) mod editions;
pub(crate) mod requests;
pub(crate) mod reviews;
