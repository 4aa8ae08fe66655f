//! What reading a document has to say about it, beside the report.

use serde::Serialize;

use crate::cell::Address;
use crate::place::Place;
use crate::taxonomy::taxonomy;
use crate::text::Message;
use crate::wire;

taxonomy! {
    /// 严重程度。
    ///
    /// How grave something is.
    "a severity" pub enum Severity {
        Info ("info") "提示" "Info" "不寻常，请核实。" "Unusual; to be asked about.";
        Warning ("warning") "警告" "Warning" "很可能有误，或者需要确认。" "Very likely wrong, or to be confirmed.";
        Error ("error") "错误" "Error" "与格式自身的勾稽关系矛盾，或者缺少整张表。" "Contradicts the form's own arithmetic, or lacks a table.";
    }
}

/// 读取说明：什么没有读出、有疑问或者不寻常，在什么地方。
///
/// A note on the reading of a document: what was left unread, doubtful or out of the ordinary, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct Note {
    /// 读取说明的种类。
    ///
    /// What kind of note it is.
    #[cfg_attr(feature = "schemars", schemars(title = "代码"))]
    pub code: NoteCode,
    /// 严重程度。
    ///
    /// How grave it is.
    #[cfg_attr(feature = "schemars", schemars(title = "程度"))]
    pub severity: Severity,
    /// 涉及的表、行或者单元格。
    ///
    /// The tables, rows or cells it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(title = "涉及的地址"))]
    pub addresses: Vec<Address>,
    /// 在原文件中的位置。
    ///
    /// Where it stands in the document.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Place>")]
    #[cfg_attr(feature = "schemars", schemars(title = "位置"))]
    pub place: Option<Place>,
    /// 文字说明。
    ///
    /// In words.
    #[cfg_attr(feature = "schemars", schemars(title = "说明"))]
    pub message: Message,
}

