//! Where the words of a deed end, and limits in time that stand behind it.

use model::Span;

use super::Reader;
use crate::commitments::cues::Cue;
use crate::commitments::is_deed;
use crate::commitments::statuses;
use crate::dates;
use crate::words::{Gap, Word};

/// Whether a word is a month with its capital.
fn names_month(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && dates::is_month(word)
}

impl Reader<'_> {
    /// The byte where the words that belong to the deed at the word `cue` end, so that a date behind them is not its own:
    /// "asked to write, | inviting him to come to the next meeting".
    pub(super) fn end_of_deed(&self, cue: usize) -> usize {
        const VERB: usize = 4;
        // "quotations for matting before the November meeting"
        let matter = |at: usize| {
            let next = self.words.get(at + 1).map_or("", |word| word.text);
            Cue::Preposition.has(self.words[at - 1].text) && matches!(next, "before" | "by" | "until")
        };
        // "the budget monitoring report by May", but not "a letter explaining the charges"
        let before_noun = |at: usize| {
            let next = self.words.get(at + 1).filter(|next| next.gap == Gap::Space);
            next.is_some_and(|next| {
                [
                    "date",
                    "deadline",
                    "meeting",
                    "plan",
                    "policy",
                    "report",
                    "reports",
                    "return",
                    "schedule",
                    "statement",
                    "strategy",
                ]
                .contains(&next.stem())
            })
        };
        // "in the week beginning 24 March"
        let week = |at: usize| {
            let begins = matches!(self.words[at].text, "beginning" | "commencing" | "ending" | "starting");
            begins && matches!(self.words[at - 1].text, "month" | "term" | "week")
        };
        let noun = |at: usize| week(at) || matter(at) || before_noun(at) || Cue::NounInIng.has(self.words[at].text);
        let ends = |at: &usize| {
            let word = &self.words[*at];
            let verb = word.text.len() > 5 && word.text.starts_with(char::is_lowercase) && word.text.ends_with("ing");
            let reason = word.text == "because"
                || word.text == "as" && (word.gap == Gap::Comma || self.gives_reason(*at))
                || matches!(word.text, "if" | "unless") && !self.is_if_needed(*at);
            let next_limb = self.text[self.words[*at - 1].end()..word.start].contains(';');
            // "with work starting in May", but not "confirm the numbers with the school by May"
            let company = word.text != "with" || self.is_limited_behind(*at) || self.is_sent_with(*at);
            reason
                || next_limb
                || verb && !noun(*at) && !self.goes_on_behind(*at)
                || !company
                || word.text == "which" && !self.closes(*at + 1)
                || matches!(word.text, "able" | "when" | "whether" | "who" | "whose")
        };
        let end = (cue + VERB..self.words.len()).find(ends).map(|at| self.words[at].start);
        let end = end.into_iter().chain(self.next_clause(cue + VERB)).min();
        end.or(self.words.last().map(Word::end)).unwrap_or_default()
    }

    /// Whether another deed is joined behind the clause at `at`: "seeking a meeting | and to report back in May".
    fn goes_on_behind(&self, at: usize) -> bool {
        self.words[at..]
            .windows(3)
            .any(|joint| joint[0].text == "and" && joint[1].text == "to" && is_deed(joint[2].text))
    }

    /// Whether the "as" at `at` tells why: "check it | as the lease ran out in May", but not "as soon as the lease runs out".
    fn gives_reason(&self, at: usize) -> bool {
        const SUBJECTS: [&str; 8] = ["he", "it", "she", "the", "there", "these", "they", "this"];
        let counts = matches!(self.words[at - 1].text, "far" | "long" | "same" | "soon" | "such" | "well");
        let told = self.words[at + 1..].iter().take(6).any(|word| {
            matches!(word.text, "are" | "had" | "has" | "have" | "is" | "was" | "were")
                || word.text.ends_with("ed")
                || matches!(word.text, "came" | "ran" | "went")
        });
        let subject = self.words.get(at + 1).is_some_and(|next| SUBJECTS.contains(&next.text));
        subject && told && !counts
    }

    /// Whether the word at `at` tells when something closes that is answered before: "the survey, which closes on 4 May".
    fn closes(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| matches!(word.text, "closes" | "ends" | "expires"))
    }

    /// Whether the "if" at `at` makes no condition: "if possible by May".
    fn is_if_needed(&self, at: usize) -> bool {
        let next = self.words.get(at + 1).map_or("", |word| word.text);
        ["appropriate", "at", "necessary", "needed", "possible", "practicable", "required"].contains(&next)
    }

    /// Whether papers are named behind the "with" at `at`: "sent out with the May agenda".
    fn is_sent_with(&self, at: usize) -> bool {
        const FARTHEST: usize = 6;
        let papers = |word: &Word<'_>| matches!(word.text, "agenda" | "bulletin" | "minutes" | "newsletter");
        self.words[at + 1..].iter().take(FARTHEST).any(papers)
    }

    /// Whether a limit in time, or a month, stands behind the word at `at`, and no condition or verb in "-ing" before it: "walk the
    /// paths with members in April".
    fn is_limited_behind(&self, at: usize) -> bool {
        let behind = &self.words[at + 1..];
        let is_month = |at: usize| behind.get(at).is_some_and(|word| names_month(word.text));
        let limits = |(at, word): (usize, &Word<'_>)| match word.text {
            "before" | "by" | "commencing" | "next" | "until" | "within" => true,
            // "w/c 4 May"
            "w" => behind.get(at + 1).is_some_and(|next| next.text == "c"),
            "in" | "on" => is_month(at + 1) || is_month(at + 2),
            _ => false,
        };
        let goes_on =
            |word: &Word<'_>| !word.text.ends_with("ing") && !matches!(word.text, "if" | "that" | "which" | "who");
        let until = behind.iter().enumerate().position(limits);
        until.is_some_and(|until| behind[..until].iter().all(goes_on))
    }

    /// The byte where a clause of its own begins behind the word at `from`: "| and a quote will be sought".
    fn next_clause(&self, from: usize) -> Option<usize> {
        let behind = self.words.get(from..)?;
        let modal = behind.iter().position(|word| matches!(word.text, "will" | "would" | "shall"))?;
        let joins = |word: &Word<'_>| matches!(word.text, "and" | "but" | "if" | "so");
        let join = behind[..modal].iter().rposition(joins).filter(|join| join + 1 < modal)?;
        Some(behind[join].start)
    }

    /// Whether a sentence says that its task is done, or no more than that the one before it is; that is then none.
    pub(super) fn is_done(&mut self, sentence: Span) -> bool {
        let wording = sentence.of(self.text);
        if statuses::is_verdict(wording)
            && let Some((before, _)) = self.last_sentence.as_ref()
        {
            let before = *before;
            self.found.retain(|task| !task.what.span.overlaps(before));
            return true;
        }
        statuses::is_ticked_off(wording)
    }

    /// Whether a sentence says no more than by when the task before it is to be done, "(By 31 May)"; the task is then due so.
    pub(super) fn adds_limit(&mut self, sentence: Span) -> bool {
        const LONGEST: usize = 40;
        let wording = sentence.of(self.text).trim_start_matches(['(', '[', ' ']);
        let limits = ["By ", "Deadline", "Due ", "before ", "by ", "deadline", "due "];
        let limits = limits.iter().any(|limit| wording.starts_with(limit)) && wording.len() <= LONGEST;
        let Some(due) = limits.then(|| self.deadlines.within(self.text, sentence)).flatten() else { return false };
        let last = self.found.get_mut(self.leaf_from..).and_then(<[_]>::last_mut);
        let Some(task) = last.filter(|task| task.due.is_none()) else { return false };
        super::set_due(self.text, task, due);
        true
    }
}
