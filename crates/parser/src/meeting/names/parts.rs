//! What a run of words names: an organisation, a part of one, or both, one behind the other.

use model::Span;

use super::words::{EDGES, class, key};
use super::{Class, Name};

/// The name in a run of words, or two where a committee's name follows its council's.
pub(super) fn split(text: &str, run: &[Span]) -> Vec<Name> {
    let run = unlabelled(text, trim(text, translated(text, run)));
    let keys: Vec<String> = run.iter().map(|word| key(word.of(text)).into_owned()).collect();
    if keys.iter().any(|key| POSTS.contains(&key.as_str())) {
        return Vec::new();
    }
    let Some(head) = head(&keys) else { return Vec::new() };
    // "Hale Community Council Forum" is one name: its last word alone names nothing.
    let named = |at: &usize| run.len() > at + 1 || ["cabinet", "executive"].contains(&keys[*at].as_str());
    let council = keys.iter().position(|key| ["authority", "council"].contains(&key.as_str())).map(|at| at + 1);
    // "Council of Governors" is one name too.
    let governs = |at: &usize| {
        keys.get(*at).is_some_and(|key| key == "of")
            && keys.get(at + 1).is_some_and(|key| GOVERNING.contains(&key.as_str()))
    };
    let council = council.filter(|at| *at == run.len() || named(at) && !governs(at));
    let board = (2..keys.len()).find(|&at| {
        let parents = keys[at].starts_with("pt");
        (parents || GOVERNING.contains(&keys[at].as_str())) && class(&keys[at - 1]) == Some(Class::Authority)
            // "Partnership Board" is one name.
            || keys[at] == "board" && class(&keys[at - 1]) == Some(Class::Authority) && keys[at - 1] != "partnership"
    });
    let university = keys.contains(&"university".to_owned());
    let board = board.or_else(|| {
        // "University of Hale Senate"
        let sits = |key: &String| ["court", "senate", "senatus"].contains(&key.as_str());
        keys.iter().position(sits).filter(|&at| university && at > 1 && keys[at - 1] != "of")
    });
    let is_part = |key: &str| class(key) == Some(Class::Body) || key == "body";
    let of = keys.windows(2).rposition(|pair| pair[1] == "of" && is_part(&pair[0])).map(|at| at + 1);
    let parts = match (head, council, of) {
        (Class::Body, Some(end), _) if end < run.len() => {
            vec![(Class::Authority, &run[..end]), (Class::Body, &run[end..])]
        }
        (Class::Body, None, _) if board.is_some_and(|at| at > 1) => {
            let at = board.unwrap_or_default();
            vec![(Class::Authority, &run[..at]), (Class::Body, &run[at..])]
        }
        (Class::Authority, _, Some(of)) => vec![(Class::Body, &run[..of]), (Class::Authority, &run[of..])],
        _ => vec![(head, run)],
    };
    parts.into_iter().filter_map(|(class, words)| name(text, class, trim(text, words))).collect()
}

/// What stands behind the stroke of a name that is given in Irish or Welsh first: "Comhairle Hale / Hale Council".
fn translated<'w>(text: &str, run: &'w [Span]) -> &'w [Span] {
    let first = run.first().is_some_and(|first| CELTIC.contains(&key(first.of(text)).as_ref()));
    let stroke = run.iter().position(|word| word.of(text) == "/").filter(|_| first);
    stroke.map_or(run, |at| &run[at + 1..])
}

/// Words that begin the names of councils in Irish and Welsh.
pub(super) const CELTIC: &[&str] = &["chyngor", "comhairle", "cyngor", "gyngor", "nghyngor"];

/// Words for parts of councils that name none of them by themselves.
const PLAIN_BODIES: &[&str] =
    &["board", "commission", "committee", "committees", "forum", "group", "panel", "sub-committee"];

/// Words that name a council before "of" and a place: "London Borough of Vane".
const OF_PLACES: &[&str] = &["borough", "city", "corporation", "county", "parish", "royal", "township"];

