//! A workbook to fill in: the form with its sums as formulas, and a sheet that checks what is filled in.

mod carried_over;
mod check_sheet;
mod entry;
mod guide;
mod totals;

use std::collections::BTreeMap;

use ogi_model::{Cell, Edition, Figure, FigureKind, Organ, Report, Table};
use rust_xlsxwriter::{Format, ProtectionOptions, Workbook, Worksheet};

use self::carried_over::CarriedOver;
use self::totals::Totals;
use crate::colors::COMPUTED;
use crate::workbook::finish::finish;
use crate::workbook::look::{Look, filled};
use crate::workbook::reference::Spot;
use crate::workbook::sheet_writer::{SheetWriter, Value, spots_of};
use crate::workbook::{FIRST_SHEET, cell_text, sheet_of};
use crate::{Content, Grid, PublishError};

/// The least height of a row of a table to fill in, in points.
const ROW: f64 = 22.0;

/// How many paragraphs a section in prose has room for. Rows can be added.
const PARAGRAPHS: u32 = 12;

/// Which workbook to fill in is wanted.
///
/// ```
/// use ogi_model::Edition;
/// use ogi_publish::{FormRequest, form_workbook};
///
/// let request = FormRequest { organ: Some("甲县教育局"), ..FormRequest::new(Edition::E2021, 2024) };
/// let workbook = form_workbook(&request)?;
/// assert!(workbook.starts_with(b"PK"));
/// # Ok::<(), ogi_publish::PublishError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct FormRequest<'a> {
    /// The edition of the form.
    pub edition: Edition,
    /// The year that is reported on.
    pub year: u16,
    /// The name of the organ that reports.
    pub organ: Option<&'a str>,
    /// The report of the year before, from which figures are carried over.
    pub previous: Option<&'a Report>,
}

impl FormRequest<'_> {
    /// A workbook of an edition and year, without organ and without the report of the year before.
    pub const fn new(edition: Edition, year: u16) -> Self {
        Self { edition, year, organ: None, previous: None }
    }
}

/// Writes a workbook to fill in, for Excel and LibreOffice, without macros.
///
/// The tables stand as the form prints them. Totals are formulas that stay blank while all their parts are blank; what last
/// year's report carried forward is filled in. A sheet holds every sum of the form, and every figure carried over, against
/// what is filled in. Everything but the cells to fill in is protected, without a password. [`ogi_extract`] reads the
/// workbook once it is filled in and saved by a program that computes; its guide and its sheet of checks are no part of the report.
///
/// Refuses a report of the year before that is of another year.
///
/// [`ogi_extract`]: https://docs.rs/ogi-extract
pub fn form_workbook(form: &FormRequest<'_>) -> Result<Vec<u8>, PublishError> {
    if let Some(year) = form.previous.and_then(|previous| previous.year)
        && year.checked_add(1) != Some(form.year)
    {
        return Err(PublishError::NotTheYearBefore { year, wanted: form.year.saturating_sub(1) });
    }
    let carried = CarriedOver::of(form);
    let mut report = Report { year: Some(form.year), ..Report::blank(form.edition) };
    report.organ = form.organ.map(|name| Organ { name: name.to_owned(), ..Organ::default() });
    carried.fill_in(&mut report);
    Form { report: &report, totals: Totals::of(&report), carried: &carried, look: Look::new() }.write()
}

/// Where the figures stand: the sheet and the cell of each.
pub(crate) type Places = BTreeMap<Cell, (&'static str, Spot)>;

/// A workbook that is written for a report in which some cells are filled in already.
struct Form<'a> {
    report: &'a Report,
    totals: Totals<'a>,
    carried: &'a CarriedOver,
    look: Look,
}

