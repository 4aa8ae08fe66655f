//! `publication.order`

use chrono::{Days, NaiveDate};
use ogi_model::{Bilingual, Message, Report, Severity, Undecided};

use crate::chinese_date::ChineseDate;
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "publication.order",
    class: Class::Consistency,
    severity: Severity::Info,
    title: Bilingual::new("日期的先后不可能", "Dates in an impossible order"),
    help: Bilingual::new(
        "报告先成文，再报送、发布，之后才能取得；代替旧版的报告在旧版之后发布。日期的先后与此相反的，多半有一个日期写错或者取错。",
        "A report is signed, then submitted and published, and only then can it be retrieved; one that replaces another is published after it. Dates in another order mostly mean that one of them is wrong.",
    ),
    mend: Bilingual::new(
        "请核对落款日期、报送日期和发布日期。",
        "Check the dates of signature, submission and publication.",
    ),
    exceptions: &[
        Bilingual::new("报送和发布谁先谁后都可以。", "Submission and publication may come in either order."),
        Bilingual::new(
            "更正版本的落款可以晚于首次发布的日期，不提示。",
            "A corrected version may be signed after the first one was published.",
        ),
        Bilingual::new(
            "取得日期可能因时区相差一天，不提示。",
            "The day of retrieval may be one off, by the time zone.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第四十九条；国办公开办函〔2021〕30号（内容准确）",
            "Regulations on Open Government Information, article 49; 国办公开办函〔2021〕30号 (content is to be accurate)",
        ),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("宿迁市统计局").year(2023).published(2024, 1, 20).with(|report| {
            report.signed = NaiveDate::from_ymd_opt(2024, 1, 25);
        })
    },
    check: Check::function(run),
};

/// A date of a report, by what it is the date of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Event {
    Replaced,
    Signed,
    Submitted,
    Published,
    Retrieved,
}

use Event::{Published, Replaced, Retrieved, Signed, Submitted};

/// What comes before what.
const ORDER: [(Event, Event); 6] = [
    (Signed, Submitted),
    (Signed, Published),
    (Signed, Retrieved),
    (Submitted, Retrieved),
    (Published, Retrieved),
    (Replaced, Published),
];

impl Event {
    fn date(self, report: &Report) -> Option<NaiveDate> {
        match self {
            Replaced => report.replaces.as_ref().and_then(|replaced| replaced.published),
            Signed => report.signed,
            Submitted => report.submitted,
            Published => report.published,
            // Somewhere it may still have been the day before.
            Retrieved => report.source.as_ref().and_then(|source| source.retrieved?.checked_add_days(Days::new(1))),
        }
    }

    const fn name(self) -> Bilingual {
        match self {
            Replaced => Bilingual::new("所替代版本的发布日期", "the publication of the version it replaces"),
            Signed => Bilingual::new("落款日期", "the signature"),
            Submitted => Bilingual::new("报送日期", "the submission"),
            Published => Bilingual::new("发布日期", "the publication"),
            Retrieved => Bilingual::new("取得日期", "the retrieval"),
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Replaced => "replaced",
            Signed => "signed",
            Submitted => "submitted",
            Published => "published",
            Retrieved => "retrieved",
        }
    }
}

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let mut compared = false;
    for (earlier, later) in ORDER {
        let (Some(first), Some(second)) = (earlier.date(report), later.date(report)) else { continue };
        compared = true;
        if first <= second || ((earlier, later) == (Signed, Published) && report.is_correction()) {
            run.pass();
            continue;
        }
        let printed = |event: Event, date: NaiveDate| match event {
            Retrieved => date.checked_sub_days(Days::new(1)).unwrap_or(date),
            _ => date,
        };
        let (first, second) = (printed(earlier, first), printed(later, second));
        let (one, two) = (earlier.name(), later.name());
        run.fail(Violation {
            message: Message {
                zh: format!("{}是{}，晚于{}{}，先后不可能。", one.zh, ChineseDate(first), two.zh, ChineseDate(second)),
                en: format!("The date of {} is {first}, after that of {}, {second}, which cannot be.", one.en, two.en),
            },
            subject: format!("{} {}", earlier.key(), later.key()),
            ..Violation::default()
        });
    }
    if !compared {
        run.skip(Undecided::DateUnknown);
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Replaces, Severity, Source, Status};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn dated(signed: &str, submitted: &str, published: &str, retrieved: &str) -> Example {
        Example::of("2021").year(2023).with(|report| {
            report.signed = signed.parse().ok();
            report.submitted = submitted.parse().ok();
            report.published = published.parse().ok();
            let retrieved = retrieved.parse().ok();
            report.source = retrieved.map(|day| Source { retrieved: Some(day), ..Source::default() });
        })
    }

    #[test]
    fn a_signature_after_publication_is_asked_about() {
        assert_eq!(
            found(&RULE, &dated("2024-01-25", "", "2024-01-20", "")),
            [(Severity::Info, "落款日期是2024年1月25日，晚于发布日期2024年1月20日，先后不可能。".to_owned())]
        );
    }

    #[test]
    fn every_other_order_that_cannot_be_is_asked_about() {
        assert_eq!(found(&RULE, &dated("2024-01-25", "2024-01-20", "", "")).len(), 1);
        assert_eq!(found(&RULE, &dated("", "2024-01-25", "", "2024-01-20")).len(), 1);
        assert_eq!(
            found(&RULE, &dated("", "", "2024-01-25", "2024-01-20"))[0].1,
            "发布日期是2024年1月25日，晚于取得日期2024年1月20日，先后不可能。"
        );
        let replacing = dated("", "", "2024-01-20", "").with(|report| {
            report.replaces = Some(Replaces { published: "2024-01-25".parse().ok(), ..Replaces::default() });
        });
        assert_eq!(found(&RULE, &replacing).len(), 1);
    }

    #[test]
    fn dates_in_their_order_pass() {
        assert_eq!(outcome(&RULE, &dated("2024-01-16", "2024-01-17", "2024-01-17", "2024-02-01")), (5, 0, vec![]));
        assert_eq!(outcome(&RULE, &dated("", "2024-01-20", "2024-01-17", "")), (0, 0, vec![("date-unknown", 1)]));
    }

    #[test]
    fn a_correction_may_be_signed_after_the_first_publication() {
        let corrected =
            dated("2024-03-01", "", "2024-01-20", "").with(|report| report.status = Some(Status::Corrected));
        assert!(found(&RULE, &corrected).is_empty());
    }

    #[test]
    fn the_day_of_retrieval_may_be_one_off() {
        assert!(found(&RULE, &dated("", "", "2024-01-20", "2024-01-19")).is_empty());
    }

    #[test]
    fn one_date_alone_decides_nothing() {
        assert_eq!(outcome(&RULE, &dated("2024-01-25", "", "", "")).2, [("date-unknown", 1)]);
    }
}
