//! Whether two mentions are of one person.

use std::collections::BTreeMap;

use model::{Attendance, Attendee};

use super::lexicon;
use super::roll::ASIDE;

/// Joins those listed who are one person with one status. Two people of one list are two, however alike; somebody
/// named aside by a post is whoever of that name was there.
pub(super) fn join(listed: Vec<(usize, Attendee)>) -> Vec<Attendee> {
    let mut joined: Vec<(usize, Attendee)> = Vec::new();
    let mut index = Index::default();
    for (list, found) in listed {
        let same = |(of, known): &(usize, Attendee)| {
            let there = |person: &Attendee| matches!(person.status, Attendance::Present | Attendance::InAttendance);
            let aside = list == ASIDE && there(known) && there(&found) && is_same(&known.name, &found.name);
            *of != list && may_be(known, &found) || aside
        };
        if let Some(at) = index.alike(&found.name).iter().copied().find(|&at| same(&joined[at])) {
            complete(&mut joined[at].1, found);
        } else {
            index.add(&found.name, joined.len());
            joined.push((list, found));
        }
    }
    let mut people: Vec<Attendee> = joined.into_iter().map(|(_, person)| person).collect();
    name_initials(&mut people);
    people
}

/// Where people stand in a list, by their surnames: only those who share one may be the same.
#[derive(Debug, Default)]
pub(super) struct Index(BTreeMap<String, Vec<usize>>);

impl Index {
    /// Enters somebody of that name, who stands at `at`.
    pub(super) fn add(&mut self, name: &str, at: usize) {
        self.0.entry(Parts::of(name).surname).or_default().push(at);
    }

    /// Where those stand whose surname is the same, in order.
    pub(super) fn alike(&self, name: &str) -> &[usize] {
        self.0.get(&Parts::of(name).surname).map_or(&[], Vec::as_slice)
    }
}

/// The names of people, to be asked whether somebody is among them.
pub(super) struct Names(Index, Vec<String>);

impl Names {
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<String> = names.map(str::to_owned).collect();
        let mut index = Index::default();
        names.iter().enumerate().for_each(|(at, name)| index.add(name, at));
        Self(index, names)
    }

    /// Whether one of them may be the name of the same person.
    pub(super) fn hold(&self, name: &str) -> bool {
        self.0.alike(name).iter().any(|&at| is_same(&self.1[at], name))
    }
}

/// Joins those of whom the paper gives initials to whoever it gives them beside: "AV" to "Ann Vane (AV)".
fn name_initials(people: &mut Vec<Attendee>) {
    let is_short = |person: &Attendee| person.initials.as_ref() == Some(&person.name);
    let named: Vec<Attendee> = people.iter().filter(|it| !is_short(it) && it.initials.is_some()).cloned().collect();
    let known = |short: &Attendee| named.iter().filter(|it| it.initials == short.initials).collect::<Vec<_>>();
    people.retain(|it| !(is_short(it) && known(it).iter().any(|known| known.status == it.status)));
    for short in people.iter_mut().filter(|it| is_short(it)) {
        if let [known] = known(short)[..] {
            short.name.clone_from(&known.name);
            short.honorific.clone_from(&known.honorific);
            short.span = known.span;
        }
    }
}

/// Adds a mention to those found, or joins it to an earlier one of the same person and status.
pub(super) fn add(people: &mut Vec<Attendee>, found: Attendee) {
    match people.iter_mut().find(|known| may_be(known, &found)) {
        Some(known) => complete(known, found),
        None => people.push(found),
    }
}

fn may_be(known: &Attendee, found: &Attendee) -> bool {
    known.status == found.status && is_same(&known.name, &found.name)
}

/// Fills what the earlier mention leaves open.
pub(super) fn complete(known: &mut Attendee, found: Attendee) {
    let fill = |slot: &mut Option<String>, value: Option<String>| {
        if slot.is_none() {
            *slot = value;
        }
    };
    fill(&mut known.honorific, found.honorific);
    fill(&mut known.post_nominals, found.post_nominals);
    fill(&mut known.initials, found.initials);
    fill(&mut known.role, found.role);
    fill(&mut known.represents, found.represents);
    fill(&mut known.substitute_for, found.substitute_for);
    fill(&mut known.arrived, found.arrived);
    fill(&mut known.left, found.left);
    fill(&mut known.note, found.note);
}

/// Whether two names may be one person's: the same surname, and first names or initials that do not differ.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    if !share_word(a, b) {
        return false;
    }
    let (a, b) = (Parts::of(a), Parts::of(b));
    a.surname == b.surname && firsts_agree(&a.firsts, &b.firsts)
}

/// The surname in a name as printed, in lower case: "vane" in "Cllr J Vane, MBE" and in "Vane (J)".
pub(crate) fn surname(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    let remark = name.split_once('(').filter(|(_, remark)| remark.trim_end_matches([')', '.', ' ']).len() > 1);
    Parts::of(remark.map_or(name, |(name, _)| name)).surname
}

/// Whether two names have a word in common, as those with one surname do: a list compares each name with all others.
fn share_word(a: &str, b: &str) -> bool {
    fn words(name: &str) -> impl Iterator<Item = &str> {
        name.split(|c: char| c.is_whitespace() || ".(),".contains(c)).filter(|word| !word.is_empty())
    }
    let same = |one: &str, other: &str| {
        one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
    };
    words(a).any(|one| words(b).any(|other| same(one, other)))
}

struct Parts {
    surname: String,
    firsts: Vec<String>,
}

impl Parts {
    fn of(name: &str) -> Self {
        // "Vane, J."
        let (surname, firsts) = name.split_once(", ").unwrap_or((name, ""));
        let mut words: Vec<String> = [firsts, surname]
            .join(" ")
            .split(|c: char| c.is_whitespace() || ".()".contains(c))
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        // "Vane (J)" and "Vane J" name the surname first.
        if words.len() > 1 && words.last().is_some_and(|word| word.chars().count() == 1) {
            words.rotate_right(1);
        }
        while words.len() > 1 && words.last().is_some_and(|word| lexicon::is_suffix(word)) {
            words.pop();
        }
        let surname = words.pop().unwrap_or_default();
        Self { surname, firsts: words }
    }
}

fn firsts_agree(a: &[String], b: &[String]) -> bool {
    let (Some(a), Some(b)) = (a.first(), b.first()) else { return true };
    let initial = |word: &str| word.chars().count() <= 3 && word.chars().count() < 3;
    a == b || (initial(a) || initial(b)) && a.chars().next() == b.chars().next()
}

#[cfg(test)]
mod tests {
    use super::{is_same, surname};

    #[test]
    fn a_surname_is_what_no_title_initial_or_remark_is() {
        for name in ["Cllr J Vane, MBE", "Vane (J)", "Mr Vane (Chair)", "Councillor Vane.", "J. Vane Jnr"] {
            assert_eq!(surname(name), "vane", "{name}");
        }
    }

    #[test]
    fn initials_and_bare_surnames_fit_full_names() {
        for (a, b) in
            [("J Vane", "Jane Vane"), ("Vane", "J. R. Vane"), ("Vane (J)", "John Vane"), ("Ann Hart", "Ann Hart")]
        {
            assert!(is_same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn other_first_names_are_other_people() {
        for (a, b) in [("P Vane", "J Vane"), ("Paul Vane", "Peter Vane"), ("Vane", "Hart"), ("Vane (J)", "Vane (P)")] {
            assert!(!is_same(a, b), "{a} {b}");
        }
    }
}
