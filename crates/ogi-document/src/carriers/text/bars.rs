//! Bars that part cells and are no `|`, made into one, so that all tables between bars read one way: full-width bars, strokes
//! without any rules between them, and the double bars around the heads of Jira and Confluence (`||head||head||`, `|cell|cell|`).

use std::borrow::Cow;

use super::lines::lines_of;

/// Fewer lines with bars are no table.
const LEAST_ROWS: usize = 3;

/// The text with one pipe for each bar that parts cells; lines stay where they are.
pub(in crate::carriers) fn with_pipes(source: &str) -> Cow<'_, str> {
    let piped = with_bars_as_pipes(source);
    if has_double_bars(&piped) { Cow::Owned(with_single_bars(&piped)) } else { piped }
}

fn is_bar(c: char) -> bool {
    matches!(c, '｜' | '│' | '┃' | '║')
}

/// Full-width bars and strokes that stand in rows, as pipes. Where rules are drawn, the strokes are those of a drawing.
fn with_bars_as_pipes(source: &str) -> Cow<'_, str> {
    let finds = |text: &str| memchr::memmem::find(source.as_bytes(), text.as_bytes()).is_some();
    if !["｜", "│", "┃", "║"].into_iter().any(finds) {
        return Cow::Borrowed(source);
    }
    let is_drawn = source.contains(|c: char| matches!(c, '─' | '━' | '═' | '┌'..='╋' | '╒'..='╰'));
    let is_of_rows = |c: char| c == '｜' || (is_bar(c) && !is_drawn);
    let rows = lines_of(source).filter(|line| line.matches(is_of_rows).nth(1).is_some()).count();
    if rows < LEAST_ROWS {
        return Cow::Borrowed(source);
    }
    Cow::Owned(source.chars().map(|c| if is_of_rows(c) { '|' } else { c }).collect())
}

/// Whether rows stand between double bars and single ones: every double bar is one of a row of heads, or stands around heads
/// before the other cells of a row. Elsewhere two bars have a blank cell between them.
fn has_double_bars(source: &str) -> bool {
    if memchr::memmem::find(source.as_bytes(), b"||").is_none() {
        return false;
    }
    let (mut of_heads, mut of_cells) = (0, 0);
    for line in lines_of(source).map(str::trim).filter(|line| line.starts_with('|')) {
        match DoubleBars::of(line) {
            Some(DoubleBars::Heads(heads)) => of_heads += usize::from(heads > 1),
            Some(DoubleBars::Cells) => of_cells += 1,
            None => return false,
        }
    }
    of_heads > 0 && of_heads + of_cells >= LEAST_ROWS && of_cells > 0
}

/// A row in which double bars part heads.
enum DoubleBars {
    /// So many heads and nothing else.
    Heads(usize),
    /// Cells, before which heads may stand.
    Cells,
}

impl DoubleBars {
    fn of(line: &str) -> Option<Self> {
        let is_filled = |cell: &str| !cell.is_empty();
        if let Some(heads) = line.strip_prefix("||").and_then(|line| line.strip_suffix("||"))
            && heads.split("||").all(|head| is_filled(head) && !head.contains('|'))
        {
            return Some(Self::Heads(heads.split("||").count()));
        }
        let row = line.strip_suffix('|')?;
        let (heads, cells) = match row.strip_prefix("||") {
            Some(row) => row.rsplit_once("||").map_or((None, row), |(heads, cells)| (Some(heads), cells)),
            None => (None, row.strip_prefix('|')?),
        };
        let are_heads = heads.is_none_or(|heads| heads.split("||").all(|head| is_filled(head) && !head.contains('|')));
        (are_heads && cells.split('|').all(is_filled)).then_some(Self::Cells)
    }
}

fn with_single_bars(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    for line in source.split_inclusive(['\n', '\r', '\x0c']) {
        if line.trim_start().starts_with('|') { text.push_str(&line.replace("||", "|")) } else { text.push_str(line) }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_bars_and_strokes_without_rules_part_cells() {
        let rows = |bar: &str| "甲#０#０\n#乙#1#2#\n\n#丙#3#4#".replace('#', bar);
        assert_eq!(with_pipes(&rows("｜")), rows("|"));
        assert_eq!(with_pipes(&rows("│")), rows("|"));
        assert_eq!(with_pipes("首页｜公开｜年报\n正文"), "首页｜公开｜年报\n正文", "links are no rows");
        let drawn = "┌─┬─┐\n│1│2│\n│1│2│\n│1│2│\n└─┴─┘";
        assert_eq!(with_pipes(drawn), drawn);
    }

    #[test]
    fn double_bars_part_heads_and_hold_no_blanks() {
        let text = "||类别||件数||合计||\n||规章|1|2|\n||三、||（一）|0|3|\n|4|5|\n";
        assert_eq!(with_pipes(text), "|类别|件数|合计|\n|规章|1|2|\n|三、|（一）|0|3|\n|4|5|\n");
    }

    #[test]
    fn two_bars_with_a_blank_cell_between_stay() {
        for text in [
            "|类别|件数|合计|\n||规章|1|\n|文件|2||\n",
            "||类别||件数||\n||规章|1||3|\n|文件|2|3|\n",
            "||类别||件数||\n||规章||\n||文件||\n",
        ] {
            assert_eq!(with_pipes(text), text);
        }
    }
}
