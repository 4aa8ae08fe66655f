//! Perturbations of rows, columns and tables.

use ogi_model::{Address, Applicant, Cell, DisclosureItem, Edition, Figure, Outcome, RequestRow, Row, Table};

use crate::corpus::carrier::Carrier;
use crate::corpus::draft::{Draft, Field, Line, Role};
use crate::corpus::style::{SpanStyle, TextLoss};
use crate::corpus::text::head;
use crate::rng::Rng;

/// Table three of the other edition. Comes before anything is drawn.
pub(in crate::corpus) fn hybrid(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.forms.requests = Edition::ALL.into_iter().find(|edition| *edition != draft.edition);
    true
}

/// A row of the form that the document does not have. Never one that tells the editions apart.
pub(in crate::corpus) fn omitted_row(draft: &mut Draft, rng: &mut Rng) -> bool {
    let outcomes =
        Outcome::ALL[..Outcome::Other as usize].iter().map(|outcome| Row::Request(RequestRow::Outcome(*outcome)));
    let rows: Vec<Row> = outcomes.chain([Row::Disclosure(DisclosureItem::AdministrativeCompulsion)]).collect();
    let row = *rng.pick(&rows);
    let Some(at) = draft.table(row.table()).position(row) else { return false };
    draft.table_mut(row.table()).remove(at);
    draft.cells.retain(|cell, _| cell.row() != row);
    draft.omitted.insert(row.into());
    true
}

/// A document without table four.
pub(in crate::corpus) fn omitted_table(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.table_mut(Table::Reviews).rows.clear();
    draft.cells.retain(|cell, _| cell.table() != Table::Reviews);
    draft.omitted.insert(Address::Table(Table::Reviews));
    true
}

/// One cell where a row has seven.
pub(in crate::corpus) fn one_cell_for_a_row(draft: &mut Draft, rng: &mut Rng) -> bool {
    // Blanks for what the cell lies over would be read as blank cells, and rightly so.
    let has_spans =
        !matches!(draft.carrier, Carrier::Tabs | Carrier::Markdown) || draft.style.span == SpanStyle::Nothing;
    let rows = draft.rows(Table::Requests);
    let row = *rng.pick(&rows);
    let Some(at) = draft.table(Table::Requests).position(row) else { return false };
    if !has_spans || draft.table(Table::Requests).figures_at(at).count() != Applicant::ALL.len() {
        return false;
    }
    let cells = &mut draft.table_mut(Table::Requests).rows[at];
    cells.retain(|cell| !cell.is_figure());
    cells.push(Field::new("0", Role::Stray).across(Applicant::ALL.len()));
    for cell in draft.cells_of(row) {
        draft.print(cell, "", None);
    }
    draft.lose(row);
    true
}

/// Label and figures of a row of table two run together. Three noughts can only be three noughts.
pub(in crate::corpus) fn run_together(draft: &mut Draft, rng: &mut Rng) -> bool {
    let rows = [Row::Disclosure(DisclosureItem::Rules), Row::Disclosure(DisclosureItem::NormativeDocuments)];
    let zeros = rng.percent(50);
    for row in rows {
        let cells = draft.cells_of(row);
        let Some(at) = draft.table(Table::Disclosure).position(row) else { return false };
        if cells.len() != 3 || !cells.iter().all(|cell| draft.is_plain(*cell)) {
            return false;
        }
        if zeros {
            for cell in &cells {
                draft.put(*cell, "0", Some(Figure::Count(0)));
            }
        }
        let digits: String = cells.iter().map(|cell| draft.cells[cell].text.as_str()).collect();
        let fields = &mut draft.table_mut(Table::Disclosure).rows[at];
        fields.retain(|field| !field.is_figure());
        if let Some(label) = fields.last_mut() {
            label.text.push_str(&digits);
        }
        if digits != "000" {
            draft.lose(row);
        }
    }
    let grid = draft.table_mut(Table::Disclosure);
    if let Some(header) = grid.rows.get_mut(1) {
        let text: String = header.drain(..).map(|field| field.text).collect();
        header.push(Field::new(text, Role::Column).across(4));
    }
    true
}

/// A figure of two digits in two cells, in a row that is full: where another is blank, and vanishes, nobody could see it.
pub(in crate::corpus) fn broken_figure(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells: Vec<Cell> = draft
        .cells
        .keys()
        .copied()
        .filter(|cell| cell.table() == Table::Requests && draft.cells[cell].text.len() > 1)
        .filter(|cell| draft.cells_of(cell.row()).iter().all(|cell| draft.is_plain(*cell)))
        .collect();
    if cells.is_empty() {
        return false;
    }
    let cell = *rng.pick(&cells);
    let grid = draft.table_mut(Table::Requests);
    for row in &mut grid.rows {
        if let Some(at) = row.iter().position(|field| field.role == Role::Figure(cell)) {
            let rest = row[at].text.split_off(1);
            row.insert(at + 1, Field::new(rest, Role::Stray));
        }
    }
    draft.lose(cell.row());
    true
}

