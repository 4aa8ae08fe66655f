//! Sentences that state the figures of the tables, each in one of several ways, all of them true.

use ogi_model::{Applicant, Channel, Edition, Outcome, OutcomeGroup, RequestRow, ReviewResult};

use super::Draft;
use super::numbers::{cases, share};
use crate::rng::Rng;

/// How many requests came in, over and out.
pub(super) fn received(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let (who, year) = (draft.who(), draft.year);
    let [received, brought, concluded, carried] =
        [RequestRow::Received, RequestRow::BroughtForward, RequestRow::Concluded, RequestRow::CarriedForward]
            .map(|row| draft.total(row));
    if received == 0 && brought == 0 {
        return match rng.below(5) {
            0 => format!("{year}年，{who}未收到政府信息公开申请。"),
            1 => "全年没有收到政府信息公开申请，无上年结转。".to_owned(),
            2 => format!("{who}{year}年度收到政府信息公开申请0件。"),
            3 => "本年度新收政府信息公开申请0件，上年结转0件，办结0件，结转下年度0件。".to_owned(),
            _ => format!("截至{year}年12月31日，{who}未收到公民、法人或者其他组织的政府信息公开申请。"),
        };
    }
    let n = |count: u64, rng: &mut Rng| cases(count, rng);
    let told = match rng.below(14) {
        9 if received > 0 => format!(
            "{who}新收申请{received}件、上年结转{brought}件，合计{}件，办结{concluded}件、结转下年{carried}件。",
            received + brought
        ),
        10 if received > 1 && draft.entry.area.is_some() => {
            let own = rng.below(received);
            format!(
                "{year}年，{who}共收到政府信息公开申请{received}件，其中本级政府收到{own}件，各部门、各乡镇收到{}件。",
                received - own
            )
        }
        11 if brought > 0 => {
            format!("上年度结转的{brought}件已全部办结。本年新收政府信息公开申请{received}件。")
        }
        12 if received > 0 => format!(
            "{year}年，{who}受理政府信息公开申请{received}件，平均办理时长{}个工作日，告知补正{}件次。",
            5 + rng.below(9),
            rng.below(received + 1)
        ),
        13 if received > 0 => {
            format!("全年依申请公开工作平稳有序：收到申请{}，已答复{}。", n(received, rng), n(concluded, rng))
        }
        0 => format!(
            "{year}年，{who}共收到政府信息公开申请{}，上年结转{}，办结{}，结转下年度继续办理{}。",
            n(received, rng),
            n(brought, rng),
            n(concluded, rng),
            n(carried, rng)
        ),
        1 if received > 0 && brought > 0 => format!(
            "全年新收政府信息公开申请{}，加上上年结转的{}，共{}，其中办结{}。",
            n(received, rng),
            n(brought, rng),
            n(received + brought, rng),
            n(concluded, rng)
        ),
        2 if received > 0 => format!("本年度新收政府信息公开申请{}。", n(received, rng)),
        3 if received > 0 && brought == 0 => {
            format!("{who}全年收到政府信息公开申请{}，无上年结转。", n(received, rng))
        }
        4 if concluded > 0 => {
            format!("{year}年度，{who}共办结政府信息公开申请{}（含上年结转{}）。", n(concluded, rng), n(brought, rng))
        }
        5 if received > 0 => {
            format!(
                "自{year}年1月1日至12月31日，{who}共接收政府信息公开申请{}，答复{}。",
                n(received, rng),
                n(concluded, rng)
            )
        }
        6 if received > 0 && brought > 0 => {
            format!("含上年结转{}，全年共办理政府信息公开申请{}。", n(brought, rng), n(received + brought, rng))
        }
        7 => format!("政府信息公开申请新收{}、上年结转{}。", n(received, rng), n(brought, rng)),
        _ => format!(
            "截至{year}年12月31日，{who}办结政府信息公开申请{}，结转下年度{}。",
            n(concluded, rng),
            n(carried, rng)
        ),
    };
    let finished = match (carried, rng.below(6)) {
        (0, 0) if concluded > 0 => "上述申请全部按期办结。".to_owned(),
        (0, 1) if concluded > 0 => "申请均已按期答复，办结率100%。".to_owned(),
        (0, 2) if concluded > 0 => "所有申请均在法定期限内答复，无结转下年度办理的申请。".to_owned(),
        (1.., 0) => format!("除{carried}件结转下年度继续办理外，其余均已按期答复。"),
        (1.., 1) => format!("{carried}件未到答复期限，顺延至{}年办理。", year + 1),
        (1.., 2) => "按期答复率100%。".to_owned(),
        _ => String::new(),
    };
    told + &finished
}

