//! `structure.title`

use ogi_model::{Bilingual, Message, Severity};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::keywords::excerpt;

pub(crate) static RULE: Rule = Rule {
    id: "structure.title",
    class: Class::Structure,
    severity: Severity::Info,
    title: Bilingual::new(
        "标题不是“政府信息公开工作年度报告”",
        "The title is not that of an annual report on open government information",
    ),
    help: Bilingual::new(
        "国家格式规定的名称是“政府信息公开工作年度报告”。称为“政务公开工作年度报告”或者“工作总结”的，可能是另一种材料，或者标题写错；公众按名称也不易查到。",
        "The national form calls the report 政府信息公开工作年度报告. One called 政务公开 (open administration) or 工作总结 (summary of work) may be another paper, or its title is wrong, and who looks for the report by its name does not find it.",
    ),
    mend: Bilingual::new("请把标题改为“…年政府信息公开工作年度报告”。", "Title it …年政府信息公开工作年度报告."),
    exceptions: &[
        Bilingual::new(
            "“政府信息公开年度报告”“政府信息公开年报”等少了“工作”二字或者用简称的，不提示。",
            "Titles without 工作 and short ones such as 政府信息公开年报 are left alone.",
        ),
        Bilingual::new(
            "机关名称中有“政务公开”而标题另写“政府信息公开”的，不提示。",
            "An organ with 政务公开 in its name is left alone where the title also says 政府信息公开.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "国办公开办函〔2021〕30号（《中华人民共和国政府信息公开工作年度报告格式》）；政府信息公开条例第四十九条",
            "国办公开办函〔2021〕30号 (the name of the form); Regulations on Open Government Information, article 49",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县民政局").year(2024).with(|report| {
            report.metadata.title = Some("沭阳县民政局2024年政务公开工作总结".to_owned());
        })
    },
    check: Check::function(run),
};

/// The most characters of a title that are quoted.
const LONGEST: usize = 40;

fn run(run: &mut RuleRun<'_>) {
    // A title that is not known decides nothing.
    let Some(title) = run.report.metadata.title.as_deref() else { return };
    let Some((word, en)) = wrong_name(title) else { return run.pass() };
    let quote = excerpt(title, LONGEST);
    run.fail(Violation {
        message: Message {
            zh: format!("标题“{quote}”称为“{word}”，国家格式的名称是“政府信息公开工作年度报告”。"),
            en: format!(
                "The title “{quote}” says {word} ({en}); the national form is called 政府信息公开工作年度报告."
            ),
        },
        subject: "title".to_owned(),
        ..Violation::default()
    });
}

/// What a title calls the report, where that is another kind of paper.
fn wrong_name(title: &str) -> Option<(&'static str, &'static str)> {
    let title: String = title.chars().filter(|c| !c.is_whitespace()).collect();
    if title.contains("总结") || title.contains("總結") {
        return Some(("总结", "summary"));
    }
    let is_of_information = ["信息公开", "資訊公開", "信息公開"].iter().any(|name| title.contains(name));
    let of_administration = ["政务公开", "政務公開"].iter().any(|name| title.contains(name));
    (of_administration && !is_of_information).then_some(("政务公开", "open administration"))
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn titled(title: &str) -> Example {
        let title = title.to_owned();
        Example::of("2021").year(2024).with(|report| report.metadata.title = Some(title))
    }

    #[test]
    fn a_report_called_something_else_is_told() {
        assert_eq!(
            found(&RULE, &titled("沭阳县民政局2024年政务公开工作年度报告")),
            [(
                Severity::Info,
                "标题“沭阳县民政局2024年政务公开工作年度报告”称为“政务公开”，国家格式的名称是“政府信息公开工作年度报告”。"
                    .to_owned()
            )]
        );
        for title in ["2024年政府信息公开工作总结", "沭阳县民政局2024年度政务公开 工作 总结"]
        {
            assert_eq!(found(&RULE, &titled(title)).len(), 1, "{title}");
        }
    }

    #[test]
    fn the_forms_name_and_its_short_forms_pass() {
        for title in [
            "沭阳县民政局2024年政府信息公开工作年度报告",
            "沭阳县民政局2024年政府信息公开年报",
            "2024年度信息公开年度报告",
            "某市政务公开办公室2024年政府信息公开工作年度报告",
        ] {
            assert_eq!(outcome(&RULE, &titled(title)), (1, 0, vec![]), "{title}");
        }
    }

    #[test]
    fn a_report_without_a_title_is_not_judged() {
        assert_eq!(outcome(&RULE, &Example::of("2021")), (0, 0, vec![]));
    }
}
