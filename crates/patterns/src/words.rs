//! Lists of words that are looked up where the compiler has laid them: a process has nothing to read before.

/// The words of lists, each with bits that say what it is. It has room for half as many words as slots, a power of two.
///
/// The hash is FNV-1a, after Fowler, Noll and Vo: the words are the program's own, so nobody can make them collide.
#[derive(Debug)]
pub struct Words<const SLOTS: usize> {
    lists: [&'static str; LISTS],
    slots: [Slot; SLOTS],
    held: usize,
}

/// Lists in one table at most.
const LISTS: usize = 12;

/// Where a word lies in its list. An empty slot has a word without letters.
#[derive(Clone, Copy, Debug)]
struct Slot {
    bits: u64,
    start: u32,
    /// A part of its hash, so that hardly another word is compared with it.
    tag: u16,
    list: u8,
    length: u8,
}

impl<const SLOTS: usize> Words<SLOTS> {
    /// No words.
    #[expect(clippy::new_without_default, reason = "a default could not be made by the compiler")]
    pub const fn new() -> Self {
        assert!(SLOTS.is_power_of_two(), "the number of slots is a power of two");
        let empty = Slot { bits: 0, start: 0, tag: 0, list: 0, length: 0 };
        Self { lists: [""; LISTS], slots: [empty; SLOTS], held: 0 }
    }

    /// Adds a list of one word a line, all with the same bits.
    #[must_use]
    pub const fn lines(self, list: &'static str, bits: u64) -> Self {
        self.columns(list, [bits])
    }

    /// Adds a list of as many words a line, parted by tabs, as there are bits for them in turn.
    #[must_use]
    pub const fn columns<const COLUMNS: usize>(mut self, list: &'static str, bits: [u64; COLUMNS]) -> Self {
        let (number, bytes) = (self.add(list), list.as_bytes());
        let (mut column, mut start, mut at) = (0, 0, 0);
        while at <= bytes.len() {
            let ends_line = at == bytes.len() || bytes[at] == b'\n';
            if ends_line || bytes[at] == b'\t' {
                self.put(number, start, at, bits[column]);
                column = if ends_line { 0 } else { column + 1 };
                start = at + 1;
            }
            at += 1;
        }
        self
    }

    /// Adds a list of one class of words a line, `Hedge: hope hoped hopes`. The class on line *n*, counted from 0, has
    /// bit *n*; a word may be of several.
    #[must_use]
    pub const fn classes(mut self, list: &'static str) -> Self {
        let (number, bytes) = (self.add(list), list.as_bytes());
        let (mut class, mut start, mut at) = (0, 0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' || bytes[at] == b'\n' {
                let is_name = at > start && bytes[at - 1] == b':';
                if !is_name {
                    self.put(number, start, at, 1 << class);
                }
                if at < bytes.len() && bytes[at] == b'\n' {
                    class += 1;
                }
                start = at + 1;
            }
            at += 1;
        }
        self
    }

    const fn add(&mut self, list: &'static str) -> u8 {
        let mut number = 0;
        while !self.lists[number].is_empty() {
            number += 1;
        }
        self.lists[number] = list;
        number as u8
    }

    const fn put(&mut self, list: u8, start: usize, end: usize, bits: u64) {
        let text = self.lists[list as usize].as_bytes();
        if start == end {
            return;
        }
        let mut hash = Hash::NEW;
        let mut at = start;
        while at < end {
            hash = hash.and(text[at]);
            at += 1;
        }
        let mut place = hash.place(SLOTS);
        loop {
            let slot = self.slots[place];
            if slot.length == 0 {
                break;
            }
            let known = self.lists[slot.list as usize].as_bytes();
            if are_same(known, slot.start as usize, slot.length as usize, text, start, end - start) {
                self.slots[place].bits |= bits;
                return;
            }
            place = (place + 1) % SLOTS;
        }
        assert!(end - start < 256, "a word has fewer than 256 bytes");
        let length = (end - start) as u8;
        self.slots[place] = Slot { bits, start: start as u32, tag: hash.tag(), list, length };
        self.held += 1;
        assert!(self.held <= SLOTS / 2, "half of the slots stay empty");
    }

