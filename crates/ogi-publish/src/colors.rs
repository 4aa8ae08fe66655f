//! The colours of findings, the same in every output.

use ogi_model::Severity;

/// The colour behind a cell that a finding is about, as `RRGGBB`.
pub(crate) const fn fill_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "F8B4B4",
        Severity::Warning => "FFE08A",
        Severity::Info => "BFDBFE",
    }
}

/// The colour behind a cell that may be what is wrong, where others may be as well.
pub(crate) const CANDIDATE: &str = "FDE2E2";

/// The colour behind what agrees.
pub(crate) const AGREES: &str = "BBE5C5";

/// The colour behind what cannot be told, since nothing is filled in.
pub(crate) const UNTOLD: &str = "E5E7EB";

/// The colour behind a cell that is still to be filled in.
pub(crate) const TO_FILL: &str = "FFFBE6";

/// The colour behind a cell that is computed.
pub(crate) const COMPUTED: &str = "F3F4F6";
