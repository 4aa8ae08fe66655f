//! The figures of one report as lines: `requests.received.total<TAB>1`. What spreadsheets and `diff` read best.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};

use ogi_model::{Cell, Edition, FigureKind, Report, Table, UnknownKey};

/// Why a line is not a cell. `Display` says it in English, [`CellsError::zh`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CellsError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: CellsFault,
}

/// What can be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellsFault {
    /// No tab stands between an address and a value.
    NoTab,
    /// No cell has this address.
    UnknownAddress(UnknownKey),
    /// The value is not a figure of the kind the cell holds.
    WrongKind {
        /// The cell.
        cell: Cell,
        /// What it holds.
        expected: FigureKind,
        /// What stands there.
        found: String,
    },
    /// The cell has a line of its own already.
    Twice {
        /// The cell.
        cell: Cell,
        /// That line.
        first: usize,
    },
}

impl ogi_model::Localized for CellsError {
    fn localized(&self, language: ogi_model::Language) -> std::borrow::Cow<'_, str> {
        match language {
            ogi_model::Language::Zh => self.zh().into(),
            ogi_model::Language::En => self.to_string().into(),
        }
    }
}

impl CellsError {
    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        let fault = match &self.fault {
            CellsFault::NoTab => "应为“地址<制表符>数值”，此行没有制表符".to_owned(),
            CellsFault::UnknownAddress(error) => {
                let within = error.within.as_ref().map_or_else(String::new, |address| format!("，见 `{address}`"));
                format!("没有这样的单元格地址：`{}`{within}；可用：{}", error.found, error.known.join("、"))
            }
            CellsFault::WrongKind { cell, expected, found } => {
                format!("{cell} 应为{}，而不是“{found}”", expected.name().zh)
            }
            CellsFault::Twice { cell, first } => format!("{cell} 已在第 {first} 行给出"),
        };
        format!("第 {} 行：{fault}", self.line)
    }
}

impl fmt::Display for CellsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.fault {
            CellsFault::NoTab => f.write_str("no tab between an address and a value"),
            CellsFault::UnknownAddress(error) => error.fmt(f),
            CellsFault::WrongKind { cell, expected, found } => {
                write!(f, "{cell} holds {expected}, and `{found}` is none")
            }
            CellsFault::Twice { cell, first } => write!(f, "{cell} stands in line {first} already"),
        }
    }
}

impl std::error::Error for CellsError {}

/// Writes every figure on a line, in printed order: its address, a tab, its value, amounts in 万元 as printed. Cells
/// without a figure have no line.
pub fn write_cells<W: Write>(report: &Report, mut out: W) -> io::Result<()> {
    report.figures().try_for_each(|(cell, figure)| writeln!(out, "{cell}\t{figure}"))
}

/// Reads such lines, in any order, into a report of an edition; a table whose cells only another edition prints is taken
/// to be in that edition. Year and organ are for the caller to fill in. A byte
/// order mark and empty lines are skipped.
///
/// ```
/// use ogi_model::Edition;
///
/// let report = ogi_serialize::read_cells("requests.received.total\t7\n", Edition::E2021)?;
/// assert_eq!(report.requests.received.total, Some(7));
/// let error = ogi_serialize::read_cells("requests.received.total\t7件\n", Edition::E2021).expect_err("件 is no digit");
/// assert_eq!(error.to_string(), "line 1: requests.received.total holds a count, and `7件` is none");
/// # Ok::<(), ogi_serialize::CellsError>(())
/// ```
pub fn read_cells(text: &str, edition: Edition) -> Result<Report, CellsError> {
    let mut report = Report::blank(edition);
    let mut read = BTreeMap::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (line, content) in (1..).zip(text.lines()).filter(|(_, content)| !content.trim().is_empty()) {
        read_line(&mut report, &mut read, line, content).map_err(|fault| CellsError { line, fault })?;
    }
    tell_forms(&mut report, &read);
    Ok(report)
}

/// A table whose cells one other edition prints, all of them, is in that edition: reports mix the two.
fn tell_forms(report: &mut Report, read: &BTreeMap<Cell, usize>) {
    for table in Table::ALL {
        let prints_all = |edition: Edition| {
            read.keys().filter(|cell| cell.table() == table).all(|cell| edition.form().prints(*cell))
        };
        if !prints_all(report.edition)
            && let Some(other) = Edition::ALL.into_iter().find(|edition| prints_all(*edition))
        {
            report.forms.set(table, other);
        }
    }
}

fn read_line(
    report: &mut Report,
    read: &mut BTreeMap<Cell, usize>,
    line: usize,
    content: &str,
) -> Result<(), CellsFault> {
    let (address, value) = content.split_once('\t').ok_or(CellsFault::NoTab)?;
    let cell: Cell = address.trim().parse().map_err(CellsFault::UnknownAddress)?;
    if let Some(first) = read.insert(cell, line) {
        return Err(CellsFault::Twice { cell, first });
    }
    let value = value.trim();
    let expected = cell.figure();
    let figure = Report::parse_figure(expected, value);
    let wrong = || CellsFault::WrongKind { cell, expected, found: value.to_owned() };
    report.set(cell, Some(figure.ok_or_else(wrong)?)).map_err(|_| wrong())
}
