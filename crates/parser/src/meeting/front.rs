//! The front of a paper: its lines up to the attendance list, and what stands behind labels such as "Venue:".

use std::borrow::Cow;
use std::sync::LazyLock;

use model::{BlockKind, Document, Item, Part, PartKind, Span};
use patterns::{Captures, Regex, pattern};

use crate::attendance;

use super::{names, place, who};

/// What a label at the front of a paper introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Who meets, or whom a report is for.
    Body,
    /// The day, often with the time.
    Date,
    /// When the meeting begins.
    Time,
    /// Where.
    Venue,
    /// When it ended.
    Ended,
    /// When the next one is.
    Next,
    /// What the paper is called.
    Title,
    /// Something else: a contact, a sender.
    Other,
}

struct Label {
    field: Field,
    pattern: &'static str,
    /// A line that this row, and no row above it, claims.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that holds each row to its example"))]
    seen: &'static str,
}

const LABELS: &[Label] = &[
    Label {
        field: Field::Next,
        pattern: "(?:date |time )?(?:and (?:time |venue )?)?(?:of )?(?:the )?next (?:meeting|agm)(?: date)?|donm",
        seen: "Date of next meeting: 3 May",
    },
    Label {
        field: Field::Date,
        pattern: "(?:meeting )?(?:day,? )?dates?(?:(?: and |,? ?& ?|/)(?:start )?time)?(?:(?: and |,? ?& ?|/)(?:venue|place))?(?: (?:of|for) (?:the )?(?:meeting|decision))?|held on|when|(?:meeting|decision) date",
        seen: "Date and Time: 3 May, 7pm",
    },
    Label {
        field: Field::Ended,
        pattern: "(?:time )?(?:meeting )?(?:closed|ended|finished|concluded)(?: at)?|(?:end|finish|closing) time|finish|close of meeting",
        seen: "Meeting closed: 9.15pm",
    },
    Label {
        field: Field::Time,
        pattern: "(?:start(?:ing)? |meeting )?time(?: (?:of|for) (?:the )?meeting)?|start|(?:meeting |time )?(?:commenced|started|opened)(?: at)?|commencing(?: at)?",
        seen: "Start time: 7pm",
    },
    Label {
        field: Field::Venue,
        pattern: "(?:meeting )?(?:venue|place|location)(?: (?:of|for) (?:the )?meeting)?|held at|where",
        seen: "Venue: Town Hall",
    },
    Label {
        field: Field::Body,
        pattern: "(?:name of )?(?:meeting|committee|board|panel)(?: name| of)?|report to|to|decision (?:to be taken|maker|taken) ?(?:by)?|meeting title",
        seen: "Report to: Cabinet",
    },
    Label {
        field: Field::Title,
        pattern: "(?:report )?(?:subject|title)(?: matter)?(?: of report)?",
        seen: "Subject: Budget",
    },
    Label {
        field: Field::Other,
        pattern: "(?:meeting )?called by|type of meeting|facilitator|(?:note|minute)s?[ -]taker|time ?keeper|from|contact(?: officer)?|ask for|enquiries(?: to)?|tel(?:ephone)?|e-?mail|report (?:of|by|author)|author|lead officer|presented by|(?:executive|board|slt|portfolio) (?:sponsor|lead|holder)|wards?|status|classification|membership|members|quorum|chair(?:man|person)?|clerk|categories|cc|copy",
        seen: "Contact: A Vane",
    },
];

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let rows: Vec<String> =
        LABELS.iter().enumerate().map(|(row, label)| format!("(?<l{row}>{})", label.pattern)).collect();
    pattern(&format!(r"(?i)(?:^|[ \t]|(?-i:[0-9a-z]))(?:{}) ?(?:\(s\))? ?:[-–]?[ \t]*", rows.join("|")))
});
static LONE: LazyLock<Regex> = LazyLock::new(|| {
    let rows: Vec<String> =
        LABELS.iter().enumerate().map(|(row, label)| format!("(?<l{row}>{})", label.pattern)).collect();
    pattern(&format!(r"(?i)^(?:{})$", rows.join("|")))
});

/// Whom a report or a summons is for: "To the Chair and Members of the Licensing Committee".
static ADDRESSED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^to:? (?:the |all )?(?:(?:vice[- ])?(?:chair|convener|mayor|leader)[a-z]*,? (?:and |& )?){0,2}(?:all )?members of (?:the )?",
    )
});

/// A line at the front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) span: Span,
    /// It is a pair of a Markdown front matter.
    pub(super) matter: bool,
}

