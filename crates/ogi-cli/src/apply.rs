//! The report as it would be corrected, written to a new file.

use std::path::Path;

use ogi::model::{Localized, Report, Severity};
use ogi::serialize::to_json;
use ogi::validate::{Cause, Change, EvidenceSource, Findings, Fix, NotApplicable, Speaks, apply_all, causes};

use crate::beside::write_new_json;
use crate::failure::Failure;
use crate::language::Language;

/// How many of the findings that are left are told one by one.
const TOLD: usize = 20;

/// A report that was checked, and what it was checked against.
pub(crate) struct Kept {
    pub(crate) report: Report,
    pub(crate) findings: Findings,
    pub(crate) previous: Vec<Report>,
    pub(crate) figures_only: bool,
}

/// Which fixes a report is corrected by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The most likely one of every cause.
    Best,
    /// Those of these numbers, as the text shows them.
    Numbers(Vec<usize>),
}

impl std::str::FromStr for Choice {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.trim() == "best" {
            return Ok(Self::Best);
        }
        let numbers = text.split([',', '，', '、']).map(|number| number.trim().parse());
        let numbers = numbers.collect::<Result<_, _>>();
        numbers
            .map(Self::Numbers)
            .map_err(|_| "编号（多个用逗号分开），或者 best。 Numbers with commas between, or `best`.")
    }
}

/// A fix with the number by which it is named.
type Numbered<'a> = (usize, &'a Fix);

/// Writes the report as it would be corrected, to a new file, checks that again and gives what to say of it.
pub(crate) fn write_corrected(
    file: &Path,
    checked: &[Kept],
    choice: &Choice,
    language: Language,
    again: &dyn Fn(&Kept, &Report) -> Findings,
) -> Result<Vec<String>, Failure> {
    let [kept] = checked else {
        return Err(Failure::usage(
            "只能改正一份报告，请一次只核对一份。",
            "one report is corrected at a time; check one alone",
        ));
    };
    let Kept { report, findings, .. } = kept;
    let mut left_open = Vec::new();
    let chosen = match choice {
        Choice::Best => best(findings, &mut left_open)?,
        Choice::Numbers(numbers) => named(findings, numbers)?,
    };
    let fixes: Vec<&Fix> = chosen.iter().map(|(_, fix)| *fix).collect();
    let corrected = apply_all(report, &fixes).map_err(|error| not_applicable(&error, &chosen))?;
    let json = to_json(&corrected)
        .map_err(|error| Failure::unreadable(format!("无法写出：{error}"), format!("cannot be written: {error}")))?;
    write_new_json(file, |out| writeln!(out, "{json}"))?;
    let mut told = Vec::new();
    for (_, fix) in &chosen {
        told.extend(fix.changes.iter().map(|change| changed(report, change, language)));
        if fix.ties > 0 || fix.is_contradicted() {
            told.push(language.of(&fix.message).to_owned()); // it says that others are as simple, or what speaks against it
        }
    }
    told.extend(left_open.iter().map(|open| language.choose(open.0.clone(), open.1.clone())));
    told.extend(what_is_left(file, findings, &again(kept, &corrected), language));
    Ok(told)
}

/// The first fix of every cause, unless others are as likely or something speaks against it; of these it is told why not.
fn best<'a>(findings: &'a Findings, left_open: &mut Vec<(String, String)>) -> Result<Vec<Numbered<'a>>, Failure> {
    let causes = causes(findings);
    if causes.is_empty() {
        return Err(Failure::usage("没有可用的改法。", "there is no fix to apply"));
    }
    let mut chosen = Vec::new();
    for cause in &causes {
        match most_likely(cause) {
            Ok(fix) => chosen.push(fix),
            Err(why) => left_open.push(why),
        }
    }
    if chosen.is_empty() {
        let (zh, en): (Vec<String>, Vec<String>) = std::mem::take(left_open).into_iter().unzip();
        return Err(Failure::usage(zh.concat(), en.join(" ")));
    }
    Ok(chosen)
}

fn most_likely<'a>(cause: &Cause<'a>) -> Result<Numbered<'a>, (String, String)> {
    let alike: Vec<Numbered<'_>> = cause.fixes.iter().filter(|(_, fix)| cause.is_likeliest(fix)).copied().collect();
    let numbers = |before: &str, comma: &str| {
        let numbers: Vec<String> = alike.iter().map(|(number, _)| format!("{before}{number}")).collect();
        numbers.join(comma)
    };
    match alike[..] {
        [(number, fix)] if !fix.is_contradicted() => Ok((number, fix)),
        [(number, fix)] => {
            let (zh, en) = against(fix);
            Err((
                format!("改法{number} 与{zh}不符，没有采用；确认这样改的，请用 --apply {number} 指明。"),
                format!(
                    "Fix {number} contradicts {en} and was not applied; if it is right, name it with --apply {number}."
                ),
            ))
        }
        _ => Err((
            format!(
                "有 {} 种改法同样可能（{}），没有采用；请用 --apply 编号 指明其中一种，多个编号用逗号分开。",
                alike.len(),
                numbers("改法", "、")
            ),
            format!(
                "{} fixes are equally likely ({}) and none was applied; name one with --apply NUMBER, several with commas between.",
                alike.len(),
                numbers("fix ", ", ")
            ),
        )),
    }
}

