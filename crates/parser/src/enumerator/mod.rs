//! Printed numbers at the start of a line: "42.", "(a)", "39/20", "LW 30/2021", "R2021-162", "Item 4:".

mod read;

use std::ops::Range;

/// How a number is set; numbers of one list share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Style {
    /// "42", "42.", "42:", "39/20".
    Plain,
    /// "42)".
    Closed,
    /// "(42)", "[42]".
    Bracketed,
    /// "Item 4", "Minute 12".
    Worded,
}

/// What a number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Alphabet {
    /// Digits, alone or with letters and separators.
    Arabic,
    /// Small letters or small roman numerals.
    Lower,
    /// Capital letters or capital roman numerals.
    Upper,
}

/// A number at the start of a text. Ranges count bytes from the text's start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Enumerator {
    /// The number without brackets and closing punctuation.
    pub(crate) number: Range<usize>,
    /// Number, brackets, punctuation and the space behind them.
    pub(crate) whole: Range<usize>,
    /// How it is set.
    pub(crate) style: Style,
    /// What it counts in.
    pub(crate) alphabet: Alphabet,
    /// The counters in it, left to right: `[39, 20]` for "39/20". Letters have two, the place in the alphabet and the
    /// roman value, 0 where they have none: `[9, 1]` for "(i)", `[0, 4]` for "iv)".
    pub(crate) counters: Vec<u32>,
    /// Everything between the counters, so that numbers of one series have one mask: "LW #/#".
    pub(crate) mask: String,
    /// No punctuation or bracket closes it: "11 To receive", "2301Apologies".
    pub(crate) bare: bool,
}

/// Whether the counters of a number come next after those of another: "22)" after "21)", "c." after "b.".
pub(crate) fn counts_on(last: &[u32], next: &[u32]) -> bool {
    last.len() == next.len() && last.iter().zip(next).any(|(last, next)| *last > 0 && last + 1 == *next)
}

impl Enumerator {
    /// Reads the number that `text` begins with.
    pub(crate) fn read(text: &str) -> Option<Self> {
        read::number(text)
    }

    /// Whether it counts only in a series of its like and is else a name: the road "A466 Closure".
    pub(crate) fn may_be_a_name(&self) -> bool {
        self.bare && self.mask.contains(|c: char| c.is_ascii_alphabetic())
    }

    /// Whether it is the first of a list, or of one below it: "1.", "(a)", "i)", "3.1".
    pub(crate) fn is_first(&self) -> bool {
        let least = u32::from(self.alphabet != Alphabet::Arabic);
        self.counters.iter().any(|&counter| (least..=1).contains(&counter))
    }

