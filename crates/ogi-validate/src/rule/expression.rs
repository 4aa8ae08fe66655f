//! The one form in which a rule is data: a comparison of two sums, with what must be so for it to apply. It is what the
//! rules are checked by, what the published catalogue contains and what other languages evaluate.
//!
//! A side is the sum of its terms; a term is a figure, a number or a date, taken so many times. A difference is a term
//! taken −1 times, a ratio is two sides multiplied out.

pub(crate) mod evaluate;
pub(crate) mod exact;
mod formula;
mod name;
mod read;
#[cfg(feature = "schema")]
mod schema;

use std::borrow::Cow;

use ogi_model::{
    Address, Cell, DisclosureCell, DisclosureItem, Edition, Identity, Level, Measure, OrganKind, Row, Scope, Sum, Table,
};
use serde::{Deserialize, Serialize, Serializer};

pub use self::name::{Name, Words};

/// A comparison that must hold, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expression {
    /// What must be so for the comparison to apply; all of it.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub when: Cow<'static, [Guard]>,
    /// What must hold then.
    #[serde(flatten)]
    pub relation: Relation,
}

/// Two sides and how they compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// The left side: the sum of its terms.
    pub left: Cow<'static, [Term]>,
    /// How the sides compare.
    pub is: Comparison,
    /// The right side.
    pub right: Cow<'static, [Term]>,
}

/// What must be so for a comparison to apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// The table of the first cell is of one of these editions.
    Edition(Cow<'static, [Edition]>),
    /// The table of the first cell is of an edition that prints every cell compared. In the published catalogue these
    /// editions are listed.
    #[serde(skip_deserializing)]
    Printed,
    /// The year reported on is this one or later.
    FromYear(u16),
    /// The document does not say that its figures are of this scope.
    ScopeIsNot(Scope),
    /// No local row stands after one of these rows, or anywhere in one of these tables. One that stands before the first
    /// row of a table stands after every row of it.
    NoLocalRowAfter(Cow<'static, [Address]>),
    /// These figures compare so.
    Figures(Relation),
    /// The organ is of one of these kinds.
    OrganKind(Cow<'static, [OrganKind]>),
    /// The organ is of one of these levels.
    OrganLevel(Cow<'static, [Level]>),
    /// The organ is not known to be of this kind.
    OrganKindIsNot(OrganKind),
    /// The organ's name ends with one of these.
    OrganNameEnds(Words),
    /// None of these stands in the organ's name.
    OrganNameLacks(Words),
    /// The organ has no power to make rules, and reports for none that has.
    #[serde(serialize_with = "as_true", deserialize_with = "read::only_true")]
    CannotMakeRules,
    /// None of the figures compared was read by the help of sums; a sum that helped to read one proves nothing by holding.
    #[serde(serialize_with = "as_true", deserialize_with = "read::only_true")]
    NotReadBySums,
}

/// What has no value of its own stands in the data like the others, as a member of an object.
fn as_true<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(true)
}

/// A part of a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// What is added.
    #[serde(flatten)]
    pub quantity: Quantity,
    /// How many times; once, where nothing is said.
    #[serde(flatten, skip_serializing_if = "Factor::is_one")]
    pub times: Factor,
}

/// What can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// A figure of the report. A blank is some number from zero on; a blank change is any number.
    Cell(Cell),
    /// A figure of the report of the year before.
    Previous(Cell),
    /// A number.
    Number(u64),
    /// One of the rule's numbers to judge by, by its name.
    Threshold(Name),
    /// The date of publication, as a number of days.
    #[serde(serialize_with = "as_true")]
    Published,
    /// A day of the year after the one reported on, as a number of days.
    NextYear {
        /// The month.
        month: u32,
        /// The day.
        day: u32,
    },
}

/// How many times a term is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Factor {
    /// So many times.
    #[serde(rename = "times")]
    Number(i64),
    /// As many times as one of the rule's numbers to judge by says.
    #[serde(rename = "times_threshold")]
    Threshold(Name),
}

/// How two sides compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Left = right.
    Equal,
    /// Left ≤ right.
    AtMost,
    /// Left ≥ right.
    AtLeast,
    /// Left < right.
    LessThan,
    /// Left > right.
    MoreThan,
}

impl Factor {
    pub(crate) const ONCE: Self = Self::Number(1);

    fn is_one(&self) -> bool {
        *self == Self::ONCE
    }
}

impl Term {
    /// Nothing, as a side.
    pub(crate) const NONE: &'static [Self] = &[Self::number(0)];

    /// One, as a side.
    pub(crate) const ONE: &'static [Self] = &[Self::number(1)];

    const fn once(quantity: Quantity) -> Self {
        Self { quantity, times: Factor::ONCE }
    }

    pub(crate) const fn cell(cell: Cell) -> Self {
        Self::once(Quantity::Cell(cell))
    }

    pub(crate) const fn previous(cell: Cell) -> Self {
        Self::once(Quantity::Previous(cell))
    }

    pub(crate) const fn number(number: u64) -> Self {
        Self::once(Quantity::Number(number))
    }

    pub(crate) const fn threshold(name: &'static str) -> Self {
        Self::once(Quantity::Threshold(named(name)))
    }

    pub(crate) const fn published() -> Self {
        Self::once(Quantity::Published)
    }

    pub(crate) const fn next_year(month: u32, day: u32) -> Self {
        Self::once(Quantity::NextYear { month, day })
    }

