//! What all pictures share: colours with patterns, text, the frame.

use std::fmt::Display;

use crate::markup::{escaped, put};

/// How wide a picture is.
pub(super) const WIDTH: f64 = 760.0;

/// How large text is.
pub(super) const TEXT: f64 = 13.0;

const FONTS: &str = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','SimHei',sans-serif";

/// Colours that people tell apart who do not see red and green alike (after Okabe and Ito), each with a pattern of its own, so that
/// a copy in grey tells them apart as well.
const FILLS: [(&str, &str); 8] = [
    ("#0072b2", ""),
    ("#56b4e9", "<path d=\"M0 4h8\" stroke=\"#000\" stroke-opacity=\".55\"/>"),
    ("#d55e00", "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\" stroke=\"#fff\" stroke-width=\"1.5\"/>"),
    ("#e69f00", "<circle cx=\"4\" cy=\"4\" r=\"1.4\" fill=\"#000\" fill-opacity=\".7\"/>"),
    ("#cc79a7", "<path d=\"M4 0v8\" stroke=\"#000\" stroke-opacity=\".6\"/>"),
    ("#999999", "<path d=\"M0 0l8 8M8 0l-8 8\" stroke=\"#fff\"/>"),
    ("#009e73", "<path d=\"M-2 6l4 4M0 0l8 8M6-2l4 4\" stroke=\"#fff\" stroke-width=\"1.5\"/>"),
    ("#f0e442", "<path d=\"M0 4h8M4 0v8\" stroke=\"#000\" stroke-opacity=\".6\"/>"),
];

/// The colour of a series.
pub(super) const fn colour(at: usize) -> &'static str {
    FILLS[at % FILLS.len()].0
}

/// A drawing that grows downwards.
#[derive(Debug)]
pub(super) struct Drawing {
    name: String,
    body: String,
    /// Where the next thing goes.
    pub(super) y: f64,
}

impl Drawing {
    /// A drawing whose names begin with its own.
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), body: String::with_capacity(8 << 10), y: 8.0 }
    }

    /// Text that begins, ends or is centred at a point of its baseline.
    pub(super) fn text(&mut self, x: f64, y: f64, anchor: &str, text: &str) {
        put!(&mut self.body, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>\n", escaped(text));
    }

    /// A rectangle filled as a series.
    pub(super) fn rect(&mut self, at: usize, [x, y, width, height]: [f64; 4]) {
        put!(
            &mut self.body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"url(#{}-{})\" stroke=\"#333\" stroke-width=\".6\"/>\n",
            self.name,
            at % FILLS.len()
        );
    }

    /// Any other markup of ours.
    pub(super) fn put(&mut self, markup: impl Display) {
        put!(&mut self.body, "{markup}\n");
    }

    /// Text over several lines from the left edge, broken between its parts.
    pub(super) fn flow(&mut self, x: f64, parts: &[String]) {
        let mut line = String::new();
        for part in parts {
            if !line.is_empty() && x + text_width(&line) + text_width(part) + 8.0 > WIDTH {
                self.y += 18.0;
                self.text(x, self.y, "start", &line);
                line.clear();
            }
            if !line.is_empty() {
                line.push('　');
            }
            line.push_str(part);
        }
        if !line.is_empty() {
            self.y += 18.0;
            self.text(x, self.y, "start", &line);
        }
    }

    /// Names of series with their fills.
    pub(super) fn legend(&mut self, series: &[String], fills: &[usize]) {
        let mut x = 8.0;
        self.y += 18.0;
        for (at, name) in fills.iter().copied().zip(series) {
            let width = 20.0 + text_width(name) + 18.0;
            if x > 8.0 && x + width > WIDTH {
                x = 8.0;
                self.y += 22.0;
            }
            self.rect(at, [x, self.y - 12.0, 15.0, 15.0]);
            self.text(x + 20.0, self.y, "start", name);
            x += width;
        }
        self.y += 8.0;
    }

    /// The whole picture, with what is said of it to those who do not see it.
    pub(super) fn end(self, title: &str, description: &str) -> String {
        let (name, height) = (&self.name, self.y + 12.0);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" width=\"{WIDTH}\" height=\"{height:.0}\" role=\"img\" aria-labelledby=\"{name}-title {name}-desc\" font-family=\"{FONTS}\" font-size=\"{TEXT}\" fill=\"#1b1b1b\">\n"
        );
        put!(
            &mut svg,
            "<title id=\"{name}-title\">{}</title>\n<desc id=\"{name}-desc\">{}</desc>\n",
            escaped(title),
            escaped(description)
        );
        svg.push_str("<defs>\n");
        for (at, (colour, pattern)) in FILLS.iter().enumerate() {
            put!(
                &mut svg,
                "<pattern id=\"{name}-{at}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"{colour}\"/>{pattern}</pattern>\n"
            );
        }
        put!(
            &mut svg,
            "</defs>\n<rect width=\"{WIDTH}\" height=\"{height:.0}\" fill=\"#fff\"/>\n{}</svg>\n",
            self.body
        );
        svg
    }
}

/// About how wide a text is: a Chinese character takes a square, a letter about half.
pub(super) fn text_width(text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 0.56 * TEXT } else { TEXT }).sum()
}

/// A number as a length. Above 2⁵³ it is not exact, which no eye sees.
#[expect(clippy::cast_precision_loss, reason = "a length is drawn, not told")]
pub(super) const fn length(count: u64) -> f64 {
    count as f64
}
