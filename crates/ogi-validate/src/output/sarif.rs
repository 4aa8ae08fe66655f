//! Findings as SARIF 2.1.0, the interchange format of static analysis: what code review and continuous integration systems
//! show beside the lines of a file. Only what the format asks for and a reader of findings needs is written.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use ogi_model::{DecisionKind, DecisionStatus, Language, Message, Severity};
use serde::Serialize;

use crate::engine::RULE_SET;
use crate::finding::{Args, Class, Finding};
use crate::findings::Findings;
use crate::output::summary::unchecked_rules;
use crate::rule::own::OwnRule;
use crate::rule::{Authority, RuleEntry};
use crate::rules::on_reports;

/// A SARIF log with one run, to be serialized.
#[derive(Clone, Debug, Serialize)]
pub struct Sarif {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

/// One file of a run: what was found in each of its reports, or why it could not be read.
#[derive(Clone, Debug)]
pub struct SarifFile {
    /// Its path as the user gave it; `-` for standard input.
    pub path: String,
    /// What was found, or what went wrong.
    pub outcome: Result<Findings, Message>,
}

#[derive(Clone, Debug, Serialize)]
struct Run {
    tool: Tool,
    language: &'static str,
    results: Vec<SarifResult>,
    // Behind the results, which may be written before it is known how the run ended.
    invocations: [Invocation; 1],
}

#[derive(Clone, Debug, Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    language: &'static str,
    rules: Vec<Descriptor>,
    properties: DriverProperties,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DriverProperties {
    rule_set: &'static str,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: Cow<'static, str>,
    name: String,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
    properties: DescriptorProperties,
}

#[derive(Clone, Debug, Serialize)]
struct Text {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct DescriptorProperties {
    class: Class,
    basis: String,
    authority: Authority,
    editions: Vec<&'static str>,
    since: Cow<'static, str>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Clone, Debug, Serialize)]
struct Notification {
    level: &'static str,
    message: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
}

/// One result of a log: a finding.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifResult {
    rule_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    /// Of a run either every result has them, if need be none, or no result has.
    #[serde(skip_serializing_if = "Option::is_none")]
    suppressions: Option<Vec<Suppression>>,
    properties: FoundProperties,
}

#[derive(Clone, Debug, Serialize)]
struct FoundProperties {
    class: Class,
    #[serde(skip_serializing_if = "Option::is_none")]
    organ: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    #[serde(skip_serializing_if = "Args::is_blank")]
    args: Args,
    /// What findings of one cause share.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<PhysicalLocation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Clone, Debug, Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

/// The log of a run over many files, of which not everything has to be in memory: results are given out file by file.
///
/// ```
/// use ogi_model::{Edition, Language, Report};
/// use ogi_validate::{SarifLog, check};
///
/// let mut log = SarifLog::new(Language::Zh, &[], false);
/// let findings = check(&Report::blank(Edition::E2021));
/// let results = log.add("a.html", Ok(&findings));
/// assert_eq!(results.len(), findings.findings.len());
/// let log = log.finish(results);
/// ```
#[derive(Clone, Debug)]
pub struct SarifLog<'a> {
    language: Language,
    own: &'a [OwnRule],
    with_decisions: bool,
    failures: Notifications,
    unchecked: Notifications,
}

/// What is told of files. A log of a hundred thousand does not name each.
#[derive(Clone, Debug, Default)]
struct Notifications {
    told: Vec<Notification>,
    more: usize,
}

impl Notifications {
    const MOST: usize = 10_000;

    fn add(&mut self, level: &'static str, path: &str, text: &str) {
        if self.told.len() == Self::MOST {
            self.more += 1;
            return;
        }
        let locations = uri(path).map(|uri| Location::of_file(uri, None)).into_iter().collect();
        self.told.push(Notification { level, message: Text::plain(text), locations });
    }

    fn into_told(self, language: Language) -> impl Iterator<Item = Notification> {
        let more = self.told.last().filter(|_| self.more > 0).map(|last| {
            let count = self.more;
            let text =
                language.choose(format!("另有 {count} 份，不再逐一列出。"), format!("{count} more are not listed."));
            Notification { level: last.level, message: Text::plain(&text), locations: Vec::new() }
        });
        self.told.into_iter().chain(more)
    }
}

impl<'a> SarifLog<'a> {
    /// The log of a run with rules of one's own and, perhaps, decisions: then every result says whether one suppresses it.
    pub fn new(language: Language, own: &'a [OwnRule], with_decisions: bool) -> Self {
        let (failures, unchecked) = <(Notifications, Notifications)>::default();
        Self { language, own, with_decisions, failures, unchecked }
    }