/// The front of a paper.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// Lines without labels, up to the attendance list.
    pub(super) lines: Vec<Line>,
    /// What stands behind labels, wherever before the first item.
    pub(super) labelled: Vec<(Field, Span)>,
}

impl Front {
    /// The values of a field, in order.
    pub(super) fn values(&self, field: Field) -> impl Iterator<Item = Span> {
        self.labelled.iter().filter(move |(of, _)| *of == field).map(|(_, value)| *value)
    }
}

/// More lines than any head has.
const MOST_LINES: usize = 60;

/// Lines below the title of an item among which the meeting is named.
const MOST_LINES_BETWEEN: usize = 3;
/// "Meeting of Parks Committee, Thursday, 12th September, 2019 7.00 pm (Item 5.)".
static MEETING_OF: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\W*meeting of [^.\n]{3,}, [^.\n]*\b[12][0-9]{3}\b"));

/// "Decision Maker: Cabinet", "Date of decision: 9 July".
static DECISION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:decision (?:maker|date|(?:to be )?taken(?: by)?)|date of decision) ?:[^\n]{3,}$")
});

/// The parts before the first item of business, and the items behind them.
///
/// What comes first without a number is of the front where it has no title either, where its title is a label
/// ("Meeting Date") or nothing but names, or where it tells of the meeting and nothing before it does.
pub(crate) fn opening<'a>(
    document: &Document,
    head: &'a [Part],
    items: &'a [Item],
) -> (Vec<Cow<'a, Part>>, &'a [Item]) {
    let mut parts: Vec<Cow<'_, Part>> = head.iter().map(Cow::Borrowed).collect();
    let mut rest = items;
    while let Some((first, behind)) = rest.split_first() {
        let dated = || parts.iter().any(|part| place::names_day(document.wording(part.span)));
        let opens = match &first.title {
            _ if first.number.is_some() => false,
            None => rest.len() == items.len(),
            Some(_) if parts.is_empty() && dates_meeting(document, first) => true,
            Some(title) => {
                let is_dated = || place::names_day(&title.text) || dates_meeting(document, first);
                let is_meeting =
                    || tells_of_meeting(&title.text) && is_dated() || names_meeting(&document.text, title.span);
                let names = || attendance::is_all_names(&document.text, title.span);
                label(&title.text).is_some() || is_meeting() && !dated() || names()
            }
        };
        if !opens {
            break;
        }
        parts.extend(first.title.as_ref().map(|title| Cow::Owned(Part::new(PartKind::Paragraph, title.span))));
        parts.extend(first.blocks.iter().map(Cow::Borrowed));
        if !first.items.is_empty() {
            break;
        }
        rest = behind;
    }
    (parts, rest)
}

/// Whether an item that begins the paper is its head: a short line below its title names the day of the meeting.
fn dates_meeting(document: &Document, first: &Item) -> bool {
    let mut spans = Vec::new();
    first.blocks.iter().take(MOST_LINES_BETWEEN).for_each(|part| lines(document, part, &mut spans));
    let closes = |wording: &str| wording.ends_with('.') && !wording.to_ascii_lowercase().starts_with("held ");
    let short = |wording: &str| wording.len() <= LONGEST_TITLE && !closes(wording);
    let dated = |span: &Span| Some(document.wording(*span)).filter(|it| short(it)).is_some_and(place::names_day);
    spans.iter().take(FEW_LINES).any(dated)
}

/// Lines below the title of a paper among which its day stands.
const FEW_LINES: usize = 6;

/// Whether a line belongs to the front of a paper and heads no item: it begins with a label, lists people behind one, or
/// is nothing but the name of who meets or the number of the item that the paper is for.
pub(crate) fn is_front(document: &Document, line: Span) -> bool {
    static ITEM: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^\W*(?:agenda )?item(?: (?:no\.?|number))? ?:? ?[0-9]{1,3}[a-z]?\W*$"));
    let wording = document.wording(line);
    let labelled = || LABEL.find(wording).is_some_and(|label| label.start() == 0 && label.as_str().contains(':'));
    let who = || names::is_name(&document.text, line) || names_meeting(&document.text, line);
    ITEM.is_match(wording) || labelled() || who() || attendance::lists_people(&document.text, line)
}

/// Whether a heading is the paper's own: "Minutes of the meeting held on".
fn tells_of_meeting(title: &str) -> bool {
    static TELLS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^\W*(?:draft |approved )?(?:minutes|notes) of .*\b(?:held|meeting|mtg)\b"));
    static EARLIER: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:previous|last|earlier)\b"));
    TELLS.is_match(title) && !EARLIER.is_match(title)
}

