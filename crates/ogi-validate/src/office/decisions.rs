//! Decisions on findings: a file beside a report that says, finding by finding, what was decided about it and why. It outlives
//! the check, travels with the report, and loses its force where the figures it is about have changed.

use std::collections::BTreeMap;
use std::fmt;

use ogi_model::{DecisionKind, DecisionReason, DecisionStatus, SchemaVersion, with};
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::finding::decision::{Decided, Decision};
use crate::findings::Findings;

/// 核实记录：对一份报告核对出的问题的处理意见。
///
/// What was decided about the findings of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DecisionsFile {
    /// 本文件所依据的数据格式版本。
    ///
    /// The version of the data schema this file follows.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 报告机关的名称；报告中没有的不写。
    ///
    /// The name of the organ that reports, where the report has it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "报告机关"))]
    pub organ: Option<String>,
    /// 报告年度；报告中没有的不写。
    ///
    /// The year reported on, where the report has it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "报告年度"))]
    pub year: Option<u16>,
    /// 各条处理意见。
    ///
    /// The decisions.
    #[cfg_attr(feature = "schema", schemars(title = "处理意见"))]
    pub decisions: Vec<Decision>,
}

/// What is wrong with the decisions of a file that is well formed. `Display` says it in English, [`DecisionError::zh`] in
/// Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionError {
    /// Which decision, from 1.
    pub number: usize,
    /// What is wrong with it.
    pub fault: DecisionFault,
}

/// What can be wrong with a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecisionFault {
    /// A finding is confirmed without a reason.
    NoReason,
    /// The reason `other`, or a disagreement, is not put into words.
    NoText,
    /// An earlier decision, by number, is about the same finding.
    Twice(usize),
}

impl ogi_model::Localized for DecisionError {
    fn localized(&self, language: ogi_model::Language) -> std::borrow::Cow<'_, str> {
        match language {
            ogi_model::Language::Zh => self.zh().into(),
            ogi_model::Language::En => self.to_string().into(),
        }
    }
}

impl DecisionError {
    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        let fault = match self.fault {
            DecisionFault::NoReason => "处理意见为 confirmed（已核实）的，必须写明理由（reason）".to_owned(),
            DecisionFault::NoText => {
                "理由为 other（其他）或者处理意见为 disputed（有异议）的，必须写文字说明（text）".to_owned()
            }
            DecisionFault::Twice(first) => format!("与第 {first} 条说的是同一个问题"),
        };
        format!("第 {} 条：{fault}", self.number)
    }
}

impl fmt::Display for DecisionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "decision {}: ", self.number)?;
        match self.fault {
            DecisionFault::NoReason => f.write_str("what is `confirmed` must give its `reason`"),
            DecisionFault::NoText => f.write_str("the reason `other` and the decision `disputed` must have a `text`"),
            DecisionFault::Twice(first) => write!(f, "decision {first} is about the same finding"),
        }
    }
}

impl std::error::Error for DecisionError {}

impl DecisionsFile {
    /// The same for a person to fill in: as JSON it has every key of every entry, those that say nothing yet with `""`.
    pub fn to_fill_in(&self) -> impl Serialize {
        FileToFillIn {
            schema_version: self.schema_version,
            organ: self.organ.as_deref(),
            year: self.year,
            decisions: self.decisions.iter().map(ToFillIn::from).collect(),
        }
    }

    /// Whether every decision gives its reason, and no two are about one finding.
    pub fn verify(&self) -> Result<(), DecisionError> {
        let mut seen = BTreeMap::new();
        for (number, decision) in (1..).zip(&self.decisions) {
            let wordless = decision.text.as_ref().is_none_or(|text| text.trim().is_empty());
            let fault = match (decision.decision, decision.reason) {
                (DecisionKind::Confirmed, None) => Some(DecisionFault::NoReason),
                (DecisionKind::Confirmed, Some(DecisionReason::Other)) | (DecisionKind::Disputed, _) if wordless => {
                    Some(DecisionFault::NoText)
                }
                _ => seen.insert(&decision.fingerprint, number).map(DecisionFault::Twice),
            };
            if let Some(fault) = fault {
                return Err(DecisionError { number, fault });
            }
        }
        Ok(())
    }

    /// Whether it may be about the report these findings are of: organ and year are the same, or unknown on one side.
    pub fn fits(&self, findings: &Findings) -> bool {
        let same_organ = match (&self.organ, &findings.organ) {
            (Some(mine), Some(theirs)) => mine.trim() == theirs.trim(),
            _ => true,
        };
        same_organ && (self.year.is_none() || findings.year.is_none() || self.year == findings.year)
    }

