//! Who is missing or late, which version counts, what changed since an earlier review, and what is kept in the store.

use std::collections::BTreeMap;
use std::convert::Infallible;

use ogi_corpus::{
    ChosenBy, EarlierReview, FindingChange, History, NotRecheckedReason, Put, Register, Review, ReviewBuilder,
    ReviewFinding, ReviewFolder, ReviewFolderError, ReviewOptions, ReviewStatus, Reviewed, ReviewedOrgan, Store,
    is_temporary, sha256, temporary_name,
};
use ogi_model::{Edition, Language, Message, NarrativeBlock, Organ, Replaces, Report, Source, Status};
use ogi_validate::{Context, Policy, check, check_with};

const ORGANS: &str = "id,name,level,kind,parent,predecessors,since,until\n1,甲县人民政府,county,government,,,,\n\
    2,甲县教育局,county,department,1,,,\n3,甲县民政局,county,department,1,,,\n4,甲县文化和旅游局,county,department,1,5;6,2024,\n\
    5,甲县文化局,county,department,1,,,2023\n6,甲县旅游局,county,department,1,,,2023\n7,甲县税务局,,vertical_agency,,,,\n\
    8,甲县档案馆,county,public_institution,1,,,\n";

fn register() -> Register {
    Register::from_csv(ORGANS.as_bytes()).unwrap()
}

fn report(name: &str, year: u16) -> Report {
    let organ = Organ { name: name.to_owned(), ..Organ::default() };
    Report { year: Some(year), organ: Some(organ), ..Report::blank(Edition::LATEST) }
}

/// A report whose sum of reviews is so much too high.
fn wrong(name: &str, too_many: u64) -> Report {
    let mut report = report(name, 2024);
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending) = (Some(1), Some(0), Some(0), Some(0));
    block.total = Some(1 + too_many);
    report
}

fn published(report: Report, day: &str) -> Report {
    Report { published: day.parse().ok(), ..report }
}

fn builder<'r>(register: &'r Register, as_of: &str) -> ReviewBuilder<'r> {
    ReviewBuilder::new(
        register,
        ReviewOptions {
            year: 2024,
            as_of: as_of.parse().unwrap(),
            due: None,
            policy: Policy::default(),
            register_source: "organs.csv".to_owned(),
            register_sha256: sha256(ORGANS.as_bytes()),
        },
    )
}

fn reviewed(reports: &[Report], as_of: &str, earlier: Option<&EarlierReview>) -> Review {
    let register = register();
    let mut builder = builder(&register, as_of);
    for (at, report) in reports.iter().enumerate() {
        let (findings, source) = (check(report), format!("{at}.json"));
        builder.push(Reviewed { report, findings: &findings, source: &source, has_previous_year: false });
    }
    builder.finish(earlier)
}

fn earlier(review: &Review) -> EarlierReview {
    let mut json = Vec::new();
    ogi_serialize::write_json(review, &mut json).unwrap();
    EarlierReview::from_json(&json).unwrap()
}

fn organ<'a>(review: &'a Review, id: &str) -> &'a ReviewedOrgan {
    review.organs.iter().find(|organ| organ.organ.id.as_deref() == Some(id)).unwrap()
}

#[test]
fn whoever_is_in_the_register_is_due_by_law_or_practice_and_vertical_agencies_report_elsewhere() {
    let before = reviewed(&[], "2025-01-31", None);
    assert!(before.organs.iter().all(|organ| organ.days_late.is_none() && organ.notice.is_none()), "not due yet");
    let after = reviewed(&[], "2025-02-01", None);
    let due = |id: &str| organ(&after, id).deadline.map(|day| day.to_string()).unwrap_or_default();
    assert_eq!([due("1"), due("2"), due("8"), due("7")], ["2025-03-31", "2025-01-31", "2025-01-31", ""]);
    assert_eq!(organ(&after, "2").days_late, Some(1));
    assert_eq!(organ(&after, "2").notice.as_deref(), Some("notices/2024-甲县教育局.docx"));
    assert_eq!((organ(&after, "1").status, organ(&after, "1").days_late), (ReviewStatus::Missing, None));
    assert_eq!(organ(&after, "7").status, ReviewStatus::Elsewhere);
    assert_eq!((after.counts.expected, after.counts.missing, after.counts.overdue), (5, 5, 4));
    assert!(after.organs.iter().all(|organ| organ.organ.id.as_deref() != Some("5")), "it ended in 2023");
}

