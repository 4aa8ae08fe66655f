//! A report that is published and read again is the same report; where somebody edited what is shown, what is shown counts.

use ogi_extract::{Extraction, extract};
use ogi_model::strategies::{any_report, balanced_report};
use ogi_model::{Address, Cell, DoubtCode, LocalCell, LocalRow, Metadata, NarrativeBlock, Organ, Report, Row, Table};
use ogi_publish::{Options, PublishError, docx, html, xlsx};
use proptest::prelude::*;

type Write = fn(&Report, &Options) -> Result<Vec<u8>, PublishError>;

const FORMATS: [(&str, Write); 3] =
    [("html", |report, options| html(report, options).map(String::into_bytes)), ("docx", docx), ("xlsx", xlsx)];

fn options(without_data: bool) -> Options {
    let mut options = Options::default();
    (options.allow_unread, options.without_data) = (true, without_data);
    options
}

fn read(bytes: &[u8]) -> Extraction {
    let mut read = extract(bytes, &ogi_extract::Options::default()).expect("what was published is read");
    read.report.source = None;
    read
}

/// A report with up to two local rows.
fn with_local_rows(report: impl Strategy<Value = Report>) -> impl Strategy<Value = Report> {
    let rows = proptest::collection::vec((0..Row::all().count(), "[一-龥]{4,9}", 0..999u32), 0..3);
    (report, rows).prop_map(|(mut report, rows)| {
        for (at, label, figure) in rows {
            let after = Row::all().nth(at).expect("the index is below the number of rows");
            let table = after.table();
            let is_printed = report.form_of(table).form().rows(table).contains(&after);
            if table == Table::Reviews || !is_printed || report.omitted.contains(&Address::from(after)) {
                continue;
            }
            let cells = report.form_of(table).form().cells(table).iter().filter(|cell| cell.row() == after);
            let cells = cells.map(|cell| LocalCell { column: cell.column_key().to_owned(), text: figure.to_string() });
            let label = format!("本地增设{label}");
            report.local_rows.push(LocalRow { table, label, after: Some(after), cells: cells.collect() });
        }
        // As a document has them.
        report.local_rows.sort_by_key(|row| (row.table, row.after));
        report
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(334))]

    #[test]
    fn any_report_comes_back_as_it_was(report in with_local_rows(any_report())) {
        for (format, write) in FORMATS {
            let written = write(&report, &options(false)).expect("it is published");
            let Extraction { report: again, notes, .. } = read(&written);
            prop_assert_eq!(&again, &report, "{} {:?}", format, notes);
        }
    }

    #[test]
    fn what_is_shown_is_enough_where_the_data_were_stripped(report in with_local_rows(balanced_report())) {
        let mut report = report;
        report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
        report.year = report.year.or(Some(2024));
        for (format, write) in FORMATS {
            let written = write(&report, &options(true)).expect("it is published");
            let Extraction { report: again, notes, .. } = read(&written);
            for cell in Cell::all() {
                prop_assert_eq!(again.get(cell), report.get(cell), "{} {} {:?}", format, cell, notes);
            }
            prop_assert_eq!(&again.local_rows, &report.local_rows, "{}", format);
            prop_assert!(again.unread.is_empty() && again.omitted.is_empty() && again.doubts.is_empty(), "{} {:?}", format, notes);
            prop_assert_eq!((again.edition, &again.forms, again.year), (report.edition, &report.forms, report.year), "{}", format);
            prop_assert_eq!(again.organ.map(|organ| organ.name), report.organ.as_ref().map(|organ| organ.name.clone()));
        }
    }
}

/// A report as a bureau writes it.
fn report() -> Report {
    let text = |text: &str, heading| NarrativeBlock { text: text.into(), heading };
    let mut report = Report { year: Some(2024), ..Report::blank(ogi_model::Edition::E2021) };
    report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
    report.metadata = Metadata {
        title: Some("甲县教育局2024年政府信息公开工作年度报告".into()),
        ..Metadata::default()
    };
    report.signed = Some("2025-01-20".parse().expect("a date"));
    report.narrative.overview =
        Some(vec![text("（一）主动公开情况", Some(2)), text("全年公开信息120条，\n内容涉及招生和教师招聘。", None)]);
    report.narrative.problems = Some(vec![text("公开的时效还要提高。", None)]);
    report.narrative.other_matters = Some(vec![text("无其他需要报告的事项。", None)]);
    for cell in report.cells().collect::<Vec<_>>() {
        let figure = match cell.figure() {
            ogi_model::FigureKind::Amount => ogi_model::Figure::Amount("3.50".parse().expect("an amount")),
            _ => ogi_model::Figure::Count(0),
        };
        report.set(cell, Some(figure)).expect("the kind of the cell");
    }
    report
}

