//! What a supervising office adds: a policy that is built in, rules of its own; and what a check says of itself.

use ogi_model::{Edition, Message, Organ, Report, Severity, Undecided};
use ogi_serialize::read_json;
use ogi_validate::{
    Asks, Authority, Basis, Check, Class, Context, DecisionsFile, Example, Finding, Findings, OwnRule, OwnRuleFault,
    Policy, Rule, RuleRun, RuleScope, RulesFile, Sarif, SarifFile, Violation, check, check_with, rule_catalogue,
};

fn with_total(total: u64) -> Report {
    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    report.organ = Some(Organ { name: "示例市甲局".into(), ..Organ::default() });
    report.requests.received.total = Some(total);
    report
}

fn of_rule<'a>(findings: &'a Findings, rule: &str) -> Vec<&'a Finding> {
    findings.findings.iter().filter(|finding| finding.rule == rule).collect()
}

const FILE: &str = r#"{"rules":[{
    "id": "x-suzhou.too-many", "severity": "warning", "title": {"zh": "新收申请过多", "en": "Too many requests"},
    "thresholds": [{"name": "most", "value": 100, "about": {"zh": "件", "en": "requests"}}],
    "expressions": [{"left": [{"cell": "requests.received.total"}], "is": "at_most", "right": [{"threshold": "most"}]}]
}]}"#;

fn from_file() -> Vec<OwnRule> {
    read_json::<RulesFile>(FILE.as_bytes())
        .expect("it is a file of rules")
        .into_rules(&[])
        .expect("its rules are sound")
}

#[test]
fn a_rule_that_was_read_runs_with_the_catalogue() {
    let rules = from_file();
    let context = Context { rules: &rules, every_outcome: true, ..Context::default() };
    let findings = check_with(&with_total(101), &context);
    let found = of_rule(&findings, "x-suzhou.too-many");
    assert_eq!(
        found[0].message.zh,
        "新收申请过多：“一、本年新收政府信息公开申请数量”一行“总计”一列（101）应当不大于 100。"
    );
    assert_eq!((found[0].severity, found[0].class), (Severity::Warning, Class::Consistency));
    assert_eq!(
        (found[0].args.actual, found[0].args.expected, found[0].args.difference),
        (Some(101), Some(100), Some(1))
    );
    assert!(found[0].fingerprint.starts_with("v1:"));
    assert_eq!(
        findings.outcomes.last().map(|outcome| (&*outcome.rule, outcome.failed)),
        Some(("x-suzhou.too-many", 1))
    );
    assert!(of_rule(&check_with(&with_total(100), &context), "x-suzhou.too-many").is_empty());
    let blank = check_with(&Report::blank(Edition::E2021), &context);
    let why = blank.not_checked.iter().find(|why| why.reason == Undecided::BlankCell).unwrap();
    assert!(why.rules.iter().any(|rule| rule == "x-suzhou.too-many"));
}

