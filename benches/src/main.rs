//! `ogi-bench generate DIR` writes the input of the comparison; `ogi-bench JOB DIR` does one job on it again and again
//! and prints one line of JSON: the work done, the CPU seconds it took, and a value by which the same work is told.
//!
//! `benches/compare` runs it beside the programs in `benches/peers`.

mod generate;
mod jobs;
mod page;

use std::path::Path;
use std::process::ExitCode;

use cpu_time::ProcessTime;

/// How often a job runs; the median counts.
const RUNS: usize = 9;

/// What one run of a job did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Done {
    items: usize,
    bytes: usize,
    /// The same for every contender that does the same work.
    check_value: u64,
}

#[derive(serde::Serialize)]
struct Line<'a> {
    job: &'a str,
    contender: &'a str,
    items: usize,
    bytes: usize,
    cpu_seconds: f64,
    check_value: u64,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["generate", dir] => generate::generate(Path::new(dir)),
        [job, dir] => jobs::run(job, Path::new(dir)),
        _ => Err(format!("usage: ogi-bench generate DIR | ogi-bench {} DIR", jobs::NAMES.join("|")).into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint(&format!("ogi-bench: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Runs a job on input that is in memory, and prints the median.
#[expect(clippy::print_stdout, reason = "the line is the result of this program")]
fn measure(job: &str, contender: &str, mut run: impl FnMut() -> Done) {
    let mut done = run();
    let mut seconds: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = ProcessTime::now();
            done = std::hint::black_box(run());
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    let Done { items, bytes, check_value } = done;
    let line = Line { job, contender, items, bytes, cpu_seconds: seconds[RUNS / 2], check_value };
    println!("{}", serde_json::to_string(&line).expect("numbers and words make JSON"));
}

#[expect(clippy::print_stderr, reason = "there is nowhere else to say it")]
fn eprint(line: &str) {
    eprintln!("{line}");
}
