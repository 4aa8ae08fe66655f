//! Requests: what they are called, what is done with them, how they end, who makes them.

use ogi_model::{Applicant, Outcome};

use super::Word::{
    self, Applicants, Application, Carry, Citizen, Filler, InHand, Open, Others, Outcomes, Requests, ShortOutcomes,
    Unfinished, Unmapped,
};
use crate::cells::{BODIES, GRANTED, NATURAL, NOT_PROCESSED, OTHER, PARTLY, UNAVAILABLE, WITHHELD, applicant, outcome};
use crate::subject::Flow;

pub(super) static WORDS: &[(&str, Word)] = &[
    (
        "政府信息公开申请 政府信息依申请公开 政府信息申请 信息公开申请 政务公开申请 申请政府信息公开 申请公开政府信息",
        Requests,
    ),
    (
        "申请信息公开 公开申请 申请公开 依申请公开 依申请公开件 依申请件 依申请 申请件 申请量 申请受理量 申请总量 申请数量 申请受理总量 新件 老件",
        Requests,
    ),
    ("申请主体 申请人类型 申请人结构 申请人身份 申请人构成", Requests),
    ("申请", Application),
    ("申请人 申请书 申请表 申请渠道 申请内容 申请事项 申请办理 申请受理 办理申请工作 申请办理工作 申请情况", Filler),
    ("收到 收件 接收 接到 收到并受理 收到和受理 共收到 收取申请 收悉 登记受理", Word::Flow(Flow::Received)),
    ("新收 新收到 新收件 新接 新接到 新接收 新登记", Word::NewlyReceived),
    ("新增 受理 新受理 收受 立案 承办 接办", Word::Flow(Flow::Accepted)),
    ("办理 在办理 处理 受理并办结 受理、办理 经手 经办 收办", Word::Flow(Flow::Handled)),
    (
        "应办 应办理 需办 需办理 实际需办 实际应办 在办总量 应办件 全年应办 应办结 应办总量 待办 合计应办",
        Word::Flow(Flow::Due),
    ),
    (
        "办结 在办结 已办结 办理完结 办理完毕 结案 出具答复 已出具答复 答复办结 办结答复 办结量 办结件",
        Word::Flow(Flow::Concluded),
    ),
    ("答复 回复 予以答复 依法答复", Word::Flow(Flow::Answered)),
    (
        "上年结转 上年结转来 去年剩下 上年剩下 上年剩余 去年未办完 上年未办完 上年度未办完 上年未办结 去年未办结 上年度未办结 去年留下 上年留存 上年跨年 往年转来 去年转入 上年顺延 年初结转 年初留存 年初结存 年初在办 年初未办结 以前年度结转 上一年结转来 上年移转 上年度结转 上一年结转 上一年度结转 去年结转 上年转入 上年度转入 上年转结 上年度转结 往年结转 上年遗留 去年转来 上年转来 上年度转来 上年结余 跨年结转 上年末未办结",
        Word::Flow(Flow::BroughtForward),
    ),
    (
        "结转至下年度 结转至下一年度 结转至下年 结转至下一年 结转到下年度 结转到下一年度 结转到下一年 结转到下年 结转下年度继续办理 结转下一年度继续办理 结转下年度 结转下一年度 结转下年 结转下一年 结转次年 结转至次年 结转下年度办理",
        Word::Flow(Flow::CarriedForward),
    ),
    (
        "转入下年度 转入下一年度 转入下年 转入次年 转下年度 顺延到下年度 顺延至下年度 顺延至下一年度 顺延到下一年度 顺延至下年 顺延至次年 延至下年度 延至次年 延续到下年度 延续至下一年度 下年度继续办理 下一年度继续办理 次年继续办理 下年继续办理",
        Word::Flow(Flow::CarriedForward),
    ),
    (
        "跨年答复 跨年处理 跨年办结 仍在办 尚在办 年末留存 年末结转 年底结转 年终结转 期末结转 年末结存 年底留存 待下年 待下年度 待下一年 待下一年度 待次年 待明年 未到办理期限 未到答复期限 未到法定期限 未到法定答复期限 未到法定办理期限 未届满 未届期限 尚未届满 跨年办理 跨年度办理 在法定期限内办理 在办理期限内 仍在法定办理期限 尚在法定办理期限 续办 待续办 延续办理 留待下年 留待下年度 留到下年 留待明年 带入下年 带入下年度 跨入下年 年末在办 年底在办 仍在办理 尚在办理 正在办理 尚在法定期限 尚在办理期限 仍在法定期限 尚在答复期 在答复期内 尚在答复期内 尚在期限内 未到期限 尚未到期 未到期 尚在法定答复期 正在办理中 尚在办理中 仍在办理中",
        Word::Flow(Flow::CarriedForward),
    ),
    ("尚未办结 未办结 没有办结 尚未答复 未能办结", Unfinished),
    (
        "转 结转 转入 跨年 跨年度 跨年件 留存 移转 顺延 转结 转来 延转 流转至 转至 结余 顺延至 顺延到 延至 延续至 延续到 推迟至 推迟到 留至 留到 移至 延后至 延期至 转到",
        Carry,
    ),
    // Words that contain one of ours and say something else.
    (
        "办理情况 办理工作 办理流程 办理规程 办理时限 办理期限 办理周期 办理程序 办理机制 办理质量 办理规范 处理情况 受理情况 受理渠道 受理窗口 受理点 受理电话 受理机构 受理范围",
        Filler,
    ),
    (
        "收到和处理 办理结果 答复结果 答复方式 答复类型 答复情形 答复情况 答复口径 答复文本 答复环节 答复程序 答复格式 答复率低 答复书 告知书 答复文书 答复意见 答复质量 答复内容 答复期限 答复时限 答复工作 答复要素 答复初稿 答复前 答复后 办理过程 办理台账 会商机制 受理登记 办结时限 结果信息",
        Filler,
    ),
    // Outcomes.
    (
        "完全公开 公开类 予以公开 公开答复 公开类答复 予以公开类 答复公开 同意公开类 全文公开 完整公开 给予公开 同意公开 准予公开 属于公开 主动公开答复",
        Outcomes(GRANTED),
    ),
    (
        "部分公开 予以部分公开 公开一部分 公开了一部分 部分给予公开 给予部分公开 部分公开类 作部分公开 区分处理后部分公开 部分予以公开 同意部分公开 区分处理 作区分处理 区分处理后公开",
        Outcomes(PARTLY),
    ),
    ("不公开类 不予公开类 不予公开 不同意公开 决定不予公开 不公开 依法不予公开 未予公开", Outcomes(WITHHELD)),
    ("无法提供类 无法提供 不能提供 未能提供", Outcomes(UNAVAILABLE)),
    ("不予处理类 不予处理 不作处理 不予受理 未予处理", Outcomes(NOT_PROCESSED)),
    ("其他处理 其它处理 其他情形处理 其他方式处理 作其他处理", Outcomes(OTHER)),
    ("信访", ShortOutcomes(outcome(Outcome::NotProcessedPetition))),
    ("重复", ShortOutcomes(outcome(Outcome::NotProcessedRepeated))),
    ("第三方 保护第三方", ShortOutcomes(outcome(Outcome::WithheldThirdParty))),
    ("公开", Open),
    (
        "国家秘密 属于国家秘密 涉及国家秘密 涉及到国家秘密 国家秘密类 涉密",
        Outcomes(outcome(Outcome::WithheldStateSecret)),
    ),
    (
        "其他法律行政法规禁止公开 法律行政法规禁止公开 依法禁止公开 禁止公开 法律法规禁止 法律、行政法规禁止公开 法律法规禁止公开 法律法规规定禁止公开 法律、法规禁止公开 法律禁止公开 其他法律、行政法规禁止公开",
        Outcomes(outcome(Outcome::WithheldByLaw)),
    ),
    (
        "危及“三安全一稳定” 三安全一稳定 社会稳定 危及社会稳定 影响社会稳定 危及国家安全、公共安全、经济安全或社会稳定 危及“三安全一稳定 三安全、一稳定 危及国家安全、公共安全、经济安全、社会稳定 危及国家安全、公共安全、经济安全和社会稳定 可能危及国家安全 危及国家安全",
        Outcomes(outcome(Outcome::WithheldSecurityStability)),
    ),
    (
        "保护第三方合法权益 第三方合法权益 保护第三方权益 损害第三方合法权益 第三方权益 保护第三方合法权益类 第三方不同意公开",
        Outcomes(outcome(Outcome::WithheldThirdParty)),
    ),
    (
        "三类内部事务信息 属于三类 三类内部事务 内部事务性信息 内部管理事务内部事务信息 内部事务信息 内部事务类信息 内部事务 内部管理信息",
        Outcomes(outcome(Outcome::WithheldInternalAffairs)),
    ),
    (
        "四类过程性信息 属于四类 四类过程性 过程性 过程性文件 过程性材料过程性信息 过程性信息 过程性信息类 过程信息",
        Outcomes(outcome(Outcome::WithheldProcessInformation)),
    ),
    (
        "行政执法案卷 行政执法案卷信息 执法案卷 执法案卷信息 属于行政执法案卷 行政执法案卷类",
        Outcomes(outcome(Outcome::WithheldEnforcementFile)),
    ),
    (
        "行政查询事项 属于行政查询事项 查询事项 行政查询 依法应走查询渠道 申请查询不动产登记资料 查询不动产登记 不动产登记查询 工商登记查询 登记资料查询",
        Outcomes(outcome(Outcome::WithheldRegistrySearch)),
    ),
    (
        "本机关不掌握 客观上不存在 本机关没有掌握 没有掌握 我局不掌握 我厅不掌握 本局不掌握 我办不掌握 我单位不掌握 不掌握相关政府信息类 信息不掌握 未查到 检索未查到 未检索到 经检索未查到 未找到相关信息 本机关不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 不掌握 本机关不掌握相关信息 本单位不掌握 未掌握 不掌握信息 不掌握所申请信息 不掌握该信息 不属本镇掌握 不属本单位掌握 非本单位掌握 非本机关掌握 不属于本机关掌握 不属本机关掌握 不属于本单位掌握 掌握",
        Outcomes(outcome(Outcome::UnavailableNotHeld)),
    ),
    (
        "没有现成信息 没有现成信息需要另行制作 没有现成信息、需要另行制作 没有现成信息，需要另行制作 没有现成信息需另行制作 没有现成信息、需另行制作 需要另行制作 需另行制作 无现成信息 无现成信息需另行制作 无现成信息、需要另行制作 另行制作 无现成信息需要另行制作",
        Outcomes(outcome(Outcome::UnavailableNeedsCreation)),
    ),
    (
        "补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 补正后申请内容不明确 经补正仍不明确 申请内容不明确 补正后仍不清楚",
        Outcomes(outcome(Outcome::UnavailableUnclear)),
    ),
    (
        "信访举报投诉类申请 信访、举报 信访举报类 信访投诉举报类申请 信访投诉类申请 信访类诉求 举报类 投诉类 信访、投诉、举报类申请 信访投诉、投诉类申请 信访举报投诉类 信访、举报、投诉类 信访投诉举报类 信访举报投诉 信访投诉举报 信访、投诉、举报类 信访、举报、投诉 投诉举报类申请 信访类申请 信访诉求 信访投诉类 投诉举报类 举报投诉类 信访类",
        Outcomes(outcome(Outcome::NotProcessedPetition)),
    ),
    (
        "重复申请 重复提出申请 重复类 重复的申请 重复性申请 重复提交 重复类申请 重复提交申请",
        Outcomes(outcome(Outcome::NotProcessedRepeated)),
    ),
    (
        "要求提供公开出版物 提供公开出版物 公开出版物类 要求提供出版物 索要公开出版物 索取出版物 索取公开出版物 公开出版物 统计年鉴等公开出版物",
        Outcomes(outcome(Outcome::NotProcessedPublication)),
    ),
    (
        "无正当理由大量反复申请 大量反复申请 反复类 大量反复类 大量反复 大量反复的申请 无正当理由大量反复 无正当理由反复申请 反复申请 大量、反复申请",
        Outcomes(outcome(Outcome::NotProcessedExcessive)),
    ),
    (
        "要求行政机关确认或重新出具已获取信息 要求确认或重新出具 确认或重新出具 重新出具 要求重新出具 要求确认或重新出具已获取信息 重新出具类 确认或重新出具已获取信息 重新出具已获取信息 重新出具已获取的信息 确认或者重新出具已获取信息 要求重新出具已获取信息 要求重新出具已获取的信息 重新出具信息",
        Outcomes(outcome(Outcome::NotProcessedReconfirmation)),
    ),
    (
        "逾期不补正 申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期未补正 申请人逾期不补正 申请人逾期未补正 未按期补正 未在规定期限内补正",
        Outcomes(outcome(Outcome::OtherNotSupplemented)),
    ),
    (
        "逾期未按收费通知要求缴纳费用 逾期未按收费通知缴费 未按收费通知缴费 逾期未按通知缴费 逾期未按收费通知缴纳费用 未按收费通知缴纳费用 申请人逾期未按收费通知缴费 逾期未交费 未在规定期限内缴费 未在规定期限缴费 未缴费 申请人逾期未按收费通知要求缴纳费用 逾期未缴费 申请人逾期未缴费 逾期未缴纳费用 逾期不缴费 逾期不缴纳费用 逾期未缴纳信息处理费 未缴纳信息处理费 未缴纳处理费 未缴信息处理费 未按期缴费 未按要求缴费 未按要求缴纳费用",
        Outcomes(outcome(Outcome::OtherUnpaid)),
    ),
    ("其他情形 其他原因 其它情形 列入其他处理 计入其他处理", Outcomes(OTHER)),
    (
        "行政机关不再处理其政府信息公开申请 行政机关不再处理 本机关不再处理 我局不再处理 我厅不再处理 我办不再处理 本单位不再处理 不再处理 依规不再处理",
        Filler,
    ),
    ("其他 其它", Others),
    (
        "非本机关 不属于本机关 不属于本行政机关 不属本机关 不属于本部门 信息不存在 撤销 注销 补正 告知 驳回 咨询类 商业秘密 个人隐私 已主动公开 转送 便民答复",
        Unmapped,
    ),
    // Applicants.
    ("个人 自然人 公民个人 自然人申请人", Applicants(NATURAL)),
    (
        "法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人（其他组织） 法人 法人和组织 法人或组织 非自然人 各类组织 法人类 组织类 企业和组织 机构和组织 法人及组织",
        Applicants(BODIES),
    ),
    (
        "公民、法人或其他组织 公民、法人或者其他组织 公民、法人和其他组织 公民、法人及其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 自然人、法人和其他组织 社会公众 公众 群众 任何 提出 新的 公民法人和其他组织 公民和企业 居民和企业 企业商业秘密 业主个人隐私 个人信息 个人住址 个人身份 个人隐私类 个人和组织 企业信用 企业和群众 小微企业 企业群众 企业信息 中小企业 企业档案 企业和个人 企业关注 企业需求 国有企业 企业专区 惠企 企业集聚",
        Filler,
    ),
    ("公民", Citizen),
    ("在办 在法定期限内 在答复期限内 在法定答复期限内 在法定办理期限内", InHand),
    ("企业 商业企业 商业企业类 商业公司", Applicants(applicant(Applicant::Business))),
    ("科研机构 科研院所 研究机构 科研单位", Applicants(applicant(Applicant::ResearchInstitution))),
    ("社会公益组织 公益组织 社会组织 公益机构", Applicants(applicant(Applicant::PublicInterestOrganization))),
    (
        "法律服务机构 律师事务所 法律服务组织 律师事务所等法律服务机构 律所",
        Applicants(applicant(Applicant::LegalServiceOrganization)),
    ),
    (
        "其他组织 其他类组织 其他社会组织 其他类型组织 其他主体 其他法人组织 其他机构 其他法人",
        Applicants(applicant(Applicant::OtherOrganization)),
    ),
];
