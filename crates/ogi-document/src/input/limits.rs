//! How much an input may cost.

/// Bounds on the work one input may cause. An input beyond one of them is refused, and the refusal names it.
///
/// ```
/// let strict = ogi_document::Limits { pages: 50, ..ogi_document::Limits::default() };
/// assert!(strict.bytes > 1 << 20);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the input, and of each file or part unpacked from it. A report is a hundred kilobytes, with pictures inside it
    /// some megabytes.
    pub bytes: usize,
    /// Bytes that an office file or an archive may unpack to in all, archives within archives included. The reports of an
    /// archive, all of which are held until the last has been read, may take half as many.
    pub unpacked: usize,
    /// How many times larger than packed a file may become; the first megabyte is free.
    pub ratio: usize,
    /// Files in an archive.
    pub files: usize,
    /// Archives within archives.
    pub nesting: usize,
    /// Pages of a PDF.
    pub pages: usize,
    /// Cells of all tables of a document, each counted in every row it covers, and lines of text. The form has about 400; a
    /// page with `rowspan=65534` in a thousand columns has 65 million. Carriers that lay cells out twice count them twice. All
    /// documents of an archive have at most eight times as many.
    pub cells: usize,
    /// Characters, lines and pictures that the pages of a PDF show in all, blanks and hidden ones included. A code of a font
    /// counts as often as characters that it stands for. A page of text has about a thousand.
    pub glyphs: usize,
    /// Steps that the content of a PDF takes: its operators, and what they make the reader look up, by its size.
    pub operators: usize,
    /// Bytes of text that a workbook or a Word document may hold. A string that stands in many cells counts in each of them,
    /// and so does the format that a number is shown by.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            unpacked: 256 << 20,
            ratio: 200,
            files: 1000,
            nesting: 2,
            pages: 300,
            cells: 500_000,
            glyphs: 600_000,
            operators: 10_000_000,
            text: 32 << 20,
        }
    }
}
