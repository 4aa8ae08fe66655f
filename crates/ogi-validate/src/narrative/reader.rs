//! From tokens to statements: a sentence is read from left to right, clause by clause.

use ogi_model::{Report, Yuan};

use super::clause::{Carried, Clause, Denial, Hedge, Item, Items, Sentence, Topic};
use super::lexer::{Lexed, Number, Token, Unit};
use super::scope::{Fit, Scopes};
use super::statement::{StatedQuantity, StatedYear, Statement, Unbound};
use super::subject::{ALL_CASES, About, DocumentVerb, FeeItem, GRANTED, NOT_GRANTED, OTHER_RESULT, Subject, Verb};
use super::words::{Nil, ScopeWord, Word};
use crate::prose::Paragraph;
use crate::wording::Section;

/// How many characters that are no word of ours may stand between what is counted and its number, at most.
const NEAR: u8 = 4;
/// The same where the number comes first.
const NEAR_BEHIND: u8 = 6;

/// Reads the paragraphs of one report.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    year: Option<u16>,
    scopes: Scopes,
    heading: Topic,
    carried: Carried,
    paragraph: Paragraph<'a>,
    sentence: Sentence,
    clause: Clause,
    /// The clause around a bracket.
    around: Option<Clause>,
    /// The numbers of the paragraph.
    numbers: Vec<Number>,
    pub(crate) statements: Vec<Statement<'a>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(report: &'a Report, scopes: Scopes) -> Self {
        Self {
            year: report.year,
            scopes,
            heading: Topic::None,
            carried: Carried::default(),
            paragraph: Paragraph { section: Section::Overview, block: 0, text: "", is_heading: false },
            sentence: Sentence::default(),
            clause: Clause::default(),
            around: None,
            numbers: Vec::new(),
            statements: Vec::new(),
        }
    }

    /// Whether the heading says what its paragraphs are about.
    pub(crate) fn knows_its_topic(&self) -> bool {
        self.heading != Topic::None
    }

    /// Reads one paragraph, whose tokens these are.
    pub(crate) fn read(&mut self, paragraph: Paragraph<'a>, lexed: &Lexed) {
        let Lexed { tokens, numbers } = lexed;
        self.numbers.clone_from(numbers);
        self.paragraph = paragraph;
        if paragraph.is_heading {
            self.heading = Topic::None;
        }
        self.carried = Carried { topic: self.heading, requests: self.heading == Topic::Requests, ..Carried::default() };
        let mut start = 0;
        let mut from = 0;
        for at in 0..=tokens.len() {
            let stop = tokens.get(at);
            if stop.is_none_or(|token| token.word == Word::Stop) {
                let end = stop.map_or(paragraph.text.len(), Token::end);
                let tail = stop.map_or_else(|| tail(paragraph.text, tokens), |token| token.gap);
                self.sentence(&tokens[from..at], start, end, tail);
                start = end;
                from = at + 1;
            }
        }
        if paragraph.is_heading {
            self.heading = self.carried.topic;
        }
    }

    fn sentence(&mut self, tokens: &[Token], start: usize, end: usize, tail: u8) {
        let states = |token: &Token| match token.word {
            Word::Number(at) => self.numbers[usize::from(at)].unit != Unit::Bare,
            Word::Nil(_) | Word::All(_) | Word::AllGranted => true,
            _ => false,
        };
        if !tokens.iter().any(states) {
            self.glance(tokens);
            return;
        }
        self.sentence = Sentence { start, end, ..Sentence::default() };
        if matches!(tokens.first().map(|token| token.word), Some(Word::Among)) {
            self.sentence.year = self.carried.year;
            self.sentence.partial = self.carried.partial;
        }
        self.clause = Clause::default();
        self.around = None;
        let mut at = 0;
        while at < tokens.len() {
            at = self.token(tokens, at);
        }
        if let Some(denial) = &mut self.clause.nil {
            denial.trailing = denial.trailing.saturating_add(tail);
        }
        self.end_clause(None);
        self.carried.year = self.sentence.year;
        self.carried.partial = self.sentence.partial;
    }

    /// What a sentence without numbers says of those that follow.
    fn glance(&mut self, tokens: &[Token]) {
        for token in tokens {
            match token.word {
                Word::Requests => self.topic(Topic::Requests),
                Word::Disclosure => self.carried.disclosure = true,
                Word::Channel(channels) => {
                    self.carried.channels = channels;
                    self.topic(Topic::Reviews);
                }
                Word::Fee => self.topic(Topic::Fee),
                Word::Scope(scope) => self.carried.scope = Some(scope),
                _ => {}
            }
        }
    }

    fn topic(&mut self, topic: Topic) {
        self.carried.topic = topic;
        self.carried.requests |= topic == Topic::Requests;
    }

    /// Takes one token in, and says where to go on.
    #[expect(clippy::too_many_lines, reason = "one arm a kind of word")]
    fn token(&mut self, tokens: &[Token], at: usize) -> usize {
        let token = tokens[at];
        self.clause.gap = self.clause.gap.saturating_add(token.gap);
        if let Some(denial) = &mut self.clause.nil {
            denial.gap = denial.gap.saturating_add(token.gap);
            denial.trailing = denial.trailing.saturating_add(token.gap);
        }
        match token.word {
            Word::Comma => self.end_clause(Some((tokens, at))),
            Word::Semicolon => {
                self.end_clause(None);
                let Sentence { start, end, .. } = self.sentence;
                self.sentence = Sentence { start, end, ..Sentence::default() };
            }
            Word::Bracket => self.open_bracket(),
            Word::BracketEnd => self.close_bracket(),
            Word::Requests => self.requests(),
            Word::Application => self.application(tokens, at),
            Word::Disclosure => {
                self.carried.disclosure = true;
                self.clause.gap = 0;
            }
            Word::Foreign => {
                self.clause.foreign = true;
                self.topic(Topic::Foreign);
                self.deny(|denial| denial.partial = true);
            }
            Word::Unmapped => self.item(tokens, at, Item::Unmapped),
            Word::AlreadyDisclosed => {
                self.sentence.already_disclosed = true;
                self.item(tokens, at, Item::Unmapped);
            }
            Word::AllGranted => self.all_granted(tokens, at),
            Word::Reviewer => {
                self.sentence.partial = true;
                self.topic(Topic::Foreign);
            }
            Word::Verb(verb) => return self.verb(tokens, at, verb),
            Word::Carry => return self.carry(tokens, at),
            Word::Outcome(set) => self.item(tokens, at, Item::Outcomes(set)),
            Word::Open => {
                if self.carried.requests && matches!(self.sentence.last, Some(About::Outcomes(_))) {
                    self.item(tokens, at, Item::Outcomes(GRANTED));
                }
            }
            Word::Applicant(set) => self.item(tokens, at, Item::Applicants(set)),
            Word::Channel(set) => {
                let joined = self.clause.channels != 0 && is_joined(tokens, at);
                self.clause.channels = if joined { self.clause.channels | set } else { set };
                self.carried.channels = if joined { self.carried.channels | set } else { set };
                self.sentence.channels |= set;
                self.topic(Topic::Reviews);
                self.clause.foreign = false;
                self.item(tokens, at, Item::Channels(set));
            }
            Word::Result(set) => {
                self.clause.results = set;
                self.item(tokens, at, Item::Results(set));
            }
            Word::All(all) => self.all(tokens, at, all.excludes()),
            Word::Defeat => {
                self.item(tokens, at, Item::Unmapped);
                self.deny(|denial| denial.partial = true);
            }
            Word::Document(set) => {
                let joined = is_joined(tokens, at) && self.clause.numbers == 0;
                self.sentence.documents = if joined { self.sentence.documents | set } else { set };
                self.topic(Topic::Documents);
                self.deny(|denial| denial.partial |= denial.gap > 1);
                self.item(tokens, at, Item::Documents(set));
            }
            Word::DocumentVerb(verb) => {
                self.sentence.document_verb = Some(verb);
                self.item(tokens, at, Item::DocumentVerb(verb));
            }
            Word::Fee => {
                self.topic(Topic::Fee);
                self.clause.foreign = false;
                let item = self.sentence.fee.unwrap_or(FeeItem::Collected);
                self.item(tokens, at, Item::Fee(item));
                self.deny(|denial| denial.fee = true);
            }
            Word::FeeVerb(item) => {
                self.sentence.fee = Some(item);
                self.item(tokens, at, Item::Fee(item));
                self.deny(|denial| denial.fee |= denial.requests && item == FeeItem::Collected);
            }
            Word::Charge => self.deny(|denial| denial.fee |= denial.requests),
            Word::Nil(kind) => self.nil(token, kind),
            Word::Compare => self.clause.compare = true,
            Word::Delta => self.clause.delta = true,
            Word::Share => self.clause.share = true,
            Word::Subset => {
                self.clause.subset = true;
                self.deny(|denial| denial.partial = true);
            }
            Word::Among => {
                self.end_clause(None);
                self.sentence.among = true;
            }
            Word::With => self.clause.with = true,
            Word::Etc => self.clause.incomplete = true,
            Word::Each => self.clause.each = true,
            Word::Respectively => self.clause.listed = Some((self.clause.items, 0)),
            Word::ThisYear => self.set_year(StatedYear::This),
            Word::LastYear => self.set_year(StatedYear::Last),
            Word::NextYear | Word::OtherPeriod => self.set_year(StatedYear::Other),
            Word::Year(year) => self.set_year(self.stated_year(year)),
            Word::Scope(scope) => {
                // 政府办代表政府: the figures are those of the office.
                if !(self.clause.is_of_the_office && scope == ScopeWord::Government) {
                    self.carried.scope = Some(scope);
                }
                self.clause.is_of_the_office |= scope == ScopeWord::Office;
                self.clause.gap = 0;
                self.clause.is_of_another_organ = false;
            }
            Word::OrganTail => {
                self.clause.is_of_another_organ |= token.gap > 0 && self.clause.items.count == 0;
            }
            Word::AtLeast => self.clause.hedge = Hedge::AtLeast,
            Word::About => self.clause.hedge = Hedge::About,
            Word::Number(which) => return self.number(tokens, at, self.numbers[usize::from(which)]),
            Word::Filler | Word::And | Word::List | Word::Stop | Word::Title | Word::Numeral => {}
        }
        at + 1
    }

    fn deny(&mut self, change: impl FnOnce(&mut Denial)) {
        if let Some(denial) = &mut self.clause.nil {
            change(denial);
            denial.trailing = 0;
        }
    }

    fn requests(&mut self) {
        self.topic(Topic::Requests);
        self.clause.requests = true;
        self.clause.foreign = false;
        self.clause.gap = 0;
        // What stands between the negation and the requests makes some of them out of all.
        self.deny(|denial| {
            denial.partial |= denial.gap > 1 && !denial.requests;
            denial.requests = true;
        });
    }

    /// 申请, which is about information unless what stands before it says otherwise or cannot be understood.
    fn application(&mut self, tokens: &[Token], at: usize) {
        if self.clause.foreign || matches!(self.clause.items.last(), Some(Item::Channels(_))) {
            return;
        }
        if tokens[at].gap == 0 {
            self.requests();
        } else if self.carried.requests {
            self.clause.subset = true;
            self.clause.requests = true;
            self.deny(|denial| denial.partial = true);
        } else {
            self.clause.foreign = true;
            self.topic(Topic::Foreign);
            self.deny(|denial| denial.partial = true);
        }
    }

    fn item(&mut self, tokens: &[Token], at: usize, item: Item) {
        if self.clause.share {
            return;
        }
        let may_join = |last: Item| {
            last.is_like(item)
                || matches!((last, item), (Item::Verb(_), Item::Unmapped) | (Item::Unmapped, Item::Verb(_)))
        };
        let joined = self.clause.items.last().is_some_and(may_join) && is_joined(tokens, at);
        if joined {
            self.clause.items.push(item);
        } else {
            self.clause.items.set(item);
            self.clause.incomplete = false;
        }
        self.clause.gap = 0;
        if let Some(denial) = &mut self.clause.nil {
            denial.trailing = 0;
            match item {
                Item::Verb(Verb::BroughtForward) => denial.brought_forward = true,
                Item::Verb(Verb::CarriedForward) => denial.carried_forward = true,
                Item::Verb(verb) => denial.verb = Some(verb),
                Item::Channels(set) => denial.channels |= set,
                Item::Documents(set) => denial.documents |= set,
                Item::Results(_) | Item::Applicants(_) | Item::Outcomes(_) | Item::Unmapped => denial.partial = true,
                Item::DocumentVerb(_) | Item::Fee(_) => {}
            }
        }
    }

    fn verb(&mut self, tokens: &[Token], at: usize, verb: Verb) -> usize {
        if self.clause.share {
            return at + 1;
        }
        if verb == Verb::BroughtForward && self.clause.with {
            self.clause.with_brought_forward = true;
        }
        if matches!(verb, Verb::BroughtForward | Verb::CarriedForward) {
            // The words contain a year of their own.
            self.clause.foreign = false;
        } else {
            self.clause.requests &= self.clause.numbers == 0 && self.clause.items.count == 0;
            self.clause.subset |= self.sentence.among && tokens[at].gap > 0;
            self.sentence.closed_only |= verb == Verb::DealtWith;
        }
        self.clause.verb = Some(verb);
        self.item(tokens, at, Item::Verb(verb));
        at + 1
    }

    /// 结转: the year before or behind it says from where or whereto.
    fn carry(&mut self, tokens: &[Token], at: usize) -> usize {
        let mut next = at + 1;
        while tokens.get(next).is_some_and(|token| token.word == Word::Filler) {
            next += 1;
        }
        let goes_to = tokens.get(next).filter(|token| token.gap <= 2).map(|token| token.word);
        let is_next = |year: u16| self.year.is_some_and(|own| year == own + 1);
        let is_last = |year: u16| self.year.is_some_and(|own| year + 1 == own);
        let came_from = at.checked_sub(1).map(|before| tokens[before].word).filter(|_| tokens[at].gap == 0);
        match (came_from, goes_to) {
            (_, Some(Word::NextYear)) => {
                self.verb(tokens, at, Verb::CarriedForward);
                next + 1
            }
            (_, Some(Word::Year(year))) if is_next(year) => {
                self.verb(tokens, at, Verb::CarriedForward);
                next + 1
            }
            (Some(Word::LastYear), _) => {
                self.sentence.year = self.sentence.year_before;
                self.verb(tokens, at, Verb::BroughtForward)
            }
            (Some(Word::Year(year)), _) if is_last(year) => {
                self.sentence.year = self.sentence.year_before;
                self.verb(tokens, at, Verb::BroughtForward)
            }
            // 无结转, of which no year is said.
            _ if self.denies_right_before(tokens[at]) => self.verb(tokens, at, Verb::CarriedForward),
            _ => {
                self.item(tokens, at, Item::Unmapped);
                at + 1
            }
        }
    }

    fn denies_right_before(&self, token: Token) -> bool {
        let denies = |denial: Denial| denial.kind == Nil::Any && denial.end == token.start();
        self.clause.nil.is_some_and(denies) && !self.sentence.clause_year && self.carried.topic == Topic::Requests
    }

    fn stated_year(&self, year: u16) -> StatedYear {
        match self.year {
            Some(own) if own == year => StatedYear::This,
            Some(own) if own == year + 1 => StatedYear::Last,
            Some(_) => StatedYear::Other,
            None => StatedYear::Unstated,
        }
    }

    fn set_year(&mut self, year: StatedYear) {
        if self.clause.compare {
            return;
        }
        if !self.sentence.clause_year {
            self.sentence.year_before = self.sentence.year;
            self.sentence.clause_year = true;
        }
        self.sentence.year = Some(year);
    }

    /// A clause ends. What its year says holds beyond it only if the clause states something, or is nothing but the year.
    fn end_clause(&mut self, comma: Option<(&[Token], usize)>) {
        self.end_denial();
        let is_only_a_year = comma.is_some_and(|(tokens, at)| {
            tokens[at].gap <= 1
                && at > 0
                && matches!(tokens[at - 1].word, Word::Year(_) | Word::OtherPeriod | Word::LastYear | Word::ThisYear)
        });
        if self.sentence.clause_year && self.clause.numbers == 0 && !is_only_a_year {
            self.sentence.year = self.sentence.year_before;
        }
        self.sentence.clause_year = false;
        // 结果 of both channels may be told behind a comma.
        self.clause = Clause::default();
    }

    fn open_bracket(&mut self) {
        self.end_denial();
        if self.around.is_none() {
            self.around = Some(self.clause);
        }
        let Clause { foreign, subset, .. } = self.clause;
        self.clause = Clause { foreign, subset, ..Clause::default() };
    }

    fn close_bracket(&mut self) {
        self.end_denial();
        let Some(mut around) = self.around.take() else { return };
        let inner = self.clause;
        if inner.with
            && inner.numbers == 0
            && let (Some(item @ Item::Outcomes(_)), Some(Item::Outcomes(_))) = (inner.items.last(), around.items.last())
        {
            around.items.push(item);
        }
        around.with_brought_forward |= inner.with_brought_forward;
        self.sentence.among = false;
        self.clause = around;
    }

    fn nil(&mut self, token: Token, kind: Nil) {
        self.end_denial();
        self.clause.nil = Some(Denial {
            kind,
            start: token.start(),
            end: token.end(),
            requests: false,
            verb: None,
            brought_forward: false,
            carried_forward: false,
            channels: 0,
            documents: 0,
            fee: false,
            partial: self.clause.subset,
            gap: 0,
            trailing: 0,
        });
        self.clause.items = Items::default();
    }

    fn end_denial(&mut self) {
        let Some(denial) = self.clause.nil.take() else { return };
        let unbound = (denial.partial || self.clause.subset || denial.trailing > 2).then_some(Unbound::Subset);
        for subject in self.denied(denial).into_iter().flatten() {
            self.state(subject, StatedQuantity::Exact(0), denial.start..denial.end, unbound);
        }
    }

    /// What a negation denies, as far as that is a row of the form.
    fn denied(&self, denial: Denial) -> [Option<About>; 2] {
        let about = |verb| About::Request { verb, with_brought_forward: false };
        let any = matches!(denial.kind, Nil::Any | Nil::Occurred);
        let close = denial.gap <= NEAR_BEHIND && denial.trailing <= 2;
        let of_received = match denial.kind {
            Nil::Received => denial.requests,
            Nil::Any => denial.requests && denial.verb.is_none_or(|verb| verb == Verb::Received) && close,
            _ => false,
        };
        let one = match denial.kind {
            Nil::Issued => (denial.documents != 0)
                .then_some(About::Documents { documents: denial.documents, verb: Some(DocumentVerb::Issued) }),
            _ if denial.fee && (any || denial.kind == Nil::Collected) => Some(About::Fee(FeeItem::Collected)),
            _ if denial.channels != 0 && (self.carried.disclosure || self.carried.requests) => {
                Some(About::Reviews { channels: denial.channels, results: ALL_CASES })
            }
            _ if any && (denial.brought_forward || denial.carried_forward) => {
                let brought = denial.brought_forward.then_some(about(Verb::BroughtForward));
                let carried = denial.carried_forward.then_some(about(Verb::CarriedForward));
                return [brought, carried];
            }
            _ => of_received.then_some(about(Verb::Received)),
        };
        [one, None]
    }

    /// 全部予以公开, of all that were just counted: no request has another outcome.
    fn all_granted(&mut self, tokens: &[Token], at: usize) {
        let token = tokens[at];
        let follows = at > 0 && tokens[at - 1].word == Word::Comma && token.gap == 0;
        let ends = match tokens.get(at + 1) {
            Some(next) => next.gap == 0 && matches!(next.word, Word::Comma | Word::Semicolon),
            None => self.paragraph.text[token.end()..self.sentence.end].chars().count() <= 1,
        };
        let counts_all = matches!(
            self.sentence.last,
            Some(About::Request { verb: Verb::Received | Verb::Accepted | Verb::Handled | Verb::DealtWith, .. })
        );
        if follows && ends && counts_all && !self.sentence.among && !self.sentence.partial {
            let span = token.start()..token.end();
            self.state(About::Outcomes(NOT_GRANTED), StatedQuantity::Exact(0), span, None);
            self.sentence.last = None;
        }
        self.item(tokens, at, Item::Outcomes(GRANTED));
    }

    /// 均获维持: of no case there is another result.
    fn all(&mut self, tokens: &[Token], at: usize, mut results: u8) {
        let token = tokens[at];
        if tokens.get(at + 1).is_some_and(|next| next.gap == 0 && matches!(next.word, Word::And | Word::List)) {
            match tokens.get(at + 2).map(|token| token.word) {
                // 均被维持或者驳回.
                Some(Word::Unmapped) => results &= !OTHER_RESULT,
                Some(Word::Result(set)) => results &= !set,
                _ => {}
            }
        }
        let named = std::mem::take(&mut self.sentence.channels);
        let channels = if named == 0 { self.carried.channels } else { named };
        if channels == 0 || self.carried.topic != Topic::Reviews || !(self.carried.disclosure || self.carried.requests)
        {
            return;
        }
        let unbound = (self.sentence.closed_only || self.sentence.partial || self.clause.subset || self.clause.compare)
            .then_some(Unbound::Subset);
        self.state(About::Reviews { channels, results }, StatedQuantity::Exact(0), token.start()..token.end(), unbound);
    }

    fn number(&mut self, tokens: &[Token], at: usize, number: Number) -> usize {
        self.clause.nil = None;
        let hedge = std::mem::take(&mut self.clause.hedge);
        match number.unit {
            Unit::Percent => self.percent(tokens[at], number),
            Unit::Yuan => self.money(tokens[at], number),
            Unit::Bare => {
                if self.clause.listed.is_some() {
                    return self.count(tokens, at, number, hedge);
                }
            }
            Unit::Count => return self.count(tokens, at, number, hedge),
        }
        at + 1
    }

    fn percent(&mut self, token: Token, number: Number) {
        let share = std::mem::take(&mut self.clause.share);
        if !share || self.clause.compare || self.clause.delta {
            return;
        }
        let subject = match self.clause.items.all() {
            Some(item @ (Item::Outcomes(_) | Item::Applicants(_))) => self.subject(item),
            Some(Item::Unmapped) => None,
            _ => self.sentence.last.filter(|last| matches!(last, About::Outcomes(_) | About::Applicants(_))),
        };
        self.clause.items = Items::default();
        let Some(subject) = subject else { return };
        let share = StatedQuantity::Share { digits: number.numeral.digits, places: number.numeral.places };
        self.state(subject, share, token.start()..token.end(), None);
    }

    fn money(&mut self, token: Token, number: Number) {
        let item = match self.clause.items.last() {
            Some(Item::Fee(item)) => Some(item),
            None => self.sentence.fee,
            _ => None,
        };
        let Some(item) = item.filter(|_| self.carried.topic == Topic::Fee && !self.clause.foreign) else { return };
        self.clause.items = Items::default();
        self.clause.numbers += 1;
        let Some(amount) = yuan(number) else { return };
        let unbound = if self.clause.compare || self.clause.delta {
            Some(Unbound::Comparison)
        } else {
            (self.sentence.among || self.clause.subset).then_some(Unbound::Subset)
        };
        let item = if item == FeeItem::Notices { FeeItem::Charged } else { item };
        self.state(About::Fee(item), StatedQuantity::Money(amount), token.start()..token.end(), unbound);
    }

    fn count(&mut self, tokens: &[Token], at: usize, number: Number, hedge: Hedge) -> usize {
        let Some(quantity) = quantity(number, hedge) else { return at + 1 };
        let clause = self.clause;
        let close = clause.gap <= NEAR;
        self.clause.numbers += 1;
        if clause.share {
            self.sentence.out_of = number.numeral.count();
            return at + 1;
        }
        if let Some((items, next)) = clause.listed
            && let Some(item) = items.iter().nth(next)
        {
            self.clause.listed = Some((items, next + 1));
            self.clause.items = Items::default();
            self.counted(tokens, at, item, quantity, number);
            return at + 1;
        }
        if clause.each && clause.items.count > 1 && close {
            for item in clause.items.iter() {
                self.counted(tokens, at, item, quantity, number);
            }
            self.clause.items = Items::default();
            return at + 1;
        }
        // 发布了 6 件行政规范性文件.
        if let Some(item @ Item::DocumentVerb(_)) = clause.items.last()
            && let Some((Item::Documents(_), next)) = self.behind(tokens, at)
        {
            self.counted(tokens, at, item, quantity, number);
            self.clause.items = Items::default();
            return next;
        }
        if let Some(item) = clause.items.all() {
            self.clause.items = Items::default();
            self.clause.gap = 0;
            if item == Item::Unmapped || clause.gap > near(item) {
                self.sentence.last = None;
                self.part(number);
            } else {
                self.counted(tokens, at, item, quantity, number);
            }
            self.clause.requests = false;
            return at + 1;
        }
        let next = self.behind(tokens, at);
        if let Some((item, next)) = next {
            self.counted(tokens, at, item, quantity, number);
            self.clause.items = Items::default();
            self.clause.requests = false;
            return next;
        }
        // 两者合计 233 件，占…: the share is that of the sum.
        self.sentence.last = None;
        self.part(number);
        if clause.requests && close && !clause.foreign && !clause.subset {
            self.counted(tokens, at, Item::Verb(Verb::Handled), quantity, number);
        }
        at + 1
    }

    /// What is counted, where it stands behind its number: 12 件予以公开.
    fn behind(&mut self, tokens: &[Token], at: usize) -> Option<(Item, usize)> {
        let mut gap = 0u8;
        for (next, token) in tokens.iter().enumerate().skip(at + 1) {
            gap = gap.saturating_add(token.gap);
            if gap > NEAR_BEHIND {
                return None;
            }
            let item = match token.word {
                Word::Outcome(set) => Item::Outcomes(set),
                Word::Result(set) => Item::Results(set),
                Word::Channel(set) => {
                    self.carried.channels = set;
                    self.topic(Topic::Reviews);
                    Item::Channels(set)
                }
                Word::Verb(verb @ (Verb::DealtWith | Verb::Answered | Verb::BroughtForward | Verb::CarriedForward)) => {
                    Item::Verb(verb)
                }
                Word::Document(set) => {
                    self.sentence.documents = set;
                    self.topic(Topic::Documents);
                    Item::Documents(set)
                }
                Word::Carry => {
                    let end = self.carry(tokens, next);
                    let item = self.clause.items.last().filter(|item| *item != Item::Unmapped)?;
                    return Some((item, end));
                }
                Word::Requests => {
                    self.requests();
                    continue;
                }
                Word::Subset => {
                    self.clause.subset = true;
                    continue;
                }
                Word::Application | Word::Filler | Word::With | Word::Disclosure | Word::Title => continue,
                _ => return None,
            };
            return Some((item, next + 1));
        }
        None
    }

    /// A number of something that is no row of the form, named as a part.
    fn part(&mut self, number: Number) {
        let Some(count) = number.numeral.count().filter(|_| self.sentence.among) else { return };
        self.sentence.parts = self.sentence.parts.saturating_add(count);
        self.sentence.part = (self.sentence.whole != Some(self.sentence.parts)).then_some(count);
    }

    /// States how many there are of an item, or nothing where it is not certain what was counted.
    fn counted(&mut self, tokens: &[Token], at: usize, item: Item, quantity: StatedQuantity, number: Number) {
        let clause = self.clause;
        let token = tokens[at];
        if let Item::Verb(verb) = item
            && !self.is_of_requests(tokens, at, verb)
        {
            return;
        }
        let Some(mut subject) = self.subject(item) else { return };
        if let About::Request { verb: Verb::Received | Verb::Accepted, with_brought_forward } = &mut subject {
            *with_brought_forward = clause.with_brought_forward || includes_brought_forward(tokens, at);
        }
        let is_main = matches!(
            subject,
            About::Request {
                verb: Verb::Received | Verb::Accepted | Verb::Handled | Verb::DealtWith | Verb::Answered,
                ..
            }
        );
        let is_of_the_closed = self.sentence.among
            && matches!(self.sentence.whole_verb, Some(Verb::DealtWith | Verb::Answered))
            && matches!(subject, About::Request { verb: Verb::Received | Verb::Accepted | Verb::BroughtForward, .. });
        // 办结 12 件，其中新收 9 件: of those received, so many were dealt with.
        let quantity = match quantity {
            StatedQuantity::Exact(count) if is_of_the_closed => StatedQuantity::AtLeast(count),
            quantity => quantity,
        };
        let is_part = clause.subset || (clause.is_of_another_organ && self.scopes.has_members());
        let unbound = if number.damaged {
            Some(Unbound::Damaged)
        } else if clause.delta || clause.compare {
            Some(Unbound::Comparison)
        } else if is_part || self.sentence.partial {
            Some(Unbound::Subset)
        } else if clause.incomplete
            || (self.sentence.already_disclosed && subject == About::Outcomes(GRANTED))
            || (may_be_of_a_part(subject) && self.is_ambiguous(number))
        {
            Some(Unbound::Wording)
        } else {
            self.unclear_wording(subject, item)
        };
        if is_main && !clause.delta && !clause.compare {
            if self.sentence.among {
                self.part(number);
            } else {
                self.sentence.partial = is_part;
                self.sentence.whole = number.numeral.count();
                if let About::Request { verb, .. } = subject {
                    self.sentence.whole_verb = Some(verb);
                }
                (self.sentence.part, self.sentence.parts) = (None, 0);
            }
        } else if matches!(subject, About::Applicants(_)) {
            self.part(number);
        }
        self.state(subject, quantity, token.start()..token.end(), unbound);
    }

    /// Behind 其中 and the number of a part, a figure may be of that part alone, unless it is larger.
    fn is_ambiguous(&self, number: Number) -> bool {
        self.sentence.part.is_some_and(|part| number.numeral.count().is_none_or(|count| count <= part))
    }

    /// Whether what is done was done with requests.
    fn is_of_requests(&mut self, tokens: &[Token], at: usize, verb: Verb) -> bool {
        if matches!(verb, Verb::BroughtForward | Verb::CarriedForward) {
            return !self.clause.foreign && !matches!(self.carried.topic, Topic::Reviews | Topic::Foreign);
        }
        if self.clause.foreign {
            return false;
        }
        if self.clause.requests {
            return true;
        }
        // The noun may stand behind: 收到 12 件政府信息公开申请.
        for (next, token) in tokens.iter().enumerate().skip(at + 1) {
            match token.word {
                Word::Requests => {
                    self.requests();
                    return true;
                }
                Word::Application if token.gap == 0 => {
                    self.requests();
                    return true;
                }
                Word::Filler | Word::List | Word::And | Word::Verb(_) | Word::Number(_) => {}
                Word::Comma | Word::Semicolon | Word::Bracket | Word::BracketEnd | Word::Stop => {
                    return token.gap <= 1 && self.carried.topic == Topic::Requests;
                }
                Word::Foreign | Word::Channel(_) | Word::Document(_) | Word::Application => return false,
                _ => return next == at + 1 && token.gap <= 1 && self.carried.topic == Topic::Requests,
            }
            if token.gap > 1 {
                return false;
            }
        }
        let behind = &self.paragraph.text[tokens.last().map_or(0, Token::end)..self.sentence.end];
        behind.chars().count() <= 2 && self.carried.topic == Topic::Requests
    }

    fn subject(&self, item: Item) -> Option<About> {
        let clause = self.clause;
        let is_ours = self.carried.disclosure || self.carried.requests;
        match item {
            Item::Verb(verb) => Some(About::Request { verb, with_brought_forward: false }),
            Item::Outcomes(set) => (self.carried.requests && !clause.foreign).then_some(About::Outcomes(set)),
            Item::Applicants(set) => {
                (self.carried.topic == Topic::Requests && !clause.foreign).then_some(About::Applicants(set))
            }
            Item::Channels(channels) => {
                let results = if clause.results == 0 { ALL_CASES } else { clause.results };
                (is_ours && !clause.foreign).then_some(About::Reviews { channels, results })
            }
            Item::Results(results) => {
                let channels = if clause.channels == 0 { self.carried.channels } else { clause.channels };
                (is_ours && channels != 0 && self.carried.topic == Topic::Reviews)
                    .then_some(About::Reviews { channels, results })
            }
            Item::Documents(_) | Item::DocumentVerb(_) => {
                let verb = match item {
                    Item::DocumentVerb(verb) => Some(verb),
                    _ => self.sentence.document_verb,
                };
                let documents = match item {
                    Item::Documents(set) => set,
                    _ => self.sentence.documents,
                };
                (documents != 0 && self.carried.topic == Topic::Documents && !clause.foreign)
                    .then_some(About::Documents { documents, verb })
            }
            Item::Fee(FeeItem::Notices) => (self.carried.topic == Topic::Fee).then_some(About::Fee(FeeItem::Notices)),
            Item::Fee(_) | Item::Unmapped => None,
        }
    }

    /// Words that do not mean what the tables count.
    fn unclear_wording(&self, about: About, item: Item) -> Option<Unbound> {
        let is_unclear = match about {
            About::Documents { verb: Some(DocumentVerb::Lapsed | DocumentVerb::Other), .. } => true,
            // 受理, 立案, 办结 of cases: the table also holds those that were brought forward or are still open.
            About::Reviews { results: ALL_CASES, .. } => {
                matches!(item, Item::Channels(_))
                    && matches!(self.clause.verb, Some(Verb::Accepted | Verb::DealtWith | Verb::Answered))
            }
            _ => false,
        };
        is_unclear.then_some(Unbound::Wording)
    }

    fn state(
        &mut self,
        about: About,
        quantity: StatedQuantity,
        span: std::ops::Range<usize>,
        unbound: Option<Unbound>,
    ) {
        let year = self.sentence.year.unwrap_or(StatedYear::Unstated);
        let is_other_year = matches!(year, StatedYear::Last | StatedYear::Other);
        let unbound = unbound
            .or(is_other_year.then_some(Unbound::OtherYear))
            .or((self.scopes.fit(self.carried.scope) == Fit::Other).then_some(Unbound::OtherScope));
        if unbound.is_none() || !matches!(quantity, StatedQuantity::Share { .. }) {
            self.sentence.last = Some(about);
        }
        let Sentence { start, end, out_of, .. } = self.sentence;
        let whole = &self.paragraph.text[start..end];
        let blank = whole.len() - whole.trim_start().len();
        self.statements.push(Statement {
            section: self.paragraph.section,
            block: self.paragraph.block,
            sentence: whole.trim(),
            span: span.start - start - blank..span.end - start - blank,
            quantity,
            subject: Subject(about),
            scope: self.carried.scope.into(),
            year,
            unbound,
            scope_word: self.carried.scope,
            out_of: out_of.or(self.sentence.whole),
        });
    }
}

