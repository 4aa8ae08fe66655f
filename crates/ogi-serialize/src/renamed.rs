//! Names of the drafts before the first release (`docs/decisions/0010-names-before-the-first-release.md`). None of them is
//! read; whoever still writes one is told the name that took its place.

/// A key or a part of an address as it was called once, and as it is called now. Where the new name is not among the names
/// that a place knows, the old one was none of that place either.
const RENAMED: [(&str, &str); 9] = [
    // `requests.total` alone: as a column, `total` is known wherever it may stand.
    ("total", "concluded"),
    ("other_uncorrected", "other_not_supplemented"),
    ("withheld_administrative_inquiry", "withheld_registry_search"),
    ("confirmed", "read_by_sums"),
    ("corrects", "replaces"),
    // Of findings and of decisions files.
    ("explanations", "fixes"),
    ("explanations", "decisions"),
    ("unexplained", "without_fix"),
    ("explained", "confirmed"),
];

/// The new name of a key, where it is one of those that are known here.
pub(crate) fn new_name<S: AsRef<str>>(found: &str, known: &[S]) -> Option<&'static str> {
    let mut of_this_name = RENAMED.iter().filter(|(old, _)| *old == found).map(|(_, new)| *new);
    of_this_name.find(|new| known.iter().any(|known| known.as_ref() == *new))
}

/// The level of zones, which have none: it has no new name.
pub(crate) const FORMER_LEVEL: &str = "development_zone";

/// Whether the word is the level that was taken away, among the levels that are left.
pub(crate) fn is_former_level(found: &str, known: &[String]) -> bool {
    found == FORMER_LEVEL && known.iter().any(|known| known == "prefecture")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_renamed_only_where_its_new_name_is_known() {
        assert_eq!(new_name("total", &["received", "concluded"]), Some("concluded"));
        assert_eq!(new_name("total", &["upheld"]), None);
        assert_eq!(new_name("explanations", &["decisions"]), Some("decisions"));
        assert_eq!(new_name("explanations", &["findings", "fixes"]), Some("fixes"));
        assert!(is_former_level(FORMER_LEVEL, &["province".to_owned(), "prefecture".to_owned()]));
        assert!(!is_former_level(FORMER_LEVEL, &["government".to_owned()]));
    }
}
