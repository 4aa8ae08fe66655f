//! `area.same-as-office`

use ogi_model::{Bilingual, Severity};

use crate::rule::example::Example;
use crate::rule::{AreaCheck, Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "area.same-as-office",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new(
        "本级报告与政府办公厅（室）的数字相同",
        "The report of an area has the figures of the government's office",
    ),
    help: Bilingual::new(
        "本级报告的数字与政府办公厅（室）的完全相同，而各机关之和并非如此的，可能只填了办公厅（室）自身的数据，没有汇总。",
        "Where every figure of the area's report is that of the government's office, and not the sum of the members, the members may not have been added up.",
    ),
    mend: Bilingual::new(
        "请汇总各机关的数据后重新填写本级报告。",
        "Add up the members and fill in the report of the area anew.",
    ),
    exceptions: &[Bilingual::new(
        "写明只统计政府及其办公厅（室）的报告，可能并非有误。",
        "It may be right where the report says that it covers the government and its office alone.",
    )],
    basis: Basis::ADDED_UP,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        let received = Example::received;
        received("甲县人民政府", 5).with_members([received("甲县人民政府办公室", 5), received("甲县教育局", 2)])
    },
    check: Check::Area(AreaCheck::SameAsOffice),
};
