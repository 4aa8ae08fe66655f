//! Findings and rules as others read them: the published catalogue, SARIF, the JSON Schemas.

pub(crate) mod catalogue;
pub(crate) mod causes;
pub(crate) mod sarif;
#[cfg(feature = "schema")]
pub(crate) mod schema;
pub(crate) mod summary;
pub(crate) mod words;
