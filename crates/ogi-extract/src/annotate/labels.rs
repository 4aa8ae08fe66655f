//! What the form prints, in the spellings met on real pages. A new spelling is one more line here.

mod pieces;
mod units;

use std::collections::HashSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use ogi_document::{Numbering, numbering};
use ogi_model::text::{fold_traditional, normalize, unified_ideograph};
use ogi_model::{
    Applicant, Channel, DisclosureItem, Edition, Measure, Outcome, OutcomeGroup, RequestRow, ReviewResult,
};

pub(crate) use pieces::{are_pieces, begins_in, begins_item, goes_on, has_no_words, may_be};
pub(crate) use units::unit;

/// The longest label met, in characters. Prose is longer.
const LONGEST_LABEL: usize = 70;

/// The longest label with the filling notes that some provinces print behind it in brackets, in bytes.
pub(crate) const LONGEST_NOTE: usize = 1200;

/// Rows of table two, by the whole label.
const ITEMS: &[(&str, DisclosureItem)] = &[
    ("规章", DisclosureItem::Rules),
    ("政府规章", DisclosureItem::Rules),
    ("部门规章", DisclosureItem::Rules),
    ("规范性文件", DisclosureItem::NormativeDocuments),
    ("行政规范性文件", DisclosureItem::NormativeDocuments),
    ("规范文件", DisclosureItem::NormativeDocuments),
    ("行政性规范文件", DisclosureItem::NormativeDocuments),
    ("行政规范文件", DisclosureItem::NormativeDocuments),
    ("行政许可", DisclosureItem::AdministrativeLicensing),
    ("其他对外管理服务事项", DisclosureItem::OtherServices),
    ("其他对外管理服务", DisclosureItem::OtherServices),
    ("其它对外管理服务事项", DisclosureItem::OtherServices),
    ("行政处罚", DisclosureItem::AdministrativePenalties),
    ("行政强制", DisclosureItem::AdministrativeCompulsion),
    ("行政事业性收费", DisclosureItem::AdministrativeFees),
    ("政府集中采购", DisclosureItem::CentralizedProcurement),
    ("集中采购", DisclosureItem::CentralizedProcurement),
    ("行政事业性收费项目", DisclosureItem::AdministrativeFees),
];

/// Columns of table two, by a part of the label that no line break or lost character has been seen to touch. Where several items
/// are measured so, and each edition measures another, the item is told with it.
pub(crate) const MEASURES: &[(&str, Measure, Option<DisclosureItem>)] = &[
    ("新制作", Measure::Made, None),
    ("新公开", Measure::Disclosed, None),
    ("对外公开总", Measure::TotalDisclosed, None),
    ("制发", Measure::Issued, None),
    ("废止", Measure::Repealed, None),
    ("现行有效", Measure::InForce, None),
    ("上一年项目", Measure::PreviousItems, None),
    ("上年项目", Measure::PreviousItems, None),
    ("本年增", Measure::Change, None),
    ("处理决定", Measure::Decisions, None),
    ("采购项目", Measure::Projects, None),
    ("采购总金额", Measure::Amount, Some(DisclosureItem::CentralizedProcurement)),
    ("采购金额", Measure::Amount, Some(DisclosureItem::CentralizedProcurement)),
    ("收费金额", Measure::Amount, Some(DisclosureItem::AdministrativeFees)),
];

/// The columns of table three.
const APPLICANTS: &[(&str, Applicant)] = &[
    ("自然人", Applicant::NaturalPerson),
    ("商业企业", Applicant::Business),
    ("科研机构", Applicant::ResearchInstitution),
    ("社会公益组织", Applicant::PublicInterestOrganization),
    ("法律服务机构", Applicant::LegalServiceOrganization),
    ("其他", Applicant::OtherOrganization),
    ("其它", Applicant::OtherOrganization),
    ("总计", Applicant::Total),
    ("合计", Applicant::Total),
];

