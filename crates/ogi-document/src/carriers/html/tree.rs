//! A page as a tree: one vector of small nodes linked by number, whoever builds it ([`fast`](super::fast),
//! [`standard`](super::standard)).

use std::borrow::Cow;

use html5ever::tendril::StrTendril;

use super::element_style::ElementStyle;
use super::style_sheets::Fits;
use super::visibility::Visibility;
use crate::carriers::shared::apart::Apart;

/// Number of a node; 0 is none.
pub(crate) type Id = u32;

/// What a node is to the walk; everything it has no use for is `Inline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Text,
    Inline,
    /// Inline, but what stands in it is no part of the number beside it: a raised footnote mark, a deleted digit.
    Apart(Apart),
    Block,
    Break,
    Heading(u8),
    Preformatted,
    Table,
    Caption,
    RowGroup,
    Foot,
    Row,
    Cell,
    /// Something to be looked at where a figure might stand; what it shows is not known.
    Picture,
    /// A drawing, whose words are text.
    Drawing,
    /// A part of a drawing that holds no words.
    Shape,
    /// A field of a form; its payload is the text it shows.
    Field,
    /// A field of a form with its text within.
    Area,
    /// A page within the page; its payload is the source.
    Frame,
    /// Nothing within is text of the page: scripts, fallbacks, Word's settings.
    Drop,
}

pub(crate) struct Node {
    pub(crate) parent: Id,
    pub(crate) first: Id,
    last: Id,
    previous: Id,
    pub(crate) next: Id,
    /// The line on which the tag or the text ends.
    pub(crate) line: u32,
    /// Text, field, frame: its number in `texts`. Cell: its spans. Table: left to the walk.
    pub(crate) payload: u32,
    pub(crate) depth: u16,
    pub(crate) kind: Kind,
    /// The bits of its [`ElementStyle`], and those below.
    flags: u16,
    /// What selectors fit it, see [`ElementStyle`].
    pub(super) fits: u16,
}

const OPEN_AT_END: u16 = 1 << ElementStyle::BITS;
const INTEGRATION_POINT: u16 = OPEN_AT_END << 1;
const HIDDEN: u16 = OPEN_AT_END << 2;
const INVISIBLE: u16 = OPEN_AT_END << 3;
/// No element is both: a style sheet is [`Kind::Drop`].
const STYLE_SHEET: u16 = INTEGRATION_POINT;

impl Node {
    pub(crate) fn new(kind: Kind, line: u32) -> Self {
        Self { parent: 0, first: 0, last: 0, previous: 0, next: 0, line, payload: 0, depth: 0, kind, flags: 0, fits: 0 }
    }

    /// An element with what its attributes say of it.
    pub(crate) fn element(kind: Kind, style: ElementStyle, line: u32) -> Self {
        let kind = match kind {
            Kind::Inline => style.apart().map_or(Kind::Inline, Kind::Apart),
            Kind::Cell if style.has(ElementStyle::PLACEHOLDER) => Kind::Drop,
            Kind::Picture if style.has(ElementStyle::PLACEHOLDER) => Kind::Inline,
            kind => kind,
        };
        let mut node = Self::new(kind, line);
        node.flags = style.bits();
        node.fits = style.fits;
        node.show(style.shown());
        node
    }

    /// Decides whether it is shown.
    pub(super) fn show(&mut self, shown: Visibility) {
        self.flags &= !(HIDDEN | INVISIBLE);
        if shown.visibility.hides() {
            // Parts of tables keep their place.
            let keeps_place = matches!(self.kind, Kind::Cell | Kind::Row | Kind::RowGroup | Kind::Foot);
            self.flags |= if keeps_place { INVISIBLE } else { HIDDEN };
        }
        if shown.display.hides() {
            self.flags |= HIDDEN;
        }
    }

    /// What its attributes say of it.
    pub(super) fn style(&self) -> ElementStyle {
        ElementStyle::of_bits(self.flags)
    }

    /// It is not there for the eye.
    pub(crate) fn hidden(&self) -> bool {
        self.flags & HIDDEN != 0
    }

