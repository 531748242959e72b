//! What councils are called: by kind, place, level and acronym.

use std::collections::HashMap;

use model::Span;

use super::acronyms::abbreviates;
use super::host::Host;
use super::names::{Mention, Rank};
use super::registry::{Draft, Registry, key};

/// Words that tell what kind of council a council is.
const TERRITORIES: [&str; 11] = [
    "borough",
    "city",
    "community",
    "county",
    "district",
    "metropolitan",
    "municipal",
    "parish",
    "regional",
    "royal",
    "town",
];

/// Words of councils that are of no whole area: of parishes, and of those who learn, play, pray or work.
const NO_AREA: [&str; 15] = [
    "arts",
    "church",
    "churches",
    "community",
    "faith",
    "parent",
    "parents",
    "parish",
    "parochial",
    "pupil",
    "school",
    "sports",
    "town",
    "union",
    "youth",
];

/// Kinds of body as they are abbreviated behind a place: "Ayle TC".
const ABBREVIATED: [(&str, &str); 8] = [
    (" borough council", " bc"),
    (" city council", " cc"),
    (" community council", " cc"),
    (" county council", " cc"),
    (" district council", " dc"),
    (" housing association", " ha"),
    (" parish council", " pc"),
    (" town council", " tc"),
];

/// Whether an acronym is of the council with that key: letters of its place and its kind, "SNCC" of "strathnairn community
/// council".
pub(super) fn abbreviates_council(acronym: &str, key: &str) -> bool {
    const FEWEST: usize = 2;
    let acronym = acronym.to_lowercase();
    ABBREVIATED.iter().any(|(long, short)| {
        let front = acronym.strip_suffix(short.trim_start()).filter(|front| front.len() >= FEWEST);
        front.zip(key.strip_suffix(long)).is_some_and(|(front, place)| abbreviates(front, place))
    })
}

/// What councils of more than a parish are called by: "County has agreed".
pub(super) const LEVELS: [&str; 3] = ["Borough", "County", "District"];

/// Gives words that do something to the only council of a district or county that they stand for: by its place, or by its
/// level, "County".
pub(super) fn take_for_councils(acting: &[(&str, Span)], registry: &mut Registry) {
    if acting.is_empty() {
        return;
    }
    let mut councils: HashMap<String, Option<usize>> = HashMap::new();
    for (place, draft) in registry.drafts().filter(|(_, draft)| is_wide(draft)) {
        let levels = LEVELS
            .iter()
            .map(|level| level.to_lowercase())
            .filter(|level| draft.key.split(' ').any(|word| word == level));
        let area = place_of_council(&draft.key).or_else(|| draft.key.strip_suffix(" council").map(str::to_owned));
        for word in levels.chain(area) {
            councils.entry(word).and_modify(|known| *known = None).or_insert(Some(place));
        }
    }
    let acronyms = registry.drafts().filter_map(|(place, draft)| Some((place, level_of(draft)?)));
    for (place, level) in acronyms.collect::<Vec<_>>() {
        councils.entry(level.to_owned()).and_modify(|known| *known = None).or_insert(Some(place));
    }
    for (word, span) in acting {
        if let Some(place) = councils.get(&key(word)).copied().flatten() {
            registry.alias(place, word);
            registry.mean(place, [*span]);
        }
    }
}

/// Takes "Ayle D.C." for "Ayle District Council".
pub(super) fn with_stops(text: &str, registry: &mut Registry) {
    let forms: Vec<(usize, String)> =
        registry.drafts().flat_map(|(place, draft)| draft.forms().map(move |form| (place, form.clone()))).collect();
    for (place, form) in forms {
        let lower = form.to_lowercase();
        let short = ABBREVIATED.iter().filter(|(long, _)| lower.ends_with(long)).map(|(long, short)| {
            let letters: String = short.trim_start().to_uppercase().chars().flat_map(|letter| [letter, '.']).collect();
            form.get(..form.len() - long.len()).map(|front| format!("{front} {letters}"))
        });
        for short in short.flatten() {
            let spans: Vec<Span> =
                text.match_indices(&short).map(|(at, found)| Span::new(at, at + found.len())).collect();
            if !spans.is_empty() {
                registry.define(place, &short);
                registry.alias(place, &short);
                registry.mean(place, spans);
            }
        }
    }
}

/// The level of a council that the paper calls by its acronym alone: "county" of "AXCC".
fn level_of(draft: &Draft) -> Option<&'static str> {
    const LEVELS: [(&str, &str); 3] = [("BC", "borough"), ("CC", "county"), ("DC", "district")];
    let only = draft.forms().all(|form| form.len() > 2 && form.bytes().all(|byte| byte.is_ascii_uppercase()));
    let ends = |kind: &str| draft.forms().any(|form| form.ends_with(kind));
    LEVELS.iter().find(|(kind, _)| only && ends(kind)).map(|(_, level)| *level)
}