#[test]
fn late_is_what_every_version_says_and_no_correction_of_what_came_in_time() {
    let status = |reports: &[Report]| organ(&reviewed(reports, "2025-02-20", None), "2").status;
    let of = |day: &str| published(report("甲县教育局", 2024), day);
    assert_eq!(status(&[of("2025-01-31")]), ReviewStatus::Reported);
    assert_eq!(status(&[of("2025-02-01")]), ReviewStatus::Late);
    assert_eq!(status(&[of("2025-02-10"), of("2025-01-20")]), ReviewStatus::Reported, "the first came in time");
    assert_eq!(status(&[of("2025-02-10"), report("甲县教育局", 2024)]), ReviewStatus::Reported, "one has no date");
    let corrected = Report { status: Some(Status::Corrected), ..of("2025-02-10") };
    assert_eq!(status(&[corrected]), ReviewStatus::Reported, "what it corrects came before");
    let moved = Report { signed: "2025-01-10".parse().ok(), ..of("2025-09-10") };
    assert_eq!(status(&[moved]), ReviewStatus::Reported, "the page was moved");
    let handed_in = Report { submitted: "2025-01-30".parse().ok(), ..of("2025-02-10") };
    assert_eq!(status(&[handed_in]), ReviewStatus::Reported, "handing in is what counts");
}

#[test]
fn the_version_that_counts_is_told_with_its_reason_and_has_the_pages() {
    let register = register();
    let mut builder = builder(&register, "2025-02-20");
    let with_sum = |report: Report, text: &str| {
        let source = Source { sha256: Some(sha256(text.as_bytes())), ..Source::default() };
        Report { source: Some(source), ..report }
    };
    let first = with_sum(published(wrong("甲县教育局", 2), "2025-01-20"), "first");
    let mut second = with_sum(published(wrong("甲县教育局", 0), "2025-01-10"), "second");
    second.replaces = Some(Replaces { sha256: Some(sha256(b"first")), ..Replaces::default() });
    let mut push = |report: &Report, source: &str| {
        let mut findings = check(report);
        findings.counts.warning = 0; // what sections there are does not matter here
        builder.push(Reviewed { report, findings: &findings, source, has_previous_year: false })
    };
    let pages = push(&first, "1.json").unwrap();
    assert_eq!(pages.notice.as_deref(), Some("notices/2024-甲县教育局.docx"));
    let pages = push(&second, "2.json").unwrap();
    assert_eq!(pages.check, "check/2024-甲县教育局.html");
    assert_eq!((pages.notice, pages.obsolete.as_deref()), (None, Some("notices/2024-甲县教育局.docx")));
    assert_eq!(push(&published(report("甲县教育局", 2024), "2025-01-05"), "3.json"), None, "an older one has no pages");
    let withdrawn = Report { status: Some(Status::Withdrawn), ..report("甲县民政局", 2024) };
    assert_eq!(push(&withdrawn, "4.json"), None);
    let review = builder.finish(None);
    let versions = organ(&review, "2").versions.as_ref().unwrap();
    let counted: Vec<bool> = versions.versions.iter().map(|version| version.counts).collect();
    assert_eq!((counted, versions.same_figures), (vec![false, true, false], false));
    assert_eq!(organ(&review, "3").status, ReviewStatus::Missing, "what was withdrawn is not there");
    assert_eq!(review.set_aside.len(), 1);
}

#[test]
fn one_that_says_it_replaces_the_other_counts_whatever_the_dates_say() {
    let first = Report { identifier: Some("a".into()), ..published(report("甲县教育局", 2024), "2025-01-20") };
    let replaces = Some(Replaces { identifier: Some("a".into()), ..Replaces::default() });
    let second = Report { replaces, ..published(wrong("甲县教育局", 0), "2025-01-10") };
    for reports in [vec![first.clone(), second.clone()], vec![second, first]] {
        let review = reviewed(&reports, "2025-02-20", None);
        let versions = organ(&review, "2").versions.as_ref().unwrap();
        assert_eq!(versions.chosen_by, Some(ChosenBy::Replaces));
        assert!(versions.versions.iter().all(|version| version.counts == (version.date == "2025-01-10".parse().ok())));
        let totals = &review.area.totals;
        assert!(
            totals.iter().any(|total| total.cell.to_string() == "reviews.reconsideration.upheld" && total.total == "1")
        );
    }
}

