//! Words that text, page and notice share: where a figure stands, what was decided, what findings of one cause have in common.

use ogi_model::{Bilingual, DecisionKind, DecisionReason, DecisionStatus, Message, Place, Report, Row, Table};

use crate::finding::Finding;
use crate::finding::decision::Decided;
use crate::rule::labels::quoted;

/// From how many findings of one cause on they are told in one sentence.
pub const ALIKE: usize = 4;

/// How many rows such a sentence names.
const NAMED: usize = 6;

/// What a table of the form is called for short, by its number in the report.
pub const fn table_number(table: Table) -> Bilingual {
    match table {
        Table::Disclosure => Bilingual::new("表二", "Table two"),
        Table::Requests => Bilingual::new("表三", "Table three"),
        Table::Reviews => Bilingual::new("表四", "Table four"),
    }
}

/// Where something stands in the file. Tables of a file are counted from its beginning, so the form's name of the table goes first:
/// the first table of a file is table two of the form.
///
/// ```
/// use ogi_model::{Place, Table};
///
/// let place = Place { page: Some(3), ..Place::default() };
/// assert_eq!(ogi_validate::place_in_words(Some(Table::Requests), &place).zh, "表三，第3页");
/// ```
pub fn place_in_words(table: Option<Table>, place: &Place) -> Message {
    let (zh, en) = table.map(table_number).map_or((String::new(), String::new()), |number| {
        (format!("{}，", number.zh), format!("{}: ", number.en.to_lowercase()))
    });
    Message { zh: zh + &place.zh(), en: en + &place.to_string() }
}

impl Decided {
    /// What was decided, why, by whom and when, and whether it still holds.
    pub fn in_words(&self) -> Message {
        let why = |reason: Option<&str>| -> Vec<String> {
            reason.map(str::to_owned).into_iter().chain(self.text.clone()).collect()
        };
        let on = self.on.map(|date| date.to_string());
        let who: Vec<String> = self.by.clone().into_iter().chain(on).collect();
        let unless = match (self.status, self.decision) {
            (DecisionStatus::Void, _) => Bilingual::new(
                "——有关数字已有变动，该处理意见失效，请重新核实",
                " (void: the figures have changed since; look at them again)",
            ),
            (_, DecisionKind::Fixed) => Bilingual::new("——但数字没有变动", " (but the figures are the same as before)"),
            _ => Bilingual::new("", ""),
        };
        let some = |parts: Vec<String>, before: &str, between: &str, behind: &str| match parts.as_slice() {
            [] => String::new(),
            parts => format!("{before}{}{behind}", parts.join(between)),
        };
        let (zh, en) = (why(self.reason.map(DecisionReason::zh)), why(self.reason.map(DecisionReason::en)));
        let by = [some(who.clone(), "（", "，", "）"), some(who, " (", ", ", ")")];
        Message {
            zh: format!("{}{}{}{}", self.decision.zh(), some(zh, "：", "，", ""), by[0], unless.zh),
            en: format!("{}{}{}{}", self.decision.en(), some(en, ": ", ", ", ""), by[1], unless.en),
        }
    }
}

/// Findings of one cause and one rule in one sentence with their rows; nothing where they are about no rows.
///
/// The sentence says all of them for rules about rows, and for others only what there is besides the first.
pub fn alike_in_words(report: &Report, findings: &[&Finding]) -> Option<Message> {
    let first = findings.first()?;
    let mut rows: Vec<Row> = findings.iter().flat_map(|finding| finding.cells.iter().map(|at| at.cell.row())).collect();
    rows.dedup();
    let table = rows.first()?.table();
    let label =
        |row: &Row| quoted(&report.form_of(row.table()).form().row_label(*row).unwrap_or_else(|| row.to_string()));
    let named: Vec<String> = rows.iter().take(NAMED).map(label).collect();
    let (count, cells) = (rows.len(), findings.iter().map(|finding| finding.cells.len()).sum::<usize>());
    let etc = if count > NAMED { ("等", " and others") } else { ("", "") };
    let (zh, en) = (named.join("、") + etc.0, named.join(", ") + etc.1);
    Some(match &*first.rule {
        "structure.blank-cell" => Message {
            zh: format!("“{}”表有 {count} 行存在空白，共 {cells} 格：{zh}；没有数据的应填 0。", table.zh()),
            en: format!(
                "{count} rows of the table {} ({}) have blanks, {cells} cells together: {en}; where there is nothing, 0 is to be put.",
                table.zh(),
                table.en()
            ),
        },
        "structure.row-missing" => Message {
            zh: format!("“{}”表中没有 {count} 行：{zh}。", table.zh()),
            en: format!("The table {} ({}) has no cells for {count} rows: {en}.", table.zh(), table.en()),
        },
        _ => {
            let more = findings.len() - 1;
            Message {
                zh: format!("同一原因的另有 {more} 处：{zh}。"),
                en: format!("{more} more of the same cause: {en}."),
            }
        }
    })
}

/// Whether [`alike_in_words`] says all that findings of a rule say.
pub fn says_all(rule: &str) -> bool {
    matches!(rule, "structure.blank-cell" | "structure.row-missing")
}
