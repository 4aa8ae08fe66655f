//! Members of a report that list cells, in one field of the wide form.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Address, Cell, Forms, NoteCode, Table, Unread};
use serde::Serialize;

use super::labels::{address_zh, cell_zh, table_zh};
use crate::canonical::write_json;

/// A member of a report that lists cells, rows or tables.
pub(super) enum Listing<'a> {
    Forms(&'a Forms),
    Addresses(&'a BTreeSet<Address>),
    Cells(&'a BTreeSet<Cell>),
    Unread(&'a BTreeMap<Cell, Unread>),
    Remarks(&'a BTreeMap<Cell, String>),
}

impl Listing<'_> {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Forms(forms) => forms.is_blank(),
            Self::Addresses(addresses) => addresses.is_empty(),
            Self::Cells(cells) => cells.is_empty(),
            Self::Unread(cells) => cells.is_empty(),
            Self::Remarks(cells) => cells.is_empty(),
        }
    }

    /// The JSON of the member, in canonical form.
    pub(super) fn as_json(&self) -> String {
        match self {
            Self::Forms(forms) => json(forms),
            Self::Addresses(addresses) => json(addresses),
            Self::Cells(cells) => json(cells),
            Self::Unread(cells) => json(cells),
            Self::Remarks(cells) => json(cells),
        }
    }

    /// The same for people: cells by the headings of their columns.
    pub(super) fn in_words(&self) -> String {
        match self {
            Self::Forms(forms) => {
                let of = |table: Table| match table {
                    Table::Disclosure => forms.disclosure,
                    Table::Requests => forms.requests,
                    Table::Reviews => forms.reviews,
                };
                let named = |table: Table| of(table).map(|edition| format!("{}：{edition}", table_zh(table)));
                joined(Table::ALL.into_iter().filter_map(named))
            }
            Self::Addresses(addresses) => joined(addresses.iter().map(|address| address_zh(*address))),
            Self::Cells(cells) => joined(cells.iter().map(|cell| cell_zh(*cell))),
            Self::Unread(cells) => joined(cells.iter().map(|(cell, Unread { code, text })| {
                format!("{}：“{text}”（{}）", cell_zh(*cell), why_zh(code).unwrap_or(code))
            })),
            Self::Remarks(cells) => joined(cells.iter().map(|(cell, text)| format!("{}：“{text}”", cell_zh(*cell)))),
        }
    }
}

/// What a reason for leaving a cell unread is called; nothing where the reason is not one of this program.
pub(super) fn why_zh(code: &str) -> Option<&'static str> {
    code.parse().ok().map(NoteCode::zh)
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join("；")
}

fn json(value: &impl Serialize) -> String {
    let mut json = Vec::new();
    write_json(value, &mut json).expect("addresses and texts are plain data, and memory takes whatever is written");
    String::from_utf8(json).expect("JSON is text")
}
