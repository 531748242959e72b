//! Days and years spelled out: "twenty-first", "two thousand and eighteen", "nineteen seventy-eight".

use model::number_in_words;

use super::lexicon::{self, Word};

/// What a run of words spells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelled {
    /// A day of the month.
    Day(i8),
    /// A year.
    Year(u32),
}

/// What the words from `start` on spell, and where they end. The first is one of "two", "nineteen", "twenty", "thirty".
pub(super) fn spelled(bytes: &[u8], start: usize) -> Option<(Spelled, usize)> {
    let (first, end) = word(bytes, start)?;
    match first.as_str() {
        "two" => thousand(bytes, end),
        "nineteen" => century(bytes, 1900, end),
        "twenty" => day(bytes, 20, end).or_else(|| century(bytes, 2000, end)),
        "thirty" => day(bytes, 30, end),
        _ => None,
    }
}

/// "thousand and eighteen" after "two".
fn thousand(bytes: &[u8], at: usize) -> Option<(Spelled, usize)> {
    let (_, end) = next_word(bytes, at).filter(|(word, _)| word == "thousand")?;
    let and = next_word(bytes, end).filter(|(word, _)| word == "and").map_or(end, |(_, end)| end);
    let (rest, end) = below_hundred(bytes, and).unwrap_or((0, end));
    Some((Spelled::Year(2000 + rest), end))
}

/// "seventy-eight" or "zero one" after "nineteen".
fn century(bytes: &[u8], hundreds: u32, at: usize) -> Option<(Spelled, usize)> {
    let nought = next_word(bytes, at).filter(|(word, _)| matches!(word.as_str(), "zero" | "oh" | "nought"));
    let (rest, end) = below_hundred(bytes, nought.as_ref().map_or(at, |(_, end)| *end))?;
    (nought.is_some() || rest >= 10).then_some((Spelled::Year(hundreds + rest), end))
}

/// "first" or "one" after "twenty".
fn day(bytes: &[u8], tens: i8, at: usize) -> Option<(Spelled, usize)> {
    let (unit, end) = next_word(bytes, at)?;
    let ordinal = match lexicon::word(unit.as_bytes()) {
        Some(Word::Ordinal(day @ 1..=9)) => day,
        _ => number_in_words(&unit).filter(|value| (1..=9).contains(value))? as i8,
    };
    (tens + ordinal <= 31).then_some((Spelled::Day(tens + ordinal), end))
}

fn below_hundred(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let (first, end) = next_word(bytes, at)?;
    let number = number_in_words(&first)?;
    let behind = next_word(bytes, end).filter(|_| number >= 20);
    let unit = behind.and_then(|(word, end)| Some((number_in_words(&word).filter(|unit| *unit < 10)?, end)));
    Some(unit.map_or((number, end), |(unit, end)| (number + unit, end)))
}

/// The word behind one space or hyphen.
fn next_word(bytes: &[u8], at: usize) -> Option<(String, usize)> {
    matches!(bytes.get(at), Some(b' ' | b'-')).then(|| word(bytes, at + 1))?
}

/// The word that begins at a place, in lower case; nothing is spelled with more than nine letters.
fn word(bytes: &[u8], start: usize) -> Option<(String, usize)> {
    let length = bytes.get(start..)?.iter().take(12).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let letters = &bytes[start..start + length];
    (1..=9)
        .contains(&length)
        .then(|| (letters.iter().map(|byte| byte.to_ascii_lowercase() as char).collect(), start + length))
}

#[cfg(test)]
mod tests {
    use super::{Spelled, spelled};

    #[test]
    fn years_and_days_are_spelled() {
        let cases = [
            ("two thousand and eighteen", Some(Spelled::Year(2018))),
            ("Two Thousand", Some(Spelled::Year(2000))),
            ("two thousand twenty-one", Some(Spelled::Year(2021))),
            ("nineteen seventy eight", Some(Spelled::Year(1978))),
            ("nineteen zero one", Some(Spelled::Year(1901))),
            ("twenty eighteen", Some(Spelled::Year(2018))),
            ("twenty-first", Some(Spelled::Day(21))),
            ("twenty two", Some(Spelled::Day(22))),
            ("thirty-second", None),
            ("two people", None),
            ("nineteen one", None),
            ("two", None),
        ];
        for (words, meaning) in cases {
            assert_eq!(spelled(words.as_bytes(), 0).map(|(meaning, _)| meaning), meaning, "{words}");
        }
    }
}
