//! The words that lead to the name of a firm or a society.

use super::super::acronyms::does_something;
use super::super::councils::LEVELS;
use super::Trade;
use super::run::{is_coined, is_given_name};
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// The first word of the name that the word at `at` leads to, over an article: "a quote from | the Glenvale".
pub(in crate::bodies) fn led_to(words: &[Word<'_>], at: usize) -> Option<usize> {
    const FARTHEST: usize = 8;
    let word = &words[at];
    let next = words.get(at + 1).filter(|_| word.shape == Shape::Lower)?;
    let article = next.text == "the" && words.get(at + 2).is_some_and(|name| name.gap == Gap::Space);
    let name = at + 1 + usize::from(article);
    let close = next.gap == Gap::Space;
    let before = |class: Trade, most: usize| {
        phrase_before(words, at).take(most).any(|word| class.has(&word.text.to_lowercase()))
    };
    let sent = || before(Trade::Paper, FARTHEST) || before(Trade::Message, FARTHEST);
    let next_is_capital = words.get(name + 1).is_some_and(|word| word.gap == Gap::Space && word.is_capital());
    let leads = words[name].is_capital()
        && match word.text {
            "from" => close && (sent() || before(Trade::Part, 1) || is_person(&words[..at])),
            "at" => close && is_contact(words, at) && next_is_capital,
            "of" => close && (before(Trade::Part, 1) || is_titled(&words[..at]) && next_is_capital),
            "to" => close && (before(Trade::Given, FARTHEST) && !before(Trade::Honour, FARTHEST) || is_sum(words, at)),
            "with" => close && before(Trade::Bound, 2),
            "by" => close && (before(Trade::Made, 1) || is_carried_out(&words[..at])),
            noun => next.gap != Gap::Stop && Trade::Partner.has(noun),
        };
    leads.then_some(name)
}

/// "£750 | to Ayle Tots": the sign before the sum parts it from the word before.
fn is_sum(words: &[Word<'_>], at: usize) -> bool {
    at > 0 && words[at - 1].shape == Shape::Number && words[at - 1].gap == Gap::Break && words[at - 1].text.len() > 1
}

/// "to contact Jo | at Glenvale Play"
fn is_contact(words: &[Word<'_>], at: usize) -> bool {
    const FARTHEST: usize = 4;
    let person = at > 0 && (is_given_name(words[at - 1].text) || is_person(&words[..at]));
    person && phrase_before(words, at).take(FARTHEST).any(|word| Trade::Contact.has(word.text))
}

/// The first word of who is dealt with, whatever the deal, where that is no person: "from | Glenvale Solutions",
/// `by | GlenVale`.
pub(super) fn other_party(words: &[Word<'_>], at: usize) -> Option<usize> {
    let sent =
        || at > 0 && [Trade::Paper, Trade::Message].iter().any(|class| class.has(&words[at - 1].text.to_lowercase()));
    let coined = || words.get(at + 1).is_some_and(|next| is_coined(next.stem()));
    let trades =
        || words.get(at + 2).is_some_and(|last| last.is_capital() && Trade::Ending.has(&last.text.to_lowercase()));
    let leads = matches!(words[at].text, "from" | "through" | "with")
        || words[at].text == "by" && (sent() || coined() || trades());
    words.get(at + 1).filter(|next| leads && next.gap == Gap::Space).map(|_| at + 1)
}

/// Whether a word tells that sums behind names are what somebody asks for or gets: "tenders", "grant", "awarded".
pub(super) fn is_about_money(word: &Word<'_>) -> bool {
    let is = |word: &str| Trade::Paper.has(word) || Trade::Given.has(word);
    if word.shape == Shape::Lower { is(word.text) } else { is(&word.text.to_lowercase()) }
}

/// Whether the word at `at` opens a bracket behind a person who is no councillor, whose ward it would name: "Mr Reed
/// (Glenvale Play)".
pub(super) fn is_in_bracket_behind_person(text: &str, words: &[Word<'_>], at: usize) -> bool {
    const LONGEST: usize = 4;
    if !text[..words[at].start].ends_with('(') || !words[at].is_capital() {
        return false;
    }
    let before = words[..at].iter().rev().take(LONGEST);
    let name: Vec<&Word<'_>> = before.take_while(|word| word.is_capital()).collect();
    let roles = |word: &Word<'_>| Roles::of(&word.text.to_lowercase());
    let councillor =
        name.iter().any(|word| matches!(word.text, "Cllr" | "Cllrs" | "Coun" | "Councillor" | "Councillors"));
    let person = name.iter().any(|word| roles(word).is_title() || roles(word).is_given_name());
    name.len() > 1 && person && !councillor
}

/// Whether `words` end in a person's full name: "Siobhan Reed".
fn is_person(words: &[Word<'_>]) -> bool {
    matches!(words, [.., given, surname] if is_given_name(given.text) && surname.gap == Gap::Space && surname.is_capital())
}

/// Whether `words` end in a person's name with a title: "Mrs J Reed".
fn is_titled(words: &[Word<'_>]) -> bool {
    let name = words.iter().rev().take_while(|word| word.is_capital()).take(3);
    name.skip(1).any(|word| matches!(word.text, "Dr" | "Miss" | "Mr" | "Mrs" | "Ms"))
}

fn is_carried_out(words: &[Word<'_>]) -> bool {
    matches!(words, [.., carried, out] if carried.text == "carried" && out.text == "out")
}

/// The words before the one at `at`, last first, as far as its phrase reaches: over sums too.
fn phrase_before<'w, 't>(words: &'w [Word<'t>], at: usize) -> impl Iterator<Item = &'w Word<'t>> {
    let opens = |word: &Word<'_>| word.gap == Gap::Stop || word.gap == Gap::Break && word.shape != Shape::Number;
    let start = words[..=at].iter().rposition(opens).unwrap_or(0);
    words[start..at].iter().rev()
}

/// Whether the word at `at` is a paper whose owner stands before it.
pub(super) fn is_owned(words: &[Word<'_>], at: usize) -> bool {
    let owner = at.checked_sub(1).map(|before| &words[before]);
    words[at].gap == Gap::Space
        && words[at].shape == Shape::Lower
        && owner.is_some_and(|owner| owner.is_capital() && owner.stem().len() < owner.text.len())
        && Trade::Paper.has(words[at].text)
}

/// Whether the word at `at` tells what only somebody does, right behind capitals: "Glenvale | has offered".
pub(super) fn does_what_somebody_does(words: &[Word<'_>], at: usize) -> bool {
    let close = at > 0 && words[at].gap == Gap::Space && words[at].shape == Shape::Lower && words[at - 1].is_capital();
    close && (Trade::Acts.has(words[at].text) || helps(words, at))
}

/// Whether the word at `at` says what a council is or has that is called by its level, "County | has no money", or that it
/// comes from one: "a letter from County |".
pub(super) fn is_of_level(words: &[Word<'_>], at: usize) -> bool {
    const VERBS: [&str; 6] = ["are", "had", "has", "have", "is", "say"];
    let level = at > 0 && LEVELS.contains(&words[at - 1].text);
    let bare = level && at > 1 && !words[at - 2].text.eq_ignore_ascii_case("the") && !words[at - 2].is_capital();
    let sent = bare && matches!(words[at - 2].text, "from" | "with");
    bare && words[at].gap == Gap::Space && VERBS.contains(&words[at].text)
        || sent && !words[at].is_capital() && !matches!(words[at].text, "and" | "or")
}

/// Whether the word at `at` is done to somebody: "met | Glenvale".
pub(super) fn does_to(words: &[Word<'_>], at: usize) -> bool {
    const DEEDS: [&str; 9] = ["ask", "asked", "contacted", "invite", "invited", "meet", "met", "thanked", "told"];
    DEEDS.contains(&words[at].text) && words.get(at + 1).is_some_and(|next| next.gap == Gap::Space)
}

/// Whether the word at `at` leads to what somebody is to do: "Glenvale | to mend the gate".
pub(in crate::bodies) fn is_told_to(words: &[Word<'_>], at: usize) -> bool {
    const NO_DEED: [&str; 12] =
        ["a", "all", "an", "any", "be", "become", "have", "its", "our", "remain", "that", "the"];
    let deed = words.get(at + 1).filter(|deed| deed.gap == Gap::Space && deed.shape == Shape::Lower);
    words.get(at).is_some_and(|to| to.text == "to" && to.gap == Gap::Space)
        && deed.is_some_and(|deed| !NO_DEED.contains(&deed.text))
}

/// Whether the word at `at` is a helping verb that leads to what somebody does or suffers: "will send", "would be asked".
pub(super) fn helps(words: &[Word<'_>], at: usize) -> bool {
    does_something(words, at) || is_addressed(&words[at..])
}

/// Whether the word at `at` begins what several do that the name before it is: "Glenvale, | who are".
pub(super) fn is_who_of_many(words: &[Word<'_>], at: usize) -> bool {
    const VERBS: [&str; 6] = ["are", "deliver", "have", "provide", "run", "were"];
    let one = at > 1 && words[at - 1].is_capital() && !matches!(words[at - 2].text, "and" | "&");
    one && words[at].text == "who"
        && words[at].gap == Gap::Comma
        && words.get(at + 1).is_some_and(|verb| VERBS.contains(&verb.text))
}

/// Whether the article at `at` begins to say what the name before it is: "Glenvale, | a charity that", "Glenvale, | the
/// developer".
pub(super) fn is_explained(words: &[Word<'_>], at: usize) -> bool {
    const FARTHEST: usize = 3;
    let article = at > 0 && matches!(words[at].text, "a" | "an" | "the") && words[at - 1].is_capital();
    let what = words[at + 1..].iter().take(FARTHEST).take_while(|word| word.gap == Gap::Space);
    article
        && matches!(words[at].gap, Gap::Comma | Gap::Space)
        && what.map(|word| word.text).any(|word| Trade::Partner.has(word))
}

/// The first word of the service that the word at `at` is, with the place before it, where somebody turns to it or it does
/// something: "reported to | Highways", "| Ayle Highways have agreed", but not "to Highways England", "from Highways
/// funds" or "the Member for Highways agreed".
pub(super) fn service_at_work(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is_service = words[at].shape == Shape::Capital && Trade::Service.has(&words[at].stem().to_lowercase());
    if !is_service {
        return None;
    }
    let is_place = |word: &Word<'_>| {
        let roles = Roles::of(&word.text.to_lowercase());
        word.shape == Shape::Capital && !(roles.breaks() || roles.is_edge() || roles.is_modifier())
    };
    let first = at - usize::from(at > 0 && words[at].gap == Gap::Space && is_place(&words[at - 1]));
    let before = words[..first].last().filter(|_| words[first].gap == Gap::Space);
    let next = words.get(at + 1).filter(|next| next.gap == Gap::Space);
    let turned_to = before.is_some_and(|before| Trade::Toward.has(&before.text.to_lowercase()))
        && next.is_none_or(|next| next.shape == Shape::Lower && Trade::Follows.has(next.text));
    let acts = next.is_some() && (is_of_many(words, at + 1) || does_what_somebody_does(words, at + 1));
    let portfolio =
        |before: &Word<'_>| before.is_capital() || matches!(before.text, "&" | "and" | "for" | "in" | "of" | "on");
    (turned_to || acts && before.is_none_or(|before| !portfolio(before))).then_some(first)
}

/// "has been contacted", "to be invited"
fn is_addressed(words: &[Word<'_>]) -> bool {
    const HELPING: [&str; 8] = ["had", "has", "have", "must", "should", "to", "will", "would"];
    matches!(words, [helping, be, verb, ..] if HELPING.contains(&helping.text)
        && matches!(be.text, "be" | "been") && Trade::Addressed.has(verb.text))
}

/// Whether the word at `at` is a verb that only several do, right behind capitals: "Glenvale | are".
pub(in crate::bodies) fn is_of_many(words: &[Word<'_>], at: usize) -> bool {
    const VERBS: [&str; 12] =
        ["are", "ask", "do", "feel", "have", "need", "propose", "seek", "think", "want", "were", "wish"];
    let close = at > 0 && words[at].gap == Gap::Space && words[at - 1].is_capital();
    close && VERBS.contains(&words[at].text)
}
