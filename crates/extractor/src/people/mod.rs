//! Persons that a paper names: those who attended, and those whom the prose gives a title or a full name.

mod names;
mod register;

use std::collections::HashSet;

use model::{Body, Document, Minutes, Person, Span};

use self::register::Register;
use crate::roles::Roles;
use crate::words::{BlockWords, Gap, Shape, Word};

/// The persons of a paper, in order of their first mention. Names inside those of `bodies` are none.
pub(crate) fn find(document: &Document, words: &BlockWords<'_>, minutes: &Minutes, bodies: &[Body]) -> Vec<Person> {
    let text = document.text.as_str();
    let mut register = Register::default();
    for attendee in &minutes.attendance {
        register.attendee(attendee);
    }
    let mut taken: Vec<Span> = bodies.iter().flat_map(|body| body.mentions.iter().copied()).collect();
    taken.sort_unstable();
    let known = names::Known { given: given_names(minutes), initialled: initialled(minutes) };
    let mut initials: Vec<Span> = Vec::new();
    for words in words.iter() {
        for named in names::find(words, &known) {
            if !overlaps(&taken, named.span) {
                register.named(text, &named);
            }
        }
        initials.extend(words.iter().filter(|word| word.shape == Shape::Acronym).map(Word::span));
        initials.extend(dotted(text, words));
    }
    for span in initials.into_iter().filter(|span| !overlaps(&taken, *span)) {
        register.initials(&span.of(text).replace('.', ""), span);
    }
    register.finish(text)
}

/// Initials with stops that stand alone: "A.V. will write", but not those of "A.V. Vane".
fn dotted<'a>(text: &'a str, words: &'a [Word<'a>]) -> impl Iterator<Item = Span> + 'a {
    let letter = |word: &Word<'_>| word.text.len() == 1 && word.is_capital();
    let begins = move |at: usize| letter(&words[at]) && (at == 0 || !letter(&words[at - 1]));
    (0..words.len()).filter(move |&at| begins(at)).filter_map(move |first| {
        let last = (first..words.len()).take_while(|&at| letter(&words[at])).last()?;
        let span = words[first].span().to(words[last].span());
        let compact = span.of(text).split('.').all(|part| part.len() == 1) && text[span.end()..].starts_with('.');
        let named = words.get(last + 1).is_some_and(|next| next.gap == Gap::Stop && next.is_capital());
        (last > first && compact && !named).then_some(span)
    })
}

/// The first names of those who attended, as far as nothing else tells that they are some.
fn given_names(minutes: &Minutes) -> HashSet<&str> {
    const SHORTEST: usize = 3;
    let names = minutes.attendance.iter().filter_map(|one| one.name.split(' ').next());
    names.filter(|name| name.len() >= SHORTEST && Roles::of(&name.to_lowercase()) == Roles::default()).collect()
}

/// Initial and surname of those who are listed so: "D. Vane".
fn initialled(minutes: &Minutes) -> HashSet<(&str, &str)> {
    let parts = |name| -> Option<(&str, &str)> {
        let (initial, surname): (&str, &str) = str::split_once(name, ' ')?;
        let initial = initial.trim_end_matches('.');
        (initial.len() == 1 && !surname.contains(' ')).then_some((initial, surname))
    };
    minutes.attendance.iter().filter_map(|one| parts(one.name.as_str())).collect()
}

/// Whether a span shares something with one of `taken`, which are in order and mostly apart.
fn overlaps(taken: &[Span], span: Span) -> bool {
    let after = taken.partition_point(|other| other.start() < span.end());
    taken[..after].iter().rev().take(4).any(|other| other.overlaps(span))
}

#[cfg(test)]
mod tests {
    use model::{Attendee, BlockKind, DocumentBuilder, Format, Shape};

    use super::*;

    fn people_of(text: &str, attendance: Vec<Attendee>) -> Vec<Person> {
        let mut builder = DocumentBuilder::new(Format::Text);
        for block in text.split("\n\n") {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(block);
        }
        let document = builder.finish();
        find(&document, &BlockWords::new(&document), &Minutes { attendance, ..Minutes::default() }, &[])
    }

    fn names_of(text: &str) -> Vec<String> {
        people_of(text, Vec::new()).into_iter().map(|person| person.name).collect()
    }

    #[test]
    fn titles_and_given_names_make_persons() {
        assert_eq!(
            names_of("Cllr Vane thanked Mr J. B. Brown, Siobhan Reed and Councillors Moss, Hay & Lund."),
            ["Vane", "J. B. Brown", "Siobhan Reed", "Moss", "Hay", "Lund"]
        );
    }

    #[test]
    fn a_given_name_alone_is_the_only_one_who_has_it() {
        let people = people_of("Siobhan Reed spoke. Siobhan will write. Fiona left.", Vec::new());
        assert_eq!(people.len(), 1);
        assert_eq!(people[0].mentions.len(), 2);
    }

    #[test]
    fn a_constable_is_no_parish_council() {
        assert_eq!(names_of("PC Vane reported two thefts. The PC Website and Ayle PC Minutes were read."), ["Vane"]);
    }

    #[test]
    fn roads_and_posts_are_no_persons() {
        assert!(
            names_of("Victoria Road, Clare Street, the Parish Clerk, Councillors present and Mr Chairman.").is_empty()
        );
    }

    #[test]
    fn a_surname_and_initials_belong_to_who_attended() {
        let vane = Attendee {
            name: "Mary Vane".to_owned(),
            initials: Some("MV".to_owned()),
            role: Some("Chair".to_owned()),
            span: Span::new(9, 18),
            ..Attendee::default()
        };
        let people = people_of("Present: Mary Vane MV\n\nMrs Vane opened. MV to write.", vec![vane]);
        assert_eq!(people.len(), 1);
        assert_eq!((people[0].name.as_str(), people[0].honorific.as_deref()), ("Mary Vane", Some("Mrs")));
        assert_eq!(people[0].roles, ["Chair"]);
        assert_eq!(people[0].mentions.len(), 4);
    }

    #[test]
    fn who_is_listed_by_an_initial_is_found_by_it() {
        let vane = Attendee { name: "D. Vane".to_owned(), ..Attendee::default() };
        let people = people_of("The hedge is high. D. Vane will cut it.", vec![vane]);
        assert_eq!((people.len(), people[0].mentions.len()), (1, 2));
    }

    #[test]
    fn initials_with_stops_are_the_persons_unless_a_name_follows() {
        let vane = Attendee { name: "Dora Vane".to_owned(), ..Attendee::default() };
        let people = people_of("D.V. will write. D.V. Hart left. D.V left.", vec![vane]);
        assert_eq!(people[0].mentions, [Span::new(0, 0), Span::new(0, 3)]);
    }

    #[test]
    fn initials_in_brackets_behind_a_name_are_the_persons() {
        let people = people_of("Siobhan Reed (SR) spoke. SR will write.", Vec::new());
        assert_eq!(people[0].initials.as_deref(), Some("SR"));
        assert_eq!(people[0].mentions.len(), 3);
    }
}
