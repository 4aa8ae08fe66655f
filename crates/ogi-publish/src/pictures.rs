//! Pictures of a report and of its years, as SVG.

mod bars;
mod data;
mod flow;
mod svg;

use ogi_model::{Bilingual, Language, Message, Report};

/// A picture of one or more reports.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Picture {
    /// Its name, for a file: `flow`, `outcomes`, `reviews`.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// The picture, an SVG that stands alone.
    pub svg: String,
}

/// Draws the pictures of the reports of one organ, in order of their years.
///
/// - `flow`: where the requests of the latest report came from, and how they ended.
/// - `outcomes`: how requests ended, year by year.
/// - `reviews`: reconsideration and litigation, year by year: upheld, corrected, other, pending.
///
/// Blank cells and cells that were not read are not drawn as zeros: the picture says how many it leaves out. Without reports there
/// are no pictures.
///
/// ```
/// use ogi_model::{Edition, Language, Report};
///
/// let report = Report::blank(Edition::E2021);
/// let pictures = ogi_publish::pictures(&[&report], Language::Zh);
/// assert_eq!(pictures.iter().map(|picture| picture.name).collect::<Vec<_>>(), ["flow", "outcomes", "reviews"]);
/// assert!(pictures[0].svg.contains("空白"));
/// ```
pub fn pictures(reports: &[&Report], language: Language) -> Vec<Picture> {
    pictures_called("", reports, language)
}

/// The same, with names within the drawings that begin with a prefix, so that several can stand in one page.
pub(crate) fn pictures_called(prefix: &str, reports: &[&Report], language: Language) -> Vec<Picture> {
    let mut sorted: Vec<&Report> = reports.to_vec();
    sorted.sort_by_key(|report| report.year);
    let Some(latest) = sorted.last() else { return Vec::new() };
    let draw = |name: &'static str, drawn: (String, String)| Picture { name, title: drawn.0, svg: drawn.1 };
    vec![
        draw("flow", flow::draw(&format!("{prefix}flow"), latest, language)),
        draw("outcomes", bars::draw(&format!("{prefix}outcomes"), &data::outcomes(&sorted, language), language)),
        draw("reviews", bars::draw(&format!("{prefix}reviews"), &data::reviews(&sorted, language), language)),
    ]
}

/// Bars that are divided into the same parts, whatever is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarChart {
    /// What it shows.
    pub title: Message,
    /// The parts of each bar.
    pub parts: Vec<(Message, Tint)>,
    /// What each bar is called, and how much there is of each part.
    pub bars: Vec<(Message, Vec<u64>)>,
    /// What is counted, for the totals.
    pub unit: Bilingual,
}

/// What a part of a bar means, by which it has its colour and its pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Tint {
    /// As it should be.
    Fine,
    /// To be asked about.
    Info,
    /// Very likely wrong.
    Warning,
    /// Wrong.
    Error,
    /// Not there.
    Missing,
    /// None of these.
    Plain,
}

impl Tint {
    /// The place in the list of fills.
    const fn fill(self) -> usize {
        match self {
            Self::Plain => 0,
            Self::Info => 1,
            Self::Error => 2,
            Self::Warning => 3,
            Self::Missing => 5,
            Self::Fine => 6,
        }
    }
}

impl BarChart {
    /// Draws the chart as an SVG that stands alone. Names within it begin with `name`, so that several can stand in one page.
    pub fn svg(&self, name: &str, language: Language) -> String {
        let count = |count: &u64| data::Count { known: *count, filled: 1, ..data::Count::default() };
        let chart = data::Chart {
            title: language.of(&self.title).to_owned(),
            series: self.parts.iter().map(|(name, _)| language.of(name).to_owned()).collect(),
            fills: self.parts.iter().map(|(_, tint)| tint.fill()).collect(),
            bars: (self.bars.iter())
                .map(|(name, counts)| data::Bar {
                    label: language.of(name).to_owned(),
                    counts: counts.iter().map(count).collect(),
                })
                .collect(),
            unit: language.pick(self.unit),
        };
        bars::draw(name, &chart, language).1
    }
}
