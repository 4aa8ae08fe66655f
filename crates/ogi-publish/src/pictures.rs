//! Pictures of a report and of its years, as SVG.

mod bars;
mod data;
mod flow;
mod svg;

use ogi_model::{Language, Report};

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
