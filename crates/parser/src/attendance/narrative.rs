//! Sentences that say that somebody came, was welcomed, left or sent apologies.

use std::sync::LazyLock;

use model::{Attendance, Attendee, Span};
use patterns::{Regex, pattern};

use super::entries::{self, Entry};
use super::people;
use super::tokens::{self, Kind, Token};

/// What a sentence says of the people whom it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    /// They came in.
    Came,
    /// They were there, for a time or as guests.
    WereThere,
    /// They were present: the members, where no list names them.
    Sat,
    /// They are listed behind the words that they were there.
    Listed,
    /// Somebody welcomed them; they are the object.
    Welcomed,
    /// They left for good.
    Left,
    /// Somebody brought them along: subject and objects were there.
    Accompanied,
    /// They sent apologies.
    Apologised,
    /// Somebody else sent apologies for them; they are the object.
    Conveyed,
    /// They sat in for somebody else.
    Substituted,
    /// They did not come.
    StayedAway,
}

struct Cue {
    event: Event,
    pattern: &'static str,
    /// A sentence that this row finds first.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that holds each row to its example"))]
    seen: &'static str,
}

/// Tried from the top. The people are named before the match, or behind it where they are welcomed.
const CUES: &[Cue] = &[
    Cue {
        event: Event::Listed,
        pattern: r"(?i)^(?:[0-9.]{1,6}\s+)?(?:(?:also )?(?:present|in attendance|attending)(?: (?:at|for|during) (?:the|this) (?:application|hearing|item|meeting))? (?:were|was)\b|the following (?:[a-z]+ ){0,3}(?:were|was) (?:also )?(?:present|in attendance)(?: (?:at|for) (?:the|this) (?:hearing|item|meeting))?\s?:)",
        seen: "4.2 Present at the hearing were Ann Vane (Applicant) and PC Hart.",
    },
    Cue {
        event: Event::WereThere,
        pattern: r"(?i)\b(?:was|were) (?:then |also |all |both |warmly )?welcomed",
        seen: "Nora Vane, Chief Executive of the Trust, was welcomed to the meeting.",
    },
    Cue {
        event: Event::Accompanied,
        pattern: r"(?i)\b(?:was|were) (?:also )?(?:accompanied|supported)(?: at the meeting| for this item| at this meeting)? by ",
        seen: "The Commissioner, Ann Vane, was accompanied by Bob Hart and Di Lowe, Chief Finance Officer.",
    },
    Cue {
        event: Event::Welcomed,
        pattern: r"(?i)\b(?:welcomed|welcome (?:was extended |was given )?to|extended a (?:warm )?welcome to)(?: back| both)? ",
        seen: "The Chair welcomed PCSO Hart to the meeting.",
    },
    Cue {
        event: Event::Conveyed,
        pattern: r"(?i)\b(?:sent|gave|given|passed on|conveyed|offered) (?:formal )?apologies (?:from|on behalf of) ",
        seen: "PC Vane gave apologies from Sergeant Hart.",
    },
    Cue {
        event: Event::Conveyed,
        pattern: r"(?i)\bapologies (?:for absence )?be (?:received|noted|accepted)(?: and (?:received|noted|accepted))? (?:from|on behalf of) ",
        seen: "That apologies be received and noted from Councillor Hart.",
    },
    Cue {
        event: Event::Apologised,
        pattern: r"(?i)\b(?:(?:had|has|have) )?(?:also )?(?:sent|gave|given|tendered|submitted|offered|conveyed) (?:(?:his|her|their) )?(?:formal |sincere )?apologies",
        seen: "Cllr Hay had sent her apologies.",
    },
    Cue {
        event: Event::Substituted,
        pattern: r"(?i)\b(?:substituted for|(?:was|were|be|is) (?:present |attending |in attendance )?(?:as )?(?:a |the )?substitut\w+ (?:member )?for|(?:attended|attending) as (?:a |the )?substitutes? for|attended (?:the meeting )?(?:in (?:his|her|their|its) (?:absence|place|stead)|on (?:his|her|their) behalf)|deputi[sz]ed for)",
        seen: "Councillor Lowe was attending as a substitute for Councillor Vane.",
    },
    Cue {
        event: Event::Left,
        pattern: r"(?i)\b(?:left|departed)(?: the (?:meeting|room|chamber|session))? (?:at|around|about|before item|after item) ",
        seen: "Cllr Dale left the meeting at 8.15pm.",
    },
    Cue {
        event: Event::Came,
        pattern: r"(?i)\b(?:then )?(?:joined|re-joined|rejoined|entered|came in ?to) the (?:meeting|room|chamber|session|call)",
        seen: "PC Lowe joined the meeting.",
    },
    Cue {
        event: Event::WereThere,
        pattern: r"(?i)\b(?:kindly |also )?attended (?:the|this|tonight['’]s|our) meeting (?:to|and) (?:address|answer|explain|gave|give|introduce|outline|present|provide|speak|spoke|talk|update)",
        seen: "Ann Croft and Bob Hay kindly attended the meeting to give an update.",
    },
    Cue {
        event: Event::WereThere,
        pattern: r"(?i)\b(?:(?:was|were) (?:also )?attending (?:for |as |on behalf of |in (?:his|her|their) )|(?:could|would|was to|were to) attend as (?:an? )?(?:observer|guest)s?)",
        seen: "Councillor Vane was attending on behalf of Councillor Hart as an observer.",
    },
    Cue {
        event: Event::Came,
        pattern: r"(?i)\barrived (?:late|during|for (?:this|the) item|(?:at|to) (?:the meeting|this (?:point|time|juncture)|approximately|about|[0-9]))",
        seen: "Cllr Hart arrived at 7.20pm.",
    },
    Cue {
        event: Event::WereThere,
        pattern: r"(?i)\b(?:was|were) (?:also )?(?:present|in attendance) as (?:an? )?(?:observer|guest|visitor)s?\b",
        seen: "Councillor Vane was present as an observer.",
    },
    Cue {
        event: Event::WereThere,
        pattern: r"(?i)\b(?:was|were) (?:also )?(?:present|in attendance)(?: (?:at|in) (?:the|this) (?:meeting|room|audience|public gallery))?,? (?:but|and) ",
        seen: "Cllr Vane was present but had nothing to report.",
    },
    Cue {
        event: Event::WereThere,
        pattern: r"(?i)\b(?:(?:was|were) (?:also )?(?:present|in attendance)|attended) for (?:(?:this|the|these|that) )?(?:first |last )?(?:agenda )?(?:items?|minutes?|part)\b",
        seen: "Ann Croft (Head of Finance) was in attendance for this item.",
    },
];

