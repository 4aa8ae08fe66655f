//! Many annual reports at once: the register of organs that have to report, and whose report each one is.
//!
//! A [`Register`] is read from CSV or JSON. It says whose report a report is ([`Register::find`]) and never guesses; it follows
//! organs over the years ([`Register::series`]). This crate takes bytes and reports and gives values; it opens no files.

mod register;

#[cfg(feature = "schema")]
pub use register::register_schema;
pub use register::{
    DatedId, DatedName, InYear, MatchedBy, Matching, Register, RegisterError, RegisterFault, RegisterFile,
    RegisteredOrgan,
};
