//! "The Clerk will write", "the letter would be sent", "that the letter be sent".

use model::{Rule, Span};

use super::{Clauses, Obligation, Setting};
use crate::commitments::agents::{self, Agent, Kind};
use crate::commitments::cues::Cue;
use crate::commitments::deeds::{is_gerund, participle};
use crate::words::{Gap, Shape, Word};

impl Clauses<'_, '_> {
    /// "The Clerk will write", "the report would be circulated".
    pub(super) fn modal(&self, at: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(at + 1)?;
        if self.is_hedged(at)
            || self.is_of_nobody(at)
            || self.is_in_this_meeting(verb)
            || self.is_conditional(at)
            || self.is_rule_told(at)
        {
            return None;
        }
        // "the work that will be done"
        if at > 1 && self.text(at - 1) == "that" && self.flows(at - 1) && self.setting == Setting::Prose {
            return None;
        }
        if self.text(verb) == "be" && !self.is_deed(verb) {
            // "Samples shall be approved": a rule or a condition
            let that = (0..at).any(|before| self.text(before).eq_ignore_ascii_case("that"));
            if self.text(at) == "shall" && !(that && self.is_decided(at)) {
                return None;
            }
            // "will be in touch with the owner", "would be on site in May"
            let goes =
                matches!((self.text(verb + 1), self.text(verb + 2)), ("in", "contact" | "touch") | ("on", "site"));
            return match self.subject(at).or_else(|| self.noun_before(at)).filter(|_| goes) {
                Some(agent) => Some(self.found(Rule::WillDo, Some(agent), at, self.prose_source(at))),
                None => self.passive(Rule::WillBeDone, at, verb),
            };
        }
        let deed = self.behind_trying(verb);
        if self.is_habit(deed) {
            return None;
        }
        let known = self.subject(at).or_else(|| self.unknown_name(at));
        if known.is_none() && self.goes_to_meeting(deed) {
            return Some(self.found(Rule::WillBeDone, None, at, self.prose_source(at)));
        }
        if self.is_sent_out(at, deed) {
            return Some(self.found(Rule::WillBeDone, None, at, self.prose_source(at)));
        }
        let personal = self.is_decided(at) || Cue::Personal.has(self.text(deed));
        let known = known.or_else(|| self.noun_before(at).filter(|_| personal && self.is_deed(deed)));
        let agent = known.or_else(|| self.left_out(at).filter(|_| self.is_deed(deed)))?;
        // "£9,000, of which the Trust would meet half"
        if agent.1 > 1 && self.text(agent.1 - 1) == "which" && self.text(agent.1 - 2) == "of" {
            return None;
        }
        // "Permit holders will continue to park there"
        let does = match self.text(verb) {
            "continue" if agent.0.kind == Kind::Posts => self.is_deed(deed),
            "continue" => self.is_work_of(agent.0, deed),
            "have" => self.has_it_done(agent.0, verb) || self.is_done_by(agent.0, deed),
            _ => self.is_done_by(agent.0, deed),
        };
        (does && !self.is_day_of_meeting(deed, agent.0))
            .then(|| self.found(Rule::WillDo, Some(agent), at, self.prose_source(at)))
    }

