//! Lines with tabs between cells, of which programs and people take off what is blank at the end.

/// How many tabs a line has.
pub(super) fn count(line: &str) -> usize {
    line.bytes().filter(|byte| *byte == b'\t').count()
}

/// Rows that must show blank cells before a narrower row is known to have lost those at its end.
const LEAST_WITH_BLANKS: usize = 3;

/// Fewer cells may be anything.
const LEAST_CELLS: usize = 4;

/// Letters of a label; shorter words stand for figures, too.
const LEAST_LETTERS: usize = 3;

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
    (is_stripped && !labels_and_figures_mix(lines)).then_some(widest)
}

/// Whether a label stands before its figures in a column in which another row has a figure: then rows lost cells elsewhere than
/// at their end.
fn labels_and_figures_mix(lines: &[(u32, &str)]) -> bool {
    let is_figure = |cell: &str| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    let is_label = |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).nth(LEAST_LETTERS - 1).is_some();
    let (mut first_figure, mut last_label) = (usize::MAX, 0);
    for (_, line) in lines {
        let Some(figure) = line.split('\t').position(|cell| is_figure(cell.trim())) else { continue };
        first_figure = first_figure.min(figure);
        let labels = line.split('\t').take(figure).enumerate().filter(|(_, cell)| is_label(cell));
        last_label = labels.map(|(at, _)| at).last().unwrap_or(0).max(last_label);
    }
    last_label >= first_figure
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
        let unlabelled = ["\t\t甲\t乙", "\t0\t0\t0", "\t0\t\t0", "\t（一）予以公开\t0", "（二）部分公开\t0\t\t0\t0"];
        assert_eq!(width(&unlabelled), None, "labels are lost, and cells before the figures with them");
        assert_eq!(width(&["\t甲\t乙\t丙", "一\t\t1\t", "\t二\t1"]), None, "a blank at the end is still there");
        assert_eq!(width(&["\t甲\t乙\t丙", "\t1\t2\t3", "\t1\t2\t3"]), None, "all are as wide");
    }
}
