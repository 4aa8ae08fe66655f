//! What a text may be: every label of the form it is in some place of a document, found in one pass over its normal form.

use ogi_document::{Numbering, numbering};
use ogi_model::text::{is_space, normalize};
use ogi_model::{Applicant, Channel, DisclosureItem, Measure, OutcomeGroup, ReviewResult, looks_like_figure};

use super::labels::{self, LONGEST_NAME, RequestLabel, Words};
use super::{printed_labels, recognised};

/// What a cell, a line or a word may be. Several may be true at once: 其他 is a column and a row. Later steps choose by where
/// it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks {
    /// A row of table two.
    pub(crate) item: Option<DisclosureItem>,
    /// A column of table two, or a part of its label.
    pub(crate) measure: Option<Measure>,
    /// A column of table three.
    pub(crate) applicant: Option<Applicant>,
    /// A block of table four.
    pub(crate) channel: Option<Channel>,
    /// A column of table four.
    pub(crate) result: Option<ReviewResult>,
    /// A label of table three: in no group or in any but the last, and in the last, where 其他 and 总计 are rows.
    requests: [Option<RequestLabel>; 2],
    /// The year it is, and nothing else.
    pub(crate) year: Option<u16>,
    /// The number it begins with.
    pub(crate) number: Option<Numbering>,
    /// What else it may be, a bit each.
    signs: u16,
}

/// The bits of [`Marks::signs`].
mod sign {
    pub(super) const FIGURE: u16 = 1;
    pub(super) const NOTE: u16 = 1 << 1;
    pub(super) const ONE_CELL: u16 = 1 << 2;
    pub(super) const BLOCK_TITLE: u16 = 1 << 3;
    pub(super) const CORNER: u16 = 1 << 4;
    pub(super) const OVER_APPLICANTS: u16 = 1 << 5;
    pub(super) const PIECE_OVER_APPLICANTS: u16 = 1 << 6;
    pub(super) const PLACEHOLDER: u16 = 1 << 7;
    pub(super) const STRAY_DIGITS: u16 = 1 << 8;
    pub(super) const SINGLE: u16 = 1 << 9;
    pub(super) const HAS_KEY: u16 = 1 << 11;
    pub(super) const NAMES_APPLICANTS: u16 = 1 << 10;
}

impl Marks {
    /// Those of digits, which most cells hold.
    const DIGITS: Self = Self {
        item: None,
        measure: None,
        applicant: None,
        channel: None,
        result: None,
        requests: [None; 2],
        year: None,
        number: None,
        signs: sign::FIGURE | sign::PLACEHOLDER | sign::ONE_CELL,
    };

    /// Those of a blank.
    const BLANK: Self =
        Self { signs: sign::OVER_APPLICANTS | sign::PIECE_OVER_APPLICANTS | sign::PLACEHOLDER, ..Self::DIGITS };

    /// Those of a text that is told without its normal form: a blank, or digits.
    pub(crate) fn at_sight(printed: &str) -> Option<Self> {
        if printed.is_empty() {
            Some(Self::BLANK)
        } else if printed.bytes().all(|byte| byte.is_ascii_digit()) {
            Some(Self::DIGITS)
        } else {
            None
        }
    }

    /// Those of a piece of a cell or a line.
    pub(crate) fn of_piece(printed: &str) -> Self {
        if let Some(marks) = Self::at_sight(printed) {
            return marks;
        }
        match printed_labels::of(printed) {
            Some(label) => {
                recognised::note(printed);
                label.marks
            }
            None => Self::of(printed, &normalize(printed)),
        }
    }

    /// Those of a text and its normal form.
    pub(crate) fn of(printed: &str, normal: &str) -> Self {
        recognised::note(printed);
        Self::worked_out(printed, normal)
    }

    /// The same, for texts that are no part of a document.
    pub(crate) fn worked_out(printed: &str, normal: &str) -> Self {
        let signs = [
            (looks_like_figure(printed), sign::FIGURE),
            (labels::is_note(printed), sign::NOTE),
            (normal.is_empty(), sign::OVER_APPLICANTS),
            (labels::is_piece_over_applicants_of(normal), sign::PIECE_OVER_APPLICANTS),
            (labels::is_placeholder_of(normal), sign::PLACEHOLDER),
            (labels::is_single(printed), sign::SINGLE),
            (is_one_cell(printed), sign::ONE_CELL),
            (has_stray_digits(printed, normal), sign::STRAY_DIGITS),
        ];
        let signs = signs.into_iter().filter(|(is, _)| *is).fold(0, |signs, (_, sign)| signs | sign);
        let year = labels::year_of(normal);
        if labels::has_key(normal) {
            Self::of_label(printed, normal, Self { year, signs: signs | sign::HAS_KEY, ..Self::DIGITS })
        } else {
            Self { year, number: numbering(normal).0, signs, ..Self::DIGITS }
        }
    }

