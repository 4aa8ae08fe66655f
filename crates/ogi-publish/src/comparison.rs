//! Two versions of a report, or two years of it, side by side: which cells and which sentences changed.

mod page;
mod sentences;

use ogi_model::{Cell, Edition, Figure, Language, Report, SchemaVersion};
use serde::Serialize;

/// 两份报告的对照：变动的单元格、变动的文字。
///
/// What changed from one report to another: cells, sentences, and what the reports are.
///
/// ```
/// use ogi_model::{Edition, Report};
/// use ogi_publish::Comparison;
///
/// let mut old = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
/// old.requests.received.total = Some(17);
/// let mut new = old.clone();
/// new.requests.received.total = Some(19);
///
/// let comparison = Comparison::of(&old, &new);
/// let change = &comparison.cells[0];
/// assert_eq!((change.from.as_deref(), change.to.as_deref(), change.difference.as_deref()), (Some("17"), Some("19"), Some("2")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Comparison {
    /// 数据格式版本。
    ///
    /// The version of this shape.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 原来的报告。
    ///
    /// The old report.
    #[cfg_attr(feature = "schema", schemars(title = "原报告"))]
    pub old: ComparedReport,
    /// 现在的报告。
    ///
    /// The new report.
    #[cfg_attr(feature = "schema", schemars(title = "新报告"))]
    pub new: ComparedReport,
    /// 变动的单元格，按格式的顺序。
    ///
    /// The cells that changed, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "变动的单元格"))]
    pub cells: Vec<CellChange>,
    /// 变动的句子，按部分和先后的顺序。
    ///
    /// The sentences that changed, section by section.
    #[cfg_attr(feature = "schema", schemars(title = "变动的句子"))]
    pub sentences: Vec<SentenceChange>,
}

/// 参加对照的一份报告。
///
/// One of the two reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ComparedReport {
    /// 标题。
    ///
    /// Its title.
    #[cfg_attr(feature = "schema", schemars(title = "标题"))]
    pub title: String,
    /// 报告机关。
    ///
    /// The organ that reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "报告机关", with = "String", default))]
    pub organ: Option<String>,
    /// 报告年度。
    ///
    /// The year reported on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "报告年度", with = "u16", default))]
    pub year: Option<u16>,
    /// 格式版本。
    ///
    /// Its edition.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub edition: Edition,
}

/// 一个单元格的变动。
///
/// A cell that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct CellChange {
    /// 单元格。
    ///
    /// The cell.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 原来印的文字，空白为空字符串；原来没有这一格的不写。
    ///
    /// What the old report prints there, empty where it is blank; absent where it does not have the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "原来", with = "String", default))]
    pub from: Option<String>,
    /// 现在印的文字，空白为空字符串；现在没有这一格的不写。
    ///
    /// What the new report prints there, in the same way.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "现在", with = "String", default))]
    pub to: Option<String>,
    /// 两个数字之差；有一方不是数字的不写。
    ///
    /// By how much the figure grew, where both are figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "增减", with = "String", default))]
    pub difference: Option<String>,
}

/// 文字的变动。
///
/// A sentence that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct SentenceChange {
    /// 所在的部分。
    ///
    /// The section it stands in.
    #[cfg_attr(feature = "schema", schemars(title = "部分"))]
    pub section: ChangedSection,
    /// 原来的句子；新增的不写。
    ///
    /// The old sentence; absent where it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "原来", with = "String", default))]
    pub from: Option<String>,
    /// 现在的句子；删去的不写。
    ///
    /// The new sentence; absent where it was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "现在", with = "String", default))]
    pub to: Option<String>,
}

/// 文字所在的部分。
///
/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangedSection {
    /// 标题。
    ///
    /// The title.
    Title,
    /// 一、总体情况。
    ///
    /// Section one.
    Overview,
    /// 五、存在的主要问题及改进情况。
    ///
    /// Section five.
    Problems,
    /// 六、其他需要报告的事项。
    ///
    /// Section six.
    OtherMatters,
    /// 表格附注。
    ///
    /// The footnotes of the tables.
    Notes,
}

