//! Web pages saved in one file (MHTML): the page is one part of a mail, its pictures are others.

use crate::input::mime::{Entity, Multipart, TooManyParts};

use crate::carriers::html;
use crate::document::{Block, Cut, Document};
use crate::input::budget::Budget;
use crate::input::decode;
use crate::{Kind, OpenError, Opened};

const KIND: Kind = Kind::Mhtml;
/// Mails within mails.
const DEEPEST: usize = 4;
/// More parts than any page has, those of mails within mails included.
const MOST_PARTS: usize = 5000;

pub(crate) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Opened, OpenError> {
    read_parts(bytes, MOST_PARTS, budget)
}

fn read_parts(bytes: &[u8], mut parts_left: usize, budget: &mut Budget) -> Result<Opened, OpenError> {
    let mut pages = Vec::new();
    pages_of(Entity::parse(bytes), 0, &mut parts_left, &mut pages)
        .map_err(|TooManyParts| OpenError::TooComplex { line: None })?;
    let mut pages = pages.into_iter();
    let first = pages.next().ok_or(OpenError::Damaged(KIND))?;
    let body = first.entity.body();
    let is_frame = is_frame(&body);
    let mut opened = open(&first, &body, budget)?;
    drop(body);
    // Counted once for all pages: many may follow.
    let mut tables = opened.document.tables().count();
    // A workbook saved as a page is a frame around pages, one for each sheet.
    for page in pages {
        if tables > 0 && !is_frame {
            break;
        }
        let sheet = open(&page, &page.entity.body(), budget)?;
        tables = append(&mut opened.document, sheet.document, tables);
        opened.lossy |= sheet.lossy;
    }
    Ok(opened)
}

/// A part of the mail that is a page.
struct Page<'a> {
    entity: Entity<'a>,
    /// The mail ends inside it.
    is_cut: bool,
}

fn is_frame(body: &[u8]) -> bool {
    let start = body[..body.len().min(1 << 16)].to_ascii_lowercase();
    start.windows(9).any(|window| window == b"<frameset")
}

