//! What makes a line a heading, and what kinds of lines only look like one.

mod known;

use std::sync::LazyLock;

use model::Document;
use patterns::{Regex, Words, folded, pattern};

use crate::columns;
use crate::piece::{Piece, Role};
use crate::reference;
use crate::title::{Split, has_lead};

pub(crate) use known::{is_known, is_next_meeting, is_of_every_agenda, is_translation, opens_as_task};

/// Whether a line answers an item in a word: "None", "Nil return", "N/A".
pub(crate) fn says_nothing(body: &str) -> bool {
    static NOTHING: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:none|nil|no|not applicable|n/a)(?: (?:declared|received|raised|reported|arising|made|return|given|recorded|updates?|reports?|items?|matters?|business|change)){0,2}\W*$",
        )
    });
    NOTHING.is_match(body)
}

/// Most words of a title that nothing else shows to be one.
pub(crate) const LONGEST_TITLE: usize = 16;

/// How much a numbered line looks like the heading of an item, in tenths; below zero for running text.
pub(crate) fn weight(document: &Document, piece: &Piece, split: Split) -> i32 {
    let body = document.wording(piece.body);
    let number = piece.number.as_ref().map_or(0, |number| number_weight(&number.value.mask));
    if body.is_empty() {
        return 4 + number;
    }
    // A title in bold marks a sub-item however deep its list lies.
    let is_led = piece.bullet.is_none() && (piece.strong || has_lead(document, piece));
    let listed = if piece.bullet.is_some() || piece.depth > 1 && !is_led { -10 } else { 0 };
    look_weight(piece) + wording_weight(document, piece, body, split) + number + listed
}

/// What the look says.
fn look_weight(piece: &Piece) -> i32 {
    let level = if piece.level.is_some() { 25 } else { 0 };
    let strong = if piece.strong { 20 } else { 0 };
    let lead = if !piece.strong && !piece.lead.is_empty() { 12 } else { 0 };
    let capitals = if piece.capitals { 12 } else { 0 };
    level + strong + lead + capitals
}

/// What the words say.
fn wording_weight(document: &Document, piece: &Piece, body: &str, split: Split) -> i32 {
    let title = split.title;
    let words = title.map_or(piece.words, |title| document.wording(title).split(' ').count());
    let known = is_known(body);
    let high =
        body.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '‘' | '“' | '\'' | '"'));
    let outstanding = piece.level.is_some() || piece.strong;
    let closed = body.ends_with(['.', ';']) && split.rest.is_none();
    let mut weight = match words {
        0..=12 if title.is_some() => 12,
        13..=LONGEST_TITLE => 4,
        17..=30 => -4,
        31..=45 if title.is_some() => -8,
        _ => -16,
    };
    weight += if known { 18 } else { 0 };
    weight -= if high { 0 } else { 15 };
    weight -= if closed && !known && !outstanding { 8 } else { 0 };
    weight -= if !known && reads_as_sentence(body) { 8 } else { 0 };
    let introduces = body.ends_with(':') && body.starts_with("The following ");
    let introduces = introduces || leads_to_limbs(body);
    weight - if introduces || is_limb(body) || opens_with_outcome(body) || breaks_off(body) { 25 } else { 0 }
}

/// Numbers with letters or a year in them count items; points do without.
pub(crate) fn number_weight(mask: &str) -> i32 {
    if mask.len() > 1 && mask.contains(|c: char| c.is_ascii_alphabetic()) {
        18
    } else if mask.contains('/') {
        8
    } else {
        0
    }
}

/// Whether the line reads as a limb of a resolution: "That the report be noted", "the Clerk be asked to".
fn is_limb(body: &str) -> bool {
    let word = body.split(' ').next().unwrap_or_default().trim_end_matches(',');
    let closed = body.ends_with("; and") || body.ends_with(';') && body.contains(char::is_lowercase);
    matches!(word, "That" | "that" | "THAT") || closed
}

