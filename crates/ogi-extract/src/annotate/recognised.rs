//! Which texts were matched against the labels, noted in tests: each cell and line of a document is to be recognised once, on
//! its first way to the report, and carried along from there.

#[cfg(test)]
thread_local! {
    static TEXTS: std::cell::RefCell<Vec<String>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// Notes a text that is matched; costs nothing outside of tests.
#[inline]
pub(crate) fn note(printed: &str) {
    #[cfg(test)]
    TEXTS.with_borrow_mut(|texts| texts.push(printed.to_owned()));
    let _ = printed;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use ogi_document::{Block, Document, Limits, open};

    use super::TEXTS;

    /// How often each text stands in the document as a cell or a line. Digits and blanks are told at sight.
    fn texts_of(document: &Document) -> BTreeMap<&str, usize> {
        let mut texts = BTreeMap::new();
        let cells = document.blocks.iter().flat_map(|block| match block {
            Block::Paragraph(paragraph) => vec![paragraph.text.as_str()],
            Block::Table(table) => table.cells().iter().map(|cell| cell.text.as_str()).collect(),
        });
        for text in cells.filter(|text| !text.bytes().all(|byte| byte.is_ascii_digit())) {
            *texts.entry(text).or_default() += 1;
        }
        texts
    }

    fn is_recognised_once(file: &str) {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(file);
        let bytes = std::fs::read(&file).unwrap();
        let document = open(&bytes, &Limits::default()).unwrap().document;
        TEXTS.take();
        let extraction = crate::read(&document).unwrap();
        assert!(extraction.report.figures().count() > 20, "{} is read", file.display());
        let mut recognised: BTreeMap<String, usize> = BTreeMap::new();
        for text in TEXTS.take() {
            *recognised.entry(text).or_default() += 1;
        }
        let all = texts_of(&document);
        let again: Vec<_> = (all.iter())
            .map(|(text, times)| (text, times, recognised.get(*text).copied().unwrap_or_default()))
            // A word so short may be a part of another line.
            .filter(|(text, times, recognised)| recognised > times && text.chars().count() > 2)
            .collect();
        assert!(
            again.is_empty(),
            "{}: text, how often it stands there, how often it was matched: {again:#?}",
            file.display()
        );
        let labels = document.tables().flat_map(ogi_document::Table::cells).map(|cell| cell.text.as_str());
        let labels: Vec<&str> = labels.filter(|text| all.contains_key(text)).collect();
        let missed: Vec<_> = labels.iter().filter(|text| recognised.get(**text) != all.get(**text)).collect();
        assert!(missed.is_empty(), "{}: {missed:#?}", file.display());
        assert!(recognised.len() > 30, "{}", file.display());
    }

    #[test]
    fn each_cell_and_line_of_a_page_is_recognised_once() {
        is_recognised_once("pages/plain.html");
        is_recognised_once("pages/43_word.html");
    }

    #[test]
    fn each_line_of_a_text_with_one_cell_a_line_is_recognised_once() {
        is_recognised_once("../../../../examples/reports/baoshan_2020.txt");
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn each_cell_and_line_of_a_pdf_is_recognised_once() {
        is_recognised_once("pdf/libreoffice.pdf");
        is_recognised_once("pdf/chromium.pdf");
    }

    #[cfg(all(feature = "docx", feature = "workbook"))]
    #[test]
    fn each_cell_and_line_of_a_word_document_and_a_workbook_is_recognised_once() {
        is_recognised_once("office/libreoffice_2021.docx");
        is_recognised_once("office/libreoffice_2021.xlsx");
        is_recognised_once("office/libreoffice_2019.xls");
    }
}
