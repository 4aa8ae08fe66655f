//! Oddities of what stands in the cells.

use ogi_model::{Applicant, Cell, Figure, FigureKind, Measure, Outcome, RequestRow, Row, Table};

use crate::corpus::dice::Dice;
use crate::corpus::paper::{Paper, Role};

/// Blanks the cells that still print their figure and nothing else.
fn blank(paper: &mut Paper, cells: &[Cell]) -> bool {
    let plain: Vec<Cell> = cells.iter().copied().filter(|cell| paper.is_plain(*cell)).collect();
    for cell in &plain {
        paper.put(*cell, "", None);
    }
    !plain.is_empty()
}

fn requests(paper: &Paper) -> Vec<RequestRow> {
    let of_requests = |row| if let Row::Request(row) = row { Some(row) } else { None };
    paper.rows(Table::Requests).into_iter().filter_map(of_requests).collect()
}

/// Every column of table three between the first and the last is blank.
pub(in crate::corpus) fn blank_columns(paper: &mut Paper, _: &mut Dice) -> bool {
    let cells = requests(paper)
        .into_iter()
        .flat_map(|row| Applicant::ALL[1..6].iter().map(move |who| Cell::Request(row, *who)));
    blank(paper, &cells.collect::<Vec<_>>())
}

/// Outcomes have no total, the last row has.
pub(in crate::corpus) fn blank_totals(paper: &mut Paper, _: &mut Dice) -> bool {
    let outcomes = requests(paper).into_iter().filter(|row| matches!(row, RequestRow::Outcome(_)));
    blank(paper, &outcomes.map(|row| Cell::Request(row, Applicant::Total)).collect::<Vec<_>>())
}

/// Some rows have a total and nothing else.
pub(in crate::corpus) fn only_totals(paper: &mut Paper, dice: &mut Dice) -> bool {
    let rows = requests(paper).into_iter().filter(|_| dice.percent(30)).collect::<Vec<_>>();
    let cells = rows.into_iter().flat_map(|row| Applicant::ALL[..6].iter().map(move |who| Cell::Request(row, *who)));
    blank(paper, &cells.collect::<Vec<_>>())
}

/// One cell, anywhere.
pub(in crate::corpus) fn single_blank(paper: &mut Paper, dice: &mut Dice) -> bool {
    let cells: Vec<Cell> = paper.cells.keys().copied().collect();
    blank(paper, &[*dice.pick(&cells)])
}

/// A row, anywhere.
pub(in crate::corpus) fn blank_row(paper: &mut Paper, dice: &mut Dice) -> bool {
    let rows: Vec<Row> = Table::ALL.into_iter().flat_map(|table| paper.rows(table)).collect();
    let cells = paper.cells_of(*dice.pick(&rows));
    blank(paper, &cells)
}

/// A table, or all three.
pub(in crate::corpus) fn blank_table(paper: &mut Paper, dice: &mut Dice) -> bool {
    let table = dice.pick(&[Some(Table::Disclosure), Some(Table::Requests), Some(Table::Reviews), None]);
    let cells: Vec<Cell> =
        paper.cells.keys().copied().filter(|cell| table.is_none_or(|table| cell.table() == table)).collect();
    blank(paper, &cells)
}

/// Some blanks among zeros, anywhere.
pub(in crate::corpus) fn scattered_blanks(paper: &mut Paper, dice: &mut Dice) -> bool {
    let zero = |paper: &Paper, cell: &Cell| paper.cells[cell].text == "0";
    let cells: Vec<Cell> = paper.cells.keys().copied().filter(|cell| zero(paper, cell) && dice.percent(15)).collect();
    blank(paper, &cells)
}

fn mark(paper: &mut Paper, dice: &mut Dice, marks: &[&str]) -> bool {
    let rows = paper.rows(Table::Disclosure);
    let row = *dice.pick(&rows);
    let mark = dice.pick(marks);
    let cells: Vec<Cell> = paper.cells_of(row).into_iter().filter(|cell| paper.is_plain(*cell)).collect();
    for cell in &cells {
        paper.put(*cell, mark, None);
    }
    !cells.is_empty()
}

/// A row that does not apply.
pub(in crate::corpus) fn slash(paper: &mut Paper, dice: &mut Dice) -> bool {
    mark(paper, dice, &["/", "／"])
}

/// A hyphen or a dash as a value.
pub(in crate::corpus) fn hyphen(paper: &mut Paper, dice: &mut Dice) -> bool {
    mark(paper, dice, &["-", "—", "——"])
}

/// The word for none.
pub(in crate::corpus) fn none_word(paper: &mut Paper, dice: &mut Dice) -> bool {
    mark(paper, dice, &["无"])
}

