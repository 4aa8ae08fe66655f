//! Line numbers of a source, as an editor counts them: LF, CRLF and CR each end one line.

use memchr::{memchr, memchr_iter, memchr2_iter};

/// Counts the line breaks of a source from front to back.
pub(super) struct LineNumbers<'a> {
    source: &'a [u8],
    /// Line breaks are counted up to here.
    counted: usize,
    line: u32,
    has_returns: bool,
}

impl<'a> LineNumbers<'a> {
    pub(super) fn of(source: &'a str) -> Self {
        let source = source.as_bytes();
        Self { source, counted: 0, line: 1, has_returns: memchr(b'\r', source).is_some() }
    }

    /// The line of a place that is not before the last one asked for.
    pub(super) fn at(&mut self, place: usize) -> u32 {
        let place = place.clamp(self.counted, self.source.len());
        let part = &self.source[self.counted..place];
        let breaks = if self.has_returns {
            memchr2_iter(b'\n', b'\r', part).filter(|at| !self.is_second_half(self.counted + at)).count()
        } else {
            memchr_iter(b'\n', part).count()
        };
        self.counted = place;
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.line
    }

    /// Whether the source has a line break right before the last place asked for.
    pub(super) fn is_after_break(&self) -> bool {
        self.counted > 0 && matches!(self.source[self.counted - 1], b'\n' | b'\r')
    }

    /// The line feed of a carriage return, which is counted.
    fn is_second_half(&self, at: usize) -> bool {
        self.source[at] == b'\n' && at > 0 && self.source[at - 1] == b'\r'
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_break_ends_one_line() {
        let source = "a\nb\r\nc\rd\n\re";
        let mut lines = LineNumbers::of(source);
        let found: Vec<u32> = (0..=source.len()).map(|place| lines.at(place)).collect();
        // Between the halves of CRLF the line has ended already.
        assert_eq!(found, [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 6]);
        let mut lines = LineNumbers::of(source);
        assert_eq!((lines.at(5), lines.at(100)), (3, 6));
    }
}
