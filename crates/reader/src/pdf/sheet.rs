//! What a page shows: words with their place and look, and ruled lines.

use super::matrix::Matrix;

/// The words and rules of one page, in the order in which they were drawn.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Width of the page as shown, in points.
    pub(super) width: f32,
    /// Height of the page as shown.
    pub(super) height: f32,
    /// The characters of all words.
    pub(super) text: String,
    /// Words.
    pub(super) words: Vec<Word>,
    /// Horizontal and vertical lines and the edges of boxes.
    pub(super) rules: Vec<Rule>,
    /// Whether a picture is shown.
    pub(super) pictures: bool,
    /// Glyphs that nothing gives a character for.
    pub(super) unmapped: usize,
    /// Glyphs in all, spaces aside.
    pub(super) glyphs: usize,
}

/// Which way text runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Direction {
    /// From left to right.
    #[default]
    Right,
    /// From bottom to top.
    Up,
    /// Upside down.
    Left,
    /// From top to bottom.
    Down,
    /// Anything else, as watermarks do.
    Slanted,
}

/// How a word looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Style {
    /// Bold, or underlined once the rules have been looked at.
    pub(super) strong: bool,
    /// Marked as belonging to the page and not to the paper.
    pub(super) artifact: bool,
    /// Drawn white or not at all.
    pub(super) unseen: bool,
}

/// A run of glyphs without a gap, in one style. Its place counts along its own direction: `x` runs with the text and
/// `y` away from its top, which for upright text is the page's x and y.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// First byte in the sheet's text.
    pub(super) start: u32,
    /// Byte behind the last.
    pub(super) end: u32,
    /// Where it begins.
    pub(super) x0: f32,
    /// Where it ends.
    pub(super) x1: f32,
    /// Its baseline.
    pub(super) y: f32,
    /// Font size in points.
    pub(super) size: f32,
    /// How it looks.
    pub(super) style: Style,
    /// Which way it runs.
    pub(super) direction: Direction,
    /// Whether a space was drawn before it.
    pub(super) spaced: bool,
}

impl Word {
    /// Its wording.
    pub(super) fn text<'a>(&self, sheet: &'a str) -> &'a str {
        sheet.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A straight line along one of the page's axes, as a thin box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    /// Left edge.
    pub(super) x0: f32,
    /// Upper edge.
    pub(super) y0: f32,
    /// Right edge.
    pub(super) x1: f32,
    /// Lower edge.
    pub(super) y1: f32,
}

impl Rule {
    /// Whether it runs from left to right.
    pub(super) fn is_horizontal(&self) -> bool {
        self.x1 - self.x0 >= self.y1 - self.y0
    }
}

/// A glyph as the machine shows it.
pub(super) struct Shown<'a> {
    /// Its characters.
    pub(super) text: &'a str,
    /// Place and scale: unit vectors along the baseline and up.
    pub(super) place: Matrix,
    /// Advance in units of `place`.
    pub(super) advance: f32,
    /// Font size in units of `place`.
    pub(super) size: f32,
    /// How it looks.
    pub(super) style: Style,
}

/// A gap this wide, as a share of the font size, parts words where no space is drawn.
const WORD_GAP: f32 = 0.14;

/// Puts glyphs together to words on a sheet.
#[derive(Debug, Default)]
pub(super) struct Pen {
    spaced: bool,
    /// Whether the last word may go on.
    open: bool,
}

impl Pen {
    /// A space, or a place where the text is known to be parted.
    pub(super) fn space(&mut self) {
        self.spaced = true;
        self.open = false;
    }

    /// A glyph that is not white space.
    pub(super) fn glyph(&mut self, sheet: &mut Sheet, shown: &Shown<'_>) {
        let Matrix { a, b, c, d, e, f } = shown.place;
        let direction = direction(a, b);
        let (x0, y) = along(direction, e, f);
        let (x1, _) = along(direction, e + shown.advance * a, f + shown.advance * b);
        let size = (c * c + d * d).sqrt() * shown.size.abs();
        let on_page = (-1.0..=sheet.width + 1.0).contains(&e) && (-1.0..=sheet.height + 1.0).contains(&f);
        if !(on_page && x1.is_finite() && size.is_finite()) {
            return;
        }
        let continues = self.open
            && sheet.words.last().is_some_and(|last| {
                last.direction == direction
                    && last.style == shown.style
                    && (last.y - y).abs() <= 0.05 * size
                    && (last.size - size).abs() <= 0.02 * size
                    && (-0.5 * size..=WORD_GAP * size).contains(&(x0 - last.x1))
            });
        sheet.text.push_str(shown.text);
        let end = sheet.text.len() as u32;
        match sheet.words.last_mut() {
            Some(last) if continues => {
                last.end = end;
                last.x1 = last.x1.max(x1);
            }
            _ => sheet.words.push(Word {
                start: end - shown.text.len() as u32,
                end,
                x0,
                x1: x1.max(x0),
                y,
                size,
                style: shown.style,
                direction,
                spaced: self.spaced,
            }),
        }
        self.spaced = false;
        self.open = true;
    }
}

fn direction(a: f32, b: f32) -> Direction {
    const STRAIGHT: f32 = 0.1;
    if b.abs() <= STRAIGHT * a.abs() {
        if a >= 0.0 { Direction::Right } else { Direction::Left }
    } else if a.abs() <= STRAIGHT * b.abs() {
        if b < 0.0 { Direction::Up } else { Direction::Down }
    } else {
        Direction::Slanted
    }
}

/// A point of the page as seen along a direction.
fn along(direction: Direction, x: f32, y: f32) -> (f32, f32) {
    match direction {
        Direction::Right | Direction::Slanted => (x, y),
        Direction::Up => (-y, x),
        Direction::Left => (-x, -y),
        Direction::Down => (y, -x),
    }
}
