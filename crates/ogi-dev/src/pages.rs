//! The report as the pages offices publish: saved from Word or WPS, put into a content management system, drawn with
//! `<div>`s, cut into several tables, with spans that do not fit.
//!
//! A [`PageStyle`] is a set of independent choices. Every one of them leaves each figure in a place a careful reader can
//! tell; what a page loses is for those who spoil the pages to know.
//!
//! ```
//! use ogi_dev::{Maker, PageStyle, page};
//! use ogi_model::{Edition, Report};
//!
//! let page = page(&Report::blank(Edition::E2021), &PageStyle { maker: Maker::Word, ..PageStyle::default() });
//! assert!(page.contains("<o:p></o:p>"));
//! ```

use ogi_model::{FormCell, FormText, Report};

use crate::{Part, escape, parts, text_of, title};

/// How a page is written. The default is what [`html`](crate::html) gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageStyle {
    /// The program the page was made with.
    pub maker: Maker,
    /// What the tables are made of.
    pub tables: Tables,
    /// How well the spans of cells fit.
    pub spans: Spans,
    /// What stands in a cell without a figure.
    pub blanks: Blanks,
    /// How the figures are set.
    pub digits: Digits,
    /// What else there is on the page.
    pub extras: Vec<Extra>,
}

/// The program a page was made with: it decides on the markup around everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Maker {
    /// Plain markup by hand.
    #[default]
    Plain,
    /// Word, saved as a web page: settings in comments, `<o:p>`, attributes without quotation marks.
    Word,
    /// WPS: one `<span>` a character.
    Wps,
    /// A content management system: navigation, scripts, attachments, a foot.
    Cms,
}

impl Maker {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Plain, Self::Word, Self::Wps, Self::Cms];
}

/// What tables are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tables {
    /// One `<table>`.
    #[default]
    Whole,
    /// One `<table>` whose cells and rows are left open.
    Unclosed,
    /// One `<table>` with `<thead>` and `<th>`.
    Headed,
    /// Every row a `<table>` of its own.
    RowByRow,
    /// The header in one `<table>`, the rest in another.
    HeadApart,
    /// Cut in two, the second half without a header.
    Halves,
    /// All of the page in a table for layout, every label in a table of one cell.
    Nested,
    /// `<div>`s that are tables, rows and cells by their style; one label a row, groups above their rows.
    Styled,
    /// `<div>`s in `<div>`s; one label a row, groups above their rows.
    Boxes,
    /// A list of lists; one label a row, groups above their rows.
    Lists,
}

impl Tables {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Whole,
        Self::Unclosed,
        Self::Headed,
        Self::RowByRow,
        Self::HeadApart,
        Self::Halves,
        Self::Nested,
        Self::Styled,
        Self::Boxes,
        Self::Lists,
    ];

    /// Drawn without spans, a label for each row.
    fn is_flat(self) -> bool {
        matches!(self, Self::Styled | Self::Boxes | Self::Lists)
    }
}

/// How well spans fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Spans {
    /// As the form has them.
    #[default]
    Right,
    /// The corner is three rows high, 自然人 and 总计 one, with empty cells below.
    CornerOnly,
    /// Header and figures of table two are two columns wide in different places.
    Shifted,
    /// Labels have lost their colspan: rows reach over different numbers of columns.
    NarrowLabels,
    /// Group labels reach over too many rows.
    TooTall,
}

impl Spans {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Right, Self::CornerOnly, Self::Shifted, Self::NarrowLabels, Self::TooTall];
}

/// What stands in a cell without a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Blanks {
    /// Nothing.
    #[default]
    Empty,
    /// A no-break space.
    NoBreak,
    /// An ideographic space.
    Ideographic,
    /// A line break.
    Break,
}

impl Blanks {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Empty, Self::NoBreak, Self::Ideographic, Self::Break];
}

/// How figures are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Digits {
    /// As they are.
    #[default]
    Plain,
    /// In full-width characters.
    FullWidth,
    /// One `<span>` a digit.
    Apart,
    /// Between no-break spaces.
    Padded,
    /// With zero-width spaces in them.
    Sprinkled,
}

