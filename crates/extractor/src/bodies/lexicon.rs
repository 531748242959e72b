//! Word lists that an officer could correct: what may begin, break and follow the name of an organisation, and the
//! organisations that everybody in the United Kingdom and Ireland knows by a name without a telling noun.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use model::BodyKind;

/// "Councillor", "Mr": a person's name follows.
const TITLES: &str = include_str!("lexicon/titles.txt");
/// "Clerk", "Director": a post; no part of a name.
const POSTS: &str = include_str!("lexicon/posts.txt");
/// "The", "Following", "Monday": no part of a name even with a capital.
const BREAKS: &str = include_str!("lexicon/breaks.txt");
/// "Draft", "Approve": no first word of a name.
const EDGES: &str = include_str!("lexicon/edges.txt");
/// "Parish", "Primary": too common before a noun to make a name of it.
const MODIFIERS: &str = include_str!("lexicon/modifiers.txt");
/// "Lane", "Act": make the words before them the name of a place or a law.
const THINGS: &str = include_str!("lexicon/things.txt");
/// "Tax", "Chamber": make "Council" before them no name.
const PREMISES: &str = include_str!("lexicon/premises.txt");
/// Acronyms of things: "VAT", "CCTV".
const THING_ACRONYMS: &str = include_str!("lexicon/acronyms-of-things.txt");
/// Words before and after an acronym that speak for an organisation, with points.
const BESIDE_ACRONYMS: &str = include_str!("lexicon/beside-acronyms.txt");
/// Organisations known everywhere, with their kind.
const NATIONAL: &str = include_str!("lexicon/national.txt");

/// What a capitalised word does to a name, as bits: a word may do several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(u8);

impl Roles {
    const TITLE: u8 = 1;
    const POST: u8 = 2;
    const BREAK: u8 = 4;
    const EDGE: u8 = 8;
    const MODIFIER: u8 = 16;
    const THING: u8 = 32;
    const PREMISES: u8 = 64;

    /// The roles of a word in lower case.
    pub(crate) fn of(word: &str) -> Self {
        ROLES.get(word).copied().unwrap_or_default()
    }

    /// A person's name follows.
    pub(crate) fn is_title(self) -> bool {
        self.0 & Self::TITLE != 0
    }

    /// A post.
    pub(crate) fn is_post(self) -> bool {
        self.0 & Self::POST != 0
    }

    /// Never inside a name.
    pub(crate) fn breaks(self) -> bool {
        self.0 & (Self::TITLE | Self::POST | Self::BREAK) != 0
    }

    /// Never first in a name.
    pub(crate) fn is_edge(self) -> bool {
        self.0 & Self::EDGE != 0
    }

    /// Too common to make a name.
    pub(crate) fn is_modifier(self) -> bool {
        self.0 & Self::MODIFIER != 0
    }

    /// Makes a place or a law of the name before it.
    pub(crate) fn is_thing(self) -> bool {
        self.0 & Self::THING != 0
    }

    /// Makes a thing of a bare noun before it.
    pub(crate) fn is_premises(self) -> bool {
        self.0 & Self::PREMISES != 0
    }
}

static ROLES: LazyLock<HashMap<&'static str, Roles>> = LazyLock::new(|| {
    let lists = [
        (TITLES, Roles::TITLE),
        (POSTS, Roles::POST),
        (BREAKS, Roles::BREAK),
        (EDGES, Roles::EDGE),
        (MODIFIERS, Roles::MODIFIER),
        (THINGS, Roles::THING),
        (PREMISES, Roles::PREMISES),
    ];
    let mut roles: HashMap<_, Roles> = HashMap::new();
    for (list, role) in lists {
        for word in list.lines() {
            roles.entry(word).or_default().0 |= role;
        }
    }
    roles
});

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
        let same = |printed: char, known: char| printed == known || (printed == '’' && known == '\'');
        self.name.chars().all(|known| rest.next().is_some_and(|printed| same(printed, known))).then_some(())?;
        let length = text.len() - rest.as_str().len();
        rest.next().is_none_or(|next| !next.is_alphanumeric()).then_some(length)
    }
}

/// The organisations known everywhere whose name may begin with `word`, longest name first.
pub(crate) fn national(word: &str) -> &'static [National] {
    static BY_FIRST: LazyLock<HashMap<&str, Vec<National>>> = LazyLock::new(|| {
        let mut by_first: HashMap<_, Vec<National>> = HashMap::new();
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
    name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(name)
}

fn kind_named(name: &str) -> BodyKind {
    match name {
        "charity" => BodyKind::Charity,
        "company" => BodyKind::Company,
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
        let lists =
            [TITLES, POSTS, BREAKS, EDGES, MODIFIERS, THINGS, PREMISES, THING_ACRONYMS, BESIDE_ACRONYMS, NATIONAL];
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

    #[test]
    fn a_word_may_do_several_things() {
        let house = Roles::of("house");
        assert!(house.is_thing() && house.is_premises() && !house.breaks());
    }
}
