//! Whose report a report is.

use ogi_model::{CreditCode, Organ, OrganKind, Report, are_two_organs};

use super::names::Known;
use super::{Register, RegisteredOrgan};

/// Whose report a report is, by the register.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Matching<'r> {
    /// That of one organ.
    One {
        /// The organ.
        organ: &'r RegisteredOrgan,
        /// How that is known.
        by: MatchedBy,
    },
    /// It may be that of several, and nothing decides.
    Several(Vec<&'r RegisteredOrgan>),
    /// It is that of no organ of the register; what is like its name.
    Nothing(Vec<&'r RegisteredOrgan>),
}

/// How a report was found to be of an organ, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MatchedBy {
    /// An identifier of the report is its id.
    Id,
    /// The credit code.
    CreditCode,
    /// The name, its place included.
    Name,
    /// The name without its place, or in other words for the same.
    BareName,
    /// An abbreviation in use.
    Abbreviation,
    /// The division, of which it is the government.
    Division,
}

impl Register {
    /// Whose report a report is. What contradicts itself, such as an id of one organ with the name of another, is not decided.
    pub fn find(&self, report: &Report) -> Matching<'_> {
        let Some(organ) = &report.organ else { return Matching::Nothing(Vec::new()) };
        let title = report.metadata.title.as_deref();
        let by_id = distinct(organ.identifiers.iter().filter_map(|other| self.by_id.get(&other.id).copied()));
        let by_code = organ.credit_code.as_ref().map_or_else(Vec::new, |code| self.of_code(code, report.year));
        let (mut by_name, how) = self.named(organ, title, report.year);
        let is_another = |at: &usize| are_two_organs(&organ.name, &self.organs[*at].name) && how != MatchedBy::Name;
        let others: Vec<usize> = by_name.iter().copied().filter(is_another).collect();
        by_name.retain(|at| !others.contains(at));
        for (sure, by) in [(by_id, MatchedBy::Id), (by_code.clone(), MatchedBy::CreditCode)] {
            let [only] = *sure else {
                if sure.is_empty() {
                    continue;
                }
                return self.several(sure);
            };
            let denied = by == MatchedBy::Id && !by_code.is_empty() && !by_code.contains(&only);
            let renamed = by_name.is_empty() && !are_two_organs(&organ.name, &self.organs[only].name);
            if !denied && (renamed || by_name.contains(&only)) {
                return Matching::One { organ: &self.organs[only], by };
            }
            return self.several([only].into_iter().chain(by_code).chain(by_name));
        }
        match *by_name {
            [] => {}
            [only] => return Matching::One { organ: &self.organs[only], by: how },
            _ => return self.several(by_name),
        }
        let by_division = if others.is_empty() { self.governments_of(report) } else { Vec::new() };
        match *by_division {
            [only] => Matching::One { organ: &self.organs[only], by: MatchedBy::Division },
            [] => {
                let similar = self.names.similar(&organ.name);
                Matching::Nothing(self.listed(distinct(others.into_iter().chain(similar))))
            }
            _ => self.several(by_division),
        }
    }

    /// The organs that the name of a file speaks of in a year: those of the longest part of it that is a name in the register. Nobody
    /// vouches for the names of files, so this is a hint for people.
    ///
    /// ```
    /// use ogi_corpus::Register;
    ///
    /// let register = Register::from_csv("id,name,kind,parent\n1,甲县人民政府,government,\n2,甲县教育局,department,1\n".as_bytes())?;
    /// let named = register.named_in_file("收件/07 县教育局2024年年报（盖章）.pdf", 2024);
    /// assert_eq!(named[0].id, "2");
    /// # Ok::<(), ogi_corpus::RegisterError>(())
    /// ```
    pub fn named_in_file(&self, file: &str, year: u16) -> Vec<&RegisteredOrgan> {
        /// A name is no longer, and no file's name that a person gave.
        const LONGEST: usize = 30;
        /// 局 and 县委 name nobody.
        const SHORTEST: usize = 3;
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let letters: Vec<char> = ogi_model::text::normalize(name).chars().take(2 * LONGEST).collect();
        for length in (SHORTEST..=letters.len().min(LONGEST)).rev() {
            let parts = letters.windows(length).map(|part| part.iter().collect::<String>());
            let found = distinct(parts.flat_map(|part| of_year(&self.names.find(&part).0, Some(year))));
            if !found.is_empty() {
                return self.listed(found);
            }
        }
        Vec::new()
    }

    /// The organs of a name in a year. Where the title gives the name with a place before it, that whole name counts.
    fn named(&self, organ: &Organ, title: Option<&str>, year: Option<u16>) -> (Vec<usize>, MatchedBy) {
        let (found, how) = self.names.find(&organ.name);
        let whole = title.and_then(|title| whole_name(&organ.name, title));
        if let Some(whole) = whole.filter(|_| how != MatchedBy::Name && !self.names.names_a_place(&organ.name)) {
            let (of_whole, how_whole) = self.names.find(&whole);
            return (of_year(&of_whole, year), how_whole);
        }
        (of_year(&found, year), how)
    }

    /// The organs with a credit code: those that report on the year, or all where none does.
    fn of_code(&self, code: &CreditCode, year: Option<u16>) -> Vec<usize> {
        let has = |at: &usize| self.organs[*at].credit_code.as_ref() == Some(code);
        let known: Vec<usize> = (0..self.organs.len()).filter(has).collect();
        let in_year = |at: &usize| year.is_none_or(|year| self.organs[*at].reports_on(year));
        let fitting: Vec<usize> = known.iter().copied().filter(in_year).collect();
        if fitting.is_empty() { known } else { fitting }
    }

    fn governments_of(&self, report: &Report) -> Vec<usize> {
        let facts = report.organ_facts();
        if facts.kind != Some(OrganKind::Government) {
            return Vec::new();
        }
        let written = report.organ.as_ref().and_then(|organ| organ.division_code.clone());
        let Some(code) = written.or_else(|| facts.code()) else { return Vec::new() };
        let is_it = |at: &usize| {
            let organ = &self.organs[*at];
            organ.kind == Some(OrganKind::Government)
                && organ.division_code.as_ref() == Some(&code)
                && report.year.is_none_or(|year| organ.reports_on(year))
        };
        (0..self.organs.len()).filter(is_it).collect()
    }

    fn listed(&self, organs: Vec<usize>) -> Vec<&RegisteredOrgan> {
        organs.into_iter().map(|at| &self.organs[at]).collect()
    }

    fn several(&self, organs: impl IntoIterator<Item = usize>) -> Matching<'_> {
        Matching::Several(self.listed(distinct(organs)))
    }
}

