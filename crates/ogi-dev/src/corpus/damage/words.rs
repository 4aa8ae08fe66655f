//! Perturbations of titles, headings and prose.

use ogi_model::{Applicant, RequestRow};

use crate::corpus::draft::{Draft, Line};
use crate::corpus::prose::{VARIANTS, count};
use crate::rng::Rng;

/// Section titles as they vary; none at all; no section six.
pub(in crate::corpus) fn section_titles(draft: &mut Draft, rng: &mut Rng) -> bool {
    match rng.below(8) {
        0 => {
            for section in &mut draft.sections {
                section.retain(|line| line.heading != Some(2));
            }
        }
        1 => draft.sections[5].clear(),
        // Two numberings in one report.
        2 => {
            for (section, number) in draft.sections[1..4].iter_mut().zip(["一", "二", "三"]) {
                for line in section.iter_mut().filter(|line| line.heading == Some(2)) {
                    if let Some((_, words)) = line.text.split_once('、') {
                        line.text = format!("{number}、{words}");
                    }
                }
            }
        }
        _ => {
            for (section, variants) in draft.sections.iter_mut().zip(VARIANTS) {
                for line in section.iter_mut().filter(|line| line.heading == Some(2)) {
                    (*rng.pick(variants)).clone_into(&mut line.text);
                }
            }
        }
    }
    true
}

/// Report titles as they vary.
pub(in crate::corpus) fn report_title(draft: &mut Draft, rng: &mut Rng) -> bool {
    let Draft { organ, year, .. } = &*draft;
    let lines = match rng.below(5) {
        0 => vec![format!("{organ}{year}年政府信息公开年度报告")],
        1 => vec![format!("{organ}{year}年度政府信息公开工作年度报告")],
        2 => vec![format!("{organ}{year}年政府信息公开年报")],
        3 => vec![organ.clone(), format!("{year}年政府信息公开工作年度报告")],
        _ => vec![format!("{organ}{year}年"), "政府信息公开工作年度报告".to_owned()],
    };
    draft.title = lines.into_iter().map(|line| Line::heading(1, line)).collect();
    true
}

/// Report titles in other words, or with the year in Chinese numerals.
pub(in crate::corpus) fn other_title(draft: &mut Draft, rng: &mut Rng) -> bool {
    let Draft { organ, year, .. } = &*draft;
    let digit = |c: char| "〇一二三四五六七八九".chars().nth(c.to_digit(10).unwrap_or_default() as usize).unwrap_or(c);
    let numerals: String = year.to_string().chars().map(digit).collect();
    let title = match rng.below(3) {
        0 => format!("{organ}{numerals}年政府信息公开工作年度报告"),
        1 => format!("{organ}{year}年政府信息公开工作的年度报告"),
        _ => format!("{organ}{year}年政务公开工作年度报告"),
    };
    draft.title = vec![Line::heading(1, title)];
    true
}

/// What a template or a letter says, left in.
pub(in crate::corpus) fn instructions(draft: &mut Draft, rng: &mut Rng) -> bool {
    if rng.percent(50) {
        draft.sections[1].push(Line::new("（本部分按统一表格填写，表格如下：）"));
    } else {
        draft.sections[0].insert(1, Line::new("根据贵办的通知要求，现将本单位有关情况报告如下。"));
    }
    true
}

/// A wrong character in the organ's name, where the signature has the right one.
pub(in crate::corpus) fn misread_organ(draft: &mut Draft, _: &mut Rng) -> bool {
    let (right, wrong) = ("沭水县人民政府", "沐水县人民政府");
    for line in draft.title.iter_mut().chain(&mut draft.data).chain(draft.sections.iter_mut().flatten()) {
        line.text = line.text.replace(&draft.organ, wrong);
    }
    for line in &mut draft.foot {
        line.text = line.text.replace(&draft.organ, right);
    }
    wrong.clone_into(&mut draft.organ);
    true
}

/// The text speaks of another year than the title.
pub(in crate::corpus) fn other_year(draft: &mut Draft, rng: &mut Rng) -> bool {
    let (year, other) = (draft.year, draft.year - 1);
    let short = rng.percent(30);
    for line in &mut draft.sections[0] {
        line.text = if short {
            line.text.replace(&format!("{year}年1月1日至{year}年12月31日"), &format!("{year}-1-1起至{year}-12-31止"))
        } else {
            line.text.replace(&format!("{year}年"), &format!("{other}年"))
        };
    }
    true
}

fn say(draft: &mut Draft, text: String) -> bool {
    let overview = &mut draft.sections[0];
    overview.insert(1.min(overview.len()), Line::new(text));
    true
}

/// The text says what the table says.
pub(in crate::corpus) fn prose_agrees(draft: &mut Draft, _: &mut Rng) -> bool {
    let received = count(draft, RequestRow::Received, Applicant::Total).unwrap_or_default();
    let forward = count(draft, RequestRow::CarriedForward, Applicant::Total).unwrap_or_default();
    say(draft, format!("全年新收政府信息公开申请{received}件，结转下年度继续办理{forward}件。"))
}

/// The text takes one cell for a group.
pub(in crate::corpus) fn prose_mistakes(draft: &mut Draft, rng: &mut Rng) -> bool {
    let wrong = 1 + rng.below(80);
    say(draft, format!("全年共答复申请{wrong}件，其中予以公开{}件，占33.9%，复议案件均获维持。", wrong / 2))
}

/// The text speaks of the office, the table of the district.
pub(in crate::corpus) fn prose_of_other_scope(draft: &mut Draft, rng: &mut Rng) -> bool {
    say(draft, format!("本办公室直接办理申请{}件，其余由各部门和镇街办理。", 1 + rng.below(20)))
}

/// Growth that is slightly off.
pub(in crate::corpus) fn prose_growth(draft: &mut Draft, rng: &mut Rng) -> bool {
    say(draft, format!("发布信息{}条，同比增长1.05%，其中图解{}条。", 1000 + rng.below(500), rng.below(90)))
}

/// The text contradicts itself.
pub(in crate::corpus) fn prose_against_itself(draft: &mut Draft, rng: &mut Rng) -> bool {
    let granted = 2 + rng.below(4);
    say(draft, format!("本年新收1件，办结1件，予以公开{granted}件，部分公开3件。"))
}
