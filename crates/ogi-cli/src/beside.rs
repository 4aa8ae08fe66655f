//! Files that stand beside a report: what a supervising office laid down, what was decided about its findings, and the report as it would be corrected.

use std::io::{self, Write};
use std::path::Path;

use ogi::model::Report;
use ogi::serialize::{MAX_REPORT_BYTES, decode_json, read_json, to_json, write_json_pretty};
use ogi::validate::{Change, DecisionsFile, Findings, Fix, Policy, apply, check};

use crate::causes::{Cause, causes};
use crate::failure::Failure;
use crate::input;
use crate::language::Language;

/// Reads a policy.
pub(crate) fn read_policy(file: &Path) -> Result<Policy, Failure> {
    let bytes = input::bytes(file, MAX_REPORT_BYTES)?;
    let text = decode_json(&bytes).map_err(|_| {
        Failure::unreadable("文件应为 UTF-8 编码；请另存为 UTF-8。", "the file is to be in UTF-8; save it so")
    })?;
    Policy::from_toml(&text).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))
}

/// Reads a decisions file and sees that every decision gives its reason.
pub(crate) fn read_decisions(file: &Path) -> Result<DecisionsFile, Failure> {
    let bytes = input::bytes(file, MAX_REPORT_BYTES)?;
    let read: DecisionsFile = read_json(&bytes).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    read.verify().map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    Ok(read)
}

/// Writes a decisions file for the findings of one report. A file that is there already is left alone: it may hold
/// decisions.
pub(crate) fn write_decisions(file: &Path, checked: &[(Report, Findings)], language: Language) -> Result<(), Failure> {
    let [(_, findings)] = checked else {
        return Err(Failure::usage(
            "决定文件只能为一份报告写出，请一次只核对一份。",
            "decisions are written for one report; check one at a time",
        ));
    };
    let decisions = DecisionsFile::of(findings, |finding| language.of(&finding.message).to_owned());
    write_new(file, |out| {
        write_json_pretty(&decisions, &mut *out)?;
        writeln!(out)
    })
}

/// Which fix a report is corrected by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The most likely one of every cause.
    Best,
    /// That of this number, as the text shows it.
    Number(usize),
}

impl std::str::FromStr for Choice {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.parse() {
            _ if text == "best" => Ok(Self::Best),
            Ok(number) => Ok(Self::Number(number)),
            Err(_) => Err("编号，或者 best。 A number, or `best`."),
        }
    }
}

/// Writes the report as it would be corrected, to a new file, and gives what to say of it.
pub(crate) fn write_corrected(
    file: &Path,
    checked: &[(Report, Findings)],
    choice: Choice,
    language: Language,
) -> Result<Vec<String>, Failure> {
    let [(report, findings)] = checked else {
        return Err(Failure::usage(
            "只能改正一份报告，请一次只核对一份。",
            "one report is corrected at a time; check one alone",
        ));
    };
    let chosen = chosen(findings, choice)?;
    let corrected = (chosen.iter().try_fold(report.clone(), |report, fix| apply(&report, fix)))
        .map_err(|error| Failure::usage(format!("不能改正：{error}"), format!("cannot be corrected: {error}")))?;
    let json = to_json(&corrected)
        .map_err(|error| Failure::unreadable(format!("无法写出：{error}"), format!("cannot be written: {error}")))?;
    write_new(file, |out| writeln!(out, "{json}"))?;
    let mut told = Vec::new();
    for fix in &chosen {
        told.extend(fix.changes.iter().map(|change| changed(report, change, language)));
        if fix.ties > 0 {
            told.push(language.of(&fix.message).to_owned()); // it says that others are as simple
        }
    }
    let (left, file) = (check(&corrected).counts.error, file.display());
    told.push(language.choose(
        format!("改正后的报告已写到 {file}，其中还有 {left} 项错误；原文件没有改动。"),
        format!("The corrected report was written to {file}; {left} errors are left in it. The input was not changed."),
    ));
    Ok(told)
}

