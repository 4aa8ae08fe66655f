//! `structure.identity-mismatch`

use std::borrow::Cow;

use chrono::Datelike;
use ogi_model::{
    Bilingual, LocatedDivision, Message, Organ, OrganKind, Severity, Undecided, classify, locate_division,
    may_be_one_organ,
};

use crate::chinese_date::ChineseDate;
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.identity-mismatch",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new(
        "标题、发布信息中的机关或者标题、落款的年度不符",
        "Title or page names another organ, or title or signature another year",
    ),
    help: Bilingual::new(
        "标题、页面发布信息中的机关应当是报告机关，标题中的年度、落款的日期应当与报告年度相符；不一致常因套用了其他机关或者往年的文本。",
        "The organ in the title and on the page is the one that reports, and the year in the title and the date under the text fit the year reported on; a difference mostly comes from a text borrowed from another organ or year.",
    ),
    mend: Bilingual::new(
        "请核对标题、发布机构、落款日期，改为本机关和本报告年度。",
        "Check title, publisher and the date under the text.",
    ),
    exceptions: &[
        Bilingual::new(
            "简称（“区行政服务中心”“市发改委”）、个别字识别有误的，视为同一机关。",
            "A short form (区行政服务中心, 市发改委) or one misread character is taken for the same organ.",
        ),
        Bilingual::new(
            "由上级机关、本级政府或者政府办公厅（室）代为发布的，不算不一致。",
            "Publication by a higher organ, the government of the place or its general office is no difference.",
        ),
        Bilingual::new(
            "同一地方而名称不同的机关可能是更名或者合并，只作提示。",
            "Another name in the same place may be the organ's former or later name, and is only asked about.",
        ),
        Bilingual::new(
            "当年撤销的机关可能在年内落款：落款在报告年度下半年的，只作提示。",
            "An organ dissolved in the year signs before it is over: a signature in its second half is only asked about.",
        ),
    ],
    basis: Basis::ACCURATE,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县民政局").year(2023).with(|report| {
            report.metadata.title = Some("沭阳县民政局2022年政府信息公开工作年度报告".into());
            report.metadata.publisher = Some("泗阳县民政局".into());
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    title(run);
    publisher(run);
    signature(run);
}

fn title(run: &mut RuleRun<'_>) {
    let report = run.report;
    let Some(title) = report.metadata.title.as_deref() else {
        return run.skip(Undecided::DateUnknown);
    };
    match (report.year, year_of(title)) {
        (Some(year), Some(other)) if year != other => run.fail(Violation {
            message: Message {
                zh: format!("标题“{title}”的年度是{other}年，报告年度是{year}年。"),
                en: format!("The title “{title}” says {other}, the report is for {year}."),
            },
            subject: "title year".into(),
            ..Violation::default()
        }),
        (Some(_), Some(_)) => run.pass(),
        _ => run.skip(Undecided::DateUnknown),
    }
    let Some(organ) = report.organ.as_ref() else {
        return run.skip(Undecided::OrganUnknown);
    };
    if title.contains(organ.name.as_str()) {
        return run.pass();
    }
    let Some(other) = organ_of(title) else {
        return run.skip(Undecided::OrganUnknown);
    };
    compare(run, organ, &other, ("标题", "the title", "title organ"));
}

fn publisher(run: &mut RuleRun<'_>) {
    let report = run.report;
    let (Some(organ), Some(publisher)) = (report.organ.as_ref(), report.metadata.publisher.as_deref()) else {
        return run.skip(Undecided::OrganUnknown);
    };
    if may_be_one_organ(&organ.name, publisher) {
        return run.pass();
    }
    compare(run, organ, publisher, ("发布机构", "the publisher", "publisher"));
}

fn compare(run: &mut RuleRun<'_>, organ: &Organ, other: &str, (zh, en, subject): (&str, &str, &str)) {
    let severity = match likeness(organ, other) {
        Likeness::Same => return run.pass(),
        Likeness::SamePlace => Severity::Info,
        Likeness::ElsewhereAltogether => RULE.severity,
    };
    let name = &organ.name;
    let (ask_zh, ask_en) = match severity {
        Severity::Info => ("请核对是否更名或者代为发布", "perhaps it was renamed, or another organ published for it"),
        _ => ("不是同一地方的机关", "an organ of another place"),
    };
    run.fail(Violation {
        message: Message {
            zh: format!("{zh}中的机关是“{other}”，报告机关是“{name}”：{ask_zh}。"),
            en: format!("The organ of {en} is “{other}”, that of the report “{name}”: {ask_en}."),
        },
        subject: subject.to_owned(),
        severity: Some(severity),
        ..Violation::default()
    });
}

