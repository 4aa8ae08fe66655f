//! The reports of the pack: each shows one thing, and the published rules say what comes out.
#![expect(clippy::too_many_lines, reason = "a list of cases is as long as it is")]

use ogi::model::{
    Applicant, Cell, Edition, Figure, Forms, LocalRow, Organ, Report, RequestRow, Row, Scope, Sum, Table, Unread,
};
use ogi::validate::catalogue;

/// A report to be evaluated, with that of the year before where one is at hand.
pub(super) struct Case {
    pub(super) name: String,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) report: Report,
    pub(super) previous: Option<Report>,
}

impl Case {
    fn after(mut self, previous: Report) -> Self {
        self.previous = Some(previous);
        self
    }
}

fn case(name: impl Into<String>, zh: &'static str, en: &'static str, report: Report) -> Case {
    Case { name: name.into(), zh, en, report, previous: None }
}

/// Every case, in the order of the manifest.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = whole();
    cases.extend(sums());
    cases.extend(examples());
    cases.extend(blanks_and_gaps());
    cases.extend(organs());
    cases.extend(years());
    cases.extend(dates());
    cases.extend(amounts());
    cases
}

/// Changes to a report, one after the other.
trait Change: Sized {
    fn with(self, change: impl FnOnce(&mut Self)) -> Self;
}

