//! `organ.credit-code`

use ogi_model::{Bilingual, Message, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "organ.credit-code",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("统一社会信用代码的校验码不符", "A check digit of the credit code is wrong"),
    help: Bilingual::new(
        "统一社会信用代码有两个校验码：第17位校验第9至16位的主体标识码，第18位校验前17位。不符多为抄写错误。",
        "A unified social credit code has two check digits: the 17th character checks the organization code in 9 to 16, the 18th all before it. A wrong one is mostly a slip of the pen.",
    ),
    mend: Bilingual::new("请与登记证书核对。", "Compare it with the certificate."),
    exceptions: &[],
    basis: Basis {
        text: Bilingual::new("GB 32100-2015、GB 11714", "GB 32100-2015 and GB 11714"),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("宿迁市统计局").with(|report| {
            let organ = report.organ.as_mut().expect("the example names its organ");
            organ.credit_code = "11341702486344516H".parse().ok();
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let Some(code) = run.report.organ.as_ref().and_then(|organ| organ.credit_code.as_ref()) else {
        run.skip(Undecided::OrganUnknown);
        return;
    };
    let checks = [
        (
            code.organization_check_holds(),
            "第17位（主体标识码的校验码）",
            "character 17, the check digit of the organization code,",
        ),
        (code.check_holds(), "第18位（校验码）", "character 18, the check digit of the whole,"),
    ];
    for (holds, zh, en) in checks {
        if holds {
            run.pass();
        } else {
            run.fail(Violation {
                message: Message {
                    zh: format!("统一社会信用代码 {code} 的{zh}不符。"),
                    en: format!("Of the unified social credit code {code}, {en} is wrong."),
                },
                subject: en.to_owned(),
                ..Violation::default()
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report};

    use super::RULE;
    use crate::engine::check;

    fn found(code: &str) -> usize {
        let organ =
            Organ { name: "滁州市南谯区人民政府".into(), credit_code: code.parse().ok(), ..Organ::default() };
        let report = Report { organ: Some(organ), ..Report::blank(Edition::E2021) };
        check(&report).findings.iter().filter(|finding| finding.rule == RULE.id).count()
    }

    #[test]
    fn a_code_in_use_passes() {
        assert_eq!(found("11341702486344515H"), 0);
    }

    #[test]
    fn a_wrong_digit_breaks_one_check_or_both() {
        assert_eq!(found("11341703486344515H"), 1);
        assert_eq!(found("11341702486344525H"), 2);
    }
}
