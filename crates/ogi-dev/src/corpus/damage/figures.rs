//! Perturbations of what stands in the cells.

use ogi_model::text::STRUCK;
use ogi_model::{Applicant, Cell, Figure, FigureKind, Measure, Outcome, RequestRow, Row, Table};

use crate::corpus::carrier::Carrier;
use crate::corpus::draft::{Draft, Role};
use crate::rng::Rng;

/// Blanks the cells that still print their figure and nothing else.
fn blank(draft: &mut Draft, cells: &[Cell]) -> bool {
    let plain: Vec<Cell> = cells.iter().copied().filter(|cell| draft.is_plain(*cell)).collect();
    for cell in &plain {
        draft.put(*cell, "", None);
    }
    !plain.is_empty()
}

fn requests(draft: &Draft) -> Vec<RequestRow> {
    let of_requests = |row| if let Row::Request(row) = row { Some(row) } else { None };
    draft.rows(Table::Requests).into_iter().filter_map(of_requests).collect()
}

/// Every column of table three between the first and the last is blank.
pub(in crate::corpus) fn blank_columns(draft: &mut Draft, _: &mut Rng) -> bool {
    let cells = requests(draft)
        .into_iter()
        .flat_map(|row| Applicant::ALL[1..6].iter().map(move |who| Cell::Request(row, *who)));
    blank(draft, &cells.collect::<Vec<_>>())
}

/// Outcomes have no total, the last row has.
pub(in crate::corpus) fn blank_totals(draft: &mut Draft, _: &mut Rng) -> bool {
    let outcomes = requests(draft).into_iter().filter(|row| matches!(row, RequestRow::Outcome(_)));
    blank(draft, &outcomes.map(|row| Cell::Request(row, Applicant::Total)).collect::<Vec<_>>())
}

/// Some rows have a total and nothing else.
pub(in crate::corpus) fn only_totals(draft: &mut Draft, rng: &mut Rng) -> bool {
    let rows = requests(draft).into_iter().filter(|_| rng.percent(30)).collect::<Vec<_>>();
    let cells = rows.into_iter().flat_map(|row| Applicant::ALL[..6].iter().map(move |who| Cell::Request(row, *who)));
    blank(draft, &cells.collect::<Vec<_>>())
}

/// One cell, anywhere.
pub(in crate::corpus) fn single_blank(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells: Vec<Cell> = draft.cells.keys().copied().collect();
    blank(draft, &[*rng.pick(&cells)])
}

/// A row, anywhere.
pub(in crate::corpus) fn blank_row(draft: &mut Draft, rng: &mut Rng) -> bool {
    let rows: Vec<Row> = Table::ALL.into_iter().flat_map(|table| draft.rows(table)).collect();
    let cells = draft.cells_of(*rng.pick(&rows));
    blank(draft, &cells)
}

/// A table, or all three.
pub(in crate::corpus) fn blank_table(draft: &mut Draft, rng: &mut Rng) -> bool {
    let table = rng.pick(&[Some(Table::Disclosure), Some(Table::Requests), Some(Table::Reviews), None]);
    let cells: Vec<Cell> =
        draft.cells.keys().copied().filter(|cell| table.is_none_or(|table| cell.table() == table)).collect();
    blank(draft, &cells)
}

/// Some blanks among zeros, anywhere.
pub(in crate::corpus) fn scattered_blanks(draft: &mut Draft, rng: &mut Rng) -> bool {
    let zero = |draft: &Draft, cell: &Cell| draft.cells[cell].text == "0";
    let cells: Vec<Cell> = draft.cells.keys().copied().filter(|cell| zero(draft, cell) && rng.percent(15)).collect();
    blank(draft, &cells)
}

fn mark(draft: &mut Draft, rng: &mut Rng, marks: &[&str]) -> bool {
    let rows = draft.rows(Table::Disclosure);
    let row = *rng.pick(&rows);
    let mark = rng.pick(marks);
    let cells: Vec<Cell> = draft.cells_of(row).into_iter().filter(|cell| draft.is_plain(*cell)).collect();
    for cell in &cells {
        draft.put(*cell, mark, None);
    }
    !cells.is_empty()
}

/// A row that does not apply.
pub(in crate::corpus) fn slash(draft: &mut Draft, rng: &mut Rng) -> bool {
    mark(draft, rng, &["/", "／"])
}

