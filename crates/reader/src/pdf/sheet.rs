//! What a page shows: words with their place and look, and ruled lines.

use super::matrix::Matrix;

/// The pages of a file and the characters of all their words.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    /// The characters, in the order in which they were drawn.
    pub(super) text: String,
    /// The pages.
    pub(super) pages: Vec<Sheet>,
}

/// The words and rules of one page, in the order in which they were drawn.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Width of the page as shown, in points.
    pub(super) width: f32,
    /// Height of the page as shown.
    pub(super) height: f32,
    /// Words.
    pub(super) words: Vec<Word>,
    /// Horizontal and vertical lines and the edges of boxes.
    pub(super) rules: Vec<Rule>,
    /// Small round or square areas: the dots of lists where these are not drawn as text.
    pub(super) dots: Vec<Rule>,
    /// Whether a picture is shown.
    pub(super) pictures: bool,
    /// Glyphs that nothing gives a character for.
    pub(super) unmapped: usize,
    /// Glyphs in all, spaces aside.
    pub(super) glyphs: usize,
    /// How far all glyphs lead along their direction and away from it.
    pub(super) led: (f32, f32),
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
    /// First byte in the text of all pages; the order of drawing, too.
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
    /// Whether that was a no-break space.
    pub(super) bound: bool,
}

impl Word {
    /// Its wording.
    pub(super) fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// The middle of the word on the page.
    pub(super) fn centre(&self) -> (f32, f32) {
        self.direction.on_page(f32::midpoint(self.x0, self.x1), self.y - 0.3 * self.size)
    }
}

impl Direction {
    /// A point of the page as seen along this direction.
    fn along(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Self::Right | Self::Slanted => (x, y),
            Self::Up => (-y, x),
            Self::Left => (-x, -y),
            Self::Down => (y, -x),
        }
    }

    /// Where a point that is seen along this direction lies on the page.
    fn on_page(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Self::Right | Self::Slanted => (x, y),
            Self::Up => (y, -x),
            Self::Left => (-x, -y),
            Self::Down => (-y, x),
        }
    }

    /// The direction that is left when the page is turned until text in direction `page` runs to the right.
    fn turned(self, page: Self) -> Self {
        const ORDER: [Direction; 4] = [Direction::Right, Direction::Up, Direction::Left, Direction::Down];
        let place = |direction| ORDER.iter().position(|&other| other == direction);
        match (place(self), place(page)) {
            (Some(own), Some(page)) => ORDER[(own + 4 - page) % 4],
            _ => self,
        }
    }
}

/// What a dot reads as.
const BULLET: char = '•';

impl Sheets {
    /// Writes the character that dots read as behind all words.
    pub(super) fn write_bullet(&mut self) {
        self.text.push(BULLET);
    }

    /// A dot as the word that it is beside `next`.
    pub(super) fn bullet(&self, dot: &Rule, next: &Word) -> Word {
        let end = self.text.len() as u32;
        Word { start: end - BULLET.len_utf8() as u32, end, x0: dot.x0, x1: dot.x1, spaced: true, bound: false, ..*next }
    }
}

/// Text that leads more off its direction than this, as a share of its length, lies askew.
const ASKEW: f32 = 0.002;

impl Sheet {
    /// Turns a page whose text mostly runs up, down or upside down, so that it can be read.
    pub(super) fn turn_upright(&mut self) {
        let run = |direction| {
            self.words.iter().filter(|word| word.direction == direction).map(|word| word.end - word.start).sum::<u32>()
        };
        let most = [Direction::Right, Direction::Up, Direction::Left, Direction::Down]
            .into_iter()
            .rev()
            .max_by_key(|&d| run(d));
        let Some(page) = most.filter(|&direction| direction != Direction::Right) else { return };
        let (dx, dy) = match page {
            Direction::Up => (self.height, 0.0),
            Direction::Left => (self.width, self.height),
            _ => (0.0, self.width),
        };
        let turn = |x: f32, y: f32| {
            let (x, y) = page.along(x, y);
            (x + dx, y + dy)
        };
        for word in &mut self.words {
            let direction = word.direction.turned(page);
            let place = |x: f32| {
                let (x, y) = word.direction.on_page(x, word.y);
                let (x, y) = turn(x, y);
                direction.along(x, y)
            };
            let ((x0, y), (x1, _)) = (place(word.x0), place(word.x1));
            *word = Word { x0, x1, y, direction, ..*word };
        }
        for rule in self.rules.iter_mut().chain(&mut self.dots) {
            let ((ax, ay), (bx, by)) = (turn(rule.x0, rule.y0), turn(rule.x1, rule.y1));
            *rule = Rule { x0: ax.min(bx), y0: ay.min(by), x1: ax.max(bx), y1: ay.max(by) };
        }
        if page != Direction::Left {
            std::mem::swap(&mut self.width, &mut self.height);
        }
    }

