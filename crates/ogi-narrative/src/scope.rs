//! Whether a sentence tells the figures that the tables of the report hold.

use ogi_model::{Level, OrganFacts, OrganKind, Report, Scope};

use crate::words::ScopeWord;

/// How the scope of a sentence stands to that of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The same.
    Same,
    /// The sentence may tell of a part: the government alone, while the tables cover its area. Its figure can be
    /// smaller, and not larger.
    Part,
    /// Another.
    Other,
}

/// What the tables of the report cover.
#[derive(Clone, Copy, Debug)]
pub struct Scopes {
    tables: Tables,
    /// The last character of the division's name: 市, 县.
    division: Option<char>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tables {
    /// A government above the township, whose report covers its area.
    Area,
    Township,
    /// A general office, which often reports for its government.
    Office,
    /// A management committee, whose report covers its zone.
    Zone,
    Organ,
    Unknown,
}

impl Scopes {
    /// What the tables of a report cover, by what is certain of its organ.
    pub fn of(report: &Report, OrganFacts { kind, level, .. }: OrganFacts) -> Self {
        let organ = report.organ.as_ref();
        let tables = match (report.scope, kind) {
            (_, Some(OrganKind::Government | OrganKind::DelegatedOrgan))
                if report.scope != Some(Scope::Area) && level == Some(Level::Township) =>
            {
                Tables::Township
            }
            (Some(Scope::Area), _) | (None, Some(OrganKind::Government)) => Tables::Area,
            // 盟行政公署: a league has an office in a government's place.
            (None, Some(OrganKind::DelegatedOrgan)) if level == Some(Level::Prefecture) => Tables::Area,
            (None, Some(OrganKind::GovernmentOffice)) => Tables::Office,
            (None, Some(OrganKind::ManagementCommittee)) => Tables::Zone,
            (Some(Scope::Organ), _) | (None, Some(_)) => Tables::Organ,
            (None, None) if organ.is_some_and(|organ| organ.name.ends_with("人民政府")) => Tables::Area,
            (None, None) if organ.is_some_and(|organ| organ.name.ends_with(['厅', '局', '委'])) => Tables::Organ,
            (None, None) => Tables::Unknown,
        };
        let division = organ
            .and_then(|organ| organ.name.split("人民政府").next()?.split("行政公署").next())
            .and_then(|place| place.chars().last())
            .filter(|last| "省市区县州旗盟镇乡".contains(*last));
        Self { tables, division }
    }

    /// Whether the tables are those of a general office, or of its government: the report may be either's.
    pub(crate) fn are_of_an_office(self) -> bool {
        self.tables == Tables::Office
    }

    #[expect(clippy::match_same_arms, reason = "the lines of one kind of table stand together")]
    /// How a sentence that says these words of scope, or none, stands to the tables.
    pub fn fit(self, word: Option<ScopeWord>) -> Fit {
        use ScopeWord::{Everyone, Government, Level, Office, OurArea, Own, Whole};
        match (self.tables, word) {
            (Tables::Area, Some(Office | Level)) => Fit::Other,
            (Tables::Area | Tables::Township, Some(Whole(last))) => {
                if last == '道' || self.division.is_none_or(|division| division == last) {
                    Fit::Same
                } else {
                    Fit::Other
                }
            }
            (Tables::Area, Some(Everyone)) => Fit::Same,
            (Tables::Area, None | Some(Own | Government | OurArea)) => Fit::Part,
            (Tables::Township, Some(Everyone | OurArea)) => Fit::Other,
            (Tables::Township, _) => Fit::Same,
            (Tables::Zone, Some(Office | Level)) => Fit::Other,
            (Tables::Zone, Some(Whole('区') | Everyone | OurArea | Government | Own) | None) => Fit::Same,
            (_, Some(Whole(_) | Everyone | OurArea)) => Fit::Other,
            (Tables::Office, _) => Fit::Same,
            (Tables::Organ, Some(Government)) => Fit::Other,
            (Tables::Unknown, Some(Government | Office | Level)) => Fit::Part,
            // 厅本级: a department reports for itself, unless it says otherwise.
            (Tables::Organ | Tables::Unknown, _) => Fit::Same,
        }
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report, classify};

    use super::*;

    fn fit(organ: &str, word: Option<ScopeWord>) -> Fit {
        let class = classify(organ);
        let organ = Organ { name: organ.into(), level: class.level, kind: class.kind, ..Organ::default() };
        let report = Report { organ: Some(organ), ..Report::blank(Edition::E2021) };
        Scopes::of(&report, report.organ_facts()).fit(word)
    }

    #[test]
    fn a_government_reports_for_its_area() {
        assert_eq!(fit("沭阳县人民政府", Some(ScopeWord::Whole('县'))), Fit::Same);
        assert_eq!(fit("沭阳县人民政府", Some(ScopeWord::Whole('市'))), Fit::Other);
        assert_eq!(fit("沭阳县人民政府", Some(ScopeWord::Office)), Fit::Other);
        assert_eq!(fit("沭阳县人民政府", None), Fit::Part);
        assert_eq!(fit("沭阳县人民政府", Some(ScopeWord::Government)), Fit::Part);
    }

    #[test]
    fn a_department_reports_for_itself() {
        assert_eq!(fit("宿迁市统计局", None), Fit::Same);
        assert_eq!(fit("宿迁市统计局", Some(ScopeWord::Own)), Fit::Same);
        assert_eq!(fit("宿迁市统计局", Some(ScopeWord::Whole('市'))), Fit::Other);
    }

    #[test]
    fn a_general_office_may_report_for_its_government() {
        assert_eq!(fit("上海市人民政府办公厅", Some(ScopeWord::Government)), Fit::Same);
        assert_eq!(fit("上海市人民政府办公厅", Some(ScopeWord::Whole('市'))), Fit::Other);
    }

    #[test]
    fn a_management_committee_reports_for_its_zone() {
        assert_eq!(fit("苏州工业园区管理委员会", Some(ScopeWord::Whole('区'))), Fit::Same);
        assert_eq!(fit("苏州工业园区管理委员会", Some(ScopeWord::Level)), Fit::Other);
        assert_eq!(fit("苏州工业园区管理委员会", Some(ScopeWord::Whole('市'))), Fit::Other);
        assert_eq!(fit("苏州工业园区管理委员会", None), Fit::Same);
    }

    #[test]
    fn an_administrative_office_reports_for_its_league() {
        assert_eq!(fit("锡林郭勒盟行政公署", Some(ScopeWord::Whole('盟'))), Fit::Same);
        assert_eq!(fit("锡林郭勒盟行政公署", Some(ScopeWord::Whole('市'))), Fit::Other);
    }

    #[test]
    fn a_township_is_its_own_area() {
        assert_eq!(fit("沭阳县扎下镇人民政府", Some(ScopeWord::Whole('镇'))), Fit::Same);
        assert_eq!(fit("沭阳县扎下镇人民政府", None), Fit::Same);
        assert_eq!(fit("沭阳县扎下镇人民政府", Some(ScopeWord::Whole('县'))), Fit::Other);
    }
}
