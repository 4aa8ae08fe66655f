//! Which edition of the form a table is in, told by what not every edition prints.

use std::collections::BTreeSet;

use ogi_model::{Edition, Form, Row, Table as Kind};

/// The editions a table may be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Editions(Vec<Edition>);

impl Editions {
    /// Whether the table leaves open which edition it is in.
    pub(crate) fn are_all(&self) -> bool {
        self.0.len() == Edition::ALL.len()
    }

    /// These, or where nothing tells the editions apart, what `others` tell.
    pub(crate) fn or(self, others: impl FnOnce() -> Self) -> Self {
        if self.are_all() { others() } else { self }
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

/// The editions a table may be in, by the rows whose labels the document has, read or not. The label of a row may stand over
/// several rows in another edition: it counts only where nothing else does.
pub(crate) fn named(table: Kind, rows: impl Fn(&'static Form) -> BTreeSet<Row>) -> Editions {
    let (mut certain, mut possible) = (Votes::default(), Votes::default());
    for edition in Edition::ALL {
        for row in rows(edition.form()) {
            let own = labels(table, edition.form()).find_map(|(of, label)| (of == row).then_some(label));
            let mut others = Edition::ALL.into_iter().filter(|other| *other != edition);
            let is_elsewhere = others.any(|other| labels(table, other.form()).any(|(_, label)| Some(label) == own));
            let votes = if is_elsewhere { &mut possible } else { &mut certain };
            votes.add(1, |form| form.rows(table).contains(&row));
        }
    }
    if certain.is_empty() { possible.count() } else { certain.count() }
}

/// The labels of the rows of a table, the row's own before those of its groups.
fn labels(table: Kind, form: &'static Form) -> impl Iterator<Item = (Row, &'static str)> {
    let of_disclosure = form.disclosure.blocks.iter().flat_map(|block| block.rows);
    let of_disclosure = of_disclosure.map(|(item, label)| (Row::Disclosure(*item), *label));
    let of_requests = form.requests.rows();
    let of_requests =
        of_requests.flat_map(|row| row.labels.iter().rev().map(move |label| (Row::Request(row.row), label.text)));
    let (is_disclosure, is_requests) = (table == Kind::Disclosure, table == Kind::Requests);
    of_disclosure.filter(move |_| is_disclosure).chain(of_requests.filter(move |_| is_requests))
}
