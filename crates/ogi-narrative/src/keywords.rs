//! Words that the content rules of `ogi-validate` look for in the prose: every rule asks for the signs it needs, and the search for them ends with the
//! last that is found.
//!
//! A new way to say a thing is a line of [`WORDS`]. Words stand there as they are printed; one that holds another need
//! not be listed.

use std::ops::BitOr;
use std::sync::LazyLock;

use crate::section::Section;
use aho_corasick::packed::Searcher;
use ogi_model::{NarrativeBlock, Report};

/// What a word of the prose is a sign of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Keyword {
    /// 主动公开, the first of the five aspects of section one.
    Disclosure,
    /// 依申请公开.
    Requests,
    /// 政府信息管理.
    Management,
    /// 平台建设.
    Platform,
    /// 监督保障.
    Supervision,
    /// What a government says of accountability.
    Appraisal,
    /// 社会评议.
    PublicReview,
    /// 责任追究.
    Accountability,
    /// Something was not good enough.
    Problem,
    /// Something that may be told as a problem, in words that say other things, too.
    Hardship,
    /// No problem was found.
    NoneNamed,
    /// Something will be done, or was done, about it.
    Remedy,
    /// Cases that were brought against answers, or lost.
    Case,
    /// Fees for processing information.
    Fee,
    /// Notices that ask for a fee.
    FeeNotice,
    /// What the form or a template says to its writer.
    Instruction,
    /// What may stand in place of a name or a number.
    Mark,
    /// The organ began or ended.
    Founding,
    /// What is disclosed.
    TopicContent,
    /// 解读.
    TopicInterpretation,
    /// Answers to requests.
    TopicRequests,
    /// Websites and other channels.
    TopicPlatform,
    /// Staff and training.
    TopicStaff,
    /// Exchange with the public.
    TopicExchange,
    /// Rules and procedures.
    TopicSystem,
    /// Differences between offices.
    TopicGrassroots,
}

