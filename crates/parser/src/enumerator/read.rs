//! How a number at the start of a text is read: in words, in brackets, in letters, plain.

use std::sync::LazyLock;

use patterns::{Regex, pattern};

use super::{Alphabet, Enumerator, Style};
use crate::calendar;
use crate::reference;

/// The number that a text begins with.
pub(super) fn number(text: &str) -> Option<Enumerator> {
    worded(text)
        .or_else(|| bracketed(text))
        .or_else(|| letters(text))
        .or_else(|| bare_roman(text))
        .or_else(|| bare_letter(text))
        .or_else(|| plain(text))
        .or_else(|| starred(text))
}

/// "*450 Minutes": a mark right before a number says what may become of the minute, and is printed as part of it.
fn starred(text: &str) -> Option<Enumerator> {
    let mark = text.chars().next().filter(|mark| matches!(mark, '*' | '†' | '#'))?.len_utf8();
    let found = plain(&text[mark..]).filter(|found| text[mark + found.number.start..].starts_with(digit))?;
    Some(Enumerator { number: 0..mark + found.number.end, whole: 0..mark + found.whole.end, ..found })
}

fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Words that may stand before a number as part of it.
const WORDS: [&str; 11] = [
    "agenda item",
    "item no.",
    "item number",
    "item no",
    "item",
    "minute no.",
    "minute no",
    "minute",
    "min. no.",
    "min.",
    "no.",
];

/// Longest number that is still one, in bytes.
const LONGEST: usize = 24;

fn worded(text: &str) -> Option<Enumerator> {
    let word = WORDS.iter().find(|word| {
        text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && text[word.len()..].starts_with([' ', '\u{a0}'])
    })?;
    let from = word.len() + text[word.len()..].len() - text[word.len()..].trim_start().len();
    let digits = leading_digits(&text[from..]);
    if digits == 0 || digits > 4 {
        return None;
    }
    let mut end = from + digits;
    if text[end..].starts_with(|c: char| c.is_ascii_lowercase()) && !text[end + 1..].starts_with(char::is_alphanumeric)
    {
        end += 1;
    }
    let mut counted = from..from + digits;
    // "Item 1/13: Minutes", numbered within a year; "Item 15/03/1 Minutes", "Item 4.1 Roads".
    let parts = further_parts(&text[end..]);
    let year = text[end..].strip_prefix('/').map_or(0, leading_digits);
    if parts == 1 + year && (year == 2 || year == 4) {
        end += parts;
    } else if parts > 0 {
        end += parts;
        counted.end = end;
    }
    let (_, counters, mask) = count(&text[counted])?;
    let (after, closed) = closing(text, end);
    let next = text[after..].chars().next();
    // "Item 4 was deferred" is a sentence about an item.
    if !closed && next.is_some_and(|c| c.is_lowercase() || c == ',') {
        return None;
    }
    Some(Enumerator {
        number: from..end,
        whole: 0..after,
        style: Style::Worded,
        alphabet: Alphabet::Arabic,
        counters,
        mask: format!("{}{mask}", word.split(' ').next().unwrap_or_default()),
        bare: false,
    })
}

/// Length of the parts that go on behind the first figures of a number: "/03/1", ".1".
fn further_parts(text: &str) -> usize {
    let mut end = 0;
    while text[end..].starts_with(['/', '.', '-']) {
        let digits = leading_digits(&text[end + 1..]);
        if digits == 0 || digits > 4 {
            break;
        }
        end += 1 + digits;
    }
    end
}

fn bracketed(text: &str) -> Option<Enumerator> {
    let close = match text.as_bytes().first()? {
        b'(' => ')',
        b'[' => ']',
        _ => return None,
    };
    let end = text.find(close).filter(|&end| end > 1 && end <= LONGEST)?;
    let inner = &text[1..end];
    if !inner.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')) {
        return None;
    }
    let (alphabet, counters, mask) = count(inner)?;
    let after = skip_punctuation(text, end + 1);
    Some(Enumerator { number: 1..end, whole: 0..after, style: Style::Bracketed, alphabet, counters, mask, bare: false })
}