/// A hyphen or a dash as a value.
pub(in crate::corpus) fn hyphen(draft: &mut Draft, rng: &mut Rng) -> bool {
    mark(draft, rng, &["-", "—", "——"])
}

/// The word for none.
pub(in crate::corpus) fn none_word(draft: &mut Draft, rng: &mut Rng) -> bool {
    mark(draft, rng, &["无"])
}

/// Counts and amounts with their unit.
pub(in crate::corpus) fn unit_in_cell(draft: &mut Draft, rng: &mut Rng) -> bool {
    let mut done = false;
    for cell in of_kind(draft, FigureKind::Amount) {
        let Some(known) = draft.cells.get(&cell) else { continue };
        let (text, figure) = (known.text.clone(), known.figure);
        let number = text.trim_end_matches("万元").to_owned();
        if figure.is_none_or(|figure| figure.to_string() != number) {
            continue;
        }
        let text = if rng.percent(50) { format!("{number}万元") } else { format!("{}元", yuan(&number)) };
        draft.put(cell, &text, figure);
        done = true;
    }
    let counts: Vec<Cell> =
        of_kind(draft, FigureKind::Count).into_iter().filter(|cell| cell.table() == Table::Disclosure).collect();
    for cell in counts {
        if rng.percent(30) && draft.is_plain(cell) {
            let known = &draft.cells[&cell];
            let (text, figure) = (format!("{}件", known.text), known.figure);
            draft.put(cell, &text, figure);
            done = true;
        }
    }
    done
}

/// 万元 as 元.
pub(in crate::corpus) fn yuan(amount: &str) -> String {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let digits = format!("{whole}{fraction:0<4}");
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
}

fn of_kind(draft: &Draft, kind: FigureKind) -> Vec<Cell> {
    draft.cells.keys().copied().filter(|cell| cell.figure() == kind).collect()
}

fn procurement(draft: &Draft) -> Option<Cell> {
    of_kind(draft, FigureKind::Amount)
        .into_iter()
        .find(|cell| matches!(cell.row(), Row::Disclosure(ogi_model::DisclosureItem::CentralizedProcurement)))
}

/// An amount of procurement whose unit stands nowhere. Nought is nought in every unit.
pub(in crate::corpus) fn unit_nowhere(draft: &mut Draft, _: &mut Rng) -> bool {
    let Some(cell) = procurement(draft) else { return false };
    let Some(number) = draft.cells[&cell].text.strip_suffix("万元").map(str::to_owned) else { return false };
    let is_zero = number.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let figure = draft.cells[&cell].figure.filter(|_| is_zero);
    draft.put(cell, &number, figure);
    true
}

/// The unit of procurement in the header.
pub(in crate::corpus) fn unit_in_header(draft: &mut Draft, rng: &mut Rng) -> bool {
    let Some(cell) = procurement(draft) else { return false };
    let Some(number) = draft.cells[&cell].text.strip_suffix("万元").map(str::to_owned) else { return false };
    let in_yuan = rng.percent(40);
    let label = if in_yuan { "采购总金额（元）" } else { "采购总金额(万元)" };
    let Some(header) = draft.table_mut(Table::Disclosure).boxes_mut().find(|cell| cell.text == "采购总金额")
    else {
        return false;
    };
    label.clone_into(&mut header.text);
    let figure = draft.cells[&cell].figure;
    draft.put(cell, &if in_yuan { yuan(&number) } else { number }, figure);
    true
}

/// Amounts with many places.
pub(in crate::corpus) fn decimals(draft: &mut Draft, rng: &mut Rng) -> bool {
    let mut done = false;
    for cell in of_kind(draft, FigureKind::Amount) {
        let unit = if draft.cells[&cell].text.ends_with("万元") { "万元" } else { "" };
        let number = *rng.pick(&["96171.6", "59237.2449", "4068.208", "2.02", "0.04", "7545"]);
        let Ok(amount) = number.parse() else { continue };
        draft.put(cell, &format!("{number}{unit}"), Some(Figure::Amount(amount)));
        done = true;
    }
    done
}

