//! Pages in both languages, of which they show one: they stand alone, load nothing, and run no script but their own.

mod both;

use std::sync::OnceLock;

use ogi_model::{Language, Message};

pub use self::both::{Both, both};
pub(crate) use self::both::{message, plural, text};
use crate::markup::{escaped, put};

const STYLE: &str = include_str!("bilingual_page/page.css");
const SCRIPT: &str = include_str!("bilingual_page/page.js");

/// A kind of page in both languages: the style and the script that it adds to those of all such pages.
///
/// The style shows elements of the class `zh` or `en`, by the language of the page. The script has the object `page` of the shared one
/// (`byId`, `all`, `say`, …), and hears of a switch of the language by the event `language` of the document. What of both may run
/// is named in the page by its digest; text that comes from a report never becomes markup or script.
///
/// ```
/// use ogi_model::{Language, Message};
/// use ogi_publish::{BilingualPage, both};
///
/// static PAGE: BilingualPage = BilingualPage::new("td { padding: 0 }", "");
///
/// let mut out = String::new();
/// PAGE.begin(&mut out, Language::Zh, &Message { zh: "总览".into(), en: "Overview".into() });
/// out.push_str(&format!("<main><p>{}</p></main>\n", both("应报 40 个", "40 organs")));
/// PAGE.end(&mut out);
/// assert!(out.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">") && out.contains("Content-Security-Policy"));
/// ```
#[derive(Debug)]
pub struct BilingualPage {
    style: &'static str,
    script: &'static str,
    policy: OnceLock<String>,
}

impl BilingualPage {
    /// A kind of page with a style and a script of its own.
    pub const fn new(style: &'static str, script: &'static str) -> Self {
        Self { style, script, policy: OnceLock::new() }
    }

    /// What the browser may show and run: styles and scripts of these digests, pictures within the page.
    fn policy(&self) -> &str {
        self.policy.get_or_init(|| {
            let [style, own_style, script, own_script] = [STYLE, self.style, SCRIPT, self.script].map(base64_sha256);
            format!(
                "default-src 'none'; style-src 'sha256-{style}' 'sha256-{own_style}'; script-src 'sha256-{script}' 'sha256-{own_script}'; \
                 img-src data:; base-uri 'none'; form-action 'none'"
            )
        })
    }

    /// Begins a page that opens in a language: everything up to its body.
    pub fn begin(&self, out: &mut String, language: Language, title: &Message) {
        let lang = language.choose("zh-CN", "en");
        put!(out, "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n");
        put!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", self.policy());
        out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
        put!(out, "<title>{}</title>\n", escaped(language.of(title)));
        put!(out, "<style>{STYLE}</style>\n<style>{}</style>\n</head>\n<body>\n", self.style);
    }

    /// The button that switches the language, and whatever else stands beside it; last the button that prints.
    pub fn bar(&self, out: &mut String, more: &str) {
        out.push_str("<div class=\"bar\">\n");
        out.push_str("<button type=\"button\" id=\"language\"><span class=\"zh\" lang=\"en\">English</span>");
        out.push_str("<span class=\"en\" lang=\"zh-CN\">中文</span></button>\n");
        out.push_str(more);
        put!(out, "<button type=\"button\" id=\"print\">{}</button>\n</div>\n", both("打印", "Print"));
    }

    /// A picture in both languages, of which one is shown, below its title. `name` is its own within the page.
    pub fn picture(out: &mut String, name: &str, title: &Message, [zh, en]: [&str; 2]) {
        put!(out, "<h3 id=\"picture-{name}\">{}</h3>\n", message(title));
        for (language, svg) in [("zh", zh), ("en", en)] {
            put!(
                out,
                "<div class=\"picture {language}\" role=\"group\" tabindex=\"0\" aria-labelledby=\"picture-{name}\">{svg}</div>\n"
            );
        }
    }

    /// Ends a page.
    pub fn end(&self, out: &mut String) {
        put!(out, "<script>{SCRIPT}</script>\n<script>{}</script>\n</body>\n</html>\n", self.script);
    }
}

/// The SHA-256 of a text in base 64, as a content security policy names what may run.
fn base64_sha256(text: &str) -> String {
    use sha2::Digest;

    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digest = sha2::Sha256::digest(text.as_bytes());
    let mut encoded = String::with_capacity(44);
    for bytes in digest.chunks(3) {
        let at = |index: usize| u32::from(bytes.get(index).copied().unwrap_or_default());
        let word = at(0) << 16 | at(1) << 8 | at(2);
        for letter in 0..4u32 {
            let is_there = letter as usize <= bytes.len();
            let index = (word >> (18 - 6 * letter)) & 63;
            encoded.push(if is_there { char::from(LETTERS[index as usize]) } else { '=' });
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_run_is_named_by_its_digest() {
        assert_eq!(base64_sha256(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
