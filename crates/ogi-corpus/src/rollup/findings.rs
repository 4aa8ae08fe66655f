//! The rules `area.*`: what a published report of an area and those of its members say of each other.

use std::collections::BTreeMap;

use ogi_model::{Cell, FigureKind, Language, Message, OrganKind};
use ogi_validate::{AreaCheck, Check, Policy, Rule, catalogue, fingerprint};

use super::totals::{AreaFinding, AreaMistake, AreaMistakeKind, CellTotal, CellVerdict, OrganRef};
use super::{Received, Rollup};
use crate::label::label;
use crate::put::put;

/// More cells than this are counted, not listed, in a message.
const FEW: usize = 2;

/// What is held against each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held<'a> {
    pub(super) area: &'a Received,
    pub(super) name: &'a str,
    pub(super) used: &'a BTreeMap<usize, &'a Received>,
    pub(super) totals: &'a [CellTotal],
    pub(super) mistakes: &'a [AreaMistake],
}

/// What a check found, before it is filed under its rule.
struct Violation {
    message: Message,
    cells: Vec<Cell>,
    organs: Vec<OrganRef>,
    /// The id of the organ it is about, where a rule may find fault with several.
    subject: String,
}

impl Violation {
    fn under(self, rule: &Rule, policy: &Policy) -> AreaFinding {
        AreaFinding {
            rule: rule.id,
            class: rule.class,
            severity: policy.severity(rule.id, rule.severity),
            message: self.message,
            cells: self.cells,
            organs: self.organs,
            // The same as long as it is of the same rule and organ, whichever cells show it.
            fingerprint: fingerprint(rule.id, std::iter::empty(), &self.subject),
        }
    }
}

impl Rollup<'_> {
    /// Applies the rules on areas that the policy leaves on, in the order of the catalogue.
    pub(super) fn findings(&self, held: &Held<'_>) -> Vec<AreaFinding> {
        let rules = catalogue().iter().filter(|rule| !self.policy.switches_off(rule.id));
        rules
            .filter_map(|rule| if let Check::Area(check) = rule.check { Some((rule, check)) } else { None })
            .flat_map(|(rule, check)| {
                self.violations(check, held).into_iter().map(|violation| violation.under(rule, &self.policy))
            })
            .collect()
    }

    fn violations(&self, check: AreaCheck, held: &Held<'_>) -> Vec<Violation> {
        let of_members = |found: &dyn Fn(usize, &Received) -> Option<Violation>| {
            held.used.iter().filter_map(|(organ, member)| found(*organ, member)).collect()
        };
        match check {
            AreaCheck::MemberExceeds => of_members(&|organ, member| self.exceeds(organ, member, held)),
            AreaCheck::Sum => sum(held).into_iter().collect(),
            AreaCheck::SameAsOffice => of_members(&|organ, member| self.same_as_office(organ, member, held)),
        }
    }

    /// A member counts more than the whole area.
    fn exceeds(&self, organ: usize, member: &Received, held: &Held<'_>) -> Option<Violation> {
        let more = |cell: &Cell| {
            let (part, whole) = (member.column.figure(*cell)?, held.area.column.figure(*cell)?);
            (is_flow(*cell) && part > whole).then_some((part, whole))
        };
        let cells: Vec<Cell> = Cell::all().filter(|cell| more(cell).is_some()).collect();
        let first = *cells.first()?;
        let (part, whole) = more(&first)?;
        let organ = self.reference(organ);
        let (name, area, count) = (&organ.name, held.name, cells.len());
        let (printed, gloss) = (label(first, Language::Zh), label(first, Language::En));
        let zh = if count == 1 {
            format!("{name}的{printed}为 {part}，大于{area}的 {whole}：部分大于总数。")
        } else {
            format!("{name}有 {count} 格大于{area}，如{printed}：{name} {part}，{area} {whole}。部分大于总数。")
        };
        let en = if count == 1 {
            format!("{gloss} of {name} is {part}, more than the {whole} of {area}: a part exceeds the whole.")
        } else {
            format!(
                "{name} exceeds {area} in {count} cells, such as {gloss}: {part} against {whole}; a part exceeds the whole."
            )
        };
        Some(Violation { message: Message { zh, en }, cells, subject: subject(&organ), organs: vec![organ] })
    }

    /// The area's report has the figures of the government's office.
    fn same_as_office(&self, organ: usize, member: &Received, held: &Held<'_>) -> Option<Violation> {
        let is_office = self.register.organs()[organ].kind == Some(OrganKind::GovernmentOffice);
        let is_the_sum =
            held.totals.iter().all(|total| total.verdict.is_none_or(|verdict| verdict != CellVerdict::Differs));
        if !is_office || is_the_sum || !held.area.column.has_the_figures_of(&member.column) {
            return None;
        }
        let organ = self.reference(organ);
        let (name, area) = (&organ.name, held.name);
        Some(Violation {
            message: Message {
                zh: format!("{area}的报告与{name}的报告数字完全相同，可能没有汇总各机关的数据。"),
                en: format!(
                    "The report of {area} has the same figures as that of {name}; the figures of the other organs may not have been added up."
                ),
            },
            cells: Vec::new(),
            subject: subject(&organ),
            organs: vec![organ],
        })
    }
}