/// What holds at the end of a sentence in the head and the attendance items: "Cllr Vane also attended."
static THERE_AT_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:was|were|is|are) (?:also |both |all )?(?:present|in attendance)(?:,? (?:with|along|together|throughout|for part|until)\b.*)?|(?:also )?attended(?: the meeting)?(?: remotely| virtually| online| via [A-Za-z]+)?)$",
    )
});
/// How those who sat are listed.
static SAT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:[0-9.]{1,6}\s+)?(?:present were|the following (?:[a-z]+ ){0,3}were present)"));
/// "Cllr Vane did not attend", of the meeting as a whole.
static AWAY_AT_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:was|were) (?:also |both |all )?(?:absent|not present|not in attendance)|did not attend)(?: the meeting)?$",
    )
});
/// "PS Hay and PCSO Lowe present", a sentence that has no verb and names nobody else.
static PRESENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i) (?:also )?(?:present|in attendance)$"));
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| CUES.iter().map(|cue| pattern(cue.pattern)).collect());
static ANY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)welcom|arrived|joined the|entered the|came in|left |departed|absent|accompanied by|apologies|attend|present|substitut|supported by",
    )
});

/// Whether the sentence says that those named in it were there: "Cllr Vane also attended".
pub(super) fn says_there(text: &str, sentence: &[Token<'_>]) -> bool {
    let span = sentence.first().zip(sentence.last()).map(|(first, last)| first.span.to(last.span));
    span.is_some_and(|span| THERE_AT_END.is_match(span.of(text)))
}

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the head or in an item that is about attendance.
    Attendance,
    /// In any other item.
    Business,
}

