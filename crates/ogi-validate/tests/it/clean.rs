//! A report with nothing wrong in it, and true sentences that once raised a finding: the rules on prose say nothing of them.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi_model::{Cell, Edition, NarrativeBlock, Organ, Report, Severity};
use ogi_validate::{Context, check_with};

/// A balanced report of a bureau: `received` requests, `brought` from last year, `carried` to the next.
fn report(organ: &str, year: u16, [received, brought, carried]: [u64; 3]) -> Report {
    let mut report = Report { year: Some(year), ..Report::blank(Edition::E2021) };
    report.organ = Some(Organ { name: organ.to_owned(), ..Organ::default() });
    report.metadata.title = Some(format!("{organ}{year}年政府信息公开工作年度报告"));
    report.published = format!("{}-01-17", year + 1).parse().ok();
    report.signed = format!("{}-01-16", year + 1).parse().ok();
    for cell in report.cells().collect::<Vec<_>>() {
        report.set(cell, Report::parse_figure(cell.figure(), "0")).unwrap();
    }
    let concluded = received + brought - carried;
    for (row, count) in [
        ("received", received),
        ("brought_forward", brought),
        ("outcomes.granted", concluded),
        ("concluded", concluded),
        ("carried_forward", carried),
    ] {
        for column in ["natural_person", "total"] {
            let cell: Cell = format!("requests.{row}.{column}").parse().unwrap();
            report.set(cell, Some(count.into())).unwrap();
        }
    }
    let section = |texts: &[&str]| {
        let block = |text: &&str| {
            let heading = text.starts_with('（').then_some(2);
            NarrativeBlock { text: (*text).to_owned(), heading }
        };
        Some(texts.iter().map(block).collect::<Vec<_>>())
    };
    report.narrative.overview = section(&[
        "（一）主动公开",
        "全年围绕民生实事公开政策文件，同步发布解读材料。",
        "（二）依申请公开",
        "依法办理政府信息公开申请。",
        "（三）政府信息管理",
        "严格审核把关，定期清理文件。",
        "（四）政府信息公开平台建设",
        "门户网站专栏更新及时。",
        "（五）监督保障",
        "开展业务培训，接受社会评议，工作考核结果良好，没有责任追究情形。",
    ]);
    report.narrative.problems = section(&["主要问题是解读形式单一。下一步将丰富图解，加强培训。"]);
    report.narrative.other_matters = section(&["本年度未收取信息处理费。"]);
    report
}

/// What is found, save by the rule that compares statements of the prose with the tables.
fn found(report: &Report) -> Vec<(String, Severity, String)> {
    let findings = check_with(report, &Context::default()).findings.into_iter();
    findings
        .filter(|finding| !finding.rule.starts_with("narrative."))
        .map(|finding| (finding.rule.to_string(), finding.severity, finding.message.zh))
        .collect()
}

#[test]
fn a_report_with_nothing_wrong_raises_nothing() {
    assert_eq!(found(&report("沭阳县民政局", 2024, [12, 1, 0])), []);
    assert_eq!(found(&report("沭阳县庙头镇人民政府", 2024, [3, 0, 1])), []);
}

#[test]
fn true_sentences_raise_nothing() {
    for (figures, sentence) in [
        ([31, 5, 0], "新收申请31件，加上上年结转的5件，共36件，全部按期办结。"),
        ([31, 5, 0], "连同上年结转的5件，全年办理申请36件，均已办结。"),
        ([31, 5, 0], "含上年结转5件，共办理申请36件，全部办结。"),
        ([31, 5, 3], "收到申请31件，除3件顺延至下年度外，全部按期办结。"),
        ([31, 5, 3], "新收申请31件，上年结转5件，除3件结转下年度继续办理外，其余均已办结。"),
        ([31, 0, 3], "收到申请31件，均在法定期限内办理，3件结转下年度。"),
        ([31, 0, 3], "按期办结率100%。"),
        ([31, 0, 3], "不属于本机关的2件，已转送县自然资源局、县住建局办理。"),
        ([31, 0, 0], "会同县财政局公开惠民惠农补贴，征求县卫健局意见后答复2件。"),
        ([31, 0, 0], "涉及自然人26件、法人5件，无法提供占28.9%，其他情况占5.2%。"),
        ([31, 0, 0], "较2023年增加6件，2023年收到申请25件。"),
        ([31, 0, 0], "落实《2023年政务公开工作要点》，完成2023年度工作年度报告的发布。"),
        ([31, 0, 0], "市民政局开展专项检查，我局按要求整改。"),
    ] {
        let mut report = report("沭阳县民政局", 2024, figures);
        report.narrative.overview.as_mut().unwrap()[3].text = sentence.to_owned();
        assert_eq!(found(&report), [], "{sentence}");
    }
}

#[test]
fn what_a_zone_sums_up_raises_nothing() {
    let mut report = report("宿迁经济技术开发区管理委员会", 2024, [31, 5, 3]);
    report.narrative.overview.as_mut().unwrap()[3].text =
        "本报告汇总全区各单位数据。全区共收到申请31件，上年结转5件，结转下年度3件。我区各街道办理12件，区建设局主动公开信息40条。".to_owned();
    assert_eq!(found(&report), []);
}
