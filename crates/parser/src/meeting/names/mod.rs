//! Names of councils and committees in a line of a paper's head.

mod parts;
mod words;

use model::Span;

use parts::split;
use words::{EDGES, STOPS, class, key};

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A council or other organisation: "Millbrook Town Council".
    Authority,
    /// A part of one: "Planning Committee".
    Body,
}

/// The name of a council or committee, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) class: Class,
    pub(super) span: Span,
    /// It says no more than what it is: "the Council", "County Council".
    pub(super) generic: bool,
    /// It is cut short: "Hale PC".
    pub(super) short: bool,
    /// It is the board at the top of an organisation, which committees are parts of: "Board of Governors".
    pub(super) governs: bool,
}

/// The names in the wording at `span`, in order.
pub(super) fn find(text: &str, span: Span) -> Vec<Name> {
    let words = words(text, span);
    let capitals = words.iter().all(|word| !word.of(text).chars().any(char::is_lowercase));
    let mut found = Vec::new();
    for run in runs(text, &words, capitals) {
        found.extend(split(text, run));
    }
    // "Board of Governors' Meeting"
    for name in &mut found {
        name.span = name.span.slice(0..name.span.of(text).trim_end_matches(['\'', '’']).len());
    }
    found
}

/// Whether a line is a name, or several, and nothing else.
pub(super) fn is_name(text: &str, line: Span) -> bool {
    let names = find(text, line);
    let starts = names.first().is_some_and(|name| name.span.start() == line.start());
    let words = |span: &Span| words(text, *span).len();
    starts && names.iter().map(|name| words(&name.span)).sum::<usize>() == words(&line)
}

/// Whether a name is Welsh or Irish: "Cyngor Tref Hale".
pub(super) fn is_celtic(name: &str) -> bool {
    parts::CELTIC.contains(&key(name.split(' ').next().unwrap_or_default()).as_ref())
        && !["council", "authority"].contains(&key(name.rsplit(' ').next().unwrap_or_default()).as_ref())
}

fn words(text: &str, span: Span) -> Vec<Span> {
    let parts = |c: char| !c.is_alphabetic() && !c.is_ascii_digit() && !"'’&/.-".contains(c);
    let mut from = 0;
    let mut words = Vec::new();
    for part in span.of(text).split_inclusive(parts) {
        let word = owner(part.trim_end_matches(parts));
        if !word.is_empty() {
            words.push(span.slice(from..from + word.len()));
        }
        from += part.len();
    }
    words
}

/// The word without the ending by which a council owns what follows: "Hale Town Council's Finance Committee".
fn owner(word: &str) -> &str {
    let stem = ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| key(stem) == "council").unwrap_or(word)
}

/// Runs of words that a name could be made of: capitals and small joining words, no sign between them that parts.
fn runs<'w>(text: &str, words: &'w [Span], capitals: bool) -> Vec<&'w [Span]> {
    let mut runs = Vec::new();
    let mut start = 0;
    for at in 0..=words.len() {
        let parted = at > start
            && words.get(at).is_some_and(|word| {
                let complete = ends_name(text, &words[start..at]);
                let aside = !complete && is_aside(text, words, start, at, capitals);
                !aside && parts(&text[words[at - 1].end()..word.start()], complete)
            });
        let numbers = at > start && key(words[at - 1].of(text)) == "no";
        let stop = words.get(at).is_none_or(|word| {
            let figure = numbers && word.len() < 3 || acts(text, words, at);
            is_place_behind(text, words, start, at)
                || !figure && !may_stand(word.of(text), capitals) && !joins_place(text, words, start, at)
        });
        if stop || parted {
            runs.push(&words[start..at]);
            start = if stop { at + 1 } else { at };
        }
    }
    runs
}

/// Whether "Action" stands in the name of a group, and heads no column: "Flood Action Group".
fn acts(text: &str, words: &[Span], at: usize) -> bool {
    let is = |at: usize, wanted: &str| words.get(at).is_some_and(|word| key(word.of(text)) == wanted);
    is(at, "action") && is(at + 1, "group")
}

/// Whether a word in brackets inside a name begins or ends before word `at`: "River Mill (Hale) Drainage Board".
fn is_aside(text: &str, words: &[Span], start: usize, at: usize, capitals: bool) -> bool {
    let sign = |at: usize| words.get(at).map_or("", |word| text[words[at - 1].end()..word.start()].trim());
    let closes = |at: usize| sign(at) == ")" && may_stand(words[at].of(text), capitals);
    match sign(at) {
        "(" => closes(at + 1) || closes(at + 2),
        ")" => text[words[start].start()..words[at - 1].end()].contains('('),
        _ => false,
    }
}

/// Whether what stands between two words parts them: any sign but a comma inside a name.
fn parts(between: &str, complete: bool) -> bool {
    match between.trim() {
        "" => complete && between.contains('\n'),
        "," => complete,
        _ => true,
    }
}

