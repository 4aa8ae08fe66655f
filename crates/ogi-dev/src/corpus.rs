//! Documents with known truth: every carrier, every perturbation that real reports were seen to have, in all combinations, made
//! up by chance that is the same every time.
//!
//! ```
//! use ogi_dev::corpus::{sample, score, read};
//!
//! let sample = sample(7);
//! let score = score(&sample, &read(&sample));
//! assert_eq!(score.cells.wrong, 0);
//! ```

mod carrier;
mod damage;
mod draft;
mod figures;
mod markdown;
mod mhtml;
mod office;
mod page;
mod pdf;
mod perturbation;
mod prose;
mod score;
mod style;
mod tally;
mod text;
mod text_layouts;
mod traditional;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Address, Cell, DisclosureItem, Edition, Figure, Forms, Measure, Report};

pub use carrier::Carrier;
pub use draft::Known;
pub use pdf::pdf_sample;
pub use perturbation::{PERTURBATIONS, Perturbation};
pub use score::{Cells, Score, read, score};
pub use tally::{Tally, Verdict, verdict};
pub use text_layouts::text_sample;

use crate::encode;
use crate::rng::Rng;
use draft::{Draft, Grid, Line};
use style::Style;

/// How many documents the corpus has.
pub const SIZE: u32 = 2400;

/// How often a document is drawn before the perturbation whose turn it is may stay without effect.
const MOST_DRAWS: u32 = 40;

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
    pub perturbations: Vec<&'static Perturbation>,
    /// How it was written, for those who look for a fault.
    pub dialect: String,
    /// The document.
    pub bytes: Vec<u8>,
    /// What a careful reader of draft would say it holds.
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
    let Plan { carrier, mut draft, perturbations, mut rng } = Plan::of(number);
    let (document, dialect) = print(&mut draft, keeps_form(&perturbations), &mut rng);
    let bytes = if carrier == Carrier::Zip { archive(&document, &draft, &mut rng) } else { document };
    let name = format!("{number:04}.{}", extension(carrier, &bytes));
    finish(number, name, carrier, draft, perturbations, dialect, bytes)
}

/// Whether the form is drawn as it is printed.
fn keeps_form(perturbations: &[&Perturbation]) -> bool {
    perturbations.iter().all(|perturbation| perturbation.keeps_form())
}

/// A printed document with its truth.
fn finish(
    number: u32,
    name: String,
    carrier: Carrier,
    draft: Draft,
    perturbations: Vec<&'static Perturbation>,
    dialect: String,
    bytes: Vec<u8>,
) -> Sample {
    let Draft { carrier: inside, edition, forms, year, organ, cells, omitted, local_rows, .. } = draft;
    let truth = Truth { edition, forms, year, organ, cells, omitted, local_rows };
    Sample { number, name, carrier, inside, perturbations, dialect, bytes, truth }
}

/// A document that is not printed yet.
struct Plan {
    carrier: Carrier,
    draft: Draft,
    perturbations: Vec<&'static Perturbation>,
    rng: Rng,
}

impl Plan {
    fn of(number: u32) -> Self {
        let rng = Rng::new(u64::from(number));
        let kinds = u32::try_from(Carrier::ALL.len()).unwrap_or(1);
        let carrier = Carrier::ALL[(number % kinds) as usize];
        let round = number / kinds;
        let inside = if carrier == Carrier::Zip { Carrier::ALL[(round % (kinds - 1)) as usize] } else { carrier };
        Self { carrier, ..Self::drawn(inside, round, rng) }
    }

    /// The draft of a document of some carrier, with its perturbations. It is drawn again where the one whose turn it is
    /// changes nothing: figures of less than a thousand have no thousands to part.
    fn drawn(carrier: Carrier, round: u32, mut rng: Rng) -> Self {
        let mut plan = Self::drawn_once(carrier, round, rng.clone());
        for _ in 0..MOST_DRAWS {
            let is_changed = turn(carrier, round)
                .is_none_or(|turn| plan.perturbations.iter().any(|perturbation| std::ptr::eq(*perturbation, turn)));
            if is_changed {
                break;
            }
            rng = Rng::new(rng.next());
            plan = Self::drawn_once(carrier, round, rng.clone());
        }
        plan
    }

    fn drawn_once(carrier: Carrier, round: u32, mut rng: Rng) -> Self {
        let mut draft = blank(carrier, &mut rng);
        let wanted = wanted(carrier, round, &mut rng);
        let in_order = PERTURBATIONS
            .iter()
            .filter(|perturbation| wanted.iter().any(|wanted| std::ptr::eq(*wanted, *perturbation)));
        let (of_edition, others): (Vec<&Perturbation>, Vec<&Perturbation>) =
            in_order.partition(|perturbation| perturbation.is_of_edition());
        let mut perturbations = of_edition;
        perturbations.retain(|perturbation| perturbation.apply(&mut draft, &mut rng));
        fill(&mut draft, &mut rng);
        perturbations.extend(others.into_iter().filter(|perturbation| perturbation.apply(&mut draft, &mut rng)));
        Self { carrier, draft, perturbations, rng }
    }
}

/// The perturbations that a carrier can have.
fn able(carrier: Carrier) -> Vec<&'static Perturbation> {
    PERTURBATIONS.iter().filter(|perturbation| perturbation.occurs_in(carrier)).collect()
}

