//! References to minutes by their number: "Minute 34/20", "(Min. No. 12 refers)".

use std::sync::LazyLock;

use model::{ReferenceKind, Span};
use patterns::{Regex, pattern};

use super::Found;

static MINUTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?-u:\b)min(?:ute)?s?\.?(?: ?(?:item|no|nos|number|numbers|ref|reference)(?-u:\b)\.?)*(?: ?[:#])? ?",
        r"(?<number>(?-i:(?:[A-Z]{1,4}/?)?[0-9]+[A-Z]?(?:[./-][0-9A-Z]+)*)(?:\([a-z0-9]+\))?)",
    ))
});

/// The minutes that a text refers to, each by its number.
pub(super) fn find(text: &str) -> Vec<Found> {
    let numbers = MINUTE.captures_iter(text).filter_map(|found| {
        let (whole, number) = (found.get(0)?, found.name("number")?);
        is_number(text, whole.start(), number.end()).then(|| Found {
            kind: ReferenceKind::Minute,
            span: Span::new(whole.start(), number.end()),
            value: number.as_str().to_owned(),
        })
    });
    numbers.collect()
}

/// Whether it is no length of time ("5 minutes 30 seconds") and no date ("Minutes 16th May").
fn is_number(text: &str, start: usize, end: usize) -> bool {
    const UNITS: &[&str] = &[
        "second", "minute", "hour", "st", "nd", "rd", "th", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
        "sep", "oct", "nov", "dec", "pm", "am",
    ];
    let before = text[..start].trim_end();
    let counted = before.ends_with(|sign: char| sign.is_ascii_digit()) && !text[..start].ends_with('\n');
    let after = text[end..].trim_start_matches(' ');
    let word: String =
        after.chars().take_while(char::is_ascii_alphabetic).take(6).collect::<String>().to_ascii_lowercase();
    let unit = UNITS.iter().any(|unit| word == *unit || unit.len() > 2 && word.starts_with(unit));
    let goes_on = text[end..].starts_with(|sign: char| sign.is_alphanumeric());
    // "Minutes 1. The Chairman opened" is a heading and the number of a point.
    let heading = text[start..end].starts_with("Minutes ") && text[end..].starts_with(". ");
    !counted && !unit && !goes_on && !heading
}

#[cfg(test)]
mod tests {
    use super::find;

    fn values(text: &str) -> Vec<String> {
        find(text).into_iter().map(|found| found.value).collect()
    }

    #[test]
    fn minutes_are_named_by_their_numbers() {
        let seen = [
            ("see Minute 34/20 above", "34/20"),
            ("(Minute No. 12 refers)", "12"),
            ("Min. 16/05/1", "16/05/1"),
            ("Minute ref: C/160/2017", "C/160/2017"),
            ("Minute 42(a)", "42(a)"),
            ("minute number 7.3.", "7.3"),
            ("Mins 2015.14", "2015.14"),
        ];
        for (text, number) in seen {
            assert_eq!(values(text), [number], "{text}");
        }
    }

    #[test]
    fn lengths_of_time_and_dates_are_no_numbers() {
        for text in [
            "5 minutes 30 seconds",
            "Minutes 16th May",
            "Minutes 4 March 2016",
            "ten minutes",
            "Administer 4",
            "minutes of 3",
            "minutes/2012",
            "Minutes 1. The Chair",
        ] {
            assert_eq!(values(text), [""; 0], "{text}");
        }
    }
}
