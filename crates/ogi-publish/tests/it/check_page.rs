//! The check page and the pictures: nothing that was found is missing, nothing of the report becomes markup.

use ogi_model::{Edition, Language, Report};
use ogi_publish::{Checked, check_page, pictures};
use ogi_validate::{Context, DecisionsFile, Findings, check, check_with};

#[path = "../../examples/check_pages/reports.rs"]
mod reports;

fn against_last_year(report: &Report) -> Findings {
    check_with(report, &Context { previous: &[reports::before()], ..Context::default() })
}

/// As text stands in the page.
fn shown(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[test]
fn every_finding_and_every_fix_is_in_the_page_in_both_languages() {
    let blank = || Report::blank(Edition::E2021);
    for report in [reports::wrong, reports::unread, reports::attested, blank] {
        let report = report();
        let findings = against_last_year(&report);
        let page = check_page(&Checked::new(&report, &findings));
        for (at, finding) in findings.findings.iter().enumerate() {
            assert!(page.contains(&format!("id=\"tell-{at}\"")), "{}", finding.rule);
            assert!(page.contains(&shown(&finding.message.zh)), "{}", finding.message.zh);
            assert!(page.contains(&shown(&finding.message.en)), "{}", finding.message.en);
        }
        for fix in &findings.fixes {
            assert!(page.contains(&shown(&fix.message.zh)), "{}", fix.message.zh);
        }
        for unread in &findings.unreadable {
            assert!(page.contains(&format!("href=\"#c-{}\"", unread.cell)));
        }
    }
}

#[test]
fn every_cell_of_a_finding_is_marked_and_says_what_it_should_be() {
    let report = reports::wrong();
    let findings = check(&report);
    let page = check_page(&Checked::new(&report, &findings));
    for about in findings.findings.iter().flat_map(|finding| &finding.cells) {
        assert!(page.contains(&format!("aria-describedby=\"d-{}\"", about.cell)), "{}", about.cell);
    }
    let at = page.find("id=\"c-requests.outcomes.granted.natural_person\"").expect("the cell");
    let cell = &page[at..at + page[at..].find("</td>").expect("its end")];
    assert!(cell.contains("class=\"cell wrong\"") && cell.contains("<s>18</s>") && cell.contains("应为 81"), "{cell}");
}

#[test]
fn a_fix_that_is_not_the_only_one_is_told_as_a_possibility() {
    let report = reports::wrong();
    let verdict = |findings: &Findings| {
        let page = check_page(&Checked::new(&report, findings));
        for result in ["upheld", "corrected", "other", "pending", "total"] {
            assert!(!page.contains(&format!("id=\"c-reviews.reconsideration.{result}\" class=\"cell wrong\"")));
        }
        let begin = page.find("<ol class=\"first\">").expect("it is there");
        page[begin..begin + page[begin..].find("</ol>").expect("its end")].to_owned()
    };
    let of_many = verdict(&against_last_year(&report));
    assert!(of_many.contains("可能的改法有 4 种"), "{of_many}");
    let likeliest = verdict(&check(&report));
    assert!(likeliest.contains("<s>8</s> <span class=\"zh\" lang=\"zh-CN\">可能应为</span>"), "{likeliest}");
}

#[test]
fn a_report_without_errors_says_what_was_checked_and_what_was_not() {
    let report = reports::right(2024);
    let mut findings = check(&report);
    let page = check_page(&Checked::new(&report, &findings));
    assert!(page.contains(&format!("规则核对相符 {} 处。", findings.counts.passed)));
    assert!(page.contains("没有给出上一年度报告"), "what was not checked is said");
    findings.findings.clear();
    findings.counts = ogi_validate::Counts { passed: findings.counts.passed, ..Default::default() };
    let page = check_page(&Checked::new(&report, &findings));
    assert!(
        page.contains("class=\"verdict fine\"") && page.contains("已核对的均无误；另有 "),
        "it is not called right"
    );
    let blank = Report::blank(Edition::E2021);
    assert!(check_page(&Checked::new(&blank, &check(&blank))).contains("表格中没有填写数字"));
}

#[test]
fn statements_are_linked_to_their_cells_and_contradictions_stand_beside_them() {
    let report = reports::wrong();
    let findings = check(&report);
    let page = check_page(&Checked::new(&report, &findings));
    assert!(page.contains("<a class=\"statement differs\" href=\"#c-requests.received.total\""), "145");
    assert!(page.contains("<a class=\"statement agrees\" href=\"#c-requests.carried_forward.total\""), "7");
    let contradiction = page.find("<p class=\"contradiction warning\">").expect("the finding beside it");
    assert!(page[contradiction..].contains("所写为“145件”"));
}

#[test]
fn last_year_stands_beside_this_year_where_it_is_given() {
    let (report, before) = (reports::wrong(), reports::before());
    let findings = against_last_year(&report);
    let mut checked = Checked::new(&report, &findings);
    assert!(!check_page(&checked).contains("class=\"last-year\""));
    checked.previous = Some(&before);
    let page = check_page(&checked);
    assert!(page.contains("id=\"last-year\"") && page.contains("2023: 156</span>"), "received last year");
}

#[test]
fn hostile_text_stays_text_in_page_and_pictures() {
    for text in reports::HOSTILE {
        let report = reports::hostile(text);
        let findings = against_last_year(&report);
        let mut checked = Checked::new(&report, &findings);
        checked.source = Some(text);
        let page = check_page(&checked);
        assert_eq!(page.matches("<script").count(), 3, "{text}: the data and the two scripts");
        assert_eq!(page.matches("</script").count(), 3, "{text}");
        assert!(!page.contains("<!--") && !page.contains('\u{202e}') && !page.contains('\u{1b}'), "{text}");
        assert!(!page.contains("<img") && !page.contains(" onload=alert") || page.contains("&lt;svg onload"), "{text}");
        assert!(!page.contains("style=\""), "{text}: the policy of the page forbids it");
    }
}

#[test]
fn the_decisions_in_the_page_are_those_of_the_findings() {
    let report = reports::wrong();
    let findings = check(&report);
    let page = check_page(&Checked::new(&report, &findings));
    let at = page.find("id=\"decisions\">").expect("the data") + "id=\"decisions\">".len();
    let json = &page[at..at + page[at..].find("</script>").expect("its end")];
    let file: DecisionsFile = ogi_serialize::read_json(json.as_bytes()).expect("a decisions file");
    assert_eq!(file, DecisionsFile::of(&findings, |finding| finding.message.zh.clone()));
}

#[test]
fn the_same_findings_give_the_same_page_in_which_no_name_is_used_twice() {
    let before = reports::before();
    let mut without_rows = reports::wrong();
    without_rows.omitted.insert("disclosure.rules".parse().expect("a row"));
    without_rows.omitted.insert("requests.outcomes.other_unpaid".parse().expect("a row"));
    without_rows.omitted.insert("reviews".parse().expect("a table"));
    for report in [&reports::unread(), &without_rows] {
        let findings = against_last_year(report);
        let mut checked = Checked::new(report, &findings);
        checked.previous = Some(&before);
        let page = check_page(&checked);
        assert_eq!(page, check_page(&checked));
        let mut names: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(names.binary_search(&target).is_ok(), "nothing is called {target}");
        }
    }
}

