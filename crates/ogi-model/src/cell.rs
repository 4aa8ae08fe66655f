//! Addresses: one for every figure, row and table.

use std::fmt;
use std::str::FromStr;

use crate::disclosure::{DisclosureCell, DisclosureItem};
use crate::figure::FigureKind;
use crate::requests::{Applicant, RequestRow};
use crate::reviews::{Channel, ReviewResult};
use crate::taxonomy::{UnknownKey, taxonomy};
use crate::wire;

taxonomy! {
    /// 报告的三张表。
    ///
    /// The tables of the report.
    "a table" pub enum Table by
    /// 各表的附注，逐条照录。
    ///
    /// Footnotes of the tables, as printed.
    TableNotes: Vec<String> as "Vec::<String>" {
        Disclosure disclosure "主动公开政府信息情况" "Proactive disclosure"
            "第二部分的表（表二）。" "The table of section two.";
        Requests requests "收到和处理政府信息公开申请情况" "Requests received and dealt with"
            "第三部分的表（表三）。" "The table of section three.";
        Reviews reviews "政府信息公开行政复议、行政诉讼情况" "Reconsideration and litigation"
            "第四部分的表（表四）。" "The table of section four.";
    }
}

/// The address of one figure of the report, over all editions: `requests.outcomes.granted.total`.
///
/// The address is the path of the figure in JSON. Addresses are ordered as the forms print them.
///
/// ```
/// use ogi_model::{Applicant, Cell, Outcome, RequestRow};
///
/// let cell: Cell = "requests.outcomes.granted.total".parse()?;
/// assert_eq!(cell, Cell::Request(RequestRow::Outcome(Outcome::Granted), Applicant::Total));
/// assert_eq!(cell.to_string(), "requests.outcomes.granted.total");
/// # Ok::<(), ogi_model::UnknownKey>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// Table two.
    Disclosure(DisclosureCell),
    /// Table three.
    Request(RequestRow, Applicant),
    /// Table four.
    Review(Channel, ReviewResult),
}

impl Cell {
    /// How many cells there are over all editions.
    pub const COUNT: usize = Self::FIRST_REVIEW + Channel::ALL.len() * ReviewResult::ALL.len();

    const FIRST_REQUEST: usize = DisclosureCell::COUNT;
    const FIRST_REVIEW: usize = Self::FIRST_REQUEST + RequestRow::COUNT * Applicant::ALL.len();

    /// Every cell over all editions, in printed order.
    pub fn all() -> impl Iterator<Item = Self> {
        let requests = RequestRow::ALL.into_iter().flat_map(|row| Applicant::ALL.map(|who| Self::Request(row, who)));
        let reviews =
            Channel::ALL.into_iter().flat_map(|channel| ReviewResult::ALL.map(|result| Self::Review(channel, result)));
        DisclosureCell::ALL.into_iter().map(Self::Disclosure).chain(requests).chain(reviews)
    }

    /// The positions of a table's cells among all.
    pub(crate) const fn range(table: Table) -> std::ops::Range<usize> {
        match table {
            Table::Disclosure => 0..Self::FIRST_REQUEST,
            Table::Requests => Self::FIRST_REQUEST..Self::FIRST_REVIEW,
            Table::Reviews => Self::FIRST_REVIEW..Self::COUNT,
        }
    }

    /// Where the cell stands among all, from 0 to [`Cell::COUNT`] − 1.
    pub fn index(self) -> usize {
        match self {
            Self::Disclosure(cell) => cell.index(),
            Self::Request(row, who) => Self::FIRST_REQUEST + row.index() * Applicant::ALL.len() + who as usize,
            Self::Review(channel, result) => {
                Self::FIRST_REVIEW + channel as usize * ReviewResult::ALL.len() + result as usize
            }
        }
    }

    /// The table it stands in.
    pub const fn table(self) -> Table {
        match self {
            Self::Disclosure(_) => Table::Disclosure,
            Self::Request(..) => Table::Requests,
            Self::Review(..) => Table::Reviews,
        }
    }

    /// What its column is called in English.
    pub fn column_en(self) -> &'static str {
        match self {
            Self::Disclosure(cell) => cell.measure().en(),
            Self::Request(_, applicant) => applicant.en(),
            Self::Review(_, result) => result.en(),
        }
    }

    /// The key of its column: `issued`, `natural_person`, `upheld`.
    pub const fn column_key(self) -> &'static str {
        match self {
            Self::Disclosure(cell) => cell.measure().key(),
            Self::Request(_, applicant) => applicant.key(),
            Self::Review(_, result) => result.key(),
        }
    }

    /// The row it stands in.
    pub const fn row(self) -> Row {
        match self {
            Self::Disclosure(cell) => Row::Disclosure(cell.item()),
            Self::Request(row, _) => Row::Request(row),
            Self::Review(channel, _) => Row::Review(channel),
        }
    }

    /// The kind of figure it holds.
    pub const fn figure(self) -> FigureKind {
        match self {
            Self::Disclosure(cell) => cell.measure().figure(),
            Self::Request(..) | Self::Review(..) => FigureKind::Count,
        }
    }
}

