//! Oddities of rows, columns and tables.

use ogi_model::{Address, Applicant, Cell, DisclosureItem, Edition, Figure, Outcome, RequestRow, Row, Table};

use crate::corpus::carrier::Carrier;
use crate::corpus::dice::Dice;
use crate::corpus::paper::{Field, Line, Paper, Role};
use crate::corpus::style::{SpanStyle, TextLoss};

/// Table three of the other edition. Comes before anything is drawn.
pub(in crate::corpus) fn hybrid(paper: &mut Paper, _: &mut Dice) -> bool {
    paper.forms.requests = Edition::ALL.into_iter().find(|edition| *edition != paper.edition);
    true
}

/// A row of the form that the document does not have. Never one that tells the editions apart.
pub(in crate::corpus) fn omitted_row(paper: &mut Paper, dice: &mut Dice) -> bool {
    let outcomes =
        Outcome::ALL[..Outcome::Other as usize].iter().map(|outcome| Row::Request(RequestRow::Outcome(*outcome)));
    let rows: Vec<Row> = outcomes.chain([Row::Disclosure(DisclosureItem::AdministrativeCompulsion)]).collect();
    let row = *dice.pick(&rows);
    let Some(at) = paper.table(row.table()).position(row) else { return false };
    paper.table_mut(row.table()).remove(at);
    paper.cells.retain(|cell, _| cell.row() != row);
    paper.omitted.insert(row.into());
    true
}

/// A document without table four.
pub(in crate::corpus) fn omitted_table(paper: &mut Paper, _: &mut Dice) -> bool {
    paper.table_mut(Table::Reviews).rows.clear();
    paper.cells.retain(|cell, _| cell.table() != Table::Reviews);
    paper.omitted.insert(Address::Table(Table::Reviews));
    true
}

/// One cell where a row has seven.
pub(in crate::corpus) fn one_cell_for_a_row(paper: &mut Paper, dice: &mut Dice) -> bool {
    // Blanks for what the cell lies over would be read as blank cells, and rightly so.
    let has_spans =
        !matches!(paper.carrier, Carrier::Tabs | Carrier::Markdown) || paper.style.span == SpanStyle::Nothing;
    let rows = paper.rows(Table::Requests);
    let row = *dice.pick(&rows);
    let Some(at) = paper.table(Table::Requests).position(row) else { return false };
    if !has_spans || paper.table(Table::Requests).figures_at(at).count() != Applicant::ALL.len() {
        return false;
    }
    let cells = &mut paper.table_mut(Table::Requests).rows[at];
    cells.retain(|cell| !cell.is_figure());
    cells.push(Field::new("0", Role::Stray).across(Applicant::ALL.len()));
    for cell in paper.cells_of(row) {
        paper.print(cell, "", None);
    }
    paper.lose(row);
    true
}

/// Label and figures of a row of table two run together. Three noughts can only be three noughts.
pub(in crate::corpus) fn run_together(paper: &mut Paper, dice: &mut Dice) -> bool {
    let rows = [Row::Disclosure(DisclosureItem::Rules), Row::Disclosure(DisclosureItem::NormativeDocuments)];
    let zeros = dice.percent(50);
    for row in rows {
        let cells = paper.cells_of(row);
        let Some(at) = paper.table(Table::Disclosure).position(row) else { return false };
        if cells.len() != 3 || !cells.iter().all(|cell| paper.is_plain(*cell)) {
            return false;
        }
        if zeros {
            for cell in &cells {
                paper.put(*cell, "0", Some(Figure::Count(0)));
            }
        }
        let digits: String = cells.iter().map(|cell| paper.cells[cell].text.as_str()).collect();
        let fields = &mut paper.table_mut(Table::Disclosure).rows[at];
        fields.retain(|field| !field.is_figure());
        if let Some(label) = fields.last_mut() {
            label.text.push_str(&digits);
        }
        if digits != "000" {
            paper.lose(row);
        }
    }
    let grid = paper.table_mut(Table::Disclosure);
    if let Some(header) = grid.rows.get_mut(1) {
        let text: String = header.drain(..).map(|field| field.text).collect();
        header.push(Field::new(text, Role::Column).across(4));
    }
    true
}

/// A figure of two digits in two cells, in a row that is full: where another is blank, and vanishes, nobody could see it.
pub(in crate::corpus) fn broken_figure(paper: &mut Paper, dice: &mut Dice) -> bool {
    let cells: Vec<Cell> = paper
        .cells
        .keys()
        .copied()
        .filter(|cell| cell.table() == Table::Requests && paper.cells[cell].text.len() > 1)
        .filter(|cell| paper.cells_of(cell.row()).iter().all(|cell| paper.is_plain(*cell)))
        .collect();
    if cells.is_empty() {
        return false;
    }
    let cell = *dice.pick(&cells);
    let grid = paper.table_mut(Table::Requests);
    for row in &mut grid.rows {
        if let Some(at) = row.iter().position(|field| field.role == Role::Figure(cell)) {
            let rest = row[at].text.split_off(1);
            row.insert(at + 1, Field::new(rest, Role::Stray));
        }
    }
    paper.lose(cell.row());
    true
}

