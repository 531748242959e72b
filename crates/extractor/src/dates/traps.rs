//! What looks like a date and is none: numbers of minutes and laws, sums, roads, names, verbs, addresses of the web.

use model::{Document, Item, Minutes, Section, Span};

use super::lexer::{Kind, Token};
use super::lexicon::{self, Word};
use super::surroundings::{Surroundings, first_word, is_capitalised, is_one_of, last_word};

/// What the paper itself says about numbers and names.
#[derive(Debug, Default)]
pub(crate) struct Traps<'a> {
    /// Where the numbers of items, sections and list points stand, in order.
    numbers: Vec<Span>,
    /// Names that hold a word of the calendar, as printed, and where in the name the word begins.
    names: Vec<(&'a str, usize)>,
    /// Tables' columns of numbers that are no years: table and column.
    number_columns: Vec<(u32, u16)>,
    /// Cells by the start of their wording.
    cells: Vec<(Span, (u32, u16))>,
}

/// Words before a number that say what it numbers.
const NUMBERED: &[&str] = &[
    "account",
    "annex",
    "appendix",
    "article",
    "box",
    "building",
    "case",
    "chapter",
    "chq",
    "chqs",
    "cheque",
    "cheques",
    "clause",
    "code",
    "column",
    "ext",
    "extension",
    "fax",
    "figure",
    "flat",
    "folio",
    "form",
    "grid",
    "house",
    "id",
    "inv",
    "invoice",
    "iso",
    "item",
    "items",
    "job",
    "law",
    "licence",
    "line",
    "lot",
    "min",
    "minute",
    "mob",
    "mobile",
    "motion",
    "no",
    "nos",
    "number",
    "numbers",
    "numbered",
    "order",
    "page",
    "pages",
    "para",
    "paragraph",
    "paragraphs",
    "paras",
    "part",
    "permit",
    "phone",
    "plot",
    "po",
    "point",
    "pp",
    "ref",
    "reference",
    "registration",
    "resolution",
    "room",
    "route",
    "rule",
    "schedule",
    "section",
    "sections",
    "serial",
    "sort",
    "table",
    "tel",
    "telephone",
    "ticket",
    "unit",
    "v",
    "vat",
    "version",
    "voucher",
    "bs",
    "en",
    "isbn",
    "issn",
    "rev",
    "revision",
    "lamp",
    "column",
    "pole",
    "footpath",
    "path",
    "bridleway",
    "byway",
];

/// Words of quantity before a number.
const COUNTED: &[&str] = &[
    "about",
    "additional",
    "almost",
    "approx",
    "approximately",
    "around",
    "costing",
    "exactly",
    "exceeding",
    "further",
    "maximum",
    "minimum",
    "nearly",
    "numbering",
    "over",
    "paid",
    "plus",
    "raised",
    "roughly",
    "some",
    "than",
    "total",
    "totalling",
    "totals",
    "under",
    "worth",
];

/// Things that are counted in hundreds and thousands.
const COUNTS: &[&str] = &[
    "acres",
    "adults",
    "attendees",
    "bins",
    "books",
    "calls",
    "cars",
    "cases",
    "children",
    "consultees",
    "copies",
    "customers",
    "daffodil",
    "daily",
    "day",
    "dwellings",
    "electors",
    "employees",
    "entries",
    "euro",
    "euros",
    "events",
    "families",
    "feet",
    "flyers",
    "ft",
    "grams",
    "gallons",
    "guests",
    "h",
    "ha",
    "hectares",
    "homes",
    "hours",
    "hour",
    "households",
    "houses",
    "hrs",
    "incidents",
    "items",
    "jobs",
    "kg",
    "kilometres",
    "km",
    "kw",
    "kwh",
    "leaflets",
    "letters",
    "litre",
    "litres",
    "local",
    "lorries",
    "m",
    "m2",
    "members",
    "men",
    "metre",
    "metres",
    "miles",
    "mm",
    "more",
    "mph",
    "mw",
    "names",
    "new",
    "objections",
    "odd",
    "or",
    "participants",
    "patients",
    "pence",
    "people",
    "per",
    "persons",
    "pints",
    "places",
    "plants",
    "plus",
    "posts",
    "pounds",
    "properties",
    "pupils",
    "questionnaires",
    "representations",
    "residents",
    "respondents",
    "responses",
    "seats",
    "signatures",
    "sites",
    "spaces",
    "sq",
    "sqft",
    "sqm",
    "square",
    "staff",
    "students",
    "tickets",
    "times",
    "tonnes",
    "tons",
    "trees",
    "units",
    "vehicles",
    "views",
    "visitors",
    "visits",
    "volunteers",
    "voters",
    "votes",
    "volts",
    "watts",
    "women",
    "words",
    "yards",
    "young",
    "euros",
    "bulbs",
    "steps",
    "points",
];