/// Whether a line says who decided, and what follows says what: "The Board RESOLVED:", "It was agreed that:".
fn leads_to_limbs(body: &str) -> bool {
    static LEADS: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"\b(?:council|committee|board|cabinet|panel|members|governors|trustees|directors|meeting|it was|we) (?:unanimously |then |therefore |also |accordingly )*(?:resolved|agreed|decided|noted|approved|recommended)(?: (?:that|to|as follows))?[ :–-]*[:–-]$",
        )
    });
    LEADS.is_match(body)
}

/// Whether a line stops in the middle of a sentence that goes on below: "It was".
fn breaks_off(body: &str) -> bool {
    const OPEN: [&str; 10] = ["and", "be", "by", "is", "of", "that", "the", "to", "was", "were"];
    body.rsplit(' ').next().is_some_and(|last| OPEN.contains(&last))
}

/// Whether a line says at its start what was decided: "RESOLVED that the Clerk write".
pub(crate) fn opens_with_outcome(body: &str) -> bool {
    static OPENS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:IT WAS |It was |UNANIMOUSLY |Unanimously )*(?:RESOL?VED|Resolved|AGREED|Agreed|NOTED|Noted|DECIDED|RECOMMENDED|PROPOSED|Proposed|MOVED|Moved|SECONDED|Seconded|On the proposal|(?:Submitted|Tabled|Read|Considered)\s+[a-z]+)\b",
        )
    });
    OPENS.is_match(body)
}

/// Whether a line is the field of a form that says who moves or seconds: "Proposer: Cllr Vane".
pub(crate) fn names_mover(body: &str) -> bool {
    static MOVER: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^\W*(?:propos(?:er|ed\s+by)|mov(?:er|ed\s+by)|second(?:er|ed\s+by))\s*:"));
    MOVER.is_match(body)
}

/// Whether a line begins by naming a minute of an earlier meeting: "Minute 218, Mill Lane: the Clerk reported".
pub(crate) fn cites_minute(body: &str) -> bool {
    static MINUTE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^\(?(?i:cofnod(?:ion)? [\d/]+ ?/ ?)?(?i:min(?:ute)?s?\.? )(?:(?i:refs?|nos?)\.? )?[A-Z/]{0,8}\d")
    });
    MINUTE.is_match(body)
}

/// Words that label an outcome and are no headings.
static OUTCOME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:and\s+)?(?:[\w’']+\s*/\s*)?(?:it\s+was\s+)?(?:unanimously\s+)?(?:resol?v?e?d?|resolved|resolution|agreed|noted|decisions?|decided|recommend(?:ed|ation)s?|carried|lost|defeated|approved|action(?:s|ed)?(?:\s+(?:by|for|point|points|agreed))?(?:\s*[:–(-]\s*[\w/&, ]{2,}\)?)?|outcome|minutes?|motion|amendment|for|against|yes|no|ayes|noes|abstain(?:ed)?|abstentions?|voting|vote|reasons?(?:\s+for\s+(?:the\s+)?decision)?|penderfynwyd|no\s+action|notes?|n\.?b\.?|that)\b(?:\s+(?:the\s+)?(?:motion|amendment|proposal|recommendation)\b)?(?:\s+[A-Z]{0,4}\d{1,4}(?:[/.]\d{1,4}){1,3})?[\s\d():]*(?:[–-]\s*\d+|that|to|by|carried|lost|unanimously|made|taken)?\s*[/:.;–—-]*$",
    )
});

/// Whether the line is a label of an outcome ("RESOLVED:", "Decision", "For (57)"), not a heading.
pub(crate) fn is_outcome_label(body: &str) -> bool {
    static DEED: LazyLock<Regex> = LazyLock::new(|| {
        folded(r"^(?:confirmed|received|considered|reported|endorsed|ratified|to note)(?: and [a-z]+)?:[–-]?$")
    });
    body.len() < 60 && (OUTCOME.is_match(body) || body.ends_with([':', '-', '–']) && DEED.is_match(body))
}

/// Whether the line is "Minutes" and nothing more: a title, where committee systems label with "Minutes:".
pub(crate) fn is_minutes(line: &str) -> bool {
    line.eq_ignore_ascii_case("minutes")
}

