//! The sums the form must fulfil, as data, and whether a report fulfils them.
//!
//! Each identity says that some cells together equal some others. From this one list come the check, its words and the
//! published catalogue.

use crate::cell::{Cell, Row, Table};
use crate::disclosure::DisclosureCell;
use crate::form::{Edition, Form};
use crate::report::{CellState, Report};
use crate::requests::{Applicant, RequestRow};
use crate::reviews::{Channel, ReviewResult};
use crate::taxonomy::taxonomy;
use crate::wire::MAX_COUNT;

taxonomy! {
    /// 格式中勾稽关系的种类；键即核对它的规则的编号。
    ///
    /// The kinds of sum the form contains. The key is the id of the rule that checks it.
    "a kind of sum" pub enum Sum {
        Balance ("requests.balance") "第一项加第二项之和，等于第三项加第四项之和" "Received and brought forward equal dealt with and carried forward"
            "表三每一列：本年新收＋上年结转＝办理结果总计＋结转下年度。表上印有此勾稽关系。"
            "Every column of table three: received + brought forward = dealt with + carried forward. The form prints this identity.";
        RowTotal ("requests.row-total") "各类申请人之和等于总计" "Applicants add up to the row's total"
            "表三每一行：自然人与五类法人或其他组织之和＝总计。"
            "Every row of table three: natural persons and the five kinds of body add up to the total.";
        OutcomeTotal ("requests.outcome-total") "（一）至（六）各行之和等于（七）总计" "Outcomes add up to row (七)"
            "表三每一列：（一）至（六）各项办理结果之和＝（七）总计。"
            "Every column of table three: the outcomes of rows (一) to (六) add up to row (七).";
        ReviewTotal ("reviews.total") "各种结果之和等于总计" "Results add up to the block's total"
            "表四每一类案件：结果维持＋结果纠正＋其他结果＋尚未审结＝总计。"
            "Every block of table four: upheld + corrected + other + pending = total.";
    }
}

/// One identity: the `parts` together equal the `totals` together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// What kind of sum it is.
    pub sum: Sum,
    /// The cells that are added up.
    pub parts: Vec<Cell>,
    /// The cells they must equal; one, except in [`Sum::Balance`].
    pub totals: Vec<Cell>,
    /// Where they stand among all cells: parts first, then totals. Adding up is what a corpus spends its time on.
    at: Vec<u16>,
}

impl Identity {
    fn new(sum: Sum, parts: Vec<Cell>, totals: Vec<Cell>) -> Self {
        let at = |cell: &Cell| u16::try_from(cell.index()).expect("a form has no 65536 cells");
        Self { sum, at: parts.iter().chain(&totals).map(at).collect(), parts, totals }
    }

    /// Where the parts and the totals stand among all cells.
    pub(crate) fn sides(&self) -> (&[u16], &[u16]) {
        self.at.split_at(self.parts.len())
    }
}

/// How a sum came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumCheck {
    /// The verdict.
    pub verdict: Verdict,
    /// The sum of the known parts.
    pub parts: u128,
    /// The sum of the known totals.
    pub totals: u128,
}

impl SumCheck {
    /// How much more the totals say than the parts add up to.
    pub fn difference(self) -> i128 {
        i128::try_from(self.totals).unwrap_or(i128::MAX) - i128::try_from(self.parts).unwrap_or(i128::MAX)
    }
}

/// What can be said of a sum, or of any other comparison: one type for reports, columns and published expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds; or what it is said of is not so.
    Holds,
    /// It holds if the blank cells are zero.
    HoldsWithBlanksAsZero,
    /// It does not hold, whatever the blank cells may stand for.
    Fails,
    /// Nothing can be said.
    Undecided(Undecided),
    /// It is said of another edition of the form than that of its table. The form's own sums never give this: they are those
    /// of the edition.
    DoesNotApply,
}

impl Verdict {
    /// Its key: `pass`, `pass-blanks-as-zero`, `fail`, `not-counted`, or the reason why nothing can be said.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Holds => "pass",
            Self::HoldsWithBlanksAsZero => "pass-blanks-as-zero",
            Self::Fails => "fail",
            Self::Undecided(reason) => reason.key(),
            Self::DoesNotApply => "not-counted",
        }
    }
}

