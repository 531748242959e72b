//! Which verbs are deeds, and what stands behind them that makes none of them.

use super::{Clauses, Setting};
use crate::commitments::agents::{Agent, Kind};
use crate::commitments::cues::Cue;
use crate::commitments::deeds::{is_base, is_gerund, participle};
use crate::words::{Gap, Shape, Word};

impl Clauses<'_, '_> {
    /// Whether a deed is done again and again: "meet monthly", "report on a quarterly basis".
    pub(super) fn is_habit(&self, verb: usize) -> bool {
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
    pub(super) fn after_adverbs(&self, at: usize) -> Option<usize> {
        if let Some(behind) = self.behind_brackets(at).or_else(|| self.behind_commas(at)) {
            return Some(behind);
        }
        let mut verb = self.behind_phrase(at);
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

    /// The word behind brackets that open at `at`: "will (if need be) | write".
    fn behind_brackets(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 10;
        let opens = at > 0 && self.between(at).trim() == "(";
        (at + 1..at + LONGEST).find(|&behind| opens && self.between(behind).trim() == ")")
    }

    /// The word behind what stands between commas at `at`: "will, with the Chair, | write".
    fn behind_commas(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 14;
        let opens = self.words.get(at).is_some_and(|word| word.gap == Gap::Comma);
        let aside = opens
            && (Cue::Preposition.has(self.text(at))
                || matches!(self.text(at), "if" | "once" | "subject" | "where" | "when"));
        (at + 1..at + LONGEST)
            .take_while(|_| aside)
            .find(|&behind| self.words.get(behind).is_some_and(|word| word.gap == Gap::Comma) && self.is_deed(behind))
    }

    /// The word behind a phrase that tells when, at `at`: "will in the meantime | write".
    fn behind_phrase(&self, at: usize) -> usize {
        const WHEN: [&[&str]; 6] = [
            &["at", "the", "same", "time"],
            &["in", "due", "course"],
            &["in", "the", "interim"],
            &["in", "the", "meantime"],
            &["in", "the", "meanwhile"],
            &["in", "turn"],
        ];
        let told = |phrase: &&[&str]| phrase.iter().zip(at..).all(|(word, at)| self.text(at) == *word);
        at + WHEN.into_iter().find(told).map_or(0, <[_]>::len)
    }

    /// Whether the words at `at` are a deed: its base form, and not "take place" or "make sense".
    pub(super) fn is_deed(&self, at: usize) -> bool {
        // "Clerk to Notify the owner"
        let capital = || self.words.get(at).is_some_and(|word| word.shape == Shape::Capital);
        let next_is_name = || self.words.get(at + 1).is_some_and(Word::is_capital);
        let slip = at > 0 && self.text(at - 1) == "to" && capital() && !next_is_name();
        let small = if slip { self.text(at).to_lowercase() } else { String::new() };
        let word = if slip { &small } else { self.text(at) };
        let next = self.text(at + 1);
        match word {
            "take" => next != "no" && !(at + 1..at + 6).any(|after| Cue::NotTaken.has(self.text(after))),
            "make" => next == "sure" || (at + 1..at + 4).any(|after| Cue::Made.has(self.text(after))),
            "sit" => next == "down",
            "get" if (at + 1..at + 4).any(|got| Cue::Obtained.has(self.text(got))) => true,
            "give" | "find" | "show" | "run" | "start" | "work" | "include" | "help" => Cue::Particle.has(next),
            "serve" => (at + 1..at + 5).any(|what| self.text(what) == "notice"),
            "form" => matches!(next, "a" | "an"),
            "stand" => next == "in" && self.text(at + 2) == "for",
            "open" if (at + 1..at + 5).any(|what| self.text(what).to_lowercase().starts_with("account")) => true,
            "open" | "close" => {
                !(at + 1..at + 4).any(|met| self.text(met).eq_ignore_ascii_case("meeting")) && Cue::Particle.has(next)
            }
            "keep" => {
                matches!(next, "a" | "an" | "her" | "him" | "them" | "trying" | "up")
                    || (at + 2..at + 8).any(|told| matches!(self.text(told), "informed" | "updated"))
            }
            "act" => next == "as",
            "try" => matches!(next, "again" | "another" | "her" | "his" | "other" | "some" | "the" | "their"),
            "pull" => next == "together",
            "place" | "put" if next == "on" && self.text(at + 2) == "record" => false,
            "hold" => !self.holds_meeting(at),
            "offer" => {
                !(at + 1..at + 5).any(|what| matches!(self.text(what), "chance" | "opportunities" | "opportunity"))
            }
            "be" => next == "in" && matches!(self.text(at + 2), "contact" | "touch"),
            "see" => matches!(next, "if" | "that" | "to" | "whether"),
            "pick" => next == "up" || (at + 2..at + 6).any(|up| self.text(up) == "up"),
            "go" if next == "ahead" => matches!(self.text(at + 2), "and" | "with"),
            "go" => !matches!(next, "into" | "with"),
            "let" => (at + 2..at + 6).any(|known| matches!(self.text(known), "have" | "know")),
            "have" => {
                (at + 1..at + 4).any(|said| matches!(self.text(said), "chat" | "discussions" | "go" | "look" | "word"))
                    || self.is_had_done(at)
            }
            "get" => self.is_had_done(at) || Cue::Particle.has(next),
            "come" => next == "back",
            "continue" => is_gerund(next),
            "move" => self.text(at.wrapping_sub(2)) != "We",
            _ => is_base(word),
        }
    }

    /// "have the tree inspected", "get the lock mended", where the verb stands at `at`.
    fn is_had_done(&self, at: usize) -> bool {
        const LONGEST: usize = 6;
        let what = Cue::Article.has(self.text(at + 1)) || matches!(self.text(at + 1), "it" | "them" | "these" | "this");
        let done = |done: &usize| participle(self.text(*done)).is_some() && !Cue::Article.has(self.text(done - 1));
        let ends = |done: usize| {
            self.words.get(done + 1).is_none_or(|next| next.gap != Gap::Space || Cue::Preposition.has(next.text))
        };
        what && (at + 2..at + LONGEST).find(done).is_some_and(ends)
    }

    /// "hold the July Meeting", "hold its next meeting": when those who met meet again is no task, unless they call a
    /// meeting of its own, "hold a special meeting".
    fn holds_meeting(&self, hold: usize) -> bool {
        const FARTHEST: usize = 5;
        let own = matches!(self.text(hold + 1), "its" | "meetings" | "our" | "the" | "their");
        own && (hold + 1..hold + FARTHEST).any(|met| self.text(met).to_lowercase().starts_with("meeting"))
    }

    /// The verb behind "continue to", "make every effort to" and the like at `verb`.
    pub(super) fn behind_trying(&self, verb: usize) -> usize {
        const LONGEST: usize = 4;
        let effort = |at: &usize| matches!(self.text(*at), "attempt" | "best" | "effort" | "efforts" | "sure");
        let last = match self.text(verb) {
            "do" | "make" => (verb + 1..verb + LONGEST).find(effort).unwrap_or(verb),
            tries if Cue::Tries.has(tries) => verb,
            _ => return verb,
        };
        let goes_on = self.text(last + 1) == "to" || self.text(verb) == "try" && self.text(last + 1) == "and";
        if goes_on { last + 2 } else { verb }
    }

    /// Whether the words at `at` are a deed where `agent` does them: what a person or a post will do is one unless it is a
    /// state, while organisations will do much that is none of their own.
    pub(super) fn is_done_by(&self, agent: Agent, at: usize) -> bool {
        self.is_deed(at) || self.is_work_of(agent, at)
    }

    /// Whether `agent` is one that does things one by one, and the words at `at` are such a thing.
    pub(super) fn is_work_of(&self, agent: Agent, at: usize) -> bool {
        const SHORTEST: usize = 3;
        let word = self.text(at);
        // Said of things too, which give or include what is no task.
        let common = matches!(word, "find" | "get" | "give" | "help" | "include" | "run" | "show" | "start" | "work");
        let verb = word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let none = [Cue::State, Cue::NoTask, Cue::Preposition, Cue::Habit, Cue::Adverb, Cue::Object];
        let single = matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::Posts | Kind::OnePerson);
        let open = !none.iter().any(|cue| cue.has(word)) && (!is_base(word) || common);
        single && verb && (self.is_deed(at) || open)
    }

    /// Whether the word at `at` is a verb that somebody can take on, deed or not: "go back", but not "note".
    pub(super) fn is_task(&self, at: usize) -> bool {
        let word = self.text(at);
        let chairs = word == "chair" && (at + 1..at + 4).any(|met| self.text(met) == "meeting");
        // "agreed to have her name added" is consent
        let consents = word == "have" && matches!(self.text(at + 1), "her" | "his" | "its" | "their");
        let declines = word == "say" && self.text(at + 1) == "no";
        let other = chairs || consents || declines || word == "take";
        let open = word.starts_with(char::is_lowercase) && !Cue::NoTask.has(word) && !other;
        self.is_deed(at) || open
    }

    /// "would come back to the March Committee", "will be taken to Cabinet": what is to be brought before somebody, where the
    /// verb stands at `at`.
    pub(super) fn goes_to_meeting(&self, at: usize) -> bool {
        const FARTHEST: usize = 7;
        let goal = |goal: usize| {
            matches!(
                self.text(goal).to_lowercase().as_str(),
                "agenda"
                    | "board"
                    | "cabinet"
                    | "committee"
                    | "council"
                    | "executive"
                    | "governors"
                    | "meeting"
                    | "panel"
            )
        };
        let to = at + 1 + usize::from(self.text(at + 1) == "back");
        let named = !matches!(self.text(at.wrapping_sub(2)), "It" | "it");
        named
            && matches!(self.text(at), "come" | "go" | "taken")
            && self.text(to) == "to"
            && (to + 1..to + FARTHEST).any(goal)
    }

    /// Whether the verb at `at` is followed by an object, so that it is no noun: "Clerk report this".
    pub(super) fn takes_object(&self, at: usize) -> bool {
        let next = self.text(at + 1);
        self.flows(at + 1) && (Cue::Object.has(next) || next.starts_with(char::is_uppercase))
    }

    /// Whether the subject before the word at `at` is nobody, nothing or what is done again and again: "no tree will be
    /// felled", "regular checks will be made".
    pub(super) fn is_of_nobody(&self, at: usize) -> bool {
        const FARTHEST: usize = 6;
        let joined = |&before: &usize| !matches!(self.words[before + 1].gap, Gap::Break | Gap::Comma);
        let subject = (at.saturating_sub(FARTHEST)..at).rev().take_while(joined);
        let subject = subject.take_while(|&before| !Cue::OpensClause.has(self.text(before)));
        let numbered = |before: usize| self.words.get(before + 1).is_some_and(|word| word.shape == Shape::Number);
        subject.into_iter().any(|before| match self.text(before) {
            "No" => !numbered(before),
            "Regular" | "regular" | "Nobody" | "Nothing" | "neither" | "no" | "nobody" | "nothing" => true,
            _ => false,
        })
    }

    /// "The policy states that complaints | will be answered": a rule, where the modal stands at `at`.
    pub(super) fn is_rule_told(&self, at: usize) -> bool {
        const PAPERS: [&str; 16] = [
            "Act",
            "agreement",
            "code",
            "constitution",
            "contract",
            "document",
            "guidance",
            "guidelines",
            "law",
            "lease",
            "legislation",
            "policies",
            "policy",
            "procedure",
            "regulations",
            "rules",
        ];
        let says = |at: usize| {
            matches!(
                self.text(at),
                "provides" | "required" | "requires" | "said" | "say" | "says" | "state" | "stated" | "states"
            )
        };
        self.setting == Setting::Prose
            && (2..at).any(|that| self.text(that) == "that" && says(that - 1) && PAPERS.contains(&self.text(that - 2)))
    }

    /// Whether those whose last word stands at `last` do the deed at `task` as they sit: "the Board to consider it".
    pub(super) fn is_done_here(&self, last: usize, task: usize) -> bool {
        Cue::Member.has(&self.text(last).to_lowercase()) && Cue::DoneInMeeting.has(self.text(task))
    }

    /// "To be agreed at the next meeting", as it stands in the head of minutes.
    pub(super) fn is_status(&self) -> bool {
        matches!(self.text(2), "agreed" | "approved" | "confirmed" | "ratified" | "signed")
    }

    /// Whether the word at `at` makes a full sentence: "is", and "asked" where it is no adjective.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let word = self.text(at);
        let before = self.text(at.wrapping_sub(1)).to_lowercase();
        // "to be cut and removed"
        let goes_on = matches!(before.as_str(), "and" | "or");
        let past = at > 0 && word.len() > 4 && word.ends_with("ed");
        Cue::Finite.has(word) || past && !goes_on && !Cue::Article.has(&before)
    }