/// The words, parted by blanks; each line with what it is a sign of.
pub static WORDS: &[(Keyword, &str)] = &[
    (Keyword::Disclosure, "主动公开 主動公開 公开内容 公开力度 公开重点"),
    (Keyword::Disclosure, "公开信息 公开政府信息 公开各类 公开事项 公开目录 法定公开 政务信息 重点领域"),
    (Keyword::Disclosure, "发布 公布 公示 推送 解读 發布 解讀"),
    (
        Keyword::Disclosure,
        "0条 1条 2条 3条 4条 5条 6条 7条 8条 9条 余条 万条 0篇 1篇 2篇 3篇 4篇 5篇 6篇 7篇 8篇 9篇 余篇",
    ),
    (Keyword::Requests, "依申请 申请公开 公开申请 申請公開 公開申請 依申請"),
    (Keyword::Requests, "受理申请 收到申请 申请件 申请人 申请办理 书面申请 网上申请"),
    (
        Keyword::Requests,
        "件申请 份申请 条申请 宗申请 起申请 次申请 项申请 个申请 答复申请 办结申请 办理申请 处理申请 回复申请",
    ),
    (
        Keyword::Requests,
        "群众申请 公民申请 个人申请 企业申请 社会申请 各类申请 接收申请 信息申请 新收申请 在线申请 当面申请 信函申请",
    ),
    (
        Keyword::Requests,
        "申请受理 申请答复 申请渠道 申请流程 申请工作 申请情况 申请数 申请量 申请总 申请共 申请均 申请全 申请事项办",
    ),
    (
        Keyword::Requests,
        "申请0 申请1 申请2 申请3 申请4 申请5 申请6 申请7 申请8 申请9 申请一 申请二 申请两 申请三 申请四 申请五 申请六 申请七 申请八 申请九 申请十",
    ),
    (Keyword::Management, "信息管理 资讯管理 資訊管理 信息資源 信息资源 規範性檔案"),
    (Keyword::Management, "审核 审查 审批 三审 把关 審核 審查 校对 保密"),
    (Keyword::Management, "动态调整 动态管理 公开属性 定密 清理 归档 台账"),
    (Keyword::Management, "发布机制 发布流程 公开指南"),
    (
        Keyword::Management,
        "分级 分类 管理办法 管理规定 规程 制度 登记 校核 签发 源头 目录 更新 存档 档案 全生命周期 文件 公文",
    ),
    (Keyword::Platform, "平台 平臺 网站 網站 专栏 栏目 专区 新媒体 公众号 微博 客户端 APP"),
    (
        Keyword::Platform,
        "公报 公开栏 公示栏 宣传栏 查阅 查询 自助 电子屏 显示屏 信息网 集约化 微信 频道 门户 融媒体 热线",
    ),
    (Keyword::Supervision, "监督保障 监督管理机制 监督机制 监督评 监督考 社会监督 接受监督"),
    (Keyword::Supervision, "强化监督 加强监督 监督指导 监督力度 监督渠道 監督"),
    (Keyword::Supervision, "组织保障 工作保障 保障机制 保障措施 强化保障 加强保障 组织领导 领导小组"),
    (Keyword::Supervision, "考核 考评 评议 评估 培训 培訓 责任追究 追责 问责 督查 督导 督促"),
    (
        Keyword::Supervision,
        "专题会 专题学习 业务学习 业务指导 专人负责 工作专班 责任分工 自查 检查 通报 打分 监督员 绩效 推进会 部署",
    ),
    (Keyword::Appraisal, "考核 考评 绩效评价"),
    (Keyword::PublicReview, "评议 社会评价 社会满意 满意度 民意调查 公众评价 群众评价 第三方评估 評議"),
    (Keyword::PublicReview, "问卷调查 公众监督 意见征集 听取群众意见"),
    (Keyword::Accountability, "追责 问责 追究"),
    (Keyword::Accountability, "责任追偿 约谈 通报批评 给予处分 受到处分"),
    (
        Keyword::Problem,
        "问题 問題 不足 不够 不夠 有待 差距 短板 困难 隐患 单一 滞后 有限 存在 仍需 还需 尚需 需要 需进一步",
    ),
    (Keyword::Problem, "不强 不高 不多 不全 不深 不广 不及时 不到位 不平衡 不均衡 不规范 不完善 不完整 不明显 不清晰"),
    (
        Keyword::Problem,
        "不准确 不一 不齐 不熟 不畅 不丰富 不健全 不充分 不细 不实 不严 不快 不好 不新 不便 不尽 不太 不爱",
    ),
    (
        Keyword::Problem,
        "不能 不易 不大 未能 尚未 还没 难以 慢 弱 低 窄 缺 欠 偏 较少 待提 待加强 待完善 待进一步 亟需 亟待",
    ),
    (
        Keyword::Hardship,
        "频繁 生疏 薄弱 松懈 粗糙 单调 繁琐 流于 不清 不明 不良 不合理 不科学 不协调 不均 不统一 不理想 不适应 不符 不了解 不理解",
    ),
    (
        Keyword::Hardship,
        "参差 滞 迟 延误 拖延 错误 差错 错漏 漏洞 瓶颈 制约 压力 矛盾 少 差 浅 空白 断档 脱节 流失 变动 兼职 一般",
    ),
    (
        Keyword::Hardship,
        "忽视 轻视 无法 困 难 没有 未 仍 尚 空间 弱 陈旧 老化 僵化 笼统 冗长 晦涩 零散 分散 被动 盲区 死角 遗漏 疏漏",
    ),
    (
        Keyword::NoneNamed,
        "暂无 不存在 未发现 没有发现 无存在 没有存在 无明显 没有明显 无重大 无突出 没有问题 无问题 没有不足 无不足",
    ),
    (
        Keyword::Remedy,
        "措施： 措施: 举措： 对策： 做法： 方向： 计划： 打算 拟 计划 争取 力争 努力 谋划 后续 2025年起 今年起 整治",
    ),
    (
        Keyword::Remedy,
        "改进情况 改进思路 均已 已完 已建 已制 已明 已组 已开 已印 已解 已安 已对 已得 已将 已经 已按 已通过",
    ),
    (Keyword::Remedy, "下一步 下步 下阶段 今后 今後 接下来 来年 明年 新的一年 整改 将 將"),
    (Keyword::Remedy, "采取 着力 针对 針對 改进措施 改进情况： 改进方向 为此 对此"),
    (Keyword::Case, "复议 诉讼 纠错 纠正 败诉 应诉"),
    (Keyword::Fee, "处理费 處理費 收取费 收取信息 收费 收費 费用 缴费 信息费"),
    (Keyword::FeeNotice, "通知 逾期 缴纳 缴费 未交费 未缴 催缴"),
    (Keyword::Instruction, "（文字描述 (文字描述 以表格形式报告 在此处报告 此处填写 此处填报 减用负值"),
    (
        Keyword::Instruction,
        "填写说明： 填报说明： 填表说明： 填报要求： （模板 (模板 如无则填 如无请填 没有的填 若无则填 若无请填",
    ),
    (Keyword::Instruction, "根据贵办 按照贵办 根据贵局 按照贵局 根据贵单位 按照贵单位"),
    (Keyword::Mark, "X × Ｘ xx ＊ ** __ _件 _条 _元 _份 _次 _篇 ＿ ○ 〇〇 □ 某某"),
    (
        Keyword::Mark,
        "\u{3000}件 \u{3000}条 \u{3000}元 \u{3000}份 \u{3000}次 \u{3000}篇 \u{3000}期 \u{3000}人 \u{3000}个 \u{3000}万元",
    ),
    (
        Keyword::Founding,
        "挂牌 组建 新成立 正式成立 月成立 日成立 局成立 机构改革 新设立 撤并 更名 月撤销 日撤销 机构撤销 撤销建制 划转",
    ),
    (Keyword::TopicContent, "内容 深度 广度 质量 全面 及时 时效 更新 重点领域 范围"),
    (Keyword::TopicInterpretation, "解读"),
    (Keyword::TopicRequests, "依申请 答复 申请办理 申请公开"),
    (Keyword::TopicPlatform, "平台 网站 栏目 专栏 专区 新媒体 公众号 渠道 载体"),
    (Keyword::TopicStaff, "培训 业务能力 业务水平 专业 队伍 人员 学习 素质 意识 认识 重视"),
    (Keyword::TopicExchange, "互动 参与 回应 宣传 知晓 形式 方式"),
    (Keyword::TopicSystem, "制度 机制 规范 审核 流程 标准化 管理"),
    (Keyword::TopicGrassroots, "基层 均衡 平衡 部门之间 单位之间 村 社区 指导"),
];

