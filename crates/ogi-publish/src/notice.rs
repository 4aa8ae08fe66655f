//! The notice (退改通知) that an office sends to an organ: what must be mended in its report, and what must be explained.

use chrono::{Datelike, NaiveDate};
use ogi_model::{Bilingual, Cell, Language, Report, Row, Severity, Table};
use ogi_validate::{Authority, Cause, Deadline, DeadlineSetBy, Finding, Findings, Fix, causes, find_rule};

use crate::begin_page;
use crate::markup::{escaped, lines, put};

/// What an office decides about a notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NoticeOptions {
    /// By when an answer is due.
    pub due: Option<NaiveDate>,
    /// Who sends it.
    pub issued_by: Option<String>,
    /// The day of the notice.
    pub issued_on: Option<NaiveDate>,
    /// Its language; official notices are in Chinese.
    pub language: Language,
}

/// A notice, in words. It says each thing once: findings of one cause are one item.
///
/// ```
/// use ogi_model::{Edition, Organ, Report};
/// use ogi_publish::{Notice, NoticeOptions};
/// use ogi_validate::check;
///
/// let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
/// report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
/// let block = &mut report.reviews.reconsideration;
/// (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(2), Some(8));
///
/// let notice = Notice::of(&report, &check(&report), &NoticeOptions::default());
/// assert_eq!(notice.to_mend.len(), 1);
/// assert!(notice.text().contains("“行政复议”：四种结果之和为 7，“总计”填的是 8，多 1。"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is called.
    pub title: String,
    /// Whom it is for.
    pub addressee: String,
    /// What it is about and what is asked for.
    pub opening: String,
    /// What must be mended: errors.
    pub to_mend: Vec<NoticeItem>,
    /// What must be mended or explained: warnings.
    pub to_explain: Vec<NoticeItem>,
    /// Who sends it, and when.
    pub signature: Vec<String>,
    /// Its language.
    pub language: Language,
}

/// One thing to be mended or explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeItem {
    /// Where: the section, row and column as printed. Empty where it is about no cell.
    pub place: String,
    /// What is wrong.
    pub problem: String,
    /// What it should be, or how to mend it.
    pub remedy: String,
    /// The article or notice it rests on.
    pub basis: String,
}

/// Of how many alternatives for one cause an item tells.
const ALTERNATIVES: usize = 3;

/// How many cells an item names.
const NAMED: usize = 4;

impl Notice {
    /// What a notice about a checked report says. Findings that were confirmed with a reason, and those that only ask, are left out.
    pub fn of(report: &Report, findings: &Findings, options: &NoticeOptions) -> Self {
        let writer = Writer { report, language: options.language };
        let causes = causes(findings);
        let mut items: Vec<(Severity, NoticeItem)> = causes.iter().map(|cause| writer.of_cause(cause)).collect();
        let open =
            findings.findings.iter().filter(|finding| !finding.is_confirmed() && finding.severity > Severity::Info);
        let mut other: Vec<&Finding> =
            open.filter(|finding| !causes.iter().any(|cause| cause.settles(finding))).collect();
        while !other.is_empty() {
            let first = other.remove(0);
            let is_alike = |finding: &&Finding| {
                first.group.is_some() && finding.group == first.group && finding.severity == first.severity
            };
            let (alike, rest) = other.into_iter().partition(is_alike);
            other = rest;
            items.push((first.severity, writer.of_findings(first, &alike)));
        }
        let of = |wanted: Severity| {
            items.iter().filter(move |(severity, _)| *severity == wanted).map(|(_, item)| item.clone())
        };
        let (to_mend, to_explain): (Vec<_>, Vec<_>) = (of(Severity::Error).collect(), of(Severity::Warning).collect());
        Self {
            title: options.language.pick(TITLE).to_owned(),
            addressee: writer.addressee(),
            opening: writer.opening(to_mend.len(), to_explain.len(), options),
            to_mend,
            to_explain,
            signature: signature(options),
            language: options.language,
        }
    }