taxonomy! {
    /// 不予核对的原因。
    ///
    /// Why nothing can be said of a sum or a rule.
    "a reason" pub enum Undecided {
        BlankCell ("blank-cell") "有空白单元格" "A cell is blank"
            "有关单元格为空白，不能当作零。" "A cell it needs is blank, which is not the same as zero.";
        RowOmitted ("row-omitted") "文件中没有该行" "A row is missing"
            "表上应有而文件中没有该行或该表。" "The document lacks a row or a table that the form prints.";
        UnreadCell ("unread-cell") "有未能读出的单元格" "A cell could not be read"
            "有关单元格未能准确读出。" "A cell it needs could not be read with certainty.";
        LocalRow ("local-row") "有地方增设的行" "A local row takes part"
            "本地增设的行可能计入该合计。" "A row that the local form adds may be part of the sum.";
        NoPreviousYear ("no-previous-year") "没有上一年度报告" "No report of the previous year"
            "需要上一年度的报告。" "The rule needs the report of the year before.";
        OtherEdition ("other-edition") "不适用于该版格式" "Another edition"
            "该规则不适用于本报告所用的格式版本。" "The rule does not apply to the edition of this report.";
        OrganUnknown ("organ-unknown") "机关级别或者性质不明" "The level or kind of the organ is not known"
            "从名称不能确定机关的级别或者性质。" "The level or kind of the organ is not certain from its name.";
        DateUnknown ("date-unknown") "没有写明所需的日期" "A date it needs is missing"
            "文件没有写明规则所需的日期（如统计期限、落款日期）或者报告年度。" "The document does not give a date that the rule needs, such as the period covered or the date of signing, or its report year.";
        ProseUnknown ("prose-unknown") "没有提供文字部分" "The prose is not given"
            "只提供了数字，没有提供文字部分。" "Only figures were given, not the prose of the report.";
        UsedForReading ("used-for-reading") "已用于识别数字" "Used for reading"
            "该勾稽关系已用于辨认数字，不能再作为核对依据。" "The identity helped to read the figures, so it proves nothing about them.";
    }
}

impl Sum {
    /// The table whose figures it adds up.
    pub const fn table(self) -> Table {
        match self {
            Self::Balance | Self::RowTotal | Self::OutcomeTotal => Table::Requests,
            Self::ReviewTotal => Table::Reviews,
        }
    }

    /// Whether a row that a local form adds after `row` may be part of the sum.
    fn touched_by_local_row(self, table: Table, after: Option<Row>) -> bool {
        match self {
            Self::RowTotal => false,
            Self::OutcomeTotal => table == Table::Requests,
            Self::Balance => {
                table == Table::Requests
                    && !matches!(after, Some(Row::Request(RequestRow::Outcome(_) | RequestRow::BroughtForward)))
            }
            Self::ReviewTotal => table == Table::Reviews,
        }
    }
}

impl Form {
    /// Every identity of this edition, in the order of [`Form::sums`] and then as printed.
    pub fn identities(&'static self) -> &'static [Identity] {
        &self.derived().identities
    }

    pub(crate) fn spell_out(&self, sum: Sum) -> Vec<Identity> {
        let rows = || self.requests.rows().map(|form| form.row);
        let applicants = || self.requests.applicants.iter().map(|(applicant, _)| *applicant);
        let of = |parts, totals| Identity::new(sum, parts, totals);
        match sum {
            Sum::Balance => applicants()
                .map(|who| {
                    of(
                        vec![Cell::Request(RequestRow::Received, who), Cell::Request(RequestRow::BroughtForward, who)],
                        vec![Cell::Request(RequestRow::Concluded, who), Cell::Request(RequestRow::CarriedForward, who)],
                    )
                })
                .collect(),
            Sum::RowTotal => rows()
                .map(|row| {
                    let parts = applicants().filter(|who| *who != Applicant::Total).map(|who| Cell::Request(row, who));
                    of(parts.collect(), vec![Cell::Request(row, Applicant::Total)])
                })
                .collect(),
            Sum::OutcomeTotal => applicants()
                .map(|who| {
                    let outcomes = rows().filter(|row| matches!(row, RequestRow::Outcome(_)));
                    of(
                        outcomes.map(|row| Cell::Request(row, who)).collect(),
                        vec![Cell::Request(RequestRow::Concluded, who)],
                    )
                })
                .collect(),
            Sum::ReviewTotal => (self.reviews.channels.iter())
                .map(|(channel, _)| {
                    let results = self.reviews.results.iter().map(|(result, _)| *result);
                    let parts = results.filter(|result| *result != ReviewResult::Total);
                    of(
                        parts.map(|result| Cell::Review(*channel, result)).collect(),
                        vec![Cell::Review(*channel, ReviewResult::Total)],
                    )
                })
                .collect(),
        }
    }
}

impl Report {
    /// The identities that apply: of each table, those of the edition it is printed in.
    pub fn identities(&self) -> impl Iterator<Item = &'static Identity> {
        let of = |edition: Edition, table| {
            edition.form().identities().iter().filter(move |identity| identity.sum.table() == table)
        };
        of(self.form_of(Table::Requests), Table::Requests).chain(of(self.form_of(Table::Reviews), Table::Reviews))
    }
}