/// Rows that a province adds to table two.
pub(in crate::corpus) fn local_rows(draft: &mut Draft, rng: &mut Rng) -> bool {
    let (after, labels): (_, &[&str]) = if rng.percent(50) {
        (DisclosureItem::NormativeDocuments, &["其他主动公开文件"])
    } else if draft.form_of(Table::Disclosure) == Edition::E2019 {
        (DisclosureItem::OtherServices, &["行政检查", "行政确认"])
    } else {
        (DisclosureItem::AdministrativeLicensing, &["行政确认"])
    };
    let Some(at) = draft.table(Table::Disclosure).position(Row::Disclosure(after)) else { return false };
    let pattern = draft.table(Table::Disclosure).rows[at].clone();
    if pattern.iter().filter(|field| field.is_figure()).count() == 0 {
        return false;
    }
    for label in labels.iter().rev() {
        let fields = pattern.iter().map(|field| {
            let text = if field.is_figure() { rng.below(300).to_string() } else { (*label).to_owned() };
            Field { text, role: Role::Other, ..field.clone() }
        });
        let fields = fields.collect();
        draft.table_mut(Table::Disclosure).insert(at + 1, fields);
    }
    draft.local_rows.extend(labels.iter().map(|label| (*label).to_owned()));
    true
}

/// A row whose figures are gone while its label stands.
pub(in crate::corpus) fn lost_figures(draft: &mut Draft, rng: &mut Rng) -> bool {
    let rows = draft.rows(Table::Requests);
    let row = *rng.pick(&rows);
    if !draft.cells_of(row).iter().all(|cell| draft.is_plain(*cell)) {
        return false;
    }
    for cell in draft.cells_of(row) {
        let known = draft.cells[&cell].clone();
        draft.put(cell, "", known.figure);
    }
    draft.lose(row);
    true
}

/// Lines that stand in the text already are taken out of it.
pub(in crate::corpus) fn repeated_lines_removed(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.style.loss = TextLoss::RepeatedLines;
    for known in draft.cells.values_mut() {
        known.knowable = false;
    }
    true
}

