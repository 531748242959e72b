//! Reads the leaves of a paper one after the other and writes down what they oblige to.

mod ends;
mod leads;
mod marks;
mod pronouns;

use std::collections::HashSet;

use model::{Commitment, CommitmentSource, PaperKind, Quote, Rule, Span};

use super::actions::{self, Piece};
use super::agents::{Agent, Agents, Kind};
use super::clauses::{Clauses, Obligation, Setting};
use super::leaves::{Leaf, Place, speaks_as_council};
use super::owners;
use super::statuses;
use super::tables::Row;
use crate::dates::{Deadline, Deadlines};
use crate::words::{self, Word};

/// What has been read so far.
pub(crate) struct Reader<'a> {
    found: Vec<Commitment>,
    text: &'a str,
    agents: &'a Agents,
    deadlines: &'a Deadlines<'a>,
    kind: PaperKind,
    words: Vec<Word<'a>>,
    /// Who was to do something last.
    last_doer: Option<Agent>,
    /// The person or post that opened a sentence of the leaf last.
    last_subject: Option<Agent>,
    /// The sentence read last.
    sentence_before: Option<Span>,
    /// The first commitment of the leaf before a note at the margin.
    leaf_from: usize,
    /// The first commitment behind the notes at the margin before.
    group_from: usize,
    /// Notes at the margin that name who is to act, not yet given what they stand beside.
    marks: Vec<Span>,
    /// A note put off until the leaf behind it is read, with the sentence and the item that it stands beside.
    waiting: Option<(Span, Span, Vec<usize>)>,
    /// The item of the leaf read last.
    item: Vec<usize>,
    /// Its last sentence, and the item of it.
    last_sentence: Option<(Span, Vec<usize>)>,
    /// Who was told to do something in that sentence.
    ordered: Option<Agent>,
    /// The item in which a quotation is open that began in a leaf before: a motion and its limbs.
    quoting: Option<Vec<usize>>,
    /// Whether the leaf belongs to such a quotation.
    quoted: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of a paper.
    pub(crate) fn new(text: &'a str, agents: &'a Agents, deadlines: &'a Deadlines<'a>, kind: PaperKind) -> Self {
        Self {
            found: Vec::new(),
            text,
            agents,
            deadlines,
            kind,
            words: Vec::new(),
            last_doer: None,
            last_subject: None,
            sentence_before: None,
            leaf_from: 0,
            group_from: 0,
            marks: Vec::new(),
            waiting: None,
            item: Vec::new(),
            last_sentence: None,
            ordered: None,
            quoting: None,
            quoted: false,
        }
    }

    /// The commitments found, in document order.
    pub(crate) fn finish(mut self) -> Vec<Commitment> {
        self.close();
        self.found.sort_by_key(|commitment| commitment.what.span.start());
        without_repeats(self.found)
    }

    /// Gives what is found its owners; what follows is beside no note at the margin read before.
    fn close(&mut self) {
        self.settle();
        self.leaf_from = self.found.len();
        self.resolve();
    }

    /// Reads a row of a table of actions.
    pub(crate) fn row(&mut self, row: &Row, item: &[usize]) {
        const SHORT: usize = 24;
        self.close();
        let what = row.what.of(self.text).trim();
        if what.is_empty() || what.len() <= SHORT && statuses::is_nothing(what) {
            return;
        }
        let due = [row.when, row.what].into_iter().find_map(|span| self.deadlines.within(self.text, span));
        self.leaf_from = self.found.len();
        self.push(row.what, Duty::action(Rule::ActionTable), due, item);
        self.mark(row.who);
    }

    /// Reads a leaf.
    pub(crate) fn read(&mut self, leaf: &Leaf<'_>) {
        if statuses::is_closed(leaf.span.of(self.text)) || leaf.is_of_movers() {
            return;
        }
        self.follow_quotation(leaf);
        let pieces = |part: Span| actions::pieces(self.text, part, self.agents);
        let pieces: Vec<Piece> = leaf.parts().into_iter().flat_map(pieces).collect();
        if let [only] = pieces[..]
            && leaf.place == Place::Margin
            && let Some(owner) = owners::of_note(self.text, only.span, self.agents)
        {
            return self.marks.push(owner);
        }
        if let [only] = pieces[..]
            && (only.labelled || matches!(leaf.place, Place::List | Place::Margin))
            && (owners::is_owner(self.text, only.span, self.agents)
                || only.labelled && owners::is_unknown_owner(self.text, only.span))
        {
            return self.marks.extend(owners::apart(self.text, only.span));
        }
        if let [only] = pieces[..]
            && (only.labelled || leaf.place == Place::Margin)
            && self.item == leaf.item
            && self.last_sentence.is_some()
            && let Some(mark) = self.limited_mark(only.span)
        {
            self.settle();
            return self.mark_limited(mark);
        }
        self.settle();
        if self.item != leaf.item {
            self.group_from = self.found.len();
            self.item.clone_from(&leaf.item);
        }
        self.leaf_from = self.found.len();
        self.last_subject = self.last_subject.filter(|_| opens_with_pronoun(leaf.span.of(self.text)));
        self.last_sentence = None;
        self.ordered = None;
        for piece in pieces {
            self.piece(piece, leaf);
        }
    }

    /// Notes whether a quotation that stands over several leaves of an item begins, goes on or ends with this one.
    fn follow_quotation(&mut self, leaf: &Leaf<'_>) {
        let wording = leaf.span.of(self.text);
        let begins = wording.starts_with('“') && wording.ends_with(':') && !wording.contains('”');
        self.quoted = begins || self.quoting.as_ref().is_some_and(|item| *item == leaf.item);
        self.quoting = (self.quoted && !wording.contains('”')).then(|| leaf.item.clone());
    }

    fn piece(&mut self, piece: Piece, leaf: &Leaf<'_>) {
        let listed = leaf.place == Place::List;
        let mark = if piece.labelled || listed { owners::is_owner } else { owners::are_initials };
        if (piece.labelled || self.last_sentence.is_some()) && mark(self.text, piece.span, self.agents) {
            self.mark(piece.span);
            return;
        }
        if (piece.labelled || listed)
            && self.last_sentence.is_some()
            && let Some(mark) = self.limited_mark(piece.span)
        {
            return self.mark_limited(mark);
        }
        if let Some(owner) = owners::bare_order(self.text, piece.span, self.agents)
            && let Some((sentence, item)) = self.last_sentence.clone()
        {
            if self.found.last().is_none_or(|last| last.what.span.end() <= sentence.start()) {
                self.push_marked(sentence, &item);
            }
            self.mark(owner);
            return;
        }
        if self.is_done(piece.span) {
            return;
        }
        let told = piece.labelled || matches!(leaf.place, Place::List | Place::Margin);
        if told && statuses::is_nothing(piece.span.of(self.text)) || self.adds_limit(piece.span) {
            return;
        }
        if piece.labelled && self.last_sentence.is_some() && owners::is_unknown_owner(self.text, piece.span) {
            self.mark(piece.span);
            return;
        }
        let before = self.found.len();
        let wording = piece.span.of(self.text);
        let moved = quotes_a_motion(wording) || speaks_as_council(wording) && !leaf.follows_carried();
        let quoted = leaf.place == Place::Prose && (self.quoted || moved);
        let rejected = leaf.place == Place::Prose && leaf.is_of_rejected(piece.span);
        if !(quoted || rejected) || leaf.is_decided(piece.span) || leaf.is_carried(piece.span) {
            self.sentence(piece, leaf);
        }
        let owner = self.owner_beside(piece, leaf, before);
        if self.found.len() == before {
            if let Some(owner) = owners::owner_of_need(self.text, piece.span, self.agents).filter(|_| owner.is_none()) {
                self.push_marked(piece.span, &leaf.item);
                self.mark(owner);
            }
            let by_day = owners::initials_by_day(self.text, piece.span, self.agents)
                .filter(|_| owner.is_none() && self.deadlines.limit(self.text, piece.span).is_some());
            if let Some(owner) = by_day {
                self.add(piece.span, piece.span, Duty::action(Rule::ActionMark), leaf);
                self.mark(owner);
            }
            let numbered = actions::is_numbered(piece.span.of(self.text));
            if piece.labelled {
                self.add(piece.span, piece.span, Duty::action(Rule::ActionLabel), leaf);
            } else if numbered || matches!(leaf.place, Place::List | Place::Margin) && owner.is_some() {
                self.add(piece.span, piece.span, Duty::action(Rule::ActionMark), leaf);
            }
        }
        if let Some(owner) = owner {
            self.mark(owner);
        }
        if !statuses::is_assent(piece.span.of(self.text)) || self.last_sentence.is_none() {
            self.last_sentence = Some((piece.span, leaf.item.clone()));
        }
    }

    /// Who is to act by a mark in the label of a piece, at its beginning or its end; what is found in it begins at `before`.
    fn owner_beside(&self, piece: Piece, leaf: &Leaf<'_>, before: usize) -> Option<Span> {
        let found = self.found.get(before..).unwrap_or_default();
        let unowned = found.iter().any(|found| found.owner.is_none());
        let told = piece.labelled || matches!(leaf.place, Place::List | Place::Margin);
        let look = |find: fn(&str, Span, &Agents) -> Option<Span>| find(self.text, piece.span, self.agents);
        let apart = || look(owners::leading_owner).or_else(|| look(owners::trailing_owner)).filter(|_| told);
        let last = || look(owners::last_initials).filter(|_| told && (unowned || found.is_empty()));
        let leading = || look(owners::leading_initials).filter(|_| piece.labelled && found.is_empty());
        let at_end = || look(owners::initials_at_end).filter(|_| unowned).or_else(last);
        piece.owner.or_else(apart).or_else(at_end).or_else(leading)
    }

    fn sentence(&mut self, piece: Piece, leaf: &Leaf<'_>) {
        words::split(self.text, piece.span, &mut self.words);
        let setting = match leaf.place {
            _ if piece.labelled => Setting::Action,
            Place::Margin | Place::List => Setting::Action,
            Place::Decision => Setting::Decision,
            Place::Prose if leaf.is_limb(piece.span) => Setting::Decision,
            Place::Prose if leaf.is_decided(piece.span) || leaf.is_carried(piece.span) => Setting::Decision,
            Place::Prose => Setting::Prose,
        };
        let clauses = Clauses::new(self.text, &self.words, self.agents, setting);
        let mut obligations = clauses.obligations();
        let wording = piece.span.of(self.text);
        let earlier = self.deadlines.opens_in_past(self.text, piece.span);
        let told_of_last =
            ["At the last meeting", "At the previous meeting"].iter().any(|opening| wording.starts_with(opening))
                || tells_history(wording) && wording.contains("had agreed");
        let approves = wording.trim_start_matches("That ").trim_start_matches("that ").starts_with("approval be g");
        obligations.retain(|obligation| {
            !(told_of_last
                || approves
                || obligation.from == CommitmentSource::Decision && earlier
                || self.was_asked_before(piece.span, obligation, earlier)
                || obligation.is_act && self.is_history(piece.span, obligation.from))
        });
        if let Some(order) = self.ordered.filter(|_| obligations.is_empty()).and_then(|agent| clauses.goes_on(agent)) {
            obligations.push(order);
        }
        if obligations.is_empty() {
            let noted = clauses.noted_task().filter(|_| self.last_sentence.is_some());
            let told = || clauses.plain_order().filter(|_| self.last_sentence.is_some() && setting == Setting::Prose);
            obligations.extend(noted.or_else(told).or_else(|| clauses.needed()).or_else(|| clauses.requested()));
        }
        let led = leaf.lead.filter(|_| leaf.is_limb(piece.span)).and_then(|lead| self.lead(lead));
        let meant = led.as_ref().and_then(|lead| lead.owner);
        if let (Some(_), []) = (led, &obligations[..])
            && self.is_task_of_limb(meant.is_some())
        {
            let duty = Duty { owner: meant, rule: Rule::LeadIn, from: CommitmentSource::Decision };
            self.add(piece.span, piece.span, duty, leaf);
        }
        self.drop_undated_parts(piece.span, &mut obligations);
        let answered = obligations.first().and_then(|first| self.take_answered(*first));
        let first = self.found.len();
        for (at, obligation) in obligations.iter().enumerate() {
            let start = if at == 0 { piece.span.start() } else { self.words[obligation.start].start };
            let end = obligations.get(at + 1).map_or(piece.span.end(), |next| self.words[next.start].start);
            let clause = without_joint(self.text, Span::new(start, end));
            let rest = Span::new(self.words[obligation.cue].start, self.end_of_deed(obligation.cue).min(end));
            let owner = obligation.agent.and_then(|agent| self.owner(agent, obligation.start)).or(meant);
            let dated = || self.deadlines.within(self.text, rest).is_some() || names_next_meeting(rest.of(self.text));
            if !obligation.needs_due || dated() {
                self.add(clause, rest, Duty { owner, rule: obligation.rule, from: obligation.from }, leaf);
            }
        }
        if let Some(asked) = answered
            && let Some(task) = self.found.get_mut(first)
            && task.due.is_none()
        {
            (task.due, task.due_text, task.due_rule) = (asked.due, asked.due_text, asked.due_rule);
        }
        let doer = obligations.first().and_then(|obligation| obligation.agent).filter(|agent| !agent.is_pronoun());
        self.ordered =
            doer.filter(|_| obligations.iter().any(|obligation| obligation.from == CommitmentSource::Action));
        self.last_doer = doer.or(self.last_doer);
        let subject = self.subject(&self.words);
        let single = |agent: &Agent| agent.may_be(Kind::OnePerson) && !agent.span.of(self.text).contains(" and ");
        self.last_subject = subject.filter(single).or(self.last_subject);
        self.sentence_before = Some(piece.span);
    }

    /// Takes back what nobody was asked for by name in the sentence before, where this one says who is to do it and nothing
    /// more of what: "Members asked for a list. | RB to provide it."
    fn take_answered(&mut self, obligation: Obligation) -> Option<Commitment> {
        const GIVES: [&str; 14] = [
            "action",
            "arrange",
            "bring",
            "circulate",
            "come",
            "do",
            "email",
            "follow",
            "forward",
            "give",
            "provide",
            "report",
            "send",
            "share",
        ];
        const NO_MORE: [&str; 18] = [
            "after", "at", "back", "before", "by", "for", "in", "it", "on", "outside", "round", "so", "that", "them",
            "these", "this", "to", "up",
        ];
        let before = self.sentence_before?;
        let asked = self.found.get(self.leaf_from..)?.last()?;
        if asked.rule != Rule::AskedTo || asked.owner.is_some() || !before.overlaps(asked.what.span) {
            return None;
        }
        let word = |at: usize| self.words.get(at).map_or("", |word| word.text);
        let deed = (obligation.cue + 1..self.words.len().min(obligation.cue + 4)).find(|at| GIVES.contains(&word(*at)));
        let bare = deed.is_some_and(|deed| word(deed + 1).is_empty() || NO_MORE.contains(&word(deed + 1)));
        let told = obligation.rule == Rule::WillBeDone && matches!(word(0), "It" | "These" | "They" | "This");
        if obligation.agent.is_some() && bare || told { self.found.pop() } else { None }
    }

    /// Whether an obligation is what others were asked for before the paper: at a meeting that the sentence dates, or, in a
    /// report, whenever it was.
    fn was_asked_before(&self, sentence: Span, obligation: &Obligation, earlier: bool) -> bool {
        let told = matches!(self.kind, PaperKind::Report | PaperKind::DecisionNotice);
        let cue = Span::new(sentence.start(), self.words[obligation.cue].start);
        match obligation.rule {
            Rule::BeDone => earlier || told && obligation.from != CommitmentSource::Decision,
            Rule::AskedTo => earlier || told && self.deadlines.names_past(cue),
            _ => false,
        }
    }

    /// Gives parts of a sentence that have no date of their own back to what stands before them.
    fn drop_undated_parts(&self, sentence: Span, obligations: &mut Vec<Obligation>) {
        for at in (1..obligations.len()).rev() {
            let part = obligations[at];
            let end = obligations.get(at + 1).map_or(sentence.end(), |next| self.words[next.start].start);
            let wording = Span::new(self.words[part.start].start, end);
            if part.is_part && self.deadlines.within(self.text, wording).is_none() {
                obligations[at - 1].needs_due &= part.needs_due;
                obligations.remove(at);
            }
        }
    }

    /// Whether a sentence tells of an earlier meeting, or, where nobody undertakes anything in it, the one before it.
    fn is_history(&self, sentence: Span, from: CommitmentSource) -> bool {
        let undertaken = from == CommitmentSource::Undertaking;
        let before = self.last_sentence.as_ref().map(|(span, _)| *span).filter(|_| !undertaken);
        before.into_iter().chain([sentence]).any(|span| tells_history(span.of(self.text)))
    }

    fn add(&mut self, what: Span, rest: Span, duty: Duty, leaf: &Leaf<'_>) {
        let opening = Span::new(what.start(), rest.start().min(what.start() + opening(what.of(self.text))));
        // "Deadline for comments is 20 June – Clerk to respond", "RB (by Friday) to respond"
        let limit = Span::new(what.start(), rest.start());
        let limited = ["eadline", "losing date", " (by ", " (before "];
        let limited = limited.iter().any(|limits| limit.of(self.text).contains(limits));
        let before = if limited { limit } else { opening };
        let due = [rest, before].into_iter().find_map(|span| self.deadlines.within(self.text, span));
        self.push(what, duty, due, &leaf.item);
    }

    fn push(&mut self, what: Span, duty: Duty, due: Option<Deadline>, item: &[usize]) {
        let (owner_body, owner_person) = places(duty.owner.map(|(agent, _)| agent.kind));
        let mut task = Commitment {
            what: Quote::new(self.text, what),
            rule: duty.rule,
            owner: duty.owner.map(|(agent, _)| Quote::new(self.text, agent.span)),
            owner_body,
            owner_person,
            owner_rule: duty.owner.map(|(_, rule)| rule),
            due: None,
            due_rule: None,
            due_text: None,
            from: duty.from,
            item: item.to_vec(),
        };
        if let Some(due) = due {
            set_due(self.text, &mut task, due);
        }
        self.found.push(task);
    }
}

