//! The title: which organ reports, on which year.

use super::labels::squash;

/// A title of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// As printed, without what the site adds.
    pub(super) text: String,
    pub(super) organ: Option<String>,
    pub(super) year: Option<u16>,
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
];

const LONGEST_TITLE: usize = 90;

/// Reads a line that is a title as a whole: `2020年…政府信息公开工作年度报告`, `…2020年度…`, `…政府信息公开年报（2020年度）`, and
/// such a title with the names of the site and its columns behind it.
pub(super) fn parse(line: &str) -> Option<Title> {
    line.split(['_', '|', '｜']).map(str::trim).find_map(|part| {
        let part = part.strip_suffix("-政府信息公开").unwrap_or(part);
        read(part).or_else(|| part.split(" - ").next().and_then(read)).or_else(|| part.split('-').next().and_then(read))
    })
}

fn read(text: &str) -> Option<Title> {
    if text.chars().count() > LONGEST_TITLE {
        return None;
    }
    let squashed = squash(text);
    if squashed.contains(['。', ',', ';', ':', '、']) {
        return None;
    }
    let bare = squashed.trim_start_matches(['《', '<']).trim_end_matches(['》', '>']);
    let at = bare.rfind("信息公开")?;
    let (before, after) = (&bare[..at], &bare[at + "信息公开".len()..]);
    let before = before.strip_suffix("政府").or_else(|| before.strip_suffix("政务")).unwrap_or(before);
    let (year_before, organ) = without_year(before);
    let (year_after, ending) = without_year(after);
    if !ENDINGS.contains(&ending.as_str()) {
        return None;
    }
    let organ = organ.trim_start_matches("关于").trim_end_matches('的').to_owned();
    let year = year_before.or(year_after);
    // 政府信息公开年报 alone is the name of a column of the site.
    if year.is_none() && (organ.is_empty() || ending == "年报") {
        return None;
    }
    Some(Title { text: text.trim().to_owned(), organ: (!organ.is_empty()).then_some(organ), year })
}

/// Takes 2020年, 2020年度 or （2020年度） out of a piece of a title.
fn without_year(text: &str) -> (Option<u16>, String) {
    let digits = |at: usize| text.get(at..at + 4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    let found = (0..text.len()).filter(|at| text.is_char_boundary(*at)).find_map(|at| {
        let year: u16 = digits(at)?.parse().ok().filter(|year| (1990..2100).contains(year))?;
        let rest = text[at + 4..].strip_prefix('年')?;
        Some((at, year, rest))
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
pub(super) fn choose(titles: &[Title]) -> Option<Title> {
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
    use super::*;

    #[test]
    fn organ_and_year_are_read_from_the_variants_met() {
        for text in [
            "2020年上海市宝山区行政服务中心政府信息公开工作年度报告",
            "上海市宝山区行政服务中心2020年政府信息公开工作年度报告",
            "上海市宝山区行政服务中心 2020 年度政府信息公开年度报告",
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