impl Change for Report {
    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

fn cell(address: &str) -> Cell {
    address.parse().unwrap_or_else(|error| panic!("{address}: {error}"))
}

fn put(report: &mut Report, figures: &[(&str, u64)]) {
    for (address, count) in figures {
        report.set(cell(address), Some(Figure::Count(*count))).expect("counts stand there");
    }
}

fn amount(report: &mut Report, address: &str, amount: &str) {
    let amount = amount.parse().expect("it is an amount");
    report.set(cell(address), Some(Figure::Amount(amount))).expect("amounts stand there");
}

fn change(report: &mut Report, address: &str, change: i64) {
    report.set(cell(address), Some(Figure::Change(change))).expect("changes stand there");
}

/// A blank report with these counts.
fn with_figures(edition: Edition, figures: &[(&str, u64)]) -> Report {
    Report::blank(edition).with(|report| put(report, figures))
}

fn of_organ(name: &str, year: u16, report: Report) -> Report {
    report.with(|report| {
        report.organ = Some(Organ { name: name.to_owned(), ..Organ::default() });
        report.year = Some(year);
    })
}

/// Every cell filled in with small counts, and every sum fulfilled.
fn balanced(edition: Edition, forms: Forms) -> Report {
    let mut report = Report { forms, year: Some(2023), ..Report::blank(edition) };
    let cells: Vec<Cell> = report.cells().collect();
    for (index, cell) in cells.iter().enumerate() {
        let small = u64::try_from(index % 5).unwrap_or_default();
        let figure = match cell {
            Cell::Request(RequestRow::BroughtForward, _) => Figure::Count(1),
            Cell::Request(RequestRow::CarriedForward, _) => Figure::Count(2),
            _ if cell.figure() == ogi::model::FigureKind::Change => Figure::Change(-1),
            _ if cell.figure() == ogi::model::FigureKind::Amount => {
                Figure::Amount("743.38".parse().expect("it is an amount"))
            }
            _ => Figure::Count(small),
        };
        report.set(*cell, Some(figure)).expect("the figure was made for this cell");
    }
    let count = |report: &Report, cell: &Cell| match report.get(*cell) {
        Some(Figure::Count(count)) => count,
        other => panic!("{cell} holds {other:?}"),
    };
    for sum in [Sum::OutcomeTotal, Sum::ReviewTotal, Sum::Balance, Sum::RowTotal] {
        let identities: Vec<_> = report.identities().filter(|identity| identity.sum == sum).cloned().collect();
        for identity in identities {
            let parts: u64 = identity.parts.iter().map(|part| count(&report, part)).sum();
            let (follows, should) = match sum {
                // What was received follows from the other three.
                Sum::Balance => {
                    let totals: u64 = identity.totals.iter().map(|total| count(&report, total)).sum();
                    (identity.parts[0], totals - count(&report, &identity.parts[1]))
                }
                _ => (identity.totals[0], parts),
            };
            report.set(follows, Some(Figure::Count(should))).expect("counts are added up");
        }
    }
    report
}

fn whole() -> Vec<Case> {
    let hybrid = Forms { disclosure: Some(Edition::E2019), ..Forms::default() };
    vec![
        case(
            "balanced-2019",
            "2019年版，各项合计都成立",
            "Edition 2019, every sum holds",
            balanced(Edition::E2019, Forms::default()),
        ),
        case(
            "balanced-2021",
            "2021年版，各项合计都成立",
            "Edition 2021, every sum holds",
            balanced(Edition::E2021, Forms::default()),
        ),
        case(
            "balanced-hybrid",
            "表二用2019年版、其余用2021年版，各项合计都成立",
            "Table two in edition 2019, the others in 2021; every sum holds",
            balanced(Edition::E2021, hybrid),
        ),
        case("blank-2019", "2019年版空白表", "Edition 2019, every cell blank", Report::blank(Edition::E2019)),
        case("blank-2021", "2021年版空白表", "Edition 2021, every cell blank", Report::blank(Edition::E2021)),
        case(
            "zeros-2021",
            "2021年版，各格都是零",
            "Edition 2021, nought in every cell",
            Report::blank(Edition::E2021).with(|report| {
                for cell in
                    report.cells().filter(|cell| cell.figure() == ogi::model::FigureKind::Count).collect::<Vec<_>>()
                {
                    report.set(cell, Some(Figure::Count(0))).expect("counts stand there");
                }
                amount(report, "disclosure.administrative_fees.amount", "0");
            }),
        ),
    ]
}

/// One sum of each kind broken alone, and all of a kind at once.
fn sums() -> Vec<Case> {
    let mut cases = Vec::new();
    for edition in Edition::ALL {
        let base = balanced(edition, Forms::default());
        for sum in Sum::ALL {
            let identities: Vec<_> = base.identities().filter(|identity| identity.sum == sum).cloned().collect();
            let short = sum.key().replace('.', "-");
            let one = base.clone().with(|report| add_to_totals(report, &identities[..1]));
            cases.push(case(
                format!("{short}-{edition}-first"),
                "这一类勾稽关系的第一项多一",
                "The first sum of its kind is one too many",
                one,
            ));
            let all = base.clone().with(|report| add_to_totals(report, &identities));
            cases.push(case(
                format!("{short}-{edition}-all"),
                "这一类勾稽关系的每一项都多一，与之相关的也可能不符",
                "Every sum of its kind is one too many, and others that share a cell may fail, too",
                all,
            ));
        }
    }
    let largest = 9_007_199_254_740_991;
    cases.push(case(
        "largest-counts",
        "最大的件数相加，没有误差",
        "The largest counts are added up without an error",
        with_figures(
            Edition::E2021,
            &[
                ("reviews.reconsideration.upheld", largest),
                ("reviews.reconsideration.corrected", largest),
                ("reviews.reconsideration.other", largest),
                ("reviews.reconsideration.pending", largest),
                ("reviews.reconsideration.total", largest),
            ],
        ),
    ));
    cases.push(case(
        "one-off-at-the-largest",
        "大数相差一也不成立",
        "Large counts that are off by one fail",
        with_figures(
            Edition::E2021,
            &[
                ("reviews.direct_litigation.upheld", largest - 1),
                ("reviews.direct_litigation.corrected", 0),
                ("reviews.direct_litigation.other", 0),
                ("reviews.direct_litigation.pending", 0),
                ("reviews.direct_litigation.total", largest),
            ],
        ),
    ));
    cases
}

fn add_to_totals(report: &mut Report, identities: &[ogi::model::Identity]) {
    for total in identities.iter().map(|identity| identity.totals[0]) {
        if let Some(Figure::Count(count)) = report.get(total) {
            report.set(total, Some(Figure::Count(count + 1))).expect("counts stand there");
        }
    }
}

/// What each declarative rule finds fault with, as the catalogue shows it.
fn examples() -> Vec<Case> {
    let declarative = catalogue().iter().filter(|rule| !ogi::validate::RuleEntry::from(**rule).expressions.is_empty());
    declarative
        .map(|rule| {
            let example = (rule.example)();
            let name = format!("example-{}", rule.id.replace('.', "-"));
            let mut case =
                case(name, "规则目录中该规则的例子", "The example of the rule in the catalogue", example.report);
            case.previous = example
                .previous
                .into_iter()
                .find(|other| other.year.zip(case.report.year).is_some_and(|(before, year)| before + 1 == year));
            case
        })
        .collect()
}

/// Blank, missing, unread, marked, added: what keeps a sum from being evaluated, and what does not.
fn blanks_and_gaps() -> Vec<Case> {
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
            "收支平衡中有一格空白，空白可以使其成立",
            "A cell of the balance is blank and may make it hold",
            with_figures(
                Edition::E2021,
                &[("requests.received.total", 8), ("requests.total.total", 9), ("requests.carried_forward.total", 1)],
            ),
        ),
        case(
            "blank-in-balance-fails",
            "收支平衡中有一格空白，无论是多少都不成立",
            "A cell of the balance is blank, and whatever it stands for the balance fails",
            with_figures(
                Edition::E2021,
                &[("requests.received.total", 8), ("requests.brought_forward.total", 1), ("requests.total.total", 10)],
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
                report.set(cell("requests.total.total"), None).expect("any cell can be blank");
                unread(report, "requests.total.total");
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
            "confirmed-holds",
            "借助合计读出的单元格：成立的合计不能再作依据",
            "A cell read by the help of a sum: a sum that holds proves nothing",
            block(&full).with(|report| {
                report.confirmed.insert(total);
            }),
        ),
        case(
            "confirmed-fails",
            "借助合计读出的单元格：不成立的合计仍然不符",
            "A cell read by the help of a sum: a sum that fails still fails",
            block(&wrong).with(|report| {
                report.confirmed.insert(total);
            }),
        ),
        case(
            "confirmed-blanks",
            "借助合计读出的单元格，合计中有空白",
            "A cell read by the help of a sum that has blanks",
            block(&[("upheld", 5), ("total", 5)]).with(|report| {
                report.confirmed.insert(total);
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
                    ("requests.total.total", 4),
                ],
            ),
        ),
    ]
}

