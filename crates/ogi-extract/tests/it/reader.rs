//! Labels, rows, values, headings and titles in the variants that pages print, each named for the oddity it shows.

use std::collections::HashMap;

use ogi_extract::{Extraction, Options, extract};
use ogi_model::text::unified_ideograph;
use ogi_model::{Cell, CellState, DoubtCode, Figure, NoteCode, Report, Scope};

use super::page::{labelled, page, row, table_three};

fn read(page: &str) -> Extraction {
    extract(page.as_bytes(), &Options::default()).unwrap()
}

fn whole() -> String {
    page("甲县教育局", 2020, &table_three(&[("received", "3 0 0 0 0 0 3"), ("outcomes.granted", "3 0 0 0 0 0 3")]))
}

fn get(report: &Report, cell: &str) -> Option<String> {
    report.get(cell.parse().unwrap()).map(|figure| figure.to_string())
}

fn state(report: &Report, cell: &str) -> CellState {
    report.state(cell.parse().unwrap())
}

/// The figures of a report whose page was spoiled where that must not matter.
fn reads_the_same(spoiled: &str) -> Extraction {
    let (clean, read) = (read(&whole()), read(spoiled));
    let wrong: Vec<(Cell, Option<Figure>)> = (Cell::all().map(|cell| (cell, read.report.get(cell))))
        .filter(|(cell, figure)| clean.report.get(*cell) != *figure)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?} {:?}", read.notes);
    assert!(read.report.unread.is_empty() && read.report.omitted.is_empty(), "{:?}", read.notes);
    read
}

#[test]
fn a_misprinted_label_and_one_that_lost_its_quotation_marks_are_known() {
    let spoiled = whole()
        .replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")
        .replace("3.危及“三安全一稳定”", "3、危及三安全一稳定")
        .replace("1.属于国家秘密", "1. 属于 国家秘密")
        .replace("（二）部分公开", "(二) 部分公开");
    assert_eq!(reads_the_same(&spoiled).notes, []);
}

#[test]
fn a_label_that_is_lost_between_two_known_rows_has_one_place_only() {
    let spoiled = whole().replace("<td>5.属于三类内部事务信息</td>", "<td></td>").replace("6.属于四类过程性信息", "6.");
    let notes = reads_the_same(&spoiled).notes;
    let lost: Vec<_> = notes.iter().map(|note| (note.code, note.addresses[0].to_string())).collect();
    let row = |outcome: &str| (NoteCode::LabelLost, format!("requests.outcomes.{outcome}"));
    assert_eq!(lost, [row("withheld_internal_affairs"), row("withheld_process_information")]);
}

#[test]
fn eight_rows_without_labels_are_the_eight_the_form_has_there() {
    let mut spoiled = whole();
    for label in [
        "1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
    ] {
        spoiled = spoiled.replace(&format!("<td>{label}</td>"), "<td></td>");
    }
    assert_eq!(reads_the_same(&spoiled).notes.len(), 8);
    // Seven are not eight: which one is missing is not certain.
    let at = spoiled.find("<tr><td></td><td>0</td>").unwrap();
    let end = at + spoiled[at..].find("</tr>").unwrap() + 5;
    let seven = read(&format!("{}{}", &spoiled[..at], &spoiled[end..]));
    assert_eq!(state(&seven.report, "requests.outcomes.withheld_state_secret.total"), CellState::Unread);
    assert!(seven.notes.iter().any(|note| note.code == NoteCode::RowUnknown));
}

#[test]
fn a_row_with_another_number_is_no_row_whose_label_was_lost() {
    let local = labelled("9.县级自设事项", "1 0 0 0 0 0 1");
    let row = row("outcomes.withheld_registry_search", "0 0 0 0 0 0 0");
    let extraction = read(&whole().replace(&row, &local));
    assert_eq!(state(&extraction.report, "requests.outcomes.withheld_registry_search.total"), CellState::Omitted);
    assert_eq!(extraction.report.local_rows[0].label, "9.县级自设事项");
}

