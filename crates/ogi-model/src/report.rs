//! The report as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::amount::Yuan;
use crate::cell::{Address, Cell, Row, Table, TableNotes};
use crate::covers::Covers;
use crate::disclosure::Disclosure;
use crate::doubt::Doubt;
use crate::extensions::Extensions;
use crate::figure::{Figure, FigureKind, WrongKind};
use crate::form::Edition;
use crate::narrative::Narrative;
use crate::number::is_nil_mark;
use crate::organ::{Organ, OrganFacts};
use crate::publication::{Replaces, Status};
use crate::requests::Requests;
use crate::reviews::Reviews;
use crate::source::{Metadata, Source};
use crate::taxonomy::{UnknownKey, taxonomy};
use crate::wire;

/// 政府信息公开工作年度报告。
///
/// 按印制内容如实保存：数字对不上、有空白、缺行的报告也是报告。空白单元格不写（不写成 null，也不写成 0）。
///
/// An annual report on open government information, as it was printed: one that does not add up, has blanks or lacks
/// rows is still a report. A blank cell is left out; it is neither null nor 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// 数据格式的网址或者路径，供编辑器校验和补全；任意文字，读写时原样保留。
    ///
    /// The address or path of the schema, by which editors complete and check. Any string, kept as it is.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "数据格式的位置"))]
    pub schema: Option<String>,
    /// 本文件所依据的数据格式版本。
    ///
    /// The version of the data schema this document follows.
    #[cfg_attr(feature = "schemars", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 表格的格式版本，以表二所用格式为准（没有表二的，以表三为准）；按表格判断，不按年度推断。
    ///
    /// The edition of the form: that of table two, or of table three where table two is missing. It is told from the
    /// tables, not from the year.
    #[cfg_attr(feature = "schemars", schemars(title = "格式版本"))]
    pub edition: Edition,
    /// 与 `edition` 不同的各表的格式版本。
    ///
    /// The edition of each table that differs from `edition`.
    #[serde(default, skip_serializing_if = "Forms::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "各表格式版本"))]
    pub forms: Forms,
    /// 发布者自己给报告的标识，任意文字。
    ///
    /// The publisher's own identifier of the report; any string.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "标识"))]
    pub identifier: Option<String>,
    /// 报告所处的状态。仅在文件写明或者确定时填写。
    ///
    /// Where the report stands between draft and withdrawal, where that is stated or certain.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Status>")]
    #[cfg_attr(feature = "schemars", schemars(title = "状态"))]
    pub status: Option<Status>,
    /// 本报告所替代的文件。
    ///
    /// The document that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Filled::<Replaces>")]
    #[cfg_attr(feature = "schemars", schemars(title = "所替代的文件"))]
    pub replaces: Option<Replaces>,
    /// 报告年度，不是发布年份。
    ///
    /// The year reported on, not the year of publication.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schemars", schemars(title = "报告年度"))]
    pub year: Option<u16>,
    /// 报告机关。
    ///
    /// The organ that reports.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Organ>")]
    #[cfg_attr(feature = "schemars", schemars(title = "报告机关"))]
    pub organ: Option<Organ>,
    /// 统计范围：本机关，或者本行政区域。仅在文件写明时填写。
    ///
    /// Whether the figures cover the organ alone or its whole area, where the document says so.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Scope>")]
    #[cfg_attr(feature = "schemars", schemars(title = "统计范围"))]
    pub scope: Option<Scope>,
    /// 汇总报告包含哪些机关的数据。仅在文件写明时填写。
    ///
    /// Whose figures a report of an area holds, where the document says so.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Filled::<Covers>")]
    #[cfg_attr(feature = "schemars", schemars(title = "包含的机关"))]
    pub covers: Option<Covers>,
    /// 文中写明的统计期限。
    ///
    /// The period covered, as the text states it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Period>")]
    #[cfg_attr(feature = "schemars", schemars(title = "统计期限"))]
    pub period: Option<Period>,
    /// 成文（落款）日期。
    ///
    /// The date under the signature.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::date::Date")]
    #[cfg_attr(feature = "schemars", schemars(title = "成文日期"))]
    pub signed: Option<NaiveDate>,
    /// 报送日期：向政府信息公开工作主管部门提交年度报告的日期（条例第四十九条）。
    ///
    /// The day the report was submitted to the office that supervises disclosure (Regulations, article 49).
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::date::Date")]
    #[cfg_attr(feature = "schemars", schemars(title = "报送日期"))]
    pub submitted: Option<NaiveDate>,
    /// 发布日期：向社会公布年度报告的日期（条例第四十九条）。
    ///
    /// The day the report was published (Regulations, article 49).
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::date::Date")]
    #[cfg_attr(feature = "schemars", schemars(title = "发布日期"))]
    pub published: Option<NaiveDate>,
    /// 数据读自何处。
    ///
    /// Where the data was read.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Source>")]
    #[cfg_attr(feature = "schemars", schemars(title = "来源"))]
    pub source: Option<Source>,
    /// 标题和页面上的公文要素。
    ///
    /// The title and what the page says about the document.
    #[serde(default, skip_serializing_if = "Metadata::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "公文要素"))]
    pub metadata: Metadata,
    /// 二、主动公开政府信息情况。
    ///
    /// Section two: proactive disclosure.
    #[serde(default, skip_serializing_if = "Disclosure::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "二、主动公开政府信息情况"))]
    pub disclosure: Disclosure,
    /// 三、收到和处理政府信息公开申请情况。
    ///
    /// Section three: requests received and dealt with.
    #[serde(default, skip_serializing_if = "Requests::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "三、收到和处理政府信息公开申请情况"))]
    pub requests: Requests,
    /// 四、政府信息公开行政复议、行政诉讼情况。
    ///
    /// Section four: reconsideration and litigation.
    #[serde(default, skip_serializing_if = "Reviews::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "四、政府信息公开行政复议、行政诉讼情况"))]
    pub reviews: Reviews,
    /// 各表下方的附注。附注说“空白表示零”也不改变空白单元格。
    ///
    /// Footnotes of the tables. A footnote that says blanks mean zero changes no blank cell.
    #[serde(default, skip_serializing_if = "TableNotes::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "表格附注"))]
    pub table_notes: TableNotes,
    /// 地方格式增设的行。涉及这些行的合计不予核对。
    ///
    /// Rows that a local form adds. Sums they may be part of are not evaluated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(title = "地方增设的行"))]
    pub local_rows: Vec<LocalRow>,
    /// 第一、五、六部分的文字。
    ///
    /// The prose of sections one, five and six.
    #[serde(default, skip_serializing_if = "Narrative::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "文字部分"))]
    pub narrative: Narrative,
    /// 第六部分报告的信息处理费收取情况。
    ///
    /// What section six reports of information processing fees.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<FeeStatement>")]
    #[cfg_attr(feature = "schemars", schemars(title = "信息处理费"))]
    pub fee_statement: Option<FeeStatement>,
    /// 格式上有而文件中没有的表、行或者单元格。
    ///
    /// Tables, rows and cells that the form prints and the document does not have.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty", with = "wire::Listed::<Address>")]
    #[cfg_attr(feature = "schemars", schemars(title = "文件中没有的部分"))]
    pub omitted: BTreeSet<Address>,
    /// 文件中有、但未能准确读出的单元格：地址对应原因和原文。
    ///
    /// Cells that stand in the document but could not be read with certainty: why, and what stands there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", with = "wire::Unique::<Cell, Unread>")]
    #[cfg_attr(feature = "schemars", schemars(title = "未能读出的单元格"))]
    pub unread: BTreeMap<Cell, Unread>,
    /// 借助勾稽关系才读出的单元格：原文缺少或者多出单元格，逐一试读，只有一种读法使有关的合计全部相符。这些合计不再作为核对依据。
    ///
    /// Cells that were read by the help of sums: their row had lost or gained cells, and of all ways to read it one alone
    /// fulfils every sum it takes part in. Those sums prove nothing about them any more.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty", with = "wire::Listed::<Cell>")]
    #[cfg_attr(feature = "schemars", schemars(title = "借助勾稽关系读出的单元格"))]
    pub read_by_sums: BTreeSet<Cell>,
    /// 读取时不能确定、核对时需要知道的事项。
    ///
    /// What could not be settled in reading and a check must know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(title = "不能确定的事项"))]
    pub doubts: Vec<Doubt>,
    /// 单元格中数字以外的原文，如单位、“/”、括注。
    ///
    /// What a cell prints beside or instead of a plain number, such as a unit, a slash or a remark in brackets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", with = "wire::Unique::<Cell, String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "单元格原文"))]
    pub remarks: BTreeMap<Cell, String>,
    /// 供各地、各系统自行扩展，读写时原样保留。
    ///
    /// Reserved for others; kept untouched by every reader and writer.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Extensions>")]
    #[cfg_attr(feature = "schemars", schemars(title = "扩展"))]
    pub extensions: Option<Extensions>,
}

