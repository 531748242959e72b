//! Short forms: "the Trust", "the Parish Council", "FC".

use std::collections::{HashMap, HashSet};

use model::{BodyKind, Span};

use super::acronyms;
use super::councils::{
    abbreviates_kind, above_community, is_authority, is_borough, is_kind_of_council, long_kind, place_of_council,
    sole_wide_council, spells_kind,
};
use super::heads::is_legal_ending;
use super::host::Host;
use super::lexicon::{Side, national, points_beside};
use super::names::{Mention, Rank};
use super::registry::{Draft, OnlyOnes, Registry, is_shouted, key};
use super::variants::{first_letters, shortened};

/// Ties short forms to the bodies that they stand for; `people` are the initials of those who attended.
pub(crate) fn resolve(
    text: &str,
    mentions: &[Mention],
    host: &Host,
    people: &HashSet<String>,
    registry: &mut Registry,
) {
    let by_noun = by_noun(registry);
    registry.know();
    let principal = above_community(text, mentions, host, registry);
    let letters = Letters::of(registry);
    // "AXTC" may be the council's.
    let is_council = |draft: &Draft| {
        draft.kind() == BodyKind::Authority || draft.forms().any(|form| is_acronym(form) && form.ends_with('C'))
    };
    let nobody = host.places().next().is_none() && !registry.drafts().any(|(_, draft)| is_council(draft));
    let unnamed = (nobody || host.is_part_of_unnamed(registry)) && !names_council(mentions, &by_noun);
    let trust = trust_of_board(text, mentions, registry);
    for mention in mentions {
        let mention = &Mention { span: with_full(text, mention), ..mention.clone() };
        if let Some(trust) = trust.filter(|_| mention.rank == Rank::Bare && mention.noun == "trust") {
            registry.mean(trust, [mention.span]);
            registry.alias(trust, mention.span.of(text));
            continue;
        }
        let wording = mention.span.of(text);
        // "Apologies from TC", one of those who were there
        let initials = mention.rank == Rank::Bare && is_acronym(wording) && people.contains(wording);
        if initials && !has_article(text, mention.span) {
            continue;
        }
        // "members of a District or Borough Council"
        let kind = mention.rank == Rank::Common && mention.noun == "council";
        if kind && word_before(text, mention.span).eq_ignore_ascii_case("or") {
            continue;
        }
        let same_noun = by_noun.get(mention.noun).map_or(&[][..], Vec::as_slice);
        let above = principal.filter(|_| mention.rank == Rank::Bare && wording == "Council");
        if let Some(place) = above.or_else(|| meant(text, mention, host, same_noun, registry)) {
            // "Ayle Church (VA) | Primary School"
            if registry.draft(place).is_named_around(mention.span) {
                continue;
            }
            registry.mean(place, [mention.span]);
            if !is_shouted(wording) {
                registry.alias(place, wording);
            }
        } else if let Some(place) = letters
            .meant(wording, mention)
            .filter(|_| !people.contains(wording))
            .or_else(|| of_abbreviated_kind(text, mention, registry))
        {
            registry.mean(place, [mention.span]);
            registry.alias(place, wording);
        } else if unnamed && wording == "Council" && has_article(text, mention.span)
            || is_kind_of_council(mention, &key(wording))
            || is_local_club(mention)
            || is_only_one(text, mention)
        {
            registry.name(text, mention);
        }
    }
}

/// Adds "council" to the names of the council that met where the paper writes it small: "the council agreed".
pub(crate) fn in_small(text: &str, host: &Host, registry: &mut Registry) {
    const NOUNS: [&str; 7] = ["authority", "board", "committee", "council", "forum", "panel", "trust"];
    let Some(place) = host.places().next() else { return };
    let (noun, key) = (registry.draft(place).noun, &registry.draft(place).key);
    // In Scotland "the council" of a community council is the one above it.
    if !NOUNS.contains(&noun) || key.ends_with("community council") {
        return;
    }
    let article = format!("he {noun}");
    let named = text.match_indices(&article).filter(|(at, _)| {
        let before = &text[..*at];
        let opens = before.ends_with(['t', 'T']) && !before[..before.len() - 1].ends_with(char::is_alphanumeric);
        opens && is_alone(&text[at + article.len()..])
    });
    let spans: Vec<Span> = named.map(|(at, found)| Span::new(at + 3, at + found.len())).collect();
    if !spans.is_empty() {
        registry.alias(place, noun);
        registry.mean(place, spans);
    }
}

/// Whether the noun before this text is no part of another word or thing: "the council | tax", "the board | of".
fn is_alone(behind: &str) -> bool {
    const THINGS: [&str; 22] = [
        "and",
        "bill",
        "chamber",
        "elections",
        "for",
        "house",
        "houses",
        "housing",
        "land",
        "meeting",
        "meetings",
        "member",
        "members",
        "of",
        "office",
        "offices",
        "officer",
        "officers",
        "paper",
        "papers",
        "room",
        "tax",
    ];
    let word = behind.strip_prefix(' ').map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(""));
    match word {
        Some(word) => !THINGS.contains(&word),
        None => !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-'),
    }
}