/// How many characters follow the last token of a paragraph.
fn tail(text: &str, tokens: &[Token]) -> u8 {
    let rest = &text[tokens.last().map_or(0, Token::end)..];
    u8::try_from(rest.chars().count()).unwrap_or(u8::MAX)
}

/// Whether the item at a place is joined to the one before by 、 or 和, or follows it directly.
fn is_joined(tokens: &[Token], at: usize) -> bool {
    at > 0
        && tokens[at].gap == 0
        && matches!(tokens[at - 1].word, Word::And | Word::List)
        && at > 1
        && tokens[at - 1].gap <= 2
        && !matches!(tokens[at - 2].word, Word::Number(_))
}

/// How many characters that are no word of ours may stand between what is counted and its number.
fn near(item: Item) -> u8 {
    match item {
        Item::Documents(_) | Item::DocumentVerb(_) => 1,
        Item::Channels(_) | Item::Results(_) => 2,
        Item::Unmapped => 0,
        Item::Verb(_) | Item::Outcomes(_) | Item::Applicants(_) | Item::Fee(_) => NEAR,
    }
}

/// Whether it may be told of the part that 其中 named before.
fn may_be_of_a_part(about: About) -> bool {
    matches!(about, About::Outcomes(_) | About::Request { verb: Verb::Handled | Verb::DealtWith | Verb::Answered, .. })
}