/// The version of the data schema a document follows; apart from the edition of the form and the version of the crates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemaVersion {
    /// The first.
    #[default]
    V1_0,
}

impl SchemaVersion {
    /// Every version that can be read, oldest first.
    pub const ALL: [Self; 1] = [Self::V1_0];

    /// As it stands in a document.
    pub const fn key(self) -> &'static str {
        match self {
            Self::V1_0 => "1.0",
        }
    }
}

impl fmt::Display for SchemaVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.key())
    }
}

impl std::str::FromStr for SchemaVersion {
    type Err = UnknownKey;

    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        Self::ALL.into_iter().find(|version| version.key() == key).ok_or_else(|| UnknownKey {
            what: "a schema version this program reads",
            found: key.to_owned(),
            within: None,
            known: Self::ALL.map(Self::key).to_vec(),
        })
    }
}

wire::as_text!(
    SchemaVersion,
    wire::Expected::SchemaVersion,
    SchemaVersion::ALL,
    crate::schema::values_described(
        "数据格式的版本，与表格的格式版本、程序库的版本无关。\n\nThe version of the data schema, apart from the edition of the \
         form and the version of the crates.",
        [["1.0", "第一版", "", "The first", ""]],
    )
);

/// 各表的格式版本，仅列与 `edition` 不同的表。
///
/// The editions of the tables that differ from that of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// 表二的格式版本。
    ///
    /// The edition of table two.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Edition>")]
    #[cfg_attr(feature = "schemars", schemars(title = "表二"))]
    pub disclosure: Option<Edition>,
    /// 表三的格式版本。
    ///
    /// The edition of table three.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Edition>")]
    #[cfg_attr(feature = "schemars", schemars(title = "表三"))]
    pub requests: Option<Edition>,
    /// 表四的格式版本。
    ///
    /// The edition of table four.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Edition>")]
    #[cfg_attr(feature = "schemars", schemars(title = "表四"))]
    pub reviews: Option<Edition>,
}

