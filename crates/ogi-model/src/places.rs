//! Where every cell of a report stands in its document, and what is printed there.

use std::ops::Index;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::cell::Cell;
use crate::place::Place;

/// 单元格在原文件中的原文和位置。
///
/// What a cell prints, and where it stands in the source document.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct Printed {
    /// 单元格原文，空白单元格为空字符串；未能读出的，为整行原文。
    ///
    /// What stands in the cell, to the letter; empty where it is blank. Of a cell that was left unread, the whole row.
    #[cfg_attr(feature = "schemars", schemars(title = "原文"))]
    pub text: String,
    /// 位置。
    ///
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// What the cells of a report print and where they stand, in printed order.
///
/// ```
/// use ogi_model::{Place, Places, Printed};
///
/// let mut places = Places::default();
/// places.insert("requests.received.total".parse()?, Printed { text: "8".into(), place: Place::on_line(40) });
/// assert_eq!(places[&"requests.received.total".parse()?].place.line, Some(40));
/// # Ok::<(), ogi_model::UnknownKey>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<(Cell, Printed)>);

impl Places {
    /// What a cell prints, and where.
    pub fn get(&self, cell: Cell) -> Option<&Printed> {
        self.0.binary_search_by_key(&cell, |(known, _)| *known).ok().map(|at| &self.0[at].1)
    }

    /// Says where a cell stands; what was said of it before is forgotten.
    pub fn insert(&mut self, cell: Cell, printed: Printed) {
        // Documents are read in printed order, so that most cells come last.
        match self.0.last() {
            Some((last, _)) if *last >= cell => match self.0.binary_search_by_key(&cell, |(known, _)| *known) {
                Ok(at) => self.0[at].1 = printed,
                Err(at) => self.0.insert(at, (cell, printed)),
            },
            _ => self.0.push((cell, printed)),
        }
    }

    /// Every cell with what it prints, in printed order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Cell, &Printed)> {
        self.0.iter().map(|(cell, printed)| (*cell, printed))
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is known of any cell.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Index<&Cell> for Places {
    type Output = Printed;

    fn index(&self, cell: &Cell) -> &Printed {
        self.get(*cell).expect("the cell stands in the document")
    }
}

impl FromIterator<(Cell, Printed)> for Places {
    fn from_iter<I: IntoIterator<Item = (Cell, Printed)>>(cells: I) -> Self {
        let mut places = Self::default();
        cells.into_iter().for_each(|(cell, printed)| places.insert(cell, printed));
        places
    }
}

impl Serialize for Places {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (cell, printed) in &self.0 {
            map.serialize_entry(cell, printed)?;
        }
        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Places {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Places".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let cell = generator.subschema_for::<Cell>();
        let printed = generator.subschema_for::<Printed>();
        schemars::json_schema!({ "type": "object", "propertyNames": cell, "additionalProperties": printed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_kept_in_printed_order_and_the_last_word_counts() {
        let cells: Vec<Cell> = Cell::all().take(3).collect();
        let printed = |text: &str| Printed { text: text.to_owned(), place: Place::default() };
        let places: Places =
            [(cells[2], printed("2")), (cells[0], printed("0")), (cells[2], printed("3"))].into_iter().collect();
        let texts: Vec<_> = places.iter().map(|(cell, printed)| (cell, printed.text.as_str())).collect();
        assert_eq!(texts, [(cells[0], "0"), (cells[2], "3")]);
        assert_eq!(places.get(cells[1]), None);
    }

    #[test]
    fn a_place_stands_beside_its_text_in_json() {
        let place = Place { page: Some(3), table: Some(2), ..Place::default() };
        let places: Places = [(Cell::all().next().unwrap(), Printed { text: "0".into(), place })].into_iter().collect();
        let json = serde_json::to_string(&places).unwrap();
        assert_eq!(json, r#"{"disclosure.rules.made":{"text":"0","page":3,"table":2}}"#);
    }
}
