//! Puts what cells print into the report, or says why not.

use std::borrow::Cow;

use ogi_model::text::is_space;
use ogi_model::{
    Address, Cell, Doubt, DoubtCode, LocalCell, LocalRow, Message, MoneyUnit, Note, NoteCode, Place, Places, Printed,
    Reading, Report, Row, Severity, Table, Unread, is_nil_mark, read_number,
};

use crate::extraction::Extraction;
use crate::segment::sources::{Slot, Value, is_glued};

/// The report as it grows, with what is to be said about it.
#[derive(Debug)]
pub(crate) struct ReportBuilder {
    pub(crate) report: Report,
    pub(crate) notes: Vec<Note>,
    pub(crate) places: Places,
}

impl From<Extraction> for ReportBuilder {
    fn from(Extraction { report, notes, places }: Extraction) -> Self {
        Self { report, notes, places }
    }
}

impl ReportBuilder {
    /// Adds a note whose words are those of its code, after `about`.
    pub(crate) fn note(
        &mut self,
        code: NoteCode,
        severity: Severity,
        addresses: Vec<Address>,
        place: Option<&Place>,
        about: (&str, &str),
    ) {
        let join = |about: &str, mark: &str, text: &str| {
            if about.is_empty() { text.to_owned() } else { format!("{about}{mark}{text}") }
        };
        let message = Message { zh: join(about.0, "：", code.about_zh()), en: join(about.1, ": ", code.about_en()) };
        self.notes.push(Note { code, severity, addresses, place: place.cloned(), message });
    }

    /// Keeps in the report what could not be settled, for whoever checks it without the document.
    pub(crate) fn doubt(&mut self, code: DoubtCode, table: Option<Table>, text: Option<&str>) {
        let addresses = table.map(Address::from).into_iter().collect();
        self.report.doubts.push(Doubt { code, addresses, text: text.map(str::to_owned) });
    }

    /// Adds a note about a row of the form.
    fn note_row(
        &mut self,
        code: NoteCode,
        severity: Severity,
        row: Row,
        addresses: Vec<Address>,
        place: Option<&Place>,
    ) {
        let label = self.label(row);
        let en = format!("{label} ({})", row.en());
        self.note(code, severity, addresses, place, (&label, &en));
    }

    fn label(&self, row: Row) -> String {
        self.report.form_of(row.table()).form().row_label(row).unwrap_or_else(|| row.to_string())
    }

