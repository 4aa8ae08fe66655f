//! The unified social credit code, by which an organ is told from others of the same name.

use std::fmt;
use std::str::FromStr;

use crate::organ::division::DivisionCode;
use crate::wire;

/// The 31 characters a code is written in: digits and capitals without I, O, S, V, Z (GB 32100-2015, table 2).
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Weights of the 17 characters before the check character: 3ⁱ mod 31 (GB 32100-2015).
const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// Weights of the 8 characters before the check character of an organisation code (GB 11714-1997).
const ORGANIZATION_WEIGHTS: [usize; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// What no credit code looks like.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{found}` is not a unified social credit code (统一社会信用代码): 18 characters, digits and capital letters other than I, O, S, V and Z, such as \"11341702486344515H\""
)]
pub struct NotACreditCode {
    /// What stood there.
    pub found: String,
}

/// 统一社会信用代码（GB 32100-2015），18 位，按所印文字保存；校验码是否相符另由规则判断，不相符也照样保存。
///
/// Unified social credit code (GB 32100-2015): 18 characters, kept as printed. Whether its check characters hold is for a
/// rule to judge; a code that fails is still kept.
///
/// ```
/// use ogi_model::CreditCode;
///
/// let code: CreditCode = "11341702486344515H".parse()?;
/// assert_eq!(code.division_part(), "341702");
/// assert!(code.check_holds() && code.organization_check_holds());
/// # Ok::<(), ogi_model::NotACreditCode>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CreditCode(String);

impl CreditCode {
    /// The form of a code, as a regular expression every JSON Schema reader understands.
    pub const PATTERN: &str = "^[0-9A-HJ-NPQRTUWXY]{18}$";

    /// Takes a code of the right form, whatever its check characters say.
    pub fn new(text: &str) -> Result<Self, NotACreditCode> {
        if text.len() == 18 && text.bytes().all(|byte| value(byte).is_some()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotACreditCode { found: text.to_owned() })
        }
    }

    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The registering department and the kind of body: `11` for an organ of state, `12` for a public institution.
    pub fn category_part(&self) -> &str {
        &self.0[..2]
    }

    /// The division code of the registering department, characters 3 to 8: not always where the organ sits.
    pub fn division_part(&self) -> &str {
        &self.0[2..8]
    }

    /// [`division_part`](Self::division_part) as a code, where it consists of digits.
    pub fn division_code(&self) -> Option<DivisionCode> {
        DivisionCode::new(self.division_part()).ok()
    }

    /// The nine characters of the organisation code (GB 11714-1997).
    pub fn organization_part(&self) -> &str {
        &self.0[8..17]
    }

    /// Whether the organisation code carries the check character that GB 11714-1997 (modulo 11) computes for it.
    pub fn organization_check_holds(&self) -> bool {
        let code = self.organization_part().as_bytes();
        // GB 11714 counts letters from A = 10 without gaps, unlike GB 32100.
        let sum: usize = code.iter().zip(ORGANIZATION_WEIGHTS).map(|(byte, weight)| ordinal(*byte) * weight).sum();
        let expected = match 11 - sum % 11 {
            10 => b'X',
            11 => b'0',
            digit => ALPHABET[digit],
        };
        code[8] == expected
    }

    /// Whether the last character is the one that GB 32100-2015 (modulo 31) computes from the other 17.
    pub fn check_holds(&self) -> bool {
        let code = self.0.as_bytes();
        let sum: usize = code.iter().zip(WEIGHTS).filter_map(|(byte, weight)| Some(value(*byte)? * weight)).sum();
        code[17] == ALPHABET[(31 - sum % 31) % 31]
    }
}

fn value(byte: u8) -> Option<usize> {
    ALPHABET.iter().position(|known| *known == byte)
}

fn ordinal(byte: u8) -> usize {
    usize::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 })
}

impl FromStr for CreditCode {
    type Err = NotACreditCode;

    fn from_str(text: &str) -> Result<Self, NotACreditCode> {
        Self::new(text)
    }
}

impl TryFrom<String> for CreditCode {
    type Error = NotACreditCode;

    fn try_from(text: String) -> Result<Self, NotACreditCode> {
        Self::new(&text)
    }
}

impl From<CreditCode> for String {
    fn from(code: CreditCode) -> Self {
        code.0
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

wire::as_pattern!(CreditCode, wire::Expected::CreditCode, CreditCode::PATTERN);

#[cfg(test)]
mod tests {
    use super::*;

    const REAL: [&str; 6] = [
        "11341702486344515H",
        "11341702003256079T",
        "12620600MB0523338C",
        "11370812004339255B",
        "11370900004341590P",
        "11341703003249434A",
    ];

    #[test]
    fn both_checks_hold_for_codes_in_use() {
        for text in REAL {
            let code = CreditCode::new(text).unwrap();
            assert!(code.check_holds(), "{text}");
            assert!(code.organization_check_holds(), "{text}");
        }
    }

    #[test]
    fn one_wrong_character_breaks_a_check_and_is_kept() {
        for text in REAL {
            for at in 0..18 {
                let mut bytes = text.as_bytes().to_vec();
                bytes[at] = if bytes[at] == b'7' { b'8' } else { b'7' };
                let code = CreditCode::new(std::str::from_utf8(&bytes).unwrap()).unwrap();
                assert!(!code.check_holds(), "{code}");
            }
        }
    }

    #[test]
    fn swapped_neighbours_in_the_organization_code_break_its_own_check() {
        assert!(!CreditCode::new("11341702486344551H").unwrap().organization_check_holds());
    }

    #[test]
    fn the_parts_of_a_code_are_the_standards() {
        let code = CreditCode::new("12620600MB0523338C").unwrap();
        assert_eq!(
            (code.category_part(), code.division_part(), code.organization_part()),
            ("12", "620600", "MB0523338")
        );
        assert_eq!(code.division_code().unwrap().division().unwrap().name, "武威市");
    }

    #[test]
    fn letters_outside_the_alphabet_and_other_lengths_are_refused_with_the_expected_form() {
        for text in ["1134170248634451SH", "11341702486344515h", "11341702486344515", "１1341702486344515H", ""] {
            let message = CreditCode::new(text).unwrap_err().to_string();
            assert!(message.contains("18 characters"), "{message}");
        }
    }

    #[test]
    fn in_json_a_code_is_a_string() {
        let code = CreditCode::new(REAL[0]).unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"11341702486344515H\"");
        assert_eq!(serde_json::from_str::<CreditCode>("\"11341702486344515H\"").unwrap(), code);
        assert!(serde_json::from_str::<CreditCode>("\"1134\"").is_err());
    }
}