/// What is decided in this many words is the same task wherever its item has it: proposed, amended, resolved at last.
const WORDS_OF_ONE_TASK: usize = 8;

/// The tasks without what an item decides again further down.
fn without_repeats(found: Vec<Commitment>) -> Vec<Commitment> {
    let mut told = HashSet::new();
    let mut is_last = |task: &Commitment| {
        let words = task.what.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_lowercase).collect();
        task.from != CommitmentSource::Decision
            || words.len() < WORDS_OF_ONE_TASK
            || told.insert((task.item.clone(), words))
    };
    let mut kept: Vec<Commitment> = found.into_iter().rev().filter(|task| is_last(task)).collect();
    kept.reverse();
    kept
}

/// Says by when something is to be done.
fn set_due(text: &str, task: &mut Commitment, due: Deadline) {
    task.due_rule = Some(due.rule);
    task.due_text = Some(Quote::new(text, due.span));
    task.due = Some(due.value);
}

/// What obliges, by which rule, and who is to do it.
#[derive(Clone, Copy)]
struct Duty {
    owner: Option<(Agent, Rule)>,
    rule: Rule,
    from: CommitmentSource,
}

impl Duty {
    /// That of an explicit action, whose owner is still to be read.
    fn action(rule: Rule) -> Self {
        Self { owner: None, rule, from: CommitmentSource::Action }
    }
}

