//! Writes overviews of reviews to look at into a folder: `cargo run --example review_pages FOLDER`

use std::error::Error;
use std::path::PathBuf;

use ogi_corpus::{EarlierReview, History, Register, Review, ReviewBuilder, ReviewOptions, Reviewed, sha256};
use ogi_dev::county::{County, YEAR, county};
use ogi_model::{Figure, Language, Message, Report};
use ogi_validate::{Context, Policy, check_with};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    let county = county();
    let write = |name: &str, review: &Review| std::fs::write(folder.join(name), review.html(Language::Zh));

    let first = review(&county, &faulty(&county, false), None)?;
    let mut json = Vec::new();
    ogi_serialize::write_json(&first, &mut json)?;
    let earlier = EarlierReview::from_json(&json)?;
    write("overview.html", &review(&county, &faulty(&county, true), Some(&earlier))?)?;

    let all: Vec<(Report, String)> =
        county.this.iter().enumerate().map(|(at, report)| (report.clone(), format!("{at}.docx"))).collect();
    write("overview-quiet.html", &review(&county, &all, None)?)?;

    let hostile = "<script>document.title='ran'</script><img src=x onerror=alert(1)>\"'\u{202e}%#?.docx";
    let mut named = faulty(&county, false);
    for (at, (report, source)) in named.iter_mut().enumerate() {
        hostile.clone_into(source);
        if at < 5
            && let Some(organ) = &mut report.organ
        {
            hostile.clone_into(&mut organ.name);
        }
    }
    write("overview-hostile.html", &review(&county, &named, None)?)?;
    Ok(())
}

/// The reports of the county with what goes wrong in it; later some of it is mended.
fn faulty(county: &County, is_later: bool) -> Vec<(Report, String)> {
    let missing = ["青溪县人民政府", "青溪县司法局", "青溪县柳桥镇人民政府", "青溪县统计局", "青溪县气象局"];
    let name = |report: &Report| report.organ.as_ref().map_or_else(String::new, |organ| organ.name.clone());
    let mut reports = Vec::new();
    for report in county.this.iter().filter(|report| !missing.contains(&&*name(report))) {
        let (mut report, source) = (report.clone(), format!("收件/{}.docx", name(report)));
        match &*name(&report) {
            "青溪县商务局" if !is_later => more(&mut report, "requests.received.total", 3),
            "青溪县公安局" if is_later => more(&mut report, "reviews.reconsideration.total", 1),
            "青溪县审计局" => {
                more(&mut report, "requests.brought_forward.total", 2);
                more(&mut report, "requests.carried_forward.total", 2);
            }
            "青溪县财政局" => report.published = "2025-02-03".parse().ok(),
            "青溪县水利局" => {
                let mut stale = report.clone();
                more(&mut stale, "disclosure.administrative_penalties.decisions", 2);
                reports.push((stale, "收件/水利局（初稿）.docx".to_owned()));
            }
            _ => {}
        }
        reports.push((report, source));
    }
    let mut stranger = county.this[3].clone();
    if let Some(organ) = &mut stranger.organ {
        "乙县教育局".clone_into(&mut organ.name);
    }
    reports.push((stranger, "收件/乙县教育局.docx".to_owned()));
    reports.push((county.last[4].clone(), "收件/去年的.docx".to_owned()));
    reports
}

/// Adds to a count.
fn more(report: &mut Report, cell: &str, count: u64) {
    let cell = cell.parse().expect("an address of the form");
    if let Some(Figure::Count(known)) = report.get(cell) {
        report.set(cell, Some(Figure::Count(known + count))).expect("a count");
    }
}

fn review(
    county: &County,
    reports: &[(Report, String)],
    earlier: Option<&EarlierReview>,
) -> Result<Review, Box<dyn Error>> {
    let register = Register::from_csv(county.register.as_bytes())?;
    let options = ReviewOptions {
        year: YEAR,
        as_of: if earlier.is_some() { "2025-02-12" } else { "2025-02-05" }.parse()?,
        due: Some("2025-02-14".parse()?),
        policy: Policy::default(),
        register_source: "organs.csv".to_owned(),
        register_sha256: sha256(county.register.as_bytes()),
    };
    let mut history = History::new(&register);
    county.last.iter().cloned().for_each(|report| history.push(report));
    let mut builder = ReviewBuilder::new(&register, options);
    for (report, source) in reports {
        let previous = history.before(report);
        let findings = check_with(report, &Context { previous: &previous, ..Context::default() });
        let has_previous_year = previous.iter().any(|before| before.year == Some(YEAR - 1));
        builder.push(Reviewed { report, findings: &findings, source, has_previous_year });
    }
    let scan =
        Message { zh: "这是扫描件，没有文字。".to_owned(), en: "This is a scan without text.".to_owned() };
    if reports.len() < county.this.len() {
        builder.push_unreadable("收件/县统计局2024年年报（扫描件）.pdf", scan);
    }
    Ok(builder.finish(earlier))
}
