//! Abbreviations in use for the business of departments: 卫健局 is the 卫生健康局 or 卫生健康委员会.

/// Short forms, and what each may stand for, without 局, 委员会 or 厅 and without 和, 与, 及.
const SHORT: &[(&str, &[&str])] = &[
    ("发改", &["发展改革", "发展改革经济信息化", "发展改革工业信息化", "发展改革科技", "发展改革科技经济信息化"]),
    ("教体", &["教育体育", "教育科技体育"]),
    ("教科", &["教育科技", "教育科学技术"]),
    ("科技", &["科学技术"]),
    ("工信", &["工业信息化", "工业信息化科技", "工业信息化商务"]),
    ("经信", &["经济信息化", "经济信息化科技"]),
    ("科工", &["科学技术工业信息化", "科技工业信息化"]),
    ("人社", &["人力资源社会保障"]),
    ("住建", &["住房城乡建设", "住房建设", "住房城乡建设管理"]),
    ("城建", &["城乡建设"]),
    ("城管", &["城市管理", "城市管理综合执法", "城市管理行政执法", "城市管理综合行政执法", "城市综合管理"]),
    ("综合执法", &["综合行政执法", "城市管理综合行政执法"]),
    ("交通", &["交通运输"]),
    ("交运", &["交通运输"]),
    ("农水", &["农业农村水利", "农业农村水务"]),
    ("文旅", &["文化旅游", "文化广电旅游", "文化体育旅游", "文化旅游体育", "文化广电旅游体育", "文化广电体育旅游"]),
    ("文广旅", &["文化广电旅游"]),
    ("文广新", &["文化广电新闻出版"]),
    ("文体旅", &["文化体育旅游", "文化旅游体育"]),
    ("文广旅体", &["文化广电旅游体育", "文化广电体育旅游"]),
    ("文体广电旅游", &["文化体育广电旅游", "文化广电体育旅游", "文化广电旅游体育"]),
    ("卫健", &["卫生健康", "卫生健康体育"]),
    ("卫计", &["卫生计划生育"]),
    ("退役军人", &["退役军人事务"]),
    ("应急", &["应急管理"]),
    ("国资", &["国有资产监督管理"]),
    ("市监", &["市场监督管理", "市场监管"]),
    ("市场监管", &["市场监督管理"]),
    ("医保", &["医疗保障"]),
    ("林草", &["林业草原"]),
    ("资规", &["自然资源规划", "规划自然资源"]),
    ("自规", &["自然资源规划", "规划自然资源"]),
    ("自然资源", &["自然资源规划"]),
    ("行政审批", &["行政审批服务"]),
    ("政数", &["政务服务数据管理", "政务服务大数据管理"]),
    ("数管", &["数据管理", "大数据管理"]),
    ("金融监管", &["地方金融监督管理"]),
    ("民宗", &["民族宗教事务", "民族宗教", "民族事务"]),
    ("机关事务", &["机关事务管理", "机关事务服务"]),
];

/// What a name may stand for or be abbreviated to, itself left out. Two long forms are never the same for having one short form.
pub(super) fn other_forms(stem: &str) -> impl Iterator<Item = &'static str> {
    SHORT.iter().flat_map(move |(short, longs)| {
        let longs: &[&str] = longs;
        let spelled_out = if *short == stem { longs } else { &[] };
        let abbreviated = longs.contains(&stem).then_some(*short);
        spelled_out.iter().copied().chain(abbreviated)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_stands_for_long_ones_and_long_ones_not_for_each_other() {
        let forms = |stem| other_forms(stem).collect::<Vec<_>>();
        assert!(forms("卫健").contains(&"卫生健康"));
        assert_eq!(forms("卫生健康"), ["卫健"]);
        assert!(!forms("文化广电旅游").contains(&"文化旅游"));
    }

    #[test]
    fn the_table_has_no_conjunctions_and_names_each_short_form_once() {
        for (at, (short, longs)) in SHORT.iter().enumerate() {
            assert!(SHORT[..at].iter().all(|(other, _)| other != short), "{short}");
            assert!(longs.iter().all(|long| !long.contains(['和', '与', '及']) && long != short), "{short}");
        }
    }
}
