//! The input: reports without fault, save one in a hundred with a wrong figure; the same with blanks; pages and texts of
//! them.

use std::error::Error;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use ogi_dev::{Mark, PdfStyle};
use ogi_model::strategies::balanced_report;
use ogi_model::{
    Applicant, Cell, Channel, Documents, Edition, Figure, Forms, Level, Metadata, Narrative, NarrativeBlock, Organ,
    Outcome, Report, RequestRow, ReviewResult, Table, divisions,
};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::page;

const REPORTS: usize = 3000;
const PAGES: usize = 100;
/// Of about six pages each.
const PDF_FILES: usize = 12;

/// Reports with wrong cells in table three: the name of the file, how many cells are wrong, and how many reports there are.
pub(crate) const WRONG: [(&str, &[usize], usize); 4] =
    [("1-3", &[1, 2, 3], 30), ("4", &[4], 30), ("5", &[5], 30), ("6", &[6], 30)];

const CLAUSES: &[&str] = &[
    "本年度，本机关认真贯彻落实《中华人民共和国政府信息公开条例》",
    "坚持以公开为常态、不公开为例外",
    "依法依规做好主动公开工作",
    "不断完善依申请公开办理流程",
    "切实提高答复的规范化水平",
    "全年通过门户网站主动公开各类信息 1286 条",
    "围绕重点领域加大公开力度",
    "及时发布规划、财政预决算、招标投标等方面的信息",
    "加强政策解读和回应关切",
    "组织开展业务培训 4 次，参训 320 人次",
    "进一步健全政府信息管理动态调整机制",
    "对栏目设置进行了全面梳理",
    "做好政务新媒体的日常监测",
    "将信息公开工作纳入年度考核",
    "没有发生因信息公开工作不当而追究责任的情形",
    "存在的主要问题是公开内容的深度与群众期待还有差距",
    "部分解读材料形式较为单一",
    "下一步将加强对基层单位的指导",
    "着力提升公开平台的便民程度",
    "使“看得懂、找得到、用得上”落到实处",
];

/// A small generator of numbers (SplitMix64), the same everywhere.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from((mixed ^ (mixed >> 31)) % end).unwrap_or_default()
    }
}

pub(crate) fn generate(dir: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(dir)?;
    let reports = reports()?;
    let mut lines = String::new();
    let mut blanks = String::new();
    let mut numbers = Numbers::new(7);
    for report in &reports {
        lines += &serde_json::to_string(report)?;
        lines.push('\n');
        let mut report = report.clone();
        let cells: Vec<Cell> = report.cells().filter(|cell| cell.table() != Table::Disclosure).collect();
        for cell in cells {
            if numbers.below(50) == 0 {
                report.set(cell, None)?;
            }
        }
        report.narrative = Narrative::default();
        blanks += &serde_json::to_string(&report)?;
        blanks.push('\n');
    }
    fs::write(dir.join("reports.ndjson"), lines)?;
    let form = ogi_serialize::PublishedForm::of(Edition::E2021);
    fs::write(dir.join("form.json"), serde_json::to_string(&form)?)?;
    fs::write(dir.join("blanks.ndjson"), blanks)?;
    for (name, sizes, count) in WRONG {
        let mut lines = String::new();
        for (index, report) in reports.iter().take(count).enumerate() {
            lines += &serde_json::to_string(&spoil(report.clone(), sizes[index % sizes.len()], &mut numbers)?)?;
            lines.push('\n');
        }
        fs::write(dir.join(format!("wrong-{name}.ndjson")), lines)?;
    }
    for (folder, write) in [("html", page::html as fn(&Report) -> String), ("text", page::text)] {
        let folder = dir.join(folder);
        fs::create_dir_all(&folder)?;
        for (index, report) in reports.iter().take(PAGES).enumerate() {
            fs::write(folder.join(format!("{index:03}")), write(report))?;
        }
    }
    let folder = dir.join("pdf");
    fs::create_dir_all(&folder)?;
    // Without numbers of pages, which one reader leaves out and the other does not.
    let style = PdfStyle { mark: Mark::None, ..PdfStyle::default() };
    for (index, report) in reports.iter().take(PDF_FILES).enumerate() {
        fs::write(folder.join(format!("{index:03}")), ogi_dev::pdf(report, &style))?;
    }
    Ok(())
}

