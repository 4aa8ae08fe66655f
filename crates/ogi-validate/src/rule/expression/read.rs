//! Reading an expression from data: the published shape, and nothing else.

use chrono::NaiveDate;
use ogi_model::{Cell, with};
use serde::{Deserialize, Deserializer, de};

use super::{Comparison, Expression, Factor, Guard, Name, Quantity, Relation, Term};

impl<'de> Deserialize<'de> for Expression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Expression")]
        struct Shape {
            #[serde(default)]
            when: Vec<Guard>,
            left: Vec<Term>,
            is: Comparison,
            right: Vec<Term>,
        }
        let Shape { when, left, is, right } = Shape::deserialize(deserializer)?;
        Ok(Self { when: when.into(), relation: Relation { left: left.into(), is, right: right.into() } })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    month: u32,
    day: u32,
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Term")]
        struct Shape {
            #[serde(default, with = "with::Known::<Cell>")]
            cell: Option<Cell>,
            #[serde(default, with = "with::Known::<Cell>")]
            previous: Option<Cell>,
            #[serde(default, with = "with::Known::<u64>")]
            number: Option<u64>,
            #[serde(default, with = "with::Known::<Name>")]
            threshold: Option<Name>,
            #[serde(default, with = "with::Known::<bool>")]
            published: Option<bool>,
            #[serde(default, with = "with::Known::<Day>")]
            next_year: Option<Day>,
            #[serde(default, with = "with::Known::<i64>")]
            times: Option<i64>,
            #[serde(default, with = "with::Known::<Name>")]
            times_threshold: Option<Name>,
        }
        let shape = Shape::deserialize(deserializer)?;
        if shape.published == Some(false) {
            return Err(de::Error::custom("`published` can only be true"));
        }
        let mut quantities = [
            shape.cell.map(Quantity::Cell),
            shape.previous.map(Quantity::Previous),
            shape.number.map(Quantity::Number),
            shape.threshold.map(Quantity::Threshold),
            shape.published.map(|_| Quantity::Published),
            shape.next_year.map(|Day { month, day }| Quantity::NextYear { month, day }),
        ]
        .into_iter()
        .flatten();
        let (Some(quantity), None) = (quantities.next(), quantities.next()) else {
            return Err(de::Error::custom(
                "a term is one of `cell`, `previous`, `number`, `threshold`, `published`, `next_year`",
            ));
        };
        if let Quantity::NextYear { month, day } = quantity
            && NaiveDate::from_ymd_opt(2023, month, day).is_none()
        {
            return Err(de::Error::custom(format!("month {month} has no day {day}")));
        }
        let times = match (shape.times, shape.times_threshold) {
            (Some(_), Some(_)) => return Err(de::Error::custom("`times` and `times_threshold` exclude each other")),
            (Some(times), None) => Factor::Number(times),
            (None, Some(name)) => Factor::Threshold(name),
            (None, None) => Factor::ONCE,
        };
        Ok(Self { quantity, times })
    }
}

/// What has no value of its own stands in the data as a member that is `true`.
pub(super) fn only_true<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    if bool::deserialize(deserializer)? { Ok(()) } else { Err(de::Error::custom("it can only be `true`")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::RuleEntry;
    use crate::rules::catalogue;

    #[test]
    fn every_published_expression_reads_back_as_itself() {
        let mut read = 0;
        for rule in catalogue() {
            for expression in RuleEntry::from(*rule).expressions {
                let json = serde_json::to_string(&expression).unwrap();
                assert_eq!(serde_json::from_str::<Expression>(&json).unwrap(), expression, "{json}");
                read += 1;
            }
        }
        assert!(read > 100, "{read}");
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        let refused = |json: &str| serde_json::from_str::<Expression>(json).unwrap_err().to_string();
        let side = |term: &str| format!(r#"{{"left":[{term}],"is":"equal","right":[{{"number":1}}]}}"#);
        assert!(refused(&side(r#"{"number":1,"threshold":"x"}"#)).contains("a term is one of"));
        assert!(refused(&side(r#"{"times":2}"#)).contains("a term is one of"));
        assert!(refused(&side(r#"{"number":1,"times":2,"times_threshold":"x"}"#)).contains("exclude each other"));
        assert!(refused(&side(r#"{"next_year":{"month":2,"day":29}}"#)).contains("month 2 has no day 29"));
        assert!(refused(&side(r#"{"published":false}"#)).contains("can only be true"));
        assert!(refused(&side(r#"{"cell":"requests.nowhere.total"}"#)).contains("requests.nowhere.total"));
        assert!(
            refused(&side(r#"{"threshold":"ein Name, der viel zu lang ist, um einer zu sein"}"#)).contains("no name")
        );
        let guard = r#"{"when":[{"cannot_make_rules":false}],"left":[],"is":"equal","right":[]}"#;
        assert!(refused(guard).contains("only be `true`"));
        assert!(refused(r#"{"left":[],"is":"equal","right":[],"wenn":[]}"#).contains("wenn"));
    }
}
