//! The file around the pages: objects, and the table of where they are.

use super::coding::Coded;

/// A page: its content, its size before it is turned, and quarter turns.
pub(super) struct PageContent {
    pub(super) content: String,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) turns: u8,
    pub(super) has_picture: bool,
}

/// Writes the whole file.
pub(super) fn write(pages: &[PageContent], coded: &Coded) -> Vec<u8> {
    const FIRST_PAGE: usize = 8;
    let mut objects: Vec<Vec<u8>> = vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()];
    let kids: Vec<String> = (0..pages.len()).map(|index| format!("{} 0 R", FIRST_PAGE + index * 2)).collect();
    let kids = kids.join(" ");
    objects.push(format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()).into_bytes());
    let to_unicode = coded.to_unicode();
    let table = if to_unicode.is_some() { "/ToUnicode 6 0 R" } else { "" };
    let name = coded.name();
    let font = format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /{name} /DescendantFonts [4 0 R] {table} >>"
    );
    objects.push(font.into_bytes());
    let below = format!(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /FontDescriptor 5 0 R /DW 1000 /W {} \
         /CIDSystemInfo << /Registry (Adobe) /Ordering ({}) /Supplement 2 >> >>",
        coded.widths(),
        coded.ordering()
    );
    objects.push(below.into_bytes());
    objects.push(
        b"<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 \
         /Descent -120 /CapHeight 700 /StemV 80 >>"
            .to_vec(),
    );
    objects.push(pdf_stream("", to_unicode.as_deref().unwrap_or_default()));
    objects.push(pdf_stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        "w",
    ));
    for (index, page) in pages.iter().enumerate() {
        let (width, height) = (page.width, page.height);
        let picture = if page.has_picture { "/XObject << /Im1 7 0 R >>" } else { "" };
        let entries = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Rotate {} /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R >> {picture} >> >>",
            u32::from(page.turns) * 90,
            FIRST_PAGE + index * 2 + 1
        );
        objects.push(entries.into_bytes());
        objects.push(pdf_stream("", &page.content));
    }
    pdf_file(&objects)
}

/// A stream object with these entries and data.
pub fn pdf_stream(entries: &str, data: impl AsRef<[u8]>) -> Vec<u8> {
    let data = data.as_ref();
    let head = format!("<< {entries} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// A file of these objects, numbered from 1; the first is the catalog.
pub fn pdf_file(objects: &[impl AsRef<[u8]>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(file.len());
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(object.as_ref());
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    file.extend(format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).bytes());
    file
}
