//! Whether two names are of one organ.

/// Whether two names are of one township: 兴国镇政府 and 秦安县兴国镇人民政府.
pub(super) fn is_same_township(own: &str, other: &str) -> bool {
    const ENDINGS: [&str; 9] = ["人民政府", "政府", "街道办事处", "街道办", "办事处", "街道", "镇", "乡", "苏木"];
    let stem = |mut name: &'_ str| {
        while let Some(shorter) = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)) {
            name = shorter;
        }
        name.to_owned()
    };
    let (own, other) = (stem(own), stem(other));
    own.ends_with(&other) || other.ends_with(&own)
}

/// Names of business that one organ often holds together, or under one name and the other.
const SAME_BUSINESS: [(&str, &str); 10] = [
    ("工业", "经信"),
    ("工信", "经信"),
    ("工业", "科技"),
    ("城管", "行政执法"),
    ("城市管理", "行政执法"),
    ("自然资源", "林业"),
    ("农业", "乡村振兴"),
    ("农业", "畜牧"),
    ("发展", "粮食"),
    ("文化", "体育"),
];

/// Whether two names share a word of business, as those of one organ do: 教体局 and 教育局, 文旅局 and 文化广电和旅游局.
pub(super) fn is_of_same_business(own: &str, other: &str, own_place: &str) -> bool {
    let business = |name: &str| {
        let mut name = name.to_owned();
        for generic in GENERIC {
            name = name.replace(generic, "");
        }
        name
    };
    let (own_business, other_business) = (business(own.strip_prefix(own_place).unwrap_or(own)), business(other));
    let other_business = other_business.strip_prefix("某县").unwrap_or(&other_business).to_owned();
    other_business.chars().any(|c| own_business.contains(c))
        || SAME_BUSINESS
            .iter()
            .any(|(one, two)| (own.contains(one) && other.contains(two)) || (own.contains(two) && other.contains(one)))
}

/// Words of organs' names that say nothing of their business.
const GENERIC: [&str; 29] = [
    "委员会",
    "人民政府",
    "街道办事处",
    "办事处",
    "街道办",
    "管理",
    "监督",
    "事务",
    "服务",
    "办公室",
    "中心",
    "行政",
    "发展",
    "局",
    "委",
    "厅",
    "和",
    "与",
    "街道",
    "镇",
    "乡",
    "政府",
    "县",
    "市",
    "区",
    "省",
    "资源",
    "政",
    "生",
];