    pub(crate) const fn times(self, times: i64) -> Self {
        Self { times: Factor::Number(times), ..self }
    }

    pub(crate) const fn times_threshold(self, name: &'static str) -> Self {
        Self { times: Factor::Threshold(named(name)), ..self }
    }
}

/// The name of a threshold, in data that is written down.
const fn named(name: &'static str) -> Name {
    Name::new(name).expect("thresholds have short names")
}

/// The address of a figure of table two, in data that is written down.
pub(crate) const fn disclosure(item: DisclosureItem, measure: Measure) -> Cell {
    let mut index = 0;
    while index < DisclosureCell::COUNT {
        let cell = DisclosureCell::ALL[index];
        if cell.item() as usize == item as usize && cell.measure() as usize == measure as usize {
            return Cell::Disclosure(cell);
        }
        index += 1;
    }
    panic!("no edition measures that of the item")
}

impl Relation {
    pub(crate) const fn of(left: &'static [Term], is: Comparison, right: &'static [Term]) -> Self {
        Self { left: Cow::Borrowed(left), is, right: Cow::Borrowed(right) }
    }

    const fn looks_back(&self) -> bool {
        any_previous(slice(&self.left)) || any_previous(slice(&self.right))
    }

    /// Every term, those of the left side first.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &Term> {
        self.left.iter().chain(self.right.iter())
    }

    /// The figures of the report itself, in the order of the terms.
    pub(crate) fn cells(&self) -> impl Iterator<Item = Cell> {
        self.terms().filter_map(|term| if let Quantity::Cell(cell) = term.quantity { Some(cell) } else { None })
    }
}

const fn any_previous(terms: &[Term]) -> bool {
    let mut index = 0;
    while index < terms.len() {
        if matches!(terms[index].quantity, Quantity::Previous(_)) {
            return true;
        }
        index += 1;
    }
    false
}

#[expect(clippy::ptr_arg, reason = "what a `Cow` holds is reached at compile time by its variants alone")]
const fn slice<'a, T: Clone>(list: &'a Cow<'static, [T]>) -> &'a [T] {
    match list {
        Cow::Borrowed(list) => list,
        Cow::Owned(list) => list.as_slice(),
    }
}

impl Expression {
    pub(crate) const fn of(when: &'static [Guard], relation: Relation) -> Self {
        Self { when: Cow::Borrowed(when), relation }
    }

    /// Whether it asks for a figure of the year before. Known at compile time for what is written down, as every check asks.
    pub(crate) const fn looks_back(&self) -> bool {
        let guards = slice(&self.when);
        let mut index = 0;
        while index < guards.len() {
            if let Guard::Figures(relation) = &guards[index]
                && relation.looks_back()
            {
                return true;
            }
            index += 1;
        }
        self.relation.looks_back()
    }

    /// Whether an edition prints every cell compared.
    pub(crate) fn is_printed_in(&self, edition: Edition) -> bool {
        self.relation.cells().all(|cell| edition.form().prints(cell))
    }

    /// The same with the editions listed that it is for.
    pub(crate) fn published(&self) -> Self {
        let listed = |guard: &Guard| match guard {
            Guard::Printed => {
                Guard::Edition(Edition::ALL.into_iter().filter(|edition| self.is_printed_in(*edition)).collect())
            }
            other => other.clone(),
        };
        Self { when: self.when.iter().map(listed).collect(), relation: self.relation.clone() }
    }

    /// The identities of one kind, as comparisons.
    pub(crate) fn of_sum(sum: Sum) -> Vec<Self> {
        let side = |cells: &[Cell]| cells.iter().copied().map(Term::cell).collect::<Cow<'static, [Term]>>();
        let guards = |editions: Vec<Edition>| {
            let disturbing = disturbing_rows(sum);
            let local = (!disturbing.is_empty()).then(|| Guard::NoLocalRowAfter(disturbing.into()));
            [Guard::Edition(editions.into())].into_iter().chain(local).chain([Guard::NotReadBySums]).collect()
        };
        let comparison = |(editions, identity): (Vec<Edition>, &Identity)| Self {
            when: guards(editions),
            relation: Relation { left: side(&identity.parts), is: Comparison::Equal, right: side(&identity.totals) },
        };
        identities(sum).into_iter().map(comparison).collect()
    }
}

/// The identities of one kind with the editions that have them; one that several editions share stands once.
pub(crate) fn identities(sum: Sum) -> Vec<(Vec<Edition>, &'static Identity)> {
    let mut shared: Vec<(Vec<Edition>, &'static Identity)> = Vec::new();
    for edition in Edition::ALL {
        for identity in edition.form().identities().iter().filter(|identity| identity.sum == sum) {
            match shared.iter_mut().find(|(_, known)| *known == identity) {
                Some((editions, _)) => editions.push(edition),
                None => shared.push((vec![edition], identity)),
            }
        }
    }
    shared
}

/// After which rows a local row may be part of a sum.
fn disturbing_rows(sum: Sum) -> Vec<Address> {
    use ogi_model::RequestRow::{CarriedForward, Concluded, Received};
    match sum {
        Sum::Balance => [Received, Concluded, CarriedForward].map(|row| Row::Request(row).into()).to_vec(),
        Sum::RowTotal => Vec::new(),
        Sum::OutcomeTotal => vec![Table::Requests.into()],
        Sum::ReviewTotal => vec![Table::Reviews.into()],
    }
}
