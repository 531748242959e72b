//! Acronyms that act as organisations, and the names that they stand for.
//!
//! Definitions follow Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
//! text" (2003): the letters of the short form, read from its end, must be found in order in the long form.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use model::{Minutes, Span};

use super::heads::{Strength, head_of};
use super::lexicon::{Side, is_thing_acronym, national, points_beside};
use super::trade;
use crate::commitments::is_deed;
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// What speaks for an acronym as an organisation.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// Points; two or more make it one.
    pub(crate) points: u32,
    /// Whether it did what only a member does: "JDM seconded".
    pub(crate) is_person: bool,
    /// Whether it stood with an article: "the NCC".
    pub(crate) with_article: bool,
    /// Where it stands.
    pub(crate) mentions: Vec<Span>,
    /// What the paper says it stands for, where that is no name by itself: "Ayle Xtra Now (AXN)".
    pub(crate) long: Option<Span>,
    /// Whether somebody attended for it.
    pub(crate) is_represented: bool,
    /// The acronyms that it stands in a list with.
    pub(crate) listed_with: BTreeSet<String>,
}

/// What is known of a block besides its words.
pub(crate) struct Context<'a> {
    /// The names found in it.
    pub(crate) names: &'a [Span],
    /// What those who attended represent.
    pub(crate) affiliations: &'a [&'a str],
    /// Whether it lists letters that came in: "NXD – Newsletter".
    pub(crate) letters: bool,
}

/// The acronyms of a paper by their wording.
pub(crate) type Acronyms = BTreeMap<String, Evidence>;

