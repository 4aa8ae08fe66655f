//! `content.aspects`

use ogi_model::{Bilingual, Message, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::Section;
use ogi_narrative::keywords::{Keyword, Keywords, is_unfilled};

pub(crate) static RULE: Rule = Rule {
    id: "content.aspects",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("总体情况缺少规定的方面", "Section one leaves out a prescribed aspect"),
    help: Bilingual::new(
        "第一部分“总体情况”应当报告主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况。",
        "Section one reports on five aspects: proactive disclosure, requests, the management of information, platforms, and supervision with its means.",
    ),
    mend: Bilingual::new(
        "请补充缺少的方面；没有特别情况的，一句话也可以。",
        "Add the missing aspect; a single sentence will do where there is little to tell.",
    ),
    exceptions: &[
        Bilingual::new(
            "次序、小标题和措辞不限，合并叙述、一句话带过的都算有。",
            "Order, headings and wording are free; an aspect told with others or in one sentence is there.",
        ),
        Bilingual::new(
            "只按常用词语判断，写法特殊的可能没有识别出来。",
            "It goes by the usual words; an unusual wording may be missed.",
        ),
        Bilingual::new(
            "仍是填写提示的空白部分由 content.placeholder 指出。",
            "A section in which only the template's hint stands is left to content.placeholder.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("国办公开办函〔2021〕30号", "国办公开办函〔2021〕30号"),
        authority: Authority::Law,
    },
    asks: Asks::Prose(|form| !form.overview.is_empty()),
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("宿迁市统计局").year(2023).overview([
            "2023年，我局通过门户网站主动公开统计数据和分析文章共126条，收到公开申请3件，均按期答复。",
            "开设“统计开放日”专栏，及时更新公报和年鉴。",
        ])
    },
    check: Check::function(run),
};

const ASPECTS: [(Keyword, &str, &str, &str); 5] = [
    (Keyword::Disclosure, "disclosure", "主动公开", "proactive disclosure"),
    (Keyword::Requests, "requests", "依申请公开", "requests"),
    (Keyword::Management, "management", "政府信息管理", "management of information"),
    (Keyword::Platform, "platform", "政府信息公开平台建设", "platforms"),
    (Keyword::Supervision, "supervision", "监督保障", "supervision"),
];

fn run(run: &mut RuleRun<'_>) {
    let wanted = Keywords::of(&ASPECTS.map(|aspect| aspect.0));
    let Some(signs) = Section::Overview.keywords(run.report, wanted) else {
        run.skip(Undecided::RowOmitted);
        return;
    };
    let missing = || ASPECTS.iter().filter(|(sign, ..)| !signs.has(*sign));
    run.pass_all(ASPECTS.len() - missing().count());
    if missing().next().is_none() || is_unfilled(run.report, Section::Overview) {
        return;
    }
    let list = |name: fn(&(Keyword, &'static str, &'static str, &'static str)) -> &'static str| {
        missing().map(name).collect::<Vec<_>>()
    };
    let keys = list(|aspect| aspect.1);
    let message = if keys.len() == ASPECTS.len() {
        Message {
            zh: "第一部分没有报告规定的五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。".to_owned(),
            en: "Section one reports on none of the five aspects 主动公开, 依申请公开, 政府信息管理, 平台建设 and 监督保障 (disclosure, requests, management, platforms, supervision).".to_owned(),
        }
    } else {
        let english: Vec<String> = missing().map(|(_, _, zh, en)| format!("{zh} ({en})")).collect();
        Message {
            zh: format!("第一部分没有找到这些方面的内容：{}。", list(|aspect| aspect.2).join("、")),
            en: format!("In section one nothing was found on {}.", english.join(", ")),
        }
    };
    run.fail(Violation { message, subject: keys.join(" "), ..Violation::default() });
}

#[cfg(test)]
mod tests {

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;

    fn found<const N: usize>(paragraphs: [&str; N]) -> Vec<String> {
        of(&Example::of("2021").year(2023).overview(paragraphs))
    }

    fn of(example: &Example) -> Vec<String> {
        let findings = check(&example.report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    #[test]
    fn five_headed_paragraphs_pass() {
        let five = [
            "（一）主动公开情况。全年发布动态210条。",
            "（二）依申请公开情况。收到申请2件。",
            "（三）政府信息管理情况。严格执行发布前审查。",
            "（四）平台建设情况。专人维护网站。",
            "（五）监督保障情况。开展培训两次。",
        ];
        assert!(found(five).is_empty());
    }

    #[test]
    fn one_sentence_in_any_order_is_enough() {
        assert!(
            found(["我街道落实专人负责，开展业务培训1次，通过公开栏和微信公众号发布信息96条，发布前均经保密审查，全年未收到依申请公开件。"])
                .is_empty()
        );
    }

    #[test]
    fn requests_may_be_told_in_any_words() {
        for requests in
            ["收到7件申请，均已办结。", "受理群众申请17件并全部答复。", "依法依规答复申请。", "接收政府信息申请三件。"]
        {
            let text = format!("发布信息96条，落实审核，维护网站，组织培训。{requests}");
            assert!(found([text.as_str()]).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(
            found(["全年在政府网站主动公开信息96条，受理申请2件。", "组织培训1次。"]),
            ["第一部分没有找到这些方面的内容：政府信息管理。"]
        );
    }

    #[test]
    fn a_section_without_a_word_lacks_all_five() {
        assert_eq!(
            found([]),
            ["第一部分没有报告规定的五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。"]
        );
    }

    #[test]
    fn a_missing_section_and_an_unfilled_one_are_told_by_other_rules() {
        assert!(of(&Example::of("2021").with(|report| report.narrative.overview = None)).is_empty());
        assert!(found(["（文字描述）"]).is_empty());
    }

    #[test]
    fn the_form_of_2019_did_not_prescribe_them() {
        assert!(of(&Example::of("2019").year(2020).overview(["工作平稳有序。"])).is_empty());
    }
}
