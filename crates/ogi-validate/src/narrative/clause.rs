//! What is held in mind while a sentence is read: the clause, the sentence, and what the paragraph was about.

use super::statement::StatedYear;
use super::subject::{About, Document, DocumentVerb, FeeItem, Verb};
use super::words::{Nil, ScopeWord};

/// What is counted, in the making.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Verb(Verb),
    Outcomes(u64),
    Applicants(u8),
    Channels(u8),
    Results(u8),
    Documents(Document),
    DocumentVerb(DocumentVerb),
    Fee(FeeItem),
    /// Something that is no row of the form.
    Unmapped,
}

impl Item {
    pub(super) fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Outcomes(one), Self::Outcomes(two)) => Self::Outcomes(one | two),
            (Self::Applicants(one), Self::Applicants(two)) => Self::Applicants(one | two),
            (Self::Channels(one), Self::Channels(two)) => Self::Channels(one | two),
            (Self::Results(one), Self::Results(two)) => Self::Results(one | two),
            (Self::Documents(one), Self::Documents(two)) => Self::Documents(one | two),
            (_, other) => other,
        }
    }
}

/// Items joined by 、 or 和.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Items {
    pub(super) items: [Option<Item>; 8],
    pub(super) count: usize,
}

impl Items {
    pub(super) fn set(&mut self, item: Item) {
        self.count = 0;
        self.push(item);
    }

    pub(super) fn push(&mut self, item: Item) {
        if self.count < self.items.len() {
            self.items[self.count] = Some(item);
            self.count += 1;
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Item> {
        self.items.into_iter().take(self.count).flatten()
    }

    pub(super) fn last(&self) -> Option<Item> {
        self.iter().last()
    }

    pub(super) fn all(&self) -> Option<Item> {
        self.iter().reduce(Item::and)
    }
}

/// What was read since the last comma.
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was or was not read")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clause {
    pub(super) items: Items,
    /// Characters that are no word of ours since the last item.
    pub(super) gap: u8,
    /// The last verb of the clause.
    pub(super) verb: Option<Verb>,
    pub(super) channels: u8,
    pub(super) results: u8,
    /// The requests were named since the verb.
    pub(super) requests: bool,
    pub(super) foreign: bool,
    pub(super) subset: bool,
    pub(super) compare: bool,
    pub(super) delta: bool,
    pub(super) share: bool,
    pub(super) incomplete: bool,
    pub(super) each: bool,
    pub(super) listed: Option<(Items, usize)>,
    pub(super) with: bool,
    pub(super) with_brought_forward: bool,
    pub(super) hedge: Hedge,
    pub(super) nil: Option<Denial>,
    pub(super) numbers: u8,
    pub(super) is_of_another_organ: bool,
    pub(super) is_of_the_office: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hedge {
    #[default]
    None,
    AtLeast,
    About,
}

/// A negation and what it denies so far.
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was or was not read")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Denial {
    pub(super) kind: Nil,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) requests: bool,
    pub(super) verb: Option<Verb>,
    pub(super) brought_forward: bool,
    pub(super) carried_forward: bool,
    pub(super) channels: u8,
    pub(super) documents: Document,
    pub(super) fee: bool,
    pub(super) partial: bool,
    pub(super) gap: u8,
    /// Since the last thing that it may deny.
    pub(super) trailing: u8,
}

/// What the sentence, and the paragraph before it, are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Topic {
    #[default]
    None,
    Requests,
    Reviews,
    Documents,
    Fee,
    Foreign,
}

/// What is carried from sentence to sentence of a paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Carried {
    pub(super) topic: Topic,
    pub(super) scope: Option<ScopeWord>,
    pub(super) requests: bool,
    pub(super) disclosure: bool,
    pub(super) channels: u8,
    pub(super) year: Option<StatedYear>,
    pub(super) partial: bool,
}

/// What is carried from clause to clause of a sentence.
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was or was not read")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) year: Option<StatedYear>,
    pub(super) year_before: Option<StatedYear>,
    /// Of all cases that the sentence has named and not yet summed up.
    pub(super) channels: u8,
    pub(super) documents: Document,
    pub(super) document_verb: Option<DocumentVerb>,
    pub(super) fee: Option<FeeItem>,
    pub(super) among: bool,
    pub(super) partial: bool,
    /// The last number of a part named by 其中, and the sum of those so far.
    pub(super) part: Option<u64>,
    pub(super) parts: u64,
    pub(super) whole: Option<u64>,
    /// What was done with the requests that 其中 takes apart.
    pub(super) whole_verb: Option<Verb>,
    pub(super) already_disclosed: bool,
    pub(super) closed_only: bool,
    pub(super) out_of: Option<u64>,
    pub(super) last: Option<About>,
    pub(super) clause_year: bool,
}
