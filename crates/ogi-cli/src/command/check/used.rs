//! What was given for the reports and was about none of them, or about one under another name.

use std::collections::{BTreeMap, BTreeSet};

use ogi::model::Report;
use ogi::validate::{earlier_as_given, earlier_by_name};

use super::checker::Checked;
use super::given::{Earlier, Given};
use crate::failure::Failure;
use crate::output::Output;

/// What of all that was given was used, and for whom. It grows with what was given, not with what is checked.
pub(super) struct Used<'a> {
    given: &'a Given<'a>,
    earlier: &'a Earlier,
    used_earlier: BTreeSet<usize>,
    used_decisions: BTreeSet<usize>,
    /// Whether any report was checked.
    any: bool,
    /// The latest year that was checked.
    latest: Option<u16>,
    /// The organs of the earlier reports, and for those that a report was checked of the latest year.
    organs: BTreeSet<&'a str>,
    latest_of: BTreeMap<&'a str, Option<u16>>,
}

impl<'a> Used<'a> {
    pub(super) fn of(given: &'a Given<'a>, earlier: &'a Earlier) -> Self {
        Self {
            given,
            earlier,
            used_earlier: BTreeSet::new(),
            used_decisions: BTreeSet::new(),
            any: false,
            latest: None,
            organs: earlier.reports.iter().filter_map(organ_of).collect(),
            latest_of: BTreeMap::new(),
        }
    }

    /// Takes note of a report that was checked.
    pub(super) fn note(&mut self, checked: &Checked) {
        self.any = true;
        self.used_earlier.extend(&checked.used_earlier);
        self.used_decisions.extend(&checked.used_decisions);
        let year = checked.report.year;
        self.latest = self.latest.max(year);
        if let Some(organ) = organ_of(&checked.report).and_then(|organ| self.organs.get(organ)) {
            let latest = self.latest_of.entry(organ).or_default();
            *latest = (*latest).max(year);
        }
    }

    /// Says what was given and was about none of the reports.
    pub(super) fn tell_unused(&self, output: &Output<'_>) {
        let earlier = self.earlier.files.iter().zip(&self.earlier.reports).enumerate();
        for (at, (file, report)) in earlier.filter(|_| self.any) {
            if !file.of_many && !self.used_earlier.contains(&at) {
                output.fail(&file.file, &self.why_not(report));
            }
        }
        self.given.laid_down.tell_unused(&self.used_decisions, output);
    }

    /// Why a report of an earlier year was not used.
    fn why_not(&self, other: &Report) -> Failure {
        let because = |zh: String, en: String| {
            Failure::unreadable(
                format!("这份以前年度的报告没有用上：{zh}。"),
                format!("this report of an earlier year was not used: {en}"),
            )
        };
        let Some(year) = other.year else {
            return because(
                "没有写明年度，请写成“--previous 年度=文件”".to_owned(),
                "its year is not known; write `--previous YEAR=FILE`".to_owned(),
            );
        };
        let organ = organ_of(other);
        let of_its_organ = organ.and_then(|organ| self.latest_of.get(organ).copied());
        let Some(latest) = of_its_organ.unwrap_or(self.latest) else {
            return because(
                "所核对的报告没有写明年度".to_owned(),
                "the year of the report checked is not known".to_owned(),
            );
        };
        if year >= latest {
            return because(
                format!("{year}年度不早于所核对的{latest}年度"),
                format!("{year} is not earlier than {latest}, the year of what was checked"),
            );
        }
        match organ {
            Some(organ) => because(
                format!("机关是“{organ}”，与所核对的不同"),
                format!("its organ is “{organ}”, not that of what was checked"),
            ),
            None => because(
                "没有写明机关，不能确定属于哪个机关".to_owned(),
                "it does not name its organ, and whose it is cannot be told".to_owned(),
            ),
        }
    }
}

fn organ_of(report: &Report) -> Option<&str> {
    report.organ.as_ref().map(|organ| organ.name.trim())
}

/// Which earlier reports are taken although their organ is named differently, by their files, and what to say of each.
pub(super) fn renamed(report: &Report, earlier: &Earlier) -> Vec<(String, Failure)> {
    let by_name = earlier_by_name(report, &earlier.reports);
    let as_given = earlier_as_given(report, &earlier.reports).into_iter();
    let others = as_given.filter(|other| !by_name.iter().any(|named| std::ptr::eq(*named, *other)));
    let told = others.filter_map(|other| {
        let (now, then) = (organ_of(report)?, organ_of(other)?);
        let at = earlier.reports.iter().position(|pooled| std::ptr::eq(pooled, other))?;
        let told = Failure::unreadable(
            format!("这份以前年度的报告机关是“{then}”，与“{now}”名称不同，按同一机关对照。"),
            format!("the organ of this report of an earlier year is “{then}”, not “{now}”; they are compared as one"),
        );
        Some((earlier.files[at].file.clone(), told))
    });
    told.collect()
}
