//! `disclosure.stock-flow`

use ogi_model::{Bilingual, Cell, DisclosureItem, Measure, Message, Report, Severity};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term, disclosure};
use crate::rule::labels::another_reporter;
use crate::rule::labels::quoted;
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use crate::rules::prose::{clauses, has, numbers};
use ogi_narrative::Section;
use ogi_narrative::keywords::{excerpt, sentences};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.stock-flow",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new("现行有效件数与上一年度不衔接", "Documents in force do not follow from last year's"),
    help: Bilingual::new(
        "规章、行政规范性文件的本年现行有效件数，等于上一年度现行有效件数加本年制发件数、减本年废止件数。",
        "Rules, and normative documents, in force equal those in force last year plus those issued and minus those repealed in the year.",
    ),
    mend: Bilingual::new(
        "请会同司法行政部门核对现行有效件数；有效期届满的计入废止件数或者加注说明。",
        "Check the figure with the justice department; count documents that expired as repealed, or say so beside the figure.",
    ),
    exceptions: &[
        Bilingual::new(
            "有效期届满未计入废止、修改计入制发、清理后重新归类、联合发文，都会有合理的差额；单元格已加注修订、失效等说明的，只作提示。",
            "Documents that expired and are not counted as repealed, amendments counted as issued, reclassification and joint documents leave a rightful gap; where the cell says so (修订, 失效 and the like), it is only asked about.",
        ),
        Bilingual::new(
            "正文写明失效（有效期届满）、修改或者划入的件数，正好等于差额的，只作提示。",
            "Where the prose names as many documents that expired, were amended or were taken over as the gap has, it is only asked about.",
        ),
        Bilingual::new(
            "两年报告的机关名称或者统计范围不同的，只作提示；上一年度报告有更正的，以更正后的为准。",
            "Where the two reports name different organs or scopes, it is only asked about; of several reports for last year the correction counts.",
        ),
        Bilingual::new(
            "2019年版的“对外公开总数量”不是现行有效件数，2020年度与2021年度之间不予核对。",
            "对外公开总数量 of edition 2019 is not the number in force, so 2020 and 2021 are not compared.",
        ),
        Bilingual::new(
            "废止件数超过可废止件数、现行有效件数少于本年制发件数的，见 disclosure.stock-bounds，不在此重复。",
            "More repealed than there can have been, or fewer in force than were issued, is told by disclosure.stock-bounds and not again here.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("“现行有效件数”的含义", "The meaning of 现行有效件数 (in force)"),
        authority: Authority::Meaning,
    },
    asks: Asks::Cells(const { &[disclosure(DisclosureItem::Rules, Measure::InForce)] }),
    since: "1.0",
    thresholds: &[],
    example: || {
        let year = |year, [issued, repealed, in_force]: [u64; 3]| {
            Example::of("2021").year(year).figures([
                ("disclosure.normative_documents.issued", issued),
                ("disclosure.normative_documents.repealed", repealed),
                ("disclosure.normative_documents.in_force", in_force),
            ])
        };
        year(2024, [6, 1, 40]).after(year(2023, [4, 2, 27]))
    },
    check: Check::assertions(&ASSERTIONS),
};

static ASSERTIONS: [Assertion; 2] = [of::<0>(), of::<1>()];

/// The rows of table two that count documents.
pub(crate) const DOCUMENTS: [DisclosureItem; 2] = [DisclosureItem::Rules, DisclosureItem::NormativeDocuments];

const fn of<const ITEM: usize>() -> Assertion {
    let guards: &[Guard] = const {
        &[
            Guard::Figures(super::stock_bounds::enough_in_force::<ITEM>()),
            Guard::Figures(super::stock_bounds::enough_to_repeal::<ITEM>()),
        ]
    };
    let in_force: &[Term] = const { &[Term::cell(disclosure(DOCUMENTS[ITEM], Measure::InForce))] };
    let expected: &[Term] = const {
        &[
            Term::previous(disclosure(DOCUMENTS[ITEM], Measure::InForce)),
            Term::cell(disclosure(DOCUMENTS[ITEM], Measure::Issued)),
            Term::cell(disclosure(DOCUMENTS[ITEM], Measure::Repealed)).times(-1),
        ]
    };
    Assertion::new(Expression::of(guards, Relation::of(in_force, Comparison::Equal, expected)), told)
}

/// Words beside a figure that say why it does not follow from the others.
const EXPLAINED: [&str; 6] = ["修订", "修改", "修正", "失效", "有效期", "清理"];

