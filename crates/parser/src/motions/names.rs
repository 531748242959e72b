//! People as motions name them: "Cllr Mrs Vane", "A. Pike", "PP", "(AH)", "the Chairman".

use std::ops::Range;

use patterns::Words;

/// Forms of address and offices that stand before a name or for one, in lower case without full stops.
const TITLES: &str = include_str!("lexicon/titles.txt");

/// Capitalised words that are never part of a name beside a motion, in lower case without full stops.
const OTHERS: &str = include_str!("lexicon/others.txt");

/// Small words inside surnames, in lower case without full stops.
const PARTICLES: &str = include_str!("lexicon/particles.txt");

const TITLE: u64 = 1;
const OTHER: u64 = 2;
const PARTICLE: u64 = 4;

static WORDS: Words<512> = Words::new().lines(TITLES, TITLE).lines(OTHERS, OTHER).lines(PARTICLES, PARTICLE);

/// Longest name, in words.
const LONGEST: usize = 7;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title,
    Name,
    Initials,
    Particle,
    Other,
}

fn kind(word: &str) -> Kind {
    let bare = word.trim_end_matches([':', '-', '–']);
    let bare = bare.trim_matches(|c: char| matches!(c, '.' | ',' | ';' | '(' | ')' | '[' | ']'));
    let lower = bare.to_lowercase().replace('.', "");
    let listed = WORDS.bits(&lower);
    if lower.is_empty() || listed & OTHER != 0 {
        return Kind::Other;
    }
    if bare.starts_with(char::is_uppercase) && listed & TITLE != 0 {
        return Kind::Title;
    }
    if WORDS.bits(bare) & PARTICLE != 0 {
        return Kind::Particle;
    }
    let is_word = bare.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'));
    let starts = bare.starts_with(char::is_uppercase) || ["d'", "d’", "o'", "o’"].iter().any(|o| lower.starts_with(o));
    match (is_word && starts, bare.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)) {
        (true, true) if lower.chars().count() <= 4 => Kind::Initials,
        (true, _) => Kind::Name,
        _ => Kind::Other,
    }
}

/// The name that `text` begins with, white space before it aside.
pub(super) fn leading(text: &str) -> Option<Range<usize>> {
    let from = text.len() - text.trim_start().len();
    // A tab parts the cells of a form.
    let line = text[from..].split(['\n', '\t']).next()?;
    let office = ["the ", "The "].iter().find(|the| line.starts_with(**the)).map_or(0, |the| the.len());
    let mut name = extent(&line[office..], office > 0)?;
    if office > 0 {
        name.end = with_body(&line[office..], name.end);
        name.end = with_holder(&line[office..], name.end);
    }
    let wording = &line[office..][name];
    let bare = wording.trim_end_matches(['.', '-', '–']);
    let bracketed = bare.starts_with('(') && bare.ends_with(')');
    let bare = if bracketed { &bare[1..bare.len() - 1] } else { bare };
    let bare = if bare.contains('(') { bare } else { bare.trim_end_matches(')') };
    let start = from + if office > 0 { 0 } else { usize::from(bracketed) };
    // "A" alone is the article.
    (bare != "A").then_some(start..from + office + usize::from(bracketed) + bare.len())
}

/// The end of an office with the body that it is of behind it: "Leader of the Council".
fn with_body(line: &str, end: usize) -> usize {
    const BODIES: [&str; 4] = [" of the Council", " of the Committee", " of the Board", " of Council"];
    end + BODIES.iter().find(|body| line[end..].starts_with(**body)).map_or(0, |body| body.len())
}

/// The end of an office with the name of who holds it behind it: "Lord Mayor (Councillor Vane)".
fn with_holder(line: &str, end: usize) -> usize {
    // The office may have taken the title inside the brackets for its own.
    let open = line[..end].rfind('(').or_else(|| line[end..].starts_with(" (").then_some(end + 1));
    let Some(open) = open else { return end };
    let holder = line[open + 1..].find(')').map(|close| open + 1 + close);
    holder
        .filter(|&close| extent(&line[open + 1..close], false).is_some_and(|name| name.end == close - open - 1))
        .map_or(end, |close| close + 1)
}