/// Adds the acronyms among the words of a block that are no part of a name.
pub(crate) fn collect(text: &str, words: &[Word<'_>], context: &Context<'_>, acronyms: &mut Acronyms) {
    let names = context.names;
    let mut next_name = 0;
    for (at, word) in words.iter().enumerate() {
        while next_name < names.len() && names[next_name].end() <= word.start {
            next_name += 1;
        }
        let inside = names.get(next_name).is_some_and(|name| name.start() <= word.start);
        if let Some(last) = with_stops(text, words, at).filter(|_| !inside) {
            with_stops_at(text, words, at, last, acronyms);
        }
        let is_represented = context.affiliations.contains(&word.stem());
        if word.shape != Shape::Acronym || !(is_represented || may_be_body(text, words, at)) {
            continue;
        }
        let evidence = acronyms.entry(word.stem().to_owned()).or_default();
        if !inside {
            evidence.mentions.push(Span::new(word.start, word.start + word.stem().len()));
        }
        let sends = context.letters
            && at == 0
            && words.get(1).is_some_and(|next| next.gap == Gap::Break || is_letter(next.text));
        let known = sends
            || is_council(word.stem())
            || is_kind(word.stem()) && word.stem() != "PCC"
            || is_known_in_small(word.stem())
            || is_represented;
        let long = if inside { None } else { long_form(text, words, at) };
        let behind = if inside || long.is_some() { None } else { long_form_behind(text, words, at) };
        let joined = !inside && is_joined(text, word, names, next_name);
        evidence.points +=
            points(text, words, long.unwrap_or(at), at, inside) + 2 * u32::from(known) + u32::from(joined);
        evidence.is_person |= words.get(at + 1).is_some_and(|next| next.gap == Gap::Space && next.text == "seconded");
        let before = || Some(words[long?].span().to(words[at - 1].span()));
        evidence.long = evidence.long.or_else(before).or(behind);
        evidence.is_represented |= is_represented;
        evidence.listed_with.extend(listed_with(words, at));
        evidence.with_article |= at > 0 && words[at - 1].text.eq_ignore_ascii_case("the");
    }
}

/// The last letter of the acronym with stops whose first is the word at `at`: "N.X.D.".
fn with_stops(text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    const FEWEST: usize = 3;
    let letter = |word: &Word<'_>| word.text.len() == 1 && word.shape != Shape::Lower && word.text != "&";
    let joined = |next: usize| {
        letter(&words[next]) && letter(&words[next - 1]) && &text[words[next - 1].end()..words[next].start] == "."
    };
    let goes_on = at > 0 && joined(at);
    let further = (at + 1..words.len()).take_while(|&next| joined(next)).count();
    let capital = words[at].text.starts_with(|c: char| c.is_ascii_uppercase());
    (capital && !goes_on && further + 1 >= FEWEST).then_some(at + further)
}

/// Adds the acronym whose letters are the words from `first` to `last`, unless these are a person's initials.
fn with_stops_at(text: &str, words: &[Word<'_>], first: usize, last: usize, acronyms: &mut Acronyms) {
    let acronym: String = words[first..=last].iter().map(|letter| letter.text).collect();
    let next = words.get(last + 1).filter(|next| next.gap == Gap::Stop);
    let with_article = first > 0 && words[first - 1].text.eq_ignore_ascii_case("the");
    let of_person = next.is_some_and(|next| next.shape == Shape::Capital) && !with_article
        || first > 0 && Roles::of(&words[first - 1].text.to_lowercase()).is_title();
    if of_person || is_thing(&acronym) {
        return;
    }
    let after = next.filter(|next| next.shape == Shape::Lower);
    let does = after.is_some() && does_something(words, last + 1);
    let known = is_council(&acronym) || is_kind(&acronym);
    let stop = usize::from(text[words[last].end()..].starts_with('.'));
    let evidence = acronyms.entry(acronym).or_default();
    evidence.points += points(text, words, first, last, false)
        + after.map_or(0, |after| points_beside(Side::After, after.text))
        + u32::from(does)
        + 2 * u32::from(known);
    evidence.with_article |= with_article;
    evidence.mentions.push(Span::new(words[first].start, words[last].end() + stop));
}

/// Whether an acronym stands in one list with the name before it or behind it: "Ayle Water, the NXD and", "the NXD and
/// Ayle Water".
fn is_joined(text: &str, word: &Word<'_>, names: &[Span], next: usize) -> bool {
    let joins = |between: &str| matches!(between.trim_end_matches("the ").trim(), "," | "and" | ", and" | "&" | "or");
    let before = next.checked_sub(1).map(|before| &text[names[before].end()..word.start]);
    let behind = names.get(next).and_then(|name| text.get(word.end()..name.start()));
    before.is_some_and(joins) || behind.is_some_and(joins)
}

/// Adds what those who attended say for the acronyms that they represent: "Jo Reed (NXD)".
pub(crate) fn attend(minutes: &Minutes, acronyms: &mut Acronyms) {
    const SHORTEST: usize = 3;
    for attendee in minutes.attendance.iter().filter(|attendee| attendee.name.contains(' ')) {
        let Some(whose) = attendee.represents.as_deref().filter(|whose| whose.len() >= SHORTEST) else { continue };
        if let Some(evidence) = acronyms.get_mut(whose) {
            evidence.points += 2;
        }
    }
}

/// The first of the words before the bracket around the acronym at `at` that begin with its letters.
fn long_form(text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    const SMALL_AT_MOST: usize = 3;
    let short = words[at].stem();
    let bracketed = text[..words[at].start].ends_with('(') && text[words[at].end()..].starts_with(')');
    let fewest = at.checked_sub(short.len()).filter(|_| bracketed)?;
    (fewest.saturating_sub(SMALL_AT_MOST)..=fewest).rev().find(|&first| {
        let whole = words[first + 1..at].iter().all(|word| matches!(word.gap, Gap::Space | Gap::Comma));
        let span = words[first].span().to(words[at - 1].span());
        whole && initials(span.of(text)).iter().any(|letters| letters.eq_ignore_ascii_case(short))
    })
}

/// The words in the bracket behind the acronym at `at` that begin with its letters, all of them with capitals: "AXN (Ayle
/// Xtra Now)".
fn long_form_behind(text: &str, words: &[Word<'_>], at: usize) -> Option<Span> {
    const LONGEST: usize = 60;
    let from = words[at].end() + " (".len();
    let bracket = text[words[at].end()..].strip_prefix(" (")?;
    let long = bracket.get(..bracket.find(')').filter(|length| *length <= LONGEST)?)?;
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) || SMALL_WORDS.contains(&word.to_uppercase().as_str());
    let whole = long.contains(' ') && long.split([' ', '-']).all(capital);
    let spelt = || initials(long).iter().any(|letters| letters == words[at].stem());
    (whole && words[at].stem().len() > 2 && spelt()).then(|| Span::new(from, from + long.len()))
}

/// Whether an acronym ends as those of councils, their associations, fire services and health boards do: "AXCC",
/// "NXBC", "AXDC", "NXTC", "AXALC", "NXFRS", "AXICB".
fn is_council(acronym: &str) -> bool {
    const SHORTEST: usize = 3;
    const ENDS: [&str; 9] = ["ALC", "BC", "CC", "CCG", "CVS", "DC", "FRS", "ICB", "TC"];
    acronym.len() >= SHORTEST && acronym != "PCC" && ENDS.iter().any(|end| acronym.ends_with(end))
}

/// Whether an acronym tells a kind of organisation: "WI", "PTA".
pub(crate) fn is_kind(acronym: &str) -> bool {
    acronym.chars().all(|c| c.is_ascii_uppercase())
        && head_of(&acronym.to_ascii_lowercase()).is_some_and(|(head, _)| head.strength == Strength::Suffix)
}

/// "OFSTED", which everybody knows as "Ofsted".
fn is_known_in_small(acronym: &str) -> bool {
    const SHORTEST: usize = 4;
    let title: String =
        acronym.char_indices().map(|(at, c)| if at == 0 { c } else { c.to_ascii_lowercase() }).collect();
    acronym.len() >= SHORTEST && national(&title).any(|known| known.name == title)
}

fn is_letter(word: &str) -> bool {
    ["re", "newsletter", "bulletin", "email", "letter"].iter().any(|letter| word.eq_ignore_ascii_case(letter))
}

/// Drops the long ones that the text also holds in small letters: "we OBJECT", "the PARISH".
pub(crate) fn drop_emphasis(text: &str, acronyms: &mut Acronyms) {
    const SHORTEST: usize = 5;
    let long: Vec<String> = acronyms
        .keys()
        .filter(|acronym| acronym.len() >= SHORTEST)
        .map(|acronym| acronym.to_ascii_lowercase())
        .collect();
    if long.is_empty() {
        return;
    }
    let mut small: HashSet<&str> = HashSet::new();
    let quiet = |word: &&str| word.len() >= SHORTEST && word[1..].bytes().all(|byte| byte.is_ascii_lowercase());
    for word in text.split(|c: char| !c.is_ascii_alphabetic()).filter(quiet) {
        let inflects = |long: &&String| {
            let fits = word.len() >= long.len() && word[..long.len()].eq_ignore_ascii_case(long);
            fits && matches!(&word[long.len()..], "" | "s" | "ed" | "ing")
        };
        small.extend(long.iter().filter(inflects).map(String::as_str));
    }
    acronyms.retain(|acronym, _| !small.contains(acronym.to_ascii_lowercase().as_str()));
}

fn may_be_body(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let stem = words[at].stem();
    let is_shouted =
        |word: &Word<'_>| word.shape == Shape::Acronym && (word.text.len() > 5 || SMALL_WORDS.contains(&word.text));
    // "TRANSPORT AND FLOOD RISK HELD ON"
    let stands_among = || {
        let is_word = |word: &Word<'_>| word.shape == Shape::Acronym && word.text.len() > 3;
        let next = words.get(at + 1).filter(|next| next.gap == Gap::Space);
        at > 0 && words[at].gap == Gap::Space && is_word(&words[at - 1]) && next.is_some_and(is_word)
    };
    let in_capitals =
        at > 0 && is_shouted(&words[at - 1]) || words.get(at + 1).is_some_and(is_shouted) || stands_among();
    let bytes = text.as_bytes();
    let beside = |byte: Option<&u8>| {
        byte.is_some_and(|byte| matches!(byte, b'&' | b'/' | b'@' | b'_' | b'.') || byte.is_ascii_digit())
    };
    let coded = beside(bytes.get(words[at].end()))
        && bytes.get(words[at].end() + 1).is_some_and(u8::is_ascii_alphanumeric)
        || words[at].start > 0 && matches!(bytes[words[at].start - 1], b'&' | b'/' | b'@' | b'_' | b'.');
    let saint = at > 0 && words[at].gap == Gap::Stop && words[at - 1].text.eq_ignore_ascii_case("st");
    let next = words.get(at + 1).filter(|next| next.gap == Gap::Space && next.shape == Shape::Capital);
    let constable = stem == "PC" && next.is_some_and(|next| head_of(&next.stem().to_ascii_lowercase()).is_none());
    let emphasised = stem.len() > 3 && is_deed(&stem.to_ascii_lowercase());
    (2..=8).contains(&stem.len())
        && stem.chars().all(|c| c.is_ascii_alphabetic() || c == '&')
        && !stem.contains("Mc")
        && !(stem.ends_with('s') && stem.len() > 2)
        && !(in_capitals && !is_unspeakable(stem)
            || coded
            || saint
            || constable
            || emphasised
            || is_number_of_item(words, at)
            || is_mover(words, at))
        && !is_act(words, at)
        && !Roles::of(&stem.to_ascii_lowercase()).breaks()
}

/// Whether letters make no word, be the words around them in capitals or not: "MINUTES OF CPG MEETING".
fn is_unspeakable(stem: &str) -> bool {
    let vowel = |byte: u8| matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U' | b'Y');
    (3..=5).contains(&stem.len()) && !stem.bytes().any(vowel)
}

/// Whether an acronym, or what it is the plural of, stands for a thing in most papers: "NDP".
pub(crate) fn is_thing(acronym: &str) -> bool {
    [acronym, acronym.trim_end_matches('s')].iter().any(|word| is_thing_acronym(&word.to_ascii_uppercase()))
}

/// The acronyms right before and behind the one at `at` that a comma or "and" joins to it: "PB, | RS and".
fn listed_with<'t>(words: &[Word<'t>], at: usize) -> impl Iterator<Item = String> + use<'t> {
    let joins = |word: &Word<'_>| matches!(word.text, "and" | "&");
    let before = match at {
        0 => None,
        _ if words[at].gap == Gap::Comma => Some(at - 1),
        _ => (at > 1 && joins(&words[at - 1])).then(|| at - 2),
    };
    let behind = match words.get(at + 1) {
        Some(next) if next.gap == Gap::Comma => Some(at + 1),
        Some(next) if joins(next) => Some(at + 2),
        _ => None,
    };
    let beside = [before, behind].map(|beside| beside.and_then(|beside| words.get(beside)).copied());
    let acronym = |word: &Word<'_>| word.shape == Shape::Acronym;
    beside.into_iter().flatten().filter(acronym).map(|word| word.stem().to_owned())
}

