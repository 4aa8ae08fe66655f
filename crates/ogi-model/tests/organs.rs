//! What is told of more than four hundred names of organs of every kind, against what a person says who knows them.
//!
//! In `organs.tsv`, `?` is what nobody can say from the name alone, `none` what the organ has not; in both cases nothing may
//! be told. Whatever else is told must be right; what is not told is counted.

use ogi_model::{Organ, RuleMaking};

/// How many facts of the list are undecided: what nobody can say, and what a person could and the names do not tell us.
const UNDECIDED: [(&str, usize); 4] = [("level", 41), ("kind", 59), ("code", 0), ("rule_making", 76)];

#[test]
fn nothing_that_is_told_of_a_name_is_wrong() {
    let list = include_str!("organs.tsv");
    let mut undecided = UNDECIDED.map(|(what, _)| (what, 0));
    let mut wrong = Vec::new();
    let mut names = 0;
    for line in list.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, level, kind, code, power] = columns[..] else { panic!("{line} has five columns") };
        names += 1;
        let organ = Organ { name: name.to_owned(), ..Organ::default() };
        let facts = organ.facts(None, Some(2024));
        let told = [
            facts.level.map(|level| level.key().to_owned()),
            facts.kind.map(|kind| kind.key().to_owned()),
            facts.code().map(|code| code.to_string()),
            match facts.rule_making {
                RuleMaking::Yes => Some("yes".to_owned()),
                RuleMaking::No => Some("no".to_owned()),
                RuleMaking::ReportsForGovernment => Some("reports_for_government".to_owned()),
                RuleMaking::Unknown => None,
            },
        ];
        for ((told, certain), (what, count)) in told.into_iter().zip([level, kind, code, power]).zip(&mut undecided) {
            match (told.as_deref(), certain) {
                (None, "none") => {}
                (None, _) => *count += 1,
                (Some(told), certain) if told == certain => {}
                (Some(told), certain) => wrong.push(format!("{name}: {what} {told}, is {certain}")),
            }
        }
    }
    assert!(names >= 400, "{names} names");
    assert!(wrong.is_empty(), "wrong:\n{}", wrong.join("\n"));
    assert_eq!(undecided, UNDECIDED);
}
