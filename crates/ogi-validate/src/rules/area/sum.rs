//! `area.sum`

use ogi_model::{Bilingual, Severity};

use crate::rule::example::Example;
use crate::rule::{AreaCheck, Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "area.sum",
    class: Class::Consistency,
    severity: Severity::Info,
    title: Bilingual::new("本级报告不等于各机关之和", "The report of an area is not the sum of its members"),
    help: Bilingual::new(
        "本级报告的每一格应当等于名册所列各机关的同一格之和。不等的，查找能够单独说明全部差异的差错：漏计、重复计入、用了旧版本或者其他年度的报告、计入了垂直管理机构。",
        "Every cell of the report of an area is the sum of that cell over the members in the register. Where it is not, a single mistake is looked for that explains every difference: a member left out or counted twice, an earlier version or another year used, a vertical agency counted in.",
    ),
    mend: Bilingual::new(
        "请按说明的差错改正本级报告；没有说明的，逐格核对汇总表。",
        "Correct the report of the area by the mistake that is named; where none is, go through its totals cell by cell.",
    ),
    exceptions: &[
        Bilingual::new(
            "还有机关未报，或者有的格空白、未能读出，差额可能在其中的，不作为问题。",
            "A difference that missing reports, blanks or cells that could not be read may hold is no finding.",
        ),
        Bilingual::new(
            "名册不全，或者政府以自身名义收到的申请另行统计的，可能并非有误。",
            "It may be right where the register is not complete, or where requests to the government itself are counted apart.",
        ),
    ],
    basis: Basis::ADDED_UP,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        let received = Example::received;
        received("甲县人民政府", 15).with_members([
            received("甲县教育局", 12),
            received("甲县民政局", 3),
            received("甲县水利局", 4),
        ])
    },
    check: Check::Area(AreaCheck::Sum),
};
