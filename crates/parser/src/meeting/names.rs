//! Names of councils and committees in a line of a paper's head.

use model::Span;

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

/// Words that end the name of an organisation.
const AUTHORITIES: &[&str] = &[
    "academy",
    "association",
    "authority",
    "branch",
    "ccg",
    "charity",
    "club",
    "college",
    "commissioners",
    "company",
    "coucnil",
    "council",
    "corporation",
    "council's",
    "federation",
    "foundation",
    "hospital",
    "institute",
    "legion",
    "network",
    "partnership",
    "pc",
    "pcc",
    "school",
    "society",
    "trust",
    "union",
    "university",
];

/// Words that end, or begin before "of" and "for", the name of a part of one.
const BODIES: &[&str] = &[
    "assembly",
    "board",
    "cabinet",
    "caucus",
    "commission",
    "committee",
    "committees",
    "conference",
    "convention",
    "court",
    "directors",
    "district",
    "executive",
    "fgb",
    "forum",
    "governors",
    "governing",
    "group",
    "hub",
    "lgb",
    "panel",
    "parliament",
    "ppg",
    "pta",
    "senate",
    "sub-committee",
    "sub-group",
    "subcommittee",
    "subgroup",
    "trustees",
];

/// Words that stand before or behind a name and are none of it.
const EDGES: &[&str] = &[
    "a",
    "above",
    "above-named",
    "adjourned",
    "agm",
    "agenda",
    "all",
    "an",
    "and",
    "annual",
    "approved",
    "april",
    "august",
    "confirmed",
    "december",
    "draft",
    "extra",
    "extra-ordinary",
    "extraordinary",
    "february",
    "final",
    "first",
    "for",
    "in",
    "inaugural",
    "january",
    "july",
    "june",
    "march",
    "may",
    "members",
    "monthly",
    "next",
    "november",
    "october",
    "of",
    "ordinary",
    "public",
    "quarterly",
    "regular",
    "remote",
    "said",
    "september",
    "special",
    "statutory",
    "the",
    "unconfirmed",
    "virtual",
    "&",
];

