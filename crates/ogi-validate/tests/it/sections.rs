//! Sections written the way offices of every kind write them: what is in order raises no warning.

use ogi_model::{Edition, NarrativeBlock, Organ, Report, Severity, classify};
use ogi_validate::check;

/// An organ, its year, and its sections one, five and six, a paragraph a line.
struct Sections {
    organ: &'static str,
    year: u16,
    overview: &'static str,
    problems: &'static str,
    other_matters: &'static str,
}

const IN_ORDER: &[Sections] = &[
    Sections {
        organ: "沭阳县扎下镇人民政府",
        year: 2023,
        overview: "2023年，我镇以群众关心的事为重点，踏实做好政务公开各项工作。
（一）主动公开情况。全年在县政府网站和村务公开栏公开惠农补贴、低保救助等信息214条，比2022年多18条。
（二）依申请公开情况。收到申请2件，均按期答复，没有结转。
（三）政府信息管理。信息发布前由分管领导、党政办两级把关，落实《宿迁市2022年度信息发布审查办法》。
（四）平台建设。镇便民服务大厅设公开查阅点1处，配有查询电脑。
（五）监督保障。公开工作占村（居）年度考核3分；邀请村民代表评议两次；全年没有需要追究责任的情形。",
        problems: "（一）存在的问题
一是村级公开更新偏慢；二是解读多为文字，群众不爱看。
（二）改进情况
已为各村确定信息员，按月检查；下一步将多用短视频和大喇叭。",
        other_matters: "我镇2023年未收取信息处理费。",
    },
    Sections {
        organ: "沭阳县民政局",
        year: 2024,
        overview: "一年来，本局公开社会救助、养老服务、婚姻登记等信息共计163条，办结公开申请5件（含2023年结转1件）。
对公文逐件标注公开属性，清理失效文件4件。官网专栏改版，公众号推送图文41篇。组织业务培训1场，受训26人。",
        problems: "目前主要不足是部分政策解读不够通俗。2024年，我局已把“一图读懂”列为发文必备材料，今后继续请群众代表试读。",
        other_matters: "本年度发出收费通知1件，收取信息处理费200元。",
    },
    Sections {
        organ: "宿迁市人民政府",
        year: 2022,
        overview: "2022年，全市各级行政机关认真贯彻《中华人民共和国政府信息公开条例》，落实《2022年政务公开工作要点》，取得积极成效。
（一）主动公开。市政府网站发布信息2.1万条，市政府公报出刊12期，召开新闻发布会30场。
（二）依申请公开。全市共收到申请1126件，较2021年下降4.2%，依法按时答复。
（三）政府信息管理。开展规范性文件清理，现行有效的全部集中公开。
（四）平台建设。建成政务公开专区9个，网站普查合格率100%。
（五）监督保障。政务公开列入高质量发展考核，权重4%；委托第三方开展社会评议，综合得分92.6；对2家单位的不规范行为通报整改，无责任追究情形。",
        problems: "过去一年，我市政务公开仍存在区域间不均衡、基层力量薄弱等问题。针对2021年报告指出的专栏更新不及时，已建立按周巡检制度。2023年，我市将重点抓好三项工作：一是补齐乡镇短板；二是做实解读；三是健全复议诉讼案件会商机制。",
        other_matters: "全市行政机关共收取信息处理费3940元，均按规定上缴。",
    },
    Sections {
        organ: "江苏省司法厅",
        year: 2023,
        overview: "（一）主动公开工作。本厅门户网站公开信息3012条，其中行政规范性文件6件、政策解读材料31件。
（二）依申请公开工作。新收87件，结转上年4件，办结86件。引发行政复议3件、行政诉讼1件，无被纠错情形。
（三）信息管理工作。修订公开审查制度，执行“先审查、后公开”，做到一事一审。
（四）平台建设工作。“苏法通”栏目并入省政府统一平台，移动端访问量增长一成。
（五）监督保障工作。厅办公室牵头，每季度自查一次；年终考核设专项分。",
        problems: "主要问题：有的处室对过程性信息的把握还不准确。
改进措施：编印答复案例集，邀请专家授课两次，对疑难件集体会商。",
        other_matters: "没有收取信息处理费，没有其他需要报告的事项。",
    },
    Sections {
        organ: "宿城区古城街道办事处",
        year: 2023,
        overview: "街道办事处由党政综合办承担信息公开工作，全年主动公开动态188条，受理书面申请1件并当场答复。稿件实行三审三校，社区公示栏和网上专栏同步更新，接受居民监督，参加区级培训3人次。",
        problems: "人员流动大，业务不熟。今年起实行AB岗，并由老同志带教。",
        other_matters: "未收取任何费用。",
    },
    Sections {
        organ: "苏州工业园区管理委员会",
        year: 2024,
        overview: "2024年，管委会坚持以公开促营商。一是主动公开惠企政策112项，开设“政策计算器”专栏；二是规范办理依申请公开158件；三是制定信息分级分类管理办法；四是整合6个微信公众号，停更2个；五是组织年度评估，结果与部门绩效挂钩。",
        problems: "（一）存在问题：惠企政策的精准推送能力尚需提升。
（二）改进情况：与大数据局共建标签库，年内匹配企业4300家。",
        other_matters: "2024年度共收取政府信息公开信息处理费1,240元。",
    },
    Sections {
        organ: "淮安市洪泽区人民政府办公室",
        year: 2021,
        overview: "本年度，区政府办公室围绕中心工作推进公开。发布政策文件及图解解读共57件；代区政府受理申请17件，全部办结；推进公文类信息目录管理和动态调整；改版区政府门户网站；对各镇街开展督查2轮、培训1期。",
        problems: "个别镇街公开内容质量不高，有以工作动态代替政策文件的现象。下一步，将加大抽查力度，并把抽查结果通报各单位。",
        other_matters: "按照《政府信息公开信息处理费管理办法》，2021年发出缴费通知2份，实收400元。",
    },
    Sections {
        organ: "宿迁市教育局",
        year: 2022,
        overview: "我局主动公开招生入学、学生资助、校外培训治理等群众关切的信息640条。收到依申请公开22件，其中因申请人××要求提供内部资料的1件，依法作出不予公开答复。建立拟公开信息保密审查台账。局网站设“教育公开”栏目9个。全年开展评议2次，局党组专题会研究1次。",
        problems: "一是政策发布与解读有时不同步，已明确同步起草、同步审签、同步发布；二是学校层面公开不平衡，正以区县为单位逐校补齐。",
        other_matters: "无收费情况。",
    },
    Sections {
        organ: "泗阳县市场监督管理局",
        year: 2023,
        overview: "全年公示行政处罚决定412件、抽检结果38期，政策解读9篇；办理公开申请31件，按时办结率100%；落实信息发布登记和定期清理制度；在县政府网站和“泗阳市监”公众号两个渠道同步发布；邀请人大代表、商户代表对公开情况打分，平均96分。",
        problems: "与群众的期待相比还有差距：处罚文书公开的时效不强。整改情况：自7月起做到作出决定之日起7个工作日内公开。",
        other_matters: "本局2023年没有向申请人收取信息处理费。",
    },
    Sections {
        organ: "宿迁市宿豫区行政审批局",
        year: 2024,
        overview: "本局坚持“审批事项公开到哪里，监督就跟到哪里”。更新办事指南293项，公开审批结果1.8万条；未收到公开申请；对外公布的目录实行年度更新；大厅设7×24小时自助查询区；聘请10名监督员，开展体验活动4次。",
        problems: "办事指南的表述专业词汇多。针对这一问题，请30名群众逐项“挑刺”，修改表述121处，今后每半年做一次。",
        other_matters: "一、信息处理费收取情况：零收取。二、其他事项：无。",
    },
    Sections {
        organ: "沭阳县人民政府",
        year: 2025,
        overview: "根据《中华人民共和国政府信息公开条例》规定，现公布沭阳县2025年政府信息公开工作年度报告。本报告所列数据统计期限自2025年1月1日起至2025年12月31日止。
全县主动公开信息4.6万条；受理申请749件，办结718件，结转下年31件；修订公开指南，集中公开现行有效规范性文件32件；关停低质政务新媒体5个；把公开列入综合考核，开展社会评价问卷1200份，对1起超期答复约谈责任单位，未发生责任追究。",
        problems: "公开的颗粒度不够细，复议被纠错比例偏高。我们将在2026年推行答复前合法性审核全覆盖。",
        other_matters: "全县收取信息处理费380元。",
    },
    Sections {
        organ: "泗洪县应急管理局",
        year: 2022,
        overview: "今年以来，围绕安全生产、防灾减灾救灾公开信息97条，公开预案2部。依申请公开0件。指定专人管理信息源头，定期校核链接。官方网站、“泗洪应急”微博并行发布。纳入科室绩效，全年通报2次。",
        problems: "问题：灾害预警信息的发布渠道单一。改进：与融媒体中心、运营商协作，开通短信靶向发布。",
        other_matters: "无其他需要报告的事项，全年未产生信息处理费。",
    },
];

