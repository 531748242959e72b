//! What stands beside a name: a post, a party, initials, when the person came and went, whom they stand in for.

use std::sync::LazyLock;

use model::{Attendance, Attendee};
use patterns::{Regex, pattern};

use super::lexicon;

/// A time of day or an item, as lists of names refer to it.
const WHEN: &str = r"(?P<when>(?:approx(?:imately|\.)? |about |c\. ?)?[0-9]{1,2}(?:[.:][0-9]{2} ?(?:[ap]\.?m\.?|hrs|hours)?|[0-9]{2} ?(?:hrs|hours)| ?[ap]\.?m\.?)|(?:agenda )?(?:items?|minutes?|min\.?) (?:no\.? ?|number )?[0-9][0-9./]*[a-z]?)";

static CAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:arriv\w*|join\w*|enter\w*|from|came|after|for|since)\b(?:[^0-9 ]* ){{0,7}}?[^0-9 ]*?{WHEN}"
    ))
});
static WENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:left|leav\w*|depart\w*|until|till?|up to|withdrew|retired)\b(?:[^0-9 ]* ){{0,7}}?[^0-9 ]*?{WHEN}"
    ))
});
static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?P<came>(?:items?|minutes?) (?:nos?\.? )?[0-9][0-9./]*) ?(?:-|–|—|to) ?(?P<went>[0-9][0-9./]*)")
});
/// "On behalf of Councillor Vane" or "for Cllr Vane", not of a council.
static FOR_MEMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:attend\w+ |present )?on behalf of|for) (?P<whom>(?:cllrs?|councillor|alderman|mrs?|ms|miss|dr)\b.+)$",
    )
});
static STANDS_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:was|were|is|be|attended|attending|present|in attendance) )*(?:as )?(?:an? |the )?(?:named )?(?:substitut\w+|sub\.?|deputi[sz]\w+|standing in|in place|in lieu|alternate|proxy)(?: member)? (?:for|of):? (?P<whom>.+)$",
    )
});

/// "Cllr Vane attended as substitute", among those who sent apologies.
static STOOD_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:was|were|attended|present|acted) )+as (?:an? |the )?(?:named )?(?:substitute|deputy|alternate)s?$",
    )
});

/// Whether the words in a bracket behind a name are of who came instead: "Mrs Hart attended as substitute".
pub(super) fn is_deputed(remark: &str) -> bool {
    static DEPUTED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:(?:substituted|replaced|represented|deputised for) by|substitute[:,]? (?:cllr|councillor|mr|ms|miss|dr))\b|\b(?:substitut\w+|deputi[sz]\w+|deputy|(?:in|as) (?:his|her|their) (?:place|stead|absence)|instead)$",
        )
    });
    DEPUTED.is_match(remark.trim())
}

/// Files a remark under what it says of the person; returns the status that it gives them, if any.
pub(super) fn file(remark: &str, person: &mut Attendee) -> Option<Attendance> {
    let remark = &remark.split_whitespace().collect::<Vec<_>>().join(" ");
    let remark = remark.trim().trim_matches(|c: char| ",;:-–—*.".contains(c) || c.is_whitespace());
    if remark.is_empty() || remark.to_lowercase().starts_with("vacan") {
        return None;
    }
    if let Some(status) = status(remark).filter(|_| !CAME.is_match(remark)) {
        note(person, remark);
        return Some(status);
    }
    if person.initials.is_none() && is_initials_of(remark, &person.name) {
        person.initials = Some(remark.to_owned());
        return None;
    }
    if let Some((first, rest)) = remark.split_once([',', '–', '—', '-', ';', '/', ' '])
        && person.initials.is_none()
        && is_initials_of(first.trim(), &person.name)
    {
        person.initials = Some(first.trim().to_owned());
        return file(rest, person);
    }
    // "Ayle Borough Council (Vice-Chairman)"
    if let Some((whose, post)) = remark.strip_suffix(')').and_then(|remark| remark.rsplit_once(" ("))
        && post.split([' ', '/']).any(|word| lexicon::is_office(&lexicon::key(word)))
        && !whose.split(' ').any(|word| lexicon::is_office(&lexicon::key(word)))
    {
        file_wording(post, person);
        return file(whose, person);
    }
    if moved(remark, person) {
        return None;
    }
    if let Some(found) = STANDS_IN.captures(remark).or_else(|| FOR_MEMBER.captures(remark)) {
        person.substitute_for.get_or_insert_with(|| found["whom"].trim().to_owned());
        return None;
    }
    file_wording(remark, person);
    None
}

/// "no apologies received", "without apologies"
static NO_APOLOGIES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:with )?(?:no|without) (?:formal |any )?apolog(?:y|ies)\b"));

/// The status that a mark beside a name gives: "(apologies)", "absent".
fn status(remark: &str) -> Option<Attendance> {
    let lower = remark.to_lowercase();
    let has = |word: &str| lower.contains(word);
    match () {
        () if STOOD_IN.is_match(remark) => Some(Attendance::Present),
        // "no apologies received" leaves somebody where the paper lists them.
        () if NO_APOLOGIES.is_match(remark) => None,
        () if has("apolog") || has("ymddiheur") => Some(Attendance::Apologies),
        () if ["observer", "an observer", "as observer", "as an observer", "observing"].contains(&lower.as_str()) => {
            Some(Attendance::InAttendance)
        }
        () if lower == "absent" || lower == "not present" || lower == "did not attend" => Some(Attendance::Absent),
        () => None,
    }
}

/// Whether the remark is the person's initials: capitals that begin with the first and hold the last name's letter.
pub(super) fn is_initials_of(remark: &str, name: &str) -> bool {
    let capitals: Vec<char> = remark.chars().filter(|c| *c != '.').collect();
    let Some((&first, rest)) = capitals.split_first() else { return false };
    let mut words = name.split([' ', '-', '.']).filter(|word| !word.is_empty());
    let fits = (2..=4).contains(&capitals.len()) && first.is_uppercase() && rest.iter().any(|c| c.is_uppercase());
    fits && words.next().is_some_and(|word| word.starts_with(first))
        && words.any(|word| rest.iter().any(|&c| word.starts_with(c.to_ascii_uppercase())))
        && !remark.contains(' ')
}

/// Files when the person came and went; whether the remark says so.
fn moved(remark: &str, person: &mut Attendee) -> bool {
    let mut said = false;
    if let Some(range) = RANGE.captures(remark) {
        person.arrived.get_or_insert_with(|| range["came"].to_owned());
        person.left.get_or_insert_with(|| range["went"].to_owned());
        said = true;
    } else {
        if let Some(came) = CAME.captures(remark) {
            person.arrived.get_or_insert_with(|| came["when"].trim().to_owned());
            said = true;
        }
        if let Some(went) = WENT.captures(remark) {
            person.left.get_or_insert_with(|| went["when"].trim().to_owned());
            said = true;
        }
    }
    if said {
        note(person, remark);
    }
    said
}

/// Files a post, what the person represents, or a note.
fn file_wording(remark: &str, person: &mut Attendee) {
    let words = remark.split([' ', '/', ',']).map(lexicon::key);
    let post = words.clone().any(|word| lexicon::is_office(&word)) || remark.to_lowercase().contains("in the chair");
    let slot = if post {
        &mut person.role
    } else if remark.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        &mut person.represents
    } else {
        return note(person, remark);
    };
    match slot {
        Some(_) => note(person, remark),
        None => *slot = Some(remark.to_owned()),
    }
}

fn note(person: &mut Attendee, remark: &str) {
    person.note.get_or_insert_with(|| remark.to_owned());
}
