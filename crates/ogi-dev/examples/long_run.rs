//! Reads texts of every layout, or PDF, with every perturbation and with pages that end anywhere, and holds that no figure is
//! another than the one printed: `cargo run --release -p ogi-dev --example long_run -- FIRST COUNT [--pdf]`.
//!
//! The document of a number is the same every time, so a failure is its number; `-- NUMBER 1 --show` writes the document.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks")]

use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use ogi_dev::corpus::{Cells, pdf_sample, read, score, text_sample};

fn main() -> ExitCode {
    let (options, words): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let [first, count] = numbers.as_slice() else {
        eprintln!("usage: long_run FIRST COUNT [--pdf] [--show]");
        return ExitCode::from(2);
    };
    let has = |option: &str| options.iter().any(|given| given == option);
    let start = Instant::now();
    let mut cells = Cells::default();
    let (mut failed, mut refused) = (0_u32, 0_u32);
    for number in *first..first.saturating_add(*count) {
        let sample = if has("--pdf") { pdf_sample(number) } else { text_sample(number) };
        if has("--show") {
            let mut output = std::io::stdout();
            return output.write_all(&sample.bytes).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
        }
        let score = score(&sample, &read(&sample));
        cells += score.cells;
        refused += u32::from(score.refused);
        let faults = score
            .faults
            .iter()
            .filter(|fault| ["wrong", "invented", "missed", "silent"].iter().any(|kind| fault.starts_with(kind)))
            // What a layout shows to be blank is blank, though the truth, made for carriers that do not, calls it unknowable.
            .filter(|fault| !(fault.starts_with("silent") && fault.contains(": \"\" read")));
        let faults: Vec<&String> = faults.collect();
        if !faults.is_empty() {
            failed += 1;
            let perturbations: Vec<&str> = sample.perturbations.iter().map(|perturbation| perturbation.en).collect();
            println!("{number}\t{:?}\t{}\t{}", sample.carrier, perturbations.join("; "), sample.dialect);
            for fault in faults {
                println!("\t{fault}");
            }
        }
        if number % 10_000 == 9_999 {
            eprintln!("{} documents, {failed} failed, {:.0?}", number + 1 - first, start.elapsed());
        }
    }
    println!("{count} documents from {first}, {refused} refused, {failed} failed: {cells:?}");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
