//! Numbers of pages that stand alone in the midst of a line, as `pdftotext -layout` leaves them: among figures laid out in
//! columns by blanks nothing else tells them from a figure.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::text::normalize;

use super::{columns, lines};

/// A number further left may be a cell of a text with one cell a line.
const LEAST_INDENT: usize = 4;
/// The longest number of a page.
const MOST_DIGITS: usize = 3;
/// Lines of a page, at least.
const LEAST_LINES: usize = 8;
/// So many numbers that follow one another are those of pages, which may be shorter then.
const LEAST_CHAIN: usize = 4;
/// Lines of a short page, at least.
const LEAST_LINES_OF_CHAIN: usize = 4;
/// More pages than a report has.
const MOST_PAGES: usize = 1000;
/// The shortest line that stands on top of every page.
const LEAST_HEAD: usize = 4;

/// Whether a line is the number of a page and says so: `- 4 -`, `第4页`, `第 4 页 共 12 页`, `Page 4 of 12`.
pub(super) fn is_marked(line: &str) -> bool {
    let is_long = || line.chars().nth(LONGEST_MARK).is_some();
    let has_words = || line.trim_start().starts_with(['第', 'P', 'p']);
    columns::is_page_number(line) || (has_words() && !is_long() && is_named(&normalize(line).to_ascii_lowercase()))
}

/// More characters than the number of a page has with its words.
const LONGEST_MARK: usize = 40;

fn is_named(normal: &str) -> bool {
    let is_number =
        |text: &str| (1..=MOST_DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(pages) = normal.strip_prefix("page") {
        return pages.split("of").all(is_number);
    }
    let Some((page, all)) = normal.strip_prefix('第').and_then(|rest| rest.split_once('页')) else { return false };
    let all = all.trim_start_matches([',', '，', '/']);
    let is_count = |all: &str| all.strip_prefix('共').and_then(|all| all.strip_suffix('页')).is_some_and(is_number);
    is_number(page) && (all.is_empty() || is_count(all))
}

/// A line with a number and nothing else.
struct Number<'s> {
    line: usize,
    /// Twice the place of its middle, which stays the same with a digit more.
    middle: usize,
    number: u32,
    ends_page: bool,
    /// The line below it.
    below: &'s str,
}

/// The lines of a text that begins on line `first` that hold the number of a page: behind them the page ends, or begins with
/// the title or with what stands behind another number; or the numbers follow one another down the text, a page apart.
pub(super) fn of(text: &str, first: u32) -> BTreeSet<u32> {
    let mut numbers: Vec<Number<'_>> = Vec::new();
    let mut title = "";
    for (at, (line, ends_page)) in lines(text).enumerate() {
        let seen = line.trim();
        if title.is_empty() {
            title = seen;
        }
        if let Some(last) = numbers.last_mut().filter(|last| last.below.is_empty()) {
            last.below = seen;
            last.ends_page |= ends_page && seen.is_empty();
        }
        if let Some(number) = number(line, seen) {
            if numbers.len() == MOST_PAGES {
                return BTreeSet::new();
            }
            numbers.push(Number { line: at, ends_page, ..number });
        }
    }
    let mut heads: Vec<&str> = numbers.iter().map(|number| number.below).collect();
    heads.sort_unstable();
    let is_head = |line: &str| {
        line.chars().count() >= LEAST_HEAD
            && !columns::has_columns(line)
            && (line == title || {
                let at = heads.partition_point(|head| *head < line);
                heads.get(at + 1) == Some(&line)
            })
    };
    let follow = |one: &Number<'_>, next: &Number<'_>| {
        next.number == one.number + 1 && next.middle.abs_diff(one.middle) <= 1 && next.line >= one.line + LEAST_LINES
    };
    let in_sequence: BTreeSet<usize> = numbers
        .windows(2)
        .filter(|pair| follow(&pair[0], &pair[1]))
        .flat_map(|pair| [pair[0].line, pair[1].line])
        .collect();
    let in_chain = chained(&numbers);
    numbers
        .iter()
        .filter(|number| {
            let is_one_of_many = in_sequence.contains(&number.line) || in_chain.contains(&number.line);
            number.ends_page || is_head(number.below) || is_one_of_many
        })
        .map(|number| first.saturating_add(u32::try_from(number.line).unwrap_or(u32::MAX)))
        .collect()
}

