//! `content.other-organ`

mod same_organ;
mod words;

use ogi_model::{
    Bilingual, DivisionForm, Message, NarrativeBlock, OrganFacts, OrganKind, Scope, Severity, Undecided, classify,
    locate_division, may_be_one_organ,
};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};
use crate::rules::prose::{has, without_quotations};
use ogi_narrative::Section;
use ogi_narrative::keywords::{excerpt, sentences};
use same_organ::{is_of_same_business, is_same_township};
use words::{ACTS, ANY_REPORT_NAMES, ENDINGS, LAST, LEVELS, OF_DISCLOSURE, OURSELVES, PLURALS, SELVES, TOGETHER};

pub(crate) static RULE: Rule = Rule {
    id: "content.other-organ",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("正文写的是其他机关", "The text speaks of, or as, another organ"),
    help: Bilingual::new(
        "套用其他机关的文本而没有改机关名称：局的报告中自称“我镇”，或者“县卫健局…主动公开信息216条”说的是另一个机关的工作。",
        "Text of another organ was used without changing the name: the report of a bureau says 我镇 (our town), or tells what another organ (县卫健局) disclosed in the year.",
    ),
    mend: Bilingual::new(
        "请改为本机关，并核对同一段中的数字是否也是其他机关的。",
        "Write of the organ that reports, and see whether the figures beside the name are another's, too.",
    ),
    exceptions: &[
        Bilingual::new(
            "引号、书名号中的名称不看。",
            "Names in quotation marks and in titles of documents are not looked at.",
        ),
        Bilingual::new(
            "上级机关、本级政府及其办公厅（室）、党委部门在文中出现属于正常，不提示。",
            "Organs above, the government of the place, its general office and Party organs come up in any report and are left alone.",
        ),
        Bilingual::new(
            "转送、移送、联合、会同、指导、征求意见、通报、培训等涉及其他机关的工作，以及同一句中另有“我局”“本机关”的，不提示。",
            "What is done with other organs (转送, 移送, 联合, 会同, 指导, 征求意见, 通报, 培训) and sentences that also speak of the organ itself (我局, 本机关) are left alone.",
        ),
        Bilingual::new(
            "政府、政府办公厅（室）、管理委员会的报告和汇总报告会写到下属机关的工作，不核对其中的机关名称，只核对自称。",
            "Reports of governments, their general offices and management committees and sum-up reports tell of their members: of them only what they call themselves is looked at.",
        ),
        Bilingual::new(
            "本机关加挂的牌子、简称、曾用名与本机关名称有相同业务用字的，视为同一机关。",
            "Short, second and former names that share a word of business with the organ's own are taken for the same organ.",
        ),
    ],
    basis: Basis::ACCURATE,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("沭阳县民政局")
            .year(2024)
            .overview(["2024年，县卫健局认真贯彻《条例》，主动公开信息216条。"])
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let Some(organ) = report.organ.as_ref() else { return run.skip(Undecided::OrganUnknown) };
    let tells_of_members = report.scope == Some(Scope::Area) || report.covers.is_some();
    let own = Own::of(&organ.name, run.organ(), tells_of_members);
    for section in Section::ALL {
        let Some(blocks) = section.of(report) else {
            run.skip(Undecided::RowOmitted);
            continue;
        };
        let mut found = blocks.iter().flat_map(|block| own.others(block));
        let Some(first) = found.next() else {
            run.pass();
            continue;
        };
        let others = found.count();
        tell(run, section, &organ.name, &first, others);
    }
}

fn tell(run: &mut RuleRun<'_>, section: Section, name: &str, first: &Other, others: usize) {
    let (also_zh, also_en) = match others {
        0 => (String::new(), String::new()),
        _ => (format!("，另有 {others} 处"), format!("; {others} more")),
    };
    let Other { who, quote } = first;
    run.fail(Violation {
        message: Message {
            zh: format!(
                "{}写到“{who}”：“{quote}”，而报告机关是“{name}”，疑为套用其他机关的文字{also_zh}。",
                section.zh()
            ),
            en: format!(
                "{} speaks of “{who}”: “{quote}”, but the organ that reports is “{name}”; perhaps another organ's text was used{also_en}.",
                section.en()
            ),
        },
        subject: section.key().to_owned(),
        ..Violation::default()
    });
}

