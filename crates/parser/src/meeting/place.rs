//! The sentence or lines that say where and on which day the meeting was held.

use std::ops::Range;
use std::sync::LazyLock;

use model::Span;
use patterns::{Regex, folded};

use super::front::Line;
use super::names;
use crate::heading;

/// A day with its month, a weekday, or a date in figures.
const DATE: &str = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:[0-9]{1,2}(?:st|nd|rd|th)?)?|[0-9]{1,2} ?[\[^]?(?:st|nd|rd|th)?[\]^]?,? (?:of |day of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9]{1,4}(?:(?:st|nd|rd|th)(?:[12][0-9]{3})?)?|[0-9]{1,2}(?:af|ain|ed|eg|fed|il|ydd)? (?:o )?(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4})\b";
/// A time of day.
const TIME: &str = r"(?:(?:approximately |about )?[0-9]{1,2}(?:[.:;][0-9o]{2})? ?(?:[ap]\.? ?m\b\.?|hrs|hours|noon|o.clock)|(?:half|(?:a )?quarter)[ -](?:past|to) [a-z0-9]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o.clock|[0-9]{1,2}[.:][0-9]{2}\b|[0-9]{4} ?(?:hrs|hours|h\b)|(?:12 )?noon\b|midday)";

static DAY: LazyLock<Regex> = LazyLock::new(|| folded(DATE));
static CLOCK: LazyLock<Regex> = LazyLock::new(|| folded(TIME));
static HELD: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\b(?:held|convened|will take place|took place|taking place|will meet|which met|met|gynhaliwyd|gynhelir)\b[ ,:]*",
    )
});
/// "Meeting on Monday", where nothing is said to be held.
static MEETING: LazyLock<Regex> = LazyLock::new(|| folded(r"\bmeeting (?:on|at|in) "));
/// Where a place begins.
static AT: LazyLock<Regex> =
    LazyLock::new(|| folded(r"(?:^|[ \n,(])(?:(?:in|within|at|@|yn):?|venue,?)[ \n]+(?:the[ \n]+)?"));
/// What is no place although "in" or "at" stands before it.
static NO_PLACE: LazyLock<Regex> = LazyLock::new(|| {
    folded(&format!(
        r"^(?:{TIME}|{DATE}|public|private|person|accordance|order|presence|which|short notice|a |an |closed|hybrid|forenoon|morning|afternoon|evening|conclusion|rising|consultation|addition|light of|line with|principle|relation|respect)"
    ))
});
/// A place that begins with a number: "1 Mill Street".
static HOUSE_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| folded(r"^[0-9]{1,3}(?:/[0-9]{1,3})?[a-z]?,? (?-i:[A-Z])[a-z]+ (?-i:[A-Z])"));
/// How others than those at a place took part: "and by MS Teams".
static ALSO_REMOTE: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\b(?:and|or|with|&) (?:also )?(?:via|online|virtually|remotely|(?:by |on |through )?(?:ms |microsoft )?(?:teams|zoom)|by (?:video|tele))",
    )
});
/// What ends a place.
static PLACE_ENDS: LazyLock<Regex> = LazyLock::new(|| {
    folded(&format!(
        r"{DATE}|[;()\[\]]| [-–—] |\b(?:commenc\w+|starting|start|beginning|following|immediately|when|there (?:was|were)|at which|the following|to (?:consider|discuss|transact|deal|approve|conduct)|for the (?:purpose|following|transaction)|and (?:ended|closed|finished|concluded)|and (?:was |were )?(?:also )?(?:via|online|virtually|remotely|by|live(?: |-)?stream\w*|stream\w*|broadcast|webcast)|via|using|chaired|held (?:as|by|on|via)|a[mr] (?:[0-9]|nos |ddydd )|at the (?:conclusion|rising)|on the rising|view directions)\b"
    ))
});
/// The end of a sentence, not of an abbreviation such as "St.".
static SENTENCE_ENDS: LazyLock<Regex> = LazyLock::new(|| folded(r"(?-u:[a-z0-9]{3})\.(?:\s|$)"));
/// Words of places where people meet.
static SITE: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\b(?:chambers?|hall|room|rooms|house|centre|center|offices?|church|chapel|school|academy|college|library|pavilion|club|clubhouse|hotel|inn|pub|theatre|guildhall|boardroom|building|suite|institute|headquarters|hq|hub|parlour|lounge|museum|barn|hut|cafe|café|canteen|gymnasium|vestry|rectory|vicarage|manor|station|court|castle|campus|neuadd|zoom|teams|online|virtual|remote meeting|[a-z]{1,2}[0-9][0-9a-z]? [0-9][a-z]{2})\b",
    )
});

