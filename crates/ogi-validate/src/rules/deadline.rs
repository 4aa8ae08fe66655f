//! `publication.deadline`

use chrono::NaiveDate;
use ogi_model::{Bilingual, Edition, Level, Message, OrganKind, Severity, Undecided};

use crate::check::{Fault, Inspection, OrganFacts};
use crate::example::Example;
use crate::expression::{Comparison, Date, Expression, Guard, Relation, Term};
use crate::finding::Args;
use crate::rule::{Basis, Check, Class, Firmness, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "publication.deadline",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("未按期发布", "Published after the deadline"),
    help: Bilingual::new(
        "县级以上人民政府部门的年度报告应当在每年1月31日前向社会公布；县级以上地方人民政府的年度报告应当在每年3月31日前公布。",
        "Departments of governments at county level and above publish by 31 January, those governments by 31 March.",
    ),
    mend: Bilingual::new(
        "请核对发布日期；逾期的应尽快公布，并在下一年度按期发布。",
        "Check the date of publication; if it is late, publish at once, and in time next year.",
    ),
    exceptions: &[
        Bilingual::new(
            "乡镇、街道未列入该条，按各地惯例以1月31日为限，只作提示；政府办公厅（室）的报告也只作提示。",
            "Townships and street offices are not named in the article; local practice is 31 January, so they are only asked, and so are general offices.",
        ),
        Bilingual::new(
            "在报告年度结束以前发布的，只作提示：机关在年内撤销的除外。",
            "A report published before its year was over is only asked about: the organ may have been dissolved within the year.",
        ),
        Bilingual::new(
            "页面迁移、重新发布更正版本、首发于其他平台，都可能使所示日期晚于实际发布日期。",
            "A page that was moved, a corrected version, or first publication elsewhere may show a later date.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("政府信息公开条例第四十九条", "Regulations on Open Government Information, article 49"),
        firmness: Firmness::Law,
    },
    editions: &Edition::ALL,
    since: "1.0",
    thresholds: &[],
    example: || Example::of(Edition::E2021).organ("宿迁市统计局").year(2023).published(2024, 2, 2),
    check: Check::Function { run, expressions },
};

/// Whose report is due when.
struct Deadline {
    kinds: &'static [OrganKind],
    levels: &'static [Level],
    month: u32,
    day: u32,
    severity: Severity,
}

const ABOVE_TOWNSHIP: &[Level] = &[Level::Province, Level::Prefecture, Level::County];

static DEADLINES: [Deadline; 4] = [
    Deadline {
        kinds: &[OrganKind::Government],
        levels: ABOVE_TOWNSHIP,
        month: 3,
        day: 31,
        severity: Severity::Warning,
    },
    Deadline {
        kinds: &[OrganKind::Department],
        levels: ABOVE_TOWNSHIP,
        month: 1,
        day: 31,
        severity: Severity::Warning,
    },
    Deadline {
        kinds: &[OrganKind::GovernmentOffice],
        levels: ABOVE_TOWNSHIP,
        month: 1,
        day: 31,
        severity: Severity::Info,
    },
    Deadline {
        kinds: &[OrganKind::Government, OrganKind::Agency],
        levels: &[Level::Township],
        month: 1,
        day: 31,
        severity: Severity::Info,
    },
];

fn run(inspection: &mut Inspection<'_>) {
    let report = inspection.report;
    let (Some(published), Some(year)) = (report.published, report.year) else {
        inspection.skip(Undecided::DateUnknown);
        return;
    };
    if let Some(over) = NaiveDate::from_ymd_opt(i32::from(year) + 1, 1, 1).filter(|over| published < *over) {
        inspection.fail(Fault {
            message: Message {
                zh: format!("发布日期为{published}，{year}年度还没有结束。"),
                en: format!("The date of publication is {published}, before the year {year} was over."),
            },
            args: Args { difference: Some((published - over).num_days()), ..Args::default() },
            subject: "before the year was over".into(),
            severity: Some(Severity::Info),
            ..Fault::default()
        });
        return;
    }
    let due = due(inspection.organ());
    let Some((due, last)) =
        due.and_then(|due| Some((due, NaiveDate::from_ymd_opt(i32::from(year) + 1, due.month, due.day)?)))
    else {
        inspection.skip(Undecided::OrganUnknown);
        return;
    };
    if published <= last {
        inspection.pass();
        return;
    }
    let days = (published - last).num_days();
    inspection.fail(Fault {
        message: Message {
            zh: format!("发布日期为{published}，应当在{last}前发布，迟 {days} 天。"),
            en: format!("Published on {published}, due by {last}: {days} days late."),
        },
        args: Args { difference: Some(days), ..Args::default() },
        subject: "late".into(),
        severity: Some(due.severity),
        ..Fault::default()
    });
}

fn due(organ: OrganFacts) -> Option<&'static Deadline> {
    let (kind, level) = (organ.kind?, organ.level?);
    DEADLINES.iter().find(|due| due.kinds.contains(&kind) && due.levels.contains(&level))
}

fn expressions() -> Vec<Expression> {
    let expression = |due: &Deadline| Expression {
        when: vec![Guard::OrganKind(due.kinds.into()), Guard::OrganLevel(due.levels.into())].into(),
        relation: Relation {
            left: vec![Term::date(Date::Published)].into(),
            is: Comparison::AtMost,
            right: vec![Term::date(Date::NextYear { month: due.month, day: due.day })].into(),
        },
    };
    DEADLINES.iter().map(expression).collect()
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report, Severity, classify};

    use super::RULE;
    use crate::check;

    fn found(organ: &str, published: &str) -> Vec<(Severity, String)> {
        let class = classify(organ);
        let organ = Organ { name: organ.into(), level: class.level, kind: class.kind, ..Organ::default() };
        let published = published.parse().ok();
        let report = Report { organ: Some(organ), year: Some(2023), published, ..Report::blank(Edition::E2021) };
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| (finding.severity, finding.message.zh)).collect()
    }

    #[test]
    fn a_department_is_due_on_31_january() {
        assert!(found("宿迁市统计局", "2024-01-31").is_empty());
        assert_eq!(
            found("宿迁市统计局", "2024-02-02"),
            [(Severity::Warning, "发布日期为2024-02-02，应当在2024-01-31前发布，迟 2 天。".to_owned())]
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
    fn a_report_before_the_end_of_its_year_is_asked_about() {
        assert_eq!(
            found("宿迁市统计局", "2023-12-28"),
            [(Severity::Info, "发布日期为2023-12-28，2023年度还没有结束。".to_owned())]
        );
    }

    #[test]
    fn of_an_organ_that_is_not_certain_nothing_is_said() {
        assert!(found("行政服务中心", "2024-06-01").is_empty());
    }
}
