//! Unzipping within bounds, for archives and for office files, which are archives of XML.
//!
//! What a file says of its own size is not believed: it is unpacked up to what [`Limits`] leave and no further. Files that
//! share their packed bytes, the trick of small bombs, are refused before anything is unpacked.

use std::io::{Cursor, Read};

use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use crate::budget::Budget;
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
        Ok(Self { zip, kind, packed: bytes.len() })
    }

    /// How many entries there are.
    #[cfg(feature = "archive")]
    pub(crate) fn len(&self) -> usize {
        self.zip.len()
    }

    /// The name of an entry in its bytes, and whether they are said to be UTF-8.
    #[cfg(feature = "archive")]
    pub(crate) fn name(&self, index: usize) -> Option<(&[u8], bool)> {
        let name = self.zip.file_names_raw().nth(index)?;
        let entry = self.zip.by_index_data(index).ok()?;
        Some((name, entry.flags().as_u16() & IS_UTF8 != 0))
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
        let mut bytes = Vec::new();
        let one_more = u64::try_from(allowed).unwrap_or(u64::MAX).saturating_add(1);
        file.take(one_more).read_to_end(&mut bytes).map_err(|_| OpenError::Damaged(kind))?;
        budget.spend(bytes.len(), allowed, kind)?;
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
        let wanted = name.trim_start_matches('/');
        let plain = |name: &[u8]| String::from_utf8_lossy(name).replace('\\', "/").trim_start_matches('/').to_owned();
        self.zip.file_names_raw().position(|known| plain(known).eq_ignore_ascii_case(wanted))
    }

    /// Unpacks the entry with this name; nothing if there is none.
    #[cfg(any(feature = "docx", feature = "workbook"))]
    pub(crate) fn read_named(&mut self, name: &str, budget: &mut Budget) -> Result<Option<Vec<u8>>, OpenError> {
        self.find(name).map(|index| self.read(index, budget)).transpose()
    }
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
