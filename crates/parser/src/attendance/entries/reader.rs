//! Reads a run of names from left to right: titles, names, what is said beside them.

use model::{Attendee, Span};

use super::Entry;
use super::short::{Carry, Short, is_letters, stands_for_name};
use crate::attendance::lexicon::{self, Title};
use crate::attendance::names::{self, Expect, Name};
use crate::attendance::remarks;
use crate::attendance::tokens::{self, Kind, Token};

pub(super) struct Reader<'t, 'a, 'c> {
    pub(super) text: &'a str,
    pub(super) tokens: &'t [Token<'a>],
    pub(super) at: usize,
    pub(super) carry: &'c mut Carry,
    /// A plural title has just been read.
    pub(super) fresh: bool,
    /// "and" has just been read.
    pub(super) joined: bool,
    /// Initials stand for names here.
    pub(super) initials: bool,
    pub(super) entries: Vec<Entry>,
    /// Those who came for people that did not.
    pub(super) deputies: Vec<Entry>,
    /// The token behind the last words that named nobody.
    pub(super) skipped: Option<usize>,
    /// Where the post of the last entry begins, if it stands behind the name without a bracket.
    pub(super) post_from: Option<usize>,
}

impl<'t, 'a, 'c> Reader<'t, 'a, 'c> {
    pub(super) fn new(text: &'a str, tokens: &'t [Token<'a>], carry: &'c mut Carry) -> Self {
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

    pub(super) fn read(&mut self) {
        while self.at < self.tokens.len() {
            self.read_while_named();
            if self.at < self.tokens.len() {
                self.at = self.skip(self.at);
                self.skipped = Some(self.at);
            }
        }
    }

    /// The token behind words that name nobody. A crowd's description may list bodies: it goes on up to the next title.
    pub(super) fn skip(&self, from: usize) -> usize {
        let end = self.chunk_end(from).max(from + 1);
        let described = self.tokens[from..end].iter().any(|token| DESCRIBES.contains(&token.key().as_ref()));
        if !(described && self.counts(from)) {
            return end;
        }
        let ends = |at: usize| matches!(self.tokens[at].kind, Kind::Break | Kind::Stop) || self.is_titled_name(at);
        (end..self.tokens.len()).find(|&at| ends(at)).unwrap_or(self.tokens.len())
    }

    pub(super) fn read_while_named(&mut self) {
        while self.at < self.tokens.len()
            && (self.separator() || self.plural() || self.initials() || self.named() || self.holder())
        {}
    }

    /// Somebody of whom the paper gives no more than initials.
    pub(super) fn initials(&mut self) -> bool {
        let token = self.tokens[self.at];
        if !(self.initials && (stands_for_name(&token) || is_letters(&token))) {
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

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn wording(&self, from: usize, to: usize) -> &'a str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if from < to => first.span.to(last.span).of(self.text),
            _ => "",
        }
    }

    pub(super) fn separator(&mut self) -> bool {
        let Some(kind) = self.kind(self.at).filter(|kind| !matches!(kind, Kind::Word | Kind::Bracket)) else {
            return false;
        };
        self.joined = kind == Kind::And;
        self.at += 1;
        true
    }

    pub(super) fn plural(&mut self) -> bool {
        let Some((title, span, next)) = names::plural_title(self.tokens, self.at) else { return false };
        self.carry.plural = Some((title, span));
        self.carry.closed = false;
        self.joined = false;
        self.at = next;
        self.fresh = true;
        true
    }

    pub(super) fn expect(&self) -> Expect {
        if self.takes_surnames() { Expect::Surname } else { Expect::Full }
    }

    /// Whether a word alone may be somebody's name.
    pub(super) fn takes_surnames(&self) -> bool {
        self.carry.plural.is_some() || self.carry.short == Short::OneName
    }

    pub(super) fn named(&mut self) -> bool {
        if self.is_post_of_another() || self.counts(self.at) || self.heads_councillors() {
            return false;
        }
        if self.couple() {
            return true;
        }
        let name = names::at(self.tokens, self.at, self.expect())
            .or_else(|| self.surname_with_post())
            .or_else(|| self.first_name());
        let Some(name) = name.filter(|name| !self.begins_council(name) && !self.begins_body(name)) else {
            return false;
        };
        self.at = name.next;
        let role = self.carry.post.take();
        self.take(&name, role);
        true
    }

    /// Two people whose surname is given once: "Anne & Wilf Vane".
    pub(super) fn couple(&mut self) -> bool {
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

    pub(super) fn take(&mut self, name: &Name, role: Option<String>) {
        self.close_plural(name);
        let mut entry = Entry::of(self.text, name);
        entry.person.role = role;
        // "Chief Constable Vane": a rank of several words is a post.
        let rank = name.honorific.map(|span| span.of(self.text)).filter(|rank| rank.contains(' '));
        if let Some(rank) = rank.filter(|_| name.title == Some(Title::Police)) {
            entry.person.honorific = None;
            entry.person.role = entry.person.role.take().or_else(|| Some(rank.to_owned()));
        }
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
    pub(super) fn own_initials(&mut self, name: &Name) {
        let Some(token) = self.tokens.get(self.at).filter(|token| token.is(Kind::Word)) else { return };
        if let Some(entry) = self.entries.last_mut()
            && remarks::is_initials_of(token.text, name.words.of(self.text))
        {
            entry.person.initials = Some(token.text.trim_end_matches('.').to_owned());
            self.at += 1;
        }
    }

    /// Whether a title within a list of members marks one of them.
    pub(super) fn marks_member(&self, name: &Name) -> bool {
        let honorific = name.honorific.map_or("", |span| span.of(self.text));
        name.title == Some(Title::Plain) && !self.carry.closed && lexicon::key(honorific) != "mr"
    }

    /// "Councillors Vane, Hart and Hay, Ann Dale": what "and" closes does not reach a name in full behind it.
    pub(super) fn close_plural(&mut self, name: &Name) {
        let full = name.words.of(self.text).contains(' ');
        if full && self.carry.closed {
            self.carry.plural = None;
        }
    }

    /// Files what follows the name of the last entry.
    pub(super) fn remarks(&mut self) {
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
    pub(super) fn remark_on(&mut self, from: usize, to: usize, kind: Kind) {
        // "Chair of the Trust, | who was there for this item"
        let to = to - usize::from(self.tokens[to - 1].key() == "who");
        if from == to {
            return;
        }
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

    pub(super) fn remark(&mut self, wording: &str) {
        if let Some(entry) = self.entries.last_mut() {
            entry.remark(wording);
        }
    }

    /// The person in a bracket who came for the one before it: "(Mrs Hart attended as substitute)".
    pub(super) fn deputy(&self, bracket: Token<'a>) -> Option<Entry> {
        let absent = &self.entries.last()?.person;
        let entry = self.bracketed(bracket, None).filter(|_| remarks::is_deputed(bracket.text))?;
        Some(entry.standing_in_for(absent))
    }
}

/// Whether the words are of a post or an organisation of their own.
fn is_post_or_body(words: &[Token<'_>]) -> bool {
    words.iter().any(|word| {
        let key = word.key();
        lexicon::is_office(&key) || lexicon::is_body(&key) || lexicon::is_initials(word.text)
    })
}

/// Whether members of a tier come from another council than the one that lists them so: "District Councillors".
fn is_other_tier(plural: &str) -> bool {
    let first = lexicon::key(plural.split(' ').next().unwrap_or_default());
    lexicon::is_tier(&first) && !["community", "parish", "town"].contains(&first.as_ref())
}

/// The singular of a plural title that is its beginning: "Councillor" of "Councillors".
fn singular(plural: &str) -> Option<String> {
    if plural.to_lowercase().starts_with("mess") {
        return None;
    }
    let bare = plural.trim_end_matches(['.', '’', '\'']);
    ["(s)", "s"].iter().find_map(|ending| bare.strip_suffix(ending)).map(ToOwned::to_owned)
}

/// Words behind which a crowd is described.
const DESCRIBES: &[&str] = &["from", "included", "including", "representatives", "representing", "which"];