/// Words that begin or follow the number of a law.
const LAWS: &[&str] = &[
    "act",
    "acts",
    "bill",
    "byelaw",
    "byelaws",
    "bylaw",
    "bylaws",
    "directive",
    "directives",
    "measure",
    "ordinance",
    "regs",
    "regulation",
    "regulations",
    "rules",
    "statute",
    "instrument",
    "s.i",
    "si",
    "r.s.o",
    "s.o",
    "s.r",
    "r.s.c",
    "c",
];

/// Endings of the names of roads and houses.
const ROADS: &[&str] = &[
    "avenue", "ave", "close", "cottage", "cottages", "court", "crescent", "cresc", "drive", "farm", "gardens", "gate",
    "green", "grove", "hill", "house", "lane", "mews", "place", "road", "rd", "row", "square", "st", "street",
    "terrace", "villas", "walk", "way", "wood", "meadow", "meadows", "croft", "view", "rise", "bridge",
];

/// Words before the name of a person.
const HONORIFICS: &[&str] = &[
    "ald",
    "alderman",
    "baroness",
    "bishop",
    "canon",
    "cllr",
    "cllrs",
    "cnclr",
    "coun",
    "councillor",
    "councillors",
    "cr",
    "dame",
    "dr",
    "fr",
    "lady",
    "lord",
    "messrs",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mx",
    "pc",
    "pcso",
    "pastor",
    "prof",
    "professor",
    "rev",
    "revd",
    "sgt",
    "sir",
    "sister",
    "wpc",
];

/// Words before a month or season that make it one.
const LEADS: &[&str] = &[
    "about",
    "after",
    "around",
    "before",
    "beginning",
    "between",
    "by",
    "coming",
    "during",
    "early",
    "end",
    "ended",
    "ending",
    "following",
    "for",
    "from",
    "in",
    "last",
    "late",
    "later",
    "mid",
    "next",
    "of",
    "or",
    "over",
    "past",
    "previous",
    "since",
    "start",
    "the",
    "this",
    "through",
    "throughout",
    "till",
    "to",
    "until",
    "within",
    "yr",
    "towards",
    "per",
    "on",
    "per",
    "circa",
    "commencing",
];

/// Nouns after a month that make it one: "the May meeting".
const EVENTS: &[&str] = &[
    "accounts",
    "agenda",
    "agm",
    "annual",
    "bank",
    "board",
    "budget",
    "cabinet",
    "cash",
    "committee",
    "council",
    "deadline",
    "edition",
    "election",
    "elections",
    "full",
    "half",
    "holiday",
    "issue",
    "meeting",
    "meetings",
    "minutes",
    "newsletter",
    "panel",
    "payments",
    "payroll",
    "police",
    "report",
    "reports",
    "salaries",
    "salary",
    "session",
    "statement",
    "update",
    "wages",
];

/// Verbs after a name.
const SPEECH: &[&str] = &[
    "advised",
    "apologised",
    "asked",
    "explained",
    "informed",
    "mentioned",
    "offered",
    "proposed",
    "queried",
    "reported",
    "said",
    "seconded",
    "stated",
    "suggested",
    "thanked",
    "volunteered",
];

