//! "Clerk to write", "was asked to write", "agreed to write", "is to be sent".

use model::{CommitmentSource, Rule};

use super::{Clauses, Obligation, Setting};
use crate::bodies::is_thing_acronym;
use crate::commitments::agents::{self, Agent, Kind};
use crate::commitments::cues::Cue;
use crate::commitments::deeds::{is_deed, participle};
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

impl Clauses<'_, '_> {
    /// "Clerk to write", "was asked to write", "agreed to write", "is to be sent".
    pub(super) fn infinitive(&self, to: usize) -> Option<Obligation> {
        const FARTHEST_BETWEEN: usize = 12;
        let verb = self.after_adverbs(to + 1)?;
        if self.text(verb) == "be" {
            return self.to_be_done(to, verb);
        }
        let verb = self.behind_trying(verb);
        let before = to.checked_sub(1)?;
        let reflexive = matches!(self.text(before), "herself" | "himself" | "itself" | "themselves");
        let before = before.checked_sub(usize::from(reflexive))?;
        let word = self.text(before);
        // "was appointed to serve" fills a post, "was appointed to inspect the pier" sets a task
        let chosen = matches!(word, "appointed" | "nominated") && self.is_deed(verb);
        if chosen || Cue::Charged.has(word) {
            return self.charged(before, verb);
        }
        if Cue::TakenOn.has(&word.to_lowercase()) {
            return self.taken_on(before, verb);
        }
        // "Councillor Vane to replace Councillor Reed"
        let fills_place = self.text(verb) == "replace"
            && matches!(self.text(verb + 1), "Alderman" | "Cllr" | "Councillor" | "Dr" | "Miss" | "Mr" | "Mrs" | "Ms");
        if fills_place || !self.is_task(verb) {
            return None;
        }
        if matches!(word, "action" | "assurance" | "commitment" | "promise" | "undertaking") {
            return self.gives_word(before, verb);
        }
        if matches!(word, "content" | "glad" | "happy" | "pleased" | "willing") {
            return self.is_happy(before, verb);
        }
        if matches!(word, "needs" | "has") && self.is_deed(verb) {
            let person =
                self.agents.before(self.words, before).filter(|(agent, _)| matches!(agent.kind, Kind::Person(_)))?;
            return Some(self.found(Rule::IsToDo, Some(person), to, CommitmentSource::Undertaking));
        }
        let is = (0..=before).rev().find(|&at| !Cue::Adverb.has(self.text(at)))?;
        let goes = self.text(is) == "going" && matches!(self.text(is.wrapping_sub(1)), "is" | "are" | "was" | "were");
        let is = is - usize::from(goes);
        if goes || matches!(self.text(is), "is" | "are" | "was" | "were") {
            let agent = self.subject(is).or_else(|| self.unknown_name(is)).filter(|_| self.is_deed(verb))?;
            return Some(self.found(Rule::IsToDo, Some(agent), to, CommitmentSource::Undertaking));
        }
        if matches!(word, "her" | "him" | "them")
            && !Cue::DoneInMeeting.has(self.text(verb))
            && self.asks_before(before).is_some_and(|asked| !self.is_hedged(asked))
        {
            return Some(self.found(Rule::AskedTo, None, before - 1, CommitmentSource::Action));
        }
        let (agent, start) = self.agents.before(self.words, to).or_else(|| self.owner_before_mark(to))?;
        if let Some(asked) = self.asks_before(start) {
            let plain = matches!(self.text(asked), "asks" | "requests");
            let host = matches!(agent.kind, Kind::Body(_));
            let readers = (plain || host) && self.setting == Setting::Prose && self.agents.is_meeting(agent);
            let readers = readers || self.is_done_here(to - 1, verb);
            let readers = readers || Cue::State.has(self.text(verb)) && !self.is_deed(verb);
            let somebody = matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::Posts);
            let allowed = matches!(self.text(asked), "authorised" | "authorized") && !somebody;
            let own = !self.is_hedged(asked) && !readers && !allowed && !matches!(self.text(asked), "ask" | "request");
            let from = if self.is_agreed_before(start) { CommitmentSource::Decision } else { CommitmentSource::Action };
            return own.then(|| self.found(Rule::AskedTo, Some((agent, start)), to, from));
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
        if matches!(self.text(start.wrapping_sub(1)), "to" | "with") && self.text(start.wrapping_sub(2)) == "left" {
            return Some(self.found(Rule::AskedTo, Some((agent, start)), to, CommitmentSource::Action));
        }
        let opening = start.saturating_sub(FARTHEST_BETWEEN);
        let near = |words: &[&str]| (start.saturating_sub(5)..start).any(|at| words.contains(&self.text(at)));
        let written_to = |at: usize| {
            matches!(self.text(at), "letter" | "letters" | "write" | "writes" | "writing" | "written" | "wrote")
                && self.text(at + 1) == "to"
        };
        let joins = |and: usize| {
            // "would meet with the Village Hall Committee and | the Trust to look at it"
            (start.saturating_sub(7)..start).any(|at| self.text(at) == "with")
                || near(&["across", "among", "between", "call", "calls", "for", "to", "with", "within"])
                || (opening..start).any(written_to)
                || self.is_whose(and)
        };
        let in_company = self.text(start.wrapping_sub(1)) == "and" && joins(start - 1)
            || self.words[start].gap == Gap::Comma && near(&["between", "with"])
            || (opening..start).any(|at| self.text(at) == "between");
        let opens = self.opens_clause(start) && !in_company || self.follows_title(start) && self.is_deed(verb);
        opens.then(|| self.found(Rule::DoerToDo, Some((agent, start)), to, CommitmentSource::Action))
    }

