//! Rules of one's own: written in Rust, or read as data in the shape of the published catalogue. They run with the catalogue.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use ogi_model::{Bilingual, Language, Localized, Message, SchemaVersion, Undecided, Verdict};
use serde::{Deserialize, Serialize};

use super::expression::{Comparison, Expression, Factor, Guard, Quantity, Relation, Term};
use super::labels::named;
use super::run::{RuleRun, Violation};
use super::{AnyRule, Rule, RuleEntry, RuleScope};
use crate::rule::assertion::roles;

/// A rule of one's own, whose id is in a namespace of one's own: `x-suzhou.too-many`. [`Context`](crate::Context) takes them.
#[derive(Clone, Debug)]
pub struct OwnRule(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Coded(&'static Rule),
    Read(Box<RuleEntry>),
}

/// A file of rules of one's own: rules in the shape of the published catalogue, of which each needs only `id`, `severity`,
/// `title` and `expressions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesFile {
    /// The version of the data schema whose addresses and expressions it uses.
    #[serde(default)]
    pub schema_version: SchemaVersion,
    /// The rules.
    pub rules: Vec<RuleEntry>,
}

impl RulesFile {
    /// The rules, each of which is seen to be one that can run; ids are told apart from those in `known`, too.
    pub fn into_rules(self, known: &[OwnRule]) -> Result<Vec<OwnRule>, OwnRuleError> {
        let mut seen: BTreeSet<String> = known.iter().map(|rule| rule.id().to_owned()).collect();
        let rules = self.rules.into_iter().map(|entry| {
            if !seen.insert(entry.id.to_string()) {
                return Err(OwnRuleError { rule: entry.id.into_owned(), fault: OwnRuleFault::Twice });
            }
            OwnRule::of_entry(entry)
        });
        rules.collect()
    }
}

/// Why a rule of one's own is refused. `Display` says it in English, [`OwnRuleError::zh`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRuleError {
    /// The id that was given.
    pub rule: String,
    /// What is wrong with it.
    pub fault: OwnRuleFault,
}

/// What can be wrong with a rule of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OwnRuleFault {
    /// Its id is not in a namespace of one's own.
    Id,
    /// Another rule has the same id.
    Twice,
    /// It is on areas, and a rule of one's own is on reports.
    OnAreas,
    /// It has no expression.
    NoExpression,
    /// A side of a comparison has no term.
    BlankSide,
    /// No side names a figure of the report, so that nobody could be told where to look.
    NoCell,
    /// An expression uses a threshold that the rule does not have.
    UnknownThreshold(String),
}

impl OwnRuleError {
    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        let fault: Cow<'_, str> = match &self.fault {
            OwnRuleFault::Id => {
                "编号应以“x-”和自己的名称开头，如 x-suzhou.too-many，只用小写字母、数字、连字符和点".into()
            }
            OwnRuleFault::Twice => "编号与另一条规则相同".into(),
            OwnRuleFault::OnAreas => "自定的规则只能核对一份报告（scope 为 report）".into(),
            OwnRuleFault::NoExpression => "没有写比较（expressions）".into(),
            OwnRuleFault::BlankSide => "比较的一边（left 或者 right）没有内容".into(),
            OwnRuleFault::NoCell => "比较中没有本报告的单元格（cell）".into(),
            OwnRuleFault::UnknownThreshold(name) => format!("没有“{name}”这一界限（thresholds）").into(),
        };
        format!("规则“{}”：{fault}。", self.rule)
    }
}