/// Who asked.
pub(super) fn applicants(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let row = &draft.report.requests.received;
    let total = draft.total(RequestRow::Received);
    let people = row.natural_person.unwrap_or_default();
    let others = total - people;
    if total == 0 {
        return String::new();
    }
    match rng.below(7) {
        5 => format!("自然人、法人或其他组织分别提出{people}件、{others}件。"),
        6 if others > 0 => format!("法人或其他组织申请{others}件，占新收总数的{}。", share(others, total, 1)),
        0 => format!("其中自然人申请{}，法人或其他组织申请{}。", cases(people, rng), cases(others, rng)),
        1 => format!("从申请人看，自然人{people}件，占{}。", share(people, total, 1)),
        2 if others > 0 => {
            let organizations = [
                (Applicant::Business, "商业企业"),
                (Applicant::ResearchInstitution, "科研机构"),
                (Applicant::PublicInterestOrganization, "社会公益组织"),
                (Applicant::LegalServiceOrganization, "法律服务机构"),
                (Applicant::OtherOrganization, "其他"),
            ];
            let named: Vec<String> = organizations
                .into_iter()
                .filter_map(|(who, name)| {
                    row.get(who).filter(|count| *count > 0).map(|count| format!("{name}{count}件"))
                })
                .collect();
            format!("新收的申请中，自然人{people}件，{}。", named.join("，"))
        }
        3 if others == 0 => "申请人均为自然人。".to_owned(),
        4 if people > 0 => format!("新收{total}件申请中，{people}件由自然人提出。"),
        _ => String::new(),
    }
}

/// The number of a group of outcomes.
fn group(draft: &Draft<'_>, group: OutcomeGroup) -> u64 {
    group.rows(draft.report.edition).map(|outcome| draft.total(RequestRow::Outcome(outcome))).sum()
}

const GROUPS: [(OutcomeGroup, &str); 4] = [
    (OutcomeGroup::Withheld, "不予公开"),
    (OutcomeGroup::Unavailable, "无法提供"),
    (OutcomeGroup::NotProcessed, "不予处理"),
    (OutcomeGroup::Other, "其他处理"),
];

/// What became of the requests.
pub(super) fn outcomes(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let concluded = draft.total(RequestRow::Concluded);
    if concluded == 0 {
        return String::new();
    }
    let granted = draft.total(RequestRow::Outcome(Outcome::Granted));
    let partly = draft.total(RequestRow::Outcome(Outcome::PartlyGranted));
    let mut all = vec![("予以公开", granted), ("部分公开", partly)];
    all.extend(GROUPS.map(|(of, name)| (name, group(draft, of))));
    let all_of_them = rng.percent(40);
    let mark = *rng.pick(&["，", "、", "；"]);
    let listed: Vec<String> = all
        .iter()
        .filter(|(_, count)| all_of_them || *count > 0)
        .map(|(name, count)| format!("{name}{}", cases(*count, rng)))
        .collect();
    let listed = listed.join(mark);
    match rng.below(7) {
        5 => format!(
            "予以公开、部分公开、不予公开分别为{granted}件、{partly}件、{}件。",
            group(draft, OutcomeGroup::Withheld)
        ),
        6 if granted == concluded => "办结的申请均予以公开。".to_owned(),
        6 if partly == 0 => format!("予以公开{granted}件，无部分公开情形。"),
        0 => format!("办理结果为：{listed}。"),
        1 => format!("办结的{concluded}件申请中，{listed}。"),
        2 => format!("从办理结果看，{listed}。"),
        3 => format!("予以公开和部分公开共{}件。", granted + partly),
        _ => format!("{}年办结的申请中，{listed}。", draft.year),
    }
}

