//! Organs of every level and kind, with what they call themselves and how much they have to report.

/// An organ that reports.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) name: &'static str,
    /// What it calls itself: 我局, 我县, 本机关.
    pub(super) ourselves: &'static str,
    /// Whom its tables cover, where that is more than itself: 全县, 全市.
    pub(super) area: Option<&'static str>,
    /// Whether its report is that of a government.
    pub(super) of_a_government: bool,
    /// Whether it may count rules (规章).
    pub(super) makes_rules: bool,
    /// Whether it has until the end of March.
    pub(super) until_march: bool,
    pub(super) size: Size,
    /// The most that it may collect in fees, in 万元.
    pub(super) fees: u64,
}

/// How much an organ has to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// A township or a small body: next to nothing.
    Small,
    /// A department or a county.
    Middle,
    /// A city, a province, a national department.
    Large,
}

use Size::{Large, Middle, Small};

const fn government(name: &'static str, ourselves: &'static str, area: &'static str, size: Size, fees: u64) -> Entry {
    let (of_a_government, until_march) = (true, true);
    Entry { name, ourselves, area: Some(area), of_a_government, makes_rules: false, until_march, size, fees }
}

const fn making_rules(entry: Entry) -> Entry {
    Entry { makes_rules: true, ..entry }
}

const fn township(name: &'static str, ourselves: &'static str) -> Entry {
    Entry { of_a_government: true, ..body(name, ourselves, Small, 80) }
}

const fn body(name: &'static str, ourselves: &'static str, size: Size, fees: u64) -> Entry {
    let (of_a_government, until_march) = (false, false);
    Entry { name, ourselves, area: None, of_a_government, makes_rules: false, until_march, size, fees }
}

impl Entry {
    /// An organ of a county by what its name says.
    pub(super) fn of_a_county(name: &'static str) -> Self {
        let ourselves = [
            ("镇人民政府", "我镇"),
            ("乡人民政府", "我乡"),
            ("街道办事处", "我街道"),
            ("管理委员会", "管委会"),
            ("办公室", "我办"),
            ("局", "我局"),
        ];
        let ending = ourselves.iter().find(|(ending, _)| name.ends_with(ending));
        match ending {
            Some(("镇人民政府" | "乡人民政府", ourselves)) => township(name, ourselves),
            Some((_, ourselves)) => body(name, ourselves, Small, 20),
            None if name.ends_with("县人民政府") => government(name, "我县", "全县", Middle, 50_000),
            None => body(name, "本单位", Small, 0),
        }
    }
}

pub(super) static ORGANS: [Entry; 48] = [
    making_rules(government("江苏省人民政府", "我省", "全省", Large, 900_000)),
    making_rules(government("上海市人民政府", "我市", "全市", Large, 900_000)),
    making_rules(government("广西壮族自治区人民政府", "我区", "全区", Large, 300_000)),
    making_rules(government("宿迁市人民政府", "我市", "全市", Large, 90_000)),
    making_rules(government("苏州市人民政府", "我市", "全市", Large, 400_000)),
    making_rules(government("延边朝鲜族自治州人民政府", "我州", "全州", Large, 50_000)),
    Entry {
        of_a_government: false,
        until_march: false,
        ..government("阿里地区行政公署", "我地区", "全地区", Middle, 20_000)
    },
    government("沭阳县人民政府", "我县", "全县", Middle, 50_000),
    government("上海市宝山区人民政府", "我区", "全区", Middle, 90_000),
    government("江阴市人民政府", "我市", "全市", Middle, 90_000),
    government("阿鲁科尔沁旗人民政府", "我旗", "全旗", Middle, 9_000),
    government("玉屏侗族自治县人民政府", "我县", "全县", Middle, 9_000),
    government("淮安市洪泽区人民政府", "我区", "全区", Middle, 40_000),
    township("沭阳县庙头镇人民政府", "我镇"),
    township("泗阳县李口镇人民政府", "我镇"),
    township("沭阳县李恒镇人民政府", "本机关"),
    township("玉屏侗族自治县亚鱼乡人民政府", "我乡"),
    body("上海市宝山区友谊路街道办事处", "我街道", Small, 20),
    body("宿迁市宿城区河滨街道办事处", "本街道", Small, 20),
    body("江苏省人民政府办公厅", "我厅", Middle, 0),
    body("宿迁市人民政府办公室", "我办", Middle, 0),
    body("沭阳县人民政府办公室", "我办", Middle, 0),
    making_rules(body("国家能源局", "我局", Large, 5_000)),
    making_rules(body("教育部", "我部", Large, 5_000)),
    body("江苏省司法厅", "我厅", Middle, 9_000),
    body("江苏省生态环境厅", "我厅", Middle, 90_000),
    body("宿迁市统计局", "我局", Small, 0),
    body("宿迁市自然资源和规划局", "我局", Middle, 50_000),
    body("苏州市卫生健康委员会", "我委", Middle, 4_000),
    body("沭阳县教育局", "我局", Small, 3_000),
    body("沭阳县民政局", "本局", Small, 0),
    body("沭阳县公安局", "我局", Middle, 2_000),
    body("沭阳县发展和改革局", "本机关", Small, 0),
    body("泗阳县住房和城乡建设局", "我局", Middle, 8_000),
    body("上海市宝山区市场监督管理局", "我局", Middle, 300),
    body("泗洪县交通运输局", "我局", Small, 100),
    body("泗洪县水利局", "本单位", Small, 600),
    body("宿迁市宿豫区行政审批局", "我局", Middle, 100),
    body("宿迁经济技术开发区管理委员会", "管委会", Middle, 9_000),
    body("上海市宝山区行政服务中心", "本中心", Small, 0),
    body("国家税务总局沭阳县税务局", "我局", Small, 0),
    body("国家统计局宿迁调查队", "我队", Small, 0),
    body("中华人民共和国南京海关", "本机关", Middle, 500),
    body("宿迁市公安局宿城分局", "我局", Small, 200),
    body("宿迁市住房公积金管理中心", "我中心", Small, 0),
    body("中共宿迁市委宣传部（宿迁市新闻出版局）", "我部", Small, 0),
    body("苏州市档案馆", "我馆", Small, 0),
    government("昆山市人民政府", "我市", "全市", Large, 120_000),
];
