//! Words, brackets and separators of a line of an attendance list.

use std::borrow::Cow;

use model::Span;

use super::lexicon;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, its abbreviating stop included ("Mr.", "J.").
    Word,
    /// A bracket with all it holds.
    Bracket,
    /// A comma or semicolon.
    Comma,
    /// A colon, with or without a dash behind it (":-").
    Colon,
    /// A dash between words.
    Dash,
    /// The end of a sentence.
    Stop,
    /// "and", "&", "plus", "with".
    And,
    /// The end of a line or table cell.
    Break,
}

/// A token and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// The wording; a bracket's without the brackets.
    pub(super) text: &'a str,
    pub(super) span: Span,
}

impl<'a> Token<'a> {
    pub(super) fn is(&self, kind: Kind) -> bool {
        self.kind == kind
    }

    /// The word in lower case without stops; empty where the token is no word.
    pub(super) fn key(&self) -> Cow<'a, str> {
        match self.kind {
            Kind::Word => lexicon::key(self.text),
            _ => Cow::Borrowed(""),
        }
    }
}

/// The tokens of the wording at `span`.
pub(super) fn of(text: &str, span: Span) -> Vec<Token<'_>> {
    let mut scanner = Scanner { text, at: span.start(), end: span.end(), tokens: Vec::new() };
    while scanner.at < scanner.end {
        scanner.step();
    }
    join_welsh(&mut scanner.tokens);
    scanner.tokens
}

/// Reads the Welsh "a" between two names as the "and" that it is.
fn join_welsh(tokens: &mut [Token<'_>]) {
    let proper = |token: &Token<'_>| {
        token.is(Kind::Word) && token.text.starts_with(char::is_uppercase) && !lexicon::is_common(&token.key())
    };
    for at in 1..tokens.len().saturating_sub(1) {
        if tokens[at].text == "a" && proper(&tokens[at - 1]) && proper(&tokens[at + 1]) {
            tokens[at].kind = Kind::And;
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    tokens: Vec<Token<'a>>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..self.end).unwrap_or("")
    }

    fn step(&mut self) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            self.at = self.end;
            return;
        };
        match first {
            '\n' | '\t' => self.push(Kind::Break, 1),
            ',' | ';' | '|' | '•' | '·' => self.push(Kind::Comma, first.len_utf8()),
            '(' | '[' => self.bracket(),
            ':' => self.push(Kind::Colon, colon_len(rest)),
            '–' | '—' | '―' | '-' | '…' => self.push(Kind::Dash, first.len_utf8()),
            '.' if ends_nothing(rest) => self.at += 1,
            '.' => self.push(Kind::Stop, 1),
            '&' | '+' | '/' => self.push(Kind::And, 1),
            c if c.is_whitespace() || is_mark(c) => self.at += c.len_utf8(),
            _ => self.word(),
        }
    }

    fn push(&mut self, kind: Kind, len: usize) {
        let span = Span::new(self.at, self.at + len);
        self.tokens.push(Token { kind, text: span.of(self.text), span });
        self.at += len;
    }

    /// A bracket up to its partner; one that is never closed ends before the next sign, or holds the rest of the line.
    fn bracket(&mut self) {
        let rest = self.rest();
        let mut depth = 0usize;
        let line = rest.find('\n').unwrap_or(rest.len());
        let mut len = rest[..line].find([';', ',']).unwrap_or(line);
        let mut inner_end = len;
        for (at, c) in rest.char_indices().take(LONGEST_BRACKET) {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                (inner_end, len) = (at, at + 1);
                break;
            }
        }
        let text = rest.get(1..inner_end).unwrap_or("");
        self.tokens.push(Token { kind: Kind::Bracket, text, span: Span::new(self.at, self.at + len) });
        self.at += len;
    }

    fn word(&mut self) {
        let rest = self.rest();
        let mut len = rest.find(ends_word).unwrap_or(rest.len()).max(1);
        len += ampersand(&rest[..len], &rest[len..]);
        // "Councillor(s)"
        len += if rest[len..].starts_with("(s)") { 3 } else { 0 };
        let word = &rest[..len];
        let cut = initial_before_name(word).or_else(|| office_behind_name(word)).or_else(|| run_together(word));
        if let Some(cut) = cut {
            len = cut;
        }
        let word = &rest[..len];
        let bare = word.trim_end_matches('.');
        // "from DH. The Board accepted them": initials that stand for a name end a sentence.
        let behind = || rest[len..].trim_start().split(' ').next().unwrap_or_default();
        let initials = bare.len() > 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
        if bare.len() < len && (!lexicon::is_abbreviation(bare) || initials && is_article(behind())) {
            len = bare.len();
        }
        let kind = if lexicon::is_conjunction(&rest[..len]) { Kind::And } else { Kind::Word };
        self.push(kind, len.max(1));
    }
}

