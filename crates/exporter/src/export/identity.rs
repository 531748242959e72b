//! Who is who: which bodies and people of a paper are those of other papers, and which of its wordings name them.
//!
//! What decides is written down in `docs/exports.md`. Nothing but the paper itself has a part in its ids.

use std::collections::BTreeMap;

use super::councils::Councils;
use super::id::{Id, Of, plain};
use crate::v1::{BodyKind, Record};

/// Words that say what kind of authority one is and not which.
const KINDS_OF_AUTHORITY: &[&str] = &[
    "and",
    "authority",
    "board",
    "borough",
    "city",
    "combined",
    "community",
    "council",
    "councils",
    "county",
    "district",
    "fire",
    "london",
    "meeting",
    "metropolitan",
    "municipal",
    "of",
    "parish",
    "regional",
    "rescue",
    "royal",
    "rural",
    "service",
    "the",
    "town",
    "unitary",
    "urban",
    "village",
    "ward",
];

/// Words before a surname that are no forename. Where another stands there, a surname alone proves nothing.
const HONORIFICS: &[&str] = &[
    "alderman",
    "baroness",
    "cllr",
    "cllrs",
    "clr",
    "councillor",
    "councillors",
    "cr",
    "dame",
    "dr",
    "lady",
    "lord",
    "miss",
    "mr",
    "mrs",
    "ms",
    "prof",
    "professor",
    "rev",
    "reverend",
    "sir",
];

/// Words that belong to a surname.
const PARTICLES: &[&str] =
    &["ap", "da", "de", "del", "della", "den", "der", "di", "du", "la", "le", "mac", "mc", "o", "st", "van", "von"];

/// The bodies and people of one paper.
pub(super) struct Identity<'r> {
    councils: &'r Councils,
    pub(super) paper: Id,
    /// The council or organisation whose paper it is, where the paper names one that no other has the name of.
    pub(super) authority: Option<Id>,
    bodies: BTreeMap<String, Id>,
    people: Vec<Known>,
}

/// A person whom the paper names.
struct Known {
    id: Id,
    plain: String,
    initials: Option<String>,
}

impl<'r> Identity<'r> {
    pub(super) fn of(record: &Record, paper: Id, councils: &'r Councils) -> Self {
        let authority_name = authority_of(record);
        let authority = authority_name.map(Self::global);
        let mut identity = Self { councils, paper, authority, bodies: BTreeMap::new(), people: Vec::new() };
        identity.bodies.extend(authority_name.map(plain).zip(authority));
        for body in &record.bodies {
            let forms: Vec<_> = [&body.name].into_iter().chain(&body.aliases).map(|form| plain(form)).collect();
            let is_authority =
                forms.iter().any(|form| authority.is_some() && identity.bodies.get(form) == authority.as_ref());
            let id = authority.filter(|_| is_authority).unwrap_or_else(|| identity.new_body(&body.name));
            for form in forms {
                identity.bodies.entry(form).or_insert(id);
            }
        }
        for person in &record.people {
            identity.add_person(&person.name, person.initials.as_deref());
        }
        for attendee in &record.attendance {
            identity.add_person(&attendee.name, attendee.initials.as_deref());
        }
        identity
    }

    /// The id of a body that the paper calls `name`.
    pub(super) fn body(&self, name: &str) -> Id {
        self.bodies.get(&plain(name)).copied().unwrap_or_else(|| self.new_body(name))
    }

    /// The id of an authority of this name.
    pub(super) fn global(name: &str) -> Id {
        Id::of(Of::Body, &[&plain(name)])
    }

    /// Only the register of councils proves that two papers mean the same organisation by a name that neither bears.
    fn new_body(&self, name: &str) -> Id {
        if self.councils.gss_code(name).is_some() {
            Self::global(name)
        } else {
            Id::of(Of::Body, &[&self.scope(), &plain(name)])
        }
    }

    /// In whose papers a name means what it means here: the authority's, or this one alone.
    fn scope(&self) -> String {
        self.authority.unwrap_or(self.paper).to_string()
    }

    /// The id of the person whose name without honorific is `name`.
    pub(super) fn person(&self, name: &str) -> Id {
        person(name, &self.scope(), self.paper)
    }

