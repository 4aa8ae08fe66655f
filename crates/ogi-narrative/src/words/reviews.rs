//! Cases of review and litigation, and how they end.

use super::Word::{self, Channels, Closed, CourtResults, Deciders, Disclosure, Filler, Foreign, Results, Reviewer};
use crate::cells::{CORRECTED, DIRECT, LITIGATION, OTHER_RESULT, PENDING, POST, RECONSIDERATION, UPHELD};

pub(super) static WORDS: &[(&str, Word)] = &[
    ("政府信息公开 信息公开 政务公开 信息公开类 政府信息公开类 信息公开工作 政府信息公开工作 信息公开案件", Disclosure),
    (
        "行政复议 行政复议申请 申请行政复议 被申请行政复议 被提起行政复议 提起行政复议 复议 被复议 复议申请 行政复议案件 行政复议案 复议案件 被申请复议 行政复议案件数 申请复议 提起复议",
        Channels(RECONSIDERATION),
    ),
    (
        "行政诉讼 提起行政诉讼 被提起行政诉讼 诉讼 行政应诉 行政诉讼案件 诉讼案件 行政诉讼案件数 行政应诉案件 应诉案件 被提起诉讼 提起诉讼",
        Channels(LITIGATION),
    ),
    ("复议诉讼 行政复议诉讼", Channels(RECONSIDERATION | LITIGATION)),
    (
        "未经复议直接起诉 未经行政复议直接起诉 直接起诉 未经复议 直接提起诉讼 直接提起行政诉讼 未经复议直接提起诉讼",
        Channels(DIRECT),
    ),
    (
        "复议后起诉 复议后应诉 行政复议后起诉 经复议后起诉 经复议起诉 复议后提起诉讼 复议后再起诉 经行政复议后起诉 复议后提起行政诉讼",
        Channels(POST),
    ),
    ("作为复议机关 作为行政复议机关 以复议机关", Reviewer),
    (
        "复议决定 行政复议决定 应诉 应诉能力 应诉工作 应诉制度 出庭应诉 应诉有力 复议应对 行政争议 诉讼请求 诉前 审判机关 复议渠道 复议体制 复议后 行政应诉工作 复议诉讼工作 被告 被申请人 申请人撤诉的",
        Filler,
    ),
    (
        "维持 结果维持 被维持 予以维持 获维持 得到维持 获得维持 法院维持 维持原答复 维持我局答复 维持行政机关答复 维持答复 驳回行政复议请求",
        Results(UPHELD),
    ),
    (
        "纠正 结果纠正 变更或撤销 撤销或变更 撤销或者变更 变更或者撤销 被撤销 复议撤销 被纠正 被纠错 纠错 责令重新答复 责令重新作出答复 结果被纠正 责令履行 撤销并责令 责令重作 确认违法 撤销重作 责令限期答复",
        Results(CORRECTED),
    ),
    (
        "其他结果 其他方式结案 以其他方式结案 其他方式终结 以其他方式终结 其它结果 撤回申请 申请人撤回 终止审理 终止 调解结案 和解 撤回复议申请 申请人撤回申请 终止复议",
        Results(OTHER_RESULT),
    ),
    (
        "尚未审结 未审结 没有审结 尚在审理 正在审理 仍在审理 待审 在审 尚未结案 未结 跨年未结 仍在程序之中 审理中 正在审理中 仍在审理中 尚在审理中 尚未作出决定 未判决 尚未判决 在审理 仍未审结 尚待审理 尚待审结 待审理 未结案 仍在程序中",
        Results(PENDING),
    ),
    (
        "判决维持 胜诉 获胜 驳回原告诉讼请求 判决驳回 驳回诉讼请求 判决驳回原告诉讼请求 驳回起诉请求 法院判决维持 判决支持",
        CourtResults(UPHELD),
    ),
    (
        "败诉 被判决败诉 判决败诉 被判决纠正 判决纠正 判令重新答复 被判重作 判决重作 被判令重新答复 败诉判决 被法院纠正",
        CourtResults(CORRECTED),
    ),
    ("撤回起诉 撤诉 原告撤诉 裁定准予撤诉 裁定驳回起诉", CourtResults(OTHER_RESULT)),
    ("二审程序 在二审程序 等待二审 待开庭 等待开庭 二审开庭 等待二审开庭 等待宣判", CourtResults(PENDING)),
    ("审结 已审结 审理终结 办理完结案件", Closed),
    ("法院 人民法院 法院审理 经法院审理", Deciders(LITIGATION)),
    ("复议机关 被复议机关 被行政复议机关 行政复议机关 复议机构 行政复议机构", Deciders(RECONSIDERATION)),
    ("变更 一审 二审 再审 责任追究 复盘", Filler),
    ("法律援助 行政裁决 仲裁 行政协议", Foreign),
];
