//! The labels of the forms as words: every outcome, group, applicant and result by the name that is printed.

use ogi_model::{Applicant, Channel, Outcome, OutcomeGroup, ReviewResult};

use super::Word;
use crate::cells::{applicant, group, outcome};

/// Every label that names a row or a column by itself.
pub(super) fn of_forms() -> Vec<(String, Word)> {
    let outcomes = Outcome::ALL.into_iter().map(|one| (one.zh(), Word::Outcomes(outcome(one))));
    let groups = OutcomeGroup::ALL.into_iter().filter(|one| one.has_label());
    let groups = groups.map(|one| (one.zh(), Word::Outcomes(group(one))));
    let applicants = Applicant::ALL.into_iter().filter(|who| *who != Applicant::Total);
    let applicants = applicants.map(|who| (who.zh(), Word::Applicants(applicant(who))));
    let channels = Channel::ALL.into_iter().map(|channel| (channel.zh(), Word::Channels(1 << channel as u8)));
    let results = ReviewResult::ALL.into_iter().filter(|result| *result != ReviewResult::Total);
    let results = results.map(|result| (result.zh(), Word::Results(1 << result as u8)));
    let labels = outcomes.chain(groups).chain(applicants).chain(channels).chain(results);
    // 其他 is a row, a column and a word of every day.
    let mut words: Vec<(String, Word)> =
        labels.filter(|(label, _)| *label != "其他").flat_map(|(label, word)| spellings(label, word)).collect();
    words.extend(petitions().map(|text| (text, Word::Outcomes(outcome(Outcome::NotProcessedPetition)))));
    words
}

/// 信访、举报、投诉, which prose names in any order, two or three of them, with and without 、; two alone may be those of
/// every day, and are named as a kind (类).
fn petitions() -> impl Iterator<Item = String> {
    const PARTS: [&str; 3] = ["信访", "举报", "投诉"];
    let pairs = (0..3).flat_map(|one| (0..3).filter(move |two| *two != one).map(move |two| vec![one, two]));
    let all = pairs.clone().map(|pair| vec![pair[0], pair[1], 3 - pair[0] - pair[1]]);
    pairs.chain(all).flat_map(|order| {
        let names: Vec<&str> = order.iter().map(|part| PARTS[*part]).collect();
        let endings: &[&str] =
            if order.len() == 3 { &["", "类", "类申请", "类事项"] } else { &["类", "类申请", "类事项"] };
        let joined = ["", "、"].map(|between| names.join(between));
        joined
            .into_iter()
            .flat_map(|name| endings.iter().map(move |ending| format!("{name}{ending}")))
            .collect::<Vec<_>>()
    })
}

/// A label, and as it is written in prose: without the remark in brackets, and without 属于.
fn spellings(label: &str, word: Word) -> Vec<(String, Word)> {
    let label = label.split('（').next().unwrap_or(label);
    let mut spellings = vec![(label.to_owned(), word)];
    let bare = ["属于", "申请人"].into_iter().find_map(|opening| label.strip_prefix(opening));
    spellings.extend(bare.map(|bare| (bare.to_owned(), word)));
    spellings
}
