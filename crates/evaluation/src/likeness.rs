//! When two wordings are the same for a reader.

use std::collections::HashMap;

/// Wording without white space, hyphens, quotation styles, Markdown's signs, case and closing punctuation.
pub(crate) fn squash(text: &str) -> String {
    let plain = text.chars().filter_map(|c| match c {
        '*' | '_' | '\\' | '|' | '#' | '>' | '-' | '\u{ad}' | '\u{2010}'..='\u{2014}' => None,
        '\u{2018}' | '\u{2019}' => Some('\''),
        '\u{201c}' | '\u{201d}' => Some('"'),
        c if c.is_whitespace() => None,
        c => Some(c),
    });
    let plain: String = plain.flat_map(char::to_lowercase).collect();
    plain.trim_matches(['.', ',', ':', ';']).to_owned()
}

/// Whether two wordings are there and are alike to this share of their characters; 1 asks for the same.
pub(crate) fn alike(a: Option<&str>, b: Option<&str>, at_least: f64) -> bool {
    let [a, b] = [a, b].map(|text| squash(text.unwrap_or_default()));
    !a.is_empty() && !b.is_empty() && (a == b || at_least < 1.0 && likeness(&a, &b) >= at_least)
}

/// Twice the characters in matching runs, by all characters: Ratcliff and Obershelp's measure, as Python's `difflib`
/// computes it.
fn likeness(a: &str, b: &str) -> f64 {
    let [a, b] = [a, b].map(|text| text.chars().collect::<Vec<_>>());
    let mut places: HashMap<char, Vec<usize>> = HashMap::new();
    for (at, &c) in b.iter().enumerate() {
        places.entry(c).or_default().push(at);
    }
    let mut matched = 0;
    let mut open = vec![(0..a.len(), 0..b.len())];
    while let Some((in_a, in_b)) = open.pop() {
        let (i, j, size) = longest_run(&a, &places, in_a.clone(), in_b.clone());
        if size > 0 {
            matched += size;
            open.push((in_a.start..i, in_b.start..j));
            open.push((i + size..in_a.end, j + size..in_b.end));
        }
    }
    2.0 * f64::from(matched as u32) / f64::from((a.len() + b.len()) as u32)
}

/// The longest common run within two ranges, the first of them in `a`: its starts in both, and its size.
fn longest_run(
    a: &[char],
    places: &HashMap<char, Vec<usize>>,
    in_a: std::ops::Range<usize>,
    in_b: std::ops::Range<usize>,
) -> (usize, usize, usize) {
    let mut best = (in_a.start, in_b.start, 0);
    // Sizes of the runs that end at the character before, by where they end in `b`.
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    for i in in_a {
        let mut next = HashMap::new();
        for &j in places.get(&a[i]).into_iter().flatten().filter(|&&j| in_b.contains(&j)) {
            let size = 1 + j.checked_sub(1).and_then(|before| sizes.get(&before)).copied().unwrap_or(0);
            next.insert(j, size);
            if size > best.2 {
                best = (i + 1 - size, j + 1 - size, size);
            }
        }
        sizes = next;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_are_not_wording() {
        assert_eq!(squash("  **The Vice‑Chair’s** re-\nport. "), "thevicechair'sreport");
    }

    #[test]
    fn likeness_is_that_of_difflib() {
        // difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
        assert!((likeness("abcd", "bcde") - 0.75).abs() < 1e-9);
        assert!((likeness("private thread", "private volatile") - 2.0 / 3.0).abs() < 1e-9);
        assert!((likeness("memorialhall", "memorialhallthornburyvale") - 24.0 / 37.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_is_like_nothing() {
        assert!(!alike(None, None, 0.5));
        assert!(!alike(Some("."), Some("."), 0.5));
    }
}