/// The corner of table three is three rows high, what stands beside it is not and has empty cells below.
pub(in crate::corpus) fn short_header(draft: &mut Draft, _: &mut Rng) -> bool {
    let grid = draft.table_mut(Table::Requests);
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
pub(in crate::corpus) fn shifted_columns(draft: &mut Draft, _: &mut Rng) -> bool {
    let mut done = false;
    for row in &mut draft.table_mut(Table::Disclosure).rows {
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
pub(in crate::corpus) fn two_years(draft: &mut Draft, rng: &mut Rng) -> bool {
    let year = draft.year;
    let grid = draft.table_mut(Table::Reviews);
    let Some(figures) = grid.rows.last().cloned() else { return false };
    if grid.rows.len() != 4 || figures.len() != 15 {
        return false;
    }
    let mut other: Vec<Field> = vec![Field::new(format!("{}年", year - 1), Role::Other)];
    other.extend((0..15).map(|_| Field::new(rng.below(9).to_string(), Role::Other)));
    grid.rows[0].insert(0, Field { rows: 3, ..Field::new("年度", Role::Other) });
    grid.rows[3].insert(0, Field::new(format!("{year}年"), Role::Other));
    let at = if rng.percent(70) { 4 } else { 3 };
    grid.rows.insert(at, other);
    true
}

/// Table three of the year before, under a line that says so.
pub(in crate::corpus) fn last_year_before(draft: &mut Draft, rng: &mut Rng) -> bool {
    let year = draft.year;
    let mut grid = draft.table(Table::Requests).clone();
    if grid.rows.is_empty() {
        return false;
    }
    for field in grid.boxes_mut().filter(|field| field.is_figure()) {
        field.text = rng.below(9).to_string();
    }
    let before = Line::new(format!("{}年收到和处理政府信息公开申请情况（上年）", year - 1));
    let own = Line::new(format!("{year}年收到和处理政府信息公开申请情况"));
    draft.last_year = Some((before, grid, own));
    true
}

/// The header again in the midst of table three, as where a page ends.
pub(in crate::corpus) fn header_again(draft: &mut Draft, _: &mut Rng) -> bool {
    let grid = draft.table_mut(Table::Requests);
    let top = head(grid);
    let is_free =
        |at: &usize| grid.rows[..*at].iter().enumerate().all(|(up, row)| row.iter().all(|cell| up + cell.rows <= *at));
    let Some(at) = (top + 1..grid.rows.len()).find(|at| top > 2 && is_free(at)) else { return false };
    let header = grid.rows[..top].to_vec();
    grid.rows.splice(at..at, header);
    true
}

/// A row of table three of which all cells print their figure.
fn plain_row(draft: &Draft, rng: &mut Rng, fits: impl Fn(&[String]) -> bool) -> Option<Row> {
    let texts = |row: &Row| -> Vec<String> {
        draft.cells_of(*row).into_iter().map(|cell| draft.cells[&cell].text.clone()).collect()
    };
    let is_plain = |row: &Row| draft.cells_of(*row).iter().all(|cell| draft.is_plain(*cell));
    let rows = draft.rows(Table::Requests).into_iter().filter(|row| is_plain(row) && fits(&texts(row)));
    let rows: Vec<Row> = rows.filter(|row| draft.table(Table::Requests).position(*row).is_some()).collect();
    if rows.is_empty() { None } else { Some(*rng.pick(&rows)) }
}

/// Changes what is drawn in the cells of a row, whose figures nobody can tell any more.
fn redraw(draft: &mut Draft, row: Row, change: impl Fn(usize, &str) -> String) -> bool {
    let Some(at) = draft.table(row.table()).position(row) else { return false };
    let fields = draft.table_mut(row.table()).rows[at].iter_mut().filter(|field| field.is_figure());
    for (index, field) in fields.enumerate() {
        field.text = change(index, &field.text);
    }
    draft.lose(row);
    true
}

/// The last digit of a figure has fallen to the next line.
pub(in crate::corpus) fn torn_digits(draft: &mut Draft, rng: &mut Rng) -> bool {
    let Some(row) = plain_row(draft, rng, |texts| texts.iter().any(|text| text.len() > 1)) else { return false };
    redraw(draft, row, |_, text| match text.len() {
        0 | 1 => text.to_owned(),
        length => format!("{}\n{}", &text[..length - 1], &text[length - 1..]),
    })
}

/// Two noughts stand without a blank between them.
pub(in crate::corpus) fn glued_noughts(draft: &mut Draft, rng: &mut Rng) -> bool {
    let is_pair = |texts: &[String]| texts.first().is_some_and(|text| text == "0") && texts[1] == "0";
    let Some(row) = plain_row(draft, rng, is_pair) else { return false };
    redraw(draft, row, |index, text| match index {
        0 => "00".to_owned(),
        1 => String::new(),
        _ => text.to_owned(),
    })
}

/// The second half of a row's figures stands a line below.
pub(in crate::corpus) fn figures_on_two_lines(draft: &mut Draft, rng: &mut Rng) -> bool {
    let Some(row) = plain_row(draft, rng, |_| true) else { return false };
    redraw(draft, row, |index, text| if index < 4 { text.to_owned() } else { format!("\n{text}") })
}

/// A footnote, below a table or in its last row.
pub(in crate::corpus) fn footnote(draft: &mut Draft, rng: &mut Rng) -> bool {
    let table = *rng.pick(&[Table::Reviews, Table::Requests]);
    let note = match table {
        Table::Reviews => "注：本表的件数含上年度结转的案件。",
        _ => "注：空白处表示没有发生。",
    };
    let grid = draft.table_mut(table);
    if grid.rows.is_empty() {
        return false;
    }
    if rng.percent(30) {
        let width = grid.width();
        grid.rows.push(vec![Field::new(note, Role::Other).across(width)]);
    } else {
        draft.footnotes[table as usize].push(Line::new(note));
    }
    true
}

/// One figure of tables three and four is wrong, and is to be read as it stands.
pub(in crate::corpus) fn wrong_figure(draft: &mut Draft, rng: &mut Rng) -> bool {
    let cells = draft.cells.keys().copied().filter(|cell| cell.table() != Table::Disclosure && draft.is_plain(*cell));
    let cells: Vec<Cell> = cells.collect();
    if cells.is_empty() {
        return false;
    }
    let cell = *rng.pick(&cells);
    let Some(Figure::Count(count)) = draft.cells[&cell].figure else { return false };
    let wrong = match rng.below(3) {
        0 => count + 1,
        1 if count > 0 => count - 1,
        _ => count * 10 + 1,
    };
    draft.put(cell, &wrong.to_string(), Some(Figure::Count(wrong)));
    true
}
