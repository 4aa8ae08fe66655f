//! The register of organs: who has to report, under which names, from when until when, and what became of whom.

mod abbreviations;
mod csv;
mod error;
mod matching;
mod names;
mod series;
mod verify;

use std::collections::HashMap;

use ogi_model::{CreditCode, DivisionCode, Level, OrganKind, SchemaVersion, with};
use serde::{Deserialize, Serialize};

pub use error::{RegisterError, RegisterFault};
pub use matching::{MatchedBy, Matching};
use names::Names;
pub use series::InYear;

/// 机关名册：应当编制年度报告的机关。
///
/// The register of the organs that have to report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// 本文件所依据的数据格式版本。
    ///
    /// The version of the data schema this file follows.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 各机关。
    ///
    /// The organs.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub organs: Vec<RegisteredOrgan>,
}

/// 名册中的一个机关。
///
/// An organ of the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisteredOrgan {
    /// 编号，在名册中唯一，不随改名变动。
    ///
    /// Its identifier, unique in the register; it stays when the name changes.
    #[cfg_attr(feature = "schema", schemars(title = "编号"))]
    pub id: String,
    /// 现用名称。
    ///
    /// Its name.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: String,
    /// 统一社会信用代码。
    ///
    /// Its unified social credit code.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<CreditCode>")]
    #[cfg_attr(feature = "schema", schemars(title = "统一社会信用代码"))]
    pub credit_code: Option<CreditCode>,
    /// 其他名称：曾用名、加挂的牌子、简称。
    ///
    /// Other names: earlier ones, further ones it bears, short ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "其他名称"))]
    pub other_names: Vec<DatedName>,
    /// 级别。
    ///
    /// Its level.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<Level>")]
    #[cfg_attr(feature = "schema", schemars(title = "级别"))]
    pub level: Option<Level>,
    /// 种类。
    ///
    /// Its kind.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<OrganKind>")]
    #[cfg_attr(feature = "schema", schemars(title = "种类"))]
    pub kind: Option<OrganKind>,
    /// 行政区划代码。
    ///
    /// The code of its division.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<DivisionCode>")]
    #[cfg_attr(feature = "schema", schemars(title = "行政区划代码"))]
    pub division_code: Option<DivisionCode>,
    /// 上级机关的编号。
    ///
    /// The id of the organ above it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "上级"))]
    pub parent: Option<String>,
    /// 前身：职责并入本机关的机关。
    ///
    /// The organs whose duties it took over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "前身"))]
    pub predecessors: Vec<DatedId>,
    /// 后继：承接本机关职责的机关。
    ///
    /// The organs that took over its duties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "后继"))]
    pub successors: Vec<DatedId>,
    /// 从哪个报告年度起编制报告；一直编制的不写。
    ///
    /// The first year it reports on; absent where it always did.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "起"))]
    pub since: Option<u16>,
    /// 到哪个报告年度止；仍在编制的不写。
    ///
    /// The last year it reports on; absent where it still does.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "止"))]
    pub until: Option<u16>,
}

/// 一个名称，以及它用于哪些报告年度。
///
/// A name, and the report years in which it is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedName {
    /// 名称。
    ///
    /// The name.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: String,
    /// 从哪个报告年度起。
    ///
    /// The first year.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "起"))]
    pub from: Option<u16>,
    /// 到哪个报告年度止。
    ///
    /// The last year.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "止"))]
    pub to: Option<u16>,
}

/// 名册中另一机关的编号，以及关系存续的报告年度。
///
/// The id of another organ of the register, and the report years in which it stands in this relation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedId {
    /// 编号。
    ///
    /// The id.
    #[cfg_attr(feature = "schema", schemars(title = "编号"))]
    pub id: String,
    /// 从哪个报告年度起。
    ///
    /// The first year.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "起"))]
    pub from: Option<u16>,
    /// 到哪个报告年度止。
    ///
    /// The last year.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "止"))]
    pub to: Option<u16>,
}