/// Nouns that a season merely colours: "winter maintenance", "spring bulbs".
const SEASONAL: &[&str] = &[
    "ball",
    "bank",
    "bedding",
    "board",
    "bulbs",
    "camp",
    "camps",
    "clean",
    "cleaning",
    "close",
    "clothing",
    "club",
    "coat",
    "conditions",
    "cottage",
    "court",
    "cuts",
    "drive",
    "fair",
    "fayre",
    "festival",
    "fete",
    "fête",
    "flowers",
    "flowering",
    "flu",
    "fuel",
    "games",
    "garden",
    "gardens",
    "gritting",
    "grove",
    "guide",
    "hill",
    "hire",
    "house",
    "lane",
    "lettings",
    "lights",
    "maintenance",
    "meadow",
    "onions",
    "outing",
    "palace",
    "planting",
    "plants",
    "play",
    "playscheme",
    "plan",
    "planters",
    "pressures",
    "programme",
    "reading",
    "readiness",
    "resilience",
    "road",
    "row",
    "salt",
    "scheme",
    "school",
    "schools",
    "service",
    "services",
    "show",
    "sports",
    "square",
    "street",
    "terrace",
    "tyres",
    "view",
    "walk",
    "water",
    "watering",
    "way",
    "weather",
    "wonderland",
    "wood",
];

impl<'a> Traps<'a> {
    /// What a paper and its parse say.
    pub(crate) fn new(document: &'a Document, minutes: &'a Minutes) -> Self {
        let mut numbers: Vec<Span> = document.blocks.iter().filter_map(|block| block.marker).collect();
        item_numbers(&minutes.items, &mut numbers);
        section_numbers(&minutes.sections, &mut numbers);
        numbers.sort_unstable();
        let names =
            minutes.attendance.iter().filter_map(|person| Some((person.name.as_str(), calendar_word(&person.name)?)));
        let mut number_columns: Vec<(u32, u16)> = document
            .blocks
            .iter()
            .filter_map(|block| {
                let cell = block.cell.filter(|cell| cell.row == 0 || cell.header)?;
                heads_numbers(document.wording(block.span)).then_some((cell.table, cell.column))
            })
            .collect();
        number_columns.sort_unstable();
        let in_cells = document.blocks.iter().filter_map(|block| Some((block.span, block.cell?)));
        Self {
            numbers,
            names: names.collect(),
            number_columns,
            cells: in_cells.map(|(span, cell)| (span, (cell.table, cell.column))).collect(),
        }
    }

    /// Whether the range is part of the number of something, a sum or an address.
    pub(super) fn is_reference(&self, around: Surroundings<'_>, start: usize, end: usize) -> bool {
        is_held_by_sign(around.before(start))
            || self.is_number(start, end)
            || is_numbered(around.before(start))
            || self.is_inside_address(around, start, end)
    }

    /// Whether the range lies in the number of an item, section or point.
    fn is_number(&self, start: usize, end: usize) -> bool {
        let span = Span::new(start, end);
        let after = self.numbers.partition_point(|number| number.start() <= start);
        after.checked_sub(1).is_some_and(|before| self.numbers[before].overlaps(span))
    }

    /// Whether the range lies in the address of a page, a person's mail or a file.
    pub(super) fn is_inside_address(&self, around: Surroundings<'_>, start: usize, end: usize) -> bool {
        let chunk = around.chunk(start, end);
        if chunk.len() == end - start {
            return false;
        }
        let ending = chunk.trim_end_matches(['.', ',', ';', ')', ']', '>', '"', '”', '’', '\'']);
        let extension = ending.rsplit_once('.').map_or("", |(_, extension)| extension);
        ["://", "www.", "@", "_", "\\", "%20", ".gov.", ".org", ".co.uk"].iter().any(|sign| chunk.contains(sign))
            || is_one_of(
                extension,
                &[
                    "pdf", "doc", "docx", "xls", "xlsx", "htm", "html", "aspx", "ppt", "pptx", "csv", "jpg", "png",
                    "com", "uk",
                ],
            )
    }

