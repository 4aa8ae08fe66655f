//! The prose of sections one, five and six, and the footnotes between tables.

use std::borrow::Cow;

use chrono::NaiveDate;
use ogi_model::text::{STRUCK, is_damaged_date, normalize, parse_date, trailing_date};
use ogi_model::{Narrative, NarrativeBlock, TableNotes};

use crate::annotate::document::{Block, Line};
use crate::segment::page_metadata;
use crate::segment::sections::Section;
use ogi_document::{Numbering, numbering};

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

/// What the prose is read from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prose<'a> {
    pub(crate) blocks: &'a [Block<'a>],
    /// What stands before the first heading that was found.
    pub(crate) head: &'a [Block<'a>],
    pub(crate) sections: &'a [Section<'a>],
    /// From the first block of the form's tables to behind the last.
    pub(crate) tables: (usize, usize),
    pub(crate) organ: Option<&'a str>,
    pub(crate) publisher: Option<&'a str>,
}

impl Prose<'_> {
    fn section(&self, number: u8) -> Option<&Section<'_>> {
        self.sections.iter().find(|section| section.number == number)
    }

    /// Prose between the title and table two, where the heading of section one is lost.
    fn lost_overview(&self) -> Option<Vec<NarrativeBlock>> {
        let before = self.blocks.get(..self.head.len().min(self.tables.0))?;
        let lines: Vec<&Line<'_>> =
            visible(before).filter(|line| !page_metadata::is_line_of_list(&line.text)).collect();
        let is_prose = |line: &&Line<'_>| {
            line.text.contains('。') || matches!(numbering(line.normal()).0, Some(Numbering::Bracketed(_)))
        };
        let start = lines.iter().position(is_prose)?;
        Some(lines[start..].iter().map(|line| block(line)).collect())
    }

    /// Prose behind the last table that speaks of problems and of what is done about them, where the heading of section five
    /// is lost.
    fn lost_problems(&self) -> Option<(Vec<NarrativeBlock>, Option<NaiveDate>)> {
        let end = self.section(6).map_or(self.blocks.len(), |section| section.at);
        let mut lines: Vec<&Line<'_>> = visible(self.blocks.get(self.tables.1..end)?).collect();
        let signed = self.take_signature(&mut lines);
        lines.retain(|line| !line.is_note() && !line.is_page_mark());
        let says = |words: &[&str]| lines.iter().any(|line| words.iter().any(|word| line.text.contains(word)));
        let is_certain = says(&["问题", "問題"]) && says(&["改进", "改進", "整改", "不足"]) && says(&["。"]);
        is_certain.then(|| (lines.iter().map(|line| block(line)).collect(), signed))
    }

    /// Takes the signature and what follows it off the lines of the last section; gives its date.
    fn take_signature(&self, lines: &mut Vec<&Line<'_>>) -> Option<NaiveDate> {
        let signatories = Signatories { organ: self.organ.map(normalize), publisher: self.publisher.map(normalize) };
        let end = lines.iter().position(|line| signatories.end_at(&line.text, line.normal()))?;
        let signature = lines.split_off(end);
        let date =
            |line: &&Line<'_>| parse_date(&line.text).or_else(|| trailing_date(&line.text).map(|(_, date)| date));
        signature.iter().take(LONGEST_SIGNATURE).find_map(date)
    }
}

/// The organ, its date and what may stand between them.
const LONGEST_SIGNATURE: usize = 4;

fn visible<'a>(blocks: &'a [Block<'a>]) -> impl Iterator<Item = &'a Line<'a>> {
    blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if !paragraph.hidden => Some(paragraph),
        _ => None,
    })
}

/// The prose, and the date under the signature.
pub(crate) fn read(prose: &Prose<'_>, notes: &mut TableNotes) -> (Narrative, Option<NaiveDate>) {
    let mut narrative = Narrative::default();
    let mut signed = None;
    for (index, section) in prose.sections.iter().enumerate() {
        let mut paragraphs: Vec<&Line<'_>> = Vec::with_capacity(section.blocks.len());
        paragraphs.extend(visible(section.blocks));
        if index + 1 == prose.sections.len() {
            signed = prose.take_signature(&mut paragraphs);
        }
        let after_table = |notes: &mut Vec<String>| {
            for paragraph in paragraphs.iter().filter(|paragraph| paragraph.is_note()) {
                if !notes.contains(&paragraph.text) {
                    notes.push(paragraph.text.clone());
                }
            }
        };
        let blocks = || Some(paragraphs.iter().map(|paragraph| block(paragraph)).collect());
        match section.number {
            1 => narrative.overview = blocks(),
            2 => after_table(&mut notes.disclosure),
            3 => after_table(&mut notes.requests),
            4 => after_table(&mut notes.reviews),
            5 => narrative.problems = blocks(),
            _ => narrative.other_matters = blocks(),
        }
    }
    if prose.section(1).is_none() {
        narrative.overview = prose.lost_overview();
    }
    if prose.section(5).is_none()
        && let Some((problems, date)) = prose.lost_problems()
    {
        narrative.problems = Some(problems);
        signed = signed.or(date);
    }
    (narrative, signed)
}

