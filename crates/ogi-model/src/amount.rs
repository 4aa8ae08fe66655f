//! Amounts of money: exact decimals that say their unit by their type, since a slip between 元 and 万元 is the field's
//! commonest wrong figure.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::wire;

/// The most digits an amount can have, before and after the point together.
pub const MAX_DIGITS: usize = 18;

#[cfg(feature = "schemars")]
const PATTERN: &str = r"^(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?$";

/// What no amount looks like.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{found}` is not an amount: digits with at most one point, no sign, no separators, at most {MAX_DIGITS} digits, such as \"743.38\""
)]
pub struct NotAnAmount {
    /// What stood there.
    pub found: String,
}

macro_rules! amount {
    ($(#[$meta:meta])* $Amount:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Amount(Decimal);

        impl $Amount {
            /// Nothing.
            pub const ZERO: Self = Self(Decimal::ZERO);

            /// The number, without its unit.
            pub const fn get(self) -> Decimal {
                self.0
            }
        }

        impl FromStr for $Amount {
            type Err = NotAnAmount;

            fn from_str(text: &str) -> Result<Self, NotAnAmount> {
                exact(text).map(Self).ok_or_else(|| NotAnAmount { found: text.to_owned() })
            }
        }

        impl TryFrom<Decimal> for $Amount {
            type Error = NotAnAmount;

            fn try_from(number: Decimal) -> Result<Self, NotAnAmount> {
                number.to_string().parse()
            }
        }

        impl fmt::Display for $Amount {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        wire::as_pattern!($Amount, wire::Expected::Amount, PATTERN, "maxLength": MAX_DIGITS + 1);
    };
}

amount! {
    /// An amount in 万元 (ten thousand yuan), the unit of table two.
    ///
    /// ```
    /// use ogi_model::WanYuan;
    ///
    /// let amount: WanYuan = "743.38".parse()?;
    /// assert_eq!(amount.to_string(), "743.38");
    /// assert!("-1".parse::<WanYuan>().is_err());
    /// # Ok::<(), ogi_model::NotAnAmount>(())
    /// ```
    WanYuan
}

amount! {
    /// An amount in 元 (yuan), the unit of the information processing fee in section six.
    ///
    /// ```
    /// use ogi_model::{WanYuan, Yuan};
    ///
    /// let printed: Yuan = "251000".parse()?;
    /// assert_eq!(printed.to_wan_yuan(), Some("25.1".parse()?));
    /// # Ok::<(), ogi_model::NotAnAmount>(())
    /// ```
    Yuan
}

impl Yuan {
    /// The same amount in 万元, exact; nothing where that takes more than [`MAX_DIGITS`] digits.
    pub fn to_wan_yuan(self) -> Option<WanYuan> {
        scaled(self.0, 4).and_then(|number| WanYuan::try_from(number).ok())
    }
}

impl WanYuan {
    /// An amount given in 亿元 (a hundred million yuan); nothing where that takes more than [`MAX_DIGITS`] digits.
    pub fn from_yi_yuan(number: Decimal) -> Option<Self> {
        let number = number.checked_mul(Decimal::from(10_000))?;
        Self::try_from(number.normalize()).ok()
    }
}

/// The number divided by a power of ten, without zeros that only the division put there.
fn scaled(number: Decimal, places: u32) -> Option<Decimal> {
    let number = number.normalize();
    let scale = number.scale() + places;
    Decimal::try_from_i128_with_scale(number.mantissa(), scale).ok().map(|number| number.normalize())
}

fn exact(text: &str) -> Option<Decimal> {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let plain = digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && whole.len() + fraction.map_or(0, str::len) <= MAX_DIGITS;
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_keeps_every_printed_digit() {
        for text in ["0", "0.0", "12.50", "4068.208", "96171.6", "123456789012345678", "1.00000000000000001"] {
            assert_eq!(text.parse::<WanYuan>().map(|amount| amount.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_not_a_plain_decimal_is_no_amount() {
        for text in ["", ".", "1.", ".5", "01", "+1", "-1", "1e3", "1,000", " 1", "1234567890123456789", "1.2.3", "１"]
        {
            assert!(text.parse::<WanYuan>().is_err(), "{text}");
        }
    }

    #[test]
    fn yuan_become_wan_yuan_exactly() {
        let wan = |text: &str| text.parse::<Yuan>().ok().and_then(Yuan::to_wan_yuan).map(|amount| amount.to_string());
        assert_eq!(wan("251000").as_deref(), Some("25.1"));
        assert_eq!(wan("400").as_deref(), Some("0.04"));
        assert_eq!(wan("0").as_deref(), Some("0"));
        assert_eq!(wan("12.50").as_deref(), Some("0.00125"));
    }
}
