//! `years.leftover`

use std::cell::Cell;

use ogi_model::{Bilingual, Message, NarrativeBlock, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};
use crate::rules::years::copied_prose::is_heading;
use ogi_narrative::Section;
use ogi_narrative::keywords::{excerpt, sentences};

pub(crate) static RULE: Rule = Rule {
    id: "years.leftover",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("正文中留有往年的年度", "An earlier year was left in the text"),
    help: Bilingual::new(
        "沿用往年文本而没有改年度：“现公布…2022年政府信息公开工作年度报告”、统计期限、开头的“2022年，我局…”、标题“（一）2022年主动公开情况”等处的年度，应当是本报告的年度。",
        "Text of an earlier report was used again without changing the year: where the report names itself, states its period, begins to tell of its year or heads a part of itself with a year, the year is to be its own.",
    ),
    mend: Bilingual::new(
        "请改为本报告的年度，并核对同一段中的数字是否也是往年的。",
        "Change the year, and see whether the figures beside it are old, too.",
    ),
    exceptions: &[
        Bilingual::new(
            "书名号、引号内的年度和发文字号不看；“较2022年”“2022年以来”“2022—2024年”“2022年12月”一类提到往年的写法不算。",
            "Years in titles, quotations and document numbers are not looked at; comparisons, 以来, spans of years and single months of an earlier year are no fault.",
        ),
        Bilingual::new(
            "同一段中同时写到本年度的，视为两年对照。",
            "A paragraph that names the report's own year as well compares the two.",
        ),
        Bilingual::new(
            "说明年初发布过上一年度报告的，不算。",
            "That last year's report was published early this year may be told.",
        ),
        Bilingual::new(
            "给出上一年度报告时，与其一字不差（包括年度）的句子也会指出。",
            "With last year's report at hand, a sentence that stands in it word for word, its year included, is told as well.",
        ),
    ],
    basis: Basis::ACCURATE,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("宿迁市统计局")
            .year(2023)
            .overview(["2022年，我局坚持以公开为常态，全年共主动公开信息216条。"])
    },
    check: Check::function(run),
};

/// How a report comes to name itself.
const PRESENTING: &[&str] = &["现公布", "现将", "现发布", "现向社会", "现予", "编制本", "特编制", "本报告", "予以公布"];
/// What a statement of the period has, all of one of these.
const PERIOD: &[&str] = &["统计", "期限", "时限", "所列数据", "本报告", "本年度报告", "年度报告"];
/// Who speaks of itself.
const OURSELVES: &[&str] = &[
    "我局",
    "我市",
    "我县",
    "我区",
    "我镇",
    "我乡",
    "我街道",
    "我办",
    "我委",
    "我厅",
    "我省",
    "我部",
    "我旗",
    "我州",
    "我中心",
    "我单位",
    "本机关",
    "本单位",
    "本局",
    "本街道",
    "本镇",
    "本乡",
    "全市",
    "全县",
    "全区",
    "全镇",
    "全乡",
    "全局",
    "全省",
    "全厅",
    "全委",
    "全办",
    "全院",
    "全部门",
    "全系统",
    "全街道",
    "全旗",
    "全州",
    "全中心",
    "本厅",
    "本委",
    "本办",
    "本市",
    "本县",
    "本区",
    "街道",
    "中心",
    "管委会",
];
/// What sets the earlier year against the report's own, or speaks of a span. A comparison with the year before it, or what
/// came over from there, says nothing of the report's own year.
const COMPARING: &[&str] =
    &["相比", "今年", "本年", "次年", "目前", "至今", "以来", "与20", "比20", "较20", "起施行", "季度", "半年"];
