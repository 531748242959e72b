//! Names that are one body's: with and without its place, its noun or words inside, in full and by initials.

use std::collections::{BTreeMap, HashSet};

use model::BodyKind;

use super::councils::place_of_council;
use super::heads::is_legal_ending;
use super::host::Host;
use super::names::SERVE_PLACES;
use super::registry::{Registry, key};
use super::trade;

/// Nouns that a name may go without: "Children's Services" of "Children's Services Directorate".
const DROPPED_NOUNS: [&str; 4] = [" committee", " department", " directorate", " panel"];

/// Words of names and how they are shortened.
const SHORTENED: [(&str, &str); 6] = [
    ("northern ireland", "ni"),
    ("overview and scrutiny", "os"),
    ("overview and scrutiny", "scrutiny"),
    (" and district ", " "),
    (" fire and rescue ", " fire "),
    (" health and social care trust", " trust"),
];

/// Nouns of bodies of which a place has one, which are called so without it once they are named.
const LONE_NOUNS: [&str; 5] = [" alliance", " board", " federation", " forum", " partnership"];

/// What the names of health bodies end in that they are called without: "Ayle Partnership NHS Foundation Trust".
const INSTITUTIONS: [&str; 7] = [
    " foundation trust",
    " integrated care board",
    " health board",
    " nhs foundation trust",
    " nhs trust",
    " teaching health board",
    " university health board",
];

/// Makes "Children's Trust" an alias of "Ayle Children's Trust", and "Scrutiny Committee" of "Overview and Scrutiny
/// Committee", where only one body fits.
pub(crate) fn join(host: &Host, registry: &mut Registry) {
    part(host, registry);
    let keys: Vec<(usize, String)> = registry.drafts().map(|(place, draft)| (place, draft.key.clone())).collect();
    let places: HashSet<String> = keys.iter().filter_map(|(_, key)| place_of_council(key)).collect();
    let mut fuller: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (full, key) in &keys {
        let is_host = host.places().any(|place| place == *full);
        let loose = keys.iter().filter(|(place, short)| is_host && place != full && is_loosely(short, key));
        // "Joint Authority" of "Joint Authority for Ayleshire and Reston"
        let without_place = |(place, short): &&(usize, String)| {
            let rest = key.strip_prefix(short.as_str()).filter(|_| is_host && place != full && short.contains(' '));
            rest.is_some_and(|rest| rest.starts_with(" for ") || rest.starts_with(" of "))
        };
        let begun = keys.iter().filter(without_place);
        let institution = keys.iter().filter(|(place, short)| {
            place != full && key.strip_prefix(short.as_str()).is_some_and(|rest| INSTITUTIONS.contains(&rest))
        });
        // "Working Group" of "Working Group on Flooding"
        let subject = keys.iter().filter(|(place, short)| {
            place != full
                && short.contains(' ')
                && key.strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with(" on "))
        });
        let others = loose.chain(begun).chain(institution).chain(subject).map(|(place, _)| *place);
        for short in shorter(*full, key, &places, is_host, registry).into_iter().chain(others) {
            fuller.entry(short).or_default().push(*full);
        }
    }
    for (short, full) in branches(&keys, registry) {
        fuller.entry(short).or_default().push(full);
    }
    for (short, full) in fuller {
        if full.iter().all(|one| *one == full[0]) {
            registry.merge(short, full[0]);
        }
    }
}

/// Makes "Glenvale" an alias of "Glenvale Mutual" where a paper names no other firm that begins so.
pub(crate) fn join_firms(registry: &mut Registry) {
    let firms: Vec<(usize, String)> = registry
        .drafts()
        .filter(|(_, draft)| draft.kind() == BodyKind::Company)
        .map(|(place, draft)| (place, draft.key.clone()))
        .collect();
    for (short, name) in firms.iter().filter(|(_, key)| !key.contains(' ')) {
        let begins = |key: &str| key.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(' '));
        let fuller: Vec<usize> = firms.iter().filter(|(_, key)| begins(key)).map(|(place, _)| *place).collect();
        if let [full] = fuller[..] {
            registry.merge(*short, full);
        }
    }
}

/// Gives the places of names that join two known bodies to both.
fn part(host: &Host, registry: &mut Registry) {
    let others = registry.drafts().filter(|(place, _)| host.places().all(|own| own != *place));
    let joint: Vec<(usize, [usize; 2])> =
        others.filter_map(|(place, draft)| Some((place, halves(&draft.key, registry)?))).collect();
    for (place, halves) in joint {
        registry.share(place, halves);
    }
}

/// The bodies known everywhere with their branches among `keys`: "Healthwatch" and "Healthwatch Ayle". The whole of some is
/// a body of its own.
fn branches(keys: &[(usize, String)], registry: &Registry) -> Vec<(usize, usize)> {
    let local = SERVE_PLACES.iter().filter(|name| !matches!(**name, "BBC" | "NHS"));
    let known = local.filter_map(|name| Some((registry.place_of(name)?, format!("{} ", key(name)))));
    let with_branches = known.flat_map(|(whole, front)| {
        keys.iter().filter(move |(_, key)| key.starts_with(&front)).map(move |(branch, _)| (whole, *branch))
    });
    with_branches.collect()
}

