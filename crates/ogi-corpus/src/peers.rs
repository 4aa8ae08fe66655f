//! Peers: reports of organs of one kind and level for one year, side by side.
//!
//! Shares are made from the column of totals alone, so that totals and parts never mix; one that has no value says why.

mod indicators;
mod page;
mod quantiles;

use std::collections::BTreeMap;

use ogi_model::{Cell, Language, Level, Message, OrganKind, Report, SchemaVersion, Scope};
use serde::Serialize;

use crate::column::Column;
use indicators::{INDICATORS, value};
pub use indicators::{Indicator, Undefined};
pub use quantiles::Quantiles;
use quantiles::quantiles;

/// 同类机关的比较。
///
/// Organs of one kind and level compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct PeerComparison {
    /// 数据格式版本。
    ///
    /// The version of this shape.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 各项指标及其算法。
    ///
    /// The derived indicators, with their formulas.
    #[cfg_attr(feature = "schema", schemars(title = "指标"))]
    pub indicators: Vec<IndicatorFormula>,
    /// 每组为同一年度、同一级别、同一种类的机关。
    ///
    /// Groups of organs of one level and kind in one year.
    #[cfg_attr(feature = "schema", schemars(title = "各组"))]
    pub groups: Vec<PeerGroup>,
    /// 年度、级别、种类不确定，没有参加比较的报告。
    ///
    /// Reports of which year, level or kind is not certain; they are not compared.
    #[cfg_attr(feature = "schema", schemars(title = "未比较"))]
    pub left_out: Vec<LeftOut>,
}

/// 一项指标及其算法。
///
/// An indicator and its formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct IndicatorFormula {
    /// 代码。
    ///
    /// Its key.
    #[cfg_attr(feature = "schema", schemars(title = "代码"))]
    pub key: String,
    /// 名称。
    ///
    /// What it is called.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: Message,
    /// 算法，以单元格的地址写成；格式上没有的单元格不计。
    ///
    /// The formula in addresses of cells; cells that the form does not print are left out.
    #[cfg_attr(feature = "schema", schemars(title = "算法"))]
    pub formula: String,
}

/// 一组同类机关。
///
/// Organs of one level and kind in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct PeerGroup {
    /// 报告年度。
    ///
    /// The year.
    #[cfg_attr(feature = "schema", schemars(title = "报告年度"))]
    pub year: u16,
    /// 级别。
    ///
    /// The level.
    #[cfg_attr(feature = "schema", schemars(title = "级别"))]
    pub level: Level,
    /// 种类。
    ///
    /// The kind.
    #[cfg_attr(feature = "schema", schemars(title = "种类"))]
    pub kind: OrganKind,
    /// 报告写明的统计范围；本机关与全地区的报告不放在一组。
    ///
    /// The scope that the reports state; those of organs and of areas are not put together.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "统计范围", with = "Scope", default))]
    pub scope: Option<Scope>,
    /// 报告份数。
    ///
    /// How many reports there are.
    #[cfg_attr(feature = "schema", schemars(title = "份数"))]
    pub reports: usize,
    /// 各单元格的分布，按格式的顺序。
    ///
    /// How the figures of each cell are spread, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "各单元格"))]
    pub cells: Vec<CellQuantiles>,
    /// 各项指标的分布。
    ///
    /// How the indicators are spread.
    #[cfg_attr(feature = "schema", schemars(title = "各项指标"))]
    pub indicators: Vec<IndicatorQuantiles>,
    /// 各机关的指标，按给出的顺序。
    ///
    /// The indicators of each organ, in the order given.
    #[cfg_attr(feature = "schema", schemars(title = "各机关"))]
    pub peers: Vec<Peer>,
}

/// 一个单元格的分布。
///
/// How the figures of a cell are spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct CellQuantiles {
    /// 单元格。
    ///
    /// The cell.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 分位数；金额单位为万元。
    ///
    /// The quantiles; amounts in 万元.
    #[cfg_attr(feature = "schema", schemars(title = "分位数"))]
    pub quantiles: Quantiles,
}

/// 一项指标的分布。
///
/// How an indicator is spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct IndicatorQuantiles {
    /// 指标的代码。
    ///
    /// The key of the indicator.
    #[cfg_attr(feature = "schema", schemars(title = "代码"))]
    pub key: String,
    /// 分位数；没有一个机关有值的不写。
    ///
    /// The quantiles; absent where no organ has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "分位数", with = "Quantiles", default))]
    pub quantiles: Option<Quantiles>,
    /// 没有值的机关数。
    ///
    /// How many organs have no value.
    #[cfg_attr(feature = "schema", schemars(title = "没有值"))]
    pub undefined: usize,
}

/// 一个机关的指标。
///
/// The indicators of an organ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Peer {
    /// 机关名称。
    ///
    /// Its name.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub name: String,
    /// 报告的来源。
    ///
    /// Where its report was read.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
    /// 各项指标。
    ///
    /// Its indicators.
    #[cfg_attr(feature = "schema", schemars(title = "指标"))]
    pub indicators: Vec<IndicatorValue>,
}

/// 一项指标的值。
///
/// The value of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct IndicatorValue {
    /// 指标的代码。
    ///
    /// The key of the indicator.
    #[cfg_attr(feature = "schema", schemars(title = "代码"))]
    pub key: String,
    /// 值，四位小数；没有值的不写。
    ///
    /// The value, to four decimals; absent where it is undefined.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "值", with = "String", default))]
    pub value: Option<String>,
    /// 没有值的原因。
    ///
    /// Why it is undefined.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "没有值的原因", with = "Undefined", default))]
    pub undefined: Option<Undefined>,
}

