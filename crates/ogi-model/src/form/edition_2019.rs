//! The edition of 2019, for the reports of 2019 and 2020.

use std::sync::OnceLock;

use super::{Block, Column, DisclosureForm, Form, Label, Notice, RequestRowForm, RequestsForm, ReviewsForm};
use crate::disclosure::{DisclosureItem, Measure};
use crate::identity::Sum;
use crate::requests::{Applicant, Outcome, RequestRow};
use crate::reviews::{Channel, ReviewResult};

pub(super) static FORM: Form = Form {
    notice: Notice {
        number: "国办公开办函〔2019〕60号", title: "中华人民共和国政府信息公开工作年度报告格式（试行）"
    },
    first_year: 2019,
    sections: SECTIONS,
    disclosure: DisclosureForm {
        width: 5,
        blocks: &[
            Block {
                article_20_item: 1,
                title: "第二十条第（一）项",
                columns: &[
                    Column { measure: Measure::Made, label: "本年新制作数量", columns: 1 },
                    Column { measure: Measure::Disclosed, label: "本年新公开数量", columns: 2 },
                    Column { measure: Measure::TotalDisclosed, label: "对外公开总数量", columns: 1 },
                ],
                rows: &[(DisclosureItem::Rules, "规章"), (DisclosureItem::NormativeDocuments, "规范性文件")],
            },
            Block {
                article_20_item: 5,
                title: "第二十条第（五）项",
                columns: ITEMS_AND_DECISIONS,
                rows: &[
                    (DisclosureItem::AdministrativeLicensing, "行政许可"),
                    (DisclosureItem::OtherServices, "其他对外管理服务事项"),
                ],
            },
            Block {
                article_20_item: 6,
                title: "第二十条第（六）项",
                columns: ITEMS_AND_DECISIONS,
                rows: &[
                    (DisclosureItem::AdministrativePenalties, "行政处罚"),
                    (DisclosureItem::AdministrativeCompulsion, "行政强制"),
                ],
            },
            Block {
                article_20_item: 8,
                title: "第二十条第（八）项",
                columns: &[
                    Column { measure: Measure::PreviousItems, label: "上一年项目数量", columns: 2 },
                    Column { measure: Measure::Change, label: "本年增/减", columns: 2 },
                ],
                rows: &[(DisclosureItem::AdministrativeFees, "行政事业性收费")],
            },
            Block {
                article_20_item: 9,
                title: "第二十条第（九）项",
                columns: &[
                    Column { measure: Measure::Projects, label: "采购项目数量", columns: 2 },
                    Column { measure: Measure::Amount, label: "采购总金额", columns: 2 },
                ],
                rows: &[(DisclosureItem::CentralizedProcurement, "政府集中采购")],
            },
        ],
    },
    requests: RequestsForm {
        label_columns: 3,
        header: REQUESTS_HEADER,
        applicants: APPLICANTS,
        groups: &[
            INTAKE,
            &[outcome(
                Outcome::Granted,
                &[Label::new("三、本年度办理结果", 1, 20), Label::new("（一）予以公开", 2, 1)],
            )],
            REFUSALS,
            &[outcome(Outcome::Other, &[Label::new("（六）其他处理", 2, 1)])],
            BALANCE,
        ],
    },
    reviews: REVIEWS,
    overview: &[],
    fee_statement: false,
    sums: &Sum::ALL,
    derived: OnceLock::new(),
};

pub(super) const SECTIONS: [&str; 6] = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
];

const ITEMS_AND_DECISIONS: &[Column] = &[
    Column { measure: Measure::PreviousItems, label: "上一年项目数量", columns: 1 },
    Column { measure: Measure::Change, label: "本年增/减", columns: 2 },
    Column { measure: Measure::Decisions, label: "处理决定数量", columns: 1 },
];

