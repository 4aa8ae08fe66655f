//! What depends on who reports.
#![expect(clippy::too_many_lines, reason = "a list of cases is as long as it is")]

use ogi::model::{Edition, Level, OrganKind, Scope};

use super::{Case, Change, case, of_organ, with_figures};

pub(super) fn organs() -> Vec<Case> {
    let rules = [("disclosure.rules.issued", 1), ("disclosure.rules.repealed", 2), ("disclosure.rules.in_force", 3)];
    let old_rules =
        [("disclosure.rules.made", 1), ("disclosure.rules.disclosed", 2), ("disclosure.rules.total_disclosed", 3)];
    let acts = |count| {
        [
            ("disclosure.administrative_licensing.decisions", count),
            ("disclosure.administrative_penalties.decisions", count),
            ("disclosure.administrative_compulsion.decisions", count),
        ]
    };
    let secrets = [("requests.outcomes.withheld_state_secret.total", 2)];
    vec![
        case(
            "rules-of-a-county",
            "县级政府没有规章制定权",
            "A county makes no rules",
            of_organ("沭阳县人民政府", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-a-county-2019",
            "县级政府没有规章制定权，2019年版",
            "A county makes no rules, edition 2019",
            of_organ("沭阳县人民政府", 2020, with_figures(Edition::E2019, &old_rules)),
        ),
        case(
            "rules-of-a-place-alone",
            "以地名作机关名称的，是当地人民政府",
            "A place alone stands for its government",
            of_organ("沭阳县", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-a-committee",
            "开发区管委会没有规章制定权，也没有级别",
            "The committee of a zone makes no rules and has no level",
            of_organ("苏州工业园区管理委员会", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-a-city-said-to-be-a-county",
            "写明的级别与名称不符的，以名称为准",
            "Where a written level contradicts the name, the name holds",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &rules)).with(|report| {
                if let Some(organ) = &mut report.organ {
                    organ.level = Some(Level::County);
                }
            }),
        ),
        case(
            "rules-of-a-city",
            "设区的市可以制定规章",
            "A city with districts may make rules",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-an-office",
            "办公厅代政府填报规章",
            "An office reports the rules of its government",
            of_organ("上海市人民政府办公厅", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case(
            "rules-of-someone",
            "从名称不能确定的机关不判断",
            "An organ that is not certain is not judged",
            of_organ("市人民政府", 2023, with_figures(Edition::E2021, &rules)),
        ),
        case("rules-without-an-organ", "没有机关名称", "No organ is named", with_figures(Edition::E2021, &rules)),
        case(
            "documents-of-a-centre",
            "服务中心不制定规范性文件",
            "A service centre issues no normative documents",
            of_organ(
                "宿迁市政务服务中心",
                2023,
                with_figures(
                    Edition::E2021,
                    &[("disclosure.normative_documents.issued", 2), ("disclosure.normative_documents.in_force", 4)],
                ),
            ),
        ),
        case(
            "documents-of-an-institution",
            "写明是事业单位的不判断",
            "An organ said to be a public institution is not judged",
            of_organ(
                "宿迁市政务服务中心",
                2023,
                with_figures(Edition::E2021, &[("disclosure.normative_documents.issued", 2)]),
            )
            .with(|report| {
                if let Some(organ) = &mut report.organ {
                    organ.kind = Some(OrganKind::PublicInstitution);
                }
            }),
        ),
        case(
            "acts-of-a-petition-office",
            "信访局没有许可、处罚、强制",
            "A petition bureau licenses, fines and compels nobody",
            of_organ("宿迁市信访局", 2023, with_figures(Edition::E2021, &acts(3))),
        ),
        case(
            "licences-of-statistics",
            "市县统计局没有行政许可",
            "A local statistics bureau gives no licences",
            of_organ("宿迁市统计局", 2023, with_figures(Edition::E2021, &acts(3))),
        ),
        case(
            "no-acts-of-a-government",
            "全地区没有一件许可和处罚",
            "Not one licence or fine in a whole area",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &acts(0))),
        ),
        case(
            "no-acts-of-the-organ-alone",
            "写明只统计本机关的不判断",
            "Where only the organ itself is counted, it is not judged",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &acts(0)))
                .with(|report| report.scope = Some(Scope::Organ)),
        ),
        case(
            "many-rules",
            "一年制发四十件规章",
            "Forty rules made in one year",
            of_organ("宿迁市人民政府", 2023, with_figures(Edition::E2021, &[("disclosure.rules.issued", 40)])),
        ),
        case(
            "secrets-of-a-town",
            "乡镇以国家秘密为由不予公开",
            "A town withholds state secrets",
            of_organ("沭阳县庙头镇人民政府", 2023, with_figures(Edition::E2021, &secrets)),
        ),
        case(
            "secrets-of-a-centre",
            "服务中心以国家秘密为由不予公开",
            "A service centre withholds state secrets",
            of_organ("宿迁市政务服务中心", 2023, with_figures(Edition::E2021, &secrets)),
        ),
        case(
            "a-name-with-a-blank-behind",
            "机关名称后的空格不计",
            "A blank behind the organ's name does not count",
            of_organ("宿迁市信访局 ", 2023, with_figures(Edition::E2021, &acts(3))),
        ),
        case(
            "mostly-other",
            "办理结果多为“其他”，结转过半",
            "Most requests end as other, and more than half are carried forward",
            of_organ(
                "宿迁市教育局",
                2023,
                with_figures(
                    Edition::E2021,
                    &[
                        ("requests.received.total", 120),
                        ("requests.brought_forward.total", 10),
                        ("requests.outcomes.granted.total", 0),
                        ("requests.outcomes.partly_granted.total", 0),
                        ("requests.outcomes.other_remaining.total", 30),
                        ("requests.concluded.total", 40),
                        ("requests.carried_forward.total", 90),
                    ],
                ),
            ),
        ),
        case(
            "none-granted-by-a-land-office",
            "征收机构一件也不予公开的不判断",
            "An office for land that grants nothing is not judged",
            of_organ(
                "宿迁市自然资源和规划局",
                2023,
                with_figures(
                    Edition::E2021,
                    &[
                        ("requests.received.total", 120),
                        ("requests.outcomes.granted.total", 0),
                        ("requests.outcomes.partly_granted.total", 0),
                    ],
                ),
            ),
        ),
    ]
}
