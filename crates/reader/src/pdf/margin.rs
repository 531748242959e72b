//! Notes at the right margin: an action column without rules, initials at the end of a line.

use super::column::Column;
use super::lines::Line;

/// Words that a note may have on one line.
const WORDS: usize = 5;

/// Takes the notes out of the lines of a page.
pub(super) fn take(lines: &mut Vec<Line>, column: Column, text: &str) -> Vec<Line> {
    let mut notes = Vec::new();
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines.drain(..) {
        match note_at(&line, column, text) {
            Some(at) => {
                let mut words = line.words;
                notes.extend(Line::new(words.split_off(at), line.page));
                kept.extend(Line::new(words, line.page));
            }
            None => kept.push(line),
        }
    }
    *lines = kept;
    notes
}

/// The index of the word with which a note begins: beyond the text's edge, or initials at it behind a gap.
fn note_at(line: &Line, column: Column, text: &str) -> Option<usize> {
    let first = line.words.len().saturating_sub(WORDS);
    let beyond = (first..line.words.len()).find(|&index| {
        let start = line.words[index].x0;
        start > column.x1 - 0.2 * line.size && (index == 0 || line.gap(index) > 0.3 * line.size)
    });
    beyond.or_else(|| {
        let at = (first.max(1)..line.words.len()).rfind(|&index| line.gap(index) > 2.0 * line.size);
        let at =
            at.or_else(|| (line.words.len() <= 2 && line.x0 > column.x0 + 0.6 * (column.x1 - column.x0)).then_some(0))?;
        let many = (1..at).any(|index| line.gap(index) > 2.0 * line.size && index > 1);
        let wording = line.words[at..].iter().map(|word| word.text(text)).collect::<Vec<_>>().join(" ");
        let at_edge = line.x1 > column.x1 - 3.0 * line.size;
        (!many && at_edge && (is_initials(&wording) || is_head(&wording))).then_some(at)
    })
}

/// Persons by their initials: "RB", "GD/MC", "JS & RB", "ALL".
pub(super) fn is_initials(wording: &str) -> bool {
    let mut persons = wording.split(|c: char| !c.is_alphabetic()).filter(|person| !person.is_empty()).peekable();
    let initials = |person: &str| {
        let capitals = person.chars().filter(|c| c.is_uppercase()).count();
        (2..=4).contains(&person.len()) && capitals >= 2 && person.starts_with(char::is_uppercase)
    };
    let joined = wording.chars().all(|c| c.is_alphabetic() || " /,&+".contains(c));
    persons.peek().is_some() && joined && persons.all(|person| initials(person) || person.eq_ignore_ascii_case("all"))
}

/// The head of an action column.
fn is_head(wording: &str) -> bool {
    let wording = wording.trim_end_matches(':').to_ascii_lowercase();
    matches!(wording.as_str(), "action" | "actions" | "action by" | "by whom")
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
