//! `publication.deadline`

use chrono::NaiveDate;
use ogi_model::{Bilingual, Level, Message, OrganFacts, OrganKind, Severity, Undecided};
use serde::Serialize;

use crate::chinese_date::ChineseDate;
use crate::finding::Args;
use crate::policy::{LocalDeadline, Policy};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term};
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "publication.deadline",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("未按期发布", "Published after the deadline"),
    help: Bilingual::new(
        "县级以上人民政府部门（包括国务院部门）的年度报告应当在每年1月31日前向社会公布；县级以上地方人民政府的年度报告应当在每年3月31日前公布。",
        "Departments of governments at county level and above, those of the State Council among them, publish by 31 January, local governments by 31 March.",
    ),
    mend: Bilingual::new(
        "请核对发布日期；逾期的应尽快公布，并在下一年度按期发布。",
        "Check the date of publication; if it is late, publish at once, and in time next year.",
    ),
    exceptions: &[
        Bilingual::new(
            "乡镇、街道和开发区等功能区的管理委员会未列入该条，按各地惯例以1月31日为限，只作提示；政府办公厅（室）的报告也只作提示。",
            "Townships, street offices and the committees of development zones are not named in the article; local practice is 31 January, so they are only asked, and so are general offices.",
        ),
        Bilingual::new(
            "在报告年度结束以前发布的，只作提示：机关在年内撤销的除外。",
            "A report published before its year was over is only asked about: the organ may have been dissolved within the year.",
        ),
        Bilingual::new(
            "注明为更正版本的，以及迟于期限半年以上而落款未逾期的（多为页面迁移），只作提示；首发于其他平台的，请自行核对。",
            "A version said to correct an earlier one, and a date more than half a year late where the signature is not (mostly a moved page), are only asked about; first publication elsewhere is for you to check.",
        ),
        Bilingual::new(
            "垂直管理机构和从名称不能确定级别的机关不判断，除非核对口径另定期限；统计期限写的是另一年度的，先要查明年度，也不判断。",
            "Vertical agencies and organs whose level is not certain are not judged, unless a policy sets a deadline for them; nor is a report whose period is of another year, as its year is in doubt.",
        ),
        Bilingual::new(
            "核对口径（policy）可以规定更早的地方期限，不能推迟法定期限；按惯例的期限以地方规定为准。",
            "A policy may set an earlier local deadline; it cannot put off the law's, but takes the place of one that is practice.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("政府信息公开条例第四十九条", "Regulations on Open Government Information, article 49"),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[Threshold {
        name: "days-restamped",
        value: 180,
        about: Bilingual::new(
            "迟于期限多少天以上时，疑为页面迁移后的日期，只作提示",
            "days after the deadline beyond which the date may be that of a moved page, and is only asked about",
        ),
    }],
    example: || Example::of("2021").organ("宿迁市统计局").year(2023).published(2024, 2, 2),
    check: Check::Function { run, expressions },
};

/// By when an organ publishes its report on a year and hands it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub last: NaiveDate,
    /// Who set it.
    pub set_by: DeadlineSetBy,
}

/// 期限由什么规定。
///
/// Who set a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DeadlineSetBy {
    /// 政府信息公开条例第四十九条。
    ///
    /// The regulations, article 49.
    Law,
    /// 主管部门的核对口径。
    ///
    /// The policy of a supervising office.
    Policy,
    /// 惯例：该条没有列入这类机关。
    ///
    /// Practice: the article does not name such organs.
    Practice,
}

