//! The sums of one table as a code: which cell stands in which sums, and with which sign.

use std::sync::OnceLock;

use ogi_model::{Applicant, Cell, Edition, FormText, Identity, Outcome, OutcomeGroup, RequestRow, Sum, Table};

/// A set of sums, one bit each.
pub(super) type Sums = u128;

/// The sums of a table in one edition. Everything is taken from the form's identities and layout.
#[derive(Debug)]
pub(super) struct Code {
    pub(super) table: Table,
    pub(super) identities: Vec<&'static Identity>,
    /// The cells that stand in some sum, in printed order. From here on a cell is its place in this list.
    pub(super) cells: Vec<Cell>,
    /// The cells of each sum: parts with +1, totals with −1.
    pub(super) members: Vec<Vec<(u16, i8)>>,
    /// The sums of each cell.
    pub(super) sums: Vec<Vec<(u8, i8)>>,
    /// The same as a set.
    pub(super) sums_of: Vec<Sums>,
    /// Sets of sums no two of which share a cell, so that as many cells are wrong, at least, as sums of one set fail.
    pub(super) disjoint: Vec<Sums>,
    /// All its sums, those together that share cells.
    pub(super) components: Vec<Sums>,
    /// Whether a cell is the one total of a sum.
    pub(super) is_total: Vec<bool>,
    /// The rows of figures as they are printed.
    pub(super) lines: Vec<Vec<u16>>,
    /// The columns of figures as they are printed.
    pub(super) columns: Vec<Vec<u16>>,
    /// What a request granted in part may be counted twice in, a kind of applicant each.
    pub(super) partly_granted: Vec<PartlyGranted>,
}

/// Where requests granted in part stand in a column of table three, and where they may be counted again.
#[derive(Debug)]
pub(super) struct PartlyGranted {
    /// 部分公开.
    pub(super) row: u16,
    /// The grounds for withholding and those for having nothing to give, in printed order, the same in every column.
    pub(super) grounds: Vec<u16>,
    /// 办理结果总计.
    pub(super) concluded: u16,
    /// The sum of the outcomes.
    pub(super) outcome_total: usize,
    /// The balance.
    pub(super) balance: usize,
}

impl Code {
    /// The code of a table in an edition, made when first asked for.
    pub(super) fn of(edition: Edition, table: Table) -> &'static Self {
        static CODES: [[OnceLock<Code>; Table::ALL.len()]; Edition::ALL.len()] =
            [const { [const { OnceLock::new() }; Table::ALL.len()] }; Edition::ALL.len()];
        CODES[edition as usize][table as usize].get_or_init(|| Self::spell_out(edition, table))
    }

    fn spell_out(edition: Edition, table: Table) -> Self {
        let form = edition.form();
        let identities: Vec<_> = form.identities().iter().filter(|identity| identity.sum.table() == table).collect();
        assert!(identities.len() <= Sums::BITS as usize, "a table has fewer sums than a set can hold");
        let stands_in = |cell: &Cell| {
            identities.iter().any(|identity| identity.parts.contains(cell) || identity.totals.contains(cell))
        };
        let cells: Vec<Cell> = form.cells(table).iter().copied().filter(stands_in).collect();
        let place =
            |cell: &Cell| cells.iter().position(|other| other == cell).and_then(|place| u16::try_from(place).ok());
        let members: Vec<Vec<(u16, i8)>> = (identities.iter())
            .map(|identity| {
                let parts = identity.parts.iter().filter_map(place).map(|cell| (cell, 1));
                parts.chain(identity.totals.iter().filter_map(place).map(|cell| (cell, -1))).collect()
            })
            .collect();
        let mut sums = vec![Vec::new(); cells.len()];
        for (sum, members) in (0u8..).zip(&members) {
            for (cell, sign) in members {
                sums[usize::from(*cell)].push((sum, *sign));
            }
        }
        let sums_of: Vec<Sums> =
            sums.iter().map(|sums| sums.iter().fold(0, |set, (sum, _)| set | (1 << sum))).collect();
        let is_total =
            cells.iter().map(|cell| identities.iter().any(|identity| identity.totals.as_slice() == [*cell])).collect();
        let lines: Vec<Vec<u16>> = (form.layout(table).iter())
            .map(|line| {
                let figure = |text| if let FormText::Figure(cell) = text { place(&cell) } else { None };
                line.iter().filter_map(|drawn| figure(drawn.text)).collect()
            })
            .filter(|line: &Vec<u16>| !line.is_empty())
            .collect();
        let width = lines.iter().map(Vec::len).max().unwrap_or_default();
        let columns =
            (0..width).map(|column| lines.iter().filter_map(|line| line.get(column).copied()).collect()).collect();
        let disjoint = disjoint(&identities, &members);
        let partly_granted = Applicant::ALL.into_iter().filter_map(|who| {
            let at = |row| place(&Cell::Request(row, who));
            let rows = [OutcomeGroup::Withheld, OutcomeGroup::Unavailable].map(|group| group.rows(edition));
            let concluded = at(RequestRow::Concluded)?;
            let identity_of = |kind: Sum| {
                (identities.iter().zip(&members))
                    .position(|(identity, members)| identity.sum == kind && members.contains(&(concluded, -1)))
            };
            Some(PartlyGranted {
                row: at(RequestRow::Outcome(Outcome::PartlyGranted))?,
                grounds: rows.into_iter().flatten().filter_map(|outcome| at(RequestRow::Outcome(outcome))).collect(),
                concluded,
                outcome_total: identity_of(Sum::OutcomeTotal)?,
                balance: identity_of(Sum::Balance)?,
            })
        });
        let partly_granted = partly_granted.collect();
        let components = components(&sums_of, 0);
        Self {
            table,
            identities,
            cells,
            members,
            sums,
            sums_of,
            disjoint,
            components,
            is_total,
            lines,
            columns,
            partly_granted,
        }
    }

    /// The components where some sums are left out.
    pub(super) fn components(&self, left_out: Sums) -> Vec<Sums> {
        components(&self.sums_of, left_out)
    }
}