    /// Reads a row whose cells are known one by one.
    pub(crate) fn read_row(&mut self, cells: &[Cell], values: &[Value<'_>], unit: Option<MoneyUnit>) {
        for (cell, value) in cells.iter().zip(values) {
            self.read(*cell, *value, unit);
        }
        for at in (0..values.len()).filter(|at| is_glued(&values[*at])) {
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            for blank in beside.filter(|at| values.get(*at).is_some_and(|value| value.text.is_empty())) {
                self.unread_beside(cells[blank], &values[at]);
            }
        }
    }

    /// Leaves a blank cell unread whose figure may stand in a cell beside it, run together with that one's.
    fn unread_beside(&mut self, cell: Cell, glued: &Value<'_>) {
        self.leave_unread(cell, NoteCode::RowLostCell, one_line(glued.text).into_owned());
        self.note_row(NoteCode::RowLostCell, Severity::Warning, cell.row(), vec![cell.into()], Some(glued.place));
    }

    fn read(&mut self, cell: Cell, value: Value<'_>, unit: Option<MoneyUnit>) {
        let text = one_line(value.text);
        let mut reading = read_number(&text, cell.figure(), unit);
        let is_on_one_line = matches!(text, Cow::Borrowed(_));
        if reading.figure.is_some() && !is_on_one_line && has_digits_on_two_lines(value.text) {
            reading = Reading { figure: None, remark: Some(text.into_owned()), unit_unknown: false };
        }
        self.places.insert(cell, Printed { text: value.text.to_owned(), place: value.place.clone() });
        if self.report.set(cell, reading.figure).is_err() {
            debug_assert!(false, "a number is read as the kind its cell holds");
        }
        let Some(remark) = reading.remark else { return };
        if reading.unit_unknown {
            self.note_cell(NoteCode::UnitUnknown, cell, &remark, value.place);
        } else if reading.figure.is_none() && !is_nil_mark(&remark) {
            self.note_cell(NoteCode::NotAFigure, cell, &remark, value.place);
        }
        self.report.remarks.insert(cell, remark);
    }

    /// Reads a row that lost or gained cells as the sums of the form have chosen.
    pub(crate) fn read_by_sums(&mut self, row: Row, slots: &[Slot], values: &[Value<'_>], place: Option<&Place>) {
        let cells = self.cells_of(row);
        for (cell, slot) in cells.iter().zip(slots) {
            // A blank that has vanished stands where its row does.
            let printed = values.get(slot.clone()).unwrap_or_default();
            let at = printed.first().or(values.first()).map(|value| value.place).or(place).cloned().unwrap_or_default();
            let text: String = printed.iter().map(|value| value.text).collect();
            self.read(*cell, Value { text: &text, place: &at }, None);
            let verbatim = printed.iter().map(|value| value.text).collect::<Vec<_>>().join(" ");
            self.places.insert(*cell, Printed { text: verbatim, place: at });
        }
        self.report.read_by_sums.extend(&cells);
        let addresses = cells.into_iter().map(Address::Cell).collect();
        let place = values.first().map(|value| value.place).or(place);
        self.note_row(NoteCode::ReadBySums, Severity::Warning, row, addresses, place);
    }

    /// Says that a row is known by where it stands alone.
    pub(crate) fn label_lost(&mut self, row: Row, place: Option<&Place>) {
        self.note_row(NoteCode::LabelLost, Severity::Info, row, vec![row.into()], place);
    }

    fn note_cell(&mut self, code: NoteCode, cell: Cell, remark: &str, place: &Place) {
        let label = self.report.form_of(cell.table()).form().label(cell);
        let (row, column) = label.map_or_else(|| (cell.to_string(), String::new()), |label| (label.row, label.column));
        let about = format!("{row}·{column} “{remark}”");
        self.note(code, Severity::Warning, vec![cell.into()], Some(place), (&about, &about));
    }

    /// Leaves a row unread, with all that it prints.
    pub(crate) fn unread(&mut self, row: Row, code: NoteCode, values: &[Value<'_>], place: Option<&Place>) {
        let cells: Vec<Cell> = self.cells_of(row);
        let texts: Vec<Cow<'_, str>> = values.iter().map(|value| one_line(value.text)).collect();
        let text = texts.join(" | ");
        for cell in &cells {
            self.leave_unread(*cell, code, text.clone());
            if let Some(place) = values.first().map(|value| value.place).or(place) {
                self.places.insert(*cell, Printed { text: text.clone(), place: place.clone() });
            }
        }
        let place = values.first().map(|value| value.place).or(place);
        self.note_row(code, Severity::Warning, row, cells.into_iter().map(Address::Cell).collect(), place);
    }

    /// Leaves a cell unread that was read, or was thought not to be printed.
    pub(crate) fn leave_unread(&mut self, cell: Cell, code: NoteCode, text: String) {
        if self.report.set(cell, None).is_err() {
            debug_assert!(false, "any cell can be blank");
        }
        self.report.remarks.remove(&cell);
        self.report.read_by_sums.remove(&cell);
        self.report.unread.insert(cell, Unread { code: code.key().to_owned(), text });
    }

    /// The cells of a row that the form of its table prints, in printed order.
    pub(crate) fn cells_of(&self, row: Row) -> Vec<Cell> {
        let table = row.table();
        self.report.form_of(table).form().cells(table).iter().copied().filter(|cell| cell.row() == row).collect()
    }

    /// The form prints the row, the document does not.
    pub(crate) fn omit(&mut self, row: Row) {
        self.report.omitted.insert(row.into());
        self.note_row(NoteCode::RowOmitted, Severity::Warning, row, vec![row.into()], None);
    }

    /// The document has no trace of a table.
    pub(crate) fn omit_table(&mut self, table: Table) {
        self.report.omitted.insert(table.into());
        self.note(NoteCode::TableOmitted, Severity::Error, vec![table.into()], None, (table.zh(), table.en()));
    }

    /// What would have stood after the end of a document that is cut.
    pub(crate) fn cut(&mut self, table: Table, rows: &[Row], place: Option<&Place>) {
        if self.unread_rows(table, rows, NoteCode::TableCut, place) {
            self.doubt(DoubtCode::TableCut, Some(table), None);
        }
    }

    /// Leaves a table unread that the document has, but not in a form that is known.
    pub(crate) fn unread_table(&mut self, table: Table, place: Option<&Place>) {
        let rows = self.report.form_of(table).form().rows(table).to_vec();
        self.unread_rows(table, &rows, NoteCode::HeaderUnknown, place);
    }

    /// Leaves rows unread of which nothing is known; says whether there are any.
    fn unread_rows(&mut self, table: Table, rows: &[Row], code: NoteCode, place: Option<&Place>) -> bool {
        let mut addresses = Vec::new();
        for row in rows {
            for cell in self.cells_of(*row) {
                let unread = Unread { code: code.key().to_owned(), text: String::new() };
                self.report.unread.insert(cell, unread);
                addresses.push(cell.into());
            }
        }
        let has_any = !addresses.is_empty();
        if has_any {
            self.note(code, Severity::Warning, addresses, place, (table.zh(), table.en()));
        }
        has_any
    }

    /// Keeps a row that the form does not have.
    pub(crate) fn local_row(
        &mut self,
        table: Table,
        label: &str,
        after: Option<Row>,
        cells: Vec<LocalCell>,
        place: Option<&Place>,
    ) {
        let label = one_line(label).into_owned();
        self.note(NoteCode::RowLocal, Severity::Info, vec![table.into()], place, (&label, &label));
        self.report.local_rows.push(LocalRow { table, label, after, cells });
    }

    /// Says that figures of another year stand beside the report's.
    pub(crate) fn other_year(&mut self, table: Table, text: &str, place: Option<&Place>) {
        self.note(NoteCode::OtherYear, Severity::Info, vec![table.into()], place, (text, text));
    }

    /// Says that a row with figures could not be recognised.
    pub(crate) fn unknown_row(&mut self, table: Table, values: &[Value<'_>]) {
        let texts: Vec<Cow<'_, str>> = values.iter().map(|value| one_line(value.text)).collect();
        let text = texts.join(" | ");
        let place = values.first().map(|value| value.place);
        self.note(NoteCode::RowUnknown, Severity::Warning, vec![table.into()], place, (&text, &text));
    }
}

/// Whether a line ends in a digit and the next begins with one: 3 and 440 are no 3 440.
fn has_digits_on_two_lines(text: &str) -> bool {
    let is_digit = |c: char| c.is_numeric();
    text.match_indices('\n')
        .any(|(at, _)| text[..at].trim_end().ends_with(is_digit) && text[at..].trim_start().starts_with(is_digit))
}

/// A cell's text on one line. Digits on two lines are not run together: they may be two numbers.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text.trim_matches(is_space));
    }
    let mut line = String::with_capacity(text.len());
    for part in text.split('\n').map(|part| part.trim_matches(is_space)).filter(|part| !part.is_empty()) {
        if line.ends_with(|c: char| c.is_numeric()) && part.starts_with(|c: char| c.is_numeric()) {
            line.push(' ');
        }
        line.push_str(part);
    }
    Cow::Owned(line)
}
