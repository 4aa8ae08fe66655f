//! Writes check pages to look at into a folder, and the reports they are of: `cargo run --example check_pages FOLDER`

mod reports;

use std::error::Error;
use std::path::PathBuf;

use ogi_model::{Language, Report};
use ogi_publish::{Checked, check_page, pictures};
use ogi_validate::{Context, check_with};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    let before = [reports::before()];
    let mut pages: Vec<(String, Report)> = vec![
        ("wrong".into(), reports::wrong()),
        ("right".into(), reports::right(2024)),
        ("unread".into(), reports::unread()),
        ("attested".into(), reports::attested()),
        ("blank".into(), Report::blank(ogi_model::Edition::E2021)),
    ];
    let hostile = reports::HOSTILE.iter().enumerate();
    pages.extend(hostile.map(|(at, text)| (format!("hostile-{at}"), reports::hostile(text))));
    for (name, report) in &pages {
        let context = Context { previous: &before, ..Context::default() };
        let findings = check_with(report, &context);
        let mut checked = Checked::new(report, &findings);
        checked.previous = Some(&before[0]);
        let source = format!("{}.docx", report.organ.as_ref().map_or("report", |organ| &organ.name));
        checked.source = Some(&source);
        std::fs::write(folder.join(format!("{name}.html")), check_page(&checked))?;
        std::fs::write(folder.join(format!("{name}.json")), ogi_serialize::to_json_pretty(report)?)?;
    }
    std::fs::write(folder.join("before.json"), ogi_serialize::to_json_pretty(&before[0])?)?;
    for (report, language) in [(&pages[0].1, Language::Zh), (&pages[0].1, Language::En)] {
        for picture in pictures(&[&before[0], report], language) {
            let language = language.choose("zh", "en");
            std::fs::write(folder.join(format!("{}-{language}.svg", picture.name)), picture.svg)?;
        }
    }
    Ok(())
}
