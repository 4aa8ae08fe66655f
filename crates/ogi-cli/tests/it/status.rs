//! The exit status and what is left on the disk, whatever becomes of standard output and standard error.

use std::ffi::OsString;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};

use crate::beside::{folder, wrong_cells};
use crate::{BAOSHAN, DRAFT, command, err, ogi, out, with_input};

const REPORT: &str = r#"{"schema_version":"1.0","edition":"2021","year":2024,"organ":{"name":"云溪市统计局"}}"#;

/// A device that is always full, where the system has one.
#[expect(clippy::print_stderr, reason = "a test that was skipped should say so")]
fn full() -> Option<File> {
    let full = File::options().write(true).open("/dev/full").ok();
    if full.is_none() {
        eprintln!("skipped: this system has no /dev/full");
    }
    full
}

#[test]
fn a_full_standard_error_changes_no_status() {
    for (arguments, status) in [
        (vec!["check", DRAFT], 1),
        (vec!["check", BAOSHAN, "nowhere.html"], 3),
        (vec!["--errors", "json", "check", "nowhere.html"], 3),
        (vec!["check", "--previous", DRAFT, BAOSHAN], 0),
        (vec!["check", "--format", "nothing", BAOSHAN], 2),
    ] {
        let Some(full) = full() else { return };
        let done = command().args(&arguments).stderr(full).output().unwrap();
        assert_eq!(done.status.code(), Some(status), "{arguments:?}");
    }
}

/// Runs a command whose output nobody takes.
fn closed(arguments: &[&str]) -> Output {
    let mut child = command().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    child.wait_with_output().unwrap()
}

