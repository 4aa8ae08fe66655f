//! What holds across the crates.

mod findings;
mod pages;
mod policies;
mod published;
mod same_verdict;
