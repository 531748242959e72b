//! What kind of paper it is, from its first lines and from what it holds.

use std::sync::LazyLock;

use model::{Document, PaperKind, Span};
use patterns::{Regex, pattern};

use crate::attendance;
use crate::heading;
use crate::piece::Piece;
use crate::unit::Unit;

/// A sign of a kind of paper.
struct Sign {
    kind: PaperKind,
    pattern: &'static str,
    weight: i32,
    /// How many lines from the top it may stand.
    within: usize,
    /// Whether it says that the meeting has been held.
    held: bool,
    /// A line as papers print it, that this row matches.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the test of the table"))]
    seen: &'static str,
}

/// Signs in the head of a paper.
const SIGNS: [Sign; 37] = [
    sign(PaperKind::Minutes, r"(?i)\bminutes?\s+(?:of|for|from)\b", 4, "Minutes of the meeting held on 3 May"),
    // An agenda names those of an earlier meeting, but not above all else.
    sign(PaperKind::Minutes, r"(?i)^\W*(?:draft\s+)?minutes?\s+of\b", 2, "Minutes of the annual meeting").within(TITLE),
    sign(
        PaperKind::Minutes,
        r"(?i)^\W*(?:draft\s+|unconfirmed\s+|approved\s+|printed\s+|public\s+)*minutes\W*$",
        4,
        "DRAFT MINUTES",
    ),
    sign(
        PaperKind::Minutes,
        r"(?i)\b(?:meeting|council|committee|board|panel|forum|group|association|agm|pcc|ppg)\s+(?:[-–—:]\s+)?(?:draft\s+)?minutes\b",
        3,
        "Parks Group Meeting Minutes",
    ),
    sign(PaperKind::Minutes, r"(?i)^\W*(?:draft\s+)?minutes\s*[-–—:|]\s", 3, "Minutes – Monday 3 May 2021").within(TITLE),
    sign(PaperKind::Minutes, r"(?i)[-–—|:]\s+(?:draft\s+)?minutes\s+[-–—|]", 3, "Hale Residents – Minutes – 3 May")
        .within(TITLE),
    sign(
        PaperKind::Minutes,
        r"(?i)^\W*(?:minutes|notes)(?:\s+taken)?(?:\s+by)?\s*:\s*(?-i:[A-Z][a-z]+)(?:\s+(?-i:[A-Z][a-z]+))?\W*$",
        3,
        "Minutes: Ann Vane",
    ),
    // The page of a committee system shows them where there are any.
    sign(
        PaperKind::Minutes,
        r"(?i)^\W*(?:agenda|decisions)(?:,\s+decisions)?\s+and\s+(?:draft\s+|printed\s+)?minutes\W*$",
        5,
        "Agenda and draft minutes",
    )
    .within(TITLE),
    sign(PaperKind::Minutes, r"(?i)^\W*cofnodion\b", 4, "Cofnodion y cyfarfod a gynhaliwyd ar 3 Mai"),
    sign(PaperKind::Minutes, r"(?i)^\W*(?:hefyd\s+)?(?:yn\s+bresennol|presennol)\b", 3, "Yn bresennol:"),
    sign(PaperKind::Minutes, r"(?i)\bminutes\b.*\bmeeting\b", 1, "Minutes – Parish meeting"),
    sign(PaperKind::Minutes, r"(?i)\bmeeting\s+(?:was\s+)?held\b", 1, "Council meeting held on Monday"),
    sign(
        PaperKind::Minutes,
        r"(?i)^\W*(?:members\s+|councillors\s+|those\s+|governors\s+|also\s+)*present\b|^\W*in\s+attendance\b|^\W*attendees\b|\b(?:present|attended)\s*:",
        3,
        "PRESENT: Councillor Vane",
    )
    .held(),
    sign(
        PaperKind::Minutes,
        r"(?i)\bmeeting\s+notes\b|\bnotes?\s+of\s+(?:(?:the|a)\b.*\s|(?:[a-z’'-]+\s+){0,4})?meeting\b|\brecord\s+of\s+(?:the\s+)?meeting\b",
        3,
        "Notes of the liaison meeting",
    ),
    sign(
        PaperKind::Agenda,
        r"(?i)^\W*(?:public\s+|supplementary\s+|summons\s+and\s+)?agenda(?:\s+frontsheet)?\W*(?:part\s+\w+\W*)?$",
        5,
        "AGENDA",
    ),
    sign(
        PaperKind::Agenda,
        r"(?i)\bhereby\s+(?:summoned|invited|requested|given)|\byou\s+are\s+(?:requested|invited|summoned|asked)\b|\brequested\s+to\s+attend\b",
        5,
        "You are hereby summoned",
    ),
    sign(
        PaperKind::Agenda,
        r"(?i)\bnotice\s+of\s+(?:a\s+|the\s+)?meeting\b|\bwill\s+be\s+held\b|\bto\s+be\s+held\s+(?:on|at|in)\b|\bfor\s+the\s+(?:transaction|purpose\s+of\s+transacting)\b",
        3,
        "A meeting will be held at 7 pm",
    ),
    // Not "to be put on agenda for the next meeting".
    sign(
        PaperKind::Agenda,
        r"(?i)(?:^|\b[a-z]{3,}\s+|[^a-z\s]\s*)agenda\s+(?:for|of)\b",
        3,
        "Agenda for the annual meeting",
    ),
    sign(
        PaperKind::Report,
        r"(?i)^\W*report\s+(?:to|of|by|from)\b|^\W*report\s+title\b|^\W*(?:joint\s+)?report\s*:",
        4,
        "REPORT TO: Cabinet",
    ),
    sign(
        PaperKind::Report,
        r"(?i)^\W*\d*\.?\d*\s*(?:purpose\s+of\s+(?:the\s+|this\s+)?report|executive\s+summary|reason\s+for\s+(?:the\s+)?report|report\s+author|contact\s+officer|lead\s+officer|wards?(?:\(s\)|s)?\s+affected|background\s+papers)\b",
        4,
        "1. Purpose of Report",
    ),
    sign(
        PaperKind::Report,
        r"(?i)^\W*\d*\.?\s*(?:recommendations?|introduction|background)\W*$",
        2,
        "2 Recommendations",
    ),
    sign(PaperKind::Report, r"(?i)^\W*subject\s*:", 3, "Subject: Bridges"),
    sign(
        PaperKind::Report,
        r"(?i)^\W*(?:(?:report )?authors?|presented by|sponsor|(?:executive|board|lead|slt) (?:sponsor|lead|director))\s*:\s*\w",
        2,
        "Author: Ann Vane, Head of Internal Audit",
    ),
    sign(
        PaperKind::Report,
        r"(?i)^(?:\d+\.?\d*\s+)?(?:it is (?:therefore )?recommended that\b|(?:the )?(?:members|[a-z ]*(?:council|committee|panel|board|cabinet|executive)) (?:is|are) (?:recommended|asked|invited|requested) to\b)",
        2,
        "The Board is asked to note the report.",
    ),
    // Further down it is one item of many.
    sign(PaperKind::Report, r"(?i)^\W*(?:[a-z][\w&’',/-]*\s+){1,8}report\W*$", 3, "Quarterly Performance Report")
        .within(TITLE),
    sign(
        PaperKind::Report,
        r"(?i)\b(?:this|the)\s+report\s+(?:sets?\s+out|provides|presents|asks|seeks|summarises|updates|outlines|describes|recommends|informs)\b",
        3,
        "This report sets out the draft budget.",
    ),
    sign(PaperKind::Report, r"(?i)^\W*(?:from|to)\s*:\s*\w", 2, "From: Ann Vane, Director of Works"),
    sign(
        PaperKind::Report,
        r"(?i)^\W*(?:classification|past\s+pathway|future\s+pathway|electoral\s+divisions?|key\s+decision|wards?(?:\(s\))?|directorate|service\s+area|report\s+(?:author|no|number|reference)|portfolio\s+holder|cabinet\s+member)[^:]*:",
        3,
        "Electoral Division: all",
    ),
    sign(
        PaperKind::DecisionNotice,
        r"(?i)\b(?:decision\s+(?:notice|record|sheet|list)|record\s+of\s+(?:an?\s+)?(?:executive\s+|officer\s+|delegated\s+|cabinet\s+|key\s+)*decisions?|notice\s+of\s+decisions?|printed\s+decisions|officer\s+decision|delegated\s+decision)\b",
        7,
        "RECORD OF EXECUTIVE DECISION",
    ),
    sign(
        PaperKind::DecisionNotice,
        r"(?i)^\W*(?:(?:(?:cabinet|executive|lead)\s+member|portfolio\s+holder|cabinet|executive|key)\s+decisions?|(?:(?:list|schedule|summary)\s+of\s+)?decisions(?:\s+(?:taken|made))?)\W*$",
        7,
        "CABINET MEMBER DECISION",
    )
    .within(TITLE),
    // The list confirms minutes too.
    sign(PaperKind::DecisionNotice, r"(?i)^\W*(?:\w+\s+){0,3}decision\s+(?:notice|sheet|list)\W*$", 6, "DECISION SHEET")
        .within(TITLE),
    sign(PaperKind::DecisionNotice, r"(?i)^\W*decision\s+(?:no|number|ref|taken|maker|made)\b", 4, "Decision No: 24/7"),
    sign(PaperKind::DecisionNotice, r"(?i)^\W*decision\s+details\W*$", 20, "Decision details"),
    sign(PaperKind::AgendaItem, r"(?i)^\W*agenda\s+item\W*$", 20, "Agenda item").within(PAGE),
    sign(
        PaperKind::AgendaItem,
        r"(?i)^\W*issue\s+-\s+(?:(?:items\s+at\s+)?meetings|decisions)\b",
        20,
        "Issue - items at meetings - Budget",
    )
    .within(PAGE),
    // It says who proposes what, and tells of no meeting.
    sign(
        PaperKind::Other,
        r"(?i)^\W*(?:[a-z’'-]+\s+){0,4}(?:amendment|motion|nomination|petition|question|speaker)s?\s+form\W*$",
        20,
        "Budget Amendment Form",
    )
    .within(TITLE),
    sign(
        PaperKind::Other,
        r"(?i)^\W*(?:proposed\s+)?amendment\s*(?:no\.?\s*|number\s*)?\d*\s*(?:$|[:–-]|(?:proposed\s+|submitted\s+)?(?:by|from|to)\b)",
        6,
        "Amendment 3 – proposed by Councillor Vane",
    )
    .within(TITLE),
];

