//! Papers as PDF: ruled tables over several pages, in the codings of fonts that offices' programs write.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use encoding_rs::GBK;

use super::paper::{Grid, Line, Paper, Piece, Role, Slot};
use super::text::head;

/// How the characters of the Chinese font are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FontCoding {
    /// Two bytes of Unicode.
    Ucs2,
    /// UTF-16.
    Utf16,
    /// GBK.
    Gbk,
    /// Numbers of the font's own, with a table that says what they are.
    ToUnicode,
}

const CODINGS: [FontCoding; 4] = [FontCoding::Ucs2, FontCoding::Utf16, FontCoding::Gbk, FontCoding::ToUnicode];

/// The page, A4 in points, and what is left free around it.
const WIDTH: f64 = 595.0;
const HEIGHT: f64 = 842.0;
const MARGIN: f64 = 60.0;
/// The height of the letters and of a line.
const SIZE: f64 = 9.0;
const LEADING: f64 = 13.0;

/// The document.
pub(super) fn pdf(paper: &Paper) -> Vec<u8> {
    let variant = paper.style.variant;
    let coding = CODINGS[usize::try_from(variant % 4).unwrap_or_default()];
    let mut pages = Pages {
        fonts: Fonts { coding, latin: (variant / 4).is_multiple_of(2), numbers: BTreeMap::new() },
        style: LineStyle {
            filled: (variant / 8).is_multiple_of(2),
            marked: paper.style.paged,
            repeats: (variant / 16).is_multiple_of(2),
        },
        done: Vec::new(),
        content: String::new(),
        y: MARGIN,
    };
    for piece in paper.pieces() {
        match piece {
            Piece::Line(line) => pages.line(line),
            Piece::Table(grid) => pages.table(grid),
        }
    }
    pages.turn();
    assemble(&pages.done, &pages.fonts)
}

/// The fonts and what has been written with them.
struct Fonts {
    coding: FontCoding,
    /// Digits and letters are in a font of their own.
    latin: bool,
    /// The numbers that characters have got, where the font has its own.
    numbers: BTreeMap<char, u16>,
}

impl Fonts {
    /// The codes of a text in hexadecimal digits.
    fn coded(&mut self, text: &str) -> String {
        let mut codes = String::new();
        for c in text.chars() {
            match self.coding {
                FontCoding::Ucs2 | FontCoding::Utf16 => {
                    for unit in c.encode_utf16(&mut [0; 2]) {
                        let _ = write!(codes, "{unit:04X}");
                    }
                }
                FontCoding::Gbk => {
                    for byte in GBK.encode(c.encode_utf8(&mut [0; 4])).0.iter() {
                        let _ = write!(codes, "{byte:02X}");
                    }
                }
                FontCoding::ToUnicode => {
                    let next = 3 + u16::try_from(self.numbers.len()).unwrap_or_default();
                    let number = *self.numbers.entry(c).or_insert(next);
                    let _ = write!(codes, "{number:04X}");
                }
            }
        }
        codes
    }
}

#[derive(Clone, Copy)]
struct LineStyle {
    /// Lines are thin rectangles.
    filled: bool,
    /// Pages have their number at the foot.
    marked: bool,
    /// Headers are printed again on the next page.
    repeats: bool,
}

struct Pages {
    fonts: Fonts,
    style: LineStyle,
    done: Vec<String>,
    content: String,
    /// Where the next line goes, from the top.
    y: f64,
}

/// How wide a text is set.
fn wide(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { SIZE / 2.0 } else { SIZE }).sum()
}

