//! The leaves of a paper in which commitments are looked for, in document order.

use model::{Decision, Form, Item, Minutes, Motion, Outcome, Part, PartKind, Section, Span};

/// Where a leaf stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the head of the paper, where only notes at the margin tell of actions.
    Head,
    /// In the narrative.
    Prose,
    /// In a decision that is set apart.
    Decision,
    /// At the margin of the leaf before it, or in a column of who is to act.
    Margin,
    /// In a column of actions.
    Action,
}

/// A piece of text with its place in the paper.
#[derive(Debug)]
pub(crate) struct Leaf<'m> {
    /// Its wording, without a marker.
    pub(crate) span: Span,
    /// Where it stands.
    pub(crate) place: Place,
    /// Where a column says by when it is to be done; empty where none does.
    pub(crate) due: Span,
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
        let decided = last.is_some_and(|last| last.form == Form::Inline && last.span.contains(sentence));
        decided || self.is_carried(sentence)
    }
}

impl Leaf<'_> {
    /// Whether a sentence of it is a motion that was carried.
    fn is_carried(&self, sentence: Span) -> bool {
        let after = self.motions.partition_point(|motion| motion.span.start() <= sentence.start());
        let last = after.checked_sub(1).and_then(|at| self.motions.get(at));
        last.is_some_and(|last| last.outcome == Some(Outcome::Carried) && last.span.contains(sentence))
    }
}

/// All leaves of items and sections.
pub(crate) fn of<'m>(text: &str, minutes: &'m Minutes) -> Vec<Leaf<'m>> {
    let mut leaves = Vec::new();
    of_head(&minutes.meeting.blocks, &mut leaves);
    for (at, item) in minutes.items.iter().enumerate() {
        of_item(text, item, &mut vec![at], &mut leaves);
    }
    for section in &minutes.sections {
        of_section(text, section, &mut leaves);
    }
    leaves
}

fn of_head<'m>(parts: &[Part], leaves: &mut Vec<Leaf<'m>>) {
    for part in parts {
        let place = if part.kind == PartKind::Margin { Place::Margin } else { Place::Head };
        leaves.push(Leaf {
            span: part.span,
            place,
            due: Span::default(),
            decisions: &[],
            motions: &[],
            item: Vec::new(),
        });
    }
}

fn of_item<'m>(text: &str, item: &'m Item, path: &mut Vec<usize>, leaves: &mut Vec<Leaf<'m>>) {
    of_parts(text, &item.blocks, &item.decisions, &item.motions, path, leaves);
    for (at, inner) in item.items.iter().enumerate() {
        path.push(at);
        of_item(text, inner, path, leaves);
        path.pop();
    }
}

fn of_section<'m>(text: &str, section: &'m Section, leaves: &mut Vec<Leaf<'m>>) {
    of_parts(text, &section.blocks, &section.decisions, &[], &[], leaves);
    for inner in &section.sections {
        of_section(text, inner, leaves);
    }
}

fn of_parts<'m>(
    text: &str,
    parts: &[Part],
    decisions: &'m [Decision],
    motions: &'m [Motion],
    path: &[usize],
    leaves: &mut Vec<Leaf<'m>>,
) {
    for part in parts {
        let leaf = |span: Span, place: Place| Leaf {
            span,
            place,
            due: Span::default(),
            decisions,
            motions,
            item: path.to_vec(),
        };
        match &part.kind {
            PartKind::Paragraph | PartKind::Unparsed => leaves.push(leaf(part.span, Place::Prose)),
            PartKind::Point { marker } => {
                let start = marker.as_ref().map_or(part.span.start(), |marker| marker.span.end());
                leaves.push(leaf(Span::new(start, part.span.end()), Place::Prose));
            }
            PartKind::Decision(at) => {
                let made = decisions.get(*at).filter(|decision| decision.form != Form::Recommendation);
                for span in made.into_iter().flat_map(|decision| clauses(&decision.clauses)) {
                    if span.overlaps(part.span) {
                        leaves.push(leaf(span, Place::Decision));
                    }
                }
            }
            PartKind::Table { rows } => {
                let columns = Columns::of(text, rows);
                for (place, cell, due) in rows.iter().flat_map(|row| columns.places(row)) {
                    leaves.push(Leaf { due, ..leaf(cell, place) });
                }
            }
            PartKind::Margin => leaves.push(leaf(part.span, Place::Margin)),
            PartKind::Heading => {}
        }
        of_parts(text, &part.blocks, decisions, motions, path, leaves);
    }
}

/// The wording of clauses without limbs, and of the others their lead-ins.
fn clauses(tree: &[model::Clause]) -> Vec<Span> {
    let mut spans = Vec::new();
    for clause in tree {
        spans.push(clause.text.span);
        spans.extend(clauses(&clause.clauses));
    }
    spans
}

/// Which columns of a table say what is to be done, by whom and by when.
#[derive(Debug, Default)]
struct Columns {
    action: Option<usize>,
    who: Option<usize>,
    when: Option<usize>,
}

impl Columns {
    fn of(text: &str, rows: &[Vec<Span>]) -> Self {
        const ACTION: [&str; 8] = [
            "action",
            "actions",
            "action point",
            "action points",
            "action required",
            "actions required",
            "agreed action",
            "task",
        ];
        const WHO: [&str; 12] = [
            "action by",
            "assigned to",
            "by",
            "by who",
            "by whom",
            "lead",
            "lead officer",
            "owner",
            "person responsible",
            "responsibility",
            "responsible",
            "who",
        ];
        const WHEN: [&str; 10] = [
            "by when",
            "complete by",
            "completion date",
            "deadline",
            "due",
            "due by",
            "due date",
            "target date",
            "timescale",
            "when",
        ];
        let head = rows.first().map_or(&[][..], Vec::as_slice);
        let column = |names: &[&str]| {
            head.iter()
                .position(|cell| names.contains(&cell.of(text).trim_matches([' ', ':', '?']).to_lowercase().as_str()))
        };
        Self { action: column(&ACTION), who: column(&WHO), when: column(&WHEN) }
    }

    /// The cells of a row with their places, those of who is to act last; and for each the cell that says by when.
    fn places<'r>(&'r self, row: &'r [Span]) -> impl Iterator<Item = (Place, Span, Span)> + 'r {
        let due = self.when.and_then(|when| row.get(when)).copied().unwrap_or_default();
        let place = |column: usize| match Some(column) {
            column if column == self.action => Place::Action,
            column if column == self.who => Place::Margin,
            _ => Place::Prose,
        };
        let cells = move |last: bool| {
            let cells = row.iter().enumerate().map(move |(column, cell)| (place(column), *cell, due));
            cells.filter(move |(place, cell, _)| !cell.is_empty() && (*place == Place::Margin) == last)
        };
        cells(false).chain(cells(true))
    }
}
