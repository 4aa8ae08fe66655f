//! The six sections, told by their headings.

use ogi_document::Numbering;

use crate::annotate::document::Block;

/// A section: its number and its blocks after the heading.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    pub(crate) number: u8,
    /// Where its heading stands among the blocks.
    pub(crate) at: usize,
    pub(crate) blocks: &'a [Block<'a>],
}

/// What stands before the first section, and the sections. A heading counts only if its section comes after the one
/// before: tables of contents and prose name them in passing. The first heading after the last begins a copy of the report.
pub(crate) fn split<'a>(blocks: &'a [Block<'a>]) -> (&'a [Block<'a>], Vec<Section<'a>>) {
    let mut starts: Vec<(usize, u8)> = Vec::new();
    let mut end = blocks.len();
    for (index, block) in blocks.iter().enumerate() {
        let Block::Paragraph(paragraph) = block else { continue };
        let Some(number) = (!paragraph.hidden).then(|| paragraph.heading()).flatten() else { continue };
        // A list of contents is a run of headings with nothing between them: the later one is the section's.
        while starts.last().is_some_and(|(at, last)| *last >= number && index - at <= 6 && number == 1) {
            starts.pop();
        }
        // （六）其他 is a group of table three as well.
        let is_bracketed = matches!(paragraph.marks().number, Some(Numbering::Bracketed(_)));
        let is_group = is_bracketed && starts.last().is_none_or(|(_, last)| *last < 4);
        if starts.last().is_none_or(|(_, last)| *last < number) && !is_group {
            starts.push((index, number));
        } else if number == 1 && starts.last().is_some_and(|(_, last)| *last >= 5) {
            end = index;
            break;
        }
    }
    let head = starts.first().map_or(blocks.len(), |(index, _)| *index);
    let ends = starts.iter().skip(1).map(|(index, _)| *index).chain([end]);
    let sections = starts
        .iter()
        .zip(ends)
        .map(|((start, number), end)| Section { number: *number, at: *start, blocks: &blocks[start + 1..end] })
        .collect();
    (&blocks[..head], sections)
}