/// The two known bodies that a name joins by their noun: "ayle and reston cc" of "Ayle CC" and "Reston CC".
fn halves(key: &str, registry: &Registry) -> Option<[usize; 2]> {
    let (first, second) = key.rsplit_once(" and ")?;
    let (_, noun) = second.rsplit_once(' ')?;
    let first = registry.place_of(&format!("{first} {noun}"))?;
    let second = registry.place_of(second)?;
    (first != second).then_some([first, second])
}

/// Whether the words of `short` stand in `key` in order, its noun at the end of both: "place board" of "ayle place
/// partnership board". Committees of one council share words.
fn is_loosely(short: &str, key: &str) -> bool {
    const NOUNS: [&str; 5] = ["authority", "board", "forum", "partnership", "trust"];
    let mut rest = key.split(' ');
    let own = !key.contains(" of ") && !key.contains(" for ");
    let noun = short.rsplit(' ').next().filter(|noun| own && NOUNS.contains(noun) && short.contains(' '));
    noun.is_some_and(|noun| key.rsplit(' ').next() == Some(noun))
        && short.split(' ').all(|word| rest.any(|other| other == word))
}

/// The bodies whose name is `key` without its place or the body before it, of the host's own whatever its tail is, or what
/// else it is called by.
fn shorter(place: usize, key: &str, places: &HashSet<String>, is_host: bool, registry: &Registry) -> Vec<usize> {
    let without_front = key.match_indices(' ').filter_map(|(at, _)| {
        let (front, tail) = (&key[..at], &key[at + 1..]);
        // "Steering Group for | Ayle Trust" is about another body.
        let other = [" for", " for the", " of", " of the"].iter().any(|of| front.ends_with(of));
        let known = places.contains(front)
            || trade::are_regions(front)
            || front.ends_with(" and")
            || ["british", "royal"].contains(&front)
            || [front, &format!("{front} council")].iter().any(|body| registry.place_of(body).is_some());
        let named_before = |short: usize| registry.draft(place).first() < registry.draft(short).first();
        let lone =
            || LONE_NOUNS.iter().any(|noun| tail.ends_with(noun)) && registry.place_of(tail).is_some_and(named_before);
        let whose = is_host || lone() || is_firm(tail) || is_club(tail) || is_board_of_kind(tail);
        (!other && (known || tail.contains(' ') && whose)).then(|| tail.to_owned())
    });
    // "Ayle Council" of "Ayle Metropolitan Borough Council"
    let of_place = place_of_council(key).filter(|_| is_host).map(|place| format!("{place} council"));
    without_front.chain(other_names(key)).chain(of_place).filter_map(|short| registry.place_of(&short)).collect()
}

/// What the body of that name may be called besides: without its noun, by the beginning of a firm's name, with its tail or
/// its first words abbreviated, without the district around its place, or turned round: "Council of Ayle".
fn other_names(key: &str) -> Vec<String> {
    let parts = || key.match_indices(' ').map(|(at, _)| (&key[..at], &key[at + 1..]));
    let without_noun = DROPPED_NOUNS.iter().filter_map(|noun| key.strip_suffix(noun)).filter(|rest| rest.contains(' '));
    let of_firm = parts().map(|(front, _)| front).filter(|_| is_firm(key));
    let abbreviated = parts().filter(|(_, tail)| tail.contains(' '));
    let abbreviated = abbreviated.map(|(front, tail)| format!("{front} {}", first_letters(tail)));
    // "np steering group" of "neighbourhood plan steering group"
    let begun = parts().filter(|(front, tail)| front.contains(' ') && tail.contains(' '));
    let begun = begun.map(|(front, tail)| format!("{} {tail}", first_letters(front)));
    let of_council =
        key.strip_suffix(" council").map(|of| [format!("council of the {of}"), format!("council of {of}")]);
    let of_chamber = key.split_once(" chamber of ").map(|(place, _)| format!("{place} chamber"));
    let of_management = key.strip_suffix(" management committee").map(|of| format!("{of} committee"));
    without_noun
        .chain(of_firm)
        .map(str::to_owned)
        .chain(abbreviated)
        .chain(begun)
        .chain(initials(key))
        .chain(of_council.into_iter().flatten())
        .chain(of_chamber)
        .chain(of_management)
        .chain(shortened(key).flat_map(|short| with_tails(&short)))
        .collect()
}

/// A name and its last words, two at least.
fn with_tails(key: &str) -> Vec<String> {
    let tails = key.match_indices(' ').map(|(at, _)| &key[at + 1..]).filter(|tail| tail.contains(' '));
    [key].into_iter().chain(tails).map(str::to_owned).collect()
}

/// A name with words of it shortened: "ayle fire service".
pub(super) fn shortened(key: &str) -> impl Iterator<Item = String> {
    let shorter = SHORTENED.iter().map(|(long, short)| key.replacen(long, short, 1));
    shorter.filter(|shorter| shorter.len() < key.len())
}

/// Whether a name ends as those of firms do by law.
pub(super) fn is_firm(key: &str) -> bool {
    key.rsplit(' ').next().is_some_and(is_legal_ending)
}

/// Whether a name is that of a club, which those of its place call without it: "cricket club".
fn is_club(key: &str) -> bool {
    let of_residents = key.ends_with("residents association") || key.ends_with("tenants association");
    of_residents
        || matches!(
            key.rsplit(' ').next(),
            Some("charity" | "choir" | "club" | "foundation" | "players" | "society" | "trust")
        )
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
