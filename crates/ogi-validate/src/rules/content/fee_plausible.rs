//! `content.fee-plausible`

use ogi_model::{
    Bilingual, Cell, DisclosureCell, DisclosureItem, Measure, Message, NarrativeBlock, Severity, Undecided, WanYuan,
    Yuan,
};

use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};
use crate::rules::years::leftover::names_an_earlier_year;
use ogi_narrative::keywords::{Keyword, Keywords, around, keywords_in_blocks, sentences};

pub(crate) static RULE: Rule = Rule {
    id: "content.fee-plausible",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new("信息处理费的金额不合常理", "An unlikely amount of information processing fees"),
    help: Bilingual::new(
        "信息处理费按件、按量的标准都是10元的倍数，合计也应当是；它属于行政事业性收费，不应当超过表二第（八）项的金额。",
        "The tariffs by request and by page are multiples of ten yuan, and so is their sum; the fee is an administrative fee, so it cannot exceed what table two counts under item (八).",
    ),
    mend: Bilingual::new("请核对金额和单位（元、万元）。", "Check the amount and its unit (元 or 万元)."),
    exceptions: &[
        Bilingual::new(
            "表二以万元为单位，按所填的小数位数四舍五入或者舍去的差额不算，如400元填为0。",
            "Table two is in 万元: what rounding to its decimals hides is no fault, such as 400 yuan printed as 0.",
        ),
        Bilingual::new(
            "收费由财政部门统一填报、或者收费在政府一级汇总的，可能大于本机关的第（八）项。",
            "Where the finance organ enters all fees, the amount may exceed the organ's own item (八).",
        ),
        Bilingual::new(
            "只看提到信息处理费的句子；没有写单位“元”的数字不看。",
            "Only sentences that name the fee are looked at, and only numbers with 元 behind them.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开信息处理费管理办法",
            "Measures on information processing fees (政府信息公开信息处理费管理办法)",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Prose(|form| form.fee_statement),
    since: "1.0",
    thresholds: &[Threshold {
        name: "multiple-of-yuan",
        value: 10,
        about: Bilingual::new("金额应为多少元的倍数", "yuan of which the amount is a multiple"),
    }],
    example: || Example::of("2021").organ("宿迁市统计局").year(2023).other_matters(["本年度收取信息处理费125元。"]),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let stated = report.fee_statement.as_ref().and_then(|fees| fees.collected);
    let blocks = report.narrative.other_matters.as_deref();
    if stated.is_none() && blocks.is_none() {
        return run.skip(Undecided::RowOmitted);
    }
    let blocks = blocks.unwrap_or_default();
    if stated.is_none() && keywords_in_blocks(blocks, Keywords::of(&[Keyword::Fee])).is_empty() {
        return run.pass();
    }
    let of_the_year = |sentence: &&str| report.year.is_none_or(|year| !names_an_earlier_year(sentence, year));
    let of_the_fee = |block: &&NarrativeBlock| NAMES.iter().any(|name| block.text.contains(name));
    let mut told =
        blocks.iter().filter(of_the_fee).flat_map(|block| sentences(&block.text)).filter(of_the_year).filter_map(fee);
    let Some((collected, quote)) = stated.map(|fee| (fee, "fee_statement.collected")).or_else(|| told.next()) else {
        return run.pass();
    };
    let quote = if stated.is_some() { format!("{collected}元") } else { around(quote, 0) };
    whole_tens(run, collected, &quote);
    within_table_two(run, collected, &quote);
}

fn whole_tens(run: &mut RuleRun<'_>, collected: Yuan, quote: &str) {
    let step = run.threshold("multiple-of-yuan");
    let Some(step_yuan) = step.to_string().parse::<Yuan>().ok().filter(|step| *step != Yuan::ZERO) else {
        return run.pass();
    };
    if (collected.get() % step_yuan.get()).is_zero() {
        return run.pass();
    }
    run.fail(Violation {
        message: Message {
            zh: format!("信息处理费 {collected} 元不是 {step} 元的倍数（“{quote}”），按收费标准不应有此金额。"),
            en: format!(
                "The information processing fee of {collected} yuan is no multiple of {step} yuan (“{quote}”), as the tariff makes it."
            ),
        },
        subject: "multiple".into(),
        ..Violation::default()
    });
}

fn within_table_two(run: &mut RuleRun<'_>, collected: Yuan, quote: &str) {
    let report = run.report;
    let cell = DisclosureCell::new(DisclosureItem::AdministrativeFees, Measure::Amount);
    let Some(cell) = cell.map(Cell::Disclosure) else { return };
    let Some(table) = report.disclosure.administrative_fees.amount else {
        return run.skip(Undecided::BlankCell);
    };
    let (Some(collected_wan), Some(rounding)) = (collected.to_wan_yuan(), last_place(table)) else {
        return run.pass();
    };
    if collected_wan.get() <= table.get() + rounding.get() {
        return run.pass();
    }
    run.fail(Violation {
        message: Message {
            zh: format!("信息处理费 {collected} 元（“{quote}”）大于表二第（八）项“行政事业性收费”的 {table} 万元。"),
            en: format!(
                "The information processing fee of {collected} yuan (“{quote}”) exceeds item (八) of table two, 行政事业性收费 (administrative fees), of {table} 万元."
            ),
        },
        cells: vec![CellRole { cell, role: Role::Subject }],
        subject: "table two".into(),
        ..Violation::default()
    });
}

/// One unit in the last place that an amount prints: 1 for 310, 0.01 for 310.25.
fn last_place(amount: WanYuan) -> Option<WanYuan> {
    match usize::try_from(amount.get().scale()).ok()? {
        0 => "1".parse().ok(),
        places => format!("0.{}1", "0".repeat(places - 1)).parse().ok(),
    }
}

/// Money that was not taken in the year; a sentence with such an amount is left alone.
const NOT_TAKEN: &[&str] = &[
    "减免",
    "免收",
    "免除",
    "免交",
    "免缴",
    "减收",
    "减征",
    "應收",
    "应收",
    "应缴",
    "应交",
    "待收",
    "未缴",
    "未交",
    "欠",
    "退",
    "上年",
    "上一年",
    "去年",
    "往年",
    "历年",
    "累计",
    "同比",
    "相比",
    "较",
    "预计",
    "标准",
];

/// What the fee is called.
const NAMES: [&str; 3] = ["信息处理费", "信息處理費", "处理费"];

/// The first amount in 元 that a sentence gives of the fee, and from where on it says so.
fn fee(sentence: &str) -> Option<(Yuan, &str)> {
    let at = NAMES.iter().find_map(|word| sentence.find(word))?;
    if NOT_TAKEN.iter().any(|word| sentence.contains(word)) {
        return None;
    }
    let sentence = &sentence[at..];
    let mut rest = sentence;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = &rest[start..];
        let end = number.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(number.len());
        // Where thousands are parted by blanks, a part of the number would be read.
        if number[end..].trim_start().starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let unit = number[end..].trim_start();
        let digits = number[..end].trim_end_matches(['.', ',']);
        // A rate such as 每件100元 is not what was collected.
        let is_rate = ["每", "每件", "每页"].iter().any(|rate| rest[..start].ends_with(rate))
            || unit.starts_with("元/")
            || unit.starts_with("元每");
        if !is_rate {
            if unit.starts_with('元') {
                return Some((digits.replace(',', "").parse().ok()?, sentence));
            }
            if unit.starts_with("万元") {
                let wan: WanYuan = digits.replace(',', "").parse().ok()?;
                let ten_thousand: Yuan = "10000".parse().ok()?;
                let yuan = wan.get().checked_mul(ten_thousand.get())?.normalize();
                return Some((Yuan::try_from(yuan).ok()?, sentence));
            }
        }
        rest = &number[end..];
    }
    None
}

#[cfg(test)]
mod tests {
    use ogi_model::FeeStatement;

    use super::{RULE, fee};
    use crate::engine::check;
    use crate::rule::example::Example;

    fn found(six: &str, table_two: &str) -> Vec<String> {
        of(&Example::of("2021")
            .year(2023)
            .other_matters([six])
            .with(|report| report.disclosure.administrative_fees.amount = table_two.parse().ok()))
    }

    fn of(example: &Example) -> Vec<String> {
        let findings = check(&example.report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    #[test]
    fn a_likely_amount_passes() {
        assert!(found("全年收取信息处理费3940元。", "7545.2").is_empty());
        assert!(found("未收取信息处理费。", "0").is_empty());
        assert!(found("收取信息处理费0元。", "0").is_empty());
        assert!(found("收取信息处理费 1,240 元。", "12.4").is_empty());
    }

    #[test]
    fn an_amount_that_the_tariff_cannot_make_is_asked_about() {
        assert_eq!(
            found("全年收取信息处理费125元。", "3"),
            ["信息处理费 125 元不是 10 元的倍数（“信息处理费125元”），按收费标准不应有此金额。"]
        );
        assert_eq!(found("信息处理费共计400.5元。", "3").len(), 1);
    }

    #[test]
    fn more_than_all_fees_together_is_asked_about() {
        let found = found("全年收取信息处理费3万元。", "1.2");
        assert_eq!(found, ["信息处理费 30000 元（“信息处理费3万元”）大于表二第（八）项“行政事业性收费”的 1.2 万元。"]);
    }

    #[test]
    fn what_rounding_to_the_printed_decimals_hides_is_no_fault() {
        assert!(found("实际收取信息处理费共计400元。", "0").is_empty());
        assert!(found("信息处理费400元。", "0.03").is_empty());
        assert_eq!(found("信息处理费400元。", "0.001").len(), 1);
    }

    #[test]
    fn a_blank_in_table_two_leaves_it_open() {
        assert!(found("信息处理费400元。", "").is_empty());
    }

    #[test]
    fn the_amount_given_as_data_counts_first() {
        let fees = FeeStatement { collected: "15".parse().ok(), ..FeeStatement::default() };
        let example = Example::of("2021").with(|report| report.fee_statement = Some(fees));
        assert_eq!(of(&example).len(), 1);
    }

    #[test]
    fn money_that_was_not_taken_in_the_year_is_left_alone() {
        for text in [
            "减免信息处理费35元，收取信息处理费200元。",
            "应收信息处理费205元，实收200元。",
            "上年收取信息处理费1205元，2023年未收取。",
            "2022年收取信息处理费1205元。",
            "收取信息处理费2 685元。",
        ] {
            assert!(found(text, "3").is_empty(), "{text}");
        }
    }

    #[test]
    fn counts_rates_and_other_money_are_not_the_fee() {
        let amount = |text| fee(text).map(|(fee, _)| fee.to_string());
        assert_eq!(amount("发出信息处理费通知3件，收取300元"), Some("300".into()));
        assert_eq!(amount("信息处理费按每件100元收取，共计200元"), Some("200".into()));
        assert_eq!(amount("投入经费52500元"), None);
        assert_eq!(amount("未收取信息处理费"), None);
    }
}
