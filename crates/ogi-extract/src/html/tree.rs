//! A page as a tree: html5ever builds it as browsers do, into one vector of small nodes linked by number.
//!
//! Three things stand between the tokens of a page and the tree builder, all for the sake of pages that are broken or
//! hostile, where the standard algorithm takes time or memory quadratic in the size of the page:
//!
//! - attributes are dropped but for the few that are read. With them the formatting elements lose what tells them apart,
//!   and the standard's own rule (three alike at most are reopened) bounds how many a paragraph can reopen;
//! - beyond a depth of [`MAX_DEPTH`] elements are no longer nested (browsers have such a limit too); text and tables stay;
//! - the number of nodes, and of attributes in one tag, have bounds, see [`TooComplex`].

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TokenizerResult, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    EndTag, StartTag, Tag as TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, local_name, ns};

use crate::grid::{MAX_COLSPAN, MAX_ROWSPAN};

/// Elements nest this deep, tables four times as deep (a table in a table is four elements).
const MAX_DEPTH: u16 = 512;
/// More nodes than any page of a report has; 32 bytes each, and as much again for texts.
const MAX_NODES: usize = 4_000_000;
/// Pieces in which the source is fed. Between two pieces it is seen whether the tokenizer comes forward.
const PIECE: usize = 2048;
/// More attributes than any tag has. The tokenizer compares each with all before it.
const MAX_ATTRIBUTES: u32 = 1000;

/// The page would cost out of proportion to its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooComplex {
    pub(crate) line: u32,
}

/// Number of a node; 0 is none.
pub(crate) type Id = u32;

/// What a node is to the walk; everything it has no use for is `Inline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Text,
    Inline,
    /// Inline, but what stands in it is no part of the number beside it: a raised footnote mark, a deleted digit.
    Apart,
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
    /// Nothing within is text of the page: scripts, form controls, fallbacks, Word's settings.
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
    /// Text: its number in `texts`. Cell: its spans. Table: left to the walk.
    pub(crate) payload: u32,
    depth: u16,
    pub(crate) kind: Kind,
    flags: u8,
}

const HIDDEN: u8 = 1;
const OPEN_AT_END: u8 = 2;
const INTEGRATION_POINT: u8 = 4;

impl Node {
    pub(crate) fn hidden(&self) -> bool {
        self.flags & HIDDEN != 0
    }

    /// The source ended inside this element.
    pub(crate) fn open_at_end(&self) -> bool {
        self.flags & OPEN_AT_END != 0
    }

    /// `(colspan, rowspan)` of a cell.
    pub(crate) fn spans(&self) -> (u32, u32) {
        (self.payload >> 16, self.payload & 0xffff)
    }
}

/// A parsed page.
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    pub(crate) texts: Vec<StrTendril>,
    pub(crate) meta: Vec<(String, String)>,
    /// The first `<title>` of the page.
    pub(crate) title: Id,
    /// `</body>` or `</html>` was seen.
    pub(crate) page_closed: bool,
    /// `<body>` or `<html>` was seen.
    pub(crate) page_opened: bool,
    /// The source ended inside a tag, a comment or an element of raw text.
    pub(crate) cut_in_markup: bool,
}

impl Tree {
    pub(crate) const DOCUMENT: Id = 1;

    pub(crate) fn node(&self, id: Id) -> &Node {
        &self.nodes[id as usize]
    }

    /// The text of a text node.
    pub(crate) fn text(&self, node: &Node) -> &str {
        self.texts.get(node.payload as usize).map_or("", |text| text)
    }
}

