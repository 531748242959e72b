//! Automatic numbers: the list levels that Word, RTF and ODT keep, the counters, and the label that each paragraph shows.

use std::collections::{HashMap, HashSet};

use super::paragraph::{Paragraph, Place};
use super::properties::{Indent, ParagraphProperties};

/// Levels that a list has at most.
pub(super) const LEVELS: usize = 9;

/// How a counter is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Numeral {
    #[default]
    Decimal,
    /// "01", "02".
    PaddedDecimal,
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
    /// "1st", "2nd".
    Ordinal,
    /// "One", "Two".
    CardinalWord,
    /// "First", "Second".
    OrdinalWord,
    /// A picture or glyph instead of a number.
    Bullet,
    /// Nothing at all.
    None,
}

/// One piece of a level's label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Literal(String),
    /// The counter of a level, from 0.
    Counter(usize),
}

/// How one level of a list numbers its paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub(super) start: u32,
    pub(super) numeral: Numeral,
    pub(super) pattern: Vec<Piece>,
    /// Counters of other levels are written in Arabic digits (`isLgl`).
    pub(super) legal: bool,
    /// Starts again after a paragraph of a level below this one; `None`: after any higher level; `Some(0)`: never.
    pub(super) restart: Option<usize>,
    /// The text follows the label without a space.
    pub(super) joined: bool,
    /// Where the lines of its paragraphs begin.
    pub(super) indent: Indent,
    /// The paragraph style that is numbered at this level.
    pub(super) style: Option<String>,
}

/// What a paragraph shows before its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) text: String,
    /// The text follows without a space.
    pub(super) joined: bool,
    pub(super) bullet: bool,
}

impl Label {
    /// The one bullet that stands for every glyph a list may use.
    pub(super) fn bullet() -> Self {
        Self { text: "•".to_owned(), joined: false, bullet: true }
    }
}

/// Reads a pattern such as `%1.%2.` (levels from 1).
pub(super) fn percent_pattern(pattern: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut rest = pattern.chars().peekable();
    while let Some(char) = rest.next() {
        match rest.peek().and_then(|next| next.to_digit(10)) {
            Some(level @ 1..=9) if char == '%' => {
                rest.next();
                flush(&mut literal, &mut pieces);
                pieces.push(Piece::Counter(level as usize - 1));
            }
            _ => literal.push(char),
        }
    }
    flush(&mut literal, &mut pieces);
    pieces
}

fn flush(literal: &mut String, pieces: &mut Vec<Piece>) {
    if !literal.is_empty() {
        pieces.push(Piece::Literal(std::mem::take(literal)));
    }
}

/// A use of a list: several may count together and yet begin anew or show other levels.
#[derive(Debug, Default)]
pub(super) struct Instance {
    /// The list that it counts with.
    pub(super) list: u32,
    pub(super) levels: Vec<Level>,
    /// Levels that begin anew where the instance is first used.
    pub(super) restarts: Vec<usize>,
}

/// The list instances of a paper by their number, and how far each list has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    instances: HashMap<u32, Instance>,
    counters: Counters,
    begun: HashSet<u32>,
}

impl Lists {
    /// Lists that have not counted yet.
    pub(super) fn new(instances: HashMap<u32, Instance>) -> Self {
        Self { instances, ..Self::default() }
    }

    /// Gives a paragraph its place on the page, its place in a list and the label that it shows there. `style` is the
    /// name of its style, which a list may number.
    pub(super) fn settle(
        &mut self,
        paragraph: &mut Paragraph,
        own: ParagraphProperties,
        styled: &ParagraphProperties,
        style: Option<&str>,
    ) {
        let instance = own.list.or(styled.list).filter(|&list| list != 0);
        let linked = || self.level_of_style(instance?, style?);
        let level = own.level.or_else(linked).or(styled.level).unwrap_or(0);
        let listed = instance.map(|list| self.indent(list, level)).unwrap_or_default();
        let indent = match own.list {
            Some(_) => own.indent.or(listed).or(styled.indent),
            None => own.indent.or(styled.indent).or(listed),
        };
        ParagraphProperties { indent, ..own.or(styled) }.dress(paragraph);
        if let Some(instance) = instance {
            self.number(paragraph, instance, level);
        }
    }

    /// Counts a paragraph of a list instance.
    fn number(&mut self, paragraph: &mut Paragraph, instance: u32, level: u8) {
        let Some(found) = self.instances.get(&instance) else { return };
        if self.begun.insert(instance) {
            for &level in &found.restarts {
                self.counters.restart(found.list, level);
            }
        }
        paragraph.label = self.counters.next(found.list, level.into(), &found.levels);
        paragraph.place = Some(Place { list: found.list, level });
    }

