//! Drafts as web pages.

use super::draft::{Draft, Field, Grid, Line, Piece};
use super::style::PageKind;
use super::text::head;
use crate::escape;
use ogi_model::text::STRUCK;

/// The page, declaring UTF-8.
pub(super) fn markup(draft: &Draft) -> String {
    let mut page = Page { style: draft.style.page, blank: draft.style.blank, html: String::new() };
    page.open(&draft.title.iter().map(|line| line.text.as_str()).collect::<String>());
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) => page.line(line),
            Piece::Table(grid) => page.grid(grid, draft.style.variant),
        }
    }
    page.html += "</div>\n</body>\n</html>\n";
    page.html
}

struct Page {
    style: PageKind,
    blank: &'static str,
    html: String,
}

impl Page {
    fn open(&mut self, title: &str) {
        let title = escape(title);
        self.html += match self.style {
            PageKind::Word => {
                "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n\
                 <meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n<meta name=Generator content=\"Microsoft Word 15\">\n\
                 <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->\n\
                 <style>\n<!--\n p.MsoNormal {mso-style-parent:\"\"; margin:0cm; font-family:仿宋_GB2312;}\n-->\n</style>\n"
            }
            _ => "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n",
        };
        self.html.extend(["<title>", &title, "</title>\n"]);
        if self.style == PageKind::Site {
            self.html.extend([
                "<meta name=\"ArticleTitle\" content=\"",
                &title,
                "\">\n<script>if (a < b && c) { document.write('<table><tr><td>1</td></tr></table>'); }</script>\n",
            ]);
        }
        self.html += "</head>\n<body>\n";
        if self.style == PageKind::Site {
            self.html += "<ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/zw\">政务公开</a></li></ul>\n\
                          <div class=\"print\" style=\"display:none\">本页打印版</div>\n";
        }
        self.html += "<div class=\"content\">\n";
    }

    fn line(&mut self, line: &Line) {
        let (open, close) = match (self.style, line.heading) {
            (PageKind::Word, Some(1)) => ("<p class=MsoTitle align=center>", "</p>"),
            (PageKind::Word, _) => ("<p class=MsoNormal style='text-indent:32.0pt'>", "</p>"),
            (PageKind::Old, _) => ("<P>", ""),
            (_, Some(1)) => ("<h1>", "</h1>"),
            (PageKind::Site, Some(2)) => ("<p><strong>", "</strong></p>"),
            (_, Some(2)) => ("<h2>", "</h2>"),
            _ => ("<p>", "</p>"),
        };
        self.html += open;
        self.text(&line.text);
        self.html.extend([close, "\n"]);
    }

    fn text(&mut self, text: &str) {
        if let Some(end) = text.rfind(STRUCK).map(|at| at + STRUCK.len_utf8()) {
            self.html.extend(["<s>", &escape(&text[..end].replace(STRUCK, "")), "</s>"]);
            return self.text(&text[end..]);
        }
        if self.style == PageKind::Word {
            for c in text.chars() {
                self.html.extend(["<span style='font-family:宋体'>", &escape(c.encode_utf8(&mut [0; 4])), "</span>"]);
            }
            self.html += "<o:p></o:p>";
        } else {
            self.html += &escape(text);
        }
    }

    fn grid(&mut self, grid: &Grid, variant: u64) {
        let head = head(grid);
        // A piece begins where no label reaches over from above.
        let is_free =
            |at: usize| grid.rows[..at].iter().enumerate().all(|(up, row)| row.iter().all(|cell| up + cell.rows <= at));
        let cuts: Vec<usize> = match self.style {
            PageKind::Split if variant.is_multiple_of(2) => {
                (head..grid.rows.len()).filter(|at| is_free(*at) && at % 3 == 0).collect()
            }
            PageKind::Split => vec![head],
            _ => Vec::new(),
        };
        let mut start = 0;
        for end in cuts.into_iter().filter(|at| *at > 0).chain([grid.rows.len()]) {
            self.table(&grid.rows[start..end]);
            start = end;
        }
    }

    fn table(&mut self, rows: &[Vec<Field>]) {
        self.html += match self.style {
            PageKind::Word => "<table class=MsoNormalTable border=1 cellspacing=0 style='border-collapse:collapse'>\n",
            PageKind::Old => "<TABLE BORDER=1>\n",
            _ => "<table border=\"1\">\n<tbody>\n",
        };
        for row in rows {
            self.html += if self.style == PageKind::Old { "<TR>" } else { "<tr>" };
            for field in row {
                self.field(field);
            }
            self.html += if self.style == PageKind::Old { "\n" } else { "</tr>\n" };
        }
        self.html += match self.style {
            PageKind::Old => "</TABLE>\n",
            PageKind::Word => {
                "<![if !supportMisalignedColumns]>\n<tr height=0><td width=60></td><td width=60></td></tr>\n<![endif]>\n</table>\n"
            }
            _ => "</tbody>\n</table>\n",
        };
    }

    fn field(&mut self, field: &Field) {
        let (name, quote) = if self.style == PageKind::Old { ("<TD", "") } else { ("<td", "\"") };
        self.html += name;
        for (name, size) in [("colspan", field.columns), ("rowspan", field.rows)] {
            if size > 1 {
                self.html.extend([" ", name, "=", quote, &size.to_string(), quote]);
            }
        }
        self.html.push('>');
        if field.text.is_empty() {
            self.html += match self.style {
                PageKind::Word => "<p class=MsoNormal align=center><span lang=EN-US><o:p>&nbsp;</o:p></span></p>",
                _ => self.blank,
            };
        } else if self.style == PageKind::Word {
            // A label on two lines is two paragraphs.
            for part in field.text.split('\n') {
                self.html += "<p class=MsoNormal align=center>";
                self.text(part);
                self.html += "</p>";
            }
        } else {
            for (at, part) in field.text.split('\n').enumerate() {
                if at > 0 {
                    self.html += "<br>";
                }
                self.text(part);
            }
        }
        if self.style != PageKind::Old {
            self.html += "</td>";
        }
    }
}