/// As many places as a byte can name, so that looking one up needs no bounds check.
const ROOM: usize = 256;

/// The state of every cell, and the counts of the tables that contain sums, laid out for adding up.
#[derive(Debug)]
pub struct Figures {
    counts: [u64; ROOM],
    states: [CellState; ROOM],
    touched: [bool; Sum::ALL.len()],
    /// Whether no count is so large that adding up 64 bits could overflow.
    small: bool,
    /// Whether every printed cell holds a figure, so that states need not be looked at.
    complete: bool,
    /// Where the cells stand that were read by the help of sums; in nearly every report there are none.
    read_by_sums: Vec<u16>,
}

impl Figures {
    /// Lays out the figures of a report.
    pub fn of(report: &Report) -> Self {
        let mut figures = Self {
            counts: [0; ROOM],
            states: [CellState::NotPrinted; ROOM],
            touched: Sum::ALL
                .map(|sum| report.local_rows.iter().any(|local| sum.touched_by_local_row(local.table, local.after))),
            small: true,
            complete: false,
            read_by_sums: report.read_by_sums.iter().filter_map(|cell| u16::try_from(cell.index()).ok()).collect(),
        };
        for table in Table::ALL {
            let range = Cell::range(table);
            figures.states[range.clone()].copy_from_slice(&report.form_of(table).form().derived().blank[range]);
        }
        for (index, cell) in DisclosureCell::ALL.into_iter().enumerate() {
            if report.disclosure.get(cell).is_some() {
                figures.states[index] = CellState::Filled;
            }
        }
        for row in RequestRow::ALL {
            figures.fill(Cell::Request(row, Applicant::NaturalPerson), report.requests.row(row).cells());
        }
        for channel in Channel::ALL {
            figures.fill(Cell::Review(channel, ReviewResult::Upheld), report.reviews.get(channel).cells());
        }
        if !(report.omitted.is_empty() && report.unread.is_empty() && report.remarks.is_empty()) {
            for cell in Cell::all() {
                figures.states[cell.index()] = report.state(cell);
            }
        }
        // Without a way out of the loop, so that many states are looked at in one step.
        let gap = |state: &CellState| !matches!(state, CellState::Filled | CellState::NotPrinted);
        figures.complete = !figures.states.iter().fold(false, |found, state| found | gap(state));
        figures
    }

    fn fill<const N: usize>(&mut self, first: Cell, cells: [Option<u64>; N]) {
        let at = first.index()..first.index() + N;
        let counts = cells.map(Option::unwrap_or_default);
        self.small &= counts.iter().fold(0, |any, count| any | count) <= MAX_COUNT;
        self.counts[at.clone()].copy_from_slice(&counts);
        let states = &mut self.states[at];
        if cells.iter().fold(true, |all, cell| all & cell.is_some()) {
            states.fill(CellState::Filled);
            return;
        }
        for (state, cell) in states.iter_mut().zip(cells) {
            if cell.is_some() {
                *state = CellState::Filled;
            }
        }
    }

    /// Whether every printed cell holds a figure.
    pub fn complete(&self) -> bool {
        self.complete
    }

    /// What can be said of a cell; the same as [`Report::state`].
    pub fn state(&self, cell: Cell) -> CellState {
        self.states[cell.index()]
    }

    /// The state of every cell.
    pub(crate) const fn states(&self) -> &[CellState] {
        &self.states
    }

    /// The counts of tables three and four, each where its cell stands among all; zero where there is none.
    pub(crate) const fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// Whether a row that a local form adds may be part of the sums of a kind, so that nothing can be said of them.
    pub const fn takes_local_rows(&self, sum: Sum) -> bool {
        self.touched[sum as usize]
    }

    /// Whether a sum helped to read one of its cells.
    fn helped(&self, identity: &Identity) -> bool {
        !self.read_by_sums.is_empty() && identity.at.iter().any(|at| self.read_by_sums.binary_search(at).is_ok())
    }

