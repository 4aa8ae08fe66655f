//! `requests.unusual-mix`

use std::borrow::Cow;

use ogi_model::{Address, Applicant, Bilingual, Cell, Level, Message, Outcome, RequestRow, Row, Severity};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term, Words};
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "requests.unusual-mix",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new("办理结果的构成不同寻常", "An unusual mix of outcomes"),
    help: Bilingual::new(
        "大半申请结转下年度、收到上百件而无一公开、“（六）3.其他”占比过大、乡镇街道和服务中心以国家秘密为由不予公开：都可能如实，请确认。",
        "Most requests carried forward, none of more than a hundred granted, much under （六）3.其他 (other), state secrets in a township or a service centre: all of it may be true, and is asked about.",
    ),
    mend: Bilingual::new(
        "请确认归类是否准确；情况属实的，建议在正文中说明。",
        "Confirm that requests were put under the right outcome; where it is right, a word in the prose helps.",
    ),
    exceptions: &[
        Bilingual::new(
            "征求第三方意见时间长、申请量明显超过合理范围而延期答复、年底集中收到申请的，结转可能占大半。",
            "Long consultations of third parties, delayed answers to excessive numbers and a wave of requests in December may leave most of them open.",
        ),
        Bilingual::new(
            "自然资源、规划、国土、征收部门常有个别申请人大量申请，无一公开的不在此列。",
            "Land, planning and expropriation departments are often flooded by single applicants; that they granted none is not asked about.",
        ),
        Bilingual::new(
            "件数少的不看占比；乡镇保存上级机关的涉密文件属于正常。",
            "Of few requests shares are not looked at. A township may hold a superior's secret documents.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第十四条、第三十三条；比例界限为经验值",
            "Regulations on Open Government Information, articles 14 and 33; the limits are experience",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[
        Threshold {
            name: "requests",
            value: 20,
            about: Bilingual::new(
                "达到多少件才看结转和“其他”的占比（件）",
                "From how many requests on the shares carried forward and under other are looked at (requests)",
            ),
        },
        Threshold {
            name: "carried_percent",
            value: 50,
            about: Bilingual::new(
                "结转下年度占新收与上年结转之和的上限（%）",
                "The largest share carried forward, of those received and brought forward (%)",
            ),
        },
        Threshold {
            name: "other_percent",
            value: 20,
            about: Bilingual::new(
                "“（六）3.其他”占办理结果总计的上限（%）",
                "The largest share under （六）3.其他, of those dealt with (%)",
            ),
        },
        Threshold {
            name: "none_granted",
            value: 100,
            about: Bilingual::new(
                "新收超过多少件而无一公开才提示（件）",
                "Above how many requests received it is asked that none was granted (requests)",
            ),
        },
    ],
    example: || {
        Example::of("2021").figures([
            ("requests.received.total", 24),
            ("requests.brought_forward.total", 0),
            ("requests.concluded.total", 9),
            ("requests.carried_forward.total", 15),
        ])
    },
    check: Check::assertions(&ASSERTIONS),
};

const RECEIVED: Cell = total(RequestRow::Received);
const BROUGHT: Cell = total(RequestRow::BroughtForward);
const DEALT: Cell = total(RequestRow::Concluded);
const CARRIED: Cell = total(RequestRow::CarriedForward);
const GRANTED: Cell = total(RequestRow::Outcome(Outcome::Granted));
const PARTLY: Cell = total(RequestRow::Outcome(Outcome::PartlyGranted));
const REMAINING: Cell = total(RequestRow::Outcome(Outcome::OtherRemaining));
const SECRET: Cell = total(RequestRow::Outcome(Outcome::WithheldStateSecret));

const fn total(row: RequestRow) -> Cell {
    Cell::Request(row, Applicant::Total)
}

const NO_SECRET: Relation = Relation::of(&[Term::cell(SECRET)], Comparison::AtMost, Term::NONE);

const ENOUGH_RECEIVED: Guard =
    Guard::Figures(Relation::of(&[Term::cell(RECEIVED)], Comparison::AtLeast, &[Term::threshold("requests")]));
const VERY_MANY_RECEIVED: Guard =
    Guard::Figures(Relation::of(&[Term::cell(RECEIVED)], Comparison::MoreThan, &[Term::threshold("none_granted")]));
const ENOUGH_DEALT_WITH: Guard =
    Guard::Figures(Relation::of(&[Term::cell(DEALT)], Comparison::AtLeast, &[Term::threshold("requests")]));

/// In the names of organs that single applicants flood with requests.
const FLOODED: &[&str] = &["自然资源", "规划", "国土", "征收", "拆迁"];

static ASSERTIONS: [Assertion; 5] = [
    Assertion::new(
        Expression::of(
            const { &[ENOUGH_RECEIVED] },
            Relation::of(
                const { &[Term::cell(CARRIED).times(100)] },
                Comparison::AtMost,
                const {
                    &[
                        Term::cell(RECEIVED).times_threshold("carried_percent"),
                        Term::cell(BROUGHT).times_threshold("carried_percent"),
                    ]
                },
            ),
        ),
        mostly_carried,
    )
    .about("mostly carried forward"),
    Assertion::new(
        Expression::of(
            const {
                &[
                    Guard::NoLocalRowAfter(Cow::Borrowed(&[
                        Address::Row(Row::Request(RequestRow::Outcome(Outcome::Granted))),
                        Address::Row(Row::Request(RequestRow::Outcome(Outcome::PartlyGranted))),
                    ])),
                    VERY_MANY_RECEIVED,
                    Guard::OrganNameLacks(Words::Known(FLOODED)),
                ]
            },
            Relation::of(&[Term::cell(GRANTED), Term::cell(PARTLY)], Comparison::AtLeast, Term::ONE),
        ),
        none_granted,
    )
    .about("none granted"),
    Assertion::new(
        Expression::of(
            const { &[Guard::Printed, ENOUGH_DEALT_WITH] },
            Relation::of(
                const { &[Term::cell(REMAINING).times(100)] },
                Comparison::AtMost,
                const { &[Term::cell(DEALT).times_threshold("other_percent")] },
            ),
        ),
        mostly_other,
    )
    .about("mostly other"),
    Assertion::new(
        Expression::of(const { &[Guard::OrganLevel(Cow::Borrowed(&[Level::Township]))] }, NO_SECRET),
        secret,
    )
    .about("state secret"),
    Assertion::new(
        Expression::of(
            const {
                &[
                    Guard::OrganNameEnds(Words::Known(&["服务中心"])),
                    // A centre of a township is asked once.
                    Guard::OrganLevel(Cow::Borrowed(&[Level::Province, Level::Prefecture, Level::County])),
                ]
            },
            NO_SECRET,
        ),
        secret,
    )
    .about("state secret"),
];

fn mostly_carried(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let (received, brought, carried) = (report.get(RECEIVED)?, report.get(BROUGHT)?, report.get(CARRIED)?);
    let most = failure.run.threshold("carried_percent");
    Some(Violation {
        message: Message {
            zh: format!(
                "“结转下年度继续办理”为 {carried}，超过本年新收与上年结转之和（{received}＋{brought}）的 {most}%，请确认是否均为年底前未到期的申请。"
            ),
            en: format!(
                "结转下年度继续办理 (carried forward) is {carried}, more than {most} % of those received and brought forward ({received} + {brought}); confirm that none of them was due before the end of the year."
            ),
        },
        ..Violation::default()
    })
}

fn none_granted(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let received = report.get(RECEIVED)?;
    Some(Violation {
        message: Message {
            zh: format!("本年新收申请 {received} 件，“（一）予以公开”和“（二）部分公开”都是 0，请确认。"),
            en: format!(
                "{received} requests were received, （一）予以公开 (granted) and （二）部分公开 (partly granted) are both 0; please confirm."
            ),
        },
        ..Violation::default()
    })
}

fn mostly_other(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let (remaining, dealt) = (report.get(REMAINING)?, report.get(DEALT)?);
    let most = failure.run.threshold("other_percent");
    Some(Violation {
        message: Message {
            zh: format!(
                "“（六）其他处理·3.其他”为 {remaining}，超过“（七）总计”{dealt} 的 {most}%，请确认是否应当归入其他各项。"
            ),
            en: format!(
                "（六）其他处理·3.其他 (other: remaining) is {remaining}, more than {most} % of the {dealt} dealt with; confirm that none belongs under another outcome."
            ),
        },
        ..Violation::default()
    })
}

fn secret(failure: &Failure<'_>) -> Option<Violation> {
    let report = failure.run.report;
    let (organ, withheld) = (report.organ.as_ref()?.name.trim(), report.get(SECRET)?);
    Some(Violation {
        message: Message {
            zh: format!(
                "“（三）不予公开·1.属于国家秘密”为 {withheld}；{organ}一般很少产生国家秘密，请确认是否为上级机关的涉密文件。"
            ),
            en: format!(
                "（三）不予公开·1.属于国家秘密 (withheld: state secret) is {withheld}; {organ} would rarely have any, confirm that they were documents of a superior organ."
            ),
        },
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Forms, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn messages(example: &Example) -> Vec<String> {
        let found = found(&RULE, example);
        assert!(found.iter().all(|(severity, _)| *severity == Severity::Info));
        found.into_iter().map(|(_, message)| message).collect()
    }

    fn year([received, brought, granted, remaining, dealt, carried]: [u64; 6]) -> Example {
        Example::of("2021").organ("宿迁市人民政府").figures([
            ("requests.received.total", received),
            ("requests.brought_forward.total", brought),
            ("requests.outcomes.granted.total", granted),
            ("requests.outcomes.partly_granted.total", 0),
            ("requests.outcomes.withheld_state_secret.total", 0),
            ("requests.outcomes.other_remaining.total", remaining),
            ("requests.concluded.total", dealt),
            ("requests.carried_forward.total", carried),
        ])
    }

    #[test]
    fn a_usual_mix_passes() {
        assert_eq!(outcome(&RULE, &year([713, 36, 294, 143, 718, 31])), (5, 0, vec![]));
    }

    #[test]
    fn most_carried_forward_is_asked_about() {
        assert_eq!(
            messages(&year([20, 2, 5, 0, 10, 12])),
            [
                "“结转下年度继续办理”为 12，超过本年新收与上年结转之和（20＋2）的 50%，请确认是否均为年底前未到期的申请。"
            ]
        );
        assert!(messages(&year([20, 2, 5, 0, 11, 11])).is_empty(), "half is not more than half");
        assert!(messages(&year([19, 0, 5, 0, 5, 14])).is_empty(), "few requests");
    }

    #[test]
    fn none_granted_of_many_is_asked_about() {
        assert_eq!(
            messages(&year([101, 0, 0, 0, 101, 0])),
            ["本年新收申请 101 件，“（一）予以公开”和“（二）部分公开”都是 0，请确认。"]
        );
        assert!(messages(&year([100, 0, 0, 0, 100, 0])).is_empty());
        assert!(messages(&year([101, 0, 1, 0, 101, 0])).is_empty());
    }

    #[test]
    fn organs_that_single_applicants_flood_are_not_asked() {
        assert!(messages(&year([500, 0, 0, 0, 500, 0]).organ("宿迁市自然资源和规划局")).is_empty());
    }

    #[test]
    fn much_under_other_is_asked_about() {
        assert_eq!(
            messages(&year([100, 0, 50, 21, 100, 0])),
            ["“（六）其他处理·3.其他”为 21，超过“（七）总计”100 的 20%，请确认是否应当归入其他各项。"]
        );
        assert!(messages(&year([100, 0, 50, 20, 100, 0])).is_empty());
        assert!(messages(&year([19, 0, 1, 18, 19, 0])).is_empty(), "few requests");
    }

    #[test]
    fn the_one_row_of_2019_is_not_the_remaining_row() {
        let hybrid = Example::of("2021")
            .figures([("requests.outcomes.other.total", 90), ("requests.concluded.total", 100)])
            .with(|report| report.forms = Forms { requests: Some(Edition::E2019), ..Forms::default() });
        assert!(messages(&hybrid).is_empty());
        assert_eq!(outcome(&RULE, &hybrid).0, 0);
    }

    #[test]
    fn state_secrets_of_a_township_or_a_service_centre_are_asked_about() {
        let secret =
            |organ| Example::of("2021").organ(organ).figures([("requests.outcomes.withheld_state_secret.total", 1)]);
        assert_eq!(
            messages(&secret("沭阳县庙头镇人民政府")),
            [
                "“（三）不予公开·1.属于国家秘密”为 1；沭阳县庙头镇人民政府一般很少产生国家秘密，请确认是否为上级机关的涉密文件。"
            ]
        );
        assert_eq!(messages(&secret("上海市宝山区行政服务中心")).len(), 1);
        assert!(messages(&secret("宿迁市公安局")).is_empty());
    }

    #[test]
    fn blanks_decide_nothing() {
        let blank = Example::of("2021").organ("沭阳县庙头镇人民政府");
        assert_eq!(outcome(&RULE, &blank), (1, 0, vec![("blank-cell", 4)]));
    }
}
