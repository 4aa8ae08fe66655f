//! The part of `years.copied` that looks at the prose.

use ogi_model::{Bilingual, Message, NarrativeBlock, Report, Undecided};

use crate::facts::similarity::compare;
use crate::finding::Args;
use crate::rule::Threshold;
use crate::rule::run::{RuleRun, Violation};
use ogi_narrative::Section;
use ogi_narrative::keywords::{excerpt, sentences};

/// From which share on a section counts as copied.
pub(crate) const PROSE_PERCENT: Threshold = Threshold {
    name: "prose-percent",
    value: 90,
    about: Bilingual::new(
        "第一、五部分与上年相同的文字占百分之几以上算雷同（不计数字和标点）",
        "percent of section one or five that stands in last year's, digits and punctuation aside, from which on it counts as copied",
    ),
};

/// How long a section must be for its likeness to say anything.
pub(crate) const PROSE_LETTERS: Threshold = Threshold {
    name: "prose-letters",
    value: 60,
    about: Bilingual::new("少于多少字的部分不比较", "letters below which a section is not compared"),
};

/// What the rule leaves alone in the prose.
pub(crate) const EXCEPTION: Bilingual = Bilingual::new(
    "第一部分开头依据条例编制的套话不参加比较；篇幅很短的部分和第六部分不比较。",
    "The legal opening of section one is left out; a section of a few words and section six are not compared.",
);

pub(crate) fn inspect_prose(run: &mut RuleRun<'_>, previous: &Report) {
    let report = run.report;
    for section in [Section::Overview, Section::Problems] {
        let (Some(now), Some(then)) = (section.of(report), section.of(previous)) else {
            run.skip(Undecided::RowOmitted);
            continue;
        };
        let likeness = compare(paragraphs(section, now), paragraphs(section, then));
        let percent = likeness.percent_of_first();
        let long_enough = likeness.first >= run.threshold(PROSE_LETTERS.name);
        if !long_enough || percent < run.threshold(PROSE_PERCENT.name) {
            run.pass();
            continue;
        }
        let quote = same_sentence(section, now, then);
        let year = previous.year.unwrap_or_default();
        run.fail(Violation {
            message: Message {
                zh: format!("{}有 {percent}% 的文字与{year}年度报告相同（不计数字和标点），如“{quote}”。", section.zh()),
                en: format!(
                    "Of {}, {percent}% stand in the report for {year} as well, digits and punctuation aside, such as “{quote}”.",
                    section.en().to_lowercase()
                ),
            },
            args: Args { actual: i64::try_from(percent).ok(), ..Args::default() },
            subject: section.key().to_owned(),
            ..Violation::default()
        });
    }
}

/// What is compared of a section: its paragraphs, without headings and without the legal opening of section one.
fn paragraphs(section: Section, blocks: &[NarrativeBlock]) -> impl Iterator<Item = &str> {
    let paragraphs = || blocks.iter().filter(|block| block.heading.is_none());
    let opens = section == Section::Overview
        && paragraphs().count() > 1
        && paragraphs().next().is_some_and(|block| is_legal_opening(&block.text));
    paragraphs().skip(usize::from(opens)).map(|block| block.text.as_str())
}

/// Whether a paragraph says by what the report is made and what it consists of. A first paragraph that tells of the year
/// does not, be it behind a heading or not.
fn is_legal_opening(text: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    has(&["编制", "編制", "现公布", "现将", "现发布", "现向社会", "撰写", "组成"]) && has(&["报告", "年报", "報告"])
}

/// The first sentence that both have, or else the beginning.
fn same_sentence(section: Section, now: &[NarrativeBlock], then: &[NarrativeBlock]) -> String {
    const SHORTEST: usize = 10;
    const LONGEST: usize = 30;
    let stands_in_both = |sentence: &&str| {
        sentence.chars().count() >= SHORTEST && then.iter().any(|block| block.text.contains(*sentence))
    };
    let told = || paragraphs(section, now).flat_map(sentences).filter(|sentence| !is_heading(sentence));
    let same = told().find(stands_in_both).or_else(|| told().next());
    excerpt(same.or_else(|| paragraphs(section, now).next()).unwrap_or_default(), LONGEST)
}

/// Whether a sentence is but a heading that a paragraph begins with, such as （一）主动公开方面。
pub(crate) fn is_heading(sentence: &str) -> bool {
    const LONGEST: usize = 24;
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let behind_bracket = sentence.trim_start_matches(['（', '(']);
    let behind_number = behind_bracket.trim_start_matches(is_numeral);
    behind_number.len() < behind_bracket.len()
        && behind_number.starts_with(['）', ')', '、', '.', '．'])
        && !sentence.contains(['，', ',', '：'])
        && !behind_number.contains(|c: char| c.is_ascii_digit())
        && sentence.chars().count() <= LONGEST
}

