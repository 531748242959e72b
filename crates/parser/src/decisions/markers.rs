//! Markers of limbs: "1.", "(a)", "iii)", "A.", "2.1", "•", and which of them follow one another.

use std::ops::Range;
use std::sync::LazyLock;

use patterns::{Regex, pattern};

/// What a marker counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    /// 1, 2, 3; also the last part of 2.1, 2.2.
    Number,
    /// a, b, c; aa after z.
    Letter,
    /// i, ii, iii.
    Roman,
    /// A sign that does not count.
    Bullet(char),
}

/// How the marker is closed, which tells "1." from "(1)".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closing {
    Dot,
    Bracket,
    Brackets,
    Open,
}

/// One way of reading a marker: "i" is the first Roman number and the ninth letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) series: Series,
    pub(super) closing: Closing,
    /// Capital letters.
    pub(super) upper: bool,
    /// Place in the series, from 1; 1 for every bullet.
    pub(super) ordinal: u32,
}

impl Step {
    /// Whether both stand in one list.
    pub(super) fn same_list(self, other: Self) -> bool {
        self.series == other.series && self.closing == other.closing && self.upper == other.upper
    }

    /// Whether `self` comes right after `last`. With `loosely`, a slip of case or bracket is forgiven.
    pub(super) fn follows(self, last: Self, loosely: bool) -> bool {
        let in_turn = match self.series {
            Series::Bullet(_) => true,
            _ => self.ordinal == last.ordinal + 1,
        };
        in_turn && if loosely { self.series == last.series } else { self.same_list(last) }
    }

    /// Whether a list begins here.
    pub(super) fn is_first(self) -> bool {
        self.ordinal == 1
    }
}

/// A marker and the ways of reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Where it stands, brackets included.
    pub(super) range: Range<usize>,
    /// Its readings, the likelier first.
    pub(super) steps: Vec<Step>,
}

static TYPED: LazyLock<Regex> = LazyLock::new(|| {
    let counted = r"[(\[](?P<both>[0-9]{1,3}|[A-Za-z]|[ivxIVX]{2,5}|[a-z]{2})[)\]]|(?P<one>[0-9]{1,3}|[A-Za-z]|[ivxIVX]{2,5})\)|(?P<dot>[0-9]{1,3}|[A-Za-z]|[ivx]{2,5})\.\)?|(?P<path>[0-9]{1,3}(?:\.[0-9]{1,2}){1,3})[.)]?";
    let bullet = r"(?P<bullet>[•·●▪◦‣∙○■□➢➤✓*–—\x{f0b7}\x{f0a7}\x{f0d8}-])";
    pattern(&format!(r"^(?:{counted}|{bullet})(?:\s|$)"))
});

impl Marker {
    /// Whether it is a sign that does not count.
    pub(super) fn is_bullet(&self) -> bool {
        self.steps.iter().all(|step| matches!(step.series, Series::Bullet(_)))
    }
}

/// The marker that `text` begins with.
pub(super) fn leading(text: &str) -> Option<Marker> {
    let found = TYPED.captures(text)?;
    let end = found.get(0)?.as_str().trim_end().len();
    let steps = if let Some(bullet) = found.name("bullet") {
        let sign = bullet.as_str().chars().next()?;
        vec![Step { series: Series::Bullet(sign), closing: Closing::Open, upper: false, ordinal: 1 }]
    } else if let Some(both) = found.name("both") {
        readings(both.as_str(), Closing::Brackets)
    } else if let Some(one) = found.name("one") {
        readings(one.as_str(), Closing::Bracket)
    } else if let Some(dot) = found.name("dot") {
        readings(dot.as_str(), Closing::Dot)
    } else {
        let last = found.name("path")?.as_str().rsplit('.').next()?;
        readings(last, Closing::Open)
    };
    (!steps.is_empty()).then_some(Marker { range: 0..end, steps })
}

