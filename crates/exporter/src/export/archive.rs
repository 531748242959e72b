//! What is kept of all papers while one after the other is exported: ids, and no wording.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::id::{Id, Of, plain};
use super::identity::{Identity, is_full, surname_and_initial};
use super::tables::{Candidate, Rows};

/// Kinds of bodies that each authority has its own of: two Planning Committees of two councils are never one.
const PARTS_OF_AUTHORITIES: &[&str] = &["committee", "board", "department"];

/// The things of an archive that have one row in all, and who among them may be the same.
#[derive(Default)]
pub(super) struct Archive {
    seen: HashSet<Id>,
    /// Things with a key in common, of which none is proved to be another.
    alike: BTreeMap<Because, BTreeSet<(Id, Id)>>,
    /// People of whom a paper gives no full name, by surname and authority.
    unsure: Vec<(Id, Id, Option<char>)>,
    /// People of whom it does.
    sure: Vec<(Id, Id, Option<char>)>,
}

/// Why two things may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Because {
    BodyName,
    BodyAlias,
    PersonName,
    Surname,
    MeetingDay,
}

impl Because {
    fn words(self) -> &'static str {
        match self {
            Self::BodyName | Self::PersonName => "the same name in papers of different authorities",
            Self::BodyAlias => "the same name or short form in papers of one authority",
            Self::Surname => "the same surname in papers of one authority",
            Self::MeetingDay => "the same body on the same day",
        }
    }
}

impl Archive {
    /// Whether this is the first time that a thing is met.
    pub(super) fn is_new(&mut self, id: Id) -> bool {
        self.seen.insert(id)
    }

    /// Notes what the rows of one paper have in common with others; bodies, people and meetings in them are new.
    pub(super) fn note(&mut self, rows: &Rows<'_>, identity: &Identity<'_>) {
        let authority = identity.authority.unwrap_or(identity.paper).to_string();
        for body in rows.bodies.iter().filter(|body| !PARTS_OF_AUTHORITIES.contains(&body.kind)) {
            self.note_alike(Because::BodyName, &[&plain(body.name)], body.id);
        }
        for name in &rows.body_names {
            for form in std::iter::once(name.name).chain(name.aliases.strings()) {
                self.note_alike(Because::BodyAlias, &[&authority, &plain(form)], name.body_id);
            }
        }
        for person in &rows.people {
            self.note_person(person.id, person.name, &authority, identity.authority.is_some());
        }
        for meeting in &rows.meetings {
            if let (Some(body), Some(date)) = (meeting.body_id, meeting.date) {
                self.note_alike(Because::MeetingDay, &[&body.to_string(), date], meeting.id);
            }
        }
    }

    fn note_alike(&mut self, because: Because, key: &[&str], id: Id) {
        self.alike.entry(because).or_default().insert((Id::of(Of::Likeness, key), id));
    }

    fn note_person(&mut self, id: Id, name: &str, authority: &str, has_authority: bool) {
        let plain = plain(name);
        let (surname, initial) = surname_and_initial(&plain);
        let key = Id::of(Of::Likeness, &[authority, surname]);
        if is_full(&plain) {
            self.note_alike(Because::PersonName, &[&plain], id);
        }
        if has_authority {
            let list = if is_full(&plain) { &mut self.sure } else { &mut self.unsure };
            list.push((key, id, initial));
        }
    }

    /// The pairs that may be one: each thing with the first that it is like, in the order of ids.
    pub(super) fn candidates(mut self) -> Vec<Candidate<'static>> {
        let mut found = Vec::new();
        for (because, things) in std::mem::take(&mut self.alike) {
            let things: Vec<_> = things.into_iter().collect();
            for group in things.chunk_by(|one, other| one.0 == other.0) {
                found.extend(group[1..].iter().map(|&(_, id)| candidate(id, group[0].1, because)));
            }
        }
        found.extend(self.people_by_surname());
        found.sort_unstable_by_key(|candidate| candidate.id);
        found.dedup_by_key(|candidate| candidate.id);
        found
    }

    /// Each person without full name with those full names that may be theirs, or with the first like themselves.
    fn people_by_surname(mut self) -> Vec<Candidate<'static>> {
        self.sure.sort_unstable();
        self.unsure.sort_unstable();
        let mut found = Vec::new();
        for group in self.unsure.chunk_by(|one, other| one.0 == other.0) {
            let start = self.sure.partition_point(|person| person.0 < group[0].0);
            let sure: Vec<_> = self.sure[start..].iter().take_while(|person| person.0 == group[0].0).collect();
            for (at, &(_, id, initial)) in group.iter().enumerate() {
                let fits = |other: &Option<char>| initial.is_none() || other.is_none() || initial == *other;
                if sure.is_empty() {
                    found.extend((at > 0).then(|| candidate(id, group[0].1, Because::Surname)));
                }
                let fitting = sure.iter().filter(|(_, _, other)| fits(other));
                found.extend(fitting.map(|(_, other, _)| candidate(id, *other, Because::Surname)));
            }
        }
        found
    }
}

fn candidate(this: Id, that: Id, because: Because) -> Candidate<'static> {
    let id = Id::of(Of::Candidate, &[&this.to_string(), &that.to_string()]);
    Candidate { id, kind: this.kind(), this_id: this, that_id: that, because: because.words() }
}
