//! Explanations as sentences.

use ogi_model::{Cell, Message, Report, Table};

use crate::check::quoted;
use crate::explanation::{Change, Kind};

/// How many changes a sentence about many names; the data has them all.
const NAMED: usize = 4;

/// A cell by its printed labels.
fn name(report: &Report, cell: Cell) -> Message {
    let label = report.form_of(cell.table()).form().label(cell);
    let (row, column) =
        label.map_or_else(|| (cell.row().to_string(), String::new()), |label| (label.row, label.column));
    let (row, column) = (quoted(&row), quoted(&column));
    let gloss = match cell {
        Cell::Disclosure(cell) => cell.measure().en(),
        Cell::Request(_, applicant) => applicant.en(),
        Cell::Review(_, result) => result.en(),
    };
    let zh = match cell.table() {
        Table::Reviews => format!("{row}的{column}"),
        _ => format!("{row}一行{column}一列"),
    };
    Message { zh, en: format!("row {row} ({}), column {column} ({gloss})", cell.row().en()) }
}

fn from(change: &Change) -> Message {
    match change.from {
        Some(count) => Message { zh: format!("填的是 {count}"), en: format!("{count} stands there") },
        None => Message { zh: "空白".to_owned(), en: "it is blank".to_owned() },
    }
}

/// How many others there are.
pub(super) struct Others {
    pub(super) ties: usize,
    pub(super) exact: bool,
    /// Whether it is likelier than any of them.
    pub(super) likeliest: bool,
    /// Whether unknown cells took part.
    pub(super) unknown: bool,
}

/// The smallest sets of cells.
pub(super) fn of_set(report: &Report, kind: Kind, changes: &[Change], others: &Others) -> Message {
    let sure = others.ties == 0 && others.exact;
    let one = |change: &Change| {
        let (name, from) = (name(report, change.cell), from(change));
        let (should_zh, should_en) =
            if sure { ("应为", "should say") } else { ("如有误则应为", "if wrong, should say") };
        Message {
            zh: format!("{}{}，{should_zh} {}", name.zh, from.zh, change.to),
            en: format!("{}: {}, {should_en} {}", name.en, from.en, change.to),
        }
    };
    let mut all = changes.iter().map(one);
    let (mut zh, mut en) = match changes {
        [_] => (String::new(), String::new()),
        _ => (format!("需同时改动 {} 格：", changes.len()), format!("{} cells together: ", changes.len())),
    };
    if let Some(first) = all.next() {
        zh += &first.zh;
        en += &first.en;
    }
    for other in all {
        zh.extend(["；", &other.zh]);
        en.extend(["; ", &other.en]);
    }
    let looks = kind.looks_like();
    if !looks.zh.is_empty() {
        zh.extend(["（", looks.zh, "）"]);
        en.extend([" (", looks.en, ")"]);
    }
    let (told_zh, told_en) = tell(others, changes.len());
    let (blanks_zh, blanks_en) = if others.unknown {
        ("、空白各格取最小的可能值", " and blanks are as small as they can be")
    } else {
        ("", "")
    };
    Message {
        zh: format!("{zh}。假定其他各格都对{blanks_zh}，{told_zh}。"),
        en: capital(&format!("{en}. If all other cells are right{blanks_en}, {told_en}.")),
    }
}

/// How many explanations there are, aloud.
fn tell(others: &Others, cells: usize) -> (String, String) {
    let Others { ties, exact, likeliest, .. } = *others;
    let which = if cells == 1 { "不能断定是哪一格" } else { "不能断定是哪几格" };
    let (mut zh, mut en) = match (ties, exact) {
        (0, true) => ("这是唯一的一种解释".to_owned(), "this is the one explanation".to_owned()),
        (_, true) => (
            format!("另有 {ties} 种同样简单的解释，{which}"),
            format!("there are {} explanations as simple, and the sums cannot tell which is true", ties + 1),
        ),
        (_, false) => (
            format!("至少有 {} 种同样简单的解释（未全部找出），{which}", ties + 1),
            format!(
                "there are at least {} explanations as simple (not all were looked for), and the sums cannot tell which is true",
                ties + 1
            ),
        ),
    };
    if ties > 0 && likeliest {
        zh += "；这一种最像常见的填写差错";
        en += "; this one looks most like a common slip";
    }
    (zh, en)
}

