//! `area.member-exceeds`

use ogi_model::{Bilingual, Severity};

use crate::rule::example::Example;
use crate::rule::{AreaCheck, Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "area.member-exceeds",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("一个机关的数大于本级报告的数", "A member counts more than its area"),
    help: Bilingual::new(
        "本级政府的报告汇总本级各机关和下级政府的数据，所以当年发生的数（制发、处理决定、收费、申请、复议、诉讼），任何一个机关的都不大于本级报告的。",
        "The report of a government adds up its organs and the governments below it. Of what happened in the year (documents issued, decisions, fees, requests, reviews), no member counts more than the area.",
    ),
    mend: Bilingual::new(
        "请核对这几格，改正填错的一份；不应计入本级的机关，在名册中改正种类或者上级。",
        "Look at these cells in both reports and correct the one that is wrong; where the organ is no part of the area, correct its kind or the organ above it in the register.",
    ),
    exceptions: &[
        Bilingual::new(
            "现行有效件数、公开总数和增减数不必相加，不在此列。",
            "What is in force, totals disclosed and changes need not add up and are not meant.",
        ),
        Bilingual::new(
            "本级报告只统计政府自身的，或者机关与本级的统计口径不同的，可能并非有误。",
            "It may be right where the report of the area counts the government alone, or where the two count in different ways.",
        ),
    ],
    basis: Basis::ADDED_UP,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        let received = Example::received;
        received("甲县人民政府", 8).with_members([received("甲县教育局", 12), received("甲县民政局", 3)])
    },
    check: Check::Area(AreaCheck::MemberExceeds),
};
