//! Who met: the names at the front of a paper, told apart into authority and body.

use std::sync::LazyLock;

use model::Span;
use patterns::{Regex, pattern};

use super::front::{Field, Front, Line};
use super::names::{self, Class, Name};
use super::place;

/// How a name at the front stands to the meeting, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// Behind a label: "Committee:", "Report to:".
    Labelled,
    /// In a line that tells of the meeting: "Minutes of a meeting of ...".
    Met,
    /// Alone on its line.
    Heading,
    /// In the title that the source's front matter gives.
    Matter,
}

/// Authority and body, where the front names them.
#[derive(Debug, Default)]
pub(super) struct Who {
    pub(super) authority: Option<Span>,
    pub(super) body: Option<Span>,
}

impl Who {
    /// Where the front names nobody, who is said to meet next: "The next Hale Parish Council meeting".
    pub(super) fn or_next(self, text: &str, next: &[Span]) -> Self {
        if self.body.is_some() || self.authority.is_some() {
            return self;
        }
        let named = || next.iter().flat_map(|span| names::find(text, *span)).filter(|name| !name.generic);
        let words = |name: &Name| name.span.of(text).split_whitespace().count();
        let authority = named().find(|name| name.class == Class::Authority).map(|name| name.span);
        let body = named().find(|name| name.class == Class::Body && words(name) > 1).map(|name| name.span);
        Self { authority, body: body.or(authority) }
    }
}

impl Who {
    /// Where nobody is named by what they are, whose meeting a line says that it was: "the AGM of Hale Tidy Towns held on".
    pub(super) fn or_met(self, text: &str, front: &Front) -> Self {
        static MET: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?:[Mm]eeting|MEETING|AGM) (?:of|OF) (?:[Tt]he |THE )?(?<name>[A-Z][A-Za-z'’&.-]*(?: (?:(?:of|and|the|&|in|for|OF|AND|THE) )?[A-Z][A-Za-z'’&.-]*){1,6}?) (?:(?:was )?held|HELD|took place|on|ON|at|AT)\b",
            )
        });
        if self.body.is_some() || self.authority.is_some() {
            return self;
        }
        let lines = front.lines.iter().filter(|line| !line.matter).map(|line| line.span);
        let name = lines
            .filter_map(|line| Some(line.slice(MET.captures(line.of(text))?.name("name")?.range())))
            .find(|name| !place::names_day(name.of(text)) && !MEETS.is_match(name.of(text)));
        Self { authority: name, body: name }
    }

    /// Where nobody is named by what they are, the organisation whose name alone heads the paper: "HALE VILLAGE HALL".
    pub(super) fn or_heading(self, text: &str, front: &Front) -> Self {
        static KIND: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?i)\b(?:halls?|centre|rooms|church|chapel|friends|residents|tenants|neighbours|allotments?|gardens?|playgroup|nursery|museum|library|theatre|festival|fund|institute|guild|league|watch)\b",
            )
        });
        // "Minutes Hale Village Hall AGM 3 May 2021"
        static TITLED: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?i)^(?:draft )?(?:minutes|notes) (?:of (?:the )?)?(?<name>[^0-9,:]+?) (?:agm|annual general meeting)\b",
            )
        });
        static PARISH: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"^(?:(?i:minutes of (?:the )?))?(?<name>[A-Z][A-Za-z'’-]*(?: (?:and|with|&|on|in|[A-Z][A-Za-z'’-]*)){0,4} (?:Parish Meeting|PARISH MEETING))$",
            )
        });
        static CHARITY: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"^(?<name>[A-Z][^0-9,:()]+?) \((?i:(?:a )?(?:registered|reg\.?) charity)\b"));
        let first = || {
            let line = front.lines.iter().find(|line| !line.matter)?.span;
            let named = TITLED.captures(line.of(text)).and_then(|found| found.name("name"));
            Some(named.map_or(line, |name| line.slice(name.range())))
        };
        let named = |naming: &'static Regex, lines: usize| {
            let lines = front.lines.iter().filter(|line| !line.matter).map(|line| line.span).take(lines);
            lines.filter_map(|line| Some(line.slice(naming.captures(line.of(text))?.name("name")?.range())))
        };
        // "Hale Village Hall (Registered Charity No. 274) Minutes of the Annual General Meeting"
        let registered = || named(&CHARITY, LINES_BELOW).find(|name| is_title(name.of(text)));
        let is_name = |span: &Span| {
            let wording = span.of(text);
            (2..=7).contains(&wording.split_whitespace().count())
                && wording.starts_with(char::is_uppercase)
                && !wording.ends_with('.')
                && KIND.is_match(wording)
                && !OTHER.is_match(wording)
        };
        // "HALE PARISH MEETING", where the electors of a parish without a council meet
        let parish = || named(&PARISH, LINES_BELOW + 1).next();
        match self {
            Self { authority: None, body: None } => {
                let name = registered().or_else(parish).or_else(|| first().filter(is_name));
                Self { authority: name, body: name }
            }
            named => named,
        }
    }

    /// Where a committee has no authority beside it, the organisation whose name heads the paper above it, whatever it
    /// is called: "Hale Downs National Landscape" over "Joint Advisory Committee".
    pub(super) fn or_above(self, text: &str, front: &Front) -> Self {
        let Some(body) = self.body.filter(|_| self.authority.is_none()) else { return self };
        let mut lines = front.lines.iter().filter(|line| !line.matter).map(|line| line.span);
        let first = lines.next().filter(|first| first.end() <= body.start() && is_title(first.of(text)));
        let below = lines.take(LINES_BELOW).any(|line| line.contains(body));
        Self { authority: first.filter(|first| below && names::find(text, *first).is_empty()), body: Some(body) }
    }
}