/// Whether the stop is one of an abbreviation: a comma or a small letter follows it.
fn ends_nothing(rest: &str) -> bool {
    let behind = &rest[1..];
    behind.starts_with([',', ';']) || behind.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_lowercase))
}

/// Whether a word begins a sentence and no name.
fn is_article(word: &str) -> bool {
    matches!(word, "A" | "All" | "An" | "It" | "No" | "The" | "There" | "These" | "This")
}

/// Length of what goes on with capitals behind an ampersand: "CW&C"; not in "A&J Vane", who are two.
fn ampersand(word: &str, rest: &str) -> usize {
    let capitals = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let Some(behind) = rest.strip_prefix('&') else { return 0 };
    let (behind, rest) = behind.split_at(behind.find(ends_word).unwrap_or(behind.len()));
    let next = rest.trim_start().split(ends_word).next().unwrap_or_default();
    let couple = word.len() + behind.len() == 2
        && next.starts_with(char::is_uppercase)
        && next.len() > 1
        && !lexicon::is_common(&lexicon::key(next));
    if capitals(word) && capitals(behind) && !couple { 1 + behind.len() } else { 0 }
}

/// A bracket that is not closed within so many characters never is.
const LONGEST_BRACKET: usize = 240;

/// Signs that papers put at a name to point at a legend, closing brackets without a partner, and quotation marks.
fn is_mark(c: char) -> bool {
    matches!(c, '*' | '†' | '‡' | '§' | '#' | ')' | ']' | '"' | '“' | '”')
}

fn ends_word(c: char) -> bool {
    let parts = matches!(c, ',' | ';' | ':' | '|' | '(' | '[' | '–' | '—' | '―' | '…' | '&' | '•' | '·');
    parts || is_mark(c) || c.is_whitespace()
}

fn colon_len(rest: &str) -> usize {
    let after = rest[1..].trim_start();
    match after.chars().next() {
        Some(dash @ ('-' | '–' | '—')) => rest.len() - after.len() + dash.len_utf8(),
        _ => 1,
    }
}

/// Where "C.Stocking" or "Mr.J" is to be cut: behind the stop of an initial or honorific that a capital follows.
fn initial_before_name(word: &str) -> Option<usize> {
    word.match_indices('.').map(|(at, _)| at).find_map(|at| {
        let capital = word[at + 1..].starts_with(char::is_uppercase);
        let head = &word[..at];
        // "C.Cllr" is a county's.
        let capital = capital && !lexicon::title(&lexicon::key(&word[at + 1..])).is_some_and(lexicon::Title::is_member);
        (capital && (head.chars().count() == 1 || lexicon::is_abbreviation(head))).then_some(at + 1)
    })
}

/// Labels that a hyphen, or nothing at all, parts from the first name behind them.
const LABELS: [&str; 4] = ["absent", "apologies", "attendance", "present"];

/// Where "Vane-Chairman" and "Apologies-Vane" are to be cut: before a hyphen that stands for a dash.
fn office_behind_name(word: &str) -> Option<usize> {
    const OFFICES: [&str; 8] =
        ["chair", "chairman", "chairperson", "chairwoman", "clerk", "secretary", "treasurer", "vice"];
    const BEFORE: [&str; 8] = ["acting", "co", "deputy", "ex", "joint", "past", "sub", "vice"];
    let (name, office) = word.rsplit_once('-')?;
    let is = |words: &[&str], word: &str| words.contains(&word.to_lowercase().as_str());
    (name.len() > 1 && is(&OFFICES, office) && !is(&BEFORE, name) || is(&LABELS, name)).then_some(name.len())
}

