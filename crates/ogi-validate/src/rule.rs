//! What a rule is.

pub(crate) mod assertion;
pub(crate) mod entry;
pub(crate) mod example;
pub(crate) mod expression;
pub(crate) mod labels;
pub(crate) mod own;
pub(crate) mod run;

use std::borrow::Cow;

use ogi_model::{Bilingual, Cell, Edition, Form, Report, Severity, Sum, Table};
use serde::{Deserialize, Serialize};

pub(crate) use self::entry::RuleEntry;
pub(crate) use crate::finding::Class;
use crate::rule::assertion::Assertion;
use crate::rule::example::Example;
use crate::rule::expression::Expression;
use crate::rule::run::RuleRun;

/// A rule that is written in Rust: one of the catalogue, or one's own ([`OwnRule`](crate::OwnRule)). Its texts are its
/// documentation.
#[derive(Debug)]
pub struct Rule {
    /// Its id: dotted words, never used again for another rule.
    pub id: &'static str,
    /// What kind of check it is.
    pub class: Class,
    /// How grave a finding of it is, unless a finding says otherwise.
    pub severity: Severity,
    /// What it checks, in a few words.
    pub title: Bilingual,
    /// What it checks, and why.
    pub help: Bilingual,
    /// How to mend what it finds.
    pub mend: Bilingual,
    /// What it leaves alone or only asks about, and what may be right although it finds it.
    pub exceptions: &'static [Bilingual],
    /// What it rests on.
    pub basis: Basis,
    /// What it asks of a form; it applies to the editions that have it.
    pub asks: Asks,
    /// The version of the rule set that introduced it.
    pub since: &'static str,
    /// The numbers it judges by; a [`Policy`](crate::Policy) can set others.
    pub thresholds: &'static [Threshold],
    /// A report it finds fault with.
    pub example: fn() -> Example,
    /// How it is checked.
    pub check: Check,
}

/// A number a rule judges by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Its name within the rule: at most 31 ASCII characters.
    pub name: &'static str,
    /// Its value, unless a policy sets another.
    pub value: u64,
    /// What it means, with its unit.
    pub about: Bilingual,
}

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The article, the notice or the words of the form.
    pub text: Bilingual,
    /// How firm it is.
    pub authority: Authority,
}

impl Basis {
    /// The national form itself.
    pub(crate) const FORM: Self = Self {
        text: Bilingual::new(
            "国办公开办函〔2019〕60号、〔2021〕30号格式",
            "The form of 国办公开办函〔2019〕60号 and 〔2021〕30号",
        ),
        authority: Authority::Law,
    };

    /// The report of a government adds up its organs.
    pub(crate) const ADDED_UP: Self = Self {
        text: Bilingual::new(
            "填报口径：本级政府的报告汇总本级各机关和下级政府的数据",
            "How reports are filled in: that of a government adds up its organs and the governments below it",
        ),
        authority: Authority::Practice,
    };

    /// What is published is to be accurate.
    pub(crate) const ACCURATE: Self = Self {
        text: Bilingual::new(
            "国办公开办函〔2021〕30号（内容准确）",
            "国办公开办函〔2021〕30号 (content is to be accurate)",
        ),
        authority: Authority::Law,
    };
}

/// 依据有多确定。
///
/// How firm the basis of a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    /// 格式上印明。
    ///
    /// It stands on the form itself.
    Printed,
    /// 法律、法规或者国家文件规定。
    ///
    /// It stands in a law, in regulations or in a national notice.
    Law,
    /// 由格式用语的含义得出。
    ///
    /// It follows from the meaning of the form's words.
    Meaning,
    /// 通行做法，没有全国性规定。
    ///
    /// It is practice, not written down nationally.
    Practice,
}

impl Authority {
    /// In words.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Printed => Bilingual::new("格式上印明", "printed on the form"),
            Self::Law => Bilingual::new(
                "法律、法规或者国家文件规定",
                "laid down in a law, in regulations or in a national notice",
            ),
            Self::Meaning => Bilingual::new("由格式用语的含义得出", "follows from the meaning of the form's words"),
            Self::Practice => Bilingual::new("通行做法，没有全国性规定", "practice, not written down nationally"),
        }
    }
}