/// Lines below the name of an organisation in which its committee is named.
const LINES_BELOW: usize = 2;

/// What a line says that is of the paper and names nobody.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[0-9:@]|\b(?:minutes?|meetings?|agenda|notes?|notice|report|decisions?|draft|confidential|public|approved|unapproved|dear|enclosure|appendix|annex|attachment|item|home|about|list|actions?|contents|menu|search|papers?|forums|councils|committees|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    )
});

/// Whether the first line of a name that was set on two leaves what it is to the second: "CARN AND GLEN" over "BOROUGH
/// COUNCIL".
pub(super) fn is_cut(text: &str, first: Span, second: Span) -> bool {
    const TIERS: [&str; 7] = ["borough", "city", "community", "county", "district", "parish", "town"];
    const KINDS: [&str; 9] =
        ["combined", "drainage", "foundation", "housing", "internal", "joint", "management", "metropolitan", "nhs"];
    const ENDS: [&str; 8] =
        ["association", "authority", "board", "commissioners", "council", "society", "trust", "union"];
    if second.start().checked_sub(first.end()).is_none_or(|between| between > LINE_END) {
        return false;
    }
    let is_capital = |line: Span| !line.of(text).contains(char::is_lowercase);
    let (above, below) = (first.of(text).to_lowercase(), second.of(text).to_lowercase());
    let (before, last) = below.rsplit_once(' ').unwrap_or(("", &below));
    let says_kind = before.split_whitespace().all(|word| TIERS.contains(&word) || KINDS.contains(&word));
    let ends_early = || TIERS.iter().any(|tier| above.ends_with(tier)) || names::find(text, first).is_empty();
    ENDS.contains(&last)
        && says_kind
        && is_capital(first) == is_capital(second)
        && is_title(first.of(text))
        && ends_early()
}

/// Most bytes between two lines that follow upon one another.
const LINE_END: usize = 2;

/// Whether a line is a name and no more: a few words with capitals.
fn is_title(wording: &str) -> bool {
    let joins = ["&", "and", "for", "in", "of", "on", "the", "upon"];
    (2..=9).contains(&wording.split_whitespace().count())
        && wording
            .split_whitespace()
            .all(|word| word.trim_start_matches('(').starts_with(char::is_uppercase) || joins.contains(&word))
        && !wording.ends_with(['.', ','])
        && !OTHER.is_match(wording)
}

static MEETS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:meetings?|minutes?|minues|minutres|mtg|agenda|notes|summons|proceedings|report|cofnodion)\b")
});
static HELD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:held|will be held|to be held|convened|will take place)\b"));
/// A meeting of two bodies, which is one body for its record.
static JOINT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?is)\bjoint (?:[a-z]+ )?meeting of .+ (?:and|&) .+"));
/// A line longer than this is a sentence of the narrative, unless it tells of the meeting.
const LONGEST_HEADING: usize = 110;
/// The same, where the day of the meeting stands behind the name of who met.
const LONGEST_DATED: usize = 180;

/// Reads the front of a paper.
pub(super) fn read(text: &str, front: &Front) -> Who {
    let mut named: Vec<(Standing, Name)> = Vec::new();
    for value in front.values(Field::Body) {
        // "Meeting: 3 May 2021, Hale Primary School" says where.
        let is_site = |name: &Name| place::names_day(value.of(text)) && name.may_be_site(text);
        let found = names::find(text, value).into_iter().filter(|name| !is_site(name));
        named.extend(found.map(|name| (Standing::Labelled, name)));
    }
    for line in &front.lines {
        named.extend(in_line(text, line));
    }
    leave_translated(text, &mut named);
    named.sort_by_key(|(standing, name)| (name.short, name.governs, *standing));
    let body = joint(text, front).or_else(|| body(&named).map(|body| in_full(text, &named, body)));
    let within = body.and_then(|body| committee_of(text, &named, body));
    let authority = authority(&named, body).or(body.filter(|_| within.is_some()));
    let body = within.or(body);
    let board = body.and_then(|body| own_board(text, &named, body).or_else(|| board_of_group(text, &named, body)));
    let authority = authority.or(body.filter(|_| board.is_some()));
    let body = board.or(body);
    // "The above Council" names none.
    let above = |name: &Name| text[..name.span.start()].trim_end().to_lowercase().ends_with("above");
    let body = body.filter(|name| authority.is_some() || !above(name));
    let body = body.map(|name| match authority {
        Some(authority) if name.generic && name.class == Class::Authority => authority.span,
        _ => name.span,
    });
    Who { authority: authority.map(|name| name.span), body }
}