impl Digits {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Plain, Self::FullWidth, Self::Apart, Self::Padded, Self::Sprinkled];
}

/// What else there is on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extra {
    /// Rows of empty cells.
    FillerRows,
    /// A column of empty cells at the right edge.
    FillerColumn,
    /// The header of table three again in the midst of its rows.
    RepeatedHead,
    /// A copy of all tables with other figures that the page does not show.
    HiddenCopy,
    /// A row of noughts that the page does not show.
    HiddenRow,
}

impl Extra {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::FillerRows, Self::FillerColumn, Self::RepeatedHead, Self::HiddenCopy, Self::HiddenRow];
}

/// The report as a page of that style.
pub fn page(report: &Report, style: &PageStyle) -> String {
    page_with(report, style, &|cell| text_of(report, cell))
}

/// The same with texts of the caller's choosing in the cells; an empty one is a blank.
pub fn page_with(report: &Report, style: &PageStyle, text: &dyn Fn(FormCell) -> String) -> String {
    let mut page = Page { style, html: String::new() };
    page.open(&title(report));
    for part in parts(report) {
        match part {
            Part::Text(text) => page.paragraph("p", &text),
            Part::Table(rows) => {
                let rows = rows.iter().map(|row| row.iter().map(|cell| Slot::new(*cell, text(*cell))).collect());
                page.table(rows.collect());
            }
        }
    }
    page.close();
    page.html
}

/// A cell to be drawn.
#[derive(Clone, Debug)]
struct Slot {
    text: String,
    is_figure: bool,
    columns: u8,
    rows: u8,
}

impl Slot {
    fn new(cell: FormCell, text: String) -> Self {
        let is_figure = matches!(cell.text, FormText::Figure(_));
        Self { text, is_figure, columns: cell.columns, rows: cell.rows }
    }

    fn empty() -> Self {
        Self { text: String::new(), is_figure: true, columns: 1, rows: 1 }
    }

    fn label(text: &str) -> Self {
        Self { text: text.to_owned(), is_figure: false, columns: 1, rows: 1 }
    }
}

type Rows = Vec<Vec<Slot>>;

/// The page as it is written.
struct Page<'a> {
    style: &'a PageStyle,
    html: String,
}

