//! What kind of input bytes are, told by what they contain: reports are published as `.doc` files that are web pages, as
//! `.xls` that are text, and without any name.

mod zip_names;

use super::compound_file::Container;
use super::kind::Kind;

/// The kind of a file that says so in its first bytes; `None` if it may be text.
pub(crate) fn by_magic(bytes: &[u8]) -> Option<Kind> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let kind = match bytes {
        [0x89, b'P', b'N', b'G', ..] => Kind::Png,
        [0xff, 0xd8, 0xff, ..] => Kind::Jpeg,
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Kind::Gif,
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Kind::Tiff,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Kind::Webp,
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Kind::Bmp,
        [0x1f, 0x8b, 8, ..] => Kind::Gzip,
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => zip(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => ole(bytes),
        _ if starts(b"Rar!\x1a\x07") => Kind::Rar,
        _ if starts(b"7z\xbc\xaf\x27\x1c") => Kind::SevenZip,
        _ => {
            let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
            // Mailers and scanners put a line or two before it; readers of PDF look at the first kilobyte.
            if contains(&bytes[..bytes.len().min(1024)], b"%PDF-1.") || text.starts_with(b"%PDF-") {
                Kind::Pdf
            } else if text.starts_with(b"{\\rtf") {
                Kind::Rtf
            } else if is_mhtml(text) {
                Kind::Mhtml
            } else {
                return None;
            }
        }
    };
    Some(kind)
}

/// The kind of a decoded text.
pub(crate) fn by_text(text: &str) -> Kind {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
    if start.is_empty() {
        return Kind::Empty;
    }
    if is_garbage(start) {
        return Kind::Binary;
    }
    if looks_like_json(start) {
        return Kind::Json;
    }
    let has_tags = memchr::memchr(b'<', start.as_bytes()).is_some();
    if has_tags && is_html(start) {
        Kind::Html
    } else if has_tags && tags(start).take(8).any(|(name, _)| matches!(name, "w:wordDocument" | "pkg:package")) {
        Kind::WordXml
    } else if start.starts_with("<?xml") {
        Kind::Xml
    } else if is_latex(start) {
        Kind::Latex
    } else if is_asciidoc(start) {
        Kind::AsciiDoc
    } else {
        Kind::Text
    }
}

/// A source of LaTeX, with a document or a table in it.
fn is_latex(text: &str) -> bool {
    const ENVIRONMENTS: [&str; 5] = ["document", "tabular", "longtable", "tabularx", "table"];
    memchr::memchr(b'\\', text.as_bytes()).is_some()
        && ENVIRONMENTS
            .iter()
            .any(|name| text.contains(&format!("\\begin{{{name}}}")) && text.contains(&format!("\\end{{{name}}}")))
}

/// A source of AsciiDoc with a table in it.
fn is_asciidoc(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), b"===").is_some()
        && text.lines().filter(|line| matches!(line.trim_end(), "|===" | "!===")).take(2).count() == 2
}

/// A known tag at the beginning makes a page; later on it takes the tags every page has, or a cell closed: Markdown and
/// mails may have a `<br>` or a picture in them. Lines of text among which only whole tables stand in tags are text.
fn is_html(start: &str) -> bool {
    let mut tags = tags(start).peekable();
    if start.starts_with('<') {
        // Comments and declarations may come first.
        return tags.peek().is_some_and(|(name, _)| !is_foreign(name))
            && tags.take(400).any(|(name, _)| {
                is_known(name) || ["html", "!doctype"].iter().any(|known| name.eq_ignore_ascii_case(known))
            });
    }
    let is_page = tags.any(|(name, closing)| {
        ["html", "body"].iter().any(|page| name.eq_ignore_ascii_case(page))
            || (closing && ["td", "th", "tr", "table", "p", "div"].iter().any(|block| name.eq_ignore_ascii_case(block)))
    });
    is_page && !is_lines_with_tables(start)
}

/// Fewer lines before the first table may be one that a page has broken.
const LEAST_LINES: usize = 3;

/// Whether a text is lines with whole tables among them, as recognisers of pictures and converters write Markdown: no other
/// tags than those of a page around a table, no entities, and lines that stand apart or are headings before the first table.
fn is_lines_with_tables(start: &str) -> bool {
    const TABLE: &str = "<table";
    const END: &str = "</table>";
    let find = |text: &str, tag: &str| {
        let is_here = |at: &usize| text.get(*at..at + tag.len()).is_some_and(|found| found.eq_ignore_ascii_case(tag));
        memchr::memchr_iter(b'<', text.as_bytes()).find(is_here)
    };
    let is_plain = |text: &str| {
        let is_of_page = |(name, _)| ["html", "body"].iter().any(|page| page.eq_ignore_ascii_case(name));
        tags(text).all(is_of_page) && !text.contains("&nbsp;") && !text.contains("&#")
    };
    let Some(first) = find(start, TABLE) else { return false };
    let lines = start[..first].lines().map(str::trim).filter(|line| !line.is_empty());
    let (mut count, mut headings) = (0, 0);
    for line in lines {
        count += 1;
        headings += usize::from(line.starts_with('#'));
    }
    let stand_apart = start[..first].matches("\n\n").count() + start[..first].matches("\n\r\n").count();
    if count < LEAST_LINES || (headings == 0 && stand_apart + 1 < count) {
        return false;
    }
    let mut rest = start;
    while let Some(at) = find(rest, TABLE) {
        let Some(end) = find(&rest[at..], END) else { return false };
        if !is_plain(&rest[..at]) {
            return false;
        }
        rest = &rest[at + end + END.len()..];
    }
    is_plain(rest)
}

