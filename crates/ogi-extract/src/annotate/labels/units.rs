//! Units of money that headers name.

use ogi_model::MoneyUnit;
use ogi_model::text::normalize;

/// The unit of money a header names.
pub(crate) fn unit(header: &str) -> Option<MoneyUnit> {
    let normal = normalize(header);
    // 千元 and 百万元 are units no form prints and no figure here is converted from.
    if ["十元", "百元", "千元", "十万元", "百万元", "千万元"].iter().any(|unit| normal.contains(unit)) {
        return None;
    }
    let units = [("万元", MoneyUnit::WanYuan), ("亿元", MoneyUnit::YiYuan)];
    if let Some((_, unit)) = units.into_iter().find(|(text, _)| normal.contains(text)) {
        return Some(unit);
    }
    let is_torn = normal.contains(['万', '亿']) && normal.contains('元');
    if is_torn {
        // 单位：万 on one line and 元 on the next, with a piece of another label between them.
        let named = normal.split_once("单位").map(|(_, behind)| behind.trim_start_matches([':', '：']));
        return named
            .and_then(|named| units.into_iter().find(|(text, _)| named.starts_with(&text[..'万'.len_utf8()])))
            .map(|(_, unit)| unit);
    }
    normal.contains('元').then_some(MoneyUnit::Yuan)
}