/// Parses a page. `source` is to be bounded by the caller.
pub(crate) fn parse(source: &str) -> Result<Tree, TooComplex> {
    let builder = TreeBuilder::new(Sink::new(source.len()), TreeBuilderOpts::default());
    let tokenizer = Tokenizer::new(Gate::new(builder), TokenizerOpts::default());
    let queue = BufferQueue::default();
    let whole = StrTendril::from_slice(source);
    let mut at = 0;
    // Since the piece before the last token; what has been fed from there on is watched if it becomes long.
    let mut since = 0;
    let mut watch: Option<Attributes> = None;
    while at < source.len() {
        let mut end = (at + PIECE).min(source.len());
        while !source.is_char_boundary(end) {
            end += 1;
        }
        queue.push_back(piece(&whole, at, end));
        let before = tokenizer.sink.tokens.get();
        // Scripts and encoding declarations only interrupt; neither is run or believed here.
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        let has_too_many_attributes = if tokenizer.sink.tokens.get() == before {
            let from = if watch.is_none() { since } else { at };
            watch.get_or_insert_default().feed(&source.as_bytes()[from..end])
        } else {
            since = at;
            watch = None;
            false
        };
        if has_too_many_attributes || tokenizer.sink.builder.sink.full.get() {
            return Err(TooComplex { line: tokenizer.sink.builder.sink.line.get() });
        }
        at = end;
    }
    tokenizer.end();
    let gate = tokenizer.sink;
    let mut tree = gate.builder.sink.tree.into_inner();
    tree.page_opened = gate.page_opened.get();
    tree.page_closed = gate.page_closed.get();
    tree.cut_in_markup |= gate.cut_in_markup.get();
    Ok(tree)
}

/// A part of the source that shares its memory; html5ever's strings count in 32 bits.
fn piece(whole: &StrTendril, start: usize, end: usize) -> StrTendril {
    match (u32::try_from(start), u32::try_from(end - start)) {
        (Ok(start), Ok(length)) => whole.subtendril(start, length),
        _ => StrTendril::from_slice(&whole[start..end]),
    }
}

/// Counts the attributes of the tag the tokenizer is in, from outside: wherever a tag may have begun, it is followed in
/// all states of the tokenizer it may have led to, with the highest count that leads there. So no quotation mark can hide
/// attributes, and long values and comments have none.
#[derive(Default)]
struct Attributes {
    states: [Option<u32>; 8],
    last: [u8; 2],
}

impl Attributes {
    const TAG: usize = 0;
    const BEFORE: usize = 1;
    const NAME: usize = 2;
    const AFTER: usize = 3;
    const BEFORE_VALUE: usize = 4;
    const DOUBLE_QUOTED: usize = 5;
    const SINGLE_QUOTED: usize = 6;
    const UNQUOTED: usize = 7;

    /// Whether there may be too many.
    fn feed(&mut self, source: &[u8]) -> bool {
        for &byte in source {
            let mut next = [None; 8];
            for (state, count) in self.states.iter().enumerate() {
                if let Some(count) = *count
                    && let Some((state, more)) = Self::step(state, byte)
                {
                    next[state] = next[state].max(Some(count + more));
                }
            }
            if byte.is_ascii_alphabetic() && (self.last[1] == b'<' || self.last == *b"</") {
                next[Self::TAG] = next[Self::TAG].max(Some(0));
            }
            self.states = next;
            self.last = [self.last[1], byte];
        }
        self.states.iter().any(|count| *count > Some(MAX_ATTRIBUTES))
    }

    /// The next state and whether an attribute begins; `None` for the end of the tag.
    fn step(state: usize, byte: u8) -> Option<(usize, u32)> {
        let is_blank = byte.is_ascii_whitespace();
        Some(match (state, byte) {
            (Self::DOUBLE_QUOTED, b'"') | (Self::SINGLE_QUOTED, b'\'') => (Self::BEFORE, 0),
            (Self::DOUBLE_QUOTED | Self::SINGLE_QUOTED, _) => (state, 0),
            (_, b'>') => return None,
            (Self::TAG | Self::UNQUOTED, _) if is_blank => (Self::BEFORE, 0),
            (Self::TAG | Self::BEFORE | Self::NAME | Self::AFTER, b'/') => (Self::BEFORE, 0),
            (Self::NAME, _) if is_blank => (Self::AFTER, 0),
            (Self::NAME | Self::AFTER, b'=') => (Self::BEFORE_VALUE, 0),
            (Self::BEFORE | Self::AFTER | Self::BEFORE_VALUE, _) if is_blank => (state, 0),
            (Self::BEFORE | Self::AFTER, _) => (Self::NAME, 1),
            (Self::BEFORE_VALUE, b'"') => (Self::DOUBLE_QUOTED, 0),
            (Self::BEFORE_VALUE, b'\'') => (Self::SINGLE_QUOTED, 0),
            (Self::BEFORE_VALUE, _) => (Self::UNQUOTED, 0),
            _ => (state, 0),
        })
    }
}

