//! `organs.csv`: an organ a line.

use ogi_model::{CreditCode, DivisionCode, Language, Level, Message, OrganKind};

use super::error::{RegisterError, RegisterFault};
use super::{DatedId, DatedName, RegisteredOrgan};

/// The columns: keys as in JSON, and what a clerk may call them.
pub(super) const COLUMNS: [(&str, &str); 12] = [
    ("id", "编号"),
    ("name", "名称"),
    ("credit_code", "统一社会信用代码"),
    ("other_names", "其他名称"),
    ("level", "级别"),
    ("kind", "种类"),
    ("division_code", "行政区划代码"),
    ("parent", "上级"),
    ("predecessors", "前身"),
    ("successors", "后继"),
    ("since", "起"),
    ("until", "止"),
];

/// Where an organ stands in the file, and in which column each key does.
#[derive(Clone, Debug)]
pub(super) struct Line {
    line: u64,
    columns: [Option<u64>; COLUMNS.len()],
}

impl Line {
    pub(super) fn place(&self, key: &str) -> (u64, Option<u64>) {
        let at = COLUMNS.iter().position(|(known, _)| *known == key);
        (self.line, at.and_then(|at| self.columns[at]))
    }
}

/// A field with its place, for saying what is wrong with it.
struct Field<'a> {
    text: &'a str,
    line: u64,
    column: u64,
    organ: &'a str,
    key: &'static str,
}

impl Field<'_> {
    fn fault(&self, zh: impl Into<String>, en: impl Into<String>) -> RegisterFault {
        RegisterFault {
            line: Some(self.line),
            column: Some(self.column),
            organ: (!self.organ.is_empty()).then(|| self.organ.to_owned()),
            key: Some(self.key),
            message: Message { zh: zh.into(), en: en.into() },
        }
    }
}

/// The organs of a file, and their places.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<RegisteredOrgan>, Vec<Line>), RegisterError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Err(error) = std::str::from_utf8(bytes) {
        let line = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        return Err(RegisterFault::malformed(
            &format!("第 {line} 行：文件不是 UTF-8 编码；在 Excel 中另存为“CSV UTF-8（逗号分隔）”。"),
            &format!("line {line}: the file is not in UTF-8; save it in Excel as “CSV UTF-8 (Comma delimited)”"),
        ));
    }
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(bytes);
    let headings = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let columns = columns(&headings)?;
    let (mut organs, mut lines, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(&error))?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let line = Line { line: record.position().map_or(0, csv::Position::line), columns };
        if record.len() > headings.len() && record.iter().skip(headings.len()).any(|field| !field.is_empty()) {
            let column = headings.len() as u64 + 1;
            let field = Field { text: "", line: line.line, column, organ: "", key: "" };
            let fault = field.fault(
                "比表头多出一列；名称中有逗号的，应当加引号。",
                "there are more columns than headings; a name with a comma is to be put in quotation marks",
            );
            faults.push(RegisterFault { key: None, ..fault });
        }
        organs.push(organ(&record, &line, &mut faults));
        lines.push(line);
    }
    if faults.is_empty() { Ok((organs, lines)) } else { Err(RegisterError { faults }) }
}

fn unreadable(error: &csv::Error) -> RegisterError {
    RegisterFault::malformed(&format!("不能按 CSV 读取：{error}。"), &format!("it cannot be read as CSV: {error}"))
}

/// In which column of the file each key stands.
fn columns(headings: &csv::StringRecord) -> Result<[Option<u64>; COLUMNS.len()], RegisterError> {
    let mut columns = [None; COLUMNS.len()];
    let mut faults = Vec::new();
    let mut fault = |column: u64, zh: String, en: String| {
        let message = Message { zh, en };
        faults.push(RegisterFault { line: Some(1), column: Some(column), organ: None, key: None, message });
    };
    for (column, heading) in (1..).zip(headings) {
        let at = COLUMNS.iter().position(|(key, zh)| heading.eq_ignore_ascii_case(key) || heading == *zh);
        match at {
            Some(at) if columns[at].is_none() => columns[at] = Some(column),
            Some(_) => {
                fault(column, format!("“{heading}”一列有两次。"), format!("the column `{heading}` is there twice"));
            }
            None if heading.is_empty() => {}
            None => {
                let keys = COLUMNS.map(|(key, _)| key);
                let known = keys.join(", ");
                let meant = ogi_model::text::nearest(heading, keys);
                let (zh, en) = meant.map_or_else(
                    || (format!("可用的有：{known}。"), format!("the columns are {known}")),
                    |meant| (format!("是否为 {meant}？"), format!("is it `{meant}`?")),
                );
                fault(column, format!("没有“{heading}”这一列；{zh}"), format!("there is no column `{heading}`; {en}"));
            }
        }
    }
    for at in [0, 1] {
        if columns[at].is_none() {
            let (key, label) = COLUMNS[at];
            let message = Message {
                zh: format!("第一行没有 {key}（{label}）一列。"),
                en: format!("the first line has no column `{key}` ({label})"),
            };
            faults.push(RegisterFault { line: Some(1), column: None, organ: None, key: None, message });
        }
    }
    if faults.is_empty() { Ok(columns) } else { Err(RegisterError { faults }) }
}