/// The address of one row: `requests.outcomes.granted`. A block of table four counts as a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// A row of table two.
    Disclosure(DisclosureItem),
    /// A row of table three.
    Request(RequestRow),
    /// A block of table four.
    Review(Channel),
}

impl Row {
    /// What the form prints for the row, without numbering and groups.
    #[cfg(feature = "schemars")]
    const fn zh(self) -> &'static str {
        match self {
            Self::Disclosure(item) => item.zh(),
            Self::Request(row) => row.zh(),
            Self::Review(channel) => channel.zh(),
        }
    }

    /// Every row over all editions, in printed order.
    pub fn all() -> impl Iterator<Item = Self> {
        let requests = RequestRow::ALL.into_iter().map(Self::Request);
        DisclosureItem::ALL
            .into_iter()
            .map(Self::Disclosure)
            .chain(requests)
            .chain(Channel::ALL.into_iter().map(Self::Review))
    }

    /// The table it stands in.
    pub const fn table(self) -> Table {
        match self {
            Self::Disclosure(_) => Table::Disclosure,
            Self::Request(_) => Table::Requests,
            Self::Review(_) => Table::Reviews,
        }
    }

    /// The English name.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Disclosure(item) => item.en(),
            Self::Request(row) => row.en(),
            Self::Review(channel) => channel.en(),
        }
    }
}

/// The address of a table, a row or a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Address {
    /// A whole table: `reviews`.
    Table(Table),
    /// A row: `requests.outcomes.other_unpaid`.
    Row(Row),
    /// A cell.
    Cell(Cell),
}

impl Address {
    /// Every address over all editions, in printed order.
    pub fn all() -> impl Iterator<Item = Self> {
        let mut all: Vec<Self> = (Table::ALL.into_iter().map(Self::Table))
            .chain(Row::all().map(Self::Row))
            .chain(Cell::all().map(Self::Cell))
            .collect();
        all.sort();
        all.into_iter()
    }

    /// The table it is, or stands in.
    pub const fn table(self) -> Table {
        match self {
            Self::Table(table) => table,
            Self::Row(row) => row.table(),
            Self::Cell(cell) => cell.table(),
        }
    }

    /// Whether the cell is at this address, or in the row or table that is.
    pub fn covers(self, cell: Cell) -> bool {
        match self {
            Self::Table(table) => cell.table() == table,
            Self::Row(row) => cell.row() == row,
            Self::Cell(other) => other == cell,
        }
    }

    fn order(self) -> (Table, Option<Row>, Option<Cell>) {
        match self {
            Self::Table(table) => (table, None, None),
            Self::Row(row) => (row.table(), Some(row), None),
            Self::Cell(cell) => (cell.table(), Some(cell.row()), Some(cell)),
        }
    }
}

impl PartialOrd for Address {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Address {
    /// As printed: a table before its rows, a row before its cells.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order())
    }
}

impl From<Table> for Address {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<Row> for Address {
    fn from(row: Row) -> Self {
        Self::Row(row)
    }
}

impl From<Cell> for Address {
    fn from(cell: Cell) -> Self {
        Self::Cell(cell)
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Piece by piece: fingerprints are made of addresses, and a format within a format would be set up for each piece.
        let pieces = match self {
            Self::Disclosure(cell) => ["disclosure.", cell.item().key(), "", ".", cell.measure().key()],
            Self::Request(row, who) => {
                let [group, row] = row.key_in_pieces();
                ["requests.", group, row, ".", who.key()]
            }
            Self::Review(channel, result) => ["reviews.", channel.key(), "", ".", result.key()],
        };
        pieces.into_iter().try_for_each(|piece| f.write_str(piece))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disclosure(item) => write!(f, "disclosure.{item}"),
            Self::Request(row) => write!(f, "requests.{row}"),
            Self::Review(channel) => write!(f, "reviews.{channel}"),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(table) => write!(f, "{table}"),
            Self::Row(row) => write!(f, "{row}"),
            Self::Cell(cell) => write!(f, "{cell}"),
        }
    }
}

/// Splits the table off an address.
fn table_of(address: &str) -> Result<(Table, &str), UnknownKey> {
    let (table, rest) = address.split_once('.').unwrap_or((address, ""));
    Ok((table.parse()?, rest))
}

/// Names what was wrong in the whole address it stood in.
fn in_address(address: &str) -> impl FnOnce(UnknownKey) -> UnknownKey {
    move |error| UnknownKey { within: Some(address.to_owned()), ..error }
}

