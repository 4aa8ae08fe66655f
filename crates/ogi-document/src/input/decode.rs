//! Bytes to text.
//!
//! What a page says about its encoding is often wrong, what its bytes say seldom is. So, in this order:
//!
//! 1. a byte order mark (UTF-8, UTF-16), or the zero bytes of UTF-16 without one;
//! 2. bytes that are valid UTF-8 as a whole are UTF-8, whatever the page declares;
//! 3. so are bytes that nearly are: sites cut descriptions in the middle of a character;
//! 4. each `<meta charset>`, then the XML declaration, if the whole decodes without an error; `gb2312` and `gbk` mean GB18030,
//!    which contains both;
//! 5. a guess from the bytes, taken to come from China;
//!
//! of these the first in which the bytes are words, for bytes of one encoding are often characters of another.
//!
//! Text that had gone through a wrong encoding before it was stored is turned back where that loses nothing
//! ([`garbled`]).
//!
//! A character cut at the very end is dropped, not counted as an error: it belongs to a file that is cut.

mod garbled;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, DecoderResult, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

pub use garbled::Garbling;

/// How far into a page its own word about the encoding is looked for; browsers look at 1024 bytes, these pages often have
/// scripts and styles before it.
const DECLARATION: usize = 65_536;
/// More declarations than any page has.
const MAX_DECLARATIONS: usize = 8;
/// One unreadable character among so many that are not ASCII is too much.
const TOLERATED: usize = 10;

/// Decoded bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// The encoding by its name in the Encoding Standard, `gb18030` for instance.
    pub encoding: &'static str,
    /// Some bytes made no sense and stand as U+FFFD in the text.
    pub lossy: bool,
    /// The bytes end in the middle of a character.
    pub cut: bool,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Undecodable(Undecodable),
    Garbled(Garbling),
}

/// No encoding makes sense of the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undecodable {
    /// The best try.
    pub encoding: &'static str,
    /// Characters that could not be read.
    pub unreadable: usize,
    /// Characters beyond ASCII in all.
    pub of: usize,
}

/// Decodes a page or text, and turns it back if it was garbled before. `label` is the encoding its carrier names, which is
/// believed as little as the page itself, but first.
pub(crate) fn read<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Decoded<'a>, Unreadable> {
    let decoded = match decode(bytes, label) {
        Ok(decoded) => decoded,
        Err(error) => {
            let text = Encoding::for_label(error.encoding.as_bytes()).map(|encoding| lossily(encoding, bytes).text);
            let garbling = text.and_then(|text| match garbled::turn_back(&text) {
                Ok(turned) => turned.map(|(_, garbling)| garbling),
                Err(garbling) => Some(garbling),
            });
            return Err(garbling.map_or(Unreadable::Undecodable(error), Unreadable::Garbled));
        }
    };
    match garbled::turn_back(&decoded.text).map_err(Unreadable::Garbled)? {
        None => Ok(decoded),
        Some((text, garbling)) => Ok(Decoded { text: Cow::Owned(text), encoding: garbling.name(), ..decoded }),
    }
}

/// Decodes a page or text.
fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Decoded<'a>, Undecodable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return accept(lossily(encoding, &bytes[mark..]));
    }
    if let Some(encoding) = utf16_by_its_zeros(bytes) {
        return accept(lossily(encoding, bytes));
    }
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return accept(Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name(), lossy: false, cut: false });
    }
    // Which says quickly that something is wrong, and not where.
    let valid_up_to = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    if nearly_utf8(bytes, valid_up_to) {
        return accept(lossily(UTF_8, bytes));
    }
    let by_carrier = label.and_then(|label| encoding_of(label.trim().to_ascii_lowercase().as_bytes()));
    let declared: Vec<_> =
        by_carrier.into_iter().chain(declared_in_meta(bytes)).chain(declared_in_xml(bytes)).collect();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = widest(detector.guess(Some(b"cn"), Utf8Detection::Allow));
    // Bytes may be characters of several encodings; words they are of one.
    let mut candidates: Vec<&'static Encoding> = declared.clone();
    candidates.extend([guess, GB18030, BIG5]);
    for (at, encoding) in candidates.iter().enumerate() {
        if !candidates[..at].contains(encoding)
            && let Some(decoded) = strictly(encoding, bytes)
            && garbled::knows_words(&decoded.text, 2)
        {
            return accept(decoded);
        }
    }
    if let Some(decoded) = declared.iter().find_map(|encoding| strictly(encoding, bytes)) {
        return accept(decoded);
    }
    // A single stray byte must not make the detector give up Chinese for a Western encoding, in which any bytes are text.
    let guess = if guess.is_single_byte() {
        declared.iter().find(|declared| !declared.is_single_byte() && **declared != UTF_8).copied().unwrap_or(GB18030)
    } else {
        guess
    };
    accept(lossily(guess, bytes))
}