fn organ(record: &csv::StringRecord, line: &Line, faults: &mut Vec<RegisterFault>) -> RegisteredOrgan {
    let text = |at: usize| {
        let column = line.columns[at]?;
        record.get(usize::try_from(column).ok()? - 1)
    };
    let id = text(0).unwrap_or_default();
    let field = |at: usize| {
        let text = text(at).filter(|text| !text.is_empty())?;
        Some(Field {
            text,
            line: line.line,
            column: line.columns[at].unwrap_or_default(),
            organ: id,
            key: COLUMNS[at].0,
        })
    };
    let mut one = Reading { faults };
    RegisteredOrgan {
        id: id.to_owned(),
        name: text(1).unwrap_or_default().to_owned(),
        credit_code: field(2).and_then(|field| one.credit_code(&field)),
        other_names: field(3)
            .map_or_else(Vec::new, |field| one.list(&field))
            .into_iter()
            .map(|(name, from, to)| DatedName { name, from, to })
            .collect(),
        level: field(4).and_then(|field| one.known(&field, &Level::ALL, "级别", "a level")),
        kind: field(5).and_then(|field| one.known(&field, &OrganKind::ALL, "机关种类", "a kind of organ")),
        division_code: field(6).and_then(|field| one.division_code(&field)),
        parent: field(7).map(|field| field.text.to_owned()),
        predecessors: field(8).map_or_else(Vec::new, |field| one.ids(&field)),
        successors: field(9).map_or_else(Vec::new, |field| one.ids(&field)),
        since: field(10).and_then(|field| one.year(&field, field.text)),
        until: field(11).and_then(|field| one.year(&field, field.text)),
    }
}

/// Reads fields and gathers what is wrong with them.
struct Reading<'a> {
    faults: &'a mut Vec<RegisterFault>,
}

impl Reading<'_> {
    fn credit_code(&mut self, field: &Field<'_>) -> Option<CreditCode> {
        let text = ogi_model::text::normalize(field.text);
        let code = CreditCode::new(&text);
        if let Err(error) = &code {
            let zh = format!("“{}”不是统一社会信用代码：应为 18 位数字和大写字母，不用 I、O、S、V、Z。", field.text);
            self.faults.push(field.fault(zh, error.to_string()));
        }
        code.ok()
    }

    fn division_code(&mut self, field: &Field<'_>) -> Option<DivisionCode> {
        let code = DivisionCode::new(field.text);
        if let Err(error) = &code {
            let zh = format!("“{}”不是行政区划代码：应为 6 位、9 位或者 12 位数字。", field.text);
            self.faults.push(field.fault(zh, error.to_string()));
        }
        code.ok()
    }

    /// A value by its key or its Chinese name.
    fn known<T: Copy + std::fmt::Display + ogi_model::Localized>(
        &mut self,
        field: &Field<'_>,
        all: &[T],
        zh: &str,
        en: &str,
    ) -> Option<T> {
        let is_it = |value: &&T| value.to_string() == field.text || value.localized(Language::Zh) == field.text;
        let found = all.iter().find(is_it).copied();
        if found.is_none() {
            let names: Vec<_> =
                all.iter().map(|value| format!("{}（{value}）", value.localized(Language::Zh))).collect();
            let keys: Vec<_> = all.iter().map(ToString::to_string).collect();
            self.faults.push(field.fault(
                format!("“{}”不是{zh}；可用的有：{}。", field.text, names.join("、")),
                format!("`{}` is not {en}; one of: {}", field.text, keys.join(", ")),
            ));
        }
        found
    }

    fn year(&mut self, field: &Field<'_>, text: &str) -> Option<u16> {
        let year = text.strip_suffix('年').unwrap_or(text).parse().ok().filter(|year| (1900..=2999).contains(year));
        if year.is_none() {
            self.faults.push(field.fault(format!("“{text}”不是年度。"), format!("`{text}` is not a year")));
        }
        year
    }

    fn ids(&mut self, field: &Field<'_>) -> Vec<DatedId> {
        self.list(field).into_iter().map(|(id, from, to)| DatedId { id, from, to }).collect()
    }

    /// Entries separated by semicolons, each with its years.
    fn list(&mut self, field: &Field<'_>) -> Vec<(String, Option<u16>, Option<u16>)> {
        let entries = field.text.split([';', '；']).map(str::trim).filter(|entry| !entry.is_empty());
        let mut list = Vec::new();
        for entry in entries {
            let Some((name, years)) = entry.split_once('@') else {
                list.push((entry.to_owned(), None, None));
                continue;
            };
            let Some((from, to)) = years.split_once('/') else {
                self.faults.push(field.fault(
                    format!("“{entry}”的年度应写成 名称@起/止，不限的一端留空，如 名称@2019/。"),
                    format!("the years of `{entry}` are to be written `name@from/to`, of which one may be left out: `name@2019/`"),
                ));
                continue;
            };
            let mut end = |text: &str| if text.trim().is_empty() { None } else { self.year(field, text.trim()) };
            let (from, to) = (end(from), end(to));
            list.push((name.trim().to_owned(), from, to));
        }
        list
    }
}
