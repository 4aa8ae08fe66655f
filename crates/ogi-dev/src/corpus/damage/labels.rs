//! Perturbations of labels and headers.

use ogi_model::{DisclosureItem, Edition, Outcome, RequestRow, Row, Table};

use crate::Coding;
use crate::corpus::carrier::Carrier;
use crate::corpus::draft::{Draft, Grid, Role};
use crate::corpus::traditional;
use crate::rng::Rng;

/// Replaces whole labels; says whether there was one.
fn replace(grid: &mut Grid, labels: &[(&str, &str)]) -> bool {
    let mut done = false;
    for cell in grid.boxes_mut().filter(|cell| !cell.is_figure()) {
        if let Some((_, new)) = labels.iter().find(|(old, _)| *old == cell.text) {
            (*new).clone_into(&mut cell.text);
            done = true;
        }
    }
    done
}

/// 规范性文件 where the form says 行政规范性文件.
pub(in crate::corpus) fn old_label(draft: &mut Draft, _: &mut Rng) -> bool {
    draft.form_of(Table::Disclosure) == Edition::E2021
        && replace(draft.table_mut(Table::Disclosure), &[("行政规范性文件", "规范性文件")])
}

/// Headers that end where their line did.
pub(in crate::corpus) fn cut_headers(draft: &mut Draft, rng: &mut Rng) -> bool {
    let mut cuts = vec![
        ("本年新制作数量", "本年新"),
        ("本年新公开数量", "本年新"),
        ("本年增/减", "本年增/"),
        ("采购项目数量", "采购项目数"),
        ("现行有效件数", "现行有效件"),
    ];
    if rng.percent(40) {
        cuts.drain(..2);
    }
    replace(draft.table_mut(Table::Disclosure), &cuts)
}

/// Blanks within labels.
pub(in crate::corpus) fn blanks_in_labels(draft: &mut Draft, rng: &mut Rng) -> bool {
    for grid in &mut draft.tables {
        for cell in grid.boxes_mut().filter(|cell| !cell.is_figure() && cell.text.chars().count() > 1) {
            if rng.percent(30) {
                let at = 1 + rng.index(cell.text.chars().count() - 1);
                let at = cell.text.char_indices().nth(at).map_or(0, |(at, _)| at);
                // No line ends between a number and its point.
                let blank =
                    if cell.text[at..].starts_with(['.', '．']) { " " } else { *rng.pick(&[" ", "\n", "　"]) };
                cell.text.insert_str(at, blank);
            }
        }
    }
    true
}

/// 第二十条第 and nothing more.
pub(in crate::corpus) fn block_numbers_lost(draft: &mut Draft, _: &mut Rng) -> bool {
    let mut done = false;
    for cell in draft.table_mut(Table::Disclosure).boxes_mut().filter(|cell| cell.role == Role::BlockTitle) {
        "第二十条第".clone_into(&mut cell.text);
        done = true;
    }
    done
}

/// Two blanks where 规章 should stand.
pub(in crate::corpus) fn rules_label_lost(draft: &mut Draft, _: &mut Rng) -> bool {
    let label = draft.table_mut(Table::Disclosure).label_mut(Row::Disclosure(DisclosureItem::Rules));
    label.is_some_and(|label| {
        "  ".clone_into(&mut label.text);
        true
    })
}

/// The brackets around the unit are gone.
pub(in crate::corpus) fn unit_without_brackets(draft: &mut Draft, _: &mut Rng) -> bool {
    replace(draft.table_mut(Table::Disclosure), &[("本年收费金额（单位：万元）", "本年收费金额单位:万元")])
}

/// Characters that are missing.
pub(in crate::corpus) fn misprints(draft: &mut Draft, _: &mut Rng) -> bool {
    replace(
        draft.table_mut(Table::Requests),
        &[("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"), ("3.危及“三安全一稳定”", "3.危及三安全一稳定")],
    )
}

/// `1、` or `1. ` for `1.`.
pub(in crate::corpus) fn numbering(draft: &mut Draft, rng: &mut Rng) -> bool {
    let all = rng.percent(40);
    for cell in draft.table_mut(Table::Requests).boxes_mut() {
        let numbered =
            cell.text.split_once('.').filter(|(number, _)| number.len() == 1 && number.parse::<u8>().is_ok());
        if let Some((number, label)) = numbered
            && matches!(cell.role, Role::Label(_))
            && (all || rng.percent(40))
        {
            cell.text = format!("{number}{}{label}", rng.pick(&["、", ". ", "．"]));
        }
    }
    true
}

/// Notes on how to fill in the form, in the labels.
pub(in crate::corpus) fn filling_notes(draft: &mut Draft, _: &mut Rng) -> bool {
    let in_items = replace(
        draft.table_mut(Table::Disclosure),
        &[
            ("上一年项目数量", "上一年项目数量（指上一年度的事项数）"),
            ("本年增/减", "本年增/减（减用负值表示，如-8）"),
            ("处理决定数量", "处理决定数量（按作出决定的件数填写）"),
            ("本年处理决定数量", "本年处理决定数量（按作出决定的件数填写）"),
        ],
    );
    let in_rows = replace(
        draft.table_mut(Table::Requests),
        &[("四、结转下年度继续办理", "四、结转下年度继续办理（截至12月31日未办结的）")],
    );
    in_items || in_rows
}