pub(super) const REQUESTS_HEADER: &[&[Label]] = &[
    &[
        Label::new("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
        Label::new("申请人情况", 7, 1),
    ],
    &[Label::new("自然人", 1, 2), Label::new("法人或其他组织", 5, 1), Label::new("总计", 1, 2)],
    &[
        Label::new("商业企业", 1, 1),
        Label::new("科研机构", 1, 1),
        Label::new("社会公益组织", 1, 1),
        Label::new("法律服务机构", 1, 1),
        Label::new("其他", 1, 1),
    ],
];

pub(super) const APPLICANTS: &[(Applicant, &str)] = &[
    (Applicant::NaturalPerson, "自然人"),
    (Applicant::Business, "商业企业"),
    (Applicant::ResearchInstitution, "科研机构"),
    (Applicant::PublicInterestOrganization, "社会公益组织"),
    (Applicant::LegalServiceOrganization, "法律服务机构"),
    (Applicant::OtherOrganization, "其他"),
    (Applicant::Total, "总计"),
];

/// Requests that came in.
pub(super) const INTAKE: &[RequestRowForm] = &[
    row(RequestRow::Received, &[Label::new("一、本年新收政府信息公开申请数量", 3, 1)]),
    row(RequestRow::BroughtForward, &[Label::new("二、上年结转政府信息公开申请数量", 3, 1)]),
];

/// The rows (二) to (五).
pub(super) const REFUSALS: &[RequestRowForm] = &[
    outcome(Outcome::PartlyGranted, &[Label::new("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2, 1)]),
    outcome(Outcome::WithheldStateSecret, &[Label::new("（三）不予公开", 1, 8), Label::new("1.属于国家秘密", 1, 1)]),
    outcome(Outcome::WithheldByLaw, &[Label::new("2.其他法律行政法规禁止公开", 1, 1)]),
    outcome(Outcome::WithheldSecurityStability, &[Label::new("3.危及“三安全一稳定”", 1, 1)]),
    outcome(Outcome::WithheldThirdParty, &[Label::new("4.保护第三方合法权益", 1, 1)]),
    outcome(Outcome::WithheldInternalAffairs, &[Label::new("5.属于三类内部事务信息", 1, 1)]),
    outcome(Outcome::WithheldProcessInformation, &[Label::new("6.属于四类过程性信息", 1, 1)]),
    outcome(Outcome::WithheldEnforcementFile, &[Label::new("7.属于行政执法案卷", 1, 1)]),
    outcome(Outcome::WithheldRegistrySearch, &[Label::new("8.属于行政查询事项", 1, 1)]),
    outcome(
        Outcome::UnavailableNotHeld,
        &[Label::new("（四）无法提供", 1, 3), Label::new("1.本机关不掌握相关政府信息", 1, 1)],
    ),
    outcome(Outcome::UnavailableNeedsCreation, &[Label::new("2.没有现成信息需要另行制作", 1, 1)]),
    outcome(Outcome::UnavailableUnclear, &[Label::new("3.补正后申请内容仍不明确", 1, 1)]),
    outcome(
        Outcome::NotProcessedPetition,
        &[Label::new("（五）不予处理", 1, 5), Label::new("1.信访举报投诉类申请", 1, 1)],
    ),
    outcome(Outcome::NotProcessedRepeated, &[Label::new("2.重复申请", 1, 1)]),
    outcome(Outcome::NotProcessedPublication, &[Label::new("3.要求提供公开出版物", 1, 1)]),
    outcome(Outcome::NotProcessedExcessive, &[Label::new("4.无正当理由大量反复申请", 1, 1)]),
    outcome(Outcome::NotProcessedReconfirmation, &[Label::new("5.要求行政机关确认或重新出具已获取信息", 1, 1)]),
];

/// What was dealt with, and what is left.
pub(super) const BALANCE: &[RequestRowForm] = &[
    row(RequestRow::Concluded, &[Label::new("（七）总计", 2, 1)]),
    row(RequestRow::CarriedForward, &[Label::new("四、结转下年度继续办理", 3, 1)]),
];

pub(super) const REVIEWS: ReviewsForm = ReviewsForm {
    header: &[
        &[Label::new("行政复议", 5, 1), Label::new("行政诉讼", 10, 1)],
        &[
            Label::new("结果维持", 1, 2),
            Label::new("结果纠正", 1, 2),
            Label::new("其他结果", 1, 2),
            Label::new("尚未审结", 1, 2),
            Label::new("总计", 1, 2),
            Label::new("未经复议直接起诉", 5, 1),
            Label::new("复议后起诉", 5, 1),
        ],
        &[
            Label::new("结果维持", 1, 1),
            Label::new("结果纠正", 1, 1),
            Label::new("其他结果", 1, 1),
            Label::new("尚未审结", 1, 1),
            Label::new("总计", 1, 1),
            Label::new("结果维持", 1, 1),
            Label::new("结果纠正", 1, 1),
            Label::new("其他结果", 1, 1),
            Label::new("尚未审结", 1, 1),
            Label::new("总计", 1, 1),
        ],
    ],
    channels: &[
        (Channel::Reconsideration, "行政复议"),
        (Channel::DirectLitigation, "未经复议直接起诉"),
        (Channel::LitigationAfterReconsideration, "复议后起诉"),
    ],
    results: &[
        (ReviewResult::Upheld, "结果维持"),
        (ReviewResult::Corrected, "结果纠正"),
        (ReviewResult::Other, "其他结果"),
        (ReviewResult::Pending, "尚未审结"),
        (ReviewResult::Total, "总计"),
    ],
};

pub(super) const fn row(row: RequestRow, labels: &'static [Label]) -> RequestRowForm {
    RequestRowForm { row, labels }
}

pub(super) const fn outcome(outcome: Outcome, labels: &'static [Label]) -> RequestRowForm {
    RequestRowForm { row: RequestRow::Outcome(outcome), labels }
}
