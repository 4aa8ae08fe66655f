//! What a document is published as.

/// A carrier of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carrier {
    /// A web page.
    Html,
    /// A web page saved with its pictures in one file.
    Mhtml,
    /// Plain text with one cell a line.
    Text,
    /// Plain text with tabs between cells.
    Tabs,
    /// Plain text that keeps the places of a page by blanks, as `pdftotext -layout` makes it.
    Layout,
    /// Markdown.
    Markdown,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// PDF with a text layer.
    Pdf,
    /// An archive of one of the others.
    Zip,
}

impl Carrier {
    /// Every carrier.
    pub const ALL: [Self; 10] = [
        Self::Html,
        Self::Mhtml,
        Self::Text,
        Self::Tabs,
        Self::Layout,
        Self::Markdown,
        Self::Docx,
        Self::Xlsx,
        Self::Pdf,
        Self::Zip,
    ];

    /// The usual ending of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Mhtml => "mht",
            Self::Text | Self::Tabs | Self::Layout => "txt",
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
            Self::Zip => "zip",
        }
    }

    /// What it is called in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Html => "网页",
            Self::Mhtml => "单文件网页",
            Self::Text => "文本，一格一行",
            Self::Tabs => "文本，制表符分隔",
            Self::Layout => "文本，按版面留空",
            Self::Markdown => "Markdown",
            Self::Docx => "Word",
            Self::Xlsx => "Excel",
            Self::Pdf => "PDF",
            Self::Zip => "压缩包",
        }
    }

    /// What it is called in English.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Html => "web page",
            Self::Mhtml => "web page in one file",
            Self::Text => "text, one cell a line",
            Self::Tabs => "text with tabs",
            Self::Layout => "text laid out by blanks",
            Self::Markdown => "Markdown",
            Self::Docx => "Word",
            Self::Xlsx => "Excel",
            Self::Pdf => "PDF",
            Self::Zip => "archive",
        }
    }
}
