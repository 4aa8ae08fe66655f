//! `requests.outcome-total`.

use ogi_model::{Bilingual, Sum};

use crate::rule::example::Example;
use crate::rule::{Authority, Basis, Rule};
use crate::rules::sums;

pub(crate) static RULE: Rule = sums::rule(
    Sum::OutcomeTotal,
    Bilingual::new(
        "每一列（一）至（六）各项办理结果之和，等于（七）总计。每件申请只计入一种结果，部分公开的不再计入其他情形。",
        "In every column, the outcomes of rows (一) to (六) add up to row (七). A request counts under one outcome only, a partly granted one under no other.",
    ),
    Bilingual::new("请核对该列各项。", "Check the figures of the column."),
    Basis {
        text: Bilingual::new("“（七）总计”一行的含义", "The meaning of row (七)总计"),
        authority: Authority::Meaning,
    },
    || {
        Example::of("2021").figures([
            ("requests.outcomes.granted.total", 5),
            ("requests.outcomes.unavailable_not_held.total", 4),
            ("requests.concluded.total", 8),
        ])
    },
);
