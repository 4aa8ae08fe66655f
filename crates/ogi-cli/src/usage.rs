//! Help and wrong usage, in the language of the run.
//!
//! Every help text of the command is written in both languages, `中文。 English.`, and one of them is shown. What clap says of its
//! own, its headings and errors, is English; here is the Chinese for it.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::Path;

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use crate::FOR_PROGRAMS;
use crate::command::publish::FOR_NOTICES;
use crate::language::Language;

/// The headings of options in help, in both languages.
const HEADINGS: [&str; 2] = [FOR_PROGRAMS, FOR_NOTICES];

/// Value names, as usage and help show them.
const VALUE_NAMES: &[(&str, &str)] = &[
    ("FILE", "文件"),
    ("FOLDER", "文件夹"),
    ("FILE|FOLDER", "文件|文件夹"),
    ("FILE|supervisor", "文件|supervisor"),
    ("IN", "文件"),
    ("REPORT", "报告"),
    ("OLD", "原报告"),
    ("NEW", "新报告"),
    ("PATTERN", "式样"),
    ("DATE", "日期"),
    ("N,…|best", "编号,…|best"),
    ("NAME", "名称"),
    ("EDITION", "版本"),
    ("YEAR", "年度"),
    ("FORMAT", "格式"),
    ("FAIL_ON", "程度"),
    ("ERRORS", "格式"),
    ("LANG", "语言"),
    ("ID", "编号"),
    ("OF", "种类"),
    ("URI", "网址"),
    ("COMMAND", "命令"),
];

/// Endings of files that reports come in. Whoever forgets the command names a file first.
const DOCUMENTS: &[&str] = &[
    "doc", "docx", "wps", "xls", "xlsx", "et", "pdf", "htm", "html", "mht", "mhtml", "txt", "md", "json", "ndjson",
    "zip",
];

/// That part of a text in both languages which is in one of them.
pub(crate) fn pick(text: &str, language: Language) -> &str {
    match text.split_once("。 ") {
        Some((zh, en)) => language.choose(&text[..zh.len() + "。".len()], en),
        None => text,
    }
}

/// The command with its help in one language.
pub(crate) fn in_language(mut command: Command, language: Language) -> Command {
    // What clap adds of its own is there only when it is built.
    command.build();
    localize(command, language)
}

fn localize(command: Command, language: Language) -> Command {
    let command = command.mut_args(|arg| localize_arg(arg, language)).mut_subcommands(|sub| localize(sub, language));
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let command = match (&*about, language) {
        ("Print this message or the help of the given subcommand(s)", Language::Zh) => {
            command.about("显示本说明或者某个命令的说明。")
        }
        _ => command.about(pick(&about, language).to_owned()),
    };
    if language == Language::En {
        return command;
    }
    let header = *command.get_styles().get_header();
    let mut command = command.subcommand_help_heading("命令").subcommand_value_name("命令").help_template(format!(
        "{{before-help}}{{about-with-newline}}\n{header}用法：{header:#}{{usage}}\n\n{{all-args}}{{after-help}}"
    ));
    let usage = command.render_usage().to_string();
    command.override_usage(usage.trim_start_matches("Usage: ").replace("[OPTIONS]", "[选项]"))
}

/// An option with its help, which lists the values it takes: clap lists them with their help in both languages.
fn localize_arg(arg: Arg, language: Language) -> Arg {
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let help = match (arg.get_id().as_str(), language) {
        ("help", Language::Zh) => "显示说明；--help 比 -h 详细。",
        ("version", Language::Zh) => "显示版本号。",
        ("subcommand", Language::Zh) => "哪个命令。",
        _ => pick(&help, language),
    };
    let (mut short, mut long) = (help.to_owned(), help.to_owned());
    let values = if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() };
    if !values.is_empty() {
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        let _ = write!(short, "{}{}]", language.choose(" [可选：", " [possible values: "), names.join(", "));
        let width = names.iter().map(|name| name.len()).max().unwrap_or(0);
        for value in &values {
            let about = value.get_help().map(ToString::to_string).unwrap_or_default();
            let (name, about) = (value.get_name(), pick(&about, language));
            let _ = write!(long, "\n- {name:width$}  {about}");
            long.truncate(long.trim_end().len());
        }
    }
    if arg.get_action().takes_values() && !arg.get_default_values().is_empty() {
        let default: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        let default = format!("{}{}]", language.choose(" [默认：", " [default: "), default.join(", "));
        short += &default;
        let _ = write!(long, "\n{}", default.trim_start());
    }
    let heading = arg.get_help_heading().and_then(|own| HEADINGS.iter().copied().find(|heading| *heading == own));
    let heading = heading.map(|heading| pick(heading, language).trim_end_matches(['。', '.']));
    let arg = arg.help(short).long_help(long).hide_possible_values(true).hide_default_value(true);
    let arg = match heading {
        Some(heading) => arg.help_heading(heading),
        None => arg,
    };
    if language == Language::En {
        return arg;
    }
    let name = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let name = name.and_then(|name| VALUE_NAMES.iter().find(|(en, _)| *en == name).map(|(_, zh)| *zh));
    let arg = match name {
        Some(name) => arg.value_name(name),
        None => arg,
    };
    let usual = if arg.is_positional() { "参数" } else { "选项" };
    arg.help_heading(heading.unwrap_or(usual))
}

