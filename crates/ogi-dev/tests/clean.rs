//! Reports without fault raise no error and no warning, whatever their organ, year and way of telling their figures.

use ogi_dev::clean;
use ogi_model::{Report, Severity};
use ogi_validate::{Context, check_with};

/// How many pairs of years are checked, and so twice as many reports.
const PAIRS: u32 = 1000;

fn found(report: &Report, previous: &[Report]) -> Vec<String> {
    let context = Context { previous, ..Context::default() };
    let findings = check_with(report, &context).findings.into_iter();
    let grave = findings.filter(|finding| finding.severity >= Severity::Warning);
    grave.map(|finding| format!("{} {}", finding.rule, finding.message.zh)).collect()
}

#[test]
fn reports_that_state_their_figures_truly_raise_no_error_and_no_warning() {
    let mut wrong = Vec::new();
    for number in 0..PAIRS {
        let [last, this] = clean::pair(number);
        let name = this.organ.as_ref().map(|organ| organ.name.clone()).unwrap_or_default();
        for (report, previous) in [(&last, &[][..]), (&this, std::slice::from_ref(&last))] {
            wrong.extend(
                found(report, previous)
                    .into_iter()
                    .map(|finding| format!("{number} {name} {}: {finding}", report.year.unwrap_or_default())),
            );
        }
    }
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}
