//! The prose of the three sections.

use ogi_model::{NarrativeBlock, Outcome, RequestRow};

use super::{Draft, habits, heading, paragraph, statements};
use crate::rng::Rng;

/// Section one: an opening, and the five aspects under headings, with headings in the paragraphs, or in one piece.
pub(super) fn overview(draft: &Draft<'_>, rng: &mut Rng) -> Vec<NarrativeBlock> {
    let year = draft.year;
    let mut blocks = Vec::new();
    match rng.below(4) {
        0 => blocks.push(paragraph(format!(
            "根据《中华人民共和国政府信息公开条例》要求，现公布{}{year}年政府信息公开工作年度报告。本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。",
            draft.entry.name
        ))),
        1 => blocks.push(paragraph(format!(
            "{year}年，{}认真贯彻落实条例和上级部署，扎实推进政府信息公开工作。",
            draft.entry.ourselves
        ))),
        2 => blocks.push(paragraph(format!(
            "本报告由{}依照《中华人民共和国政府信息公开条例》编制，统计期限自{year}年1月1日起至12月31日止。",
            draft.entry.name
        ))),
        _ => {}
    }
    let aspects = [
        (
            "主动公开",
            [habits::disclosure(draft, rng), statements::documents(draft, rng), statements::decisions(draft, rng)]
                .concat(),
        ),
        ("依申请公开", requests(draft, rng)),
        ("政府信息管理", habits::management(draft, rng)),
        ("政府信息公开平台建设", habits::platform(draft, rng)),
        ("监督保障", [habits::supervision(draft, rng), statements::reviews(draft, rng)].concat()),
    ];
    let style = rng.below(4);
    for (number, (name, text)) in ["一", "二", "三", "四", "五"].into_iter().zip(aspects) {
        match style {
            0 => blocks.extend([heading(format!("（{number}）{name}")), paragraph(text)]),
            1 => blocks.extend([heading(format!("（{number}）{name}情况")), paragraph(text)]),
            2 => blocks.push(paragraph(format!("（{number}）{name}。{text}"))),
            _ => blocks.push(paragraph(format!("{name}方面。{text}"))),
        }
    }
    blocks
}

fn requests(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let mut text = String::new();
    if rng.percent(50) {
        text += &habits::handling(draft, rng);
    }
    text += &statements::received(draft, rng);
    let details: [fn(&Draft<'_>, &mut Rng) -> String; 6] = [
        statements::applicants,
        statements::outcomes,
        statements::grounds,
        statements::growth,
        statements::channels,
        statements::shares,
    ];
    for detail in details {
        if rng.percent(45) {
            text += &detail(draft, rng);
        }
    }
    text
}

/// Section five.
pub(super) fn problems(draft: &Draft<'_>, rng: &mut Rng) -> Vec<NarrativeBlock> {
    let first = rng.index(6);
    let [one, other] = [habits::problem(draft, first), habits::problem(draft, first + 1 + rng.index(4))];
    let year = draft.year;
    match rng.below(4) {
        0 => vec![
            heading("（一）存在的主要问题"),
            paragraph(format!("一是{}二是{}", one[0], other[0])),
            heading("（二）改进情况"),
            paragraph(format!("一是{}二是{}", one[1], other[1])),
        ],
        1 => vec![
            paragraph(format!("{year}年，政府信息公开工作取得一定成效，但仍存在一些问题：{}{}", one[0], other[0])),
            paragraph(format!("下一步，将采取以下措施：{}{}", one[1], other[1])),
        ],
        2 => vec![
            paragraph(format!("针对{}年度存在的问题，已完成整改。本年度仍存在的不足：{}", year - 1, one[0])),
            paragraph(format!("{}年，{}将{}", year + 1, draft.entry.ourselves, one[1])),
        ],
        _ => vec![paragraph(format!("存在的问题：{}改进措施：{}", one[0], one[1]))],
    }
}

/// Section six: the fees for processing information, and what else there is.
pub(super) fn other_matters(draft: &Draft<'_>, rng: &mut Rng) -> Vec<NarrativeBlock> {
    let year = draft.year;
    let who = draft.who();
    let unpaid = draft.total(RequestRow::Outcome(Outcome::OtherUnpaid));
    let fees = if unpaid > 0 {
        let notices = unpaid + rng.below(3);
        let charged = 100 * notices;
        let collected = 100 * (notices - unpaid);
        match rng.below(3) {
            0 => format!("{year}年，{who}共发出信息处理费收费通知{notices}件，应收{charged}元，实收{collected}元。"),
            1 => format!("全年发出收费通知{notices}份，其中{unpaid}件逾期未缴费，实际收取信息处理费{collected}元。"),
            _ => format!("本年度发出信息处理费缴费通知{notices}件，申请人逾期未缴纳的{unpaid}件不再处理。"),
        }
    } else {
        match rng.below(6) {
            0 => "本年度未收取信息处理费。".to_owned(),
            1 => format!("{year}年，{who}没有发出收费通知，没有收取信息处理费。"),
            2 => format!("{}本年度收取信息处理费0元。", draft.entry.ourselves),
            3 => "按照《政府信息公开信息处理费管理办法》，本年度未产生信息处理费。".to_owned(),
            4 => format!("{year}年度，依申请公开信息处理费收取总金额为0元。"),
            _ => "本年度发出收费通知0件，收取信息处理费0元。".to_owned(),
        }
    };
    let more = match rng.below(4) {
        0 => "无其他需要报告的事项。".to_owned(),
        1 => format!("{year}年，{}按要求完成政务公开年度重点任务。", draft.entry.ourselves),
        2 => "本报告电子版可在门户网站查阅和下载。".to_owned(),
        _ => String::new(),
    };
    vec![paragraph(fees + &more)]
}
