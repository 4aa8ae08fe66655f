//! What is printed in a cell, a caption or a title: all text of it that is shown, line by line.
//!
//! A cell may hold its figure as something that is no text: a picture, a field of a form, the words of a drawing. The
//! value a field shows and the words of a drawing count as text. A picture, where nothing but a figure stands beside it,
//! leaves [`PICTURE`] in the text, so that the cell reads neither as blank nor as the rest of its figure; so does an element
//! without text that has a figure in an attribute, which a script of the page shows.

use ogi_model::looks_like_figure;
use ogi_model::text::PICTURE;

use super::tree::{Id, Kind, Node, Tree};
use super::walk::{Step, Walk, breaks};
use crate::carriers::shared::apart::{self, Apart};
use crate::carriers::shared::white_space::TextCollector;

/// The text of a cell.
pub(super) fn cell(tree: &Tree<'_>, root: Id, collector: &mut TextCollector) -> String {
    if tree.node(root).invisible() {
        return String::new();
    }
    collect(tree, root, collector);
    let text = unescaped_again(collector.take(), collector);
    if text.is_empty() && tree.node(root).holds_data() {
        PICTURE.to_string()
    } else if text.contains(PICTURE) {
        with_picture(&text)
    } else {
        text
    }
}

/// Marks that stand in text where it was escaped twice, and what they stand for.
const ESCAPED: [(&str, &str); 9] = [
    ("&nbsp;", " "),
    ("&ensp;", " "),
    ("&emsp;", " "),
    ("&#160;", " "),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("<br>", "\n"),
    ("<br/>", "\n"),
    ("<br />", "\n"),
];

/// The text of a cell that was escaped twice, so that a blank prints `&nbsp;`.
fn unescaped_again(text: String, collector: &mut TextCollector) -> String {
    if !text.contains(['&', '<']) || !ESCAPED.iter().any(|(mark, _)| text.contains(mark)) {
        return text;
    }
    let text = ESCAPED.iter().fold(text, |text, (mark, meant)| text.replace(mark, meant));
    for line in text.split('\n') {
        collector.push(line);
        collector.break_line();
    }
    collector.take()
}

/// The text of a title or a caption.
pub(super) fn words(tree: &Tree<'_>, root: Id, collector: &mut TextCollector) -> String {
    collect(tree, root, collector);
    let text = collector.take();
    if text.contains(PICTURE) { without_pictures(&text) } else { text }
}

/// The text of a cell with a picture in it: beside a label it is an ornament.
fn with_picture(text: &str) -> String {
    let words = without_pictures(text);
    if words.is_empty() || looks_like_figure(&words) { format!("{words}{PICTURE}") } else { words }
}

fn without_pictures(text: &str) -> String {
    let mut collector = TextCollector::default();
    for line in text.split('\n') {
        line.split(PICTURE).for_each(|part| collector.push(part));
        collector.break_line();
    }
    collector.take()
}

fn collect(tree: &Tree<'_>, root: Id, collector: &mut TextCollector) {
    let mut walk = Walk::below(tree, root);
    // The outermost drawing, and how much text there was before it.
    let mut drawing: Option<(Id, usize)> = None;
    // The outermost element that stands apart, and its text.
    let mut beside: Option<(Id, Apart, TextCollector)> = None;
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(_, node) if node.kind == Kind::Text => {
                beside.as_mut().map_or(&mut *collector, |(.., text)| text).push(tree.text(node));
            }
            Step::Enter(_, node)
                if matches!(node.kind, Kind::Drop | Kind::Frame) || node.hidden() || node.invisible() =>
            {
                walk.leave_out();
            }
            Step::Enter(_, node) if node.kind == Kind::Picture => {
                collector.push_char(PICTURE);
                walk.leave_out();
            }
            Step::Enter(_, node) if node.kind == Kind::Field => collector.push(tree.text(node)),
            Step::Enter(id, node) if node.kind == Kind::Drawing || node.holds_data() => {
                drawing.get_or_insert((id, collector.len()));
            }
            Step::Leave(id, _) if drawing.is_some_and(|(outermost, _)| outermost == id) => {
                if drawing.take().is_some_and(|(_, before)| before == collector.len()) {
                    collector.push_char(PICTURE);
                }
            }
            Step::Enter(id, Node { kind: Kind::Apart(apart), .. }) if beside.is_none() => {
                beside = Some((id, *apart, TextCollector::default()));
            }
            Step::Leave(id, _) if beside.as_ref().is_some_and(|(outermost, ..)| *outermost == id) => {
                if let Some((_, apart, mut text)) = beside.take() {
                    apart::push(collector, &text.take(), apart);
                }
            }
            Step::Enter(_, node) | Step::Leave(_, node) => {
                if breaks(node.kind) {
                    beside.as_mut().map_or(&mut *collector, |(.., text)| text).break_line();
                }
            }
        }
    }
}
