//! Text of a report never becomes markup, a formula or a command.

use ogi_extract::extract;
use ogi_model::{Edition, NarrativeBlock, Organ, Report};
use ogi_publish::{Options, html, xlsx};

const HOSTILE: [&str; 9] = [
    "<script>document.title='ran'</script>",
    "</script><script>document.title='ran'</script>",
    "\"]]><x/>",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "=cmd|'/C calc'!A0",
    "@SUM(1+1)",
    "甲\u{202e}县\u{2066}局",
    "<!--",
    "_x0041_\u{1b}[31m\u{fffe}",
];

fn report(text: &str) -> Report {
    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    report.organ = Some(Organ { name: format!("甲县{text}局"), ..Organ::default() });
    report.metadata.title = Some(format!("甲县{text}局2024年政府信息公开工作年度报告"));
    report.narrative.overview = Some(vec![NarrativeBlock { text: format!("本年{text}。"), heading: None }]);
    report.remarks.insert("disclosure.rules.issued".parse().expect("an address"), text.to_owned());
    report
}

#[test]
fn hostile_text_stays_text_in_every_format() {
    for text in HOSTILE {
        let report = report(text);
        let page = html(&report, &Options::default()).expect("it is published");
        assert_eq!(page.matches("<script").count(), 1, "{text}: only the block of data");
        assert_eq!(page.matches("</script").count(), 1, "{text}");
        assert!(!page.contains("<!--") && !page.contains('\u{202e}'), "{text}");
        for written in [page.into_bytes(), ogi_publish::docx(&report, &Options::default()).expect("it is published")] {
            let mut again = extract(&written, &ogi_extract::Options::default()).expect("it is read").report;
            again.source = None;
            assert_eq!(again, report, "{text}");
        }
    }
}

#[test]
fn nothing_in_a_workbook_is_a_formula() {
    for text in HOSTILE {
        let report = report(text);
        let written = xlsx(&report, &Options::default()).expect("it is published");
        let mut again = extract(&written, &ogi_extract::Options::default()).expect("it is read").report;
        again.source = None;
        assert_eq!(again, report, "{text}");
        let mut package = zip::ZipArchive::new(std::io::Cursor::new(written)).expect("a package");
        for at in 0..package.len() {
            let mut content = String::new();
            let mut part = package.by_index(at).expect("a part");
            std::io::Read::read_to_string(&mut part, &mut content).expect("text");
            assert!(!content.contains("<f>") && !content.contains("<f "), "{text}");
        }
    }
}
