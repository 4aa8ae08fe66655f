//! The title: which organ reports, on which year.

use ogi_model::may_be_one_organ;
use ogi_model::text::{normalize, read_year};

/// A title of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    /// As printed, without what the site adds.
    pub(crate) text: String,
    pub(crate) organ: Option<String>,
    pub(crate) year: Option<u16>,
}

/// What may follow 信息公开 in a title, without its year.
const ENDINGS: &[&str] = &[
    "工作年度报告",
    "年度报告",
    "工作年报",
    "年报",
    "工作报告",
    "工作情况报告",
    "工作情况年度报告",
    "情况年度报告",
    "工作年度情况报告",
    "工作年度工作报告",
    "年度工作报告",
    "年度工作年度报告",
    "工作年度报告书",
    "工作情况年报",
    "年度工作年报",
    "工作开展情况报告",
    "工作开展情况年度报告",
];

/// What a letter that sends the report in puts between the organ and the title, and behind it.
const LETTERS: &[&str] = &["报送", "上报", "呈报", "印发", "公布", "发布"];
const KINDS_OF_LETTER: &[&str] = &["的报告", "的函", "的通知", "的公告"];

/// What a title says in brackets of its version.
const VERSIONS: &[&str] =
    &["更正", "修订", "修正", "更新", "正式", "公开", "定稿", "草稿", "初稿", "送审", "征求意见", "作废", "旧版"];

/// What the names of websites end in. A site is no organ; pages that were broken into are called after advertisers.
const SITES: &[&str] = &["网站", "官网", "官方网"];

const LONGEST_TITLE: usize = 90;

