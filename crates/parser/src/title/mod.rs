//! Where in a heading line the title ends and the text begins.

mod boundary;

use std::ops::Range;
use std::sync::LazyLock;

use model::{Document, Span};
use patterns::{Regex, pattern};

use crate::attendance;
use crate::heading::{
    LONGEST_TITLE, has_verb, is_known, is_minutes, is_outcome_label, opens_as_task, reads_as_sentence,
};
use crate::piece::Piece;
use boundary::{RUN_IN, boundary, earlier, opener, opens_as_text};

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
    let listed = at_list_colon(document, body, wording).or_else(|| at_next_meeting(document, body, wording));
    if let Some(split) = listed.or_else(|| at_apologies(document, body, wording)) {
        return split;
    }
    if let Some(split) = by_lead(document, piece).or_else(|| by_capitals(document, piece)) {
        return split;
    }
    let sentence = wording.ends_with('.') && reads_as_sentence(wording);
    let opener = if sentence || piece.words > LONGEST_TITLE { opener(wording) } else { None };
    let boundary = boundary(wording, piece.words);
    if let Some(at) = earlier(wording, boundary, opener) {
        let title = body.slice(0..at.title_end).trim(&document.text);
        let wording = document.wording(title);
        if is_outcome_label(wording) && !is_minutes(wording) && !(piece.number.is_some() && is_known(wording)) {
            return Split { title: None, rest: Some(body) };
        }
        let rest = body.slice(at.rest_start..body.len()).trim(&document.text);
        // "MINUTES: 28TH JUNE 2024"
        if is_minutes(wording) && is_only_date(document.wording(rest)) {
            return whole(document, body);
        }
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

/// Whether a text is a day and nothing else: "Friday, 28th June 2024".
fn is_only_date(text: &str) -> bool {
    static DATE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:[a-z]{3,6}day,? )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? \d{4}\.?$",
        )
    });
    DATE.is_match(text)
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
    let at = wording.find(":-").filter(|&at| wording[..at].split(' ').count() <= RUN_IN)?;
    let rest = body.slice(at + 2..wording.len()).trim(&document.text);
    Some(Split {
        title: Some(body.slice(0..at).trim(&document.text)),
        rest: Some(rest).filter(|rest| !rest.is_empty()),
    })
    .filter(|_| !is_outcome_label(&wording[..at]))
}

/// "Date of next meeting - Tuesday 19th March, 7.30pm. AGM 23rd April": the day is no part of the title.
fn at_next_meeting(document: &Document, body: Span, wording: &str) -> Option<Split> {
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:(?:date|dates|date and time|dates and times) of (?:the )?next (?:[a-z]+ )?meetings?|next (?:[a-z]+ )?meetings?|donm)(?P<seam>\s*[:–-]+\s+)(?:the )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\d)",
        )
    });
    let seam = NEXT.captures(wording)?.name("seam")?.range();
    let rest = body.slice(seam.end..wording.len()).trim(&document.text);
    // With the day alone it is a title.
    let goes_on = document.wording(rest).contains(". ");
    goes_on.then(|| Split { title: Some(trim_title(document, body.slice(0..seam.start))), rest: Some(rest) })
}

/// "Apologies: Ann Vane, Jo Pike", "Interests none": who sent them, or that there are none, is no part of the title.
fn at_apologies(document: &Document, body: Span, wording: &str) -> Option<Split> {
    static APOLOGIES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:apologies(?: for absence| received)?|declarations? of (?:[a-z]+ )?interests?|(?:those )?present|in attendance)(?:\s*[:–]\s*|\s+[–-]\s+)|\s+(?:none|nil|None|Nil)\.?$",
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
    // "Apologies for absence Cllr Ann Vane, Cllr Jo Pike Borough Councillor Al Hay"
    let titled = attendance::is_member_title(names.split(' ').next().unwrap_or_default()) && !has_verb(names);
    (titled || names.contains(", ") && names.split(", ").all(is_name)).then_some(0..TITLE.len())
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
    let known = (words > 1 || piece.number.is_some()) && is_known(lead) && has_verb(wording);
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
        if word.replace("(s)", "").contains(char::is_lowercase) && !is_misread(word) {
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
    let end = before_number(&wording[..end]);
    let shouted = wording[..end].trim_end();
    let words = shouted.split(' ').filter(|word| word.len() > 1).count();
    let known = piece.number.is_some() && letters >= 5 && !shouted.contains(' ') && is_known(shouted);
    // "APOLOGIES were received from Mr Vane."
    let tells = known && ["were ", "was ", "had ", "have "].iter().any(|verb| rest.starts_with(verb));
    let opens = rest.starts_with(char::is_uppercase) || lone || tells;
    let short = !known && (words < 2 || letters < 8 || is_outcome_label(shouted));
    if rest.is_empty() || !opens || words == 0 || short {
        return None;
    }
    let title = trim_title(document, piece.body.slice(0..end).trim(&document.text));
    let rest = piece.body.slice(end..wording.len()).trim(&document.text);
    Some(Split { title: Some(title), rest: Some(rest) })
}

