//! Verdicts on many documents, added up.

use super::{Carrier, Cells, Perturbation, Score, read, sample, score};

/// How one document was read, without the document.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The number of the document.
    pub number: u32,
    /// What it is published as.
    pub carrier: Carrier,
    /// What is odd about it.
    pub perturbations: Vec<&'static Perturbation>,
    /// How it was read.
    pub score: Score,
}

/// Makes a document, reads it and scores it.
pub fn verdict(number: u32) -> Verdict {
    let sample = sample(number);
    let score = score(&sample, &read(&sample));
    Verdict { number, carrier: sample.carrier, perturbations: sample.perturbations, score }
}

/// How documents were read in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub documents: u32,
    /// How many were read exactly.
    pub exact: u32,
    /// How many gave no report.
    pub refused: u32,
    /// How their cells were read.
    pub cells: Cells,
}

impl Tally {
    /// Adds verdicts up.
    pub fn of<'a>(verdicts: impl IntoIterator<Item = &'a Verdict>) -> Self {
        let mut tally = Self::default();
        for verdict in verdicts {
            tally.documents += 1;
            tally.exact += u32::from(verdict.score.exact);
            tally.refused += u32::from(verdict.score.refused);
            tally.cells += verdict.score.cells;
        }
        tally
    }

    /// Whether at least so many of 100 knowable cells were read as they are.
    pub fn reaches(&self, percent: u32) -> bool {
        u64::from(self.cells.right) * 100 >= u64::from(self.cells.knowable) * u64::from(percent)
    }
}
