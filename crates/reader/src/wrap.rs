//! Which lines belong to one paragraph: by how sentences end and how full the lines are, not by blank lines alone.

use std::borrow::Cow;

use model::BlockKind;

use crate::draft::{Draft, Gap, Run};
use crate::hyphen::Words;
use crate::sentence::{Ending, ending, is_capitals, starts_inside, starts_joining, starts_with_label, wants_number};

/// Longest line, in bytes, that counts as wrapped to a page's width.
const LONGEST_WRAPPED: usize = 160;
/// Shortest line, in bytes, after which a lower-case start is taken for the same sentence whatever the layout.
const SURELY_PROSE: usize = 40;

/// Joins lines to paragraphs; notes in the margin stand after the paragraph that they are beside.
pub(crate) fn join(drafts: Vec<Draft<'_>>) -> Vec<Draft<'_>> {
    let (lines, notes) = part_notes(drafts);
    let joins = decide(&lines);
    let words = Words::of(&lines, &joins);
    let mut notes = notes.into_iter().peekable();
    let mut joined: Vec<Draft<'_>> = Vec::with_capacity(lines.len());
    for (at, (line, joins)) in lines.into_iter().zip(joins).enumerate() {
        match joined.last_mut() {
            Some(last) if joins => append(last, line, &words),
            _ => {
                while let Some((_, note)) = notes.next_if(|(before, _)| *before <= at) {
                    joined.push(note);
                }
                joined.push(line);
            }
        }
    }
    joined.extend(notes.map(|(_, note)| note));
    joined
}

/// The lines without the notes, and each note with the number of lines before it.
fn part_notes(drafts: Vec<Draft<'_>>) -> (Vec<Draft<'_>>, Vec<(usize, Draft<'_>)>) {
    let mut notes = Vec::new();
    let mut lines = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if draft.shape.kind == BlockKind::MarginNote {
            notes.push((lines.len(), draft));
        } else {
            lines.push(draft);
        }
    }
    (lines, notes)
}

fn append<'a>(last: &mut Draft<'a>, mut line: Draft<'a>, words: &Words) {
    if let Some(number) = line.marker.take() {
        line.runs.insert(0, Run::Plain(Cow::Owned(format!("{number} "))));
    }
    if last.runs.is_empty() {
        last.shape.look.align = line.shape.look.align;
    }
    let seam = words.seam(last.tail(), &line.text());
    last.take_back(seam.hyphen);
    last.append(line, seam.spaced);
}

