//! Word documents (DOCX), of Word, WPS and other programs.
//!
//! - Parts are found by their relationships, elements by their namespaces, transitional or strict; names of parts and
//!   prefixes are nobody's promise.
//! - What is printed is read: see [`body`] for changes and fields, [`list_numbering`] for numbers that are no text.
//! - Headers and footers of pages and comments are left out. The texts of footnotes and endnotes stand behind the document;
//!   nothing is left of their marks, which stand beside figures.

mod body;
mod flow;
mod list_numbering;
mod node;
mod numeral_formats;
mod styles;
mod table_kind;

use body::NoteKind;
use list_numbering::Numbering;
use node::Node;
use styles::Styles;

use crate::carriers::shared::relationships::{self, Relationship};
use crate::carriers::shared::xml::{Step, Xml, decode};
use crate::document::DataBlock;
use crate::input::budget::{Budget, TooMuch};
use crate::input::zip::Package;
use crate::{Document, Kind, Limits, OpenError, Opened};

const KIND: Kind = Kind::Docx;

pub(crate) fn read(bytes: &[u8], limits: &Limits, budget: &mut Budget) -> Result<Opened, OpenError> {
    let mut package = Package::open(bytes, KIND, limits)?;
    let roots = relationships::of(&mut package, "", KIND, budget)?;
    let named = roots.iter().find(|root| root.kind == "officeDocument").map(|root| root.target.as_str());
    let main = named.unwrap_or("word/document.xml");
    let links = relationships::of(&mut package, main, KIND, budget)?;
    let Some(document) = package.read_named(main, budget)? else { return Err(OpenError::Damaged(KIND)) };

    let styles = part(&mut package, &links, "styles", budget)?;
    let numbering = part(&mut package, &links, "numbering", budget)?;
    let styles = styles.map_or_else(|| Ok(Styles::default()), |text| Styles::read(&text, budget)).map_err(broken)?;
    let numbering = match numbering {
        Some(text) => Numbering::read(&text, &styles, budget).map_err(broken)?,
        None => Numbering::default(),
    };
    let title = relationships::title(&mut package, &roots, KIND, budget)?;

    let nodes = nodes(&mut package, document, &links, &styles, budget)?;
    let blocks =
        flow::blocks(&nodes, &styles, numbering, budget).map_err(|TooMuch| OpenError::TooComplex { line: None })?;
    let data = data_blocks(&mut package, &links, budget)?;
    let document = Document { title, blocks, data, ..Document::default() };
    Ok(Opened { document, kind: KIND, encoding: None, lossy: false })
}

/// Custom parts that are read. Programs that keep documents in order add some of their own.
const MOST_DATA_BLOCKS: usize = 8;

/// The custom parts of a document that have a namespace, each as the text in it.
fn data_blocks(
    package: &mut Package<'_>,
    links: &[Relationship],
    budget: &mut Budget,
) -> Result<Vec<DataBlock>, OpenError> {
    let mut blocks = Vec::new();
    for link in links.iter().filter(|link| link.kind == "customXml").take(MOST_DATA_BLOCKS) {
        // An extra: where it is broken the document is not.
        let Some(text) = package.read_named(&link.target, budget)?.and_then(|bytes| decode(bytes).ok()) else {
            continue;
        };
        let mut xml = Xml::new(&text);
        let name = loop {
            match xml.step() {
                Ok(Step::Enter(root)) => break root.attribute("xmlns").map(std::borrow::Cow::into_owned),
                Ok(Step::End) | Err(_) => break None,
                Ok(_) => {}
            }
        };
        let Some((name, text)) = name.zip(xml.text().ok()) else { continue };
        budget.take_text(text.len()).map_err(|TooMuch| OpenError::TooComplex { line: None })?;
        blocks.push(DataBlock { name, text });
    }
    Ok(blocks)
}

/// What is printed of the document, with the texts of its notes behind it.
fn nodes(
    package: &mut Package<'_>,
    document: Vec<u8>,
    links: &[Relationship],
    styles: &Styles,
    budget: &mut Budget,
) -> Result<Vec<Node>, OpenError> {
    let body::Main { mut nodes, notes } =
        body::read(&decode(document).map_err(broken)?, styles, budget).map_err(broken)?;
    for kind in [NoteKind::Footnote, NoteKind::Endnote] {
        let Some(text) = part(package, links, kind.names().0, budget)? else { continue };
        let mut texts = body::read_notes(&text, kind, styles, budget).map_err(broken)?;
        let marks = notes.iter().filter(|(of, _)| *of == kind);
        nodes.extend(marks.filter_map(|(_, id)| texts.remove(id)).flatten());
    }
    Ok(nodes)
}

fn broken(broken: crate::carriers::shared::xml::Broken) -> OpenError {
    broken.of(KIND)
}

/// The text of the part with this relationship to the main part.
fn part(
    package: &mut Package<'_>,
    links: &[Relationship],
    kind: &str,
    budget: &mut Budget,
) -> Result<Option<String>, OpenError> {
    let Some(link) = links.iter().find(|link| link.kind == kind) else { return Ok(None) };
    let bytes = package.read_named(&link.target, budget)?;
    bytes.map(|bytes| decode(bytes).map_err(broken)).transpose()
}

#[cfg(test)]
mod tests;