/// Words at which a name cannot go on.
const STOPS: &[&str] = &[
    "action",
    "agenda",
    "at",
    "attend",
    "attended",
    "by",
    "commencing",
    "convened",
    "dated",
    "decision",
    "decisions",
    "directions",
    "extract",
    "from",
    "held",
    "hereby",
    "is",
    "it",
    "meeting",
    "meetings",
    "minute",
    "minutes",
    "minues",
    "minutres",
    "mtg",
    "notes",
    "notice",
    "on",
    "papers",
    "present",
    "proceedings",
    "proposed",
    "record",
    "report",
    "reports",
    "registered",
    "responsible",
    "said",
    "started",
    "summons",
    "date",
    "time",
    "venue",
    "that",
    "this",
    "to",
    "took",
    "via",
    "was",
    "were",
    "which",
    "will",
    "with",
    "you",
    "your",
    "between",
    "under",
    "has",
    "have",
    "please",
    "be",
    "are",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The names in the wording at `span`, in order.
pub(super) fn find(text: &str, span: Span) -> Vec<Name> {
    let words = words(text, span);
    let capitals = words.iter().all(|word| !word.of(text).chars().any(char::is_lowercase));
    let mut found = Vec::new();
    for run in runs(text, &words, capitals) {
        found.extend(split(text, run));
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

fn words(text: &str, span: Span) -> Vec<Span> {
    let parts = |c: char| !c.is_alphabetic() && !c.is_ascii_digit() && !"'’&/.-".contains(c);
    let mut from = 0;
    let mut words = Vec::new();
    for part in span.of(text).split_inclusive(parts) {
        let word = part.trim_end_matches(parts);
        if !word.is_empty() {
            words.push(span.slice(from..from + word.len()));
        }
        from += part.len();
    }
    words
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
        "" => between.contains('\n'),
        "," => complete,
        _ => true,
    }
}

/// Whether a word may stand in a name.
fn may_stand(word: &str, capitals: bool) -> bool {
    let key = key(word);
    let joins = ["of", "the", "and", "&", "for", "in", "a"].contains(&key.as_str());
    let capital =
        word.starts_with(char::is_uppercase) || ["body", "parish", "council", "coucnil"].contains(&key.as_str());
    !STOPS.contains(&key.as_str()) && (joins || capital || capitals && !word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a small word stands inside the name of a place: "Hale on Mill", "Vane upon Water".
fn joins_place(text: &str, words: &[Span], start: usize, at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |word| word.of(text));
    let proper = |at: usize| {
        let key = key(word(at));
        word(at).starts_with(char::is_uppercase)
            && !STOPS.contains(&key.as_str())
            && !EDGES.contains(&key.as_str())
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

fn key(word: &str) -> String {
    word.trim_end_matches('.').replace('’', "'").to_lowercase()
}

fn ends_name(text: &str, words: &[Span]) -> bool {
    words.last().is_some_and(|word| class(&key(word.of(text))).is_some())
}

fn class(key: &str) -> Option<Class> {
    match () {
        () if AUTHORITIES.contains(&key) => Some(Class::Authority),
        () if BODIES.contains(&key) => Some(Class::Body),
        () => None,
    }
}

/// The name in a run of words, or two where a committee's name follows its council's.
fn split(text: &str, run: &[Span]) -> Vec<Name> {
    let run = unlabelled(text, trim(text, run));
    let keys: Vec<String> = run.iter().map(|word| key(word.of(text))).collect();
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
        GOVERNING.contains(&keys[at].as_str()) && class(&keys[at - 1]) == Some(Class::Authority)
            // "Partnership Board" is one name.
            || keys[at] == "board" && class(&keys[at - 1]) == Some(Class::Authority) && keys[at - 1] != "partnership"
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

impl Name {
    /// Whether it may name a building as well: "Hale School".
    pub(super) fn may_be_site(&self, text: &str) -> bool {
        const SITES: [&str; 7] = ["academy", "club", "college", "hospital", "institute", "school", "university"];
        self.span.of(text).rsplit(' ').next().is_some_and(|last| SITES.contains(&key(last).as_str()))
    }
}

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
    let lone = words.len() == 1 && PLAIN_BODIES.contains(&key(first.of(text)).as_str());
    let generic = lone || class == Class::Authority && is_generic(text, words);
    let governs = class == Class::Body && words.iter().any(|word| GOVERNING.contains(&key(word.of(text)).as_str()));
    let span = first.to(*last);
    // The full stop of a sentence is none of the name.
    let span = span.slice(0..span.of(text).trim_end_matches('.').len());
    let span = if class == Class::Body { with_side(text, span) } else { span };
    let short = SHORT.contains(&key(last.of(text)).as_str());
    Some(Name { class, span, generic, short, governs })
}

/// The name with the side of the area that it is for behind it: "Plans Panel (South)".
fn with_side(text: &str, name: Span) -> Span {
    const SIDES: [&str; 8] = ["central", "city", "east", "inner", "north", "outer", "south", "west"];
    let bracket = text[name.end()..].strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(side, _)| side);
    let side = bracket.filter(|side| side.split([' ', '-']).all(|word| SIDES.contains(&key(word).as_str())));
    side.map_or(name, |side| Span::new(name.start(), name.end() + " ()".len() + side.len()))
}

/// Last words of names that are cut short.
const SHORT: &[&str] = &["fgb", "lgb", "pc", "pcc", "ppg", "pta"];

/// The run without words at its edges that are none of the name.
fn trim<'w>(text: &str, mut run: &'w [Span]) -> &'w [Span] {
    let edge = |word: Option<&Span>| word.is_some_and(|word| EDGES.contains(&key(word.of(text)).as_str()));
    let whole = run;
    while edge(run.first()) {
        run = &run[1..];
    }
    // "Statutory Members Group" is more than a group.
    if let [group] = run
        && PLAIN_BODIES.contains(&key(group.of(text)).as_str())
    {
        let own = |word: &&Span| ["members", "statutory"].contains(&key(word.of(text)).as_str());
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
    let gaelic = ["chyngor", "comhairle", "cyngor", "gyngor", "nghyngor"].contains(&first);
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
        "cyngor",
        "district",
        "full",
        "gyngor",
        "llawn",
        "local",
        "of",
        "parish",
        "pc",
        "pcc",
        "the",
        "town",
        "school",
        "trust",
        "branch",
    ];
    words.iter().all(|word| KINDS.contains(&key(word.of(text)).as_str()))
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
            ("HALE COMBINED AUTHORITY CABINET", vec!["HALE COMBINED AUTHORITY", "CABINET"]),
            ("Board of Trustees of Hale Academy Trust", vec!["Board of Trustees", "Hale Academy Trust"]),
            ("Hale Allotment Association Annual General Meeting", vec!["Hale Allotment Association"]),
            ("Hale Flood Action Group", vec!["Hale Flood Action Group"]),
            ("Planning Committee of Hale Town Council", vec!["Planning Committee", "Hale Town Council"]),
            ("COMMITTEE Play & Wellbeing Committee DATE 18/01/2021", vec!["Play & Wellbeing Committee"]),
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