#[test]
fn two_blanks_for_the_label_of_regulations_and_a_title_without_its_number() {
    let spoiled = whole().replace("<td>规章</td>", "<td>&nbsp;&nbsp;</td>").replace("第二十条第（五）项", "第二十条第");
    let notes = reads_the_same(&spoiled).notes;
    assert_eq!(notes.iter().map(|note| note.addresses[0].to_string()).collect::<Vec<_>>(), ["disclosure.rules"]);
}

#[test]
fn filling_notes_inside_labels_are_no_part_of_them() {
    let note = "指当年一月至十二月收到的申请，含信函、网络等渠道，不含现场咨询。".repeat(6);
    let spoiled = whole()
        .replace("上一年项目数量", "上一年項目數量(指2019年現行有效事項數)")
        .replace("一、本年新收政府信息公开申请数量", &format!("一、本年新收政府信息公开申请数量（{note}）"));
    assert_eq!(reads_the_same(&spoiled).notes, []);
}

#[test]
fn traditional_characters_with_words_substituted_and_the_debris_of_converters() {
    let spoiled = whole()
        .replace("规范性文件", "規範性檔案")
        .replace("行政强制", "行政強製")
        .replace("处理决定数量", "處(chǔ)理決定數(shù)量")
        .replace("本年新收政府信息公开申请数量", "本年新收政府信息公開申請數量")
        .replace("商业企业", "商業企業")
        .replace("结果维持", "結果維持")
        .replace("未经复议直接起诉", "未經復議直接起訴")
        .replace("总计", "總計");
    assert_eq!(reads_the_same(&spoiled).notes, []);
}

/// A text with every character that Unicode has a second time in that second form: radicals or compatibility ideographs.
fn in_copies(text: &str, copies: impl Iterator<Item = char>) -> String {
    let of: HashMap<char, char> = copies.map(|copy| (unified_ideograph(copy), copy)).collect();
    text.chars().map(|c| of.get(&c).copied().unwrap_or(c)).collect()
}

#[test]
fn characters_that_unicode_has_a_second_time_are_known_in_every_carrier() {
    let clean = whole();
    for (copies, example) in [
        ('\u{2e80}'..='\u{2fd5}', '⾏'),
        ('\u{f900}'..='\u{faff}', '\u{f967}'),
        ('\u{2f800}'..='\u{2fa1d}', '\u{2f811}'),
    ] {
        let spoiled = in_copies(&clean, copies.clone());
        assert!(spoiled.contains(example), "{example}");
        let spoiled = reads_the_same(&spoiled);
        assert_eq!(spoiled.notes, []);
        let said = |report: &Report| {
            (report.organ.clone(), report.year, report.edition, report.published, report.period.clone())
        };
        assert_eq!(said(&spoiled.report), said(&read(&clean).report));

        let of = |report: &Report| report.figures().collect::<Vec<_>>();
        for carrier in [ogi_dev::html, ogi_dev::text] {
            let clean = carrier(&spoiled.report);
            assert_eq!(of(&read(&in_copies(&clean, copies.clone())).report), of(&read(&clean).report));
        }
    }
}

#[test]
fn the_labels_of_a_group_and_of_its_first_row_may_stand_in_one_cell() {
    let spoiled = whole()
        .replace("（一）予以公开", "三、本年度办理结果（一）予以公开")
        .replace("1.属于国家秘密", "（三）不予公开 1.属于国家秘密")
        .replace("1.信访举报投诉类申请", "（五）不予处理1.信访举报投诉类申请");
    assert_eq!(reads_the_same(&spoiled).notes, []);
}

