//! The leaves of a paper in which commitments are looked for, in document order.

use model::{Action, Decision, Form, Item, Minutes, Motion, Outcome, Part, PartKind, Section, Span};

/// Where a leaf stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the narrative.
    Prose,
    /// In a decision that is set apart.
    Decision,
    /// At the margin of the leaf before it.
    Margin,
    /// In a list of actions.
    List,
}

/// A piece of text with its place in the paper.
#[derive(Debug)]
pub(crate) struct Leaf<'m> {
    /// Its wording, without a marker.
    pub(crate) span: Span,
    /// Where it stands.
    pub(crate) place: Place,
    /// The lead-in that it completes: "that the Clerk be asked to:".
    pub(crate) lead: Option<Span>,
    /// Decisions of the same item, in order.
    decisions: &'m [Decision],
    /// Motions of the same item, in order.
    motions: &'m [Motion],
    /// Indexes from `Minutes::items` down.
    pub(crate) item: Vec<usize>,
}

impl Leaf<'_> {
    /// Whether a sentence of it is a decision.
    pub(crate) fn is_decided(&self, sentence: Span) -> bool {
        let after = self.decisions.partition_point(|decision| decision.span.start() <= sentence.start());
        let last = after.checked_sub(1).and_then(|at| self.decisions.get(at));
        last.is_some_and(|last| last.form == Form::Inline && last.span.contains(sentence))
    }

    /// Whether it begins with a sentence that completes a lead-in.
    pub(crate) fn is_limb(&self, sentence: Span) -> bool {
        self.lead.is_some() && sentence.start() <= self.span.start() + 1
    }

    /// Whether a sentence of it is a motion that was carried.
    pub(crate) fn is_carried(&self, sentence: Span) -> bool {
        let after = self.motions.partition_point(|motion| motion.span.start() <= sentence.start());
        let last = after.checked_sub(1).and_then(|at| self.motions.get(at));
        last.is_some_and(|last| last.outcome == Some(Outcome::Carried) && last.span.contains(sentence))
    }

    /// Whether a sentence of it says what would be done by a motion that came to nothing, or by an amendment of which
    /// nobody says that it was carried.
    pub(crate) fn is_of_rejected(&self, sentence: Span) -> bool {
        let rejected = |motion: &Motion| match motion.outcome {
            Some(Outcome::Lost | Outcome::Withdrawn | Outcome::Lapsed) => true,
            Some(Outcome::Carried) => false,
            None => motion.amends.is_some(),
        };
        let said = |motion: &Motion| motion.text.as_ref().map_or(motion.span, |said| said.span).overlaps(sentence);
        self.motions.iter().any(|motion| said(motion) && rejected(motion))
    }

    /// Whether the motion moved last before it was carried.
    pub(crate) fn follows_carried(&self) -> bool {
        is_carried_before(self.motions, self.span)
    }

    /// Whether it says no more than who moved what stands before it: a note at the margin behind it is not its own.
    pub(crate) fn is_of_movers(&self) -> bool {
        const LONGEST: usize = 160;
        let moved = |motion: &Motion| motion.text.is_none() && self.span.contains(motion.span);
        let opens = |motion: &Motion| motion.span.start() == self.span.start();
        self.span.len() < LONGEST && self.motions.iter().any(|motion| moved(motion) && opens(motion))
    }

    /// It cut where decisions in the narrative begin and end, which may be in the midst of a sentence: "Proposed by Cllr
    /// Vane | that a bench be bought | all in favour".
    pub(crate) fn parts(&self) -> Vec<Span> {
        let inside = |at: &usize| self.span.start() < *at && *at < self.span.end();
        let inline = within(self.decisions, self.span).filter(|decision| decision.form == Form::Inline);
        let mut cuts: Vec<usize> = inline
            .flat_map(|decision| [decision.span.start(), decision.span.end()])
            .filter(inside)
            .chain([self.span.start(), self.span.end()])
            .collect();
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| Span::new(pair[0], pair[1])).collect()
    }
}

/// All leaves of `text`: of the head, which holds the whole of a paper where nothing in it is known as an item, and of
/// items and sections; what stands in `actions`, in order, is in a list of actions.
pub(crate) fn of<'m>(text: &str, minutes: &'m Minutes, actions: &[Span]) -> Vec<Leaf<'m>> {
    let mut found = Collector { text, actions, listing: false, leaves: Vec::new() };
    found.parts(&minutes.meeting.blocks, None, (&[], &[]), &[]);
    // What stands at the margin of the letterhead is no owner.
    found.leaves.retain(|leaf| leaf.place != Place::Margin);
    for (at, item) in minutes.items.iter().enumerate() {
        found.item(item, &mut vec![at]);
    }
    for section in &minutes.sections {
        found.section(section);
    }
    found.leaves
}

