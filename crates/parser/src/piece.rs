//! The lines that the parser thinks in: a block of the document, its number or bullet read off, its look at hand.

use std::sync::LazyLock;

use model::{Block, BlockKind, Document, Part, PartKind, Quote, Span};
use patterns::{Regex, pattern};

use crate::enumerator::Enumerator;

/// A block, or a part of one where several items run into one paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// All of it.
    pub(crate) span: Span,
    /// What stands behind bullet and number.
    pub(crate) body: Span,
    /// The number that it begins with.
    pub(crate) number: Option<Number>,
    /// The bullet that it begins with.
    pub(crate) bullet: Option<Span>,
    /// Heading level, where the source has headings.
    pub(crate) level: Option<u8>,
    /// Bold or underlined run that the body begins with; empty where there is none.
    pub(crate) lead: Span,
    /// The whole body is bold or underlined.
    pub(crate) strong: bool,
    /// All letters of the body are capitals.
    pub(crate) capitals: bool,
    /// List nesting by the source's structure.
    pub(crate) depth: u8,
    /// What the source makes of it.
    pub(crate) role: Role,
    /// Words of the body.
    pub(crate) words: usize,
}

/// What the source makes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A part of the paper's text.
    Text,
    /// A note at the margin.
    Margin,
    /// What a table calls one of its columns, or a form one of its fields.
    Label,
    /// A line of a front matter.
    FrontMatter,
}

/// A number with the place that it stands at.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    /// What it is.
    pub(crate) value: Enumerator,
    /// Number alone.
    pub(crate) span: Span,
    /// Number, brackets and punctuation.
    pub(crate) whole: Span,
}

impl Piece {
    /// The piece that a block makes.
    pub(crate) fn of_block(document: &Document, block: &Block) -> Self {
        let bullet = block.marker.filter(|marker| !marker.of(&document.text).contains(char::is_alphanumeric));
        Self {
            level: match block.kind {
                BlockKind::Heading(level) => Some(level),
                _ => None,
            },
            depth: block.depth,
            role: match block.kind {
                BlockKind::MarginNote => Role::Margin,
                BlockKind::FrontMatter => Role::FrontMatter,
                _ => Role::Text,
            },
            ..Self::of_span(document, block.span, bullet)
        }
    }

    /// The piece at a span of running text.
    pub(crate) fn of_span(document: &Document, span: Span, bullet: Option<Span>) -> Self {
        let text = &document.text;
        let from = bullet.map_or(span.start(), Span::end);
        let rest = Span::new(from, span.end()).trim(text);
        let number = Enumerator::read(rest.of(text)).map(|value| Number {
            span: rest.slice(value.number.clone()),
            whole: rest.slice(value.whole.clone()),
            value,
        });
        let body = Span::new(number.as_ref().map_or(rest.start(), |number| number.whole.end()), span.end()).trim(text);
        let lead = document.strong_prefix(body);
        Self {
            span,
            body,
            number,
            bullet,
            level: None,
            lead,
            strong: !lead.is_empty() && lead.end() >= body.end(),
            capitals: is_capitals(body.of(text)),
            depth: 0,
            role: Role::Text,
            words: body.of(text).split(' ').filter(|word| word.contains(char::is_alphanumeric)).count(),
        }
    }

    /// The piece, parted where its own first sub-number runs on in the same line: "5. Reports. 5.1 Chair's report".
    pub(crate) fn split_run_in(self, document: &Document) -> Vec<Self> {
        let Some(number) = &self.number else { return vec![self] };
        if let Some(at) = self.first_topic(document) {
            return self.split_at(document, &[at]);
        }
        let entries = number.value.entries(document.wording(self.body));
        if !entries.is_empty() {
            return self.split_at(document, &entries);
        }
        let first = format!(" {}.1 ", document.wording(number.span));
        let body = document.wording(self.body);
        let opens = |at: usize| body[at + first.len()..].starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let Some(at) = body.find(&first).filter(|&at| at > 0 && opens(at)) else { return vec![self] };
        self.split_at(document, &[at])
    }

    /// The space before the first of several topics, where its bold title goes on behind that of the item: "Updates: Sewer
    /// repairs – The works ...".
    fn first_topic(&self, document: &Document) -> Option<usize> {
        static SEVERAL: LazyLock<Regex> = LazyLock::new(|| {
            pattern(r"^(?i:updates?|reports?|matters arising|correspondence|feedback)\b[^:.–]{0,40}:-? +")
        });
        const FEWEST: usize = 3;
        let (body, lead) = (document.wording(self.body), document.wording(self.lead));
        let at = SEVERAL.find(body)?.end();
        let topic = lead.get(at..).filter(|topic| topic.contains(char::is_alphabetic))?;
        let text = body[lead.len()..].trim_start();
        let parted = topic.trim_end().ends_with(['–', '-', '—', ':']) || text.starts_with(['–', '-', '—', ':']);
        (parted && text.split(' ').count() > FEWEST).then_some(at - 1)
    }

    /// The piece, parted at spaces of its body.
    fn split_at(&self, document: &Document, cuts: &[usize]) -> Vec<Self> {
        let cuts: Vec<usize> = cuts.iter().map(|cut| self.body.start() + cut).collect();
        let starts = std::iter::once(self.span.start()).chain(cuts.iter().map(|cut| cut + 1));
        let ends = cuts.iter().copied().chain([self.span.end()]);
        let parts = starts.zip(ends).enumerate().map(|(at, (start, end))| {
            let is_first = at == 0;
            let bullet = self.bullet.filter(|_| is_first);
            let level = self.level.filter(|_| is_first);
            Self { level, depth: self.depth, ..Self::of_span(document, Span::new(start, end), bullet) }
        });
        parts.collect()
    }

    /// Whether the source, or a bullet, makes it a point of a list.
    pub(crate) fn is_point(&self) -> bool {
        self.bullet.is_some() || self.number.as_ref().is_some_and(|number| !number.value.may_be_a_name())
    }

    /// Whether it is a number and nothing else.
    pub(crate) fn is_bare_number(&self) -> bool {
        self.number.is_some() && self.body.is_empty() && self.bullet.is_none()
    }

    /// The piece with its number read as part of the text.
    pub(crate) fn without_number(&self, document: &Document) -> Self {
        let body = self.number.as_ref().map_or(self.body, |number| number.whole.to(self.body));
        let lead = document.strong_prefix(body);
        Self { body, lead, number: None, strong: !lead.is_empty() && lead.end() >= body.end(), ..self.clone() }
    }

    /// The leaf that it becomes where it is no heading of an item.
    pub(crate) fn part(&self, document: &Document) -> Part {
        let kind = if self.role == Role::Margin {
            PartKind::Margin
        } else if self.level.is_some() {
            PartKind::Heading
        } else if self.is_point() {
            let marker = self.bullet.or(self.number.as_ref().map(|number| number.marker(&document.text)));
            PartKind::Point { marker: marker.map(|span| Quote::new(&document.text, span)) }
        } else {
            PartKind::Paragraph
        };
        Part::new(kind, self.span)
    }
}

impl Number {
    /// The number with its brackets and closing punctuation, as a list marker shows it.
    fn marker(&self, text: &str) -> Span {
        self.whole.trim(text)
    }
}

/// Whether all letters are capitals, and there are enough of them to tell.
fn is_capitals(text: &str) -> bool {
    let mut capitals = 0;
    for c in text.chars() {
        if c.is_lowercase() {
            return false;
        }
        capitals += usize::from(c.is_uppercase());
    }
    capitals >= 4
}