/// The lines of numbers that follow one another in the same place, whatever figures stand alone between them.
fn chained(numbers: &[Number<'_>]) -> BTreeSet<usize> {
    let mut chains: BTreeMap<u32, Vec<Vec<&Number<'_>>>> = BTreeMap::new();
    let mut lines = BTreeSet::new();
    for number in numbers {
        let follows = |chain: &Vec<&Number<'_>>| {
            chain.last().is_some_and(|last| {
                number.middle.abs_diff(last.middle) <= 1 && number.line >= last.line + LEAST_LINES_OF_CHAIN
            })
        };
        let before = number.number.checked_sub(1).and_then(|before| chains.get_mut(&before));
        let taken = before.and_then(|chains| Some(chains.swap_remove(chains.iter().position(follows)?)));
        let mut chain = taken.unwrap_or_default();
        chain.push(number);
        match chain.len() {
            LEAST_CHAIN => lines.extend(chain.iter().map(|number| number.line)),
            length if length > LEAST_CHAIN => lines.extend([number.line]),
            _ => {}
        }
        chains.entry(number.number).or_default().push(chain);
    }
    lines
}

/// The lines right behind the end of a page that say the title again, which the text begins with.
pub(super) fn heads(text: &str, first: u32) -> BTreeSet<u32> {
    if memchr::memchr(b'\x0c', text.as_bytes()).is_none() {
        return BTreeSet::new();
    }
    let (mut title, mut is_on_top) = ("", false);
    let mut heads = BTreeSet::new();
    for ((line, ends_page), number) in lines(text).zip(first..) {
        let seen = line.trim();
        if title.is_empty() {
            title = seen;
        } else if is_on_top && seen == title && title.chars().nth(LEAST_HEAD).is_some() {
            heads.insert(number);
        }
        is_on_top = ends_page || (is_on_top && seen.is_empty());
    }
    heads
}

/// The number that a line holds and nothing else.
fn number<'s>(line: &str, digits: &'s str) -> Option<Number<'s>> {
    let indent = line.bytes().take_while(|byte| *byte == b' ').count();
    let is_number = indent >= LEAST_INDENT
        && (1..=MOST_DIGITS).contains(&digits.len())
        && !digits.starts_with('0')
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number)?;
    Some(Number { line: 0, middle: 2 * indent + digits.len(), number, ends_page: false, below: "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "行政处罚      12\n行政强制      0\n";

    #[test]
    fn a_number_alone_before_the_end_of_a_page_is_its_number() {
        let text = format!("年报\n{PAGE}                    3\n\u{c}{PAGE}          4\n");
        assert_eq!(of(&text, 1), [4].into());
        assert_eq!(of(&text, 11), [14].into());
    }

    #[test]
    fn the_title_on_top_of_a_page_is_no_line_of_it() {
        let text = "甲县2024年报\n规章\n1\n\u{c}甲县2024年报\n0\n甲县2024年报\n\u{c}\n 甲县2024年报\n";
        assert_eq!(heads(text, 1), [5, 10].into());
        assert_eq!(heads("1\n\u{c}1\n", 1), BTreeSet::new(), "a figure");
    }

    #[test]
    fn so_is_one_before_the_title_or_before_what_stands_on_top_of_another_page() {
        let text = format!("甲县年报\n{PAGE}                    3\n甲县年报\n{PAGE}");
        assert_eq!(of(&text, 1), [4].into());
        let text = format!("年报\n{PAGE}       3\n甲县 2024\n{PAGE}       9\n甲县 2024\n{PAGE}");
        assert_eq!(of(&text, 1), [4, 8].into());
    }

    #[test]
    fn so_are_numbers_that_follow_one_another_a_page_apart() {
        let page = PAGE.repeat(4);
        let text = format!("{page}{blanks}9\n{page}{blanks}10\n{page}", blanks = " ".repeat(30));
        assert_eq!(of(&text, 1), [9, 18].into());
        let text = format!("{page}{blanks}9\n{page}{blanks}11\n{page}", blanks = " ".repeat(30));
        assert_eq!(of(&text, 1), BTreeSet::new());
    }

    #[test]
    fn numbers_that_follow_one_another_down_a_text_are_those_of_short_pages() {
        let text = |numbers: [u32; 4]| {
            let pages = numbers.map(|number| format!("{PAGE}行政许可\n        7\n{}{number}\n", " ".repeat(30)));
            pages.concat()
        };
        assert_eq!(of(&text([2, 3, 4, 5]), 1), [5, 10, 15, 20].into());
        assert_eq!(of(&text([2, 3, 4, 6]), 1), BTreeSet::new());
    }

    #[test]
    fn the_number_of_a_page_may_stand_between_dashes_or_words() {
        for line in ["- 4 -", "    — 12 —", "第4页", "第 4 页 共 12 页", "第4页/共12页", "Page 4 of 12"] {
            assert!(is_marked(line), "{line}");
        }
        for line in ["4", "第4项", "第二页", "共12页", "Page", "- 4 - 0"] {
            assert!(!is_marked(line), "{line}");
        }
    }

    #[test]
    fn a_figure_alone_on_its_line_is_none() {
        assert_eq!(of("行政许可\n      3\n行政处罚\n      4\n", 1), BTreeSet::new());
        assert_eq!(of("3\n\u{c}4\n", 1), BTreeSet::new());
    }
}