struct Collector<'t, 'm> {
    text: &'t str,
    /// The paragraphs of columns of actions.
    actions: &'t [Span],
    /// Whether what comes is a list of actions.
    listing: bool,
    leaves: Vec<Leaf<'m>>,
}

impl<'m> Collector<'_, 'm> {
    fn item(&mut self, item: &'m Item, path: &mut Vec<usize>) {
        let own = self.after_agenda(&item.blocks);
        self.listing = item.title.as_ref().is_some_and(|title| heads_actions(&title.text));
        self.parts(own, None, (&item.decisions, &item.motions), path);
        for (at, inner) in item.items.iter().enumerate() {
            path.push(at);
            self.item(inner, path);
            path.pop();
        }
    }

    fn section(&mut self, section: &'m Section) {
        self.parts(&section.blocks, None, (&section.decisions, &[]), &[]);
        for inner in &section.sections {
            self.section(inner);
        }
    }

    /// The parts without those that the agenda printed before the label of the minutes: "The Chair will lead on this."
    fn after_agenda<'p>(&self, parts: &'p [Part]) -> &'p [Part] {
        let is_label =
            |part: &Part| matches!(part.span.of(self.text).trim(), "Decision:" | "Decisions:" | "Minutes:" | "Minute:");
        let label = parts.iter().position(is_label).unwrap_or(0);
        let agenda = parts[..label].iter().all(|part| !matches!(part.kind, PartKind::Decision(_)));
        if agenda { &parts[label..] } else { parts }
    }

    /// Collects the leaves of `parts`, of which `lead` may be the lead-in.
    fn parts(&mut self, parts: &[Part], lead: Option<Span>, made: Made<'m>, path: &[usize]) {
        let mut lead = lead;
        for part in parts {
            let listed = matches!(part.kind, PartKind::Point { .. });
            self.part(part, lead, made, path);
            let wording = part.span.of(self.text).trim_end();
            let goes_on = listed || !wording.ends_with(['.', ':']);
            let moved = speaks_as_council(wording) && !is_carried_before(made.1, part.span);
            lead = if moved {
                None
            } else if leads(wording) {
                Some(part.span)
            } else {
                lead.filter(|_| goes_on)
            };
            self.parts(&part.blocks, lead, made, path);
        }
    }

    /// Whether a paragraph stands in a column of actions.
    fn is_action(&self, span: Span) -> bool {
        let after = self.actions.partition_point(|action| action.start() <= span.start());
        after.checked_sub(1).is_some_and(|at| self.actions[at].contains(span))
    }

    fn part(&mut self, part: &Part, before: Option<Span>, (decisions, motions): Made<'m>, path: &[usize]) {
        // The place to sign ends a list of actions: "Signed: ________ (Chair)".
        let signs = || ["____", ".....", "……"].iter().any(|rule| part.span.of(self.text).contains(rule));
        self.listing = self.listing && !signs();
        let listed = self.listing || self.is_action(part.span);
        let told = if listed { Place::List } else { Place::Prose };
        // "Actions" in the head of a paper heads a column
        let heading = part.span.of(self.text);
        if heads_actions(heading) && (!path.is_empty() || heading.contains(' ')) {
            self.listing = true;
        } else if matches!(part.kind, PartKind::Heading) {
            self.listing = false;
        }
        let plain =
            |span: Span, place: Place| Leaf { span, place, lead: None, decisions, motions, item: path.to_vec() };
        match &part.kind {
            PartKind::Paragraph => {
                let mut start = part.span.start();
                let limbed = |decision: &&Decision| has_limbs(decision) && part.span.contains(decision.span);
                for decision in within(decisions, part.span).filter(limbed) {
                    let above = Span::new(start, decision.span.start());
                    self.leaves.extend((!above.trim(self.text).is_empty()).then(|| plain(above, told)));
                    let limbs = clauses(&decision.clauses, None).into_iter();
                    self.leaves.extend(limbs.map(|(span, lead)| Leaf { lead, ..plain(span, Place::Decision) }));
                    start = decision.span.end();
                }
                let rest = Span::new(start, part.span.end());
                if start == part.span.start() || !rest.trim(self.text).is_empty() {
                    self.leaves.push(Leaf { lead: before, ..plain(rest, told) });
                }
            }
            PartKind::Unparsed => self.leaves.push(plain(part.span, told)),
            PartKind::Point { marker } => {
                let start = marker.as_ref().map_or(part.span.start(), |marker| marker.span.end());
                self.leaves.push(Leaf { lead: before, ..plain(Span::new(start, part.span.end()), told) });
            }
            PartKind::Decision(at) => {
                let made = decisions.get(*at).filter(|decision| decision.form != Form::Recommendation);
                for (span, lead) in made.into_iter().flat_map(|decision| clauses(&decision.clauses, None)) {
                    if span.overlaps(part.span) {
                        self.leaves.push(Leaf { lead, ..plain(span, Place::Decision) });
                    }
                }
            }
            PartKind::Table { rows } => {
                self.leaves.extend(rows.iter().flatten().map(|cell| plain(*cell, Place::Prose)));
            }
            PartKind::Margin => self.leaves.push(plain(part.span, Place::Margin)),
            PartKind::Heading => {}
        }
    }
}

