//! Documents with known truth: every carrier, every oddity that real reports were seen to have, in all combinations, made
//! up by chance that is the same every time.
//!
//! ```
//! use ogi_fixtures::corpus::{sample, judge, read};
//!
//! let sample = sample(7);
//! let judgement = judge(&sample, &read(&sample));
//! assert_eq!(judgement.cells.wrong, 0);
//! ```

mod carrier;
mod damage;
mod dice;
mod figures;
mod judge;
mod markdown;
mod mhtml;
mod oddity;
mod office;
mod page;
mod paper;
mod pdf;
mod prose;
mod style;
mod tally;
mod text;
mod traditional;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Address, Cell, DisclosureItem, Edition, Figure, Forms, Measure, Report};

pub use carrier::Carrier;
pub use judge::{Cells, Judgement, judge, read};
pub use oddity::{ODDITIES, Oddity};
pub use paper::Known;
pub use tally::{Tally, Verdict, verdict};

use crate::encode;
use dice::Dice;
use paper::{Grid, Line, Paper};
use style::Style;

/// How many documents the corpus has.
pub const SIZE: u32 = 2400;

/// A document and what is true of it.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its number, and the beginning of its name.
    pub number: u32,
    /// A name for its file.
    pub name: String,
    /// What it is published as.
    pub carrier: Carrier,
    /// What stands inside, where it is an archive; else the same.
    pub inside: Carrier,
    /// What is odd about it.
    pub oddities: Vec<&'static Oddity>,
    /// How it was written, for those who look for a fault.
    pub dialect: String,
    /// The document.
    pub bytes: Vec<u8>,
    /// What a careful reader of paper would say it holds.
    pub truth: Truth,
}

/// What a document holds.
#[derive(Clone, Debug)]
pub struct Truth {
    /// The edition of table two.
    pub edition: Edition,
    /// Those of the others, where they differ.
    pub forms: Forms,
    /// The year of the title.
    pub year: u16,
    /// The organ of the title.
    pub organ: String,
    /// Every cell that the document has.
    pub cells: BTreeMap<Cell, Known>,
    /// Rows and tables that it does not have.
    pub omitted: BTreeSet<Address>,
    /// The labels of the rows that it has besides.
    pub local_rows: Vec<String>,
}

/// The document of a number; every number has one, whether the corpus counts it or not.
pub fn sample(number: u32) -> Sample {
    let Plan { carrier, mut paper, oddities, mut dice } = Plan::of(number);
    let keeps_form = oddities.iter().all(|oddity| oddity.keeps_form());
    let (document, dialect) = print(&mut paper, keeps_form, &mut dice);
    let bytes = if carrier == Carrier::Zip { archive(&document, &paper, &mut dice) } else { document };
    let name = format!("{number:04}.{}", extension(carrier, &bytes));
    let Paper { carrier: inside, edition, forms, year, organ, cells, omitted, local_rows, .. } = paper;
    let truth = Truth { edition, forms, year, organ, cells, omitted, local_rows };
    Sample { number, name, carrier, inside, oddities, dialect, bytes, truth }
}

/// A document that is not printed yet.
struct Plan {
    carrier: Carrier,
    paper: Paper,
    oddities: Vec<&'static Oddity>,
    dice: Dice,
}

impl Plan {
    fn of(number: u32) -> Self {
        let mut dice = Dice::new(u64::from(number));
        let kinds = u32::try_from(Carrier::ALL.len()).unwrap_or(1);
        let carrier = Carrier::ALL[(number % kinds) as usize];
        let round = number / kinds;
        let inside = if carrier == Carrier::Zip { Carrier::ALL[(round % (kinds - 1)) as usize] } else { carrier };
        let mut paper = blank(inside, &mut dice);
        let wanted = wanted(inside, round, &mut dice);
        let in_order = ODDITIES.iter().filter(|oddity| wanted.iter().any(|wanted| std::ptr::eq(*wanted, *oddity)));
        let (of_edition, others): (Vec<&Oddity>, Vec<&Oddity>) = in_order.partition(|oddity| oddity.is_of_edition());
        let mut oddities = of_edition;
        oddities.retain(|oddity| oddity.apply(&mut paper, &mut dice));
        fill(&mut paper, &mut dice);
        oddities.extend(others.into_iter().filter(|oddity| oddity.apply(&mut paper, &mut dice)));
        Self { carrier, paper, oddities, dice }
    }
}

/// The oddities a document is to have: each in turn, and some by chance. Every eighth document has none.
fn wanted(carrier: Carrier, round: u32, dice: &mut Dice) -> Vec<&'static Oddity> {
    let able: Vec<&Oddity> = ODDITIES.iter().filter(|oddity| oddity.occurs_in(carrier)).collect();
    if round.is_multiple_of(8) {
        return Vec::new();
    }
    let mut wanted = vec![able[round as usize % able.len()]];
    for _ in 0..dice.below(7) {
        let more = *dice.pick(&able);
        // What makes a whole document unknowable comes alone, or nothing would be learnt of the others.
        if !matches!(more.number, 23 | 39) {
            wanted.push(more);
        }
    }
    wanted
}

