//! Tables of MediaWiki: `{|` to `|}`, a row from `|-` on, a cell behind each `|` or `!` at the start of a line and behind `||`.

/// A row and the line it begins on.
pub(super) type Rows = Vec<(u32, Vec<Cell>)>;

/// A cell: its columns and rows, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) text: String,
}

pub(super) fn begins(line: &str) -> bool {
    line.trim_start().starts_with("{|")
}

pub(super) fn ends(line: &str) -> bool {
    line.trim() == "|}"
}

/// The rows of lines, the first of which begins the table.
pub(super) fn rows(lines: &[(u32, &str)]) -> Rows {
    let mut rows: Rows = Vec::new();
    // What stands before the first row mark is a row, too.
    let mut is_open = false;
    let mut is_caption = false;
    for (number, line) in lines.iter().skip(1) {
        let line = line.trim();
        if ends(line) {
            break;
        } else if line.starts_with("|-") {
            is_open = false;
        } else if line.starts_with("|+") {
            is_caption = true;
            continue;
        } else if let Some(cells) = line.strip_prefix('|').or_else(|| line.strip_prefix('!')) {
            if !std::mem::replace(&mut is_open, true) {
                rows.push((*number, Vec::new()));
            }
            let Some((_, row)) = rows.last_mut() else { continue };
            let is_header = line.starts_with('!');
            let parts = cells.split("||").flat_map(|part| part.split(if is_header { "!!" } else { "||" }));
            row.extend(parts.map(cell));
        } else if let Some(last) =
            rows.last_mut().and_then(|(_, row)| row.last_mut()).filter(|_| is_open && !is_caption)
        {
            last.text.push('\n');
            last.text.push_str(line);
        }
        is_caption = false;
    }
    rows
}

/// A cell with attributes before its text or without.
fn cell(text: &str) -> Cell {
    let attributes = text.split_once('|').filter(|(before, _)| before.contains('=') && !before.contains('['));
    let (before, text) = attributes.unwrap_or(("", text));
    let span = |name: &str| {
        let value = before.split_once(name)?.1.trim_start().strip_prefix('=')?;
        let digits = value.trim_start_matches([' ', '"', '\'']);
        digits[..digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len())].parse().ok()
    };
    Cell { columns: span("colspan").unwrap_or(1), rows: span("rowspan").unwrap_or(1), text: text.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_on_lines_of_their_own_or_behind_one_another() {
        let lines = "{| class=\"wikitable\"\n|+ 表\n! 信息内容 !! 本年\n|-\n| rowspan=\"2\" | 规章\n| 0\n|\n|-\n| 1 || 2\n第二行\n|}";
        let lines: Vec<(u32, &str)> = (1..).zip(lines.lines()).collect();
        assert!(begins(lines[0].1) && ends(lines[10].1));
        let rows = rows(&lines);
        let texts: Vec<Vec<&str>> =
            rows.iter().map(|(_, row)| row.iter().map(|cell| cell.text.as_str()).collect()).collect();
        assert_eq!(texts, [vec!["信息内容", "本年"], vec!["规章", "0", ""], vec!["1", "2\n第二行"]]);
        assert_eq!((rows[1].1[0].rows, rows[1].1[0].columns, rows[1].0), (2, 1, 5));
    }
}