    /// Sets upright text straight that lies a little askew, as on a scanned page, by turning it around the page's middle.
    pub(super) fn set_straight(&mut self) {
        let (along, away) = self.led;
        if away.abs() <= ASKEW * along {
            return;
        }
        let length = along.hypot(away);
        let (cos, sin) = (along / length, away / length);
        let (cx, cy) = (self.width / 2.0, self.height / 2.0);
        for word in self.words.iter_mut().filter(|word| word.direction == Direction::Right) {
            let (dx, dy) = (word.x0 - cx, word.y - cy);
            let x0 = cx + dx * cos + dy * sin;
            *word = Word { x0, x1: x0 + (word.x1 - word.x0) / cos, y: cy + dy * cos - dx * sin, ..*word };
        }
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
    bound: bool,
    /// Whether the last word may go on.
    open: bool,
}

impl Pen {
    /// A space, or a place where the text is known to be parted.
    pub(super) fn space(&mut self, no_break: bool) {
        self.spaced = true;
        self.bound = no_break;
        self.open = false;
    }

    /// A glyph that is not white space.
    pub(super) fn glyph(&mut self, sheet: &mut Sheet, text: &mut String, shown: &Shown<'_>) {
        let Matrix { a, b, c, d, e, f } = shown.place;
        let direction = direction(a, b);
        let (x0, y) = direction.along(e, f);
        let (x1, _) = direction.along(e + shown.advance * a, f + shown.advance * b);
        let size = (c * c + d * d).sqrt() * shown.size.abs();
        let (along, away) = direction.along(a, b);
        let on_page = (-1.0..=sheet.width + 1.0).contains(&e) && (-1.0..=sheet.height + 1.0).contains(&f);
        if !(on_page && x1.is_finite() && size.is_finite()) {
            return;
        }
        let continues = self.open
            && sheet.words.last().is_some_and(|last| {
                last.direction == direction
                    && last.style == shown.style
                    && (last.y + (x0 - last.x0) * away / along - y).abs() <= 0.05 * size
                    && (last.size - size).abs() <= 0.02 * size
                    && (-0.5 * size..=WORD_GAP * size).contains(&(x0 - last.x1))
            });
        if direction != Direction::Slanted {
            sheet.led.0 += shown.advance * along;
            sheet.led.1 += shown.advance * away;
        }
        text.push_str(shown.text);
        let end = text.len() as u32;
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
                bound: self.bound,
            }),
        }
        self.spaced = false;
        self.bound = false;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_text_that_runs_up_is_turned() {
        let (x0, y) = Direction::Up.along(50.0, 700.0);
        let word = Word {
            start: 0,
            end: 5,
            x0,
            x1: x0 + 30.0,
            y,
            size: 10.0,
            style: Style::default(),
            direction: Direction::Up,
            spaced: false,
            bound: false,
        };
        let rules = vec![Rule { x0: 60.0, y0: 600.0, x1: 60.5, y1: 700.0 }];
        let mut sheet = Sheet { width: 600.0, height: 800.0, words: vec![word], rules, ..Sheet::default() };
        sheet.turn_upright();
        let word = sheet.words[0];
        assert_eq!((word.x0, word.x1, word.y, word.direction), (100.0, 130.0, 50.0, Direction::Right));
        assert_eq!((sheet.width, sheet.height), (800.0, 600.0));
        assert!(sheet.rules[0].is_horizontal());
    }

    #[test]
    fn text_that_lies_askew_is_set_straight() {
        let word = |x0: f32, y: f32| Word {
            start: 0,
            end: 5,
            x0,
            x1: x0 + 50.0,
            y,
            size: 10.0,
            style: Style::default(),
            direction: Direction::Right,
            spaced: false,
            bound: false,
        };
        let words = vec![word(100.0, 100.0), word(400.0, 106.0), word(94.0, 400.0)];
        let mut sheet = Sheet { width: 600.0, height: 800.0, words, led: (100.0, 2.0), ..Sheet::default() };
        sheet.set_straight();
        let [first, same_line, same_margin] = &sheet.words[..] else { panic!() };
        assert!((first.y - same_line.y).abs() < 0.1 && (first.x0 - same_margin.x0).abs() < 0.1, "{:?}", sheet.words);
        let straight = Sheet { words: vec![word(100.0, 100.0)], led: (100.0, 0.1), ..Sheet::default() };
        let mut same = Sheet { words: straight.words.clone(), led: straight.led, ..Sheet::default() };
        same.set_straight();
        assert!((same.words[0].y - straight.words[0].y).abs() < f32::EPSILON);
    }

    #[test]
    fn places_along_a_direction_lead_back_to_the_page() {
        for direction in [Direction::Right, Direction::Up, Direction::Left, Direction::Down] {
            let (x, y) = direction.along(3.0, 7.0);
            assert_eq!(direction.on_page(x, y), (3.0, 7.0));
        }
    }
}
