//! Sentences that say when the meeting began and ended and when the next one is.

use std::sync::LazyLock;

use model::{Document, Item, Part, PartKind, Span};
use patterns::{Regex, folded};

use super::place;

static BEGAN: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"(?:meeting|session|proceedings|council|committee|chair(?:man|person|woman)?|mayor) (?:was |had |then |formally )?(?:re-?)?(?:commenced|started|began|opened|called to order|declared open)(?: the meeting)?|opened the meeting|meeting (?:start|open)(?:s|ed|ing)?(?: time)?|called (?:the meeting )?to order|\((?:commenced|started)|(?:^|[.,;] )(?:start|starts|started|commenced) ",
    )
});
static CLOSED: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"(?:meeting|session|proceedings|business|hearing|council|cabinet|committee|panel|board|forum|authority|agm|it)(?: was| then| formally| being| having| therefore| duly| of the (?:council|committee|board|panel))*,? (?:declared (?:as )?)?(?:closed?|closing|ended|ending|concluded|finished|terminated|rose|ends|adjourned and closed)|(?:closed?|ended|concluded|concludes|closing|finished) the (?:meeting|proceedings|business(?: of the meeting)?)|(?:close|end|conclusion) of (?:the )?meeting|(?:the )?(?:chair\w*|mayor|president) (?:then )?(?:declared|closed|brought)|^(?:finish(?:ed)?|end(?:ed)?|closing|closed?)(?: time)? ?(?:at|:)|(?:^|[.,;] )(?:closed|ended|finish|finishes|finished) |time (?:closed|ended|finished)|(?:commenced|opened|started|began) at .{3,}? and (?:concluded|closed|ended|finished|terminated|rose)",
    )
});
static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\bnext (?:[a-z’'-]+ ){0,6}?(?:meetings?|agm)\b|^next (?:board|fgb|lgb|one|ppg)\b|\bnext (?:parish |town |community )?council meeting|future meetings?|dates? of (?:future|forthcoming) meetings?|\bto meet again (?:on|at)\b|cyfarfod nesaf|meeting dates|\bdonm\b",
    )
});
/// "Duration of meeting: 10.30 - 11.25 am"
static DURATION: LazyLock<Regex> = LazyLock::new(|| {
    folded(r"duration of (?:the )?meeting[ :]*(?:from )?([0-9.:]{1,5} ?(?:[ap]\.?m\.?)? ?(?:-|–|to) ?)")
});
/// Four figures right behind the verb: "closed at 1950".
static FIGURES: LazyLock<Regex> = LazyLock::new(|| folded(r"^(?: at)?:? ?[0-2][0-9][0-5][0-9](?:[^0-9]|$)"));
/// "Council rose at 8:31 p.m. with nothing to report": from a part that was closed to the public.
static RISES: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\brose (?:at .{3,20} )?(?:and report|with (?:nothing|no|a) |without (?:a )?report|to report|from (?:closed|in[ -]camera))",
    )
});
/// An adjournment, which ends the meeting where nothing else does.
static ADJOURNED: LazyLock<Regex> =
    LazyLock::new(|| folded(r"\badjourn(?:ed|s)?(?:\.? time)?:?(?: until| at| about| approximately){0,2}:? ?[0-9]"));
static RESUMED: LazyLock<Regex> =
    LazyLock::new(|| folded(r"re-?convened|resumed|re-?commenced|until|standing orders|to allow"));
/// What a title says that is of the next meeting's business and not of its date.
static BUSINESS: LazyLock<Regex> = LazyLock::new(|| folded(r"\b(?:items?|agenda|matters|business|suggest\w*)\b"));
/// How far behind a verb its time of day may stand.
const REACH: usize = 160;

/// Where the narrative says when the meeting began, ended and is to be followed.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) began: Vec<Span>,
    pub(super) ended: Vec<Span>,
    pub(super) next: Vec<Span>,
    /// Those of `next` that are sure to be of those who met.
    pub(super) own_next: Vec<Span>,
    adjourned: Vec<Span>,
}