impl Forms {
    /// Notes the edition of a table that differs from that of the report.
    pub fn set(&mut self, table: Table, edition: Edition) {
        let form = match table {
            Table::Disclosure => &mut self.disclosure,
            Table::Requests => &mut self.requests,
            Table::Reviews => &mut self.reviews,
        };
        *form = Some(edition);
    }

    /// Whether every table is in the edition of the report.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

taxonomy! {
    /// 统计范围。
    ///
    /// What the figures cover.
    "a scope" pub enum Scope {
        Organ ("organ") "本机关" "The organ" "仅本机关的数据。" "The figures of the organ alone.";
        Area ("area") "本行政区域" "The area" "本级政府及其部门、下级政府的汇总数据。" "The figures of the whole jurisdiction: the government, its departments and the governments below it.";
    }
}

/// 统计期限。
///
/// The period covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// 起始日期。
    ///
    /// The first day.
    #[serde(with = "crate::date::Day")]
    #[cfg_attr(feature = "schemars", schemars(title = "起"))]
    pub start: NaiveDate,
    /// 截止日期。
    ///
    /// The last day.
    #[serde(with = "crate::date::Day")]
    #[cfg_attr(feature = "schemars", schemars(title = "止"))]
    pub end: NaiveDate,
}

/// 地方格式增设的一行。
///
/// A row that a local form adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalRow {
    /// 所在的表。
    ///
    /// The table it stands in.
    #[cfg_attr(feature = "schemars", schemars(title = "所在的表"))]
    pub table: Table,
    /// 该行的标题原文。
    ///
    /// Its label as printed.
    #[cfg_attr(feature = "schemars", schemars(title = "行标题"))]
    pub label: String,
    /// 位于格式中的哪一行之后；没有则在最前。
    ///
    /// The row of the form it follows; absent where it comes first.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Row>")]
    #[cfg_attr(feature = "schemars", schemars(title = "位于哪一行之后"))]
    pub after: Option<Row>,
    /// 各列原文。
    ///
    /// What stands in its columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(title = "各列"))]
    pub cells: Vec<LocalCell>,
}