/// Small words that a heading in capitals holds: "BY WHOM".
const SMALL_WORDS: [&str; 12] = ["AND", "AT", "BE", "BY", "FOR", "IN", "IS", "OF", "ON", "THE", "TO", "WE"];

/// "seconded by JGB": a person.
fn is_mover(words: &[Word<'_>], at: usize) -> bool {
    const MOVES: [&str; 5] = ["approved", "moved", "proposed", "seconded", "thanked"];
    let deed = |verb: usize| MOVES.iter().any(|deed| words[verb].text.eq_ignore_ascii_case(deed));
    words[at].gap == Gap::Space && at > 1 && words[at - 1].text == "by" && deed(at - 2)
}

/// "FGB 41/2021".
fn is_number_of_item(words: &[Word<'_>], at: usize) -> bool {
    let next = words.get(at + 1).filter(|next| next.gap == Gap::Space && next.shape == Shape::Number);
    next.is_some() && words.get(at + 2).is_some_and(|year| year.gap == Gap::Break && year.shape == Shape::Number)
}

/// Whether an acronym is of an act that is cited by its year and part, or whose last letter tells it: "LGA 1972, Section 100",
/// "under the HA 1980".
pub(super) fn is_act(words: &[Word<'_>], at: usize) -> bool {
    const PARTS: [&str; 6] = ["part", "s", "schedule", "section", "sections", "ss"];
    let is_year = |word: &Word<'_>| word.shape == Shape::Number && word.text.len() == 4;
    let cited = words[at].gap != Gap::Comma && words[at].text.ends_with('A');
    words.get(at + 1).is_some_and(|year| is_year(year) && year.gap == Gap::Space)
        && (cited
            || words.get(at + 2).is_some_and(|part| PARTS.iter().any(|known| part.stem().eq_ignore_ascii_case(known))))
}

/// What the words beside the acronym at `at`, whose long form begins at `first`, say for an organisation.
fn points(text: &str, words: &[Word<'_>], first: usize, at: usize, named: bool) -> u32 {
    let word = &words[at];
    let bracketed = first < at;
    let goes_on = |next: &&Word<'_>| next.gap == Gap::Space || bracketed && next.shape == Shape::Lower;
    let after = words.get(at + 1).filter(goes_on);
    let mut before = (0..first).rev().filter(|_| words[first].gap == Gap::Space);
    let lead = before.find(|&before| !is_listed_before(words, before));
    let possessive = word.stem().len() < word.text.len();
    let dealt_with = lead.is_some_and(|lead| trade::led_to(words, lead) == Some(first));
    let about = lead.is_some_and(|lead| matches!(words[lead].text, "about" | "on" | "re" | "regarding"));
    let after_points =
        |after: &Word<'_>| if about && after.text == "to" { 0 } else { points_beside(Side::After, after.text) };
    after.map_or(0, after_points)
        + lead.map_or(0, |lead| points_beside(Side::Before, words[lead].text))
        + u32::from(possessive)
        + u32::from(trade::leads_to_sum(&text[word.end()..]))
        + u32::from(after.is_some() && does_something(words, at + 1))
        + u32::from(after.is_some() && is_one_of_many(words, at))
        + 2 * u32::from(dealt_with || is_explained(words, at) || is_behind_post(words, first))
        + u32::from(named)
}

/// Whether the word at `at` stands between what leads to a list and its last acronym: "funds from | AXT and the | NXD".
fn is_listed_before(words: &[Word<'_>], at: usize) -> bool {
    let joins = matches!(words[at].text, "and" | "or") && at > 0 && words[at - 1].shape == Shape::Acronym;
    let listed = words[at].shape == Shape::Acronym
        && words.get(at + 1).is_some_and(|after| after.gap == Gap::Comma || matches!(after.text, "and" | "or"));
    joins || listed || words[at].text.eq_ignore_ascii_case("the")
}

/// Whether the helping verb at `at` leads to what somebody does, not to what is done with a thing: "will hold", but not
/// "will be held".
pub(super) fn does_something(words: &[Word<'_>], at: usize) -> bool {
    const HELPING: [&str; 10] = ["can", "could", "had", "has", "have", "may", "should", "shall", "will", "would"];
    const BETWEEN: [&str; 6] = ["also", "already", "never", "not", "now", "still"];
    const NO_DEED: [&str; 9] = ["a", "an", "be", "been", "become", "have", "no", "the", "to"];
    let mut rest = words[at + 1..].iter().skip_while(|word| BETWEEN.contains(&word.text));
    HELPING.contains(&words[at].text)
        && rest
            .next()
            .is_some_and(|verb| verb.gap == Gap::Space && verb.shape == Shape::Lower && !NO_DEED.contains(&verb.text))
}

/// "NXD are", where neither an ending nor another subject makes several of it: not "HGVs are", "GPs and NXD are".
fn is_one_of_many(words: &[Word<'_>], at: usize) -> bool {
    let joined = at > 0 && (matches!(words[at - 1].text, "and" | "or") || words[at].gap == Gap::Comma);
    !joined && !words[at].text.ends_with('s') && trade::is_of_many(words, at + 1)
}

/// "Stakeholder Manager, | NXD".
fn is_behind_post(words: &[Word<'_>], at: usize) -> bool {
    const SHORTEST: usize = 3;
    let post = |word: &Word<'_>| word.is_capital() && Roles::of(&word.text.to_lowercase()).is_post();
    words[at].gap == Gap::Comma && words[at].text.len() >= SHORTEST && at > 0 && post(&words[at - 1])
}

/// Whether an apposition says what the acronym at `at` is: "NXD, a charity that".
fn is_explained(words: &[Word<'_>], at: usize) -> bool {
    const WHAT: [&str; 8] = ["agency", "body", "charity", "company", "contractor", "firm", "group", "organisation"];
    const FARTHEST: usize = 6;
    let article =
        words.get(at + 1).is_some_and(|next| next.gap == Gap::Comma && matches!(next.text, "a" | "an" | "the"));
    article && words[at + 2..].iter().take(FARTHEST).any(|word| WHAT.contains(&word.text))
}

/// Whether `short` abbreviates `long`: its letters stand in it in order, the first at the beginning of its first word.
pub(crate) fn abbreviates(short: &str, long: &str) -> bool {
    let mut rest: Vec<char> = long.chars().collect();
    let mut wanted = short.chars().filter(|c| c.is_alphanumeric()).rev().peekable();
    while let Some(letter) = wanted.next() {
        let fits = |at: &usize| {
            let begins_word = *at == 0 || !rest[at - 1].is_alphanumeric();
            rest[*at].to_lowercase().eq(letter.to_lowercase()) && (begins_word || wanted.peek().is_some())
        };
        let Some(found) = (0..rest.len()).rev().find(fits) else { return false };
        rest.truncate(found);
    }
    !rest.iter().any(|c| c.is_alphanumeric())
}

/// The first letters of the words of `name` in capitals: of all of them, without the small ones, and with words that are
/// acronyms whole: "NIW" of "NI Water".
pub(crate) fn initials(name: &str) -> Vec<String> {
    const SMALL: [&str; 5] = ["and", "for", "in", "of", "the"];
    let shouted = !name.contains(char::is_lowercase);
    // "Healthwatch" is two words
    let name = name.replace("Healthwatch", "Health Watch");
    let words = || name.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty());
    let great = |word: &&str| {
        word.starts_with(char::is_uppercase) && !SMALL.iter().any(|small| word.eq_ignore_ascii_case(small))
    };
    let first = |word: &str| {
        word.chars().find(|c| c.is_alphabetic()).map_or(String::new(), |c| c.to_ascii_uppercase().to_string())
    };
    let whole = |word: &str| if shouted || word.contains(char::is_lowercase) { first(word) } else { word.to_owned() };
    let mut found: Vec<String> = Vec::new();
    let forms = [
        words().map(first).collect(),
        words().filter(great).map(first).collect(),
        words().filter(great).map(whole).collect(),
    ];
    for letters in forms {
        let letters: String = letters;
        if letters.len() > 1 && !found.contains(&letters) {
            found.push(letters);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    fn collected(text: &str) -> Vec<(String, u32)> {
        let mut words = Vec::new();
        words::split(text, Span::new(0, text.len()), &mut words);
        let mut acronyms = Acronyms::new();
        let context = Context { names: &[], affiliations: &[], letters: false };
        collect(text, &words, &context, &mut acronyms);
        let bodies = acronyms.into_iter().filter(|(acronym, _)| !is_thing(acronym));
        bodies.map(|(acronym, evidence)| (acronym, evidence.points)).collect()
    }

    #[test]
    fn letters_of_an_abbreviation_stand_in_its_long_form_in_order() {
        assert!(abbreviates("AHA", "Ayle Housing Association"));
        assert!(abbreviates("DfE", "Department for Education"));
        assert!(!abbreviates("AHA", "Housing Association"));
        assert!(!abbreviates("XYZ", "Ayle Housing Association"));
    }

    #[test]
    fn initials_may_leave_small_words_out() {
        assert_eq!(initials("Department for Work and Pensions"), ["DFWAP", "DWP"]);
        assert_eq!(initials("Multi-Agency Board"), ["MAB"]);
    }

    #[test]
    fn an_acronym_that_does_what_only_several_do_is_an_organisation() {
        assert_eq!(collected("AXV are looking into it."), [("AXV".to_owned(), 2)]);
        assert!(collected("AXVs are dear.").is_empty());
        assert_eq!(collected("The AXV will now process them."), [("AXV".to_owned(), 2)]);
        assert_eq!(collected("The AXP will be processed."), [("AXP".to_owned(), 1)]);
        assert_eq!(collected("Thanks were sent to the AXV."), [("AXV".to_owned(), 3)]);
    }

    #[test]
    fn a_constable_is_no_parish_council() {
        let may_be = |text: &str| {
            let mut words = Vec::new();
            crate::words::split(text, Span::new(0, text.len()), &mut words);
            may_be_body(text, &words, 0)
        };
        assert!(!may_be("PC Danks wrote to the school.") && may_be("PC agreed to write."));
    }

    #[test]
    fn an_acronym_that_acts_is_an_organisation_and_vat_is_none() {
        assert_eq!(collected("Reported by AXC, which AXC confirmed, less VAT and 12/AB/7."), [("AXC".to_owned(), 4)]);
    }
}