/// Lines no wider than there is room. A figure is never broken.
fn wrap(text: &str, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.split('\n').filter(|part| !part.is_empty()) {
        let mut line = String::new();
        for c in part.chars() {
            if wide(&line) + wide(c.encode_utf8(&mut [0; 4])) > room && !line.is_empty() && !part.is_ascii() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
        lines.push(line);
    }
    lines
}

impl Pages {
    fn turn(&mut self) {
        if self.style.marked {
            let mark = format!("- {} -", self.done.len() + 1);
            self.text(WIDTH / 2.0 - wide(&mark) / 2.0, HEIGHT - 30.0, &mark);
        }
        self.done.push(std::mem::take(&mut self.content));
        self.y = MARGIN;
    }

    fn room(&self) -> f64 {
        HEIGHT - MARGIN - self.y
    }

    fn line(&mut self, line: &Line) {
        // A paragraph begins two characters in.
        let text = if line.heading.is_some() { line.text.clone() } else { format!("　　{}", line.text) };
        for part in wrap(&text, WIDTH - 2.0 * MARGIN) {
            if self.room() < LEADING {
                self.turn();
            }
            let x = if line.heading == Some(1) { (WIDTH - wide(&part)) / 2.0 } else { MARGIN };
            self.y += LEADING;
            self.text(x, self.y, &part);
        }
        self.y += 3.0;
    }

    /// A text whose line stands at `y` from the top.
    fn text(&mut self, x: f64, y: f64, text: &str) {
        let mut x = x;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_latin = self.fonts.latin && first.is_ascii();
            let end = rest.find(|c: char| (self.fonts.latin && c.is_ascii()) != is_latin).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            let at = HEIGHT - y;
            if is_latin {
                let quoted = run.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
                let _ = writeln!(self.content, "BT /F2 {SIZE} Tf {x:.2} {at:.2} Td ({quoted}) Tj ET");
            } else if run.chars().any(|c| c != '　') {
                let codes = self.fonts.coded(run);
                let _ = writeln!(self.content, "BT /F1 {SIZE} Tf {x:.2} {at:.2} Td <{codes}> Tj ET");
            }
            x += wide(run);
            rest = after;
        }
    }

    fn rule(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (left, top) = (from.0, HEIGHT - from.1);
        if self.style.filled {
            let (width, height) = ((to.0 - from.0).max(0.5), (to.1 - from.1).max(0.5));
            let _ = writeln!(self.content, "{left:.2} {:.2} {width:.2} {height:.2} re f", top - height);
        } else {
            let _ = writeln!(self.content, "{left:.2} {top:.2} m {:.2} {:.2} l S", to.0, HEIGHT - to.1);
        }
    }

    fn boxed(&mut self, left: f64, top: f64, right: f64, bottom: f64) {
        self.rule((left, top), (right, top));
        self.rule((left, bottom), (right, bottom));
        self.rule((left, top), (left, bottom));
        self.rule((right, top), (right, bottom));
    }

    fn table(&mut self, grid: &Grid) {
        let edges = edges(grid);
        let heights = heights(grid, &edges);
        let head = head(grid);
        self.y += 6.0;
        let mut start = 0;
        while start < grid.rows.len() {
            let repeated = if start > 0 && self.style.repeats && self.style.marked { head } else { 0 };
            let mut room = self.room() - heights[..repeated].iter().sum::<f64>();
            let mut end = start;
            while end < grid.rows.len() && heights[end] <= room {
                room -= heights[end];
                end += 1;
            }
            // A table does not begin with its header alone at the foot of a page.
            if end < (start + 3).min(grid.rows.len()) {
                self.turn();
                if end == start {
                    continue;
                }
                end = start;
            }
            if end > start {
                if repeated > 0 {
                    self.rows(grid, &edges, &heights, 0..repeated);
                }
                self.rows(grid, &edges, &heights, start..end);
                if end < grid.rows.len() {
                    self.turn();
                }
            }
            start = end;
        }
        self.y += 6.0;
    }

    /// Rows of a table on one page; a cell that goes on on the next has its text where most of it is.
    fn rows(&mut self, grid: &Grid, edges: &[f64], heights: &[f64], rows: std::ops::Range<usize>) {
        let top = self.y;
        let place = |row: usize| top + heights[rows.start..row].iter().sum::<f64>();
        for (at, slots) in grid.dense().iter().enumerate() {
            for (column, slot) in slots.iter().enumerate() {
                let Slot::Begins(field) = slot else { continue };
                let (first, last) = (at.max(rows.start), (at + field.rows).min(grid.rows.len()).min(rows.end));
                if first >= last {
                    continue;
                }
                let (left, right) = (edges[column], edges[column + field.columns]);
                let (above, below) = (place(first), place(last));
                self.boxed(left, above, right, below);
                let here = last - first;
                let total = field.rows.min(grid.rows.len() - at);
                let lines = wrap(&field.text, right - left - 4.0);
                let lines: Vec<String> = if here == total {
                    lines
                } else if self.style.marked
                    && field.role == Role::Group
                    && field.rows < 10
                    && field.text.chars().count() == 7
                {
                    // The label of a group is torn by the end of the page.
                    let (one, other): (String, String) =
                        (field.text.chars().take(4).collect(), field.text.chars().skip(4).collect());
                    wrap(if at >= rows.start { &one } else { &other }, right - left - 4.0)
                } else if 2 * here > total || (2 * here == total && at >= rows.start) {
                    lines
                } else {
                    Vec::new()
                };
                let block = f64::from(u32::try_from(lines.len()).unwrap_or_default()) * (SIZE + 2.0);
                let mut y = above + (below - above - block) / 2.0;
                for line in lines {
                    y += SIZE + 1.0;
                    let centred = (left + right - wide(&line)) / 2.0;
                    let x = if matches!(field.role, Role::Label(_)) { left + 2.0 } else { centred };
                    self.text(x, y, &line);
                    y += 1.0;
                }
            }
        }
        self.y = place(rows.end);
    }
}