fn signature(run: &mut RuleRun<'_>) {
    let report = run.report;
    let (Some(year), Some(signed)) = (report.year, report.signed) else {
        return run.skip(Undecided::DateUnknown);
    };
    let year = i32::from(year);
    if signed.year() > year || (signed.year(), signed.month()) == (year, 12) {
        return run.pass();
    }
    // A report signed in the spring of its own year, or earlier, took over the date of the one before.
    let severity = if (signed.year(), signed.month()) >= (year, 7) { Severity::Info } else { RULE.severity };
    run.fail(Violation {
        message: Message {
            zh: format!("落款日期是{}，{year}年度当时还没有结束，疑为沿用往年的日期。", ChineseDate(signed)),
            en: format!(
                "The date under the signature is {signed}, before {year} was over; perhaps that of an earlier report."
            ),
        },
        subject: "signature".into(),
        severity: Some(severity),
        ..Violation::default()
    });
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likeness {
    /// Likely one organ, or one that publishes for it.
    Same,
    /// Names that differ, with nothing to say that the places do.
    SamePlace,
    /// Organs of different places, none above the other.
    ElsewhereAltogether,
}

fn likeness(organ: &Organ, other: &str) -> Likeness {
    let (name, other) = (bare(&organ.name), bare(other));
    if other.is_empty()
        || name.contains(&*other)
        || other.contains(&*name)
        || is_short_for(&other, &name)
        || is_short_for(&name, &other)
        || one_character_apart(&name, &other)
    {
        return Likeness::Same;
    }
    let kind = classify(&other).kind;
    match (locate_division(&name), locate_division(&other)) {
        (Some(ours), Some(theirs)) => {
            if !is_above_or_at(&theirs, &ours) {
                Likeness::ElsewhereAltogether
            } else if ours.county != theirs.county
                || matches!(kind, Some(OrganKind::Government | OrganKind::GovernmentOffice))
            {
                Likeness::Same
            } else {
                Likeness::SamePlace
            }
        }
        // 政府办公室, 市政务服务中心, 管理员: a word for who puts pages up.
        _ if !ENDINGS.iter().any(|ending| other.ends_with(ending)) => Likeness::Same,
        _ => Likeness::SamePlace,
    }
}

/// What departments end with; whatever else a page names as its publisher is an office, a section or a site.
const ENDINGS: &[&str] = &["局", "委员会", "厅", "街道办事处", "镇人民政府", "乡人民政府"];

/// Whether `theirs` is the place of `ours` or one it lies in. A county whose city is not known may lie anywhere.
fn is_above_or_at(theirs: &LocatedDivision<'_>, ours: &LocatedDivision<'_>) -> bool {
    let within = match (ours.division, theirs.division) {
        (Some(ours), Some(theirs)) => ours.is_within(theirs) || theirs.is_within(ours),
        _ => true,
    };
    within && (theirs.county.is_none() || ours.county.is_none() || theirs.county == ours.county)
}

/// A name without blanks, brackets and what marks a heading in a text.
fn bare(name: &str) -> Cow<'_, str> {
    let is_beside = |c: char| c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '#' | '*');
    if name.contains(is_beside) { name.replace(is_beside, "").into() } else { name.into() }
}

/// Whether a name of some length is made of characters of the other in their order, as 市发改委 is of 市发展和改革委员会.
fn is_short_for(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().count() >= 3 && short.chars().all(|c| rest.any(|other| other == c))
}

/// Whether one character of a name was misread or misprinted.
fn one_character_apart(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 5;
    let same_length = one.chars().count() == other.chars().count() && one.chars().count() >= SHORTEST;
    // A name that is that of another known place is no slip of the pen.
    let places = (locate_division(one), locate_division(other));
    let both_known =
        matches!(&places, (Some(one), Some(other)) if (one.division, one.county) != (other.division, other.county));
    same_length && !both_known && one.chars().zip(other.chars()).filter(|(one, other)| one != other).count() == 1
}

