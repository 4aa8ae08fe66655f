//! What holds across the crates.

mod policies;
mod published;
mod same_verdict;
