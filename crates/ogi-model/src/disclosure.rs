//! Table two: proactive disclosure under article 20.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::amount::WanYuan;
use crate::figure::{Figure, FigureKind, WrongKind};
use crate::taxonomy::{UnknownKey, taxonomy};
use crate::wire;

taxonomy! {
    /// 统计的事项：各版格式表二的各行。
    ///
    /// What is counted: the rows of table two, over all editions.
    "an item of table two" pub enum DisclosureItem {
        Rules rules "规章" "Rules"
            "国务院部门、省级和设区的市级人民政府等制定的规章。第二十条第（一）项。"
            "Rules made by State Council departments and the governments of provinces and cities divided into districts. Article 20(1).";
        NormativeDocuments normative_documents "行政规范性文件" "Normative documents"
            "规章以外、涉及公民权利义务、反复适用的公文。2019年版印作“规范性文件”。第二十条第（一）项。"
            "Documents below the rank of rules that bind the public and apply repeatedly; edition 2019 prints 规范性文件. Article 20(1).";
        AdministrativeLicensing administrative_licensing "行政许可" "Administrative licensing"
            "行政许可。第二十条第（五）项。" "Licences. Article 20(5).";
        OtherServices other_services "其他对外管理服务事项" "Other services to the public"
            "行政许可以外的其他对外管理服务事项。仅2019年版。第二十条第（五）项。"
            "Services to the public other than licences; edition 2019 only. Article 20(5).";
        AdministrativePenalties administrative_penalties "行政处罚" "Administrative penalties"
            "行政处罚。第二十条第（六）项。" "Penalties. Article 20(6).";
        AdministrativeCompulsion administrative_compulsion "行政强制" "Administrative compulsion"
            "行政强制措施和行政强制执行。第二十条第（六）项。" "Coercive measures and coercive execution. Article 20(6).";
        AdministrativeFees administrative_fees "行政事业性收费" "Administrative fees"
            "行政事业性收费。第二十条第（八）项。" "Fees charged by administrative bodies. Article 20(8).";
        CentralizedProcurement centralized_procurement "政府集中采购" "Centralized procurement"
            "政府集中采购。仅2019年版。第二十条第（九）项。" "Centralized government procurement; edition 2019 only. Article 20(9).";
    }
}

taxonomy! {
    /// 表二各列统计的内容，含各版格式。
    ///
    /// What a figure of table two measures: its columns, over all editions.
    "a measure of table two" pub enum Measure {
        Made made "本年新制作数量" "Made in the year" "本年新制作的件数。2019年版。" "Documents made in the year; edition 2019.";
        Disclosed disclosed "本年新公开数量" "Newly disclosed" "本年新公开的件数。2019年版。" "Documents newly disclosed in the year; edition 2019.";
        TotalDisclosed total_disclosed "对外公开总数量" "Disclosed in all" "对外公开的总件数。2019年版；与“现行有效件数”不是同一概念。"
            "All documents publicly available; edition 2019, and not the same as those in force.";
        Issued issued "本年制发件数" "Issued in the year" "本年制定并发布的件数。2021年版。" "Documents issued in the year; edition 2021.";
        Repealed repealed "本年废止件数" "Repealed in the year" "本年废止的件数。2021年版。" "Documents repealed in the year; edition 2021.";
        InForce in_force "现行有效件数" "In force" "12月31日现行有效的件数。2021年版。" "Documents in force on 31 December; edition 2021.";
        PreviousItems previous_items "上一年项目数量" "Items last year" "上一年末的事项数。2019年版。" "Items in the catalogue at the end of last year; edition 2019.";
        Change change "本年增/减" "Change in the year" "事项数的增减，可为负数。2019年版。" "Items gained or lost in the year, with sign; edition 2019.";
        Decisions decisions "处理决定数量" "Decisions" "本年作出的处理决定件数，公开与否均计入。" "Decisions made in the year, published or not.";
        Projects projects "采购项目数量" "Procurement projects" "本年集中采购项目数。2019年版。" "Procurement projects in the year; edition 2019.";
        Amount amount "金额" "Amount" "本年收费金额或采购总金额，单位：万元。" "Fees collected or procurement spent in the year, in 万元 (ten thousand yuan).";
    }
}

