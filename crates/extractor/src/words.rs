//! The words of a text and what stands between them.

use std::iter;

use model::{Document, Span};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "council", "anti-litter".
    Lower,
    /// "Council", "Children's", "A".
    Capital,
    /// Two or more capitals and hardly anything else: "NCC", "RTA", `DfE`.
    Acronym,
    /// Begins with a digit: "42", "1st".
    Number,
    /// "&".
    Ampersand,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// White space, or nothing at all.
    Space,
    /// A comma.
    Comma,
    /// A full stop and a space.
    Stop,
    /// Anything else.
    Break,
}

/// A word of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    /// Its letters, apostrophes, inner hyphens and the "&" right between capitals.
    pub(crate) text: &'t str,
    /// Its first byte.
    pub(crate) start: usize,
    /// How it is written.
    pub(crate) shape: Shape,
    /// What stands before it.
    pub(crate) gap: Gap,
}

impl<'t> Word<'t> {
    /// The byte after its last.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Where it stands, without a possessive ending.
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start, self.start + self.stem().len())
    }

    /// The word without the ending of a possessive: "Council" of "Council's", "Members" of "Members'".
    pub(crate) fn stem(&self) -> &'t str {
        let bare = self.text.strip_suffix(['s', 'S']).unwrap_or(self.text);
        match bare.strip_suffix(['\'', '’']) {
            Some(stem) => stem,
            None => self.text,
        }
    }

    /// Whether it may be part of a name by its look alone.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Acronym)
    }
}

/// The words of the blocks of a paper: read once, asked for by everybody who goes through the blocks.
pub(crate) struct BlockWords<'t> {
    words: Vec<Word<'t>>,
    /// Where the words of each block end.
    ends: Vec<usize>,
}

impl<'t> BlockWords<'t> {
    /// Those of a document.
    pub(crate) fn new(document: &'t Document) -> Self {
        let mut found = Self { words: Vec::new(), ends: Vec::with_capacity(document.blocks.len()) };
        for block in &document.blocks {
            found.words.extend(of(&document.text, block.span));
            found.ends.push(found.words.len());
        }
        found
    }

    /// Those of each block in turn.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[Word<'t>]> {
        let mut from = 0;
        self.ends.iter().map(move |&end| &self.words[std::mem::replace(&mut from, end)..end])
    }
}

/// Splits the part of `text` at `span` into `words`, which is emptied first.
pub(crate) fn split<'t>(text: &'t str, span: Span, words: &mut Vec<Word<'t>>) {
    words.clear();
    words.extend(of(text, span));
}

/// The words of the part of `text` at `span`.
pub(crate) fn of(text: &str, span: Span) -> impl Iterator<Item = Word<'_>> {
    let part = span.of(text);
    let mut from = 0;
    iter::from_fn(move || {
        let start = next_start(part, from)?;
        let end = word_end(part, start);
        let word = &part[start..end];
        let gap = if from == 0 { Gap::Break } else { gap(&part[from..start]) };
        from = end;
        Some(Word { text: word, start: span.start() + start, shape: shape(word), gap })
    })
}

/// The first byte of the word that begins at `from` or behind it.
fn next_start(part: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let byte = *part.as_bytes().get(at)?;
        if byte.is_ascii_alphanumeric() || byte == b'&' {
            return Some(at);
        }
        let length = if byte.is_ascii() { 1 } else { part[at..].chars().next().map_or(1, char::len_utf8) };
        if !byte.is_ascii() && part[at..].starts_with(char::is_alphanumeric) {
            return Some(at);
        }
        at += length;
    }
}

/// The byte after the word that begins at `start`.
fn word_end(part: &str, start: usize) -> usize {
    let bytes = part.as_bytes();
    if bytes[start] == b'&' {
        return start + 1;
    }
    let mut end = start;
    while let Some(&byte) = bytes.get(end) {
        if byte.is_ascii_alphanumeric() {
            end += 1;
        } else if byte.is_ascii_whitespace() {
            break;
        } else {
            let length = inner_length(part, start, end);
            if length == 0 {
                break;
            }
            end += length;
        }
    }
    end
}