/// Labels of the head of a paper and of its signature.
static FRAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:(?:also\s+|those\s+|members\s+|councillors\s+|officers\s+|governors\s+|trustees\s+|board\s+members\s+|committee\s+members\s+|officials\s+|staff\s+|others?\s+)*(?:present|attending|in\s+attendance)\b|attendees\b|attendance\b|apolog(?:ies|y)\b|absent\b|not\s+present|observers?\b|guests?\b|chair(?:man|person|woman)?\s*:|vice|clerk(?:ed)?\b|minutes?\s+taken|minute\s+taker|note\s*taker|secretary\s*:|(?:hefyd\s+)?(?:yn\s+bresennol|presennol)|wrth\s+law|absennol|ymddiheuriadau|i\s+láthair|date\b|time\b|venue\b|location\b|place\b|meeting(?:\s+(?:title|date|time|location|venue|room|type|called\s+by))?\s*:|type\s+of\s+meeting\b|facilitator\b|contact\b|telephone\b|tel\b|e-?mail\b|issued\b|published\b|membership\b|members\s*:|(?:members\s+of\s+(?:the\s+)?)?public(?:\s+present)?\s*:\s*(?:\d|nil\b|none\b)|quorum\b|distribution\b|circulation\b|draft\W*$|cofnodion\W*(?:minutes)?\W*$|(?:report\s+)?to\s*:|from\s*:|(?:report\s+)?(?:subject|title|author)\s*:|status\s*:|classification\s*:|wards?(?:\s*\(s\))?(?:\s+affected)?\s*:|signed\b|signature\b|copies\b|initials\b|councillors\s*:|officers\s*:|substitutes?\b)",
    )
});

/// Whether the line belongs to the head of a paper (attendance, date, venue) or to its signature block.
pub(crate) fn is_frame(body: &str) -> bool {
    /// Most bytes of a line that ends in "present": "Other officers present".
    const SHORT: usize = 50;
    static PRESENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^[^.]{3,}\bpresent\W*$"));
    FRAME.is_match(body) || body.len() <= SHORT && PRESENT.is_match(body)
}

/// Access that a dividing line announces for what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Divider {
    /// "PART 1", "UNRESTRICTED ITEMS", "Open session".
    Public,
    /// "PART II (PRIVATE)", "EXEMPT ITEMS".
    Exempt,
}

static PUBLIC: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:part\s+(?:1|i|a|one)\b|section\s+a\b|(?:un)restricted\s+items|(?:items?|business|matters)\s+(?:open\s+to|in|for)\s+(?:the\s+)?public|(?:public|open|non-exempt|non-confidential)\s+(?:items?|business|agenda|part|section)\b|items\s+for\s+(?:decision|information|noting|discussion|debate)|(?:key|non-key)\s+decisions?\b|(?:routine|ordinary|formal)\s+business)",
    )
});

static EXEMPT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:part\s+(?:2|ii|b|two)\b|section\s+b\b|(?:exempt|confidential|private|restricted|closed)\s+(?:items?|business|agenda|part|section|session|matters|appendices)\b|(?:items?|business|matters)\s+(?:not\s+open|closed|in\s+private|exempt))",
    )
});

/// Whether a line divides the paper by access, and how.
pub(crate) fn divider(piece: &Piece, body: &str) -> Option<Divider> {
    if piece.words > 14 || piece.number.is_some() || body.ends_with('.') && piece.words > 6 {
        return None;
    }
    if EXEMPT.is_match(body) {
        Some(Divider::Exempt)
    } else if PUBLIC.is_match(body) {
        Some(Divider::Public)
    } else {
        None
    }
}

/// Whether a line tells how a vote went: "Vote: 11 in favour, 2 against".
fn counts_votes(body: &str) -> bool {
    static VOTES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:vot(?:es?|ing)(?: record)?\s*[:–-].*\d|(?:votes? )?(?:in favour|for|against|abstain[a-z]*|abstentions?)\s*[:–-]\s*\d|\d{1,3} (?:votes? )?(?:in favour|for)\b[^.]*\bagainst)",
        )
    });
    VOTES.is_match(body)
}