#[test]
fn mended_new_and_open_are_told_and_nothing_is_lost() {
    let first = reviewed(&[wrong("甲县教育局", 1), wrong("甲县民政局", 2), wrong("乙县教育局", 1)], "2025-02-05", None);
    assert!(first.findings().all(|finding| finding.change.is_none()));
    let before = earlier(&first);
    let unchanged = reviewed(
        &[wrong("甲县教育局", 1), wrong("甲县民政局", 2), wrong("乙县教育局", 1)],
        "2025-02-09",
        Some(&before),
    );
    assert_eq!(unchanged.compared_with, None, "nothing was corrected since");

    let second = reviewed(&[wrong("甲县教育局", 0), wrong("甲县档案馆", 1)], "2025-02-12", Some(&before));
    assert_eq!(second.compared_with.as_ref().map(|before| before.as_of.to_string()).as_deref(), Some("2025-02-05"));
    let mended: Vec<&str> = organ(&second, "2").mended.iter().map(|finding| &*finding.rule).collect();
    assert!(mended.contains(&"reviews.total"), "{mended:?}");
    let of = |review: &Review, id: &str| -> Vec<Option<FindingChange>> {
        let report = organ(review, id).report.clone().unwrap();
        report.findings.iter().filter(|finding| finding.rule == "reviews.total").map(|finding| finding.change).collect()
    };
    assert_eq!(of(&second, "8"), [Some(FindingChange::New)]);
    let left: Vec<(&str, NotRecheckedReason)> = (second.not_rechecked.iter())
        .filter(|left| left.finding.rule == "reviews.total")
        .map(|left| (&*left.name, left.reason))
        .collect();
    assert_eq!(left, [("甲县民政局", NotRecheckedReason::NoReport), ("乙县教育局", NotRecheckedReason::NoReport)]);

    let third = reviewed(
        &[wrong("甲县教育局", 0), wrong("甲县民政局", 2), wrong("甲县档案馆", 1)],
        "2025-02-20",
        Some(&earlier(&second)),
    );
    assert_eq!(of(&third, "3"), [Some(FindingChange::Open)], "it was not forgotten in between");
    assert_eq!(of(&third, "8"), [Some(FindingChange::Open)]);
    assert!(organ(&third, "2").mended.is_empty(), "it was mended the time before");
}

#[test]
fn what_could_not_be_checked_again_does_not_count_as_mended() {
    let before = earlier(&reviewed(&[wrong("甲县教育局", 1)], "2025-02-05", None));
    let mut blank = wrong("甲县教育局", 1);
    blank.reviews.reconsideration.pending = None;
    let review = reviewed(&[blank], "2025-02-12", Some(&before));
    let about_sum = |finding: &&str| *finding == "reviews.total";
    assert_eq!(organ(&review, "2").mended.iter().map(|finding| &*finding.rule).filter(about_sum).count(), 0);
    let left = review.not_rechecked.iter().find(|left| left.finding.rule == "reviews.total").unwrap();
    assert_eq!(left.reason, NotRecheckedReason::RuleNotChecked);
}