/// The bodies by the noun of their names and by the one that they are called by in short.
fn by_noun(registry: &Registry) -> HashMap<&'static str, Vec<usize>> {
    let mut by_noun: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (place, draft) in registry.drafts() {
        by_noun.entry(draft.noun).or_default().push(place);
        if spoken(draft.noun) != draft.noun {
            by_noun.entry(spoken(draft.noun)).or_default().push(place);
        }
        if long_kind(draft.noun).any(|long| long.ends_with(" council")) {
            by_noun.entry("council").or_default().push(place);
        }
    }
    by_noun
}

/// The trust that a paper calls "the Trust" and names only with its board: "Ayle Hospitals NHS Trust | Board".
fn trust_of_board(text: &str, mentions: &[Mention], registry: &mut Registry) -> Option<usize> {
    let is_called = mentions.iter().any(|short| short.rank == Rank::Bare && short.noun == "trust");
    let has_trust = registry.drafts().any(|(_, draft)| draft.noun == "trust");
    let boards = registry.drafts().filter(|(_, draft)| draft.key.ends_with(" trust board"));
    let boards: Vec<Span> = boards.filter_map(|(_, draft)| draft.first()).collect();
    let [board] = boards[..] else { return None };
    let trust = board.slice(0..board.of(text).len() - " Board".len());
    let whole = trust.of(text).contains(' ').then(|| Mention::whole(text, trust, BodyKind::Health));
    whole.filter(|_| is_called && !has_trust).map(|trust| registry.name(text, &trust))
}

/// Whether a paper names any council, if only by its kind.
fn names_council(mentions: &[Mention], by_noun: &HashMap<&'static str, Vec<usize>>) -> bool {
    by_noun.contains_key("council")
        || mentions.iter().any(|mention| mention.noun == "council" && mention.rank > Rank::Bare)
}

/// The body that a short form stands for: the host's own first, then the one of `same_noun` named last before it.
fn meant(text: &str, mention: &Mention, host: &Host, same_noun: &[usize], registry: &Registry) -> Option<usize> {
    let short = key(mention.span.of(text));
    let full = short.strip_prefix("full ").map(str::to_owned);
    let is_full = full.is_some();
    let short = full.unwrap_or(short);
    let fits = |place: &usize| fits(mention, &short, registry.draft(*place));
    let abbreviates = |place: &usize| abbreviates_kind(mention, registry.draft(*place));
    let word = word_before(text, mention.span);
    if mention.rank == Rank::Bare && is_owned(text, mention.span) {
        return None;
    }
    let is = |words: &[&str]| words.iter().any(|one| one.eq_ignore_ascii_case(word));
    if is(&["a", "an", "another", "any", "each", "every"]) {
        return None;
    }
    if let Some(place) = host.places().find(|place| fits(place) || abbreviates(place)) {
        return Some(place);
    }
    // "this Board" is a noun, and no short form of a name.
    if is(&["that", "this"]) {
        return None;
    }
    if mention.rank == Rank::Bare && (mention.noun == "police" || !is_full && !has_article(text, mention.span)) {
        return None;
    }
    // The paper of a trust's board may name the trust nowhere but in its letterhead.
    if mention.rank == Rank::Bare && mention.noun == "trust" && host.is_board_of_unnamed(registry) {
        return None;
    }
    let fitting: Vec<usize> = same_noun.iter().copied().filter(fits).collect();
    if let Some(council) = host.principal_council(registry).filter(|_| fitting.is_empty() && is_authority(&short)) {
        return Some(council);
    }
    if fitting.is_empty() && short == "local authority" && has_article(text, mention.span) {
        return sole_wide_council(registry);
    }
    if mention.rank == Rank::Bare && mention.noun == "council" {
        if host.is_part_of_unnamed(registry) {
            return None;
        }
        return fitting.into_iter().max_by_key(|place| registry.draft(*place).count());
    }
    let by_name: Vec<usize> =
        fitting.iter().copied().filter(|&place| registry.draft(place).noun == mention.noun).collect();
    let any =
        fitting.len() > 1 && (by_name.is_empty() || mention.rank == Rank::Common && !has_article(text, mention.span));
    let fitting = if by_name.is_empty() { fitting } else { by_name };
    // Where a page does not say who met, "the Committee" is who met until another has been named.
    let nobody = mention.rank == Rank::Bare && host.places().next().is_none();
    let is_named = |place: &usize| registry.draft(*place).first() < Some(mention.span);
    registry.nearest(&fitting, mention.span.start()).filter(|place| !any && (!nobody || is_named(place)))
}

/// Bodies by the capitals that may stand for them, where these are of one alone.
#[derive(Default)]
struct Letters {
    /// By two initials of a name: "FC" of the Forestry Commission.
    pairs: OnlyOnes,
    /// By how the acronym of a council ends that the paper calls by nothing else: "CC" of "AXCC".
    endings: OnlyOnes,
}

