//! Notes at the right margin: an action column without rules, initials at the end of a line.

use super::lines::Line;

/// Words that a note may have on one line.
const WORDS: usize = 4;

/// The stretch of the page that notes stand in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Margin {
    x0: f32,
    x1: f32,
}

/// Takes the notes out of the lines of a page. `before` is the margin that the page before had.
pub(super) fn take(lines: &mut Vec<Line>, before: Option<Margin>, text: &str) -> (Vec<Line>, Option<Margin>) {
    let Some(edge) = prose_edge(lines) else { return (Vec::new(), before) };
    let candidates: Vec<Option<usize>> = lines.iter().map(|line| candidate(line, text)).collect();
    let margin = evidence(lines, &candidates, edge, text);
    let Some(margin) = margin.or(before.filter(|margin| margin.x0 > edge - 6.0)) else { return (Vec::new(), None) };
    let mut notes = Vec::new();
    let mut kept = Vec::with_capacity(lines.len());
    for (line, candidate) in lines.drain(..).zip(candidates) {
        match candidate {
            Some(at) if margin.holds(&line, at) => {
                let mut words = line.words;
                notes.extend(Line::new(words.split_off(at), line.page));
                kept.extend(Line::new(words, line.page));
            }
            _ => kept.push(line),
        }
    }
    *lines = kept;
    (notes, Some(margin))
}

impl Margin {
    fn holds(self, line: &Line, at: usize) -> bool {
        let (x0, x1) = (line.words[at].x0, line.x1);
        x0 >= self.x0 - line.size && x1 <= self.x1 + 2.0 * line.size
    }
}

/// The right edge of running text: that of the widest lines whose last word is not far from the others.
fn prose_edge(lines: &[Line]) -> Option<f32> {
    let mut ends: Vec<f32> = Vec::new();
    let left = lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
    for line in lines {
        let solid = (1..line.words.len()).find(|&index| line.gap(index) > 2.0 * line.size).unwrap_or(line.words.len());
        let end = line.words[solid - 1].x1;
        if end - line.x0 >= 0.5 * (right - left) {
            ends.push(end);
        }
    }
    ends.sort_by(f32::total_cmp);
    (ends.len() >= 3).then(|| ends[ends.len() - 1 - ends.len() / 20])
}

/// The index of the word with which a note may begin on this line.
fn candidate(line: &Line, text: &str) -> Option<usize> {
    let first = line.words.len().saturating_sub(WORDS);
    let parted = (first.max(1)..line.words.len()).find(|&index| line.gap(index) > 1.5 * line.size);
    let at = parted.or_else(|| (line.words.len() <= WORDS).then_some(0))?;
    let worded = line.words[at..].iter().any(|word| word.text(text).contains(char::is_alphabetic));
    worded.then_some(at)
}

/// Where notes stand, if anything on the page shows it: notes beside prose, beyond its edge.
fn evidence(lines: &[Line], candidates: &[Option<usize>], edge: f32, text: &str) -> Option<Margin> {
    let mut margin: Option<Margin> = None;
    for (index, (line, candidate)) in lines.iter().zip(candidates).enumerate() {
        let Some(at) = *candidate else { continue };
        let start = line.words[at].x0;
        if start < edge - 0.5 * line.size {
            continue;
        }
        let beside = if at > 0 { line.words[at - 1].x1 - line.x0 } else { neighbour_width(lines, index) };
        let headed = is_head(line, at, text);
        if beside >= 0.4 * (edge - line.x0.min(edge)) || headed || at == 0 && beside > 0.0 {
            let here = Margin { x0: start, x1: line.x1 };
            margin = Some(margin.map_or(here, |all| Margin { x0: all.x0.min(here.x0), x1: all.x1.max(here.x1) }));
        }
    }
    margin
}

fn neighbour_width(lines: &[Line], index: usize) -> f32 {
    let near = [index.checked_sub(1), Some(index + 1)];
    let widths = near.into_iter().flatten().filter_map(|at| lines.get(at)).filter(|line| (line.y - lines[index].y).abs() < 1.5 * line.size);
    widths.map(Line::width).fold(0.0, f32::max)
}

fn is_head(line: &Line, at: usize, text: &str) -> bool {
    let wording: Vec<&str> = line.words[at..].iter().map(|word| word.text(text)).collect();
    let wording = wording.join(" ").to_ascii_lowercase();
    matches!(wording.trim_end_matches(':'), "action" | "actions" | "action by" | "by whom" | "owner" | "who" | "initials")
}
