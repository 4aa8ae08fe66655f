//! Writes one report in every format, for other programs to read: see `tests/programs/check`.
//!
//! `cargo run -p ogi-publish --all-features --example samples -- FOLDER [WORKBOOK MARKED]`

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;

use ogi_model::{Cell, Edition, Figure, FigureKind, Language, NarrativeBlock, Organ, Report, Table};
use ogi_publish::{FormRequest, Grid, Options, docx, form_workbook, html, mark_workbook, marked_form, xlsx};

fn main() -> Result<(), Box<dyn Error>> {
    // Of two further arguments, the first is a workbook to mark and the second the marked one.
    if let Some((from, to)) = std::env::args_os().nth(2).zip(std::env::args_os().nth(3)) {
        std::fs::write(to, mark(&std::fs::read(from)?)?)?;
        return Ok(());
    }
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("a folder is needed")?);
    std::fs::create_dir_all(&folder)?;
    for edition in Edition::ALL {
        let report = sample(edition);
        let name = |ending: &str| folder.join(format!("{edition}.{ending}"));
        let cells = report.figures().map(|(cell, figure)| format!("{cell}\t{figure}\n"));
        std::fs::write(name("cells"), cells.collect::<String>())?;
        std::fs::write(name("html"), html(&report, &Options::default())?)?;
        std::fs::write(name("docx"), docx(&report, &Options::default())?)?;
        std::fs::write(name("xlsx"), xlsx(&report, &Options::default())?)?;
        let mut without_data = Options::default();
        without_data.without_data = true;
        std::fs::write(name("plain.docx"), docx(&report, &without_data)?)?;
        std::fs::write(name("plain.xlsx"), xlsx(&report, &without_data)?)?;
        std::fs::write(name("grids.json"), grids(&report))?;
        let form = form_workbook(&FormRequest { organ: Some("甲县教育局"), ..FormRequest::new(edition, 2024) })?;
        std::fs::write(name("form.cells.json"), cells_of(&form, &report)?)?;
        std::fs::write(name("form.xlsx"), form)?;
        let last = Report { year: Some(2023), ..report.clone() };
        let request =
            FormRequest { organ: Some("甲县教育局"), previous: Some(&last), ..FormRequest::new(edition, 2024) };
        std::fs::write(name("form-after.xlsx"), form_workbook(&request)?)?;
        let mut wrong = report.clone();
        wrong.set("requests.outcomes.granted.business".parse()?, Some(70u64.into()))?;
        wrong.set("reviews.reconsideration.total".parse()?, Some(9u64.into()))?;
        let checked = xlsx(&wrong, &without_data)?;
        std::fs::write(name("marked.xlsx"), mark(&checked)?)?;
        let findings = ogi_validate::check(&wrong);
        std::fs::write(name("marked-form.xlsx"), marked_form(&wrong, &findings, &Options::default(), Language::Zh)?)?;
    }
    Ok(())
}

/// A workbook as it comes back to the clerk.
fn mark(workbook: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let read = ogi_extract::extract(workbook, &ogi_extract::Options::default())?;
    Ok(mark_workbook(workbook, &ogi_validate::check(&read.report), &read.places, Language::Zh)?)
}

/// A balanced report.
fn sample(edition: Edition) -> Report {
    let text = |text: &str, heading| NarrativeBlock { text: text.into(), heading };
    let mut report = Report { year: Some(2024), ..Report::blank(edition) };
    report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
    report.signed = Some("2025-01-20".parse().expect("a date"));
    let long = "全年主动公开政府信息一百二十条，内容涉及招生入学、教师招聘、校园安全和财政资金。".repeat(40);
    report.narrative.overview = Some(vec![
        text("（一）主动公开", Some(2)),
        text("全年主动公开政府信息120条，内容涉及招生入学和教师招聘。", None),
        text("（二）依申请公开", Some(2)),
        text(&long, None),
    ]);
    report.narrative.problems = Some(vec![text("公开的时效还要提高，下一步将按季度检查。", None)]);
    report.narrative.other_matters = Some(vec![text("本年度没有收取信息处理费。", None)]);
    let cells: Vec<Cell> = report.cells().collect();
    for (number, cell) in (0_u64..).zip(&cells) {
        let figure = match cell.figure() {
            FigureKind::Amount => Figure::Amount("743.38".parse().expect("an amount")),
            FigureKind::Change => Figure::Change(-3),
            FigureKind::Count => Figure::Count(number % 5),
        };
        report.set(*cell, Some(figure)).expect("the kind of the cell");
    }
    balance(&mut report);
    report
}

/// Makes every sum of the form hold: totals follow from their parts, and what is received from what is dealt with.
fn balance(report: &mut Report) {
    let count = |report: &Report, cell: &Cell| report.get(*cell).and_then(|figure| u64::try_from(figure).ok());
    for _ in 0..3 {
        for identity in report.edition.form().identities() {
            let sum =
                |report: &Report, cells: &[Cell]| cells.iter().filter_map(|cell| count(report, cell)).sum::<u64>();
            let parts = sum(report, &identity.parts);
            match identity.totals.as_slice() {
                [total] => report.set(*total, Some(parts.into())).expect("a count"),
                totals => {
                    let wanted = sum(report, totals);
                    let brought = count(report, &identity.parts[1]).unwrap_or(0);
                    report.set(identity.parts[0], Some(wanted.saturating_sub(brought).into())).expect("a count");
                }
            }
        }
    }
}

/// The tables as rows of texts, each box standing in every cell it covers, as programs that read spans give them.
fn grids(report: &Report) -> String {
    let tables = Table::ALL.into_iter().filter_map(|table| Grid::of(report, table)).map(|grid| {
        let rows = grid.covering().into_iter().map(|row| {
            let cells = row.into_iter().flat_map(|(drawn, _)| {
                std::iter::repeat_n(format!("\"{}\"", drawn.text.replace('"', "\\\"")), drawn.columns)
            });
            format!("[{}]", cells.collect::<Vec<_>>().join(","))
        });
        format!("[{}]", rows.collect::<Vec<_>>().join(",\n"))
    });
    format!("[{}]\n", tables.collect::<Vec<_>>().join(",\n"))
}

/// Where the cells of a workbook to fill in stand, and what a report has there.
fn cells_of(form: &[u8], report: &Report) -> Result<String, Box<dyn Error>> {
    let places = ogi_extract::extract(form, &ogi_extract::Options::default())?.places;
    let cells: BTreeMap<String, String> = places
        .iter()
        .map(|(cell, printed)| {
            let place = &printed.place;
            let (sheet, reference) =
                (place.sheet.as_deref().unwrap_or_default(), place.reference.as_deref().unwrap_or_default());
            let value = report.get(cell).map_or_else(|| "null".to_owned(), |figure| figure.to_string());
            (cell.to_string(), format!("[\"{sheet}\", \"{reference}\", {value}]"))
        })
        .collect();
    let lines: Vec<String> = cells.iter().map(|(cell, line)| format!("\"{cell}\": {line}")).collect();
    Ok(format!("{{{}}}\n", lines.join(",\n")))
}
