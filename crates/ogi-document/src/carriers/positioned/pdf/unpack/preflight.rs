//! What the library does by itself when it opens a file, without bounds. It unpacks the streams that hold other objects and the
//! tables of where objects are, it makes a page of whatever a tree of pages names, and where a file is damaged it looks for
//! objects from every place where one may begin. All this is counted here before the file is handed over.
//!
//! A file can put a dictionary anywhere and name it from anywhere, so every `<<` is looked at. What cannot be counted,
//! because it is encrypted or faulty, counts at the worst that its packing can grow to.

mod reader;

use std::borrow::Cow;

use memchr::memmem;

use super::filters::{self, Unpacked};
use super::{DEFLATE_FACTOR, LZW_FACTOR, RUN_LENGTH_FACTOR, TooMuch, Unpacker};
use crate::Limits;
use reader::{Dictionary, Reader};

/// The most that the library may hold of what it makes of a file when it opens it.
const MOST_HELD: usize = 128 << 20;
/// What it holds of a page, of the place of an object in the file, and of one in a stream of objects: at most, while the lists
/// of them grow.
const PAGE: usize = 1024;
const PLACE: usize = 64;
const MEMBER: usize = 48;
/// A number and a place: no member of a stream of objects is written in fewer bytes.
const LEAST_MEMBER: usize = 4;
/// Each byte may be looked at this often: things stand within each other, and what does not end is looked at to the end of the
/// file. In streams of objects, which have an end, less often.
const MOST_LOOKS: usize = 64;
const MOST_LOOKS_UNPACKED: usize = 16;
/// How much smaller than unpacked streams of objects usually are, for those that cannot be unpacked here.
const USUAL_FACTOR: usize = 16;

/// Whether the library may make of this file what it will.
pub(in super::super) fn preflight(bytes: &[u8], limits: &Limits) -> Result<(), TooMuch> {
    let mut survey = Survey::new(bytes, limits);
    let holders = survey.dictionaries(bytes)?;
    survey.objects(bytes)?;
    let unpacker = Unpacker::new(bytes.len(), limits);
    let mut worst = 0_usize;
    for holder in holders {
        let packing = holder.dict.packing.as_deref().ok_or(survey.refused)?;
        let counted = if survey.is_encrypted { None } else { count(holder.packed, packing, &unpacker)? };
        if let Some(data) = counted {
            survey.hold(holder.held(data.len()))?;
            if !holder.dict.has_members {
                continue;
            }
            survey.looks = survey.looks.saturating_add(data.len().saturating_mul(MOST_LOOKS_UNPACKED));
            survey.dictionaries(&data)?;
            if holder.dict.is_predicted {
                // The dictionaries in it cannot be seen.
                survey.pages = survey.pages.saturating_add(data.len() / LEAST_MEMBER);
            }
        } else {
            let factor = packing.iter().fold(1_usize, |factor, step| factor.saturating_mul(step.factor()));
            let most = holder.packed.len().saturating_mul(factor);
            worst = worst.saturating_add(most);
            survey.hold(holder.held(holder.packed.len().saturating_mul(USUAL_FACTOR).min(most)))?;
        }
    }
    survey.hold(survey.most_pages().saturating_mul(PAGE))?;
    if worst > limits.unpacked { Err(survey.refused) } else { Ok(()) }
}

/// What is counted of a file.
#[derive(Debug)]
struct Survey {
    is_encrypted: bool,
    /// How many more bytes may be looked at.
    looks: usize,
    held: usize,
    dictionaries: usize,
    /// Dictionaries that are items of lists.
    items: usize,
    /// Items of lists of pages, and dictionaries that have content as pages have it.
    pages: usize,
    /// Lists of pages that stand elsewhere and may be any list.
    lists_elsewhere: usize,
    refused: TooMuch,
}

/// A stream that holds objects, or the places of objects.
#[derive(Debug)]
struct Holder<'a> {
    packed: &'a [u8],
    dict: Dictionary,
}

impl Holder<'_> {
    /// What the library holds of it when it has unpacked it to so many bytes.
    fn held(&self, unpacked: usize) -> usize {
        let members = if self.dict.has_members { self.dict.members.min(unpacked / LEAST_MEMBER) } else { 0 };
        let places = self.dict.width.map_or(0, |width| unpacked / width.max(1));
        unpacked.saturating_add(members.saturating_mul(MEMBER)).saturating_add(places.saturating_mul(PLACE))
    }
}

