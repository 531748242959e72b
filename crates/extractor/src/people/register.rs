//! The persons of a paper as they are put together from their mentions.

use std::collections::HashMap;

use model::{Attendee, Person, Span};

use super::names::Named;

/// All persons found so far.
#[derive(Debug, Default)]
pub(crate) struct Register {
    people: Vec<Person>,
    /// Persons by their last name in lower case.
    by_surname: HashMap<String, Vec<usize>>,
    by_initials: HashMap<String, usize>,
    /// Where given names stand alone.
    lone: Vec<Span>,
    /// What initials of those who attended would be; none where two would have the same.
    guessed: HashMap<String, Option<usize>>,
}

impl Register {
    /// Adds somebody who attended.
    pub(crate) fn attendee(&mut self, attendee: &Attendee) {
        let place = self.same_name(&attendee.name).unwrap_or_else(|| self.add(&attendee.name));
        let person = &mut self.people[place];
        person.mentions.push(attendee.span);
        person.honorific = person.honorific.take().or_else(|| attendee.honorific.clone());
        if let Some(role) = attendee.role.as_ref().filter(|role| !person.roles.contains(role)) {
            person.roles.push(role.clone());
        }
        match &attendee.initials {
            Some(initials) => self.know(place, initials),
            None => self.guess(place),
        }
    }

    /// Takes the first letters of a person's names for the initials that the paper may use.
    fn guess(&mut self, place: usize) {
        let letters = self.people[place].name.split([' ', '-']).filter_map(|name| name.chars().next());
        let initials: String = letters.filter(|letter| letter.is_uppercase()).collect();
        let known = self.guessed.entry(initials).or_insert(Some(place));
        *known = known.filter(|known| *known == place);
    }

    /// Adds a person whom the prose names.
    pub(crate) fn named(&mut self, text: &str, named: &Named) {
        let name = named.span.of(text);
        if named.lone {
            self.lone.push(named.span);
            return;
        }
        let place = self.meant(name).unwrap_or_else(|| self.add(name));
        let person = &mut self.people[place];
        person.mentions.push(named.span);
        if let Some(honorific) = named.honorific.filter(|_| person.honorific.is_none()) {
            person.honorific = Some(honorific.of(text).trim_end_matches('.').to_owned());
        }
        if name.len() > person.name.len() && name.ends_with(person.name.as_str()) {
            name.clone_into(&mut person.name);
        }
        if let Some(initials) = named.initials {
            self.know(place, initials.of(text));
        }
    }

    /// Adds a place where capitals stand that may be somebody's initials.
    pub(crate) fn initials(&mut self, initials: &str, span: Span) {
        if let Some(&place) = self.by_initials.get(initials) {
            self.people[place].mentions.push(span);
        } else if let Some(&Some(place)) = self.guessed.get(initials) {
            self.know(place, initials);
            self.people[place].mentions.push(span);
        }
    }

    /// The persons in order of their first mention; a given name alone means the only one who has it.
    pub(crate) fn finish(mut self, text: &str) -> Vec<Person> {
        let mut by_given: HashMap<&str, Option<usize>> = HashMap::new();
        for (place, given) in
            self.people.iter().enumerate().filter_map(|(at, one)| Some((at, one.name.split(' ').next()?)))
        {
            by_given.entry(given).and_modify(|known| *known = None).or_insert(Some(place));
        }
        let meant: Vec<(usize, Span)> =
            self.lone.iter().filter_map(|span| Some((by_given.get(span.of(text)).copied()??, *span))).collect();
        for (place, span) in meant {
            self.people[place].mentions.push(span);
        }
        for person in &mut self.people {
            person.mentions.sort_unstable();
            person.mentions.dedup();
        }
        self.people.sort_by_key(|person| person.mentions.first().copied());
        self.people
    }

    fn know(&mut self, place: usize, initials: &str) {
        self.people[place].initials.get_or_insert_with(|| initials.to_owned());
        self.by_initials.entry(initials.to_owned()).or_insert(place);
    }

    fn add(&mut self, name: &str) -> usize {
        let place = self.people.len();
        self.people.push(Person {
            name: name.to_owned(),
            honorific: None,
            initials: None,
            roles: Vec::new(),
            mentions: Vec::new(),
        });
        self.by_surname.entry(surname(name)).or_default().push(place);
        place
    }

    fn same_name(&self, name: &str) -> Option<usize> {
        self.by_surname.get(&surname(name))?.iter().copied().find(|&place| self.people[place].name == name)
    }

    /// The person whom a name means: the only one of that surname whose other names do not speak against it.
    fn meant(&self, name: &str) -> Option<usize> {
        let fits = |place: &&usize| agrees(&self.people[**place].name, name);
        let mut fitting = self.by_surname.get(&surname(name))?.iter().filter(fits);
        let first = fitting.next()?;
        fitting.next().is_none().then_some(*first)
    }
}

fn surname(name: &str) -> String {
    name.rsplit(' ').next().unwrap_or(name).to_lowercase()
}

/// Whether two names of one surname may be one person's: the first letters agree where both have any.
fn agrees(known: &str, name: &str) -> bool {
    let first = |name: &str| name.contains(' ').then(|| name.chars().next()).flatten();
    match (first(known), first(name)) {
        (Some(known), Some(name)) => known == name,
        _ => true,
    }
}
