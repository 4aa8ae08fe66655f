//! How to fill the workbook in: a sheet of its own, and the words beside cells.

use ogi_model::{AID_SHEET_NAME, Form, Report};
use rust_xlsxwriter::Worksheet;

use super::{CarriedOver, protected};
use crate::PublishError;
use crate::workbook::look::Look;
use crate::workbook::sheet_writer::SheetWriter;

pub(super) const PROBLEMS: &str =
    "写本年度存在的主要问题、改进措施，以及上年度所列问题的整改情况。一格一段，可以用“（一）”等小标题。";

pub(super) const SIGNATURE: &str = "上一行写机关名称，下一行写日期，如 2025年1月20日。";

/// What section one is to say.
pub(super) fn overview(form: &Form) -> String {
    if form.overview.is_empty() {
        return "写本年度政府信息公开工作的总体情况。一格一段，可以用“（一）”等小标题。".to_owned();
    }
    format!("应当写明{}的情况。一格一段，可以用“（一）”等小标题。", form.overview.join("、"))
}

/// What section six is to say.
pub(super) const fn other_matters(form: &Form) -> &'static str {
    if form.fee_statement {
        "应当写明依据《政府信息公开信息处理费管理办法》收取信息处理费的情况（没有收取的也要写明），以及其他需要报告的事项。一格一段。"
    } else {
        "写其他需要报告的事项；没有的写“无”。一格一段。"
    }
}

/// A sheet that is no part of the report. A hidden row says so, and the reader leaves the sheet out.
pub(super) fn aid(name: &str, widths: Vec<f64>) -> Result<SheetWriter, PublishError> {
    let mut sheet = SheetWriter::with_widths(name, widths)?;
    sheet.sheet.write_string(0, 0, AID_SHEET_NAME)?;
    sheet.sheet.set_row_hidden(0)?;
    sheet.row = 1;
    Ok(sheet)
}

pub(super) fn sheet(report: &Report, carried: &CarriedOver, look: &Look) -> Result<Worksheet, PublishError> {
    let form = report.edition.form();
    let mut sheet = aid("填表说明", vec![76.0])?;
    sheet.line("填表说明", &look.title)?;
    let notice = form.notice;
    let mut lines = vec![
        format!("格式依据：{}《{}》。", notice.number, notice.title),
        "浅黄色的单元格需要填写，填好后颜色消失；灰色的单元格自动计算，不用填写。".to_owned(),
        "没有的填 0。空白不等于 0：一行或者一列全部空白的，总计也为空白。".to_owned(),
        "单元格变红，说明所填的不是规定的数字，或者勾稽关系不成立；变为橙黄色，说明与上年度报告不衔接。".to_owned(),
        "“勾稽核对”表逐条列出全部勾稽关系：绿色为相符，红色为不符，灰色为未填或者未填全。红色的应当改正后再报送。"
            .to_owned(),
    ];
    lines.push(match carried.year {
        Some(year) => format!("上年结转等数字已由{year}年度报告带入；确需改动的可以改，并请先核对上年度报告。"),
        None => "没有提供上年度报告。请将上年度报告的有关数字填入“勾稽核对”表“应为”一列，以便核对衔接。".to_owned(),
    });
    lines.push(format!("“{}”：{}", form.sections[0], overview(form)));
    lines.push(format!("“{}”：{PROBLEMS}", form.sections[4]));
    lines.push(format!("“{}”：{}", form.sections[5], other_matters(form)));
    lines.push(
        "工作表已加保护，没有密码，只是防止误改；需要插入行的，可以直接插入。本表和“勾稽核对”表不是报告的内容。"
            .to_owned(),
    );
    for (number, line) in (1..).zip(lines) {
        sheet.line(&format!("{number}．{line}"), &look.text)?;
    }
    Ok(protected(sheet.sheet))
}