    /// A reminder (催报通知) to an organ whose report on a year was not received by the day of the notice.
    ///
    /// ```
    /// use ogi_model::{Level, OrganKind};
    /// use ogi_publish::{Notice, NoticeOptions};
    /// use ogi_validate::{Policy, deadline};
    ///
    /// let deadline = deadline(OrganKind::Department, Some(Level::County), 2024, &Policy::default());
    /// let mut options = NoticeOptions::default();
    /// options.issued_on = "2025-02-03".parse().ok();
    /// let notice = Notice::of_missing("甲县教育局", 2024, deadline, &options);
    /// assert!(notice.opening.contains("截至2025年2月3日，尚未收到贵单位的报告。"));
    /// ```
    pub fn of_missing(organ: &str, year: u16, deadline: Option<Deadline>, options: &NoticeOptions) -> Self {
        let language = options.language;
        Self {
            title: language.pick(REMINDER).to_owned(),
            addressee: organ.trim().to_owned(),
            opening: reminder(year, deadline, options),
            to_mend: Vec::new(),
            to_explain: Vec::new(),
            signature: signature(options),
            language,
        }
    }

    /// Whether there is nothing to be mended or explained.
    pub fn is_empty(&self) -> bool {
        self.to_mend.is_empty() && self.to_explain.is_empty()
    }

    /// The two lists with their headings, without those that are empty.
    fn lists(&self) -> Vec<(&'static str, &[NoticeItem])> {
        let language = self.language;
        [(TO_MEND, &self.to_mend), (TO_EXPLAIN, &self.to_explain)]
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .map(|(heading, items)| (language.pick(heading), items.as_slice()))
            .collect()
    }

