//! Two hundred areas of eighty members, with one mistake in the published report or none.

use ogi_corpus::{AreaMistakeKind, AreaTotals, CellVerdict, Register, Rollup};
use ogi_model::{Cell, Edition, Figure, FigureKind, Organ, Report, Status, WanYuan};

/// Numbers that look random and follow from a seed alone (SplitMix64).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn index(&mut self, end: usize) -> usize {
        usize::try_from(self.below(end as u64)).unwrap()
    }
}

const MEMBERS: usize = 80;

/// A county of eighty organs that belong in, and two vertical agencies that do not.
pub(crate) fn register() -> Register {
    use std::fmt::Write as _;
    let mut csv =
        "id,name,kind,parent\nG,甲县人民政府,government,\nM0,甲县人民政府办公室,government_office,G\n".to_owned();
    for member in 1..MEMBERS {
        writeln!(csv, "M{member},甲县第{member}局,department,G").unwrap();
    }
    csv.push_str("V1,国家税务总局甲县税务局,vertical_agency,\nV2,甲县气象局,vertical_agency,G\n");
    Register::from_csv(csv.as_bytes()).unwrap()
}

pub(crate) fn report(name: &str, edition: Edition) -> Report {
    let organ = Organ { name: name.to_owned(), ..Organ::default() };
    Report { year: Some(2024), organ: Some(organ), ..Report::blank(edition) }
}

fn name(member: usize) -> String {
    if member == 0 { "甲县人民政府办公室".to_owned() } else { format!("甲县第{member}局") }
}

/// Few organs have requests; most cells are zero, in some areas left blank.
pub(crate) fn filled(name: &str, leaves_blank: bool, edition: Edition, chance: &mut Chance) -> Report {
    let mut report = report(name, edition);
    let (share, size) = [(2, 4), (8, 9), (25, 60)][chance.index(3)];
    for cell in Cell::all().filter(|cell| edition.form().prints(*cell)) {
        let count = if chance.below(100) < share { 1 + chance.below(size) } else { 0 };
        let figure = match cell.figure() {
            FigureKind::Count => Figure::Count(count),
            FigureKind::Change => Figure::Change(i64::try_from(count).unwrap() - i64::from(count > 2) * 3),
            FigureKind::Amount => Figure::Amount(format!("{count}.{}", chance.below(100)).parse().unwrap()),
        };
        let figure =
            if count == 0 && cell.figure() == FigureKind::Amount { Figure::Amount(WanYuan::ZERO) } else { figure };
        let is_blank = leaves_blank && count == 0 && chance.below(2) == 0;
        report.set(cell, (!is_blank).then_some(figure)).unwrap();
    }
    report
}

/// Adds a report to that of the area, as often as it is said.
fn add(area: &mut Report, report: &Report, times: i64) {
    for cell in area.cells().collect::<Vec<_>>() {
        let sum = match (area.get(cell).unwrap(), report.get(cell)) {
            (_, None) => continue,
            (Figure::Count(sum), Some(Figure::Count(count))) => {
                Figure::Count(sum.checked_add_signed(times * i64::try_from(count).unwrap()).unwrap())
            }
            (Figure::Change(sum), Some(Figure::Change(change))) => Figure::Change(sum + times * change),
            (Figure::Amount(sum), Some(Figure::Amount(amount))) => {
                let sum = sum.get() + amount.get() * rust_decimal::Decimal::from(times);
                Figure::Amount(sum.try_into().unwrap())
            }
            _ => unreachable!(),
        };
        area.set(cell, Some(sum)).unwrap();
    }
}

fn zeros(name: &str, edition: Edition) -> Report {
    let mut report = report(name, edition);
    for cell in report.cells().collect::<Vec<_>>() {
        let zero = match cell.figure() {
            FigureKind::Count => Figure::Count(0),
            FigureKind::Change => Figure::Change(0),
            FigureKind::Amount => Figure::Amount(WanYuan::ZERO),
        };
        report.set(cell, Some(zero)).unwrap();
    }
    report
}