/// The borders of the columns: labels take what is left over by figures.
fn edges(grid: &Grid) -> Vec<f64> {
    let columns = grid.width();
    let mut wanted = vec![0.0_f64; columns];
    for row in grid.dense() {
        for (column, slot) in row.iter().enumerate() {
            if let Slot::Begins(field) = slot {
                let width = match field.role {
                    Role::Figure(_) | Role::Stray => wide(&field.text) + 6.0,
                    Role::Label(_) => wide(&field.text.replace('\n', "")).min(110.0),
                    Role::Group if field.text.contains('\n') => 16.0,
                    Role::Group => 46.0,
                    _ => 28.0,
                };
                let each = width / f64::from(u32::try_from(field.columns).unwrap_or(1));
                for wanted in &mut wanted[column..column + field.columns] {
                    *wanted = wanted.max(each);
                }
            }
        }
    }
    let all: f64 = wanted.iter().sum();
    let whole = WIDTH - 2.0 * MARGIN;
    // Figures keep their width; what is missing or left is shared.
    let scale = whole / all;
    let mut edges = vec![MARGIN];
    for width in wanted {
        edges.push(edges.last().copied().unwrap_or(MARGIN) + width * scale.max(0.6));
    }
    edges
}

fn heights(grid: &Grid, edges: &[f64]) -> Vec<f64> {
    let dense = grid.dense();
    let mut heights = vec![SIZE + 8.0; dense.len()];
    let mut tall = Vec::new();
    for (at, row) in dense.iter().enumerate() {
        for (column, slot) in row.iter().enumerate() {
            if let Slot::Begins(field) = slot {
                let lines = wrap(&field.text, edges[column + field.columns] - edges[column] - 4.0).len();
                let height = f64::from(u32::try_from(lines).unwrap_or_default()) * (SIZE + 2.0) + 6.0;
                if field.rows == 1 {
                    heights[at] = heights[at].max(height)
                } else {
                    tall.push((at, field.rows, height))
                }
            }
        }
    }
    for (at, rows, height) in tall {
        let end = (at + rows).min(heights.len());
        let has: f64 = heights[at..end].iter().sum();
        if height > has {
            heights[end - 1] += height - has;
        }
    }
    heights
}

/// The file: pages, fonts, and where each object begins.
fn assemble(pages: &[String], fonts: &Fonts) -> Vec<u8> {
    let (cmap, ordering, kind) = match fonts.coding {
        FontCoding::Ucs2 => ("UniGB-UCS2-H", "GB1", 0),
        FontCoding::Utf16 => ("UniGB-UTF16-H", "GB1", 0),
        FontCoding::Gbk => ("GBK-EUC-H", "GB1", 0),
        FontCoding::ToUnicode => ("Identity-H", "Identity", 2),
    };
    let widths = match fonts.coding {
        // Letters and digits of GB1 are 1 to 95, half as wide from 814 on.
        FontCoding::Ucs2 | FontCoding::Utf16 | FontCoding::Gbk => "[1 95 500 814 939 500]".to_owned(),
        FontCoding::ToUnicode => {
            let narrow = fonts.numbers.iter().filter(|(c, _)| c.is_ascii());
            format!("[{}]", narrow.map(|(_, number)| format!("{number} {number} 500 ")).collect::<String>())
        }
    };
    let to_unicode = if fonts.coding == FontCoding::ToUnicode { " /ToUnicode 7 0 R" } else { "" };
    let kids: String = (0..pages.len()).map(|page| format!("{} 0 R ", 8 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()),
        format!(
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{cmap} /DescendantFonts [4 0 R]{to_unicode} >>"
        ),
        format!(
            "<< /Type /Font /Subtype /CIDFontType{kind} /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) \
             /Supplement 2 >> /DW 1000 /W {widths} /FontDescriptor 5 0 R >>"
        ),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 \
         /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
            .to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>".to_owned(),
        stream(&to_unicode_table(fonts)),
    ];
    for (page, content) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> >>",
            9 + 2 * page
        ));
        objects.push(stream(content));
    }
    let mut file = String::from("%PDF-1.4\n");
    let mut starts = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        starts.push(file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for start in starts {
        let _ = writeln!(file, "{start:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

fn stream(content: &str) -> String {
    format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len())
}

fn to_unicode_table(fonts: &Fonts) -> String {
    let mut table = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let entries: Vec<_> = fonts.numbers.iter().collect();
    for part in entries.chunks(100) {
        let _ = writeln!(table, "{} beginbfchar", part.len());
        for (c, number) in part {
            let _ = writeln!(table, "<{number:04X}> <{:04X}>", u32::from(**c));
        }
        table += "endbfchar\n";
    }
    table + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
}
