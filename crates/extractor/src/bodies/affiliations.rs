//! Whom those who attended came from: "Jo Reed (RNLI)", "Dot Vane – Reston Quay Users".

use model::Minutes;

use super::heads::{Strength, head_of};
use super::lexicon::national;

/// What the attendees of a meeting of organisations represent, part by part: "RNLI/Ayle Town Council" is two. Nothing
/// where they represent wards and parties.
pub(super) fn of(minutes: &Minutes) -> Vec<&str> {
    const FEWEST: usize = 3;
    let represented = minutes.attendance.iter().filter_map(|attendee| attendee.represents.as_deref());
    let parts: Vec<&str> = represented.flat_map(|whose| whose.split('/')).map(str::trim).collect();
    let organisations = parts.iter().filter(|part| is_organisation(part)).count();
    let are_organisations = organisations >= FEWEST && organisations * FEWEST >= parts.len();
    parts.into_iter().filter(|part| are_organisations && !are_several(part)).collect()
}

/// Whether a name is of no one organisation: "Local Authorities".
pub(super) fn are_several(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let singular = last.strip_suffix("ies").map(|stem| format!("{stem}y"));
    head_of(&last).is_some_and(|(_, plural)| plural) || singular.is_some_and(|one| head_of(&one).is_some())
}

/// Whether a telling noun, or everybody, tells that a name is that of an organisation.
fn is_organisation(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let headed = head_of(&last).is_some_and(|(head, _)| matches!(head.strength, Strength::Firm | Strength::Suffix));
    name.contains(' ') && headed || national(name).any(|known| known.begins(name).is_some())
}

#[cfg(test)]
mod tests {
    use model::Attendee;

    use super::*;

    fn represented(whose: &[&str]) -> Minutes {
        let attendee = |whose: &&str| Attendee {
            name: "Jo Reed".to_owned(),
            represents: Some((*whose).to_owned()),
            ..Attendee::default()
        };
        Minutes { attendance: whose.iter().map(attendee).collect(), ..Minutes::default() }
    }

    #[test]
    fn a_list_of_organisations_tells_the_others_of_it() {
        let minutes = represented(&[
            "RNLI/AXV",
            "Ayle Town Council",
            "Reston Sailing Club",
            "Reston Quay Users",
            "Local Authorities",
        ]);
        assert_eq!(of(&minutes), ["RNLI", "AXV", "Ayle Town Council", "Reston Sailing Club", "Reston Quay Users"]);
    }

    #[test]
    fn a_list_of_wards_tells_nothing() {
        assert!(of(&represented(&["Reston East", "Ayle Harbour", "Ayle Town Council"])).is_empty());
    }
}
