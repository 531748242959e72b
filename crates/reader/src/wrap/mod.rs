//! Which lines belong to one paragraph: by how sentences end and how full the lines are, not by blank lines alone.

mod layout;
mod measure;
mod seam;

use std::borrow::Cow;

use model::BlockKind;

use self::layout::{Layout, Stretch};
use self::seam::Seam;

use crate::draft::{Draft, Gap, Run};
use crate::hyphen::Words;
use crate::sentence::{Ending, ending, starts_inside, starts_with_label};

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
    if drafts.iter().all(|draft| draft.shape.kind != BlockKind::MarginNote) {
        return (drafts, Vec::new());
    }
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
        let space = if line.text().is_empty() { "" } else { " " };
        line.runs.insert(0, Run::Plain(Cow::Owned(format!("{number}{space}"))));
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
    join_scattered(&lines, layout.spaced, &mut joins);
    joins
}

/// Joins words that a bad export broke one or two to a line, with the line after them.
///
/// In a list of words none starts in lower case or with a dash. Where the paper does not set a blank line after every
/// line, a third of them must: such lines may also be the cells of a table.
fn join_scattered(lines: &[Line<'_>], spaced: bool, joins: &mut [bool]) {
    let mut start = 0;
    while start < lines.len() {
        let rest = &lines[start + 1..];
        let scattered = rest.iter().take_while(|line| line.is_scattered()).count();
        let run = &rest[..scattered];
        let goes_on = |line: &Line<'_>| starts_inside(&line.text) || line.text.starts_with(['-', '–', '—']);
        let inside = run.iter().filter(|line| goes_on(line)).count();
        let broken = if spaced { inside > 0 && lines[start].is_short() } else { inside * 3 >= scattered };
        if scattered >= 3 && broken {
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

    /// A year alone on its line, which reads like a number.
    fn is_bare_year(&self) -> bool {
        let year = |marker: &str| marker.len() == 4 && (marker.starts_with("19") || marker.starts_with("20"));
        self.text.is_empty() && self.draft.marker.as_deref().is_some_and(year)
    }

    fn is_scattered(&self) -> bool {
        self.is_short()
            && self.draft.shape.cell.is_none()
            && (self.draft.marker.is_none() || self.is_bare_year())
            && self.draft.before != Gap::Rule
            && self.ending != Ending::Closed
    }

    fn first_word(&self) -> &str {
        self.text.split_whitespace().next().unwrap_or_default()
    }

    fn is_one_word(&self) -> bool {
        !self.text.contains(' ')
    }
}

#[cfg(test)]
mod tests {
    use model::Cell;

    use super::*;

    /// Lines, each after a blank one where it begins with `|`.
    fn lines<'a>(lines: &[&'a str]) -> Vec<Draft<'a>> {
        let line = |line: &&'a str| {
            let blank = line.strip_prefix('|');
            let mut draft = Draft::paragraph(if blank.is_some() { Gap::Blank } else { Gap::Line });
            draft.push(blank.unwrap_or(line), false);
            draft
        };
        lines.iter().map(line).collect()
    }

    fn texts(drafts: Vec<Draft<'_>>) -> Vec<String> {
        let text = |draft: Draft<'_>| format!("{} {}", draft.marker.clone().unwrap_or_default(), draft.text());
        join(drafts).into_iter().map(text).map(|text| text.trim().to_owned()).collect()
    }

    const WRAPPED: [&str; 9] = [
        "|The Clerk reported that the bench by the pond on the upper",
        "green, which had been broken since the storms of the winter",
        "before last, was to be mended by a carpenter from the next",
        "village. He had asked for three quotes, of which only two",
        "had come.",
        "|Apologies: Cllr Ash",
        "Present: Cllrs Birch, Cole, Dell, Elm, Fir, Gorse, Hazel,",
        "Ivy and Juniper",
        "The Hall, High Street",
    ];

    #[test]
    fn wrapped_lines_are_joined_and_short_ones_stay() {
        let found = texts(lines(&WRAPPED));
        assert!(found[0].starts_with("The Clerk") && found[0].ends_with("only two had come."));
        let rest = [
            "Apologies: Cllr Ash",
            "Present: Cllrs Birch, Cole, Dell, Elm, Fir, Gorse, Hazel, Ivy and Juniper",
            "The Hall, High Street",
        ];
        assert_eq!(found[1..], rest);
    }

    #[test]
    fn a_number_that_hangs_before_a_title_takes_up_none_of_its_width() {
        let numbered = ["|23/103 Minutes of the meeting held 12th October", "Agreed as a correct record and signed."];
        let mut drafts = lines(&WRAPPED[..5]);
        drafts.extend(lines(&numbered));
        let last = drafts.len() - 1;
        drafts[last].shape.look.indent = 66;
        let found = texts(drafts);
        assert_eq!(found[1..], [numbered[0].trim_start_matches('|'), numbered[1]]);
    }

    #[test]
    fn a_head_in_capitals_begins_anew() {
        let mut head =
            vec!["|Clerk: Mrs A Vane, 3 Drove End, Oakford Fen. Tel 555231", "MINUTES OF THE MEETING HELD IN THE HALL"];
        head.extend(&WRAPPED[..5]);
        assert_eq!(texts(lines(&head))[..2], [head[0].trim_start_matches('|'), head[1]]);
    }

    #[test]
    fn one_wrapped_line_tells_where_all_lines_are_short() {
        let wrapped = [
            "|The Clerk reported that the bench by the pond on the upper",
            "green, which had been broken since the storms of the winter",
            "Cup, was mended.",
            "|Fund: £3",
        ];
        let found = texts(lines(&wrapped));
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn blank_lines_after_every_line_mean_nothing() {
        let text = WRAPPED[..5].iter().chain(&WRAPPED[..5]).map(|line| line.trim_start_matches('|'));
        let mut drafts: Vec<Draft<'_>> = text.flat_map(|line| lines(&[line])).collect();
        for draft in &mut drafts {
            draft.before = Gap::Blank;
        }
        let found = texts(drafts);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0], found[1]);
    }

    #[test]
    fn words_that_an_export_broke_one_to_a_line_are_joined() {
        let mut title = vec!["|MINUTES", "|OF", "|THE", "|MEETING", "|HELD AT", "|OAKFORD."];
        let wrapped: Vec<String> = (0..8).map(|at| format!("|{}", WRAPPED[at % 4].trim_start_matches('|'))).collect();
        title.extend(wrapped.iter().map(String::as_str));
        assert_eq!(texts(lines(&title))[0], "MINUTES OF THE MEETING HELD AT OAKFORD.");
    }

    #[test]
    fn cells_of_a_table_are_no_broken_words() {
        let mut drafts = lines(&["Hall hire", "30.00", "ch. 781", "Salaries", "248.22", "ch. 782", "Stamps"]);
        for (at, draft) in drafts.iter_mut().enumerate() {
            draft.shape.cell = Some(Cell { table: 0, row: at as u32 / 3, column: at as u16 % 3, header: false });
        }
        assert_eq!(texts(drafts).len(), 7);
    }

    #[test]
    fn a_limb_with_a_decimal_number_stands_on_its_own() {
        let limbs = ["|2.1 Adopt the plan;", "|2.2 Note the costs; and", "|2.3 Ask for a report."];
        assert_eq!(texts(lines(&limbs)).len(), 3);
    }

    #[test]
    fn a_sentence_broken_one_word_to_a_line_is_whole_again() {
        let mut drafts = lines(&[
            "|The minutes of the meeting of the Board, as sent out,",
            "of",
            "13th",
            "April",
            "",
            "were",
            "adopted.",
            "The next",
        ]);
        drafts[4].marker = Some("2015".into());
        let found = texts(drafts);
        assert!(found[0].ends_with("out, of 13th April 2015 were adopted."), "{found:?}");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn lines_of_a_paper_that_is_not_wrapped_stay() {
        let found = texts(lines(&[
            "|Comments",
            "The shortest closure is best but only as a final solution for the village",
            "The signs were hard to read and were, in any case, ignored by the drivers of",
            "lorries",
            "A closure in winter would get the work over with",
            "The bats are asleep then",
        ]));
        assert_eq!(found.len(), 5);
        assert!(found[2].ends_with("drivers of lorries"));
    }

    #[test]
    fn a_number_alone_on_its_line_belongs_to_the_next() {
        let mut drafts = lines(&["|", "|Adoption of minutes", "|The minutes were adopted."]);
        drafts[0].marker = Some("1.".into());
        assert_eq!(texts(drafts), ["1. Adoption of minutes", "The minutes were adopted."]);
    }

    #[test]
    fn a_year_that_begins_a_line_is_no_marker() {
        let mut drafts = lines(&["|The Clerk read the report of the committee dated 5 May,", "The report was noted."]);
        drafts[1].marker = Some("2016.".into());
        assert_eq!(
            texts(drafts),
            ["The Clerk read the report of the committee dated 5 May, 2016. The report was noted."]
        );
    }

    #[test]
    fn notes_stand_after_the_paragraph_that_they_are_beside() {
        let mut drafts = lines(&WRAPPED[..5]);
        let mut note = Draft::paragraph(Gap::Line);
        note.shape.kind = BlockKind::MarginNote;
        note.push("CLERK", false);
        drafts.insert(2, note);
        let found = texts(drafts);
        assert_eq!((found.len(), found[1].as_str()), (2, "CLERK"));
    }
}
