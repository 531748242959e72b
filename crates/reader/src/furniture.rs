//! Running heads, feet and page numbers of papers whose pages are not marked, or only by rules and form feeds.

use std::borrow::Cow;

use model::{BlockKind, DocumentBuilder};

use crate::bullets;
use crate::draft::{Draft, Gap, Run};
use crate::sentence::{Ending, ending, is_capitals, starts_inside};

/// Longest line, in bytes, that may be a running head.
const LONGEST_HEAD: usize = 120;
/// Lines from the edge of a page in which heads and feet stand.
const EDGE: usize = 3;

/// Moves page furniture out of the text, and marks the line after it so that a cut sentence is joined again.
pub(crate) fn set_apart<'a>(drafts: Vec<Draft<'a>>, builder: &mut DocumentBuilder) -> Vec<Draft<'a>> {
    let verdicts = Lines::of(&drafts).judge();
    let (mut page, mut cut, mut breaks) = (1, false, 0);
    let keep = |(mut draft, verdict): (Draft<'a>, Verdict)| {
        let turned = draft.runs.iter().filter(|run| matches!(run, Run::PageBreak)).count();
        page += turned as u32;
        breaks += turned;
        if verdict == Verdict::Furniture {
            builder.furniture(&draft.text(), (page > 1 || breaks > 0).then_some(page));
            cut = true;
            return None;
        }
        if cut || verdict == Verdict::FirstOfPage {
            draft.before = Gap::Page;
            draft.runs.splice(0..0, (turned..breaks).map(|_| Run::PageBreak));
        }
        (cut, breaks) = (false, 0);
        Some(draft)
    };
    drafts.into_iter().zip(verdicts).filter_map(keep).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Text,
    /// Text after a rule that parts pages.
    FirstOfPage,
    Furniture,
}

