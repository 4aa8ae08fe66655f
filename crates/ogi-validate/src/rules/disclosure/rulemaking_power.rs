//! `disclosure.rulemaking-power`

use ogi_model::{
    Bilingual, Cell, DisclosureCell, DisclosureItem, Figure, Measure, Message, RuleMaking, Severity, Table, Undecided,
};

use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term};
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.rulemaking-power",
    class: Class::Plausibility,
    severity: Severity::Warning,
    title: Bilingual::new("无权制定规章的机关填报了规章", "Rules reported by an organ that cannot make them"),
    help: Bilingual::new(
        "规章由国务院部门和直属机构，以及省、自治区、直辖市、设区的市、自治州人民政府制定；乡镇、街道、县级政府及其部门、地方政府的部门、开发区管委会都无权制定，通常是把规范性文件填到了规章一行。",
        "Rules are made by State Council departments and by the governments of provinces, cities divided into districts and autonomous prefectures. Townships, street offices, county-level governments, departments of local governments and development zones cannot; mostly a normative document was put into the wrong row.",
    ),
    mend: Bilingual::new(
        "请核对是否应填入规范性文件一行；没有规章的填 0。",
        "Check whether they are normative documents; without rules the cells say 0.",
    ),
    exceptions: &[
        Bilingual::new(
            "政府办公厅（室）、司法局代政府填报的，只作提示。",
            "A general office or a justice bureau that reports for its government is only asked.",
        ),
        Bilingual::new(
            "2019年版“本年新公开数量”“对外公开总数量”可以包括公开他人制定的规章，只作提示。",
            "In edition 2019 本年新公开数量 and 对外公开总数量 may include rules of others and are only asked about.",
        ),
        Bilingual::new(
            "不设区而有立法权的市（东莞、中山、嘉峪关、三沙、儋州）可以制定；直辖市的区、县级市、地区行署不可以。",
            "Cities without districts that have the power (东莞, 中山, 嘉峪关, 三沙, 儋州) may make them; districts of the municipalities, county-level cities and prefectural offices (地区行署) may not.",
        ),
        Bilingual::new(
            "“/”“—”“无”表示不适用的，按空白处理，不在此列。",
            "A slash, a dash or 无 counts as blank and is not meant here.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("立法法第九十一条、第九十三条", "Legislation Law, articles 91 and 93"),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县人民政府").year(2023).figures([
            ("disclosure.rules.issued", 1),
            ("disclosure.rules.repealed", 0),
            ("disclosure.rules.in_force", 6),
        ])
    },
    check: Check::Function { run, expressions },
};

const MEASURES: [Measure; 6] =
    [Measure::Made, Measure::Disclosed, Measure::TotalDisclosed, Measure::Issued, Measure::Repealed, Measure::InForce];

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let form = report.form_of(Table::Disclosure).form();
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for measure in MEASURES {
        let Some(cell) = cell(measure).filter(|cell| form.prints(*cell)) else { continue };
        match report.get(cell) {
            Some(Figure::Count(0)) => run.pass(),
            Some(_) if matches!(measure, Measure::Disclosed | Measure::TotalDisclosed) => others.push(cell),
            Some(_) => own.push(cell),
            None if report.unread.contains_key(&cell) => run.skip(Undecided::UnreadCell),
            None => run.skip(Undecided::BlankCell),
        }
    }
    if own.is_empty() && others.is_empty() {
        return;
    }
    match run.organ().rule_making {
        RuleMaking::Yes => run.pass_all(own.len() + others.len()),
        RuleMaking::Unknown => run.skip(Undecided::OrganUnknown),
        RuleMaking::ReportsForGovernment => ask(
            run,
            own.into_iter().chain(others).collect(),
            (
                "请确认是否为代本级政府填报，规章应由有权的政府制定",
                "it cannot make rules itself; confirm that they are those of its government",
            ),
            Severity::Info,
        ),
        RuleMaking::No => {
            ask(
                run,
                own,
                (
                    "该机关无权制定规章，请核对是否应填入规范性文件一行",
                    "it cannot make rules; perhaps they are normative documents",
                ),
                RULE.severity,
            );
            ask(
                run,
                others,
                (
                    "请确认所公开的是否为其他机关制定的规章",
                    "it cannot make rules; confirm that they are those of others",
                ),
                Severity::Info,
            );
        }
    }
}

fn ask(run: &mut RuleRun<'_>, mut cells: Vec<Cell>, (zh, en): (&str, &str), severity: Severity) {
    if cells.is_empty() {
        return;
    }
    cells.sort();
    let report = run.report;
    let form = report.form_of(Table::Disclosure).form();
    let told = |cell: &Cell| Some(format!("{} {}", form.label(*cell)?.column, report.get(*cell)?));
    let figures: Vec<String> = cells.iter().filter_map(told).collect();
    let organ = report.organ.as_ref().map(|organ| organ.name.as_str()).unwrap_or_default();
    let violation = Violation {
        message: Message {
            zh: format!("{organ}填报了规章（{}）：{zh}。", figures.join("，")),
            en: format!("{organ} reports 规章 (rules: {}): {en}.", figures.join(", ")),
        },
        cells: cells.into_iter().map(|cell| CellRole { cell, role: Role::Subject }).collect(),
        severity: Some(severity),
        ..Violation::default()
    };
    run.fail(violation);
}

