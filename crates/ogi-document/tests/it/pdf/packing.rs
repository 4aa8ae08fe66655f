//! Packed streams: every way of packing is undone, within bounds.

use ogi_dev::lzw;

use super::*;

fn packed_page(filter: &str, data: &[u8]) -> Vec<u8> {
    let content = pdf_stream(&format!("/Filter {filter}"), data);
    page_in("<< /Type /Catalog /Pages 2 0 R >>", "", HELVETICA, &content, &[])
}

fn content() -> String {
    let lines: Vec<String> = (0..800)
        .map(|number| format!("BT /F1 1 Tf {} {} Td (figure {number}) Tj ET", 20 + number / 90 * 20, 2 * (number % 90)))
        .collect();
    format!("BT /F1 9 Tf 20 195 Td ({TWELVE}) Tj ET\n{}", lines.join("\n"))
}

#[test]
fn content_in_every_packing_is_the_same() {
    let content = content();
    let hex_text = hex(content.as_bytes());
    let runs: Vec<u8> = content
        .as_bytes()
        .chunks(128)
        .flat_map(|chunk| [&[u8::try_from(chunk.len() - 1).unwrap()], chunk].concat())
        .chain([128])
        .collect();
    let plain = document(&page(HELVETICA, &content, &[]));
    let twice = lzw(hex_text.as_bytes());
    for (filter, data) in [
        ("/LZWDecode", lzw(content.as_bytes())),
        ("/ASCIIHexDecode", hex_text.into_bytes()),
        ("/RunLengthDecode", runs),
        ("[/LZWDecode /ASCIIHexDecode]", twice),
    ] {
        let bytes = packed_page(filter, &data);
        let read = document(&bytes);
        assert_eq!((texts(&read), read.cut), (texts(&plain), None), "{filter}");
        assert!(texts(&read).concat().contains("figure 799"), "{filter}");
    }
}

#[test]
fn content_that_ends_too_early_says_so() {
    let packed = lzw(content().as_bytes());
    let broken = [&packed[..packed.len() / 2], &[0xff; 20]].concat();
    assert_eq!(document(&packed_page("/LZWDecode", &broken)).cut, Some(Cut::Markup));
}

#[test]
fn content_that_unpacks_beyond_the_limit_is_refused_in_every_packing() {
    let blanks = vec![b' '; 8 << 20];
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let runs: Vec<u8> = [129, b' '].repeat(blanks.len() / 128);
    for (filter, data) in [("/LZWDecode", lzw(&blanks)), ("/RunLengthDecode", runs)] {
        let refused = open(&packed_page(filter, &data), &limits).unwrap_err();
        assert_eq!(refused, OpenError::Unpacks { kind: Kind::Pdf, limit: 1 << 20 }, "{filter}");
    }
}

/// A file that has objects within a packed stream, which the library unpacks by itself.
fn held(entries: &str, data: &[u8]) -> Vec<u8> {
    let holder = pdf_stream(&format!("/Type /ObjStm /N 1 /First 4 {entries}"), data);
    page_in("<< /Type /Catalog /Pages 2 0 R >>", "", HELVETICA, &stream("", &content()), &[holder])
}

#[test]
fn objects_packed_without_bounds_are_refused_before_they_are_unpacked() {
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let zeros = lzw(&vec![b'0'; 4 << 20]);
    let hex_text = hex(&zeros);
    let refused = |entries: &str, data: &[u8]| open(&held(entries, data), &limits).err();
    let expected = Some(OpenError::Unpacks { kind: Kind::Pdf, limit: 1 << 20 });
    assert_eq!(refused("/Filter /LZWDecode", &zeros), expected);
    assert_eq!(refused("/Filter [/AHx /#4cZW]", hex_text.as_bytes()), expected);
    assert_eq!(refused("/Filter 9 0 R", b"1 0 <<>>"), expected.clone());
    assert_eq!(refused("", b"1 0 <<>>"), None);
    let small = hex(&lzw(b"1 0 <<>>"));
    assert_eq!(refused("/Filter [/ASCIIHexDecode /LZWDecode]", small.as_bytes()), None);
}
