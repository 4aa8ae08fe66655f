//! The columns that figures and the words over them make.

use super::{Line, Word};

/// The room of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) start: usize,
    pub(super) end: usize,
    /// A word of the header stands in it.
    is_named: bool,
}

impl Column {
    pub(super) fn overlaps(self, word: &Word<'_>) -> bool {
        word.start < self.end && self.start < word.end
    }
}

/// Columns from left to right, none of which touches another.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns(pub(super) Vec<Column>);

impl Columns {
    /// The columns that the figures of some lines make.
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let mut figures: Vec<Word<'_>> = lines.iter().flat_map(|line| &line.figures).copied().collect();
        figures.sort_unstable_by_key(|figure| figure.start);
        let mut columns = Self::default();
        columns.add(&figures);
        columns
    }

    /// The column that a word stands in, where none overlaps another.
    fn at(&self, word: &Word<'_>) -> Option<usize> {
        let at = self.0.partition_point(|column| column.end <= word.start);
        self.0.get(at).is_some_and(|column| column.overlaps(word)).then_some(at)
    }

    /// In how many of them a line has figures.
    pub(super) fn hit_by(&self, line: &Line<'_>) -> usize {
        let mut hit: Vec<usize> = line.figures.iter().filter_map(|figure| self.at(figure)).collect();
        hit.dedup();
        hit.len()
    }

    /// How much wider they are than the widest of their figures.
    pub(super) fn spread(&self, lines: &[Line<'_>]) -> usize {
        let mut widest = vec![0; self.0.len()];
        for figure in lines.iter().flat_map(|line| &line.figures) {
            if let Some(at) = self.at(figure) {
                widest[at] = widest[at].max(figure.end - figure.start);
            }
        }
        self.0.iter().zip(widest).map(|(column, widest)| column.end - column.start - widest).sum()
    }

    /// Makes room for figures, given from left to right. Columns that they bridge become one, and it is said whether any did.
    pub(super) fn add(&mut self, figures: &[Word<'_>]) -> bool {
        let before = std::mem::take(&mut self.0);
        let mut is_bridged = false;
        let mut figures =
            figures.iter().map(|figure| Column { start: figure.start, end: figure.end, is_named: false }).peekable();
        let mut columns = before.into_iter().peekable();
        loop {
            let is_old = match (columns.peek(), figures.peek()) {
                (Some(column), Some(figure)) => column.start <= figure.start,
                (column, _) => column.is_some(),
            };
            let Some(next) = (if is_old { columns.next() } else { figures.next() }) else { return is_bridged };
            match self.0.last_mut() {
                Some(last) if next.start <= last.end => {
                    last.end = last.end.max(next.end);
                    last.is_named |= next.is_named;
                    // An old column that is joined to something before it may be joined to another old one.
                    is_bridged |= is_old;
                }
                _ => self.0.push(next),
            }
        }
    }

    /// Makes room for a word of the header. Columns that it touches become one.
    fn add_head(&mut self, head: &Word<'_>) {
        let mut column = Column { start: head.start, end: head.end, is_named: false };
        self.0.retain(|other| {
            let apart = other.end < column.start || column.end < other.start;
            if !apart {
                column.start = column.start.min(other.start);
                column.end = column.end.max(other.end);
                column.is_named |= other.is_named;
            }
            apart
        });
        let at = self.0.partition_point(|other| other.start < column.start);
        self.0.insert(at, column);
    }

    /// The same with the columns that only the header shows; nothing unless it has a word over each column of figures. A
    /// word over several columns names none, and one before the first figures may stand over the labels, if there are any.
    pub(super) fn with_header(&self, heads: &[Word<'_>], labels_end: usize) -> Option<Self> {
        let mut named = self.clone();
        let from = if labels_end == 0 { 0 } else { self.0.first().map_or(0, |column| column.start) };
        // Words over the first figures and others between them and the labels: a column that no line fills stands there.
        let over_first = |word: &&Word<'_>| self.0.first().is_some_and(|column| column.overlaps(word));
        let lowest = heads.iter().position(|word| over_first(&word)).map(|at| &heads[..at]);
        let is_before = |word: &Word<'_>| word.start > labels_end && word.end <= from;
        if labels_end > 0 && lowest.is_some_and(|before| before.last().is_some_and(is_before)) {
            return None;
        }
        for head in heads.iter().filter(|word| word.start >= labels_end && word.end > from) {
            let over: Vec<usize> = (0..named.0.len()).filter(|at| named.0[*at].overlaps(head)).collect();
            match over.as_slice() {
                [] => {
                    named.add_head(head);
                    if let Some(column) = named.0.iter_mut().find(|column| column.overlaps(head)) {
                        column.is_named = true;
                    }
                }
                [at] => {
                    let column = &mut named.0[*at];
                    column.start = column.start.min(head.start);
                    column.end = column.end.max(head.end);
                    column.is_named = true;
                }
                _ => {}
            }
        }
        named.0.iter().all(|column| column.is_named).then_some(named)
    }
}
