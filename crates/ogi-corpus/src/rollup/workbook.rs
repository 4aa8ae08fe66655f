//! A roll-up as a workbook.

use ogi_model::{Language, Severity};
use ogi_publish::{PublishError, TableMark, TableSheet, TableValue, tables_workbook};

use super::page;
use super::totals::{AreaTotals, CellTotal, CellVerdict};
use super::words;
use crate::label::label;

impl AreaTotals {
    /// The roll-up as a workbook, in a language: a line a cell, and above them which reports there are and what was found.
    pub fn xlsx(&self, language: Language) -> Result<Vec<u8>, PublishError> {
        let title = page::title(self, language);
        let mut notes = page::coverage(self, language);
        notes.push(page::summary(self, language));
        notes.extend(self.mistakes.iter().map(|mistake| page::sentence(&mistake.message, language)));
        notes.extend(self.findings.iter().map(|found| language.of(&found.message).to_owned()));
        tables_workbook(&title, &[totals_sheet(title.clone(), notes, &self.totals, language)])
    }
}

/// The sum of each cell, held against the published report.
pub(crate) fn totals_sheet(title: String, notes: Vec<String>, totals: &[CellTotal], language: Language) -> TableSheet {
    let columns: [(&str, f64); 8] = [
        (language.choose("行、列", "Row, column"), 44.0),
        (language.choose("各机关之和", "Sum of the organs"), 12.0),
        (language.choose("填数", "Filled in"), 8.0),
        (language.choose("空白", "Blank"), 8.0),
        (language.choose("没有或者未读出", "Not there or not read"), 12.0),
        (language.choose("本级报告", "Published"), 12.0),
        (language.choose("差", "Difference"), 10.0),
        (language.choose("结果", "Result"), 16.0),
    ];
    TableSheet {
        name: language.choose("区域汇总", "Area").to_owned(),
        title,
        notes,
        columns: columns.iter().map(|(heading, width)| ((*heading).to_owned(), *width)).collect(),
        rows: totals.iter().map(|total| row(total, language)).collect(),
    }
}

fn row(total: &CellTotal, language: Language) -> Vec<TableValue> {
    let number = |text: &str| TableValue::Number(text.to_owned());
    let verdict = language.pick(words::verdict(total.verdict)).to_owned();
    vec![
        TableValue::Text(label(total.cell, language)),
        number(&total.total),
        number(&total.filled.to_string()),
        number(&total.blank.to_string()),
        number(&total.unknown.to_string()),
        total.area.as_deref().map_or(TableValue::Blank, number),
        total.difference.as_deref().map_or(TableValue::Blank, number),
        match total.verdict {
            Some(CellVerdict::Differs) => TableValue::Marked(verdict, TableMark::Found(Severity::Error)),
            Some(CellVerdict::Undecided) => TableValue::Marked(verdict, TableMark::Found(Severity::Warning)),
            _ => TableValue::Text(verdict),
        },
    ]
}
