//! Numbers in words.

/// Units and teens by their value.
const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// Tens by their value, from twenty.
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number below a hundred that words in small letters say: "fourteen", "twenty-eight", "twenty eight".
///
/// ```
/// assert_eq!(model::number_in_words("twenty-eight"), Some(28));
/// assert_eq!(model::number_in_words("eight-twenty"), None);
/// ```
#[must_use]
pub fn number_in_words(words: &str) -> Option<u32> {
    let value =
        |names: &[&str], word: &str| names.iter().zip(0..).find_map(|(name, value)| (*name == word).then_some(value));
    if let Some(unit) = value(&UNITS, words) {
        return Some(unit);
    }
    let (tens, unit) = words.split_once([' ', '-']).unwrap_or((words, "zero"));
    let tens: u32 = value(&TENS, tens)?;
    value(&UNITS[..10], unit).map(|unit: u32| 10 * (tens + 2) + unit)
}

#[cfg(test)]
mod tests {
    use super::number_in_words;

    #[test]
    fn numbers_below_a_hundred_are_read() {
        let cases = [("zero", 0), ("nineteen", 19), ("twenty", 20), ("forty two", 42), ("ninety-nine", 99)];
        assert!(cases.iter().all(|(words, number)| number_in_words(words) == Some(*number)));
        assert!(["", "twenty eleven", "nineteen one", "hundred"].iter().all(|words| number_in_words(words).is_none()));
    }
}
