//! The rule catalogue as it is published, for evaluators in other languages: the rules, and what their comparisons speak of.

use ogi_model::{Cell, Edition, FigureKind, NIL_MARKS, NIL_SIGNS, Row, SchemaVersion, Sum, Table, Undecided};
use serde::Serialize;

use crate::engine::RULE_SET;
use crate::rule::RuleEntry;
use crate::rule::expression::identities;
use crate::rules::catalogue;

/// 规则目录的数据形式：全部规则，格式的全部单元格、勾稽关系，以及核对时用到的各项约定。
///
/// The rule catalogue as data: every rule, every cell and every sum of the form, and what a comparison needs to know besides.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "RuleCatalogue"))]
#[serde(deny_unknown_fields)]
pub struct RuleCatalogue {
    /// 报告数据格式的版本。
    ///
    /// The version of the data schema of the reports it judges.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 规则集的版本；规则变了，它才变。
    ///
    /// The version of the rules; it changes when a verdict can.
    #[cfg_attr(feature = "schema", schemars(title = "规则集版本"))]
    pub rule_set: &'static str,
    /// 不予核对的原因。理由不止一个的，报告其中排在最后的一个；`organ-unknown` 只在没有其他理由时报告。
    ///
    /// The reasons why a comparison is not evaluated. Of several, the one that stands last here is told; `organ-unknown` only
    /// where there is no other.
    #[cfg_attr(feature = "schema", schemars(title = "不予核对的原因"))]
    pub undecided: Vec<Undecided>,
    /// 单元格中表示“没有”或者“不适用”的符号。横线、斜线一类只有一个字符的符号可以连写，如 `--`、`———`，见 `nil_pattern`。
    ///
    /// Marks for "none" or "not applicable". Keywords of one character, dashes or slashes, may be repeated, such as `--` or
    /// `———`: see `nil_pattern`.
    #[cfg_attr(feature = "schema", schemars(title = "表示没有的符号"))]
    pub nil_marks: Vec<&'static str>,
    /// 去掉全部空白以后，表示没有的文字符合的正则表达式：`nil_marks` 之一，或者同一类横线、斜线连写。单元格没有数字而 `remarks` 符合的，为空白；是其他文字的，为未能读出。
    ///
    /// The regular expression that a text for "none" matches once all blanks are taken out of it: one of the `nil_marks`, or
    /// dashes or slashes of one kind in a row. A cell without a figure whose remark matches is blank; with any other remark it
    /// counts as not read.
    #[cfg_attr(feature = "schema", schemars(title = "表示没有的文字"))]
    pub nil_pattern: String,
    /// 各版格式的全部单元格，按印刷顺序。
    ///
    /// Every cell of every edition, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cells: Vec<PublishedCell>,
    /// 格式的勾稽关系：`parts` 之和等于 `totals` 之和。
    ///
    /// The sums of the form: the `parts` together equal the `totals` together.
    #[cfg_attr(feature = "schema", schemars(title = "勾稽关系"))]
    pub identities: Vec<PublishedIdentity>,
    /// 全部规则，按核对的顺序。
    ///
    /// Every rule, in the order in which findings are told.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rules: Vec<RuleEntry>,
}

/// 格式的一个单元格。
///
/// A cell of the form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FormCell"))]
#[serde(deny_unknown_fields)]
pub struct PublishedCell {
    /// 地址。
    ///
    /// Its address.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 所在行的地址；该行可以列入 `omitted`。
    ///
    /// The address of its row, which `omitted` may list.
    #[cfg_attr(feature = "schema", schemars(title = "行"))]
    pub row: Row,
    /// 所在的表；该表可以列入 `omitted`。
    ///
    /// Its table, which `omitted` may list.
    #[cfg_attr(feature = "schema", schemars(title = "表"))]
    pub table: Table,
    /// 数字的种类：`count` 件数，`change` 增减数（可以为负），`amount` 金额（万元）。
    ///
    /// What stands in it: `count`, `change` (may be negative), `amount` (万元).
    #[cfg_attr(feature = "schema", schemars(title = "种类"))]
    pub figure: FigureKind,
    /// 印有该格的各版格式，及所印的行名、列名。
    ///
    /// The editions that print it, and the labels they print.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub labels: Vec<CellLabel>,
}

