//! The limbs of a decision, in the paragraph of its label or in the leaves that follow.

use std::sync::LazyLock;

use model::{Clause, Span};
use patterns::{Regex, pattern};

use super::labels;
use super::leaves::Leaf;
use super::markers::{self, Closing, Marker, Series, Step};
use super::tail;
use super::tree::Tree;
use crate::columns;

/// A decision's clauses and how far they reach.
#[derive(Debug)]
pub(super) struct Limbs {
    pub(super) clauses: Vec<Clause>,
    /// A bare "that" or "to" above the limbs: it belongs to the label.
    pub(super) bare: Option<Span>,
    /// The last byte of the wording, exclusive.
    pub(super) end: usize,
    /// The last leaf that belongs to it.
    pub(super) last: usize,
}

/// Where a decision's wording begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// The wording that stands in the label's own leaf; empty where the label stands alone.
    pub(super) run: Span,
    /// The label's leaf; none where a title does a label's work.
    pub(super) leaf: Option<usize>,
    /// The label is a heading of its own: each paragraph below it that begins as clauses do is one.
    pub(super) is_heading: bool,
}

/// Reads the limbs that begin at `head`.
pub(super) fn read(text: &str, row: &[Leaf], head: Head) -> Limbs {
    let mut gathering =
        Gathering { text, row, head, tree: Tree::default(), end: head.run.start(), last: head.leaf.unwrap_or(0) };
    gathering.gather();
    let (end, last) = (gathering.end, gathering.last);
    let (clauses, bare) = gathering.tree.finish(text);
    Limbs { clauses, bare, end, last }
}

/// The limbs that are numbered inside a sentence, if it has some: "it was agreed that (i) ... and (ii) ...".
pub(super) fn inside(text: &str, sentence: Span) -> Option<Vec<Clause>> {
    let limbs = split(sentence.of(text), &[]);
    let lead = sentence.slice(0..limbs.first()?.range.start).trim(text);
    let words = lead.of(text);
    // "agreed that (subject to (a) consent and (b) funds) it be built"
    let is_aside = words.matches('(').count() > words.matches(')').count();
    if limbs.len() < 2 || lead.is_empty() || is_aside || limbs.iter().any(Marker::is_bullet) {
        return None;
    }
    let mut tree = Tree::default();
    tree.plain(lead);
    grow(&mut tree, text, sentence, &limbs, 0);
    Some(tree.finish(text).0)
}

struct Gathering<'a> {
    text: &'a str,
    row: &'a [Leaf],
    head: Head,
    tree: Tree,
    end: usize,
    last: usize,
}

/// What a leaf is to the decision before it.
enum Place {
    /// A limb: its marker, where that stands, and where its words begin.
    Limb(Marker, Span, usize),
    /// A clause of its own, or the lead-in of limbs.
    Clause,
    /// A line over some of the limbs.
    Heading,
    /// More of the clause before it.
    More,
    /// Between two limbs, and part of neither.
    Between,
    /// The decision is over.
    Beyond,
}