/// The most characters of a sentence that are quoted.
const LONGEST: usize = 40;

/// Documents that are no longer in force, or are counted twice, though none was repealed.
const GONE: [&str; 10] = ["失效", "有效期届满", "有效期满", "期满", "到期", "修订", "修改", "修正", "划出", "移交"];
/// Documents that came to be in force, though none was issued.
const ADDED: [&str; 8] = ["划入", "转入", "承接", "纳入", "移入", "延长有效期", "恢复", "重新公布"];

/// A sentence of the prose that names as many documents as are missing, or too many.
fn sentence_that_explains(report: &Report, item: DisclosureItem, difference: i64) -> Option<&str> {
    let (words, gap): (&[&str], u64) =
        if difference < 0 { (&GONE, difference.unsigned_abs()) } else { (&ADDED, difference.unsigned_abs()) };
    let closes_the_gap = |sentence: &&str| {
        is_about(sentence, item)
            && clauses(sentence)
                .any(|clause| has(clause, words) && numbers(clause).any(|number| number.count() == Some(gap)))
    };
    let blocks = Section::ALL.into_iter().flat_map(|section| section.of(report).unwrap_or_default());
    blocks.flat_map(|block| sentences(&block.text)).find(closes_the_gap)
}

/// Whether a sentence may tell of a kind of document; one that names the other kind alone does not.
fn is_about(sentence: &str, item: DisclosureItem) -> bool {
    let (rules, documents) = (sentence.replace("规章制度", "").contains("规章"), sentence.contains("规范性文件"));
    match item {
        DisclosureItem::Rules => rules || !documents,
        _ => documents || !rules,
    }
}