impl Page<'_> {
    fn has(&self, extra: Extra) -> bool {
        self.style.extras.contains(&extra)
    }

    fn open(&mut self, title: &str) {
        let escaped = escape(title);
        self.html += match self.style.maker {
            Maker::Word => WORD_HEAD,
            Maker::Plain | Maker::Wps | Maker::Cms => "<!DOCTYPE html><html><head><meta charset=\"utf-8\">",
        };
        self.html.extend(["<title>", &escaped]);
        self.html += match self.style.maker {
            Maker::Cms => "_政府信息公开年报_示例市人民政府门户网站</title>\n<meta name=\"ArticleTitle\" content=\"",
            _ => "</title></head><body>\n",
        };
        if self.style.maker == Maker::Cms {
            self.html.extend([&escaped, CMS_HEAD]);
        }
        if self.style.tables == Tables::Nested {
            self.html += "<table width=\"980\" border=0><tr><td>";
        }
        self.paragraph("h1", title);
    }

    fn close(&mut self) {
        if self.style.tables == Tables::Nested {
            self.html += "</td></tr></table>";
        }
        self.html += match self.style.maker {
            Maker::Cms => CMS_FOOT,
            Maker::Word => "</div>\n</body>\n</html>\n",
            Maker::Plain | Maker::Wps => "</body></html>\n",
        };
    }

    fn paragraph(&mut self, tag: &str, text: &str) {
        self.html.extend(["<", tag]);
        self.html += match (self.style.maker, tag) {
            (Maker::Word, "p") => " class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>",
            (Maker::Wps, "p") => " class=\"MsoNormal\" style=\"text-indent:32pt;\">",
            _ => ">",
        };
        self.line(text);
        self.html.extend(["</", tag, ">\n"]);
    }

    /// A line of text in the markup of the program.
    fn line(&mut self, text: &str) {
        match self.style.maker {
            Maker::Plain | Maker::Cms => self.html += &escape(text),
            Maker::Word => {
                self.html.extend([
                    "<span style='font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>",
                    &escape(text),
                    "<span lang=EN-US><o:p></o:p></span></span>",
                ]);
            }
            Maker::Wps => {
                for character in text.chars() {
                    let escaped = escape(&character.to_string());
                    self.html.extend([
                        "<span style=\"mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;\">",
                        &escaped,
                        "</span>",
                    ]);
                }
                self.html += "<span><o:p></o:p></span>";
            }
        }
    }

    fn table(&mut self, rows: Rows) {
        let bent = if self.style.tables.is_flat() { rows } else { bent(rows, self.style.spans) };
        let rows = self.with_repeated_head(bent);
        if self.has(Extra::HiddenCopy) {
            self.html += "<div class=\"print\" style=\"display: none;\">\n";
            let mut copy = rows.clone();
            for slot in copy.iter_mut().flatten().filter(|slot| slot.is_figure && !slot.text.is_empty()) {
                slot.text.push('7');
            }
            self.drawn(copy);
            self.html += "</div>\n";
        }
        self.drawn(rows);
    }

    fn drawn(&mut self, rows: Rows) {
        if self.style.tables.is_flat() {
            let rows = self.with_fillers(flattened(rows));
            return self.flat(&rows);
        }
        let head = head(&rows) + usize::from(self.has(Extra::FillerRows));
        let rows = self.with_fillers(rows);
        match self.style.tables {
            Tables::RowByRow => rows.chunks(1).for_each(|row| self.one(row, 0)),
            Tables::HeadApart => {
                self.one(&rows[..head], 0);
                self.one(&rows[head..], 0);
            }
            // Not within the reach of a header, nor of a row that has nothing below it.
            Tables::Halves if rows.len() > head + 4 => {
                let middle = head.max(rows.len() / 2);
                self.one(&rows[..middle], 0);
                self.one(&rows[middle..], 0);
            }
            _ => self.one(&rows, head),
        }
    }

    /// One `<table>`, of which so many rows are its head.
    fn one(&mut self, rows: &[Vec<Slot>], head: usize) {
        self.html += match self.style.maker {
            Maker::Word => {
                "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt'>\n"
            }
            Maker::Wps => "<table class=\"MsoTableGrid\" border=\"1\" cellspacing=\"0\">\n<tbody>\n",
            Maker::Plain | Maker::Cms => "<table border=\"1\">\n",
        };
        let headed = self.style.tables == Tables::Headed && head > 0;
        for (at, row) in rows.iter().enumerate() {
            if headed && at == 0 {
                self.html += "<thead>\n";
            }
            self.row(row, if headed && at < head { "th" } else { "td" });
            if headed && at + 1 == head {
                self.html += "</thead>\n<tbody>\n";
            }
        }
        if self.has(Extra::HiddenRow) {
            let hidden = vec![Slot { text: "0".into(), ..Slot::empty() }; rows.last().map_or(1, Vec::len)];
            self.html += "<tr style='display:none'>";
            for slot in &hidden {
                self.cell(slot, "td");
            }
            self.html += "</tr>\n";
        }
        if self.style.maker == Maker::Word {
            self.html += "<![if !supportMisalignedColumns]>\n <tr height=0>\n  <td width=72 style='border:none'></td>\n  <td width=95 style='border:none'></td>\n </tr>\n <![endif]>\n";
        }
        self.html += match (headed, self.style.maker) {
            (true, _) | (_, Maker::Wps) => "</tbody></table>\n",
            _ => "</table>\n",
        };
    }

    fn row(&mut self, row: &[Slot], tag: &str) {
        let closes = self.style.tables != Tables::Unclosed;
        self.html += match self.style.maker {
            Maker::Word => "<tr style='mso-yfti-irow:1;height:22.7pt'>\n",
            _ => "<tr>",
        };
        for slot in row {
            self.cell(slot, tag);
            if closes {
                self.html.extend(["</", tag, ">"]);
            }
            if self.style.maker == Maker::Word {
                self.html.push('\n');
            }
        }
        self.html += if closes { "</tr>\n" } else { "\n" };
    }

    fn cell(&mut self, slot: &Slot, tag: &str) {
        self.html.extend(["<", tag]);
        for (name, size) in [("colspan", slot.columns), ("rowspan", slot.rows)] {
            if size != 1 {
                let mark = if self.style.maker == Maker::Word { "" } else { "\"" };
                self.html.extend([" ", name, "=", mark, &size.to_string(), mark]);
            }
        }
        self.html += match self.style.maker {
            Maker::Word => " width=62 style='width:46.8pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'>",
            Maker::Wps => " style=\"border:1.0000pt solid windowtext;padding:0.0000pt 5.4000pt;\">",
            Maker::Plain | Maker::Cms => ">",
        };
        let boxed = self.style.tables == Tables::Nested && !slot.is_figure && !slot.text.is_empty();
        if boxed {
            self.html += "<table><tr><td>";
        }
        self.content(slot);
        if boxed {
            self.html += "</td></tr></table>";
        }
    }

    fn content(&mut self, slot: &Slot) {
        let paragraphs = matches!(self.style.maker, Maker::Word | Maker::Wps);
        if paragraphs {
            self.html += if self.style.maker == Maker::Word {
                "<p class=MsoNormal align=center style='text-align:center'>"
            } else {
                "<p class=\"MsoNormal\" align=\"center\">"
            };
        }
        if slot.text.is_empty() {
            self.html += match (self.style.blanks, self.style.maker) {
                (Blanks::NoBreak, Maker::Word) => "<span lang=EN-US><o:p>&nbsp;</o:p></span>",
                (Blanks::NoBreak, _) => "&nbsp;",
                (Blanks::Ideographic, _) => "\u{3000}",
                (Blanks::Break, _) => "<br/>",
                (Blanks::Empty, _) => "",
            };
        } else if slot.is_figure {
            self.figure(&slot.text);
        } else {
            self.line(&slot.text);
        }
        if paragraphs {
            self.html += "</p>";
        }
    }

    fn figure(&mut self, text: &str) {
        match self.style.digits {
            Digits::Plain => self.line(text),
            Digits::FullWidth => {
                let wide = |digit: char| {
                    if digit.is_ascii_digit() {
                        char::from_u32(u32::from(digit) + 0xfee0).unwrap_or(digit)
                    } else {
                        digit
                    }
                };
                let wide: String = text.chars().map(wide).collect();
                self.line(&wide);
            }
            Digits::Apart => {
                for character in text.chars() {
                    self.html.extend(["<span lang=\"EN-US\">", &escape(&character.to_string()), "</span>"]);
                }
            }
            Digits::Padded => {
                self.html += "&nbsp;&nbsp;";
                self.line(text);
                self.html += "&nbsp;";
            }
            Digits::Sprinkled => {
                let parts: Vec<String> = text.chars().map(|character| escape(&character.to_string())).collect();
                self.html += &parts.join("&#8203;");
            }
        }
    }

    /// Rows without spans, as `<div>`s or lists.
    fn flat(&mut self, rows: &[Vec<Slot>]) {
        let (outer, row_tag, cell_tag) = match self.style.tables {
            Tables::Styled => (
                "div style=\"display:table;width:100%\"",
                "div style=\"display:table-row\"",
                "div style=\"display:table-cell\"",
            ),
            Tables::Lists => ("ul class=\"rows\"", "li", "div class=\"cell\""),
            _ => ("div class=\"grid\"", "div class=\"row\"", "div class=\"cell\""),
        };
        let name = |tag: &'static str| tag.split(' ').next().unwrap_or(tag);
        self.html.extend(["<", outer, ">\n"]);
        for row in rows {
            self.html.extend(["<", row_tag, ">"]);
            for slot in row {
                self.html.extend(["<", cell_tag, ">"]);
                self.content(slot);
                self.html.extend(["</", name(cell_tag), ">"]);
            }
            self.html.extend(["</", name(row_tag), ">\n"]);
        }
        self.html.extend(["</", name(outer), ">\n"]);
    }

    fn with_repeated_head(&self, mut rows: Rows) -> Rows {
        let head = head(&rows);
        if self.has(Extra::RepeatedHead) && head > 2 && rows.len() > head + 8 {
            // Where no label reaches over from above.
            let labels = |row: &[Slot]| row.iter().all(|slot| slot.rows == 1);
            let open = |at: usize| {
                rows[..at].iter().enumerate().any(|(up, row)| row.iter().any(|slot| up + usize::from(slot.rows) > at))
            };
            if let Some(at) = (head + 1..rows.len()).find(|at| labels(&rows[*at]) && !open(*at)) {
                let copy: Rows = rows[..head].to_vec();
                rows.splice(at..at, copy);
            }
        }
        rows
    }

    fn with_fillers(&self, mut rows: Rows) -> Rows {
        if self.has(Extra::FillerColumn) {
            for row in &mut rows {
                row.push(Slot::empty());
            }
        }
        if self.has(Extra::FillerRows) {
            let width =
                rows.iter().map(|row| row.iter().map(|slot| usize::from(slot.columns)).sum()).max().unwrap_or(1);
            rows.insert(0, vec![Slot::empty(); width]);
            rows.push(vec![Slot::empty(); width]);
        }
        rows
    }
}

