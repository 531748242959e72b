//! What begins at a place in a run of names: a name, a body, a crowd; looked at and not yet read.

use model::Span;

use super::all_named;
use super::reader::Reader;
use super::short::stands_for_name;
use crate::attendance::lexicon;
use crate::attendance::names::{self, Expect, Name};
use crate::attendance::remarks;
use crate::attendance::tokens::{self, Kind, Token};

impl Reader<'_, '_, '_> {
    /// The token behind the words that begin at `from` and belong together.
    pub(super) fn chunk_end(&self, from: usize) -> usize {
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

    /// Whether something else than a remark begins at `at`; with `titled`, names without a title do not count.
    pub(super) fn begins_entry(&self, at: usize, titled: bool) -> bool {
        let initials = self.initials && self.tokens.get(at).is_some_and(stands_for_name);
        if initials || self.is_titled_name(at) || self.counts(at) || self.begins_couple(at) || self.has_initial(at) {
            return true;
        }
        let Some((_, to)) = self.post(at) else {
            return !titled && self.begins_untitled(at);
        };
        let unnamed = self.tokens[at].key() == "the";
        // "R Dale, Clerk Mrs Hay"
        let comma = at.checked_sub(1).is_some_and(|before| self.tokens[before].is(Kind::Comma));
        let holds_name = |at: usize| {
            let bracket = self.tokens.get(at).filter(|token| token.is(Kind::Bracket) && self.carry.posts_first);
            bracket.is_some_and(|bracket| {
                all_named(bracket.text, &tokens::of(bracket.text, Span::new(0, bracket.text.len())))
            })
        };
        let held = match self.kind(to) {
            Some(Kind::Colon) => true,
            Some(Kind::Word) => self.carry.posts_first || self.has_initial(to) || comma && self.is_titled_name(to),
            _ => false,
        };
        let bracketed = self.held_post(at).is_some() || self.holds_titled_name(to) || holds_name(to);
        unnamed || bracketed || held && self.holder_name(to).is_some()
    }

    /// Whether a word that could be a surname begins the name of a council: "Hale Parish Council".
    pub(super) fn begins_council(&self, name: &Name) -> bool {
        let council = |at: usize| self.tokens.get(at).is_some_and(|token| token.key() == "council");
        let lone = name.title.is_none() && !name.words.of(self.text).contains(' ');
        let tier = self.tokens.get(name.next).is_some_and(|token| lexicon::is_tier(&token.key()));
        lone && tier && council(name.next + 1)
    }

    /// Whether a place begins the label of its councillors, below those of another: "Hale Councillors".
    pub(super) fn heads_councillors(&self) -> bool {
        let ends = |next: usize| self.kind(next).is_none_or(|kind| matches!(kind, Kind::Colon | Kind::Break));
        let named = self.at == 0 && !names::is_titled(self.tokens, 0);
        named && names::plural_title(self.tokens, 1).is_some_and(|(title, _, next)| title.is_member() && ends(next))
    }

    /// Whether what could be a name goes on as that of a body, or as a phrase: "Mill Hills AONB", "West Hale Trust".
    pub(super) fn begins_body(&self, name: &Name) -> bool {
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

    pub(super) fn is_titled_list(&self) -> bool {
        self.entries.last().is_some_and(|entry| entry.title.is_some())
    }

    pub(super) fn is_titled_name(&self, at: usize) -> bool {
        names::is_titled(self.tokens, at)
            && (names::plural_title(self.tokens, at).is_some() || names::at(self.tokens, at, Expect::Full).is_some())
    }

    pub(super) fn begins_couple(&self, at: usize) -> bool {
        names::sharing_surname(self.tokens, at, self.takes_surnames()).is_some()
    }

    /// Whether an initial and a surname stand at `at`: "R Vane", not "P Services".
    pub(super) fn has_initial(&self, at: usize) -> bool {
        let words = || self.tokens.iter().skip(at).take_while(|token| token.is(Kind::Word));
        let initials = words().take_while(|word| lexicon::is_initials(word.text)).count();
        let single = words().take(initials).all(|word| word.text.trim_end_matches('.').len() == 1);
        let surname = words().nth(initials).is_some_and(|word| !lexicon::is_common(&word.key()));
        initials > 0 && single && surname && names::at(self.tokens, at, Expect::Full).is_some()
    }

    /// Whether a name without a title begins at `at`; among titled names "Castle Ward" and "Mill Rescue Service" are none.
    pub(super) fn begins_untitled(&self, at: usize) -> bool {
        names::at(self.tokens, at, self.expect()).is_some_and(|name| {
            let (first, last) = (&self.tokens[at], &self.tokens[name.next - 1]);
            let place = lexicon::is_common(&last.key()) && !lexicon::is_initials(first.text);
            // "Mill Lough Energy Agency"
            let words = self.tokens[name.next..].iter().take_while(|token| token.is(Kind::Word)).count();
            let body = words > 0 && lexicon::is_body(&self.tokens[name.next + words - 1].key());
            let body = body && !names::is_titled(self.tokens, name.next);
            let posted = body && self.follows_post(at) && self.ends_line(name.next + words);
            !(self.is_titled_list() && (place || body || self.is_employer(at, name.next))
                || self.is_posted(at, name.next)
                || posted)
        })
    }

    /// Whether what looks like a name ends the line behind the post of somebody: "Mike Vane – Headteacher, Hale High".
    fn is_posted(&self, at: usize, next: usize) -> bool {
        let first = &self.tokens[at];
        let person = lexicon::is_given_name(&first.key()) || lexicon::is_initials(first.text);
        self.follows_post(at) && !person && self.ends_line(next)
    }

    /// Whether a comma and somebody's post stand before the word at `at`.
    fn follows_post(&self, at: usize) -> bool {
        at > 0 && self.tokens[at - 1].text == "," && self.post_from.is_some()
    }

    /// Whether a line ends before the word at `at`.
    fn ends_line(&self, at: usize) -> bool {
        self.kind(at).is_none_or(|kind| kind == Kind::Break)
    }

    /// Whether what looks like a name ends the line of one titled person, and so may be whom they work for:
    /// "Mr A Vane, Mill Engineering".
    fn is_employer(&self, at: usize, next: usize) -> bool {
        let first = &self.tokens[at];
        let person = lexicon::is_given_name(&first.key()) || lexicon::is_initials(first.text);
        self.entries.len() == 1 && self.carry.plural.is_none() && next == self.tokens.len() && !person
    }

    /// Whether a name stands at `at` whose initials follow it: "Ann Vane (AV)".
    pub(super) fn has_initials(&self, at: usize) -> bool {
        let Some(name) = names::at(self.tokens, at, Expect::Full) else { return false };
        let bracket = self.tokens.get(name.next).filter(|token| token.is(Kind::Bracket));
        bracket.is_some_and(|bracket| remarks::is_initials_of(bracket.text, name.words.of(self.text)))
    }

    pub(super) fn begins_name(&self, at: usize) -> bool {
        self.counts(at) || names::is_titled(self.tokens, at) || names::at(self.tokens, at, Expect::Full).is_some()
    }

    /// Whether a name stands at `at` and nothing but a separator behind it.
    pub(super) fn ends_in_name(&self, at: usize) -> bool {
        names::at(self.tokens, at, Expect::Full).is_some_and(|name| self.kind(name.next) != Some(Kind::Word))
    }

    pub(super) fn is_figure(&self, at: usize) -> bool {
        let key = self.tokens[at].key();
        key.starts_with(|c: char| c.is_ascii_digit()) && self.counts(at)
    }

    /// Whether people are counted instead of named: "12 members of the public".
    pub(super) fn counts(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let key = token.key();
        let figure = key.starts_with(|c: char| c.is_ascii_digit()) && !key.contains([':', '.', '/']);
        figure || CROWDS.contains(&key.as_ref()) || NUMBERS.contains(&key.as_ref())
    }
}

/// Words for people who are counted and not named.
const CROWDS: &[&str] = &["councillors", "members", "parishioners", "representatives", "residents"];

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
