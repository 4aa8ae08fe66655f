//! The published shape of an expression: flat objects, one member of which says what they are, so that types made from the
//! schema are plain structs in any language.

use std::borrow::Cow;

use ogi_model::{Address, Cell, Edition, Level, OrganKind, Scope};
use schemars::{JsonSchema, Schema, SchemaGenerator};

/// Has a type described by another, which says how it stands in JSON.
macro_rules! described_by {
    ($($Type:ident by $Shape:ident),+ $(,)?) => {
        $( impl JsonSchema for super::$Type {
            fn schema_name() -> Cow<'static, str> {
                $Shape::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                $Shape::json_schema(generator)
            }
        } )+
    };
}

described_by!(Expression by Expression, Relation by Relation, Guard by Guard, Term by Term, Comparison by Comparison);

/// 一项比较：`left` 与 `right` 各自求和，须有 `is` 所说的关系；`when` 中的前提全部满足才适用。
///
/// A comparison: the sums of `left` and of `right` must stand to each other as `is` says, where all of `when` is so.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct Expression {
    /// 适用的前提，须全部满足；没有则总是适用。
    ///
    /// What must be so for it to apply, all of it; it always applies where this is missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(title = "前提")]
    when: Vec<super::Guard>,
    /// 左边各项，相加。
    ///
    /// The terms of the left side, added up.
    #[schemars(title = "左边")]
    left: Vec<super::Term>,
    /// 两边的关系。
    ///
    /// How the sides compare.
    #[schemars(title = "关系")]
    is: super::Comparison,
    /// 右边各项，相加。
    ///
    /// The terms of the right side, added up.
    #[schemars(title = "右边")]
    right: Vec<super::Term>,
}

/// 两边及其关系。
///
/// Two sides and how they compare.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct Relation {
    /// 左边各项，相加。
    ///
    /// The terms of the left side, added up.
    #[schemars(title = "左边")]
    left: Vec<super::Term>,
    /// 两边的关系。
    ///
    /// How the sides compare.
    #[schemars(title = "关系")]
    is: super::Comparison,
    /// 右边各项，相加。
    ///
    /// The terms of the right side, added up.
    #[schemars(title = "右边")]
    right: Vec<super::Term>,
}

/// 一项前提；每项前提恰有一个成员。
///
/// What must be so for a comparison to apply; it has exactly one member.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("minProperties" = 1, "maxProperties" = 1))]
#[expect(dead_code, reason = "only its schema is used")]
struct Guard {
    /// 第一个 `cell` 所在的表用的是其中一版格式；不是的不计。
    ///
    /// The table of the first `cell` is in one of these editions; otherwise the comparison does not count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(title = "格式版本")]
    edition: Vec<Edition>,
    /// 报告年度不早于此。
    ///
    /// The year reported on is this one or later.
    #[serde(default, with = "ogi_model::with::Between::<1900, 2999>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "起始年度")]
    from_year: Option<u16>,
    /// 报告没有写明统计范围是此项。
    ///
    /// The report does not say that it has this scope.
    #[serde(default, with = "ogi_model::with::Known::<Scope>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "统计范围不是")]
    scope_is_not: Option<Scope>,
    /// 这些行之后或者这些表中没有地方增设的行；有的，不予核对。
    ///
    /// No local row stands after these rows, or in these tables; otherwise the comparison is not evaluated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(title = "其后没有地方增设的行")]
    no_local_row_after: Vec<Address>,
    /// 这一比较成立。
    ///
    /// This comparison holds.
    #[serde(default, with = "ogi_model::with::Known::<super::Relation>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "数字")]
    figures: Option<super::Relation>,
    /// 机关属于其中一种。
    ///
    /// The organ is of one of these kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(title = "机关种类")]
    organ_kind: Vec<OrganKind>,
    /// 机关属于其中一级。
    ///
    /// The organ is of one of these levels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(title = "机关级别")]
    organ_level: Vec<Level>,
    /// 不能确定机关属于此种类。
    ///
    /// The organ is not known to be of this kind.
    #[serde(default, with = "ogi_model::with::Known::<OrganKind>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "机关种类不是")]
    organ_kind_is_not: Option<OrganKind>,
    /// 机关名称以其中之一结尾。
    ///
    /// The organ's name ends with one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(title = "机关名称结尾")]
    organ_name_ends: Vec<String>,
    /// 机关名称中没有其中任何一个。
    ///
    /// None of these stands in the organ's name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(title = "机关名称中没有")]
    organ_name_lacks: Vec<String>,
    /// 总是 `true`：机关无权制定规章，也不代有权的政府填报。
    ///
    /// Always `true`: the organ has no power to make rules and reports for none that has.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(title = "无权制定规章")]
    cannot_make_rules: bool,
    /// 总是 `true`：所比较的单元格都不在 `read_by_sums` 中；比较成立而有的在其中的，不予核对（`used-for-reading`）。
    ///
    /// Always `true`: no cell compared is in `read_by_sums`; a comparison that holds although one is, is not evaluated
    /// (`used-for-reading`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(title = "没有借助勾稽关系读出的")]
    not_read_by_sums: bool,
}