fn expressions() -> Vec<Expression> {
    let zero = |cell| Expression {
        when: vec![Guard::CannotMakeRules].into(),
        relation: Relation { left: vec![Term::cell(cell)].into(), is: Comparison::AtMost, right: Term::NONE.into() },
    };
    MEASURES.into_iter().filter_map(cell).map(zero).collect()
}

fn cell(measure: Measure) -> Option<Cell> {
    DisclosureCell::new(DisclosureItem::Rules, measure).map(Cell::Disclosure)
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report, Severity, classify};

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;
    use crate::testing::outcome;

    fn found(organ: &str, issued: u64) -> Vec<Severity> {
        let class = classify(organ);
        let organ = Organ { name: organ.into(), level: class.level, kind: class.kind, ..Organ::default() };
        let mut report = Report { organ: Some(organ), ..Report::blank(Edition::E2021) };
        report.disclosure.rules.issued = Some(issued);
        check(&report)
            .findings
            .iter()
            .filter(|finding| finding.rule == RULE.id)
            .map(|finding| finding.severity)
            .collect()
    }

    #[test]
    fn those_who_make_rules_may_report_them() {
        assert!(found("宿迁市人民政府", 2).is_empty());
        assert!(found("上海市人民政府", 13).is_empty());
    }

    #[test]
    fn every_figure_of_one_who_makes_rules_passes() {
        let rules =
            [("disclosure.rules.made", 1), ("disclosure.rules.disclosed", 2), ("disclosure.rules.total_disclosed", 9)];
        assert_eq!(outcome(&RULE, &Example::of("2019").organ("宿迁市人民政府").figures(rules)), (3, 0, vec![]));
    }

    #[test]
    fn those_who_cannot_are_warned() {
        assert_eq!(found("淮安市洪泽区人民政府", 1), [Severity::Warning]);
        assert_eq!(found("沭阳县人民政府", 1), [Severity::Warning]);
        assert!(found("沭阳县人民政府", 0).is_empty());
    }

    #[test]
    fn an_office_that_reports_for_its_government_is_only_asked() {
        assert_eq!(found("上海市人民政府办公厅", 13), [Severity::Info]);
    }

    #[test]
    fn a_justice_bureau_that_reports_for_its_government_is_only_asked() {
        assert_eq!(found("宿迁市司法局", 2), [Severity::Info]);
        assert_eq!(found("沭阳县司法局", 2), [Severity::Warning], "its government has no such power");
        assert_eq!(found("沭阳县人民政府办公室", 2), [Severity::Warning], "nor has this one's");
    }

    #[test]
    fn cities_without_districts_that_have_the_power_may_report_rules() {
        for city in ["东莞市", "中山市", "嘉峪关市", "三沙市", "儋州市"] {
            assert!(found(&format!("{city}人民政府"), 1).is_empty(), "{city}");
        }
    }

    #[test]
    fn districts_of_municipalities_county_level_cities_and_prefectural_offices_have_no_power() {
        for organ in ["上海市宝山区人民政府", "昆山市人民政府", "阿里地区行政公署"] {
            assert_eq!(found(organ, 1), [Severity::Warning], "{organ}");
        }
    }

    #[test]
    fn townships_departments_zones_and_centres_have_no_power() {
        for organ in [
            "沭阳县庙头镇人民政府",
            "友谊路街道办事处",
            "宿迁市教育局",
            "宿迁经济技术开发区管理委员会",
            "上海市宝山区行政服务中心",
        ] {
            assert_eq!(found(organ, 1), [Severity::Warning], "{organ}");
        }
    }

    #[test]
    fn an_organ_that_is_not_certain_is_not_judged() {
        assert!(found("市人民政府", 1).is_empty());
    }

    #[test]
    fn a_slash_is_no_rule() {
        let slash = Example::of("2021").organ("沭阳县人民政府").remark("disclosure.rules.issued", "/");
        assert_eq!(outcome(&RULE, &slash), (0, 0, vec![("blank-cell", 3)]));
    }

    #[test]
    fn what_is_published_of_others_is_only_asked_about() {
        let organ = Organ { name: "沭阳县人民政府".into(), ..Organ::default() };
        let class = classify(&organ.name);
        let organ = Organ { level: class.level, kind: class.kind, ..organ };
        let mut report = Report { organ: Some(organ), ..Report::blank(Edition::E2019) };
        report.disclosure.rules.total_disclosed = Some(524);
        let severities: Vec<_> = check(&report)
            .findings
            .iter()
            .filter(|finding| finding.rule == RULE.id)
            .map(|finding| finding.severity)
            .collect();
        assert_eq!(severities, [Severity::Info]);
    }
}
