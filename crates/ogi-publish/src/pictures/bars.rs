//! Bars that are divided into series, each with its figures in words below it.

use ogi_model::Language;

use super::data::{Bar, Chart, Count};
use super::svg::{Drawing, WIDTH, length, text_width};

const HEIGHT: f64 = 26.0;

/// The most room for the label of a bar.
const LABEL: f64 = 300.0;

/// How much closer bars stand that have no words below them.
const CLOSER: f64 = 12.0;

/// Draws a chart; gives its title and the picture.
pub(super) fn draw(name: &str, chart: &Chart, language: Language) -> (String, String) {
    let mut drawing = Drawing::new(name);
    let has_parts = chart.series.len() > 1;
    if has_parts {
        drawing.legend(&chart.series, &chart.fills);
    }
    let total = |bar: &Bar| bar.counts.iter().fold(0, |sum: u64, count| sum.saturating_add(count.known));
    let longest = chart.bars.iter().map(total).max().unwrap_or_default();
    let labels = chart.bars.iter().map(|bar| text_width(&bar.label)).fold(40.0, f64::max).min(LABEL);
    let left = 8.0 + labels + 10.0;
    let room = WIDTH - left - 90.0;
    let mut description = Vec::new();
    for bar in &chart.bars {
        let told = figures(chart, bar, language);
        let mut all = Count::default();
        bar.counts.iter().for_each(|count| all.add(*count));
        drawing.y += 22.0;
        let y = drawing.y;
        drawing.text(left - 10.0, y + HEIGHT / 2.0 + 5.0, "end", &shortened(&bar.label));
        let mut x = left;
        for (fill, count) in chart.fills.iter().zip(&bar.counts).filter(|(_, count)| count.known > 0) {
            let width = length(count.known) / length(longest) * room;
            drawing.rect(*fill, [x, y, width, HEIGHT]);
            label(&mut drawing, [x, y, width], &count.known.to_string());
            x += width;
        }
        let sum = if all.filled == 0 { "—".to_owned() } else { total(bar).to_string() };
        let sum = language.choose(format!("共 {sum} {}", chart.unit), format!("{sum} in all"));
        drawing.text(x + 6.0, y + HEIGHT / 2.0 + 5.0, "start", sum.trim_end());
        drawing.y += HEIGHT;
        let mut lines = told.clone();
        lines.extend(all.left_out(language));
        if has_parts {
            drawing.y -= 2.0;
            drawing.flow(left, &lines);
        } else {
            drawing.y -= CLOSER;
        }
        let colon = language.choose("：", ": ");
        description.push(format!("{}{colon}{}", bar.label, lines.join(language.choose("，", ", "))));
    }
    if !has_parts {
        drawing.y += CLOSER;
    }
    let svg = drawing.end(&chart.title, &description.join(language.choose("；", "; ")));
    (chart.title.clone(), svg)
}

/// A figure within its part of a bar, where there is room, on a ground on which it can be read.
fn label(drawing: &mut Drawing, [x, y, width]: [f64; 3], figure: &str) {
    let room = text_width(figure) + 6.0;
    if width < room + 2.0 {
        return;
    }
    let middle = x + width / 2.0;
    drawing.put(format_args!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{room:.1}\" height=\"17\" rx=\"3\" fill=\"#fff\"/>",
        middle - room / 2.0,
        y + 4.5
    ));
    drawing.text(middle, y + HEIGHT / 2.0 + 4.5, "middle", figure);
}

/// The figures of a bar in words; a dash where no cell holds one.
fn figures(chart: &Chart, bar: &Bar, language: Language) -> Vec<String> {
    let told = |(name, count): (&String, &Count)| {
        let is_partial = count.filled > 0 && count.blank + count.unread > 0;
        let at_least = if is_partial { language.choose("至少 ", "at least ") } else { "" };
        let figure = if count.filled == 0 { "—".to_owned() } else { count.known.to_string() };
        format!("{name} {at_least}{figure}")
    };
    chart.series.iter().zip(&bar.counts).map(told).collect()
}

/// A label as far as there is room for it.
fn shortened(label: &str) -> String {
    if text_width(label) <= LABEL {
        return label.to_owned();
    }
    let mut kept = String::new();
    for letter in label.chars() {
        if text_width(&kept) > LABEL - 26.0 {
            break;
        }
        kept.push(letter);
    }
    kept.trim_end().to_owned() + "…"
}
