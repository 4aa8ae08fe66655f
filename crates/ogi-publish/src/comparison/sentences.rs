//! Which sentences changed.

use ogi_model::text::normalize;
use ogi_model::{NarrativeBlock, Report, Table};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{ChangedSection, SentenceChange};

/// The changed sentences of every part in prose, in printed order.
pub(super) fn changes(old: &Report, new: &Report) -> Vec<SentenceChange> {
    let title = |report: &Report| vec![report.printed_title().into_owned()];
    let notes = |report: &Report| Table::ALL.iter().flat_map(|table| report.table_notes.get(*table).clone()).collect();
    let prose = |blocks: &Option<Vec<NarrativeBlock>>| -> Vec<String> {
        blocks.iter().flatten().flat_map(|block| sentences(&block.text)).collect()
    };
    let (then, now) = (&old.narrative, &new.narrative);
    let parts: [(ChangedSection, Vec<String>, Vec<String>); 5] = [
        (ChangedSection::Title, title(old), title(new)),
        (ChangedSection::Overview, prose(&then.overview), prose(&now.overview)),
        (ChangedSection::Problems, prose(&then.problems), prose(&now.problems)),
        (ChangedSection::OtherMatters, prose(&then.other_matters), prose(&now.other_matters)),
        (ChangedSection::Notes, notes(old), notes(new)),
    ];
    parts.iter().flat_map(|(section, old, new)| of_part(*section, old, new)).collect()
}

/// A paragraph in sentences, each with its mark.
fn sentences(text: &str) -> Vec<String> {
    let sentences =
        text.split_inclusive(['。', '；', '！', '？', '\n']).map(str::trim).filter(|sentence| !sentence.is_empty());
    sentences.map(str::to_owned).collect()
}

/// Sentences are the same where their normal forms are.
fn of_part(section: ChangedSection, old: &[String], new: &[String]) -> Vec<SentenceChange> {
    let normal = |sentences: &[String]| -> Vec<String> {
        sentences.iter().map(|sentence| normalize(sentence).into_owned()).collect()
    };
    let (was, is) = (normal(old), normal(new));
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &was, &is) {
        let (from, to) = match op {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { old_index, old_len, .. } => (&old[old_index..old_index + old_len], &new[..0]),
            DiffOp::Insert { new_index, new_len, .. } => (&old[..0], &new[new_index..new_index + new_len]),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                (&old[old_index..old_index + old_len], &new[new_index..new_index + new_len])
            }
        };
        for at in 0..from.len().max(to.len()) {
            changes.push(SentenceChange { section, from: from.get(at).cloned(), to: to.get(at).cloned() });
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_was_put_in_is_no_change_of_those_around_it() {
        let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let old = texts(&["甲。", "乙3件。", "丙。"]);
        let new = texts(&["甲。", "新。", "乙4件。", "丙。"]);
        let changes = of_part(ChangedSection::Overview, &old, &new);
        let pairs: Vec<_> = changes.iter().map(|change| (change.from.as_deref(), change.to.as_deref())).collect();
        assert_eq!(pairs, [(Some("乙3件。"), Some("新。")), (None, Some("乙4件。"))]);
        assert!(of_part(ChangedSection::Overview, &old, &texts(&["甲。", "乙３件。", "丙。"])).is_empty());
    }
}
