//! The page on how exactly documents are read, as published under `docs/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ogi::extract::{Options, extract};
use ogi_dev::corpus::{Carrier, PERTURBATIONS, SIZE, Tally, Verdict, verdict};

const HEAD: &str = "\
# 读取的准确程度 · Accuracy of reading

由代码生成，请勿手工修改。每次改动读取程序后重新计算，结果与本页不符即不能通过测试。

Generated, not to be edited by hand. It is computed anew with every change of the readers; where it differs from this page,
the tests fail.

宁可留空，不可错位：读得准的才填，读不准的留空并说明原因和位置。下面各表分开计数：

- **一致 Exact**：凡可知的单元格都读对，机关、年度、格式版本、缺行和增行也都对。 Every cell that can be known is read as it is
  printed, and so are the organ, the year, the edition, rows that are missing and rows that are added.
- **可知 Knowable**：细心的人只看这份文件就能断定内容的单元格，空白也算内容。 Cells of which a careful person can tell from the
  document alone what stands in them; a blank is something, too.
- **读对 Right**、**留空注明 Named**、**漏读 Missed**：可知的单元格中，读对的；留空并注明的；当作空白而未注明的。 Of the
  knowable: read as printed; left blank and named; taken for blank without a word.
- **不可知 Unknowable**：文件本身已经失去、谁也断定不了的单元格，例如文本中消失的空格。其中 **存疑 Left** 是留空并注明的，
  **查明 Found** 是由勾稽关系查明而且正确的，**默认 Silent** 是当作空白而未注明的。 Cells that the document itself has lost, such
  as blanks that vanish from a text: left blank and named; found, and rightly, by the sums; taken for blank without a word.
- **读错 Wrong**：读出的数字不是所印的数字。 A figure that is not the one printed there.

“读错”、“漏读”和“默认”必须为零，由测试保证。可知的单元格，目标是每种载体、每种情形都读对百分之九十八以上；还没有达到的以 ↓ 标明，
没有读对的都留空并注明，不是读错。 Wrong, missed and silent have to be nought, and tests hold it to that. Of the knowable cells, 98 in
100 are to be read right for every carrier and every perturbation; what falls short of that is marked ↓, and what was not read is left blank and
named, not read wrong.

有几种情形单独出现，不要求读对的比例：列序不同时标题与数字的对应没有把握，行尾空格消失、数字折行、一行数字分两行、数字相连、有序号列、
前有上年的表等可能使一行或者整张表留空，这是谨慎的代价。 Some perturbations come alone, and no share is asked of them: under columns in another
order, rows without the blanks at their ends, digits torn or glued, figures of a row on two lines, running numbers or last year's table
before this year's, a row or a whole table may be left unread. That is the price of caution.
";

const CORPUS: &str = "
## 编制的文件 · Documents made up

文件由 `ogi_dev::corpus` 编制：两版格式及其混用，数字有大有小、多数为零，少数勾稽不符；各种载体、编码和软件的写法；见过的各种
情形任意组合。内容已知，每次编制都相同。`cargo run -p ogi-dev --example write_corpus -- DIR` 把它们写到文件夹里。

The documents are made up by `ogi_dev::corpus`: both editions and their hybrids, figures large and small, most of them nought,
some that do not add up; every carrier, in the codings and dialects of the programs that write it; every perturbation that was seen, in any
combination. What they hold is known, and they are the same every time. The command above writes them to a folder.

这些文件出自我们自己的程序；其他软件（LibreOffice、Chromium、pandoc 等）写出的文件另见 [programs.md](programs.md)。 These documents are of our own
making; those that other programs write (LibreOffice, Chromium, pandoc and others) are measured in [programs.md](programs.md).
";

const PUBLISHED: &str = "
## 已发布的报告 · Published reports

真实的年度报告，数字由人工录入核对。这些文件不在本项目内；有这些文件时重新计算，没有时保留上次的结果。 Real reports, whose figures were
typed by hand. The files are no part of the project; the rows are computed anew where they are at hand, and kept where they are not.

| 报告 Report | 文件 File | 数字 Figures | 读对 Right | 留空 Blank | 读错 Wrong |
| --- | --- | --- | --- | --- | --- |
";

/// How many of 100 knowable cells are to be read right.
pub(crate) const AIM: u32 = 98;

/// The verdicts on all documents, reached once for all tests that ask for them.
pub(crate) fn verdicts() -> &'static [Verdict] {
    static VERDICTS: OnceLock<Vec<Verdict>> = OnceLock::new();
    VERDICTS.get_or_init(|| {
        let threads =
            std::thread::available_parallelism().map_or(1, |threads| u32::try_from(threads.get()).unwrap_or(1));
        let mut verdicts: Vec<Verdict> = std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads)
                .map(|first| {
                    let share = (first..SIZE).step_by(usize::try_from(threads).unwrap_or(1));
                    scope.spawn(move || share.map(verdict).collect::<Vec<_>>())
                })
                .collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("no document makes a reader panic")).collect()
        });
        verdicts.sort_by_key(|verdict| verdict.number);
        verdicts
    })
}

/// The page, made once for all tests that ask for it.
pub(crate) fn page() -> String {
    static PAGE: OnceLock<String> = OnceLock::new();
    PAGE.get_or_init(write).clone()
}

