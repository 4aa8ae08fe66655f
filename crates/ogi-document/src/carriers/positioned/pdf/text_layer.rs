//! Whether a file can be read at all: whether its characters can be told, and whether it is more than pictures.

use std::collections::HashSet;

use super::content::UsedFont;
use crate::OpenError;
use crate::carriers::positioned::page::{Canvas, Frame, Glyph};

/// Codes of one font that may stay unknown: a bullet, an ornament, a blank without a name.
const MOST_UNKNOWN_CODES: usize = 3;
/// Of a font whose few characters are unknown, at most one in so many may be.
const MOST_UNKNOWN_SHARE: usize = 4;
/// So few unknown characters are borne whatever their share.
const FEW: usize = 8;

/// Marks characters that cannot be told as U+FFFD. Refuses the file where they are more than ornaments. Whether any are left.
pub(super) fn characters(fonts: &[UsedFont], canvases: &mut [Canvas]) -> Result<bool, OpenError> {
    let mut lossy = false;
    for used in fonts {
        let doubtful: HashSet<_> = used.font.doubtful().into_iter().collect();
        let mut unknown = Vec::new();
        for place in &used.uses {
            let canvas = usize::try_from(place.page).ok().and_then(|page| canvases.get_mut(page.checked_sub(1)?));
            let Some(glyph) = canvas.and_then(|canvas| canvas.glyphs.get_mut(place.glyph)) else { continue };
            if doubtful.contains(&place.code) {
                glyph.character = '\u{fffd}';
            }
            if glyph.character == '\u{fffd}' && !(glyph.is_hidden || glyph.is_off) {
                unknown.push(*place);
            }
        }
        let Some(first) = unknown.first() else { continue };
        lossy = true;
        let codes: HashSet<_> = unknown.iter().map(|place| place.code).collect();
        let is_much = unknown.len() > FEW && unknown.len() * MOST_UNKNOWN_SHARE > used.uses.len();
        if codes.len() > MOST_UNKNOWN_CODES || (is_much && !used.font.is_ornament()) {
            return Err(OpenError::UnknownFont { font: used.font.name.clone(), page: first.page });
        }
    }
    Ok(lossy)
}

/// Fewer characters are a page number or a stamp, not the text of a page.
const FEWEST_CHARACTERS: usize = 12;
/// The part of a page that the pictures of a scan cover at least.
const SCANNED_PART: f64 = 0.5;
/// The part of a page from which on a picture may hold a table.
const LARGE_PART: f64 = 0.15;

/// Large pictures times characters, in all: a page has some of the one and a thousand of the other.
const MOST_PAIRS: usize = 100_000_000;

/// Refuses a file of pictures, with or without text that recognition laid over them. Whether some picture may hold what the
/// text lacks.
pub(super) fn pictures(canvases: &[Canvas]) -> Result<bool, OpenError> {
    let mut scanned = 0;
    let mut lacks_text = false;
    // Every large picture is held against every character.
    let mut pairs = MOST_PAIRS;
    for canvas in canvases {
        let visible = canvas.glyphs.iter().filter(|glyph| glyph.character != ' ' && !glyph.is_hidden).count();
        let hidden = canvas.glyphs.iter().filter(|glyph| glyph.character != ' ' && glyph.is_hidden).count();
        let area = canvas.width * canvas.height;
        let page = Frame { left: 0.0, top: 0.0, right: canvas.width, bottom: canvas.height };
        let covered: f64 = canvas.pictures.iter().map(|picture| picture.overlap(page)).sum();
        let is_scanned = covered >= SCANNED_PART * area && visible < FEWEST_CHARACTERS;
        if covered >= SCANNED_PART * area && hidden >= FEWEST_CHARACTERS && visible < hidden {
            return Err(OpenError::Scanned { pages: canvases.len() });
        }
        scanned += usize::from(is_scanned);
        for picture in canvas.pictures.iter().filter(|picture| picture.overlap(page) >= LARGE_PART * area) {
            if lacks_text {
                break;
            }
            pairs = pairs.checked_sub(canvas.glyphs.len()).ok_or(OpenError::TooComplex { line: None })?;
            let is_over = |glyph: &Glyph| !glyph.is_hidden && picture.contains(glyph.frame.center());
            lacks_text |= !canvas.glyphs.iter().any(is_over);
        }
    }
    let has_text =
        canvases.iter().any(|canvas| canvas.glyphs.iter().any(|glyph| glyph.character != ' ' && !glyph.is_hidden));
    if !has_text || scanned * 2 >= canvases.len() {
        return Err(OpenError::Scanned { pages: canvases.len() });
    }
    Ok(lacks_text)
}