    /// "discussed under item 8", "taken later in the meeting" behind the verb at `verb`.
    pub(super) fn is_in_this_meeting(&self, verb: usize) -> bool {
        const FARTHEST: usize = 8;
        let numbered = |at: usize| self.words.get(at).is_some_and(|word| word.shape == Shape::Number);
        let item = || (0..verb).any(|at| matches!(self.text(at), "Item" | "item" | "items"));
        if (self.text(verb), self.text(verb + 1)) == ("brought", "forward") && item() {
            return true;
        }
        (verb + 1..verb + FARTHEST).any(|at| match self.text(at) {
            "item" | "Item" => numbered(at + 1) && matches!(self.text(at - 1), "under" | "agenda" | "at" | "in"),
            "in" => matches!(self.text(at + 1), "the" | "this") && self.text(at + 2) == "meeting",
            "later" => matches!(self.text(at + 3), "meeting" | "agenda"),
            "matter" => (self.text(at + 1), self.text(at + 2)) == ("of", "urgency"),
            "rest" => (self.text(at + 1), self.text(at + 3)) == ("of", "meeting"),
            "up" => (self.text(at + 1), self.text(at + 2)) == ("the", "agenda"),
            _ => false,
        })
    }

    /// "discussed at the next meeting" behind the verb at `verb`.
    pub(super) fn is_for_next_meeting(&self, verb: usize) -> bool {
        const FARTHEST: usize = 7;
        (verb + 1..verb + FARTHEST).any(|at| self.is_next_meeting(at))
    }

