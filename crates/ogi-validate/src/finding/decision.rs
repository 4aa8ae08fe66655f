//! What an office decides of one finding.

use chrono::NaiveDate;
use ogi_model::{DecisionKind, DecisionReason, DecisionStatus, with};
use serde::{Deserialize, Serialize};

/// 对一处发现的决定。
///
/// What was decided about one finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// 该发现的指纹。
    ///
    /// The fingerprint of the finding.
    #[cfg_attr(feature = "schema", schemars(title = "指纹"))]
    pub fingerprint: String,
    /// 作出决定时有关数字的指纹；数字变了，决定失效。
    ///
    /// What identified its figures when the decision was made; where they have changed, the decision is void.
    #[cfg_attr(feature = "schema", schemars(title = "数字指纹"))]
    pub figures: String,
    /// 规则的编号。
    ///
    /// The id of the rule that found it.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: String,
    /// 该发现的文字说明，供阅读，不作核对。
    ///
    /// What was found, in words; for whoever reads the file, and not compared.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "发现的内容"))]
    pub about: Option<String>,
    /// 决定。
    ///
    /// The decision. A file that is read may also say it in Chinese, such as 已核实; it is written as a code.
    #[serde(deserialize_with = "in_words::kind")]
    #[cfg_attr(feature = "schema", schemars(title = "决定"))]
    pub decision: DecisionKind,
    /// 理由的代码；决定为 `confirmed` 的，必须写明。
    ///
    /// Why, as a code; required where the decision is `confirmed`. A file that is read may also say it in Chinese, such as 机构改革.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "in_words::reason")]
    #[cfg_attr(feature = "schema", schemars(with = "with::Known::<DecisionReason>"))]
    #[cfg_attr(feature = "schema", schemars(title = "理由"))]
    pub reason: Option<DecisionReason>,
    /// 文字说明；理由为 `other` 或者决定为 `disputed` 的，必须写明。
    ///
    /// Why, in words; required where the reason is `other` or the decision is `disputed`.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "文字说明"))]
    pub text: Option<String>,
    /// 作出决定的单位或者人员。
    ///
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "决定人"))]
    pub by: Option<String>,
    /// 作出决定的日期。
    ///
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "日期"))]
    pub on: Option<NaiveDate>,
}

/// 决定文件对一处发现所作的决定，以及决定是否仍然有效。
///
/// What a decisions file says of a finding, and whether that still holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// 决定。
    ///
    /// The decision.
    #[cfg_attr(feature = "schema", schemars(title = "决定"))]
    pub decision: DecisionKind,
    /// 决定是否仍然有效；有关数字变动后失效。
    ///
    /// Whether it still holds; it does not where the figures have changed.
    #[cfg_attr(feature = "schema", schemars(title = "效力"))]
    pub status: DecisionStatus,
    /// 理由的代码。
    ///
    /// Why, as a code.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<DecisionReason>")]
    #[cfg_attr(feature = "schema", schemars(title = "理由"))]
    pub reason: Option<DecisionReason>,
    /// 文字说明。
    ///
    /// Why, in words.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "文字说明"))]
    pub text: Option<String>,
    /// 作出决定的单位或者人员。
    ///
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "决定人"))]
    pub by: Option<String>,
    /// 作出决定的日期。
    ///
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "日期"))]
    pub on: Option<NaiveDate>,
}

impl Decided {
    /// Whether it takes the finding out of the count.
    pub(crate) fn confirms(&self) -> bool {
        self.status == DecisionStatus::InForce && self.decision == DecisionKind::Confirmed
    }
}

/// Codes, or the Chinese words for them, as people write them into a file.
mod in_words {
    use std::borrow::Cow;

    use ogi_model::{DecisionKind, DecisionReason};
    use serde::de::IntoDeserializer as _;
    use serde::{Deserialize, Deserializer};

    pub(super) fn kind<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DecisionKind, D::Error> {
        one_of(deserializer, &DecisionKind::ALL.map(|kind| (kind.zh(), kind)))
    }

    pub(super) fn reason<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DecisionReason>, D::Error> {
        one_of(deserializer, &DecisionReason::ALL.map(|reason| (reason.zh(), reason))).map(Some)
    }

    fn one_of<'de, T: Copy + Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
        known: &[(&'static str, T)],
    ) -> Result<T, D::Error> {
        let word = Cow::<str>::deserialize(deserializer)?;
        match known.iter().find(|(zh, _)| word.trim() == *zh) {
            Some((_, value)) => Ok(*value),
            None => T::deserialize(word.into_deserializer()),
        }
    }
}
