//! Expressions as people read them: addresses and signs, the same in every language.

use std::fmt;

use crate::rule::expression::{Comparison, Expression, Factor, Guard, Quantity, Relation, Term};

/// `requests.received.total + … = …`, then what must be so for it to apply.
///
/// Editions are left out where it applies in all, and so is what only local rows and the reading disturb: the catalogue as data
/// has everything.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.relation)?;
        let guards: Vec<String> = self.when.iter().map(ToString::to_string).filter(|guard| !guard.is_empty()).collect();
        if guards.is_empty() { Ok(()) } else { write!(f, "  [{}]", guards.join("; ")) }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        side(f, &self.left)?;
        write!(f, " {} ", self.is)?;
        side(f, &self.right)
    }
}

fn side(f: &mut fmt::Formatter<'_>, terms: &[Term]) -> fmt::Result {
    for (at, term) in terms.iter().enumerate() {
        match (term.times, at) {
            (Factor::Number(times), 0) if times < 0 => f.write_str("−")?,
            (Factor::Number(times), _) if times < 0 => f.write_str(" − ")?,
            (_, 0) => {}
            _ => f.write_str(" + ")?,
        }
        match term.times {
            Factor::Number(1 | -1) => {}
            Factor::Number(times) => write!(f, "{} × ", times.unsigned_abs())?,
            Factor::Threshold(name) => write!(f, "{name} × ")?,
        }
        write!(f, "{}", term.quantity)?;
    }
    Ok(())
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Equal => "=",
            Self::AtMost => "≤",
            Self::AtLeast => "≥",
            Self::LessThan => "<",
            Self::MoreThan => ">",
        })
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell(cell) => write!(f, "{cell}"),
            Self::Previous(cell) => write!(f, "{cell}@(year − 1)"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Threshold(name) => f.write_str(name.as_str()),
            Self::Published => f.write_str("published"),
            Self::NextYear { month, day } => write!(f, "(year + 1)-{month:02}-{day:02}"),
        }
    }
}

impl fmt::Display for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn keys<T: fmt::Display>(keys: &[T]) -> String {
            keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        match self {
            Self::Edition(editions) if editions.len() == ogi_model::Edition::ALL.len() => Ok(()),
            Self::Edition(editions) => write!(f, "edition: {}", keys(editions)),
            Self::FromYear(year) => write!(f, "year ≥ {year}"),
            Self::ScopeIsNot(scope) => write!(f, "scope ≠ {scope}"),
            Self::NoLocalRowAfter(_) | Self::NotReadBySums | Self::Printed => Ok(()),
            Self::Figures(relation) => write!(f, "{relation}"),
            Self::OrganKind(kinds) => write!(f, "organ.kind: {}", keys(kinds)),
            Self::OrganLevel(levels) => write!(f, "organ.level: {}", keys(levels)),
            Self::OrganKindIsNot(kind) => write!(f, "organ.kind ≠ {kind}"),
            Self::OrganNameLacks(words) => write!(f, "organ.name: ¬ …{}…", words.join("…, …")),
            Self::OrganNameEnds(ends) => write!(f, "organ.name: …{}", ends.join(", …")),
            Self::CannotMakeRules => f.write_str("¬ may make rules"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{RuleEntry, find_rule};

    fn formulas(rule: &str) -> Vec<String> {
        RuleEntry::from(find_rule(rule).unwrap()).expressions.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_sum_and_a_deadline_read_as_they_are_said() {
        assert_eq!(
            formulas("requests.balance")[6],
            "requests.received.total + requests.brought_forward.total = requests.concluded.total + requests.carried_forward.total"
        );
        assert_eq!(
            formulas("publication.deadline")[1],
            "published ≤ (year + 1)-01-31  [organ.kind: department; organ.level: national, province, prefecture, county]"
        );
    }
}
