//! Where in a heading line the title ends and the text begins.

use std::ops::Range;
use std::sync::LazyLock;

use model::{Document, Span};
use patterns::{Regex, pattern};

use crate::heading::{LONGEST_TITLE, has_verb, is_known, is_minutes, is_outcome_label, reads_as_sentence};
use crate::piece::Piece;

/// Title and text of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Split {
    /// The title; `None` where the line is text alone.
    pub(crate) title: Option<Span>,
    /// The text behind the title on the same line.
    pub(crate) rest: Option<Span>,
}

/// Parts a heading line into its title and the text that runs on behind it.
pub(crate) fn split_title(document: &Document, piece: &Piece) -> Split {
    let body = piece.body;
    let wording = document.wording(body);
    if body.is_empty() {
        return Split::default();
    }
    if piece.level.is_some() || piece.strong {
        return whole(document, body);
    }
    if names_movers(wording) {
        return Split { title: None, rest: Some(body) };
    }
    if let Some(split) = at_list_colon(document, body, wording).or_else(|| at_apologies(document, body, wording)) {
        return split;
    }
    if let Some(split) = by_lead(document, piece).or_else(|| by_capitals(document, piece)) {
        return split;
    }
    let sentence = wording.ends_with('.') && reads_as_sentence(wording);
    let opener = if sentence || piece.words > LONGEST_TITLE { opener(wording) } else { None };
    let boundary = boundary(wording, piece.words);
    if let Some(at) = earlier(boundary, opener) {
        let title = body.slice(0..at.title_end).trim(&document.text);
        let wording = document.wording(title);
        if is_outcome_label(wording) && !is_minutes(wording) && !(piece.number.is_some() && is_known(wording)) {
            return Split { title: None, rest: Some(body) };
        }
        let rest = body.slice(at.rest_start..body.len()).trim(&document.text);
        return Split { title: Some(trim_title(document, title)), rest: Some(rest).filter(|rest| !rest.is_empty()) };
    }
    // "To consider asking the harbour to ..." puts the item as a task, with a full stop or without.
    let open_end = is_task(wording)
        || is_long_title(wording)
        || !wording.ends_with('.') && (is_known(wording) || !reads_as_sentence(wording));
    if piece.words <= LONGEST_TITLE && !sentence || piece.words <= LONGEST_WHOLE && open_end {
        return whole(document, body);
    }
    told_behind_dash(document, piece).unwrap_or(Split { title: None, rest: Some(body) })
}

/// "AGM – Tuesday 5 September in the car park, since the hall was taken": a few words before a dash are the title.
fn told_behind_dash(document: &Document, piece: &Piece) -> Option<Split> {
    let split = at_dash(document, piece).filter(|_| piece.number.is_some())?;
    let title = document.wording(split.title?);
    (title.split(' ').count() <= FEW && !has_verb(title) && !opens_as_text(title) && split.rest.is_some())
        .then_some(split)
}

/// Most words before a dash that are a title whatever follows them.
const FEW: usize = 4;

/// Title and text of a line below its number, where a title has no text behind it but sentences and outcomes:
/// "Interests. The Members (Interests) Regulations 2012" is one title.
pub(crate) fn alone(document: &Document, piece: &Piece) -> Split {
    let split = split_title(document, piece);
    let is_text = |rest: Span| {
        let rest = document.wording(rest);
        rest.ends_with('.') || has_verb(rest) || rest.split(' ').count() < 4
    };
    match split.rest {
        Some(rest) if split.title.is_some() && piece.words <= LONGEST_WHOLE && !is_text(rest) => {
            whole(document, piece.body)
        }
        _ => split,
    }
}

/// "Minutes of the meetings held on 16 September and 29 September": no sentence, however long it is.
fn is_long_title(wording: &str) -> bool {
    is_known(wording) && !reads_as_sentence(wording) && !wording.trim_end_matches('.').contains(". ")
}

/// Most words of a line that is a title without a mark to end it.
const LONGEST_WHOLE: usize = 45;

/// The line as a title and nothing else.
pub(crate) fn whole(document: &Document, body: Span) -> Split {
    Split { title: Some(trim_title(document, body)), rest: None }
}