/// "a)", "b.", "iv)", "A." with the closing mark that makes them numbers.
fn letters(text: &str) -> Option<Enumerator> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic())?;
    if end == 0 || end > 5 {
        return None;
    }
    let style = match text.as_bytes()[end] {
        b')' => Style::Closed,
        b'.' | b':' => Style::Plain,
        _ => return None,
    };
    // "J. Smith" is a name and "e.g." a word; a full stop makes a number only before a space.
    let spaced = text[end + 1..].starts_with(char::is_whitespace) || text.len() == end + 1;
    let (alphabet, counters, mask) = count(&text[..end])?;
    if style == Style::Plain && (!spaced || text.as_bytes()[end] == b':') {
        return None;
    }
    if style == Style::Plain && end == 1 && (opens_names(text) || opens_with_doer(text)) {
        return None;
    }
    let after = skip_punctuation(text, end + 1);
    Some(Enumerator { number: 0..end, whole: 0..after, style, alphabet, counters, mask, bare: false })
}

/// Whether a letter is the first initial of a list of people: "E. Vane Chairman, P. Hart and B. Pike".
fn opens_names(text: &str) -> bool {
    static NAMES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[A-Z]\. [A-Z][A-Za-z'’-]+(?: (?:\([A-Za-z -]{1,30}\)|[A-Z][a-z-]+)){0,3}(?:,| and| &) (?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.? )?[A-Z]\.(?: ?[A-Z]\.)* ?[A-Z][a-z]",
        )
    });
    NAMES.is_match(text)
}

/// Whether a letter is the initial of whom a sentence tells: "S. Vane proposed the accounts".
fn opens_with_doer(text: &str) -> bool {
    static DOER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[A-Z]\. (?:[A-Z]\. ?)*[A-Z][A-Za-z'’-]+(?: (?:and|&) [A-Z]\. ?[A-Z][A-Za-z'’-]+)? (?:also |then |kindly |has |had |have |will |would |to )*(?:advised|agreed|asked|attended|confirmed|declared|expressed|explained|gave|informed|joined|left|mentioned|moved|noted|offered|outlined|presented|proposed|raised|read|reported|said|seconded|spoke|stated|suggested|thanked|was|were|welcomed|report|contact|chase|arrange|write|speak|ask|obtain|send)\b",
        )
    });
    DOER.is_match(text)
}

/// "IV PETITIONS": a roman numeral that nothing closes, before a long word in capitals.
fn bare_roman(text: &str) -> Option<Enumerator> {
    let end = text.find(|c: char| !matches!(c, 'I' | 'V' | 'X')).filter(|end| (1..=5).contains(end))?;
    let rest = text[end..].trim_start();
    let shouted = rest.bytes().take_while(u8::is_ascii_uppercase).count() >= 5;
    let (alphabet, counters, mask) = count(&text[..end]).filter(|_| shouted && text[end..].starts_with(' '))?;
    let whole = 0..text.len() - rest.len();
    Some(Enumerator { number: 0..end, whole, style: Style::Plain, alphabet, counters, mask, bare: true })
}

/// "a MEMBERS' QUESTIONS": a small letter that nothing closes, before a long word in capitals.
fn bare_letter(text: &str) -> Option<Enumerator> {
    let letter = text.bytes().next().filter(u8::is_ascii_lowercase)?;
    let rest = text[1..].strip_prefix(' ')?.trim_start();
    let shouted = rest.bytes().take_while(u8::is_ascii_uppercase).count() >= 5;
    let (alphabet, counters, mask) = count(&text[..1]).filter(|_| shouted && letter <= b'h')?;
    let whole = 0..text.len() - rest.len();
    Some(Enumerator { number: 0..1, whole, style: Style::Plain, alphabet, counters, mask, bare: true })
}

