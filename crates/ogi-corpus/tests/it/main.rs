//! Registers and roll-ups as their users meet them.

#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

mod areas;
mod peers;
mod register;
mod review;
mod rollup;