/// Another organ in the text.
struct Other {
    /// Its name, or what it calls itself.
    who: String,
    quote: String,
}

/// The most characters of a sentence that are quoted.
const LONGEST: usize = 30;

/// What is known of the organ that reports, as far as it matters here.
struct Own<'a> {
    name: &'a str,
    /// The name as far as it is that of a place.
    place: &'a str,
    facts: OrganFacts,
    tells_of_members: bool,
}

impl<'a> Own<'a> {
    fn of(name: &'a str, facts: OrganFacts, tells_of_members: bool) -> Self {
        let place = match locate_division(name) {
            Some(located) => name.strip_suffix(located.rest).unwrap_or_default(),
            None => "",
        };
        let tells_of_members = tells_of_members
            || matches!(facts.kind, Some(OrganKind::GovernmentOffice | OrganKind::ManagementCommittee))
            || (facts.kind == Some(OrganKind::Government) && !is_of_a_township(facts))
            || (facts.kind == Some(OrganKind::DelegatedOrgan) && !is_of_a_township(facts));
        Self { name, place, facts, tells_of_members }
    }

    /// The places of a paragraph that are of another organ; at most one a sentence.
    fn others(&self, block: &NarrativeBlock) -> Vec<Other> {
        // Headings are short, and name no organ.
        if block.heading.is_some() {
            return Vec::new();
        }
        let text = block.text.as_str();
        // Nearly every paragraph ends here: what is quoted is taken out only where something was found.
        let calls_itself_otherwise = self.calls_itself_otherwise(text).is_some();
        if !calls_itself_otherwise && (self.tells_of_members || !begins_with_an_actor(text)) {
            return Vec::new();
        }
        let of = |sentence: &str| {
            let plain = without_quotations(sentence);
            let who = self
                .calls_itself_otherwise(&plain)
                .map(str::to_owned)
                .or_else(|| if self.tells_of_members { None } else { self.names_another(&plain) })?;
            Some(Other { who, quote: excerpt(sentence, LONGEST) })
        };
        sentences(text).filter_map(of).collect()
    }

