//! The prose of sections one, five and six, and the footnotes between tables.

use chrono::NaiveDate;
use ogi_model::{Narrative, NarrativeBlock, Organ, TableNotes};

use super::dates;
use super::labels::{self, Numbering, numbering, squash};
use super::sections::Section;
use crate::document::{Block, Paragraph};

/// What follows a report on its page.
const FOOTERS: &[&str] = &[
    "文件预览",
    "附件下载",
    "相关文章",
    "相关链接",
    "当前页二维码",
    "打印本页",
    "关闭窗口",
    "关闭本页",
    "分享到",
    "扫一扫",
    "上一篇",
    "下一篇",
    "主办单位",
    "主办:",
    "版权所有",
    "网站地图",
    "返回顶部",
];

const LONGEST_HEADING: usize = 40;
const LONGEST_SUB_HEADING: usize = 20;

/// The prose, and the date under the signature.
pub(super) fn read(
    sections: &[Section<'_>],
    organ: Option<&Organ>,
    publisher: Option<&str>,
    notes: &mut TableNotes,
) -> (Narrative, Option<NaiveDate>) {
    let mut narrative = Narrative::default();
    let mut signed = None;
    for (index, section) in sections.iter().enumerate() {
        let mut paragraphs: Vec<&Paragraph> = (section.blocks.iter())
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) if !paragraph.hidden => Some(paragraph),
                _ => None,
            })
            .collect();
        if index + 1 == sections.len() {
            let end = paragraphs.iter().position(|paragraph| is_end(&paragraph.text, organ, publisher));
            if let Some(end) = end {
                signed = paragraphs[end..].iter().rev().find_map(|paragraph| dates::whole(&paragraph.text));
                paragraphs.truncate(end);
            }
        }
        let after_table = |notes: &mut Vec<String>| {
            for paragraph in paragraphs.iter().filter(|paragraph| labels::is_note(&paragraph.text)) {
                if !notes.contains(&paragraph.text) {
                    notes.push(paragraph.text.clone());
                }
            }
        };
        let blocks = || Some(paragraphs.iter().map(|paragraph| block(&paragraph.text)).collect());
        match section.number {
            1 => narrative.overview = blocks(),
            2 => after_table(&mut notes.disclosure),
            3 => after_table(&mut notes.requests),
            4 => after_table(&mut notes.reviews),
            5 => narrative.problems = blocks(),
            _ => narrative.other_matters = blocks(),
        }
    }
    (narrative, signed)
}

fn block(text: &str) -> NarrativeBlock {
    let squashed = squash(text);
    let length = squashed.chars().count();
    let inner = squashed.trim_end_matches('。');
    let heading = match numbering(&squashed).0 {
        Some(Numbering::Bracketed(_)) if length <= LONGEST_HEADING && !inner.contains(['。', ';']) => Some(2),
        Some(Numbering::Arabic(_)) if length <= LONGEST_SUB_HEADING && !squashed.contains(['。', ';', ',']) => Some(3),
        _ => None,
    };
    NarrativeBlock { text: text.trim().to_owned(), heading }
}

/// The signature, its date, or the foot of the page.
fn is_end(text: &str, organ: Option<&Organ>, publisher: Option<&str>) -> bool {
    let squashed = squash(text);
    let squashed = squashed.trim_start_matches(['•', '·']);
    let names_organ = organ.is_some_and(|organ| {
        let name = squash(&organ.name);
        name == squashed || (squashed.chars().count() >= 4 && name.ends_with(squashed))
    });
    names_organ
        || publisher.is_some_and(|publisher| squash(publisher) == squashed)
        || dates::whole(squashed).is_some()
        || dates::is_damaged(squashed)
        || FOOTERS.iter().any(|footer| squashed.starts_with(footer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbered_lines_are_headings() {
        assert_eq!(block("（一）主动公开方面").heading, Some(2));
        assert_eq!(block("(一)统一标准、融合两线,让服务更精准。").heading, Some(2));
        assert_eq!(block("1.加强培训").heading, Some(3));
        assert_eq!(block("一是公开的深度不够。").heading, None);
        assert_eq!(block("（一）公开的深度不够。今后将加强培训。").heading, None);
    }

    #[test]
    fn signature_date_and_foot_end_the_report() {
        let organ = Organ { name: "上海市宝山区行政服务中心".into(), ..Organ::default() };
        for text in ["宝山区行政服务中心", "2021年1月12日", "2021112", "附件下载", "区行政服务中心"]
        {
            assert!(is_end(text, Some(&organ), Some("区行政服务中心")), "{text}");
        }
        assert!(!is_end("无。", Some(&organ), None));
    }
}
