//! The glossary: every code list, as a table.

use std::fmt::Write as _;

use ogi::serialize::CodeList;

pub(crate) fn glossary(lists: &[CodeList]) -> String {
    let mut text = "# 术语 · Glossary\n\n\
        由代码表生成，请勿手工修改。条款均指《中华人民共和国政府信息公开条例》（国务院令第711号）。\n\n\
        Generated from the code lists; not to be edited by hand. Articles are those of the Regulations on Open Government \
        Information (State Council Decree No. 711).\n"
        .to_owned();
    let mut put = |line: std::fmt::Arguments<'_>| text.write_fmt(line).expect("a text takes whatever is written");
    for list in lists {
        put(format_args!("\n## {} · {}\n\n", list.title.zh, list.title.en));
        put(format_args!("| 键 Key | 中文 | English | 含义 Meaning | 条款 Articles | 版本 Editions |\n"));
        put(format_args!("| --- | --- | --- | --- | --- | --- |\n"));
        for code in &list.codes {
            let articles: Vec<&str> = code.articles.iter().map(|cited| cited.zh.as_str()).collect();
            let editions: Vec<&str> = code.editions.iter().map(|edition| edition.key()).collect();
            put(format_args!(
                "| `{}` | {} | {} | {}<br>{} | {} | {} |\n",
                code.key,
                code.zh,
                code.en,
                code.meaning.zh,
                code.meaning.en,
                articles.join("、"),
                editions.join("、"),
            ));
        }
    }
    text
}
