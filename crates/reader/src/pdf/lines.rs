//! Words to lines: one baseline, superscripts taken in, words drawn twice taken once.

use super::sheet::{Rule, Sheet, Sheets, Word};
use crate::sentence::{Ending, ending};

/// Words on one baseline, from left to right.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The words.
    pub(super) words: Vec<Word>,
    /// Left edge.
    pub(super) x0: f32,
    /// Right edge.
    pub(super) x1: f32,
    /// Baseline.
    pub(super) y: f32,
    /// The size of most of its text.
    pub(super) size: f32,
    /// The page that it stands on, from 1.
    pub(super) page: u32,
}

impl Line {
    /// A line of words that are in order.
    pub(super) fn new(words: Vec<Word>, page: u32) -> Option<Self> {
        let first = words.first()?;
        let widest = words.iter().max_by(|a, b| (a.x1 - a.x0).total_cmp(&(b.x1 - b.x0)))?;
        let (x0, y, size) = (first.x0, widest.y, widest.size);
        let x1 = words.iter().map(|word| word.x1).fold(x0, f32::max);
        Some(Self { words, x0, x1, y, size, page })
    }

    /// Upper edge.
    pub(super) fn top(&self) -> f32 {
        self.y - 0.75 * self.size
    }

    /// Lower edge.
    pub(super) fn bottom(&self) -> f32 {
        self.y + 0.25 * self.size
    }

    /// Whether every word is bold or underlined.
    pub(super) fn is_strong(&self) -> bool {
        self.words.iter().all(|word| word.style.strong)
    }

    /// Whether words of different widths have one wide gap between them all: a short line that was justified.
    pub(super) fn is_stretched(&self) -> bool {
        let spread = |lengths: &mut dyn Iterator<Item = f32>| {
            let (least, most) = lengths.fold((f32::MAX, f32::MIN), |(least, most), x| (least.min(x), most.max(x)));
            (most - least) / self.size
        };
        self.words.len() >= 3
            && self.gap(1) > self.size
            && spread(&mut (1..self.words.len()).map(|index| self.gap(index))) < 0.05
            && spread(&mut self.words.iter().map(|word| word.x1 - word.x0)) > 0.5
    }

    /// Its wording, words parted by single spaces where they are parted on the page.
    pub(super) fn text(&self, text: &str) -> String {
        let mut wording = String::new();
        for (index, word) in self.words.iter().enumerate() {
            if index > 0 && self.parted(index) {
                wording.push(' ');
            }
            wording.push_str(word.text(text));
        }
        wording
    }

    /// Whether its last word ends a sentence or introduces what follows; "Mr." does not.
    pub(super) fn ends_sentence(&self, text: &str) -> bool {
        self.ending(text) == Some(Ending::Closed)
    }

    /// How its last word ends it.
    pub(super) fn ending(&self, text: &str) -> Option<Ending> {
        self.words.last().map(|word| ending(word.text(text)))
    }

    /// The width of what can't be parted at the line's start: its first word, and what a no-break space binds to it.
    pub(super) fn first_word_width(&self) -> f32 {
        let bound = self.words.iter().skip(1).take_while(|word| word.bound).count();
        self.words.get(bound).map_or(0.0, |word| word.x1 - self.x0)
    }

    /// White space before the word at `index`.
    pub(super) fn gap(&self, index: usize) -> f32 {
        self.words[index].x0 - self.words[index - 1].x1
    }

    /// Whether a space stands before the word at `index`.
    pub(super) fn parted(&self, index: usize) -> bool {
        let [before, word] = &self.words[index - 1..=index] else { return false };
        if is_raised(word, before) {
            return word.x0 - before.x1 > 0.35 * before.size;
        }
        word.spaced || word.x0 - before.x1 > WORD_GAP * before.size.min(word.size)
    }
}

/// A gap this wide, as a share of the font size, parts words where no space is drawn.
const WORD_GAP: f32 = 0.12;

/// Whether `small` is an ordinal ending or another superscript of `large`.
fn is_raised(small: &Word, large: &Word) -> bool {
    small.size < 0.85 * large.size && small.y < large.y - 0.1 * large.size
        || small.size < 0.75 * large.size && (small.y - large.y).abs() < 0.02 * large.size
}

/// The lines that words of one direction make, from top to bottom.
pub(super) fn lines(mut words: Vec<Word>, page: u32, text: &str) -> Vec<Line> {
    words.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Word>> = Vec::new();
    for word in words {
        match rows.last_mut() {
            Some(row) if row.last().is_some_and(|last| word.y - last.y <= 0.12 * last.size.max(word.size)) => {
                row.push(word);
            }
            _ => rows.push(vec![word]),
        }
    }
    let mut lines: Vec<Line> = rows.into_iter().filter_map(|row| in_order(row, page, text)).collect();
    take_in_raised(&mut lines, text);
    lines
}