/// A label of table three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestLabel {
    Row(RequestRow),
    Group(OutcomeGroup),
    /// 三、本年度办理结果
    Results,
}

/// Labels of table three, by a part that tells them apart; the first that fits counts.
const REQUESTS: &[(&str, RequestLabel)] = &[
    ("办理结果", RequestLabel::Results),
    ("结转下年", RequestLabel::Row(RequestRow::CarriedForward)),
    ("结转下一年", RequestLabel::Row(RequestRow::CarriedForward)),
    ("本年新收", RequestLabel::Row(RequestRow::Received)),
    ("本年度新收", RequestLabel::Row(RequestRow::Received)),
    ("新收政府信息", RequestLabel::Row(RequestRow::Received)),
    ("上年结转", RequestLabel::Row(RequestRow::BroughtForward)),
    ("上年度结转", RequestLabel::Row(RequestRow::BroughtForward)),
    ("上一年结转", RequestLabel::Row(RequestRow::BroughtForward)),
    ("不予公开", RequestLabel::Group(OutcomeGroup::Withheld)),
    ("无法提供", RequestLabel::Group(OutcomeGroup::Unavailable)),
    ("不予处理", RequestLabel::Group(OutcomeGroup::NotProcessed)),
    ("其他处理", RequestLabel::Group(OutcomeGroup::Other)),
    ("其它处理", RequestLabel::Group(OutcomeGroup::Other)),
    ("予以公开", outcome(Outcome::Granted)),
    ("部分公开", outcome(Outcome::PartlyGranted)),
    ("国家秘密", outcome(Outcome::WithheldStateSecret)),
    ("其他法律", outcome(Outcome::WithheldByLaw)),
    ("其它法律", outcome(Outcome::WithheldByLaw)),
    ("法规禁止", outcome(Outcome::WithheldByLaw)),
    ("禁止公开", outcome(Outcome::WithheldByLaw)),
    ("三安全", outcome(Outcome::WithheldSecurityStability)),
    ("第三方", outcome(Outcome::WithheldThirdParty)),
    ("内部事务", outcome(Outcome::WithheldInternalAffairs)),
    ("过程性", outcome(Outcome::WithheldProcessInformation)),
    ("执法案卷", outcome(Outcome::WithheldEnforcementFile)),
    ("查询事项", outcome(Outcome::WithheldRegistrySearch)),
    ("不掌握", outcome(Outcome::UnavailableNotHeld)),
    ("没有现成", outcome(Outcome::UnavailableNeedsCreation)),
    ("另行制作", outcome(Outcome::UnavailableNeedsCreation)),
    ("仍不明确", outcome(Outcome::UnavailableUnclear)),
    ("信访", outcome(Outcome::NotProcessedPetition)),
    ("大量反复", outcome(Outcome::NotProcessedExcessive)),
    ("重复申请", outcome(Outcome::NotProcessedRepeated)),
    ("出版物", outcome(Outcome::NotProcessedPublication)),
    ("重新出具", outcome(Outcome::NotProcessedReconfirmation)),
    ("不补正", outcome(Outcome::OtherNotSupplemented)),
    ("未补正", outcome(Outcome::OtherNotSupplemented)),
    ("未按收费", outcome(Outcome::OtherUnpaid)),
    ("缴纳费用", outcome(Outcome::OtherUnpaid)),
    ("未缴费", outcome(Outcome::OtherUnpaid)),
];

const fn outcome(outcome: Outcome) -> RequestLabel {
    RequestLabel::Row(RequestRow::Outcome(outcome))
}

/// Finds the parts of labels of table three and of columns of table two, all at once.
static PARTS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let parts = REQUESTS.iter().map(|(part, _)| *part).chain(MEASURES.iter().map(|(part, ..)| *part));
    AhoCorasick::new(parts).expect("a few short words make an automaton")
});

