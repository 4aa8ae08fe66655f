//! What is written into the store of a review, what is there already, and what an interrupted run left behind.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::Sha256;
use sha2::Digest;

use super::changes::{EarlierReview, NotAReview};
use super::data::{Review, ReviewFile};
use super::store::{Store, is_temporary};

/// The name of the review as data; it is written last.
const REVIEW: &str = "review.json";

/// The store of a review while it is written.
///
/// Only files that the `review.json` of the store lists, unchanged since, are written over or removed: what somebody else put there, or
/// edited, is left alone and told. A run that was interrupted leaves whole files and a journal of them; the next one finds what it
/// would write there already, and goes on.
///
/// ```
/// use std::collections::BTreeMap;
/// use std::convert::Infallible;
///
/// use ogi_corpus::{Put, ReviewFolder, Store};
///
/// #[derive(Default)]
/// struct Memory(BTreeMap<String, Vec<u8>>, Vec<u8>);
///
/// impl Store for Memory {
///     type Error = Infallible;
///     fn names(&self) -> Result<Vec<String>, Infallible> { Ok(self.0.keys().cloned().collect()) }
///     fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Infallible> { Ok(self.0.get(name).cloned()) }
///     fn put(&mut self, name: &str, content: &[u8], over: bool) -> Result<bool, Infallible> {
///         let free = over || !self.0.contains_key(name);
///         if free { self.0.insert(name.to_owned(), content.to_vec()); }
///         Ok(free)
///     }
///     fn remove(&mut self, name: &str) -> Result<(), Infallible> { self.0.remove(name); Ok(()) }
///     fn journal(&self) -> Result<Vec<u8>, Infallible> { Ok(self.1.clone()) }
///     fn note(&mut self, line: &[u8]) -> Result<(), Infallible> { self.1.extend(line); Ok(()) }
///     fn end_journal(&mut self) -> Result<(), Infallible> { self.1.clear(); Ok(()) }
/// }
///
/// let mut store = Memory::default();
/// store.0.insert("check/mine.html".into(), b"mine".to_vec());
/// let mut folder = ReviewFolder::begin(store, 2024, false).expect("nothing is there");
/// assert_eq!(folder.put("check/1.html", b"new").unwrap(), Put::Written);
/// assert_eq!(folder.put("check/1.html", b"new").unwrap(), Put::AlreadyThere);
/// assert_eq!(folder.put("check/mine.html", b"new").unwrap(), Put::NotOurs);
/// ```
#[derive(Debug)]
pub struct ReviewFolder<S> {
    store: S,
    force: bool,
    earlier: Option<EarlierReview>,
    /// What earlier runs wrote, by the list of the review and by the journal.
    ours: BTreeMap<String, BTreeSet<Sha256>>,
    written: BTreeMap<String, ReviewFile>,
    not_ours: BTreeSet<String>,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Put {
    /// It was written.
    Written,
    /// It was there with the same content.
    AlreadyThere,
    /// A file is there that no run of the review wrote, or that was changed since; it was left alone.
    NotOurs,
}

/// What became of the files of a run that no longer belong to it, and of those of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finished {
    /// Files of earlier runs that were removed.
    pub removed: Vec<String>,
    /// Files that are somebody else's and were left alone; what should stand in their place was not written.
    pub not_ours: Vec<String>,
}

/// Why a review cannot be written into a store.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReviewFolderError<E> {
    /// The store failed.
    Store(E),
    /// The `review.json` that is there is none, or of another version.
    NotAReview(NotAReview),
    /// The store holds the review of another year.
    OtherYear(u16),
}

impl<E> From<E> for ReviewFolderError<E> {
    fn from(error: E) -> Self {
        Self::Store(error)
    }
}