/// Years from one to another, either end open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Years {
    from: Option<u16>,
    to: Option<u16>,
}

impl Years {
    fn cover(self, year: u16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }

    fn overlap(self, other: Self) -> bool {
        let ends_before = |one: Self, other: Self| one.to.zip(other.from).is_some_and(|(to, from)| to < from);
        !ends_before(self, other) && !ends_before(other, self)
    }

    /// The years that lie in both.
    fn within(self, other: Self) -> Self {
        let later = |one: Option<u16>, other: Option<u16>| one.into_iter().chain(other).max();
        let earlier = |one: Option<u16>, other: Option<u16>| one.into_iter().chain(other).min();
        Self { from: later(self.from, other.from), to: earlier(self.to, other.to) }
    }

    /// Whether there is no year in them.
    fn are_none(self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| from > to)
    }
}

impl DatedName {
    fn years(&self) -> Years {
        Years { from: self.from, to: self.to }
    }
}

impl RegisteredOrgan {
    fn years(&self) -> Years {
        Years { from: self.since, to: self.until }
    }

    /// Whether it has to report on a year.
    pub fn reports_on(&self, year: u16) -> bool {
        self.years().cover(year)
    }

    /// Its names, each with its years: those of the organ where the name says none.
    fn names(&self) -> impl Iterator<Item = (&str, Years)> {
        let others = self.other_names.iter().map(|other| (&*other.name, other.years().within(self.years())));
        std::iter::once((&*self.name, self.years())).chain(others)
    }
}

/// A register whose organs were verified: ids and names are unique, those it speaks of are in it, nothing goes in a circle.
///
/// ```
/// use ogi_corpus::{Matching, Register};
/// use ogi_model::{Edition, Organ, Report};
///
/// let register = Register::from_csv("id,name,kind,parent,other_names\n\
///     A01,甲县人民政府,government,,\n\
///     A02,甲县卫生健康局,department,A01,甲县卫生和计划生育局@/2018\n".as_bytes())?;
/// let organ = Organ { name: "县卫健局".into(), ..Organ::default() };
/// let report = Report { year: Some(2024), organ: Some(organ), ..Report::blank(Edition::LATEST) };
/// let Matching::One { organ, .. } = register.find(&report) else { panic!("the name is that of one organ") };
/// assert_eq!(organ.id, "A02");
/// # Ok::<(), ogi_corpus::RegisterError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Register {
    organs: Vec<RegisteredOrgan>,
    by_id: HashMap<String, usize>,
    names: Names,
    /// The organ above each, as a place in the list.
    parents: Vec<Option<usize>>,
}

impl Register {
    /// Takes organs, in any order. Refuses a register that contradicts itself, with everything that is wrong.
    pub fn new(organs: Vec<RegisteredOrgan>) -> Result<Self, RegisterError> {
        Self::verified(organs, &[])
    }

    /// Reads `organs.csv` in UTF-8: a line of headings (keys as in JSON, or their Chinese names), then an organ a line. Lists are
    /// separated by `;`, each entry with its years as `name@from/to`, of which one may be left out.
    pub fn from_csv(bytes: &[u8]) -> Result<Self, RegisterError> {
        let (organs, lines) = csv::read(bytes)?;
        Self::verified(organs, &lines)
    }

