//! Orders without a helping verb: "Write to the owner", "Clerk report this", "Deferred to the May meeting".

use model::{CommitmentSource, Rule};

use super::{Clauses, Obligation, Setting};
use crate::commitments::agents::{self, Agent, Kind};
use crate::commitments::cues::Cue;
use crate::commitments::deeds::is_base;
use crate::words::{Gap, Shape, Word};

impl Clauses<'_, '_> {
    /// "Clerk ask Mr Vane": the base form behind somebody who is one.
    pub(super) fn bare(&self, at: usize) -> Option<Obligation> {
        let word = self.text(at);
        let joined = self.flows(at) || self.before_aside(at) < at;
        let common = matches!(word, "get" | "put" | "set" | "try");
        // "Treasurer report to be sent"
        let noun = Cue::AlsoNoun.has(word) && (self.text(at + 1), self.text(at + 2)) == ("to", "be");
        if !(self.is_deed(at) || common) || !joined || noun {
            return None;
        }
        let (agent, start) = self.agents.before(self.words, self.before_aside(at))?;
        let before = self.text(start.wrapping_sub(1));
        let asked = start > 1 && Cue::Requests.has(self.text(start - 2));
        let goes_on = matches!(before, "and" | "but") && self.text(0).eq_ignore_ascii_case("that");
        let settled = asked || self.is_agreed_before(at);
        let told_that = (self.setting != Setting::Prose || settled)
            && (goes_on
                || start == 0 && self.before_aside(at) < at
                || matches!(
                    before,
                    "THAT" | "That" | "agreed" | "proposed" | "recommended" | "resolved" | "suggested" | "that"
                ));
        // "put" and "set" may be what was done, "try" is a noun as well
        let plain = !common && !Cue::NotBare.has(word);
        if !(told_that || plain && self.takes_object(at))
            || self.setting == Setting::Prose && self.is_done_here(at - 1, at)
        {
            return None;
        }
        let moved = (0..start).any(|at| matches!(self.text(at), "moved" | "proposed"));
        if self.setting == Setting::Prose && moved && !settled {
            return None;
        }
        let with_article = matches!(self.text(start), "the" | "The");
        let single = match agent.kind {
            Kind::Person(_) => true,
            Kind::Post if !with_article => true,
            // "that the Council adjourn" is done there and then
            Kind::Post | Kind::Posts | Kind::Body(_) | Kind::Members => {
                let here = self.agents.is_meeting(agent) && matches!(word, "adjourn" | "award" | "convene" | "proceed");
                !here && (self.is_decided(at) || self.is_requested_before(at))
            }
            // "that we pass By-law 7" is done by being decided
            Kind::We => self.setting == Setting::Decision && told_that && !matches!(word, "pass" | "set"),
            // "it was agreed, that she write"
            Kind::OnePerson => before == "that" && settled,
            Kind::ManyOrThing | Kind::LeftOut => false,
        };
        let adverbial =
            self.setting == Setting::Decision && !with_article && start > 3 && self.text(start - 4) == "that";
        (single && (told_that || self.opens_clause(start) || adverbial))
            .then(|| self.found(Rule::DoerDo, Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "Renewal due in May, RB getting two quotes": what somebody is at, in a note without another verb.
    pub(super) fn doing(&self, at: usize) -> Option<Obligation> {
        let object = self.takes_object(at) || (at + 1..at + 4).any(|got| Cue::Obtained.has(self.text(got)));
        // "RB representing the Trust" is there
        let deed = self.flows(at) && object && !Cue::NounInIng.has(self.text(at)) && self.text(at) != "representing";
        if !deed {
            return None;
        }
        let known = self.agents.before(self.words, at).filter(|(agent, _)| matches!(agent.kind, Kind::Person(_)));
        let named = |(agent, start): &(Agent, usize)| start + 1 == at || self.is_joint(*agent);
        let (agent, start) = known.or_else(|| self.unknown_name(at).filter(named))?;
        let apart = |next: &usize| *next > at && (self.words[*next].gap == Gap::Comma || self.breaks_clause(*next));
        let end = (at..self.words.len()).find(apart).unwrap_or(self.words.len());
        let finite = (start..end).any(|word| self.is_finite(word));
        let opens = start <= self.after_code || matches!(self.words[start].gap, Gap::Comma | Gap::Break);
        (opens && !finite).then(|| self.found(Rule::InitialsToDo, Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "RB is arranging it", "She is getting a quote": what somebody has in hand, where the verb stands at `at`.
    pub(super) fn is_doing(&self, at: usize) -> Option<Obligation> {
        let is = (0..at).rev().find(|&is| !Cue::Adverb.has(self.text(is)))?;
        let in_hand = match self.text(at) {
            "getting" => (at + 1..at + 5).any(|got| Cue::Obtained.has(self.text(got))),
            "looking" => self.text(at + 1) == "into",
            verb => Cue::InHand.has(verb),
        };
        let at_it = in_hand && self.text(is) == "is" && (is + 1..=at).all(|at| self.flows(at));
        let (agent, start) = self.subject(is).or_else(|| self.unknown_name(is)).filter(|_| at_it)?;
        let single = matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::OnePerson);
        (single && !self.is_hedged(at))
            .then(|| self.found(Rule::WillDo, Some((agent, start)), is, CommitmentSource::Undertaking))
    }

    /// The word behind an aside between commas at `at`: "be authorised, in consultation with the Chair, | to sign".
    pub(super) fn after_aside(&self, at: usize) -> usize {
        const LONGEST: usize = 16;
        let comma = |at: &usize| self.words.get(*at).is_some_and(|word| word.gap == Gap::Comma);
        let opens = comma(&at) && matches!(self.text(at), "after" | "following" | "in" | "subject" | "with");
        let closes = (at + 1..at + LONGEST).filter(comma).find(|&close| self.text(close) == "to");
        closes.filter(|_| opens).unwrap_or(at)
    }

    /// The first word of what stands between commas before the verb at `at`: "the Chair, | on behalf of the Panel, write".
    pub(super) fn before_aside(&self, at: usize) -> usize {
        const LONGEST: usize = 14;
        let comma = |&word: &usize| self.words[word].gap == Gap::Comma;
        let decided = self.words[at].gap == Gap::Comma && self.setting == Setting::Decision;
        let opening = (at.saturating_sub(LONGEST)..at).rev().find(comma).filter(|_| decided);
        let aside = |&word: &usize| matches!(self.text(word), "in" | "on" | "together" | "with");
        opening.filter(aside).unwrap_or(at)
    }

    /// "RB: book the hall", "RB – Book the hall", where the verb stands at `at`.
    pub(super) fn behind_owner(&self, at: usize) -> Option<Obligation> {
        const LONGEST: usize = 6;
        let start = self.after_code;
        if !(at > start && at <= start + LONGEST && self.words[at].gap == Gap::Break) {
            return None;
        }
        let order = is_base(&self.text(at).to_lowercase()) && self.takes_object(at);
        let capital = !self.text(at).starts_with(char::is_lowercase);
        let noun = (capital || Cue::AlsoNoun.has(self.text(at))) && !Cue::Article.has(self.text(at + 1));
        if !order || noun {
            return None;
        }
        let known = self.agents.at(self.words, start).filter(|(_, end)| *end == at);
        let known = known.filter(|(agent, _)| matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::Posts));
        let single = at == start + 1
            && (agents::is_initials(&self.words[start]) || self.agents.is_given_name(&self.words[start]));
        let unknown = || single.then(|| Agent { span: self.words[start].span(), kind: Kind::Post });
        let agent = known.map(|(agent, _)| agent).or_else(unknown)?;
        Some(self.found(Rule::DoerDo, Some((agent, start)), at, CommitmentSource::Action))
    }

    /// "that the Chair purchases these", where the verb stands at `at`.
    pub(super) fn third_person(&self, at: usize) -> Option<Obligation> {
        let base = self.text(at).strip_suffix('s').filter(|base| is_base(base))?;
        let decided = self.setting == Setting::Decision && self.flows(at) && self.takes_object(at) && base.len() > 2;
        let (agent, start) = if decided { self.agents.before(self.words, at)? } else { return None };
        // "that this Council calls on the Minister to act"
        let appeals = base == "call" && matches!(self.text(at + 1), "for" | "on" | "upon");
        let told =
            matches!(self.text(start.wrapping_sub(1)), "That" | "that") && agent.kind != Kind::Members && !appeals;
        let here = self.agents.is_meeting(agent) && (Cue::DoneInMeeting.has(base) || Cue::NoTask.has(base));
        (told && !here).then(|| self.found(Rule::ThatDoes, Some((agent, start)), at, CommitmentSource::Decision))
    }

    /// "Write to the owner", "To write to the owner" in a decision or behind a label.
    pub(super) fn imperative(&self) -> Option<Obligation> {
        let first = self.text(0).to_lowercase();
        let infinitive = first == "to";
        if infinitive && self.text(1) == "be" {
            return self.to_be_done(0, 1);
        }
        let at = usize::from(infinitive);
        let verb = if infinitive { self.text(1) } else { first.as_str() };
        // "To confirm the minutes", "Request for a grant"
        let routine = matches!(verb, "comment" | "confirm") && self.setting == Setting::Decision;
        let noun = Cue::AlsoNoun.has(verb) && matches!(self.text(at + 1), "for" | "from" | "of" | "on");
        let plain = self.setting == Setting::Decision && Cue::NoNoun.has(verb) && self.flows(1);
        let order = if infinitive {
            self.is_deed(1) || self.told(1).is_some()
        } else {
            is_base(verb) && (plain || self.takes_object(0))
        };
        let shouted = self.words[0].shape == Shape::Acronym;
        let done = verb == "set" && self.text(at + 1) != "up";
        (order && !routine && !noun && !shouted).then(|| {
            let found = self.found(Rule::Imperative, self.told(at), 0, CommitmentSource::Decision);
            Obligation { needs_due: found.needs_due || done, ..found }
        })
    }

    /// "To approve the plan and | to write to NCC", "It was agreed to note it and | ask the Clerk to write": a further task
    /// of a decision to do something, at the "to" or the verb.
    pub(super) fn further_task(&self, at: usize) -> Option<Obligation> {
        if !matches!(self.text(at.checked_sub(1)?), "and" | "then") || !self.is_decided(at) {
            return None;
        }
        let infinitive = self.text(at) == "to";
        let verb = at + usize::from(infinitive);
        let word = self.text(verb);
        let order = Cue::NoNoun.has(word) || Cue::Article.has(self.text(verb + 1));
        let task = self.is_deed(verb) && word != "acknowledge" && (infinitive || order && self.takes_object(verb));
        let decides_to = |to: usize| self.text(to) == "to" && Cue::Agreed.has(self.text(to - 1));
        let decides_that = self.setting == Setting::Decision && self.text(0).eq_ignore_ascii_case("that");
        let heads = self.text(0).eq_ignore_ascii_case("to") || decides_that || (1..at).any(decides_to);
        (task && heads).then(|| self.found(Rule::Imperative, self.told(verb), at, CommitmentSource::Decision))
    }

    /// "Comments to the Clerk by 3 May": what is to be sent to somebody in time, where the "to" stands at `to`.
    pub(super) fn sent_to(&self, to: usize) -> Option<Obligation> {
        const LONGEST: usize = 5;
        let start = self.after_code;
        let plain = |at: usize| self.flows(at) && !self.is_finite(at) && !is_base(self.text(at));
        let noun = to > start && to <= start + LONGEST && (start + 1..=to).all(plain);
        let (agent, end) = if noun { self.agents.at(self.words, to + 1)? } else { return None };
        let somebody = matches!(agent.kind, Kind::Person(_) | Kind::Post);
        let when = |word: &Word<'_>| {
            matches!(word.shape, Shape::Capital | Shape::Number)
                || matches!(word.text, "close" | "end" | "next" | "the")
        };
        let in_time = matches!(self.text(end), "before" | "by") && self.words.get(end + 1).is_some_and(when);
        (somebody && in_time).then(|| self.found(Rule::ToBeDone, None, to, CommitmentSource::Action))
    }

    /// "RB had no answer; to chase": what is left to whoever opens the sentence, where the "to" stands at `to`.
    pub(super) fn left_to_do(&self, to: usize) -> Option<Obligation> {
        let task = self.is_deed(to + 1) || self.text(to + 1) == "try";
        let (agent, end) = self.agents.at(self.words, 0).filter(|_| task && self.words[to].gap == Gap::Break)?;
        let tells = matches!(self.text(end), "had" | "has" | "have" | "was" | "were");
        let single = matches!(agent.kind, Kind::Person(_) | Kind::Post);
        (tells && single).then(|| self.found(Rule::IsToDo, Some((agent, to)), to, CommitmentSource::Action))
    }

    /// "Please send comments by 3 May", "All councillors please return the form by 3 May", where "please" stands at `at`.
    pub(super) fn pleads(&self, at: usize) -> Option<Obligation> {
        let asked = self.is_deed(at + 1) || matches!(self.text(at + 1), "have" | "let");
        let agent = self.agents.before(self.words, at).filter(|(_, start)| *start == 0);
        let opens = asked && (at == 0 || agent.is_some());
        opens.then(|| Obligation { needs_due: true, ..self.found(Rule::AskedTo, agent, at, CommitmentSource::Action) })
    }

    /// "It was left with RB", "was left in the hands of the Clerk", where "left" stands at `at`.
    pub(super) fn left_with(&self, at: usize) -> Option<Obligation> {
        let passive = at == self.after_code && self.text(at) == "Left"
            || at > 0 && matches!(self.text(at - 1), "be" | "is" | "was" | "were");
        let whom = match (self.text(at + 1), self.text(at + 3), self.text(at + 4)) {
            ("in", "hands", "of") => at + 5,
            ("to" | "with", _, _) => at + 2,
            _ => return None,
        };
        let (agent, end) = self.agents.at(self.words, whom).filter(|_| passive)?;
        let somebody = matches!(agent.kind, Kind::Person(_) | Kind::Post) && self.text(end) != "to";
        somebody.then(|| self.found(Rule::AskedTo, Some((agent, at)), at, CommitmentSource::Action))
    }

    /// "The Clerk was given the task of ordering it", where "task" stands at `at`.
    pub(super) fn given_task(&self, at: usize) -> Option<Obligation> {
        let given = at.checked_sub(2).filter(|&given| self.text(given) == "given" && self.text(at - 1) == "the")?;
        let was = given.checked_sub(1).filter(|&was| matches!(self.text(was), "was" | "were"))?;
        let agent = self.agents.before(self.words, was).filter(|_| !self.is_hedged(was))?;
        Some(self.found(Rule::AskedTo, Some(agent), was, CommitmentSource::Action))
    }

    /// "No reply yet. | To chase again": what is to be done by nobody named, behind a sentence that tells why.
    pub(crate) fn noted_task(&self) -> Option<Obligation> {
        const LONGEST: usize = 10;
        const LONGEST_NUMBER: usize = 4;
        // "To register a claim phone 0800 123456", "To save paper, copies are sent by email"
        let plain = |word: &Word<'_>| {
            word.gap != Gap::Comma && !(word.shape == Shape::Number && word.text.len() > LONGEST_NUMBER)
        };
        let task = self.text(0) == "To" && self.flows(1) && self.is_deed(1) && !Cue::DoneInMeeting.has(self.text(1));
        let task = task && self.words.len() <= LONGEST && self.words[1..].iter().all(plain);
        task.then(|| self.found(Rule::ToBeDone, None, 0, CommitmentSource::Action))
    }

    /// "No reply yet. | Contact NCC and ask why": an order to nobody named, behind a sentence that tells why; not one to
    /// whoever reads the minutes.
    pub(crate) fn plain_order(&self) -> Option<Obligation> {
        const SHORT: usize = 10;
        const ORDERS: [&str; 15] = [
            "Acknowledge",
            "Ask",
            "Chase",
            "Contact",
            "Email",
            "Enquire",
            "Inform",
            "Invite",
            "Notify",
            "Re-agenda",
            "Remind",
            "Reply",
            "Respond",
            "Thank",
            "Write",
        ];
        const LONGEST: usize = 40;
        const LONGEST_NUMBER: usize = 4;
        const READERS: [&str; 14] = [
            "clerk",
            "council",
            "councillor",
            "details",
            "information",
            "me",
            "number",
            "numbers",
            "office",
            "secretary",
            "team",
            "them",
            "us",
            "you",
        ];
        // "Discuss at the next meeting."
        if matches!(self.text(0), "Consider" | "Discuss" | "Review" | "Revisit") && self.words.len() <= SHORT {
            let put_off = (1..self.words.len()).any(|at| self.is_next_meeting(at)) && self.flows(1);
            return put_off.then(|| self.found(Rule::Imperative, None, 0, CommitmentSource::Action));
        }
        // "Reply received saying"
        let next = self.text(1);
        let noun = next.ends_with("ed") || matches!(next, "from" | "of" | "sent") || Cue::Finite.has(next);
        let order = ORDERS.contains(&self.text(0)) && self.flows(1) && !noun && self.words.len() <= LONGEST;
        let asks_reader = (1..4).any(|at| READERS.contains(&self.text(at).to_lowercase().as_str()));
        let dialled = self.words.iter().any(|word| word.shape == Shape::Number && word.text.len() > LONGEST_NUMBER);
        (order && !asks_reader && !dialled).then(|| self.found(Rule::Imperative, None, 0, CommitmentSource::Action))
    }

    /// "Also ask him when", where the sentence before told `agent` to do something.
    pub(crate) fn goes_on(&self, agent: Agent) -> Option<Obligation> {
        let at = usize::from(matches!(self.text(0), "Also" | "And" | "Then"));
        let verb = self.text(at).to_lowercase();
        let order = is_base(&verb) && (self.takes_object(at) || Cue::NoNoun.has(&verb) && self.flows(at + 1));
        // "Open gardens", "Report of the Treasurer"
        let noun = (Cue::AlsoNoun.has(&verb) || verb == "open") && !Cue::Article.has(self.text(at + 1));
        let order = (order && !noun).then(|| self.found(Rule::OrderGoesOn, None, at, CommitmentSource::Action))?;
        Some(Obligation { agent: Some(agent), ..order })
    }

    /// "asked Cllr Vane if she could write", "Cllr Vane was asked whether she would write".
    pub(super) fn asked_whether(&self, at: usize) -> Option<Obligation> {
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

    /// "a briefing on it", "further details": what somebody is given who asks for it.
    fn is_wanted(&self, at: usize) -> bool {
        const FARTHEST: usize = 5;
        let open = matches!(self.text(at), "a" | "an" | "further" | "more") || Cue::Obtained.has(self.text(at));
        let given = |what: &str| Cue::Obtained.has(what) || Cue::Briefing.has(what);
        open && (at..at + FARTHEST).any(|what| given(self.text(what)))
    }

    /// "Members requested a briefing", "The Board asked for further details", in a sentence that names nobody to give it.
    pub(crate) fn requested(&self) -> Option<Obligation> {
        if !(0..self.words.len()).any(|at| matches!(self.text(at), "Requested" | "asked" | "requested")) {
            return None;
        }
        let start = self.after_code;
        let met = self.agents.at(self.words, start).filter(|(agent, _)| self.agents.is_meeting(*agent));
        let at = self.after_adverbs(met.map_or(start, |(_, end)| end))?;
        let what = match (self.text(at), self.text(at + 1)) {
            ("requested" | "Requested", _) => at + 1,
            ("asked", "for") if !(at + 2..at + 5).any(|what| self.text(what) == "update") => at + 2,
            _ => return None,
        };
        let asked = self.flows(what) && self.is_wanted(what) && !self.is_hedged(at);
        asked.then(|| self.found(Rule::AskedTo, None, at, CommitmentSource::Action))
    }

    /// "Need to ask the school", "Gate broken – need to mend it": what nobody named is to do, in a note that says no more of it.
    pub(crate) fn needed(&self) -> Option<Obligation> {
        let opens = |at: usize| at <= self.after_code || self.breaks_clause(at);
        let need = |&at: &usize| matches!(self.text(at), "Need" | "need") && self.text(at + 1) == "to" && opens(at);
        let at = (0..self.words.len()).find(need).filter(|at| self.is_deed(at + 2) && self.flows(at + 1))?;
        Some(self.found(Rule::ToBeDone, None, at, CommitmentSource::Action))
    }

    /// "was deferred to the May meeting": what is put off is to be taken then.
    pub(super) fn put_off(&self, at: usize) -> Option<Obligation> {
        let order = at > 0 && matches!(self.text(at - 1), "Carry" | "carry");
        let carried = at > 0 && matches!(self.text(at - 1), "Carried" | "Held" | "carried" | "held");
        let first = at - usize::from(carried || order);
        let put_off = (carried || order) && matches!(self.text(at), "forward" | "over")
            || matches!(self.text(at), "deferred" | "postponed" | "Deferred" | "adjourned");
        let moved = self.setting == Setting::Prose
            && !self.is_agreed_before(at)
            && (0..first).any(|at| matches!(self.text(at), "asked" | "proposed" | "requested" | "suggested"));
        let until = put_off && !moved && matches!(self.text(at + 1), "to" | "till" | "until");
        let perfect = first > 1 && self.text(first - 1) == "been" && matches!(self.text(first - 2), "has" | "have");
        let now =
            first == 0 || perfect || matches!(self.text(first - 1), "be" | "is" | "was" | "were") || !self.flows(first);
        (until && now)
            .then(|| Obligation { needs_due: true, ..self.found(Rule::PutOff, None, at, CommitmentSource::Decision) })
    }
}
