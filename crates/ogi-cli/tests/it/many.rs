//! As many files as a province has, named in every way, and what stands among them that is no file.

use std::ffi::OsString;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::beside::folder;
use crate::{command, err, out};

const MANY: usize = 10_000;

fn report(number: usize) -> String {
    format!(
        r#"{{"schema_version":"1.0","edition":"2021","year":2024,"organ":{{"name":"甲县第{number}局"}},"requests":{{"received":{{"total":1}}}}}}"#
    )
}

/// A roll-up, which tells of every report, in the order of the input, that it belongs to nobody.
fn unmatched(folder: &Path, inputs: &[OsString]) -> (Output, Vec<String>) {
    let register = folder.with_extension("csv");
    std::fs::write(&register, "id,name,kind\n1,乙县人民政府,government\n").unwrap();
    let told = command()
        .current_dir(folder)
        .args(["rollup", "--format", "json", "--register"])
        .arg(register)
        .arg("--")
        .args(inputs)
        .output()
        .unwrap();
    let totals: Value = serde_json::from_slice(&told.stdout).unwrap_or_default();
    let unmatched = totals["coverage"]["unmatched"].as_array().into_iter().flatten();
    let organs = unmatched.map(|one| one["name"].as_str().unwrap_or_default().to_owned()).collect();
    (told, organs)
}

#[cfg(target_os = "linux")]
#[test]
fn ten_thousand_files_are_read_in_order_whether_they_are_in_a_folder_in_a_list_or_named_one_by_one() {
    use std::os::unix::ffi::OsStringExt;

    let folder = folder("many");
    let mut files: Vec<(OsString, usize)> = (0..MANY)
        .map(|number| {
            let name = match number % 5 {
                // 年报 in GBK.
                0 => [format!("{number}").as_bytes(), b"\xc4\xea\xb1\xa8.json"].concat(),
                1 => format!("-{number}.json").into_bytes(),
                2 => format!("--format={number} 年报.json").into_bytes(),
                3 => format!("{number}\n年报\t.json").into_bytes(),
                _ => format!("{number}.json").into_bytes(),
            };
            (OsString::from_vec(name), number)
        })
        .collect();
    for (name, number) in &files {
        std::fs::write(folder.join(name), report(*number)).unwrap();
    }
    files.sort();
    let organs = |files: &[(OsString, usize)]| -> Vec<String> {
        files.iter().map(|(_, number)| format!("甲县第{number}局")).collect()
    };

    let (told, found) = unmatched(&folder, &[".".into()]);
    assert_eq!((told.status.code(), err(&told).as_str()), (Some(0), ""));
    assert!(found == organs(&files), "a folder is read in the order of its names");

    // Backwards, so that the order is that of the arguments.
    files.reverse();
    let arguments: Vec<OsString> = files.iter().map(|(name, _)| name.clone()).collect();
    let (told, found) = unmatched(&folder, &arguments);
    assert_eq!((told.status.code(), err(&told).as_str()), (Some(0), ""));
    assert!(found == organs(&files), "arguments are read in their order");

    // No line of a list holds a line break.
    files.retain(|(_, number)| number % 5 != 3);
    let lines: Vec<u8> = files.iter().flat_map(|(name, _)| [name.as_encoded_bytes(), b"\n"].concat()).collect();
    let list = folder.with_extension("list");
    std::fs::write(&list, lines).unwrap();
    let mut named = OsString::from("@");
    named.push(&list);
    let (told, found) = unmatched(&folder, &[named]);
    assert_eq!((told.status.code(), err(&told).as_str()), (Some(0), ""));
    assert!(found == organs(&files), "a list is read in the order of its lines");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn links_that_go_in_circles_and_what_is_no_file_are_told_and_not_followed() {
    use std::os::unix::fs::symlink;

    let folder = folder("special");
    let at = |name: &str| folder.join(name);
    std::fs::create_dir(at("sub")).unwrap();
    std::fs::write(at("sub/1.json"), report(1)).unwrap();
    symlink("itself", at("itself")).unwrap();
    symlink("there", at("back")).unwrap();
    symlink("back", at("there")).unwrap();
    symlink("..", at("sub/up")).unwrap();
    symlink("/dev/zero", at("endless")).unwrap();
    symlink("sub/1.json", at("link.json")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap();
    assert!(pipe.success());

    let lines = |told: &Output| -> Vec<String> { err(told).lines().map(str::to_owned).collect() };
    let (told, found) = unmatched(&folder, &[".".into()]);
    assert_eq!(found, ["甲县第1局", "甲县第1局"], "a link to a file is that file");
    let mut all = lines(&told);
    all.sort();
    let about = |name: &str| all.iter().filter(|line| line.contains(&format!("./{name}: "))).count();
    for name in ["itself", "back", "there", "sub/up", "endless", "socket", "pipe"] {
        assert_eq!(about(name), 1, "{name}: {all:#?}");
    }
    assert_eq!((told.status.code(), all.len()), (Some(3), 7), "what cannot be opened counts as unread");

    // Nobody waits for a pipe that a list or a pattern happens to name.
    std::fs::write(at("list"), "pipe\nsocket\nendless\nsub/1.json\n").unwrap();
    for named in ["@list", "[pse]*"] {
        let (told, found) = unmatched(&folder, &[named.into()]);
        assert_eq!(found, ["甲县第1局"], "{}", out(&told));
        assert!(lines(&told).iter().filter(|line| line.contains("no regular file")).count() == 3, "{}", err(&told));
    }
}