/// All pages of a mail, the one it begins with first.
fn pages_of<'a>(
    entity: Entity<'a>,
    depth: usize,
    parts_left: &mut usize,
    pages: &mut Vec<Page<'a>>,
) -> Result<(), TooManyParts> {
    let multipart = if depth < DEEPEST { entity.multipart(parts_left)? } else { None };
    if let Some(Multipart { parts, root, is_cut }) = multipart {
        let last = parts.len().saturating_sub(1);
        let mut parts: Vec<(usize, Entity<'a>)> = parts.into_iter().enumerate().collect();
        if let Some(root) = root {
            parts[..=root].rotate_right(1);
        }
        for (index, part) in parts {
            let before = pages.len();
            pages_of(part, depth + 1, parts_left, pages)?;
            if is_cut && index == last {
                pages[before..].iter_mut().for_each(|page| page.is_cut = true);
            }
        }
    } else if matches!(entity.media_type().as_str(), "text/html" | "application/xhtml+xml") {
        pages.push(Page { entity, is_cut: false });
    }
    Ok(())
}

fn open(page: &Page<'_>, body: &[u8], budget: &mut Budget) -> Result<Opened, OpenError> {
    let decoded = decode::read(body, page.entity.parameter("charset").as_deref())?;
    let mut document = html::read(&decoded.text, &mut budget.cells)
        .map_err(|refused| OpenError::TooComplex { line: Some(refused.line) })?;
    if (page.is_cut || decoded.cut) && document.cut.is_none_or(|cut| cut == Cut::Page) {
        document.cut = Some(Cut::Markup);
    }
    Ok(Opened { document, kind: KIND, encoding: Some(decoded.encoding), lossy: decoded.lossy })
}

/// Puts a document behind another that has so many tables, which are counted on; gives how many there are then.
fn append(document: &mut Document, more: Document, tables: usize) -> usize {
    let all = tables + more.tables().count();
    let tables = u32::try_from(tables).unwrap_or(u32::MAX);
    document.title = document.title.take().or(more.title);
    document.meta.extend(more.meta);
    document.cut = document.cut.or(more.cut);
    for mut block in more.blocks {
        if let Block::Table(table) = &mut block {
            for place in std::iter::once(&mut table.place).chain(table.cells.iter_mut().map(|cell| &mut cell.place)) {
                place.table = place.table.map(|number| number.saturating_add(tables));
            }
        }
        document.blocks.push(block);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn read(mail: &str) -> Result<Opened, OpenError> {
        super::read(mail.replace('\n', "\r\n").as_bytes(), &mut Budget::new(&Limits::default()))
    }

    #[test]
    fn the_page_of_a_mail_is_read_whatever_stands_before_it() {
        let opened = read(
            "From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\
             \tboundary=\"--x--\"\n\n\n----x--\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n\
             ----x--\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n\
             <meta charset=3Dutf-8><table><tr><td>=E8=A7=84=\n=E7=AB=A0<td>12</table>\n----x----\n",
        )
        .unwrap();
        assert_eq!((opened.kind, opened.encoding), (Kind::Mhtml, Some("UTF-8")));
        let table = opened.document.tables().next().unwrap();
        assert_eq!(table.cells().iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), ["规章", "12"]);
        assert_eq!(opened.document.cut, None);
    }

    #[test]
    fn the_mail_says_the_encoding_of_a_page_that_does_not() {
        // 规章 in GBK, in base64.
        let opened = read(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n\
             Content-Type: text/html; charset=\"gb2312\"\nContent-Transfer-Encoding: base64\n\nuebV\nwg==\n--b--\n",
        )
        .unwrap();
        assert_eq!(opened.document.paragraphs().next().unwrap().text, "规章");
        assert_eq!(opened.encoding, Some("gb18030"));
    }

    #[test]
    fn the_page_named_as_the_start_comes_first() {
        let opened = read(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start=\"<2>\"\n\n--b\nContent-Type: text/html\n\
             Content-ID: <1>\n\n<p>甲\n--b\nContent-Type: text/html\nContent-ID: <2>\n\n<table><tr><td>乙<td>1</table>\n--b--\n",
        )
        .unwrap();
        assert_eq!((opened.document.paragraphs().count(), opened.document.tables().count()), (0, 1));
    }

    #[test]
    fn a_workbook_saved_as_a_page_is_all_its_sheets() {
        let sheet = |figure: u8| {
            format!("--b\nContent-Type: text/html\n\n<table><tr><td>规章<td>{figure}<tr><td>其他<td>0</table>\n")
        };
        let opened = read(&format!(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n\
             <html><frameset><frame src='1.htm'></frameset></html>\n{}{}--b--\n",
            sheet(1),
            sheet(2)
        ))
        .unwrap();
        let numbers: Vec<_> = opened.document.tables().map(|table| table.cells()[1].place.table).collect();
        assert_eq!(numbers, [Some(1), Some(2)]);
    }

    #[test]
    fn parts_are_counted_over_mails_within_mails() {
        let inner = "Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\n1\r\n--c\r\n\r\n2\r\n--c--\r\n";
        let mail = format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n\
             <p>规章\r\n--b\r\n{inner}--b--\r\n"
        );
        let read = |parts| super::read_parts(mail.as_bytes(), parts, &mut Budget::new(&Limits::default()));
        assert_eq!(read(4).unwrap().document.paragraphs().count(), 1);
        assert_eq!(read(3), Err(OpenError::TooComplex { line: None }));
        // The limit that holds for all mails, at its edge.
        let many = |parts: usize| {
            let parts = "--b\r\nContent-Type: text/html\r\n\r\n<table><tr><td>1</table>\r\n".repeat(parts);
            format!("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{parts}--b--\r\n")
        };
        let read = |mail: &str| super::read(mail.as_bytes(), &mut Budget::new(&Limits::default()));
        assert!(read(&many(5000)).is_ok());
        assert_eq!(read(&many(5001)), Err(OpenError::TooComplex { line: None }));
    }

    #[test]
    fn a_mail_without_a_page_is_damaged_and_one_that_ends_early_is_cut() {
        assert_eq!(read("MIME-Version: 1.0\n\nguten Tag\n"), Err(OpenError::Damaged(Kind::Mhtml)));
        let opened = read(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>规章</p>\n",
        );
        assert_eq!(opened.unwrap().document.cut, Some(Cut::Markup));
    }
}
