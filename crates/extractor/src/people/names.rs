//! Names of persons in running text.

use std::collections::HashSet;

use model::Span;

use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// A person named at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The title before the name: "Mrs".
    pub(crate) honorific: Option<Span>,
    /// The name without title.
    pub(crate) span: Span,
    /// Capitals in brackets right behind it: "(SR)".
    pub(crate) initials: Option<Span>,
    /// Whether it is a given name alone, which tells nothing unless somebody has it.
    pub(crate) lone: bool,
}

/// What the list of those who attended tells of names.
pub(crate) struct Known<'a> {
    /// First names that no list holds.
    pub(crate) given: HashSet<&'a str>,
    /// Those who are listed by an initial: "D. Vane".
    pub(crate) initialled: HashSet<(&'a str, &'a str)>,
}

/// The persons named among the words of one block.
pub(crate) fn find(words: &[Word<'_>], known: &Known<'_>) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let roles = roles_of(&words[at]);
        at = if roles.is_title() || is_constable(words, at) {
            titled(words, at, &mut found)
        } else if roles.is_given_name() || known.given.contains(words[at].stem()) && !has_article(words, at) {
            full_name(words, at, &mut found)
        } else if is_initialled(words, at, known) {
            found.push(named(words, None, at, at + 2));
            at + 2
        } else {
            at + 1
        };
    }
    found
}

/// Whether the initial of somebody listed by it stands at `at`, before the surname.
fn is_initialled(words: &[Word<'_>], at: usize, known: &Known<'_>) -> bool {
    let surname = words.get(at + 1).filter(|_| words[at].text.len() == 1 && close(words, at + 1));
    surname.is_some_and(|surname| known.initialled.contains(&(words[at].text, surname.stem())))
}

/// "the Green", which is no person even where a Green attended.
fn has_article(words: &[Word<'_>], at: usize) -> bool {
    at > 0 && matches!(words[at - 1].text, "the" | "The" | "a" | "our")
}

/// Whether "PC" at `at` is a constable's title, and no parish council: "PC Vane reported", but not "the PC Website".
fn is_constable(words: &[Word<'_>], at: usize) -> bool {
    let free =
        |before: &Word<'_>| !close(words, at) || !before.is_capital() && !before.text.eq_ignore_ascii_case("the");
    let named = words.get(at + 1).is_some_and(|name| name.shape == Shape::Capital && !roles_of(name).is_modifier());
    matches!(words[at].text, "PC" | "WPC")
        && named
        && close(words, at + 1)
        && at.checked_sub(1).is_none_or(|before| free(&words[before]))
}

fn roles_of(word: &Word<'_>) -> Roles {
    if word.is_capital() { Roles::of_lower(word.stem()) } else { Roles::default() }
}

/// Takes the name behind the title at `at`, and behind "Councillors" a list of names; returns the word after them.
fn titled(words: &[Word<'_>], at: usize, found: &mut Vec<Named>) -> usize {
    let title = words[at].text;
    let many = title.len() > 3 && title.ends_with('s') || title == "Messrs";
    let mut first = at + 1;
    while first < words.len() && close(words, first) && roles_of(&words[first]).is_title() {
        first += 1;
    }
    let honorific = Some(Span::new(words[at].start, words[first - 1].end()));
    let mut end = end_of_name(words, first);
    if end == first {
        return first;
    }
    found.push(named(words, honorific, first, end));
    while many && let Some(next) = next_in_list(words, end) {
        let next_end = end_of_name(words, next);
        if next_end == next {
            break;
        }
        found.push(named(words, honorific, next, next_end));
        end = next_end;
    }
    end
}

/// The word after a comma or "and" at `end`.
fn next_in_list(words: &[Word<'_>], end: usize) -> Option<usize> {
    let word = words.get(end)?;
    let joins = word.shape == Shape::Ampersand || word.text == "and";
    match (word.gap, joins) {
        (Gap::Break | Gap::Stop, _) => None,
        (_, true) => Some(end + 1).filter(|&next| close(words, next)),
        (Gap::Comma, false) => Some(end),
        _ => None,
    }
}

/// Takes "Siobhan Reed" where `at` is a given name.
fn full_name(words: &[Word<'_>], at: usize, found: &mut Vec<Named>) -> usize {
    let end = end_of_name(words, at);
    let surname = words[end.max(at + 1) - 1].stem();
    let whole = end > at + 1 && surname.chars().count() > 1 && words[at].stem().len() == words[at].text.len();
    let end = if whole { end } else { at + 1 };
    let lone = !whole && words.get(end).is_none_or(|next| !close(words, end) || !next.is_capital());
    if whole || lone {
        found.push(Named { lone, ..named(words, None, at, end) });
    }
    end
}

/// The word after the name that begins at `first`.
fn end_of_name(words: &[Word<'_>], first: usize) -> usize {
    const LONGEST: usize = 4;
    let mut end = first;
    while end < words.len() && end < first + LONGEST && (end == first || close(words, end)) {
        let word = &words[end];
        let roles = roles_of(word);
        let part = word.is_capital() && !roles.breaks() && !roles.is_edge() && is_name_like(word);
        if !part || end > first && roles.is_premises() {
            break;
        }
        end += 1;
        if word.stem().len() < word.text.len() {
            break;
        }
    }
    let place = end < words.len() && close(words, end) && roles_of(&words[end]).is_thing();
    let ends_in_place = end > first && roles_of(&words[end - 1]).is_thing() && end > first + 1;
    if place || ends_in_place && words[end - 1].text != "Hill" { first } else { end }
}

/// A capital letter, or a capitalised word that is no acronym.
fn is_name_like(word: &Word<'_>) -> bool {
    word.shape == Shape::Capital && word.text.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
}

/// Whether the word at `at` follows closely on the one before it: behind a space, or behind the stop of an initial.
fn close(words: &[Word<'_>], at: usize) -> bool {
    let short = at > 0 && (words[at - 1].text.len() < 3 || words[at - 1].text == "Cllr");
    at < words.len() && (words[at].gap == Gap::Space || words[at].gap == Gap::Stop && short)
}

fn named(words: &[Word<'_>], honorific: Option<Span>, first: usize, end: usize) -> Named {
    let last = &words[end - 1];
    let span = Span::new(words[first].start, last.start + last.stem().len());
    let behind = words.get(end).filter(|word| word.gap == Gap::Break && word.shape == Shape::Acronym);
    let initials = behind.filter(|word| word.start == last.end() + 2 && is_initials(word.text, &words[first..end]));
    Named { honorific, span, initials: initials.map(Word::span), lone: false }
}

fn is_initials(initials: &str, name: &[Word<'_>]) -> bool {
    let first = |text: &str| text.chars().next();
    let last = name.last().and_then(|word| first(word.text));
    first(initials) == name.first().and_then(|word| first(word.text)) && initials.chars().any(|c| Some(c) == last)
}