/// Narrow brackets and commas, as some stores have them, and no 年月日 beside digits in the text.
pub(in crate::corpus) fn narrow_punctuation(draft: &mut Draft, _: &mut Rng) -> bool {
    let narrow = |text: &str| {
        text.chars()
            .map(|c| match c {
                '（' => '(',
                '）' => ')',
                '，' => ',',
                '：' => ':',
                other => other,
            })
            .collect::<String>()
    };
    for cell in draft.tables.iter_mut().flat_map(Grid::boxes_mut).filter(|cell| !cell.is_figure()) {
        cell.text = narrow(&cell.text);
    }
    for line in draft.sections.iter_mut().flatten().chain(&mut draft.foot) {
        let mut text = String::new();
        for c in narrow(&line.text).chars() {
            let after_digit = text.ends_with(|last: char| last.is_ascii_digit());
            if !(after_digit && matches!(c, '年' | '月') || after_digit && c == '日' && line.heading.is_none()) {
                text.push(c);
            }
        }
        line.text = text;
    }
    true
}

/// Traditional characters, with the words such mirrors exchange.
pub(in crate::corpus) fn traditional(draft: &mut Draft, rng: &mut Rng) -> bool {
    let debris = rng.percent(40);
    for cell in draft.tables.iter_mut().flat_map(Grid::boxes_mut) {
        cell.text = traditional::convert(&cell.text, debris && !cell.is_figure());
    }
    for line in draft.sections.iter_mut().flatten() {
        line.text = traditional::convert(&line.text, false);
    }
    true
}

/// Radicals that look like the characters they stand for.
pub(in crate::corpus) fn radicals(draft: &mut Draft, rng: &mut Rng) -> bool {
    const RADICALS: [(char, char); 10] = [
        ('行', '⾏'),
        ('一', '⼀'),
        ('二', '⼆'),
        ('人', '⼈'),
        ('力', '⼒'),
        ('工', '⼯'),
        ('文', '⽂'),
        ('自', '⾃'),
        ('见', '⻅'),
        ('页', '⻚'),
    ];
    // Where a coding has none, a page can name them and a text cannot.
    let is_page = matches!(draft.carrier, Carrier::Html | Carrier::Mhtml);
    if !is_page && !matches!(draft.style.coding, Coding::Utf8 | Coding::Utf8Marked | Coding::Utf16Le) {
        return false;
    }
    let radical = |c: char| RADICALS.iter().find(|(own, _)| *own == c).map_or(c, |(_, radical)| *radical);
    for cell in draft.tables.iter_mut().flat_map(Grid::boxes_mut).filter(|cell| !cell.is_figure()) {
        if rng.percent(60) {
            cell.text = cell.text.chars().map(radical).collect();
        }
    }
    true
}

/// Eight rows under （三）不予公开 without a label of their own.
pub(in crate::corpus) fn unlabelled_rows(draft: &mut Draft, _: &mut Rng) -> bool {
    let rows: Vec<Outcome> =
        Outcome::ALL[Outcome::WithheldStateSecret as usize..=Outcome::WithheldRegistrySearch as usize].to_vec();
    let all_here =
        rows.iter().all(|row| draft.table(Table::Requests).position(Row::Request(RequestRow::Outcome(*row))).is_some());
    let plain = rows
        .iter()
        .flat_map(|row| draft.cells_of(Row::Request(RequestRow::Outcome(*row))))
        .all(|cell| draft.is_plain(cell));
    if !all_here || !plain {
        return false;
    }
    super::figures::to_zero(draft, &rows);
    for row in rows {
        if let Some(label) = draft.table_mut(Table::Requests).label_mut(Row::Request(RequestRow::Outcome(row))) {
            label.text.clear();
        }
    }
    true
}

/// A row of figures whose label is lost, between two rows that have theirs.
pub(in crate::corpus) fn lost_label(draft: &mut Draft, rng: &mut Rng) -> bool {
    let middle = [
        Outcome::WithheldThirdParty,
        Outcome::WithheldProcessInformation,
        Outcome::UnavailableNeedsCreation,
        Outcome::NotProcessedPublication,
    ];
    let row = Row::Request(RequestRow::Outcome(*rng.pick(&middle)));
    let grid = draft.table(Table::Requests);
    let Some(at) = grid.position(row) else { return false };
    let of_form = draft.form_of(Table::Requests).form().rows(Table::Requests);
    let Some(index) = of_form.iter().position(|known| *known == row) else { return false };
    let between_known =
        grid.row_at(at - 1) == Some(of_form[index - 1]) && grid.row_at(at + 1) == Some(of_form[index + 1]);
    let labelled = |row: Row| grid.boxes().any(|cell| cell.role == Role::Label(row) && !cell.text.is_empty());
    let has_figures = grid.figures_at(at).any(|(_, field)| !field.text.is_empty());
    if !has_figures || !between_known || ![of_form[index - 1], row, of_form[index + 1]].into_iter().all(labelled) {
        return false;
    }
    if let Some(label) = draft.table_mut(Table::Requests).label_mut(row) {
        label.text.clear();
    }
    true
}