/// How many rows stand above the first figure.
fn head(rows: &[Vec<Slot>]) -> usize {
    let has_figure = |row: &Vec<Slot>| row.iter().any(|slot| slot.is_figure);
    rows.iter().position(has_figure).unwrap_or(rows.len())
}

/// Spoils the spans.
fn bent(mut rows: Rows, spans: Spans) -> Rows {
    let head = head(&rows);
    match spans {
        // The header of table three alone has labels two rows high beside others.
        Spans::CornerOnly if head == 3 && rows[0].iter().any(|slot| slot.rows == 3) => {
            for slot in &mut rows[1] {
                slot.rows = 1;
            }
            rows[2].insert(0, Slot { is_figure: false, ..Slot::empty() });
            rows[2].push(Slot { is_figure: false, ..Slot::empty() });
        }
        Spans::Shifted => {
            for row in rows.iter_mut().filter(|row| row.iter().filter(|slot| slot.is_figure).count() > 1) {
                let wide = row.iter().position(|slot| slot.is_figure && slot.columns == 2);
                if let (Some(wide), Some(first)) = (wide, row.iter().position(|slot| slot.is_figure)) {
                    row[wide].columns = 1;
                    row[first].columns = 2;
                }
            }
        }
        Spans::NarrowLabels => {
            for slot in rows[head..].iter_mut().flatten().filter(|slot| !slot.is_figure) {
                slot.columns = 1;
            }
        }
        Spans::TooTall => {
            for slot in rows[head..].iter_mut().flatten().filter(|slot| slot.rows > 1) {
                slot.rows += 2;
            }
        }
        Spans::Right | Spans::CornerOnly => {}
    }
    rows
}