/// By when an organ of a kind and level reports on a year; nothing where neither the law nor practice nor the policy says.
///
/// A policy cannot put off what the law sets; it takes the place of what is practice.
///
/// ```
/// use ogi_model::{Level, OrganKind};
/// use ogi_validate::{DeadlineSetBy, Policy, deadline};
///
/// let due = deadline(OrganKind::Department, Some(Level::County), 2024, &Policy::default()).expect("article 49 names it");
/// assert_eq!((due.last.to_string().as_str(), due.set_by), ("2025-01-31", DeadlineSetBy::Law));
/// assert_eq!(deadline(OrganKind::VerticalAgency, None, 2024, &Policy::default()), None);
/// ```
pub fn deadline(kind: OrganKind, level: Option<Level>, year: u16, policy: &Policy) -> Option<Deadline> {
    let day = |month, day| NaiveDate::from_ymd_opt(i32::from(year) + 1, month, day);
    let general = due(Some(kind), level).and_then(|due| {
        let set_by = if due.by_law { DeadlineSetBy::Law } else { DeadlineSetBy::Practice };
        Some(Deadline { last: day(due.month, due.day)?, set_by })
    });
    let local = policy
        .deadline(kind, level)
        .and_then(|due| Some(Deadline { last: day(due.month, due.day)?, set_by: DeadlineSetBy::Policy }));
    match (general, local) {
        (Some(general), Some(local)) if general.set_by == DeadlineSetBy::Law && general.last <= local.last => {
            Some(general)
        }
        (general, local) => local.or(general),
    }
}

/// Whose report is due when.
struct Due {
    kinds: &'static [OrganKind],
    /// Every level, and none, where none is named.
    levels: &'static [Level],
    month: u32,
    day: u32,
    severity: Severity,
    /// Whether the law sets it, and not practice.
    by_law: bool,
}

const ABOVE_TOWNSHIP: &[Level] = &[Level::Province, Level::Prefecture, Level::County];
const FROM_THE_STATE_COUNCIL_DOWN: &[Level] = &[Level::National, Level::Province, Level::Prefecture, Level::County];

static DEADLINES: [Due; 5] = [
    Due {
        kinds: &[OrganKind::Government],
        levels: ABOVE_TOWNSHIP,
        month: 3,
        day: 31,
        severity: Severity::Warning,
        by_law: true,
    },
    Due {
        kinds: &[OrganKind::Department],
        levels: FROM_THE_STATE_COUNCIL_DOWN,
        month: 1,
        day: 31,
        severity: Severity::Warning,
        by_law: true,
    },
    Due {
        kinds: &[OrganKind::GovernmentOffice],
        levels: ABOVE_TOWNSHIP,
        month: 1,
        day: 31,
        severity: Severity::Info,
        by_law: false,
    },
    Due {
        kinds: &[OrganKind::Government, OrganKind::DelegatedOrgan],
        levels: &[Level::Township],
        month: 1,
        day: 31,
        severity: Severity::Info,
        by_law: false,
    },
    Due {
        kinds: &[OrganKind::ManagementCommittee],
        levels: &[],
        month: 1,
        day: 31,
        severity: Severity::Info,
        by_law: false,
    },
];

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let (Some(published), Some(year)) = (report.published, report.year) else {
        run.skip(Undecided::DateUnknown);
        return;
    };
    // A year that the report itself contradicts is told by other rules; no date can be late for it.
    if report.period.as_ref().is_some_and(|period| crate::rules::structure::period::is_of_another_year(period, year)) {
        run.skip(Undecided::DateUnknown);
        return;
    }
    if let Some(over) = NaiveDate::from_ymd_opt(i32::from(year) + 1, 1, 1).filter(|over| published < *over) {
        run.fail(Violation {
            message: Message {
                zh: format!("发布日期为{}，{year}年度还没有结束。", ChineseDate(published)),
                en: format!("The date of publication is {published}, before the year {year} was over."),
            },
            args: Args { difference: Some((published - over).num_days()), ..Args::default() },
            subject: "before the year was over".into(),
            severity: Some(Severity::Info),
            ..Violation::default()
        });
        return;
    }
    let OrganFacts { kind, level, .. } = run.organ();
    let general_due = due(kind, level);
    let day = |month, day| NaiveDate::from_ymd_opt(i32::from(year) + 1, month, day);
    let general = general_due.and_then(|due| Some((day(due.month, due.day)?, due.severity)));
    let local = run.local_deadline().and_then(|due| Some((day(due.month, due.day)?, due.severity)));
    // Where a date set by practice alone stands against a local one, the local one holds.
    let general = general.filter(|_| local.is_none() || general_due.is_some_and(|due| due.by_law));
    let late = |due: &(NaiveDate, Severity)| published > due.0;
    match (general.filter(late), local.filter(late)) {
        (Some((last, severity)), local) => {
            let severity = local.map_or(severity, |(_, local)| severity.max(local));
            tell(run, published, last, severity, false);
        }
        (None, Some((last, severity))) => tell(run, published, last, severity, true),
        (None, None) if general.is_some() || local.is_some() => run.pass(),
        (None, None) => run.skip(Undecided::OrganUnknown),
    }
}