/// The organ named above the date at the end of a report.
pub(crate) fn signatory<'a>(blocks: &'a [Block<'a>]) -> Option<&'a str> {
    let lines: Vec<&Line<'_>> = visible(blocks).collect();
    (0..lines.len()).rev().take(LONGEST_FOOT).find_map(|at| {
        let line = lines[at];
        let is_date = || line.text.len() <= LONGEST_DATE && parse_date(line.normal()).is_some();
        let name = if is_date() {
            lines[..at].last().map(|before| before.paragraph().text.as_str())
        } else {
            trailing_date(&line.paragraph().text).map(|(name, _)| name)
        };
        name.filter(|name| name.chars().count() <= LONGEST_HEADING && crate::annotate::title::looks_like_organ(name))
    })
}

/// The lines of the foot of a page that may follow a signature.
const LONGEST_FOOT: usize = 40;

fn block(line: &Line<'_>) -> NarrativeBlock {
    if is_long(&line.text) {
        return NarrativeBlock { text: line.text.trim().to_owned(), heading: None };
    }
    prose_block(&line.text, line.normal())
}

/// Whether the normal form of a text is surely longer than any heading, which is told without it: it has every Han character of
/// the text that is not struck out. Nearly all of them, U+5000 to U+9FFF, are told by their first byte.
fn is_long(text: &str) -> bool {
    let start = text.as_bytes().iter().take(LONG);
    let characters: u8 = start.map(|byte| u8::from((0xe5..=0xe9).contains(byte))).sum();
    usize::from(characters) > LONGEST_HEADING && !text.contains(STRUCK)
}

/// So many bytes of prose have more characters than a heading, and no more than a byte counts.
const LONG: usize = 192;

fn prose_block(text: &str, normal: &str) -> NarrativeBlock {
    let length = normal.chars().count();
    let inner = normal.trim_end_matches('。');
    let heading = match numbering(normal).0 {
        Some(Numbering::Bracketed(_)) if length <= LONGEST_HEADING && !inner.contains(['。', ';']) => Some(2),
        Some(Numbering::Arabic(_)) if length <= LONGEST_SUB_HEADING && !normal.contains(['。', ';', ',']) => Some(3),
        _ => None,
    };
    NarrativeBlock { text: text.trim().to_owned(), heading }
}

/// Who may sign a report, in normal form.
struct Signatories<'a> {
    organ: Option<Cow<'a, str>>,
    publisher: Option<Cow<'a, str>>,
}

/// No date is longer, in bytes.
const LONGEST_DATE: usize = 120;

impl Signatories<'_> {
    /// The signature, its date, or the foot of the page.
    fn end_at(&self, text: &str, normal: &str) -> bool {
        let normal = normal.trim_start_matches(['•', '·']);
        let is_organ = |normal: &str| {
            self.organ.as_deref().is_some_and(|name| {
                name == normal || (name.ends_with(normal) && normal.chars().count() >= SHORTEST_SIGNATURE)
            })
        };
        is_organ(normal)
            || trailing_date(text).is_some_and(|(name, _)| is_organ(&normalize(name)))
            || self.publisher.as_deref() == Some(normal)
            || (normal.len() <= LONGEST_DATE && (parse_date(normal).is_some() || is_damaged_date(normal)))
            || FOOTERS.iter().any(|footer| normal.starts_with(footer))
    }
}

/// The end of an organ's name that is a signature has so many characters.
const SHORTEST_SIGNATURE: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbered_lines_are_headings() {
        let of = |text: &str| prose_block(text, &normalize(text));
        assert_eq!(of("（一）主动公开方面").heading, Some(2));
        assert_eq!(of("(一)统一标准、融合两线,让服务更精准。").heading, Some(2));
        assert_eq!(of("1.加强培训").heading, Some(3));
        assert_eq!(of("一是公开的深度不够。").heading, None);
        assert_eq!(of("（一）公开的深度不够。今后将加强培训。").heading, None);
    }

    #[test]
    fn signature_date_and_foot_end_the_report() {
        let signatories = Signatories {
            organ: Some("上海市宝山区行政服务中心".into()),
            publisher: Some("区行政服务中心".into()),
        };
        let end = [
            "宝山区行政服务中心",
            "2021年1月12日",
            "2021112",
            "附件下载",
            "区行政服务中心",
            "宝山区行政服务中心 2021年1月12日",
        ];
        for text in end {
            assert!(signatories.end_at(text, &normalize(text)), "{text}");
        }
        assert!(!signatories.end_at("无。", "无。"));
    }
}