/// Stands between tokenizer and tree builder, see above.
struct Gate {
    builder: TreeBuilder<Handle, Sink>,
    /// Tokens other than parse errors so far.
    tokens: Cell<u64>,
    /// Start tags kept from the builder for depth, to keep their end tags from it as well.
    swallowed: RefCell<HashMap<LocalName, u32>>,
    page_opened: Cell<bool>,
    page_closed: Cell<bool>,
    cut_in_markup: Cell<bool>,
}

impl Gate {
    fn new(builder: TreeBuilder<Handle, Sink>) -> Self {
        Self {
            builder,
            tokens: Cell::new(0),
            swallowed: RefCell::default(),
            page_opened: Cell::new(false),
            page_closed: Cell::new(false),
            cut_in_markup: Cell::new(false),
        }
    }

    /// Gives the tag to pass on, if any.
    fn start_tag(&self, mut tag: TagToken) -> Option<TagToken> {
        if !tag.attrs.is_empty() {
            self.thin_out(&mut tag);
        }
        match tag.name {
            local_name!("html") | local_name!("body") => self.page_opened.set(true),
            _ => {}
        }
        let depth = self.builder.sink.depth.get();
        if depth < MAX_DEPTH {
            return Some(tag);
        }
        let limit = match tag.name {
            local_name!("table")
            | local_name!("tbody")
            | local_name!("thead")
            | local_name!("tfoot")
            | local_name!("tr")
            | local_name!("td")
            | local_name!("th")
            | local_name!("caption") => 4 * MAX_DEPTH,
            // The tokenizer must be told that raw text follows; and these do not nest.
            local_name!("script")
            | local_name!("style")
            | local_name!("title")
            | local_name!("textarea")
            | local_name!("xmp")
            | local_name!("iframe")
            | local_name!("noembed")
            | local_name!("noframes")
            | local_name!("noscript")
            | local_name!("plaintext")
            | local_name!("br")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("meta")
            | local_name!("link") => u16::MAX,
            _ => MAX_DEPTH,
        };
        if depth < limit {
            return Some(tag);
        }
        let breaks = !matches!(kind_of(&ns!(html), &tag.name), Kind::Inline | Kind::Apart | Kind::Drop);
        *self.swallowed.borrow_mut().entry(tag.name).or_default() += 1;
        // What would have begun a new line still does.
        breaks.then(|| TagToken {
            kind: StartTag,
            name: local_name!("br"),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        })
    }

    /// Leaves the attributes that are read, and those the tree builder itself looks at.
    fn thin_out(&self, tag: &mut TagToken) {
        let hidden = tag.attrs.iter().any(|attribute| match attribute.name.local {
            local_name!("hidden") => true,
            local_name!("style") => hides(&attribute.value),
            _ => false,
        });
        match tag.name {
            local_name!("td") | local_name!("th") => {
                tag.attrs.retain(|a| matches!(a.name.local, local_name!("colspan") | local_name!("rowspan")));
            }
            local_name!("meta") => {
                tag.attrs.retain(|a| matches!(a.name.local, local_name!("name") | local_name!("content")));
            }
            local_name!("input") => tag.attrs.retain(|a| a.name.local == local_name!("type")),
            local_name!("annotation-xml") => tag.attrs.retain(|a| a.name.local == local_name!("encoding")),
            // A coloured font ends a drawing; which colour is nobody's business.
            local_name!("font") if self.builder.adjusted_current_node_present_but_not_in_html_namespace() => {
                tag.attrs.retain(|a| {
                    matches!(a.name.local, local_name!("color") | local_name!("face") | local_name!("size"))
                });
                for attribute in &mut tag.attrs {
                    attribute.value.clear();
                }
            }
            _ => tag.attrs.clear(),
        }
        if hidden {
            tag.attrs
                .push(Attribute { name: QualName::new(None, ns!(), local_name!("hidden")), value: StrTendril::new() });
        }
    }

    /// Whether to pass the tag on.
    fn end_tag(&self, tag: &TagToken) -> bool {
        if matches!(tag.name, local_name!("body") | local_name!("html")) {
            self.page_closed.set(true);
        }
        let mut swallowed = self.swallowed.borrow_mut();
        if swallowed.is_empty() {
            return true;
        }
        match swallowed.get_mut(&tag.name) {
            None => true,
            Some(1) => {
                swallowed.remove(&tag.name);
                false
            }
            Some(count) => {
                *count -= 1;
                false
            }
        }
    }
}

