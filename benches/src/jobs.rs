//! The jobs, each on input that is in memory before the clock starts.

use std::error::Error;
use std::fs;
use std::path::Path;

use ogi_extract::{Limits, Options, extract, open};
use ogi_model::{Cell, Channel, Columns, Edition, Figure, Figures, Narrative, Report, RequestRow, Table, Verdict};
use ogi_validate::{Context, check_with};

use crate::generate::WRONG;
use crate::{Done, measure};

/// The names of the jobs.
pub(crate) const NAMES: &[&str] = &[
    "json",
    "json-check",
    "schema",
    "serde",
    "serde-check",
    "check",
    "clean",
    "prose",
    "html",
    "pdf",
    "text",
    "locate",
    "publish",
];

/// How many times over the decoded reports are checked in one run.
const COPIES: usize = 7;

pub(crate) fn run(job: &str, dir: &Path) -> Result<(), Box<dyn Error>> {
    let reports = dir.join("reports.ndjson");
    match job {
        "json" => json("json", "ogi", &reports, from_json, received),
        "json-check" => json("json-check", "ogi", &reports, from_json, failing),
        "schema" => by_the_schema(dir),
        "serde" => json("json", "serde_json", &reports, plain_from_json, received),
        "serde-check" => json("json-check", "serde_json", &reports, plain_from_json, failing),
        "check" => check(dir),
        "clean" => clean(dir),
        "prose" => prose(dir),
        "html" => html(dir),
        "pdf" => pdf(dir),
        "text" => text(dir),
        "locate" => locate(dir),
        "publish" => publish(dir),
        _ => Err(format!("there is no job {job}, but {}", NAMES.join(", ")).into()),
    }
}

type Read = fn(&[u8]) -> Result<Report, Box<dyn Error>>;

/// What the library reads a report with.
fn from_json(line: &[u8]) -> Result<Report, Box<dyn Error>> {
    Ok(ogi_serialize::from_json(line)?)
}

/// The reference on the same types: one fast look at the encoding, then serde.
fn plain_from_json(line: &[u8]) -> Result<Report, Box<dyn Error>> {
    Ok(serde_json::from_str(simdutf8::basic::from_utf8(line)?)?)
}

/// What a program has to do that has nothing but the published schema: parse, and validate.
fn by_the_schema(dir: &Path) -> Result<(), Box<dyn Error>> {
    let input = fs::read(dir.join("reports.ndjson"))?;
    let lines: Vec<&[u8]> = input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    let validator = jsonschema::options().should_validate_formats(true).build(&ogi_serialize::report_schema())?;
    let value = |line: &[u8]| {
        let value: serde_json::Value = serde_json::from_slice(line).expect("the input is JSON");
        assert!(validator.is_valid(&value), "the input is valid");
        value.pointer("/requests/received/total").and_then(serde_json::Value::as_u64).unwrap_or_default()
    };
    measure("json", "jsonschema", || Done {
        items: lines.len(),
        bytes: input.len(),
        check_value: lines.iter().map(|line| value(line)).sum(),
    });
    Ok(())
}

fn received(report: &Report) -> u64 {
    report.requests.received.total.unwrap_or_default()
}

fn failing(report: &Report) -> u64 {
    let figures = Figures::of(report);
    let failing = report.identities().filter(|identity| figures.check(identity).verdict == Verdict::Fails).count();
    whole(failing)
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn json(job: &str, contender: &str, input: &Path, read: Read, value: fn(&Report) -> u64) -> Result<(), Box<dyn Error>> {
    let input = fs::read(input)?;
    let lines: Vec<&[u8]> = input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    for line in &lines {
        read(line)?;
    }
    measure(job, contender, || Done {
        items: lines.len(),
        bytes: input.len(),
        check_value: lines.iter().map(|line| value(&read(line).expect("it was read before"))).sum(),
    });
    Ok(())
}

/// Decoded reports, several times over.
fn decoded(dir: &Path, name: &str) -> Result<Vec<Report>, Box<dyn Error>> {
    let input = fs::read(dir.join(name))?;
    let mut reports = Vec::new();
    for line in input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        reports.push(Report { narrative: Narrative::default(), ..from_json(line)? });
    }
    let once = reports.len();
    Ok(reports.into_iter().cycle().take(once * COPIES).collect())
}

fn check(dir: &Path) -> Result<(), Box<dyn Error>> {
    let reports = decoded(dir, "reports.ndjson")?;
    let done = |check_value| Done { items: reports.len(), bytes: 0, check_value };
    let columns: Columns = reports.iter().collect();
    measure("check-count", "ogi", || done(whole(columns.tally_all().fails)));
    measure("check-count", "ogi, row by row", || done(reports.iter().map(failing).sum()));
    measure("check-count", "plain Rust", || done(reports.iter().map(plain_failing).sum()));
    let reports = decoded(dir, "blanks.ndjson")?;
    let done = |check_value| Done { items: reports.len(), bytes: 0, check_value };
    let columns: Columns = reports.iter().collect();
    measure("check-outcomes", "ogi", || done(column_outcomes(&columns)));
    measure("check-outcomes", "ogi, row by row", || done(reports.iter().map(outcomes).sum()));
    json("json-blanks", "ogi", &dir.join("blanks.ndjson"), from_json, received)?;
    // What the columns of both jobs cost before the clock starts; nobody else is timed at it.
    measure("columns", "ogi", || done(whole(reports.iter().collect::<Columns>().len())));
    measure("check-rules", "ogi", || {
        done(reports.iter().map(|report| whole(ogi_validate::check(report).counts.error)).sum())
    });
    Ok(())
}

