//! What the reports of an archive take in memory. All of them are held until the last has been read.

use ogi_document::{Block, Document};
use ogi_model::{Note, Place, Places, Report};

use crate::{Extraction, Part};

/// What an entry of a map or a list of a report takes beside its text, with its share of what the list keeps free.
const ENTRY: usize = 128;

/// The bytes of the parts of one document, at most: each text of the document is counted once, those that stand beside cells
/// where they stand.
pub(crate) fn of(parts: &[Part], document: &Document) -> usize {
    parts.iter().map(of_part).fold(of_document(document), usize::saturating_add)
}

fn of_document(document: &Document) -> usize {
    let texts = document.blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.text.len() + ENTRY,
        Block::Table(table) => table.cells().iter().map(|cell| cell.text.len()).sum(),
    });
    let meta = document.meta.iter().map(|(name, value)| name.len() + value.len() + ENTRY);
    texts.chain(meta).sum::<usize>() + document.title.as_ref().map_or(0, String::len)
}

fn of_part(part: &Part) -> usize {
    // The name stands in the part and in the source of its report.
    let name = size_of::<Part>() + 2 * part.part.as_ref().map_or(0, String::len);
    name + part.outcome.as_ref().map_or(0, of_extraction)
}

fn of_extraction(extraction: &Extraction) -> usize {
    let Extraction { report, notes, places } = extraction;
    let unread: usize = report.unread.values().map(|unread| unread.text.len() + ENTRY).sum();
    let remarks: usize = report.remarks.values().map(|remark| remark.len() + ENTRY).sum();
    size_of::<Report>() + unread + remarks + of_places(places) + notes.iter().map(of_note).sum::<usize>()
}

fn of_places(places: &Places) -> usize {
    places.iter().map(|(_, printed)| size_of::<Place>() + printed.text.len() + ENTRY + words_of(&printed.place)).sum()
}

fn of_note(note: &Note) -> usize {
    let words = note.message.zh.len() + note.message.en.len() + note.place.as_ref().map_or(0, words_of);
    size_of::<Note>() + words + size_of_val(note.addresses.as_slice()) + ENTRY
}

fn words_of(place: &Place) -> usize {
    [&place.sheet, &place.reference].into_iter().flatten().map(String::len).sum()
}
