//! Rows of table three whose labels are lost or misprinted, known by where they stand: where they are as many as the form has
//! between two rows that are known, or in a group, each has only one place to be.

use ogi_model::{Form, Outcome, RequestRow};

use super::{Found, Label, Requests, WIDTH, adds_up, adds_up_with_blanks, is_blank};
use crate::annotate::labels;

/// Whether the figures of a row stand under blanks of the one above, and its blanks under figures.
fn completes(rows: &[Found<'_>]) -> bool {
    let [above, row] = rows else { return false };
    let pairs = || above.values.iter().zip(&row.values);
    above.values.len() == row.values.len()
        && pairs().all(|(above, below)| above.text.is_empty() != below.text.is_empty())
}

impl<'a> Requests<'a> {
    /// （六）其他处理 with figures, and two rows without labels behind it: the three rows of the edition of 2021, whose own
    /// labels are lost. With one such row, or more, it is not certain what the figures beside the label are.
    pub(super) fn divide_other(&mut self) {
        let Some(at) = self.rows.iter().position(|row| row.label == Label::Other && !row.values.is_empty()) else {
            return;
        };
        let lost = self.rows[at + 1..].iter().take_while(|row| row.label == Label::Unknown(""));
        if lost.clone().count() == 2 {
            let divided = [Outcome::OtherNotSupplemented, Outcome::OtherUnpaid, Outcome::OtherRemaining];
            for (row, outcome) in self.rows[at..].iter_mut().zip(divided) {
                row.label = Label::Row(RequestRow::Outcome(outcome));
                self.placed.push(RequestRow::Outcome(outcome));
            }
        } else if lost.filter(|row| !is_blank(row)).count() > 0 {
            self.rows[at].columns = None;
        }
    }

    /// A blank before the figures of a row without a label is the label that is lost, where no row with a label has as many
    /// cells: else the blank one may be any of them.
    pub(super) fn without_lost_labels(&mut self) {
        if self.rows.iter().any(|row| row.label != Label::Unknown("") && row.values.len() > WIDTH) {
            return;
        }
        for row in self.rows.iter_mut().filter(|row| row.label == Label::Unknown("")) {
            let begins_blank = row.values.first().is_some_and(|value| value.text.is_empty());
            if begins_blank && row.values.len() == WIDTH + 1 && adds_up_with_blanks(&row.values[1..]) {
                row.values.remove(0);
            }
        }
    }

    /// Parts figures whose labels are lost altogether into rows, where they are as many as several rows have.
    pub(super) fn part(&mut self) {
        let mut parted = Vec::with_capacity(self.rows.len());
        for row in self.rows.drain(..) {
            let rows = row.values.len() / WIDTH;
            if row.label != Label::Unknown("") || rows < 2 || !row.values.len().is_multiple_of(WIDTH) {
                parted.push(row);
                continue;
            }
            parted.extend(row.values.chunks(WIDTH).map(|values| Found {
                label: row.label,
                columns: row.columns,
                labels: row.labels,
                values: values.to_vec(),
                place: values.first().map(|value| value.place),
                source: row.source,
                cut: row.cut,
                goes_on: false,
                follows_lost: false,
                begins: None,
            }));
        }
        self.rows = parted;
    }

    /// The figures of rows whose labels are lost stand behind those of the row before. Where they are as many as the
    /// form has room for up to the next label, each has only one place to be.
    pub(super) fn spread(&mut self, printed: &[RequestRow]) {
        // Where every row has its figures, none has lost a blank.
        let is_whole = self.rows.iter().all(|row| row.values.len() == WIDTH);
        let mut index = 0;
        while index < self.rows.len() {
            let here = position(&self.rows[index], printed);
            let next = self.rows.get(index + 1).map_or(Some(printed.len()), |row| position(row, printed));
            if let (Some(here), Some(next)) = (here, next) {
                let rows = next.saturating_sub(here);
                // Either the rows between are not there, or this row's blanks have vanished with the next one's label.
                let is_loose = self.loose.contains(&self.rows[index].source);
                if rows > 1 && !is_whole && is_loose && self.rows[index].values.len() == WIDTH {
                    self.rows[index].columns = None;
                }
                // A figure broken in two and a blank that vanished leave as many; sums tell.
                let is_sure = || self.rows[index].values.chunks(WIDTH).all(adds_up);
                if rows > 1 && self.rows[index].values.len() == rows * WIDTH && is_sure() {
                    let mut rest = self.rows[index].values.split_off(WIDTH);
                    for row in &printed[here + 1..next] {
                        let left = rest.split_off(WIDTH);
                        let (place, source) = (self.rows[index].place, self.rows[index].source);
                        index += 1;
                        let columns = self.rows[index - 1].columns;
                        let found = Found {
                            label: Label::Row(*row),
                            columns,
                            labels: 1,
                            values: rest,
                            place,
                            source,
                            cut: false,
                            goes_on: false,
                            follows_lost: false,
                            begins: None,
                        };
                        self.rows.insert(index, found);
                        self.placed.push(*row);
                        rest = left;
                    }
                }
            }
            index += 1;
        }
    }

    /// A label whose figures stand on other lines, before a row of the form that is not there: they may be that row's.
    pub(super) fn doubt_before_gaps(&mut self, printed: &[RequestRow]) {
        let line = |row: &Found<'a>| row.values.first().and_then(|value| value.place.line);
        let is_apart =
            |row: &Found<'a>| row.values.len() == WIDTH && line(row) != row.place.and_then(|place| place.line);
        for at in 1..self.rows.len() {
            let (here, next) = (position(&self.rows[at - 1], printed), position(&self.rows[at], printed));
            let is_gap = here.zip(next).is_some_and(|(here, next)| next > here + 1);
            if is_gap && is_apart(&self.rows[at - 1]) && self.loose.contains(&self.rows[at - 1].source) {
                self.rows[at - 1].columns = None;
            }
        }
    }

    /// Gives rows without labels the place they have.
    pub(super) fn place_by_order(&mut self, printed: &[RequestRow], form: &'static Form) {
        let mut known = vec![false; printed.len()];
        self.rows.iter().filter_map(|row| position(row, printed)).for_each(|at| known[at] = true);
        self.place_groups(printed, form, &mut known);
        let mut at = 0;
        while at < self.rows.len() {
            let run = self.rows[at..].iter().take_while(|row| is_lost(row)).count();
            if run > 0 {
                // The figures may be those of a label beside them that has none.
                let has_figures = |row: &&Found<'a>| !row.values.is_empty();
                let beside = |row: &Found<'a>| Some(row).filter(has_figures).and_then(|row| position(row, printed));
                let before = match at.checked_sub(1) {
                    None => Some(0),
                    Some(before) => beside(&self.rows[before]).map(|known| known + 1),
                };
                // Nor are figures that fill the blanks of the row above a row of their own: they slipped to the next line.
                let before =
                    before.filter(|_| !at.checked_sub(1).is_some_and(|before| completes(&self.rows[before..=at])));
                let after = self.rows.get(at + run).map_or(Some(printed.len()), beside);
                // A number among the figures may be that of a label: sums tell in lines.
                let is_sure = |row: &Found<'a>| !self.loose.contains(&row.source) || adds_up_with_blanks(&row.values);
                let is_sure = self.rows[at..at + run].iter().all(is_sure);
                let free = before.zip(after).filter(|_| is_sure).map_or(0..0, |(before, after)| before..after);
                self.place(at..at + run, free, printed, form, &mut known);
            }
            at += run.max(1);
        }
    }

    /// All rows of a group, under its label, without one of their own.
    fn place_groups(&mut self, printed: &[RequestRow], form: &'static Form, known: &mut [bool]) {
        for at in 0..self.rows.len() {
            let Some(group) = self.rows[at].begins.filter(|_| is_lost(&self.rows[at])) else { continue };
            let is_of_group = |row: &RequestRow| labels::group_of(*row) == Some(group);
            let first = printed.iter().position(is_of_group).unwrap_or_default();
            let count = printed[first..].iter().take_while(|row| is_of_group(row)).count();
            let ends = |row: &Found<'a>| !is_lost(row) || row.begins.is_some();
            let run = self.rows[at..].iter().skip(1).take(count).take_while(|row| !ends(row)).count() + 1;
            if run == count {
                self.place(at..at + count, first..first + count, printed, form, known);
            }
        }
    }

    /// Gives a run of rows the rows of the form between two others, if they are as many, and none of them stands elsewhere.
    fn place(
        &mut self,
        run: std::ops::Range<usize>,
        free: std::ops::Range<usize>,
        printed: &[RequestRow],
        form: &'static Form,
        known: &mut [bool],
    ) {
        let is_free = free.len() == run.len() && known.get(free.clone()).is_some_and(|known| !known.contains(&true));
        let Some(rows) = printed.get(free.clone()).filter(|_| is_free) else { return };
        // A row of a grid that lost cells is a row; most of those around it must be whole.
        let is_whole = |found: &Found<'a>| found.values.len() == WIDTH;
        let whole = self.rows[run.clone()].iter().filter(|row| is_whole(row)).count();
        let fits = |(found, row): (&Found<'a>, &RequestRow)| {
            let Label::Unknown(label) = found.label else { return false };
            let of_form = form.requests.rows().find(|known| known.row == *row).and_then(|known| known.labels.last());
            (is_whole(found) || (2 * whole > run.len() && !self.loose.contains(&found.source)))
                && found.columns.is_some()
                && of_form.is_some_and(|of_form| labels::may_be(label, of_form.text))
        };
        if self.rows[run.clone()].iter().zip(rows).all(fits) {
            for (found, row) in self.rows[run].iter_mut().zip(rows) {
                found.label = Label::Row(*row);
                self.placed.push(*row);
            }
            known[free].fill(true);
        }
    }
}

fn is_lost(row: &Found<'_>) -> bool {
    matches!(row.label, Label::Unknown(_))
}

fn position(row: &Found<'_>, printed: &[RequestRow]) -> Option<usize> {
    match row.label {
        Label::Row(row) => printed.iter().position(|known| *known == row),
        _ => None,
    }
}
