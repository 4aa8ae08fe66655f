//! Where requests came from and how they ended: bands from applicants to outcomes, as wide as they are many.

use ogi_model::{Applicant, Cell, Language, Report};

use super::data::{Count, End, ends, year};
use super::svg::{Drawing, WIDTH, colour, length};
use crate::markup::escaped;

/// Where the two columns of the drawing stand, and how wide a node is.
const LEFT: f64 = 244.0;
const RIGHT: f64 = WIDTH - 170.0;
const NODE: f64 = 14.0;

/// How high all requests together are, and how high a node is at least with its label.
const HEIGHT: f64 = 260.0;
const LEAST: f64 = 20.0;
const GAP: f64 = 8.0;

/// A node of the drawing.
struct Node<'a> {
    name: &'a str,
    total: u64,
    /// Its upper edge.
    top: f64,
    /// How much of it is taken by bands.
    taken: f64,
}

/// Draws how the requests of a report ran; gives the title and the picture.
pub(super) fn draw(name: &str, report: &Report, language: Language) -> (String, String) {
    let title = language.choose(
        format!("{}申请从何而来、结果如何", year(report, language)),
        format!("Where requests came from and how they ended, {}", year(report, language)),
    );
    let ends = ends(&[report]);
    let applicants: Vec<Applicant> = Applicant::ALL.into_iter().filter(|who| *who != Applicant::Total).collect();
    let mut all = Count::default();
    let count = |who: Applicant, end: &End| Count::of(report, end.rows.iter().map(|row| Cell::Request(*row, who)));
    let counts: Vec<Vec<u64>> = (applicants.iter())
        .map(|who| {
            let each = ends.iter().map(|end| count(*who, end));
            each.inspect(|count| all.add(*count)).map(|count| count.known).collect()
        })
        .collect();
    let mut drawing = Drawing::new(name);
    let mut notes: Vec<String> = all.left_out(language).into_iter().collect();
    if all.known > 0 {
        bands(&mut drawing, &applicants, &ends, &counts, language);
        notes.extend(differs_from_totals(report, &ends, &counts, language));
    } else {
        let told = if all.filled == 0 {
            language.choose("没有各类申请人的数字，未能绘制。", "There are no figures by applicant to draw.")
        } else {
            language.choose("本年没有申请。", "There were no requests.")
        };
        notes.insert(0, told.to_owned());
    }
    drawing.flow(8.0, &notes);
    let description = describe(&applicants, &ends, &counts, &notes, language);
    (title.clone(), drawing.end(&title, &description))
}

