//! `content.fee-conflict`

use ogi_model::{Bilingual, FeeStatement, Message, Severity, Undecided, Yuan};

use super::follow_up::unpaid_requests;
use crate::finding::{Args, CellRole, Role};
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::keywords::excerpt;
use ogi_narrative::{FeeItem, Section, StatedQuantity, StatedYear, Statement, Subject};

pub(crate) static RULE: Rule = Rule {
    id: "content.fee-conflict",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("信息处理费的说明自相矛盾", "What is said of information processing fees contradicts itself"),
    help: Bilingual::new(
        "申请因逾期未缴费而不再处理的，必须先发出收费通知；没有发出通知的，不会有应收、实收的金额；实收不会大于应收；一处写有收取金额的，另一处不会说没有收取。",
        "A request ends unpaid only after a notice of the fee. Without a notice nothing is charged or collected, and no more is collected than was charged. What one section says was collected another does not deny.",
    ),
    mend: Bilingual::new(
        "请核对收费通知件数、应收金额、实收金额和表三“（六）其他处理”第 2 项，改正填错的一处；跨年收取的，请写明是上年的通知。",
        "Check the notices, the amounts charged and collected and row (六)2 of table three, and mend the wrong one; where a fee was collected on last year's notice, say so.",
    ),
    exceptions: &[
        Bilingual::new(
            "应收多于实收（有人没有缴纳）不是矛盾。",
            "That more was charged than collected, as somebody did not pay, is no contradiction.",
        ),
        Bilingual::new(
            "写明是上年通知、本年收取的，不核对金额。",
            "Amounts are not compared where the text says that they were collected on notices of the year before.",
        ),
        Bilingual::new(
            "没有说到通知，只说“未收取信息处理费”的，与表三“（六）其他处理”第 2 项不矛盾；没有说明通知情况的，见 content.follow-up。",
            "未收取信息处理费 alone does not contradict row (六)2: the notice may have been sent. Silence on notices is told by content.follow-up.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第四十二条；政府信息公开信息处理费管理办法",
            "Regulations on Open Government Information, article 42; Measures on information processing fees (政府信息公开信息处理费管理办法)",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Prose(|form| form.fee_statement),
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("宿迁市统计局")
            .year(2023)
            .figures([("requests.outcomes.other_unpaid.total", 1)])
            .other_matters(["本年度没有发出收费通知，未收取信息处理费。"])
    },
    check: Check::function(run),
};

/// What the report says of the fees of its year.
#[derive(Debug, Default)]
struct Told {
    notices: Option<Notices>,
    charged: Option<Yuan>,
    collected: Option<Yuan>,
    /// Whether it tells of fees that go back to the year before.
    of_last_year: bool,
}

#[derive(Debug)]
struct Notices {
    count: u64,
    /// The words, where it is the prose that says so.
    quote: Option<String>,
}

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let told = told(run);
    if report.fee_statement.is_none() && report.narrative.other_matters.is_none() && told.notices.is_none() {
        return run.skip(Undecided::RowOmitted);
    }
    let found = [
        unpaid_without_notice(run, &told),
        amounts_without_notice(run, &told),
        too_much_collected(run, &told),
        denied_and_told(run, &told),
    ];
    if !found.contains(&true) {
        run.pass();
    }
}

fn unpaid_without_notice(run: &mut RuleRun<'_>, told: &Told) -> bool {
    let (Some((cell, count)), Some(Notices { count: 0, quote })) = (unpaid_requests(run.report), &told.notices) else {
        return false;
    };
    let (said_zh, said_en) = words(quote.as_deref());
    run.fail(Violation {
        message: Message {
            zh: format!("表三“（六）其他处理”第 2 项填有 {count} 件（逾期未缴费，不再处理），但没有发出过收费通知{said_zh}，两者矛盾。"),
            en: format!(
                "Row (六)2 of table three has {count} requests ended because a fee was not paid, but no fee notice (收费通知) was sent{said_en}."
            ),
        },
        args: Args { actual: i64::try_from(count).ok(), ..Args::default() },
        cells: vec![CellRole { cell, role: Role::Subject }],
        subject: "unpaid without notice".to_owned(),
        ..Violation::default()
    });
    true
}

