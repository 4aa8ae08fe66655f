//! What the outcomes of requests rest on.

use super::{Article, Instrument, LegalBasis};
use crate::requests::Outcome;

const fn whole(article: u8) -> Article {
    Article::whole(Instrument::Regulations, article)
}

const fn paragraph(article: u8, paragraph: u8) -> Article {
    Article::paragraph(Instrument::Regulations, article, paragraph)
}

const fn item(article: u8, item: u8) -> Article {
    Article::item(Instrument::Regulations, article, item)
}

impl Outcome {
    /// The provisions under which a request ends this way. Those that are not verified are the obvious reading of label and
    /// article; the others are paired in the Supreme People's Court's commentary on 法释〔2025〕8号.
    pub const fn legal_basis(self) -> LegalBasis {
        const REFUSED: Article = item(36, 3);
        let (articles, is_verified): (&'static [Article], bool) = match self {
            Self::Granted => (const { &[item(36, 1), item(36, 2), whole(15), whole(32)] }, false),
            Self::PartlyGranted => (const { &[whole(37)] }, false),
            Self::WithheldStateSecret | Self::WithheldByLaw | Self::WithheldSecurityStability => {
                (const { &[whole(14), REFUSED] }, true)
            }
            Self::WithheldThirdParty => (const { &[whole(15), whole(32), REFUSED] }, true),
            Self::WithheldInternalAffairs => (const { &[paragraph(16, 1), REFUSED] }, true),
            Self::WithheldProcessInformation | Self::WithheldEnforcementFile => {
                (const { &[paragraph(16, 2), REFUSED] }, true)
            }
            Self::WithheldRegistrySearch => (const { &[item(36, 7)] }, false),
            Self::UnavailableNotHeld => (const { &[item(36, 4), item(36, 5)] }, true),
            Self::UnavailableNeedsCreation => (const { &[whole(38)] }, false),
            Self::UnavailableUnclear => (const { &[whole(29), whole(30)] }, false),
            Self::NotProcessedPetition => (const { &[paragraph(39, 1)] }, false),
            Self::NotProcessedRepeated => (const { &[item(36, 6)] }, false),
            Self::NotProcessedPublication => (const { &[paragraph(39, 2)] }, false),
            Self::NotProcessedExcessive => (const { &[whole(35)] }, false),
            Self::OtherNotSupplemented => (const { &[whole(30)] }, true),
            Self::OtherUnpaid => (const { &[whole(42)] }, true),
            #[cfg(ogi_pretend_edition)]
            Self::WithheldPretend => (&[], false),
            Self::NotProcessedReconfirmation | Self::Other | Self::OtherRemaining => (&[], false),
        };
        LegalBasis { articles, is_verified }
    }
}
