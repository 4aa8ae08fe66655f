//! Verdicts on many documents, added up.

use super::{Carrier, Cells, Judgement, Oddity, judge, read, sample};

/// How one document was read, without the document.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The number of the document.
    pub number: u32,
    /// What it is published as.
    pub carrier: Carrier,
    /// What is odd about it.
    pub oddities: Vec<&'static Oddity>,
    /// How it was read.
    pub judgement: Judgement,
}

/// Makes a document, reads it and judges.
pub fn verdict(number: u32) -> Verdict {
    let sample = sample(number);
    let judgement = judge(&sample, &read(&sample));
    Verdict { number, carrier: sample.carrier, oddities: sample.oddities, judgement }
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
            tally.exact += u32::from(verdict.judgement.exact);
            tally.refused += u32::from(verdict.judgement.refused);
            tally.cells += verdict.judgement.cells;
        }
        tally
    }

    /// Whether at least so many of 100 knowable cells were read as they are.
    pub fn reaches(&self, percent: u32) -> bool {
        u64::from(self.cells.right) * 100 >= u64::from(self.cells.knowable) * u64::from(percent)
    }
}