taxonomy! {
    /// 读取说明的种类；未能读出的单元格所用的原因代码也在其中。
    ///
    /// What a note is about. The codes of cells left unread are among them.
    "a note code" pub enum NoteCode {
        RowLostCell ("row-lost-cell") "行内单元格数目不足" "A row lost cells"
            "该行的单元格比格式少，无法确定各数字属于哪一列，未读取。" "The row has fewer cells than the form, so the columns of its figures are not certain; left unread.";
        RowExtraCell ("row-extra-cell") "行内单元格数目过多" "A row has too many cells"
            "该行的单元格比格式多，无法确定各数字属于哪一列，未读取。" "The row has more cells than the form, so the columns of its figures are not certain; left unread.";
        RowRepeated ("row-repeated") "同一行出现两次" "A row stands twice"
            "同一行出现两次且数字不同，未读取。" "The same row stands twice with different figures; left unread.";
        RowUncertain ("row-uncertain") "一行的数字不能确定" "The figures of a row are not certain"
            "附近有不能归入任何一行的数字，或者有标题而没有数字，不能确定该行的数字是哪些，未读取。" "Near the row stand figures that belong to no label, or a label without figures, so which figures are the row's is not certain; left unread.";
        RowOmitted ("row-omitted") "缺少一行" "A row is missing"
            "文件中没有格式应有的一行。" "The document lacks a row that the form prints.";
        RowUnknown ("row-unknown") "无法辨认的一行" "A row could not be recognised"
            "表中有一行不属于格式，也无法辨认。" "A row of the table belongs to no row of the form.";
        RowLocal ("row-local") "地方增设的行" "A local row"
            "表中有地方增设的行，已照录。" "The table has a row that the form does not; it is kept as printed.";
        TableOmitted ("table-omitted") "缺少一张表" "A table is missing"
            "文件中没有格式应有的一张表。" "The document lacks a table of the form.";
        TableCut ("table-cut") "表格不完整" "A table is cut off"
            "文件在表格中间中断，其后的单元格未读取。" "The document ends inside a table; the cells after that are left unread.";
        TableRepeated ("table-repeated") "表格重复" "A table stands twice"
            "同一张表出现不止一次，数字不同，不能确定哪一张属于本报告，数字不同的单元格未读取。" "The same table stands more than once with different figures, and nothing tells which is the report's; the cells that differ are left unread.";
        EmbeddedDiffers ("embedded-differs") "文件所带数据与所示不同" "The data in the document differ from what it shows"
            "文件所带的数据与文件上所示不同，以所示为准。" "The data that the document carries differ from what it shows; what it shows counts.";
        HeaderUnknown ("header-unknown") "表头无法辨认" "A header could not be recognised"
            "表头与格式不符，无法确定各列，未读取。" "The header does not match the form, so the columns are not certain; left unread.";
        NotAFigure ("not-a-figure") "单元格内容不是数字" "A cell holds no figure"
            "单元格内容不能作为该项的数字，原文照录。" "What the cell holds cannot be its figure; it is kept as printed.";
        UnitUnknown ("unit-unknown") "金额单位不明" "The unit is not known"
            "金额没有单位，无法换算为万元，原文照录。" "An amount has no unit anywhere and cannot be given in 万元; it is kept as printed.";
        EditionMixed ("edition-mixed") "各表格式版本不一致" "The tables are of different editions"
            "各表所用的格式版本不同，按原样保存。" "The tables are of different editions of the form; they are kept as printed.";
        EditionUnknown ("edition-unknown") "表格看不出格式版本" "The tables do not tell their edition"
            "现有的表格在各版格式中相同，看不出格式版本。" "The tables that are there are the same in every edition and do not tell which one it is.";
        OrganUnknown ("organ-unknown") "未找到报告机关" "The organ was not found"
            "标题中没有报告机关的名称。" "The title does not name the organ that reports.";
        YearUnknown ("year-unknown") "未找到报告年度" "The year was not found"
            "标题中没有报告年度。" "The title does not name the year reported on.";
        YearDisputed ("year-disputed") "报告年度不一致" "The years disagree"
            "文件中几处标题的年度不一致。" "The titles in the document name different years.";
        ReportRepeated ("report-repeated") "报告重复" "The report stands twice"
            "同一份报告在文件中出现两次，内容相同，读取一次。" "The same report stands in the document twice, with the same figures; it is read once.";
        OtherYear ("other-year") "另有其他年度的数字" "Figures of another year"
            "文件中并列其他年度的数字，不属于本报告，未读取。" "The document sets figures of another year beside those of the report; they are not this report's and left aside.";
        OtherCopy ("other-copy") "另有一张相同的表" "Another copy of a table"
            "文件中另有一张相同的表，按其标题、年度或者工作表名称不属于本报告，未读取。" "The document has another copy of the table, which by its caption, its year or its sheet is not the report's; it is left aside.";
        LabelLost ("label-lost") "行标题缺失或者有误" "The label of a row is lost or wrong"
            "该行的标题缺失或者无法辨认，但在前后各行之间只有一个位置，按该位置读取。" "The label of the row is lost or not known, but between its neighbours it has one place only; read as that row.";
        ReadBySums ("read-by-sums") "借助勾稽关系读出" "Read by the help of sums"
            "该行的单元格比格式少或者多，只有一种读法使有关的合计全部相符，按该读法读取；这些合计不再作为核对依据。数字很少的表格不足以如此判断。" "The row has fewer or more cells than the form; one reading alone fulfils every sum it takes part in and is taken. Those sums prove nothing about it any more. A table with few figures would not prove enough.";
        OrganElsewhere ("organ-elsewhere") "报告机关取自标题之外" "The organ is named outside the title"
            "标题中没有报告机关的名称，按落款或者发布机构确定。" "The title does not name the organ; it is taken from the signature or the publisher.";
        TextLossy ("text-lossy") "有无法解码的文字" "Some characters could not be decoded"
            "文件中有无法按其编码识别的字符。" "Some bytes are no characters of the encoding of the file.";
        TextRestored ("text-restored") "乱码已还原" "Garbled text was restored"
            "文字曾按错误的编码保存，已无损还原。" "The text had been stored in a wrong encoding and was restored without loss.";
    }
}
