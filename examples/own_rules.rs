//! Two rules of one's own, one read as data and one written in Rust, run with the catalogue.

use std::error::Error;

use ogi::model::{Bilingual, Edition, Message, Report, Severity, Undecided};
use ogi::serialize::read_json;
use ogi::validate::{
    Asks, Authority, Basis, Check, Class, Context, Example, OwnRule, Rule, RuleRun, RulesFile, Violation, check_with,
};

/// What can be said as a comparison is data: the same form as the published catalogue, `docs/schema/1.0/rules.json`.
const AS_DATA: &str = r#"{
  "rules": [
    {
      "id": "x-suzhou.too-many",
      "severity": "warning",
      "title": { "zh": "新收申请超过本市上限", "en": "More requests than the city expects" },
      "thresholds": [{ "name": "most", "value": 1000, "about": { "zh": "件", "en": "requests" } }],
      "expressions": [
        { "left": [{ "cell": "requests.received.total" }], "is": "at_most", "right": [{ "threshold": "most" }] }
      ]
    }
  ]
}"#;

/// What cannot be said so is a function.
static OVERVIEW: Rule = Rule {
    id: "x-suzhou.short-overview",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new("总体情况过短", "A short overview"),
    help: Bilingual::new("第一部分应有三段以上。", "Section one is to have three paragraphs or more."),
    mend: Bilingual::new("请补充总体情况。", "Write more of an overview."),
    exceptions: &[],
    basis: Basis { text: Bilingual::new("本市要求", "The city asks for it"), authority: Authority::Practice },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::from(Report::blank(Edition::E2021)),
    check: Check::Function { run: overview, expressions: Vec::new },
};

fn overview(run: &mut RuleRun<'_>) {
    match run.report().narrative.overview.as_ref().map(Vec::len) {
        None => run.skip(Undecided::ProseUnknown),
        Some(3..) => run.pass(),
        Some(count) => {
            let zh = format!("“总体情况”只有 {count} 段。");
            run.fail(Violation::new(Message { zh, en: format!("Section one has {count} paragraphs only.") }));
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut rules = read_json::<RulesFile>(AS_DATA.as_bytes())?.into_rules(&[])?;
    rules.push(OwnRule::of(&OVERVIEW)?);

    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    report.requests.received.total = Some(1200);
    report.narrative.overview = Some(Vec::new());

    let context = Context { rules: &rules, ..Context::default() };
    for finding in check_with(&report, &context).findings {
        if finding.rule.starts_with("x-") {
            println!("{}: {}", finding.rule, finding.message.en);
        }
    }
    Ok(())
}
