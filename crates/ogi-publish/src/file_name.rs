//! What files about a report are called.

/// `YEAR-ORGAN`, without an ending: what a file system does not hold, and what nobody sees, is replaced by `_`.
///
/// ```
/// use ogi_publish::file_stem;
///
/// assert_eq!(file_stem(Some(" 甲县教育局"), Some(2024)), "2024-甲县教育局");
/// assert_eq!(file_stem(Some("甲县/乙局"), None), "年度未知-甲县_乙局");
/// ```
pub fn file_stem(organ: Option<&str>, year: Option<u16>) -> String {
    /// Most file systems take 255 bytes, of which a Chinese character takes three.
    const LONGEST: usize = 60;
    let organ = organ.map(str::trim).filter(|organ| !organ.is_empty()).unwrap_or("机关未知");
    let year = year.map_or_else(|| "年度未知".to_owned(), |year| year.to_string());
    let held = |letter: char| {
        let is_held = !ogi_model::text::is_hidden(letter) && !"/\\:*?\"<>|".contains(letter);
        if is_held { letter } else { '_' }
    };
    let name: String = format!("{year}-{organ}").chars().map(held).take(LONGEST).collect();
    name.trim_end_matches([' ', '.']).to_owned()
}