#[test]
fn what_was_left_open_stays_open_while_its_rule_is_not_checked() {
    let first = earlier(&reviewed(&[wrong("甲县教育局", 1)], "2025-02-05", None));
    let blank = |too_many: u64| {
        let mut blank = wrong("甲县教育局", too_many);
        blank.reviews.reconsideration.pending = None;
        blank
    };
    let second = earlier(&reviewed(&[blank(1)], "2025-02-12", Some(&first)));
    let third = reviewed(&[blank(1), wrong("甲县民政局", 1)], "2025-02-19", Some(&second));
    let is_left = |review: &Review| review.not_rechecked.iter().any(|left| left.finding.rule == "reviews.total");
    assert!(is_left(&third), "{:?}", third.not_rechecked);
    // The same of a rule that is about no cell: last year's report was given once.
    let mut now = report("甲县教育局", 2024);
    now.requests.brought_forward.total = Some(1);
    let mut last = report("甲县教育局", 2023);
    last.requests.carried_forward.total = Some(4);
    let gap = Report { year: Some(2021), ..last };
    let register = register();
    let run = |with_gap: bool, more: u64, then: Option<&EarlierReview>| {
        let mut builder = builder(&register, "2025-02-05");
        let previous: &[Report] = if with_gap { std::slice::from_ref(&gap) } else { &[] };
        for report in [&now, &wrong("甲县民政局", more)] {
            let findings = check_with(report, &Context { previous, ..Context::default() });
            builder.push(Reviewed { report, findings: &findings, source: "a", has_previous_year: false });
        }
        builder.finish(then)
    };
    let found =
        |review: &Review, rule: &str| review.organs.iter().any(|organ| organ.mended.iter().any(|it| it.rule == rule));
    let first = earlier(&run(true, 1, None));
    let second = run(false, 2, Some(&first));
    let third = run(false, 3, Some(&earlier(&second)));
    for review in [second, third] {
        assert!(review.not_rechecked.iter().any(|left| left.finding.rule == "years.gap"), "{:?}", review.not_rechecked);
        assert!(!found(&review, "years.gap"));
    }
}

#[test]
fn findings_of_one_kind_are_told_apart_by_their_figures() {
    let stating = |counts: &[u64]| {
        let mut report = report("甲县教育局", 2024);
        report.requests.received.total = Some(3);
        let sentence = |count: &u64| NarrativeBlock {
            text: format!("2024年，本机关收到政府信息公开申请{count}件。"),
            heading: None,
        };
        report.narrative.overview = Some(counts.iter().map(sentence).collect());
        report
    };
    let told = |review: &Review, change: Option<FindingChange>| -> Vec<String> {
        let organ = organ(review, "2");
        let all = match change {
            None => &organ.mended,
            Some(_) => &organ.report.as_ref().unwrap().findings,
        };
        let is_it = |finding: &&ReviewFinding| finding.rule == "narrative.mismatch" && finding.change == change;
        all.iter().filter(is_it).map(|finding| finding.message.zh.clone()).collect()
    };
    let first = reviewed(&[stating(&[5, 6])], "2025-02-05", None);
    assert_eq!(told(&first, None).len(), 0);
    let second = reviewed(&[stating(&[6])], "2025-02-12", Some(&earlier(&first)));
    let (mended, open) = (told(&second, None), told(&second, Some(FindingChange::Open)));
    assert!(mended.len() == 1 && mended[0].contains("5件"), "the first was mended: {mended:?}");
    assert!(open.len() == 1 && open[0].contains("6件"), "{open:?}");
    let third = reviewed(&[stating(&[6, 7])], "2025-02-19", Some(&earlier(&second)));
    let new = told(&third, Some(FindingChange::New));
    assert!(new.len() == 1 && new[0].contains("7件"), "{new:?}");
    let again = reviewed(&[stating(&[6, 7])], "2025-02-26", Some(&earlier(&third)));
    assert_eq!(told(&again, Some(FindingChange::New)), new, "nothing changed since");
}

#[test]
fn the_overview_lists_few_findings_of_a_report_and_fewer_of_many_organs() {
    let mut report = report("甲县教育局", 2024);
    report.requests.received.total = Some(3);
    let sentence = |count: u64| NarrativeBlock {
        text: format!("2024年，本机关收到政府信息公开申请{count}件。"),
        heading: None,
    };
    report.narrative.overview = Some((5..25).map(sentence).collect());
    let findings = check(&report);
    let others = findings.counts.error + findings.counts.warning - 1;
    for (more, listed) in [(0, 10), (5_000, 1)] {
        let many: Vec<String> =
            (100..100 + more).map(|id| format!("{id},甲县第{id}局,county,department,1,,,\n")).collect();
        let register = Register::from_csv(format!("{ORGANS}{}", many.concat()).as_bytes()).unwrap();
        let mut builder = builder(&register, "2025-02-05");
        builder.push(Reviewed { report: &report, findings: &findings, source: "1", has_previous_year: false });
        let page = builder.finish(None).html(Language::Zh);
        assert!(page.contains(&format!("其余 {} 个见核对结果", others - listed)), "{others}");
        assert!(page.len() < 200_000 + more * 2_000, "{}", page.len());
    }
}