/// Whether 含上年结转 or 其中上年结转 stands right behind a number.
fn includes_brought_forward(tokens: &[Token], at: usize) -> bool {
    let mut says_so = false;
    for token in tokens.iter().skip(at + 1).take(6) {
        if token.gap > 1 {
            return false;
        }
        match token.word {
            Word::With | Word::Among => says_so = true,
            Word::Verb(Verb::BroughtForward) | Word::Carry => return says_so,
            Word::LastYear | Word::Year(_) | Word::Bracket | Word::Comma | Word::Filler | Word::And => {}
            _ => return false,
        }
    }
    false
}

fn quantity(number: Number, hedge: Hedge) -> Option<StatedQuantity> {
    let numeral = number.numeral;
    let count = numeral.count()?;
    Some(match hedge {
        Hedge::AtLeast => StatedQuantity::AtLeast(count),
        _ if number.more => StatedQuantity::AtLeast(count),
        Hedge::About => StatedQuantity::About { count, within: (about_step(count) / 2).max(count.min(10)) },
        Hedge::None if numeral.zeros > 0 => StatedQuantity::About { count, within: numeral.step() },
        Hedge::None => StatedQuantity::Exact(count),
    })
}

/// What one step of the last digit that is not zero amounts to.
fn about_step(count: u64) -> u64 {
    let mut step = 1u64;
    while count > 0 && count.is_multiple_of(step.saturating_mul(10)) && step < 1_000_000_000 {
        step *= 10;
    }
    step
}

fn yuan(number: Number) -> Option<Yuan> {
    let numeral = number.numeral;
    let mut digits = numeral.digits.to_string();
    let (places, zeros) = (usize::from(numeral.places), usize::from(numeral.zeros));
    let point = digits.len().saturating_sub(places);
    if places >= digits.len() {
        digits = format!("{}{digits}", "0".repeat(places + 1 - digits.len()));
    }
    let _ = point;
    if zeros >= places {
        return format!("{}{}", digits.trim_start_matches('0'), "0".repeat(zeros - places))
            .parse()
            .ok()
            .or_else(|| "0".parse().ok());
    }
    let point = digits.len() - (places - zeros);
    let (whole, fraction) = digits.split_at(point);
    let whole = whole.trim_start_matches('0');
    format!("{}.{fraction}", if whole.is_empty() { "0" } else { whole }).parse().ok()
}
