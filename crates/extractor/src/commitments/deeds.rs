//! Verbs of deeds: what somebody can be asked to do and can be seen to have done.

use std::sync::LazyLock;

use crate::word_map::WordMap;

/// Base form, participle and, where only one voice is a deed, which: "active" where a passive without a doer is none
/// ("would be used"), "passive" where only that is one ("would be agreed").
const DEEDS: &str = include_str!("lexicon/deeds.txt");

static FORMS: LazyLock<WordMap<(bool, Option<bool>)>> = LazyLock::new(|| {
    let mut forms: WordMap<(bool, Option<bool>)> = WordMap::default();
    for line in DEEDS.lines() {
        let mut columns = line.split('\t');
        let (Some(base), Some(participle)) = (columns.next(), columns.next()) else { continue };
        let voice = columns.next();
        forms.entry(base).or_default().0 |= voice != Some("passive");
        forms.entry(participle).or_default().1 = Some(voice != Some("active"));
    }
    forms
});

/// Whether the word is the base form of a deed: "write".
pub(crate) fn is_base(word: &str) -> bool {
    FORMS.get(word).or_else(|| FORMS.get(again(word))).is_some_and(|(base, _)| *base)
}

/// Whether the word is a participle of a deed, and whether its passive is one where nobody is named: "be circulated" is,
/// "be used" is not.
pub(crate) fn participle(word: &str) -> Option<bool> {
    FORMS.get(word).or_else(|| FORMS.get(again(word))).and_then(|(_, passive)| *passive)
}

/// What is done again: "consider" of "re-consider".
fn again(word: &str) -> &str {
    word.strip_prefix("re-").unwrap_or(word)
}

/// Whether the word is the base form or the participle of a deed.
pub(crate) fn is_deed(word: &str) -> bool {
    FORMS.get(word).is_some()
}

/// Whether the word is the "-ing" form of a deed: "writing".
pub(crate) fn is_gerund(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("ing").filter(|stem| stem.is_ascii() && stem.len() > 1) else { return false };
    let (once, last) = stem.split_at(stem.len() - 1);
    is_base(stem) || is_base(&format!("{stem}e")) || once.ends_with(last) && is_base(once)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deeds_are_sorted_and_unique() {
        let lines: Vec<_> = DEEDS.lines().collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn forms_of_a_deed_are_known() {
        assert!(is_base("circulate") && is_gerund("writing") && is_gerund("putting") && is_gerund("reporting"));
        assert_eq!((participle("written"), participle("used"), participle("noted")), (Some(true), Some(false), None));
        assert!(is_base("re-consider") && participle("re-considered") == Some(true));
        assert!(!is_base("hope") && !is_gerund("hoping"));
    }
}
