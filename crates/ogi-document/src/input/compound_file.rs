//! The container of Office files before 2007 (OLE compound file): streams with names, in sectors linked by a table.
//!
//! Read within bounds whatever the links and the sizes say: no chain is longer than what it is a chain of has sectors, no
//! more links are kept than there are sectors, and nothing is reserved by a size that the file claims.

/// An end of a chain, or a sector that is not there.
const LAST_SECTOR: u32 = 0xffff_fff9;
const HEADER: usize = 512;
const ENTRY: usize = 128;
/// More entries than a directory has: a workbook has some ten, with macros some hundred.
const MOST_ENTRIES: usize = 10_000;

/// A container and the table of its sectors.
pub(crate) struct Container<'a> {
    bytes: &'a [u8],
    sector_shift: u32,
    #[cfg_attr(not(feature = "workbook"), expect(dead_code, reason = "streams are read of workbooks alone"))]
    mini_shift: u32,
    #[cfg_attr(not(feature = "workbook"), expect(dead_code, reason = "streams are read of workbooks alone"))]
    mini_cutoff: u32,
    links: Vec<u32>,
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
            entries: Vec::new(),
        };
        let most = container.sectors();
        for sector in container.table_sectors()? {
            let room = most - container.links.len();
            container.links.extend(numbers(container.sector(sector)?).take(room));
        }
        let mut entries = Vec::new();
        for sector in container.chain(u32_at(bytes, 48)?) {
            entries.extend(sector?.chunks_exact(ENTRY).filter_map(entry));
            if entries.len() > MOST_ENTRIES {
                return None;
            }
        }
        container.entries = entries;
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
            return self.bytes_of(entry.start, size).filter(|stream| stream.len() == size);
        }
        let root = self.entries.iter().find(|entry| entry.kind == ROOT)?;
        let small = self.bytes_of(root.start, usize::MAX)?;
        self.small_stream(entry.start, size, &small)
    }

    /// A stream among the small ones, which stand in sectors of their own within one stream.
    #[cfg(feature = "workbook")]
    fn small_stream(&self, start: u32, size: usize, small: &[u8]) -> Option<Vec<u8>> {
        // What is longer than all of them together goes round in a circle.
        if size > small.len() {
            return None;
        }
        let length = 1_usize << self.mini_shift;
        // The links of all of them, and no more of a chain that has more.
        let links = self.bytes_of(u32_at(self.bytes, 60)?, small.len().div_ceil(length) * 4)?;
        let mut stream = Vec::new();
        let mut at = start;
        while stream.len() < size {
            let begin = (at as usize).checked_mul(length)?;
            stream.extend_from_slice(small.get(begin..begin.checked_add(length)?)?);
            at = u32_at(&links, (at as usize).checked_mul(4)?)?;
        }
        stream.truncate(size);
        Some(stream)
    }

    /// How many sectors the file has, the one of the header included.
    fn sectors(&self) -> usize {
        (self.bytes.len() >> self.sector_shift) + 1
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
        let most = self.sectors();
        let mut sectors: Vec<u32> =
            numbers(self.bytes.get(76..HEADER)?).take_while(|sector| *sector < LAST_SECTOR).collect();
        let mut next = u32_at(self.bytes, 68)?;
        let mut seen = 0;
        while next < LAST_SECTOR {
            let list = self.sector(next)?;
            let (table, following) = list.split_at_checked(list.len().checked_sub(4)?)?;
            sectors.extend(numbers(table).filter(|sector| *sector < LAST_SECTOR));
            next = u32_at(following, 0)?;
            seen += 1;
            if seen > most || sectors.len() > most {
                return None;
            }
        }
        Some(sectors)
    }

    /// The sectors of a chain; ends with nothing where the chain is broken or longer than the file.
    fn chain(&self, start: u32) -> impl Iterator<Item = Option<&'a [u8]>> {
        let mut at = Some(start);
        let mut left = self.sectors();
        std::iter::from_fn(move || {
            let sector = at.filter(|sector| *sector < LAST_SECTOR)?;
            at = self.links.get(sector as usize).copied();
            if left == 0 || at.is_none() {
                at = None;
                return Some(None);
            }
            left -= 1;
            Some(self.sector(sector))
        })
    }

    /// The bytes of a chain of sectors, `most` at most.
    #[cfg(feature = "workbook")]
    fn bytes_of(&self, start: u32, most: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut chain = self.chain(start);
        while bytes.len() < most {
            let Some(sector) = chain.next() else { break };
            bytes.extend_from_slice(sector?);
        }
        bytes.truncate(most);
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

#[cfg(test)]
#[cfg(feature = "workbook")]
mod tests {
    use super::*;

    const END: u32 = 0xffff_fffe;

    /// A container of sectors of 512 bytes, whose links are those given; the header is told what stands where.
    fn container(fields: &[(usize, u32)], sectors: &[Vec<u8>]) -> Vec<u8> {
        let mut header = vec![0; HEADER];
        header[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        header[30..32].copy_from_slice(&9_u16.to_le_bytes());
        header[32..34].copy_from_slice(&6_u16.to_le_bytes());
        header[76..].fill(0xff);
        for (at, number) in [(68, END), (76, 0)].iter().chain(fields) {
            header[*at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        [header, sectors.concat()].concat()
    }

    fn sector(numbers: &[u32]) -> Vec<u8> {
        let mut bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        bytes.resize(512, 0xff);
        bytes
    }

    fn entry(name: &str, kind: u8, start: u32, size: u32) -> Vec<u8> {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(entry.len() + 2).unwrap();
        entry.resize(ENTRY, 0);
        entry[64..66].copy_from_slice(&length.to_le_bytes());
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
        entry
    }

    /// The table of sectors, a directory, the links of small sectors, and the small ones, whose links go round in a circle.
    fn with_small(size: u32) -> Vec<u8> {
        let directory = [entry("Root Entry", ROOT, 3, 512), entry("Workbook", STREAM, 0, size)].concat();
        let directory = [directory, vec![0; 256]].concat();
        let small: Vec<u8> = (0..8).flat_map(|at| [at; 64]).collect();
        let sectors = [sector(&[END, END, END, END]), directory, sector(&[1, 2, 3, 4, 5, 6, 7, 0]), small];
        container(&[(48, 1), (56, u32::MAX), (60, 2)], &sectors)
    }

    #[test]
    fn a_small_stream_is_no_longer_than_all_of_them() {
        for (size, is_read) in [(100, true), (512, true), (513, false), (u32::MAX - 1, false)] {
            let bytes = with_small(size);
            let stream = Container::open(&bytes).unwrap().stream("workbook");
            assert_eq!(stream.map(|stream| stream.len()), is_read.then_some(size as usize), "{size}");
        }
    }

    #[test]
    fn a_chain_that_goes_round_in_a_circle_ends() {
        let directory = [entry("Workbook", STREAM, 2, u32::MAX), vec![0; 384]].concat();
        let sectors = [sector(&[END, END, 2]), directory, vec![7; 512]];
        let bytes = container(&[(48, 1), (56, 0), (60, END)], &sectors);
        let container = Container::open(&bytes).unwrap();
        assert_eq!(container.stream("Workbook"), None);
        // As many sectors as the file has, and one more, at which the chain is given up.
        assert_eq!(container.chain(2).count(), container.sectors() + 1);
        assert_eq!(container.chain(2).last(), Some(None));
    }

    #[test]
    fn no_more_links_are_kept_than_there_are_sectors() {
        // Every place for a sector of the table names the same one.
        let places: Vec<(usize, u32)> = (0..109).map(|place| (76 + place * 4, 0)).collect();
        let sectors = [sector(&[END; 128]), [entry("Root Entry", ROOT, END, 0), vec![0; 384]].concat()];
        let bytes = container(&[&places, [(48, 1), (60, END)].as_slice()].concat(), &sectors);
        let container = Container::open(&bytes).unwrap();
        assert_eq!(container.links.len(), container.sectors());
    }

    #[test]
    fn a_directory_has_a_limit() {
        let with = |entries: usize| {
            let mut directory = entry("a", STREAM, END, 0).repeat(entries);
            directory.resize(directory.len().div_ceil(512) * 512, 0);
            let count = u32::try_from(directory.len() / 512).unwrap();
            let table = (count + 40).div_ceil(128);
            let links: Vec<u32> = (0..table).map(|_| END).chain((1..count).map(|at| table + at)).chain([END]).collect();
            let mut links: Vec<u8> = links.iter().flat_map(|link| link.to_le_bytes()).collect();
            links.resize(table as usize * 512, 0xff);
            let places = (0..table).map(|at| (76 + at as usize * 4, at));
            let fields: Vec<(usize, u32)> = places.chain([(48, table), (60, END)]).collect();
            container(&fields, &[links, directory])
        };
        assert_eq!(Container::open(&with(MOST_ENTRIES)).unwrap().names().count(), MOST_ENTRIES);
        assert!(Container::open(&with(MOST_ENTRIES + 1)).is_none());
    }
}
