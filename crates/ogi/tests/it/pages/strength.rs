//! The page on what the sums prove and how often wrong figures are found, as published under `docs/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use ogi::model::{Applicant, Cell, Edition, Forms, Sum, Table};
use ogi_dev::strength::{MutationScore, Named, Redundant, TableStrength, combinations, mutation_scores, strength};

/// How many sound reports are spoilt for each combination of editions; each gives rise to several hundred spoilt ones.
const REPORTS: usize = 1;

const HEAD: &str = "\
# 核对能力 · Proof of strength

由代码生成，请勿手工修改。每次改动规则后重新计算，结果与本页不符即不能通过测试。

Generated, not to be edited by hand. It is computed anew with every change of the rules; where it differs from this page,
the tests fail.

## 能证明什么 · What is proved

表三、表四的每一个数字至少在一个勾稽关系中。全部填写的表里，只改动其中一个数字，必有一个勾稽关系不符，必报错误；这一点不依赖抽样。
表三各单元格所牵动的勾稽关系互不相同，所以只错一格时，从哪几个关系不符就能看出是哪一格，以及它应当是多少。
表四每一类的五格牵动同一个关系，只能知道其中有错，不能知道是哪一格。下表由各版格式的勾稽关系用整数精确算出。

Every figure of tables three and four stands in at least one sum. Where all cells are filled in, changing a single one of
them breaks a sum, and that is an error: always, not only in samples. No two cells of table three break the same
sums, so a single wrong cell, and what it should be, can be told from the sums that fail. The five cells of a block of
table four break the same one: that one of them is wrong is certain, which one is not. The tables below are computed
exactly, in whole numbers, from the sums of each edition.

- **秩 Rank**：相互独立的勾稽关系个数；其余的由它们推出。 How many sums are independent; the others follow from them.
- **可区分 Told apart**：单独出错时互不相同的情形数。 In how many different ways a single wrong cell breaks sums.
- **看不出的最小改动 Smallest change unseen**：至少同时改动几格，才可能所有勾稽关系仍然相符。 How many cells must at least
  change together for all sums still to hold.
";

const LIMITS: &str = "
## 不能证明什么 · What is not proved

- 数字相符不等于数字属实：同时改动四格而保持各行各列之和不变，或者从源头就统计错误，勾稽关系看不出来。
  Sums that hold do not make figures true: four cells changed together so that all rows and columns still add up, or a
  count that was wrong from the start, break no sum.
- 表二没有勾稽关系，只有其他规则（多为提示或者警告）看到它。 No sum guards table two; other rules look at it, most of which
  ask or warn.
- 空白不当作零。有空白的关系可能不能判断，这时改动也就不一定报错。 A blank is not zero. A sum with blanks may be undecided,
  and then a wrong figure in it is not always an error.
- 前提是各格已如实读出；未能读出的单元格另行列出，涉及它的关系不予判断。 It is assumed that the cells were read as
  printed; cells that could not be read are listed, and sums with them are not evaluated.
- 下面的试验用的是编制的报告，多数数字为零或者很小，同实际报告相仿；比例说明方法的能力，不是实际差错的统计。 The reports
  that are spoilt below are made up, most figures nought or small as in real ones; the rates speak of the method, not of how
  often such slips occur.
";

const MUTATIONS: &str = "
## 改错试验 · Spoilt reports

取各项勾稽关系都相符、全部填写的报告，每次只用一种办法改错一处，再行核对。 Sound reports with every cell filled in are spoilt
in one way and one place at a time, and checked.

- **查出 Caught**：报了错误。 An error is found.
- **提醒 Noticed**：没有错误，但对改动的单元格给出了原来没有的警告或者提示。 No error, but a warning or a remark on a spoilt
  cell that the sound report does not get.
- **指明 Located**：第一种改法正是所作的改动，别无改动同样少的改法。 The first fix is exactly what was done, and no
  other is as simple.
- **并列 Tied**：所作的改动在排在首位的改法之中，另有改动同样少的改法。 It is among the first, and others are as simple.
- **列出 Offered**：所作的改动列在其他改法之后。 It is offered after others.
- **误指 Misled**：唯一最简单的改法不是所作的改动，指到了没有错的单元格。 The only simplest fix is another, so that a cell
  is blamed that is right.

“未改动”一行的查出数就是误报数。 What is caught where nothing changed is a false alarm.
";

/// The page, made once for all tests that ask for it.
pub(crate) fn page() -> String {
    static PAGE: OnceLock<String> = OnceLock::new();
    PAGE.get_or_init(write).clone()
}

fn write() -> String {
    let mut text = HEAD.to_owned();
    let combinations = combinations();
    let strengths: Vec<_> = combinations.iter().map(|(edition, forms)| strength(*edition, forms)).collect();
    for strength in &strengths {
        put(&mut text, format_args!("\n### {}\n\n", title(strength.edition, &strength.forms)));
        text += "| 表 Table | 单元格 Cells | 无勾稽关系 In no sum | 勾稽关系 Sums | 秩 Rank | 可区分 Told apart | 看不出的最小改动 Smallest change unseen |\n";
        text += "| --- | --- | --- | --- | --- | --- | --- |\n";
        for table in &strength.tables {
            let TableStrength { cells, identities, rank, signatures, .. } = table;
            let unseen = table
                .unseen
                .as_ref()
                .map_or_else(|| format!("> {}", TableStrength::SEARCHED), |unseen| unseen.len().to_string());
            put(
                &mut text,
                format_args!(
                    "| {} | {cells} | {} | {identities} | {rank} | {signatures} | {unseen} |\n",
                    named(table.table),
                    table.unguarded.len(),
                ),
            );
        }
    }
    assert!(
        strengths.iter().flat_map(|strength| &strength.tables).all(is_as_told),
        "the words above do not hold any more"
    );
    let mut tables: BTreeMap<(Table, Edition), &TableStrength> = BTreeMap::new();
    for table in strengths.iter().flat_map(|strength| &strength.tables) {
        tables.insert((table.table, table.edition), table);
    }
    text += "\n### 逐表 · Table by table\n";
    for ((table, edition), strength) in tables {
        put(&mut text, format_args!("\n**{}，{edition}年版 edition {edition}**\n\n", named(table)));
        text += &details(strength);
    }
    text += LIMITS;
    text += MUTATIONS;
    for (edition, forms) in combinations {
        text += &scores(edition, &forms);
    }
    text
}