/// Roots of XML documents that have namespaced HTML-like names within.
fn is_foreign(name: &str) -> bool {
    ["w:wordDocument", "pkg:package", "Workbook", "office:document", "rss", "feed", "svg"].contains(&name)
}

fn is_known(name: &str) -> bool {
    const KNOWN: [&str; 40] = [
        "a",
        "article",
        "b",
        "base",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "em",
        "font",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "hr",
        "i",
        "img",
        "li",
        "link",
        "meta",
        "ol",
        "p",
        "pre",
        "script",
        "section",
        "span",
        "strong",
        "style",
        "table",
        "td",
        "title",
        "tr",
        "ul",
    ];
    KNOWN.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Names of tags, and whether each closes; what is inside comments counts too, which is close enough here.
fn tags(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.split('<').skip(1).filter_map(|after| {
        let (after, closing) = after.strip_prefix('/').map_or((after, false), |after| (after, true));
        let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '!' | ':' | '-')))?;
        let (name, rest) = after.split_at(end);
        let ends = rest.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
        (ends && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!')).then_some((name, closing))
    })
}

fn looks_like_json(start: &str) -> bool {
    let end = start.trim_end();
    let after = |open: char| start.strip_prefix(open).map(str::trim_start);
    match (after('{'), after('[')) {
        (Some(inside), _) => inside.starts_with(['"', '}']) && end.ends_with('}'),
        (_, Some(inside)) => inside.starts_with(['{', '[', '"', ']']) && end.ends_with(']'),
        _ => false,
    }
}

