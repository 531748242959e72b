//! Committee systems print a decision twice, under "Decision:" and again under "Minutes:"; it is given once.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use model::{Decision, Span};
use patterns::{Regex, pattern};

use super::leaves::Leaf;

/// Where an item that has told its decision begins to tell it again.
pub(super) fn second_telling(text: &str, row: &[Leaf]) -> Option<usize> {
    static DECISION: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^decisions?(?: \(s\)|\(s\))?:?$"));
    static MINUTES: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^minutes:?$"));
    let is = |cue: &Regex, leaf: &Leaf| cue.is_match(leaf.words(text).of(text));
    let first = row.iter().position(|leaf| is(&DECISION, leaf))?;
    row[first..].iter().find(|leaf| is(&MINUTES, leaf)).map(|leaf| leaf.part.span.start())
}

/// Whether a decision says again, in nearly the same words, what one before it or a limb or lead-in of that says.
pub(super) fn is_told_before(text: &str, earlier: &[Decision], span: Span) -> bool {
    let words = words(text, span);
    let says = |told: Span| {
        let told = self::words(text, told);
        let shared = told.intersection(&words).count();
        // Four words in five of both together.
        shared * 5 >= (told.len() + words.len() - shared) * 4
    };
    let limbs = |decision: &Decision| {
        let clauses = decision.clauses.iter();
        clauses.flat_map(|clause| [clause.span, clause.text.span]).any(says)
    };
    earlier.iter().any(|decision| says(decision.span) || limbs(decision))
}

fn words(text: &str, span: Span) -> BTreeSet<String> {
    let words = span.of(text).split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    words.map(str::to_lowercase).collect()
}
