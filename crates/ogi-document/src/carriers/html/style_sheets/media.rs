//! Whether a medium is the screen of a desk: 1280 by 800 pixels.

/// What is known of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Applies {
    Yes,
    /// It asks for what is not known here.
    Perhaps,
    No,
}

const WIDTH: f64 = 1280.0;
const HEIGHT: f64 = 800.0;

impl Applies {
    pub(super) const fn when(is_so: bool) -> Self {
        if is_so { Self::Yes } else { Self::No }
    }

    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Perhaps,
        }
    }

    fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::Perhaps => Self::Perhaps,
            Self::No => Self::Yes,
        }
    }

    fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }
}

/// A list of media queries: `screen and (min-width: 600px), print`. An empty one is every medium.
pub(super) fn applies(queries: &str) -> Applies {
    if queries.trim_ascii().is_empty() {
        return Applies::Yes;
    }
    queries.split(',').fold(Applies::No, |so_far, one| so_far.or(query(&one.to_ascii_lowercase())))
}

fn query(query: &str) -> Applies {
    let mut rest = query.trim_ascii();
    let mut negated = false;
    if let Some(behind) = word(rest, "not") {
        (negated, rest) = (true, behind);
    } else if let Some(behind) = word(rest, "only") {
        rest = behind;
    }
    let mut found = Applies::Yes;
    let mut is_first = true;
    while !rest.is_empty() {
        if !is_first {
            match word(rest, "and") {
                Some(behind) => rest = behind,
                None => return Applies::Perhaps,
            }
        }
        let (one, behind) = if rest.starts_with('(') {
            let Some(end) = rest.find(')') else { return Applies::Perhaps };
            // Conditions within conditions are not looked into.
            let inner = &rest[1..end];
            (if inner.contains('(') { Applies::Perhaps } else { feature(inner) }, &rest[end + 1..])
        } else {
            let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '(').unwrap_or(rest.len());
            (medium(&rest[..end]), &rest[end..])
        };
        found = found.and(one);
        rest = behind.trim_ascii_start();
        is_first = false;
    }
    if negated { found.not() } else { found }
}

/// What stands behind a word.
fn word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '(').then(|| rest.trim_ascii_start())
}

fn medium(name: &str) -> Applies {
    match name {
        "all" | "screen" => Applies::Yes,
        "print" | "speech" | "aural" | "braille" | "embossed" | "handheld" | "projection" | "tty" | "tv" => Applies::No,
        _ => Applies::Perhaps,
    }
}

fn feature(condition: &str) -> Applies {
    let Some((name, value)) = condition.split_once(':') else { return range(condition) };
    let (name, value) = (name.trim_ascii(), value.trim_ascii());
    if name == "orientation" {
        return Applies::when(value == "landscape");
    }
    let Some(value) = pixels(value) else { return Applies::Perhaps };
    let holds = match name {
        "min-width" | "min-device-width" => WIDTH >= value,
        "max-width" | "max-device-width" => WIDTH <= value,
        "min-height" | "min-device-height" => HEIGHT >= value,
        "max-height" | "max-device-height" => HEIGHT <= value,
        // Nobody's screen is of exactly this size.
        _ => return Applies::Perhaps,
    };
    Applies::when(holds)
}

/// `width >= 600px`, `400px <= width < 800px`.
fn range(condition: &str) -> Applies {
    let mut parts = Vec::new();
    let mut rest = condition;
    while let Some(at) = rest.find(['<', '>']) {
        let length = if rest[at + 1..].starts_with('=') { 2 } else { 1 };
        parts.push((rest[..at].trim_ascii(), &rest[at..at + length]));
        rest = &rest[at + length..];
    }
    let last = rest.trim_ascii();
    if parts.is_empty() || parts.len() > 2 {
        return Applies::Perhaps;
    }
    let size = |text: &str| match text {
        "width" => Some(WIDTH),
        "height" => Some(HEIGHT),
        _ => pixels(text),
    };
    let rights = parts.iter().skip(1).map(|(left, _)| *left).chain([last]);
    parts.iter().zip(rights).fold(Applies::Yes, |so_far, ((left, sign), right)| {
        let one = match (size(left), size(right)) {
            (Some(left), Some(right)) => Applies::when(match *sign {
                "<" => left < right,
                "<=" => left <= right,
                ">" => left > right,
                _ => left >= right,
            }),
            _ => Applies::Perhaps,
        };
        so_far.and(one)
    })
}

/// A length in pixels of CSS.
fn pixels(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | '+' | '-')).unwrap_or(text.len());
    let number: f64 = text[..end].parse().ok()?;
    let unit = match &text[end..] {
        "px" => 1.0,
        "em" | "rem" => 16.0,
        "pt" => 4.0 / 3.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "" if number == 0.0 => 1.0,
        _ => return None,
    };
    Some(number * unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_are_held_against_the_screen_of_a_desk() {
        for (queries, expected) in [
            ("", Applies::Yes),
            ("screen", Applies::Yes),
            ("ALL", Applies::Yes),
            ("print", Applies::No),
            ("print, screen", Applies::Yes),
            ("only screen and (max-width: 600px)", Applies::No),
            ("(min-width:600px)", Applies::Yes),
            ("(min-width: 50em) and (max-width: 1280px)", Applies::Yes),
            ("(min-width: 1281px)", Applies::No),
            ("screen and (min-height: 800px)and (orientation:landscape)", Applies::Yes),
            ("(orientation: portrait)", Applies::No),
            ("not print", Applies::Yes),
            ("not screen and (max-width: 600px)", Applies::Yes),
            ("not all", Applies::No),
            ("(width >= 600px)", Applies::Yes),
            ("(400px <= width < 1280px)", Applies::No),
            ("(hover: hover)", Applies::Perhaps),
            ("not (hover)", Applies::Perhaps),
            ("print and (hover)", Applies::No),
            ("screen, (hover)", Applies::Yes),
            ("(min-width: calc(1px + 1px))", Applies::Perhaps),
            ("(max-width: 20foo)", Applies::Perhaps),
            ("\\0screen", Applies::Perhaps),
            ("((min-width: 2px))", Applies::Perhaps),
        ] {
            assert_eq!(applies(queries), expected, "{queries}");
        }
    }
}
