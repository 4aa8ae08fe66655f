//! How far a long run is: a line that is written over on a terminal, a line now and then elsewhere.

use std::io::{IsTerminal, stderr, stdout};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::ErrorFormat;
use crate::files::Found;
use crate::language::Language;
use crate::output::{Output, say, say_nothing_over, say_over};

/// A run that is over by then needs no progress.
const FIRST: Duration = Duration::from_secs(2);
/// How often the line of a terminal changes.
const ON_A_TERMINAL: Duration = Duration::from_millis(250);
/// How often there is a line in a log.
const IN_A_LOG: Duration = Duration::from_secs(30);

/// Where progress is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    Terminal,
    Log,
    /// The results themselves are seen, or what is told is for programs.
    Nowhere,
}

/// How far a run is.
pub(crate) struct Progress {
    language: Language,
    told: Where,
    begun: Instant,
    next: Instant,
    /// The bytes of all files; nothing where they are not known.
    total: Option<u64>,
    bytes: u64,
    reports: u64,
}

impl Progress {
    /// The beginning of a run over some files.
    pub(crate) fn over(found: &Found, output: &Output<'_>) -> Self {
        let told = match output.errors {
            ErrorFormat::Json => Where::Nowhere,
            ErrorFormat::Text if !stderr().is_terminal() => Where::Log,
            ErrorFormat::Text if stdout().is_terminal() => Where::Nowhere,
            ErrorFormat::Text => Where::Terminal,
        };
        let sizes = found.files.iter().map(|file| size_of(file));
        let total = if told == Where::Nowhere { None } else { sizes.sum() };
        let begun = Instant::now();
        let first = if told == Where::Log { IN_A_LOG } else { FIRST };
        Self { language: output.language, told, begun, next: begun + first, total, bytes: 0, reports: 0 }
    }

    /// So many reports were done, which took up so many bytes.
    pub(crate) fn add(&mut self, reports: usize, bytes: u64) {
        self.reports += reports as u64;
        self.bytes += bytes;
        let now = Instant::now();
        if self.told == Where::Nowhere || now < self.next {
            return;
        }
        let line = self.line(now - self.begun);
        if self.told == Where::Terminal {
            self.next = now + ON_A_TERMINAL;
            say_over(line);
        } else {
            self.next = now + IN_A_LOG;
            say(line);
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "rates of some digits")]
    fn line(&self, past: Duration) -> String {
        let Self { language, reports, .. } = self;
        let rate = self.reports as f64 / past.as_secs_f64();
        let rate = if rate < 10.0 { format!("{rate:.1}") } else { format!("{rate:.0}") };
        let left = self.total.filter(|total| self.bytes > 0 && *total > self.bytes).map(|total| {
            let left = past.as_secs_f64() * (total - self.bytes) as f64 / self.bytes as f64;
            let left = clock(Duration::from_secs_f64(left), *language);
            language.choose(format!("，还需约 {left}"), format!(", about {left} left"))
        });
        let left = left.unwrap_or_default();
        language.choose(
            format!("已处理 {reports} 份，每秒 {rate} 份{left}。"),
            format!("{reports} reports done, {rate} a second{left}"),
        )
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        say_nothing_over();
    }
}

/// A span of time, as precise as somebody who waits wants it.
fn clock(span: Duration, language: Language) -> String {
    let seconds = span.as_secs();
    let (hours, minutes) = (seconds / 3600, seconds % 3600 / 60);
    match (hours, minutes) {
        (0, 0) => language.choose(format!("{seconds} 秒"), format!("{seconds} s")),
        (0, _) => {
            language.choose(format!("{minutes} 分 {} 秒", seconds % 60), format!("{minutes} min {} s", seconds % 60))
        }
        _ => language.choose(format!("{hours} 小时 {minutes} 分"), format!("{hours} h {minutes} min")),
    }
}

/// The size of a file; nothing for what has none, such as standard input.
pub(crate) fn size_of(file: &Path) -> Option<u64> {
    let about = file.metadata().ok().filter(|_| file.as_os_str() != "-")?;
    about.is_file().then_some(about.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rate_and_remaining_time_are_told() {
        let now = Instant::now();
        let mut progress = Progress {
            language: Language::Zh,
            told: Where::Nowhere,
            begun: now,
            next: now,
            total: Some(4_000),
            bytes: 0,
            reports: 0,
        };
        progress.add(600, 1_000);
        assert_eq!(progress.line(Duration::from_secs(50)), "已处理 600 份，每秒 12 份，还需约 2 分 30 秒。");
        progress.language = Language::En;
        assert_eq!(progress.line(Duration::from_secs(5_000)), "600 reports done, 0.1 a second, about 4 h 10 min left");
        progress.total = None;
        assert_eq!(progress.line(Duration::from_secs(100)), "600 reports done, 6.0 a second");
    }
}