impl Letters {
    fn of(registry: &Registry) -> Self {
        let mut letters = Self::default();
        for (place, draft) in registry.drafts() {
            if draft.forms().all(|form| is_acronym(form) && national(form).next().is_none() && !form.ends_with("RCC")) {
                let forms = draft.forms().filter(|form| form.len() > 2);
                forms.for_each(|form| letters.endings.add(form[form.len() - 2..].to_owned(), place));
            } else if draft.noun != "committee" {
                let initials = draft.forms().flat_map(|form| acronyms::initials(form));
                initials.filter(|initials| initials.len() == 2).for_each(|initials| letters.pairs.add(initials, place));
            }
        }
        letters
    }

    /// The body that a short form stands for: "FC" for the Forestry Commission, "County Council" for AXCC.
    fn meant(&self, wording: &str, mention: &Mention) -> Option<usize> {
        match mention.rank {
            Rank::Bare if wording.len() == 2 && is_acronym(wording) && mention.noun != "pc" => {
                self.pairs.get(wording).or_else(|| self.endings.get(wording))
            }
            Rank::Common if mention.noun == "council" => self.endings.get(&first_letters(wording)),
            _ => None,
        }
    }
}

fn is_acronym(form: &str) -> bool {
    form.len() > 1 && form.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The council that a paper calls "PC" and nothing else, or "Parish Council" too.
fn of_abbreviated_kind(text: &str, mention: &Mention, registry: &mut Registry) -> Option<usize> {
    let places = |kind: &&str| !matches!(*kind, "city council" | "county council");
    let mut kinds = long_kind(mention.noun).map(str::trim_start).filter(places).chain([mention.noun]);
    let known = kinds.find_map(|kind| registry.place_of(kind)).filter(|_| mention.rank == Rank::Bare);
    let told = || has_article(text, mention.span) || acts(&text[mention.span.end()..]);
    let alone = mention.rank == Rank::Bare && matches!(mention.noun, "pc" | "tc") && told();
    known.or_else(|| alone.then(|| registry.name(text, mention)))
}

/// Whether what follows a mention says that it does something: "PC | will pay half".
fn acts(behind: &str) -> bool {
    let word = behind.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next());
    word.is_some_and(|word| points_beside(Side::After, word) > 0 && word.starts_with(char::is_lowercase))
}

/// Whether a mention tells which of a place's clubs it is, and nothing but that: "Youth Club".
fn is_local_club(mention: &Mention) -> bool {
    mention.rank == Rank::Common && matches!(mention.noun, "association" | "club" | "society")
}

/// Whether an article tells that there is but one: "the Steering Group".
fn is_only_one(text: &str, mention: &Mention) -> bool {
    let nouns = ["committee", "group", "parliament", "party", "trust"];
    let of_people = mention.span.of(text).contains(" of ");
    mention.rank == Rank::Common && (nouns.contains(&mention.noun) || of_people) && has_article(text, mention.span)
}

fn fits(mention: &Mention, short: &str, draft: &Draft) -> bool {
    if mention.rank == Rank::Bare && mention.noun == "council" && is_borough(draft) || spells_kind(short, draft) {
        return true;
    }
    let council = mention.noun != "council" || place_of_council(&draft.key).is_some();
    let ends = |key: &str| key.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '));
    let tail = draft.key == short
        || ends(&draft.key)
        || shortened(&draft.key).any(|key| ends(&key))
        || draft
            .key
            .strip_prefix(short)
            .is_some_and(|rest| [" of ", " for ", " on "].iter().any(|of| rest.starts_with(of)));
    (draft.noun == mention.noun || spoken(draft.noun) == mention.noun)
        && (tail || mention.rank == Rank::Bare && council)
}

/// The noun that a body is called by in short: "the Club" of "Ayle FC", "the Company" of "Glenvale Ltd".
fn spoken(noun: &'static str) -> &'static str {
    match noun {
        "afc" | "fc" | "rfc" => "club",
        noun if is_legal_ending(noun) => "company",
        "academy" | "infants" | "juniors" | "primary" => "school",
        "ha" | "pta" | "ptfa" | "tra" => "association",
        "constabulary" | "police" => "force",
        "icb" => "board",
        noun => noun,
    }
}

/// The span of "Council" with "full" before it.
fn with_full(text: &str, mention: &Mention) -> Span {
    let before = text[..mention.span.start()].strip_suffix(' ').unwrap_or("");
    let full = mention.rank == Rank::Bare && mention.noun == "council" && before.ends_with("ull");
    let start = if full { before.rfind([' ', '\n']).map_or(0, |space| space + 1) } else { mention.span.start() };
    Span::new(start, mention.span.end())
}

fn has_article(text: &str, span: Span) -> bool {
    word_before(text, span).eq_ignore_ascii_case("the")
}

/// "the Federation's | board"
fn is_owned(text: &str, span: Span) -> bool {
    let before = text[..span.start()].trim_end();
    ["'s", "’s", "s'", "s’"].iter().any(|ending| before.ends_with(ending))
}

/// The word right before a span.
fn word_before(text: &str, span: Span) -> &str {
    let before = text[..span.start()].trim_end();
    let start = before.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric()).last();
    start.map_or("", |(at, _)| &before[at..])
}