/// A date with its year.
static YEAR: LazyLock<Regex> =
    LazyLock::new(|| folded(r"(?:^|[^0-9])[12][0-9]{3}(?:[^0-9]|$)|[0-9][./-][0-9]{2}(?:[^0-9]|$)"));
/// A meeting at no place: "held via Zoom".
static REMOTE: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\bheld (?:remotely|virtually|online|using|(?:via|by|on) (?:ms |microsoft )?(?:zoom|teams|tele|video|conference))",
    )
});

/// What the paper is called: a day in it is that of the meeting.
static OWN_TITLE: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"^(?:[^:.]{3,60}: ?)?\W*(?:draft |approved |unapproved |confirmed )?(?:minutes|notes|agenda) (?:of|for|from) (?:(?:the|an?) |a\.?g\.?m\b|annual |meeting )",
    )
});

/// What a line says that is of the meeting before.
static OF_EARLIER: LazyLock<Regex> =
    LazyLock::new(|| folded(r"\b(?:last|previous) (?:agm|annual general meeting|meeting|minutes)\b"));

/// What is no place to meet in, although it stands where one does.
static REMOTE_SITE: LazyLock<Regex> =
    LazyLock::new(|| folded(r"\b(?:zoom|teams|remote|virtual|online|present|chair\w*|apologies|meeting|minutes)\b"));

/// Where the front says when and where the meeting was held.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// Places that name its day and time, best first.
    pub(super) when: Vec<Span>,
    /// Where it says when it ended.
    pub(super) until: Vec<Span>,
    /// The venue.
    pub(super) venue: Option<Span>,
}

/// Reads the lines of the front.
pub(super) fn read(text: &str, lines: &[Line]) -> Held {
    let mut held = Held::default();
    let of_this = |line: &Line| !line.matter && !OF_EARLIER.is_match(line.span.of(text));
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| of_this(line)) {
        if let Some(start) = held_from(line.span.of(text)) {
            let region = Span::new(line.span.start() + start, line.span.end());
            let region = continued(text, region, &lines[at + 1..]);
            held.venue = held.venue.or_else(|| named(text, region));
            held.when.push(region);
        }
    }
    let lines: Vec<Line> = lines.iter().filter(|line| !is_of_paper(line.span.of(text))).copied().collect();
    let lines = lines.as_slice();
    let dated = |line: &&Line| !line.matter && DAY.is_match(line.span.of(text));
    let (full, short): (Vec<&Line>, Vec<&Line>) =
        lines.iter().filter(dated).partition(|line| YEAR.is_match(line.span.of(text)));
    let (titles, other): (Vec<&Line>, Vec<&Line>) =
        full.into_iter().partition(|line| OWN_TITLE.is_match(line.span.of(text)));
    held.when.extend(titles.iter().chain(&other).chain(&short).map(|line| line.span));
    held.when.extend(lines.iter().filter(|line| !line.matter && names_time(line.span.of(text))).map(|line| line.span));
    held.until = held.when.iter().filter_map(|when| until(text, *when)).collect();
    held.when.extend(lines.iter().filter(|line| line.matter).map(|line| line.span));
    // "16:00 via Zoom"
    let tells_when = |when: &&Span| names_day(when.of(text)) || when.len() < LONGEST_TIME && names_time(when.of(text));
    let hybrid = |when: &&Span| ALSO_REMOTE.is_match(when.of(text));
    let afar = |wanted: bool| {
        held.when.iter().filter(tells_when).filter(|when| hybrid(when) == wanted).find_map(|when| platform(text, *when))
    };
    held.venue = held.venue.or_else(|| afar(false));
    if held.venue.is_none() && !lines.iter().any(|line| REMOTE.is_match(line.span.of(text))) {
        held.venue = led(text, lines)
            .or_else(|| bracketed(text, lines))
            .or_else(|| beside_date(text, lines))
            .or_else(|| behind_day(text, lines));
    }
    held.venue = held.venue.or_else(|| afar(true));
    held
}