    /// Of a part of a table: its place is there, and nothing in it.
    pub(crate) fn invisible(&self) -> bool {
        self.flags & INVISIBLE != 0
    }

    /// Its text is a style sheet that applies.
    pub(super) fn is_style_sheet(&self) -> bool {
        self.kind == Kind::Drop && self.flags & STYLE_SHEET != 0
    }

    pub(super) fn make_style_sheet(&mut self) {
        self.flags |= STYLE_SHEET;
    }

    /// Its style lays out what is in it side by side.
    pub(crate) fn is_row_by_style(&self) -> bool {
        self.flags & ElementStyle::ROW != 0
    }

    /// An attribute holds a figure that a script may show in it.
    pub(crate) fn holds_data(&self) -> bool {
        self.flags & ElementStyle::DATA != 0
    }

    /// Its style makes a box of it.
    pub(crate) fn is_cell_by_style(&self) -> bool {
        self.flags & ElementStyle::CELL != 0
    }

    /// The source ended inside this element.
    pub(crate) fn open_at_end(&self) -> bool {
        self.flags & OPEN_AT_END != 0
    }

    pub(crate) fn leave_open_at_end(&mut self) {
        self.flags |= OPEN_AT_END;
    }

    pub(crate) fn is_integration_point(&self) -> bool {
        self.kind != Kind::Drop && self.flags & INTEGRATION_POINT != 0
    }

    pub(crate) fn make_integration_point(&mut self) {
        self.flags |= INTEGRATION_POINT;
    }

    /// `(colspan, rowspan)` of a cell.
    pub(crate) fn spans(&self) -> (u32, u32) {
        (self.payload >> 16, self.payload & 0xffff)
    }
}

/// A text, which stands in the source as it is or was put together.
pub(crate) enum Text<'a> {
    Slice(&'a str),
    Shared(StrTendril),
}

impl<'a> Text<'a> {
    pub(crate) fn of_char(c: char) -> Self {
        Self::Shared(StrTendril::from_char(c))
    }

    pub(crate) fn of_cow(text: Cow<'a, str>) -> Self {
        match text {
            Cow::Borrowed(text) => Self::Slice(text),
            Cow::Owned(text) => Self::Shared(text.into()),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Slice(text) => text,
            Self::Shared(text) => text,
        }
    }
}

/// A parsed page.
#[derive(Default)]
pub(crate) struct Tree<'a> {
    pub(crate) nodes: Vec<Node>,
    pub(crate) texts: Vec<Text<'a>>,
    pub(crate) meta: Vec<(String, String)>,
    /// The style sheets that apply, in the order of the page.
    pub(super) sheets: Vec<Cow<'a, str>>,
    /// What the `fits` of the nodes stand for.
    pub(super) fits: Fits,
    /// The first `<title>` of the page.
    pub(crate) title: Id,
    /// `</body>` or `</html>` was seen.
    pub(crate) page_closed: bool,
    /// `<body>` or `<html>` was seen.
    pub(crate) page_opened: bool,
    /// The source ended inside a tag, a comment or an element of raw text.
    pub(crate) cut_in_markup: bool,
}

impl<'a> Tree<'a> {
    pub(crate) const DOCUMENT: Id = 1;

    /// A tree with its document and nothing in it, with room for a page of so many bytes.
    pub(crate) fn for_page_of(bytes: usize) -> Self {
        let mut nodes = Vec::with_capacity(bytes / 16 + 16);
        nodes.extend([Node::new(Kind::Drop, 0), Node::new(Kind::Document, 1)]);
        Self { nodes, texts: Vec::with_capacity(bytes / 32 + 16), ..Self::default() }
    }

    pub(crate) fn node(&self, id: Id) -> &Node {
        &self.nodes[id as usize]
    }

    pub(crate) fn node_mut(&mut self, id: Id) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    /// The text of a text node, of a field or of a frame.
    pub(crate) fn text(&self, node: &Node) -> &str {
        self.texts.get(node.payload as usize).map_or("", Text::as_str)
    }

