//! The sheet on which every sum of the form, and every figure carried over, stands against what is filled in.

use ogi_model::{Cell, Form, Severity, Sum, Table};
use rust_xlsxwriter::{Format, FormatAlign, Formula, Worksheet};

use super::carried_over::{CarriedOver, flows, is_brought_forward, sources};
use super::totals::{Told, Totals, shown};
use super::{Places, entry, guide, protected};
use crate::PublishError;
use crate::colors::{AGREES, UNTOLD, fill_of};
use crate::workbook::look::{Look, color};
use crate::workbook::reference::{Spot, arguments, reference};
use crate::workbook::row_height::height_of;
use crate::workbook::sheet_writer::Value;

/// The columns, and their widths in characters.
const COLUMNS: [(&str, f64); 7] =
    [("序号", 6.0), ("表", 7.0), ("勾稽关系", 66.0), ("应为", 10.0), ("实填", 10.0), ("相差", 9.0), ("结果", 10.0)];

/// A line: what must hold, and how it stands.
struct Line {
    table: Table,
    words: String,
    /// What should be there: a formula, a figure, or a blank to be filled in.
    expected: Expected,
    expected_value: Option<i64>,
    /// A formula.
    actual: String,
    actual_value: Option<i64>,
    verdict: Verdict,
}

enum Expected {
    Formula(String),
    Figure(i64),
    ToFill,
}

enum Verdict {
    /// By a formula, which comes to this.
    Sum(String, Told),
    /// By comparing the two columns; what differs is called so.
    Compared(&'static str),
}

/// What a figure is called that does not go on from last year's, where there may be good reasons.
const TO_CONFIRM: &str = "请核实";

pub(super) fn sheet(
    form: &'static Form,
    totals: &Totals<'_>,
    carried: &CarriedOver,
    places: &Places,
    look: &Look,
) -> Result<Worksheet, PublishError> {
    let mut sheet = guide::aid("勾稽核对", COLUMNS.map(|(_, width)| width).to_vec())?;
    let lines = lines(form, totals, carried, places);
    sheet.line("勾稽核对", &look.title)?;
    let first = sheet.row + 2;
    let last = first + u32::try_from(lines.len()).unwrap_or(u32::MAX) - 1;
    let results = format!("G{}:G{}", first + 1, last + 1);
    let count = |word: &str| format!("COUNTIF({results},\"{word}\")");
    let summary = format!(
        "=\"不符 \"&{}&\" 条，请核实 \"&{}&\" 条，相符 \"&{}&\" 条，未填或者未填全 \"&({}+{})&\" 条。\"",
        count(Told::Differs.zh()),
        count(TO_CONFIRM),
        count(Told::Agrees.zh()),
        count(Told::Blank.zh()),
        count(Told::Incomplete.zh())
    );
    let results: Vec<&str> = lines.iter().map(Line::result).collect();
    let found = |word: &str| results.iter().filter(|result| **result == word).count();
    let result = format!(
        "不符 {} 条，请核实 {} 条，相符 {} 条，未填或者未填全 {} 条。",
        found(Told::Differs.zh()),
        found(TO_CONFIRM),
        found(Told::Agrees.zh()),
        found(Told::Blank.zh()) + found(Told::Incomplete.zh())
    );
    let formula = Formula::new(summary).set_result(&result);
    sheet.line_of(&Value::Formula(formula), &result, &look.heading)?;
    let boxed = &look.boxed.format;
    for (column, (label, _)) in (0..).zip(COLUMNS) {
        sheet.sheet.write_string_with_format(sheet.row, column, label, &boxed.clone().set_bold())?;
    }
    sheet.sheet.set_row_height(sheet.row, 22)?;
    sheet.sheet.set_repeat_rows(sheet.row, sheet.row)?.set_freeze_panes(sheet.row + 1, 0)?;
    let words = boxed.clone().set_align(FormatAlign::Left);
    for (number, (row, line)) in (1_u32..).zip((first..).zip(&lines)) {
        let page = &mut sheet.sheet;
        page.set_row_height(row, height_of(&line.words, COLUMNS[2].1, look.boxed.size).max(18.0))?;
        page.write_number_with_format(row, 0, number, boxed)?;
        page.write_string_with_format(row, 1, table_word(line.table), boxed)?;
        page.write_string_with_format(row, 2, &line.words, &words)?;
        line.write(page, row, boxed)?;
    }
    let at = |row| format!("$G{}", row + 1);
    let rules = [
        (format!("={}=\"{}\"", at(first), Told::Differs.zh()), fill_of(Severity::Error)),
        (format!("={}=\"{TO_CONFIRM}\"", at(first)), fill_of(Severity::Warning)),
        (format!("={}=\"{}\"", at(first), Told::Agrees.zh()), AGREES),
        (format!("=LEFT({},2)=\"未填\"", at(first)), UNTOLD),
    ];
    for (rule, rgb) in rules {
        entry::mark(&mut sheet.sheet, (first, 6), (last, 6), &rule, rgb)?;
    }
    sheet.sheet.set_tab_color(color(AGREES));
    Ok(protected(sheet.sheet))
}

impl Line {
    /// What stands in the last column.
    fn result(&self) -> &'static str {
        match (&self.verdict, self.expected_value, self.actual_value) {
            (Verdict::Sum(_, told), ..) => told.zh(),
            (Verdict::Compared(differs), Some(expected), Some(actual)) => {
                if expected == actual {
                    Told::Agrees.zh()
                } else {
                    differs
                }
            }
            _ => Told::Blank.zh(),
        }
    }

