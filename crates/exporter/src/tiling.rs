//! Nothing lost: every character of the text that is not blank lies in exactly one leaf. Said of each paper at run time.

use model::{Diagnostic, Item, Minutes, Part, Problem, Section, Span};

/// What lies in no leaf or in more than one, in document order; nothing, where the stages keep their word.
pub(crate) fn faults(text: &str, minutes: &Minutes) -> Vec<Diagnostic> {
    let mut leaves = Leaves::default();
    leaves.parts(&minutes.meeting.blocks);
    leaves.items(&minutes.items);
    leaves.sections(&minutes.sections);
    leaves.spans.sort_unstable();
    leaves.spans.push(Span::new(text.len(), text.len()));

    let mut faults = Vec::new();
    let mut fault = |problem, span: Span| {
        let span = span.trim(text);
        if !span.is_empty() {
            faults.push(Diagnostic::at(problem, span));
        }
    };
    let mut end = 0;
    for leaf in leaves.spans {
        if end < leaf.start() {
            fault(Problem::TextNotPlaced, Span::new(end, leaf.start()));
        } else {
            fault(Problem::TextPlacedTwice, Span::new(leaf.start(), end.min(leaf.end())));
        }
        end = end.max(leaf.end());
    }
    faults
}

/// The spans that are to tile the text.
#[derive(Default)]
struct Leaves {
    spans: Vec<Span>,
}

impl Leaves {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.spans.extend(item.heading);
            self.spans.extend(item.purpose.as_ref().map(|purpose| purpose.span));
            self.parts(&item.blocks);
            self.items(&item.items);
        }
    }

    fn sections(&mut self, sections: &[Section]) {
        for section in sections {
            self.spans.extend(section.heading);
            self.parts(&section.blocks);
            self.sections(&section.sections);
        }
    }

    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            self.spans.push(part.span);
            self.parts(&part.blocks);
        }
    }
}

#[cfg(test)]
mod tests {
    use model::PartKind;

    use super::*;

    /// The codes and wordings of the faults of a text with paragraphs at these places.
    fn faults_of(text: &str, places: &[(usize, usize)]) -> Vec<(&'static str, String)> {
        let mut minutes = Minutes::default();
        let paragraph = |&(start, end)| Part::new(PartKind::Paragraph, Span::new(start, end));
        minutes.meeting.blocks = places.iter().map(paragraph).collect();
        let faults = faults(text, &minutes).into_iter();
        faults.map(|fault| (fault.problem.code(), fault.span.unwrap().of(text).to_owned())).collect()
    }

    #[test]
    fn white_space_may_lie_between_leaves() {
        assert!(faults_of("one\n\ntwo\n", &[(0, 3), (5, 8)]).is_empty());
    }

    #[test]
    fn text_between_leaves_and_after_them_is_named() {
        let lost = ["one", "three"].map(|word| ("text-not-placed", word.to_owned()));
        assert_eq!(faults_of("one two three", &[(4, 7)]), lost);
    }

    #[test]
    fn text_in_two_leaves_is_named() {
        assert_eq!(faults_of("one two", &[(0, 7), (4, 7)]), [("text-placed-twice", "two".to_owned())]);
    }
}
