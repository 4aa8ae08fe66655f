//! The tree that the builder of html5ever puts its elements into.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, local_name, ns};

use super::super::element_style::{ElementStyle, SpansOfCell, shows_its_value};
use super::super::style_sheets::{Rules, is_sheet};
use super::super::tree::{Id, Kind, Node, Text, Tree, kind_in_drawing, kind_of};
use super::{MAX_NODES, PACKED_STYLE};

/// The name travels with the number: the builder asks for names far more often than for anything else.
#[derive(Clone)]
pub(super) struct Handle {
    id: Id,
    ns: Namespace,
    local: LocalName,
}

pub(super) struct Sink<'r> {
    pub(super) rules: &'r Rules,
    pub(super) has_sheets: Cell<bool>,
    pub(super) tree: RefCell<Tree<'static>>,
    /// The line on which the last token ends.
    pub(super) line: Cell<u32>,
    /// The last token is text.
    pub(super) in_text: Cell<bool>,
    /// The lines on which the texts end that the builder may have kept back.
    pub(super) kept_back: RefCell<VecDeque<u32>>,
    pub(super) has_body: Cell<bool>,
    /// Depth of the place where something was last put.
    pub(super) depth: Cell<u16>,
    /// No more nodes than this.
    limit: usize,
    pub(super) full: Cell<bool>,
    pub(super) at_end: Cell<bool>,
}

impl<'r> Sink<'r> {
    pub(super) fn new(bytes: usize, rules: &'r Rules) -> Self {
        Self {
            rules,
            has_sheets: Cell::new(false),
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

impl TreeSink for Sink<'_> {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a>
        = ExpandedName<'a>
    where
        Self: 'a;

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
        let style = match value(&PACKED_STYLE) {
            Some(text) => ElementStyle::from_text(text),
            // Of elements that stand in no tag there is only the name.
            None => ElementStyle::of_fits(tree.fits.element(self.rules, &name.local, &std::iter::empty())),
        };
        let mut node = Node::element(kind(&name), style, self.line.get());
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
                        tree.meta.push((
                            name.trim().to_owned(),
                            crate::carriers::shared::white_space::collapse_white_space(content),
                        ));
                    }
                }
                local_name!("input") => {
                    let kind = value(&local_name!("type")).map_or("", |kind| kind);
                    if let Some(shown) = value(&local_name!("value")).filter(|_| shows_its_value(kind)) {
                        node.kind = Kind::Field;
                        node.payload = tree.keep(Text::Shared(shown.clone()));
                    }
                }
                local_name!("style") => {
                    let text = |name| value(&name).map(|value| &**value);
                    if is_sheet(text(local_name!("type")), text(local_name!("media"))) {
                        node.make_style_sheet();
                        self.has_sheets.set(true);
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
