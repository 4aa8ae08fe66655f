//! Fixes as sentences.

use ogi_model::{Cell, Message, Report, RequestRow, Row, Table};

use super::evidence::Support;
use crate::fixes::fix::{Change, EvidenceSource, FixKind, Speaks};
use crate::rule::labels::quoted;

/// How many changes a sentence about many names; the data has them all.
const NAMED: usize = 4;

/// A cell by its printed labels.
fn name(report: &Report, cell: Cell) -> Message {
    let label = report.form_of(cell.table()).form().label(cell);
    let (row, column) =
        label.map_or_else(|| (cell.row().to_string(), String::new()), |label| (label.row, label.column));
    let (row, column) = (quoted(&row), quoted(&column));
    let gloss = cell.column_en();
    let zh = match cell.table() {
        Table::Reviews => format!("{row}的{column}"),
        _ => format!("{row}一行{column}一列"),
    };
    Message { zh, en: format!("row {row} ({}), column {column} ({gloss})", cell.row().en()) }
}

/// What stands there; that it is last year's figure belongs to it and not to what it should be.
fn from(change: &Change, kind: FixKind) -> Message {
    match change.from {
        Some(count) if kind == FixKind::CopiedFromLastYear => {
            let looks = kind.looks_like();
            Message {
                zh: format!("填的是 {count}（{}）", looks.zh), en: format!("{count} is printed ({})", looks.en)
            }
        }
        Some(count) => Message { zh: format!("填的是 {count}"), en: format!("{count} is printed") },
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
pub(super) fn of_set(
    report: &Report,
    kind: FixKind,
    changes: &[Change],
    others: &Others,
    support: &Support,
) -> Message {
    let sure = others.ties == 0 && others.exact;
    let one = |change: &Change| {
        let (name, from) = (name(report, change.cell), from(change, kind));
        let should_zh = if sure { "应为" } else { "如有误则应为" };
        let should_en = match changes {
            [_] if !sure => "if it is the error, it should be",
            _ => "it should be",
        };
        Message {
            zh: format!("{}{}，{should_zh} {}", name.zh, from.zh, change.to),
            en: format!("{}: {}; {should_en} {}", name.en, from.en, change.to),
        }
    };
    let mut all = changes.iter().map(one);
    let (mut zh, mut en) = if changes.len() == 1 {
        (String::new(), String::new())
    } else {
        let if_wrong = if sure { "" } else { ", if they are the errors" };
        (format!("需同时改动 {} 格：", changes.len()), format!("{} cells together{if_wrong}: ", changes.len()))
    };
    if let Some(first) = all.next() {
        zh += &first.zh;
        en += &first.en;
    }
    for other in all {
        zh.extend(["；", &other.zh]);
        en.extend([" / ", &other.en]);
    }
    let looks = kind.looks_like();
    if !looks.zh.is_empty() && kind != FixKind::CopiedFromLastYear {
        zh.extend(["（", looks.zh, "）"]);
        en.extend([" (", looks.en, ")"]);
    }
    let (told_zh, told_en) = tell(others, changes.len(), support);
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

/// How many fixes there are, aloud.
fn tell(others: &Others, cells: usize, support: &Support) -> (String, String) {
    let Others { ties, exact, likeliest, .. } = *others;
    let which = if cells == 1 { "不能断定是哪一格" } else { "不能断定是哪几格" };
    let (mut zh, mut en) = match (ties, exact) {
        (0, true) if cells > 1 => {
            ("改动格数最少的改法只有这一种".to_owned(), "this is the only fix with so few changes".to_owned())
        }
        (0, true) => ("这是唯一的一种改法".to_owned(), "this is the one fix".to_owned()),
        (_, true) => (
            format!("另有 {ties} 种改动同样少的改法，{which}"),
            format!("there are {} fixes as simple, and the sums cannot tell which is true", ties + 1),
        ),
        (_, false) => (
            format!("至少有 {} 种改动同样少的改法（未全部找出），{which}", ties + 1),
            format!(
                "there are at least {} fixes as simple (not all were looked for), and the sums cannot tell which is true",
                ties + 1
            ),
        ),
    };
    let (besides_zh, besides_en) = besides(support);
    if !besides_zh.is_empty() {
        zh += &besides_zh;
        en += &besides_en;
    } else if ties > 0 && likeliest {
        zh += "；这一种最像常见的填写差错";
        en += "; this one looks most like a common slip";
    }
    (zh, en)
}

/// What else speaks for it, and what against it.
fn besides(support: &Support) -> (String, String) {
    let (mut zh, mut en) = (String::new(), String::new());
    if support.agrees_with_last_year {
        zh += "；这样改与上一年度报告的结转数一致";
        en += "; so changed, it agrees with what last year's report carried forward";
    }
    let prose = if support.of_single_cells {
        ["；文字部分写的也是 ", "", "; the prose says ", ", too"]
    } else {
        ["；这样改与文字部分所写的 ", " 一致", "; so changed, it agrees with the prose, which says ", ""]
    };
    for (speaks, what, [zh_before, zh_behind, en_before, en_behind]) in [
        (Speaks::For, EvidenceSource::Prose, prose),
        (
            Speaks::For,
            EvidenceSource::Member,
            ["；各单位报告汇总也是 ", "", "; the reports of the members come to ", ", too"],
        ),
        (
            Speaks::Against,
            EvidenceSource::PreviousYear,
            [
                "；但上一年度报告的结转数是 ",
                "，这样改与之不符",
                "; but last year's report carried ",
                " forward, which speaks against it",
            ],
        ),
        (
            Speaks::Against,
            EvidenceSource::Prose,
            ["；但文字部分写的是 ", "，这样改与之不符", "; but the prose says ", ", which speaks against it"],
        ),
        (
            Speaks::Against,
            EvidenceSource::Member,
            [
                "；但各单位报告汇总为 ",
                "，这样改与之不符",
                "; but the reports of the members come to ",
                ", which speaks against it",
            ],
        ),
    ] {
        let values: Vec<String> = support.values(speaks, what).iter().map(u64::to_string).collect();
        if !values.is_empty() {
            zh.extend([zh_before, &values.join("、"), zh_behind]);
            en.extend([en_before, &values.join(", "), en_behind]);
        }
    }
    (zh, en)
}

/// A move of many cells.
pub(super) fn of_move(
    report: &Report,
    kind: FixKind,
    changes: &[Change],
    others: &Others,
    support: &Support,
) -> Message {
    let Some(first) = changes.first() else { return Message::default() };
    match kind {
        FixKind::LinesSwapped => return of_exchange(report, changes, others, support),
        FixKind::CountedTwice => return of_second_count(report, changes, others, support),
        _ => {}
    }
    let form = report.form_of(first.cell.table()).form();
    let label =
        |cell: Cell| form.label(cell).map_or_else(|| (cell.to_string(), String::new()), |it| (it.row, it.column));
    let (row, column) = label(first.cell);
    let (row, column) = (quoted(&row), quoted(&column));
    let down = kind == FixKind::ColumnShifted;
    let one = |change: &Change| {
        let (row, column) = label(change.cell);
        let from = change.from.map_or_else(|| "—".to_owned(), |count| count.to_string());
        format!("{} {from}→{}", quoted(if down { &row } else { &column }), change.to)
    };
    let named: Vec<String> = changes.iter().take(NAMED).map(one).collect();
    let (more_zh, more_en) = if changes.len() > NAMED {
        (format!(" 等共 {} 格", changes.len()), format!(" and {} more", changes.len() - NAMED))
    } else {
        (String::new(), String::new())
    };
    let list_zh = format!("{}{more_zh}", named.join("、"));
    let list_en = format!("{}{more_en}", named.join(", "));
    let (zh, en) = match kind {
        FixKind::NumberBroken => {
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
        FixKind::ColumnShifted => (
            format!("{column}一列的数字可能错了一行：{list_zh}"),
            format!("The figures of column {column} may stand one row off: {list_en}"),
        ),
        _ => (
            format!("{row}一行的数字可能错了一列：{list_zh}"),
            format!("The figures of row {row} ({}) may stand one column off: {list_en}", first.cell.row().en()),
        ),
    };
    of_one_slip(&zh, &en, others, support)
}

/// Two lines exchanged, each pair of figures by the label of the other kind of line.
fn of_exchange(report: &Report, changes: &[Change], others: &Others, support: &Support) -> Message {
    let Some((first, rest)) = changes.split_first() else { return Message::default() };
    let form = report.form_of(first.cell.table()).form();
    let label = |change: &Change| {
        let label = form.label(change.cell);
        label.map_or_else(|| (change.cell.to_string(), String::new()), |label| (label.row, label.column))
    };
    let mirrors = |one: &Change, other: &Change| one.from == Some(other.to) && other.from == Some(one.to);
    let columns = changes.iter().all(|one| {
        changes.iter().any(|other| one.cell != other.cell && one.cell.row() == other.cell.row() && mirrors(one, other))
    });
    let line_and_place = |change: &Change| {
        let (row, column) = label(change);
        if columns { (column, row) } else { (row, column) }
    };
    let (line, place) = line_and_place(first);
    let partner = rest.iter().map(line_and_place).find(|(other, same)| *other != line && *same == place);
    let other = partner.map_or_else(String::new, |(other, _)| other);
    let pairs: Vec<String> = (changes.iter())
        .map(|change| (line_and_place(change), change))
        .filter(|((of, _), _)| *of == line)
        .map(|((_, place), change)| format!("{} {} ↔ {}", quoted(&place), change.from.unwrap_or_default(), change.to))
        .collect();
    let named = pairs[..pairs.len().min(NAMED)].to_vec();
    let (more_zh, more_en) = match pairs.len().saturating_sub(NAMED) {
        0 => (String::new(), String::new()),
        more => (format!(" 等共 {} 对", pairs.len()), format!(" and {more} more")),
    };
    let (line, other) = (quoted(&line), quoted(&other));
    let (lines_zh, lines_en) = if columns { ("列", "columns") } else { ("行", "rows") };
    let zh = format!("{line}和{other}两{lines_zh}的数字可能互换了：{}{more_zh}", named.join("、"));
    let en =
        format!("The figures of {lines_en} {line} and {other} may have been exchanged: {}{more_en}", named.join(", "));
    of_one_slip(&zh, &en, others, support)
}

/// Requests granted in part that are counted under another outcome, too: what was done wrong, then the figures row by row.
fn of_second_count(report: &Report, changes: &[Change], others: &Others, support: &Support) -> Message {
    let form = report.form_of(Table::Requests).form();
    let mut rows: Vec<(Row, Message, Vec<String>)> = Vec::new();
    let (mut grounds_zh, mut grounds_en): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for change in changes {
        let cell = change.cell;
        let (row, column) = form.label(cell).map(|label| (label.row, label.column)).unwrap_or_default();
        let figures = format!("{} {}→{}", quoted(&column), change.from.unwrap_or_default(), change.to);
        if let Some((.., of_row)) = rows.iter_mut().find(|(known, ..)| *known == cell.row()) {
            of_row.push(figures);
        } else {
            let (zh, row_en) = (quoted(&row), cell.row().en());
            let en = format!("{zh} ({row_en})");
            rows.push((cell.row(), Message { zh, en }, vec![figures]));
        }
        if let Cell::Request(RequestRow::Outcome(outcome), _) = cell
            && !grounds_zh.contains(&outcome.group().zh())
        {
            grounds_zh.push(outcome.group().zh());
            grounds_en.push(outcome.group().en());
        }
    }
    let list = |sign: &str, of: fn(&Message) -> &String, comma: &str| {
        let one = |(_, row, figures): &(Row, Message, Vec<String>)| format!("{}{sign}{}", of(row), figures.join(comma));
        rows.iter().map(one).collect::<Vec<_>>()
    };
    let zh = list("一行", |row| &row.zh, "、").join("；");
    let en = list(": ", |row| &row.en, ", ").join(" / ");
    let (groups_zh, groups_en) = (grounds_zh.join("、"), grounds_en.join(", "));
    of_one_slip(
        &format!("区分处理的申请可能重复计数：这类申请只计入部分公开，不再计入{groups_zh}。从下列各格减去：{zh}"),
        &format!(
            "Requests granted in part may be counted twice: they are counted under 部分公开 (granted in part) only, not under {groups_zh} ({groups_en}), too. Taken out of these cells: {en}"
        ),
        others,
        support,
    )
}

/// One slip that changes many cells, with what speaks for it and against.
fn of_one_slip(zh: &str, en: &str, others: &Others, support: &Support) -> Message {
    let (told_zh, told_en) = if others.ties == 0 {
        (String::new(), String::new())
    } else {
        (format!("；另有 {} 种同样的改法", others.ties), format!("; {} other moves would do as well", others.ties))
    };
    let (besides_zh, besides_en) = besides(support);
    Message {
        zh: format!("{zh}。假定其他各格都对，如此有关合计全部相符{told_zh}{besides_zh}。"),
        en: format!("{en}. If all other cells are right, every sum they are part of then holds{told_en}{besides_en}."),
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
            "“{}”表有 {findings} 项合计不符：至少需要改动 {at_least} 格才能全部相符，在限定的工作量内未能找出是哪几格，请逐格核对原文。",
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
