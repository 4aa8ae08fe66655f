//! From the XML of a Word document to its paragraphs and tables, as they are printed.
//!
//! What has been inserted is there, what has been deleted is not; a field is its result, not its instruction; of
//! alternatives for newer and older programs one is read. Whatever is not known stands for what is in it.

use std::collections::HashMap;

use super::node::{Cell, ListItem, Merge, Node, Paragraph, Piece, Row, Table};
use super::styles::Styles;
use crate::carriers::shared::apart::Apart;
use crate::carriers::shared::xml::{Broken, Element, Space, Step, Xml};
use crate::input::budget::Budget;

/// The marks of notes, whose texts are parts of their own.
const NOTE_MARKS: &[(&str, NoteKind)] =
    &[("footnoteReference", NoteKind::Footnote), ("endnoteReference", NoteKind::Endnote)];

/// Fields within fields, which every piece of text asks for. Word allows 20; some programs lose the ends of theirs.
const MOST_FIELDS: usize = 1000;

/// No program writes a longer one, and every run of a paragraph asks for its style.
const LONGEST_STYLE_ID: usize = 1024;

/// Where the text of a note stands: at the foot of its page, or behind the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

impl NoteKind {
    /// The relationship to the part of these notes, and the element of one of them.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Footnote => ("footnotes", "footnote"),
            Self::Endnote => ("endnotes", "endnote"),
        }
    }
}

/// What is read of `document.xml`.
pub(super) struct Main {
    pub(super) nodes: Vec<Node>,
    /// The notes that are printed, with their ids, in the order of their marks.
    pub(super) notes: Vec<(NoteKind, String)>,
}

/// Elements with nothing in them that is printed: properties, what they were before a change, what was deleted or moved
/// away, instructions of fields, the reading beside Chinese characters, the marks of notes.
const LEFT_OUT: &[&str] = &[
    "annotationRef",
    "del",
    "delInstrText",
    "delText",
    "endnoteRef",
    "endnoteReference",
    "footnoteRef",
    "footnoteReference",
    "instrText",
    "moveFrom",
    "numberingChange",
    "pPrChange",
    "rPrChange",
    "rt",
    "rubyPr",
    "sdtEndPr",
    "sdtPr",
    "sectPr",
    "tblGrid",
    "tblPr",
    "tblPrChange",
    "tblPrEx",
    "tcPrChange",
    "trPrChange",
];

/// Reads `document.xml`, whose pieces and texts are taken off a budget.
pub(super) fn read(text: &str, styles: &Styles, budget: &mut Budget) -> Result<Main, Broken> {
    let mut body = Body::new(text, styles, budget);
    let mut nodes = Vec::new();
    loop {
        match body.xml.step()? {
            Step::Enter(_) => body.nodes(&mut nodes)?,
            Step::End => return Ok(Main { nodes, notes: body.notes }),
            _ => {}
        }
    }
}

/// Reads the notes of one kind, by their ids. Lines that part notes from text are none.
pub(super) fn read_notes(
    text: &str,
    kind: NoteKind,
    styles: &Styles,
    budget: &mut Budget,
) -> Result<HashMap<String, Vec<Node>>, Broken> {
    let mut body = Body::new(text, styles, budget);
    let mut by_id = HashMap::new();
    loop {
        match body.xml.step()? {
            Step::Enter(element) if element.space == Space::Word && element.name() == kind.names().1 => {
                let is_note = element.attribute("type").is_none_or(|kind| kind == "normal");
                match element.attribute("id").filter(|_| is_note) {
                    Some(id) => {
                        body.spend()?;
                        let mut nodes = Vec::new();
                        body.nodes(&mut nodes)?;
                        by_id.insert(id.into_owned(), nodes);
                    }
                    None => body.xml.skip()?,
                }
            }
            Step::End => return Ok(by_id),
            _ => {}
        }
    }
}

struct Body<'a, 'b> {
    xml: Xml<'a>,
    styles: &'a Styles,
    /// The fields we are in.
    fields: Vec<Field>,
    notes: Vec<(NoteKind, String)>,
    budget: &'b mut Budget,
}

/// The part of a field we are in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Instruction,
    Result,
}

/// How the text of a run is printed.
#[derive(Clone, Copy, Default)]
struct Look {
    hidden: bool,
    apart: Option<Apart>,
}

impl<'a, 'b> Body<'a, 'b> {
    fn new(text: &'a str, styles: &'a Styles, budget: &'b mut Budget) -> Self {
        Self { xml: Xml::new(text), styles, fields: Vec::new(), notes: Vec::new(), budget }
    }

    fn spend(&mut self) -> Result<(), Broken> {
        Ok(self.budget.take_cells(1)?)
    }

