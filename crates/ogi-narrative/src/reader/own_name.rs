//! The name of the organ that reports, as it stands in the prose: whole, in part, or in fewer characters.

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
        let (Some(first), Some(second), Some(_)) = (characters.next(), characters.next(), characters.next()) else {
            return false;
        };
        let is_place = "省市区县州旗盟镇乡".contains(first);
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
        for text in ["区市场监管局", "市场监管局", "城东区局", "城东区市场监督管理局"] {
            assert!(bureau.is_meant_by(text), "{text}");
        }
        for text in ["市市场监管局", "区局", "局", "", "区市场监管总局", "城西区市场监管局"] {
            assert!(!bureau.is_meant_by(text), "{text}");
        }
        assert!(bureau.holds("市场监督") && bureau.holds("") && !bureau.holds("市场监管"));
    }
}
