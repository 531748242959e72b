//! Which words of a sentence oblige somebody to a deed.

mod doers;
mod infinitives;
mod modals;
mod orders;
mod surroundings;
mod verbs;

use model::{CommitmentSource, Rule};

use super::agents::{Agent, Agents, Kind};
use super::cues::Cue;
use super::deeds::is_gerund;
use crate::words::{Gap, Word};

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In the narrative.
    Prose,
    /// In a decision of the meeting.
    Decision,
    /// Behind a label such as "ACTION:".
    Action,
}

/// An obligation found in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Obligation {
    /// Who is to do it, where somebody is named.
    pub(crate) agent: Option<Agent>,
    /// What obliges.
    pub(crate) from: CommitmentSource,
    /// The rule that found it.
    pub(crate) rule: Rule,
    /// The first word of its clause: the agent's, or that of the words that oblige.
    pub(crate) start: usize,
    /// The word that obliges.
    pub(crate) cue: usize,
    /// Whether it is one only with a date by when: to receive a report.
    pub(crate) needs_due: bool,
    /// Whether it is one of its own only with a date that the part before it has not: "and that a report be brought in May".
    pub(crate) is_part: bool,
    /// Whether an act of the meeting obliges, "was asked", which an earlier meeting may have done.
    pub(crate) is_act: bool,
}

/// A sentence whose obligations are looked for.
pub(crate) struct Clauses<'a, 't> {
    text: &'t str,
    words: &'a [Word<'t>],
    agents: &'a Agents,
    setting: Setting,
    /// The word after the number that a list of actions prints before each.
    after_code: usize,
}

