//! How a font of a PDF file codes its characters.

use std::collections::BTreeMap;
use std::fmt::Write;

use hayro_cmap::{CMap, CMapName, load_embedded};

/// A coding, named as the files name it. None of these fonts is embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontCoding {
    /// `GB-EUC-H`: GB 2312.
    GbEuc,
    /// `GBK-EUC-H`
    GbkEuc,
    /// `GBKp-EUC-H`
    GbkpEuc,
    /// `GBK2K-H`: GB 18030.
    Gbk2k,
    /// `UniGB-UCS2-H`
    UniGbUcs2,
    /// `UniGB-UTF16-H`
    UniGbUtf16,
    /// `Identity-H`, the codes numbers of Adobe-GB1.
    Gb1,
    /// `Identity-H`, the codes numbers of the font, with a table of what they are.
    ToUnicode,
    /// The same, where the table names radicals and compatibility ideographs for the characters that look like them.
    Radicals,
    /// The same, with a table that lacks the figures.
    WithoutFigures,
    /// The same without a table: nobody can tell.
    Unknown,
}

/// The radicals and compatibility ideographs that browsers print for common characters.
const RADICALS: &[(char, char)] = &[
    ('一', '⼀'),
    ('二', '⼆'),
    ('人', '⼈'),
    ('八', '⼋'),
    ('十', '⼗'),
    ('工', '⼯'),
    ('大', '⼤'),
    ('文', '⽂'),
    ('方', '⽅'),
    ('行', '⾏'),
    ('自', '⾃'),
    ('示', '⽰'),
    ('生', '⽣'),
    ('用', '⽤'),
    ('民', '⺠'),
    ('长', '⻓'),
    ('见', '⻅'),
    ('西', '⻄'),
    ('不', '\u{f967}'),
    ('年', '\u{f98e}'),
    ('六', '\u{f9d1}'),
    ('列', '\u{f99c}'),
    ('理', '\u{f9e4}'),
    ('律', '\u{f9d8}'),
    ('量', '\u{f97e}'),
    ('度', '\u{fa01}'),
];

/// The characters a document uses, with their codes.
pub(super) struct Coded {
    coding: FontCoding,
    cmap: Option<CMap>,
    /// Codes handed out one after another, by character.
    numbers: BTreeMap<char, u16>,
}

impl Coded {
    pub(super) fn new(coding: FontCoding) -> Self {
        let by_unicode = || load_embedded(CMapName::UniGbUtf16H).and_then(|data| CMap::parse(data, load_embedded));
        Self { coding, cmap: if coding == FontCoding::Gb1 { by_unicode() } else { None }, numbers: BTreeMap::new() }
    }

    /// The codes of a text, as a string of hexadecimal figures.
    pub(super) fn string(&mut self, text: &str) -> String {
        let mut hex = String::from("<");
        for c in text.chars() {
            for byte in self.code(c) {
                write!(hex, "{byte:02x}").expect("a string takes all");
            }
        }
        hex.push('>');
        hex
    }

    fn code(&mut self, c: char) -> Vec<u8> {
        match self.coding {
            FontCoding::GbEuc | FontCoding::GbkEuc | FontCoding::GbkpEuc => {
                encoding_rs::GBK.encode(c.encode_utf8(&mut [0; 4])).0.into_owned()
            }
            FontCoding::Gbk2k => encoding_rs::GB18030.encode(c.encode_utf8(&mut [0; 4])).0.into_owned(),
            FontCoding::UniGbUcs2 | FontCoding::UniGbUtf16 => {
                c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()).collect()
            }
            FontCoding::Gb1 => {
                let cid = self.cmap.as_ref().and_then(|cmap| cmap.lookup_cid_code(u32::from(c), 2)).unwrap_or(0);
                u16::try_from(cid).unwrap_or(0).to_be_bytes().to_vec()
            }
            FontCoding::ToUnicode | FontCoding::Radicals | FontCoding::WithoutFigures | FontCoding::Unknown => {
                let next = u16::try_from(self.numbers.len()).expect("few characters") + 3;
                self.numbers.entry(c).or_insert(next).to_be_bytes().to_vec()
            }
        }
    }

    /// The name of the coding.
    pub(super) fn name(&self) -> &'static str {
        match self.coding {
            FontCoding::GbEuc => "GB-EUC-H",
            FontCoding::GbkEuc => "GBK-EUC-H",
            FontCoding::GbkpEuc => "GBKp-EUC-H",
            FontCoding::Gbk2k => "GBK2K-H",
            FontCoding::UniGbUcs2 => "UniGB-UCS2-H",
            FontCoding::UniGbUtf16 => "UniGB-UTF16-H",
            _ => "Identity-H",
        }
    }

    /// The character collection of the numbers of shapes.
    pub(super) fn ordering(&self) -> &'static str {
        if self.numbers.is_empty() { "GB1" } else { "Identity" }
    }

    /// The widths of the narrow characters, by the numbers of their shapes.
    pub(super) fn widths(&self) -> String {
        if self.numbers.is_empty() {
            return "[1 95 500 814 939 500]".to_owned();
        }
        let narrow = self.numbers.iter().filter(|(c, _)| is_narrow(**c));
        let mut widths = String::from("[");
        for (_, number) in narrow {
            write!(widths, "{number} [500] ").expect("a string takes all");
        }
        widths.push(']');
        widths
    }

    /// The table from codes to characters, for a file that has one.
    pub(super) fn to_unicode(&self) -> Option<String> {
        if self.numbers.is_empty() || self.coding == FontCoding::Unknown {
            return None;
        }
        let mut table = String::from(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n\
             1 begincodespacerange <0000> <ffff> endcodespacerange\n",
        );
        let said: Vec<_> = (self.numbers.iter())
            .filter(|(c, _)| !(self.coding == FontCoding::WithoutFigures && c.is_ascii_digit()))
            .collect();
        for said in said.chunks(100) {
            writeln!(table, "{} beginbfchar", said.len()).expect("a string takes all");
            for (c, number) in said {
                let radical = RADICALS.iter().find(|(character, _)| character == *c).map(|(_, radical)| *radical);
                let c = radical.filter(|_| self.coding == FontCoding::Radicals).unwrap_or(**c);
                write!(table, "<{number:04x}> <").expect("a string takes all");
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(table, "{unit:04x}").expect("a string takes all");
                }
                table.push_str(">\n");
            }
            table.push_str("endbfchar\n");
        }
        table.push_str("endcmap end end\n");
        Some(table)
    }
}

/// Half as wide as an ideograph.
pub(super) fn is_narrow(c: char) -> bool {
    c.is_ascii()
}