/// Whether a line begins with the reference of a planning application, and goes on to say of what: "24/00511/FUL - Barn".
fn names_application(body: &str) -> bool {
    let (code, behind) = body.split_once(' ').unwrap_or((body, ""));
    reference::is_number(code.trim_end_matches([':', ',', '-', '–'])) && behind.contains(char::is_alphabetic)
}

/// Whether an unnumbered line looks like a heading by its own look, and nothing but that it may divide the paper says
/// otherwise.
pub(crate) fn is_unnumbered(document: &Document, piece: &Piece) -> bool {
    let body = document.wording(piece.body);
    if piece.role != Role::Text || piece.bullet.is_some() || piece.number.is_some() || body.is_empty() {
        return false;
    }
    if is_outcome_label(body) && !is_minutes(body) || is_close(body) || is_dated(body) {
        return false;
    }
    if lists_the_absent(body)
        || columns::name_titles(body)
        || columns::name_columns(body)
        || names_body(body)
        || owes(body)
        || counts_votes(body)
        || !piece.capitals && states_outcome(body)
    {
        return false;
    }
    if piece.level.is_some() {
        return piece.words > 0;
    }
    if is_signature(body) {
        return false;
    }
    let ends_as_text =
        body.ends_with([';', ',']) || body.ends_with('.') && !is_known(body) || piece.words > LONGEST_TITLE;
    let letters = body.bytes().filter(u8::is_ascii_alphabetic).count();
    !ends_as_text
        && !ends_in_sum(body)
        && (!body.starts_with(|c: char| c.is_ascii_digit()) || piece.strong && names_application(body))
        && !asks(body)
        && letters >= 3
        && (piece.strong || piece.capitals && piece.words <= 10)
        && !reads_as_sentence(body)
}

/// "Q: How does that compare?", "Q2. Why?": what a governor asked, set apart from its answer.
fn asks(body: &str) -> bool {
    let lower = body.to_ascii_lowercase();
    let rest = lower.strip_prefix("question").or_else(|| lower.strip_prefix('q'));
    let rest = rest.map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' '));
    body.trim_end().ends_with('?') && rest.is_some_and(|rest| rest.starts_with([':', '.', ')', '-', '–']))
}

/// "Absent:", which the names of those follow.
fn lists_the_absent(body: &str) -> bool {
    ["absent", "also present", "not present"]
        .iter()
        .any(|label| body.trim_end_matches([':', ' ']).eq_ignore_ascii_case(label))
}

/// "TOTAL – £103.20": a line of accounts.
fn ends_in_sum(body: &str) -> bool {
    let sum = body.rsplit(' ').next().unwrap_or_default();
    sum.starts_with(['£', '€']) && sum.contains(|c: char| c.is_ascii_digit())
}

/// "AV/BH": the initials of those who are to act, and no heading.
fn owes(body: &str) -> bool {
    let initials = |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase());
    body.contains('/') && body.split('/').all(initials)
}

/// "The Board:", which what it did follows.
fn names_body(body: &str) -> bool {
    static BODY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:the\s+(?:\w+\s+){0,3}(?:council|committee|board|panel|cabinet|court|senate|body|authority|trust|forum|group|commissioners|governors|members|trustees))\b.*:[\s–-]*$",
        )
    });
    BODY.is_match(body)
}

/// "The Board APPROVED the plan": an outcome in capitals within a line that is not in capitals.
fn states_outcome(body: &str) -> bool {
    static OUTCOME: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\b(?:RESOLVED|AGREED|APPROVED|NOTED|ENDORSED|RECEIVED|RATIFIED|ADOPTED|RECOMMENDED|DEFERRED|REFUSED)\b",
        )
    });
    OUTCOME.is_match(body)
}

