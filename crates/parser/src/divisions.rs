//! Votes held against what the rest of the paper says: who was there, and what became of the motion.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use model::{Attendance, Attendee, Diagnostic, Document, Item, Motion, Outcome, Problem, Quote, Vote};
use patterns::{Regex, pattern};

use crate::attendance::{is_member_title, surname};

/// One diagnostic for each name and each result that cannot be right.
pub(crate) fn check(document: &Document, attendance: &[Attendee], items: &[Item]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let house = LazyCell::new(|| House::of(document, attendance));
    of_items(items, &house, &mut found);
    found
}

fn of_items<F: FnOnce() -> House>(items: &[Item], house: &LazyCell<House, F>, found: &mut Vec<Diagnostic>) {
    for item in items {
        found.extend(item.motions.iter().filter_map(|motion| outcome(motion, &item.votes)));
        for vote in item.votes.iter().filter(|vote| sides(vote).iter().any(|side| !side.is_empty())) {
            found.extend(voters(vote, house));
        }
        of_items(&item.items, house, found);
    }
}

fn sides(vote: &Vote) -> [&[Quote]; 3] {
    [&vote.names.votes_for, &vote.names.against, &vote.names.abstain]
}

/// A motion that is carried by fewer votes than were against it, or lost by more; a casting vote breaks a tie only.
fn outcome(motion: &Motion, votes: &[Vote]) -> Option<Diagnostic> {
    let vote = votes.get(motion.vote?)?;
    let (votes_for, against) = (vote.votes_for?, vote.against?);
    let wrong = match motion.outcome? {
        Outcome::Carried => votes_for < against || votes_for == against && vote.casting_vote.is_none(),
        Outcome::Lost => votes_for > against,
        Outcome::Withdrawn | Outcome::Lapsed => false,
    };
    wrong.then(|| Diagnostic::at(Problem::OutcomeAgainstVotes { votes_for, against }, vote.span))
}

/// Names in a division that were not there, or stand in it twice.
fn voters(vote: &Vote, house: &House) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for voter in sides(vote).into_iter().flatten() {
        let name = voter.text.clone();
        if !seen.insert(bare(&name)) {
            found.push(Diagnostic::at(Problem::VotedTwice { name }, voter.span));
        } else if house.is_away(voter, vote.span.start()) {
            found.push(Diagnostic::at(Problem::VoterAway { name }, voter.span));
        }
    }
    found
}

/// Who was there, and when.
struct House {
    /// By surname, what is known of the one person who bears it; nothing where two do.
    people: BTreeMap<String, Option<Stay>>,
}

/// How long somebody was there.
#[derive(Debug)]
struct Stay {
    /// Listed as present or in attendance.
    came: bool,
    /// The person whom an attendance list names.
    listed: String,
    /// Departures and returns that the narrative tells: where, and whether it was a return.
    moves: Vec<(usize, bool)>,
}

impl House {
    fn of(document: &Document, attendance: &[Attendee]) -> Self {
        let mut people: BTreeMap<String, Option<Stay>> = BTreeMap::new();
        for person in attendance {
            let came = matches!(person.status, Attendance::Present | Attendance::InAttendance);
            let fresh = Stay { came, listed: person.name.clone(), moves: Vec::new() };
            people
                .entry(surname(&person.name))
                .and_modify(|known| match known {
                    Some(stay) if stay.listed == person.name => stay.came |= came,
                    _ => *known = None,
                })
                .or_insert(Some(fresh));
        }
        for told in MOVED.captures_iter(&document.text) {
            let (Some(name), Some(verb)) = (told.get(1), told.get(2)) else { continue };
            if let Some(Some(stay)) = people.get_mut(&surname(name.as_str())) {
                let back = verb.as_str().starts_with("re");
                stay.moves.push((verb.start(), back));
            }
        }
        Self { people }
    }

    /// Whether the paper says that a voter was not there at a place of the text.
    fn is_away(&self, voter: &Quote, at: usize) -> bool {
        let Some(Some(stay)) = self.people.get(&surname(&voter.text)) else { return false };
        let last = stay.moves.iter().take_while(|(moved, _)| *moved < at).last();
        !stay.came || last.is_some_and(|(_, back)| !back)
    }
}

/// "Councillor Vane left the meeting", "Mr Hart returned to the room".
static MOVED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:Councillor|Cllr\.?|Alderman|Mr|Mrs|Miss|Ms|Dr)\s((?:[A-Z][A-Za-z.'’-]*\s){0,3}[A-Z][A-Za-z'’-]+)\s(?:then\s|had\s)?(left|withdrew|returned|rejoined|re-joined|re-entered)\s(?:from\s|to\s)?(?:the|this)\s(?:meeting|room|chamber)",
    )
});

/// A name without the title of a member, in lower case; "Mr Vane" and "Mrs Vane" are two.
fn bare(name: &str) -> String {
    let words = name.split_whitespace().skip_while(|word| is_member_title(word));
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, Shape, Span};

    use super::*;

    const HEAD: &str = "Minutes of the Council held on 3 May 2021|Present: Councillors Vane, Hart, Hay and Dale|Apologies: Councillor Croft";

    fn problems(lines: &str) -> Vec<Problem> {
        let mut builder = DocumentBuilder::new(Format::Text);
        for line in HEAD.split('|').chain(lines.split('|')) {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(line);
        }
        crate::parse(&builder.finish()).diagnostics.into_iter().map(|found| found.problem).collect()
    }

    #[test]
    fn who_sent_apologies_or_left_does_not_vote() {
        let vote = "2. Budget|For (2): Councillors Vane and Hart|Against (1): Councillor";
        assert_eq!(problems(&format!("1. Apologies|None.|{vote} Dale")), []);
        assert_eq!(
            problems(&format!("1. Apologies|None.|{vote} Croft")),
            [Problem::VoterAway { name: "Councillor Croft".to_owned() }]
        );
        let left = "1. Signs|Councillor Hart left the meeting.";
        assert_eq!(problems(&format!("{left}|{vote} Dale")), [Problem::VoterAway { name: "Hart".to_owned() }]);
        let back = format!("{left}|Councillor Hart returned to the meeting.");
        assert_eq!(problems(&format!("{back}|{vote} Dale")), []);
    }

    #[test]
    fn nobody_votes_twice() {
        let vote = "1. Signs|None.|2. Budget|For (2): Councillors Vane and Hart|Against (1): Councillor Dale";
        assert_eq!(problems(vote), []);
        let twice = vote.replace("Hart", "Dale");
        assert!(matches!(&problems(&twice)[..], [Problem::VotedTwice { .. }]), "{:?}", problems(&twice));
    }

    #[test]
    fn an_outcome_goes_with_the_votes() {
        let vote = |votes_for, against| Vote {
            votes_for: Some(votes_for),
            against: Some(against),
            span: Span::new(0, 4),
            ..Vote::default()
        };
        let motion = |outcome| Motion { outcome: Some(outcome), vote: Some(0), ..Motion::default() };
        assert!(outcome(&motion(Outcome::Carried), &[vote(4, 3)]).is_none());
        assert!(outcome(&motion(Outcome::Carried), &[vote(3, 4)]).is_some());
        assert!(outcome(&motion(Outcome::Carried), &[vote(4, 4)]).is_some());
        assert!(outcome(&motion(Outcome::Lost), &[vote(4, 4)]).is_none());
        assert!(outcome(&motion(Outcome::Lost), &[vote(5, 4)]).is_some());
    }
}