/// Whether a heading is who met and when: "Parks Committee, Thursday 3 May 2018".
fn names_meeting(text: &str, title: Span) -> bool {
    let wording = title.of(text);
    let name = names::find(text, title).into_iter().next().filter(|name| name.span.start() == title.start());
    let rest = name.map_or("", |name| &wording[name.span.len()..]);
    place::names_day(rest) && wording.len() <= LONGEST_TITLE && !wording.ends_with('.')
}

/// The front of a paper: its head, or what stands before the first heading.
pub(super) fn read(document: &Document, head: &[Part], items: &[Item]) -> Front {
    let mut spans = Vec::new();
    let opening = opening(document, head, items).0;
    for part in &opening {
        lines(document, part, &mut spans);
    }
    let rolls: Vec<Span> = opening.iter().filter(|part| is_roll(document, part)).map(|part| part.span).collect();
    // The page of one item says below its title which meeting it belongs to.
    let below = items.first().into_iter().flat_map(|item| item.blocks.iter().take(MOST_LINES_BETWEEN));
    for part in below.filter(|part| MEETING_OF.is_match(document.wording(part.span))) {
        lines(document, part, &mut spans);
    }
    // The record of one decision says between its parts who took it, and when.
    if let [decision] = items {
        let says = |part: &&Part| DECISION.is_match(document.wording(part.span));
        decision.blocks.iter().filter(says).for_each(|part| lines(document, part, &mut spans));
    }
    let text = document.text.as_str();
    let mut front = Front::default();
    let mut listing = false;
    let mut waiting = None;
    for line in spans.into_iter().take(MOST_LINES) {
        listing |= is_narrative(line.of(text))
            || attendance::lists_group(text, line)
            || rolls.iter().any(|roll| roll.contains(line));
        let list = attendance::list_start(text, line);
        let span = list.map_or(line, |at| Span::new(line.start(), at).trim(text));
        if let Some(field) = waiting.take().filter(|_| !span.is_empty() && label(span.of(text)).is_none()) {
            front.labelled.push((field, span));
        } else if !span.is_empty() && !front.goes_on(text, span) {
            waiting = front.add(document, span, listing);
        }
        listing |= list.is_some();
    }
    front
}

impl Front {
    /// Adds a line that begins with "and" to the value above it.
    fn goes_on(&mut self, text: &str, span: Span) -> bool {
        let wording = span.of(text);
        match self.labelled.last_mut() {
            Some((_, value)) if wording.starts_with("and ") || wording.starts_with("& ") => {
                *value = value.to(span);
                true
            }
            _ => false,
        }
    }

    /// Files a line; returns the field of a label whose value is yet to come.
    fn add(&mut self, document: &Document, span: Span, listing: bool) -> Option<Field> {
        let text = document.text.as_str();
        let wording = span.of(text);
        if document.blocks.iter().any(|block| block.kind == BlockKind::FrontMatter && block.span.contains(span)) {
            self.lines.push(Line { span, matter: true });
            return None;
        }
        // "Home > Your Council > Minutes" is the way to a page.
        if place::is_of_paper(wording) || wording.contains(" > ") {
            return None;
        }
        if let Some(salutation) = ADDRESSED.find(wording) {
            self.labelled.push((Field::Body, span.slice(salutation.end()..wording.len())));
            return None;
        }
        let found: Vec<_> = LABEL.captures_iter(wording).filter(begins_apart).collect();
        let mut waiting = None;
        for (at, captures) in found.iter().enumerate() {
            let start = captures.get(0).map_or(0, |whole| whole.end());
            let end = found.get(at + 1).map_or(wording.len(), label_start);
            let value = span.slice(start..end.max(start)).trim(text);
            let Some(field) = field(captures) else { continue };
            if value.is_empty() {
                waiting = Some(field);
            } else {
                self.labelled.push((field, value));
            }
        }
        let before = found.first().map_or(wording.len(), label_start);
        let rest = span.slice(0..before).trim(text);
        if found.is_empty() && waiting.is_none() {
            waiting = label(wording);
        }
        let open = !listing || SUMMONS.is_match(wording) || names_meeting(text, span);
        if open && !rest.is_empty() && waiting.is_none() {
            match self.lines.last_mut().filter(|above| !above.matter && who::is_cut(text, above.span, rest)) {
                Some(above) => above.span = above.span.to(rest),
                None => self.lines.push(Line { span: rest, matter: false }),
            }
        }
        waiting
    }
}

/// A sentence that calls to a meeting or says when it began, wherever it stands before the first item.
static SUMMONS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:hereby (?:summoned|invited|given)|(?:are|is) summoned to|the meeting (?:was held|took place|began|commenced|started))\b",
    )
});

