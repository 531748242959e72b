//! A record as a tree for a person's eyes: one line a node, with its page and its line of the text.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use crate::v1;

/// Characters of a paragraph that fit a line; decisions and commitments are given whole.
const WIDTH: usize = 100;

/// Writes the outline of a record: head and attendance, items and sections with their blocks, and below the words
/// they stand in, decisions clause by clause, motions, votes, interests and commitments with owner and due date.
/// `p3:41-42` is page 3, lines 41 and 42 of the record's `text`.
pub fn write_outline(record: &v1::Record, colour: bool, mut out: impl Write) -> io::Result<()> {
    let lines = Lines::of(&record.text);
    let mut tree = Tree { nodes: Vec::new() };
    tree.record(record);
    // Nodes that begin at one place stay in the order of growing: the holder before what it holds.
    tree.nodes.sort_by_key(|node| node.span.start);
    writeln!(out, "{}", headline(record))?;
    for node in &tree.nodes {
        let style = if colour { node.kind.style() } else { Style::new() };
        let indent = 2 * node.depth;
        let kind = node.kind.name();
        let place = lines.place(node.span);
        writeln!(out, "{:indent$}{style}{kind:<9}{style:#} {place:<9} {}", "", node.text)?;
    }
    Ok(())
}

/// Kind of paper, who met and when.
fn headline(record: &v1::Record) -> String {
    let meeting = &record.meeting;
    let whole_council = meeting.authority == meeting.body;
    let named = [meeting.authority.as_deref(), meeting.body.as_deref().filter(|_| !whole_council)];
    let times = [meeting.date.as_deref(), meeting.start_time.as_deref()];
    let stated = named.into_iter().chain(times).flatten();
    stated.fold(record.kind.name().to_owned(), |line, part| line + " · " + part)
}

/// What a line of the outline shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Attendee(v1::Attendance),
    Item,
    Section,
    Block(v1::BlockKind),
    Decision(v1::Form),
    Clause,
    Motion,
    Vote,
    Interest,
    Commitment,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Attendee(v1::Attendance::InAttendance) => "attending",
            Self::Attendee(status) => status.name(),
            Self::Item => "item",
            Self::Section => "section",
            Self::Block(kind) => block_name(kind),
            Self::Decision(v1::Form::Recommendation) => "recommend",
            Self::Decision(_) => "decision",
            Self::Clause => "clause",
            Self::Motion => "motion",
            Self::Vote => "vote",
            Self::Interest => "interest",
            Self::Commitment => "to do",
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Item | Self::Section => Style::new().bold(),
            Self::Decision(_) | Self::Clause => AnsiColor::Green.on_default(),
            Self::Motion | Self::Vote | Self::Interest => AnsiColor::Cyan.on_default(),
            Self::Commitment => AnsiColor::Yellow.on_default(),
            Self::Block(v1::BlockKind::Unparsed) => AnsiColor::Red.on_default(),
            Self::Attendee(_) | Self::Block(_) => Style::new().dimmed(),
        }
    }
}

fn block_name(kind: v1::BlockKind) -> &'static str {
    match kind {
        v1::BlockKind::Paragraph => "paragraph",
        v1::BlockKind::Point => "point",
        v1::BlockKind::Heading => "heading",
        v1::BlockKind::Table => "table",
        v1::BlockKind::Decision => "decision",
        v1::BlockKind::Margin => "margin",
        v1::BlockKind::Unparsed => "unparsed",
    }
}

/// One line of the outline.
struct Node {
    depth: usize,
    kind: Kind,
    span: v1::Span,
    text: String,
}

/// The lines of an outline in the order of growing.
struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    fn push(&mut self, depth: usize, kind: Kind, span: v1::Span, text: impl Into<String>) {
        self.nodes.push(Node { depth, kind, span, text: text.into() });
    }

    fn record(&mut self, record: &v1::Record) {
        self.blocks(0, &record.meeting.blocks);
        for attendee in &record.attendance {
            self.push(1, Kind::Attendee(attendee.status), attendee.span, person(attendee));
        }
        for item in &record.items {
            self.item(0, item);
        }
        for section in &record.sections {
            self.section(0, section);
        }
        for commitment in &record.commitments {
            let depth = commitment.item_pointer.as_ref().map_or(1, |path| path.matches("/items/").count());
            self.push(depth, Kind::Commitment, commitment.span, to_do(commitment));
        }
    }

    fn item(&mut self, depth: usize, item: &v1::Item) {
        self.push(
            depth,
            Kind::Item,
            heading_place(&item.spans, item.span),
            heading(item.number.as_deref(), item.title.as_deref()),
        );
        let inside = depth + 1;
        if let (Some(purpose), Some(&span)) = (&item.purpose, item.spans.get("purpose")) {
            self.push(inside, Kind::Block(v1::BlockKind::Paragraph), span, shorten(purpose));
        }
        self.blocks(inside, &item.blocks);
        self.decisions(inside, &item.decisions);
        for motion in &item.motions {
            self.push(inside, Kind::Motion, motion.span, moved(motion));
        }
        for vote in &item.votes {
            self.push(inside, Kind::Vote, vote.span, voted(vote));
        }
        for declaration in &item.declarations {
            self.push(inside, Kind::Interest, declaration.span, declared(declaration));
        }
        for item in &item.items {
            self.item(inside, item);
        }
    }

    fn section(&mut self, depth: usize, section: &v1::Section) {
        let place = heading_place(&section.spans, section.span);
        self.push(depth, Kind::Section, place, heading(section.number.as_deref(), section.title.as_deref()));
        self.blocks(depth + 1, &section.blocks);
        self.decisions(depth + 1, &section.decisions);
        for section in &section.sections {
            self.section(depth + 1, section);
        }
    }

    fn blocks(&mut self, depth: usize, blocks: &[v1::Block]) {
        for block in blocks {
            // The decision itself is listed where this block stands.
            if block.kind != v1::BlockKind::Decision {
                let words = block.marker.iter().chain([&block.text]).map(String::as_str).collect::<Vec<_>>();
                self.push(depth, Kind::Block(block.kind), block.span, shorten(&words.join(" ")));
            }
            self.blocks(depth + 1, &block.blocks);
        }
    }

    fn decisions(&mut self, depth: usize, decisions: &[v1::Decision]) {
        for decision in decisions {
            let kind = Kind::Decision(decision.form);
            if let [clause] = decision.clauses.as_slice() {
                self.push(depth, kind, decision.span, clause_line(clause));
                self.clauses(depth + 1, &clause.clauses);
            } else {
                self.push(depth, kind, decision.span, decision.label.as_deref().unwrap_or_default());
                self.clauses(depth + 1, &decision.clauses);
            }
        }
    }

    fn clauses(&mut self, depth: usize, clauses: &[v1::Clause]) {
        for clause in clauses {
            self.push(depth, Kind::Clause, clause.span, clause_line(clause));
            self.clauses(depth + 1, &clause.clauses);
        }
    }
}

