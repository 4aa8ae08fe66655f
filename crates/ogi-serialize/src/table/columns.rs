//! The columns of both layouts: what each is called, what it holds and where that stands in a report.

use std::borrow::Cow;

use ogi_model::{
    Applicant, Bilingual, Cell, CellState, CreditCode, DivisionCode, Edition, Figure, FigureKind, Level, Measure,
    NoteCode, Organ, OrganKind, Report, ReviewResult, Row, Scope, Source, Table, is_nil_mark, read_number,
};

use super::CsvLayout;
use super::labels::{LabelledCell, cell_en, cell_zh, keys, table_zh};
use super::listing::{Listing, why_zh};
use crate::codes::Text;

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name, as the header has it.
    pub(super) name: String,
    /// What it is called; in Chinese its heading for Excel.
    pub(super) title: Text,
    /// What stands in it.
    pub(super) about: Text,
    /// Of what type that is.
    pub(super) holds: Holds,
    /// Whether it is filled in every line.
    pub(super) is_required: bool,
    get: Get,
}

/// The type of a column.
#[derive(Clone, Debug)]
pub(super) enum Holds {
    /// Words of the document.
    Text,
    /// One of these words.
    Key(Vec<Word>),
    /// A text of this pattern.
    Pattern(&'static str),
    /// A year.
    Year,
    /// A figure of one kind.
    Figure(FigureKind),
    /// A figure of any kind.
    AnyFigure,
    /// `true` or `false`.
    Flag,
    /// JSON, an array.
    Array,
    /// JSON, an object.
    Object,
}

/// A word that may stand in a column.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) key: String,
    pub(super) zh: String,
    pub(super) en: String,
}

