//! Writes annual reports as the official form: web pages, Word files, workbooks; and findings as a page for people.
//!
//! ```
//! use ogi_model::{Edition, Organ, Report};
//!
//! let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
//! report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
//! report.requests.received.total = Some(17);
//!
//! let page = ogi_publish::html(&report, &ogi_publish::Options::default())?;
//! assert!(page.contains("<h1>甲县教育局2024年政府信息公开工作年度报告</h1>"));
//! # Ok::<(), ogi_publish::PublishError>(())
//! ```
//!
//! - [`html()`], [`docx()`] and [`xlsx()`] write a report as the official form, drawn from the form of its edition. Each file carries
//!   the report as data, too, so that reading it again gives the same report; what was edited since is read from what is shown.
#![cfg_attr(
    feature = "xlsx",
    doc = "- [`form_workbook`] writes a workbook to fill in, whose totals and checks are formulas; [`mark_workbook`] marks what is wrong\n  \
           in the workbook that was checked, [`marked_form`] in the form."
)]
#![cfg_attr(feature = "xlsx", doc = "- [`tables_workbook`] writes any tables as a workbook.")]
//! - [`check_page()`] writes what was found in a report as a page: the form with its cells marked, fixes, decisions.
//! - [`pictures()`] draws a report and its years.
//! - [`Grid`] is a table as it is drawn, for other formats.
//! - A report with cells that could not be read is refused unless [`Options::allow_unread`] is set; then they are marked.
//! - A [`Comparison`] says what changed from one version or year of a report to another.
//! - A [`Notice`] says what an organ must mend or explain, or that its report was not received, as page, Word file and text.
//! - A [`BilingualPage`] is a page of one's own in both languages, a [`BarChart`] a picture in it.
//! - This crate computes nothing: figures and findings come from `ogi-model` and `ogi-validate`.

mod bilingual_page;
mod check_page;
#[cfg(feature = "xlsx")]
mod colors;
mod comparison;
mod embedded;
mod error;
mod file_name;
mod findings_csv;
mod grid;
mod html;
#[cfg(feature = "xlsx")]
mod marked_workbook;
#[cfg(feature = "xlsx")]
mod marks;
mod markup;
mod notice;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod package;
mod page;
mod pictures;

#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "xlsx")]
mod form_workbook;
#[cfg(feature = "xlsx")]
mod tables_workbook;
#[cfg(feature = "xlsx")]
mod workbook;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use bilingual_page::{BilingualPage, Both, both};
pub use check_page::{Checked, check_page};
#[cfg(feature = "schema")]
pub use comparison::comparison_schema;
pub use comparison::{CellChange, ChangedSection, ComparedReport, Comparison, SentenceChange};
#[cfg(feature = "docx")]
pub use docx::docx;
pub use error::PublishError;
pub use file_name::file_stem;
pub use findings_csv::FindingsTable;
#[cfg(feature = "xlsx")]
pub use form_workbook::{FormRequest, form_workbook};
pub use grid::{Content, Grid, GridBox, GridRow};
pub use html::{begin_page, html};
#[cfg(feature = "xlsx")]
pub use marked_workbook::{mark_workbook, marked_form};
pub use markup::{Escaped, escaped};
pub use notice::{Notice, NoticeItem, NoticeOptions};
pub use pictures::{BarChart, Picture, Tint, pictures};
#[cfg(feature = "xlsx")]
pub use tables_workbook::{TableMark, TableSheet, TableValue, tables_workbook};
#[cfg(feature = "xlsx")]
pub use xlsx::xlsx;

/// How a report is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Publish a report although some of its cells could not be read; they are marked.
    pub allow_unread: bool,
    /// Leave out the report as data.
    pub without_data: bool,
}
