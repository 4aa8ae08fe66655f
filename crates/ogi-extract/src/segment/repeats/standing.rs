//! What stands over a table, or on the tab of its sheet, and says whether it is the report's own.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use ogi_model::may_be_one_organ;
use ogi_model::text::{chinese_digit, normalize, read_year};

use crate::annotate::document::{Block, Line};
use crate::annotate::marks::Marks;
use crate::annotate::{headings, title};

/// A line that may say whose figures follow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caption<'a> {
    pub(crate) text: &'a str,
    pub(crate) marks: Marks,
}

impl<'a> From<&Line<'a>> for Caption<'a> {
    fn from(line: &Line<'a>) -> Self {
        Self { text: &line.paragraph().text, marks: line.marks() }
    }
}

/// Whether a printing of a table is the report's, by what is said of it. What is said last counts most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is of another year, or of several.
    OtherYear(String),
    /// It is a draft, a copy for other devices, or of another organ. In the words that say so.
    Other(String),
    /// Nothing is said.
    Plain,
    /// It is of the year or of the organ of the report, or the final version.
    Own,
}

impl Standing {
    /// Of a whole report that is printed several times: by its sheet, and by the lines it begins with.
    pub(crate) fn of_report(blocks: &[Block<'_>]) -> Self {
        let sheet = blocks.first().and_then(sheet_of);
        let lines = blocks.iter().take(CAPTION_LINES).map_while(|block| match block {
            Block::Paragraph(line) => Some(Caption::from(line)),
            Block::Table(_) => None,
        });
        // Both are of one organ and year, or they were two reports.
        let whose = Whose { organ: None, year: None };
        standing(lines, sheet, whose)
    }

    /// Higher for what is more likely the report's.
    pub(crate) fn rank(&self) -> u8 {
        match self {
            Self::OtherYear(_) | Self::Other(_) => 0,
            Self::Plain => 1,
            Self::Own => 2,
        }
    }
}

/// Whose report it is, and of which year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whose<'a> {
    pub(crate) organ: Option<&'a str>,
    pub(crate) year: Option<u16>,
}

/// Words for figures that are not of the year reported on.
const EARLIER: &[&str] = &["上年", "上一年", "去年", "往年", "历年", "同期", "前一年"];
/// Words for what is not, or no longer, the report.
const NO_REPORT: &[&str] = &[
    "草稿",
    "草表",
    "初稿",
    "讨论稿",
    "送审",
    "征求意见",
    "作废",
    "旧版",
    "旧表",
    "修改前",
    "修订前",
    "更正前",
    "样表",
    "填写示例",
    "填报示例",
    "模板",
    "模版",
    "测试",
    "备份",
    "副本",
    "手机版",
    "移动版",
    "移动端",
    "打印版",
];
/// Words for the part of a whole.
const PART: &[&str] = &["部门", "所属单位", "下属", "直属单位", "二级单位"];
/// Words for what is the report.
const FINAL: &[&str] =
    &["正式", "定稿", "终稿", "最终", "修改后", "修订后", "更正后", "修订版", "更正版", "更新版", "本年度", "今年"];
/// Words that compare: the line is about both years.
const COMPARES: &[&str] = &["相比", "比较", "对比", "同比", "增", "减"];

/// These lists, and where each stands among them.
const LISTS: [&[&str]; 4] = [NO_REPORT, EARLIER, PART, FINAL];
const NO_REPORT_AT: usize = 0;
const EARLIER_AT: usize = 1;
const PART_AT: usize = 2;
const FINAL_AT: usize = 3;

/// Finds the words of all lists, and tells of which list each is.
static SIGNS: LazyLock<(AhoCorasick, Vec<usize>)> = LazyLock::new(|| {
    let words = LISTS.iter().flat_map(|list| *list);
    let of = LISTS.iter().enumerate().flat_map(|(at, list)| list.iter().map(move |_| at));
    (AhoCorasick::new(words).expect("a few short words make an automaton"), of.collect())
});

/// The lists that have a word in a text, a bit each.
fn signs_in(normal: &str) -> u8 {
    let (finder, of) = &*SIGNS;
    finder.find_overlapping_iter(normal).fold(0, |signs, word| signs | 1 << of[word.pattern().as_usize()])
}

/// A caption is no longer.
const LONGEST_CAPTION: usize = 40;
/// Lines above a table that may be its caption.
const CAPTION_LINES: usize = 3;

/// What the captions of a table say of it, and the name of its sheet.
pub(crate) fn standing<'c>(
    captions: impl Iterator<Item = Caption<'c>>,
    sheet: Option<&str>,
    whose: Whose<'_>,
) -> Standing {
    let of_sheet = sheet.map(|name| said(name, whose, true));
    let of_captions = captions.filter(is_caption).map(|caption| said(caption.text, whose, false));
    let all: Vec<Standing> = of_captions.chain(of_sheet).filter(|said| *said != Standing::Plain).collect();
    // Whatever says that it is not the report's outweighs what says that it is: 2024年（草稿）.
    all.iter().find(|said| said.rank() == 0).or(all.first()).cloned().unwrap_or(Standing::Plain)
}