/// Finds any words that a label of the form has, or that stand over its columns. Most lines around a report have none.
static KEYS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let new = &*NEW_LABELS;
    let of_editions = new.rows.iter().map(|(label, _)| label.as_str());
    let of_editions = of_editions.chain(new.applicants.iter().map(|(label, _)| label.as_str()));
    let of_editions = of_editions.chain(new.measures.iter().map(|(label, _)| label.as_str()));
    let whole = ITEMS.iter().map(|(label, _)| *label).chain(APPLICANTS.iter().map(|(label, _)| *label));
    let whole = whole.chain(CHANNELS.iter().map(|(label, _)| *label)).chain(RESULTS.iter().map(|(label, _)| *label));
    let parts = REQUESTS.iter().map(|(part, _)| *part).chain(MEASURES.iter().map(|(part, ..)| *part));
    let keys = whole.chain(parts).chain(OVER).chain([CORNER, SUIT]).chain(of_editions);
    // No byte of Chinese is so rare that looking for it first would save anything.
    AhoCorasick::builder().prefilter(false).build(keys).expect("a few short words make an automaton")
});

/// Whether a normal text has words of any label.
pub(crate) fn has_key(normal: &str) -> bool {
    KEYS.is_match(normal)
}

/// The parts of labels that stand in a label: of each list the one that is listed first.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Parts {
    /// Which of the labels of table three.
    pub(crate) request: Option<usize>,
    /// Which of the columns of table two.
    pub(crate) measure: Option<usize>,
}

/// The parts of labels that stand in a label without number and remark.
pub(crate) fn parts_of(label: &str) -> Parts {
    let mut parts = Parts::default();
    if !is_short(label) {
        return parts;
    }
    for found in PARTS.find_overlapping_iter(label) {
        let at = found.pattern().as_usize();
        let (slot, at) = match at.checked_sub(REQUESTS.len()) {
            None => (&mut parts.request, at),
            Some(at) => (&mut parts.measure, at),
        };
        *slot = Some(slot.map_or(at, |first| first.min(at)));
    }
    parts
}

/// Where the parts of labels of columns stand in a text of any length: which of [`MEASURES`], and at which byte. No part
/// overlaps itself, so that each is found as often as it stands there.
pub(crate) fn measures_in(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let found = PARTS.find_overlapping_iter(text);
    found.filter_map(|found| Some((found.pattern().as_usize().checked_sub(REQUESTS.len())?, found.start())))
}

/// For each of [`MEASURES`] how many texts have its part, however often.
pub(crate) fn measures_of_each(texts: &[impl AsRef<str>]) -> [usize; MEASURES.len()] {
    let mut counts = [0; MEASURES.len()];
    for text in texts {
        let mut is_in = [false; MEASURES.len()];
        measures_in(text.as_ref()).for_each(|(part, _)| is_in[part] = true);
        counts.iter_mut().zip(is_in).for_each(|(count, is_in)| *count += usize::from(is_in));
    }
    counts
}

/// Words that stand over the columns of table three, and over the blocks of table two.
const OVER: [&str; 5] = ["法人", "申请人", "勾稽关系", "申请人情况", "第二十条"];

static OVER_WORDS: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::new(OVER).expect("a few short words make an automaton"));

/// Which of the words stand in a text that stand over tables.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WordsOver {
    /// Over several applicants.
    pub(crate) applicants: bool,
    /// Over table three and nowhere else.
    pub(crate) table_three: bool,
    /// 第二十条.
    pub(crate) block_title: bool,
}

/// The words of a normal text that stand over tables.
pub(crate) fn words_over(normal: &str) -> WordsOver {
    let mut words = WordsOver::default();
    for found in OVER_WORDS.find_overlapping_iter(normal) {
        match found.pattern().as_usize() {
            4 => words.block_title = true,
            at => {
                words.applicants |= at <= 2;
                words.table_three |= at >= 2;
            }
        }
    }
    words
}

