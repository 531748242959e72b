//! Lists that an officer could correct: acronyms of things, words beside acronyms of organisations, and the
//! organisations that everybody in the United Kingdom and Ireland knows by a name without a telling noun.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use model::BodyKind;

use crate::word_map::WordMap;

/// Acronyms of things: "VAT", "CCTV".
const THING_ACRONYMS: &str = include_str!("lexicon/acronyms-of-things.txt");
/// Words before and after an acronym that speak for an organisation, with points.
const BESIDE_ACRONYMS: &str = include_str!("lexicon/beside-acronyms.txt");
/// Organisations known everywhere, with their kind. Of firms those that households everywhere deal with (water, power,
/// post, telephones, railways, buses, banks, broadcasters, shops, builders of homes) and those that build, maintain,
/// insure, feed and audit for councils all over the country: a local firm is told by what is dealt with it.
const NATIONAL: &str = include_str!("lexicon/national.txt");

/// Whether an acronym, in capitals, stands for a thing.
pub(crate) fn is_thing_acronym(acronym: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| THING_ACRONYMS.lines().collect());
    SET.contains(acronym)
}

/// On which side of an acronym a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    /// "reported by NCC".
    Before,
    /// "NCC reported".
    After,
}

/// How much a word beside an acronym says for an organisation: 2 where only somebody does or suffers it.
pub(crate) fn points_beside(side: Side, word: &str) -> u32 {
    static POINTS: LazyLock<HashMap<(Side, &str), u32>> = LazyLock::new(|| {
        let rows = BESIDE_ACRONYMS.lines().filter_map(|line| {
            let (side, rest) = line.split_once('\t')?;
            let (word, points) = rest.split_once('\t')?;
            Some(((if side == "before" { Side::Before } else { Side::After }, word), points.parse().ok()?))
        });
        rows.collect()
    });
    POINTS.get(&(side, word.to_ascii_lowercase().as_str())).copied().unwrap_or(0)
}

/// An organisation known everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct National {
    /// Its name as it is printed.
    pub(crate) name: &'static str,
    /// What it is.
    pub(crate) kind: BodyKind,
}

impl National {
    /// The length of the name where `text` begins with it as whole words; apostrophes of any kind are the same.
    pub(crate) fn begins(&self, text: &str) -> Option<usize> {
        let mut rest = text.chars();
        // "Anglian water"
        let water = self.name.ends_with(" Water");
        let same = |printed: char, known: char| {
            printed == known || (printed == '’' && known == '\'') || water && printed == 'w' && known == 'W'
        };
        self.name.chars().all(|known| rest.next().is_some_and(|printed| same(printed, known))).then_some(())?;
        let length = text.len() - rest.as_str().len();
        rest.next().is_none_or(|next| !next.is_alphanumeric()).then_some(length)
    }
}

/// The organisations known everywhere whose name may begin with `word`, longest name first.
pub(crate) fn national(word: &str) -> &'static [National] {
    static BY_FIRST: LazyLock<WordMap<Vec<National>>> = LazyLock::new(|| {
        let mut by_first: WordMap<Vec<National>> = WordMap::default();
        for (name, kind) in NATIONAL.lines().filter_map(|line| line.split_once('\t')) {
            by_first.entry(first_letters(name)).or_default().push(National { name, kind: kind_named(kind) });
        }
        by_first.into_iter().map(|(word, names)| (word, longest_first(names))).collect()
    });
    BY_FIRST.get(first_letters(word)).map_or(&[], Vec::as_slice)
}

fn longest_first(mut names: Vec<National>) -> Vec<National> {
    names.sort_by_key(|national| std::cmp::Reverse(national.name.len()));
    names
}

fn first_letters(name: &str) -> &str {
    let length = name.bytes().position(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
    &name[..length]
}

fn kind_named(name: &str) -> BodyKind {
    match name {
        "charity" => BodyKind::Charity,
        "company" => BodyKind::Company,
        "department" => BodyKind::Department,
        "government" => BodyKind::Government,
        "health" => BodyKind::Health,
        "police" => BodyKind::Police,
        _ => BodyKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_unique() {
        let lists = [THING_ACRONYMS, BESIDE_ACRONYMS, NATIONAL];
        for list in lists {
            let lines: Vec<_> = list.lines().collect();
            let odd = lines.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(odd, None);
        }
    }

    #[test]
    fn words_beside_acronyms_have_points() {
        assert_eq!(points_beside(Side::After, "confirmed"), 2);
        assert_eq!(points_beside(Side::Before, "to"), 1);
        assert_eq!(points_beside(Side::Before, "confirmed"), 0);
    }

    #[test]
    fn the_longest_national_name_comes_first() {
        assert_eq!(national("BT")[0].name, "BT Openreach");
        assert!(national("Bench").is_empty());
    }
}
