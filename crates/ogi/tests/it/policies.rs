//! The example policies are policies.

use std::path::Path;

use ogi::model::{Edition, Organ, Report, classify};
use ogi::validate::{Context, Policy, check_with};

#[test]
fn every_example_policy_is_understood_and_stands_in_the_findings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/policies");
    let mut count = 0;
    for file in std::fs::read_dir(folder).expect("the examples stand beside the crates") {
        let path = file.expect("it is listed").path();
        let text = std::fs::read_to_string(&path).expect("it is text");
        let policy = Policy::from_toml(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(!policy.rules.is_empty() && !policy.deadlines.is_empty(), "{} shows what can be set", path.display());
        let name = policy.name.clone();
        let findings = check_with(&Report::blank(Edition::E2021), &Context { policy, ..Context::default() });
        let json = serde_json::to_value(&findings).expect("findings are plain data");
        assert_eq!(json["policy"]["name"], name);
        assert!(json["policy"]["rules"].is_object() && json["policy"]["deadlines"].is_array());
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn the_example_of_a_city_changes_what_is_found() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/policies/city_review.toml");
    let policy = Policy::from_toml(&std::fs::read_to_string(path).expect("it is there")).expect("it is a policy");
    let class = classify("宿迁市统计局");
    let organ = Organ { name: "宿迁市统计局".into(), level: class.level, kind: class.kind, ..Organ::default() };
    let published = "2025-01-27".parse().ok();
    let report = Report { organ: Some(organ), year: Some(2024), published, ..Report::blank(Edition::E2021) };
    let rules = |policy: Policy| {
        let findings = check_with(&report, &Context { policy, ..Context::default() }).findings;
        let of = |rule: &str| findings.iter().filter(|finding| finding.rule == rule).count();
        (of("structure.blank-cell"), of("publication.deadline"))
    };
    assert_eq!(rules(policy).0, 0);
    assert!(rules(Policy::default()).0 > 0);
    assert_eq!(rules(Policy::default()).1, 0);
}