#[test]
fn a_row_that_a_local_form_divides_is_kept_as_printed() {
    let undivided = "<tr><td>其他对外管理服务事项</td><td>7</td><td colspan=2>0</td><td>33</td></tr>";
    let divided = "<tr><td rowspan=2>其他对外管理服务事项</td><td>行政检查</td><td>5</td><td>0</td><td>30</td></tr>\
        <tr><td>行政确认</td><td>2</td><td>0</td><td>3</td></tr>";
    let extraction = read(&whole().replace(undivided, divided));
    let report = &extraction.report;
    let labels: Vec<_> = report.local_rows.iter().map(|row| (row.label.as_str(), row.cells[2].text.as_str())).collect();
    assert_eq!(labels, [("行政检查", "30"), ("行政确认", "3")]);
    assert_eq!(report.local_rows[0].cells[2].column, "decisions");
    assert_eq!(state(report, "disclosure.other_services.decisions"), CellState::Omitted);
    assert_eq!(get(report, "disclosure.administrative_penalties.decisions").as_deref(), Some("2"));
}

#[test]
fn the_three_rows_of_other_outcomes_are_told_by_their_number_where_their_labels_are_lost() {
    let other = row("outcomes.other", "1 0 0 0 0 0 1");
    let three = format!("{other}{}{}", labelled("", "0 2 0 0 0 0 2"), labelled("", "0 0 0 0 0 0 0"));
    let page = whole().replace(&row("outcomes.other", "0 0 0 0 0 0 0"), &three);
    let report = read(&page).report;
    assert_eq!(get(&report, "requests.outcomes.other_not_supplemented.total").as_deref(), Some("1"));
    assert_eq!(get(&report, "requests.outcomes.other_unpaid.total").as_deref(), Some("2"));
    assert_eq!(report.forms.requests, Some(ogi_model::Edition::E2021), "a hybrid is kept as printed");
    let two = format!("{other}{}", labelled("", "0 2 0 0 0 0 2"));
    let report = read(&whole().replace(&row("outcomes.other", "0 0 0 0 0 0 0"), &two)).report;
    assert_eq!(get(&report, "requests.outcomes.other.total"), None, "two rows are neither one nor three");
}

#[test]
fn change_in_words_slashes_hyphens_remarks_and_units() {
    let page = whole()
        .replace(
            "<td>规章</td><td>1</td><td colspan=2>1</td><td>6</td>",
            "<td>规章</td><td>/</td><td colspan=2>—</td><td>无</td>",
        )
        .replace(
            "<td>4</td><td colspan=2>3</td><td>25</td>",
            "<td>４</td><td colspan=2>3件</td><td>25（其中修订 16 件）</td>",
        )
        .replace("743.38万元", "7,433,800元")
        .replace("<td colspan=2>+2</td>", "<td colspan=2>增3</td>");
    let extraction = read(&page);
    let report = &extraction.report;
    assert_eq!(get(report, "disclosure.administrative_penalties.change").as_deref(), Some("-4"));
    assert_eq!(get(report, "disclosure.administrative_licensing.change").as_deref(), Some("3"));
    assert_eq!(get(report, "disclosure.normative_documents.made").as_deref(), Some("4"));
    assert_eq!(get(report, "disclosure.normative_documents.total_disclosed").as_deref(), Some("25"));
    assert_eq!(get(report, "disclosure.centralized_procurement.amount").as_deref(), Some("743.38"));
    assert_eq!(state(report, "disclosure.rules.made"), CellState::Blank);
    assert_eq!(report.remarks.len(), 8);
}

#[test]
fn an_amount_without_unit_is_named_and_one_in_the_header_or_the_label_is_used() {
    let without = read(&whole().replace("743.38万元", "1035000"));
    assert_eq!(get(&without.report, "disclosure.centralized_procurement.amount"), None);
    assert!(without.notes.iter().any(|note| note.code == NoteCode::UnitUnknown));
    for (label, with_unit) in [("采购总金额", "采购总金额(万元)"), ("政府集中采购", "政府集中采购（单位：万元）")]
    {
        let read = read(&whole().replace("743.38万元", "743.38").replace(label, with_unit));
        assert_eq!(
            get(&read.report, "disclosure.centralized_procurement.amount").as_deref(),
            Some("743.38"),
            "{with_unit}"
        );
    }
}

