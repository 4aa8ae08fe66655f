//! What results of a roll-up are called.

use ogi_model::Bilingual;

use super::totals::{CellTotal, CellVerdict, NotCountedReason, UnmatchedReason};
use crate::versions::ChosenBy;

/// How a published figure compares with the sum.
pub(crate) const fn verdict(verdict: Option<CellVerdict>) -> Bilingual {
    match verdict {
        None => Bilingual::new("", ""),
        Some(CellVerdict::Equal) => Bilingual::new("相等", "equal"),
        Some(CellVerdict::EqualWithBlanksAsZero) => Bilingual::new("按空白为零相等", "equal with blanks as zero"),
        Some(CellVerdict::Differs) => Bilingual::new("不等", "different"),
        Some(CellVerdict::Undecided) => Bilingual::new("不能确定", "undecided"),
    }
}

/// The attribute by which a page marks a row of the totals.
pub(crate) const fn class(verdict: Option<CellVerdict>) -> &'static str {
    match verdict {
        Some(CellVerdict::Differs) => " class=\"differs\"",
        Some(CellVerdict::Undecided) => " class=\"undecided\"",
        _ => "",
    }
}

/// The difference of a figure from the sum, with its sign.
pub(crate) fn signed(total: &CellTotal) -> String {
    match total.difference.as_deref() {
        None | Some("0") => String::new(),
        Some(less) if less.starts_with('-') => less.replacen('-', "−", 1),
        Some(more) => format!("+{more}"),
    }
}

/// Why a report could not be matched.
pub(crate) const fn unmatched(reason: UnmatchedReason) -> Bilingual {
    match reason {
        UnmatchedReason::NotInRegister => Bilingual::new("名册中没有", "not in the register"),
        UnmatchedReason::Ambiguous => Bilingual::new("可能是几个机关", "it may be of several organs"),
        UnmatchedReason::NoName => Bilingual::new("没有机关名称", "no organ is named"),
        UnmatchedReason::NoYear => Bilingual::new("没有年度", "no year is given"),
    }
}

/// Why a report does not belong in.
pub(crate) const fn not_counted(reason: NotCountedReason) -> Bilingual {
    match reason {
        NotCountedReason::VerticalAgency => Bilingual::new("垂直管理机构", "a vertical agency"),
        NotCountedReason::OtherArea => {
            Bilingual::new("由下级政府汇总，或者不属于本地区", "added up by a government below, or of another area")
        }
        NotCountedReason::NotReporting => {
            Bilingual::new("按名册这一年度不编制报告", "by the register it does not report on this year")
        }
        NotCountedReason::OtherYear => Bilingual::new("其他年度的报告", "of another year"),
        NotCountedReason::Withdrawn => Bilingual::new("已撤回", "withdrawn"),
    }
}

/// How several versions of a report compare, and which one is used.
pub(crate) const fn versions(same_figures: bool, chosen_by: ChosenBy) -> Bilingual {
    match (same_figures, chosen_by) {
        (true, _) => Bilingual::new("数字相同", "the figures are the same"),
        (false, ChosenBy::Replaces) => Bilingual::new(
            "数字不同，采用写明替代另一份的",
            "the figures differ; the one that says it replaces the other",
        ),
        (false, ChosenBy::Status) => {
            Bilingual::new("数字不同，按状态取较新的", "the figures differ; the newer one by its status")
        }
        (false, ChosenBy::Date) => {
            Bilingual::new("数字不同，按日期取较新的", "the figures differ; the newer one by its date")
        }
        (false, ChosenBy::Order) => Bilingual::new(
            "数字不同，看不出哪份较新，取后给出的一份，请核实",
            "the figures differ and nothing tells which is newer; the one given last, to be confirmed",
        ),
    }
}
