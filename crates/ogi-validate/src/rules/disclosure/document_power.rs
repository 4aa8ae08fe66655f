//! `disclosure.document-power`

use ogi_model::{Bilingual, DisclosureItem, Measure, Message, OrganKind, Severity};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term, Words, disclosure};
use crate::rule::labels::named;
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.document-power",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new(
        "一般无权制定行政规范性文件的机构填报了行政规范性文件",
        "Normative documents of a body that would not usually make them",
    ),
    help: Bilingual::new(
        "临时机构、议事协调机构、部门的内设机构，以及没有法律、法规授权的事业单位，一般不得制定行政规范性文件。",
        "Temporary and coordinating bodies, offices within departments, and institutions without authority from a law or regulation may mostly not make normative documents.",
    ),
    mend: Bilingual::new(
        "请确认文件的制定机关；由上级机关制定的不计入本机关。",
        "Confirm who made them; documents of a superior organ do not count.",
    ),
    exceptions: &[
        Bilingual::new(
            "法律、法规授权管理公共事务的组织（机关种类注明为此类事业单位的）不在此列。",
            "A body authorised by a law or regulation, where the report gives its kind so, is not asked.",
        ),
        Bilingual::new(
            "派出机关（行政公署、街道办事处）、开发区管理委员会可以依法制定，不在此列。",
            "Agencies of governments (行政公署, 街道办事处) and committees of development zones may make them and are not asked.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "国办发〔2018〕37号及各地行政规范性文件管理规定",
            "国办发〔2018〕37号 and local regulations on normative documents",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Cells(const { &[disclosure(DisclosureItem::NormativeDocuments, Measure::InForce)] }),
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("沭阳县行政服务中心")
            .figures([("disclosure.normative_documents.issued", 2), ("disclosure.normative_documents.in_force", 2)])
    },
    check: Check::assertions(&ASSERTIONS),
};

const MEASURES: [Measure; 2] = [Measure::Issued, Measure::InForce];

static ASSERTIONS: [Assertion; 2] = [of::<0>(), of::<1>()];

const fn of<const MEASURE: usize>() -> Assertion {
    const BODIES: &[Guard] = &[
        // The taxonomy has this kind for bodies with authority from a law or regulation.
        Guard::OrganKindIsNot(OrganKind::PublicInstitution),
        Guard::OrganNameEnds(Words::Known(&[
            "服务中心",
            "领导小组",
            "领导小组办公室",
            "协调小组",
            "协调小组办公室",
            "指挥部",
            "指挥部办公室",
            "联席会议办公室",
            "工作专班",
            "局办公室",
            "厅办公室",
        ])),
    ];
    let documents: &[Term] = const { &[Term::cell(disclosure(DisclosureItem::NormativeDocuments, MEASURES[MEASURE]))] };
    Assertion::new(Expression::of(BODIES, Relation::of(documents, Comparison::AtMost, Term::NONE)), told)
}

fn told(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let organ = report.organ.as_ref()?;
    let (organ, named, figure) = (organ.name.trim(), named(report, failure.cell()), report.get(failure.cell())?);
    Some(Violation {
        message: Message {
            zh: format!("{}填的是 {figure}；请确认{organ}是否经法律、法规授权制定行政规范性文件。", named.zh),
            en: format!(
                "{}: {figure}; confirm that a law or regulation lets {organ} make normative documents.",
                named.en
            ),
        },
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::{OrganKind, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn documents(organ: &str, [issued, in_force]: [u64; 2]) -> Example {
        Example::of("2021").organ(organ).figures([
            ("disclosure.normative_documents.issued", issued),
            ("disclosure.normative_documents.in_force", in_force),
        ])
    }

    #[test]
    fn governments_and_departments_make_normative_documents() {
        for organ in ["沭阳县人民政府", "宿迁市教育局", "沭阳县庙头镇人民政府", "沭阳县人民政府办公室"]
        {
            assert_eq!(outcome(&RULE, &documents(organ, [3, 8])), (2, 0, vec![]), "{organ}");
        }
    }

    #[test]
    fn agencies_of_governments_and_committees_of_zones_may_make_them() {
        for organ in ["友谊路街道办事处", "阿里地区行政公署", "宿迁经济技术开发区管理委员会"]
        {
            assert!(found(&RULE, &documents(organ, [3, 8])).is_empty(), "{organ}");
        }
    }

    #[test]
    fn a_service_centre_and_a_temporary_body_are_asked() {
        assert_eq!(
            found(&RULE, &documents("沭阳县行政服务中心", [0, 8])),
            [(
                Severity::Info,
                "“行政规范性文件”一行“现行有效件数”一列填的是 8；请确认沭阳县行政服务中心是否经法律、法规授权制定行政规范性文件。"
                    .to_owned()
            )]
        );
        assert_eq!(found(&RULE, &documents("宿迁市防汛抗旱指挥部办公室", [1, 1])).len(), 2);
        assert_eq!(found(&RULE, &documents("宿迁市教育局办公室", [1, 1])).len(), 2);
    }

    #[test]
    fn a_body_that_a_law_authorises_may_make_them() {
        let authorised = documents("沭阳县行政服务中心", [1, 8])
            .with(|report| report.organ.as_mut().unwrap().kind = Some(OrganKind::PublicInstitution));
        assert!(found(&RULE, &authorised).is_empty());
    }

    #[test]
    fn blanks_and_unknown_organs_decide_nothing() {
        let blank = Example::of("2021").organ("沭阳县行政服务中心");
        assert_eq!(outcome(&RULE, &blank).2, [("blank-cell", 2)]);
        let unknown = documents("", [1, 8]).with(|report| report.organ = None);
        assert_eq!(outcome(&RULE, &unknown).2, [("organ-unknown", 2)]);
    }
}
