//! `ogi rules`

use std::io;

use clap::{Args, ValueEnum};
use ogi::validate::{Rule, RuleEntry, catalogue, find};

use crate::failure::Failure;
use crate::{Output, Status};

#[derive(Args)]
pub(crate) struct Rules {
    /// 只看一条规则。 One rule only.
    id: Option<String>,

    /// 输出格式。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 供人阅读。 For people.
    Text,
    /// JSON。
    Json,
}

impl Rules {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let known = self.id.as_deref().map(find);
        if let (Some(id), Some(None)) = (&self.id, known) {
            let failure = Failure::usage(
                "没有这条规则；ogi rules 列出全部规则。",
                "there is no such rule; `ogi rules` lists them all",
            );
            return Ok(output.fail(id, &failure));
        }
        let rules: Vec<&Rule> = known.flatten().map_or_else(|| catalogue().to_vec(), |rule| vec![rule]);
        if self.format == Format::Json {
            let entries: Vec<RuleEntry> = rules.into_iter().map(RuleEntry::from).collect();
            writeln!(output.results, "{}", serde_json::to_string_pretty(&entries).map_err(io::Error::other)?)?;
            return Ok(Status::Fine);
        }
        for rule in rules {
            let severity = output.language.choose(rule.severity.zh(), rule.severity.en());
            writeln!(output.results, "{}  [{severity}]  {}", rule.id, output.language.pick(rule.title))?;
            if self.id.is_some() {
                let basis = output.language.choose("依据：", "Basis: ");
                writeln!(
                    output.results,
                    "\n{}\n\n{basis}{}",
                    output.language.pick(rule.help),
                    output.language.pick(rule.basis.text)
                )?;
            }
        }
        Ok(Status::Fine)
    }
}