impl Gathering<'_> {
    fn gather(&mut self) {
        let mut goes_on = match self.head.leaf {
            Some(leaf) if !self.head.run.is_empty() => self.take(leaf, self.head.run, None),
            _ => true,
        };
        for at in self.head.leaf.map_or(0, |leaf| leaf + 1)..self.row.len() {
            if !goes_on {
                return;
            }
            let leaf = &self.row[at];
            goes_on = match self.place(at) {
                Place::Limb(marker, span, words) => {
                    let run = Span::new(words, leaf.part.span.end()).trim(self.text);
                    self.take(at, run, Some((&marker, span)))
                }
                Place::Clause => self.take(at, leaf.words(self.text), None),
                Place::Heading => {
                    self.tree.heading(self.text, leaf.words(self.text));
                    true
                }
                Place::More => self.extend(at),
                Place::Between => true,
                Place::Beyond => false,
            };
        }
    }

    /// Adds a run of words as clauses; false where the decision ends inside it.
    fn take(&mut self, at: usize, run: Span, marker: Option<(&Marker, Span)>) -> bool {
        let kept = Span::new(run.start(), run.start() + tail::cut(run.of(self.text))).trim(self.text);
        let depth = self.row[at].depth;
        let next = self.row.get(at + 1).and_then(|leaf| Some((leaf.limb(self.text)?.0, leaf.depth)));
        let below = self.row[at + 1..].iter().take(AHEAD).filter_map(|leaf| Some(leaf.limb(self.text)?.0));
        let below: Vec<Marker> = below.collect();
        let limbs = split(kept.of(self.text), &below);
        let first = limbs.first().map_or(kept.len(), |limb| limb.range.start);
        let lead = kept.slice(0..first).trim(self.text);
        match marker {
            Some((marker, span)) => self.tree.limb(self.text, marker, span, lead, depth),
            None if !lead.is_empty() => self.tree.plain(lead),
            None => {}
        }
        grow(&mut self.tree, self.text, kept, &limbs, depth);
        if !kept.is_empty() {
            self.end = kept.end();
            self.last = at;
        }
        kept.end() == run.end() || next.is_some_and(|(next, depth)| self.tree.continues(&next, depth))
    }

    fn extend(&mut self, at: usize) -> bool {
        self.end = self.row[at].words(self.text).end();
        self.last = at;
        self.tree.extend(self.end);
        true
    }

    fn place(&self, at: usize) -> Place {
        let leaf = &self.row[at];
        let words = leaf.words(self.text).of(self.text);
        if leaf.is_margin() {
            return self.between(at);
        }
        // "RESOLVED | Reason for Decision", side by side over their columns
        if self.tree.is_empty() && columns::is_of_reasons(words) {
            return Place::Between;
        }
        if self.tree.is_empty() && (tail::is_mover(words) || tail::is_vote_aside(words) || self.is_heading_of_limbs(at))
        {
            return Place::Between;
        }
        let is_aside = leaf.right && leaf.marker().is_none() && words.len() < 80;
        if !(leaf.is_prose() || leaf.is_heading()) || is_aside || tail::is_aftermath(words) {
            return Place::Beyond;
        }
        if is_payment(self.lead(), words) {
            return Place::Beyond;
        }
        if let Some((marker, span, start)) = leaf.limb(self.text)
            && self.takes_limb(&marker, leaf)
        {
            return Place::Limb(marker, span, start);
        }
        if leaf.is_heading() || leaf.marker().is_some() && !self.tree.is_empty() {
            return self.between(at);
        }
        self.place_plain(at, words)
    }

    /// Whether a short line stands between a label alone and the first limb, perhaps with one more: "PART A", "In
    /// relation to the General Fund", "(a) to set a budget".
    fn is_heading_of_limbs(&self, at: usize) -> bool {
        self.head.is_heading && self.are_titles_over_first(at)
    }

    /// Whether a line or two that read as titles stand over the first limb of a list.
    fn are_titles_over_first(&self, at: usize) -> bool {
        let rest = &self.row[at..];
        let titles = rest.iter().take(3).take_while(|leaf| self.is_title(leaf)).count();
        let first = rest.get(titles).and_then(|leaf| leaf.limb(self.text));
        titles > 0 && first.is_some_and(|(marker, ..)| marker.steps.iter().any(|step| step.is_first()))
    }

    /// Whether a leaf is a short line that neither ends nor begins as clauses do.
    fn is_title(&self, leaf: &Leaf) -> bool {
        let words = leaf.words(self.text).of(self.text);
        leaf.marker().is_none()
            && words.len() < 80
            && !words.starts_with(|c: char| c.is_lowercase() || c == '(')
            && !words.ends_with(['.', ';', ',', ':'])
            && !reads_as_clause(words)
            && !labels::is_deed(words)
    }

    /// The words last read, or those of the label alone.
    fn lead(&self) -> &str {
        let label = self.head.leaf.filter(|_| self.tree.is_empty()).map(|leaf| self.row[leaf].words(self.text));
        label.unwrap_or_else(|| self.tree.last_words()).of(self.text)
    }

    fn takes_limb(&self, marker: &Marker, leaf: &Leaf) -> bool {
        if self.tree.continues(marker, leaf.depth) {
            return true;
        }
        self.tree.accepts(marker, leaf.depth)
            && self.is_open()
            && !self.is_next_paragraph(marker, leaf)
            && !self.is_next_entry(marker)
    }

    /// Whether the decision answers an entry of a list, and the marker is the next entry's: "• 3 Mill Lane, new roof",
    /// "AGREED to recommend approval", "• 5 Mill Lane, a porch".
    fn is_next_entry(&self, marker: &Marker) -> bool {
        let so_far = self.tree.last_words().of(self.text);
        let calls = so_far.ends_with([':', ';', ',', '–', '-']) || so_far.is_empty();
        let label = self.head.leaf.filter(|&leaf| self.row[leaf].marker().is_none() && !calls);
        let entry = label.and_then(|leaf| self.row[..leaf].iter().rev().find_map(|leaf| leaf.limb(self.text)));
        entry.is_some_and(|(entry, ..)| {
            marker.steps.iter().any(|step| entry.steps.iter().any(|last| step.follows(*last, false)))
        })
    }

    /// Whether the marker goes on with the numbering of paragraphs that the label itself stands in.
    fn is_next_paragraph(&self, marker: &Marker, leaf: &Leaf) -> bool {
        let Some(label) = self.head.leaf.map(|leaf| &self.row[leaf]) else { return false };
        let own = label.limb(self.text).map(|(own, ..)| own);
        leaf.depth <= label.depth
            && own.is_some_and(|own| {
                marker.steps.iter().any(|step| own.steps.iter().any(|last| step.follows(*last, false)))
            })
    }

    /// Whether the wording so far asks for more.
    fn is_open(&self) -> bool {
        let so_far = self.tree.last_words().of(self.text);
        !so_far.ends_with(['.', '!', '?', ')', '"', '”', '’'])
    }

    fn place_plain(&self, at: usize, words: &str) -> Place {
        if self.tree.is_empty() {
            return Place::Clause;
        }
        let so_far = self.tree.last_words().of(self.text);
        if so_far.is_empty() {
            // "RESOLVED: (a)" on one line and the words of the limb on the next.
            return Place::More;
        }
        let invites = so_far.ends_with([':', ';', ',', '–', '-']) || so_far.ends_with(" and");
        // Each line below "It was agreed that:" says what is to be.
        let is_list = self.head.run.is_empty() && self.text[..self.head.run.start()].trim_end().ends_with("that:");
        if is_list && [words, so_far].iter().all(|line| line.contains(" be ")) {
            return Place::Clause;
        }
        let runs_on = words.starts_with(char::is_lowercase) || self.row[at].tight && !reads_as_clause(words);
        if runs_on && !invites && !so_far.ends_with(['.', '!', '?']) {
            return Place::More;
        }
        if words.starts_with(['£', '€']) {
            return Place::Beyond;
        }
        if so_far.ends_with(':') && self.are_titles_over_first(at) {
            return Place::Heading;
        }
        if invites || reads_as_clause(words) || self.head.is_heading && labels::is_deed(words) {
            return Place::Clause;
        }
        self.between(at)
    }

    /// A heading, a margin note or a further paragraph stands inside a decision only where the limbs go on behind it.
    fn between(&self, at: usize) -> Place {
        let next = self.row[at + 1..].iter().find(|leaf| !leaf.is_margin());
        let next = next.and_then(|leaf| Some((leaf.limb(self.text)?.0, leaf.depth)));
        if !next.is_some_and(|(marker, depth)| self.tree.continues(&marker, depth)) {
            return Place::Beyond;
        }
        let leaf = &self.row[at];
        let is_lead_in = leaf.is_prose() && leaf.words(self.text).of(self.text).ends_with(':');
        if leaf.is_heading() || is_lead_in || leaf.is_prose() && self.is_title(leaf) {
            Place::Heading
        } else {
            Place::Between
        }
    }
}