#[test]
fn whoever_stops_reading_learns_the_status_of_all_that_was_given() {
    let mut many = vec![BAOSHAN; 60];
    for format in ["text", "json", "sarif"] {
        many.truncate(60);
        let sound = closed(&[&["check", "--format", format], &many[..]].concat());
        assert_eq!((sound.status.code(), err(&sound).as_str()), (Some(0), ""), "{format}");
        many.push(DRAFT);
        let wrong = closed(&[&["check", "--format", format], &many[..]].concat());
        assert_eq!((wrong.status.code(), err(&wrong).as_str()), (Some(1), ""), "{format}");
    }
    many.truncate(60);
    for format in ["json", "csv", "table"] {
        let read = closed(&[&["extract", "--format", format], &many[..]].concat());
        assert_eq!((read.status.code(), err(&read).as_str()), (Some(0), ""), "{format}");
        let missing = closed(&[&["extract", "--format", format], &many[..], &["nowhere.html"]].concat());
        assert_eq!(missing.status.code(), Some(3), "{format}");
        assert!(!err(&missing).to_lowercase().contains("pipe"), "{}", err(&missing));
    }
    for arguments in [&["rules", "--format", "json"] as &[&str], &["schema"], &["--help"]] {
        let read = closed(arguments);
        assert_eq!((read.status.code(), err(&read).as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn results_that_cannot_be_written_are_a_failure() {
    for arguments in
        [&["check", DRAFT] as &[&str], &["check", "--format", "json", BAOSHAN], &["extract", BAOSHAN], &["schema"]]
    {
        let Some(full) = full() else { return };
        let done = command().args(["--lang", "zh"]).args(arguments).stdout(full).output().unwrap();
        assert_eq!(done.status.code(), Some(3), "{arguments:?}");
        assert_eq!(err(&done), "ogi: 标准输出: 无法写出：磁盘已满。\n");
    }
    let Some(full) = full() else { return };
    assert_eq!(command().arg("--help").stdout(full).output().unwrap().status.code(), Some(3));
}

#[cfg(unix)]
#[test]
fn a_file_that_could_not_be_written_leaves_nothing_and_can_be_tried_again() {
    let folder = folder("disk_full");
    let cells = wrong_cells(&folder);
    let (new, decisions) = (folder.join("new.json"), folder.join("e.json"));
    let listed = || std::fs::read_dir(&folder).unwrap().count();
    let before = listed();
    for (option, file) in [(&["--apply", "1", "-o"] as &[&str], &new), (&["--write-decisions"], &decisions)] {
        let mut arguments: Vec<OsString> =
            ["--lang", "zh", "check", "--edition", "2019", "--year", "2020"].map(OsString::from).into();
        arguments.extend(option.iter().map(OsString::from));
        arguments.extend([file.into(), (&cells).into()]);
        // No file may grow beyond nothing: what a full disk is like, on one process.
        let limited = "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"";
        let shell =
            std::process::Command::new("sh").args(["-c", limited, env!("CARGO_BIN_EXE_ogi")]).args(&arguments).output();
        let failed = shell.unwrap();
        assert_eq!(failed.status.code(), Some(3), "{}", err(&failed));
        assert!(err(&failed).contains("无法写出：文件超过允许的大小"), "{}", err(&failed));
        assert_eq!(listed(), before, "nothing is left behind");
        assert_eq!(command().args(&arguments).output().unwrap().status.code(), Some(1));
        assert!(std::fs::read_to_string(file).unwrap().ends_with("}\n"));
        std::fs::remove_file(file).unwrap();
    }
    let nowhere = folder.join("no/new.json");
    let refused = command().args(["check", "--edition", "2019", "--write-decisions"]).arg(nowhere).arg(&cells).output();
    assert_eq!(refused.unwrap().status.code(), Some(3));
    assert_eq!(listed(), before);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf_8_are_read_and_shown_as_far_as_they_can_be() {
    use std::os::unix::ffi::OsStringExt;

    let folder = folder("names_of_bytes");
    let named = |name: &[u8]| folder.join(OsString::from_vec([name, b"\xc4\xea\xff.json"].concat()));
    let (report, previous, policy, decisions, new) = (named(b"a"), named(b"b"), named(b"c"), named(b"d"), named(b"e"));
    std::fs::write(&report, REPORT).unwrap();
    std::fs::write(&previous, "requests.received.total\t1\n").unwrap();
    std::fs::write(&policy, "name = \"口径\"\n").unwrap();
    std::fs::write(&decisions, r#"{"schema_version":"1.0","year":2019,"decisions":[]}"#).unwrap();
    let mut year = OsString::from("2023=");
    year.push(&previous);
    let checked = command()
        .args(["check", "--lang", "zh", "--fail-on", "never", "--previous"])
        .arg(year)
        .arg("--policy")
        .arg(&policy)
        .arg("--decisions")
        .arg(&decisions)
        .arg("--write-decisions")
        .arg(&new)
        .arg(&report)
        .output()
        .unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", err(&checked));
    assert!(out(&checked).contains("a\u{fffd}\u{fffd}\u{fffd}.json"), "{}", out(&checked));
    assert_eq!(err(&checked).lines().count(), 2, "{}", err(&checked));
    assert!(err(&checked).contains("d\u{fffd}\u{fffd}\u{fffd}.json: 核实记录没有用上"), "{}", err(&checked));
    assert!(new.exists());
    let text = folder.join(OsString::from_vec(b"\xff.txt".to_vec()));
    std::fs::copy(crate::root().join(BAOSHAN), &text).unwrap();
    let read = command().args(["extract", BAOSHAN]).arg(&text).arg(folder.join("nowhere")).output().unwrap();
    assert_eq!(read.status.code(), Some(3), "the other files are read all the same");
    assert_eq!(out(&read).lines().count(), 2);
    assert!(out(&read).contains("/\u{fffd}.txt\",\"sha256\""), "{}", out(&read));
}

#[test]
fn a_name_that_looks_like_an_option_stands_behind_two_dashes() {
    let folder = folder("dashes");
    std::fs::write(folder.join("--raw"), REPORT).unwrap();
    let checked = command().current_dir(&folder).args(["check", "--fail-on", "never", "--", "--raw"]).output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", err(&checked));
}

#[test]
fn json_is_read_in_the_encodings_that_editors_write() {
    let folder = folder("encodings");
    let lines = format!("{REPORT}\n{REPORT}\n");
    let decisions = "{\"schema_version\":\"1.0\",\"decisions\":[]}";
    let policy = "# 口径\nname = \"口径\"\n";
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let write = |name: &str, bytes: Vec<u8>| {
        let file = folder.join(name);
        std::fs::write(&file, bytes).unwrap();
        file.to_string_lossy().into_owned()
    };
    for marks in ["", "\u{feff}", "\u{feff}\u{feff}"] {
        for to_bytes in [None, Some(u16::to_le_bytes as fn(u16) -> [u8; 2]), Some(u16::to_be_bytes)] {
            let encode = |text: &str| {
                let text = format!("{marks}{text}");
                to_bytes.map_or_else(|| text.as_bytes().to_vec(), |bytes| wide(&text, bytes))
            };
            let one = write("one", encode(REPORT));
            let many = write("many", encode(&lines));
            let decided = write("decisions", encode(decisions));
            let laid_down = write("laid_down", encode(policy));
            let asked =
                ["check", "--format", "json", "--fail-on", "never", "--decisions", &decided, "--policy", &laid_down];
            let checked = ogi(&[&asked[..], &[&one, &many]].concat());
            assert_eq!(checked.status.code(), Some(0), "{}", err(&checked));
            assert_eq!(out(&checked).matches("云溪市统计局").count(), 3);
            assert_eq!(out(&checked).matches("口径").count(), 3);
        }
    }
    let broken = write("broken", [wide(REPORT, u16::to_le_bytes), vec![b'a']].concat());
    let refused = ogi(&["check", "--lang", "zh", &broken]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(err(&refused).contains("UTF-16"), "{}", err(&refused));
}

#[test]
fn a_list_of_reports_and_rtf_are_refused_by_name() {
    let array = format!("[\n{REPORT},\n{REPORT}\n]");
    for (input, told) in [
        (array.as_bytes(), "JSON 数组"),
        (b" []", "JSON 数组"),
        (b"[\"a\"]", "JSON 数组"),
        (b"{\\rtf1\\ansi text}", "RTF"),
        (b"\xef\xbb\xbf {\\rtf1\\ansi text}", "RTF"),
    ] {
        for command in ["check", "extract"] {
            let refused = with_input(&[command, "-"], input);
            assert_eq!((refused.status.code(), out(&refused).as_str()), (Some(3), ""));
            assert_eq!(err(&refused).lines().count(), 1, "{}", err(&refused));
            assert!(err(&refused).contains(told), "{command}: {}", err(&refused));
        }
    }
    let file = folder("rtf").join("年报.doc");
    std::fs::write(&file, "{\\rtf1\\ansi\\ansicpg936 text\\par}").unwrap();
    let refused = command().args(["check", "--lang", "zh"]).arg(file).output().unwrap();
    assert!(err(&refused).contains("RTF"), "{}", err(&refused));
    let archive = ogi_dev::package(&[("年报.doc", b"{\\rtf1 text}")]);
    assert!(err(&with_input(&["check", "-"], &archive)).contains("RTF"));
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let file = folder("sparse").join("large");
    File::create(&file).unwrap().set_len(10 << 30).unwrap(); // takes no room on the disk
    for command_name in ["check", "extract"] {
        let refused = command().args([command_name, "--lang", "zh"]).arg(&file).output().unwrap();
        assert_eq!(refused.status.code(), Some(3));
        assert!(err(&refused).contains("文件太大：超过 64 MB"), "{}", err(&refused));
    }
    std::fs::remove_file(&file).unwrap();
    let endless = |arguments: &[&str], piece: &[u8]| {
        let mut child = command();
        let mut child =
            child.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let block = piece.repeat((1 << 20) / piece.len());
        let mut taken = 0_usize;
        while stdin.write_all(&block).is_ok() {
            taken += block.len();
            assert!(taken < 100 << 20, "it reads on");
        }
        child.wait_with_output().unwrap()
    };
    for (piece, told) in
        [(b"<p>a" as &[u8], "文件太大"), (b" ", "文件太大"), (b"{\n", "报告超过 16 MB"), (b"{\"a\":", "找不到行尾")]
    {
        let refused = endless(&["check", "--lang", "zh", "-"], piece);
        assert_eq!(refused.status.code(), Some(3));
        assert!(err(&refused).contains(told), "{}", err(&refused));
        assert_eq!(err(&refused).lines().count(), 1);
    }
    assert!(err(&endless(&["extract", "--lang", "zh", "-"], b"\0")).contains("文件太大"));
}

#[test]
fn the_system_is_told_of_in_the_language_of_the_message() {
    let folder = folder("system");
    let told = |file: &Path, language: &str| {
        let refused = command().args(["check", "--lang", language]).arg(file).output().unwrap();
        assert_eq!(refused.status.code(), Some(3));
        err(&refused)
    };
    assert!(told(&folder.join("nowhere"), "zh").ends_with("无法打开：没有这个文件或者文件夹。\n"));
    assert!(told(&folder.join("nowhere"), "en").ends_with("cannot be opened: there is no such file or folder\n"));
    if cfg!(unix) {
        assert!(told(&folder, "zh").ends_with("文件夹中没有可读的文件。\n"));
    }
}
