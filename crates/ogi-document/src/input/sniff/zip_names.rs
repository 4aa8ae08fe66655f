//! The names in the directory of a ZIP, to tell an office file from an archive that has one in it.

use crate::input::compound_file::{u16_at, u32_at};

/// The directory is followed by a record of 22 bytes and a comment.
const END: usize = 22;
const LONGEST_COMMENT: usize = 65_535;
/// Office files have their own parts among the first few.
const NAMES: usize = 4096;

/// The names in small letters, with plain slashes; nothing if the directory cannot be found.
pub(super) fn names(bytes: &[u8]) -> Option<Vec<String>> {
    let from = bytes.len().saturating_sub(END + LONGEST_COMMENT);
    let last = bytes.len().checked_sub(END)?;
    let end = (from..=last).rev().find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))?;
    let mut at = start(bytes, end)?;
    let mut names = Vec::new();
    while names.len() < NAMES && bytes.get(at..at + 4) == Some(b"PK\x01\x02") {
        let [name, extra, comment] = [28, 30, 32].map(|field| u16_at(bytes, at + field).map(usize::from));
        let (name, extra, comment) = (name?, extra?, comment?);
        let raw = bytes.get(at + 46..at + 46 + name)?;
        names.push(String::from_utf8_lossy(raw).to_lowercase().replace('\\', "/").trim_start_matches('/').to_owned());
        at += 46 + name + extra + comment;
    }
    (!names.is_empty()).then_some(names)
}

/// Where the directory begins: before its end by its size, whatever stands before the archive; in a large one where the
/// record before the end says.
fn start(bytes: &[u8], end: usize) -> Option<usize> {
    let size = u32_at(bytes, end + 12)?;
    if size != u32::MAX && u32_at(bytes, end + 16)? != u32::MAX {
        return end.checked_sub(size as usize);
    }
    let locator = end.checked_sub(20).filter(|at| bytes[*at..].starts_with(b"PK\x06\x07"))?;
    let record = usize::try_from(u64_at(bytes, locator + 8)?).ok()?;
    bytes.get(record..)?.starts_with(b"PK\x06\x06").then(|| usize::try_from(u64_at(bytes, record + 48)?).ok())?
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(u32_at(bytes, at)?) | u64::from(u32_at(bytes, at + 4)?) << 32)
}
