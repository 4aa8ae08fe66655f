//! `requests.row-total`.

use ogi_model::{Bilingual, Sum};

use crate::rule::example::Example;
use crate::rule::{Authority, Basis, Rule};
use crate::rules::sums;

pub(crate) static RULE: Rule = sums::rule(
    Sum::RowTotal,
    Bilingual::new(
        "每一行的自然人与五类法人或其他组织之和，等于该行的总计。",
        "In every row, natural persons and the five kinds of body add up to the row's total.",
    ),
    Bilingual::new("请核对该行的七个数字。", "Check the seven figures of the row."),
    Basis {
        text: Bilingual::new("“总计”一列的含义", "The meaning of the column 总计"), authority: Authority::Meaning
    },
    || {
        Example::of("2021").figures([
            ("requests.received.natural_person", 7),
            ("requests.received.business", 1),
            ("requests.received.research_institution", 0),
            ("requests.received.public_interest_organization", 0),
            ("requests.received.legal_service_organization", 0),
            ("requests.received.other_organization", 0),
            ("requests.received.total", 7),
        ])
    },
);

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Report};

    use crate::testing::errors;

    #[test]
    fn a_wrong_total_of_a_row_is_told_with_its_printed_labels() {
        let mut report = Report::blank(Edition::E2021);
        let row = &mut report.requests.outcomes.withheld_internal_affairs;
        (row.natural_person, row.business, row.research_institution) = (Some(13), Some(8), Some(0));
        (row.public_interest_organization, row.legal_service_organization, row.other_organization) =
            (Some(0), Some(0), Some(0));
        row.total = Some(12);
        assert_eq!(
            errors(&report),
            [(
                "“三、本年度办理结果·（三）不予公开·5.属于三类内部事务信息”一行：各类申请人之和为 21，“总计”填的是 12，少 9。".to_owned(),
                "Row “三、本年度办理结果·（三）不予公开·5.属于三类内部事务信息” (Withheld: internal affairs): the applicants add up to 21, 总计 (total) says 12, 9 too few.".to_owned()
            )]
        );
    }
}