struct Lines<'a> {
    drafts: &'a [Draft<'a>],
    texts: Vec<Cow<'a, str>>,
    /// First lines of pages, the first of the paper among them.
    pages: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(drafts: &'a [Draft<'a>]) -> Self {
        let texts = drafts.iter().map(Draft::text).collect();
        let mut lines = Self { drafts, texts, pages: Vec::new() };
        lines.pages = lines.find_pages();
        lines
    }

    /// Pages begin at form feeds; at rules too where page numbers or one repeated line stand below them.
    fn find_pages(&self) -> Vec<usize> {
        let mut rules: Vec<usize> = (1..self.drafts.len()).filter(|&at| self.drafts[at].before == Gap::Rule).collect();
        let numbered = rules.iter().any(|&at| number(&self.texts[at]).is_some());
        let repeated = rules.len() >= 2 && rules.iter().skip(1).all(|&at| self.texts[at] == self.texts[rules[0]]);
        if !numbered && !repeated {
            rules.clear();
        }
        let fed = (1..self.drafts.len()).filter(|&at| self.drafts[at].before == Gap::Page);
        let mut pages: Vec<usize> = std::iter::once(0).chain(fed).chain(rules).collect();
        pages.sort_unstable();
        pages.dedup();
        pages
    }

    fn judge(&self) -> Vec<Verdict> {
        let mut verdicts = vec![Verdict::Text; self.drafts.len()];
        for &first in self.pages.iter().skip(1) {
            verdicts[first] = Verdict::FirstOfPage;
        }
        let mut set_apart = |at: usize| verdicts[at] = Verdict::Furniture;
        self.page_labels().for_each(&mut set_apart);
        self.page_numbers().into_iter().for_each(&mut set_apart);
        self.running_heads().into_iter().for_each(&mut set_apart);
        verdicts
    }

    /// "Page 2 of 10", alone or after the paper's name; several in a row are a table of contents.
    fn page_labels(&self) -> impl Iterator<Item = usize> + '_ {
        let labelled = |at: usize| self.texts.get(at).is_some_and(|text| is_page_label(text));
        (0..self.drafts.len()).filter(move |&at| {
            labelled(at) && !at.checked_sub(1).is_some_and(labelled) && !labelled(at + 1) && self.is_loose(at)
        })
    }

    /// Numbers alone on their line: beside the edge of a page, or counting up through the paper.
    fn page_numbers(&self) -> Vec<usize> {
        let numbers: Vec<(usize, u32)> =
            self.texts.iter().enumerate().filter_map(|(at, text)| Some((at, number(text)?))).collect();
        let numbers: Vec<(usize, u32)> = numbers.into_iter().filter(|&(at, _)| self.is_loose(at)).collect();
        if self.pages.len() > 1 {
            return numbers.into_iter().map(|(at, _)| at).filter(|&at| self.is_at_edge(at, 1)).collect();
        }
        let follows = |pair: &[(usize, u32)]| pair[1].1 == pair[0].1 + 1 && pair[1].0 - pair[0].0 > 2 * EDGE;
        let counting = numbers.windows(2).all(follows);
        let least = if numbers.iter().all(|&(at, _)| self.cuts(at)) { 1 } else { 3 };
        if counting && numbers.len() >= least { numbers.into_iter().map(|(at, _)| at).collect() } else { Vec::new() }
    }

    fn running_heads(&self) -> Vec<usize> {
        let mut found = Vec::new();
        for places in self.repeats().chunk_by(|(a, _), (b, _)| a == b) {
            let places: Vec<usize> = places.iter().map(|(_, at)| *at).collect();
            if places.len() >= 2 && self.is_running_head(&places) {
                let first = usize::from(self.is_title(places[0]));
                found.extend_from_slice(&places[first..]);
            }
        }
        found
    }

    /// Lines that may be running heads, those alike beside one another.
    fn repeats(&self) -> Vec<(u64, usize)> {
        let heads = (0..self.texts.len()).filter(|&at| self.may_be_head(at));
        let mut repeats: Vec<(u64, usize)> = heads.map(|at| (masked(&self.texts[at]), at)).collect();
        repeats.sort_unstable();
        repeats
    }

    fn may_be_head(&self, at: usize) -> bool {
        let text = &self.texts[at];
        (8..=LONGEST_HEAD).contains(&text.len())
            && !text.ends_with([':', ';', ',', '.'])
            && self.is_loose(at)
            && !starts_inside(text)
            && ending(text) == Ending::Open
            && text.bytes().filter(u8::is_ascii_alphabetic).nth(3).is_some()
            && bullets::mark(text).is_none()
    }

    /// Outside lists and tables.
    fn is_loose(&self, at: usize) -> bool {
        let draft = &self.drafts[at];
        draft.marker.is_none()
            && draft.shape.cell.is_none()
            && matches!(draft.shape.kind, BlockKind::Paragraph | BlockKind::Heading(_))
    }

    fn is_running_head(&self, places: &[usize]) -> bool {
        let count = places.len();
        let at_edges = places.iter().filter(|&&at| self.is_at_edge(at, EDGE)).count();
        if self.pages.len() > 1 {
            return at_edges * 10 >= count * 7 && count * 3 >= self.pages.len() && (count > 2 || self.pages.len() <= 4);
        }
        if places[1..].iter().all(|&at| self.heads_title(at)) {
            return false;
        }
        let cuts = places.iter().filter(|&&at| self.cuts(at)).count();
        let isolated = places.iter().all(|&at| self.is_isolated(at));
        // Lines below names that say the same of several people stand closer than the heads of pages do.
        let apart = || places.windows(2).all(|pair| pair[1] - pair[0] >= 2 * EDGE);
        let opens = || self.repeats_opening(places) && apart();
        if isolated { cuts >= 2 || count >= 3 && (cuts > 0 || opens()) } else { cuts >= 3 }
    }

    /// Whether a heading stands directly above another, as the council's name does above the title of each paper of a
    /// pack.
    fn heads_title(&self, at: usize) -> bool {
        let is_heading = |at: usize| {
            self.drafts.get(at).is_some_and(|draft| matches!(draft.shape.kind, BlockKind::Heading(_)))
                || self.texts.get(at).is_some_and(|text| is_capitals(text))
        };
        is_heading(at) && is_heading(at + 1)
    }

    /// Whether blank lines stand before and after.
    fn is_isolated(&self, at: usize) -> bool {
        self.drafts[at].before != Gap::Line && self.drafts.get(at + 1).is_none_or(|next| next.before != Gap::Line)
    }

    /// Whether a page begins or ends within so many lines.
    fn is_at_edge(&self, at: usize, lines: usize) -> bool {
        let after = self.pages.partition_point(|&page| page <= at);
        let next = self.pages.get(after).copied().unwrap_or(self.drafts.len());
        at - self.pages[after - 1] < lines || next - at <= lines
    }

    /// Whether a sentence goes on over the line.
    fn cuts(&self, at: usize) -> bool {
        let (Some(before), Some(after)) = (at.checked_sub(1).map(|at| &self.texts[at]), self.texts.get(at + 1)) else {
            return false;
        };
        let goes_on = match ending(before) {
            Ending::Closed => false,
            Ending::Open => starts_inside(after) && before.len() >= 20,
            Ending::Hanging | Ending::Cut => true,
        };
        goes_on && bullets::mark(after).is_none()
    }

    /// Whether the line has the words with which the paper begins, as a running head has.
    fn repeats_opening(&self, places: &[usize]) -> bool {
        let Some(head) = self.texts[places[0]].get(..16) else { return false };
        let mut opening = self.texts.iter().take(8).enumerate();
        opening.any(|(at, text)| at < places[1] && text.starts_with(head))
    }

    /// The first of the repeated lines is the paper's own title where it stands at its head.
    fn is_title(&self, at: usize) -> bool {
        at < EDGE && !self.cuts(at)
    }
}

