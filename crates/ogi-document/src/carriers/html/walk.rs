//! Going through a tree in document order.

use super::tree::{Id, Kind, Node, Tree};

/// The nodes of a subtree in document order, on a path kept by the links of the tree: no page is too deep for it.
pub(super) struct Walk<'a> {
    tree: &'a Tree<'a>,
    root: Id,
    at: Id,
    leaving: bool,
}

pub(super) enum Step<'a> {
    Enter(Id, &'a Node),
    Leave(Id, &'a Node),
}

impl<'a> Walk<'a> {
    /// Over what is below `root`, without `root` itself.
    pub(super) fn below(tree: &'a Tree<'a>, root: Id) -> Self {
        Self { tree, root, at: root, leaving: false }
    }

    /// After an `Enter`: leaves out what is below that node, and its `Leave`.
    pub(super) fn leave_out(&mut self) {
        self.leaving = true;
    }

    /// After an `Enter`: leaves out what is below that node and its siblings up to `last`.
    pub(super) fn leave_out_to(&mut self, last: Id) {
        self.at = last;
        self.leaving = true;
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    /// `leaving` means that nothing below `at` is left to visit.
    fn next(&mut self) -> Option<Step<'a>> {
        let node = self.tree.node(self.at);
        if !self.leaving && node.first != 0 {
            self.at = node.first;
        } else if self.at == self.root {
            return None;
        } else if !self.leaving && node.kind != Kind::Text {
            // An empty element is left at once.
            self.leaving = true;
            return Some(Step::Leave(self.at, node));
        } else if node.next != 0 {
            self.at = node.next;
        } else {
            self.at = node.parent;
            self.leaving = true;
            return (self.at != self.root).then(|| Step::Leave(self.at, self.tree.node(self.at)));
        }
        self.leaving = false;
        Some(Step::Enter(self.at, self.tree.node(self.at)))
    }
}

/// Whether an element begins and ends a line of text.
pub(super) fn breaks(kind: Kind) -> bool {
    match kind {
        Kind::Block
        | Kind::Break
        | Kind::Heading(_)
        | Kind::Preformatted
        | Kind::Table
        | Kind::Caption
        | Kind::RowGroup
        | Kind::Foot
        | Kind::Row
        | Kind::Cell => true,
        Kind::Document
        | Kind::Text
        | Kind::Inline
        | Kind::Apart(_)
        | Kind::Picture
        | Kind::Drawing
        | Kind::Shape
        | Kind::Field
        | Kind::Area
        | Kind::Frame
        | Kind::Drop => false,
    }
}
