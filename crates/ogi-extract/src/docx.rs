//! Word documents (DOCX).

use crate::{Kind, Limits, OpenError, Opened};

pub(crate) fn read(_bytes: &[u8], _limits: &Limits) -> Result<Opened, OpenError> {
    Err(OpenError::Damaged(Kind::Docx))
}
