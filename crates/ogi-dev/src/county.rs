//! A made-up county of sixty organs: its register, and their reports for two years, without fault.

use std::fmt::Write as _;

use ogi_model::{Cell, Edition, Figure, Report, WanYuan};

use crate::clean;

/// The year of the later reports.
pub const YEAR: u16 = 2024;

const BUREAUS: [&str; 30] = [
    "青溪县发展和改革局",
    "青溪县教育局",
    "青溪县科学技术局",
    "青溪县工业和信息化局",
    "青溪县公安局",
    "青溪县民政局",
    "青溪县司法局",
    "青溪县财政局",
    "青溪县人力资源和社会保障局",
    "青溪县自然资源和规划局",
    "青溪县住房和城乡建设局",
    "青溪县交通运输局",
    "青溪县水利局",
    "青溪县农业农村局",
    "青溪县商务局",
    "青溪县文化和旅游局",
    "青溪县卫生健康局",
    "青溪县退役军人事务局",
    "青溪县应急管理局",
    "青溪县审计局",
    "青溪县市场监督管理局",
    "青溪县统计局",
    "青溪县医疗保障局",
    "青溪县城市管理局",
    "青溪县行政审批局",
    "青溪县林业局",
    "青溪县信访局",
    "青溪县乡村振兴局",
    "青溪县数据局",
    "青溪县体育局",
];

const OTHERS: [&str; 4] =
    ["青溪县机关事务服务中心", "青溪县供销合作社联合社", "青溪县档案馆", "青溪经济开发区管理委员会"];

const TOWNSHIPS: [&str; 22] = [
    "青溪县城关镇人民政府",
    "青溪县柳桥镇人民政府",
    "青溪县石亭镇人民政府",
    "青溪县白鹭乡人民政府",
    "青溪县东塘镇人民政府",
    "青溪县西塘镇人民政府",
    "青溪县南岗镇人民政府",
    "青溪县北岗镇人民政府",
    "青溪县竹溪镇人民政府",
    "青溪县梅岭镇人民政府",
    "青溪县松坪乡人民政府",
    "青溪县桃源乡人民政府",
    "青溪县杏林乡人民政府",
    "青溪县枫桥镇人民政府",
    "青溪县青龙镇人民政府",
    "青溪县黄石镇人民政府",
    "青溪县银滩镇人民政府",
    "青溪县金河镇人民政府",
    "青溪县人民政府城北街道办事处",
    "青溪县人民政府城南街道办事处",
    "青溪县人民政府城东街道办事处",
    "青溪县人民政府城西街道办事处",
];

const VERTICAL: [&str; 2] = ["国家税务总局青溪县税务局", "青溪县气象局"];

const GOVERNMENT: &str = "青溪县人民政府";
const OFFICE: &str = "青溪县人民政府办公室";

/// The county.
#[derive(Clone, Debug)]
pub struct County {
    /// Its register of organs, as CSV.
    pub register: String,
    /// The reports of the year before, the government's first, in the order of the register.
    pub last: Vec<Report>,
    /// The reports of the year, in the same order.
    pub this: Vec<Report>,
}

/// The county. The report of its government is the sum of its organs' reports, without those of vertical agencies.
///
/// ```
/// let county = ogi_dev::county::county();
/// assert_eq!((county.register.lines().count(), county.this.len()), (61, 60));
/// ```
pub fn county() -> County {
    let names = || [OFFICE].into_iter().chain(BUREAUS).chain(OTHERS).chain(TOWNSHIPS).chain(VERTICAL);
    let pairs: Vec<[Report; 2]> = (0..).zip(names()).map(|(number, name)| clean::pair_of(name, number, YEAR)).collect();
    let members = pairs.len() - VERTICAL.len();
    let sums = [0, 1].map(|at| added_up(pairs[..members].iter().map(|pair| &pair[at])));
    let government = clean::government_of(GOVERNMENT, sums);
    let (last, this) = std::iter::once(government).chain(pairs).map(|[last, this]| (last, this)).unzip();
    let mut register = String::from("id,name,level,kind,parent\n");
    for (number, name) in (1..).zip(std::iter::once(GOVERNMENT).chain(names())) {
        let (level, kind, parent) = match name {
            GOVERNMENT => ("county", "government", ""),
            OFFICE => ("county", "government_office", "QX01"),
            _ if VERTICAL.contains(&name) => ("", "vertical_agency", ""),
            _ if name.ends_with("街道办事处") => ("township", "delegated_organ", "QX01"),
            _ if TOWNSHIPS.contains(&name) => ("township", "government", "QX01"),
            _ if name.ends_with("管理委员会") => ("", "management_committee", "QX01"),
            _ if OTHERS.contains(&name) => ("county", "public_institution", "QX01"),
            _ => ("county", "department", "QX01"),
        };
        let _ = writeln!(register, "QX{number:02},{name},{level},{kind},{parent}");
    }
    County { register, last, this }
}

/// The sum of the figures of reports of one edition.
fn added_up<'a>(reports: impl Iterator<Item = &'a Report>) -> Report {
    let mut reports = reports.cloned();
    let first = reports.next().unwrap_or_else(|| Report::blank(Edition::LATEST));
    let mut sum = Report { year: first.year, ..Report::blank(first.edition) };
    let cells: Vec<Cell> = sum.cells().collect();
    for cell in &cells {
        let _ = sum.set(*cell, first.get(*cell)); // the cell is of the same kind
    }
    for report in reports {
        for cell in &cells {
            let both = match (sum.get(*cell), report.get(*cell)) {
                (Some(Figure::Count(one)), Some(Figure::Count(other))) => Some(Figure::Count(one + other)),
                (Some(Figure::Change(one)), Some(Figure::Change(other))) => Some(Figure::Change(one + other)),
                (Some(Figure::Amount(one)), Some(Figure::Amount(other))) => {
                    WanYuan::try_from(one.get() + other.get()).ok().map(Figure::Amount)
                }
                _ => None,
            };
            let _ = sum.set(*cell, both);
        }
    }
    sum
}
