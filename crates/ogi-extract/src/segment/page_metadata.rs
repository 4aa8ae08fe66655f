//! What stands around the report: the list of its data on the page, in lines or in a table.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ogi_model::text::{find_date, is_space};
use ogi_model::{CreditCode, Metadata};

use crate::annotate::document::{Block, GridCell};

/// Where the text behind a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Index,
    Number,
    Publisher,
    Category,
    Published,
    CreditCode,
    Other,
}

/// The keys that such lists have. Whatever else has a colon behind it may be the site's own.
const KEYS: &[(&str, Field)] = &[
    ("索引号", Field::Index),
    ("索取号", Field::Index),
    ("发文字号", Field::Number),
    ("文号", Field::Number),
    ("发布机构", Field::Publisher),
    ("信息来源", Field::Publisher),
    ("机构名称", Field::Publisher),
    ("发文机关", Field::Publisher),
    ("发布单位", Field::Publisher),
    ("发布机关", Field::Publisher),
    ("公开机构", Field::Publisher),
    ("制发机关", Field::Publisher),
    ("统一社会信用代码", Field::CreditCode),
    ("社会信用代码", Field::CreditCode),
    ("公开日期", Field::Published),
    ("文件编号", Field::Number),
    ("所属类目", Field::Category),
    ("发布日期", Field::Published),
    ("发布时间", Field::Published),
    ("主题分类", Field::Other),
    ("体裁分类", Field::Other),
    ("组配分类", Field::Other),
    ("体裁", Field::Other),
    ("发文日期", Field::Other),
    ("成文日期", Field::Other),
    ("生成日期", Field::Other),
    ("公开类别", Field::Other),
    ("公开方式", Field::Other),
    ("公开时限", Field::Other),
    ("公开范围", Field::Other),
    ("有效性", Field::Other),
    ("时效", Field::Other),
    ("关键词", Field::Other),
    ("主题词", Field::Other),
    ("内容概述", Field::Other),
    ("责任部门", Field::Other),
];

const LONGEST_LINE: usize = 160;

/// Names under which pages give the date of publication to machines.
const PUBLISHED: &[&str] = &["pubdate", "publishdate", "publish_date", "firstpublishedtime"];

/// What the list says.
#[derive(Debug, Default)]
pub(crate) struct PageMetadata {
    pub(crate) metadata: Metadata,
    pub(crate) published: Option<NaiveDate>,
    pub(crate) credit_code: Option<CreditCode>,
}

/// Whether a line or a table belongs to the list.
pub(crate) fn is_of_list(block: &Block<'_>) -> bool {
    match block {
        Block::Paragraph(paragraph) => is_line_of_list(&paragraph.text),
        Block::Table(table) => table.cells().iter().take(12).any(|cell| known_key(cell).is_some()),
    }
}

/// Whether a line belongs to the list.
pub(crate) fn is_line_of_list(text: &str) -> bool {
    text.chars().count() <= LONGEST_LINE && !pairs(text).is_empty()
}