/// One label a row; what reaches over several rows stands above them. The words of a header on several lines come into
/// one, those above others left out.
fn flattened(rows: Rows) -> Rows {
    let mut flat: Rows = Vec::new();
    let head = head(&rows);
    let is_tall = head > 1 && rows[..head].iter().flatten().any(|slot| slot.rows > 1);
    if is_tall {
        flat.extend(flat_head(&rows[..head]));
    }
    for row in rows.into_iter().skip(if is_tall { head } else { 0 }) {
        let labels = row.iter().take_while(|slot| !slot.is_figure).count();
        if labels == row.len() {
            flat.push(row.into_iter().map(|slot| Slot { columns: 1, rows: 1, ..slot }).collect());
            continue;
        }
        let mut line = Vec::new();
        for (at, slot) in row.into_iter().enumerate() {
            if at + 1 < labels {
                flat.push(vec![Slot::label(&slot.text)]);
            } else {
                line.push(Slot { columns: 1, rows: 1, ..slot });
            }
        }
        flat.push(line);
    }
    flat
}

/// The lowest label over each column; labels over blocks of columns go into a line of their own.
fn flat_head(rows: &[Vec<Slot>]) -> Rows {
    let mut taken: Vec<Vec<Option<(usize, usize)>>> = vec![Vec::new(); rows.len()];
    for (at, row) in rows.iter().enumerate() {
        let mut column = 0;
        for (index, slot) in row.iter().enumerate() {
            while taken[at].get(column).is_some_and(Option::is_some) {
                column += 1;
            }
            for line in taken.iter_mut().skip(at).take(usize::from(slot.rows)) {
                line.resize(line.len().max(column + usize::from(slot.columns)), None);
                line[column..column + usize::from(slot.columns)].fill(Some((at, index)));
            }
        }
    }
    let mut lowest: Vec<(usize, usize)> = taken.last().into_iter().flatten().flatten().copied().collect();
    lowest.dedup();
    let over: Rows = (rows.iter().enumerate())
        .flat_map(|(at, row)| row.iter().enumerate().map(move |(index, slot)| ((at, index), slot)))
        .filter(|(place, _)| !lowest.contains(place))
        .map(|(_, slot)| vec![Slot::label(&slot.text)])
        .collect();
    let line = lowest.iter().map(|(at, index)| Slot::label(&rows[*at][*index].text)).collect();
    over.into_iter().chain([line]).collect()
}