/// What counts up a year.
const TOTALLING: &[&str] = &["共", "累计", "全年", "合计"];
/// What stands before the last day of the year.
const UNTIL: &[&str] = &["截至", "截止", "截止到", "截至到"];
/// How an organ's own name ends.
const ORGANS: &[&str] = &["局", "厅", "委", "委员会", "办", "办公室", "政府", "街道办事处", "管委会", "中心", "院"];
/// What an organ counts of itself.
const COUNTED: &[&str] = &["收到", "新收", "受理", "接收", "办结", "答复", "公开", "发布"];

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let Some(year) = report.year else {
        return run.skip(Undecided::DateUnknown);
    };
    for section in Section::ALL {
        let Some(blocks) = section.of(report) else {
            run.skip(Undecided::RowOmitted);
            continue;
        };
        let search = Search {
            year,
            section,
            // A wrong period has its own rule, which says so once.
            period_told: report
                .period
                .as_ref()
                .is_some_and(|period| crate::rules::structure::period::is_of_another_year(period, year)),
            previous: run.previous().and_then(|previous| section.of(previous)),
            blocks,
            compared: Cell::new(0),
        };
        let of_earlier_years = blocks.iter().enumerate().filter(|(_, block)| names_an_earlier_year(&block.text, year));
        let mut found = of_earlier_years.flat_map(|(index, block)| search.leftovers(index, block));
        let Some(first) = found.next() else {
            run.pass();
            continue;
        };
        tell(run, section, year, &first, found.count());
    }
}

fn tell(run: &mut RuleRun<'_>, section: Section, year: u16, first: &Leftover<'_>, others: usize) {
    let quote = excerpt(first.text, 30);
    let old = first.year;
    let (same_zh, same_en) = if first.as_before {
        (format!("，与{old}年度报告中的一句相同"), format!("; it stands in the report for {old}, too"))
    } else {
        (String::new(), String::new())
    };
    let (also_zh, also_en) = match others {
        0 => (String::new(), String::new()),
        _ => (format!("，另有 {others} 处"), format!("; {others} more")),
    };
    run.fail(Violation {
        message: Message {
            zh: format!(
                "{}写的是{old}年：“{quote}”，而报告年度是{year}年，疑为沿用往年的文字{same_zh}{also_zh}。",
                section.zh()
            ),
            en: format!(
                "{} speaks of {old}: “{quote}”, but the report is for {year}; perhaps a text of that year was used again{same_en}{also_en}.",
                section.en()
            ),
        },
        subject: section.key().to_owned(),
        cause: old.to_string(),
        ..Violation::default()
    });
}

/// What is looked for in a section.
struct Search<'a> {
    year: u16,
    section: Section,
    period_told: bool,
    previous: Option<&'a [NarrativeBlock]>,
    blocks: &'a [NarrativeBlock],
    /// How many bytes of the previous report sentences were held against.
    compared: Cell<usize>,
}

/// How many bytes of the previous report the sentences of a section are held against: thousands of times an ordinary section.
const MOST_COMPARED: usize = 1 << 30;

/// How many years before its own a report may have taken its text from. What is older is history.
const OLDEST: u16 = 3;

/// How many years of a sentence are looked at. Prose names a few, and each is held against the whole sentence.
const MOST_YEARS: usize = 20;

/// A sentence with an earlier year where the report's own should stand.
struct Leftover<'a> {
    text: &'a str,
    year: u16,
    /// Whether the report of that year has the same sentence.
    as_before: bool,
}

