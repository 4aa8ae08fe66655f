//! Open government information annual reports (政府信息公开工作年度报告) as data.
//!
//! Every Chinese administrative organ publishes one such report a year: three statistical tables fixed by a national
//! form, and prose. This crate is the data model of such a report. It does no I/O and does not judge.
//!
//! ```
//! use ogi_model::{Edition, Figures, Report, Verdict};
//!
//! let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
//! let block = &mut report.reviews.reconsideration;
//! (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(3), Some(1), Some(0), Some(0), Some(5));
//!
//! // A report with wrong sums is kept as it is. The sums of the form say where it is wrong: 3 + 1 is not 5.
//! let failing = |report: &Report| {
//!     let figures = Figures::of(report);
//!     report.identities().filter(|identity| figures.check(identity).verdict == Verdict::Fails).count()
//! };
//! assert_eq!(failing(&report), 1);
//!
//! // A blank is not zero: it may be the 1 that is missing.
//! report.reviews.reconsideration.pending = None;
//! assert_eq!(failing(&report), 0);
//! ```
//!
//! - A [`Report`] holds what was printed: a wrong sum, a blank, a slash. Zero, blank, not printed and not readable stay
//!   apart ([`CellState`]).
//! - Every figure has one address, a [`Cell`]: `requests.outcomes.granted.total`.
//! - An [`Edition`] of the form is a file of data, its [`Form`]: rows, columns, labels, spans, and the [`Identity`]s that
//!   must hold in it. An [`Identity`] is one sum of the form; [`Sum`] is its kind.
//! - [`Columns`] hold the counts of many reports, for checking many reports at once.
//! - [`read_number`] reads a printed number, [`text`] numbers and dates in running text; [`normalize`](text::normalize) gives text
//!   the one form in which labels, headings and names are compared.
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
mod printed;
mod publication;
mod report;
mod requests;
mod reviews;
#[cfg(feature = "schemars")]
pub mod schema;
mod source;
#[cfg(feature = "proptest")]
pub mod strategies;
mod taxonomy;
pub mod text;
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
pub use number::{
    MoneyUnit, NIL_MARKS, NIL_SIGNS, Reading, has_leading_zero, is_nil_mark, looks_like_figure, may_begin_figure,
    read_number,
};
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
pub use printed::{AID_SHEET_NAME, EMBEDDED_NAME, PrintedPart, UNREAD_MARK};
pub use publication::{Replaces, Status};
pub use report::{CellState, FeeStatement, Forms, LocalCell, LocalRow, Period, Report, SchemaVersion, Scope, Unread};
pub use requests::{Applicant, ByApplicant, Outcome, Outcomes, RequestRow, Requests};
pub use reviews::{ByResult, Channel, ReviewResult, Reviews};
pub use source::{Metadata, NotASha256, Sha256, Source};
pub use taxonomy::UnknownKey;
pub use text::{Bilingual, Message, Visible, visible};
pub use wire::MAX_COUNT;

// The library crates of the project still name these here; everybody else finds them in `text` and `schema`.
/// Serde helpers, for `#[serde(with = "…")]` in crates that add types to the published JSON: an unknown value is left out and never
/// `null`; dates are written as `2021-01-12`; years and the like keep their bounds.
pub mod with {
    pub use crate::date::{Date, Day};
    pub use crate::wire::{Between, Expected, Known, Refusal};
}
