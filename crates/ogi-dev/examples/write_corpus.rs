//! Writes the corpus to a folder, for looking at and for other tools: `cargo run -p ogi-dev --example write_corpus -- DIR`.
//! With `--score` it reads every document as well and prints what went wrong; further numbers choose documents.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks")]

use std::path::PathBuf;
use std::process::ExitCode;

use ogi_dev::corpus::{SIZE, Sample, read, sample, score};

fn main() -> ExitCode {
    let (options, words): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let Some((folder, numbers)) = words.split_first() else {
        eprintln!("usage: write_corpus [--score] DIR [NUMBER…]");
        return ExitCode::from(2);
    };
    let numbers: Vec<u32> = numbers.iter().filter_map(|number| number.parse().ok()).collect();
    let numbers = if numbers.is_empty() { (0..SIZE).collect() } else { numbers };
    let folder = PathBuf::from(folder);
    if let Err(error) = std::fs::create_dir_all(&folder) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::from(3);
    }
    for number in numbers {
        let sample = sample(number);
        if let Err(error) = write(&folder, &sample) {
            eprintln!("{}: {error}", sample.name);
            return ExitCode::from(3);
        }
        if options.iter().any(|option| option == "--score") {
            say(&sample);
        }
    }
    ExitCode::SUCCESS
}

/// The document, and beside it its cells: address, what is printed, the figure, whether it can be known.
fn write(folder: &std::path::Path, sample: &Sample) -> std::io::Result<()> {
    std::fs::write(folder.join(&sample.name), &sample.bytes)?;
    let mut cells = String::new();
    for (cell, known) in &sample.truth.cells {
        let figure = known.figure.map_or_else(String::new, |figure| figure.to_string());
        let knowable = if known.knowable { "knowable" } else { "unknowable" };
        cells.extend([&format!("{cell}"), "\t", &known.text, "\t", &figure, "\t", knowable, "\n"]);
    }
    std::fs::write(folder.join(format!("{}.cells.tsv", sample.name)), cells)
}

fn say(sample: &Sample) {
    let score = score(sample, &read(sample));
    let perturbations: Vec<String> = sample
        .perturbations
        .iter()
        .map(|perturbation| format!("{} {}", perturbation.number, perturbation.en))
        .collect();
    println!(
        "{}\t{:?}\texact={}\tknowable={}\tright={}\tnamed={}\tmissed={}\tunknowable={}\tsilent={}\twrong={}\t{}",
        sample.name,
        sample.inside,
        score.exact,
        score.cells.knowable,
        score.cells.right,
        score.cells.named,
        score.cells.missed,
        score.cells.unknowable,
        score.cells.silent,
        score.cells.wrong,
        perturbations.join("; ")
    );
    println!("\t# {}", sample.dialect);
    for fault in &score.faults {
        println!("\t{fault}");
    }
}
