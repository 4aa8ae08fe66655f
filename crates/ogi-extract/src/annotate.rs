//! What every cell and line of a document may be: labels, headings, titles.

pub(crate) mod labels;
pub(crate) mod title;
