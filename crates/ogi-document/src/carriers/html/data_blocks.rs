//! Script blocks that run nothing and hold JSON, with a name.

use memchr::memmem;

use crate::document::DataBlock;

/// The type of a script block that holds data.
const TYPE: &str = "application/json";

/// The most bytes of a script tag behind its type.
const LONGEST_TAG: usize = 1024;

/// The blocks of JSON of a page that have an `id`, in its order.
///
/// They are found in the source: a page that has none, and nearly every page has none, is not parsed for them.
pub(super) fn of(source: &str) -> Vec<DataBlock> {
    let mut blocks = Vec::new();
    let mut rest = source;
    while let Some(at) = memmem::find(rest.as_bytes(), TYPE.as_bytes()) {
        let (before, behind) = rest.split_at(at);
        rest = &behind[TYPE.len()..];
        let Some((tag_end, opening)) = opening_tag(before, rest) else { continue };
        let content = &rest[tag_end..];
        let Some(end) = end_of_script(content) else { break };
        if let Some(name) = attribute(opening.0, "id").or_else(|| attribute(opening.1, "id")) {
            blocks.push(DataBlock { name: name.to_owned(), text: content[..end].to_owned() });
        }
        rest = &content[end..];
    }
    blocks
}

/// The attributes of the script tag around its type, before and behind it, and where its content begins.
fn opening_tag<'a>(before: &'a str, behind: &'a str) -> Option<(usize, (&'a str, &'a str))> {
    let tag = &before[before.rfind('<')?..];
    let is_script = tag.get(..7).is_some_and(|name| name.eq_ignore_ascii_case("<script"))
        && tag[7..].starts_with(|c: char| c.is_ascii_whitespace());
    // No tag is so long that a page could make much work of looking for its end.
    let close = memchr::memchr(b'>', &behind.as_bytes()[..behind.len().min(LONGEST_TAG)])?;
    (is_script && !tag.contains('>')).then(|| (close + 1, (&tag[7..], &behind[..close])))
}

/// The value of an attribute in quotes.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        let at = rest.find('=')?;
        let (key, value) = (rest[..at].trim(), rest[at + 1..].trim_start());
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let value = &value[1..];
        // Of the part behind the type nothing but its end is left of that attribute.
        let end = value.find(quote)?;
        if key
            .rsplit(|c: char| c.is_ascii_whitespace() || c == '"' || c == '\'')
            .next()
            .is_some_and(|key| key.eq_ignore_ascii_case(name))
        {
            return Some(&value[..end]);
        }
        rest = &value[end + 1..];
    }
}

fn end_of_script(content: &str) -> Option<usize> {
    let bytes = content.as_bytes();
    memmem::find_iter(bytes, b"</")
        .find(|at| bytes.get(at + 2..at + 8).is_some_and(|name| name.eq_ignore_ascii_case(b"script")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(source: &str) -> Vec<(String, String)> {
        of(source).into_iter().map(|block| (block.name, block.text)).collect()
    }

    #[test]
    fn named_blocks_of_json_are_data() {
        let page = "<script type=\"application/json\" id=\"urn:a\">{\"a\":1}</script><SCRIPT id='b' defer type='application/json'>[]</SCRIPT >";
        assert_eq!(blocks(page), [("urn:a".into(), "{\"a\":1}".into()), ("b".into(), "[]".into())]);
    }

    #[test]
    fn what_has_no_name_or_runs_or_never_ends_is_none() {
        for page in [
            "<script type=\"application/json\">{}</script>",
            "<script id=\"a\">application/json</script>",
            "<p id=\"a\">application/json</p>",
            "<script type=\"application/json\" id=\"a\">{}",
            "<script type=\"application/json\" id=",
            &"<script type=\"application/json\" id=".repeat(3),
        ] {
            assert_eq!(blocks(page), [], "{page}");
        }
    }
}
