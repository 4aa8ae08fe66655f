//! What reports say besides their figures. All of it made up; half of it for even years and half for odd ones, so that
//! no report repeats the one before.

use super::Draft;
use super::numbers::counted;
use crate::rng::Rng;

/// A clause of a list that the year and chance choose.
fn of_the_year<'a>(draft: &Draft<'_>, list: &[&'a str], rng: &mut Rng) -> &'a str {
    let half = list.len() / 2;
    let half = if draft.year.is_multiple_of(2) { &list[..half] } else { &list[half..] };
    half[rng.index(half.len())]
}

/// 主动公开.
pub(super) fn disclosure(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let who = draft.entry.ourselves;
    let year = draft.year;
    let opening = of_the_year(
        draft,
        &[
            "紧扣群众关切的就业、就医、就学事项，分类公布办事指南和收费依据",
            "把财政预决算、重大项目和惠民补贴作为公开重点，逐项明确责任人",
            "对照主动公开基本目录逐条补齐缺漏，做到应公开尽公开",
            "围绕重点领域细化公开目录，按季度核对公开情况",
            "坚持以公开为常态、不公开为例外，及时公布各类政务信息",
            "聚焦营商环境和民生实事，公开政策文件的同时附上问答",
        ],
        rng,
    );
    let items = counted(20 + rng.below(4000), "条", rng);
    let told = match rng.below(6) {
        0 => format!("全年通过门户网站主动公开信息{items}"),
        1 => format!("{year}年主动公开政府信息{items}，其中机构职能类{}条", 1 + rng.below(19)),
        2 => format!("累计发布各类信息{items}，解读材料{}", counted(1 + rng.below(30), "篇", rng)),
        3 => format!("在政务新媒体推送信息{items}，回应网民留言{}，回复率100%", counted(1 + rng.below(200), "条", rng)),
        4 => format!(
            "落实《{year}年政务公开工作要点》，公开信息{items}，办理人大代表建议和政协提案{}件，全部办结",
            1 + rng.below(30)
        ),
        _ => format!("自{}年以来，{who}持续更新公开目录，本年度新增公开事项{}项", year - 2, 1 + rng.below(12)),
    };
    format!("{opening}。{told}。")
}

/// 依申请公开, without figures of the table.
pub(super) fn handling(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let line = of_the_year(
        draft,
        &[
            "畅通信函、网络、当面等申请渠道，严格执行登记、审核、答复、归档流程。",
            "修订依申请公开答复文书样式，疑难件由法律顾问把关。",
            "对申请人开展电话沟通，准确把握申请内容，提高答复质量。",
            "建立依申请公开会商机制，办理期限逐件提醒。",
            "答复书统一格式、统一编号，做到一件一档。",
            "专人接收和登记申请，依法依规作出答复。",
        ],
        rng,
    );
    line.to_owned()
}

/// 政府信息管理.
pub(super) fn management(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let line = of_the_year(
        draft,
        &[
            "严格执行信息发布三审三校，未发生失泄密事件。",
            "对历史文件开展清理归档，公开属性随文同定。",
            "完善信息发布审查制度，明确各环节责任。",
            "建立信息动态调整台账，定期核对文件公开属性。",
            "规范公文公开属性认定，坚持先审查、后公开。",
            "加强文件目录管理，信息更新情况按月登记。",
        ],
        rng,
    );
    line.to_owned()
}

/// 平台建设.
pub(super) fn platform(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let line = of_the_year(
        draft,
        &[
            "优化网站专栏设置，合并重复栏目。",
            "升级政务公开专区查询终端，新增自助打印功能。",
            "政务公众号与网站内容同步更新。",
            "改版门户网站检索功能，开设政策问答栏目。",
            "在便民服务大厅设置信息查阅点，配备查询电脑。",
            "完成网站适老化改造，公开平台运行平稳。",
        ],
        rng,
    );
    match rng.below(3) {
        0 => format!("{line}全年网站访问量{}万人次。", 1 + rng.below(900)),
        1 => format!("{line}发布政府公报{}期。", 1 + rng.below(12)),
        _ => line.to_owned(),
    }
}

/// 监督保障; a government tells of appraisal, public review and accountability.
pub(super) fn supervision(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let line = of_the_year(
        draft,
        &[
            "组织业务培训",
            "举办政府信息公开专题培训班",
            "召开工作推进会，以会代训",
            "开展条例专题学习",
            "安排新进人员跟班学习并参加培训",
            "开展业务指导和自查自纠",
        ],
        rng,
    );
    let trained = format!("{line}{}次，参加{}人次", 1 + rng.below(5), 20 + rng.below(300));
    if !draft.entry.of_a_government {
        return match rng.below(3) {
            0 => format!("{trained}，接受社会监督，未发生责任追究情形。"),
            1 => format!("{trained}。将信息公开纳入年度考核。"),
            _ => format!("{trained}。明确分管领导，专人负责。"),
        };
    }
    match rng.below(4) {
        0 => format!("{trained}。政务公开纳入年度绩效考核，委托第三方开展社会评议，全年没有责任追究情形。"),
        1 => format!(
            "{trained}。工作考核结果在内部通报；通过问卷调查开展社会评议，群众满意度较高；未发生需要追究责任的情况。"
        ),
        2 => format!("{trained}。信息公开占年度考核{}分，社会评议结果为良好，无责任追究情况。", 2 + rng.below(4)),
        _ => format!("{trained}。工作考核、社会评议均已完成，{}年度无人因信息公开工作被追责。", draft.year),
    }
}

/// Problems, each with what is done about it.
const PROBLEMS: [[&str; 2]; 12] = [
    ["政策解读形式较为单一，图解和视频偏少。", "丰富解读形式，制作图解、短视频。"],
    ["基层公开力量不足，人员变动较频繁。", "配强工作人员，加强业务培训。"],
    ["个别栏目更新不够及时。", "建立栏目更新提醒制度，明确责任人。"],
    ["依申请公开答复的规范性有待提高。", "统一答复文书，请法律顾问参与审核。"],
    ["公开内容与群众需求还有差距。", "开展问卷调查，按需调整公开内容。"],
    ["公开平台检索不够便捷。", "改进检索功能，优化栏目分类。"],
    ["部门之间公开水平不平衡。", "加强对基层的指导，开展交流学习。"],
    ["政民互动渠道不多，公众参与度不高。", "开展政府开放日等活动，拓宽参与渠道。"],
    ["公开目录不够细，部分事项归类不准。", "修订公开目录，逐项核对归类。"],
    ["工作人员对条例的学习不够深入。", "组织专题学习，开展案例研讨。"],
    ["信息审核流程仍需进一步规范。", "完善审核制度，压实审核责任。"],
    ["村（社区）公开栏内容更新偏慢。", "指导村（社区）按月更新公开栏。"],
];

/// A problem of the year and its remedy: even years and odd ones have others.
pub(super) fn problem(draft: &Draft<'_>, index: usize) -> [&'static str; 2] {
    PROBLEMS[(2 * index + usize::from(draft.year.is_multiple_of(2))) % PROBLEMS.len()]
}
