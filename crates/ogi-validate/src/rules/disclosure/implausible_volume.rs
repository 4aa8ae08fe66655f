//! `disclosure.implausible-volume`

use std::borrow::Cow;

use ogi_model::{Bilingual, Cell, DisclosureItem, Level, Measure, Message, OrganKind, Scope, Severity};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term, Words, disclosure};
use crate::rule::labels::named;
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.implausible-volume",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new("表二的数量不同寻常", "An unusual number in table two"),
    help: Bilingual::new(
        "一年制发的规章特别多，没有相应职权的机关填报了许可、处罚或者强制，县级以上政府的汇总报告没有许可或者处罚，处理决定数量与上一年度相差悬殊：都可能如实，请确认。",
        "Very many rules in one year, licences, penalties or compulsion by an organ without such powers, none at all in the report of a government, or numbers far from last year's: all of it may be true, and is asked about.",
    ),
    mend: Bilingual::new(
        "请确认数字及其统计口径；情况属实的，建议在正文中说明。",
        "Confirm the figure and what it counts; where it is right, a word in the prose helps.",
    ),
    exceptions: &[
        Bilingual::new(
            "统计、审计机关依法实施行政处罚，乡镇、街道可以依法行使行政处罚权（行政处罚法第二十四条）或者受托办理许可，均不在此列；审计机关的强制措施、省级以上统计机关的许可亦同。",
            "Statistics and audit offices do impose penalties; townships and subdistricts may (Administrative Penalty Law, article 24), and may handle licences entrusted to them; audit offices may seal records and provincial statistics offices issue licences. None of this is asked about.",
        ),
        Bilingual::new(
            "许可集中到行政审批局、处罚集中到综合执法机构后，部门填 0 或者降为 0 属于正常，不在此列；只有政府的汇总报告为 0 才提示。",
            "With licences gathered in 行政审批局 and penalties in a joint enforcement body, zero in a department is normal, also after years with some; only a government's own zero is asked about.",
        ),
        Bilingual::new(
            "写明只统计本机关的政府报告，不要求有许可、处罚。",
            "A government's report that says it covers the organ alone need not have licences or penalties.",
        ),
        Bilingual::new(
            "职权划转、交通技术监控处罚是否计入、登记事项重新归类，都会使两年相差悬殊。",
            "Powers that moved, traffic tickets counted or not, and registrations classified anew make years differ.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "行政许可法第二十二条至第二十四条，行政处罚法第十七条至第二十条，行政强制法第十七条；数量界限为经验值",
            "Administrative Licensing Law, articles 22-24; Administrative Penalty Law, articles 17-20; Administrative Compulsion Law, article 17; the limits are experience",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[
        Threshold {
            name: "rules",
            value: 30,
            about: Bilingual::new("一年制发规章的件数上限（件）", "The most rules issued in a year (documents)"),
        },
        Threshold {
            name: "base",
            value: 100,
            about: Bilingual::new(
                "上一年度达到多少件才与本年度比较（件）",
                "From how many decisions last year on the years are compared (decisions)",
            ),
        },
        Threshold {
            name: "factor",
            value: 10,
            about: Bilingual::new(
                "两年相差达到多少倍即提示（倍）",
                "From how many times on two years that differ are asked about (times)",
            ),
        },
    ],
    example: || {
        let year = |year, penalties| {
            Example::of("2021")
                .organ("宿迁市城市管理局")
                .year(year)
                .figures([("disclosure.administrative_penalties.decisions", penalties)])
        };
        year(2024, 7_000).after(year(2023, 321))
    },
    check: Check::assertions(&ASSERTIONS),
};

const ACTS: [DisclosureItem; 3] = [
    DisclosureItem::AdministrativeLicensing,
    DisclosureItem::AdministrativePenalties,
    DisclosureItem::AdministrativeCompulsion,
];

/// How the names of organs end that the law gives no such power, act by act. Archives, film, press and the like have
/// some; so have statistics (penalties) and audit offices (penalties, sealing of records).
const WITHOUT_POWER: [&[&str]; 3] = [
    &["审计局", "信访局", "机关事务管理局", "机关事务服务中心", "地方志办公室", "地方志编纂委员会办公室"],
    &["信访局", "机关事务管理局", "机关事务服务中心", "地方志办公室", "地方志编纂委员会办公室"],
    &["统计局", "信访局", "机关事务管理局", "机关事务服务中心", "地方志办公室", "地方志编纂委员会办公室"],
];

const RULES: Cell = disclosure(DisclosureItem::Rules, Measure::Issued);

static ASSERTIONS: [Assertion; 13] = [
    Assertion::new(
        Expression::of(
            const { &[Guard::Printed] },
            Relation::of(&[Term::cell(RULES)], Comparison::AtMost, &[Term::threshold("rules")]),
        ),
        many_rules,
    )
    .about("many rules"),
    without_power::<0>(),
    without_power::<1>(),
    without_power::<2>(),
    Assertion::new(
        Expression::of(
            const {
                &[
                    Guard::OrganNameEnds(Words::Known(&["统计局"])),
                    Guard::OrganLevel(Cow::Borrowed(&[Level::Prefecture, Level::County])),
                ]
            },
            Relation::of(&[Term::cell(decisions(ACTS[0]))], Comparison::AtMost, Term::NONE),
        ),
        no_power,
    )
    .about("no power"),
    of_a_government::<0>(),
    of_a_government::<1>(),
    far_more::<0>(),
    far_more::<1>(),
    far_more::<2>(),
    far_fewer::<0>(),
    far_fewer::<1>(),
    far_fewer::<2>(),
];

const fn decisions(item: DisclosureItem) -> Cell {
    disclosure(item, Measure::Decisions)
}

const fn without_power<const ACT: usize>() -> Assertion {
    let guards: &[Guard] = const { &[Guard::OrganNameEnds(Words::Known(WITHOUT_POWER[ACT]))] };
    let taken: &[Term] = const { &[Term::cell(decisions(ACTS[ACT]))] };
    let none = Relation::of(taken, Comparison::AtMost, Term::NONE);
    Assertion::new(Expression::of(guards, none), no_power).about("no power")
}

const fn of_a_government<const ACT: usize>() -> Assertion {
    const GOVERNMENT: &[Guard] = &[
        Guard::ScopeIsNot(Scope::Organ),
        Guard::OrganKind(Cow::Borrowed(&[OrganKind::Government])),
        Guard::OrganLevel(Cow::Borrowed(&[Level::Province, Level::Prefecture, Level::County])),
    ];
    let taken: &[Term] = const { &[Term::cell(decisions(ACTS[ACT]))] };
    let some = Relation::of(taken, Comparison::AtLeast, Term::ONE);
    Assertion::new(Expression::of(GOVERNMENT, some), none_at_all).about("none at all")
}

const fn far_more<const ACT: usize>() -> Assertion {
    let guards: &[Guard] = const { &[base(const { &[Term::previous(decisions(ACTS[ACT]))] })] };
    let now: &[Term] = const { &[Term::cell(decisions(ACTS[ACT]))] };
    let most: &[Term] = const { &[Term::previous(decisions(ACTS[ACT])).times_threshold("factor")] };
    Assertion::new(Expression::of(guards, Relation::of(now, Comparison::LessThan, most)), far_from_last_year)
        .about("far more than last year")
}

const fn far_fewer<const ACT: usize>() -> Assertion {
    let guards: &[Guard] = const {
        &[
            base(const { &[Term::previous(decisions(ACTS[ACT]))] }),
            Guard::Figures(Relation::of(const { &[Term::cell(decisions(ACTS[ACT]))] }, Comparison::AtLeast, Term::ONE)),
        ]
    };
    let now: &[Term] = const { &[Term::cell(decisions(ACTS[ACT])).times_threshold("factor")] };
    let least: &[Term] = const { &[Term::previous(decisions(ACTS[ACT]))] };
    Assertion::new(Expression::of(guards, Relation::of(now, Comparison::MoreThan, least)), far_from_last_year)
        .about("far fewer than last year")
}

const fn base(last_year: &'static [Term]) -> Guard {
    const BASE: &[Term] = &[Term::threshold("base")];
    Guard::Figures(Relation::of(last_year, Comparison::AtLeast, BASE))
}

fn many_rules(failure: &Failure<'_>) -> Option<Violation> {
    let now = failure.run.report.get(RULES)?;
    let most = failure.run.threshold("rules");
    Some(Violation {
        message: Message {
            zh: format!("“规章”：“本年制发件数”为 {now}，一个机关一年制发超过 {most} 件很少见，请确认。"),
            en: format!(
                "“规章” (rules): {now} issued in the year; more than {most} by one organ are rare, please confirm."
            ),
        },
        ..Violation::default()
    })
}

fn no_power(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let (organ, cell) = (report.organ.as_ref()?.name.trim(), failure.cell());
    let (named, figure) = (named(report, cell), report.get(cell)?);
    Some(Violation {
        message: Message {
            zh: format!("{}填的是 {figure}；{organ}一般没有这项职权，请确认。", named.zh),
            en: format!("{}: {figure}; {organ} would not usually have this power, please confirm.", named.en),
        },
        ..Violation::default()
    })
}

fn none_at_all(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let (organ, named) = (report.organ.as_ref()?.name.trim(), named(report, failure.cell()));
    Some(Violation {
        message: Message {
            zh: format!("{}填的是 0；{organ}的报告汇总本行政区域，请确认是否只统计了本机关。", named.zh),
            en: format!(
                "{}: 0; the report of {organ} covers its whole area, confirm that it does not count the organ alone.",
                named.en
            ),
        },
        ..Violation::default()
    })
}

fn far_from_last_year(failure: &Failure<'_>) -> Option<Violation> {
    let run = failure.run;
    let (report, previous, cell) = (run.report, run.previous()?, failure.cell());
    let (named, now, then, last) = (named(report, cell), report.get(cell)?, previous.get(cell)?, previous.year?);
    let factor = run.threshold("factor");
    Some(Violation {
        message: Message {
            zh: format!("{}填的是 {now}，{last}年度为 {then}，相差 {factor} 倍以上，请确认统计口径。", named.zh),
            en: format!(
                "{}: {now}, in {last} {then}; {factor} times apart or more, confirm what is counted.",
                named.en
            ),
        },
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::{Scope, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn decisions(organ: &str, [licences, penalties, compulsion]: [u64; 3]) -> Example {
        Example::of("2021").organ(organ).year(2024).figures([
            ("disclosure.administrative_licensing.decisions", licences),
            ("disclosure.administrative_penalties.decisions", penalties),
            ("disclosure.administrative_compulsion.decisions", compulsion),
        ])
    }

    fn messages(example: &Example) -> Vec<String> {
        let found = found(&RULE, example);
        assert!(found.iter().all(|(severity, _)| *severity == Severity::Info));
        found.into_iter().map(|(_, message)| message).collect()
    }

    #[test]
    fn usual_numbers_pass() {
        let now = decisions("宿迁市人民政府", [1_573_179, 2_676_474, 29_351]).figures([("disclosure.rules.issued", 2)]);
        let example = now.after(decisions("宿迁市人民政府", [1_808_595, 2_822_652, 20_163]).year(2023));
        assert_eq!(outcome(&RULE, &example), (13, 0, vec![]));
    }

    #[test]
    fn very_many_rules_are_asked_about() {
        let rules = |issued| Example::of("2021").figures([("disclosure.rules.issued", issued)]);
        assert!(messages(&rules(30)).is_empty());
        assert_eq!(messages(&rules(31)), ["“规章”：“本年制发件数”为 31，一个机关一年制发超过 30 件很少见，请确认。"]);
    }

    #[test]
    fn organs_without_such_powers_are_asked() {
        assert_eq!(
            messages(&decisions("宿迁市信访局", [0, 3, 0])),
            ["“行政处罚”一行“本年处理决定数量”一列填的是 3；宿迁市信访局一般没有这项职权，请确认。"]
        );
        assert_eq!(messages(&decisions("沭阳县机关事务管理局", [1, 1, 1])).len(), 3);
        assert_eq!(messages(&decisions("宿迁市统计局", [4, 0, 0])).len(), 1);
    }

    #[test]
    fn statistics_and_audit_offices_impose_penalties() {
        assert!(messages(&decisions("宿迁市统计局", [0, 12, 0])).is_empty());
        assert!(messages(&decisions("宿迁市审计局", [0, 3, 2])).is_empty());
        assert!(messages(&decisions("江苏省统计局", [20, 0, 0])).is_empty(), "provinces license surveys");
    }

    #[test]
    fn a_township_may_impose_penalties_and_issue_licences() {
        assert!(messages(&decisions("沭阳县庙头镇人民政府", [40, 25, 1])).is_empty());
        assert!(messages(&decisions("上海市宝山区友谊路街道办事处", [0, 25, 1])).is_empty());
    }

    #[test]
    fn zero_in_a_department_is_normal() {
        let example = decisions("宿迁市教育局", [0, 0, 0]).after(decisions("宿迁市教育局", [800, 0, 0]).year(2023));
        assert!(messages(&example).is_empty());
        assert!(messages(&decisions("沭阳县庙头镇人民政府", [0, 0, 0])).is_empty());
    }

    #[test]
    fn a_government_without_licences_or_penalties_is_asked() {
        let found = messages(&decisions("沭阳县人民政府", [0, 0, 0]));
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0],
            "“行政许可”一行“本年处理决定数量”一列填的是 0；沭阳县人民政府的报告汇总本行政区域，请确认是否只统计了本机关。"
        );
    }

    #[test]
    fn a_government_that_reports_for_itself_alone_is_not_asked() {
        let alone = decisions("沭阳县人民政府", [0, 0, 0]).with(|report| report.scope = Some(Scope::Organ));
        assert!(messages(&alone).is_empty());
    }

    #[test]
    fn numbers_far_from_last_years_are_asked_about() {
        let years = |now, then| {
            decisions("宿迁市公安局", [0, now, 0]).after(decisions("宿迁市公安局", [0, then, 0]).year(2023))
        };
        assert!(messages(&years(999, 100)).is_empty());
        assert_eq!(
            messages(&years(1_001, 100)),
            ["“行政处罚”一行“本年处理决定数量”一列填的是 1001，2023年度为 100，相差 10 倍以上，请确认统计口径。"]
        );
        assert!(messages(&years(11, 100)).is_empty());
        assert_eq!(messages(&years(9, 100)).len(), 1);
        assert!(messages(&years(5_000, 99)).is_empty(), "too few last year to compare");
    }

    #[test]
    fn a_zero_too_many_or_a_digit_too_few_is_asked_about() {
        let years = |now, then| {
            decisions("宿迁市公安局", [0, now, 0]).after(decisions("宿迁市公安局", [0, then, 0]).year(2023))
        };
        assert_eq!(messages(&years(1_312_200, 131_220)).len(), 1);
        assert_eq!(messages(&years(13_122, 131_220)).len(), 1);
    }

    #[test]
    fn blanks_and_unknown_organs_decide_nothing() {
        let blank = Example::of("2021").organ("宿迁市信访局");
        assert_eq!(outcome(&RULE, &blank).2, [("blank-cell", 6), ("no-previous-year", 6)]);
        let unknown = decisions("", [0, 0, 0]).with(|report| report.organ = None);
        assert_eq!(outcome(&RULE, &unknown).2, [("blank-cell", 1), ("organ-unknown", 2), ("no-previous-year", 6)]);
    }
}