/// Reports that are published in one run: peers take milliseconds for each.
const PUBLISHED: usize = 100;

/// The three tables of reports as the official form, without the report as data, which the peers do not write.
fn publish(dir: &Path) -> Result<(), Box<dyn Error>> {
    let mut reports = decoded(dir, "reports.ndjson")?;
    reports.truncate(PUBLISHED);
    let mut options = ogi_publish::Options::default();
    options.without_data = true;
    let done = || Done { items: reports.len(), bytes: 0, check_value: reports.iter().map(received).sum() };
    measure("publish-html", "ogi", || {
        publish_each(&reports, |report| ogi_publish::html(report, &options));
        done()
    });
    measure("publish-docx", "ogi", || {
        publish_each(&reports, |report| ogi_publish::docx(report, &options));
        done()
    });
    measure("publish-xlsx", "ogi", || {
        publish_each(&reports, |report| ogi_publish::xlsx(report, &options));
        done()
    });
    Ok(())
}

fn publish_each<T>(reports: &[Report], write: impl Fn(&Report) -> Result<T, ogi_publish::PublishError>) {
    for report in reports {
        assert!(write(report).is_ok(), "a report without unread cells is published");
    }
}

/// Every rule but those on prose, on reports they find no fault with: the figures alone.
fn clean(dir: &Path) -> Result<(), Box<dyn Error>> {
    let context = Context { figures_only: true, ..Context::default() };
    let check = |report: &Report| check_with(report, &context);
    let mut reports = decoded(dir, "reports.ndjson")?;
    reports.retain(|report| check(report).findings.is_empty());
    let passed = |report: &Report| check(report).outcomes.iter().map(|rule| rule.passed).sum::<usize>();
    measure("check-clean", "ogi", || Done {
        items: reports.len(),
        bytes: 0,
        check_value: reports.iter().map(|report| whole(passed(report))).sum(),
    });
    Ok(())
}

/// Reports with their prose that no rule finds fault with: what it states in numbers against the tables, and then every
/// rule.
fn prose(dir: &Path) -> Result<(), Box<dyn Error>> {
    let input = fs::read(dir.join("reports.ndjson"))?;
    let lines = input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let mut reports = lines.map(from_json).collect::<Result<Vec<_>, _>>()?;
    reports.retain(|report| ogi_validate::check(report).findings.is_empty());
    let blocks = |report: &Report| {
        let Narrative { overview, problems, other_matters } = &report.narrative;
        [overview, problems, other_matters].into_iter().flatten().flatten().map(|block| block.text.len()).sum::<usize>()
    };
    let bytes = reports.iter().map(blocks).sum();
    let count = |count| u64::try_from(count).unwrap_or(u64::MAX);
    let done = |check_value| Done { items: reports.len(), bytes, check_value };
    measure("check-statements", "ogi", || {
        done(reports.iter().map(|report| count(ogi_validate::compare_statements(report, None).len())).sum())
    });
    let passed = |report: &Report| ogi_validate::check(report).outcomes.iter().map(|rule| rule.passed).sum::<usize>();
    measure("check-prose", "ogi", || done(reports.iter().map(|report| count(passed(report))).sum()));
    Ok(())
}

/// The reference on the same types: the sums written out, for reports in the form of 2021 without blanks.
fn plain_failing(report: &Report) -> u64 {
    let known = |cells: [Option<u64>; 7]| cells.map(Option::unwrap_or_default);
    let requests = &report.requests;
    let (mut added, mut failing) = ([0; 7], 0);
    for form in Edition::E2021.form().requests.rows() {
        let cells = known(requests.row(form.row).cells());
        failing += u64::from(cells[..6].iter().sum::<u64>() != cells[6]);
        if matches!(form.row, RequestRow::Outcome(_)) {
            added.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += cell);
        }
    }
    let [received, brought, total, carried] =
        [&requests.received, &requests.brought_forward, &requests.concluded, &requests.carried_forward]
            .map(|row| known(row.cells()));
    for who in 0..7 {
        failing += u64::from(added[who] != total[who]);
        failing += u64::from(received[who] + brought[who] != total[who] + carried[who]);
    }
    for channel in Channel::ALL {
        let cells = report.reviews.get(channel).cells().map(Option::unwrap_or_default);
        failing += u64::from(cells[..4].iter().sum::<u64>() != cells[4]);
    }
    failing
}