const fn sign(kind: PaperKind, pattern: &'static str, weight: i32, seen: &'static str) -> Sign {
    Sign { kind, pattern, weight, within: HEAD, held: false, seen }
}

impl Sign {
    /// The sign, but only so many lines from the top.
    const fn within(self, lines: usize) -> Self {
        Self { within: lines, ..self }
    }

    /// The sign of a meeting that has been held.
    const fn held(self) -> Self {
        Self { held: true, ..self }
    }
}

static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| SIGNS.iter().map(|sign| pattern(sign.pattern)).collect());

/// What only a meeting that has been held can say.
static HAPPENED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bresol?ved\b|\b(?:penderfynwyd|cytunwyd|cynigiwyd|cafwyd|derbyniwyd)\b|\bit\s+was\s+(?:agreed|noted|proposed|reported)\b|\bapologies\s+(?:for\s+absence\s+)?(?:were|was|had\s+been)\s|\bopen(?:ed|s)\s+the\s+meeting\b|\bpresided\b|\btook\s+the\s+chair\b|\bchaired\s+the\s+meeting\b|\bwas\s+in\s+the\s+chair\b|\b(?:proposed|moved|seconded)\s+by\b|\b(?:carried|agreed)\s+unanimously\b|\bthis\s+was\s+agreed\b|\bmeeting\s+(?:was\s+)?(?:closed|ended|finished|concluded)\b|\bminutes\b[^.\n]*\s(?:was|were)\s+(?:approved|agreed|accepted|adopted|confirmed|received|signed|taken)\b|\b(?:clerk|chair|chairman|councillor|cllr|members?|committee|board|council|panel|forum|governors|trustees)\s+(?:\w+\s+){0,2}(?:reported|informed|advised|welcomed|thanked|agreed|noted|approved|received|considered)\b",
    )
});

