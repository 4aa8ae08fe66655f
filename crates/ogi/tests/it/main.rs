//! What holds across the crates.

mod accuracy;
mod conformance;
mod extraction;
mod findings;
mod names;
mod pages;
mod policies;
mod published;
mod same_verdict;
mod versions;
