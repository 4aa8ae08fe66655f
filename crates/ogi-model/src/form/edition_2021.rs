//! The edition of 2021, for the reports from 2021 on.

use std::sync::OnceLock;

use super::edition_2019::{APPLICANTS, BALANCE, INTAKE, REFUSALS, REQUESTS_HEADER, REVIEWS, SECTIONS, outcome};
use super::{Block, Column, DisclosureForm, Form, Label, Notice, RequestsForm};
use crate::disclosure::{DisclosureItem, Measure};
use crate::identity::Sum;
use crate::requests::Outcome;

pub(super) static FORM: Form = Form {
    notice: Notice {
        number: "国办公开办函〔2021〕30号", title: "中华人民共和国政府信息公开工作年度报告格式"
    },
    first_year: 2021,
    sections: SECTIONS,
    disclosure: DisclosureForm {
        width: 4,
        blocks: &[
            Block {
                article_20_item: 1,
                title: "第二十条第（一）项",
                columns: &[
                    Column { measure: Measure::Issued, label: "本年制发件数", columns: 1 },
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
            Block {
                article_20_item: 6,
                title: "第二十条第（六）项",
                columns: DECISIONS,
                rows: &[
                    (DisclosureItem::AdministrativePenalties, "行政处罚"),
                    (DisclosureItem::AdministrativeCompulsion, "行政强制"),
                ],
            },
            Block {
                article_20_item: 8,
                title: "第二十条第（八）项",
                columns: &[Column {
                    measure: Measure::Amount, label: "本年收费金额（单位：万元）", columns: 3
                }],
                rows: &[(DisclosureItem::AdministrativeFees, "行政事业性收费")],
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
                &[Label::new("三、本年度办理结果", 1, 22), Label::new("（一）予以公开", 2, 1)],
            )],
            REFUSALS,
            &[
                outcome(
                    Outcome::OtherNotSupplemented,
                    &[
                        Label::new("（六）其他处理", 1, 3),
                        Label::new("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 1, 1),
                    ],
                ),
                outcome(
                    Outcome::OtherUnpaid,
                    &[Label::new("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 1, 1)],
                ),
                outcome(Outcome::OtherRemaining, &[Label::new("3.其他", 1, 1)]),
            ],
            BALANCE,
        ],
    },
    reviews: REVIEWS,
    overview: OVERVIEW,
    fee_statement: true,
    sums: &Sum::ALL,
    derived: OnceLock::new(),
};

pub(super) const DECISIONS: &[Column] =
    &[Column { measure: Measure::Decisions, label: "本年处理决定数量", columns: 3 }];

pub(super) const OVERVIEW: &[&str] = &["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];