/// What an agenda, which tells of nothing yet, hardly ever says.
static TOLD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:was|were|had|sederunt|noted|approved|agreed|accepted|passed|carried|reported|asked|said|advised|confirmed|thanked|discussed|attended)\b",
    )
});

/// Lines of a paper's head that are looked at.
const HEAD: usize = 40;

/// What a label of those who came says, however it is worded.
const ROLL: i32 = 3;

/// Bytes in which minutes without a head show that they are minutes.
const OPENING: usize = 4000;

/// Lines in which a paper prints its title.
const TITLE: usize = 5;

/// Lines in which a page that shows one item says so.
const PAGE: usize = 3;

/// The kind of the paper.
pub(crate) fn of(document: &Document, units: &[Unit]) -> PaperKind {
    let (mut scores, mut was_held) = signs(document, units);
    // Reports and letters tell of meetings too, but not in their first paragraphs.
    let is_headed = scores[slot(PaperKind::Minutes)] > 0;
    let told = &document.text[..document.text.floor_char_boundary(if is_headed { usize::MAX } else { OPENING })];
    let happened: i32 = HAPPENED.find_iter(told).take(6).map(|_| 1).sum();
    let any =
        |says: fn(&str, Span) -> bool| units.iter().flat_map(lines).take(HEAD).any(|line| says(&document.text, line));
    let lists = || any(attendance::lists_people) && any(attendance::lists_apologies);
    if !was_held && (any(attendance::opens_list) || lists()) {
        scores[slot(PaperKind::Minutes)] += ROLL;
        was_held = true;
    }
    let is_ahead = happened == 0 && !was_held;
    scores[slot(PaperKind::Minutes)] += if is_ahead { -3 } else { happened };
    if is_ahead && common_titles(document) >= FEWEST_TITLES && !TOLD.is_match(&document.text) {
        scores[slot(PaperKind::Agenda)] += 4;
    }
    best(scores)
}