/// Whether a paragraph without a marker reads as one more clause of a decision.
pub(super) fn reads_as_clause(words: &str) -> bool {
    static CLAUSE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^[“‘'\x22]?(?:and )?(?:further )?(?:that\b|to [a-z]+\b)"));
    CLAUSE.is_match(words)
}

/// Whether a line is one of the payments below "that the following accounts be paid:", a list of their own.
fn is_payment(so_far: &str, line: &str) -> bool {
    static PAYMENTS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:accounts|bills|cheques|expenditure|invoices|payments)\b[^.;:]{0,60}:[\s–-]*$")
    });
    line.contains(['£', '€']) && PAYMENTS.is_match(so_far)
}

/// Adds the limbs of a run, each with its words.
fn grow(tree: &mut Tree, text: &str, run: Span, limbs: &[Marker], depth: usize) {
    let ends = limbs.iter().skip(1).map(|next| next.range.start).chain([run.len()]);
    for (limb, end) in limbs.iter().zip(ends) {
        let words = run.slice(limb.range.end..end).trim(text);
        tree.limb(text, limb, run.slice(limb.range.clone()), words, depth);
    }
}

/// Whether a paragraph holds limbs.
pub(super) fn has_limbs(run: &str) -> bool {
    !split(run, &[]).is_empty()
}

/// How many leaves behind a paragraph may go on with the list that it begins with: "RESOLVED: (a) that", "(i)",
/// "(ii)", "(b)".
const AHEAD: usize = 16;