#[test]
fn the_rules_on_areas_are_findings_of_the_review() {
    let with = |name: &str, count: u64| {
        let mut report = wrong(name, 0);
        report.requests.received.total = Some(count);
        report
    };
    let first = reviewed(&[with("甲县人民政府", 3), with("甲县教育局", 5)], "2025-04-05", None);
    let finding = first.area.findings.iter().find(|finding| finding.rule == "area.member-exceeds").unwrap();
    assert!(finding.fingerprint.starts_with("v1:"));
    let second = reviewed(&[with("甲县人民政府", 5), with("甲县教育局", 5)], "2025-04-06", Some(&earlier(&first)));
    let mended: Vec<&str> = second.area.mended.iter().map(|finding| &*finding.rule).collect();
    assert!(mended.contains(&"area.member-exceeds"), "{mended:?}");
}

#[test]
fn an_organ_under_a_new_name_and_a_merged_one_are_checked_against_what_they_were() {
    let register = register();
    let carried = |name: &str, count: u64| {
        let mut report = report(name, 2023);
        report.requests.carried_forward.total = Some(count);
        report
    };
    let mut history = History::new(&register);
    for (name, count) in [("甲县文化局", 3), ("甲县旅游局", 4), ("甲县教育体育局", 9), ("甲县教育局", 2)]
    {
        history.push(carried(name, count));
    }
    let mut merged = report("甲县文旅局", 2024);
    merged.requests.brought_forward.total = Some(6);
    let before = history.before(&merged);
    assert_eq!(before[0].requests.carried_forward.total, Some(7));
    assert_eq!(before[0].organ.as_ref().unwrap().name, "甲县文化局、甲县旅游局");
    let findings = check_with(&merged, &Context { previous: &before, ..Context::default() });
    let found = findings.findings.iter().find(|finding| finding.rule == "years.brought-forward").unwrap();
    assert_eq!(found.severity, ogi_model::Severity::Info, "a merger is a reason; this is asked about");

    let before = history.before(&report("县教育局", 2024));
    assert_eq!(before.len(), 1);
    assert_eq!(before[0].organ.as_ref().unwrap().name, "县教育局", "it is the same organ, however it is printed");
    assert_eq!(before[0].requests.carried_forward.total, Some(2));
}

#[test]
fn an_input_that_could_not_be_read_holds_back_the_reminder_to_whom_it_may_be_of() {
    let register = register();
    let mut builder = builder(&register, "2025-02-20");
    let reason = Message { zh: "扫描件".into(), en: "a scan".into() };
    builder.push_unreadable("收件/县教育局年报（盖章）.pdf", reason.clone());
    builder.push_unreadable("收件/IMG_2041.jpg", reason);
    let review = builder.finish(None);
    assert_eq!(organ(&review, "2").perhaps, ["收件/县教育局年报（盖章）.pdf"]);
    assert_eq!(organ(&review, "2").notice, None);
    assert!(organ(&review, "3").notice.is_some());
    assert!(review.unreadable[1].perhaps.is_empty());
    assert_eq!(review.reminders().count(), 3);
}

/// A store in memory.
#[derive(Clone, Debug, Default)]
struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    journal: Vec<u8>,
}

impl Store for &mut Memory {
    type Error = Infallible;

    fn names(&self) -> Result<Vec<String>, Infallible> {
        Ok(self.files.keys().cloned().collect())
    }

    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Infallible> {
        Ok(self.files.get(name).cloned())
    }

    fn put(&mut self, name: &str, content: &[u8], over: bool) -> Result<bool, Infallible> {
        let is_free = over || !self.files.contains_key(name);
        if is_free {
            self.files.insert(name.to_owned(), content.to_vec());
        }
        Ok(is_free)
    }

    fn remove(&mut self, name: &str) -> Result<(), Infallible> {
        self.files.remove(name);
        Ok(())
    }