    /// Whether somebody will "have them cleared", "have the accounts ready", with the verb at `at`.
    fn has_it_done(&self, agent: Agent, at: usize) -> bool {
        const FARTHEST: usize = 5;
        const DONE: [&str; 8] = ["available", "back", "cut", "done", "finished", "made", "ready", "working"];
        let somebody = matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::OnePerson);
        let what = matches!(self.text(at + 1), "it" | "that" | "the" | "their" | "them" | "these" | "this" | "those");
        let is_done = |at: usize| DONE.contains(&self.text(at)) || participle(self.text(at)).is_some();
        let clause = (at + 2..at + 2 + FARTHEST).take_while(|&next| self.flows(next));
        somebody && what && clause.into_iter().any(is_done)
    }

    /// "a letter will issue to the Minister", "a notice will go out": what goes to somebody, with the modal at `at`.
    fn is_sent_out(&self, at: usize, verb: usize) -> bool {
        const FARTHEST: usize = 6;
        const SENT: [&str; 14] = [
            "acknowledgement",
            "correspondence",
            "email",
            "invitation",
            "invitations",
            "invite",
            "letter",
            "letters",
            "notice",
            "notification",
            "reminder",
            "replies",
            "reply",
            "response",
        ];
        // "a letter of congratulations will issue", "a reply in these terms will go out"
        let is_sent = |&what: &usize| SENT.contains(&self.text(what).to_lowercase().as_str());
        let what = (at.saturating_sub(FARTHEST)..at).rev().find(is_sent);
        let sent = what.is_some_and(|what| what + 1 == at || Cue::Preposition.has(self.text(what + 1)));
        // "This will go out to tender"
        let offered = (self.text(verb), self.text(verb + 1)) == ("go", "out")
            && self.text(verb + 2) == "to"
            && matches!(self.text(verb + 3), "consultation" | "tender");
        offered || sent && matches!((self.text(verb), self.text(verb + 1)), ("issue", _) | ("go", "out" | "to"))
    }

    /// "She'll try again", "he'd find out", "RB'll bring the key", where the word at `at` is both; "he'd found" is none.
    pub(super) fn contracted(&self, at: usize) -> Option<Obligation> {
        let word = &self.words[at];
        let name = ["'ll", "’ll", "'d", "’d"].iter().find_map(|modal| word.text.strip_suffix(modal))?;
        let span = Span::new(word.start, word.start + name.len());
        let named = || self.agents.is_given_name(&Word { text: name, ..*word });
        let kind = agents::pronoun(name).or_else(|| named().then_some(Kind::Post))?;
        let agent = Agent { span, kind };
        let deed = self.behind_trying(self.after_adverbs(at + 1)?);
        (self.is_done_by(agent, deed) && !self.is_hedged(at))
            .then(|| self.found(Rule::WillDo, Some((agent, at)), at, self.prose_source(at)))
    }

    /// Whoever the sentence before names, where a clause begins with the modal at `at`: "No answer yet. | Will try again."
    fn left_out(&self, at: usize) -> Option<(Agent, usize)> {
        let first = at == self.after_code;
        // "No answer yet, will try again", but not "The pier, which is old, will"
        let only_comma = || self.words[..at].iter().all(|word| matches!(word.gap, Gap::Space | Gap::Stop | Gap::Break));
        let opens = first
            || match self.words[at].gap {
                Gap::Break => self.between(at).trim() != "(",
                Gap::Comma => only_comma() && !Cue::Article.has(&self.text(0).to_lowercase()),
                Gap::Space | Gap::Stop => false,
            };
        opens.then(|| (Agent { span: self.words[at].span(), kind: Kind::LeftOut }, at))
    }

    /// "would be circulated", "will be visiting", where "be" stands at `be`.
    fn passive(&self, rule: Rule, at: usize, be: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(be + 1).filter(|&verb| !self.is_in_this_meeting(verb))?;
        let word = self.text(verb);
        let brought = word == "taken" && self.goes_to_meeting(verb) || self.is_left_to_meeting(verb);
        if self.is_on_agenda(verb) || brought || word == "invited" {
            return Some(self.found(rule, None, at, self.prose_source(at)));
        }
        let to = self.after_aside(verb + 1);
        if is_gerund(word) && word != "acting" || Cue::Charged.has(word) && self.text(to) == "to" {
            let agent = self.subject(at).or_else(|| self.unknown_name(at)).or_else(|| self.empowered(verb));
            let task = self.text(to + 1);
            let in_meeting = Cue::Charged.has(word) && (Cue::DoneInMeeting.has(task) || Cue::NoTask.has(task));
            if in_meeting && agent.is_some_and(|(agent, _)| self.agents.is_meeting(agent)) {
                return None;
            }
            let asked = Cue::Charged.has(word) && self.is_deed(to + 1) && !self.is_hedged(at);
            let known = agent.is_some() || asked || self.setting == Setting::Decision;
            let rule = if Cue::Charged.has(word) { Rule::AskedTo } else { Rule::WillDo };
            return (known && !self.is_habit(verb)).then(|| self.found(rule, agent, at, self.prose_source(at)));
        }
        // "there will be increased support"
        if matches!(self.text(at.wrapping_sub(1)), "There" | "there") {
            return None;
        }
        if word == "given" && !self.is_decided(at) || word == "increased" {
            // "two weeks' notice will be given" is a promise without a date
            let notice = (verb + 1..verb + 7).any(|what| self.text(what) == "notice");
            return Some(Obligation { needs_due: !notice, ..self.by_doer(rule, at, verb) });
        }
        let courtesy = word == "extended" && (0..at).any(|before| Cue::Courtesy.has(self.text(before)));
        let whole = word != "followed" || self.text(verb + 1) == "up";
        if !self.is_phrase(verb) && participle(word).is_none() && self.is_due(verb) {
            return Some(Obligation { needs_due: true, ..self.by_doer(rule, at, verb) });
        }
        let passive = self.is_phrase(verb) || participle(word).filter(|_| whole && !courtesy)?;
        let decided = self.is_decided(at) && !(word == "held" && self.is_about_meeting(at));
        let is_made = |made: &str| Cue::Made.has(made) || decided && Cue::Granted.has(made);
        let manner = usize::from(self.text(verb + 1).ends_with("ly"));
        let aware = matches!(self.text(verb + 1 + manner), "available" | "aware" | "public");
        let amends = word == "amended" && self.words[..at].iter().any(|word| Cue::Amended.has(word.text));
        if word == "made" && matches!(self.text(verb + 1), "clear" | "conditional")
            || amends && self.setting == Setting::Prose
        {
            return None;
        }
        let made = word != "made" || aware || (0..at).any(|before| is_made(&self.text(before).to_lowercase()));
        let by = self.text(verb + 1) == "by";
        let named = || by && word != "led" && self.agents.at(self.words, verb + 2).is_some();
        if word == "placed" && self.text(verb + 1) == "on" && self.text(verb + 2) == "record" {
            return None;
        }
        if !(passive || decided || word == "made" || named()) && self.is_due(verb) {
            return Some(Obligation { needs_due: true, ..self.by_doer(rule, at, verb) });
        }
        let often = Cue::Period.has(self.text(verb + 1)) && self.setting == Setting::Prose;
        // "The decision will be made by the Minister" tells whose it is.
        let others = by && word == "made" && (0..at).any(|noun| matches!(self.text(noun), "decision" | "decisions"));
        (made && !often && !others && (passive || decided || word == "made" || named()))
            .then(|| self.by_doer(rule, at, verb))
    }

    /// Whether what is to be so, "in place", "signed", "ready", at `verb`, is to be so by a time: the date decides whether it
    /// is a promise.
    fn is_due(&self, verb: usize) -> bool {
        const FARTHEST: usize = 4;
        /// What is done to a thing: "The grass will be cut in June".
        const WORKS: [&str; 11] = [
            "built",
            "cut",
            "demolished",
            "drained",
            "dug",
            "emptied",
            "filled",
            "fitted",
            "laid",
            "tendered",
            "washed",
        ];
        const STATES: [&str; 5] = ["complete", "installed", "live", "operational", "ready"];
        let word = self.text(verb);
        let in_place = word == "in" && matches!(self.text(verb + 1), "force" | "place" | "post" | "use");
        let done = participle(word).is_some() || Cue::DoneAtOnce.has(word) || STATES.contains(&word);
        let by = || (verb + 1..verb + 1 + FARTHEST).any(|by| self.text(by) == "by");
        let related = (verb.saturating_sub(3)..verb).any(|at| matches!(self.text(at), "that" | "which"));
        WORKS.contains(&word) && !related || (in_place || done) && by()
    }

    /// Whether the participle at `verb` is a deed by the word behind it, "set up", "looked into", "kept informed", or by what is
    /// founded.
    fn is_phrase(&self, verb: usize) -> bool {
        matches!(
            (self.text(verb), self.text(verb + 1)),
            ("cut", "back" | "down")
                | ("drawn" | "firmed" | "picked" | "set" | "stepped" | "tidied", "up")
                | ("kept", "informed" | "updated")
                | ("looked", "into")
                | ("taken", "forward" | "up")
        ) || self.founds_group(verb)
    }

    /// "a working group would be established", with the participle at `verb`.
    fn founds_group(&self, verb: usize) -> bool {
        let founds = matches!(self.text(verb), "convened" | "created" | "established" | "formed");
        let group =
            |at: usize| matches!(self.text(at), "committee" | "forum" | "group" | "panel" | "party" | "sub-committee");
        founds && verb.checked_sub(3).is_some_and(|noun| group(noun) && self.text(verb - 1) == "be")
    }

    /// A passive with the verb at `verb`, done by whom "by" names.
    pub(super) fn by_doer(&self, rule: Rule, at: usize, verb: usize) -> Obligation {
        const FARTHEST: usize = 5;
        let named = |by: &usize| self.text(*by) == "by" && self.words.len() > *by + 1;
        let by = (verb + 1..verb + FARTHEST).find(named);
        let doer = by.and_then(|by| self.agents.at(self.words, by + 1));
        let doer = doer.or_else(|| self.doer_behind_by(verb)).or_else(|| self.promiser(at));
        let mut obligation = self.found(rule, None, at, self.prose_source(at));
        obligation.agent = doer.map(|(agent, _)| agent);
        obligation
    }

    /// Who may decide it: "that authority be delegated | to the Clerk", where the verb stands at `verb`.
    fn empowered(&self, verb: usize) -> Option<(Agent, usize)> {
        let to = (verb + 1..self.words.len()).take_while(|_| self.text(verb) == "delegated");
        to.filter(|&to| self.text(to) == "to").find_map(|to| self.agents.at(self.words, to + 1))
    }

    /// The person or post in "to be put up on 4 May outside the hall by RB", where the clause goes on behind the verb at `verb`.
    fn doer_behind_by(&self, verb: usize) -> Option<(Agent, usize)> {
        let clause = (verb + 1..self.words.len()).take_while(|&at| self.words[at].gap != Gap::Break);
        clause.filter(|&by| self.text(by) == "by").find_map(|by| {
            self.agents.at(self.words, by + 1).filter(|(agent, _)| self.is_doer_behind(verb, by, *agent))
        })
    }

    /// The "and" in "be noted and referred to Cabinet", where the verb at `verb` is done by being decided and the next is not.
    fn further_deed(&self, verb: usize) -> Option<usize> {
        let and = verb + 1;
        let next = self.after_adverbs(and + 1).map_or("", |next| self.text(next));
        let undone = participle(next).is_some() && !Cue::DoneAtOnce.has(next);
        (Cue::DoneAtOnce.has(self.text(verb)) && self.text(and) == "and" && undone).then_some(and)
    }

    /// Whether an agent behind a "by" that stands far from the verb does it: a person, or a post where no other verb stands
    /// between.
    fn is_doer_behind(&self, verb: usize, by: usize, agent: Agent) -> bool {
        let plain = |at: usize| {
            let word = self.text(at);
            !self.is_finite(at) && !word.ends_with("ed") && !matches!(word, "be" | "receipt" | "to" | "which" | "who")
        };
        match agent.kind {
            Kind::Person(_) => true,
            Kind::Post => (verb + 1..by).all(plain),
            _ => false,
        }
    }

    /// Whether the commas before the word at `be` close an aside: "that the names, as amended, | be sent".
    fn is_behind_aside(&self, be: usize) -> bool {
        const LONGEST: usize = 4;
        let opens = |at: usize| {
            self.words[at].gap == Gap::Comma && matches!(self.text(at), "as" | "if" | "once" | "when" | "where")
        };
        self.words[be].gap == Gap::Comma && (be.saturating_sub(LONGEST)..be).any(opens)
    }

    /// "that the rent be held at £180": a charge that stays as it is.
    fn is_sum_kept(&self, be: usize, held: usize) -> bool {
        const SUMS: [&str; 9] = ["charge", "charges", "fee", "fees", "precept", "price", "prices", "rent", "rents"];
        self.text(held + 1) == "at" && self.words.get(held + 2).is_some_and(|sum| sum.shape == Shape::Number)
            || SUMS.contains(&self.text(be.wrapping_sub(1)))
    }

    /// "that the bench be repaired" in a decision.
    pub(super) fn subjunctive_passive(&self, be: usize) -> Option<Obligation> {
        let before = self.text(be.checked_sub(1)?);
        if !(self.flows(be) || self.is_behind_aside(be))
            || [Cue::Auxiliary, Cue::Adverb, Cue::Habit].iter().any(|cue| cue.has(before))
        {
            return None;
        }
        // "To decide whether the rules be changed"
        if self.text(0) == "To" && (1..be).any(|at| self.text(at) == "whether") {
            return None;
        }
        // "that no grant be made"
        let that = |at: usize| self.text(at).eq_ignore_ascii_case("that");
        let opening = (0..be).rev().find(|&at| that(at) || self.breaks_clause(at)).unwrap_or(0);
        if self.text(opening + usize::from(that(opening))).eq_ignore_ascii_case("no") {
            return None;
        }
        let verb = self.after_adverbs(be + 1)?;
        let further = self.further_deed(verb);
        let done = further.is_none()
            && match self.text(verb) {
                "set" => self.text(verb + 1) != "up",
                // "that the accounts be passed", but not "be passed to the County"
                "passed" => self.text(verb + 1) != "to",
                "put" => self.text(verb + 1) == "to" && self.text(verb + 3) == "vote",
                "held" => self.is_sum_kept(be, verb),
                // "that the cost be met from reserves"
                "met" => self.text(verb + 1) == "from",
                "amended" => self.words[..be].iter().any(|word| Cue::Amended.has(word.text)),
                word => Cue::DoneAtOnce.has(word),
            };
        self.passive(Rule::BeDone, be, further.unwrap_or(be))
            .map(|found| Obligation { needs_due: found.needs_due || done, ..found })
    }
}
