//! What the prose says of the report itself: what its figures cover, which document it replaces, and the information processing
//! fees of section six. Only plain statements count; what is said twice in different words is left to the reader of the prose.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use ogi_model::text::normalize;
use ogi_model::{FeeStatement, NarrativeBlock, Replaces, Scope, Yuan};

/// Words all of which stand in a sentence that says what the figures cover: one of each list.
const SCOPES: &[(Scope, &[&[&str]])] = &[
    (
        Scope::Area,
        &[
            &["汇总", "综合", "统计范围", "数据包括", "数据涵盖", "数据含"],
            &["各级行政机关", "各部门", "所属部门", "各镇", "各乡镇", "各街道", "各县", "各区", "本行政区域"],
            &["数据", "年报", "年度报告", "统计"],
        ],
    ),
    (
        Scope::Organ,
        &[
            &["统计范围", "统计口径", "数据", "所列"],
            &["仅为", "仅限", "限于", "仅含", "仅包括", "均为"],
            &["本机关", "本单位", "本部门", "本局", "本级机关"],
        ],
    ),
];

/// Finds the words of which one must stand in such a sentence.
static FIRST_WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = SCOPES.iter().filter_map(|(_, lists)| lists.first()).flat_map(|words| *words);
    // No byte of Chinese is so rare that looking for it first would save anything.
    AhoCorasick::builder().prefilter(false).build(words).expect("a few short words make an automaton")
});

/// What the figures cover, where lines in normal form say so and say nothing else.
pub(crate) fn scope<'a>(normals: impl Iterator<Item = &'a str>) -> Option<Scope> {
    let mut said = None;
    for normal in normals {
        if !FIRST_WORDS.is_match(normal) {
            continue;
        }
        for sentence in normal.split(['。', ';']) {
            let says = |lists: &[&[&str]]| lists.iter().all(|list| list.iter().any(|word| sentence.contains(word)));
            let Some((scope, _)) = SCOPES.iter().find(|(_, lists)| says(lists)) else { continue };
            if said.is_some_and(|other| other != *scope) {
                return None;
            }
            said = Some(*scope);
        }
    }
    said
}

/// What a report calls itself.
const OWN_NAMES: [&str; 3] = ["本报告", "本年报", "年度报告"];

/// The document number of the document that this one replaces.
pub(crate) fn replaces<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Replaces> {
    const REPLACES: &[&str] = &["更正", "替代", "取代", "代替", "废止"];
    let mut found = None;
    // Every document number ends so.
    for line in lines.filter(|line| line.contains('号') && OWN_NAMES.iter().any(|name| line.contains(name))) {
        for sentence in line.split(['。', '；']) {
            let is_about_itself = OWN_NAMES.iter().any(|name| sentence.contains(name));
            if !is_about_itself || !REPLACES.iter().any(|word| sentence.contains(word)) {
                continue;
            }
            if let Some(number) = document_number(sentence) {
                if found.as_deref().is_some_and(|other| other != number) {
                    return None;
                }
                found = Some(number.to_owned());
            }
        }
    }
    found.map(|number| Replaces { document_number: Some(number), ..Replaces::default() })
}

/// A document number such as 甲政公开〔2021〕1号.
fn document_number(sentence: &str) -> Option<&str> {
    let year = sentence.find(['〔', '［', '[', '﹝'])?;
    let end = year + sentence[year..].find('号')? + '号'.len_utf8();
    let start = sentence[..year]
        .rfind(|c: char| !('一'..='龥').contains(&c))
        .map_or(0, |at| at + sentence[at..].chars().next().map_or(0, char::len_utf8));
    let inner = &sentence[year..end];
    let digits = inner.chars().filter(char::is_ascii_digit).count();
    // Words run on before the number where nothing parts them from it.
    let name = sentence[start..year].rsplit(['原', '对', '将', '替', '代', '正']).next().unwrap_or_default();
    let from = year - name.len();
    ((5..=9).contains(&digits) && (1..=10).contains(&name.chars().count())).then(|| &sentence[from..end])
}