fn write() -> String {
    let mut text = HEAD.to_owned();
    text += CORPUS;
    let verdicts = verdicts();
    text += "\n### 按载体 · By carrier\n\n";
    text += &header("载体 Carrier");
    for (carrier, tally) in by_carrier(verdicts) {
        let (zh, en) = (carrier.zh(), carrier.en());
        let name = if zh == en { zh.to_owned() } else { format!("{zh} {en}") };
        row(&mut text, &name, &tally);
    }
    row(&mut text, "合计 All", &Tally::of(verdicts));
    text += "\n### 按情形 · By perturbation\n\n";
    text += "每份文件可以有几种情形，分别计入各行。 A document may have several perturbations, and counts in the row of each.\n\n";
    text += &header("情形 Perturbation");
    for (name, tally) in by_perturbation(verdicts) {
        row(&mut text, &name, &tally);
    }
    text += PUBLISHED;
    for line in record().lines() {
        let _ = writeln!(text, "| {} |", line.replace('\t', " | "));
    }
    text
}

/// The tally of each carrier.
pub(crate) fn by_carrier(verdicts: &[Verdict]) -> Vec<(Carrier, Tally)> {
    let of = |carrier: Carrier| Tally::of(verdicts.iter().filter(|verdict| verdict.carrier == carrier));
    Carrier::ALL.into_iter().map(|carrier| (carrier, of(carrier))).collect()
}

/// The names of the perturbations of which no share is asked for: they cost rows or a table.
pub(crate) fn cost_rows() -> Vec<String> {
    let costly = PERTURBATIONS.iter().filter(|perturbation| perturbation.costs_rows());
    costly.map(|perturbation| format!("{} {}", perturbation.zh, perturbation.en)).collect()
}

/// The tally of each perturbation, in the order of their numbers; of documents without any first.
pub(crate) fn by_perturbation(verdicts: &[Verdict]) -> Vec<(String, Tally)> {
    let clean = Tally::of(verdicts.iter().filter(|verdict| verdict.perturbations.is_empty()));
    let mut tallies = vec![("没有 None".to_owned(), clean)];
    let mut sorted: Vec<_> = PERTURBATIONS.iter().collect();
    sorted.sort_by_key(|perturbation| perturbation.number);
    for perturbation in sorted {
        let has_it = |verdict: &&Verdict| verdict.perturbations.iter().any(|has| std::ptr::eq(*has, perturbation));
        tallies.push((format!("{} {}", perturbation.zh, perturbation.en), Tally::of(verdicts.iter().filter(has_it))));
    }
    tallies
}

fn header(first: &str) -> String {
    let columns = [
        first,
        "文件 Documents",
        "一致 Exact",
        "可知 Knowable",
        "读对 Right",
        "% ",
        "留空注明 Named",
        "漏读 Missed",
        "不可知 Unknowable",
        "存疑 Left",
        "查明 Found",
        "默认 Silent",
        "读错 Wrong",
    ];
    format!("| {} |\n|{}\n", columns.map(str::trim).join(" | "), " --- |".repeat(columns.len()))
}

fn row(text: &mut String, name: &str, tally: &Tally) {
    let Tally { documents, exact, cells, .. } = tally;
    let hundredths = (u64::from(cells.right) * 10_000).checked_div(u64::from(cells.knowable));
    let mark = if tally.reaches(AIM) { "" } else { " ↓" };
    let share = hundredths.map_or("–".to_owned(), |share| format!("{}.{:02}{mark}", share / 100, share % 100));
    let counts = [cells.named, cells.missed, cells.unknowable, cells.left, cells.found, cells.silent, cells.wrong];
    let counts = counts.map(|count| count.to_string()).join(" | ");
    let _ = writeln!(
        text,
        "| {name} | {documents} | {exact} | {} | {} | {share} | {counts} |",
        cells.knowable, cells.right
    );
}

/// The published reports: what they are, their folder, the file that is read.
const REPORTS: [(&str, &str, &str); 5] = [
    ("上海市宝山区行政服务中心 2020", "shanghai_baoshan_service_center_2020", "source.txt"),
    ("上海市人民政府办公厅 2019", "shanghai_general_office_2019", "source.html"),
    ("淮安市洪泽区人民政府 2024", "hongze_district_2024", "source.pdf"),
    ("沭阳县人民政府 2025", "shuyang_county_2025", "source.md"),
    ("空白表 Blank form 2021", ".", "blank_form_2021.docx"),
];

/// Where the record of the published reports lies.
pub(crate) fn record_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pages/published_reports.tsv")
}

/// The record of the published reports: computed where they are at hand, else as it was.
pub(crate) fn record() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let computed: Option<String> = REPORTS.iter().map(|report| line(&folder, report)).collect();
    computed.unwrap_or_else(|| std::fs::read_to_string(record_file()).unwrap_or_default())
}

fn line(corpus: &Path, (name, folder, file): &(&str, &str, &str)) -> Option<String> {
    let bytes = std::fs::read(corpus.join(folder).join(file)).ok()?;
    let typed = if *folder == "." {
        String::new()
    } else {
        ogi_dev::typed(&std::fs::read_to_string(corpus.join(folder).join("cells.tsv")).ok()?)
    };
    let typed: BTreeMap<&str, &str> = typed.lines().filter_map(|line| line.split_once('\t')).collect();
    let read: BTreeMap<String, String> = match extract(&bytes, &Options::default()) {
        Ok(extraction) => {
            extraction.report.figures().map(|(cell, figure)| (cell.to_string(), figure.to_string())).collect()
        }
        Err(_) => BTreeMap::new(),
    };
    let right = typed.iter().filter(|(cell, figure)| read.get(**cell).is_some_and(|read| read == *figure)).count();
    let blank = typed.keys().filter(|cell| !read.contains_key(**cell)).count();
    let wrong = read.iter().filter(|(cell, read)| typed.get(cell.as_str()) != Some(&read.as_str())).count();
    Some(format!("{name}\t{file}\t{}\t{right}\t{blank}\t{wrong}\n", typed.len()))
}