impl Form<'_> {
    fn write(&self) -> Result<Vec<u8>, PublishError> {
        let form = self.report.edition.form();
        let mut workbook = Workbook::new();
        let mut places = Places::new();
        workbook.push_worksheet(guide::sheet(self.report, self.carried, &self.look)?);
        workbook.push_worksheet(self.first_sheet()?);
        for table in Table::ALL {
            workbook.push_worksheet(self.table_sheet(table, &mut places)?);
        }
        workbook.push_worksheet(self.last_sheet()?);
        workbook.push_worksheet(check_sheet::sheet(form, &self.totals, self.carried, &places, &self.look)?);
        finish(workbook, &self.report.printed_title())
    }

    /// The title and section one.
    fn first_sheet(&self) -> Result<Worksheet, PublishError> {
        let form = self.report.edition.form();
        let mut sheet = SheetWriter::prose(FIRST_SHEET)?;
        let title = self.report.printed_title();
        sheet.line(&title, &self.look.title.unlocked())?;
        entry::explain(&mut sheet.sheet, (0, 0), (0, 0), "报告标题", "机关名称、年度和“政府信息公开工作年度报告”。")?;
        sheet.line(form.sections[0], &self.look.heading)?;
        self.paragraphs(&mut sheet, &guide::overview(form))?;
        Ok(protected(sheet.sheet))
    }

    /// Sections five and six, and the signature.
    fn last_sheet(&self) -> Result<Worksheet, PublishError> {
        let form = self.report.edition.form();
        let mut sheet = SheetWriter::prose(sheet_of(form.sections[4]))?;
        sheet.line(form.sections[4], &self.look.heading)?;
        self.paragraphs(&mut sheet, guide::PROBLEMS)?;
        sheet.line(form.sections[5], &self.look.heading)?;
        self.paragraphs(&mut sheet, guide::other_matters(form))?;
        let first = (sheet.row, 0);
        for _ in 0..2 {
            sheet.line_of(&Value::Blank, "", &self.look.signature.unlocked())?;
        }
        entry::explain(&mut sheet.sheet, first, (sheet.row - 1, 0), "落款", guide::SIGNATURE)?;
        entry::show_blank(&mut sheet.sheet, first, (sheet.row - 1, 0))?;
        Ok(protected(sheet.sheet))
    }

    /// Room for paragraphs, with a word on what they are to say.
    fn paragraphs(&self, sheet: &mut SheetWriter, hint: &str) -> Result<(), PublishError> {
        let style = self.look.text.unlocked();
        let first = (sheet.row, 0);
        for _ in 0..PARAGRAPHS {
            sheet.line_of(&Value::Blank, "", &style)?;
        }
        let last = (sheet.row - 1, 0);
        entry::explain(&mut sheet.sheet, first, last, "每格写一段", hint)?;
        entry::show_blank(&mut sheet.sheet, first, last)
    }

    fn table_sheet(&self, table: Table, places: &mut Places) -> Result<Worksheet, PublishError> {
        let form = self.report.edition.form();
        let title = form.sections[1 + table as usize];
        let name = sheet_of(title);
        let grid = Grid::of(self.report, table).ok_or(PublishError::NoTable)?;
        let mut sheet = SheetWriter::table(name, &grid)?;
        sheet.line(title, &self.look.heading)?;
        let spots = spots_of(&grid, sheet.row);
        let header = sheet.row + u32::try_from(grid.header_rows()).unwrap_or_default();
        let labels = spots.values().map(|(_, column)| *column).min().unwrap_or_default();
        if header > sheet.row {
            sheet.sheet.set_repeat_rows(sheet.row, header - 1)?;
            sheet.sheet.set_freeze_panes(header, if table == Table::Requests { labels } else { 0 })?;
        }
        let boxed = &self.look.boxed;
        sheet.grid(&grid, boxed.size, ROW, &mut |_, drawn, _| {
            Ok(match drawn.content {
                Content::Figure(cell) => match self.totals.formula(cell, &spots) {
                    Some(formula) => (Value::Formula(formula), filled(&boxed.format, COMPUTED)),
                    None => (self.filled_in(cell), self.open(cell, &boxed.format)),
                },
                _ => (Value::Text(cell_text(&drawn.text)?.into_owned()), boxed.format.clone()),
            })
        })?;
        let typed = |kind: FigureKind| {
            let cells = spots.iter().filter(|(cell, _)| cell.figure() == kind && self.totals.parts(**cell).is_none());
            cells.map(|(_, spot)| *spot).collect::<Vec<_>>()
        };
        for kind in [FigureKind::Count, FigureKind::Change, FigureKind::Amount] {
            entry::restrict(&mut sheet.sheet, kind, typed(kind))?;
        }
        for identity in form.identities().iter().filter(|identity| identity.sum.table() == table) {
            entry::mark_wrong(&mut sheet.sheet, identity, &self.totals, &spots)?;
        }
        for (cell, expected) in self.carried.figures() {
            if let Some(spot) = spots.get(&cell) {
                entry::mark_not_carried_over(&mut sheet.sheet, *spot, expected)?;
            }
        }
        places.extend(spots.into_iter().map(|(cell, spot)| (cell, (name, spot))));
        Ok(protected(sheet.sheet))
    }

    fn filled_in(&self, cell: Cell) -> Value {
        let number = self.report.get(cell).and_then(crate::xlsx::number);
        number.map_or(Value::Blank, |(number, _)| Value::Number(number))
    }

    /// The format of a cell to fill in; an amount says its unit where its column does not.
    fn open(&self, cell: Cell, format: &Format) -> Format {
        let open = format.clone().set_unlocked();
        let label = self.report.edition.form().label(cell);
        let says_unit = label.is_some_and(|label| label.column.contains("万元"));
        if cell.figure() == FigureKind::Amount && !says_unit { open.set_num_format("General\"万元\"") } else { open }
    }
}

