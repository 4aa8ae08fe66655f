//! `organ.division-code`

use ogi_model::{Bilingual, Edition, Message, Severity, Undecided};

use crate::check::{Fault, Inspection};
use crate::example::Example;
use crate::rule::{Basis, Check, Class, Firmness, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "organ.division-code",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("行政区划代码不存在", "The division code does not exist"),
    help: Bilingual::new(
        "行政区划代码前两位为省级、前四位为地级单位，须在行政区划代码表中。",
        "The first two digits of a division code name a province-level unit, the first four a prefecture-level one; both must exist.",
    ),
    mend: Bilingual::new("请核对代码。", "Check the code."),
    exceptions: &[Bilingual::new("撤并单位的旧代码可以使用。", "Codes of units since dissolved are accepted.")],
    basis: Basis { text: Bilingual::new("GB/T 2260", "GB/T 2260"), firmness: Firmness::Law },
    editions: &Edition::ALL,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of(Edition::E2021).organ("宿迁市统计局").with(|report| {
            let organ = report.organ.as_mut().expect("the example names its organ");
            organ.division_code = "329900".parse().ok();
        })
    },
    check: Check::function(run),
};

fn run(inspection: &mut Inspection<'_>) {
    let Some(code) = inspection.report.organ.as_ref().and_then(|organ| organ.division_code.as_ref()) else {
        inspection.skip(Undecided::OrganUnknown);
        return;
    };
    if code.is_plausible() {
        inspection.pass();
        return;
    }
    inspection.fail(Fault {
        message: Message {
            zh: format!("行政区划代码 {code} 的省级或者地级部分不存在。"),
            en: format!("The division code {code} names no province-level or prefecture-level unit."),
        },
        subject: "division code".into(),
        ..Fault::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report};

    use super::RULE;
    use crate::check;

    fn found(code: &str) -> usize {
        let organ =
            Organ { name: "宿迁市人民政府".into(), division_code: code.parse().ok(), ..Organ::default() };
        let report = Report { organ: Some(organ), ..Report::blank(Edition::E2021) };
        check(&report).findings.iter().filter(|finding| finding.rule == RULE.id).count()
    }

    #[test]
    fn a_unit_that_exists_passes() {
        assert_eq!(found("321300"), 0);
        assert_eq!(found("310113"), 0);
    }

    #[test]
    fn a_unit_that_does_not_is_found() {
        assert_eq!(found("991300"), 1);
        assert_eq!(found("327700"), 1);
    }
}
