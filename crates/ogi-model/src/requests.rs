//! Table three: requests received and how they were dealt with.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::taxonomy::{UnknownKey, taxonomy};
use crate::wire;

taxonomy! {
    /// 申请人：表三的各列。
    ///
    /// Who applied: the columns of table three.
    "an applicant" pub enum Applicant by
    /// 一行数据，按申请人分列。
    ///
    /// One row of table three, by applicant. A blank cell is left out.
    ByApplicant: Option<u64> as "crate::wire::Count" {
        NaturalPerson natural_person "自然人" "Natural person"
            "以个人名义提出的申请，件数。" "Requests made by people in their own name; a count.";
        Business business "商业企业" "Business enterprise"
            "法人或其他组织中的企业提出的申请，件数。" "Requests made by companies; a count.";
        ResearchInstitution research_institution "科研机构" "Research institution"
            "法人或其他组织中的科研机构提出的申请，件数。" "Requests made by research institutions; a count.";
        PublicInterestOrganization public_interest_organization "社会公益组织" "Public-interest organization"
            "法人或其他组织中的社会公益组织提出的申请，件数。" "Requests made by charities and other public-interest bodies; a count.";
        LegalServiceOrganization legal_service_organization "法律服务机构" "Legal service organization"
            "律师事务所等法律服务机构提出的申请，件数。" "Requests made by law firms and the like; a count.";
        OtherOrganization other_organization "其他" "Other organization"
            "其他法人或组织提出的申请，件数。" "Requests made by any other body; a count.";
        Total total "总计" "Total"
            "本行各类申请人之和，按表中所印填写，可能与各项之和不符。" "The row's total as printed, which need not equal the sum of its parts.";
    }
}

impl ByApplicant {
    /// The seven cells in printed order.
    pub const fn cells(&self) -> [Option<u64>; 7] {
        [
            self.natural_person,
            self.business,
            self.research_institution,
            self.public_interest_organization,
            self.legal_service_organization,
            self.other_organization,
            self.total,
        ]
    }
}