    /// A word that only an organ of another kind uses of itself.
    fn calls_itself_otherwise(&self, text: &str) -> Option<&'static str> {
        // Of an organ whose name says nothing, nothing is certain.
        if self.facts.kind.is_none() && !ENDINGS.iter().any(|ending| self.name.ends_with(ending)) {
            return None;
        }
        if !text.contains('我') {
            return None;
        }
        let is_of_another = |(word, names): &&(&str, &[&str])| {
            stands_alone(text, word) && !has(self.name, names) && !self.is_run_with(word)
        };
        SELVES.iter().find(is_of_another).map(|(word, _)| *word).or_else(|| self.speaks_of_another_place(text))
    }

    /// Organs that may well say so: a subdistrict that was a town, the committee that a zone is run by.
    fn is_run_with(&self, word: &str) -> bool {
        match word {
            "我委" => matches!(self.facts.kind, Some(OrganKind::ManagementCommittee | OrganKind::PartyOrgan)),
            "我局" => matches!(self.facts.kind, Some(OrganKind::VerticalAgency | OrganKind::Agency)),
            "我中心" | "我院" | "我校" => self.facts.kind == Some(OrganKind::PublicInstitution),
            _ => false,
        }
    }

    /// 我县 in a city or a district, 我区 in a county. 全区, 我区 may also be an autonomous region or a zone.
    fn speaks_of_another_place(&self, text: &str) -> Option<&'static str> {
        let county = self.facts.county?;
        let division = self.facts.division;
        let in_a_region = division.is_none_or(|unit| unit.province().form == DivisionForm::AutonomousRegion);
        if county.ends_with('县')
            && !in_a_region
            && stands_alone(text, "我区")
            && !has(self.name, &["新区", "园区", "开发区"])
        {
            return Some("我区");
        }
        (county.ends_with('区') && stands_alone(text, "我县")).then_some("我县")
    }

    /// Another organ that a clause begins with, and tells of as a report does of its own.
    fn names_another(&self, sentence: &str) -> Option<String> {
        let name = beginnings(sentence).filter_map(actor).find(|name| self.is_another(name))?;
        let is_told_of = !has(sentence, &OURSELVES) && !has(sentence, &TOGETHER) && has(sentence, &OF_DISCLOSURE);
        is_told_of.then(|| name.to_owned())
    }

    /// Whether a name is for certain that of an organ that is not this one, nor above it, nor one that any report names.
    fn is_another(&self, name: &str) -> bool {
        if has(name, &ANY_REPORT_NAMES) || name.starts_with(PLURALS) || may_be_one_organ(self.name, name) {
            return false;
        }
        let (whole, level_word) = Self::with_place(name);
        if level_word.is_some_and(|word| self.is_above(word)) {
            return false;
        }
        let told = classify(&whole);
        let is_organ = matches!(
            told.kind,
            Some(
                OrganKind::Department
                    | OrganKind::Government
                    | OrganKind::DelegatedOrgan
                    | OrganKind::PublicInstitution
            )
        );
        let is_township = told.level == Some(ogi_model::Level::Township);
        let is_elsewhere = told.county.zip(self.facts.county).is_some_and(|(theirs, ours)| theirs != ours);
        // 永善县税务局 in the report of 绥江县税务局; what is of a city or a province is above.
        if told.kind == Some(OrganKind::VerticalAgency) && self.facts.kind == told.kind {
            let ours = classify(self.name).county;
            return told.county.zip(ours).is_some_and(|(theirs, ours)| theirs != ours);
        }
        let has_its_words = if is_township {
            is_same_township(self.name, name)
        } else {
            is_of_same_business(self.name, &whole, self.place)
        };
        let may_be_this_one = !is_elsewhere && (has_its_words || may_be_one_organ(self.name, &whole));
        if !is_organ || may_be_this_one {
            return false;
        }
        // A government with its place is above, unless it is a township's.
        if matches!(told.kind, Some(OrganKind::Government | OrganKind::DelegatedOrgan)) && !is_township {
            return false;
        }
        // What is of a higher place in which this one lies is above.
        let is_above = told.county.is_none()
            && !is_township
            && told.division.is_some_and(|theirs| {
                self.facts
                    .division
                    .is_none_or(|ours| ours.is_within(theirs) && (self.facts.county.is_some() || ours != theirs))
            });
        !is_above
    }

    /// A name that begins with the word for a level instead of its place (县卫健局) with a place before it, and that word.
    fn with_place(name: &str) -> (String, Option<char>) {
        let first = name.chars().next().filter(|c| LEVELS.contains(c));
        let Some(word) = first.filter(|_| {
            locate_division(name).is_none_or(|located| located.division.is_none() && located.county.is_none())
        }) else {
            // 卫健局, without a place at all.
            let bare = if classify(name).kind.is_none() { format!("某县{name}") } else { name.to_owned() };
            return (bare, None);
        };
        // What departments are called is the same everywhere.
        (format!("某县{}", &name[word.len_utf8()..]), Some(word))
    }

    /// Whether a word for a level is that of a unit above this organ's own.
    fn is_above(&self, word: char) -> bool {
        use ogi_model::Level::{County, National, Prefecture, Province, Township};
        match self.facts.level {
            Some(Township) => !matches!(word, '县' | '区'),
            Some(County) if word == '市' => self.facts.county.is_none_or(|county| !county.ends_with('市')),
            Some(County) => !matches!(word, '县' | '区' | '旗'),
            Some(Prefecture) => matches!(word, '省' | '区'),
            Some(Province) => word != '省',
            Some(National) | None => true,
        }
    }
}