/// A line on the time of day and no more is not longer.
const LONGEST_TIME: usize = 40;

/// Whether a line dates the paper and not the meeting ("Date of publication", "Call-in deadline: 5 pm"), or says when
/// somebody came ("Cllr Vane – arrived at 7.10 pm").
pub(super) fn is_of_paper(wording: &str) -> bool {
    static OF_PAPER: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^\W*(?:date (?:of )?)?(?:publi(?:shed|cation)|issued?|despatch(?:ed)?|call-?in|deadline|printed)\b|\bdeadline\b|\bpreviously circulated\b|\bby: |\bposted (?:on|by|in)\b|\b(?:arriv\w+|departed|joined|left|leaving)\b.*[0-9]",
        )
    });
    OF_PAPER.is_match(wording)
}

/// What of a labelled venue is the venue; nothing where the label is of a time: "Held at: 7 pm".
pub(super) fn venue(text: &str, value: Span) -> Option<Span> {
    let wording = value.of(text);
    let sentence = SENTENCE_ENDS.find(wording).map(|found| found.start() + 3);
    let end = VENUE_ENDS.find(wording).map(|found| found.start()).into_iter().chain(sentence).min();
    let end = end.unwrap_or(wording.len());
    let clock = CLOCK.find(wording).is_some_and(|clock| clock.start() == 0);
    (!clock).then(|| trimmed(text, Span::new(value.start(), value.start() + end)))
}

/// What a page of a committee system puts behind a venue, and a time that a venue is printed before.
static VENUE_ENDS: LazyLock<Regex> = LazyLock::new(|| folded(&format!(r"view directions|(?:, |at ){TIME}")));

/// Whether the wording names a time of day.
pub(super) fn names_time(wording: &str) -> bool {
    clocks(wording).next().is_some()
}

