//! The words of the calendar, as papers print them.

/// What a word says about a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month, from 1.
    Month(i8),
    /// A weekday, from Monday 1.
    Weekday(i8),
    /// A season by its EDTF number: spring 21 to winter 24.
    Season(i8),
    /// A day beside the meeting's: yesterday −1, today 0, tomorrow 1.
    Day(i8),
    /// A stretch of the calendar that "next" and "last" can count.
    Stretch(Stretch),
    /// The day of a month in words: "first".
    Ordinal(i8),
    /// The first word of a day or year spelled out: "nineteen".
    Spelled,
    /// Ten years by their first: "seventies".
    Decade(i16),
    /// "Day" in Welsh, before the name of one.
    WelshDay,
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// A calendar year, or a financial, municipal or school year where an adjective says so.
    Year,
}

use Word::{Day, Decade, Month, Ordinal, Season, Weekday, WelshDay};

/// English words and abbreviations, and the Welsh months (their mutated forms too), in lower case and sorted.
const WORDS: &[(&str, Word)] = &[
    ("apr", Month(4)),
    ("april", Month(4)),
    ("aug", Month(8)),
    ("august", Month(8)),
    ("autumn", Season(23)),
    ("awst", Month(8)),
    ("chwefror", Month(2)),
    ("dachwedd", Month(11)),
    ("ddydd", WelshDay),
    ("dec", Month(12)),
    ("december", Month(12)),
    ("dydd", WelshDay),
    ("ebrill", Month(4)),
    ("eighteenth", Ordinal(18)),
    ("eighth", Ordinal(8)),
    ("eighties", Decade(1980)),
    ("eleventh", Ordinal(11)),
    ("fai", Month(5)),
    ("fawrth", Month(3)),
    ("feb", Month(2)),
    ("february", Month(2)),
    ("fedi", Month(9)),
    ("fehefin", Month(6)),
    ("fifteenth", Ordinal(15)),
    ("fifth", Ordinal(5)),
    ("fifties", Decade(1950)),
    ("first", Ordinal(1)),
    ("forties", Decade(1940)),
    ("fourteenth", Ordinal(14)),
    ("fourth", Ordinal(4)),
    ("fri", Weekday(5)),
    ("friday", Weekday(5)),
    ("gorffennaf", Month(7)),
    ("hydref", Month(10)),
    ("ionawr", Month(1)),
    ("jan", Month(1)),
    ("january", Month(1)),
    ("jul", Month(7)),
    ("july", Month(7)),
    ("jun", Month(6)),
    ("june", Month(6)),
    ("mai", Month(5)),
    ("mar", Month(3)),
    ("march", Month(3)),
    ("mawrth", Month(3)),
    ("may", Month(5)),
    ("medi", Month(9)),
    ("mehefin", Month(6)),
    ("mon", Weekday(1)),
    ("monday", Weekday(1)),
    ("month", Word::Stretch(Stretch::Month)),
    ("nineteen", Word::Spelled),
    ("nineteenth", Ordinal(19)),
    ("nineties", Decade(1990)),
    ("ninth", Ordinal(9)),
    ("nos", WelshDay),
    ("noughties", Decade(2000)),
    ("nov", Month(11)),
    ("november", Month(11)),
    ("oct", Month(10)),
    ("october", Month(10)),
    ("orffennaf", Month(7)),
    ("quarter", Word::Stretch(Stretch::Quarter)),
    ("ragfyr", Month(12)),
    ("rhagfyr", Month(12)),
    ("sat", Weekday(6)),
    ("saturday", Weekday(6)),
    ("second", Ordinal(2)),
    ("sep", Month(9)),
    ("sept", Month(9)),
    ("september", Month(9)),
    ("seventeenth", Ordinal(17)),
    ("seventh", Ordinal(7)),
    ("seventies", Decade(1970)),
    ("sixteenth", Ordinal(16)),
    ("sixth", Ordinal(6)),
    ("sixties", Decade(1960)),
    ("spring", Season(21)),
    ("summer", Season(22)),
    ("sun", Weekday(7)),
    ("sunday", Weekday(7)),
    ("tachwedd", Month(11)),
    ("tenth", Ordinal(10)),
    ("third", Ordinal(3)),
    ("thirteenth", Ordinal(13)),
    ("thirties", Decade(1930)),
    ("thirtieth", Ordinal(30)),
    ("thirty", Word::Spelled),
    ("thu", Weekday(4)),
    ("thur", Weekday(4)),
    ("thurs", Weekday(4)),
    ("thursday", Weekday(4)),
    ("today", Day(0)),
    ("tomorrow", Day(1)),
    ("tonight", Day(0)),
    ("tue", Weekday(2)),
    ("tues", Weekday(2)),
    ("tuesday", Weekday(2)),
    ("twelfth", Ordinal(12)),
    ("twenties", Decade(1920)),
    ("twentieth", Ordinal(20)),
    ("twenty", Word::Spelled),
    ("two", Word::Spelled),
    ("wed", Weekday(3)),
    ("wednesday", Weekday(3)),
    ("weds", Weekday(3)),
    ("week", Word::Stretch(Stretch::Week)),
    ("winter", Season(24)),
    ("year", Word::Stretch(Stretch::Year)),
    ("yesterday", Day(-1)),
];