/// A hash (FNV-1a) of a line's wording, every number and all white space alike, ASCII letters in lower case.
fn masked(text: &str) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut last = 0;
    for byte in text.bytes() {
        let byte = if byte.is_ascii_digit() { b'0' } else { byte.to_ascii_lowercase() };
        let is_repeated_digit = byte == b'0' && last == b'0';
        if !byte.is_ascii_whitespace() && !is_repeated_digit {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        last = byte;
    }
    hash
}

/// The number that a line holds alone: "7", "- 7 -", "(7)"? no: brackets number items.
fn number(text: &str) -> Option<u32> {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '~'));
    let digits = !bare.is_empty() && bare.len() <= 4 && bare.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| bare.parse().ok()).flatten()
}

/// "Page 2", "Page 2 of 10", "2 of 10", "2 | Page", "Minutes – 7 May 2021 – Page 2", "Page | 2".
fn is_page_label(text: &str) -> bool {
    let is_counted = text.ends_with(|c: char| c.is_ascii_digit()) || text.len() <= 16 && text.ends_with(['e', 'E']);
    if text.len() > LONGEST_HEAD || !is_counted {
        return false;
    }
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || matches!(c, '|' | '/')).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &&str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_page = |word: &&str| matches!(*word, "Page" | "PAGE" | "page" | "P a g e");
    match &words[..] {
        [page, rest @ ..] if is_page(page) && rest.len() <= 3 => counts(rest),
        [n, page] => is_number(n) && is_page(page),
        [n, of, m] if is_number(n) && is_number(m) => *of == "of",
        [.., last, page, n] if matches!(*page, "Page" | "PAGE") => is_number(n) && is_rim(last),
        [.., page, n, of, m] if matches!(*page, "Page" | "PAGE") => counts(&[n, of, m]),
        _ => false,
    }
}

/// "2" or "2 of 10".
fn counts(words: &[&str]) -> bool {
    let is_number = |word: &str| word.len() <= 4 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    match words {
        [n] => is_number(n),
        [n, of, m] => is_number(n) && *of == "of" && is_number(m),
        _ => false,
    }
}