/// Reads the parts of the paper.
pub(super) fn read(document: &Document, head: &[Part], items: &[Item]) -> Told {
    let mut told = Told::default();
    for part in head {
        told.part(document, part);
    }
    let mut titled = Vec::new();
    for item in items {
        told.item(document, item, &mut titled);
    }
    // The end is told at the end, after sentences on how another meeting ended.
    told.ended.reverse();
    told.ended.extend(told.adjourned.iter().rev());
    told.next.reverse();
    // In the midst of a paper the next meeting may be another body's.
    let first = items.first().map_or(usize::MAX, |item| item.span.start());
    let last = items.iter().rev().nth(LAST - 1).map_or(0, |item| item.span.start());
    let is_own = |span: &&Span| span.end() <= first || span.start() >= last;
    told.own_next = titled.iter().chain(told.next.iter().filter(is_own)).copied().collect();
    titled.append(&mut told.next);
    told.next = titled;
    told
}

/// Items at the end of a paper that may say when those who met meet next.
const LAST: usize = 2;

impl Told {
    fn item(&mut self, document: &Document, item: &Item, titled: &mut Vec<Span>) {
        let title = item.title.as_ref().filter(|title| NEXT.is_match(&title.text) && !BUSINESS.is_match(&title.text));
        if let Some(title) = title {
            titled.push(title.span);
            titled.extend(item.blocks.iter().map(|part| part.span));
        } else if let Some(title) = &item.title {
            self.line(document, title.span);
        }
        for part in &item.blocks {
            self.part(document, part);
        }
        for item in &item.items {
            self.item(document, item, titled);
        }
    }

    fn part(&mut self, document: &Document, part: &Part) {
        match &part.kind {
            PartKind::Table { rows } => rows.iter().flatten().for_each(|cell| self.line(document, *cell)),
            _ => self.line(document, part.span),
        }
        for part in &part.blocks {
            self.part(document, part);
        }
    }

    fn line(&mut self, document: &Document, span: Span) {
        let wording = span.of(&document.text);
        self.began.extend(BEGAN.find(wording).and_then(|found| timed(wording, span, found.end())));
        if !RISES.is_match(wording) {
            self.ended.extend(CLOSED.find_iter(wording).filter_map(|found| timed(wording, span, found.end())).last());
        }
        if let Some(times) = DURATION.captures(wording).and_then(|found| found.get(1)) {
            self.began.push(span.slice(times.start()..wording.len()));
            self.ended.push(span.slice(times.end()..wording.len()));
        }
        let adjourned = ADJOURNED.find(wording).filter(|_| !RESUMED.is_match(wording));
        self.adjourned.extend(adjourned.and_then(|found| timed(wording, span, found.end() - 1)));
        let next = NEXT.find(wording).map(|found| sentence(wording, found.start()));
        self.next.extend(next.filter(|range| place::names_day(&wording[range.clone()])).map(|range| span.slice(range)));
    }
}

/// What follows a verb up to the end of its sentence, where it names a time.
fn timed(wording: &str, span: Span, from: usize) -> Option<Span> {
    let mut end = (from + REACH).min(wording.len());
    while !wording.is_char_boundary(end) {
        end -= 1;
    }
    let rest = &wording[from..end];
    let stop = SENTENCE_END.find(rest).map_or(rest.len(), |end| end.start() + end.as_str().find('.').unwrap_or(0));
    let clock = place::names_time(&rest[..stop]) || FIGURES.is_match(&rest[..stop]);
    clock.then(|| span.slice(from..from + stop))
}

static SENTENCE_END: LazyLock<Regex> = LazyLock::new(|| folded(r"[a-z)]{2}\.\s+(?-i:[A-Z])|[a-z]{4}\.\s+[0-9]|\n"));

/// From a place to the end of its sentence.
fn sentence(wording: &str, from: usize) -> std::ops::Range<usize> {
    let rest = &wording[from..];
    from..from + SENTENCE_END.find(rest).map_or(rest.len(), |found| found.start() + 2)
}