impl fmt::Display for OwnRuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule `{}`: ", self.rule)?;
        match &self.fault {
            OwnRuleFault::Id => f.write_str(
                "its id is to begin with `x-` and a name of your own, such as `x-suzhou.too-many`, in lower-case letters, digits, hyphens and dots",
            ),
            OwnRuleFault::Twice => f.write_str("another rule has the same id"),
            OwnRuleFault::OnAreas => f.write_str("a rule of your own is on a report (`scope` is `report`)"),
            OwnRuleFault::NoExpression => f.write_str("it has no `expressions`"),
            OwnRuleFault::BlankSide => f.write_str("a side of a comparison has no term"),
            OwnRuleFault::NoCell => f.write_str("a comparison names no `cell` of the report"),
            OwnRuleFault::UnknownThreshold(name) => write!(f, "it has no threshold `{name}`"),
        }
    }
}

impl std::error::Error for OwnRuleError {}

impl Localized for OwnRuleError {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        match language {
            Language::Zh => self.zh().into(),
            Language::En => self.to_string().into(),
        }
    }
}

impl OwnRule {
    /// A rule that is written in Rust.
    pub fn of(rule: &'static Rule) -> Result<Self, OwnRuleError> {
        let refused = |fault| Err(OwnRuleError { rule: rule.id.to_owned(), fault });
        match rule.scope() {
            _ if !is_own(rule.id) => refused(OwnRuleFault::Id),
            RuleScope::Area => refused(OwnRuleFault::OnAreas),
            RuleScope::Report => Ok(Self(Kind::Coded(rule))),
        }
    }

    /// A rule that was read.
    pub fn of_entry(entry: RuleEntry) -> Result<Self, OwnRuleError> {
        match fault(&entry) {
            Some(fault) => Err(OwnRuleError { rule: entry.id.into_owned(), fault }),
            None => Ok(Self(Kind::Read(Box::new(entry)))),
        }
    }

    /// Its id.
    pub fn id(&self) -> &str {
        self.any().key()
    }

    /// The rule as data.
    pub fn entry(&self) -> RuleEntry {
        match &self.0 {
            Kind::Coded(rule) => RuleEntry::from(*rule),
            Kind::Read(entry) => (**entry).clone(),
        }
    }

    pub(crate) fn any(&self) -> AnyRule<'_> {
        match &self.0 {
            Kind::Coded(rule) => AnyRule::Coded(rule),
            Kind::Read(entry) => AnyRule::Read(entry),
        }
    }
}

/// `x-`, a name, and dotted words.
fn is_own(id: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
    };
    let Some((space, words)) = id.strip_prefix("x-").and_then(|id| id.split_once('.')) else { return false };
    is_word(space) && words.split('.').all(is_word)
}

fn fault(entry: &RuleEntry) -> Option<OwnRuleFault> {
    if !is_own(&entry.id) {
        return Some(OwnRuleFault::Id);
    }
    if entry.scope == RuleScope::Area {
        return Some(OwnRuleFault::OnAreas);
    }
    if entry.expressions.is_empty() {
        return Some(OwnRuleFault::NoExpression);
    }
    for expression in &entry.expressions {
        let guards = expression.when.iter().filter_map(|guard| match guard {
            Guard::Figures(relation) => Some(relation),
            _ => None,
        });
        for relation in guards.chain([&expression.relation]) {
            if relation.left.is_empty() || relation.right.is_empty() {
                return Some(OwnRuleFault::BlankSide);
            }
            for Term { quantity, times } in relation.terms() {
                let of_quantity = if let Quantity::Threshold(name) = quantity { Some(name) } else { None };
                let of_times = if let Factor::Threshold(name) = times { Some(name) } else { None };
                let unknown = |name: &&super::expression::Name| {
                    !entry.thresholds.iter().any(|threshold| threshold.name == name.as_str())
                };
                if let Some(name) = of_quantity.into_iter().chain(of_times).find(unknown) {
                    return Some(OwnRuleFault::UnknownThreshold(name.to_string()));
                }
            }
        }
        if expression.relation.cells().next().is_none() {
            return Some(OwnRuleFault::NoCell);
        }
    }
    None
}