impl<S: Store> ReviewFolder<S> {
    /// Begins a run. Where an earlier one was interrupted, files that were not whole are removed. With `force` whatever is there may be
    /// written over.
    pub fn begin(mut store: S, year: u16, force: bool) -> Result<Self, ReviewFolderError<S::Error>> {
        let journal = store.journal()?;
        let found = match store.read(REVIEW)?.map(|json| EarlierReview::from_json(&json)) {
            Some(Err(error)) if !force => Err(ReviewFolderError::NotAReview(error)),
            Some(Ok(earlier)) if earlier.year() != year && !force => Err(ReviewFolderError::OtherYear(earlier.year())),
            Some(Ok(earlier)) => Ok(Some(earlier)),
            Some(Err(_)) | None => Ok(None),
        };
        if found.is_err() && journal.is_empty() {
            store.end_journal()?; // nothing was begun
        }
        let earlier = found?;
        let mut ours: BTreeMap<String, BTreeSet<Sha256>> = BTreeMap::new();
        for file in earlier.iter().flat_map(EarlierReview::files).filter(|file| is_of_a_review(&file.name)) {
            ours.entry(file.name.clone()).or_default().insert(file.sha256.clone());
        }
        for line in journal.split(|byte| *byte == b'\n') {
            // The last line may be cut off; what it would have told was not written.
            let line = std::str::from_utf8(line).ok().and_then(|line| line.split_once(' '));
            if let Some((sha256, name)) = line
                && let Ok(sha256) = sha256.parse()
                && is_of_a_review(name)
            {
                ours.entry(name.to_owned()).or_default().insert(sha256);
            }
        }
        for name in store.names()?.iter().filter(|name| is_temporary(name)) {
            store.remove(name)?;
        }
        if !journal.is_empty() && !journal.ends_with(b"\n") {
            store.note(b"\n")?;
        }
        let (written, not_ours) = (BTreeMap::new(), BTreeSet::new());
        Ok(Self { store, force, earlier, ours, written, not_ours })
    }

    /// The review that was here before.
    pub const fn earlier(&self) -> Option<&EarlierReview> {
        self.earlier.as_ref()
    }

    /// Puts a file, unless it is there already or somebody else's is.
    pub fn put(&mut self, name: &str, content: &[u8]) -> Result<Put, S::Error> {
        let file = ReviewFile { name: name.to_owned(), sha256: sha256(content), bytes: content.len() as u64 };
        let there = self.store.read(name)?.map(|there| sha256(&there));
        if there.as_ref() == Some(&file.sha256) {
            self.written.insert(name.to_owned(), file);
            return Ok(Put::AlreadyThere);
        }
        if there.as_ref().is_some_and(|there| !self.is_ours(name, there)) {
            return Ok(self.leave(name));
        }
        self.store.note(format!("{} {name}\n", file.sha256).as_bytes())?;
        if !self.store.put(name, content, there.is_some())? {
            return Ok(self.leave(name));
        }
        self.ours.entry(name.to_owned()).or_default().insert(file.sha256.clone());
        self.written.insert(name.to_owned(), file);
        Ok(Put::Written)
    }

    fn is_ours(&self, name: &str, there: &Sha256) -> bool {
        self.force || self.ours.get(name).is_some_and(|ours| ours.contains(there))
    }

    fn leave(&mut self, name: &str) -> Put {
        self.written.remove(name);
        self.not_ours.insert(name.to_owned());
        Put::NotOurs
    }

    /// Takes back a file that this run has put: it is removed at the end.
    pub fn withdraw(&mut self, name: &str) {
        self.written.remove(name);
        self.not_ours.remove(name);
    }

    /// Ends a run: removes what earlier runs wrote and this one did not, and writes `review.json` with the list of all files.
    pub fn finish(&mut self, review: &mut Review) -> Result<Finished, S::Error> {
        let mut removed = Vec::new();
        for (name, ours) in self.ours.iter().filter(|(name, _)| !self.written.contains_key(*name)) {
            if let Some(there) = self.store.read(name)?
                && ours.contains(&sha256(&there))
            {
                self.store.remove(name)?;
                removed.push(name.clone());
            }
        }
        review.files = self.written.values().cloned().collect();
        let mut json = Vec::new();
        ogi_serialize::write_json(review, &mut json).expect("memory can be written to");
        json.push(b'\n');
        if self.store.read(REVIEW)?.as_deref() != Some(&*json) {
            self.store.put(REVIEW, &json, true)?;
        }
        self.store.end_journal()?;
        Ok(Finished { removed, not_ours: self.not_ours.iter().cloned().collect() })
    }
}

/// Whether a review may have written a file: whoever could change the list must not reach files elsewhere.
fn is_of_a_review(name: &str) -> bool {
    let file = match name.split_once('/') {
        Some(("check" | "notices", file)) => file,
        Some(_) => return false,
        None => return matches!(name, "overview.html" | "overview.xlsx"),
    };
    !file.is_empty() && !file.starts_with('.') && !file.contains(['/', '\\', ':'])
}

/// The SHA-256 of bytes, as a review tells files by.
pub fn sha256(bytes: &[u8]) -> Sha256 {
    use std::fmt::Write as _;

    let mut digits = String::with_capacity(64);
    for byte in sha2::Sha256::digest(bytes) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits.parse().expect("these are the digits of a SHA-256")
}