impl Measure {
    /// What kind of figure it is.
    pub const fn figure(self) -> FigureKind {
        match self {
            Self::Change => FigureKind::Change,
            Self::Amount => FigureKind::Amount,
            _ => FigureKind::Count,
        }
    }
}

impl DisclosureItem {
    /// What the form measures of it, over all editions, in printed order.
    pub const fn measures(self) -> &'static [Measure] {
        use Measure::{
            Amount, Change, Decisions, Disclosed, InForce, Issued, Made, PreviousItems, Projects, Repealed,
            TotalDisclosed,
        };
        match self {
            Self::Rules | Self::NormativeDocuments => &[Made, Disclosed, TotalDisclosed, Issued, Repealed, InForce],
            Self::AdministrativeLicensing
            | Self::OtherServices
            | Self::AdministrativePenalties
            | Self::AdministrativeCompulsion => &[PreviousItems, Change, Decisions],
            Self::AdministrativeFees => &[PreviousItems, Change, Amount],
            Self::CentralizedProcurement => &[Projects, Amount],
        }
    }
}

/// A cell of table two: an item and one of its measures. Only pairs that some edition prints exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DisclosureCell {
    item: DisclosureItem,
    measure: Measure,
}

impl DisclosureCell {
    /// How many there are over all editions.
    pub const COUNT: usize = 29;

    /// Every cell, in printed order.
    pub const ALL: [Self; Self::COUNT] = {
        let mut cells = [Self { item: DisclosureItem::Rules, measure: Measure::Made }; Self::COUNT];
        let (mut next, mut item) = (0, 0);
        while item < DisclosureItem::ALL.len() {
            let measures = DisclosureItem::ALL[item].measures();
            let mut measure = 0;
            while measure < measures.len() {
                cells[next] = Self { item: DisclosureItem::ALL[item], measure: measures[measure] };
                next += 1;
                measure += 1;
            }
            item += 1;
        }
        cells
    };

    /// The cell of an item and a measure; nothing where no edition measures that of the item.
    pub fn new(item: DisclosureItem, measure: Measure) -> Option<Self> {
        item.measures().contains(&measure).then_some(Self { item, measure })
    }

    /// The row.
    pub const fn item(self) -> DisclosureItem {
        self.item
    }

    /// The column.
    pub const fn measure(self) -> Measure {
        self.measure
    }

    /// Where the cell stands in [`DisclosureCell::ALL`].
    pub fn index(self) -> usize {
        let before: usize = DisclosureItem::ALL[..self.item as usize].iter().map(|item| item.measures().len()).sum();
        before + self.item.measures().iter().take_while(|measure| **measure != self.measure).count()
    }
}

impl fmt::Display for DisclosureCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.item, self.measure)
    }
}

impl FromStr for DisclosureCell {
    type Err = UnknownKey;

    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        let (item, measure) = key.split_once('.').unwrap_or((key, ""));
        let item: DisclosureItem = item.parse()?;
        measure.parse().ok().and_then(|measure| Self::new(item, measure)).ok_or_else(|| UnknownKey {
            what: "a measure of this item",
            found: measure.to_owned(),
            within: None,
            known: item.measures().iter().map(|measure| measure.key()).collect(),
        })
    }
}

