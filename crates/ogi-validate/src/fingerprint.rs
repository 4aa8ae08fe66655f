//! What identifies a finding from one check to the next.

use ogi_model::Cell;
use sha2::{Digest, Sha256};

/// `v1:` and the first 16 hexadecimal digits of the SHA-256 of the rule and what the finding is about, one a line. Organ,
/// year and figures are left out, so it stays when other figures change.
pub(crate) fn fingerprint(rule: &str, cells: impl Iterator<Item = Cell>, subject: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(rule);
    for cell in cells {
        hash.update(format!("\n{cell}"));
    }
    if !subject.is_empty() {
        hash.update(format!("\n{subject}"));
    }
    let mut digits = [0; 8];
    digits.copy_from_slice(&hash.finalize()[..8]);
    format!("v1:{:016x}", u64::from_be_bytes(digits))
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_fingerprint_depends_on_rule_cells_and_subject_alone() {
        let cell = || "requests.received.total".parse().into_iter();
        assert_eq!(fingerprint("requests.row-total", cell(), ""), "v1:aad2229aad75829a");
        assert_ne!(fingerprint("requests.row-total", cell(), ""), fingerprint("requests.balance", cell(), ""));
        assert_ne!(fingerprint("requests.row-total", cell(), ""), fingerprint("requests.row-total", cell(), "x"));
    }
}
