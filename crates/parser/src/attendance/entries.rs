//! People in a run of names: "Councillors Vane (Chair), Hart and Dale, Mrs A Hay – Clerk and 3 members of the public".

use model::{Attendance, Attendee, Span};

use super::lexicon::{self, Title};
use super::names::{self, Expect, Name};
use super::remarks;
use super::tokens::{self, Kind, Token};

/// Somebody in a list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The person; the status is the list's to give.
    pub(super) person: Attendee,
    /// The title that stands before the name or before the names of its list.
    pub(super) title: Option<Title>,
    /// Whether it is another tier's: "County Councillor".
    pub(super) tier: bool,
    /// The status that a mark beside the name gives: "(apologies)".
    pub(super) marked: Option<Attendance>,
}

impl Entry {
    /// A person of that name, with nothing said of them yet.
    pub(super) fn of(text: &str, name: &Name) -> Self {
        let wording = |span: Span| span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let person = Attendee {
            name: wording(name.words),
            honorific: name.honorific.map(wording),
            post_nominals: name.post_nominals.map(wording),
            span: name.span,
            ..Attendee::default()
        };
        Self { person, title: name.title, tier: name.tier, marked: None }
    }

    /// The person as somebody present for one who is not.
    pub(super) fn standing_in_for(mut self, absent: &Attendee) -> Self {
        let whom = [absent.honorific.as_deref().unwrap_or_default(), &absent.name].join(" ");
        self.person.substitute_for = Some(whom.trim().to_owned());
        self.marked = Some(Attendance::Present);
        self
    }

    /// What the paper gives for the whole name.
    fn short(&self) -> Short {
        let person = &self.person;
        match () {
            () if person.initials.as_ref() == Some(&person.name) => Short::Initials,
            () if self.title.is_none() && lexicon::is_given_name(&lexicon::key(&person.name)) => Short::OneName,
            () => Short::No,
        }
    }

    /// Files what stands beside the name.
    pub(super) fn remark(&mut self, wording: &str) {
        self.marked = remarks::file(wording, &mut self.person).or(self.marked);
    }
}

/// What a list gives for a whole name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Short {
    /// Nothing less than it.
    #[default]
    No,
    /// The surname or the first name alone.
    OneName,
    /// Initials.
    Initials,
}

/// What a list goes on with on its next line.
#[derive(Clone, Debug, Default)]
pub(super) struct Carry {
    /// "Councillors" before surnames.
    plural: Option<(Title, Span)>,
    /// "and" has closed the list of those surnames.
    closed: bool,
    /// Posts stand before names here, not behind them.
    posts_first: bool,
    /// What stands for a whole name here.
    short: Short,
    /// A post on a line of its own, for the name below it.
    post: Option<String>,
}

impl Carry {
    /// For cells that hold one name each, and perhaps a surname alone.
    pub(super) fn of_single_names() -> Self {
        Self { short: Short::OneName, ..Self::default() }
    }

    /// For lists below others, which shorten names as those do.
    pub(super) fn like<'e>(entries: impl Iterator<Item = &'e Entry>) -> Self {
        let mut counts = [0; 3];
        entries.for_each(|entry| counts[entry.short() as usize] += 1);
        let short = match counts {
            [_, _, initials] if initials > 0 => Short::Initials,
            [whole, single, _] if single > whole => Short::OneName,
            _ => Short::No,
        };
        Self { short, ..Self::default() }
    }

    /// For names below a label that holds their title: "Councillors present".
    pub(super) fn titled(tokens: &[Token<'_>], at: usize) -> Self {
        let plural = names::plural_title(tokens, at).map(|(title, span, _)| (title, span));
        Self { plural, ..Self::default() }
    }

    /// Keeps a post that stands above the name of its holder.
    pub(super) fn expect_holder(&mut self, post: &str) {
        self.post = Some(post.to_owned());
        self.posts_first = true;
    }

    /// Whether posts stand before names.
    pub(super) fn posts_first(&self) -> bool {
        self.posts_first
    }
}