    /// Whether somebody's name before "and" at `and` tells whose a thing is: "the offer of Siobhan | and RB to buy it".
    fn is_whose(&self, and: usize) -> bool {
        let of = (0..and).rev().find(|&at| !self.words[at].is_capital());
        of.is_some_and(|of| of + 1 < and && matches!(self.text(of), "by" | "from" | "of"))
    }

    /// "RB promised a list of the keys", where the verb stands at `at`.
    pub(super) fn promised(&self, at: usize) -> Option<Obligation> {
        const OTHER: [&str; 8] = ["at", "by", "earlier", "in", "previously", "that", "to", "when"];
        let what = self.flows(at + 1) && !OTHER.contains(&self.text(at + 1));
        let (agent, start) = self.subject(at).or_else(|| self.unknown_name(at)).filter(|_| what)?;
        let single = matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::OnePerson);
        let own = single && !self.agents.is_meeting(agent) && !self.is_hedged(at);
        own.then(|| self.found(Rule::AgreedTo, Some((agent, start)), at, CommitmentSource::Undertaking))
    }

    /// "RB gave an undertaking to write", "Siobhan took an action to write", where the noun stands at `at`.
    fn gives_word(&self, at: usize, task: usize) -> Option<Obligation> {
        const FARTHEST: usize = 4;
        let given = |&given: &usize| {
            matches!(self.text(given), "gave" | "given" | "gives" | "made" | "took" | "taken" | "takes")
        };
        let verb = (at.saturating_sub(FARTHEST)..at).rev().find(given)?;
        let agent = self.subject(self.before_auxiliary(verb)).filter(|(agent, _)| !self.agents.is_meeting(*agent))?;
        let told = self.is_deed(task) && !self.is_hedged(verb) && self.text(verb.wrapping_sub(1)) != "had";
        told.then(|| self.found(Rule::AgreedTo, Some(agent), verb, CommitmentSource::Undertaking))
    }

    /// "RB is happy to paint it", where "happy" stands at `at`.
    fn is_happy(&self, at: usize, task: usize) -> Option<Obligation> {
        let is_adverb =
            |&is: &usize| Cue::Adverb.has(self.text(is)) || matches!(self.text(is), "more" | "than" | "very");
        let is = (0..at).rev().find(|is| !is_adverb(is))?;
        // "would be pleased to arrange it"
        let would = is.checked_sub(1).filter(|&would| self.text(is) == "be" && self.text(would) == "would");
        let says = would.is_some() || matches!(self.text(is), "is" | "was") && self.text(at) != "pleased";
        let agent = self.subject(would.unwrap_or(is)).filter(|_| says && self.is_deed(task));
        let agent = agent.filter(|(agent, _)| matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::OnePerson))?;
        (!self.is_hedged(at)).then(|| self.found(Rule::AgreedTo, Some(agent), at, CommitmentSource::Undertaking))
    }

    /// Who opens a sentence that goes on with the infinitive at `to` behind a mark: "RB – to write", "Clerk: to write",
    /// "RB (by Friday) to write".
    fn owner_before_mark(&self, to: usize) -> Option<(Agent, usize)> {
        let start = self.after_code;
        let (agent, end) = self.agents.at(self.words, start).filter(|(_, end)| *end <= to)?;
        let between = self.text.get(self.words[end - 1].end()..self.words[to].start).unwrap_or("");
        let aside = between.starts_with(" (") && between.find(')') == between.len().checked_sub(2);
        let marked = end == to && self.breaks_clause(to) || aside;
        (marked && matches!(agent.kind, Kind::Person(_) | Kind::Post)).then_some((agent, start))
    }

    /// Whether initials or a given name at `start` stand right behind a capitalised word, the last of a title on the line before:
    /// "Village Clock RB to wind it".
    fn follows_title(&self, start: usize) -> bool {
        let word = &self.words[start];
        let name = (word.shape == Shape::Acronym || self.agents.is_given_name(word) && self.text(start + 1) == "to")
            && self.flows(start);
        name && start > 0
            && self.words[start - 1].shape == Shape::Capital
            && !Cue::Preposition.has(self.text(start - 1))
    }

    /// "HT to send the plan", "Siobhan to book", "Governors to visit": capitals that nobody explains, at the beginning of
    /// the clause.
    pub(super) fn unknown_doer(&self, to: usize) -> Option<Obligation> {
        const MOST: usize = 5;
        let initials = |word: &Word<'_>| {
            let acronym = word.shape == Shape::Acronym
                && word.text.len() <= MOST
                && !is_thing_acronym(word.text)
                && !agents::is_post_nominal(word);
            self.agents.is_given_name(word)
                || acronym
                || matches!(word.text, "All" | "Cllrs" | "Everyone")
                || is_letter(word)
        };
        let link = |word: &Word<'_>| matches!(word.text, "and" | "&");
        let adverbs = self.words[..to].iter().rev().take_while(|word| Cue::Adverb.has(word.text)).count();
        let end = to - adverbs;
        let opening = (1..to).rev().take(2 * MOST).find(|&at| self.words[at].gap == Gap::Break);
        let opening = opening.unwrap_or(self.after_code);
        // "from the Trust (HT) | and to send it" names nobody anew
        let opening = opening + self.words.get(opening..end)?.iter().take_while(|word| link(word)).count();
        let doers = self.words.get(opening..end);
        let doers = doers.filter(|doers| !doers.is_empty())?;
        let known = doers.iter().all(|word| initials(word) || link(word)) && !link(&doers[0]);
        let unknown = || doers.iter().all(|word| link(word) || is_unknown_doer(word)) && !link(&doers[0]);
        let task = if known { self.is_task(to + 1) } else { unknown() && self.is_deed(to + 1) };
        let span = doers.first()?.span().to(doers.last()?.span());
        let joined = self.flows(to) || known && self.breaks_clause(to);
        let told = task && joined && self.flows(to + 1);
        told.then(|| {
            self.found(
                Rule::InitialsToDo,
                Some((Agent { span, kind: Kind::Post }, opening)),
                to,
                CommitmentSource::Action,
            )
        })
    }

    /// "The Association to publish its accounts": whoever "the" tells to be somebody, in a note without another verb.
    pub(super) fn noun_doer(&self, to: usize) -> Option<Obligation> {
        const LONGEST: usize = 4;
        let start = self.after_code;
        let opens = self.text(start) == "The"
            && (start + 2..=start + LONGEST).contains(&to)
            && self.words[start + 1..to].iter().all(Word::is_capital);
        let named = opens && Cue::TakesInfinitive.has(&self.text(to - 1).to_lowercase());
        let finite = (start..self.words.len()).any(|at| self.is_finite(at));
        let told = opens && !named && !finite && self.flows(to) && self.flows(to + 1) && self.is_deed(to + 1);
        let doer = self.noun_before(to).filter(|(_, first)| told && *first == start)?;
        Some(self.found(Rule::InitialsToDo, Some(doer), to, CommitmentSource::Action))
    }

    /// "It is ongoing, RB to order it", "No reply, Siobhan to speak to him": a name that opens a clause of its own.
    pub(super) fn named_doer(&self, to: usize) -> Option<Obligation> {
        let verb = self.after_adverbs(to + 1).filter(|&verb| self.flows(to) && self.flows(verb))?;
        let known = || self.agents.is_given_name(&self.words[to - 1]) && self.takes_object(verb) && self.is_task(verb);
        if !self.is_deed(verb) && !known() {
            return None;
        }
        // "would contact the Mrs. Vane to ask": the stop is her title's.
        let titled = |start: usize| matches!(self.text(start - 1), "Cllr" | "Dr" | "Mr" | "Mrs" | "Ms" | "Rev");
        let named = self.unknown_name(to).filter(|(_, start)| *start > 0 && self.text(start - 1) != "and")?;
        if titled(named.1) {
            return None;
        }
        let told = is_unknown_doer(&self.words[named.1]) || agents::is_initials(&self.words[named.1]);
        (told && verb == to + 1).then(|| self.found(Rule::InitialsToDo, Some(named), to, CommitmentSource::Action))
    }

    /// "The matter to be reviewed", "an architect is to be instructed".
    pub(super) fn to_be_done(&self, to: usize, be: usize) -> Option<Obligation> {
        const LONGEST_SUBJECT: usize = 12;
        let verb = self.after_adverbs(be + 1)?;
        let word = self.text(verb);
        let passive = participle(word).is_some() || Cue::Charged.has(word) || self.is_on_agenda(verb);
        let before = self.text(to.wrapping_sub(1));
        let requested = self.is_requested_before(to);
        let opening = (0..=to).rev().find(|&at| self.breaks_clause(at)).unwrap_or(0);
        // "The lease – not to be renewed", "The school – asking for the line to be painted"
        let asking = |at: usize| matches!(self.text(at), "asking" | "requesting" | "seeking");
        if before == "not" || word == "delegated" || self.setting == Setting::Prose && (opening..to).any(asking) {
            return None;
        }
        let main_clause = (verb + 1..self.words.len())
            .take_while(|&at| !Cue::Subordinating.has(self.text(at)) && !self.breaks_clause(at));
        let finite = (opening..to).any(|at| self.is_finite(at))
            || main_clause.into_iter().any(|at| Cue::Finite.has(self.text(at)));
        // "Conference on piers, to be held in the hall"
        let event = word == "held" && !matches!(self.text(opening), "A" | "An" | "Another");
        let meets = word == "held" && self.is_about_meeting(to) || word == "met" || self.is_in_this_meeting(verb);
        // "interests in matters to be discussed."
        let named = matches!(before, "business" | "items" | "matters") && !self.flows(verb + 1);
        // "To receive disclosures on matters to be considered"
        let purpose = self.text(opening) == "To" && opening < to;
        let free = !finite
            && !purpose
            && !meets
            && !named
            && !event
            && to <= opening + LONGEST_SUBJECT
            && (self.words[to].gap != Gap::Comma || self.is_for_next_meeting(verb))
            && !self.is_habit(verb);
        let agreed = self.follows_agreement(to) && !meets && !named;
        let said = matches!(before, "is" | "are") && !event
            || before == "requested"
            || matches!(before, "need" | "needs") && self.is_decided(to)
            || matches!(before, "was" | "were") && !self.is_reason(to)
            || requested
            || free
            || agreed;
        // "Venue to be confirmed" keeps a place for what nobody knows yet
        let kept = self.is_left_open(verb) && word != "agreed";
        let kept = kept && (opening..to).any(|at| Cue::Occasion.has(&self.text(at).to_lowercase()));
        let open = kept || self.is_hedged(to) || self.is_conditional(to) || self.is_of_nobody(to);
        (self.text(be) == "be" && passive && said && !open).then(|| self.by_doer(Rule::ToBeDone, to, verb))
    }

    /// "It was agreed for a bench | to be bought", without a clause between.
    fn follows_agreement(&self, to: usize) -> bool {
        const FARTHEST: usize = 8;
        let agreed = (to.saturating_sub(FARTHEST)..to).rev().find(|&at| self.is_finite(at) || self.text(at) == "that");
        let it_was = |at: usize| at > 1 && self.text(at - 1) == "was" && self.text(at - 2).eq_ignore_ascii_case("it");
        agreed.is_some_and(|at| at + 1 < to && Cue::Agreed.has(self.text(at)) && it_was(at))
    }

    /// "Reports to include the cost", "The visit to go ahead in May": what is to come about, where the note has no other verb.
    pub(super) fn to_come_about(&self, to: usize) -> Option<Obligation> {
        const LONGEST_SUBJECT: usize = 8;
        const REACH: usize = 6;
        let (verb, next) = (self.text(to + 1), self.text(to + 2));
        let comes = match verb {
            "come" | "go" => matches!(next, "ahead" | "back" | "in" | "into" | "on" | "out" | "to"),
            "include" | "proceed" => true,
            "move" => next == "to",
            // "Letter to issue", as Irish councils put it
            "issue" => matches!(self.text(to.wrapping_sub(1)), "Letter" | "Letters" | "Reply" | "letter" | "reply"),
            _ => false,
        };
        let opening = (1..=to).rev().find(|&at| self.breaks_clause(at)).unwrap_or(0);
        let bare = opening < to && to <= opening + LONGEST_SUBJECT && (opening + 1..=to + 1).all(|at| self.flows(at));
        let finite = (opening..self.words.len().min(to + REACH)).any(|at| self.is_finite(at));
        let noun = self.text(to.wrapping_sub(1)).to_lowercase();
        let named = Cue::TakesInfinitive.has(&noun) && !noun.starts_with("report");
        (comes && bare && !finite && !named && self.words[opening].is_capital())
            .then(|| self.found(Rule::ToBeDone, None, to, CommitmentSource::Action))
    }

    /// "The Clerk was asked to", where the participle stands at `at`; not what the paper asks its own readers.
    pub(super) fn charged(&self, at: usize, task: usize) -> Option<Obligation> {
        const BE: [&str; 8] = ["was", "were", "be", "been", "is", "are", "has", "have"];
        let mut verb = at;
        while verb > 0 && (Cue::Adverb.has(self.text(verb - 1)) || BE.contains(&self.text(verb - 1))) {
            verb -= 1;
        }
        // "RB asked to see the plan": who asks is not asked
        if verb == at && self.text(at) == "asked" && !self.is_deed(task) && self.text(at + 1) == "to" {
            return None;
        }
        // "Glenvale has asked to use the hall": so did who has asked.
        let has = |at: usize| matches!(self.text(at), "had" | "has" | "have");
        if self.text(at) == "asked" && verb < at && has(at - 1) {
            return None;
        }
        // "NCC had not yet begun, the Clerk was asked to"
        let spliced = |at: usize| {
            self.words[at].gap == Gap::Comma && self.agents.at(self.words, at).is_some_and(|(_, end)| end == verb)
        };
        let joint = (0..verb).rev().find(|&at| matches!(self.text(at), "and" | "but") || spliced(at)).unwrap_or(0);
        let past = (joint..verb).any(|before| self.text(before) == "had")
            || self.text(at) == "invited" && matches!(self.text(verb), "has" | "have" | "was" | "were");
        let whom = self.before_aside(verb);
        let goes_on = || self.subject(verb).filter(|_| self.text(verb.wrapping_sub(1)) == "and" && verb < at);
        // "The Clerk was asked to write. | Also asked to ring"
        let also = || {
            let first = verb.checked_sub(1).filter(|&first| first == self.after_code && self.text(first) == "Also")?;
            Some((Agent { span: self.words[first].span(), kind: Kind::LeftOut }, first))
        };
        let known = self.agents.before(self.words, whom).or_else(goes_on).or_else(also);
        let known = known.filter(|_| self.is_task(task));
        let (agent, start) = known.or_else(|| self.noun_before(verb).filter(|_| self.is_charge(verb, task)))?;
        let readers = self.setting == Setting::Prose && self.agents.is_meeting(agent);
        let asks_readers = readers && (self.text(verb) == "is" || Cue::DoneInMeeting.has(self.text(task)));
        // "Members are asked to send photographs by 12 June"
        // "The Committee was asked to give a view": what the item is for
        let of_item = self.text(verb) == "was" && matches!(agent.kind, Kind::Body(_));
        let asks_members = readers && (self.text(verb) == "are" || of_item);
        let signs =
            self.text(task) == "sign" && (task..task + 4).any(|at| self.text(at).eq_ignore_ascii_case("minutes"));
        // "It was suggested that they meet, and the Clerk was asked to arrange it"
        let own = start > 0 && self.text(start - 1) == "and" && matches!(self.text(verb), "was" | "were");
        (!past && !asks_readers && !signs && (own || !self.is_hedged(start)))
            .then(|| self.found(Rule::AskedTo, Some((agent, start)), at, CommitmentSource::Action))
            .map(|found| Obligation { needs_due: found.needs_due || asks_members, ..found })
    }

    /// Whether the words from `verb` ask somebody to do what is not done there and then.
    fn is_charge(&self, verb: usize, task: usize) -> bool {
        matches!(self.text(verb), "be" | "was" | "were")
            && self.is_deed(task)
            && !Cue::DoneInMeeting.has(self.text(task))
    }

    /// Whether the verb at `at` says that somebody takes a post: "agreed to act as Chairman", "agreed to stand again".
    fn fills_post(&self, at: usize) -> bool {
        let next = self.text(at + 1);
        let alone = !self.flows(at + 1) || matches!(next, "again" | "as" | "for" | "in");
        matches!(self.text(at), "act" | "continue" | "serve" | "stand") && alone
    }

    /// "The Chairman agreed to", "it was agreed to", where the verb stands at `at`.
    fn taken_on(&self, at: usize, task: usize) -> Option<Obligation> {
        let before = self.text(at.wrapping_sub(1));
        let word = self.text(at);
        let verb = self.before_auxiliary(at);
        let perfect = matches!(self.text(verb), "have" | "has");
        if self.text(verb) == "had" || self.is_hedged(at) || self.fills_post(task) {
            return None;
        }
        let joined = self.is_agreed(at) && (matches!(before, "and" | "but") || !self.flows(at));
        let is_adverb = |word: &str| Cue::Adverb.has(word) || word.ends_with("ly");
        let first = (0..at).rev().find(|&before| !is_adverb(self.text(before)));
        let decides = at == 0 || first.is_some_and(|be| matches!(self.text(be), "was" | "is"));
        let opening =
            || (before == "and").then(|| self.agents.at(self.words, 0)).flatten().map(|(agent, _)| (agent, 0));
        let somebody = || self.somebody_before(verb).filter(|_| perfect && self.is_deed(task));
        let named = || self.agents.before(self.words, verb).or_else(|| self.name_before(at));
        // "Mrs Vane, the Ward Councillor, offered to ask"
        let apart = self.words[verb].gap == Gap::Comma;
        let parted = || self.subject(verb).filter(|(agent, _)| apart && !agent.is_pronoun() && self.is_deed(task));
        // "the Head Gardener agreed to order"
        let post = || self.noun_before(verb).filter(|_| self.is_deed(task) && self.is_titled(verb));
        let named = || named().or_else(opening).or_else(somebody).or_else(parted).or_else(post);
        // "Bonnetts agreed to mend it": a name that nothing explains begins the sentence.
        let unknown = || {
            let first = self.words.first().filter(|word| at == 1 && is_unknown_doer(word) && self.is_deed(task))?;
            Some((Agent { span: first.span(), kind: Kind::Post }, 0))
        };
        let agent = if decides { None } else { named().or_else(unknown) };
        // What a council "has agreed to" do is news; what it offers or somebody has agreed to, is an undertaking.
        let is_news = |agent: Agent| {
            let offers = matches!(word, "offered" | "promised" | "volunteered");
            perfect && !offers && (word == "decided" || !self.is_anybody(agent))
        };
        match agent {
            Some((agent, _)) if is_news(agent) => None,
            Some((agent, start)) if self.agents.is_meeting(agent) => {
                let named = Some((agent, start)).filter(|_| !agent.is_pronoun());
                let doer = self.told(task).or(named);
                self.is_deed(task).then(|| self.found(Rule::AgreedTo, doer, at, CommitmentSource::Decision))
            }
            // So is what another body resolved.
            Some((agent, _)) if matches!((agent.kind, word), (Kind::Body(_), "decided" | "resolved")) => None,
            Some(agent) => {
                self.is_task(task).then(|| self.found(Rule::AgreedTo, Some(agent), at, CommitmentSource::Undertaking))
            }
            None => ((decides || joined)
                && (self.is_deed(task) || decides && self.text(task) == "include")
                && !self.is_habit(task))
            .then(|| self.found(Rule::AgreedTo, self.told(task), at, CommitmentSource::Decision)),
        }
    }

    /// Whether all words from the article before the verb at `at` on begin with a capital: "the Head Gardener".
    fn is_titled(&self, at: usize) -> bool {
        let capitals = self.words[..at].iter().rev().take_while(|word| word.shape == Shape::Capital).count();
        capitals > 0 && matches!(self.text(at.wrapping_sub(capitals + 1)), "The" | "the")
            || capitals > 1 && self.text(at - capitals) == "The"
    }

    /// Whether an agent is a person, named or not: "she", "a local builder".
    fn is_anybody(&self, agent: Agent) -> bool {
        let last = agent.span.of(self.text).rsplit(' ').next().unwrap_or("");
        let common = agent.kind == Kind::Post && last.starts_with(char::is_lowercase);
        matches!(agent.kind, Kind::Person(_) | Kind::OnePerson) || common
    }

    /// Whether the word at `at` tells what a sentence that is a decision decides.
    fn is_agreed(&self, at: usize) -> bool {
        self.setting == Setting::Decision && Cue::Agreed.has(self.text(at))
    }

    /// Whether "asked", "requested" and the like stand right before the words at `start`.
    fn asks_before(&self, start: usize) -> Option<usize> {
        let at = start.checked_sub(1)?;
        let is_for = self.text(at) == "for";
        let at = if is_for { at.checked_sub(1)? } else { at };
        let settles = is_for
            && (Cue::Agreed.has(self.text(at)) || self.text(at) == "is" && self.text(at.wrapping_sub(1)) == "step");
        let asks = settles
            || matches!(
                self.text(at),
                "ask"
                    | "asked"
                    | "asks"
                    | "authorised"
                    | "authorized"
                    | "directed"
                    | "directs"
                    | "instructed"
                    | "instructs"
                    | "request"
                    | "requested"
                    | "requests"
            );
        (asks && self.flows(at + 1) && self.flows(start) && self.text(at.wrapping_sub(1)) != "had").then_some(at)
    }
}

/// Whether a word is one capital letter: "Gill | R to price it".
fn is_letter(word: &Word<'_>) -> bool {
    word.text.len() == 1 && word.is_capital() && !matches!(word.text, "A" | "I")
}

/// Whether a capitalised word that nothing explains may be who is to do something: "Siobhan", "Governors", "Highways", but
/// not "Permission".
fn is_unknown_doer(word: &Word<'_>) -> bool {
    let lower = word.text.to_lowercase();
    let roles = Roles::of(&lower);
    let name = word.shape == Shape::Capital && !word.text.ends_with("ing") && !word.text.ends_with("ed");
    name && !roles.breaks()
        && !roles.is_edge()
        && !roles.is_thing()
        && !is_deed(&lower)
        && !Cue::TakesInfinitive.has(&lower)
}
