//! Whole files in, documents out.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

#[cfg(feature = "pdf")]
mod pdf;