/// What stands between a paper's name and its page: a dash, a year, the end of a date.
fn is_rim(word: &str) -> bool {
    matches!(word, "-" | "–" | "—" | "·" | "•") || word.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use model::Format;

    use super::*;

    fn read(lines: &[&str]) -> (Vec<String>, Vec<String>) {
        let draft = |line: &&str| {
            let mut draft = Draft::paragraph(Gap::Blank);
            draft.push((*line).to_owned(), false);
            draft
        };
        let mut builder = DocumentBuilder::new(Format::Text);
        let kept = set_apart(lines.iter().map(draft).collect(), &mut builder);
        let furniture = builder.finish().furniture.into_iter().map(|found| found.text).collect();
        (kept.iter().map(|draft| draft.text().into_owned()).collect(), furniture)
    }

    #[test]
    fn a_head_that_cuts_sentences_is_furniture() {
        let head = "Parks Committee - 05.06.19";
        let (text, furniture) = read(&[
            "Parks Committee – Meeting held on 5 June 2019",
            "The Committee walked round the green and the",
            head,
            "pond, and noted that the benches",
            head,
            "were broken.",
        ]);
        assert_eq!(text.len(), 4);
        assert_eq!(furniture, [head, head]);
    }

    #[test]
    fn lines_that_are_repeated_between_sentences_stay() {
        let (text, furniture) =
            read(&["One was noted.", "Carried unanimously", "Two was noted.", "Carried unanimously"]);
        assert_eq!((text.len(), furniture.len()), (4, 0));
    }

    #[test]
    fn what_stands_below_several_names_stays() {
        let below = "Nominated by Vane City Council";
        let (text, furniture) = read(&["Present", "Ann Hart", below, "Bob Hay", below, "Cas Dale", below, "Dee Lowe"]);
        assert_eq!((text.len(), furniture.len()), (8, 0));
    }

    #[test]
    fn the_name_above_the_title_of_each_paper_of_a_pack_stays() {
        let headings =
            ["Ashby Town Council", "Agenda", "Ashby Town Council", "Minutes", "Ashby Town Council", "Report"];
        let draft = |line: &'static str| {
            let mut draft = Draft::new(model::Shape::of(BlockKind::Heading(1)), Gap::Blank);
            draft.push(line, false);
            draft
        };
        let lines = headings.iter().flat_map(|line| {
            let text =
                (*line != headings[0]).then(|| Draft { shape: Draft::paragraph(Gap::Blank).shape, ..draft("Text.") });
            [Some(draft(line)), text].into_iter().flatten()
        });
        assert_eq!(set_apart(lines.collect(), &mut DocumentBuilder::new(Format::Markdown)).len(), 9);
    }

    #[test]
    fn a_paragraph_that_is_printed_twice_stays() {
        let paragraph =
            ["It was agreed that members should ask where cuts had", "been made, and report the number of jobs with"];
        let lines =
            [&["Council cuts"], &paragraph[..], &["details of each.", "Reports on cuts"], &paragraph, &["details."]];
        assert_eq!(read(&lines.concat()).1.len(), 0);
    }

    #[test]
    fn page_labels_are_furniture_and_contents_are_not() {
        let (_, furniture) = read(&["One.", "Page 2 of 10", "Two.", "Minutes – 7 May 2021 – Page 3", "See Page 4"]);
        assert_eq!(furniture, ["Page 2 of 10", "Minutes – 7 May 2021 – Page 3"]);
        let (_, furniture) = read(&["Budget – Page 2", "Parks – Page 3", "Roads – Page 4"]);
        assert_eq!(furniture.len(), 0);
    }

    #[test]
    fn numbers_that_count_up_through_a_paper_are_page_numbers() {
        let mut lines = vec!["Text."; 30];
        (lines[8], lines[16], lines[24]) = ("2", "- 3 -", "4");
        assert_eq!(read(&lines).1, ["2", "- 3 -", "4"]);
        lines[16] = "7";
        assert_eq!(read(&lines).1.len(), 0);
    }
}
