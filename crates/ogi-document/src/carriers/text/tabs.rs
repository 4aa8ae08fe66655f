//! Lines with tabs between cells, of which programs and people take off what is blank at the end.

/// How many tabs a line has.
pub(super) fn count(line: &str) -> usize {
    line.bytes().filter(|byte| *byte == b'\t').count()
}

/// Rows that must show blank cells before a narrower row is known to have lost those at its end.
const LEAST_WITH_BLANKS: usize = 3;

/// Fewer cells may be anything.
const LEAST_CELLS: usize = 4;

/// How many cells the rows of lines had before the blanks at the end of every line were taken off; nothing where that is not
/// what happened. Rows differ, none ends in a blank, and blanks before and between other cells are still there: the cells
/// stand in their columns.
pub(super) fn width_without_ends(lines: &[(u32, &str)]) -> Option<usize> {
    let widest = lines.iter().map(|(_, line)| count(line)).max()? + 1;
    let differ = lines.iter().any(|(_, line)| count(line) + 1 < widest);
    let ends_blank = lines.iter().any(|(_, line)| line.ends_with('\t'));
    let begins_blank = lines.iter().filter(|(_, line)| line.starts_with('\t')).count();
    let shows_blanks = lines.iter().filter(|(_, line)| line.starts_with('\t') || line.contains("\t\t")).count();
    // One row may begin with a blank because its label is lost.
    let are_below_spans = begins_blank > 1 && 3 * begins_blank >= lines.len();
    let is_stripped =
        differ && !ends_blank && are_below_spans && shows_blanks >= LEAST_WITH_BLANKS && widest >= LEAST_CELLS;
    is_stripped.then_some(widest)
}

#[cfg(test)]
mod tests {
    use super::width_without_ends;

    fn width(lines: &[&str]) -> Option<usize> {
        width_without_ends(&lines.iter().map(|line| (1, *line)).collect::<Vec<_>>())
    }

    #[test]
    fn rows_that_lost_their_last_blanks_are_as_wide_as_the_widest() {
        assert_eq!(width(&["\t\t甲\t乙", "一\t\t1\t2", "\t二\t1", "三\t\t1\t3"]), Some(4));
        assert_eq!(width(&["一\t1\t2\t3\t4", "二\t甲\t1\t\t\t4", "\t1\t\t\t4", "三\t1\t\t\t4"]), None);
    }

    #[test]
    fn rows_that_lost_the_cells_of_spans_are_left_apart() {
        assert_eq!(width(&["三\t（一）\t1\t2\t3", "（二）\t1\t2\t3", "（三）\t1\t\t3"]), None);
        assert_eq!(width(&["\t甲\t乙\t丙", "一\t\t1\t", "\t二\t1"]), None, "a blank at the end is still there");
        assert_eq!(width(&["\t甲\t乙\t丙", "\t1\t2\t3", "\t1\t2\t3"]), None, "all are as wide");
    }
}
