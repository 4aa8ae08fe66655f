//! A pretend edition of 2027, behind `--cfg ogi_pretend_edition`: it shows what a new edition takes. It has a further outcome, lacks
//! one, prints two in another order, and calls a column of each of two tables otherwise.

use std::sync::OnceLock;

use super::edition_2019::{BALANCE, INTAKE, REVIEWS, SECTIONS, outcome};
use super::edition_2021::{DECISIONS, OVERVIEW};
use super::{Block, Column, DisclosureForm, Form, Label, Notice, RequestRowForm, RequestsForm};
use crate::disclosure::{DisclosureItem, Measure};
use crate::identity::Sum;
use crate::requests::{Applicant, Outcome};

pub(super) static FORM: Form = Form {
    notice: Notice { number: "虚拟〔2027〕1号", title: "政府信息公开工作年度报告格式（虚拟）" },
    first_year: 2027,
    sections: SECTIONS,
    disclosure: DisclosureForm {
        width: 4,
        blocks: &[
            Block {
                article_20_item: 1,
                title: "第二十条第（一）项",
                columns: &[
                    Column { measure: Measure::Issued, label: "本年印发件数", columns: 1 },
                    Column { measure: Measure::Repealed, label: "本年废止件数", columns: 1 },
                    Column { measure: Measure::InForce, label: "现行有效件数", columns: 1 },
                ],
                rows: &[(DisclosureItem::Rules, "规章"), (DisclosureItem::NormativeDocuments, "行政规范性文件")],
            },
            Block {
                article_20_item: 5,
                title: "第二十条第（五）项",
                columns: DECISIONS,
                rows: &[(DisclosureItem::AdministrativeLicensing, "行政许可")],
            },
        ],
    },
    requests: RequestsForm {
        label_columns: 3,
        header: &[
            &[
                Label::new("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
                Label::new("申请人情况", 7, 1),
            ],
            &[Label::new("自然人", 1, 2), Label::new("法人或其他组织", 5, 1), Label::new("总计", 1, 2)],
            &[
                Label::new("经营主体", 1, 1),
                Label::new("科研机构", 1, 1),
                Label::new("社会公益组织", 1, 1),
                Label::new("法律服务机构", 1, 1),
                Label::new("其他", 1, 1),
            ],
        ],
        applicants: &[
            (Applicant::NaturalPerson, "自然人"),
            (Applicant::Business, "经营主体"),
            (Applicant::ResearchInstitution, "科研机构"),
            (Applicant::PublicInterestOrganization, "社会公益组织"),
            (Applicant::LegalServiceOrganization, "法律服务机构"),
            (Applicant::OtherOrganization, "其他"),
            (Applicant::Total, "总计"),
        ],
        groups: &[INTAKE, OUTCOMES, BALANCE],
    },
    reviews: REVIEWS,
    overview: OVERVIEW,
    fee_statement: true,
    sums: &Sum::ALL,
    derived: OnceLock::new(),
};

const OUTCOMES: &[RequestRowForm] = &[
    outcome(Outcome::Granted, &[Label::new("三、本年度办理结果", 1, 22), Label::new("（一）予以公开", 2, 1)]),
    outcome(Outcome::PartlyGranted, &[Label::new("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2, 1)]),
    outcome(Outcome::WithheldStateSecret, &[Label::new("（三）不予公开", 1, 9), Label::new("1.属于国家秘密", 1, 1)]),
    outcome(Outcome::WithheldByLaw, &[Label::new("2.其他法律行政法规禁止公开", 1, 1)]),
    outcome(Outcome::WithheldSecurityStability, &[Label::new("3.危及“三安全一稳定”", 1, 1)]),
    outcome(Outcome::WithheldThirdParty, &[Label::new("4.保护第三方合法权益", 1, 1)]),
    outcome(Outcome::WithheldInternalAffairs, &[Label::new("5.属于三类内部事务信息", 1, 1)]),
    outcome(Outcome::WithheldProcessInformation, &[Label::new("6.属于四类过程性信息", 1, 1)]),
    outcome(Outcome::WithheldEnforcementFile, &[Label::new("7.属于行政执法案卷", 1, 1)]),
    outcome(Outcome::WithheldRegistrySearch, &[Label::new("8.属于行政查询事项", 1, 1)]),
    outcome(Outcome::WithheldPretend, &[Label::new("9.属于虚拟事项", 1, 1)]),
    outcome(
        Outcome::UnavailableNeedsCreation,
        &[Label::new("（四）无法提供", 1, 3), Label::new("1.没有现成信息需要另行制作", 1, 1)],
    ),
    outcome(Outcome::UnavailableNotHeld, &[Label::new("2.本机关不掌握相关政府信息", 1, 1)]),
    outcome(Outcome::UnavailableUnclear, &[Label::new("3.补正后申请内容仍不明确", 1, 1)]),
    outcome(
        Outcome::NotProcessedPetition,
        &[Label::new("（五）不予处理", 1, 5), Label::new("1.信访举报投诉类申请", 1, 1)],
    ),
    outcome(Outcome::NotProcessedRepeated, &[Label::new("2.重复申请", 1, 1)]),
    outcome(Outcome::NotProcessedPublication, &[Label::new("3.要求提供公开出版物", 1, 1)]),
    outcome(Outcome::NotProcessedExcessive, &[Label::new("4.无正当理由大量反复申请", 1, 1)]),
    outcome(Outcome::NotProcessedReconfirmation, &[Label::new("5.要求行政机关确认或重新出具已获取信息", 1, 1)]),
    outcome(
        Outcome::OtherNotSupplemented,
        &[
            Label::new("（六）其他处理", 1, 2),
            Label::new("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 1, 1),
        ],
    ),
    outcome(Outcome::OtherRemaining, &[Label::new("2.其他", 1, 1)]),
];
