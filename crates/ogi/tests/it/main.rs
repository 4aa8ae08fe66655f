//! What holds across the crates.

mod published;