/// What depends on who reports.
fn organs() -> Vec<Case> {
    let rules = [("disclosure.rules.issued", 1), ("disclosure.rules.repealed", 2), ("disclosure.rules.in_force", 3)];
    let old_rules =
        [("disclosure.rules.made", 1), ("disclosure.rules.disclosed", 2), ("disclosure.rules.total_disclosed", 3)];
    let acts = |count| {
        [
            ("disclosure.administrative_licensing.decisions", count),
            ("disclosure.administrative_penalties.decisions", count),
            ("disclosure.administrative_compulsion.decisions", count),
        ]
    };
    let secrets = [("requests.outcomes.withheld_state_secret.total", 2)];
    vec![
        case(
            "rules-of-a-county",
            "县级政府没有规章制定权",
            "A county makes no rules",
            of_organ("沭阳县人民政府", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-a-county-2019",
            "县级政府没有规章制定权，2019年版",
            "A county makes no rules, edition 2019",
            of_organ("沭阳县人民政府", 2020, with_figures(Edition::E2019, &old_rules)),
        ),
        case(
            "rules-of-a-city",
            "设区的市可以制定规章",
            "A city with districts may make rules",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-an-office",
            "办公厅代政府填报规章",
            "An office reports the rules of its government",
            of_organ("上海市人民政府办公厅", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-someone",
            "从名称不能确定的机关不判断",
            "An organ that is not certain is not judged",
            of_organ("市人民政府", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case("rules-without-an-organ", "没有机关名称", "No organ is named", with_figures(Edition::E2021, &rules)),
        case(
            "documents-of-a-centre",
            "服务中心不制定规范性文件",
            "A service centre issues no normative documents",
            of_organ(
                "宿迁市政务服务中心",
                2023,
                with_figures(
                    Edition::E2021,
                    &[("disclosure.normative_documents.issued", 2), ("disclosure.normative_documents.in_force", 4)],
                ),
            ),
        ),
        case(
            "documents-of-an-institution",
            "写明是事业单位的不判断",
            "An organ said to be a public institution is not judged",
            of_organ(
                "宿迁市政务服务中心",
                2023,
                with_figures(Edition::E2021, &[("disclosure.normative_documents.issued", 2)]),
            )
            .with(|report| {
                if let Some(organ) = &mut report.organ {
                    organ.kind = Some(ogi::model::OrganKind::PublicInstitution);
                }
            }),
        ),
        case(
            "acts-of-a-petition-office",
            "信访局没有许可、处罚、强制",
            "A petition bureau licenses, fines and compels nobody",
            of_organ("宿迁市信访局", 2023, with_figures(Edition::E2021, &acts(3))),
        ),
        case(
            "licences-of-statistics",
            "市县统计局没有行政许可",
            "A local statistics bureau gives no licences",
            of_organ("宿迁市统计局", 2023, with_figures(Edition::E2021, &acts(3))),
        ),
        case(
            "no-acts-of-a-government",
            "全地区没有一件许可和处罚",
            "Not one licence or fine in a whole area",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &acts(0))),
        ),
        case(
            "no-acts-of-the-organ-alone",
            "写明只统计本机关的不判断",
            "Where only the organ itself is counted, it is not judged",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &acts(0)))
                .with(|report| report.scope = Some(Scope::Organ)),
        ),
        case(
            "many-rules",
            "一年制发四十件规章",
            "Forty rules made in one year",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &[("disclosure.rules.issued", 40)])),
        ),
        case(
            "secrets-of-a-town",
            "乡镇以国家秘密为由不予公开",
            "A town withholds state secrets",
            of_organ("沭阳县庙头镇人民政府", 2023, with_figures(Edition::E2021, &secrets)),
        ),
        case(
            "secrets-of-a-centre",
            "服务中心以国家秘密为由不予公开",
            "A service centre withholds state secrets",
            of_organ("宿迁市政务服务中心", 2023, with_figures(Edition::E2021, &secrets)),
        ),
        case(
            "a-name-with-a-blank-behind",
            "机关名称后的空格不计",
            "A blank behind the organ's name does not count",
            of_organ("宿迁市信访局 ", 2023, with_figures(Edition::E2021, &acts(3))),
        ),
        case(
            "mostly-other",
            "办理结果多为“其他”，结转过半",
            "Most requests end as other, and more than half are carried forward",
            of_organ(
                "宿迁市教育局",
                2023,
                with_figures(
                    Edition::E2021,
                    &[
                        ("requests.received.total", 120),
                        ("requests.brought_forward.total", 10),
                        ("requests.outcomes.granted.total", 0),
                        ("requests.outcomes.partly_granted.total", 0),
                        ("requests.outcomes.other_remaining.total", 30),
                        ("requests.total.total", 40),
                        ("requests.carried_forward.total", 90),
                    ],
                ),
            ),
        ),
        case(
            "none-granted-by-a-land-office",
            "征收机构一件也不予公开的不判断",
            "An office for land that grants nothing is not judged",
            of_organ(
                "宿迁市自然资源和规划局",
                2023,
                with_figures(
                    Edition::E2021,
                    &[
                        ("requests.received.total", 120),
                        ("requests.outcomes.granted.total", 0),
                        ("requests.outcomes.partly_granted.total", 0),
                    ],
                ),
            ),
        ),
    ]
}