/// Words of boards that govern an organisation whole.
const GOVERNING: &[&str] = &["directors", "governing", "governors", "trustees"];

/// The run without a label that it begins with: "COMMITTEE Parks Committee".
fn unlabelled<'w>(text: &str, run: &'w [Span]) -> &'w [Span] {
    // "Name of Committee Parks Committee", as a form prints it.
    if run.len() > 4 && key(run[0].of(text)) == "name" && key(run[1].of(text)) == "of" {
        return &run[3..];
    }
    let is = |word: Option<&Span>| word.map(|word| key(word.of(text))).filter(|key| class(key).is_some());
    match (is(run.first()), is(run.last())) {
        (Some(first), Some(last)) if first == last && run.len() > 2 => &run[1..],
        _ => run,
    }
}

/// Words of posts: what holds one is no name of a body.
const POSTS: &[&str] = &[
    "chair",
    "chairman",
    "chief",
    "clerk",
    "cllr",
    "councillor",
    "councillors",
    "director",
    "head",
    "leader",
    "manager",
    "member",
    "miss",
    "mr",
    "mrs",
    "ms",
    "officer",
    "secretary",
    "solicitor",
];

fn name(text: &str, class: Class, words: &[Span]) -> Option<Name> {
    let (first, last) = (words.first()?, words.last()?);
    let lone = words.len() == 1 && PLAIN_BODIES.contains(&key(first.of(text)).as_ref());
    let generic = lone || class == Class::Authority && is_generic(text, words);
    let governs = class == Class::Body && words.iter().any(|word| GOVERNING.contains(&key(word.of(text)).as_ref()));
    let span = first.to(*last);
    // The full stop of a sentence is none of the name.
    let span = span.slice(0..span.of(text).trim_end_matches('.').len());
    let span = if class == Class::Body { with_side(text, span) } else { span };
    let short = SHORT.contains(&key(last.of(text)).as_ref());
    Some(Name { class, span, generic, short, governs })
}

/// The name with the side of the area that it is for behind it: "Plans Panel (South)".
fn with_side(text: &str, name: Span) -> Span {
    const SIDES: [&str; 8] = ["central", "city", "east", "inner", "north", "outer", "south", "west"];
    let bracket = text[name.end()..].strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(side, _)| side);
    let side = bracket.filter(|side| side.split([' ', '-']).all(|word| SIDES.contains(&key(word).as_ref())));
    side.map_or(name, |side| Span::new(name.start(), name.end() + " ()".len() + side.len()))
}

/// Last words of names that are cut short.
const SHORT: &[&str] = &["fgb", "lgb", "pc", "pcc", "ppg", "pta", "ptfa"];

/// Whether "public" belongs to the business behind it: "Public Protection Committee", not "Public Board Meeting".
fn is_public_matter(text: &str, run: &[Span]) -> bool {
    const MATTERS: [&str; 17] = [
        "accounts",
        "affairs",
        "art",
        "audit",
        "health",
        "interest",
        "petitions",
        "private",
        "protection",
        "realm",
        "relations",
        "rights",
        "safety",
        "service",
        "services",
        "transport",
        "works",
    ];
    let is = |at: usize, words: &[&str]| run.get(at).is_some_and(|word| words.contains(&key(word.of(text)).as_ref()));
    is(0, &["public"]) && is(1, &MATTERS)
}

/// The run without words at its edges that are none of the name.
fn trim<'w>(text: &str, mut run: &'w [Span]) -> &'w [Span] {
    let edge = |word: Option<&Span>| word.is_some_and(|word| EDGES.contains(&key(word.of(text)).as_ref()));
    let whole = run;
    while edge(run.first()) && !is_public_matter(text, run) {
        run = &run[1..];
    }
    // "Statutory Members Group" is more than a group.
    if let [group] = run
        && PLAIN_BODIES.contains(&key(group.of(text)).as_ref())
    {
        let own = |word: &&Span| ["members", "statutory"].contains(&key(word.of(text)).as_ref());
        let kept = whole.iter().rev().skip(1).take_while(own).count();
        run = &whole[whole.len() - 1 - kept..];
    }
    // "Hale Allotment Association Annual General Meeting"
    let general = |word: Option<&Span>| word.is_some_and(|word| key(word.of(text)) == "general");
    while edge(run.last()) || general(run.last()) {
        run = &run[..run.len() - 1];
    }
    run
}

