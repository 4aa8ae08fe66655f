//! What identifies a finding from one check to the next.

use std::fmt::Write as _;

use ogi_model::{Cell, CellState, Report};
use sha2::{Digest, Sha256};

use crate::finding::{Args, CellRole};

/// `v1:` and the first 16 hexadecimal digits of the SHA-256 of the rule and what the finding is about, one a line. Organ,
/// year and figures are left out, so it stays when other figures change.
///
/// ```
/// use ogi_validate::fingerprint;
///
/// assert_eq!(fingerprint("requests.row-total", "requests.received.total".parse().into_iter(), ""), "v1:aad2229aad75829a");
/// ```
pub fn fingerprint(rule: &str, cells: impl Iterator<Item = Cell>, subject: &str) -> String {
    let mut text = rule.to_owned();
    for cell in cells {
        let _ = write!(text, "\n{cell}");
    }
    if !subject.is_empty() {
        let _ = write!(text, "\n{subject}");
    }
    shortened(&text)
}

/// The same of what stands in the finding's cells, and of its numbers, which for a finding without cells are all there is: a
/// date, a figure of another year, a number in the prose.
pub(crate) fn of_figures(report: &Report, cells: &[CellRole], args: Args) -> String {
    let mut text = String::new();
    for CellRole { cell, .. } in cells {
        let _ = match (report.state(*cell), report.get(*cell)) {
            (CellState::Filled, Some(figure)) => writeln!(text, "{cell}={figure}"),
            (CellState::Omitted, _) => writeln!(text, "{cell} omitted"),
            (CellState::Unread, _) => {
                let unread = report.unread.get(cell).map(|unread| &unread.text);
                let printed = unread.or_else(|| report.remarks.get(cell));
                writeln!(text, "{cell}?{}", printed.map_or("", String::as_str))
            }
            _ => writeln!(text, "{cell}"),
        };
    }
    for (name, number) in [("expected", args.expected), ("actual", args.actual), ("difference", args.difference)] {
        if let Some(number) = number {
            let _ = writeln!(text, "{name} {number}");
        }
    }
    shortened(&text)
}

fn shortened(text: &str) -> String {
    let mut digits = [0; 8];
    digits.copy_from_slice(&Sha256::digest(text)[..8]);
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
