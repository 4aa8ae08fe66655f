//! The heads over the figures of a table, where some are misspelt, cut short or printed in two languages: they are known by
//! their neighbours.

use ogi_model::text::normalize;

use crate::annotate::document::{Grid, GridCell};
use crate::annotate::marks::Marks;

/// The heads right above a row: of each column the lowest cell that prints anything.
pub(crate) fn above<'g, 'a>(table: &'g Grid<'a>, row: usize) -> Vec<&'g GridCell<'a>> {
    let mut heads: Vec<&GridCell<'_>> = Vec::new();
    let mut column = 0;
    while column < table.columns() {
        let is_printed = |cell: &&GridCell<'_>| !cell.text.trim().is_empty();
        let head = (0..row).rev().filter_map(|row| table.cell_at(row, column)).find(is_printed);
        let reach = row.checked_sub(1).and_then(|row| table.cell_at(row, column));
        heads.extend(head);
        column = reach.map_or(column + 1, |cell| (cell.column + cell.columns).max(column + 1));
    }
    heads
}

/// Whether heads are those of the form in its order: most are known, and each of the others has most characters of the label
/// that belongs in its place.
pub(crate) fn are_in_order<T: Copy + PartialEq>(
    heads: &[&GridCell<'_>],
    expected: &[T],
    known: impl Fn(Marks) -> Option<T>,
    resembles: impl Fn(&str, T) -> bool,
) -> bool {
    let are_known = heads.iter().filter(|head| known(head.marks()).is_some()).count();
    heads.len() == expected.len()
        && 2 * are_known > heads.len()
        && heads.iter().zip(expected).all(|(head, expected)| {
            known(head.marks()).map_or_else(|| resembles(head.normal(), *expected), |found| found == *expected)
        })
}

/// Whether a normal text has most characters of a label, or all of it with something beside.
pub(crate) fn resembles(normal: &str, label: &str) -> bool {
    let (printed, label) = (normal, normalize(label));
    let mut left: Vec<char> = printed.chars().collect();
    let shared = label.chars().filter(|c| left.iter().position(|other| other == c).map(|at| left.remove(at)).is_some());
    let shared = shared.count();
    printed.contains(&*label) || (shared >= 2 && 2 * shared >= label.chars().count())
}

#[cfg(test)]
mod tests {
    use super::{normalize, resembles};

    #[test]
    fn a_head_that_is_misspelt_cut_or_bilingual_resembles_its_label() {
        for (printed, label) in [
            ("结果纠错", "结果纠正"),
            ("社会公益", "社会公益组织"),
            ("公益组织", "社会公益组织"),
            ("法律服务", "法律服务机构"),
            ("科研单位", "科研机构"),
            ("自然人 Natural persons", "自然人"),
        ] {
            assert!(resembles(&normalize(printed), label), "{printed}");
        }
        for (printed, label) in [("同比", "自然人"), ("2023年", "科研机构"), ("", "其他"), ("增长率", "总计")]
        {
            assert!(!resembles(&normalize(printed), label), "{printed}");
        }
    }
}
