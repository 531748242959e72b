//! Lists that an officer could correct: acronyms of things, words beside acronyms of organisations, and the
//! organisations that everybody in the United Kingdom and Ireland knows by a name without a telling noun.

use model::BodyKind;
use patterns::Words;

/// Acronyms of things: "VAT", "CCTV".
const THING_ACRONYMS: &str = include_str!("lexicon/acronyms-of-things.txt");
/// Words before an acronym that speak for an organisation with one point and with two, and such words behind it.
const BESIDE_ACRONYMS: &str = include_str!("lexicon/beside-acronyms.txt");
/// Organisations known everywhere, with their kind. Of firms those that households everywhere deal with (water, power,
/// post, telephones, railways, buses, banks, broadcasters, shops, builders of homes) and those that build, maintain,
/// insure, feed and audit for councils all over the country: a local firm is told by what is dealt with it.
const NATIONAL: &str = include_str!("lexicon/national.txt");

/// Whether an acronym, in capitals, stands for a thing.
pub(crate) fn is_thing_acronym(acronym: &str) -> bool {
    static WORDS: Words<2048> = Words::new().lines(THING_ACRONYMS, 1);
    WORDS.has(acronym)
}

/// On which side of an acronym a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    /// "reported by NCC".
    Before,
    /// "NCC reported".
    After,
}

/// How much a word beside an acronym says for an organisation: 2 where only somebody does or suffers it.
pub(crate) fn points_beside(side: Side, word: &str) -> u32 {
    static WORDS: Words<512> = Words::new().classes(BESIDE_ACRONYMS);
    let word = word.to_ascii_lowercase();
    let of = |class| u32::from(WORDS.is(&word, class));
    match side {
        Side::Before => of(0) + 2 * of(1),
        Side::After => of(2) + 2 * of(3),
    }
}

/// An organisation known everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct National {
    /// Its name as it is printed.
    pub(crate) name: &'static str,
    /// What it is.
    pub(crate) kind: BodyKind,
}

impl National {
    /// The length of the name where `text` begins with it as whole words; apostrophes of any kind are the same.
    pub(crate) fn begins(&self, text: &str) -> Option<usize> {
        let mut rest = text.chars();
        // "Anglian water"
        let water = self.name.ends_with(" Water");
        let same = |printed: char, known: char| {
            printed == known || (printed == '’' && known == '\'') || water && printed == 'w' && known == 'W'
        };
        self.name.chars().all(|known| rest.next().is_some_and(|printed| same(printed, known))).then_some(())?;
        let length = text.len() - rest.as_str().len();
        rest.next().is_none_or(|next| !next.is_alphanumeric()).then_some(length)
    }
}

/// The organisations known everywhere whose name may begin with `word`.
pub(crate) fn national(word: &str) -> impl Iterator<Item = National> {
    static LINES: [(u32, u32); lines(NATIONAL)] = first_words(NATIONAL);
    let first_of = |&(start, end): &(u32, u32)| &NATIONAL[start as usize..end as usize];
    let word = first_word(word);
    let first = LINES.partition_point(|line| first_of(line) < word);
    let named = LINES[first..].iter().take_while(move |line| first_of(line) == word);
    named
        .map(|&(start, _)| &NATIONAL[start as usize..])
        .filter_map(|line| line.lines().next()?.split_once('\t'))
        .map(|(name, kind)| National { name, kind: kind_named(kind) })
}

const fn lines(list: &str) -> usize {
    let (mut lines, mut at) = (0, 0);
    while at < list.len() {
        lines += (list.as_bytes()[at] == b'\n') as usize;
        at += 1;
    }
    lines
}

/// Where the first word of each line begins and ends, as [`first_word`] has it.
const fn first_words<const LINES: usize>(list: &str) -> [(u32, u32); LINES] {
    let bytes = list.as_bytes();
    let mut words = [(0, 0); LINES];
    let (mut line, mut at) = (0, 0);
    while line < LINES {
        let start = at;
        while !ends_first_word(bytes, at) {
            at += 1;
        }
        words[line] = (start as u32, at as u32);
        while bytes[at] != b'\n' {
            at += 1;
        }
        line += 1;
        at += 1;
    }
    words
}

const fn ends_first_word(bytes: &[u8], at: usize) -> bool {
    let is_quote = bytes[at] == 0xe2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99;
    is_quote || bytes[at].is_ascii() && !bytes[at].is_ascii_alphanumeric()
}

fn first_word(name: &str) -> &str {
    // "Women’s Aid" and "Women's Aid"
    let ends = |c: char| c == '’' || c.is_ascii() && !c.is_ascii_alphanumeric();
    let length = name.find(ends).unwrap_or(name.len());
    &name[..length]
}

fn kind_named(name: &str) -> BodyKind {
    match name {
        "charity" => BodyKind::Charity,
        "company" => BodyKind::Company,
        "department" => BodyKind::Department,
        "government" => BodyKind::Government,
        "health" => BodyKind::Health,
        "police" => BodyKind::Police,
        _ => BodyKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_unique() {
        for list in [THING_ACRONYMS, NATIONAL] {
            let lines: Vec<_> = list.lines().collect();
            let odd = lines.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(odd, None);
        }
    }

    #[test]
    fn organisations_stand_in_the_order_of_their_first_words() {
        assert!(NATIONAL.lines().is_sorted_by_key(first_word));
        let found =
            first_words::<{ lines(NATIONAL) }>(NATIONAL).map(|(start, end)| &NATIONAL[start as usize..end as usize]);
        assert!(NATIONAL.lines().map(first_word).eq(found));
    }

    #[test]
    fn words_beside_acronyms_have_points() {
        assert_eq!(points_beside(Side::After, "confirmed"), 2);
        assert_eq!(points_beside(Side::Before, "to"), 1);
        assert_eq!(points_beside(Side::Before, "confirmed"), 0);
    }

    #[test]
    fn organisations_are_found_by_their_first_word() {
        assert!(national("BT").any(|known| known.name == "BT Openreach"));
        assert_eq!(national("Bench").count(), 0);
    }
}