/// The year a title names.
fn year_of(title: &str) -> Option<u16> {
    let mut rest = title;
    while let Some(at) = rest.find("20") {
        let digits = rest.get(at..at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        let after = rest.get(at + 4..).unwrap_or_default().trim_start();
        if let Some(year) = digits.filter(|_| after.starts_with('年')) {
            return year.parse().ok();
        }
        rest = &rest[at + 2..];
    }
    None
}

/// The organ a title names: what is left without the year and what reports are called.
fn organ_of(title: &str) -> Option<String> {
    let title = bare(title);
    let before = ["政府信息公开", "政务公开", "信息公开"].iter().find_map(|words| title.split_once(words))?.0;
    let digits = |c: char| c.is_ascii_digit();
    let organ = match before.find(digits) {
        Some(0) => before.trim_start_matches(digits).trim_start_matches('年').trim_start_matches('度'),
        Some(at) => &before[..at],
        None => before,
    };
    let organ = organ.trim_start_matches("关于").trim_end_matches('的');
    (organ.chars().count() >= 3 && !organ.contains(digits)).then(|| organ.to_owned())
}

#[cfg(test)]
mod tests {
    use ogi_model::{Report, Severity};

    use super::RULE;
    use crate::engine::check;
    use crate::rule::example::Example;

    fn found(organ: &str, change: impl FnOnce(&mut Report)) -> Vec<(Severity, String)> {
        let example = Example::of("2021").organ(organ).year(2023).with(change);
        let findings = check(&example.report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| (finding.severity, finding.message.zh)).collect()
    }

    fn titled(organ: &str, title: &str) -> Vec<Severity> {
        let title = title.to_owned();
        found(organ, |report| report.metadata.title = Some(title)).into_iter().map(|found| found.0).collect()
    }

    fn published_by(organ: &str, publisher: &str) -> Vec<Severity> {
        let publisher = publisher.to_owned();
        found(organ, |report| report.metadata.publisher = Some(publisher)).into_iter().map(|found| found.0).collect()
    }

    fn signed(date: &str) -> Vec<Severity> {
        found("宿迁市统计局", |report| report.signed = date.parse().ok()).into_iter().map(|found| found.0).collect()
    }

    #[test]
    fn one_organ_and_one_year_pass() {
        assert!(titled("宿迁市统计局", "宿迁市统计局2023年政府信息公开工作年度报告").is_empty());
        assert!(titled("宿迁市统计局", "2023年宿迁市统计局政府信息公开年报").is_empty());
        assert!(published_by("宿迁市统计局", "宿迁市统计局").is_empty());
        assert!(signed("2024-01-20").is_empty());
        assert!(signed("2023-12-29").is_empty());
    }

    #[test]
    fn another_year_in_the_title_is_found() {
        let found = found("宿迁市统计局", |report| {
            report.metadata.title = Some("宿迁市统计局2022年政府信息公开工作年度报告".into());
        });
        assert_eq!(
            found,
            [(
                Severity::Warning,
                "标题“宿迁市统计局2022年政府信息公开工作年度报告”的年度是2022年，报告年度是2023年。".to_owned()
            )]
        );
    }

    #[test]
    fn an_organ_of_another_place_is_found() {
        assert_eq!(titled("沭阳县民政局", "泗阳县民政局2023年政府信息公开工作年度报告"), [Severity::Warning]);
        assert_eq!(published_by("宿迁市统计局", "淮安市统计局"), [Severity::Warning]);
    }

    #[test]
    fn places_of_one_name_may_be_one_place() {
        // 朝阳区 stands in several cities, and neither name says in which.
        assert_eq!(published_by("朝阳区教育局", "朝阳区水利局"), [Severity::Info]);
    }

    #[test]
    fn short_forms_are_the_same_organ() {
        for (organ, publisher) in [
            ("上海市宝山区行政服务中心", "区行政服务中心"),
            ("宿迁市发展和改革委员会", "市发改委"),
            ("沭阳县人民政府办公室", "沭阳县政府办"),
            ("宿迁市教育局", "江苏省宿迁市教育局"),
            ("宿迁市统计局", "统计局"),
        ] {
            assert!(published_by(organ, publisher).is_empty(), "{organ} {publisher}");
        }
    }

    #[test]
    fn one_misread_character_is_the_same_organ() {
        assert!(titled("沐阳县人民政府", "沭阳县人民政府2023年政府信息公开工作年度报告").is_empty());
    }

    #[test]
    fn who_publishes_for_others_is_no_difference() {
        for (organ, publisher) in [
            ("沭阳县民政局", "沭阳县人民政府办公室"),
            ("沭阳县民政局", "宿迁市民政局"),
            ("沭阳县扎下镇人民政府", "沭阳县人民政府"),
            ("宿迁市统计局", "宿迁市人民政府"),
            ("宿迁市统计局", "网站管理员"),
            ("宿迁市统计局", "信息公开科"),
        ] {
            assert!(published_by(organ, publisher).is_empty(), "{organ} {publisher}");
        }
    }

    #[test]
    fn an_organ_that_may_have_been_renamed_is_only_asked_about() {
        assert_eq!(published_by("宿迁市卫生健康委员会", "宿迁市卫生和计划生育委员会"), [Severity::Info]);
        assert_eq!(published_by("宿迁市市场监督管理局", "宿迁市质量技术监督局"), [Severity::Info]);
    }

    #[test]
    fn a_signature_from_before_the_year_was_over_is_found() {
        assert_eq!(signed("2023-01-20"), [Severity::Warning]);
        assert_eq!(signed("2022-01-20"), [Severity::Warning]);
        assert_eq!(signed("2023-10-30"), [Severity::Info]);
    }

    #[test]
    fn a_title_without_organ_or_year_is_not_judged() {
        assert!(titled("宿迁市统计局", "政府信息公开工作年度报告").is_empty());
    }
}