/// What section six says of information processing fees; each figure only where it is said once.
pub(crate) fn fees(blocks: &[NarrativeBlock]) -> Option<FeeStatement> {
    let text = blocks.iter().map(|block| normalize(&block.text)).collect::<Vec<_>>().join("。");
    let about: Vec<&str> = (text.split('。'))
        .filter(|sentence| ["处理费", "收费通知", "实际收取"].iter().any(|word| sentence.contains(word)))
        .collect();
    if !about.iter().any(|sentence| sentence.contains("处理费") || sentence.contains("收费通知")) {
        return None;
    }
    let mut fees = FeeStatement {
        notices: only(&about, &["收费通知"], &["件", "份", "次"]).and_then(|number| number.parse().ok()),
        charged: only(&about, &["总金额", "应收金额", "应收取"], &["元"]).and_then(|number| number.parse().ok()),
        collected: only(&about, &["实际收取", "实收", "收取信息处理费", "收取政府信息公开信息处理费"], &["元"])
            .and_then(|number| number.parse().ok()),
    };
    let has_figures = |sentence: &&str| sentence.contains("收取") && sentence.contains('元');
    let denies = |sentence: &&str| {
        sentence.contains("处理费")
            && ["未收取", "没有收取", "未产生", "未发生", "无收取", "未实际收取"]
                .iter()
                .any(|word| sentence.contains(word))
    };
    if fees.collected.is_none() && about.iter().any(denies) && !about.iter().any(has_figures) {
        fees.collected = Some(Yuan::ZERO);
    }
    (fees != FeeStatement::default()).then_some(fees)
}

/// What may stand between what is counted and its number.
const BETWEEN: &[&str] =
    &["的", "件数", "总金额", "金额", "费用", "信息处理费", "共计", "合计", "共", "为", "是", "计", ":", "总"];

/// The number behind one of some words, before one of some units, if all such numbers are the same. 总金额 behind 实际收取 is
/// what was collected.
fn only(sentences: &[&str], words: &[&str], units: &[&str]) -> Option<String> {
    let mut found: Option<String> = None;
    for sentence in sentences {
        for word in words {
            for (at, _) in sentence.match_indices(word) {
                let before = &sentence[..at];
                if *word == "总金额" && ["实际收取", "实际收取的", "实收"].iter().any(|word| before.ends_with(word))
                {
                    continue;
                }
                let mut rest = &sentence[at + word.len()..];
                while let Some(after) = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)) {
                    rest = after;
                }
                let width = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
                let (number, after) = rest.split_at(width);
                if number.is_empty() || !units.iter().any(|unit| after.starts_with(unit)) {
                    continue;
                }
                if found.as_deref().is_some_and(|other| other != number) {
                    return None;
                }
                found = Some(number.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fees_of(text: &str) -> Option<(Option<u64>, Option<String>, Option<String>)> {
        let blocks = [NarrativeBlock { text: text.to_owned(), heading: None }];
        let amount = |amount: Option<Yuan>| amount.map(|amount| amount.to_string());
        fees(&blocks).map(|fees| (fees.notices, amount(fees.charged), amount(fees.collected)))
    }

    #[test]
    fn fees_are_read_where_each_is_said_once() {
        let text = "按规定，全年发出收费通知2件，总金额400元，实际收取总金额为300元。";
        assert_eq!(fees_of(text), Some((Some(2), Some("400".into()), Some("300".into()))));
        assert_eq!(fees_of("全年收取信息处理费3940元。"), Some((None, None, Some("3940".into()))));
        assert_eq!(fees_of("全年未收取信息处理费。"), Some((None, None, Some("0".into()))));
        assert_eq!(fees_of("去年收取信息处理费100元，今年收取信息处理费200元。"), None);
        assert_eq!(fees_of("无。"), None);
    }

    #[test]
    fn the_scope_is_what_the_text_says_and_nothing_where_it_says_both() {
        let area = "本报告综合全区各级行政机关年度报告编制。";
        let organ = "所列数据均为本机关数据。";
        assert_eq!(scope([area].into_iter()), Some(Scope::Area));
        assert_eq!(scope([organ].into_iter()), Some(Scope::Organ));
        assert_eq!(scope([area, organ].into_iter()), None);
        assert_eq!(scope(["各部门加强培训，提高年报质量。"].into_iter()), None);
    }

    #[test]
    fn a_correction_names_the_document_it_replaces() {
        let lines = ["本报告为更正版，原甲政公开〔2021〕1号同时作废。"];
        let document_number = Some("甲政公开〔2021〕1号".to_owned());
        assert_eq!(replaces(lines.into_iter()), Some(Replaces { document_number, ..Replaces::default() }));
        assert_eq!(replaces(["本报告根据国办公开办函〔2021〕30号编制。"].into_iter()), None);
    }
}