/// Whether what stands behind the label of a time is one, be it four figures and nothing else.
pub(super) fn is_time(value: &str) -> bool {
    names_time(value) || value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// The times of day in a wording; "Room 2.14" is none.
fn clocks(wording: &str) -> impl Iterator<Item = Range<usize>> {
    static ROOM: LazyLock<Regex> = LazyLock::new(|| folded(r"\b(?:room|rooms|suite|unit|floor|no\.?)\s*$"));
    CLOCK.find_iter(wording).map(|found| found.range()).filter(|clock| !ROOM.is_match(&wording[..clock.start]))
}

/// When the meeting ended, where a time of day is given as a stretch: "2 pm – 4 pm".
pub(super) fn until(text: &str, when: Span) -> Option<Span> {
    Some(when.slice(stretch_end(when.of(text))?))
}

fn stretch_end(wording: &str) -> Option<Range<usize>> {
    let times: Vec<Range<usize>> = clocks(wording).collect();
    let pair = times.windows(2).find(|pair| {
        let between = wording[pair[0].end..pair[1].start].trim();
        UNTIL.contains(&between)
    });
    let pair = pair.map(|pair| pair[1].clone());
    pair.or_else(|| times.into_iter().find(|time| begins_bare(&wording[..time.start])))
}

/// Whether the hour that a stretch begins at stands before its end as a bare number: "2 – | 4 pm", "1000 - | 1135 hours".
fn begins_bare(before: &str) -> bool {
    static BARE: LazyLock<Regex> = LazyLock::new(|| {
        folded(r"(?:^|[^0-9/.:-])((?:1[0-2]|[1-9]|[0-2][0-9][0-5][0-9])(?:[.:][0-9]{2})? ?(?:-|–|—|to) ?)$")
    });
    let number = BARE.captures(before).and_then(|found| found.get(1));
    // "April 9 – 7 pm", "9 April, 2021 – 7 pm"
    let is_day = |at: usize| DAY.find_iter(before).any(|day| (day.start()..=day.end() + ", ".len()).contains(&at));
    number.is_some_and(|number| !is_day(number.start()))
}

/// What stands between the times of a stretch.
const UNTIL: &[&str] = &[
    "-",
    "–",
    "—",
    "to",
    "until",
    "and concluding at",
    "and concluded at",
    "and ending at",
    "and ended at",
    "and finishing at",
    "and finished at",
    "and closed at",
    "and closing at",
];

/// Whether the wording names a day.
pub(super) fn names_day(wording: &str) -> bool {
    DAY.is_match(wording)
}

/// Where in a line the words on place and day begin.
fn held_from(wording: &str) -> Option<usize> {
    let held = HELD.find(wording).map(|found| found.end());
    held.or_else(|| MEETING.find(wording).map(|found| found.start() + "meeting".len()))
}

/// A region with the lines below that go on with it.
fn continued(text: &str, region: Span, below: &[Line]) -> Span {
    let mut region = region;
    for line in below.iter().take(4) {
        let wording = line.span.of(text);
        let open = OPEN_ENDS.iter().any(|end| region.of(text).trim_end().to_lowercase().ends_with(end));
        let goes_on = DAY.is_match(wording) || names_time(wording) || GOES_ON.is_match(wording);
        let short = wording.len() < 120 && !HELD.is_match(wording);
        if !(region.is_empty() || short && (open || goes_on)) {
            break;
        }
        region = region.to(line.span);
    }
    region
}

const OPEN_ENDS: &[&str] = &[",", " in", " at", " at:", " on", " the", " and", " held", " of"];
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| folded("^(?:at|in|on|commencing|starting) "));

/// What stands for a place where people meet from afar: "held via Microsoft Teams on 3 May".
pub(super) fn platform(text: &str, when: Span) -> Option<Span> {
    static PLATFORM: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"(?:\b(?:via|by|on|using|through|over) (?:the )?|\()((?:ms[ -]?|microsoft )?(?:teams|zoom|skype|webex)\b)",
        )
    });
    Some(when.slice(PLATFORM.captures(when.of(text))?.get(1)?.range()))
}

/// The venue without words that say no more than that people met from afar: "Virtual meeting – Microsoft Teams".
pub(super) fn without_manner(text: &str, venue: Span) -> Span {
    static MANNER: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^(?:virtual(?:ly)?|remote(?:ly)?|online)(?: meeting)?(?: ?[:,–—-]| via| by| on| using| through| held)* ((?:ms[ -]?|microsoft )?(?:teams|zoom|skype|webex))$",
        )
    });
    let platform = MANNER.captures(venue.of(text)).and_then(|found| found.get(1));
    platform.map_or(venue, |platform| venue.slice(platform.range()))
}

/// The place named in what says when and where the meeting was held.
pub(super) fn named(text: &str, region: Span) -> Option<Span> {
    place(text, region).or_else(|| behind_comma(text, region))
}

