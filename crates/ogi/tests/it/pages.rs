//! The pages that the code writes.

pub(crate) mod glossary;
pub(crate) mod rules;
pub(crate) mod strength;