/// 没有参加比较的报告。
///
/// A report that is not compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct LeftOut {
    /// 所印机关名称。
    ///
    /// The name it prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "机关", with = "String", default))]
    pub name: Option<String>,
    /// 来源。
    ///
    /// Where it was read.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
}

/// Gathers reports one by one; of each only its figures are kept.
///
/// ```
/// use ogi_corpus::Peers;
/// use ogi_model::{Edition, Organ, Report};
///
/// let mut peers = Peers::default();
/// for (name, granted) in [("沭阳县民政局", 1), ("泗阳县民政局", 3)] {
///     let organ = Organ { name: name.to_owned(), ..Organ::default() };
///     let mut report = Report { year: Some(2024), organ: Some(organ), ..Report::blank(Edition::LATEST) };
///     report.requests.outcomes.granted.total = Some(granted);
///     report.requests.outcomes.partly_granted.total = Some(0);
///     report.requests.concluded.total = Some(4);
///     peers.push(&report, name);
/// }
/// let compared = peers.finish();
/// let granted = &compared.groups[0].indicators[0];
/// assert_eq!((granted.key.as_str(), granted.quantiles.as_ref().unwrap().median.as_str()), ("granted_share", "0.5"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Peers {
    groups: BTreeMap<(u16, Level, OrganKind, Option<Scope>), Vec<Kept>>,
    left_out: Vec<LeftOut>,
}

/// What is kept of a report.
#[derive(Clone, Debug)]
struct Kept {
    name: String,
    source: String,
    column: Column,
}

impl Peers {
    /// Takes a report; `source` is what it is called in the results.
    pub fn push(&mut self, report: &Report, source: &str) {
        let facts = report.organ_facts();
        let name = report.organ.as_ref().map(|organ| organ.name.clone());
        let (Some(name), Some(year), Some(level), Some(kind)) = (name.clone(), report.year, facts.level, facts.kind)
        else {
            self.left_out.push(LeftOut { name, source: source.to_owned() });
            return;
        };
        let kept = Kept { name, source: source.to_owned(), column: Column::of(report) };
        self.groups.entry((year, level, kind, report.scope)).or_default().push(kept);
    }

    /// What it all comes to.
    pub fn finish(self) -> PeerComparison {
        let groups = self.groups.into_iter().map(|((year, level, kind, scope), peers)| PeerGroup {
            year,
            level,
            kind,
            scope,
            reports: peers.len(),
            cells: Cell::all().filter_map(|cell| of_cell(cell, &peers)).collect(),
            indicators: INDICATORS.iter().map(|indicator| of_indicator(indicator, &peers)).collect(),
            peers: peers.iter().map(peer).collect(),
        });
        PeerComparison {
            schema_version: SchemaVersion::default(),
            indicators: INDICATORS.iter().map(Indicator::published).collect(),
            groups: groups.collect(),
            left_out: self.left_out,
        }
    }
}

fn of_cell(cell: Cell, peers: &[Kept]) -> Option<CellQuantiles> {
    let figures = peers.iter().filter_map(|peer| peer.column.figure(cell)).collect();
    quantiles(figures).map(|quantiles| CellQuantiles { cell, quantiles })
}

fn of_indicator(indicator: &Indicator, peers: &[Kept]) -> IndicatorQuantiles {
    let values: Vec<_> = peers.iter().filter_map(|peer| value(indicator, &peer.column).ok()).collect();
    let undefined = peers.len() - values.len();
    IndicatorQuantiles { key: indicator.key.to_owned(), quantiles: quantiles(values), undefined }
}

fn peer(kept: &Kept) -> Peer {
    let indicators = INDICATORS.iter().map(|indicator| {
        let value = value(indicator, &kept.column);
        IndicatorValue {
            key: indicator.key.to_owned(),
            value: value.ok().map(quantiles::written),
            undefined: value.err(),
        }
    });
    Peer { name: kept.name.clone(), source: kept.source.clone(), indicators: indicators.collect() }
}

impl PeerComparison {
    /// Everything as plain text.
    pub fn text(&self, language: Language) -> String {
        page::text(self, language)
    }

    /// Everything as a web page that stands alone.
    pub fn html(&self, language: Language) -> String {
        page::html(self, language)
    }
}

/// The JSON Schema of a comparison of peers, draft 2020-12; its `$id` is `urn:ogi:schema:peers:1.0`.
#[cfg(feature = "schema")]
pub fn peers_schema() -> serde_json::Value {
    use ogi_model::{Edition, Organ};

    let mut peers = Peers::default();
    for (name, granted, concluded) in [("沭阳县民政局", 3, 4), ("泗阳县民政局", 0, 0), ("某单位", 1, 1)]
    {
        let organ = Organ { name: name.to_owned(), ..Organ::default() };
        let mut report = Report { year: Some(2024), organ: Some(organ), ..Report::blank(Edition::LATEST) };
        report.scope = Some(Scope::Organ);
        report.requests.outcomes.granted.total = Some(granted);
        report.requests.outcomes.partly_granted.total = Some(0);
        report.requests.concluded.total = Some(concluded);
        peers.push(&report, &format!("{name}.docx"));
    }
    let example = serde_json::to_value(peers.finish()).expect("a comparison is plain data");
    ogi_model::schema::published_schema::<PeerComparison>("peers", &[example])
}
