//! Quantiles of exact numbers.

use rust_decimal::Decimal;
use serde::Serialize;

/// 分位数：值在两数之间的按线性插值，四位小数。
///
/// Quantiles, to four decimals; between two figures they are interpolated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Quantiles {
    /// 有值的份数。
    ///
    /// How many reports have a value.
    #[cfg_attr(feature = "schema", schemars(title = "份数"))]
    pub count: usize,
    /// 最小值。
    ///
    /// The least.
    #[cfg_attr(feature = "schema", schemars(title = "最小值"))]
    pub least: String,
    /// 下四分位数。
    ///
    /// The lower quartile.
    #[cfg_attr(feature = "schema", schemars(title = "下四分位数"))]
    pub lower_quartile: String,
    /// 中位数。
    ///
    /// The median.
    #[cfg_attr(feature = "schema", schemars(title = "中位数"))]
    pub median: String,
    /// 上四分位数。
    ///
    /// The upper quartile.
    #[cfg_attr(feature = "schema", schemars(title = "上四分位数"))]
    pub upper_quartile: String,
    /// 最大值。
    ///
    /// The greatest.
    #[cfg_attr(feature = "schema", schemars(title = "最大值"))]
    pub greatest: String,
}

/// The quantiles of some numbers; nothing where there are none.
pub(super) fn quantiles(mut numbers: Vec<Decimal>) -> Option<Quantiles> {
    numbers.sort_unstable();
    let last = numbers.len().checked_sub(1)?;
    let at = |quarter: usize| {
        let (below, over) = (last * quarter / 4, last * quarter % 4);
        let low = numbers[below];
        let high = numbers[(below + 1).min(last)];
        written(low + (high - low) * Decimal::from(over) / Decimal::from(4))
    };
    Some(Quantiles {
        count: numbers.len(),
        least: at(0),
        lower_quartile: at(1),
        median: at(2),
        upper_quartile: at(3),
        greatest: at(4),
    })
}

pub(super) fn written(number: Decimal) -> String {
    number.round_dp(4).normalize().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_between_two_figures_are_interpolated() {
        let of = |numbers: &[u32]| quantiles(numbers.iter().map(|number| Decimal::from(*number)).collect());
        assert_eq!(of(&[]), None);
        let one = of(&[7]).expect("a number");
        assert_eq!((&*one.least, &*one.median, &*one.greatest), ("7", "7", "7"));
        let four = of(&[4, 1, 3, 2]).expect("numbers");
        assert_eq!((&*four.lower_quartile, &*four.median, &*four.upper_quartile), ("1.75", "2.5", "3.25"));
    }
}