/// Whether a word is in capitals but for an I that a scan shows as a small l: "`CHAlRMAN`".
fn is_misread(word: &str) -> bool {
    let word = word.trim_end_matches([' ', '.', ',', ':']);
    word.len() > 4 && word.chars().all(|c| c.is_uppercase() || matches!(c, 'l' | '-' | '\'' | '’'))
}

/// Where words in capitals end before the number of a minute that runs on behind them: "MATTERS ARISING 447. Roads".
fn before_number(shouted: &str) -> usize {
    let words = shouted.trim_end();
    let last = words.rsplit(' ').next().unwrap_or_default();
    let is_number = last.strip_suffix('.').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    if is_number && last.len() < words.len() { words.len() - last.len() } else { shouted.len() }
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
    fn a_title_may_go_on_behind_a_mark_and_a_sentence_take_up_its_words() {
        for (line, title, rest) in [
            (
                "21/19 To Accept Apologies for Absence Apologies were accepted from Cllr Vane (work).",
                Some("To Accept Apologies for Absence"),
                Some("Apologies were accepted from Cllr Vane (work)."),
            ),
            (
                "30/19 Letter from the Harbour Trust: Fishing Rights Near Mill Quay The Chair read out a letter that had come from the Trust.",
                Some("Letter from the Harbour Trust: Fishing Rights Near Mill Quay"),
                Some("The Chair read out a letter that had come from the Trust."),
            ),
            (
                "27/19 Plan and Working Group Update – to include the map of the group The Chair said that nothing had come.",
                Some("Plan and Working Group Update – to include the map of the group"),
                Some("The Chair said that nothing had come."),
            ),
        ] {
            assert_eq!(split(line), (title.map(str::to_owned), rest.map(str::to_owned)), "{line}");
        }
    }

    #[test]
    fn a_title_of_minutes_goes_on_to_their_date() {
        let title = "Minutes of the Parish Council meeting held on 11 June 2015";
        let found = split(&format!("4. {title}. TB said that all had seen them."));
        assert_eq!(found, (Some(title.to_owned()), Some("TB said that all had seen them.".to_owned())));
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
                "1) Minutes of the last meeting: Read and signed.",
                Some("Minutes of the last meeting"),
                Some("Read and signed."),
            ),
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
            (
                "10. Approve the accounts – proposed by Cllr Vane, seconded by Cllr Pike.",
                Some("Approve the accounts"),
                Some("proposed by Cllr Vane, seconded by Cllr Pike."),
            ),
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
        ] {
            assert_eq!(split(line), (title.map(str::to_owned), rest.map(str::to_owned)), "{line:?}");
        }
    }

    #[test]
    fn a_title_ends_at_a_dash_before_a_resolution_or_a_sentence() {
        for (line, title, rest) in [
            (
                "5. Tidal mill - The owner has asked whether the wheel could be mended before the summer fair is held.",
                Some("Tidal mill"),
                Some("The owner has asked whether the wheel could be mended before the summer fair is held."),
            ),
            (
                "86/23 Confirmation of the minutes of the meeting held on 21st May 2023– RESOLVED that they be signed",
                Some("Confirmation of the minutes of the meeting held on 21st May 2023"),
                Some("RESOLVED that they be signed"),
            ),
            (
                "1. Welcome – in the absence of the chair, Jo Vane took the chair",
                Some("Welcome"),
                Some("in the absence of the chair, Jo Vane took the chair"),
            ),
        ] {
            assert_eq!(split(line), (title.map(str::to_owned), rest.map(str::to_owned)), "{line:?}");
        }
    }
}
