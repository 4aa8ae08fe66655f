//! From bytes to a [`Document`](crate::Document), whatever they are.

use crate::carriers::{html, text_file};
use crate::document::Cut;
use crate::input::budget::Budget;
use crate::input::decode::{self, Decoded};
use crate::input::{Kind, Limits, OpenError, Opened, sniff};

/// Opens an input. Its kind is told by its content.
pub fn open(bytes: &[u8], limits: &Limits) -> Result<Opened, OpenError> {
    open_within(bytes, limits, &mut Budget::new(limits))
}

/// Opens an input that may unpack to what is left of a budget.
pub(crate) fn open_within(bytes: &[u8], limits: &Limits, budget: &mut Budget) -> Result<Opened, OpenError> {
    if bytes.len() > limits.bytes {
        return Err(OpenError::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    match sniff::by_magic(bytes) {
        #[cfg(feature = "pdf")]
        Some(Kind::Pdf) => crate::carriers::positioned::pdf::read(bytes, limits, budget),
        #[cfg(feature = "docx")]
        Some(Kind::Docx) => crate::carriers::docx::read(bytes, limits, budget),
        #[cfg(feature = "workbook")]
        Some(kind @ (Kind::Xlsx | Kind::Xls)) => crate::carriers::workbook::read(bytes, kind, limits, budget),
        Some(kind @ Kind::LockedOffice) => Err(OpenError::Encrypted(kind)),
        Some(Kind::Mhtml) => crate::carriers::mhtml::read(bytes, budget),
        Some(kind) => Err(OpenError::Unsupported(kind)),
        None => open_text(bytes, budget),
    }
}

/// Opens what may be text, in an encoding to be found out.
fn open_text(bytes: &[u8], budget: &mut Budget) -> Result<Opened, OpenError> {
    let Decoded { text, encoding, lossy, cut } = match decode::read(bytes, None) {
        Ok(decoded) => decoded,
        // Bytes with controls all over are not a text in an unknown encoding.
        Err(_) if is_garbage(bytes) => return Err(OpenError::Unsupported(Kind::Binary)),
        Err(error) => return Err(error.into()),
    };
    let kind = sniff::by_text(&text);
    let mut document = match kind {
        Kind::Html => html::read(&text, &mut budget.cells)
            .map_err(|refused| OpenError::TooComplex { line: Some(refused.line) })?,
        Kind::Text => text_file::read(&text, &mut budget.cells).map_err(|_| OpenError::TooComplex { line: None })?,
        kind => return Err(OpenError::Unsupported(kind)),
    };
    if cut && document.cut.is_none_or(|cut| cut == Cut::Page) {
        document.cut = Some(Cut::Markup);
    }
    Ok(Opened { document, kind, encoding: Some(encoding), lossy })
}

fn is_garbage(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(65_536)];
    let controls =
        start.iter().filter(|byte| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c')).count();
    controls * 50 > start.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(bytes: &[u8]) -> Result<Opened, OpenError> {
        super::open(bytes, &Limits::default())
    }

    #[test]
    fn a_page_and_a_text_are_opened_by_what_they_are() {
        let page = open("<title>年报</title><table><tr><td>规章<td>0</table>".as_bytes()).unwrap();
        assert_eq!((page.kind, page.encoding, page.document.tables().count()), (Kind::Html, Some("UTF-8"), 1));
        let text = open("规章\n0\n".as_bytes()).unwrap();
        assert_eq!((text.kind, text.document.paragraphs().count()), (Kind::Text, 2));
    }

    #[test]
    fn what_is_not_read_is_refused_by_name() {
        let error = open(b"\x89PNG\r\n\x1a\n").unwrap_err();
        assert_eq!(error, OpenError::Unsupported(Kind::Png));
        assert!(error.zh().starts_with("这是一张图片（PNG）"));
        assert_eq!(open(b"").unwrap_err(), OpenError::Unsupported(Kind::Empty));
        let garbage: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        assert_eq!(open(&garbage).unwrap_err(), OpenError::Unsupported(Kind::Binary));
    }

    #[test]
    fn a_text_cut_inside_a_character_is_said_to_be_cut() {
        let bytes = "本年度新收申请七件".as_bytes();
        assert_eq!(open(&bytes[..bytes.len() - 1]).unwrap().document.cut, Some(Cut::Markup));
    }

    #[test]
    fn the_limit_of_bytes_is_an_option() {
        let limits = Limits { bytes: 8, ..Limits::default() };
        assert_eq!(super::open(b"123456789", &limits).unwrap_err(), OpenError::TooLarge { bytes: 9, limit: 8 });
    }
}