/// An owner as an index of the bodies or of the people.
fn places(owner: Option<Kind>) -> (Option<usize>, Option<usize>) {
    match owner {
        Some(Kind::Body(at)) => (Some(at), None),
        Some(Kind::Person(at)) => (None, Some(at)),
        _ => (None, None),
    }
}

/// A clause without what leads to the next: "RB will write, | and".
fn without_joint(text: &str, clause: Span) -> Span {
    let wording = clause.of(text).trim_end();
    let bare = wording.strip_suffix(" and").unwrap_or(wording).trim_end_matches([',', ';', ' ']);
    let joint = bare.len() < wording.len() && (wording.ends_with(" and") || wording.ends_with([',', ';']));
    clause.slice(0..if joint { bare.len() } else { wording.len() }).trim(text)
}

/// Whether a sentence is the wording of a motion, which obliges nobody before it is resolved.
fn quotes_a_motion(sentence: &str) -> bool {
    const NOTICES: [&str; 5] = ["I will ask ", "I will be ", "I will call ", "I will move ", "I will propose "];
    let quoted = sentence.strip_prefix(['“', '"', '‘', '\'']);
    let motion = quoted.unwrap_or(sentence);
    quoted.is_some() && motion.starts_with("That") || NOTICES.iter().any(|notice| motion.starts_with(notice))
}