/// Puts wrong figures into as many cells of table three.
fn spoil(mut report: Report, cells: usize, numbers: &mut Numbers) -> Result<Report, Box<dyn Error>> {
    let printed: Vec<Cell> = report.cells().filter(|cell| cell.table() == Table::Requests).collect();
    let mut spoilt = Vec::new();
    while spoilt.len() < cells {
        let cell = printed[numbers.below(printed.len())];
        let wrong = Figure::Count(u64::try_from(numbers.below(2000))?);
        if report.get(cell) != Some(wrong) && !spoilt.contains(&cell) {
            report.set(cell, Some(wrong))?;
            spoilt.push(cell);
        }
    }
    report.narrative = Narrative::default();
    Ok(report)
}

/// Reports in the edition of 2021, which the other programs have written out by hand.
fn reports() -> Result<Vec<Report>, Box<dyn Error>> {
    let mut runner = TestRunner::deterministic();
    let strategy = balanced_report();
    let mut numbers = Numbers::new(1);
    let mut reports = Vec::with_capacity(REPORTS);
    while reports.len() < REPORTS {
        let report = strategy.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current();
        if report.edition == Edition::E2021 && report.forms == Forms::default() {
            reports.push(dress(report, reports.len(), &mut numbers)?);
        }
    }
    Ok(reports)
}

/// Gives a report its organ, dates and prose, and every hundredth a wrong figure.
fn dress(mut report: Report, index: usize, numbers: &mut Numbers) -> Result<Report, Box<dyn Error>> {
    fill(&mut report, numbers);
    let year = 2021 + u16::try_from(index % 4)?;
    let cities: Vec<&str> = divisions()
        .iter()
        .filter(|unit| unit.level == Level::Prefecture && unit.until.is_none() && unit.name.ends_with('市'))
        .map(|unit| unit.name)
        .collect();
    let name = format!("{}人民政府", cities[index % cities.len()]);
    report.year = Some(year);
    report.published = NaiveDate::from_ymd_opt(i32::from(year) + 1, 1, 4 + u32::try_from(index % 27)?);
    report.metadata = Metadata {
        title: Some(format!("{name}{year}年政府信息公开工作年度报告")),
        publisher: Some(name.clone()),
        ..Metadata::default()
    };
    report.organ = Some(Organ { name, ..Organ::default() });
    let [requests, documents] = stated(&report, year);
    report.narrative = Narrative {
        overview: Some(
            [
                prose(numbers, &["（一）主动公开"], 5),
                prose(numbers, &["（二）依申请公开"], 4),
                vec![requests],
                prose(numbers, &["（三）政府信息管理"], 4),
                vec![documents],
                // What the report of a government has to say.
                vec![paragraph(
                    "监督保障方面，政务公开纳入年度考核，委托开展社会评议，全年没有需要追究责任的情形。".into(),
                )],
            ]
            .concat(),
        ),
        problems: Some(
            [
                prose(numbers, &["（一）主要问题", "（二）改进情况"], 3),
                vec![paragraph("对行政复议、行政诉讼中被纠正的答复逐件分析原因，统一了答复文书的格式。".into())],
            ]
            .concat(),
        ),
        other_matters: Some(
            [prose(numbers, &[], 1), vec![paragraph("全市各级行政机关全年未收取信息处理费。".into())]].concat(),
        ),
    };
    if index % 100 == 37 {
        let cells: Vec<Cell> = report.cells().filter(|cell| cell.table() != Table::Disclosure).collect();
        let cell = cells[numbers.below(cells.len())];
        if let Some(Figure::Count(count)) = report.get(cell) {
            report.set(cell, Some(Figure::Count(count + 1)))?;
        }
    }
    Ok(report)
}

