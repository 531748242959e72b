//! Whom the agent of a clause means: "she", "they", nobody named.

use model::{Rule, Span};

use super::Reader;
use crate::commitments::agents::{self, Agent, Kind};
use crate::words::{self, Gap, Word};

impl Reader<'_> {
    /// Whom the agent of the clause that begins with the word at `start` means, and the rule that tells.
    pub(super) fn owner(&self, agent: Agent, start: usize) -> Option<(Agent, Rule)> {
        let is_named = !agent.is_pronoun() && self.words[start].start <= agent.span.start();
        let agent = self.agents.with_strokes(self.text, &self.words, self.meant(agent)?);
        Some((agent, if is_named { Rule::OwnerNamed } else { Rule::OwnerMeant }))
    }

    /// Whom an agent means: itself, or for a pronoun the subject of its sentence or of the one before, or who was to do
    /// something last.
    fn meant(&self, agent: Agent) -> Option<Agent> {
        if !agent.is_pronoun() || agent.kind == Kind::We {
            return Some(agent);
        }
        let fits = |other: &Agent| other.may_be(agent.kind);
        let subject = |words: &[Word<'_>]| self.subject(words).filter(fits);
        let subject_of = |sentence: Option<Span>| {
            let mut before = Vec::new();
            words::split(self.text, sentence?, &mut before);
            subject(&before)
        };
        if agent.kind == Kind::LeftOut {
            let before = self.last_sentence.as_ref().map(|(sentence, _)| *sentence);
            return subject(&self.words).or_else(|| subject_of(before));
        }
        let person_before = || {
            let before = self.words.partition_point(|word| word.start < agent.span.start());
            self.agents.person_before(&self.words, before).filter(fits)
        };
        let known_last = || {
            let known = [self.last_doer, self.last_subject.filter(|_| self.opens(agent))];
            known.into_iter().flatten().filter(fits).max_by_key(|who| who.span.start())
        };
        subject(&self.words).or_else(person_before).or_else(|| subject_of(self.sentence_before)).or_else(known_last)
    }

    /// Who begins a sentence, or what stands behind its title: "Litter – RB said".
    pub(super) fn subject(&self, words: &[Word<'_>]) -> Option<Agent> {
        const LONGEST_TITLE: usize = 6;
        let given = |at: usize| {
            let name = words.get(at).filter(|word| self.agents.is_given_name(word))?;
            Some(Agent { span: name.span(), kind: Kind::Post })
        };
        let at = |at: usize| self.agents.at(words, at).map(|(agent, _)| agent).or_else(|| given(at));
        let behind =
            words.iter().take(LONGEST_TITLE).skip(1).position(|word| word.gap == Gap::Break).map(|before| before + 1);
        at(0).or_else(|| behind.and_then(at)).or_else(|| self.subject_behind_opening(words))
    }

    /// Who tells something behind the opening of a sentence: "In response to a question, the Clerk said".
    fn subject_behind_opening(&self, words: &[Word<'_>]) -> Option<Agent> {
        const OPENS: [&str; 15] = [
            "After",
            "Arising",
            "Asked",
            "At",
            "Following",
            "From",
            "In",
            "On",
            "Referring",
            "Regarding",
            "Responding",
            "Speaking",
            "Turning",
            "When",
            "With",
        ];
        const TELLS: [&str; 9] = ["drew", "felt", "gave", "said", "spoke", "thought", "told", "undertook", "would"];
        let tells =
            |word: &Word<'_>| word.gap == Gap::Space && (TELLS.contains(&word.text) || word.text.ends_with("ed"));
        words.first().filter(|first| OPENS.contains(&first.text))?;
        (1..words.len()).filter(|&at| words[at].gap == Gap::Comma).find_map(|at| {
            let (agent, end) = self.agents.at(words, at)?;
            words.get(end).filter(|verb| tells(verb)).map(|_| agent)
        })
    }

    /// Whether the sentence begins with a pronoun that may be the same.
    fn opens(&self, pronoun: Agent) -> bool {
        const REACH: usize = 4;
        self.words.iter().take(REACH).any(|word| agents::pronoun(word.text) == Some(pronoun.kind))
    }
}
