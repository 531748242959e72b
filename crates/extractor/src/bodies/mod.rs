//! Organisations that a paper names, each with its aliases.

mod acronyms;
mod heads;
mod lexicon;
mod names;
mod registry;

use model::{Body, Document, Minutes, Span};

use self::acronyms::{Acronyms, Evidence, abbreviates, is_initials};
use self::names::{Mention, Rank};
use self::registry::{Registry, key};
use crate::words::{self, Word};

/// The organisations of a paper, in order of their first mention.
pub(crate) fn find(document: &Document, minutes: &Minutes) -> Vec<Body> {
    let mut found = Found::read(document);
    let mut registry = Registry::default();
    let host = Host::seed(document, minutes, &mut registry);
    for mention in found.mentions.iter().filter(|mention| mention.stands_alone()) {
        registry.name(&document.text, mention);
    }
    join_short_names(&mut registry, &host);
    define(document, &found, &mut registry);
    expand(&mut found.acronyms, minutes, &host, &mut registry);
    resolve(document, &found.mentions, &host, &mut registry);
    registry.finish()
}

/// What the words of the paper say by themselves.
#[derive(Default)]
struct Found {
    mentions: Vec<Mention>,
    acronyms: Acronyms,
}

impl Found {
    fn read(document: &Document) -> Self {
        let mut found = Self::default();
        let mut words: Vec<Word<'_>> = Vec::new();
        for block in &document.blocks {
            words::split(&document.text, block.span, &mut words);
            let first = found.mentions.len();
            names::find(&document.text, &words, &mut found.mentions);
            let names: Vec<Span> = found.mentions[first..].iter().map(|mention| mention.span).collect();
            acronyms::collect(&document.text, &words, &names, &mut found.acronyms);
        }
        found
    }
}

impl Mention {
    fn stands_alone(&self) -> bool {
        self.rank == Rank::Full || self.noun == "cabinet"
    }
}

/// The organisation whose paper it is, and the part of it that met.
#[derive(Default)]
struct Host {
    authority: Option<usize>,
    body: Option<usize>,
    /// Words that tell the place: "Ayle" of "Ayle Town Council".
    place: String,
}

impl Host {
    fn seed(document: &Document, minutes: &Minutes, registry: &mut Registry) -> Self {
        let mut seed = |quote: &Option<model::Quote>| {
            let quote = quote.as_ref()?;
            let mut words = Vec::new();
            let mut mentions = Vec::new();
            words::split(&document.text, quote.span, &mut words);
            names::find(&document.text, &words, &mut mentions);
            let mention = mentions.iter().max_by_key(|mention| mention.span.len())?;
            Some(registry.name(&document.text, mention))
        };
        let (authority, body) = (seed(&minutes.meeting.authority), seed(&minutes.meeting.body));
        let place = authority.or(body).and_then(|place| registry.drafts().find(|(at, _)| *at == place));
        let place = place.map(|(_, draft)| place_words(&draft.key)).unwrap_or_default();
        Self { authority, body, place }
    }

    /// Whether the mention is the host's own noun.
    fn is(&self, mention: &Mention, registry: &Registry) -> bool {
        registry.drafts().any(|(place, draft)| self.has(place) && draft.noun == mention.noun)
    }

    fn has(&self, place: usize) -> bool {
        self.authority == Some(place) || self.body == Some(place)
    }
}

/// What a council's name says of the place: "ayle" of "ayle town council".
fn place_words(key: &str) -> String {
    const TYPES: [&str; 12] = [
        "borough",
        "city",
        "community",
        "county",
        "district",
        "metropolitan",
        "parish",
        "royal",
        "town",
        "council",
        "of",
        "and",
    ];
    key.split(' ').take_while(|word| !TYPES.contains(word)).collect::<Vec<_>>().join(" ")
}

/// Makes "Children's Trust" an alias of "Ayle Children's Trust", and "Scrutiny Committee" of "Overview and Scrutiny
/// Committee".
fn join_short_names(registry: &mut Registry, host: &Host) {
    let keys: Vec<(usize, String)> = registry.drafts().map(|(place, draft)| (place, draft.key.clone())).collect();
    for (short, short_key) in &keys {
        let fuller: Vec<usize> = keys
            .iter()
            .filter(|(_, key)| {
                key.strip_suffix(short_key.as_str()).and_then(|rest| rest.strip_suffix(' ')).is_some_and(|rest| {
                    rest == host.place || rest.ends_with(" and") || registry.place_of(rest).is_some()
                })
            })
            .map(|(place, _)| *place)
            .collect();
        if let [full] = fuller[..] {
            registry.merge(*short, full);
        }
    }
}

/// Takes "(AHA)" behind "Ayle Housing Association", and the long form in brackets behind the short one.
fn define(document: &Document, found: &Found, registry: &mut Registry) {
    for mention in found.mentions.iter().filter(|mention| mention.stands_alone()) {
        let text = document.text.as_str();
        let Some(place) = registry.place_of(mention.span.of(text)) else { continue };
        if let Some(short) = bracketed_after(text, mention.span.end())
            && let Some(form) = short_form(short, mention.span.of(text))
        {
            registry.define(place, form);
        }
        let before = text[..mention.span.start()].trim_end_matches("the ");
        if let Some(before) = before.strip_suffix(" (") {
            let short = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            if short.len() > 1 && short.chars().all(char::is_alphabetic) && abbreviates(short, mention.span.of(text)) {
                registry.define(place, short);
            }
        }
    }
}

