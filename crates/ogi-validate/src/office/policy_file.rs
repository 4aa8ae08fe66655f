//! Reading a policy from a file.

use std::fmt;

use ogi_model::text::nearest;
use ogi_model::{Level, OrganKind, Severity};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::policy::{LocalDeadline, Policy, RulePolicy, SeverityOverride};
use crate::rule::own::OwnRule;
use crate::rules::publication::deadline;
use crate::rules::{catalogue, find_rule};

/// Why a policy is refused. `Display` says it in English, [`PolicyError::zh`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError {
    /// The line of the file.
    pub line: usize,
    /// What is wrong there.
    pub fault: PolicyFault,
}

/// What is wrong with a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PolicyFault {
    /// It is no TOML; the words are those of the TOML reader.
    Syntax(String),
    /// A key that means nothing there.
    UnknownKey {
        /// The key.
        found: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// A rule that is not in the catalogue.
    UnknownRule {
        /// The id.
        found: String,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// A number that the rule does not judge by.
    UnknownThreshold {
        /// The rule.
        rule: String,
        /// The name.
        found: String,
        /// The names of those it has.
        known: Vec<String>,
    },
    /// A word that is not among those that can stand there.
    UnknownWord {
        /// The key.
        key: &'static str,
        /// The word.
        found: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
        /// Every word that can stand there.
        known: Vec<&'static str>,
    },
    /// A value of another kind than the key takes.
    WrongKind {
        /// The key.
        key: String,
        /// What it takes.
        takes: ExpectedType,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A day that is not in the calendar.
    NoSuchDay {
        /// The month.
        month: u64,
        /// The day.
        day: u64,
    },
    /// A local deadline after that of the law.
    LaterThanTheLaw {
        /// The kind of organ.
        kind: OrganKind,
        /// The law's month.
        month: u32,
        /// The law's last day.
        day: u32,
    },
    /// Two local deadlines for the same organs that differ.
    TwoDeadlines {
        /// The line of the other one.
        other: usize,
        /// A kind of organ both are for.
        kind: OrganKind,
        /// A level both are for.
        level: Level,
    },
}

/// The kinds of value in a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedType {
    /// A text in quotation marks.
    Text,
    /// A whole number from zero on.
    Number,
    /// A table.
    Table,
    /// A list of texts.
    Texts,
    /// A list of tables.
    Tables,
}

impl ExpectedType {
    const fn zh(self) -> &'static str {
        match self {
            Self::Text => "加引号的文字",
            Self::Number => "非负整数",
            Self::Table => "一张表",
            Self::Texts => "文字的列表",
            Self::Tables => "表的列表",
        }
    }

    const fn en(self) -> &'static str {
        match self {
            Self::Text => "a text in quotation marks",
            Self::Number => "a whole number from zero on",
            Self::Table => "a table",
            Self::Texts => "a list of texts",
            Self::Tables => "a list of tables",
        }
    }
}

impl ogi_model::Localized for PolicyError {
    fn localized(&self, language: ogi_model::Language) -> std::borrow::Cow<'_, str> {
        match language {
            ogi_model::Language::Zh => self.zh().into(),
            ogi_model::Language::En => self.to_string().into(),
        }
    }
}