/// Refuses a text of which too much is missing.
fn accept(decoded: Decoded<'_>) -> Result<Decoded<'_>, Undecodable> {
    // Also without errors of ours: the replacement character may have been in the bytes, put there by an earlier reader.
    if memchr::memmem::find(decoded.text.as_bytes(), "\u{fffd}".as_bytes()).is_none() {
        return Ok(decoded);
    }
    let (mut unreadable, mut of) = (0, 0);
    for c in decoded.text.chars().filter(|c| !c.is_ascii()) {
        of += 1;
        unreadable += usize::from(c == '\u{fffd}');
    }
    if unreadable * TOLERATED > of {
        return Err(Undecodable { encoding: decoded.encoding, unreadable, of });
    }
    Ok(Decoded { lossy: true, ..decoded })
}

/// Of encodings that contain each other the one that contains the rest.
fn widest(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

/// Decodes if there is no error but, perhaps, an unfinished character at the end.
fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<Decoded<'static>> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len())?);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, false);
    if result != DecoderResult::InputEmpty {
        return None;
    }
    let (result, _) = decoder.decode_to_string_without_replacement(&[], &mut text, true);
    let cut = result != DecoderResult::InputEmpty;
    Some(Decoded { text: Cow::Owned(text), encoding: encoding.name(), lossy: false, cut })
}

fn lossily<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    if let Some(decoded) = strictly(encoding, bytes) {
        return decoded;
    }
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    Decoded { text, encoding: encoding.name(), lossy, cut: false }
}

/// Markup in UTF-16 has a zero in every other byte. Chinese in it has none, so that a share is enough.
fn utf16_by_its_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096)];
    if !start.contains(&0) {
        return None;
    }
    let zeros = |offset| start.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let enough = start.len() / 20 + 1;
    match (even > enough, odd > enough) {
        (true, false) if odd * 10 < even => Some(UTF_16BE),
        (false, true) if even * 10 < odd => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether at most one in ten characters of three bytes is broken, one cut off by the end aside. Text in another encoding
/// has hardly a whole one.
fn nearly_utf8(bytes: &[u8], valid_up_to: usize) -> bool {
    let (mut whole, mut broken) = (0, 0);
    let mut count = |text: &str| whole += text.bytes().filter(|byte| *byte >= 0xE0).count();
    let (valid, rest) = bytes.split_at(valid_up_to);
    // Valid, so that nothing is lost.
    count(&String::from_utf8_lossy(valid));
    for chunk in rest.utf8_chunks() {
        count(chunk.valid());
        broken += usize::from(std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_some()));
    }
    broken * TOLERATED < whole
}

/// What stands behind `charset=` within each `<meta` of the first pages of the source.
fn declared_in_meta(bytes: &[u8]) -> Vec<&'static Encoding> {
    let start = bytes[..bytes.len().min(DECLARATION)].to_ascii_lowercase();
    let mut rest = start.as_slice();
    let mut declared = Vec::new();
    while let Some(at) = find(rest, b"<meta").filter(|_| declared.len() < MAX_DECLARATIONS) {
        rest = &rest[at + 5..];
        let tag = &rest[..find(rest, b">").unwrap_or(rest.len())];
        declared.extend(find(tag, b"charset").and_then(|at| label_after_equals(&tag[at + 7..])));
    }
    declared
}

fn declared_in_xml(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.trim_ascii_start().strip_prefix(b"<?xml")?;
    let declaration = &start[..find(&start[..start.len().min(DECLARATION)], b"?>")?];
    let at = find(declaration, b"encoding")?;
    label_after_equals(&declaration[at + 8..])
}

fn label_after_equals(bytes: &[u8]) -> Option<&'static Encoding> {
    let value = bytes.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value).trim_ascii_start();
    let end = value
        .iter()
        .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b';' | b'>' | b'/' | b'?'))
        .unwrap_or(value.len());
    encoding_of(&value[..end])
}

