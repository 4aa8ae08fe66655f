//! Unpacking streams within bounds: a few kilobytes of a hostile file would fill the memory.

mod filters;
mod preflight;

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

    fn left(&self) -> usize {
        self.left.get()
    }

    /// The data of a stream; `None` if it is a picture or damaged beyond use.
    pub(super) fn stream(&self, stream: &Stream<'_>) -> Result<Option<Vec<u8>>, TooMuch> {
        let raw = stream.raw_data();
        let filters = stream.filters();
        if filters.is_empty() {
            self.take(raw.len())?;
            return Ok(Some(raw.into_owned()));
        }
        let is_early = early_change(stream.dict());
        let mut data = raw.into_owned();
        for filter in &filters {
            let Unpacked { data: unpacked, is_whole } = match filter {
                Filter::FlateDecode => filters::inflate(&data, self.left()),
                Filter::LzwDecode => filters::lzw(&data, is_early, self.left()),
                Filter::RunLengthDecode => filters::run_length(&data, self.left()),
                Filter::AsciiHexDecode => filters::ascii_hex(&data),
                Filter::Ascii85Decode => filters::ascii_85(&data),
                Filter::Crypt => continue,
                _ => return Ok(None),
            };
            self.take(unpacked.len())?;
            if !is_whole {
                self.cut.set(true);
            }
            data = unpacked;
        }
        if has_predictor(stream.dict()) {
            return self.predicted(stream, &filters);
        }
        Ok(Some(data))
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
        if filters.len() > 1 && stream.raw_data().len().saturating_mul(factor) > self.left().saturating_mul(8) {
            return Err(self.too_much());
        }
        Ok(stream.decoded_data().ok().map(std::borrow::Cow::into_owned))
    }
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