#[test]
fn the_verbatim_text_and_the_place_of_every_cell_are_kept() {
    let extraction = read(&whole().replace("743.38万元", "743.38<br>万元"));
    let printed = &extraction.places[&"disclosure.centralized_procurement.amount".parse().unwrap()];
    assert_eq!(printed.text, "743.38\n万元");
    assert_eq!((printed.place.table, printed.place.row, printed.place.column), (Some(1), Some(18), Some(4)));
    assert_eq!(extraction.places.len(), 198);
}

#[test]
fn a_title_on_several_lines_or_without_an_organ() {
    let title = "<h1>2020年甲县教育局政府信息公开工作年度报告</h1>";
    for lines in [
        "<p>甲县教育局</p><h1>2020年政府信息公开工作年度报告</h1>",
        "<p>2020年度</p><p>甲县教育局</p><h1>政府信息公开工作年度报告</h1>",
        "<h1>甲县教育局2020年度政府信息公开年报</h1>",
        "<h1>甲县教育局关于报送2020年政府信息公开工作年度报告的函</h1>",
    ] {
        let read = read(&whole().replace(title, lines));
        let report = &read.report;
        assert_eq!((report.organ.as_ref().unwrap().name.as_str(), report.year), ("甲县教育局", Some(2020)), "{lines}");
        assert_eq!(read.notes, []);
    }
    let nameless = whole().replace(title, "<h1>2020年度政府信息公开工作年度报告</h1>");
    assert_eq!(read(&nameless).report.organ, None);
    let signed = nameless.replace("<p>无。</p>", "<p>无。</p><p>甲县教育局</p><p>2021年1月20日</p>");
    let extraction = read(&signed);
    assert_eq!(extraction.report.organ.as_ref().unwrap().name, "甲县教育局");
    assert_eq!(extraction.report.signed, chrono::NaiveDate::from_ymd_opt(2021, 1, 20));
    assert!(extraction.notes.iter().any(|note| note.code == NoteCode::OrganElsewhere));
    assert_eq!(extraction.report.narrative.other_matters.as_ref().unwrap().len(), 1);
}

#[test]
fn a_signature_of_an_organ_elsewhere_leaves_the_organ_in_doubt() {
    let signed = |name: &str| {
        let page = page("沭阳县民政局", 2020, &table_three(&[]));
        let signature = format!("<p>{name}</p><p>2021年1月20日</p></body>");
        read(&if page.contains("</body>") { page.replace("</body>", &signature) } else { page + &signature }).report
    };
    let doubts = signed("泗阳县民政局").doubts;
    let told: Vec<_> = doubts.iter().map(|doubt| (doubt.code, doubt.text.as_deref())).collect();
    assert_eq!(told, [(DoubtCode::OrganDisputed, Some("沭阳县民政局 / 泗阳县民政局"))]);
    for own in ["沭阳县民政局", "县民政局", "江苏省沭阳县民政局", "沭阳县民政局办公室"] {
        assert_eq!(signed(own).doubts, [], "{own}");
    }
}

