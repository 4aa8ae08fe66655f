//! Changes of one operator or constant: `propose ROOT COUNT` prints a list of them, `apply ROOT LIST` builds all of a list
//! into the sources under ROOT, each behind its number in the environment variable `OGI_MUTANT`.

mod sites;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::visit_mut::VisitMut;

use sites::{Change, Rewriter};

/// Where the changes are made.
const CRATE: &str = "crates/ogi-validate/src";
const FOLDERS: [&str; 3] = ["rules", "facts", "fixes"];

/// What tells a change of the list: it is found again by the text of its line, wherever that has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    number: u32,
    file: String,
    /// The line without the blanks around it.
    line: String,
    /// The how manieth line of this text it is.
    which: usize,
    /// The character of the line at which the operator or constant begins.
    column: usize,
    from: String,
    to: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["propose", root, count] => propose(Path::new(root), count.parse()?),
        ["apply", root, list] => apply(Path::new(root), &fs::read_to_string(list)?),
        _ => Err("usage: ogi-mutations propose ROOT COUNT | apply ROOT LIST".into()),
    }
}

/// Prints as many of all changes there could be, drawn by chance that is the same every time.
fn propose(root: &Path, count: usize) -> Result<(), Box<dyn Error>> {
    let mut entries = Vec::new();
    for file in files(root)? {
        let text = fs::read_to_string(root.join(CRATE).join(&file))?;
        let mut rewriter = Rewriter::default();
        rewriter.visit_file_mut(&mut syn::parse_file(&text)?);
        entries.extend(rewriter.found.iter().map(|change| entry(&file, &text, change)));
    }
    let mut state = 1_u64;
    for last in (1..entries.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(state >> 33)? % (last + 1);
        entries.swap(last, other);
    }
    eprintln!("{count} of {}", entries.len());
    entries.truncate(count);
    entries.sort_by(|a, b| (&a.file, &a.line, a.which, a.column).cmp(&(&b.file, &b.line, b.which, b.column)));
    println!("number\tfile\twhich\tcolumn\tfrom\tto\tline");
    for (index, entry) in entries.iter().enumerate() {
        let Entry { file, line, which, column, from, to, .. } = entry;
        println!("{}\t{file}\t{which}\t{column}\t{from}\t{to}\t{line}", index + 1);
    }
    Ok(())
}

fn entry(file: &str, text: &str, change: &Change) -> Entry {
    let lines: Vec<&str> = text.lines().collect();
    let whole = lines[change.line - 1];
    let line = whole.trim();
    let indent = whole.chars().count() - whole.trim_start().chars().count();
    let which = lines[..change.line].iter().filter(|other| other.trim() == line).count();
    Entry {
        number: 0,
        file: file.to_owned(),
        line: line.to_owned(),
        which,
        column: change.column - indent,
        from: change.from.clone(),
        to: change.to.clone(),
    }
}

fn read(list: &str) -> Result<Vec<Entry>, Box<dyn Error>> {
    let mut entries = Vec::new();
    for row in list.lines().skip(1).filter(|row| !row.is_empty()) {
        let mut fields = row.splitn(7, '\t');
        let mut field = || fields.next().map(str::to_owned).ok_or("a row of the list is too short");
        entries.push(Entry {
            number: field()?.parse()?,
            file: field()?,
            which: field()?.parse()?,
            column: field()?.parse()?,
            from: field()?,
            to: field()?,
            line: field()?,
        });
    }
    Ok(entries)
}

/// Builds the changes of a list into the sources.
fn apply(root: &Path, list: &str) -> Result<(), Box<dyn Error>> {
    let mut by_file: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in read(list)? {
        by_file.entry(entry.file.clone()).or_default().push(entry);
    }
    for (file, entries) in by_file {
        let path = root.join(CRATE).join(&file);
        let text = fs::read_to_string(&path)?;
        let mut rewriter = Rewriter::default();
        for entry in &entries {
            let mut same = text.lines().enumerate().filter(|(_, line)| line.trim() == entry.line);
            let (at, line) = same
                .nth(entry.which - 1)
                .ok_or_else(|| format!("{}: the line of change {} is gone: {}", file, entry.number, entry.line))?;
            let indent = line.chars().count() - line.trim_start().chars().count();
            rewriter.wanted.push((at + 1, entry.column + indent, entry.to.clone(), entry.number));
        }
        let mut parsed = syn::parse_file(&text)?;
        rewriter.visit_file_mut(&mut parsed);
        let lost: Vec<u32> =
            entries.iter().map(|entry| entry.number).filter(|number| !rewriter.made.contains(number)).collect();
        if !lost.is_empty() {
            return Err(format!("{file}: changes {lost:?} could not be made").into());
        }
        fs::write(&path, parsed.to_token_stream().to_string())?;
    }
    let lib = root.join(CRATE).join("lib.rs");
    let mut text = fs::read_to_string(&lib)?;
    write!(text, "{SWITCH}")?;
    Ok(fs::write(&lib, text)?)
}

/// Which change is in force.
const SWITCH: &str = r#"
pub(crate) fn mutant(number: u32) -> bool {
    static ON: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    *ON.get_or_init(|| std::env::var("OGI_MUTANT").ok().and_then(|it| it.parse().ok()).unwrap_or(0)) == number
}
"#;

/// The sources of the folders, by their path from the source folder of the crate.
fn files(root: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let source = root.join(CRATE);
    let mut left: Vec<PathBuf> =
        FOLDERS.iter().flat_map(|folder| [source.join(folder), source.join(format!("{folder}.rs"))]).collect();
    let mut found = Vec::new();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                left.push(entry?.path());
            }
        } else if path.exists() {
            found.push(path.strip_prefix(&source)?.to_string_lossy().into_owned());
        }
    }
    found.sort();
    Ok(found)
}
