//! What perturbations do to a draft. Each function says whether it found a place to do it.

pub(super) mod columns;
pub(super) mod figures;
pub(super) mod labels;
pub(super) mod print;
pub(super) mod rows;
pub(super) mod words;
