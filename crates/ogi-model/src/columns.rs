//! Many reports as columns: one for each cell of tables three and four, for whoever asks the same of a whole corpus.

use std::sync::OnceLock;

use crate::cell::{Cell, Table};
use crate::form::Edition;
use crate::identity::{Figures, Identity, Sum, Undecided, Verdict};
use crate::report::{CellState, Report};

/// The tables whose figures are added up stand last among the cells, so their columns are numbered from here.
const FIRST: usize = Cell::range(Table::Requests).start;
const COLUMNS: usize = Cell::COUNT - FIRST;

/// How many reports share a block: as many as a word has bits.
const BLOCK: usize = 64;

/// The counts of tables three and four of many reports, a column for each cell.
///
/// What [`Figures`] says of one report, this says of a hundred thousand, several times as fast: a sum of cells becomes a
/// sum of columns. Blanks, gaps, cells that could not be read, local rows and reports in different editions of the form
/// are dealt with in the same way.
///
/// ```
/// use ogi_model::{Columns, Edition, Report, Sum};
///
/// let mut report = Report::blank(Edition::E2021);
/// let block = &mut report.reviews.reconsideration;
/// (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(2), Some(8));
///
/// let corpus: Columns = [&report, &Report::blank(Edition::E2019)].into_iter().collect();
/// assert_eq!(corpus.tally_all().fails, 1);
///
/// let cases = Edition::E2021.form().identities().iter().find(|identity| identity.sum == Sum::ReviewTotal).unwrap();
/// let tally = corpus.tally(cases);
/// assert_eq!((tally.fails, tally.blank_cell), (1, 1));
///
/// let pending = corpus.column("reviews.reconsideration.pending".parse()?);
/// assert_eq!(pending.flatten().sum::<u64>(), 2);
/// # Ok::<(), ogi_model::UnknownKey>(())
/// ```
///
/// Reports are kept in blocks of 64, and a block as narrow as its counts allow: 394 bytes a report where all the counts
/// of each of its reports together are below 2¹⁶ (about ten thousand requests), 788 below 2³², 1,576 above, where it is
/// also slower. Each kind of cell without a figure that occurs in a block (blank, omitted, unread) takes another 25 bytes
/// a report.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    blocks: Vec<Block>,
    len: usize,
}

/// How often a sum came out in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// [`Verdict::Holds`].
    pub holds: usize,
    /// [`Verdict::HoldsWithBlanksAsZero`].
    pub holds_with_blanks_as_zero: usize,
    /// [`Verdict::Fails`].
    pub fails: usize,
    /// Undecided: a cell is blank.
    pub blank_cell: usize,
    /// Undecided: the document lacks a row.
    pub row_omitted: usize,
    /// Undecided: a cell could not be read.
    pub unread_cell: usize,
    /// Undecided: a local row takes part.
    pub local_row: usize,
    /// Undecided: the sum helped to read the figures.
    pub used_for_reading: usize,
}

impl Tally {
    /// How often nothing can be said, whatever the reason.
    pub const fn undecided(self) -> usize {
        self.blank_cell + self.row_omitted + self.unread_cell + self.local_row + self.used_for_reading
    }

    /// How often there was a sum to be checked.
    pub const fn all(self) -> usize {
        self.holds + self.holds_with_blanks_as_zero + self.fails + self.undecided()
    }

    fn add(&mut self, verdicts: Verdicts) {
        let tallied = [
            (&mut self.holds, verdicts.holds),
            (&mut self.holds_with_blanks_as_zero, verdicts.as_zero),
            (&mut self.fails, verdicts.fails),
            (&mut self.blank_cell, verdicts.blank),
            (&mut self.row_omitted, verdicts.omitted),
            (&mut self.unread_cell, verdicts.unread),
            (&mut self.local_row, verdicts.local),
            (&mut self.used_for_reading, verdicts.used),
        ];
        for (count, word) in tallied {
            // Most are empty, and counting bits is not free everywhere.
            if word != 0 {
                *count += word.count_ones() as usize;
            }
        }
    }
}

impl Columns {
    /// Without any report.
    pub const fn new() -> Self {
        Self { blocks: Vec::new(), len: 0 }
    }

