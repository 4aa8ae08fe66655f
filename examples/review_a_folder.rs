//! A folder of reports to what was found: `cargo run -p ogi-examples --example review_a_folder [FOLDER [ORGANS.csv]]`

use ogi::corpus::{Register, ReviewBuilder, ReviewOptions, Reviewed, sha256};
use ogi::extract::{Options, extract};
use ogi::model::{Language, Message};
use ogi::validate::{Policy, check};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut given = std::env::args().skip(1);
    let folder = given.next().unwrap_or_else(|| "examples/received".to_owned());
    let register_source = given.next().unwrap_or_else(|| "examples/registers/organs.csv".to_owned());
    let csv = std::fs::read(&register_source)?;
    let (register, register_sha256) = (Register::read(&csv)?, sha256(&csv));
    let (as_of, due, policy) = ("2025-02-05".parse()?, None, Policy::default());
    let options = ReviewOptions { year: 2024, as_of, due, policy, register_source, register_sha256 };
    let mut review = ReviewBuilder::new(&register, options);
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let (bytes, source) = (std::fs::read(&path)?, &*path.to_string_lossy());
        // A report that is data already, or a document.
        let read = ogi::serialize::from_json(&bytes)
            .or_else(|_| extract(&bytes, &Options::default()).map(|extraction| extraction.report));
        match read {
            Ok(report) => {
                let findings = &check(&report);
                review.push(Reviewed { report: &report, findings, source, has_previous_year: false });
            }
            Err(why) => review.push_unreadable(source, Message { zh: why.zh(), en: why.to_string() }),
        }
    }
    print!("{}", review.finish(None).text(Language::En));
    Ok(())
}
