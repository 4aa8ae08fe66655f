//! Titles, headings, prose and what stands around a report. All of it made up for these documents.

use ogi_model::{Applicant, Cell, Edition, Figure, Outcome, Report, RequestRow};

use super::carrier::Carrier;
use super::draft::{Draft, Line};
use crate::rng::Rng;

const ORGANS: &[&str] = &[
    "青石县人民政府",
    "临溪市人民政府",
    "白塔区人民政府",
    "云岭镇人民政府",
    "南浦市生态环境局",
    "青石县教育局",
    "临溪市统计局",
    "白塔区行政审批局",
    "东湖街道办事处",
    "松江湾经济开发区管理委员会",
    "南浦市人民政府办公室",
    "云岭县水利局",
];

/// An organ that does not exist.
pub(super) fn organ(rng: &mut Rng) -> String {
    (*rng.pick(ORGANS)).to_owned()
}

/// The title on one line.
pub(super) fn title(organ: &str, year: u16, rng: &mut Rng) -> String {
    if rng.percent(50) {
        format!("{organ}{year}年政府信息公开工作年度报告")
    } else {
        format!("{year}年{organ}政府信息公开工作年度报告")
    }
}

/// What pages print above a report.
pub(super) fn head(carrier: Carrier, organ: &str, year: u16, rng: &mut Rng) -> (Vec<Line>, Vec<Line>) {
    let lines = |lines: &[String]| lines.iter().map(Line::new).collect::<Vec<_>>();
    let above = match carrier {
        Carrier::Docx | Carrier::Pdf | Carrier::Xlsx => Vec::new(),
        _ if rng.percent(60) => lines(&["首页 > 政务公开 > 政府信息公开年报".into(), "字体：大 中 小".into()]),
        _ => Vec::new(),
    };
    let day = 3 + rng.below(26);
    let serial = rng.below(90_000) + 10_000;
    let below = match rng.below(3) {
        0 => lines(&[
            format!("索引号：{serial}/{}-{:05}", year + 1, rng.below(999)),
            format!("发布机构：{organ}"),
            format!("发布日期：{}-01-{day:02}", year + 1),
            "公开方式：主动公开".into(),
        ]),
        1 => lines(&[format!("发布时间：{}-01-{day:02} 信息来源：{organ}", year + 1)]),
        _ => Vec::new(),
    };
    if matches!(carrier, Carrier::Docx | Carrier::Pdf | Carrier::Xlsx) { (above, Vec::new()) } else { (above, below) }
}

/// What stands below a report.
pub(super) fn foot(carrier: Carrier, organ: &str, year: u16, rng: &mut Rng) -> Vec<Line> {
    let mut lines = Vec::new();
    if rng.percent(60) {
        lines.push(Line::new(organ));
        lines.push(Line::new(format!("{}年1月{}日", year + 1, 4 + rng.below(25))));
    }
    if !matches!(carrier, Carrier::Docx | Carrier::Pdf | Carrier::Xlsx) && rng.percent(50) {
        lines.extend(["【打印本页】【关闭窗口】", "主办单位：本网站编辑部"].map(Line::new));
    }
    lines
}

/// Headings and prose of the six sections. Tables come with the second to the fourth.
pub(super) fn sections(draft: &Draft, report: &Report, rng: &mut Rng) -> [Vec<Line>; 6] {
    let headings = draft.edition.form().sections;
    let mut sections = headings.map(|heading| vec![Line::heading(2, heading)]);
    sections[0].extend(overview(draft, report, rng));
    let problems = [
        "公开的内容还不够细，群众关心的事项更新不够快；从事这项工作的人手偏少。",
        "部分公开事项分类不够清楚，查找不便；解读材料形式单一。",
        "与有关科室的配合有待加强，个别信息发布不够及时。",
    ];
    let plans = [
        "下一步，将按季核对公开目录，逐条落实责任人，并组织两次业务学习。",
        "今后将改进栏目设置，增加图解和问答，请群众代表参加评议。",
        "来年将明确时限，专人督办，把公开工作列入科室考核。",
    ];
    let pair = rng.index(problems.len());
    sections[4].push(Line::heading(3, "（一）存在的问题"));
    sections[4].push(Line::new(problems[pair]));
    sections[4].push(Line::heading(3, "（二）改进的办法"));
    sections[4].push(Line::new(plans[pair]));
    let fees = match rng.below(3) {
        0 => "本年度没有收取信息处理费。".to_owned(),
        1 => format!("本年度按规定收取信息处理费{}元。", 10 * (1 + rng.below(60))),
        _ => "无。".to_owned(),
    };
    sections[5].push(Line::new(fees));
    sections
}

