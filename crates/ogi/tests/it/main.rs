//! What holds across the crates.

mod narrative;
mod published;
mod same_verdict;