/// ":-" announces what follows, be it bold or not: "Updates:- The map".
fn at_list_colon(document: &Document, body: Span, wording: &str) -> Option<Split> {
    let at = wording.find(":-").filter(|&at| wording[..at].split(' ').count() <= RUN_IN && at + 2 < wording.len())?;
    let rest = body.slice(at + 2..wording.len()).trim(&document.text);
    Some(Split {
        title: Some(body.slice(0..at).trim(&document.text)),
        rest: Some(rest).filter(|rest| !rest.is_empty()),
    })
    .filter(|_| !is_outcome_label(&wording[..at]))
}

/// "Apologies: Ann Vane, Jo Pike", "Interests none": who sent them, or that there are none, is no part of the title.
fn at_apologies(document: &Document, body: Span, wording: &str) -> Option<Split> {
    static APOLOGIES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:apologies(?: for absence| received)?|(?:those )?present|in attendance)(?:\s*[:–]\s*|\s+[–-]\s+)|\s+(?:none|nil|None|Nil)\.?$",
        )
    });
    static RECEIVED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^((?i:apologies(?: for absence)?))\s+(?:(?:were|was|had been|have been)\s+)?(?:received|accepted|given|noted|tendered|submitted|recorded)\b.*\b(?:by|from)\s+(?:the\s+)?[A-Z]",
        )
    });
    let received = || {
        let title = RECEIVED.captures(wording)?.get(1)?;
        // "Apologies were received from Ann Vane." is a sentence.
        (title.as_str().contains(' ') || !wording.ends_with('.')).then(|| title.end()..title.end())
    };
    let seam = match APOLOGIES.find(wording) {
        Some(found) => found.range(),
        None => before_names(wording).or_else(received)?,
    };
    let none = seam.start > 0 && wording[seam.clone()].trim_start().starts_with(['n', 'N']);
    let rest = seam.end - if none { wording[seam.clone()].trim_start().len() } else { 0 };
    let title = if none { seam.start } else { seam.end };
    let rest = body.slice(rest..wording.len()).trim(&document.text);
    let split = Split { title: Some(trim_title(document, body.slice(0..title))), rest: Some(rest) };
    Some(split).filter(|_| !rest.is_empty() && !has_verb(&wording[..title]))
}

/// Where the names begin behind "Apologies for absence Ann, Bob, Cas".
fn before_names(wording: &str) -> Option<Range<usize>> {
    const TITLE: &str = "apologies for absence ";
    let names = wording.get(TITLE.len()..).filter(|_| wording[..TITLE.len()].eq_ignore_ascii_case(TITLE))?;
    let is_name = |name: &str| name.starts_with(char::is_uppercase) && name.split(' ').count() <= 4;
    (names.contains(", ") && names.split(", ").all(is_name)).then_some(0..TITLE.len())
}

/// Whether a line begins with a bold title that text follows.
pub(crate) fn has_lead(document: &Document, piece: &Piece) -> bool {
    !piece.strong && !piece.lead.is_empty() && by_lead(document, piece).is_some_and(|split| split.rest.is_some())
}

/// A bold beginning is the title where text follows it.
fn by_lead(document: &Document, piece: &Piece) -> Option<Split> {
    let lead = document.wording(piece.lead);
    let words = lead.split(' ').filter(|word| word.contains(char::is_alphabetic)).count();
    if words == 0 || words > LONGEST_TITLE + 8 || is_outcome_label(lead) && !is_minutes(lead) {
        return None;
    }
    let rest = Span::new(piece.lead.end(), piece.body.end()).trim(&document.text);
    let wording = document.wording(rest).trim_start_matches([':', '.', '-', '–', '—', ' ']);
    let rest = Span::new(rest.end() - wording.len(), rest.end());
    // Bold that breaks off inside a phrase is emphasis, unless a mark or a capital follows it.
    let parted = lead.ends_with([':', '.', '-', '–', '?'])
        || document.wording(piece.body)[lead.len()..].trim_start().starts_with([':', '-', '–', '.', '(']);
    let shouted = !lead.contains(char::is_lowercase) && is_known(lead);
    let known = words > 1 && is_known(lead) && has_verb(wording);
    let opens = shouted || known || wording.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '£');
    (parted || opens).then(|| Split {
        title: Some(trim_title(document, piece.lead)),
        rest: Some(rest).filter(|rest| !rest.is_empty()),
    })
}