    /// Whether a number goes on behind its end: "2016/0345", "10.30", "2016a".
    pub(super) fn goes_on(&self, around: Surroundings<'_>, end: usize) -> bool {
        let mut signs = around.after(end).chars();
        match signs.next() {
            Some('%' | '_' | '@' | '\\') => true,
            Some('/' | '-') => signs.next().is_some_and(char::is_alphanumeric),
            Some('.' | ':' | ',') => signs.next().is_some_and(|sign| sign.is_ascii_digit()),
            Some(sign) => sign.is_alphanumeric(),
            None => false,
        }
    }

    /// Whether a year belongs to a law: "Children Act 1989", "the 2012 Regulations", "Acts 1972 and 1989".
    pub(super) fn is_law(&self, around: Surroundings<'_>, start: usize, end: usize) -> bool {
        ends_in_law(around.before(start)) || begins_law(around.after(end))
    }

    /// Whether a number that stands alone is a year.
    pub(super) fn is_bare_year(&self, around: Surroundings<'_>, start: usize, end: usize, year: i16) -> bool {
        let (before, after) = (around.before(start), around.after(end));
        let (lead, follower) = (last_word(before), first_word(after));
        let in_reach = (1800..=2100).contains(&year) || is_one_of(lead, &["in", "since", "circa"]);
        let round = year % 100 == 0;
        let placed = is_one_of(
            lead,
            &["in", "since", "by", "year", "until", "from", "after", "before", "during", "early", "late", "millennium"],
        );
        in_reach
            && !(round && !placed)
            && !self.goes_on(around, end)
            && !is_one_of(lead, COUNTED)
            && !is_one_of(follower, COUNTS)
            && !self.is_law(around, start, end)
            && !is_time_of_day(lead, year)
            && !is_among_figures(before, after)
            && !is_numbering(before, after)
            && !self.is_in_number_column(start)
    }

    /// Whether the cell that begins at the place stands under "Cheque No" or "Amount".
    fn is_in_number_column(&self, start: usize) -> bool {
        let after = self.cells.partition_point(|(span, _)| span.start() <= start);
        let cell = after.checked_sub(1).map(|before| self.cells[before]);
        cell.is_some_and(|(span, column)| start < span.end() && self.number_columns.binary_search(&column).is_ok())
    }

    /// Whether a month without day and year is one, and no verb or name.
    pub(super) fn is_bare_month(&self, around: Surroundings<'_>, tokens: &[Token], at: usize) -> bool {
        let token = tokens[at];
        let printed = &around.0[token.start..token.end];
        let (lead, follower) = (around.word_before(token.start), around.word_after(token.end));
        if !is_apart(around, token)
            || is_one_of(lead, HONORIFICS)
            || self.is_name(around.0, token.start)
            || self.recurs(around, token)
        {
            return false;
        }
        if self.is_road(follower) || is_spoken_by(around.after(token.end)) || self.is_reference_tail(around, token) {
            return false;
        }
        let verb = is_one_of(printed, &["may", "march", "mar"]);
        let in_list = is_beside_month(around.0, tokens, at);
        let hyphen = around.before(token.start).ends_with('-');
        if !is_capitalised(printed) {
            return !verb && (is_one_of(lead, LEADS) || in_list || hyphen || is_one_of(lead, &["back", "out"]));
        }
        let sure = printed.len() > 4 && !verb
            || is_one_of(printed, &["june", "july", "feb", "sept", "sep", "oct", "nov", "apr", "aug"]);
        let led = is_one_of(lead, LEADS) || hyphen;
        let verb_follows = is_one_of(printed, &["may"])
            && is_one_of(follower, &["be", "have", "not", "also", "i", "we", "he", "she", "they", "it", "the"]);
        !verb_follows
            && (sure
                || led
                || in_list
                || is_one_of(follower, EVENTS) && !(verb && lead.is_empty() && is_capitalised(follower)))
    }

