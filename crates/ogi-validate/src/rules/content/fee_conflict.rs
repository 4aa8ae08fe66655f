//! `content.fee-conflict`

use ogi_model::{Bilingual, FeeStatement, Message, Report, Severity, Undecided, Yuan};

use super::follow_up::unpaid_requests;
use crate::finding::{Args, CellRole, Role};
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use crate::rules::prose::{clauses, has, numbers};
use crate::rules::years::leftover::names_an_earlier_year;
use ogi_narrative::Section;
use ogi_narrative::keywords::{excerpt, sentences};

pub(crate) static RULE: Rule = Rule {
    id: "content.fee-conflict",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("信息处理费的说明自相矛盾", "What is said of information processing fees contradicts itself"),
    help: Bilingual::new(
        "申请因逾期未缴费而不再处理的，必须先发出收费通知；没有发出通知的，不会有应收、实收的金额；实收不会大于应收。",
        "A request ends unpaid only after a notice of the fee. Without a notice nothing is charged or collected, and no more is collected than was charged.",
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
    let told = told(report);
    if report.fee_statement.is_none() && report.narrative.other_matters.is_none() && told.notices.is_none() {
        return run.skip(Undecided::RowOmitted);
    }
    let found = [unpaid_without_notice(run, &told), amounts_without_notice(run, &told), too_much_collected(run, &told)];
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

fn words(quote: Option<&str>) -> (String, String) {
    quote.map_or_else(<(String, String)>::default, |quote| (format!("（“{quote}”）"), format!(" (“{quote}”)")))
}

/// What names the fee, or the notice that asks for it.
const NAMES: [&str; 5] = ["处理费", "處理費", "收费通知", "缴费通知", "收費通知"];
/// All administrative fees, which are another thing.
const ALL_FEES: [&str; 2] = ["行政事业性收费", "行政事业收费"];
const LAST_YEAR: [&str; 6] = ["上年", "上一年", "去年", "往年", "历年", "跨年"];

fn told(report: &Report) -> Told {
    let mut told = Told::default();
    for section in [Section::OtherMatters, Section::Overview] {
        let blocks = section.of(report).unwrap_or_default().iter();
        for block in blocks.filter(|block| has(&block.text, &NAMES)) {
            for sentence in sentences(&block.text).filter(|sentence| has(sentence, &NAMES)) {
                if has(sentence, &LAST_YEAR) || report.year.is_some_and(|year| names_an_earlier_year(sentence, year)) {
                    told.of_last_year = true;
                } else {
                    clauses(sentence).filter(|clause| !has(clause, &ALL_FEES)).for_each(|clause| told.read(clause));
                }
            }
        }
    }
    if let Some(FeeStatement { notices, charged, collected }) = &report.fee_statement {
        // What stands as data counts, as it says nothing but the figure.
        told.notices = notices.map(|count| Notices { count, quote: None }).or(told.notices);
        told.charged = charged.or(told.charged);
        told.collected = collected.or(told.collected);
    }
    told
}

impl Told {
    /// Reads a clause of a sentence that names the fee; what was said first counts.
    fn read(&mut self, clause: &str) {
        if self.notices.is_none()
            && let Some(count) = notices(clause)
        {
            self.notices = Some(Notices { count, quote: Some(excerpt(clause, LONGEST)) });
        }
        for number in numbers(clause) {
            let Some(amount) = number.yuan() else { continue };
            match kind_of_amount(&clause[..number.at]) {
                Some(Amount::Charged) => _ = self.charged.get_or_insert(amount),
                Some(Amount::Collected) => _ = self.collected.get_or_insert(amount),
                None => {}
            }
        }
    }
}

/// The most characters of a clause that are quoted.
const LONGEST: usize = 24;

enum Amount {
    Charged,
    Collected,
}

/// What an amount is, by the last word for it that stands before it.
fn kind_of_amount(before: &str) -> Option<Amount> {
    const CHARGED: [&str; 9] =
        ["应收取", "应收", "應收", "应缴", "应交", "通知收取", "通知缴纳", "要求缴纳", "通知金额"];
    const COLLECTED: [&str; 8] = ["实收", "实际收取", "實收", "已收取", "已缴纳", "实际缴纳", "实缴", "收取"];
    // A rate is no amount.
    if before.trim_end().ends_with(['每', '按']) || has(before, &["标准", "每件", "每页", "减免", "免收"]) {
        return None;
    }
    let last = |words: &[&str]| words.iter().filter_map(|word| Some(before.rfind(word)? + word.len())).max();
    match (last(&CHARGED), last(&COLLECTED)) {
        (Some(charged), collected) if collected.is_none_or(|collected| charged >= collected) => Some(Amount::Charged),
        (_, Some(_)) => Some(Amount::Collected),
        _ => None,
    }
}

/// How many notices a clause says were sent; none where it denies them.
fn notices(clause: &str) -> Option<u64> {
    const SENDING: [&str; 11] = ["发", "下达", "开具", "送达", "出具", "作出", "制作", "产生", "有", "收费", "信息"];
    const PAYING: [&str; 5] = ["按", "缴", "逾期", "交", "收到"];
    const LONGEST_GAP: usize = 16;
    if let Some(count) = no_fee_arose(clause).then_some(0) {
        return Some(count);
    }
    let at = clause.find("通知")?;
    let (before, after) = (&clause[..at], &clause[at..]);
    if let Some(count) = numbers(after).next().and_then(|number| number.count().filter(|_| number.at <= LONGEST_GAP)) {
        return Some(count);
    }
    // 发出3份收费通知, but not 对3件申请发出收费通知: those are requests.
    let counted = numbers(before).last().filter(|number| !number.after.contains("申请"));
    if let Some(count) = counted.and_then(|number| number.count()) {
        return Some(count);
    }
    let denied = ["没有", "沒有", "从未", "未曾", "尚未", "未", "无"].iter().any(|negation| {
        before.find(negation).is_some_and(|from| {
            let between = &before[from + negation.len()..];
            let denies_at_once = matches!(*negation, "没有" | "沒有" | "无");
            between.chars().count() <= LONGEST_GAP
                && !has(between, &PAYING)
                && (denies_at_once || SENDING.iter().any(|verb| between.starts_with(verb)))
        })
    });
    denied.then_some(0)
}

/// 未产生信息处理费, 不涉及信息处理费: then no notice was sent either. That none was collected is another thing.
fn no_fee_arose(clause: &str) -> bool {
    ["未产生", "没有产生", "未发生", "没有发生", "不涉及", "未涉及"].iter().any(|negation| {
        clause.split_once(negation).is_some_and(|(_, rest)| {
            let fee = rest.find("处理费").map(|at| &rest[..at]);
            fee.is_some_and(|before| !has(before, &["收取", "缴", "减免"])) && !has(rest, &["收入", "减免"])
        })
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::{FeeStatement, Severity};

    use super::{RULE, notices};
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
        assert_eq!(notices("发出信息处理费收费通知共计3件"), Some(3));
        assert_eq!(notices("发出十二份收费通知"), Some(12));
        assert_eq!(notices("对3件申请发出收费通知"), None);
        assert_eq!(notices("未按收费通知要求缴纳费用"), None);
    }

    #[test]
    fn the_form_of_2019_did_not_ask_and_a_missing_section_decides_nothing() {
        assert_eq!(outcome(&RULE, &Example::of("2019")).2, [("other-edition", 1)]);
        let none = Example::of("2021").with(|report| report.narrative.other_matters = None);
        assert_eq!(outcome(&RULE, &none).2, [("row-omitted", 1)]);
    }
}
