//! The editions of the form as data: what is printed where, and which cell of a report belongs there.

use ogi_model::{
    Cell, Edition, FigureKind, FormText, Identity, LegalBasis, OutcomeGroup, RequestRow, Row, SchemaVersion, Sum, Table,
};
use serde::Serialize;

use crate::codes::{Citation, Text, items_of_article_20};

/// 一版报告格式：各表逐格印什么，哪一格是报告的哪个数字。
///
/// An edition of the form: what each table prints, cell by cell, and which figure of a report belongs where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Form", deny_unknown_fields))]
#[non_exhaustive]
pub struct PublishedForm {
    /// 本文件所依据的数据格式版本。
    ///
    /// The version of the data schema this document follows.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 哪一版格式。
    ///
    /// Which edition it is.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub edition: Edition,
    /// 规定该格式的通知。
    ///
    /// The notice that prescribes it.
    #[cfg_attr(feature = "schema", schemars(title = "通知"))]
    pub notice: FormNotice,
    /// 自哪个报告年度起采用。
    ///
    /// The first report year it was made for.
    #[cfg_attr(feature = "schema", schemars(title = "起始年度"))]
    pub first_year: u16,
    /// 六个部分，按印刷顺序。
    ///
    /// The six sections, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "各部分"))]
    pub sections: Vec<FormSection>,
    /// 三张表，按印刷顺序。
    ///
    /// The three tables, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "各表"))]
    pub tables: Vec<FormTable>,
    /// 表三办理结果的类别。
    ///
    /// The groups of outcomes of table three.
    #[cfg_attr(feature = "schema", schemars(title = "办理结果的类别"))]
    pub groups: Vec<FormGroup>,
    /// 表内的勾稽关系：各部分之和等于各合计之和。
    ///
    /// The sums of the form: the parts add up to the totals.
    #[cfg_attr(feature = "schema", schemars(title = "勾稽关系"))]
    pub sums: Vec<FormSum>,
}

/// 规定格式的通知。
///
/// A notice that prescribes an edition of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormNotice {
    /// 发文字号。
    ///
    /// Its document number.
    #[cfg_attr(feature = "schema", schemars(title = "发文字号"))]
    pub number: String,
    /// 格式的名称。
    ///
    /// The title of the form.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub title: String,
}

/// 报告的一个部分。
///
/// A section of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormSection {
    /// 第几部分，从 1 起。
    ///
    /// Its number, from 1.
    #[cfg_attr(feature = "schema", schemars(title = "序号"))]
    pub number: u8,
    /// 所印标题，带序号。
    ///
    /// The printed title, with its number.
    #[cfg_attr(feature = "schema", schemars(title = "标题"))]
    pub title: String,
    /// 报告中的位置：`disclosure`、`narrative.overview` 等。
    ///
    /// Where it stands in a report, such as `disclosure` or `narrative.overview`.
    #[cfg_attr(feature = "schema", schemars(title = "报告中的位置"))]
    pub member: String,
}

/// 一张表。
///
/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormTable {
    /// 哪张表。
    ///
    /// Which table it is.
    #[cfg_attr(feature = "schema", schemars(title = "表"))]
    pub table: Table,
    /// 按多少列排版。
    ///
    /// How many columns it is drawn on.
    #[cfg_attr(feature = "schema", schemars(title = "列数"))]
    pub width: u8,
    /// 逐行排列的单元格：每行列出在该行起头的单元格，如同 HTML 表格。
    ///
    /// The table as it is drawn, row by row: the boxes that begin in each row, as in a table of HTML.
    #[cfg_attr(feature = "schema", schemars(title = "排版"))]
    pub layout: Vec<Vec<FormBox>>,
    /// 有数字的各行，按印刷顺序。
    ///
    /// The rows that hold figures, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "各行"))]
    pub rows: Vec<FormRow>,
}

/// 排版中的一格：印有文字，或者留给一个数字。
///
/// A box of a drawn table: a printed label, or room for a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormBox {
    /// 所印文字。
    ///
    /// What is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "文字", with = "String", default))]
    pub label: Option<String>,
    /// 填在这里的数字的地址。
    ///
    /// The address of the figure that belongs here.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "单元格", with = "Cell", default))]
    pub cell: Option<Cell>,
    /// 占多少列。
    ///
    /// How many columns it takes.
    #[cfg_attr(feature = "schema", schemars(title = "占列"))]
    pub columns: u8,
    /// 占多少行。
    ///
    /// How many rows it takes.
    #[cfg_attr(feature = "schema", schemars(title = "占行"))]
    pub rows: u8,
}

