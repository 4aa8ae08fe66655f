//! Reports to look at: with wrong cells, without any, with hostile text.

use ogi_model::{Applicant, Cell, Edition, Figure, FigureKind, NarrativeBlock, Organ, Report, Unread};

/// Text that would run, or change the page, were it markup.
pub(crate) const HOSTILE: [&str; 9] = [
    "<script>document.title='ran'</script>",
    "</script><script>document.title='ran'</script>",
    "<img src=x onerror=alert(1)>",
    "\"]]><svg onload=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "甲\u{202e}县\u{2066}局",
    "<!--",
    "_x0041_\u{1b}[31m\u{fffe}",
];

fn cell(address: &str) -> Cell {
    address.parse().expect("an address of the form")
}

pub(crate) fn set(report: &mut Report, address: &str, count: u64) {
    report.set(cell(address), Some(Figure::Count(count))).expect("a count");
}

fn block(text: &str, heading: Option<u16>) -> NarrativeBlock {
    NarrativeBlock { text: text.to_owned(), heading }
}

/// A report in which every cell is filled in and every sum holds.
pub(crate) fn right(year: u16) -> Report {
    let mut report = Report { year: Some(year), ..Report::blank(Edition::E2021) };
    report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
    report.metadata.title = Some(format!("甲县教育局{year}年政府信息公开工作年度报告"));
    for cell in report.cells().collect::<Vec<_>>() {
        let zero = match cell.figure() {
            FigureKind::Amount => Figure::Amount("0".parse().expect("an amount")),
            FigureKind::Change => Figure::Change(0),
            FigureKind::Count => Figure::Count(0),
        };
        report.set(cell, Some(zero)).expect("the kind of the cell");
    }
    let rows = [
        ("received", [131, 12, 1, 0, 8, 2]),
        ("brought_forward", [4, 1, 0, 0, 0, 0]),
        ("outcomes.granted", [81, 7, 1, 0, 3, 1]),
        ("outcomes.partly_granted", [10, 2, 0, 0, 2, 0]),
        ("outcomes.withheld_third_party", [3, 1, 0, 0, 0, 0]),
        ("outcomes.withheld_internal_affairs", [5, 0, 0, 0, 0, 0]),
        ("outcomes.unavailable_not_held", [22, 2, 0, 0, 3, 1]),
        ("outcomes.not_processed_petition", [6, 0, 0, 0, 0, 0]),
        ("outcomes.other_not_supplemented", [2, 0, 0, 0, 0, 0]),
        ("concluded", [129, 12, 1, 0, 8, 2]),
        ("carried_forward", [6, 1, 0, 0, 0, 0]),
    ];
    for (row, parts) in rows {
        for (who, count) in Applicant::ALL.into_iter().zip(parts) {
            set(&mut report, &format!("requests.{row}.{who}"), count);
        }
        set(&mut report, &format!("requests.{row}.total"), parts.iter().sum());
    }
    for (result, count) in [("upheld", 5), ("corrected", 1), ("other", 2), ("pending", 1), ("total", 9)] {
        set(&mut report, &format!("reviews.reconsideration.{result}"), count);
    }
    for (result, count) in [("upheld", 2), ("total", 2)] {
        set(&mut report, &format!("reviews.direct_litigation.{result}"), count);
    }
    let received = 154;
    report.narrative.overview = Some(vec![
        block("（一）主动公开情况", Some(2)),
        block("全年围绕招生入学、教师招聘和校园安全，及时公开教育信息。", None),
        block("（二）依申请公开情况", Some(2)),
        block(
            &format!(
                "{year}年，我局新收政府信息公开申请{received}件，上年结转5件，结转下年度继续办理7件。其中予以公开93件，部分公开14件。"
            ),
            None,
        ),
        block("（三）监督保障情况", Some(2)),
        block("严格落实责任，未发生责任追究情形。", None),
    ]);
    report.narrative.problems =
        Some(vec![block("存在的主要问题是公开的时效还要提高；下一步将加强培训，按时更新。", None)]);
    report.narrative.other_matters = Some(vec![block("本年度没有收取信息处理费，无其他需要报告的事项。", None)]);
    report
}

/// The year before: its requests carried forward are not those the next report brings forward.
pub(crate) fn before() -> Report {
    let mut report = right(2023);
    for (row, count) in [("carried_forward", 8), ("received", 133)] {
        set(&mut report, &format!("requests.{row}.natural_person"), count);
    }
    set(&mut report, "requests.carried_forward.total", 9);
    set(&mut report, "requests.received.total", 156);
    report
}

/// A report with a wrong cell that can be named, a sum that several cells may have broken, and prose that contradicts a table.
pub(crate) fn wrong() -> Report {
    let mut report = right(2024);
    set(&mut report, "requests.outcomes.granted.natural_person", 18);
    set(&mut report, "reviews.reconsideration.total", 8);
    let overview = report.narrative.overview.as_mut().expect("it is there");
    overview[3].text =
        "2024年，我局新收政府信息公开申请145件，上年结转5件，结转下年度继续办理7件。其中予以公开93件，部分公开14件。"
            .into();
    for row in ["rules", "normative_documents"] {
        for column in ["issued", "repealed", "in_force"] {
            report.set(cell(&format!("disclosure.{row}.{column}")), None).expect("a cell can be blank");
        }
    }
    for row in ["administrative_licensing", "administrative_penalties", "administrative_compulsion"] {
        report.set(cell(&format!("disclosure.{row}.decisions")), None).expect("a cell can be blank");
    }
    report
}

/// A report whose prose speaks for one of the fixes.
pub(crate) fn attested() -> Report {
    let mut report = right(2024);
    set(&mut report, "reviews.reconsideration.total", 10);
    set(&mut report, "requests.outcomes.granted.total", 39);
    report
}

/// The first with cells that were not read.
pub(crate) fn unread() -> Report {
    let mut report = wrong();
    for column in ["natural_person", "business"] {
        let address = cell(&format!("requests.received.{column}"));
        report.set(address, None).expect("a cell can be blank");
        report.unread.insert(address, Unread { code: "row-lost-cell".into(), text: "131 12".into() });
    }
    report
}

/// A report in which every text is hostile.
pub(crate) fn hostile(text: &str) -> Report {
    let mut report = wrong();
    report.organ = Some(Organ { name: format!("甲县{text}局"), ..Organ::default() });
    report.metadata.title = Some(format!("甲县{text}局2024年政府信息公开工作年度报告"));
    let overview = report.narrative.overview.as_mut().expect("it is there");
    overview[0].text += text;
    overview[3].text = format!("2024年，{text}我局{text}新收政府信息公开申请145件{text}。");
    report.remarks.insert(cell("disclosure.rules.issued"), text.to_owned());
    report.unread.insert(
        cell("reviews.direct_litigation.upheld"),
        Unread { code: "not-a-figure".into(), text: text.to_owned() },
    );
    report.set(cell("reviews.direct_litigation.upheld"), None).expect("a cell can be blank");
    report
}
