//! Headings of the six sections, in the variants met. A new one is one more line here.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use ogi_document::{Numbering, numbering};
use ogi_model::text::normalize;

/// Parts of headings, all of which must stand in it; and the section. The first that fits counts.
const HEADINGS: &[(&[&str], u8)] = &[
    (&["总体情况"], 1),
    (&["工作基本情况"], 1),
    (&["基本情况"], 1),
    (&["总体", "情况"], 1),
    (&["工作概况"], 1),
    (&["概述"], 1),
    (&["复议", "诉讼"], 4),
    (&["收到和处理"], 3),
    (&["依申请公开", "申请情况"], 3),
    (&["主动公开政府"], 2),
    (&["主动公开情况"], 2),
    (&["主动公开信息"], 2),
    (&["存在", "问题"], 5),
    (&["主要问题"], 5),
    (&["问题", "改进"], 5),
    (&["问题", "整改"], 5),
    (&["不足", "改进"], 5),
    (&["改进", "措施"], 5),
    (&["改进", "情况"], 5),
    (&["需要报告"], 6),
    (&["其他事项"], 6),
    (&["其他"], 6),
    (&["其它"], 6),
];

/// Headings that have been met without a number, beside the words of the forms.
const WITHOUT_NUMBER: &[(&str, u8)] = &[
    ("工作总体情况", 1),
    ("工作基本情况", 1),
    ("主动公开政府信息的情况", 2),
    ("行政机关主动公开政府信息情况", 2),
    ("行政机关收到和处理政府信息公开申请情况", 3),
    ("因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4),
    ("存在问题及改进情况", 5),
    ("存在的主要问题和改进情况", 5),
    ("存在的主要问题及改进措施", 5),
    ("存在的主要问题及整改措施", 5),
    ("存在的问题及改进措施", 5),
    ("政府信息公开工作存在的主要问题及改进情况", 5),
    ("其他需要报告的情况", 6),
];

const LONGEST_HEADING: usize = 42;

/// No heading without a number is longer, in bytes.
const LONGEST_WITHOUT_NUMBER: usize = 90;

/// How long a heading is in bytes, with blanks between its characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=6 * LONGEST_HEADING;

/// Parts of headings, each once.
static PARTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut parts: Vec<&str> = HEADINGS.iter().flat_map(|(parts, _)| *parts).copied().collect();
    parts.sort_unstable();
    parts.dedup();
    parts
});

/// Finds these parts, all at once.
static FINDER: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::new(PARTS.iter()).expect("a few short words make an automaton"));

/// For each heading the parts that must stand in it, a bit each.
static NEEDED: LazyLock<Vec<(u64, u8)>> = LazyLock::new(|| {
    let bit = |part: &&str| PARTS.iter().position(|known| known == part).map_or(0, |at| 1_u64 << at);
    HEADINGS.iter().map(|(parts, section)| (parts.iter().map(bit).fold(0, |all, bit| all | bit), *section)).collect()
});

/// Whether a text may be a heading, told by how long it is.
pub(crate) fn may_be_heading(printed: &str) -> bool {
    LENGTHS.contains(&printed.len())
}

/// The section that the words of a heading are of.
fn section_of(title: &str) -> Option<u8> {
    let found = FINDER.find_overlapping_iter(title).fold(0_u64, |found, part| found | 1 << part.pattern().as_usize());
    NEEDED.iter().find(|(needed, _)| found & needed == *needed).map(|(_, section)| *section)
}

/// The same of a piece of a cell or a line.
pub(crate) fn of_piece(printed: &str) -> Option<u8> {
    if may_be_heading(printed) { heading_of(printed, &normalize(printed)) } else { None }
}

/// The same of a whole cell or line, whose normal form is asked for only where it may be one: most are figures or prose, which
/// is told before anything is compared.
pub(crate) fn of_text<'n>(printed: &str, normal: impl FnOnce() -> &'n str) -> Option<u8> {
    let is_prose = || printed.split_once('。').is_some_and(|(_, behind)| behind.contains(char::is_alphanumeric));
    if may_be_heading(printed) && !is_prose() { heading_of(printed, normal()) } else { None }
}

