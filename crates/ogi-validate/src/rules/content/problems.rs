//! `content.problems`

use ogi_model::{Bilingual, Message, NarrativeBlock, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::Section;
use ogi_narrative::keywords::{
    Keyword, Keywords, excerpt, is_unfilled, keywords_in, keywords_in_blocks, says_nothing, sentences,
};

pub(crate) static RULE: Rule = Rule {
    id: "content.problems",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("第五部分没有写存在的问题或者改进情况", "Section five states no problems or no improvement"),
    help: Bilingual::new(
        "第五部分应当写明政府信息公开工作存在的主要问题，以及改进情况或者措施，不能只写“无”。",
        "Section five states the main problems and what was or will be done about them; 无 (none) is not enough.",
    ),
    mend: Bilingual::new(
        "请如实写明主要问题和相应的改进情况。",
        "State the main problems and the improvement of each.",
    ),
    exceptions: &[
        Bilingual::new(
            "措辞、先后和分段不限；一句话同时写到问题和改进的也可以。",
            "Wording and order are free; one sentence may state both.",
        ),
        Bilingual::new(
            "“有待加强”“需进一步完善”一类算作问题；“加强培训”“完善制度”一类算作改进。",
            "有待加强 and the like count as a problem, 加强培训 and the like as an improvement.",
        ),
        Bilingual::new(
            "仍是填写提示的空白部分由 content.placeholder 指出。",
            "A section in which only the template's hint stands is left to content.placeholder.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第五十条第（四）项",
            "Regulations on Open Government Information, article 50(4)",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2021").organ("宿迁市统计局").year(2023).problems(["无。"]),
    check: Check::function(run),
};

/// Verbs that say what is done where nothing in the clause says that it is still wanting.
const DEEDS: &[&str] = &[
    "加强", "强化", "完善", "提升", "提高", "优化", "健全", "推进", "规范", "拓宽", "拓展", "加大", "丰富", "深化",
    "落实", "改进", "解决", "克服", "开展", "组织", "建立", "细化", "充实", "增强", "压实", "做好", "确保", "推动",
    "扩大", "创新", "加快", "坚持", "严格", "改善", "聚焦", "融合", "改為", "推進", "加強", "強化", "規範",
];

fn run(run: &mut RuleRun<'_>) {
    let wanted = Keywords::of(&[Keyword::Problem, Keyword::NoneNamed, Keyword::Remedy]);
    let Some(signs) = Section::Problems.keywords(run.report, wanted) else {
        run.skip(Undecided::RowOmitted);
        return;
    };
    let blocks = run.report.narrative.problems.as_deref().unwrap_or_default();
    if is_unfilled(run.report, Section::Problems) {
        return;
    }
    if says_nothing(blocks) {
        let (zh, en) = match blocks.first() {
            None => ("没有内容".to_owned(), "is empty".to_owned()),
            Some(block) => {
                let said = excerpt(&block.text, 20);
                (format!("只写了“{said}”"), format!("only says “{said}”"))
            }
        };
        return run.fail(Violation {
            message: Message {
                zh: format!("第五部分{zh}，应当写明存在的主要问题及改进情况。"),
                en: format!("Section five {en}; it is to state the main problems and their improvement."),
            },
            subject: "nothing".into(),
            ..Violation::default()
        });
    }
    let none_named = signs.has(Keyword::NoneNamed) && !names_a_problem(blocks);
    let hardship = || !keywords_in_blocks(blocks, Keywords::of(&[Keyword::Hardship])).is_empty();
    let has_problem = !none_named && (signs.has(Keyword::Problem) || signs.has(Keyword::NoneNamed) || hardship());
    let has_remedy = none_named || signs.has(Keyword::Remedy) || blocks.iter().any(|block| tells_a_deed(&block.text));
    let (zh, en, subject) = match (has_problem, has_remedy) {
        (true, true) => return run.pass_all(2),
        (true, false) => ("只写了问题，没有写改进情况或者措施", "states problems, but no improvement", "no remedy"),
        (false, true) => ("没有写存在的主要问题", "states no problem", "no problem"),
        (false, false) => ("没有写存在的主要问题和改进情况", "states neither problems nor improvement", "neither"),
    };
    if has_problem || has_remedy {
        run.pass();
    }
    let said = blocks.iter().map(|block| excerpt(&block.text, 24)).find(|text| !text.is_empty()).unwrap_or_default();
    run.fail(Violation {
        message: Message {
            zh: format!("第五部分{zh}（“{said}”）。"), en: format!("Section five {en} (“{said}”).")
        },
        subject: subject.to_owned(),
        ..Violation::default()
    });
}

/// Whether a problem is named besides clauses that say that there is none, and labels.
fn names_a_problem(blocks: &[NarrativeBlock]) -> bool {
    const LABELS: [&str; 4] = ["问题", "不足", "情况", "方面"];
    let wanted = Keywords::of(&[Keyword::Problem, Keyword::Hardship, Keyword::NoneNamed]);
    let paragraphs = blocks.iter().filter(|block| block.heading.is_none());
    let mut clauses = paragraphs.flat_map(|block| block.text.split(['，', '。', '；', ',', ';', '：', ':']));
    clauses.any(|clause| {
        !LABELS.iter().any(|label| clause.ends_with(label))
            && !denies(clause)
            && !keywords_in(clause, wanted).is_empty()
    })
}

/// Whether a clause says that there is no problem: 暂无明显提升 (no clear progress yet) does not.
fn denies(clause: &str) -> bool {
    const SHORTEST: usize = 6;
    let of_problems = ["问题", "不足", "短板", "困难", "差距", "隐患", "問題"].iter().any(|word| clause.contains(word));
    (of_problems || clause.trim().chars().count() < SHORTEST)
        && !keywords_in(clause, Keywords::of(&[Keyword::NoneNamed])).is_empty()
}

/// Whether some clause tells of something done, rather than of something wanting; a sentence in which nothing is
/// wanting tells of something done in other words.
fn tells_a_deed(text: &str) -> bool {
    const SHORTEST: usize = 8;
    let wanting = Keywords::of(&[Keyword::Problem]);
    if sentences(text).any(|it| it.chars().count() > SHORTEST && keywords_in(it, wanting).is_empty()) {
        return true;
    }
    text.split(['，', '。', '；', ',', ';', '、', '：', ':'])
        .any(|clause| DEEDS.iter().any(|deed| clause.contains(deed)) && keywords_in(clause, wanting).is_empty())
}

#[cfg(test)]
mod tests {

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;

    fn found<const N: usize>(paragraphs: [&str; N]) -> Vec<String> {
        of(&Example::of("2021").year(2023).problems(paragraphs))
    }

    fn of(example: &Example) -> Vec<String> {
        let findings = check(&example.report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    #[test]
    fn problems_with_their_improvement_pass_in_any_words() {
        for text in [
            "存在问题：公开不够及时。改进情况：已明确专人按周更新。",
            "一是业务水平有待提高，二是解读形式较为单一。下一步，将分批轮训并制作图解。",
            "针对上年信息更新滞后的短板，今年建立了月通报制度，目前仍需在深度上下功夫。",
            "解读材料偏少。增强图解力量，全年制作图解12期。",
            "不足：群众知晓率不高。措施：精准推送。",
            "人员变动频繁，业务生疏。2024年打算开办培训班。",
            "公众参与的效果暂无明显提升。下一步，将开设专栏。",
            "未发现其他问题，但解读材料偏少。拟增加图解。",
        ] {
            assert!(found([text]).is_empty(), "{text}");
        }
    }

    #[test]
    fn none_is_not_enough() {
        assert_eq!(found(["无。"]), ["第五部分只写了“无。”，应当写明存在的主要问题及改进情况。"]);
        assert_eq!(found([]), ["第五部分没有内容，应当写明存在的主要问题及改进情况。"]);
    }

    #[test]
    fn problems_alone_are_not_enough() {
        let found = found(["一是公开不够及时；二是解读形式有待丰富。"]);
        assert_eq!(
            found,
            ["第五部分只写了问题，没有写改进情况或者措施（“一是公开不够及时；二是解读形式有待丰富。”）。"]
        );
    }

    #[test]
    fn who_says_that_there_is_no_problem_names_none() {
        for text in [
            "2023年政府信息公开工作总体良好，暂无存在问题。",
            "存在的主要问题：暂无。下一步将继续做好公开工作，服务群众。",
        ] {
            assert!(found([text])[0].starts_with("第五部分没有写存在的主要问题（"), "{text}");
        }
    }

    #[test]
    fn plans_alone_are_not_enough() {
        let found = found(["下一步，我局将继续做好公开工作，加大公开力度。"]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("第五部分没有写存在的主要问题"), "{found:?}");
    }

    #[test]
    fn prose_beside_the_point_has_neither() {
        assert!(found(["全年收到感谢信四封，接待来访群众一百二十人次。"])[0].contains("没有写存在的主要问题（"));
        assert!(found(["四封感谢信。"])[0].contains("没有写存在的主要问题和改进情况"));
    }

    #[test]
    fn a_missing_section_and_an_unfilled_one_are_told_by_other_rules() {
        assert!(of(&Example::of("2021").with(|report| report.narrative.problems = None)).is_empty());
        assert!(found(["（文字描述）"]).is_empty());
    }
}