/// Whether the line is a sentence of the paper's business: the front ends before it.
fn is_narrative(wording: &str) -> bool {
    wording.len() > LONGEST_TITLE && wording.ends_with('.') && !TELLS.is_match(wording)
}

const LONGEST_TITLE: usize = 120;
/// Words of sentences that tell of the meeting itself.
static TELLS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:held|convened|meeting|summoned|present|minutes)\b"));

/// Where a label begins: behind what it has lost the space to, as in "3 May 2020Time: 7 pm".
fn label_start(captures: &Captures<'_>) -> usize {
    captures.get(0).map_or(0, |label| label.start() + usize::from(is_run_on(label.as_str())))
}

/// Whether a label stands at the start of a line, behind a space, or with a capital right behind the word before it.
fn begins_apart(captures: &Captures<'_>) -> bool {
    captures
        .get(0)
        .is_none_or(|label| label.start() == 0 || label.as_str().starts_with([' ', '\t']) || is_run_on(label.as_str()))
}

fn is_run_on(label: &str) -> bool {
    let mut letters = label.chars();
    letters.next().is_some_and(|c| c.is_ascii_digit() || c.is_ascii_lowercase())
        && letters.next().is_some_and(|c| c.is_ascii_uppercase())
}

/// The field of a line that is nothing but a label: "Venue".
fn label(wording: &str) -> Option<Field> {
    LONE.captures(wording.trim_end_matches([':', ' '])).as_ref().and_then(field)
}

fn field(captures: &Captures<'_>) -> Option<Field> {
    LABELS.iter().enumerate().find(|(row, _)| captures.name(&format!("l{row}")).is_some()).map(|(_, label)| label.field)
}

/// Whether a part is a table of people.
fn is_roll(document: &Document, part: &Part) -> bool {
    matches!(&part.kind, PartKind::Table { rows } if attendance::is_roll(document, rows))
}

/// The cells of a table row by row; where labels head its columns, each label before its value: "Date | Time | Venue"
/// over "3 May | 7 pm | Town Hall".
fn beside_labels(document: &Document, rows: &[Vec<Span>]) -> Vec<Span> {
    let is_label = |cell: &Span| label(document.wording(*cell)).is_some();
    match rows {
        [heads, values, ..] if heads.len() > 1 && heads.len() == values.len() && heads.iter().all(is_label) => {
            let pairs = heads.iter().zip(values).flat_map(|(head, value)| [*head, *value]);
            pairs.chain(rows[2..].iter().flatten().copied()).collect()
        }
        _ => rows.iter().flatten().copied().collect(),
    }
}

fn lines(document: &Document, part: &Part, out: &mut Vec<Span>) {
    if let PartKind::Table { rows } = &part.kind {
        out.extend(beside_labels(document, rows).into_iter().filter(|cell| !cell.is_empty()));
    } else {
        let mut start = part.span.start();
        for line in document.wording(part.span).split_inclusive('\n') {
            out.push(Span::new(start, start + line.len()).trim(&document.text));
            start += line.len();
        }
    }
    for part in &part.blocks {
        lines(document, part, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_claims_its_own_example() {
        for (row, label) in LABELS.iter().enumerate() {
            let found = LABEL.captures(label.seen).expect("an example is a label");
            assert!(found.name(&format!("l{row}")).is_some(), "{}", label.seen);
        }
    }

    #[test]
    fn one_line_may_hold_several_labels() {
        let labelled = |line: &str| {
            let mut front = Front::default();
            let mut builder = model::DocumentBuilder::new(model::Format::Text);
            builder.open(model::Shape::of(BlockKind::Paragraph));
            builder.write(line);
            let document = builder.finish();
            front.add(&document, document.blocks[0].span, false);
            let values = front.labelled.iter().map(|(field, value)| (*field, document.wording(*value).to_owned()));
            values.collect::<Vec<_>>()
        };
        let value = |field: Field, value: &str| (field, value.to_owned());
        assert_eq!(
            labelled("REPORT TO: Cabinet DATE: 3 May 2020 Venue: Town Hall"),
            [value(Field::Body, "Cabinet"), value(Field::Date, "3 May 2020"), value(Field::Venue, "Town Hall")]
        );
        assert_eq!(
            labelled("Date: 3 May 2020Time: 9:30amVenue: Town Hall"),
            [value(Field::Date, "3 May 2020"), value(Field::Time, "9:30am"), value(Field::Venue, "Town Hall")]
        );
        assert_eq!(labelled("Venue: The Restart: a cafe"), [value(Field::Venue, "The Restart: a cafe")]);
    }
}
