//! `ogi publish`, `ogi compare`, and the results of `ogi check` that are files.

use crate::{BAOSHAN, DRAFT, err, ogi, out};

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).to_string_lossy().into_owned()
}

fn json(output: &std::process::Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn what_is_published_is_read_again_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut was = json(&ogi(&["extract", BAOSHAN]));
    was.as_object_mut().unwrap().remove("source");
    for name in ["a.html", "a.docx", "a.xlsx"] {
        let file = path(&folder, name);
        let done = ogi(&["publish", BAOSHAN, "-o", &file]);
        assert_eq!((done.status.code(), err(&done).as_str()), (Some(0), ""), "{name}");
        let mut again = json(&ogi(&["extract", &file]));
        again.as_object_mut().unwrap().remove("source");
        assert_eq!(again, was, "{name}");
        // No file is written over.
        assert_eq!(ogi(&["publish", BAOSHAN, "-o", &file]).status.code(), Some(2), "{name}");
    }
    assert!(
        out(&ogi(&["publish", BAOSHAN])).contains("<h1>2020年上海市宝山区行政服务中心政府信息公开工作年度报告</h1>")
    );
}

#[test]
fn a_name_that_says_another_format_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for (name, format) in [("a.docx", Some("html")), ("a.json", None), ("a.txt", None)] {
        let file = path(&folder, name);
        let mut arguments = vec!["publish", BAOSHAN, "-o", &file];
        arguments.extend(format.iter().flat_map(|format| ["--format", format]));
        let refused = ogi(&arguments);
        assert_eq!(refused.status.code(), Some(2), "{name}: {}", err(&refused));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "{name}");
    }
}

#[test]
fn a_notice_says_what_must_be_mended() {
    let zh = ogi(&[
        "publish",
        DRAFT,
        "--notice",
        "--due",
        "2026-02-10",
        "--issued-by",
        "示例市政务公开办公室",
        "--issued-on",
        "2026-01-25",
        "--lang",
        "zh",
    ]);
    assert_eq!(zh.status.code(), Some(0), "{}", err(&zh));
    insta::assert_snapshot!("notice_zh", out(&zh));
    insta::assert_snapshot!("notice_en", out(&ogi(&["publish", DRAFT, "--notice"])));
}

#[test]
fn a_workbook_to_fill_in_is_read_as_blank_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(&folder, "form.xlsx");
    let done =
        ogi(&["publish", "--form", "--year", "2025", "--organ", "示例市人民政府", "--previous", DRAFT, "-o", &file]);
    assert_eq!((done.status.code(), err(&done).as_str()), (Some(0), ""));
    let read = json(&ogi(&["extract", &file]));
    assert_eq!((&read["year"], &read["organ"]["name"]), (&2025.into(), &"示例市人民政府".into()));
    assert_eq!(ogi(&["publish", "--form", "-o", &file]).status.code(), Some(2), "it needs a year");
}

#[test]
fn pictures_are_written_into_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(ogi(&["publish", DRAFT, "--format", "svg"]).status.code(), Some(2));
    let target = path(&folder, "pictures/");
    assert_eq!(ogi(&["publish", DRAFT, "--format", "svg", "-o", &target]).status.code(), Some(0));
    let mut names: Vec<_> = std::fs::read_dir(&target).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["flow.svg", "outcomes.svg", "reviews.svg"]);
}

#[test]
fn two_versions_are_compared() {
    let folder = tempfile::tempdir().unwrap();
    let corrected = path(&folder, "corrected.json");
    ogi(&["check", DRAFT, "--apply", "1", "-o", &corrected]);
    let text = ogi(&["compare", DRAFT, &corrected, "--lang", "zh"]);
    assert_eq!(text.status.code(), Some(0), "{}", err(&text));
    insta::assert_snapshot!("compare_zh", out(&text));
    let changes = json(&ogi(&["compare", DRAFT, &corrected, "--format", "json"]));
    assert_eq!(changes["cells"][0]["difference"], "-72");
    assert_eq!(ogi(&["compare", DRAFT, &corrected, "--fail-on-change"]).status.code(), Some(1));
    assert_eq!(ogi(&["compare", DRAFT, DRAFT, "--fail-on-change"]).status.code(), Some(0));
    assert!(out(&ogi(&["compare", DRAFT, &corrected, "--format", "html"])).contains("<del>1480</del>"));
}

#[test]
fn findings_are_a_table_of_one_line_each() {
    let table = out(&ogi(&["check", DRAFT, "--format", "csv"]));
    let mut lines = table.lines();
    assert!(
        lines.next().unwrap().starts_with("source,part,sha256,organ,year,edition,rule,class,severity,message,cells,")
    );
    assert_eq!(lines.count(), 2, "{table}");
    assert!(table.contains("requests.row-total,identity,error"), "{table}");
}

#[test]
fn pages_and_marked_workbooks_go_to_files_or_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let pages = path(&folder, "pages/");
    let checked = ogi(&["check", DRAFT, BAOSHAN, "--format", "html", "-o", &pages]);
    assert_eq!(checked.status.code(), Some(1), "{}", err(&checked));
    let mut names: Vec<String> = (std::fs::read_dir(&pages).unwrap())
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["2020-上海市宝山区行政服务中心.html", "2024-示例市人民政府.html"]);
    assert!(std::fs::read_to_string(format!("{pages}2024-示例市人民政府.html")).unwrap().contains("应为 1408"));

    let marked = path(&folder, "marked.xlsx");
    assert_eq!(ogi(&["check", DRAFT, "--format", "xlsx", "-o", &marked]).status.code(), Some(1));
    let again = json(&ogi(&["extract", &marked]));
    assert_eq!(again["requests"]["outcomes"]["granted"]["natural_person"], 1480);
    for arguments in [
        vec!["check", DRAFT, "--format", "xlsx"],
        vec!["check", DRAFT, "-o", &marked],
        vec!["check", DRAFT, "--format", "html", "--apply", "1", "-o", "x.html"],
    ] {
        assert_eq!(ogi(&arguments).status.code(), Some(2), "{arguments:?}");
    }
    let one = path(&folder, "one.html");
    assert_eq!(ogi(&["check", DRAFT, BAOSHAN, "--format", "html", "-o", &one]).status.code(), Some(2));
}