/// Rows that a province adds to table two.
pub(in crate::corpus) fn local_rows(paper: &mut Paper, dice: &mut Dice) -> bool {
    let (after, labels): (_, &[&str]) = if dice.percent(50) {
        (DisclosureItem::NormativeDocuments, &["其他主动公开文件"])
    } else if paper.form_of(Table::Disclosure) == Edition::E2019 {
        (DisclosureItem::OtherServices, &["行政检查", "行政确认"])
    } else {
        (DisclosureItem::AdministrativeLicensing, &["行政确认"])
    };
    let Some(at) = paper.table(Table::Disclosure).position(Row::Disclosure(after)) else { return false };
    let pattern = paper.table(Table::Disclosure).rows[at].clone();
    if pattern.iter().filter(|field| field.is_figure()).count() == 0 {
        return false;
    }
    for label in labels.iter().rev() {
        let fields = pattern.iter().map(|field| {
            let text = if field.is_figure() { dice.below(300).to_string() } else { (*label).to_owned() };
            Field { text, role: Role::Other, ..field.clone() }
        });
        let fields = fields.collect();
        paper.table_mut(Table::Disclosure).insert(at + 1, fields);
    }
    paper.local_rows.extend(labels.iter().map(|label| (*label).to_owned()));
    true
}

/// A row whose figures are gone while its label stands.
pub(in crate::corpus) fn lost_figures(paper: &mut Paper, dice: &mut Dice) -> bool {
    let rows = paper.rows(Table::Requests);
    let row = *dice.pick(&rows);
    if !paper.cells_of(row).iter().all(|cell| paper.is_plain(*cell)) {
        return false;
    }
    for cell in paper.cells_of(row) {
        let known = paper.cells[&cell].clone();
        paper.put(cell, "", known.figure);
    }
    paper.lose(row);
    true
}

/// Lines that stand in the text already are taken out of it.
pub(in crate::corpus) fn repeated_lines_removed(paper: &mut Paper, _: &mut Dice) -> bool {
    paper.style.loss = TextLoss::RepeatedLines;
    for known in paper.cells.values_mut() {
        known.knowable = false;
    }
    true
}

/// The corner of table three is three rows high, what stands beside it is not and has empty cells below.
pub(in crate::corpus) fn short_header(paper: &mut Paper, _: &mut Dice) -> bool {
    let grid = paper.table_mut(Table::Requests);
    if grid.rows.len() < 3 || grid.rows[1].len() != 3 {
        return false;
    }
    for field in &mut grid.rows[1] {
        field.rows = 1;
    }
    grid.rows[2].insert(0, Field::new("", Role::Column));
    grid.rows[2].push(Field::new("", Role::Column));
    true
}

/// Labels and figures of table two lie over other columns than the header says.
pub(in crate::corpus) fn shifted_columns(paper: &mut Paper, _: &mut Dice) -> bool {
    let mut done = false;
    for row in &mut paper.table_mut(Table::Disclosure).rows {
        let figures: Vec<usize> = (0..row.len()).filter(|at| row[*at].is_figure()).collect();
        if let [only] = figures.as_slice() {
            let only = *only;
            let (label, figure) = (row[0].columns, row[only].columns);
            (row[0].columns, row[only].columns) = (figure, label);
            done = true;
        } else if let Some(wide) = figures
            .iter()
            .copied()
            .find(|at| row[*at].columns == 2 && *at != figures[0] && row[figures[0]].columns == 1)
        {
            let first = figures[0];
            (row[wide].columns, row[first].columns) = (1, 2);
            done = true;
        }
    }
    done
}

/// Table four of two years, one below the other.
pub(in crate::corpus) fn two_years(paper: &mut Paper, dice: &mut Dice) -> bool {
    let year = paper.year;
    let grid = paper.table_mut(Table::Reviews);
    let Some(figures) = grid.rows.last().cloned() else { return false };
    if grid.rows.len() != 4 || figures.len() != 15 {
        return false;
    }
    let mut other: Vec<Field> = vec![Field::new(format!("{}年", year - 1), Role::Other)];
    other.extend((0..15).map(|_| Field::new(dice.below(9).to_string(), Role::Other)));
    grid.rows[0].insert(0, Field { rows: 3, ..Field::new("年度", Role::Other) });
    grid.rows[3].insert(0, Field::new(format!("{year}年"), Role::Other));
    let at = if dice.percent(70) { 4 } else { 3 };
    grid.rows.insert(at, other);
    true
}

/// A footnote, below a table or in its last row.
pub(in crate::corpus) fn footnote(paper: &mut Paper, dice: &mut Dice) -> bool {
    let table = *dice.pick(&[Table::Reviews, Table::Requests]);
    let note = match table {
        Table::Reviews => "注：本表的件数含上年度结转的案件。",
        _ => "注：空白处表示没有发生。",
    };
    let grid = paper.table_mut(table);
    if grid.rows.is_empty() {
        return false;
    }
    if dice.percent(30) {
        let width = grid.width();
        grid.rows.push(vec![Field::new(note, Role::Other).across(width)]);
    } else {
        paper.footnotes[table as usize].push(Line::new(note));
    }
    true
}

/// One figure of tables three and four is wrong, and is to be read as it stands.
pub(in crate::corpus) fn wrong_figure(paper: &mut Paper, dice: &mut Dice) -> bool {
    let cells = paper.cells.keys().copied().filter(|cell| cell.table() != Table::Disclosure && paper.is_plain(*cell));
    let cells: Vec<Cell> = cells.collect();
    if cells.is_empty() {
        return false;
    }
    let cell = *dice.pick(&cells);
    let Some(Figure::Count(count)) = paper.cells[&cell].figure else { return false };
    let wrong = match dice.below(3) {
        0 => count + 1,
        1 if count > 0 => count - 1,
        _ => count * 10 + 1,
    };
    paper.put(cell, &wrong.to_string(), Some(Figure::Count(wrong)));
    true
}