fn is_zero(report: &Report) -> bool {
    report.figures().all(|(_, figure)| matches!(figure.to_string().as_str(), "0" | "0.0"))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mistake {
    None,
    Omitted,
    Twice,
    Stale,
    Vertical,
}

const MISTAKES: [Mistake; 5] = [Mistake::None, Mistake::Omitted, Mistake::Twice, Mistake::Stale, Mistake::Vertical];

/// Rolls up a generated area; gives what it comes to and the id of the organ the mistake was made with.
fn area(number: u64, mistake: Mistake, register: &Register) -> (AreaTotals, String) {
    let mut chance = Chance::new(number);
    let edition = Edition::ALL[chance.index(Edition::ALL.len())];
    let leaves_blank = chance.below(3) == 0;
    let members: Vec<Report> =
        (0..MEMBERS).map(|member| filled(&name(member), leaves_blank, edition, &mut chance)).collect();
    let mut of_other = |name: &str| loop {
        let report = filled(name, leaves_blank, edition, &mut chance);
        if !is_zero(&report) {
            break report;
        }
    };
    let (tax, weather) = (of_other("国家税务总局甲县税务局"), of_other("甲县气象局"));
    let start = usize::try_from(number * 7).unwrap();
    let wrong = (0..MEMBERS).map(|step| (start + step) % MEMBERS).find(|at| !is_zero(&members[*at])).unwrap();
    let mut stale = of_other(&name(wrong));
    stale.status = Some(Status::Draft);

    let mut published = zeros("甲县人民政府", edition);
    for member in &members {
        add(&mut published, member, 1);
    }
    let id = match mistake {
        Mistake::None => String::new(),
        Mistake::Omitted => {
            add(&mut published, &members[wrong], -1);
            format!("M{wrong}")
        }
        Mistake::Twice => {
            add(&mut published, &members[wrong], 1);
            format!("M{wrong}")
        }
        Mistake::Stale => {
            add(&mut published, &members[wrong], -1);
            add(&mut published, &stale, 1);
            format!("M{wrong}")
        }
        Mistake::Vertical => {
            add(&mut published, &weather, 1);
            "V2".to_owned()
        }
    };
    let mut rollup = Rollup::new(register, None);
    for (at, member) in members.iter().enumerate() {
        rollup.push(member, &format!("{at}.json"));
    }
    rollup.push(&stale, "draft.json");
    rollup.push(&tax, "tax.json");
    rollup.push(&weather, "weather.json");
    rollup.push_area(&published, "area.json");
    (rollup.finish(), id)
}

#[test]
fn one_mistake_is_found_in_every_area_and_none_where_there_is_none() {
    let register = register();
    let mut only = 0;
    for number in 0..200 {
        let mistake = MISTAKES[usize::try_from(number).unwrap() % MISTAKES.len()];
        let (totals, id) = area(number, mistake, &register);
        assert_eq!((totals.coverage.expected, totals.coverage.reported), (MEMBERS, MEMBERS));
        if mistake == Mistake::None {
            assert_eq!(totals.mistakes, [], "{number}");
            assert_eq!(totals.findings, [], "{number}");
            assert_eq!(totals.count(CellVerdict::Differs) + totals.count(CellVerdict::Undecided), 0, "{number}");
            continue;
        }
        let kind = match mistake {
            Mistake::Omitted => AreaMistakeKind::Omitted,
            Mistake::Twice => AreaMistakeKind::CountedTwice,
            Mistake::Stale => AreaMistakeKind::EarlierVersion,
            _ => AreaMistakeKind::VerticalAgency,
        };
        let planted =
            |mistake: &&ogi_corpus::AreaMistake| mistake.kind == kind && mistake.organs[0].id.as_deref() == Some(&*id);
        assert!(totals.mistakes.iter().any(|one| planted(&one)), "{number} {mistake:?} {id}: {:?}", totals.mistakes);
        assert!(totals.findings.iter().any(|finding| finding.rule == "area.sum"), "{number}");
        only += usize::from(totals.mistakes.len() == 1);
    }
    // Organs whose only figure is one that another has, too, cannot be told apart.
    assert!(only >= 150, "only {only} of 160 mistakes were told from all others");
}
