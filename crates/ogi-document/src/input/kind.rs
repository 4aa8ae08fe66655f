//! The kinds of input, what they are called, and what can be done about those that are not read.

/// A kind of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A web page, or a piece of one.
    Html,
    /// Plain text, also Markdown and text with tabs.
    Text,
    /// No bytes, or blanks alone.
    Empty,
    /// Neither text nor anything known.
    Binary,
    /// PDF.
    Pdf,
    /// Word since 2007.
    Docx,
    /// Excel since 2007.
    Xlsx,
    /// Excel since 2007, in its binary form.
    Xlsb,
    /// An Office file since 2007 that needs a password, which hides what it is.
    LockedOffice,
    /// PowerPoint since 2007.
    Pptx,
    /// OpenDocument.
    OpenDocument,
    /// OFD, the Chinese national format for fixed pages.
    Ofd,
    /// Word 97 to 2003.
    Doc,
    /// Excel 97 to 2003.
    Xls,
    /// WPS Writer.
    Wps,
    /// An Office file of before 2007 that is none of the above.
    Ole,
    /// Rich Text Format.
    Rtf,
    /// A web page with its pictures in one file.
    Mhtml,
    /// JSON.
    Json,
    /// A source of LaTeX.
    Latex,
    /// A source of AsciiDoc.
    AsciiDoc,
    /// A Word document as a single XML file.
    WordXml,
    /// XML other than XHTML.
    Xml,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A GIF picture.
    Gif,
    /// A BMP picture.
    Bmp,
    /// A TIFF picture.
    Tiff,
    /// A WebP picture.
    Webp,
    /// A ZIP archive.
    Zip,
    /// A gzip file.
    Gzip,
    /// A RAR archive.
    Rar,
    /// A 7z archive.
    SevenZip,
}

/// What someone holding a file of this kind can do about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    None,
    SaveAsWord,
    SaveAsExcel,
    SaveAs,
    Convert,
    Recognise,
    Unpack,
}

impl Kind {
    /// Whether a carrier in this crate reads it.
    pub fn is_readable(self) -> bool {
        matches!(self, Self::Html | Self::Text | Self::Mhtml)
            || (cfg!(feature = "docx") && self == Self::Docx)
            || (cfg!(feature = "workbook") && matches!(self, Self::Xlsx | Self::Xls))
            || (cfg!(feature = "pdf") && self == Self::Pdf)
            || (cfg!(feature = "archive") && self == Self::Zip)
    }

