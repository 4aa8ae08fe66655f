//! How well the prose is read, on sentences of people who had seen the form, the law and real reports, and not the code.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use ogi::model::{Cell, Figure, FigureKind, NarrativeBlock, Organ, Report, WanYuan, classify};
use ogi::validate::{Context, StatementOutcome, check_with, compare_statements};
use serde::Deserialize;

/// Rules whose findings say that prose and tables contradict each other.
const RULES: [&str; 3] = ["narrative.mismatch", "content.not-finished", "content.fee-conflict"];

#[derive(Deserialize)]
struct Base {
    organ: String,
    year: u16,
    edition: String,
    cells: BTreeMap<String, serde_json::Number>,
    #[serde(default)]
    previous: Option<Previous>,
}

#[derive(Deserialize)]
struct Previous {
    cells: BTreeMap<String, serde_json::Number>,
}

#[derive(Deserialize)]
struct Sentence {
    id: String,
    base: String,
    section: String,
    text: String,
    says: Vec<Said>,
    contradicts: bool,
}

#[derive(Deserialize)]
struct Said {
    figure: String,
    verdict: String,
}

/// A set of sentences and the reports they stand in.
struct Set {
    bases: BTreeMap<String, Base>,
    sentences: Vec<Sentence>,
}

/// How often something was right, of how often it was said, and of how often it should have been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    pub(super) right: usize,
    pub(super) said: usize,
    pub(super) due: usize,
}

/// What came of a set.
#[derive(Default)]
pub(super) struct Scores {
    pub(super) sentences: usize,
    /// Sentences that were found to contradict the tables.
    pub(super) alarms: Score,
    /// Figures that should be compared, and how many were, with the right verdict.
    pub(super) figures: Score,
    pub(super) missed: Vec<(String, String)>,
    pub(super) false_alarms: Vec<(String, String)>,
}

fn read(set: &str) -> Set {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ogi-narrative/tests/data").join(set);
    let text = |file: &str| std::fs::read(folder.join(file)).expect("the sentences stand beside the reader of prose");
    Set {
        bases: serde_json::from_slice(&text("bases.json")).expect("the reports are JSON"),
        sentences: serde_json::from_slice(&text("sentences.json")).expect("the sentences are JSON"),
    }
}

/// A report with these figures; every cell that is not named is zero.
fn report(base: &Base, cells: &BTreeMap<String, serde_json::Number>, year: u16) -> Report {
    let class = classify(&base.organ);
    let organ = Organ { name: base.organ.clone(), level: class.level, kind: class.kind, ..Organ::default() };
    let edition = base.edition.parse().expect("a set names editions");
    let mut report = Report { year: Some(year), organ: Some(organ), ..Report::blank(edition) };
    let printed: Vec<Cell> = report.cells().collect();
    let zeros = printed.into_iter().map(|cell| (cell, serde_json::Number::from(0)));
    let named = cells.iter().map(|(address, figure)| (address.parse().expect("a set names cells"), figure.clone()));
    for (cell, number) in zeros.chain(named) {
        let figure = match cell.figure() {
            FigureKind::Count => Figure::Count(number.as_u64().expect("a count is a whole number")),
            FigureKind::Change => Figure::Change(number.as_i64().expect("a change is a whole number")),
            FigureKind::Amount => Figure::Amount(number.to_string().parse::<WanYuan>().expect("an amount is a number")),
        };
        report.set(cell, Some(figure)).expect("figures stand where they belong");
    }
    report
}

/// A report with one paragraph in a section, and what the rules have to say of it; and the report of the year before.
fn read_in(base: &Base, section: &str, text: &str) -> (Report, Vec<Report>, bool) {
    let mut own = report(base, &base.cells, base.year);
    let block = Some(vec![NarrativeBlock { text: text.to_owned(), heading: None }]);
    match section {
        "overview" => own.narrative.overview = block,
        "problems" => own.narrative.problems = block,
        _ => own.narrative.other_matters = block,
    }
    let previous: Vec<Report> = base.previous.iter().map(|before| report(base, &before.cells, base.year - 1)).collect();
    let context = Context { previous: &previous, ..Context::default() };
    let findings = check_with(&own, &context).findings;
    let alarm = findings.iter().any(|finding| RULES.contains(&finding.rule.as_ref()));
    (own, previous, alarm)
}

/// The project's own sentences in the reports of other sets: how many, and the alarms.
pub(super) fn own() -> (usize, Score) {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../ogi-narrative/tests/data/own.txt"));
    let text = text.expect("the sentences stand beside the reader of prose");
    let sets: BTreeMap<&str, Set> =
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "k", "w", "x"].into_iter().map(|set| (set, read(set))).collect();
    let (mut base, mut section) = (None, "overview");
    let (mut count, mut score) = (0, Score::default());
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(place) = line.strip_prefix('@') {
            let mut words = place.split(' ');
            let set = words.next().expect("a set is named");
            base = words.next().map(|name| &sets[set].bases[name]);
            section = words.next().unwrap_or("overview");
            continue;
        }
        let (label, sentence) = line.split_once(' ').expect("a label stands before the sentence");
        let (_, _, alarm) = read_in(base.expect("the report is named first"), section, sentence);
        let is_due = label == "!";
        count += 1;
        score.said += usize::from(alarm);
        score.due += usize::from(is_due);
        score.right += usize::from(alarm && is_due);
    }
    (count, score)
}

/// Reads every sentence of a set in its report, with the report of the year before where the set has one.
pub(super) fn score(set: &str) -> Scores {
    let Set { bases, sentences } = read(set);
    let mut scores = Scores { sentences: sentences.len(), ..Scores::default() };
    for sentence in &sentences {
        let base = &bases[&sentence.base];
        let (own, previous, alarm) = read_in(base, &sentence.section, &sentence.text);
        scores.alarms.said += usize::from(alarm);
        scores.alarms.due += usize::from(sentence.contradicts);
        scores.alarms.right += usize::from(alarm && sentence.contradicts);
        let told = (sentence.id.clone(), sentence.text.clone());
        if sentence.contradicts && !alarm {
            scores.missed.push(told);
        } else if alarm && !sentence.contradicts {
            scores.false_alarms.push(told);
        }
        let compared = compare_statements(&own, previous.first());
        let verdict = |said: &Said| {
            let found = compared.iter().find(|(statement, outcome)| {
                let span = &statement.sentence[statement.span.clone()];
                let same = said.figure.contains(span) || span.contains(&said.figure);
                let agrees = *outcome == StatementOutcome::Agrees;
                same && *outcome != StatementOutcome::Unbound && agrees == (said.verdict == "agrees")
            });
            found.is_some()
        };
        let to_compare: Vec<&Said> = sentence.says.iter().filter(|said| said.verdict != "not-comparable").collect();
        scores.figures.due += to_compare.len();
        scores.figures.right += to_compare.into_iter().filter(|said| verdict(said)).count();
        let bound = compared.iter().filter(|(_, outcome)| *outcome != StatementOutcome::Unbound);
        scores.figures.said += bound.count();
    }
    scores
}

/// What a set's sentences were not understood in, one a line.
pub(super) fn told(heading: &str, sentences: &[(String, String)]) -> String {
    let mut text = format!("\n### {heading}\n\n");
    if sentences.is_empty() {
        text += "（无 none）\n";
    }
    for (id, sentence) in sentences {
        writeln!(text, "- {id} {sentence}").expect("a text takes whatever is written");
    }
    text
}
