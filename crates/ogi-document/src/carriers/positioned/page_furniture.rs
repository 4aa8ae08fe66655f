//! What stands in the margins of every page: its number, a running head or foot. It belongs to no text and no table.

use std::collections::HashMap;

use ogi_model::text::normalize;

use super::lines::Line;

/// The parts of a page, from its ends, where such lines stand.
const MARGIN: f64 = 0.13;

/// A line in a margin, by page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct At {
    page: usize,
    line: usize,
}

/// Takes the marks out of the lines of all pages, which are in order from above. Gives running feet, each once.
pub(super) fn remove(pages: &mut [Vec<Line>], heights: &[f64]) -> Vec<(usize, Line)> {
    let mut gone: Vec<Vec<bool>> = pages.iter().map(|lines| vec![false; lines.len()]).collect();
    let mut bare: Vec<(At, u32)> = Vec::new();
    for (page, lines) in pages.iter().enumerate() {
        for line in at_the_ends(lines, heights[page]) {
            match number(&lines[line].text) {
                Some(Number::Marked) => gone[page][line] = true,
                Some(Number::Bare(number)) => bare.push((At { page, line }, number)),
                None => {}
            }
        }
    }
    for at in counted(&bare, pages.len()) {
        gone[at.page][at.line] = true;
    }
    let feet = running(pages, heights, &mut gone);
    for (lines, gone) in pages.iter_mut().zip(gone) {
        let mut gone = gone.into_iter();
        lines.retain(|_| !gone.next().unwrap_or(false));
    }
    feet
}

/// The first and the last lines of a page that stand in its margins.
fn at_the_ends(lines: &[Line], height: f64) -> Vec<usize> {
    let mut found = Vec::new();
    let count = lines.len();
    for index in (0..count.min(2)).chain(count.saturating_sub(2).max(count.min(2))..count) {
        let middle = lines[index].frame.center().1;
        if middle < height * MARGIN || middle > height * (1.0 - MARGIN) {
            found.push(index);
        }
    }
    found
}

/// The number of a page.
enum Number {
    /// Between dashes, `第4页`, `4/6`: it is nothing else.
    Marked,
    /// It could be a figure.
    Bare(u32),
}

/// What stands on both sides of the number of a page.
const DASHES: [char; 8] = ['-', '—', '–', '―', '－', '·', '~', '─'];

fn number(text: &str) -> Option<Number> {
    let normal = normalize(text);
    let is_number = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let inner = normal.trim_matches(DASHES);
    if is_number(inner) {
        let has_dashes = normal.starts_with(DASHES) && normal.ends_with(DASHES);
        return if has_dashes { Some(Number::Marked) } else { normal.parse().ok().map(Number::Bare) };
    }
    let of_all = |text: &str| text.split_once('/').is_some_and(|(page, all)| is_number(page) && is_number(all));
    let named = |text: &str| {
        let rest = text.strip_prefix('第')?;
        let (page, rest) = rest.split_once('页')?;
        let rest = rest.trim_start_matches(['，', ',', '/']);
        let all = rest.strip_prefix('共').and_then(|rest| rest.strip_suffix('页'));
        Some(is_number(page) && (rest.is_empty() || all.is_some_and(is_number)))
    };
    (of_all(&normal) || named(&normal).unwrap_or(false)).then_some(Number::Marked)
}

/// Bare numbers that count the pages: the same distance from the number of the page on two of them, or 1 on a single page.
fn counted(bare: &[(At, u32)], pages: usize) -> Vec<At> {
    let distance = |(at, number): &(At, u32)| i64::from(*number) - i64::try_from(at.page).unwrap_or(0);
    let mut by_distance: HashMap<i64, Vec<At>> = HashMap::new();
    for found in bare {
        by_distance.entry(distance(found)).or_default().push(found.0);
    }
    let is_count = |distance: i64, found: &[At]| {
        let different = found.iter().any(|at| at.page != found[0].page);
        different || (pages == 1 && distance == 1)
    };
    by_distance
        .into_iter()
        .filter(|(distance, found)| is_count(*distance, found))
        .flat_map(|(_, found)| found)
        .collect()
}

/// Lines that stand at one height of most pages with the same words, figures aside. The head stays on its first page, for it
/// may be the only place of a name; the foot is given back.
fn running(pages: &[Vec<Line>], heights: &[f64], gone: &mut [Vec<bool>]) -> Vec<(usize, Line)> {
    let mut groups: HashMap<(String, i64), Vec<At>> = HashMap::new();
    for (page, lines) in pages.iter().enumerate() {
        for line in at_the_ends(lines, heights[page]) {
            let words: String =
                lines[line].text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
            if !gone[page][line] && !words.is_empty() {
                groups.entry((words, height_of(&lines[line]))).or_default().push(At { page, line });
            }
        }
    }
    let mut feet = Vec::new();
    for found in groups.into_values() {
        if found.len() < 2 || found.len() * 2 < pages.len() {
            continue;
        }
        let first = found[0];
        let line = &pages[first.page][first.line];
        let is_head = line.frame.center().1 < heights[first.page] / 2.0;
        if !is_head {
            feet.push((first.page, line.clone()));
        }
        for at in found.iter().skip(usize::from(is_head)) {
            gone[at.page][at.line] = true;
        }
    }
    feet.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.frame.top.total_cmp(&other.1.frame.top)));
    feet
}

/// In steps of a few points.
#[expect(clippy::cast_possible_truncation, reason = "places on a page are small")]
fn height_of(line: &Line) -> i64 {
    (line.frame.center().1 / 4.0).round() as i64
}