    /// Reads a register as JSON, in the shape of [`RegisterFile`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, RegisterError> {
        let file: RegisterFile = ogi_serialize::read_json(bytes)
            .map_err(|error| RegisterFault::malformed(&error.zh(), &error.to_string()))?;
        Self::new(file.organs)
    }

    /// Reads a register in either form; JSON begins with a brace.
    pub fn read(bytes: &[u8]) -> Result<Self, RegisterError> {
        let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        if start.starts_with(b"{") { Self::from_json(bytes) } else { Self::from_csv(bytes) }
    }

    fn verified(organs: Vec<RegisteredOrgan>, lines: &[csv::Line]) -> Result<Self, RegisterError> {
        let faults = verify::faults(&organs, lines);
        if !faults.is_empty() {
            return Err(RegisterError { faults });
        }
        let by_id: HashMap<String, usize> =
            organs.iter().enumerate().map(|(at, organ)| (organ.id.clone(), at)).collect();
        let parents: Vec<Option<usize>> =
            organs.iter().map(|organ| by_id.get(organ.parent.as_deref()?).copied()).collect();
        let names = Names::of(&organs, &parents);
        Ok(Self { organs, by_id, names, parents })
    }

    /// The organs, in the order of the file.
    pub fn organs(&self) -> &[RegisteredOrgan] {
        &self.organs
    }

    /// The organ with an id.
    pub fn organ(&self, id: &str) -> Option<&RegisteredOrgan> {
        self.by_id.get(id).map(|at| &self.organs[*at])
    }

    /// The register as it is written in JSON.
    pub fn to_file(&self) -> RegisterFile {
        RegisterFile { schema_version: SchemaVersion::default(), organs: self.organs.clone() }
    }

    /// Where an organ of this register stands in the list.
    pub(crate) fn position(&self, organ: &RegisteredOrgan) -> usize {
        self.by_id[&organ.id]
    }

    /// The government nearest above an organ.
    pub(crate) fn government_above(&self, organ: usize) -> Option<usize> {
        government_above(&self.organs, &self.parents, organ)
    }

    /// The one government that has none above it; nothing where there are several, or none.
    pub(crate) fn top_government(&self) -> Option<usize> {
        let is_top =
            |at: &usize| self.organs[*at].kind == Some(OrganKind::Government) && self.government_above(*at).is_none();
        let mut tops = (0..self.organs.len()).filter(is_top);
        tops.next().filter(|_| tops.next().is_none())
    }
}

/// The government nearest above an organ. There are no circles among verified organs.
fn government_above(organs: &[RegisteredOrgan], parents: &[Option<usize>], organ: usize) -> Option<usize> {
    let mut above = parents[organ];
    while let Some(at) = above {
        if organs[at].kind == Some(OrganKind::Government) {
            return Some(at);
        }
        above = parents[at];
    }
    None
}

/// The JSON Schema of a register, draft 2020-12; its `$id` is `urn:ogi:schema:register:1.0`.
#[cfg(feature = "schema")]
pub fn register_schema() -> serde_json::Value {
    let county = RegisteredOrgan {
        id: "001".to_owned(),
        name: "示例县人民政府".to_owned(),
        level: Some(Level::County),
        kind: Some(OrganKind::Government),
        ..RegisteredOrgan::default()
    };
    let bureau = RegisteredOrgan {
        id: "002".to_owned(),
        name: "示例县卫生健康局".to_owned(),
        credit_code: CreditCode::new("11341702486344515H").ok(),
        other_names: vec![DatedName {
            name: "示例县卫生和计划生育局".to_owned(), from: None, to: Some(2018)
        }],
        level: Some(Level::County),
        kind: Some(OrganKind::Department),
        division_code: DivisionCode::new("341702").ok(),
        parent: Some("001".to_owned()),
        predecessors: vec![DatedId { id: "003".to_owned(), from: Some(2019), to: None }],
        since: Some(2008),
        ..RegisteredOrgan::default()
    };
    let gone = RegisteredOrgan {
        id: "003".to_owned(),
        name: "示例县老龄工作委员会办公室".to_owned(),
        successors: vec![DatedId { id: "002".to_owned(), from: Some(2019), to: None }],
        until: Some(2018),
        ..RegisteredOrgan::default()
    };
    let file = RegisterFile { schema_version: SchemaVersion::default(), organs: vec![bureau, county, gone] };
    let example = serde_json::to_value(file).expect("a register is plain data");
    ogi_model::schema::published_schema::<RegisterFile>("register", &[example])
}