impl ChangedSection {
    /// What it is called.
    pub const fn name(self) -> ogi_model::Bilingual {
        use ogi_model::Bilingual;
        match self {
            Self::Title => Bilingual::new("标题", "Title"),
            Self::Overview => Bilingual::new("一、总体情况", "Section one, 总体情况"),
            Self::Problems => Bilingual::new("五、存在的主要问题及改进情况", "Section five, 存在的主要问题及改进情况"),
            Self::OtherMatters => Bilingual::new("六、其他需要报告的事项", "Section six, 其他需要报告的事项"),
            Self::Notes => Bilingual::new("表格附注", "Footnotes of the tables"),
        }
    }
}

impl Comparison {
    /// What changed from one report to another.
    pub fn of(old: &Report, new: &Report) -> Self {
        let head = |report: &Report| ComparedReport {
            title: report.printed_title().into_owned(),
            organ: report.organ.as_ref().map(|organ| organ.name.clone()),
            year: report.year,
            edition: report.edition,
        };
        Self {
            schema_version: SchemaVersion::default(),
            old: head(old),
            new: head(new),
            cells: Cell::all().filter_map(|cell| change_of(old, new, cell)).collect(),
            sentences: sentences::changes(old, new),
        }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.sentences.is_empty()
    }

    /// Whether two years are compared, of which most figures differ.
    pub fn is_of_two_years(&self) -> bool {
        self.old.year.is_some() && self.new.year.is_some() && self.old.year != self.new.year
    }

    /// The comparison as plain text.
    pub fn text(&self, language: Language) -> String {
        page::text(self, language)
    }

    /// The comparison as a web page that stands alone.
    pub fn html(&self, language: Language) -> String {
        page::html(self, language)
    }
}

/// What a cell prints; nothing where the report does not have it.
fn printed(report: &Report, cell: Cell) -> Option<String> {
    let has =
        report.form_of(cell.table()).form().prints(cell) && !report.omitted.iter().any(|address| address.covers(cell));
    (has || report.get(cell).is_some()).then(|| report.printed_text(cell).into_owned())
}

fn change_of(old: &Report, new: &Report, cell: Cell) -> Option<CellChange> {
    let (from, to) = (printed(old, cell), printed(new, cell));
    if from == to {
        return None;
    }
    let difference = old.get(cell).zip(new.get(cell)).and_then(|(from, to)| difference(from, to));
    Some(CellChange { cell, from, to, difference })
}

/// By how much a figure grew.
fn difference(from: Figure, to: Figure) -> Option<String> {
    let counts = |from: u64, to: u64| i128::from(to) - i128::from(from);
    match (from, to) {
        (Figure::Count(from), Figure::Count(to)) => Some(counts(from, to).to_string()),
        (Figure::Change(from), Figure::Change(to)) => Some((i128::from(to) - i128::from(from)).to_string()),
        (Figure::Amount(from), Figure::Amount(to)) => {
            let grown = to.get().checked_sub(from.get())?;
            Some(grown.normalize().to_string())
        }
        _ => None,
    }
}

/// The JSON Schema of a [`Comparison`], draft 2020-12; its `$id` is `urn:ogi:schema:comparison:1.0`.
#[cfg(feature = "schema")]
pub fn comparison_schema() -> serde_json::Value {
    let mut old = Report { year: Some(2023), ..Report::blank(Edition::LATEST) };
    old.organ = Some(ogi_model::Organ { name: "示例市人民政府".to_owned(), ..ogi_model::Organ::default() });
    let mut new = Report { year: Some(2024), ..old.clone() };
    (old.requests.received.total, new.requests.received.total) = (Some(17), Some(19));
    let block = |text: &str| Some(vec![ogi_model::NarrativeBlock { text: text.to_owned(), heading: None }]);
    (old.narrative.overview, new.narrative.overview) = (block("新收申请17件。"), block("新收申请19件。"));
    let example = serde_json::to_value(Comparison::of(&old, &new)).expect("a comparison is plain data");
    ogi_model::schema::published_schema::<Comparison>("comparison", &[example])
}
