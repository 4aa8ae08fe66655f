//! The command `ogi`: arguments in, the library's answers out, and the exit status.

mod beside;
mod causes;
mod command;
mod failure;
mod figures;
mod input;
mod language;
mod text;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ogi::model::Severity;

use crate::language::Language;

/// 政府信息公开工作年度报告：从发布的网页、文本读成数据，核对勾稽关系，指出错在哪一格。
///
/// Open government information annual reports: from published pages to checked data.
#[derive(Parser)]
#[command(name = "ogi", version, max_term_width = 110)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// 提示信息的语言；默认按系统语言。 Language of messages; otherwise that of the locale.
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,

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
}

/// The files a command works on.
#[derive(Args)]
struct Files {
    /// 文件；“-”为标准输入。 Files; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
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

/// Where results and messages go.
struct Output<'a> {
    results: &'a mut dyn Write,
    language: Language,
    errors: ErrorFormat,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut results = io::BufWriter::new(anstream::AutoStream::auto(io::stdout().lock()));
    let mut output = Output {
        results: &mut results,
        language: arguments.lang.unwrap_or_else(Language::of_locale),
        errors: arguments.errors,
    };
    let done = match arguments.command {
        Command::Extract(extract) => extract.run(&mut output),
        Command::Check(check) => check.run(&mut output),
        Command::Schema(schema) => schema.run(&mut output),
        Command::Rules(rules) => rules.run(&mut output),
    };
    match done.and_then(|status| results.flush().map(|()| status)) {
        Ok(Status::Fine) => ExitCode::SUCCESS,
        Ok(Status::Found) => ExitCode::from(1),
        Ok(Status::Usage) => ExitCode::from(2),
        Ok(Status::Unreadable) => ExitCode::from(3),
        // Whoever reads the results, such as `head`, had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("ogi: {error}");
            ExitCode::from(3)
        }
    }
}
