//! Numbers and words of the calendar in running text; everything between them is a gap.

use super::lexicon::{self, Stretch, Word};
use super::spelled::{Spelled, spelled};

/// One number or word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// First byte.
    pub(super) start: usize,
    /// Byte after the last; a suffix ("th") belongs to its number.
    pub(super) end: usize,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of digits.
    Number(Number),
    /// A month, from 1.
    Month(i8),
    /// A weekday, from Monday 1.
    Weekday(i8),
    /// A season by its EDTF number.
    Season(i8),
    /// Days from the meeting's.
    Day(i8),
    /// "week", "month", "year".
    Stretch(Stretch),
    /// A day of the month in words.
    Ordinal(i8),
    /// "Q3".
    Quarter(i8),
    /// "H1": half of a year.
    Half(i8),
    /// "seventies", by the first year.
    Decade(i16),
}

/// A run of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value; runs longer than nine digits are the highest value there is.
    pub(super) value: u32,
    /// How many digits are printed.
    pub(super) digits: u8,
    /// Whether "st", "nd", "rd" or "th" follows.
    pub(super) ordinal: bool,
}

/// The tokens of a text in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'0'..=b'9' => number(bytes, at, &mut tokens),
            b'a'..=b'z' | b'A'..=b'Z' => word(bytes, at, &mut tokens),
            _ => at + 1,
        };
    }
    tokens
}

fn word(bytes: &[u8], start: usize, tokens: &mut Vec<Token>) -> usize {
    let end = start + run(&bytes[start..], u8::is_ascii_alphabetic);
    let kind = match lexicon::word(&bytes[start..end]) {
        Some(Word::Month(month)) => Kind::Month(month),
        Some(Word::Weekday(day)) => Kind::Weekday(day),
        Some(Word::Season(season)) => Kind::Season(season),
        Some(Word::Day(days)) => Kind::Day(days),
        Some(Word::Stretch(stretch)) => Kind::Stretch(stretch),
        Some(Word::Ordinal(day)) => Kind::Ordinal(day),
        Some(Word::Decade(year)) => Kind::Decade(year),
        Some(Word::WelshDay) => return welsh_weekday(bytes, start, end, tokens),
        Some(Word::Spelled) => return spelled_out(bytes, start, end, tokens),
        None => return quarter(bytes, start, end, tokens),
    };
    if !is_inside_word(bytes, start, end) {
        tokens.push(Token { kind, start, end });
    }
    end
}

/// Whether letters beyond ASCII touch the run, as part of a foreign word, or letters and figures mixed: "EA1DEC10".
fn is_inside_word(bytes: &[u8], start: usize, end: usize) -> bool {
    let figures = bytes[..start].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let coded = figures > 0 && start > figures && bytes[start - figures - 1].is_ascii_alphabetic();
    if coded {
        return true;
    }
    let letter = |lead: Option<&u8>| lead.is_some_and(|lead| (0xc3..=0xc5).contains(lead));
    letter(start.checked_sub(2).and_then(|at| bytes.get(at))) || letter(bytes.get(end))
}

/// "Dydd Mawrth": two words for Tuesday.
fn welsh_weekday(bytes: &[u8], start: usize, end: usize, tokens: &mut Vec<Token>) -> usize {
    let name = end + run(&bytes[end..], |byte| *byte == b' ');
    let behind = name + run(&bytes[name..], u8::is_ascii_alphabetic);
    let Some(day) = lexicon::welsh_weekday(&bytes[name..behind]) else { return end };
    tokens.push(Token { kind: Kind::Weekday(day), start, end: behind });
    behind
}

/// "two thousand and eighteen", "twenty-first".
fn spelled_out(bytes: &[u8], start: usize, end: usize, tokens: &mut Vec<Token>) -> usize {
    let Some((meaning, end)) = spelled(bytes, start) else { return end };
    let kind = match meaning {
        Spelled::Day(day) => Kind::Ordinal(day),
        Spelled::Year(value) => Kind::Number(Number { value, digits: 4, ordinal: false }),
    };
    tokens.push(Token { kind, start, end });
    end
}

