//! From what was named to files: folders are searched through, lists are read, patterns that no shell has expanded are matched.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::num::NonZero;
use std::path::{Path, PathBuf};

use clap::Args;
use glob::{MatchOptions, Pattern};

use crate::failure::Failure;
use crate::workers::as_many_as_cores;
use crate::{FOR_PROGRAMS, input};

/// Folders within folders are searched through this deep.
const DEEPEST: usize = 64;

/// The most bytes of a list of files.
const LONGEST_LIST: usize = 64 << 20;

/// Patterns do not care for case: what an office calls 年报.DOCX is a Word file.
const MATCH: MatchOptions =
    MatchOptions { case_sensitive: false, require_literal_separator: false, require_literal_leading_dot: false };

/// What a command works on.
#[derive(Args)]
pub(crate) struct Files {
    /// 文件、文件夹（逐层查找）、@清单（每行一个文件或者文件夹），“-”为标准输入。 Files, folders, which are searched through, @LIST, a list of files
    /// and folders, one a line, and `-` for standard input.
    #[arg(required = true, value_name = "IN")]
    pub(crate) named: Vec<PathBuf>,

    /// 文件夹中只取符合的文件，如 '*.docx'，可多次使用。 Of folders only files that match, such as '*.docx'; repeatable.
    #[arg(long, value_name = "PATTERN")]
    include: Vec<Pattern>,

    /// 文件夹中不取符合的文件和文件夹，可多次使用。 Of folders no files and folders that match; repeatable.
    #[arg(long, value_name = "PATTERN")]
    exclude: Vec<Pattern>,

    /// 用几个线程，默认与处理器核数相同；结果和次序不变。 On how many threads to work, by default one a core; the results and their order are
    /// the same.
    #[arg(long, value_name = "N", help_heading = FOR_PROGRAMS)]
    threads: Option<NonZero<usize>>,
}

/// The files that were found, in the order in which they were named, those of a folder by name.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) files: Vec<PathBuf>,
    /// On how many threads to work on them.
    pub(crate) threads: NonZero<usize>,
    /// What could not be read or found.
    pub(crate) failures: Vec<(PathBuf, Failure)>,
    /// What was left alone and does no harm: links to folders, pipes, devices.
    pub(crate) left: Vec<(PathBuf, Failure)>,
}

impl Files {
    /// Finds the files.
    pub(crate) fn find(&self) -> Found {
        let threads = self.threads.unwrap_or_else(as_many_as_cores);
        let found = Found { files: Vec::new(), threads, failures: Vec::new(), left: Vec::new() };
        let mut search = Search { files: self, found };
        self.named.iter().for_each(|named| search.name(named, true));
        search.found
    }
}

/// The files that one name stands for: a file, those of a folder, those of a list.
pub(crate) fn find_one(named: &OsStr) -> Found {
    find_all(&[PathBuf::from(named)])
}

/// The files that several names stand for.
pub(crate) fn find_all(named: &[PathBuf]) -> Found {
    Files { named: named.to_owned(), include: Vec::new(), exclude: Vec::new(), threads: None }.find()
}

struct Search<'a> {
    files: &'a Files,
    found: Found,
}