/// The length of a letter, an inner mark or a closing apostrophe at `at`; 0 where the word ends there.
fn inner_length(part: &str, start: usize, at: usize) -> usize {
    let mut chars = part[at..].chars();
    let Some(c) = chars.next() else { return 0 };
    let joins =
        matches!(c, '-' | '\'' | '’' | '\u{2010}' | '\u{2011}') && chars.next().is_some_and(char::is_alphanumeric);
    let closes = matches!(c, '\'' | '’') && part[start..at].ends_with(['s', 'S']);
    let capital = |text: &str| text.starts_with(|c: char| c.is_ascii_uppercase());
    // "A&B Council"
    let pairs = c == '&' && at == start + 1 && capital(&part[start..]) && capital(&part[at + 1..]);
    if c.is_alphanumeric() || joins || closes || pairs { c.len_utf8() } else { 0 }
}

fn gap(between: &str) -> Gap {
    match between.trim() {
        "" => Gap::Space,
        "," => Gap::Comma,
        "." => Gap::Stop,
        _ => Gap::Break,
    }
}

fn shape(word: &str) -> Shape {
    let first = word.chars().next().unwrap_or(' ');
    match first {
        '&' => return Shape::Ampersand,
        _ if first.is_numeric() => return Shape::Number,
        _ if !first.is_uppercase() => return Shape::Lower,
        _ => {}
    }
    let stem = word.trim_end_matches(['s', 'S', '\'', '’']);
    let stem = if stem.len() < 2 { word } else { stem };
    let (mut capitals, mut letters) = (0, 0);
    for letter in stem.chars() {
        letters += 1;
        capitals += usize::from(letter.is_uppercase());
    }
    if capitals >= 2 && capitals * 2 > letters { Shape::Acronym } else { Shape::Capital }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Word<'_>> {
        let mut words = Vec::new();
        split(text, Span::new(0, text.len()), &mut words);
        words
    }

    fn shapes(text: &str) -> Vec<Shape> {
        words(text).iter().map(|word| word.shape).collect()
    }

    #[test]
    fn words_keep_inner_hyphens_and_apostrophes() {
        let texts: Vec<_> =
            words("Multi-Agency, Children’s (anti-litter) Trustees' – x").iter().map(|w| w.text).collect();
        assert_eq!(texts, ["Multi-Agency", "Children’s", "anti-litter", "Trustees'", "x"]);
    }

    #[test]
    fn an_ampersand_right_between_a_capital_and_others_is_part_of_the_word() {
        let texts: Vec<_> = words("A&B Council, F&GP, Fish&Chips, Lock & Key").iter().map(|w| w.text).collect();
        assert_eq!(texts, ["A&B", "Council", "F&GP", "Fish", "&", "Chips", "Lock", "&", "Key"]);
    }

    #[test]
    fn gaps_tell_lists_and_sentences_apart() {
        let gaps: Vec<_> = words("A b, C. D (e").iter().map(|w| w.gap).collect();
        assert_eq!(gaps, [Gap::Break, Gap::Space, Gap::Comma, Gap::Stop, Gap::Break]);
    }

    #[test]
    fn acronyms_may_hold_a_small_letter_or_end_in_a_plural() {
        use Shape::{Acronym, Ampersand, Capital, Lower, Number};
        assert_eq!(
            shapes("DfE KPIs Ofsted McVey & the 1st NCC's"),
            [Acronym, Acronym, Capital, Capital, Ampersand, Lower, Number, Acronym]
        );
    }

    #[test]
    fn the_stem_of_a_possessive_is_the_word_itself() {
        assert_eq!(
            words("Council's Members’ Trust")[..].iter().map(Word::stem).collect::<Vec<_>>(),
            ["Council", "Members", "Trust"]
        );
    }
}