/// 地方增设的行中的一格。
///
/// A cell of a local row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalCell {
    /// 列：格式中的列用其键（如 `natural_person`），地方增设的列用所印标题。
    ///
    /// The column: the key where the form has it, such as `natural_person`, otherwise the label as printed.
    #[cfg_attr(feature = "schemars", schemars(title = "列"))]
    pub column: String,
    /// 单元格原文。
    ///
    /// What stands there, as printed.
    #[cfg_attr(feature = "schemars", schemars(title = "原文"))]
    pub text: String,
}

/// 未能准确读出的单元格。
///
/// A cell that could not be read with certainty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unread {
    /// 原因代码，如 `row-lost-cell`。
    ///
    /// Why, as a code such as `row-lost-cell`.
    #[cfg_attr(feature = "schemars", schemars(title = "原因"))]
    pub code: String,
    /// 原文。
    ///
    /// What stands there, as printed.
    #[cfg_attr(feature = "schemars", schemars(title = "原文"))]
    pub text: String,
}

/// 信息处理费收取情况。
///
/// What is reported of information processing fees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeStatement {
    /// 发出的收费通知件数。
    ///
    /// Notices of a fee sent; a count.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Count")]
    #[cfg_attr(feature = "schemars", schemars(title = "收费通知"))]
    pub notices: Option<u64>,
    /// 应收（通知收取）的总金额，单位：元。
    ///
    /// The fees charged, in 元 (yuan), as a string.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Yuan>")]
    #[cfg_attr(feature = "schemars", schemars(title = "应收金额（元）"))]
    pub charged: Option<Yuan>,
    /// 实际收取的总金额，单位：元。
    ///
    /// The fees collected, in 元 (yuan), as a string.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Yuan>")]
    #[cfg_attr(feature = "schemars", schemars(title = "实收金额（元）"))]
    pub collected: Option<Yuan>,
}

/// What can be said of a cell of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellState {
    /// It holds a figure.
    Filled,
    /// The document has the cell, and no figure stands in it: nothing at all, or a mark such as `/` or 无.
    Blank,
    /// The form does not print the cell.
    NotPrinted,
    /// The form prints the cell; the document does not have it.
    Omitted,
    /// The document has the cell, and what stands in it could not be read with certainty or is no figure.
    Unread,
}

impl Report {
    /// What is certain of the organ that made the report; nothing where it is not named.
    pub fn organ_facts(&self) -> OrganFacts {
        let facts = |organ: &Organ| organ.facts(self.metadata.title.as_deref(), self.year);
        self.organ.as_ref().map(facts).unwrap_or_default()
    }

    /// A report in which every cell is blank.
    ///
    /// ```
    /// use ogi_model::{Edition, Report};
    ///
    /// let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    /// report.requests.received.total = Some(17);
    /// assert_eq!(report.get("requests.received.total".parse()?), Some(17u64.into()));
    /// # Ok::<(), ogi_model::UnknownKey>(())
    /// ```
    pub fn blank(edition: Edition) -> Self {
        Self {
            schema: None,
            schema_version: SchemaVersion::default(),
            edition,
            forms: Forms::default(),
            identifier: None,
            status: None,
            replaces: None,
            year: None,
            organ: None,
            scope: None,
            covers: None,
            period: None,
            signed: None,
            submitted: None,
            published: None,
            source: None,
            metadata: Metadata::default(),
            disclosure: Disclosure::default(),
            requests: Requests::default(),
            reviews: Reviews::default(),
            table_notes: TableNotes::default(),
            local_rows: Vec::new(),
            narrative: Narrative::default(),
            fee_statement: None,
            omitted: BTreeSet::new(),
            unread: BTreeMap::new(),
            read_by_sums: BTreeSet::new(),
            doubts: Vec::new(),
            remarks: BTreeMap::new(),
            extensions: None,
        }
    }

