//! Goes over the words of a label to its end.

use std::borrow::Cow;

use model::Attendance;

use super::words::Says::{self, Also, Members, Not, Others, Public};
use super::words::says;
use super::{Force, Place, holds_name, skip_dashes};
use crate::attendance::lexicon;
use crate::attendance::names;
use crate::attendance::tokens::{Kind, Token};

pub(super) struct Walk<'t, 'a> {
    pub(super) tokens: &'t [Token<'a>],
    pub(super) at: usize,
    pub(super) said: Vec<Says>,
    /// The last word of the label.
    pub(super) last: Cow<'a, str>,
    /// The token of a plural title among its words.
    pub(super) titled: Option<usize>,
}

impl<'t, 'a> Walk<'t, 'a> {
    pub(super) fn token(&self, at: usize) -> Option<&'t Token<'a>> {
        self.tokens.get(at)
    }

    pub(super) fn says(&self, at: usize) -> Option<Says> {
        says(&self.token(at)?.key())
    }

    /// Goes over the label's words, and over brackets and conjunctions between them.
    pub(super) fn words(&mut self) {
        while let Some(token) = self.token(self.at) {
            let keyed = self.said.iter().any(|says| !says.is_plain());
            match token.kind {
                // An initial, not the article.
                Kind::Word if token.text == "A" && keyed => return,
                Kind::Word => {
                    let states = self.said.iter().any(|says| !(says.is_plain() || matches!(says, Others | Also)));
                    let key = token.key();
                    // "received from Parish Councillors Vane and Hart"
                    if states && names::is_titled_of_tier(self.tokens, self.at) {
                        return;
                    }
                    let title = lexicon::title(&key).filter(|title| title.is_plural() && !states);
                    let said = title
                        .map(|_| Members)
                        .or_else(|| self.non(&key))
                        .or_else(|| self.of_community(&key))
                        .or_else(|| self.away(&key));
                    let Some(says) = said.or_else(|| says(&key)) else { return };
                    let tier = self.at.checked_sub(1).filter(|&before| lexicon::is_tier(&self.tokens[before].key()));
                    self.titled = self.titled.or(title.map(|_| tier.unwrap_or(self.at)));
                    self.last = key;
                    self.said.push(says);
                }
                Kind::Bracket if keyed && !holds_name(token) => {}
                Kind::And | Kind::Comma if keyed && self.says(self.at + 1).is_some() => {}
                _ => return,
            }
            self.at += 1;
        }
    }

    /// "As láthair", which is Irish for "absent".
    fn away(&self, key: &str) -> Option<Says> {
        let next = || self.token(self.at + 1).is_some_and(|next| matches!(&*next.key(), "láthair" | "lathair"));
        (key == "as" && next()).then_some(Not)
    }

    /// What "non" says before members: that there are others, not that they have no vote.
    pub(super) fn non(&self, key: &str) -> Option<Says> {
        if key != "non" {
            return None;
        }
        let next = self.token(self.at + 1).map(Token::key).unwrap_or_default();
        (says(&next) == Some(Members) && !matches!(&*next, "executive" | "voting")).then_some(Others)
    }

    /// What "Members of the community" says: that they are of the public, unless it is the community's council.
    fn of_community(&self, key: &str) -> Option<Says> {
        let of = || matches!(&*self.last, "of" | "the") && self.said.contains(&Members);
        if key != "community" || !of() {
            return None;
        }
        let next = self.token(self.at + 1).map(Token::key).unwrap_or_default();
        (!next.starts_with("council")).then_some(Public)
    }

    /// Leaves the article behind "from" to what follows: "Apologies were received from the Clerk".
    pub(super) fn leave_article(&mut self) {
        let word = |at: usize| self.tokens.get(at).map(Token::key).unwrap_or_default();
        if self.last == "the" && self.at > 1 && word(self.at - 2) == "from" {
            self.at -= 1;
            self.last = Cow::Borrowed("from");
            self.said.pop();
        }
    }