fn change(draft: &mut Draft, rng: &mut Rng, print: impl Fn(i64, &mut Rng) -> Option<String>) -> bool {
    let mut done = false;
    for cell in of_kind(draft, FigureKind::Change) {
        let Some(Figure::Change(change)) = draft.cells[&cell].figure else { continue };
        if !draft.is_plain(cell) {
            continue;
        }
        if let Some(text) = print(change, rng) {
            draft.put(cell, &text, Some(Figure::Change(change)));
            done = true;
        }
    }
    done
}

/// A plus before what grew.
pub(in crate::corpus) fn signed_change(draft: &mut Draft, rng: &mut Rng) -> bool {
    change(draft, rng, |change, _| (change > 0).then(|| format!("+{change}")))
}

/// 减4, 增加3.
pub(in crate::corpus) fn change_in_words(draft: &mut Draft, rng: &mut Rng) -> bool {
    change(draft, rng, |change, rng| {
        let words = if change < 0 { ["减", "减少"] } else { ["增", "增加"] };
        (change != 0).then(|| format!("{}{}", rng.pick(&words), change.unsigned_abs()))
    })
}

/// What was left after the change, where decisions are asked for.
pub(in crate::corpus) fn difference_for_decisions(draft: &mut Draft, _: &mut Rng) -> bool {
    let cell = |text: &str| text.parse::<Cell>().ok();
    let [previous, change, decisions] = ["previous_items", "change", "decisions"]
        .map(|measure| cell(&format!("disclosure.administrative_licensing.{measure}")));
    let (Some(previous), Some(change), Some(decisions)) = (previous, change, decisions) else { return false };
    if ![previous, change, decisions].iter().all(|cell| draft.is_plain(*cell)) {
        return false;
    }
    draft.put(previous, "6", Some(Figure::Count(6)));
    draft.put(change, "减4", Some(Figure::Change(-4)));
    draft.put(decisions, "2", Some(Figure::Count(2)));
    true
}

/// 22（其中修订 16 件）.
pub(in crate::corpus) fn remark_in_cell(draft: &mut Draft, rng: &mut Rng) -> bool {
    let documents = [
        Measure::Made,
        Measure::Disclosed,
        Measure::TotalDisclosed,
        Measure::Issued,
        Measure::Repealed,
        Measure::InForce,
    ];
    let cells = draft
        .cells
        .keys()
        .copied()
        .filter(|cell| matches!(cell, Cell::Disclosure(cell) if documents.contains(&cell.measure())));
    let cells: Vec<Cell> = cells.filter(|cell| draft.is_plain(*cell)).collect();
    if cells.is_empty() {
        return false;
    }
    let cell = *rng.pick(&cells);
    let count = 2 + rng.below(60);
    let part = 1 + rng.below(count - 1);
    let remark = rng.pick(&["其中修订", "含自然失效", "其中联合发文"]);
    let blank = if rng.percent(50) { " " } else { "" };
    draft.put(cell, &format!("{count}（{remark}{blank}{part}{blank}件）"), Some(Figure::Count(count)));
    true
}

/// Thousands are parted.
pub(in crate::corpus) fn separators(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells: Vec<Cell> = of_kind(draft, FigureKind::Count).into_iter().filter(|cell| draft.is_plain(*cell)).collect();
    let large =
        |draft: &Draft, cell: &Cell| matches!(draft.cells[cell].figure, Some(Figure::Count(count)) if count > 999);
    if cells.is_empty() {
        return false;
    }
    if !cells.iter().any(|cell| large(draft, cell)) {
        draft.put(cells[0], "1234567", Some(Figure::Count(1_234_567)));
    }
    let comma = rng.pick(&[",", "，"]);
    for cell in cells.into_iter().filter(|cell| large(draft, cell)).collect::<Vec<_>>() {
        let known = &draft.cells[&cell];
        let digits: Vec<&str> = known.text.split("").filter(|digit| !digit.is_empty()).collect();
        let groups: Vec<String> = digits.rchunks(3).rev().map(<[&str]>::concat).collect();
        let (text, figure) = (groups.join(comma), known.figure);
        draft.put(cell, &text, figure);
    }
    true
}

/// Some plain counts, of two digits where that is asked for.
fn some_counts(draft: &Draft, least: u64, rng: &mut Rng) -> Vec<(Cell, u64)> {
    let counts = of_kind(draft, FigureKind::Count).into_iter().filter(|cell| draft.is_plain(*cell));
    let count = |cell: Cell| match draft.cells[&cell].figure {
        Some(Figure::Count(count)) if count >= least => Some((cell, count)),
        _ => None,
    };
    counts.filter_map(count).filter(|_| rng.percent(30)).collect()
}

