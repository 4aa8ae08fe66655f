//! A page and its pictures in one file.

use crate::{Coding, encode};

/// The page with its encoding in the head of its part, quoted.
pub(super) fn file(page: &str, coding: Coding) -> Vec<u8> {
    let charset = if coding == Coding::Utf8 { "utf-8" } else { "gb18030" };
    let mut text = format!(
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"----=_Part\"\r\n\r\n\
         ------=_Part\r\nContent-Type: text/html; charset=\"{charset}\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\
         Content-Location: http://example.org/report.html\r\n\r\n"
    );
    quoted(&encode(page, coding), &mut text);
    text += "\r\n------=_Part\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\
             Content-Location: http://example.org/dot.gif\r\n\r\nR0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\r\n\
             ------=_Part--\r\n";
    text.into_bytes()
}

/// Quoted-printable, lines of at most 76 characters.
fn quoted(bytes: &[u8], text: &mut String) {
    let mut column = 0;
    for byte in bytes {
        let quoted = match byte {
            b'\n' => {
                column = 0;
                text.push_str("\r\n");
                continue;
            }
            b'!'..=b'<' | b'>'..=b'~' => char::from(*byte).to_string(),
            other => format!("={other:02X}"),
        };
        if column + quoted.len() > 75 {
            text.push_str("=\r\n");
            column = 0;
        }
        column += quoted.len();
        text.push_str(&quoted);
    }
}
