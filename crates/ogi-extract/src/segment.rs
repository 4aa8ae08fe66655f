//! Which pieces of a document are which report, section and table.

pub(crate) mod layout;
pub(crate) mod legacy;
pub(crate) mod lines;
pub(crate) mod measures;
pub(crate) mod numbered;
pub(crate) mod page_metadata;
pub(crate) mod parts;
pub(crate) mod repeats;
pub(crate) mod sections;
pub(crate) mod side_by_side;
pub(crate) mod sources;
pub(crate) mod unclaimed;
pub(crate) mod upright;
pub(crate) mod years;
