//! Whether a report is checked from the document or from its JSON, the findings are the same, places aside.

use ogi::extract::{Options, extract};
use ogi::model::strategies::{any_report, balanced_report};
use ogi::model::{Organ, Report};
use ogi::serialize::{from_json, to_json};
use ogi::validate::check;
use proptest::prelude::*;

fn same_verdict(document: &str) -> Result<(), TestCaseError> {
    let Ok(read) = extract(document.as_bytes(), &Options { name: Some("report.html".into()), ..Options::default() })
    else {
        return Ok(()); // a document without any table of the form holds no report
    };
    let json = to_json(&read.report).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let again = from_json(json.as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let bytes = |report: &Report| serde_json::to_string(&check(report)).expect("findings are plain data");
    prop_assert_eq!(bytes(&read.report), bytes(&again));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn of_any_report(report in any_report()) {
        same_verdict(&ogi_dev::html(&report))?;
        same_verdict(&ogi_dev::text(&report))?;
    }

    #[test]
    fn of_a_balanced_report_and_it_has_no_error(mut report in balanced_report()) {
        report.organ = Some(Organ { name: "宿迁市人民政府".into(), ..Organ::default() });
        let page = ogi_dev::html(&report);
        same_verdict(&page)?;
        let read = extract(page.as_bytes(), &Options::default()).expect("a whole page is read");
        prop_assert_eq!(check(&read.report).counts.error, 0);
    }
}