/// "Q3", "H1": one letter and one digit, with nothing before or after.
fn quarter(bytes: &[u8], start: usize, end: usize, tokens: &mut Vec<Token>) -> usize {
    let last = match bytes[start] {
        b'q' | b'Q' => b'4',
        b'h' | b'H' => b'2',
        _ => return end,
    };
    let digit = bytes.get(end).filter(|digit| end == start + 1 && (b'1'..=last).contains(digit));
    let Some(digit) = digit else { return end };
    let follows = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let year_before = start >= 4 && bytes[start - 4..start].iter().all(u8::is_ascii_digit);
    if follows(end + 1) || start > 0 && follows(start - 1) && !year_before {
        return end;
    }
    let part = (digit - b'0').cast_signed();
    let kind = if last == b'4' { Kind::Quarter(part) } else { Kind::Half(part) };
    tokens.push(Token { kind, start, end: end + 1 });
    end + 1
}

fn number(bytes: &[u8], start: usize, tokens: &mut Vec<Token>) -> usize {
    if let Some(token) = misread_day(bytes, start) {
        tokens.push(token);
        return token.end;
    }
    let misread = misread_year(bytes, start);
    let mut end = start + misread.map_or_else(|| run(&bytes[start..], u8::is_ascii_digit), |_| 4);
    let digits = end - start;
    let value = misread.unwrap_or_else(|| decimal(&bytes[start..end]));
    let suffix = ordinal_suffix(&bytes[end..]);
    end += suffix;
    let number = Number { value, digits: digits.min(99) as u8, ordinal: suffix > 0 };
    tokens.push(Token { kind: Kind::Number(number), start, end });
    end
}

fn decimal(digits: &[u8]) -> u32 {
    match digits.len() {
        0..=9 => digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')),
        _ => u32::MAX,
    }
}

/// A year of this century in which a scan shows the letter O for a nought: "2O24".
fn misread_year(bytes: &[u8], start: usize) -> Option<u32> {
    let year: &[u8; 4] = bytes[start..].first_chunk()?;
    let after = bytes.get(start + 4).is_some_and(u8::is_ascii_alphanumeric);
    if after || year[0] != b'2' || !year[1..].contains(&b'O') {
        return None;
    }
    let figure = |byte: &u8| if *byte == b'O' { b'0' } else { *byte };
    let figures: Vec<u8> = year.iter().map(figure).collect();
    figures.iter().all(u8::is_ascii_digit).then(|| decimal(&figures))
}

/// A day in whose number a scan shows a letter for a figure: "3lst", "1Oth".
fn misread_day(bytes: &[u8], start: usize) -> Option<Token> {
    let tens = bytes[start].checked_sub(b'0').filter(|tens| (1..=3).contains(tens))?;
    let ones = match bytes.get(start + 1)? {
        b'l' | b'I' => 1,
        b'O' => 0,
        _ => return None,
    };
    let suffix = ordinal_suffix(&bytes[start + 2..]);
    let is_day = suffix > 0 && bytes[start + 2] != b' ' && tens * 10 + ones <= 31;
    let number = Number { value: u32::from(tens * 10 + ones), digits: 2, ordinal: true };
    is_day.then(|| Token { kind: Kind::Number(number), start, end: start + 2 + suffix })
}

/// Length of a raised "th" as converters print it behind a number: "[th]", "^th^", "$^{th}$".
fn raised_suffix(rest: &[u8]) -> usize {
    const SIGNS: [(&[u8], &[u8]); 4] = [(b"[", b"]"), (b"$^{", b"}$"), (b"^", b"^"), (b"^", b"")];
    let gap = usize::from(rest.first() == Some(&b' '));
    let raised = |(open, close): (&[u8], &[u8])| {
        let inside = rest.get(gap..)?.strip_prefix(open)?;
        let (suffix, behind) = (inside.get(..2)?, inside.get(2..)?);
        let known = [b"st", b"nd", b"rd", b"th"].iter().any(|known| suffix.eq_ignore_ascii_case(*known));
        let ends = behind.strip_prefix(close)?.first().is_none_or(|next| !next.is_ascii_alphanumeric());
        (known && ends).then_some(gap + open.len() + 2 + close.len())
    };
    SIGNS.into_iter().find_map(raised).unwrap_or(0)
}

