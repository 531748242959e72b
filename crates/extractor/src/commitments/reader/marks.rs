//! Who is to act by notes beside the text: initials at the margin, names in a column of actions, marks behind a sentence.

use model::{Commitment, CommitmentSource, Quote, Rule, Span};

use super::{Duty, Reader, places, set_due};
use crate::commitments::{owners, statuses};
use crate::dates::Deadline;
use crate::words;

impl Reader<'_> {
    /// Gives the notes at the margin that were read what they stand beside: a single one what the last leaf says, several
    /// what the leaves since the notes before say.
    pub(super) fn settle(&mut self) {
        self.resolve();
        match std::mem::take(&mut self.marks)[..] {
            [] => return,
            [mark] if self.is_of_leaf(mark) => {
                if !self.puts_off(mark) {
                    self.mark(mark);
                }
            }
            ref marks => self.share(marks),
        }
        self.group_from = self.found.len();
    }

    /// Puts off a single note beside a leaf that obliges to nothing: in a column it may stand a line above the leaf that
    /// names its owner.
    fn puts_off(&mut self, mark: Span) -> bool {
        let waits = self.leaf_from == self.found.len()
            && self.waiting.is_none()
            && self.last_sentence.is_some()
            && !mark.of(self.text).contains(['/', ',', '&']);
        if waits {
            self.waiting = self.last_sentence.clone().map(|(sentence, item)| (mark, sentence, item));
        }
        waits
    }

    /// Gives a note that was put off what the leaf behind it says of its owner, else the sentence that it stands beside.
    pub(super) fn resolve(&mut self) {
        let Some((mark, sentence, item)) = self.waiting.take() else { return };
        let own = &self.found[self.leaf_from..];
        let is_next = own.first().is_some_and(|task| task.item == item && self.names(task, mark.of(self.text).trim()));
        // The leaf behind it has the same note of its own.
        let is_noted = self.marks.iter().any(|next| next.of(self.text) == mark.of(self.text));
        if is_next && !is_noted {
            return;
        }
        let behind = self.found.split_off(self.leaf_from);
        self.push_marked(sentence, &item);
        self.give(self.found.len() - 1, mark);
        self.leaf_from += 1;
        self.found.extend(behind);
    }

    /// Whether a single note belongs to the last leaf, and not to what a leaf before says of the one whom it names, or to
    /// what stands before "no comment".
    fn is_of_leaf(&self, mark: Span) -> bool {
        let leaf = &self.found[self.leaf_from..];
        let group = &self.found[self.group_from..];
        let nothing = || {
            let last = self.last_sentence.as_ref().map_or("", |(sentence, _)| sentence.of(self.text));
            statuses::is_nothing(last) && group.iter().any(|task| task.owner.is_none())
        };
        !leaf.is_empty() || !(nothing() || group.iter().any(|task| self.names(task, mark.of(self.text).trim())))
    }

    /// Gives each of several notes its own: what names the same owner, else the next that names nobody, else the last
    /// sentence.
    fn share(&mut self, marks: &[Span]) {
        let (from, mut rest) = (self.group_from, Vec::new());
        for mark in marks {
            match self.found[from..].iter().position(|task| self.names(task, mark.of(self.text).trim())) {
                Some(at) => self.give(from + at, *mark),
                None => rest.push(*mark),
            }
        }
        for mark in rest {
            let free = self.found[from..].iter().position(|task| task.owner.is_none());
            let last = self.last_sentence.clone();
            if let Some(at) = free {
                self.give(from + at, mark);
            } else if let Some((sentence, item)) = last
                && self.found[from..].iter().all(|task| !task.what.span.overlaps(sentence))
            {
                self.push_marked(sentence, &item);
                self.give(self.found.len() - 1, mark);
            }
        }
    }

    /// Who is to act by a mark that also says by when, and nothing else: "Clerk (by 3 May)", "RB – June 2024".
    pub(super) fn limited_mark(&self, mark: Span) -> Option<(Span, Deadline)> {
        const LONGEST: usize = 60;
        const AROUND: [&str; 19] = [
            "at", "before", "by", "date", "deadline", "due", "early", "end", "for", "from", "in", "late", "meeting",
            "mid", "of", "on", "target", "the", "until",
        ];
        let wording = mark.of(self.text);
        let is_name =
            |owner| owners::is_owner(self.text, owner, self.agents) || owners::is_unknown_owner(self.text, owner);
        let at_word = |(at, _): (usize, &str)| {
            let owner = mark.slice(0..wording[..at].trim_end_matches(['(', '[', '–', '—', '-', ',', ':', ' ']).len());
            if !is_name(owner) {
                return None;
            }
            let limit = mark.slice(at..wording.len());
            let due = self.deadlines.within(self.text, limit)?;
            let mut around = [limit.start()..due.span.start(), due.span.end()..limit.end()]
                .into_iter()
                .flat_map(|part| self.text[part].split(|c: char| !c.is_alphanumeric()))
                .filter(|word| !word.is_empty());
            around.all(|word| AROUND.contains(&word.to_lowercase().as_str())).then_some((owner, due))
        };
        if wording.len() > LONGEST { None } else { wording.match_indices(' ').find_map(at_word) }
    }

    /// Gives what the last leaf says to the owner at a mark, due as that says.
    pub(super) fn mark_limited(&mut self, (mark, due): (Span, Deadline)) {
        if let Some(at) = self.mark(mark)
            && let Some(task) = self.found.get_mut(at).filter(|task| task.due.is_none())
        {
            set_due(self.text, task, due);
        }
    }

    /// Gives what the last leaf says to the owner at `mark`, and tells which commitment that is.
    pub(super) fn mark(&mut self, mark: Span) -> Option<usize> {
        if self.leaf_from == self.found.len()
            && let Some((sentence, item)) = self.last_sentence.clone()
        {
            self.push_marked(sentence, &item);
        }
        let of_leaf = self.found.get(self.leaf_from..).unwrap_or_default();
        let own = of_leaf.iter().rposition(|task| self.names(task, mark.of(self.text).trim()));
        let at = self.leaf_from + own.or(of_leaf.len().checked_sub(1))?;
        self.give(at, mark);
        Some(at)
    }

    /// Adds a sentence that only a note at the margin makes an action.
    pub(super) fn push_marked(&mut self, sentence: Span, item: &[usize]) {
        let due = self.deadlines.limit(self.text, sentence);
        self.push(sentence, Duty::action(Rule::ActionMark), due, item);
    }

    /// Makes the commitment at `at` an action of the owner at `mark`.
    fn give(&mut self, at: usize, mark: Span) {
        words::split(self.text, mark, &mut self.words);
        let (Some(first), Some(last)) = (self.words.first(), self.words.last()) else { return };
        let mark = first.span().to(last.span());
        let wording = Quote::new(self.text, mark);
        let task = &mut self.found[at];
        task.from = CommitmentSource::Action;
        if !matches!(task.rule, Rule::ActionLabel | Rule::ActionTable) {
            task.rule = Rule::ActionMark;
        }
        // "Clerk to write" beside the initials of the clerk has its owner.
        let holds = |owner: &Quote| self.agents.holds_post(&wording.text, &owner.text);
        if !task.owner.as_ref().is_some_and(|owner| owner.text.contains(&wording.text) || holds(owner)) {
            task.owner = Some(wording);
            task.owner_rule = Some(Rule::OwnerMark);
            (task.owner_body, task.owner_person) = places(self.agents.only(mark));
        }
    }

    /// Whether a commitment names the owner that a note names, by the same words or by the initials of the person.
    fn names(&self, task: &Commitment, mark: &str) -> bool {
        let Some(owner) = &task.owner else { return false };
        let is_his = |mark: &str| task.owner_person.is_some_and(|person| self.agents.has_initials(person, mark));
        // "Jim to order it" beside "JB"
        let given = !owner.text.contains(' ') && self.agents.is_given(&owner.text) && self.agents.knows_initials(mark);
        let short = given && owner.text.chars().next() == mark.chars().next();
        // "Cllrs Vane and Hart" beside "MV/JH"
        let holds = owner.text.split([',', '&', '/']).flat_map(|part| part.split(" and "));
        let mut holds = holds.flat_map(|post| mark.split('/').map(move |mark| (mark.trim(), post.trim())));
        let in_office = holds.any(|(mark, post)| self.agents.holds_post(mark, post));
        let (parts, names) =
            (mark.split('/').count(), owner.text.split([',', '&']).flat_map(|part| part.split(" and ")).count());
        owner.text.contains(mark) || short || in_office || parts == names && mark.split('/').any(is_his)
    }
}
