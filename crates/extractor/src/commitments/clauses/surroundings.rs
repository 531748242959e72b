//! What the sentence around a verb says of it: that it was decided or asked for, or only hoped for.

use super::{Clauses, Setting};
use crate::commitments::agents::{self, Kind};
use crate::commitments::cues::Cue;
use crate::words::{Gap, Shape};

impl Clauses<'_, '_> {
    /// Whether "agreed that" and the like stand before the word at `at`.
    pub(super) fn is_agreed_before(&self, at: usize) -> bool {
        let adjective = |agreed: usize| agreed > 0 && Cue::Article.has(&self.text(agreed - 1).to_lowercase());
        (0..at).any(|agreed| Cue::Agreed.has(self.text(agreed)) && !self.is_past_perfect(agreed) && !adjective(agreed))
    }

    /// Whether "had" stands right before the participle at `at`: "had also been agreed".
    fn is_past_perfect(&self, at: usize) -> bool {
        const FARTHEST: usize = 3;
        (at.saturating_sub(FARTHEST)..at).any(|before| self.text(before) == "had")
    }

    /// Whether "requested that" or "asked for" stands before the word at `at`.
    pub(super) fn is_requested_before(&self, at: usize) -> bool {
        // "A request was made for it to be discussed"
        let made = |asked: usize| {
            asked > 1
                && self.text(asked) == "made"
                && (self.text(asked - 2), self.text(asked - 1)) == ("request", "was")
        };
        let requests =
            |asked: usize| (Cue::Requests.has(self.text(asked)) || made(asked)) && !self.is_past_perfect(asked);
        (1..at).any(|behind| matches!(self.text(behind), "that" | "for") && requests(behind - 1))
    }

    /// Whether the meetings of those who met are spoken of before the word at `at`, and not one that is still to be
    /// called: "a site meeting should be held".
    pub(super) fn is_about_meeting(&self, at: usize) -> bool {
        const FARTHEST: usize = 3;
        let own = |meeting: usize| {
            let lead = meeting.saturating_sub(FARTHEST)..meeting;
            !lead.into_iter().any(|one| matches!(self.text(one), "A" | "a" | "an" | "another"))
        };
        (0..at).any(|word| match self.text(word) {
            "meetings" | "Meetings" => true,
            "meeting" | "Meeting" => own(word),
            _ => false,
        })
    }

    /// "asked when the bridge would be mended".
    fn asks_a_question(&self, at: usize) -> bool {
        const FARTHEST: usize = 8;
        let question = |word: &str| matches!(word, "how" | "what" | "when" | "where" | "which" | "who" | "why");
        matches!(self.text(at), "asked" | "asks" | "enquired" | "inquired")
            && (at + 1..at + FARTHEST).take_while(|&next| self.text(next) != "to").any(|next| question(self.text(next)))
    }

    /// "it was not known how the money would be spent", "the importance of when it would be done": a question told of.
    fn is_in_question(&self, at: usize) -> bool {
        const FARTHEST: usize = 10;
        let apart = |before: &usize| self.flows(before + 1) && !matches!(self.text(*before), "and" | "but" | "that");
        let clause = (at.saturating_sub(FARTHEST)..at).rev().take_while(apart);
        let question = clause.filter(|&word| matches!(self.text(word), "how" | "what" | "where" | "why")).last();
        question.is_some_and(|word| (word..at).all(|between| !self.is_finite(between) || between == word))
    }

