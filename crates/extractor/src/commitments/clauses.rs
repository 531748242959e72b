//! Which words of a sentence oblige somebody to a deed.

use model::CommitmentSource;

use super::agents::{ADVERBS, Agent, Agents, Kind};
use super::deeds::{is_base, is_gerund, participle};
use crate::words::{Gap, Shape, Word};

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
    /// The first word of its clause: the agent's, or that of the words that oblige.
    pub(crate) start: usize,
    /// The word that obliges.
    pub(crate) cue: usize,
    /// Whether it is one only with a date by when: to receive a report.
    pub(crate) needs_due: bool,
}

/// Words before the verb that make a hope, a guess, a question or a condition of a sentence.
const HEDGES: [&str; 44] = [
    "aim",
    "aimed",
    "anticipate",
    "anticipated",
    "anticipates",
    "concern",
    "concerns",
    "could",
    "envisage",
    "envisaged",
    "expect",
    "expected",
    "expects",
    "fear",
    "feared",
    "felt",
    "feels",
    "forecast",
    "hope",
    "hoped",
    "hopefully",
    "hopes",
    "hoping",
    "if",
    "likely",
    "may",
    "might",
    "perhaps",
    "possible",
    "possibly",
    "queried",
    "query",
    "question",
    "should",
    "suggest",
    "suggested",
    "suggesting",
    "suggestion",
    "suggests",
    "unless",
    "whether",
    "wish",
    "wished",
    "wondered",
];

/// Words between "will" and the verb that make a habit or a denial of it.
const HABITS: [&str; 16] = [
    "always",
    "annually",
    "cease",
    "generally",
    "monthly",
    "need",
    "never",
    "no",
    "normally",
    "not",
    "often",
    "only",
    "regularly",
    "sometimes",
    "typically",
    "usually",
];

/// Participles of verbs that put a duty on their subject: "was asked to".
const CHARGED: [&str; 10] = [
    "asked",
    "authorised",
    "authorized",
    "charged",
    "delegated",
    "directed",
    "instructed",
    "invited",
    "requested",
    "tasked",
];

/// Verbs by which somebody takes a deed on: "agreed to write".
const TAKEN_ON: [&str; 14] = [
    "agree",
    "agreed",
    "agrees",
    "commit",
    "committed",
    "offer",
    "offered",
    "offers",
    "promised",
    "promises",
    "undertake",
    "undertakes",
    "undertook",
    "volunteered",
];

/// Things that are made when "make" is a deed: "contact would be made".
const MADE: [&str; 12] = [
    "application",
    "applications",
    "appointment",
    "arrangements",
    "contact",
    "enquiries",
    "enquiry",
    "inquiries",
    "payment",
    "provision",
    "representations",
    "request",
];

/// A sentence whose obligations are looked for.
pub(crate) struct Clauses<'a, 't> {
    words: &'a [Word<'t>],
    agents: &'a Agents,
    setting: Setting,
}

