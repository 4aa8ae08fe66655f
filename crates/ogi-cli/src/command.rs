//! One file a command.

pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod extract;
pub(crate) mod forms;
pub(crate) mod publish;
pub(crate) mod review;
pub(crate) mod rollup;
pub(crate) mod rules;
pub(crate) mod schema;