/// Evaluates an expression of a rule that was read. Its finding says what the rule is called and how the two sides compare.
pub(crate) fn inspect(run: &mut RuleRun<'_>, entry: &RuleEntry, expression: &Expression) {
    if expression.looks_back() && run.previous().is_none() {
        run.skip(Undecided::NoPreviousYear);
        return;
    }
    match expression.evaluate(run) {
        Verdict::Fails => {
            let relation = &expression.relation;
            let sides = run.sides(relation);
            let (left, right) = (sides.left.whole(), sides.right.whole());
            let mut violation = Violation::new(told(run, &entry.title, relation, left, right));
            (violation.args.actual, violation.args.expected) = (left, right);
            violation.args.difference = left.zip(right).and_then(|(left, right)| left.checked_sub(right));
            violation.cells = roles(relation);
            // Two comparisons of one rule may be about the same cells.
            violation.subject = relation.to_string();
            run.fail(violation);
        }
        other => run.count(other),
    }
}

fn told(run: &RuleRun<'_>, title: &Message, relation: &Relation, left: Option<i64>, right: Option<i64>) -> Message {
    let is = match relation.is {
        Comparison::Equal => Bilingual::new("等于", "equal"),
        Comparison::AtMost => Bilingual::new("不大于", "be at most"),
        Comparison::AtLeast => Bilingual::new("不小于", "be at least"),
        Comparison::LessThan => Bilingual::new("小于", "be less than"),
        Comparison::MoreThan => Bilingual::new("大于", "be more than"),
    };
    let has_dates =
        relation.terms().any(|term| matches!(term.quantity, Quantity::Published | Quantity::NextYear { .. }));
    // Of these the words are the value.
    let is_number = |terms: &[Term]| {
        let one = matches!(terms, [Term { times: Factor::Number(1), .. }]);
        one && matches!(terms[0].quantity, Quantity::Number(_) | Quantity::Threshold(_))
    };
    let side = |terms: &[Term], value: Option<i64>| {
        let words = side(run, terms);
        match value.filter(|_| !has_dates && !is_number(terms)) {
            Some(value) => Message { zh: format!("{}（{value}）", words.zh), en: format!("{} ({value})", words.en) },
            None => words,
        }
    };
    let (left, right) = (side(&relation.left, left), side(&relation.right, right));
    Message {
        zh: format!("{}：{}应当{} {}。", title.zh, left.zh, is.zh, right.zh),
        en: format!("{}: {} should {} {}.", title.en, left.en, is.en, right.en),
    }
}

/// A side in words: what is added, with its factors.
fn side(run: &RuleRun<'_>, terms: &[Term]) -> Message {
    let (mut zh, mut en) = (String::new(), String::new());
    for (at, term) in terms.iter().enumerate() {
        let times = match term.times {
            Factor::Number(times) => i128::from(times),
            Factor::Threshold(name) => i128::from(run.threshold(name.as_str())),
        };
        let sign = match (at, times < 0) {
            (0, false) => "",
            (_, true) => " − ",
            _ => " ＋ ",
        };
        let factor = if times.unsigned_abs() == 1 { String::new() } else { format!("{} × ", times.unsigned_abs()) };
        let words = quantity(run, term.quantity);
        zh.extend([sign, &factor, &words.zh]);
        let sign = sign.replace('＋', "+");
        en.extend([sign.as_str(), &factor, &words.en]);
    }
    Message { zh, en }
}

