//! The tree of a plain page, several times faster than by the standard algorithm and equal to it.
//!
//! Most pages of offices need little of what the standard says about broken markup. This reads the pages that need none
//! of it beyond the plain cases: end tags of paragraphs, items, cells and rows left out, end tags that end nothing, the
//! group of rows that is implied. Whatever is less plain, formatting that overlaps, text between the rows of a table,
//! forms across cells, drawings, preformatted text, a name unknown where names matter, makes it give up, and the page is
//! read by the standard algorithm. What comes out is the same document in either case; the tests hold both against
//! each other.
//!
//! Elements that change nothing for the walk over the tree (`<span>`, `<font>`, `<o:p>` without a style that matters) get
//! no node: their text stands in the element around them.

mod element_names;
mod tokens;

use memchr::memchr_iter;

use self::element_names::{Class, Name};
use self::tokens::{GiveUp, Tag, Token, Tokens};
use super::element_style::ElementStyle;
use super::standard::MAX_NODES;
use super::style_sheets::{Rules, is_sheet};
use super::tree::{Id, Kind, Node, Text, Tree};
use super::walk::breaks;

/// Deeper pages are left to the standard algorithm, which has a bound further down.
const MAX_DEPTH: usize = 200;

/// Parses a page, if it is plain, and holds its elements against some rules. `source` is to be bounded by the caller.
pub(super) fn parse<'a>(source: &'a str, rules: &'a Rules) -> Option<Tree<'a>> {
    // A lone carriage return is a line break to the standard.
    let bytes = source.as_bytes();
    if memchr_iter(b'\r', bytes).any(|at| bytes.get(at + 1) != Some(&b'\n')) {
        return None;
    }
    let mut builder = Builder {
        tokens: Tokens::of(source),
        rules,
        tree: Tree::for_page_of(source.len()),
        open: Vec::with_capacity(64),
        form: None,
        quirks: None,
        begun: false,
        in_body: false,
        after_break: true,
    };
    // There is no node of these here.
    if ["html", "head", "body"].iter().any(|name| builder.fits_by_name(name) != 0) {
        return None;
    }
    builder.run().ok()?;
    Some(builder.tree)
}

/// An element that is open.
#[derive(Clone, Copy)]
struct Open<'a> {
    name: Name<'a>,
    /// Its node, or that of the element around it where it has none.
    id: Id,
    has_node: bool,
    /// A line ends with it, whatever style sheets say.
    breaks: bool,
}

struct Builder<'a> {
    tokens: Tokens<'a>,
    rules: &'a Rules,
    tree: Tree<'a>,
    open: Vec<Open<'a>>,
    /// The form that is open for the standard, whether or not it still stands among the open elements.
    form: Option<Id>,
    /// Whether the page is one of before the standard, by its document type; unknown with one but today's.
    quirks: Option<bool>,
    /// Something but blanks and comments has been seen.
    begun: bool,
    /// The body has begun and has not been ended.
    in_body: bool,
    /// A line has just been ended, so that blanks are nothing.
    after_break: bool,
}

type Plain = Result<(), GiveUp>;

impl<'a> Builder<'a> {
    fn run(&mut self) -> Plain {
        self.quirks = Some(true);
        loop {
            match self.token()? {
                Token::Text(text) => self.text(text)?,
                Token::Reference(text) => self.words(Text::Slice(text))?,
                Token::Character(c) => self.words(Text::of_char(c))?,
                Token::Start(tag) => {
                    self.begun = true;
                    self.start(tag)?;
                }
                Token::End(name) => {
                    self.begun = true;
                    self.end(&name)?;
                }
                Token::Html5 | Token::OtherType if self.begun => {}
                Token::Html5 => {
                    self.quirks = Some(false);
                    self.begun = true;
                }
                Token::OtherType => {
                    self.quirks = None;
                    self.begun = true;
                }
                Token::End_ => break,
            }
            if self.tree.nodes.len() > MAX_NODES {
                return Err(GiveUp);
            }
        }
        for open in &self.open {
            if open.has_node {
                self.tree.node_mut(open.id).leave_open_at_end();
            }
        }
        Ok(())
    }

    /// What fits an element without attributes.
    fn fits_by_name(&mut self, name: &str) -> u16 {
        self.tree.fits.element(self.rules, name, &std::iter::empty())
    }