/// The rows of [`WORDS`] that share a first letter.
#[derive(Clone, Copy)]
struct Rows {
    from: u8,
    to: u8,
    /// A bit for each length that one of them has: most words of a text are passed over by it.
    lengths: u16,
}

const BY_LETTER: [Rows; 26] = by_letter();

const fn by_letter() -> [Rows; 26] {
    let mut letters = [Rows { from: 0, to: 0, lengths: 0 }; 26];
    let mut row = 0;
    while row < WORDS.len() {
        let word = WORDS[row].0.as_bytes();
        let rows = &mut letters[(word[0] - b'a') as usize];
        if rows.to == 0 {
            rows.from = row as u8;
        }
        rows.to = row as u8 + 1;
        rows.lengths |= 1 << word.len();
        row += 1;
    }
    letters
}

/// Which day, from Monday 1, a word names behind "day" in Welsh; alone "Mawrth" is March. Some change after "night".
pub(super) fn welsh_weekday(letters: &[u8]) -> Option<i8> {
    const DAYS: [(&str, i8); 10] = [
        ("llun", 1),
        ("mawrth", 2),
        ("fawrth", 2),
        ("mercher", 3),
        ("fercher", 3),
        ("iau", 4),
        ("gwener", 5),
        ("wener", 5),
        ("sadwrn", 6),
        ("sul", 7),
    ];
    DAYS.iter().find(|(name, _)| name.as_bytes().eq_ignore_ascii_case(letters)).map(|(_, day)| *day)
}

/// What a run of ASCII letters says about a date, in whatever case it is printed.
pub(super) fn word(letters: &[u8]) -> Option<Word> {
    let first = letters.first()?.to_ascii_lowercase();
    let rows = BY_LETTER.get(usize::from(first.wrapping_sub(b'a')))?;
    if letters.len() >= 16 || rows.lengths & (1 << letters.len()) == 0 {
        return None;
    }
    let row = WORDS[usize::from(rows.from)..usize::from(rows.to)]
        .iter()
        .find(|(word, _)| word.len() == letters.len() && word.as_bytes().eq_ignore_ascii_case(letters))?;
    Some(row.1)
}

#[cfg(test)]
mod tests {
    use super::{WORDS, Word, word};

    #[test]
    fn words_are_sorted_and_unique() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn every_word_is_found_in_any_case() {
        for (letters, meaning) in WORDS {
            assert_eq!(word(letters.to_uppercase().as_bytes()), Some(*meaning), "{letters}");
        }
    }

    #[test]
    fn other_words_say_nothing() {
        assert_eq!(word(b"marches"), None);
        assert_eq!(word(b"x"), None);
        assert_eq!(word(b""), None);
        assert_eq!(word("été".as_bytes()), None);
        assert_eq!(word(b"MAY"), Some(Word::Month(5)));
    }
}
