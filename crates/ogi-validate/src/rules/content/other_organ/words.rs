//! Words by which other organs are told in the prose.

/// What organs call themselves, the words that an organ's name must have for that, and whether the word is one for the
/// organ itself and not for its place.
pub(super) static SELVES: [(&str, &[&str]); 9] = [
    ("我局", &["局"]),
    ("我厅", &["厅"]),
    ("我委", &["委"]),
    ("我镇", &["镇"]),
    ("我乡", &["乡"]),
    ("我街道", &["街道"]),
    ("我中心", &["中心"]),
    ("我院", &["院"]),
    ("我校", &["校", "学院", "大学"]),
];

/// Words for a level that stand for a place.
pub(super) const LEVELS: [char; 7] = ['省', '市', '县', '区', '州', '旗', '盟'];

/// How the names of organs end.
pub(super) const ENDINGS: [&str; 14] = [
    "局",
    "委员会",
    "委",
    "厅",
    "人民政府",
    "镇政府",
    "乡政府",
    "街道办事处",
    "街道办",
    "街道",
    "镇",
    "乡",
    "中心",
    "馆",
];

/// The last characters of [`ENDINGS`]: most clauses have none of them.
pub(super) const LAST: [char; 12] = ['局', '会', '委', '厅', '府', '处', '办', '道', '镇', '乡', '心', '馆'];

/// How a report goes on when it tells of its own year.
pub(super) const ACTS: [&str; 34] = [
    "认真贯彻",
    "认真落实",
    "认真",
    "坚持",
    "严格按照",
    "严格落实",
    "高度重视",
    "主动公开",
    "共主动公开",
    "共公开",
    "累计",
    "全年",
    "共收到",
    "共受理",
    "收到",
    "受理",
    "积极",
    "深入",
    "扎实",
    "持续",
    "切实",
    "紧紧围绕",
    "紧扣",
    "围绕",
    "不断",
    "始终",
    "依法",
    "公开",
    "全面",
    "进一步",
    "以习近平",
    "根据",
    "按照",
    "严格执行",
];

/// What shows that a sentence is about disclosure of information.
pub(super) const OF_DISCLOSURE: [&str; 13] = [
    "主动公开",
    "公开信息",
    "公开政府信息",
    "公开各类",
    "信息公开",
    "政务公开",
    "依申请",
    "公开申请",
    "条例",
    "公开工作",
    "公开力度",
    "贯彻",
    "年度报告",
];

/// Who speaks of itself. A sentence that does is about what is between the two.
pub(super) const OURSELVES: [&str; 18] = [
    "我局",
    "我委",
    "我厅",
    "我办",
    "我镇",
    "我乡",
    "我街道",
    "我单位",
    "我中心",
    "我院",
    "本局",
    "本机关",
    "本单位",
    "本委",
    "本厅",
    "本镇",
    "本乡",
    "本街道",
];

/// What is done with other organs, or by them to this one.
pub(super) const TOGETHER: [&str; 42] = [
    "转送", "移送", "转交", "转办", "移交", "联合", "会同", "配合", "指导", "征求", "意见", "牵头", "通报", "要求",
    "组织", "部署", "下发", "印发", "培训", "召开", "检查", "抽查", "督查", "考核", "协助", "协调", "联系", "反馈",
    "提供", "推送", "交流", "学习", "参加", "例如", "比如", "其中", "等", "分别", "划转", "合并", "更名", "复议",
];

/// Organs that the report of any other may tell of.
pub(super) const ANY_REPORT_NAMES: [&str; 26] = [
    "政府办",
    "人民政府办公",
    "司法",
    "数据",
    "政务服务",
    "行政审批",
    "融媒体",
    "网信",
    "宣传",
    "组织部",
    "编办",
    "机构编制",
    "保密",
    "档案",
    "纪",
    "信访",
    "机关事务",
    "党委",
    "县委",
    "市委",
    "区委",
    "省委",
    "州委",
    "旗委",
    "政法",
    "国务院",
];

/// No organ's name begins so.
pub(super) const PLURALS: [char; 8] = ['各', '全', '某', '该', '本', '我', '其', '多'];
