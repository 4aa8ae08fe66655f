//! ZIP archives of documents: every file in it that may be one, archives in it as well.
//!
//! Names are names only; no path in an archive touches a file system. What cannot be read is a part with its error, so
//! that a folder of reports with one picture among them says which one was not read. Left out without a word is what no
//! person put there, and what belongs to a web page beside it.

pub(crate) mod held;
mod names;

use names::Names;

use crate::budget::Budget;
use crate::package::Package;
use crate::{Kind, OpenError, Options, Part, extract_document, sniff};

pub(crate) fn extract_all(bytes: &[u8], options: &Options) -> Vec<Part> {
    let limits = &options.limits;
    let mut archive =
        Archive { options, budget: Budget::new(limits), files: limits.files, parts: Vec::new(), is_over: false };
    archive.open(bytes, None, 0);
    if archive.parts.is_empty() {
        archive.fail(None, OpenError::Unsupported(Kind::Empty));
    }
    archive.parts
}

struct Archive<'a> {
    options: &'a Options,
    budget: Budget,
    /// How many files may still be read.
    files: usize,
    parts: Vec<Part>,
    /// A limit was reached, and nothing more is read.
    is_over: bool,
}

impl Archive<'_> {
    fn fail(&mut self, part: Option<String>, error: OpenError) {
        self.parts.push(Part { part, outcome: Err(error.into()) });
    }

    /// Reads the files of an archive, which is the file `within` of another.
    fn open(&mut self, bytes: &[u8], within: Option<&str>, nesting: usize) {
        let mut package = match Package::open(bytes, Kind::Zip, &self.options.limits) {
            Ok(package) => package,
            Err(error) => return self.fail(within.map(str::to_owned), error),
        };
        let names = Names::of(&package);
        for (index, name) in names.documents() {
            if self.is_over {
                return;
            }
            let part = within.map_or_else(|| name.to_owned(), |within| format!("{within}/{name}"));
            self.entry(&mut package, index, part, nesting);
        }
    }

    fn entry(&mut self, package: &mut Package<'_>, index: usize, part: String, nesting: usize) {
        let Some(left) = self.files.checked_sub(1) else {
            self.is_over = true;
            return self.fail(Some(part), OpenError::TooManyFiles { limit: self.options.limits.files });
        };
        self.files = left;
        let bytes = match package.read(index, &mut self.budget) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.is_over = self.budget.is_exceeded();
                return self.fail(Some(part), error);
            }
        };
        let is_archive = sniff::by_magic(&bytes) == Some(Kind::Zip);
        if is_archive && nesting >= self.options.limits.nesting {
            self.fail(Some(part), OpenError::Unsupported(Kind::Zip));
        } else if is_archive {
            self.open(&bytes, Some(&part), nesting + 1);
        } else {
            self.parts.extend(extract_document(&bytes, self.options, Some(&part), &mut self.budget));
            self.budget.next_document();
            self.is_over |= self.budget.is_exceeded();
        }
    }
}