/// What a form prints and no list here knows: the labels of an edition that was added as data alone.
struct NewLabels {
    rows: Vec<(String, RequestRow)>,
    applicants: Vec<(String, Applicant)>,
    measures: Vec<(String, Measure)>,
}

static NEW_LABELS: LazyLock<NewLabels> = LazyLock::new(|| {
    let mut new = NewLabels { rows: Vec::new(), applicants: Vec::new(), measures: Vec::new() };
    for form in Edition::ALL.map(Edition::form) {
        for row in form.requests.rows() {
            let label = normalize(row.labels.last().map_or("", |label| label.text));
            if Words::of(&label).known_request(group_of(row.row)).is_none() {
                new.rows.push((bare(numbering(&label).1).to_owned(), row.row));
            }
        }
        for (applicant, label) in form.requests.applicants {
            let label = normalize(label);
            if whole(APPLICANTS, &label).is_none() {
                new.applicants.push((label.into_owned(), *applicant));
            }
        }
        for column in form.disclosure.blocks.iter().flat_map(|block| block.columns) {
            let label = normalize(column.label);
            if !MEASURES.iter().any(|(part, ..)| label.contains(part)) {
                new.measures.push((label.into_owned(), column.measure));
            }
        }
    }
    new
});

/// The labels of the columns of table two, as the forms print them.
static HEADS_OF_DISCLOSURE: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let blocks = Edition::ALL.iter().flat_map(|edition| edition.form().disclosure.blocks);
    blocks.flat_map(|block| block.columns).map(|column| normalize(column.label).into_owned()).collect()
});

/// Whether a normal text is the whole label of a column of table two, which no prose has on a line of its own.
pub(crate) fn is_head_of_disclosure(normal: &str) -> bool {
    HEADS_OF_DISCLOSURE.contains(normal)
}

/// The blocks of table four.
const CHANNELS: &[(&str, Channel)] = &[
    ("行政复议", Channel::Reconsideration),
    ("未经复议直接起诉", Channel::DirectLitigation),
    ("复议后起诉", Channel::LitigationAfterReconsideration),
];

/// The columns of table four.
const RESULTS: &[(&str, ReviewResult)] = &[
    ("结果维持", ReviewResult::Upheld),
    ("结果纠正", ReviewResult::Corrected),
    ("其他结果", ReviewResult::Other),
    ("其它结果", ReviewResult::Other),
    ("尚未审结", ReviewResult::Pending),
    ("总计", ReviewResult::Total),
    ("合计", ReviewResult::Total),
];

fn whole<T: Copy>(list: &[(&str, T)], label: &str) -> Option<T> {
    list.iter().find(|(text, _)| *text == label).map(|(_, meaning)| *meaning)
}

/// The longest label that is told by all of its words, in bytes, with blanks between them and the debris of converters.
pub(crate) const LONGEST_NAME: usize = 120;

/// Whether a text may be a label of at most so many bytes, told before it is compared: most cells are figures, most lines
/// are prose or something else.
pub(crate) fn may_be_label(text: &str, longest: usize) -> bool {
    (6..=longest).contains(&text.len()) && !text.as_bytes().iter().all(u8::is_ascii)
}

fn is_short(normal: &str) -> bool {
    (normal.len() <= LONGEST_LABEL || normal.chars().nth(LONGEST_LABEL).is_none()) && !normal.contains('。')
}

/// A row of table two.
pub(crate) fn item(text: &str) -> Option<DisclosureItem> {
    if !may_be_label(text, LONGEST_NOTE) {
        return None;
    }
    item_of(&normalize(text))
}

/// The same of a text that is normal already.
pub(crate) fn item_of(normal: &str) -> Option<DisclosureItem> {
    item_by_label(bare(normal))
}

/// The same of a label without number and remark.
pub(crate) fn item_by_label(label: &str) -> Option<DisclosureItem> {
    whole(ITEMS, label)
}

