//! `content.fee-statement`

use ogi_model::{Bilingual, Message, Severity, Undecided};

use super::follow_up::unpaid_requests;
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::Section;
use ogi_narrative::keywords::{Keyword, Keywords, is_unfilled, keywords_anywhere};

pub(crate) static RULE: Rule = Rule {
    id: "content.fee-statement",
    class: Class::Structure,
    severity: Severity::Info,
    title: Bilingual::new("没有说明信息处理费收取情况", "Nothing is said of information processing fees"),
    help: Bilingual::new(
        "2021年版格式提示在第六部分报告收取信息处理费的情况，包括收费的件数和金额；没有收取的，通常写明“未收取信息处理费”。",
        "The form of 2021 asks section six for the information processing fees (信息处理费) collected, with notices and amount; where there were none, offices usually say so.",
    ),
    mend: Bilingual::new(
        "请在第六部分补充一句，没有收取的也写明。",
        "Add a sentence to section six, also where none were collected.",
    ),
    exceptions: &[
        Bilingual::new(
            "没有收取时是否必须写明，国家格式没有规定，只作提示。",
            "Whether a nil statement is a duty is not laid down nationally, so it is only asked about.",
        ),
        Bilingual::new("写在其他部分的也算。", "A statement in another section counts."),
        Bilingual::new(
            "表二“行政事业性收费”是全部收费，不能据此推断收取过信息处理费。",
            "行政事业性收费 in table two is all administrative fees and says nothing of this one.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "国办公开办函〔2021〕30号格式；政府信息公开信息处理费管理办法",
            "The form of 国办公开办函〔2021〕30号; Measures on information processing fees (政府信息公开信息处理费管理办法)",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Prose(|form| form.fee_statement),
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2021").organ("宿迁市统计局").year(2023).other_matters(["无。"]),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    if report.narrative.other_matters.is_none() {
        return run.skip(Undecided::RowOmitted);
    }
    if report.fee_statement.is_some() || !keywords_anywhere(report, Keywords::of(&[Keyword::Fee])).is_empty() {
        return run.pass();
    }
    // Where requests ended unpaid, `content.follow-up` asks for the notices and with them for the fees.
    let asked_already = unpaid_requests(report).is_some() && run.applies(super::follow_up::RULE.id);
    if asked_already || is_unfilled(report, Section::OtherMatters) {
        return;
    }
    run.fail(Violation {
        message: Message {
            zh: "第六部分没有说明信息处理费收取情况；没有收取的，也请写明。".to_owned(),
            en: "Section six says nothing of information processing fees (信息处理费); if there were none, say so."
                .to_owned(),
        },
        subject: "fee".into(),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::FeeStatement;

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;

    fn found(example: &Example) -> usize {
        check(&example.report).findings.iter().filter(|finding| finding.rule == RULE.id).count()
    }

    fn six(text: &str) -> Example {
        Example::of("2021").year(2023).other_matters([text])
    }

    #[test]
    fn an_amount_or_a_nil_statement_passes() {
        assert_eq!(found(&six("本年度收取信息处理费120元。")), 0);
        assert_eq!(found(&six("本年度未收取信息处理费，没有其他需要报告的事项。")), 0);
        assert_eq!(found(&six("无。").with(|report| report.fee_statement = Some(FeeStatement::default()))), 0);
    }

    #[test]
    fn silence_is_asked_about() {
        assert_eq!(found(&six("无。")), 1);
        assert_eq!(found(&Example::of("2021").other_matters([])), 1);
    }

    #[test]
    fn a_statement_in_section_one_counts() {
        assert_eq!(found(&six("无。").overview(["办理申请12件，均未收取费用。"])), 0);
    }

    #[test]
    fn all_administrative_fees_of_table_two_say_nothing_of_this_one() {
        let amount = |report: &mut ogi_model::Report| report.disclosure.administrative_fees.amount = "310".parse().ok();
        assert_eq!(found(&six("未收取信息处理费。").with(amount)), 0);
    }

    #[test]
    fn the_form_of_2019_did_not_ask() {
        assert_eq!(found(&Example::of("2019").year(2020).other_matters(["无。"])), 0);
    }

    #[test]
    fn a_missing_section_and_an_unfilled_one_are_told_by_other_rules() {
        assert_eq!(found(&six("").with(|report| report.narrative.other_matters = None)), 0);
        assert_eq!(found(&six("（文字描述）")), 0);
    }
}
