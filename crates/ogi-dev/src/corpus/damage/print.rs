//! Perturbations of the way a carrier prints.

use ogi_model::Table;

use crate::Coding;
use crate::corpus::draft::{Draft, Grid, Role};
use crate::corpus::style::{HeaderStyle, PageKind, PipeStyle, SpanStyle, TextLoss};
use crate::rng::Rng;

/// Blank cells leave nothing behind.
pub(in crate::corpus) fn blanks_vanish(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.style.blanks_vanish = true;
    true
}

/// A page saved by a word processor.
pub(in crate::corpus) fn word_page(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.style.page = PageKind::Word;
    true
}

/// UTF-8 read as another encoding and stored, or Chinese lost altogether.
pub(in crate::corpus) fn mojibake(draft: &mut Draft, rng: &mut Rng) -> bool {
    draft.style.coding = *rng.pick(&[
        Coding::Utf8ReadAsGbk,
        Coding::Utf8ReadAsLatin,
        Coding::Utf8ReadAsLatin,
        Coding::GbkReadAsLatin,
        Coding::GbkReadAsLatin,
        Coding::QuestionMarks,
    ]);
    true
}

/// Pipes on both sides, or each on a line of its own.
pub(in crate::corpus) fn pipes(draft: &mut Draft, rng: &mut Rng) -> bool {
    draft.style.pipes = *rng.pick(&[PipeStyle::Both, PipeStyle::Between, PipeStyle::Alone]);
    true
}

/// An empty line, or none, after each cell; the figures of a row on one line.
pub(in crate::corpus) fn lines(draft: &mut Draft, rng: &mut Rng) -> bool {
    draft.style.spaced = rng.percent(50);
    draft.style.figures_together = rng.percent(50);
    true
}

/// Page marks inside tables, headers again after them.
pub(in crate::corpus) fn pages(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.style.paged = true;
    true
}

/// Labels around the line of their figures.
pub(in crate::corpus) fn wrapped_labels(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.style.wrapped = true;
    true
}

/// What is blank at the end of a row is gone, with the sign before it.
pub(in crate::corpus) fn ends_stripped(draft: &mut Draft, _: &mut Rng) -> bool {
    if draft.style.blanks_vanish || draft.style.pipes == PipeStyle::Alone || has_wide_figure(draft) {
        return false;
    }
    draft.style.ends_stripped = true;
    draft.style.span = SpanStyle::Blank;
    true
}

/// The text of a cell stands in each place that it lies over.
pub(in crate::corpus) fn spans_repeated(draft: &mut Draft, _: &mut Rng) -> bool {
    if draft.style.blanks_vanish || draft.style.ends_stripped || has_wide_figure(draft) {
        return false;
    }
    draft.style.span = SpanStyle::Again;
    true
}

/// Whether one figure stands for several cells.
fn has_wide_figure(draft: &Draft) -> bool {
    draft.tables.iter().flat_map(Grid::boxes).any(|field| field.role == Role::Stray && field.columns > 1)
}

/// A cell a line with a bar behind each, and a pipe before each row.
pub(in crate::corpus) fn bars(draft: &mut Draft, rng: &mut Rng) -> bool {
    let is_whole = draft.tables.iter().flat_map(Grid::boxes).all(|field| field.role != Role::Stray);
    if !is_whole || draft.style.loss != TextLoss::Nothing {
        return false;
    }
    draft.style.bars = Some(rng.percent(50));
    true
}

/// A label down the left edge, one character a line.
pub(in crate::corpus) fn vertical_label(draft: &mut Draft, _: &mut Rng) -> bool {
    let Some(label) = draft.table_mut(Table::Requests).boxes_mut().find(|field| field.text == "三、本年度办理结果")
    else {
        return false;
    };
    let characters: Vec<String> = label.text.chars().map(String::from).collect();
    label.text = characters.join("\n");
    true
}

/// Headers that Markdown needs and somebody made up.
pub(in crate::corpus) fn invented_headers(draft: &mut Draft, rng: &mut Rng) -> bool {
    draft.style.header =
        *rng.pick(&[HeaderStyle::Invented, HeaderStyle::Empty, HeaderStyle::Figures, HeaderStyle::Wrong]);
    true
}
