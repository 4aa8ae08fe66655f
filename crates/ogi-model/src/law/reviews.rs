//! What the channels and results of table four rest on.

use super::{Article, Instrument, LegalBasis};
use crate::reviews::{Channel, ReviewResult};

const fn before_2024(article: u8) -> Article {
    Article::whole(Instrument::ReconsiderationLaw2017, article)
}

const fn since_2024(article: u8) -> Article {
    Article::whole(Instrument::ReconsiderationLaw2023, article)
}

const fn suit(article: u8) -> Article {
    Article::whole(Instrument::LitigationLaw, article)
}

/// Whoever sees their rights infringed may ask for reconsideration or sue.
const REMEDIES: Article = Article::whole(Instrument::Regulations, 51);

impl Channel {
    /// The provisions that open this channel.
    pub const fn legal_basis(self) -> LegalBasis {
        let articles: &'static [Article] = match self {
            Self::Reconsideration => const { &[REMEDIES, before_2024(6), since_2024(11)] },
            Self::DirectLitigation => const { &[REMEDIES, suit(44)] },
            Self::LitigationAfterReconsideration => const { &[REMEDIES, suit(44), suit(45)] },
        };
        // Articles 11 and 51 were checked against their texts; the others were not.
        LegalBasis { articles, is_verified: false }
    }

    /// The provisions under which a case of this channel ends with a result; none for what is pending and for the total.
    pub const fn legal_basis_of(self, result: ReviewResult) -> LegalBasis {
        let articles: &'static [Article] = match (self, result) {
            (Self::Reconsideration, ReviewResult::Upheld) => {
                const { &[before_2024(28), since_2024(68), since_2024(69)] }
            }
            (Self::Reconsideration, ReviewResult::Corrected) => {
                const {
                    &[
                        before_2024(28),
                        since_2024(63),
                        since_2024(64),
                        since_2024(65),
                        since_2024(66),
                        since_2024(67),
                        since_2024(70),
                    ]
                }
            }
            (Self::Reconsideration, ReviewResult::Other) => {
                const {
                    &[
                        before_2024(17),
                        before_2024(25),
                        since_2024(30),
                        since_2024(33),
                        since_2024(41),
                        since_2024(73),
                        since_2024(74),
                    ]
                }
            }
            (_, ReviewResult::Upheld) => const { &[suit(69)] },
            (_, ReviewResult::Corrected) => {
                const { &[suit(70), suit(72), suit(73), suit(74), suit(75), suit(76), suit(77)] }
            }
            (_, ReviewResult::Other) => const { &[suit(51), suit(60), suit(62)] },
            (_, ReviewResult::Pending | ReviewResult::Total) => &[],
        };
        // The pairing of results with the articles of either law was not checked against a commentary.
        LegalBasis { articles, is_verified: false }
    }
}

impl ReviewResult {
    /// The provisions under which a case ends this way, over all channels.
    pub fn legal_basis(self) -> Vec<Article> {
        let mut articles: Vec<Article> =
            Channel::ALL.into_iter().flat_map(|channel| channel.legal_basis_of(self).articles).copied().collect();
        articles.sort_unstable();
        articles.dedup();
        articles
    }
}