impl Search<'_> {
    fn leftovers<'b>(&self, index: usize, block: &'b NarrativeBlock) -> impl Iterator<Item = Leftover<'b>> {
        let compares = years(&block.text).any(|mention| mention.year >= self.year);
        let of_earlier_years =
            sentences(&block.text).enumerate().filter(|(_, sentence)| names_an_earlier_year(sentence, self.year));
        of_earlier_years.filter_map(move |(place, sentence)| {
            let years = || years(sentence).take(MOST_YEARS);
            let mention = years().find(|mention| self.is_own(sentence, mention, (index, place), compares));
            let as_before = || years().find(|mention| self.stands_in_previous(sentence, mention));
            match (mention, as_before()) {
                (Some(mention), before) => {
                    Some(Leftover { text: sentence, year: mention.year, as_before: before.is_some() })
                }
                (None, Some(before)) if !compares => {
                    Some(Leftover { text: sentence, year: before.year, as_before: true })
                }
                _ => None,
            }
        })
    }

    /// Whether the year stands where only the report's own can.
    fn is_own(&self, sentence: &str, mention: &Mention, (block, place): (usize, usize), compares: bool) -> bool {
        if mention.year >= self.year {
            return false;
        }
        let (before, after) = (&sentence[..mention.at], &sentence[mention.end..]);
        let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        let names_itself =
            has(before, PRESENTING) && after.contains("信息公开") && has(after, &["年度报告", "年报", "工作报告"]);
        let is_period = !self.period_told
            && after.trim_start().starts_with("1月1日")
            && has(sentence, PERIOD)
            && has(after, &["12月31日", "12月底", "年底", "止"])
            && !sentence.contains(&self.year.to_string());
        if names_itself || is_period {
            return true;
        }
        if self.section != Section::Overview
            || self.year - mention.year > OLDEST
            || compares
            || has(sentence, COMPARING)
        {
            return false;
        }
        if self.blocks[block].heading.is_some() && is_part_of_every_report(after) {
            return true;
        }
        let Some((told, whole_year)) = told_of_the_year(before, after) else { return false };
        let counts = has(told, TOTALLING) && told.contains(|c: char| c.is_ascii_digit());
        if has(told, OURSELVES) {
            return counts || self.opens_a_part(block, place) && !whole_year;
        }
        counts && is_told_of_the_organ(told) || counts_at_once(told)
    }

    /// Whether the section begins to tell with this sentence of this block, or does behind one of its headings. A heading may
    /// stand at the beginning of its paragraph.
    fn opens_a_part(&self, block: usize, place: usize) -> bool {
        let headed = sentences(&self.blocks[block].text).next().is_some_and(is_heading);
        let begins = block.checked_sub(1).is_none_or(|before| self.blocks[before].heading.is_some());
        (begins || headed) && place == usize::from(headed)
    }

    fn stands_in_previous(&self, sentence: &str, mention: &Mention) -> bool {
        const SHORTEST: usize = 12;
        let (Some(previous), false) = (self.previous, mention.is_month) else { return false };
        let is_in = |block: &NarrativeBlock| {
            self.compared.set(self.compared.get() + block.text.len() + 1);
            block.text.contains(sentence)
        };
        mention.year + 1 == self.year
            && sentence.chars().count() >= SHORTEST
            && self.compared.get() < MOST_COMPARED
            && previous.iter().any(is_in)
    }
}

/// Whether a heading goes on with what every report tells of: （一）2021年主动公开情况, and not 2021年度问题的整改情况.
fn is_part_of_every_report(heading: &str) -> bool {
    const PARTS: [&str; 8] = [
        "主动公开",
        "依申请公开",
        "政府信息管理",
        "平台建设",
        "监督保障",
        "政府信息公开工作",
        "政务公开工作",
        "总体情况",
    ];
    PARTS.iter().any(|part| heading.trim_start().starts_with(part))
}

/// Whether what was counted up follows at once: 新收政府信息公开申请120件. 收到的3件 are told of, and not counted up.
fn counts_at_once(told: &str) -> bool {
    const LONGEST: usize = 20;
    let told = told.trim_start_matches(['，', ',', ' ']);
    let told = told.strip_prefix("主动").unwrap_or(told);
    let Some(rest) = COUNTED.iter().find_map(|verb| told.strip_prefix(verb)) else { return false };
    let until_number: String = rest.chars().take_while(|c| !c.is_ascii_digit()).collect();
    until_number.chars().count() <= LONGEST
        && until_number.len() < rest.len()
        && !until_number.contains(['的', '，', '。', '、'])
}

