//! How well statements are found in prose, on sentences that were labelled by hand.

use std::collections::BTreeMap;
use std::path::Path;

use ogi_model::{Edition, NarrativeBlock, Organ, Report, classify};
use ogi_validate::{StatedQuantity, StatementOutcome, compare_statements};

type Figures = &'static [(&'static str, u64)];

const DEPARTMENT: Figures = &[
    ("requests.received.natural_person", 18),
    ("requests.received.business", 2),
    ("requests.received.legal_service_organization", 1),
    ("requests.received.total", 21),
    ("requests.brought_forward.natural_person", 3),
    ("requests.brought_forward.total", 3),
    ("requests.outcomes.granted.total", 9),
    ("requests.outcomes.partly_granted.total", 3),
    ("requests.outcomes.withheld_state_secret.total", 1),
    ("requests.outcomes.withheld_internal_affairs.total", 1),
    ("requests.outcomes.withheld_process_information.total", 1),
    ("requests.outcomes.unavailable_not_held.total", 4),
    ("requests.outcomes.unavailable_needs_creation.total", 1),
    ("requests.outcomes.not_processed_petition.total", 1),
    ("requests.outcomes.other_uncorrected.total", 1),
    ("requests.total.total", 22),
    ("requests.carried_forward.total", 2),
    ("reviews.reconsideration.upheld", 2),
    ("reviews.reconsideration.other", 1),
    ("reviews.reconsideration.pending", 1),
    ("reviews.reconsideration.total", 4),
    ("reviews.direct_litigation.upheld", 1),
    ("reviews.direct_litigation.total", 1),
    ("reviews.litigation_after_reconsideration.pending", 1),
    ("reviews.litigation_after_reconsideration.total", 1),
    ("disclosure.normative_documents.issued", 6),
    ("disclosure.normative_documents.repealed", 2),
    ("disclosure.normative_documents.in_force", 31),
];

const GOVERNMENT: Figures = &[
    ("requests.received.natural_person", 300),
    ("requests.received.business", 15),
    ("requests.received.legal_service_organization", 5),
    ("requests.received.total", 320),
    ("requests.brought_forward.natural_person", 12),
    ("requests.brought_forward.total", 12),
    ("requests.outcomes.granted.total", 150),
    ("requests.outcomes.partly_granted.total", 48),
    ("requests.outcomes.withheld_state_secret.total", 1),
    ("requests.outcomes.withheld_internal_affairs.total", 12),
    ("requests.outcomes.withheld_third_party.total", 8),
    ("requests.outcomes.unavailable_not_held.total", 66),
    ("requests.outcomes.unavailable_needs_creation.total", 4),
    ("requests.outcomes.not_processed_petition.total", 9),
    ("requests.outcomes.not_processed_repeated.total", 6),
    ("requests.outcomes.other_uncorrected.total", 6),
    ("requests.outcomes.other_remaining.total", 8),
    ("requests.total.total", 318),
    ("requests.carried_forward.total", 14),
    ("reviews.reconsideration.upheld", 27),
    ("reviews.reconsideration.corrected", 10),
    ("reviews.reconsideration.other", 9),
    ("reviews.reconsideration.pending", 15),
    ("reviews.reconsideration.total", 61),
    ("reviews.direct_litigation.upheld", 3),
    ("reviews.direct_litigation.total", 3),
    ("reviews.litigation_after_reconsideration.upheld", 8),
    ("reviews.litigation_after_reconsideration.other", 1),
    ("reviews.litigation_after_reconsideration.pending", 1),
    ("reviews.litigation_after_reconsideration.total", 10),
    ("disclosure.normative_documents.issued", 6),
    ("disclosure.normative_documents.repealed", 1),
    ("disclosure.normative_documents.in_force", 32),
];

const CITY: Figures = &[
    ("disclosure.rules.issued", 2),
    ("disclosure.rules.repealed", 1),
    ("disclosure.rules.in_force", 12),
    ("disclosure.normative_documents.issued", 50),
    ("disclosure.normative_documents.repealed", 227),
    ("disclosure.normative_documents.in_force", 420),
    ("requests.received.natural_person", 3444),
    ("requests.received.total", 3525),
    ("requests.brought_forward.total", 121),
    ("requests.total.total", 3521),
    ("requests.carried_forward.total", 125),
];

/// The report a group of sentences is about; every cell that is not named is zero.
fn report(name: &str) -> Report {
    let (organ, figures) = match name {
        "department" => ("宿迁市统计局", DEPARTMENT),
        "government" => ("沭阳县人民政府", GOVERNMENT),
        "zero" => ("沭阳县扎下镇人民政府", [].as_slice()),
        "city" => ("宿迁市人民政府", CITY),
        other => panic!("there is no report {other}"),
    };
    let class = classify(organ);
    let mut report = Report {
        year: Some(2024),
        organ: Some(Organ { name: organ.into(), level: class.level, kind: class.kind, ..Organ::default() }),
        ..Report::blank(Edition::E2021)
    };
    let counts: Vec<_> = report.cells().filter(|cell| cell.figure() == ogi_model::FigureKind::Count).collect();
    for cell in counts {
        report.set(cell, Some(0u64.into())).unwrap();
    }
    for (address, count) in figures {
        report.set(address.parse().unwrap(), Some((*count).into())).unwrap();
    }
    report
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Ok,
    Differs,
    Unbound,
}