#[test]
fn pictures_are_well_formed_and_say_what_they_leave_out() {
    let before = reports::before();
    let mut hostile = reports::hostile("<script>\"]]>&'");
    hostile.year = None;
    let cases = [
        vec![reports::right(2024)],
        vec![before, reports::wrong(), reports::unread()],
        vec![hostile],
        vec![Report::blank(Edition::E2019), Report::blank(Edition::E2021)],
    ];
    for reports in &cases {
        let reports: Vec<&Report> = reports.iter().collect();
        for language in [Language::Zh, Language::En] {
            let pictures = pictures(&reports, language);
            assert_eq!(pictures.len(), 3);
            for picture in pictures {
                let mut reader = quick_xml::Reader::from_str(&picture.svg);
                let (mut depth, mut titles) = (0, 0);
                loop {
                    match reader.read_event().expect("it is well formed") {
                        quick_xml::events::Event::Start(element) => {
                            titles += usize::from(depth == 1 && element.name().as_ref() == "title");
                            depth += 1;
                        }
                        quick_xml::events::Event::End(_) => depth -= 1,
                        quick_xml::events::Event::Eof => break,
                        _ => {}
                    }
                }
                assert_eq!((depth, titles), (0, 1), "{}", picture.name);
                assert!(picture.svg.contains("role=\"img\"") && picture.svg.contains("<desc "));
                assert!(!picture.svg.contains("NaN") && !picture.svg.contains("inf"), "{}", picture.name);
            }
        }
    }
    let blank = pictures(&[&Report::blank(Edition::E2021)], Language::Zh);
    assert!(blank[0].svg.contains("没有各类申请人的数字，未能绘制。"));
    assert!(
        blank[1].svg.contains("格空白，没有画出。") && blank[1].svg.contains("予以公开 —"),
        "a blank is not a zero"
    );
    let unread = pictures(&[&reports::hostile("甲")], Language::Zh);
    assert!(unread[2].svg.contains("有 1 格未能读出，没有画出。"));
    assert!(pictures(&[], Language::Zh).is_empty());
}

#[test]
fn a_picture_shows_the_figures_of_the_form() {
    let report = reports::right(2024);
    let pictures = pictures(&[&reports::before(), &report], Language::Zh);
    let [flow, outcomes, reviews] = pictures.as_slice() else { panic!("three pictures") };
    assert_eq!(flow.title, "2024年申请从何而来、结果如何");
    assert!(flow.svg.contains("自然人 → 予以公开 81") && flow.svg.contains(">无法提供 28<"));
    assert!(!flow.svg.contains("不一致"), "the parts add up");
    assert!(outcomes.svg.contains(">2023年<") && outcomes.svg.contains("共 159 件"));
    assert!(reviews.svg.contains(">行政复议 2024年<") && reviews.svg.contains("结果维持 5"));
}
