//! Reads published reports.

mod decode;
mod document;
mod grid;
mod html;
mod open;
mod sniff;
mod text;
mod tidy;

pub use open::open;
