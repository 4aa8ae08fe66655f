//! Table two: documents, licences, penalties, coercive measures, fees, procurement; and fees for processing information.

use ogi_model::DisclosureItem;

use super::Word::{self, Documents, Entries, Fee, Filler, Foreign, Items, Measure};
use crate::cells::item;
use crate::subject::{FeeItem, ItemMeasure};

pub(super) static WORDS: &[(&str, Word)] = &[
    ("规章 政府规章 部门规章 市政府规章 省政府规章 地方政府规章", Items(item(DisclosureItem::Rules))),
    ("行政规范性文件 规范性文件", Items(item(DisclosureItem::NormativeDocuments))),
    (
        "规章制度 规章性质 政府规章性质 法律法规规章 法规规章 法规、规章 规章和规范性文件 规章规范性文件 规章、规范性文件 规章制定权 规章文本 规章草案 党内规范性文件 规范性文件库 行政规范性文件库",
        Foreign,
    ),
    (
        "行政许可 许可决定 行政许可决定 许可 许可办件 行政许可办件 许可办件量 行政许可件 许可业务 行政许可业务 行政许可决定书",
        Items(item(DisclosureItem::AdministrativeLicensing)),
    ),
    ("其他对外管理服务事项 其他对外管理服务 对外管理服务事项", Items(item(DisclosureItem::OtherServices))),
    (
        "行政处罚 处罚决定 行政处罚决定 处罚 行政处罚案件 行政处罚案 处罚案件 行政处罚决定书 处罚案",
        Items(item(DisclosureItem::AdministrativePenalties)),
    ),
    (
        "强制 行政强制 行政强制措施 强制措施 行政强制执行 行政强制决定 行政强制措施和行政强制执行 行政强制案件 行政强制措施决定 强制案件",
        Items(item(DisclosureItem::AdministrativeCompulsion)),
    ),
    (
        "行政事业性收费 行政事业收费 行政事业性收费收入 行政性收费 行政事业性收费金额 行政事业性收费总额 行政事业性收费总金额 行政事业性收费额 行政事业性收费总收入 行政性事业收费 行政收费",
        Items(item(DisclosureItem::AdministrativeFees)),
    ),
    (
        "政府集中采购 集中采购 采购项目 政府集中采购项目 集中采购项目 采购总金额 政府采购 集中采购总金额",
        Items(item(DisclosureItem::CentralizedProcurement)),
    ),
    (
        "许可证 强制拆除 强制执行 强制清除 强制隔离 强制报废 强制检定 强制性 强制执行力 动态调整 动态更新 动态管理 处罚裁量 行政处罚裁量 许可和处罚 行政许可和行政处罚 行政执法 行政执法公示 处罚职能 行政处罚职能 许可职能",
        Filler,
    ),
    (
        "制发 新制发 印发 制定 新制定 制订 制定印发 制定发布 制定出台 出台 新出台 发布 公布 制作 新制作 制定公布 新发布 新公布 新印发 制定并公布 制作并公开 新制作并公开 制发并公开 颁布 新颁布 新制订 印发实施 发布实施 制定实施 出台实施 制定下发",
        Measure(ItemMeasure::Made),
    ),
    ("作出 做出 实施 采取 查处 作出行政 办件 办件量 处理决定数量 处理决定", Measure(ItemMeasure::Made)),
    ("公开发布 对外公开 主动公开", Measure(ItemMeasure::Disclosed)),
    ("新公开 本年新公开 新公开数量 本年新公开数量", Measure(ItemMeasure::NewlyDisclosed)),
    (
        "废止 宣布废止 清理废止 明令废止 予以废止 废除 公告废止 决定废止 依法废止 清理并废止 明文废止",
        Measure(ItemMeasure::Repealed),
    ),
    (
        "失效 宣布失效 自动失效 超过有效期 超出有效期 已过有效期 有效期届满 有效期满 失效和废止 宣布失效和废止 废止和失效 废止或失效 到期失效",
        Measure(ItemMeasure::Lapsed),
    ),
    (
        "现行有效 对外公开总数 保有 存量 有效期内 年末有效 仍在执行 正在执行 在执行 执行中 仍在施行 继续执行 继续施行 有效文件 现行有效文件 仍然有效 现存有效 现存 现有 存续有效 施行中 保持有效 目前有效 现有效 有效 现行有效数 依然有效 仍有效 目前仍有效 现仍有效 尚在执行 仍在有效期 仍在有效期内 处于有效期 处于有效状态 现行有效数量 尚有效 在有效期内 还有效 还在执行 还在有效期内 年底有效",
        Measure(ItemMeasure::InForce),
    ),
    ("继续有效 保留有效", Measure(ItemMeasure::Kept)),
    (
        "拟废止 拟修改 拟制定 拟出台 拟印发 计划制定 计划出台 修改 修订 清理 备案 报备 审查 审核 评估 梳理 转载 推送 解读 起草 牵头起草 提请 全面修订 合法性审核 合法性审查 公平竞争审查 备案审查 征求意见 听证 信用修复 案卷评查 评查 法制审核",
        Measure(ItemMeasure::Other),
    ),
    ("事项 权责事项 项目 项目数 收费项目", Entries),
    (
        "处罚信息 行政处罚信息 许可信息 行政许可信息 执法信息 政策性文件 政策文件 其他文件 政府文件 公文 草案 地方性法规 法规 条例 令 解读材料",
        Foreign,
    ),
    ("文件", Documents),
    ("信息处理费 处理费 政府信息公开信息处理费 信息公开处理费", Fee),
    (
        "收取 实际收取 实收 实缴 已缴 已缴纳 已收取 实际缴纳 已收 征收 收缴 收费 入库 费用",
        Word::FeeItem(FeeItem::Collected),
    ),
    ("收费通知 缴费通知 收费通知书 收费通知单", Word::FeeItem(FeeItem::Notices)),
    ("应收 应收取 应缴 应缴纳 应交 通知收取 通知缴纳 要求缴纳 通知金额", Word::FeeItem(FeeItem::Charged)),
    ("成交金额 中标金额 合同金额 金额 成交总金额 采购金额 采购总额 总金额 涉及金额", Word::Amount),
    ("收费标准 收费依据 收费公示 收费目录 收费清单 收费管理 收费制度 收费程序 收取程序 涉企收费 收费公示制度", Filler),
    ("不动产登记费 登记费 城镇垃圾处理费 垃圾处理费 污水处理费 罚没 罚款 减免 免收 诉讼费", Foreign),
];