impl TokenSink for Gate {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let sink = &self.builder.sink;
        if let Token::ParseError(message) = &token {
            // The tokenizer's only word on this. A test pins it down.
            if message.starts_with("Saw EOF") {
                self.cut_in_markup.set(true);
            }
            return TokenSinkResult::Continue;
        }
        self.tokens.set(self.tokens.get() + 1);
        sink.line.set(u32::try_from(line).unwrap_or(u32::MAX));
        if sink.full.get() {
            return TokenSinkResult::Continue;
        }
        let token = match token {
            Token::TagToken(tag) if tag.kind == StartTag => match self.start_tag(tag) {
                Some(tag) => Token::TagToken(tag),
                None => return TokenSinkResult::Continue,
            },
            Token::TagToken(tag) if tag.kind == EndTag && !self.end_tag(&tag) => return TokenSinkResult::Continue,
            Token::CommentToken(_) => return TokenSinkResult::Continue,
            Token::EOFToken => {
                sink.at_end.set(true);
                token
            }
            _ => token,
        };
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Whether a `style` attribute says `display: none`.
fn hides(style: &str) -> bool {
    (style.contains("isplay") || style.contains("ISPLAY"))
        && style.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(property, value)| {
            property.trim().eq_ignore_ascii_case("display")
                && value.trim_start().get(..4).is_some_and(|value| value.eq_ignore_ascii_case("none"))
        })
}

/// The name travels with the number: the builder asks for names far more often than for anything else.
#[derive(Clone)]
pub(crate) struct Handle {
    id: Id,
    ns: Namespace,
    local: LocalName,
}

pub(crate) struct Sink {
    tree: RefCell<Tree>,
    line: Cell<u32>,
    /// Depth of the place where something was last put.
    depth: Cell<u16>,
    /// No more nodes than this.
    limit: usize,
    full: Cell<bool>,
    at_end: Cell<bool>,
}

impl Sink {
    fn new(bytes: usize) -> Self {
        let mut nodes = Vec::with_capacity(bytes / 16 + 16);
        nodes.extend([Node::new(Kind::Drop, 0), Node::new(Kind::Document, 1)]);
        Self {
            tree: RefCell::new(Tree {
                nodes,
                texts: Vec::with_capacity(bytes / 32 + 16),
                meta: Vec::new(),
                title: 0,
                page_closed: false,
                page_opened: false,
                cut_in_markup: false,
            }),
            line: Cell::new(1),
            depth: Cell::new(0),
            limit: (2 * bytes + 1000).min(MAX_NODES),
            full: Cell::new(false),
            at_end: Cell::new(false),
        }
    }

    fn add(&self, tree: &mut Tree, node: Node) -> Id {
        let id = tree.nodes.len();
        if id >= self.limit {
            self.full.set(true);
        }
        tree.nodes.push(node);
        // `limit` is far below 2^32, and one token adds only a handful beyond it.
        u32::try_from(id).unwrap_or_default()
    }

    /// The node for a child, with text made one; `None` for text nobody sees.
    fn child(&self, tree: &mut Tree, parent: Id, child: NodeOrText<Handle>) -> Option<Id> {
        let (id, is_text) = match child {
            NodeOrText::AppendNode(handle) => {
                if handle.id == 0 {
                    return None;
                }
                tree.detach(handle.id);
                (handle.id, false)
            }
            NodeOrText::AppendText(text) => {
                let structure = matches!(tree.node(parent).kind, Kind::Table | Kind::RowGroup | Kind::Foot | Kind::Row);
                if structure && text.bytes().all(|byte| byte.is_ascii_whitespace()) {
                    return None;
                }
                let mut node = Node::new(Kind::Text, self.line.get());
                node.payload = u32::try_from(tree.texts.len()).unwrap_or(u32::MAX);
                tree.texts.push(text);
                (self.add(tree, node), true)
            }
        };
        let depth = tree.node(parent).depth;
        let below = depth.saturating_add(1);
        tree.node_mut(id).depth = below;
        self.depth.set(if is_text { depth } else { below });
        Some(id)
    }
}

impl Node {
    fn new(kind: Kind, line: u32) -> Self {
        Self { parent: 0, first: 0, last: 0, previous: 0, next: 0, line, payload: 0, depth: 0, kind, flags: 0 }
    }
}

