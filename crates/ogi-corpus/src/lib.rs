//! Many annual reports at once: the register of organs that have to report, and the totals of an area held against the report
//! that was published for it.
//!
//! ```
//! use ogi_corpus::{Register, Rollup};
//! use ogi_model::{Edition, Organ, Report};
//!
//! let register = Register::from_csv("id,name,kind,parent\n\
//!     1,甲县人民政府,government,\n2,甲县教育局,department,1\n3,甲县民政局,department,1\n".as_bytes())?;
//! let report = |name: &str, received: u64| {
//!     let organ = Organ { name: name.to_owned(), ..Organ::default() };
//!     let mut report = Report { year: Some(2024), organ: Some(organ), ..Report::blank(Edition::LATEST) };
//!     report.requests.received.total = Some(received);
//!     report
//! };
//!
//! let mut rollup = Rollup::new(&register, None);
//! rollup.push(&report("县教育局", 3), "1.docx");
//! rollup.push(&report("县民政局", 4), "2.docx");
//! rollup.push_area(&report("甲县人民政府", 4), "area.docx");
//! let totals = rollup.finish();
//! assert_eq!(totals.mistakes[0].message.en, "the published report leaves out the figures of 甲县教育局");
//! # Ok::<(), ogi_corpus::RegisterError>(())
//! ```
//!
//! - A [`Register`] is read from CSV or JSON. It says whose report a report is ([`Register::find`]) and never guesses; it follows
//!   organs over the years ([`Register::series`]).
//! - A [`Rollup`] takes reports one by one and keeps their figures alone. [`AreaTotals`] are what it comes to: who is missing, the
//!   sum of each cell, how the published report differs and what single mistake explains all of that.
//! - A [`ReviewBuilder`] does what a supervising office does in January: a [`Review`] says who is missing, late, or sent several
//!   versions, what is wrong, and what was mended since the last time; a [`ReviewFolder`] keeps its files in a [`Store`].
//! - A [`History`] finds the earlier reports of an organ, over new names and mergers.
//! - [`Peers`] are organs of one kind and level: a [`PeerComparison`] says how their figures and shares are spread.
//! - This crate takes bytes and reports and gives values; it opens no files.

mod column;
mod history;
mod label;
mod peers;
mod put;
mod register;
mod review;
mod rollup;
#[cfg(feature = "schema")]
mod schema;
mod versions;

pub use history::History;
#[cfg(feature = "schema")]
pub use peers::peers_schema;
pub use peers::{
    CellQuantiles, Indicator, IndicatorFormula, IndicatorQuantiles, IndicatorValue, LeftOut, Peer, PeerComparison,
    PeerGroup, Peers, Quantiles, Undefined,
};
#[cfg(feature = "schema")]
pub use register::register_schema;
pub use register::{
    DatedId, DatedName, InYear, MatchedBy, Matching, Register, RegisterError, RegisterFault, RegisterFile,
    RegisteredOrgan,
};
#[cfg(feature = "schema")]
pub use review::review_schema;
pub use review::{
    ComparedWith, EarlierReview, FindingChange, Finished, FirstStep, FirstStepItem, NotAReview, NotRechecked,
    NotRecheckedReason, Put, Review, ReviewBuilder, ReviewCounts, ReviewFile, ReviewFinding, ReviewFolder,
    ReviewFolderError, ReviewOptions, ReviewPages, ReviewStatus, Reviewed, ReviewedArea, ReviewedOrgan,
    ReviewedRegister, ReviewedReport, ReviewedVersion, ReviewedVersions, RuleTally, SetAside, Store, UnmatchedInReview,
    UnreadableInput, is_temporary, sha256, temporary_name,
};
#[cfg(feature = "schema")]
pub use rollup::rollup_schema;
pub use rollup::{
    AreaFinding, AreaMistake, AreaMistakeKind, AreaTotals, CellTotal, CellVerdict, Coverage, NotCounted,
    NotCountedReason, OrganRef, Repeated, Rollup, UnmatchedReason, UnmatchedReport, area_findings_of_example,
};
pub use versions::ChosenBy;
