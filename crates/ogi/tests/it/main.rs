//! What holds across the crates.

mod pages;
mod published;
mod same_verdict;