    /// Takes in what was found in a report of a file, or why it could not be read, and gives the results. The path is as the
    /// user gave it; `-` for standard input.
    pub fn add(&mut self, path: &str, outcome: Result<&Findings, &Message>) -> Vec<SarifResult> {
        let findings = match outcome {
            Ok(findings) => findings,
            Err(message) => {
                self.failures.add("error", path, self.language.of(message));
                return Vec::new();
            }
        };
        // What was not checked is no failure of the run.
        if let Some(unchecked) = unchecked_rules(&findings.not_checked) {
            self.unchecked.add("note", path, self.language.of(&unchecked));
        }
        let of_this_run = (self.own, self.language);
        (findings.findings.iter())
            .map(|finding| found(path, findings, finding, self.with_decisions, of_this_run))
            .collect()
    }

    /// The log, with the results that were given out, or those of them that were not written yet. It says nothing of the day,
    /// the machine or the way it was called, so the same files give the same bytes.
    pub fn finish(self, results: Vec<SarifResult>) -> Sarif {
        let tag = match self.language {
            Language::Zh => "zh-CN",
            Language::En => "en-US",
        };
        let (own, language) = (self.own, self.language);
        let successful = self.failures.told.is_empty();
        let notifications = self.failures.into_told(language).chain(self.unchecked.into_told(language)).collect();
        Sarif {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool {
                    driver: Driver {
                        name: "ogi",
                        semantic_version: env!("CARGO_PKG_VERSION"),
                        language: tag,
                        rules: (on_reports().map(RuleEntry::from))
                            .chain(own.iter().map(OwnRule::entry))
                            .map(|rule| descriptor(rule, language))
                            .collect(),
                        properties: DriverProperties { rule_set: RULE_SET },
                    },
                },
                language: tag,
                results,
                invocations: [Invocation {
                    execution_successful: successful,
                    tool_execution_notifications: notifications,
                }],
            }],
        }
    }
}

impl Sarif {
    /// The log of a run over some files, in their order.
    pub fn of(files: &[SarifFile], language: Language) -> Self {
        Self::with_rules(files, language, &[])
    }

    /// The same for a run with rules of one's own.
    pub fn with_rules(files: &[SarifFile], language: Language, own: &[OwnRule]) -> Self {
        let mut findings = files.iter().filter_map(|file| file.outcome.as_ref().ok()).flat_map(|of| &of.findings);
        let mut log = SarifLog::new(language, own, findings.any(|finding| finding.decision.is_some()));
        let results = files.iter().flat_map(|file| log.add(&file.path, file.outcome.as_ref())).collect();
        log.finish(results)
    }
}

fn descriptor(rule: RuleEntry, language: Language) -> Descriptor {
    let (mend, basis, exceptions) = match language {
        Language::Zh => ("怎样改正", "依据", "例外"),
        Language::En => ("How to mend it", "Basis", "Exceptions"),
    };
    let colon = if language == Language::Zh { "：" } else { ": " };
    let (help, how, rests) = (language.of(&rule.help), language.of(&rule.mend), language.of(&rule.basis.text));
    let list: Vec<&str> = rule.exceptions.iter().map(|exception| language.of(exception)).collect();
    let list = list.join("\n- ");
    let (exceptions, bold_exceptions) = if list.is_empty() {
        (String::new(), String::new())
    } else {
        (format!("\n\n{exceptions}{colon}\n- {list}"), format!("\n\n**{exceptions}**{colon}\n\n- {list}"))
    };
    let text = format!("{help}\n\n{mend}{colon}{how}\n\n{basis}{colon}{rests}{exceptions}");
    let markdown = format!("{help}\n\n**{mend}**{colon}{how}\n\n**{basis}**{colon}{rests}{bold_exceptions}");
    Descriptor {
        name: pascal_case(&rule.id),
        short_description: Text::plain(language.of(&rule.title)),
        full_description: Text::plain(help),
        help: Text { text, markdown: Some(markdown) },
        default_configuration: Configuration { level: level(rule.severity) },
        properties: DescriptorProperties {
            class: rule.class,
            basis: rests.to_owned(),
            authority: rule.basis.authority,
            editions: rule.editions.iter().map(|edition| edition.key()).collect(),
            since: rule.since,
        },
        id: rule.id,
    }
}