fn plain(text: &str) -> Option<Enumerator> {
    let end = plain_end(text)?;
    let number = text[..end].trim_end_matches(['.', '-', '/']);
    let end = number.len();
    if leading_digits(number) == 0 && !number.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let style = if text[end..].starts_with(')') { Style::Closed } else { Style::Plain };
    if clock(text).is_some() {
        return None;
    }
    let (mut after, closed) = closing(text, end);
    // "4 13:15 Action log": the time that an agenda sets aside for its item.
    after += clock(&text[after..]).filter(|_| after > end).unwrap_or(0);
    // "7, SECRETARY'S REPORT" is a slip for a full stop, and so is "7,Reports".
    let slip = text[after..].strip_prefix(',').map(|rest| rest.strip_prefix(' ').unwrap_or(rest));
    if !closed && let Some(rest) = slip.filter(|rest| rest.starts_with(char::is_uppercase)) {
        after = text.len() - rest.len();
    }
    let rest = &text[after..];
    if !closed && !bare_fits(number, rest, after > end) || reads_as_value(number, rest) {
        return None;
    }
    let (alphabet, counters, mask) = count(number)?;
    (alphabet == Alphabet::Arabic).then_some(Enumerator {
        number: 0..end,
        whole: 0..after,
        style,
        alphabet,
        counters,
        mask,
        bare: !closed,
    })
}

/// End of the run that may be a number: letters, digits and separators, at most one space after a short prefix.
fn plain_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    if at > 6 || at > 0 && !bytes[0].is_ascii_uppercase() {
        return None;
    }
    if at > 0 {
        // A prefix wants its digits at once, after one space ("LW 30/2021") or after a separator ("C/160/2017").
        let next = *bytes.get(at)?;
        let digits_at = if matches!(next, b' ' | b'/' | b'-' | b'.') { at + 1 } else { at };
        let capitals = bytes[..at].iter().all(u8::is_ascii_uppercase);
        if !bytes.get(digits_at).is_some_and(u8::is_ascii_digit) || next == b' ' && (!capitals || at > 4) {
            return None;
        }
        at = digits_at;
    }
    let mut previous = b' ';
    while let Some(&b) = bytes.get(at).filter(|_| at < LONGEST) {
        let inside = b.is_ascii_digit()
            || matches!(b, b'/' | b'.' | b'-' | b'_') && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
            // "F01:04/24"; without letters it would be a time.
            || b == b':' && bytes[0].is_ascii_uppercase() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
            || b.is_ascii_alphabetic() && letter_inside(bytes, at, previous);
        if !inside {
            break;
        }
        previous = b;
        at += 1;
    }
    (at > 0).then_some(at + committee(text, at))
}

/// Length of the letters that a committee puts behind number and year: "67/19/F&R". Applications for planning have the
/// year first, or a number longer than a year: "19/00345/FUL".
fn committee(text: &str, at: usize) -> usize {
    let Some(number) = text[..at].strip_suffix('/') else { return 0 };
    let code = &text[at..];
    let yearly = number.split_once('/').is_some_and(|(count, year)| {
        let digits = |part: &str, most: usize| part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
        digits(count, 3) && digits(year, 4) && (year.len() == 2 || year.starts_with("20"))
    });
    let letters = code.bytes().take_while(|byte| byte.is_ascii_uppercase() || *byte == b'&').count();
    let ends = code[letters..].starts_with([' ', '.', ':', '\t', '\u{a0}']) || code.len() == letters;
    if yearly && (1..=4).contains(&letters) && ends { letters } else { 0 }
}