impl Search<'_> {
    /// Takes what was named on the command line, where it may be a list, or in a list or by a pattern.
    fn name(&mut self, named: &Path, may_be_list: bool) {
        if named.as_os_str() == "-" {
            return self.found.files.push(named.to_owned());
        }
        if named.is_dir() {
            let before = self.found.files.len() + self.found.failures.len();
            self.folder(named, named, 0);
            if before == self.found.files.len() + self.found.failures.len() {
                self.found.failures.push((named.to_owned(), empty()));
            }
            return;
        }
        // A pipe that is named itself is read; nobody waits for one that a list or a pattern happens to name.
        if !may_be_list && named.metadata().is_ok_and(|data| !data.is_file()) {
            return self.found.left.push((named.to_owned(), special()));
        }
        if named.symlink_metadata().is_ok() {
            return self.found.files.push(named.to_owned());
        }
        match listed(named) {
            Some(list) if may_be_list => return self.list(&list),
            Some(_) => return self.found.failures.push((named.to_owned(), nested())),
            None => {}
        }
        match named.to_str().filter(|text| text.contains(['*', '?', '['])) {
            Some(pattern) => self.pattern(named, pattern),
            // That it is not there is said where it is opened.
            None => self.found.files.push(named.to_owned()),
        }
    }

    /// A pattern that no shell has expanded, as on Windows.
    fn pattern(&mut self, named: &Path, pattern: &str) {
        let paths: Vec<PathBuf> = glob::glob_with(pattern, MATCH)
            .map(|paths| paths.flatten().filter(|path| !is_lock_file(path)).collect())
            .unwrap_or_default();
        if paths.is_empty() {
            let failure = Failure::unreadable("没有符合的文件。", "no file matches this pattern");
            return self.found.failures.push((named.to_owned(), failure));
        }
        for path in &paths {
            self.name(path, false);
        }
    }

    /// A list: a file or folder a line, in the bytes of the system; empty lines and those that begin with `#` are passed over.
    fn list(&mut self, list: &Path) {
        match input::bytes(list, LONGEST_LIST) {
            Err(failure) => self.found.failures.push((list.to_owned(), failure)),
            Ok(bytes) => {
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
                let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
                for line in lines.filter(|line| !line.is_empty() && !line.starts_with(b"#")) {
                    self.name(&PathBuf::from(name_of(line)), false);
                }
            }
        }
    }

    /// The files of a folder and of those in it, by name. Hidden files and the lock files of office programs are passed over.
    fn folder(&mut self, top: &Path, folder: &Path, depth: usize) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.found.failures.push((folder.to_owned(), Failure::not_opened(&error))),
        };
        let mut paths = BTreeSet::new();
        for entry in entries {
            match entry {
                Ok(entry) => {
                    paths.insert(entry.path());
                }
                Err(error) => self.found.failures.push((folder.to_owned(), Failure::not_opened(&error))),
            }
        }
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || is_lock_file(&path) || is_one(&self.files.exclude, top, &path) {
                continue;
            }
            let is_link = path.symlink_metadata().is_ok_and(|data| data.file_type().is_symlink());
            match path.metadata() {
                Err(error) => self.found.failures.push((path, Failure::not_opened(&error))),
                Ok(data) if data.is_dir() && is_link => self.found.left.push((path, link())),
                Ok(data) if data.is_dir() && depth == DEEPEST => self.found.failures.push((path, too_deep())),
                Ok(data) if data.is_dir() => self.folder(top, &path, depth + 1),
                Ok(data) if data.is_file() => {
                    if self.files.include.is_empty() || is_one(&self.files.include, top, &path) {
                        self.found.files.push(path);
                    }
                }
                Ok(_) => self.found.left.push((path, special())),
            }
        }
    }
}

/// What office programs leave beside a file that is open.
fn is_lock_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"~$"))
}

/// Whether a pattern matches the name of a file, or its path within the folder that was named.
fn is_one(patterns: &[Pattern], top: &Path, path: &Path) -> bool {
    let within = path.strip_prefix(top).unwrap_or(path).to_string_lossy().replace('\\', "/");
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    patterns.iter().any(|pattern| pattern.matches_with(&name, MATCH) || pattern.matches_with(&within, MATCH))
}

/// The list that `@list.txt` names.
fn listed(named: &Path) -> Option<PathBuf> {
    let bytes = named.as_os_str().as_encoded_bytes();
    bytes.strip_prefix(b"@").map(|_| PathBuf::from(without_first(named.as_os_str())))
}

/// A name without its first character, which is ASCII.
fn without_first(named: &OsStr) -> OsString {
    use clap_lex::OsStrExt as _;
    named.strip_prefix("@").unwrap_or(named).to_owned()
}

/// A line of a list as a name of the system.
#[cfg(unix)]
fn name_of(line: &[u8]) -> OsString {
    let name: &OsStr = std::os::unix::ffi::OsStrExt::from_bytes(line);
    name.to_owned()
}

