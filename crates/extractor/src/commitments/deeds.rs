//! Verbs of deeds: what somebody can be asked to do and can be seen to have done.

use patterns::Words;

/// Base form and participle of each.
const DEEDS: &str = include_str!("lexicon/deeds.txt");
/// Those whose passive without a doer is none: "would be used".
const ACTIVE: &str = include_str!("lexicon/deeds-active.txt");
/// Those of which only the passive is one: "would be agreed".
const PASSIVE: &str = include_str!("lexicon/deeds-passive.txt");

const FORM: u64 = 1;
const BASE: u64 = 2;
const PARTICIPLE: u64 = 4;
const ALONE: u64 = 8;

static FORMS: Words<2048> = Words::new()
    .columns(DEEDS, [BASE, PARTICIPLE | ALONE])
    .columns(ACTIVE, [BASE, PARTICIPLE])
    .columns(PASSIVE, [FORM, PARTICIPLE | ALONE]);

fn form(word: &str) -> u64 {
    match FORMS.bits(word) {
        0 => FORMS.bits(again(word)),
        form => form,
    }
}

/// Whether the word is the base form of a deed: "write".
pub(crate) fn is_base(word: &str) -> bool {
    form(word) & BASE != 0
}

/// Whether the word is a participle of a deed, and whether its passive is one where nobody is named: "be circulated" is,
/// "be used" is not.
pub(crate) fn participle(word: &str) -> Option<bool> {
    let form = form(word);
    (form & PARTICIPLE != 0).then_some(form & ALONE != 0)
}

/// What is done again: "consider" of "re-consider".
fn again(word: &str) -> &str {
    word.strip_prefix("re-").unwrap_or(word)
}

/// Whether the word is the base form or the participle of a deed.
pub(crate) fn is_deed(word: &str) -> bool {
    FORMS.has(word)
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
        for list in [DEEDS, ACTIVE, PASSIVE] {
            assert!(list.lines().is_sorted_by(|a, b| a < b));
        }
    }

    #[test]
    fn forms_of_a_deed_are_known() {
        assert!(is_base("circulate") && is_gerund("writing") && is_gerund("putting") && is_gerund("reporting"));
        assert_eq!((participle("written"), participle("used"), participle("noted")), (Some(true), Some(false), None));
        assert!(is_base("re-consider") && participle("re-considered") == Some(true));
        assert!(!is_base("hope") && !is_gerund("hoping"));
    }
}