fn encoding_of(label: &[u8]) -> Option<&'static Encoding> {
    let encoding = match label {
        // Not in the standard's list of labels, but on pages.
        b"big5-hkscs" => BIG5,
        b"gb-18030" | b"gb_18030" => GB18030,
        b"utf8mb4" => UTF_8,
        label => Encoding::for_label(label)?,
    };
    // Whoever could read this declaration as ASCII has shown that it is none of these.
    (encoding != UTF_16LE && encoding != UTF_16BE).then(|| widest(encoding))
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(haystack, needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Undecodable> {
        super::decode(bytes, None)
    }

    const PROSE: &str = "本年度新收政府信息公开申请七件，上年结转一件，均已依法答复。规章、行政规范性文件见表。";

    fn gb(text: &str) -> Vec<u8> {
        GB18030.encode(text).0.into_owned()
    }

    #[test]
    fn utf8_is_utf8_whatever_the_page_declares() {
        let page = format!("<meta charset=gb2312><p>{PROSE}");
        let decoded = decode(page.as_bytes()).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_ref(), decoded.lossy), ("UTF-8", page.as_str(), false));
        assert!(matches!(decoded.text, Cow::Borrowed(_)));
    }

    #[test]
    fn a_gbk_page_that_says_utf8_is_read_as_gbk() {
        let page = format!("<meta charset=\"utf-8\"><p>{PROSE}");
        let bytes = gb(&page);
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_ref(), decoded.lossy), ("gb18030", page.as_str(), false));
    }

    #[test]
    fn a_declared_gb2312_is_gb18030_with_its_four_byte_characters() {
        let page = format!("<META http-equiv='Content-Type' content='text/html; charset=GB2312'><p>𠮷䶮{PROSE}");
        let bytes = gb(&page);
        assert!(bytes.windows(2).any(|pair| (0x81..=0xfe).contains(&pair[0]) && pair[1].is_ascii_digit()));
        assert_eq!(decode(&bytes).unwrap().text, page);
    }

    #[test]
    fn text_without_any_declaration_is_guessed() {
        let bytes = gb(PROSE);
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_ref()), ("gb18030", PROSE));
    }

    #[test]
    fn the_xml_declaration_is_believed_if_nothing_speaks_against_it() {
        let page = format!("<?xml version='1.0' encoding='Big5'?><p>政府資訊公開{}", "年度報告".repeat(9));
        let bytes = BIG5.encode(&page).0.into_owned();
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_ref()), ("Big5", page.as_str()));
    }

    #[test]
    fn byte_order_marks_are_believed_and_removed() {
        let little: Vec<u8> = "\u{feff}<p>规章".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}<p>规章".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, encoding) in
            [(little.as_slice(), "UTF-16LE"), (big.as_slice(), "UTF-16BE"), ("\u{feff}<p>规章".as_bytes(), "UTF-8")]
        {
            let decoded = decode(bytes).unwrap();
            assert_eq!((decoded.encoding, decoded.text.as_ref(), decoded.lossy), (encoding, "<p>规章", false));
        }
    }

    #[test]
    fn utf16_without_a_mark_is_seen_by_its_zeros() {
        let page = format!("<html><body><p>{PROSE}</p></body></html>");
        let bytes: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_ref()), ("UTF-16LE", page.as_str()));
    }

    #[test]
    fn a_utf8_page_with_one_bad_byte_stays_utf8_and_is_said_to_be_lossy() {
        let mut bytes = format!("<meta charset=gbk><meta name=description content='{PROSE}").into_bytes();
        bytes.pop();
        bytes.extend_from_slice(format!("'><p>{PROSE}").as_bytes());
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.lossy), ("UTF-8", true));
        assert!(decoded.text.ends_with(PROSE));
    }

    #[test]
    fn a_character_cut_at_the_end_is_dropped_and_said_to_be_cut() {
        let whole = format!("<meta charset=gbk>{PROSE}");
        for (mut bytes, encoding) in [(gb(&whole), "gb18030"), (whole.clone().into_bytes(), "UTF-8")] {
            bytes.pop();
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.encoding, decoded.cut, decoded.lossy), (encoding, true, false));
            assert_eq!(format!("{}。", decoded.text), whole);
        }
    }

    #[test]
    fn text_that_lost_its_characters_is_an_error() {
        let error = decode("总\u{fffd}\u{fffd}\u{fffd}\u{fffd} 12".as_bytes()).unwrap_err();
        assert_eq!(error, Undecodable { encoding: "UTF-8", unreadable: 4, of: 5 });
    }

    #[test]
    fn no_bytes_are_no_text() {
        assert_eq!(decode(b"").unwrap().text, "");
    }

    #[test]
    fn of_two_declarations_the_one_that_fits_counts() {
        let page = format!(
            "<meta charset=utf-8>{}<meta http-equiv=Content-Type content='text/html;charset=gbk'><p>{PROSE}",
            " ".repeat(5000)
        );
        let bytes = gb(&page);
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_ref()), ("gb18030", page.as_str()));
    }

    #[test]
    fn big5_without_a_declaration_is_guessed() {
        let page = format!("<p>{}", "政府資訊公開工作年度報告，總計十二件，行政處罰三件。".repeat(9));
        let bytes = BIG5.encode(&page).0.into_owned();
        assert_eq!(decode(&bytes).unwrap().text, page);
    }
}
