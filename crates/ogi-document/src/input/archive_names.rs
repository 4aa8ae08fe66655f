//! The names of files in an archive.

use std::collections::BTreeSet;

use encoding_rs::GB18030;

use crate::input::zip::Package;

/// Files that systems put into folders.
const SYSTEM_FILES: &[&str] = &[".ds_store", "thumbs.db", "desktop.ini"];
/// What a page may be called by that has a folder of its own.
const PAGES: &[&str] = &[".html", ".htm", ".shtml", ".xhtml", ".mht", ".doc", ".xls"];

/// What is kept of a name, in characters. No file system takes as many, and every report carries the name of its file.
const LONGEST: usize = 500;

/// All names of an archive, by the index of their entries.
pub(crate) struct Names(Vec<String>);

impl Names {
    pub(crate) fn of(package: &Package<'_>) -> Self {
        Self(package.names().map(decode).collect())
    }

    /// The entries that may be documents.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (usize, &str)> {
        let lower: BTreeSet<String> = self.0.iter().map(|name| name.to_lowercase()).collect();
        self.0.iter().map(String::as_str).enumerate().filter(move |(_, name)| {
            !name.ends_with('/') && !is_of_the_system(name) && !is_of_a_page(&name.to_lowercase(), &lower)
        })
    }
}

/// A name in UTF-8, or in the Chinese encoding of Windows, which says nothing of it.
fn decode((name, is_utf8): (&[u8], bool)) -> String {
    let text = match std::str::from_utf8(name) {
        Ok(text) => text.to_owned(),
        Err(_) if is_utf8 => String::from_utf8_lossy(name).into_owned(),
        Err(_) => GB18030.decode_without_bom_handling(name).0.into_owned(),
    };
    let characters = text.chars().filter(|c| !c.is_control()).map(|c| if c == '\\' { '/' } else { c });
    characters.take(LONGEST).collect()
}

/// What macOS, Windows and Office leave behind.
fn is_of_the_system(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    name.split('/').any(|folder| folder == "__MACOSX")
        || file.starts_with("._")
        || file.starts_with("~$")
        || SYSTEM_FILES.contains(&file.to_lowercase().as_str())
}

/// Whether a file stands in the folder of a page beside it: `年报.files/image001.png` or `年报_files/style.css` with
/// `年报.html`.
fn is_of_a_page(name: &str, all: &BTreeSet<String>) -> bool {
    name.match_indices('/').any(|(at, _)| {
        let folder = &name[..at];
        let page = [".files", "_files", ".file", "_file"].iter().find_map(|ending| folder.strip_suffix(ending));
        page.is_some_and(|page| PAGES.iter().any(|ending| all.contains(&format!("{page}{ending}"))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents(names: &[&str]) -> Vec<String> {
        let names = Names(names.iter().map(|name| (*name).to_owned()).collect());
        names.documents().map(|(_, name)| name.to_owned()).collect()
    }

    #[test]
    fn names_are_in_utf8_or_in_gbk() {
        let gbk = GB18030.encode("甲县/2024年报.docx").0.into_owned();
        assert_eq!(decode((&gbk, false)), "甲县/2024年报.docx");
        assert_eq!(decode(("甲县\\年报.pdf".as_bytes(), false)), "甲县/年报.pdf");
        assert_eq!(decode((b"\xff", true)), "\u{fffd}");
        assert_eq!(decode((b"a\0\n.txt", false)), "a.txt");
        for length in [LONGEST, LONGEST + 1] {
            assert_eq!(decode(("县".repeat(length).as_bytes(), true)).chars().count(), LONGEST);
        }
    }

    #[test]
    fn what_systems_leave_behind_is_left_out() {
        let names =
            ["甲/", "__MACOSX/甲/._年报.html", "甲/.DS_Store", "甲/Thumbs.db", "甲/~$年报.docx", "甲/年报.docx"];
        assert_eq!(documents(&names), ["甲/年报.docx"]);
    }

    #[test]
    fn what_belongs_to_a_page_is_left_out_only_beside_it() {
        let names = ["年报.html", "年报.files/1.png", "年报_files/css/a.css", "图_files/1.png", "files/1.png"];
        assert_eq!(documents(&names), ["年报.html", "图_files/1.png", "files/1.png"]);
    }
}
