//! Pieces of labels: what misprints, narrow columns and lines that lost their place have left of them.

use ogi_document::numbering;
use ogi_model::text::{is_space, normalize};
use ogi_model::{Edition, OutcomeGroup};

use super::{ITEMS, LONGEST_LABEL, group_of, is_numbered, item};

/// So many characters more than a label has are those of another.
const LEAST_OF_ANOTHER: usize = 3;

/// Whether what is printed is what is left of a label of the form: nothing, its number alone, or words of which most pairs
/// of neighbouring characters are the label's. A number that is printed must be the label's.
pub(crate) fn may_be(printed: &str, label: &str) -> bool {
    let (printed, label) = (normalize(printed), normalize(label));
    let ((number, words), (of_form, form)) = (numbering(&printed), numbering(&label));
    if number.is_some() && number != of_form {
        return false;
    }
    if words.is_empty() {
        return true;
    }
    // 行政许可行政确认, or what is left of it: a label, and another behind it.
    if words.chars().count() >= form.chars().count() + LEAST_OF_ANOTHER {
        return false;
    }
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (words, form) = (pairs(words.trim_start_matches(')')), pairs(form));
    let shared = words.iter().filter(|pair| form.contains(pair)).count();
    2 * shared >= words.len().max(form.len()) && shared > 0
}

/// Whether a label is nothing, or a number alone.
pub(crate) fn has_no_words(text: &str) -> bool {
    !numbering(&normalize(text)).1.contains(char::is_alphanumeric)
}

/// Whether every word of a label is a piece of one that a form prints in table three: lines of several labels stand beside one
/// another there.
pub(crate) fn are_pieces(text: &str) -> bool {
    let mut words = text.split(is_space).map(normalize);
    let printed: Vec<String> = Edition::ALL
        .iter()
        .flat_map(|edition| edition.form().requests.rows())
        .flat_map(|row| row.labels)
        .map(|label| normalize(label.text).into_owned())
        .collect();
    let is_piece = |word: &str| {
        let word = numbering(word).1;
        word.is_empty() || printed.iter().any(|label| label.contains(word))
    };
    words.all(|word| is_piece(&word))
}

/// Whether a piece of text is the beginning of the label of a row of table two, of two characters at least.
pub(crate) fn begins_item(piece: &str) -> bool {
    let piece = normalize(piece);
    piece.chars().count() >= 2 && ITEMS.iter().any(|(label, _)| label.starts_with(&*piece))
}

/// Whether a piece of text may be the beginning of a label of a row of this group.
pub(crate) fn begins_in(piece: &str, group: OutcomeGroup) -> bool {
    let piece = normalize(piece);
    let words = numbering(&piece).1;
    !words.is_empty()
        && Edition::ALL.iter().flat_map(|edition| edition.form().requests.rows()).any(|row| {
            group_of(row.row) == Some(group)
                && row.labels.last().is_some_and(|label| numbering(&normalize(label.text)).1.starts_with(words))
        })
}

/// Whether a piece of text goes on with a label that a narrow column broke: together they are what a form prints, or what
/// misprints have left of it. A piece with a number of its own begins another label.
pub(crate) fn goes_on(label: &str, piece: &str) -> bool {
    if is_numbered(piece) || label.len() + piece.len() > 6 * LONGEST_LABEL {
        return false;
    }
    // A remark in brackets that is not over yet: 行政强制(含查封、扣, 押).
    let remark = |c: char| matches!(c, '(' | '（');
    let is_open = label.contains(remark) && !label.contains([')', '）']);
    if is_open && piece.trim_end().ends_with([')', '）']) && item(&format!("{label}{piece}")).is_some() {
        return true;
    }
    let letters = |text: &str| normalize(text).chars().filter(|c| c.is_alphabetic()).collect::<Vec<char>>();
    let first = numbering(&normalize(label)).1.to_owned();
    let (label, piece) = (letters(&first), letters(piece));
    !piece.is_empty()
        && !label.is_empty()
        && Edition::ALL.iter().flat_map(|edition| printed(*edition)).any(|printed| {
            let printed = letters(numbering(&normalize(printed)).1);
            // A character alone may as well be one of a label that runs down the column beside.
            if piece.len() == 1 {
                return printed.starts_with(&label) && printed.get(label.len()) == piece.first();
            }
            let mut rest = printed.iter();
            // Every character of both stands in the form's label, in its order; the first one first.
            printed.first() == label.first() && label.iter().chain(&piece).all(|c| rest.any(|printed| printed == c))
        })
}

/// The labels of rows and groups in tables two and three.
fn printed(edition: Edition) -> impl Iterator<Item = &'static str> {
    let form = edition.form();
    let items = form.disclosure.blocks.iter().flat_map(|block| block.rows).map(|(_, label)| *label);
    items.chain(form.requests.rows().flat_map(|row| row.labels).map(|label| label.text))
}
