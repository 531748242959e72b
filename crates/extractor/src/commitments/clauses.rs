//! Which words of a sentence oblige somebody to a deed.

use model::{CommitmentSource, Rule};

use super::agents::{self, Agent, Agents, Kind};
use super::cues::Cue;
use super::deeds::{is_base, is_gerund, participle};
use crate::bodies::is_thing_acronym;
use crate::roles::Roles;
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
    /// The rule that found it.
    pub(crate) rule: Rule,
    /// The first word of its clause: the agent's, or that of the words that oblige.
    pub(crate) start: usize,
    /// The word that obliges.
    pub(crate) cue: usize,
    /// Whether it is one only with a date by when: to receive a report.
    pub(crate) needs_due: bool,
    /// Whether an act of the meeting obliges, "was asked", which an earlier meeting may have done.
    pub(crate) is_act: bool,
}

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
                obligation.agent.is_some_and(|agent| match known.agent {
                    Some(other) => other.kind != agent.kind,
                    None => self.breaks_between(known.cue, obligation.start),
                })
            });
            if new {
                found.push(obligation);
            } else if let Some(known) = found.last_mut().filter(|_| self.setting == Setting::Decision) {
                // "that the rules be set aside and the matter be referred": there is something left to do.
                known.needs_due &= obligation.needs_due;
            }
        }
        found
    }

    /// Whether a semicolon or the like parts the clause that begins at `start` from the word at `from`.
    fn breaks_between(&self, from: usize, start: usize) -> bool {
        const LEAD: usize = 4;
        let lead = (from + 1).max(start.saturating_sub(LEAD));
        self.words.get(lead..=start).is_some_and(|words| words.iter().any(|word| word.gap == Gap::Break))
    }

    fn obligation_at(&self, at: usize) -> Option<Obligation> {
        match self.words[at].text {
            "will" | "would" | "shall" | "Will" => self.modal(at),
            "should" if self.setting != Setting::Prose || self.is_agreed_before(at) => self.modal(at),
            _ if at == 0 && self.setting != Setting::Prose => self.imperative().or_else(|| self.put_off(at)),
            "to" => self.infinitive(at).or_else(|| self.unknown_doer(at)),
            "To" if at == 0 => self.to_be_done(0, self.after_adverbs(1)?),
            "To" if self.words[at].gap == Gap::Break && !self.is_left_open(at + 2) => self.to_be_done(at, at + 1),
            "be" if self.is_decided(at) || self.is_requested_before(at) => self.subjunctive_passive(at),
            "requested" | "asked" => self.asked_whether(at),
            "deferred" | "postponed" | "Deferred" => self.put_off(at),
            word if word.starts_with(char::is_lowercase) => {
                self.bare(at).or_else(|| self.third_person(at)).or_else(|| self.behind_owner(at))
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
        if word.len() < 5 || !word.starts_with(char::is_uppercase) {
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
            is_act,
            needs_due: self.words[cue..]
                .iter()
                .take(4)
                .any(|word| matches!(word.text, "receive" | "defer" | "deferred" | "postpone")),
        }
    }

    /// Whom a pronoun before `cue` means: the last who says something before it, "the Clerk said that she", else itself.
    fn speaker(&self, agent: Agent, cue: usize) -> Agent {
        if !agent.is_pronoun() {
            return agent;
        }
        let said = (0..cue).rev().filter(|&said| Cue::Says.has(self.text(said)));
        let mut speakers = said
            .map(|said| self.before_auxiliary(said))
            .filter_map(|verb| self.agents.before(self.words, verb).or_else(|| self.unknown_name(verb)))
            .map(|(speaker, start)| self.agents.in_apposition(self.words, speaker, start));
        speakers.find(|speaker| speaker.may_be(agent.kind)).unwrap_or(agent)
    }

    /// The first word of the verb whose participle stands at `said`: "has kindly said".
    fn before_auxiliary(&self, said: usize) -> usize {
        let adverbs = self.words[..said].iter().rev().take_while(|word| Cue::Adverb.has(word.text)).count();
        match said.checked_sub(adverbs + 1) {
            Some(verb) if matches!(self.text(verb), "had" | "has" | "have") => verb,
            _ => said,
        }
    }

    fn prose_source(&self, at: usize) -> CommitmentSource {
        if self.is_agreed_before(at) { CommitmentSource::Decision } else { CommitmentSource::Undertaking }
    }

    /// "The Clerk will write", "the report would be circulated".
    fn modal(&self, at: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(at + 1)?;
        if self.is_hedged(at) || self.is_in_this_meeting(verb) {
            return None;
        }
        if self.text(verb) == "be" {
            return self.passive(Rule::WillBeDone, at, verb);
        }
        let tries = matches!(self.text(verb), "endeavour" | "seek" | "try") && self.text(verb + 1) == "to";
        let deed = if tries { verb + 2 } else { verb };
        if !self.is_deed(deed) || self.is_habit(deed) {
            return None;
        }
        let agent = self.subject(at).or_else(|| self.unknown_name(at))?;
        if self.is_day_of_meeting(deed, agent.0) {
            return None;
        }
        Some(self.found(Rule::WillDo, Some(agent), at, self.prose_source(at)))
    }

    /// "The Works Committee will meet on 4 May", "will hold its next meeting": when a body meets is no task.
    fn is_day_of_meeting(&self, deed: usize, agent: Agent) -> bool {
        const FARTHEST: usize = 5;
        let when = || matches!(self.text(deed + 1), "again" | "at" | "in" | "next" | "on");
        let next = || (deed + 1..deed + FARTHEST).any(|at| self.text(at) == "next" && self.text(at + 1) == "meeting");
        match self.text(deed) {
            "meet" => matches!(agent.kind, Kind::Body(_)) && when(),
            "hold" => next(),
            _ => false,
        }
    }

    /// "Zebedee Quill will join", "AB will ask", where nothing else tells that it is a person: capitalised words, initials
    /// or a given name that open the clause of the verb at `at`.
    fn unknown_name(&self, at: usize) -> Option<(Agent, usize)> {
        const LONGEST: usize = 3;
        let adverbs = self.words[..at].iter().rev().take_while(|word| Cue::Adverb.has(word.text)).count();
        let end = at - adverbs;
        let is_name = |word: &&Word<'_>| {
            let roles = Roles::of(&word.text.to_lowercase());
            word.shape == Shape::Capital
                && !roles.breaks()
                && !roles.is_edge()
                && !roles.is_thing()
                && !roles.is_modifier()
        };
        let named = self.words[..end].iter().rev().take_while(is_name).count();
        let alone = || end > 0 && (agents::is_initials(&self.words[end - 1]) || is_given_name(&self.words[end - 1]));
        let mut length = if named < 2 && alone() { 1 } else { named };
        let joined = end > 2 && length == 1 && matches!(self.text(end - 2), "and" | "&");
        if joined && agents::is_initials(&self.words[end - 3]) {
            length = 3;
        }
        let article = length == 1 && end > 1 && matches!(self.text(end - 2), "the" | "The");
        let start = end - length - usize::from(article);
        let apart = (start + 1..=end.min(self.words.len() - 1)).any(|at| !self.flows(at));
        let listed = matches!(self.text(start.wrapping_sub(1)), "and" | "&");
        let fits = (2..=LONGEST).contains(&length) || length == 1 && alone();
        let span = || self.words[start].span().to(self.words[end - 1].span());
        (fits && !apart && !listed && self.opens_clause(start))
            .then(|| (Agent { span: span(), kind: Kind::Post }, start))
    }

    fn is_decided(&self, at: usize) -> bool {
        self.setting == Setting::Decision || self.is_agreed_before(at)
    }

    /// Who does what the verb at `at` says: the agent before it, or that of the clause where "and", "but" or words
    /// between commas stand between them.
    fn subject(&self, at: usize) -> Option<(Agent, usize)> {
        let near = self.agents.before(self.words, at);
        let beside = |start: usize| self.words[start].gap == Gap::Comma && self.words[at].gap == Gap::Comma;
        if let Some((agent, start)) = near
            && !(agent.kind == Kind::Post && beside(start))
            && !(start > 0
                && self.flows(start)
                && Cue::Preposition.has(self.text(start - 1))
                && !self.lists_members(start))
        {
            return Some((agent, start));
        }
        let opening = (0..at).rev().find(|&that| self.text(that) == "that").map_or(0, |that| that + 1);
        let named = self.agents.at(self.words, opening).or_else(|| agents::pronoun_at(self.words, opening));
        let Some((agent, end)) = named else { return self.subject_inside(opening, at) };
        let next = self.text(end);
        let joined =
            matches!(self.text(at.checked_sub(1)?), "and" | "but" | "then") || self.words[at].gap == Gap::Comma;
        let goes_on = joined && next.starts_with(char::is_lowercase) && !Cue::Says.has(next);
        let apart = self.words.get(end).is_some_and(|word| word.gap == Gap::Comma)
            && self.words[opening..at].len() > end - opening + 1;
        (goes_on || apart).then_some((agent, opening))
    }

    /// The person in "Asked about it RB believed it to be good and will write", where the clause begins at `opening`.
    fn subject_inside(&self, opening: usize, at: usize) -> Option<(Agent, usize)> {
        const REACH: usize = 40;
        let joined = matches!(self.text(at.checked_sub(1)?), "and" | "but");
        let is_past = |word: &str| word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
        let said = (opening + 1..at)
            .rev()
            .take(REACH)
            .filter(|&said| joined && (is_past(self.text(said)) || Cue::Says.has(self.text(said))));
        said.filter_map(|said| self.agents.before(self.words, said))
            .find(|(agent, _)| matches!(agent.kind, Kind::Person(_)))
    }

    /// "A sub-group consisting of RB and GD will meet", where the names begin at `start`.
    fn lists_members(&self, start: usize) -> bool {
        matches!(self.text(start.wrapping_sub(2)), "comprised" | "consisting" | "up")
    }

    /// Whether a deed is done again and again: "meet monthly", "report on a quarterly basis".
    fn is_habit(&self, verb: usize) -> bool {
        let period = |at: &usize| Cue::Period.has(self.text(*at));
        let ends = |at: usize| {
            self.text(at + 1) == "basis" || !self.flows(at + 1) || matches!(self.text(at + 1), "and" | "whilst")
        };
        let each = |at: usize| {
            matches!(self.text(at), "each" | "every")
                && matches!(self.text(at + 1), "month" | "other" | "term" | "week" | "year")
        };
        (verb + 1..self.words.len()).any(|at| period(&at) && ends(at) || each(at))
    }

    /// The verb behind adverbs at `at`, unless they make a habit or a denial of it.
    fn after_adverbs(&self, at: usize) -> Option<usize> {
        let mut verb = at;
        // "reply" and "supply" are no adverbs.
        let adverb = |word: &str| Cue::Adverb.has(word) || word.ends_with("ly") && !is_base(word);
        while self.flows(verb) && adverb(self.text(verb)) {
            if Cue::Habit.has(self.text(verb)) {
                return None;
            }
            verb += 1;
        }
        (self.flows(verb) && !Cue::Habit.has(self.text(verb))).then_some(verb)
    }

    /// Whether the words at `at` are a deed: its base form, and not "take place" or "make sense".
    fn is_deed(&self, at: usize) -> bool {
        let word = self.text(at);
        let next = self.text(at + 1);
        match word {
            "take" => !(at + 1..at + 6).any(|after| Cue::NotTaken.has(self.text(after))),
            "make" => (at + 1..at + 4).any(|after| Cue::Made.has(self.text(after))),
            "get" if (at + 1..at + 4).any(|got| Cue::Obtained.has(self.text(got))) => true,
            "give" | "find" | "show" | "run" | "start" | "open" | "work" | "include" | "help" | "keep" | "get" => {
                Cue::Particle.has(next)
            }
            "act" => next == "as",
            "see" => matches!(next, "if" | "that" | "to" | "whether"),
            "pick" => next == "up" || (at + 2..at + 6).any(|up| self.text(up) == "up"),
            "go" => next != "with",
            "let" => (at + 2..at + 6).any(|known| self.text(known) == "know"),
            "come" => next == "back",
            "move" => self.text(at.wrapping_sub(2)) != "We",
            _ => is_base(word),
        }
    }

    /// Whether the word at `at` is a verb that somebody can take on, deed or not: "go back", but not "note".
    fn is_task(&self, at: usize) -> bool {
        let word = self.text(at);
        let chairs = word == "chair" && (at + 1..at + 4).any(|met| self.text(met) == "meeting");
        self.is_deed(at) || word.starts_with(char::is_lowercase) && !Cue::NoTask.has(word) && !chairs
    }

    /// "would be circulated", "will be visiting", where "be" stands at `be`.
    fn passive(&self, rule: Rule, at: usize, be: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(be + 1).filter(|&verb| !self.is_in_this_meeting(verb))?;
        let word = self.text(verb);
        if self.is_on_agenda(verb) {
            return Some(self.found(rule, None, at, self.prose_source(at)));
        }
        if word == "invited" {
            return Some(self.found(rule, None, at, self.prose_source(at)));
        }
        if is_gerund(word) && word != "acting" || Cue::Charged.has(word) && self.text(verb + 1) == "to" {
            let agent = self.subject(at);
            let known = agent.is_some() || self.setting == Setting::Decision;
            let rule = if Cue::Charged.has(word) { Rule::AskedTo } else { Rule::WillDo };
            return (known && !self.is_habit(verb)).then(|| self.found(rule, agent, at, self.prose_source(at)));
        }
        if word == "given" && !self.is_decided(at) {
            return Some(Obligation { needs_due: true, ..self.by_doer(rule, at, verb) });
        }
        let courtesy = word == "extended" && (0..at).any(|before| Cue::Courtesy.has(self.text(before)));
        let whole = word != "followed" || self.text(verb + 1) == "up";
        let passive = participle(word).filter(|_| whole && !courtesy)?;
        let decided = self.is_decided(at) && !(word == "held" && self.is_about_meeting(at));
        let is_made = |made: &str| Cue::Made.has(made) || decided && Cue::Granted.has(made);
        let aware = self.text(verb + 1) == "aware";
        let amends = word == "amended" && self.words[..at].iter().any(|word| Cue::Amended.has(word.text));
        if word == "made" && matches!(self.text(verb + 1), "clear" | "conditional")
            || amends && self.setting == Setting::Prose
        {
            return None;
        }
        let made = word != "made" || aware || (0..at).any(|before| is_made(&self.text(before).to_lowercase()));
        (made && (passive || decided || word == "made")).then(|| self.by_doer(rule, at, verb))
    }

    /// "discussed under item 8", "taken later in the meeting" behind the verb at `verb`.
    fn is_in_this_meeting(&self, verb: usize) -> bool {
        const FARTHEST: usize = 8;
        let numbered = |at: usize| self.words.get(at).is_some_and(|word| word.shape == Shape::Number);
        (verb + 1..verb + FARTHEST).any(|at| match self.text(at) {
            "item" | "Item" => numbered(at + 1) && matches!(self.text(at - 1), "under" | "agenda" | "at" | "in"),
            "in" => matches!(self.text(at + 1), "the" | "this") && self.text(at + 2) == "meeting",
            "later" => matches!(self.text(at + 3), "meeting" | "agenda"),
            "matter" => (self.text(at + 1), self.text(at + 2)) == ("of", "urgency"),
            "up" => (self.text(at + 1), self.text(at + 2)) == ("the", "agenda"),
            _ => false,
        })
    }

    /// "on the next agenda", "an agenda item" behind "be".
    fn is_on_agenda(&self, at: usize) -> bool {
        const FARTHEST: usize = 4;
        matches!(self.text(at), "an" | "on") && (at..at + FARTHEST).any(|at| self.text(at) == "agenda")
    }

    /// A passive with the verb at `verb`, done by whom "by" names.
    fn by_doer(&self, rule: Rule, at: usize, verb: usize) -> Obligation {
        const FARTHEST: usize = 5;
        let by = (verb + 1..verb + FARTHEST).find(|&by| self.text(by) == "by");
        let doer = by.and_then(|by| self.agents.at(self.words, by + 1)).or_else(|| self.promiser(at));
        let mut obligation = self.found(rule, None, at, self.prose_source(at));
        obligation.agent = doer.map(|(agent, _)| agent);
        obligation
    }

    /// Who promised it: "RB promised that the figures would be sent".
    fn promiser(&self, at: usize) -> Option<(Agent, usize)> {
        let promise = |&promised: &usize| {
            matches!(self.text(promised), "promised" | "undertook") && self.text(promised + 1) == "that"
        };
        self.agents.before(self.words, (0..at).rev().find(promise)?)
    }

    /// "that the bench be repaired" in a decision.
    fn subjunctive_passive(&self, be: usize) -> Option<Obligation> {
        let before = self.text(be.checked_sub(1)?);
        if !self.flows(be) || [Cue::Auxiliary, Cue::Adverb, Cue::Habit].iter().any(|cue| cue.has(before)) {
            return None;
        }
        let verb = self.after_adverbs(be + 1)?;
        let done = match self.text(verb) {
            "set" => self.text(verb + 1) != "up",
            "amended" => self.words[..be].iter().any(|word| Cue::Amended.has(word.text)),
            word => Cue::DoneAtOnce.has(word),
        };
        self.passive(Rule::BeDone, be, be).map(|found| Obligation { needs_due: found.needs_due || done, ..found })
    }

    /// "Clerk to write", "was asked to write", "agreed to write", "is to be sent".
    fn infinitive(&self, to: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(to + 1)?;
        if self.text(verb) == "be" {
            return self.to_be_done(to, verb);
        }
        let tries = self.text(verb) == "try" && matches!(self.text(verb + 1), "and" | "to");
        let verb = if tries { verb + 2 } else { verb };
        let before = to.checked_sub(1)?;
        let reflexive = matches!(self.text(before), "herself" | "himself" | "itself" | "themselves");
        let before = before.checked_sub(usize::from(reflexive))?;
        let word = self.text(before);
        if Cue::Charged.has(word) {
            return self.charged(before, verb);
        }
        if Cue::TakenOn.has(&word.to_lowercase()) {
            return self.taken_on(before, verb);
        }
        if !self.is_task(verb) {
            return None;
        }
        let is = (0..=before).rev().find(|&at| !Cue::Adverb.has(self.text(at)))?;
        if matches!(self.text(is), "is" | "are") {
            let agent = self.subject(is).filter(|_| self.is_deed(verb))?;
            return Some(self.found(Rule::IsToDo, Some(agent), to, CommitmentSource::Undertaking));
        }
        let (agent, start) = self.agents.before(self.words, to)?;
        if let Some(asked) = self.asks_before(start) {
            let plain = matches!(self.text(asked), "asks" | "requests");
            let host = matches!(agent.kind, Kind::Body(_));
            let readers = (plain || host) && self.setting == Setting::Prose && self.agents.is_meeting(agent);
            let own = !self.is_hedged(asked) && !readers && !matches!(self.text(asked), "ask" | "request");
            return own.then(|| self.found(Rule::AskedTo, Some((agent, start)), to, CommitmentSource::Action));
        }
        if self.text(start.wrapping_sub(1)) == "by" {
            let done = start.checked_sub(2)?;
            let verb_of_clause = self.opens_clause(done) || matches!(self.text(done - 1), "is" | "was" | "were");
            if Cue::TakenOn.has(self.text(done)) && verb_of_clause {
                // "agreed by the group to produce a survey"
                let doer = Some((agent, start)).filter(|_| !self.agents.is_meeting(agent));
                return self.is_deed(verb).then(|| self.found(Rule::AgreedTo, doer, done, CommitmentSource::Decision));
            }
            // "County Councillor requested by the Chairman to look into it"
            return if Cue::Charged.has(self.text(done)) { self.charged(done, verb) } else { None };
        }
        let near = |words: &[&str]| (start.saturating_sub(5)..start).any(|at| words.contains(&self.text(at)));
        let in_company = self.text(start.wrapping_sub(1)) == "and" && near(&["between", "for", "to", "with"])
            || self.words[start].gap == Gap::Comma && near(&["between", "with"]);
        let opens = self.opens_clause(start) && !in_company || self.follows_title(start) && self.is_deed(verb);
        opens.then(|| self.found(Rule::DoerToDo, Some((agent, start)), to, CommitmentSource::Action))
    }

    /// Whether initials at `start` stand right behind a capitalised word, the last of a title on the line before:
    /// "Village Clock RB to wind it".
    fn follows_title(&self, start: usize) -> bool {
        let initials = self.words[start].shape == Shape::Acronym && self.flows(start);
        initials
            && start > 0
            && self.words[start - 1].shape == Shape::Capital
            && !Cue::Preposition.has(self.text(start - 1))
    }

    /// "HT to send the plan", "Siobhan to book": capitals that nobody explains or a given name, at the beginning of the
    /// sentence.
    fn unknown_doer(&self, to: usize) -> Option<Obligation> {
        const MOST: usize = 5;
        let initials = |word: &Word<'_>| {
            let link = matches!(word.text, "and" | "&");
            let acronym = word.shape == Shape::Acronym && word.text.len() <= MOST && !is_thing_acronym(word.text);
            let collective = matches!(word.text, "All" | "Office" | "Practice" | "School" | "Surgery");
            link || is_given_name(word) || acronym || collective
        };
        let adverbs = self.words[..to].iter().rev().take_while(|word| Cue::Adverb.has(word.text)).count();
        let end = to - adverbs;
        let opening = (1..to).rev().take(2 * MOST).find(|&at| self.words[at].gap == Gap::Break);
        let opening = opening.unwrap_or(self.after_code());
        let doers = self.words.get(opening..end);
        let doers = doers.filter(|doers| !doers.is_empty() && doers.iter().all(initials))?;
        let span = doers.first()?.span().to(doers.last()?.span());
        let told = self.is_task(to + 1) && self.flows(to) && self.flows(to + 1);
        told.then(|| {
            self.found(
                Rule::InitialsToDo,
                Some((Agent { span, kind: Kind::Post }, opening)),
                to,
                CommitmentSource::Action,
            )
        })
    }

    /// "The matter to be reviewed", "an architect is to be instructed".
    fn to_be_done(&self, to: usize, be: usize) -> Option<Obligation> {
        const LONGEST_SUBJECT: usize = 12;
        let verb = self.after_adverbs(be + 1)?;
        let word = self.text(verb);
        let passive = participle(word).is_some() || Cue::Charged.has(word) || self.is_on_agenda(verb);
        let before = self.text(to.wrapping_sub(1));
        let requested = self.is_requested_before(to);
        let main_clause = (verb + 1..self.words.len()).take_while(|&at| !Cue::Subordinating.has(self.text(at)));
        let finite = (0..to).chain(main_clause).any(|at| self.is_finite(at));
        let meets = word == "held" && self.is_about_meeting(to) || word == "met" || self.is_in_this_meeting(verb);
        // "interests in matters to be discussed."
        let named = matches!(before, "business" | "items" | "matters") && !self.flows(verb + 1);
        let free = !finite
            && !meets
            && !named
            && to <= LONGEST_SUBJECT
            && self.words[to].gap != Gap::Comma
            && !self.is_habit(verb);
        let said = matches!(before, "is" | "are") || requested || free;
        (self.text(be) == "be" && passive && said && !self.is_hedged(to))
            .then(|| self.by_doer(Rule::ToBeDone, to, verb))
    }

    /// "Date: to be confirmed": a place kept for what nobody knows yet.
    fn is_left_open(&self, participle: usize) -> bool {
        matches!(self.text(participle), "advised" | "agreed" | "announced" | "confirmed" | "decided" | "notified")
    }

    /// Whether the word at `at` makes a full sentence: "is", and "asked" where it is no adjective.
    fn is_finite(&self, at: usize) -> bool {
        let word = self.text(at);
        let past = at > 0 && word.len() > 4 && word.ends_with("ed");
        Cue::Finite.has(word) || past && !Cue::Article.has(&self.text(at.wrapping_sub(1)).to_lowercase())
    }

    /// "The Clerk was asked to", where the participle stands at `at`; not what the paper asks its own readers.
    fn charged(&self, at: usize, task: usize) -> Option<Obligation> {
        const BE: [&str; 8] = ["was", "were", "be", "been", "is", "are", "has", "have"];
        let mut verb = at;
        while verb > 0 && (Cue::Adverb.has(self.text(verb - 1)) || BE.contains(&self.text(verb - 1))) {
            verb -= 1;
        }
        let joint = (0..verb).rev().find(|&and| matches!(self.text(and), "and" | "but")).unwrap_or(0);
        let past = (joint..verb).any(|before| self.text(before) == "had")
            || self.text(at) == "invited" && matches!(self.text(verb), "was" | "were");
        let (agent, start) = self.agents.before(self.words, verb).filter(|_| self.is_task(task))?;
        let asks_readers = self.setting == Setting::Prose
            && self.agents.is_meeting(agent)
            && (matches!(self.text(verb), "is" | "are") || Cue::DoneInMeeting.has(self.text(task)));
        let signs =
            self.text(task) == "sign" && (task..task + 4).any(|at| self.text(at).eq_ignore_ascii_case("minutes"));
        (!past && !asks_readers && !signs && !self.is_hedged(start))
            .then(|| self.found(Rule::AskedTo, Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "The Chairman agreed to", "it was agreed to", where the verb stands at `at`.
    fn taken_on(&self, at: usize, task: usize) -> Option<Obligation> {
        let before = self.text(at.wrapping_sub(1));
        let word = self.text(at);
        let perfect = matches!(before, "have" | "has");
        if before == "had" || self.is_hedged(at) {
            return None;
        }
        let joined = self.is_agreed(at) && (matches!(before, "and" | "but") || !self.flows(at));
        let decides = matches!(before, "was" | "is") || at == 0;
        let opening =
            || (before == "and").then(|| self.agents.at(self.words, 0)).flatten().map(|(agent, _)| (agent, 0));
        let verb = at - usize::from(perfect);
        let named = || self.agents.before(self.words, verb).or_else(|| self.unknown_name(at)).or_else(opening);
        let agent = if decides { None } else { named() };
        match agent {
            // What a council "has agreed to" do is news; what somebody has, is an undertaking.
            Some((agent, _)) if perfect && (word == "decided" || !matches!(agent.kind, Kind::Person(_))) => None,
            Some((agent, _)) if self.agents.is_meeting(agent) => {
                self.is_deed(task).then(|| self.found(Rule::AgreedTo, self.told(task), at, CommitmentSource::Decision))
            }
            // So is what another body resolved.
            Some((agent, _)) if matches!((agent.kind, word), (Kind::Body(_), "decided" | "resolved")) => None,
            Some(agent) => {
                self.is_task(task).then(|| self.found(Rule::AgreedTo, Some(agent), at, CommitmentSource::Undertaking))
            }
            None => ((decides || joined) && self.is_deed(task) && !self.is_habit(task))
                .then(|| self.found(Rule::AgreedTo, self.told(task), at, CommitmentSource::Decision)),
        }
    }

    /// Whether the word at `at` tells what a sentence that is a decision decides.
    fn is_agreed(&self, at: usize) -> bool {
        self.setting == Setting::Decision && Cue::Agreed.has(self.text(at))
    }

    /// Who is told in "instruct the Clerk to write", where the verb stands at `verb`.
    fn told(&self, verb: usize) -> Option<(Agent, usize)> {
        const TELL: [&str; 6] = ["authorise", "authorize", "direct", "instruct", "mandate", "task"];
        const ASK: [&str; 3] = ["ask", "invite", "request"];
        let told = self.text(verb).to_lowercase();
        let asks = ASK.contains(&told.as_str());
        if !asks && !TELL.contains(&told.as_str()) {
            return None;
        }
        let (agent, end) = self.agents.at(self.words, verb + 1)?;
        let one = !matches!(self.text(verb + 1), "a" | "an") && matches!(agent.kind, Kind::Person(_) | Kind::Post);
        let own = !asks || one;
        (own && self.text(end) == "to").then_some((agent, verb))
    }

    /// "was deferred to the May meeting": what is put off is to be taken then.
    fn put_off(&self, at: usize) -> Option<Obligation> {
        let put_off = matches!(self.text(at), "deferred" | "postponed" | "Deferred");
        let until = put_off && matches!(self.text(at + 1), "to" | "till" | "until");
        let now = at == 0 || matches!(self.text(at - 1), "be" | "is" | "was" | "were") || !self.flows(at);
        (until && now)
            .then(|| Obligation { needs_due: true, ..self.found(Rule::PutOff, None, at, CommitmentSource::Decision) })
    }

    /// "asked Cllr Vane if she could write", "Cllr Vane was asked whether she would write".
    fn asked_whether(&self, at: usize) -> Option<Obligation> {
        let passive = at > 0 && matches!(self.text(at - 1), "was" | "were");
        let (agent, start, end) = if passive {
            self.agents.before(self.words, at - 1).map(|(agent, start)| (agent, start, at + 1))?
        } else {
            self.agents.at(self.words, at + 1).map(|(agent, end)| (agent, at + 1, end))?
        };
        let modal = matches!(self.text(end + 2), "could" | "would" | "can" | "will");
        let whether = matches!(self.text(end), "if" | "whether") && matches!(self.text(end + 1), "he" | "she" | "they");
        let asks = whether && modal && self.is_deed(end + 3) && self.text(at.wrapping_sub(1)) != "had";
        asks.then(|| self.found(Rule::AskedWhether, Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "Clerk ask Mr Vane": the base form behind somebody who is one.
    fn bare(&self, at: usize) -> Option<Obligation> {
        let word = self.text(at);
        if !self.is_deed(at) || !self.flows(at) || Cue::NotBare.has(word) {
            return None;
        }
        let (agent, start) = self.agents.before(self.words, at)?;
        let before = self.text(start.wrapping_sub(1));
        let told_that = self.setting != Setting::Prose
            && matches!(before, "That" | "that" | "proposed" | "recommended" | "suggested");
        if !told_that && !self.takes_object(at) {
            return None;
        }
        let moved = (0..start).any(|at| matches!(self.text(at), "moved" | "proposed"));
        if self.setting == Setting::Prose && moved {
            return None;
        }
        let with_article = matches!(self.text(start), "the" | "The");
        let single = match agent.kind {
            Kind::Person(_) => true,
            Kind::Post if !with_article && !self.text(at - 1).ends_with('s') => true,
            Kind::Post | Kind::Body(_) | Kind::Members => self.is_decided(at) || self.is_requested_before(at),
            Kind::We | Kind::OnePerson | Kind::ManyOrThing => false,
        };
        (single && (told_that || self.opens_clause(start)))
            .then(|| self.found(Rule::DoerDo, Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "RB: book the hall", "RB – Book the hall", where the verb stands at `at`.
    fn behind_owner(&self, at: usize) -> Option<Obligation> {
        const LONGEST: usize = 6;
        let start = self.after_code();
        let fits = at > start && at <= start + LONGEST && self.words[at].gap == Gap::Break;
        let order = fits && is_base(&self.text(at).to_lowercase()) && self.takes_object(at);
        let nouns = ["contact", "repair", "report", "request", "review", "update", "visit", "work"];
        let capital = !self.text(at).starts_with(char::is_lowercase);
        let noun = (capital || nouns.contains(&self.text(at))) && !Cue::Article.has(self.text(at + 1));
        if !order || noun {
            return None;
        }
        let known = self.agents.at(self.words, start).filter(|(_, end)| *end == at);
        let known = known.filter(|(agent, _)| matches!(agent.kind, Kind::Person(_) | Kind::Post));
        let single = at == start + 1 && (agents::is_initials(&self.words[start]) || is_given_name(&self.words[start]));
        let unknown = || single.then(|| Agent { span: self.words[start].span(), kind: Kind::Post });
        let agent = known.map(|(agent, _)| agent).or_else(unknown)?;
        Some(self.found(Rule::DoerDo, Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "that the Chair purchases these", where the verb stands at `at`.
    fn third_person(&self, at: usize) -> Option<Obligation> {
        let base = self.text(at).strip_suffix('s').filter(|base| is_base(base))?;
        let decided = self.setting == Setting::Decision && self.flows(at) && self.takes_object(at) && base.len() > 2;
        let (agent, start) = if decided { self.agents.before(self.words, at)? } else { return None };
        let told = matches!(self.text(start.wrapping_sub(1)), "That" | "that") && agent.kind != Kind::Members;
        (told && !self.agents.is_meeting(agent))
            .then(|| self.found(Rule::ThatDoes, Some((agent, start)), at, CommitmentSource::Decision))
    }

    /// Whether the verb at `at` is followed by an object, so that it is no noun: "Clerk report this".
    fn takes_object(&self, at: usize) -> bool {
        let next = self.text(at + 1);
        self.flows(at + 1) && (Cue::Object.has(next) || next.starts_with(char::is_uppercase))
    }

    /// "Write to the owner" in a decision or behind a label.
    fn imperative(&self) -> Option<Obligation> {
        let verb = self.text(0).to_lowercase();
        let shouted = self.words[0].shape == Shape::Acronym;
        if verb == "to" && self.text(1) == "be" {
            return self.to_be_done(0, 1);
        }
        let routine = verb == "confirm" && self.setting == Setting::Decision;
        let plain = self.setting == Setting::Decision && Cue::NoNoun.has(&verb) && self.flows(1);
        let deed = !routine && is_base(&verb) && (plain || self.takes_object(0)) || verb == "to" && self.is_deed(1);
        let told = self.told(usize::from(verb == "to"));
        (deed && !shouted).then(|| self.found(Rule::Imperative, told, 0, CommitmentSource::Decision))
    }

    /// "Also ask him when", where the sentence before told `agent` to do something.
    pub(crate) fn goes_on(&self, agent: Agent) -> Option<Obligation> {
        let at = usize::from(matches!(self.text(0), "Also" | "And" | "Then"));
        let order = is_base(&self.text(at).to_lowercase()) && self.takes_object(at);
        let order = order.then(|| self.found(Rule::OrderGoesOn, None, at, CommitmentSource::Action))?;
        Some(Obligation { agent: Some(agent), ..order })
    }

    /// Whether "asked", "requested" and the like stand right before the words at `start`.
    fn asks_before(&self, start: usize) -> Option<usize> {
        let at = start.checked_sub(1)?;
        let asks =
            matches!(self.text(at), "asked" | "asks" | "requested" | "requests" | "instructed" | "request" | "ask");
        (asks && self.flows(start) && self.text(at.wrapping_sub(1)) != "had").then_some(at)
    }

    /// The word after the number that a list of actions prints before each: "AP125 RB to write".
    fn after_code(&self) -> usize {
        const LONGEST: usize = 6;
        let is_code = |word: &Word<'_>| {
            word.text.len() <= LONGEST && word.is_capital() && word.text.ends_with(|c: char| c.is_ascii_digit())
        };
        usize::from(self.words.first().is_some_and(is_code))
    }

    /// Whether a clause begins with the word at `start`.
    fn opens_clause(&self, start: usize) -> bool {
        start <= self.after_code() || self.words[start].gap != Gap::Space || Cue::OpensClause.has(self.text(start - 1))
    }

    /// Whether "agreed that" and the like stand before the word at `at`.
    fn is_agreed_before(&self, at: usize) -> bool {
        (0..at).any(|agreed| Cue::Agreed.has(self.text(agreed)) && !self.is_past_perfect(agreed))
    }

    /// Whether "had" stands right before the participle at `at`: "had also been agreed".
    fn is_past_perfect(&self, at: usize) -> bool {
        const FARTHEST: usize = 3;
        (at.saturating_sub(FARTHEST)..at).any(|before| self.text(before) == "had")
    }

    /// Whether "requested that" or "asked for" stands before the word at `at`.
    fn is_requested_before(&self, at: usize) -> bool {
        (1..at).any(|behind| matches!(self.text(behind), "that" | "for") && Cue::Requests.has(self.text(behind - 1)))
    }

    fn is_about_meeting(&self, at: usize) -> bool {
        self.words[..at].iter().any(|word| matches!(word.text, "meeting" | "Meeting" | "meetings" | "Meetings"))
    }

    /// "asked when the bridge would be mended".
    fn asks_a_question(&self, at: usize) -> bool {
        const FARTHEST: usize = 8;
        let question = |word: &str| matches!(word, "how" | "what" | "when" | "where" | "which" | "who" | "why");
        matches!(self.text(at), "asked" | "asks" | "enquired" | "inquired")
            && (at + 1..at + FARTHEST).take_while(|&next| self.text(next) != "to").any(|next| question(self.text(next)))
    }

    /// Whether the clause of the word at `at` is a hope, a guess, a question or a condition.
    fn is_hedged(&self, at: usize) -> bool {
        // What was suggested is decided where the sentence is a decision.
        let settled = |word: &str| self.setting == Setting::Decision && word.starts_with("suggest");
        let hedge = |word: &Word<'_>| {
            let lower = word.text.to_ascii_lowercase();
            word.shape != Shape::Number && word.text != "May" && Cue::Hedge.has(&lower) && !settled(&lower)
        };
        let opens = |&start: &usize| matches!(self.words[start].text, "but" | "said" | "confirmed" | "promised");
        let clause = (0..at).rev().find(opens).map_or(0, |opening| opening + 1);
        self.words[clause..at].iter().any(hedge) || (clause..at).any(|asked| self.asks_a_question(asked))
    }
}

fn is_given_name(word: &Word<'_>) -> bool {
    Roles::of(&word.text.to_lowercase()).is_given_name() && word.is_capital()
}

#[cfg(test)]
mod tests;