    /// Whether a season without a year is one, and no verb, name or adjective.
    pub(super) fn is_bare_season(&self, around: Surroundings<'_>, token: Token) -> bool {
        let (lead, follower) = (around.word_before(token.start), around.word_after(token.end));
        let named = is_one_of(lead, HONORIFICS) || self.is_name(around.0, token.start) || is_one_of(follower, SEASONAL);
        let led = is_one_of(lead, LEADS) && !is_one_of(lead, &["to", "per", "of"]);
        let capital = is_capitalised(&around.0[token.start..token.end]);
        let event = is_one_of(follower, &["term", "half", "budget", "meeting", "general"]) || follower.is_empty();
        let part = around.before(token.start).ends_with("mid-") || around.before(token.start).ends_with("Mid-");
        is_apart(around, token)
            && !named
            && !self.recurs(around, token)
            && (led || part || capital && event && is_one_of(lead, &["an", "a", "and", "s", ""]))
    }

    /// "each March", "in March every year".
    fn recurs(&self, around: Surroundings<'_>, token: Token) -> bool {
        let after = around.after(token.end).trim_start().to_ascii_lowercase();
        let yearly = ["each year", "every year", "annually", "of each year", "of every year", "each ", "every "];
        is_one_of(around.word_before(token.start), &["each", "every", "any"])
            || yearly.iter().any(|words| after.starts_with(words))
    }

    /// Whether a month is part of a file name or address, or the tail of a number: "12/March".
    fn is_reference_tail(&self, around: Surroundings<'_>, token: Token) -> bool {
        self.is_inside_address(around, token.start, token.end)
    }

    /// Whether a known person's name stands over the place.
    fn is_name(&self, text: &str, start: usize) -> bool {
        self.names.iter().any(|(name, offset)| {
            start
                .checked_sub(*offset)
                .and_then(|from| text.get(from..from + name.len()))
                .is_some_and(|there| there == *name)
        })
    }

    /// Whether a word after a month makes it the name of a road or house.
    pub(super) fn is_road(&self, word: &str) -> bool {
        is_capitalised(word) && is_one_of(word, ROADS)
    }

    /// Whether the words before a place let a date in figures follow: "on", "dated", a bracket.
    pub(super) fn leads_to_date(&self, around: Surroundings<'_>, start: usize) -> bool {
        let words = [
            "on", "dated", "date", "held", "of", "since", "until", "till", "to", "from", "by", "due", "meeting", "the",
            "between", "and", "before", "after", "for",
        ];
        let before = around.before(start).trim_end_matches(['(', ':', ' ']);
        is_one_of(last_word(before), &words) || is_one_of(last_word(before.trim_end_matches(',')), &WEEKDAYS)
    }

    /// Whether the words before a place let a day and month in figures follow.
    pub(super) fn leads_to_day(&self, around: Surroundings<'_>, start: usize) -> bool {
        let words = [
            "on",
            "dated",
            "between",
            "from",
            "until",
            "till",
            "before",
            "after",
            "since",
            "c",
            "commencing",
            "beginning",
            "starting",
            "back",
        ];
        is_one_of(around.word_before(start), &words)
    }

    /// Whether the words around "24/25" say that it is a year; `slash` where that is how it is printed.
    pub(super) fn speaks_of_year(&self, around: Surroundings<'_>, start: usize, end: usize, slash: bool) -> bool {
        const YEARLY: &[&str] = &[
            "year",
            "years",
            "budget",
            "budgets",
            "precept",
            "accounts",
            "fy",
            "agar",
            "audit",
            "tax",
            "return",
            "season",
            "programme",
            "forecast",
            "outturn",
            "expenditure",
            "allocation",
            "grant",
            "funding",
            "plan",
        ];
        let (before, after) = (around.before(start), around.after(end));
        let near = |line: &str| line.split(|sign: char| !sign.is_alphanumeric()).any(|word| is_one_of(word, YEARLY));
        let words_before = before.rsplit(['.', ';']).next().unwrap_or("");
        let tail = words_before.len().saturating_sub(40);
        let tail = (tail..words_before.len()).find_map(|from| words_before.get(from..)).unwrap_or("");
        let head = after.split(['.', ';', ',']).next().unwrap_or("");
        let head = (0..=head.len().min(24)).rev().find_map(|to| head.get(..to)).unwrap_or("");
        let age = is_one_of(first_word(after), &["year", "yr"]) && after.contains("old");
        !age && (near(tail)
            || near(head)
            || slash && is_one_of(last_word(before), &["for", "in", "during"]) && !is_one_of(first_word(after), COUNTS))
    }
}

