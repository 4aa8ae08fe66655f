//! `content.accountability`

use ogi_model::{Bilingual, Message, OrganKind, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::Section;
use ogi_narrative::keywords::{Keyword, Keywords, is_unfilled, keywords_anywhere};

pub(crate) static RULE: Rule = Rule {
    id: "content.accountability",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new(
        "政府的报告没有写工作考核、社会评议或者责任追究结果",
        "A government's report is silent on appraisal, public review or accountability",
    ),
    help: Bilingual::new(
        "各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况，通常写在第一部分“监督保障”中。",
        "The report of a government at any level also tells the results of appraisal (工作考核), public review (社会评议) and accountability (责任追究), usually under supervision in section one.",
    ),
    mend: Bilingual::new(
        "请补充缺少的结果；没有追究责任情形的，也请写明。",
        "Add the missing result; where nobody had to be held to account, say so.",
    ),
    exceptions: &[
        Bilingual::new(
            "只针对人民政府（乡镇人民政府在内）；部门、政府办公厅（室）、街道办事处和开发区管委会可以不写。",
            "Only people's governments are meant, townships among them; departments, general offices, street offices and development zones need not tell.",
        ),
        Bilingual::new("三项写在哪一部分、用什么措辞都可以。", "The three may stand in any section and in any words."),
    ],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第四十六条、第五十条第（四）项；国办公开办函〔2021〕30号",
            "Regulations on Open Government Information, articles 46 and 50(4); 国办公开办函〔2021〕30号",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县人民政府").year(2023).overview([
            "2023年，县政府及各部门主动公开信息8600条，收到公开申请120件，发布前均经审核，政府网站运行平稳。",
            "监督保障方面，把政务公开列入年度考核，举办培训两期。",
        ])
    },
    check: Check::function(run),
};

const RESULTS: [(Keyword, &str, &str, &str); 3] = [
    (Keyword::Appraisal, "appraisal", "工作考核", "appraisal"),
    (Keyword::PublicReview, "public-review", "社会评议", "public review"),
    (Keyword::Accountability, "accountability", "责任追究", "accountability"),
];

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    match run.organ().kind {
        Some(OrganKind::Government) => {}
        Some(_) => return run.pass(),
        None => return run.skip(Undecided::OrganUnknown),
    }
    if report.narrative.overview.is_none() {
        return run.skip(Undecided::RowOmitted);
    }
    let signs = keywords_anywhere(report, Keywords::of(&RESULTS.map(|result| result.0)));
    let missing = || RESULTS.iter().filter(|(sign, ..)| !signs.has(*sign));
    run.pass_all(RESULTS.len() - missing().count());
    if missing().next().is_none() || is_unfilled(report, Section::Overview) {
        return;
    }
    let keys: Vec<&str> = missing().map(|(_, key, ..)| *key).collect();
    let chinese: Vec<&str> = missing().map(|(_, _, zh, _)| *zh).collect();
    let english: Vec<String> = missing().map(|(_, _, zh, en)| format!("{zh} ({en})")).collect();
    run.fail(Violation {
        message: Message {
            zh: format!("政府的年度报告应当写明{}结果情况，文字部分没有找到。", chinese.join("、")),
            en: format!("A government's report tells the results of {}; the prose does not.", english.join(", ")),
        },
        subject: keys.join(" "),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;

    fn found(organ: &str, overview: &str) -> Vec<String> {
        let example = Example::of("2021").organ(organ).year(2023).overview([overview]);
        let findings = check(&example.report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    const SILENT: &str = "全年发布信息300条。";

    #[test]
    fn a_government_that_tells_all_three_passes() {
        let told = "政务公开占年度考核4分，委托开展社会评议，满意度97%，全年没有需要追究责任的情形。";
        assert!(found("沭阳县人民政府", told).is_empty());
        assert!(found("沭阳县扎下镇人民政府", told).is_empty());
    }

    #[test]
    fn what_a_government_leaves_out_is_named() {
        assert_eq!(
            found("宿迁市人民政府", "把政务公开纳入年度考核，开展社会评议。"),
            ["政府的年度报告应当写明责任追究结果情况，文字部分没有找到。"]
        );
        assert_eq!(
            found("沭阳县扎下镇人民政府", SILENT),
            ["政府的年度报告应当写明工作考核、社会评议、责任追究结果情况，文字部分没有找到。"]
        );
    }

    #[test]
    fn departments_offices_agencies_and_zones_need_not_tell() {
        for organ in ["宿迁市统计局", "宿迁市人民政府办公室", "某街道办事处", "苏州工业园区管理委员会"]
        {
            assert!(found(organ, SILENT).is_empty(), "{organ}");
        }
    }

    #[test]
    fn of_an_organ_that_is_not_certain_nothing_is_said() {
        assert!(found("行政服务中心", SILENT).is_empty());
    }

    #[test]
    fn another_section_may_tell() {
        let example = Example::of("2021")
            .organ("沭阳县人民政府")
            .overview(["把政务公开列入考核。"])
            .other_matters(["社会评议满意率98%，未发生责任追究情形。"]);
        assert!(check(&example.report).findings.iter().all(|finding| finding.rule != RULE.id));
    }
}
