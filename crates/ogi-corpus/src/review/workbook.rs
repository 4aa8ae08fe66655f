//! The review as a workbook: an overview, the findings, who is missing, the totals of the area.

use ogi_model::{Language, Message, Severity};
use ogi_publish::{PublishError, TableMark, TableSheet, TableValue, tables_workbook};

use super::data::{Review, ReviewFinding, ReviewStatus, ReviewedOrgan, ReviewedReport};
use super::words as names;
use crate::rollup::words;
use crate::rollup::workbook::totals_sheet;

impl Review {
    /// The review as a workbook, in a language.
    pub fn xlsx(&self, language: Language) -> Result<Vec<u8>, PublishError> {
        let title = language.of(&self.title()).to_owned();
        let sheets = [self.overview(language), self.errors(language), self.missing(language), self.totals(language)];
        tables_workbook(&title, &sheets)
    }

    fn sheet(&self, name: &str, columns: &[(&str, f64)], notes: Vec<String>, language: Language) -> TableSheet {
        TableSheet {
            name: name.to_owned(),
            title: language.of(&self.title()).to_owned(),
            notes,
            columns: columns.iter().map(|(heading, width)| ((*heading).to_owned(), *width)).collect(),
            rows: Vec::new(),
        }
    }

    fn overview(&self, language: Language) -> TableSheet {
        let columns: [(&str, f64); 14] = [
            (language.choose("机关", "Organ"), 30.0),
            (language.choose("报送", "Report"), 12.0),
            (language.choose("期限", "Deadline"), 12.0),
            (language.choose("报送日期", "Handed in"), 12.0),
            (language.choose("逾期天数", "Days late"), 9.0),
            (language.choose("份数", "Versions"), 8.0),
            (language.choose("错误", "Errors"), 8.0),
            (language.choose("警告", "Warnings"), 8.0),
            (language.choose("提示", "To ask"), 8.0),
            (language.choose("已核实", "Confirmed"), 8.0),
            (language.choose("有上年报告", "Last year's report"), 10.0),
            (language.choose("来源", "Source"), 36.0),
            (language.choose("核对结果", "Check page"), 12.0),
            (language.choose("通知", "Notice"), 12.0),
        ];
        let text = self.text(language);
        let mut notes: Vec<String> = text.lines().skip(1).take(2).map(str::to_owned).collect();
        let as_of = self.as_of;
        notes.insert(0, language.choose(format!("截至 {as_of}"), format!("As of {as_of}")));
        let mut sheet = self.sheet(language.choose("总览", "Overview"), &columns, notes, language);
        sheet.rows = self.organs.iter().map(|organ| overview_row(organ, language)).collect();
        sheet
    }

    fn errors(&self, language: Language) -> TableSheet {
        let columns: [(&str, f64); 9] = [
            (language.choose("机关", "Organ"), 30.0),
            (language.choose("程度", "Severity"), 9.0),
            (language.choose("问题", "What is wrong"), 70.0),
            (language.choose("单元格", "Cells"), 30.0),
            (language.choose("规则", "Rule"), 24.0),
            (language.choose("与上次相比", "Since last time"), 11.0),
            (language.choose("处理意见", "Decision"), 20.0),
            (language.choose("来源", "Source"), 30.0),
            (language.choose("指纹", "Fingerprint"), 20.0),
        ];
        let note = language.choose(
            "错误和警告，以及已经核实的；只作提示的见各机关的核对结果。",
            "Errors and warnings, confirmed ones included; what is only asked about stands in the check pages.",
        );
        let mut sheet = self.sheet(language.choose("错误", "Errors"), &columns, vec![note.to_owned()], language);
        let of_organs = self.organs.iter().filter_map(|organ| Some((&*organ.organ.name, organ.report.as_ref()?)));
        let of_unmatched =
            self.unmatched.iter().map(|one| (one.name.as_deref().unwrap_or(&one.report.source), &one.report));
        for (name, report) in of_organs.chain(of_unmatched) {
            let found = report.findings.iter().filter(|found| found.severity > Severity::Info);
            sheet.rows.extend(found.map(|found| finding_row(name, &report.source, found, language)));
        }
        let area = self.area.area.as_ref().map_or("", |area| &*area.name);
        let source = self.area.source.as_deref().unwrap_or_default();
        sheet.rows.extend(self.area.findings.iter().map(|found| finding_row(area, source, found, language)));
        sheet
    }