impl Survey {
    fn new(bytes: &[u8], limits: &Limits) -> Self {
        Self {
            is_encrypted: false,
            looks: bytes.len().saturating_mul(MOST_LOOKS).saturating_add(1 << 16),
            held: 0,
            dictionaries: 0,
            items: 0,
            pages: 0,
            lists_elsewhere: 0,
            refused: TooMuch { limit: limits.unpacked },
        }
    }

    fn look(&mut self, bytes: usize) -> Result<(), TooMuch> {
        self.looks = self.looks.checked_sub(bytes).ok_or(self.refused)?;
        Ok(())
    }

    fn hold(&mut self, bytes: usize) -> Result<(), TooMuch> {
        self.held = self.held.saturating_add(bytes);
        if self.held > MOST_HELD { Err(TooMuch { limit: MOST_HELD.min(self.refused.limit) }) } else { Ok(()) }
    }

    /// Looks at all dictionaries of a file, or of a stream of objects. Gives the streams that hold objects.
    fn dictionaries<'a>(&mut self, bytes: &'a [u8]) -> Result<Vec<Holder<'a>>, TooMuch> {
        let mut holders = Vec::new();
        for at in memmem::find_iter(bytes, b"<<") {
            let before = bytes[..at].trim_ascii_end();
            self.items += usize::from(before.ends_with(b"[") || before.ends_with(b">>"));
            self.dictionaries += 1;
            let mut reader = Reader { bytes, at };
            let dict = reader.dictionary();
            self.look(reader.at.min(bytes.len()) - at)?;
            let Some(dict) = dict else { continue };
            self.is_encrypted |= dict.is_encrypting;
            self.pages += dict.pages;
            self.lists_elsewhere += dict.lists_elsewhere;
            if (dict.has_members || dict.width.is_some())
                && let Some(from) = reader.stream()
            {
                let rest = &bytes[from..];
                let end = memmem::find(rest, b"endstream").unwrap_or(rest.len());
                self.look(end)?;
                holders.push(Holder { packed: &rest[..end.max(dict.length.min(rest.len()))], dict });
            }
        }
        Ok(holders)
    }

    /// Looks at what stands where an object begins: the library does so to find the objects of a damaged file, and begins anew
    /// behind the number of each.
    fn objects(&mut self, bytes: &[u8]) -> Result<(), TooMuch> {
        let mut objects = 0_usize;
        for at in memmem::find_iter(bytes, b"obj") {
            if !bytes[..at].trim_ascii_end().last().is_some_and(u8::is_ascii_digit) {
                continue;
            }
            objects += 1;
            let mut reader = Reader { bytes, at: at + b"obj".len() };
            let from = reader.at;
            reader.object();
            self.look(reader.at.min(bytes.len()) - from)?;
        }
        self.hold(objects.saturating_mul(PLACE))
    }

    /// How many pages the library may make of the file.
    fn most_pages(&self) -> usize {
        if self.lists_elsewhere == 0 {
            return self.pages;
        }
        // An object is a page once, an item of a list as often as the list is named.
        let items = self.items.saturating_mul(self.lists_elsewhere);
        self.pages.saturating_add(self.dictionaries).saturating_add(items)
    }
}

/// Unpacks as the library does and takes that off; nothing if it comes to no clean end.
fn count(packed: &[u8], packing: &[Packing], unpacker: &Unpacker) -> Result<Option<Vec<u8>>, TooMuch> {
    let mut data = Cow::Borrowed(packed);
    for step in packing {
        let most = unpacker.most();
        let Unpacked { data: next, is_whole } = match step {
            Packing::Deflate => {
                let has_header = matches!(&*data, [method, flags, ..] if method & 0x0f == 8 && flags & 0x20 == 0
                        && (u16::from(*method) << 8 | u16::from(*flags)).is_multiple_of(31));
                filters::bare(&data[if has_header { 2 } else { 0 }..], most)
            }
            Packing::RunLength => filters::run_length(&data, most),
            Packing::Hex => filters::ascii_hex(&data),
            Packing::Ascii85 => filters::ascii_85(&data),
            // Its widths depend on a parameter.
            Packing::Lzw => return Ok(None),
        };
        unpacker.take_at_once(next.len())?;
        if !is_whole {
            return Ok(None);
        }
        data = Cow::Owned(next);
    }
    Ok(Some(data.into_owned()))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    Deflate,
    Lzw,
    RunLength,
    Hex,
    Ascii85,
}