    /// The notice as plain text.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let colon = self.language.choose("：", ": ");
        put!(&mut out, "{}\n\n{}{}\n\n{}\n", self.title, self.addressee, colon.trim_end(), self.opening);
        for (heading, items) in self.lists() {
            put!(&mut out, "\n{heading}\n");
            for (number, item) in (1..).zip(items) {
                put!(&mut out, "\n{number}. {}\n", item.problem.replace('\n', "\n   "));
                for (label, text) in [(PLACE, &item.place), (REMEDY, &item.remedy), (BASIS, &item.basis)] {
                    if !text.is_empty() {
                        put!(&mut out, "   {}{colon}{}\n", self.language.pick(label), text.replace('\n', "\n      "));
                    }
                }
                put!(&mut out, "   {}{colon}\n", self.language.pick(ANSWER));
            }
        }
        for line in &self.signature {
            put!(&mut out, "\n{line}");
        }
        let shown = ogi_model::text::split_hidden(&out);
        let mut visible = String::with_capacity(out.len());
        for (plain, hidden) in shown {
            visible.push_str(plain);
            match hidden {
                Some('\n') => visible.push('\n'),
                Some(hidden) => put!(&mut visible, "\\u{{{:x}}}", u32::from(hidden)),
                None => {}
            }
        }
        visible.trim_end().to_owned() + "\n"
    }

    /// The notice as a web page that stands alone and prints on A4.
    pub fn html(&self) -> String {
        let mut out = begin_page(self.language, &self.title, STYLE);
        put!(
            &mut out,
            "<h1>{}</h1>\n<p class=\"to\">{}{}</p>\n<p>{}</p>\n",
            escaped(&self.title),
            escaped(&self.addressee),
            self.language.choose("：", ":"),
            escaped(&self.opening),
        );
        for (heading, items) in self.lists() {
            put!(&mut out, "<h2>{heading}</h2>\n<table>\n<thead><tr>");
            for column in COLUMNS {
                put!(&mut out, "<th scope=\"col\">{}</th>", self.language.pick(column));
            }
            out.push_str("</tr></thead>\n<tbody>\n");
            for (number, item) in (1..).zip(items) {
                put!(&mut out, "<tr><td>{number}</td>");
                for text in [&item.place, &item.problem, &item.remedy, &item.basis, &String::new()] {
                    put!(&mut out, "<td>{}</td>", lines(text));
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</tbody>\n</table>\n");
        }
        for line in &self.signature {
            put!(&mut out, "<p class=\"signature\">{}</p>\n", escaped(line));
        }
        out.push_str("</body>\n</html>\n");
        out
    }

    /// The notice as a Word file.
    #[cfg(feature = "docx")]
    pub fn docx(&self) -> Result<Vec<u8>, crate::PublishError> {
        use crate::docx::{Span, begin_row, begin_table, end_table, package, write_cell, write_paragraph};

        const WIDTHS: [usize; 6] = [480, 1850, 2714, 1800, 1100, 900];
        let span = Span { columns: 1, merges: None };
        let mut body = String::new();
        write_paragraph(&mut body, Some("NoticeTitle"), &self.title);
        write_paragraph(
            &mut body,
            Some("Addressee"),
            &format!("{}{}", self.addressee, self.language.choose("：", ":")),
        );
        write_paragraph(&mut body, None, &self.opening);
        for (heading, items) in self.lists() {
            write_paragraph(&mut body, Some("Heading1"), heading);
            begin_table(&mut body, &WIDTHS);
            begin_row(&mut body, true);
            for (column, width) in COLUMNS.into_iter().zip(WIDTHS) {
                write_cell(&mut body, width, span, None, "TableLabel", self.language.pick(column));
            }
            body.push_str("</w:tr>");
            for (number, item) in (1..).zip(items) {
                begin_row(&mut body, false);
                let number = number.to_string();
                let texts = [&number, &item.place, &item.problem, &item.remedy, &item.basis, &String::new()];
                for ((text, width), style) in
                    texts.into_iter().zip(WIDTHS).zip(["TableFigure"].into_iter().chain(["TableNote"; 5]))
                {
                    write_cell(&mut body, width, span, None, style, text);
                }
                body.push_str("</w:tr>");
            }
            end_table(&mut body);
        }
        for line in &self.signature {
            write_paragraph(&mut body, Some("Signature"), line);
        }
        package(&self.title, &body, None)
    }
}

const TITLE: Bilingual = Bilingual::new("政府信息公开工作年度报告退改通知", "Annual report returned for correction");
const REMINDER: Bilingual = Bilingual::new("政府信息公开工作年度报告催报通知", "Annual report not received");
const TO_MEND: Bilingual = Bilingual::new("需要改正的", "To be corrected");
const TO_EXPLAIN: Bilingual = Bilingual::new("需要改正或者说明的", "To be corrected or explained");
const PLACE: Bilingual = Bilingual::new("位置", "Place");
const REMEDY: Bilingual = Bilingual::new("应当", "Should be");
const BASIS: Bilingual = Bilingual::new("依据", "Basis");
const ANSWER: Bilingual = Bilingual::new("答复", "Answer");
const COLUMNS: [Bilingual; 6] = [
    Bilingual::new("序号", "No."),
    PLACE,
    Bilingual::new("问题", "Problem"),
    REMEDY,
    BASIS,
    Bilingual::new("答复（由贵单位填写）", "Answer (yours)"),
];

const STYLE: &str = "body{max-width:56em;margin:2em auto;padding:0 1em;line-height:1.6;\
    font-family:FangSong,STFangsong,\"Noto Serif CJK SC\",serif}\
    h1{text-align:center;font-size:1.5em}h2{font-size:1.1em;margin:1em 0 .4em}p{text-indent:2em;margin:.5em 0}\
    .to{text-indent:0}.signature{text-align:right}\
    table{border-collapse:collapse;width:100%;font-size:.85em;line-height:1.4}\
    th,td{border:1px solid;padding:.3em .4em;text-align:left;vertical-align:top}th:last-child,td:last-child{min-width:7em}\
    tr{page-break-inside:avoid}thead{display:table-header-group}\
    @page{size:A4;margin:20mm}@media print{body{max-width:none;margin:0;padding:0}}";

/// What is asked of an organ whose report was not received.
fn reminder(year: u16, deadline: Option<Deadline>, options: &NoticeOptions) -> String {
    let language = options.language;
    let told = |date: Option<NaiveDate>| date.map(|date| day(date, language));
    let last = told(deadline.map(|deadline| deadline.last));
    let by_law = |set_by: Option<DeadlineSetBy>| match set_by {
        Some(DeadlineSetBy::Law) => Bilingual::new("按照政府信息公开条例第四十九条，", " (Regulations, article 49)"),
        Some(DeadlineSetBy::Policy) => Bilingual::new("按照本地规定，", " (local policy)"),
        _ => Bilingual::new("", ""),
    };
    let basis = by_law(deadline.map(|deadline| deadline.set_by));
    let (until, due) = (told(options.issued_on), told(options.due));
    match language {
        Language::Zh => {
            let report = format!("贵单位{year}年政府信息公开工作年度报告");
            let was_due = last
                .map_or_else(String::new, |last| format!("{}{report}应当在{last}前（含当日）报送并公布。", basis.zh));
            let until = until.map_or_else(String::new, |until| format!("截至{until}，"));
            let what = if was_due.is_empty() {
                format!("尚未收到{report}。")
            } else {
                "尚未收到贵单位的报告。".to_owned()
            };
            let by = due.map_or_else(|| "请尽快报送".to_owned(), |due| format!("请于{due}前报送"));
            format!("{was_due}{until}{what}{by}；已经报送的，请告知报送的时间和方式。")
        }
        Language::En => {
            let was_due = last.map_or_else(String::new, |last| format!(", due by {last}{},", basis.en));
            let until = until.map_or_else(String::new, |until| format!(" by {until}"));
            let by = due.map_or_else(|| " at once".to_owned(), |due| format!(" by {due}"));
            format!(
                "Your {year} annual report on open government information{was_due} was not received{until}. Please hand it in{by}; if \
                 you have done so, say when and how."
            )
        }
    }
}

/// Who sends it, and when.
fn signature(options: &NoticeOptions) -> Vec<String> {
    let date = options.issued_on.map(|date| day(date, options.language));
    options.issued_by.clone().into_iter().chain(date).collect()
}

fn day(date: NaiveDate, language: Language) -> String {
    language.choose(format!("{}年{}月{}日", date.year(), date.month(), date.day()), date.to_string())
}

struct Writer<'a> {
    report: &'a Report,
    language: Language,
}