impl Tree {
    fn node_mut(&mut self, id: Id) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    fn detach(&mut self, id: Id) {
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

    fn append(&mut self, parent: Id, id: Id) {
        let last = std::mem::replace(&mut self.node_mut(parent).last, id);
        match last {
            0 => self.node_mut(parent).first = id,
            _ => self.node_mut(last).next = id,
        }
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next) = (parent, last, 0);
    }

    fn insert_before(&mut self, sibling: Id, id: Id) {
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

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { id: Tree::DOCUMENT, ns: ns!(), local: local_name!("") }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        ExpandedName { ns: &target.ns, local: &target.local }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let mut tree = self.tree.borrow_mut();
        let mut node = Node::new(kind_of(&name.ns, &name.local), self.line.get());
        if node.kind == Kind::Cell {
            node.payload = spans(&attributes);
        }
        if attributes.iter().any(|attribute| attribute.name.local == local_name!("hidden")) {
            node.flags |= HIDDEN;
        }
        if flags.mathml_annotation_xml_integration_point {
            node.flags |= INTEGRATION_POINT;
        }
        if name.ns == ns!(html) && name.local == local_name!("meta") {
            let value = |wanted: &LocalName| {
                attributes.iter().find(|attribute| attribute.name.local == *wanted).map(|attribute| &attribute.value)
            };
            if let (Some(name), Some(content)) = (value(&local_name!("name")), value(&local_name!("content"))) {
                tree.meta.push((name.trim().to_owned(), crate::tidy::tidy(content)));
            }
        }
        let id = self.add(&mut tree, node);
        if name.ns == ns!(html) && name.local == local_name!("title") && tree.title == 0 {
            tree.title = id;
        }
        Handle { id, ns: name.ns, local: name.local }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Handle { id: 0, ns: ns!(), local: local_name!("") }
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle { id: 0, ns: ns!(), local: local_name!("") }
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        if let Some(id) = self.child(&mut tree, parent.id, child) {
            tree.append(parent.id, id);
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.tree.borrow().node(element.id).parent != 0;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &Handle) {
        if self.at_end.get() {
            let mut tree = self.tree.borrow_mut();
            tree.node_mut(node.id).flags |= OPEN_AT_END;
            tree.cut_in_markup |= node.ns == ns!(html)
                && matches!(
                    node.local,
                    local_name!("script") | local_name!("style") | local_name!("title") | local_name!("textarea")
                );
        }
    }

    /// Contents of templates hang on a node of their own, outside the tree; so they are not seen.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        let mut tree = self.tree.borrow_mut();
        let contents = match tree.node(target.id).payload {
            0 => {
                let mut node = Node::new(Kind::Drop, self.line.get());
                node.depth = tree.node(target.id).depth;
                let id = self.add(&mut tree, node);
                tree.node_mut(target.id).payload = id;
                id
            }
            id => id,
        };
        Handle { id: contents, ns: ns!(), local: local_name!("") }
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        let parent = tree.node(sibling.id).parent;
        if let Some(id) = self.child(&mut tree, parent, child) {
            tree.insert_before(sibling.id, id);
        }
    }

    /// Only `<html>` and `<body>` get attributes late, and none of theirs is read.
    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        let mut child = tree.node(node.id).first;
        while child != 0 {
            let next = tree.node(child).next;
            tree.detach(child);
            tree.append(new_parent.id, child);
            child = next;
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.tree.borrow().node(target.id).flags & INTEGRATION_POINT != 0
    }

    /// A template that would be drawn as a shadow tree is a template here: its contents stay out.
    fn allow_declarative_shadow_roots(&self, _: &Handle) -> bool {
        false
    }
}

/// The spans of a cell in one number, as the standard reads them: a colspan of nought is one, a rowspan of nought means
/// to the end, what is no number counts as one.
fn spans(attributes: &[Attribute]) -> u32 {
    let (mut colspan, mut rowspan) = (1, 1);
    for attribute in attributes {
        match attribute.name.local {
            local_name!("colspan") => colspan = number(&attribute.value).unwrap_or(1).clamp(1, MAX_COLSPAN),
            local_name!("rowspan") => rowspan = number(&attribute.value).unwrap_or(1).min(MAX_ROWSPAN),
            _ => {}
        }
    }
    colspan << 16 | rowspan
}