fn amounts_without_notice(run: &mut RuleRun<'_>, told: &Told) -> bool {
    let Some(Notices { count: 0, quote }) = &told.notices else { return false };
    let more_than_nothing = |amount: Option<Yuan>| amount.filter(|amount| *amount != Yuan::ZERO);
    let (charged, collected) = (more_than_nothing(told.charged), more_than_nothing(told.collected));
    if told.of_last_year || (charged.is_none() && collected.is_none()) {
        return false;
    }
    let (said_zh, said_en) = words(quote.as_deref());
    let amounts = |charged_word: &str, collected_word: &str, mark: &str, unit: &str| {
        let of = |word: &str, amount: Option<Yuan>| amount.map(|amount| format!("{word} {amount} {unit}"));
        [of(charged_word, charged), of(collected_word, collected)].into_iter().flatten().collect::<Vec<_>>().join(mark)
    };
    run.fail(Violation {
        message: Message {
            zh: format!("没有发出收费通知{said_zh}，却有{}的信息处理费。", amounts("应收", "实收", "、", "元")),
            en: format!(
                "No fee notice (收费通知) was sent{said_en}, but information processing fees are told: {}.",
                amounts("charged", "collected", ", ", "yuan")
            ),
        },
        subject: "amounts without notice".to_owned(),
        ..Violation::default()
    });
    true
}

fn too_much_collected(run: &mut RuleRun<'_>, told: &Told) -> bool {
    let (Some(charged), Some(collected), false) = (told.charged, told.collected, told.of_last_year) else {
        return false;
    };
    if collected.get() <= charged.get() {
        return false;
    }
    run.fail(Violation {
        message: Message {
            zh: format!("信息处理费实收 {collected} 元，大于应收的 {charged} 元。"),
            en: format!(
                "Information processing fees of {collected} yuan were collected, more than the {charged} yuan charged."
            ),
        },
        subject: "collected more than charged".to_owned(),
        ..Violation::default()
    });
    true
}

/// Section six says that nothing was collected, section one how much was.
fn denied_and_told(run: &mut RuleRun<'_>, told: &Told) -> bool {
    if told.of_last_year {
        return false;
    }
    let is_denial = |statement: &&Statement<'_>| {
        statement.subject == Subject::Fee(FeeItem::Collected)
            && statement.unbound.is_none()
            && statement.quantity == StatedQuantity::Exact(0)
    };
    let collected = |statement: &Statement<'_>| match statement.quantity {
        StatedQuantity::Money { amount, .. }
            if statement.subject == Subject::Fee(FeeItem::Collected)
                && statement.unbound.is_none()
                && amount != Yuan::ZERO =>
        {
            Some(amount)
        }
        _ => None,
    };
    let statements = &run.prose().statements;
    let Some(denial) = statements.iter().find(is_denial) else { return false };
    let Some((of, amount)) = statements
        .iter()
        .filter(|statement| statement.section != denial.section)
        .find_map(|statement| Some((statement, collected(statement)?)))
    else {
        return false;
    };
    let (quote, denying, telling) = (clause(denial), denial.section, of.section);
    run.fail(Violation {
        message: Message {
            zh: format!("{}说“{quote}”，{}却写有收取信息处理费 {amount} 元。", denying.zh(), telling.zh()),
            en: format!(
                "{} says “{quote}”, but {} tells of information processing fees of {amount} yuan.",
                denying.en(),
                telling.en()
            ),
        },
        subject: "denied and told".to_owned(),
        ..Violation::default()
    });
    true
}

fn words(quote: Option<&str>) -> (String, String) {
    quote.map_or_else(<(String, String)>::default, |quote| (format!("（“{quote}”）"), format!(" (“{quote}”)")))
}

