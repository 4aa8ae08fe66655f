//! How much of a text stands in another: both are cut into overlapping runs of letters, and the runs they share are
//! counted. Digits, punctuation and blanks play no part, so new figures in an old text do not make it a new one. The time
//! taken grows with the length of the texts.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher};

/// How many letters a run has: long enough that shared runs are shared wording, not shared vocabulary.
const RUN: usize = 6;

/// How two texts compare, in different runs of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Likeness {
    /// Runs in both.
    pub(crate) shared: u64,
    /// Runs in the first.
    pub(crate) first: u64,
}

impl Likeness {
    /// Of the runs of the first text, the part that stands in the second, in whole percent.
    pub(crate) fn percent_of_first(self) -> u64 {
        (self.shared * 100).checked_div(self.first).unwrap_or(0)
    }
}

// With keys of its own the hash is the same in every process.
type Runs = HashSet<u64, BuildHasherDefault<DefaultHasher>>;

/// Compares two texts, each given in pieces; no run reaches over two pieces.
pub(crate) fn compare<'a>(first: impl Iterator<Item = &'a str>, second: impl Iterator<Item = &'a str>) -> Likeness {
    let (first, second) = (runs(first), runs(second));
    let shared = first.iter().filter(|run| second.contains(*run)).count();
    Likeness { shared: shared as u64, first: first.len() as u64 }
}

fn runs<'a>(pieces: impl Iterator<Item = &'a str>) -> Runs {
    /// An odd number with bits all over.
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut leaving = 1_u64;
    for _ in 0..RUN {
        leaving = leaving.wrapping_mul(BASE);
    }
    let mut runs = Runs::default();
    for piece in pieces {
        let letters = || piece.chars().filter(|c| c.is_alphabetic()).map(|c| u64::from(u32::from(c)));
        let mut hash = 0_u64;
        let mut left = letters();
        for (index, letter) in letters().enumerate() {
            hash = hash.wrapping_mul(BASE).wrapping_add(letter);
            if index >= RUN {
                let gone = left.next().expect("as many letters have been read before");
                hash = hash.wrapping_sub(gone.wrapping_mul(leaving));
            }
            if index + 1 >= RUN {
                runs.insert(hash);
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(first: &str, second: &str) -> u64 {
        compare([first].into_iter(), [second].into_iter()).percent_of_first()
    }

    const TEXT: &str = "一是解读的形式还比较单一，二是基层的力量还比较薄弱。";

    #[test]
    fn a_text_stands_in_itself_and_in_a_longer_one_as_a_whole() {
        assert_eq!(percent(TEXT, TEXT), 100);
        assert_eq!(percent(TEXT, &format!("总的看，{TEXT}我们将继续努力。")), 100);
    }

    #[test]
    fn new_figures_and_punctuation_make_no_new_text() {
        assert_eq!(percent("2023年，共公开信息120条；", "2022年共公开信息98条。"), 100);
    }

    #[test]
    fn a_text_of_its_own_shares_nothing() {
        assert_eq!(percent(TEXT, "今年的主要困难在于人手紧张，答复期限控制得不够好。"), 0);
    }

    #[test]
    fn what_was_added_lowers_the_share() {
        let longer = format!("{TEXT}三是对第三方意见的征求缺少统一的文书和时限。");
        assert!((40..70).contains(&percent(&longer, TEXT)), "{}", percent(&longer, TEXT));
    }

    #[test]
    fn too_little_text_has_no_runs() {
        assert_eq!(compare(["无。"].into_iter(), ["无。"].into_iter()), Likeness { shared: 0, first: 0 });
        assert_eq!(percent("无", "无"), 0);
    }

    #[test]
    fn a_run_that_comes_later_is_the_same_run() {
        let likeness = compare(["甲乙丙丁戊己庚辛"].into_iter(), ["壬癸甲乙丙丁戊己"].into_iter());
        assert_eq!(likeness, Likeness { shared: 1, first: 3 });
    }
}
