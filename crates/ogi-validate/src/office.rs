//! What a supervising office lays down and decides: files of policies and of decisions.

pub(crate) mod decisions;
pub(crate) mod policy_file;