/// What stands at the beginning of each clause. In a list (县教育局、县卫健局公开…) no name but the first does.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.split(['，', ',', '：', ':', '。', '；', ';', '\n']).map(|clause| clause.trim_start_matches(is_beside_a_name))
}

/// Whether some clause of a text begins with what may be an organ that acts.
fn begins_with_an_actor(text: &str) -> bool {
    beginnings(text).any(|clause| actor(clause).is_some())
}

/// The organ that a clause begins with, where it goes on as reports tell of the organ itself.
fn actor(clause: &str) -> Option<&str> {
    const LONGEST_NAME: usize = 24;
    let clause = without_time(clause);
    let mut ends = clause
        .char_indices()
        .take(LONGEST_NAME)
        .filter(|(_, c)| LAST.contains(c))
        .map(|(at, c)| at + c.len_utf8())
        .filter(|end| ENDINGS.iter().any(|ending| clause[..*end].ends_with(ending)));
    let end = ends.find(|end| {
        let rest = clause[*end..].trim_start();
        ACTS.iter().any(|act| rest.starts_with(act))
    })?;
    Some(&clause[..end])
}

const fn is_beside_a_name(c: char) -> bool {
    matches!(c, ' ' | '　' | '\u{a0}' | '\t')
}

const fn is_of_a_township(facts: OrganFacts) -> bool {
    matches!(facts.level, Some(ogi_model::Level::Township))
}

/// Whether a word of an organ for itself stands in a text, and no longer word: 我委托 is none.
fn stands_alone(text: &str, word: &str) -> bool {
    const LONGER: [(&str, &[char]); 6] = [
        ("我委", &['托', '派']),
        ("我局", &['限', '面']),
        ("我镇", &['定', '痛']),
        ("我院", &['子']),
        ("我校", &['验', '对', '核', '正', '准']),
        ("我区", &['别', '分']),
    ];
    let longer = LONGER.iter().find(|(of, _)| *of == word).map_or(&[][..], |(_, more)| more);
    text.match_indices(word).any(|(at, _)| {
        // 自我校验, 自我区分: 我 is the end of another word.
        let ends_another = text[..at].ends_with(['自', '唯', '忘', '大']);
        !ends_another && !text[at + word.len()..].starts_with(longer)
    })
}

/// A clause without the time that it begins with: 2024年, 一年来, 今年以来, 本年度.
fn without_time(clause: &str) -> &str {
    const TIMES: [&str; 9] = ["一年来", "今年以来", "本年度", "本年", "今年", "全年", "过去一年", "年内", "去年"];
    let rest = clause.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = if rest.len() < clause.len() {
        match rest.trim_start().strip_prefix('年') {
            Some(rest) => rest.strip_prefix('度').unwrap_or(rest),
            None => return clause,
        }
    } else {
        clause
    };
    TIMES.iter().find_map(|time| rest.strip_prefix(time)).unwrap_or(rest).trim_start()
}

#[cfg(test)]
mod tests {
    use ogi_model::{NarrativeBlock, Scope, Severity};

    use super::{ENDINGS, LAST, RULE};
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    #[test]
    fn every_ending_is_seen_at_a_quick_look() {
        assert!(ENDINGS.iter().all(|ending| ending.ends_with(LAST)));
    }

    fn said(organ: &str, text: &str) -> Vec<String> {
        let found = found(&RULE, &Example::of("2021").organ(organ).year(2024).overview([text]));
        found.into_iter().map(|(_, message)| message).collect()
    }

    const BUREAU: &str = "沭阳县民政局";