/// Counts and amounts with their unit.
pub(in crate::corpus) fn unit_in_cell(paper: &mut Paper, dice: &mut Dice) -> bool {
    let mut done = false;
    for cell in of_kind(paper, FigureKind::Amount) {
        let Some(known) = paper.cells.get(&cell) else { continue };
        let (text, figure) = (known.text.clone(), known.figure);
        let number = text.trim_end_matches("万元").to_owned();
        if figure.is_none_or(|figure| figure.to_string() != number) {
            continue;
        }
        let text = if dice.percent(50) { format!("{number}万元") } else { format!("{}元", yuan(&number)) };
        paper.put(cell, &text, figure);
        done = true;
    }
    let counts: Vec<Cell> =
        of_kind(paper, FigureKind::Count).into_iter().filter(|cell| cell.table() == Table::Disclosure).collect();
    for cell in counts {
        if dice.percent(30) && paper.is_plain(cell) {
            let known = &paper.cells[&cell];
            let (text, figure) = (format!("{}件", known.text), known.figure);
            paper.put(cell, &text, figure);
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

fn of_kind(paper: &Paper, kind: FigureKind) -> Vec<Cell> {
    paper.cells.keys().copied().filter(|cell| cell.figure() == kind).collect()
}

fn procurement(paper: &Paper) -> Option<Cell> {
    of_kind(paper, FigureKind::Amount)
        .into_iter()
        .find(|cell| matches!(cell.row(), Row::Disclosure(ogi_model::DisclosureItem::CentralizedProcurement)))
}

/// An amount of procurement whose unit stands nowhere. Nought is nought in every unit.
pub(in crate::corpus) fn unit_nowhere(paper: &mut Paper, _: &mut Dice) -> bool {
    let Some(cell) = procurement(paper) else { return false };
    let Some(number) = paper.cells[&cell].text.strip_suffix("万元").map(str::to_owned) else { return false };
    let is_zero = number.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let figure = paper.cells[&cell].figure.filter(|_| is_zero);
    paper.put(cell, &number, figure);
    true
}

/// The unit of procurement in the header.
pub(in crate::corpus) fn unit_in_header(paper: &mut Paper, dice: &mut Dice) -> bool {
    let Some(cell) = procurement(paper) else { return false };
    let Some(number) = paper.cells[&cell].text.strip_suffix("万元").map(str::to_owned) else { return false };
    let in_yuan = dice.percent(40);
    let label = if in_yuan { "采购总金额（元）" } else { "采购总金额(万元)" };
    let Some(header) = paper.table_mut(Table::Disclosure).boxes_mut().find(|cell| cell.text == "采购总金额")
    else {
        return false;
    };
    label.clone_into(&mut header.text);
    let figure = paper.cells[&cell].figure;
    paper.put(cell, &if in_yuan { yuan(&number) } else { number }, figure);
    true
}

/// Amounts with many places.
pub(in crate::corpus) fn decimals(paper: &mut Paper, dice: &mut Dice) -> bool {
    let mut done = false;
    for cell in of_kind(paper, FigureKind::Amount) {
        let unit = if paper.cells[&cell].text.ends_with("万元") { "万元" } else { "" };
        let number = *dice.pick(&["96171.6", "59237.2449", "4068.208", "2.02", "0.04", "7545"]);
        let Ok(amount) = number.parse() else { continue };
        paper.put(cell, &format!("{number}{unit}"), Some(Figure::Amount(amount)));
        done = true;
    }
    done
}

fn change(paper: &mut Paper, dice: &mut Dice, print: impl Fn(i64, &mut Dice) -> Option<String>) -> bool {
    let mut done = false;
    for cell in of_kind(paper, FigureKind::Change) {
        let Some(Figure::Change(change)) = paper.cells[&cell].figure else { continue };
        if !paper.is_plain(cell) {
            continue;
        }
        if let Some(text) = print(change, dice) {
            paper.put(cell, &text, Some(Figure::Change(change)));
            done = true;
        }
    }
    done
}

/// A plus before what grew.
pub(in crate::corpus) fn signed_change(paper: &mut Paper, dice: &mut Dice) -> bool {
    change(paper, dice, |change, _| (change > 0).then(|| format!("+{change}")))
}

/// 减4, 增加3.
pub(in crate::corpus) fn change_in_words(paper: &mut Paper, dice: &mut Dice) -> bool {
    change(paper, dice, |change, dice| {
        let words = if change < 0 { ["减", "减少"] } else { ["增", "增加"] };
        (change != 0).then(|| format!("{}{}", dice.pick(&words), change.unsigned_abs()))
    })
}

/// What was left after the change, where decisions are asked for.
pub(in crate::corpus) fn difference_for_decisions(paper: &mut Paper, _: &mut Dice) -> bool {
    let cell = |text: &str| text.parse::<Cell>().ok();
    let [previous, change, decisions] = ["previous_items", "change", "decisions"]
        .map(|measure| cell(&format!("disclosure.administrative_licensing.{measure}")));
    let (Some(previous), Some(change), Some(decisions)) = (previous, change, decisions) else { return false };
    if ![previous, change, decisions].iter().all(|cell| paper.is_plain(*cell)) {
        return false;
    }
    paper.put(previous, "6", Some(Figure::Count(6)));
    paper.put(change, "减4", Some(Figure::Change(-4)));
    paper.put(decisions, "2", Some(Figure::Count(2)));
    true
}

/// 22（其中修订 16 件）.
pub(in crate::corpus) fn remark_in_cell(paper: &mut Paper, dice: &mut Dice) -> bool {
    let documents = [
        Measure::Made,
        Measure::Disclosed,
        Measure::TotalDisclosed,
        Measure::Issued,
        Measure::Repealed,
        Measure::InForce,
    ];
    let cells = paper
        .cells
        .keys()
        .copied()
        .filter(|cell| matches!(cell, Cell::Disclosure(cell) if documents.contains(&cell.measure())));
    let cells: Vec<Cell> = cells.filter(|cell| paper.is_plain(*cell)).collect();
    if cells.is_empty() {
        return false;
    }
    let cell = *dice.pick(&cells);
    let count = 2 + dice.below(60);
    let part = 1 + dice.below(count - 1);
    let remark = dice.pick(&["其中修订", "含自然失效", "其中联合发文"]);
    let blank = if dice.percent(50) { " " } else { "" };
    paper.put(cell, &format!("{count}（{remark}{blank}{part}{blank}件）"), Some(Figure::Count(count)));
    true
}

/// Thousands are parted.
pub(in crate::corpus) fn separators(paper: &mut Paper, dice: &mut Dice) -> bool {
    let cells: Vec<Cell> = of_kind(paper, FigureKind::Count).into_iter().filter(|cell| paper.is_plain(*cell)).collect();
    let large =
        |paper: &Paper, cell: &Cell| matches!(paper.cells[cell].figure, Some(Figure::Count(count)) if count > 999);
    if cells.is_empty() {
        return false;
    }
    if !cells.iter().any(|cell| large(paper, cell)) {
        paper.put(cells[0], "1234567", Some(Figure::Count(1_234_567)));
    }
    let comma = dice.pick(&[",", "，"]);
    for cell in cells.into_iter().filter(|cell| large(paper, cell)).collect::<Vec<_>>() {
        let known = &paper.cells[&cell];
        let digits: Vec<&str> = known.text.split("").filter(|digit| !digit.is_empty()).collect();
        let groups: Vec<String> = digits.rchunks(3).rev().map(<[&str]>::concat).collect();
        let (text, figure) = (groups.join(comma), known.figure);
        paper.put(cell, &text, figure);
    }
    true
}

/// Digits as wide as Chinese characters.
pub(in crate::corpus) fn wide_digits(paper: &mut Paper, dice: &mut Dice) -> bool {
    let tables = Table::ALL;
    let table = *dice.pick(&tables);
    let cells: Vec<Cell> =
        paper.cells.keys().copied().filter(|cell| cell.table() == table && paper.is_plain(*cell)).collect();
    for cell in &cells {
        let known = &paper.cells[cell];
        let wide = |c: char| if c.is_ascii_digit() { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c };
        let (text, figure) = (known.text.chars().map(wide).collect::<String>(), known.figure);
        paper.put(*cell, &text, figure);
    }
    !cells.is_empty()
}

/// A town that claims to have made regulations.
pub(in crate::corpus) fn town_with_rules(paper: &mut Paper, dice: &mut Dice) -> bool {
    let cells: Vec<Cell> =
        paper.cells.keys().copied().filter(|cell| cell.to_string().starts_with("disclosure.rules.")).collect();
    if !cells.iter().all(|cell| paper.is_plain(*cell)) {
        return false;
    }
    let figures = *dice.pick(&[[1, 1, 1], [0, 0, 6]]);
    for (cell, count) in cells.into_iter().zip(figures) {
        paper.put(cell, &u64::to_string(&count), Some(Figure::Count(count)));
    }
    true
}

/// A header cell that holds a hyphen.
pub(in crate::corpus) fn hyphen_in_header(paper: &mut Paper, _: &mut Dice) -> bool {
    let corner = paper.table_mut(Table::Requests).boxes_mut().find(|cell| cell.role == Role::Corner);
    corner.is_some_and(|corner| {
        "-".clone_into(&mut corner.text);
        true
    })
}

/// The figures of rows under a group become noughts.
pub(super) fn to_zero(paper: &mut Paper, rows: &[Outcome]) {
    for row in rows {
        for who in Applicant::ALL {
            paper.put(Cell::Request(RequestRow::Outcome(*row), who), "0", Some(Figure::Count(0)));
        }
    }
}