/// What stands in a field.
pub(super) enum Datum<'a> {
    Nothing,
    /// Words of the document.
    Text(Cow<'a, str>),
    /// A word of this project, and what it is called in Chinese.
    Key {
        key: Cow<'a, str>,
        zh: Option<&'static str>,
    },
    Number(String),
    Flag(bool),
    Listing(Listing<'a>),
}

/// Where the content of a column stands.
#[derive(Debug)]
enum Get {
    /// In the report as a whole.
    Report(fn(&Report) -> Datum<'_>),
    /// Beside a cell: the long form.
    Cell(for<'a> fn(&'a Report, &'a LabelledCell) -> Datum<'a>),
    /// In a cell: the wide form.
    Figure(Cell),
}

impl Column {
    /// What stands in it for a report, and in the long form for a cell of it.
    pub(super) fn datum<'a>(&self, report: &'a Report, cell: Option<&'a LabelledCell>) -> Datum<'a> {
        match (&self.get, cell) {
            (Get::Report(get), _) => get(report),
            (Get::Cell(get), Some(cell)) => get(report, cell),
            (Get::Cell(_), None) => Datum::Nothing,
            (Get::Figure(cell), _) => report.get(*cell).map_or(Datum::Nothing, number),
        }
    }

    /// What stands in it, in Chinese and English, with the words it may be.
    pub(super) fn description(&self) -> (String, String) {
        let Text { zh, en } = &self.about;
        let Holds::Key(words) = &self.holds else { return (zh.clone(), en.clone()) };
        let zh_words: Vec<String> = words.iter().map(|word| format!("{} {}", word.key, word.zh)).collect();
        let en_words: Vec<String> = words.iter().map(|word| format!("{} ({})", word.key, word.en)).collect();
        (format!("{zh}取值：{}。", zh_words.join("；")), format!("{en} One of: {}.", en_words.join("; ")))
    }

    /// Whether it says something else in each line of a report.
    pub(super) const fn is_of_cell(&self) -> bool {
        matches!(self.get, Get::Cell(_))
    }
}

/// The columns of a layout, in order.
pub(super) fn columns(layout: CsvLayout) -> Vec<Column> {
    let mut columns = of_the_source();
    columns.extend(of_the_organ());
    columns.extend(of_the_report());
    match layout {
        CsvLayout::Long => {
            columns.extend(where_a_cell_stands());
            columns.extend(what_a_cell_holds());
        }
        CsvLayout::Wide => {
            columns.extend(Cell::all().map(of_the_figure));
            columns.extend(what_blanks_are());
        }
    }
    columns
}

/// Where a report was read.
fn of_the_source() -> Vec<Column> {
    fn source(report: &Report, get: impl Fn(&Source) -> Option<Datum<'_>>) -> Datum<'_> {
        report.source.as_ref().and_then(get).unwrap_or(Datum::Nothing)
    }
    let column = |name: &str, title, about, holds, get| new(name, title, about, holds, Get::Report(get));
    vec![
        column(
            "source",
            Bilingual::new("来源文件", "Source"),
            Bilingual::new(
                "数据读自哪个文件：文件名或者网址。",
                "The file the data was read from: its name or address.",
            ),
            Holds::Text,
            |report| source(report, |source| text(source.name.as_ref())),
        ),
        column(
            "part",
            Bilingual::new("文件中的部分", "Part"),
            Bilingual::new(
                "一个文件含多份报告时，是其中的哪一份。",
                "Which report of the file it is, where the file holds several.",
            ),
            Holds::Text,
            |report| source(report, |source| text(source.part.as_ref())),
        ),
        column(
            "sha256",
            Bilingual::new("文件的SHA-256", "SHA-256"),
            Bilingual::new("来源文件内容的 SHA-256。", "The SHA-256 of the bytes of the file."),
            Holds::Pattern("^[0-9a-f]{64}$"),
            |report| source(report, |source| source.sha256.as_ref().map(identifier)),
        ),
    ]
}

/// Who made a report.
fn of_the_organ() -> Vec<Column> {
    fn organ(report: &Report, get: impl Fn(&Organ) -> Option<Datum<'_>>) -> Datum<'_> {
        report.organ.as_ref().and_then(get).unwrap_or(Datum::Nothing)
    }
    let column = |name: &str, title, about, holds, get| new(name, title, about, holds, Get::Report(get));
    vec![
        column(
            "organ",
            Bilingual::new("机关名称", "Organ"),
            Bilingual::new("编制报告的机关，按所印文字。", "The organ that made the report, as printed."),
            Holds::Text,
            |report| organ(report, |organ| text(Some(&organ.name))),
        ),
        column(
            "level",
            Bilingual::new("机关级别", "Level"),
            Bilingual::new(
                "机关所属的行政级别，见代码表 levels。",
                "The level of government the organ belongs to: code list levels.",
            ),
            Holds::Key(Level::ALL.iter().map(|it| word(it.key(), it.zh(), it.en())).collect()),
            |report| organ(report, |organ| organ.level.map(|level| key(level.key(), level.zh()))),
        ),
        column(
            "kind",
            Bilingual::new("机关种类", "Kind"),
            Bilingual::new("机关的种类，见代码表 organ_kinds。", "What the organ is by law: code list organ_kinds."),
            Holds::Key(OrganKind::ALL.iter().map(|it| word(it.key(), it.zh(), it.en())).collect()),
            |report| organ(report, |organ| organ.kind.map(|kind| key(kind.key(), kind.zh()))),
        ),
        column(
            "division_code",
            Bilingual::new("行政区划代码", "Division code"),
            Bilingual::new(
                "机关所在行政区划的代码，6、9 或者 12 位（GB/T 2260、GB/T 10114）。是文字，不是数字。",
                "The code of the division the organ belongs to, of 6, 9 or 12 digits (GB/T 2260, GB/T 10114). A text, not a number.",
            ),
            Holds::Pattern(DivisionCode::PATTERN),
            |report| organ(report, |organ| organ.division_code.as_ref().map(identifier)),
        ),
        column(
            "credit_code",
            Bilingual::new("统一社会信用代码", "Credit code"),
            Bilingual::new(
                "机关的统一社会信用代码，18 位（GB 32100-2015）。是文字，不是数字。",
                "The unified social credit code of the organ, of 18 characters (GB 32100-2015). A text, not a number.",
            ),
            Holds::Pattern(CreditCode::PATTERN),
            |report| organ(report, |organ| organ.credit_code.as_ref().map(identifier)),
        ),
    ]
}

/// What a report is.
fn of_the_report() -> Vec<Column> {
    let column = |name: &str, title, about, holds, get| new(name, title, about, holds, Get::Report(get));
    vec![
        column(
            "year",
            Bilingual::new("报告年度", "Year"),
            Bilingual::new("报告年度，不是发布年份。", "The year reported on, not the year of publication."),
            Holds::Year,
            |report| report.year.map_or(Datum::Nothing, |year| Datum::Number(year.to_string())),
        ),
        required(column(
            "edition",
            Bilingual::new("格式版本", "Edition"),
            Bilingual::new(
                "报告的格式版本，以表二所用格式为准，见代码表 editions。",
                "The edition of the form, that of table two: code list editions.",
            ),
            editions(),
            |report| edition(report.edition),
        )),
        column(
            "scope",
            Bilingual::new("统计范围", "Scope"),
            Bilingual::new(
                "是本机关的数据，还是本行政区域的汇总数据，见代码表 scopes；文件没有写明的为空。汇总数据不能与所含机关的数据相加。",
                "Whether the figures cover the organ alone or its whole area: code list scopes; empty where the document does \
                 not say. Figures of an area cannot be added to those of its organs.",
            ),
            Holds::Key(Scope::ALL.iter().map(|it| word(it.key(), it.zh(), it.en())).collect()),
            |report| report.scope.map_or(Datum::Nothing, |scope| key(scope.key(), scope.zh())),
        ),
    ]
}

/// In the long form: which cell a line is of.
fn where_a_cell_stands() -> Vec<Column> {
    let column = |name: &str, title, about, holds, get| new(name, title, about, holds, Get::Cell(get));
    let rows = Row::all().filter_map(|row| Cell::all().find(|cell| cell.row() == row)).map(|cell| {
        let label = cell.row();
        word(&keys(cell).0, &printed_row(label), label.en())
    });
    vec![
        required(column(
            "table",
            Bilingual::new("表", "Table"),
            Bilingual::new("单元格所在的表，见代码表 tables。", "The table of the cell: code list tables."),
            Holds::Key(Table::ALL.iter().map(|it| word(it.key(), it.zh(), it.en())).collect()),
            |_, cell| {
                let table = cell.cell.table();
                key(table.key(), table_zh(table))
            },
        )),
        required(column(
            "table_edition",
            Bilingual::new("该表格式版本", "Edition of the table"),
            Bilingual::new(
                "单元格所在的表的格式版本；各表的格式版本可能不同。",
                "The edition of the table of the cell; the tables of a report may differ.",
            ),
            editions(),
            |report, cell| edition(report.form_of(cell.cell.table())),
        )),
        required(column(
            "row",
            Bilingual::new("行代码", "Row"),
            Bilingual::new("单元格所在的行，其在该表中的键。", "The row of the cell: its key within the table."),
            Holds::Key(rows.collect()),
            |_, cell| Datum::Key { key: Cow::Borrowed(&cell.row), zh: None },
        )),
        required(column(
            "column",
            Bilingual::new("列代码", "Column"),
            Bilingual::new(
                "单元格所在的列，其在该表中的键，见代码表 measures、applicants、results。",
                "The column of the cell, its key within the table: code lists measures, applicants and results.",
            ),
            Holds::Key(column_words()),
            |_, cell| Datum::Key { key: Cow::Borrowed(cell.column), zh: None },
        )),
        required(column(
            "address",
            Bilingual::new("单元格地址", "Address"),
            Bilingual::new(
                "单元格的地址，即宽表中的列名和报告 JSON 中的路径。",
                "The address of the cell: the name of its column in the wide table, and its path in the JSON of the report.",
            ),
            Holds::Pattern("^(disclosure|requests|reviews)(\\.[a-z_]+){2,3}$"),
            |_, cell| Datum::Key { key: Cow::Borrowed(&cell.address), zh: None },
        )),
        required(column(
            "row_label",
            Bilingual::new("行", "Row label"),
            Bilingual::new(
                "该行在格式中所印的标题，从大类到小类，用“·”连接。",
                "What the form prints beside the row, from the outermost group inwards, joined by `·`.",
            ),
            Holds::Text,
            |report, cell| text(Some(&cell.label(report.form_of(cell.cell.table())).row)).unwrap_or(Datum::Nothing),
        )),
        required(column(
            "column_label",
            Bilingual::new("列", "Column label"),
            Bilingual::new("该列在格式中所印的标题。", "What the form prints above the column."),
            Holds::Text,
            |report, cell| text(Some(&cell.label(report.form_of(cell.cell.table())).column)).unwrap_or(Datum::Nothing),
        )),
    ]
}

/// In the long form: what is known of the cell.
fn what_a_cell_holds() -> Vec<Column> {
    let column = |name: &str, title, about, holds, get| new(name, title, about, holds, Get::Cell(get));
    vec![
        column(
            "value",
            Bilingual::new("数值", "Value"),
            Bilingual::new(
                "单元格中的数字：件数、有正负号的增减数，或者以万元为单位的金额。为空的原因见 state。",
                "The figure of the cell: a count, a change with its sign, or an amount in 万元 (ten thousand yuan). Why it is \
                 empty is said by state.",
            ),
            Holds::AnyFigure,
            |report, cell| report.get(cell.cell).map_or(Datum::Nothing, number),
        ),
        required(column(
            "state",
            Bilingual::new("状态", "State"),
            Bilingual::new("单元格是否有数字；没有的，是为什么。", "Whether the cell holds a figure, and if not, why."),
            Holds::Key(STATES.map(state_word).to_vec()),
            |report, cell| {
                let (key_of, name) = state_name(report.state(cell.cell));
                key(key_of, name.zh)
            },
        )),
        column(
            "unread_code",
            Bilingual::new("未读出的原因", "Why it is unread"),
            Bilingual::new(
                "未能读出的单元格（state 为 unread）为什么没有读出，见代码表 note_codes。",
                "Why a cell whose state is unread could not be read: code list note_codes.",
            ),
            Holds::Text,
            |report, cell| why_unread(report, cell.cell),
        ),
        column(
            "unread_text",
            Bilingual::new("未读出的原文", "What stands unread"),
            Bilingual::new(
                "未能读出的单元格或者其所在的行印的是什么。",
                "What stands in a cell that could not be read, or in its row.",
            ),
            Holds::Text,
            |report, cell| text_unread(report, cell.cell).unwrap_or(Datum::Nothing),
        ),
        column(
            "remark",
            Bilingual::new("单元格原文", "Remark"),
            Bilingual::new(
                "单元格在数字之外或者代替数字所印的原文，如单位、“/”、括注。",
                "What the cell prints beside or instead of a plain number, such as a unit, a slash or a remark in brackets.",
            ),
            Holds::Text,
            |report, cell| text(report.remarks.get(&cell.cell)).unwrap_or(Datum::Nothing),
        ),
        required(column(
            "read_by_sums",
            Bilingual::new("借助勾稽关系读出", "Read by sums"),
            Bilingual::new(
                "是否借助勾稽关系才确定属于这一格；有关的合计因此不能证明这个数字无误。",
                "Whether only the sums of the form could place the figure, so that those sums prove nothing about it.",
            ),
            Holds::Flag,
            |report, cell| Datum::Flag(report.read_by_sums.contains(&cell.cell)),
        )),
    ]
}

/// The column of a cell in the wide form.
fn of_the_figure(cell: Cell) -> Column {
    let meaning = match cell {
        Cell::Disclosure(cell) => Bilingual::new(cell.measure().about_zh(), cell.measure().about_en()),
        Cell::Request(_, applicant) => Bilingual::new(applicant.about_zh(), applicant.about_en()),
        Cell::Review(_, result) => Bilingual::new(result.about_zh(), result.about_en()),
    };
    let printing = Edition::ALL.into_iter().filter(|edition| edition.form().prints(cell));
    let editions: Vec<&str> = printing.map(Edition::key).collect();
    let about = Text {
        zh: format!("{}格式版本：{}。", meaning.zh, editions.join("、")),
        en: format!("{} Editions: {}.", meaning.en, editions.join(", ")),
    };
    let title = Text { zh: cell_zh(cell), en: cell_en(cell) };
    Column {
        name: cell.to_string(),
        title,
        about,
        holds: Holds::Figure(cell.figure()),
        is_required: false,
        get: Get::Figure(cell),
    }
}

/// The last columns of the wide form: an empty cell that none of them names, and that its edition prints, is blank.
fn what_blanks_are() -> Vec<Column> {
    let column = |name: &str, title, about, holds, get| new(name, title, about, holds, Get::Report(get));
    vec![
        column(
            "forms",
            Bilingual::new("各表格式版本", "Editions of the tables"),
            Bilingual::new(
                "与 edition 不同的表的格式版本。格式没有印的单元格总是空的，不是空白。",
                "The editions of tables that differ from edition. A cell that its edition does not print is always empty, and not blank.",
            ),
            Holds::Object,
            |report| list(Listing::Forms(&report.forms)),
        ),
        column(
            "omitted",
            Bilingual::new("文件中没有的部分", "Omitted"),
            Bilingual::new(
                "格式上有而文件中没有的表、行、单元格的地址；其中的单元格不是空白。",
                "Addresses of tables, rows and cells that the form prints and the document does not have; their cells are not blank.",
            ),
            Holds::Array,
            |report| list(Listing::Addresses(&report.omitted)),
        ),
        column(
            "unread",
            Bilingual::new("未能读出的单元格", "Unread"),
            Bilingual::new(
                "文件中有、但未能准确读出的单元格：地址对应原因（code）和原文（text）。这些单元格不是空白。",
                "Cells that stand in the document but could not be read with certainty: address to why (code) and what stands \
                 there (text). They are not blank.",
            ),
            Holds::Object,
            |report| list(Listing::Unread(&report.unread)),
        ),
        column(
            "read_by_sums",
            Bilingual::new("借助勾稽关系读出的单元格", "Read by sums"),
            Bilingual::new(
                "借助勾稽关系才读出的单元格的地址；有关的合计不能证明这些数字无误。",
                "Addresses of cells that only the sums of the form could place; those sums prove nothing about them.",
            ),
            Holds::Array,
            |report| list(Listing::Cells(&report.read_by_sums)),
        ),
        column(
            "remarks",
            Bilingual::new("单元格原文", "Remarks"),
            Bilingual::new(
                "单元格在数字之外或者代替数字所印的原文：地址对应原文。没有数字而有“/”“无”之外的原文的单元格不是空白。",
                "What cells print beside or instead of a plain number: address to text. An empty cell with a remark other than \
                 a mark such as `/` or 无 is not blank.",
            ),
            Holds::Object,
            |report| list(Listing::Remarks(&report.remarks)),
        ),
    ]
}

fn new(name: &str, title: Bilingual, about: Bilingual, holds: Holds, get: Get) -> Column {
    Column { name: name.to_owned(), title: title.into(), about: about.into(), holds, is_required: false, get }
}

fn required(column: Column) -> Column {
    Column { is_required: true, ..column }
}

fn text(text: Option<&String>) -> Option<Datum<'_>> {
    text.map(|text| Datum::Text(Cow::Borrowed(text)))
}

fn identifier(value: &impl ToString) -> Datum<'static> {
    Datum::Text(Cow::Owned(value.to_string()))
}

fn key(key: &'static str, zh: &'static str) -> Datum<'static> {
    Datum::Key { key: Cow::Borrowed(key), zh: Some(zh) }
}

fn edition(edition: Edition) -> Datum<'static> {
    Datum::Key { key: Cow::Borrowed(edition.key()), zh: None }
}