    /// Keeps a text for the payload of a node.
    pub(crate) fn keep(&mut self, text: Text<'a>) -> u32 {
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text);
        number
    }

    /// Adds a node, which is nowhere yet.
    pub(crate) fn add(&mut self, node: Node) -> Id {
        let id = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(node);
        id
    }

    pub(crate) fn children(&self, id: Id) -> impl Iterator<Item = (Id, &Node)> {
        let first = self.node(id).first;
        std::iter::successors((first != 0).then(|| (first, self.node(first))), |(_, node)| {
            (node.next != 0).then(|| (node.next, self.node(node.next)))
        })
    }

    pub(crate) fn detach(&mut self, id: Id) {
        let Node { parent, previous, next, .. } = *self.node(id);
        if parent == 0 {
            return;
        }
        match previous {
            0 => self.node_mut(parent).first = next,
            _ => self.node_mut(previous).next = next,
        }
        match next {
            0 => self.node_mut(parent).last = previous,
            _ => self.node_mut(next).previous = previous,
        }
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next) = (0, 0, 0);
    }

    pub(crate) fn append(&mut self, parent: Id, id: Id) {
        let last = std::mem::replace(&mut self.node_mut(parent).last, id);
        match last {
            0 => self.node_mut(parent).first = id,
            _ => self.node_mut(last).next = id,
        }
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next) = (parent, last, 0);
    }

    pub(crate) fn insert_before(&mut self, sibling: Id, id: Id) {
        let Node { parent, previous, .. } = *self.node(sibling);
        match previous {
            0 => self.node_mut(parent).first = id,
            _ => self.node_mut(previous).next = id,
        }
        self.node_mut(sibling).previous = id;
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next) = (parent, previous, sibling);
    }
}

/// What an element of HTML is by its name, in small letters.
pub(crate) fn kind_of(name: &str) -> Kind {
    match name {
        "td" | "th" => Kind::Cell,
        "tr" => Kind::Row,
        "table" => Kind::Table,
        "tbody" | "thead" => Kind::RowGroup,
        "tfoot" => Kind::Foot,
        "caption" => Kind::Caption,
        "br" => Kind::Break,
        "sup" => Kind::Apart(Apart::Raised),
        "del" | "s" | "strike" => Kind::Apart(Apart::Struck),
        "sub" | "rt" | "ins" => Kind::Apart(Apart::Other),
        "h1" => Kind::Heading(1),
        "h2" => Kind::Heading(2),
        "h3" => Kind::Heading(3),
        "h4" => Kind::Heading(4),
        "h5" => Kind::Heading(5),
        "h6" => Kind::Heading(6),
        "pre" | "listing" | "xmp" | "plaintext" => Kind::Preformatted,
        "address" | "article" | "aside" | "blockquote" | "body" | "center" | "dd" | "details" | "dialog" | "dir"
        | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "header" | "hgroup"
        | "hr" | "html" | "legend" | "li" | "main" | "marquee" | "menu" | "nav" | "ol" | "p" | "search" | "section"
        | "summary" | "ul" => Kind::Block,
        "img" | "canvas" | "embed" | "video" | "select" => Kind::Picture,
        "textarea" => Kind::Area,
        "iframe" => Kind::Frame,
        // Word leaves its settings in pages, sometimes outside the comment that is to hide them; their values are text.
        "head"
        | "script"
        | "style"
        | "noscript"
        | "template"
        | "title"
        | "noembed"
        | "noframes"
        | "datalist"
        | "audio"
        | "w:worddocument"
        | "w:latentstyles"
        | "o:officedocumentsettings"
        | "o:documentproperties"
        | "x:excelworkbook"
        | "m:mathpr" => Kind::Drop,
        _ => Kind::Inline,
    }
}

/// What an element of a drawing is.
pub(crate) fn kind_in_drawing(name: &str) -> Kind {
    match name {
        "svg" => Kind::Drawing,
        "text" | "tspan" | "textPath" | "tref" | "a" | "switch" | "foreignObject" => Kind::Inline,
        _ => Kind::Shape,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_small() {
        assert!(std::mem::size_of::<Node>() <= 36);
    }
}
