//! What real reports do that a reader has to cope with, as data: its number in the list of what was seen, its name, the
//! carriers it occurs in, and what it does.

use super::carrier::Carrier::{self, Docx, Html, Layout, Markdown, Mhtml, Pdf, Tabs, Text, Xlsx};
use super::damage::{columns, figures, labels, print, rows, words};
use super::draft::Draft;
use crate::rng::Rng;

/// Something that reports are seen to do.
#[derive(Debug)]
pub struct Perturbation {
    /// Its number in the list of what was seen; 0 for what is not in the list.
    pub number: u8,
    /// What it is called in Chinese.
    pub zh: &'static str,
    /// What it is called in English.
    pub en: &'static str,
    carriers: &'static [Carrier],
    reach: Reach,
    /// It comes alone, or nothing would be learnt of the others: rows or tables with it can be left unread.
    alone: bool,
    apply: fn(&mut Draft, &mut Rng) -> bool,
}

/// What a perturbation changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Which edition a table is of, settled before it is drawn.
    Edition,
    /// What stands in cells and in prose: the form is drawn as it is printed.
    Cells,
    /// Anything.
    Draft,
}

impl Perturbation {
    /// Whether a carrier can have it.
    pub fn occurs_in(&self, carrier: Carrier) -> bool {
        self.carriers.contains(&carrier)
    }

    /// Whether it costs rows or a whole table, which a careful reader leaves unread, so that no share of them is asked for.
    pub fn costs_rows(&self) -> bool {
        self.alone
    }

    /// Whether the form is drawn as it is printed.
    pub(super) fn keeps_form(&self) -> bool {
        self.reach == Reach::Cells
    }

    /// Whether it is done before anything is drawn.
    pub(super) fn is_of_edition(&self) -> bool {
        self.reach == Reach::Edition
    }

    /// Does it to a draft, if there is a place for it.
    pub(super) fn apply(&self, draft: &mut Draft, rng: &mut Rng) -> bool {
        (self.apply)(draft, rng)
    }
}

const ALL: &[Carrier] = &[Html, Mhtml, Text, Tabs, Layout, Markdown, Docx, Xlsx, Pdf];
/// Carriers that say how far each cell reaches.
const SPANS: &[Carrier] = &[Html, Mhtml, Docx, Xlsx, Pdf];
const PAGES: &[Carrier] = &[Html, Mhtml];
const TEXTS: &[Carrier] = &[Html, Mhtml, Text, Tabs, Layout, Markdown];
/// Carriers that say where each cell ends.
const CELLS: &[Carrier] = &[Html, Mhtml, Tabs, Markdown, Docx, Xlsx, Pdf];

const fn figure(
    number: u8,
    zh: &'static str,
    en: &'static str,
    carriers: &'static [Carrier],
    apply: fn(&mut Draft, &mut Rng) -> bool,
) -> Perturbation {
    Perturbation { number, zh, en, carriers, reach: Reach::Cells, alone: false, apply }
}

const fn form(
    number: u8,
    zh: &'static str,
    en: &'static str,
    carriers: &'static [Carrier],
    apply: fn(&mut Draft, &mut Rng) -> bool,
) -> Perturbation {
    Perturbation { number, zh, en, carriers, reach: Reach::Draft, alone: false, apply }
}

/// The same, alone in its document.
const fn alone(mut perturbation: Perturbation) -> Perturbation {
    perturbation.alone = true;
    perturbation
}