/// How every sum came out, in one number.
fn outcomes(report: &Report) -> u64 {
    let figures = Figures::of(report);
    let weight = |identity| match figures.check(identity).verdict {
        Verdict::Holds => 1,
        Verdict::HoldsWithBlanksAsZero => 100,
        Verdict::Fails => 10_000,
        Verdict::Undecided(_) | Verdict::DoesNotApply => 1_000_000,
    };
    report.identities().map(weight).sum()
}

/// The same number, of all reports.
fn column_outcomes(columns: &Columns) -> u64 {
    let tally = columns.tally_all();
    whole(tally.holds)
        + 100 * whole(tally.holds_with_blanks_as_zero)
        + 10_000 * whole(tally.fails)
        + 1_000_000 * whole(tally.undecided())
}

fn locate(dir: &Path) -> Result<(), Box<dyn Error>> {
    for (name, ..) in WRONG {
        let input = fs::read(dir.join(format!("wrong-{name}.ndjson")))?;
        let lines = input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let reports = lines.map(from_json).collect::<Result<Vec<_>, _>>()?;
        measure(&format!("locate-{name}"), "ogi", || Done {
            items: reports.len(),
            bytes: 0,
            check_value: reports.iter().map(fewest_cells).sum(),
        });
    }
    Ok(())
}

/// How many cells of table three must change at least; the fixes are put into words, too. The hundredth report
/// may have a wrong figure in table four, which the other program does not look at.
fn fewest_cells(report: &Report) -> u64 {
    let located = ogi_validate::find_fixes(report, None);
    let changes = located.fixes.iter().filter(|it| it.changes[0].cell.table() == Table::Requests);
    let sets = changes.map(|fix| fix.changes.len()).min();
    let bound = located.without_fix.iter().map(|without_fix| without_fix.at_least).min();
    u64::try_from(sets.or(bound).unwrap_or_default()).unwrap_or(u64::MAX)
}

fn folder(dir: &Path, name: &str) -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
    let mut paths =
        fs::read_dir(dir.join(name))?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths.into_iter().map(fs::read).collect::<std::io::Result<_>>()?)
}

fn html(dir: &Path) -> Result<(), Box<dyn Error>> {
    let pages = folder(dir, "html")?;
    on_pages("html-grid", &pages, grid)?;
    on_pages("html-report", &pages, figures)
}

fn pdf(dir: &Path) -> Result<(), Box<dyn Error>> {
    let files = folder(dir, "pdf")?;
    on_pages("pdf-text", &files, characters)?;
    on_pages("pdf-tables", &files, counts)?;
    on_pages("pdf-report", &files, figures)
}

/// Every character that was read, wherever it stands.
fn characters(file: &[u8]) -> u64 {
    let document = open(file, &Limits::default()).expect("it was opened before").document;
    let cells = document.tables().flat_map(|table| table.cells().iter().map(|cell| cell.text.as_str()));
    let texts = document.paragraphs().map(|paragraph| paragraph.text.as_str()).chain(cells);
    texts.flat_map(str::chars).filter(|c| !c.is_whitespace()).map(|c| u64::from(u32::from(c))).sum()
}

/// Every cell of a table that holds a count, with its value.
fn counts(file: &[u8]) -> u64 {
    let document = open(file, &Limits::default()).expect("it was opened before").document;
    let cells = document.tables().flat_map(ogi_extract::Table::cells);
    cells.filter_map(|cell| cell.text.parse::<u64>().ok()).map(|count| 1 + count).sum()
}

fn text(dir: &Path) -> Result<(), Box<dyn Error>> {
    on_pages("text-report", &folder(dir, "text")?, figures)
}

fn on_pages(job: &str, pages: &[Vec<u8>], value: fn(&[u8]) -> u64) -> Result<(), Box<dyn Error>> {
    for page in pages {
        extract(page, &Options::default())?;
    }
    measure(job, "ogi", || Done {
        items: pages.len(),
        bytes: pages.iter().map(Vec::len).sum(),
        check_value: pages.iter().map(|page| value(page)).sum(),
    });
    Ok(())
}

/// Every figure that was read counts, those of tables three and four with their value.
fn figures(page: &[u8]) -> u64 {
    let report = extract(page, &Options::default()).expect("it was read before").report;
    let value = |(cell, figure): (Cell, Figure)| match figure {
        Figure::Count(count) if cell.table() != Table::Disclosure => 1 + count,
        _ => 1,
    };
    report.figures().map(value).sum()
}

/// Every slot of every table counts with its place and the length of its text.
fn grid(page: &[u8]) -> u64 {
    let opened = open(page, &Limits::default()).expect("it was opened before");
    let mut value = 0;
    for table in opened.document.tables() {
        for row in 0..table.rows() {
            for cell in table.covering(row) {
                let length = cell.text.chars().count() as u64 + 1;
                for column in cell.column..cell.column + cell.columns {
                    value += length * (31 * row as u64 + 7 * column as u64 + 1);
                }
            }
        }
    }
    value
}