    fn write(&self, page: &mut Worksheet, row: u32, boxed: &Format) -> Result<(), PublishError> {
        let at = |column: u16| reference((row, column));
        match &self.expected {
            Expected::Formula(formula) => {
                let formula = Formula::new(formula).set_result(shown(self.expected_value));
                page.write_formula_with_format(row, 3, formula, boxed)?;
            }
            Expected::Figure(figure) => {
                let number = crate::xlsx::number(ogi_model::Figure::Change(*figure)).map_or(0.0, |(number, _)| number);
                page.write_number_with_format(row, 3, number, boxed)?;
            }
            Expected::ToFill => {
                page.write_blank(row, 3, &boxed.clone().set_unlocked())?;
                entry::restrict(page, ogi_model::FigureKind::Count, vec![(row, 3)])?;
            }
        }
        let actual = Formula::new(&self.actual).set_result(shown(self.actual_value));
        page.write_formula_with_format(row, 4, actual, boxed)?;
        let (expected, actual) = (at(3), at(4));
        let both = self.expected_value.zip(self.actual_value);
        let difference = Formula::new(format!("=IF(OR(LEN({expected})=0,LEN({actual})=0),\"\",{actual}-{expected})"));
        let difference = difference.set_result(shown(both.map(|(expected, actual)| actual - expected)));
        page.write_formula_with_format(row, 5, difference, boxed)?;
        let verdict = match &self.verdict {
            Verdict::Sum(formula, _) => formula.clone(),
            Verdict::Compared(differs) => format!(
                "=IF(OR(LEN({expected})=0,LEN({actual})=0),\"{}\",IF({expected}={actual},\"{}\",\"{differs}\"))",
                Told::Blank.zh(),
                Told::Agrees.zh()
            ),
        };
        page.write_formula_with_format(row, 6, Formula::new(verdict).set_result(self.result()), boxed)?;
        Ok(())
    }
}

const fn table_word(table: Table) -> &'static str {
    match table {
        Table::Disclosure => "表二",
        Table::Requests => "表三",
        Table::Reviews => "表四",
    }
}