/// The decisions, of some in order, that a stretch of the text holds at least in part.
fn within(decisions: &[Decision], span: Span) -> impl Iterator<Item = &Decision> {
    let first = decisions.partition_point(|decision| decision.span.end() <= span.start());
    decisions[first..].iter().take_while(move |decision| decision.span.start() < span.end())
}

/// Whether a decision in the narrative has limbs: "it was agreed that (i) ... and (ii) ...".
fn has_limbs(decision: &Decision) -> bool {
    decision.form == Form::Inline && decision.clauses.iter().any(|clause| !clause.clauses.is_empty())
}

/// Whether the motion moved last before `span` was carried.
fn is_carried_before(motions: &[Motion], span: Span) -> bool {
    let after = motions.partition_point(|motion| motion.span.start() <= span.start());
    after.checked_sub(1).is_some_and(|last| motions[last].outcome == Some(Outcome::Carried))
}

/// Whether a sentence is worded as motions are: "This Council resolves to:".
pub(crate) fn speaks_as_council(sentence: &str) -> bool {
    let bare = sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.strip_prefix("That ").unwrap_or(bare);
    ["This Council ", "this Council ", "This council "].iter().any(|opening| bare.starts_with(opening))
}

/// The decisions and the motions of an item.
type Made<'m> = (&'m [Decision], &'m [Motion]);

/// Most words of a heading above a list of actions.
const LONGEST_HEADING: usize = 7;

/// Whether a heading says that a list of the actions of this meeting follows: "Summary of actions:".
fn heads_actions(heading: &str) -> bool {
    const HEADINGS: [&str; 14] = [
        "action list",
        "action points",
        "action summary",
        "actions",
        "actions agreed",
        "actions arising",
        "actions arising from this meeting",
        "actions from this meeting",
        "actions list",
        "actions summary",
        "actions to be taken",
        "agreed actions",
        "list of actions",
        "summary of actions",
    ];
    const OPENINGS: [&str; 4] = ["actions/", "actions / ", "actions and ", "actions for "];
    let bare = heading.trim().trim_end_matches([':', '-', '–', ' ']);
    let short = || bare.split(' ').nth(LONGEST_HEADING).is_none();
    let opens = |opening: &&str| bare.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening));
    // "Actions/requests for further information:"
    OPENINGS.iter().any(opens) && short() || HEADINGS.iter().any(|heading| heading.eq_ignore_ascii_case(bare))
}

/// Whether a paragraph leads to what somebody is to do, "The Clerk was asked to:", or what was asked for.
fn leads(wording: &str) -> bool {
    let bare = wording.trim_end_matches([':', '-', '–', '—', ' ']);
    let ends = [" to", " will", " asked that", " requested that"];
    wording[bare.len()..].contains(':') && ends.iter().any(|end| bare.ends_with(end))
}

/// The wording of clauses without limbs, each with its lead-in, and of the others the lead-ins, unless those only tell
/// who is to do what the limbs say or delegate it.
fn clauses(tree: &[model::Clause], lead: Option<Span>) -> Vec<(Span, Option<Span>)> {
    let mut spans = Vec::new();
    for clause in tree {
        let charges = !clause.clauses.is_empty() && ends_in_to(&clause.text.text);
        if clause.clauses.is_empty() || clause.action != Action::Delegate && !charges {
            spans.push((clause.text.span, lead));
        }
        spans.extend(clauses(&clause.clauses, charges.then_some(clause.text.span)));
    }
    spans
}

/// "that the Clerk be asked to:-"
fn ends_in_to(lead: &str) -> bool {
    lead.trim_end_matches([':', '-', '–', '—', ' ', '\n']).ends_with(" to")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_to_sign_ends_a_list_of_actions() {
        let text = "Summary of actions\nRB to write\nSigned: ________ (Chair)";
        let (head, sign) = ("Summary of actions".len(), text.len() - "Signed: ________ (Chair)".len());
        let line = |start: usize, end: usize| Part::new(PartKind::Paragraph, Span::new(start, end));
        let item =
            Item { blocks: vec![line(0, head), line(head + 1, sign - 1), line(sign, text.len())], ..Item::default() };
        let minutes = Minutes { items: vec![item], ..Minutes::default() };
        let places: Vec<Place> = of(text, &minutes, &[]).iter().map(|leaf| leaf.place).collect();
        assert_eq!(places, [Place::Prose, Place::List, Place::Prose]);
    }
}