/// A line of a list as a name of the system.
#[cfg(not(unix))]
fn name_of(line: &[u8]) -> OsString {
    OsString::from(String::from_utf8_lossy(line).into_owned())
}

fn empty() -> Failure {
    Failure::unreadable("文件夹中没有可读的文件。", "the folder holds no file to be read")
}

fn nested() -> Failure {
    Failure::usage("清单中不能再写清单。", "a list names files and folders, no other list")
}

fn link() -> Failure {
    Failure::unreadable("这是指向文件夹的链接，没有进入。", "a link to a folder, which was not followed")
}

fn special() -> Failure {
    Failure::unreadable(
        "这不是普通文件（如管道、设备），没有读取。",
        "no regular file (a pipe or a device), and not read",
    )
}

fn too_deep() -> Failure {
    Failure::unreadable("文件夹层数太多，没有进入。", "folders are nested too deep here; it was not searched")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(found: &Found, top: &Path) -> Vec<String> {
        let within = |path: &PathBuf| path.strip_prefix(top).unwrap_or(path).to_string_lossy().replace('\\', "/");
        found.files.iter().map(within).collect()
    }

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in ["b.docx", "a.html", ".hidden", "~$b.docx", "sub/c.DOCX", "sub/d.txt", "old/e.docx"] {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        folder
    }

    #[test]
    fn a_folder_is_searched_through_in_the_order_of_names() {
        let folder = folder();
        let found = find_one(folder.path().as_os_str());
        assert_eq!(names(&found, folder.path()), ["a.html", "b.docx", "old/e.docx", "sub/c.DOCX", "sub/d.txt"]);
        let files = Files {
            named: vec![folder.path().to_owned()],
            include: vec![Pattern::new("*.docx").unwrap()],
            exclude: vec![Pattern::new("old").unwrap()],
            threads: None,
        };
        assert_eq!(names(&files.find(), folder.path()), ["b.docx", "sub/c.DOCX"]);
    }

    #[test]
    fn a_list_names_files_and_folders_but_no_other_list() {
        let folder = folder();
        let list = folder.path().join("list.txt");
        let line = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let lines = format!("# 清单\r\n{}\r\n\n{}\n@other.txt\n", line("sub"), line("a.html"));
        std::fs::write(&list, lines).unwrap();
        let mut named = OsString::from("@");
        named.push(&list);
        let found = find_one(&named);
        assert_eq!(names(&found, folder.path()), ["sub/c.DOCX", "sub/d.txt", "a.html"]);
        assert_eq!(found.failures.len(), 1);
        assert!(found.failures[0].1.usage);
    }

    #[test]
    fn a_pattern_that_no_shell_expanded_is_matched() {
        let folder = folder();
        let found = find_one(folder.path().join("*.docx").as_os_str());
        assert_eq!(names(&found, folder.path()), ["b.docx"]);
        assert_eq!(find_one(folder.path().join("*.pdf").as_os_str()).failures.len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn links_to_folders_are_told_and_not_followed_into_loops() {
        let folder = folder();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("sub/loop")).unwrap();
        std::os::unix::fs::symlink(folder.path().join("gone"), folder.path().join("dangling")).unwrap();
        let found = find_one(folder.path().as_os_str());
        assert_eq!((found.files.len(), found.left.len(), found.failures.len()), (5, 1, 1));
    }

    #[cfg(unix)]
    #[test]
    fn names_in_no_known_encoding_are_files_like_others() {
        let folder = tempfile::tempdir().unwrap();
        let name: &OsStr = std::os::unix::ffi::OsStrExt::from_bytes(b"\xc4\xea\xb1\xa8\n.txt");
        std::fs::write(folder.path().join(name), "").unwrap();
        assert_eq!(find_one(folder.path().as_os_str()).files.len(), 1);
    }

    #[test]
    fn an_empty_folder_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(find_one(folder.path().as_os_str()).failures.len(), 1);
    }
}
