//! What the sums of the form can prove: which cells they guard, which of them follow from others, which wrong figures they
//! cannot tell apart, and how few changes go unseen. All of it follows from the identities by exact arithmetic.

mod dependence;
mod mutations;
mod sample;

use std::collections::BTreeMap;

use ogi_model::{Cell, Edition, Forms, Identity, Report, Sum, Table};
use serde::Serialize;

use dependence::{Reduced, reduce, smallest_dependence};
pub use mutations::{Mutation, MutationScore, mutation_scores};

/// What the sums can prove of reports in these editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Strength {
    /// The edition of the report.
    pub edition: Edition,
    /// The editions of its tables that differ.
    #[serde(skip_serializing_if = "Forms::is_blank")]
    pub forms: Forms,
    /// Table by table; no sum reaches over two tables.
    pub tables: Vec<TableStrength>,
}

/// What the sums can prove of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableStrength {
    /// The table.
    pub table: Table,
    /// The edition it is printed in.
    pub edition: Edition,
    /// How many cells it has.
    pub cells: usize,
    /// The cells that stand in no sum.
    pub unguarded: Vec<Cell>,
    /// How many identities it must fulfil.
    pub identities: usize,
    /// How many of them are independent: the rank over the rational numbers.
    pub rank: usize,
    /// The others, and from which they follow.
    pub redundant: Vec<Redundant>,
    /// How many ways there are in which one wrong cell breaks sums.
    pub signatures: usize,
    /// Cells that break the same sums in the same way when one of them is wrong, so that the sums cannot tell which it is.
    pub alike: Vec<Vec<Cell>>,
    /// The fewest cells whose change breaks no sum, and by how much each would change; nothing where every change of up to
    /// [`TableStrength::SEARCHED`] cells breaks one.
    pub unseen: Option<Vec<(Cell, i64)>>,
}

/// An identity that holds wherever some others do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Redundant {
    /// The identity.
    pub identity: Named,
    /// Those from which it follows, and how many times each is added or taken off.
    pub follows_from: Vec<(Named, i64)>,
}

/// An identity by its kind and the cell of its total, in the balance that of row (七).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Named {
    /// The kind of sum.
    pub sum: Sum,
    /// Its total.
    pub total: Cell,
}

impl Named {
    fn of(identity: &Identity) -> Self {
        Self { sum: identity.sum, total: identity.totals[0] }
    }
}

/// The editions in which the tables of one report may be printed: each edition by itself, and newer reports that still
/// carry table three of an older edition.
pub fn combinations() -> Vec<(Edition, Forms)> {
    let mut combinations: Vec<(Edition, Forms)> =
        Edition::ALL.into_iter().map(|edition| (edition, Forms::default())).collect();
    for edition in Edition::ALL {
        for older in Edition::ALL.into_iter().filter(|older| *older < edition) {
            combinations.push((edition, Forms { requests: Some(older), ..Forms::default() }));
        }
    }
    combinations
}

/// What the sums can prove of reports whose tables are printed in these editions.
pub fn strength(edition: Edition, forms: &Forms) -> Strength {
    let report = Report { forms: forms.clone(), ..Report::blank(edition) };
    let tables = Table::ALL.map(|table| TableStrength::of(&report, table)).to_vec();
    Strength { edition, forms: forms.clone(), tables }
}

impl TableStrength {
    /// Up to how many changed cells are searched for a change that no sum sees.
    pub const SEARCHED: usize = 4;

    fn of(report: &Report, table: Table) -> Self {
        let edition = report.form_of(table);
        let cells = edition.form().cells(table);
        let mut identities: Vec<&Identity> =
            edition.form().identities().iter().filter(|identity| identity.sum.table() == table).collect();
        // The sums of totals come last, so that it is they that are found to follow from the others.
        identities.sort_by_key(|identity| (identity.sum == Sum::OutcomeTotal, sums_totals(identity)));
        let guarded: BTreeMap<Cell, Vec<(usize, i64)>> = signatures(&identities);
        let Reduced { rank, redundant } =
            reduce(&identities.iter().map(|identity| terms(identity)).collect::<Vec<_>>());
        let mut alike: BTreeMap<Vec<(usize, i64)>, Vec<Cell>> = BTreeMap::new();
        for (cell, signature) in &guarded {
            alike.entry(up_to_sign(signature)).or_default().push(*cell);
        }
        Self {
            table,
            edition,
            cells: cells.len(),
            unguarded: cells.iter().copied().filter(|cell| !guarded.contains_key(cell)).collect(),
            identities: identities.len(),
            rank,
            redundant: redundant
                .into_iter()
                .map(|(identity, others)| Redundant {
                    identity: Named::of(identities[identity]),
                    follows_from: (others.into_iter())
                        .map(|(other, times)| (Named::of(identities[other]), times))
                        .collect(),
                })
                .collect(),
            signatures: alike.len(),
            alike: alike.into_values().filter(|cells| cells.len() > 1).collect(),
            unseen: smallest_dependence(cells, &guarded, Self::SEARCHED),
        }
    }
}

