//! The groups of outcomes in table three.

use super::Edition;
use crate::law::Article;
use crate::requests::{Outcome, RequestRow};
use crate::taxonomy::taxonomy;

taxonomy! {
    /// A group of outcomes in part three of table three. No cell has the address of a group.
    "a group of outcomes" pub enum OutcomeGroup {
        Disclosed disclosed "予以公开或者部分公开" "Disclosed"
            "（一）（二）：全部或者部分公开，两行没有共同的标题。" "Rows (一) and (二): disclosed in full or in part; no label stands over the two.";
        Withheld withheld "不予公开" "Withheld"
            "（三）：属于不予公开的各种情形。" "Rows under (三): withheld, by ground.";
        Unavailable unavailable "无法提供" "Unavailable"
            "（四）：没有可以提供的信息，或者申请内容不明确。" "Rows under (四): nothing to give, or a request that stayed unclear.";
        NotProcessed not_processed "不予处理" "Not processed"
            "（五）：不作为政府信息公开申请处理的各种情形。" "Rows under (五): not processed as a request for information, by ground.";
        Other other "其他处理" "Other"
            "（六）：其他处理；2019年版为一行，2021年版为三行。" "Row (六): dealt with otherwise; one row in edition 2019, three in edition 2021.";
    }
}

impl OutcomeGroup {
    /// Its number in the form, from 1 for （一）; that of its first row where no label stands over its rows.
    pub const fn number(self) -> u8 {
        match self {
            Self::Disclosed => 1,
            Self::Withheld => 3,
            Self::Unavailable => 4,
            Self::NotProcessed => 5,
            Self::Other => 6,
        }
    }

    /// Whether the form prints a label over its rows.
    pub const fn has_label(self) -> bool {
        !matches!(self, Self::Disclosed)
    }

    /// Its outcomes over all editions, in printed order.
    pub fn outcomes(self) -> impl Iterator<Item = Outcome> {
        Outcome::ALL.into_iter().filter(move |outcome| outcome.group() == self)
    }

    /// Its rows in an edition, in printed order.
    pub fn rows(self, edition: Edition) -> impl Iterator<Item = Outcome> {
        edition.form().requests.rows().filter_map(move |form| match form.row {
            RequestRow::Outcome(outcome) if outcome.group() == self => Some(outcome),
            _ => None,
        })
    }

    /// The provisions its outcomes rest on, each once.
    pub fn articles(self) -> Vec<Article> {
        let mut articles: Vec<Article> =
            self.outcomes().flat_map(|outcome| outcome.legal_basis().articles).copied().collect();
        articles.sort_unstable();
        articles.dedup();
        articles
    }
}

impl Outcome {
    /// The group it stands in.
    pub const fn group(self) -> OutcomeGroup {
        match self {
            Self::Granted | Self::PartlyGranted => OutcomeGroup::Disclosed,
            Self::WithheldStateSecret
            | Self::WithheldByLaw
            | Self::WithheldSecurityStability
            | Self::WithheldThirdParty
            | Self::WithheldInternalAffairs
            | Self::WithheldProcessInformation
            | Self::WithheldEnforcementFile
            | Self::WithheldRegistrySearch => OutcomeGroup::Withheld,
            #[cfg(ogi_pretend_edition)]
            Self::WithheldPretend => OutcomeGroup::Withheld,
            Self::UnavailableNotHeld | Self::UnavailableNeedsCreation | Self::UnavailableUnclear => {
                OutcomeGroup::Unavailable
            }
            Self::NotProcessedPetition
            | Self::NotProcessedRepeated
            | Self::NotProcessedPublication
            | Self::NotProcessedExcessive
            | Self::NotProcessedReconfirmation => OutcomeGroup::NotProcessed,
            Self::Other | Self::OtherNotSupplemented | Self::OtherUnpaid | Self::OtherRemaining => OutcomeGroup::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_stands_in_one_group_and_the_groups_in_printed_order() {
        let outcomes: Vec<Outcome> = OutcomeGroup::ALL.into_iter().flat_map(OutcomeGroup::outcomes).collect();
        assert_eq!(outcomes, Outcome::ALL);
        for edition in Edition::ALL {
            let rows = OutcomeGroup::ALL.into_iter().flat_map(|group| group.rows(edition));
            assert!(rows.map(|outcome| outcome.group().number()).is_sorted());
        }
    }

    #[test]
    fn the_label_of_a_group_begins_with_its_number_and_name() {
        for edition in Edition::ALL {
            let form = edition.form();
            for group in OutcomeGroup::ALL.into_iter().filter(|group| group.has_label()) {
                let first = group.rows(edition).next().unwrap();
                let row = form.requests.rows().find(|form| form.row == RequestRow::Outcome(first)).unwrap();
                assert!(row.labels[0].text.ends_with(group.zh()), "{edition} {group}");
            }
        }
    }

    #[test]
    fn a_group_rests_on_the_articles_of_its_outcomes() {
        let articles: Vec<String> = OutcomeGroup::Unavailable.articles().into_iter().map(Article::zh).collect();
        assert_eq!(articles, ["第二十九条", "第三十条", "第三十六条第（四）项", "第三十六条第（五）项", "第三十八条"]);
    }
}
