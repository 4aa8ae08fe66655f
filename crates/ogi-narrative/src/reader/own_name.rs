//! The name of the organ that reports, as it stands in the prose: whole, in part, or in fewer characters.

/// How the names of places end.
const PLACES: [char; 9] = ['省', '市', '区', '县', '州', '旗', '盟', '镇', '乡'];

/// What begins with such a character and names no place.
const NO_PLACES: [&str; 3] = ["市场", "区域", "乡村"];

/// The name, and a bit for each of its characters: most of what stands in the prose has one that the name does not have.
#[derive(Clone, Copy, Debug)]
pub(super) struct OwnName<'a> {
    name: &'a str,
    characters: u128,
}

impl<'a> OwnName<'a> {
    pub(super) fn new(name: &'a str) -> Self {
        Self { name, characters: name.chars().fold(0, |bits, character| bits | bit(character)) }
    }

    /// Whether the text is a part of the name.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.may_hold(text) && self.name.contains(text)
    }

    /// Whether the text is the name in fewer characters: 区市场监管局 of 某市某区市场监督管理局, 高新区 of its management
    /// committee. 市市场监管局 is that of the city.
    pub(super) fn is_meant_by(&self, text: &str) -> bool {
        let mut characters = text.chars();
        let (Some(first), Some(second), third) = (characters.next(), characters.next(), characters.next()) else {
            return false;
        };
        if third.is_none() {
            return self.is_the_body_of(first, second);
        }
        let is_place = PLACES.contains(&first);
        if !self.may_hold(text) || (is_place && characters.next().is_none()) {
            return false;
        }
        let is_left_of = |name: &str| {
            let mut left = name.chars();
            text.chars().all(|wanted| left.any(|character| character == wanted))
        };
        self.name.char_indices().filter(|(_, character)| *character == first).any(|(from, _)| {
            let name = &self.name[from..];
            name.chars().nth(1) == Some(second) && is_left_of(name)
        })
    }

    /// 市局 of 某市公安局, and not of 某市某区公安局: the last place of the name, and its last character.
    fn is_the_body_of(&self, place: char, body: char) -> bool {
        let places = self.name.match_indices(PLACES);
        let mut places = places.filter(|(at, _)| !NO_PLACES.iter().any(|word| self.name[*at..].starts_with(word)));
        places.next_back().is_some_and(|(_, last)| last.starts_with(place)) && self.name.ends_with(body)
    }

    fn may_hold(&self, text: &str) -> bool {
        text.chars().all(|character| self.characters & bit(character) != 0)
    }
}

fn bit(character: char) -> u128 {
    1 << (u32::from(character) % u128::BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organ_is_meant_by_its_name_in_fewer_characters() {
        let bureau = OwnName::new("江北市城东区市场监督管理局");
        for text in ["区市场监管局", "市场监管局", "城东区局", "区局", "城东区市场监督管理局"]
        {
            assert!(bureau.is_meant_by(text), "{text}");
        }
        for text in ["市市场监管局", "市局", "局", "", "区市场监管总局", "城西区市场监管局"] {
            assert!(!bureau.is_meant_by(text), "{text}");
        }
        assert!(bureau.holds("市场监督") && bureau.holds("") && !bureau.holds("市场监管"));
    }
}