/// Sums that share cells, together.
fn components(sums_of: &[Sums], left_out: Sums) -> Vec<Sums> {
    let mut components: Vec<Sums> = Vec::new();
    for sums in sums_of {
        let mut joined = sums & !left_out;
        if joined == 0 || components.iter().any(|component| joined & !component == 0) {
            continue;
        }
        components.retain(|component| {
            let apart = component & joined == 0;
            if !apart {
                joined |= component;
            }
            apart
        });
        components.push(joined);
    }
    components.sort_by_key(|component| component.trailing_zeros());
    components
}

/// For each kind of sum a set of sums without common cells: those of that kind, then whatever else fits in.
fn disjoint(identities: &[&Identity], members: &[Vec<(u16, i8)>]) -> Vec<Sums> {
    let mut sets: Vec<Sums> = Vec::new();
    for kind in ogi_model::Sum::ALL {
        let (mut set, mut taken) = (0, std::collections::BTreeSet::new());
        let of_kind =
            |wanted: bool| identities.iter().enumerate().filter(move |(_, identity)| (identity.sum == kind) == wanted);
        for (sum, _) in of_kind(true).chain(of_kind(false)) {
            if members[sum].iter().all(|(cell, _)| !taken.contains(cell)) {
                taken.extend(members[sum].iter().map(|(cell, _)| *cell));
                set |= 1 << sum;
            }
        }
        if !sets.contains(&set) {
            sets.push(set);
        }
    }
    sets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_granted_in_part_stands_in_every_column_beside_its_grounds() {
        for (edition, grounds) in [(Edition::E2019, 11), (Edition::E2021, 11)] {
            let columns = &Code::of(edition, Table::Requests).partly_granted;
            assert_eq!(columns.len(), Applicant::ALL.len());
            assert!(columns.iter().all(|column| column.grounds.len() == grounds));
            assert!(Code::of(edition, Table::Reviews).partly_granted.is_empty());
        }
    }

    /// Whether two or three cells depend on each other: then one of the sets below would hide in another.
    fn signature(code: &Code, cell: usize) -> Vec<(u8, i8)> {
        code.sums[cell].clone()
    }

    #[test]
    fn every_cell_of_table_three_has_a_signature_of_its_own_in_both_editions() {
        for (edition, cells) in [(Edition::E2019, 161), (Edition::E2021, 175)] {
            let code = Code::of(edition, Table::Requests);
            let mut signatures: Vec<_> = (0..code.cells.len()).map(|cell| signature(code, cell)).collect();
            signatures.sort();
            signatures.dedup();
            assert_eq!(signatures.len(), cells);
        }
    }

    #[test]
    fn the_sums_of_a_disjoint_set_share_no_cell() {
        for edition in Edition::ALL {
            for table in [Table::Requests, Table::Reviews] {
                let code = Code::of(edition, table);
                for set in &code.disjoint {
                    assert!(code.sums_of.iter().all(|sums| (sums & set).count_ones() <= 1));
                }
            }
        }
        assert_eq!(Code::of(Edition::E2021, Table::Requests).disjoint.len(), 3);
    }
}