const WEEKDAYS: [&str; 14] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tues",
    "wed",
    "thurs",
    "fri",
    "sat",
    "sun",
];

fn item_numbers(items: &[Item], numbers: &mut Vec<Span>) {
    for item in items {
        numbers.extend(item.number.iter().chain(&item.agenda_number).map(|number| number.span));
        item_numbers(&item.items, numbers);
    }
}

fn section_numbers(sections: &[Section], numbers: &mut Vec<Span>) {
    for section in sections {
        numbers.extend(section.number.iter().map(|number| number.span));
        section_numbers(&section.sections, numbers);
    }
}

/// Where the word of the calendar in a name begins.
fn calendar_word(name: &str) -> Option<usize> {
    let mut at = 0;
    for word in name.split_inclusive(' ') {
        if matches!(lexicon::word(word.trim_end().as_bytes()), Some(Word::Month(_) | Word::Season(_))) {
            return Some(at);
        }
        at += word.len();
    }
    None
}

/// Whether a column head says that its cells are numbers or sums.
fn heads_numbers(head: &str) -> bool {
    const HEADS: &[&str] = &[
        "cheque",
        "chq",
        "no",
        "number",
        "ref",
        "reference",
        "voucher",
        "amount",
        "total",
        "minute",
        "net",
        "vat",
        "gross",
        "invoice",
        "£",
        "payment",
    ];
    let dated = head.to_ascii_lowercase().contains("date") || head.to_ascii_lowercase().contains("year");
    !dated && head.split(|sign: char| !sign.is_alphanumeric() && sign != '£').any(|word| is_one_of(word, HEADS))
}

/// Whether the sign before a number makes it part of something longer, or a sum.
fn is_held_by_sign(before: &str) -> bool {
    let mut signs = before.chars().rev();
    let Some(sign) = signs.next() else { return false };
    let earlier = signs.next();
    match sign {
        '.' | ',' | ':' => earlier.is_some_and(|sign| sign.is_ascii_digit()),
        '/' | '-' => earlier.is_some_and(char::is_alphanumeric) && !ends_in_part(before),
        '£' | '$' | '€' | '#' | '_' | '@' | '=' | '&' | '+' | '\\' => true,
        ' ' => matches!(earlier, Some('£' | '$' | '€' | '#')),
        _ => sign.is_alphanumeric(),
    }
}

/// "mid-", "pre-" before a year.
fn ends_in_part(before: &str) -> bool {
    let word = last_word(before.trim_end_matches('-'));
    is_one_of(word, &["mid", "pre", "post", "early", "late", "end"])
}

/// Whether the words before a number say that it numbers something: "Minute No. 2014".
fn is_numbered(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '.', ':', '#', '(']);
    let word = last_word(before);
    is_one_of(word, NUMBERED)
}

/// Whether the words before a year end in the name of a law.
fn ends_in_law(before: &str) -> bool {
    let mut line = before.trim_end();
    // Years of the same list: "Acts 1972, 1974 and 1989".
    while let Some(rest) = strip_year_and_joint(line) {
        line = rest;
    }
    let mut line = line.trim_end_matches([' ', ',']);
    line = strip_word(line, "of").unwrap_or(line);
    // "(Northern Ireland)", "(as amended)".
    while let Some(open) = line.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        line = line[..open].trim_end_matches([' ', ',']);
    }
    let word = last_word(line.trim_end_matches('.'));
    let start = line.trim_end_matches('.').len() - word.len();
    let initials = line[..start].ends_with('.') && is_one_of(word, &["o", "i", "c", "r"]);
    initials || is_capitalised(word) && (is_one_of(word, LAWS) || word.eq_ignore_ascii_case("order"))
}

fn strip_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let at = line.len().checked_sub(word.len())?;
    let (rest, end) = (line.get(..at)?, line.get(at..)?);
    (end.eq_ignore_ascii_case(word) && rest.ends_with(' ')).then(|| rest.trim_end())
}

