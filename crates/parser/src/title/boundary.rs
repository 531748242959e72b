//! The mark, or the first word of a sentence, that parts a title from the text that runs on behind it.

use std::sync::LazyLock;

use patterns::{Regex, pattern};

use super::LONGEST_WHOLE;
use crate::attendance;
use crate::heading::{LONGEST_TITLE, has_verb, is_known, opens_as_task, reads_as_sentence};

/// Where a title ends and text begins, in bytes of the line.
pub(super) struct Boundary {
    pub(super) title_end: usize,
    pub(super) rest_start: usize,
}

impl Boundary {
    /// Whether a mark parts a title only from its second half, behind which a sentence begins: "Letter from the bank:
    /// Terms of the loan The Clerk read it out", "Plan – to include the map The Chair asked for more".
    fn is_inside(&self, line: &str, opener: usize) -> bool {
        let half = line.get(self.rest_start..opener).unwrap_or_default().trim_end();
        let words = half.split(' ').filter(|word| word.len() > 3);
        let is_title = words.clone().count() >= 2 && words.clone().all(|word| word.starts_with(char::is_uppercase));
        let is_note = half.starts_with("to ") && half.split(' ').count() <= RUN_IN;
        (is_title || is_note) && !half.contains(['.', ',', ';', ':', '£']) && !has_verb(half) && !is_text(half)
    }
}

/// The one of two places that comes first; the later one where a mark stands inside a title.
pub(super) fn earlier(line: &str, mark: Option<Boundary>, opener: Option<usize>) -> Option<Boundary> {
    let opener = opener.map(|at| Boundary { title_end: at, rest_start: at });
    match (mark, opener) {
        (Some(mark), Some(opener)) if opener.title_end < mark.title_end || mark.is_inside(line, opener.title_end) => {
            Some(opener)
        }
        (Some(mark), _) => Some(mark),
        (None, opener) => opener,
    }
}

/// Most words before a colon, a dash or a full stop that may be a title with text behind it.
pub(super) const RUN_IN: usize = 14;

/// The first mark that parts a title from running text.
pub(super) fn boundary(line: &str, words: usize) -> Option<Boundary> {
    let mark = first_mark(line, words);
    let list = list_start(line);
    let comes_first = |list: &Boundary| mark.as_ref().is_none_or(|mark| list.title_end < mark.title_end);
    if list.as_ref().is_some_and(comes_first) { list } else { mark }
}

fn first_mark(line: &str, words: usize) -> Option<Boundary> {
    let longest = if opens_as_task(line) { LONGEST_WHOLE } else { RUN_IN };
    for (at, mark) in line.match_indices([':', '.', '–', '-', '—', '?']) {
        let title = &line[..at];
        let count = title.split(' ').filter(|word| !word.is_empty()).count();
        if count > longest || count > RUN_IN && title.contains(". ") {
            return None;
        }
        if count > RUN_IN && !matches!(mark, "." | "–" | "-") {
            continue;
        }
        if !title.contains(char::is_alphabetic) || title.matches('(').count() > title.matches(')').count() {
            continue;
        }
        let after = &line[at + mark.len()..];
        let rest = after.trim_start_matches(['-', '–', ':', ' ']);
        let rest_start = line.len() - rest.len();
        let fits = match mark {
            ":" => colon_parts(title, after, rest, words),
            "." | "?" => stop_parts(title, after, rest),
            _ => dash_parts(title, after, rest),
        };
        if fits {
            return Some(Boundary { title_end: if mark == "?" { at + 1 } else { at }, rest_start });
        }
    }
    None
}

/// Words that begin a sentence and seldom stand inside a title with a capital.
const OPENERS: [&str; 30] = [
    "A",
    "All",
    "An",
    "As",
    "At",
    "Cllr",
    "Cllrs",
    "Clerk",
    "Councillor",
    "Councillors",
    "Concern",
    "Discussion",
    "Following",
    "Having",
    "In",
    "It",
    "Members",
    "Mr",
    "Mrs",
    "Ms",
    "No",
    "None",
    "Proposed",
    "RESOLVED",
    "Resolved",
    "The",
    "There",
    "This",
    "These",
    "Upon",
];

