//! What others rely on: the same bytes back, plain words for what is wrong, a schema that agrees with the reader.

mod faults;
mod reading;
mod schema;
mod tables;
mod tolerant;
mod writing;

/// A report in which everything that can stand in one does, in canonical form.
const FULL: &str = include_str!("full.json").trim_ascii_end();
