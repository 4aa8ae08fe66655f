//! `content.placeholder`

use std::cell::OnceCell;
use std::ops::Range;

use ogi_model::{Bilingual, Message, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::Section;
use ogi_narrative::keywords::{Keyword, Keywords, WORDS, around, keywords_in, keywords_in_blocks, may_have, sentences};

pub(crate) static RULE: Rule = Rule {
    id: "content.placeholder",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("模板的占位符号或者填写提示没有删改", "A placeholder or a hint of the template was left in"),
    help: Bilingual::new(
        "正文中不应当留有“××”“XX”“（文字描述）”“在此处报告”等占位符号、填写提示，或者报送用语。",
        "The text must not keep placeholders such as ×× or XX, hints of the template such as （文字描述） or 在此处报告, or the wording of a cover letter.",
    ),
    mend: Bilingual::new("请填入实际内容，并删去填写提示。", "Fill in what belongs there and delete the hint."),
    exceptions: &[
        Bilingual::new(
            "书名号、引号内的“××”“某某”不算，案件、申请人的匿名写法（如“张××诉某局”）不算。",
            "×× and 某某 in quotation marks or titles are left alone, and so are the names of cases and applicants made anonymous.",
        ),
        Bilingual::new(
            "网址、型号中的字母和“7×24”“二〇二三年”一类写法不算。",
            "Letters in addresses and models, 7×24 and 二〇二三年 are no placeholders.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("国办公开办函〔2021〕30号", "国办公开办函〔2021〕30号"),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("宿迁市统计局")
            .year(2023)
            .overview(["2023年，我局主动公开政府信息XX条。"])
            .other_matters(["（文字描述，收取信息处理费情况在此处报告。）"])
    },
    check: Check::function(run),
};

/// What a placeholder for a number or a date stands before.
const COUNTED: &str = "年月日件条次期人份个元万篇%％场项名家起则批";
/// What a placeholder for a name stands before.
const NAMED: &[&str] =
    &["局", "委", "办", "厅", "省", "市", "县", "区", "镇", "乡", "街道", "单位", "部门", "人民政府", "中心", "机关"];
/// Words that tell of a case, in which names are made anonymous.
const CASES: &[&str] = &["案", "诉", "申请人", "当事人", "原告", "被告", "第三人"];
/// Units that a figure stands before, and how what stands before the figure ends.
const UNITS: &[&str] = &["万元", "人次", "件", "条", "元", "份", "次", "篇", "期", "人", "个"];
const LABELS: &[&str] = &[
    "申请",
    "办结",
    "信息",
    "处理费",
    "费用",
    "收费",
    "收到",
    "受理",
    "答复",
    "公开",
    "发布",
    "共",
    "共计",
    "合计",
    "累计",
    "总计",
    "收取",
    "办理",
    "结转",
    "制发",
    "印发",
    "开展",
    "召开",
    "举办",
    "组织",
    "培训",
    "公文",
    "文件",
    "规章",
    "复议",
    "诉讼",
    "案件",
    "提案",
    "建议",
    "其中",
    "约",
    "新增",
    "解读",
    "回应",
    "留言",
    "来信",
];
const NUMERALS: &str = "一二三四五六七八九十百千零两";

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let title = report.metadata.title.as_deref().unwrap_or_default();
    if title.contains(['X', 'Ｘ', '×']) {
        let found = placeholder(title);
        tell(run, ("标题", "The title", "title"), found.map(|at| (title, at)).into_iter());
    }
    for section in Section::ALL {
        let Some(blocks) = section.of(report) else {
            run.skip(Undecided::RowOmitted);
            continue;
        };
        let texts = || blocks.iter().map(|block| block.text.as_str());
        let suspicious = Keywords::of(&[Keyword::Instruction, Keyword::Mark]);
        if !texts().any(|text| text.contains(' ')) && keywords_in_blocks(blocks, suspicious).is_empty() {
            run.pass();
            continue;
        }
        let found = texts().filter_map(|text| Some((text, instruction(text).or_else(|| marked(text))?)));
        tell(run, (section.zh(), section.en(), section.key()), found);
    }
    let notes = &report.table_notes;
    let notes = notes.disclosure.iter().chain(&notes.requests).chain(&notes.reviews);
    let mut found = notes.filter_map(|note| Some((note.as_str(), instruction(note)?))).peekable();
    if found.peek().is_some() {
        tell(run, ("表格附注", "A footnote of the tables", "notes"), found);
    }
}

/// One finding for each part of the report, with the first place in it.
fn tell<'a>(
    run: &mut RuleRun<'_>,
    (zh, en, key): (&str, &str, &str),
    mut found: impl Iterator<Item = (&'a str, usize)>,
) {
    let Some((text, at)) = found.next() else {
        return run.pass();
    };
    let others = found.count();
    let quote = around(text, at);
    let (also_zh, also_en) = match others {
        0 => (String::new(), String::new()),
        _ => (format!("，另有 {others} 段也有"), format!(", and {others} more paragraphs have some")),
    };
    run.fail(Violation {
        message: Message {
            zh: format!("{zh}有没有删改的占位符号或者填写提示：“{quote}”{also_zh}。"),
            en: format!("{en} keeps a placeholder or a hint of the template: “{quote}”{also_en}."),
        },
        subject: key.to_owned(),
        ..Violation::default()
    });
}

/// Where the template speaks to its writer.
fn instruction(text: &str) -> Option<usize> {
    if keywords_in(text, Keywords::of(&[Keyword::Instruction])).is_empty() {
        return None;
    }
    let words = WORDS.iter().filter(|(sign, _)| *sign == Keyword::Instruction).flat_map(|(_, words)| words.split(' '));
    words.filter_map(|word| text.find(word)).min()
}

/// Where a mark or a gap stands in place of a name or a number. Most texts have no marks and only plain blanks, which are
/// found faster.
fn marked(text: &str) -> Option<usize> {
    if may_have(text, Keyword::Mark) {
        placeholder(text).or_else(|| unfilled(text, text.match_indices([' ', '\u{3000}', '\u{a0}'])))
    } else {
        unfilled(text, text.match_indices(' '))
    }
}

/// Where a mark stands in place of a name or a number.
fn placeholder(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    let mut in_straight_quotes = false;
    let mut last = None;
    let cases = Cases::of(text);
    for (at, c) in text.char_indices() {
        match c {
            '《' | '“' | '‘' | '「' | '『' => depth += 1,
            '》' | '”' | '’' | '」' | '』' => depth = depth.saturating_sub(1),
            '"' => in_straight_quotes = !in_straight_quotes,
            _ => {}
        }
        let begins = mark(c).is_some() && last.and_then(mark) != mark(c);
        if begins && depth == 0 && !in_straight_quotes && stands_for_something(&cases, at, last) {
            return Some(at);
        }
        last = Some(c);
    }
    None
}

/// Where a figure was never filled in: blanks between a verb or label and the unit that ends the clause.
fn unfilled<'a>(text: &'a str, mut blanks: impl Iterator<Item = (usize, &'a str)>) -> Option<usize> {
    let is_gap = |(at, _): &(usize, &str)| {
        let (before, behind) = text.split_at(*at);
        // First, so that of many blanks in a row only the first is looked behind. No label ends so.
        if before.ends_with(|last: char| last.is_ascii() || last.is_whitespace()) {
            return false;
        }
        let rest = behind.trim_start();
        let Some(unit) = UNITS.iter().find(|unit| rest.starts_with(**unit)) else { return false };
        if !LABELS.iter().any(|label| before.ends_with(label)) {
            return false;
        }
        rest[unit.len()..].trim_start().chars().next().is_none_or(|c| "，。；、,;）)".contains(c))
    };
    blanks.find(is_gap).map(|(at, _)| at)
}

/// Characters that stand for one another in placeholders.
fn mark(c: char) -> Option<char> {
    match c {
        'X' | 'Ｘ' | '×' | 'x' => Some('X'),
        '*' | '＊' => Some('*'),
        '_' | '＿' => Some('_'),
        '○' | '〇' => Some('○'),
        '□' | '某' => Some(c),
        _ => None,
    }
}

fn stands_for_something(cases: &Cases<'_>, at: usize, before: Option<char>) -> bool {
    let text = cases.text;
    let kind = text[at..].chars().next().and_then(mark);
    let end = text[at..].find(|c| mark(c) != kind).map_or(text.len(), |length| at + length);
    let run = text[at..end].chars().count();
    let rest = text[end..].trim_start();
    if before.is_some_and(|c| c.is_ascii_alphabetic() || NUMERALS.contains(c))
        || rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/'))
    {
        return false;
    }
    let digits = text[..at].len() - text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        // 20XX年 and 202X年 are years to be filled in; 3×4 is not.
        return text[at - digits..].starts_with("20") && digits + run == 4 && rest.starts_with('年');
    }
    let counts = rest.starts_with(|c| COUNTED.contains(c));
    let names = run >= 2 && NAMED.iter().any(|name| rest.starts_with(name)) && !cases.tell_of(at);
    match kind {
        Some('X') => counts && (run >= 2 || !text[at..].starts_with('x')) && !cases.tell_of(at) || names,
        Some('_') => run >= 2 || counts,
        Some('某') => names,
        _ => run >= 2 && (counts || names),
    }
}

