//! What an office decides of one finding.

use chrono::NaiveDate;
use ogi_model::{DecisionKind, DecisionReason, DecisionStatus, with};
use serde::{Deserialize, Serialize};

/// 对一个问题的处理意见，即核实记录中的一条。读入的文件中 `reason`、`text`、`by`、`on` 可以空着，与不写相同；命令写出的文件就是这样，供填写。
///
/// An entry of a decisions file: what was decided about one finding. A file that is read may leave `reason`, `text`, `by` and
/// `on` empty, which is the same as leaving them out: the command writes them so, to be filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// 该问题的指纹。
    ///
    /// The fingerprint of the finding.
    #[cfg_attr(feature = "schema", schemars(title = "指纹"))]
    pub fingerprint: String,
    /// 写明意见时有关数字的指纹；数字变了，意见失效。
    ///
    /// What identified its figures when the decision was made; where they have changed, the decision is void.
    #[cfg_attr(feature = "schema", schemars(title = "数字指纹"))]
    pub figures: String,
    /// 规则的编号。
    ///
    /// The id of the rule that found it.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: String,
    /// 该问题的文字说明，供阅读，不作核对。
    ///
    /// What was found, in words; for whoever reads the file, and not compared.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "问题"))]
    pub about: Option<String>,
    /// 处理意见。
    ///
    /// The decision. A file that is read may also say it in Chinese, such as 已核实; it is written as a code.
    #[serde(deserialize_with = "in_words::kind")]
    #[cfg_attr(feature = "schema", schemars(title = "处理意见"))]
    pub decision: DecisionKind,
    /// 理由的代码；处理意见为 `confirmed` 的，必须写明。
    ///
    /// Why, as a code; required where the decision is `confirmed`. A file that is read may also say it in Chinese, such as 机构改革.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "in_words::reason")]
    #[cfg_attr(feature = "schema", schemars(with = "with::Known::<DecisionReason>"))]
    #[cfg_attr(feature = "schema", schemars(title = "理由"))]
    pub reason: Option<DecisionReason>,
    /// 文字说明；理由为 `other` 或者处理意见为 `disputed` 的，必须写明。
    ///
    /// Why, in words; required where the reason is `other` or the decision is `disputed`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "in_words::text")]
    #[cfg_attr(feature = "schema", schemars(with = "with::Known::<String>"))]
    #[cfg_attr(feature = "schema", schemars(title = "文字说明"))]
    pub text: Option<String>,
    /// 处理的单位或者人员。
    ///
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "in_words::text")]
    #[cfg_attr(feature = "schema", schemars(with = "with::Known::<String>"))]
    #[cfg_attr(feature = "schema", schemars(title = "处理人"))]
    pub by: Option<String>,
    /// 处理的日期。
    ///
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "with::Date::serialize")]
    #[serde(deserialize_with = "in_words::date")]
    #[cfg_attr(feature = "schema", schemars(with = "with::Date"))]
    #[cfg_attr(feature = "schema", schemars(title = "日期"))]
    pub on: Option<NaiveDate>,
}

/// 核实记录对一个问题的处理意见，以及意见是否仍然有效。
///
/// What a decisions file says of a finding, and whether that still holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// 处理意见。
    ///
    /// The decision.
    #[cfg_attr(feature = "schema", schemars(title = "处理意见"))]
    pub decision: DecisionKind,
    /// 处理意见是否仍然有效；有关数字变动后失效。
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
    /// 处理的单位或者人员。
    ///
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "处理人"))]
    pub by: Option<String>,
    /// 处理的日期。
    ///
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "日期"))]
    pub on: Option<NaiveDate>,
}

impl Decided {
    /// Whether it takes the finding out of the count.
    pub fn confirms(&self) -> bool {
        self.status == DecisionStatus::InForce && self.decision == DecisionKind::Confirmed
    }
}

/// What people write into a file: codes or the Chinese words for them, or nothing between the quotes.
mod in_words {
    use std::borrow::Cow;

    use chrono::NaiveDate;
    use ogi_model::{DecisionKind, DecisionReason, with};
    use serde::de::IntoDeserializer as _;
    use serde::{Deserialize, Deserializer};

    pub(super) fn kind<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DecisionKind, D::Error> {
        one_of::<_, D>(word(deserializer)?, &DecisionKind::ALL.map(|kind| (kind.zh(), kind)))
    }

    pub(super) fn reason<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DecisionReason>, D::Error> {
        let word = word(deserializer)?;
        if word.trim().is_empty() {
            return Ok(None);
        }
        one_of::<_, D>(word, &DecisionReason::ALL.map(|reason| (reason.zh(), reason))).map(Some)
    }

    pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
        let text = word(deserializer)?;
        Ok((!text.trim().is_empty()).then(|| text.into_owned()))
    }

    pub(super) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        let word = word(deserializer)?;
        if word.trim().is_empty() { Ok(None) } else { with::Date::deserialize(word.into_deserializer()) }
    }

    fn word<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        Cow::deserialize(deserializer)
    }

    fn one_of<'de, T: Copy + Deserialize<'de>, D: Deserializer<'de>>(
        word: Cow<'de, str>,
        known: &[(&'static str, T)],
    ) -> Result<T, D::Error> {
        match known.iter().find(|(zh, _)| word.trim() == *zh) {
            Some((_, value)) => Ok(*value),
            None => T::deserialize(word.into_deserializer()),
        }
    }
}
