//! Files that stand beside a report: what a supervising office laid down, and what was decided about its findings.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ogi::model::{DecisionKind, Report};
use ogi::publish::file_stem;
use ogi::serialize::{MAX_REPORT_BYTES, decode_json, read_json, write_json_pretty};
use ogi::validate::{DecisionsFile, Findings, OwnRule, Policy, RulesFile};

use crate::apply::Kept;
use crate::failure::Failure;
use crate::input;
use crate::language::Language;

/// Reads rules of one's own, none of which may have the id of one that is known.
pub(crate) fn read_rules(file: &Path, known: &[OwnRule]) -> Result<Vec<OwnRule>, Failure> {
    let bytes = input::bytes(file, MAX_REPORT_BYTES)?;
    let read: RulesFile = read_json(&bytes).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    read.into_rules(known).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))
}

/// Reads a policy, which may speak of rules of one's own; `supervisor` is the one that is built in.
pub(crate) fn read_policy(file: &Path, own: &[OwnRule]) -> Result<Policy, Failure> {
    if file.as_os_str() == Policy::SUPERVISOR {
        return Ok(Policy::supervisor());
    }
    let bytes = input::bytes(file, MAX_REPORT_BYTES)?;
    let text = decode_json(&bytes).map_err(|_| {
        Failure::unreadable("文件应为 UTF-8 编码；请另存为 UTF-8。", "the file is to be in UTF-8; save it so")
    })?;
    Policy::from_toml_with(&text, own).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))
}

/// Reads a decisions file and sees that every decision gives its reason.
pub(crate) fn read_decisions(file: &Path) -> Result<DecisionsFile, Failure> {
    let bytes = input::bytes(file, MAX_REPORT_BYTES)?;
    let read: DecisionsFile = read_json(&bytes).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    read.verify().map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    Ok(read)
}

/// The decisions files that a path stands for: a file, or those of a folder by name.
pub(crate) fn decisions_files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path).map_err(|error| Failure::not_opened(&error))?;
    let mut files = Vec::new();
    for entry in entries {
        let file = entry.map_err(|error| Failure::not_opened(&error))?.path();
        if file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// Where decisions on some reports are written: to the file that was named, or into the folder, a file a report, called by
/// its year and organ. A folder is one that is there, or a path that ends as one.
pub(crate) fn decisions_targets(path: &Path, checked: &[Kept]) -> Result<Vec<PathBuf>, Failure> {
    if is_folder(path) {
        std::fs::create_dir_all(path).map_err(|error| Failure::not_written(&error))?;
        let mut taken = BTreeSet::new();
        return Ok(checked.iter().map(|kept| path.join(file_name(&kept.report, "json", &mut taken))).collect());
    }
    match checked {
        [_] => Ok(vec![path.to_owned()]),
        [] => Ok(Vec::new()),
        _ => Err(Failure::usage(
            "核对的报告不止一份，请给出文件夹，每份报告写一个文件。",
            "several reports were checked; name a folder, into which a file a report is written",
        )),
    }
}

/// Whether a path is a folder that is there, or ends as one.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().last().is_some_and(|last| b"/\\".contains(last))
}

/// `YEAR-ORGAN.json` or another ending, with what a file system does not hold replaced and equal names numbered.
pub(crate) fn file_name(report: &Report, ending: &str, taken: &mut BTreeSet<String>) -> String {
    let name = file_stem(report.organ.as_ref().map(|organ| &*organ.name), report.year);
    let numbered = (1..).map(|number| if number == 1 { name.clone() } else { format!("{name}-{number}") });
    let free = numbered.into_iter().find(|name| taken.insert(name.clone())).unwrap_or(name);
    format!("{free}.{ending}")
}

/// Writes a decisions file for the findings of one report, with every key that is to be filled in, and gives how many entries
/// are still open. A file that is there already is left alone: it may hold decisions.
pub(crate) fn write_decisions(file: &Path, findings: &Findings, language: Language) -> Result<usize, Failure> {
    let decisions = DecisionsFile::of(findings, |finding| language.of(&finding.message).to_owned());
    write_new_json(file, |out| {
        write_json_pretty(&decisions.to_fill_in(), &mut *out)?;
        writeln!(out)
    })?;
    Ok(decisions.decisions.iter().filter(|decision| decision.decision == DecisionKind::Open).count())
}

/// Endings of files that hold something else than JSON.
const OTHER_FORMATS: &[&str] = &[
    "doc", "docx", "wps", "xls", "xlsx", "et", "pdf", "htm", "html", "mht", "txt", "md", "csv", "tsv", "xml", "toml",
    "sarif",
];

/// Writes JSON to a file that is not there yet. A name that says another format is refused.
pub(crate) fn write_new_json(file: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if OTHER_FORMATS.contains(&ending.as_str()) {
        return Err(Failure::usage(
            format!("写出的是 JSON 数据，不是 .{ending} 文件；文件名请以 .json 结尾。"),
            format!("what is written is JSON, not a .{ending} file; let the name end with .json"),
        ));
    }
    write_new(file, write)
}

/// Writes a file that is not there yet, all of it or nothing: it is made beside its place under a name of its own, and takes
/// its name once it is on the disk. Where that fails nothing is left behind.
pub(crate) fn write_new(file: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    // What stands there is refused below, too; seen here, nothing need be written first.
    if file.symlink_metadata().is_ok() {
        return Err(exists());
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = new_beside(folder).map_err(|error| Failure::not_written(&error))?;
    let mut out = io::BufWriter::new(beside.as_file_mut());
    let written = write(&mut out).and_then(|()| out.flush());
    drop(out);
    written.and_then(|()| beside.as_file().sync_all()).map_err(|error| Failure::not_written(&error))?;
    beside.persist_noclobber(file).map_err(|refused| match refused.error.kind() {
        io::ErrorKind::AlreadyExists => exists(),
        _ => Failure::not_written(&refused.error),
    })?;
    // The name is on the disk once the folder is. Not every system lets a folder be opened for that.
    let _ = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A file of no name that matters, which anybody may read who may read a new file here.
fn new_beside(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ogi-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

fn exists() -> Failure {
    Failure::usage(
        "已经有这个文件，不予覆盖；请另取名称。",
        "this file exists and is not written over; choose another name",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new.json");
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        let failed = write_new(&file, |out| out.write_all(&vec![b'a'; 100_000]).and(Err(full()))).unwrap_err();
        assert_eq!(failed.message.zh, "无法写出：磁盘已满。");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");

        // Somebody else takes the name while it is being written.
        let lost = write_new(&file, |_| std::fs::write(&file, "theirs")).unwrap_err();
        assert!(lost.usage, "{lost:?}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "theirs");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);

        std::fs::remove_file(&file).unwrap();
        write_new(&file, |out| out.write_all(b"ours")).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "ours");
        assert!(write_new(&folder.path().join("no/new.json"), |_| Ok(())).unwrap_err().message.zh.contains("没有这个"));
    }
}