/// 12①.
pub(in crate::corpus) fn footnote_marks(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells = some_counts(draft, 0, rng);
    for (cell, count) in &cells {
        // Fonts of Chinese documents have no raised digits.
        let marks = ["①", "*", "[1]", "※", "¹", "¹²"];
        let mark = rng.pick(if draft.carrier == Carrier::Pdf { &marks[..4] } else { &marks });
        draft.put(*cell, &format!("{count}{mark}"), Some(Figure::Count(*count)));
    }
    !cells.is_empty()
}

/// 十二.
pub(in crate::corpus) fn chinese_numerals(draft: &mut Draft, rng: &mut Rng) -> bool {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |number: u64| DIGITS[usize::try_from(number % 10).unwrap_or_default()];
    let cells: Vec<_> = some_counts(draft, 0, rng).into_iter().filter(|(_, count)| *count < 100).collect();
    for (cell, count) in &cells {
        let text = match (count / 10, count % 10) {
            (0, ones) => digit(ones).to_owned(),
            (1, 0) => "十".to_owned(),
            (1, ones) => format!("十{}", digit(ones)),
            (tens, 0) => format!("{}十", digit(tens)),
            (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
        };
        draft.put(*cell, &text, Some(Figure::Count(*count)));
    }
    !cells.is_empty()
}

/// 1 234.
pub(in crate::corpus) fn blank_separators(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells: Vec<_> = some_counts(draft, 1000, rng).into_iter().filter(|(_, count)| *count < 1_000_000).collect();
    for (cell, count) in &cells {
        draft.put(*cell, &format!("{} {:03}", count / 1000, count % 1000), Some(Figure::Count(*count)));
    }
    !cells.is_empty()
}

/// A figure that is struck out, and the right one behind it.
pub(in crate::corpus) fn struck_out(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells = some_counts(draft, 0, rng);
    for (cell, count) in &cells {
        let gone: String = (rng.below(90)).to_string().chars().flat_map(|c| [c, STRUCK]).collect();
        draft.put(*cell, &format!("{gone} {count}"), Some(Figure::Count(*count)));
    }
    !cells.is_empty()
}

/// Digits as wide as Chinese characters.
pub(in crate::corpus) fn wide_digits(draft: &mut Draft, rng: &mut Rng) -> bool {
    let tables = Table::ALL;
    let table = *rng.pick(&tables);
    let cells: Vec<Cell> =
        draft.cells.keys().copied().filter(|cell| cell.table() == table && draft.is_plain(*cell)).collect();
    for cell in &cells {
        let known = &draft.cells[cell];
        let wide = |c: char| if c.is_ascii_digit() { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c };
        let (text, figure) = (known.text.chars().map(wide).collect::<String>(), known.figure);
        draft.put(*cell, &text, figure);
    }
    !cells.is_empty()
}

/// A town that claims to have made regulations.
pub(in crate::corpus) fn town_with_rules(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells: Vec<Cell> =
        draft.cells.keys().copied().filter(|cell| cell.to_string().starts_with("disclosure.rules.")).collect();
    if !cells.iter().all(|cell| draft.is_plain(*cell)) {
        return false;
    }
    let figures = *rng.pick(&[[1, 1, 1], [0, 0, 6]]);
    for (cell, count) in cells.into_iter().zip(figures) {
        draft.put(cell, &u64::to_string(&count), Some(Figure::Count(count)));
    }
    true
}

/// A header cell that holds a hyphen.
pub(in crate::corpus) fn hyphen_in_header(draft: &mut Draft, _: &mut Rng) -> bool {
    let corner = draft.table_mut(Table::Requests).boxes_mut().find(|cell| cell.role == Role::Corner);
    corner.is_some_and(|corner| {
        "-".clone_into(&mut corner.text);
        true
    })
}

/// The figures of rows under a group become noughts.
pub(super) fn to_zero(draft: &mut Draft, rows: &[Outcome]) {
    for row in rows {
        for who in Applicant::ALL {
            draft.put(Cell::Request(RequestRow::Outcome(*row), who), "0", Some(Figure::Count(0)));
        }
    }
}
