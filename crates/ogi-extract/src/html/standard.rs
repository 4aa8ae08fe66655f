//! The tree of a page as browsers build it, by html5ever.
//!
//! Three things stand between the tokens of a page and the tree builder, all for the sake of pages that are broken or
//! hostile, where the standard algorithm takes time or memory quadratic in the size of the page:
//!
//! - attributes are dropped but for the few that are read. With them the formatting elements lose what tells them apart,
//!   and the standard's own rule (three alike at most are reopened) bounds how many a paragraph can reopen;
//! - beyond a depth of [`MAX_DEPTH`] elements are no longer nested (browsers have such a limit too); text and tables stay;
//! - the number of nodes, and of attributes in one tag, have bounds, see [`TooComplex`].
//!
//! The tokenizer does not count every line break, and builders keep text between the rows of a table back until the next
//! tag. So lines are counted here, by how much of the source the tokenizer has taken ([`Lines`]).

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TokenizerResult, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    EndTag, StartTag, Tag as TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, local_name, ns};

use super::lines::Lines;
use super::traits::{SpansOfCell, Traits, shows_its_value};
use super::tree::{Id, Kind, Node, Text, Tree, kind_in_drawing, kind_of};
use super::walk::breaks;
use super::watch::Attributes;

/// Elements nest this deep, tables four times as deep (a table in a table is four elements).
const MAX_DEPTH: u16 = 512;
/// More nodes than any page of a report has; 32 bytes each, and as much again for texts.
const MAX_NODES: usize = 4_000_000;
/// Pieces in which the source is fed. Between two pieces it is seen whether the tokenizer comes forward.
const PIECE: usize = 2048;

/// The page would cost out of proportion to its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooComplex {
    pub(crate) line: u32,
}

/// Parses a page. `source` is to be bounded by the caller.
pub(crate) fn parse(source: &str) -> Result<Tree<'static>, TooComplex> {
    let builder = TreeBuilder::new(Sink::new(source.len()), TreeBuilderOpts::default());
    let tokenizer = Tokenizer::new(Gate::new(builder, source), TokenizerOpts::default());
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
        tokenizer.sink.input.push_back(piece(&whole, at, end));
        tokenizer.sink.fed.set(end);
        let before = tokenizer.sink.tokens.get();
        // Scripts and encoding declarations only interrupt; neither is run or believed here.
        while !matches!(tokenizer.feed(&tokenizer.sink.input), TokenizerResult::Done) {}
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

/// The name of the attribute in which [`Traits`] reach the builder.
const TRAITS: LocalName = local_name!("hidden");

/// Stands between tokenizer and tree builder, see above.
struct Gate<'a> {
    builder: TreeBuilder<Handle, Sink>,
    /// What the tokenizer has not taken yet of the source that it was fed, and how much that was.
    input: BufferQueue,
    fed: Cell<usize>,
    lines: RefCell<Lines<'a>>,
    /// Tokens other than parse errors so far.
    tokens: Cell<u64>,
    /// Start tags kept from the builder for depth, to keep their end tags from it as well.
    swallowed: RefCell<HashMap<LocalName, u32>>,
    page_opened: Cell<bool>,
    page_closed: Cell<bool>,
    cut_in_markup: Cell<bool>,
}

impl<'a> Gate<'a> {
    fn new(builder: TreeBuilder<Handle, Sink>, source: &'a str) -> Self {
        Self {
            builder,
            input: BufferQueue::default(),
            fed: Cell::new(0),
            lines: RefCell::new(Lines::of(source)),
            tokens: Cell::new(0),
            swallowed: RefCell::default(),
            page_opened: Cell::new(false),
            page_closed: Cell::new(false),
            cut_in_markup: Cell::new(false),
        }
    }

    /// The line on which a token ends that the tokenizer has just taken.
    fn line_after(&self, token: &Token) -> u32 {
        let mut lines = self.lines.borrow_mut();
        let line = lines.at(self.fed.get() - unread(&self.input));
        match token {
            // Behind a `<` that is text the tokenizer has looked at one more character.
            Token::CharacterTokens(text) if lines.is_after_break() && !text.ends_with('\n') => line - 1,
            _ => line,
        }
    }

