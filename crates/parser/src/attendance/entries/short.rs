//! What a list gives for whole names, and what it goes on with on its next line: surnames below "Councillors", initials.

use model::Span;

use super::Entry;
use crate::attendance::lexicon::{self, Title};
use crate::attendance::names::{self, Expect};
use crate::attendance::tokens::{Kind, Token};

/// What a list gives for a whole name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Short {
    /// Nothing less than it.
    #[default]
    No,
    /// The surname or the first name alone.
    OneName,
    /// Initials.
    Initials,
}

/// What a list goes on with on its next line.
#[derive(Clone, Debug, Default)]
pub(in crate::attendance) struct Carry {
    /// "Councillors" before surnames.
    pub(super) plural: Option<(Title, Span)>,
    /// "and" has closed the list of those surnames.
    pub(super) closed: bool,
    /// Posts stand before names here, not behind them.
    pub(super) posts_first: bool,
    /// What stands for a whole name here.
    pub(super) short: Short,
    /// A post on a line of its own, for the name below it.
    pub(super) post: Option<String>,
}

impl Carry {
    /// For cells that hold one name each, and perhaps a surname alone.
    pub(in crate::attendance) fn of_single_names() -> Self {
        Self { short: Short::OneName, ..Self::default() }
    }

    /// For names below a label that holds their title: "Councillors present".
    pub(in crate::attendance) fn titled(tokens: &[Token<'_>], at: usize) -> Self {
        let plural = names::plural_title(tokens, at).map(|(title, span, _)| (title, span));
        Self { plural, ..Self::default() }
    }

    /// Keeps a post that stands above the name of its holder.
    pub(in crate::attendance) fn expect_holder(&mut self, post: &str) {
        self.post = Some(post.to_owned());
        self.posts_first = true;
    }

    /// Whether posts stand before names.
    pub(in crate::attendance) fn posts_first(&self) -> bool {
        self.posts_first
    }
}

/// How many names the lists of a paper give in full, and how many short.
#[derive(Debug, Default)]
pub(in crate::attendance) struct Shorts([usize; 3]);

impl Shorts {
    /// Counts one more.
    pub(in crate::attendance) fn count(&mut self, entry: &Entry) {
        self.0[entry.short() as usize] += 1;
    }

    /// For lists below the others, which shorten names as those do.
    pub(in crate::attendance) fn carry(&self) -> Carry {
        let short = match self.0 {
            [_, _, initials] if initials > 0 => Short::Initials,
            [whole, single, _] if single > whole => Short::OneName,
            _ => Short::No,
        };
        Carry { short, ..Carry::default() }
    }
}

/// The parts of a list between its commas.
fn parts<'t, 'a>(tokens: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    tokens
        .split(|token| matches!(token.kind, Kind::Comma | Kind::And | Kind::Break | Kind::Stop))
        .filter(|part| !part.is_empty())
        .collect()
}

/// Whether the list gives initials for most names: "Dr Ann Vane (AV), BH, CD and EF".
pub(super) fn lists_initials(tokens: &[Token<'_>]) -> bool {
    let parts = parts(tokens);
    let letters = || parts.iter().filter(|part| part.len() == 1 && is_letters(&part[0]));
    let initials = letters().filter(|part| stands_for_name(&part[0])).count();
    initials > 1 && initials * 2 > letters().count() && letters().count() * 3 > parts.len() * 2
}

/// Whether a word is two or three capitals.
pub(super) fn is_letters(token: &Token<'_>) -> bool {
    let letters = token.text.trim_end_matches('.');
    (2..=3).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a word may be somebody's initials, and no letters behind a name.
pub(super) fn stands_for_name(token: &Token<'_>) -> bool {
    let letters = token.text.trim_end_matches('.');
    (2..=3).contains(&letters.len()) && lexicon::is_initials(letters) && !lexicon::is_post_nominal(letters)
}

/// Whether the list is of names of one word: "Anna, Bob and Joe".
pub(super) fn lists_single_names(tokens: &[Token<'_>]) -> bool {
    let parts = parts(tokens);
    let single = parts
        .iter()
        .filter(|part| {
            let words: Vec<&Token<'_>> = part.iter().filter(|token| token.is(Kind::Word)).collect();
            let is_short = match words[..] {
                [_] => true,
                // "Dave S", among first names alone.
                [first, letter] => lexicon::is_given_name(&first.key()) && letter.text.trim_end_matches('.').len() == 1,
                _ => false,
            };
            is_short && names::at(part, 0, Expect::Surname).is_some_and(|name| name.title.is_none())
        })
        .count();
    // "Dr Hart, Becky (Practice Manager), Lou"
    let mut untitled = parts.iter().filter(|part| !names::is_titled(part, 0));
    single > 2 && single * 2 > parts.len() || single == 2 && untitled.all(|part| is_given(part))
}

/// Whether the part is a first name, a letter of a surname perhaps, and what stands in brackets beside it.
fn is_given(part: &[Token<'_>]) -> bool {
    let [first, rest @ ..] = part else { return false };
    let beside = |token: &Token<'_>| token.is(Kind::Bracket) || token.text.trim_end_matches('.').len() == 1;
    lexicon::is_given_name(&first.key()) && rest.iter().all(beside)
}