#[test]
fn a_policy_and_a_decision_reach_rules_of_ones_own() {
    let rules = from_file();
    let policy = "name = \"x\"\n[rules.\"x-suzhou.too-many\"]\nseverity = \"error\"\nthresholds = { most = 200 }";
    assert!(Policy::from_toml(policy).unwrap_err().zh().contains("没有“x-suzhou.too-many”这条规则"));
    let policy = Policy::from_toml_with(policy, &rules).unwrap();
    let context = Context { rules: &rules, policy, ..Context::default() };
    assert!(of_rule(&check_with(&with_total(200), &context), "x-suzhou.too-many").is_empty());
    let mut findings = check_with(&with_total(201), &context);
    assert_eq!(of_rule(&findings, "x-suzhou.too-many")[0].severity, Severity::Error);
    let mut file = DecisionsFile::of(&findings, |finding| finding.message.zh.clone());
    file.decisions.retain(|decision| decision.rule == "x-suzhou.too-many");
    file.decisions[0].decision = ogi_model::DecisionKind::Confirmed;
    findings.decide(&file);
    assert!(of_rule(&findings, "x-suzhou.too-many")[0].is_confirmed());
    let files = [SarifFile { path: "a.json".into(), outcome: Ok(findings) }];
    let log = serde_json::to_value(Sarif::with_rules(&files, ogi_model::Language::Zh, &rules)).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let own = results.iter().find(|result| result["ruleId"] == "x-suzhou.too-many").unwrap();
    let index = usize::try_from(own["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][index]["id"], "x-suzhou.too-many");
}

static ROUND: Rule = Rule {
    id: "x-suzhou.round-total",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: ogi_model::Bilingual::new("总数是整百", "The total is a round hundred"),
    help: ogi_model::Bilingual::new("总数是整百的，请核实。", "A round hundred is to be looked at again."),
    mend: ogi_model::Bilingual::new("请核实。", "Look again."),
    exceptions: &[],
    basis: Basis { text: ogi_model::Bilingual::new("本地做法", "Local practice"), authority: Authority::Practice },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::from(with_total(100)),
    check: Check::Function { run: round, expressions: Vec::new },
};

fn round(run: &mut RuleRun<'_>) {
    match run.report().requests.received.total {
        None => run.skip(Undecided::BlankCell),
        Some(total) if total > 0 && total % 100 == 0 => {
            run.fail(Violation::new(Message {
                zh: format!("新收 {total} 件，是整百。"),
                en: format!("{total}: a round hundred."),
            }));
        }
        Some(_) => run.pass(),
    }
}

#[test]
fn a_rule_written_in_rust_runs_and_an_id_without_a_namespace_is_refused() {
    let rules = [OwnRule::of(&ROUND).unwrap()];
    let context = Context { rules: &rules, ..Context::default() };
    assert_eq!(
        of_rule(&check_with(&with_total(300), &context), "x-suzhou.round-total")[0].message.zh,
        "新收 300 件，是整百。"
    );
    assert!(of_rule(&check_with(&with_total(301), &context), "x-suzhou.round-total").is_empty());
    let of_catalogue = ogi_validate::find_rule("requests.balance").unwrap();
    assert!(OwnRule::of(of_catalogue).is_err());
    let mut entry = from_file()[0].entry();
    entry.scope = RuleScope::Area;
    let refused = OwnRule::of_entry(entry).unwrap_err();
    assert_eq!(refused.fault, OwnRuleFault::OnAreas, "{refused}");
}

#[test]
fn the_published_catalogue_reads_back_as_it_was_written() {
    let catalogue = rule_catalogue();
    let json = serde_json::to_string(&catalogue.rules).unwrap();
    let read: Vec<ogi_validate::RuleEntry> = serde_json::from_str(&json).unwrap();
    assert_eq!(read, catalogue.rules);
}

#[test]
fn to_the_supervisor_lateness_is_an_error_and_a_question_stays_one() {
    let late = ogi_validate::find_rule("publication.deadline").unwrap();
    let example = (late.example)();
    let of_policy = |policy: Policy| {
        let findings =
            check_with(&example.report, &Context { policy, previous: &example.previous, ..Context::default() });
        of_rule(&findings, "publication.deadline").iter().map(|finding| finding.severity).max()
    };
    assert_eq!(of_policy(Policy::default()), Some(Severity::Warning));
    assert_eq!(of_policy(Policy::supervisor()), Some(Severity::Error));
    for id in Policy::supervisor().rules.keys() {
        assert!(ogi_validate::find_rule(id).is_some(), "{id}");
    }
    // A reform may be why the figures do not go on: the rule only asks.
    let mut last = Report { year: Some(2023), ..with_total(1) };
    last.organ = Some(Organ { name: "示例市乙局".into(), ..Organ::default() });
    last.requests.carried_forward.total = Some(3);
    let mut now = with_total(1);
    now.requests.brought_forward.total = Some(2);
    let previous = [last];
    let context = Context { policy: Policy::supervisor(), previous: &previous, ..Context::default() };
    let findings = check_with(&now, &context);
    let carried = of_rule(&findings, "years.brought-forward");
    assert_eq!(carried.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [Severity::Info]);
}

#[test]
fn what_held_is_counted_and_what_did_not_is_listed() {
    let mut report = with_total(3);
    let brief = check(&report);
    let whole = check_with(&report, &Context { every_outcome: true, ..Context::default() });
    assert_eq!(
        whole.outcomes.len(),
        ogi_validate::catalogue().iter().filter(|rule| rule.scope() == RuleScope::Report).count()
    );
    assert!(brief.outcomes.len() < whole.outcomes.len());
    assert_eq!(brief.counts.passed, whole.outcomes.iter().map(|outcome| outcome.passed).sum::<usize>());
    assert_eq!(brief.counts, whole.counts);
    assert!(brief.outcomes.iter().all(|it| it.failed > 0 || it.blanks_as_zero > 0 || !it.not_evaluated.is_empty()));
    let reasons = |report: &Report| check(report).not_checked.iter().map(|why| why.reason.key()).collect::<Vec<_>>();
    assert!(reasons(&report).contains(&"no-previous-year"));
    report.year = None;
    assert!(reasons(&report).contains(&"date-unknown"));
}

#[test]
fn findings_of_one_cause_share_a_group() {
    // One wrong cell breaks three sums.
    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    for cell in report.cells().collect::<Vec<_>>() {
        if matches!(cell, ogi_model::Cell::Request(..)) {
            report.set(cell, Some(ogi_model::Figure::Count(0))).unwrap();
        }
    }
    report.requests.received.natural_person = Some(7);
    let findings = check(&report);
    let sums: Vec<&Finding> = findings.findings.iter().filter(|finding| finding.class == Class::Identity).collect();
    assert_eq!(sums.len(), 2);
    assert_eq!(sums[0].group.as_ref(), Some(&sums[0].fingerprint), "the first gives it its name");
    assert_eq!(sums[0].group, sums[1].group);
    let alone: Vec<&Finding> = of_rule(&findings, "structure.blank-cell");
    assert!(
        !alone.is_empty() && alone.iter().all(|finding| finding.group.is_none()),
        "a table that is blank throughout"
    );
    let findings = check(&with_total(3));
    let rows: Vec<&Finding> = of_rule(&findings, "structure.blank-cell");
    let in_table = rows.iter().filter(|it| it.cells.iter().all(|at| at.cell.table() == ogi_model::Table::Requests));
    let groups: Vec<_> = in_table.map(|finding| finding.group.clone()).collect();
    assert!(groups.len() > 10 && groups[0].is_some(), "{groups:?}");
    assert!(groups.iter().all(|group| *group == groups[0]), "{groups:?}");
}