/// Whether a normal text is the title of a block of table two, 第二十条第(一)项; the number is often lost.
pub(crate) fn is_block_title_of(normal: &str) -> bool {
    normal.split_once("第二十条").is_some_and(|(law, item)| {
        item.chars().count() <= 8 && (law.is_empty() || law.trim_end_matches(['》', '>']).ends_with("条例"))
    })
}

/// What stands in the corner of each block of table two.
const CORNER: &str = "信息内容";

/// What the label of every kind of litigation has.
const SUIT: &str = "诉";

/// 信息内容, the corner of each block of table two.
pub(crate) fn is_corner_of(normal: &str) -> bool {
    normal == CORNER
}

/// The column of table two that a cell is the label of, or a part of it. A remark in brackets, such as the filling notes of
/// some provinces, is no part of the label and may name other columns.
pub(crate) fn measure_by_parts(label: &str, part: Option<usize>) -> Option<Measure> {
    let new = || NEW_LABELS.measures.iter().find(|(new, _)| new == label).map(|(_, measure)| *measure);
    let known = part.and_then(|part| MEASURES.get(part)).map(|(_, measure, _)| *measure);
    known.or_else(|| new().filter(|_| is_short(label)))
}

/// A column of table three.
pub(crate) fn applicant_of(normal: &str) -> Option<Applicant> {
    let new = || NEW_LABELS.applicants.iter().find(|(label, _)| label == normal).map(|(_, applicant)| *applicant);
    whole(APPLICANTS, normal).or_else(new)
}

/// A piece of what stands above several applicants, where the end of a page goes through it.
pub(crate) fn is_piece_over_applicants_of(normal: &str) -> bool {
    ["法人或其他组织", "申请人情况"].iter().any(|whole| whole.len() >= normal.len() && whole.contains(normal))
}

/// A header that a converter invented where it found none: 数据1, 列2, Column3, Unnamed: 4, 类别.
pub(crate) fn is_placeholder_of(normal: &str) -> bool {
    let name = normal.trim_end_matches(|c: char| c.is_ascii_digit());
    if name.is_ascii() {
        ["column", "col", "unnamed:", ""].iter().any(|known| known.eq_ignore_ascii_case(name))
    } else {
        matches!(name, "数据" | "列" | "第列" | "类别" | "项目" | "数量")
    }
}

/// A label of table three. `group` is the group of outcomes it stands in, which alone tells what 其他 is; a bare 总计 is
/// the row only below the groups, above them it is the column.
pub(crate) fn request(text: &str, group: Option<OutcomeGroup>) -> Option<RequestLabel> {
    // Most cells are figures.
    if text.len() < 6 || text.len() > LONGEST_NOTE {
        return None;
    }
    request_of(&normalize(text), group)
}

/// The same of a text that is normal already.
pub(crate) fn request_of(normal: &str, group: Option<OutcomeGroup>) -> Option<RequestLabel> {
    Words::of(normal).request(group)
}

/// A text as its labels are compared: its number, what follows, and that without the remark in brackets behind it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'n> {
    pub(crate) number: Option<Numbering>,
    /// What follows the number.
    pub(crate) words: &'n str,
    /// The same without the remark.
    pub(crate) label: &'n str,
    /// The parts of labels in it.
    pub(crate) parts: Parts,
}

impl<'n> Words<'n> {
    /// Those of a normal text.
    pub(crate) fn of(normal: &'n str) -> Self {
        let (number, words) = numbering(normal);
        let label = without_remark(words);
        Self { number, words, label, parts: parts_of(label) }
    }

    /// Whether the group of outcomes in which it stands tells what it is.
    pub(crate) fn depend_on_group(&self) -> bool {
        matches!(self.label, "总计" | "合计" | "其他" | "其它")
    }

    /// A label of table three.
    pub(crate) fn request(&self, group: Option<OutcomeGroup>) -> Option<RequestLabel> {
        self.known_request(group).or_else(|| {
            let new = &NEW_LABELS.rows;
            new.iter().find(|(new, _)| new == self.label).map(|(_, row)| RequestLabel::Row(*row))
        })
    }

