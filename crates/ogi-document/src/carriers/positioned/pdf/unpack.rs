//! Unpacking streams within bounds: a few kilobytes of a hostile file would fill the memory.

mod filters;
mod preflight;

use std::borrow::Cow;
use std::cell::Cell;

use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, Object, Stream};

use crate::Limits;
use filters::Unpacked;
pub(super) use preflight::preflight;

/// The largest factor by which each kind of packing can grow.
const DEFLATE_FACTOR: usize = 1032;
const LZW_FACTOR: usize = 2800;
const RUN_LENGTH_FACTOR: usize = 64;

/// The most that is unpacked of a page, a drawing or a font at a time, and held while it is read.
const MOST_AT_ONCE: usize = 64 << 20;
/// The most that the tables of all fonts of a document may hold.
const MOST_HELD: usize = 96 << 20;

/// What is left to unpack of one document, and to hold of what was unpacked.
#[derive(Debug)]
pub(super) struct Unpacker {
    left: Cell<usize>,
    limit: usize,
    held: Cell<usize>,
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
        Self { left: Cell::new(limit), limit, held: Cell::new(0), cut: Cell::new(false) }
    }

    fn too_much(&self) -> TooMuch {
        TooMuch { limit: self.limit }
    }

    /// Takes bytes off what may be unpacked.
    pub(super) fn take(&self, bytes: usize) -> Result<(), TooMuch> {
        self.left.set(self.left.get().checked_sub(bytes).ok_or(self.too_much())?);
        Ok(())
    }

    /// Counts memory that a font holds as long as its document is read. A file can name fonts without end, and each may
    /// name the same large table.
    pub(super) fn hold(&self, bytes: usize) -> Result<(), TooMuch> {
        let held = self.held.get().saturating_add(bytes);
        self.held.set(held);
        if held > MOST_HELD { Err(TooMuch { limit: MOST_HELD }) } else { Ok(()) }
    }

    /// How much may be unpacked at a time.
    fn most(&self) -> usize {
        self.left.get().min(MOST_AT_ONCE)
    }

    /// Whether so much may be held at a time.
    pub(super) fn fits_at_once(&self, bytes: usize) -> Result<(), TooMuch> {
        if bytes > MOST_AT_ONCE { Err(TooMuch { limit: MOST_AT_ONCE.min(self.limit) }) } else { Ok(()) }
    }

    /// Takes off what was unpacked at a time.
    fn take_at_once(&self, bytes: usize) -> Result<(), TooMuch> {
        self.take(bytes)?;
        self.fits_at_once(bytes)
    }

    /// The data of a stream; `None` if it is a picture or damaged beyond use.
    pub(super) fn stream(&self, stream: &Stream<'_>) -> Result<Option<Vec<u8>>, TooMuch> {
        // The library reads the dictionary anew whenever the stream is asked for.
        self.take(stream.dict().data().len())?;
        let raw = stream.raw_data();
        let filters = stream.filters();
        if filters.is_empty() {
            self.take_at_once(raw.len())?;
            return Ok(Some(raw.into_owned()));
        }
        let is_early = early_change(stream.dict());
        let mut data = raw;
        for filter in &filters {
            let most = self.most();
            let Unpacked { data: unpacked, is_whole } = match filter {
                Filter::FlateDecode => filters::inflate(&data, most),
                Filter::LzwDecode => filters::lzw(&data, is_early, most),
                Filter::RunLengthDecode => filters::run_length(&data, most),
                Filter::AsciiHexDecode => filters::ascii_hex(&data),
                Filter::Ascii85Decode => filters::ascii_85(&data),
                Filter::Crypt => continue,
                _ => return Ok(None),
            };
            self.take_at_once(unpacked.len())?;
            if !is_whole {
                self.cut.set(true);
            }
            data = Cow::Owned(unpacked);
        }
        if has_predictor(stream.dict()) {
            // What it comes to is known, the data itself is unpacked once more.
            drop(data);
            return self.predicted(stream, &filters);
        }
        Ok(Some(data.into_owned()))
    }

    /// Data that was made easier to pack before it was packed, which only the library undoes, without bounds: what it is
    /// given must be small enough for the worst case, unless it has been counted as it is.
    fn predicted(&self, stream: &Stream<'_>, filters: &[Filter]) -> Result<Option<Vec<u8>>, TooMuch> {
        let factor = filters.iter().fold(1_usize, |factor, filter| {
            factor.saturating_mul(match filter {
                Filter::FlateDecode => DEFLATE_FACTOR,
                Filter::LzwDecode => LZW_FACTOR,
                Filter::RunLengthDecode => RUN_LENGTH_FACTOR,
                _ => 4,
            })
        });
        let is_counted = !predicts_before_the_last(stream.dict(), filters.len());
        if !is_counted && stream.raw_data().len().saturating_mul(factor) > MOST_AT_ONCE {
            return Err(self.too_much());
        }
        Ok(stream.decoded_data().ok().map(Cow::into_owned))
    }
}

/// Whether a packing but the last undoes such a preparation, so that the others are given other data than what was counted.
fn predicts_before_the_last(dict: &Dict<'_>, filters: usize) -> bool {
    [&b"DecodeParms"[..], b"DP"].iter().any(|key| match dict.get::<Object<'_>>(key) {
        Some(Object::Array(array)) => (array.iter::<Object<'_>>().take(filters.saturating_sub(1)))
            .any(|parameters| matches!(parameters, Object::Dict(parameters) if is_predicted(&parameters))),
        _ => false,
    })
}

fn is_predicted(parameters: &Dict<'_>) -> bool {
    parameters.get::<i32>(b"Predictor").is_some_and(|predictor| predictor > 1)
}

/// Whether LZW changes the widths of its codes one code early, as it does unless the file says otherwise.
fn early_change(dict: &Dict<'_>) -> bool {
    let of = |dict: &Dict<'_>| dict.get::<i32>(b"EarlyChange") != Some(0);
    [&b"DecodeParms"[..], b"DP"].iter().all(|key| match dict.get::<Object<'_>>(key) {
        Some(Object::Dict(dict)) => of(&dict),
        Some(Object::Array(array)) => array.iter::<Dict<'_>>().all(|dict| of(&dict)),
        _ => true,
    })
}

fn has_predictor(dict: &Dict<'_>) -> bool {
    [&b"DecodeParms"[..], b"DP"].iter().any(|key| match dict.get::<Object<'_>>(key) {
        Some(Object::Dict(dict)) => is_predicted(&dict),
        Some(Object::Array(array)) => has_predictor_in(&array),
        _ => false,
    })
}

fn has_predictor_in(array: &Array<'_>) -> bool {
    array.iter::<Dict<'_>>().any(|dict| is_predicted(&dict))
}
