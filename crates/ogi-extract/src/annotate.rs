//! What every cell and line of a document may be, worked out once: its normal form, and all labels, headings and tables of the
//! form it may stand for. Later steps choose among them and look at no text again to find out.

pub(crate) mod document;
pub(crate) mod headings;
pub(crate) mod kinds;
pub(crate) mod labels;
pub(crate) mod marks;
mod printed_labels;
mod recognised;
pub(crate) mod title;
