//! The names of shapes in simple fonts, and the coding that fonts have where a file names none. Names beyond these are not
//! guessed at.

/// Names of the Adobe Glyph List for the characters of the Latin codings.
const NAMES: &[(&str, char)] = &[
    ("A", 'A'),
    ("AE", 'Æ'),
    ("Aacute", 'Á'),
    ("Acircumflex", 'Â'),
    ("Adieresis", 'Ä'),
    ("Agrave", 'À'),
    ("Aring", 'Å'),
    ("Atilde", 'Ã'),
    ("B", 'B'),
    ("C", 'C'),
    ("Ccedilla", 'Ç'),
    ("D", 'D'),
    ("Delta", '∆'),
    ("E", 'E'),
    ("Eacute", 'É'),
    ("Ecircumflex", 'Ê'),
    ("Edieresis", 'Ë'),
    ("Egrave", 'È'),
    ("Eth", 'Ð'),
    ("Euro", '€'),
    ("F", 'F'),
    ("G", 'G'),
    ("H", 'H'),
    ("I", 'I'),
    ("Iacute", 'Í'),
    ("Icircumflex", 'Î'),
    ("Idieresis", 'Ï'),
    ("Igrave", 'Ì'),
    ("J", 'J'),
    ("K", 'K'),
    ("L", 'L'),
    ("Lslash", 'Ł'),
    ("M", 'M'),
    ("N", 'N'),
    ("Ntilde", 'Ñ'),
    ("O", 'O'),
    ("OE", 'Œ'),
    ("Oacute", 'Ó'),
    ("Ocircumflex", 'Ô'),
    ("Odieresis", 'Ö'),
    ("Ograve", 'Ò'),
    ("Omega", 'Ω'),
    ("Oslash", 'Ø'),
    ("Otilde", 'Õ'),
    ("P", 'P'),
    ("Q", 'Q'),
    ("R", 'R'),
    ("S", 'S'),
    ("Scaron", 'Š'),
    ("T", 'T'),
    ("Thorn", 'Þ'),
    ("U", 'U'),
    ("Uacute", 'Ú'),
    ("Ucircumflex", 'Û'),
    ("Udieresis", 'Ü'),
    ("Ugrave", 'Ù'),
    ("V", 'V'),
    ("W", 'W'),
    ("X", 'X'),
    ("Y", 'Y'),
    ("Yacute", 'Ý'),
    ("Ydieresis", 'Ÿ'),
    ("Z", 'Z'),
    ("Zcaron", 'Ž'),
    ("a", 'a'),
    ("aacute", 'á'),
    ("acircumflex", 'â'),
    ("acute", '´'),
    ("adieresis", 'ä'),
    ("ae", 'æ'),
    ("agrave", 'à'),
    ("ampersand", '&'),
    ("approxequal", '≈'),
    ("aring", 'å'),
    ("asciicircum", '^'),
    ("asciitilde", '~'),
    ("asterisk", '*'),
    ("at", '@'),
    ("atilde", 'ã'),
    ("b", 'b'),
    ("backslash", '\\'),
    ("bar", '|'),
    ("braceleft", '{'),
    ("braceright", '}'),
    ("bracketleft", '['),
    ("bracketright", ']'),
    ("breve", '˘'),
    ("brokenbar", '¦'),
    ("bullet", '•'),
    ("c", 'c'),
    ("caron", 'ˇ'),
    ("ccedilla", 'ç'),
    ("cedilla", '¸'),
    ("cent", '¢'),
    ("circumflex", 'ˆ'),
    ("colon", ':'),
    ("comma", ','),
    ("copyright", '©'),
    ("currency", '¤'),
    ("d", 'd'),
    ("dagger", '†'),
    ("daggerdbl", '‡'),
    ("degree", '°'),
    ("dieresis", '¨'),
    ("divide", '÷'),
    ("dollar", '$'),
    ("dotaccent", '˙'),
    ("dotlessi", 'ı'),
    ("e", 'e'),
    ("eacute", 'é'),
    ("ecircumflex", 'ê'),
    ("edieresis", 'ë'),
    ("egrave", 'è'),
    ("eight", '8'),
    ("ellipsis", '…'),
    ("emdash", '—'),
    ("endash", '–'),
    ("equal", '='),
    ("eth", 'ð'),
    ("exclam", '!'),
    ("exclamdown", '¡'),
    ("f", 'f'),
    ("fi", 'ﬁ'),
    ("five", '5'),
    ("fl", 'ﬂ'),
    ("florin", 'ƒ'),
    ("four", '4'),
    ("fraction", '⁄'),
    ("g", 'g'),
    ("germandbls", 'ß'),
    ("grave", '`'),
    ("greater", '>'),
    ("greaterequal", '≥'),
    ("guillemotleft", '«'),
    ("guillemotright", '»'),
    ("guilsinglleft", '‹'),
    ("guilsinglright", '›'),
    ("h", 'h'),
    ("hungarumlaut", '˝'),
    ("hyphen", '-'),
    ("i", 'i'),
    ("iacute", 'í'),
    ("icircumflex", 'î'),
    ("idieresis", 'ï'),
    ("igrave", 'ì'),
    ("infinity", '∞'),
    ("integral", '∫'),
    ("j", 'j'),
    ("k", 'k'),
    ("l", 'l'),
    ("less", '<'),
    ("lessequal", '≤'),
    ("logicalnot", '¬'),
    ("lozenge", '◊'),
    ("lslash", 'ł'),
    ("m", 'm'),
    ("macron", '¯'),
    ("minus", '−'),
    ("mu", 'µ'),
    ("multiply", '×'),
    ("n", 'n'),
    ("nine", '9'),
    ("notequal", '≠'),
    ("ntilde", 'ñ'),
    ("numbersign", '#'),
    ("o", 'o'),
    ("oacute", 'ó'),
    ("ocircumflex", 'ô'),
    ("odieresis", 'ö'),
    ("oe", 'œ'),
    ("ogonek", '˛'),
    ("ograve", 'ò'),
    ("one", '1'),
    ("onehalf", '½'),
    ("onequarter", '¼'),
    ("ordfeminine", 'ª'),
    ("ordmasculine", 'º'),
    ("oslash", 'ø'),
    ("otilde", 'õ'),
    ("p", 'p'),
    ("paragraph", '¶'),
    ("parenleft", '('),
    ("parenright", ')'),
    ("partialdiff", '∂'),
    ("percent", '%'),
    ("period", '.'),
    ("periodcentered", '·'),
    ("perthousand", '‰'),
    ("pi", 'π'),
    ("plus", '+'),
    ("plusminus", '±'),
    ("product", '∏'),
    ("q", 'q'),
    ("question", '?'),
    ("questiondown", '¿'),
    ("quotedbl", '"'),
    ("quotedblbase", '„'),
    ("quotedblleft", '“'),
    ("quotedblright", '”'),
    ("quoteleft", '‘'),
    ("quoteright", '’'),
    ("quotesinglbase", '‚'),
    ("quotesingle", '\''),
    ("r", 'r'),
    ("radical", '√'),
    ("registered", '®'),
    ("ring", '˚'),
    ("s", 's'),
    ("scaron", 'š'),
    ("section", '§'),
    ("semicolon", ';'),
    ("seven", '7'),
    ("six", '6'),
    ("slash", '/'),
    ("space", ' '),
    ("sterling", '£'),
    ("summation", '∑'),
    ("t", 't'),
    ("thorn", 'þ'),
    ("three", '3'),
    ("threequarters", '¾'),
    ("tilde", '˜'),
    ("trademark", '™'),
    ("two", '2'),
    ("u", 'u'),
    ("uacute", 'ú'),
    ("ucircumflex", 'û'),
    ("udieresis", 'ü'),
    ("ugrave", 'ù'),
    ("underscore", '_'),
    ("v", 'v'),
    ("w", 'w'),
    ("x", 'x'),
    ("y", 'y'),
    ("yacute", 'ý'),
    ("ydieresis", 'ÿ'),
    ("yen", '¥'),
    ("z", 'z'),
    ("zcaron", 'ž'),
    ("zero", '0'),
];

