//! `content.not-finished`

use ogi_model::{Applicant, Bilingual, Cell, CellState, Message, OrganKind, RequestRow, Scope, Severity, Undecided};

use crate::finding::{Args, CellRole, Role};
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};
use ogi_narrative::keywords::excerpt;
use ogi_narrative::{Doubt, Flow, Section, StatedQuantity, StatedScope, StatedYear, Statement, Subject, Unbound};

pub(crate) static RULE: Rule = Rule {
    id: "content.not-finished",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new(
        "说全部办结，而有申请结转下年",
        "All requests are said to be finished, but some are carried forward",
    ),
    help: Bilingual::new(
        "第一部分说申请“全部办结”“均已按期办结”，而表三第四项填有结转下年度继续办理的申请，两者不能都对。",
        "Section one says that all requests were finished (全部办结), while row 四 of table three carries requests forward to the next year; both cannot be true.",
    ),
    mend: Bilingual::new(
        "请核对“结转下年度继续办理”；确有结转的，请在文字中写明结转几件。",
        "Check row 四 (carried forward); where requests are carried forward, say how many in the text.",
    ),
    exceptions: &[
        Bilingual::new(
            "同一段写明结转下年、顺延、尚在办理的，或者“除…件外”的，不提示；“上年结转”不在此列。",
            "Where the same paragraph says that some are carried forward, extended or still in hand, or excepts some (除…件外), nothing is said; what came over from last year (上年结转) is not meant.",
        ),
        Bilingual::new(
            "“均在法定期限内答复”“按期办结率100%”只说没有逾期，不提示。",
            "均在法定期限内答复 and 按期办结率100% only say that none was late.",
        ),
        Bilingual::new(
            "只说一部分申请（如通过某一渠道收到的几件、已办理的几件）全部办结的，不提示；政府的报告，只看说明范围是全市、全县等或者件数与表三相同的句子。",
            "Sentences on a part of the requests, such as those received in one way or those dealt with, are left alone; in the report of a government only sentences on the whole area, or with the figures of table three, are looked at.",
        ),
        Bilingual::new(
            "建议提案、信访件、留言等其他事项办结的，不提示。",
            "That motions, complaints or messages were all dealt with is another thing.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "表三“四、结转下年度继续办理”的含义；国办公开办函〔2021〕30号（内容准确）",
            "The meaning of row 四 of table three; 国办公开办函〔2021〕30号 (content is to be accurate)",
        ),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021")
            .organ("沭阳县民政局")
            .year(2024)
            .figures([
                ("requests.received.total", 12),
                ("requests.brought_forward.total", 1),
                ("requests.concluded.total", 12),
                ("requests.carried_forward.total", 1),
            ])
            .overview(["全年新收政府信息公开申请12件，上年结转1件，均已全部按期办结。"])
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let Some(blocks) = Section::Overview.of(report) else { return run.skip(Undecided::RowOmitted) };
    let (cell, carried) = match carried_forward(run) {
        Ok(Some(carried)) => carried,
        Ok(None) => return run.pass(),
        Err(reason) => return run.skip(reason),
    };
    let tables = Tables::of(run);
    let statements = &run.prose().statements;
    let said = statements.iter().enumerate().find(|(at, statement)| {
        statement.doubts.has(Doubt::IsThatAllAreDone)
            && statement.section == Section::Overview
            && blocks.get(statement.block - 1).is_some_and(|block| block.heading.is_none())
            && tables.says_that_all_are_done(&statements[..*at], statement)
            && !is_told_in_numbers(statements, statement)
    });
    let Some((_, statement)) = said else { return run.pass() };
    let sentence = statement.sentence;
    let quote = excerpt(sentence, LONGEST);
    run.fail(Violation {
        message: Message {
            zh: format!("第一部分说“{quote}”，而表三“四、结转下年度继续办理”填有 {carried} 件，两者矛盾。"),
            en: format!(
                "Section one says “{quote}”, that is, all requests were finished, but row 四 of table three (carried forward) has {carried}."
            ),
        },
        args: Args { actual: i64::try_from(carried).ok(), ..Args::default() },
        cells: vec![CellRole { cell, role: Role::Subject }],
        subject: Section::Overview.key().to_owned(),
        ..Violation::default()
    });
}

/// The most characters of a sentence that are quoted.
const LONGEST: usize = 48;

/// The cell and number of requests carried forward, if any are; an error where that is not known.
fn carried_forward(run: &RuleRun<'_>) -> Result<Option<(Cell, u64)>, Undecided> {
    let of = |applicant| Cell::Request(RequestRow::CarriedForward, applicant);
    let row = &run.report.requests.carried_forward;
    let found = Applicant::ALL.into_iter().rev().find_map(|applicant| {
        let count = row.get(applicant).filter(|count| *count > 0)?;
        Some((of(applicant), count))
    });
    if found.is_some() {
        return Ok(found);
    }
    match run.figures.state(of(Applicant::Total)) {
        CellState::Filled => Ok(None),
        CellState::Unread => Err(Undecided::UnreadCell),
        CellState::Omitted => Err(Undecided::RowOmitted),
        CellState::Blank | CellState::NotPrinted => Err(Undecided::BlankCell),
    }
}

/// What the tables say of requests, and whether they are those of a whole area.
struct Tables {
    of_an_area: bool,
    received: Option<u64>,
    brought_forward: Option<u64>,
    concluded: Option<u64>,
}

impl Tables {
    fn of(run: &RuleRun<'_>) -> Self {
        let report = run.report;
        let of_an_area = report.scope == Some(Scope::Area)
            || report.covers.is_some()
            || (report.scope.is_none()
                && matches!(run.organ().kind, Some(OrganKind::Government | OrganKind::GovernmentOffice))
                && run.organ().level != Some(ogi_model::Level::Township));
        let total = |row: RequestRow| report.requests.row(row).total;
        Self {
            of_an_area,
            received: total(RequestRow::Received),
            brought_forward: total(RequestRow::BroughtForward),
            concluded: total(RequestRow::Concluded),
        }
    }

    /// Whether a statement that all were dealt with is one of all requests of the tables, by the counts before it in its
    /// sentence and by whose requests it tells of.
    fn says_that_all_are_done(&self, before: &[Statement<'_>], statement: &Statement<'_>) -> bool {
        let is_of_the_year = !matches!(statement.year, StatedYear::Last | StatedYear::Other);
        if !is_of_the_year || statement.unbound != Some(Unbound::Wording) {
            return false;
        }
        let counts = before.iter().filter(|other| other.is_in_one_sentence_with(statement)).filter_map(|other| {
            let StatedQuantity::Exact(count) = other.quantity else { return None };
            Some((other.subject, count))
        });
        let counts: Vec<(Subject, u64)> = counts.collect();
        let is_of_the_table = |count: u64| {
            Some(count) == self.received
                || Some(count) == self.received.zip(self.brought_forward).map(|(one, other)| one + other)
        };
        // 办理12件，全部办结: of those that were dealt with.
        let dealt_with = counts.last().is_some_and(|(subject, count)| {
            let flow = if let Subject::Requests { flow, .. } = subject { Some(*flow) } else { None };
            Some(*count) == self.concluded && matches!(flow, Some(Flow::Handled | Flow::Concluded | Flow::Answered))
        });
        if dealt_with || (!counts.is_empty() && !counts.iter().any(|(_, count)| is_of_the_table(*count))) {
            return false;
        }
        !self.of_an_area || !counts.is_empty() || statement.scope == StatedScope::Area
    }
}

/// Whether the paragraph also says how many are carried forward, none among them: then `narrative.mismatch` tells it.
fn is_told_in_numbers(statements: &[Statement<'_>], claim: &Statement<'_>) -> bool {
    statements.iter().any(|other| {
        (other.section, other.block) == (claim.section, claim.block)
            && !other.doubts.has(Doubt::IsThatAllAreDone)
            && matches!(other.subject, Subject::Requests { flow: Flow::CarriedForward | Flow::Carried, .. })
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::{Scope, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn carrying(carried: u64) -> Example {
        Example::of("2021").organ("沭阳县民政局").year(2024).figures([
            ("requests.received.total", 12),
            ("requests.brought_forward.total", 1),
            ("requests.concluded.total", 13 - carried),
            ("requests.carried_forward.total", carried),
        ])
    }

    fn said(text: &str) -> usize {
        found(&RULE, &carrying(1).overview([text])).len()
    }

    #[test]
    fn all_is_finished_and_one_is_carried_forward() {
        assert_eq!(
            found(&RULE, &carrying(1).overview(["全年新收政府信息公开申请12件，上年结转1件，均已全部按期办结。"])),
            [(
                Severity::Warning,
                "第一部分说“全年新收政府信息公开申请12件，上年结转1件，均已全部按期办结。”，而表三“四、结转下年度继续办理”填有 1 件，两者矛盾。"
                    .to_owned()
            )]
        );
        for text in [
            "共收到政府信息公开申请12件，全部按时办结。",
            "收到申请12件。全部按期答复，无一逾期。",
            "全年收到依申请公开12件，办结率100%。",
            "依申请公开均已办结。",
            "2024年受理申请13件，均按期办结，群众满意。",
            // All that were due are named, so that none of them was late leaves none open.
            "全年新收政府信息公开申请12件，上年结转1件，全部在法定期限内办理完毕。",
        ] {
            assert_eq!(said(text), 1, "{text}");
        }
    }

    #[test]
    fn the_heading_says_what_a_sentence_is_about() {
        let example = carrying(1).with(|report| {
            let block = |text: &str, heading| ogi_model::NarrativeBlock { text: text.to_owned(), heading };
            report.narrative.overview =
                Some(vec![block("（二）依申请公开", Some(2)), block("全年收到12件，均已办结。", None)]);
        });
        assert_eq!(found(&RULE, &example).len(), 1);
    }

    #[test]
    fn where_nothing_is_carried_forward_all_may_be_finished() {
        assert_eq!(
            outcome(&RULE, &carrying(0).overview(["新收政府信息公开申请12件，上年结转1件，全部按期办结。"])),
            (1, 0, vec![])
        );
    }

    #[test]
    fn what_is_carried_forward_may_be_said_in_the_same_paragraph() {
        for text in [
            "收到申请12件，除1件顺延至下年度外，全部按期办结。",
            "收到申请12件，除1件正在办理外均已办结。",
            "收到申请12件，上年结转1件，办结12件，全部按期办结，结转下年度1件。",
            "收到申请12件，均已按期答复。另有1件结转2025年继续办理。",
            "收到申请12件，其余均按期办结，1件因征求第三方意见延长答复期限。",
        ] {
            assert_eq!(said(text), 0, "{text}");
        }
    }

    #[test]
    fn that_none_was_late_is_another_thing() {
        for text in [
            "收到申请12件，均在法定期限内答复。",
            "收到申请12件，均在规定时限内办结。",
            "全年共收到政府信息公开申请12件,均在法定时限内完成答复,答复率100%,切实回应需求。",
            "收到申请12件，按期办结率100%。",
        ] {
            assert_eq!(said(text), 0, "{text}");
        }
    }

    #[test]
    fn other_matters_and_a_part_of_the_requests_are_left_alone() {
        for text in [
            "办理人大建议12件，全部办结。",
            "收到申请12件。全年办理群众留言80条，全部办结。",
            "收到申请12件，受理建议提案3件，全部按期办结。",
            "通过网络收到申请5件，全部办结。",
            "办理申请12件，全部按期办结。",
            "本年度收到申请5件，全部办结。",
            "2023年收到申请12件，全部办结。",
        ] {
            assert_eq!(said(text), 0, "{text}");
        }
    }

    #[test]
    fn of_a_government_only_the_whole_area_counts() {
        let of_the_county = |text: &str| found(&RULE, &carrying(1).organ("沭阳县人民政府").overview([text])).len();
        assert_eq!(of_the_county("县政府办公室收到申请5件，全部办结。"), 0);
        assert_eq!(of_the_county("依申请公开全部办结。"), 0);
        assert_eq!(of_the_county("全县依申请公开全部按期办结。"), 1);
        assert_eq!(of_the_county("收到申请12件，全部办结。"), 1);
        let by_scope = carrying(1).with(|report| report.scope = Some(Scope::Area)).overview(["申请均已办结。"]);
        assert!(found(&RULE, &by_scope).is_empty());
    }

    #[test]
    fn a_blank_row_decides_nothing() {
        let blank = Example::of("2021").overview(["申请全部办结。"]);
        assert_eq!(outcome(&RULE, &blank).2, [("blank-cell", 1)]);
        let none = carrying(1).with(|report| report.narrative.overview = None);
        assert_eq!(outcome(&RULE, &none).2, [("row-omitted", 1)]);
    }
}