    /// Where the cells stand that were read by the help of sums.
    pub(crate) fn read_by_sums(&self) -> &[u16] {
        &self.read_by_sums
    }

    /// Adds up. A blank is some number from zero on, never silently zero: known parts above the total fail; equal to it,
    /// they hold with the blanks as zero; below it, or where the total itself is blank, nothing is decided. A sum that holds
    /// because it helped to read a cell ([`Report::read_by_sums`]) proves nothing.
    pub fn check(&self, identity: &Identity) -> SumCheck {
        let (parts, totals) = identity.sides();
        let (parts, totals) = (self.side(parts), self.side(totals));
        let verdict = match parts.worst.max(totals.worst) {
            CellState::Unread => Verdict::Undecided(Undecided::UnreadCell),
            CellState::Omitted => Verdict::Undecided(Undecided::RowOmitted),
            _ if self.touched[identity.sum as usize] => Verdict::Undecided(Undecided::LocalRow),
            CellState::Filled if parts.sum == totals.sum => Verdict::Holds,
            CellState::Filled => Verdict::Fails,
            // From here on some cell is blank: a side with blanks can only grow.
            _ if totals.known == 0 => Verdict::Undecided(Undecided::BlankCell),
            _ if parts.sum == totals.sum => Verdict::HoldsWithBlanksAsZero,
            _ if parts.sum > totals.sum && totals.worst == CellState::Filled => Verdict::Fails,
            _ if parts.sum < totals.sum && parts.worst == CellState::Filled => Verdict::Fails,
            _ => Verdict::Undecided(Undecided::BlankCell),
        };
        let verdict = match verdict {
            Verdict::Holds | Verdict::HoldsWithBlanksAsZero if self.helped(identity) => {
                Verdict::Undecided(Undecided::UsedForReading)
            }
            verdict => verdict,
        };
        SumCheck { verdict, parts: parts.sum, totals: totals.sum }
    }

    fn side(&self, cells: &[u16]) -> Side {
        if self.complete && self.small {
            let sum = cells.iter().map(|at| self.counts[usize::from(*at)]).sum::<u64>();
            return Side { sum: sum.into(), known: cells.len(), worst: CellState::Filled };
        }
        let mut side = Side { sum: 0, known: 0, worst: CellState::Filled };
        let mut sum = 0u64;
        for at in cells {
            let state = self.states[usize::from(*at)];
            side.known += usize::from(state == CellState::Filled);
            side.worst = side.worst.max(state);
            sum = sum.wrapping_add(self.counts[usize::from(*at)]);
        }
        let exactly = || cells.iter().map(|at| u128::from(self.counts[usize::from(*at)])).sum();
        side.sum = if self.small { u128::from(sum) } else { exactly() };
        side
    }
}

struct Side {
    sum: u128,
    known: usize,
    worst: CellState,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requests::Outcome;

    fn verdict(report: &Report, sum: Sum, total: &str) -> Verdict {
        let total: Cell = total.parse().unwrap();
        let identity =
            report.identities().find(|identity| identity.sum == sum && identity.totals.contains(&total)).unwrap();
        Figures::of(report).check(identity).verdict
    }

    fn row(parts: [Option<u64>; 6], total: Option<u64>) -> Report {
        let mut report = Report::blank(Edition::E2021);
        let row = &mut report.requests.received;
        for (applicant, part) in Applicant::ALL.into_iter().zip(parts) {
            *row.get_mut(applicant) = part;
        }
        row.total = total;
        report
    }

    const TOTAL: &str = "requests.received.total";

    #[test]
    fn table_three_has_37_identities_in_2019_and_39_in_2021() {
        let count = |edition: Edition| {
            edition.form().identities().iter().filter(|identity| identity.sum.table() == Table::Requests).count()
        };
        assert_eq!(count(Edition::E2019), 37);
        assert_eq!(count(Edition::E2021), 39);
    }

    #[test]
    fn a_filled_row_holds_or_fails() {
        let parts = [Some(7), Some(1), Some(0), Some(0), Some(0), Some(0)];
        assert_eq!(verdict(&row(parts, Some(8)), Sum::RowTotal, TOTAL), Verdict::Holds);
        assert_eq!(verdict(&row(parts, Some(9)), Sum::RowTotal, TOTAL), Verdict::Fails);
        assert_eq!(verdict(&row(parts, Some(7)), Sum::RowTotal, TOTAL), Verdict::Fails);
    }

