//! What holds across the crates.

mod findings;
mod narrative;
mod pages;
mod policies;
mod published;
mod same_verdict;