fn heading_place(spans: &v1::Spans, whole: v1::Span) -> v1::Span {
    spans.get("heading").copied().unwrap_or(v1::Span { end: whole.start, ..whole })
}

fn heading(number: Option<&str>, title: Option<&str>) -> String {
    match (number, title) {
        (Some(number), Some(title)) => format!("{number}  {title}"),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => "(no heading)".to_owned(),
    }
}

fn person(attendee: &v1::Attendee) -> String {
    let mut line = attendee.honorific.iter().fold(String::new(), |line, honorific| line + honorific + " ");
    line += &attendee.name;
    let details = [&attendee.role, &attendee.represents, &attendee.arrived, &attendee.left, &attendee.note];
    let details = details.into_iter().flatten().map(String::as_str).collect::<Vec<_>>();
    if details.is_empty() { line } else { line + " (" + &details.join("; ") + ")" }
}

fn clause_line(clause: &v1::Clause) -> String {
    let marker = clause.marker.iter().fold(String::new(), |line, marker| line + marker + " ");
    format!("{marker}[{}] {}", clause.action.name(), one_line(&clause.text))
}

fn moved(motion: &v1::Motion) -> String {
    let by = |role: &str, name: &Option<String>| name.as_ref().map(|name| format!("{role} {name}"));
    let outcome = motion.outcome.map(|outcome| outcome.name().to_owned());
    let wording = motion.text.as_ref().map(|text| one_line(text));
    let parts = [by("moved by", &motion.proposer), by("seconded by", &motion.seconder), outcome, wording];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn voted(vote: &v1::Vote) -> String {
    let counts = [("for", vote.r#for), ("against", vote.against), ("abstaining", vote.abstain)];
    let counts = counts.into_iter().filter_map(|(side, count)| count.map(|count| format!("{count} {side}")));
    let unanimous = vote.unanimous.then(|| "unanimous".to_owned());
    counts.chain(unanimous).chain(vote.casting_vote.clone()).collect::<Vec<_>>().join(", ")
}

fn declared(declaration: &v1::Declaration) -> String {
    let kind = declaration.kind.map(|kind| kind.name().replace('_', " "));
    let parts = [Some(declaration.person.clone()), kind, declaration.interest.clone(), declaration.about.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn to_do(commitment: &v1::Commitment) -> String {
    let due = commitment.due.as_ref().map(|due| format!("by {due}"));
    let known = commitment.owner.iter().chain(&due).map(String::as_str).collect::<Vec<_>>().join(", ");
    let what = one_line(&commitment.what);
    if known.is_empty() { what } else { format!("{known}: {what}") }
}

/// Line ends and tabs as spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first words, as many as fit a line.
fn shorten(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(WIDTH) {
        None => line,
        Some((cut, _)) => {
            let words = line[..cut].rfind(' ').map_or(cut, |space| space);
            format!("{} …", &line[..words])
        }
    }
}

/// Where the lines of a text begin, in code points.
struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let after_line_ends = text.chars().zip(1..).filter(|(char, _)| *char == '\n').map(|(_, next)| next);
        Self { starts: std::iter::once(0).chain(after_line_ends).collect() }
    }

    /// "p3:41-42"; without pages "41-42".
    fn place(&self, span: v1::Span) -> String {
        let page = span.page.map_or(String::new(), |page| format!("p{page}:"));
        let first = self.line(span.start);
        let last = self.line(span.end.saturating_sub(1).max(span.start));
        if first == last { format!("{page}{first}") } else { format!("{page}{first}-{last}") }
    }

    /// The line, from 1, that a code point stands on.
    fn line(&self, code_point: u32) -> usize {
        self.starts.partition_point(|&start| start <= code_point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_pages_and_lines_of_the_text() {
        let lines = Lines::of("é\n\nab\n");
        let place = |start, end, page| lines.place(v1::Span { start, end, page });
        assert_eq!(place(0, 1, None), "1");
        assert_eq!(place(0, 5, Some(2)), "p2:1-3");
        assert_eq!(place(3, 5, None), "3");
        assert_eq!(place(3, 3, None), "3");
    }

    #[test]
    fn long_paragraphs_are_cut_between_words() {
        let short = shorten(&"word ".repeat(40));
        assert!(short.ends_with("word …") && short.chars().count() <= WIDTH + 2, "{short}");
    }
}
