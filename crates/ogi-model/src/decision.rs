//! What an office decides about a finding, and why.

use crate::taxonomy::taxonomy;

taxonomy! {
    /// 对一个问题的处理意见。
    ///
    /// What was decided about a finding.
    "a decision" pub enum DecisionKind {
        Open ("open") "未处理" "Open"
            "还没有处理意见；新写出的核实记录中各条都是如此。" "Nothing has been decided; so it stands in a file that was just written.";
        Confirmed ("confirmed") "已核实" "Confirmed"
            "已经核实，报告无误，或者所公布的就是如此；必须写明理由，该问题不再计入。" "The report was looked at again and stands as it is; a reason is required, and the finding no longer counts.";
        Disputed ("disputed") "有异议" "Disputed"
            "认为规则在这里不适用；须写明意见，该问题仍然计入。" "The rule is thought not to apply here; it must be said why, and the finding still counts.";
        Fixed ("fixed") "已改正" "Fixed"
            "报告已经改正；改正后该问题不再出现。" "The report has been corrected; the finding no longer appears in the corrected one.";
    }
}

taxonomy! {
    /// 处理意见的理由。
    ///
    /// Why something was decided about a finding.
    "a reason" pub enum DecisionReason {
        OrganReform ("organ-reform") "机构改革" "Reform of the organ"
            "机关合并、撤销、更名或者职能划转，与上年数字不能直接衔接。" "The organ was merged, dissolved or renamed, or took over or gave up duties, so the figures of two years do not join.";
        Recount ("recount") "重新核算" "Recount"
            "统计口径未变，经重新核算更新了数字。" "The figures were counted again on the same terms.";
        CorrectionPublished ("correction-published") "已发布更正" "Correction published"
            "已另行发布更正或者更正后的报告。" "A correction, or a corrected report, was published.";
        LocalForm ("local-form") "地方格式" "Local form"
            "所用地方格式增设、合并了行或者列。" "The local form adds rows or columns, or joins some.";
        ScopeDiffers ("scope-differs") "统计范围不同" "Scope differs"
            "两处数字的统计范围不同，如一为本机关、一为本地区。" "Two figures cover different things, such as the organ alone and its whole area.";
        TransferredCases ("transferred-cases") "案件移交" "Cases transferred"
            "申请或者复议、诉讼案件移交其他机关，或者由其他机关移交。" "Requests or cases were handed over to, or taken over from, another organ.";
        AsPrinted ("as-printed") "所印如此" "As printed"
            "公布的文件就是如此，数据照录；用于对公布的报告作整理的单位。" "The published document says so and the data keeps it; for whoever prepares reports that others published.";
        Other ("other") "其他" "Other"
            "其他理由，须以文字说明。" "Another reason, to be told in words.";
    }
}

taxonomy! {
    /// 处理意见是否仍然有效。
    ///
    /// Whether a decision still holds.
    "a status" pub enum DecisionStatus {
        InForce ("in-force") "有效" "In force"
            "写明意见以后，有关数字没有变动。" "The figures are the ones it was made about.";
        Void ("void") "已失效" "Void"
            "写明意见以后，有关数字有变动，须重新核实。" "The figures have changed since; they are to be looked at again.";
    }
}