/// The perturbation whose turn it is in a carrier's documents; every eighth has none.
fn turn(carrier: Carrier, round: u32) -> Option<&'static Perturbation> {
    let able = able(carrier);
    // Counted without those that have none, or some would never have their turn.
    let turn = (round - round / 8) as usize;
    (!round.is_multiple_of(8)).then(|| able[turn % able.len()])
}

/// The perturbations a document is to have: each in turn, and some by chance. Every eighth document has none.
fn wanted(carrier: Carrier, round: u32, rng: &mut Rng) -> Vec<&'static Perturbation> {
    let Some(turn) = turn(carrier, round) else { return Vec::new() };
    let able = able(carrier);
    let mut wanted = vec![turn];
    if turn.costs_rows() {
        return wanted;
    }
    for _ in 0..rng.below(7) {
        let more = *rng.pick(&able);
        // What makes a whole document unknowable comes alone, or nothing would be learnt of the others.
        if !matches!(more.number, 23 | 39) && !more.costs_rows() {
            wanted.push(more);
        }
    }
    wanted
}

/// A draft on which nothing is drawn yet.
fn blank(carrier: Carrier, rng: &mut Rng) -> Draft {
    let edition = *rng.pick(&[Edition::E2019, Edition::E2021, Edition::E2021]);
    let year = prose::year_for(edition, rng);
    let organ = prose::organ(rng);
    let (head, data) = prose::head(carrier, &organ, year, rng);
    let foot = prose::foot(carrier, &organ, year, rng);
    let title = vec![Line::heading(1, prose::title(&organ, year, rng))];
    Draft {
        carrier,
        style: Style::new(carrier, rng),
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
        last_year: None,
        footnotes: Default::default(),
        foot,
    }
}

/// Puts figures and prose on a draft.
fn fill(draft: &mut Draft, rng: &mut Rng) {
    let report = figures::report(draft.edition, draft.forms.clone(), rng);
    draft.cells = report.cells().map(|cell| (cell, known(&report, cell))).collect();
    draft.sections = prose::sections(draft, &report, rng);
    draft.draw();
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

/// The document of a draft, which learns what the carrier cannot say.
fn print(draft: &mut Draft, keeps_form: bool, rng: &mut Rng) -> (Vec<u8>, String) {
    forget(draft);
    // The writers of whole reports have dialects of their own.
    if keeps_form
        && rng.percent(50)
        && let Some(written) = written::document(draft, rng)
    {
        return written;
    }
    let bytes = match draft.carrier {
        Carrier::Html | Carrier::Zip => encode(&page::markup(draft), draft.style.coding),
        Carrier::Mhtml => mhtml::file(&page::markup(draft), draft.style.coding),
        Carrier::Text | Carrier::Tabs | Carrier::Layout | Carrier::Markdown => {
            encode(&lines_of(draft, rng), draft.style.coding)
        }
        Carrier::Docx => office::docx(draft),
        Carrier::Xlsx => office::workbook(draft),
        Carrier::Pdf => return pdf::pdf(draft, rng),
    };
    (bytes, format!("{:?}", draft.style))
}

/// A draft that is published as text, before it is encoded.
fn lines_of(draft: &Draft, rng: &mut Rng) -> String {
    match draft.carrier {
        Carrier::Tabs => text::tabs(draft),
        Carrier::Layout => text::layout(draft, rng),
        Carrier::Markdown => markdown::markdown(draft),
        _ => match draft.style.bars {
            Some(opened) => text_layouts::barred(draft, opened),
            None => text::one_cell_a_line(draft),
        },
    }
}

/// What the carrier cannot say.
fn forget(draft: &mut Draft) {
    match draft.carrier {
        // A bar stands for a blank cell, too.
        Carrier::Text if draft.style.bars.is_some() => {}
        Carrier::Text => text::forget_blanks(draft, false),
        Carrier::Tabs | Carrier::Markdown if draft.style.blanks_vanish => text::forget_blanks(draft, true),
        _ => {}
    }
    if !draft.style.coding.keeps_everything() && !matches!(draft.carrier, Carrier::Docx | Carrier::Xlsx | Carrier::Pdf)
    {
        for known in draft.cells.values_mut() {
            known.knowable = false;
        }
    }
}

/// The usual ending of a document's name; workbooks have two.
fn extension(carrier: Carrier, document: &[u8]) -> &'static str {
    if document.starts_with(b"\xd0\xcf\x11\xe0") { "xls" } else { carrier.extension() }
}

/// The document among the files that such archives have besides.
fn archive(document: &[u8], draft: &Draft, rng: &mut Rng) -> Vec<u8> {
    let name = format!("{}年年报/{}.{}", draft.year, draft.organ, extension(draft.carrier, document));
    let mut files = vec![(name.as_str(), document)];
    if rng.percent(50) {
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
    fn every_perturbation_occurs_in_every_carrier_that_can_have_it() {
        let mut seen = BTreeSet::new();
        for number in 0..SIZE {
            let plan = Plan::of(number);
            seen.extend(
                plan.perturbations
                    .iter()
                    .map(|perturbation| (perturbation.number, perturbation.en, plan.draft.carrier)),
            );
        }
        for perturbation in PERTURBATIONS {
            for carrier in Carrier::ALL.into_iter().filter(|carrier| perturbation.occurs_in(*carrier)) {
                assert!(
                    seen.contains(&(perturbation.number, perturbation.en, carrier)),
                    "{} in {carrier:?}",
                    perturbation.en
                );
            }
        }
    }
}