impl PolicyError {
    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        let meant = |nearest: Option<&str>| nearest.map_or(String::new(), |nearest| format!("，是否应为“{nearest}”？"));
        let end = |sentence: String| if sentence.ends_with('？') { sentence } else { sentence + "。" };
        let sentence = match &self.fault {
            PolicyFault::Syntax(words) => format!("不是有效的 TOML（{}）", words.trim()),
            PolicyFault::UnknownKey { found, nearest } => format!("“{found}”这一项不认识{}", meant(*nearest)),
            PolicyFault::UnknownRule { found, nearest } => {
                format!("没有“{found}”这条规则{}", meant(nearest.as_deref()))
            }
            PolicyFault::UnknownThreshold { rule, found, known } if known.is_empty() => {
                format!("规则 {rule} 没有可以设定的数值，“{found}”无效")
            }
            PolicyFault::UnknownThreshold { rule, found, known } => {
                format!("规则 {rule} 没有“{found}”这一数值，可以设定的有：{}", known.join("、"))
            }
            PolicyFault::UnknownWord { key, found, nearest, known } => match nearest {
                Some(_) => format!("{key} 不能是“{found}”{}", meant(*nearest)),
                None => format!("{key} 不能是“{found}”，可以是：{}", known.join("、")),
            },
            PolicyFault::WrongKind { key, takes } => format!("{key} 应当是{}", takes.zh()),
            PolicyFault::Missing { key } => format!("缺少 {key}"),
            PolicyFault::NoSuchDay { month, day } => format!("没有 {month} 月 {day} 日这一天"),
            PolicyFault::LaterThanTheLaw { kind, month, day } => format!(
                "{}的法定发布期限是 {month} 月 {day} 日（政府信息公开条例第四十九条），地方期限不能更晚",
                kind.zh()
            ),
            PolicyFault::TwoDeadlines { other, kind, level } => format!(
                "与第 {other} 行的期限都适用于{}的{}而规定不同，请用 kinds、levels 分开，每类机关只定一个期限",
                level.zh(),
                kind.zh()
            ),
        };
        format!("第 {} 行：{}", self.line, end(sentence))
    }
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        let meant = |nearest: Option<&str>| nearest.map_or(String::new(), |nearest| format!("; is it `{nearest}`?"));
        match &self.fault {
            PolicyFault::Syntax(words) => write!(f, "this is no TOML: {}", words.trim()),
            PolicyFault::UnknownKey { found, nearest } => {
                write!(f, "`{found}` means nothing here{}", meant(*nearest))
            }
            PolicyFault::UnknownRule { found, nearest } => {
                write!(f, "there is no rule `{found}`{}", meant(nearest.as_deref()))
            }
            PolicyFault::UnknownThreshold { rule, found, known } if known.is_empty() => {
                write!(f, "the rule {rule} judges by no number that could be set, so not by `{found}`")
            }
            PolicyFault::UnknownThreshold { rule, found, known } => {
                write!(f, "the rule {rule} does not judge by `{found}`, but by {}", known.join(", "))
            }
            PolicyFault::UnknownWord { key, found, nearest, known } => {
                write!(f, "{key} cannot be `{found}`{}", meant(*nearest))?;
                if nearest.is_none() { write!(f, "; one of: {}", known.join(", ")) } else { Ok(()) }
            }
            PolicyFault::WrongKind { key, takes } => write!(f, "{key} is to be {}", takes.en()),
            PolicyFault::Missing { key } => write!(f, "{key} is missing"),
            PolicyFault::NoSuchDay { month, day } => write!(f, "month {month} has no day {day}"),
            PolicyFault::LaterThanTheLaw { kind, month, day } => write!(
                f,
                "{} ({}) publish by {month}-{day:02} by law (Regulations on Open Government Information, article 49); a local deadline cannot be later",
                kind.zh(),
                kind.en()
            ),
            PolicyFault::TwoDeadlines { other, kind, level } => write!(
                f,
                "this deadline and that of line {other} are both for {} ({}) at the level {} ({}) and differ; keep them apart by kinds and levels",
                kind.zh(),
                kind.en(),
                level.zh(),
                level.en()
            ),
        }
    }
}

impl std::error::Error for PolicyError {}

type Entry<'a> = (&'a Spanned<toml::de::DeString<'a>>, &'a Spanned<DeValue<'a>>);