/// Where a word is to be cut that is two because a space was lost: a surname and a post or a first name behind it, a
/// first name and a surname, a label or a surname and a title.
fn run_together(word: &str) -> Option<usize> {
    let capital = |(at, c): (usize, char)| (c.is_uppercase() && word[..at].ends_with(char::is_lowercase)).then_some(at);
    let cut = word.char_indices().skip(1).find_map(capital).filter(|cut| *cut > 2 && word.len() - cut > 2)?;
    let (head, tail) = (lexicon::key(&word[..cut]), lexicon::key(&word[cut..]));
    let prefix = ["fitz", "mac"].contains(&head.as_ref());
    let office = || lexicon::is_office(&tail) || lexicon::is_tier(&tail) || lexicon::title(&tail).is_some();
    let named = || lexicon::is_given_name(&head) || lexicon::is_given_name(&tail);
    let labels = || LABELS.contains(&head.as_ref());
    (!prefix && (labels() || office() || named())).then_some(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        of(text, Span::new(0, text.len())).into_iter().map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn stops_of_initials_and_honorifics_end_no_sentence() {
        use Kind::{Comma, Stop, Word};
        let expected =
            [(Word, "Mr."), (Word, "C."), (Word, "Hale"), (Comma, ","), (Word, "Rev."), (Word, "Dale"), (Stop, ".")];
        assert_eq!(kinds("Mr. C.Hale, Rev. Dale."), expected);
    }

    #[test]
    fn initials_for_a_name_may_end_a_sentence() {
        use Kind::{Stop, Word};
        assert_eq!(kinds("DH. The Board")[..3], [(Word, "DH"), (Stop, "."), (Word, "The")]);
        assert_eq!(kinds("DH. Vane"), [(Word, "DH."), (Word, "Vane")]);
    }

    #[test]
    fn the_welsh_and_joins_names() {
        use Kind::{And, Word};
        assert_eq!(kinds("Hale a Dale"), [(Word, "Hale"), (And, "a"), (Word, "Dale")]);
        assert_eq!(kinds("Hale as a Clerk")[2], (Word, "a"));
    }

    #[test]
    fn a_bracket_is_one_token() {
        use Kind::{Bracket, Stop, Word};
        assert_eq!(kinds("Hale (Chair (acting))."), [(Word, "Hale"), (Bracket, "Chair (acting)"), (Stop, ".")]);
        assert_eq!(kinds("Hale (Chair"), [(Word, "Hale"), (Bracket, "Chair")]);
    }

    #[test]
    fn an_office_behind_a_hyphen_stands_on_its_own() {
        use Kind::{Dash, Word};
        assert_eq!(kinds("Vane-Clerk"), [(Word, "Vane"), (Dash, "-"), (Word, "Clerk")]);
        assert_eq!(kinds("Vice-Chair"), [(Word, "Vice-Chair")]);
    }

    #[test]
    fn words_that_lost_their_space_are_parted() {
        let words = |text| kinds(text).into_iter().map(|(_, word)| word).collect::<Vec<_>>();
        assert_eq!(words("Ann HartClerk, HayTown Clerk"), ["Ann", "Hart", "Clerk", ",", "Hay", "Town", "Clerk"]);
        assert_eq!(words("PresentCllr Hart"), ["Present", "Cllr", "Hart"]);
        assert_eq!(words("D. ValeCllr P. Hart"), ["D.", "Vale", "Cllr", "P.", "Hart"]);
        assert_eq!(words("Bob HartAnne Hay, BerylCroft"), ["Bob", "Hart", "Anne", "Hay", ",", "Beryl", "Croft"]);
        assert_eq!(words("MacKenneth FitzGerald McJohn"), ["MacKenneth", "FitzGerald", "McJohn"]);
    }

    #[test]
    fn one_or_several_are_one_word() {
        use Kind::Word;
        assert_eq!(kinds("Councillor(s) Vane"), [(Word, "Councillor(s)"), (Word, "Vane")]);
    }

    #[test]
    fn hyphens_join_and_dashes_part() {
        use Kind::{Colon, Dash, Word};
        assert_eq!(
            kinds("Present:- Vane-Hart - Clerk"),
            [(Word, "Present"), (Colon, ":-"), (Word, "Vane-Hart"), (Dash, "-"), (Word, "Clerk")]
        );
    }
}
