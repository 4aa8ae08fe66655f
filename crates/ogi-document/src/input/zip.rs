//! Unzipping within bounds, for archives and for office files, which are archives of XML.
//!
//! What a file says of its own size is not believed: it is unpacked up to what [`Limits`] leave and no further. Files that
//! share their packed bytes, the trick of small bombs, are refused before anything is unpacked.

#[cfg(any(feature = "docx", feature = "workbook"))]
use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use crate::input::budget::Budget;
use crate::{Kind, Limits, OpenError};

/// The flag of an entry whose name is in UTF-8.
#[cfg(feature = "archive")]
const IS_UTF8: u16 = 1 << 11;

/// The flag of an entry that needs a password.
const IS_ENCRYPTED: u16 = 1;

/// Ways of packing that are not read, as packing programs call them.
const METHODS: &[(CompressionMethod, &str)] = &[
    (CompressionMethod::SHRINK, "Shrink"),
    (CompressionMethod::IMPLODE, "Implode"),
    (CompressionMethod::DEFLATE64, "Deflate64"),
    (CompressionMethod::BZIP2, "BZip2"),
    (CompressionMethod::LZMA, "LZMA"),
    (CompressionMethod::ZSTD_DEPRECATED, "Zstandard"),
    (CompressionMethod::ZSTD, "Zstandard"),
    (CompressionMethod::XZ, "XZ"),
    (CompressionMethod::PPMD, "PPMd"),
];

/// A ZIP whose directory has been read.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    kind: Kind,
    packed: usize,
    /// What one file in it may unpack to.
    largest: usize,
    /// The entries by their names, see [`plain`]; of several by one name the first.
    #[cfg(any(feature = "docx", feature = "workbook"))]
    by_name: HashMap<String, usize>,
}

impl<'a> Package<'a> {
    /// Reads the directory.
    pub(crate) fn open(bytes: &'a [u8], kind: Kind, limits: &Limits) -> Result<Self, OpenError> {
        // Before a directory is held in memory: its entries, and those of archives stored inside, have a mark each.
        if entries_at_most(bytes) > limits.files.saturating_mul(64) {
            return Err(OpenError::TooManyFiles { limit: limits.files });
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| OpenError::Damaged(kind))?;
        if zip.len() > limits.files {
            return Err(OpenError::TooManyFiles { limit: limits.files });
        }
        if zip.has_overlapping_files().map_err(|_| OpenError::Damaged(kind))? {
            return Err(OpenError::Unpacks { kind, limit: limits.unpacked });
        }
        #[cfg(any(feature = "docx", feature = "workbook"))]
        let by_name = if kind == Kind::Zip { HashMap::new() } else { by_name(&zip) };
        Ok(Self {
            zip,
            kind,
            packed: bytes.len(),
            largest: limits.bytes,
            #[cfg(any(feature = "docx", feature = "workbook"))]
            by_name,
        })
    }

    /// The names of all entries in their bytes, and whether they are said to be UTF-8.
    #[cfg(feature = "archive")]
    pub(crate) fn names(&self) -> impl Iterator<Item = (&[u8], bool)> {
        self.zip.file_names_raw().zip(0..).map(|(name, index)| {
            let is_utf8 = self.zip.by_index_data(index).is_ok_and(|entry| entry.flags().as_u16() & IS_UTF8 != 0);
            (name, is_utf8)
        })
    }

    /// Unpacks an entry.
    pub(crate) fn read(&mut self, index: usize, budget: &mut Budget) -> Result<Vec<u8>, OpenError> {
        let kind = self.kind;
        if let Some(method) = self.unread_method(index) {
            return Err(OpenError::UnknownPacking { kind, method });
        }
        let file = self.zip.by_index(index).map_err(|error| refusal(&error, kind))?;
        let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX).min(self.packed);
        let allowed = budget.allowed(packed);
        let claimed = usize::try_from(file.size()).unwrap_or(usize::MAX);
        let mut bytes = Vec::new();
        let one_more = u64::try_from(allowed.min(self.largest)).unwrap_or(u64::MAX).saturating_add(1);
        file.take(one_more).read_to_end(&mut bytes).map_err(|_| OpenError::Damaged(kind))?;
        budget.spend(bytes.len(), allowed, kind)?;
        if bytes.len() > self.largest {
            let limit = self.largest;
            // Other files of an archive may still be read.
            let bytes = claimed.max(bytes.len());
            return Err(if kind == Kind::Zip {
                OpenError::TooLarge { bytes, limit }
            } else {
                OpenError::Unpacks { kind, limit }
            });
        }
        Ok(bytes)
    }

    /// How an entry is packed, if not in a way that is read.
    fn unread_method(&self, index: usize) -> Option<&'static str> {
        let entry = self.zip.by_index_data(index).ok()?;
        let is_encrypted = entry.flags().as_u16() & IS_ENCRYPTED != 0;
        METHODS.iter().find(|(method, _)| !is_encrypted && *method == entry.compression()).map(|(_, name)| *name)
    }

    /// The entry with this name, whose case and slashes some programs write in their own way.
    #[cfg(any(feature = "docx", feature = "workbook"))]
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(&name.trim_start_matches('/').to_ascii_lowercase()).copied()
    }

    /// Unpacks the entry with this name; nothing if there is none.
    #[cfg(any(feature = "docx", feature = "workbook"))]
    pub(crate) fn read_named(&mut self, name: &str, budget: &mut Budget) -> Result<Option<Vec<u8>>, OpenError> {
        self.find(name).map(|index| self.read(index, budget)).transpose()
    }
}

/// The entries of an office file by their names.
#[cfg(any(feature = "docx", feature = "workbook"))]
fn by_name(zip: &ZipArchive<Cursor<&[u8]>>) -> HashMap<String, usize> {
    let mut by_name = HashMap::new();
    for (name, index) in zip.file_names_raw().zip(0..) {
        by_name.entry(plain(name)).or_insert(index);
    }
    by_name
}

/// A name in small letters, with plain slashes and none before it.
#[cfg(any(feature = "docx", feature = "workbook"))]
fn plain(name: &[u8]) -> String {
    let mut name = String::from_utf8_lossy(name).replace('\\', "/").trim_start_matches('/').to_owned();
    name.make_ascii_lowercase();
    name
}

fn refusal(error: &ZipError, kind: Kind) -> OpenError {
    match error {
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => OpenError::Encrypted(kind),
        _ => OpenError::Damaged(kind),
    }
}

/// No directory in these bytes has more entries.
fn entries_at_most(bytes: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'P') {
        rest = &rest[at + 1..];
        count += usize::from(rest.starts_with(b"K\x01\x02"));
    }
    count
}
