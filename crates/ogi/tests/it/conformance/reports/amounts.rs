//! Amounts of money are exact decimals.

use ogi::model::{Edition, Report};

use super::{Case, Change, amount, case, of_organ, with_figures};

#[expect(clippy::too_many_lines, reason = "one case after the other")]
pub(super) fn amounts() -> Vec<Case> {
    let fees = |organ: &str, year, fees: &str| {
        of_organ(organ, year, Report::blank(Edition::E2021))
            .with(|report| amount(report, "disclosure.administrative_fees.amount", fees))
    };
    let procurement = |projects, money: &str| {
        of_organ(
            "宿迁市教育局",
            2020,
            with_figures(Edition::E2019, &[("disclosure.centralized_procurement.projects", projects)]),
        )
        .with(|report| amount(report, "disclosure.centralized_procurement.amount", money))
    };
    let (zh, en) = ("收费金额疑为元而不是万元", "Fees that look like yuan and not ten thousand yuan");
    vec![
        case("fees-in-yuan", zh, en, fees("沭阳县人民政府", 2023, "3197225")).after(fees(
            "沭阳县人民政府",
            2022,
            "319.7225",
        )),
        case(
            "fees-in-yuan-last-year",
            "上年疑为元",
            "Last year's look like yuan",
            fees("沭阳县人民政府", 2023, "319.7225"),
        )
        .after(fees("沭阳县人民政府", 2022, "3197225.0")),
        case(
            "fees-just-within",
            "比值正好是上限：不提示",
            "The ratio is just the limit: it passes",
            fees("宿迁市人民政府", 2023, "1200"),
        )
        .after(fees("宿迁市人民政府", 2022, "0.1")),
        case(
            "fees-just-beyond",
            "比值刚过上限以内的一小点：提示",
            "The ratio lies inside the limit by the last digit: it fails",
            fees("宿迁市人民政府", 2023, "1199.999999999999"),
        )
        .after(fees("宿迁市人民政府", 2022, "0.1")),
        case(
            "fees-of-a-country",
            "任何机关都收不到的金额",
            "More than any organ collects",
            fees("财政部", 2023, "200000000"),
        ),
        case(
            "fees-of-a-province",
            "省级政府很大的金额",
            "Much for the government of a province",
            fees("江苏省人民政府", 2023, "20000000.5"),
        ),
        case(
            "fees-of-a-province-department",
            "省级部门收不到的金额",
            "More than a province's department collects",
            fees("江苏省教育厅", 2023, "10000000"),
        ),
        case(
            "fees-much-for-a-province-department",
            "省级部门很大的金额",
            "Much for a province's department",
            fees("江苏省教育厅", 2023, "1000000"),
        ),
        case(
            "fees-of-a-city",
            "地级政府收不到的金额",
            "More than a city collects",
            fees("宿迁市人民政府", 2023, "20000000"),
        ),
        case("fees-much-for-a-city", "地级政府很大的金额", "Much for a city", fees("宿迁市人民政府", 2023, "2000000")),
        case(
            "fees-of-a-county",
            "县级政府收不到的金额",
            "More than a county collects",
            fees("沭阳县人民政府", 2023, "2000000.01"),
        ),
        case(
            "fees-much-for-a-county",
            "县级政府很大的金额",
            "Much for a county",
            fees("沭阳县人民政府", 2023, "200000"),
        ),
        case(
            "fees-of-a-zone",
            "开发区管委会收不到的金额",
            "More than the committee of a zone collects",
            fees("宿迁经济技术开发区管理委员会", 2023, "2000000.01"),
        ),
        case(
            "fees-much-for-a-zone",
            "开发区管委会很大的金额",
            "Much for the committee of a zone",
            fees("宿迁经济技术开发区管理委员会", 2023, "200000"),
        ),
        case(
            "fees-of-a-city-department",
            "市级部门收不到的金额",
            "More than a city's department collects",
            fees("宿迁市教育局", 2023, "1000001"),
        ),
        case(
            "fees-much-for-a-city-department",
            "市级部门很大的金额",
            "Much for a city's department",
            fees("宿迁市教育局", 2023, "100000"),
        ),
        case(
            "fees-of-a-county-department",
            "县级部门收不到的金额",
            "More than a county's department collects",
            fees("沭阳县教育局", 2023, "100000.5"),
        ),
        case(
            "fees-much-for-a-county-department",
            "县级部门很大的金额",
            "Much for a county's department",
            fees("沭阳县教育局", 2023, "10000"),
        ),
        case(
            "fees-of-a-town",
            "乡镇收不到的金额",
            "More than a town collects",
            fees("沭阳县庙头镇人民政府", 2023, "10000"),
        ),
        case("fees-much-for-a-town", "乡镇很大的金额", "Much for a town", fees("沭阳县庙头镇人民政府", 2023, "1000")),
        case(
            "fees-nearly",
            "小数相差极小",
            "Decimals that differ by very little",
            fees("沭阳县庙头镇人民政府", 2023, "999.999999999999"),
        ),
        case("procurement-without-money", "有采购项目没有金额", "Projects, but no amount", procurement(3, "0.00")),
        case(
            "procurement-without-projects",
            "有采购金额没有项目",
            "An amount, but no projects",
            procurement(0, "0.01"),
        ),
        case("procurement", "采购项目和金额相符", "Projects and an amount", procurement(28, "743.38")),
    ]
}
