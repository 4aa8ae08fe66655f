//! The official form as a web page.

use ogi_model::{EMBEDDED_NAME, Language, Report, UNREAD_MARK};

use crate::embedded;
use crate::markup::{escaped, json_for_script, lines, put};
use crate::page::{Page, Part};
use crate::{Content, Grid, GridBox, Options, PublishError};

/// How the page looks, by elements alone: editors of portals drop classes.
const STYLE: &str = "body{max-width:50em;margin:2em auto;padding:0 1em;line-height:1.8;\
    font-family:FangSong,STFangsong,\"Noto Serif CJK SC\",serif}\
    h1{text-align:center;font-size:1.6em;font-family:\"FZXiaoBiaoSong-B05S\",STZhongsong,\"Noto Serif CJK SC\",serif}\
    h2,h3,h4{font-size:1.1em;font-family:SimHei,\"Noto Sans CJK SC\",sans-serif}\
    p{text-indent:2em;margin:.4em 0}\
    table{line-height:1.4;font-size:.9em;margin:1em 0;page-break-inside:auto}\
    th{font-weight:normal}tr{page-break-inside:avoid}thead{display:table-header-group}\
    @page{size:A4;margin:37mm 26mm 35mm 28mm}@media print{body{max-width:none;margin:0;padding:0}}";

/// Writes a report as a web page in the official form.
///
/// The page stands alone, prints on A4, and can be pasted into the editor of a portal: tables are plain, with their spans and
/// borders written at the table. Unless [`Options::without_data`] is set, a script block that runs nothing carries the report as data.
///
/// Refuses cells that were not read, unless [`Options::allow_unread`] is set; they are marked then.
pub fn html(report: &Report, options: &Options) -> Result<String, PublishError> {
    let page = Page::of(report, options)?;
    let mut out = String::with_capacity(48 << 10);
    put!(&mut out, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    put!(&mut out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put!(&mut out, "<title>{}</title>\n", escaped(&page.title));
    if let Some(published) = report.published {
        put!(&mut out, "<meta name=\"PubDate\" content=\"{published}\">\n");
    }
    put!(&mut out, "<style>{STYLE}</style>\n");
    if !options.without_data {
        let json = json_for_script(&embedded::json(report)?);
        put!(&mut out, "<script type=\"application/json\" id=\"{EMBEDDED_NAME}\">{json}</script>\n");
    }
    put!(&mut out, "</head>\n<body>\n<h1>{}</h1>\n", escaped(&page.title));
    for part in &page.parts {
        match part {
            Part::Section(title) => put!(&mut out, "<h2>{title}</h2>\n"),
            Part::Heading(level, text) => {
                let element = if *level < 3 { "h3" } else { "h4" };
                put!(&mut out, "<{element}>{}</{element}>\n", lines(text));
            }
            Part::Paragraph(text) | Part::Note(text) => put!(&mut out, "<p>{}</p>\n", lines(text)),
            Part::Table(grid) => write_table(&mut out, grid),
            Part::Signature(text) => put!(&mut out, "<p style=\"text-align:right\">{}</p>\n", escaped(text)),
        }
    }
    out.push_str("</body>\n</html>\n");
    Ok(out)
}

/// A table with its spans. Its look stands at the table itself, so that it survives being pasted.
fn write_table(out: &mut String, grid: &Grid<'_>) {
    let caption = grid.table.zh();
    put!(
        out,
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse;width:100%;text-align:center\">\n"
    );
    put!(out, "<caption style=\"{OUT_OF_SIGHT}\">{caption}</caption>\n");
    write_rows(out, grid, &mut |out, drawn| {
        if drawn.text == UNREAD_MARK {
            out.push_str(" style=\"background:#ffe08a\"");
        }
        put!(out, ">{}", lines(&drawn.text));
    });
    out.push_str("</table>\n");
}

/// The head and the body of a table. `fill` ends the tag of a box and writes what stands in it.
pub(crate) fn write_rows(out: &mut String, grid: &Grid<'_>, fill: &mut dyn FnMut(&mut String, &GridBox<'_>)) {
    let header = grid.header_rows();
    for (at, row) in grid.rows.iter().enumerate() {
        if at == 0 {
            out.push_str(if header > 0 { "<thead>\n" } else { "<tbody>\n" });
        } else if at == header {
            out.push_str("</thead>\n<tbody>\n");
        }
        out.push_str("<tr>");
        for drawn in &row.boxes {
            let (element, scope) = match drawn.content {
                Content::ColumnLabel if drawn.columns > 1 => ("th", " scope=\"colgroup\""),
                Content::ColumnLabel => ("th", " scope=\"col\""),
                Content::RowLabel if drawn.rows > 1 => ("th", " scope=\"rowgroup\""),
                Content::RowLabel => ("th", " scope=\"row\""),
                Content::Figure(_) | Content::Local => ("td", ""),
            };
            put!(out, "<{element}{scope}");
            if drawn.columns > 1 {
                put!(out, " colspan=\"{}\"", drawn.columns);
            }
            if drawn.rows > 1 {
                put!(out, " rowspan=\"{}\"", drawn.rows);
            }
            fill(out, drawn);
            put!(out, "</{element}>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n");
}

/// The beginning of a page that stands alone, up to its body; its language is that of what stands on it.
pub fn begin_page(language: Language, title: &str, style: &str) -> String {
    let lang = language.choose("zh-CN", "en");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>{style}</style>\n\
         </head>\n<body>\n",
        escaped(title)
    )
}

/// For screen readers: the heading above the table says the same to everybody else.
const OUT_OF_SIGHT: &str = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