/// What the statements of sections six and one say; of each item what was said first counts, and figures that stand as data
/// before those of the prose, as they say nothing else.
fn told(run: &RuleRun<'_>) -> Told {
    let mut told = Told::default();
    for section in [Section::OtherMatters, Section::Overview] {
        for statement in run.prose().statements.iter().filter(|statement| statement.section == section) {
            if let Subject::Fee(item) = statement.subject {
                told.read(item, statement);
            }
        }
    }
    if let Some(FeeStatement { notices, charged, collected }) = &run.report.fee_statement {
        told.notices = notices.map(|count| Notices { count, quote: None }).or(told.notices);
        told.charged = charged.or(told.charged);
        told.collected = collected.or(told.collected);
    }
    told
}

impl Told {
    fn read(&mut self, item: FeeItem, statement: &Statement<'_>) {
        if matches!(statement.year, StatedYear::Last | StatedYear::Other) {
            self.of_last_year = true;
            return;
        }
        if statement.unbound.is_some() {
            return;
        }
        match (item, statement.quantity) {
            (FeeItem::Notices, StatedQuantity::Exact(count)) if self.notices.is_none() => {
                self.notices = Some(Notices { count, quote: Some(clause(statement)) });
            }
            (FeeItem::Charged, StatedQuantity::Money { amount, .. }) => _ = self.charged.get_or_insert(amount),
            (FeeItem::Collected, StatedQuantity::Money { amount, .. }) => _ = self.collected.get_or_insert(amount),
            _ => {}
        }
    }
}

/// The most characters of a clause that are quoted.
const LONGEST: usize = 24;

/// The clause that a statement stands in.
fn clause(statement: &Statement<'_>) -> String {
    let sentence = statement.sentence;
    let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    let ends = |(at, character): &(usize, char)| match character {
        '，' | '。' | '；' | '：' | ';' => true,
        // A comma within a number is none.
        ',' => !(is_digit(sentence[..*at].chars().next_back()) && is_digit(sentence[at + 1..].chars().next())),
        _ => false,
    };
    let from = sentence.char_indices().filter(ends).take_while(|(at, _)| *at < statement.span.start).last();
    let to = sentence.char_indices().filter(ends).find(|(at, _)| *at >= statement.span.end);
    let from = from.map_or(0, |(at, character)| at + character.len_utf8());
    excerpt(sentence[from..to.map_or(sentence.len(), |(at, _)| at)].trim(), LONGEST)
}