struct Labelled {
    report: String,
    sentence: String,
    /// Subject=quantity, and the verdict.
    statements: Vec<(String, Verdict)>,
}

fn labelled(file: &str) -> Vec<Labelled> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let mut report = String::new();
    let mut all = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('@') {
            report = name.to_owned();
            continue;
        }
        let (sentence, expected) = line.split_once(" | ").unwrap_or_else(|| panic!("no label: {line}"));
        let statements = expected.split("; ").filter(|one| *one != "none").map(|one| {
            let (what, verdict) = one.rsplit_once(' ').unwrap_or_else(|| panic!("no verdict: {line}"));
            let verdict = match verdict {
                "ok" => Verdict::Ok,
                "differs" => Verdict::Differs,
                "unbound" => Verdict::Unbound,
                other => panic!("no verdict: {other}"),
            };
            (what.to_owned(), verdict)
        });
        all.push(Labelled { report: report.clone(), sentence: sentence.to_owned(), statements: statements.collect() });
    }
    all
}

fn found(labelled: &Labelled) -> Vec<(String, Verdict)> {
    let text = labelled.sentence.clone();
    let mut report = report(&labelled.report);
    report.narrative.overview = Some(vec![NarrativeBlock { text, heading: None }]);
    let what = |quantity| match quantity {
        StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) | StatedQuantity::About { count, .. } => {
            count.to_string()
        }
        StatedQuantity::Share { digits, places } => {
            let scale = 10u64.pow(places.into());
            let width = usize::from(places);
            if places == 0 { format!("{digits}%") } else { format!("{}.{:0width$}%", digits / scale, digits % scale) }
        }
        StatedQuantity::Money(amount) => amount.to_string(),
    };
    (compare_statements(&report).into_iter())
        .map(|(statement, comparison)| {
            let verdict = match comparison {
                StatementOutcome::Differs | StatementOutcome::Asked => Verdict::Differs,
                StatementOutcome::Unbound => Verdict::Unbound,
                StatementOutcome::Agrees | StatementOutcome::LeftAlone | StatementOutcome::Undecided => Verdict::Ok,
            };
            (format!("{}={}", statement.subject, what(statement.quantity)), verdict)
        })
        .collect()
}

/// How often something was right, of how often it was said, and of how often it should have been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Score {
    right: usize,
    said: usize,
    due: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Scores {
    sentences: usize,
    statements: Score,
    alarms: Score,
}

fn score(file: &str, failures: &mut Vec<String>) -> Scores {
    let mut scores = Scores::default();
    for labelled in labelled(file) {
        let found = found(&labelled);
        scores.sentences += 1;
        let mut left: BTreeMap<&str, Vec<Verdict>> = BTreeMap::new();
        for (what, verdict) in &labelled.statements {
            left.entry(what).or_default().push(*verdict);
        }
        let alarm = |all: &[(String, Verdict)]| all.iter().filter(|(_, verdict)| *verdict == Verdict::Differs).count();
        scores.statements.due += labelled.statements.len();
        scores.statements.said += found.len();
        scores.alarms.due += alarm(&labelled.statements);
        scores.alarms.said += alarm(&found);
        for (what, verdict) in &found {
            let Some(expected) = left.get_mut(what.as_str()).filter(|expected| !expected.is_empty()) else { continue };
            let at = expected.iter().position(|one| one == verdict).unwrap_or(0);
            let expected = expected.remove(at);
            scores.statements.right += usize::from(expected == *verdict);
            scores.alarms.right += usize::from(expected == Verdict::Differs && *verdict == Verdict::Differs);
        }
        if found != labelled.statements {
            failures.push(format!("{}\n  expected {:?}\n  found    {found:?}", labelled.sentence, labelled.statements));
        }
    }
    scores
}

#[test]
fn labelled_sentences_are_understood() {
    let mut failures = Vec::new();
    let tuning = score("narrative_tuning.txt", &mut failures);
    let mut unseen = Vec::new();
    let held_out = score("narrative_held_out.txt", &mut unseen);
    if std::env::var_os("OGI_SHOW").is_some() {
        println!("{}", failures.join("\n"));
        if std::env::var_os("OGI_SHOW_HELD_OUT").is_some() {
            println!("{}", unseen.join("\n"));
        }
        println!("tuning {tuning:?}\nheld out {held_out:?}");
    }
}