/// A beginning in capitals is the title where text in small letters follows it.
fn by_capitals(document: &Document, piece: &Piece) -> Option<Split> {
    let wording = document.wording(piece.body);
    let mut end = 0;
    let mut letters = 0;
    for word in wording.split_inclusive(' ') {
        if word.replace("(s)", "").contains(char::is_lowercase) {
            break;
        }
        letters += word.chars().filter(|c| c.is_uppercase()).count();
        end += word.len();
    }
    let rest = &wording[end..];
    // The single capital before the text belongs to it: "MATTERS ARISING A letter came".
    let lone = wording[..end].trim_end().rsplit(' ').next().is_some_and(|word| matches!(word, "A" | "I"));
    if lone {
        end = end.saturating_sub(2);
    }
    let shouted = wording[..end].trim_end();
    let words = shouted.split(' ').filter(|word| word.len() > 1).count();
    let opens = rest.starts_with(char::is_uppercase) || lone;
    let known = piece.number.is_some() && letters >= 5 && !shouted.contains(' ') && is_known(shouted);
    let short = !known && (words < 2 || letters < 8 || is_outcome_label(shouted));
    if rest.is_empty() || !opens || words == 0 || short {
        return None;
    }
    let title = trim_title(document, piece.body.slice(0..end).trim(&document.text));
    let rest = piece.body.slice(end..wording.len()).trim(&document.text);
    Some(Split { title: Some(title), rest: Some(rest) })
}

/// Whether a line is one sentence that says what is to be done: "To consider the report of the Clerk."
fn is_task(wording: &str) -> bool {
    let is_put = wording.starts_with("To ") || opens_as_task(wording);
    is_put && !wording.contains(". ") && !reads_as_sentence(wording)
}

/// Title and text at the first dash between spaces: "Lower Mill Trust - No report."
pub(crate) fn at_dash(document: &Document, piece: &Piece) -> Option<Split> {
    let wording = document.wording(piece.body);
    let at = wording.find(" - ").into_iter().chain(wording.find(" – ")).min()?;
    let rest = piece.body.slice(at..wording.len());
    let text = document.wording(rest).trim_start_matches([' ', '-', '–']);
    let split = Split {
        title: Some(piece.body.slice(0..at)),
        rest: Some(Span::new(rest.end() - text.len(), rest.end())).filter(|rest| !rest.is_empty()),
    };
    (wording[..at].split(' ').count() <= RUN_IN && wording.starts_with(char::is_uppercase)).then_some(split)
}

/// "L. Vane, S. Pike: That the minutes be adopted": movers of a motion stand where a title would.
fn names_movers(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(names, rest)| {
        names.split(' ').count() <= 8
            && ["That ", "THAT ", "WHEREAS", "Whereas", "BE IT", "Be it"].iter().any(|start| rest.starts_with(start))
    })
}

/// The one of two places that comes first.
fn earlier(mark: Option<Boundary>, opener: Option<usize>) -> Option<Boundary> {
    let opener = opener.map(|at| Boundary { title_end: at, rest_start: at });
    match (mark, opener) {
        (Some(mark), Some(opener)) if opener.title_end < mark.title_end => Some(opener),
        (Some(mark), _) => Some(mark),
        (None, opener) => opener,
    }
}

/// Where a title ends and text begins, in bytes of the line.
struct Boundary {
    title_end: usize,
    rest_start: usize,
}

/// Most words before a colon, a dash or a full stop that may be a title with text behind it.
const RUN_IN: usize = 14;

/// Whether a line begins as agendas put an item that somebody is to deal with: "To receive", "Receive".
fn opens_as_task(line: &str) -> bool {
    const TASKS: [&str; 14] = [
        "accept", "agree", "appoint", "approve", "confirm", "consider", "declare", "discuss", "elect", "invite",
        "note", "receive", "review", "sign",
    ];
    let (first, rest) = line.strip_prefix("To ").unwrap_or(line).split_once(' ').unwrap_or((line, ""));
    TASKS.contains(&first.to_ascii_lowercase().as_str())
        && (line.starts_with("To ") || rest.starts_with(char::is_lowercase))
}