/// What the signs at the top weigh for each kind, and whether one of them says that the meeting was held.
fn signs(document: &Document, units: &[Unit]) -> ([i32; 6], bool) {
    let mut scores = [0; 6];
    let mut seen = [false; SIGNS.len()];
    let mut lists_items = false;
    for (row, line) in units.iter().flat_map(lines).take(HEAD).enumerate() {
        let line = document.wording(line);
        let line = line.get(..line.floor_char_boundary(300)).unwrap_or(line);
        for (at, sign) in SIGNS.iter().enumerate() {
            // Below the word "Agenda", reports are items.
            let counts = row < sign.within && !(lists_items && sign.kind == PaperKind::Report);
            if !seen[at] && counts && PATTERNS[at].is_match(line) {
                seen[at] = true;
                scores[slot(sign.kind)] += sign.weight;
            }
        }
        lists_items |= line.eq_ignore_ascii_case("agenda");
    }
    (scores, SIGNS.iter().zip(seen).any(|(sign, seen)| seen && sign.held))
}

/// How many of a paper's lines and cells are titles of every agenda: "1. Apologies", "Date of next meeting".
fn common_titles(document: &Document) -> usize {
    let body = |block| document.wording(Piece::of_block(document, block).body);
    document.blocks.iter().filter(|&block| heading::is_of_every_agenda(body(block))).count()
}

/// Fewest such titles that make an agenda of a paper in which nothing has happened.
const FEWEST_TITLES: usize = 3;

/// A line, or the beginnings of a table's rows.
fn lines(unit: &Unit) -> Vec<Span> {
    match unit {
        Unit::Line(piece) => vec![piece.span],
        Unit::Table(table) => table.rows.iter().filter_map(|row| row.first().copied()).collect(),
    }
}

fn slot(kind: PaperKind) -> usize {
    match kind {
        PaperKind::Minutes => 0,
        PaperKind::Agenda => 1,
        PaperKind::Report => 2,
        PaperKind::DecisionNotice => 3,
        PaperKind::Other => 5,
        _ => 4,
    }
}

fn best(scores: [i32; 6]) -> PaperKind {
    const KINDS: [PaperKind; 6] = [
        PaperKind::Minutes,
        PaperKind::Agenda,
        PaperKind::Report,
        PaperKind::DecisionNotice,
        PaperKind::AgendaItem,
        PaperKind::Other,
    ];
    let (at, score) =
        scores.iter().enumerate().fold((0, 0), |best, (at, &score)| if score > best.1 { (at, score) } else { best });
    if score >= 3 { KINDS[at] } else { PaperKind::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_matches_its_own_example() {
        for (row, sign) in SIGNS.iter().enumerate() {
            assert!(PATTERNS[row].is_match(sign.seen), "{:?}", sign.seen);
        }
    }
}
