//! The pages that the code writes.

pub(crate) mod accuracy;
pub(crate) mod glossary;
pub(crate) mod narrative;
pub(crate) mod reference;
pub(crate) mod refusals;
pub(crate) mod rules;
pub(crate) mod strength;