impl FromStr for Cell {
    type Err = UnknownKey;

    fn from_str(address: &str) -> Result<Self, UnknownKey> {
        fn read(address: &str) -> Result<Cell, UnknownKey> {
            let (table, rest) = table_of(address)?;
            let (row, column) = rest.rsplit_once('.').unwrap_or((rest, ""));
            Ok(match table {
                Table::Disclosure => Cell::Disclosure(rest.parse()?),
                Table::Requests => Cell::Request(row.parse()?, column.parse()?),
                Table::Reviews => Cell::Review(row.parse()?, column.parse()?),
            })
        }
        read(address).map_err(in_address(address))
    }
}

impl FromStr for Row {
    type Err = UnknownKey;

    fn from_str(address: &str) -> Result<Self, UnknownKey> {
        fn read(address: &str) -> Result<Row, UnknownKey> {
            let (table, rest) = table_of(address)?;
            Ok(match table {
                Table::Disclosure => Row::Disclosure(rest.parse()?),
                Table::Requests => Row::Request(rest.parse()?),
                Table::Reviews => Row::Review(rest.parse()?),
            })
        }
        read(address).map_err(in_address(address))
    }
}

impl FromStr for Address {
    type Err = UnknownKey;

    fn from_str(address: &str) -> Result<Self, UnknownKey> {
        if let Ok(table) = address.parse() {
            return Ok(Self::Table(table));
        }
        match address.parse() {
            Ok(row) => Ok(Self::Row(row)),
            // What has no column is wrong as a row; as a cell, its last part would be taken for the column.
            Err(error) if address.strip_prefix("requests.outcomes.").is_some_and(|row| !row.contains('.')) => {
                Err(error)
            }
            Err(_) => address.parse().map(Self::Cell),
        }
    }
}

wire::as_text!(
    Cell,
    wire::Expected::CellAddress,
    Cell::all().collect::<Vec<_>>(),
    "单元格的地址，即该数字在报告 JSON 中的路径，以点相连：行的地址加列的键，如 `requests.received.total` 是表三“本年新收”一行的“总计”。\
     各段的含义见报告数据格式中同一路径上的属性，各版格式所印的行名和列名见 `rules.json` 的 `cells`。\n\n\
     The address of a cell: the path of its figure in the JSON of a report, joined by dots. It is the address of a row and the key \
     of a column: `requests.received.total` is the total (总计) of the row 本年新收 (received) in table three. The properties on that path \
     of the report schema say what each part means; `cells` of `rules.json` has the printed labels by edition."
        .to_owned()
);
wire::as_text!(Row, wire::Expected::RowAddress, Row::all().collect::<Vec<_>>(), {
    let rows: Vec<(String, &str, &str)> = Row::all().map(|row| (row.to_string(), row.zh(), row.en())).collect();
    crate::schema::values_described(
        "一行的地址，即该行在报告 JSON 中的路径，以点相连。\n\nThe address of a row: its path in the JSON of a report, joined by dots.",
        rows.iter().map(|(key, zh, en)| [key.as_str(), zh, "", en, ""]),
    )
});
wire::as_text!(
    Address,
    wire::Expected::Address,
    Address::all().collect::<Vec<_>>(),
    "表、行或者单元格的地址，即其在报告 JSON 中的路径，以点相连：表如 `reviews`，行如 `requests.received`，单元格如 \
     `requests.received.total`。各段的含义见报告数据格式中同一路径上的属性。\n\n\
     The address of a table, a row or a cell: its path in the JSON of a report, joined by dots, such as `reviews`, \
     `requests.received` and `requests.received.total`. The properties on that path of the report schema say what each part means."
        .to_owned()
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        for address in Address::all() {
            assert_eq!(address.to_string().parse(), Ok(address));
        }
    }

    #[test]
    fn every_cell_stands_where_its_index_says() {
        for (index, cell) in Cell::all().enumerate() {
            assert_eq!(cell.index(), index);
        }
        assert_eq!(Cell::all().count(), Cell::COUNT);
        assert!(Cell::all().is_sorted());
    }

    #[test]
    fn a_wrong_address_is_named_with_what_would_be_right() {
        let refused = |address: &str| address.parse::<Cell>().unwrap_err().to_string();
        assert_eq!(
            refused("request.received.total"),
            "`request` in `request.received.total` is not a table; one of: disclosure, requests, reviews"
        );
        assert!(
            refused("requests.received.totals")
                .starts_with("`totals` in `requests.received.totals` is not an applicant")
        );
        assert!(refused("requests.received").starts_with("`` in `requests.received` is not"));
        assert!(refused("").contains("is not a table"));
        let row = "requests.outcomes.grant".parse::<Address>().unwrap_err().to_string();
        assert!(row.starts_with("`grant` in `requests.outcomes.grant` is not an outcome; one of: granted"), "{row}");
    }
}