/// A move of many cells.
pub(super) fn of_move(report: &Report, kind: Kind, changes: &[Change], others: &Others) -> Message {
    let Some(first) = changes.first() else { return Message::default() };
    let form = report.form_of(first.cell.table()).form();
    let label =
        |cell: Cell| form.label(cell).map_or_else(|| (cell.to_string(), String::new()), |it| (it.row, it.column));
    let (row, column) = label(first.cell);
    let (row, column) = (quoted(&row), quoted(&column));
    let down = kind == Kind::ColumnShifted;
    let one = |change: &Change| {
        let (row, column) = label(change.cell);
        let from = change.from.map_or_else(|| "—".to_owned(), |count| count.to_string());
        format!("{} {from}→{}", quoted(if down { &row } else { &column }), change.to)
    };
    let named: Vec<String> = changes.iter().take(NAMED).map(one).collect();
    let (more_zh, more_en) = if changes.len() > NAMED {
        (format!("等 {} 格", changes.len()), format!(" and {} more", changes.len() - NAMED))
    } else {
        (String::new(), String::new())
    };
    let list_zh = format!("{}{more_zh}", named.join("、"));
    let list_en = format!("{}{more_en}", named.join(", "));
    let (zh, en) = match kind {
        Kind::NumberBroken => {
            let (left, joined) = (first.from.unwrap_or_default().to_string(), first.to.to_string());
            let right = joined.strip_prefix(&left).unwrap_or_default();
            (
                format!(
                    "请核对原文：{row}一行可能有一个数字被拆成了两格（{joined} 被读成 {left} 和 {right}），其后的数字因而错位：{list_zh}"
                ),
                format!(
                    "Check the source: in row {row} ({}) a number may have been taken apart into two cells ({joined} read as {left} and {right}), which moved the figures behind it: {list_en}",
                    first.cell.row().en()
                ),
            )
        }
        Kind::ColumnShifted => (
            format!("{column}一列的数字可能错了一行：{list_zh}"),
            format!("The figures of column {column} may stand one row off: {list_en}"),
        ),
        _ => (
            format!("{row}一行的数字可能错了一列：{list_zh}"),
            format!("The figures of row {row} ({}) may stand one column off: {list_en}", first.cell.row().en()),
        ),
    };
    let (told_zh, told_en) = if others.ties == 0 {
        (String::new(), String::new())
    } else {
        (format!("；另有 {} 种同样的解释", others.ties), format!("; {} other moves would do as well", others.ties))
    };
    Message {
        zh: format!("{zh}。假定其他各格都对，如此有关合计全部成立{told_zh}。"),
        en: format!("{en}. If all other cells are right, every sum they are part of then holds{told_en}."),
    }
}

/// Blanks whose figures are forced.
pub(super) fn of_blanks(report: &Report, table: Table, changes: &[Change]) -> Message {
    let filled: Vec<&Change> = changes.iter().filter(|change| change.to > 0).collect();
    let zeros = changes.len() - filled.len();
    let one = |change: &&&Change| {
        let name = name(report, change.cell);
        (format!("{}应为 {}", name.zh, change.to), format!("{}: {}", name.en, change.to))
    };
    let (named_zh, named_en): (Vec<String>, Vec<String>) = filled.iter().take(NAMED).map(|it| one(&it)).unzip();
    let more = filled.len().saturating_sub(NAMED);
    let (more_zh, more_en) = (format!("另有 {more} 格"), format!("{more} more"));
    let (zeros_zh, zeros_en) = (format!("{zeros} 格只能为 0"), format!("{zeros} can only be 0"));
    let also = |there: usize, words: String| (there > 0).then_some(words);
    let zh: Vec<String> = named_zh.into_iter().chain(also(more, more_zh)).chain(also(zeros, zeros_zh)).collect();
    let en: Vec<String> = named_en.into_iter().chain(also(more, more_en)).chain(also(zeros, zeros_en)).collect();
    let (zh, en) = (zh.join("；"), en.join("; "));
    Message {
        zh: format!(
            "“{}”表有 {} 个空白格可由合计推出（供补填参考，未代为填写）：{zh}。假定其他各格都对。",
            table.zh(),
            changes.len()
        ),
        en: format!(
            "{} of the blank cells in the table {} ({}) follow from its sums (offered, not filled in): {en}. This takes all other cells to be right.",
            changes.len(),
            table.zh(),
            table.en()
        ),
    }
}

/// What was not found.
pub(super) fn of_nothing(table: Table, findings: usize, at_least: usize) -> Message {
    Message {
        zh: format!(
            "“{}”表有 {findings} 项合计不成立：至少需要改动 {at_least} 格才能全部成立，在限定的工作量内未能找出是哪几格，请逐格核对原文。",
            table.zh()
        ),
        en: format!(
            "{findings} sums of the table {} ({}) fail: at least {at_least} cells would have to change, and within the bound of work it was not found which. Compare the cells with the source one by one.",
            table.zh(),
            table.en()
        ),
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