/// The markers of limbs inside a paragraph. `below` are those of the leaves behind it.
fn split(run: &str, below: &[Marker]) -> Vec<Marker> {
    let candidates = candidates(run);
    let mut open: Vec<Step> = Vec::new();
    let mut limbs = Vec::new();
    for (at, Candidate { marker, seam }) in candidates.iter().enumerate() {
        let near = if marker.range.start == 0 { below.len() } else { below.len().min(1) };
        let behind = || candidates[at + 1..].iter().take(60);
        let later = || behind().map(|candidate| &candidate.marker).chain(&below[..near]);
        let Some(step) = chained(marker, &open, later) else { continue };
        let comes_again = || behind().any(|other| other.seam && other.marker.steps.contains(&step));
        if !seam && (open.last().is_none_or(|last| !step.follows(*last, false)) || comes_again()) {
            continue;
        }
        open.retain(|last| !step.follows(*last, true) && !last.same_list(step));
        open.push(step);
        limbs.push(Marker { steps: vec![step], range: marker.range.clone() });
    }
    limbs
}

/// How a marker inside a paragraph is to be read: it follows an open list, or begins one that goes on later.
fn chained<'a, I: Iterator<Item = &'a Marker>>(marker: &Marker, open: &[Step], later: impl Fn() -> I) -> Option<Step> {
    let follows = |step: &&Step| open.iter().any(|last| step.follows(*last, true));
    let begins = |step: &&Step| {
        let goes_on = |next: &Marker| next.steps.iter().any(|then| then.follows(**step, true));
        step.is_first() && (is_sign(**step) || later().any(goes_on))
    };
    marker.steps.iter().find(follows).or_else(|| marker.steps.iter().find(begins)).copied()
}

/// A marker inside a paragraph, and whether it stands where a limb begins. One that doesn't is a limb's where it is the
/// next of its list and nothing better is: "(1) note the report (2) ask for more".
struct Candidate {
    marker: Marker,
    seam: bool,
}

/// The markers inside a paragraph.
fn candidates(run: &str) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (start, word) in words(run) {
        if word.len() > 6 || !word.ends_with([')', '.', '•', '●', '▪', '·']) {
            continue;
        }
        let Some(mut marker) = markers::leading(&run[start..]) else { continue };
        marker.range = start..start + marker.range.end;
        let adjacent = found.last().is_some_and(|last| run[last.marker.range.end..start].trim().is_empty());
        let step = marker.steps[0];
        let seam = is_sign(step) || step.closing != Closing::Open && (adjacent || may_begin_limb(run, &marker));
        if seam || may_be_run_in(run, &marker) {
            found.push(Candidate { marker, seam });
        }
    }
    found
}

/// A round or square bullet, which stands for nothing else.
fn is_sign(step: Step) -> bool {
    matches!(step.series, Series::Bullet('•' | '●' | '▪' | '·'))
}

fn may_begin_limb(run: &str, marker: &Marker) -> bool {
    let before = run[..marker.range.start].trim_end();
    let after = run[marker.range.end..].trim_start();
    let last_word = before.rsplit(char::is_whitespace).next().unwrap_or("").to_lowercase();
    let leads_in = ["and", "or", "that", "to", "following", "both", "agreed", "resolved"].contains(&last_word.as_str());
    let at_seam = before.is_empty() || before.ends_with([':', ';', '.', ',', '–', '—', '-']) || leads_in;
    let opens = after.starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“' | '"' | '\''));
    let says_that = ["That ", "that ", "To "].iter().any(|word| after.starts_with(word));
    let parts = before.ends_with([':', ';']) || leads_in;
    // "A. Vane and B. Pike"
    let is_initial = |step: &Step| step.upper && step.series == Series::Letter && step.closing == Closing::Dot;
    if marker.steps.iter().any(is_initial) && !(before.is_empty() || before.ends_with([':', ';', '.', '–', '—', '-']))
    {
        return false;
    }
    (at_seam || says_that) && (marker.steps[0].closing != Closing::Dot || opens || parts)
}

/// Whether a bracketed marker stands behind a word that it isn't the number of, as it is in "regulation 5 (2)" and
/// "paragraph (b)".
fn may_be_run_in(run: &str, marker: &Marker) -> bool {
    const NUMBERED: [&str; 14] = [
        "act",
        "appendix",
        "class",
        "clause",
        "item",
        "option",
        "para",
        "paragraph",
        "part",
        "policy",
        "regulation",
        "schedule",
        "section",
        "table",
    ];
    let before = run[..marker.range.start].trim_end();
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_word = last.len() > 2 && last.chars().all(char::is_lowercase);
    let goes_on = run[marker.range.end..].trim_start().starts_with(|c: char| c.is_alphabetic());
    let is_bracketed = matches!(marker.steps[0].closing, Closing::Bracket | Closing::Brackets);
    is_bracketed && is_word && goes_on && !NUMBERED.contains(&last.trim_end_matches('s'))
}

fn words(run: &str) -> impl Iterator<Item = (usize, &str)> {
    run.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    })
}
