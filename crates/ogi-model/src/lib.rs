//! Open government information annual reports (政府信息公开工作年度报告) as data.
//!
//! Every Chinese administrative organ publishes one such report a year: three statistical tables fixed by a national
//! form, and prose. This crate says what a report is; it opens no file and holds no opinion.
//!
//! ```
//! use ogi_model::{Edition, Figures, Report, Verdict};
//!
//! let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
//! let received = &mut report.requests.received;
//! (received.natural_person, received.business, received.total) = (Some(7), Some(1), Some(9));
//!
//! // A report that does not add up is still a report; the form's own sums say where it does not.
//! let figures = Figures::of(&report);
//! let failing: Vec<_> = report.identities().filter(|sum| figures.check(sum).verdict == Verdict::Fails).collect();
//! assert!(failing.is_empty(), "four columns are blank, so the parts may still add up to 9");
//! ```
//!
//! - A [`Report`] holds what was printed: a wrong sum, a blank, a slash. Zero, blank, not printed and not readable stay
//!   apart ([`CellState`]).
//! - Every figure has one address, a [`Cell`]: `requests.outcomes.granted.total`.
//! - An [`Edition`] of the form is a file of data, its [`Form`]: rows, columns, labels, spans, and the [`Identity`]s that
//!   must hold in it.
//! - [`Columns`] hold the counts of many reports for adding up, a corpus at a time.
//! - [`read_number`] says how a printed number reads.
//! - [`normalize`] gives text the one form in which labels, headings and names are compared; [`read_numeral`] and [`read_date`]
//!   read numbers and dates in running text.
//!
//! The fields of [`Disclosure`], [`Requests`] and [`Reviews`] say what each figure means, in Chinese and English.

mod amount;
mod cell;
mod columns;
mod covers;
mod credit_code;
mod date;
mod decision;
mod disclosure;
mod doubt;
mod extensions;
mod figure;
mod form;
mod identity;
mod language;
mod law;
mod narrative;
mod note;
mod number;
mod organ;
mod place;
mod places;
mod publication;
mod report;
mod requests;
mod reviews;
#[cfg(feature = "schemars")]
mod schema;
mod source;
#[cfg(feature = "proptest")]
pub mod strategies;
mod taxonomy;
mod text;
mod wire;

pub use amount::{MAX_DIGITS, NotAnAmount, WanYuan, Yuan};
pub use cell::{Address, Cell, Row, Table, TableNotes};
pub use columns::{Columns, Tally};
pub use covers::Covers;
pub use credit_code::{CreditCode, NotACreditCode};
pub use decision::{DecisionKind, DecisionReason, DecisionStatus};
pub use disclosure::{Disclosure, DisclosureCell, DisclosureItem, Documents, Fees, Measure, Procurement, Services};
pub use doubt::{Doubt, DoubtCode};
pub use extensions::{Extensions, NotAnObject};
pub use figure::{Figure, FigureKind, WrongKind};
pub use form::{
    Block, Column, DisclosureForm, Edition, Form, FormCell, FormText, Label, Notice, OutcomeGroup, PrintedLabel,
    RequestRowForm, RequestsForm, ReviewsForm,
};
pub use identity::{Figures, Identity, Sum, SumCheck, Undecided, Verdict};
pub use language::{Language, Localized};
pub use law::{ARTICLE_20, Article, Instrument, LegalBasis, ProactiveItem};
pub use narrative::{Block as NarrativeBlock, Narrative};
pub use note::{Note, NoteCode, Severity};
pub use number::{MoneyUnit, NIL_MARKS, NIL_SIGNS, Reading, is_nil_mark, looks_like_figure, read_number};
pub use organ::division::{
    County, Division, DivisionCode, DivisionForm, LocatedDivision, NotADivisionCode, divisions, find_division,
    locate_division,
};
pub use organ::{
    Classification, Identifier, Level, Organ, OrganFacts, OrganKind, RuleMaking, are_two_organs, classify,
    may_be_one_organ,
};
pub use place::{Area, Place};
pub use places::{Places, Printed};
pub use publication::{Replaces, Status};
pub use report::{CellState, FeeStatement, Forms, LocalCell, LocalRow, Period, Report, SchemaVersion, Scope, Unread};
pub use requests::{Applicant, ByApplicant, Outcome, Outcomes, RequestRow, Requests};
pub use reviews::{ByResult, Channel, ReviewResult, Reviews};
#[cfg(feature = "schemars")]
pub use schema::{bundled, draft_07, hosted, published_schema, tolerant};
pub use source::{Metadata, NotASha256, Sha256, Source};
pub use taxonomy::UnknownKey;
pub use text::{
    Bilingual, ChineseNumerals, Message, Numeral, Visible, chinese_digit, edit_distance, find_date, find_period,
    fold_traditional, fold_width, is_damaged_date, is_hidden, is_space, nearest, normalize, numeral_length, parse_date,
    read_arabic_numeral, read_chinese_decimal, read_chinese_numeral, read_date, read_numeral, read_year, split_hidden,
    trailing_date, unified_ideograph, visible, write_chinese_numeral,
};
pub use wire::MAX_COUNT;

/// How values stand in JSON, for `#[serde(with = "…")]` in crates that add shapes of their own to the published ones: what is
/// not known is left out, never `null`; dates are `2021-01-12`; years and the like keep their bounds.
pub mod with {
    pub use crate::date::Date;
    pub use crate::wire::{Between, Expected, Known, Refusal};
}
