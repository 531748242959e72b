//! Lead-ins of limbs, "that the Clerk be asked to:", and the limbs that complete them.

use model::{Rule, Span};

use super::Reader;
use crate::commitments::agents::{Agent, Kind};
use crate::commitments::clauses::{Clauses, Setting};
use crate::commitments::cues::Cue;
use crate::commitments::deeds::is_base;
use crate::words;

/// The lead-in of limbs that say what is to be done.
pub(super) struct Lead {
    /// Who is to do it, where the lead-in names somebody.
    pub(super) owner: Option<(Agent, Rule)>,
}

impl Reader<'_> {
    /// Whether a limb begins with a verb that says what is to be done; where somebody is to do it, any that may be one, but
    /// neither "For (33)" nor "Following debate".
    pub(super) fn is_task_of_limb(&self, led: bool) -> bool {
        const SHORTEST: usize = 3;
        let Some(first) = self.words.first() else { return false };
        let verb = first.text.to_lowercase();
        let other = ["against", "for", "following", "motion"].contains(&verb.as_str()) || Cue::Preposition.has(&verb);
        let open = led && self.words.len() >= SHORTEST && !other && !verb.ends_with("ed");
        (open || is_base(&verb)) && !Cue::NoTask.has(&verb) && self.agents.at(&self.words, 0).is_none()
    }

    /// What a lead-in says of its limbs: "that the Clerk be asked to:", "The Clerk will:", "It was agreed to:".
    pub(super) fn lead(&self, lead: Span) -> Option<Lead> {
        let mut words = Vec::new();
        words::split(self.text, lead, &mut words);
        let verb = words.len().checked_sub(2).filter(|verb| words[verb + 1].text != "that")?;
        let word = words[verb].text;
        let asks =
            Cue::Charged.has(word) || matches!(word, "advised" | "encouraged" | "recommended" | "required" | "urged");
        let promises = Cue::TakenOn.has(word);
        let is_be = |word: &str| matches!(word, "be" | "is" | "are" | "was" | "were" | "also");
        let end = if asks || promises { (0..verb).rev().find(|&at| !is_be(words[at].text))? } else { verb };
        let anybody = || Clauses::new(self.text, &words, self.agents, Setting::Prose).noun_before(end + 1);
        let named = self.agents.before(&words, end + 1).or_else(|| anybody().filter(|_| asks));
        let named = named.map(|(agent, _)| agent).filter(|agent| !agent.is_pronoun());
        let meets = named.is_some_and(|agent| self.agents.is_meeting(agent));
        // "The Panel was asked to:" tells what the item is for.
        let of_item = named.is_some_and(|agent| matches!(agent.kind, Kind::Body(_))) && words[verb - 1].text == "was";
        let asks_readers = asks && meets && (of_item || matches!(words[verb - 1].text, "is" | "are"));
        let owner = named.filter(|_| !(promises && meets)).map(|agent| (agent, Rule::OwnerMeant));
        (promises || named.is_some() && !asks_readers).then_some(Lead { owner })
    }
}
