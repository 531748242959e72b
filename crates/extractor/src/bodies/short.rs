//! Short forms: "the Trust", "the Parish Council", a name without its place.

use std::collections::HashSet;

use model::{BodyKind, Span};

use super::host::Host;
use super::names::{Mention, Rank};
use super::registry::{Draft, Registry, is_shouted, key};

/// Words that tell what kind of council a council is.
const TERRITORIES: [&str; 9] =
    ["borough", "city", "community", "county", "district", "metropolitan", "parish", "royal", "town"];

/// Makes "Children's Trust" an alias of "Ayle Children's Trust", and "Scrutiny Committee" of "Overview and Scrutiny
/// Committee", where only one body fits.
pub(crate) fn join(registry: &mut Registry) {
    let keys: Vec<(usize, String)> = registry.drafts().map(|(place, draft)| (place, draft.key.clone())).collect();
    let places: HashSet<String> = keys.iter().filter_map(|(_, key)| place_of_council(key)).collect();
    for (short, short_key) in &keys {
        let fuller = keys.iter().filter(|(_, key)| {
            let rest = key.strip_suffix(short_key.as_str()).and_then(|rest| rest.strip_suffix(' '));
            rest.is_some_and(|rest| {
                places.contains(rest) || rest.ends_with(" and") || registry.place_of(rest).is_some()
            })
        });
        if let [full] = fuller.map(|(place, _)| *place).collect::<Vec<_>>()[..] {
            registry.merge(*short, full);
        }
    }
}

/// The place in a council's name: "ayle" of "ayle town council".
fn place_of_council(key: &str) -> Option<String> {
    let name = key.strip_suffix(" council")?;
    let words: Vec<&str> = name.split(' ').take_while(|word| !TERRITORIES.contains(word)).collect();
    (!words.is_empty() && words.len() < name.split(' ').count()).then(|| words.join(" "))
}

/// Ties short forms to the bodies that they stand for.
pub(crate) fn resolve(text: &str, mentions: &[Mention], host: &Host, registry: &mut Registry) {
    for mention in mentions {
        let wording = mention.span.of(text);
        match meant(text, mention, host, registry) {
            Some(place) if is_shouted(wording) => registry.alias(place, "", [mention.span]),
            Some(place) => registry.alias(place, wording, [mention.span]),
            None if mention.rank == Rank::Common && mention.kind == BodyKind::Authority => {
                registry.name(text, mention);
            }
            None => {}
        }
    }
}

/// The body that a short form stands for: the host's own first, then the one named last before it.
fn meant(text: &str, mention: &Mention, host: &Host, registry: &Registry) -> Option<usize> {
    let own = |place: &usize| fits(mention, &key(mention.span.of(text)), registry.draft(*place));
    if let Some(place) = host.places().find(own) {
        return Some(place);
    }
    if mention.rank == Rank::Bare && (mention.noun == "police" || !has_article(text, mention.span)) {
        return None;
    }
    let fitting: Vec<usize> = registry.drafts().map(|(place, _)| place).filter(own).collect();
    if mention.rank == Rank::Bare && mention.noun == "council" {
        return fitting.into_iter().max_by_key(|place| registry.draft(*place).count());
    }
    registry.nearest(&fitting, mention.span.start())
}

fn fits(mention: &Mention, short: &str, draft: &Draft) -> bool {
    let council = mention.noun != "council" || place_of_council(&draft.key).is_some();
    let tail = draft.key.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '));
    draft.noun == mention.noun && (tail || mention.rank == Rank::Bare && council)
}

fn has_article(text: &str, span: Span) -> bool {
    let before = text[..span.start()].trim_end();
    before.len() >= 3 && before.get(before.len() - 3..).is_some_and(|word| word.eq_ignore_ascii_case("the"))
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