/// The only council of a district or more that a paper names, which a parish or a school calls "the Local Authority".
pub(super) fn sole_wide_council(registry: &Registry) -> Option<usize> {
    let mut wide = registry.drafts().filter(|(_, draft)| is_wide(draft)).map(|(place, _)| place);
    wide.next().filter(|_| wide.next().is_none())
}

/// Makes "LA" the council that the paper calls "the Local Authority".
pub(super) fn join_local_authority(registry: &mut Registry) {
    let is_called = |draft: &Draft| draft.forms().any(|form| key(form) == "local authority");
    let called = registry.drafts().find(|(_, draft)| is_called(draft)).map(|(place, _)| place);
    if let (Some(short), Some(full)) = (registry.place_of("LA"), called) {
        registry.merge(short, full);
    }
}

/// Whether a body is the council of a district or more.
fn is_wide(draft: &Draft) -> bool {
    let local = |word: &str| NO_AREA.contains(&word);
    draft.noun == "council" && draft.key.strip_suffix(" council").is_some_and(|area| !area.split(' ').any(local))
}

/// The place in a council's name: "ayle" of "ayle town council".
pub(super) fn place_of_council(key: &str) -> Option<String> {
    let name = key.strip_suffix(" council")?;
    let name = name.replace(" and district ", " ");
    let words: Vec<&str> = name.split(' ').take_while(|word| !TERRITORIES.contains(word)).collect();
    (!words.is_empty() && words.len() < name.split(' ').count()).then(|| words.join(" "))
}

/// The council of the whole area, which is "the Council" in the paper of a community council that calls itself otherwise.
pub(super) fn above_community(text: &str, mentions: &[Mention], host: &Host, registry: &mut Registry) -> Option<usize> {
    let of_community = host.places().any(|place| registry.draft(place).key.ends_with(" community council"));
    let own = |mention: &Mention| mention.noun == "cc" || key(mention.span.of(text)) == "community council";
    if !of_community || !mentions.iter().any(own) {
        return None;
    }
    let county = |draft: &Draft| draft.key.split(' ').any(|word| word == "county");
    let named = registry.drafts().filter(|(_, draft)| is_wide(draft) && !county(draft));
    let most = named.max_by_key(|(place, draft)| (draft.count(), std::cmp::Reverse(*place))).map(|(place, _)| place);
    let city = || mentions.iter().find(|mention| key(mention.span.of(text)) == "city council");
    most.or_else(|| city().map(|mention| registry.name(text, mention)))
}

/// Whether a mention tells nothing but the kind of a council: "Borough Council".
pub(super) fn is_kind_of_council(mention: &Mention, short: &str) -> bool {
    mention.rank == Rank::Common
        && [" council", " district"]
            .iter()
            .filter_map(|noun| short.strip_suffix(noun))
            .any(|kind| kind.split(' ').all(|word| TERRITORIES.contains(&word)))
}

/// What a council may call itself by law.
pub(super) fn is_authority(short: &str) -> bool {
    matches!(short, "authority" | "local authority")
}

/// What "cc" may be short for: " city council", " community council", " county council".
pub(super) fn long_kind(noun: &str) -> impl Iterator<Item = &'static str> {
    ABBREVIATED.iter().filter(move |(_, short)| short.trim_start() == noun).map(|(long, _)| *long)
}

/// "CC" of a community council.
pub(super) fn abbreviates_kind(mention: &Mention, draft: &Draft) -> bool {
    mention.rank == Rank::Bare
        && long_kind(mention.noun).any(|long| draft.key.ends_with(long) || draft.key == long.trim_start())
}

/// "Parish Council" of "Ayle PC".
pub(super) fn spells_kind(short: &str, draft: &Draft) -> bool {
    long_kind(draft.noun).any(|long| long.trim_start() == short)
}

/// Whether a body is a council that calls itself by its territory: "London Borough of Ayle", "Ayle Unitary Authority".
pub(super) fn is_borough(draft: &Draft) -> bool {
    matches!(draft.noun, "borough" | "township") || draft.key.ends_with(" unitary authority")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_council_stands_before_its_kind() {
        assert_eq!(place_of_council("ayle and reston town council").as_deref(), Some("ayle and reston"));
        assert_eq!(place_of_council("children in care council"), None);
        assert_eq!(place_of_council("town council"), None);
    }
}