/// What compares years.
fn years() -> Vec<Case> {
    let county =
        |year, figures: &[(&str, u64)]| of_organ("沭阳县人民政府", year, with_figures(Edition::E2021, figures));
    let all_columns = |row: &str, count: u64| -> Vec<(String, u64)> {
        Applicant::ALL.iter().map(|who| (format!("requests.{row}.{who}"), count)).collect()
    };
    let owned = |figures: &[(String, u64)]| -> Report {
        let figures: Vec<(&str, u64)> = figures.iter().map(|(address, count)| (address.as_str(), *count)).collect();
        county(2023, &figures)
    };
    let acts = |licences, penalties, compulsion| {
        [
            ("disclosure.administrative_licensing.decisions", licences),
            ("disclosure.administrative_penalties.decisions", penalties),
            ("disclosure.administrative_compulsion.decisions", compulsion),
        ]
    };
    let items = |previous: u64, moved: i64| {
        of_organ("宿迁市教育局", 2020, Report::blank(Edition::E2019)).with(|report| {
            for item in [
                "administrative_licensing",
                "other_services",
                "administrative_penalties",
                "administrative_compulsion",
                "administrative_fees",
            ] {
                put(report, &[(&format!("disclosure.{item}.previous_items"), previous)]);
                change(report, &format!("disclosure.{item}.change"), moved);
            }
        })
    };
    let year = |year: u16| move |report: &mut Report| report.year = Some(year);
    let stocks = |issued, repealed, in_force| {
        [
            ("disclosure.rules.issued", issued),
            ("disclosure.rules.repealed", repealed),
            ("disclosure.rules.in_force", in_force),
            ("disclosure.normative_documents.issued", issued),
            ("disclosure.normative_documents.repealed", repealed),
            ("disclosure.normative_documents.in_force", in_force),
        ]
    };
    let city = |year, figures: &[(&str, u64)]| of_organ("宿迁市人民政府", year, with_figures(Edition::E2021, figures));
    vec![
        case(
            "brought-forward-holds",
            "上年结转与上一年度报告一致",
            "What was carried forward is brought forward",
            owned(&all_columns("brought_forward", 7)),
        )
        .after(owned(&all_columns("carried_forward", 7)).with(year(2022))),
        case(
            "brought-forward-differs",
            "各列都不一致",
            "Every column differs",
            owned(&all_columns("brought_forward", 7)),
        )
        .after(owned(&all_columns("carried_forward", 8)).with(year(2022))),
        case("brought-forward-blank", "上一年度空白", "Last year is blank", owned(&all_columns("brought_forward", 7)))
            .after(county(2022, &[])),
        case(
            "a-gap-of-years",
            "隔年的报告不算上一年度",
            "A report of two years ago is not that of the year before",
            owned(&all_columns("brought_forward", 7)),
        )
        .after(owned(&all_columns("carried_forward", 8)).with(year(2021))),
        case(
            "year-unknown",
            "没有报告年度",
            "No year is given",
            owned(&all_columns("brought_forward", 7)).with(|report| report.year = None),
        )
        .after(owned(&all_columns("carried_forward", 8)).with(year(2022))),
        case(
            "last-year-unread",
            "上一年度的单元格未能读出",
            "A cell of last year was not read",
            owned(&all_columns("brought_forward", 7)),
        )
        .after(owned(&all_columns("carried_forward", 8)).with(year(2022)).with(|report| {
            let total = cell("requests.carried_forward.total");
            report.set(total, None).expect("any cell can be blank");
            report.unread.insert(total, Unread { code: "row-lost-cell".into(), text: "８ ８".into() });
        })),
        case(
            "stocks-go-on",
            "规章和规范性文件的现行有效数衔接",
            "Stocks go on from last year",
            city(2023, &stocks(3, 2, 21)),
        )
        .after(city(2022, &stocks(0, 0, 20))),
        case(
            "stocks-do-not-go-on",
            "现行有效数与上年不衔接",
            "Stocks do not go on from last year",
            city(2023, &stocks(3, 2, 25)),
        )
        .after(city(2022, &stocks(0, 0, 20))),
        case(
            "more-issued-than-in-force",
            "制发的比现行有效和废止的还多",
            "More was issued than is in force or was repealed",
            city(2023, &stocks(9, 1, 3)),
        )
        .after(city(2022, &stocks(0, 0, 20))),
        case(
            "more-repealed-than-there-was",
            "废止的比原有的还多",
            "More was repealed than there was",
            city(2023, &stocks(1, 30, 3)),
        )
        .after(city(2022, &stocks(0, 0, 20))),
        case(
            "stocks-after-2019",
            "上一年度是2019年版，不印该格",
            "Last year's edition does not print the cell",
            city(2021, &stocks(3, 2, 21)),
        )
        .after(of_organ("宿迁市人民政府", 2020, Report::blank(Edition::E2019))),
        case("items-go-on", "项目数量逐年衔接", "Numbers of items go on", items(12, -2))
            .after(items(15, -3).with(year(2019))),
        case("items-do-not-go-on", "项目数量与上年不衔接", "Numbers of items do not go on", items(12, -2))
            .after(items(15, 4).with(year(2019))),
        case(
            "ten-times-more",
            "许可、处罚、强制是上年的十倍以上",
            "Ten times as many acts as last year",
            county(2023, &acts(2000, 3000, 1500)),
        )
        .after(county(2022, &acts(150, 200, 100))),
        case(
            "ten-times-fewer",
            "许可、处罚、强制不到上年的十分之一",
            "Less than a tenth of last year's acts",
            county(2023, &acts(9, 12, 1)),
        )
        .after(county(2022, &acts(150, 200, 100))),
        case(
            "few-to-compare",
            "上年太少，不作比较",
            "Too few last year to compare",
            county(2023, &acts(2000, 3000, 1500)),
        )
        .after(county(2022, &acts(15, 99, 0))),
        case(
            "pending-vanished",
            "上年尚未审结的案件没有下文",
            "Cases pending last year are gone",
            county(
                2023,
                &[
                    ("reviews.reconsideration.total", 0),
                    ("reviews.direct_litigation.total", 0),
                    ("reviews.litigation_after_reconsideration.total", 0),
                ],
            ),
        )
        .after(county(
            2022,
            &[
                ("reviews.reconsideration.pending", 1),
                ("reviews.direct_litigation.pending", 2),
                ("reviews.litigation_after_reconsideration.pending", 3),
            ],
        )),
        case(
            "more-suits-than-reconsiderations",
            "复议后起诉的比复议的还多",
            "More suits after reconsideration than reconsiderations",
            county(
                2023,
                &[
                    ("reviews.reconsideration.upheld", 1),
                    ("reviews.reconsideration.corrected", 0),
                    ("reviews.reconsideration.other", 0),
                    ("reviews.reconsideration.total", 1),
                    ("reviews.litigation_after_reconsideration.total", 30),
                ],
            ),
        )
        .after(county(
            2022,
            &[
                ("reviews.reconsideration.upheld", 2),
                ("reviews.reconsideration.corrected", 0),
                ("reviews.reconsideration.other", 0),
            ],
        )),
        case(
            "reviews-without-requests",
            "没有申请却有复议",
            "Reviews, but no requests",
            county(
                2023,
                &[
                    ("requests.received.total", 0),
                    ("requests.brought_forward.total", 0),
                    ("reviews.reconsideration.total", 2),
                    ("reviews.direct_litigation.total", 0),
                    ("reviews.litigation_after_reconsideration.total", 0),
                ],
            ),
        )
        .after(county(
            2022,
            &[
                ("requests.received.total", 0),
                ("requests.carried_forward.total", 0),
                ("reviews.reconsideration.total", 0),
                ("reviews.direct_litigation.total", 0),
                ("reviews.litigation_after_reconsideration.total", 0),
            ],
        )),
        case(
            "suits-without-reconsideration",
            "2024年起直接起诉大增而没有复议",
            "From 2024 on: many more direct suits, and no reconsideration",
            county(2024, &[("reviews.reconsideration.total", 0), ("reviews.direct_litigation.total", 20)]),
        )
        .after(county(2023, &[("reviews.direct_litigation.total", 3)])),
        case(
            "suits-before-2024",
            "2024年以前的不判断",
            "Before 2024 it is not judged",
            county(2023, &[("reviews.reconsideration.total", 0), ("reviews.direct_litigation.total", 20)]),
        )
        .after(county(2022, &[("reviews.direct_litigation.total", 3)])),
    ]
}

