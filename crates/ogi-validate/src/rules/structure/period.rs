//! `structure.period`

use chrono::Datelike;
use ogi_model::{Bilingual, Message, Period, Severity, Undecided};

use crate::chinese_date::ChineseDate;
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::keywords::{Keyword, Keywords, keywords_anywhere};

pub(crate) static RULE: Rule = Rule {
    id: "structure.period",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("统计期限不是报告年度的全年", "The period is not the whole year reported on"),
    help: Bilingual::new(
        "年度报告的统计期限为报告年度的1月1日至12月31日。",
        "A report covers its year from 1 January to 31 December.",
    ),
    mend: Bilingual::new(
        "请核对统计期限的起止日期，以及各表数字是否按该期限统计。",
        "Check the dates, and whether the figures were counted for them.",
    ),
    exceptions: &[
        Bilingual::new(
            "当年成立、组建、撤销或者合并的机关，期限可以短于一年。",
            "An organ founded, dissolved or merged in the year covers a part of it.",
        ),
        Bilingual::new(
            "丢失“年”“月”“日”的日期（如“201911日”）不作推断，视为没有写明期限。",
            "Dates that lost 年, 月 or 日 are not guessed at: the period then counts as not stated.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "年度报告的含义；政府信息公开条例第四十九条、第五十条",
            "The meaning of an annual report; Regulations on Open Government Information, articles 49 and 50",
        ),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("宿迁市统计局").year(2023).with(|report| {
            let day = |text: &str| text.parse().expect("it is a day of the calendar");
            report.period = Some(Period { start: day("2022-01-01"), end: day("2022-12-31") });
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let (Some(year), Some(period)) = (report.year, &report.period) else {
        return run.skip(Undecided::DateUnknown);
    };
    let whole = (period.start.month(), period.start.day(), period.end.month(), period.end.day()) == (1, 1, 12, 31);
    let of_another_year = is_of_another_year(period, year);
    if !of_another_year && (whole || !keywords_anywhere(report, Keywords::of(&[Keyword::Founding])).is_empty()) {
        return run.pass();
    }
    let Period { start, end } = period;
    run.fail(Violation {
        message: Message {
            zh: format!(
                "统计期限写的是{}至{}，{year}年度应为{year}年1月1日至12月31日。",
                ChineseDate(*start),
                ChineseDate(*end)
            ),
            en: format!("The period stated is {start} to {end}; for {year} it is {year}-01-01 to {year}-12-31."),
        },
        subject: if of_another_year { "another year" } else { "part of the year" }.to_owned(),
        ..Violation::default()
    });
}

/// Whether a period begins or ends in another year.
pub(crate) fn is_of_another_year(period: &Period, year: u16) -> bool {
    let year = i32::from(year);
    period.start.year() != year || period.end.year() != year
}

#[cfg(test)]
mod tests {
    use ogi_model::Period;

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;

    fn found(start: &str, end: &str, overview: &str) -> Vec<String> {
        let example = Example::of("2021").year(2023).overview([overview]).with(|report| {
            report.period = Some(Period { start: start.parse().unwrap(), end: end.parse().unwrap() });
        });
        let findings = check(&example.report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    #[test]
    fn the_whole_year_passes() {
        assert!(found("2023-01-01", "2023-12-31", "").is_empty());
    }

    #[test]
    fn another_year_is_found() {
        assert_eq!(
            found("2022-01-01", "2022-12-31", ""),
            ["统计期限写的是2022年1月1日至2022年12月31日，2023年度应为2023年1月1日至12月31日。"]
        );
        assert_eq!(found("2022-12-01", "2023-12-31", "").len(), 1);
        assert_eq!(found("2023-01-01", "2024-12-31", "").len(), 1);
    }

    #[test]
    fn a_part_of_the_year_is_found() {
        assert_eq!(found("2023-01-01", "2023-11-30", "").len(), 1);
    }

    #[test]
    fn an_organ_founded_or_dissolved_in_the_year_covers_a_part_of_it() {
        assert!(found("2023-05-10", "2023-12-31", "我局于2023年5月挂牌成立。").is_empty());
        assert!(found("2023-01-01", "2023-10-31", "因机构改革，本局于10月撤销。").is_empty());
        assert_eq!(found("2022-05-10", "2022-12-31", "我局于5月挂牌成立。").len(), 1);
    }

    #[test]
    fn a_period_that_is_not_stated_is_not_judged() {
        let example = Example::of("2021").year(2023).overview(["统计期限自202311日起至20231231日止。"]);
        assert!(check(&example.report).findings.iter().all(|finding| finding.rule != RULE.id));
    }
}
