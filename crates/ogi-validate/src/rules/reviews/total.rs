//! `reviews.total`.

use ogi_model::{Bilingual, Sum};

use crate::rule::example::Example;
use crate::rule::{Authority, Basis, Rule};
use crate::rules::sums;

pub(crate) static RULE: Rule = sums::rule(
    Sum::ReviewTotal,
    Bilingual::new(
        "行政复议、未经复议直接起诉、复议后起诉三类案件，各自的四种结果之和等于总计。",
        "In each of the three blocks of table four, the four results add up to the block's total.",
    ),
    Bilingual::new("请核对该类的五个数字。", "Check the five figures of the block."),
    Basis {
        text: Bilingual::new("“总计”一列的含义", "The meaning of the column 总计"), authority: Authority::Meaning
    },
    || {
        Example::of("2021").figures([
            ("reviews.reconsideration.upheld", 5),
            ("reviews.reconsideration.corrected", 0),
            ("reviews.reconsideration.other", 0),
            ("reviews.reconsideration.pending", 2),
            ("reviews.reconsideration.total", 8),
        ])
    },
);

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Report};

    use crate::testing::errors;

    #[test]
    fn a_blank_part_is_not_taken_for_zero_in_words_either() {
        let mut report = Report::blank(Edition::E2021);
        report.reviews.direct_litigation.upheld = Some(3);
        report.reviews.direct_litigation.total = Some(2);
        assert_eq!(
            errors(&report)[0].0,
            "“行政诉讼·未经复议直接起诉”：四种结果之和为 3，“总计”填的是 2，少 1（空白单元格只会使差额更大）。"
        );
    }
}
