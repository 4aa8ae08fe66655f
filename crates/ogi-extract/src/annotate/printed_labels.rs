//! The labels and headings that the forms print, to the letter. Most labels of a document are printed so; one look-up then tells
//! all that is known of them.

use std::borrow::Cow;
use std::sync::LazyLock;

use ogi_model::text::normalize;
use ogi_model::{Edition, Form, FormText, Table};

use super::headings;
use super::kinds::{self, Role};
use super::marks::Marks;

/// What is known of a text, which depends on nothing but the text.
#[derive(Debug)]
pub(crate) struct Recognised {
    pub(crate) normal: Cow<'static, str>,
    pub(crate) marks: Marks,
    pub(crate) heading: Option<u8>,
    pub(crate) role: Role,
}

impl Recognised {
    fn of(printed: &'static str) -> Self {
        let normal = normalize(printed);
        let marks = Marks::worked_out(printed, &normal);
        let heading = headings::of_text(printed, || &normal);
        let role = kinds::role_of(printed, || marks, || heading, || &normal);
        Self { normal, marks, heading, role }
    }
}

/// Labels and headings of every edition, each once; those of one length, in bytes, stand together.
static PRINTED: LazyLock<[Vec<(&'static str, Recognised)>; LONGEST + 1]> = LazyLock::new(|| {
    let forms = || Edition::ALL.iter().map(|edition| edition.form());
    let labels = forms().flat_map(labels_of).chain(forms().flat_map(|form| form.sections));
    let mut printed = [const { Vec::new() }; LONGEST + 1];
    for label in labels.filter(|label| is_long_enough(label)) {
        let of_one_length: &mut Vec<(&str, Recognised)> = &mut printed[label.len()];
        if of_one_length.iter().all(|(known, _)| *known != label) {
            of_one_length.push((label, Recognised::of(label)));
        }
    }
    printed
});

/// What a form prints in its tables beside figures.
fn labels_of(form: &'static Form) -> impl Iterator<Item = &'static str> {
    Table::ALL.into_iter().flat_map(|table| form.layout(table)).flatten().filter_map(|cell| match cell.text {
        FormText::Label(label) => Some(label),
        FormText::Figure(_) => None,
    })
}

/// Two characters; nothing shorter needs to be looked up.
fn is_long_enough(label: &str) -> bool {
    label.len() >= 6
}

/// The longest label of the forms, in bytes.
const LONGEST: usize = 200;

/// What is known of a text if a form prints it.
pub(crate) fn of(printed: &str) -> Option<&'static Recognised> {
    let of_one_length = if is_long_enough(printed) { PRINTED.get(printed.len())? } else { return None };
    of_one_length.iter().find(|(label, _)| *label == printed).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::{PRINTED, of};

    #[test]
    fn no_label_of_the_forms_has_a_date() {
        assert!(PRINTED.iter().flatten().all(|(_, label)| ogi_model::text::find_period(&label.normal).is_none()));
    }

    #[test]
    fn every_label_of_the_forms_is_looked_up() {
        assert!(PRINTED.iter().flatten().all(|(label, _)| of(label).is_some()));
        for label in ["规章", "商业企业", "（一）予以公开", "三、收到和处理政府信息公开申请情况", "第二十条第（八）项"]
        {
            assert!(of(label).is_some(), "{label}");
        }
    }
}