/// Adds to `people` what the paragraph at `span` says of comings and goings.
pub(super) fn follow(text: &str, span: Span, place: Place, people: &mut Vec<Attendee>) {
    if !ANY.is_match(span.of(text)) {
        return;
    }
    let tokens = tokens::of(text, span);
    let lists_members = people.iter().filter(|it| it.status == Attendance::Present).count() > 1;
    for sentence in tokens.split(|token| token.is(Kind::Stop) || token.is(Kind::Break)) {
        for (event, entry) in told(text, sentence, place) {
            let event = if event == Event::Sat && lists_members { Event::WereThere } else { event };
            if stands_alone(text, &entry) {
                tell(event, entry, people);
            }
        }
    }
}

/// What a sentence tells, and of whom.
fn told(text: &str, sentence: &[Token<'_>], place: Place) -> Vec<(Event, Entry)> {
    let [first, .., last] = sentence else { return Vec::new() };
    let span = first.span.to(last.span);
    let wording = span.of(text);
    let all = |event: Event, people: Vec<Entry>| people.into_iter().map(|entry| (event, entry)).collect();
    for (cue, pattern) in CUES.iter().zip(PATTERNS.iter()) {
        // "Ann Vane welcomed everybody and welcomed Bob Hart": the last of those who were welcomed.
        let last = || pattern.find_iter(wording).last();
        let found = if cue.event == Event::Welcomed { last() } else { pattern.find(wording) };
        let Some(found) = found else { continue };
        let at = span.slice(found.range());
        if sentence.iter().any(|token| token.is(Kind::Bracket) && token.span.overlaps(at)) {
            continue;
        }
        let people = match cue.event {
            Event::Listed | Event::Welcomed | Event::Conveyed => objects(text, sentence, at),
            Event::Accompanied => {
                let mut people = subjects(text, sentence, at);
                people.extend(objects(text, sentence, at));
                people
            }
            Event::Substituted => substitute(text, sentence, at),
            _ => subjects(text, sentence, at),
        };
        let remark = Span::new(at.start(), span.end()).of(text);
        // "Present were Cllrs Vane and Hart." tells in the head who sat.
        let sat = cue.event == Event::Listed && place == Place::Attendance && SAT.is_match(at.of(text));
        return all(if sat { Event::Sat } else { cue.event }, with_times(cue.event, people, remark));
    }
    if place == Place::Attendance
        && let Some(found) = AWAY_AT_END.find(wording)
    {
        return all(Event::StayedAway, subjects(text, sentence, span.slice(found.range())));
    }
    if let Some(found) = PRESENT.find(wording).filter(|_| !THERE_AT_END.is_match(wording)) {
        let before = sentence.partition_point(|word| word.span.end() <= span.start() + found.start());
        let people = entries::up_to_end(text, &sentence[..before]);
        let plain = !sentence[..before].iter().any(|word| word.is(Kind::Dash) || super::roll::is_verb(word));
        let named = entries::all_named(text, &sentence[..before]) && people.iter().all(|one| one.title.is_some());
        return if plain && named { all(Event::WereThere, people) } else { Vec::new() };
    }
    let found = THERE_AT_END.find(wording).filter(|_| place == Place::Attendance);
    let Some(verb) = found.map(|found| span.slice(found.range())) else { return Vec::new() };
    let with = sentence.iter().position(|token| token.text == "with" && token.span.start() >= verb.start());
    let company = with.map_or_else(Vec::new, |with| entries::from_start(text, &sentence[with + 1..]));
    let event = if verb.of(text).starts_with("were present") { Event::Sat } else { Event::WereThere };
    let mut people: Vec<_> = all(event, subjects(text, sentence, verb));
    people.extend(company.into_iter().map(|entry| (Event::WereThere, entry)));
    people
}

/// Whether a name stands in prose as a whole: "the Proposed Small Business Grant" names nobody.
fn stands_alone(text: &str, entry: &Entry) -> bool {
    let behind = text.get(entry.person.span.end()..).unwrap_or("").strip_prefix(' ');
    entry.title.is_some() || !behind.is_some_and(|next| next.starts_with(char::is_uppercase))
}

fn with_times(event: Event, mut people: Vec<Entry>, remark: &str) -> Vec<Entry> {
    if matches!(event, Event::Came | Event::Left | Event::Substituted) {
        for entry in &mut people {
            entry.remark(remark);
        }
    }
    people
}

/// Who came for somebody else: "Councillor Vane", also behind "It was noted that".
fn substitute(text: &str, sentence: &[Token<'_>], verb: Span) -> Vec<Entry> {
    let first = entries::from_start(text, sentence).into_iter().next();
    let first = first.filter(|entry| entry.person.span.end() <= verb.start());
    first.or_else(|| subjects(text, sentence, verb).pop()).into_iter().collect()
}

/// The people named up to the verb.
fn subjects(text: &str, sentence: &[Token<'_>], verb: Span) -> Vec<Entry> {
    let end = sentence.partition_point(|token| token.span.end() <= verb.start());
    let clause = sentence[..end].iter().rposition(begins_clause).map_or(0, |at| at + 1);
    entries::up_to_end(text, without_public(&sentence[clause..end]))
}

/// The subjects before those of the public who have no names: "the Clerk, Jo Vane, | and two members of the press".
fn without_public<'s, 't>(subjects: &'s [Token<'t>]) -> &'s [Token<'t>] {
    const FARTHEST: usize = 3;
    const PUBLIC: [&str; 6] = ["parishioners", "press", "public", "residents", "staff", "visitors"];
    const COUNTED: [&str; 5] = ["member", "members", "parishioners", "residents", "visitors"];
    let is_one = |token: &Token<'_>, of: &[&str]| of.contains(&token.key().as_ref());
    if !subjects.last().is_some_and(|last| is_one(last, &PUBLIC)) {
        return subjects;
    }
    let counts = |at: &usize| {
        subjects[*at].text == "and" && subjects[at + 1..].iter().take(FARTHEST).any(|token| is_one(token, &COUNTED))
    };
    (1..subjects.len()).rev().find(counts).map_or(subjects, |and| &subjects[..and])
}

/// The people named behind "welcomed".
fn objects(text: &str, sentence: &[Token<'_>], verb: Span) -> Vec<Entry> {
    let start = sentence.partition_point(|token| token.span.start() < verb.end());
    let length = sentence[start..].iter().position(|token| ENDS_OBJECT.contains(&token.key().as_ref()));
    let end = length.map_or(sentence.len(), |length| start + length);
    let named = sentence[start..end].iter().take_while(|token| INTRODUCES.contains(&token.key().as_ref())).count();
    let comma = sentence.get(start + named).is_some_and(|token| named > 0 && token.is(Kind::Comma));
    let start = start + named + usize::from(comma);
    entries::from_start(text, &sentence[start..end])
}

fn begins_clause(token: &Token<'_>) -> bool {
    ["that", "when", "as", "after", "before", "because", "if", "until", "while", "and", "then"]
        .contains(&token.key().as_ref())
        || super::roll::is_verb(token)
}

/// Words before the names of those who are welcomed: "our special guests, Ann Vane and Bob Hart".
const INTRODUCES: &[&str] =
    &["guest", "guests", "new", "our", "special", "speaker", "speakers", "the", "visitor", "visitors"];

const ENDS_OBJECT: &[&str] = &["to", "who", "for", "as", "on", "back"];

/// Enters what is told of one person.
fn tell(event: Event, entry: Entry, people: &mut Vec<Attendee>) {
    let is_member = entry.title.is_some_and(super::lexicon::Title::is_member) && !entry.tier;
    let mut person = entry.person;
    let known = people.iter_mut().find(|known| {
        matches!(known.status, Attendance::Present | Attendance::InAttendance)
            && (people::is_same(&known.name, &person.name) || goes_by_first_name(known, &person))
    });
    match (event, known) {
        (Event::Apologised | Event::Conveyed, None) => {
            person.status = Attendance::Apologies;
            people::add(people, person);
        }
        (Event::StayedAway, None) => {
            let is_known = people.iter().any(|known| people::is_same(&known.name, &person.name));
            if !is_known {
                person.status = Attendance::Absent;
                people.push(person);
            }
        }
        (Event::Apologised | Event::Conveyed | Event::StayedAway, Some(_)) | (Event::Left, None) => {}
        (_, Some(known)) => people::complete(known, person),
        (_, None) => {
            person.status = match event {
                Event::Substituted => Attendance::Present,
                Event::Sat if !super::standing::serves_meeting(&person) => Attendance::Present,
                Event::Came if is_member => Attendance::Present,
                _ => Attendance::InAttendance,
            };
            people.push(person);
        }
    }
}

/// Whether somebody told of in full is listed by the first name: "Dawn", and "Dawn Vane was welcomed".
fn goes_by_first_name(known: &Attendee, told: &Attendee) -> bool {
    let first = told.name.split(' ').next().unwrap_or_default();
    known.honorific.is_none() && told.honorific.is_none() && known.name == first && known.name != told.name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow_all(text: &str) -> Vec<(String, Attendance)> {
        let mut people = Vec::new();
        follow(text, Span::new(0, text.len()), Place::Business, &mut people);
        people.into_iter().map(|person| (person.name, person.status)).collect()
    }

    #[test]
    fn every_cue_claims_its_own_example() {
        for (row, cue) in CUES.iter().enumerate() {
            let first = PATTERNS.iter().position(|pattern| pattern.is_match(cue.seen));
            assert_eq!(first, Some(row), "{}", cue.seen);
            assert!(ANY.is_match(cue.seen), "{}", cue.seen);
        }
    }

    #[test]
    fn somebody_welcomed_was_there() {
        let there = |name: &str| (name.to_owned(), Attendance::InAttendance);
        let text = "Nora Vane, Chief Executive of the Mill Trust and Ann Hart, Chair of the Board were welcomed to the meeting.";
        assert_eq!(follow_all(text), [there("Nora Vane"), there("Ann Hart")]);
        assert_eq!(follow_all("The Chairman welcomed PCSO Lowe to the meeting."), [there("Lowe")]);
        assert_eq!(follow_all("Attached. PS Ann Lowe & Mr Hay present."), [there("Ann Lowe"), there("Hay")]);
        assert!(follow_all("Cllr Hay - 7 lights out at present.").is_empty());
        let heard = "4.2 Present at the meeting were Nora Vane (Solicitor for the Applicant, Hale & Co.), PC Lowe and Jo Dale (Objector).";
        assert_eq!(follow_all(heard), [there("Nora Vane"), there("Lowe"), there("Jo Dale")]);
        assert!(follow_all("Also present were two members of the public.").is_empty());
        assert_eq!(
            follow_all("The Commissioner, Nora Vane, was accompanied by Ann Hart and Jo Dale, Chief Finance Officer."),
            [there("Nora Vane"), there("Ann Hart"), there("Jo Dale")]
        );
        assert_eq!(follow_all("Councillor L Hay was present as an observer."), [there("L Hay")]);
        assert_eq!(
            follow_all("The Chair welcomed Mr A Dale and Ms B Croft from the Mill Trust."),
            [there("A Dale"), there("B Croft")]
        );
    }

    #[test]
    fn talk_of_people_is_no_attendance() {
        for text in [
            "Members welcomed Mr Vane's report.",
            "Cllr Vane attended the meeting of the Mill Trust.",
            "The Committee welcomed the report.",
            "Mr Vane had left the company in May.",
            "The Chair welcomed everyone to the meeting.",
        ] {
            assert_eq!(follow_all(text), [], "{text}");
        }
    }

    #[test]
    fn comings_and_goings_complete_the_list() {
        let mut people = vec![Attendee { name: "A Hart".to_owned(), ..Attendee::default() }];
        let text =
            "Councillor Hart arrived at 7.20pm. Cllr Hart left the meeting at 8.15 pm. PC Lowe joined the meeting.";
        follow(text, Span::new(0, text.len()), Place::Business, &mut people);
        assert_eq!(people[0].arrived.as_deref(), Some("7.20pm"));
        assert_eq!(people[0].left.as_deref(), Some("8.15 pm"));
        assert_eq!(people[1].name, "Lowe");
    }
}