/// Whether a leaf goes on with somebody whom the leaf before named: "He will ask again."
fn opens_with_pronoun(leaf: &str) -> bool {
    ["He ", "She "].iter().any(|pronoun| leaf.starts_with(pronoun))
}

/// Whether something is put off to the next meeting, whenever that is.
fn names_next_meeting(wording: &str) -> bool {
    ["next meeting", "next agenda", "following meeting"].iter().any(|next| wording.contains(next))
}

/// Whether a sentence tells of an earlier meeting.
fn tells_history(sentence: &str) -> bool {
    ["last meeting", "previous meeting", "that meeting", "last month", "who attended"]
        .iter()
        .any(|when| sentence.contains(when))
}

/// The length of the words before the first comma where they say when: "In March 2016, ".
fn opening(sentence: &str) -> usize {
    const WHEN: [&str; 9] = ["After ", "At ", "Before ", "By ", "During ", "From ", "In ", "On ", "Within "];
    if WHEN.iter().any(|when| sentence.starts_with(when)) { sentence.find(',').unwrap_or(0) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_proposed_and_resolved_in_the_same_words_is_one_task() {
        let text =
            "Agree to ask the Ferry Trust for a later sailing; agree to ask the Ferry Trust for a later sailing.";
        let task = |start: usize, end: usize, from: CommitmentSource| Commitment {
            what: Quote::new(text, Span::new(start, end)),
            owner: None,
            owner_body: None,
            owner_person: None,
            due: None,
            due_text: None,
            from,
            rule: Rule::AgreedTo,
            owner_rule: None,
            due_rule: None,
            item: vec![0],
        };
        let half = text.find(';').unwrap_or(0);
        let twice = |from| vec![task(0, half, from), task(half + 2, text.len(), from)];
        let kept = |from| without_repeats(twice(from)).iter().map(|task| task.what.span.start()).collect::<Vec<_>>();
        assert_eq!(kept(CommitmentSource::Decision), [half + 2]);
        assert_eq!(kept(CommitmentSource::Action), [0, half + 2]);
    }
}