/// Leaves out a council's Welsh or Irish name above its English one: "Cyngor Cymuned Hale" over "Hale Community Council".
fn leave_translated(text: &str, named: &mut Vec<(Standing, Name)>) {
    let authorities: Vec<Name> =
        named.iter().map(|(_, name)| *name).filter(|name| name.class == Class::Authority && !name.generic).collect();
    let is_translation = |own: &Name, english: &Name| {
        let between = text.get(own.span.end()..english.span.start());
        let place = own.span.of(text).rsplit(' ').next().unwrap_or_default().to_lowercase();
        !names::is_celtic(english.span.of(text))
            && (between.is_some_and(|between| between.trim().is_empty())
                || english.span.of(text).to_lowercase().split(' ').any(|word| word == place))
    };
    named.retain(|(_, name)| {
        !(names::is_celtic(name.span.of(text)) && authorities.iter().any(|english| is_translation(name, english)))
    });
}

/// The board of an organisation that is no board and no council itself: "Hale Trust – Board Meeting".
fn own_board(text: &str, named: &[(Standing, Name)], organisation: Name) -> Option<Name> {
    let name = organisation.span.of(text).to_lowercase();
    let whole = organisation.class != Class::Authority || organisation.generic;
    let sits = whole || ["board", "council", "authority"].iter().any(|word| name.contains(word));
    // "Hale Care Network Board" is one name.
    let joined = |name: &Name| text[..name.span.start()].trim_end().ends_with(organisation.span.of(text));
    let board = |name: &Name| name.generic && name.span.of(text).eq_ignore_ascii_case("board") && !joined(name);
    named.iter().find(|(_, name)| !sits && board(name)).map(|(_, name)| *name)
}

/// The board of a group of companies: "Hale Homes Group" over "Board meeting held on".
fn board_of_group(text: &str, named: &[(Standing, Name)], group: Name) -> Option<Name> {
    let is_group = !group.generic && group.span.of(text).to_lowercase().ends_with(" group");
    let meets = |name: &Name| {
        let behind = text.get(name.span.end()..).unwrap_or_default().to_lowercase();
        name.generic && name.span.of(text).eq_ignore_ascii_case("board") && behind.starts_with(" meeting")
    };
    named.iter().map(|(_, name)| *name).find(|name| is_group && meets(name) && name.span.start() > group.span.end())
}

/// The committee named below the parliament that it belongs to: "Committee for Health" below "Hale Assembly".
fn committee_of(text: &str, named: &[(Standing, Name)], body: Name) -> Option<Name> {
    let sits =
        ["assembly", "parliament", "senedd"].iter().any(|word| body.span.of(text).to_lowercase().ends_with(word));
    let below = |name: &Name| name.class == Class::Body && !name.generic && name.span.start() > body.span.end();
    named.iter().find(|(standing, name)| sits && *standing <= Standing::Heading && below(name)).map(|(_, name)| *name)
}

/// The name as a heading gives it that says more: "Hale Joint Board" for "the Joint Board".
fn in_full(text: &str, named: &[(Standing, Name)], body: Name) -> Name {
    let short = body.span.of(text).to_lowercase();
    let says_more = |name: &Name| {
        let more = name.span.len().saturating_sub(short.len());
        name.class == body.class
            && more > 0
            && name.span.of(text).to_lowercase().ends_with(&short)
            // "Resolutions of the Hale Committee" is a paper of it.
            && !["of", "of the"].iter().any(|of| name.span.slice(0..more).of(text).trim_end().to_lowercase().ends_with(of))
            && names::find(text, name.span.slice(0..more)).is_empty()
    };
    let of = |wanted: Standing| named.iter().find(|(standing, name)| *standing == wanted && says_more(name));
    of(Standing::Heading).or_else(|| of(Standing::Matter)).map_or(body, |(_, name)| *name)
}