/// The place behind "in" or "at" in a region.
fn place(text: &str, region: Span) -> Option<Span> {
    let wording = region.of(text);
    // "... held on 3 May. The wording may not be that of the minutes."
    let sentence = SENTENCE_ENDS.find(wording).map_or(wording.len(), |found| found.end());
    let is_told_later = |at: usize| wording.get(sentence..at).is_some_and(|more| more.trim().contains(' '));
    AT.find_iter(wording).filter(|at| !is_told_later(at.start())).find_map(|at| {
        let rest = &wording[at.end()..];
        if NO_PLACE.is_match(rest) || rest.starts_with(|c: char| c.is_ascii_digit()) && !HOUSE_NUMBER.is_match(rest) {
            return None;
        }
        let end = place_end(rest);
        let span = trimmed(text, Span::new(region.start() + at.end(), region.start() + at.end() + end));
        span.of(text).starts_with(char::is_alphanumeric).then_some(span)
    })
}

fn place_end(rest: &str) -> usize {
    let line_end = rest.match_indices('\n').map(|(at, _)| at).find(|&at| !rest[..at].trim_end().ends_with(','));
    [
        PLACE_ENDS.find(rest).map(|found| found.start()),
        clocks(rest).next().map(|found| found.start),
        SENTENCE_ENDS.find(rest).map(|found| found.start() + 3),
        line_end,
    ]
    .into_iter()
    .flatten()
    .min()
    .unwrap_or(rest.len())
}

/// The span without joining words and signs at its end.
fn trimmed(text: &str, span: Span) -> Span {
    let mut wording = span.of(text).trim_end();
    loop {
        let before = wording;
        wording = wording.trim_end_matches(|c: char| c.is_whitespace() || ".,:;-–—|".contains(c));
        for word in [" on", " at", " from", " and", " in", " the", " of", " held"] {
            if wording.to_lowercase().ends_with(word) {
                wording = &wording[..wording.len() - word.len()];
            }
        }
        if wording.len() == before.len() {
            return Span::new(span.start(), span.start() + wording.len());
        }
    }
}

/// The place beside the date: the rest of its line, or the line above or below.
fn beside_date(text: &str, lines: &[Line]) -> Option<Span> {
    let at = lines.iter().position(|line| !line.matter && DAY.is_match(line.span.of(text)))?;
    // "Seminar Room 2, Mill Hospital"
    let is_plain = |line: &&Line| {
        let names = names::find(text, line.span);
        names.iter().all(|name| name.may_be_site(text) && name.span.start() > line.span.start())
    };
    let around = [at.checked_add(1), at.checked_add(2), at.checked_sub(1)].into_iter().flatten();
    let around: Vec<&Line> = around.filter_map(|at| lines.get(at)).filter(|line| !line.matter).collect();
    let sites = around.iter().filter_map(|line| site_behind_day(text, line.span));
    let nearby = around.iter().copied().filter(is_plain).flat_map(|line| beside(text, line.span)).chain(sites);
    behind_date(text, lines[at].span)
        .into_iter()
        .chain(before_time(text, lines[at].span))
        .chain(nearby)
        .find(|span| is_site(span.of(text)))
        .map(|span| trimmed(text, span))
}

/// The place behind the day and time of the meeting and a comma: "held on 3 May 2020 at 7 pm, The Lodge, Hale".
fn behind_comma(text: &str, region: Span) -> Option<Span> {
    let place = behind_date(text, region)?;
    let wording = place.of(text);
    let parted = text[region.start()..place.start()].trim_end_matches("the ").trim_end_matches("The ").ends_with(", ");
    let plain = parted && wording.starts_with(char::is_uppercase) && (2..=10).contains(&wording.split(' ').count());
    let is_place = plain && !heading::has_verb(wording) && !REMOTE_SITE.is_match(wording) && !wording.contains('\n');
    (is_place && names::find(text, place).iter().all(|name| name.may_be_site(text))).then(|| trimmed(text, place))
}

/// A building behind the day of a line that names no body: "3 May 2020, The Old School, Hale".
fn site_behind_day(text: &str, line: Span) -> Option<Span> {
    let place = behind_date(text, line).filter(|_| DAY.is_match(line.of(text)))?;
    names::find(text, place).iter().all(|name| name.may_be_site(text)).then_some(place)
}