    /// The next token; a tag is held against the rules.
    fn token(&mut self) -> Result<Token<'a>, GiveUp> {
        let mut token = self.tokens.next(self.rules)?;
        if let Token::Start(tag) = &mut token
            && !self.rules.is_empty()
        {
            let name = tag.name.text.to_ascii_lowercase();
            let attributes = tag.read.iter().map(|(name, value)| (name.as_str(), &**value));
            tag.style.fits =
                self.tree.fits.element(self.rules, std::str::from_utf8(&name).unwrap_or_default(), &attributes);
            if self.tree.fits.is_full() {
                return Err(GiveUp);
            }
        }
        Ok(token)
    }

    fn top(&self) -> Option<&Open<'a>> {
        self.open.last()
    }

    /// The node that text and elements go into.
    fn parent(&self) -> Id {
        self.top().map_or(Tree::DOCUMENT, |open| open.id)
    }

    /// Between the cells of a table, where text has no place.
    fn is_between_cells(&self) -> bool {
        self.top().is_some_and(|open| matches!(open.name.class, Class::Table | Class::Group | Class::Row))
    }

    fn text(&mut self, text: &'a str) -> Plain {
        let is_blank = text.bytes().all(|byte| byte.is_ascii_whitespace());
        if is_blank && (self.after_break || self.is_between_cells()) {
            return Ok(());
        }
        if is_blank {
            self.add_text(Text::Slice(text));
            return Ok(());
        }
        self.words(Text::Slice(text))
    }

    /// Text with something in it.
    fn words(&mut self, text: Text<'a>) -> Plain {
        // Of text outside the body the standard way counts the lines in another manner.
        if self.is_between_cells() || (!self.in_body && text.as_str().contains('\n')) {
            return Err(GiveUp);
        }
        (self.begun, self.in_body) = (true, true);
        self.after_break = false;
        self.add_text(text);
        Ok(())
    }

    fn add_text(&mut self, text: Text<'a>) {
        let mut node = Node::new(Kind::Text, self.tokens.line());
        node.payload = self.tree.keep(text);
        self.add(node);
    }

    fn add(&mut self, node: Node) -> Id {
        let parent = self.parent();
        let id = self.tree.add(node);
        self.tree.append(parent, id);
        id
    }

    /// Puts an element that stays open.
    fn push(&mut self, name: Name<'a>, kind: Kind, style: ElementStyle, payload: u32) -> Plain {
        if self.open.len() >= MAX_DEPTH {
            return Err(GiveUp);
        }
        let around = self.parent();
        // Selectors tell children from what is deeper.
        let is_plain = kind == Kind::Inline && style == ElementStyle::default() && self.rules.is_empty();
        if is_plain && !self.tree.node(around).is_row_by_style() {
            self.open.push(Open { name, id: around, has_node: false, breaks: false });
            return Ok(());
        }
        let mut node = Node::element(kind, style, self.tokens.line());
        node.payload = payload;
        let breaks = breaks(kind) && style.says_nothing();
        self.after_break = breaks;
        let id = self.add(node);
        self.open.push(Open { name, id, has_node: true, breaks });
        Ok(())
    }

    /// Puts an element that stands in no tag.
    fn imply(&mut self, name: &'static str) -> Plain {
        let style = ElementStyle::of_fits(self.fits_by_name(name));
        let name = Name::of(name.as_bytes()).ok_or(GiveUp)?;
        self.push(name, name.kind, style, 0)
    }

    /// Takes the elements from here on off the open ones. Formatting that is left open would be carried on, unless it
    /// ends with a cell.
    fn close(&mut self, from: usize, ends_cell: bool) -> Plain {
        let is_formatting = |open: &Open<'_>| matches!(open.name.class, Class::Formatting | Class::Link);
        if !ends_cell && self.open[from + 1..].iter().any(is_formatting) {
            return Err(GiveUp);
        }
        // What is hidden, or laid out otherwise, ends no line: a blank behind it parts what stands around it.
        self.after_break = self.open[from..].iter().all(|open| open.breaks || !breaks(open.name.kind))
            && (self.after_break || self.open[from..].iter().any(|open| open.breaks));
        self.open.truncate(from);
        Ok(())
    }

    /// The last open element that is wanted, unless one of those that bound the search comes first.
    fn find(&self, wanted: impl Fn(&Name<'a>) -> bool, bounds: &[Class]) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if wanted(&open.name) {
                return Some(at);
            }
            if bounds.contains(&open.name.class) {
                return None;
            }
        }
        None
    }

    fn close_paragraph(&mut self) -> Plain {
        match self.find(|name| name.class == Class::Paragraph, BUTTON_SCOPE) {
            Some(at) => self.close(at, false),
            None => Ok(()),
        }
    }

    fn start(&mut self, tag: Tag<'a>) -> Plain {
        let Tag { name, style, .. } = tag;
        self.in_body |= !matches!(
            name.class,
            Class::Meta | Class::Title | Class::Script | Class::Raw | Class::Unseen | Class::Skeleton
        ) || name.text.eq_ignore_ascii_case(b"body");
        if matches!(name.class, Class::Caption | Class::Column | Class::Group | Class::Row | Class::Cell) {
            return self.start_in_table(&tag);
        }
        if self.is_between_cells() && !may_stand_between_cells(&tag) {
            return Err(GiveUp);
        }
        match name.class {
            Class::Phrase | Class::Formatting => return self.push(name, name.kind, style, 0),
            Class::Link => {
                if self.find(|name| name.class == Class::Link, &[Class::Cell, Class::Caption]).is_some() {
                    return Err(GiveUp);
                }
                return self.push(name, name.kind, style, 0);
            }
            Class::Paragraph | Class::Block | Class::List => self.close_paragraph()?,
            Class::Heading => {
                self.close_paragraph()?;
                if self.top().is_some_and(|open| open.name.class == Class::Heading) {
                    return Err(GiveUp);
                }
            }
            Class::Item | Class::Definition => self.close_item(name.class)?,
            Class::Form => {
                if self.form.is_some() {
                    return Ok(());
                }
                self.close_paragraph()?;
                self.push(name, name.kind, style, 0)?;
                self.form = Some(self.parent());
                return Ok(());
            }
            Class::Button => {
                if self.find(|name| name.class == Class::Button, SCOPE).is_some() {
                    return Err(GiveUp);
                }
            }
            Class::Table => match self.quirks {
                Some(true) => {}
                Some(false) => self.close_paragraph()?,
                None if self.find(|name| name.class == Class::Paragraph, BUTTON_SCOPE).is_none() => {}
                None => return Err(GiveUp),
            },
            Class::Void
            | Class::Rule
            | Class::Unseen
            | Class::Input
            | Class::Meta
            | Class::Title
            | Class::Select
            | Class::Frame
            | Class::Script
            | Class::Raw => return self.start_leaf(tag),
            Class::Skeleton => {
                self.tree.page_opened |= !name.text.eq_ignore_ascii_case(b"head");
                return if style == ElementStyle::default() { Ok(()) } else { Err(GiveUp) };
            }
            Class::Caption | Class::Column | Class::Group | Class::Row | Class::Cell | Class::Beyond => {
                return Err(GiveUp);
            }
        }
        self.push(name, name.kind, style, 0)
    }

    /// An element with no others in it.
    fn start_leaf(&mut self, mut tag: Tag<'a>) -> Plain {
        let Tag { name, style, .. } = tag;
        match name.class {
            Class::Void => {
                let node = Node::element(name.kind, style, self.tokens.line());
                self.after_break = breaks(name.kind) && style.says_nothing();
                self.add(node);
                Ok(())
            }
            Class::Rule => {
                self.close_paragraph()?;
                let node = Node::element(name.kind, style, self.tokens.line());
                self.after_break = style.says_nothing();
                self.add(node);
                Ok(())
            }
            Class::Unseen => Ok(()),
            Class::Input => {
                if let Some(shown) = tag.shown().filter(|_| !self.is_between_cells()) {
                    let mut node = Node::element(Kind::Field, style, self.tokens.line());
                    node.payload = self.tree.keep(Text::of_cow(shown));
                    self.after_break = false;
                    self.add(node);
                }
                Ok(())
            }
            Class::Meta => {
                if let (Some(name), Some(content)) = (&tag.called, &tag.value) {
                    self.tree.meta.push((
                        name.trim().to_owned(),
                        crate::carriers::shared::white_space::collapse_white_space(content),
                    ));
                }
                Ok(())
            }
            Class::Title => self.title(&name),
            Class::Select => self.select(&name, style),
            Class::Frame => {
                let page = tag.value.take().map_or(Text::Slice(""), Text::of_cow);
                let mut node = Node::element(Kind::Frame, style, self.tokens.line());
                node.payload = self.tree.keep(page);
                self.after_break = false;
                self.add(node);
                self.tokens.raw(&name)?;
                Ok(())
            }
            Class::Script => {
                // A comment in a script may hide its end.
                if self.tokens.raw(&name)?.contains("<!--") { Err(GiveUp) } else { Ok(()) }
            }
            Class::Raw => {
                let content = self.tokens.raw(&name)?;
                if name.text.eq_ignore_ascii_case(b"style") && is_sheet(tag.called.as_deref(), tag.value.as_deref()) {
                    self.tree.sheets.push(content.into());
                }
                Ok(())
            }
            _ => Err(GiveUp),
        }
    }

    /// Ends the item that is open at the same level, and a paragraph.
    fn close_item(&mut self, class: Class) -> Plain {
        for at in (0..self.open.len()).rev() {
            let name = &self.open[at].name;
            if name.class == class {
                self.close(at, false)?;
                break;
            }
            let is_passed = name.class == Class::Paragraph
                || name.text.eq_ignore_ascii_case(b"div")
                || name.text.eq_ignore_ascii_case(b"address")
                || !is_special(name.class);
            if !is_passed {
                break;
            }
        }
        self.close_paragraph()
    }

    fn start_in_table(&mut self, tag: &Tag<'a>) -> Plain {
        let class = tag.name.class;
        loop {
            let Some(top) = self.top().map(|open| open.name.class) else { return Ok(()) };
            match (top, class) {
                (Class::Table, Class::Column) => return Ok(()),
                (Class::Table, Class::Row | Class::Cell) => self.imply("tbody")?,
                (Class::Group, Class::Cell) => self.imply("tr")?,
                (Class::Table, Class::Caption | Class::Group)
                | (Class::Group, Class::Row)
                | (Class::Row, Class::Cell) => break,
                (Class::Group | Class::Row, _) => self.close(self.open.len() - 1, false)?,
                _ => {
                    let bound = self.find(|name| matches!(name.class, Class::Cell | Class::Caption), &[Class::Table]);
                    // Outside of tables the tags of their parts are nothing.
                    let Some(at) = bound else { return Ok(()) };
                    self.close(at, true)?;
                }
            }
        }
        let payload = if class == Class::Cell { tag.spans.packed() } else { 0 };
        self.push(tag.name, tag.name.kind, tag.style, payload)
    }

    fn end(&mut self, name: &Name<'a>) -> Plain {
        if let Class::Caption | Class::Column | Class::Group | Class::Row | Class::Cell | Class::Table = name.class {
            return self.end_in_table(name);
        }
        if name.class == Class::Skeleton {
            let ends_page = !name.text.eq_ignore_ascii_case(b"head");
            self.tree.page_closed |= ends_page;
            self.in_body &= !ends_page;
            return Ok(());
        }
        if self.is_between_cells() {
            return Err(GiveUp);
        }
        let same = |open: &Name<'a>| open.is(name);
        match name.class {
            Class::Phrase | Class::Formatting | Class::Link => match self.top() {
                Some(open) if same(&open.name) => self.close(self.open.len() - 1, false),
                Some(open) if !is_special(open.name.class) => Err(GiveUp),
                _ if self.open.iter().any(|open| same(&open.name)) && name.class != Class::Phrase => Err(GiveUp),
                _ => Ok(()),
            },
            Class::Paragraph => match self.find(same, BUTTON_SCOPE) {
                Some(at) => self.close(at, false),
                None if self.open.is_empty() => Err(GiveUp),
                None => {
                    let style = ElementStyle::of_fits(self.fits_by_name("p"));
                    let node = Node::element(Kind::Block, style, self.tokens.line());
                    self.after_break = style.says_nothing();
                    self.add(node);
                    Ok(())
                }
            },
            Class::Block | Class::List | Class::Button | Class::Definition => self.end_found(self.find(same, SCOPE)),
            Class::Item => self.end_found(self.find(same, ITEM_SCOPE)),
            Class::Heading => self.end_found(self.find(|open| open.class == Class::Heading, SCOPE)),
            Class::Form => self.end_form(),
            Class::Void | Class::Unseen | Class::Rule | Class::Input | Class::Meta if name.kind != Kind::Break => {
                Ok(())
            }
            _ => Err(GiveUp),
        }
    }

    fn end_found(&mut self, found: Option<usize>) -> Plain {
        found.map_or(Ok(()), |at| self.close(at, false))
    }

    fn end_form(&mut self) -> Plain {
        let Some(form) = self.form.take() else { return Ok(()) };
        let is_form = |open: &Open<'_>| open.name.class == Class::Form && open.id == form;
        let Some(at) = self.open.iter().rposition(is_form) else { return Ok(()) };
        if self.open[at..].iter().any(|open| SCOPE.contains(&open.name.class)) {
            return Ok(());
        }
        // Only what ends by itself may still be open in it; anything else would outlive it.
        let is_implied =
            |open: &Open<'_>| matches!(open.name.class, Class::Paragraph | Class::Item | Class::Definition);
        if self.open[at + 1..].iter().all(is_implied) { self.close(at, false) } else { Err(GiveUp) }
    }

    fn end_in_table(&mut self, name: &Name<'a>) -> Plain {
        let in_table = [Class::Table];
        let wanted = match name.class {
            Class::Column => return Ok(()),
            Class::Caption => self.find(|open| open.class == Class::Caption, &[Class::Table, Class::Cell]),
            Class::Table => {
                // From a caption or a cell on out.
                self.find(|open| open.class == Class::Table, &[])
            }
            _ => self.find(|open| open.is(name), &in_table),
        };
        // In a caption the ends of the parts of tables are nothing.
        let in_caption = self.find(|open| open.class == Class::Caption, &[Class::Table, Class::Cell]).is_some();
        match wanted {
            Some(at) if !in_caption || matches!(name.class, Class::Caption | Class::Table) => self.close(at, true),
            _ => Ok(()),
        }
    }

    /// The first title of the page is kept.
    fn title(&mut self, name: &Name<'a>) -> Plain {
        let line = self.tokens.line();
        let content = self.tokens.raw(name)?;
        // Markup in a title is text, comments and all.
        if content.contains('<') {
            return Err(GiveUp);
        }
        if self.tree.title != 0 {
            return Ok(());
        }
        let mut title = Node::new(Kind::Drop, line);
        title.depth = 1;
        let id = self.add(title);
        self.tree.title = id;
        let mut words = Tokens::of(content);
        loop {
            let text = match words.next(self.rules)? {
                Token::Text(text) | Token::Reference(text) => Text::Slice(text),
                Token::Character(c) => Text::of_char(c),
                Token::End_ => return Ok(()),
                _ => return Err(GiveUp),
            };
            let mut node = Node::new(Kind::Text, line);
            node.payload = self.tree.keep(text);
            let text = self.tree.add(node);
            self.tree.append(id, text);
        }
    }

    /// A list to choose from is passed over if there is nothing but choices in it.
    fn select(&mut self, name: &Name<'a>, style: ElementStyle) -> Plain {
        let line = self.tokens.line();
        loop {
            match self.tokens.next(self.rules)? {
                Token::Text(_) | Token::Reference(_) | Token::Character(_) => {}
                Token::End(end) if end.is(name) => break,
                Token::Start(Tag { name, .. }) | Token::End(name)
                    if name.text.eq_ignore_ascii_case(b"option") || name.text.eq_ignore_ascii_case(b"optgroup") => {}
                _ => return Err(GiveUp),
            }
        }
        self.after_break = false;
        self.add(Node::element(Kind::Picture, style, line));
        Ok(())
    }
}

/// What bounds the search for an element that is to be ended.
const SCOPE: &[Class] = &[Class::Table, Class::Cell, Class::Caption];
const BUTTON_SCOPE: &[Class] = &[Class::Table, Class::Cell, Class::Caption, Class::Button];
const ITEM_SCOPE: &[Class] = &[Class::Table, Class::Cell, Class::Caption, Class::List];

/// The standard's special elements: an end tag of a phrase does not reach out of them.
fn is_special(class: Class) -> bool {
    !matches!(class, Class::Phrase | Class::Formatting | Class::Link)
}

/// What may stand between the rows and cells of a table without being moved out of it.
fn may_stand_between_cells(tag: &Tag<'_>) -> bool {
    match tag.name.class {
        Class::Meta | Class::Script => true,
        Class::Unseen => tag.name.text.eq_ignore_ascii_case(b"link"),
        Class::Raw => tag.name.text.eq_ignore_ascii_case(b"style"),
        Class::Input => tag.called.as_deref().is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