/// Whether it adds up totals of rows to a total of rows.
fn sums_totals(identity: &Identity) -> bool {
    use ogi_model::Applicant;
    identity.parts.iter().all(|cell| matches!(cell, Cell::Request(_, Applicant::Total)))
}

/// The cells of an identity: parts are added, totals taken off.
fn terms(identity: &Identity) -> Vec<(Cell, i64)> {
    let parts = identity.parts.iter().map(|cell| (*cell, 1));
    parts.chain(identity.totals.iter().map(|cell| (*cell, -1))).collect()
}

/// For each cell that stands in any identity, in which, and with which sign.
fn signatures(identities: &[&Identity]) -> BTreeMap<Cell, Vec<(usize, i64)>> {
    let mut signatures: BTreeMap<Cell, Vec<(usize, i64)>> = BTreeMap::new();
    for (index, identity) in identities.iter().enumerate() {
        for (cell, sign) in terms(identity) {
            signatures.entry(cell).or_default().push((index, sign));
        }
    }
    signatures
}

/// Too much in one cell looks like too little in another.
fn up_to_sign(signature: &[(usize, i64)]) -> Vec<(usize, i64)> {
    let first = signature.first().map_or(1, |(_, sign)| *sign);
    signature.iter().map(|(identity, sign)| (*identity, sign * first)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(edition: Edition, table: Table) -> TableStrength {
        strength(edition, &Forms::default()).tables.into_iter().find(|strength| strength.table == table).unwrap()
    }

    #[test]
    fn table_three_has_two_identities_that_follow_from_the_others_and_no_two_cells_alike() {
        for (edition, cells, identities) in [(Edition::E2019, 161, 37), (Edition::E2021, 175, 39)] {
            let table = table(edition, Table::Requests);
            assert_eq!((table.cells, table.identities, table.rank), (cells, identities, identities - 2));
            assert_eq!((table.signatures, table.redundant.len()), (cells, 2));
            assert!(table.unguarded.is_empty() && table.alike.is_empty());
        }
    }

    #[test]
    fn what_is_redundant_is_the_sum_of_what_it_follows_from() {
        let identity = |named: Named| -> Vec<(Cell, i64)> {
            let mut all = Edition::ALL.into_iter().flat_map(|edition| edition.form().identities());
            terms(all.find(|identity| Named::of(identity) == named).unwrap())
        };
        for redundant in table(Edition::E2019, Table::Requests).redundant {
            let mut sum: BTreeMap<Cell, i64> = BTreeMap::new();
            for (named, times) in &redundant.follows_from {
                assert_ne!(*named, redundant.identity);
                for (cell, sign) in identity(*named) {
                    *sum.entry(cell).or_default() += sign * times;
                }
            }
            sum.retain(|_, times| *times != 0);
            assert_eq!(sum, identity(redundant.identity).into_iter().collect());
        }
    }

    #[test]
    fn in_table_three_four_cells_in_a_rectangle_can_change_unseen_and_no_three_can() {
        let table = table(Edition::E2021, Table::Requests);
        let unseen = table.unseen.unwrap();
        assert_eq!(unseen.len(), 4);
        for identity in Edition::E2021.form().identities() {
            let change = |(cell, sign): (Cell, i64)| -> i64 {
                unseen.iter().filter(|(changed, _)| *changed == cell).map(|(_, by)| by * sign).sum()
            };
            assert_eq!(terms(identity).into_iter().map(change).sum::<i64>(), 0);
        }
    }

    #[test]
    fn a_block_of_table_four_does_not_tell_its_five_cells_apart() {
        let table = table(Edition::E2021, Table::Reviews);
        assert_eq!((table.cells, table.identities, table.rank, table.signatures), (15, 3, 3, 3));
        assert_eq!(table.alike.iter().map(Vec::len).collect::<Vec<_>>(), [5, 5, 5]);
        assert_eq!(table.unseen.unwrap().len(), 2);
    }

    #[test]
    fn no_sum_guards_table_two() {
        let table = table(Edition::E2021, Table::Disclosure);
        assert_eq!((table.cells, table.unguarded.len(), table.identities), (10, 10, 0));
        assert_eq!(table.unseen.unwrap().len(), 1);
    }

    #[test]
    fn each_edition_stands_alone_and_with_table_three_of_an_older_one() {
        let named = combinations().into_iter().map(|(edition, forms)| (edition, forms.requests));
        assert_eq!(
            named.collect::<Vec<_>>(),
            [(Edition::E2019, None), (Edition::E2021, None), (Edition::E2021, Some(Edition::E2019))]
        );
        let (edition, forms) = combinations().pop().unwrap();
        assert_eq!(strength(edition, &forms).tables.iter().map(|table| table.cells).sum::<usize>(), 10 + 161 + 15);
    }
}
