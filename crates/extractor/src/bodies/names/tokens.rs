//! What each word may do in a name.

use super::super::beside::Beside;
use super::super::heads::{Head, Strength, head_of};
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// What a word may do in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Be part of it.
    Name,
    /// "and", "&".
    And,
    /// "of".
    Of,
    /// "for".
    For,
    /// "on".
    On,
    /// "the".
    The,
    /// "in", "upon", "de": inside some names.
    Inside,
    /// Nothing.
    Other,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) class: Class,
    pub(super) roles: Roles,
    pub(super) head: Option<&'static Head>,
    pub(super) plural: bool,
}

impl Token {
    pub(super) fn of(words: &[Word<'_>], at: usize) -> Self {
        let (word, next) = (&words[at], words.get(at + 1));
        let class = Class::of(word);
        let plain = |class| Self { class, roles: Roles::default(), head: None, plural: false };
        match class {
            None if word.shape == Shape::Lower => {
                let head = if Beside::SmallHead.has(word.text) { head_of(word.text) } else { None };
                Self { head: head.map(|(head, _)| head), ..plain(Class::Other) }
            }
            None if word.is_capital() && !is_code(word.text) => {
                let lower = word.stem().replace('’', "'").to_lowercase();
                let roles = Roles::of(&lower);
                let inside = roles.is_post() && next.is_some_and(|next| Beside::AfterPost.has(next.stem()))
                    || lower == "commissioners" && is_board_of_commissioners(words, at);
                let saints = lower == "all"
                    && next.is_some_and(|next| SAINTS.iter().any(|saints| next.stem().eq_ignore_ascii_case(saints)));
                // "Cyngor Sir", a county council
                let county = lower == "sir" && at > 0 && words[at - 1].text.to_lowercase().ends_with("yngor");
                // "March Lane Residents' Association"
                let road = next.is_some_and(|next| ROADS.contains(&next.text) && ["march", "may"].contains(&&*lower));
                let season = SEASONS.contains(&&*lower) && next.is_some_and(|next| begins_own(next));
                let numbered = lower == "one" && is_inside_name(words, at);
                let breaks = roles.breaks() && !(inside || saints || county || road || season || numbered)
                    || is_participle(word.text);
                let is_suffix = |head: &Head| head.strength == Strength::Suffix;
                let head = head_of(&lower)
                    .filter(|(head, plural)| !breaks && (!is_suffix(head) || word.shape == Shape::Acronym && !plural));
                let class = if breaks { Class::Other } else { Class::Name };
                Self { class, roles, head: head.map(|(head, _)| head), plural: head.is_some_and(|(_, plural)| plural) }
            }
            None => plain(Class::Other),
            Some(class) => plain(class),
        }
    }
}

impl Class {
    /// The class of a small word that may stand inside a name, in whatever letters.
    fn of(word: &Word<'_>) -> Option<Self> {
        if word.text.len() > 4 {
            return None;
        }
        let is = |small: &str| word.text.eq_ignore_ascii_case(small);
        match word.text.len() {
            1 if is("&") => Some(Self::And),
            2 if is("of") => Some(Self::Of),
            2 if is("on") => Some(Self::On),
            2 if is("in") || is("de") || is("to") => Some(Self::Inside),
            3 if is("and") => Some(Self::And),
            3 if is("for") => Some(Self::For),
            3 if is("the") => Some(Self::The),
            4 if is("upon") => Some(Self::Inside),
            _ => None,
        }
    }
}

/// Whether the "Commissioners" at `at` are a body: "Harbour Commissioners", and "the Commissioners", which may be one.
fn is_board_of_commissioners(words: &[Word<'_>], at: usize) -> bool {
    const KINDS: [&str; 9] =
        ["Burial", "Conservancy", "Drainage", "Harbour", "Improvement", "Level", "Navigation", "Pier", "Port"];
    at > 0 && (KINDS.contains(&words[at - 1].text) || words[at - 1].text.eq_ignore_ascii_case("the"))
}

/// Behind "March" and "May" where these are no months.
const ROADS: [&str; 9] = ["Avenue", "Close", "Farm", "Field", "Hill", "Lane", "Road", "Street", "Way"];

/// Behind "All" in the name of a church.
const SAINTS: [&str; 3] = ["hallows", "saints", "souls"];

/// Times of the year that begin names too: "Christmas Lights Committee", "Spring Meadow Residents' Association".
const SEASONS: [&str; 6] = ["autumn", "christmas", "easter", "spring", "summer", "winter"];

/// Whether `word` may go on with a name that a season begins: not "The Spring Council meeting".
fn begins_own(word: &Word<'_>) -> bool {
    let lower = word.stem().to_lowercase();
    let roles = Roles::of(&lower);
    word.gap == Gap::Space && word.is_capital() && !roles.is_modifier() && !roles.breaks() && head_of(&lower).is_none()
}

/// Whether the word at `at` stands between two words of a name: "Ayle | One | Rescue".
fn is_inside_name(words: &[Word<'_>], at: usize) -> bool {
    let goes_on = |word: Option<&Word<'_>>| word.is_some_and(|word| word.gap == Gap::Space && word.is_capital());
    let before = at.checked_sub(1).map(|before| words[before].text.to_lowercase());
    let named = before.is_some_and(|before| Class::of(&words[at - 1]).is_none() && !Roles::of(&before).breaks());
    named && words[at - 1].is_capital() && goes_on(words.get(at)) && goes_on(words.get(at + 1))
}

/// "P-04-408".
fn is_code(word: &str) -> bool {
    word.contains('-') && word.bytes().filter(u8::is_ascii_digit).count() > 1
}

/// "NCC-sponsored".
fn is_participle(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, last)| last.starts_with(char::is_lowercase) && last.ends_with("ed"))
}