/// The two bodies of a joint meeting, in one.
fn joint(text: &str, front: &Front) -> Option<Name> {
    let lines = front.values(Field::Body).chain(front.lines.iter().filter(|line| !line.matter).map(|line| line.span));
    let spans = lines.filter_map(|line| {
        let told = HELD.find(line.of(text)).map_or(line, |held| line.slice(0..held.start()));
        JOINT.find(told.of(text)).map(|joint| told.slice(joint.range()).trim(text))
    });
    let named = |span: &Span| names::find(text, *span).iter().any(|name| name.class == Class::Body);
    spans
        .filter(named)
        .map(|span| Name { class: Class::Body, span, generic: false, short: false, governs: false })
        .next()
}

fn in_line(text: &str, line: &Line) -> Vec<(Standing, Name)> {
    static REGISTRATION: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^\W*(?:registered (?:scottish |irish )?)?charity\b[^a-z]*(?:no|number|registration|reg)?\b")
    });
    let wording = line.span.of(text);
    if REGISTRATION.is_match(wording) {
        return Vec::new();
    }
    let told = HELD.find(wording);
    let span = told.map_or(line.span, |held| line.span.slice(0..held.start()));
    let standing = match () {
        () if line.matter => Standing::Matter,
        () if told.is_some() || MEETS.is_match(wording) => Standing::Met,
        () => Standing::Heading,
    };
    let dated = place::names_day(wording) && !wording.ends_with('.');
    let longest = if dated { LONGEST_DATED } else { LONGEST_HEADING };
    if standing == Standing::Heading && wording.len() > longest || line.matter && !wording.starts_with("title") {
        return Vec::new();
    }
    let beside_date = standing == Standing::Heading && place::names_day(wording);
    // "Agenda – 6 October 2016 at 7 pm, Little Ship Club"
    let behind_comma = |name: &Name| {
        let before = Span::new(line.span.start(), name.span.start()).of(text);
        before.trim_end_matches(['T', 't', 'h', 'e', ' ']).ends_with(',') && place::names_day(before)
    };
    // "Seminar Room 2, Mill House, Hale Hospital"
    let in_building = |name: &Name| {
        let room = name.span.of(text).split_once(',').is_some_and(|(room, _)| place::is_site(room));
        let behind = name.span.start() > line.span.start() && wording.contains(',');
        room || behind && place::is_site(wording)
    };
    let may_be = |name: &Name| beside_date || behind_comma(name) || in_building(name);
    let is_site = |name: &Name| is_place(text, name) || name.may_be_site(text) && may_be(name);
    // "The council intends to mend it" names none, nor does "the County Council’s website".
    // Of a council the ending stands behind the name, of others it is in it.
    let owns = |name: &Name| {
        let (name, behind) = (name.span.of(text), &text[name.span.end()..]);
        let ending = ["’s", "'s"].into_iter().find(|owner| name.ends_with(owner) || behind.starts_with(owner));
        let thing = ending.and_then(|owner| behind.strip_prefix(owner).unwrap_or(behind).strip_prefix(' '));
        thing.is_some_and(|thing| thing.starts_with(char::is_lowercase))
    };
    let spoken = |name: &Name| name.span.of(text) == "council" || owns(name);
    let names = names::find(text, span).into_iter().filter(|name| !is_site(name) && !spoken(name));
    names.map(|name| (standing, name)).collect()
}

/// Whether a name is of the place to meet in: "at the Bowls Club".
fn is_place(text: &str, name: &Name) -> bool {
    static AT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)(?:^|\s)(?:at|in)(?:\s+the)?\s*$"));
    let from = text[..name.span.start()].char_indices().rev().nth(16).map_or(0, |(at, _)| at);
    AT.is_match(&text[from..name.span.start()])
}

/// The body that met: a committee before its council.
fn body(named: &[(Standing, Name)]) -> Option<Name> {
    let of = |class: Class, upto: Standing| {
        let fits = |name: &Name| name.class == class && (class == Class::Authority || !name.generic);
        named.iter().find(|(standing, name)| fits(name) && *standing <= upto).map(|(_, name)| *name)
    };
    of(Class::Body, Standing::Heading)
        .or_else(|| {
            named.iter().find(|(_, name)| name.class == Class::Authority && !name.generic).map(|(_, name)| *name)
        })
        .or_else(|| of(Class::Authority, Standing::Matter))
        .or_else(|| of(Class::Body, Standing::Matter))
}

/// The council or organisation: one named for what it is, alone on its line before all.
fn authority(named: &[(Standing, Name)], body: Option<Name>) -> Option<Name> {
    let specific = || named.iter().filter(|(_, name)| name.class == Class::Authority && !name.generic);
    let heading = specific().find(|(standing, _)| *standing == Standing::Heading);
    body.filter(|body| body.class == Class::Authority && !body.generic)
        .or_else(|| heading.or_else(|| specific().next()).map(|(_, name)| *name))
}
