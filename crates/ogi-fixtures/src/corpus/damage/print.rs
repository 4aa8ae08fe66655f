//! Oddities of the way a carrier prints.

use ogi_model::Table;

use crate::Coding;
use crate::corpus::dice::Dice;
use crate::corpus::paper::Paper;
use crate::corpus::style::{HeaderStyle, PageKind, PipeStyle};

/// Blank cells leave nothing behind.
pub(in crate::corpus) fn blanks_vanish(paper: &mut Paper, _: &mut Dice) -> bool {
    paper.style.blanks_vanish = true;
    true
}

/// A page saved by a word processor.
pub(in crate::corpus) fn word_page(paper: &mut Paper, _: &mut Dice) -> bool {
    paper.style.page = PageKind::Word;
    true
}

/// UTF-8 read as another encoding and stored, or Chinese lost altogether.
pub(in crate::corpus) fn mojibake(paper: &mut Paper, dice: &mut Dice) -> bool {
    paper.style.coding = *dice.pick(&[
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
pub(in crate::corpus) fn pipes(paper: &mut Paper, dice: &mut Dice) -> bool {
    paper.style.pipes = *dice.pick(&[PipeStyle::Both, PipeStyle::Between, PipeStyle::Alone]);
    true
}

/// An empty line, or none, after each cell; the figures of a row on one line.
pub(in crate::corpus) fn lines(paper: &mut Paper, dice: &mut Dice) -> bool {
    paper.style.spaced = dice.percent(50);
    paper.style.figures_together = dice.percent(50);
    true
}

/// Page marks inside tables, headers again after them.
pub(in crate::corpus) fn pages(paper: &mut Paper, _: &mut Dice) -> bool {
    paper.style.paged = true;
    true
}

/// Labels around the line of their figures.
pub(in crate::corpus) fn wrapped_labels(paper: &mut Paper, _: &mut Dice) -> bool {
    paper.style.wrapped = true;
    true
}

/// A label down the left edge, one character a line.
pub(in crate::corpus) fn vertical_label(paper: &mut Paper, _: &mut Dice) -> bool {
    let Some(label) = paper.table_mut(Table::Requests).boxes_mut().find(|field| field.text == "三、本年度办理结果")
    else {
        return false;
    };
    let characters: Vec<String> = label.text.chars().map(String::from).collect();
    label.text = characters.join("\n");
    true
}

/// Headers that Markdown needs and somebody made up.
pub(in crate::corpus) fn invented_headers(paper: &mut Paper, dice: &mut Dice) -> bool {
    paper.style.header =
        *dice.pick(&[HeaderStyle::Invented, HeaderStyle::Empty, HeaderStyle::Figures, HeaderStyle::Wrong]);
    true
}
