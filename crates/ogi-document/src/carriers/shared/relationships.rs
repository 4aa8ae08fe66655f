//! Which part of an office file is what: told by its relationships, never by the name of the part.

use crate::carriers::shared::xml::{Broken, Space, Step, Xml, decode};
use crate::input::budget::Budget;
use crate::input::zip::Package;
use crate::{Kind, OpenError};

/// A relationship from one part to another.
pub(crate) struct Relationship {
    #[cfg_attr(not(feature = "workbook"), expect(dead_code, reason = "only workbooks name parts by it"))]
    pub(crate) id: String,
    /// The last word of its type: `styles`, `officeDocument`.
    pub(crate) kind: String,
    /// The full name of the part it leads to.
    pub(crate) target: String,
}

/// The relationships of a part, or of the package where `part` is empty; none where the package has no list of them.
pub(crate) fn of(
    package: &mut Package<'_>,
    part: &str,
    kind: Kind,
    budget: &mut Budget,
) -> Result<Vec<Relationship>, OpenError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let list = format!("{folder}/_rels/{name}.rels");
    let Some(bytes) = package.read_named(&list, budget)? else { return Ok(Vec::new()) };
    let text = decode(bytes).map_err(|broken| broken.of(kind))?;
    let mut xml = Xml::new(&text);
    let mut found = Vec::new();
    loop {
        match xml.step().map_err(|broken| broken.of(kind))? {
            Step::Enter(element) if element.space == Space::Relationships && element.name() == "Relationship" => {
                let is_outside = element.attribute("TargetMode").is_some_and(|mode| mode == "External");
                let named = element.attribute("Id").zip(element.attribute("Type")).zip(element.attribute("Target"));
                if let Some(((id, word), target)) = named.filter(|_| !is_outside) {
                    // As long as the list may be, each is held.
                    budget.take_cells(1).map_err(|refused| Broken::from(refused).of(kind))?;
                    found.push(Relationship {
                        id: id.into_owned(),
                        kind: word.rsplit('/').next().unwrap_or_default().to_owned(),
                        target: resolve(folder, &target),
                    });
                }
            }
            Step::End => return Ok(found),
            _ => {}
        }
    }
}

/// The title in the properties of a package, if it has any.
pub(crate) fn title(
    package: &mut Package<'_>,
    roots: &[Relationship],
    kind: Kind,
    budget: &mut Budget,
) -> Result<Option<String>, OpenError> {
    let Some(properties) = roots.iter().find(|root| root.kind == "core-properties") else { return Ok(None) };
    let Some(bytes) = package.read_named(&properties.target, budget)? else { return Ok(None) };
    // Properties are an extra: if they are broken the document is not.
    let Ok(text) = decode(bytes) else { return Ok(None) };
    let mut xml = Xml::new(&text);
    loop {
        match xml.step() {
            Ok(Step::Enter(element)) if element.space == Space::Core && element.name() == "title" => {
                let title = xml.text().map_err(|broken| broken.of(kind))?;
                return Ok(Some(crate::carriers::shared::white_space::collapse_white_space(&title))
                    .filter(|title| !title.is_empty()));
            }
            Ok(Step::End) | Err(_) => return Ok(None),
            Ok(_) => {}
        }
    }
}

/// The name of a part from where it is named: absolute, or beside or above the part that names it.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_found_from_where_they_are_named() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolve("xl/worksheets", "../sharedStrings.xml"), "xl/sharedStrings.xml");
        assert_eq!(resolve("", ".\\word\\document2.xml"), "word/document2.xml");
        assert_eq!(resolve("", "../../../etc/passwd"), "etc/passwd");
    }
}