/// Whether a word may stand in a name.
fn may_stand(word: &str, capitals: bool) -> bool {
    let key = key(word);
    let joins = ["of", "the", "and", "&", "for", "in", "a"].contains(&key.as_ref());
    let capital =
        word.starts_with(char::is_uppercase) || ["body", "parish", "council", "coucnil"].contains(&key.as_ref());
    !STOPS.contains(&key.as_ref()) && (joins || capital || capitals && !word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a small word stands inside the name of a place: "Hale on Mill", "Vane upon Water".
fn joins_place(text: &str, words: &[Span], start: usize, at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |word| word.of(text));
    let proper = |at: usize| {
        let key = key(word(at));
        word(at).starts_with(char::is_uppercase)
            && !STOPS.contains(&key.as_ref())
            && !EDGES.contains(&key.as_ref())
            && class(&key).is_none()
            && !key.ends_with("day")
    };
    let joins = ["by", "cum", "le", "on", "super", "under", "upon", "with"].contains(&word(at).to_lowercase().as_str());
    joins && at > start && proper(at - 1) && proper(at + 1)
}

/// Whether a place begins behind a whole name: "Parks Committee in the Town Hall", but "Committee in Common".
fn is_place_behind(text: &str, words: &[Span], start: usize, at: usize) -> bool {
    let is = |at: usize, wanted: &str| words.get(at).is_some_and(|word| key(word.of(text)) == wanted);
    is(at, "in") && at > start && ends_name(text, &words[start..at]) && !is(at + 1, "common")
}

fn ends_name(text: &str, words: &[Span]) -> bool {
    words.last().is_some_and(|word| class(&key(word.of(text))).is_some())
}

impl Name {
    /// Whether it may name a building as well: "Hale School".
    pub(super) fn may_be_site(&self, text: &str) -> bool {
        const SITES: [&str; 7] = ["academy", "club", "college", "hospital", "institute", "school", "university"];
        self.span.of(text).rsplit(' ').next().is_some_and(|last| SITES.contains(&key(last).as_ref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        find(text, Span::new(0, text.len())).into_iter().map(|name| name.span.of(text)).collect()
    }

    #[test]
    fn names_are_found_in_headings_and_sentences() {
        for (text, expected) in [
            ("MILLBROOK BOROUGH COUNCIL", vec!["MILLBROOK BOROUGH COUNCIL"]),
            ("MINUTES of a meeting of the Cabinet held in the Council Chamber", vec!["Cabinet"]),
            (
                "DRAFT MINUTES OF WEST VANE PARISH COUNCIL MEETING HELD AT THE VILLAGE HALL",
                vec!["WEST VANE PARISH COUNCIL"],
            ),
            ("Minutes of the February meeting of Vane Parish council", vec!["Vane Parish council"]),
            (
                "Health, Wellbeing and Adult Care Scrutiny Committee – Meeting held",
                vec!["Health, Wellbeing and Adult Care Scrutiny Committee"],
            ),
            ("Minutes of the Board of Directors Meeting held in public", vec!["Board of Directors"]),
            ("Minutes of the Annual General Meeting of the Hale Society", vec!["Hale Society"]),
            ("Hale Town Council Planning Committee", vec!["Hale Town Council", "Planning Committee"]),
            ("Hale Town Council’s Finance Committee meeting", vec!["Hale Town Council", "Finance Committee"]),
            ("Hale Parish Council's Annual Meeting", vec!["Hale Parish Council"]),
            ("Board of Governors' Meeting", vec!["Board of Governors"]),
            ("HALE COMBINED AUTHORITY CABINET", vec!["HALE COMBINED AUTHORITY", "CABINET"]),
            ("Board of Trustees of Hale Academy Trust", vec!["Board of Trustees", "Hale Academy Trust"]),
            ("Hale Allotment Association Annual General Meeting", vec!["Hale Allotment Association"]),
            ("Hale Flood Action Group", vec!["Hale Flood Action Group"]),
            ("Planning Committee of Hale Town Council", vec!["Planning Committee", "Hale Town Council"]),
            ("COMMITTEE Play & Wellbeing Committee DATE 18/01/2021", vec!["Play & Wellbeing Committee"]),
            ("UNIVERSITY OF HALE SENATE", vec!["UNIVERSITY OF HALE", "SENATE"]),
            ("HALE PRIMARY SCHOOL BOARD OF GOVERNORS", vec!["HALE PRIMARY SCHOOL", "BOARD OF GOVERNORS"]),
            ("Meeting of the Hale Community Council Forum", vec!["Hale Community Council Forum"]),
            ("Hale with Mill Parish Council Extra Ordinary meeting.", vec!["Hale with Mill Parish Council"]),
            ("Annual Meeting, Hale on Mill Municipal District - Monday", vec!["Hale on Mill Municipal District"]),
            ("Meeting of Vane upon Water Parish Council on Monday", vec!["Vane upon Water Parish Council"]),
            ("Minutes of Hale Parish Council on Monday 3 May", vec!["Hale Parish Council"]),
            ("Cofnodion cyfarfod o Gyngor Cymuned Llanfer a gynhaliwyd", vec!["Gyngor Cymuned Llanfer"]),
            ("London Borough of Hale & Mill", vec!["London Borough of Hale & Mill"]),
            ("RIVER MILL (HALE) INTERNAL DRAINAGE BOARD", vec!["RIVER MILL (HALE) INTERNAL DRAINAGE BOARD"]),
            ("Hale Community Council (HCC) Meeting", vec!["Hale Community Council"]),
            ("Hale Residents’ Association Ltd. held on", vec!["Hale Residents’ Association Ltd"]),
            ("STATUTORY MEMBERS GROUP", vec!["STATUTORY MEMBERS GROUP"]),
            ("Public Protection Committee", vec!["Public Protection Committee"]),
            ("Public Board Meeting", vec!["Board"]),
            ("MILL & HALE HOMES LIMITED", vec!["MILL & HALE HOMES LIMITED"]),
            ("Responsible Authority:", vec!["Authority"]),
            ("Full Governing Body Meeting", vec!["Full Governing Body"]),
            ("Governing body meeting – 3 May", vec!["Governing body"]),
            ("Thursday, 9 January 2025", vec![]),
            ("Council Chamber, Civic Offices, Hale", vec![]),
            ("Leader of the Council and Cabinet Member for Finance", vec![]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }
}