fn chosen(findings: &Findings, choice: Choice) -> Result<Vec<&Fix>, Failure> {
    let causes = causes(findings);
    let Choice::Number(number) = choice else {
        if causes.is_empty() {
            return Err(Failure::usage("没有可用的改法。", "there is no fix to apply"));
        }
        return causes.iter().map(most_likely).collect();
    };
    number.checked_sub(1).and_then(|at| findings.fixes.get(at)).map(|fix| vec![fix]).ok_or_else(|| {
        Failure::usage(
            format!("没有编号为 {number} 的改法；编号见核对结果。"),
            format!("there is no fix {number}; the numbers are in what was found"),
        )
    })
}

/// The first fix of a cause, unless others are as likely.
fn most_likely<'a>(cause: &Cause<'a>) -> Result<&'a Fix, Failure> {
    let (number, first) = cause.fixes[0];
    let alike = cause.fixes.iter().filter(|(_, other)| other.rank == first.rank).count();
    if alike == 1 {
        return Ok(first);
    }
    Err(Failure::usage(
        format!("有 {alike} 种改法同样可能（改法{number} 等），请用 --apply 编号 指明。"),
        format!("{alike} fixes are equally likely, fix {number} among them; name one with --apply NUMBER"),
    ))
}

fn changed(report: &Report, change: &Change, language: Language) -> String {
    let label = report.form_of(change.cell.table()).form().label(change.cell);
    let (row, column) = label.map(|label| (label.row, label.column)).unwrap_or_default();
    let from = change.from.map_or_else(|| language.choose("空白", "blank").to_owned(), |from| from.to_string());
    let to = change.to;
    language.choose(
        format!("“{row}”一行“{column}”一栏：{from} 改为 {to}。"),
        format!("Row “{row}”, column “{column}”: {from} becomes {to}."),
    )
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
    use std::path::PathBuf;

    use super::*;
    use crate::causes::tests::with_two_fixes;

    fn new_file(name: &str) -> PathBuf {
        let file = std::env::temp_dir().join(format!("ogi-{}-{name}.json", std::process::id()));
        let _ = std::fs::remove_file(&file);
        file
    }

    #[test]
    fn the_most_likely_fix_is_written_to_a_new_file_and_told() {
        let (report, findings) = with_two_fixes();
        let file = new_file("best");
        let told = write_corrected(&file, &[(report.clone(), findings.clone())], Choice::Best, Language::Zh).unwrap();
        assert_eq!(told[0], "“行政复议”一行“总计”一栏：8 改为 7。");
        assert_eq!(told[1], "“总计”应为 7。", "four others are as simple, and the words say so");
        assert!(told[2].contains("还有 0 项错误"), "{told:?}");
        let written = ogi::serialize::from_json(std::fs::read_to_string(&file).unwrap().trim().as_bytes()).unwrap();
        assert_eq!(written.reviews.reconsideration.total, Some(7));
        let again = write_corrected(&file, &[(report, findings)], Choice::Best, Language::Zh).unwrap_err();
        assert!(again.usage && again.message.zh.contains("不予覆盖"));
        std::fs::remove_file(file).unwrap();
    }

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

    #[test]
    fn of_fixes_that_are_equally_likely_one_is_to_be_named() {
        let (report, mut findings) = with_two_fixes();
        findings.fixes.iter_mut().for_each(|fix| fix.rank = 1);
        let checked = [(report, findings)];
        let file = new_file("tie");
        let refused = write_corrected(&file, &checked, Choice::Best, Language::Zh).unwrap_err();
        assert!(refused.message.zh.starts_with("有 2 种改法同样可能"), "{refused:?}");
        let told = write_corrected(&file, &checked, Choice::Number(1), Language::En).unwrap();
        assert_eq!(told[0], "Row “行政复议”, column “结果维持”: 5 becomes 6.");
        std::fs::remove_file(file).unwrap();
        assert!(write_corrected(&new_file("no"), &checked, Choice::Number(3), Language::Zh).is_err());
    }
}
