//! Tables made of `<div>`s and lists.
//!
//! Rows are elements next to each other whose children are boxes, two of them or more, with no text beside them; a box is
//! a block, or by its style or the style of its row laid out like one. Between two rows of as many boxes there may be a
//! title, which is a row of one box. The rows are taken for a table only where they show what one is for: there are
//! two of them or more, and one has nothing but figures behind its first box. Whatever is less plain is lines of text,
//! for the reader to make sense of.

use ogi_model::text::is_space;

use super::table_kind::{PROSE, ink};
use super::tree::{Id, Kind, Node, Tree};
use super::walk::{Step, Walk};

/// The first and the last row of a table, siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DivTable {
    pub(super) first: Id,
    pub(super) last: Id,
}

/// What stands in an element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Content {
    #[default]
    Nothing,
    Figures,
    Words,
}

/// An element that is open, with what was seen in it.
#[derive(Default)]
struct Open {
    content: Content,
    text: usize,
    /// Boxes among its children, and what stands in those after the first.
    boxes: u32,
    behind_first: Content,
    /// There is more among its children than boxes.
    is_mixed: bool,
    /// It holds what no box of a table holds: a table, a heading, rows with figures.
    is_large: bool,
    rows: Option<Rows>,
}

/// The rows in a row, so far.
struct Rows {
    first: Id,
    last: Id,
    /// Boxes in the last.
    width: u32,
    /// A title followed it.
    has_title: bool,
    count: u32,
    has_figures: bool,
}

/// Whether a child of a row is one of its boxes.
pub(super) fn is_box(child: &Node, row: &Node) -> bool {
    match child.kind {
        Kind::Block => true,
        Kind::Inline | Kind::Apart(_) => child.is_cell_by_style() || row.is_row_by_style(),
        _ => false,
    }
}

/// Finds the tables, by number of their first row, ascending.
pub(super) fn find(tree: &Tree<'_>) -> Vec<DivTable> {
    let mut found = Vec::new();
    let mut open: Vec<Open> = vec![Open::default()];
    let mut walk = Walk::below(tree, Tree::DOCUMENT);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(_, node) if node.kind == Kind::Text => {
                let text = tree.text(node);
                let content = content_of(text);
                if let Some(around) = open.last_mut().filter(|_| content != Content::Nothing) {
                    around.is_mixed = true;
                    around.content = around.content.max(content);
                    around.text += ink(text);
                    end_rows(around, &mut found);
                }
            }
            Step::Enter(_, node) if node.kind == Kind::Drop => walk.leave_out(),
            Step::Enter(..) => open.push(Open::default()),
            Step::Leave(id, node) => {
                let Some(mut inner) = open.pop() else { continue };
                end_rows(&mut inner, &mut found);
                if let Some(around) = open.last_mut().filter(|_| !node.hidden()) {
                    around.take(id, node, &inner, is_box(node, tree.node(node.parent)), &mut found);
                }
            }
        }
    }
    // Rows may stand in the page itself.
    for around in &mut open {
        end_rows(around, &mut found);
    }
    found.sort_unstable_by_key(|boxes| boxes.first);
    found
}

impl Open {
    /// Takes a child that is complete.
    fn take(&mut self, id: Id, node: &Node, inner: &Self, is_box: bool, found: &mut Vec<DivTable>) {
        let shows_something =
            matches!(node.kind, Kind::Picture | Kind::Drawing | Kind::Field | Kind::Area | Kind::Frame);
        let content = if shows_something { Content::Words } else { inner.content };
        let is_row = node.kind == Kind::Block && inner.boxes > 0 && !inner.is_mixed && !inner.is_large;
        let has_figures = is_row && inner.boxes > 1 && inner.behind_first == Content::Figures;
        self.is_large |= inner.is_large
            || has_figures
            || matches!(node.kind, Kind::Table | Kind::Heading(_) | Kind::Preformatted | Kind::Frame);
        self.content = self.content.max(content);
        self.text += inner.text;
        if is_box && !inner.is_large && inner.text < PROSE as usize {
            self.boxes += 1;
            if self.boxes > 1 {
                self.behind_first = self.behind_first.max(content);
            }
        } else if content != Content::Nothing || node.kind == Kind::Break {
            self.is_mixed = true;
        }
        if is_row && inner.boxes > 1 {
            match &mut self.rows {
                // Behind a title rows of another width are another table.
                Some(rows) if !rows.has_title || rows.width == inner.boxes => {
                    (rows.last, rows.width, rows.has_title) = (id, inner.boxes, false);
                    rows.count += 1;
                    rows.has_figures |= has_figures;
                }
                _ => {
                    end_rows(self, found);
                    self.rows =
                        Some(Rows { first: id, last: id, width: inner.boxes, has_title: false, count: 1, has_figures });
                }
            }
        } else if is_row {
            self.rows.iter_mut().for_each(|rows| rows.has_title = true);
        } else if content != Content::Nothing {
            end_rows(self, found);
        }
    }
}

fn end_rows(open: &mut Open, found: &mut Vec<DivTable>) {
    if let Some(Rows { first, last, count, has_figures, .. }) = open.rows.take()
        && count > 1
        && has_figures
    {
        found.push(DivTable { first, last });
        open.is_large = true;
    }
}

fn content_of(text: &str) -> Content {
    let mut content = Content::Nothing;
    for c in text.chars().filter(|c| !is_space(*c)) {
        let is_figure = matches!(c, '0'..='9' | '０'..='９' | ',' | '.' | '+' | '-' | '/' | '%' | '(' | ')')
            || matches!(c, '，' | '．' | '－' | '—' | '件' | '项' | '个' | '元' | '万' | '亿' | '无' | '减' | '增');
        if !is_figure {
            return Content::Words;
        }
        content = Content::Figures;
    }
    content
}
