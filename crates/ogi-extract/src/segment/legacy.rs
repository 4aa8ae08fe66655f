//! Forms before 2019: recognised, named and not read.

use crate::annotate::document::Block;
use crate::error::OldForm;

/// Indicators that the form printed, one of which alone may stand in the prose of any year.
const FORMS: &[(OldForm, &[&str])] = &[
    (
        OldForm::Statistics2014,
        &[
            "主动公开政府信息数",
            "制发规范性文件总数",
            "回应解读情况",
            "新闻发布会总次数",
            "政策解读稿件发布数",
            "申请办结数",
            "按时办结数",
            "申请答复数",
            "同意公开答复数",
            "不属于本行政机关公开数",
            "申请信息不存在数",
            "举报投诉数量",
            "机构建设和保障经费",
            "接受培训人员数",
        ],
    ),
    (
        OldForm::Local2008,
        &[
            "主动公开信息数",
            "全文电子化",
            "新增的行政规范性文件数",
            "提供服务类信息数",
            "网站专栏页面访问量",
            "现场接待人数",
            "网上咨询数",
            "咨询电话接听数",
            "依申请公开信息目录数",
            "对申请的答复总数",
            "否决公开",
            "免予公开范围",
            "行政申诉数",
        ],
    ),
    (
        OldForm::LocalBefore2019,
        &[
            "主动公开文件数",
            "政府网站公开数",
            "政府公报公开数",
            "受理依申请公开信息总数",
            "依申请公开信息总数",
            "对申请的答复总数",
            "指标名称",
            "计量单位",
            "历年累计",
        ],
    ),
];

const ENOUGH: usize = 3;

/// The old form a document is in, if it is in one.
pub(crate) fn form(blocks: &[Block<'_>]) -> Option<OldForm> {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => text.push_str(paragraph.normal()),
            Block::Table(table) => table.cells().iter().for_each(|cell| text.push_str(cell.normal())),
        }
        text.push('\n');
    }
    let counts = |words: &[&str]| words.iter().filter(|word| text.contains(**word)).count();
    FORMS
        .iter()
        .map(|(form, words)| (counts(words), *form))
        .filter(|(count, _)| *count >= ENOUGH)
        .max_by_key(|it| it.0)
        .map(|it| it.1)
}
