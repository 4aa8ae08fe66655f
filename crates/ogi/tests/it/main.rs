//! What holds across the crates.

mod published;
mod same_verdict;