/// All of them, in the order in which they are done to a draft.
pub static PERTURBATIONS: &[Perturbation] = &[
    form(0, "缺一行", "a row is missing", ALL, rows::omitted_row),
    form(0, "缺表四", "table four is missing", ALL, rows::omitted_table),
    Perturbation {
        number: 18,
        zh: "混用格式",
        en: "tables of both editions",
        carriers: ALL,
        reach: Reach::Edition,
        alone: false,
        apply: rows::hybrid,
    },
    figure(11, "多位小数", "decimals", ALL, figures::decimals),
    figure(24, "乡镇填报规章", "a town with regulations", ALL, figures::town_with_rules),
    figure(13, "第三列填增减后之数", "what is left after the change", ALL, figures::difference_for_decisions),
    figure(12, "带正号的增减", "a signed change", ALL, figures::signed_change),
    figure(12, "用文字写的增减", "a change in words", ALL, figures::change_in_words),
    form(10, "单位在表头", "the unit in the header", ALL, figures::unit_in_header),
    figure(10, "金额没有单位", "an amount without any unit", ALL, figures::unit_nowhere),
    figure(9, "单元格内有单位", "units inside cells", ALL, figures::unit_in_cell),
    figure(14, "单元格内有括注", "remarks inside cells", ALL, figures::remark_in_cell),
    figure(7, "斜杠", "a slash", ALL, figures::slash),
    figure(8, "横线", "a hyphen as a value", ALL, figures::hyphen),
    form(8, "表头格为横线", "a hyphen in a header cell", ALL, figures::hyphen_in_header),
    figure(17, "“无”字", "the word for none", ALL, figures::none_word),
    figure(0, "勾稽不符", "a sum that does not hold", ALL, rows::wrong_figure),
    figure(1, "中间五列空白", "five columns are blank", ALL, figures::blank_columns),
    figure(2, "结果各行总计空白", "blank totals of outcomes", ALL, figures::blank_totals),
    figure(4, "只有总计", "six blanks and a total", ALL, figures::only_totals),
    figure(6, "零中有一格空白", "a single blank", ALL, figures::single_blank),
    figure(6, "零星空白", "scattered blanks", ALL, figures::scattered_blanks),
    figure(6, "整行空白", "a whole row blank", ALL, figures::blank_row),
    figure(6, "整表空白", "a whole table blank", ALL, figures::blank_table),
    figure(17, "千位分隔", "thousands separators", ALL, figures::separators),
    figure(17, "全角数字", "full-width digits", ALL, figures::wide_digits),
    figure(0, "数字后有注记", "marks of footnotes behind figures", SPANS, figures::footnote_marks),
    figure(0, "中文数字", "figures in Chinese numerals", SPANS, figures::chinese_numerals),
    alone(figure(17, "千位以空格分隔", "thousands parted by blanks", CELLS, figures::blank_separators)),
    form(0, "划去的数字", "figures struck out and replaced", &[Html, Mhtml, Docx, Xlsx], figures::struck_out),
    alone(form(0, "前有上年的表", "last year's table before", SPANS, rows::last_year_before)),
    form(21, "八行没有行名", "eight rows without labels", ALL, labels::unlabelled_rows),
    form(26, "表四并列两年", "table four of two years", ALL, rows::two_years),
    form(
        5,
        "整行一格",
        "one cell for a whole row",
        &[Html, Mhtml, Text, Tabs, Markdown, Docx, Xlsx, Pdf],
        rows::one_cell_for_a_row,
    ),
    form(16, "两位数拆为两格", "a figure broken in two", &[Text, Tabs, Markdown], rows::broken_figure),
    form(22, "有数字没有行名", "figures without a label", ALL, labels::lost_label),
    form(22, "有行名没有数字", "a label without figures", &[Text], rows::lost_figures),
    form(15, "各格连写", "cells run together", &[Text], rows::run_together),
    form(20, "地方增设的行", "rows of a local form", ALL, rows::local_rows),
    form(
        25,
        "表头行高不符",
        "a header of uneven height",
        &[Html, Mhtml, Docx, Xlsx, Pdf, Markdown, Tabs],
        rows::short_header,
    ),
    form(25, "表头与数据跨列不同", "header and data on different columns", SPANS, rows::shifted_columns),
    form(35, "表后附注", "a footnote", ALL, rows::footnote),
    form(0, "表四转置", "table four turned", SPANS, columns::turned_reviews),
    alone(form(0, "列序不同", "columns in another order", SPANS, columns::swapped)),
    form(0, "表头重复", "the header again within the table", SPANS, rows::header_again),
    alone(form(0, "有序号列", "a column of running numbers", SPANS, columns::running_numbers)),
    alone(form(0, "数字折行", "digits torn over lines", &[Layout], rows::torn_digits)),
    alone(form(0, "数字相连", "noughts glued", &[Layout, Text], rows::glued_noughts)),
    alone(form(0, "一行数字分两行", "figures of a row on two lines", &[Layout], rows::figures_on_two_lines)),
    form(27, "表头截断", "a header cut off", ALL, labels::cut_headers),
    form(29, "条款项号缺失", "the number of an item lost", ALL, labels::block_numbers_lost),
    form(
        29,
        "“规章”二字缺失",
        "the label 规章 lost",
        &[Html, Mhtml, Text, Tabs, Markdown, Docx, Xlsx, Pdf],
        labels::rules_label_lost,
    ),
    form(29, "单位失去括号", "a unit without brackets", ALL, labels::unit_without_brackets),
    form(30, "行名错漏字", "misprinted labels", ALL, labels::misprints),
    form(31, "编号样式不一", "numbering in other styles", ALL, labels::numbering),
    form(19, "沿用旧行名", "an old label", ALL, labels::old_label),
    form(34, "行名内有填报说明", "filling notes in labels", ALL, labels::filling_notes),
    form(34, "模板用语未删", "words of a template left in", ALL, words::instructions),
    form(41, "竖排行名", "a label down the left edge", &[Text, Layout, Pdf, Docx, Xlsx, Html], print::vertical_label),
    form(28, "标题内有空格", "blanks inside labels", ALL, labels::blanks_in_labels),
    form(32, "部分标题不一", "other section titles", ALL, words::section_titles),
    form(33, "报告标题不一", "other report titles", ALL, words::report_title),
    form(0, "标题另有写法", "titles in other words", ALL, words::other_title),
    form(36, "机关名称误字", "the organ misread", ALL, words::misread_organ),
    form(44, "年份不一", "years that disagree", ALL, words::other_year),
    figure(45, "文表相符", "prose that agrees", ALL, words::prose_agrees),
    figure(46, "文表不符", "prose that disagrees", ALL, words::prose_mistakes),
    figure(47, "文表口径不同", "prose of another scope", ALL, words::prose_of_other_scope),
    figure(48, "增幅略有出入", "growth slightly off", ALL, words::prose_growth),
    figure(49, "文字自相矛盾", "prose against itself", ALL, words::prose_against_itself),
    form(37, "半角标点、日期失字", "narrow punctuation, dates damaged", TEXTS, labels::narrow_punctuation),
    form(38, "繁体字", "traditional characters", TEXTS, labels::traditional),
    form(0, "康熙部首", "radicals for characters", TEXTS, labels::radicals),
    alone(form(0, "行尾空格消失", "blanks at the ends of rows are gone", &[Tabs, Markdown], print::ends_stripped)),
    form(0, "合并格重复", "merged cells repeated", &[Tabs, Markdown], print::spans_repeated),
    alone(form(0, "各格后有竖线", "a bar behind each cell", &[Text], print::bars)),
    form(3, "空格消失", "blanks vanish", &[Tabs, Markdown], print::blanks_vanish),
    form(40, "一格一行的变化", "one cell a line, in ways", &[Text], print::lines),
    form(40, "竖线的变化", "pipes in ways", &[Markdown], print::pipes),
    form(41, "表中有页码", "page marks inside tables", &[Text, Tabs, Layout, Pdf], print::pages),
    form(41, "行名绕数字折行", "labels around their figures", &[Text], print::wrapped_labels),
    form(42, "臆造的表头", "invented headers", &[Markdown], print::invented_headers),
    form(43, "由文字处理软件转存", "saved by a word processor", PAGES, print::word_page),
    form(39, "乱码", "mojibake", &[Html, Text, Markdown], print::mojibake),
    form(23, "重复的行被删除", "repeated lines removed", &[Text], rows::repeated_lines_removed),
];