/// The sentences of a text that are about a case, looked for once and where somebody asks.
struct Cases<'a> {
    text: &'a str,
    found: OnceCell<Vec<Range<usize>>>,
}

impl<'a> Cases<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, found: OnceCell::new() }
    }

    /// Whether the sentence around a place is about one.
    fn tell_of(&self, at: usize) -> bool {
        let found = self.found.get_or_init(|| {
            let start = self.text.as_ptr() as usize;
            sentences(self.text)
                .filter(|sentence| CASES.iter().any(|word| sentence.contains(word)))
                .map(|sentence| {
                    let offset = sentence.as_ptr() as usize - start;
                    offset..offset + sentence.len()
                })
                .collect()
        });
        found.get(found.partition_point(|sentence| sentence.end <= at)).is_some_and(|sentence| sentence.contains(&at))
    }
}

#[cfg(test)]
mod tests {

    use super::{RULE, placeholder};
    use crate::engine::check;
    use crate::rule::example::Example;

    fn of(example: &Example) -> Vec<String> {
        let findings = check(&example.report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    fn found(text: &str) -> Vec<String> {
        of(&Example::of("2021").overview([text]))
    }

    #[test]
    fn finished_prose_passes() {
        assert!(found("全年主动公开信息120条，制作图解3期。").is_empty());
    }

    #[test]
    fn a_sentence_about_a_case_has_no_gap_and_the_next_one_may() {
        let text = "行政诉讼××件由某法院审理。".repeat(3);
        assert!(found(&text).is_empty());
        assert_eq!(found(&format!("{text} 召开会议XX次。{text}")).len(), 1);
    }

    #[test]
    fn marks_for_numbers_dates_and_names_are_found() {
        for text in [
            "主动公开信息XX条。",
            "主动公开信息××件，",
            "20XX年，我局认真落实条例。",
            "202X年度",
            "XX年",
            "召开会议X次",
            "XX局高度重视信息公开工作。",
            "某某街道办事处全年发布信息。",
            "答复率为××%。",
            "共计____件",
            "自 XX 月 XX 日起",
            "＊＊镇人民政府",
            "○○县人民政府",
        ] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn the_template_speaking_to_its_writer_is_found() {
        for text in [
            "（文字描述）",
            "该部分以表格形式报告。表格如下：",
            "收取信息处理费情况在此处报告。",
            "根据贵办通知要求，现将有关情况报告如下：",
            "如无则填“0”。",
        ] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
        assert_eq!(found("（文字描述）"), ["第一部分有没有删改的占位符号或者填写提示：“（文字描述）”。"]);
    }

    #[test]
    fn figures_that_were_never_filled_in_are_found() {
        for text in [
            "全年收到申请    件，办结 件。",
            "公开信息   条",
            "本年度收取信息处理费   元。",
            "收到申请\u{3000}\u{3000}件。",
            "共受理____件，",
            "办结_件。",
        ] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn blanks_that_part_words_and_figures_are_left_alone() {
        for text in [
            "共 364 件。",
            "共公开信息 三百 条。",
            "公开 条例 全文。",
            "发布 件数 统计。",
            "申请 人次数不限",
            "单位： 件",
            "发布\n 次日",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn each_section_is_told_once() {
        let example =
            Example::of("2021").overview(["公开XX条。", "解读XX篇。", "培训XX次。"]).other_matters(["收取XX元。"]);
        let found = of(&example);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], "第一部分有没有删改的占位符号或者填写提示：“公开XX条”，另有 2 段也有。");
    }

    #[test]
    fn quotations_and_titles_are_left_alone() {
        for text in [
            "印发《关于××县××镇村庄规划的批复》。",
            "对“某某单位未公开XX件”一类的网上留言逐条回应。",
            "修订《XX年度考核办法》。",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn cases_and_applicants_made_anonymous_are_left_alone() {
        for text in [
            "张××诉我局信息公开一案，法院判决驳回诉讼请求。",
            "李某某不服××镇人民政府答复申请复议的案件已审结。",
            "申请人王××三次提出相同申请。",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn addresses_models_and_products_are_no_placeholders() {
        for text in [
            "网址为www.xxgk.gov.cn。",
            "提供7×24小时咨询。",
            "二〇二三年共收到申请3件。",
            "展板规格为3×4米。",
            "使用X光机检测。",
            "**（一）主动公开**",
        ] {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }

    #[test]
    fn the_title_is_looked_at() {
        let title = |text: &str| {
            let title = text.to_owned();
            of(&Example::of("2021").with(|report| report.metadata.title = Some(title)))
        };
        assert_eq!(title("XX局2023年政府信息公开工作年度报告").len(), 1);
        assert!(title("宿迁市统计局2023年政府信息公开工作年度报告").is_empty());
    }

    #[test]
    fn a_filling_note_under_a_table_is_found() {
        let note = |text: &str| {
            let note = text.to_owned();
            of(&Example::of("2021").with(|report| report.table_notes.requests.push(note)))
        };
        assert_eq!(note("注：没有的填“0”，不得空白。").len(), 1);
        assert!(note("注：行政复议数量含上年度结转数量。").is_empty());
    }
}