/// Declares a row of table two: measure, field, type of figure, wire type, printed label, meaning in Chinese and English.
macro_rules! row {
    (
        $(#[$meta:meta])*
        $Row:ident { $( $Measure:ident $field:ident: $Value:ty as $wire:literal, $title:literal, $zh:literal, $en:literal; )+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $Row {
            $(
                #[doc = concat!($zh, "\n\n", $en)]
                #[serde(default, skip_serializing_if = "Option::is_none", with = $wire)]
                #[cfg_attr(feature = "schemars", schemars(title = $title))]
                pub $field: Option<$Value>,
            )+
        }

        impl $Row {
            /// Whether nothing is filled in.
            pub fn is_blank(&self) -> bool {
                $( self.$field.is_none() )&&+
            }

            fn get(&self, measure: Measure) -> Option<Figure> {
                match measure {
                    $( Measure::$Measure => self.$field.map(Figure::from), )+
                    _ => None,
                }
            }

            fn set(&mut self, measure: Measure, figure: Option<Figure>) -> Result<(), WrongKind> {
                match measure {
                    $( Measure::$Measure => self.$field = figure.map(TryInto::try_into).transpose()?, )+
                    _ => {}
                }
                Ok(())
            }
        }

        wire::blank!($Row);
    };
}

row! {
    /// 规章或者行政规范性文件的件数。前三项为2019年版，后三项为2021年版。
    ///
    /// Rules or normative documents; the first three measures are those of edition 2019, the last three those of 2021.
    Documents {
        Made made: u64 as "crate::wire::Count", "本年新制作数量",
            "本年新制作的件数。2019年版。", "Documents made in the year; a count. Edition 2019.";
        Disclosed disclosed: u64 as "crate::wire::Count", "本年新公开数量",
            "本年新公开的件数。2019年版。", "Documents newly disclosed in the year; a count. Edition 2019.";
        TotalDisclosed total_disclosed: u64 as "crate::wire::Count", "对外公开总数量",
            "对外公开的总件数，不等于现行有效件数。2019年版。", "All documents publicly available, which is not the number in force; a count. Edition 2019.";
        Issued issued: u64 as "crate::wire::Count", "本年制发件数",
            "本年制定并发布的件数。2021年版。", "Documents issued in the year; a count. Edition 2021.";
        Repealed repealed: u64 as "crate::wire::Count", "本年废止件数",
            "本年废止的件数。2021年版。", "Documents repealed in the year; a count. Edition 2021.";
        InForce in_force: u64 as "crate::wire::Count", "现行有效件数",
            "12月31日现行有效的件数。2021年版。", "Documents in force on 31 December; a count. Edition 2021.";
    }
}

row! {
    /// 行政许可、其他对外管理服务事项、行政处罚或者行政强制。
    ///
    /// Licensing, other services, penalties or compulsion. Edition 2021 prints decisions only.
    Services {
        PreviousItems previous_items: u64 as "crate::wire::Count", "上一年项目数量",
            "上一年末的事项数。2019年版。", "Items in the catalogue at the end of last year; a count. Edition 2019.";
        Change change: i64 as "crate::wire::Change", "本年增/减",
            "事项数的增减，可为负数。2019年版。", "Items gained or lost in the year, with sign. Edition 2019.";
        Decisions decisions: u64 as "crate::wire::Count", "处理决定数量",
            "本年作出的处理决定件数，公开与否均计入。2021年版印作“本年处理决定数量”。",
            "Decisions made in the year, published or not; a count. Edition 2021 prints 本年处理决定数量.";
    }
}

row! {
    /// 行政事业性收费：2019年版填项目数，2021年版填金额。
    ///
    /// Administrative fees: kinds of fee in edition 2019, money in edition 2021.
    Fees {
        PreviousItems previous_items: u64 as "crate::wire::Count", "上一年项目数量",
            "上一年末的收费项目数。2019年版。", "Kinds of fee at the end of last year; a count. Edition 2019.";
        Change change: i64 as "crate::wire::Change", "本年增/减",
            "收费项目数的增减，可为负数。2019年版。", "Kinds of fee gained or lost in the year, with sign. Edition 2019.";
        Amount amount: WanYuan as "crate::wire::Known::<WanYuan>", "本年收费金额（单位：万元）",
            "本年实际收取的金额，单位：万元。2021年版。", "Fees collected in the year, in 万元 (ten thousand yuan), as a string. Edition 2021.";
    }
}

row! {
    /// 政府集中采购。2019年版。
    ///
    /// Centralized procurement. Edition 2019.
    Procurement {
        Projects projects: u64 as "crate::wire::Count", "采购项目数量",
            "本年集中采购项目数。", "Procurement projects in the year; a count.";
        Amount amount: WanYuan as "crate::wire::Known::<WanYuan>", "采购总金额",
            "本年集中采购总金额，统一换算为万元；表中未印单位，填写人常写在单元格内。",
            "Money spent, converted to 万元 (ten thousand yuan), as a string. The form prints no unit; writers put it into the cell.";
    }
}

/// 二、主动公开政府信息情况（表二）。
///
/// Table two: proactive disclosure under article 20.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// 第二十条第（一）项：规章。
    ///
    /// Article 20(1): rules.
    #[serde(default, skip_serializing_if = "Documents::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "规章"))]
    pub rules: Documents,
    /// 第二十条第（一）项：行政规范性文件（2019年版印作“规范性文件”）。
    ///
    /// Article 20(1): normative documents.
    #[serde(default, skip_serializing_if = "Documents::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "行政规范性文件"))]
    pub normative_documents: Documents,
    /// 第二十条第（五）项：行政许可。
    ///
    /// Article 20(5): licensing.
    #[serde(default, skip_serializing_if = "Services::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "行政许可"))]
    pub administrative_licensing: Services,
    /// 第二十条第（五）项：其他对外管理服务事项。2019年版。
    ///
    /// Article 20(5): other services to the public. Edition 2019.
    #[serde(default, skip_serializing_if = "Services::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "其他对外管理服务事项"))]
    pub other_services: Services,
    /// 第二十条第（六）项：行政处罚。
    ///
    /// Article 20(6): penalties.
    #[serde(default, skip_serializing_if = "Services::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "行政处罚"))]
    pub administrative_penalties: Services,
    /// 第二十条第（六）项：行政强制。
    ///
    /// Article 20(6): compulsion.
    #[serde(default, skip_serializing_if = "Services::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "行政强制"))]
    pub administrative_compulsion: Services,
    /// 第二十条第（八）项：行政事业性收费。
    ///
    /// Article 20(8): administrative fees.
    #[serde(default, skip_serializing_if = "Fees::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "行政事业性收费"))]
    pub administrative_fees: Fees,
    /// 第二十条第（九）项：政府集中采购。2019年版。
    ///
    /// Article 20(9): centralized procurement. Edition 2019.
    #[serde(default, skip_serializing_if = "Procurement::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "政府集中采购"))]
    pub centralized_procurement: Procurement,
}

impl Disclosure {
    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        DisclosureCell::ALL.iter().all(|cell| self.get(*cell).is_none())
    }

    /// The figure of a cell.
    pub fn get(&self, cell: DisclosureCell) -> Option<Figure> {
        match cell.item {
            DisclosureItem::Rules => self.rules.get(cell.measure),
            DisclosureItem::NormativeDocuments => self.normative_documents.get(cell.measure),
            DisclosureItem::AdministrativeLicensing => self.administrative_licensing.get(cell.measure),
            DisclosureItem::OtherServices => self.other_services.get(cell.measure),
            DisclosureItem::AdministrativePenalties => self.administrative_penalties.get(cell.measure),
            DisclosureItem::AdministrativeCompulsion => self.administrative_compulsion.get(cell.measure),
            DisclosureItem::AdministrativeFees => self.administrative_fees.get(cell.measure),
            DisclosureItem::CentralizedProcurement => self.centralized_procurement.get(cell.measure),
        }
    }

    /// Fills a cell in, or blanks it; a figure of another kind than the cell holds is refused.
    pub fn set(&mut self, cell: DisclosureCell, figure: Option<Figure>) -> Result<(), WrongKind> {
        match cell.item {
            DisclosureItem::Rules => self.rules.set(cell.measure, figure),
            DisclosureItem::NormativeDocuments => self.normative_documents.set(cell.measure, figure),
            DisclosureItem::AdministrativeLicensing => self.administrative_licensing.set(cell.measure, figure),
            DisclosureItem::OtherServices => self.other_services.set(cell.measure, figure),
            DisclosureItem::AdministrativePenalties => self.administrative_penalties.set(cell.measure, figure),
            DisclosureItem::AdministrativeCompulsion => self.administrative_compulsion.set(cell.measure, figure),
            DisclosureItem::AdministrativeFees => self.administrative_fees.set(cell.measure, figure),
            DisclosureItem::CentralizedProcurement => self.centralized_procurement.set(cell.measure, figure),
        }
    }
}

wire::blank!(Disclosure);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_stands_where_its_index_says() {
        for (index, cell) in DisclosureCell::ALL.into_iter().enumerate() {
            assert_eq!(cell.index(), index);
            assert_eq!(cell.to_string().parse(), Ok(cell));
        }
    }

    #[test]
    fn a_measure_that_no_edition_prints_for_an_item_is_no_cell() {
        assert_eq!(DisclosureCell::new(DisclosureItem::Rules, Measure::Amount), None);
        let refused = "rules.amount".parse::<DisclosureCell>().map_err(|error| error.to_string());
        assert_eq!(
            refused.unwrap_err(),
            "`amount` is not a measure of this item; one of: made, disclosed, total_disclosed, issued, repealed, in_force"
        );
    }
}