/// The span without "in the" or "at the" before the place.
fn unled(text: &str, span: Span) -> Span {
    static LEAD: LazyLock<Regex> = LazyLock::new(|| folded(r"^(?:in |at )?(?:the )?"));
    let lead = LEAD.find(span.of(text)).map_or(0, |lead| lead.end());
    span.slice(lead..span.len())
}

/// What of a line beside the date may be a place: what follows or precedes a time, or all of it.
fn beside(text: &str, line: Span) -> [Span; 2] {
    let wording = line.of(text);
    let first = DAY.find_iter(wording).map(|found| found.range()).chain(clocks(wording)).map(|found| found.start).min();
    let before = line.slice(0..first.unwrap_or(wording.len()));
    [behind_date(text, line).unwrap_or(line), unled(text, trimmed(text, before))]
}

/// What stands between the day and the time of a line: "Tuesday 3 May 2020, Mill Hall at 7 pm".
fn before_time(text: &str, line: Span) -> Option<Span> {
    let wording = line.of(text);
    let day = DAY.find_iter(wording).last()?.end();
    let time = clocks(wording).map(|clock| clock.start).find(|&clock| clock > day)?;
    let parting = [", ", " – ", " - "].into_iter().filter_map(|sign| Some(wording[day..time].find(sign)? + sign.len()));
    Some(unled(text, trimmed(text, line.slice(day + parting.min()?..time))))
}

/// What stands behind the last date or time of a line.
fn behind_date(text: &str, line: Span) -> Option<Span> {
    let wording = line.of(text);
    let last = DAY.find_iter(wording).map(|found| found.range()).chain(clocks(wording)).map(|found| found.end).max()?;
    let rest = wording[last..].trim_start_matches(|c: char| !c.is_alphabetic());
    let end = ALSO_REMOTE.find(rest).map_or(rest.len(), |also| also.start());
    let start = line.end() - rest.len();
    Some(unled(text, trimmed(text, Span::new(start, start + end))))
}

/// The place behind "in" or "at" of a line that names a day or time: "7.30 pm in the Church Hall".
fn led(text: &str, lines: &[Line]) -> Option<Span> {
    let when = |line: &&Line| DAY.is_match(line.span.of(text)) || names_time(line.span.of(text));
    let mut places = lines.iter().filter(|line| !line.matter).filter(when).filter_map(|line| place(text, line.span));
    places.find(|span| is_site(span.of(text))).or_else(|| led_below(text, lines))
}

/// The place of a line that goes on below day or time: "on 3 May 2020 at 7.30 pm" over "in the Church Hall".
fn led_below(text: &str, lines: &[Line]) -> Option<Span> {
    let when = |line: &Line| DAY.is_match(line.span.of(text)) || names_time(line.span.of(text));
    let below = lines.windows(2).filter(|pair| !pair[0].matter && !pair[1].matter && when(&pair[0]));
    let leads = |span: &Span| AT.find(span.of(text)).is_some_and(|at| at.start() == 0);
    let lines: Vec<Span> = below.map(|pair| pair[1].span).filter(leads).collect();
    let place_of = |line: &Span| place(text, *line);
    let site = lines.iter().filter_map(place_of).find(|span| is_site(span.of(text)));
    // "at 7 Mill Lane View", which nothing but its line tells for a place
    let whole = |line: &Span| {
        let words = line.of(text).split(' ').count();
        let at = line.of(text).get(..3).is_some_and(|at| at.eq_ignore_ascii_case("at "));
        place_of(line).filter(|place| at && words < LONGEST_LINE_OF_PLACE && place.end() == line.end())
    };
    let opens = |place: &Span| place.of(text).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    site.or_else(|| lines.iter().filter_map(whole).find(opens))
}

/// Fewer words than this behind "at" are a place, and no sentence.
const LONGEST_LINE_OF_PLACE: usize = 9;