/// What is wrong with the arguments, as it is printed.
pub(crate) fn told(mut error: clap::Error, language: Language) -> String {
    let file = text(&error, ContextKind::InvalidSubcommand).filter(|named| is_document(named));
    if language == Language::Zh && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return zh(&error, file.as_deref());
    }
    if let Some(file) = file {
        let tip = format!("to check a file, type 'ogi check {file}'");
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    let rendered = error.render().ansi().to_string();
    match std::error::Error::source(&error).map(ToString::to_string) {
        Some(both) => rendered.replace(&both, pick(&both, language)),
        None => rendered,
    }
}

fn zh(error: &clap::Error, file: Option<&str>) -> String {
    let get = |kind| text(error, kind).unwrap_or_default();
    let (argument, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    let similar = |kind| text(error, kind).map_or_else(String::new, |similar| format!("；相近的有：{similar}"));
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = get(ContextKind::InvalidSubcommand);
            match file {
                Some(file) => format!("没有“{command}”这个命令；要核对这个文件，请输入 ogi check {file}"),
                None => format!("没有“{command}”这个命令{}", similar(ContextKind::SuggestedSubcommand)),
            }
        }
        ErrorKind::MissingSubcommand => "没有写明命令；要核对报告，请输入 ogi check 文件".to_owned(),
        ErrorKind::MissingRequiredArgument if argument == "<文件>..." => "没有写明文件".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("还要写明 {argument}"),
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            let behind = if error.get(ContextKind::Suggested).is_some() {
                "；以“-”开头的文件名写在 -- 之后"
            } else {
                ""
            };
            format!("没有“{argument}”这个选项{}{behind}", similar(ContextKind::SuggestedArg))
        }
        ErrorKind::UnknownArgument => format!("多出了“{argument}”"),
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("{argument} 没有写值{}", values(error))
        }
        ErrorKind::InvalidValue => format!("{argument} 不能写“{value}”{}", values(error)),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            let why = if why.contains('。') { pick(&why, Language::Zh).trim_end_matches('。') } else { "" };
            format!("{argument} 不能写“{value}”{}{why}", if why.is_empty() { "" } else { "：" })
        }
        ErrorKind::ArgumentConflict => match get(ContextKind::PriorArg) {
            prior if prior == argument => format!("{argument} 只能写一次"),
            prior => format!("{argument} 不能与 {prior} 同时使用"),
        },
        _ => error.kind().as_str().map_or_else(|| error.to_string(), str::to_owned),
    };
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => {
            format!("\n\n用法：{}", usage.to_string().trim_start_matches("Usage: "))
        }
        _ => String::new(),
    };
    format!("命令用法不对：{what}。{usage}\n\n加 --help 查看说明。")
}

/// What may be written instead.
fn values(error: &clap::Error) -> String {
    text(error, ContextKind::ValidValue).map_or_else(String::new, |values| format!("；可以写：{values}"))
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join("、")),
        _ => None,
    }
}

/// Whether what stands in the place of a command is a file to be checked.
fn is_document(named: &str) -> bool {
    let path = Path::new(named);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    path.is_file() || ending.is_some_and(|ending| DOCUMENTS.contains(&&*ending))
}

