//! ZIP archives of documents: every file in it that may be one, archives in it as well.
//!
//! Names are names only; no path in an archive touches a file system. What cannot be opened is an entry with its error, so
//! that a folder of reports with one picture among them says which one was not read. Left out without a word is what no
//! person put there, and what belongs to a web page beside it.

#[cfg(feature = "archive")]
use crate::input::archive_names::Names;
use crate::input::budget::Budget;
#[cfg(feature = "archive")]
use crate::input::{Kind, sniff, zip::Package};
use crate::input::{Limits, OpenError, Opened};
use crate::open::open_within;

/// One document of an input, which [`open_each`] gives: the input itself, or a file of an archive.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The path of the file within the archive, archives within archives included; `None` for the input itself.
    pub name: Option<&'a str>,
    /// The bytes of the document; none where they could not be unpacked.
    pub bytes: &'a [u8],
    /// The document, or why it cannot be opened.
    pub opened: Result<Opened, OpenError>,
    #[cfg(feature = "archive")]
    budget: &'a mut Budget,
}

impl Entry<'_> {
    /// Says that the caller holds so many bytes of this document until all are opened. Refused where the documents of an
    /// archive take more than half of [`Limits::unpacked`] in all; nothing more of the archive is opened then.
    pub fn hold(&mut self, bytes: usize) -> Result<(), OpenError> {
        #[cfg(feature = "archive")]
        if self.name.is_some() {
            return self.budget.hold(bytes);
        }
        let _ = bytes;
        Ok(())
    }
}

/// Opens every document of an input, in its order: the files of a ZIP archive with the feature `archive`, otherwise the input
/// itself. One at a time is held.
///
/// ```
/// let mut kinds = Vec::new();
/// ogi_document::open_each("规章\t2".as_bytes(), &ogi_document::Limits::default(), |entry| {
///     kinds.push((entry.name.map(str::to_owned), entry.opened.map(|opened| opened.kind)));
/// });
/// assert_eq!(kinds, [(None, Ok(ogi_document::Kind::Text))]);
/// ```
pub fn open_each(bytes: &[u8], limits: &Limits, mut each: impl FnMut(Entry<'_>)) {
    let mut budget = Budget::new(limits);
    #[cfg(feature = "archive")]
    if sniff::by_magic(bytes) == Some(Kind::Zip) && bytes.len() <= limits.bytes {
        let mut archive =
            Archive { limits, budget, files: limits.files, each: &mut each, is_empty: true, is_over: false };
        archive.open(bytes, None, 0);
        if archive.is_empty {
            archive.fail(None, OpenError::Unsupported(Kind::Empty));
        }
        return;
    }
    let opened = open_within(bytes, limits, &mut budget);
    each(Entry {
        name: None,
        bytes,
        opened,
        #[cfg(feature = "archive")]
        budget: &mut budget,
    });
}

#[cfg(feature = "archive")]
struct Archive<'a, F> {
    limits: &'a Limits,
    budget: Budget,
    /// How many files may still be read.
    files: usize,
    each: &'a mut F,
    /// Nothing was given yet.
    is_empty: bool,
    /// A limit was reached, and nothing more is read.
    is_over: bool,
}

#[cfg(feature = "archive")]
impl<F: FnMut(Entry<'_>)> Archive<'_, F> {
    fn give(&mut self, name: Option<&str>, bytes: &[u8], opened: Result<Opened, OpenError>) {
        self.is_empty = false;
        (self.each)(Entry { name, bytes, opened, budget: &mut self.budget });
    }

    fn fail(&mut self, name: Option<&str>, error: OpenError) {
        self.give(name, &[], Err(error));
    }

    /// Opens the files of an archive, which is the file `within` of another.
    fn open(&mut self, bytes: &[u8], within: Option<&str>, nesting: usize) {
        let mut package = match Package::open(bytes, Kind::Zip, self.limits) {
            Ok(package) => package,
            Err(error) => return self.fail(within, error),
        };
        let names = Names::of(&package);
        for (index, name) in names.documents() {
            if self.is_over {
                return;
            }
            let path = within.map_or_else(|| name.to_owned(), |within| format!("{within}/{name}"));
            self.entry(&mut package, index, &path, nesting);
        }
    }

    fn entry(&mut self, package: &mut Package<'_>, index: usize, path: &str, nesting: usize) {
        let Some(left) = self.files.checked_sub(1) else {
            self.is_over = true;
            return self.fail(Some(path), OpenError::TooManyFiles { limit: self.limits.files });
        };
        self.files = left;
        let bytes = match package.read(index, &mut self.budget) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.is_over = self.budget.is_exceeded();
                return self.fail(Some(path), error);
            }
        };
        let is_archive = sniff::by_magic(&bytes) == Some(Kind::Zip);
        if is_archive && nesting >= self.limits.nesting {
            self.fail(Some(path), OpenError::Unsupported(Kind::Zip));
        } else if is_archive {
            self.open(&bytes, Some(path), nesting + 1);
        } else {
            let opened = open_within(&bytes, self.limits, &mut self.budget);
            self.give(Some(path), &bytes, opened);
            self.budget.next_document();
            self.is_over |= self.budget.is_exceeded();
        }
    }
}