fn told(failure: &Failure<'_>) -> Option<Violation> {
    let run = failure.run;
    let (report, previous) = (run.report, run.previous()?);
    let cell = failure.cell();
    let Cell::Disclosure(in_force) = cell else { return None };
    let item = in_force.item();
    let figure = |measure| report.get(disclosure(item, measure));
    let (now, issued, repealed) = (report.get(cell)?, figure(Measure::Issued)?, figure(Measure::Repealed)?);
    let (then, last) = (previous.get(cell)?, previous.year?);
    let args = failure.args();
    let (expected, difference) = (args.expected?, args.difference?);
    let (off, off_zh, off_en) = if difference > 0 {
        (difference.unsigned_abs(), "多", "more")
    } else {
        (difference.unsigned_abs(), "少", "fewer")
    };
    let remark = |measure| report.remarks.get(&disclosure(item, measure));
    let explained = [Measure::InForce, Measure::Issued, Measure::Repealed]
        .into_iter()
        .filter_map(remark)
        .any(|remark| EXPLAINED.iter().any(|word| remark.contains(word)));
    let (mut severity, mut why) = another_reporter(run);
    if explained {
        severity = Some(Severity::Info);
        why.zh += "；单元格已加注说明，请确认";
        why.en += "; the cells carry remarks, confirm that they explain it";
    } else if let Some(sentence) = sentence_that_explains(report, item, difference) {
        severity = Some(Severity::Info);
        let quote = excerpt(sentence, LONGEST);
        why.zh = format!("；正文写明“{quote}”，正好是这个差额，请确认");
        why.en = format!("; the prose says “{quote}”, which is just the gap: confirm it");
    } else if severity.is_none() && difference < 0 {
        why.zh += "，请核对有效期届满、修改等情形如何计数";
        why.en += "; check how expired and amended documents were counted";
    }
    let Message { zh: why_zh, en: why_en } = why;
    let label = quoted(&report.form_of(cell.table()).form().row_label(cell.row())?);
    Some(Violation {
        message: Message {
            zh: format!(
                "{label}：{last}年度现行有效 {then}，加本年制发 {issued}、减本年废止 {repealed}，应为 {expected}，“现行有效件数”填的是 {now}，{off_zh} {off}{why_zh}。"
            ),
            en: format!(
                "{label} ({}): {then} in force in {last}, {issued} issued and {repealed} repealed make {expected}; 现行有效件数 (in force) says {now}, {off} {off_en}{why_en}.",
                item.en()
            ),
        },
        args,
        severity,
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn year(year: u16, [issued, repealed, in_force]: [u64; 3]) -> Example {
        Example::of("2021").year(year).organ("宿迁市人民政府").figures([
            ("disclosure.normative_documents.issued", issued),
            ("disclosure.normative_documents.repealed", repealed),
            ("disclosure.normative_documents.in_force", in_force),
        ])
    }

    #[test]
    fn last_years_documents_and_the_changes_make_this_years() {
        let example = year(2024, [50, 227, 420]).after(year(2023, [109, 489, 597]));
        assert_eq!(outcome(&RULE, &example), (1, 0, vec![("blank-cell", 1)]));
    }

    #[test]
    fn a_gap_is_told_with_all_its_figures() {
        let found = |in_force| found(&RULE, &year(2024, [6, 1, in_force]).after(year(2023, [4, 2, 27])));
        assert_eq!(
            found(40),
            [(
                Severity::Warning,
                "“行政规范性文件”：2023年度现行有效 27，加本年制发 6、减本年废止 1，应为 32，“现行有效件数”填的是 40，多 8。"
                    .to_owned()
            )]
        );
        assert!(found(30)[0].1.ends_with("少 2，请核对有效期届满、修改等情形如何计数。"));
    }

    #[test]
    fn a_remark_that_explains_the_gap_makes_it_a_question() {
        let remarked = year(2024, [6, 1, 40]).remark("disclosure.normative_documents.issued", "6（其中修订2件）");
        assert_eq!(found(&RULE, &remarked.after(year(2023, [4, 2, 27])))[0].0, Severity::Info);
        let other = year(2024, [6, 1, 40]).remark("disclosure.normative_documents.issued", "6件");
        assert_eq!(found(&RULE, &other.after(year(2023, [4, 2, 27])))[0].0, Severity::Warning);
    }

    #[test]
    fn prose_that_names_the_gap_makes_it_a_question() {
        let said = |text: &str| {
            let found = found(&RULE, &year(2024, [0, 0, 3]).overview([text]).after(year(2023, [3, 0, 8])));
            found.into_iter().next().unwrap()
        };
        let (severity, message) = said("本年度有效期届满自动失效5件，现行有效3件。");
        assert_eq!(severity, Severity::Info);
        assert_eq!(
            message,
            "“行政规范性文件”：2023年度现行有效 8，加本年制发 0、减本年废止 0，应为 8，“现行有效件数”填的是 3，少 5；正文写明“本年度有效期届满自动失效5件，现行有效3件。”，正好是这个差额，请确认。"
        );
        assert_eq!(said("行政规范性文件到期五件。").0, Severity::Info);
        assert_eq!(said("修订行政规范性文件5件。").0, Severity::Info);
        for text in [
            "本年度有效期届满自动失效4件。",
            "公开到期提醒信息，全年5件投诉。",
            "到期失效规章5件。",
            "划入行政规范性文件5件。",
        ] {
            assert_eq!(said(text).0, Severity::Warning, "{text}");
        }
        let more = year(2024, [0, 0, 10]).overview(["机构改革后划入行政规范性文件2件。"]).after(year(2023, [3, 0, 8]));
        assert_eq!(found(&RULE, &more)[0].0, Severity::Info);
    }

    #[test]
    fn after_a_reform_it_is_only_asked() {
        let example = year(2024, [6, 1, 40]).after(year(2023, [4, 2, 27]).organ("宿迁市行政审批局"));
        let found = found(&RULE, &example);
        assert_eq!(found[0].0, Severity::Info);
        assert!(found[0].1.ends_with("多 8；两年报告的机关名称或者统计范围不同，如因机构改革等原因，请说明。"));
    }

    #[test]
    fn from_the_old_form_to_the_new_nothing_is_compared() {
        let then = Example::of("2019").year(2020).figures([("disclosure.rules.total_disclosed", 99)]);
        assert_eq!(outcome(&RULE, &year(2021, [6, 1, 40]).after(then)), (0, 0, vec![("other-edition", 2)]));
    }

    #[test]
    fn what_breaks_the_bounds_is_not_told_twice() {
        assert!(found(&RULE, &year(2024, [6, 50, 0]).after(year(2023, [4, 2, 27]))).is_empty());
        assert!(found(&RULE, &year(2024, [6, 1, 2]).after(year(2023, [4, 2, 27]))).is_empty());
    }

    #[test]
    fn a_blank_decides_nothing() {
        let blank = Example::of("2021")
            .year(2024)
            .figures([("disclosure.normative_documents.issued", 6), ("disclosure.normative_documents.in_force", 30)]);
        assert_eq!(outcome(&RULE, &blank.clone().after(year(2023, [4, 2, 27]))).2, [("blank-cell", 2)]);
        assert_eq!(outcome(&RULE, &blank).2, [("no-previous-year", 2)]);
    }
}
