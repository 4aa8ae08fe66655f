//! Where the files of a review are kept.

/// Where the files of a review are kept: a folder, or whatever else puts a whole file under a name.
///
/// Names are paths with `/` between folders, relative to the store. A store must put a file whole or not at all, even when the program
/// that does it is killed: it writes a file of a [`temporary_name`], and lets it take its own name once it is whole. It keeps a journal
/// apart from its files, which survives the same.
pub trait Store {
    /// What can go wrong.
    type Error;

    /// The names of all files that a review may have put here.
    fn names(&self) -> Result<Vec<String>, Self::Error>;

    /// The content of a file; nothing where there is none.
    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Self::Error>;

    /// Puts a file under a name. Without `over` a file that is there is left alone, and `false` is given back.
    fn put(&mut self, name: &str, content: &[u8], over: bool) -> Result<bool, Self::Error>;

    /// Removes a file; that there is none is no error.
    fn remove(&mut self, name: &str) -> Result<(), Self::Error>;

    /// The journal as it was left; empty where there is none.
    fn journal(&self) -> Result<Vec<u8>, Self::Error>;

    /// Adds to the journal; what was added is kept before this returns.
    fn note(&mut self, line: &[u8]) -> Result<(), Self::Error>;

    /// Ends the journal: a run is over.
    fn end_journal(&mut self) -> Result<(), Self::Error>;
}

/// What stands before and behind a number in the name of a file that is not whole yet.
const TEMPORARY: [&str; 2] = [".ogi-review-", ".tmp"];

/// The name for a file that is not whole yet.
pub fn temporary_name(number: u64) -> String {
    let [before, behind] = TEMPORARY;
    format!("{before}{number}{behind}")
}

/// Whether a file that is not whole was left under this name.
pub fn is_temporary(name: &str) -> bool {
    let [before, behind] = TEMPORARY;
    let file = name.rsplit('/').next().unwrap_or(name);
    file.strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(behind))
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}
