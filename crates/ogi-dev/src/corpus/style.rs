//! In which of its dialects a carrier prints a draft.

use super::carrier::Carrier;
use crate::Coding;
use crate::rng::Rng;

/// The choices of a writer that change nothing of what the document says.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each choice is met without the others")]
pub(super) struct Style {
    /// How a web page writes its cells.
    pub(super) page: PageKind,
    /// The coding of a page or a text.
    pub(super) coding: Coding,
    /// What a blank cell of a page holds.
    pub(super) blank: &'static str,
    /// Empty lines stand between the lines of a text.
    pub(super) spaced: bool,
    /// The figures of a row stand on one line of a text.
    pub(super) figures_together: bool,
    /// Carriers without spans print blanks for the rest of a cell that lies over several places.
    pub(super) span: SpanStyle,
    /// What is blank at the end of a row is left out, with the sign before it.
    pub(super) ends_stripped: bool,
    /// Cells of a text have a bar behind them; whether a pipe stands before each row.
    pub(super) bars: Option<bool>,
    /// Cells that are blank are left out.
    pub(super) blanks_vanish: bool,
    /// Which table header Markdown was given.
    pub(super) header: HeaderStyle,
    /// How pipes stand in Markdown.
    pub(super) pipes: PipeStyle,
    /// Pages end inside tables.
    pub(super) paged: bool,
    /// Labels stand around the figures of their rows.
    pub(super) wrapped: bool,
    /// What a text has lost on its way into a store.
    pub(super) loss: TextLoss,
    /// Which of several ways the carrier has of its own.
    pub(super) variant: u64,
}

/// How a web page writes its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageKind {
    Plain,
    /// Saved by a word processor: a span a character, `<o:p>`, styles.
    Word,
    /// Made by a site: navigation, scripts, copies for printing.
    Site,
    /// End tags left out, tags in capitals.
    Old,
    /// Each row a table of its own.
    Split,
}

/// What stands for the rest of a cell that lies over several places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpanStyle {
    /// A blank cell.
    Blank,
    /// Nothing.
    Nothing,
    /// The same text again.
    Again,
}

/// Which table header Markdown was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeaderStyle {
    /// The first row.
    First,
    /// Names that somebody made up.
    Invented,
    /// None: blank cells.
    Empty,
    /// Tables are cut, and the row after the cut is the header of what follows.
    Figures,
    /// The last rows stand under a header of other rows' names.
    Wrong,
}

/// What a text has lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextLoss {
    Nothing,
    /// Lines that stand in it already.
    RepeatedLines,
}

/// How pipes stand in Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PipeStyle {
    Both,
    Between,
    /// Each on a line of its own.
    Alone,
}

/// Codings of pages.
const PAGE_CODINGS: &[Coding] = &[
    Coding::Utf8,
    Coding::Utf8,
    Coding::Utf8,
    Coding::Utf8Marked,
    Coding::Utf8AsGb2312,
    Coding::Utf8Broken,
    Coding::Gb18030,
    Coding::Gb2312,
    Coding::GbkUndeclared,
    Coding::GbkAsUtf8,
    Coding::GbkDeclaredTwice,
    Coding::Utf16Le,
];

/// Codings of texts, which declare nothing.
const TEXT_CODINGS: &[Coding] =
    &[Coding::Utf8, Coding::Utf8, Coding::Utf8Marked, Coding::Gb18030, Coding::GbkUndeclared, Coding::Utf16Le];

impl Style {
    pub(super) fn new(carrier: Carrier, rng: &mut Rng) -> Self {
        let page = *rng.pick(&[PageKind::Plain, PageKind::Plain, PageKind::Site, PageKind::Old, PageKind::Split]);
        let coding = *rng.pick(match carrier {
            Carrier::Html => PAGE_CODINGS,
            Carrier::Mhtml => &[Coding::Utf8, Coding::Gb18030],
            _ => TEXT_CODINGS,
        });
        Self {
            page,
            coding,
            blank: *rng.pick::<&str>(&["", "&nbsp;", "<p></p>", "<br>", "　"]),
            spaced: rng.percent(50),
            figures_together: false,
            span: *rng.pick(&[SpanStyle::Blank, SpanStyle::Blank, SpanStyle::Nothing]),
            ends_stripped: false,
            bars: None,
            blanks_vanish: false,
            header: HeaderStyle::First,
            pipes: if rng.percent(70) { PipeStyle::Both } else { PipeStyle::Between },
            paged: false,
            wrapped: false,
            loss: TextLoss::Nothing,
            variant: rng.next(),
        }
    }
}
