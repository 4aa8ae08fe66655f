//! The entries of the list of findings: those of one cause are one entry.

use std::cmp::Reverse;

use ogi_model::Severity;
use ogi_validate::{ALIKE, Cause, Class, Finding, Findings};

/// The entries in the order of the list.
#[derive(Debug)]
pub(super) struct Items<'a>(pub(super) Vec<Item<'a>>);

/// An entry of the list.
#[derive(Debug)]
pub(super) struct Item<'a> {
    /// Its number on the page, from 1.
    pub(super) number: usize,
    pub(super) severity: Severity,
    pub(super) class: Class,
    /// An office has confirmed it.
    pub(super) is_confirmed: bool,
    /// What explains its findings.
    pub(super) cause: Option<&'a Cause<'a>>,
    /// Its findings, each with its number in [`Findings::findings`], from 0.
    pub(super) findings: Vec<(usize, &'a Finding)>,
}

impl Item<'_> {
    /// Whether it is told in one sentence, and its findings under it.
    pub(super) fn is_gathered(&self) -> bool {
        self.cause.is_none() && self.findings.len() > 1
    }
}

impl<'a> Items<'a> {
    pub(super) fn of(findings: &'a Findings, causes: &'a [Cause<'a>]) -> Self {
        let mut left: Vec<(usize, &'a Finding)> = findings.findings.iter().enumerate().collect();
        let mut items: Vec<Item<'a>> = Vec::new();
        for cause in causes {
            let (mine, rest) = left.into_iter().partition(|(_, finding)| cause.settles(finding));
            left = rest;
            items.extend(Item::of(mine, Some(cause)));
        }
        while !left.is_empty() {
            let first = left[0].1;
            let is_alike = |(_, finding): &(usize, &Finding)| {
                (first.group.is_some() && finding.group == first.group)
                    && (finding.rule == first.rule && finding.severity == first.severity)
                    && finding.decision.is_none()
            };
            let mut gathered = left.iter().copied().filter(is_alike).collect::<Vec<_>>();
            if first.decision.is_some() || gathered.len() < ALIKE {
                gathered = vec![left[0]];
            }
            left.retain(|(at, _)| gathered.iter().all(|(taken, _)| taken != at));
            items.extend(Item::of(gathered, None));
        }
        items.sort_by_key(|item| (item.is_confirmed, Reverse(item.severity), item.class, item.findings[0].0));
        items.iter_mut().enumerate().for_each(|(at, item)| item.number = at + 1);
        Self(items)
    }

    /// The entry that a finding stands in, by the number of the finding.
    pub(super) fn holding(&self, finding: usize) -> Option<&Item<'a>> {
        self.0.iter().find(|item| item.findings.iter().any(|(at, _)| *at == finding))
    }
}

impl<'a> Item<'a> {
    fn of(findings: Vec<(usize, &'a Finding)>, cause: Option<&'a Cause<'a>>) -> Option<Self> {
        let (_, gravest) = *findings.iter().max_by_key(|(at, finding)| (finding.severity, Reverse(*at)))?;
        Some(Self {
            number: 0,
            severity: gravest.severity,
            class: gravest.class,
            is_confirmed: findings.iter().all(|(_, finding)| finding.is_confirmed()),
            cause,
            findings,
        })
    }
}
