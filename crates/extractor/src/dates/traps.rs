//! What looks like a date and is none: numbers of minutes and laws, sums, roads, names, verbs, addresses of the web.

mod laws;
mod months;
mod years;

use model::Span;

use super::known::Known;
use super::surroundings::{Surroundings, is_capitalised, is_one_of, last_word};
use super::wordlist::{DATED, NUMBERED, ROADS};

/// Judges places of one text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Traps<'a> {
    pub(super) around: Surroundings<'a>,
    pub(super) known: &'a Known<'a>,
}

impl Traps<'_> {
    /// Whether the range is part of the number of something or a sum.
    pub(super) fn is_reference(self, start: usize, end: usize) -> bool {
        let before = self.around.before(start);
        is_held_by_sign(before) || is_numbered(before) || self.known.is_number(Span::new(start, end))
    }

    /// Whether the words before a place say that a number there is that of a minute or an item: "Minute 31 – July 2017".
    pub(super) fn numbers_minute(self, start: usize) -> bool {
        is_one_of(self.around.word_before(start), &["minute", "item", "action", "no", "question", "recommendation"])
    }

    /// Whether the range lies in the address of a page, a person's mail or a file.
    pub(super) fn is_inside_address(self, start: usize, end: usize) -> bool {
        const SIGNS: [&str; 9] = ["://", "www.", "@", "_", "\\", "%20", ".gov.", ".org", ".co.uk"];
        const FILES: [&str; 14] =
            ["aspx", "com", "csv", "doc", "docx", "htm", "html", "jpg", "pdf", "png", "ppt", "uk", "xls", "xlsx"];
        let chunk = self.around.chunk(start, end);
        if chunk.len() == end - start {
            return false;
        }
        let file = chunk.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
        SIGNS.iter().any(|sign| chunk.contains(sign)) || is_one_of(extension, &FILES)
    }

    /// Whether a number goes on behind its end: "2016/0345", "10.30", "2016a".
    pub(super) fn goes_on(self, end: usize) -> bool {
        let mut signs = self.around.after(end).chars();
        match signs.next() {
            Some('%' | '_' | '@' | '\\') => true,
            Some('/' | '-') => signs.next().is_some_and(char::is_alphanumeric),
            Some('.' | ':' | ',') => signs.next().is_some_and(|sign| sign.is_ascii_digit()),
            Some(sign) => sign.is_alphanumeric(),
            None => false,
        }
    }

    /// Whether a word after a month makes it the name of a road or house.
    pub(super) fn is_road(word: &str) -> bool {
        is_capitalised(word) && ROADS.has(word)
    }

    /// Whether the words before a place let a date in figures follow: "on", "dated", a weekday.
    pub(super) fn leads_to_date(self, start: usize) -> bool {
        let before = self.around.before(start).trim_end_matches(['(', ':', ' ', ',']);
        let word = last_word(before);
        DATED.has(word) || word.to_ascii_lowercase().ends_with("day")
    }

    /// Whether the words before a place let a day and month in figures follow.
    pub(super) fn leads_to_day(self, start: usize) -> bool {
        let words =
            ["on", "dated", "between", "from", "until", "till", "before", "after", "since", "commencing", "back"];
        is_one_of(self.around.word_before(start), &words)
    }
}

/// Whether the sign before a number makes it part of something longer, or a sum.
fn is_held_by_sign(before: &str) -> bool {
    let mut signs = before.chars().rev();
    let Some(sign) = signs.next() else { return false };
    let earlier = signs.next();
    match sign {
        '.' | ',' | ':' => earlier.is_some_and(|sign| sign.is_ascii_digit()),
        '/' => earlier.is_some_and(|sign| !sign.is_whitespace()),
        '-' => earlier.is_some_and(char::is_alphanumeric) && !ends_in_part(before),
        '£' | '$' | '€' | '#' | '_' | '@' | '=' | '&' | '+' | '\\' => true,
        ' ' => matches!(earlier, Some('£' | '$' | '€' | '#')),
        _ => sign.is_alphanumeric(),
    }
}

/// "mid-", "pre-" before a year.
fn ends_in_part(before: &str) -> bool {
    let word = last_word(before.trim_end_matches('-'));
    is_one_of(word, &["mid", "pre", "post", "early", "late", "end"])
}

/// Whether the words before a number say that it numbers something: "Minute No. 2014".
fn is_numbered(before: &str) -> bool {
    NUMBERED.has(last_word(before.trim_end_matches([' ', '.', ':', '#', '('])))
}

#[cfg(test)]
mod tests {
    use super::{is_held_by_sign, is_numbered};

    #[test]
    fn signs_hold_numbers() {
        for held in ["£", "€ ", "10.", "10,", "DM/", "DM-", "#", "No_"] {
            assert!(is_held_by_sign(held), "{held}");
        }
        for free in ["", "in ", "(", "mid-", "accounts: ", "Agreed. ", "yes/ "] {
            assert!(!is_held_by_sign(free), "{free}");
        }
    }

    #[test]
    fn words_number_things() {
        assert!(is_numbered("Minute No. "));
        assert!(is_numbered("(see paragraph "));
        assert!(!is_numbered("the budget for "));
    }
}