/// Whether what is said in words of the tables is so.
fn is_as_told(table: &TableStrength) -> bool {
    let unseen = table.unseen.as_ref().map(Vec::len);
    match table.table {
        Table::Disclosure => table.identities == 0,
        Table::Requests => table.unguarded.is_empty() && table.alike.is_empty() && unseen == Some(4),
        Table::Reviews => table.unguarded.is_empty() && table.alike.iter().all(|cells| cells.len() == 5),
    }
}

fn put(text: &mut String, words: std::fmt::Arguments<'_>) {
    text.write_fmt(words).expect("a text takes whatever is written");
}

fn title(edition: Edition, forms: &Forms) -> String {
    match forms.requests {
        None => format!("{edition}年版 · Edition {edition}"),
        Some(requests) => {
            format!("{edition}年版，表三用{requests}年版 · Edition {edition} with table three of {requests}")
        }
    }
}

fn named(table: Table) -> &'static str {
    match table {
        Table::Disclosure => "表二 Table two",
        Table::Requests => "表三 Table three",
        Table::Reviews => "表四 Table four",
    }
}

fn details(table: &TableStrength) -> String {
    let mut text = String::new();
    if table.identities == 0 {
        let cells: Vec<String> = table.unguarded.iter().map(|cell| format!("`{cell}`")).collect();
        put(&mut text, format_args!("- 无勾稽关系 In no sum: {}\n", cells.join("、")));
        return text;
    }
    for redundant in &table.redundant {
        put(&mut text, format_args!("- {}\n", follows(redundant)));
    }
    if table.redundant.is_empty() {
        text += "- 各关系相互独立。 The sums are independent of each other.\n";
    }
    for alike in &table.alike {
        let cells: Vec<String> = alike.iter().map(|cell| format!("`{cell}`")).collect();
        put(&mut text, format_args!("- 不能区分 Not told apart ({}): {}\n", alike.len(), cells.join("、")));
    }
    if table.alike.is_empty() {
        text += "- 没有两格不能区分。 Every cell is told from every other.\n";
    }
    if let Some(unseen) = &table.unseen {
        let cells: Vec<String> = unseen.iter().map(|(cell, by)| format!("`{cell}` {by:+}")).collect();
        put(&mut text, format_args!("- 看不出的改动，举例 A change unseen, for example: {}\n", cells.join("、")));
    }
    text
}

fn follows(redundant: &Redundant) -> String {
    let mut kinds: BTreeMap<(Sum, i64), usize> = BTreeMap::new();
    for (identity, times) in &redundant.follows_from {
        *kinds.entry((identity.sum, *times)).or_default() += 1;
    }
    let phrase = |wanted: bool| -> Vec<String> {
        let kinds = kinds.iter().filter(|((_, times), _)| (*times > 0) == wanted);
        kinds
            .map(|((sum, times), count)| {
                let times = if times.abs() == 1 { String::new() } else { format!("{}×", times.abs()) };
                format!("{count} × {times}`{}`", sum.key())
            })
            .collect()
    };
    let (zh, en) = words_for(redundant.identity);
    format!(
        "`{}`（{zh}）可以推出：{} 相加，减去 {}。 `{}` ({en}) follows: {} added, {} taken off.",
        redundant.identity.sum.key(),
        phrase(true).join("、"),
        phrase(false).join("、"),
        redundant.identity.sum.key(),
        phrase(true).join(", "),
        phrase(false).join(", "),
    )
}

/// Which of its kind an identity is.
fn words_for(identity: Named) -> (String, String) {
    match identity.total {
        Cell::Request(row, Applicant::Total) if identity.sum == Sum::RowTotal => {
            (format!("“{}”一行", row.zh()), format!("row {}", row.en()))
        }
        Cell::Request(_, applicant) => (format!("“{}”一列", applicant.zh()), format!("column {}", applicant.en())),
        cell => (format!("`{cell}`"), format!("`{cell}`")),
    }
}

fn scores(edition: Edition, forms: &Forms) -> String {
    let mut text = format!("\n### {}\n\n", title(edition, forms));
    text += "| 表 Table | 改动 Change | 试验 Tried | 查出 Caught | 提醒 Noticed | 指明 Located | 并列 Tied | 列出 Offered | 误指 Misled |\n";
    text += "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for score in mutation_scores(edition, forms, REPORTS) {
        let MutationScore { table, mutation, tried, caught, noticed, located, tied, offered, misled, .. } = score;
        let name = mutation.name();
        put(
            &mut text,
            format_args!(
                "| {} | {} {} | {tried} | {caught} | {noticed} | {located} | {tied} | {offered} | {misled} |\n",
                named(table),
                name.zh,
                name.en,
            ),
        );
    }
    text
}