/// Words that titles hold as well: "Election of Committee Members There being no other candidates".
const OF_TITLES: [&str; 4] = ["Clerk", "Concern", "Councillors", "Members"];

/// Numbers that begin a sentence on so many things: "Two quotes have been received".
const COUNTS: [&str; 6] = ["Both", "Five", "Four", "Six", "Three", "Two"];

/// Where a sentence begins behind a title that no mark closes: "Apologies There were no apologies".
pub(super) fn opener(line: &str) -> Option<usize> {
    const INSIDE: [&str; 34] = [
        // "County Councillor Vane"
        "borough",
        "city",
        "county",
        "district",
        "parish",
        "town",
        "ward",
        "from",
        "of",
        "the",
        "and",
        "to",
        "by",
        "for",
        "with",
        "on",
        "in",
        "&",
        "at",
        "or",
        "from:",
        "by:",
        "that",
        "near",
        "about",
        "regarding",
        "re",
        "under",
        "over",
        "into",
        "between",
        "as",
        "a",
        "-",
    ];
    const FURTHEST: usize = 22;
    static WHOLE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:(?:re-?)?election of (?:the )?(?:vice[- ]?|deputy )?(?:chair(?:man|person|woman)?|mayor|officers|secretary|treasurer)|apologies for absence|declarations? of interests?|approval of (?:the )?minutes|minutes of (?:the )?(?:last|previous) meeting|matters arising(?: from (?:the )?minutes)?|public participation)\s+[A-Z£]",
        )
    });
    // A title of many agendas is whole, whoever follows it: "Election of Chairman Jo Vane was proposed".
    if let Some(whole) = WHOLE.find(line).map(|whole| whole.end() - 1).filter(|&end| line.is_char_boundary(end))
        && reads_as_sentence(&line[whole..])
    {
        return Some(whole);
    }
    if let Some(at) = named_doer(line) {
        return Some(at);
    }
    let mut at = 0;
    let mut before = "";
    for (count, word) in line.split(' ').enumerate().take(FURTHEST) {
        let opens = count > 0
            && (opens_sentence(word, &line[at + word.len()..]) || takes_up(line, at, word))
            && !INSIDE.contains(&before.to_lowercase().as_str());
        if opens && has_verb(&line[at..]) {
            let title = &line[..at];
            let named = title.contains(char::is_alphabetic);
            return Some(at).filter(|_| named && !reads_as_sentence(title) && !opens_as_text(line));
        }
        at += word.len() + 1;
        before = word;
    }
    None
}

/// Whether a word begins a sentence that goes on with `rest`.
fn opens_sentence(word: &str, rest: &str) -> bool {
    let next = rest.trim_start().split(' ').next().unwrap_or_default();
    if COUNTS.contains(&word) {
        return next.starts_with(|c: char| c.is_ascii_lowercase()) && next != "of";
    }
    // Another opener behind it takes the place: "Members There being".
    let gives_way = OF_TITLES.contains(&word) && OPENERS.contains(&next) && !OF_TITLES.contains(&next);
    OPENERS.contains(&word.trim_end_matches('.')) && !gives_way
}

/// Where somebody does something behind a title that agendas share, named by initials, a given name or a rank: "Any Other
/// Business J Vane proposed", "Treasurer Jo reported", "Police Report PC Vane said", "Matters Arising JV has found".
fn named_doer(line: &str) -> Option<usize> {
    static DOER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\s((?:(?:[A-Z]\.? ?){1,2}[A-Z][a-z][A-Za-z'’-]+|(?:(?:PCSO|PC|PS|WPC|Sgt|Sergeant|Inspector|Insp|Rev|Revd|Fr|Dr|Capt|Major|Col)\.? )?[A-Z][a-z][A-Za-z'’-]+|[A-Z]{2,4}) (?:has |have |had |will |was )?(?:also |then )?(?:advised|agreed|announced|asked|commented|confirmed|explained|expressed|informed|noted|offered|outlined|presented|proposed|queried|raised|read|reported|requested|said|spoke|stated|suggested|thanked|updated|volunteered|welcomed)\b)",
        )
    });
    let at = DOER.captures(line)?.get(1)?.start();
    let title = line[..at].trim_end();
    let doer = line[at..].split(' ').next().unwrap_or_default();
    // "Roads Cllr Jo Vane proposed" has somebody's whole name.
    let is_named = title.rsplit(' ').take(3).any(|word| attendance::is_member_title(word.trim_end_matches('.')));
    (!is_named
        && !NO_DOERS.contains(&doer)
        && is_known(title)
        && title.split(' ').count() <= RUN_IN
        && !has_verb(title))
    .then_some(at)
}

