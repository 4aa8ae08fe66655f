//! `ogi review`: a county's reports on a desk in February, with all that goes wrong there; a second run after corrections; runs that
//! are killed, that find the disk full, that nobody listens to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use ogi::model::{Figure, Report, Status};
use ogi_dev::county::{County, county};
use serde_json::Value;

use crate::beside::folder;
use crate::{err, out};

/// A folder with a register, last year's reports, and what came in.
struct Desk {
    folder: PathBuf,
    county: County,
}

impl Desk {
    /// A desk on which nothing has come in.
    fn new(name: &str) -> Self {
        let (folder, county) = (folder(name), county());
        std::fs::create_dir(folder.join("in")).unwrap();
        std::fs::write(folder.join("organs.csv"), &county.register).unwrap();
        let last: Vec<String> = county.last.iter().map(json).collect();
        std::fs::write(folder.join("last.ndjson"), last.join("\n")).unwrap();
        Self { folder, county }
    }

    /// The report of an organ for the year.
    fn report(&self, organ: &str) -> Report {
        let is_it = |report: &&Report| report.organ.as_ref().is_some_and(|named| named.name == organ);
        self.county.this.iter().find(is_it).unwrap().clone()
    }

    fn bring(&self, file: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.folder.join("in").join(file), bytes).unwrap();
    }

    fn take(&self, file: &str) {
        std::fs::remove_file(self.folder.join("in").join(file)).unwrap();
    }

    fn command(&self, into: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ogi"));
        command.current_dir(&self.folder).env("LC_ALL", "zh_CN.UTF-8");
        command.args(["review", "in", "--register", "organs.csv", "--previous", "last.ndjson"]);
        command.args([
            "--as-of",
            "2025-02-05",
            "--due",
            "2025-02-14",
            "--issued-by",
            "青溪县人民政府办公室",
            "-o",
            into,
        ]);
        command
    }

    fn review(&self, into: &str, more: &[&str]) -> Output {
        self.command(into).args(more).output().unwrap()
    }

    fn json(&self, into: &str) -> Value {
        let json = std::fs::read(self.folder.join(into).join("review.json")).unwrap();
        serde_json::from_slice(&json).unwrap()
    }

    /// Every file of a folder, with what is in it.
    fn files(&self, into: &str) -> BTreeMap<String, Vec<u8>> {
        fn walk(folder: &Path, top: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, top, files);
                } else {
                    let name = path.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/");
                    files.insert(name, std::fs::read(&path).unwrap());
                }
            }
        }
        let (top, mut files) = (self.folder.join(into), BTreeMap::new());
        if top.is_dir() {
            walk(&top, &top, &mut files);
        }
        files
    }
}

fn json(report: &Report) -> String {
    ogi::serialize::to_json(report).unwrap()
}

fn set(report: &mut Report, cell: &str, more: u64) {
    let cell = cell.parse().unwrap();
    let Some(Figure::Count(count)) = report.get(cell) else { panic!("a count") };
    report.set(cell, Some(Figure::Count(count + more))).unwrap();
}

/// Says why a test shows nothing here.
#[expect(clippy::print_stderr, reason = "whoever reads the output of tests is to know")]
fn skip(why: &str) {
    eprintln!("skipped: {why}");
}

/// A PDF with a page and no text.
fn scan() -> Vec<u8> {
    ogi_dev::pdf_file(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>".to_vec(),
        ogi_dev::pdf_stream("", "0 0 100 100 re f"),
    ])
}

/// What Office stores where a workbook has a password.
fn locked() -> Vec<u8> {
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(512, 0);
    file.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    file.resize(2048, 0);
    file
}