/// A rule at work: one that is written in Rust, or one that was read as data.
#[derive(Clone, Copy, Debug)]
pub(crate) enum AnyRule<'a> {
    Coded(&'static Rule),
    Read(&'a RuleEntry),
}

impl<'a> AnyRule<'a> {
    pub(crate) fn id(self) -> Cow<'static, str> {
        match self {
            Self::Coded(rule) => Cow::Borrowed(rule.id),
            Self::Read(entry) => entry.id.clone(),
        }
    }

    pub(crate) fn key(self) -> &'a str {
        match self {
            Self::Coded(rule) => rule.id,
            Self::Read(entry) => &entry.id,
        }
    }

    pub(crate) const fn class(self) -> Class {
        match self {
            Self::Coded(rule) => rule.class,
            Self::Read(entry) => entry.class,
        }
    }

    pub(crate) const fn severity(self) -> Severity {
        match self {
            Self::Coded(rule) => rule.severity,
            Self::Read(entry) => entry.severity,
        }
    }

    /// Its number to judge by of a name.
    pub(crate) fn threshold(self, name: &str) -> Option<u64> {
        match self {
            Self::Coded(rule) => rule.thresholds.iter().find(|own| own.name == name).map(|own| own.value),
            Self::Read(entry) => entry.thresholds.iter().find(|own| own.name == name).map(|own| own.value),
        }
    }

    /// Whether any table of the report is in an edition the rule is for.
    pub(crate) fn applies_to(self, report: &Report) -> bool {
        match self {
            Self::Coded(rule) => rule.applies_to(report),
            Self::Read(entry) => Table::ALL.into_iter().any(|table| entry.editions.contains(&report.form_of(table))),
        }
    }
}

/// How a rule is checked.
#[derive(Debug)]
pub enum Check {
    /// By the identities of one kind, taken from the form of the report.
    Sum(Sum),
    /// By assertions that are data.
    Assertions {
        /// The data, and the words for what does not fulfil it.
        assertions: &'static [Assertion],
        /// What cannot be said as data.
        besides: fn(&mut RuleRun<'_>),
    },
    /// By one function; its declarative content, if any, is beside it.
    Function {
        /// The function.
        run: fn(&mut RuleRun<'_>),
        /// What the rule says, where it can be said as comparisons.
        expressions: fn() -> Vec<Expression>,
    },
    /// By holding the report of an area against those of its members: `ogi-corpus` does so, [`check`](crate::check) does not.
    Area(AreaCheck),
}

/// What the report of an area is asked beside those of its members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaCheck {
    /// Whether no member counts more than the area.
    MemberExceeds,
    /// Whether the area is the sum of its members.
    Sum,
    /// Whether the area's report has the figures of the government's office.
    SameAsOffice,
}

/// 规则看什么：一份报告，还是一个地区的各份报告。
///
/// What a rule looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RuleScope {
    /// 一份报告，以及同一机关以前年度的报告。
    ///
    /// A report, beside earlier ones of its organ.
    #[default]
    Report,
    /// 本级政府的报告，与各机关的报告对照。
    ///
    /// The report of an area, beside those of its members.
    Area,
}

impl RuleScope {
    /// In words.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Report => Bilingual::new("一份报告", "a report"),
            Self::Area => Bilingual::new(
                "一个地区的各份报告（ogi rollup、ogi review）",
                "the reports of an area (ogi rollup, ogi review)",
            ),
        }
    }
}

/// What a rule asks of a form.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Asks {
    /// Nothing: it applies to every edition.
    Nothing,
    /// That it prints these cells.
    Cells(&'static [Cell]),
    /// That it asks for something in the prose.
    Prose(fn(&Form) -> bool),
}

impl Asks {
    /// Whether an edition has what is asked for.
    pub fn are_met_by(self, edition: Edition) -> bool {
        let form = edition.form();
        match self {
            Self::Nothing => true,
            Self::Cells(cells) => cells.iter().all(|cell| form.prints(*cell)),
            Self::Prose(asks) => asks(form),
        }
    }
}

impl Rule {
    /// What it looks at.
    pub const fn scope(&self) -> RuleScope {
        match self.check {
            Check::Area(_) => RuleScope::Area,
            Check::Sum(_) | Check::Assertions { .. } | Check::Function { .. } => RuleScope::Report,
        }
    }

    /// The editions of the form it applies to, oldest first.
    pub fn editions(&self) -> impl Iterator<Item = Edition> {
        let asks = self.asks;
        Edition::ALL.into_iter().filter(move |edition| asks.are_met_by(*edition))
    }

    /// Whether any table of the report is in an edition the rule is for.
    pub(crate) fn applies_to(&self, report: &Report) -> bool {
        matches!(self.asks, Asks::Nothing)
            || Table::ALL.into_iter().any(|table| self.asks.are_met_by(report.form_of(table)))
    }
}

impl Check {
    pub(crate) const fn assertions(assertions: &'static [Assertion]) -> Self {
        const fn nothing(_: &mut RuleRun<'_>) {}
        Self::Assertions { assertions, besides: nothing }
    }

    pub(crate) const fn function(run: fn(&mut RuleRun<'_>)) -> Self {
        Self::Function { run, expressions: Vec::new }
    }
}
