//! Words in small letters.

use std::borrow::Cow;

/// A word in small letters: itself where it is in them already, as most are.
pub(crate) fn small(word: &str) -> Cow<'_, str> {
    let is_small = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_small_is_lent() {
        assert!(matches!(small("council's"), Cow::Borrowed("council's")));
        assert_eq!(["Council", "ÉLU", "élu"].map(small), ["council", "élu", "élu"]);
    }
}
