//! What makes a line a sentence instead of a list: verbs, and who is said to have taken the chair.

use crate::attendance::labels::{self, Place};
use crate::attendance::tokens::{Kind, Token};

/// The token at which the sentence that holds token `at` ends: a stop, or a label.
pub(super) fn sentence_end(tokens: &[Token<'_>], at: usize) -> usize {
    (at..tokens.len())
        .find(|&i| tokens[i].is(Kind::Stop) || labels::at(tokens, i, Place::Within).is_some())
        .unwrap_or(tokens.len())
}

/// The token at which the words stop being a list: a finite verb outside brackets, save after "who".
pub(super) fn list_end(tokens: &[Token<'_>]) -> usize {
    let ends = |at: usize| {
        let was_done = is_welsh_passive(tokens, at);
        let after = at.checked_sub(1).map(|before| &tokens[before]);
        let who = after.is_some_and(|before| before.key() == "who");
        let deputed = tokens.get(at + 1).is_some_and(|next| next.text.starts_with("substitut"));
        let visited = tokens[at].text == "attended" && visits(&tokens[at + 1..]);
        !who && !deputed
            && (was_done || visited || is_verb(&tokens[at]) || after.is_some_and(|before| did(before, &tokens[at])))
    };
    (0..tokens.len()).find(|&at| ends(at)).unwrap_or(tokens.len())
}

/// Whether those who attended went elsewhere: "attended the site visits", not "attended the meeting".
fn visits(behind: &[Token<'_>]) -> bool {
    let mut keys = behind.iter().map(Token::key);
    keys.next().is_some_and(|key| key == "the") && keys.next().is_some_and(|key| key != "meeting")
}

/// Whether the word is a verb that makes a line a sentence.
pub(in crate::attendance) fn is_verb(token: &Token<'_>) -> bool {
    // "Will" is a name.
    token.text.starts_with(char::is_lowercase) && VERBS.contains(&token.key().as_ref())
}

/// Whether the word says in Welsh that something was done: "Agorwyd y cyfarfod", not the name Clwyd.
fn is_welsh_passive(tokens: &[Token<'_>], at: usize) -> bool {
    let goes_on = tokens.get(at + 1).is_some_and(|next| next.text.starts_with(char::is_lowercase));
    let small = tokens[at].text.starts_with(char::is_lowercase);
    tokens[at].key().ends_with("wyd") && (small || at == 0 && goes_on)
}

/// Whether a name is followed by what its bearer did: "Mr Vane highlighted".
fn did(before: &Token<'_>, token: &Token<'_>) -> bool {
    let named = before.is(Kind::Bracket) || before.text.starts_with(char::is_uppercase);
    let past = token.is(Kind::Word) && token.text.ends_with("ed") && token.text.starts_with(char::is_lowercase);
    named
        && past
        && !["arrived", "attended", "co-opted", "excused", "joined", "presided", "retired"].contains(&token.text)
}

/// Verbs that make a line a sentence.
const VERBS: &[&str] = &[
    "accepted",
    "advised",
    "advises",
    "agreed",
    "appointed",
    "are",
    "asked",
    "asks",
    "be",
    "been",
    "confirmed",
    "declared",
    "declares",
    "explained",
    "explains",
    "gave",
    "gives",
    "had",
    "has",
    "have",
    "informed",
    "introduced",
    "is",
    "noted",
    "notes",
    "opened",
    "opens",
    "proposed",
    "proposes",
    "received",
    "reported",
    "reports",
    "requested",
    "resolved",
    "said",
    "says",
    "seconded",
    "seconds",
    "should",
    "stated",
    "thanked",
    "thanks",
    "was",
    "welcomed",
    "welcomes",
    "were",
    "will",
    "would",
];

/// Whether the words behind a name say what its bearer did at the meeting: "welcomed everyone", "noted apologies"; they
/// may be followed by more.
pub(super) fn speaks(behind: &[Token<'_>], followed: bool) -> bool {
    let (Some(verb), next) = (behind.first(), behind.get(1).map(Token::key).unwrap_or_default()) else { return false };
    let passive = next.is_empty() && !followed || ["and", "as", "by", "for"].contains(&next.as_ref());
    let key = verb.key();
    SPEAKS.contains(&key.as_ref()) || ["gave", "noted", "received"].contains(&key.as_ref()) && !passive
}

/// Verbs of somebody who speaks at the meeting.
const SPEAKS: &[&str] = &[
    "advised",
    "announced",
    "asked",
    "explained",
    "informed",
    "introduced",
    "opened",
    "opens",
    "reported",
    "said",
    "stated",
    "thanked",
    "thanks",
    "welcomed",
    "welcomes",
];

/// The token at which a line says that those named before it took the chair: "presided", "was in the chair".
pub(super) fn chairing(line: &[Token<'_>]) -> Option<usize> {
    let keys: Vec<_> = line.iter().map(Token::key).collect();
    let says = |at: &usize| {
        let rest = &keys[*at..];
        let chair = |from: usize| rest.get(from..from + 2).is_some_and(|words| words == ["the", "chair"]);
        let meeting = || {
            let object = rest.iter().skip(2).take(3).any(|word| word == "meeting");
            object && rest.get(1).is_some_and(|word| word == "the")
        };
        let took = ["in", "took"].contains(&rest[0].as_ref()) && chair(1);
        rest[0] == "presided" || took || rest[0] == "chaired" && meeting()
    };
    let verb = (1..keys.len()).find(says)?;
    Some(if ["is", "was"].contains(&keys[verb - 1].as_ref()) { verb - 1 } else { verb }).filter(|&verb| verb > 0)
}

/// The token behind the words that say by whom the chair was taken: "The meeting was opened at 7 pm by", "Chaired by".
pub(super) fn chaired_by(line: &[Token<'_>]) -> Option<usize> {
    const LEADS: [&str; 3] = ["chaired", "opened", "presided"];
    let keys = || line.iter().map(Token::key);
    let verb = keys().take(6).position(|key| LEADS.contains(&key.as_ref()))?;
    let of_meeting = verb == 0 || keys().take(verb).any(|key| key == "meeting");
    let by = keys().skip(verb).take(7).position(|key| key == "by")?;
    of_meeting.then_some(verb + by + 1)
}

pub(super) fn says_none(tokens: &[Token<'_>]) -> bool {
    tokens.first().is_some_and(|token| ["dim", "n/a", "nil", "no", "nobody", "none"].contains(&token.key().as_ref()))
}

/// Whether the line is "Minutes:", which stands between what an item is for and what came of it.
pub(super) fn is_minutes(line: &[Token<'_>]) -> bool {
    matches!(line, [minutes, colon] if minutes.key() == "minutes" && colon.is(Kind::Colon))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::tokens;
    use model::Span;

    #[test]
    fn a_sentence_may_say_who_took_the_chair() {
        let verb = |text: &str| chairing(&tokens::of(text, Span::new(0, text.len())));
        assert_eq!(verb("Cllr Vane chaired the monthly meeting with Cllrs Hart and Hay attending"), Some(2));
        assert_eq!(verb("Mrs Vane was in the chair"), Some(2));
        assert_eq!(verb("Cllr Vane chaired the working group"), None);
    }
}