    /// How many reports there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds a report after the others. It costs about as much as adding up all its sums with [`Figures`] once.
    pub fn push(&mut self, report: &Report) {
        let slot = self.len % BLOCK;
        if slot == 0 {
            self.blocks.push(Block::default());
        }
        self.len += 1;
        self.blocks.last_mut().expect("one was pushed for the first report of a block").put(slot, report);
    }

    /// What can be said of a cell of a report, the reports numbered from 0 as they came; the same as [`Report::state`].
    /// Nothing for a cell of table two, or where there is no such report.
    pub fn state(&self, report: usize, cell: Cell) -> Option<CellState> {
        let column = cell.index().checked_sub(FIRST)?;
        (report < self.len).then(|| self.blocks[report / BLOCK].state(report % BLOCK, cell, column))
    }

    /// The figures of a cell, report by report; nothing where it is not filled in. Table two has no column here.
    pub fn column(&self, cell: Cell) -> impl Iterator<Item = Option<u64>> {
        (0..self.len).map(move |report| {
            let filled = self.state(report, cell) == Some(CellState::Filled);
            filled.then(|| self.blocks[report / BLOCK].counts.get(cell.index() - FIRST, report % BLOCK))
        })
    }

    /// How a sum came out, report by report; nothing for a report whose form does not contain it.
    pub fn verdicts(&self, identity: &Identity) -> impl Iterator<Item = Option<Verdict>> {
        let editions = editions_of(identity);
        let words = self.blocks.iter().map(move |block| block.check(identity, block.printed(identity, &editions)));
        words.flat_map(|words| (0..BLOCK).map(move |slot| words.verdict(slot))).take(self.len)
    }

    /// How often a sum came out in which way, over the reports whose form contains it.
    pub fn tally(&self, identity: &Identity) -> Tally {
        let editions = editions_of(identity);
        let mut tally = Tally::default();
        for block in &self.blocks {
            tally.add(block.check(identity, block.printed(identity, &editions)));
        }
        tally
    }

    /// How often the sums came out in which way, over all sums of all reports.
    pub fn tally_all(&self) -> Tally {
        let mut tally = Tally::default();
        for block in &self.blocks {
            for (identity, editions) in every_identity() {
                let printed = block.printed(identity, editions);
                if printed != 0 {
                    tally.add(block.check(identity, printed));
                }
            }
        }
        tally
    }
}

impl<'a> Extend<&'a Report> for Columns {
    fn extend<I: IntoIterator<Item = &'a Report>>(&mut self, reports: I) {
        reports.into_iter().for_each(|report| self.push(report));
    }
}

impl<'a> FromIterator<&'a Report> for Columns {
    fn from_iter<I: IntoIterator<Item = &'a Report>>(reports: I) -> Self {
        let mut columns = Self::new();
        columns.extend(reports);
        columns
    }
}

fn editions_of(identity: &Identity) -> Vec<Edition> {
    Edition::ALL.into_iter().filter(|edition| edition.form().identities().contains(identity)).collect()
}

