//! The six sections by their headings, in the variants met.

use ogi_model::text::normalize;

use ogi_document::Block;
use ogi_document::{Numbering, numbering};

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

/// The section, from 1 to 6, that a line is the heading of. The words decide, not the number: two numberings in one report
/// are common. `（一）` is a heading within a section, except `（六）其他`, which has been seen for the sixth.
pub(crate) fn heading(text: &str) -> Option<u8> {
    // Most lines are figures or prose; both are told before anything is compared.
    if text.len() < 6 || text.len() > 6 * LONGEST_HEADING {
        return None;
    }
    let normal = normalize(text);
    let normal = normal.trim_end_matches([':', '。']);
    if normal.chars().count() > LONGEST_HEADING || normal.contains(['。', ';', ':']) {
        return None;
    }
    let (number, title) = numbering(without_part(normal));
    // Most lines have no number, and are a heading only as a whole.
    if number.is_none() && !is_of_form(title) && !WITHOUT_NUMBER.iter().any(|(words, _)| *words == title) {
        return None;
    }
    let section = HEADINGS.iter().find(|(parts, _)| parts.iter().all(|part| title.contains(part)))?.1;
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

fn is_bracketed(text: &str) -> bool {
    matches!(numbering(&normalize(text)).0, Some(Numbering::Bracketed(_)))
}

/// A section: its number and its blocks after the heading.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    pub(crate) number: u8,
    /// Where its heading stands among the blocks.
    pub(crate) at: usize,
    pub(crate) blocks: &'a [Block],
}

/// What stands before the first section, and the sections. A heading counts only if its section comes after the one
/// before: tables of contents and prose name them in passing. The first heading after the last begins a copy of the report.
pub(crate) fn split(blocks: &[Block]) -> (&[Block], Vec<Section<'_>>) {
    let mut starts: Vec<(usize, u8)> = Vec::new();
    let mut end = blocks.len();
    for (index, block) in blocks.iter().enumerate() {
        let Block::Paragraph(paragraph) = block else { continue };
        let Some(number) = (!paragraph.hidden).then(|| heading(&paragraph.text)).flatten() else { continue };
        // A list of contents is a run of headings with nothing between them: the later one is the section's.
        while starts.last().is_some_and(|(at, last)| *last >= number && index - at <= 6 && number == 1) {
            starts.pop();
        }
        // （六）其他 is a group of table three as well.
        let is_group = is_bracketed(&paragraph.text) && starts.last().is_none_or(|(_, last)| *last < 4);
        if starts.last().is_none_or(|(_, last)| *last < number) && !is_group {
            starts.push((index, number));
        } else if number == 1 && starts.last().is_some_and(|(_, last)| *last >= 5) {
            end = index;
            break;
        }
    }
    let head = starts.first().map_or(blocks.len(), |(index, _)| *index);
    let ends = starts.iter().skip(1).map(|(index, _)| *index).chain([end]);
    let sections = starts
        .iter()
        .zip(ends)
        .map(|((start, number), end)| Section { number: *number, at: *start, blocks: &blocks[start + 1..end] })
        .collect();
    (&blocks[..head], sections)
}

#[cfg(test)]
mod tests {
    use super::heading;

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
            assert_eq!(heading(text), Some(section), "{text}");
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
            assert_eq!(heading(text), None, "{text}");
        }
    }
}
