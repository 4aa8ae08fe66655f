//! From tokens to statements: a sentence is read from left to right, segment by segment.
//!
//! A segment reaches from one comma, 、 or bracket to the next. What a number counts stands before it in its segment;
//! else behind it; else in the segments before, back to the last number; else it is what the last number counted, where
//! the number is a share, a change, or last year's figure. The same holds of every subject; what is special to one is
//! which words go together, in `bind`.

mod behind;
mod bind;
mod change;
mod count;
mod denial;
mod entries;
mod finished;
mod frame;
mod named;
mod number;
mod own_name;
mod quantity;
mod rows;
mod segment;
mod share;
mod state;
mod years;

use ogi_model::Report;

use self::bind::Binding;
use self::frame::{Frame, Noun};
use self::own_name::OwnName;
use self::quantity::{Bound, Direction};
use self::state::{Context, Given, Segment, Sentence, Told, Topic};
use crate::cells::{BODIES, Channels, GRANTED, LITIGATION, NATURAL, PARTLY, POST};
use crate::lexer::{Lexed, Number, Token};
use crate::paragraphs::Paragraph;
use crate::scope::Scopes;
use crate::section::Section;
use crate::statement::{StatedYear, Statement, Unbound};
use crate::subject::{Flow, ItemMeasure, Subject};
use crate::words::{ScopeWord, Weight, Word};

