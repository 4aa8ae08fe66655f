//! Documents that are pages with characters, lines and pictures at places: rows, cells and paragraphs are not in them.
//!
//! A carrier of its own makes the pages, [`pdf`] from PDF. What is here builds tables and paragraphs anew from any such
//! pages: tables from their lines, or from text that stands in columns, and paragraphs from what is left.

mod aligned;
mod canvas;
mod continued;
mod grid;
mod lattice;
mod layout;
mod lines;
mod marks;
pub(crate) mod pdf;
mod prose;

/// A page has more on it than any page of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TooComplex;