/// More than one control character in fifty: not a text, whatever decoded it.
fn is_garbage(text: &str) -> bool {
    if !may_have_controls(text) {
        return false;
    }
    let (mut all, mut controls) = (0_usize, 0_usize);
    for c in text.chars().take(8192) {
        all += 1;
        controls += usize::from(c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0c' | '\x1a' | '\u{85}'));
    }
    controls * 50 > all
}

/// Whether any byte may be of a control character; most texts have none. Without a branch, so that many bytes are looked at at
/// once.
#[expect(clippy::needless_bitwise_bool, reason = "a branch would have the bytes looked at one by one")]
fn may_have_controls(text: &str) -> bool {
    text.bytes().fold(false, |may, byte| {
        let is_low = (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r');
        may | is_low | (byte == 0x7f) | (byte == 0xc2)
    })
}

fn is_mhtml(text: &[u8]) -> bool {
    const HEADERS: [&[u8]; 5] = [b"mime-version:", b"from:", b"content-type:", b"subject:", b"date:"];
    let begins = |name: &[u8]| text.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    if !HEADERS.into_iter().any(begins) {
        return false;
    }
    let head = text[..text.len().min(4096)].to_ascii_lowercase();
    contains(&head, b"multipart/related") || contains(&head, b"mime-version:")
}

/// Tells by the names of the files in it; if its directory is lost, by what looks like them.
fn zip(bytes: &[u8]) -> Kind {
    let head = &bytes[..bytes.len().min(4096)];
    if contains(head, b"mimetypeapplication/vnd.oasis.opendocument") {
        return Kind::OpenDocument;
    }
    let names = zip_names::names(bytes);
    let has = |name: &str| match &names {
        Some(names) => names.iter().any(|known| known.starts_with(name)),
        None => contains(head, name.as_bytes()),
    };
    let is_office = names.is_none() || has("[content_types].xml");
    if is_office && has("word/") {
        Kind::Docx
    } else if is_office && has("xl/workbook.bin") {
        Kind::Xlsb
    } else if is_office && has("xl/") {
        Kind::Xlsx
    } else if is_office && has("ppt/") {
        Kind::Pptx
    } else if has("ofd.xml") || contains(head, b"OFD.xml") {
        Kind::Ofd
    } else {
        Kind::Zip
    }
}

/// Tells by the names of streams; if the directory is lost, by what looks like them.
fn ole(bytes: &[u8]) -> Kind {
    let container = Container::open(bytes);
    let has = |name: &str| {
        if let Some(container) = &container {
            return container.names().any(|known| known == name);
        }
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &name)
    };
    if has("EncryptedPackage") {
        Kind::LockedOffice
    } else if has("WpsDocument") || has("WPSWriter") {
        Kind::Wps
    } else if has("WordDocument") {
        Kind::Doc
    } else if has("Workbook") {
        Kind::Xls
    } else {
        Kind::Ole
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(haystack, needle).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_pieces_of_pages_are_html() {
        for page in [
            "<!DOCTYPE html><html><body>规章</body></html>",
            "  \n<!-- 生成于某系统 --><p style='x'>规章</p>",
            "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html></html>",
            "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head></head></html>",
            "<TABLE><TR><TD>规章</TABLE>",
            "2020年报告<br><table><tr><td>规章</td></tr></table>",
        ] {
            assert_eq!(by_text(page), Kind::Html, "{page}");
        }
    }

    #[test]
    fn text_with_the_odd_angle_bracket_is_text() {
        for text in [
            "# 报告\n\n| 规章 | 0 |\n<br> 注",
            "规章 < 3 且 > 1",
            "<关于公开的通知>",
            "<<通知>>",
            "1",
            "报告\n<!-- 略 -->",
        ] {
            assert_eq!(by_text(text), Kind::Text, "{text}");
        }
    }

    #[test]
    fn lines_with_whole_tables_in_tags_are_text() {
        let table = "<html><body><table><tr><td>规章</td></tr></table></body></html>";
        let apart = format!("年报\n\n本报告。\n\n一、总体情况\n\n{table}\n\n注：略");
        assert_eq!(by_text(&apart), Kind::Text);
        assert_eq!(by_text(&format!("# 年报\n本报告。\n## 一、总体情况\n{table}")), Kind::Text);
        for page in [
            format!("年报\n本报告。\n一、总体情况\n{table}"),
            format!("# 年报\n\n<p>本报告。</p>\n\n## 一、\n\n{table}"),
            format!("{apart}&nbsp;"),
            format!("{apart}<table><tr><td>1</td>"),
        ] {
            assert_eq!(by_text(&page), Kind::Html, "{page}");
        }
    }

    #[test]
    fn nothing_is_empty_and_control_characters_are_garbage() {
        assert_eq!(by_text(" \u{feff}\r\n\u{3000}"), Kind::Empty);
        assert_eq!(by_text("\u{1}\u{2}a\u{0}"), Kind::Binary);
    }

    #[test]
    fn sources_of_typesetting_are_told_from_text() {
        assert_eq!(by_text("三、收到\n\\begin{tabular}{ll}\n规章 & 0 \\\\\n\\end{tabular}\n"), Kind::Latex);
        assert_eq!(by_text("= 年报\n|===\n|规章 |0\n|===\n"), Kind::AsciiDoc);
        assert_eq!(by_text("|===|\n规章 | 0\n"), Kind::Text);
    }

    #[test]
    fn data_is_told_from_text() {
        assert_eq!(by_text("{\"schema_version\": \"1.0\"}\n"), Kind::Json);
        assert_eq!(by_text("{\"year\":2020}\n{\"year\":2021}\n"), Kind::Json);
        assert_eq!(by_text("[注] 规章"), Kind::Text);
        assert_eq!(by_text("<?xml version='1.0'?><w:wordDocument><p>1</p></w:wordDocument>"), Kind::WordXml);
        assert_eq!(by_text("<?xml version='1.0'?><pkg:package xmlns:pkg='x'><pkg:part/></pkg:package>"), Kind::WordXml);
        assert_eq!(by_text("<?xml version='1.0'?><rss><p>1</p></rss>"), Kind::Xml);
    }

    #[test]
    fn files_are_told_by_their_first_bytes() {
        let utf16 = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let ole = |name: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..".to_vec(), utf16(name)].concat();
        let cases: [(&[u8], Kind); 21] = [
            (b"%PDF-1.7\n", Kind::Pdf),
            (b"\x89PNG\r\n\x1a\n", Kind::Png),
            (b"\xff\xd8\xff\xe0", Kind::Jpeg),
            (b"GIF89a", Kind::Gif),
            (b"BM\x36\x10\0\0\0\0\0\0\x36", Kind::Bmp),
            (b"II*\0", Kind::Tiff),
            (b"RIFF\0\0\0\0WEBPVP8 ", Kind::Webp),
            (b"\x1f\x8b\x08\0", Kind::Gzip),
            (b"Rar!\x1a\x07\0", Kind::Rar),
            (b"7z\xbc\xaf\x27\x1c", Kind::SevenZip),
            (b"PK\x03\x04....word/document.xml", Kind::Docx),
            (b"PK\x03\x04....xl/workbook.xml", Kind::Xlsx),
            (b"PK\x03\x04....OFD.xml", Kind::Ofd),
            (b"PK\x03\x04....a.txt", Kind::Zip),
            (b"{\\rtf1\\ansi", Kind::Rtf),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", Kind::Mhtml),
            (&ole("WordDocument"), Kind::Doc),
            (&ole("Workbook"), Kind::Xls),
            (&ole("EncryptedPackage"), Kind::LockedOffice),
            (&ole("WpsDocument"), Kind::Wps),
            (&ole("?"), Kind::Ole),
        ];
        for (bytes, kind) in cases {
            assert_eq!(by_magic(bytes), Some(kind));
        }
        assert_eq!(by_magic("BM 规章".as_bytes()), None);
        assert_eq!(by_magic(b""), None);
    }
}