/// Reads the list before the first section; `meta` is what the page gives to machines.
pub(crate) fn read(meta: &[(String, String)], head: &[Block<'_>]) -> PageMetadata {
    let mut metadata = Metadata::default();
    let mut published = None;
    let mut credit_code = None;
    let mut take = |field: Field, key: &str, value: &str| {
        let value = value.trim_matches(|c: char| is_space(c) || matches!(c, '【' | '[' | '•' | '|'));
        if value.is_empty() {
            return;
        }
        let slot = match field {
            Field::Index => &mut metadata.index_number,
            Field::Number => &mut metadata.document_number,
            Field::Publisher => &mut metadata.publisher,
            Field::Category => &mut metadata.category,
            Field::Published => {
                published = published.or_else(|| find_date(value));
                return;
            }
            Field::CreditCode => {
                let code: String = value.chars().take_while(char::is_ascii_alphanumeric).collect();
                credit_code = credit_code.take().or_else(|| code.parse().ok());
                return;
            }
            Field::Other => {
                other(&mut metadata.other, key, value);
                return;
            }
        };
        slot.get_or_insert_with(|| value.to_owned());
    };
    for block in head {
        match block {
            Block::Paragraph(paragraph) if paragraph.text.chars().count() <= LONGEST_LINE => {
                for (key, field, value) in pairs(&paragraph.text) {
                    take(field, key, value);
                }
            }
            Block::Table(table) => {
                for row in 0..table.rows() {
                    let cells = table.row_cells(row);
                    for (index, cell) in cells.iter().enumerate() {
                        let next = cells.get(index + 1);
                        let is_key = |cell: &GridCell<'_>| known_key(cell).is_some();
                        match known_key(cell) {
                            Some((key, field)) if !next.is_some_and(is_key) => {
                                take(field, key, next.map_or("", GridCell::printed));
                            }
                            _ => pairs(&cell.text).into_iter().for_each(|(key, field, value)| take(field, key, value)),
                        }
                    }
                }
            }
            Block::Paragraph(_) => {}
        }
    }
    let by_meta = || {
        let meta = meta.iter().find(|(name, _)| PUBLISHED.contains(&name.to_ascii_lowercase().as_str()));
        meta.and_then(|(_, content)| find_date(content))
    };
    let published = published.or_else(by_meta);
    PageMetadata { metadata, published, credit_code }
}

fn other(list: &mut BTreeMap<String, String>, key: &str, value: &str) {
    list.entry(key.to_owned()).or_insert_with(|| value.to_owned());
}

/// A cell that is a key and nothing else.
fn known_key(cell: &GridCell<'_>) -> Option<(&'static str, Field)> {
    let bare = cell.normal().trim_end_matches(':');
    KEYS.iter().find(|(key, _)| *key == bare).copied()
}

/// The keys in a line with what follows each: a colon, or for dates a blank.
fn pairs(line: &str) -> Vec<(&'static str, Field, &str)> {
    let mut starts: Vec<(usize, usize, &'static str, Field)> = Vec::new();
    // A colon follows every key, or it is one of the dates of publication.
    if !line.contains([':', '：', '期', '间']) {
        return Vec::new();
    }
    for (at, _) in line.char_indices() {
        if starts.last().is_some_and(|(_, end, ..)| at < *end) || line[..at].ends_with(|c: char| !is_break(c)) {
            continue;
        }
        let found = KEYS.iter().find_map(|(key, field)| {
            let length = spaced_prefix(&line[at..], key)?;
            let rest = line[at + length..].trim_start_matches(is_space);
            let colon = rest.strip_prefix([':', '：']);
            let is_key =
                colon.is_some() || (*field == Field::Published && rest.starts_with(|c: char| c.is_ascii_digit()));
            is_key.then(|| (at, line.len() - colon.unwrap_or(rest).len(), *key, *field))
        });
        starts.extend(found);
    }
    let ends = starts.iter().skip(1).map(|(at, ..)| *at).chain([line.len()]);
    starts.iter().zip(ends).map(|((_, start, key, field), end)| (*key, *field, &line[*start..end])).collect()
}

/// A key stands at the beginning or after something that is not part of a word.
fn is_break(c: char) -> bool {
    is_space(c) || c.is_ascii_punctuation() || matches!(c, '•' | '·' | '【' | '】' | '；' | '，' | '|')
}

/// The length of a prefix that is the key with blanks between its characters: `体       裁`.
fn spaced_prefix(text: &str, key: &str) -> Option<usize> {
    let mut rest = text;
    for (index, expected) in key.chars().enumerate() {
        if index > 0 {
            rest = rest.trim_start_matches(is_space);
        }
        rest = rest.strip_prefix(expected)?;
    }
    Some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn a_line_may_hold_several_keys() {
        let found: Vec<_> = pairs("信息来源: 区行政服务中心 发布时间 2021-01-12")
            .into_iter()
            .map(|(key, _, value)| (key, value.trim()))
            .collect();
        assert_eq!(found, [("信息来源", "区行政服务中心"), ("发布时间", "2021-01-12")]);
        assert_eq!(pairs("• 体       裁: 其他")[0].0, "体裁");
        assert!(pairs("按照公开时限的要求办理").is_empty());
    }
}