    #[test]
    fn another_organ_at_work_is_told() {
        let text = "2024年，县卫健局认真贯彻《条例》，主动公开信息216条。";
        assert_eq!(
            found(&RULE, &Example::of("2021").organ(BUREAU).year(2024).overview([text])),
            [(
                Severity::Warning,
                "第一部分写到“县卫健局”：“2024年，县卫健局认真贯彻《条例》，主动公开信息216条。”，而报告机关是“沭阳县民政局”，疑为套用其他机关的文字。"
                    .to_owned()
            )]
        );
        for text in [
            "沭阳县教育局共收到政府信息公开申请12件。",
            "一年来，县应急管理局积极推进政务公开。",
            "2024年，在县委县政府领导下，县财政局主动公开信息90条。",
            "泗阳县民政局依法公开信息90条，办理依申请公开3件。",
            "龙庙镇人民政府主动公开政府信息120条。",
            "本年度，沭阳县龙庙镇主动公开政府信息120条。",
        ] {
            assert_eq!(said(BUREAU, text).len(), 1, "{text}");
        }
        assert_eq!(said("沭阳县庙头镇人民政府", "龙庙镇认真贯彻《条例》，主动公开信息120条。").len(), 1);
        assert_eq!(said("宿迁市统计局", "2024年，市教育局主动公开信息216条。").len(), 1);
        let of_several_portfolios = "温岭市文化和广电旅游体育局";
        assert_eq!(said(of_several_portfolios, "2024年，市水利局深入贯彻《条例》，主动公开信息412条。").len(), 1);
    }

    #[test]
    fn a_vertical_agency_of_another_county_is_told_and_one_above_is_not() {
        let text = |name: &str| format!("{name}根据《政府信息公开条例》第五十条规定，编制本年度报告。");
        let own = "国家税务总局绥江县税务局";
        assert_eq!(said(own, &text("国家税务总局永善县税务局")).len(), 1);
        for name in [own, "国家税务总局云南省税务局", "国家税务总局昭通市税务局"] {
            assert!(said(own, &text(name)).is_empty(), "{name}");
        }
    }

    #[test]
    fn a_word_of_another_kind_of_organ_for_itself_is_told() {
        assert_eq!(
            said(BUREAU, "2024年，我镇主动公开信息216条。"),
            [
                "第一部分写到“我镇”：“2024年，我镇主动公开信息216条。”，而报告机关是“沭阳县民政局”，疑为套用其他机关的文字。"
            ]
        );
        for (organ, text) in [
            ("沭阳县庙头镇人民政府", "我局加强学习。"),
            ("沭阳县人民政府", "我局加强学习。"),
            ("上海市宝山区友谊路街道办事处", "我镇坚持公开。"),
            ("沭阳县民政局", "我委坚持公开。"),
            ("沭阳县民政局", "我区政务公开水平有所提高。"),
            ("上海市宝山区教育局", "我县政务公开水平有所提高。"),
        ] {
            assert_eq!(said(organ, text).len(), 1, "{organ} {text}");
        }
    }

    #[test]
    fn the_organ_itself_under_any_of_its_names_passes() {
        for (organ, text) in [
            (BUREAU, "2024年，我局主动公开信息216条。我县政务公开水平有所提高。"),
            (BUREAU, "县民政局认真贯彻《条例》，主动公开信息216条。"),
            (BUREAU, "沭阳县民政局主动公开信息216条。"),
            (BUREAU, "民政局认真贯彻《条例》。"),
            ("沭阳县卫生健康局", "县卫健局主动公开信息216条。"),
            ("沭阳县卫生健康委员会", "县卫健委主动公开信息216条。"),
            ("沭阳县教育局", "县教体局主动公开信息216条。"),
            ("沭阳县文化广电和旅游局", "县文旅局主动公开信息216条。"),
            ("沭阳县工业和信息化局", "县经信局主动公开信息216条。"),
            ("沭阳县庙头镇人民政府", "庙头镇主动公开信息216条，我镇加强培训。"),
            ("沭阳县庙头镇人民政府", "2024年,庙头镇政府坚持公开,全面贯彻条例。"),
            ("哈尔滨市道里区经纬街道办事处", "经纬街道办事处收到依申请公开3件。经纬街道认真落实《条例》。"),
            ("宿迁市发展和改革委员会", "我委主动公开信息216条。"),
            ("南宁市兴宁区教育局", "我区政务公开水平有所提高。"),
        ] {
            assert!(said(organ, text).is_empty(), "{organ} {text}");
        }
    }

