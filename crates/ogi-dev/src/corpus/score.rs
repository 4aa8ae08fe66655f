//! How well a document was read, held against what is true of it.

use std::collections::BTreeSet;

use ogi_extract::{ExtractError, Extraction, Options, extract, extract_all};
use ogi_model::{Address, Cell, CellState};

use super::{Carrier, Known, Sample};

/// The result of reading one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// No report came out.
    pub refused: bool,
    /// Everything knowable was read as it is, nothing else was said.
    pub exact: bool,
    /// How its cells were read.
    pub cells: Cells,
    /// What was wrong, missed or silent, for those who mend it.
    pub faults: Vec<String>,
}

/// How cells were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// Cells of which a careful reader can tell what stands in them.
    pub knowable: u32,
    /// Those among them read as they are, blanks included.
    pub right: u32,
    /// Those among them left unread, or blank with a note.
    pub named: u32,
    /// Those among them taken for blank without a word although something stands there.
    pub missed: u32,
    /// Cells of which nobody can tell.
    pub unknowable: u32,
    /// Those among them left unread, or blank with a note.
    pub left: u32,
    /// Those among them whose figure was found all the same, as sums can prove it, or whose mark was kept.
    pub found: u32,
    /// Those among them taken for blank without a word.
    pub silent: u32,
    /// Cells with a figure that does not stand there.
    pub wrong: u32,
}

impl std::ops::AddAssign for Cells {
    fn add_assign(&mut self, other: Self) {
        self.knowable += other.knowable;
        self.right += other.right;
        self.named += other.named;
        self.missed += other.missed;
        self.unknowable += other.unknowable;
        self.left += other.left;
        self.found += other.found;
        self.silent += other.silent;
        self.wrong += other.wrong;
    }
}

/// Reads a sample as a user would; of an archive the one report in it.
pub fn read(sample: &Sample) -> Result<Extraction, ExtractError> {
    let options = Options::default();
    if sample.carrier != Carrier::Zip {
        return extract(&sample.bytes, &options);
    }
    let mut outcomes: Vec<_> = extract_all(&sample.bytes, &options).into_iter().map(|part| part.outcome).collect();
    match outcomes.iter().position(Result::is_ok) {
        Some(at) => outcomes.swap_remove(at),
        None => outcomes.swap_remove(0),
    }
}

/// Holds what was read against the truth.
pub fn score(sample: &Sample, read: &Result<Extraction, ExtractError>) -> Score {
    let truth = &sample.truth;
    let mut score = Score { refused: read.is_err(), ..Score::default() };
    let extraction = match read {
        Ok(extraction) => extraction,
        Err(error) => {
            for known in truth.cells.values() {
                if known.knowable {
                    score.cells.knowable += 1;
                    score.cells.named += 1;
                } else {
                    score.cells.unknowable += 1;
                    score.cells.left += 1;
                }
            }
            if score.cells.knowable > 0 {
                score.faults.push(format!("refused: {error}"));
            }
            return score;
        }
    };
    let report = &extraction.report;
    let noted = noted(extraction);
    for (cell, known) in &truth.cells {
        let read = report.get(*cell);
        let is_named = report.state(*cell) == CellState::Unread
            || report.state(*cell) == CellState::Omitted
            || noted.iter().chain(&report.omitted).any(|address| address.covers(*cell));
        let is_wrong = read.is_some() && read != known.figure;
        let fault = |what: &str| {
            let why = report.unread.get(cell).map_or("", |unread| unread.code.as_str());
            let found = read.map_or_else(|| format!("{:?} {why}", report.state(*cell)), |figure| figure.to_string());
            format!("{what} {cell}: {:?} read as {found}", known.text)
        };
        if is_wrong {
            score.cells.wrong += 1;
            score.faults.push(fault("wrong"));
        }
        if known.knowable {
            score.cells.knowable += 1;
            if is_wrong {
            } else if is_right(known, extraction, *cell) {
                score.cells.right += 1;
            } else if is_named {
                score.cells.named += 1;
                score.faults.push(fault("unread"));
            } else {
                score.cells.missed += 1;
                score.faults.push(fault("missed"));
            }
        } else {
            score.cells.unknowable += 1;
            if is_wrong {
            } else if read.is_some() || (!known.text.is_empty() && is_right(known, extraction, *cell)) {
                score.cells.found += 1;
            } else if is_named {
                score.cells.left += 1;
            } else {
                score.cells.silent += 1;
                score.faults.push(fault("silent"));
            }
        }
    }
    for (cell, figure) in report.figures().filter(|(cell, _)| !truth.cells.contains_key(cell)) {
        score.cells.wrong += 1;
        score.faults.push(format!("invented {cell}: {figure}"));
    }
    let mut around = Vec::new();
    if report.year != Some(truth.year) {
        around.push(format!("year {:?}", report.year));
    }
    if report.organ.as_ref().map(|organ| organ.name.as_str()) != Some(truth.organ.as_str()) {
        around.push(format!("organ {:?}", report.organ.as_ref().map(|organ| &organ.name)));
    }
    if (report.edition, &report.forms) != (truth.edition, &truth.forms) {
        around.push(format!("edition {} {:?}", report.edition, report.forms));
    }
    let of_rows = report.local_rows.iter().map(|row| row.label.as_str());
    if !of_rows.eq(truth.local_rows.iter().map(String::as_str)) {
        around.push(format!("local rows {:?}", report.local_rows.len()));
    }
    let is_known = |address: &Address| match address {
        Address::Cell(cell) => truth.cells.get(cell).is_some_and(|known| known.knowable),
        address => truth.cells.iter().any(|(cell, known)| address.covers(*cell) && known.knowable),
    };
    let invented: BTreeSet<_> = report.omitted.iter().filter(|address| is_known(address)).collect();
    if !invented.is_empty() || !truth.omitted.is_subset(&report.omitted) {
        around.push(format!("omitted {:?}", report.omitted));
    }
    score.exact =
        score.cells.right == score.cells.knowable && score.cells.wrong + score.cells.silent == 0 && around.is_empty();
    score.faults.extend(around.into_iter().map(|what| format!("around {what}")));
    score
}

/// What the notes are about.
fn noted(extraction: &Extraction) -> Vec<Address> {
    extraction.notes.iter().flat_map(|note| note.addresses.iter().copied()).collect()
}

/// The figure is read; or there is none, and what stands there instead is kept.
fn is_right(known: &Known, extraction: &Extraction, cell: Cell) -> bool {
    let report = &extraction.report;
    if report.unread.contains_key(&cell) {
        return false;
    }
    match known.figure {
        Some(figure) => report.get(cell) == Some(figure),
        None if known.text.is_empty() => report.state(cell) == CellState::Blank,
        None => report.get(cell).is_none() && report.remarks.contains_key(&cell),
    }
}