/// The language that the arguments ask for, before they are read.
pub(crate) fn language(given: &[OsString]) -> Option<Language> {
    let given: Vec<_> =
        given.iter().take_while(|argument| *argument != "--").map(|given| given.to_string_lossy()).collect();
    let behind = given.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].clone());
    let joined =
        given.iter().filter_map(|argument| argument.strip_prefix("--lang=").map(|lang| lang.to_owned().into()));
    match &*behind.chain(joined).last()? {
        "zh" => Some(Language::Zh),
        "en" => Some(Language::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::Arguments;

    /// Every text of a command and of those below it.
    fn texts(command: &Command) -> Vec<String> {
        let mut own: Vec<String> = command.get_about().into_iter().map(ToString::to_string).collect();
        for arg in command.get_arguments() {
            own.extend(arg.get_help().map(ToString::to_string));
            own.extend(arg.get_possible_values().iter().filter_map(|value| Some(value.get_help()?.to_string())));
        }
        own.into_iter().chain(command.get_subcommands().flat_map(texts)).collect()
    }

    #[test]
    fn every_help_is_written_in_both_languages() {
        for text in texts(&Arguments::command()) {
            let [zh, en] = [Language::Zh, Language::En].map(|language| pick(&text, language));
            assert!(zh != en && zh.ends_with('。') && !en.contains('。') && !en.is_empty(), "{text}");
        }
    }

    #[test]
    fn help_is_in_one_language() {
        let zh = in_language(Arguments::command(), Language::Zh);
        for command in zh.get_subcommands().chain([&zh]) {
            let help = command.clone().render_long_help().to_string();
            assert!(!help.contains("Usage") && !help.contains("OPTIONS") && !help.contains("Print"), "{help}");
        }
        let en = in_language(Arguments::command(), Language::En);
        for command in en.get_subcommands().chain([&en]) {
            let help = command.clone().render_long_help().to_string();
            assert!(!help.contains('。'), "{help}");
        }
    }

    fn wrong(arguments: &[&str], language: Language) -> String {
        let command = in_language(Arguments::command(), language);
        let given = std::iter::once("ogi").chain(arguments.iter().copied());
        let error = command.clone().try_get_matches_from(given).unwrap_err();
        anstream::adapter::strip_str(&told(error, language)).to_string()
    }

    #[test]
    fn the_commonest_slips_are_told_in_chinese() {
        let first = |arguments: &[&str]| wrong(arguments, Language::Zh).lines().next().unwrap_or_default().to_owned();
        assert_eq!(
            first(&["年报.docx"]),
            "命令用法不对：没有“年报.docx”这个命令；要核对这个文件，请输入 ogi check 年报.docx。"
        );
        assert_eq!(first(&["chek"]), "命令用法不对：没有“chek”这个命令；相近的有：schema、check。");
        assert_eq!(first(&["check"]), "命令用法不对：没有写明文件。");
        assert_eq!(first(&["check", "--figure", "a"]), "命令用法不对：没有“--figure”这个选项；相近的有：--figures。");
        assert_eq!(
            first(&["check", "--2024.docx"]),
            "命令用法不对：没有“--2024.docx”这个选项；以“-”开头的文件名写在 -- 之后。"
        );
        assert_eq!(first(&["--lang", "zh"]), "命令用法不对：没有写明命令；要核对报告，请输入 ogi check 文件。");
        assert_eq!(
            first(&["check", "--format", "word", "a"]),
            "命令用法不对：--format <格式> 不能写“word”；可以写：text、json、html、xlsx、csv、sarif。"
        );
        assert_eq!(
            first(&["check", "--apply", "x", "-o", "b", "a"]),
            "命令用法不对：--apply <编号,…|best> 不能写“x”：编号（多个用逗号分开），或者 best。"
        );
        assert_eq!(first(&["check", "--apply", "1", "a"]), "命令用法不对：还要写明 --output <文件|文件夹>。");
        assert_eq!(first(&["check", "--year", "x", "a"]), "命令用法不对：--year <年度> 不能写“x”。");
        let whole = wrong(&["check"], Language::Zh);
        assert!(whole.contains("\n\n用法：ogi check [选项] <文件>...\n\n"), "{whole}");
    }

    #[test]
    fn a_file_in_the_place_of_a_command_is_told_in_english_too() {
        let told = wrong(&["report.docx"], Language::En);
        assert!(told.contains("tip: to check a file, type 'ogi check report.docx'"), "{told}");
        let told = wrong(&["check", "--apply", "x", "-o", "b", "a"], Language::En);
        assert!(told.contains("Numbers with commas between, or `best`.") && !told.contains("编号"), "{told}");
    }

    #[test]
    fn the_language_is_known_before_the_arguments_are_read() {
        let asked = |given: &[&str]| language(&given.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked(&["ogi", "--lang", "zh", "check"]), Some(Language::Zh));
        assert_eq!(asked(&["ogi", "check", "--lang=en"]), Some(Language::En));
        assert_eq!(asked(&["ogi", "check", "--", "--lang", "zh"]), None);
    }
}