/// Length of "th" and the like after a number, with the space that a superscript can leave before it.
fn ordinal_suffix(rest: &[u8]) -> usize {
    const WELSH: [&[u8]; 7] = [b"af", b"ain", b"ed", b"eg", b"fed", b"il", b"ydd"];
    let raised = raised_suffix(rest);
    if raised > 0 {
        return raised;
    }
    let letters = run(rest, u8::is_ascii_alphabetic);
    if WELSH.contains(&&rest[..letters]) {
        return letters;
    }
    let gap = usize::from(rest.first() == Some(&b' '));
    let Some(suffix) = rest.get(gap..gap + 2) else { return 0 };
    let known = [b"st", b"nd", b"rd", b"th"].iter().any(|known| suffix.eq_ignore_ascii_case(*known));
    // A capital after it begins a word that lost its space: "16thMarch".
    let ends = rest.get(gap + 2).is_none_or(|next| !next.is_ascii_alphanumeric() || starts_word(suffix, *next))
        || begins_with_month(&rest[gap + 2..])
        || begins_with_year(&rest[gap + 2..]);
    // "at no. 12 St John's Road" is no ordinal.
    let saint = gap == 1 && suffix[0] == b'S' && suffix[1] == b't';
    if known && ends && !saint { gap + 2 } else { 0 }
}

fn starts_word(suffix: &[u8], next: u8) -> bool {
    suffix[1].is_ascii_lowercase() && next.is_ascii_uppercase()
}

/// "15THNOVEMBER" has lost its space, too.
fn begins_with_month(rest: &[u8]) -> bool {
    let letters = run(rest, u8::is_ascii_alphabetic);
    matches!(lexicon::word(&rest[..letters]), Some(Word::Month(_)))
}

/// "6th2016" has lost its space, too.
fn begins_with_year(rest: &[u8]) -> bool {
    run(rest, u8::is_ascii_digit) == 4 && matches!(rest[0], b'1' | b'2')
}

fn run(bytes: &[u8], class: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| class(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::{Kind, Number, tokens};

    fn kinds(text: &str) -> Vec<Kind> {
        tokens(text).into_iter().map(|token| token.kind).collect()
    }

    fn number(value: u32, digits: u8, ordinal: bool) -> Kind {
        Kind::Number(Number { value, digits, ordinal })
    }

    #[test]
    fn mawrth_is_tuesday_behind_the_welsh_for_day_and_march_else() {
        assert_eq!(kinds("Dydd Mawrth 5 Mawrth"), [Kind::Weekday(2), number(5, 1, false), Kind::Month(3)]);
        assert_eq!(kinds("nos Fercher"), [Kind::Weekday(3)]);
        assert_eq!(kinds("un dydd"), []);
    }

    #[test]
    fn a_suffix_belongs_to_its_number() {
        let day = number(16, 2, true);
        for text in
            ["16th", "16 th", "16TH", "16thMarch", "16THMARCH", "16th2016", "16 [th]", "16[th] ", "16^th^", "16$^{th}$"]
        {
            assert_eq!(kinds(text)[0], day, "{text}");
        }
        assert_eq!(kinds("16 St James"), [number(16, 2, false)]);
        assert_eq!(kinds("16 then"), [number(16, 2, false)]);
    }

    #[test]
    fn a_letter_o_in_a_year_is_a_nought() {
        assert_eq!(kinds("4 MARCH 2O24"), [number(4, 1, false), Kind::Month(3), number(2024, 4, false)]);
        assert_eq!(kinds("20OO"), [number(2000, 4, false)]);
        assert_eq!(kinds("3lst May, 1Oth"), [number(31, 2, true), Kind::Month(5), number(10, 2, true)]);
        assert_eq!(kinds("3l, 2 litres"), [number(3, 1, false), number(2, 1, false)]);
    }

    #[test]
    fn words_that_touch_numbers_are_apart() {
        assert_eq!(kinds("april22"), [Kind::Month(4), number(22, 2, false)]);
        assert_eq!(kinds("22april"), [number(22, 2, false), Kind::Month(4)]);
    }

    #[test]
    fn words_within_codes_are_no_tokens() {
        assert_eq!(kinds("job EA7DEC"), [number(7, 1, false)]);
    }

    #[test]
    fn quarters_stand_alone() {
        assert_eq!(
            kinds("Q3, Q5, FAQ1, Q22"),
            [Kind::Quarter(3), number(5, 1, false), number(1, 1, false), number(22, 2, false)]
        );
    }

    #[test]
    fn words_within_words_are_no_tokens() {
        assert_eq!(kinds("maybe Marches éjune mayé sunny"), []);
    }

    #[test]
    fn a_number_of_any_length_is_one_token() {
        assert_eq!(kinds(&"9".repeat(400)), [number(u32::MAX, 99, false)]);
    }
}