taxonomy! {
    /// 办理结果：表三第三部分（一）至（六）各行。每件申请在办结的年度有且只有一种结果。
    ///
    /// How a request ended: the rows (一) to (六) of part three of table three. A request has exactly one outcome, in the
    /// year in which it is finished.
    "an outcome" pub enum Outcome by
    /// 三、本年度办理结果：（一）至（六）各行。
    ///
    /// Requests finished in the year, by outcome: rows (一) to (六).
    Outcomes: ByApplicant as "ByApplicant" {
        Granted granted "予以公开" "Granted"
            "告知已主动公开的获取方式，或者提供所申请的全部信息。" "The information was given in full, or the applicant was told where it is published.";
        PartlyGranted partly_granted "部分公开" "Partly granted"
            "区分处理后部分提供；区分处理的只计这一情形，不计其他情形。" "Part was given and part withheld; counted here only, never also under a ground for withholding.";
        WithheldStateSecret withheld_state_secret "属于国家秘密" "Withheld: state secret"
            "依法确定为国家秘密，不予公开。" "Withheld because the information is a state secret by law.";
        WithheldByLaw withheld_by_law "其他法律行政法规禁止公开" "Withheld: forbidden by law"
            "法律、行政法规禁止公开，不予公开。" "Withheld because a statute or administrative regulation forbids disclosure.";
        WithheldSecurityStability withheld_security_stability "危及“三安全一稳定”" "Withheld: security and stability"
            "公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开。" "Withheld because disclosure could endanger national, public or economic security or social stability.";
        WithheldThirdParty withheld_third_party "保护第三方合法权益" "Withheld: third party"
            "涉及商业秘密、个人隐私等，公开会损害第三方合法权益，不予公开。" "Withheld to protect trade secrets, privacy or other lawful interests of a third party.";
        WithheldInternalAffairs withheld_internal_affairs "属于三类内部事务信息" "Withheld: internal affairs"
            "人事管理、后勤管理、内部工作流程三类信息，可以不予公开。" "Withheld as personnel, logistics or internal procedure.";
        WithheldProcessInformation withheld_process_information "属于四类过程性信息" "Withheld: process information"
            "讨论记录、过程稿、磋商信函、请示报告四类信息，可以不予公开。" "Withheld as minutes, drafts, consultations between organs or requests for instructions.";
        WithheldEnforcementFile withheld_enforcement_file "属于行政执法案卷" "Withheld: enforcement file"
            "行政执法案卷信息，可以不予公开。" "Withheld as part of a file of administrative enforcement.";
        WithheldRegistrySearch withheld_registry_search "属于行政查询事项" "Withheld: registry search"
            "工商、不动产登记资料等，有专门的查询办法，告知按该办法办理。" "The applicant was referred to a register with access rules of its own, such as company or land registration.";
        #[cfg(ogi_pretend_edition)]
        WithheldPretend withheld_pretend "属于虚拟事项" "Withheld: pretend"
            "虚拟的2027年版增设的一行，只用于试验。" "A row of the pretend edition of 2027, for trial alone.";
        UnavailableNotHeld unavailable_not_held "本机关不掌握相关政府信息" "Unavailable: not held"
            "经检索不存在，或者不属于本机关负责公开。" "The information does not exist, or another organ is responsible for it.";
        UnavailableNeedsCreation unavailable_needs_creation "没有现成信息需要另行制作" "Unavailable: would have to be made"
            "没有现成信息，需要加工、分析才能提供。" "Nothing ready exists; the information would have to be compiled or analysed.";
        UnavailableUnclear unavailable_unclear "补正后申请内容仍不明确" "Unavailable: still unclear"
            "申请人补正后，申请内容仍不明确。" "The request stayed unclear after it was supplemented.";
        NotProcessedPetition not_processed_petition "信访举报投诉类申请" "Not processed: petition or complaint"
            "以申请名义进行信访、投诉、举报。" "A petition, complaint or report of wrongdoing in the form of a request.";
        NotProcessedRepeated not_processed_repeated "重复申请" "Not processed: repeated"
            "就相同信息重复提出的申请。" "A request for the same information again.";
        NotProcessedPublication not_processed_publication "要求提供公开出版物" "Not processed: publication"
            "要求提供政府公报、报刊、书籍等公开出版物。" "A request for gazettes, newspapers, books or other publications.";
        NotProcessedExcessive not_processed_excessive "无正当理由大量反复申请" "Not processed: excessive"
            "申请数量、频次明显超过合理范围且理由不合理。" "Requests whose number or frequency is plainly unreasonable, without good reason.";
        NotProcessedReconfirmation not_processed_reconfirmation "要求行政机关确认或重新出具已获取信息" "Not processed: reconfirmation"
            "要求确认或者重新出具申请人已经获取的信息。" "A request to confirm or issue again what the applicant already has.";
        Other other "其他处理" "Other"
            "2019年版的单独一行，2021年版分为三行。" "The single row of edition 2019, which edition 2021 divides into three.";
        OtherNotSupplemented other_not_supplemented "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请" "Other: not supplemented in time"
            "经告知后逾期不补正，视为放弃，不再处理。" "The applicant did not supplement the request in time; it is deemed given up.";
        OtherUnpaid other_unpaid "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请" "Other: fee not paid in time"
            "收到信息处理费缴费通知后逾期未缴，不再处理。" "The applicant did not pay the information processing fee in time; it is deemed given up.";
        OtherRemaining other_remaining "其他" "Other: remaining"
            "撤回申请等其余情形。" "Whatever is left, such as requests withdrawn.";
    }
}

/// A row of table three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestRow {
    /// 一、本年新收政府信息公开申请数量: requests received in the year.
    Received,
    /// 二、上年结转政府信息公开申请数量: requests left open by the year before.
    BroughtForward,
    /// 三、本年度办理结果，（一）至（六）: requests dealt with, by outcome.
    Outcome(Outcome),
    /// 三、（七）总计: requests concluded, all outcomes; not requests received.
    Concluded,
    /// 四、结转下年度继续办理: requests left open for the next year.
    CarriedForward,
}

impl RequestRow {
    /// How many rows there are over all editions.
    pub const COUNT: usize = Outcome::ALL.len() + 4;

    /// Every row, in printed order.
    pub const ALL: [Self; Self::COUNT] = {
        let mut rows = [Self::Received; Self::COUNT];
        rows[1] = Self::BroughtForward;
        let mut index = 0;
        while index < Outcome::ALL.len() {
            rows[index + 2] = Self::Outcome(Outcome::ALL[index]);
            index += 1;
        }
        rows[Self::COUNT - 2] = Self::Concluded;
        rows[Self::COUNT - 1] = Self::CarriedForward;
        rows
    };