    /// Those of a text that has words of a label, beside what is known of it.
    fn of_label(printed: &str, normal: &str, known: Self) -> Self {
        let words = Words::of(normal);
        let label = words.label;
        let has_label = labels::may_be_label(printed, labels::LONGEST_NOTE);
        let has_name = labels::may_be_label(printed, LONGEST_NAME);
        let request = if has_label { words.request(None) } else { None };
        let in_last_group =
            if has_label && words.depend_on_group() { words.request(Some(OutcomeGroup::Other)) } else { request };
        let words_over = labels::words_over(normal);
        let is_title = (12..=200).contains(&printed.len()) && words_over.block_title;
        let signs = [
            (is_title && labels::is_block_title_of(normal), sign::BLOCK_TITLE),
            (has_name && labels::is_corner_of(normal), sign::CORNER),
            (words_over.applicants, sign::OVER_APPLICANTS),
            (words_over.table_three, sign::NAMES_APPLICANTS),
        ];
        Self {
            item: if has_label { labels::item_by_label(label) } else { None },
            measure: if printed.len() >= 6 { labels::measure_by_parts(label, words.parts.measure) } else { None },
            applicant: if has_name { labels::applicant_of(normal) } else { None },
            channel: if has_label { labels::channel_of(normal) } else { None },
            result: if has_name { labels::result_of(normal) } else { None },
            requests: [request, in_last_group],
            year: known.year,
            number: words.number,
            signs: signs.into_iter().filter(|(is, _)| *is).fold(known.signs, |signs, (_, sign)| signs | sign),
        }
    }

    fn is(self, sign: u16) -> bool {
        self.signs & sign != 0
    }

    /// A label of table three in a group of outcomes, which alone tells what 其他 is.
    pub(crate) fn request(self, group: Option<OutcomeGroup>) -> Option<RequestLabel> {
        self.requests[usize::from(group == Some(OutcomeGroup::Other))]
    }

    /// It is the label of a group of outcomes and nothing else, such as （六）其他.
    pub(crate) fn is_group(self) -> bool {
        matches!(self.request(None), Some(RequestLabel::Group(_)))
    }

    /// It could be the content of a figure's cell.
    pub(crate) fn is_figure(self) -> bool {
        self.is(sign::FIGURE)
    }

    /// It is a footnote: 注：….
    pub(crate) fn is_note(self) -> bool {
        self.is(sign::NOTE)
    }

    /// It is the title of a block of table two, 第二十条第（一）项.
    pub(crate) fn is_block_title(self) -> bool {
        self.is(sign::BLOCK_TITLE)
    }

    /// It is 信息内容, the corner of each block of table two.
    pub(crate) fn is_corner(self) -> bool {
        self.is(sign::CORNER)
    }

    /// It stands above several applicants, or is nothing at all.
    pub(crate) fn is_over_applicants(self) -> bool {
        self.is(sign::OVER_APPLICANTS)
    }

    /// It is a piece of what stands above several applicants, where the end of a page goes through it.
    pub(crate) fn is_piece_over_applicants(self) -> bool {
        self.is(sign::PIECE_OVER_APPLICANTS)
    }

    /// It is a header that a converter invented where it found none.
    pub(crate) fn is_placeholder(self) -> bool {
        self.is(sign::PLACEHOLDER)
    }

    /// It has words of a label.
    pub(crate) fn has_key(self) -> bool {
        self.is(sign::HAS_KEY)
    }

    /// It has nothing that could part it into several cells: no blanks, and no figure behind words.
    pub(crate) fn is_one_cell(self) -> bool {
        self.is(sign::ONE_CELL)
    }

    /// It has digits that belong neither to its number nor to the remark behind it.
    pub(crate) fn has_stray_digits(self) -> bool {
        self.is(sign::STRAY_DIGITS)
    }

    /// It is a character alone on its line: text that runs down a narrow column.
    pub(crate) fn is_single(self) -> bool {
        self.is(sign::SINGLE)
    }

    /// It has words that stand over table three alone.
    pub(crate) fn names_applicants(self) -> bool {
        self.is(sign::NAMES_APPLICANTS)
    }

    /// It begins with a number.
    pub(crate) fn is_numbered(self) -> bool {
        self.number.is_some()
    }

    /// It is a label that the form prints in a row of its own or a column, or a figure.
    pub(crate) fn is_of_form(self) -> bool {
        self.is_block_title()
            || self.item.is_some()
            || self.measure.is_some()
            || self.request(None).is_some()
            || self.applicant.is_some()
            || self.channel.is_some()
            || self.result.is_some()
            || self.is_figure()
    }
}

/// What stands between the words of a line.
pub(crate) fn is_between(c: char) -> bool {
    is_space(c) || c == '|'
}

/// Whether a text has no blanks and no figure behind words; digits alone are [told at sight](Marks::at_sight).
fn is_one_cell(printed: &str) -> bool {
    !printed.is_empty() && !printed.ends_with(|c: char| c.is_ascii_digit()) && !printed.contains(is_between)
}

/// Whether a text has digits beside its number and the remark behind it.
fn has_stray_digits(printed: &str, normal: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９');
    printed.contains(is_digit) && labels::bare(numbering(normal).1).contains(|c: char| c.is_ascii_digit())
}
