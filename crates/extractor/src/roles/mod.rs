//! What a capitalised word may be: a title, a post, a given name, a word that is no part of any name.
//!
//! The lists are text files that an officer could correct.

use model::GIVEN_NAMES;
use patterns::Words;

/// "Councillor", "Mr": a person's name follows.
const TITLES: &str = include_str!("titles.txt");
/// "Clerk", "Director": a post; no part of a name.
const POSTS: &str = include_str!("posts.txt");
/// "The", "Following", "Monday": no part of a name even with a capital.
const BREAKS: &str = include_str!("breaks.txt");
/// "Draft", "Approve": no first word of a name.
const EDGES: &str = include_str!("edges.txt");
/// "Parish", "Primary": too common before a noun to make a name of it.
const MODIFIERS: &str = include_str!("modifiers.txt");
/// "Lane", "Act": make the words before them the name of a place or a law.
const THINGS: &str = include_str!("things.txt");
/// "Siobhan": a person's name goes on. Those besides [`GIVEN_NAMES`].
const MORE_GIVEN_NAMES: &str = include_str!("given-names.txt");
/// "Tax", "Chamber": make "Council" before them no name.
const PREMISES: &str = include_str!("premises.txt");

/// What a capitalised word does to a name, as bits: a word may do several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(u64);

impl Roles {
    const TITLE: u64 = 1;
    const POST: u64 = 2;
    const BREAK: u64 = 4;
    const EDGE: u64 = 8;
    const MODIFIER: u64 = 16;
    const THING: u64 = 32;
    const PREMISES: u64 = 64;
    const GIVEN_NAME: u64 = 128;

    /// The roles of a word in lower case.
    pub(crate) fn of(word: &str) -> Self {
        Self(ROLES.bits(word))
    }

    /// What a word is in small letters.
    pub(crate) fn of_lower(word: &str) -> Self {
        Self(ROLES.bits_of_lower(word))
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

    /// A person's given name.
    pub(crate) fn is_given_name(self) -> bool {
        self.0 & Self::GIVEN_NAME != 0
    }

    /// Makes a thing of a bare noun before it.
    pub(crate) fn is_premises(self) -> bool {
        self.0 & Self::PREMISES != 0
    }
}

static ROLES: Words<4096> = Words::new()
    .lines(TITLES, Roles::TITLE)
    .lines(POSTS, Roles::POST)
    .lines(BREAKS, Roles::BREAK)
    .lines(EDGES, Roles::EDGE)
    .lines(MODIFIERS, Roles::MODIFIER)
    .lines(THINGS, Roles::THING)
    .lines(PREMISES, Roles::PREMISES)
    .lines(GIVEN_NAMES, Roles::GIVEN_NAME)
    .lines(MORE_GIVEN_NAMES, Roles::GIVEN_NAME);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_unique() {
        for list in [TITLES, POSTS, BREAKS, EDGES, MODIFIERS, THINGS, PREMISES, GIVEN_NAMES, MORE_GIVEN_NAMES] {
            let lines: Vec<_> = list.lines().collect();
            assert_eq!(lines.windows(2).find(|pair| pair[0] >= pair[1]), None);
        }
    }

    #[test]
    fn a_word_may_do_several_things() {
        let house = Roles::of("house");
        assert!(house.is_thing() && house.is_premises() && !house.breaks());
    }
}