/// A set of keywords.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keywords(u32);

impl Keywords {
    /// The set of these keywords.
    pub const fn of(keywords: &[Keyword]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < keywords.len() {
            set |= 1 << keywords[at] as u8;
            at += 1;
        }
        Self(set)
    }

    /// Whether a keyword is in it.
    pub const fn has(self, sign: Keyword) -> bool {
        self.0 & (1 << sign as u8) != 0
    }

    /// What is left without those of another set.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Keywords {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Section {
    /// Those of the wanted signs that are in the section, where it is there.
    pub fn keywords(self, report: &Report, wanted: Keywords) -> Option<Keywords> {
        self.of(report).map(|blocks| keywords_in_blocks(blocks, wanted))
    }
}

/// Those of the wanted signs that are anywhere in the prose. The last sections are short and looked at first.
pub fn keywords_anywhere(report: &Report, wanted: Keywords) -> Keywords {
    let sections = Section::ALL.into_iter().rev();
    sections.fold(Keywords::default(), |found, section| {
        found | section.keywords(report, wanted.without(found)).unwrap_or_default()
    })
}

/// Those of the wanted signs that are in some block.
pub fn keywords_in_blocks(blocks: &[NarrativeBlock], wanted: Keywords) -> Keywords {
    blocks.iter().fold(Keywords::default(), |found, block| found | keywords_in(&block.text, wanted.without(found)))
}

/// Those of the wanted signs that are in a text.
pub fn keywords_in(text: &str, wanted: Keywords) -> Keywords {
    let wanted = wanted.without(rare_and_absent(text, wanted));
    let beginnings = &*BEGINNINGS;
    let text = text.as_bytes();
    let mut missing = wanted;
    let mut at = 0;
    while at < text.len() && !missing.is_empty() {
        let rest = &text[at..];
        let beginning = beginning_of(rest);
        if beginnings.may_tell(beginning, missing) {
            missing = beginnings.look(beginning, rest, missing);
        }
        // What is left of a character of four bytes begins no word.
        at += if is_short(beginning) { 1 } else { 3 };
    }
    wanted.without(missing)
}

