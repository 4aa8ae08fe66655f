//! What holds across the crates.

mod findings;
mod pages;
mod published;
mod same_verdict;