#[test]
fn headings_that_are_lost_or_numbered_twice_still_part_the_prose() {
    let sections = |page: &str| {
        let narrative = read(page).report.narrative;
        let first = |blocks: Option<Vec<ogi_model::NarrativeBlock>>| {
            blocks.and_then(|blocks| Some(blocks.first()?.text.clone()))
        };
        (first(narrative.overview), first(narrative.problems), first(narrative.other_matters))
    };
    let prose = |text: &str| Some(text.to_owned());
    let expected =
        (prose("甲县教育局2020年认真做好各项工作。"), prose("内容还不够丰富，今后加以改进。"), prose("无。"));
    assert_eq!(sections(&whole()), expected);
    let without_one = whole().replace("<p>一、总体情况</p>", "");
    assert_eq!(sections(&without_one), expected);
    let numbered_twice = whole().replace("二、主动", "1.主动").replace("三、收到", "2.收到");
    assert_eq!(sections(&numbered_twice), expected);
    let without_five = whole()
        .replace("<p>五、存在的主要问题及改进情况</p>", "")
        .replace("内容还不够丰富", "存在的问题是内容还不够丰富");
    assert_eq!(sections(&without_five).1, prose("存在的问题是内容还不够丰富，今后加以改进。"));
    let mut without_any = without_five;
    for heading in [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "六、其他需要报告的事项",
    ] {
        without_any = without_any.replace(&format!("<p>{heading}</p>"), "");
    }
    assert_eq!(sections(&without_any).0, expected.0);
    assert!(sections(&without_any).1.is_some());
}

#[test]
fn a_whole_report_in_one_layout_table_is_taken_apart() {
    let body = whole();
    let (start, end) = (body.find("<p>一、").unwrap(), body.rfind("</body>").unwrap());
    let rows = body[start..end]
        .replace("<table>", "")
        .replace("</table>", "")
        .replace("<p>", "<tr><td colspan=15>")
        .replace("</p>", "</td></tr>");
    let laid_out = format!("{}<table>{rows}</table></body></html>", &body[..start]);
    let extraction = reads_the_same(&laid_out);
    assert_eq!(extraction.report.narrative.problems.as_ref().map(Vec::len), Some(1));
}

#[test]
fn what_the_prose_says_of_the_report_itself() {
    let page = whole()
        .replace(
            "认真做好各项工作。",
            "认真做好各项工作。所列数据均为本机关数据。本报告为更正版，原甲教公开〔2021〕1号同时作废。",
        )
        .replace("<p>无。</p>", "<p>本年发出收费通知2件，总金额400元，实际收取总金额为300元。</p>")
        .replace("<h1>", "<p>统一社会信用代码：11341702486344515H</p><h1>");
    let report = read(&page).report;
    assert_eq!(report.scope, Some(Scope::Organ));
    assert_eq!(
        report.replaces.as_ref().and_then(|replaced| replaced.document_number.as_deref()),
        Some("甲教公开〔2021〕1号")
    );
    let fees = report.fee_statement.unwrap();
    assert_eq!(
        (fees.notices, fees.charged.unwrap().to_string(), fees.collected.unwrap().to_string()),
        (Some(2), "400".into(), "300".into())
    );
    assert_eq!(report.organ.unwrap().credit_code.unwrap().to_string(), "11341702486344515H");
}

#[test]
fn dates_that_lost_their_marks_and_years_of_last_year_stay_as_printed() {
    let page =
        whole().replace("认真做好各项工作。", "数据统计期限自201911日起至20191231日止。2019年认真做好各项工作。");
    let report = read(&page).report;
    assert_eq!((report.year, report.period), (Some(2020), None));
    assert!(report.narrative.overview.unwrap()[0].text.contains("自201911日起至20191231日止"));
}

#[test]
fn a_footnote_that_repeats_a_label_is_a_footnote() {
    let note = "<tr><td colspan=8>注：行政许可数量含上年度结转数量。</td></tr></table>";
    let end = "<tr><td>政府集中采购</td><td colspan=2>28</td><td colspan=2>743.38万元</td></tr>\n</table>";
    let spoiled = whole().replace(end, &format!("{}{note}", end.trim_end_matches("</table>")));
    let extraction = reads_the_same(&spoiled);
    assert_eq!(extraction.report.table_notes.disclosure, ["注：行政许可数量含上年度结转数量。"]);
}

#[test]
fn a_second_piece_of_table_three_may_be_two_rows_long() {
    let last = row("concluded", "3 0 0 0 0 0 3").replace('3', "0");
    let spoiled = whole().replace(&last, &format!("</table><p>- 4 -</p><table>{last}"));
    assert_eq!(reads_the_same(&spoiled).notes, []);
}