/// The people named in `tokens`, in order.
pub(super) fn read(text: &str, tokens: &[Token<'_>], carry: &mut Carry) -> Vec<Entry> {
    if lists_single_names(tokens) {
        carry.short = Short::OneName;
    }
    carry.closed = false;
    let initials = carry.short == Short::Initials || lists_initials(tokens);
    let mut reader = Reader { initials, ..Reader::new(text, tokens, carry) };
    reader.read();
    reader.entries.append(&mut reader.deputies);
    reader.entries
}

/// The people named, where the words are names with titles or initials ("Ann Vane (AV)") and what is said of them.
pub(super) fn names_only(text: &str, tokens: &[Token<'_>]) -> Vec<Entry> {
    let (entries, skipped) = read_alone(text, tokens);
    let given = |name: &str| name.split(' ').next().is_some_and(|first| lexicon::is_given_name(&lexicon::key(first)));
    let told = |entry: &Entry| {
        let person = &entry.person;
        entry.title.is_some() || person.initials.is_some() || person.role.is_some() || given(&person.name)
    };
    if entries.iter().all(told) && skipped.is_none() { entries } else { Vec::new() }
}

/// Whether the wording begins with somebody's name: one with a title, an initial or a common first name.
pub(super) fn is_named(text: &str, span: Span) -> bool {
    let tokens = tokens::of(text, span);
    let first = tokens.first().is_some_and(|first| {
        lexicon::is_given_name(&first.key()) || lexicon::is_initials(first.text) || names::is_titled(&tokens, 0)
    });
    first && (names::plural_title(&tokens, 0).is_some() || names::at(&tokens, 0, Expect::Full).is_some())
}

/// Whether the words are names and nothing else than what is said of their bearers.
pub(super) fn all_named(text: &str, tokens: &[Token<'_>]) -> bool {
    let (entries, skipped) = read_alone(text, tokens);
    !entries.is_empty() && skipped.is_none()
}

/// The people named at the end of a clause: all of them where the clause is their list, else the last.
pub(super) fn up_to_end(text: &str, tokens: &[Token<'_>]) -> Vec<Entry> {
    let (mut entries, skipped) = read_alone(text, tokens);
    match skipped {
        None => entries,
        Some(skipped) if skipped < tokens.len() => entries.pop().into_iter().collect(),
        Some(_) => Vec::new(),
    }
}

/// The people named where no list above says what they are, and how far the words reach that name nobody.
fn read_alone(text: &str, tokens: &[Token<'_>]) -> (Vec<Entry>, Option<usize>) {
    let mut carry = Carry::default();
    let mut reader = Reader::new(text, tokens, &mut carry);
    reader.read();
    (reader.entries, reader.skipped)
}

/// The people named from the beginning of a clause on.
pub(super) fn from_start(text: &str, tokens: &[Token<'_>]) -> Vec<Entry> {
    let mut carry = Carry::default();
    let mut reader = Reader::new(text, tokens, &mut carry);
    reader.read_while_named();
    reader.entries
}

/// Whether the words are a post and nothing else: "Parish Clerk", "Director of Travel".
pub(super) fn is_post(text: &str, tokens: &[Token<'_>]) -> bool {
    let mut carry = Carry::default();
    let reader = Reader::new(text, tokens, &mut carry);
    !reader.counts(0) && reader.post(0).is_some_and(|(_, to)| to == tokens.len())
}

/// Whether the words are a duty whose holder is named next: "Chaired by".
pub(super) fn is_duty(tokens: &[Token<'_>]) -> bool {
    tokens.len() > 1 && tokens.last().is_some_and(|token| token.key() == "by")
}

/// Whether the words count people instead of naming them: "12 members of the public".
pub(super) fn counts(text: &str, tokens: &[Token<'_>]) -> bool {
    Reader::new(text, tokens, &mut Carry::default()).counts(0)
}

/// The parts of a list between its commas.
fn parts<'t, 'a>(tokens: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    tokens
        .split(|token| matches!(token.kind, Kind::Comma | Kind::And | Kind::Break | Kind::Stop))
        .filter(|part| !part.is_empty())
        .collect()
}

/// Whether the list gives initials for most names: "Dr Ann Vane (AV), BH, CD and EF".
fn lists_initials(tokens: &[Token<'_>]) -> bool {
    let parts = parts(tokens);
    let initials = parts.iter().filter(|part| part.len() == 1 && stands_for_name(&part[0])).count();
    initials > 1 && initials * 3 > parts.len() * 2
}

/// Whether a word may be somebody's initials, and no letters behind a name.
fn stands_for_name(token: &Token<'_>) -> bool {
    let letters = token.text.trim_end_matches('.');
    (2..=3).contains(&letters.len()) && lexicon::is_initials(letters) && !lexicon::is_post_nominal(letters)
}

/// Whether the list is of names of one word: "Anna, Bob and Joe".
fn lists_single_names(tokens: &[Token<'_>]) -> bool {
    let parts = parts(tokens);
    let single = parts
        .iter()
        .filter(|part| {
            let words = part.iter().filter(|token| token.is(Kind::Word)).count();
            words == 1 && names::at(part, 0, Expect::Surname).is_some_and(|name| name.title.is_none())
        })
        .count();
    single > 2 && single * 2 > parts.len()
}

struct Reader<'t, 'a, 'c> {
    text: &'a str,
    tokens: &'t [Token<'a>],
    at: usize,
    carry: &'c mut Carry,
    /// A plural title has just been read.
    fresh: bool,
    /// "and" has just been read.
    joined: bool,
    /// Initials stand for names here.
    initials: bool,
    entries: Vec<Entry>,
    /// Those who came for people that did not.
    deputies: Vec<Entry>,
    /// The token behind the last words that named nobody.
    skipped: Option<usize>,
    /// Where the post of the last entry begins, if it stands behind the name without a bracket.
    post_from: Option<usize>,
}

impl<'t, 'a, 'c> Reader<'t, 'a, 'c> {
    fn new(text: &'a str, tokens: &'t [Token<'a>], carry: &'c mut Carry) -> Self {
        Self {
            text,
            tokens,
            at: 0,
            carry,
            fresh: false,
            joined: false,
            initials: false,
            entries: Vec::new(),
            deputies: Vec::new(),
            skipped: None,
            post_from: None,
        }
    }

    fn read(&mut self) {
        while self.at < self.tokens.len() {
            self.read_while_named();
            if self.at < self.tokens.len() {
                self.at = self.skip(self.at);
                self.skipped = Some(self.at);
            }
        }
    }

    /// The token behind words that name nobody. A crowd's description may list bodies: it goes on up to the next title.
    fn skip(&self, from: usize) -> usize {
        let end = self.chunk_end(from).max(from + 1);
        let described = self.tokens[from..end].iter().any(|token| DESCRIBES.contains(&token.key().as_str()));
        if !(described && self.counts(from)) {
            return end;
        }
        let ends = |at: usize| matches!(self.tokens[at].kind, Kind::Break | Kind::Stop) || self.is_titled_name(at);
        (end..self.tokens.len()).find(|&at| ends(at)).unwrap_or(self.tokens.len())
    }

    fn read_while_named(&mut self) {
        while self.at < self.tokens.len()
            && (self.separator() || self.plural() || self.initials() || self.named() || self.holder())
        {}
    }

    /// Somebody of whom the paper gives no more than initials.
    fn initials(&mut self) -> bool {
        let token = self.tokens[self.at];
        if !(self.initials && stands_for_name(&token)) {
            return false;
        }
        let letters = token.text.trim_end_matches('.');
        let span = token.span.slice(0..letters.len());
        let person =
            Attendee { name: letters.to_owned(), initials: Some(letters.to_owned()), span, ..Attendee::default() };
        self.entries.push(Entry { person, title: None, tier: false, marked: None });
        self.at += 1;
        true
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn wording(&self, from: usize, to: usize) -> &'a str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if from < to => first.span.to(last.span).of(self.text),
            _ => "",
        }
    }

    fn separator(&mut self) -> bool {
        let Some(kind) = self.kind(self.at).filter(|kind| !matches!(kind, Kind::Word | Kind::Bracket)) else {
            return false;
        };
        self.joined = kind == Kind::And;
        self.at += 1;
        true
    }

    fn plural(&mut self) -> bool {
        let Some((title, span, next)) = names::plural_title(self.tokens, self.at) else { return false };
        self.carry.plural = Some((title, span));
        self.carry.closed = false;
        self.joined = false;
        self.at = next;
        self.fresh = true;
        true
    }

    fn expect(&self) -> Expect {
        if self.takes_surnames() { Expect::Surname } else { Expect::Full }
    }

    /// Whether a word alone may be somebody's name.
    fn takes_surnames(&self) -> bool {
        self.carry.plural.is_some() || self.carry.short == Short::OneName
    }

    fn named(&mut self) -> bool {
        if self.is_post_of_another() || self.counts(self.at) {
            return false;
        }
        if self.couple() {
            return true;
        }
        let name = names::at(self.tokens, self.at, self.expect()).or_else(|| self.surname_with_post());
        let Some(name) = name.filter(|name| !self.begins_council(name) && !self.begins_body(name)) else {
            return false;
        };
        self.at = name.next;
        let role = self.carry.post.take();
        self.take(&name, role);
        true
    }

    /// Two people whose surname is given once: "Anne & Wilf Vane".
    fn couple(&mut self) -> bool {
        let Some((honorific, first, other)) = names::sharing_surname(self.tokens, self.at, self.takes_surnames())
        else {
            return false;
        };
        let Some(name) = names::at(self.tokens, other, Expect::Full) else { return false };
        let words = tokens::of(self.text, name.words);
        let surname = words.iter().skip(1).find(|word| !lexicon::is_initials(word.text)).map(|word| word.span);
        let surname = surname.map_or("", |from| Span::new(from.start(), name.words.end()).of(self.text));
        let alone = Name { honorific, words: first, span: honorific.unwrap_or(first).to(name.words), ..name };
        self.at = other - 1;
        self.take(&alone, None);
        if let Some(entry) = self.entries.last_mut() {
            entry.person.name = [first.of(self.text), surname].join(" ");
        }
        self.at = name.next;
        self.take(&name, None);
        true
    }

    /// Whether a word that could be a surname begins the name of a council: "Hale Parish Council".
    fn begins_council(&self, name: &Name) -> bool {
        let council = |at: usize| self.tokens.get(at).is_some_and(|token| token.key() == "council");
        let lone = name.title.is_none() && !name.words.of(self.text).contains(' ');
        let tier = self.tokens.get(name.next).is_some_and(|token| lexicon::is_tier(&token.key()));
        lone && tier && council(name.next + 1)
    }

    /// Whether what could be a name goes on as that of a body, or as a phrase: "Mill Hills AONB", "West Hale Trust".
    fn begins_body(&self, name: &Name) -> bool {
        let first = &self.tokens[self.at];
        let person = name.title.is_some() || lexicon::is_given_name(&first.key()) || lexicon::is_initials(first.text);
        let body =
            |next: &Token<'_>| next.is(Kind::Word) && (lexicon::is_acronym(next.text) || lexicon::is_body(&next.key()));
        let full = name.words.of(self.text).contains(' ');
        // "Confusion over the hedge", below first names alone
        let small = |next: &Token<'_>| {
            next.is(Kind::Word) && next.text.starts_with(char::is_lowercase) && !lexicon::is_office(&next.key())
        };
        let next = self.tokens.get(name.next);
        let phrase = !full && self.carry.plural.is_none() && next.is_some_and(small);
        !person && (phrase || full && next.is_some_and(body))
    }

    /// Whether what looks like a name is the post of somebody named behind a dash: "ICT Change Officer – A Vane".
    fn is_post_of_another(&self) -> bool {
        let Some((_, to)) = self.post(self.at).filter(|_| !self.is_titled_name(self.at)) else { return false };
        matches!(self.kind(to), Some(Kind::Dash | Kind::Colon)) && self.holder_name(to).is_some()
    }

    /// "Vane (Chief Engineer)", among names in full.
    fn surname_with_post(&self) -> Option<Name> {
        let name = names::at(self.tokens, self.at, Expect::Surname)?;
        let bracket = self.tokens.get(name.next).filter(|token| token.is(Kind::Bracket))?;
        let words = tokens::of(bracket.text, Span::new(0, bracket.text.len()));
        words.iter().any(|word| lexicon::is_office(&word.key())).then_some(name)
    }

    /// A post and its holder: "The Mayor (Councillor Vane)", "Clerk: Ann Hay", "Footpath Warden Mr C Dale".
    fn holder(&mut self) -> bool {
        if self.carry.post.is_some() && self.holds_titled_name(self.at) {
            let role = self.carry.post.take();
            let entry = self.bracketed(self.tokens[self.at], role.as_deref());
            self.entries.extend(entry);
            self.at += 1;
            return true;
        }
        // "K. Vane. (M. Hart, minutes)"
        if self.at == 0 && self.tokens[0].is(Kind::Bracket) {
            let entry = self.bracketed(self.tokens[0], None).filter(|entry| entry.person.note.is_some());
            self.at += usize::from(entry.is_some());
            self.entries.extend(entry.map(|entry| Entry { marked: Some(Attendance::InAttendance), ..entry }));
            return self.at > 0;
        }
        let Some((from, to)) = self.held_post(self.at).or_else(|| self.post(self.at)) else { return false };
        let role = self.wording(from, to).trim_end_matches([',', ' ', ';']).to_owned();
        if let Some(bracket) = self.tokens.get(to).filter(|token| token.is(Kind::Bracket)) {
            let Some(entry) = self.bracketed(*bracket, Some(&role)) else { return false };
            self.carry.posts_first |= self.entries.is_empty();
            self.at = to + 1;
            self.entries.push(entry);
            self.remarks();
            return true;
        }
        let Some(name) = self.holder_name(to) else { return false };
        self.carry.posts_first |= self.entries.is_empty();
        self.at = name.next;
        self.take(&name, Some(role));
        true
    }

    /// The name that follows a post which ends before token `to`.
    fn holder_name(&self, to: usize) -> Option<Name> {
        let name = |at| names::at(self.tokens, at, Expect::Full);
        match self.kind(to)? {
            Kind::Word => name(to),
            Kind::Colon | Kind::Dash => {
                let sign =
                    (to..self.tokens.len()).take_while(|&at| matches!(self.kind(at), Some(Kind::Colon | Kind::Dash)));
                name(to + sign.count())
            }
            Kind::Comma => name(to + 1).filter(|name| self.is_definite(to) || name.title.is_some()),
            _ => None,
        }
    }

    /// Whether the post that ends before token `to` is one that a single person holds: "the Clerk", not "the Clerks".
    fn is_definite(&self, to: usize) -> bool {
        let from = (0..to)
            .rev()
            .take(LONGEST_POST)
            .find(|&at| !self.tokens[at].is(Kind::Word) || self.tokens[at].text == "the");
        from.is_some_and(|from| self.tokens[from].text == "the") && !self.tokens[to - 1].text.ends_with('s')
    }

    /// The person inside a bracket that follows a post, or a name.
    fn bracketed(&self, bracket: Token<'a>, role: Option<&str>) -> Option<Entry> {
        let start = bracket.span.start() + 1;
        let inner = tokens::of(self.text, Span::new(start, start + bracket.text.len()));
        let name = (0..inner.len().min(3)).find_map(|at| names::at(&inner, at, Expect::Full))?;
        let mut entry = Entry::of(self.text, &name);
        entry.person.role = role.map(str::to_owned);
        if let (Some(first), Some(last)) = (inner.get(name.next), inner.last()) {
            entry.remark(first.span.to(last.span).of(self.text));
        }
        Some(entry)
    }

    fn take(&mut self, name: &Name, role: Option<String>) {
        self.close_plural(name);
        let mut entry = Entry::of(self.text, name);
        entry.person.role = role;
        match self.carry.plural {
            Some((title, span)) if name.title.is_none() => {
                entry.title = Some(title);
                entry.tier = is_other_tier(span.of(self.text));
                entry.person.honorific = singular(span.of(self.text));
            }
            Some((title, _)) if self.fresh && title.is_member() => entry.title = Some(title),
            // Lists of councillors mark women and doctors among them: "Councillors Vane, Mrs Hart, Hay".
            Some((title, _)) if self.marks_member(name) && title.is_member() => entry.title = Some(title),
            // "Councillors Vane, Hart, Mr Dale": the title of the others is not Mr Dale's, nor of those after him.
            Some(_) if !name.title.is_some_and(Title::is_member) || name.tier => self.carry.plural = None,
            _ => {}
        }
        self.carry.closed |= self.joined;
        self.fresh &= entry.title.is_some_and(Title::is_member) && name.title == Some(Title::Plain);
        self.entries.push(entry);
        self.post_from = None;
        self.own_initials(name);
        self.remarks();
    }

    /// Files the initials that stand behind a name: "Ann Vane  AV  Hale Hall Committee".
    fn own_initials(&mut self, name: &Name) {
        let Some(token) = self.tokens.get(self.at).filter(|token| token.is(Kind::Word)) else { return };
        if let Some(entry) = self.entries.last_mut()
            && remarks::is_initials_of(token.text, name.words.of(self.text))
        {
            entry.person.initials = Some(token.text.trim_end_matches('.').to_owned());
            self.at += 1;
        }
    }

    /// Whether a title within a list of members marks one of them.
    fn marks_member(&self, name: &Name) -> bool {
        let honorific = name.honorific.map_or("", |span| span.of(self.text));
        name.title == Some(Title::Plain) && !self.carry.closed && lexicon::key(honorific) != "mr"
    }

    /// "Councillors Vane, Hart and Hay, Ann Dale": what "and" closes does not reach a name in full behind it.
    fn close_plural(&mut self, name: &Name) {
        let full = name.words.of(self.text).contains(' ');
        if full && self.carry.closed {
            self.carry.plural = None;
        }
    }

    /// Files what follows the name of the last entry.
    fn remarks(&mut self) {
        while let Some(kind) = self.kind(self.at) {
            let from = match kind {
                Kind::Bracket => {
                    let bracket = self.tokens[self.at];
                    self.at += 1;
                    match self.deputy(bracket) {
                        Some(deputy) => self.deputies.push(deputy),
                        None => self.remark(bracket.text),
                    }
                    continue;
                }
                Kind::Comma | Kind::Dash if self.kind(self.at + 1) == Some(Kind::Bracket) => {
                    self.at += 1;
                    continue;
                }
                Kind::Dash | Kind::Comma => self.at + 1,
                Kind::Word => self.at,
                _ => return,
            };
            let to = self.chunk_end(from);
            let begins = if kind == Kind::Dash { self.is_titled_name(from) } else { self.begins_entry(from, false) };
            if to == from || begins {
                return;
            }
            self.remark_on(from, to, kind);
            self.at = to;
        }
    }

    /// Files a remark, or adds it to the post before it that a comma cuts: "Director of Law, Policy and Place".
    fn remark_on(&mut self, from: usize, to: usize, kind: Kind) {
        let wording = self.wording(from, to);
        let comma = kind == Kind::Comma && self.tokens[from - 1].text == ",";
        let cut = self.post_from.filter(|_| comma && !is_post_or_body(&self.tokens[from..to]));
        let whole = cut.map(|start| self.wording(start, to));
        match (whole, self.entries.last_mut()) {
            (Some(whole), Some(entry)) => entry.person.role = Some(whole.to_owned()),
            (None, Some(entry)) => {
                let had = entry.person.role.is_some();
                entry.remark(wording);
                self.post_from = (!had && entry.person.role.is_some()).then_some(from);
            }
            _ => {}
        }
    }

    fn remark(&mut self, wording: &str) {
        if let Some(entry) = self.entries.last_mut() {
            entry.remark(wording);
        }
    }

    /// The person in a bracket who came for the one before it: "(Mrs Hart attended as substitute)".
    fn deputy(&self, bracket: Token<'a>) -> Option<Entry> {
        let absent = &self.entries.last()?.person;
        let entry = self.bracketed(bracket, None).filter(|_| remarks::is_deputed(bracket.text))?;
        Some(entry.standing_in_for(absent))
    }

    /// The token behind the words that begin at `from` and belong together.
    fn chunk_end(&self, from: usize) -> usize {
        let mut at = from;
        while let Some(kind) = self.kind(at) {
            let goes_on = match kind {
                Kind::Word if at > from && self.tokens[at].key() == "who" => false,
                Kind::Word => at == from || !(self.is_titled_name(at) || self.is_figure(at) || self.has_initials(at)),
                Kind::And => at > from && !self.begins_entry(at + 1, self.counts(from) || self.is_titled_list()),
                _ => false,
            };
            if !goes_on {
                break;
            }
            at += 1;
        }
        at
    }

    fn is_titled_list(&self) -> bool {
        self.entries.last().is_some_and(|entry| entry.title.is_some())
    }

    fn is_titled_name(&self, at: usize) -> bool {
        names::is_titled(self.tokens, at)
            && (names::plural_title(self.tokens, at).is_some() || names::at(self.tokens, at, Expect::Full).is_some())
    }

    /// Whether something else than a remark begins at `at`; with `titled`, names without a title do not count.
    fn begins_entry(&self, at: usize, titled: bool) -> bool {
        let initials = self.initials && self.tokens.get(at).is_some_and(stands_for_name);
        if initials || self.is_titled_name(at) || self.counts(at) || self.begins_couple(at) || self.has_initial(at) {
            return true;
        }
        let Some((_, to)) = self.post(at) else {
            return !titled && self.begins_untitled(at);
        };
        let unnamed = self.tokens[at].key() == "the";
        let holds_name = |at: usize| {
            let bracket = self.tokens.get(at).filter(|token| token.is(Kind::Bracket) && self.carry.posts_first);
            bracket.is_some_and(|bracket| {
                all_named(bracket.text, &tokens::of(bracket.text, Span::new(0, bracket.text.len())))
            })
        };
        let held = match self.kind(to) {
            Some(Kind::Colon) => true,
            Some(Kind::Word) => self.carry.posts_first || self.has_initial(to),
            _ => false,
        };
        let bracketed = self.held_post(at).is_some() || self.holds_titled_name(to) || holds_name(to);
        unnamed || bracketed || held && self.holder_name(to).is_some()
    }

    fn begins_couple(&self, at: usize) -> bool {
        names::sharing_surname(self.tokens, at, self.takes_surnames()).is_some()
    }

    /// Whether an initial and a surname stand at `at`: "R Vane", not "P Services".
    fn has_initial(&self, at: usize) -> bool {
        let words = || self.tokens.iter().skip(at).take_while(|token| token.is(Kind::Word));
        let initials = words().take_while(|word| lexicon::is_initials(word.text)).count();
        let single = words().take(initials).all(|word| word.text.trim_end_matches('.').len() == 1);
        let surname = words().nth(initials).is_some_and(|word| !lexicon::is_common(&word.key()));
        initials > 0 && single && surname && names::at(self.tokens, at, Expect::Full).is_some()
    }

    /// Whether a name without a title begins at `at`; among titled names "Castle Ward" and "Mill Rescue Service" are none.
    fn begins_untitled(&self, at: usize) -> bool {
        names::at(self.tokens, at, self.expect()).is_some_and(|name| {
            let (first, last) = (&self.tokens[at], &self.tokens[name.next - 1]);
            let place = lexicon::is_common(&last.key()) && !lexicon::is_initials(first.text);
            let body = self.tokens.get(name.next).is_some_and(|next| lexicon::is_body(&next.key()));
            let body = body && !names::is_titled(self.tokens, name.next);
            !(self.is_titled_list() && (place || body))
        })
    }

    /// Whether a name stands at `at` whose initials follow it: "Ann Vane (AV)".
    fn has_initials(&self, at: usize) -> bool {
        let Some(name) = names::at(self.tokens, at, Expect::Full) else { return false };
        let bracket = self.tokens.get(name.next).filter(|token| token.is(Kind::Bracket));
        bracket.is_some_and(|bracket| remarks::is_initials_of(bracket.text, name.words.of(self.text)))
    }

    fn is_figure(&self, at: usize) -> bool {
        let key = self.tokens[at].key();
        key.starts_with(|c: char| c.is_ascii_digit()) && self.counts(at)
    }

    /// Whether people are counted instead of named: "12 members of the public".
    fn counts(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let key = token.key();
        let figure = key.starts_with(|c: char| c.is_ascii_digit()) && !key.contains([':', '.', '/']);
        figure || CROWDS.contains(&key.as_str()) || NUMBERS.contains(&key.as_str())
    }

    /// The words of a post from `at` on: a phrase that holds an office and no name.
    fn post(&self, at: usize) -> Option<(usize, usize)> {
        let from = at + usize::from(self.tokens.get(at)?.key() == "the");
        if self.is_named_before_post(from) {
            return None;
        }
        let mut to = from;
        let mut office = false;
        // "Hay and the Clerk" are two.
        let article = |at: usize| self.tokens.get(at).is_some_and(|token| token.text == "the");
        while let Some(token) = self.tokens.get(to) {
            let goes_on = match token.kind {
                Kind::And if !office && article(to + 1) => false,
                Kind::Word if !office && PREPOSITIONS.contains(&token.key().as_str()) => false,
                Kind::Word => !(self.is_titled_name(to) || office && self.ends_in_name(to)),
                Kind::And => to > from && !self.begins_name(to + 1),
                _ => false,
            };
            if !goes_on {
                break;
            }
            office |= lexicon::is_office(&token.key()) && token.text.starts_with(|c: char| c.is_alphabetic());
            to += 1;
        }
        (office && to > from).then_some((from, to))
    }

    /// Whether a name stands at `at` and its bearer's post in small letters behind it: "Ann Vane deputy chair".
    fn is_named_before_post(&self, at: usize) -> bool {
        names::at(self.tokens, at, Expect::Full).is_some_and(|name| {
            self.tokens
                .get(name.next)
                .is_some_and(|post| post.text.starts_with(char::is_lowercase) && lexicon::is_office(&post.key()))
        })
    }

    /// A post with commas before its holder's bracket: "Director, Roads and Travel (Mr Vane)".
    fn held_post(&self, at: usize) -> Option<(usize, usize)> {
        let (from, _) = self.post(at)?;
        let reach = self.tokens.iter().enumerate().skip(from).take(LONGEST_POST);
        let (to, _) =
            reach.take_while(|(at, _)| !self.is_titled_name(*at)).find(|(_, token)| token.is(Kind::Bracket))?;
        let parted =
            self.tokens[from..to].iter().any(|token| matches!(token.kind, Kind::Break | Kind::Stop | Kind::Colon));
        (!parted && self.holds_titled_name(to)).then_some((from, to))
    }

    /// Whether the bracket at `at` begins with a titled name.
    fn holds_titled_name(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.is(Kind::Bracket) && names::is_titled(&tokens::of(token.text, Span::new(0, token.text.len())), 0)
        })
    }

    fn begins_name(&self, at: usize) -> bool {
        self.counts(at) || names::is_titled(self.tokens, at) || names::at(self.tokens, at, Expect::Full).is_some()
    }

    /// Whether a name stands at `at` and nothing but a separator behind it.
    fn ends_in_name(&self, at: usize) -> bool {
        names::at(self.tokens, at, Expect::Full).is_some_and(|name| self.kind(name.next) != Some(Kind::Word))
    }
}

/// Whether the words are of a post or an organisation of their own.
fn is_post_or_body(words: &[Token<'_>]) -> bool {
    words.iter().any(|word| {
        let key = word.key();
        lexicon::is_office(&key) || lexicon::is_body(&key) || lexicon::is_initials(word.text)
    })
}

/// Words that never stand in a post before its office: "Appointment of a Governor" is none.
const PREPOSITIONS: &[&str] = &["a", "an", "at", "by", "for", "from", "in", "of", "on", "to", "with"];

/// Words for people who are counted and not named.
const CROWDS: &[&str] = &["councillors", "members", "parishioners", "representatives", "residents"];

/// The most tokens of a post that its holder's bracket follows.
const LONGEST_POST: usize = 24;

/// Words behind which a crowd is described.
const DESCRIBES: &[&str] = &["from", "included", "including", "representatives", "representing", "which"];

const NUMBERS: &[&str] = &[
    "approximately",
    "eight",
    "eleven",
    "five",
    "four",
    "nine",
    "one",
    "seven",
    "several",
    "six",
    "ten",
    "three",
    "twelve",
    "two",
];

/// Whether members of a tier come from another council than the one that lists them so: "District Councillors".
fn is_other_tier(plural: &str) -> bool {
    let first = lexicon::key(plural.split(' ').next().unwrap_or_default());
    lexicon::is_tier(&first) && !["community", "parish", "town"].contains(&first.as_str())
}

/// The singular of a plural title that is its beginning: "Councillor" of "Councillors".
fn singular(plural: &str) -> Option<String> {
    if plural.to_lowercase().starts_with("mess") {
        return None;
    }
    let bare = plural.trim_end_matches(['.', '’', '\'']);
    ["(s", "s"].iter().find_map(|ending| bare.strip_suffix(ending)).map(ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Vec<Attendee> {
        let tokens = tokens::of(text, Span::new(0, text.len()));
        read(text, &tokens, &mut Carry::default()).into_iter().map(|entry| entry.person).collect()
    }

    fn names(text: &str) -> Vec<String> {
        read_all(text).into_iter().map(|person| person.name).collect()
    }

    fn roles(text: &str) -> Vec<(String, String)> {
        read_all(text).into_iter().map(|person| (person.name, person.role.unwrap_or_default())).collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(name, role)| ((*name).to_owned(), (*role).to_owned())).collect()
    }

    #[test]
    fn one_title_stands_before_many_surnames() {
        assert_eq!(
            names("Councillors Vane, Mrs Hart, Hay, Mrs B. Dale and T. Croft."),
            ["Vane", "Hart", "Hay", "B. Dale", "T. Croft"]
        );
        let text = "Councillors Vane (Chair), Hart (Vice-Chair), de la Hay, Dale and Croft";
        assert_eq!(names(text), ["Vane", "Hart", "de la Hay", "Dale", "Croft"]);
        assert_eq!(read_all(text)[3].honorific.as_deref(), Some("Councillor"));
        assert_eq!(read_all(text)[0].role.as_deref(), Some("Chair"));
    }

    #[test]
    fn officers_have_posts_behind_a_comma_a_dash_or_in_brackets() {
        let expected =
            pairs(&[("A Vane", "Director of Law and Governance"), ("Hart", "Clerk"), ("C Head", "Head of IT")]);
        assert_eq!(
            roles("A Vane, Director of Law and Governance, Mrs Hart - Clerk and Ms C Head (Head of IT)"),
            expected
        );
        let expected =
            pairs(&[("Nora Vane", "Chief Executive of the Mill Trust"), ("Ann Hart", "Chair of the Trust Board")]);
        assert_eq!(
            roles("Nora Vane, Chief Executive of the Mill Trust and Ann Hart, Chair of the Trust Board"),
            expected
        );
    }

    #[test]
    fn posts_may_stand_before_their_holders() {
        let text = "The Mayor (Councillor J Vane), Director of Travel (Mr. P. Hart), Clerk: - Ann Hay";
        assert_eq!(roles(text), pairs(&[("J Vane", "Mayor"), ("P. Hart", "Director of Travel"), ("Ann Hay", "Clerk")]));
        let text =
            "Vice Chairman Mrs J Vane Councillors Mrs D Hart Ms S Hay Borough Cllr C Dale Parish Clerk Mrs M Croft";
        assert_eq!(names(text), ["J Vane", "D Hart", "S Hay", "C Dale", "M Croft"]);
        assert_eq!(read_all(text)[4].role.as_deref(), Some("Parish Clerk"));
    }

    #[test]
    fn a_post_ends_where_the_next_name_begins() {
        let expected = pairs(&[("A Vane", "Director of Law, Policy and Place"), ("B Hart", "Clerk")]);
        assert_eq!(roles("Mr A Vane, Director of Law, Policy and Place, Mrs B Hart, Clerk"), expected);
        let expected = pairs(&[("Ann Vane", "Chairman"), ("Bob Hart", ""), ("Cas Hay", "Secretary"), ("Dee Dale", "")]);
        assert_eq!(roles("Ann Vane (AV) - Chairman Bob Hart (BH) Cas Hay (CH) - Secretary Dee Dale (DD)"), expected);
        let expected = pairs(&[("Vane", "chairperson"), ("Hart", "")]);
        assert_eq!(roles("Miss Vane - chairperson: Mrs. Hart: R. Hay")[..2], expected);
    }

    #[test]
    fn people_without_a_name_are_no_entries() {
        assert_eq!(names("Cllrs Vane, Hart, County Cllr Hay & the Clerk"), ["Vane", "Hart", "Hay"]);
        assert_eq!(names("Cllr Vane, 12 members of the public and two residents"), ["Vane"]);
        assert_eq!(names("None"), [""; 0]);
        assert_eq!(names("90 members of the public from the Mill Trust & Vane Market Constabulary"), [""; 0]);
        assert_eq!(names("8 members of the public and PCSO Ann Vane"), ["Ann Vane"]);
    }

    #[test]
    fn names_may_lack_titles_and_commas() {
        assert_eq!(names("D Vane C Hart M Hay Mrs J Dale"), ["D Vane", "C Hart", "M Hay", "J Dale"]);
        assert_eq!(names("E. Vane Chairman, P. Hart, Mrs. Hay and G. Dale."), ["E. Vane", "P. Hart", "Hay", "G. Dale"]);
        assert_eq!(names("Anna, Bob, Carol and Dan (Chair)"), ["Anna", "Bob", "Carol", "Dan"]);
    }

    #[test]
    fn couples_share_their_surname() {
        assert_eq!(names("Anne & Wilf Vane, Bob Hart"), ["Anne Vane", "Wilf Vane", "Bob Hart"]);
        assert_eq!(
            names("B& J Vane, C Hart, A&J Croft, D&P Hay"),
            ["B Vane", "J Vane", "C Hart", "A Croft", "J Croft", "D Hay", "P Hay"]
        );
        assert_eq!(names("Cllrs Vane, B. & C. Hay"), ["Vane", "B. Hay", "C. Hay"]);
        assert_eq!(names("Councillors Thomas and Ann Hart"), ["Thomas", "Ann Hart"]);
        assert_eq!(names("Mr Vane (Chair of P&R Committee)"), ["Vane"]);
    }

    #[test]
    fn stops_of_abbreviations_end_no_list() {
        assert_eq!(names("A Vane Esq., B Hart Esq., C Dale Esq."), ["A Vane", "B Hart", "C Dale"]);
        let expected = pairs(&[("D. Vane", "Co. Manager"), ("J. Hart", "Dir. of Services")]);
        assert_eq!(roles("Mr. D. Vane, Co. Manager, Mr. J. Hart, Dir. of Services"), expected);
    }

    #[test]
    fn an_initial_ends_the_post_before_it() {
        let expected = pairs(&[
            ("R. Vane", ""),
            ("C. Hart", "Chief Superintendent"),
            ("D Hay", "Finance Officer"),
            ("R Dale", "Clerk"),
        ]);
        assert_eq!(
            roles(
                "Cllr R. Vane, Chief Superintendent C. Hart (Hale Police), Mrs D Hay, Finance Officer and R Dale, Clerk"
            ),
            expected
        );
    }

    #[test]
    fn remarks_are_filed_by_what_they_say() {
        let people = read_all(
            "Cllr A Vane (AV) (arrived at 7.01pm), Cllr Hart (substitute for Councillor Hay), Cllr Dale (Lab) (left at 8.15pm after item 9)",
        );
        assert_eq!(people[0].initials.as_deref(), Some("AV"));
        assert_eq!(people[0].arrived.as_deref(), Some("7.01pm"));
        assert_eq!(people[1].substitute_for.as_deref(), Some("Councillor Hay"));
        assert_eq!(people[2].represents.as_deref(), Some("Lab"));
        assert_eq!(people[2].left.as_deref(), Some("8.15pm"));
    }
}
