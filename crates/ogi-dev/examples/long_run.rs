//! Reads texts of every layout, with every perturbation and with pages that end anywhere, and holds that no figure is another
//! than the one printed: `cargo run --release -p ogi-dev --example long_run -- FIRST COUNT`.
//!
//! The text of a number is the same every time, so a failure is its number; `-- NUMBER 1 --show` prints the text.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks")]

use std::process::ExitCode;
use std::time::Instant;

use ogi_dev::corpus::{Cells, read, score, text_sample};

fn main() -> ExitCode {
    let (options, words): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let [first, count] = numbers.as_slice() else {
        eprintln!("usage: long_run FIRST COUNT [--show]");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let mut cells = Cells::default();
    let (mut failed, mut refused) = (0_u32, 0_u32);
    for number in *first..first.saturating_add(*count) {
        let sample = text_sample(number);
        if options.iter().any(|option| option == "--show") {
            println!("{}", String::from_utf8_lossy(&sample.bytes));
        }
        let score = score(&sample, &read(&sample));
        cells += score.cells;
        refused += u32::from(score.refused);
        let faults = score
            .faults
            .iter()
            .filter(|fault| ["wrong", "invented", "missed", "silent"].iter().any(|kind| fault.starts_with(kind)));
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
