//! What holds across the crates.

mod accuracy;
mod circles;
mod conformance;
mod extraction;
mod findings;
mod names;
mod pages;
mod policies;
#[cfg(ogi_pretend_edition)]
mod pretend;
mod published;
mod same_verdict;
mod versions;
