//! What may be typed into a cell, and how wrong cells show.

use std::collections::BTreeMap;

use ogi_model::{Cell, FigureKind, Identity, Severity, Sum};
use rust_xlsxwriter::{ConditionalFormatFormula, DataValidation, DataValidationRule, Format, Formula, Worksheet};

use super::totals::Totals;
use crate::PublishError;
use crate::colors::{TO_FILL, fill_of};
use crate::workbook::look::color;
use crate::workbook::reference::{Spot, rectangles, reference};

/// The largest change that may be typed: more items than any organ has.
const MOST: i32 = 999_999_999;

/// Says what belongs into cells when one of them is selected.
pub(super) fn explain(
    sheet: &mut Worksheet,
    first: Spot,
    last: Spot,
    title: &str,
    message: &str,
) -> Result<(), PublishError> {
    let validation = DataValidation::new().allow_any_value().set_input_title(title)?.set_input_message(message)?;
    sheet.add_data_validation(first.0, first.1, last.0, last.1, &validation)?;
    Ok(())
}

/// Restricts cells to figures of a kind, with a prompt and a message; what is wrong all the same, since it was pasted, shows.
pub(super) fn restrict(sheet: &mut Worksheet, kind: FigureKind, cells: Vec<Spot>) -> Result<(), PublishError> {
    let validation = DataValidation::new();
    let (validation, prompt, title, error) = match kind {
        FigureKind::Count => (
            validation.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
            "填不小于 0 的整数。没有的填 0，不要留空，也不要填“无”或者“/”。",
            "应为整数",
            "这里只能填不小于 0 的整数。没有的填 0。",
        ),
        FigureKind::Change => (
            validation.allow_whole_number(DataValidationRule::Between(-MOST, MOST)),
            "填整数：增加的填正数，减少的填负数（如 -3），没有变化的填 0。",
            "应为整数",
            "这里只能填整数：减少的填负数，没有变化的填 0。",
        ),
        FigureKind::Amount => (
            validation.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "单位为万元，填不小于 0 的数，可以有小数，不要写单位。没有的填 0。",
            "应为金额",
            "这里只能填不小于 0 的金额（万元），不要写单位。没有的填 0。",
        ),
    };
    let prompt_title = if kind == FigureKind::Amount { "金额（万元）" } else { "数量" };
    let validation = validation.set_input_title(prompt_title)?.set_input_message(prompt)?;
    let validation = validation.set_error_title(title)?.set_error_message(error)?;
    for (first, last) in rectangles(cells) {
        sheet.add_data_validation(first.0, first.1, last.0, last.1, &validation)?;
        let at = reference(first);
        let wrong_number = match kind {
            FigureKind::Count => format!("OR({at}<0,{at}<>INT({at}))"),
            FigureKind::Change => format!("{at}<>INT({at})"),
            FigureKind::Amount => format!("{at}<0"),
        };
        let wrong = format!("=IF(ISNUMBER({at}),{wrong_number},LEN({at})>0)");
        mark(sheet, first, last, &wrong, fill_of(Severity::Error))?;
        show_blank(sheet, first, last)?;
    }
    Ok(())
}

/// Shows cells that are still to be filled in.
pub(super) fn show_blank(sheet: &mut Worksheet, first: Spot, last: Spot) -> Result<(), PublishError> {
    mark(sheet, first, last, &format!("=LEN({})=0", reference(first)), TO_FILL)
}

/// Marks the cells of a sum that does not hold: all four of the balance, which are typed, otherwise the total.
pub(super) fn mark_wrong(
    sheet: &mut Worksheet,
    identity: &Identity,
    totals: &Totals<'_>,
    spots: &BTreeMap<Cell, Spot>,
) -> Result<(), PublishError> {
    let spots_of = |cells: &[Cell]| cells.iter().filter_map(|cell| spots.get(cell).copied()).collect::<Vec<_>>();
    let absolute = |cells: &[Cell]| {
        let ranges = rectangles(spots_of(cells)).into_iter().map(|(first, last)| {
            let cell = |(row, column)| rust_xlsxwriter::utility::row_col_to_cell_absolute(row, column);
            format!("{}:{}", cell(first), cell(last))
        });
        ranges.collect::<Vec<_>>().join(",")
    };
    let differs = format!("={}", totals.conditions(identity, &absolute).differs);
    let mut marked = spots_of(&identity.totals);
    if identity.sum == Sum::Balance {
        marked.extend(spots_of(&identity.parts));
    }
    for (first, last) in rectangles(marked) {
        mark(sheet, first, last, &differs, fill_of(Severity::Error))?;
    }
    Ok(())
}

/// Marks a cell that differs from what last year's report carried over.
pub(super) fn mark_not_carried_over(sheet: &mut Worksheet, spot: Spot, expected: i64) -> Result<(), PublishError> {
    let at = reference(spot);
    let differs = format!("=AND(ISNUMBER({at}),{at}<>{expected})");
    mark(sheet, spot, spot, &differs, fill_of(Severity::Warning))
}

/// Colours cells while a formula is true.
pub(super) fn mark(
    sheet: &mut Worksheet,
    first: Spot,
    last: Spot,
    formula: &str,
    rgb: &str,
) -> Result<(), PublishError> {
    let rule = ConditionalFormatFormula::new()
        .set_rule(Formula::new(formula))
        .set_format(Format::new().set_background_color(color(rgb)));
    sheet.add_conditional_format(first.0, first.1, last.0, last.1, &rule)?;
    Ok(())
}