/// Pairs of words that end the name of an organisation whose last word alone would be a part of one.
const WHOLE_BOARDS: &[(&str, &str)] = &[
    ("care", "board"),
    ("commissioning", "group"),
    ("conservancy", "board"),
    ("drainage", "board"),
    ("health", "board"),
    ("integration", "board"),
    ("joint", "board"),
];

/// Pairs of words that end the name of a part of an organisation whose last word alone would be one of its own.
const COUNCILS_WITHIN: &[(&str, &str)] =
    &[("academic", "council"), ("general", "council"), ("school", "council"), ("student", "council")];

/// How many words at the end tell one of several apart: "Sub-Committee No. 5", "Panel B"; or say in which form of law an
/// organisation stands: "Residents' Association Ltd".
fn designation(keys: &[String]) -> usize {
    const FORMS: [&str; 6] = ["cic", "cio", "limited", "llp", "ltd", "plc"];
    let figure = |key: &String| key.len() < 3 && key.bytes().all(|b| b.is_ascii_digit());
    match keys {
        [.., no, number] if no == "no" && figure(number) => 2,
        [.., number] if number.starts_with("no.") || figure(number) => 1,
        [.., before, form] if FORMS.contains(&form.as_str()) => usize::from(class(before) == Some(Class::Authority)),
        [.., letter] if keys.len() > 2 && ["a", "b", "c", "d"].contains(&letter.as_str()) => 1,
        _ => 0,
    }
}

/// What the run names, by its last words or by the word before "of" or by the word before "of": "Committee", "Board of Governors".
fn head(keys: &[String]) -> Option<Class> {
    let ends_in = |pairs: &[(&str, &str)]| {
        keys.len() > 1 && pairs.contains(&(keys[keys.len() - 2].as_str(), keys[keys.len() - 1].as_str()))
    };
    let last = match () {
        () if keys == ["parochial", "church", "council"] => Some(Class::Body),
        // "Health Board" alone is a board of a council.
        () if keys.len() > 3 && ends_in(WHOLE_BOARDS) => Some(Class::Authority),
        () if ends_in(COUNCILS_WITHIN) => Some(Class::Body),
        () => class(keys[..keys.len() - designation(keys)].last()?),
    };
    let before_of =
        keys.windows(2).find(|pair| ["of", "for"].contains(&pair[1].as_str())).and_then(|pair| class(&pair[0]));
    let of_place = keys.windows(2).any(|pair| OF_PLACES.contains(&pair[0].as_str()) && pair[1] == "of");
    let first = keys.first()?.as_str();
    let gaelic = CELTIC.contains(&first);
    let part = ["bwyllgor", "pwyllgor"].contains(&first).then_some(Class::Body);
    let governing = keys.windows(2).any(|pair| pair[0] == "governing" && pair[1] == "body");
    let company = keys.len() > 2 && ["cic", "cio", "limited", "ltd", "plc"].contains(&keys.last()?.as_str());
    let authority = (of_place || gaelic || company).then_some(Class::Authority);
    last.or(before_of).or(authority).or(part).or(governing.then_some(Class::Body))
}

/// Whether the name holds nothing but what a council is.
fn is_generic(text: &str, words: &[Span]) -> bool {
    const KINDS: &[&str] = &[
        "and",
        "authority",
        "borough",
        "city",
        "community",
        "council",
        "county",
        "cymuned",
        "cyngor",
        "district",
        "dref",
        "full",
        "gymuned",
        "gyngor",
        "llawn",
        "local",
        "of",
        "parish",
        "pc",
        "pcc",
        "the",
        "town",
        "tref",
        "school",
        "sir",
        "trust",
        "branch",
    ];
    words.iter().all(|word| KINDS.contains(&key(word.of(text)).as_ref()))
}
