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
//! tag. So lines are counted here, by how much of the source the tokenizer has taken ([`LineNumbers`]).

mod sink;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    EndTag, StartTag, Tag as TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use self::sink::{Handle, Sink};
use super::attribute_count::AttributeCounter;
use super::element_style::ElementStyle;
use super::line_numbers::LineNumbers;
use super::style_sheets::Rules;
use super::tree::{Tree, kind_of};
use super::walk::{Step, Walk, breaks};

/// Elements nest this deep, tables four times as deep (a table in a table is four elements).
const MAX_DEPTH: u16 = 512;
/// More nodes than any page of a report has, in both ways of parsing; 40 bytes each, and as much again for texts.
pub(super) const MAX_NODES: usize = 4_000_000;
/// Pieces in which the source is fed. Between two pieces it is seen whether the tokenizer comes forward.
const PIECE: usize = 2048;

/// The page would cost out of proportion to its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooComplex {
    pub(crate) line: u32,
}

/// Parses a page, and holds its elements against some rules. `source` is to be bounded by the caller.
pub(super) fn parse(source: &str, rules: &Rules) -> Result<Tree<'static>, TooComplex> {
    let builder = TreeBuilder::new(Sink::new(source.len(), rules), TreeBuilderOpts::default());
    let tokenizer = Tokenizer::new(Gate::new(builder, source), TokenizerOpts::default());
    let whole = StrTendril::from_slice(source);
    let mut at = 0;
    // Since the piece before the last token; what has been fed from there on is watched if it becomes long.
    let mut since = 0;
    let mut counter: Option<AttributeCounter> = None;
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
            let from = if counter.is_none() { since } else { at };
            counter.get_or_insert_default().feed(&source.as_bytes()[from..end])
        } else {
            since = at;
            counter = None;
            false
        };
        if has_too_many_attributes || tokenizer.sink.builder.sink.full.get() {
            return Err(TooComplex { line: tokenizer.sink.builder.sink.line.get() });
        }
        at = end;
    }
    tokenizer.end();
    let gate = tokenizer.sink;
    let sink = gate.builder.sink;
    let mut tree = sink.tree.into_inner();
    if sink.has_sheets.get() {
        tree.sheets = sheets(&tree);
    }
    tree.page_opened = gate.page_opened.get();
    tree.page_closed = gate.page_closed.get();
    tree.cut_in_markup |= gate.cut_in_markup.get();
    Ok(tree)
}

/// The style sheets in a tree.
fn sheets(tree: &Tree<'_>) -> Vec<Cow<'static, str>> {
    Walk::below(tree, Tree::DOCUMENT)
        .filter_map(|step| match step {
            Step::Enter(id, node) if node.is_style_sheet() => {
                Some(tree.children(id).map(|(_, part)| tree.text(part)).collect::<String>().into())
            }
            _ => None,
        })
        .collect()
}

/// A part of the source that shares its memory; html5ever's strings count in 32 bits.
fn piece(whole: &StrTendril, start: usize, end: usize) -> StrTendril {
    match (u32::try_from(start), u32::try_from(end - start)) {
        (Ok(start), Ok(length)) => whole.subtendril(start, length),
        _ => StrTendril::from_slice(&whole[start..end]),
    }
}

/// The name of the attribute in which [`ElementStyle`] reacheses the builder.
const PACKED_STYLE: LocalName = local_name!("hidden");

/// Stands between tokenizer and tree builder, see above.
struct Gate<'a> {
    builder: TreeBuilder<Handle, Sink<'a>>,
    /// What the tokenizer has not taken yet of the source that it was fed, and how much that was.
    input: BufferQueue,
    fed: Cell<usize>,
    lines: RefCell<LineNumbers<'a>>,
    /// Tokens other than parse errors so far.
    tokens: Cell<u64>,
    /// Start tags kept from the builder for depth, to keep their end tags from it as well.
    swallowed: RefCell<HashMap<LocalName, u32>>,
    page_opened: Cell<bool>,
    page_closed: Cell<bool>,
    cut_in_markup: Cell<bool>,
}

impl<'a> Gate<'a> {
    fn new(builder: TreeBuilder<Handle, Sink<'a>>, source: &'a str) -> Self {
        Self {
            builder,
            input: BufferQueue::default(),
            fed: Cell::new(0),
            lines: RefCell::new(LineNumbers::of(source)),
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
        let read = |style: ElementStyle, a: &Attribute| style.read(&tag.name, &a.name.local, &a.value);
        let mut style = tag.attrs.iter().fold(ElementStyle::default(), read);
        let sink = &self.builder.sink;
        if !sink.rules.is_empty() {
            let printed = tag.attrs.iter().filter(|a| sink.rules.prints(&a.name.local));
            style = printed.fold(style, |style, a| style.showing(&a.value));
            let attributes = tag.attrs.iter().map(|a| (&*a.name.local, &*a.value));
            let attributes: Vec<_> = attributes.filter(|(name, _)| sink.rules.reads(name)).collect();
            style.fits = sink.tree.borrow_mut().fits.element(sink.rules, &tag.name, &attributes.into_iter());
        }
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
            local_name!("style") => {
                tag.attrs.retain(|a| matches!(a.name.local, local_name!("type") | local_name!("media")));
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
        if style != ElementStyle::default() {
            let name = QualName::new(None, ns!(), PACKED_STYLE);
            tag.attrs.push(Attribute { name, value: style.to_text().into() });
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