fn distinct(organs: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut distinct = Vec::new();
    for organ in organs {
        if !distinct.contains(&organ) {
            distinct.push(organ);
        }
    }
    distinct
}

/// The organs that had a name in a year, or in the next, in which the report is written.
fn of_year(known: &[Known], year: Option<u16>) -> Vec<usize> {
    let organs = |year: Option<u16>| {
        let has = known.iter().filter(|known| year.is_none_or(|year| known.years.cover(year)));
        distinct(has.map(|known| known.organ))
    };
    let exact = organs(year);
    if exact.is_empty() { organs(year.map(|year| year.saturating_add(1))) } else { exact }
}

/// The organ's name with what stands before it in the title: 泗阳县教育局 for 教育局. Nothing where nothing does.
fn whole_name(name: &str, title: &str) -> Option<String> {
    let (name, title) = (ogi_model::text::normalize(name), ogi_model::text::normalize(title));
    let at = title.find(&*name).filter(|_| !name.is_empty())?;
    let before = title[..at].trim_start_matches("关于");
    let place = before.trim_start_matches(|c: char| c.is_ascii_digit());
    let place =
        if place.len() < before.len() { place.trim_start_matches('年').trim_start_matches('度') } else { place };
    (!place.is_empty()).then(|| format!("{place}{name}"))
}