/// Reads the paragraphs of one report.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    year: Option<u16>,
    /// The prose never names its own year, so the year before stands where its own should.
    own_year_is_missing: bool,
    /// Whether sentences that state nothing are passed over; otherwise they are read, too, which changes nothing.
    passes_over: bool,
    /// The paragraph opens with the year before and does not name its own: that year was left standing, too.
    paragraph_is_stale: bool,
    organ: OwnName<'a>,
    scopes: Scopes,
    heading: Topic,
    paragraph: Paragraph<'a>,
    context: Context,
    sentence: Sentence,
    segment: Segment,
    /// What was taken apart around the bracket.
    part_around: Option<Subject>,
    /// What the last number before the bracket was about.
    last_around: Option<Binding>,
    /// The segment around a bracket, with the year, the channels and whether the year before was told of.
    around: Option<(Segment, Option<StatedYear>, Channels, bool)>,
    tokens: Vec<Token>,
    numbers: Vec<Number>,
    pub(crate) statements: Vec<Statement<'a>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(report: &'a Report, scopes: Scopes, own_year_is_missing: bool) -> Self {
        Self {
            year: report.year,
            own_year_is_missing,
            passes_over: true,
            paragraph_is_stale: false,
            organ: OwnName::new(report.organ.as_ref().map(|organ| organ.name.as_str()).unwrap_or_default()),
            scopes,
            heading: Topic::None,
            paragraph: Paragraph { section: Section::Overview, block: 0, text: "", is_heading: false },
            context: Context::default(),
            sentence: Sentence::default(),
            segment: Segment::default(),
            part_around: None,
            last_around: None,
            around: None,
            tokens: Vec::new(),
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
        self.tokens.clone_from(&lexed.tokens);
        self.numbers.clone_from(&lexed.numbers);
        self.paragraph = paragraph;
        self.paragraph_is_stale = self.year.is_some_and(|own| opens_with_the_year_before(paragraph.text, own));
        if paragraph.is_heading {
            self.heading = Topic::None;
        }
        self.context = Context { topic: self.heading, requests: self.heading == Topic::Requests, ..Context::default() };
        let (mut start, mut from) = (0, 0);
        let mut weights = Weights::default();
        for at in 0..=self.tokens.len() {
            let stop = self.tokens.get(at);
            if let Some(token) = stop.filter(|token| token.word != Word::Stop) {
                weights.add(token.word);
                weights.speaks |= self.names_entries_of_fees(token);
                continue;
            }
            let end = stop.map_or(paragraph.text.len(), Token::end);
            let goes_on = |at: usize| self.tokens.get(at).is_some_and(|token| token.word == Word::Among);
            let is_empty = from == at;
            if weights.speaks || goes_on(from) || goes_on(at + 1) || !(self.passes_over || is_empty) {
                self.sentence(from..at, start, end);
            } else {
                self.pass_over(weights);
                if !is_empty {
                    // 其中 of the next paragraph goes on from the sentence right before it.
                    self.sentence.told.clear();
                }
            }
            weights = Weights::default();
            start = end;
            from = at + 1;
        }
        if paragraph.is_heading {
            self.heading = self.context.topic;
        }
    }

    /// Goes on behind a sentence that states nothing and that nothing goes on from: most are such.
    fn pass_over(&mut self, Weights { names_others, names_disclosure, .. }: Weights) {
        if self.context.topic == Topic::Foreign {
            self.context.topic = self.heading;
        }
        if names_others {
            self.context.topic = Topic::Foreign;
        }
        self.context.cases_of_others &= !names_disclosure;
    }

    fn sentence(&mut self, range: std::ops::Range<usize>, start: usize, end: usize) {
        let scope = self.context.scope;
        let goes_on = self.tokens.get(range.start).is_some_and(|token| matches!(token.word, Word::Among));
        let year = self.context.year.filter(|_| goes_on);
        let told = if goes_on { std::mem::take(&mut self.sentence.told) } else { Vec::new() };
        if self.context.topic == Topic::Foreign {
            self.context.topic = self.heading;
        }
        let words = || self.tokens[range.clone()].iter().map(|token| token.word);
        let names_applicants = words().any(|word| matches!(word, Word::Applicants(_)));
        let text = &self.paragraph.text[start..end];
        let names_applicants_as_such = names_applicants && text.contains("申请人");
        let requests = words().any(|word| match word {
            Word::Requests | Word::Outcomes(_) | Word::Carry => true,
            Word::Applicants(set) => set == NATURAL || set == BODIES,
            Word::Flow(flow) => matches!(flow, Flow::BroughtForward | Flow::CarriedForward | Flow::Due),
            Word::Application => names_applicants,
            _ => false,
        });
        let requests = requests || names_applicants_as_such;
        let names_partly = words().any(|word| word == Word::Outcomes(PARTLY));
        self.sentence =
            Sentence { start, end, year, requests, told, scope_before: scope, names_partly, ..Sentence::default() };
        self.segment = Segment::default();
        self.around = None;
        self.last_around = None;
        let mut at = range.start;
        while at < range.end {
            at = self.token(at, range.end);
        }
        if self.segment.claim.is_some() {
            let last = self.tokens[..range.end].last().map_or(start, Token::end);
            let behind = self.paragraph.text[last..end].chars().filter(|c| c.is_alphanumeric()).count();
            let stop = end.max(last);
            let close = self.paragraph.text[last..stop].find(['。', '！', '？']).map_or(stop, |at| last + at);
            self.end_claim(close, u8::try_from(behind).unwrap_or(u8::MAX));
        }
        self.result_of_the_one(end.max(self.tokens[..range.end].last().map_or(start, Token::end)));
        let is_relative = self.segment.relative_year;
        self.context.year = if is_relative { self.sentence.year_before } else { self.sentence.year };
        if !self.sentence.stated {
            // 办公室会同各部门建立机制: it says nothing of whose figures follow.
            self.context.scope = scope;
        }
    }

    /// Takes one token in, and says where to go on.
    #[expect(clippy::too_many_lines, reason = "one arm a kind of word")]
    fn token(&mut self, at: usize, end: usize) -> usize {
        let token = self.tokens[at];
        let frame = &mut self.segment.frame;
        frame.gap = frame.gap.saturating_add(token.gap);
        let is_own_name = token.gap > 1 && self.is_part_of_its_name(at);
        let frame = &mut self.segment.frame;
        frame.unknown = frame.unknown.saturating_add(if is_own_name { 0 } else { token.gap });
        let was_joined = self.segment.joined;
        if was_joined && (token.gap >= bind::UNKNOWN || token.word == Word::Body) {
            // 社会组织及某某12件: the list goes on with something that is not understood.
            self.segment.frame.incomplete = true;
            self.segment.list_is_open = true;
        }
        let joined = std::mem::take(&mut self.segment.joined) && token.gap <= 2;
        match token.word {
            Word::Comma | Word::Colon => self.end_segment(at),
            Word::Semicolon => {
                self.end_segment(at);
                if !self.sentence.stated {
                    // 办公室牵头建立机制；全年办结468件: it says nothing of whose figures follow.
                    self.context.scope = self.sentence.scope_before;
                }
                let scope_before = self.context.scope;
                let Sentence { start, end, year, requests, names_partly, among_results, .. } = self.sentence;
                let told = std::mem::take(&mut self.sentence.told);
                let since_semicolon = told.len();
                self.sentence = Sentence {
                    start,
                    end,
                    year,
                    scope_before,
                    names_partly,
                    requests,
                    told,
                    since_semicolon,
                    among_results,
                    ..Sentence::default()
                };
                self.segment = Segment::default();
            }
            Word::List | Word::And => self.join(token.word, at),
            Word::Bracket => self.open_bracket(at, end),
            Word::BracketEnd => {
                self.end_claim(token.start(), 0);
                if let Some((around, year, channels, tells_of_last_year)) = self.around.take() {
                    self.sentence.tells_of_last_year = tells_of_last_year;
                    let inside = std::mem::replace(&mut self.segment, around);
                    if !inside.has_number {
                        // 予以公开（含部分公开）12件; 申请（含上年结转）24件.
                        let has_number = self.segment.has_number;
                        let frame = &mut self.segment.frame;
                        // 办结24件（含上年结转），同比增长: said of what was told, and not of what follows.
                        frame.with_brought_forward |= inside.frame.with_brought_forward && !has_number;
                        let is_with_partly = inside.frame.outcomes | GRANTED == GRANTED | PARTLY;
                        if inside.frame.with && is_with_partly && frame.outcomes == GRANTED {
                            frame.outcomes |= PARTLY;
                        }
                    }
                    self.sentence.year = year;
                    self.sentence.last = self.last_around.take().or(self.sentence.last);
                    self.sentence.part_of = self.part_around.take();
                    self.context.channels = if channels == 0 { self.context.channels } else { channels };
                }
            }
            // 没有减少, 并未下降: no row of which there is none.
            Word::Not if self.denies_a_change(at, end) => return at + 2,
            Word::Number(which) => return self.number(at, end, self.numbers[usize::from(which)]),
            Word::Not | Word::NotReceived | Word::Every => {
                let is_still_a_denial = token.word == Word::Every && self.segment.claim.is_some();
                // 全部公开3件: the outcome.
                let is_an_outcome = token.word == Word::Every && self.is_granted_in_full(at, end);
                if !is_still_a_denial && !is_an_outcome {
                    self.claim(at);
                }
            }
            // 不服复议决定提起诉讼: after the review.
            Word::Channels(LITIGATION) if self.follows_a_review(at) => self.feature(Word::Channels(POST), false),
            Word::IsNil => self.nil(at),
            Word::Application => self.application(at, joined),
            Word::Disclosure => {
                self.segment.frame.gap = 0;
                self.sentence.foreign_noun = false;
                self.context.cases_of_others = false;
                self.takes_disclosure_apart();
            }
            Word::Carry => return self.carry(at, end, joined),
            Word::Open if matches!(self.tokens[..end].get(at + 1), Some(next) if matches!(next.word, Word::Items(_))) =>
            {
                self.feature(Word::Measure(ItemMeasure::Disclosed), joined);
            }
            Word::Open => {
                // 办结的申请中公开5件.
                let follows_among = token.gap == 1 && self.paragraph.text[..token.start()].ends_with('中');
                if (token.gap == 0 || follows_among) && self.is_an_outcome(at, end) {
                    self.feature(Word::Outcomes(crate::cells::GRANTED), joined);
                }
            }
            Word::Reviewer => {
                self.sentence.partial = true;
                self.context.topic = Topic::Foreign;
            }
            Word::Share => {
                // 直接起诉在诉讼案件中的占比: what stands last is the whole, and what the part is was overwritten.
                let names_its_whole = self.paragraph.text[..token.start()].trim_end().ends_with("中的");
                self.segment.frame.subset |= names_its_whole;
                if self.segment.share.is_none() {
                    self.segment.share = Some(std::mem::take(&mut self.segment.frame));
                }
            }
            Word::Rate(rate) => self.segment.rate = Some(rate),
            Word::ForeignRate => self.segment.foreign_rate = true,
            Word::Compare => self.segment.compare = true,
            Word::Rise | Word::Fall if self.is_followed_by_a_goal(at, end) => {
                self.segment.to = true;
                self.sentence.compared.get_or_insert(StatedYear::Last);
            }
            Word::Rise => {
                self.change(at, Direction::Rises);
                self.trend(at, end, false);
            }
            Word::Fall => {
                self.change(at, Direction::Falls);
                self.trend(at, end, true);
            }
            Word::To => {
                self.segment.to = true;
                self.sentence.compared.get_or_insert(StatedYear::Last);
            }
            Word::From => {
                self.segment.from = self.is_followed_by_to(at, end);
                // 现行有效规章由43件增至46件，规范性文件由309件增至328件: of the second, the same.
                let goes_on = self.segment.from && self.sentence.measure == Some(ItemMeasure::InForce);
                let frame = &mut self.segment.frame;
                frame.after_list |= goes_on && frame.items != 0 && frame.measure.is_none();
            }
            Word::AtLeast => self.segment.bound = Bound::AtLeast,
            Word::AtMost => self.segment.bound = Bound::AtMost,
            Word::About => self.segment.bound = Bound::About,
            Word::Nearly => self.segment.bound = Bound::Nearly,
            // 予以公开加部分公开.
            Word::Plus if self.segment.frame.outcomes != 0 && self.is_followed_by_a_feature(at, end) => {
                self.join(Word::And, at);
            }
            Word::Among => {
                self.end_segment(at);
                self.sentence.part_of = self.sentence.last.map(|last| last.subject);
                self.sentence.pending = None;
            }
            Word::Except => {
                self.end_segment(at);
                self.sentence.pending = None;
                self.sentence.excepts = true;
                self.sentence.leaves_out = true;
            }
            Word::NotCounted => {
                // 受理的41件申请、办理的5件行政复议不在统计之列: all of the list.
                let listed = self.sentence.told.iter().rev().take_while(|told| told.after_list).count();
                let last = self.statements.iter_mut().rev().take(listed + 1);
                // 转办的19件不计入其中: of what stands right before it, and nothing else.
                let last = last.filter(|_| self.sentence.stated && !self.sentence.last_is_foreign);
                last.for_each(|last| last.unbound = last.unbound.or(Some(Unbound::Subset)));
            }
            Word::Rest => {
                self.segment.rest = true;
                self.sentence.excepts = true;
            }
            // 累计（2020年以来）办理: not of the year alone.
            Word::Sum if self.is_since_a_year(at) => self.set_year(StatedYear::Other),
            Word::Sum => self.segment.sum = true,
            // 三类内部事务信息: the name of a row.
            Word::Together(count) if !self.is_followed_by_a_feature(at, end) => self.segment.together = count,
            Word::FirstOf(count) => {
                self.segment.together = count;
                self.segment.together_from_the_first = true;
            }
            Word::Former => self.segment.former = true,
            Word::Whole => {
                self.segment.whole = true;
                let frame = &mut self.segment.frame;
                if frame.measure == Some(ItemMeasure::Disclosed) && frame.items != 0 {
                    // 对外公开的规范性文件总数.
                    frame.measure = Some(ItemMeasure::InForce);
                }
            }
            Word::Doubled => self.doubled(at),
            Word::Unchanged => self.unchanged(at),
            Word::LastYearSame => {
                self.sentence.tells_of_last_year = true;
                self.sentence.compared = Some(StatedYear::Last);
                self.segment.last_year_next = true;
            }
            // 各占36.3%、25.2%: each its own.
            Word::Each if self.tells_shares_one_by_one(at, end) => self.respectively(at, end),
            Word::Each => self.segment.each = true,
            Word::Respectively => self.respectively(at, end),
            // 上年全年: all of that year.
            Word::ThisYear if token.gap == 0 && at > 0 && self.tokens[at - 1].word == Word::LastYear => {}
            Word::ThisYear => {
                self.sentence.tells_of_last_year = false;
                self.set_year(StatedYear::This);
            }
            // 上年度报告指出的问题: no figures of that year.
            Word::LastYear if self.names_no_figures_of_its_year(&token) => {}
            Word::LastYear => {
                self.compares_with_year(at, end);
                self.segment.relative_year |= !self.segment.compare;
                self.sentence.tells_of_last_year |= !self.segment.compare;
                self.set_year(StatedYear::Last);
            }
            // 年末结转下年办理: whereto, and not when.
            Word::NextYear if self.segment.frame.flow == Some(Flow::CarriedForward) => {}
            Word::NextYear | Word::OtherPeriod => self.set_year(StatedYear::Other),
            Word::Year(year) => {
                let behind = &self.paragraph.text[token.end()..];
                // 年底结转至2026年: whereto, and not when.
                let is_whereto =
                    self.segment.frame.flow == Some(Flow::CarriedForward) && self.year.is_some_and(|own| year > own);
                if !self.names_no_figures_of_its_year(&token) && !is_whereto {
                    self.compares_with_year(at, end);
                    self.segment.relative_year |= behind.starts_with(['底', '末']) && !self.segment.compare;
                    self.sentence.names_a_stale_year |= self.is_stale(year);
                    let year = self.stated_year(year);
                    self.sentence.tells_of_last_year =
                        year == StatedYear::Last && (self.sentence.tells_of_last_year || !self.segment.compare);
                    self.set_year(year);
                }
            }
            // 区政府维持6件: who decided.
            Word::Scope(ScopeWord::Government) if self.is_who_decides(at, end) => {
                self.segment.frame.add(Word::Deciders(crate::cells::RECONSIDERATION), false);
            }
            Word::Scope(scope) => {
                // 政府办代表政府: the figures are those of the office.
                let are_both = self.context.scope == Some(ScopeWord::Government)
                    && scope == ScopeWord::Office
                    && token.gap == 0
                    && at > 0
                    && matches!(self.tokens[at - 1].word, Word::And | Word::List);
                let is_of_its_government =
                    self.context.scope == Some(ScopeWord::Office) && scope == ScopeWord::Government && token.gap <= 2;
                // 报请省政府出台规章1件: who is asked, and whose the document is.
                let before = self.paragraph.text[..token.start()].trim_end();
                let is_asked = scope == ScopeWord::Government
                    && ["报请", "提请", "报经", "受", "经"].into_iter().any(|verb| before.ends_with(verb));
                self.segment.frame.subset |= is_asked;
                // 全省各级行政机关: those of the province.
                let is_of_the_whole = matches!(self.context.scope, Some(ScopeWord::Whole(_)))
                    && scope == ScopeWord::Everyone
                    && token.gap <= 1
                    && at > 0
                    && matches!(self.tokens[at - 1].word, Word::Scope(ScopeWord::Whole(_)) | Word::Filler);
                // 该办公室本机关: itself, and not the government.
                let is_of_the_office =
                    self.context.scope == Some(ScopeWord::Office) && scope == ScopeWord::Own && token.gap == 0;
                if !are_both && !is_of_its_government && !is_asked && !is_of_the_whole && !is_of_the_office {
                    self.context.scope = Some(scope);
                }
                self.segment.frame.member = false;
                self.segment.names_scope = true;
                self.segment.frame.gap = 0;
            }
            // 以不掌握答复的最多，为81件: a rank, and no part.
            Word::Subset if self.segment.frame.is_row() && self.is_a_rank(at) => {}
            // 除国家秘密3件外，其他不予公开的19件: the rest of them.
            Word::Others if self.sentence.leaves_out && self.is_followed_by_a_feature(at, end) => {
                self.segment.rest = true;
            }
            // 不予处理的其他情形: only some of the group.
            Word::Others if !joined && frame::is_a_group(self.segment.frame.outcomes) => {
                self.segment.frame.subset = true;
            }
            Word::InName => {
                // 以自然人名义提出, but 以县政府名义: perhaps not in that name alone.
                let is_of_an_organ = !self.segment.frame.is_row();
                if is_of_an_organ {
                    self.segment.frame.leave_room_for_a_part();
                }
            }
            Word::ShortOutcomes(outcomes) => {
                let next = self.tokens[at + 1..end].iter().find(|next| next.word != Word::Filler);
                let has_its_number = next.is_some_and(|next| next.gap == 0 && matches!(next.word, Word::Number(_)));
                if has_its_number && self.tells_the_group_of(outcomes) {
                    self.feature(Word::Outcomes(outcomes), joined);
                } else if outcomes & crate::cells::WITHHELD == 0 && self.says_petition(at) {
                    self.feature(Word::Foreign, joined);
                }
            }
            Word::Respondent => {
                let is_own = at > 0 && matches!(self.tokens[at - 1].word, Word::Scope(_)) && token.gap == 0;
                // 以省政府为被申请人的0件，以省政府办公厅为被申请人的16件: an office has cases of its own.
                let is_of_its_government = is_own
                    && self.tokens[at - 1].word == Word::Scope(ScopeWord::Government)
                    && self.scopes.are_of_an_office();
                if is_own {
                    // 以我局为被申请人的复议25件: its own, whoever reviews them.
                    self.sentence.partial = is_of_its_government;
                    self.segment.frame = Frame::default();
                }
            }
            // 行政事业性收费目录: what follows is still told of the fees.
            Word::Foreign if token.gap == 0 && self.names_fees_of_a_list(at) => self.segment.frame.entries = true,
            // 废止文件3件, of the documents that were named.
            Word::Documents if self.names_documents() => {}
            Word::Documents => self.feature(Word::Foreign, joined),
            Word::Citizen => {
                if self.is_a_person(at, end) {
                    self.feature(Word::Applicants(NATURAL), joined);
                }
            }
            Word::OrganTail => {
                let is_one_of_ours = !self.names_each(&token) && self.names_itself(&token);
                self.segment.frame.member |= token.gap > 0 && !self.segment.frame.is_specific() && !is_one_of_ours;
            }
            Word::Together(_)
            | Word::Unlike
            | Word::Body
            | Word::Filler
            | Word::InHand
            | Word::Stop
            | Word::Title
            | Word::Numeral
            | Word::Half => {}
            // 收费项目: the entries of fees, whatever was told before.
            Word::Entries if self.names_entries_of_fees(&token) => {
                let fees = crate::cells::item(ogi_model::DisclosureItem::AdministrativeFees);
                if self.segment.frame.items & fees == 0 {
                    self.feature(Word::Items(fees), joined);
                }
                self.feature(Word::Entries, false);
            }
            // 全区各部门、各镇街: together they are the area.
            Word::Member if self.goes_on_with_the_area(at) => {}
            word => {
                // 逾期不补正、应缴费而逾期不缴费: the list goes on, in words that are not all understood.
                let is_open = std::mem::take(&mut self.segment.list_is_open) && self.segment.frame.outcomes != 0;
                self.feature(word, joined);
                self.segment.frame.partly_unknown |= is_open;
            }
        }
        at + 1
    }

    /// 收费项目.
    fn names_entries_of_fees(&self, token: &Token) -> bool {
        token.word == Word::Entries && self.paragraph.text[token.start()..].starts_with("收费")
    }

    /// Whether the words before name the area, and what stands here is named beside it.
    fn goes_on_with_the_area(&self, at: usize) -> bool {
        let Some([scope, joint]) = at.checked_sub(2).and_then(|from| self.tokens[from..at].first_chunk()) else {
            return false;
        };
        matches!(scope.word, Word::Scope(ScopeWord::Whole(_) | ScopeWord::Everyone | ScopeWord::OurArea))
            && matches!(joint.word, Word::List | Word::And)
            && self.tokens[at].gap == 0
    }
}

/// What the words of a sentence can do, taken together.
#[derive(Clone, Copy, Debug, Default)]
struct Weights {
    speaks: bool,
    names_others: bool,
    names_disclosure: bool,
}

impl Weights {
    fn add(&mut self, word: Word) {
        match word.weight() {
            Weight::Speaks => self.speaks = true,
            Weight::NamesOthers => self.names_others = true,
            Weight::NamesDisclosure => self.names_disclosure = true,
            Weight::Silent => {}
        }
    }
}

/// Whether a paragraph begins with the year before, as with its own, and never names its own.
fn opens_with_the_year_before(text: &str, own: u16) -> bool {
    let Some(behind) = text.trim_start().strip_prefix(&format!("{}年", own.saturating_sub(1))) else { return false };
    let behind = behind.strip_prefix('度').unwrap_or(behind);
    let names_its_own = [&own.to_string(), "今年", "本年"].into_iter().any(|year| text.contains(year));
    behind.starts_with(['，', ',']) && !names_its_own
}

#[cfg(test)]
mod tests;