/// A short line that is no sentence and no label of the form.
fn is_caption(caption: &Caption<'_>) -> bool {
    let Caption { text, marks } = caption;
    let bare = text.trim_end_matches(['。', '：', ':', ' ']);
    text.chars().count() <= LONGEST_CAPTION
        && !bare.contains(['。', '，', '；', ','])
        && !COMPARES.iter().any(|word| bare.contains(word))
        && marks.request(None).is_none()
        && marks.measure.is_none()
        && !marks.is_over_applicants()
}

fn said(text: &str, whose: Whose<'_>, is_sheet: bool) -> Standing {
    let normal = normalize(text);
    let signs = signs_in(&normal);
    let has = |sign: usize| signs & 1 << sign != 0;
    if has(NO_REPORT_AT) {
        return Standing::Other(text.to_owned());
    }
    let years = years_in(&normal, is_sheet);
    let is_own_year = years.iter().any(|year| whose.year == Some(*year));
    let other_years: Vec<String> =
        years.iter().filter(|year| whose.year != Some(**year)).map(ToString::to_string).collect();
    if !other_years.is_empty() && !is_own_year && whose.year.is_some() {
        return Standing::OtherYear(other_years.join(" / "));
    }
    if !is_own_year && has(EARLIER_AT) {
        return Standing::OtherYear(text.to_owned());
    }
    match organ_in(&normal) {
        Some(organ) if whose.organ.is_some_and(|own| !may_be(own, organ)) => {
            return Standing::Other(text.to_owned());
        }
        Some(_) if whose.organ.is_some() => return Standing::Own,
        _ if has(PART_AT) => return Standing::Other(text.to_owned()),
        _ => {}
    }
    let is_own = (is_own_year && other_years.is_empty()) || has(FINAL_AT);
    if is_own { Standing::Own } else { Standing::Plain }
}

/// Years a text names: 2024年, 二〇二四年; on the tab of a sheet also 2024 alone.
fn years_in(normal: &str, is_sheet: bool) -> Vec<u16> {
    let is_digit = |c: char| c.is_ascii_digit() || chinese_digit(c).is_some();
    let mut years = Vec::new();
    for (at, _) in normal.char_indices() {
        let (before, text) = normal.split_at(at);
        let Some((year, length)) = read_year(text).filter(|_| !before.ends_with(is_digit)) else { continue };
        let (printed, after) = text.split_at(length);
        let is_year = after.starts_with('年')
            || (is_sheet && printed.bytes().all(|byte| byte.is_ascii_digit()) && !after.starts_with(is_digit));
        if is_year && (2000..2100).contains(&year) {
            years.push(year);
        }
    }
    years
}

/// What follows the name of an organ in a caption.
const BEHIND_ORGANS: &[&str] =
    &["收到", "办理", "政府信息", "依申请", "主动公开", "行政复议", "统计", "情况", "数据", "年报", "年度", "汇总"];

/// Finds the first of them.
static FIRST_BEHIND: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(BEHIND_ORGANS);
    finder.expect("a few short words make an automaton")
});

/// The organ that a caption names and little beside: 甲县教育局, 附表：甲县教育局2024年统计表.
fn organ_in(normal: &str) -> Option<&str> {
    let pieces = normal.split(|c: char| matches!(c, '(' | ')' | ':' | '、' | '.' | '年') || c.is_ascii_digit());
    let mut names = pieces.map(|piece| {
        let end = FIRST_BEHIND.find(piece).map_or(piece.len(), |word| word.start());
        piece[..end].trim_start_matches("其中").trim_end_matches('的')
    });
    names.find(|name| {
        title::looks_like_organ(name) && {
            let marks = Marks::of_piece(name);
            headings::of_piece(name).is_none() && marks.item.is_none()
        }
    })
}

/// Whether a name may be that of the organ, in full, without its place, or as it is called for short: 县卫健委. The name of a
/// place alone is that of its government, and no department's.
fn may_be(own: &str, name: &str) -> bool {
    let own = normalize(own);
    let is_place = name.ends_with(['省', '市', '县', '区', '旗', '州', '盟', '乡', '镇']) || name.ends_with("街道");
    if is_place {
        let rest = own.split_once(name).map(|(_, rest)| rest);
        return rest.is_some_and(|rest| {
            matches!(rest, "" | "政府" | "人民政府" | "办事处" | "人民政府办公室" | "人民政府办公厅")
        });
    }
    let mut left = own.chars();
    may_be_one_organ(&own, &normalize(name)) || name.chars().all(|c| left.any(|other| other == c))
}

/// Words that an appendix begins with.
const APPENDIX: &[&str] = &["附件", "附录", "附表", "附："];
/// Lines between the word and the title of an appendix.
const APPENDIX_LINES: usize = 2;

