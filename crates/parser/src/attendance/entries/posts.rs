//! Posts in a run of names, and their holders: "The Mayor (Councillor Vane)", "Clerk: Ann Hay".

use model::{Attendance, Span};

use super::Entry;
use super::reader::Reader;
use crate::attendance::lexicon;
use crate::attendance::names::{self, Expect, Name};
use crate::attendance::tokens::{self, Kind, Token};

impl<'a> Reader<'_, 'a, '_> {
    /// Whether what looks like a name is the post of somebody named behind a dash: "ICT Change Officer – A Vane".
    pub(super) fn is_post_of_another(&self) -> bool {
        let Some((_, to)) = self.post(self.at).filter(|_| !self.is_titled_name(self.at)) else { return false };
        matches!(self.kind(to), Some(Kind::Dash | Kind::Colon)) && self.holder_name(to).is_some()
    }

    /// "Vane (Chief Engineer)", among names in full.
    pub(super) fn surname_with_post(&self) -> Option<Name> {
        let name = names::at(self.tokens, self.at, Expect::Surname)?;
        let bracket = self.tokens.get(name.next).filter(|token| token.is(Kind::Bracket))?;
        let words = tokens::of(bracket.text, Span::new(0, bracket.text.len()));
        words.iter().any(|word| lexicon::is_office(&word.key())).then_some(name)
    }

    /// The first name that ends a list of names in full: "Ann Vane, Bob Hart and Vicky".
    pub(super) fn first_name(&self) -> Option<Name> {
        let given = lexicon::is_given_name(&self.tokens[self.at].key()) && self.at + 1 == self.tokens.len();
        let ends_list = given && self.joined && self.entries.len() > 1;
        names::at(self.tokens, self.at, Expect::Surname).filter(|_| ends_list)
    }

    /// A post and its holder: "The Mayor (Councillor Vane)", "Clerk: Ann Hay", "Footpath Warden Mr C Dale".
    pub(super) fn holder(&mut self) -> bool {
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
        let held = self.held_post(self.at).or_else(|| self.post(self.at)).or_else(|| self.held_phrase(self.at));
        let Some((from, to)) = held else { return false };
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
    pub(super) fn holder_name(&self, to: usize) -> Option<Name> {
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
    pub(super) fn is_definite(&self, to: usize) -> bool {
        let from = (0..to)
            .rev()
            .take(LONGEST_POST)
            .find(|&at| !self.tokens[at].is(Kind::Word) || self.tokens[at].text == "the");
        from.is_some_and(|from| self.tokens[from].text == "the") && !self.tokens[to - 1].text.ends_with('s')
    }

    /// The person inside a bracket that follows a post, or a name.
    pub(super) fn bracketed(&self, bracket: Token<'a>, role: Option<&str>) -> Option<Entry> {
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

    /// The words of a post from `at` on: a phrase that holds an office and no name.
    pub(super) fn post(&self, at: usize) -> Option<(usize, usize)> {
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
                Kind::Word if !office && PREPOSITIONS.contains(&token.key().as_ref()) => false,
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
    pub(super) fn is_named_before_post(&self, at: usize) -> bool {
        names::at(self.tokens, at, Expect::Full).is_some_and(|name| {
            self.tokens
                .get(name.next)
                .is_some_and(|post| post.text.starts_with(char::is_lowercase) && lexicon::is_office(&post.key()))
        })
    }

    /// A post with commas before its holder's bracket: "Director, Roads and Travel (Mr Vane)".
    pub(super) fn held_post(&self, at: usize) -> Option<(usize, usize)> {
        let (from, _) = self.post(at)?;
        let reach = self.tokens.iter().enumerate().skip(from).take(LONGEST_POST);
        let (to, _) =
            reach.take_while(|(at, _)| !self.is_titled_name(*at)).find(|(_, token)| token.is(Kind::Bracket))?;
        // "Head of Service (Waste) (Mr Vane)"
        let is_second = !self.holds_titled_name(to) && self.kind(to + 1) == Some(Kind::Bracket);
        let to = to + usize::from(is_second);
        let parted =
            self.tokens[from..to].iter().any(|token| matches!(token.kind, Kind::Break | Kind::Stop | Kind::Colon));
        (!parted && self.holds_titled_name(to)).then_some((from, to))
    }

    /// Words with capitals before a titled name in a bracket, whatever they say: "The High Sheriff of Hale (Mr Vane)".
    fn held_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let from = at + usize::from(self.tokens.get(at)?.key() == "the");
        let capital = self.tokens.get(from)?.text.starts_with(char::is_uppercase);
        let proper = |token: &&Token<'_>| {
            token.is(Kind::Word)
                && (token.text.starts_with(char::is_uppercase) || ["of", "the", "for"].contains(&token.text))
        };
        let words = self.tokens[from..].iter().take(LONGEST_PHRASE).take_while(proper).count();
        (capital && words > 0 && self.holds_titled_name(from + words)).then_some((from, from + words))
    }

    /// Whether the bracket at `at` begins with a titled name.
    pub(super) fn holds_titled_name(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.is(Kind::Bracket) && names::is_titled(&tokens::of(token.text, Span::new(0, token.text.len())), 0)
        })
    }
}

/// Words that never stand in a post before its office: "Appointment of a Governor" is none.
const PREPOSITIONS: &[&str] = &["a", "an", "at", "by", "for", "from", "in", "of", "on", "to", "with"];

/// The most words before the bracket of somebody who is known by no post.
const LONGEST_PHRASE: usize = 8;

/// The most tokens of a post that its holder's bracket follows.
const LONGEST_POST: usize = 24;