    /// Whether it says that it corrects a report published before.
    pub fn is_correction(&self) -> bool {
        self.replaces.is_some() || self.status == Some(Status::Corrected)
    }

    /// The edition a table is printed in.
    pub fn form_of(&self, table: Table) -> Edition {
        let form = match table {
            Table::Disclosure => self.forms.disclosure,
            Table::Requests => self.forms.requests,
            Table::Reviews => self.forms.reviews,
        };
        form.unwrap_or(self.edition)
    }

    /// The cells that its forms print, in printed order, whether filled in or not.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        Table::ALL.into_iter().flat_map(|table| self.form_of(table).form().cells(table).iter().copied())
    }

    /// Every cell that holds a figure, in printed order, those that its forms do not print included.
    pub fn figures(&self) -> impl Iterator<Item = (Cell, Figure)> {
        Cell::all().filter_map(|cell| self.get(cell).map(|figure| (cell, figure)))
    }

    /// The figure of a cell; nothing where the cell is blank, not printed or not read.
    pub fn get(&self, cell: Cell) -> Option<Figure> {
        match cell {
            Cell::Disclosure(cell) => self.disclosure.get(cell),
            Cell::Request(row, applicant) => self.requests.row(row).get(applicant).map(Figure::Count),
            Cell::Review(channel, result) => self.reviews.get(channel).get(result).map(Figure::Count),
        }
    }

    /// Fills a cell in, or blanks it; a figure of another kind than the cell holds is refused.
    pub fn set(&mut self, cell: Cell, figure: Option<Figure>) -> Result<(), WrongKind> {
        let count = |figure: Option<Figure>| figure.map(u64::try_from).transpose();
        match cell {
            Cell::Disclosure(cell) => self.disclosure.set(cell, figure)?,
            Cell::Request(row, applicant) => *self.requests.row_mut(row).get_mut(applicant) = count(figure)?,
            Cell::Review(channel, result) => *self.reviews.get_mut(channel).get_mut(result) = count(figure)?,
        }
        Ok(())
    }

    /// What can be said of a cell.
    pub fn state(&self, cell: Cell) -> CellState {
        if self.unread.contains_key(&cell) {
            CellState::Unread
        } else if self.get(cell).is_some() {
            CellState::Filled
        } else if self.remarks.get(&cell).is_some_and(|remark| !is_nil_mark(remark)) {
            CellState::Unread
        } else if self.omits(cell) {
            CellState::Omitted
        } else if self.form_of(cell.table()).form().prints(cell) {
            CellState::Blank
        } else {
            CellState::NotPrinted
        }
    }

    fn omits(&self, cell: Cell) -> bool {
        let omitted = |address: Address| self.omitted.contains(&address);
        !self.omitted.is_empty() && (omitted(cell.table().into()) || omitted(cell.row().into()) || omitted(cell.into()))
    }

    /// The figure that a text of plain digits stands for in a cell, as in the `cells` format.
    pub fn parse_figure(kind: FigureKind, text: &str) -> Option<Figure> {
        match kind {
            FigureKind::Count => {
                let digits = text.bytes().all(|byte| byte.is_ascii_digit());
                text.parse().ok().filter(|count| digits && *count <= wire::MAX_COUNT).map(Figure::Count)
            }
            FigureKind::Change => {
                text.parse().ok().filter(|change: &i64| change.unsigned_abs() <= wire::MAX_COUNT).map(Figure::Change)
            }
            FigureKind::Amount => text.parse().ok().map(Figure::Amount),
        }
    }
}