/// The place in brackets behind the day or time: "3 May 2020, 7 pm (in the scout hut)".
fn bracketed(text: &str, lines: &[Line]) -> Option<Span> {
    static HOUSE: LazyLock<Regex> = LazyLock::new(|| folded(r"\b(?:hut|pub|lodge|arms)\b"));
    lines.iter().filter(|line| !line.matter && DAY.is_match(line.span.of(text))).find_map(|line| {
        let wording = line.span.of(text);
        let open = wording.find('(').filter(|&open| open > 0 && DAY.is_match(&wording[..open]))?;
        let close = open + wording[open..].find(')')?;
        let place = unled(text, line.span.slice(open + 1..close));
        let wording = place.of(text);
        let site = SITE.is_match(wording) || HOUSE.is_match(wording);
        (site && names::find(text, place).is_empty() && wording.split(' ').count() < 8).then_some(place)
    })
}

/// The place behind "in" or "at" of a line that tells of the meeting and its day: "Minutes of 3 May in Hale Church",
/// "Thursday 3 May, 7 pm in the Shed".
fn behind_day(text: &str, lines: &[Line]) -> Option<Span> {
    let telling = lines.iter().filter(|line| !line.matter && DAY.is_match(line.span.of(text)));
    let tells = |wording: &str| wording.to_lowercase().contains("minutes") || names_time(wording);
    let telling = telling.filter(|line| tells(line.span.of(text)));
    telling.filter_map(|line| place(text, line.span)).find(|span| span.of(text).starts_with(char::is_uppercase))
}

