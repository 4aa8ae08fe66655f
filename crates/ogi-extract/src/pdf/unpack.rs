//! Unpacking streams within bounds: a few kilobytes of a hostile file would fill the memory.

use std::cell::Cell;
use std::io::Read;

use flate2::bufread::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, Object, Stream};

use crate::Limits;

/// The largest factor by which each kind of packing can grow.
const DEFLATE_FACTOR: usize = 1032;
const LZW_FACTOR: usize = 2800;
const RUN_LENGTH_FACTOR: usize = 64;

/// What is left to unpack of one document.
#[derive(Debug)]
pub(super) struct Unpacker {
    left: Cell<usize>,
    limit: usize,
    /// A stream of content ended before its data did.
    pub(super) cut: Cell<bool>,
}

/// The document would unpack to more than its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooMuch {
    pub(super) limit: usize,
}

impl Unpacker {
    pub(super) fn new(bytes: usize, limits: &Limits) -> Self {
        // The first megabyte is free of the ratio.
        let by_ratio = bytes.saturating_mul(limits.ratio).saturating_add(1 << 20);
        let limit = limits.unpacked.min(by_ratio.max(1 << 20));
        Self { left: Cell::new(limit), limit, cut: Cell::new(false) }
    }

    fn too_much(&self) -> TooMuch {
        TooMuch { limit: self.limit }
    }

    fn take(&self, bytes: usize) -> Result<(), TooMuch> {
        self.left.set(self.left.get().checked_sub(bytes).ok_or(self.too_much())?);
        Ok(())
    }

    /// The data of a stream; `None` if it is a picture or damaged beyond use.
    pub(super) fn stream(&self, stream: &Stream<'_>) -> Result<Option<Vec<u8>>, TooMuch> {
        let raw = stream.raw_data();
        let filters = stream.filters();
        match filters.as_slice() {
            [] => {
                self.take(raw.len())?;
                Ok(Some(raw.into_owned()))
            }
            [Filter::FlateDecode] if !has_predictor(stream.dict()) => self.inflate(&raw).map(Some),
            chain => {
                let factor = chain.iter().try_fold(1_usize, |factor, filter| {
                    Some(match filter {
                        Filter::FlateDecode => factor.saturating_mul(DEFLATE_FACTOR),
                        Filter::LzwDecode => factor.saturating_mul(LZW_FACTOR),
                        Filter::RunLengthDecode => factor.saturating_mul(RUN_LENGTH_FACTOR),
                        Filter::AsciiHexDecode | Filter::Ascii85Decode | Filter::Crypt => factor.saturating_mul(4),
                        _ => return None,
                    })
                });
                let Some(factor) = factor else { return Ok(None) };
                // The library unpacks without bounds, so what it is given must be small enough for the worst case.
                if raw.len().saturating_mul(factor) > self.left.get().saturating_mul(8) {
                    return Err(self.too_much());
                }
                let Ok(data) = stream.decoded_data() else { return Ok(None) };
                self.take(data.len())?;
                Ok(Some(data.into_owned()))
            }
        }
    }

    fn inflate(&self, raw: &[u8]) -> Result<Vec<u8>, TooMuch> {
        let mut data = Vec::with_capacity(raw.len().saturating_mul(4).min(self.left.get()));
        let mut whole = self.read(ZlibDecoder::new(raw), &mut data);
        if !whole && data.is_empty() {
            // Some writers leave out the header, others write a wrong one.
            whole = self.read(DeflateDecoder::new(raw), &mut data);
            if !whole && data.is_empty() && raw.len() > 2 {
                whole = self.read(DeflateDecoder::new(&raw[2..]), &mut data);
            }
        }
        if !whole {
            self.cut.set(true);
        }
        self.take(data.len())?;
        Ok(data)
    }

    /// Reads no more than is left and one byte; whether the end was reached. What could be read is kept.
    fn read(&self, decoder: impl Read, data: &mut Vec<u8>) -> bool {
        let most = u64::try_from(self.left.get()).unwrap_or(u64::MAX).saturating_add(1);
        decoder.take(most).read_to_end(data).is_ok()
    }
}

fn has_predictor(dict: &Dict<'_>) -> bool {
    let of = |dict: &Dict<'_>| dict.get::<i32>(b"Predictor").is_some_and(|predictor| predictor > 1);
    [&b"DecodeParms"[..], b"DP"].iter().any(|key| match dict.get::<Object<'_>>(key) {
        Some(Object::Dict(dict)) => of(&dict),
        Some(Object::Array(array)) => has_predictor_in(&array),
        _ => false,
    })
}

fn has_predictor_in(array: &Array<'_>) -> bool {
    array.iter::<Dict<'_>>().any(|dict| dict.get::<i32>(b"Predictor").is_some_and(|predictor| predictor > 1))
}

/// Whether the streams of a file can be unpacked by the library, which does so without bounds for the objects and tables of
/// the file, within the limits. Every stream is tried as packed data, whatever its dictionary says.
pub(super) fn preflight(bytes: &[u8], limits: &Limits) -> Result<(), TooMuch> {
    let unpacker = Unpacker::new(bytes.len(), limits);
    // So small a file cannot unpack to more than the limit.
    if bytes.len().saturating_mul(DEFLATE_FACTOR) <= unpacker.limit {
        return Ok(());
    }
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"stream") {
        let end = from + at;
        from = end + b"stream".len();
        if !is_picture(&bytes[end.saturating_sub(2048)..end]) {
            probe(bytes[from..].trim_ascii_start(), &unpacker, 3)?;
        }
    }
    Ok(())
}

/// Whether the dictionary before a stream is that of a picture, which is never unpacked, and cannot be taken for objects.
fn is_picture(before: &[u8]) -> bool {
    let mut dict = before;
    while let Some(at) = find(dict, b"obj") {
        dict = &dict[at + 3..];
    }
    find(dict, b"Image").is_some() && find(dict, b"First").is_none() && !dict.contains(&b'#')
}

/// Unpacks what begins here as long as it is packed data, to count it.
fn probe(data: &[u8], unpacker: &Unpacker, depth: usize) -> Result<(), TooMuch> {
    // The header of zlib: method 8, and a check over both bytes.
    let is_packed = matches!(data, [method, flags, ..]
        if method & 0x0f == 8 && (u16::from(*method) << 8 | u16::from(*flags)) % 31 == 0);
    if !is_packed || depth == 0 {
        return Ok(());
    }
    let mut decoder = ZlibDecoder::new(data);
    let mut head = Vec::new();
    let mut buffer = [0_u8; 1 << 14];
    loop {
        match decoder.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => {
                unpacker.take(read)?;
                // Packed data within packed data is short, or it would not pack.
                if head.len() < 1 << 20 {
                    head.extend_from_slice(&buffer[..read]);
                }
            }
        }
    }
    probe(&head, unpacker, depth - 1)
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(at) = haystack.get(from..)?.iter().position(|byte| *byte == first) {
        let start = from + at;
        if haystack[start..].starts_with(needle) {
            return Some(start);
        }
        from = start + 1;
    }
    None
}
