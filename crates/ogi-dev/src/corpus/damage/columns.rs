//! Perturbations of columns.

use ogi_model::{Applicant, Table};

use crate::corpus::draft::{Draft, Field, Role};
use crate::corpus::text::head;
use crate::rng::Rng;

/// A column of running numbers before the labels of table three.
pub(in crate::corpus) fn running_numbers(draft: &mut Draft, _: &mut Rng) -> bool {
    let grid = draft.table_mut(Table::Requests);
    let head = head(grid);
    if head == 0 || head == grid.rows.len() {
        return false;
    }
    for (at, row) in grid.rows.iter_mut().enumerate() {
        if at == 0 {
            row.insert(0, Field { rows: head, ..Field::new("序号", Role::Column) });
        } else if at >= head {
            row.insert(0, Field::new((at + 1 - head).to_string(), Role::Other));
        }
    }
    true
}

/// Two neighbouring columns of table three have changed places, with their headers.
pub(in crate::corpus) fn swapped(draft: &mut Draft, rng: &mut Rng) -> bool {
    let at = 1 + rng.index(4);
    let grid = draft.table_mut(Table::Requests);
    let head = head(grid);
    let is_whole = |row: &Vec<Field>| matches!(row.iter().filter(|field| field.is_figure()).count(), 7);
    let is_labelled = head > 0 && grid.rows[head - 1].len() == 5 && grid.rows[head..].iter().all(is_whole);
    if !is_labelled {
        return false;
    }
    grid.rows[head - 1].swap(at - 1, at);
    for row in &mut grid.rows[head..] {
        let first = row.len() - Applicant::ALL.len();
        row.swap(first + at, first + at + 1);
    }
    true
}

/// The rows of table four are columns, and its columns rows.
pub(in crate::corpus) fn turned_reviews(draft: &mut Draft, _: &mut Rng) -> bool {
    let grid = draft.table_mut(Table::Reviews);
    let [channels, suits, results, figures] = grid.rows.as_slice() else { return false };
    if (channels.len(), suits.len(), results.len(), figures.len()) != (2, 7, 10, 15) {
        return false;
    }
    let results = suits[..5].iter().chain(results);
    let rows = results.zip(figures).enumerate().map(|(at, (result, figure))| {
        let across = |field: &Field, rows: usize, columns: usize| Field { columns, rows, ..field.clone() };
        let mut row = match at {
            0 => vec![across(&channels[0], 5, 2)],
            5 => vec![across(&channels[1], 10, 1), across(&suits[5], 5, 1)],
            10 => vec![across(&suits[6], 5, 1)],
            _ => Vec::new(),
        };
        row.extend([across(result, 1, 1), figure.clone()]);
        row
    });
    let rows: Vec<Vec<Field>> = rows.collect();
    grid.rows = rows;
    true
}
