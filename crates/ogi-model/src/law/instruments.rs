//! The laws, regulations and notices that the form rests on.

use crate::taxonomy::taxonomy;

taxonomy! {
    /// A law, regulation or notice that is cited.
    "an instrument" pub enum Instrument {
        Regulations regulations "政府信息公开条例" "Regulations on Open Government Information"
            "国务院令第711号，2019年5月15日起施行。" "State Council Decree No. 711, in force since 15 May 2019.";
        Form2019 form_2019 "国办公开办函〔2019〕60号" "Notice of the form of 2019"
            "2019年版年度报告格式（试行）。" "The form of 2019, on trial.";
        Form2021 form_2021 "国办公开办函〔2021〕30号" "Notice of the form of 2021"
            "2021年版年度报告格式。" "The form of 2021.";
        FeeMeasures fee_measures "政府信息公开信息处理费管理办法" "Measures on Information Processing Fees"
            "国办函〔2020〕109号，2021年1月1日起施行。" "Guobanhan (2020) 109, in force since 1 January 2021.";
        ReconsiderationLaw2017 reconsideration_law_2017 "行政复议法（2017年修正）" "Administrative Reconsideration Law (as amended in 2017)"
            "适用至2023年12月31日。" "Applied until 31 December 2023.";
        ReconsiderationLaw2023 reconsideration_law_2023 "行政复议法（2023年修订）" "Administrative Reconsideration Law (as revised in 2023)"
            "2024年1月1日起施行。" "In force since 1 January 2024.";
        LitigationLaw litigation_law "行政诉讼法" "Administrative Litigation Law"
            "2017年修正，现行有效。" "As amended in 2017; in force.";
    }
}

impl Instrument {
    /// The first report year in which it applied, where that is later than the first edition of the form.
    pub const fn from_year(self) -> Option<u16> {
        match self {
            Self::Form2021 | Self::FeeMeasures => Some(2021),
            Self::ReconsiderationLaw2023 => Some(2024),
            _ => None,
        }
    }

    /// The last report year in which it applied, where it applies no longer.
    pub const fn until_year(self) -> Option<u16> {
        match self {
            Self::Form2019 => Some(2020),
            Self::ReconsiderationLaw2017 => Some(2023),
            _ => None,
        }
    }
}
