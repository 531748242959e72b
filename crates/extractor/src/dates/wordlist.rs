//! Lists of words that an officer could correct: text files, one word a line, sorted.

use patterns::Words;

/// A list of lower-case words.
pub(super) struct Wordlist(Words<256>);

impl Wordlist {
    /// Whether a word is in the list, in any case.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.has(word) || word.contains(char::is_uppercase) && self.0.has(&word.to_lowercase())
    }
}

macro_rules! wordlists {
    ($($(#[$what:meta])* $name:ident = $file:literal;)*) => {
        $(
            $(#[$what])*
            pub(super) static $name: Wordlist =
                Wordlist(Words::new().lines(include_str!(concat!("words/", $file, ".txt")), 1));
        )*

        #[cfg(test)]
        const FILES: &[(&str, &str)] = &[$(($file, include_str!(concat!("words/", $file, ".txt")))),*];
    };
}

wordlists! {
    /// Words before a number that say what it numbers: "cheque 2014".
    NUMBERED = "numbered";
    /// Words of quantity before a number: "approximately 2000".
    QUANTITIES = "quantities";
    /// Things that are counted in hundreds and thousands: "2000 leaflets".
    COUNTED = "counted";
    /// Kinds of law, whose names end in a year: "Children Act 1989".
    LAWS = "laws";
    /// Endings of the names of roads and houses: "May Street".
    ROADS = "roads";
    /// Words before a person's name: "Mrs June Poole".
    HONORIFICS = "honorifics";
    /// Words before a month or season that make it one: "in May".
    LEADS = "leads";
    /// Nouns after a month that make it one: "the May meeting".
    EVENTS = "events";
    /// Verbs after a person's name: "June Poole reported".
    SPEECH = "speech";
    /// Nouns that a season merely colours: "winter maintenance".
    SEASONAL = "seasonal";
    /// Words near "24/25" that make it a year.
    YEARLY = "yearly";
    /// Words before a date in figures: "on 4.2.11".
    DATED = "dated";
    /// Words before a time of day: "commenced at 1930".
    CLOCK = "clock";
    /// Words that look back.
    PAST = "past";
    /// Words that look ahead.
    FUTURE = "future";
    /// Verbs that aim at something when "to" follows: "agreed to".
    AIMS = "aims";
}

#[cfg(test)]
mod tests {
    use super::{COUNTED, FILES};

    #[test]
    fn lists_are_sorted_unique_and_in_lower_case() {
        for (file, words) in FILES {
            assert!(words.lines().is_sorted_by(|a, b| a < b), "{file}");
            assert_eq!(*words, words.to_lowercase(), "{file}");
        }
    }

    #[test]
    fn a_word_is_found_in_any_case() {
        assert!(COUNTED.has("Leaflets"));
        assert!(!COUNTED.has("leaf"));
        assert!(!COUNTED.has(""));
    }
}
