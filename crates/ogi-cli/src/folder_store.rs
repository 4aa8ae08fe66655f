//! The files of a review in a folder: each is whole or not there, whatever happens to the program or the disk.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ogi::corpus::{Store, temporary_name};

/// The journal of a run; it is there while one is under way.
const JOURNAL: &str = ".ogi-review.journal";

/// The folders that a review writes into, below its own.
const FOLDERS: [&str; 2] = ["check", "notices"];

/// A folder that a review is written into. Only one run at a time has it.
pub(crate) struct FolderStore {
    folder: PathBuf,
    journal: File,
    written: u64,
    /// Folders of which not every name is on the disk yet.
    not_synced: BTreeSet<PathBuf>,
}

/// Whether a path within the folder of a review is that of a file which reviews write.
pub(crate) fn is_written_by_reviews(within: &Path) -> bool {
    let is_one = |name: &str| ["overview.html", "overview.xlsx", "review.json"].contains(&name);
    let mut parts = within.iter().map(|part| part.to_string_lossy());
    match (parts.next(), parts.next()) {
        (Some(folder), Some(_)) => FOLDERS.contains(&&*folder),
        (Some(file), None) => is_one(&file) || file.starts_with(".ogi-review"),
        (None, _) => false,
    }
}

/// Why a folder cannot be had.
pub(crate) enum NotOpened {
    /// Another run writes into it.
    Busy,
    /// The system refuses.
    Refused(io::Error),
}

impl From<io::Error> for NotOpened {
    fn from(error: io::Error) -> Self {
        Self::Refused(error)
    }
}

impl FolderStore {
    /// Makes the folder where it is not there, and takes it until the run is over, however that ends.
    pub(crate) fn open(folder: &Path) -> Result<Self, NotOpened> {
        std::fs::create_dir_all(folder)?;
        let journal = OpenOptions::new().read(true).append(true).create(true).open(folder.join(JOURNAL))?;
        match journal.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(NotOpened::Busy),
            // A file system without locks has one user at a time, as far as anybody can tell.
            Err(TryLockError::Error(_)) | Ok(()) => {}
        }
        Ok(Self { folder: folder.to_owned(), journal, written: 0, not_synced: BTreeSet::new() })
    }

    /// Sees that the names of all files are on the disk: not one by one, which takes longer than writing them. Where the power fails
    /// before, a file may be gone whole, and the next run writes it again.
    fn sync_names(&mut self) {
        for folder in std::mem::take(&mut self.not_synced) {
            sync_folder(&folder);
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        name.split('/').fold(self.folder.clone(), |path, part| path.join(part))
    }
}

impl Store for FolderStore {
    type Error = io::Error;

    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for within in ["", FOLDERS[0], FOLDERS[1]] {
            let entries = match std::fs::read_dir(self.folder.join(within)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                entries => entries?,
            };
            for entry in entries {
                // A name that is no UTF-8 is none of ours.
                if let Some(name) = entry?.file_name().to_str() {
                    names.push(if within.is_empty() { name.to_owned() } else { format!("{within}/{name}") });
                }
            }
        }
        Ok(names)
    }

    fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match std::fs::read(self.path(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            read => read.map(Some),
        }
    }

    fn put(&mut self, name: &str, content: &[u8], over: bool) -> io::Result<bool> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(&self.folder).to_owned();
        std::fs::create_dir_all(&folder)?;
        let is_at_top = folder == self.folder;
        if is_at_top {
            // What stands at the top speaks of the files below.
            self.sync_names();
        } else {
            self.not_synced.insert(folder.clone());
        }
        self.written += 1;
        let beside = folder.join(temporary_name(self.written));
        let done = write_whole(&beside, content).and_then(|()| {
            if over {
                return std::fs::rename(&beside, &path).map(|()| true);
            }
            // Where a file of the name came to be meanwhile, a link to the new one is refused.
            match std::fs::hard_link(&beside, &path) {
                Ok(()) => std::fs::remove_file(&beside).map(|()| true),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
                // Not every file system has links.
                Err(_) if path.symlink_metadata().is_ok() => Ok(false),
                Err(_) => std::fs::rename(&beside, &path).map(|()| true),
            }
        });
        if !matches!(done, Ok(true)) {
            let _ = std::fs::remove_file(&beside); // what went wrong is told; this only tidies up
        }
        if is_at_top {
            sync_folder(&folder);
        }
        done
    }

    fn remove(&mut self, name: &str) -> io::Result<()> {
        match std::fs::remove_file(self.path(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }

    fn journal(&self) -> io::Result<Vec<u8>> {
        std::fs::read(self.folder.join(JOURNAL))
    }

    fn note(&mut self, line: &[u8]) -> io::Result<()> {
        self.journal.write_all(line)?;
        self.journal.sync_data()
    }

    fn end_journal(&mut self) -> io::Result<()> {
        self.sync_names();
        std::fs::remove_file(self.folder.join(JOURNAL))?;
        sync_folder(&self.folder);
        Ok(())
    }
}

fn write_whole(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// A name is on the disk once its folder is. Not every system lets a folder be opened for that.
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
