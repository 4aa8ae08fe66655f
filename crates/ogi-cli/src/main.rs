//! The command `ogi`: arguments in, the library's answers out, and the exit status.

mod apply;
mod beside;
mod command;
mod failure;
mod figures;
mod files;
mod folder_store;
mod input;
mod laid_down;
mod language;
mod marked;
mod opening;
mod output;
mod progress;
mod sarif;
mod system;
mod tally;
mod text;
mod usage;
mod workers;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use ogi::model::{Severity, Visible, visible};

use crate::failure::Failure;
use crate::language::Language;
use crate::output::{Output, Results, say};

/// 核对政府信息公开工作年度报告（Word、Excel、PDF、网页、文本），指出错在哪一格；或者读成数据。 Check Chinese open government
/// information annual reports (Word, Excel, PDF, web pages, text) and say which cell is wrong, or read them as data.
#[derive(Parser)]
#[command(name = "ogi", version, max_term_width = 110)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// 说明和结果的语言；默认按系统语言，英文以外都用中文。 Language of messages; by default that of the locale: English, or else Chinese.
    #[arg(long, global = true, value_enum, display_order = 100)]
    lang: Option<language::Asked>,

    /// 读不了的文件和读取说明的格式。 How errors and notes on reading are written to standard error.
    #[arg(long, global = true, value_enum, default_value_t = ErrorFormat::Text, help_heading = FOR_PROGRAMS, display_order = 101)]
    errors: ErrorFormat,
}

#[derive(Subcommand)]
enum Command {
    /// 把报告读成数据。 Read documents and print their data.
    Extract(command::extract::Extract),
    /// 核对报告，指出错在哪一格。 Check reports and say which cell is wrong.
    Check(command::check::Check),
    /// 对照两份报告，列出变动的数字和文字。 Compare two versions or two years of a report.
    Compare(command::compare::Compare),
    /// 审核各机关的报告：谁没有报、迟报，哪里要改，写出总览、核对结果和通知。 Review the reports of a register's organs: who is missing or late, what
    /// must be mended; writes an overview, check pages and notices.
    Review(command::review::Review),
    /// 汇总各机关的报告，与公布的本级报告对照。 Add up the reports of an area and hold the sum against its published report.
    Rollup(command::rollup::Rollup),
    /// 把报告写成规定格式的网页、Word 文件或者工作簿。 Write a report as the official form: web page, Word file or workbook.
    Publish(command::publish::Publish),
    /// 输出数据格式的 JSON Schema。 Print a published JSON Schema.
    Schema(command::schema::Schema),
    /// 列出核对规则，或者说明某一条。 List the rules, or explain one.
    Rules(command::rules::Rules),
    /// 输出各版报告格式的数据。 Print the editions of the form as data.
    Forms(command::forms::Forms),
}

/// The heading of options that programs use more than people do.
const FOR_PROGRAMS: &str = "供程序使用的选项。 Options for programs.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ErrorFormat {
    /// 文字。 Words.
    Text,
    /// 每行一个 JSON 对象，供程序使用。 One JSON object per line, for programs.
    Json,
}

/// From which severity on the exit status is 1.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// 有错误。 Errors.
    Error,
    /// 有错误或者警告。 Errors and warnings.
    Warning,
    /// 有任何一种。 Anything.
    Info,
    /// 从不。 Never.
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
        Command::Compare(compare) => compare.run(&mut output),
        Command::Review(review) => review.run(&mut output),
        Command::Rollup(rollup) => rollup.run(&mut output),
        Command::Publish(publish) => publish.run(&mut output),
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
            Self::Compare(compare) => compare.prints_text(),
            Self::Review(_) => true,
            Self::Rollup(rollup) => rollup.prints_text(),
            Self::Rules(rules) => rules.prints_text(),
            Self::Extract(_) | Self::Publish(_) | Self::Schema(_) | Self::Forms(_) => false,
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
    let language = usage::language(given).unwrap_or_else(language::of_locale);
    let read = |given: &[OsString]| {
        let mut command = usage::in_language(Arguments::command(), language);
        let matches = command.try_get_matches_from_mut(given)?;
        Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
    };
    let error = match read(given) {
        Ok(arguments) => return Ok(arguments),
        Err(error) => error,
    };
    if !error.use_stderr() {
        let mut results = Results::new(anstream::AutoStream::auto(io::stdout().lock()));
        let printed = write!(results, "{}", error.render().ansi()).and_then(|()| results.flush());
        return Err(printed.map_or_else(|error| cannot_print(&error), |()| ExitCode::SUCCESS));
    }
    // The message quotes arguments, which may be names of files: it is made anew from what can be shown of them.
    let shown: Vec<OsString> =
        given.iter().map(|argument| OsString::from(visible(&argument.to_string_lossy()).into_owned())).collect();
    match read(&shown) {
        Err(error) => say(usage::told(error, language).trim_end()),
        Ok(_) => error.to_string().trim_end().lines().for_each(|line| say(Visible(line))),
    }
    Err(Status::Usage.into())
}

fn cannot_print(error: &io::Error) -> ExitCode {
    let failure = Failure::not_written(error);
    say(format_args!("ogi: {}", Visible(language::of_locale().of(&failure.message))));
    Status::Unreadable.into()
}