/// Whether the wording names a place to meet in, its word for one in a capital: "Mill House", not "office bearers".
pub(super) fn is_site(wording: &str) -> bool {
    static OF_MEETING: LazyLock<Regex> =
        LazyLock::new(|| folded(r"\b(?:minutes|held|meeting (?:of|on|held)|meeting$)"));
    let words = wording.split_whitespace().count();
    (1..16).contains(&words)
        && !OF_MEETING.is_match(wording)
        && SITE.find_iter(wording).any(|site| site.as_str().starts_with(char::is_uppercase))
        && wording.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !wording.ends_with(':')
        && !DAY.is_match(wording)
        && !wording.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn venue(front: &str) -> Option<&str> {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in front.split_inclusive('\n') {
            lines.push(Line { span: Span::new(start, start + line.trim_end().len()), matter: false });
            start += line.len();
        }
        read(front, &lines).venue.map(|span| span.of(front))
    }

    #[test]
    fn the_venue_stands_between_held_and_the_date() {
        for (front, expected) in [
            (
                "MINUTES of a meeting of the Cabinet held in the Council Chamber, Mill House, Hale on Thursday, 9 January 2025.",
                Some("Council Chamber, Mill House, Hale"),
            ),
            (
                "Minutes of a meeting held on Monday 25th June at 7.00pm in Hale Village Hall.",
                Some("Hale Village Hall"),
            ),
            (
                "Decisions of the Executive held on Thursday, 13 March 2025. The wording may not be that in the minutes.",
                None,
            ),
            (
                "Minutes of a meeting held in the community centre at 7.30pm on Wednesday 24th March 2004",
                Some("community centre"),
            ),
            (
                "MINUTES OF HALE PARISH COUNCIL\nHELD AT THE VILLAGE HALL\nTHURSDAY FEBRUARY 4TH 2009",
                Some("VILLAGE HALL"),
            ),
            ("COMMITTEE MEETING\n5th March 2023 (in the scout hut, Hale)", Some("scout hut, Hale")),
            ("Meeting held on 3 May 2020 at 7 pm, The Lodge, Hale", Some("Lodge, Hale")),
            ("Minutes of the Council\n3 May 2020, The Old School, Hale", Some("Old School, Hale")),
            ("HELD AT ST. ANNES CHURCH\nTHURSDAY NOVEMBER 3RD 2011", Some("ST. ANNES CHURCH")),
            ("held on\nThursday 9th September 2004 in the\nVillage Hall at 8.00 p.m.", Some("Village Hall")),
            (
                "A meeting will be held at 7 pm in the Town Hall, High Street, Hale, HA1 2BC on Monday, 3rd May, 2021",
                Some("Town Hall, High Street, Hale, HA1 2BC"),
            ),
            (
                "Tuesday 4 March 2025 at 10.00 am\nCouncil Chamber, Mill House, Hale",
                Some("Council Chamber, Mill House, Hale"),
            ),
            (
                "Minutes of a meeting held following the Parish Meeting in the Village Hall on 11th May 2006.",
                Some("Village Hall"),
            ),
            ("Meeting of Thursday 12th January 2012\nHale Community Centre at 19.30", Some("Hale Community Centre")),
            (
                "Minutes of the meeting held on 3 May 2022, 18:00, Room 2.14, Union Building",
                Some("Room 2.14, Union Building"),
            ),
            (
                "Minutes of a hearing held on 3 May 2022 at 10.00 a.m. in Committee Room 2.14, Hale House",
                Some("Committee Room 2.14, Hale House"),
            ),
            (
                "Minutes of 3 May 2021\nof the Planning Committee at 7.30 pm\nin the Mill Room, Guildhall, Hale.",
                Some("Mill Room, Guildhall, Hale"),
            ),
            ("Approved Minutes, 3 May 2021\nMembers and office bearers", None),
            ("Tuesday 4 March 2025, 7pm, Hale Village Hall", Some("Hale Village Hall")),
            ("Ordinary Meeting – 4 March 2025 – Hale Village Hall at 19:30", Some("Hale Village Hall")),
            ("MONDAY 13th MAY 2019\n91 BRIDGEGATE, HALE, HA14 7JJ", Some("91 BRIDGEGATE, HALE, HA14 7JJ")),
            ("COMMITTEE MEETING (held in Clubhouse) 10am, Monday 20th September 2021", Some("Clubhouse")),
            ("Annual meeting at Hale Church held as a Zoom meeting on 3 May 2020", Some("Hale Church")),
            ("Minutes of a meeting held by telephone conferencing on Monday 4th January 2021.", None),
            ("Minutes of the meeting held via Zoom on Monday 4th January 2021 at 7pm", Some("Zoom")),
            ("Minutes of a meeting held on Monday 4 January 2021 via Microsoft Teams at 2 pm", Some("Microsoft Teams")),
            ("Meeting held at 1 Mill Street, Hale on Monday 4 January 2021", Some("1 Mill Street, Hale")),
            ("Committee mtg - Thurs 5th Oct 2023, 7pm in the Shed", Some("Shed")),
            (
                "5 October 2023\n(The meeting began at 10.30 a.m. in the Conference Suite, Hale and ended at 12 noon.)",
                Some("Conference Suite, Hale"),
            ),
            ("Hale Scrutiny Panel – Meeting held on Wednesday, 16th March, 2016.", None),
            (
                "Minutes of the Board of Directors held in public on 3 May 2022 in Lecture Theatre 1, Hale Hospital",
                Some("Lecture Theatre 1, Hale Hospital"),
            ),
        ] {
            assert_eq!(venue(front), expected, "{front}");
        }
    }

    #[test]
    fn a_stretch_says_when_the_meeting_ended() {
        let ended = |wording: &str| stretch_end(wording).map(|end| wording[end].to_owned());
        for (wording, end) in [
            ("3 May 2021, 2 pm – 4 pm", Some("4 pm")),
            ("3 May 2021, 2-4pm", Some("4pm")),
            ("3 May 2021 (1000 - 1135 hours)", Some("1135 hours")),
            ("Tuesday, May 4 – 7 pm", None),
            ("3 May 2021 – 7 pm", None),
        ] {
            assert_eq!(ended(wording).as_deref(), end, "{wording}");
        }
    }
}