    /// Whether the clause of the word at `at` is a hope, a guess, a question or a condition.
    pub(super) fn is_hedged(&self, at: usize) -> bool {
        // What was suggested is decided where the sentence is a decision.
        let settled = |word: &str| self.setting == Setting::Decision && word.starts_with("suggest");
        let hedge = |at: usize| {
            let lower = self.words[at].text.to_ascii_lowercase();
            // "I Jackson will attend"
            let name = self.text(at) == "I" && self.text(at + 1).starts_with(char::is_uppercase);
            let plain = self.words[at].shape != Shape::Number && self.words[at].text != "May" && !name;
            plain && Cue::Hedge.has(&lower) && !settled(&lower) && !self.is_qualified(at) && !self.is_matter(at)
        };
        let opens = |&start: &usize| match self.text(start) {
            report if Cue::Reports.has(report) => true,
            // "It was suggested that they wait but | would report"
            "but" => start + 1 < at,
            // "had asked for a review, which | will be made in May"
            "which" if start + 1 == at && self.is_of_request(start) => true,
            "and" | "which" => self.takes_on_anew(start, at),
            _ if self.words[start + 1].gap == Gap::Comma && self.takes_on_anew(start, at) => true,
            _ => self.between(start + 1).contains(';') || self.is_in_brackets(start + 1, at),
        };
        let clause = (0..at).rev().find(opens).map_or(0, |opening| opening + 1);
        let own = (clause..at).rev().find(|&and| self.opens_own_clause(and, at)).unwrap_or(clause);
        // "It was suggested that they move, and the Clerk | will ask": what was only suggested is told in the past.
        let past =
            |word: usize| self.text(at) == "will" && (self.text(word) == "felt" || self.text(word).ends_with("ed"));
        let hedged = |word: usize| hedge(word) && (word >= own || !(self.is_of_one_clause(word) || past(word)));
        self.is_in_question(at) || (clause..at).any(hedged) || (clause..at).any(|asked| self.asks_a_question(asked))
    }

    /// Whether the "which" at `which` stands behind something that was asked for: "had asked for a review, which".
    fn is_of_request(&self, which: usize) -> bool {
        const FARTHEST: usize = 12;
        let asked = |at: usize| matches!(self.text(at), "asked" | "called") && self.text(at + 1) == "for";
        let requested = |at: usize| matches!(self.text(at), "commissioned" | "requested") && self.flows(at + 1);
        let behind = which.saturating_sub(FARTHEST)..which;
        self.words[which].gap == Gap::Comma && behind.into_iter().any(|at| asked(at) || requested(at))
    }

    /// Whether a bracket opens before the word at `first` that is still open at `at`.
    fn is_in_brackets(&self, first: usize, at: usize) -> bool {
        self.between(first).ends_with('(') && !(first + 1..=at).any(|word| self.between(word).contains(')'))
    }

    /// "would be mended | should the grant be paid": a condition behind the word at `at`.
    pub(super) fn is_conditional(&self, at: usize) -> bool {
        let condition = |&should: &usize| {
            let whose = self.text(should + 1);
            let before = self.text(should - 1);
            let article =
                matches!(whose, "a" | "an" | "any" | "it" | "that" | "the" | "their" | "these" | "they" | "this");
            self.text(should) == "should"
                && article
                && !matches!(before, "and" | "it" | "that" | "they" | "this" | "which" | "who")
        };
        (at + 1..self.words.len()).any(|should| condition(&should))
    }

    /// Whether the "and" at `and` parts what somebody agreed to, at `at`, from what was asked or hoped before: "asked how
    /// long it would take and | the Clerk agreed".
    fn takes_on_anew(&self, and: usize, at: usize) -> bool {
        let named = self.agents.at(self.words, and + 1).is_some_and(|(_, end)| end == self.before_auxiliary(at));
        // "RB suggested a band and agreed to ask one": the same who suggested it.
        let same = and + 1 == at && self.text(and) == "and" && self.agents.at(self.words, 0).is_some();
        let told = named || same;
        let answered = || (0..and).any(|asked| self.asks_a_question(asked)) && self.is_told_of(and);
        told && (Cue::TakenOn.has(self.text(at)) || answered())
    }

    /// Whether a question told of before the word at `end` has its verb: "asked how many had been sold".
    fn is_told_of(&self, end: usize) -> bool {
        (0..end).any(|at| matches!(self.text(at), "are" | "had" | "has" | "have" | "is" | "was" | "were"))
    }