    /// The level of a list that a paragraph style is numbered at.
    fn level_of_style(&self, instance: u32, style: &str) -> Option<u8> {
        let levels = &self.instances.get(&instance)?.levels;
        levels.iter().position(|level| level.style.as_deref() == Some(style)).map(|level| level as u8)
    }

    /// Where the lines of a level begin.
    fn indent(&self, instance: u32, level: u8) -> Indent {
        let level = self.instances.get(&instance).and_then(|instance| instance.levels.get(usize::from(level)));
        level.map(|level| level.indent).unwrap_or_default()
    }
}

/// The counters of every list of a paper.
#[derive(Debug, Default)]
pub(super) struct Counters {
    lists: HashMap<u32, [Option<u32>; LEVELS]>,
}

impl Counters {
    /// Sets a level of a list back, so that its next paragraph shows the level's start.
    pub(super) fn restart(&mut self, list: u32, level: usize) {
        if let Some(counter) = self.lists.entry(list).or_default().get_mut(level) {
            *counter = None;
        }
    }

    /// Sets how far a level of a list has counted.
    pub(super) fn set(&mut self, list: u32, level: usize, count: u32) {
        if let Some(counter) = self.lists.entry(list).or_default().get_mut(level) {
            *counter = Some(count);
        }
    }

    /// Counts one paragraph at `level` of `list` and gives its label; none where the level shows nothing.
    pub(super) fn next(&mut self, list: u32, level: usize, levels: &[Level]) -> Option<Label> {
        let shape = levels.get(level)?;
        let counters = self.lists.entry(list).or_default();
        for (deeper, counter) in counters.iter_mut().enumerate().skip(level + 1) {
            let restart = levels.get(deeper).and_then(|level| level.restart);
            if restart.is_none_or(|after| level < after) {
                *counter = None;
            }
        }
        for (higher, counter) in counters.iter_mut().enumerate().take(level) {
            counter.get_or_insert_with(|| levels.get(higher).map_or(1, |level| level.start));
        }
        counters[level] = Some(counters[level].map_or(shape.start, |count| count.saturating_add(1)));
        let text = shape.pattern.iter().fold(String::new(), |mut text, piece| {
            match piece {
                Piece::Literal(literal) => text.push_str(literal),
                Piece::Counter(of) => text.push_str(&counter_text(*of, level, counters, levels)),
            }
            text
        });
        if text.trim().is_empty() {
            return None;
        }
        if shape.numeral == Numeral::Bullet {
            return Some(Label::bullet());
        }
        Some(Label { joined: shape.joined && !text.ends_with(' '), text, bullet: false })
    }
}

fn counter_text(of: usize, level: usize, counters: &[Option<u32>; LEVELS], levels: &[Level]) -> String {
    let (Some(Some(count)), Some(shape)) = (counters.get(of), levels.get(of)) else { return String::new() };
    let legal = levels.get(level).is_some_and(|level| level.legal);
    written(*count, if legal && of != level { Numeral::Decimal } else { shape.numeral })
}

/// A count as a numeral.
pub(super) fn written(count: u32, numeral: Numeral) -> String {
    match numeral {
        Numeral::Decimal => count.to_string(),
        Numeral::PaddedDecimal => format!("{count:02}"),
        Numeral::UpperRoman => roman(count),
        Numeral::LowerRoman => roman(count).to_lowercase(),
        Numeral::UpperLetter => letters(count),
        Numeral::LowerLetter => letters(count).to_lowercase(),
        Numeral::Ordinal => format!("{count}{}", ordinal_ending(count)),
        Numeral::CardinalWord => words(count, &UNITS, &TENS),
        Numeral::OrdinalWord => words(count, &ORDINAL_UNITS, &ORDINAL_TENS),
        Numeral::Bullet | Numeral::None => String::new(),
    }
}

const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

fn roman(count: u32) -> String {
    if count == 0 || count >= 4000 {
        return count.to_string();
    }
    let mut left = count;
    let mut text = String::new();
    for (value, numeral) in ROMAN {
        while left >= value {
            text.push_str(numeral);
            left -= value;
        }
    }
    text
}

/// A to Z, then AA, BB: Word repeats the letter.
fn letters(count: u32) -> String {
    if count == 0 || count > 26 * 30 {
        return count.to_string();
    }
    let letter = char::from(b'A' + ((count - 1) % 26) as u8);
    std::iter::repeat_n(letter, (count as usize - 1) / 26 + 1).collect()
}