    /// Whether the label is the beginning of a sentence that goes on with names: "Apologies were received from".
    pub(super) fn runs_on(&self, status: Attendance, force: Force) -> bool {
        let last = &*self.last;
        let verb = match status {
            Attendance::Apologies => ["from", "by", "of"].contains(&last),
            _ => ["was", "were", "are", "included", "including"].contains(&last),
        };
        let goes_on =
            |token: &Token<'_>| token.is(Kind::Word) || token.is(Kind::Comma) && status == Attendance::Apologies;
        verb && force != Force::Group && self.token(self.at).is_some_and(goes_on)
    }

    /// The token behind the label's end; `None` where nothing ends it and so it is none.
    pub(super) fn end(&self, place: Place, status: Attendance, force: Force, prose: bool) -> Option<usize> {
        // "In the absence of the Chair, Cllr Vane presided"
        let open = !matches!(&*self.last, "of" | "the");
        let stops = |at: usize| self.token(at).is_none_or(|token| token.is(Kind::Break));
        let mut at = self.at;
        if !self.token(at).is_some_and(|token| token.is(Kind::Colon)) {
            at = self.tail(status, force).unwrap_or(at);
        }
        match self.token(at).map(|token| token.kind) {
            Some(Kind::Colon) => Some(skip_dashes(self.tokens, at + 1)),
            _ if prose => Some(at),
            // "To receive apologies for absence Cllr Vane"
            _ if self.last == "absence" && self.said.len() > 2 && names::is_titled(self.tokens, at) => Some(at),
            // "Present – Ann Vane and Bob Hart Apologies – Cas Hay"
            Some(Kind::Dash) if place == Place::Within && self.says_apologies_alone() && self.names_follow(at + 1) => {
                Some(at + 1)
            }
            _ if place == Place::Within => None,
            Some(Kind::Dash) => Some(skip_dashes(self.tokens, at)),
            Some(Kind::Comma) if self.tokens[at].text == ";" => Some(at + 1),
            Some(Kind::Stop) if stops(at + 1) || matches!(force, Force::Stated | Force::Also) => Some(at + 1),
            _ if stops(at) => Some(at),
            _ if open && names::is_titled(self.tokens, at) => Some(at),
            Some(Kind::Word) if open && (force != Force::Group || self.is_shouted(at)) && self.names_follow(at) => {
                Some(at)
            }
            _ => None,
        }
    }

    /// Whether the label is the one word "Apologies", with a capital.
    fn says_apologies_alone(&self) -> bool {
        let word = self.at.checked_sub(1).and_then(|word| self.token(word));
        self.said == [Says::Apologies] && word.is_some_and(|word| word.text.starts_with(char::is_uppercase))
    }

    /// The colon at the end of a short tail: "under Rule 12:"; reasons for apologies may be longer.
    pub(super) fn tail(&self, status: Attendance, force: Force) -> Option<usize> {
        let after = self.tokens.get(self.at..)?;
        let reach = if status == Attendance::Apologies { 14 } else { 8 };
        let colon = after.iter().take(reach).position(|token| token.is(Kind::Colon))?;
        let plain = after[..colon].iter().enumerate().all(|(i, token)| {
            matches!(token.kind, Kind::Word | Kind::Bracket | Kind::And)
                && !names::is_titled(after, i)
                && !holds_name(token)
        });
        (force != Force::Group && plain).then_some(self.at + colon)
    }

    /// Whether the label is in capitals and what follows is not: "OFFICERS Karen Ives".
    pub(super) fn is_shouted(&self, at: usize) -> bool {
        let shouted = |token: &Token<'_>| !token.text.contains(char::is_lowercase);
        self.tokens[..at].iter().all(shouted) && self.token(at).is_some_and(|token| !shouted(token))
    }

    /// Whether a name, or a post with a name, follows a label without colon: "PRESENT Vice Chairman (Mr Vane)".
    pub(super) fn names_follow(&self, at: usize) -> bool {
        let capital = self.token(at).is_some_and(|token| token.text.starts_with(char::is_uppercase));
        let post = self.token(at).is_some_and(|token| lexicon::is_office(&token.key()));
        capital && (names::at(self.tokens, at, names::Expect::Full).is_some() || post)
    }
}
