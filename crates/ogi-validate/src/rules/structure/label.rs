//! `structure.label`

use std::collections::HashSet;

use ogi_model::text::edit_distance;
use ogi_model::{Address, Bilingual, LocalRow, Message, Report, Row, Severity, Table};

use crate::rule::example::Example;
use crate::rule::labels::quoted;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "structure.label",
    class: Class::Structure,
    severity: Severity::Info,
    title: Bilingual::new("行标题疑似印错", "A label is probably misprinted"),
    help: Bilingual::new(
        "表中多出一行，而格式中标题相近的一行没有找到：多半是标题印错或者识别有误，该行的数字没有参加勾稽核对。",
        "A table has a row that the form does not, while a row of the form with a like label is missing: most likely the label is misprinted or misread. The figures of that row take no part in the sums.",
    ),
    mend: Bilingual::new("请按格式改正行标题，再核对一次。", "Print the label as the form does, and check again."),
    exceptions: &[
        Bilingual::new(
            "空格、标点、括号和序号写法不同（“1、”与“1.”，“（六）”与“(六)”）不算。",
            "Blanks, punctuation, brackets and the way of numbering make no difference.",
        ),
        Bilingual::new(
            "标题与格式相同而没有读作该行的，不是印错，不在此列。",
            "A label printed as on the form is no misprint, even where the row was not read as the form's.",
        ),
        Bilingual::new(
            "与所缺各行都不相近的，是地方增设的行，不在此列。",
            "A row that is like none of those missing is a local row and not meant.",
        ),
        Bilingual::new(
            "报告数据不保存各行所印的标题，数字已经读出的行不能核对标题。",
            "A report does not keep the labels of rows that were read, so those are not looked at.",
        ),
    ],
    basis: Basis::FORM,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[Threshold {
        name: "percent-different",
        value: 40,
        about: Bilingual::new(
            "标题相差的字数最多占较长标题的百分之几",
            "percent of the longer label's characters by which two labels may differ",
        ),
    }],
    example: || {
        Example::of("2021").with(|report| {
            let row = "requests.outcomes.withheld_by_law".parse().expect("it is a row of the form");
            report.omitted.insert(Address::Row(row));
            report.local_rows.push(LocalRow {
                table: row.table(),
                label: "2.其他法律行政止公开".to_owned(),
                after: None,
                cells: Vec::new(),
            });
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    if report.local_rows.is_empty() {
        return run.pass();
    }
    let tolerance = run.threshold("percent-different");
    let missing = Table::ALL.map(|table| Missing::of(report, table));
    let mut told = HashSet::new();
    for local in &report.local_rows {
        if !told.insert((local.table, local.label.as_str())) {
            continue;
        }
        let printed = letters(&local.label);
        let of_table = || missing.iter().flatten().filter(|missing| missing.row.table() == local.table);
        if !of_table().any(|missing| missing.may_be_like(&printed, tolerance)) {
            run.pass();
            continue;
        }
        let likeliest = of_table()
            .map(|missing| (edit_distance(&printed, &missing.letters), missing))
            .min_by_key(|(distance, _)| *distance);
        match likeliest {
            Some((distance, missing)) if distance > 0 && missing.tolerates(distance, &printed, tolerance) => {
                tell(run, local, missing.row, &missing.label);
            }
            _ => run.pass(),
        }
    }
}

/// A row of the form that the document does not have.
struct Missing {
    row: Row,
    label: String,
    letters: Vec<char>,
}

impl Missing {
    fn of(report: &Report, table: Table) -> Vec<Self> {
        let form = report.form_of(table).form();
        let omitted = form.rows(table).iter().filter(|row| report.omitted.contains(&Address::Row(**row)));
        let missing = omitted.filter_map(|row| {
            let label = form.row_label(*row)?;
            let letters = letters(label.rsplit('·').next().unwrap_or_default());
            Some(Self { row: *row, label, letters })
        });
        missing.collect()
    }

    /// Whether two labels of these lengths can be alike. It spares comparing a label of megabytes.
    fn may_be_like(&self, printed: &[char], tolerance: u64) -> bool {
        self.tolerates(printed.len().abs_diff(self.letters.len()), printed, tolerance)
    }

    fn tolerates(&self, distance: usize, printed: &[char], tolerance: u64) -> bool {
        distance as u64 * 100 <= tolerance * self.letters.len().max(printed.len()) as u64
    }
}

fn tell(run: &mut RuleRun<'_>, local: &LocalRow, row: Row, label: &str) {
    let (printed, label) = (quoted(local.label.trim()), quoted(label));
    run.fail(Violation {
        message: Message {
            zh: format!("“{}”表中的{printed}一行，疑为格式中的{label}，标题印错或者识别有误。", local.table.zh()),
            en: format!(
                "The row {printed} of the table {} is probably {label} ({}) of the form, misprinted or misread.",
                local.table.zh(),
                row.en()
            ),
        },
        subject: format!("{row}\n{}", local.label),
        ..Violation::default()
    });
}

/// The characters that tell a label from others: no blanks, punctuation or numbering.
fn letters(label: &str) -> Vec<char> {
    let mut letters: Vec<char> = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let label = label.trim_start();
    let number = label.trim_start_matches(['（', '(']).chars().next();
    if number.is_some_and(|c| {
        c.is_ascii_digit() || (!label.starts_with(c) || label.contains('、')) && "一二三四五六七八".contains(c)
    }) {
        letters.remove(0);
    }
    letters
}

#[cfg(test)]
mod tests {
    use ogi_model::{Address, Edition, LocalRow, Report, Table};

    use super::{RULE, letters};
    use crate::engine::check;

    fn found(label: &str, omitted: &[&str]) -> Vec<String> {
        let mut report = Report::blank(Edition::E2021);
        report.omitted = omitted.iter().map(|address| address.parse::<Address>().unwrap()).collect();
        report.local_rows =
            vec![LocalRow { table: Table::Requests, label: label.into(), after: None, cells: Vec::new() }];
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    const BY_LAW: &str = "requests.outcomes.withheld_by_law";

    #[test]
    fn a_label_like_that_of_a_missing_row_is_told() {
        assert_eq!(
            found("2.其他法律行政止公开", &[BY_LAW, "requests.outcomes.other_unpaid"]),
            [
                "“收到和处理政府信息公开申请情况”表中的“2.其他法律行政止公开”一行，疑为格式中的“三、本年度办理结果·（三）不予公开·2.其他法律行政法规禁止公开”，标题印错或者识别有误。"
            ]
        );
    }

    #[test]
    fn the_likeliest_of_several_is_named() {
        let found = found("3.其它", &["requests.outcomes.other_remaining", BY_LAW]);
        assert!(found.is_empty(), "half of two characters is not like enough: {found:?}");
        let two = self::found("4.保护三方合法权益", &["requests.outcomes.withheld_third_party", BY_LAW]);
        assert!(two[0].contains("（三）不予公开·4.保护第三方合法权益"), "{two:?}");
    }

    #[test]
    fn a_label_printed_as_on_the_form_is_no_misprint() {
        assert!(found("3. 其他", &["requests.outcomes.other_remaining"]).is_empty());
    }

    #[test]
    fn a_local_row_is_none_of_those_missing() {
        assert!(found("其他主动公开文件", &[BY_LAW]).is_empty());
        assert!(found("2.其他法律行政止公开", &[]).is_empty());
    }

    #[test]
    fn blanks_brackets_and_numbering_make_no_difference() {
        assert_eq!(letters("（一） 予以公开"), letters("(一)予以公开"));
        assert_eq!(letters("1、重复申请"), letters("1.重复申请"));
        assert_eq!(letters("一、本年新收"), letters("本年新收"));
    }
}