/// Words with a capital that say of whom or what a title is, and are no name of somebody: "Finance Committee reported".
const NO_DOERS: [&str; 30] = [
    "Agent",
    "Agents",
    "Appeal",
    "Appeals",
    "Application",
    "Applications",
    "Association",
    "Authority",
    "Board",
    "Business",
    "Committee",
    "Council",
    "Department",
    "Enforcement",
    "Forum",
    "Group",
    "Inspector",
    "Inspectorate",
    "Manager",
    "Minutes",
    "Office",
    "Officer",
    "Officers",
    "Police",
    "Report",
    "Reports",
    "Residents",
    "Services",
    "Team",
    "Trust",
];

/// Where a list begins behind a title: "Clerk's report • The bench", "Chair's report a) The bench".
fn list_start(line: &str) -> Option<Boundary> {
    static LIST: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s(?:[•●▪‣]\s*|\((?:a|i|1)\) |(?:a|i|1)\) )[A-Z]"));
    let at = LIST.find(line)?.start();
    let title = &line[..at];
    let is_title = title.split(' ').count() <= RUN_IN && title.contains(char::is_alphabetic) && !has_verb(title);
    (is_title && !title.contains(". ")).then_some(Boundary { title_end: at, rest_start: at + 1 })
}

/// Whether a word that the title has used is the subject of a sentence: "Accept apologies Apologies were received".
fn takes_up(line: &str, at: usize, word: &str) -> bool {
    let next = line[at + word.len()..].trim_start().split(' ').next().unwrap_or_default();
    let stem = word.to_lowercase();
    word.starts_with(char::is_uppercase)
        && word.len() > 4
        && matches!(next, "was" | "were" | "had" | "has" | "have" | "is" | "are")
        && line[..at].to_lowercase().split(' ').any(|said| said.trim_end_matches('s') == stem.trim_end_matches('s'))
}

/// Whether a line begins as sentences do: "In December", "On the topic of buses", "The Clerk".
pub(super) fn opens_as_text(line: &str) -> bool {
    const WORDS: [&str; 16] = [
        "After",
        "Before",
        "By",
        "During",
        "For",
        "From",
        "If",
        "On",
        "Regarding",
        "Since",
        "That",
        "When",
        "Where",
        "While",
        "With",
        "Following",
    ];
    let first = line.split(' ').next().unwrap_or_default().trim_end_matches([',', '.']);
    WORDS.contains(&first) || OPENERS.contains(&first)
}

/// A colon parts a title from an outcome or from prose, but not a title from its second half.
fn colon_parts(title: &str, after: &str, rest: &str, words: usize) -> bool {
    if rest.is_empty() || reads_as_sentence(title) {
        return false;
    }
    let clock = title.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit());
    // "Finance: Payment of the rent was agreed at £150"
    let is_told = title.split(' ').count() <= FEWEST && rest.split(' ').count() >= TOLD && reads_as_sentence(rest);
    // "ENFORCEMENT: 11 MARKET PLACE"
    let address = rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.contains(char::is_alphabetic)
        && ![title, rest].iter().any(|part| part.contains(char::is_lowercase))
        && !is_known(title);
    !clock && !address && (words > LONGEST_TITLE || is_text(rest) || is_told)
}

/// Fewest words of a sentence behind a short title and a colon that has lost its full stop.
const TOLD: usize = 8;