    #[test]
    fn a_blank_part_is_some_number_from_zero_on() {
        let parts = [Some(7), None, Some(0), None, None, Some(1)];
        assert_eq!(verdict(&row(parts, Some(8)), Sum::RowTotal, TOTAL), Verdict::HoldsWithBlanksAsZero);
        assert_eq!(verdict(&row(parts, Some(7)), Sum::RowTotal, TOTAL), Verdict::Fails);
        assert_eq!(verdict(&row(parts, Some(9)), Sum::RowTotal, TOTAL), Verdict::Undecided(Undecided::BlankCell));
        assert_eq!(verdict(&row([None; 6], Some(0)), Sum::RowTotal, TOTAL), Verdict::HoldsWithBlanksAsZero);
    }

    #[test]
    fn a_blank_total_never_fails() {
        assert_eq!(verdict(&row([Some(7); 6], None), Sum::RowTotal, TOTAL), Verdict::Undecided(Undecided::BlankCell));
        assert_eq!(verdict(&row([None; 6], None), Sum::RowTotal, TOTAL), Verdict::Undecided(Undecided::BlankCell));
    }

    #[test]
    fn blanks_on_one_side_of_the_balance_can_only_add_to_it() {
        let mut report = Report::blank(Edition::E2021);
        report.requests.received.total = Some(10);
        report.requests.brought_forward.total = Some(2);
        report.requests.concluded.total = Some(12);
        let balance = |report: &Report| verdict(report, Sum::Balance, "requests.carried_forward.total");
        assert_eq!(balance(&report), Verdict::HoldsWithBlanksAsZero);
        report.requests.concluded.total = Some(13);
        assert_eq!(balance(&report), Verdict::Fails);
        report.requests.concluded.total = Some(11);
        assert_eq!(balance(&report), Verdict::Undecided(Undecided::BlankCell));
        report.requests.brought_forward.total = None;
        assert_eq!(balance(&report), Verdict::Undecided(Undecided::BlankCell));
    }

    #[test]
    fn a_row_that_is_not_there_or_was_not_read_decides_nothing() {
        let mut report = row([None; 6], None);
        report.omitted.insert(Row::Request(RequestRow::Received).into());
        assert_eq!(verdict(&report, Sum::RowTotal, TOTAL), Verdict::Undecided(Undecided::RowOmitted));
        report.omitted.clear();
        report
            .unread
            .insert(TOTAL.parse().unwrap(), crate::report::Unread { code: "row-lost-cell".into(), text: "7 7".into() });
        assert_eq!(verdict(&report, Sum::RowTotal, TOTAL), Verdict::Undecided(Undecided::UnreadCell));
    }

    #[test]
    fn a_local_row_among_the_outcomes_leaves_their_sum_undecided() {
        let mut report = row([Some(0); 6], Some(0));
        report.local_rows.push(crate::report::LocalRow {
            table: Table::Requests,
            label: "9.其他".into(),
            after: Some(Row::Request(RequestRow::Outcome(Outcome::WithheldRegistrySearch))),
            cells: Vec::new(),
        });
        assert_eq!(
            verdict(&report, Sum::OutcomeTotal, "requests.concluded.total"),
            Verdict::Undecided(Undecided::LocalRow)
        );
        assert_eq!(verdict(&report, Sum::RowTotal, TOTAL), Verdict::Holds);
        assert_eq!(
            verdict(&report, Sum::Balance, "requests.concluded.total"),
            Verdict::Undecided(Undecided::BlankCell)
        );
    }

    #[test]
    fn a_sum_that_helped_to_read_a_cell_is_not_passed_and_may_still_fail() {
        let parts = [Some(7), None, Some(0), None, None, Some(1)];
        let mut report = row(parts, Some(8));
        report.read_by_sums.insert("requests.received.business".parse().unwrap());
        assert_eq!(verdict(&report, Sum::RowTotal, TOTAL), Verdict::Undecided(Undecided::UsedForReading));
        report.requests.received.total = Some(7);
        assert_eq!(verdict(&report, Sum::RowTotal, TOTAL), Verdict::Fails);
    }

    #[test]
    fn the_largest_counts_do_not_overflow() {
        assert_eq!(verdict(&row([Some(u64::MAX); 6], Some(u64::MAX)), Sum::RowTotal, TOTAL), Verdict::Fails);
    }
}