/// What a sentence tells of the year that it opens with, and whether it names the first or the last day of that year.
fn told_of_the_year<'a>(before: &str, after: &'a str) -> Option<(&'a str, bool)> {
    const COMMAS: [char; 3] = ['，', ',', ' '];
    let before = before.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end();
    if UNTIL.contains(&before) {
        let told = ["12月31日", "12月底", "底", "末"].iter().find_map(|day| after.strip_prefix(day))?;
        return Some((told.trim_start_matches(COMMAS), true));
    }
    if !before.is_empty() {
        return None;
    }
    if after.starts_with("1月1日") {
        let (span, told) = after.split_once("12月31日")?;
        return (span.chars().count() <= 12).then(|| (told.trim_start_matches(COMMAS), true));
    }
    let opens =
        after.starts_with(['，', ',', '我', '全', '本']) || is_told_of_the_organ(after) || counts_at_once(after);
    opens.then(|| (after.trim_start_matches(COMMAS), false))
}

/// Whether what was counted up follows at once, or behind a name that is an organ's.
fn is_told_of_the_organ(told: &str) -> bool {
    const LONGEST: usize = 20;
    let told = told.trim_start_matches(['，', ',', ' ']);
    let counted = |rest: &str| COUNTED.iter().any(|verb| rest.starts_with(verb));
    TOTALLING.iter().any(|word| {
        told.split_once(word).is_some_and(|(who, rest)| {
            let who = who.trim_end_matches(['，', ',', ' ']);
            counted(rest)
                && who.chars().count() <= LONGEST
                && who.chars().all(char::is_alphabetic)
                && (who.is_empty() || ORGANS.iter().any(|organ| who.ends_with(organ)))
        })
    })
}

/// A year in a text, with 年 or 年度.
struct Mention {
    year: u16,
    at: usize,
    /// Behind 年 or 年度.
    end: usize,
    /// Whether a month follows.
    is_month: bool,
}

