//! Blank, missing, unread, marked, added: what keeps a sum from being evaluated, and what does not.
#![expect(clippy::too_many_lines, reason = "a list of cases is as long as it is")]

use ogi::model::{Applicant, Cell, Edition, Forms, LocalRow, Report, Row, Table, Unread};

use super::sums::add_to_totals;
use super::{Case, Change, balanced, case, cell, with_figures};

pub(super) fn blanks_and_gaps() -> Vec<Case> {
    let block = |figures: &[(&str, u64)]| {
        let figures: Vec<(String, u64)> =
            figures.iter().map(|(result, count)| (format!("reviews.reconsideration.{result}"), *count)).collect();
        let figures: Vec<(&str, u64)> = figures.iter().map(|(address, count)| (address.as_str(), *count)).collect();
        with_figures(Edition::E2021, &figures)
    };
    let full = [("upheld", 5), ("corrected", 1), ("other", 0), ("pending", 2), ("total", 8)];
    let wrong = [("upheld", 5), ("corrected", 1), ("other", 0), ("pending", 2), ("total", 9)];
    let total = cell("reviews.reconsideration.total");
    let local = |table, after: Option<&str>| LocalRow {
        table,
        label: "其中：网络平台申请".to_owned(),
        after: after.map(|row| row.parse::<Row>().expect("it is a row")),
        cells: Vec::new(),
    };
    let broken = || {
        let base = balanced(Edition::E2021, Forms::default());
        let identities: Vec<_> = base.identities().cloned().collect();
        base.with(|report| add_to_totals(report, &identities))
    };
    let unread = |report: &mut Report, address: &str| {
        report.unread.insert(cell(address), Unread { code: "row-lost-cell".into(), text: "3 4".into() });
    };
    vec![
        case(
            "blank-part-equal",
            "空白按零正好相等：通过，注明“按空白为零”",
            "With a blank as zero the sum holds: it passes, marked",
            block(&[("upheld", 5), ("corrected", 1), ("other", 0), ("total", 6)]),
        ),
        case(
            "blank-part-below",
            "已知之和小于总计，空白可以是其差：不予核对",
            "What is known is less than the total and the blank may be the rest: not evaluated",
            block(&[("upheld", 5), ("total", 6)]),
        ),
        case(
            "blank-part-above",
            "已知之和已大于总计：不符",
            "What is known is more than the total already: it fails",
            block(&[("upheld", 5), ("corrected", 3), ("total", 6)]),
        ),
        case(
            "blank-total",
            "总计空白：不予核对",
            "The total is blank: not evaluated",
            block(&[("upheld", 5), ("corrected", 0), ("other", 0), ("pending", 0)]),
        ),
        case(
            "blank-parts-zero-total",
            "各项空白，总计为零：按空白为零通过",
            "Parts blank and a total of nought: passes with the blanks as zero",
            block(&[("total", 0)]),
        ),
        case(
            "zero-parts-blank-total",
            "各项为零，总计空白：不予核对",
            "Parts of nought and a blank total: not evaluated",
            block(&[("upheld", 0), ("corrected", 0), ("other", 0), ("pending", 0)]),
        ),
        case(
            "blank-in-balance",
            "收支平衡中有一格空白，空白可以使其相符",
            "A cell of the balance is blank and may make it hold",
            with_figures(
                Edition::E2021,
                &[
                    ("requests.received.total", 8),
                    ("requests.concluded.total", 9),
                    ("requests.carried_forward.total", 1),
                ],
            ),
        ),
        case(
            "blank-in-balance-fails",
            "收支平衡中有一格空白，无论是多少都不符",
            "A cell of the balance is blank, and whatever it stands for the balance fails",
            with_figures(
                Edition::E2021,
                &[
                    ("requests.received.total", 8),
                    ("requests.brought_forward.total", 1),
                    ("requests.concluded.total", 10),
                ],
            ),
        ),
        case(
            "slash-is-blank",
            "斜杠是空白",
            "A slash is a blank",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "/".into());
            }),
        ),
        case(
            "dash-in-spaces-is-blank",
            "前后有空格的横线是空白",
            "A dash between blanks is a blank",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "\u{3000}—\u{a0}".into());
            }),
        ),
        case(
            "dashes-are-blank",
            "连写的横线是空白",
            "Several dashes are a blank",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "--".into());
            }),
        ),
        case(
            "wide-dashes-are-blank",
            "连写的全角横线是空白，中间有空格也是",
            "Several dashes of full width are a blank, with blanks between them too",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "－ －".into());
            }),
        ),
        case(
            "long-dashes-are-blank",
            "连写的破折号是空白",
            "Several long dashes are a blank",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "———".into());
            }),
        ),
        case(
            "slashes-are-blank",
            "连写的斜杠是空白",
            "Several slashes are a blank",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "//".into());
            }),
        ),
        case(
            "a-dash-and-a-slash-are-not-read",
            "横线和斜杠混写不是空白，是未能读出",
            "A dash and a slash are no blank but something not read",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "-/".into());
            }),
        ),
        case(
            "asterisks-are-not-read",
            "连写的星号不是空白，是未能读出",
            "Several asterisks are no blank but something not read",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "***".into());
            }),
        ),
        case(
            "an-empty-remark-is-not-read",
            "空的原文不是空白，是未能读出",
            "An empty remark is no blank but something not read",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, String::new());
            }),
        ),
        case(
            "words-are-not-read",
            "单元格里的文字不是空白，是未能读出",
            "Words in a cell are no blank but something not read",
            block(&full[..4]).with(|report| {
                report.remarks.insert(total, "详见附件".into());
            }),
        ),
        case(
            "a-remark-beside-a-figure",
            "数字旁的文字不影响核对",
            "Words beside a figure change nothing",
            block(&wrong).with(|report| {
                report.remarks.insert(total, "9件".into());
            }),
        ),
        case(
            "unread-cell",
            "未能读出的单元格：有关合计不予核对",
            "A cell that could not be read: its sums are not evaluated",
            broken().with(|report| {
                for address in ["requests.received.total", "reviews.reconsideration.total"] {
                    report.set(cell(address), None).expect("any cell can be blank");
                    unread(report, address);
                }
            }),
        ),
        case(
            "row-omitted",
            "文件中没有的行：有关合计不予核对",
            "A row is missing: its sums are not evaluated",
            broken().with(|report| {
                for who in Applicant::ALL {
                    let missing = Cell::Request("outcomes.other_unpaid".parse().expect("it is a row"), who);
                    report.set(missing, None).expect("any cell can be blank");
                }
                report.omitted.insert("requests.outcomes.other_unpaid".parse().expect("it is an address"));
            }),
        ),
        case(
            "table-omitted",
            "文件中没有表四",
            "Table four is missing",
            with_figures(Edition::E2021, &[("requests.received.total", 3)]).with(|report| {
                report.omitted.insert(Table::Reviews.into());
            }),
        ),
        case(
            "unread-before-omitted",
            "既有缺行又有未能读出的，报告后者",
            "A row is missing and a cell not read: the latter is told",
            broken().with(|report| {
                for who in Applicant::ALL {
                    let missing = Cell::Request("outcomes.other_unpaid".parse().expect("it is a row"), who);
                    report.set(missing, None).expect("any cell can be blank");
                }
                report.omitted.insert("requests.outcomes.other_unpaid".parse().expect("it is an address"));
                report.set(cell("requests.concluded.total"), None).expect("any cell can be blank");
                unread(report, "requests.concluded.total");
            }),
        ),
        case(
            "local-row-in-outcomes",
            "办理结果中有增设的行：各列合计不予核对",
            "A row added among the outcomes: the columns are not evaluated",
            broken().with(|report| {
                report.local_rows.push(local(Table::Requests, Some("requests.outcomes.granted")));
            }),
        ),
        case(
            "local-row-after-received",
            "本年新收之后有增设的行：收支平衡也不予核对",
            "A row added after the requests received: the balance is not evaluated either",
            broken().with(|report| {
                report.local_rows.push(local(Table::Requests, Some("requests.received")));
            }),
        ),
        case(
            "local-row-first",
            "表的第一行之前增设的行在每一行之后",
            "A row added before the first stands after every row",
            broken().with(|report| {
                report.local_rows.push(local(Table::Reviews, None));
            }),
        ),
        case(
            "local-row-in-table-two",
            "表二增设的行与合计无关",
            "A row added to table two has no part in the sums",
            broken().with(|report| {
                report.local_rows.push(local(Table::Disclosure, Some("disclosure.rules")));
            }),
        ),
        case(
            "read-by-sums-holds",
            "借助合计读出的单元格：相符的合计不能再作依据",
            "A cell read by the help of a sum: a sum that holds proves nothing",
            block(&full).with(|report| {
                report.read_by_sums.insert(total);
            }),
        ),
        case(
            "read-by-sums-fails",
            "借助合计读出的单元格：不符的合计仍然不符",
            "A cell read by the help of a sum: a sum that fails still fails",
            block(&wrong).with(|report| {
                report.read_by_sums.insert(total);
            }),
        ),
        case(
            "read-by-sums-blanks",
            "借助合计读出的单元格，合计中有空白",
            "A cell read by the help of a sum that has blanks",
            block(&[("upheld", 5), ("total", 5)]).with(|report| {
                report.read_by_sums.insert(total);
            }),
        ),
        case(
            "figures-of-the-other-edition",
            "表上印的是2019年版，却有2021年版的数字",
            "Figures of edition 2021 in a table of edition 2019",
            with_figures(
                Edition::E2019,
                &[
                    ("disclosure.rules.issued", 3),
                    ("requests.outcomes.other_remaining.total", 4),
                    ("requests.concluded.total", 4),
                ],
            ),
        ),
    ]
}