/// 表中有数字的一行。
///
/// A row that holds figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormRow {
    /// 该行的地址。
    ///
    /// The address of the row.
    #[cfg_attr(feature = "schema", schemars(title = "行"))]
    pub row: Row,
    /// 所印行标题，由外到内以“·”相连。
    ///
    /// The printed labels, from the outermost group inwards, joined by `·`.
    #[cfg_attr(feature = "schema", schemars(title = "行标题"))]
    pub label: String,
    /// 英文名称。
    ///
    /// The English name.
    #[cfg_attr(feature = "schema", schemars(title = "英文名称"))]
    pub en: String,
    /// 填什么。
    ///
    /// What is to be filled in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "填报说明", with = "Text", default))]
    pub note: Option<Text>,
    /// 办理结果的类别。
    ///
    /// The group of outcomes it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "类别", with = "OutcomeGroup", default))]
    pub group: Option<OutcomeGroup>,
    /// 依据的条文。
    ///
    /// The provisions it rests on.
    #[cfg_attr(feature = "schema", schemars(title = "依据"))]
    pub basis: Vec<Citation>,
    /// 各格，按印刷顺序。
    ///
    /// Its cells, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "各格"))]
    pub cells: Vec<FormFigure>,
}

/// 留给一个数字的格。
///
/// Room for a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormFigure {
    /// 地址。
    ///
    /// Its address.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 所印列标题。
    ///
    /// The printed label of its column.
    #[cfg_attr(feature = "schema", schemars(title = "列标题"))]
    pub column: String,
    /// 数字的种类。
    ///
    /// The kind of its figure.
    #[cfg_attr(feature = "schema", schemars(title = "数字的种类"))]
    pub figure: FigureKind,
    /// 数据中的单位，只有金额有。
    ///
    /// The unit in the data; amounts alone have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "单位", with = "String", default))]
    pub unit: Option<String>,
}

/// 办理结果的一个类别。
///
/// A group of outcomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormGroup {
    /// 哪一类。
    ///
    /// Which group it is.
    #[cfg_attr(feature = "schema", schemars(title = "类别"))]
    pub group: OutcomeGroup,
    /// 中文名称。
    ///
    /// Its Chinese name.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub label: String,
    /// 该版格式中属于这一类的各行。
    ///
    /// The rows of this edition that stand in it.
    #[cfg_attr(feature = "schema", schemars(title = "各行"))]
    pub rows: Vec<Row>,
    /// 依据的条文。
    ///
    /// The provisions it rests on.
    #[cfg_attr(feature = "schema", schemars(title = "依据"))]
    pub basis: Vec<Citation>,
}

/// 一条勾稽关系。
///
/// A sum of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct FormSum {
    /// 核对它的规则。
    ///
    /// The rule that checks it.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: String,
    /// 相加的各格。
    ///
    /// The cells that are added up.
    #[cfg_attr(feature = "schema", schemars(title = "各部分"))]
    pub parts: Vec<Cell>,
    /// 应与之相等的各格（之和）。
    ///
    /// The cells whose sum they must equal.
    #[cfg_attr(feature = "schema", schemars(title = "合计"))]
    pub totals: Vec<Cell>,
}

impl PublishedForm {
    /// An edition as data.
    ///
    /// ```
    /// use ogi_model::Edition;
    ///
    /// let form = ogi_serialize::PublishedForm::of(Edition::E2021);
    /// let cells: usize = form.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells.len()).sum();
    /// assert_eq!(cells, 200);
    /// ```
    pub fn of(edition: Edition) -> Self {
        let form = edition.form();
        let members = [
            "narrative.overview",
            "disclosure",
            "requests",
            "reviews",
            "narrative.problems",
            "narrative.other_matters",
        ];
        let sections = (1..).zip(form.sections).zip(members).map(|((number, title), member)| FormSection {
            number,
            title: title.to_owned(),
            member: member.to_owned(),
        });
        let groups = OutcomeGroup::ALL.into_iter().map(|group| FormGroup {
            group,
            label: group.zh().to_owned(),
            rows: group.rows(edition).map(|outcome| Row::Request(RequestRow::Outcome(outcome))).collect(),
            basis: group.articles().into_iter().map(Citation::from).collect(),
        });
        Self {
            schema_version: SchemaVersion::default(),
            edition,
            notice: FormNotice { number: form.notice.number.to_owned(), title: form.notice.title.to_owned() },
            first_year: form.first_year,
            sections: sections.collect(),
            tables: Table::ALL.map(|table| table_of(edition, table)).into(),
            groups: groups.collect(),
            sums: form.identities().iter().map(sum_of).collect(),
        }
    }
}

