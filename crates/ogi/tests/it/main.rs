//! What holds across the crates.

mod published;
mod same_verdict;
mod strength_page;