    /// Where the row stands in [`RequestRow::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::Received => 0,
            Self::BroughtForward => 1,
            Self::Outcome(outcome) => outcome as usize + 2,
            Self::Concluded => Self::COUNT - 2,
            Self::CarriedForward => Self::COUNT - 1,
        }
    }

    /// What the form prints, without numbering.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Received => "本年新收政府信息公开申请数量",
            Self::BroughtForward => "上年结转政府信息公开申请数量",
            Self::Outcome(outcome) => outcome.zh(),
            Self::Concluded => "总计",
            Self::CarriedForward => "结转下年度继续办理",
        }
    }

    /// The English name.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Received => "Received in the year",
            Self::BroughtForward => "Brought forward from last year",
            Self::Outcome(outcome) => outcome.en(),
            Self::Concluded => "Concluded, total",
            Self::CarriedForward => "Carried forward to next year",
        }
    }

    /// The group it stands in, if it is an outcome, and its own key.
    pub(crate) const fn key_in_pieces(self) -> [&'static str; 2] {
        match self {
            Self::Received => ["", "received"],
            Self::BroughtForward => ["", "brought_forward"],
            Self::Outcome(outcome) => ["outcomes.", outcome.key()],
            Self::Concluded => ["", "concluded"],
            Self::CarriedForward => ["", "carried_forward"],
        }
    }
}

impl fmt::Display for RequestRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.key_in_pieces().into_iter().try_for_each(|piece| f.write_str(piece))
    }
}

impl FromStr for RequestRow {
    type Err = UnknownKey;

    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        match key {
            "received" => Ok(Self::Received),
            "brought_forward" => Ok(Self::BroughtForward),
            "concluded" => Ok(Self::Concluded),
            "carried_forward" => Ok(Self::CarriedForward),
            _ => match key.strip_prefix("outcomes.") {
                Some(outcome) => outcome.parse().map(Self::Outcome),
                None => Err(UnknownKey {
                    what: "a row of table three",
                    found: key.to_owned(),
                    within: None,
                    known: vec!["received", "brought_forward", "outcomes.<outcome>", "concluded", "carried_forward"],
                }),
            },
        }
    }
}

/// 三、收到和处理政府信息公开申请情况（表三）。
///
/// Table three: requests received, and how they were dealt with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Requests {
    /// 一、本年新收政府信息公开申请数量。统计年度内收到的申请，件。
    ///
    /// Requests received in the year; counts.
    #[serde(default, skip_serializing_if = "ByApplicant::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "一、本年新收政府信息公开申请数量"))]
    pub received: ByApplicant,
    /// 二、上年结转政府信息公开申请数量。上一年度未办结、转入本年度的申请，件。
    ///
    /// Requests left open by the year before; counts.
    #[serde(default, skip_serializing_if = "ByApplicant::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "二、上年结转政府信息公开申请数量"))]
    pub brought_forward: ByApplicant,
    /// 三、本年度办理结果。按结果分列，件。
    ///
    /// Requests dealt with in the year, by outcome; counts.
    #[serde(default, skip_serializing_if = "Outcomes::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "三、本年度办理结果"))]
    pub outcomes: Outcomes,
    /// 三、（七）总计。本年度办理结果总计（不是收到的申请总数），件。
    ///
    /// Requests concluded in the year, all outcomes: row (七), not the requests received; counts.
    #[serde(default, skip_serializing_if = "ByApplicant::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "（七）总计"))]
    pub concluded: ByApplicant,
    /// 四、结转下年度继续办理。年底仍未办结的申请，件。
    ///
    /// Requests left open at the end of the year; counts.
    #[serde(default, skip_serializing_if = "ByApplicant::is_blank")]
    #[cfg_attr(feature = "schemars", schemars(title = "四、结转下年度继续办理"))]
    pub carried_forward: ByApplicant,
}

impl Requests {
    /// One row.
    pub const fn row(&self, row: RequestRow) -> &ByApplicant {
        match row {
            RequestRow::Received => &self.received,
            RequestRow::BroughtForward => &self.brought_forward,
            RequestRow::Outcome(outcome) => self.outcomes.get(outcome),
            RequestRow::Concluded => &self.concluded,
            RequestRow::CarriedForward => &self.carried_forward,
        }
    }

    /// One row, to change it.
    pub const fn row_mut(&mut self, row: RequestRow) -> &mut ByApplicant {
        match row {
            RequestRow::Received => &mut self.received,
            RequestRow::BroughtForward => &mut self.brought_forward,
            RequestRow::Outcome(outcome) => self.outcomes.get_mut(outcome),
            RequestRow::Concluded => &mut self.concluded,
            RequestRow::CarriedForward => &mut self.carried_forward,
        }
    }

    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        RequestRow::ALL.iter().all(|row| self.row(*row).is_blank())
    }
}

wire::blank!(ByApplicant, Outcomes, Requests);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_where_its_index_says() {
        for (index, row) in RequestRow::ALL.into_iter().enumerate() {
            assert_eq!(row.index(), index);
            assert_eq!(row.to_string().parse(), Ok(row));
        }
    }
}
