//! Numbers in the decimal digits that a spreadsheet shows.

/// A number without any format, in the fifteen digits that spreadsheets compute with.
pub(in crate::carriers::workbook) fn general(number: f64) -> String {
    let Some(decimal) = Decimal::of(number) else { return "#NUM!".to_owned() };
    if !(-15..=20).contains(&decimal.point) {
        return format!("{number:E}");
    }
    let text = decimal.print(None);
    if decimal.negative && decimal.digits.iter().any(|digit| *digit != 0) { format!("-{text}") } else { text }
}

/// A number in decimal digits: `0.ddd` times ten to the power of `point`.
pub(super) struct Decimal {
    pub(super) negative: bool,
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    pub(super) fn of(number: f64) -> Option<Self> {
        if !number.is_finite() {
            return None;
        }
        let text = format!("{:.14e}", number.abs());
        let (mantissa, exponent) = text.split_once('e')?;
        let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
        while digits.len() > 1 && digits.last() == Some(&0) {
            digits.pop();
        }
        Some(Self { negative: number.is_sign_negative(), digits, point: exponent.parse::<i32>().ok()? + 1 })
    }

    pub(super) fn scale(&mut self, power: i32) {
        self.point += power;
    }

    pub(super) fn is_zero(&self) -> bool {
        self.digits.iter().all(|digit| *digit == 0)
    }

    /// Rounds half away from zero, as spreadsheets do, to so many decimals.
    pub(super) fn round(&mut self, decimals: usize) {
        let keep = i64::from(self.point) + i64::try_from(decimals).unwrap_or(i64::MAX);
        if keep < 0 {
            (self.digits, self.point) = (vec![0], 1);
            return;
        }
        let keep = usize::try_from(keep).unwrap_or(usize::MAX);
        if keep >= self.digits.len() {
            return;
        }
        let up = self.digits[keep] >= 5;
        self.digits.truncate(keep);
        if up {
            let mut at = keep;
            loop {
                if at == 0 {
                    self.digits.insert(0, 1);
                    self.point += 1;
                    break;
                }
                at -= 1;
                if self.digits[at] < 9 {
                    self.digits[at] += 1;
                    break;
                }
                self.digits[at] = 0;
            }
        }
        if self.digits.is_empty() {
            (self.digits, self.point) = (vec![0], 1);
        }
    }

    fn digit(&self, place: i32) -> u8 {
        usize::try_from(self.point - 1 - place).ok().and_then(|at| self.digits.get(at)).copied().unwrap_or(0)
    }

    /// The digits before the point, `0` at least.
    pub(super) fn whole(&self) -> String {
        let first = (self.point - 1).max(0);
        (0..=first).rev().map(|place| char::from(b'0' + self.digit(place))).collect()
    }

    /// The digits after the point; without a number of them as many as there are.
    pub(super) fn fraction(&self, decimals: Option<usize>) -> String {
        let all = i32::try_from(self.digits.len()).unwrap_or(i32::MAX) - self.point;
        let count = decimals.map_or(all.max(0), |decimals| i32::try_from(decimals).unwrap_or(i32::MAX));
        (1..=count).map(|place| char::from(b'0' + self.digit(-place))).collect()
    }

    fn print(&self, decimals: Option<usize>) -> String {
        let fraction = self.fraction(decimals);
        if fraction.is_empty() { self.whole() } else { format!("{}.{fraction}", self.whole()) }
    }
}
