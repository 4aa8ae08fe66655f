//! Every report that is written as a Word document or as a workbook reads back as it was, whatever program wrote it.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi_dev::{Headings, SheetStyle, Sheets, WordStyle, docx, docx_in, xls_in, xlsx, xlsx_in};
use ogi_extract::{Extraction, Options, extract};
use ogi_model::{Report, strategies::any_report, strategies::balanced_report};
use proptest::prelude::*;

fn read(bytes: &[u8]) -> Extraction {
    extract(bytes, &Options::default()).unwrap()
}

/// What a page of the same report gives is what every other carrier has to give.
fn is_as_on_a_page(report: &Report, bytes: &[u8]) -> Result<(), TestCaseError> {
    let page = extract(ogi_dev::html(report).as_bytes(), &Options::default());
    let file = extract(bytes, &Options::default());
    let (page, file) = match (page, file) {
        (Ok(page), Ok(file)) => (page.report, file.report),
        (page, file) => {
            prop_assert_eq!(
                page.map_err(|error| error.to_string()).err(),
                file.map_err(|error| error.to_string()).err()
            );
            return Ok(());
        }
    };
    prop_assert_eq!(&file.disclosure, &page.disclosure);
    prop_assert_eq!(&file.requests, &page.requests);
    prop_assert_eq!(&file.reviews, &page.reviews);
    prop_assert_eq!((file.edition, &file.forms, file.year), (page.edition, &page.forms, page.year));
    prop_assert_eq!(&file.omitted, &page.omitted);
    prop_assert_eq!(&file.unread, &page.unread);
    prop_assert_eq!(&file.remarks, &page.remarks);
    prop_assert_eq!(&file.narrative, &page.narrative);
    Ok(())
}

fn word_styles() -> Vec<WordStyle> {
    let plain = WordStyle::default();
    vec![
        plain,
        WordStyle { headings: Headings::Styled, split_runs: true, ..plain },
        WordStyle { headings: Headings::Numbered, h_merge: true, ..plain },
        WordStyle { prefix: "ns0", strict: true, main: "document2.xml", ..plain },
        WordStyle { no_restart: true, ..plain },
    ]
}

fn sheet_styles() -> Vec<SheetStyle> {
    let plain = SheetStyle::default();
    vec![
        plain,
        SheetStyle { sheets: Sheets::OnePerTable, inline: true, ..plain },
        SheetStyle { spread: true, ..plain },
        SheetStyle { spread: true, text_figures: true, sheets: Sheets::OnePerTable, ..plain },
        SheetStyle { formulas: true, ..plain },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_word_document_reads_as_a_page(report in any_report()) {
        is_as_on_a_page(&report, &docx(&report))?;
    }

    #[test]
    fn a_word_document_of_any_program_reads_as_a_page(report in balanced_report(), at in 0..5_usize) {
        is_as_on_a_page(&report, &docx_in(&report, &word_styles()[at]))?;
    }

    #[test]
    fn a_workbook_of_any_report_gives_no_figure_that_its_page_does_not(report in any_report(), at in 0..5_usize) {
        let page = extract(ogi_dev::html(&report).as_bytes(), &Options::default());
        let book = extract(&xlsx_in(&report, sheet_styles()[at]), &Options::default());
        if let (Ok(page), Ok(book)) = (page, book) {
            for (cell, figure) in book.report.figures() {
                prop_assert_eq!(Some(figure), page.report.get(cell), "{}", cell);
            }
        }
    }

    #[test]
    fn a_workbook_of_before_2007_reads_as_a_page(report in balanced_report(), at in 0..5_usize) {
        is_as_on_a_page(&report, &xls_in(&report, sheet_styles()[at]))?;
    }

    #[test]
    fn a_nought_that_accounts_show_as_a_dash_is_a_nought(report in balanced_report()) {
        let style = SheetStyle { accounting: true, ..SheetStyle::default() };
        let plain = read(&xlsx_in(&report, SheetStyle::default())).report;
        for file in [xlsx_in(&report, style), xls_in(&report, style)] {
            let book = read(&file).report;
            prop_assert_eq!((&book.disclosure, &book.requests, &book.reviews), (&plain.disclosure, &plain.requests, &plain.reviews));
            prop_assert_eq!((&book.omitted, &book.unread), (&plain.omitted, &plain.unread));
            for (cell, figure) in book.figures() {
                let is_nought = figure == ogi_model::Figure::Count(0) && !plain.remarks.contains_key(&cell);
                prop_assert!(!is_nought || book.remarks.get(&cell).is_some_and(|remark| remark == "0（-）"), "{}", cell);
            }
        }
    }

    #[test]
    fn a_workbook_reads_as_a_page(report in balanced_report(), at in 0..5_usize) {
        is_as_on_a_page(&report, &xlsx_in(&report, sheet_styles()[at]))?;
    }
}

#[test]
fn the_bytes_are_the_same_every_time() {
    let report = Report::blank(ogi_model::Edition::E2019);
    assert_eq!(docx(&report), docx(&report));
    assert_eq!(xlsx(&report, Sheets::One), xlsx(&report, Sheets::One));
    assert_eq!(xls_in(&report, SheetStyle::default()), xls_in(&report, SheetStyle::default()));
    assert_eq!(read(&docx(&report)).report.edition, report.edition);
}