/// What stands in brackets right behind the byte at `end`.
fn bracketed_after(text: &str, end: usize) -> Option<&str> {
    let rest = text[end..].trim_start_matches(['\'', '’', 's']).trim_start();
    let inner = rest.strip_prefix('(')?;
    inner.get(..inner.find(')').filter(|length| *length <= 60)?)
}

/// The form that a bracket sets up: an acronym of `long`, or words in quotation marks.
fn short_form<'t>(bracket: &'t str, long: &str) -> Option<&'t str> {
    const MARKS: [char; 7] = ['"', '“', '”', '‘', '’', '\'', ' '];
    let known = ["hereafter", "hereinafter", "known as", "referred to as", "or"];
    let inner = known.iter().fold(bracket, |inner, lead| inner.trim_start().strip_prefix(lead).unwrap_or(inner));
    let quoted = inner.trim_start().starts_with(MARKS[..6].as_ref());
    let form = inner.trim_matches(MARKS.as_ref());
    let form =
        form.strip_prefix("the ").or_else(|| form.strip_prefix("The ")).unwrap_or(form).trim_matches(MARKS.as_ref());
    let capital = form.starts_with(char::is_uppercase);
    let is_word = form.len() > 1 && form.len() < long.len() && form.chars().all(|c| c.is_alphanumeric() || c == '&');
    (capital && (quoted || inner.trim_start().starts_with("the ")) || is_word && abbreviates(form, long))
        .then_some(form)
}

/// Gives acronyms to the bodies whose initials they are, and makes bodies of those that act as some.
fn expand(acronyms: &mut Acronyms, minutes: &Minutes, host: &Host, registry: &mut Registry) {
    for (acronym, evidence) in std::mem::take(acronyms) {
        let Evidence { points, with_article, mentions } = evidence;
        if mentions.is_empty() {
            continue;
        }
        if let Some(place) = registry.place_of_form(&acronym).or_else(|| named_by(&acronym, host, registry)) {
            if registry.place_of_form(&acronym).is_some() || !is_person(&acronym, minutes) || with_article {
                registry.alias(place, &acronym, mentions);
            }
        } else if points >= 2 && !is_person(&acronym, minutes) {
            for span in mentions {
                registry.acronym(&acronym, span);
            }
        }
    }
}

/// The body named first among those with these initials; the host's own, also without its place: "TC" of "Ayle Town Council".
fn named_by(acronym: &str, host: &Host, registry: &Registry) -> Option<usize> {
    let named = registry.drafts().filter(|(_, draft)| draft.forms().iter().any(|form| is_initials(acronym, form)));
    if let Some((place, _)) = named.min_by_key(|(_, draft)| draft.first()) {
        return Some(place);
    }
    let mut own = registry.drafts().filter(|(place, draft)| {
        let tail = |form: &String| form.split_once(' ').is_some_and(|(_, tail)| is_initials(acronym, tail));
        host.has(*place) && draft.forms().iter().any(tail)
    });
    own.next().map(|(place, _)| place)
}

/// Whether an acronym is the initials of somebody who attended.
fn is_person(acronym: &str, minutes: &Minutes) -> bool {
    minutes.attendance.iter().any(|attendee| {
        attendee.initials.as_deref() == Some(acronym)
            || attendee.initials.is_none() && acronym.len() < 4 && is_initials(acronym, &attendee.name)
    })
}

/// Ties short forms to the bodies that they stand for.
fn resolve(document: &Document, mentions: &[Mention], host: &Host, registry: &mut Registry) {
    let text = document.text.as_str();
    for mention in mentions.iter().filter(|mention| !mention.stands_alone()) {
        let wording = mention.span.of(text);
        let short = key(wording);
        if mention.rank == Rank::Bare
            && (mention.noun == "police" || !has_article(text, mention.span) && !host.is(mention, registry))
        {
            continue;
        }
        let fits: Vec<usize> = registry
            .drafts()
            .filter(|(_, draft)| match mention.rank {
                Rank::Bare => draft.noun == mention.noun,
                _ => draft.key.ends_with(&short) && draft.key[..draft.key.len() - short.len()].ends_with(' '),
            })
            .map(|(place, _)| place)
            .collect();
        let hosts = [host.body, host.authority];
        let own = hosts.into_iter().flatten().find(|place| fits.contains(place));
        if let Some(place) = own.or_else(|| registry.nearest(&fits, mention.span.start())) {
            registry.alias(place, wording, [mention.span]);
        } else if mention.rank == Rank::Common && mention.kind == model::BodyKind::Authority {
            registry.name(text, mention);
        }
    }
}

fn has_article(text: &str, span: Span) -> bool {
    let before = text[..span.start()].trim_end();
    before.len() >= 3 && before.get(before.len() - 3..).is_some_and(|word| word.eq_ignore_ascii_case("the"))
}
