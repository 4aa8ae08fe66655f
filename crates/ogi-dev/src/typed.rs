//! Figures of published reports that were typed by hand before three keys got the names they have now.

/// Keys as they were typed, and what they are called now.
const RENAMED: [(&str, &str); 3] = [
    ("requests.total.", "requests.concluded."),
    (".other_uncorrected.", ".other_not_supplemented."),
    (".withheld_administrative_inquiry.", ".withheld_registry_search."),
];

/// The lines `address<TAB>value` under the keys of today.
///
/// ```
/// assert_eq!(ogi_dev::typed("requests.total.business\t3\n"), "requests.concluded.business\t3\n");
/// ```
pub fn typed(cells: &str) -> String {
    RENAMED.iter().fold(cells.to_owned(), |cells, (typed, now)| cells.replace(typed, now))
}
