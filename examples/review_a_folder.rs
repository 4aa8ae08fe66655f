//! A folder of reports to what was found: who is missing, who must correct what.
//!
//! `cargo run -p ogi-examples --example review_a_folder [FOLDER [ORGANS.csv]]`

use std::error::Error;

use ogi::corpus::{Register, ReviewBuilder, ReviewOptions, Reviewed, sha256};
use ogi::extract::{Options, extract};
use ogi::model::{Language, Message};
use ogi::serialize::from_json;
use ogi::validate::check;

fn main() -> Result<(), Box<dyn Error>> {
    let mut given = std::env::args_os().skip(1);
    let folder = given.next().unwrap_or_else(|| "examples/received".into());
    let register_file = given.next().unwrap_or_else(|| "examples/registers/organs.csv".into());
    let csv = std::fs::read(&register_file)?;
    let register = Register::read(&csv)?;
    let mut review = ReviewBuilder::new(
        &register,
        ReviewOptions {
            year: 2024,
            as_of: "2025-02-05".parse()?,
            due: None,
            policy: Default::default(),
            register_source: register_file.to_string_lossy().into_owned(),
            register_sha256: sha256(&csv),
        },
    );
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let (bytes, source) = (std::fs::read(&path)?, path.to_string_lossy());
        let read = from_json(&bytes).or_else(|_| extract(&bytes, &Options::default()).map(|read| read.report));
        match read {
            Ok(report) => {
                let findings = check(&report);
                review.push(Reviewed {
                    report: &report,
                    findings: &findings,
                    source: &source,
                    has_previous_year: false,
                });
            }
            Err(why) => review.push_unreadable(&source, Message { zh: why.zh(), en: why.to_string() }),
        }
    }
    print!("{}", review.finish(None).text(Language::En));
    Ok(())
}