impl<'a, 't> Clauses<'a, 't> {
    /// The sentence of these words of `text`.
    pub(crate) fn new(text: &'t str, words: &'a [Word<'t>], agents: &'a Agents, setting: Setting) -> Self {
        Self { text, words, agents, setting, after_code: after_code(text, words) }
    }

    /// What the sentence obliges to: the first obligation, and further ones that name another doer.
    pub(crate) fn obligations(&self) -> Vec<Obligation> {
        let mut found: Vec<Obligation> = Vec::new();
        if self.is_question() {
            return found;
        }
        for at in 0..self.words.len() {
            let Some(obligation) = self.obligation_at(at).filter(|found| !self.is_quoted(found.cue)) else { continue };
            let new = found.iter().all(|known| {
                obligation.agent.is_some_and(|agent| match known.agent {
                    Some(other) => self.differ(other, agent) || self.is_joint(other) && !self.is_joint(agent),
                    None => self.joins_doer(agent, obligation) || self.breaks_between(known.cue, obligation.start),
                })
            });
            let asked = found.last_mut().filter(|known| known.agent.is_none() && self.is_requested_before(known.cue));
            if let Some(known) = asked.filter(|_| Cue::TakenOn.has(self.text(obligation.cue))) {
                // "He asked that it be mended and | RB undertook to do so"
                known.agent = obligation.agent;
            } else if new {
                found.push(obligation);
            } else if let Some(start) = self.part_of_its_own(&obligation).filter(|_| !found.is_empty()) {
                found.push(Obligation { start, is_part: true, ..obligation });
            } else if let Some(known) = found.last_mut().filter(|_| self.setting == Setting::Decision) {
                // "that the rules be set aside and the matter be referred": there is something left to do.
                known.needs_due &= obligation.needs_due;
            } else if let Some(known) = found.last_mut().filter(|known| known.needs_due && !obligation.needs_due) {
                // "More thought would be given to it (RB said that | it would be mended)"
                *known = obligation;
            }
        }
        found
    }

    /// The first word of what an obligation says, where "and" begins it with a subject of its own: "and | a report be brought".
    fn part_of_its_own(&self, obligation: &Obligation) -> Option<usize> {
        const LONGEST: usize = 10;
        let from = obligation.start.saturating_sub(LONGEST);
        let start = (from..obligation.start).rev().find(|&and| self.text(and) == "and")? + 1;
        let article = |at: usize| Cue::Article.has(self.text(at));
        let named = article(start) || self.text(start) == "that" && article(start + 1);
        let plain = (start..obligation.start).all(|at| !self.is_finite(at) && (at == start || self.flows(at)));
        (named && plain && start + 1 < obligation.start).then_some(start)
    }

    /// Whether two agents are not the same: posts are told apart by their wording.
    fn differ(&self, one: Agent, other: Agent) -> bool {
        let bare = |agent: Agent| {
            let wording = agent.span.of(self.text);
            ["The ", "the "].iter().find_map(|article| wording.strip_prefix(article)).unwrap_or(wording)
        };
        one.kind != other.kind || one.kind == Kind::Post && bare(one) != bare(other)
    }

    /// Whether an agent is several: "Siobhan and RB".
    fn is_joint(&self, agent: Agent) -> bool {
        [" and ", " & "].iter().any(|and| agent.span.of(self.text).contains(and))
    }

    /// Whether "and" joins what a person or a post is to do to what nobody named is: "it will be sent and | RB agreed to ask".
    fn joins_doer(&self, agent: Agent, obligation: Obligation) -> bool {
        let Obligation { start, cue, .. } = obligation;
        // "that the draft be amended and the Finance Group bring it back"
        let is_body = self.setting == Setting::Decision && matches!(agent.kind, Kind::Body(_));
        let somebody = (is_body || matches!(agent.kind, Kind::Person(_) | Kind::Post))
            && self.words[start].start <= agent.span.start();
        // "It was agreed to enter, RB to fill in the form"
        let noted = self.text(cue) == "to" && self.words[start].gap == Gap::Comma;
        let does = self.text(cue) != "to";
        somebody && (noted || does && start > 0 && self.text(start - 1) == "and")
    }

    /// Whether a semicolon, "and that" or the like parts the clause that begins at `start` from the word at `from`.
    fn breaks_between(&self, from: usize, start: usize) -> bool {
        const LEAD: usize = 4;
        let lead = (from + 1).max(start.saturating_sub(LEAD));
        let and_that = |at: usize| self.text(at) == "that" && self.text(at - 1) == "and";
        (lead..=start).any(|at| self.words[at].gap == Gap::Break || at > 0 && and_that(at))
    }

    fn obligation_at(&self, at: usize) -> Option<Obligation> {
        match self.words[at].text {
            "will" | "would" | "shall" | "Will" => self.modal(at),
            "should" if self.setting != Setting::Prose || self.is_agreed_before(at) => self.modal(at),
            _ if at == 0 && self.setting != Setting::Prose => self.imperative().or_else(|| self.put_off(at)),
            "to" => {
                let doer = self.infinitive(at).or_else(|| self.unknown_doer(at)).or_else(|| self.named_doer(at));
                let doer = doer.or_else(|| self.further_task(at)).or_else(|| self.sent_to(at));
                let doer = doer.or_else(|| self.to_come_about(at)).or_else(|| self.noun_doer(at));
                doer.or_else(|| self.left_to_do(at))
            }
            "To" if at == 0 => self.to_be_done(0, self.after_adverbs(1)?).filter(|_| !self.is_status()),
            "To" if self.words[at].gap == Gap::Break && !self.is_left_open(at + 2) => self.to_be_done(at, at + 1),
            "issue" if self.is_decided(at) && self.is_letter(at) => {
                Some(self.found(Rule::BeDone, None, at, CommitmentSource::Decision))
            }
            "be" if self.is_decided(at) || self.is_requested_before(at) => self.subjunctive_passive(at),
            "requested" | "asked" => self.asked_whether(at),
            "charged" | "tasked" if self.text(at + 1) == "with" && is_gerund(self.text(at + 2)) => {
                self.charged(at, at + 2)
            }
            word if word.ends_with(['d', 'l']) && word.contains(['\'', '’']) => self.contracted(at),
            "left" | "Left" => self.left_with(at),
            "task" if self.text(at + 1) == "of" && is_gerund(self.text(at + 2)) => self.given_task(at),
            "Please" | "please" => self.pleads(at),
            "promised" => self.promised(at),
            "deferred" | "postponed" | "Deferred" | "forward" | "over" => self.put_off(at),
            "adjourned" if self.setting == Setting::Decision && self.text(at - 1) == "be" => self.put_off(at),
            word if is_gerund(word) => self.doing(at).or_else(|| self.is_doing(at)),
            word if word.starts_with(char::is_lowercase) => {
                let order = self.bare(at).or_else(|| self.third_person(at)).or_else(|| self.behind_owner(at));
                order.or_else(|| self.further_task(at))
            }
            _ => self.behind_owner(at),
        }
    }

    /// The word at `at`, the verbs of decisions in small letters even where they are printed in capitals.
    fn text(&self, at: usize) -> &'t str {
        const SHOUTED: [(&str, &str); 8] = [
            ("AGREED", "agreed"),
            ("APPROVED", "approved"),
            ("ASKED", "asked"),
            ("DECIDED", "decided"),
            ("DEFERRED", "deferred"),
            ("INSTRUCTED", "instructed"),
            ("REQUESTED", "requested"),
            ("RESOLVED", "resolved"),
        ];
        let word = self.words.get(at).map_or("", |word| word.text);
        if word.as_bytes().last() != Some(&b'D') {
            return word;
        }
        SHOUTED.iter().find(|(shouted, _)| *shouted == word).map_or(word, |(_, quiet)| quiet)
    }