#[cfg(test)]
mod tests {

    use crate::rule::example::Example;
    use crate::rules::years::copied::RULE;
    use crate::testing;

    const OPENING: &str = "根据《中华人民共和国政府信息公开条例》有关规定，编制本年度报告，全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成，欢迎社会各界监督。";
    const PROBLEMS: &str = "（一）解读的形式还比较单一，图表和短视频用得少，群众看得懂、记得住的内容还不多。（二）基层力量比较薄弱，有的单位由兼职人员承担公开工作，业务不熟，更新不及时。下一步，我局将加强培训，配齐人员，丰富解读形式，按季度开展检查。";

    fn found(now: Example, then: Example) -> Vec<String> {
        let now = now.year(2023).after(then.year(2022));
        testing::found(&RULE, &now).into_iter().map(|(_, message)| message).collect()
    }

    fn problems(text: &str) -> Example {
        Example::of("2021").problems([text])
    }

    #[test]
    fn a_sentence_is_quoted_and_no_heading_before_it() {
        assert!(super::is_heading("（一）主动公开政府信息方面。"));
        assert!(!super::is_heading("（一）解读的形式还比较单一，图表用得少。"));
        let copied = || problems(&format!("（一）主动公开政府信息方面。{PROBLEMS}"));
        let found = found(copied(), copied());
        assert!(found[0].contains("如“（一）解读的形式"), "{found:?}");
    }

    #[test]
    fn a_section_five_of_its_own_passes() {
        let own = "去年反映的解读单一问题已通过图解专栏解决。今年的主要不足是征求第三方意见的文书不统一，办理时限把握得不够准，已印发示范文本并组织两次案例研讨，明年将接入统一的办理系统，做到全程留痕、到期提醒。";
        assert!(found(problems(own), problems(PROBLEMS)).is_empty());
    }

    #[test]
    fn last_years_section_five_with_new_figures_is_told() {
        let old = PROBLEMS.replace("按季度", "全年 4 次");
        let found = found(problems(PROBLEMS), problems(&old));
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("第五部分有 9"), "{found:?}");
        assert!(found[0].contains("如“（一）解读的形式还比较单一"), "{found:?}");
    }

    #[test]
    fn the_legal_opening_of_section_one_is_left_out() {
        let overview = |rest: &str| Example::of("2021").overview([OPENING, rest]);
        let own = "全年围绕营商环境公开政策和解读，企业办事指南实行一年两次更新，线上线下同步公布，收到企业留言逐条回复，满意率高。依申请公开件均在期限内答复。";
        assert!(found(overview(own), overview(PROBLEMS)).is_empty());
        assert!(found(overview("无"), overview("无")).is_empty());
        assert_eq!(found(overview(PROBLEMS), overview(PROBLEMS)).len(), 1);
    }

    #[test]
    fn a_first_paragraph_that_tells_of_the_year_is_compared() {
        let year = |year: u16, headed: bool| {
            Example::of("2021").with(|report| {
                let block = |text: &str, heading| ogi_model::NarrativeBlock { text: text.to_owned(), heading };
                let told = format!(
                    "{year}年，我局围绕优化营商环境及时公开各类政策文件、办事指南，企业和群众办事更加方便，并通过政务新媒体同步推送解读材料，公开的质量和时效都有提升。"
                );
                let heading = headed.then(|| block("（一）主动公开", Some(2)));
                let rest = [block(&told, None), block("共收到政府信息公开申请6件，均予以公开。", None)];
                report.narrative.overview = Some(heading.into_iter().chain(rest).collect());
            })
        };
        for headed in [true, false] {
            let found = found(year(2023, headed), year(2022, headed));
            assert_eq!(found.len(), 1);
            assert!(found[0].starts_with("第一部分有 100% 的文字与2022年度报告相同"), "{found:?}");
        }
    }

    #[test]
    fn a_few_words_are_not_compared() {
        assert!(found(problems("公开不够及时，将加强培训。"), problems("公开不够及时，将加强培训。")).is_empty());
    }

    #[test]
    fn without_last_years_report_nothing_is_compared() {
        let example = problems(PROBLEMS).year(2023).after(problems(PROBLEMS).year(2021));
        assert!(testing::found(&RULE, &example).is_empty());
    }
}