/// Keywords that hardly any paragraph has, so that all of it would be searched for them in vain; and what is in each of their
/// words, save in the marks of [`begins_a_mark`]. The search is fast where few words begin as these do.
static RARE: &[(Keyword, &str)] = &[
    (Keyword::Instruction, "字描 表格 此处 减用 填写 填报 填表 模板 如无 若无 没有的 贵"),
    (Keyword::Mark, "Ｘ ＊ ＿ ○ 〇 □ 某 \u{3000}"),
    (Keyword::NoneNamed, "暂无 不存 未发 没有 无存 无明 无重 无突 无问 无不"),
    (Keyword::Case, "复议 诉讼 纠错 纠正 败诉 应诉"),
];

/// Whether a mark or a blank with a code of less than three bytes may begin so: of the last two bytes here, U+00A0 has the
/// first, × the second. A plain blank is no mark.
const fn begins_a_mark(byte: u8) -> bool {
    matches!(byte, b'X' | b'x' | b'*' | b'_' | 0xc2 | 0xc3)
}

/// What is looked for in a text at once, many bytes in one step; where the machine has no instructions for that, nothing.
static LOOKS: LazyLock<Vec<(Keyword, Option<Searcher>)>> =
    LazyLock::new(|| RARE.iter().map(|(sign, parts)| (*sign, Searcher::new(parts.split(' ')))).collect());

/// Those of the wanted signs that a quick look shows not to be in a text.
fn rare_and_absent(text: &str, wanted: Keywords) -> Keywords {
    let absent = RARE.iter().filter(|(sign, _)| wanted.has(*sign) && !may_have(text, *sign));
    absent.fold(Keywords::default(), |all, (sign, _)| all | Keywords::of(&[*sign]))
}

/// Whether a quick look leaves open that a text has a sign.
pub fn may_have(text: &str, sign: Keyword) -> bool {
    let mut looks = LOOKS.iter().filter(|(rare, _)| *rare == sign);
    let may_have_a_word = looks.all(|(_, look)| look.as_ref().is_none_or(|look| look.find(text).is_some()));
    // Without a way out of the loop, so that many bytes are looked at in one step.
    let has_a_mark = || text.bytes().fold(false, |found, byte| found | begins_a_mark(byte));
    may_have_a_word || (sign == Keyword::Mark && has_a_mark())
}

/// The words by how they begin: nearly all with two characters of three bytes.
struct Beginnings {
    pairs: Slots<PAIRS>,
    /// A character of three bytes, and nothing or something else behind it.
    ones: Slots<ONES>,
    /// Anything else, by its first byte.
    bytes: Slots<BYTES>,
}

/// Words in slots, which they share where the hashes of their beginnings are the same.
struct Slots<const N: usize> {
    /// What the words of each slot are signs of. Looked at for every character of the prose, so it is apart and small.
    signs: Box<[u32; N]>,
    words: Vec<Vec<(&'static [u8], Keyword)>>,
}

const PAIRS: usize = 4096;
const ONES: usize = 1024;
const BYTES: usize = 256;

static BEGINNINGS: LazyLock<Beginnings> = LazyLock::new(|| {
    let mut beginnings = Beginnings { pairs: Slots::new(), ones: Slots::new(), bytes: Slots::new() };
    for (sign, word) in WORDS.iter().flat_map(|(sign, words)| words.split(' ').map(|word| (*sign, word))) {
        let mut characters = word.chars().map(char::len_utf8);
        let beginning = beginning_of(word.as_bytes());
        match (characters.next(), characters.next()) {
            (Some(3), Some(3)) => beginnings.pairs.put(of_two(beginning), word, sign),
            (Some(3), _) => beginnings.ones.put(of_one(beginning), word, sign),
            _ => beginnings.bytes.put(of_byte(beginning), word, sign),
        }
    }
    beginnings
});

impl Beginnings {
    /// Whether a word that is a sign still missing may begin so; seldom without reason, as every character is asked.
    fn may_tell(&self, beginning: u64, missing: Keywords) -> bool {
        if is_short(beginning) {
            self.bytes.may_tell(of_byte(beginning), missing)
        } else {
            self.pairs.may_tell(of_two(beginning), missing) | self.ones.may_tell(of_one(beginning), missing)
        }
    }