    /// The bits of a word; none of one that the lists lack.
    pub fn bits(&self, word: &str) -> u64 {
        self.bits_of_bytes(word.as_bytes())
    }

    /// The bits of a word in small letters.
    pub fn bits_of_lower(&self, word: &str) -> u64 {
        const LONGEST: usize = 32;
        if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            return self.bits(word);
        }
        let mut lower = [0; LONGEST];
        match lower.get_mut(..word.len()).filter(|_| word.is_ascii()) {
            Some(lower) => {
                lower.copy_from_slice(word.as_bytes());
                lower.make_ascii_lowercase();
                self.bits_of_bytes(lower)
            }
            None => self.bits(&word.to_lowercase()),
        }
    }

    fn bits_of_bytes(&self, word: &[u8]) -> u64 {
        let hash = word.iter().copied().fold(Hash::NEW, Hash::and);
        let mut place = hash.place(SLOTS);
        loop {
            let Slot { bits, start, tag, list, length } = self.slots[place];
            let (start, length) = (start as usize, usize::from(length));
            let is_word = || self.lists[usize::from(list)].as_bytes()[start..start + length] == *word;
            if length == 0 || tag == hash.tag() && is_word() {
                return bits;
            }
            place = (place + 1) % SLOTS;
        }
    }

    /// Whether a word is of the class with this bit.
    pub fn is(&self, word: &str, class: u32) -> bool {
        self.bits(word) >> class & 1 != 0
    }

    /// Whether a list has the word.
    pub fn has(&self, word: &str) -> bool {
        self.bits(word) != 0
    }
}

#[derive(Clone, Copy)]
struct Hash(u64);

impl Hash {
    const NEW: Self = Self(0xcbf2_9ce4_8422_2325);

    const fn and(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3))
    }

    const fn place(self, slots: usize) -> usize {
        (self.0 ^ self.0 >> 32) as usize % slots
    }

    const fn tag(self) -> u16 {
        (self.0 >> 48) as u16
    }
}

const fn are_same(one: &[u8], one_start: usize, one_length: usize, other: &[u8], start: usize, length: usize) -> bool {
    let mut at = 0;
    while at < length && one_length == length {
        if one[one_start + at] != other[start + at] {
            return false;
        }
        at += 1;
    }
    one_length == length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_the_bits_of_all_their_lists() {
        static WORDS: Words<16> = Words::new().lines("board\nhouse\nrural district\n", 1).lines("house\nlane", 4);
        let bits = ["board", "house", "lane", "rural district", "rural", "boards", ""].map(|word| WORDS.bits(word));
        assert_eq!(bits, [1, 5, 4, 1, 0, 0, 0]);
    }

    #[test]
    fn a_word_may_be_looked_up_in_small_letters() {
        static WORDS: Words<8> = Words::new().lines("board\nélu", 1);
        let bits = ["Board", "BOARD", "Élu", "Boards"].map(|word| WORDS.bits_of_lower(word));
        assert_eq!(bits, [1, 1, 1, 0]);
    }

    #[test]
    fn words_have_the_bits_of_their_columns() {
        static WORDS: Words<16> = Words::new().columns("write\twritten\nput\tput\n", [1, 2]);
        assert_eq!(["write", "written", "put", "write\twritten"].map(|word| WORDS.bits(word)), [1, 2, 3, 0]);
    }

    #[test]
    fn words_have_the_bits_of_all_their_classes() {
        static WORDS: Words<16> = Words::new().classes("Hedge: hope hoped\nHabit:\nSays: hoped said\n");
        assert_eq!(["hope", "hoped", "said", "Hedge:"].map(|word| WORDS.bits(word)), [1, 5, 4, 0]);
    }

    #[test]
    #[should_panic(expected = "half of the slots stay empty")]
    fn too_many_words_are_told_when_the_program_is_built() {
        let _ = Words::<4>::new().lines("a\nb\nc", 1);
    }
}
