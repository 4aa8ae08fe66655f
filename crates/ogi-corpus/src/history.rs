//! Reports of earlier years, by the organs they are of: over new names, mergers and divisions.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Cell, Figure, Organ, Report, WanYuan};
use ogi_validate::earlier_by_name;

use crate::register::{Matching, Register};
use crate::versions::Version;

/// The reports of earlier years that reports are checked against, as [`Context::previous`](ogi_validate::Context::previous) takes them.
///
/// An organ's series follows the [`Register`]: under a new name it is the same organ. Where an organ took over all duties of others, their
/// reports are added up to one, which names them; what went over in part is not compared. Reports that the register does not know are
/// found by their name.
///
/// ```
/// use ogi_corpus::{History, Register};
/// use ogi_model::{Edition, Organ, Report};
///
/// let register = Register::from_csv("id,name,predecessors,since,until\n\
///     1,甲县文化和旅游局,2;3,2024,\n2,甲县文化局,,,2023\n3,甲县旅游局,,,2023\n".as_bytes())?;
/// let report = |name: &str, year: u16, carried: u64| {
///     let organ = Organ { name: name.into(), ..Organ::default() };
///     let mut report = Report { year: Some(year), organ: Some(organ), ..Report::blank(Edition::LATEST) };
///     report.requests.carried_forward.total = Some(carried);
///     report
/// };
/// let mut history = History::new(&register);
/// history.push(report("甲县文化局", 2023, 3));
/// history.push(report("甲县旅游局", 2023, 4));
/// let before = history.before(&report("甲县文化和旅游局", 2024, 0));
/// assert_eq!(before[0].requests.carried_forward.total, Some(7));
/// # Ok::<(), ogi_corpus::RegisterError>(())
/// ```
#[derive(Clone, Debug)]
pub struct History<'r> {
    register: &'r Register,
    reports: Vec<Report>,
    /// Where the reports of an organ and a year stand in the list.
    of: BTreeMap<(u16, usize), Vec<usize>>,
}

impl<'r> History<'r> {
    /// Starts with nothing.
    pub const fn new(register: &'r Register) -> Self {
        Self { register, reports: Vec::new(), of: BTreeMap::new() }
    }

    /// Takes a report, in any order of organs and years.
    pub fn push(&mut self, report: Report) {
        if let (Some(year), Matching::One { organ, .. }) = (report.year, self.register.find(&report)) {
            self.of.entry((year, self.register.position(organ))).or_default().push(self.reports.len());
        }
        self.reports.push(report);
    }

    /// Whether there are no reports.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// The reports of a report's organ for years before its own, latest first.
    pub fn before(&self, report: &Report) -> Vec<Report> {
        let (Some(own_year), Matching::One { organ, .. }) = (report.year, self.register.find(report)) else {
            return earlier_by_name(report, &self.reports).into_iter().cloned().collect();
        };
        let years: BTreeSet<u16> = self.of.keys().map(|(year, _)| *year).filter(|year| *year < own_year).collect();
        let mut before = Vec::new();
        for year in years.into_iter().rev() {
            let then = self.register.in_year(organ, year);
            let reported = |organ| self.of.get(&(year, self.register.position(organ)));
            match *then.organs {
                _ if !then.whole => {}
                [only] => {
                    // One organ under whatever name: rules need not ask whether it is another.
                    let versions = reported(only).into_iter().flatten();
                    before
                        .extend(versions.map(|at| Report { organ: report.organ.clone(), ..self.reports[*at].clone() }));
                }
                _ => {
                    let parts: Option<Vec<&Report>> = then
                        .organs
                        .iter()
                        .map(|organ| reported(organ).and_then(|versions| self.newest(versions)))
                        .collect();
                    before.extend(parts.and_then(|parts| added_up(&parts, year)));
                }
            }
        }
        before
    }

    fn newest(&self, versions: &[usize]) -> Option<&Report> {
        let mut versions = versions.iter().map(|at| &self.reports[*at]);
        let first = versions.next()?;
        Some(versions.fold(
            first,
            |best, version| {
                if Version::of(best).gives_way_to(&Version::of(version)).0 { version } else { best }
            },
        ))
    }
}

/// The figures of several reports of a year as one report, without their prose; nothing where their forms differ.
fn added_up(parts: &[&Report], year: u16) -> Option<Report> {
    let edition = parts.first()?.edition;
    if parts.iter().any(|part| part.edition != edition || !part.forms.is_blank()) {
        return None;
    }
    let names: Vec<&str> = parts.iter().filter_map(|part| part.organ.as_ref()).map(|organ| &*organ.name).collect();
    let organ = Organ { name: names.join("、"), ..Organ::default() };
    let mut whole = Report { year: Some(year), organ: Some(organ), ..Report::blank(edition) };
    whole.omitted = parts.iter().flat_map(|part| part.omitted.iter().copied()).collect();
    for cell in whole.cells().collect::<Vec<Cell>>() {
        let figures = parts.iter().map(|part| part.get(cell)).collect::<Option<Vec<Figure>>>();
        if let Some(sum) = figures.and_then(|figures| figures.into_iter().try_fold(None, plus)) {
            // The kind is that of the cell: it comes from the same cell of the parts.
            whole.set(cell, sum).ok()?;
        }
    }
    Some(whole)
}

/// A sum with one more figure; nothing where it cannot be held.
#[expect(clippy::option_option, reason = "a sum without a figure yet is none, and one that cannot be made ends it")]
fn plus(sum: Option<Figure>, figure: Figure) -> Option<Option<Figure>> {
    let sum = match (sum, figure) {
        (None, figure) => figure,
        (Some(Figure::Count(one)), Figure::Count(other)) => Figure::Count(one.checked_add(other)?),
        (Some(Figure::Change(one)), Figure::Change(other)) => Figure::Change(one.checked_add(other)?),
        (Some(Figure::Amount(one)), Figure::Amount(other)) => {
            Figure::Amount(WanYuan::try_from(one.get().checked_add(other.get())?).ok()?)
        }
        _ => return None,
    };
    Some(Some(sum))
}