/// How far the name reaches that `line` begins with; behind "the" only an office can stand.
fn extent(line: &str, is_office: bool) -> Option<Range<usize>> {
    let (mut end, mut named, mut titled) = (0, false, false);
    for (start, word) in words(line).take(LONGEST) {
        // "Martin,seconded": the space is left out.
        let word = word.split_inclusive(',').next().unwrap_or(word);
        let kind = kind(word);
        // A title behind a name begins the next person's.
        let fits = match kind {
            Kind::Title => !named,
            Kind::Name | Kind::Initials => !is_office,
            Kind::Particle => named || titled,
            Kind::Other => false,
        };
        if !fits {
            break;
        }
        named |= matches!(kind, Kind::Name | Kind::Initials);
        titled |= kind == Kind::Title;
        end = start + word.trim_end_matches([',', ';', ':', '-', '–']).len();
        if ends_name(word, kind) {
            break;
        }
    }
    // "DR" alone is a person's initials, "Dr" alone nobody.
    let bare = line[..end].trim_end_matches([')', '.']);
    let is_initials = (2..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    (named || titled && (is_office || is_initials)).then_some(0..end)
}

/// The name that `text` ends with, white space and commas behind it aside.
pub(crate) fn trailing(text: &str) -> Option<Range<usize>> {
    let text = text.trim_end_matches([' ', ',', '\t']);
    let line = text.rfind('\n').map_or(0, |at| at + 1);
    let mut run: Vec<(usize, &str, Kind)> = Vec::new();
    let mut end = text.len();
    for _ in 0..LONGEST {
        let head = &text[line..end];
        let start = line + head.rfind(' ').map_or(0, |at| at + 1);
        let word = &text[start..end];
        let kind = kind(word);
        if kind == Kind::Other || !run.is_empty() && ends_name(word, kind) {
            break;
        }
        run.push((start, word, kind));
        if start == line {
            break;
        }
        end = start - 1;
    }
    run.reverse();
    let titled = run.iter().rposition(|(.., kind)| *kind == Kind::Title);
    let group =
        titled.map(|last| last - run[..last].iter().rev().take_while(|(.., kind)| *kind == Kind::Title).count());
    let run = &run[group.unwrap_or(0)..];
    let names = run.iter().filter(|(.., kind)| matches!(kind, Kind::Name | Kind::Initials)).count();
    // "DR" may be a person's initials.
    let is_spelt = |word: &str| (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if run.len() == 1 && run[0].2 == Kind::Title && is_spelt(run[0].1) {
        return Some(run[0].0..text.len());
    }
    let is_initials = run.len() == 1 && run[0].2 == Kind::Initials;
    let is_office = titled.is_some() && names == 0 && preceded_by_the(text, run[0].0);
    let start = run.first()?.0;
    if is_office {
        return Some(start - "the ".len()..text.len());
    }
    let is_person = names > 0 && (titled.is_some() || names > 1 || is_initials);
    is_person.then_some(start..text.len())
}

fn preceded_by_the(text: &str, at: usize) -> bool {
    text[..at].ends_with("the ") || text[..at].ends_with("The ")
}

/// Whether a name is over behind this word: a comma, or the full stop of a sentence.
fn ends_name(word: &str, kind: Kind) -> bool {
    let whole_initials = kind == Kind::Initials && word.len() > 2 && !word.trim_end_matches('.').contains('.');
    // "Cmhlr." and "Wm." are short for a title or a name.
    let has_vowel = word.contains(|c: char| "aeiouyáéíóúAEIOUYÁÉÍÓÚ".contains(c));
    // "the role of Chair. G Vane proposed"
    let is_office = kind == Kind::Title && word.len() > 5 && has_vowel;
    let may_end = kind == Kind::Name && word.len() > 3 && has_vowel || is_office || whole_initials;
    word.ends_with([',', ';', ':', ')', '-', '–']) || word.ends_with('.') && may_end
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<&str> {
        leading(text).map(|range| &text[range])
    }

    fn last(text: &str) -> Option<&str> {
        trailing(text).map(|range| &text[range])
    }

    #[test]
    fn names_as_printed_after_a_word() {
        for (text, name) in [
            (" Cllr Mrs Vane Seconded by", "Cllr Mrs Vane"),
            ("\tMr A Vane\tSeconder:", "Mr A Vane"),
            ("Councillor A. B. Pike, seconded", "Councillor A. B. Pike"),
            ("Mr J O’Dell and it was", "Mr J O’Dell"),
            ("PP, HP", "PP"),
            ("Cmhlr. Ó Ceallaigh, seconded", "Cmhlr. Ó Ceallaigh"),
            ("PP. JS said", "PP"),
            ("J.M. Pike. JS said", "J.M. Pike"),
            ("(AH) (BT)", "AH"),
            ("Ald. Smythe-Jones. All agreed", "Ald. Smythe-Jones"),
            ("the Chairman and seconded", "the Chairman"),
            ("the Lord Mayor (Councillor Vane), Seconded", "the Lord Mayor (Councillor Vane)"),
            ("the Chair (Mr A Pike) and", "the Chair (Mr A Pike)"),
            ("Cllr Vane Cllr Pike", "Cllr Vane"),
            ("L. Moor, S. Kirk: That", "L. Moor"),
            ("Cllr van der Berg That the", "Cllr van der Berg"),
        ] {
            assert_eq!(first(text), Some(name), "{text}");
        }
        for text in ["that the report", "a new bench", "the report", "Seconded by", "£50 be paid"] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn names_as_printed_before_a_word() {
        for (text, name) in [
            ("However Cllr Mrs Vane ", "Cllr Mrs Vane"),
            ("It was moved by Mr Pike, and Ms A Vane ", "Ms A Vane"),
            ("Alan Pike ", "Alan Pike"),
            ("nominations for the role of Chair. G Vane ", "G Vane"),
            ("the Chairman ", "the Chairman"),
            ("PP ", "PP"),
            ("DR ", "DR"),
        ] {
            assert_eq!(last(text), Some(name), "{text}");
        }
        for text in ["Residents ", "the bench was ", "The Council "] {
            assert_eq!(last(text), None, "{text}");
        }
    }

    #[test]
    fn the_word_lists_are_sorted_and_unique() {
        for list in [TITLES, OTHERS, PARTICLES] {
            assert!(list.lines().is_sorted_by(|a, b| a < b));
        }
    }
}
