//! The words of a text and what stands between them.

use model::Span;

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
    /// Its letters, apostrophes and inner hyphens.
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
        let bare = |ending| self.text.strip_suffix(ending);
        let endings = ["'s", "’s", "'S", "’S", "'", "’"];
        endings.into_iter().find_map(bare).unwrap_or(self.text)
    }

    /// Whether it may be part of a name by its look alone.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Acronym)
    }
}

/// Splits the part of `text` at `span` into `words`, which is emptied first.
pub(crate) fn split<'t>(text: &'t str, span: Span, words: &mut Vec<Word<'t>>) {
    words.clear();
    let part = span.of(text);
    let mut at = 0;
    let mut from = 0;
    while let Some(start) = next_start(part, at) {
        let end = word_end(part, start);
        let word = &part[start..end];
        words.push(Word {
            text: word,
            start: span.start() + start,
            shape: shape(word),
            gap: if words.is_empty() { Gap::Break } else { gap(&part[from..start]) },
        });
        at = end;
        from = end;
    }
}

fn next_start(part: &str, at: usize) -> Option<usize> {
    part[at..].find(|c: char| c.is_alphanumeric() || c == '&').map(|offset| at + offset)
}

fn word_end(part: &str, start: usize) -> usize {
    if part[start..].starts_with('&') {
        return start + 1;
    }
    let mut end = start;
    let mut chars = part[start..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let inner = matches!(c, '-' | '\'' | '’' | '\u{2010}' | '\u{2011}')
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let closing = matches!(c, '\'' | '’') && part[..start + offset].ends_with(['s', 'S']);
        if !(c.is_alphanumeric() || inner || closing) {
            break;
        }
        end = start + offset + c.len_utf8();
    }
    end
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
    if first == '&' {
        return Shape::Ampersand;
    }
    if first.is_numeric() {
        return Shape::Number;
    }
    let stem = word.trim_end_matches(['s', '\'', '’']).trim_end_matches("'S").trim_end_matches("’S");
    let capitals = stem.chars().filter(|c| c.is_uppercase()).count();
    let letters = stem.chars().count();
    if capitals >= 2 && capitals * 2 > letters {
        Shape::Acronym
    } else if first.is_uppercase() {
        Shape::Capital
    } else {
        Shape::Lower
    }
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
