//! `organ.level-and-kind`

use ogi_model::{Bilingual, Message, OrganKind, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "organ.level-and-kind",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("写明的级别或者种类与机关名称不符", "The written level or kind contradicts the organ's name"),
    help: Bilingual::new(
        "机关名称已经确定级别或者种类的，写明的级别、种类应当与之一致。核对其他各项时以名称为准。",
        "Where the name of the organ settles its level or kind, what is written must agree with it. All other rules go by the name.",
    ),
    mend: Bilingual::new(
        "请改正写明的级别、种类；名称有误的，请改正名称。",
        "Correct the level or kind, or the name if that is wrong.",
    ),
    exceptions: &[
        Bilingual::new(
            "从名称不能确定的，以写明的为准，不作核对。",
            "What the name does not settle is taken as written and not checked.",
        ),
        Bilingual::new(
            "工作部门、事业单位、加挂政府牌子的党委机构，各地设置不同，不一致时只作提示。",
            "A body may be a department, an institution or a Party organ in different places: a difference among these is only asked about.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "地方各级人民代表大会和地方各级人民政府组织法；本项目数据格式",
            "Organic Law of Local People's Congresses and Governments; the data format of this project",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("宿迁市人民政府").with(|report| {
            let organ = report.organ.as_mut().expect("the example names its organ");
            organ.level = Some(ogi_model::Level::County);
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let Some(organ) = &run.report.organ else {
        run.skip(Undecided::OrganUnknown);
        return;
    };
    let facts = run.organ();
    let level = organ.level.zip(facts.level).filter(|(written, certain)| written != certain);
    let kind = organ.kind.zip(facts.kind).filter(|(written, certain)| written != certain);
    if level.is_none() && kind.is_none() {
        run.pass();
        return;
    }
    let name = organ.name.trim();
    if let Some((written, certain)) = level {
        run.fail(Violation {
            message: Message {
                zh: format!("写明的级别是“{}”，而{name}是“{}”机关。", written.zh(), certain.zh()),
                en: format!("The level is given as {written}, but {name} is an organ of the level {certain}."),
            },
            subject: "level".into(),
            ..Violation::default()
        });
    }
    if let Some((written, certain)) = kind {
        run.fail(Violation {
            message: Message {
                zh: format!("写明的种类是“{}”，而{name}的种类是“{}”。", written.zh(), certain.zh()),
                en: format!("The kind is given as {written}, but {name} is of the kind {certain}."),
            },
            subject: "kind".into(),
            severity: (varies(written) && varies(certain)).then_some(Severity::Info),
            ..Violation::default()
        });
    }
}

/// Whether a body of one name may be of this kind in one place and of another in the next.
fn varies(kind: OrganKind) -> bool {
    matches!(kind, OrganKind::Department | OrganKind::PublicInstitution | OrganKind::PartyOrgan)
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Level, Organ, OrganKind, Report, Severity};

    use super::RULE;
    use crate::engine::check;

    fn found(name: &str, level: Option<Level>, kind: Option<OrganKind>) -> Vec<Severity> {
        let organ = Organ { name: name.into(), level, kind, ..Organ::default() };
        let report = Report { organ: Some(organ), ..Report::blank(Edition::E2021) };
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.severity).collect()
    }

    #[test]
    fn what_agrees_with_the_name_or_is_not_written_passes() {
        assert!(found("宿迁市人民政府", Some(Level::Prefecture), Some(OrganKind::Government)).is_empty());
        assert!(found("宿迁市人民政府", None, None).is_empty());
    }

    #[test]
    fn a_level_or_kind_that_contradicts_the_name_is_found() {
        let warning = Severity::Warning;
        assert_eq!(found("宿迁市人民政府", Some(Level::County), None), [warning]);
        assert_eq!(found("沭阳县", None, Some(OrganKind::Department)), [warning]);
        assert_eq!(found("友谊路街道办事处", Some(Level::County), Some(OrganKind::Agency)), [warning, warning]);
    }

    #[test]
    fn what_the_name_does_not_settle_is_taken_as_written() {
        assert!(found("市财政局", Some(Level::County), Some(OrganKind::PublicInstitution)).is_empty());
        assert!(found("沭阳县行政服务中心", None, Some(OrganKind::PublicInstitution)).is_empty());
        assert!(found("苏州工业园区管理委员会", Some(Level::Prefecture), None).is_empty());
    }

    #[test]
    fn kinds_that_differ_from_place_to_place_are_asked_about() {
        assert_eq!(found("沭阳县林业局", None, Some(OrganKind::PublicInstitution)), [Severity::Info]);
        assert_eq!(found("宿迁市新闻出版局", None, Some(OrganKind::Department)), [Severity::Info]);
    }
}