    /// A file for the findings of a report: what has been decided and still holds is kept, everything else stands open, with
    /// what was found in words made by `about`.
    pub fn of(findings: &Findings, about: impl Fn(&Finding) -> String) -> Self {
        let decision = |finding: &Finding| {
            let mut decision = Decision {
                fingerprint: finding.fingerprint.clone(),
                figures: finding.figures.clone(),
                rule: finding.rule.to_string(),
                about: Some(about(finding)),
                decision: DecisionKind::Open,
                reason: None,
                text: None,
                by: None,
                on: None,
            };
            if let Some(decided) = &finding.decision {
                let decided = decided.clone();
                (decision.reason, decision.text) = (decided.reason, decided.text);
                if decided.status == DecisionStatus::InForce {
                    (decision.decision, decision.by, decision.on) = (decided.decision, decided.by, decided.on);
                }
            }
            decision
        };
        Self {
            schema_version: SchemaVersion::default(),
            organ: findings.organ.clone(),
            year: findings.year,
            decisions: findings.findings.iter().map(decision).collect(),
        }
    }
}

#[derive(Serialize)]
struct FileToFillIn<'a> {
    schema_version: SchemaVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    organ: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    decisions: Vec<ToFillIn<'a>>,
}

#[derive(Serialize)]
struct ToFillIn<'a> {
    fingerprint: &'a str,
    figures: &'a str,
    rule: &'a str,
    about: &'a str,
    decision: DecisionKind,
    reason: &'static str,
    text: &'a str,
    by: &'a str,
    on: String,
}

impl<'a> From<&'a Decision> for ToFillIn<'a> {
    fn from(decision: &'a Decision) -> Self {
        Self {
            fingerprint: &decision.fingerprint,
            figures: &decision.figures,
            rule: &decision.rule,
            about: decision.about.as_deref().unwrap_or_default(),
            decision: decision.decision,
            reason: decision.reason.map(DecisionReason::key).unwrap_or_default(),
            text: decision.text.as_deref().unwrap_or_default(),
            by: decision.by.as_deref().unwrap_or_default(),
            on: decision.on.map(|date| date.to_string()).unwrap_or_default(),
        }
    }
}

impl Findings {
    /// Puts the decisions of a file to the findings they are about, and counts anew. A decision about figures that have
    /// changed since is void; one about nothing that was found is kept apart, save where it said the fault was mended.
    pub fn decide(&mut self, file: &DecisionsFile) {
        for decision in &file.decisions {
            let about = self.findings.iter_mut().find(|finding| finding.fingerprint == decision.fingerprint);
            let Some(finding) = about else {
                if decision.decision != DecisionKind::Fixed {
                    self.unmatched_decisions.push(decision.clone());
                }
                continue;
            };
            let unchanged = decision.figures == finding.figures;
            finding.decision = Some(Decided {
                decision: decision.decision,
                status: if unchanged { DecisionStatus::InForce } else { DecisionStatus::Void },
                reason: decision.reason,
                text: decision.text.clone(),
                by: decision.by.clone(),
                on: decision.on,
            });
        }
        self.count();
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report};

    use super::*;
    use crate::engine::check;

    fn report() -> Report {
        let mut report = Report { year: Some(2023), ..Report::blank(Edition::E2021) };
        report.organ = Some(Organ { name: "宿迁市统计局".into(), ..Organ::default() });
        for row in [&mut report.reviews.reconsideration, &mut report.reviews.direct_litigation] {
            (row.upheld, row.corrected, row.other, row.pending, row.total) =
                (Some(5), Some(0), Some(0), Some(2), Some(8));
        }
        report
    }

    /// Every error of the report confirmed, as by an office that says the published document is like this.
    fn confirmed(findings: &Findings) -> DecisionsFile {
        let mut file = DecisionsFile::of(findings, |finding| finding.message.zh.clone());
        file.decisions.retain(|decision| decision.rule == "reviews.total");
        for decision in &mut file.decisions {
            (decision.decision, decision.reason) = (DecisionKind::Confirmed, Some(DecisionReason::AsPrinted));
        }
        file
    }

    #[test]
    fn what_is_confirmed_with_a_reason_is_confirmed_and_no_longer_counts() {
        let mut findings = check(&report());
        assert_eq!(findings.counts.error, 2);
        let file = confirmed(&findings);
        assert_eq!(file.verify(), Ok(()));
        assert!(file.fits(&findings));
        findings.decide(&file);
        assert_eq!((findings.counts.error, findings.counts.confirmed), (0, 2));
        assert!(!findings.any_at_least(ogi_model::Severity::Error));
        assert!(findings.findings[0].is_confirmed(), "it is still shown");
    }