/// Reads a line that is a title as a whole: `2020年…政府信息公开工作年度报告`, `…2020年度…`, `…政府信息公开年报（2020年度）`, and
/// such a title with the names of the site and its columns behind it.
pub(crate) fn parse(line: &str) -> Option<Title> {
    line.split(['_', '|', '｜']).map(str::trim).find_map(|part| {
        let part = part.strip_suffix("-政府信息公开").unwrap_or(part);
        let before = |name: Option<(&'_ str, &str)>| name.and_then(|(title, _)| read(title));
        read(part).or_else(|| before(part.split_once(" - "))).or_else(|| before(part.split_once('-')))
    })
}

fn read(text: &str) -> Option<Title> {
    if text.chars().count() > LONGEST_TITLE {
        return None;
    }
    let normal = normalize(text);
    if normal.contains(['。', ',', ';', ':', '、']) {
        return None;
    }
    let bare = without_version(&normal);
    let bare = KINDS_OF_LETTER.iter().find_map(|kind| bare.strip_suffix(kind)).unwrap_or(bare);
    let bare = bare.trim_start_matches(['《', '<']).trim_end_matches(['》', '>']);
    let (before, after, is_usual) = subject(bare)?;
    let (year_before, organ) = without_year(before);
    let (year_after, ending) = without_year(after);
    // 信息公开工作的年度报告
    let ending = ending.replacen('的', "", 1);
    if !ENDINGS.contains(&ending.as_str()) {
        return None;
    }
    let sender = organ
        .split_once("关于")
        .filter(|(sender, about)| !sender.is_empty() && LETTERS.iter().any(|letter| about.starts_with(letter)));
    let organ = sender.map_or(organ.as_str(), |(sender, _)| sender);
    let organ = organ.trim_start_matches("关于").trim_end_matches("关于").trim_end_matches('的');
    let organ = organ.trim_matches(['(', ')', '-', '—', '·']).to_owned();
    let year = year_before.or(year_after);
    // 政府信息公开年报 alone is the name of a column of the site.
    if year.is_none() && (organ.is_empty() || ending == "年报" || !is_usual) {
        return None;
    }
    let organ = Some(organ).filter(|organ| !organ.is_empty() && !SITES.iter().any(|site| organ.ends_with(site)));
    Some(Title { text: text.trim().to_owned(), organ, year })
}

/// Titles with organ and year that a sentence quotes: 现形成《某局2024年政府信息公开工作年度报告》.
pub(crate) fn quoted(line: &str) -> impl Iterator<Item = Title> {
    let quotes = line.split('《').skip(1).filter_map(|behind| behind.split_once('》'));
    quotes.filter_map(|(text, _)| parse(text)).filter(|title| title.organ.is_some() && title.year.is_some())
}

/// What stands before and behind 政府信息公开, and whether that is what the report is called: some call it 政务公开.
fn subject(title: &str) -> Option<(&str, &str, bool)> {
    if let Some((before, after)) = title.rsplit_once("信息公开") {
        let before = before.strip_suffix("政府").or_else(|| before.strip_suffix("政务")).unwrap_or(before);
        return Some((before, after, true));
    }
    title.rsplit_once("政务公开").map(|(before, after)| (before, after, false))
}

/// A title without `(更正版)` and the like behind it.
fn without_version(normal: &str) -> &str {
    let bracket = normal.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    bracket
        .filter(|(_, inner)| VERSIONS.iter().any(|version| inner.starts_with(version)))
        .map_or(normal, |(rest, _)| rest)
}

/// Whether a line has a mark that no title has, and no names of a site beside it, one of which may be a title.
fn is_sentence(line: &str) -> bool {
    let has_parts = || {
        memchr::memchr3(b'_', b'|', b'-', line.as_bytes()).is_some()
            || memchr::memmem::find(line.as_bytes(), "｜".as_bytes()).is_some()
    };
    line.contains(['。', '，', '；', '：', '、']) && !has_parts()
}

/// A longer line is prose or a title, in bytes; prose is told by its first mark.
const LONGEST_LABEL: usize = 100;

/// The longest line before a title that may be a part of it.
const LONGEST_LINE: usize = 40;

/// The most characters of a title that stand on a line behind it.
const LONGEST_END: usize = 4;

/// Whether 报 stands in a line, which every title has; it has no other forms than these.
fn has_report(line: &str) -> bool {
    // 报, 報, and the beginning of U+2F857, which stands for the second.
    let mut rest = line.as_bytes();
    loop {
        // Characters are stepped over, for their first byte says how many they have.
        let length = match rest {
            [] => return false,
            [0xe6, 0x8a, 0xa5, ..] | [0xe5, 0xa0, 0xb1, ..] | [0xf0, 0xaf, 0xa1, ..] => return true,
            [0xe0..=0xef, ..] => 3,
            [0xf0..=0xff, ..] => 4,
            [0xc0..=0xdf, ..] => 2,
            _ => 1,
        };
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// A title that ends on a line, with the lines before it that are its beginning: the organ, the year, or both, on one or two
/// lines of their own. Gives how many lines that are.
pub(crate) fn at(lines: &[&str], index: usize) -> Option<(usize, Title)> {
    let line = *lines.get(index)?;
    // Most lines are no title, which is told before anything is compared.
    let is_prose = || line.len() > LONGEST_LABEL && is_sentence(line);
    if line.len() > 6 * LONGEST_TITLE || is_prose() || !has_report(line) || is_sentence(line) {
        return None;
    }
    let alone = parse(line).or_else(|| {
        // The last characters stand on the next line: 年度报, 告.
        let end = lines.get(index + 1).filter(|end| end.chars().count() <= LONGEST_END)?;
        parse(&format!("{line}{end}"))
    });
    if alone.as_ref().is_some_and(|title| title.organ.is_some() && title.year.is_some()) {
        return alone.map(|title| (0, title));
    }
    let mut best = alone.map(|title| (0, title));
    let mut joined = line.to_owned();
    for before in 1..=2 {
        let Some(first) = index.checked_sub(before).map(|at| lines[at]).filter(|line| is_beginning(line)) else {
            break;
        };
        joined.insert_str(0, first);
        let Some(title) = parse(&joined) else { continue };
        let known = |title: &Title| usize::from(title.organ.is_some()) + usize::from(title.year.is_some());
        let is_organ = title.organ.as_deref().is_none_or(looks_like_organ);
        if is_organ && best.as_ref().is_none_or(|(_, other)| known(other) < known(&title)) {
            best = Some((before, Title { text: title.text, ..title }));
        }
    }
    best
}

/// Whether a line may be the beginning of a title that goes on: short, no sentence, no path of the site, no title itself.
fn is_beginning(line: &str) -> bool {
    line.chars().count() <= LONGEST_LINE
        && !line.contains([':', '：', '_', '|', '>', '。', '；', '，', '、'])
        && parse(line).is_none()
}

/// What the names of organs end in.
const ORGANS: &[&str] = &[
    "政府",
    "局",
    "厅",
    "委员会",
    "委",
    "办公室",
    "办公厅",
    "办",
    "中心",
    "处",
    "所",
    "站",
    "院",
    "部",
    "署",
    "海关",
    "支队",
    "大队",
    "总队",
    "街道",
    "乡",
    "镇",
    "县",
    "区",
    "市",
    "省",
    "旗",
    "公司",
    "集团",
    "学校",
    "中学",
    "小学",
    "大学",
    "学院",
    "医院",
    "馆",
    "社",
    "会",
    "队",
    "园",
    "场",
    "行",
    "库",
    "股",
    "科",
];

/// Whether a text may be the name of an organ, and is not what a site puts before a title.
pub(crate) fn looks_like_organ(name: &str) -> bool {
    let normal = normalize(name);
    let bare = normal.split('(').next().unwrap_or_default();
    bare.chars().count() >= 3
        && bare.chars().all(|c| ('一'..='龥').contains(&c) || c == '·')
        && ORGANS.iter().any(|end| bare.ends_with(end))
}

/// Whether two titles can be of one report: neither names an organ or a year that the other contradicts.
pub(crate) fn agree(one: &Title, other: &Title) -> bool {
    let of_one_year = one.year.is_none() || other.year.is_none() || one.year == other.year;
    let of_one_organ = match (&one.organ, &other.organ) {
        (Some(one), Some(other)) => may_be_one_organ(&normalize(one), &normalize(other)),
        _ => true,
    };
    of_one_year && of_one_organ
}

/// Takes 2020年, 2020年度 or （2020年度） out of a piece of a title.
fn without_year(text: &str) -> (Option<u16>, String) {
    let found = (0..text.len()).filter(|at| text.is_char_boundary(*at)).find_map(|at| {
        let (year, length) = read_year(&text[at..]).filter(|(year, _)| (1990..2100).contains(year))?;
        Some((at, year, text[at + length..].strip_prefix('年')?))
    });
    let Some((at, year, rest)) = found else { return (None, text.to_owned()) };
    let before = text[..at].trim_end_matches('(');
    // 2021年度政府信息公开工作年度报告 has 年度 twice, 公开2020年度报告 once for both.
    let rest = match rest.strip_prefix('度') {
        Some(after) if !ENDINGS.contains(&format!("{before}年{rest}").as_str()) => after,
        Some(_) => return (Some(year), format!("{before}年{rest}")),
        None if rest == "报" || rest == "报告" => return (Some(year), format!("{before}年{rest}")),
        None => rest,
    };
    (Some(year), format!("{before}{}", rest.trim_start_matches(')')))
}

/// Chooses among all titles of a document. The first that names a year gives it. Titles whose organs agree, one being the
/// end of the other, give the fullest: `上海市宝山区行政服务中心` over `宝山区行政服务中心`.
pub(crate) fn choose(titles: &[Title]) -> Option<Title> {
    let first = titles.iter().find(|title| title.organ.is_some() && title.year.is_some()).or(titles.first())?;
    let organ = first.organ.as_ref().map(|organ| {
        let fuller =
            titles.iter().filter_map(|title| title.organ.as_ref()).filter(|other| other.ends_with(organ.as_str()));
        fuller.max_by_key(|other| other.len()).unwrap_or(organ).clone()
    });
    let organ = organ.or_else(|| titles.iter().find_map(|title| title.organ.clone()));
    let text = titles.iter().find(|title| title.organ == organ).unwrap_or(first).text.clone();
    let year = first.year.or_else(|| titles.iter().find_map(|title| title.year));
    Some(Title { text, organ, year })
}

#[cfg(test)]
mod tests {
    use ogi_model::text::{fold_traditional, unified_ideograph};

    use super::*;

    #[test]
    fn a_character_of_titles_has_three_forms() {
        let forms = ('\u{2000}'..='\u{3ffff}').filter(|c| fold_traditional(unified_ideograph(*c)) == '报');
        assert_eq!(forms.collect::<String>(), "報报\u{2f857}");
    }

    #[test]
    fn organ_and_year_are_read_from_the_variants_met() {
        for text in [
            "2020年上海市宝山区行政服务中心政府信息公开工作年度报告",
            "上海市宝山区行政服务中心2020年政府信息公开工作年度报告",
            "上海市宝山区行政服务中心 2020 年度政府信息公开年度报告",
            "上海市宝山区行政服务中心二〇二〇年政府信息公开工作年度报告",
            "二○二○年上海市宝山区⾏政服务中⼼政府信息公开⼯作年度报告",
            "上海市宝山区行政服务中心2020年政府信息公开工作的年度报告",
            "上海市宝山区行政服务中心2020年政务公开工作年度报告",
            "上海市宝山区行政服务中心政府信息公开2020年度报告",
            "上海市宝山区行政服务中心政府信息公开工作年度报告（2020年度）",
            "上海市宝山区行政服务中心2020年政府信息公开年报",
            "2020年上海市宝山区行政服务中心政府信息公开工作年度报告_政府信息公开年报_上海市宝山区人民政府门户网站",
        ] {
            let title = parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((title.organ.as_deref(), title.year), (Some("上海市宝山区行政服务中心"), Some(2020)), "{text}");
        }
        assert_eq!(parse("2021年度政府信息公开工作年度报告").unwrap().organ, None);
    }

    #[test]
    fn a_title_may_be_broken_over_lines_with_the_organ_and_the_year_on_lines_of_their_own() {
        for lines in [
            &["上海市宝山区行政服务中心", "2020年政府信息公开工作年度报告"][..],
            &["2020年度", "上海市宝山区行政服务中心", "政府信息公开工作年度报告"],
            &["上海市宝山区行政服务中心", "2020年度", "政府信息公开工作年度报告"],
            &["上海市宝山区行政服务中心2020年政府信息", "公开工作年度报告"],
            &["首页 > 年报", "上海市宝山区行政服务中心2020年政府信息公开年报"],
        ] {
            let (before, title) = at(lines, lines.len() - 1).unwrap_or_else(|| panic!("{lines:?}"));
            assert_eq!(
                (title.organ.as_deref(), title.year),
                (Some("上海市宝山区行政服务中心"), Some(2020)),
                "{lines:?}"
            );
            assert!(before < 3);
        }
        let (_, title) = at(&["打印", "2020年政府信息公开工作年度报告"], 1).unwrap();
        assert_eq!(title.organ, None, "what a site puts before a title is no organ");
    }

    #[test]
    fn letters_and_versions_are_no_part_of_the_name() {
        for text in [
            "甲县教育局关于报送2020年政府信息公开工作年度报告的函",
            "甲县教育局关于2020年度政府信息公开工作年度报告",
            "甲县教育局2020年政府信息公开工作年度报告（更正版）",
            "甲縣教育局2020年政府信息公開工作年度報告",
        ] {
            let title = parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((title.organ.as_deref(), title.year), (Some("甲县教育局"), Some(2020)), "{text}");
        }
    }

    #[test]
    fn a_website_is_no_organ() {
        for text in
            ["某某娱乐(中国)官方网站 2024年政府信息公开工作年度报告", "某市政府门户网站2024年政府信息公开工作年度报告"]
        {
            let title = parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((title.organ, title.year), (None, Some(2024)), "{text}");
        }
    }

    #[test]
    fn a_sentence_may_quote_the_title() {
        let line = "依照《中华人民共和国政府信息公开条例》，形成《甲县教育局2020年政府信息公开工作年度报告》。";
        let titles: Vec<Title> = quoted(line).collect();
        assert_eq!(titles.len(), 1);
        assert_eq!((titles[0].organ.as_deref(), titles[0].year), (Some("甲县教育局"), Some(2020)));
        assert_eq!(quoted("见《2020年政府信息公开工作年度报告》").count(), 0, "of whom it does not say");
    }

    #[test]
    fn columns_of_the_site_and_sentences_are_no_titles() {
        for text in [
            "政府信息公开年报",
            "政府信息公开年度报告",
            "根据条例，编制2020年政府信息公开工作年度报告。",
            "政府信息公开指南",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_fullest_of_agreeing_names_is_taken() {
        let titles = [
            "宝山区行政服务中心2020年政府信息公开工作年度报告",
            "2020年上海市宝山区行政服务中心政府信息公开工作年度报告",
        ]
        .map(|text| parse(text).unwrap());
        assert_eq!(choose(&titles).unwrap().organ.as_deref(), Some("上海市宝山区行政服务中心"));
    }
}