/// Most words before a full stop that are a title where they set no task.
const FEW_WORDS: usize = 10;

/// A full stop parts a title from what follows where a sentence begins and the title is none itself.
fn stop_parts(title: &str, after: &str, rest: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or_default();
    let abbreviation = last.len() == 1
        || last.len() <= 3
            && last.starts_with(char::is_uppercase)
            // "AGM" is whole, "Rd" and "L.M" are short for something.
            && (last.len() < 3 || last.contains(|c: char| c.is_lowercase() || c == '.'))
            && last.len() < title.len()
        || matches!(
            last.to_ascii_lowercase().as_str(),
            "cllr" | "no" | "nos" | "st" | "mr" | "mrs" | "dr" | "rev" | "hon" | "asst" | "inc" | "re" | "c"
        );
    let opens = after.starts_with(' ')
        && (rest.starts_with(|c: char| c.is_uppercase() || c == '£' || c == '‘' || c == '“')
            || ["(1) ", "(a) ", "(i) "].iter().any(|first| rest.starts_with(first)));
    let is_short = title.split(' ').count() <= FEW_WORDS || opens_as_task(title) || is_known(title);
    opens && !abbreviation && !reads_as_sentence(title) && is_short
}

/// A dash parts a title from prose only.
fn dash_parts(title: &str, after: &str, rest: &str) -> bool {
    let alone = rest.trim_end_matches('.').to_lowercase();
    let told = OUTCOMES.iter().any(|word| rest.starts_with(word) || alone == *word);
    let is_title = title.split(' ').count() <= FEWEST && is_known(title);
    // "Declarations of interest – JV and Cllr Pike in item 7"
    let declared = is_title && title.to_lowercase().contains("interest");
    let tells = told || declared || is_prose(rest) || is_title && reads_as_sentence(rest);
    // "Minutes of 3 May– RESOLVED that" has lost a space.
    title.ends_with(' ') && after.starts_with(' ') && tells || after.starts_with(' ') && opens_with_resolution(rest)
}

/// Whether words begin with the label of a resolution.
fn opens_with_resolution(rest: &str) -> bool {
    ["RESOLVED ", "Resolved ", "AGREED "].iter().any(|label| rest.starts_with(label))
}

/// Fewest words of a title that agendas share which may end at any dash: "Welcome – the Chair opened the meeting".
const FEWEST: usize = 3;

/// What text behind a title and a dash begins with.
const OUTCOMES: [&str; 14] = [
    "accepted",
    "agreed",
    "approved",
    "deferred",
    "nil",
    "no ",
    "none",
    "noted",
    "nothing",
    "proposed by ",
    "proposed, ",
    "received",
    "was ",
    "were ",
];

/// Prose: a sentence of some length with its full stop.
fn is_prose(rest: &str) -> bool {
    let words = rest.split(' ').count();
    let sentences = rest.matches(". ").count();
    words >= 8 && (rest.ends_with('.') || words > 20) && (reads_as_sentence(rest) || words >= 12 && sentences >= 1)
}

/// Prose, or one of the short outcomes that stand behind a title.
fn is_text(rest: &str) -> bool {
    static SHORT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:none|nil|no\b|nothing|there\s+(?:was|were|being)|it\s+was|attached|see\b|as\s+(?:above|attached)|approved|agreed|noted|resolved|received|proposed|deferred|accepted|adopted|signed|(?:taken\s+as\s+)?read(?:\s+and\b|,|\.?$)|all\b|the\s+(?:minutes|clerk|chair|council|meeting|following)|cllrs?\b|councillors?\b|mr\b|mrs\b|ms\b|dr\b|apologies\b|n/?a\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|tb[ac]\b|to\s+(?:be|note|receive|consider|approve|agree)\b|£|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[./:]\d\d|\d[\d,]*\s+(?:members|councillors|people|residents|were|was)\b)",
        )
    });
    is_prose(rest) || SHORT.is_match(rest) || rest.ends_with('.') && rest.split(' ').count() >= 4
}
