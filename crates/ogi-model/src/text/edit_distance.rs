//! How alike two words are, to guess which one was meant.

/// How many characters must be put in, taken out or changed to make one of the other.
pub fn edit_distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = at + 1;
        for (index, d) in other.iter().enumerate() {
            let changed = corner + usize::from(c != d);
            corner = row[index + 1];
            row[index + 1] = changed.min(row[index] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

/// The known word that was probably meant, where one is like enough: at most half of the letters differ.
///
/// ```
/// assert_eq!(ogi_model::text::nearest("totl", ["total", "business"]), Some("total"));
/// assert_eq!(ogi_model::text::nearest("colour", ["total", "business"]), None);
/// ```
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    let found = letters(found);
    let with_distance = known.into_iter().map(|word| (edit_distance(&found, &letters(word)), word));
    let (distance, word) = with_distance.min_by_key(|(distance, _)| *distance)?;
    (distance * 2 <= found.len().max(2)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_taken_out_or_changed_counts() {
        let of = |one: &str, other: &str| {
            edit_distance(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>())
        };
        assert_eq!(of("", "其他"), 2);
        assert_eq!(of("其他法律行政止公开", "其他法律行政法规禁止公开"), 3);
        assert_eq!(of("行政许可", "行政处罚"), 2);
    }

    #[test]
    fn a_slip_finds_the_word_meant_and_a_stranger_none() {
        let known = ["warning", "info", "error", "off"];
        assert_eq!(nearest("warnning", known), Some("warning"));
        assert_eq!(nearest("of", known), Some("off"));
        assert_eq!(nearest("catastrophe", known), None);
    }
}
