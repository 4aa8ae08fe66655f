//! Table four: administrative reconsideration and litigation over open government information.

use crate::taxonomy::taxonomy;
use crate::wire;

taxonomy! {
    /// 案件在年底的结果：表四每一部分的各列。
    ///
    /// How a case stands at the end of the year: the columns of each block of table four.
    "a result" pub enum ReviewResult by
    /// 一类案件，按结果分列。
    ///
    /// The cases of one channel, by result. A blank cell is left out.
    ByResult: Option<u64> as "crate::wire::Count" {
        Upheld upheld "结果维持" "Upheld"
            "维持原行为，或者驳回请求，件。" "The organ's act was upheld or the claim dismissed; a count.";
        Corrected corrected "结果纠正" "Corrected"
            "被撤销、变更、确认违法或者责令履行，件。" "The act was revoked, changed, declared unlawful, or the organ ordered to act; a count.";
        Other other "其他结果" "Other result"
            "撤回、终止、不予受理等，件。" "Withdrawn, ended, not accepted and the like; a count.";
        Pending pending "尚未审结" "Pending"
            "年底尚未审结，件。" "Still open on 31 December; a count.";
        Total total "总计" "Total"
            "本类案件总计，按表中所印填写，可能与各项之和不符。" "The block's total as printed, which need not equal the sum of its parts.";
    }
}

impl ByResult {
    /// The five cells in printed order.
    pub const fn cells(&self) -> [Option<u64>; 5] {
        [self.upheld, self.corrected, self.other, self.pending, self.total]
    }
}

taxonomy! {
    /// 案件的途径：表四的各部分。
    ///
    /// How a case came about: the blocks of table four.
    "a channel" pub enum Channel by
    /// 四、政府信息公开行政复议、行政诉讼情况（表四）。
    ///
    /// Table four: reconsideration and litigation over open government information.
    Reviews: ByResult as "ByResult" {
        Reconsideration reconsideration "行政复议" "Administrative reconsideration"
            "因政府信息公开被申请的行政复议。" "Cases before a reviewing administrative organ.";
        DirectLitigation direct_litigation "未经复议直接起诉" "Litigation without reconsideration"
            "未经复议直接提起的行政诉讼。" "Suits brought to court directly.";
        LitigationAfterReconsideration litigation_after_reconsideration "复议后起诉" "Litigation after reconsideration"
            "经过复议后提起的行政诉讼。" "Suits brought after a reconsideration.";
    }
}

wire::blank!(ByResult, Reviews);
