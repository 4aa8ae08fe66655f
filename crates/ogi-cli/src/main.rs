//! The command `ogi`: arguments in, the library's answers out, and the exit status.

mod apply;
mod beside;
mod causes;
mod command;
mod failure;
mod figures;
mod input;
mod language;
mod opening;
mod output;
mod system;
mod text;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ogi::model::{Severity, Visible, visible};

use crate::failure::Failure;
use crate::language::Language;
use crate::output::{Output, Results, say};

/// 政府信息公开工作年度报告：从发布的网页、文本读成数据，核对勾稽关系，指出错在哪一格。
///
/// Open government information annual reports: from published pages to checked data.
#[derive(Parser)]
#[command(name = "ogi", version, max_term_width = 110)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// 提示信息的语言；默认按系统语言，英文以外都用中文。 Language of messages; otherwise that of the locale, Chinese unless it is English.
    #[arg(long, global = true, value_enum)]
    lang: Option<language::Asked>,

    /// 错误和提示写到标准错误的格式。 How errors and notes are written to standard error.
    #[arg(long, global = true, value_enum, default_value_t = ErrorFormat::Text)]
    errors: ErrorFormat,
}

#[derive(Subcommand)]
enum Command {
    /// 读取发布的报告，输出数据。 Read published documents and print their data.
    Extract(command::extract::Extract),
    /// 核对报告（文档、JSON 或者 cells）。 Check reports: documents, JSON or cells.
    Check(command::check::Check),
    /// 输出数据格式的 JSON Schema。 Print a published JSON Schema.
    Schema(command::schema::Schema),
    /// 输出规则目录。 Print the rule catalogue.
    Rules(command::rules::Rules),
    /// 输出各版报告格式的数据。 Print the editions of the form as data.
    Forms(command::forms::Forms),
}

/// The files a command works on.
#[derive(Args)]
struct Files {
    /// 文件；“-”为标准输入。 Files; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ErrorFormat {
    /// 文字。 Words.
    Text,
    /// 每行一个 JSON 对象。 One JSON object a line.
    Json,
}

/// From which severity on the exit status is 1.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    fn includes(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Info => true,
            Self::Never => false,
        }
    }
}

/// How a run ended, best first; the exit status is that of the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Fine,
    Found,
    Usage,
    Unreadable,
}

fn main() -> ExitCode {
    let arguments = match parse(&std::env::args_os().collect::<Vec<_>>()) {
        Ok(arguments) => arguments,
        Err(status) => return status,
    };
    let (language, errors) = (arguments.lang.map_or_else(language::of_locale, Language::from), arguments.errors);
    let stdout = io::stdout().lock();
    // Only text has colours; data is written as it is.
    let mut results: Box<dyn Write> = if arguments.command.prints_text() {
        Box::new(Results::new(anstream::AutoStream::auto(stdout)))
    } else {
        Box::new(Results::new(stdout))
    };
    let mut output = Output { results: &mut results, language, errors };
    let done = match arguments.command {
        Command::Extract(extract) => extract.run(&mut output),
        Command::Check(check) => check.run(&mut output),
        Command::Schema(schema) => schema.run(&mut output),
        Command::Rules(rules) => rules.run(&mut output),
        Command::Forms(forms) => forms.run(&mut output),
    };
    match done.and_then(|status| output.results.flush().map(|()| status)) {
        Ok(status) => status.into(),
        Err(error) => output.fail(language.choose("标准输出", "standard output"), &Failure::not_written(&error)).into(),
    }
}

impl Command {
    fn prints_text(&self) -> bool {
        match self {
            Self::Check(check) => check.prints_text(),
            Self::Rules(rules) => rules.prints_text(),
            Self::Extract(_) | Self::Schema(_) | Self::Forms(_) => false,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Fine => Self::SUCCESS,
            Status::Found => Self::from(1),
            Status::Usage => Self::from(2),
            Status::Unreadable => Self::from(3),
        }
    }
}

/// Reads the arguments; where there is nothing to run, prints help or what is wrong with them and gives the status.
fn parse(given: &[OsString]) -> Result<Arguments, ExitCode> {
    let error = match Arguments::try_parse_from(given) {
        Ok(arguments) => return Ok(arguments),
        Err(error) => error,
    };
    if !error.use_stderr() {
        let mut results = Results::new(anstream::AutoStream::auto(io::stdout().lock()));
        let printed = write!(results, "{}", error.render().ansi()).and_then(|()| results.flush());
        return Err(printed.map_or_else(|error| cannot_print(&error), |()| ExitCode::SUCCESS));
    }
    // The message quotes arguments, which may be names of files: it is made anew from what can be shown of them.
    let shown = given.iter().map(|argument| visible(&argument.to_string_lossy()).into_owned());
    match Arguments::try_parse_from(shown) {
        Err(error) => say(error.render().ansi().to_string().trim_end()),
        Ok(_) => error.to_string().trim_end().lines().for_each(|line| say(Visible(line))),
    }
    Err(Status::Usage.into())
}

fn cannot_print(error: &io::Error) -> ExitCode {
    let failure = Failure::not_written(error);
    say(format_args!("ogi: {}", Visible(language::of_locale().of(&failure.message))));
    Status::Unreadable.into()
}