#[test]
fn prose_title_and_signature_are_read_without_the_data() {
    let report = report();
    for (format, write) in FORMATS {
        let again = read(&write(&report, &options(true)).expect("it is published")).report;
        let joined = |blocks: &Option<Vec<NarrativeBlock>>| -> String {
            blocks.iter().flatten().map(|block| block.text.replace(char::is_whitespace, "")).collect()
        };
        for (again, was) in [
            (&again.narrative.overview, &report.narrative.overview),
            (&again.narrative.problems, &report.narrative.problems),
            (&again.narrative.other_matters, &report.narrative.other_matters),
        ] {
            assert_eq!(joined(again), joined(was), "{format}");
        }
        assert_eq!((again.signed, &again.metadata.title), (report.signed, &report.metadata.title), "{format}");
        assert_eq!(again.disclosure, report.disclosure, "{format}");
    }
}

#[test]
fn what_was_edited_in_the_table_counts_and_is_told() {
    let report = report();
    let page = html(&report, &options(false)).expect("it is published");
    let edited = page.replacen("<td>0</td>", "<td>7</td>", 1);
    let Extraction { report: again, notes, .. } = read(edited.as_bytes());
    let cell: Cell = "disclosure.rules.issued".parse().expect("an address");
    assert_eq!(again.get(cell), Some(7u64.into()));
    let [doubt] = again.doubts.as_slice() else { panic!("{:?}", again.doubts) };
    assert_eq!(
        (doubt.code, doubt.addresses.iter().copied().collect::<Vec<_>>()),
        (DoubtCode::EmbeddedDiffers, vec![cell.into()])
    );
    assert!(notes.iter().any(|note| note.code == ogi_model::NoteCode::EmbeddedDiffers), "{notes:?}");
    // Everything else is still that of the data.
    let mut restored = again.clone();
    restored.set(cell, Some(0u64.into())).expect("a count");
    restored.doubts.clear();
    assert_eq!(restored, report);
}

#[test]
fn prose_that_was_edited_counts_and_is_told() {
    let report = report();
    let page = html(&report, &options(false)).expect("it is published");
    let at = page.rfind("还要提高").expect("it is shown");
    let edited = format!("{}已经提高{}", &page[..at], &page[at + "还要提高".len()..]);
    let again = read(edited.as_bytes()).report;
    assert_eq!(again.narrative.problems.as_ref().map(|blocks| blocks[0].text.as_str()), Some("公开的时效已经提高。"));
    assert_eq!(again.doubts.len(), 1);
    assert_eq!(again.narrative.overview, report.narrative.overview);
}

#[test]
fn a_row_that_was_deleted_from_the_table_is_omitted() {
    let report = report();
    let page = html(&report, &options(false)).expect("it is published");
    let at = page.find("<tr><th scope=\"row\">行政强制").expect("the row");
    let end = at + page[at..].find("</tr>").expect("its end") + "</tr>\n".len();
    let again = read(format!("{}{}", &page[..at], &page[end..]).as_bytes()).report;
    let cell: Cell = "disclosure.administrative_compulsion.decisions".parse().expect("an address");
    assert_eq!(again.get(cell), None);
    assert!(again.omitted.contains(&Address::from(cell.row())), "{:?}", again.omitted);
    assert_eq!(again.doubts.len(), 1);
}

#[test]
fn cells_that_were_not_read_are_refused_or_marked() {
    let mut report = report();
    let cell: Cell = "requests.received.total".parse().expect("an address");
    report.set(cell, None).expect("any cell can be blank");
    let unread = ogi_model::Unread { code: "row-lost-cell".into(), text: "1 2 3".into() };
    report.unread.insert(cell, unread);
    for (format, write) in FORMATS {
        let error = write(&report, &Options::default()).expect_err("a cell is unread");
        assert_eq!(error.zh().split('，').next(), Some("有 1 个单元格未能读出"), "{format}");
        assert_eq!(read(&write(&report, &options(false)).expect("allowed")).report, report, "{format}");
    }
    assert!(
        html(&report, &options(false)).expect("allowed").contains("<td style=\"background:#ffe08a\">〔未读出〕</td>")
    );
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for (format, write) in FORMATS.into_iter().filter(|(format, _)| *format != "xlsx") {
        let once = write(&report(), &options(false)).expect("it is published");
        assert_eq!(once, write(&report(), &options(false)).expect("it is published"), "{format}");
    }
}