fn quantity(run: &RuleRun<'_>, quantity: Quantity) -> Message {
    let same = |text: String| Message { zh: text.clone(), en: text };
    let date = |date: Option<NaiveDate>, zh: &str, en: &str| match date {
        Some(date) => Message { zh: format!("{zh} {date}"), en: format!("{en} {date}") },
        None => Message { zh: zh.to_owned(), en: en.to_owned() },
    };
    match quantity {
        Quantity::Cell(cell) => named(run.report, cell),
        Quantity::Previous(cell) => {
            let Message { zh, en } = named(run.previous().unwrap_or(run.report), cell);
            Message { zh: format!("上一年度报告{zh}"), en: format!("last year's {en}") }
        }
        Quantity::Number(number) => same(number.to_string()),
        Quantity::Threshold(name) => same(run.threshold(name.as_str()).to_string()),
        Quantity::Published => date(run.report.published, "发布日期", "the date of publication"),
        Quantity::NextYear { month, day } => {
            let year = run.report.year.map(|year| i32::from(year) + 1);
            date(year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)), "次年", "the day of the next year")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(json: &str) -> RuleEntry {
        serde_json::from_str(json).unwrap()
    }

    fn too_many(id: &str, threshold: &str) -> RuleEntry {
        entry(&format!(
            r#"{{"id":"{id}","severity":"warning","title":{{"zh":"新收申请过多","en":"Too many requests"}},
                "thresholds":[{{"name":"most","value":100,"about":{{"zh":"件","en":"requests"}}}}],
                "expressions":[{{"left":[{{"cell":"requests.received.total"}}],"is":"at_most","right":[{{"threshold":"{threshold}"}}]}}]}}"#
        ))
    }

    #[test]
    fn an_id_is_in_a_namespace_of_ones_own() {
        for id in ["x-suzhou.too-many", "x-a1.b", "x-north-district.requests.too-many"] {
            assert!(is_own(id), "{id}");
        }
        for id in [
            "requests.balance",
            "x-suzhou",
            "x-.a",
            "x-a.",
            "x-A.b",
            "x-a..b",
            "x-a.b_c",
            "y-a.b",
            "x-a.-b",
            "x-苏州.b",
        ] {
            assert!(!is_own(id), "{id}");
        }
    }

    #[test]
    fn a_rule_that_could_not_run_is_refused_in_both_languages() {
        let refused = |entry| OwnRule::of_entry(entry).unwrap_err();
        let id = refused(too_many("suzhou.too-many", "most"));
        assert_eq!(id.fault, OwnRuleFault::Id);
        assert!(id.zh().starts_with("规则“suzhou.too-many”：编号应以“x-”"), "{}", id.zh());
        let threshold = refused(too_many("x-suzhou.too-many", "least"));
        assert_eq!(threshold.to_string(), "rule `x-suzhou.too-many`: it has no threshold `least`");
        let none = RuleEntry { expressions: Vec::new(), ..too_many("x-a.b", "most") };
        assert_eq!(refused(none).fault, OwnRuleFault::NoExpression);
        let mut blank = too_many("x-a.b", "most");
        blank.expressions[0].relation.left = Vec::new().into();
        assert_eq!(refused(blank).fault, OwnRuleFault::BlankSide);
        let mut nowhere = too_many("x-a.b", "most");
        nowhere.expressions[0].relation.left = nowhere.expressions[0].relation.right.clone();
        assert_eq!(refused(nowhere).fault, OwnRuleFault::NoCell);
        let twice =
            RulesFile { rules: vec![too_many("x-a.b", "most"), too_many("x-a.b", "most")], ..RulesFile::default() };
        assert_eq!(twice.into_rules(&[]).unwrap_err().fault, OwnRuleFault::Twice);
        let known = [OwnRule::of_entry(too_many("x-a.b", "most")).unwrap()];
        let again = RulesFile { rules: vec![too_many("x-a.b", "most")], ..RulesFile::default() };
        assert_eq!(again.into_rules(&known).unwrap_err().fault, OwnRuleFault::Twice);
    }

    #[test]
    fn what_a_rule_does_not_say_has_a_value() {
        let read = too_many("x-a.b", "most");
        assert_eq!(read.class, crate::Class::Consistency);
        assert_eq!(read.editions, ogi_model::Edition::ALL);
        assert_eq!(read.help, read.title);
        assert_eq!(read.basis.authority, crate::Authority::Practice);
    }
}
