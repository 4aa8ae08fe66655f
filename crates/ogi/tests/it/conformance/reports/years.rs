//! What compares years, and when a report was published.
#![expect(clippy::too_many_lines, reason = "a list of cases is as long as it is")]

use ogi::model::{Applicant, Edition, Report, Unread};

use super::{Case, Change, case, cell, change, of_organ, put, with_figures};

/// What compares years.
pub(super) fn years() -> Vec<Case> {
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
            "repealed-and-in-force-swapped",
            "现行有效的比制发的还少，废止的不少",
            "Fewer in force than were issued, and as many repealed",
            city(2023, &stocks(50, 60, 40)),
        )
        .after(city(2022, &stocks(0, 0, 50))),
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
pub(super) fn dates() -> Vec<Case> {
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