/// A paper on which nothing is drawn yet.
fn blank(carrier: Carrier, dice: &mut Dice) -> Paper {
    let edition = *dice.pick(&[Edition::E2019, Edition::E2021, Edition::E2021]);
    let year = prose::year_for(edition, dice);
    let organ = prose::organ(dice);
    let (head, data) = prose::head(carrier, &organ, year, dice);
    let foot = prose::foot(carrier, &organ, year, dice);
    let title = vec![Line::heading(1, prose::title(&organ, year, dice))];
    Paper {
        carrier,
        style: Style::new(carrier, dice),
        edition,
        forms: Forms::default(),
        year,
        organ,
        cells: BTreeMap::new(),
        omitted: BTreeSet::new(),
        local_rows: Vec::new(),
        head,
        title,
        data,
        sections: Default::default(),
        tables: [Grid::default(), Grid::default(), Grid::default()],
        footnotes: Default::default(),
        foot,
    }
}

/// Puts figures and prose on a paper.
fn fill(paper: &mut Paper, dice: &mut Dice) {
    let report = figures::report(paper.edition, paper.forms.clone(), dice);
    paper.cells = report.cells().map(|cell| (cell, known(&report, cell))).collect();
    paper.sections = prose::sections(paper, &report, dice);
    paper.draw();
}

fn known(report: &Report, cell: Cell) -> Known {
    let figure = report.get(cell);
    let text = match (figure, cell) {
        (None, _) => String::new(),
        // The form of 2019 names no unit for it, so writers do.
        (Some(Figure::Amount(amount)), Cell::Disclosure(at))
            if at.item() == DisclosureItem::CentralizedProcurement && at.measure() == Measure::Amount =>
        {
            format!("{amount}万元")
        }
        (Some(figure), _) => figure.to_string(),
    };
    Known { figure, text, knowable: true }
}

/// The document of a paper, which learns what the carrier cannot say.
fn print(paper: &mut Paper, keeps_form: bool, dice: &mut Dice) -> (Vec<u8>, String) {
    match paper.carrier {
        Carrier::Text => text::forget_blanks(paper, false),
        Carrier::Tabs | Carrier::Markdown if paper.style.blanks_vanish => text::forget_blanks(paper, true),
        _ => {}
    }
    if !paper.style.coding.keeps_everything() && !matches!(paper.carrier, Carrier::Docx | Carrier::Xlsx | Carrier::Pdf)
    {
        for known in paper.cells.values_mut() {
            known.knowable = false;
        }
    }
    // The writers of whole reports have dialects of their own.
    if keeps_form
        && dice.percent(50)
        && let Some(written) = written::document(paper, dice)
    {
        return written;
    }
    let bytes = match paper.carrier {
        Carrier::Html | Carrier::Zip => encode(&page::markup(paper), paper.style.coding),
        Carrier::Mhtml => mhtml::file(&page::markup(paper), paper.style.coding),
        Carrier::Text => encode(&text::one_cell_a_line(paper), paper.style.coding),
        Carrier::Tabs => encode(&text::tabs(paper), paper.style.coding),
        Carrier::Layout => encode(&text::layout(paper, dice), paper.style.coding),
        Carrier::Markdown => encode(&markdown::markdown(paper), paper.style.coding),
        Carrier::Docx => office::docx(paper),
        Carrier::Xlsx => office::workbook(paper),
        Carrier::Pdf => return pdf::pdf(paper, dice),
    };
    (bytes, format!("{:?}", paper.style))
}

/// The usual ending of a document's name; workbooks have two.
fn extension(carrier: Carrier, document: &[u8]) -> &'static str {
    if document.starts_with(b"\xd0\xcf\x11\xe0") { "xls" } else { carrier.extension() }
}

/// The document among the files that such archives have besides.
fn archive(document: &[u8], paper: &Paper, dice: &mut Dice) -> Vec<u8> {
    let name = format!("{}年年报/{}.{}", paper.year, paper.organ, extension(paper.carrier, document));
    let mut files = vec![(name.as_str(), document)];
    if dice.percent(50) {
        files.insert(0, ("__MACOSX/._年报", b"\0\x05\x16\x07"));
        files.push((".DS_Store", b"\0\0\0\x01Bud1"));
    }
    crate::package(&files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_gives_the_same_document_every_time() {
        for number in [0, 11, 97, 1234] {
            let (one, other) = (sample(number), sample(number));
            assert_eq!(one.bytes, other.bytes);
            assert_eq!(one.truth.cells, other.truth.cells);
        }
    }

    #[test]
    fn every_oddity_occurs_in_every_carrier_that_can_have_it() {
        let mut seen = BTreeSet::new();
        for number in 0..SIZE {
            let plan = Plan::of(number);
            seen.extend(plan.oddities.iter().map(|oddity| (oddity.number, oddity.en, plan.paper.carrier)));
        }
        for oddity in ODDITIES {
            for carrier in Carrier::ALL.into_iter().filter(|carrier| oddity.occurs_in(*carrier)) {
                assert!(seen.contains(&(oddity.number, oddity.en, carrier)), "{} in {carrier:?}", oddity.en);
            }
        }
    }
}
