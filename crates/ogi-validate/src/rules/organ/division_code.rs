//! `organ.division-code`

use ogi_model::{Bilingual, Classification, DivisionCode, Message, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "organ.division-code",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new(
        "行政区划代码不存在，或者与机关名称不符",
        "The division code does not exist, or is that of another place",
    ),
    help: Bilingual::new(
        "行政区划代码前两位为省级、前四位为地级、前六位为县级单位，须在行政区划代码表中（县级为2018年以来的代码），并且是机关名称所说的地方。",
        "The first two digits of a division code name a province-level unit, the first four a prefecture-level one, the first six a county-level one; all must exist (county-level units: since 2018), and be where the organ's name says.",
    ),
    mend: Bilingual::new("请核对代码。", "Check the code."),
    exceptions: &[
        Bilingual::new("撤并、更名单位的旧代码可以使用。", "Codes of units since dissolved or renamed are accepted."),
        Bilingual::new(
            "开发区等使用统计部门编制的代码的，只作提示。",
            "A code that the statistics bureau gives to a development zone is only asked about.",
        ),
    ],
    basis: Basis { text: Bilingual::new("GB/T 2260", "GB/T 2260"), authority: Authority::Law },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("宿迁市统计局").with(|report| {
            let organ = report.organ.as_mut().expect("the example names its organ");
            organ.division_code = "329900".parse().ok();
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let Some(code) = run.report.organ.as_ref().and_then(|organ| organ.division_code.as_ref()) else {
        run.skip(Undecided::OrganUnknown);
        return;
    };
    if !code.is_plausible() {
        run.fail(Violation {
            message: Message {
                zh: format!("行政区划代码 {code} 的省级或者地级部分不存在。"),
                en: format!("The division code {code} names no province-level or prefecture-level unit."),
            },
            subject: "division code".into(),
            ..Violation::default()
        });
        return;
    }
    let reports = code.division().is_some_and(ogi_model::Division::reports);
    if code.is_statistical_area() {
        run.fail(Violation {
            message: Message {
                zh: format!("{code} 是统计部门为开发区等编制的代码，不是行政区划代码，请确认。"),
                en: format!("{code} is a code of the statistics bureau for an area that is no division; confirm it."),
            },
            subject: "statistical area".into(),
            severity: Some(Severity::Info),
            ..Violation::default()
        });
    } else if reports && code.reaches_a_county() && code.county().is_none() {
        run.fail(Violation {
            message: Message {
                zh: format!("2018年以来没有行政区划代码为 {} 的县级单位。", &code.as_str()[..6]),
                en: format!("No county-level unit has had the division code {} since 2018.", &code.as_str()[..6]),
            },
            subject: "county".into(),
            ..Violation::default()
        });
    } else if let Some(place) = another_place(code, run.organ().told_by_name()) {
        run.fail(Violation {
            message: Message {
                zh: format!("行政区划代码 {code} 不是{place}的代码，与机关名称不符。"),
                en: format!("The division code {code} is not of {place}, where the organ's name places it."),
            },
            subject: "another place".into(),
            ..Violation::default()
        });
    } else {
        run.pass();
    }
}

/// The place that the organ's name gives, where the code is of a place that neither lies in it nor holds it.
fn another_place(code: &DivisionCode, told: &Classification) -> Option<&'static str> {
    let unit = code.division()?;
    if let (Some(name), Some(county)) = (told.county, code.county())
        && county.until.is_none()
        && county.name != name
    {
        return Some(name);
    }
    let place =
        told.division.filter(|place| unit.until.is_none() && !unit.is_within(place) && !place.is_within(unit))?;
    // Of a county that moved to another prefecture the code says which it is in now.
    let moved = told.county.is_some_and(|name| code.county().is_some_and(|county| county.name == name));
    (!moved || unit.province().code != place.province().code).then_some(told.county.unwrap_or(place.name))
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report, Severity};

    use super::RULE;
    use crate::engine::check;

    fn found(name: &str, code: &str) -> Vec<Severity> {
        let organ = Organ { name: name.into(), division_code: code.parse().ok(), ..Organ::default() };
        let report = Report { organ: Some(organ), ..Report::blank(Edition::E2021) };
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.severity).collect()
    }

    #[test]
    fn the_code_of_the_place_or_of_one_around_or_within_it_passes() {
        for (name, code) in [
            ("宿迁市人民政府", "321300"),
            ("宿迁市公安局宿城分局", "321302"),
            ("沭阳县庙头镇人民政府", "321322"),
            ("沭阳县庙头镇人民政府", "321322104"),
            ("沭阳县人民政府", "321300"),
            ("上海市宝山区行政服务中心", "310113"),
            ("朝阳区人民政府", "110105"),
            ("市财政局", "321300"),
            ("济源市教育局", "419001"),
            ("公主岭市教育局", "220184"),
            ("长春市公主岭市教育局", "220381"),
        ] {
            assert!(found(name, code).is_empty(), "{name} {code}");
        }
    }

    #[test]
    fn codes_of_units_since_dissolved_or_renamed_pass() {
        for (name, code) in
            [("济南市莱芜区人民政府", "371202"), ("毕节市人民政府", "522400"), ("沙县区人民政府", "350427")]
        {
            assert!(found(name, code).is_empty(), "{name} {code}");
        }
    }

    #[test]
    fn a_unit_that_does_not_exist_is_found() {
        for code in ["991300", "327700", "321399"] {
            assert_eq!(found("某局", code), [Severity::Warning], "{code}");
        }
    }

    #[test]
    fn the_code_of_another_place_is_found() {
        for (name, code) in [("宿迁市人民政府", "320500"), ("沭阳县人民政府", "321323"), ("朝阳区人民政府", "110101")]
        {
            assert_eq!(found(name, code), [Severity::Warning], "{name} {code}");
        }
    }

    #[test]
    fn a_statistical_code_of_a_zone_is_asked_about() {
        assert_eq!(found("苏州工业园区管理委员会", "320576"), [Severity::Info]);
    }
}