/// What speaks against a fix.
fn against(fix: &Fix) -> (String, String) {
    let (mut zh, mut en): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for evidence in fix.evidence.iter().filter(|evidence| evidence.speaks == Speaks::Against) {
        let (source_zh, source_en) = match evidence.what {
            EvidenceSource::Prose => ("文字部分", "the prose"),
            EvidenceSource::PreviousYear => ("上一年度报告", "last year's report"),
            _ => ("各单位的报告", "the reports of the members"),
        };
        if !zh.contains(&source_zh) {
            zh.push(source_zh);
            en.push(source_en);
        }
    }
    (zh.join("、"), en.join(" and "))
}

fn named<'a>(findings: &'a Findings, numbers: &[usize]) -> Result<Vec<Numbered<'a>>, Failure> {
    let fix = |number: &usize| number.checked_sub(1).and_then(|at| findings.fixes.get(at)).map(|fix| (*number, fix));
    let one = |number: &usize| {
        fix(number).ok_or_else(|| {
            Failure::usage(
                format!("没有编号为 {number} 的改法；编号见核对结果。"),
                format!("there is no fix {number}; the numbers are in what was found"),
            )
        })
    };
    numbers.iter().map(one).collect()
}

/// Why the fixes do not fit, with their numbers.
fn not_applicable(error: &NotApplicable, chosen: &[Numbered<'_>]) -> Failure {
    let number = |place: usize| place.checked_sub(1).and_then(|at| chosen.get(at)).map_or(place, |(number, _)| *number);
    if let NotApplicable::Overlap { cell, first, second } = *error {
        let (first, second) = (number(first), number(second));
        return Failure::usage(
            format!("改法{first} 和改法{second} 都要改动 {cell}，不能同时采用；请只指明其中一种。"),
            format!("fix {first} and fix {second} both change {cell} and cannot be applied together; name one of them"),
        );
    }
    if let NotApplicable::Alternatives { first, second } = *error {
        let (first, second) = (number(first), number(second));
        return Failure::usage(
            format!("改法{first} 和改法{second} 是同一处差错的两种改法，请只指明其中一种。"),
            format!("fix {first} and fix {second} are alternatives for one fault; name one of them"),
        );
    }
    let [zh, en] = [Language::Zh, Language::En].map(|language| error.localized(language));
    Failure::usage(format!("不能改正：{zh}。"), format!("cannot be corrected: {en}"))
}

fn changed(report: &Report, change: &Change, language: Language) -> String {
    let label = report.form_of(change.cell.table()).form().label(change.cell);
    let (row, column) = label.map(|label| (label.row, label.column)).unwrap_or_default();
    let from = change.from.map_or_else(|| language.choose("空白", "blank").to_owned(), |from| from.to_string());
    let to = change.to;
    language.choose(
        format!("“{row}”一行“{column}”一列：{from} 改为 {to}。"),
        format!("Row “{row}”, column “{column}”: {from} becomes {to}."),
    )
}

/// What a check of the corrected report still finds: how many, and the errors and warnings one by one.
fn what_is_left(file: &Path, before: &Findings, after: &Findings, language: Language) -> Vec<String> {
    let (left, file) = (after.counts, file.display());
    let mut told = vec![language.choose(
        format!(
            "改正后的报告已写到 {file}，按同样的口径再次核对，其中还有 {} 项错误、{} 项警告、{} 项提示；原文件没有改动。",
            left.error, left.warning, left.info
        ),
        format!(
            "The corrected report was written to {file}. Checked again in the same way, {} errors, {} warnings and {} of info are left in it. The input was not changed.",
            left.error, left.warning, left.info
        ),
    )];
    let grave = |severity: Severity| severity >= Severity::Warning;
    let open: Vec<_> =
        after.findings.iter().filter(|finding| grave(finding.severity) && !finding.is_confirmed()).collect();
    for finding in open.iter().take(TOLD) {
        let severity = language.choose(finding.severity.zh(), finding.severity.en());
        let is_new = before.findings.iter().all(|known| known.fingerprint != finding.fingerprint);
        let new = if is_new { language.choose("（改正后新出现）", " (new)") } else { "" };
        told.push(format!("  {severity}{new}  {}  [{}]", language.of(&finding.message), finding.rule));
    }
    if let Some(more) = open.len().checked_sub(TOLD).filter(|more| *more > 0) {
        told.push(language.choose(format!("  另有 {more} 项。"), format!("  {more} more.")));
    }
    told
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use ogi::validate::{Evidence, check};

    use super::*;
    use ogi_dev::with_two_fixes;

    fn new_file(name: &str) -> PathBuf {
        let file = std::env::temp_dir().join(format!("ogi-{}-{name}.json", std::process::id()));
        let _ = std::fs::remove_file(&file);
        file
    }

    fn kept((report, findings): (Report, Findings)) -> [Kept; 1] {
        [Kept { report, findings, previous: Vec::new(), figures_only: false }]
    }

    fn write(file: &Path, kept: &[Kept], choice: &str, language: Language) -> Result<Vec<String>, Failure> {
        write_corrected(file, kept, &choice.parse().unwrap(), language, &|_, corrected| check(corrected))
    }

    #[test]
    fn the_most_likely_fix_is_written_to_a_new_file_and_told() {
        let kept = kept(with_two_fixes());
        let file = new_file("best");
        let told = write(&file, &kept, "best", Language::Zh).unwrap();
        assert_eq!(told[0], "“行政复议”一行“总计”一列：8 改为 7。");
        assert_eq!(told[1], "“总计”应为 7。", "four others are as simple, and the words say so");
        assert!(told[2].contains("还有 0 项错误"), "{told:?}");
        let written = ogi::serialize::from_json(std::fs::read_to_string(&file).unwrap().trim().as_bytes()).unwrap();
        assert_eq!(written.reviews.reconsideration.total, Some(7));
        let again = write(&file, &kept, "best", Language::Zh).unwrap_err();
        assert!(again.usage && again.message.zh.contains("不予覆盖"));
        std::fs::remove_file(file).unwrap();
    }

    #[test]
    fn of_fixes_that_are_equally_likely_one_is_to_be_named() {
        let (report, mut findings) = with_two_fixes();
        findings.fixes.iter_mut().for_each(|fix| fix.rank = 1);
        let kept = kept((report, findings));
        let file = new_file("tie");
        let refused = write(&file, &kept, "best", Language::Zh).unwrap_err();
        assert_eq!(
            refused.message.zh,
            "有 2 种改法同样可能（改法1、改法2），没有采用；请用 --apply 编号 指明其中一种，多个编号用逗号分开。"
        );
        assert!(refused.message.en.starts_with("2 fixes are equally likely (fix 1, fix 2)"), "{refused:?}");
        assert!(!file.exists());
        let told = write(&file, &kept, "1", Language::En).unwrap();
        assert_eq!(told[0], "Row “行政复议”, column “结果维持”: 5 becomes 6.");
        std::fs::remove_file(file).unwrap();
        assert!(write(&new_file("no"), &kept, "3", Language::Zh).is_err());
    }

    #[test]
    fn a_fix_that_the_prose_speaks_against_is_to_be_named() {
        let (report, mut findings) = with_two_fixes();
        let best = &mut findings.fixes[1];
        best.evidence = vec![Evidence {
            speaks: Speaks::Against,
            what: EvidenceSource::Prose,
            cell: best.changes[0].cell,
            place: None,
            value: Some(8),
        }];
        let kept = kept((report, findings));
        let file = new_file("against");
        let refused = write(&file, &kept, "best", Language::Zh).unwrap_err();
        assert_eq!(refused.message.zh, "改法2 与文字部分不符，没有采用；确认这样改的，请用 --apply 2 指明。");
        assert!(!file.exists());
        let told = write(&file, &kept, "2", Language::Zh).unwrap();
        assert_eq!(told[0], "“行政复议”一行“总计”一列：8 改为 7。");
        std::fs::remove_file(file).unwrap();
    }

    #[test]
    fn several_fixes_are_named_with_commas_and_none_twice() {
        assert_eq!("1,3".parse(), Ok(Choice::Numbers(vec![1, 3])));
        assert_eq!("1，2、 3".parse(), Ok(Choice::Numbers(vec![1, 2, 3])));
        assert!("1,".parse::<Choice>().is_err() && "first".parse::<Choice>().is_err());
        let (report, mut findings) = with_two_fixes();
        let change = findings.fixes[0].changes[0];
        findings.fixes[1].changes.push(change);
        let kept = kept((report, findings));
        let refused = write(&new_file("twice"), &kept, "2,1", Language::Zh).unwrap_err();
        assert_eq!(
            refused.message.zh,
            "改法2 和改法1 都要改动 reviews.reconsideration.upheld，不能同时采用；请只指明其中一种。"
        );
    }

    #[test]
    fn what_is_left_after_the_correction_is_told_finding_by_finding() {
        let kept = kept(with_two_fixes());
        let file = new_file("left");
        let again = |kept: &Kept, _: &Report| kept.findings.clone();
        let told = write_corrected(&file, &kept, &Choice::Best, Language::Zh, &again).unwrap();
        let [.., summary, left] = &told[..] else { panic!("{told:?}") };
        assert!(summary.contains("按同样的口径再次核对，其中还有"), "{summary}");
        assert!(left.starts_with("  错误  ") && left.ends_with("[reviews.total]"), "{left}");
        std::fs::remove_file(file).unwrap();
    }
}