fn ordinal_ending(count: u32) -> &'static str {
    match (count % 10, count % 100) {
        (1, teen) if teen != 11 => "st",
        (2, teen) if teen != 12 => "nd",
        (3, teen) if teen != 13 => "rd",
        _ => "th",
    }
}

const UNITS: [&str; 20] = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
];
const ORDINAL_UNITS: [&str; 20] = [
    "Zeroth",
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
];
const TENS: [&str; 10] = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];
const ORDINAL_TENS: [&str; 10] =
    ["", "", "Twentieth", "Thirtieth", "Fortieth", "Fiftieth", "Sixtieth", "Seventieth", "Eightieth", "Ninetieth"];

/// Words up to ninety-nine; digits beyond.
fn words(count: u32, last: &[&str; 20], last_tens: &[&str; 10]) -> String {
    match count {
        0..20 => last[count as usize].to_owned(),
        20..100 if count.is_multiple_of(10) => last_tens[count as usize / 10].to_owned(),
        20..100 => format!("{}-{}", TENS[count as usize / 10], last[count as usize % 10].to_lowercase()),
        _ => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(numeral: Numeral, pattern: &str) -> Level {
        Level { start: 1, numeral, pattern: percent_pattern(pattern), ..Level::default() }
    }

    fn shown(counters: &mut Counters, levels: &[Level], at: usize) -> String {
        counters.next(7, at, levels).map(|label| label.text).unwrap_or_default()
    }

    #[test]
    fn a_deeper_level_begins_again_after_a_higher_one() {
        let levels = [level(Numeral::Decimal, "%1."), level(Numeral::Decimal, "%1.%2")];
        let mut counters = Counters::default();
        let labels: Vec<_> = [0, 1, 1, 0, 1].map(|at| shown(&mut counters, &levels, at)).into();
        assert_eq!(labels, ["1.", "1.1", "1.2", "2.", "2.1"]);
    }

    #[test]
    fn a_level_that_never_restarts_counts_on() {
        let mut points = level(Numeral::LowerLetter, "(%2)");
        points.restart = Some(0);
        let levels = [level(Numeral::Decimal, "%1."), points];
        let mut counters = Counters::default();
        let labels: Vec<_> = [0, 1, 0, 1].map(|at| shown(&mut counters, &levels, at)).into();
        assert_eq!(labels, ["1.", "(a)", "2.", "(b)"]);
    }

    #[test]
    fn a_skipped_level_counts_as_begun() {
        let levels = [level(Numeral::Decimal, "%1."), level(Numeral::Decimal, "%1.%2")];
        let mut counters = Counters::default();
        assert_eq!(shown(&mut counters, &levels, 1), "1.1");
        assert_eq!(shown(&mut counters, &levels, 0), "2.");
    }

    #[test]
    fn a_legal_level_writes_roman_parents_in_digits() {
        let mut legal = level(Numeral::Decimal, "%1.%2");
        legal.legal = true;
        let levels = [level(Numeral::UpperRoman, "%1."), legal];
        let mut counters = Counters::default();
        assert_eq!(shown(&mut counters, &levels, 0), "I.");
        assert_eq!(shown(&mut counters, &levels, 1), "1.1");
    }

    #[test]
    fn a_restarted_level_shows_its_start() {
        let levels = [level(Numeral::Decimal, "%1.")];
        let mut counters = Counters::default();
        shown(&mut counters, &levels, 0);
        shown(&mut counters, &levels, 0);
        counters.restart(7, 0);
        assert_eq!(shown(&mut counters, &levels, 0), "1.");
    }

    #[test]
    fn counts_are_written_as_word_writes_them() {
        assert_eq!(written(4, Numeral::LowerRoman), "iv");
        assert_eq!(written(1994, Numeral::UpperRoman), "MCMXCIV");
        assert_eq!(written(28, Numeral::LowerLetter), "bb");
        assert_eq!(written(22, Numeral::Ordinal), "22nd");
        assert_eq!(written(13, Numeral::Ordinal), "13th");
        assert_eq!(written(21, Numeral::CardinalWord), "Twenty-one");
        assert_eq!(written(40, Numeral::OrdinalWord), "Fortieth");
        assert_eq!(written(7, Numeral::PaddedDecimal), "07");
    }

    #[test]
    fn a_percent_sign_without_level_is_itself() {
        assert_eq!(
            percent_pattern("5% %1)"),
            [Piece::Literal("5% ".into()), Piece::Counter(0), Piece::Literal(")".into())]
        );
    }
}