/// A sheet of which only the cells to fill in can be changed. There is no password: whoever must can lift the protection.
fn protected(mut sheet: Worksheet) -> Worksheet {
    let options = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&options);
    sheet
}

/// A figure as the sheet of checks computes with it.
fn plain(figure: Figure) -> Option<i64> {
    match figure {
        Figure::Count(count) => i64::try_from(count).ok(),
        Figure::Change(change) => Some(change),
        Figure::Amount(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use ogi_extract::{Extraction, extract};
    use ogi_model::strategies::balanced_report;
    use proptest::prelude::*;

    use super::*;

    fn read(workbook: &[u8]) -> Extraction {
        extract(workbook, &ogi_extract::Options::default()).expect("a form is read")
    }

    /// The form as somebody filled it in and saved it.
    fn filled_in(report: &Report) -> Vec<u8> {
        let carried = CarriedOver::of(&FormRequest::new(report.edition, 2024));
        let form = Form { report, totals: Totals::of(report), carried: &carried, look: Look::new() };
        form.write().expect("it is written")
    }

    #[test]
    fn a_form_that_nobody_filled_in_is_blank() {
        for edition in Edition::ALL {
            let workbook =
                form_workbook(&FormRequest { organ: Some("甲县教育局"), ..FormRequest::new(edition, 2024) });
            let Extraction { report, notes, .. } = read(&workbook.expect("it is written"));
            assert_eq!((report.edition, report.year), (edition, Some(2024)));
            assert_eq!(report.organ.as_ref().map(|organ| organ.name.as_str()), Some("甲县教育局"));
            assert_eq!(report.figures().count(), 0, "{notes:?}");
            assert!(report.unread.is_empty() && report.omitted.is_empty() && report.remarks.is_empty(), "{notes:?}");
            let prose = [&report.narrative.overview, &report.narrative.problems, &report.narrative.other_matters];
            assert!(prose.into_iter().flatten().all(Vec::is_empty), "{:?}", report.narrative);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_was_filled_in_is_read(report in balanced_report()) {
            // A workbook holds no more than fifteen digits, and the form takes one edition.
            let mut report = Report { forms: ogi_model::Forms::default(), ..report };
            report.remarks.clear();
            for (cell, figure) in report.clone().figures() {
                let large = plain(figure).is_some_and(|figure| figure.unsigned_abs() > 1_000_000_000);
                if large || !report.edition.form().prints(cell) {
                    report.set(cell, None).expect("any cell can be blank");
                }
            }
            let totals = Totals::of(&report);
            let Extraction { report: again, notes, .. } = read(&filled_in(&report));
            for cell in report.cells() {
                let expected = match totals.parts(cell) {
                    Some(_) => totals.value(cell).and_then(|sum| u64::try_from(sum).ok()).map(Figure::Count),
                    None => report.get(cell),
                };
                prop_assert_eq!(again.get(cell), expected, "{} {:?}", cell, notes);
            }
            prop_assert!(again.unread.is_empty(), "{:?}", notes);
        }
    }
}