/// The county's reports with everything that goes wrong in a year.
fn county_with_faults(name: &str) -> Desk {
    let desk = Desk::new(name);
    let missing =
        ["青溪县人民政府", "青溪县司法局", "青溪县柳桥镇人民政府", "青溪县统计局", "青溪县体育局", "青溪县气象局"];
    let special = ["青溪县财政局", "青溪县教育局", "青溪县水利局", "青溪县商务局", "青溪县审计局", "青溪县信访局"];
    for (at, report) in desk.county.this.iter().enumerate() {
        let organ = &report.organ.as_ref().unwrap().name;
        if missing.contains(&&**organ) || special.contains(&&**organ) {
            continue;
        }
        match at % 20 {
            7 => desk.bring(&format!("{organ}.docx"), ogi_dev::docx(report)),
            _ => desk.bring(&format!("{organ}.html"), ogi_dev::html(report)),
        }
    }
    let late = Report { published: "2025-02-03".parse().ok(), ..desk.report("青溪县财政局") };
    desk.bring("财政局.json", json(&late));
    let twice = ogi_dev::html(&desk.report("青溪县教育局"));
    desk.bring("教育局.html", &twice);
    desk.bring("教育局（再报）.html", &twice);
    let mut stale = desk.report("青溪县水利局");
    set(&mut stale, "disclosure.administrative_penalties.decisions", 2);
    stale.published = "2025-01-10".parse().ok();
    let newer = desk.report("青溪县水利局");
    let newer = Report { published: "2025-01-20".parse().ok(), status: Some(Status::Corrected), ..newer };
    desk.bring("水利局1.json", json(&stale));
    desk.bring("水利局2.json", json(&newer));
    let mut wrong = desk.report("青溪县商务局");
    set(&mut wrong, "requests.received.total", 3);
    desk.bring("商务局.html", ogi_dev::html(&wrong));
    let mut contradicts = desk.report("青溪县审计局");
    for row in ["brought_forward", "carried_forward"] {
        set(&mut contradicts, &format!("requests.{row}.natural_person"), 2);
        set(&mut contradicts, &format!("requests.{row}.total"), 2);
    }
    desk.bring("审计局.html", ogi_dev::html(&contradicts));
    bring_in_gbk(&desk, "青溪县信访局", &ogi_dev::html(&desk.report("青溪县信访局")));
    desk.bring("县统计局2024年年报（扫描件）.pdf", scan());
    desk.bring("体育局年报.xlsx", locked());
    let mut stranger = desk.report("青溪县教育局");
    "乙县教育局".clone_into(&mut stranger.organ.as_mut().unwrap().name);
    stranger.metadata.title = Some("乙县教育局2024年政府信息公开工作年度报告".to_owned());
    desk.bring("乙县.html", ogi_dev::html(&stranger));
    let last = desk.county.last.iter().find(|report| report.organ.as_ref().unwrap().name == "青溪县林业局").unwrap();
    desk.bring("林业局2023.html", ogi_dev::html(last));
    desk
}

/// A file whose name is in GBK, as archives of old Windows have it.
#[cfg(unix)]
fn bring_in_gbk(desk: &Desk, organ: &str, bytes: &str) {
    let name = ogi_dev::encode(&format!("{organ}.html"), ogi_dev::Coding::Gb18030);
    let name: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(&name);
    std::fs::write(desk.folder.join("in").join(name), bytes).unwrap();
}

#[cfg(not(unix))]
fn bring_in_gbk(desk: &Desk, organ: &str, bytes: &str) {
    desk.bring(&format!("{organ}.html"), bytes);
}

fn organ<'a>(review: &'a Value, name: &str) -> &'a Value {
    review["organs"].as_array().unwrap().iter().find(|organ| organ["organ"]["name"] == name).unwrap()
}