    fn missing(&self, language: Language) -> TableSheet {
        let columns: [(&str, f64); 6] = [
            (language.choose("机关或者文件", "Organ or file"), 40.0),
            (language.choose("情况", "How it stands"), 14.0),
            (language.choose("期限", "Deadline"), 12.0),
            (language.choose("逾期天数", "Days late"), 9.0),
            (language.choose("说明", "Remarks"), 60.0),
            (language.choose("通知", "Notice"), 12.0),
        ];
        let note =
            language.choose("没有收到的，读不了的，未能对应的。", "What was not received, not read, or not matched.");
        let mut sheet = self.sheet(language.choose("未报送", "Missing"), &columns, vec![note.to_owned()], language);
        let text = |text: &str| TableValue::Text(text.to_owned());
        for organ in self.organs.iter().filter(|organ| organ.status == ReviewStatus::Missing) {
            let remark = names::perhaps(organ).map_or_else(String::new, |told| language.of(&told).to_owned());
            sheet.rows.push(vec![
                text(&organ.organ.name),
                state(organ, language),
                organ.deadline.map_or(TableValue::Blank, TableValue::Date),
                organ.days_late.map_or(TableValue::Blank, |days| TableValue::Number(days.to_string())),
                text(&remark),
                file(organ.notice.as_deref(), language.pick(names::notice(organ.status))),
            ]);
        }
        let mut other = |name: &str, state: &str, remark: String| {
            let state = TableValue::Marked(state.to_owned(), TableMark::Unknown);
            sheet.rows.push(vec![
                text(name),
                state,
                TableValue::Blank,
                TableValue::Blank,
                TableValue::Text(remark),
                TableValue::Blank,
            ]);
        };
        for input in &self.unreadable {
            let names: Vec<&str> = input.perhaps.iter().map(|organ| &*organ.name).collect();
            let perhaps = if names.is_empty() {
                String::new()
            } else {
                language.choose(format!("可能是：{}", names.join("、")), format!(" Perhaps {}.", names.join(", ")))
            };
            let reason = language.of(&input.reason);
            other(&input.source, language.choose("读不了", "Not read"), format!("{reason}{perhaps}"));
        }
        for one in &self.unmatched {
            let name = one.name.as_deref().unwrap_or(&one.report.source);
            let reason = language.pick(words::unmatched(one.reason)).to_owned();
            other(name, language.choose("未能对应", "Not matched"), reason);
        }
        sheet
    }

    fn totals(&self, language: Language) -> TableSheet {
        let (expected, reported) = (self.area.expected, self.area.reported);
        let mut notes = vec![language.choose(
            format!("应计入 {expected} 个机关，已计入 {reported} 个。"),
            format!("Of {expected} organs that belong in, {reported} are added up."),
        )];
        notes.extend(self.area.findings.iter().map(|found| language.of(&found.message).to_owned()));
        totals_sheet(language.of(&self.title()).to_owned(), notes, &self.area.totals, language)
    }
}

fn overview_row(organ: &ReviewedOrgan, language: Language) -> Vec<TableValue> {
    let report = organ.report.as_ref();
    let count = |of: fn(&ReviewedReport) -> usize, severity| {
        report.map_or(TableValue::Blank, |report| TableValue::Count(of(report), severity))
    };
    let versions = organ.versions.as_ref().map_or(usize::from(report.is_some()), |versions| versions.versions.len());
    let yes_or_no = |yes: bool| language.choose(if yes { "有" } else { "没有" }, if yes { "yes" } else { "no" });
    vec![
        TableValue::Text(organ.organ.name.clone()),
        state(organ, language),
        organ.deadline.map_or(TableValue::Blank, TableValue::Date),
        organ.handed_in.map_or(TableValue::Blank, TableValue::Date),
        organ.days_late.map_or(TableValue::Blank, |days| TableValue::Number(days.to_string())),
        TableValue::Number(versions.to_string()),
        count(|report| report.counts.error, Severity::Error),
        count(|report| report.counts.warning, Severity::Warning),
        count(|report| report.counts.info, Severity::Info),
        report.map_or(TableValue::Blank, |report| TableValue::Number(report.counts.confirmed.to_string())),
        report.map_or(TableValue::Blank, |report| TableValue::Text(yes_or_no(report.has_previous_year).to_owned())),
        report.map_or(TableValue::Blank, |report| TableValue::Text(report.source.clone())),
        file(report.map(|report| &*report.check), language.choose("打开", "Open")),
        file(organ.notice.as_deref(), language.pick(names::notice(organ.status))),
    ]
}

fn state(organ: &ReviewedOrgan, language: Language) -> TableValue {
    let mark = match organ.status {
        ReviewStatus::Reported => TableMark::Fine,
        ReviewStatus::Missing if organ.is_overdue() => {
            return TableValue::Marked(
                language.choose("逾期未报", "Overdue").to_owned(),
                TableMark::Found(Severity::Error),
            );
        }
        ReviewStatus::Late | ReviewStatus::Missing => TableMark::Found(Severity::Warning),
        ReviewStatus::Elsewhere => TableMark::Unknown,
    };
    TableValue::Marked(language.pick(names::status(organ.status)).to_owned(), mark)
}

fn file(file: Option<&str>, text: &str) -> TableValue {
    file.map_or(TableValue::Blank, |file| TableValue::Link { text: text.to_owned(), file: file.to_owned() })
}

fn finding_row(name: &str, source: &str, found: &ReviewFinding, language: Language) -> Vec<TableValue> {
    let text = |text: &str| TableValue::Text(text.to_owned());
    let severity = language.choose(found.severity.zh(), found.severity.en()).to_owned();
    let cells: Vec<String> = found.cells.iter().map(ToString::to_string).collect();
    let change = found.change.map_or("", |change| language.pick(names::change(change)));
    let decision = found.decision.as_ref().map(ogi_validate::Decided::in_words);
    let decision = decision.as_ref().map(|words: &Message| language.of(words)).unwrap_or_default();
    vec![
        text(name),
        if found.is_confirmed() {
            TableValue::Marked(language.choose("已核实", "Confirmed").to_owned(), TableMark::Fine)
        } else {
            TableValue::Marked(severity, TableMark::Found(found.severity))
        },
        text(language.of(&found.message)),
        text(&cells.join(" ")),
        text(&found.rule),
        text(change),
        text(decision),
        text(source),
        text(&found.fingerprint),
    ]
}