/// 一边的一项；除 `times`、`times_threshold` 以外恰有一个成员。
///
/// A part of a side; besides `times` or `times_threshold` it has exactly one member.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("minProperties" = 1, "maxProperties" = 2))]
#[expect(dead_code, reason = "only its schema is used")]
struct Term {
    /// 本报告的数字，按地址。
    ///
    /// A figure of the report, by its address.
    #[serde(default, with = "ogi_model::with::Known::<Cell>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "单元格")]
    cell: Option<Cell>,
    /// 上一年度报告的数字，按地址。
    ///
    /// A figure of the report of the year before, by its address.
    #[serde(default, with = "ogi_model::with::Known::<Cell>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "上一年度的单元格")]
    previous: Option<Cell>,
    /// 一个数。
    ///
    /// A number.
    #[serde(default, with = "ogi_model::with::Between::<0, 65535>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "数")]
    number: Option<u16>,
    /// 本规则的一个界限，按名称。
    ///
    /// One of the rule's thresholds, by its name.
    #[serde(default, with = "ogi_model::with::Known::<String>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "界限")]
    threshold: Option<String>,
    /// 总是 `true`：发布日期，换算为天数。
    ///
    /// Always `true`: the date of publication, as a number of days.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(title = "发布日期")]
    published: bool,
    /// 报告年度次年的一天，换算为天数。
    ///
    /// A day of the year after the one reported on, as a number of days.
    #[serde(default, with = "ogi_model::with::Known::<MonthDay>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "次年的一天")]
    next_year: Option<MonthDay>,
    /// 乘以几；没有则为一倍。
    ///
    /// How many times it is taken; once, where nothing is said.
    #[serde(default, with = "ogi_model::with::Known::<i16>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "倍数")]
    times: Option<i16>,
    /// 乘以本规则的一个界限，按名称。
    ///
    /// It is taken as many times as one of the rule's thresholds says.
    #[serde(default, with = "ogi_model::with::Known::<String>", skip_serializing_if = "Option::is_none")]
    #[schemars(title = "作为倍数的界限")]
    times_threshold: Option<String>,
}

/// 一年中的一天。
///
/// A day of the year.
#[derive(Clone, Copy, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MonthDay {
    /// 月。
    ///
    /// The month.
    #[schemars(range(min = 1, max = 12))]
    #[schemars(title = "月")]
    month: u16,
    /// 日。
    ///
    /// The day.
    #[schemars(range(min = 1, max = 31))]
    #[schemars(title = "日")]
    day: u16,
}

/// 两边的关系。
///
/// How two sides compare.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is used")]
enum Comparison {
    /// 左边等于右边。
    ///
    /// The left side equals the right.
    Equal,
    /// 左边不大于右边。
    ///
    /// The left side is at most the right.
    AtMost,
    /// 左边不小于右边。
    ///
    /// The left side is at least the right.
    AtLeast,
    /// 左边小于右边。
    ///
    /// The left side is less than the right.
    LessThan,
    /// 左边大于右边。
    ///
    /// The left side is more than the right.
    MoreThan,
}
