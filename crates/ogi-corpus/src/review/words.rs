//! What results of a review are called, on the page and in the workbook alike.

use ogi_model::{Bilingual, Message};

use super::data::{FindingChange, ReviewStatus, ReviewedOrgan};

/// How it stands with the report of an organ.
pub(super) const fn status(status: ReviewStatus) -> Bilingual {
    match status {
        ReviewStatus::Reported => Bilingual::new("已报", "Received"),
        ReviewStatus::Late => Bilingual::new("迟报", "Late"),
        ReviewStatus::Missing => Bilingual::new("未报", "Missing"),
        ReviewStatus::Elsewhere => Bilingual::new("由本系统收取", "Reports elsewhere"),
    }
}

/// What the notice to an organ is called.
pub(super) const fn notice(status: ReviewStatus) -> Bilingual {
    match status {
        ReviewStatus::Missing => Bilingual::new("催报通知", "Reminder"),
        _ => Bilingual::new("退改通知", "Notice"),
    }
}

/// How a finding stands to the earlier review.
pub(super) const fn change(change: FindingChange) -> Bilingual {
    match change {
        FindingChange::New => Bilingual::new("新增", "New"),
        FindingChange::Open => Bilingual::new("未改", "Still open"),
    }
}

/// Which inputs that could not be read may be the report of an organ.
pub(super) fn perhaps(organ: &ReviewedOrgan) -> Option<Message> {
    (!organ.perhaps.is_empty()).then(|| Message {
        zh: format!("可能是读不了的这份文件：{}", organ.perhaps.join("、")),
        en: format!("It may be this file, which could not be read: {}", organ.perhaps.join(", ")),
    })
}
