//! Persons named by their initials, as notes at the margin name those who are to act.

/// Persons by their initials: "RB", "GD/MC", "JS & RB", "ALL".
pub(crate) fn is_initials(wording: &str) -> bool {
    let mut persons = wording.split(|c: char| !c.is_alphabetic()).filter(|person| !person.is_empty()).peekable();
    let initials = |person: &str| {
        let capitals = person.chars().filter(|c| c.is_uppercase()).count();
        (2..=4).contains(&person.len()) && capitals >= 2 && person.starts_with(char::is_uppercase)
    };
    let joined = wording.chars().all(|c| c.is_alphabetic() || " /,&+".contains(c));
    persons.peek().is_some() && joined && persons.all(|person| initials(person) || person.eq_ignore_ascii_case("all"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_known_from_names_and_words() {
        for initials in ["RB", "GD/MC", "CC & MCa", "ALL", "JS, RB"] {
            assert!(is_initials(initials), "{initials}");
        }
        for other in ["Rob", "carried.", "A", "2016", "SBC rules"] {
            assert!(!is_initials(other), "{other}");
        }
    }
}