/// Letters belong to a number in a part of their own ("23-24/FRA/1") or as one small letter behind digits ("4a").
fn letter_inside(bytes: &[u8], at: usize, previous: u8) -> bool {
    let run = bytes[at..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let next = bytes.get(at + run).copied().unwrap_or(b' ');
    if previous.is_ascii_digit() {
        return run == 1 && bytes[at].is_ascii_lowercase() && !next.is_ascii_alphanumeric();
    }
    if matches!(previous, b'/' | b'-') {
        return matches!(next, b'/' | b'-') && run <= 5;
    }
    previous.is_ascii_alphabetic() && matches!(next, b'/' | b'-')
}

/// A number that nothing closes must be followed by a capital; one or two figures run into a word are no number, save
/// before a long word: "1APOLOGIES", "2Matters arising".
fn bare_fits(number: &str, rest: &str, spaced: bool) -> bool {
    let capital = rest.chars().next().is_some_and(char::is_uppercase);
    let opens = rest.is_empty() || capital || rest.starts_with(['‘', '“', '\'', '"']);
    let digits = number.bytes().all(|b| b.is_ascii_digit());
    let shouted = rest.bytes().take_while(u8::is_ascii_uppercase).count() >= 5;
    let decimal = number.contains('.') && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let small = rest.bytes().skip(1).take_while(u8::is_ascii_lowercase).count();
    let spelt = small >= if decimal { 2 } else { 3 };
    // "424/17APOLOGIES", "HC/23/20There were none"
    let counted = number.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let yearly = counted.contains('/') && counted.bytes().all(|b| b.is_ascii_digit() || b == b'/');
    // "A4Minutes of the last meeting"
    let lettered = number.len() <= 3 && number.starts_with(|c: char| c.is_ascii_uppercase()) && small >= 3;
    let run_on = digits && (number.len() >= 3 || shouted || spelt) || decimal && spelt || yearly || lettered;
    // "5.1 172267: Mill House" is a planning application.
    let reference = spaced && number.contains('.') && leading_digits(rest) >= 5
        || spaced && number.contains(['.', '/']) && (begins_with_reference(rest) || begins_with_year(rest));
    reference || opens && (spaced || rest.is_empty() || capital && run_on)
}

/// "2024/25 Budget": the years of accounts before the rest of a title.
fn begins_with_year(rest: &str) -> bool {
    let (year, title) = rest.split_once(' ').unwrap_or((rest, ""));
    let (first, last) = year.split_once(['/', '-', '–']).unwrap_or((year, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = first.len() == 4 && first.starts_with("20") && matches!(last.len(), 0 | 2 | 4);
    is_year && digits(first) && digits(last) && title.starts_with(char::is_uppercase)
}

/// "21/01102/FUL Mill House", "2021/0345 – Mill House": the reference of a planning application in figures.
fn begins_with_reference(rest: &str) -> bool {
    let word = rest.split([' ', ':', '\u{a0}']).next().unwrap_or_default();
    let coded = word.ends_with(|c: char| c.is_ascii_uppercase());
    word.starts_with(|c: char| c.is_ascii_digit()) && (reference::is_number(word) || coded && reference::opens(word))
}

/// Dates, times and sums that begin a line are no item numbers: "16 March 2016", "7.30 pm", "12.5%".
fn reads_as_value(number: &str, rest: &str) -> bool {
    const UNITS: [&str; 8] = ["am", "pm", "a.m", "p.m", "%", "noon", "hrs", "hours"];
    // "ST" in capitals is a saint or a street.
    const ORDINALS: [&str; 2] = ["st", "th"];
    let head: String = rest.chars().take(4).collect::<String>().to_ascii_lowercase();
    let word: usize = rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let short_number = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    let month = short_number
        && rest.as_bytes().get(word).is_none_or(|&b| b == b' ' || b == b',' || b == b'.')
        && calendar::is_month(&rest[..word]);
    let unit = UNITS.iter().any(|unit| head.starts_with(unit))
        && (word <= 4 && UNITS.iter().any(|unit| rest[..word].eq_ignore_ascii_case(unit)) || head.starts_with('%'));
    month || unit || ORDINALS.contains(&&rest[..word]) || is_date(number) || is_short_date(number) && says_time(rest)
}

/// "5.11.25": day, month and the last figures of a year, as a minute may be numbered too.
fn is_short_date(number: &str) -> bool {
    let parts: Vec<&str> = number.split(['/', '.', '-']).collect();
    let [day, month, year] = parts[..] else { return false };
    let within = |part: &str, most: u32| part.len() <= 2 && part.parse().is_ok_and(|n: u32| (1..=most).contains(&n));
    within(day, 31) && within(month, 12) && year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text begins with a time of day: "at 7.15pm", ", 7.15 p.m.".
fn says_time(rest: &str) -> bool {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[,\s]*(?:(?:at|@|from|commencing) (?:at )?[0-9]{1,2}(?:[.:][0-9]{2}| ?[ap]\.?m)|[0-9]{1,2}(?:[.:][0-9]{2})? ?[ap]\.?m)",
        )
    });
    TIME.is_match(rest)
}

/// Length of the time of day that a text begins with, "13:15" or "9:30 am", and of the space behind it.
fn clock(text: &str) -> Option<usize> {
    let (hour, rest) = text.split_once(':')?;
    let minute = rest.get(..2)?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_time =
        hour.len() <= 2 && digits(hour) && digits(minute) && !rest[2..].starts_with(|c: char| c.is_ascii_digit());
    let behind = rest[2..].trim_start();
    let half = ["am", "pm"].iter().any(|half| behind.get(..2).is_some_and(|head| head.eq_ignore_ascii_case(half)));
    let behind = if half { behind[2..].trim_start() } else { behind };
    is_time.then(|| text.len() - behind.len())
}

/// "28/03/2017", "05.02.13": day, month and year in the order and size of a date.
fn is_date(number: &str) -> bool {
    // "MM 28.07.2015" at the head of a page.
    let number = number.rsplit(' ').next().unwrap_or(number);
    let parts: Vec<&str> = number.split(['/', '.', '-']).collect();
    let [day, month, year] = parts[..] else { return false };
    let two = |part: &str, most: u32| part.len() == 2 && part.parse().is_ok_and(|n: u32| (1..=most).contains(&n));
    two(day, 31) && two(month, 12) && (year.len() == 4 && year.starts_with(['1', '2']))
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Skips closing marks and space behind a number; says whether a closing mark was there.
fn closing(text: &str, from: usize) -> (usize, bool) {
    // "1/ Apologies"
    let stroke = usize::from(text[from..].starts_with("/ "));
    let end = skip_punctuation(text, from + stroke);
    // "1. / Apologies", two cells of a table
    let end = if text[end..].starts_with("/ ") { end + 2 } else { end };
    let closed = stroke > 0 || text[from..end].contains(['.', ')', ':', '-', '–', '—', ']']);
    (end, closed)
}

fn skip_punctuation(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    // A tab parts the cells of a table.
    let marks = rest.trim_start_matches(['.', ')', ']', ':', ' ', '\t', '\u{a0}']);
    let dashes = marks.trim_start_matches(['-', '–', '—', ' ']);
    from + rest.len() - if dashes.len() < marks.len() && rest.len() - marks.len() > 0 { dashes } else { marks }.len()
}

/// Alphabet, counters and mask of a number.
fn count(number: &str) -> Option<(Alphabet, Vec<u32>, String)> {
    if number.bytes().all(|b| b.is_ascii_alphabetic()) {
        let (alphabet, values) = letter_values(number)?;
        return Some((alphabet, values.to_vec(), String::from("@")));
    }
    let mut counters = Vec::new();
    let mut mask = String::new();
    let mut at = 0;
    while at < number.len() {
        let digits = leading_digits(&number[at..]);
        if digits > 0 {
            counters.push(number[at..at + digits].parse().ok()?);
            mask.push('#');
            at += digits;
        } else {
            mask.push(number.as_bytes()[at] as char);
            at += 1;
        }
    }
    (!counters.is_empty()).then_some((Alphabet::Arabic, counters, mask))
}

fn letter_values(letters: &str) -> Option<(Alphabet, [u32; 2])> {
    let upper = letters.bytes().all(|b| b.is_ascii_uppercase());
    if !upper && !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let letter = if letters.len() == 1 { u32::from(letters.as_bytes()[0].to_ascii_lowercase() - b'a') + 1 } else { 0 };
    let roman = roman(letters).unwrap_or(0);
    (letter + roman > 0).then_some((if upper { Alphabet::Upper } else { Alphabet::Lower }, [letter, roman]))
}

/// Value of a roman numeral up to 39: papers do not count further in them.
fn roman(letters: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let letters = letters.to_ascii_lowercase();
    let tens = letters.bytes().take_while(|&b| b == b'x').count();
    let unit = UNITS.iter().position(|unit| *unit == &letters[tens..])?;
    let value = (tens * 10 + unit) as u32;
    (tens <= 3 && value > 0).then_some(value)
}