/// For each line whether it goes on with the paragraph of the line before.
fn decide(drafts: &[Draft<'_>]) -> Vec<bool> {
    let lines: Vec<Line<'_>> = drafts.iter().map(Line::of).collect();
    let layout = Layout::of(&lines);
    let mut joins = vec![false; lines.len()];
    let mut stretch = Stretch::default();
    for at in 1..lines.len() {
        if at >= stretch.end {
            stretch = Stretch::from(&lines, at - 1);
        }
        let seam = Seam { before: &lines[at - 1], after: &lines[at], measure: layout.measure.or(stretch.measure) };
        joins[at] = seam.joins(layout.spaced, joins[at - 1]);
    }
    if layout.spaced {
        join_scattered(&lines, &mut joins);
    }
    joins
}

/// Joins words that a bad export broke one or two to a line, with the line after them.
///
/// In a list of words none starts in lower case or with a dash.
fn join_scattered(lines: &[Line<'_>], joins: &mut [bool]) {
    let mut start = 0;
    while start < lines.len() {
        let rest = &lines[start + 1..];
        let scattered = rest.iter().take_while(|line| line.is_scattered()).count();
        let run = &rest[..scattered];
        let goes_on = |line: &Line<'_>| starts_inside(&line.text) || line.text.starts_with(['-', '–', '—']);
        if scattered >= 3 && lines[start].is_short() && run.iter().any(goes_on) {
            joins[start + 1..=start + scattered].fill(true);
            let open = lines.get(start + scattered + 1).filter(|next| next.draft.marker.is_none() && next.is_prose());
            if let Some(next) = open
                && next.draft.before != Gap::Rule
                && lines[start + scattered].ending != Ending::Closed
            {
                joins[start + scattered + 1] |= !starts_with_label(&next.text);
            }
        }
        start += scattered + 1;
    }
}

/// One line, as far as joining asks.
struct Line<'a> {
    draft: &'a Draft<'a>,
    text: Cow<'a, str>,
    ending: Ending,
}

impl<'a> Line<'a> {
    fn of(draft: &'a Draft<'a>) -> Self {
        let text = draft.text();
        Self { draft, ending: ending(&text), text }
    }

    /// A number that stands alone before the line that it numbers.
    fn is_bare_marker(&self) -> bool {
        self.text.is_empty() && self.draft.marker.is_some()
    }

    fn is_prose(&self) -> bool {
        self.draft.shape.kind == BlockKind::Paragraph
    }

    /// A word or two, as lines are where an export broke them.
    fn is_short(&self) -> bool {
        self.is_prose() && self.text.len() <= 30 && self.text.split(' ').count() <= 2
    }

    fn is_scattered(&self) -> bool {
        self.is_short()
            && self.draft.marker.is_none()
            && self.draft.before != Gap::Rule
            && self.ending != Ending::Closed
    }

    fn is_one_word(&self) -> bool {
        !self.text.contains(' ')
    }
}

/// How a paper as a whole sets its lines.
struct Layout {
    /// Blank lines mean nothing: one stands after every line.
    spaced: bool,
    /// Width of a full line, where lines are wrapped.
    measure: Option<u32>,
}

impl Layout {
    fn of(lines: &[Line<'_>]) -> Self {
        let mut tight = Wraps::default();
        let mut spaced = Wraps::default();
        for pair in lines.windows(2) {
            let seam = Seam { before: &pair[0], after: &pair[1], measure: None };
            match pair[1].draft.before {
                Gap::Line => tight.count(&seam),
                Gap::Blank => spaced.count(&seam),
                Gap::Rule | Gap::Page => {}
            }
        }
        let is_spaced = spaced.are_usual(5);
        let mut full: Vec<u32> = Vec::new();
        if tight.are_usual(3) {
            full.append(&mut tight.full);
        }
        if is_spaced {
            full.append(&mut spaced.full);
        }
        full.sort_unstable();
        Self { spaced: is_spaced, measure: full.get(full.len() * 9 / 10).copied() }
    }
}

/// Line ends over which a sentence surely goes on, among those where it could.
#[derive(Default)]
struct Wraps {
    full: Vec<u32>,
    possible: usize,
}

impl Wraps {
    fn count(&mut self, seam: &Seam<'_>) {
        if seam.could_wrap() {
            self.possible += 1;
            if seam.surely_goes_on() {
                self.full.push(width(&seam.before.text));
            }
        }
    }

    /// One in eight: where paragraphs end with their lines hardly one in a hundred goes on.
    fn are_usual(&self, least: usize) -> bool {
        self.full.len() >= least && self.full.len() * 8 >= self.possible
    }
}

/// Lines with no blank line between them; a paper of long lines may hold one that is wrapped.
#[derive(Default)]
struct Stretch {
    end: usize,
    measure: Option<u32>,
}

impl Stretch {
    fn from(lines: &[Line<'_>], start: usize) -> Self {
        let tight = lines[start + 1..].iter().take_while(|line| line.draft.before == Gap::Line).count();
        let end = start + tight + 1;
        let stretch = &lines[start..end];
        let wraps = stretch.windows(2).any(|pair| {
            let seam = Seam { before: &pair[0], after: &pair[1], measure: None };
            seam.could_wrap() && seam.surely_goes_on()
        });
        let fits = stretch.len() >= 3 && stretch.iter().all(|line| line.text.len() <= LONGEST_WRAPPED);
        let widest = || stretch[..stretch.len() - 1].iter().map(|line| width(&line.text)).max();
        Self { end, measure: if wraps && fits { widest() } else { None } }
    }
}

/// Two lines that follow one another.
struct Seam<'a> {
    before: &'a Line<'a>,
    after: &'a Line<'a>,
    measure: Option<u32>,
}

impl Seam<'_> {
    fn is_possible(&self) -> bool {
        let (before, after) = (&self.before.draft.shape, &self.after.draft.shape);
        self.before.is_prose() && self.after.is_prose() && before.cell == after.cell
    }

    fn could_wrap(&self) -> bool {
        self.is_possible()
            && self.after.draft.marker.is_none()
            && (30..=LONGEST_WRAPPED).contains(&self.before.text.len())
    }

    fn surely_goes_on(&self) -> bool {
        self.before.ending != Ending::Closed && starts_inside(&self.after.text)
    }

    fn joins(&self, spaced: bool, run_on: bool) -> bool {
        let gap = self.after.draft.before;
        if !self.is_possible() || gap == Gap::Rule {
            return false;
        }
        if self.before.is_bare_marker() {
            // One that went on with the line before is the end of a sentence.
            return !run_on && self.after.draft.marker.is_none() && !self.after.text.is_empty();
        }
        if let Some(marker) = &self.after.draft.marker {
            return (gap != Gap::Blank || spaced) && self.is_number_inside(marker);
        }
        let ending = self.before.ending;
        if gap == Gap::Blank && !spaced {
            return (self.surely_goes_on() || ending >= Ending::Hanging) && self.is_at_least(80);
        }
        match ending {
            Ending::Closed => self.goes_on_after_stop(),
            _ => self.goes_on(ending, run_on),
        }
    }

    /// "under Section" and on the next line "12. of the Act", "on 5 May," and "2016. The report".
    fn is_number_inside(&self, marker: &str) -> bool {
        let is_year = marker.len() == 5 && (marker.starts_with("19") || marker.starts_with("20"));
        marker.starts_with(|c: char| c.is_ascii_digit())
            && wants_number(&self.before.text)
            && (self.is_at_least(75) || is_year && self.before.text.len() >= SURELY_PROSE)
    }

    /// After a full stop only a line that left no room for the next word goes on.
    fn goes_on_after_stop(&self) -> bool {
        self.is_full() && !self.starts_anew() && !self.is_before_heading()
    }

    fn goes_on(&self, ending: Ending, run_on: bool) -> bool {
        let (before, after) = (&*self.before.text, &*self.after.text);
        let wrapped = self.measure.is_some();
        let unfinished = ending == Ending::Cut || wrapped && ending == Ending::Hanging;
        if unfinished {
            return true;
        }
        if self.starts_anew() {
            return false;
        }
        let both_capitals = is_capitals(before) && is_capitals(after);
        if starts_inside(after) || both_capitals && starts_joining(after) {
            return before.len() >= SURELY_PROSE || run_on || both_capitals || self.is_at_least(40);
        }
        before.ends_with(',') && (both_capitals || is_enumeration(before))
            || both_capitals
                && (self.is_at_least(60) || run_on && self.before.is_one_word() && self.after.is_one_word())
            || self.is_spilt_title()
            || self.is_at_least(78)
    }

    /// The last word or two of a numbered title that did not fit.
    fn is_spilt_title(&self) -> bool {
        self.before.draft.marker.is_some() && self.is_at_least(60) && self.after.text.split(' ').count() <= 2
    }

    /// A label, or a change between bold and plain that no sentence runs over.
    fn starts_anew(&self) -> bool {
        let changes = self.before.draft.ends_strong() != self.after.draft.starts_strong();
        starts_with_label(&self.after.text) || changes && !starts_inside(&self.after.text)
    }

    /// The line after is short and unfinished, as headings are.
    fn is_before_heading(&self) -> bool {
        let after = &*self.after.text;
        is_capitals(after)
            || self.after.ending != Ending::Closed
                && self.measure.is_some_and(|measure| width(after) * 10 < measure * 6)
    }

    /// Whether the next line's first word would not have fitted any more.
    fn is_full(&self) -> bool {
        let Some(measure) = self.measure else { return false };
        let first = self.after.text.split_whitespace().next().unwrap_or_default();
        self.before.text.len() <= LONGEST_WRAPPED
            && (width(&self.before.text) + width(" ") + width(first)) * 100 >= measure * 97
    }

    fn is_at_least(&self, percent: u32) -> bool {
        let wide = |measure| u64::from(width(&self.before.text)) * 100 >= u64::from(measure) * u64::from(percent);
        self.measure.is_some_and(wide)
    }
}

/// A line such as "Councillors Green, Brown," and none such as "High Street,".
fn is_enumeration(line: &str) -> bool {
    line.len() >= SURELY_PROSE || line.matches(',').count() >= 2
}

/// Width of a line in thousandths of an em: in a proportional face "ill" is shorter than "mow".
fn width(text: &str) -> u32 {
    text.bytes().map(|byte| u32::from(WIDTHS[usize::from(byte)])).sum()
}

/// Advance widths of Helvetica; bytes that only continue a character have none.
static WIDTHS: [u16; 256] = widths();

const fn widths() -> [u16; 256] {
    const GROUPS: [(&[u8], u16); 14] = [
        (b"'", 191),
        (b"ijl", 222),
        (b"\t !,./:;I[\\]ft|", 278),
        (b"()-r`{}", 333),
        (b"\"*^", 400),
        (b"Jcksvxyz", 500),
        (b"+<=>~", 584),
        (b"FTZ", 611),
        (b"&ABEKPSVXY", 667),
        (b"CDHNRUw", 722),
        (b"GOQ", 778),
        (b"Mm", 833),
        (b"%W", 920),
        (b"@", 1015),
    ];
    let mut widths = [556; 256];
    let mut byte = 0x80;
    while byte < 0xc0 {
        widths[byte] = 0;
        byte += 1;
    }
    let mut group = 0;
    while group < GROUPS.len() {
        let (members, width) = GROUPS[group];
        let mut member = 0;
        while member < members.len() {
            widths[members[member] as usize] = width;
            member += 1;
        }
        group += 1;
    }
    widths
}
