//! `content.follow-up`

use ogi_model::{
    Applicant, Bilingual, Cell, Message, NarrativeBlock, Outcome, Report, RequestRow, Severity, Undecided,
};

use crate::finding::{Args, CellRole, Role};
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::Section;
use ogi_narrative::keywords::{Keyword, Keywords, keywords_in_blocks, says_nothing};

pub(crate) static RULE: Rule = Rule {
    id: "content.follow-up",
    class: Class::Consistency,
    severity: Severity::Info,
    title: Bilingual::new(
        "应有下文而没有写：收费通知、上年问题的改进",
        "Something is not followed up: fee notices, last year's problems",
    ),
    help: Bilingual::new(
        "表三“（六）其他处理”第 2 项有逾期未缴费的申请，说明发出过收费通知，第六部分应当有所说明；上一年度提出的问题，本年度应当能看到改进情况。",
        "Requests that ended unpaid in row (六)2 of table three mean that fee notices were sent, of which section six should tell; the problems of last year's report should find an answer in this one.",
    ),
    mend: Bilingual::new(
        "请在第六部分说明收费通知的件数和金额；在第五部分或者第一部分说明上年问题的改进情况。",
        "Tell in section six how many notices were sent and for how much, and in section five or one what became of last year's problems.",
    ),
    exceptions: &[
        Bilingual::new(
            "只有上年第五部分涉及的各个方面（解读、平台、队伍等）在本年第一、五部分一个都没有再提到，才提示上年问题没有下文。",
            "Last year's problems are asked about only where none of the subjects they touched (interpretation, platforms, staff and so on) comes up again in sections one and five of this year.",
        ),
        Bilingual::new(
            "本年第五部分没有内容的，由 content.problems 指出。",
            "A section five with nothing in it is left to content.problems.",
        ),
        Bilingual::new(
            "第六部分写到通知、缴费或者收费金额的，算有说明。",
            "Any word in section six of notices, of payment or of an amount counts.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第四十二条、第五十条第（四）项",
            "Regulations on Open Government Information, articles 42 and 50(4)",
        ),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("宿迁市统计局")
            .year(2023)
            .figures([("requests.outcomes.other_unpaid.total", 2)])
            .other_matters(["本年度无其他需要报告的事项。"])
    },
    check: Check::function(run),
};

/// What problems are about, with the words for it.
const TOPICS: [(Keyword, &str, &str); 8] = [
    (Keyword::TopicContent, "公开内容", "what is disclosed"),
    (Keyword::TopicInterpretation, "政策解读", "interpretation"),
    (Keyword::TopicRequests, "依申请公开", "requests"),
    (Keyword::TopicPlatform, "平台渠道", "platforms"),
    (Keyword::TopicStaff, "人员业务", "staff"),
    (Keyword::TopicExchange, "互动宣传", "exchange with the public"),
    (Keyword::TopicSystem, "制度机制", "rules and routines"),
    (Keyword::TopicGrassroots, "基层", "the grassroots"),
];

fn run(run: &mut RuleRun<'_>) {
    fee_notices(run);
    last_years_problems(run);
}

/// The cell and count of requests that ended because a fee was not paid.
pub(crate) fn unpaid_requests(report: &Report) -> Option<(Cell, u64)> {
    let unpaid = &report.requests.outcomes.other_unpaid;
    // Most reports say 0 in the total, or nothing at all.
    Applicant::ALL.into_iter().rev().find_map(|applicant| {
        let count = unpaid.get(applicant).filter(|count| *count > 0)?;
        Some((Cell::Request(RequestRow::Outcome(Outcome::OtherUnpaid), applicant), count))
    })
}

fn fee_notices(run: &mut RuleRun<'_>) {
    let Some((cell, count)) = unpaid_requests(run.report) else {
        return run.pass();
    };
    let Some(signs) = Section::OtherMatters.keywords(run.report, Keywords::of(&[Keyword::Fee, Keyword::FeeNotice]))
    else {
        return run.skip(Undecided::RowOmitted);
    };
    let stated = run.report.fee_statement.as_ref().is_some_and(|fees| fees.notices.is_some());
    let blocks = run.report.narrative.other_matters.as_deref().unwrap_or_default();
    let tells_amount = signs.has(Keyword::Fee) && blocks.iter().any(|block| block.text.contains('元'));
    if stated || tells_amount || signs.has(Keyword::FeeNotice) {
        return run.pass();
    }
    run.fail(Violation {
        message: Message {
            zh: format!("表三“（六）其他处理”第 2 项填有 {count} 件（逾期未缴费，不再处理），第六部分没有说明收费通知的情况。"),
            en: format!(
                "Row (六)2 of table three has {count} requests ended because a fee was not paid; section six says nothing of fee notices (收费通知)."
            ),
        },
        args: Args { actual: i64::try_from(count).ok(), ..Args::default() },
        cells: vec![CellRole { cell, role: Role::Subject }],
        subject: "fee notices".into(),
        ..Violation::default()
    });
}