    /// A label of table three that the lists here know.
    fn known_request(&self, group: Option<OutcomeGroup>) -> Option<RequestLabel> {
        let Self { number, words, label, parts } = *self;
        if matches!(label, "总计" | "合计") {
            let is_row =
                number == Some(Numbering::Bracketed(7)) || (group == Some(OutcomeGroup::Other) && number.is_none());
            return is_row.then_some(RequestLabel::Row(RequestRow::Concluded));
        }
        if matches!(label, "其他" | "其它") {
            if number == Some(Numbering::Bracketed(6)) {
                return Some(RequestLabel::Group(OutcomeGroup::Other));
            }
            let is_row = group == Some(OutcomeGroup::Other) && matches!(number, None | Some(Numbering::Arabic(3)));
            return is_row.then_some(outcome(Outcome::OtherRemaining));
        }
        // Of several, the one that is listed first; a text that is too long has none.
        let (part, found) = REQUESTS.get(parts.request?)?;
        if matches!(found, RequestLabel::Row(_)) {
            return Some(*found);
        }
        // Narrow carriers run the label of a group together with that of its first row.
        let behind = words.split_once(part).map_or("", |(_, behind)| behind);
        let (number, behind) = numbering(behind);
        let behind = number.map_or("", |_| bare(behind));
        if *found == RequestLabel::Group(OutcomeGroup::Other) && matches!(behind, "其他" | "其它") {
            return Some(outcome(Outcome::OtherRemaining));
        }
        let row = REQUESTS.iter().find(|(part, found)| matches!(found, RequestLabel::Row(_)) && behind.contains(part));
        Some(row.filter(|_| is_short(behind)).map_or(*found, |(_, row)| *row))
    }
}

/// Whether a line begins with the number of a label.
pub(crate) fn is_numbered(text: &str) -> bool {
    numbering(&normalize(text)).0.is_some()
}

/// Whether a line begins with a number as the rows of a group have it, `3.`.
pub(crate) fn has_row_number(text: &str) -> bool {
    matches!(numbering(&normalize(text)).0, Some(Numbering::Arabic(_)))
}

/// Whether a text is the number that a form prints before the label of a row.
pub(crate) fn has_number(row: RequestRow, text: &str) -> bool {
    let Ok(number) = text.parse::<u8>() else { return false };
    let rows = Edition::ALL.iter().flat_map(|edition| edition.form().requests.rows());
    let mut labels = rows.filter(|of| of.row == row).filter_map(|of| of.labels.last());
    labels.any(|label| numbering(&normalize(label.text)).0 == Some(Numbering::Arabic(number)))
}

/// The group of outcomes a row stands in, where a label stands over its rows.
pub(crate) fn group_of(row: RequestRow) -> Option<OutcomeGroup> {
    let RequestRow::Outcome(outcome) = row else { return None };
    Some(outcome.group()).filter(|group| group.has_label())
}

/// A block of table four.
pub(crate) fn channel_of(normal: &str) -> Option<Channel> {
    // (一)行政复议
    let normal = numbering(normal).1;
    // 行政诉讼(复议后起诉)
    let inner = normal.strip_prefix("行政诉讼").map(|rest| rest.trim_matches(['(', ')', ':', '-', '—', '·']));
    let label = inner.filter(|inner| !inner.is_empty()).unwrap_or_else(|| bare(normal));
    // 未经复议直接提起诉讼, 经复议后起诉 and the like.
    let is_suit = normal.chars().count() <= LONGEST_SUIT && label.contains(SUIT);
    match label {
        suit if is_suit && suit.contains("未经复议") => Some(Channel::DirectLitigation),
        suit if is_suit && (suit.contains("复议后") || suit.contains("经复议")) => {
            Some(Channel::LitigationAfterReconsideration)
        }
        _ => whole(CHANNELS, label),
    }
}

/// The longest label of a kind of litigation met.
const LONGEST_SUIT: usize = 14;

