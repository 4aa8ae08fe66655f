//! `requests.balance`.

use ogi_model::{Bilingual, Sum};

use crate::rule::example::Example;
use crate::rule::{Authority, Basis, Rule};
use crate::rules::sums;

pub(crate) static RULE: Rule = sums::rule(
    Sum::Balance,
    Bilingual::new(
        "每一列的第一项（本年新收）加第二项（上年结转），等于第三项的（七）总计加第四项（结转下年度）。不等时，四个数字中至少有一个填错；常见的是结转数没有更新，或者办理结果漏计。",
        "In every column, requests received and brought forward equal requests dealt with (row 七) and carried forward. If not, at least one of the four figures is wrong; often the figure carried forward was not updated, or an outcome was left out.",
    ),
    Bilingual::new("请核对该列的四个数字。", "Check the four figures of the column."),
    Basis {
        text: Bilingual::new("表三左上角印明的勾稽关系", "Printed in the corner of table three"),
        authority: Authority::Printed,
    },
    || {
        Example::of("2021").figures([
            ("requests.received.total", 8),
            ("requests.brought_forward.total", 1),
            ("requests.concluded.total", 8),
            ("requests.carried_forward.total", 0),
        ])
    },
);

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Report};

    use crate::testing::errors;

    #[test]
    fn a_broken_balance_shows_its_four_figures() {
        let mut report = Report::blank(Edition::E2019);
        report.requests.received.natural_person = Some(821);
        report.requests.brought_forward.natural_person = Some(18);
        report.requests.concluded.natural_person = Some(757);
        report.requests.carried_forward.natural_person = Some(72);
        assert_eq!(
            errors(&report)[0].0,
            "“自然人”一列：第一项加第二项为 839（821＋18），第三项加第四项为 829（757＋72），相差 10。"
        );
    }
}