fn number(figure: Figure) -> Datum<'static> {
    Datum::Number(figure.to_string())
}

fn list(listing: Listing<'_>) -> Datum<'_> {
    if listing.is_empty() { Datum::Nothing } else { Datum::Listing(listing) }
}

fn word(key: &str, zh: &str, en: &str) -> Word {
    Word { key: key.to_owned(), zh: zh.to_owned(), en: en.to_owned() }
}

fn editions() -> Holds {
    Holds::Key(Edition::ALL.map(|it| word(it.key(), &format!("{it}年版"), &format!("edition {it}"))).to_vec())
}

/// The keys of all columns of the form; `total` and `other` stand in several tables.
fn column_words() -> Vec<Word> {
    let measures = Measure::ALL.iter().map(|it| word(it.key(), it.zh(), it.en()));
    let applicants = Applicant::ALL.iter().map(|it| word(it.key(), it.zh(), it.en()));
    let results = ReviewResult::ALL.iter().map(|it| word(it.key(), it.zh(), it.en()));
    let mut words: Vec<Word> = Vec::new();
    for word in measures.chain(applicants).chain(results) {
        if words.iter().all(|known| known.key != word.key) {
            words.push(word);
        }
    }
    words
}

fn printed_row(row: Row) -> String {
    match row {
        Row::Disclosure(item) => item.zh(),
        Row::Request(row) => row.zh(),
        Row::Review(channel) => channel.zh(),
    }
    .to_owned()
}

const STATES: [CellState; 5] =
    [CellState::Filled, CellState::Blank, CellState::Omitted, CellState::Unread, CellState::NotPrinted];

const fn state_name(state: CellState) -> (&'static str, Bilingual) {
    match state {
        CellState::Filled => ("filled", Bilingual::new("已填", "it holds a figure")),
        CellState::Blank => ("blank", Bilingual::new("空白", "the document has the cell, and no figure in it")),
        CellState::Omitted => ("omitted", Bilingual::new("文件中没有", "the form prints it, the document lacks it")),
        CellState::Unread => ("unread", Bilingual::new("未能读出", "it could not be read with certainty")),
        CellState::NotPrinted => ("not_printed", Bilingual::new("格式中没有", "the form does not print it")),
    }
}

fn state_word(state: CellState) -> Word {
    let (key, name) = state_name(state);
    word(key, name.zh, name.en)
}

/// Why a cell is unread, as a code. A cell that is unread because of its remark has none in the report; there are two
/// reasons for that.
fn why_unread(report: &Report, cell: Cell) -> Datum<'_> {
    if let Some(unread) = report.unread.get(&cell) {
        return Datum::Key { key: Cow::Borrowed(&unread.code), zh: why_zh(&unread.code) };
    }
    let Some(remark) = remark_unread(report, cell) else { return Datum::Nothing };
    let is_amount = cell.figure() == FigureKind::Amount;
    let why = if is_amount && read_number(remark, cell.figure(), None).unit_unknown {
        NoteCode::UnitUnknown
    } else {
        NoteCode::NotAFigure
    };
    key(why.key(), why.zh())
}

/// What stands in an unread cell.
fn text_unread(report: &Report, cell: Cell) -> Option<Datum<'_>> {
    match report.unread.get(&cell) {
        Some(unread) => text(Some(&unread.text)),
        None => text(remark_unread(report, cell)),
    }
}

/// A remark that stands instead of a figure.
fn remark_unread(report: &Report, cell: Cell) -> Option<&String> {
    report.remarks.get(&cell).filter(|remark| report.get(cell).is_none() && !is_nil_mark(remark))
}
