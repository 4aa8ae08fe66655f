//! Which edition of the form a table is in, told by what not every edition prints.

use ogi_model::{Edition, Form};

/// The editions a table may be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Editions(Vec<Edition>);

impl Editions {
    /// Whether the table leaves open which edition it is in.
    pub(crate) fn are_all(&self) -> bool {
        self.0.len() == Edition::ALL.len()
    }

    /// The editions that another table of the same report may be in, too; all of these where there are none.
    pub(crate) fn narrowed(&self, other: &Self) -> Self {
        let both: Vec<Edition> = self.0.iter().copied().filter(|edition| other.0.contains(edition)).collect();
        if both.is_empty() { self.clone() } else { Self(both) }
    }

    /// The edition prescribed for a year, if it is among them; otherwise the latest that is.
    pub(crate) fn choose(&self, year: Option<u16>) -> Edition {
        let prescribed = year.and_then(Edition::prescribed_for).filter(|edition| self.0.contains(edition));
        prescribed.or_else(|| self.0.last().copied()).unwrap_or(Edition::LATEST)
    }
}

/// What speaks for each edition.
#[derive(Debug, Default)]
pub(crate) struct Votes([usize; Edition::ALL.len()]);

impl Votes {
    /// Counts something that stands in the table for the editions that print it; what all of them print decides nothing.
    pub(crate) fn add(&mut self, count: usize, is_printed: impl Fn(&'static Form) -> bool) {
        let prints = Edition::ALL.map(|edition| is_printed(edition.form()));
        if prints.iter().all(|prints| *prints) {
            return;
        }
        for (votes, prints) in self.0.iter_mut().zip(prints) {
            *votes += if prints { count } else { 0 };
        }
    }

    /// Whether nothing was counted.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|votes| *votes == 0)
    }

    /// The editions that most speaks for.
    pub(crate) fn count(&self) -> Editions {
        let most = self.0.iter().max();
        let editions = Edition::ALL.into_iter().zip(&self.0).filter(|(_, votes)| Some(*votes) == most);
        Editions(editions.map(|(edition, _)| edition).collect())
    }
}