    fn journal(&self) -> Result<Vec<u8>, Infallible> {
        Ok(self.journal.clone())
    }

    fn note(&mut self, line: &[u8]) -> Result<(), Infallible> {
        self.journal.extend(line);
        Ok(())
    }

    fn end_journal(&mut self) -> Result<(), Infallible> {
        self.journal.clear();
        Ok(())
    }
}

#[test]
fn a_store_keeps_what_is_not_the_reviews_and_clears_up_what_is() {
    let mut memory = Memory::default();
    let mut review = reviewed(&[], "2025-02-05", None);
    let mut folder = ReviewFolder::begin(&mut memory, 2024, false).unwrap();
    for name in ["check/1.html", "notices/1.docx", "overview.html"] {
        assert_eq!(folder.put(name, b"first"), Ok(Put::Written));
    }
    folder.finish(&mut review).unwrap();
    assert!(memory.journal.is_empty());
    memory.files.insert("check/1.html".into(), b"edited".to_vec());
    memory.files.insert("notes.txt".into(), b"mine".to_vec());
    memory.files.insert(format!("check/{}", temporary_name(3)), b"half".to_vec());

    let mut folder = ReviewFolder::begin(&mut memory, 2024, false).unwrap();
    assert_eq!(folder.put("check/1.html", b"second"), Ok(Put::NotOurs));
    assert_eq!(folder.put("overview.html", b"second"), Ok(Put::Written));
    let finished = folder.finish(&mut review).unwrap();
    assert_eq!(
        (finished.removed, finished.not_ours),
        (vec!["notices/1.docx".to_owned()], vec!["check/1.html".to_owned()])
    );
    let names: Vec<&str> = memory.files.keys().map(String::as_str).collect();
    assert_eq!(names, ["check/1.html", "notes.txt", "overview.html", "review.json"]);
    assert_eq!(memory.files["check/1.html"], b"edited");
    assert!(matches!(ReviewFolder::begin(&mut memory, 2025, false), Err(ReviewFolderError::OtherYear(2024))));
    memory.files.insert("review.json".into(), b"[]".to_vec());
    assert!(matches!(ReviewFolder::begin(&mut memory, 2024, false), Err(ReviewFolderError::NotAReview(_))));
    let mut folder = ReviewFolder::begin(&mut memory, 2024, true).unwrap();
    assert_eq!(folder.put("check/1.html", b"second"), Ok(Put::Written));
}

#[test]
fn what_an_interrupted_run_left_is_ours_although_no_review_lists_it() {
    let mut memory = Memory::default();
    let mut folder = ReviewFolder::begin(&mut memory, 2024, false).unwrap();
    folder.put("check/1.html", b"old").unwrap();
    folder.put("check/2.html", b"old").unwrap();
    memory.journal.extend(b"0000 check/3.h"); // cut off while it was written
    let mut folder = ReviewFolder::begin(&mut memory, 2024, false).unwrap();
    assert_eq!(folder.put("check/1.html", b"new"), Ok(Put::Written));
    folder.finish(&mut reviewed(&[], "2025-02-05", None)).unwrap();
    let names: Vec<&str> = memory.files.keys().map(String::as_str).collect();
    assert_eq!(names, ["check/1.html", "review.json"], "what is not wanted any more is gone");
}

#[test]
fn a_list_that_names_files_elsewhere_reaches_none_of_them() {
    let mut memory = Memory::default();
    memory.files.insert("../secret".into(), b"x".to_vec());
    memory.files.insert("check/../../secret".into(), b"x".to_vec());
    let sum = sha256(b"x");
    let mut review = reviewed(&[], "2025-02-05", None);
    ReviewFolder::begin(&mut memory, 2024, false).unwrap().finish(&mut review).unwrap();
    for name in ["../secret", "check/../../secret"] {
        memory.journal.extend(format!("{sum} {name}\n").into_bytes());
    }
    ReviewFolder::begin(&mut memory, 2024, false).unwrap().finish(&mut review).unwrap();
    assert_eq!(memory.files.len(), 3, "{:?}", memory.files.keys());
    assert!(is_temporary("notices/.ogi-review-1.tmp") && !is_temporary("notices/.ogi-review-x.tmp"));
}
