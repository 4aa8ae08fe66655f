//! Documents that are pages with characters, lines and pictures at places: rows, cells and paragraphs are not in them.
//!
//! A carrier of its own makes the pages, [`pdf`] from PDF. What is here builds tables and paragraphs anew from any such
//! pages: tables from their lines, or from text that stands in columns, and paragraphs from what is left.

mod lines;
mod page;
mod page_breaks;
mod page_furniture;
mod paragraphs;
pub(crate) mod pdf;
mod reading_order;
mod ruled_tables;
mod stream_rows;
mod stream_tables;
mod table_cells;
mod text_columns;

/// A page has more on it than any page of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TooComplex;
