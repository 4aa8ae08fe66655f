//! The parts of a workbook: those that are changed, and the rest, which is copied as it is.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use ogi_model::Bilingual;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::styles_xml::Styles;
use super::xml_edit::{Edits, Tag, TagKind, broken, tags};
use crate::PublishError;
use crate::markup::escaped;
use crate::package::DECLARATION;

/// The most parts of a workbook, and the most bytes of a part and of all parts that are read.
const MAX_PARTS: usize = 10_000;
const MAX_PART: u64 = 64 << 20;
const MAX_READ: u64 = 256 << 20;

pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// A workbook that is being marked.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The parts that are changed or new, by name.
    changed: BTreeMap<String, Vec<u8>>,
    /// How many bytes may still be read.
    left: u64,
    workbook: String,
    /// The parts of the sheets by their names.
    sheets: BTreeMap<String, String>,
}

/// A relationship of a part.
pub(super) struct Relationship {
    pub(super) id: String,
    pub(super) kind: String,
    /// The part it leads to.
    pub(super) target: String,
}

fn no_workbook() -> PublishError {
    PublishError::NotAWorkbook(Bilingual::new("不是 XLSX 文件", "it is no XLSX file"))
}

fn too_large() -> PublishError {
    PublishError::NotAWorkbook(Bilingual::new("文件过大", "it is too large"))
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, PublishError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| no_workbook())?;
        if archive.len() > MAX_PARTS {
            return Err(too_large());
        }
        let mut package = Self {
            archive,
            changed: BTreeMap::new(),
            left: MAX_READ,
            workbook: String::new(),
            sheets: BTreeMap::new(),
        };
        let roots = package.relationships("")?;
        let main = roots.into_iter().find(|root| root.kind.ends_with("/officeDocument")).ok_or_else(no_workbook)?;
        if !main.kind.starts_with("http://schemas.openxmlformats.org/") {
            let strict = Bilingual::new(
                "是“严格”格式的工作簿，请另存为普通的 XLSX",
                "it is a Strict workbook; save it as an ordinary one",
            );
            return Err(PublishError::NotAWorkbook(strict));
        }
        package.is_plain(&main.target)?;
        package.workbook = main.target;
        package.list_sheets()?;
        Ok(package)
    }

    /// Refuses documents of other programs, and workbooks with macros, which have other names.
    fn is_plain(&mut self, workbook: &str) -> Result<(), PublishError> {
        let types = self.read(CONTENT_TYPES)?.ok_or_else(no_workbook)?;
        let kind = tags(&types)?.iter().find_map(|tag| {
            let name = tag.attribute("PartName").filter(|_| tag.opens("Override"))?;
            name.trim_start_matches('/').eq_ignore_ascii_case(workbook).then(|| tag.attribute("ContentType"))?
        });
        match kind.as_deref() {
            Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml") => Ok(()),
            Some(kind) if kind.contains("macroEnabled") => Err(PublishError::NotAWorkbook(Bilingual::new(
                "是带宏的工作簿，请另存为 XLSX",
                "it is a workbook with macros; save it as XLSX",
            ))),
            _ => Err(no_workbook()),
        }
    }

    fn list_sheets(&mut self) -> Result<(), PublishError> {
        let links = self.relationships(&self.workbook.clone())?;
        let workbook = self.required(&self.workbook.clone())?;
        for tag in tags(&workbook)?.iter().filter(|tag| tag.opens("sheet")) {
            let (name, id) = (tag.attribute("name").unwrap_or_default(), tag.attribute("id").unwrap_or_default());
            let link = links.iter().find(|link| link.id == id && link.kind.ends_with("/worksheet"));
            if let Some(link) = link {
                // Places name sheets as the reader does, which keeps no more than this.
                self.sheets.entry(name.chars().take(64).collect()).or_insert_with(|| link.target.clone());
            }
        }
        Ok(())
    }

    /// The part of a sheet.
    pub(super) fn sheet_named(&self, name: &str) -> Option<String> {
        self.sheets.get(name).cloned()
    }

    /// The text of a part; nothing where there is none.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<String>, PublishError> {
        if let Some(changed) = self.changed.get(name) {
            return Ok(Some(String::from_utf8_lossy(changed).into_owned()));
        }
        let at = self.archive.index_for_name(name).or_else(|| {
            let mut names = self.archive.file_names();
            names.find_map(|known| {
                let known = known.ok()?;
                known.eq_ignore_ascii_case(name).then(|| self.archive.index_for_name(&known))?
            })
        });
        let Some(at) = at else { return Ok(None) };
        let part = self.archive.by_index(at).map_err(|_| broken())?;
        let mut bytes = Vec::new();
        let limit = MAX_PART.min(self.left);
        part.take(limit + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        let length = bytes.len() as u64;
        if length > limit {
            return Err(too_large());
        }
        self.left -= length;
        // Other encodings are allowed, and written by no program that is known.
        String::from_utf8(bytes).map(Some).map_err(|_| broken())
    }

    pub(super) fn required(&mut self, name: &str) -> Result<String, PublishError> {
        self.read(name)?.ok_or_else(broken)
    }

    /// Changes a part, or adds it.
    pub(super) fn set(&mut self, name: &str, text: String) {
        let stored = self.archive.file_names().flatten().find(|known| known.eq_ignore_ascii_case(name));
        let name = stored.map_or_else(|| name.to_owned(), std::borrow::Cow::into_owned);
        self.changed.insert(name, text.into_bytes());
    }

    /// A name for a new part that no part has: `xl/comments3.xml`.
    pub(super) fn new_name(&self, before: &str, after: &str) -> Result<String, PublishError> {
        let is_taken = |name: &str| {
            let mut names = self.archive.file_names().flatten();
            names.any(|known| known.eq_ignore_ascii_case(name)) || self.changed.contains_key(name)
        };
        let mut names = (1..=MAX_PARTS + 1).map(|number| format!("{before}{number}{after}"));
        names.find(|name| !is_taken(name)).ok_or_else(too_large)
    }

    /// The relationships of a part; of the package where the name is empty.
    pub(super) fn relationships(&mut self, part: &str) -> Result<Vec<Relationship>, PublishError> {
        let Some(xml) = self.read(&relationships_of(part))? else { return Ok(Vec::new()) };
        let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
        let tags = tags(&xml)?;
        let links = tags.iter().filter(|tag| tag.opens("Relationship"));
        let links = links.filter(|tag| tag.attribute("TargetMode").is_none_or(|mode| mode != "External"));
        let links = links.map(|tag| Relationship {
            id: tag.attribute("Id").unwrap_or_default(),
            kind: tag.attribute("Type").unwrap_or_default(),
            target: resolved(folder, &tag.attribute("Target").unwrap_or_default()),
        });
        Ok(links.collect())
    }

    /// Adds a relationship to a part, and gives its id.
    pub(super) fn relate(&mut self, part: &str, kind: &str, target: &str) -> Result<String, PublishError> {
        let name = relationships_of(part);
        let known = self.read(&name)?;
        let xml = known.unwrap_or_else(|| {
            format!(
                "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
            )
        });
        let all = tags(&xml)?;
        let is_taken = |id: &str| all.iter().any(|tag| tag.attribute("Id").as_deref() == Some(id));
        let mut ids = (1..=all.len() + 1).map(|number| format!("rIdOgi{number}"));
        let id = ids.find(|id| !is_taken(id)).ok_or_else(too_large)?;
        let prefix = all.first().map_or("", Tag::prefix);
        let link =
            format!("<{prefix}Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"/{}\"/>", escaped(target));
        let changed = appended(&xml, "Relationships", &link)?;
        drop(all);
        self.set(&name, changed);
        Ok(id)
    }

    /// Says what kind a new part is.
    pub(super) fn declare(&mut self, part: &str, kind: &str) -> Result<(), PublishError> {
        self.add_type("PartName", &format!("/{part}"), "Override", kind)
    }

    /// Says what kind parts with an ending are.
    pub(super) fn declare_ending(&mut self, ending: &str, kind: &str) -> Result<(), PublishError> {
        self.add_type("Extension", ending, "Default", kind)
    }

    fn add_type(&mut self, attribute: &str, value: &str, element: &str, kind: &str) -> Result<(), PublishError> {
        let types = self.required(CONTENT_TYPES)?;
        let all = tags(&types)?;
        let is_known = all.iter().any(|tag| {
            tag.opens(element) && tag.attribute(attribute).is_some_and(|known| known.eq_ignore_ascii_case(value))
        });
        if is_known {
            return Ok(());
        }
        let prefix = all.first().map_or("", Tag::prefix);
        let line = format!("<{prefix}{element} {attribute}=\"{}\" ContentType=\"{kind}\"/>", escaped(value));
        // Defaults stand before what is said of single parts, as all programs write them.
        let first = all.iter().find(|tag| tag.depth == 1).filter(|_| element == "Default");
        let changed = match first {
            Some(first) => {
                let mut edits = Edits::default();
                edits.insert(first.range.start, line);
                edits.apply(&types)
            }
            None => appended(&types, "Types", &line)?,
        };
        drop(all);
        self.set(CONTENT_TYPES, changed);
        Ok(())
    }

    /// The styles of the workbook; plain ones where it has none.
    pub(super) fn styles(&mut self) -> Result<Styles, PublishError> {
        let links = self.relationships(&self.workbook.clone())?;
        let Some(link) = links.into_iter().find(|link| link.kind.ends_with("/styles")) else {
            return Styles::plain();
        };
        let xml = self.required(&link.target)?;
        Styles::read(Some(link.target), xml)
    }

    /// Writes the styles with what was added to them.
    pub(super) fn set_styles(&mut self, styles: Styles) -> Result<(), PublishError> {
        let part = styles.part.clone();
        let xml = styles.write()?;
        if let Some(part) = part {
            self.set(&part, xml);
            return Ok(());
        }
        let name = self.new_name("xl/styles", ".xml")?;
        self.set(&name, xml);
        self.relate(&self.workbook.clone(), "styles", &name)?;
        self.declare(&name, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
    }

    /// The workbook with its changes.
    pub(super) fn write(mut self) -> Result<Vec<u8>, PublishError> {
        let refused = |error: zip::result::ZipError| PublishError::Writer(error.to_string());
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for at in 0..self.archive.len() {
            let part = self.archive.by_index_raw(at).map_err(refused)?;
            let name = part.name().map_err(refused)?.into_owned();
            match self.changed.remove(&name) {
                None => out.raw_copy_file(part).map_err(refused)?,
                Some(content) => {
                    out.start_file(name, how).map_err(refused)?;
                    out.write_all(&content).map_err(|error| PublishError::Writer(error.to_string()))?;
                }
            }
        }
        for (name, content) in self.changed {
            out.start_file(name, how).map_err(refused)?;
            out.write_all(&content).map_err(|error| PublishError::Writer(error.to_string()))?;
        }
        Ok(out.finish().map_err(refused)?.into_inner())
    }
}

/// A part with one more element at the end of its root.
pub(super) fn appended(xml: &str, root: &str, element: &str) -> Result<String, PublishError> {
    let all = tags(xml)?;
    let mut edits = Edits::default();
    let last = all.iter().rfind(|tag| tag.depth == 0 && tag.name() == root).ok_or_else(broken)?;
    if last.kind == TagKind::Empty {
        edits.replace(last.range.clone(), format!("{}{element}{}", Tag::opened(&last.with(&[])), last.closing()));
    } else {
        edits.insert(last.range.start, element.to_owned());
    }
    Ok(edits.apply(xml))
}

fn relationships_of(part: &str) -> String {
    let (folder, name) =
        part.rsplit_once('/').map_or((String::new(), part), |(folder, name)| (format!("{folder}/"), name));
    format!("{folder}_rels/{name}.rels")
}

/// The part that a target leads to from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let path = match target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
