//! How wide a line is, and how wide a full one.

/// Longest line, in bytes, that counts as wrapped to a page's width.
pub(super) const LONGEST_WRAPPED: usize = 160;

/// Longest line, in bytes, of a paper wrapped by a typewriter or a program that counts characters.
pub(super) const LONGEST_TYPED: usize = 100;

/// The width of a full line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    face: Face,
    width: u32,
}

/// How characters are as wide as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Face {
    /// All alike: the lines were wrapped by a typewriter or a program.
    Fixed,
    /// As in Helvetica: the lines were wrapped by a word processor or printer.
    Proportional,
}

impl Measure {
    /// The measure of a paper, from lines that are surely wrapped and the word that each had no room for.
    pub(super) fn of(wrapped: &[(&str, &str)]) -> Option<Self> {
        let candidates = [Face::Fixed, Face::Proportional].map(|face| Self::in_face(face, wrapped));
        let fits = |measure: &Self| wrapped.iter().filter(|(line, word)| measure.is_full(line, word)).count();
        candidates.into_iter().flatten().max_by_key(fits)
    }

    /// The measure of a few lines by the widest of them.
    pub(super) fn widest<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Self> {
        let face = Face::Proportional;
        lines.map(|line| face.width(line)).max().map(|width| Self { face, width })
    }

    /// The measure of lines that a program wrapped by counting characters; nothing where one is longer than `limit`.
    pub(super) fn longest<'a>(mut lines: impl Iterator<Item = &'a str>, limit: usize) -> Option<Self> {
        let face = Face::Fixed;
        let width = lines.try_fold(0, |most, line| (line.len() <= limit).then(|| face.width(line).max(most)))?;
        Some(Self { face, width })
    }

    /// A tenth of the lines may be wider: their width is only estimated.
    fn in_face(face: Face, wrapped: &[(&str, &str)]) -> Option<Self> {
        let mut widths: Vec<u32> = wrapped.iter().map(|(line, _)| face.width(line)).collect();
        widths.sort_unstable();
        let width = *widths.get(widths.len() * 9 / 10)?;
        Some(Self { face, width })
    }

    /// Whether a word would not have fitted on a line any more.
    pub(super) fn is_full(self, line: &str, word: &str) -> bool {
        let width = self.face.width(line) + self.face.width(" ") + self.face.width(word);
        line.len() <= LONGEST_WRAPPED && width * 100 >= self.width * 97
    }

    /// Whether a line takes up so many hundredths of the measure.
    pub(super) fn is_filled(self, line: &str, percent: u32) -> bool {
        u64::from(self.face.width(line)) * 100 >= u64::from(self.width) * u64::from(percent)
    }
}

impl Face {
    /// Width in thousandths of an em.
    fn width(self, text: &str) -> u32 {
        let widths = match self {
            Self::Fixed => &FIXED,
            Self::Proportional => &PROPORTIONAL,
        };
        text.bytes().map(|byte| u32::from(widths[usize::from(byte)])).sum()
    }
}

/// Advance widths of Courier; bytes that only continue a character have none.
static FIXED: [u16; 256] = widths(&[(b"", 0)], 600);

/// Advance widths of Helvetica.
static PROPORTIONAL: [u16; 256] = widths(
    &[
        (b"'", 191),
        (b"ijl", 222),
        (b"\t !,./:;I[\\]ft|", 278),
        (b"()-r`{}", 333),
        (b"\"*^", 400),
        (b"Jcksvxyz", 500),
        (b"+<=>~", 584),
        (b"FTZ", 611),
        (b"&ABEKPSVXY", 667),
        (b"CDHNRUw", 722),
        (b"GOQ", 778),
        (b"Mm", 833),
        (b"%W", 920),
        (b"@", 1015),
    ],
    556,
);

const fn widths(groups: &[(&[u8], u16)], other: u16) -> [u16; 256] {
    let mut widths = [other; 256];
    let mut byte = 0x80;
    while byte < 0xc0 {
        widths[byte] = 0;
        byte += 1;
    }
    let mut group = 0;
    while group < groups.len() {
        let (members, width) = groups[group];
        let mut member = 0;
        while member < members.len() {
            widths[members[member] as usize] = width;
            member += 1;
        }
        group += 1;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of a text wrapped so that each is at most so wide, with the word that begins the next.
    fn wrapped(face: Face, width: u32) -> Vec<(String, String)> {
        let text = "the committee will fill all little villages with committees whose members mow commons in summer "
            .repeat(9);
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            if !line.is_empty() && face.width(&line) + face.width(" ") + face.width(word) > width {
                lines.push((std::mem::take(&mut line), word.to_owned()));
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        lines
    }

    #[test]
    fn the_face_is_found_in_which_lines_are_full() {
        for (face, width) in [(Face::Fixed, 72 * 600), (Face::Proportional, 36_000)] {
            let lines = wrapped(face, width);
            let lines: Vec<(&str, &str)> = lines.iter().map(|(line, word)| (&**line, &**word)).collect();
            assert_eq!(Measure::of(&lines).map(|measure| measure.face), Some(face));
        }
    }
}