/// What tells findings about one organ from those about another.
fn subject(organ: &OrganRef) -> String {
    organ.id.clone().unwrap_or_else(|| organ.name.clone())
}

/// The published report is not the sum of its members.
fn sum(held: &Held<'_>) -> Option<Violation> {
    let differs: Vec<&CellTotal> =
        held.totals.iter().filter(|total| total.verdict == Some(CellVerdict::Differs)).collect();
    let undecided = held.totals.iter().filter(|total| total.verdict == Some(CellVerdict::Undecided));
    // What the blanks or the missing may hold is no fault, unless a mistake explains it to the last cell.
    let is_told = held.mistakes.iter().any(|mistake| mistake.kind != AreaMistakeKind::Missing);
    let cells: Vec<&CellTotal> = if is_told { differs.into_iter().chain(undecided).collect() } else { differs };
    let first = cells.first()?;
    let (count, few) = (cells.len(), cells.len() <= FEW);
    let (area, published, total) = (held.name, first.area.as_deref()?, &first.total);
    let (printed, gloss) = (label(first.cell, Language::Zh), label(first.cell, Language::En));
    let (which, which_en) = if count == 1 {
        (format!("{printed}不等于各机关之和"), gloss)
    } else {
        (format!("有 {count} 格不等于各机关之和，如{printed}"), format!("{count} cells, such as {gloss}"))
    };
    let mut zh = format!("{area}的报告{which}：报告为 {published}，各机关之和为 {total}。");
    let mut en = format!(
        "The report of {area} is not the sum of its organs in {which_en}: {published} against a sum of {total}."
    );
    match held.mistakes {
        [] => {
            zh.push_str("没有一种单独的差错能说明全部差异。");
            en.push_str(" No single mistake explains all of them.");
        }
        [only] => {
            put!(&mut zh, "全部差异可由一种差错说明：{}。", only.message.zh);
            put!(&mut en, " One mistake explains all of them: {}.", only.message.en);
        }
        several => {
            let number = several.len();
            put!(&mut zh, "有 {number} 种差错都能说明全部差异，数字不能区分是哪一种。");
            put!(&mut en, " Each of {number} mistakes explains all of them; the figures do not tell which it was.");
        }
    }
    if few && is_told {
        zh.push_str("不同的格很少，也可能是这些格填错了。");
        en.push_str(" Few cells differ; they may also be wrong in themselves.");
    }
    let mut addresses: Vec<Cell> = cells.iter().map(|total| total.cell).collect();
    addresses.sort();
    Some(Violation {
        message: Message { zh, en },
        cells: addresses,
        organs: match held.mistakes {
            [only] => only.organs.clone(),
            _ => Vec::new(),
        },
        subject: String::new(),
    })
}

/// Whether a cell counts what happened in the year. What is in force, and changes, need not add up.
fn is_flow(cell: Cell) -> bool {
    use ogi_model::Measure;
    match cell {
        Cell::Disclosure(cell) => {
            let is_stock =
                matches!(cell.measure(), Measure::InForce | Measure::TotalDisclosed | Measure::PreviousItems);
            !is_stock && cell.measure().figure() != FigureKind::Change
        }
        Cell::Request(..) | Cell::Review(..) => true,
    }
}