fn report(sections: &Sections) -> Report {
    let class = classify(sections.organ);
    let organ = Organ { name: sections.organ.into(), level: class.level, kind: class.kind, ..Organ::default() };
    let mut report = Report { organ: Some(organ), year: Some(sections.year), ..Report::blank(Edition::E2021) };
    let blocks = |text: &str| {
        let block = |line: &str| NarrativeBlock { text: line.trim().to_owned(), heading: None };
        Some(text.lines().map(block).collect())
    };
    report.narrative.overview = blocks(sections.overview);
    report.narrative.problems = blocks(sections.problems);
    report.narrative.other_matters = blocks(sections.other_matters);
    report
}

#[test]
fn sections_in_order_raise_nothing() {
    for sections in IN_ORDER {
        let findings = check(&report(sections)).findings;
        let of_prose: Vec<_> =
            findings.iter().filter(|it| it.rule != "structure.blank-cell").map(|it| &it.message.zh).collect();
        assert!(of_prose.is_empty(), "{}: {of_prose:#?}", sections.organ);
    }
}

#[test]
fn the_same_sections_a_year_later_tell_of_an_earlier_year() {
    // Where the opening names the year or the report itself does, the year is told; elsewhere nothing can tell it.
    let opening = IN_ORDER.iter().filter(|sections| {
        sections.overview.starts_with(&sections.year.to_string()) || sections.overview.contains("统计期限")
    });
    let mut count = 0;
    for sections in opening {
        let findings = check(&Report { year: Some(sections.year + 1), ..report(sections) }).findings;
        assert!(findings.iter().any(|it| it.rule == "years.leftover"), "{}", sections.organ);
        count += 1;
    }
    assert_eq!(count, 4);
}

#[test]
fn no_rule_of_prose_ever_gives_an_error() {
    let bad = Sections {
        organ: "沭阳县人民政府",
        year: 2023,
        overview: "2022年，我县工作扎实。XX条。",
        problems: "无",
        other_matters: "（文字描述）",
    };
    let findings = check(&report(&bad)).findings;
    let rules: Vec<&str> =
        findings.iter().filter(|it| it.severity == Severity::Warning).map(|it| it.rule.as_ref()).collect();
    assert_eq!(
        rules,
        [
            "years.leftover",
            "content.aspects",
            "content.accountability",
            "content.problems",
            "content.placeholder",
            "content.placeholder"
        ]
    );
    assert!(findings.iter().all(|it| it.severity < Severity::Error));
}