    /// The person whom a wording such as "Cllr Vane" names, where the paper knows one person only whom it may name.
    pub(super) fn named(&self, printed: &str) -> Option<Id> {
        let words = plain(printed);
        let mut words = words.as_str();
        while let Some((_, rest)) = words.split_once(' ').filter(|(first, _)| HONORIFICS.contains(first)) {
            words = rest;
        }
        self.only(|known| known.plain == words)
            .or_else(|| self.only(|known| known.initials.as_deref() == Some(words)))
            .or_else(|| self.only(|known| may_be(words, &known.plain)))
    }

    fn only(&self, is: impl Fn(&Known) -> bool) -> Option<Id> {
        let mut found = self.people.iter().filter(|known| is(known)).map(|known| known.id);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    fn add_person(&mut self, name: &str, initials: Option<&str>) {
        self.people.push(Known { id: self.person(name), plain: plain(name), initials: initials.map(plain) });
    }
}

/// The council or organisation that a paper is of: from its head, or the body that met where that is an authority.
fn authority_of(record: &Record) -> Option<&str> {
    let met = || {
        let body = record.meeting.body.as_deref()?;
        let authorities = record.bodies.iter().filter(|known| known.kind == BodyKind::Authority);
        authorities.map(|known| &known.name).any(|name| plain(name) == plain(body)).then_some(body)
    };
    record.meeting.authority.as_deref().or_else(met).filter(|name| is_distinct(&plain(name)))
}

/// Whether a name says which authority it is and not only, as "Parish Council", what kind.
fn is_distinct(plain: &str) -> bool {
    plain.split(' ').any(|word| !KINDS_OF_AUTHORITY.contains(&word))
}

fn person(name: &str, scope: &str, paper: Id) -> Id {
    let plain = plain(name);
    let paper = paper.to_string();
    Id::of(Of::Person, &[if is_full(&plain) { scope } else { &paper }, &plain])
}

/// Whether a name has a forename, or two initials, beside the surname: enough to tell a person from the others of one
/// authority.
pub(super) fn is_full(plain: &str) -> bool {
    let (initials, words): (Vec<_>, Vec<_>) = plain.split(' ').partition(|word| word.chars().count() == 1);
    let words = words.iter().filter(|word| !PARTICLES.contains(word)).count();
    words >= 2 || words == 1 && initials.len() >= 2
}

/// Surname and first initial of a name, where it has them.
pub(super) fn surname_and_initial(plain: &str) -> (&str, Option<char>) {
    let (given, surname) = plain.rsplit_once(' ').unwrap_or(("", plain));
    (surname, given.chars().next())
}

/// Whether `words` say nothing that the name of this person does not.
fn may_be(words: &str, known: &str) -> bool {
    let (surname, given) = surname_and_initial(words);
    let (known_surname, known_given) = surname_and_initial(known);
    let is_short = !words.contains(' ') || words.split(' ').count() == 2 && words.find(' ') == Some(1);
    is_short && surname == known_surname && (given.is_none() || known_given.is_none() || given == known_given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_has_a_forename_or_two_initials() {
        for name in ["jane vane", "b j sweet", "jan van dyck"] {
            assert!(is_full(name), "{name}");
        }
        for name in ["vane", "j vane", "van dyck", "vane j", ""] {
            assert!(!is_full(name), "{name}");
        }
    }

    #[test]
    fn the_name_of_an_authority_says_which_it_is() {
        assert!(is_distinct("lower vale parish council"));
        assert!(!is_distinct("parish council") && !is_distinct("county council"));
    }

    #[test]
    fn a_surname_alone_may_be_one_and_another_forename_may_not() {
        assert!(may_be("vane", "jane vane") && may_be("j vane", "jane vane") && may_be("j vane", "vane"));
        assert!(!may_be("t vane", "jane vane") && !may_be("jill vane", "jane vane"));
    }

    #[test]
    fn words_that_tell_nothing_apart_are_sorted() {
        for words in [KINDS_OF_AUTHORITY, HONORIFICS, PARTICLES] {
            assert!(words.is_sorted());
        }
    }
}