fn bands(drawing: &mut Drawing, applicants: &[Applicant], ends: &[End], counts: &[Vec<u64>], language: Language) {
    let sum = |counts: &mut dyn Iterator<Item = u64>| counts.fold(0, u64::saturating_add);
    let all = sum(&mut counts.iter().flatten().copied());
    let scale = HEIGHT / length(all);
    let names = applicants.iter().map(|who| language.choose(who.zh(), who.en()));
    let mut left = nodes(names.zip(counts.iter().map(|row| sum(&mut row.iter().copied()))), scale);
    let names = ends.iter().map(|end| language.pick(end.name));
    let totals = (0..ends.len()).map(|at| sum(&mut counts.iter().map(|row| row[at])));
    let mut right = nodes(names.zip(totals), scale);
    for (row, from) in counts.iter().zip(&mut left) {
        for (at, (count, to)) in row.iter().zip(&mut right).enumerate().filter(|(_, (count, _))| **count > 0) {
            let width = length(*count) * scale;
            let (begin, end) = (from.top + from.taken, to.top + to.taken);
            let (x1, x2, middle) = (LEFT + NODE, RIGHT, (LEFT + NODE + RIGHT) / 2.0);
            drawing.put(format_args!(
                "<path d=\"M{x1} {begin:.1}C{middle} {begin:.1} {middle} {end:.1} {x2} {end:.1}V{:.1}C{middle} {:.1} {middle} {:.1} {x1} {:.1}Z\" fill=\"{}\" fill-opacity=\".45\" stroke=\"{}\" stroke-width=\".5\"><title>{} → {} {count}</title></path>",
                end + width,
                end + width,
                begin + width,
                begin + width,
                colour(at),
                colour(at),
                escaped(from.name),
                escaped(to.name),
            ));
            from.taken += width;
            to.taken += width;
        }
    }
    for node in left.iter().filter(|node| node.total > 0) {
        let height = (length(node.total) * scale).max(1.0);
        drawing.put(format_args!(
            "<rect x=\"{LEFT}\" y=\"{:.1}\" width=\"{NODE}\" height=\"{height:.1}\" fill=\"#444\"/>",
            node.top
        ));
        drawing.text(LEFT - 8.0, node.top + height / 2.0 + 4.5, "end", &format!("{} {}", node.name, node.total));
    }
    for (at, node) in right.iter().enumerate().filter(|(_, node)| node.total > 0) {
        let height = (length(node.total) * scale).max(1.0);
        drawing.rect(at, [RIGHT, node.top, NODE, height]);
        let label = format!("{} {}", node.name, node.total);
        drawing.text(RIGHT + NODE + 8.0, node.top + height / 2.0 + 4.5, "start", &label);
    }
    let bottom = |nodes: &[Node<'_>]| {
        let drawn = nodes.iter().filter(|node| node.total > 0);
        drawn.map(|node| node.top + (length(node.total) * scale).max(LEAST)).fold(0.0, f64::max)
    };
    drawing.y = bottom(&left).max(bottom(&right)) + 4.0;
}

/// Puts nodes under each other, each with room for its label.
fn nodes<'a>(named: impl Iterator<Item = (&'a str, u64)>, scale: f64) -> Vec<Node<'a>> {
    let mut y = 16.0;
    let place = |(name, total): (&'a str, u64)| {
        let node = Node { name, total, top: y, taken: 0.0 };
        if total > 0 {
            y += (length(total) * scale).max(LEAST) + GAP;
        }
        node
    };
    named.map(place).collect()
}

/// Whether the figures drawn add up to the totals the table prints, in a sentence where they do not.
fn differs_from_totals(report: &Report, ends: &[End], counts: &[Vec<u64>], language: Language) -> Option<String> {
    let drawn = |at: usize| counts.iter().fold(0, |sum: u64, row| sum.saturating_add(row[at]));
    let differs = ends.iter().enumerate().filter(|(at, end)| {
        let printed = Count::of(report, end.rows.iter().map(|row| Cell::Request(*row, Applicant::Total)));
        printed.filled > 0 && printed.blank + printed.unread == 0 && printed.known != drawn(*at)
    });
    let names: Vec<&str> = differs.map(|(_, end)| language.pick(end.name)).collect();
    let joined = names.join(language.choose("、", ", "));
    (!names.is_empty()).then(|| {
        language.choose(
            format!("{joined}：按各类申请人的数字绘制，与表中所填总计不一致。"),
            format!("{joined}: drawn from the figures by applicant, which do not add up to the printed totals."),
        )
    })
}

/// The same in words.
fn describe(
    applicants: &[Applicant],
    ends: &[End],
    counts: &[Vec<u64>],
    notes: &[String],
    language: Language,
) -> String {
    let mut told = Vec::new();
    for (who, row) in applicants.iter().zip(counts) {
        let ended = ends.iter().zip(row).filter(|(_, count)| **count > 0);
        let ended: Vec<String> = ended.map(|(end, count)| format!("{} {count}", language.pick(end.name))).collect();
        if !ended.is_empty() {
            let (colon, comma) = (language.choose("：", ": "), language.choose("，", ", "));
            told.push(format!("{}{colon}{}", language.choose(who.zh(), who.en()), ended.join(comma)));
        }
    }
    told.extend(notes.iter().cloned());
    told.join(language.choose("；", "; "))
}
