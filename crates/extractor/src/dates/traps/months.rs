//! Months and seasons without a year: apart from verbs ("may"), names ("Mrs June Poole") and colours ("winter salt").

use super::super::lexer::{Kind, Token};
use super::super::surroundings::{Surroundings, is_capitalised, is_one_of, last_word};
use super::super::wordlist::{EVENTS, HONORIFICS, LEADS, SEASONAL, SPEECH};
use super::Traps;

impl Traps<'_> {
    /// Whether a month without day and year is one.
    pub(in super::super) fn is_bare_month(self, tokens: &[Token], at: usize) -> bool {
        let token = tokens[at];
        let follower = self.around.word_after(token.end);
        !self.is_other_name(token)
            && !Self::is_road(follower)
            && !is_spoken_by(self.around.after(token.end))
            && self.reads_as_month(token, follower, is_beside_month(self.around.0, tokens, at))
    }

    /// Whether case and neighbours make the word a month; `listed` where other months stand beside it.
    fn reads_as_month(self, token: Token, follower: &str, listed: bool) -> bool {
        let printed = &self.around.0[token.start..token.end];
        let before = self.around.word_before(token.start);
        let verb = is_one_of(printed, &["may", "march", "mar"]);
        let led = LEADS.has(before) || listed || self.around.sign_before(token.start) == Some('-');
        // "Medi" and "Mai" are words and names as well: only "mis Medi" and "Medi 2016" are months.
        if is_one_of(printed, &["mai", "medi"]) {
            return listed || before == "mis";
        }
        if !is_capitalised(printed) {
            return led && !verb;
        }
        // "Jan", "Dec" and "Jun" are names, too.
        let short = is_one_of(printed, &["jan", "mar", "jun", "dec"]);
        let in_sentence =
            matches!(printed, "May" | "March") && before.starts_with(|sign: char| sign.is_ascii_lowercase());
        let event = EVENTS.has(follower) && !(verb && before.is_empty() && is_capitalised(follower))
            || self.is_alone(token.start, token.end);
        !is_verb_before(printed, follower) && (led || event || in_sentence || !verb && !short)
    }

    /// Whether a season without a year is one.
    pub(in super::super) fn is_bare_season(self, token: Token) -> bool {
        let (before, follower) = (self.around.word_before(token.start), self.around.word_after(token.end));
        let led = LEADS.has(before) && !is_one_of(before, &["to", "per", "of"]);
        let mid = self.around.before(token.start).to_ascii_lowercase().ends_with("mid-");
        let capital = is_capitalised(&self.around.0[token.start..token.end]);
        let event = follower.is_empty() || EVENTS.has(follower);
        let opens = capital && event && is_one_of(before, &["an", "a", "and", "our", ""]);
        !self.is_other_name(token) && !SEASONAL.has(follower) && (led || mid || opens)
    }

    /// Whether signs set the word apart from its line: "Minutes – March", "- March: spread the mulch".
    fn is_alone(self, start: usize, end: usize) -> bool {
        let line = self.around.before(start).trim_end();
        let closed = self.around.ends_line(end) || self.around.sign_after(end) == Some(':');
        closed && (line.is_empty() || line.ends_with(['-', '–', ':', '(', ',']))
    }

    /// "March Bank", "Heol y March".
    fn names_a_place(self, token: Token) -> bool {
        let after = self.around.after(token.end).trim_start();
        let bank = after.strip_prefix("Bank").is_some_and(|rest| {
            !rest.starts_with(char::is_alphanumeric) && !rest.trim_start().to_ascii_lowercase().starts_with("holiday")
        });
        let before = self.around.word_before(token.start);
        bank || matches!(before, "y" | "Heol" | "Ffordd")
    }

    /// Whether the word is part of another word, a person's name or a recurrence.
    fn is_other_name(self, token: Token) -> bool {
        !is_apart(self.around, token)
            || HONORIFICS.has(last_word(self.around.before(token.start).trim_end_matches([' ', '.'])))
            || self.known.is_name(self.around.0, token.start)
            || self.names_a_place(token)
            || recurs(self.around, token)
    }
}

/// "May we", "May Day".
fn is_verb_before(printed: &str, follower: &str) -> bool {
    const SUBJECTS: &[&str] = &["be", "have", "not", "also", "i", "we", "he", "she", "they", "it", "the", "day"];
    is_one_of(printed, &["may"]) && is_one_of(follower, SUBJECTS)
}

/// "each March", "in March every year".
fn recurs(around: Surroundings<'_>, token: Token) -> bool {
    let after = around.after(token.end).trim_start().to_ascii_lowercase();
    let yearly = ["each ", "every ", "annually", "of each ", "of every "];
    is_one_of(around.word_before(token.start), &["each", "every", "any"])
        || yearly.iter().any(|words| after.starts_with(words))
}

/// Whether no letter, figure or sign of a reference touches the word.
fn is_apart(around: Surroundings<'_>, token: Token) -> bool {
    let touches = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '@'));
    !touches(around.sign_before(token.start)) && !touches(around.sign_after(token.end))
}

/// "June Poole reported".
fn is_spoken_by(after: &str) -> bool {
    let mut words = after.split_whitespace();
    words.next().is_some_and(is_capitalised) && words.next().is_some_and(|word| SPEECH.has(word))
}

/// Whether another month stands in the same list: "April, May and June".
fn is_beside_month(text: &str, tokens: &[Token], at: usize) -> bool {
    let joined = |first: usize| {
        let [before, after] = tokens.get(first..first + 2)? else { return None };
        let months = [before, after].iter().all(|token| matches!(token.kind, Kind::Month(_)));
        let gap = text.get(before.end..after.start)?;
        let joint = gap.trim_matches([' ', '.', ',', '/', '-', '–', '&']);
        (months && gap.len() <= 6 && (joint.is_empty() || is_one_of(joint, &["and", "or", "to"]))).then_some(())
    };
    joined(at).is_some() || at.checked_sub(1).and_then(joined).is_some()
}