#[cfg(test)]
mod tests {
    use ogi_model::{FeeStatement, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn unpaid(count: u64, six: &str) -> Example {
        Example::of("2021").year(2023).figures([("requests.outcomes.other_unpaid.total", count)]).other_matters([six])
    }

    fn stated(notices: Option<u64>, charged: &str, collected: &str) -> Example {
        let fees = FeeStatement { notices, charged: charged.parse().ok(), collected: collected.parse().ok() };
        Example::of("2021")
            .year(2023)
            .other_matters(["信息处理费按规定办理。"])
            .with(|report| report.fee_statement = Some(fees))
    }

    fn messages(example: &Example) -> Vec<String> {
        found(&RULE, example)
            .into_iter()
            .map(|(severity, message)| {
                assert_eq!(severity, Severity::Warning);
                message
            })
            .collect()
    }

    #[test]
    fn a_request_that_ended_unpaid_needs_a_notice() {
        assert_eq!(
            messages(&unpaid(1, "本年度未发出收费通知，未收取信息处理费。")),
            [
                "表三“（六）其他处理”第 2 项填有 1 件（逾期未缴费，不再处理），但没有发出过收费通知（“本年度未发出收费通知”），两者矛盾。"
            ]
        );
        for text in [
            "没有发出信息处理费收费通知。",
            "发出信息处理费收费通知0件。",
            "全年发出0份收费通知。",
            "2023年未产生信息处理费。",
            "本年度无收费通知。",
        ] {
            assert_eq!(messages(&unpaid(2, text)).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_request_that_ended_unpaid_after_a_notice_is_as_it_should_be() {
        for text in [
            "发出收费通知3件，收取120元，2件逾期未缴。",
            "本年度依法发出信息处理费收费通知，申请人均逾期未缴纳，没有收取信息处理费。",
            "申请人逾期未按收费通知要求缴纳费用的2件，不再处理。",
            "未收取信息处理费。",
            "未发生收取信息处理费的情况。",
            "无信息处理费收入。",
        ] {
            assert!(messages(&unpaid(2, text)).is_empty(), "{text}");
        }
        assert!(messages(&unpaid(0, "未发出收费通知，未收取信息处理费。")).is_empty());
    }

    #[test]
    fn without_a_notice_nothing_is_charged_or_collected() {
        assert_eq!(
            messages(&stated(Some(0), "900", "1200")),
            [
                "没有发出收费通知，却有应收 900 元、实收 1200 元的信息处理费。",
                "信息处理费实收 1200 元，大于应收的 900 元。"
            ]
        );
        assert_eq!(messages(&stated(Some(0), "", "400")).len(), 1);
        assert_eq!(messages(&unpaid(0, "未发出收费通知，收取信息处理费400元。")).len(), 1);
        assert!(messages(&stated(Some(0), "0", "0")).is_empty());
    }

    #[test]
    fn what_section_one_collected_section_six_does_not_deny() {
        let both = |overview: &str, other: &str| {
            Example::of("2021").organ("沭阳县民政局").year(2024).overview([overview]).with(|report| {
                let block = |text: &str| ogi_model::NarrativeBlock { text: text.to_owned(), heading: None };
                report.narrative.other_matters = Some(vec![block(other)]);
            })
        };
        let collected = "对1件数量明显超出合理范围的申请收取信息处理费1200元。";
        assert_eq!(
            messages(&both(collected, "本年度未收取信息处理费。")),
            ["第六部分说“本年度未收取信息处理费”，第一部分却写有收取信息处理费 1200 元。"]
        );
        assert!(messages(&both(collected, "本年度收取信息处理费1200元。")).is_empty());
        assert!(messages(&both("2023年收取信息处理费1200元。", "本年度未收取信息处理费。")).is_empty());
    }

    #[test]
    fn no_more_is_collected_than_was_charged() {
        assert_eq!(messages(&stated(Some(3), "900", "1200")), ["信息处理费实收 1200 元，大于应收的 900 元。"]);
        assert_eq!(
            messages(&unpaid(0, "发出收费通知5件，应收信息处理费900元，实收1,200元。")),
            ["信息处理费实收 1200 元，大于应收的 900 元。"]
        );
    }

    #[test]
    fn more_may_be_charged_than_collected() {
        assert!(messages(&stated(Some(3), "900", "600")).is_empty());
        assert!(messages(&unpaid(1, "发出收费通知5件，通知收取信息处理费0.12万元，实际收取300元。")).is_empty());
    }

    #[test]
    fn what_was_collected_on_last_years_notices_is_not_compared() {
        assert!(messages(&unpaid(0, "未发出收费通知。按上年通知收取信息处理费400元。")).is_empty());
        assert!(messages(&unpaid(0, "未发出收费通知。按2022年的通知收取信息处理费400元。")).is_empty());
    }

    #[test]
    fn all_administrative_fees_are_not_this_one() {
        assert!(messages(&unpaid(0, "未发出收费通知，行政事业性收费收取32000元，未收取信息处理费。")).is_empty());
    }

    #[test]
    fn notices_are_counted_and_requests_are_not() {
        assert!(messages(&unpaid(1, "发出信息处理费收费通知共计3件。")).is_empty());
        assert!(messages(&unpaid(1, "发出十二份收费通知。")).is_empty());
        assert!(messages(&unpaid(1, "对0件申请发出收费通知。")).is_empty());
        assert!(messages(&unpaid(1, "未按收费通知要求缴纳费用。")).is_empty());
    }

    #[test]
    fn the_form_of_2019_did_not_ask_and_a_missing_section_decides_nothing() {
        assert_eq!(outcome(&RULE, &Example::of("2019")).2, [("other-edition", 1)]);
        let none = Example::of("2021").with(|report| report.narrative.other_matters = None);
        assert_eq!(outcome(&RULE, &none).2, [("row-omitted", 1)]);
    }
}