impl Policy {
    /// Reads a policy from TOML. What it does not understand it refuses, with the line.
    ///
    /// ```
    /// use ogi_validate::Policy;
    ///
    /// let policy = Policy::from_toml(
    ///     r#"
    ///     name = "某市政务公开考核口径"
    ///
    ///     [rules."content.fee-statement"]
    ///     severity = "warning"
    ///
    ///     [[deadlines]]
    ///     kinds = ["department"]
    ///     levels = ["county"]
    ///     month = 1
    ///     day = 20
    ///     "#,
    /// )?;
    /// assert_eq!(policy.deadlines[0].day, 20);
    ///
    /// let slip = Policy::from_toml("name = \"x\"\n[rules.\"content.fees-statement\"]\nseverity = \"off\"").unwrap_err();
    /// assert_eq!(slip.zh(), "第 2 行：没有“content.fees-statement”这条规则，是否应为“content.fee-statement”？");
    /// # Ok::<(), ogi_validate::PolicyError>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Self, PolicyError> {
        Self::from_toml_with(text, &[])
    }

    /// The same where rules of one's own run, too, of which the policy may speak.
    pub fn from_toml_with(text: &str, own: &[OwnRule]) -> Result<Self, PolicyError> {
        let file = File { text, own };
        let document = DeTable::parse(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            file.error(at, PolicyFault::Syntax(error.message().to_owned()))
        })?;
        let mut policy = Self::default();
        for (key, value) in in_order(document.get_ref()) {
            match key.get_ref().as_ref() {
                "name" => file.text(key, value)?.clone_into(&mut policy.name),
                "issued_by" => policy.issued_by = Some(file.text(key, value)?.to_owned()),
                "rules" => {
                    for (id, value) in in_order(file.table(key, value)?) {
                        let (id, rule) = file.rule(id, value)?;
                        policy.rules.insert(id, rule);
                    }
                }
                "deadlines" => {
                    let takes = PolicyFault::WrongKind { key: "deadlines".into(), takes: ExpectedType::Tables };
                    let list = value.get_ref().as_array().ok_or_else(|| file.error(value.span().start, takes))?;
                    for (index, value) in list.iter().enumerate() {
                        let local = file.deadline(value)?;
                        for (earlier, known) in list.iter().zip(&policy.deadlines).take(index) {
                            if let Some((kind, level)) = known.contradicts(&local) {
                                let other = file.line(earlier.span().start);
                                let fault = PolicyFault::TwoDeadlines { other, kind, level };
                                return Err(file.error(value.span().start, fault));
                            }
                        }
                        policy.deadlines.push(local);
                    }
                }
                _ => return Err(file.unknown_key(key, &["name", "issued_by", "rules", "deadlines"])),
            }
        }
        if policy.name.trim().is_empty() {
            return Err(file.error(0, PolicyFault::Missing { key: "name" }));
        }
        Ok(policy)
    }
}

/// The entries of a table in the order of the file, so that the first fault is the one told.
fn in_order<'a>(table: &'a DeTable<'a>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// The file, to say where in it a fault is.
struct File<'t> {
    text: &'t str,
    own: &'t [OwnRule],
}

