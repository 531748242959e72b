//! Readable names for the things of a record, unique among their kind.

use std::collections::HashMap;

/// Gives out names; the second of one name ends in `~2`.
#[derive(Default)]
pub(crate) struct Ids {
    given: HashMap<String, u32>,
}

impl Ids {
    /// The name of the next thing called `words`, after a prefix such as `body:`.
    pub(crate) fn give(&mut self, prefix: &str, words: &str) -> String {
        let mut id = prefix.to_owned();
        push_slug(&mut id, words);
        let count = self.given.entry(id.clone()).or_default();
        *count += 1;
        if *count > 1 { format!("{id}~{count}") } else { id }
    }
}

/// Appends `words` in lower case, apostrophes left out and whatever else is no letter or digit as single hyphens.
fn push_slug(id: &mut String, words: &str) {
    let start = id.len();
    let parted = words.replace(['\'', '’'], "");
    for word in parted.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if id.len() > start {
            id.push('-');
        }
        id.extend(word.chars().flat_map(char::to_lowercase));
    }
    if id.len() == start {
        id.push_str("untitled");
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn names_are_readable_and_unique() {
        let mut ids = Ids::default();
        assert_eq!(ids.give("body:", "St. Anne’s P.C."), "body:st-annes-p-c");
        assert_eq!(ids.give("item:", "39/20"), "item:39-20");
        assert_eq!(ids.give("item:", "39.20"), "item:39-20~2");
        assert_eq!(ids.give("item:", " – "), "item:untitled");
        assert_eq!(ids.give("item:", "Cyngor Môn"), "item:cyngor-môn");
    }
}
