use super::super::marks::Marks;
use super::*;

fn marks(text: &str) -> Marks {
    Marks::of_piece(text)
}

#[test]
fn labels_are_known_through_line_breaks_brackets_and_misprints() {
    let row = |text| match request(text, None) {
        Some(RequestLabel::Row(row)) => Some(row.to_string()),
        _ => None,
    };
    assert_eq!(
        row("（二）部分公开（区分处理的，只计这一情 形，不计其他情形）").as_deref(),
        Some("outcomes.partly_granted")
    );
    assert_eq!(row("2.其他法律行政止公开").as_deref(), Some("outcomes.withheld_by_law"));
    assert_eq!(row("3.危及三安全一稳定").as_deref(), Some("outcomes.withheld_security_stability"));
    assert_eq!(row("3.补正后申请内容仍不明确").as_deref(), Some("outcomes.unavailable_unclear"));
    assert_eq!(
        row("1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请").as_deref(),
        Some("outcomes.other_not_supplemented")
    );
    assert_eq!(row("（七）总计").as_deref(), Some("concluded"));
    assert_eq!(row("（三）不予公开1.属于国家秘密").as_deref(), Some("outcomes.withheld_state_secret"));
    assert_eq!(row("三、本年度办理结果（一）予以公开").as_deref(), Some("outcomes.granted"));
    assert_eq!(
        row("（二）部分公開（區分處理的，只計這一情形，不計其他情形）").as_deref(),
        Some("outcomes.partly_granted")
    );
    let note = format!("一、本年新收政府信息公开申请数量（{}）", "指当年一月至十二月收到的申请。".repeat(20));
    assert_eq!(row(&note).as_deref(), Some("received"), "a filling note may be longer than any label");
    assert_eq!(request("(三) 不予公开", None), Some(RequestLabel::Group(OutcomeGroup::Withheld)));
}

#[test]
fn a_broken_label_goes_on_in_its_own_words_only() {
    for (label, piece) in [
        ("3.补正后申请内容", "仍不明确"),
        ("（四）无", "法提供"),
        ("（二）部分公开（区分处理的，只计这一情 形，不", "计其他情形）"),
        ("2.其他法律行政", "止公开"),
        ("2.申请人逾期未按收费通知要求缴纳费用、", "行政机关不再处理其政府信息公开"),
        ("行政事业", "性收费"),
    ] {
        assert!(goes_on(label, piece), "{label}{piece}");
    }
    for (label, piece) in [
        ("2.重复申请", "3.要求提供公开出版物"),
        ("8.属于行政查询事项", "其他主动公开文件"),
        ("（四）无", "予公开"),
        ("规章", "行政规范性文件"),
    ] {
        assert!(!goes_on(label, piece), "{label}{piece}");
    }
}

#[test]
fn what_is_called_other_is_told_by_where_it_stands() {
    assert_eq!(request("其他", None), None);
    assert_eq!(request("3.其他", Some(OutcomeGroup::Other)), Some(outcome(Outcome::OtherRemaining)));
    assert_eq!(request("总计", None), None);
    assert_eq!(marks("其他").applicant, Some(Applicant::OtherOrganization));
}

#[test]
fn rows_of_table_two_are_told_by_the_whole_label() {
    assert_eq!(item("規範性檔案"), Some(DisclosureItem::NormativeDocuments));
    assert_eq!(item("行政规范性文件"), Some(DisclosureItem::NormativeDocuments));
    assert_eq!(item("行政處罰"), Some(DisclosureItem::AdministrativePenalties));
    assert_eq!(item("行政许可办理情况"), None);
    assert_eq!(item("規範性檔案"), Some(DisclosureItem::NormativeDocuments));
    assert_eq!(marks("本年制發(fā)件數(shù)").measure, Some(Measure::Issued));
    assert_eq!(marks("上一年項目數量(指2019年現行有效事項數)").measure, Some(Measure::PreviousItems));
    assert!(marks("第二十条 第（一）项").is_block_title() && marks("第二十條第").is_block_title());
}

#[test]
fn what_is_left_of_a_label_may_be_that_label_and_no_other() {
    assert!(may_be("", "5.属于三类内部事务信息") && may_be("5.", "5.属于三类内部事务信息"));
    assert!(may_be("5.属于三类内布事务信息", "5.属于三类内部事务信息"));
    assert!(!may_be("6.", "5.属于三类内部事务信息") && !may_be("9.其他主动公开文件", "5.属于三类内部事务信息"));
    assert!(!may_be("县级自设项目", "5.属于三类内部事务信息"));
}

#[test]
fn every_label_the_forms_print_is_known() {
    for edition in Edition::ALL {
        let form = edition.form();
        for (printed, label) in form.disclosure.blocks.iter().flat_map(|block| block.rows) {
            assert_eq!(item(label), Some(*printed));
        }
        for column in form.disclosure.blocks.iter().flat_map(|block| block.columns) {
            assert!(marks(column.label).measure.is_some(), "{}", column.label);
        }
        for (who, label) in form.requests.applicants {
            assert_eq!(marks(label).applicant, Some(*who));
        }
        let mut group = None;
        for row in form.requests.rows() {
            let mut last = None;
            for label in row.labels {
                last = request(label.text, group);
                if let Some(RequestLabel::Group(found)) = last {
                    group = Some(found);
                }
            }
            let expected = match row.row {
                RequestRow::Outcome(Outcome::Other) => RequestLabel::Group(OutcomeGroup::Other),
                row => RequestLabel::Row(row),
            };
            assert_eq!(last, Some(expected));
        }
    }
}

#[test]
fn every_label_has_a_key() {
    for edition in Edition::ALL {
        let form = edition.form();
        let rows = form.requests.rows().flat_map(|row| row.labels).map(|label| label.text);
        let items = form.disclosure.blocks.iter().flat_map(|block| block.rows).map(|(_, label)| *label);
        let columns = form.disclosure.blocks.iter().flat_map(|block| block.columns).map(|column| column.label);
        let applicants = form.requests.applicants.iter().map(|(_, label)| *label);
        assert!(rows.chain(items).chain(columns).chain(applicants).all(|label| has_key(&normalize(label))));
    }
    assert!(!has_key("首页>政策文件"));
}

#[test]
fn a_bare_label_has_no_number_and_no_remark() {
    assert_eq!(bare("(二)部分公开(区分处理的,只计这一情形)"), "部分公开");
    assert_eq!(bare("(二)(区分处理的)"), "(区分处理的)");
}

#[test]
fn what_a_text_may_be_is_the_same_by_its_marks_and_by_its_label() {
    for text in
        ["规章", "（六）其他", "其他", "3.其他", "总计", "（七）总计", "(三) 不予公开", "予以公开", "12", "", "—"]
    {
        assert_eq!(marks(text).item, item(text), "{text}");
        for group in [None, Some(OutcomeGroup::Withheld), Some(OutcomeGroup::Other)] {
            assert_eq!(marks(text).request(group), request(text, group), "{text}");
        }
        assert_eq!(marks(text).is_figure(), ogi_model::looks_like_figure(text), "{text}");
    }
}
