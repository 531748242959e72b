//! Small words that tell what a sentence obliges to, by class.

use patterns::Words;

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
    /// Does things as a post does, where no list of posts knows it: "the *landowner*".
    Doer,
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
    /// What is obtained where "get" is a deed: "get three *quotes*".
    Obtained,
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
    /// A base form that is a past tense, a noun or an adjective as well.
    NotBare,
    /// A deed whose word is as often a noun: "a *visit*".
    AlsoNoun,
    /// Asks that something be done.
    Requests,
    /// What a decision does by being made: "that the minutes be *approved*".
    DoneAtOnce,
    /// What is amended by saying so: "that the *motion* be amended".
    Amended,
    /// What a decision makes to somebody: "that a *grant* be made".
    Granted,
    /// A deed of somebody, never of a thing: "the Librarian will *circulate*".
    Personal,
    /// What those who met do there and then: "were asked to *elect* a Chair".
    DoneInMeeting,
    /// What is extended by being voted: "a vote of *sympathy*".
    Courtesy,
    /// A deed whose word is no noun: "*ensure* access".
    NoNoun,
    /// Ends in "-ing" and is no verb, or none that begins a deed of its own.
    NounInIng,
    /// A verb of what is or happens, and no deed: "will *benefit*".
    State,
    /// Takes an infinitive without being who does it: "*permission* to build".
    TakesInfinitive,
    /// Puts off the deed that follows: "will *continue* to press".
    Tries,
    /// Says something of its own: what was hoped or asked before it makes no hope or question of it.
    Reports,
    /// Something that those who ask for it are given: "requested a *briefing*".
    Briefing,
    /// Tells of a task that somebody has begun: "is *arranging* it".
    InHand,
    /// What is left open where it is still to be confirmed: "*venue* to be confirmed".
    Occasion,
}

static CLASSES: Words<2048> = Words::new().classes(CUES);

impl Cue {
    /// Whether `word` is one.
    pub(crate) fn has(self, word: &str) -> bool {
        CLASSES.is(word, self as u32)
    }

    /// Whether `word` is one in small letters.
    pub(crate) fn has_lower(self, word: &str) -> bool {
        CLASSES.bits_of_lower(word) >> self as u32 & 1 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word_classes;

    #[test]
    fn cues_stand_in_order() {
        use Cue::*;
        word_classes::check(
            CUES,
            &[
                Adverb,
                Member,
                BeforePost,
                Doer,
                Hedge,
                Habit,
                Charged,
                TakenOn,
                Says,
                Made,
                NoTask,
                Preposition,
                Period,
                Object,
                Obtained,
                NotTaken,
                Auxiliary,
                Finite,
                Subordinating,
                Agreed,
                Particle,
                OpensClause,
                Article,
                NotBare,
                AlsoNoun,
                Requests,
                DoneAtOnce,
                Amended,
                Granted,
                Personal,
                DoneInMeeting,
                Courtesy,
                NoNoun,
                NounInIng,
                State,
                TakesInfinitive,
                Tries,
                Reports,
                Briefing,
                InHand,
                Occasion,
            ],
        );
    }

    #[test]
    fn a_word_may_be_of_several_classes() {
        assert!(Cue::Charged.has("asked") && Cue::Says.has("asked") && !Cue::Hedge.has("asked"));
    }
}