    /// Reads paragraphs and tables to the end of the element entered last.
    fn nodes(&mut self, into: &mut Vec<Node>) -> Result<(), Broken> {
        // A paragraph whose mark was deleted goes on in the next.
        let mut unended: Option<Paragraph> = None;
        loop {
            match self.xml.step()? {
                Step::Enter(element) => match (element.space, element.name()) {
                    (Space::Word, "p") => {
                        self.spend()?;
                        let mut paragraph = unended.take().unwrap_or_default();
                        let goes_on = self.paragraph(&mut paragraph)?;
                        if goes_on {
                            unended = Some(paragraph);
                        } else {
                            into.push(Node::Paragraph(paragraph));
                        }
                    }
                    (Space::Word, "tbl") => {
                        self.spend()?;
                        into.extend(unended.take().map(Node::Paragraph));
                        let mut table = Table::default();
                        self.rows(&mut table)?;
                        into.push(Node::Table(table));
                    }
                    (Space::Word, name) if LEFT_OUT.contains(&name) => self.xml.skip()?,
                    (Space::Compatibility, "AlternateContent") => self.one_of_the_nodes(into)?,
                    _ => self.nodes(into)?,
                },
                Step::Leave => {
                    into.extend(unended.map(Node::Paragraph));
                    return Ok(());
                }
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    /// Reads a paragraph; says whether its mark was deleted.
    fn paragraph(&mut self, paragraph: &mut Paragraph) -> Result<bool, Broken> {
        let mut goes_on = false;
        loop {
            match self.xml.step()? {
                Step::Enter(element) if element.space == Space::Word && element.name() == "pPr" => {
                    goes_on = self.paragraph_properties(paragraph)?;
                }
                Step::Enter(element) => self.inline(&element, paragraph, Look::default())?,
                Step::Leave => break,
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
        // An instruction that does not end where it began is broken, and must not swallow what follows.
        self.fields.retain(|field| *field == Field::Result);
        Ok(goes_on)
    }

    fn paragraph_properties(&mut self, paragraph: &mut Paragraph) -> Result<bool, Broken> {
        let mut goes_on = false;
        let mut open = 1_usize;
        while open > 0 {
            match self.xml.step()? {
                Step::Enter(element) if element.space == Space::Word => {
                    open += 1;
                    match element.name() {
                        "pStyle" => {
                            let style = element.attribute("val").filter(|id| id.len() <= LONGEST_STYLE_ID);
                            paragraph.style = style.map(std::borrow::Cow::into_owned);
                        }
                        "outlineLvl" => paragraph.outline = element.number("val"),
                        "numId" => paragraph.number.get_or_insert_default().list = element.number("val"),
                        "ilvl" => paragraph.number.get_or_insert_default().level = element.number("val"),
                        // Of the paragraph's mark, which alone has properties of a run here.
                        "del" | "moveFrom" => goes_on = true,
                        "pPrChange" | "rPrChange" | "sectPr" | "numberingChange" => {
                            self.xml.skip()?;
                            open -= 1;
                        }
                        _ => {}
                    }
                }
                Step::Enter(_) => open += 1,
                Step::Leave => open -= 1,
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
        Ok(goes_on)
    }

    /// Reads an element within a paragraph to its end.
    fn inline(&mut self, element: &Element<'a>, paragraph: &mut Paragraph, look: Look) -> Result<(), Broken> {
        match (element.space, element.name()) {
            (Space::Word, "r") => {
                let hidden = self.styles.is_hidden(paragraph.style.as_deref());
                self.inlines(paragraph, Look { hidden, ..Look::default() })
            }
            (Space::Word | Space::Math, "t") => {
                let is_preserved = element.attribute("space").is_some_and(|space| space == "preserve");
                let text = self.xml.text()?;
                let text = if is_preserved { text.as_str() } else { text.trim_ascii() };
                self.push(paragraph, text, look)
            }
            (Space::Word, "tab" | "ptab") => self.push_and_skip(paragraph, "\t", look),
            (Space::Word, "noBreakHyphen") => self.push_and_skip(paragraph, "-", look),
            (Space::Word, "sym") => {
                let symbol = symbol(element);
                self.push_and_skip(paragraph, &symbol, look)
            }
            (Space::Word, "br" | "cr") => {
                self.spend()?;
                paragraph.pieces.push(Piece::Break);
                self.xml.skip()
            }
            (Space::Word, "fldChar") => {
                let kind = element.attribute("fldCharType").unwrap_or_default().into_owned();
                self.field(&kind)?;
                self.xml.skip()
            }
            (Space::Word, "txbxContent") => {
                let mut boxes = std::mem::take(&mut paragraph.boxes);
                // The fields around a box are not those in it.
                let fields = std::mem::take(&mut self.fields);
                self.nodes(&mut boxes)?;
                self.fields = fields;
                paragraph.boxes = boxes;
                Ok(())
            }
            (Space::Compatibility, "AlternateContent") => self.one_of_the_inlines(paragraph, look),
            (Space::Word, name) if LEFT_OUT.contains(&name) => {
                let mark = NOTE_MARKS.iter().find(|(mark, _)| *mark == name);
                if let Some(((_, kind), id)) = mark.zip(element.attribute("id")).filter(|_| !look.hidden) {
                    self.budget.take_cells(1)?;
                    self.notes.push((*kind, id.into_owned()));
                }
                self.xml.skip()
            }
            _ => self.inlines(paragraph, look),
        }
    }

    /// Reads what is in an element within a paragraph.
    fn inlines(&mut self, paragraph: &mut Paragraph, mut look: Look) -> Result<(), Broken> {
        loop {
            match self.xml.step()? {
                Step::Enter(element) if element.space == Space::Word && element.name() == "rPr" => {
                    self.run_properties(&mut look)?;
                }
                Step::Enter(element) => self.inline(&element, paragraph, look)?,
                Step::Leave => return Ok(()),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    fn run_properties(&mut self, look: &mut Look) -> Result<(), Broken> {
        let mut is_said = false;
        loop {
            match self.xml.step()? {
                Step::Enter(element) => {
                    if element.space == Space::Word {
                        match element.name() {
                            "vanish" => (look.hidden, is_said) = (element.is_on(), true),
                            "rStyle" if !is_said => {
                                look.hidden |= self.styles.is_hidden(element.attribute("val").as_deref());
                            }
                            "strike" | "dstrike" if element.is_on() => look.apart = Some(Apart::Struck),
                            "vertAlign" => {
                                let value = element.attribute("val").unwrap_or_default();
                                look.apart = look.apart.or(match &*value {
                                    "superscript" => Some(Apart::Raised),
                                    "subscript" => Some(Apart::Other),
                                    _ => None,
                                });
                            }
                            _ => {}
                        }
                    }
                    self.xml.skip()?;
                }
                Step::Leave => return Ok(()),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    fn push(&mut self, paragraph: &mut Paragraph, text: &str, look: Look) -> Result<(), Broken> {
        self.spend()?;
        if !self.fields.contains(&Field::Instruction) && !text.is_empty() {
            self.budget.take_text(text.len())?;
            paragraph.pieces.push(Piece::Text { text: text.to_owned(), hidden: look.hidden, apart: look.apart });
        }
        Ok(())
    }

    fn push_and_skip(&mut self, paragraph: &mut Paragraph, text: &str, look: Look) -> Result<(), Broken> {
        self.push(paragraph, text, look)?;
        self.xml.skip()
    }

    fn field(&mut self, kind: &str) -> Result<(), Broken> {
        match kind {
            "begin" if self.fields.len() == MOST_FIELDS => return Err(Broken::TooComplex),
            "begin" => self.fields.push(Field::Instruction),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    *field = Field::Result;
                }
            }
            "end" => {
                self.fields.pop();
            }
            _ => {}
        }
        Ok(())
    }

    /// Of the alternatives between paragraphs the first with anything in it.
    fn one_of_the_nodes(&mut self, into: &mut Vec<Node>) -> Result<(), Broken> {
        let mut chosen: Vec<Node> = Vec::new();
        loop {
            match self.xml.step()? {
                Step::Enter(_) if chosen.is_empty() => self.nodes(&mut chosen)?,
                Step::Enter(_) => self.xml.skip()?,
                Step::Leave => break,
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
        into.append(&mut chosen);
        Ok(())
    }

    /// Of the alternatives within a paragraph the first with anything in it.
    fn one_of_the_inlines(&mut self, paragraph: &mut Paragraph, look: Look) -> Result<(), Broken> {
        let mut chosen = Paragraph::default();
        loop {
            match self.xml.step()? {
                Step::Enter(_) if chosen.pieces.is_empty() && chosen.boxes.is_empty() => {
                    self.inlines(&mut chosen, look)?;
                }
                Step::Enter(_) => self.xml.skip()?,
                Step::Leave => break,
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
        paragraph.pieces.append(&mut chosen.pieces);
        paragraph.boxes.append(&mut chosen.boxes);
        Ok(())
    }

    /// Reads rows to the end of the element entered last, a table or something around some of its rows.
    fn rows(&mut self, table: &mut Table) -> Result<(), Broken> {
        loop {
            match self.xml.step()? {
                Step::Enter(element) => match (element.space, element.name()) {
                    (Space::Word, "tr") => {
                        self.spend()?;
                        let mut row = Row::default();
                        if self.row(&mut row)? {
                            table.rows.push(row);
                        }
                    }
                    (Space::Word, name) if LEFT_OUT.contains(&name) => self.xml.skip()?,
                    _ => self.rows(table)?,
                },
                Step::Leave => return Ok(()),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    /// Reads a row, or something around some of its cells; says whether it is printed.
    fn row(&mut self, row: &mut Row) -> Result<bool, Broken> {
        let mut is_printed = true;
        loop {
            match self.xml.step()? {
                Step::Enter(element) => match (element.space, element.name()) {
                    (Space::Word, "trPr") => is_printed &= self.row_properties(row)?,
                    (Space::Word, "tc") => {
                        self.spend()?;
                        let cell = self.cell()?;
                        row.cells.extend(cell);
                    }
                    (Space::Word, name) if LEFT_OUT.contains(&name) => self.xml.skip()?,
                    _ => is_printed &= self.row(row)?,
                },
                Step::Leave => return Ok(is_printed),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    fn row_properties(&mut self, row: &mut Row) -> Result<bool, Broken> {
        let mut is_printed = true;
        loop {
            match self.xml.step()? {
                Step::Enter(element) => {
                    if element.space == Space::Word {
                        match element.name() {
                            "gridBefore" => row.before = element.number("val").unwrap_or_default(),
                            "hidden" => is_printed &= !element.is_on(),
                            "del" => is_printed = false,
                            _ => {}
                        }
                    }
                    self.xml.skip()?;
                }
                Step::Leave => return Ok(is_printed),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    /// Reads a cell; nothing if it was deleted.
    fn cell(&mut self) -> Result<Option<Cell>, Broken> {
        let mut cell = Cell { columns: 1, down: Merge::None, across: Merge::None, nodes: Vec::new() };
        let mut is_printed = true;
        loop {
            match self.xml.step()? {
                Step::Enter(element) => match (element.space, element.name()) {
                    (Space::Word, "tcPr") => is_printed = self.cell_properties(&mut cell)?,
                    (Space::Word, "p") => {
                        self.spend()?;
                        let mut paragraph = Paragraph::default();
                        self.paragraph(&mut paragraph)?;
                        cell.nodes.push(Node::Paragraph(paragraph));
                    }
                    (Space::Word, "tbl") => {
                        self.spend()?;
                        let mut table = Table::default();
                        self.rows(&mut table)?;
                        cell.nodes.push(Node::Table(table));
                    }
                    (Space::Word, name) if LEFT_OUT.contains(&name) => self.xml.skip()?,
                    (Space::Compatibility, "AlternateContent") => self.one_of_the_nodes(&mut cell.nodes)?,
                    _ => self.nodes(&mut cell.nodes)?,
                },
                Step::Leave => return Ok(is_printed.then_some(cell)),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }

    fn cell_properties(&mut self, cell: &mut Cell) -> Result<bool, Broken> {
        let mut is_printed = true;
        loop {
            match self.xml.step()? {
                Step::Enter(element) => {
                    if element.space == Space::Word {
                        match element.name() {
                            "gridSpan" => cell.columns = element.number("val").unwrap_or(1).max(1),
                            "vMerge" => cell.down = merge(&element),
                            "hMerge" => cell.across = merge(&element),
                            "cellDel" => is_printed = false,
                            _ => {}
                        }
                    }
                    self.xml.skip()?;
                }
                Step::Leave => return Ok(is_printed),
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
    }
}

/// A merge that does not say that it begins goes on.
fn merge(element: &Element<'_>) -> Merge {
    if element.attribute("val").is_some_and(|value| value == "restart") { Merge::Restart } else { Merge::Continue }
}

/// A character of a font of symbols. Word shifts these to a private area; digits and signs of such fonts are where ASCII
/// has them.
fn symbol(element: &Element<'_>) -> String {
    let code = element.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
    let is_symbol_font = element.attribute("font").is_some_and(|font| font.eq_ignore_ascii_case("symbol"));
    let code = code.map(|code| match code {
        0xf020..=0xf03f if is_symbol_font => code - 0xf000,
        code => code,
    });
    code.and_then(char::from_u32).map_or_else(String::new, String::from)
}

impl Paragraph {
    /// Its list and level, its own before those of its style.
    pub(super) fn number(&self, styles: &Styles) -> ListItem {
        let of_style = styles.number(self.style.as_deref());
        let own = self.number.unwrap_or_default();
        ListItem {
            list: own.list.or(of_style.list),
            level: if own.list.is_some() { own.level.or(Some(0)) } else { own.level.or(of_style.level) },
        }
    }
}