/// The character of a name: one of the list, or `uni4E00`, `u4E00`, with or without a suffix.
pub(super) fn character(name: &str) -> Option<char> {
    let base = name.split('.').next().filter(|base| !base.is_empty())?;
    if let Ok(index) = NAMES.binary_search_by(|(known, _)| (*known).cmp(base)) {
        return Some(NAMES[index].1);
    }
    let hex = base.strip_prefix("uni").filter(|hex| hex.len() == 4);
    let hex = hex.or_else(|| base.strip_prefix('u').filter(|hex| (4..=6).contains(&hex.len())))?;
    let is_hex = hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'));
    u32::from_str_radix(hex, 16).ok().filter(|_| is_hex).and_then(char::from_u32)
}

/// The upper half of Adobe's standard coding, from 0xA1; a blank where there is nothing.
const STANDARD: &str = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

/// The character of a code in Adobe's standard coding.
pub(super) fn standard(code: u8) -> Option<char> {
    match code {
        0x27 => Some('’'),
        0x60 => Some('‘'),
        0x20..=0x7e => Some(char::from(code)),
        0xa1..=0xff => STANDARD.chars().nth(usize::from(code - 0xa1)).filter(|c| *c != ' '),
        _ => None,
    }
}

/// What stands between the standard coding and the end of the Latin names in the list of standard strings of CFF.
const LATIN: &str = "¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž";

/// The character of one of the standard strings of CFF, by its number; those of small capitals and old-style figures are
/// not told.
pub(super) fn standard_string(number: u16) -> Option<char> {
    let at = usize::from(number);
    match number {
        1..=95 => standard(u8::try_from(number).ok()? + 31),
        96..=149 => STANDARD.chars().filter(|c| *c != ' ').nth(at - 96),
        150..=228 => LATIN.chars().nth(at - 150),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_for_its_search() {
        assert!(NAMES.is_sorted_by(|(one, _), (other, _)| one < other));
    }

    #[test]
    fn names_are_read_and_not_guessed_at() {
        let told = ["zero", "nine", "parenleft", "uni4E00", "u516C", "one.tnum"].map(character);
        assert_eq!(told, [Some('0'), Some('9'), Some('('), Some('一'), Some('公'), Some('1')]);
        assert_eq!(["g123", "G12", "cid1234", "uni4e00x", ".notdef", "", "universal"].map(character), [None; 7]);
    }

    #[test]
    fn the_standard_strings_are_where_they_should_be() {
        let told = [1, 17, 26, 34, 95, 96, 149, 150, 199, 228].map(standard_string);
        assert_eq!(told, [' ', '0', '9', 'A', '~', '¡', 'ß', '¹', 'Ž', 'ž'].map(Some));
        assert_eq!([0, 229, 390].map(standard_string), [None; 3]);
    }

    #[test]
    fn the_standard_coding_ends_where_it_should() {
        assert_eq!(standard(0xfb), Some('ß'));
        assert_eq!(standard(0xe1), Some('Æ'));
        assert_eq!((standard(0xd0), standard(0xfc)), (Some('—'), None));
    }
}