const WORD_HEAD: &str = "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\nxmlns:o=\"urn:schemas-microsoft-com:office:office\"\n\
    xmlns:w=\"urn:schemas-microsoft-com:office:word\"\nxmlns=\"http://www.w3.org/TR/REC-html40\">\n<head>\n\
    <meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n<meta name=ProgId content=Word.Document>\n\
    <!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Normal</w:View>\n  <w:Zoom>0</w:Zoom>\n </w:WordDocument>\n</xml><![endif]-->\n\
    <style>\n<!--\n p.MsoNormal, li.MsoNormal {mso-style-name:正文;margin:0cm}\n@page WordSection1 {size:595.3pt 841.9pt}\n-->\n</style>\n";

const CMS_HEAD: &str = "\">\n<meta name=\"ContentSource\" content=\"示例市\">\n<link rel=\"stylesheet\" href=\"/css/a.css\">\n\
    <script>var list=[{id:1,t:'<td>0</td>'}];if(list.length<2&&window.top){document.write('<table><tr><td>9</td></tr></table>')}</script>\n\
    </head>\n<body>\n<div class=\"header\"><ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/a\">政务公开</a></li>\
    <li><a href=\"/b?x=1&amp;y=2\">政务服务</a></li></ul><form action=\"/s\"><input type=\"text\" name=\"q\" value=\"请输入关键字\"><input type=\"submit\" value=\"搜索\"></form></div>\n\
    <div class=\"position\">您现在的位置：<a href=\"/\">首页</a>&nbsp;&gt;&nbsp;<a href=\"/c\">政府信息公开年报</a></div>\n\
    <div class=\"info\"><span>字体：</span><a>大</a><a>中</a><a>小</a></div>\n<div id=\"zoom\" class=\"TRS_Editor\">\n";

const CMS_FOOT: &str = "</div>\n<!-- 正文结束 -->\n<div class=\"fj\"><p>附件：<a href=\"a.pdf\">年报.pdf</a></p></div>\n\
    <div class=\"share\"><a>打印本页</a><a>关闭窗口</a></div>\n<div class=\"footer\"><p>主办单位：示例市人民政府办公室&emsp;&copy; 版权所有</p></div>\n\
    <script src=\"/js/a.js\"></script>\n</body>\n</html>\n";
