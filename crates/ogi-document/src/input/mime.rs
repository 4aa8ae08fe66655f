//! Mails: headers, parts between boundaries, and the two ways in which bytes are written as letters.

/// A mail or a part of one.
pub(crate) struct Entity<'a> {
    /// Names in small letters, and values on one line.
    headers: Vec<(String, String)>,
    body: &'a [u8],
}

/// The parts of a mail.
pub(crate) struct Multipart<'a> {
    pub(crate) parts: Vec<Entity<'a>>,
    /// The part that the mail says it begins with.
    pub(crate) root: Option<usize>,
    /// The boundary after the last part is missing.
    pub(crate) is_cut: bool,
}

/// More parts than a mail may have, mails within it included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooManyParts;

/// More headers than any part has.
const MOST_HEADERS: usize = 100;

impl<'a> Entity<'a> {
    pub(crate) fn parse(bytes: &'a [u8]) -> Self {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        if bytes.starts_with(b"\r\n") || bytes.starts_with(b"\n") {
            // A part without headers.
            rest = bytes;
        }
        while let Some((line, after)) = line(rest) {
            rest = after;
            if line.is_empty() {
                break;
            }
            let text = String::from_utf8_lossy(line);
            if text.starts_with([' ', '\t']) {
                if let Some((_, value)) = headers.last_mut() {
                    value.push(' ');
                    value.push_str(text.trim());
                }
            } else if let Some((name, value)) = text.split_once(':')
                && headers.len() < MOST_HEADERS
            {
                headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        Self { headers, body: rest }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// `text/html`, in small letters.
    pub(crate) fn media_type(&self) -> String {
        let value = self.header("content-type").unwrap_or("text/plain");
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// What stands behind a name in the content type.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        let mut rest = self.header("content-type")?.split_once(';')?.1;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let (value, after) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => after.split_once(';').map_or((after, ""), |(value, after)| (value.trim(), after)),
            };
            if key.trim_matches(|c: char| c == ';' || c.is_whitespace()).eq_ignore_ascii_case(name) {
                return Some(value.to_owned());
            }
            rest = after;
        }
    }

    /// The parts, if it has any, which are taken off those `left`.
    pub(crate) fn multipart(&self, left: &mut usize) -> Result<Option<Multipart<'a>>, TooManyParts> {
        let boundary = self.parameter("boundary").filter(|boundary| !boundary.is_empty());
        let Some(boundary) = boundary.filter(|_| self.media_type().starts_with("multipart/")) else { return Ok(None) };
        let boundary = format!("--{boundary}");
        let mut parts = Vec::new();
        let mut begin = None;
        let mut is_cut = true;
        let mut rest = self.body;
        while let Some((found, after)) = line(rest) {
            let at = self.body.len() - rest.len();
            if let Some(end) = found.trim_ascii_end().strip_prefix(boundary.as_bytes())
                && (end.is_empty() || end == b"--")
            {
                if let Some(begin) = begin {
                    *left = left.checked_sub(1).ok_or(TooManyParts)?;
                    parts.push(Self::parse(without_line_end(&self.body[begin..at])));
                }
                begin = Some(self.body.len() - after.len());
                if end == b"--" {
                    is_cut = false;
                    break;
                }
            }
            rest = after;
        }
        if let Some(begin) = begin.filter(|_| is_cut) {
            *left = left.checked_sub(1).ok_or(TooManyParts)?;
            parts.push(Self::parse(&self.body[begin..]));
        }
        let start = self.parameter("start");
        let root =
            start.and_then(|start| parts.iter().position(|part| part.header("content-id") == Some(start.as_str())));
        Ok(Some(Multipart { parts, root, is_cut }))
    }

    /// The bytes of the body.
    pub(crate) fn body(&self) -> Vec<u8> {
        match self.header("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase().as_str() {
            "base64" => base64(self.body),
            "quoted-printable" => quoted_printable(self.body),
            _ => self.body.to_vec(),
        }
    }
}

/// The first line without its end, and what follows it.
fn line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let (line, rest) = end.map_or((bytes, [].as_slice()), |end| (&bytes[..end], &bytes[end + 1..]));
    Some((line.strip_suffix(b"\r").unwrap_or(line), rest))
}

/// The line break before a boundary is part of the boundary.
fn without_line_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

/// Whatever is no letter of the alphabet is passed over, as mail programs do.
fn base64(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
            bits &= (1 << count) - 1;
        }
    }
    bytes
}

fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        rest = match (first, byte) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                &after[2..]
            }
            (b'=', None) => {
                // A line that goes on in the next; blanks may have been put behind the sign.
                let blanks = after.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
                let end = &after[blanks..];
                if let Some(next) = end.strip_prefix(b"\r\n").or_else(|| end.strip_prefix(b"\n")) {
                    next
                } else {
                    bytes.push(b'=');
                    after
                }
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_bytes() {
        assert_eq!(base64(b"aGV\r\nsbG8=\r\n"), b"hello");
        assert_eq!(base64(b"!!!="), b"");
        assert_eq!(quoted_printable(b"a=3Db=\r\nc=\nd= \r\ne=zz=="), b"a=bcde=zz==");
    }

    #[test]
    fn parameters_are_found_in_quotes_and_without() {
        let mail = b"Content-Type: multipart/related;\r\n boundary=\"a;b=c\"; type=text/html ;start=\"<1>\"\r\n\r\n";
        let entity = Entity::parse(mail);
        let parameter = |name: &str| entity.parameter(name);
        assert_eq!(parameter("boundary").as_deref(), Some("a;b=c"));
        assert_eq!(parameter("type").as_deref(), Some("text/html"));
        assert_eq!(parameter("start").as_deref(), Some("<1>"));
        assert_eq!(parameter("charset"), None);
    }
}
