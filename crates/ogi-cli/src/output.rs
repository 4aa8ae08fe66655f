//! Where results and messages go. Nothing that fails here may panic: whoever called the command relies on its exit status.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use ogi::serialize::{write_json, write_json_pretty};
use serde::Serialize;

use crate::beside::write_new;
use crate::files::Found;
use crate::language::Language;
use crate::{ErrorFormat, Status};

/// Where results and messages go, and how messages are told.
pub(crate) struct Output<'a> {
    pub(crate) results: &'a mut dyn Write,
    pub(crate) language: Language,
    pub(crate) errors: ErrorFormat,
}

/// Writes a line to standard error. Where nobody can be told, because it is full or closed, the exit status still says how
/// the run ended.
pub(crate) fn say(line: impl fmt::Display) {
    write_over(&format!("{line}\n"));
    LAST_IS_WRITTEN_OVER.store(false, Ordering::Relaxed);
}

/// Writes a line to a terminal that the next one is written over.
pub(crate) fn say_over(line: impl fmt::Display) {
    write_over(&line.to_string());
    LAST_IS_WRITTEN_OVER.store(true, Ordering::Relaxed);
}

/// Takes such a line away.
pub(crate) fn say_nothing_over() {
    if LAST_IS_WRITTEN_OVER.load(Ordering::Relaxed) {
        write_over("");
        LAST_IS_WRITTEN_OVER.store(false, Ordering::Relaxed);
    }
}

/// Whether the last line of standard error gives way to the next.
static LAST_IS_WRITTEN_OVER: AtomicBool = AtomicBool::new(false);

fn write_over(text: &str) {
    let begin = if LAST_IS_WRITTEN_OVER.load(Ordering::Relaxed) { "\r\u{1b}[2K" } else { "" };
    let _ = anstream::stderr().lock().write_all(format!("{begin}{text}").as_bytes());
}

impl Output<'_> {
    /// Writes a result to the file that was named for it, which must be new, or to standard output.
    pub(crate) fn put(&mut self, file: Option<&Path>, result: &[u8]) -> io::Result<Status> {
        let Some(file) = file else { return self.results.write_all(result).map(|()| Status::Fine) };
        match write_new(file, |out| out.write_all(result)) {
            Ok(()) => Ok(Status::Fine),
            Err(failure) => Ok(self.fail(&file.to_string_lossy(), &failure)),
        }
    }

    /// Says what of the files that were named could not be read or was left alone, and how bad that is.
    pub(crate) fn tell_found(&self, found: &Found) -> Status {
        for (path, left) in &found.left {
            self.fail(&path.to_string_lossy(), left);
        }
        let told = found.failures.iter().map(|(path, failure)| self.fail(&path.to_string_lossy(), failure));
        told.max().unwrap_or(Status::Fine)
    }
}

/// Prints a value as JSON, on a line or indented for people.
pub(crate) fn print_json<T: Serialize>(output: &mut Output<'_>, value: &T, pretty: bool) -> io::Result<()> {
    output.results.write_all(&json_line(value, pretty)?)
}

/// A value as JSON with the end of its line; indented for people, which makes it several.
pub(crate) fn json_line<T: Serialize>(value: &T, pretty: bool) -> io::Result<Vec<u8>> {
    let mut json = Vec::new();
    if pretty {
        write_json_pretty(value, &mut json)?;
    } else {
        write_json(value, &mut json)?;
    }
    json.push(b'\n');
    Ok(json)
}

/// Standard output, which goes quiet once its reader has gone.
///
/// `head` closes the pipe when it has seen enough. That is no fault, and what was not yet checked still counts for the exit
/// status; so the run goes on, and nothing more is printed. Any other failure to write is one.
pub(crate) struct Results<W: Write> {
    out: Option<io::BufWriter<W>>,
}

impl<W: Write> Results<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out: Some(io::BufWriter::new(out)) }
    }

    fn unless_closed<T>(
        &mut self,
        closed: T,
        write: impl FnOnce(&mut io::BufWriter<W>) -> io::Result<T>,
    ) -> io::Result<T> {
        let Some(out) = &mut self.out else { return Ok(closed) };
        match write(out) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.out = None;
                Ok(closed)
            }
            done => done,
        }
    }
}

impl<W: Write> Write for Results<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unless_closed(bytes.len(), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.unless_closed((), Write::flush)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes some bytes and then fails.
    struct Fails(usize, io::ErrorKind);

    impl Write for Fails {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let taken = bytes.len().min(self.0);
            self.0 -= taken;
            if taken == 0 { Err(self.1.into()) } else { Ok(taken) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_has_gone_is_no_fault_and_a_full_disk_is() {
        let write = |kind| {
            let mut results = Results::new(Fails(5, kind));
            (0..3).try_for_each(|_| results.write_all(&[b'a'; 10_000])).and_then(|()| results.flush())
        };
        assert!(write(io::ErrorKind::BrokenPipe).is_ok());
        assert_eq!(write(io::ErrorKind::StorageFull).map_err(|error| error.kind()), Err(io::ErrorKind::StorageFull));
    }
}