/// Where an appendix behind the last section begins that is of other years, and which: all tables in it are.
pub(crate) fn appendix_of_other_years(blocks: &[Block<'_>], whose: Whose<'_>) -> Option<(usize, String)> {
    let own = whose.year?;
    let behind =
        blocks.iter().rposition(|block| matches!(block, Block::Paragraph(line) if line.heading().is_some()))?;
    let begins = |at: usize| matches!(&blocks[at], Block::Paragraph(line) if APPENDIX.iter().any(|word| line.text.starts_with(word)));
    let start = (behind + 1..blocks.len()).find(|at| begins(*at))?;
    let has_tables_before = blocks[..behind].iter().any(|block| matches!(block, Block::Table(_)));
    let title = blocks[start..].iter().take(1 + APPENDIX_LINES).map_while(|block| match block {
        Block::Paragraph(line) if line.text.chars().count() <= LONGEST_CAPTION => Some(years_in(line.normal(), false)),
        _ => None,
    });
    let years = title.into_iter().find(|years| !years.is_empty()).filter(|years| !years.contains(&own))?;
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    has_tables_before.then(|| (start, years.join(" / ")))
}

fn sheet_of<'a>(block: &'a Block<'_>) -> Option<&'a str> {
    match block {
        Block::Paragraph(line) => line.place.sheet.as_deref(),
        Block::Table(table) => table.place.sheet.as_deref(),
    }
}

/// The lines above a block that may be its caption: short ones up to the table, the prose or the heading before.
pub(crate) fn captions_above<'a>(blocks: &'a [Block<'a>], at: usize) -> impl Iterator<Item = Caption<'a>> {
    let mut is_over = false;
    let sheet = sheet_of(&blocks[at]);
    let above = blocks[..at].iter().rev().filter(|block| !matches!(block, Block::Paragraph(line) if line.hidden));
    let above = above.take_while(move |block| sheet_of(block) == sheet);
    above.take(CAPTION_LINES).map_while(move |block| match block {
        Block::Paragraph(line) if !is_over && line.text.chars().count() <= LONGEST_CAPTION => {
            is_over = line.heading().is_some();
            Some(Caption::from(line))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caption(text: &str) -> Caption<'_> {
        Caption { text, marks: Marks::of_piece(text) }
    }

    fn of(text: &str) -> Standing {
        let whose = Whose { organ: Some("甲县人民政府"), year: Some(2024) };
        standing([caption(text)].into_iter(), None, whose)
    }

    fn of_sheet(name: &str) -> Standing {
        standing(std::iter::empty(), Some(name), Whose { organ: Some("甲县教育局"), year: Some(2024) })
    }

    #[test]
    fn captions_of_another_year_are_told() {
        for text in ["2023年：", "（2023年度）", "附：2023年数据", "二〇二三年", "上年度", "去年同期", "2022年、2023年"]
        {
            assert!(matches!(of(text), Standing::OtherYear(_)), "{text}");
        }
    }

    #[test]
    fn captions_of_drafts_and_of_other_organs_are_told() {
        for text in [
            "草稿",
            "2024年（征求意见稿）",
            "甲县教育局",
            "附表：甲县教育局",
            "附件2：甲县教育局2024年统计表",
            "县教育局收到和处理政府信息公开申请情况",
            "各部门",
            "手机版",
        ] {
            assert!(matches!(of(text), Standing::Other(_)), "{text}");
        }
    }

    #[test]
    fn an_organ_is_known_by_its_short_name_and_a_place_is_its_government_alone() {
        let of =
            |organ, text| standing([caption(text)].into_iter(), None, Whose { organ: Some(organ), year: Some(2024) });
        for (organ, text) in [
            ("甲县人民政府", "甲县人民政府"),
            ("甲县卫生健康委员会", "县卫健委"),
            ("甲县乙镇人民政府", "甲县乙镇"),
            ("上海市宝山区行政服务中心", "区行政服务中心"),
        ] {
            assert_eq!(of(organ, text), Standing::Own, "{organ}: {text}");
        }
        assert!(matches!(of("甲县教育局", "乙镇政府"), Standing::Other(_)));
        assert!(matches!(of("甲县人民政府", "甲县乙镇"), Standing::Other(_)));
    }

    #[test]
    fn captions_of_the_report_itself_are_told() {
        for text in ["2024年：", "二〇二四年度", "本年度", "正式", "甲县人民政府", "更正后"] {
            assert_eq!(of(text), Standing::Own, "{text}");
        }
    }

    #[test]
    fn lines_that_say_nothing_or_speak_of_both_years_say_nothing() {
        for text in [
            "三、收到和处理政府信息公开申请情况",
            "与2023年相比",
            "2023年和2024年",
            "二、上年结转政府信息公开申请数量",
            "以下为2023年度数据，供参考",
            "单位：件",
            "行政处罚",
        ] {
            assert_eq!(of(text), Standing::Plain, "{text}");
        }
    }

    #[test]
    fn the_tab_of_a_sheet_may_be_a_bare_year() {
        assert_eq!(of_sheet("2024"), Standing::Own);
        assert!(matches!(of_sheet("2023"), Standing::OtherYear(_)));
        assert!(matches!(of_sheet("草稿"), Standing::Other(_)));
        for name in ["Sheet1", "年报", "20240115", "表三"] {
            assert_eq!(of_sheet(name), Standing::Plain, "{name}");
        }
    }
}