    /// Whether a noun of hope or doubt at `at` only names a matter: "in reply to a question from Cllr Vane".
    fn is_matter(&self, at: usize) -> bool {
        let noun = matches!(self.text(at), "concern" | "concerns" | "question" | "query" | "suggestion");
        let article =
            |word: &str| Cue::Article.has(word) || matches!(word, "his" | "her" | "their" | "these" | "this" | "that");
        let told = matches!(
            self.text(at + 1),
            "about" | "as" | "how" | "if" | "is" | "of" | "over" | "that" | "to" | "was" | "whether"
        );
        noun && (article(self.text(at.wrapping_sub(1))) || article(self.text(at.wrapping_sub(2)))) && !told
    }

    /// Whether the "and" at `and`, or a comma behind the word there, begins a clause whose subject stands right before the
    /// word at `at`: "and | he will", "should be cut twice, | the Clerk will".
    fn opens_own_clause(&self, and: usize, at: usize) -> bool {
        let subject = || self.agents.at(self.words, and + 1).or_else(|| agents::pronoun_at(self.words, and + 1));
        let parts = matches!(self.text(and), "and" | "&")
            || self.words[and + 1].gap == Gap::Comma && (self.text(and) == "however" || !self.is_capitalised(and));
        // "RB thought that it could be done and | would ask"
        let same = || {
            let person = |(agent, _): &(agents::Agent, usize)| matches!(agent.kind, Kind::Person(_) | Kind::Post);
            self.text(and) == "and" && and + 1 == at && self.agents.at(self.words, 0).is_some_and(|who| person(&who))
        };
        parts && (subject().is_some_and(|(_, end)| end == self.before_auxiliary(at)) || same())
    }

    /// Whether the word at `at` may belong to a name, so that a comma behind it lists it.
    fn is_capitalised(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// Whether the hedge at `at` is of its own clause alone: "there may be funding and he will ask".
    fn is_of_one_clause(&self, at: usize) -> bool {
        matches!(self.text(at), "could" | "likely" | "may" | "might" | "perhaps" | "possible" | "possibly" | "should")
    }

    /// Whether "possible" at `at` only says how: "as soon as possible", "where possible".
    fn is_qualified(&self, at: usize) -> bool {
        self.text(at) == "possible" && matches!(self.text(at.wrapping_sub(1)), "as" | "if" | "where" | "wherever")
            || self.text(at) == "if" && matches!(self.text(at + 1), "necessary" | "possible" | "required")
    }

    /// Whether the clause of the word at `at` only tells why or which: "as the pier was to be painted".
    pub(super) fn is_reason(&self, at: usize) -> bool {
        const FARTHEST: usize = 8;
        let opens =
            |before: usize| matches!(self.text(before), "as" | "because" | "if" | "when" | "where" | "which" | "who");
        (at.saturating_sub(FARTHEST)..at).any(opens)
    }

    /// "Has the Clerk asked RB to write?"
    pub(super) fn is_question(&self) -> bool {
        const OPENERS: [&str; 12] =
            ["Are", "Can", "Could", "Did", "Do", "Does", "Has", "Have", "Is", "Was", "Will", "Would"];
        let asked = self.words.last().is_some_and(|last| self.text[last.end()..].starts_with('?'));
        asked && (0..self.words.len()).any(|at| self.words[at].gap == Gap::Break && OPENERS.contains(&self.text(at)))
    }

    /// Whether the word at `at` is quoted by a sentence of the narrative that is none of the quotation: what another
    /// minute says.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let (Some(first), Some(last)) = (self.words.first(), self.words.last()) else { return false };
        let before = &self.text[first.start..self.words[at].start];
        let open = before.rfind('“').is_some_and(|open| !before[open..].contains('”'));
        self.setting == Setting::Prose && open && self.text[self.words[at].start..last.end()].contains('”')
    }
}