/// A column of table four.
pub(crate) fn result_of(normal: &str) -> Option<ReviewResult> {
    whole(RESULTS, normal)
}

/// The number of a page between dashes, `- 4 -` or `— 5 —`, `第4页`, `第4页共9页`, `Page 4` or `Page 4 of 9`.
pub(crate) fn is_page_mark(text: &str) -> bool {
    // It begins with a dash, with 第 or with Page.
    let first = text.chars().find(|c| !ogi_model::text::is_space(*c));
    if text.len() > LONGEST_NAME
        || first.is_none_or(|first| first.is_alphanumeric() && !matches!(first, '第' | 'P' | 'p'))
    {
        return false;
    }
    let normal = normalize(text);
    let is_number = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(page) = normal.to_ascii_lowercase().strip_prefix("page") {
        return page.split("of").all(is_number);
    }
    if let Some((page, all)) = normal.split_once("页")
        && all.trim_start_matches([',', '/']).starts_with('共')
    {
        let all = all.trim_start_matches([',', '/', '共']);
        return page.strip_prefix('第').is_some_and(is_number) && all.strip_suffix('页').is_some_and(is_number);
    }
    let inner = normal.trim_matches(['-', '—', '–', '－', '―']);
    let between_dashes = inner.len() < normal.len() && !normal.starts_with(inner) && !normal.ends_with(inner);
    (between_dashes && is_number(inner))
        || normal.strip_prefix('第').and_then(|rest| rest.strip_suffix('页')).is_some_and(is_number)
}

/// The year a label is, such as 2023年 or 2023年度.
pub(crate) fn year_of(normal: &str) -> Option<u16> {
    let year = normal.strip_suffix('度').unwrap_or(normal).strip_suffix('年')?;
    let (year, _) = ogi_model::text::read_year(year).filter(|(_, length)| *length == year.len())?;
    Some(year).filter(|year| (2000..2100).contains(year))
}

/// A character alone on its line: text that runs down a narrow column.
pub(crate) fn is_single(text: &str) -> bool {
    let mut characters = text.chars().filter(|c| !ogi_model::text::is_space(*c));
    characters.next().is_some_and(|c| c > '\u{2e7f}' && !c.is_numeric()) && characters.next().is_none()
}

/// A footnote: 注：…, 备注：…, 说明：….
pub(crate) fn is_note(text: &str) -> bool {
    // Told by the first character that is printed: blanks and quotation marks have no normal form.
    let is_nothing = |c: char| {
        let is_quotation_mark =
            matches!(c, '“' | '”' | '‘' | '’' | '"' | '\'' | '「' | '」' | '『' | '』' | '〝' | '〞' | '〟')
                || matches!(c, '＂' | '＇' | '｢' | '｣' | '﹁' | '﹂' | '﹃' | '﹄');
        is_quotation_mark || ogi_model::text::is_space(c)
    };
    let Some(first) = text.chars().find(|c| !is_nothing(*c)) else { return false };
    let begins_so = |c: char| matches!(c, '注' | '备' | '说');
    if first.is_ascii() || !(begins_so(first) || begins_so(fold_traditional(unified_ideograph(first)))) {
        return false;
    }
    let end = text.char_indices().nth(8).map_or(text.len(), |(end, _)| end);
    let normal = normalize(&text[..end]);
    ["注:", "备注:", "说明:", "注1", "注释"].iter().any(|start| normal.starts_with(start))
}

/// A label without the number before it and the remark in brackets behind it: `(二)部分公开(区分处理的…)` is 部分公开.
pub(crate) fn bare(normal: &str) -> &str {
    without_remark(numbering(normal).1)
}

/// The words of a label without the remark in brackets behind them.
fn without_remark(rest: &str) -> &str {
    match rest.find('(') {
        Some(at) if at > 0 => &rest[..at],
        _ => rest,
    }
}

#[cfg(test)]
mod tests;