    /// What is still missing when the words that a text begins with are found.
    #[cold]
    fn look(&self, beginning: u64, text: &[u8], missing: Keywords) -> Keywords {
        let words = if is_short(beginning) {
            [self.bytes.at(of_byte(beginning)), &[]]
        } else {
            [self.pairs.at(of_two(beginning)), self.ones.at(of_one(beginning))]
        };
        let found = words.into_iter().flatten().filter(|(word, sign)| missing.has(*sign) && text.starts_with(word));
        found.fold(missing, |missing, (_, sign)| missing.without(Keywords::of(&[*sign])))
    }
}

impl<const N: usize> Slots<N> {
    fn new() -> Self {
        Self { signs: Box::new([0; N]), words: vec![Vec::new(); N] }
    }

    fn put(&mut self, slot: usize, word: &'static str, sign: Keyword) {
        self.signs[slot] |= 1 << sign as u8;
        self.words[slot].push((word.as_bytes(), sign));
    }

    fn at(&self, slot: usize) -> &[(&'static [u8], Keyword)] {
        &self.words[slot]
    }

    /// Whether a word of the slot is a sign that is still missing.
    fn may_tell(&self, slot: usize, missing: Keywords) -> bool {
        self.signs[slot] & missing.0 != 0
    }
}

/// The first eight bytes of a text as a number, the first byte lowest.
pub(crate) fn beginning_of(text: &[u8]) -> u64 {
    text.first_chunk().map_or_else(
        || text.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
        |eight| u64::from_le_bytes(*eight),
    )
}

/// Whether the first character has fewer than three bytes.
const fn is_short(beginning: u64) -> bool {
    beginning & 0xff < 0xe0
}

/// The slot of two characters of three bytes.
const fn of_two(beginning: u64) -> usize {
    const SHIFT: u32 = u64::BITS - PAIRS.ilog2();
    let [low, high, ..] = ((beginning << 16).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> SHIFT).to_le_bytes();
    u16::from_le_bytes([low, high]) as usize % PAIRS
}

/// The slot of a character of three bytes.
const fn of_one(beginning: u64) -> usize {
    let [_, second, third, ..] = beginning.to_le_bytes();
    ((second as usize) << 6 | (third & 0x3f) as usize) % ONES
}

/// The slot of whatever begins with a shorter character.
const fn of_byte(beginning: u64) -> usize {
    beginning.to_le_bytes()[0] as usize
}

/// Sentences, with their full stops.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['。', '；', '！', '？', ';', '\n']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// A text short enough to quote: at most so many characters, and `…` where it was cut.
pub fn excerpt(text: &str, longest: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Some characters around a place of a text, to quote: its clause, cut where that is long.
pub fn around(text: &str, at: usize) -> String {
    const ENDS: [char; 8] = ['。', '；', '，', '！', '？', ';', ',', '\n'];
    const BEFORE: usize = 12;
    const LONGEST: usize = 28;
    let clause = text[..at].rfind(ENDS).map_or(0, |end| end + text[end..].chars().next().map_or(1, char::len_utf8));
    let start = text[clause..at].char_indices().rev().nth(BEFORE).map_or(clause, |(index, _)| clause + index);
    let end = text[at..].find(ENDS).map_or(text.len(), |end| at + end);
    excerpt(&text[start..end], LONGEST)
}

/// What is left of a section's prose without blanks, punctuation and the numbers of headings: whether it says nothing
/// but 无, or nothing at all.
pub fn says_nothing(blocks: &[NarrativeBlock]) -> bool {
    const LONGEST: usize = 12;
    const NOTHING: [&str; 8] = ["无", "無", "暂无", "没有", "不存在", "未发现", "未有", "零"];
    let mut words = blocks.iter().flat_map(|block| block.text.chars()).filter(|c| c.is_alphanumeric());
    let mut short = String::new();
    short.extend(words.by_ref().take(LONGEST));
    if words.next().is_some() {
        return false;
    }
    short.is_empty() || NOTHING.iter().any(|nothing| short.starts_with(nothing))
}

/// Whether nothing but the template's hint stands in a section.
pub fn is_unfilled(report: &Report, section: Section) -> bool {
    const LONGEST: usize = 40;
    let blocks = section.of(report).unwrap_or_default();
    let characters = blocks.iter().flat_map(|block| block.text.chars());
    characters.take(LONGEST + 1).count() <= LONGEST
        && !keywords_in_blocks(blocks, Keywords::of(&[Keyword::Instruction])).is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every sign there is.
    fn all() -> Keywords {
        WORDS.iter().fold(Keywords::default(), |all, (sign, _)| all | Keywords::of(&[*sign]))
    }

    #[test]
    fn every_sign_is_found_by_every_word_of_its_lines() {
        for (sign, words) in WORDS {
            for word in words.split(' ') {
                assert!(keywords_in(word, all()).has(*sign), "{word}");
            }
        }
    }

    #[test]
    fn every_word_of_a_rare_sign_is_seen_at_a_quick_look() {
        for (sign, words) in WORDS {
            for word in words.split(' ') {
                assert!(may_have(word, *sign), "{word}");
                assert!(may_have(&format!("{}{word}", "公开".repeat(40)), *sign), "{word}");
            }
        }
        assert!(may_have("收到\u{a0}件", Keyword::Mark));
        for (sign, _) in RARE {
            assert!(!may_have(&"本机关依法公开政府信息。".repeat(9), *sign));
        }
    }

    #[test]
    fn a_sign_that_is_not_wanted_is_not_looked_for() {
        assert_eq!(
            keywords_in("公开内容不够全面", Keywords::of(&[Keyword::Problem])),
            Keywords::of(&[Keyword::Problem])
        );
        assert_eq!(keywords_in("公开内容不够全面", Keywords::default()), Keywords::default());
    }

    proptest! {
        #[test]
        fn a_word_is_found_wherever_it_stands(
            parts in prop::collection::vec((0..WORDS.len(), 0_usize..40, 0_usize..6, "[公开信息无件0-9X*é😀，]{0,3}"), 0..12)
        ) {
            let mut text = String::new();
            for (line, word, cut, between) in &parts {
                let words: Vec<&str> = WORDS[*line].1.split(' ').collect();
                text.extend(words[word % words.len()].chars().skip(*cut / 4).take(*cut + 1));
                text += between;
            }
            for (sign, _) in WORDS {
                let stands = WORDS.iter().filter(|(other, _)| other == sign).flat_map(|(_, words)| words.split(' '));
                let stands = stands.filter(|word| text.contains(word)).count() > 0;
                prop_assert_eq!(keywords_in(&text, Keywords::of(&[*sign])).has(*sign), stands, "{:?} in {}", sign, text);
                prop_assert_eq!(keywords_in(&text, all()).has(*sign), stands, "{:?} in {}", sign, text);
            }
        }
    }

    #[test]
    fn no_word_stands_twice_for_one_sign() {
        let mut words: Vec<(u8, &str)> =
            WORDS.iter().flat_map(|(sign, words)| words.split(' ').map(|word| (*sign as u8, word))).collect();
        words.sort_unstable();
        assert_eq!(words.windows(2).find(|pair| pair[0] == pair[1]), None);
    }

    #[test]
    fn what_is_quoted_is_the_clause() {
        let text = "坚持问题导向，全年公开信息XX条，其中动态80条。";
        assert_eq!(around(text, text.find("XX").unwrap()), "全年公开信息XX条");
        assert_eq!(excerpt("一二三四五", 3), "一二三…");
    }

    #[test]
    fn a_section_that_says_no_more_than_nothing_is_told() {
        let blocks = |texts: &[&str]| -> Vec<NarrativeBlock> {
            texts.iter().map(|text| NarrativeBlock { text: (*text).into(), heading: None }).collect()
        };
        for nothing in [&[][..], &["无。"], &["暂无"], &[" 无其他需要报告的事项。"], &["（）"]] {
            assert!(says_nothing(&blocks(nothing)), "{nothing:?}");
        }
        assert!(!says_nothing(&blocks(&["一是公开不够及时"])));
        assert!(!says_nothing(&blocks(&["无", "本年度信息公开工作仍有不足，下一步将改进。"])));
    }
}