/// 一版格式给单元格印的行名和列名。
///
/// What an edition prints beside and above a cell.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CellLabel {
    /// 格式版本。
    ///
    /// The edition.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub edition: Edition,
    /// 行名，由外到内，以 `·` 相连。
    ///
    /// The labels of the row from the outermost group inwards, joined by `·`.
    #[cfg_attr(feature = "schema", schemars(title = "行名"))]
    pub row: String,
    /// 列名。
    ///
    /// The label of the column.
    #[cfg_attr(feature = "schema", schemars(title = "列名"))]
    pub column: String,
}

/// 一项勾稽关系。
///
/// One sum of the form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Identity"))]
#[serde(deny_unknown_fields)]
pub struct PublishedIdentity {
    /// 核对它的规则。
    ///
    /// The rule that checks it.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: &'static str,
    /// 所适用的各版格式。
    ///
    /// The editions in which it must hold.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub editions: Vec<Edition>,
    /// 相加的单元格。
    ///
    /// The cells that are added up.
    #[cfg_attr(feature = "schema", schemars(title = "各项"))]
    pub parts: Vec<Cell>,
    /// 与其和相等的单元格；除 `requests.balance` 有两个外，都只有一个。
    ///
    /// The cells they must equal: one, except for `requests.balance`, which has two.
    #[cfg_attr(feature = "schema", schemars(title = "合计"))]
    pub totals: Vec<Cell>,
}

/// What [`ogi_model::is_nil_mark`] takes for a mark, for evaluators in other languages.
fn nil_pattern() -> String {
    let escaped = |text: &str| text.replace('\\', r"\\").replace('*', r"\*");
    let runs = NIL_SIGNS.iter().map(|signs| format!("[{}]+", escaped(signs)));
    let is_run = |mark: &str| NIL_SIGNS.iter().any(|signs| mark.chars().all(|sign| signs.contains(sign)));
    let others = NIL_MARKS.iter().filter(|mark| !is_run(mark)).map(|mark| escaped(mark));
    format!("^(?:{})$", runs.chain(others).collect::<Vec<_>>().join("|"))
}

/// The rule catalogue as it is published.
///
/// ```
/// let catalogue = ogi_validate::rule_catalogue();
/// assert_eq!(catalogue.identities[0].rule, "requests.balance");
/// assert_eq!(catalogue.cells[0].labels[0].row, "规章");
/// ```
pub fn rule_catalogue() -> RuleCatalogue {
    RuleCatalogue {
        schema_version: SchemaVersion::default(),
        rule_set: RULE_SET,
        undecided: Undecided::ALL.to_vec(),
        nil_marks: NIL_MARKS.to_vec(),
        nil_pattern: nil_pattern(),
        cells: Cell::all().map(cell).collect(),
        identities: Sum::ALL.into_iter().flat_map(sum).collect(),
        rules: catalogue().iter().copied().map(RuleEntry::from).collect(),
    }
}

fn cell(cell: Cell) -> PublishedCell {
    let label = |edition: Edition| {
        let printed = edition.form().label(cell).filter(|_| edition.form().prints(cell))?;
        Some(CellLabel { edition, row: printed.row, column: printed.column })
    };
    PublishedCell {
        cell,
        row: cell.row(),
        table: cell.table(),
        figure: cell.figure(),
        labels: Edition::ALL.into_iter().filter_map(label).collect(),
    }
}

fn sum(sum: Sum) -> impl Iterator<Item = PublishedIdentity> {
    identities(sum).into_iter().map(move |(editions, identity)| PublishedIdentity {
        rule: sum.key(),
        editions,
        parts: identity.parts.clone(),
        totals: identity.totals.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edition_has_its_cells_and_sums() {
        let catalogue = rule_catalogue();
        for (edition, cells, sums) in [(Edition::E2019, 198, 40), (Edition::E2021, 200, 42)] {
            let printed =
                catalogue.cells.iter().filter(|cell| cell.labels.iter().any(|label| label.edition == edition));
            assert_eq!(printed.count(), cells, "{edition}");
            let held = catalogue.identities.iter().filter(|identity| identity.editions.contains(&edition));
            assert_eq!(held.count(), sums, "{edition}");
        }
    }

    #[test]
    fn texts_for_none_are_published_as_a_pattern() {
        assert_eq!(nil_pattern(), r"^(?:[-－—–―]+|[/／]+|[\\]+|无|無|\*)$");
    }

    #[test]
    fn every_cell_is_printed_by_an_edition_under_labels() {
        for cell in rule_catalogue().cells {
            assert!(!cell.labels.is_empty(), "{}", cell.cell);
            assert!(cell.labels.iter().all(|label| !label.row.is_empty() && !label.column.is_empty()), "{}", cell.cell);
        }
    }
}