impl Writer<'_> {
    fn addressee(&self) -> String {
        let organ = self.report.organ.as_ref().map(|organ| organ.name.trim().to_owned());
        organ.unwrap_or_else(|| self.language.choose("（报告机关未写明）", "(organ not named)").to_owned())
    }

    fn opening(&self, to_mend: usize, to_explain: usize, options: &NoticeOptions) -> String {
        let year = self
            .report
            .year
            .map_or_else(String::new, |year| self.language.choose(format!("{year}年"), format!("{year} ")));
        let due = options.due.map(|due| day(due, self.language));
        match self.language {
            Language::Zh => {
                let about = format!("贵单位{year}政府信息公开工作年度报告已核对");
                if to_mend + to_explain == 0 {
                    return format!("{about}，没有需要改正或者说明的。");
                }
                let what = match (to_mend, to_explain) {
                    (0, explain) => format!("有 {explain} 处需要改正或者说明"),
                    (mend, 0) => format!("有 {mend} 处需要改正"),
                    (mend, explain) => format!("有 {mend} 处需要改正，{explain} 处需要改正或者说明"),
                };
                let by = due.map_or_else(|| "请逐项答复".to_owned(), |due| format!("请于{due}前逐项答复"));
                format!("{about}，{what}，列于下表。{by}，并报送改正后的报告；情况属实的，请说明原因。")
            }
            Language::En => {
                let about = format!("Your {year}annual report on open government information has been checked");
                if to_mend + to_explain == 0 {
                    return format!("{about}. Nothing needs to be corrected or explained.");
                }
                let by = due.map_or_else(String::new, |due| format!(" by {due}"));
                let what = match (to_mend, to_explain) {
                    (0, explain) => format!("{explain} to be corrected or explained"),
                    (mend, 0) => format!("{mend} to be corrected"),
                    (mend, explain) => format!("{mend} to be corrected, {explain} to be corrected or explained"),
                };
                format!(
                    "{about}: {what}, listed below. Please answer each{by} and send the corrected report; where a figure is right, say \
                     why."
                )
            }
        }
    }

    fn of_cause(&self, cause: &Cause<'_>) -> (Severity, NoticeItem) {
        let severity = cause.findings.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Warning);
        let shown: Vec<&Fix> = cause.proposals().take(ALTERNATIVES).collect();
        let mut cells: Vec<Cell> = shown.iter().flat_map(|fix| fix.changes.iter().map(|change| change.cell)).collect();
        if cells.is_empty() {
            cells = cause.findings.iter().flat_map(|finding| finding.meant_cells()).collect();
        }
        cells.sort_unstable();
        cells.dedup();
        let remedies = shown.iter().map(|fix| {
            let changes: Vec<String> = (fix.changes.iter())
                .map(|change| {
                    let (was, to) = (change.from, change.to);
                    let name = if cells.len() > 1 { self.short_label(change.cell, &cells) } else { String::new() };
                    let was_zh = was.map_or_else(|| "空白".to_owned(), |was| was.to_string());
                    let was_en = was.map_or_else(|| "blank".to_owned(), |was| was.to_string());
                    self.language.choose(
                        format!("{name}由 {was_zh} 改为 {to}"),
                        format!("{name}{}from {was_en} to {to}", if name.is_empty() { "" } else { " " }),
                    )
                })
                .collect();
            changes.join(self.language.choose("，", ", "))
        });
        let remedies: Vec<String> = remedies.collect();
        let remedy = match (cause.is_fact(), remedies.as_slice()) {
            (true, [only]) => only.clone(),
            (_, []) => {
                self.language.choose("请核对台账后改正".to_owned(), "look at your records and correct it".to_owned())
            }
            (_, [only]) => self.language.choose(
                format!("很可能应{only}，请核对台账"),
                format!("most likely {only}; please look at your records"),
            ),
            (_, several) => self.language.choose(
                format!("请核对台账，可能是：\n{}", several.join("；\n")),
                format!("look at your records; possibly:\n{}", several.join(";\n")),
            ),
        };
        let problem: Vec<&str> =
            cause.findings.iter().take(NAMED).map(|finding| self.language.of(&finding.message)).collect();
        let rule = cause.findings.first().map_or("", |finding| &*finding.rule);
        let place = self.places(&cells);
        (severity, NoticeItem { place, problem: problem.join("\n"), remedy, basis: self.basis(rule) })
    }

    fn of_findings(&self, first: &Finding, others: &[&Finding]) -> NoticeItem {
        let cells: Vec<Cell> =
            std::iter::once(first).chain(others.iter().copied()).flat_map(Finding::meant_cells).collect();
        let mut problem = self.language.of(&first.message).to_owned();
        if !others.is_empty() {
            let count = others.len();
            problem += &self
                .language
                .choose(format!("同一原因的另有 {count} 处。"), format!(" {count} more of the same cause."));
        }
        let remedy = find_rule(&first.rule).map_or("", |rule| self.language.pick(rule.mend));
        NoticeItem { place: self.places(&cells), problem, remedy: remedy.to_owned(), basis: self.basis(&first.rule) }
    }

    fn basis(&self, rule: &str) -> String {
        let Some(rule) = find_rule(rule) else { return String::new() };
        let text = self.language.pick(rule.basis.text);
        match rule.basis.authority {
            // What is printed on the form rests on the notice that prescribes the form.
            Authority::Printed | Authority::Meaning if !text.contains('〔') => {
                let notice = self.report.edition.form().notice.number;
                self.language.choose(format!("{notice}所附格式：{text}"), format!("the form of {notice}: {text}"))
            }
            _ => text.to_owned(),
        }
    }

    /// Cells as a clerk finds them: section, row and column as printed. Many cells are told by their rows.
    fn places(&self, cells: &[Cell]) -> String {
        let Some(first) = cells.first() else { return String::new() };
        let section = self.section(first.table());
        let mut names: Vec<String> = if cells.len() > NAMED {
            let mut rows: Vec<Row> = cells.iter().map(|cell| cell.row()).collect();
            rows.dedup();
            rows.iter().map(|row| self.row_label(*row)).collect()
        } else {
            cells.iter().map(|cell| self.report.printed_label(*cell)).collect()
        };
        names.dedup();
        let more = names.len().checked_sub(NAMED).filter(|more| *more > 0);
        names.truncate(NAMED);
        let more = more.map_or_else(String::new, |more| {
            self.language.choose(format!("\n等，另有 {more} 处"), format!("\nand {more} more"))
        });
        format!("{section}\n{}{more}", names.join("\n"))
    }

    fn section(&self, table: Table) -> &'static str {
        self.report.edition.form().sections[1 + table as usize]
    }

    fn row_label(&self, row: Row) -> String {
        let label = self.report.form_of(row.table()).form().row_label(row);
        format!("“{}”", label.unwrap_or_else(|| row.to_string()))
    }

    /// A cell by that part of its label in which it differs from the others: they stand beside it in full.
    fn short_label(&self, cell: Cell, among: &[Cell]) -> String {
        let Some(label) = self.report.form_of(cell.table()).form().label(cell) else { return cell.to_string() };
        let last = label.row.rsplit('·').next().unwrap_or_default().to_owned();
        if among.iter().all(|other| other.row() == cell.row()) {
            format!("“{}”", label.column)
        } else if among.iter().all(|other| other.column_key() == cell.column_key()) {
            format!("“{last}”")
        } else {
            format!("“{last}”·“{}”", label.column)
        }
    }
}
