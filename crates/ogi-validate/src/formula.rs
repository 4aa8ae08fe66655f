//! Expressions as people read them.

use std::fmt;

use crate::expression::{Comparison, Expression, Operand};

/// `requests.received.total + … = …`, without the conditions it holds under.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.left, self.is, self.right)
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Equal => "=",
            Self::AtMost => "≤",
            Self::AtLeast => "≥",
        })
    }
}

impl fmt::Display for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sum(cells) => {
                let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
                f.write_str(&cells.join(" + "))
            }
            Self::Number(number) => write!(f, "{number}"),
            Self::Published => f.write_str("published"),
            Self::NextYear { month, day } => write!(f, "(year + 1)-{month:02}-{day:02}"),
        }
    }
}
