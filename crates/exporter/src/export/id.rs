//! Stable names of things: what an id is made of, and nothing else, decides it.

use std::collections::HashMap;
use std::fmt;

use sha2::{Digest, Sha256};

/// The kinds of things that have ids, by the word that their ids begin with.
macro_rules! kinds {
    ($($kind:ident = $name:literal),* $(,)?) => {
        /// What kind of thing an id is of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Of { $($kind),* }

        impl Of {
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$kind => $name),* }
            }
        }
    };
}

kinds! {
    Paper = "paper",
    Meeting = "meeting",
    Body = "body",
    BodyName = "bodyname",
    Person = "person",
    PersonName = "personname",
    Attendance = "attendance",
    Item = "item",
    Block = "block",
    Decision = "decision",
    Clause = "clause",
    Motion = "motion",
    Vote = "vote",
    VoteName = "votename",
    Declaration = "declaration",
    Commitment = "commitment",
    Date = "date",
    Reference = "reference",
    Mention = "mention",
    Furniture = "furniture",
    Diagnostic = "diagnostic",
    Candidate = "candidate",
    // No rows: things that some formats name and the tables do not.
    Membership = "membership",
    Location = "location",
    // No row: a key that candidates have in common.
    Likeness = "likeness",
}

/// The name of one thing in all exports: its kind and 80 bits of the SHA-256 of its key, `item-0f3a…` when printed.
/// Eleven bytes, since an archive's are all kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Id {
    kind: Of,
    hash: [u8; 10],
}

impl Id {
    /// The id of the thing of this kind that `key` tells from all others of its kind.
    pub(crate) fn of(kind: Of, key: &[&str]) -> Self {
        let mut digest = Sha256::new_with_prefix(kind.name());
        for part in key {
            // A separator that no part holds, so that ("ab", "c") and ("a", "bc") differ.
            digest.update([0xFF]);
            digest.update(part);
        }
        let mut hash = [0; 10];
        hash.copy_from_slice(&digest.finalize()[..10]);
        Self { kind, hash }
    }

    /// What kind of thing it names.
    pub(crate) fn kind(self) -> &'static str {
        self.kind.name()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-", self.kind.name())?;
        self.hash.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Gives out the ids of the things of one paper.
#[derive(Default)]
pub(crate) struct Ids {
    given: HashMap<Id, u32>,
}

impl Ids {
    /// The id of the next thing of this kind with these words below `parent`. What stands elsewhere has no part in it;
    /// of several things with the same words, the second is told from the first by its number.
    pub(crate) fn give(&mut self, kind: Of, parent: Id, words: &str) -> Id {
        let parent = parent.to_string();
        let words = plain(words);
        let id = Id::of(kind, &[&parent, &words]);
        let count = self.given.entry(id).or_default();
        *count += 1;
        if *count == 1 { id } else { Id::of(kind, &[&parent, &words, &count.to_string()]) }
    }
}

/// Words as they compare: in lower case, "&" as "and", without apostrophes and a leading "the", and whatever else is
/// no letter or digit as single spaces. Line breaks, hyphens, capitals and quotation marks make no other thing.
pub(crate) fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\'' | '’' | '‘' => {}
            '&' => plain.push_str(" and "),
            c if c.is_alphanumeric() => plain.extend(c.to_lowercase()),
            _ if plain.ends_with(' ') => {}
            _ => plain.push(' '),
        }
    }
    let words: Vec<_> = plain.split_ascii_whitespace().collect();
    let words = if words.len() > 1 && words[0] == "the" { &words[1..] } else { &words };
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_its_kind_and_twenty_hexadecimal_digits() {
        let id = Id::of(Of::Paper, &["minutes/may.pdf"]).to_string();
        let (kind, hash) = id.split_once('-').unwrap();
        assert_eq!((kind, hash.len()), ("paper", 20));
        assert!(hash.bytes().all(|digit| digit.is_ascii_hexdigit()));
    }

    #[test]
    fn ids_never_change_from_one_version_to_the_next() {
        assert_eq!(Id::of(Of::Paper, &["minutes/may.pdf"]).to_string(), "paper-adb8f69c7ab54e1c9325");
    }

    #[test]
    fn parts_of_a_key_do_not_run_together() {
        assert_ne!(Id::of(Of::Body, &["ab", "c"]), Id::of(Of::Body, &["a", "bc"]));
    }

    #[test]
    fn what_stands_before_it_does_not_change_the_id_of_a_thing() {
        let paper = Id::of(Of::Paper, &["a"]);
        let mut ids = Ids::default();
        let first = ids.give(Of::Clause, paper, "that the bench be bought");
        let mut ids = Ids::default();
        ids.give(Of::Clause, paper, "that the fence be mended");
        assert_eq!(ids.give(Of::Clause, paper, "That the bench\nbe bought."), first);
        assert_ne!(ids.give(Of::Clause, paper, "that the bench be bought"), first);
    }

    #[test]
    fn plain_words_forget_how_they_were_printed() {
        assert_eq!(plain("The  Children’s\n& Families’ SCRUTINY-Panel"), "childrens and families scrutiny panel");
        assert_eq!(plain("The"), "the");
    }
}