/// On what grounds requests were refused.
pub(super) fn grounds(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let words = |outcome: Outcome| match outcome {
        Outcome::WithheldStateSecret => Some("属于国家秘密"),
        Outcome::WithheldByLaw => Some("其他法律行政法规禁止公开"),
        Outcome::WithheldSecurityStability => Some("危及“三安全一稳定”"),
        Outcome::WithheldThirdParty => Some("保护第三方合法权益"),
        Outcome::WithheldInternalAffairs => Some("属于三类内部事务信息"),
        Outcome::WithheldProcessInformation => Some("属于四类过程性信息"),
        Outcome::WithheldEnforcementFile => Some("属于行政执法案卷"),
        Outcome::WithheldRegistrySearch => Some("属于行政查询事项"),
        Outcome::UnavailableNotHeld => Some("本机关不掌握相关政府信息"),
        Outcome::UnavailableNeedsCreation => Some("没有现成信息需要另行制作"),
        Outcome::UnavailableUnclear => Some("补正后申请内容仍不明确"),
        Outcome::NotProcessedPetition => Some("信访举报投诉类申请"),
        Outcome::NotProcessedRepeated => Some("重复申请"),
        Outcome::NotProcessedPublication => Some("要求提供公开出版物"),
        Outcome::NotProcessedExcessive => Some("无正当理由大量反复申请"),
        _ => None,
    };
    let (of, name) = *rng.pick(&GROUPS);
    let total = group(draft, of);
    if total == 0 {
        return match (of, rng.below(3)) {
            (OutcomeGroup::Withheld, 0) if draft.total(RequestRow::Concluded) > 0 => {
                "没有作出不予公开决定。".to_owned()
            }
            (OutcomeGroup::Unavailable, 0) => format!("本年度{name}0件。"),
            _ => String::new(),
        };
    }
    let listed: Vec<String> = of
        .rows(draft.report.edition)
        .filter_map(|outcome| {
            let count = Some(draft.total(RequestRow::Outcome(outcome))).filter(|count| *count > 0)?;
            Some(format!("{}{count}件", words(outcome)?))
        })
        .collect();
    if listed.is_empty() {
        return format!("{name}{total}件。");
    }
    match rng.below(3) {
        0 => format!("{name}{total}件，其中{}。", listed.join("、")),
        1 => format!("{name}的{total}件中，{}。", listed.join("，")),
        _ => format!("作出{name}{total}件（{}）。", listed.join("，")),
    }
}

/// What changed since last year.
pub(super) fn growth(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let Some(previous) = draft.previous else { return String::new() };
    let (now, then) = (draft.total(RequestRow::Received), previous.requests.received.total.unwrap_or_default());
    let (year, last) = (draft.year, draft.year - 1);
    if now == 0 || then == 0 {
        return match rng.below(3) {
            0 if then > 0 => format!("与{last}年相比，收到的申请减少{then}件。"),
            1 if now > 0 => format!("{last}年未收到政府信息公开申请。"),
            _ => String::new(),
        };
    }
    let change = now.abs_diff(then);
    let (more, grows) = if now > then { ("增加", "增长") } else { ("减少", "下降") };
    match rng.below(10) {
        _ if change == 0 => "新收申请数量与上年持平。".to_owned(),
        0 => format!("新收申请数量比上年{more}{change}件。"),
        1 => format!("收到的政府信息公开申请较{last}年{more}{change}件，{grows}{}。", share(change, then, 1)),
        2 => format!("新收政府信息公开申请{now}件，同比{grows}{}。", share(change, then, 2)),
        3 => format!("{last}年收到政府信息公开申请{then}件，{year}年收到{now}件。"),
        4 => format!("新收申请由上年的{then}件{more}到{now}件。"),
        6 if now > then && now.is_multiple_of(then) && now / then > 1 => {
            format!("新收申请数量是上年的{}倍。", now / then)
        }
        7 => format!("收到申请数{more}{change}件，{more}幅度为{}。", share(change, then, 1)),
        8 => format!("近三年累计收到政府信息公开申请{}件。", now + then + rng.below(40)),
        5 => format!("{last}年至{year}年两年共收到政府信息公开申请{}件。", now + then),
        _ => format!("与上年相比，新收申请{more}{change}件。"),
    }
}

/// How requests came in: parts of the whole.
pub(super) fn channels(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let total = draft.total(RequestRow::Received);
    if total == 0 {
        return String::new();
    }
    let online = rng.below(total + 1);
    let letters = rng.below(total - online + 1);
    match rng.below(6) {
        4 => format!("申请人通过邮寄提交{letters}件、在线提交{online}件，另有{}件当面提交。", total - online - letters),
        5 => format!("涉及不动产登记等事项的申请{letters}件，已告知申请人依照有关规定办理。"),
        0 => format!("其中网络申请{online}件、信函申请{letters}件、当面申请{}件。", total - online - letters),
        1 => format!("通过网上平台提交的申请占{}。", share(online, total, 1)),
        2 => format!("按申请方式分，线上{online}件，线下{}件。", total - online),
        _ => format!("申请内容涉及征地拆迁的{online}件。"),
    }
}