/// Whether four digits stand in a text that are a year before another. Most texts have none and are not looked at closer.
pub(crate) fn names_an_earlier_year(text: &str, year: u16) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('2') {
        rest = &rest[at..];
        let digits = rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        if digits.and_then(|digits| digits.parse::<u16>().ok()).is_some_and(|named| named < year) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

/// The years named in a text, save those in quotation marks and titles and the last of a span.
fn years(text: &str) -> impl Iterator<Item = Mention> {
    let mut depth = 0_u32;
    let mut last = None;
    text.char_indices().filter_map(move |(at, c)| {
        match c {
            '《' | '“' | '‘' | '〔' | '「' => depth += 1,
            '》' | '”' | '’' | '〕' | '」' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let before = last.replace(c);
        let ends_a_span = || {
            before.is_some_and(|c| "-—–~～至到、".contains(c)) && !UNTIL.iter().any(|until| text[..at].ends_with(until))
        };
        if c != '2' || depth > 0 || ends_a_span() || before.is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
        let year = text.get(at..at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        let rest = text[at + 4..].trim_start().strip_prefix('年')?;
        let rest = rest.strip_prefix('度').unwrap_or(rest);
        let is_month = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
        Some(Mention { year: year.parse().ok()?, at, end: text.len() - rest.len(), is_month })
    })
}

#[cfg(test)]
mod tests {

    use super::{MOST_YEARS, RULE, names_an_earlier_year};
    use crate::rule::example::Example;
    use crate::{Context, check_with};

    fn of(example: &Example) -> Vec<String> {
        let context = Context { previous: &example.previous, ..Context::default() };
        let findings = check_with(&example.report, &context).findings.into_iter();
        findings.filter(|finding| finding.rule == RULE.id).map(|finding| finding.message.zh).collect()
    }

    fn found(overview: &str) -> Vec<String> {
        of(&Example::of("2021").year(2023).overview([overview]))
    }

    #[test]
    fn a_heading_with_an_earlier_year_is_told_where_it_names_a_part_of_every_report() {
        let headed = |heading: &str| {
            let mut example = Example::of("2021").year(2023).overview([heading, "公开信息93条。"]);
            example.report.narrative.overview.as_mut().unwrap()[0].heading = Some(2);
            of(&example).len()
        };
        assert_eq!(headed("（一）2022年主动公开情况"), 1);
        assert_eq!(headed("（一）2023年主动公开情况"), 0);
        assert_eq!(headed("（一）2022年度问题整改情况"), 0);
    }

    #[test]
    fn only_texts_with_a_year_before_the_reported_one_are_looked_at() {
        for text in ["2022年，我局", "共20件，2022年", "22022年"] {
            assert!(names_an_earlier_year(text, 2023), "{text}");
        }
        for text in ["2023年，我局", "2025年以前", "共20件", "共2、3件", "20", ""] {
            assert!(!names_an_earlier_year(text, 2023), "{text}");
        }
    }

    #[test]
    fn of_a_list_of_years_the_first_twenty_are_looked_at() {
        let behind =
            |years: usize| found(&format!("{}现公布2022年政府信息公开工作年度报告。", "2001年的文件和".repeat(years)));
        assert_eq!(behind(MOST_YEARS - 1).len(), 1);
        assert!(behind(MOST_YEARS).is_empty());
    }

    #[test]
    fn the_reports_own_year_passes() {
        assert!(found("2023年，我局共主动公开信息216条。").is_empty());
        assert!(found("本报告统计期限自2023年1月1日起至2023年12月31日止。").is_empty());
    }

    #[test]
    fn the_opening_of_an_earlier_report_is_found() {
        assert_eq!(
            found("2022年，我局坚持应公开尽公开，扎实做好各项工作。"),
            [
                "第一部分写的是2022年：“2022年，我局坚持应公开尽公开，扎实做好各项工作。”，而报告年度是2023年，疑为沿用往年的文字。"
            ]
        );
        assert_eq!(found("2022年度我县严格落实条例。").len(), 1);
    }

    #[test]
    fn the_opening_behind_a_heading_is_found() {
        let block = |text: &str, heading| ogi_model::NarrativeBlock { text: text.to_owned(), heading };
        let headed = |texts: [&str; 2]| {
            let overview = texts.map(|text| block(text, None));
            let overview = [block("（一）主动公开", Some(2))].into_iter().chain(overview);
            of(&Example::of("2021").year(2023).with(|report| report.narrative.overview = Some(overview.collect())))
        };
        assert_eq!(headed(["2022年，我局坚持以公开为常态。", "公开工作有序推进。"]).len(), 1);
        assert!(headed(["公开工作有序推进。", "2022年，我局获评先进单位。"]).is_empty());
        assert_eq!(found("（一）主动公开方面。2022年，我局坚持以公开为常态。").len(), 1);
    }

    #[test]
    fn a_text_of_some_years_ago_is_found_and_history_is_not() {
        assert_eq!(found("2020年，我局坚持以公开为常态。").len(), 1);
        assert!(found("2019年，我局列入公开试点单位。").is_empty());
    }

    #[test]
    fn what_was_counted_in_an_earlier_year_is_found_without_a_word_for_all() {
        for text in [
            "2022年，新收政府信息公开申请120件，上年结转10件，全部按期办结，其中予以公开99件。",
            "2022年受理申请12件，均已答复。",
            "2022年，主动公开政府信息216条。",
        ] {
            assert_eq!(found(&format!("公开工作有序推进。{text}")).len(), 1, "{text}");
        }
        for text in ["2022年收到的3件申请已全部办结。", "2022年公开的目录，新增20项。", "2022年受理、今年办结的3件。"]
        {
            assert!(found(&format!("公开工作有序推进。{text}")).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_total_of_an_earlier_year_is_found() {
        assert_eq!(found("公开工作有序推进。2022年，我镇共收到申请3件。").len(), 1);
    }

    #[test]
    fn totals_are_found_with_what_came_over_and_what_grew_and_by_any_name() {
        for text in [
            "2022年，我厅共收到政府信息公开申请364件，上年结转22件，办结362件。",
            "2022年，我局共收到申请364件，较上年增长3%。",
            "2022年，全厅共新收申请364件。",
            "2022年共收到申请364件。",
            "2022年省生态环境厅共收到申请364件。",
            "截至2022年12月31日，我厅累计公开信息364条。",
            "2022年1月1日至12月31日，共收到申请364件。",
        ] {
            assert_eq!(found(&format!("公开工作有序推进。{text}")).len(), 1, "{text}");
        }
    }

    #[test]
    fn what_is_true_of_last_year_is_left_alone() {
        for text in [
            "2022年共收到300件，2023年364件。",
            "2022年全国共收到申请364件。",
            "2022年第四季度，我局共收到申请36件。",
            "2022年省委巡视组共发现问题3个。",
            "2022年我局共收到申请300件，本年度364件。",
            "2022年底前已建成平台，共收到建议3条。",
        ] {
            assert!(found(&format!("公开工作有序推进。{text}")).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_report_naming_itself_with_an_earlier_year_is_found() {
        assert_eq!(found("根据条例规定，现公布宿迁市统计局2022年度政府信息公开工作年度报告。").len(), 1);
        assert_eq!(found("特编制本局2021年政府信息公开工作年度报告。").len(), 1);
    }

    #[test]
    fn an_earlier_period_is_found() {
        assert_eq!(found("本年度报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。").len(), 1);
    }

    #[test]
    fn a_wrong_period_is_told_once() {
        let day = |text: &str| text.parse().unwrap();
        let example = Example::of("2021")
            .year(2023)
            .overview(["本年度报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"])
            .with(|report| {
                report.period = Some(ogi_model::Period { start: day("2022-01-01"), end: day("2022-12-31") });
            });
        assert!(of(&example).is_empty());
    }

    #[test]
    fn titles_quotations_and_document_numbers_are_left_alone() {
        for text in [
            "认真落实《2022年政务公开工作要点》。",
            "按照国办公开办函〔2021〕30号要求编制。",
            "修订《宿迁市统计局2022年度政府信息公开工作年度报告》的版式。",
            "“2022年，我局共办理”一文获评优秀信息。",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn comparisons_spans_and_plans_are_left_alone() {
        for text in [
            "受理申请12件，较2022年增加3件。",
            "2022年，我局共受理申请9件；2023年，共受理12件。",
            "2022年我局共受理9件，今年同比增长三成。",
            "2022年以来，我局共发布解读40篇。",
            "落实2022—2024年行动方案，我局共开展活动6次。",
            "落实2020-2022年三年规划。",
            "2022年12月，我局共举办活动2场。",
            "自2021年1月1日起施行的收费办法继续执行。",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn that_last_years_report_was_published_may_be_told() {
        assert!(found("按时编制并公布2022年度政府信息公开工作年度报告。").is_empty());
    }

    #[test]
    fn a_sentence_that_stands_word_for_word_in_last_years_report_is_found() {
        let sentence = "2022年底前完成了栏目的全面梳理。";
        let earlier = || Example::of("2021").year(2022).problems([sentence]);
        let now = Example::of("2021").year(2023).problems([sentence]).after(earlier());
        let found = of(&now);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("与2022年度报告中的一句相同"), "{found:?}");
        let told_anew = Example::of("2021").year(2023).problems(["2022年底的梳理成果已用于改版。"]).after(earlier());
        assert!(of(&told_anew).is_empty());
    }

    #[test]
    fn what_was_in_force_from_a_day_of_last_year_on_may_be_repeated() {
        let sentence = "本市自2022年3月1日起实行的办法继续有效。";
        let earlier = Example::of("2021").year(2022).overview([sentence]);
        assert!(of(&Example::of("2021").year(2023).overview([sentence]).after(earlier)).is_empty());
    }

    #[test]
    fn section_five_may_look_back() {
        let example = Example::of("2021").year(2023).problems(["2022年，我局共梳理问题4个，均已整改。"]);
        assert!(of(&example).is_empty());
    }

    #[test]
    fn further_places_are_counted() {
        let text = "2022年，我局扎实推进。2022年，我局共公开信息90条。";
        assert!(found(text)[0].ends_with("疑为沿用往年的文字，另有 1 处。"));
    }
}