/// Figures that a city may have, and that add up.
fn fill(report: &mut Report, numbers: &mut Numbers) {
    let mut below = |end: usize| u64::try_from(numbers.below(end)).unwrap_or_default();
    let disclosure = &mut report.disclosure;
    for (stock, most) in [(&mut disclosure.rules, 4), (&mut disclosure.normative_documents, 60)] {
        let (issued, repealed) = (below(most), below(most));
        *stock = Documents {
            issued: Some(issued),
            repealed: Some(repealed),
            in_force: Some(issued + 10 + below(10 * most)),
            ..Documents::default()
        };
    }
    // A city whose authorities imposed no penalty would be asked whether that is so.
    disclosure.administrative_penalties.decisions = Some(100 + below(5000));
    let requests = &mut report.requests;
    let outcomes = || Edition::E2021.form().requests.rows().map(|printed| printed.row);
    for who in &Applicant::ALL[..6] {
        // Most requests are those of people.
        let most: usize = if *who == Applicant::NaturalPerson { 90 } else { 4 };
        let mut dealt_with = 0;
        for row in outcomes().filter(|row| matches!(row, RequestRow::Outcome(_))) {
            let count = match row {
                RequestRow::Outcome(Outcome::Granted) => below(2 * most) + 90,
                RequestRow::Outcome(Outcome::OtherUnpaid) => 0,
                _ => below(2) * below(most),
            };
            *requests.row_mut(row).get_mut(*who) = Some(count);
            dealt_with += count;
        }
        let (forward, brought) = (below(most / 2), below(most / 2));
        *requests.concluded.get_mut(*who) = Some(dealt_with);
        *requests.carried_forward.get_mut(*who) = Some(forward);
        *requests.brought_forward.get_mut(*who) = Some(brought);
        *requests.received.get_mut(*who) = Some(dealt_with + forward - brought);
    }
    for row in outcomes() {
        let row = requests.row_mut(row);
        row.total = Some(Applicant::ALL[..6].iter().filter_map(|who| *row.get(*who)).sum());
    }
    for channel in Channel::ALL {
        let row = report.reviews.get_mut(channel);
        let parts = [2 + below(9), below(3), below(4), below(4)];
        for (result, part) in ReviewResult::ALL.into_iter().zip(parts) {
            *row.get_mut(result) = Some(part);
        }
        row.total = Some(parts.iter().sum());
    }
}

fn paragraph(text: String) -> NarrativeBlock {
    NarrativeBlock { text, heading: None }
}

/// What the prose of a government's report tells of its figures: requests and cases, and documents.
fn stated(report: &Report, year: u16) -> [NarrativeBlock; 2] {
    let (requests, reviews, documents) = (&report.requests, &report.reviews, &report.disclosure.normative_documents);
    let total = |outcomes: &[Outcome]| -> u64 {
        outcomes.iter().filter_map(|outcome| requests.row(RequestRow::Outcome(*outcome)).total).sum()
    };
    let known = |count: Option<u64>| count.unwrap_or_default();
    let (granted, dealt_with) = (known(requests.outcomes.granted.total), known(requests.concluded.total));
    #[expect(clippy::cast_precision_loss, reason = "a share with one decimal")]
    let share = 100.0 * granted as f64 / dealt_with.max(1) as f64;
    let litigation = known(reviews.direct_litigation.total) + known(reviews.litigation_after_reconsideration.total);
    let text = format!(
        "{year}年，全市共收到政府信息公开申请{}件，其中自然人申请{}件；上年结转{}件，办结{dealt_with}件，结转下年度继续办理{}件。\
         办结的申请中，予以公开{granted}件，占{share:.1}%；部分公开{}件，无法提供{}件，较上年均有所下降。\
         全市因政府信息公开被申请行政复议{}件，其中维持{}件、纠正{}件；被提起行政诉讼{litigation}件。",
        known(requests.received.total),
        known(requests.received.natural_person),
        known(requests.brought_forward.total),
        known(requests.carried_forward.total),
        known(requests.outcomes.partly_granted.total),
        total(&[Outcome::UnavailableNotHeld, Outcome::UnavailableNeedsCreation, Outcome::UnavailableUnclear]),
        known(reviews.reconsideration.total),
        known(reviews.reconsideration.upheld),
        known(reviews.reconsideration.corrected),
    );
    let managed = format!(
        "全市制发行政规范性文件{}件，废止{}件，现行有效{}件；{}年至{year}年，全市累计清理规范性文件300余件。",
        known(documents.issued),
        known(documents.repealed),
        known(documents.in_force),
        year - 2,
    );
    [paragraph(text), paragraph(managed)]
}

fn prose(numbers: &mut Numbers, headings: &[&str], paragraphs: usize) -> Vec<NarrativeBlock> {
    let mut blocks = Vec::new();
    for heading in if headings.is_empty() { &[""] } else { headings } {
        if !heading.is_empty() {
            blocks.push(NarrativeBlock { text: (*heading).to_owned(), heading: Some(2) });
        }
        for _ in 0..paragraphs {
            let mut text = String::new();
            for sentence in 0..3 + numbers.below(4) {
                for clause in 0..2 {
                    text += CLAUSES[numbers.below(CLAUSES.len())];
                    text += if clause == 0 { "，" } else { "。" };
                }
                if sentence == 2 && numbers.below(3) == 0 {
                    text += "一是";
                }
            }
            blocks.push(NarrativeBlock { text, heading: None });
        }
    }
    blocks
}