/// Shares of outcomes.
pub(super) fn shares(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let concluded = draft.total(RequestRow::Concluded);
    if concluded == 0 {
        return String::new();
    }
    let granted = draft.total(RequestRow::Outcome(Outcome::Granted));
    let partly = draft.total(RequestRow::Outcome(Outcome::PartlyGranted));
    let places = u32::try_from(rng.below(3)).unwrap_or_default();
    match rng.below(7) {
        4 => format!(
            "予以公开{granted}件，无法提供占{}，其他情况占{}。",
            share(group(draft, OutcomeGroup::Unavailable), concluded, places),
            share(concluded - granted - group(draft, OutcomeGroup::Unavailable), concluded, places)
        ),
        5 => format!("办结总量中，不予公开占比{}。", share(group(draft, OutcomeGroup::Withheld), concluded, places)),
        6 if 2 * granted > concluded => format!("予以公开{granted}件，超过办结总数的一半。"),
        0 => format!("予以公开{granted}件，占办结总数的{}。", share(granted, concluded, places)),
        1 => format!(
            "予以公开{granted}件，占{}；部分公开{partly}件，占{}。",
            share(granted, concluded, places),
            share(partly, concluded, places)
        ),
        2 => format!("予以公开和部分公开占办结总数的{}。", share(granted + partly, concluded, places)),
        _ => format!("无法提供的占办结申请的{}。", share(group(draft, OutcomeGroup::Unavailable), concluded, places)),
    }
}

/// Rules and normative documents.
pub(super) fn documents(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let table = &draft.report.disclosure;
    let (who, year) = (draft.who(), draft.year);
    let documents = &table.normative_documents;
    let n = |count: Option<u64>| count.unwrap_or_default();
    if draft.report.edition == Edition::E2019 {
        return match rng.below(3) {
            0 => format!(
                "{who}全年新制作规范性文件{}件，新公开{}件，对外公开总数量{}件。",
                n(documents.made),
                n(documents.disclosed),
                n(documents.total_disclosed)
            ),
            1 => format!("{year}年新制作规范性文件{}件。", n(documents.made)),
            _ => String::new(),
        };
    }
    let (issued, repealed, in_force) = (n(documents.issued), n(documents.repealed), n(documents.in_force));
    let before = draft.previous.filter(|last| last.edition == draft.report.edition);
    let told = match rng.below(12) {
        7 => match before.and_then(|last| last.disclosure.normative_documents.in_force) {
            Some(then) if then != in_force => {
                format!("现行有效的行政规范性文件由上年末的{then}件调整为{in_force}件。")
            }
            _ => String::new(),
        },
        8 if issued > 0 => format!("印发行政规范性文件{issued}件，全部同步发布解读材料。"),
        9 => format!("发布各类政策文件{}件，其中行政规范性文件{issued}件。", issued + rng.below(90)),
        10 => format!("清理行政规范性文件{}件，废止{repealed}件。", repealed + rng.below(40)),
        11 => format!("行政规范性文件制发、废止、现行有效件数分别为{issued}件、{repealed}件、{in_force}件。"),
        0 => format!("{who}制发行政规范性文件{issued}件，废止{repealed}件，现行有效{in_force}件。"),
        1 => format!("本年制发行政规范性文件{}。", cases(issued, rng)),
        2 => format!("截至{year}年底，{who}现行有效的行政规范性文件共{}。", cases(in_force, rng)),
        3 if issued == 0 => format!("{year}年，{who}未制发行政规范性文件。"),
        4 if issued > 0 && repealed > 0 => format!("{who}新制发行政规范性文件{issued}件、废止{repealed}件。"),
        5 if repealed == 0 => "全年没有废止行政规范性文件。".to_owned(),
        _ => String::new(),
    };
    let rules = &table.rules;
    let of_rules = match (draft.entry.makes_rules, rng.below(3)) {
        (true, 0) => {
            format!("制发规章{}件，废止{}件，现行有效{}件。", n(rules.issued), n(rules.repealed), n(rules.in_force))
        }
        (true, 1) => format!("现行有效规章{}件。", n(rules.in_force)),
        _ => String::new(),
    };
    told + &of_rules
}