fn lines(form: &'static Form, totals: &Totals<'_>, carried: &CarriedOver, places: &Places) -> Vec<Line> {
    let refer = |cells: &[Cell]| {
        let places = cells.iter().filter_map(|cell| places.get(cell));
        let sheet = places.clone().next().map(|(name, _)| *name);
        arguments(places.map(|(_, spot)| *spot).collect::<Vec<Spot>>(), sheet)
    };
    let sum = |cells: &[Cell]| format!("=IF(COUNT({0})=0,\"\",SUM({0}))", refer(cells));
    let mut lines: Vec<Line> = Vec::new();
    for identity in form.identities() {
        let conditions = totals.conditions(identity, &refer);
        let verdict = format!(
            "=IF({},\"{}\",IF({},\"{}\",IF({},\"{}\",\"{}\")))",
            conditions.differs,
            Told::Differs.zh(),
            conditions.agrees,
            Told::Agrees.zh(),
            conditions.is_blank,
            Told::Blank.zh(),
            Told::Incomplete.zh()
        );
        lines.push(Line {
            table: identity.sum.table(),
            words: words(form, identity.sum, identity.totals[0]),
            expected: Expected::Formula(sum(&identity.parts)),
            expected_value: totals.sum(&identity.parts),
            actual: sum(&identity.totals),
            actual_value: totals.sum(&identity.totals),
            verdict: Verdict::Sum(verdict, totals.told(identity)),
        });
    }
    let last = carried.year.map_or_else(|| "上年度".to_owned(), |year| format!("{year}年度"));
    let label = |cell: Cell| form.label(cell).map_or_else(|| cell.to_string(), |label| label.column);
    let row = |cell: Cell| form.row_label(cell.row()).unwrap_or_else(|| cell.row().to_string());
    for (cell, _) in sources(form) {
        let words = match is_brought_forward(cell) {
            Some(_) => format!("“{}”一列：“上年结转”等于{last}报告同一列的“结转下年度继续办理”", label(cell)),
            None => format!("“{}”：“上一年项目数量”等于{last}报告的“上一年项目数量”加“本年增/减”", row(cell)),
        };
        let expected = match carried.figure(cell) {
            Some(figure) => Expected::Figure(figure),
            None => Expected::ToFill,
        };
        lines.push(Line {
            table: cell.table(),
            words,
            expected,
            expected_value: carried.figure(cell),
            actual: sum(&[cell]),
            actual_value: totals.value(cell),
            verdict: Verdict::Compared(Told::Differs.zh()),
        });
    }
    for (cell, stock) in carried.in_force() {
        let Some([issued, repealed]) = flows(cell) else { continue };
        let (issued_at, repealed_at) = (refer(&[issued]), refer(&[repealed]));
        let flow = totals.value(issued).zip(totals.value(repealed));
        lines.push(Line {
            table: cell.table(),
            words: format!("“{}”：现行有效件数＝{last}现行有效件数（{stock}）＋本年制发件数－本年废止件数；有到期失效等情形的可以不等", row(cell)),
            expected: Expected::Formula(format!(
                "=IF(COUNT({issued_at},{repealed_at})<2,\"\",{stock}+{issued_at}-{repealed_at})"
            )),
            expected_value: flow.map(|(issued, repealed)| stock + issued - repealed),
            actual: sum(&[cell]),
            actual_value: totals.value(cell),
            verdict: Verdict::Compared(TO_CONFIRM),
        });
    }
    lines
}

/// What a sum says, with the labels as printed.
fn words(form: &'static Form, sum: Sum, total: Cell) -> String {
    let quoted = |label: String| format!("“{}”", label.replace('“', "‘").replace('”', "’"));
    let row = quoted(form.row_label(total.row()).unwrap_or_else(|| total.row().to_string()));
    let column = quoted(form.label(total).map_or_else(|| total.to_string(), |label| label.column));
    match sum {
        Sum::Balance => format!("{column}一列：第一项加第二项之和，等于第三项加第四项之和"),
        Sum::RowTotal => format!("{row}一行：各类申请人之和等于总计"),
        Sum::OutcomeTotal => format!("{column}一列：（一）至（六）各项之和等于（七）总计"),
        Sum::ReviewTotal => format!("{row}：四种结果之和等于总计"),
    }
}