fn overview(draft: &Draft, report: &Report, rng: &mut Rng) -> Vec<Line> {
    let Draft { organ, year, .. } = draft;
    let mut lines = Vec::new();
    lines.push(Line::new(format!(
        "本报告由{organ}按照政府信息公开条例的要求编写，数据统计期限为{year}年1月1日至{year}年12月31日。"
    )));
    let received = total(report, RequestRow::Received);
    let brought = total(report, RequestRow::BroughtForward);
    let granted = total(report, RequestRow::Outcome(Outcome::Granted));
    lines.push(Line::heading(3, "（一）主动公开情况"));
    lines.push(Line::new(format!("全年在网站发布各类信息{}条，内容以民生事项和财政资金为主。", 30 + rng.below(900))));
    lines.push(Line::heading(3, "（二）依申请公开情况"));
    lines.push(Line::new(match rng.below(3) {
        0 => format!("全年新收申请{received}件，上年结转{brought}件，其中予以公开{granted}件，均在期限内答复。"),
        1 => format!("收到公开申请{received}件，已按程序办理。"),
        _ => "申请的登记、办理、答复和归档都有专人负责。".to_owned(),
    }));
    for (heading, text) in [
        ("（三）政府信息管理情况", "发布前逐条审查，做到先审后发，全年没有发生泄密。"),
        ("（四）平台建设情况", "对门户网站的公开专栏作了调整，按目录归并栏目。"),
        ("（五）监督保障情况", "全年举办培训一次，考核结果在内部通报，没有需要追究责任的情形。"),
    ] {
        lines.push(Line::heading(3, heading));
        lines.push(Line::new(text));
    }
    lines
}

pub(super) fn total(report: &Report, row: RequestRow) -> u64 {
    report.requests.row(row).total.unwrap_or_default()
}

/// The figure a draft holds in a cell of table three.
pub(super) fn count(draft: &Draft, row: RequestRow, who: Applicant) -> Option<u64> {
    match draft.cells.get(&Cell::Request(row, who))?.figure? {
        Figure::Count(count) => Some(count),
        _ => None,
    }
}

/// Titles of a section as they vary, the number apart.
pub(super) const VARIANTS: [&[&str]; 6] = [
    &["一、工作基本情况", "一、总体工作情况", "一、概述"],
    &["二、主动公开政府信息的情况", "二、主动公开政府政府情况", "二、行政机关主动公开政府信息情况", "二、主动公开情况"],
    &["三、收到和处理政府信息公开申请的情况", "三、政府信息公开申请情况", "三、依申请公开政府信息办理情况"],
    &[
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "四、政府信息公开行政复议和行政诉讼情况",
        "四、行政复议、行政诉讼情况",
    ],
    &["五、存在问题及改进情况", "五、存在的主要问题及整改措施", "五、政府信息公开工作存在的主要问题及改进情况"],
    &["六、其他需要说明的事项", "(六) 其他", "六、需要报告的其他事项"],
];

/// The edition that is prescribed for a year, or the other one.
pub(super) fn year_for(edition: Edition, rng: &mut Rng) -> u16 {
    let first = edition.form().first_year;
    let years = if edition == Edition::E2019 { 2 } else { 5 };
    first + u16::try_from(rng.below(years)).unwrap_or_default()
}