/// The first mark that parts a title from running text.
fn boundary(line: &str, words: usize) -> Option<Boundary> {
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
const OPENERS: [&str; 26] = [
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
    "Following",
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
];

/// Where a sentence begins behind a title that no mark closes: "Apologies There were no apologies".
fn opener(line: &str) -> Option<usize> {
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
    let mut at = 0;
    let mut before = "";
    for (count, word) in line.split(' ').enumerate().take(FURTHEST) {
        let opens = count > 0
            && OPENERS.contains(&word.trim_end_matches('.'))
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

/// Whether a line begins as sentences do: "In December", "On the topic of buses", "The Clerk".
fn opens_as_text(line: &str) -> bool {
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
    !clock && (words > LONGEST_TITLE || is_text(rest))
}

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
    let is_short = title.split(' ').count() <= FEW_WORDS || opens_as_task(title);
    opens && !abbreviation && !reads_as_sentence(title) && is_short
}

/// A dash parts a title from prose only.
fn dash_parts(title: &str, after: &str, rest: &str) -> bool {
    let alone = rest.trim_end_matches('.').to_lowercase();
    let told = OUTCOMES.iter().any(|word| rest.starts_with(word) || alone == *word);
    title.ends_with(' ') && after.starts_with(' ') && (told || is_prose(rest))
}

/// What text behind a title and a dash begins with.
const OUTCOMES: [&str; 12] = [
    "accepted", "agreed", "approved", "deferred", "nil", "no ", "none", "noted", "nothing", "received", "was ", "were ",
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
            r"(?i)^(?:none|nil|no\b|nothing|there\s+(?:was|were|being)|it\s+was|attached|see\b|as\s+(?:above|attached)|approved|agreed|noted|resolved|received|proposed|deferred|all\b|the\s+(?:minutes|clerk|chair|council|meeting|following)|cllrs?\b|councillors?\b|mr\b|mrs\b|ms\b|dr\b|apologies\b|n/?a\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|tb[ac]\b|to\s+(?:be|note|receive|consider|approve|agree)\b|£|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[./:]\d\d|\d[\d,]*\s+(?:members|councillors|people|residents|were|was)\b)",
        )
    });
    is_prose(rest) || SHORT.is_match(rest) || rest.ends_with('.') && rest.split(' ').count() >= 4
}