impl Packing {
    fn by_name(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"FlateDecode" | b"Fl" => Self::Deflate,
            b"LZWDecode" | b"LZW" => Self::Lzw,
            b"RunLengthDecode" | b"RL" => Self::RunLength,
            b"ASCIIHexDecode" | b"AHx" => Self::Hex,
            b"ASCII85Decode" | b"A85" => Self::Ascii85,
            _ => return None,
        })
    }

    /// The largest factor by which it can grow.
    fn factor(self) -> usize {
        match self {
            Self::Deflate => DEFLATE_FACTOR,
            Self::Lzw => LZW_FACTOR,
            Self::RunLength => RUN_LENGTH_FACTOR,
            Self::Hex => 1,
            Self::Ascii85 => 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a survey, of a file of one part again and again.
    fn looks(part: &str, count: usize) -> Option<usize> {
        let bytes = format!("%PDF-1.4\n{}", part.repeat(count)).into_bytes();
        let mut survey = Survey::new(&bytes, &Limits::default());
        let before = survey.looks;
        let done = survey.dictionaries(&bytes).is_ok() && survey.objects(&bytes).is_ok();
        done.then(|| before - survey.looks)
    }

    #[test]
    fn what_ends_is_looked_at_once_or_twice() {
        for part in ["1 0 obj <</A (b) /C <64> /D [1 2]>> endobj\n", "<</A <</B 1>> >>", "1 0 obj (text) endobj\n"] {
            let (once, twice) = (looks(part, 500).unwrap(), looks(part, 1000).unwrap());
            assert!(once <= 2 * 500 * part.len() && twice * 10 <= once * 23, "{part}: {once} {twice}");
        }
    }

    #[test]
    fn what_never_ends_is_refused_before_it_is_looked_at_from_everywhere() {
        for part in ["<</A (", "<</A (\\", "1 0 obj ( ", "1 0 obj [ ( ", "<</A <4", "<</A [ <</B ( "] {
            assert_eq!(looks(part, 4000), None, "{part}");
        }
    }

    fn held(file: &str) -> (usize, usize) {
        let mut survey = Survey::new(file.as_bytes(), &Limits::default());
        survey.dictionaries(file.as_bytes()).unwrap();
        survey.objects(file.as_bytes()).unwrap();
        (survey.most_pages(), survey.held / PLACE)
    }

    #[test]
    fn pages_are_counted_wherever_their_list_stands() {
        assert_eq!(held("2 0 obj<</Kids[3 0 R 4 0 R<</Type/Page>>]>>endobj"), (3, 1));
        assert_eq!(held("2 0 obj<</#4bids[<<>><<>>]>>endobj 3 0 obj<</Contents 4 0 R>>endobj"), (3, 2));
        // Two trees name one list, whose items are pages of both.
        let elsewhere = "2 0 obj<</Kids 3 0 R>>endobj 4 0 obj<</Kids 3 0 R>>endobj 3 0 obj[<<>><<>>]endobj";
        assert_eq!(held(elsewhere), (4 + 2 * 2, 3));
    }

    #[test]
    fn more_pages_or_places_than_can_be_held_are_refused() {
        let file = |items: usize| format!("%PDF-1.4\n2 0 obj<</Kids[{}]>>endobj", "<<>>".repeat(items)).into_bytes();
        let most = MOST_HELD / PAGE;
        assert_eq!(preflight(&file(most - 1), &Limits::default()), Ok(()));
        assert!(preflight(&file(most + 1), &Limits::default()).is_err());
        let table = |bytes: usize| {
            let data = "\0".repeat(bytes);
            format!("%PDF-1.4\n3 0 obj<</Type/XRef/W[1 2 1]/Length {bytes}>>stream\n{data}endstream endobj")
                .into_bytes()
        };
        let most = MOST_HELD / (PLACE + 4) * 4;
        assert_eq!(preflight(&table(most - 4096), &Limits::default()), Ok(()));
        assert!(preflight(&table(most + 4096), &Limits::default()).is_err());
    }

    #[test]
    fn the_members_of_a_stream_of_objects_are_counted() {
        let holder = |dict: &str| {
            let dict = Reader { bytes: dict.as_bytes(), at: 0 }.dictionary().unwrap();
            Holder { packed: &[], dict }
        };
        assert_eq!(holder("<</First 9/N 10>>").held(1000), 1000 + 10 * MEMBER);
        assert_eq!(holder("<</First 9/N 7 0 R>>").held(1000), 1000 + 250 * MEMBER);
        assert_eq!(holder("<</W[1 3 1]>>").held(1000), 1000 + 200 * PLACE);
        assert_eq!(holder("<</W 7 0 R>>").held(1000), 1000 + 1000 * PLACE);
    }
}