impl<'a, 't> Clauses<'a, 't> {
    /// The sentence of these words.
    pub(crate) fn new(words: &'a [Word<'t>], agents: &'a Agents, setting: Setting) -> Self {
        Self { words, agents, setting }
    }

    /// What the sentence obliges to: the first obligation, and further ones that name another doer.
    pub(crate) fn obligations(&self) -> Vec<Obligation> {
        let mut found: Vec<Obligation> = Vec::new();
        for at in 0..self.words.len() {
            let Some(obligation) = self.obligation_at(at) else { continue };
            let new = found.iter().all(|known| {
                known.agent.is_some()
                    && obligation.agent.is_some_and(|agent| known.agent.map(|a| a.kind) != Some(agent.kind))
            });
            if new {
                found.push(obligation);
            }
        }
        found
    }

    fn obligation_at(&self, at: usize) -> Option<Obligation> {
        match self.words[at].text {
            "will" | "would" | "shall" | "Will" => self.modal(at),
            "should" if self.setting != Setting::Prose || self.is_agreed_before(at) => self.modal(at),
            "to" => self.infinitive(at),
            "be" if self.setting == Setting::Decision || self.is_agreed_before(at) => self.subjunctive_passive(at),
            "requested" | "asked" => self.asked_whether(at),
            word if word.starts_with(char::is_lowercase) => self.bare(at),
            _ if at == 0 => self.imperative(),
            _ => None,
        }
    }

    fn text(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.text)
    }

    /// Whether the word at `at` goes on from the one before it without a mark.
    fn flows(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.gap == Gap::Space)
    }

    fn found(&self, agent: Option<(Agent, usize)>, cue: usize, from: CommitmentSource) -> Obligation {
        let from = match self.setting {
            Setting::Prose => from,
            Setting::Decision => CommitmentSource::Decision,
            Setting::Action => CommitmentSource::Action,
        };
        let start = agent.map_or(cue, |(_, start)| start);
        let agent = agent.map(|(agent, _)| agent).filter(|agent| agent.kind != Kind::We);
        Obligation {
            agent,
            from,
            start,
            cue,
            needs_due: self.words[cue..].iter().take(4).any(|word| word.text == "receive"),
        }
    }

    fn prose_source(&self, at: usize) -> CommitmentSource {
        if self.is_agreed_before(at) { CommitmentSource::Decision } else { CommitmentSource::Undertaking }
    }

    /// "The Clerk will write", "the report would be circulated".
    fn modal(&self, at: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(at + 1)?;
        if self.is_hedged(at) {
            return None;
        }
        if self.text(verb) == "be" {
            return self.passive(at, verb);
        }
        let tries = matches!(self.text(verb), "endeavour" | "seek" | "try") && self.text(verb + 1) == "to";
        let deed = if tries { verb + 2 } else { verb };
        if !self.is_deed(deed) || self.is_habit(deed) {
            return None;
        }
        let agent = self.subject(at)?;
        Some(self.found(Some(agent), at, self.prose_source(at)))
    }

    /// Who does what the verb at `at` says: the agent before it, or that of the clause where "and", "but" or words
    /// between commas stand between them.
    fn subject(&self, at: usize) -> Option<(Agent, usize)> {
        const PREPOSITIONS: [&str; 13] =
            ["about", "as", "at", "between", "by", "for", "from", "in", "of", "on", "than", "to", "with"];
        let near = self.agents.before(self.words, at);
        if let Some((agent, start)) = near
            && !(start > 0 && self.flows(start) && PREPOSITIONS.contains(&self.text(start - 1)))
        {
            return Some((agent, start));
        }
        let opening = (0..at).rev().find(|&that| self.text(that) == "that").map_or(0, |that| that + 1);
        let (agent, end) = self.agents.at(self.words, opening)?;
        let goes_on =
            matches!(self.text(at - 1), "and" | "but" | "then") && self.text(end).starts_with(char::is_lowercase);
        let apart = self.words.get(end).is_some_and(|word| word.gap == Gap::Comma)
            && self.words[opening..at].len() > end - opening + 1;
        (goes_on || apart).then_some((agent, opening))
    }

    /// Whether a deed is done again and again: "meet monthly", "report on a quarterly basis".
    fn is_habit(&self, verb: usize) -> bool {
        const PERIODS: [&str; 7] = ["annually", "daily", "fortnightly", "monthly", "quarterly", "regularly", "weekly"];
        let period = |at: &usize| PERIODS.contains(&self.text(*at));
        let ends = |at: usize| {
            self.text(at + 1) == "basis" || !self.flows(at + 1) || matches!(self.text(at + 1), "and" | "whilst")
        };
        (verb + 1..self.words.len()).any(|at| period(&at) && ends(at))
    }

    /// The verb behind adverbs at `at`, unless they make a habit or a denial of it.
    fn after_adverbs(&self, at: usize) -> Option<usize> {
        let mut verb = at;
        while self.flows(verb) && (ADVERBS.contains(&self.text(verb)) || self.text(verb).ends_with("ly")) {
            if HABITS.contains(&self.text(verb)) {
                return None;
            }
            verb += 1;
        }
        (self.flows(verb) && !HABITS.contains(&self.text(verb))).then_some(verb)
    }

    /// Whether the words at `at` are a deed: its base form, and not "take place" or "make sense".
    fn is_deed(&self, at: usize) -> bool {
        let word = self.text(at);
        let next = self.text(at + 1);
        match word {
            "take" => !matches!(next, "place" | "time" | "effect" | "some" | "several" | "part"),
            "make" => (at + 1..at + 4).any(|after| MADE.contains(&self.text(after))),
            "give" | "find" | "show" | "run" | "start" | "open" | "work" | "include" | "help" | "keep" | "get" => {
                matches!(next, "a" | "an" | "out" | "up" | "with" | "the" | "him" | "her" | "them" | "further" | "to")
            }
            "agree" => false,
            "act" => next == "as",
            _ => is_base(word),
        }
    }

    /// Whether the word at `at` is a verb that somebody can take on, deed or not: "go back", but not "note".
    fn is_task(&self, at: usize) -> bool {
        const NO_TASKS: [&str; 14] = [
            "accept", "adopt", "agree", "allow", "approve", "be", "endorse", "leave", "note", "pay", "receive",
            "resolve", "stand", "support",
        ];
        let word = self.text(at);
        self.is_deed(at) || word.starts_with(char::is_lowercase) && !is_base(word) && !NO_TASKS.contains(&word)
    }

    /// "would be circulated", "will be visiting", where "be" stands at `be`.
    fn passive(&self, at: usize, be: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(be + 1)?;
        let word = self.text(verb);
        if word == "invited" {
            return Some(self.found(None, at, self.prose_source(at)));
        }
        if is_gerund(word) || CHARGED.contains(&word) && self.text(verb + 1) == "to" {
            let agent = self.subject(at)?;
            return (!self.is_habit(verb)).then(|| self.found(Some(agent), at, self.prose_source(at)));
        }
        let passive = participle(word)?;
        let decided = self.setting == Setting::Decision || self.is_agreed_before(at);
        let made = word != "made" || (0..at).any(|before| MADE.contains(&self.text(before).to_lowercase().as_str()));
        (made && (passive || decided || word == "made")).then(|| self.by_doer(at, verb))
    }

    /// A passive with the verb at `verb`, done by whom "by" names.
    fn by_doer(&self, at: usize, verb: usize) -> Obligation {
        const FARTHEST: usize = 5;
        let by = (verb + 1..verb + FARTHEST).find(|&by| self.text(by) == "by");
        let doer = by.and_then(|by| self.agents.at(self.words, by + 1));
        let mut obligation = self.found(None, at, self.prose_source(at));
        obligation.agent = doer.map(|(agent, _)| agent);
        obligation
    }

    /// "that the bench be repaired" in a decision.
    fn subjunctive_passive(&self, be: usize) -> Option<Obligation> {
        const AUXILIARIES: [&str; 9] = ["to", "will", "would", "shall", "should", "may", "can", "could", "must"];
        let before = be.checked_sub(1)?;
        if !self.flows(be) || AUXILIARIES.contains(&self.text(before)) || ADVERBS.contains(&self.text(before)) {
            return None;
        }
        self.passive(be, be)
    }

    /// "Clerk to write", "was asked to write", "agreed to write", "is to be sent".
    fn infinitive(&self, to: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(to + 1)?;
        let before = to.checked_sub(1)?;
        if self.text(verb) == "be" {
            return self.to_be_done(to, verb);
        }
        let word = self.text(before);
        if CHARGED.contains(&word) {
            return self.charged(before, verb);
        }
        if TAKEN_ON.contains(&word) {
            return self.taken_on(before, verb);
        }
        if !self.is_deed(verb) {
            return None;
        }
        let is = (0..=before).rev().find(|&at| !ADVERBS.contains(&self.text(at)))?;
        if matches!(self.text(is), "is" | "are") {
            let agent = self.subject(is)?;
            return Some(self.found(Some(agent), to, CommitmentSource::Undertaking));
        }
        let (agent, start) = self.agents.before(self.words, to)?;
        if let Some(asked) = self.asks_before(start) {
            let own = !self.is_hedged(asked) && !matches!(self.text(asked), "ask" | "request");
            return own.then(|| self.found(Some((agent, start)), to, CommitmentSource::Action));
        }
        if self.text(start.wrapping_sub(1)) == "by" {
            // "County Councillor requested by the Chairman to look into it"
            let charged = start.checked_sub(2).filter(|&at| CHARGED.contains(&self.text(at)))?;
            return self.charged(charged, verb);
        }
        self.opens_clause(start).then(|| self.found(Some((agent, start)), to, CommitmentSource::Action))
    }

    /// "The matter to be reviewed", "an architect is to be instructed".
    fn to_be_done(&self, to: usize, be: usize) -> Option<Obligation> {
        const LONGEST_SUBJECT: usize = 12;
        let verb = self.after_adverbs(be + 1)?;
        let passive = participle(self.text(verb)).unwrap_or(false) || CHARGED.contains(&self.text(verb));
        let before = self.text(to.checked_sub(1)?);
        let finite = (0..to).any(|at| is_finite(self.text(at)));
        let said = matches!(before, "is" | "are") || !finite && to <= LONGEST_SUBJECT;
        (passive && said && !self.is_hedged(to)).then(|| self.by_doer(to, verb))
    }

    /// "The Clerk was asked to", where the participle stands at `at`; not what the paper asks its own readers.
    fn charged(&self, at: usize, task: usize) -> Option<Obligation> {
        const BE: [&str; 6] = ["was", "were", "be", "been", "is", "are"];
        let mut verb = at;
        while verb > 0 && (ADVERBS.contains(&self.text(verb - 1)) || BE.contains(&self.text(verb - 1))) {
            verb -= 1;
        }
        let past = (0..verb).any(|before| self.text(before) == "had") || self.text(verb.wrapping_sub(1)) == "had";
        let (agent, start) = self.agents.before(self.words, verb).filter(|_| self.is_task(task))?;
        let asks_readers =
            matches!(self.text(verb), "is" | "are") && self.setting == Setting::Prose && self.agents.is_meeting(agent);
        (!past && !asks_readers && !self.is_hedged(start))
            .then(|| self.found(Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "The Chairman agreed to", "it was agreed to", where the verb stands at `at`.
    fn taken_on(&self, at: usize, task: usize) -> Option<Obligation> {
        let before = self.text(at.wrapping_sub(1));
        if matches!(before, "had" | "have" | "has") || self.is_hedged(at) {
            return None;
        }
        let decides = matches!(before, "was" | "is") || self.text(at).starts_with("agree") && at == 0;
        let agent = if decides { None } else { self.agents.before(self.words, at) };
        match agent {
            Some((agent, _)) if self.agents.is_meeting(agent) => {
                self.is_deed(task).then(|| self.found(None, at, CommitmentSource::Decision))
            }
            Some(agent) => self.is_task(task).then(|| self.found(Some(agent), at, CommitmentSource::Undertaking)),
            None => (decides && self.is_deed(task)).then(|| self.found(None, at, CommitmentSource::Decision)),
        }
    }

    /// "asked Cllr Vane if she could write".
    fn asked_whether(&self, at: usize) -> Option<Obligation> {
        let (agent, end) = self.agents.at(self.words, at + 1)?;
        let modal = matches!(self.text(end + 2), "could" | "would" | "can" | "will");
        let whether = matches!(self.text(end), "if" | "whether") && matches!(self.text(end + 1), "he" | "she" | "they");
        let asks = whether && modal && self.is_deed(end + 3) && self.text(at.wrapping_sub(1)) != "had";
        asks.then(|| self.found(Some((agent, at + 1)), at, CommitmentSource::Action))
    }

    /// "Clerk ask Mr Vane": the base form behind somebody who is one.
    fn bare(&self, at: usize) -> Option<Obligation> {
        if !self.is_deed(at) || !self.flows(at) || !self.takes_object(at) {
            return None;
        }
        let (agent, start) = self.agents.before(self.words, at)?;
        let single = match agent.kind {
            Kind::Person(_) => true,
            Kind::Post => !self.text(at - 1).ends_with('s'),
            Kind::Body(_) | Kind::Members => self.setting == Setting::Decision || self.is_agreed_before(at),
            Kind::We | Kind::OnePerson | Kind::ManyOrThing => false,
        };
        (single && self.opens_clause(start)).then(|| self.found(Some((agent, start)), at, CommitmentSource::Action))
    }

    /// Whether the verb at `at` is followed by an object, so that it is no noun: "Clerk report this".
    fn takes_object(&self, at: usize) -> bool {
        const OBJECTS: [&str; 22] = [
            "a", "an", "all", "any", "back", "for", "him", "her", "if", "into", "its", "on", "our", "that", "the",
            "them", "these", "this", "to", "up", "we", "with",
        ];
        let next = self.text(at + 1);
        self.flows(at + 1) && (OBJECTS.contains(&next) || next.starts_with(char::is_uppercase))
    }

    /// "Write to the owner" in a decision or behind a label.
    fn imperative(&self) -> Option<Obligation> {
        let verb = self.text(0).to_lowercase();
        let deed = is_base(&verb) && self.takes_object(0) || verb == "to" && self.is_deed(1);
        (self.setting != Setting::Prose && deed).then(|| self.found(None, 0, CommitmentSource::Decision))
    }

    /// Whether "asked", "requested" and the like stand right before the words at `start`.
    fn asks_before(&self, start: usize) -> Option<usize> {
        let at = start.checked_sub(1)?;
        let asks =
            matches!(self.text(at), "asked" | "asks" | "requested" | "requests" | "instructed" | "request" | "ask");
        (asks && self.flows(start) && self.text(at.wrapping_sub(1)) != "had").then_some(at)
    }

    /// Whether a clause begins with the word at `start`.
    fn opens_clause(&self, start: usize) -> bool {
        start == 0
            || self.words[start].gap != Gap::Space
            || matches!(
                self.text(start - 1),
                "that" | "and" | "so" | "but" | "then" | "agreed" | "resolved" | "RESOLVED"
            )
    }

    /// Whether "agreed that" and the like stand before the word at `at`.
    fn is_agreed_before(&self, at: usize) -> bool {
        self.words[..at].iter().any(|word| {
            matches!(word.text, "agreed" | "Agreed" | "AGREED" | "resolved" | "Resolved" | "RESOLVED" | "decided")
        })
    }

    /// Whether the clause of the word at `at` is a hope, a guess, a question or a condition.
    fn is_hedged(&self, at: usize) -> bool {
        let hedge = |word: &Word<'_>| {
            let lower = word.text.to_ascii_lowercase();
            word.shape != Shape::Number && HEDGES.contains(&lower.as_str())
        };
        let clause = (0..at).rev().find(|&start| self.words[start].text == "but").map_or(0, |but| but + 1);
        self.words[clause..at].iter().any(hedge)
    }
}

fn is_finite(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would" | "could" | "should" | "can"
    ) || word.len() > 4 && word.ends_with("ed")
}
