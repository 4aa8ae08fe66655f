//! Why the content of a document is not run to its end.

use super::super::super::TooComplex;
use super::super::unpack::TooMuch;

/// Why the content of a document is not run to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Stop {
    TooMuch(TooMuch),
    TooComplex,
}

impl From<TooMuch> for Stop {
    fn from(too_much: TooMuch) -> Self {
        Self::TooMuch(too_much)
    }
}

impl From<TooComplex> for Stop {
    fn from(TooComplex: TooComplex) -> Self {
        Self::TooComplex
    }
}
