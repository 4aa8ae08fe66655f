//! The container of Office files before 2007 (OLE compound file): streams with names, in sectors linked by a table.
//!
//! Read within bounds whatever the links say: no chain is longer than the file has sectors.

/// An end of a chain, or a sector that is not there.
const LAST_SECTOR: u32 = 0xffff_fff9;
const HEADER: usize = 512;
const ENTRY: usize = 128;

/// A container and the table of its sectors.
pub(crate) struct Container<'a> {
    bytes: &'a [u8],
    sector_shift: u32,
    #[cfg_attr(not(feature = "workbook"), expect(dead_code, reason = "streams are read of workbooks alone"))]
    mini_shift: u32,
    #[cfg_attr(not(feature = "workbook"), expect(dead_code, reason = "streams are read of workbooks alone"))]
    mini_cutoff: u32,
    links: Vec<u32>,
    mini_links: Vec<u32>,
    entries: Vec<Entry>,
}

/// A stream, or the storage that holds all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    name: String,
    kind: u8,
    start: u32,
    size: u64,
}

#[cfg(feature = "workbook")]
const STREAM: u8 = 2;
#[cfg(feature = "workbook")]
const ROOT: u8 = 5;

impl<'a> Container<'a> {
    /// Reads the directory; nothing if the container is broken.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        if !bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || bytes.len() < HEADER {
            return None;
        }
        let sector_shift = u32::from(u16_at(bytes, 30)?);
        let mini_shift = u32::from(u16_at(bytes, 32)?);
        if !matches!(sector_shift, 9 | 12) || mini_shift != 6 {
            return None;
        }
        let mut container = Self {
            bytes,
            sector_shift,
            mini_shift,
            mini_cutoff: u32_at(bytes, 56)?,
            links: Vec::new(),
            mini_links: Vec::new(),
            entries: Vec::new(),
        };
        for sector in container.table_sectors()? {
            container.links.extend(numbers(container.sector(sector)?));
        }
        container.mini_links = numbers(&container.chain(u32_at(bytes, 60)?, None)?).collect();
        let directory = container.chain(u32_at(bytes, 48)?, None)?;
        container.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        Some(container)
    }

    /// The names of all streams and storages.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// The stream of this name.
    #[cfg(feature = "workbook")]
    pub(crate) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.kind == STREAM && entry.name.eq_ignore_ascii_case(name))?;
        let size = usize::try_from(entry.size).ok()?;
        if entry.size >= u64::from(self.mini_cutoff) {
            return self.chain(entry.start, Some(size)).filter(|stream| stream.len() == size);
        }
        let root = self.entries.iter().find(|entry| entry.kind == ROOT)?;
        let small = self.chain(root.start, None)?;
        let length = 1_usize << self.mini_shift;
        let mut stream = Vec::new();
        let mut at = entry.start;
        while stream.len() < size {
            let start = (at as usize).checked_mul(length)?;
            stream.extend_from_slice(small.get(start..start.checked_add(length)?)?);
            at = *self.mini_links.get(at as usize)?;
        }
        stream.truncate(size);
        Some(stream)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let length = 1_usize << self.sector_shift;
        let start = (number as usize).checked_add(1)?.checked_mul(length)?;
        let end = start.checked_add(length)?;
        // The last sector may be cut short.
        self.bytes.get(start..end.min(self.bytes.len())).filter(|sector| !sector.is_empty())
    }

    /// Where the table of sectors stands: the first 109 in the header, the rest in sectors of their own.
    fn table_sectors(&self) -> Option<Vec<u32>> {
        let most = (self.bytes.len() >> self.sector_shift) + 1;
        let mut sectors: Vec<u32> =
            numbers(self.bytes.get(76..HEADER)?).take_while(|sector| *sector < LAST_SECTOR).collect();
        let mut next = u32_at(self.bytes, 68)?;
        let mut seen = 0;
        while next < LAST_SECTOR {
            let list: Vec<u32> = numbers(self.sector(next)?).collect();
            let (following, table) = list.split_last()?;
            sectors.extend(table.iter().filter(|sector| **sector < LAST_SECTOR));
            next = *following;
            seen += 1;
            if seen > most || sectors.len() > most {
                return None;
            }
        }
        Some(sectors)
    }

    /// The bytes of a chain of sectors, `size` at most.
    fn chain(&self, start: u32, size: Option<usize>) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut at = start;
        let wanted = size.unwrap_or(usize::MAX);
        while at < LAST_SECTOR && bytes.len() < wanted {
            bytes.extend_from_slice(self.sector(at)?);
            if bytes.len() > self.bytes.len() {
                return None;
            }
            at = *self.links.get(at as usize)?;
        }
        bytes.truncate(wanted);
        Some(bytes)
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).min(64);
    let units: Vec<u16> =
        bytes.get(..length)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let kind = *bytes.get(66)?;
    let name = String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned();
    (kind != 0).then_some(Entry { name, kind, start: u32_at(bytes, 116)?, size: u64::from(u32_at(bytes, 120)?) })
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