/// `requests.row-total` as `RequestsRowTotal`, the shape the format wants of names.
fn pascal_case(id: &str) -> String {
    let capitalized = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    id.split(['.', '-']).filter(|word| !word.is_empty()).map(capitalized).collect()
}

fn found(
    path: &str,
    findings: &Findings,
    finding: &Finding,
    decided: bool,
    (own, language): (&[OwnRule], Language),
) -> SarifResult {
    let name = findings.source.as_ref().and_then(|source| source.name.as_deref());
    // What comes on standard input may still say where it was read.
    let uri = uri(path).or_else(|| name.and_then(uri));
    let line = finding.sources.iter().find_map(|place| place.line);
    let location = Location {
        logical_locations: (finding.cells.iter())
            .map(|about| LogicalLocation { fully_qualified_name: about.cell.to_string(), kind: "value" })
            .collect(),
        ..uri.map_or_else(Location::default, |uri| Location::of_file(uri, line))
    };
    let located = location.physical_location.is_some() || !location.logical_locations.is_empty();
    SarifResult {
        rule_id: finding.rule.to_string(),
        rule_index: (on_reports().map(|rule| rule.id).chain(own.iter().map(OwnRule::id)))
            .position(|id| id == finding.rule),
        level: level(finding.severity),
        message: Text::plain(language.of(&finding.message)),
        locations: if located { vec![location] } else { Vec::new() },
        partial_fingerprints: BTreeMap::from([
            ("ogi/v1", finding.fingerprint.clone()),
            ("ogiFigures/v1", finding.figures.clone()),
        ]),
        suppressions: decided.then(|| suppression(finding, language).into_iter().collect()),
        properties: FoundProperties {
            class: finding.class,
            organ: findings.organ.clone(),
            year: findings.year,
            args: finding.args,
            group: finding.group.clone(),
        },
    }
}

/// A confirmed finding is suppressed; one that is disputed is under review, which suppresses nothing.
fn suppression(finding: &Finding, language: Language) -> Option<Suppression> {
    let decided = finding.decision.as_ref().filter(|decided| decided.status == DecisionStatus::InForce)?;
    let status = match decided.decision {
        DecisionKind::Confirmed => "accepted",
        DecisionKind::Disputed => "underReview",
        DecisionKind::Open | DecisionKind::Fixed => return None,
    };
    let reason = decided.reason.map(|reason| language.choose(reason.zh(), reason.en()).to_owned());
    let colon = if language == Language::Zh { "：" } else { ": " };
    let justification = reason.into_iter().chain(decided.text.clone()).collect::<Vec<_>>().join(colon);
    Some(Suppression { kind: "external", status, justification })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

impl Text {
    fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), markdown: None }
    }
}

impl Location {
    fn of_file(uri: String, line: Option<u32>) -> Self {
        let region = line.map(|start_line| Region { start_line });
        let physical = PhysicalLocation { artifact_location: ArtifactLocation { uri }, region };
        Self { physical_location: Some(physical), logical_locations: Vec::new() }
    }
}

/// The URI of a path; none for standard input. Names are mostly Chinese, and a URI is ASCII.
fn uri(path: &str) -> Option<String> {
    let slashed = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let drive = cfg!(windows) && slashed.as_bytes().get(1) == Some(&b':');
    let mut uri = match () {
        () if path == "-" || path.is_empty() => return None,
        () if drive => "file:///".to_owned(),
        () if slashed.starts_with('/') => "file://".to_owned(),
        () => String::new(),
    };
    for (at, byte) in slashed.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) || drive && at == 1;
        if plain {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    Some(uri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_a_uri() {
        assert_eq!(uri("reports/2023 年报.html").as_deref(), Some("reports/2023%20%E5%B9%B4%E6%8A%A5.html"));
        assert_eq!(uri("a:b#c%d?e.html").as_deref(), Some("a%3Ab%23c%25d%3Fe.html"));
        assert_eq!(uri("-"), None);
        #[cfg(not(windows))]
        assert_eq!(uri("/srv/a.html").as_deref(), Some("file:///srv/a.html"));
    }

    #[test]
    fn a_rule_has_a_name_of_joined_words() {
        assert_eq!(pascal_case("requests.row-total"), "RequestsRowTotal");
    }
}