    /// The media type of what is read.
    pub fn media_type(self) -> Option<&'static str> {
        Some(match self {
            Self::Html => "text/html",
            Self::Text => "text/plain",
            Self::Mhtml => "multipart/related",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Xls => "application/vnd.ms-excel",
            Self::Pdf => "application/pdf",
            Self::Zip => "application/zip",
            _ => return None,
        })
    }

    /// The Chinese name.
    pub fn chinese(self) -> &'static str {
        self.row().0
    }

    /// The English name, with its article.
    pub fn english(self) -> &'static str {
        self.row().1
    }

    /// Says in Chinese why this is not read and what to do; empty for what is read.
    pub fn refusal_zh(self) -> String {
        let advice = match self.row().2 {
            Way::None if self.is_readable() => return String::new(),
            Way::None => match self {
                Self::Empty => return "文件是空的：请检查下载或保存是否完成。".to_owned(),
                Self::Json => "请用读取报告数据的命令打开（如 ogi check）",
                _ => "请确认这就是年度报告，并用能打开它的软件另存为 Word 文档（.docx）、网页（.html）或纯文本（.txt）",
            },
            Way::SaveAsWord => "请用 Word 或 WPS 打开后另存为 Word 文档（.docx）",
            Way::SaveAsExcel => "请用 Excel 或 WPS 打开后另存为工作簿（.xlsx）",
            Way::SaveAs => "请用 Word、Excel 或 WPS 打开后另存为 Word 文档（.docx）或工作簿（.xlsx）",
            Way::Convert => "请打开后另存或导出为 PDF、Word 文档（.docx）或纯文本（.txt）",
            Way::Recognise => "请先做文字识别，再保存为 Word 文档（.docx）或纯文本（.txt），并逐格核对数字",
            Way::Unpack => "请先解压，再逐个处理其中的文件",
        };
        let name = self.chinese();
        // Between Chinese and a Latin word stands a blank.
        let blank = if name.starts_with(|c: char| c.is_ascii()) { " " } else { "" };
        format!("这是{blank}{name}，暂不能读取：{advice}。")
    }

    /// Says in English why this is not read and what to do; empty for what is read.
    pub fn refusal_in_english(self) -> String {
        let advice = match self.row().2 {
            Way::None if self.is_readable() => return String::new(),
            Way::None => match self {
                Self::Empty => {
                    return "The file is empty: see whether it was downloaded or saved completely.".to_owned();
                }
                Self::Json => "use a command that reads report data (such as ogi check)",
                _ => {
                    "make sure that it is the annual report, and save it as a Word document (.docx), a web page (.html) or \
                     plain text (.txt) with a program that opens it"
                }
            },
            Way::SaveAsWord => "open it in Word or WPS and save it as a Word document (.docx)",
            Way::SaveAsExcel => "open it in Excel or WPS and save it as a workbook (.xlsx)",
            Way::SaveAs => {
                "open it in Word, Excel or WPS and save it as a Word document (.docx) or as a workbook (.xlsx)"
            }
            Way::Convert => "open it and save or export it as PDF, as a Word document (.docx) or as plain text (.txt)",
            Way::Recognise => {
                "run text recognition first, save the result as a Word document (.docx) or plain text (.txt), and compare \
                 every figure"
            }
            Way::Unpack => "unpack it first and take the files in it one by one",
        };
        format!("This is {} and cannot be read yet: {advice}.", self.english())
    }

    fn row(self) -> (&'static str, &'static str, Way) {
        match self {
            Self::Html => ("网页", "a web page", Way::None),
            Self::Text => ("纯文本", "plain text", Way::None),
            Self::Empty => ("空文件", "an empty file", Way::None),
            Self::Binary => ("无法识别的二进制文件", "a binary file of no known kind", Way::None),
            Self::Pdf => ("PDF 文件", "a PDF file", Way::Convert),
            Self::Docx => ("Word 文档（.docx）", "a Word document (.docx)", Way::Convert),
            Self::Xlsx => ("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)", Way::Convert),
            Self::Xlsb => ("Excel 二进制工作簿（.xlsb）", "a binary Excel workbook (.xlsb)", Way::SaveAsExcel),
            Self::LockedOffice => ("加密的 Office 文件", "an encrypted Office file", Way::SaveAs),
            Self::Pptx => ("PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)", Way::Convert),
            Self::OpenDocument => ("OpenDocument 文档", "an OpenDocument file", Way::SaveAs),
            Self::Ofd => ("OFD 版式文件", "an OFD file", Way::Convert),
            Self::Doc => ("旧版 Word 文档（.doc）", "an old Word document (.doc)", Way::SaveAsWord),
            Self::Xls => ("旧版 Excel 工作簿（.xls）", "an old Excel workbook (.xls)", Way::SaveAsExcel),
            Self::Wps => ("WPS 文字文档（.wps）", "a WPS Writer document (.wps)", Way::SaveAsWord),
            Self::Ole => ("旧版 Office 文件", "an old Office file", Way::SaveAs),
            Self::Rtf => ("RTF 文档", "an RTF document", Way::SaveAsWord),
            Self::Mhtml => ("单文件网页（MHTML）", "a web page in a single file (MHTML)", Way::None),
            Self::Json => ("JSON 数据", "JSON data", Way::None),
            Self::Latex => ("LaTeX 源文件", "a source of LaTeX", Way::Convert),
            Self::AsciiDoc => ("AsciiDoc 源文件", "a source of AsciiDoc", Way::Convert),
            Self::WordXml => ("Word XML 文档（.xml）", "a Word document in XML (.xml)", Way::SaveAsWord),
            Self::Xml => ("XML 文件", "an XML file", Way::SaveAs),
            Self::Png => ("一张图片（PNG）", "a picture (PNG)", Way::Recognise),
            Self::Jpeg => ("一张图片（JPEG）", "a picture (JPEG)", Way::Recognise),
            Self::Gif => ("一张图片（GIF）", "a picture (GIF)", Way::Recognise),
            Self::Bmp => ("一张图片（BMP）", "a picture (BMP)", Way::Recognise),
            Self::Tiff => ("一张图片（TIFF）", "a picture (TIFF)", Way::Recognise),
            Self::Webp => ("一张图片（WebP）", "a picture (WebP)", Way::Recognise),
            Self::Zip => ("压缩包（ZIP）", "an archive (ZIP)", Way::Unpack),
            Self::Gzip => ("压缩文件（gzip）", "a compressed file (gzip)", Way::Unpack),
            Self::Rar => ("压缩包（RAR）", "an archive (RAR)", Way::Unpack),
            Self::SevenZip => ("压缩包（7z）", "an archive (7z)", Way::Unpack),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_it_is_and_what_to_do() {
        assert_eq!(
            Kind::Png.refusal_zh(),
            "这是一张图片（PNG），暂不能读取：请先做文字识别，再保存为 Word 文档（.docx）或纯文本（.txt），并逐格核对数字。"
        );
        assert_eq!(
            Kind::Doc.refusal_in_english(),
            "This is an old Word document (.doc) and cannot be read yet: open it in Word or WPS and save it as a Word document \
             (.docx)."
        );
        assert!(Kind::Latex.refusal_zh().starts_with("这是 LaTeX 源文件，"));
        assert_eq!(Kind::Html.refusal_zh(), "");
    }
}