impl File<'_> {
    fn line(&self, at: usize) -> usize {
        1 + self.text.get(..at).unwrap_or(self.text).matches('\n').count()
    }

    fn error(&self, at: usize, fault: PolicyFault) -> PolicyError {
        PolicyError { line: self.line(at), fault }
    }

    fn unknown_key(&self, key: &Spanned<toml::de::DeString<'_>>, known: &[&'static str]) -> PolicyError {
        let found = key.get_ref().to_string();
        let nearest = nearest(&found, known.iter().copied());
        self.error(key.span().start, PolicyFault::UnknownKey { found, nearest })
    }

    fn wrong_kind(&self, key: &str, value: &Spanned<DeValue<'_>>, takes: ExpectedType) -> PolicyError {
        self.error(value.span().start, PolicyFault::WrongKind { key: key.to_owned(), takes })
    }

    fn text<'v>(
        &self,
        key: &Spanned<toml::de::DeString<'_>>,
        value: &'v Spanned<DeValue<'_>>,
    ) -> Result<&'v str, PolicyError> {
        value.get_ref().as_str().ok_or_else(|| self.wrong_kind(key.get_ref(), value, ExpectedType::Text))
    }

    fn number(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Result<u64, PolicyError> {
        let number = value.get_ref().as_integer();
        let number = number.and_then(|number| u64::from_str_radix(number.as_str(), number.radix()).ok());
        number.ok_or_else(|| self.wrong_kind(key, value, ExpectedType::Number))
    }

    fn table<'v>(
        &self,
        key: &Spanned<toml::de::DeString<'_>>,
        value: &'v Spanned<DeValue<'v>>,
    ) -> Result<&'v DeTable<'v>, PolicyError> {
        value.get_ref().as_table().ok_or_else(|| self.wrong_kind(key.get_ref(), value, ExpectedType::Table))
    }

    /// A word that must be one of some.
    fn word<T: Copy>(
        &self,
        key: &'static str,
        value: &Spanned<DeValue<'_>>,
        known: &[(&'static str, T)],
    ) -> Result<T, PolicyError> {
        let found = value.get_ref().as_str().ok_or_else(|| self.wrong_kind(key, value, ExpectedType::Text))?;
        if let Some((_, meant)) = known.iter().find(|(word, _)| *word == found) {
            return Ok(*meant);
        }
        let known: Vec<&'static str> = known.iter().map(|(word, _)| *word).collect();
        let nearest = nearest(found, known.iter().copied());
        let fault = PolicyFault::UnknownWord { key, found: found.to_owned(), nearest, known };
        Err(self.error(value.span().start, fault))
    }

    fn words<T: Copy>(
        &self,
        key: &'static str,
        value: &Spanned<DeValue<'_>>,
        known: &[(&'static str, T)],
    ) -> Result<Vec<T>, PolicyError> {
        let list = value.get_ref().as_array().ok_or_else(|| self.wrong_kind(key, value, ExpectedType::Texts))?;
        list.iter().map(|word| self.word(key, word, known)).collect()
    }

    fn rule(
        &self,
        id: &Spanned<toml::de::DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(String, RulePolicy), PolicyError> {
        let id_of = id.get_ref().as_ref();
        let of_catalogue = find_rule(id_of).map(|rule| rule.thresholds.iter().map(|it| it.name.to_owned()).collect());
        let of_own = || {
            let rule = self.own.iter().find(|rule| rule.id() == id_of)?;
            Some(rule.entry().thresholds.into_iter().map(|threshold| threshold.name.into_owned()).collect())
        };
        let thresholds: Option<Vec<String>> = of_catalogue.or_else(of_own);
        let Some(thresholds) = thresholds else {
            let known = catalogue().iter().map(|rule| rule.id).chain(self.own.iter().map(OwnRule::id));
            let nearest = nearest(id_of, known).map(str::to_owned);
            return Err(self.error(id.span().start, PolicyFault::UnknownRule { found: id_of.to_owned(), nearest }));
        };
        let mut said = RulePolicy::default();
        for (key, value) in in_order(self.table(id, value)?) {
            match key.get_ref().as_ref() {
                "severity" => said.severity = Some(self.word("severity", value, &SeverityOverride::ALL)?),
                "from" => {
                    said.from = Some(self.word("from", value, &Severity::ALL.map(|grade| (grade.key(), grade)))?);
                }
                "thresholds" => {
                    for (name, value) in in_order(self.table(key, value)?) {
                        let found = name.get_ref().as_ref();
                        if !thresholds.iter().any(|threshold| threshold == found) {
                            let (rule, found) = (id_of.to_owned(), found.to_owned());
                            let fault = PolicyFault::UnknownThreshold { rule, found, known: thresholds };
                            return Err(self.error(name.span().start, fault));
                        }
                        said.thresholds.insert(found.to_owned(), self.number(found, value)?);
                    }
                }
                _ => return Err(self.unknown_key(key, &["severity", "from", "thresholds"])),
            }
        }
        Ok((id_of.to_owned(), said))
    }

    fn deadline(&self, value: &Spanned<DeValue<'_>>) -> Result<LocalDeadline, PolicyError> {
        let at = value.span().start;
        let table =
            value.get_ref().as_table().ok_or_else(|| self.wrong_kind("deadlines", value, ExpectedType::Tables))?;
        let (mut kinds, mut levels, mut severity) = (Vec::new(), Vec::new(), Severity::Info);
        let (mut month, mut day) = (None, None);
        for (key, value) in in_order(table) {
            match key.get_ref().as_ref() {
                "kinds" => kinds = self.words("kinds", value, &OrganKind::ALL.map(|kind| (kind.key(), kind)))?,
                "levels" => levels = self.words("levels", value, &Level::ALL.map(|level| (level.key(), level)))?,
                "month" => month = Some(self.number("month", value)?),
                "day" => day = Some(self.number("day", value)?),
                "severity" => {
                    severity = self.word("severity", value, &Severity::ALL.map(|grade| (grade.key(), grade)))?;
                }
                _ => return Err(self.unknown_key(key, &["kinds", "levels", "month", "day", "severity"])),
            }
        }
        let missing = |key| self.error(at, PolicyFault::Missing { key });
        let (month, day) = (month.ok_or_else(|| missing("month"))?, day.ok_or_else(|| missing("day"))?);
        let in_calendar = u32::try_from(month).ok().zip(u32::try_from(day).ok());
        // The 29th of February is not in every year.
        let in_calendar =
            in_calendar.filter(|(month, day)| chrono::NaiveDate::from_ymd_opt(2023, *month, *day).is_some());
        let (month, day) = in_calendar.ok_or_else(|| self.error(at, PolicyFault::NoSuchDay { month, day }))?;
        let local = LocalDeadline { kinds, levels, month, day, severity };
        match deadline::earlier_by_law(&local) {
            Some((kind, month, day)) => Err(self.error(at, PolicyFault::LaterThanTheLaw { kind, month, day })),
            None => Ok(local),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (String, String) {
        let error = Policy::from_toml(text).unwrap_err();
        (error.zh(), error.to_string())
    }

    #[test]
    fn a_policy_says_what_it_changes() {
        let policy = Policy::from_toml(
            r#"
            name = "口径"
            issued_by = "主管部门"
            [rules."content.fee-plausible"]
            severity = "warning"
            thresholds = { multiple-of-yuan = 5 }
            [rules."structure.blank-cell"]
            severity = "off"
            [[deadlines]]
            kinds = ["government"]
            levels = ["county", "prefecture"]
            month = 3
            day = 10
            severity = "warning"
            "#,
        )
        .unwrap();
        assert!(policy.switches_off("structure.blank-cell"));
        assert_eq!(policy.severity("content.fee-plausible", Severity::Info), Severity::Warning);
        let from = "name = \"x\"\n[rules.\"years.gap\"]\nseverity = \"error\"\nfrom = \"warning\"";
        let from = Policy::from_toml(from).unwrap();
        assert_eq!(from.severity("years.gap", Severity::Warning), Severity::Error);
        assert_eq!(from.severity("years.gap", Severity::Info), Severity::Info, "what it only asks about");
        assert_eq!(policy.threshold("content.fee-plausible", "multiple-of-yuan"), Some(5));
        assert_eq!(
            policy.deadlines,
            [LocalDeadline {
                kinds: vec![OrganKind::Government],
                levels: vec![Level::County, Level::Prefecture],
                month: 3,
                day: 10,
                severity: Severity::Warning,
            }]
        );
    }

    #[test]
    fn a_rule_that_is_not_there_is_refused_with_the_one_meant() {
        assert_eq!(
            refused("name = \"x\"\n\n[rules.\"content.aspect\"]\nseverity = \"off\""),
            (
                "第 3 行：没有“content.aspect”这条规则，是否应为“content.aspects”？".to_owned(),
                "line 3: there is no rule `content.aspect`; is it `content.aspects`?".to_owned()
            )
        );
    }

    #[test]
    fn a_key_that_means_nothing_is_refused_with_the_one_meant() {
        assert_eq!(refused("name = \"x\"\nrule = 1").0, "第 2 行：“rule”这一项不认识，是否应为“rules”？");
        assert_eq!(
            refused("name = \"x\"\n[rules.\"content.aspects\"]\nlevel = \"off\"").1,
            "line 3: `level` means nothing here"
        );
        assert_eq!(
            refused("name = \"x\"\n[[deadlines]]\nmonth = 1\ndays = 20").0,
            "第 4 行：“days”这一项不认识，是否应为“day”？"
        );
    }

    #[test]
    fn a_number_the_rule_does_not_judge_by_is_refused() {
        assert_eq!(
            refused("name = \"x\"\n[rules.\"content.fee-plausible\"]\nthresholds = { multiple = 1 }").0,
            "第 3 行：规则 content.fee-plausible 没有“multiple”这一数值，可以设定的有：multiple-of-yuan。"
        );
        assert_eq!(
            refused("name = \"x\"\n[rules.\"content.aspects\"]\nthresholds = { aspects = 1 }").1,
            "line 3: the rule content.aspects judges by no number that could be set, so not by `aspects`"
        );
    }

    #[test]
    fn a_word_that_cannot_stand_there_is_refused() {
        assert_eq!(
            refused("name = \"x\"\n[rules.\"content.aspects\"]\nseverity = \"warn\"").0,
            "第 3 行：severity 不能是“warn”，可以是：off、info、warning、error。"
        );
        assert_eq!(
            refused("name = \"x\"\n[[deadlines]]\nkinds = [\"departments\"]\nmonth = 1\nday = 20").1,
            "line 3: kinds cannot be `departments`; is it `department`?"
        );
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        assert_eq!(refused("name = 1").0, "第 1 行：name 应当是加引号的文字。");
        assert_eq!(
            refused("name = \"x\"\n[rules.\"content.fee-plausible\"]\nthresholds = { multiple-of-yuan = -1 }").1,
            "line 3: multiple-of-yuan is to be a whole number from zero on"
        );
        assert_eq!(refused("name = \"x\"\nrules = 3").0, "第 2 行：rules 应当是一张表。");
        assert_eq!(refused("name = \"x\"\ndeadlines = 3").0, "第 2 行：deadlines 应当是表的列表。");
    }

    #[test]
    fn a_policy_has_a_name() {
        assert_eq!(refused("").0, "第 1 行：缺少 name。");
    }

    #[test]
    fn a_deadline_is_a_day_of_the_calendar_and_not_after_the_laws() {
        assert_eq!(refused("name = \"x\"\n[[deadlines]]\nmonth = 2\nday = 30").0, "第 2 行：没有 2 月 30 日这一天。");
        assert_eq!(
            refused("name = \"x\"\n[[deadlines]]\nkinds = [\"department\"]\nmonth = 2\nday = 10").0,
            "第 2 行：工作部门的法定发布期限是 1 月 31 日（政府信息公开条例第四十九条），地方期限不能更晚。"
        );
        let township = "name = \"x\"\n[[deadlines]]\nlevels = [\"township\"]\nmonth = 2\nday = 10";
        assert!(Policy::from_toml(township).is_ok(), "townships are not named in the article");
    }

    #[test]
    fn two_deadlines_for_the_same_organs_are_refused_with_both_lines() {
        let governments = |level: &str, month: u32, severity: &str| {
            format!(
                "[[deadlines]]\nkinds = [\"government\"]\n{level}month = {month}\nday = 1\nseverity = \"{severity}\"\n"
            )
        };
        let file = |one: &str, other: &str| format!("name = \"x\"\n{one}{other}");
        let (zh, en) = refused(&file(&governments("", 3, "warning"), &governments("", 2, "error")));
        assert_eq!(
            zh,
            "第 7 行：与第 2 行的期限都适用于国家级的人民政府而规定不同，请用 kinds、levels 分开，每类机关只定一个期限。"
        );
        assert!(en.starts_with("line 7: ") && en.contains("line 2"), "{en}");
        let county = governments("levels = [\"county\"]\n", 2, "warning");
        assert!(refused(&file(&governments("", 2, "error"), &county)).0.contains("县级的人民政府"));
        let apart = file(&county, &governments("levels = [\"prefecture\"]\n", 3, "error"));
        assert!(Policy::from_toml(&apart).is_ok());
        assert!(Policy::from_toml(&file(&county, &county)).is_ok(), "said twice, and the same");
    }

    #[test]
    fn what_is_no_toml_is_refused_with_its_line() {
        let (zh, en) = refused("name = \"x\"\n[rules");
        assert!(zh.starts_with("第 2 行：不是有效的 TOML"), "{zh}");
        assert!(en.starts_with("line 2: this is no TOML"), "{en}");
    }
}
