//! The file around the pages: objects, and the table of where they are.

use std::fmt::Write;

use super::coding::Coded;

/// A page: its content, and quarter turns.
pub(super) struct PageContent {
    pub(super) content: String,
    pub(super) turns: u8,
    /// Wider than high before it is turned.
    pub(super) is_wide: bool,
    pub(super) has_picture: bool,
}

/// Writes the whole file.
pub(super) fn write(pages: &[PageContent], coded: &Coded) -> Vec<u8> {
    const FIRST_PAGE: usize = 8;
    let mut objects: Vec<String> = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned()];
    let kids: Vec<String> = (0..pages.len()).map(|index| format!("{} 0 R", FIRST_PAGE + index * 2)).collect();
    let kids = kids.join(" ");
    objects.push(format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()));
    let to_unicode = coded.to_unicode();
    let table = if to_unicode.is_some() { "/ToUnicode 6 0 R" } else { "" };
    let name = coded.name();
    objects.push(format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /{name} /DescendantFonts [4 0 R] {table} >>"
    ));
    objects.push(format!(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /FontDescriptor 5 0 R /DW 1000 /W {} \
         /CIDSystemInfo << /Registry (Adobe) /Ordering ({}) /Supplement 2 >> >>",
        coded.widths(),
        coded.ordering()
    ));
    objects.push(
        "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 \
         /Descent -120 /CapHeight 700 /StemV 80 >>"
            .to_owned(),
    );
    objects.push(stream("", to_unicode.as_deref().unwrap_or_default()));
    objects.push(stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        "w",
    ));
    for (index, page) in pages.iter().enumerate() {
        let (width, height) = if page.is_wide { (842, 595) } else { (595, 842) };
        let picture = if page.has_picture { "/XObject << /Im1 7 0 R >>" } else { "" };
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Rotate {} /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R >> {picture} >> >>",
            u32::from(page.turns) * 90,
            FIRST_PAGE + index * 2 + 1
        ));
        objects.push(stream("", &page.content));
    }
    assemble(&objects)
}

fn stream(entries: &str, data: &str) -> String {
    format!("<< {entries} /Length {} >>\nstream\n{data}\nendstream", data.len())
}

/// Numbers the objects from 1 and writes the table of their places.
fn assemble(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(file.len());
        write!(file, "{number} 0 obj\n{object}\nendobj\n").expect("a string takes all");
    }
    let table = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).expect("a string takes all");
    for place in places {
        writeln!(file, "{place:010} 00000 n ").expect("a string takes all");
    }
    write!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1)
        .expect("a string takes all");
    file.into_bytes()
}