/// When a report was published.
fn dates() -> Vec<Case> {
    let published = |organ: &str, day: &str| {
        of_organ(organ, 2023, Report::blank(Edition::E2021)).with(|report| report.published = day.parse().ok())
    };
    let late = |name: &str, organ: &str| {
        case(name, "逾期发布", "Published after the deadline", published(organ, "2024-04-01"))
    };
    vec![
        late("late-government", "宿迁市人民政府"),
        late("late-department", "宿迁市教育局"),
        late("late-office", "宿迁市人民政府办公室"),
        late("late-town", "沭阳县庙头镇人民政府"),
        late("late-committee", "宿迁经济技术开发区管理委员会"),
        case("on-the-last-day", "最后一天发布", "Published on the last day", published("宿迁市人民政府", "2024-03-31")),
        case(
            "no-date",
            "没有发布日期",
            "No date of publication",
            of_organ("宿迁市人民政府", 2023, Report::blank(Edition::E2021)),
        ),
        case(
            "date-of-someone",
            "从名称不能确定的机关",
            "An organ that is not certain",
            published("统计局", "2024-04-01"),
        ),
    ]
}

/// Amounts of money are exact decimals.
fn amounts() -> Vec<Case> {
    let fees = |organ: &str, year, fees: &str| {
        of_organ(organ, year, Report::blank(Edition::E2021))
            .with(|report| amount(report, "disclosure.administrative_fees.amount", fees))
    };
    let procurement = |projects, money: &str| {
        of_organ(
            "宿迁市教育局",
            2020,
            with_figures(Edition::E2019, &[("disclosure.centralized_procurement.projects", projects)]),
        )
        .with(|report| amount(report, "disclosure.centralized_procurement.amount", money))
    };
    let (zh, en) = ("收费金额疑为元而不是万元", "Fees that look like yuan and not ten thousand yuan");
    vec![
        case("fees-in-yuan", zh, en, fees("沭阳县人民政府", 2023, "3197225")).after(fees(
            "沭阳县人民政府",
            2022,
            "319.7225",
        )),
        case(
            "fees-in-yuan-last-year",
            "上年疑为元",
            "Last year's look like yuan",
            fees("沭阳县人民政府", 2023, "319.7225"),
        )
        .after(fees("沭阳县人民政府", 2022, "3197225.0")),
        case(
            "fees-just-within",
            "比值正好是上限：不提示",
            "The ratio is just the limit: it passes",
            fees("宿迁市人民政府", 2023, "1200"),
        )
        .after(fees("宿迁市人民政府", 2022, "0.1")),
        case(
            "fees-just-beyond",
            "比值刚过上限以内的一小点：提示",
            "The ratio lies inside the limit by the last digit: it fails",
            fees("宿迁市人民政府", 2023, "1199.999999999999"),
        )
        .after(fees("宿迁市人民政府", 2022, "0.1")),
        case(
            "fees-of-a-country",
            "任何机关都收不到的金额",
            "More than any organ collects",
            fees("宿迁市人民政府", 2023, "10000000"),
        ),
        case(
            "fees-of-a-county",
            "县级收不到的金额",
            "More than a county collects",
            fees("沭阳县人民政府", 2023, "1000000.01"),
        ),
        case(
            "fees-of-a-city-department",
            "市级部门收不到的金额",
            "More than a city's department collects",
            fees("宿迁市教育局", 2023, "1000001"),
        ),
        case(
            "fees-of-a-town",
            "乡镇收不到的金额",
            "More than a town collects",
            fees("沭阳县庙头镇人民政府", 2023, "200000"),
        ),
        case(
            "fees-of-a-county-department",
            "县级部门收不到的金额",
            "More than a county's department collects",
            fees("沭阳县教育局", 2023, "200000.5"),
        ),
        case(
            "fees-nearly",
            "小数相差极小",
            "Decimals that differ by very little",
            fees("沭阳县庙头镇人民政府", 2023, "199999.999999999999"),
        ),
        case("procurement-without-money", "有采购项目没有金额", "Projects, but no amount", procurement(3, "0.00")),
        case(
            "procurement-without-projects",
            "有采购金额没有项目",
            "An amount, but no projects",
            procurement(0, "0.01"),
        ),
        case("procurement", "采购项目和金额相符", "Projects and an amount", procurement(28, "743.38")),
    ]
}
