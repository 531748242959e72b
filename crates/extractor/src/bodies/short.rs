//! Short forms: "the Trust", "the Parish Council", a name without its place.

use std::collections::{BTreeMap, HashMap, HashSet};

use model::Span;

use super::acronyms::abbreviates;
use super::host::Host;
use super::lexicon::{Side, points_beside};
use super::names::{Mention, Rank};
use super::registry::{Draft, Registry, is_shouted, key};
use super::trade;

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
const NO_AREA: [&str; 16] = [
    "arts",
    "church",
    "churches",
    "community",
    "county",
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

/// Nouns that a name may go without: "Children's Services" of "Children's Services Directorate".
const DROPPED_NOUNS: [&str; 4] = [" committee", " department", " directorate", " panel"];

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

/// Makes "Children's Trust" an alias of "Ayle Children's Trust", and "Scrutiny Committee" of "Overview and Scrutiny
/// Committee", where only one body fits.
pub(crate) fn join(host: &Host, registry: &mut Registry) {
    let joint: Vec<(usize, [usize; 2])> = registry
        .drafts()
        .filter(|(place, _)| host.places().all(|own| own != *place))
        .filter_map(|(place, draft)| Some((place, halves(&draft.key, registry)?)))
        .collect();
    for (place, halves) in joint {
        registry.share(place, halves);
    }
    let keys: Vec<(usize, String)> = registry.drafts().map(|(place, draft)| (place, draft.key.clone())).collect();
    let places: HashSet<String> = keys.iter().filter_map(|(_, key)| place_of_council(key)).collect();
    let mut fuller: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (full, key) in &keys {
        let is_host = host.places().any(|place| place == *full);
        for short in shorter(key, &places, is_host, registry) {
            fuller.entry(short).or_default().push(*full);
        }
    }
    for (short, full) in fuller {
        if full.iter().all(|one| *one == full[0]) {
            registry.merge(short, full[0]);
        }
    }
}

/// The two known bodies that a name joins by their noun: "ayle and reston cc" of "Ayle CC" and "Reston CC".
fn halves(key: &str, registry: &Registry) -> Option<[usize; 2]> {
    let (first, second) = key.rsplit_once(" and ")?;
    let (_, noun) = second.rsplit_once(' ')?;
    let first = registry.place_of(&format!("{first} {noun}"))?;
    let second = registry.place_of(second)?;
    (first != second).then_some([first, second])
}

/// The bodies whose name is `key` without its place or the body before it, of the host's own whatever its tail is, or what
/// else it is called by.
fn shorter(key: &str, places: &HashSet<String>, is_host: bool, registry: &Registry) -> Vec<usize> {
    let without_front = key.match_indices(' ').filter_map(|(at, _)| {
        let (front, tail) = (&key[..at], &key[at + 1..]);
        // "Steering Group for | Ayle Trust" is about another body.
        let other = [" for", " for the", " of", " of the"].iter().any(|of| front.ends_with(of));
        let known = places.contains(front)
            || trade::are_regions(front)
            || front.ends_with(" and")
            || ["british", "royal"].contains(&front)
            || [front, &format!("{front} council")].iter().any(|body| registry.place_of(body).is_some());
        let whose = is_host || is_firm(tail) || is_club(tail) || is_board_of_kind(tail);
        (!other && (known || tail.contains(' ') && whose)).then(|| tail.to_owned())
    });
    without_front.chain(other_names(key)).filter_map(|short| registry.place_of(&short)).collect()
}

/// What the body of that name may be called besides: without its noun, by the beginning of a firm's name, with its tail or
/// its first words abbreviated, without the district around its place, or turned round: "Council of Ayle".
fn other_names(key: &str) -> Vec<String> {
    let parts = || key.match_indices(' ').map(|(at, _)| (&key[..at], &key[at + 1..]));
    let without_noun = DROPPED_NOUNS.iter().filter_map(|noun| key.strip_suffix(noun)).filter(|rest| rest.contains(' '));
    let of_firm = parts().map(|(front, _)| front).filter(|_| is_firm(key));
    let abbreviated = parts().filter(|(_, tail)| tail.contains(' '));
    let abbreviated = abbreviated.map(|(front, tail)| format!("{front} {}", first_letters(tail)));
    let of_council =
        key.strip_suffix(" council").map(|of| [format!("council of the {of}"), format!("council of {of}")]);
    let of_chamber = key.split_once(" chamber of ").map(|(place, _)| format!("{place} chamber"));
    let of_management = key.strip_suffix(" management committee").map(|of| format!("{of} committee"));
    let shortened = [("northern ireland", "ni"), (" and district ", " ")]
        .map(|(long, short)| key.replacen(long, short, 1))
        .into_iter()
        .filter(|short| short.len() < key.len());
    without_noun
        .chain(of_firm)
        .map(str::to_owned)
        .chain(abbreviated)
        .chain(initials(key))
        .chain(of_council.into_iter().flatten())
        .chain(of_chamber)
        .chain(of_management)
        .chain(shortened)
        .collect()
}

/// Whether a name ends as those of firms do by law.
fn is_firm(key: &str) -> bool {
    matches!(key.rsplit(' ').next(), Some("cic" | "limited" | "llp" | "plc"))
}

/// Whether a name is that of a club, which those of its place call without it: "cricket club".
fn is_club(key: &str) -> bool {
    let of_residents = key.ends_with("residents association") || key.ends_with("tenants association");
    of_residents || matches!(key.rsplit(' ').next(), Some("choir" | "club" | "players" | "society"))
}

/// Whether a name tells no more than whose board it is: "agency board".
fn is_board_of_kind(key: &str) -> bool {
    key.split_once(' ')
        .is_some_and(|(first, board)| board == "board" && matches!(first, "agency" | "association" | "company"))
}

/// "phc" of "parish hall committee".
pub(super) fn first_letters(words: &str) -> String {
    words.split(' ').filter_map(|word| word.chars().next()).collect()
}

/// "wd committee" of "well being and decorum committee", with the "and" and without, and without the first words.
fn initials(key: &str) -> Vec<String> {
    let Some((front, noun)) = key.rsplit_once(' ').filter(|(front, _)| front.contains(' ')) else { return Vec::new() };
    let tails = front.match_indices(' ').map(|(at, _)| &front[at + 1..]).filter(|tail| tail.contains(' '));
    let letters = [front].into_iter().chain(tails).flat_map(|words| {
        let great: String =
            words.split(' ').filter(|word| *word != "and").filter_map(|word| word.chars().next()).collect();
        [first_letters(words), great]
    });
    letters.map(|letters| format!("{letters} {noun}")).collect()
}

/// The place in a council's name: "ayle" of "ayle town council".
fn place_of_council(key: &str) -> Option<String> {
    let name = key.strip_suffix(" council")?;
    let name = name.replace(" and district ", " ");
    let words: Vec<&str> = name.split(' ').take_while(|word| !TERRITORIES.contains(word)).collect();
    (!words.is_empty() && words.len() < name.split(' ').count()).then(|| words.join(" "))
}

/// Ties short forms to the bodies that they stand for; `people` are the initials of those who attended.
pub(crate) fn resolve(
    text: &str,
    mentions: &[Mention],
    host: &Host,
    people: &HashSet<String>,
    registry: &mut Registry,
) {
    let mut by_noun: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (place, draft) in registry.drafts() {
        by_noun.entry(draft.noun).or_default().push(place);
        if spoken(draft.noun) != draft.noun {
            by_noun.entry(spoken(draft.noun)).or_default().push(place);
        }
    }
    let principal = above_community(text, mentions, host, registry);
    for mention in mentions {
        let mention = &Mention { span: with_full(text, mention), ..mention.clone() };
        let wording = mention.span.of(text);
        if mention.noun == "pc" && people.contains(wording) && !has_article(text, mention.span) {
            continue;
        }
        let same_noun = by_noun.get(mention.noun).map_or(&[][..], Vec::as_slice);
        let above = principal.filter(|_| mention.rank == Rank::Bare && wording == "Council");
        if let Some(place) = above.or_else(|| meant(text, mention, host, same_noun, registry)) {
            registry.mean(place, [mention.span]);
            if !is_shouted(wording) {
                registry.alias(place, wording);
            }
        } else if let Some(place) = of_abbreviated_kind(text, mention, registry) {
            registry.mean(place, [mention.span]);
            registry.alias(place, wording);
        } else if is_kind_of_council(mention, &key(wording)) || is_local_club(mention) || is_only_one(text, mention) {
            registry.name(text, mention);
        }
    }
}

/// The council of the whole area, which is "the Council" in the paper of a community council that calls itself otherwise.
fn above_community(text: &str, mentions: &[Mention], host: &Host, registry: &mut Registry) -> Option<usize> {
    let of_community = host.places().any(|place| registry.draft(place).key.ends_with(" community council"));
    let own = |mention: &Mention| mention.noun == "cc" || key(mention.span.of(text)) == "community council";
    if !of_community || !mentions.iter().any(own) {
        return None;
    }
    let wide = |key: &str| {
        key.strip_suffix(" council").is_some_and(|area| !area.split(' ').any(|word| NO_AREA.contains(&word)))
    };
    let named = registry.drafts().filter(|(_, draft)| draft.noun == "council" && wide(&draft.key));
    let most = named.max_by_key(|(place, draft)| (draft.count(), std::cmp::Reverse(*place))).map(|(place, _)| place);
    let city = || mentions.iter().find(|mention| key(mention.span.of(text)) == "city council");
    most.or_else(|| city().map(|mention| registry.name(text, mention)))
}

/// The body that a short form stands for: the host's own first, then the one of `same_noun` named last before it.
fn meant(text: &str, mention: &Mention, host: &Host, same_noun: &[usize], registry: &Registry) -> Option<usize> {
    let short = key(mention.span.of(text));
    let fits = |place: &usize| fits(mention, &short, registry.draft(*place));
    let abbreviates = |place: &usize| abbreviates_kind(mention, registry.draft(*place));
    let word = word_before(text, mention.span);
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
    if mention.rank == Rank::Bare && (mention.noun == "police" || !has_article(text, mention.span)) {
        return None;
    }
    let fitting: Vec<usize> = same_noun.iter().copied().filter(fits).collect();
    if let Some(council) = host.principal_council(registry).filter(|_| fitting.is_empty() && is_authority(&short)) {
        return Some(council);
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
    registry.nearest(&fitting, mention.span.start()).filter(|_| !any)
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

/// Whether a mention tells nothing but the kind of a council: "Borough Council".
fn is_kind_of_council(mention: &Mention, short: &str) -> bool {
    mention.rank == Rank::Common
        && [" council", " district"]
            .iter()
            .filter_map(|noun| short.strip_suffix(noun))
            .any(|kind| kind.split(' ').all(|word| TERRITORIES.contains(&word)))
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

/// What a council may call itself by law.
fn is_authority(short: &str) -> bool {
    matches!(short, "authority" | "local authority")
}

/// What "cc" may be short for: " city council", " community council", " county council".
fn long_kind(noun: &str) -> impl Iterator<Item = &'static str> {
    ABBREVIATED.iter().filter(move |(_, short)| short.trim_start() == noun).map(|(long, _)| *long)
}

/// "CC" of a community council.
fn abbreviates_kind(mention: &Mention, draft: &Draft) -> bool {
    mention.rank == Rank::Bare
        && long_kind(mention.noun).any(|long| draft.key.ends_with(long) || draft.key == long.trim_start())
}

fn fits(mention: &Mention, short: &str, draft: &Draft) -> bool {
    if mention.rank == Rank::Bare && mention.noun == "council" && is_borough(draft) {
        return true;
    }
    let council = mention.noun != "council" || place_of_council(&draft.key).is_some();
    let tail = draft.key.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '))
        || draft.key.strip_prefix(short).is_some_and(|rest| rest.starts_with(" of ") || rest.starts_with(" for "));
    (draft.noun == mention.noun || spoken(draft.noun) == mention.noun)
        && (tail || mention.rank == Rank::Bare && council)
}

/// The noun that a body is called by in short: "the Club" of "Ayle FC", "the Company" of "Glenvale Ltd".
fn spoken(noun: &'static str) -> &'static str {
    match noun {
        "afc" | "fc" | "rfc" => "club",
        "cic" | "limited" | "llp" | "ltd" | "plc" => "company",
        "academy" | "infants" | "juniors" | "primary" => "school",
        "ha" | "pta" | "ptfa" | "tra" => "association",
        "constabulary" | "police" => "force",
        "icb" => "board",
        noun => noun,
    }
}

/// Whether a body is a council that calls itself by its territory: "London Borough of Ayle", "Ayle Unitary Authority".
fn is_borough(draft: &Draft) -> bool {
    matches!(draft.noun, "borough" | "township") || draft.key.ends_with(" unitary authority")
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

/// The word right before a span.
fn word_before(text: &str, span: Span) -> &str {
    let before = text[..span.start()].trim_end();
    let start = before.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric()).last();
    start.map_or("", |(at, _)| &before[at..])
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