/// The marker that a reader found to be one: as [`leading`], a bare number or letter too, and any sign is a bullet.
/// "2025-26" is none of these.
pub(super) fn given(marker: &str) -> Option<Marker> {
    leading(marker).or_else(|| {
        let mut steps = readings(marker.trim_matches(['(', ')', '.', ' ', '[', ']']), Closing::Open);
        let sign = marker.chars().next().filter(|_| !marker.contains(char::is_alphanumeric));
        steps.extend(sign.map(|sign| Step {
            series: Series::Bullet(sign),
            closing: Closing::Open,
            upper: false,
            ordinal: 1,
        }));
        (!steps.is_empty()).then_some(Marker { range: 0..marker.len(), steps })
    })
}

fn readings(word: &str, closing: Closing) -> Vec<Step> {
    let upper = word.chars().any(char::is_uppercase);
    let step = |series, ordinal| Step { series, closing, upper, ordinal };
    if let Ok(number) = word.parse() {
        return vec![step(Series::Number, number)];
    }
    let lower = word.to_lowercase();
    let letter = letter_ordinal(&lower).map(|ordinal| step(Series::Letter, ordinal));
    let roman = roman_ordinal(&lower).map(|ordinal| step(Series::Roman, ordinal));
    // "(i)" and "(v)" are Roman far more often than the ninth and the twenty-second letter; "(c)" is not.
    let roman_first = matches!(lower.as_str(), "i" | "v" | "x") || lower.len() > 1;
    let (first, second) = if roman_first { (roman, letter) } else { (letter, roman) };
    first.into_iter().chain(second).collect()
}

fn letter_ordinal(word: &str) -> Option<u32> {
    let first = word.bytes().next().filter(u8::is_ascii_lowercase)?;
    let place = u32::from(first - b'a') + 1;
    match word.len() {
        1 => Some(place),
        2 if word.bytes().all(|byte| byte == first) => Some(place + 26),
        _ => None,
    }
}

/// The value of a Roman number up to 39, in its one right spelling.
fn roman_ordinal(word: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = word.len() - word.trim_start_matches('x').len();
    // "ix" begins with no x; "xx" and "xxix" do.
    let unit = UNITS.iter().position(|unit| *unit == &word[tens..])?;
    let value = u32::try_from(tens * 10 + unit).ok()?;
    (value > 0 && tens < 4).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordinals(text: &str) -> Vec<(Series, u32)> {
        leading(text).map_or(Vec::new(), |marker| marker.steps.iter().map(|step| (step.series, step.ordinal)).collect())
    }

    #[test]
    fn numbers_letters_and_roman_numbers_are_told_apart() {
        assert_eq!(ordinals("1. That"), [(Series::Number, 1)]);
        assert_eq!(ordinals("(b) the"), [(Series::Letter, 2)]);
        assert_eq!(ordinals("(i) the"), [(Series::Roman, 1), (Series::Letter, 9)]);
        assert_eq!(ordinals("xiv) the"), [(Series::Roman, 14)]);
        assert_eq!(ordinals("2.3 That"), [(Series::Number, 3)]);
        assert_eq!(ordinals("(aa) the"), [(Series::Letter, 27)]);
    }

    #[test]
    fn words_and_sums_are_no_markers() {
        for text in ["That the report", "1,250 pounds", "£5 be paid", "mix. ", "(the report)", "5 be paid"] {
            assert_eq!(leading(text), None, "{text}");
        }
    }

    #[test]
    fn a_slip_of_case_is_forgiven_only_loosely() {
        let upper = leading("A) Note").expect("a marker").steps[0];
        let lower = leading("b) Note").expect("a marker").steps[0];
        assert!(!lower.follows(upper, false));
        assert!(lower.follows(upper, true));
    }

    #[test]
    fn any_sign_that_a_reader_calls_a_marker_is_a_bullet() {
        assert_eq!(given("➔").map(|marker| marker.steps[0].series), Some(Series::Bullet('➔')));
        assert_eq!(given("a").map(|marker| marker.steps[0].series), Some(Series::Letter));
        assert_eq!(given("2025-26"), None);
    }
}