    #[test]
    fn organs_of_the_county_are_no_higher_than_its_townships_and_those_of_the_city_are() {
        let township = "沭阳县庙头镇人民政府";
        assert_eq!(said(township, "县卫健局认真贯彻《条例》，主动公开信息216条。").len(), 1);
        assert!(said(township, "市卫健委认真贯彻《条例》，主动公开信息216条。").is_empty());
        assert!(said(township, "省卫健委认真贯彻《条例》，主动公开信息216条。").is_empty());
    }

    #[test]
    fn names_of_one_business_pass_whichever_of_them_is_the_organs() {
        for (organ, text) in [
            ("沭阳县综合行政执法局", "县城管局主动公开信息216条。"),
            ("沭阳县城管局", "县综合行政执法局主动公开信息216条。"),
        ] {
            assert!(said(organ, text).is_empty(), "{organ} {text}");
        }
        assert_eq!(said("沭阳县城管局", "县水利局主动公开信息216条。").len(), 1);
    }

    #[test]
    fn organs_in_the_plural_are_nobodys_text() {
        for text in ["各镇人民政府主动公开政府信息120条。", "全县水利局主动公开政府信息120条。"]
        {
            assert!(said(BUREAU, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn organs_above_and_those_that_any_report_names_pass() {
        for text in [
            "市民政局主动公开信息的要求得到落实。",
            "宿迁市民政局积极推进政务公开。",
            "省民政厅认真贯彻《条例》。",
            "县政府办公室积极推进政务公开。",
            "沭阳县人民政府主动公开信息90条。",
            "县司法局依法公开规范性文件。",
            "县政务服务管理办公室持续优化公开平台。",
            "国务院办公厅公开新的格式。",
        ] {
            assert!(said(BUREAU, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_done_with_other_organs_passes() {
        for text in [
            "收到不属于本机关的申请，转送县卫健局办理。",
            "联合县教育局公开救助政策。",
            "县财政局积极配合，公开信息更加及时。",
            "征求第三方县自然资源局意见后公开。",
            "县教育局主动公开的信息由我局推送。",
            "各局认真贯彻《条例》，公开信息更加规范。",
            "县教育局、县卫健局、县财政局主动公开相关信息。",
            "落实《县卫健局政务公开办法》。",
            "学习“我镇公开”栏目的做法。",
            "县卫健局位于人民路。",
        ] {
            assert!(said(BUREAU, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_an_organ_pass() {
        for text in ["自我校验，开展自我区分。", "加强自我监督，我委托第三方评估。"] {
            assert!(said(BUREAU, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_report_on_an_area_tells_of_its_members() {
        let text = "县卫健局主动公开信息216条，龙庙镇主动公开信息120条。";
        for organ in ["沭阳县人民政府", "沭阳县人民政府办公室", "宿迁经济技术开发区管理委员会"]
        {
            assert!(said(organ, text).is_empty(), "{organ}");
        }
        let area = Example::of("2021").organ(BUREAU).overview([text]).with(|report| report.scope = Some(Scope::Area));
        assert!(found(&RULE, &area).is_empty());
    }

    #[test]
    fn headings_are_not_looked_at_and_further_places_are_counted() {
        let block = |text: &str, heading| NarrativeBlock { text: text.to_owned(), heading };
        let example = Example::of("2021").organ(BUREAU).with(|report| {
            report.narrative.overview =
                Some(vec![block("我镇工作", Some(2)), block("我镇坚持公开。我镇加强培训。", None)]);
        });
        let found = found(&RULE, &example);
        assert_eq!(found.len(), 1);
        assert!(found[0].1.ends_with("疑为套用其他机关的文字，另有 1 处。"), "{found:?}");
    }

    #[test]
    fn of_an_organ_that_is_not_named_nothing_is_said() {
        assert_eq!(outcome(&RULE, &Example::of("2021").overview(["我镇"])).2, [("organ-unknown", 1)]);
        assert!(said("某单位", "我镇坚持公开。").is_empty());
    }
}