fn last_years_problems(run: &mut RuleRun<'_>) {
    let Some(previous) = run.previous() else {
        return run.skip(Undecided::NoPreviousYear);
    };
    let report = run.report;
    let (Some(before), Some(now), Some(overview)) =
        (&previous.narrative.problems, &report.narrative.problems, &report.narrative.overview)
    else {
        return run.skip(Undecided::RowOmitted);
    };
    if says_nothing(now) || says_nothing(before) {
        return run.pass();
    }
    let topics = keywords_in_blocks(before, Keywords::of(&TOPICS.map(|topic| topic.0)));
    let comes_up = |blocks: &[NarrativeBlock]| !keywords_in_blocks(blocks, topics).is_empty();
    if topics.is_empty() || comes_up(now) || comes_up(overview) {
        return run.pass();
    }
    let raised = || TOPICS.iter().filter(|(sign, ..)| topics.has(*sign));
    let (zh, en): (Vec<&str>, Vec<&str>) = raised().map(|(_, zh, en)| (*zh, *en)).unzip();
    let year = previous.year.unwrap_or_default();
    run.fail(Violation {
        message: Message {
            zh: format!("{year}年度报告提出的问题（{}），本年第一、五部分都没有再提到。", zh.join("、")),
            en: format!(
                "The problems stated for {year} ({}) do not come up again in sections one and five.",
                en.join(", ")
            ),
        },
        subject: "last year's problems".into(),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::Figure;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::{Context, check_with};

    fn found(example: &Example) -> Vec<String> {
        let context = Context { previous: &example.previous, ..Context::default() };
        let findings = check_with(&example.report, &context).findings.into_iter();
        findings.filter(|finding| finding.rule == RULE.id).map(|finding| finding.message.zh).collect()
    }

    fn unpaid(count: u64, six: &str) -> Example {
        Example::of("2021").year(2023).figures([("requests.outcomes.other_unpaid.total", count)]).other_matters([six])
    }

    #[test]
    fn unpaid_requests_with_a_word_of_the_notices_pass() {
        assert!(found(&unpaid(2, "发出收费通知3件，1件缴纳120元，2件逾期未缴。")).is_empty());
        assert!(found(&unpaid(2, "全县收取信息处理费380元。")).is_empty());
        assert!(found(&unpaid(0, "无。")).is_empty());
    }

    #[test]
    fn unpaid_requests_without_a_word_of_the_notices_are_asked_about() {
        assert_eq!(
            found(&unpaid(2, "无。")),
            ["表三“（六）其他处理”第 2 项填有 2 件（逾期未缴费，不再处理），第六部分没有说明收费通知的情况。"]
        );
    }

    #[test]
    fn a_column_says_it_where_the_total_is_blank() {
        let mut example = unpaid(0, "无。");
        let cell = "requests.outcomes.other_unpaid.business".parse().unwrap();
        example.report.set("requests.outcomes.other_unpaid.total".parse().unwrap(), None).unwrap();
        example.report.set(cell, Some(Figure::Count(1))).unwrap();
        assert_eq!(found(&example).len(), 1);
    }

    #[test]
    fn the_fee_is_not_asked_for_twice() {
        let example = unpaid(2, "无。");
        let findings = crate::check(&example.report).findings;
        assert!(findings.iter().all(|finding| finding.rule != "content.fee-statement"));
    }

    fn years(before: &str, overview: &str, now: &str) -> Example {
        let earlier = Example::of("2021").year(2022).problems([before]);
        Example::of("2021").year(2023).overview([overview]).problems([now]).after(earlier)
    }

    #[test]
    fn last_years_problems_that_come_up_again_pass() {
        let example =
            years("解读形式单一。", "制作图解4期。", "针对解读形式单一，增加了图解和短片；目前覆盖面还不广。");
        assert!(found(&example).is_empty());
        assert!(found(&years("解读较少。", "全年发布解读9篇。", "仍有差距，继续努力。")).is_empty());
    }

    #[test]
    fn last_years_problems_of_which_nothing_is_heard_are_asked_about() {
        let example = years("政策解读偏少。", "收到来件两份。", "仍有差距，继续努力。");
        assert_eq!(found(&example), ["2022年度报告提出的问题（政策解读），本年第一、五部分都没有再提到。"]);
    }

    #[test]
    fn an_empty_section_five_is_told_by_another_rule() {
        assert!(found(&years("政策解读偏少。", "收到来件两份。", "无。")).is_empty());
    }

    #[test]
    fn only_the_year_before_counts() {
        let earlier = Example::of("2021").year(2020).problems(["政策解读偏少。"]);
        let example = Example::of("2021").year(2023).overview(["来件"]).problems(["差距"]).after(earlier);
        assert!(found(&example).is_empty());
    }
}