/// The standard's rules for a non-negative integer: leading digits count, what follows them does not.
fn number(value: &str) -> Option<u32> {
    let value = value.trim_ascii_start();
    let value = value.strip_prefix('+').unwrap_or(value);
    let digits = value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // More digits than fit are above any limit.
    (digits > 0).then(|| value[..digits].parse().unwrap_or(u32::MAX))
}

fn kind_of(ns: &Namespace, name: &LocalName) -> Kind {
    if *ns != ns!(html) {
        // Formulas are text, drawings are not.
        return if *ns == ns!(svg) && *name == local_name!("svg") { Kind::Drop } else { Kind::Inline };
    }
    match *name {
        local_name!("td") | local_name!("th") => Kind::Cell,
        local_name!("tr") => Kind::Row,
        local_name!("table") => Kind::Table,
        local_name!("tbody") | local_name!("thead") => Kind::RowGroup,
        local_name!("tfoot") => Kind::Foot,
        local_name!("caption") => Kind::Caption,
        local_name!("br") => Kind::Break,
        local_name!("sup")
        | local_name!("sub")
        | local_name!("rt")
        | local_name!("del")
        | local_name!("ins")
        | local_name!("s")
        | local_name!("strike") => Kind::Apart,
        local_name!("h1") => Kind::Heading(1),
        local_name!("h2") => Kind::Heading(2),
        local_name!("h3") => Kind::Heading(3),
        local_name!("h4") => Kind::Heading(4),
        local_name!("h5") => Kind::Heading(5),
        local_name!("h6") => Kind::Heading(6),
        local_name!("pre") | local_name!("listing") | local_name!("xmp") | local_name!("plaintext") => {
            Kind::Preformatted
        }
        local_name!("address")
        | local_name!("article")
        | local_name!("aside")
        | local_name!("blockquote")
        | local_name!("body")
        | local_name!("center")
        | local_name!("dd")
        | local_name!("details")
        | local_name!("dialog")
        | local_name!("dir")
        | local_name!("div")
        | local_name!("dl")
        | local_name!("dt")
        | local_name!("fieldset")
        | local_name!("figcaption")
        | local_name!("figure")
        | local_name!("footer")
        | local_name!("form")
        | local_name!("header")
        | local_name!("hgroup")
        | local_name!("hr")
        | local_name!("html")
        | local_name!("legend")
        | local_name!("li")
        | local_name!("main")
        | local_name!("marquee")
        | local_name!("menu")
        | local_name!("nav")
        | local_name!("ol")
        | local_name!("p")
        | local_name!("search")
        | local_name!("section")
        | local_name!("summary")
        | local_name!("ul") => Kind::Block,
        local_name!("head")
        | local_name!("script")
        | local_name!("style")
        | local_name!("noscript")
        | local_name!("template")
        | local_name!("title")
        | local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes")
        | local_name!("select")
        | local_name!("datalist")
        | local_name!("textarea")
        | local_name!("audio")
        | local_name!("video")
        | local_name!("canvas") => Kind::Drop,
        // Word leaves its settings in pages, sometimes outside the comment that is to hide them; their values are text.
        _ => match name.as_ref() {
            "w:worddocument"
            | "w:latentstyles"
            | "o:officedocumentsettings"
            | "o:documentproperties"
            | "x:excelworkbook"
            | "m:mathpr" => Kind::Drop,
            _ => Kind::Inline,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_small() {
        assert!(std::mem::size_of::<Node>() <= 36);
    }

    #[test]
    fn display_none_is_found_however_it_is_written() {
        assert!(hides("display:none"));
        assert!(hides("COLOR: red; DISPLAY: None"));
        assert!(hides("width:1px;display : none !important"));
        assert!(!hides("display:block"));
        assert!(!hides("-x-display:none"));
        assert!(!hides("display:无"));
        assert!(!hides(""));
    }

    #[test]
    fn spans_are_read_as_browsers_read_them() {
        assert_eq!(number(" 3px"), Some(3));
        assert_eq!(number("+2"), Some(2));
        assert_eq!(number("99999999999999"), Some(u32::MAX));
        assert_eq!(number("-1"), None);
        assert_eq!(number("x"), None);
    }
}