    #[test]
    fn a_decision_is_void_when_the_findings_own_figures_change_and_stays_when_others_do() {
        let file = confirmed(&check(&report()));
        let mut later = report();
        later.reviews.reconsideration.total = Some(9);
        let mut findings = check(&later);
        findings.decide(&file);
        let statuses: Vec<_> = findings.findings.iter().filter_map(|finding| finding.decision.as_ref()).collect();
        assert_eq!(statuses[0].status, DecisionStatus::Void);
        assert_eq!(statuses[1].status, DecisionStatus::InForce);
        assert_eq!((findings.counts.error, findings.counts.confirmed), (1, 1));
    }

    #[test]
    fn a_decision_about_nothing_found_is_told_unless_it_said_the_fault_was_mended() {
        let mut file = confirmed(&check(&report()));
        file.decisions[1].decision = DecisionKind::Fixed;
        let mut mended = report();
        mended.reviews.reconsideration.total = Some(7);
        mended.reviews.direct_litigation.total = Some(7);
        let mut findings = check(&mended);
        findings.decide(&file);
        assert_eq!(findings.unmatched_decisions, [file.decisions[0].clone()]);
        assert_eq!(findings.counts.confirmed, 0);
    }

    #[test]
    fn a_disagreement_and_a_promise_to_mend_are_shown_and_still_count() {
        for kind in [DecisionKind::Disputed, DecisionKind::Fixed, DecisionKind::Open] {
            let mut findings = check(&report());
            let mut file = confirmed(&findings);
            file.decisions.iter_mut().for_each(|decision| decision.decision = kind);
            findings.decide(&file);
            assert_eq!((findings.counts.error, findings.counts.confirmed), (2, 0));
            assert!(findings.findings[0].decision.is_some());
        }
    }

    #[test]
    fn a_file_to_fill_in_has_every_key_and_reads_back_as_one_that_says_nothing() {
        let file = DecisionsFile::of(&check(&report()), |finding| finding.message.zh.clone());
        let text = serde_json::to_string(&file.to_fill_in()).unwrap();
        let keys = ["fingerprint", "figures", "rule", "about", "decision", "reason", "text", "by", "on"];
        let places: Option<Vec<usize>> = keys.iter().map(|key| text.find(&format!("\"{key}\":"))).collect();
        assert!(places.is_some_and(|places| places.is_sorted()), "{text}");
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let entry = &json["decisions"][0];
        assert!(["reason", "text", "by", "on"].iter().all(|key| entry[*key] == ""), "{json:#}");
        assert_eq!(serde_json::from_value::<DecisionsFile>(json).unwrap(), file);
        let confirmed = confirmed(&check(&report()));
        let json = serde_json::to_value(confirmed.to_fill_in()).unwrap();
        assert_eq!(json["decisions"][0]["reason"], "as-printed");
        assert_eq!(serde_json::from_value::<DecisionsFile>(json).unwrap(), confirmed);
    }

    #[test]
    fn a_confirmation_says_why() {
        let findings = check(&report());
        let refused = |change: fn(&mut DecisionsFile)| {
            let mut file = confirmed(&findings);
            change(&mut file);
            file.verify().expect_err("the reason is missing").zh()
        };
        assert_eq!(
            refused(|file| file.decisions[1].reason = None),
            "第 2 条：处理意见为 confirmed（已核实）的，必须写明理由（reason）"
        );
        assert!(refused(|file| file.decisions[0].reason = Some(DecisionReason::Other)).contains("text"));
        assert!(refused(|file| file.decisions[0].decision = DecisionKind::Disputed).contains("text"));
        assert!(refused(|file| file.decisions.push(file.decisions[0].clone())).contains("与第 1 条说的是同一个问题"));
    }

    #[test]
    fn the_file_of_one_organ_or_year_is_not_taken_for_anothers() {
        let findings = check(&report());
        let file = confirmed(&findings);
        assert!(!DecisionsFile { year: Some(2022), ..file.clone() }.fits(&findings));
        assert!(!DecisionsFile { organ: Some("宿迁市司法局".into()), ..file.clone() }.fits(&findings));
        assert!(DecisionsFile { organ: None, year: None, ..file }.fits(&findings));
    }

    #[test]
    fn a_file_written_again_keeps_what_holds_and_opens_what_is_void() {
        let file = confirmed(&check(&report()));
        let mut later = report();
        later.reviews.reconsideration.total = Some(9);
        let mut findings = check(&later);
        findings.decide(&file);
        let again = DecisionsFile::of(&findings, |finding| finding.message.zh.clone());
        assert_eq!(again.decisions[0].decision, DecisionKind::Open);
        assert_eq!(
            again.decisions[0].reason,
            Some(DecisionReason::AsPrinted),
            "what was said before may be said again"
        );
        assert_eq!(again.decisions[1].decision, DecisionKind::Confirmed);
    }
}
