//! Titles that agendas share, in English, Welsh and Gaelic.

use std::sync::LazyLock;

use patterns::{Regex, folded, pattern};

use super::has_verb;

/// Titles that agendas of all kinds of bodies share, as beginnings in small letters.
const KNOWN: [&str; 67] = [
    "accounts for",
    "accounts to",
    "actions from",
    "adjournment",
    "agenda",
    "announcements",
    "annual return",
    "any other",
    "aob",
    "aocb",
    "apolog",
    "appointment",
    "approval of",
    "attendance",
    "budget",
    "bills for payment",
    "chair's",
    "chairman's",
    "chair’s",
    "chairman’s",
    "clerk's",
    "clerk’s",
    "closing",
    "confirmation of",
    "correspondence",
    "councillor's report",
    "date and time",
    "date of",
    "dates of",
    "declaration",
    "disclosure",
    "election of",
    "exclusion of",
    "exempt",
    "finance",
    "financial",
    "forward plan",
    "governance",
    "highways",
    "interests",
    "items for",
    "matters",
    "meeting closed",
    "members' interests",
    "minutes",
    "next meeting",
    "notice of motion",
    "open forum",
    "open session",
    "other business",
    "payments",
    "petitions",
    "planning",
    "police",
    "public",
    "questions",
    "quorum",
    "reports",
    "safeguarding",
    "signing of",
    "treasurer",
    "update",
    "urgent",
    "vote of",
    "votes of",
    "welcome",
    "work programme",
];

/// Whether the line begins as a title that is on nearly every agenda and in no other list.
pub(crate) fn is_of_every_agenda(body: &str) -> bool {
    const TITLES: [&str; 9] = [
        "any other",
        "aob",
        "aocb",
        "apolog",
        "date of",
        "declaration",
        "matters arising",
        "minutes of",
        "next meeting",
    ];
    static BEGINNING: LazyLock<Regex> = LazyLock::new(|| beginning(&TITLES));
    BEGINNING.is_match(body)
}

/// Whether the line is the title of an item on when to meet again: "Date of next meeting".
pub(crate) fn is_next_meeting(body: &str) -> bool {
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^(?:(?:dates?|time|venue)(?:\s+and\s+\w+)*\s+of\s+(?:the\s+)?)?(?:next|future)\s+meetings?\W*$")
    });
    NEXT.is_match(body)
}

/// Verbs of the tasks that agendas set.
const TASKS: [&str; 18] = [
    "accept",
    "agree",
    "approve",
    "confirm",
    "consider",
    "declare",
    "determine",
    "discuss",
    "elect",
    "extend",
    "invite",
    "note",
    "receive",
    "record",
    "report",
    "review",
    "sign",
    "welcome",
];

/// Whether the line begins as agendas put an item that somebody is to deal with: "To receive", "Receive".
pub(crate) fn opens_as_task(line: &str) -> bool {
    // "Report of the Clerk", "Note from the Chair" are titles of papers.
    const OF_PAPER: [&str; 4] = ["by", "from", "of", "on"];
    let mut words = line.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    is_infinitive(line) || is_task(first) && second.starts_with(char::is_lowercase) && !OF_PAPER.contains(&second)
}

/// Whether the line begins with a task as "To receive" does.
fn is_infinitive(line: &str) -> bool {
    line.split_once(' ').is_some_and(|(to, task)| {
        to.eq_ignore_ascii_case("to") && is_task(task.split([' ', ',', '/', ':']).next().unwrap_or_default())
    })
}

fn is_task(word: &str) -> bool {
    TASKS.iter().any(|task| word.eq_ignore_ascii_case(task))
}

/// Welsh titles of items, as beginnings in small letters.
const WELSH: [&str; 21] = [
    "adroddiad",
    "archwiliad",
    "cadarnhau",
    "ceisiadau",
    "cofnodion",
    "croeso",
    "cyfarfod",
    "cyhoeddiadau",
    "cyllid",
    "cynllunio",
    "datgan",
    "datgel",
    "derbyn",
    "dyddiad",
    "ethol",
    "gohebiaeth",
    "materion",
    "taliadau",
    "unrhyw fater",
    "unrhyw fusnes",
    "ymddiheuriad",
];

/// Whether the line begins as a title that agendas share.
pub(crate) fn is_known(body: &str) -> bool {
    static BEGINNING: LazyLock<Regex> = LazyLock::new(|| beginning(&KNOWN));
    BEGINNING.is_match(body) || is_welsh(body) || is_infinitive(body)
}

/// Whether the line begins as a Welsh title that agendas share.
fn is_welsh(body: &str) -> bool {
    static BEGINNING: LazyLock<Regex> = LazyLock::new(|| beginning(&WELSH));
    BEGINNING.is_match(body)
}

/// A pattern of lines that begin, in small letters, as one of some titles.
fn beginning(titles: &[&str]) -> Regex {
    folded(&format!("^(?:{})", titles.join("|")))
}

/// Whether a line is Gaelic, by its accents and small words: "Leisgeulan agus Gairm a’ Chlàir".
fn is_gaelic(body: &str) -> bool {
    const WORDS: [&str; 7] = ["agus", "airson", "a’", "geàrr-chunntas", "leisgeulan", "leithscéalta", "miontuairiscí"];
    let accents = |word: &str| word.contains(['à', 'è', 'ì', 'ò', 'ù', 'À', 'È', 'Ì', 'Ò', 'Ù']);
    body.split_whitespace().any(|word| accents(word) || WORDS.contains(&word.to_lowercase().as_str()))
}

/// Whether two lines are one title in Welsh or Gaelic and in English.
pub(crate) fn is_translation(above: &str, below: &str) -> bool {
    let celtic = |body: &str| is_welsh(body) || is_gaelic(body);
    let english = |body: &str| is_known(body) && !celtic(body);
    let plain = !below.ends_with('.') && !is_frame_of_names(below) && !below.contains(|c: char| c.is_ascii_digit());
    plain
        && (celtic(above) && english(below) || !celtic(above) && is_gaelic(below) || english(above) && is_welsh(below))
}

/// Whether a line goes on behind the words of a title with names or an outcome: "Apologies: Cllr Vane".
fn is_frame_of_names(body: &str) -> bool {
    body.trim_end_matches([':', ' ']).contains(':') || has_verb(body)
}