/// Whether a line is a heading that reports share, whatever it looks like: "Purpose of report", "Recommendations".
pub(crate) fn is_report_section(document: &Document, piece: &Piece) -> bool {
    static SECTION: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:purpose(?:\s+of\s+(?:the\s+|this\s+)?report)?|(?:officer'?s?\s+|key\s+|proposed\s+)?recommendations?(?:\(s\))?|decisions?\s+(?:required|requested)|(?:executive\s+|report\s+)?summary|background(?:\s+(?:papers|documents|information|and\s+context))?|introduction|(?:reasons?|rationale)\s+for\s+(?:the\s+)?(?:recommend\w+|decision)(?:\(s\))?|(?:alternative\s+)?options(?:\s+considered)?|(?:financial|legal|risk|equalit\w+|climate|resource|human\s+resources?|hr|staffing|environmental)\s+(?:and\s+\w+\s+)?(?:implications|assessment|considerations|appraisal|management)|implications|conclusions?|discussion|consultations?|appendices|next\s+steps|proposals?|main\s+(?:report|body)|the\s+report)\s*:?\s*$",
        )
    });
    piece.number.is_none()
        && piece.bullet.is_none()
        && piece.words <= 8
        && SECTION.is_match(document.wording(piece.body))
}

/// A line that is a date and perhaps a time and a place, such as the one below "Date of next meeting".
pub(crate) fn is_dated(body: &str) -> bool {
    static DATED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
        )
    });
    DATED.is_match(body)
}

/// The closing line of a paper: "Meeting closed at 9 pm".
fn is_close(body: &str) -> bool {
    static CLOSE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:the\s+)?(?:(?:meeting|chair(?:man|person)?)\s+(?:closed|ended|finished|concluded|declared|rose)|signed\s+(?:as|by)\b|end\s+of\s+(?:the\s+)?(?:minutes|meeting)|there\s+being\s+no)",
        )
    });
    CLOSE.is_match(body)
}

/// The line that somebody signs on: "Chairman ........".
pub(crate) fn is_signature(body: &str) -> bool {
    static SIGNATURE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:chair(?:man|person|woman)?|mayor|cathaoirleach|president|signed|dated?|convener)\s*[:.…_]*\s*(?:date)?[\s:.…_]*$",
        )
    });
    SIGNATURE.is_match(body)
}

/// Verbs that make a line a sentence.
static VERBS: Words<256> = Words::new().lines(include_str!("verbs.txt"), 1);

/// A finite verb behind the first word makes a line a sentence: "The motion was carried".
pub(crate) fn reads_as_sentence(body: &str) -> bool {
    if body.starts_with("To ") {
        return body.contains(" was ") || body.contains(" were ");
    }
    body.split(' ').nth(4).is_some() && has_verb(body)
}

/// Whether a finite verb stands behind the first word.
pub(crate) fn has_verb(body: &str) -> bool {
    let mut before = "";
    let mut words = body.split(' ').enumerate().peekable();
    while let Some((at, word)) = words.next() {
        // "Matters which are not on the agenda" says nothing of the matters.
        let of_clause = matches!(before, "which" | "who");
        let next = words.peek().map_or("", |(_, next)| next);
        let is_told = at > 0 && !of_clause && !qualifies(before, word, next);
        if is_told && VERBS.has(word.trim_end_matches([',', '.', ';'])) {
            return true;
        }
        before = word;
    }
    false
}

/// Whether a participle only says which things are meant: "Complaints received since the last meeting".
fn qualifies(before: &str, word: &str, next: &str) -> bool {
    const PARTICIPLES: [&str; 5] = ["considered", "made", "raised", "received", "reported"];
    before.ends_with('s') && PARTICIPLES.contains(&word) && matches!(next, "since" | "during" | "under")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcome_labels_are_no_headings() {
        for line in [
            "RESOLVED:",
            "Resolved –",
            "AGREED",
            "Decision:",
            "For (57)",
            "IT WAS RESOLVED THAT",
            "NOTED.",
            "Minutes:",
            "Motion carried.",
            "Against recommendation (5) – 12",
            "Abstentions – 0",
            "RESOLVED: That",
            "ACTION: SR",
            "ACTION (SR)",
            "NO",
            "Action by: Clerk/RFO",
            "RESOLVED /-",
            "CONSIDERED:",
            "AND AGREED",
            "Resolved 15/03/11.01",
            "RESOLVED PC24/17:",
        ] {
            assert!(is_outcome_label(line), "{line:?}");
        }
        for line in ["Minutes of the last meeting", "Decisions taken by officers", "Motions on notice"] {
            assert!(!is_outcome_label(line), "{line:?}");
        }
    }
}
