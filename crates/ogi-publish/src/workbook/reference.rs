//! References to cells, and to ranges of cells.

use std::collections::BTreeSet;

/// A cell of a sheet: row and column, from zero.
pub(crate) type Spot = (u32, u16);

/// `D7` for row 6 and column 3.
pub(crate) fn reference((row, column): Spot) -> String {
    format!("{}{}", rust_xlsxwriter::utility::column_number_to_name(column), row + 1)
}

/// `D7:F9`, or `D7` where it is one cell.
pub(crate) fn range(first: Spot, last: Spot) -> String {
    if first == last { reference(first) } else { format!("{}:{}", reference(first), reference(last)) }
}

/// The rectangles that cells make up: runs within a row, and runs of the same columns one below the other.
pub(crate) fn rectangles(cells: impl IntoIterator<Item = Spot>) -> Vec<(Spot, Spot)> {
    let cells: BTreeSet<Spot> = cells.into_iter().collect();
    let mut rectangles: Vec<(Spot, Spot)> = Vec::new();
    let mut runs: Vec<(Spot, Spot)> = Vec::new();
    for (row, column) in cells {
        match runs.last_mut() {
            Some((_, last)) if last.0 == row && last.1 + 1 == column => last.1 = column,
            _ => runs.push(((row, column), (row, column))),
        }
    }
    for (first, last) in runs {
        let above = rectangles
            .iter_mut()
            .find(|(top, bottom)| bottom.0 + 1 == first.0 && (top.1, bottom.1) == (first.1, last.1));
        match above {
            Some((_, bottom)) => bottom.0 = last.0,
            None => rectangles.push((first, last)),
        }
    }
    rectangles
}

/// Cells as a list of arguments: `D7:F9,H7`.
pub(crate) fn arguments(cells: impl IntoIterator<Item = Spot>, sheet: Option<&str>) -> String {
    let within = sheet.map_or_else(String::new, |name| format!("'{}'!", name.replace('\'', "''")));
    let ranges = rectangles(cells).into_iter().map(|(first, last)| format!("{within}{}", range(first, last)));
    ranges.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_side_by_side_and_below_each_other_are_one_range() {
        assert_eq!(arguments([(6, 3), (6, 4), (7, 3), (7, 4), (6, 7)], None), "D7:E8,H7");
        assert_eq!(arguments([(6, 3), (8, 3)], Some("三 依申请公开")), "'三 依申请公开'!D7,'三 依申请公开'!D9");
    }
}
