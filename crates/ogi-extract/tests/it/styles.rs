//! Pages whose style sheets hide rows or whole tables.

use ogi_extract::{Extraction, Options, extract};
use ogi_model::NoteCode;

use super::page::{report, row, table_three};

fn read(page: &str) -> Extraction {
    extract(page.as_bytes(), &Options::default()).unwrap()
}

fn styled(sheet: &str, page: &str) -> String {
    format!("<!DOCTYPE html><html><head><style>\n{sheet}\n</style></head><body>{page}</body></html>")
}

/// Table three whose row of new requests stands there twice, the old figures first.
fn with_an_old_row(attributes: &str) -> String {
    let table = table_three(&[("received", "10 3 0 0 0 0 13"), ("outcomes.granted", "10 3 0 0 0 0 13")]);
    let old = row("received", "7 1 0 0 0 0 8").replacen("<tr", &format!("<tr {attributes}"), 1);
    let at = table.find("<tr><td>一、").unwrap();
    format!("{}{old}{}", &table[..at], &table[at..])
}

#[test]
fn rows_that_a_sheet_hides_are_not_read() {
    for (sheet, attributes) in [
        ("tr.old{display:none}", "class=old"),
        (".old{display:none!important}", "class='x old' style='display:table-row'"),
        ("table tr[data-state=\"old\"] { display : none }", "data-state=old"),
        ("@media screen and (min-width: 600px) { #former { display: none } }", "id=former"),
        (".kept .old{display:block}.old{visibility:collapse}", "class=old"),
    ] {
        let extraction = read(&styled(sheet, &report("甲县人民政府", 2020, &with_an_old_row(attributes))));
        assert_eq!(extraction.report.requests.received.natural_person, Some(10), "{sheet}");
        assert_eq!(extraction.report.requests.received.total, Some(13), "{sheet}");
        assert_eq!((extraction.report.unread.len(), extraction.notes.as_slice()), (0, &[][..]), "{sheet}");
    }
}

#[test]
fn a_row_that_is_shown_after_all_makes_its_figures_uncertain() {
    for sheet in ["", "@media print{.old{display:none}}", ".old{display:none}tr.old{display:table-row}"] {
        let extraction = read(&styled(sheet, &report("甲县人民政府", 2020, &with_an_old_row("class=old"))));
        assert!(!extraction.notes.is_empty() || !extraction.report.unread.is_empty(), "{sheet}");
    }
}

#[test]
fn a_copy_for_telephones_does_not_count_wherever_it_stands() {
    let table = |figures: &str| table_three(&[("received", figures), ("outcomes.granted", figures)]);
    let (shown, other) = (table("10 3 0 0 0 0 13"), table("7 1 0 0 0 0 8"));
    let sheet = "@media (min-width:600px){.mobile{display:none}}@media (max-width:599px){.wide{display:none}}";
    for tables in [
        format!("<div class=mobile>{other}</div><div class=wide>{shown}</div>"),
        format!("<div class=wide>{shown}</div><div class=mobile>{other}</div>"),
    ] {
        let extraction = read(&styled(sheet, &report("甲县人民政府", 2020, &tables)));
        assert_eq!(extraction.report.requests.received.total, Some(13));
        assert!(!extraction.notes.iter().any(|note| note.code == NoteCode::TableRepeated), "{:?}", extraction.notes);
    }
}
