//! Whether a sentence tells the figures that the tables of the report hold.

use ogi_model::{Level, OrganFacts, OrganKind, Report, Scope};

use super::words::ScopeWord;

/// How the scope of a sentence stands to that of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
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
pub(crate) struct Scopes {
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
    Organ,
    Unknown,
}

impl Scopes {
    pub(crate) fn of(report: &Report, OrganFacts { kind, level, .. }: OrganFacts) -> Self {
        let organ = report.organ.as_ref();
        let tables = match (report.scope, kind) {
            (_, Some(OrganKind::Government | OrganKind::DelegatedOrgan))
                if report.scope != Some(Scope::Area) && level == Some(Level::Township) =>
            {
                Tables::Township
            }
            (Some(Scope::Area), _) | (None, Some(OrganKind::Government)) => Tables::Area,
            (None, Some(OrganKind::GovernmentOffice)) => Tables::Office,
            (Some(Scope::Organ), _) | (None, Some(_)) => Tables::Organ,
            (None, None) => Tables::Unknown,
        };
        let division = organ
            .and_then(|organ| organ.name.split("人民政府").next())
            .and_then(|place| place.chars().last())
            .filter(|last| "省市区县州旗盟镇乡".contains(*last));
        Self { tables, division }
    }

    #[expect(clippy::match_same_arms, reason = "the lines of one kind of table stand together")]
    pub(crate) fn fit(self, word: Option<ScopeWord>) -> Fit {
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
            (_, Some(Whole(_) | Everyone | OurArea)) => Fit::Other,
            // 厅本级: without what stands below, which the tables of a department may cover.
            (Tables::Organ, Some(Level)) => Fit::Other,
            (Tables::Office, _) => Fit::Same,
            (Tables::Organ, Some(Government)) | (Tables::Unknown, Some(Government | Office | Level)) => Fit::Part,
            (Tables::Organ | Tables::Unknown, _) => Fit::Same,
        }
    }

    /// Whether another organ that the sentence names may be one of many behind the figures.
    pub(crate) fn has_members(self) -> bool {
        matches!(self.tables, Tables::Area | Tables::Office)
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
    fn a_township_is_its_own_area() {
        assert_eq!(fit("沭阳县扎下镇人民政府", Some(ScopeWord::Whole('镇'))), Fit::Same);
        assert_eq!(fit("沭阳县扎下镇人民政府", None), Fit::Same);
        assert_eq!(fit("沭阳县扎下镇人民政府", Some(ScopeWord::Whole('县'))), Fit::Other);
    }
}