    /// Whether the word at `at` goes on from the one before it without a mark.
    fn flows(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.gap == Gap::Space)
    }

    fn found(&self, rule: Rule, agent: Option<(Agent, usize)>, cue: usize, from: CommitmentSource) -> Obligation {
        let from = match self.setting {
            Setting::Prose => from,
            Setting::Decision => CommitmentSource::Decision,
            Setting::Action => CommitmentSource::Action,
        };
        let rule = match rule {
            _ if self.setting == Setting::Action => Rule::ActionLabel,
            Rule::WillDo | Rule::WillBeDone if from == CommitmentSource::Decision => Rule::AgreedWill,
            _ => rule,
        };
        let start = agent.map_or(cue, |(_, start)| start);
        let agent = agent.map(|(agent, _)| self.speaker(agent, cue));
        let is_act = !matches!(self.text(cue), "will" | "would" | "shall" | "Will" | "should");
        Obligation {
            agent,
            from,
            rule,
            start,
            cue,
            is_part: false,
            is_act,
            needs_due: self.words[cue..]
                .iter()
                .take(4)
                .any(|word| matches!(word.text, "receive" | "defer" | "deferred" | "postpone")),
        }
    }

    fn prose_source(&self, at: usize) -> CommitmentSource {
        if self.is_agreed_before(at) { CommitmentSource::Decision } else { CommitmentSource::Undertaking }
    }

    fn is_decided(&self, at: usize) -> bool {
        self.setting == Setting::Decision || self.is_agreed_before(at)
    }

    /// Whether the word before the one at `at` is what is sent: "that a letter | issue to the Minister".
    fn is_letter(&self, at: usize) -> bool {
        let sent = matches!(self.text(at.wrapping_sub(1)), "correspondence" | "letter" | "letters" | "reminder");
        sent && self.flows(at)
    }

    /// Whether a colon, a semicolon or a dash stands before the word at `at`.
    fn breaks_clause(&self, at: usize) -> bool {
        let between = self.between(at);
        between.contains([';', ':', '–', '—']) || between.contains(" - ")
    }

    /// What stands between the word at `at` and the one before it, where it is more than a space, a comma or a stop.
    fn between(&self, at: usize) -> &'t str {
        let word = self.words.get(at).filter(|word| at > 0 && word.gap == Gap::Break);
        word.map_or("", |word| &self.text[self.words[at - 1].end()..word.start])
    }

    /// Whether a clause begins with the word at `start`.
    fn opens_clause(&self, start: usize) -> bool {
        start <= self.after_code || self.words[start].gap != Gap::Space || Cue::OpensClause.has(self.text(start - 1))
    }
}

/// The word after the number that a list of actions prints before each: "AP125 RB to write", "13/08/24-09 RB to write".
fn after_code(text: &str, words: &[Word<'_>]) -> usize {
    const LONGEST: usize = 12;
    let Some(first) = words.first() else { return 0 };
    let code = text[first.start..].split(' ').next().unwrap_or("");
    let numbers = first.is_capital() || code.contains('/');
    if code.len() > LONGEST || !numbers || !code.ends_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    words.partition_point(|word| word.start < first.start + code.len())
}

#[cfg(test)]
mod tests;