/// Every identity of any edition once, with the editions that contain it.
fn every_identity() -> &'static [(&'static Identity, Vec<Edition>)] {
    static EVERY: OnceLock<Vec<(&'static Identity, Vec<Edition>)>> = OnceLock::new();
    EVERY.get_or_init(|| {
        let mut every: Vec<(&Identity, Vec<Edition>)> = Vec::new();
        for identity in Edition::ALL.into_iter().flat_map(|edition| edition.form().identities()) {
            if every.iter().all(|(known, _)| *known != identity) {
                every.push((identity, editions_of(identity)));
            }
        }
        every
    })
}

/// Up to 64 reports. In every word, bit n speaks of the n-th of them.
#[derive(Clone, Debug, Default)]
struct Block {
    /// Which reports print a table in an edition.
    forms: [[u64; Edition::ALL.len()]; Table::ALL.len()],
    /// Which reports have a local row that may be part of a sum.
    touched: [u64; Sum::ALL.len()],
    blank: Plane,
    omitted: Plane,
    unread: Plane,
    /// Cells that are filled in though the form does not print them, which no document gives.
    foreign: Plane,
    /// Cells that were read by the help of sums.
    read_by_sums: Plane,
    counts: Counts,
}

impl Block {
    fn put(&mut self, slot: usize, report: &Report) {
        let figures = Figures::of(report);
        let bit = 1 << slot;
        for (words, table) in self.forms.iter_mut().zip(Table::ALL) {
            words[report.form_of(table) as usize] |= bit;
        }
        for (word, sum) in self.touched.iter_mut().zip(Sum::ALL) {
            *word |= if figures.takes_local_rows(sum) { bit } else { 0 };
        }
        self.counts.put(slot, &figures.counts()[FIRST..Cell::COUNT]);
        for column in figures.read_by_sums().iter().filter_map(|cell| usize::from(*cell).checked_sub(FIRST)) {
            self.read_by_sums.put(column, bit);
        }
        for table in [Table::Requests, Table::Reviews] {
            let range = Cell::range(table);
            let blank = &report.form_of(table).form().derived().blank[range.clone()];
            for (index, (state, of_blank)) in range.clone().zip(figures.states()[range].iter().zip(blank)) {
                let plane = match (state, of_blank) {
                    (CellState::Filled, CellState::Blank) | (CellState::NotPrinted, _) => continue,
                    (CellState::Filled, _) => &mut self.foreign,
                    (CellState::Blank, _) => &mut self.blank,
                    (CellState::Omitted, _) => &mut self.omitted,
                    (CellState::Unread, _) => &mut self.unread,
                };
                plane.put(index - FIRST, bit);
            }
        }
    }

    fn state(&self, slot: usize, cell: Cell, column: usize) -> CellState {
        let on = |word: u64| word >> slot & 1 == 1;
        let states = [
            (&self.unread, CellState::Unread),
            (&self.omitted, CellState::Omitted),
            (&self.blank, CellState::Blank),
            (&self.foreign, CellState::Filled),
        ];
        if let Some((_, state)) = states.into_iter().find(|(plane, _)| on(plane.get(column))) {
            return state;
        }
        let forms = self.forms[cell.table() as usize];
        let prints = |edition: &Edition| on(forms[*edition as usize]) && edition.form().prints(cell);
        if Edition::ALL.iter().any(prints) { CellState::Filled } else { CellState::NotPrinted }
    }

    /// Which reports print the table of a sum in one of the editions.
    fn printed(&self, identity: &Identity, editions: &[Edition]) -> u64 {
        let forms = &self.forms[identity.sum.table() as usize];
        editions.iter().fold(0, |printed, edition| printed | forms[*edition as usize])
    }

    /// The rule of [`Figures::check`], for all reports of `asked` at once.
    fn check(&self, identity: &Identity, asked: u64) -> Verdicts {
        let (parts, totals) = identity.sides();
        let Compared { more, less } = self.counts.compare(parts, totals);
        let equal = !(more | less);
        let unread = asked & (self.unread.any(parts) | self.unread.any(totals));
        let omitted = asked & (self.omitted.any(parts) | self.omitted.any(totals)) & !unread;
        let local = asked & self.touched[identity.sum as usize] & !(unread | omitted);
        let known = asked & !(unread | omitted | local);

        let (in_parts, in_totals) = (self.blank.any(parts), self.blank.any(totals));
        let filled = known & !(in_parts | in_totals);
        // A side with blanks can only grow; where all totals are blank, nothing is decided.
        let open = known & !filled & !self.blank.all(totals);
        let as_zero = open & equal;
        let fails = open & ((more & !in_totals) | (less & !in_parts));
        let helped = self.read_by_sums.any(parts) | self.read_by_sums.any(totals);
        Verdicts {
            holds: filled & equal & !helped,
            as_zero: as_zero & !helped,
            used: ((filled & equal) | as_zero) & helped,
            fails: (filled & !equal) | fails,
            blank: known & !filled & !(as_zero | fails),
            omitted,
            unread,
            local,
        }
    }
}

/// For each verdict, which reports it was given.
#[derive(Clone, Copy, Debug)]
struct Verdicts {
    holds: u64,
    as_zero: u64,
    fails: u64,
    blank: u64,
    omitted: u64,
    unread: u64,
    local: u64,
    used: u64,
}

impl Verdicts {
    fn verdict(self, slot: usize) -> Option<Verdict> {
        let given = [
            (self.holds, Verdict::Holds),
            (self.as_zero, Verdict::HoldsWithBlanksAsZero),
            (self.fails, Verdict::Fails),
            (self.blank, Verdict::Undecided(Undecided::BlankCell)),
            (self.omitted, Verdict::Undecided(Undecided::RowOmitted)),
            (self.unread, Verdict::Undecided(Undecided::UnreadCell)),
            (self.local, Verdict::Undecided(Undecided::LocalRow)),
            (self.used, Verdict::Undecided(Undecided::UsedForReading)),
        ];
        given.into_iter().find(|(word, _)| word >> slot & 1 == 1).map(|(_, verdict)| verdict)
    }
}

/// For each column a word that says in which reports something is so; no word at all where it never is.
#[derive(Clone, Debug, Default)]
struct Plane(Vec<u64>);

impl Plane {
    fn put(&mut self, column: usize, bit: u64) {
        if self.0.is_empty() {
            self.0.resize(COLUMNS, 0);
        }
        self.0[column] |= bit;
    }

    fn get(&self, column: usize) -> u64 {
        self.0.get(column).copied().unwrap_or_default()
    }

    fn any(&self, cells: &[u16]) -> u64 {
        if self.0.is_empty() {
            return 0;
        }
        cells.iter().fold(0, |any, cell| any | self.0[usize::from(*cell) - FIRST])
    }

    fn all(&self, cells: &[u16]) -> u64 {
        if self.0.is_empty() {
            return 0;
        }
        cells.iter().fold(u64::MAX, |all, cell| all & self.0[usize::from(*cell) - FIRST])
    }
}

/// A line of the cache: the counts of one cell in some reports of a block, side by side in words.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Line([u32; WORDS]);

const WORDS: usize = 16;

/// The counts of a block.
#[derive(Clone, Debug)]
enum Counts {
    /// Line by line: those of all cells for the first reports, then for the next.
    ///
    /// Two counts share a word, or each has one, so that there is room for the sum of all counts of a report: two words
    /// are added, and every count in the one to that beside it in the other, and nothing is ever carried from one count
    /// into the next.
    Beside { bits: usize, lines: Vec<Line> },
    /// One by one: counts of which no document holds the like.
    Huge(Vec<[u64; BLOCK]>),
}

/// How the sum of the parts compares with that of the totals.
#[derive(Clone, Copy, Debug, Default)]
struct Compared {
    more: u64,
    less: u64,
}

impl Default for Counts {
    fn default() -> Self {
        Self::of_bits(16)
    }
}

impl Counts {
    fn of_bits(bits: usize) -> Self {
        Self::Beside { bits, lines: vec![Line::default(); COLUMNS * BLOCK * bits / (WORDS * 32)] }
    }

    fn get(&self, column: usize, slot: usize) -> u64 {
        match self {
            Self::Beside { bits, lines } => {
                let (line, word, shift) = place(*bits, column, slot);
                (lines[line].0[word] >> shift & (u32::MAX >> (32 - bits))).into()
            }
            Self::Huge(columns) => columns[column][slot],
        }
    }

    /// Where nothing was put before.
    fn put(&mut self, slot: usize, counts: &[u64]) {
        let sum: u128 = counts.iter().map(|count| u128::from(*count)).sum();
        match self {
            Self::Beside { bits: 16, .. } if sum > u16::MAX.into() => self.widen(Self::of_bits(32), slot),
            _ => {}
        }
        match self {
            Self::Beside { .. } if sum > u32::MAX.into() => self.widen(Self::Huge(vec![[0; BLOCK]; COLUMNS]), slot),
            _ => {}
        }
        match self {
            Self::Beside { bits, lines } => {
                let (line, word, shift) = place(*bits, 0, slot);
                for (line, count) in lines[line..].iter_mut().zip(counts) {
                    line.0[word] |= u32::try_from(*count).expect("room was made for all counts together") << shift;
                }
            }
            Self::Huge(columns) => columns.iter_mut().zip(counts).for_each(|(column, count)| column[slot] = *count),
        }
    }

    fn widen(&mut self, mut wider: Self, slots: usize) {
        for slot in 0..slots {
            let counts: [u64; COLUMNS] = std::array::from_fn(|column| self.get(column, slot));
            wider.put(slot, &counts);
        }
        *self = wider;
    }

    fn compare(&self, parts: &[u16], totals: &[u16]) -> Compared {
        let mut compared = Compared::default();
        match self {
            Self::Beside { bits, lines } => {
                let beside = WORDS * 32 / bits;
                for (chunk, lines) in lines.chunks_exact(COLUMNS).enumerate() {
                    // Nearly all sums hold, so which of them do not is only asked where one does not.
                    if differ(lines, parts, totals) {
                        let (parts, totals) = (add(lines, parts), add(lines, totals));
                        let counts = |words: [u32; WORDS]| words.into_iter().flat_map(|word| apart(word, *bits));
                        compared.put(chunk * beside, counts(parts).zip(counts(totals)));
                    }
                }
            }
            Self::Huge(columns) => {
                let sum = |cells: &[u16], slot| -> u128 {
                    cells.iter().map(|cell| u128::from(columns[usize::from(*cell) - FIRST][slot])).sum()
                };
                compared.put(0, (0..BLOCK).map(|slot| (sum(parts, slot), sum(totals, slot))));
            }
        }
        compared
    }
}

impl Compared {
    fn put<T: Ord>(&mut self, first: usize, sums: impl Iterator<Item = (T, T)>) {
        for (slot, (parts, totals)) in (first..).zip(sums) {
            self.more |= u64::from(parts > totals) << slot;
            self.less |= u64::from(parts < totals) << slot;
        }
    }
}

/// The line, the word in it and the bit in that where a count begins.
const fn place(bits: usize, column: usize, slot: usize) -> (usize, usize, usize) {
    let beside = 32 / bits;
    let (chunk, lane) = (slot / (WORDS * beside), slot % (WORDS * beside));
    (chunk * COLUMNS + column, lane / beside, lane % beside * bits)
}

/// The counts that share a word.
fn apart(word: u32, bits: usize) -> impl Iterator<Item = u32> {
    (0..32).step_by(bits).map(move |shift| word >> shift & (u32::MAX >> (32 - bits)))
}

/// Whether in any report the sum of the parts is not that of the totals. It and [`add`] are written so that the compiler
/// keeps the words in vector registers.
#[inline(never)]
fn differ(lines: &[Line], parts: &[u16], totals: &[u16]) -> bool {
    let mut differences = add(lines, parts);
    for cell in totals {
        for (difference, word) in differences.iter_mut().zip(lines[usize::from(*cell) - FIRST].0) {
            *difference = difference.wrapping_sub(word);
        }
    }
    differences.iter().fold(0, |any, difference| any | difference) != 0
}

/// The sums of some columns.
#[inline]
fn add(lines: &[Line], cells: &[u16]) -> [u32; WORDS] {
    let mut sums = [0; WORDS];
    for cell in cells {
        for (sum, word) in sums.iter_mut().zip(lines[usize::from(*cell) - FIRST].0) {
            *sum += word;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requests::Applicant;
    use crate::wire::MAX_COUNT;

    fn verdicts_of(reports: &[Report]) {
        let columns: Columns = reports.iter().collect();
        let mut all = Tally::default();
        for (identity, _) in every_identity() {
            let one_by_one: Vec<Option<Verdict>> = (reports.iter())
                .map(|report| {
                    let applies = report.identities().any(|applied| applied == *identity);
                    applies.then(|| Figures::of(report).check(identity).verdict)
                })
                .collect();
            assert_eq!(columns.verdicts(identity).collect::<Vec<_>>(), one_by_one, "{identity:?}");
            let tally = columns.tally(identity);
            let count = |verdict| one_by_one.iter().filter(|given| **given == Some(verdict)).count();
            assert_eq!(tally.holds, count(Verdict::Holds));
            assert_eq!(tally.fails, count(Verdict::Fails));
            assert_eq!(tally.unread_cell, count(Verdict::Undecided(Undecided::UnreadCell)));
            assert_eq!(tally.all(), one_by_one.iter().flatten().count());
            all.holds += tally.holds;
            all.fails += tally.fails;
        }
        let whole = columns.tally_all();
        assert_eq!((whole.holds, whole.fails), (all.holds, all.fails));
        assert_eq!(whole.all(), reports.iter().map(|report| report.identities().count()).sum::<usize>());
        for cell in Cell::all().skip(FIRST) {
            let figures: Vec<Option<u64>> = columns.column(cell).collect();
            for (index, report) in reports.iter().enumerate() {
                assert_eq!(columns.state(index, cell), Some(report.state(cell)), "{cell}");
                let count = report.get(cell).and_then(|figure| u64::try_from(figure).ok());
                assert_eq!(figures[index], count.filter(|_| report.state(cell) == CellState::Filled), "{cell}");
            }
        }
    }

    #[cfg(feature = "proptest")]
    mod of_any_corpus {
        use proptest::prelude::*;

        use super::verdicts_of;
        use crate::cell::Row;
        use crate::figure::Figure;
        use crate::report::LocalRow;
        use crate::strategies::{any_report, balanced_report};

        fn report() -> impl Strategy<Value = crate::Report> {
            let after = proptest::option::of(proptest::sample::select(Row::all().collect::<Vec<_>>()));
            let local = proptest::option::weighted(0.1, after);
            (prop_oneof![any_report(), balanced_report()], local).prop_map(|(mut report, local)| {
                report.local_rows.extend(local.map(|after| LocalRow {
                    table: after.map_or(crate::Table::Requests, Row::table),
                    label: "9.其他".into(),
                    after,
                    cells: Vec::new(),
                }));
                report
            })
        }

        proptest! {
            #![proptest_config(ProptestConfig::with_cases(16))]

            #[test]
            fn the_columns_say_what_each_report_says(
                mut reports in proptest::collection::vec(report(), 0..80),
                limit in proptest::sample::select(vec![20, 300, 100_000, u64::MAX]),
            ) {
                for report in &mut reports {
                    for (cell, figure) in report.figures().collect::<Vec<_>>() {
                        if let Figure::Count(count) = figure {
                            report.set(cell, Some(Figure::Count(count % limit))).unwrap();
                        }
                    }
                }
                verdicts_of(&reports);
            }
        }
    }

    fn of_row(count: u64, total: u64) -> Report {
        let mut report = Report::blank(Edition::E2021);
        for applicant in Applicant::ALL {
            *report.requests.received.get_mut(applicant) = Some(count);
        }
        report.requests.received.total = Some(total);
        report
    }

    #[test]
    fn counts_of_every_size_share_a_block() {
        let sizes = [0, 3, 9_000, 90_000, 700_000_000, MAX_COUNT];
        let mut reports: Vec<Report> = sizes.iter().map(|size| of_row(*size, size * 6)).collect();
        verdicts_of(&reports);
        reports.reverse();
        reports.push(of_row(10_000, 60_001));
        verdicts_of(&reports);
    }

    #[test]
    fn counts_that_no_document_holds_do_not_overflow() {
        let rows = [(1, 6), (u64::MAX, u64::MAX), (u64::MAX / 6, u64::MAX / 6 * 6), (2, 13)];
        verdicts_of(&rows.into_iter().map(|(count, total)| of_row(count, total)).collect::<Vec<_>>());
    }

    #[test]
    fn a_figure_the_form_does_not_print_is_kept_apart_from_none() {
        let mut report = Report::blank(Edition::E2021);
        report.requests.outcomes.other.total = Some(0);
        let (of_2021, of_2019) = (Report::blank(Edition::E2021), Report::blank(Edition::E2019));
        verdicts_of(&[report, of_2021, of_2019]);
    }

    #[test]
    fn table_two_has_no_column() {
        let columns: Columns = [&Report::blank(Edition::E2021)].into_iter().collect();
        let cell = Cell::all().next().unwrap();
        assert_eq!(columns.state(0, cell), None);
        assert_eq!(columns.column(cell).collect::<Vec<_>>(), [None]);
        assert_eq!(columns.state(1, Cell::all().last().unwrap()), None);
    }
}
