//! What the words of a line name instead of people: a post, a place, a group that people belong to.

use crate::attendance::entries;
use crate::attendance::lexicon;
use crate::attendance::names;
use crate::attendance::tokens::{Kind, Token};

/// The colon of a short label at the line's beginning.
pub(super) fn prefix(tokens: &[Token<'_>]) -> Option<usize> {
    tokens.iter().take(8).position(|token| token.is(Kind::Colon)).filter(|&colon| colon > 0)
}

/// The words without the colon behind them.
pub(super) fn uncoloned<'t, 'a>(tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let kept = tokens.iter().rposition(|token| !token.is(Kind::Colon)).map_or(0, |last| last + 1);
    &tokens[..kept]
}

/// The words without people behind "and" who are counted: "Mr A Vane and four parishioners".
pub(super) fn uncrowded<'t, 'a>(text: &str, tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let crowd = tokens.iter().rposition(|token| token.is(Kind::And));
    crowd.filter(|and| entries::counts(text, &tokens[and + 1..])).map_or(tokens, |and| &tokens[..and])
}

/// Whether what stands before the colon names the committee that those behind it sit on: "Appeals Panel:- Councillors".
pub(super) fn seats(line: &[Token<'_>], colon: usize) -> bool {
    let body = ["board", "committee", "panel", "sub-committee", "tribunal"].contains(&line[colon - 1].key().as_ref());
    body && names::titled_member(line, colon + 1)
}

/// Whether a line is the heading over the name of who took the chair.
pub(super) fn is_chair(line: &[Token<'_>]) -> bool {
    line.iter().filter(|token| !token.is(Kind::Colon)).count() == 1 && presides(line)
}

/// Whether the post is the clerk's.
pub(super) fn serves(post: &[Token<'_>]) -> bool {
    post.iter().any(|token| ["clerc", "clerk"].contains(&token.key().as_ref()))
}

/// Whether the label is of who wrote the minutes: "Minutes: Ann Vane".
pub(super) fn takes_notes(label: &[Token<'_>]) -> bool {
    matches!(label, [word] if ["minutes", "notes", "scribe"].contains(&word.key().as_ref()))
}

/// Posts of those who take the chair besides those by which they are spoken to.
pub(in crate::attendance) const CHAIRS: [&str; 5] = ["chair", "chairman", "chairperson", "chairwoman", "convener"];

/// Whether the post is to take the chair, or to take it in somebody's place.
pub(super) fn presides(post: &[Token<'_>]) -> bool {
    post.iter().any(|token| {
        let key = token.key();
        lexicon::is_form_of_address(&key) || key == "chaired" || CHAIRS.contains(&key.trim_start_matches("vice-"))
    })
}

/// Whether the words are proper nouns and could name a place: "Vane and Hartdale".
pub(super) fn is_place(label: &[Token<'_>]) -> bool {
    label.iter().all(|token| {
        let proper = token.text.starts_with(char::is_uppercase) && !lexicon::is_common(&token.key());
        matches!(token.kind, Kind::And | Kind::Comma) || proper
    })
}

/// Whether the words name a street or a ward, whose people stand behind a dash: "Mill Close – Ann Vane, Bob Hart".
pub(super) fn is_street(label: &[Token<'_>]) -> bool {
    const STREETS: [&str; 12] = [
        "avenue", "close", "court", "drive", "estate", "gardens", "lane", "place", "road", "street", "terrace", "ward",
    ];
    label.len() > 1
        && label.iter().all(|token| token.is(Kind::Word) && token.text.starts_with(char::is_uppercase))
        && label.last().is_some_and(|last| STREETS.contains(&last.key().as_ref()))
        && !names::is_titled(label, 0)
}

/// Whether the words could label a group of people, and are no field of the paper's head nor what somebody gave: "Mill &
/// Central".
pub(super) fn is_title(label: &[Token<'_>]) -> bool {
    const FIELDS: [&str; 14] = [
        "address",
        "contact",
        "date",
        "location",
        "place",
        "presentations",
        "report",
        "reports",
        "resignations",
        "subject",
        "time",
        "title",
        "vacancies",
        "venue",
    ];
    label.iter().all(|token| {
        let small = token.text.starts_with(char::is_lowercase) && !["for", "of", "the"].contains(&token.text);
        !small && !FIELDS.contains(&token.key().as_ref())
    })
}

/// Whether the words are of another body's councillors, below the members of this one: "Hale Councillors".
pub(super) fn is_of_councillors(tokens: &[Token<'_>]) -> bool {
    tokens.len() > 1 && names::plural_title(tokens, tokens.len() - 1).is_some_and(|(title, ..)| title.is_member())
}

/// Whether the words name members, or a part of them, by what they are.
pub(super) fn is_group(tokens: &[Token<'_>]) -> bool {
    const GROUPS: [&str; 8] =
        ["councillors", "directors", "governors", "group", "members", "officers", "representatives", "trustees"];
    tokens.iter().any(|token| GROUPS.contains(&token.key().as_ref()))
}

/// Whether the words name a group that people belong to: a party, a council, a kind of member.
pub(super) fn is_affiliation(tokens: &[Token<'_>]) -> bool {
    let body = |token: &Token<'_>| lexicon::is_body(&token.key()) || lexicon::is_acronym(token.text);
    (names::is_council(tokens) || tokens.iter().any(body)) && tokens.iter().all(|token| !token.is(Kind::Stop))
}