/// "1972 and" at the end of a line.
fn strip_year_and_joint(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let joints = ["and", "&", ",", "to", "-", "–"];
    let rest = joints.iter().find_map(|joint| line.strip_suffix(joint))?.trim_end();
    let digits = rest.len() - rest.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    (digits == 4).then(|| rest[..rest.len() - 4].trim_end())
}

/// Whether a year begins the name of a law: "the 1990 Planning (Listed Buildings) Act".
fn begins_law(after: &str) -> bool {
    let mut words = 0;
    for word in after.split([' ', '(', ')']).filter(|word| !word.is_empty()) {
        let bare = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        if is_capitalised(bare)
            && (is_one_of(bare, &["act", "acts", "regulations", "rules"])
                || words == 0 && is_one_of(bare, &["order", "bill", "directive"]))
        {
            return true;
        }
        let within = is_capitalised(bare) || is_one_of(bare, &["and", "of", "for"]) && words > 0;
        words += 1;
        if !within || bare != word && !word.ends_with(',') || words > 8 {
            return false;
        }
    }
    false
}

/// "at 1930" is a time.
fn is_time_of_day(lead: &str, year: i16) -> bool {
    year % 100 < 60
        && (1700..2360).contains(&year)
        && year % 5 == 0
        && is_one_of(lead, &["at", "until"])
        && !(2001..2030).contains(&year)
        || is_one_of(lead, &["at"]) && year % 15 == 0 && year % 100 < 60
}

/// Whether other figures stand beside a number, so that it is part of a telephone number or a sum.
fn is_among_figures(before: &str, after: &str) -> bool {
    let digit = |sign: char| sign.is_ascii_digit();
    let figures_before = before.trim_end_matches(' ');
    let figures = figures_before.len() - figures_before.trim_end_matches(digit).len();
    let left = before.ends_with(' ') && figures > 0 && figures != 4 && !ends_in_ordinal_or_date(figures_before);
    let next = after.strip_prefix(' ').unwrap_or("");
    let count = next.len() - next.trim_start_matches(digit).len();
    let right = count > 0
        && count != 4
        && !next[count..].starts_with(|sign: char| sign.is_alphabetic() || sign == ' ' || sign == '.');
    left || right && count > 2
}

/// "item 4 2014" is no telephone number; figures with a sign inside are a date, time or sum of their own.
fn ends_in_ordinal_or_date(figures: &str) -> bool {
    let word = figures.rsplit(' ').next().unwrap_or("");
    word.contains(['/', '.', ':', '-', '£'])
}

/// Whether a number numbers the line that it begins: "2014. Apologies".
fn is_numbering(before: &str, after: &str) -> bool {
    let mut signs = after.chars();
    let closed = match signs.next() {
        Some('.' | ')' | ':') => signs.next().is_some_and(char::is_whitespace),
        _ => false,
    };
    before.trim().is_empty() && closed
}

/// Whether no letter, figure or sign of a reference touches the word.
fn is_apart(around: Surroundings<'_>, token: Token) -> bool {
    let before = around.sign_before(token.start);
    let after = around.sign_after(token.end);
    let touches =
        |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '@' | '\''));
    let owner = matches!(after, Some('\'' | '’'));
    !touches(before) && (owner || !touches(after))
}

/// "June Smith reported".
fn is_spoken_by(after: &str) -> bool {
    let mut words = after.split_whitespace();
    words.next().is_some_and(is_capitalised) && words.next().is_some_and(|word| is_one_of(word, SPEECH))
}

/// Whether another month stands in the same list: "April, May and June".
fn is_beside_month(text: &str, tokens: &[Token], at: usize) -> bool {
    let near = |first: usize| {
        let pair = tokens.get(first..first + 2)?;
        let month = |token: &Token| matches!(token.kind, Kind::Month(_));
        let gap = text.get(pair[0].end..pair[1].start)?;
        let joint = gap.trim_matches([' ', '.', ',', '/', '-', '–', '&']);
        (pair.iter().all(month)
            && gap.len() <= 6
            && (joint.is_empty() || is_one_of(joint, &["and", "or", "to", "and,"])))
        .then_some(())
    };
    near(at).is_some() || at > 0 && near(at - 1).is_some()
}