fn rules(organ: &Value) -> Vec<&str> {
    organ["report"]["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

#[test]
fn a_county_in_february_is_reviewed_and_again_after_corrections() {
    let desk = county_with_faults("review");
    let first = desk.review("out", &[]);
    assert_eq!(first.status.code(), Some(3), "a scan and a locked file could not be read: {}", err(&first));
    assert_eq!(err(&first).lines().count(), 2, "{}", err(&first));
    insta::assert_snapshot!("review_text", out(&first));
    let review = desk.json("out");
    let counts = &review["counts"];
    for (key, count) in [
        ("expected", 58),
        ("reported", 53),
        ("late", 1),
        ("missing", 5),
        ("overdue", 4),
        ("elsewhere", 1),
        ("twice", 1),
        ("versions", 1),
        ("unmatched", 1),
        ("set_aside", 1),
        ("unreadable", 2),
    ] {
        assert_eq!(counts[key], count, "{key}: {counts}");
    }
    assert_eq!(organ(&review, "青溪县财政局")["days_late"], 3);
    assert_eq!(organ(&review, "青溪县司法局")["notice"], "notices/2024-青溪县司法局.docx");
    let government = organ(&review, "青溪县人民政府");
    assert_eq!((&government["status"], &government["deadline"]), (&"missing".into(), &"2025-03-31".into()));
    assert_eq!(government["notice"], Value::Null, "it is not due yet");
    assert_eq!(organ(&review, "青溪县气象局")["status"], "elsewhere");
    let unread = organ(&review, "青溪县统计局");
    assert_eq!(unread["perhaps"][0], "in/县统计局2024年年报（扫描件）.pdf");
    assert_eq!(unread["notice"], Value::Null, "its report may lie here unread");
    assert_eq!(organ(&review, "青溪县体育局")["perhaps"][0], "in/体育局年报.xlsx");
    let twice = &organ(&review, "青溪县教育局")["versions"];
    assert_eq!((&twice["same_figures"], twice["versions"].as_array().unwrap().len()), (&true.into(), 2));
    let versions = &organ(&review, "青溪县水利局")["versions"];
    assert_eq!((&versions["same_figures"], &versions["chosen_by"]), (&false.into(), &"status".into()));
    assert_eq!(versions["versions"][1]["counts"], true);
    assert!(rules(organ(&review, "青溪县商务局")).contains(&"requests.row-total"), "{review:#}");
    assert!(rules(organ(&review, "青溪县审计局")).contains(&"years.brought-forward"));
    let gbk = &organ(&review, "青溪县信访局")["report"];
    assert_eq!(gbk["counts"]["error"], 0);
    assert_eq!(gbk["source"].as_str().unwrap().contains('\u{fffd}'), cfg!(unix), "{gbk}");
    assert_eq!(organ(&review, "青溪县民政局")["report"]["has_previous_year"], true);
    assert_eq!(review["unmatched"][0]["name"], "乙县教育局");
    assert_eq!(review["set_aside"][0]["reason"], "other_year");
    assert_eq!(review["compared_with"], Value::Null);

    let files = desk.files("out");
    for file in review["files"].as_array().unwrap() {
        let name = file["name"].as_str().unwrap();
        assert_eq!(file["sha256"], ogi::corpus::sha256(&files[name]).to_string(), "{name}");
    }
    assert_eq!(review["files"].as_array().unwrap().len() + 1, files.len(), "and review.json: {:?}", files.keys());
    assert!(files.contains_key("check/2024-青溪县信访局.html") && files.contains_key("check/2024-乙县教育局.html"));

    let again = desk.review("out", &[]);
    assert!(desk.files("out") == files, "nothing changed: {}", err(&again));

    // Some correct their reports, one makes a new mistake, one is received, and an office confirms a finding.
    desk.bring("商务局.html", ogi_dev::html(&desk.report("青溪县商务局")));
    let mut new = desk.report("青溪县公安局");
    set(&mut new, "reviews.reconsideration.total", 1);
    desk.take("青溪县公安局.html");
    desk.bring("公安局（更正）.html", ogi_dev::html(&new));
    desk.bring("司法局.html", ogi_dev::html(&desk.report("青溪县司法局")));
    desk.take("青溪县民政局.docx");
    let second = desk.review("out", &["--lang", "zh"]);
    let told = err(&second);
    assert!(told.contains("已删除不再需要的文件：notices/2024-青溪县商务局.docx"), "{told}");
    let review = desk.json("out");
    assert_eq!(review["compared_with"]["as_of"], "2025-02-05");
    let mended: Vec<&str> = (organ(&review, "青溪县商务局")["mended"].as_array().unwrap().iter())
        .map(|finding| finding["rule"].as_str().unwrap())
        .collect();
    assert!(mended.contains(&"requests.row-total"), "{mended:?}");
    let changes = |name: &str, rule: &str| -> Vec<String> {
        let findings = organ(&review, name)["report"]["findings"].as_array().unwrap().iter();
        findings.filter(|finding| finding["rule"] == rule).map(|finding| finding["change"].to_string()).collect()
    };
    assert_eq!(changes("青溪县公安局", "reviews.total"), ["\"new\""]);
    assert!(changes("青溪县审计局", "years.brought-forward").iter().all(|change| change == "\"open\""));
    assert_eq!(organ(&review, "青溪县司法局")["status"], "reported");
    assert!(!desk.files("out").contains_key("check/2024-青溪县民政局.html"), "its report was taken back");
    let lost: Vec<&Value> = review["not_rechecked"].as_array().unwrap().iter().collect();
    assert!(lost.iter().all(|left| left["name"] == "青溪县民政局" && left["reason"] == "no_report"), "{lost:?}");
}

#[test]
fn decisions_and_policy_hold_and_files_of_others_are_left_alone() {
    let desk = Desk::new("review-decided");
    let mut wrong = desk.report("青溪县商务局");
    set(&mut wrong, "reviews.reconsideration.total", 3);
    desk.bring("商务局.json", json(&wrong));
    assert_eq!(desk.review("out", &[]).status.code(), Some(1));
    let found = desk.json("out");
    let finding = &organ(&found, "青溪县商务局")["report"]["findings"][0];
    let decisions = serde_json::json!({"schema_version": "1.0", "organ": "青溪县商务局", "year": 2024, "decisions": [{
        "fingerprint": finding["fingerprint"], "figures": finding["figures"], "rule": finding["rule"],
        "decision": "confirmed", "reason": "as-printed"}]});
    std::fs::create_dir(desk.folder.join("decided")).unwrap();
    std::fs::write(desk.folder.join("decided/商务局.json"), decisions.to_string()).unwrap();
    let policy = "name = \"青溪县口径\"\n[[deadlines]]\nmonth = 1\nday = 10\nseverity = \"warning\"\n";
    std::fs::write(desk.folder.join("policy.toml"), policy).unwrap();

    // A clerk has written into a notice, and keeps notes in the folder.
    std::fs::write(desk.folder.join("out/notices/2024-青溪县商务局.docx"), "edited").unwrap();
    std::fs::write(desk.folder.join("out/notes.txt"), "mine").unwrap();
    let more = ["--decisions", "decided", "--policy", "policy.toml"];
    let decided = desk.review("out", &more);
    let review = desk.json("out");
    assert_eq!(review["policy"]["name"], "青溪县口径");
    assert_eq!(organ(&review, "青溪县商务局")["report"]["counts"]["confirmed"], 1);
    assert_eq!(organ(&review, "青溪县教育局")["days_late"], 26, "the local deadline is earlier");
    assert_eq!(desk.files("out")["notes.txt"], b"mine");
    assert!(desk.files("out")["notices/2024-青溪县商务局.docx"] == b"edited", "{}", err(&decided));

    let other = desk.review("out", &["--year", "2023"]);
    assert_eq!(other.status.code(), Some(2));
    assert!(err(&other).contains("这个文件夹中是2024年度的审核"), "{}", err(&other));
    std::fs::write(desk.folder.join("out/overview.html"), "edited").unwrap();
    let refused = desk.review("out", &more);
    assert_eq!(refused.status.code(), Some(2), "{}", err(&refused));
    assert!(err(&refused).contains("overview.html: 这个文件不是审核写出的"), "{}", err(&refused));
    assert!(desk.files("out")["overview.html"] == b"edited");
    desk.review("out", &[&more[..], &["--force"]].concat());
    assert!(desk.files("out")["overview.html"] != b"edited");
    std::fs::write(desk.folder.join("out/review.json"), "{}").unwrap();
    assert_eq!(desk.review("out", &more).status.code(), Some(2), "whose files these are is not known any more");
}

#[test]
fn nobody_is_reminded_where_the_year_is_not_that_of_the_reports() {
    let desk = small("review-year");
    let run = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ogi"));
        command.current_dir(&desk.folder).env("LC_ALL", "zh_CN.UTF-8");
        command.args(["review", "in", "--register", "organs.csv", "--as-of", "2026-02-05", "-o", "out"]).args(more);
        command.output().unwrap()
    };
    let refused = run(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("有 8 份是2024年度的；要审核哪个年度，请用 --year 写明"), "{}", err(&refused));
    assert!(desk.files("out").keys().all(|name| name.ends_with(".journal")), "{:?}", desk.files("out").keys());
    assert_eq!(run(&["--year", "2025"]).status.code(), Some(0), "it was asked for");
}

#[test]
fn the_report_of_the_government_is_held_against_the_sum_of_its_organs() {
    let desk = Desk::new("review-area");
    let left_out = desk.report("青溪县交通运输局");
    for report in &desk.county.this {
        let organ = &report.organ.as_ref().unwrap().name;
        let mut report = report.clone();
        if organ == "青溪县人民政府" {
            // It leaves out a bureau.
            for cell in report.cells().collect::<Vec<_>>() {
                let less = match (report.get(cell), left_out.get(cell)) {
                    (Some(Figure::Count(sum)), Some(Figure::Count(part))) => Figure::Count(sum - part),
                    (Some(Figure::Amount(sum)), Some(Figure::Amount(part))) => {
                        Figure::Amount((sum.get() - part.get()).try_into().unwrap())
                    }
                    figures => panic!("{cell}: {figures:?}"),
                };
                report.set(cell, Some(less)).unwrap();
            }
        }
        desk.bring(&format!("{organ}.json"), json(&report));
    }
    assert_eq!(desk.review("out", &["--fail-on", "never"]).status.code(), Some(0));
    let area = &desk.json("out")["area"];
    assert_eq!((&area["expected"], &area["reported"]), (&57.into(), &57.into()));
    assert_eq!(area["mistakes"][0]["kind"], "omitted", "{:#}", area["mistakes"]);
    assert_eq!(area["mistakes"][0]["organs"][0]["name"], "青溪县交通运输局");
    let found: Vec<&Value> = area["findings"].as_array().unwrap().iter().collect();
    let sum = found.iter().find(|finding| finding["rule"] == "area.sum").unwrap();
    assert!(sum["fingerprint"].as_str().unwrap().starts_with("v1:"), "{sum}");

    desk.bring("青溪县人民政府.json", json(&desk.report("青溪县人民政府")));
    desk.review("out", &[]);
    let area = &desk.json("out")["area"];
    assert_eq!(area["mended"][0]["rule"], "area.sum");
    assert_eq!(area["mistakes"], serde_json::json!([]));
}

#[test]
fn the_report_of_the_area_can_be_named() {
    let desk = small("review-named-area");
    std::fs::write(desk.folder.join("area.json"), json(&desk.report("青溪县人民政府"))).unwrap();
    let draft = Report { published: None, ..desk.report("青溪县人民政府") };
    desk.bring("青溪县人民政府.json", json(&draft));
    for area in ["area.json", "in/青溪县人民政府.json"] {
        let told = desk.review(&format!("{area}.out"), &["--area", area]);
        assert_eq!((told.status.code(), err(&told).as_str()), (Some(1), ""), "{area}");
        let review = desk.json(&format!("{area}.out"));
        assert_eq!(review["area"]["source"], area);
        let government = organ(&review, "青溪县人民政府");
        assert_ne!(government["status"], "missing", "it is reviewed as well");
        // Named, it is not taken a second time among the others.
        assert_eq!(
            government["versions"]["versions"].as_array().map_or(1, Vec::len),
            if area == "area.json" { 2 } else { 1 }
        );
    }
    let refused = desk.review("none", &["--area", "nowhere.json"]);
    assert_eq!((refused.status.code(), out(&refused).as_str()), (Some(3), ""));
    assert!(!desk.folder.join("none").exists(), "nothing is begun");
    let refused = desk.review("none", &["--area", "last.ndjson"]);
    assert_eq!(refused.status.code(), Some(2), "several reports are none of an area: {}", err(&refused));
}

/// A desk with a few reports, which are soon reviewed.
fn small(name: &str) -> Desk {
    let desk = Desk::new(name);
    for report in &desk.county.this[1..9] {
        let organ = &report.organ.as_ref().unwrap().name;
        let mut report = report.clone();
        set(&mut report, "reviews.reconsideration.total", 1);
        desk.bring(&format!("{organ}.json"), json(&report));
    }
    desk
}

#[test]
fn a_run_that_is_killed_again_and_again_ends_as_one_that_was_not() {
    let desk = small("review-killed");
    let before = Instant::now();
    assert_eq!(desk.review("whole", &[]).status.code(), Some(1));
    let needed = before.elapsed();
    let mut killed = 0;
    for number in 1..=40_u32 {
        let mut child = desk.command("out").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(needed * (number % 12) / 12);
        let _ = child.kill(); // it may be over
        if child.wait().unwrap().code().is_none() {
            killed += 1;
        }
        // Whatever is there is whole.
        for (name, bytes) in desk.files("out") {
            if name.starts_with("check/2024") {
                assert!(bytes.ends_with(b"</html>\n"), "{name} is cut off");
            }
        }
        if killed == 10 {
            break;
        }
    }
    let last = desk.review("out", &[]);
    assert_eq!(last.status.code(), Some(1), "{}", err(&last));
    let (whole, out) = (desk.files("whole"), desk.files("out"));
    assert_eq!(whole.keys().collect::<Vec<_>>(), out.keys().collect::<Vec<_>>());
    assert!(whole == out, "killed {killed} times, it differs");
}

#[test]
fn two_runs_do_not_write_into_one_folder() {
    let desk = small("review-busy");
    std::fs::create_dir(desk.folder.join("out")).unwrap();
    let journal = std::fs::File::create(desk.folder.join("out/.ogi-review.journal")).unwrap();
    if journal.try_lock().is_err() {
        skip("this file system has no locks");
        return;
    }
    let busy = desk.review("out", &[]);
    assert_eq!(busy.status.code(), Some(2));
    assert!(err(&busy).contains("另一次审核正在写入这个文件夹"), "{}", err(&busy));
}

#[cfg(unix)]
#[test]
fn where_a_file_cannot_be_written_it_is_said_and_the_next_run_goes_on() {
    let desk = small("review-full");
    desk.review("whole", &[]);
    // No file may have more than some kilobytes, which a check page has; the signal for that is turned off.
    let run = desk.command("out");
    let quoted = |text: &std::ffi::OsStr| format!("'{}'", text.to_string_lossy());
    let words: Vec<String> = std::iter::once(run.get_program()).chain(run.get_args()).map(quoted).collect();
    let script = format!("trap '' XFSZ; ulimit -f 16; exec {}", words.join(" "));
    let limited =
        Command::new("sh").args(["-c", &script]).current_dir(&desk.folder).env("LC_ALL", "zh_CN.UTF-8").output();
    let limited = limited.unwrap();
    assert_eq!(limited.status.code(), Some(3), "{}", err(&limited));
    let told = err(&limited);
    assert!(told.contains("无法写出：文件超过允许的大小。") && told.contains("用同样的命令再运行一次"), "{told}");
    assert!(desk.files("out").keys().all(|name| name.ends_with(".journal")), "{:?}", desk.files("out").keys());
    desk.review("out", &[]);
    assert!(desk.files("whole") == desk.files("out"), "it went on from there");

    let nowhere = desk.review("organs.csv/out", &[]);
    assert_eq!(nowhere.status.code(), Some(3));
    assert!(err(&nowhere).contains("路径中有一段不是文件夹"), "{}", err(&nowhere));
}

#[cfg(unix)]
#[test]
fn an_unreadable_folder_is_told_and_the_rest_goes_on() {
    use std::os::unix::fs::PermissionsExt;

    let desk = small("review-unreadable");
    let closed = desk.folder.join("in/closed");
    std::fs::create_dir(&closed).unwrap();
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read_dir(&closed).is_ok() {
        skip("whoever runs this may read every folder");
        return;
    }
    let reviewed = desk.review("out", &[]);
    assert_eq!(reviewed.status.code(), Some(3));
    assert!(err(&reviewed).contains("in/closed: 无法打开：没有权限。"), "{}", err(&reviewed));
    assert_eq!(desk.json("out")["unreadable"][0]["source"], "in/closed");
    assert_eq!(desk.json("out")["counts"]["reported"], 8);
}

#[test]
fn a_reader_that_has_gone_changes_nothing() {
    let desk = small("review-closed");
    desk.review("whole", &[]);
    let mut child = desk.command("out").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert!(desk.files("whole") == desk.files("out"));
}

#[test]
fn the_folder_of_the_review_may_lie_among_the_reports() {
    let desk = small("review-among");
    let run = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ogi"));
        command.current_dir(desk.folder.join("in")).env("LC_ALL", "zh_CN.UTF-8");
        command
            .args(["review", ".", "--register", "organs.csv", "--as-of", "2025-02-05", "-o", "审核"])
            .output()
            .unwrap()
    };
    std::fs::copy(desk.folder.join("organs.csv"), desk.folder.join("in/organs.csv")).unwrap();
    assert_eq!(run().status.code(), Some(1), "the register is no report, and not taken for one that cannot be read");
    let files = desk.files("in/审核");
    let again = run();
    assert_eq!(err(&again), "");
    assert!(files == desk.files("in/审核"), "what it wrote is not read");
    // It may even be the same folder.
    std::fs::remove_dir_all(desk.folder.join("in/审核")).unwrap();
    desk.take("organs.csv");
    for _ in 0..2 {
        assert_eq!(desk.review("in", &[]).status.code(), Some(1));
        assert_eq!(desk.json("in")["counts"]["reported"], 8);
    }
}