fn tell(run: &mut RuleRun<'_>, published: NaiveDate, last: NaiveDate, severity: Severity, local: bool) {
    let report = run.report;
    let days = (published - last).num_days();
    let long = i64::try_from(run.threshold("days-restamped")).unwrap_or(i64::MAX);
    let (note_zh, note_en, severity) = if report.is_correction() {
        (
            "；本报告是更正版本，请核对首次发布的日期",
            "; this version corrects an earlier one: see when that was published",
            Severity::Info,
        )
    } else if days > long && report.signed.is_none_or(|signed| signed <= last) {
        (
            "；可能是页面迁移或者重新发布的日期，请核对首次发布的日期",
            "; perhaps the page was moved or published again: see when it was first published",
            Severity::Info,
        )
    } else {
        ("", "", severity)
    };
    let (by_zh, by_en) = if local { ("按照地方规定", " under the local policy") } else { ("", "") };
    run.fail(Violation {
        message: Message {
            zh: format!(
                "发布日期为{}，{by_zh}应当在{}（含当日）前发布，迟 {days} 天{note_zh}。",
                ChineseDate(published),
                ChineseDate(last)
            ),
            en: format!("Published on {published}, due by {last}{by_en}: {days} days late{note_en}."),
        },
        args: Args { difference: Some(days), ..Args::default() },
        subject: if local { "late for the local deadline" } else { "late" }.into(),
        severity: Some(severity),
        ..Violation::default()
    });
}

/// The law's deadline that a local one would put off, and for whom.
pub(crate) fn earlier_by_law(local: &LocalDeadline) -> Option<(OrganKind, u32, u32)> {
    let by_law = DEADLINES.iter().filter(|due| due.by_law && (due.month, due.day) < (local.month, local.day));
    by_law
        .flat_map(|due| due.kinds.iter().map(move |kind| (due, *kind)))
        .find(|(due, kind)| due.levels.iter().any(|level| local.is_for(*kind, Some(*level))))
        .map(|(due, kind)| (kind, due.month, due.day))
}

fn due(kind: Option<OrganKind>, level: Option<Level>) -> Option<&'static Due> {
    let is_for = |due: &&Due| due.levels.is_empty() || level.is_some_and(|level| due.levels.contains(&level));
    let kind = kind?;
    DEADLINES.iter().filter(is_for).find(|due| due.kinds.contains(&kind))
}