fn table_of(edition: Edition, table: Table) -> FormTable {
    let form = edition.form();
    let layout = form.layout(table).into_iter().map(|row| {
        row.into_iter()
            .map(|drawn| {
                let (label, cell) = match drawn.text {
                    FormText::Label(label) => (Some(label.to_owned()), None),
                    FormText::Figure(cell) => (None, Some(cell)),
                };
                FormBox { label, cell, columns: drawn.columns, rows: drawn.rows }
            })
            .collect()
    });
    FormTable {
        table,
        width: form.width(table),
        layout: layout.collect(),
        rows: form.rows(table).iter().map(|row| row_of(edition, *row)).collect(),
    }
}

fn row_of(edition: Edition, row: Row) -> FormRow {
    let form = edition.form();
    let (note, group, basis) = match row {
        Row::Disclosure(item) => (Some((item.about_zh(), item.about_en())), None, items_of_article_20(edition, item)),
        Row::Request(RequestRow::Outcome(outcome)) => {
            let LegalBasis { articles, .. } = outcome.legal_basis();
            (Some((outcome.about_zh(), outcome.about_en())), Some(outcome.group()), articles.to_vec())
        }
        Row::Request(_) => (None, None, Vec::new()),
        Row::Review(channel) => {
            (Some((channel.about_zh(), channel.about_en())), None, channel.legal_basis().articles.to_vec())
        }
    };
    let cells = form.cells(row.table()).iter().filter(|cell| cell.row() == row).map(|cell| FormFigure {
        cell: *cell,
        column: form.label(*cell).map(|label| label.column).unwrap_or_default(),
        figure: cell.figure(),
        unit: (cell.figure() == FigureKind::Amount).then(|| "万元".to_owned()),
    });
    FormRow {
        row,
        label: form.row_label(row).unwrap_or_default(),
        en: row.en().to_owned(),
        note: note.map(|(zh, en)| Text { zh: zh.to_owned(), en: en.to_owned() }),
        group,
        basis: basis.into_iter().map(Citation::from).collect(),
        cells: cells.collect(),
    }
}

fn sum_of(identity: &Identity) -> FormSum {
    let rule = match identity.sum {
        Sum::Balance => "requests.balance",
        Sum::RowTotal => "requests.row-total",
        Sum::OutcomeTotal => "requests.outcome-total",
        Sum::ReviewTotal => "reviews.total",
    };
    FormSum { rule: rule.to_owned(), parts: identity.parts.clone(), totals: identity.totals.clone() }
}

/// The JSON Schema of an edition of the form as data, draft 2020-12; its `$id` is `urn:ogi:schema:form:1.0`.
#[cfg(feature = "schema")]
pub fn form_schema() -> serde_json::Value {
    let whole = serde_json::to_value(PublishedForm::of(Edition::LATEST)).unwrap_or_default();
    let mut example = whole.clone();
    // Shortened: a real one has every table, row and sum.
    for list in ["tables", "groups", "sums"] {
        if let Some(items) = example.get_mut(list).and_then(serde_json::Value::as_array_mut) {
            items.truncate(1);
        }
    }
    ogi_model::schema::published_schema::<PublishedForm>("form", &[example, whole])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printed_cell_stands_once_in_the_layout_and_once_among_the_rows() {
        for edition in Edition::ALL {
            let form = PublishedForm::of(edition);
            for table in &form.tables {
                let printed = edition.form().cells(table.table);
                let drawn: Vec<Cell> = table.layout.iter().flatten().filter_map(|drawn| drawn.cell).collect();
                let listed: Vec<Cell> = table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.cell).collect();
                assert_eq!(drawn, printed);
                assert_eq!(listed, printed);
                assert!(table.rows.iter().all(|row| !row.label.is_empty() && !row.en.is_empty()));
            }
        }
    }

    #[test]
    fn a_row_says_its_group_and_what_it_rests_on() {
        let form = PublishedForm::of(Edition::E2021);
        let row =
            form.tables[1].rows.iter().find(|row| row.row.to_string() == "requests.outcomes.other_unpaid").unwrap();
        assert_eq!(row.group, Some(OutcomeGroup::Other));
        assert_eq!(row.basis[0].zh, "《政府信息公开条例》第四十二条");
        assert!(row.label.contains("（六）其他处理·2."));
    }
}
