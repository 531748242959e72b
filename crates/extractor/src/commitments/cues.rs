//! Small words that tell what a sentence obliges to, by class.

use std::collections::HashMap;
use std::sync::LazyLock;

/// One class a line: its name and its words.
const CUES: &str = include_str!("lexicon/cues.txt");

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// Between a doer and the verb: "the Clerk will *also* write".
    Adverb,
    /// Those who met: "members".
    Member,
    /// Before the noun of a post: "*acting* Clerk".
    BeforePost,
    /// Makes a hope, a guess, a question or a condition of the sentence.
    Hedge,
    /// Makes a habit or a denial of "will": "will *usually*".
    Habit,
    /// Puts a duty on its subject: "was *asked* to".
    Charged,
    /// Takes a deed on: "*agreed* to write".
    TakenOn,
    /// Reports what somebody says of others.
    Says,
    /// What is made where "make" is a deed: "make *enquiries*".
    Made,
    /// What nobody does as a task: "agreed to *note*".
    NoTask,
    /// Before a noun that is not the subject.
    Preposition,
    /// Tells how often: "monthly".
    Period,
    /// Follows a verb and not a noun: "Clerk report *this*".
    Object,
    /// What is taken where "take" is no deed: "take *place*".
    NotTaken,
    /// Before "be" where that is no subjunctive.
    Auxiliary,
    /// Makes a full sentence of what stands around it.
    Finite,
    /// Begins a clause of its own.
    Subordinating,
    /// Says that the meeting decided.
    Agreed,
    /// Makes a deed of a common verb: "give *the*".
    Particle,
    /// Before the first word of a clause.
    OpensClause,
    /// Before a noun with an adjective in "-ed".
    Article,
}

impl Cue {
    /// Whether `word` is one.
    pub(crate) fn has(self, word: &str) -> bool {
        static CLASSES: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
            let mut classes: HashMap<_, u32> = HashMap::new();
            for (class, line) in CUES.lines().enumerate() {
                for word in line.split(' ').skip(1) {
                    *classes.entry(word).or_default() |= 1 << class;
                }
            }
            classes
        });
        CLASSES.get(word).is_some_and(|classes| classes & (1 << self as u32) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_in_the_order_of_the_classes_and_words_in_their_own() {
        const LAST: Cue = Cue::Article;
        assert_eq!(CUES.lines().count(), LAST as usize + 1);
        for line in CUES.lines() {
            let words: Vec<&str> = line.split(' ').skip(1).collect();
            assert!(words.windows(2).all(|pair| pair[0] < pair[1]), "{line}");
        }
        assert!(CUES.lines().last().is_some_and(|line| line.starts_with("Article:")));
    }

    #[test]
    fn a_word_may_be_of_several_classes() {
        assert!(Cue::Charged.has("asked") && Cue::Says.has("asked") && !Cue::Hedge.has("asked"));
    }
}