/// The section, from 1 to 6, that a line is the heading of, by what it prints and its normal form. The words decide, not the
/// number: two numberings in one report are common. `（一）` is a heading within a section, except `（六）其他`, which has been
/// seen for the sixth.
fn heading_of(printed: &str, normal: &str) -> Option<u8> {
    // Most lines are figures or prose; both are told before anything is compared.
    if !may_be_heading(printed) {
        return None;
    }
    let normal = normal.trim_end_matches([':', '。']);
    // Most lines have no number, and are a heading only as a whole, which is short.
    let is_long = normal.len() > LONGEST_WITHOUT_NUMBER && !normal.starts_with('第');
    if is_long && numbering(normal).0.is_none() {
        return None;
    }
    if normal.chars().count() > LONGEST_HEADING || normal.contains(['。', ';', ':']) {
        return None;
    }
    let (number, title) = numbering(without_part(normal));
    // Most lines have no number, and are a heading only as a whole.
    let without_number = || WITHOUT_NUMBER.iter().any(|(words, _)| *words == title);
    if number.is_none() && !is_of_form(title) && !without_number() {
        return None;
    }
    let section = section_of(title)?;
    let certain = match number {
        // 四、结转下年度继续办理 is a row; 六、其他 is as short as a heading gets.
        Some(Numbering::Part(_)) => !title.contains("办理") || section == 4,
        Some(Numbering::Bracketed(number)) => {
            (number == 6 && section == 6 && matches!(title, "其他" | "其他需要报告的事项"))
                || (section > 1 && is_of_form(title))
        }
        // Two numberings in one report: the words of the form are a heading under any number.
        Some(Numbering::Arabic(_)) => section > 1 && is_of_form(title),
        None => is_of_form(title) || WITHOUT_NUMBER.contains(&(title, section)),
    };
    certain.then_some(section)
}

/// Whether these are the words of a heading of a form.
fn is_of_form(title: &str) -> bool {
    let mut sections = ogi_model::Edition::ALL.iter().flat_map(|edition| edition.form().sections);
    sections.any(|printed| printed.strip_suffix(title).is_some_and(|number| number.chars().count() == 2))
}

/// A heading without 第一部分 before it.
fn without_part(normal: &str) -> &str {
    let rest = normal.strip_prefix('第').and_then(|rest| rest.split_once("部分"));
    rest.filter(|(number, _)| number.chars().count() == 1)
        .map_or(normal, |(_, rest)| rest.trim_start_matches([':', '、', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_without_a_number_are_short() {
        let of_forms = ogi_model::Edition::ALL.iter().flat_map(|edition| edition.form().sections);
        assert!(of_forms.clone().all(|title| title.len() <= LONGEST_WITHOUT_NUMBER));
        assert!(WITHOUT_NUMBER.iter().all(|(title, _)| title.len() <= LONGEST_WITHOUT_NUMBER));
    }

    #[test]
    fn headings_are_known_in_the_variants_met() {
        for (text, section) in [
            ("一、总体情况", 1),
            ("一、工作基本情况", 1),
            ("二、主动公开政府信息的情况", 2),
            ("二、主动公开政府政府情况", 2),
            ("二、行政机关主动公开政府信息情况", 2),
            ("三、收到和处理政府信息公开申请情况", 3),
            ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4),
            ("五、存在问题及改进情况", 5),
            ("五、政府信息公开工作存在的主要问题及改进情况", 5),
            ("存在的主要问题及改进情况", 5),
            ("六、其他需要报告的事项", 6),
            ("(六) 其他", 6),
            ("五、存在的主要问题及整改措施", 5),
            ("五、存在问题及改进情况：", 5),
            ("六、其它需要報告的事項", 6),
            ("第一部分 总体情况", 1),
            ("1.收到和处理政府信息公开申请情况", 3),
            ("（五）存在的主要问题及改进情况", 5),
            ("存在问题及改进情况", 5),
        ] {
            assert_eq!(of_piece(text), Some(section), "{text}");
        }
    }

    #[test]
    fn rows_and_sub_headings_are_no_sections() {
        for text in [
            "（一）主动公开情况",
            "（一）主要问题",
            "（一）总体情况",
            "1.主动公开情况",
            "主动公开情况",
            "改进情况",
            "四、结转下年度继续办理",
            "三、本年度办理结果",
            "(六)其他处理",
            "其他",
            "行政复议",
        ] {
            assert_eq!(of_piece(text), None, "{text}");
        }
    }
}