    /// Where the next entries of a list, whose first this is, run on in the text behind it: at the spaces before "b) Roads"
    /// and "c) Trees".
    pub(crate) fn entries(&self, body: &str) -> Vec<usize> {
        const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];
        const LETTERS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let markers = match (self.alphabet, self.style, self.counters.as_slice()) {
            (Alphabet::Lower, Style::Closed | Style::Bracketed, [1, ..]) => LETTERS,
            (Alphabet::Lower, Style::Closed | Style::Bracketed, [_, 1]) => ROMAN,
            _ => return Vec::new(),
        };
        let open = if self.style == Style::Bracketed { " (" } else { " " };
        let mut found = Vec::new();
        let mut from = 0;
        for marker in &markers[1..] {
            let entry = format!("{open}{marker}) ");
            let Some(at) = body[from..].find(&entry).map(|at| from + at) else { break };
            from = at + entry.len();
            if !body[from..].starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
                break;
            }
            found.push(at);
        }
        found
    }

    /// Whether numbers of one list may be set so: in the same brackets, of the same make.
    pub(crate) fn is_set_like(&self, other: &Enumerator) -> bool {
        (self.style, self.alphabet, &self.mask) == (other.style, other.alphabet, &other.mask)
    }

    /// The counter that counts a list from this number to its last: that of minutes is the first of "23/20", whose other
    /// is the year, and that of points the last of "16/05/1".
    pub(crate) fn counted_to(&self, last: &Enumerator) -> Option<usize> {
        if self.mask == "#" {
            return Some(self.counters.len() - 1);
        }
        let mut changed = (0..self.counters.len()).filter(|&at| self.counters.get(at) != last.counters.get(at));
        changed.next().filter(|_| changed.next().is_none() && self.counters.len() == last.counters.len())
    }

    /// Whether it comes next after another of its list, which the given counter counts.
    pub(crate) fn follows(&self, before: &Enumerator, counter: usize) -> bool {
        let counts_on = |at: usize| before.counters[at] + u32::from(at == counter) == self.counters[at];
        self.is_set_like(before)
            && self.counters.len() == before.counters.len()
            && (0..self.counters.len()).all(counts_on)
    }

    /// Whether it is set as `item` is, where that is no plain count such as lists below an item have too.
    pub(crate) fn is_sibling_of(&self, item: &Enumerator) -> bool {
        self.mask.len() > 1 && self.mask == item.mask && self.alphabet == item.alphabet && !self.is_below(item)
    }

    /// Whether it is the first roman numeral of a list below a letter: "i)" below "c)", but not below "h)".
    pub(crate) fn begins_below(&self, letter: &Enumerator) -> bool {
        let ([own, 1], [above, _]) = (&self.counters[..], &letter.counters[..]) else { return false };
        self.alphabet == Alphabet::Lower && letter.alphabet == Alphabet::Lower && *own != above + 1
    }

    /// Whether it lies below another of the items that `item` is one of: "16.1" beside "3".
    pub(crate) fn is_below_another(&self, item: &Enumerator) -> bool {
        item.mask == "#" && self.mask.starts_with("#.#") && self.counters[0] != item.counters[0]
    }

    /// Whether the number lies below `parent`: "4.1" below "4" and below "4.0", "4a" below "4".
    pub(crate) fn is_below(&self, parent: &Enumerator) -> bool {
        if self.alphabet != Alphabet::Arabic || parent.alphabet != Alphabet::Arabic {
            return false;
        }
        let letter = self.mask.strip_prefix(parent.mask.as_str()).unwrap_or_default();
        if letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.counters == parent.counters;
        }
        let above = match parent.counters.as_slice() {
            [above @ .., 0] if !above.is_empty() && self.counters.last() != Some(&0) => above,
            above => above,
        };
        self.counters.len() > above.len() && self.counters.starts_with(above)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<&str> {
        Enumerator::read(text).map(|found| &text[found.number])
    }

    #[test]
    fn numbers_of_many_houses_are_read() {
        for (line, want) in [
            ("42. Ofsted inspection", "42"),
            ("39/20 Apologies", "39/20"),
            ("PL/45 ST MARY'S SCHOOL", "PL/45"),
            ("7 St Mary's Church", "7"),
            ("16.33 Planning", "16.33"),
            ("19.03.5 Highways", "19.03.5"),
            ("16/05/1 Election of Chair", "16/05/1"),
            ("Cou/285/07-08 Minutes", "Cou/285/07-08"),
            ("23-24/FRA/1 Apologies", "23-24/FRA/1"),
            ("2020-05_1 PUBLIC SESSION", "2020-05_1"),
            ("C/160/2017 Budget", "C/160/2017"),
            ("(139) Correspondence", "139"),
            ("LW 30/2021 Policies", "LW 30/2021"),
            ("R2021-162 L. Vane, S. Pike: That", "R2021-162"),
            ("FC24/001 Apologies", "FC24/001"),
            ("F01:04/24 Receive apologies", "F01:04/24"),
            ("Item 1 To agree the minutes", "1"),
            ("Agenda Item 7: Budget", "7"),
            ("2301Apologies for absence: None", "2301"),
            ("2303.Approval of minutes", "2303"),
            ("1APOLOGIES To receive apologies", "1"),
            ("424/17APOLOGIES", "424/17"),
            ("PL.20 21/01102/OUT – UP TO 86 DWELLINGS", "PL.20"),
            ("114/24 2021/0345 Mill House", "114/24"),
            ("2Matters arising from the minutes", "2"),
            ("2.1The Clerk", "2.1"),
            ("19/8Resolved to approve", "19/8"),
            ("HC/23/20There were no apologies", "HC/23/20"),
            ("11 To receive further items", "11"),
            ("(a) Closed churchyard", "a"),
            ("iv) the bridge", "iv"),
            ("B. Reports", "B"),
            ("XII. Reports", "XII"),
            ("IV PETITIONS", "IV"),
            ("4.1 Broadband", "4.1"),
            ("5.1 172267: Mill House", "5.1"),
            ("4a. Broadband", "4a"),
            ("5)", "5"),
            ("1/ Apologies", "1"),
            ("Item 1/13: Minutes", "1/13"),
            ("Item 15/03/1 Public forum", "15/03/1"),
            ("Minute 2024.17: Budget", "2024.17"),
            ("Item 4.1 Roads", "4.1"),
            ("67/19/F&R Apologies", "67/19/F&R"),
            ("7, CLERK'S REPORT", "7"),
            ("*450 Minutes", "*450"),
            ("†12. Petitions", "†12"),
            ("A4Minutes of the last meeting", "A4"),
            ("1. / Apologies", "1"),
            ("4,Planning decisions: none", "4"),
        ] {
            assert_eq!(number(line), Some(want), "{line:?}");
        }
    }

    #[test]
    fn dates_times_names_and_sums_are_no_numbers() {
        for line in [
            "16 March 2016",
            "16th March 2016",
            "17 Mawrth 2020 / 17 March 2020",
            "7.30 pm",
            "12 members of the public",
            "28/03/2017 Meeting",
            "J Smith",
            "E. Vane Chairman, P. Hart, B. Pike and Mrs. Moss.",
            "S. Vane proposed acceptance of the accounts",
            "D. Hart-Pike to contact the owner",
            "e.g. this",
            "£20",
            "Item 4 was deferred",
            "10.00 am start",
            "13:00 Welcome",
            "9:30",
            "May 2016",
            "COVID-19 update",
            "AOB. None",
            "20MPH ZONE",
            "3Rs Group",
            "In 2014",
        ] {
            assert_eq!(number(line), None, "{line:?}");
        }
    }

    #[test]
    fn the_entries_of_a_list_may_run_on() {
        let entries = |line: &str| {
            let first = Enumerator::read(line).expect("a number");
            first.entries(&line[first.whole.end..]).len()
        };
        assert_eq!(entries("a) 24/01 Shed – agreed b) 24/02 Porch – agreed c) Trees"), 2);
        assert_eq!(entries("(i) Accounts were paid. (ii) The budget was set."), 1);
        assert_eq!(entries("(a) the fees and (b) the fines"), 0);
        assert_eq!(entries("(c) Fees (d) Fines"), 0);
    }

    #[test]
    fn the_time_of_an_item_stands_behind_its_number() {
        let behind = |text: &str| Enumerator::read(text).map(|number| text[number.whole.end..].to_owned());
        assert_eq!(behind("4 13:15 Action log").as_deref(), Some("Action log"));
        assert_eq!(behind("4.\t9:30 am\tAction log").as_deref(), Some("Action log"));
        assert_eq!(behind("4\t13:15").as_deref(), Some(""));
    }

    #[test]
    fn counters_and_masks_tell_series_apart() {
        let read = |text| Enumerator::read(text).map(|e| (e.counters, e.mask, e.style));
        assert_eq!(read("39/20 A"), Some((vec![39, 20], "#/#".into(), Style::Plain)));
        assert_eq!(read("(d) a"), Some((vec![4, 0], "@".into(), Style::Bracketed)));
        assert_eq!(read("xiv) a"), Some((vec![0, 14], "@".into(), Style::Closed)));
    }
}