/// A title without the punctuation that only closes it and without the pages that an agenda gives.
fn trim_title(document: &Document, title: Span) -> Span {
    static PAGES: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\s*[(\[]\s*(?:pages?|pp\.?|p\.)\s*\d+(?:\s*(?:-|–|to|and)\s*\d+)?\s*[)\]]\s*$"));
    // "Minutes 5 - 10": the page column of an agenda; years are no pages.
    static ROW: LazyLock<Regex> = LazyLock::new(|| pattern(r"[a-z)]\s+\d{1,3}\s+[-–]\s+\d{1,3}\s*$"));
    let wording = document.wording(title);
    let wording = ROW.find(wording).filter(|_| !wording.ends_with(')')).map_or(wording, |row| &wording[..=row.start()]);
    let wording = PAGES.find(wording).map_or(wording, |pages| &wording[..pages.start()]);
    let end = wording.trim_end_matches([':', '.', '-', '–', '—', ' ', ';', ',', '…', '_']);
    let cut = if end.ends_with("etc") && wording[end.len()..].starts_with('.') { end.len() + 1 } else { end.len() };
    let start = wording.len() - wording.trim_start_matches(['-', '–', '—', ':', ' ']).len();
    if cut <= start { title } else { title.slice(start..cut) }
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, Shape};

    use super::*;

    fn split(line: &str) -> (Option<String>, Option<String>) {
        let mut builder = DocumentBuilder::new(Format::Text);
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(line);
        let document = builder.finish();
        let piece = Piece::of_block(&document, &document.blocks[0]);
        let split = split_title(&document, &piece);
        let quote = |span: Option<Span>| span.map(|span| document.wording(span).to_owned());
        (quote(split.title), quote(split.rest))
    }

    #[test]
    fn a_title_ends_where_its_text_begins() {
        for (line, title, rest) in [
            ("12. Correspondence", Some("Correspondence"), None),
            (
                "6) To consider asking the harbour to consult the whole of the town on any proposal that would flood the marsh.",
                Some(
                    "To consider asking the harbour to consult the whole of the town on any proposal that would flood the marsh",
                ),
                None,
            ),
            ("3 MINUTES To approve those of 3 May", Some("MINUTES"), Some("To approve those of 3 May")),
            ("12. Bus shelters: None.", Some("Bus shelters"), Some("None.")),
            (
                "2. Declarations of interest. There were none.",
                Some("Declarations of interest"),
                Some("There were none."),
            ),
            ("7. Lower Mill Trust - Verbal Update", Some("Lower Mill Trust - Verbal Update"), None),
            ("7. LETTER TO HOMES: CONTENT AND LIMITS", Some("LETTER TO HOMES: CONTENT AND LIMITS"), None),
            ("7. ENFORCEMENT: 3 THE STAITHE", Some("ENFORCEMENT: 3 THE STAITHE"), None),
            ("9. Response to application: 147012", Some("Response to application: 147012"), None),
            ("1 Apologies: Ann Vane, Jo Pike", Some("Apologies"), Some("Ann Vane, Jo Pike")),
            (
                "3. Minutes of the last meeting – were approved",
                Some("Minutes of the last meeting"),
                Some("were approved"),
            ),
            (
                "5.1 172267: Mill House, one storey extension: It was agreed that the Council had no objection to it.",
                Some("172267: Mill House, one storey extension"),
                Some("It was agreed that the Council had no objection to it."),
            ),
            ("6. Minutes of last meeting – Agreed", Some("Minutes of last meeting"), Some("Agreed")),
            (
                "5. Matters arising from the minutes, which are not on this agenda.",
                Some("Matters arising from the minutes, which are not on this agenda"),
                None,
            ),
            (
                "1. Apologies for absence received and accepted from Ann Vane and Bob Hart in advance of the meeting.",
                Some("Apologies for absence"),
                Some("received and accepted from Ann Vane and Bob Hart in advance of the meeting."),
            ),
            (
                "1. Apologies were received from Ann Vane (Lengthsman), Bob Hart (Locality Steward) and County Cllr Cas Roe",
                Some("Apologies"),
                Some("were received from Ann Vane (Lengthsman), Bob Hart (Locality Steward) and County Cllr Cas Roe"),
            ),
            ("3. Minutes of last meeting – accepted", Some("Minutes of last meeting"), Some("accepted")),
            ("1) Apologies for absence Ann, Bob, Cas", Some("Apologies for absence"), Some("Ann, Bob, Cas")),
            ("2) Present - Ann (Chair), Bob", Some("Present"), Some("Ann (Chair), Bob")),
            (
                "9) AGM – Tuesday 5 September at 6.30pm in the car park of the allotments, since the hall was taken",
                Some("AGM"),
                Some("Tuesday 5 September at 6.30pm in the car park of the allotments, since the hall was taken"),
            ),
            ("05 Press Release Nil", Some("Press Release"), Some("Nil")),
            ("2 Declarations of interest none", Some("Declarations of interest"), Some("none")),
            (
                "3. Minutes of the meetings held on 16 September 2020 and of the additional meeting held on 29 September 2020.",
                Some(
                    "Minutes of the meetings held on 16 September 2020 and of the additional meeting held on 29 September 2020",
                ),
                None,
            ),
            (
                "5. To receive an update on cameras at the recreation ground and consider measures against litter - It was RESOLVED: That the bench be moved.",
                Some("To receive an update on cameras at the recreation ground and consider measures against litter"),
                Some("It was RESOLVED: That the bench be moved."),
            ),
            ("1. Minutes of the AGM. Taken as read", Some("Minutes of the AGM"), Some("Taken as read")),
            ("9. Next meeting: 12 May", Some("Next meeting"), Some("12 May")),
            (
                "4. Receive apologies and accept the reasons for them, sent to the clerk before the day of the meeting. Ann Vane was ill.",
                Some(
                    "Receive apologies and accept the reasons for them, sent to the clerk before the day of the meeting",
                ),
                Some("Ann Vane was ill."),
            ),
            (
                "3. The Clerk reported that the bench had been mended by the contractor at no cost to the parish.",
                None,
                Some("The Clerk reported that the bench had been mended by the contractor at no cost to the parish."),
            ),
            (
                "5. Tidal mill - The owner has asked whether the wheel could be mended before the summer fair is held.",
                Some("Tidal mill"),
                Some("The owner has asked whether the wheel could be mended before the summer fair is held."),
            ),
        ] {
            assert_eq!(split(line), (title.map(str::to_owned), rest.map(str::to_owned)), "{line:?}");
        }
    }
}