    /// "next meeting", "next agenda" at `at`.
    pub(super) fn is_next_meeting(&self, at: usize) -> bool {
        self.text(at) == "next" && matches!(self.text(at + 1), "agenda" | "meeting")
    }

    /// "on the next agenda", "an agenda item" behind "be".
    pub(super) fn is_on_agenda(&self, at: usize) -> bool {
        const FARTHEST: usize = 4;
        let item = self.text(at) == "an" && self.text(at + 1) == "item";
        // "will be agenda item again"
        if self.text(at) == "agenda" && matches!(self.text(at + 1), "item" | "items") {
            return true;
        }
        // "will be the subject of a further report"
        let reported = (self.text(at), self.text(at + 1), self.text(at + 2)) == ("the", "subject", "of")
            && (at + 3..at + 3 + FARTHEST).any(|at| self.text(at) == "report");
        reported
            || matches!(self.text(at), "an" | "on") && (at..at + FARTHEST).any(|at| self.text(at) == "agenda")
            || item && (at..self.words.len()).any(|at| self.text(at) == "next" && self.text(at + 1) == "meeting")
    }

    /// Whether a participle at `at` tells what a later meeting is to do: "will be decided at the April meeting".
    pub(super) fn is_left_to_meeting(&self, at: usize) -> bool {
        const DONE: [&str; 9] =
            ["agreed", "approved", "considered", "decided", "determined", "discussed", "finalised", "reviewed", "set"];
        const FARTHEST: usize = 6;
        let by = self.after_adverbs(at + 1).unwrap_or(at + 1);
        let held = |word: &str| matches!(word, "last" | "previous" | "same" | "that" | "this");
        let mut behind = (by + 1..by + FARTHEST).take_while(|&word| self.flows(word));
        DONE.contains(&self.text(at))
            && matches!(self.text(by), "at" | "by")
            && !held(self.text(by + 1))
            && !held(self.text(by + 2))
            && behind.any(|word| self.text(word) == "meeting")
    }

    /// "Date: to be confirmed": a place kept for what nobody knows yet.
    pub(super) fn is_left_open(&self, participle: usize) -> bool {
        matches!(self.text(participle), "advised" | "agreed" | "announced" | "confirmed" | "decided" | "notified")
    }

    /// "The Works Committee will meet on 4 May", "will hold its next meeting": when a body meets is no task.
    pub(super) fn is_day_of_meeting(&self, deed: usize, agent: Agent) -> bool {
        const FARTHEST: usize = 5;
        let when = || matches!(self.text(deed + 1), "again" | "at" | "in" | "next" | "on");
        let next = || (deed + 1..deed + FARTHEST).any(|at| self.text(at) == "next" && self.text(at + 1) == "meeting");
        match self.text(deed) {
            "meet" => (matches!(agent.kind, Kind::Body(_)) || self.agents.is_meeting(agent)) && when(),
            "convene" => self.agents.is_meeting(agent),
            "hold" => next(),
            _ => false,
        }
    }
}
