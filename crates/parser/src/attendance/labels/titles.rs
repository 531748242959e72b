//! What titles and sentences say of attendance without being labels: "Welcome and apologies".

use model::Attendance;

use super::words::Says::{self, Apologies, Attendance as Attending, Present};
use super::words::says;
use super::{Force, Place, at, at_line, skip_dashes};
use crate::attendance::names;
use crate::attendance::tokens::{Kind, Token};

/// The status that the title of an attendance item speaks of, wherever in it: "Welcome and apologies".
pub(in crate::attendance) fn mentioned(title: &[Token<'_>]) -> Option<Attendance> {
    let said: Vec<Says> = title.iter().filter_map(|token| says(&token.key())).collect();
    let called = title.iter().any(|token| ["roll", "roll-call", "rollcall"].contains(&token.key().as_ref()));
    let first = said.iter().find(|says| matches!(says, Apologies | Present | Attending));
    match () {
        // "Attendance and apologies", "Calling of the roll and apologies"
        () if said.contains(&Apologies) && (called || first.is_some_and(|says| *says != Apologies)) => {
            Some(Attendance::Present)
        }
        () if said.contains(&Apologies) => Some(Attendance::Apologies),
        () => {
            // "Pupil attendance" is business.
            let there = |token: &Token<'_>| ["in", "present"].contains(&token.key().as_ref());
            let label = if title.iter().any(there) { at_line(title, 0, false) } else { at(title, 0, Place::LineStart) };
            label.filter(|label| label.force != Force::Group).map(|label| label.status)
        }
    }
}

/// Whether the title is of an item that opens the meeting, where apologies and guests are often told of.
pub(in crate::attendance) fn opens_meeting(title: &[Token<'_>]) -> bool {
    title
        .iter()
        .any(|token| ["croeso", "introduction", "introductions", "opening", "welcome"].contains(&token.key().as_ref()))
}

/// Whether a sentence speaks of apologies.
pub(in crate::attendance) fn names_apologies(sentence: &[Token<'_>]) -> bool {
    sentence.iter().any(|token| token.key().starts_with("apolog") || says(&token.key()) == Some(Apologies))
}

/// "Apologies for lateness from Cllr Vane": who sends them comes.
pub(in crate::attendance) fn is_for_lateness(tokens: &[Token<'_>]) -> bool {
    let mut words = tokens.iter().map(Token::key);
    let apology = words.next().is_some_and(|word| says(&word) == Some(Apologies));
    apology
        && words.next().is_some_and(|word| word == "for")
        && words.take(2).any(|word| ["arriving", "late", "lateness", "leaving"].contains(&word.as_ref()))
}

/// The token behind words that only go on with a label above them: "were received from:".
pub(in crate::attendance) fn continuation(tokens: &[Token<'_>]) -> usize {
    let goes_on = |at: &usize| {
        let token = &tokens[*at];
        // "received from | County Councillor Vane"
        token.is(Kind::And) || says(&token.key()).is_some_and(Says::is_plain) && !names::is_titled_of_tier(tokens, *at)
    };
    let plain = (0..tokens.len()).take_while(goes_on).count();
    let ends = plain > 0 && ["by", "from"].contains(&tokens[plain - 1].key().as_ref());
    if ends { skip_dashes(tokens, plain) } else { 0 }
}

/// Whether the words say nothing by themselves, but may say how people took part: "Via Zoom".
pub(in crate::attendance) fn is_filler(words: &[Token<'_>]) -> bool {
    words.iter().all(|word| says(&word.key()).is_some_and(Says::is_plain))
}
