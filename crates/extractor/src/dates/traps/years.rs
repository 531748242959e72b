//! Numbers of four figures that are no years, and pairs of two figures that are.

use super::super::surroundings::{first_word, is_one_of, last_word};
use super::super::wordlist::{CLOCK, COUNTED, QUANTITIES, YEARLY};
use super::Traps;

impl Traps<'_> {
    /// Whether a number that stands alone is a year.
    pub(in super::super) fn is_bare_year(self, start: usize, end: usize, year: i16) -> bool {
        let (before, after) = (self.around.before(start), self.around.after(end));
        let (lead, follower) = (last_word(before), first_word(after));
        is_placed(lead, year)
            && !self.goes_on(end)
            && !QUANTITIES.has(lead)
            && !COUNTED.has(follower)
            && !self.is_law(start, end)
            && !is_time_of_day(before, year)
            && !is_among_figures(before, after)
            && (!is_numbering(before, after) || self.continues_sentence(start))
    }

    /// Whether the line before ends where no sentence can: "applications in", and on the next line "2015. All".
    fn continues_sentence(self, start: usize) -> bool {
        let earlier = self.around.before_line(start);
        is_one_of(
            last_word(earlier),
            &["in", "of", "to", "by", "since", "for", "from", "until", "during", "and", "the", "year"],
        )
    }

    /// Whether the words around "24/25" say that it is a year; `slash` where that is how it is printed.
    pub(in super::super) fn speaks_of_year(self, start: usize, end: usize, slash: bool) -> bool {
        let (before, after) = (self.around.before(start), self.around.after(end));
        let words = |line: &'_ str| line.split(|sign: char| !sign.is_alphanumeric()).any(|word| YEARLY.has(word));
        let sentence = before.rsplit(['.', ';']).next().unwrap_or("");
        let near = sentence.split_whitespace().rev().take(6).any(words)
            || after.split(['.', ';', ',']).next().unwrap_or("").split_whitespace().take(4).any(words);
        let follower = first_word(after);
        let age = is_one_of(follower, &["year", "years", "yr", "yrs"]) && after.contains("old");
        let led = slash && is_one_of(last_word(before), &["for", "in", "during"]) && !COUNTED.has(follower);
        !age && (near || led)
    }
}

/// Whether a number can be a year after this word; round ones and those of old need a word that says so.
fn is_placed(lead: &str, year: i16) -> bool {
    const WORDS: &[&str] =
        &["in", "since", "by", "year", "until", "from", "after", "before", "during", "early", "late", "millennium"];
    let modern = (1800..=2100).contains(&year) && year % 100 != 0;
    modern || is_one_of(lead, WORDS)
}

/// "at 1930" is a time, and "closed at 2004", and "from 1530", as minutes tell little of the sixteenth century.
fn is_time_of_day(before: &str, year: i16) -> bool {
    const VERBS: [&str; 11] = [
        "adjourned",
        "began",
        "closed",
        "commenced",
        "concluded",
        "ended",
        "finished",
        "opened",
        "reconvened",
        "resumed",
        "started",
    ];
    let before = before.trim_end_matches([' ', ':']);
    let lead = last_word(before);
    let told = lead == "at" && is_one_of(last_word(&before[..before.len() - lead.len()]), &VERBS);
    let clock = !(2000..=2035).contains(&year) || year % 5 == 0 || told;
    let until = year < 1700 && year % 5 == 0 && is_one_of(lead, &["after", "before", "by", "from", "until"]);
    year % 100 < 60 && (clock && CLOCK.has(lead) || until)
}

/// Whether other figures stand beside a number, so that it is part of a telephone number or a sum.
fn is_among_figures(before: &str, after: &str) -> bool {
    let figures = |group: &str| !group.is_empty() && group.chars().all(|sign| sign.is_ascii_digit());
    let year = |group: &str| group.len() == 4 && matches!(&group[..2], "18" | "19" | "20");
    let left = before.strip_suffix(' ').and_then(|line| line.rsplit(' ').next()).unwrap_or("");
    let right = after.strip_prefix(' ').and_then(|line| line.split(' ').next()).unwrap_or("");
    figures(left) && !year(left) || figures(right) && right.len() > 2 && !year(right)
}

/// Whether a number numbers the line that it begins: "2014. Apologies".
fn is_numbering(before: &str, after: &str) -> bool {
    let mut signs = after.chars();
    let closed = matches!(signs.next(), Some('.' | ')' | ':')) && signs.next().is_some_and(char::is_whitespace);
    before.trim().is_empty() && closed
}

#[cfg(test)]
mod tests {
    use super::{is_among_figures, is_numbering, is_placed, is_time_of_day};

    #[test]
    fn telephone_numbers_are_figures_side_by_side() {
        assert!(is_among_figures("call 01632 ", " 55"));
        assert!(is_among_figures("call ", " 960123"));
        assert!(!is_among_figures("2013 ", " 2015"));
        assert!(!is_among_figures("on 12 May, ", " "));
    }

    #[test]
    fn numbers_number_lines() {
        assert!(is_numbering("", ". Apologies"));
        assert!(!is_numbering("", " was a good year"));
        assert!(!is_numbering("in ", ". Then"));
    }

    #[test]
    fn round_numbers_need_a_word() {
        assert!(is_placed("in", 2000));
        assert!(!is_placed("deliver", 2000));
        assert!(is_placed("Plan", 2014));
        assert!(is_placed("since", 1654));
        assert!(!is_placed("the", 1654));
    }

    #[test]
    fn times_of_day_follow_their_word() {
        assert!(is_time_of_day("commenced at ", 1930));
        assert!(is_time_of_day("The meeting commenced at: ", 1832));
        assert!(is_time_of_day("The meeting closed at ", 2047));
        assert!(is_time_of_day("The meeting closed at ", 2004));
        assert!(is_time_of_day("carols from ", 1530));
        assert!(!is_time_of_day("the church dates from ", 1532));
        assert!(!is_time_of_day("from ", 1990));
        assert!(!is_time_of_day("look at ", 2014));
        assert!(!is_time_of_day("in ", 2015));
    }
}