/// Licences, penalties, compulsion and fees.
pub(super) fn decisions(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let table = &draft.report.disclosure;
    let (who, year) = (draft.who(), draft.year);
    let [licences, penalties, compulsion] =
        [&table.administrative_licensing, &table.administrative_penalties, &table.administrative_compulsion]
            .map(|services| services.decisions.unwrap_or_default());
    match rng.below(8) {
        0 => format!("{who}全年作出行政许可决定{licences}件、行政处罚决定{penalties}件、行政强制{compulsion}件。"),
        1 => format!("{year}年，{who}行政许可处理决定数量{licences}件。"),
        2 if penalties == 0 => "全年未作出行政处罚决定。".to_owned(),
        3 if penalties > 1 => format!("公示行政处罚决定{}条。", penalties / 2),
        7 => format!("全年行政处罚{penalties}宗，行政许可{licences}宗。"),
        4 => match table.administrative_fees.amount {
            Some(amount) => format!("{who}收取行政事业性收费{amount}万元。"),
            None => String::new(),
        },
        5 => {
            let then = draft.previous.and_then(|last| last.disclosure.administrative_licensing.decisions);
            match then.filter(|then| *then > 0 && *then != licences) {
                Some(then) => {
                    let grows = if licences > then { "增长" } else { "下降" };
                    format!("作出行政许可决定{licences}件，较上年{grows}{}。", share(licences.abs_diff(then), then, 1))
                }
                None => String::new(),
            }
        }
        _ => format!("行政许可、行政处罚、行政强制处理决定数量分别为{licences}件、{penalties}件、{compulsion}件。"),
    }
}

/// Reconsideration and litigation.
pub(super) fn reviews(draft: &Draft<'_>, rng: &mut Rng) -> String {
    let reviews = &draft.report.reviews;
    let (who, year) = (draft.who(), draft.year);
    let figure = |channel: Channel, result: ReviewResult| (*reviews.get(channel).get(result)).unwrap_or_default();
    let total = |channel| figure(channel, ReviewResult::Total);
    let (direct, after) = (total(Channel::DirectLitigation), total(Channel::LitigationAfterReconsideration));
    let (reconsidered, sued) = (total(Channel::Reconsideration), direct + after);
    if reconsidered + sued == 0 {
        return match rng.below(7) {
            5 => "未引发行政复议、行政诉讼。".to_owned(),
            6 => format!("{year}年度行政复议、行政诉讼均为零。"),
            0 => "全年未发生因政府信息公开引起的行政复议、行政诉讼。".to_owned(),
            1 => format!("{year}年，{who}无政府信息公开行政复议和行政诉讼案件。"),
            2 => "因政府信息公开被申请行政复议0件、提起行政诉讼0件。".to_owned(),
            3 => format!("{who}没有因政府信息公开工作被申请行政复议或者被提起行政诉讼。"),
            _ => String::new(),
        };
    }
    let results = |channel: Channel, rng: &mut Rng| -> String {
        let all = rng.percent(50);
        let named = [
            (ReviewResult::Upheld, "结果维持"),
            (ReviewResult::Corrected, "结果纠正"),
            (ReviewResult::Other, "其他结果"),
            (ReviewResult::Pending, "尚未审结"),
        ];
        let listed: Vec<String> = named
            .into_iter()
            .map(|(result, name)| (name, figure(channel, result)))
            .filter(|(_, count)| all || *count > 0)
            .map(|(name, count)| format!("{name}{count}件"))
            .collect();
        listed.join("、")
    };
    let corrected = figure(Channel::Reconsideration, ReviewResult::Corrected);
    match rng.below(9) {
        6 if reconsidered > 0 && corrected == 0 => {
            format!("行政复议{reconsidered}件，没有被纠正的案件。")
        }
        7 if reconsidered > 0 => format!(
            "因政府信息公开引发行政复议{reconsidered}件，维持、纠正、其他结果分别为{}件、{corrected}件、{}件。",
            figure(Channel::Reconsideration, ReviewResult::Upheld),
            figure(Channel::Reconsideration, ReviewResult::Other)
        ),
        8 => format!("共发生涉政府信息公开的行政复议和行政诉讼{}件。", reconsidered + sued),
        0 => format!("{year}年，{who}因政府信息公开被申请行政复议{reconsidered}件，被提起行政诉讼{sued}件。"),
        1 if reconsidered > 0 => format!(
            "政府信息公开行政复议{}，其中{}。",
            cases(reconsidered, rng),
            results(Channel::Reconsideration, rng)
        ),
        2 if direct > 0 => {
            format!("未经复议直接起诉{}，其中{}。", cases(direct, rng), results(Channel::DirectLitigation, rng))
        }
        3 => format!("发生政府信息公开行政诉讼{sued}件，其中未经复议直接起诉{direct}件、复议后起诉{after}件。"),
        4 if reconsidered == 0 => format!("全年没有因政府信息公开被申请行政复议；被提起行政诉讼{sued}件。"),
        4 if sued == 0 => format!("全年因政府信息公开被申请行政复议{reconsidered}件，未发生行政诉讼。"),
        _ => String::new(),
    }
}