fn in_order(mut words: Vec<Word>, page: u32, text: &str) -> Option<Line> {
    words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    drop_doubles(&mut words, text);
    Line::new(words, page)
}

/// Some producers draw a word twice, a hair apart, to make it bold.
fn drop_doubles(words: &mut Vec<Word>, text: &str) {
    words.dedup_by(|word, before| {
        let doubled = (word.x0 - before.x0).abs() <= 0.15 * word.size && word.text(text) == before.text(text);
        before.style.strong |= doubled && word.x0 > before.x0;
        doubled
    });
}

/// Joins the small raised or lowered words to the line that they stand beside.
fn take_in_raised(lines: &mut Vec<Line>, text: &str) {
    let mut index = 0;
    while index < lines.len() {
        // A line of the other column of the page may lie between the two.
        let reach = MOST_RAISED * lines[index].size;
        let is_near = |&other: &usize| (lines[other].y - lines[index].y).abs() <= reach;
        let below = (index + 1..lines.len()).take_while(is_near);
        let above = (0..index).rev().take_while(is_near);
        let host = below.chain(above).find(|&host| stands_beside(&lines[index], &lines[host]));
        let Some(host) = host else {
            index += 1;
            continue;
        };
        let raised = lines.remove(index);
        let host = if host > index { host - 1 } else { host };
        let mut words = std::mem::take(&mut lines[host].words);
        words.extend(raised.words);
        if let Some(line) = in_order(words, lines[host].page, text) {
            lines[host] = line;
        }
    }
}

/// The farthest that a superscript stands above its line or below it, in its own size.
const MOST_RAISED: f32 = 1.2;

fn stands_beside(small: &Line, large: &Line) -> bool {
    let up = large.y - small.y;
    small.size < 0.85 * large.size
        && (-0.3 * large.size..=0.6 * large.size).contains(&up)
        && small.words.iter().all(|word| {
            large.words.iter().any(|host| {
                let after = word.x0 - host.x1;
                let before = host.x0 - word.x1;
                (-0.2 * host.size..=0.3 * host.size).contains(&after)
                    || (-0.2 * host.size..=0.3 * host.size).contains(&before)
            })
        })
}

/// Marks words that a ruled line runs under as strong.
pub(super) fn underline(lines: &mut [Line], rules: &[Rule]) {
    for rule in rules.iter().filter(|rule| rule.is_horizontal()) {
        let y = f32::midpoint(rule.y0, rule.y1);
        let first = lines.partition_point(|line| line.y < y - 20.0);
        for line in lines[first..].iter_mut().take_while(|line| line.y <= y + 2.0) {
            if (0.0..=0.3 * line.size).contains(&(y - line.y)) {
                underline_words(line, rule);
            }
        }
    }
}

/// Puts the dots that stand before words into their lines.
pub(super) fn take_in_dots(lines: &mut [Line], sheet: &Sheet, sheets: &Sheets) {
    for dot in &sheet.dots {
        let y = f32::midpoint(dot.y0, dot.y1);
        let first = lines.partition_point(|line| line.y < y);
        let near = lines[first..].iter_mut().take_while(|line| line.y <= y + line.size);
        for line in near {
            if let Some(at) = (0..line.words.len()).find(|&at| is_bullet_of(dot, line, at)) {
                line.words.insert(at, sheets.bullet(dot, &line.words[at]));
                line.x0 = line.x0.min(dot.x0);
                break;
            }
        }
    }
}

/// Whether a dot stands before the word at `at` as a bullet does.
fn is_bullet_of(dot: &Rule, line: &Line, at: usize) -> bool {
    let size = line.size;
    let raised = line.y - f32::midpoint(dot.y0, dot.y1);
    (0.1 * size..=0.6 * size).contains(&raised)
        && dot.x1 - dot.x0 <= 0.6 * size
        && (0.2 * size..=2.5 * size).contains(&(line.words[at].x0 - dot.x1))
        && at.checked_sub(1).is_none_or(|before| line.words[before].x1 + size < dot.x0)
}

fn underline_words(line: &mut Line, rule: &Rule) {
    let inside = |word: &Word| (rule.x0 - 1.0..=rule.x1 + 1.0).contains(&f32::midpoint(word.x0, word.x1));
    let (mut left, mut right) = (f32::MAX, f32::MIN);
    for word in line.words.iter().filter(|word| inside(word)) {
        left = left.min(word.x0);
        right = right.max(word.x1);
    }
    if right - left >= 0.85 * (rule.x1 - rule.x0) {
        line.words.iter_mut().filter(|word| inside(word)).for_each(|word| word.style.strong = true);
    }
}
