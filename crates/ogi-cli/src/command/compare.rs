//! `ogi compare`

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ogi::corpus::Peers;
use ogi::model::Report;
use ogi::publish::Comparison;

use crate::files::find_all;
use crate::input::{About, each_report, only_report};
use crate::output::{Output, print_json};
use crate::{FOR_PROGRAMS, Status};

#[derive(Args)]
pub(crate) struct Compare {
    /// 原来的报告：文件或者 JSON。 The old report: a document or JSON.
    #[arg(value_name = "OLD", required_unless_present = "peers")]
    old: Option<PathBuf>,

    /// 现在的报告，或者另一年度的报告。 The new report, or that of another year.
    #[arg(value_name = "NEW", required_unless_present = "peers")]
    new: Option<PathBuf>,

    /// 比较同类机关：同一年度、级别、种类的各份报告，各单元格和各项指标的分布。 Compare peers: how figures and shares are spread among
    /// reports of one year, level and kind.
    #[arg(long, value_name = "IN", num_args = 1.., conflicts_with_all = ["old", "new", "fail_on_change"])]
    peers: Vec<PathBuf>,

    /// 输出什么。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// 写到哪个新文件；不写则输出到标准输出。 The new file to write; standard output by default.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// 缩进 JSON，便于阅读。 Indent JSON for people.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    pretty: bool,

    /// 有变动时退出状态为 1。 Exit with status 1 where anything changed.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    fail_on_change: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 供人阅读。 For people.
    Text,
    /// JSON 数据。 JSON.
    Json,
    /// 网页。 A web page.
    Html,
}

impl Compare {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let (Some(old), Some(new)) = (&self.old, &self.new) else { return self.compare_peers(output) };
        let (old, new) = match (Self::read(output, old), Self::read(output, new)) {
            (Ok(old), Ok(new)) => (old, new),
            (one, other) => {
                let failed = [one.err(), other.err()].into_iter().flatten().max();
                return Ok(failed.unwrap_or(Status::Unreadable));
            }
        };
        let comparison = Comparison::of(&old, &new);
        let mut written = Vec::new();
        match self.format {
            Format::Text => written.extend(comparison.text(output.language).bytes()),
            Format::Html => written.extend(comparison.html(output.language).bytes()),
            Format::Json => {
                let mut into = Output { results: &mut written, ..*output };
                print_json(&mut into, &comparison, self.pretty)?;
            }
        }
        let found = if self.fail_on_change && !comparison.is_empty() { Status::Found } else { Status::Fine };
        Ok(found.max(output.put(self.output.as_deref(), &written)?))
    }

    /// How reports of organs of one kind are spread.
    fn compare_peers(&self, output: &mut Output<'_>) -> io::Result<Status> {
        let mut peers = Peers::default();
        let found = find_all(&self.peers);
        let status = each_report(&found, output, |report, name| peers.push(report, name));
        let compared = peers.finish();
        let mut written = Vec::new();
        match self.format {
            Format::Text => written.extend(compared.text(output.language).bytes()),
            Format::Html => written.extend(compared.html(output.language).bytes()),
            Format::Json => {
                let mut into = Output { results: &mut written, ..*output };
                print_json(&mut into, &compared, self.pretty)?;
            }
        }
        Ok(status.max(output.put(self.output.as_deref(), &written)?))
    }

    pub(crate) fn prints_text(&self) -> bool {
        self.format == Format::Text
    }

    /// The one report of a file, or how the run ends without it.
    fn read(output: &Output<'_>, path: &Path) -> Result<Report, Status> {
        let file = &*path.to_string_lossy();
        match only_report(path, &About::default()) {
            Ok(loaded) => {
                output.note(&loaded.named(file), &loaded.notes);
                Ok(loaded.report)
            }
            Err(failure) => Err(output.fail(file, &failure)),
        }
    }
}