fn expressions() -> Vec<Expression> {
    let expression = |due: &Due| Expression {
        when: if due.levels.is_empty() {
            vec![Guard::OrganKind(due.kinds.into())].into()
        } else {
            vec![Guard::OrganKind(due.kinds.into()), Guard::OrganLevel(due.levels.into())].into()
        },
        relation: Relation {
            left: vec![Term::published()].into(),
            is: Comparison::AtMost,
            right: vec![Term::next_year(due.month, due.day)].into(),
        },
    };
    DEADLINES.iter().map(expression).collect()
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report, Severity, Status, classify};

    use super::RULE;
    use crate::engine::check;
    use crate::{Context, Policy, check_with};

    fn with(policy: &str, change: impl FnOnce(&mut Report)) -> Vec<(Severity, String)> {
        let class = classify("宿迁市统计局");
        let organ =
            Organ { name: "宿迁市统计局".into(), level: class.level, kind: class.kind, ..Organ::default() };
        let mut report = Report { organ: Some(organ), year: Some(2023), ..Report::blank(Edition::E2021) };
        change(&mut report);
        let policy = if policy.is_empty() { Policy::default() } else { Policy::from_toml(policy).unwrap() };
        let findings = check_with(&report, &Context { policy, ..Context::default() }).findings.into_iter();
        findings
            .filter(|finding| finding.rule == RULE.id)
            .map(|finding| (finding.severity, finding.message.zh))
            .collect()
    }

    fn found(organ: &str, published: &str) -> Vec<(Severity, String)> {
        let class = classify(organ);
        let organ = Organ { name: organ.into(), level: class.level, kind: class.kind, ..Organ::default() };
        let published = published.parse().ok();
        let report = Report { organ: Some(organ), year: Some(2023), published, ..Report::blank(Edition::E2021) };
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| (finding.severity, finding.message.zh)).collect()
    }

    #[test]
    fn a_policy_brings_the_deadline_of_the_law_forward_and_replaces_that_of_practice() {
        use super::{DeadlineSetBy, deadline};
        use ogi_model::{Level, OrganKind};

        let policy = |month: u32, day: u32| {
            let text = format!("name = \"x\"\n[[deadlines]]\nmonth = {month}\nday = {day}\nseverity = \"warning\"\n");
            Policy::from_toml(&text).unwrap()
        };
        let of = |kind, level, policy: &Policy| {
            deadline(kind, level, 2024, policy).map(|due| (due.last.to_string(), due.set_by))
        };
        let (department, township) =
            ((OrganKind::Department, Some(Level::County)), (OrganKind::Government, Some(Level::Township)));
        let early = policy(1, 20);
        assert_eq!(of(department.0, department.1, &early), Some(("2025-01-20".to_owned(), DeadlineSetBy::Policy)));
        assert_eq!(
            of(township.0, township.1, &Policy::default()),
            Some(("2025-01-31".to_owned(), DeadlineSetBy::Practice))
        );
        assert_eq!(of(township.0, township.1, &early), Some(("2025-01-20".to_owned(), DeadlineSetBy::Policy)));
        assert_eq!(of(OrganKind::PublicInstitution, None, &Policy::default()), None);
    }

    #[test]
    fn a_department_is_due_on_31_january() {
        assert!(found("宿迁市统计局", "2024-01-31").is_empty());
        assert_eq!(
            found("宿迁市统计局", "2024-02-02"),
            [(Severity::Warning, "发布日期为2024年2月2日，应当在2024年1月31日（含当日）前发布，迟 2 天。".to_owned())]
        );
    }

    #[test]
    fn a_government_is_due_on_31_march() {
        assert!(found("宿迁市人民政府", "2024-03-31").is_empty());
        assert_eq!(found("宿迁市人民政府", "2024-04-01")[0].0, Severity::Warning);
    }

    #[test]
    fn a_township_is_only_asked() {
        assert_eq!(found("沭阳县扎下镇人民政府", "2024-02-20")[0].0, Severity::Info);
    }

    #[test]
    fn departments_of_the_state_council_are_due_on_31_january() {
        assert!(found("财政部", "2024-01-31").is_empty());
        assert_eq!(found("财政部", "2024-02-01")[0].0, Severity::Warning);
    }

    #[test]
    fn the_committee_of_a_zone_is_only_asked() {
        assert!(found("宿迁经济技术开发区管理委员会", "2024-01-31").is_empty());
        assert_eq!(found("宿迁经济技术开发区管理委员会", "2024-04-15")[0].0, Severity::Info);
    }

    #[test]
    fn no_date_is_late_for_a_year_that_the_period_contradicts() {
        let found = with("", |report| {
            report.published = "2025-01-30".parse().ok();
            let day = |text: &str| text.parse().unwrap();
            report.period = Some(ogi_model::Period { start: day("2024-01-01"), end: day("2024-12-31") });
        });
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_report_before_the_end_of_its_year_is_asked_about() {
        assert_eq!(
            found("宿迁市统计局", "2023-12-28"),
            [(Severity::Info, "发布日期为2023年12月28日，2023年度还没有结束。".to_owned())]
        );
    }

    #[test]
    fn of_an_organ_that_is_not_certain_nothing_is_said() {
        assert!(found("行政服务中心", "2024-06-01").is_empty());
    }

    #[test]
    fn a_general_office_is_only_asked() {
        assert_eq!(found("宿迁市人民政府办公室", "2024-02-01")[0].0, Severity::Info);
    }

    #[test]
    fn a_correction_is_only_asked_about() {
        let found = with("", |report| {
            report.published = "2024-05-06".parse().ok();
            report.status = Some(Status::Corrected);
        });
        assert_eq!(found[0].0, Severity::Info);
        assert!(found[0].1.contains("更正版本"));
    }

    #[test]
    fn a_page_that_was_moved_is_only_asked_about() {
        let late = |signed: &str| {
            with("", |report| {
                report.published = "2025-03-01".parse().ok();
                report.signed = signed.parse().ok();
            })
        };
        assert_eq!(late("2024-01-25")[0].0, Severity::Info);
        assert_eq!(late("")[0].0, Severity::Info);
        assert_eq!(late("2025-02-27")[0].0, Severity::Warning, "it was signed late, too");
    }

    #[test]
    fn a_page_counts_as_moved_beyond_the_days_and_where_it_was_signed_on_the_last_day() {
        let late = |published: &str| {
            with("", |report| {
                report.published = published.parse().ok();
                report.signed = "2024-01-31".parse().ok();
            })
        };
        assert_eq!(late("2024-07-29")[0].0, Severity::Warning, "180 days late");
        assert_eq!(late("2024-07-30")[0].0, Severity::Info, "181 days late");
    }

    #[test]
    fn a_signature_in_time_does_not_make_a_late_publication_one_in_time() {
        let found = with("", |report| {
            report.published = "2024-02-05".parse().ok();
            report.signed = "2024-01-25".parse().ok();
        });
        assert_eq!(found[0].0, Severity::Warning);
    }

    const LOCAL: &str = "name = \"x\"\n[[deadlines]]\nkinds = [\"department\"]\nmonth = 1\nday = 28";

    #[test]
    fn an_earlier_local_deadline_is_told_as_such() {
        let on = |day: &str| with(LOCAL, |report| report.published = day.parse().ok());
        assert!(on("2024-01-28").is_empty());
        assert_eq!(
            on("2024-01-30"),
            [(
                Severity::Info,
                "发布日期为2024年1月30日，按照地方规定应当在2024年1月28日（含当日）前发布，迟 2 天。".to_owned()
            )]
        );
    }

    #[test]
    fn who_misses_the_laws_date_as_well_is_told_of_that_once() {
        let found = with(LOCAL, |report| report.published = "2024-02-02".parse().ok());
        assert_eq!(
            found,
            [(Severity::Warning, "发布日期为2024年2月2日，应当在2024年1月31日（含当日）前发布，迟 2 天。".to_owned())]
        );
    }

    #[test]
    fn a_local_deadline_is_the_only_one_for_organs_the_law_does_not_name() {
        let policy =
            "name = \"x\"\n[[deadlines]]\nlevels = [\"township\"]\nmonth = 2\nday = 20\nseverity = \"warning\"";
        let on = |day: &str| {
            with(policy, |report| {
                report.organ = Some(Organ { name: "沭阳县扎下镇人民政府".into(), ..Organ::default() });
                report.published = day.parse().ok();
            })
        };
        assert!(on("2024-02-10").is_empty(), "practice gives way");
        assert_eq!(on("2024-02-21")[0].0, Severity::Warning);
    }

    #[test]
    fn a_policy_stands_in_the_findings_and_regrades() {
        let policy =
            Policy::from_toml("name = \"口径\"\n[rules.\"publication.deadline\"]\nseverity = \"error\"").unwrap();
        let organ = Organ { name: "某镇".into(), ..Organ::default() };
        let published = "2023-05-01".parse().ok();
        let report = Report { organ: Some(organ), year: Some(2023), published, ..Report::blank(Edition::E2021) };
        let findings = check_with(&report, &Context { policy: policy.clone(), ..Context::default() });
        assert_eq!(findings.policy, Some(policy));
        assert_eq!(findings.counts.error, 1);
        assert_eq!(check(&report).policy, None);
    }
}