    /// Passes text on line by line: outside the body the builder takes it apart at blanks.
    fn text_by_lines(&self, text: &StrTendril, end: u32, line: u64) -> TokenSinkResult<Handle> {
        let breaks = text.bytes().filter(|byte| *byte == b'\n').count();
        let mut at = end.saturating_sub(u32::try_from(breaks).unwrap_or(u32::MAX)).max(1);
        let mut rest: &str = text;
        while !rest.is_empty() {
            // A line break begins a part: where one is taken off, the rest still ends on its own line.
            let length = rest.bytes().skip(1).position(|byte| byte == b'\n').map_or(rest.len(), |length| length + 1);
            at += u32::from(rest.starts_with('\n'));
            self.builder.sink.line.set(at);
            let part = Token::CharacterTokens(StrTendril::from_slice(&rest[..length]));
            let _: TokenSinkResult<Handle> = self.text(part, line);
            rest = &rest[length..];
        }
        TokenSinkResult::Continue
    }

    /// Passes a text on, and remembers its line if the builder keeps it back.
    fn text(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let sink = &self.builder.sink;
        sink.kept_back.borrow_mut().push_back(sink.line.get());
        sink.in_text.set(true);
        let result = self.builder.process_token(token, line);
        sink.in_text.set(false);
        result
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
        let breaks = breaks(kind_of(&tag.name));
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
        let read = |traits: Traits, a: &Attribute| traits.read(&tag.name, &a.name.local, &a.value);
        let traits = tag.attrs.iter().fold(Traits::default(), read);
        match tag.name {
            local_name!("td") | local_name!("th") => {
                tag.attrs.retain(|a| matches!(a.name.local, local_name!("colspan") | local_name!("rowspan")));
            }
            local_name!("meta") => {
                tag.attrs.retain(|a| matches!(a.name.local, local_name!("name") | local_name!("content")));
            }
            local_name!("input") => {
                tag.attrs.retain(|a| matches!(a.name.local, local_name!("type") | local_name!("value")));
            }
            local_name!("iframe") => tag.attrs.retain(|a| a.name.local == local_name!("srcdoc")),
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
        if traits != Traits::default() {
            let name = QualName::new(None, ns!(), TRAITS);
            tag.attrs.push(Attribute { name, value: traits.to_text().into() });
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

/// How many bytes of the input are left; there are one or two parts of it at a time.
fn unread(input: &BufferQueue) -> usize {
    let Some(part) = input.pop_front() else { return 0 };
    let bytes = part.len() + unread(input);
    input.push_front(part);
    bytes
}

impl TokenSink for Gate<'_> {
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
        let ends_on = self.line_after(&token);
        sink.line.set(ends_on);
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
            Token::CharacterTokens(text) if !sink.has_body.get() || self.page_closed.get() => {
                return self.text_by_lines(&text, ends_on, line);
            }
            Token::CharacterTokens(_) => return self.text(token, line),
            Token::NullCharacterToken => return self.builder.process_token(token, line),
            _ => token,
        };
        let result = self.builder.process_token(token, line);
        // What text was kept back has been put somewhere.
        sink.kept_back.borrow_mut().clear();
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The name travels with the number: the builder asks for names far more often than for anything else.
#[derive(Clone)]
pub(crate) struct Handle {
    id: Id,
    ns: Namespace,
    local: LocalName,
}

pub(crate) struct Sink {
    tree: RefCell<Tree<'static>>,
    /// The line on which the last token ends.
    line: Cell<u32>,
    /// The last token is text.
    in_text: Cell<bool>,
    /// The lines on which the texts end that the builder may have kept back.
    kept_back: RefCell<VecDeque<u32>>,
    has_body: Cell<bool>,
    /// Depth of the place where something was last put.
    depth: Cell<u16>,
    /// No more nodes than this.
    limit: usize,
    full: Cell<bool>,
    at_end: Cell<bool>,
}

impl Sink {
    fn new(bytes: usize) -> Self {
        Self {
            tree: RefCell::new(Tree::for_page_of(bytes)),
            line: Cell::new(1),
            in_text: Cell::new(false),
            kept_back: RefCell::default(),
            has_body: Cell::new(false),
            depth: Cell::new(0),
            limit: (2 * bytes + 1000).min(MAX_NODES),
            full: Cell::new(false),
            at_end: Cell::new(false),
        }
    }

    /// The line on which the text ends that is put into the tree.
    fn line_of_text(&self) -> u32 {
        let mut kept_back = self.kept_back.borrow_mut();
        if self.in_text.get() {
            // What comes at once is the last token itself; those before it are in the tree or left out.
            kept_back.clear();
            return self.line.get();
        }
        kept_back.pop_front().unwrap_or(self.line.get())
    }

    fn add(&self, tree: &mut Tree<'static>, node: Node) -> Id {
        if tree.nodes.len() >= self.limit {
            self.full.set(true);
        }
        // `limit` is far below 2^32, and one token adds only a handful beyond it.
        tree.add(node)
    }

    /// The node for a child, with text made one; `None` for text nobody sees.
    fn child(&self, tree: &mut Tree<'static>, parent: Id, child: NodeOrText<Handle>) -> Option<Id> {
        let (id, is_text) = match child {
            NodeOrText::AppendNode(handle) => {
                if handle.id == 0 {
                    return None;
                }
                tree.detach(handle.id);
                (handle.id, false)
            }
            NodeOrText::AppendText(text) => {
                let line = self.line_of_text();
                let unseen = match tree.node(parent).kind {
                    Kind::Table | Kind::RowGroup | Kind::Foot | Kind::Row => is_blank(&text),
                    Kind::Drawing | Kind::Shape => true,
                    _ => false,
                };
                if unseen {
                    return None;
                }
                let mut node = Node::new(Kind::Text, line);
                node.payload = tree.keep(Text::Shared(text));
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

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
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
        let value = |wanted: &LocalName| {
            attributes.iter().find(|attribute| attribute.name.local == *wanted).map(|attribute| &attribute.value)
        };
        let traits = value(&TRAITS).map_or_else(Traits::default, |text| Traits::from_text(text));
        let mut node = Node::element(kind(&name), traits, self.line.get());
        if flags.mathml_annotation_xml_integration_point {
            node.make_integration_point();
        }
        if name.ns == ns!(html) {
            match name.local {
                local_name!("td") | local_name!("th") => {
                    let mut spans = SpansOfCell::one();
                    for attribute in &attributes {
                        spans.read(&attribute.name.local, &attribute.value);
                    }
                    node.payload = spans.packed();
                }
                local_name!("meta") => {
                    if let (Some(name), Some(content)) = (value(&local_name!("name")), value(&local_name!("content"))) {
                        tree.meta.push((name.trim().to_owned(), crate::tidy::tidy(content)));
                    }
                }
                local_name!("input") => {
                    let kind = value(&local_name!("type")).map_or("", |kind| kind);
                    if let Some(shown) = value(&local_name!("value")).filter(|_| shows_its_value(kind)) {
                        node.kind = Kind::Field;
                        node.payload = tree.keep(Text::Shared(shown.clone()));
                    }
                }
                local_name!("iframe") => {
                    node.payload = tree.keep(Text::Shared(value(&local_name!("srcdoc")).cloned().unwrap_or_default()));
                }
                _ => {}
            }
        }
        let id = self.add(&mut tree, node);
        if name.ns == ns!(html) && name.local == local_name!("body") {
            self.has_body.set(true);
        }
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
            tree.node_mut(node.id).leave_open_at_end();
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
        self.tree.borrow().node(target.id).is_integration_point()
    }

    /// A template that would be drawn as a shadow tree is a template here: its contents stay out.
    fn allow_declarative_shadow_roots(&self, _: &Handle) -> bool {
        false
    }
}

fn kind(name: &QualName) -> Kind {
    match name.ns {
        ns!(html) => kind_of(&name.local),
        ns!(svg) => kind_in_drawing(&name.local),
        // Formulas are text.
        _ => Kind::Inline,
    }
}
