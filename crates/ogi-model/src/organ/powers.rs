//! What an organ may do: whether it makes rules (规章).

use super::division::Division;
use super::level_and_kind::{Level, OrganKind};
use super::name::bare;
use super::national::national;

/// Whether an organ can have rules (规章) of its own to count in table two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RuleMaking {
    /// The law gives it the power to make rules.
    Yes,
    /// The law does not: any rule it counts is another organ's, or no rule.
    No,
    /// It cannot make rules, but serves a government that can, and such offices often report the government's rules:
    /// the general office (办公厅、办公室) and the justice department (司法厅、司法局).
    ReportsForGovernment,
    /// Not certain from what is known of the organ.
    #[default]
    Unknown,
}

/// Whether an organ of this name, level and kind may make rules (规章).
///
/// Rules are made by the departments of the State Council named in article 91 of 立法法, the Legislation Law of 2023
/// (article 80 before), and by the people's governments of provinces, autonomous regions, municipalities, cities with
/// districts and autonomous prefectures under article 93 (article 82 before); see [`Division::makes_rules`]. The
/// departments of local governments, counties and districts, those of the municipalities among them, townships,
/// subdistrict offices, administrative offices of prefectures and leagues, committees of development zones and service
/// centres may not.
///
/// It is the organ itself that is judged: the report of a county can never count rules, but that of a city may.
pub(super) fn rule_making(
    name: &str,
    level: Option<Level>,
    kind: Option<OrganKind>,
    division: Option<&Division>,
) -> RuleMaking {
    let name = &*bare(name);
    let sent_out = matches!(
        kind,
        Some(
            OrganKind::DelegatedOrgan | OrganKind::Agency | OrganKind::VerticalAgency | OrganKind::ManagementCommittee
        )
    );
    if sent_out || name.ends_with("服务中心") {
        return RuleMaking::No;
    }
    match level {
        Some(Level::County | Level::Township) => RuleMaking::No,
        Some(Level::National) => {
            if national(name).is_some_and(|body| body.makes_rules) {
                RuleMaking::Yes
            } else {
                RuleMaking::Unknown
            }
        }
        Some(level @ (Level::Province | Level::Prefecture)) => {
            of_local_government(kind, name, division.filter(|unit| unit.level == level && unit.reports()))
        }
        None => RuleMaking::Unknown,
    }
}

fn of_local_government(kind: Option<OrganKind>, name: &str, division: Option<&Division>) -> RuleMaking {
    let if_it_may = |answer| match division {
        Some(unit) if unit.makes_rules => answer,
        Some(_) => RuleMaking::No,
        None => RuleMaking::Unknown,
    };
    match kind {
        Some(OrganKind::Government) => if_it_may(RuleMaking::Yes),
        Some(OrganKind::GovernmentOffice) => if_it_may(RuleMaking::ReportsForGovernment),
        Some(OrganKind::Department) if name.ends_with("司法局") || name.ends_with("司法厅") => {
            if_it_may(RuleMaking::ReportsForGovernment)
        }
        Some(_) => RuleMaking::No,
        None if division.is_some_and(|unit| !unit.makes_rules) => RuleMaking::No,
        None => RuleMaking::Unknown,
    }
}
