//! Emphasis typed with asterisks and underscores in text that is otherwise plain.

use crate::draft::Draft;

/// Appends a line to a block, read for `**bold**`, `__bold__`, `*italic*` and `_italic_`.
pub(crate) fn push<'a>(draft: &mut Draft<'a>, line: &'a str) {
    let mut rest = line;
    let mut plain = 0;
    while let Some(at) = rest[plain..].find(['*', '_']).map(|at| at + plain) {
        let Some((inner, whole)) = span(rest, at) else {
            plain = at + rest[at..].bytes().take_while(|byte| matches!(byte, b'*' | b'_')).count();
            continue;
        };
        draft.push(&rest[..at], false);
        draft.push(inner, whole - inner.len() >= 4);
        rest = &rest[at + whole..];
        plain = 0;
    }
    draft.push(rest, false);
}

/// The emphasised words that begin at `at`, and the length of them with their signs.
fn span(line: &str, at: usize) -> Option<(&str, usize)> {
    let sign = line.as_bytes()[at];
    let run = line.as_bytes()[at..].iter().take_while(|byte| **byte == sign).count();
    if run > 3 || line[..at].ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let signs = &line[at..at + run];
    let inner = &line[at + run..];
    let end = inner.find(signs)?;
    let (words, after) = (&inner[..end], &inner[end + run..]);
    let tight = !words.is_empty() && words.trim() == words && words.contains(char::is_alphanumeric);
    let apart = !after.starts_with(|c: char| c.is_alphanumeric() || c == char::from(sign));
    (tight && apart).then_some((words, end + 2 * run))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Gap, Run};

    fn runs(line: &str) -> Vec<Run<'_>> {
        let mut draft = Draft::paragraph(Gap::Line);
        push(&mut draft, line);
        draft.runs.retain(|run| !run.text().is_empty());
        draft.runs
    }

    #[test]
    fn double_signs_are_strong_and_single_ones_only_dropped() {
        assert_eq!(runs("7 **Background Papers**"), [Run::new("7 ", false), Run::new("Background Papers", true)]);
        assert_eq!(
            runs("the *full remit* of"),
            [Run::new("the ", false), Run::new("full remit", false), Run::new(" of", false)]
        );
    }

    #[test]
    fn asterisks_and_underscores_that_emphasise_nothing_stay() {
        for line in ["Signed ________ Chair ____", "* denotes a member *", "3 * 4 * 5", "snake_case_name", "** **"] {
            assert_eq!(runs(line), [Run::new(line, false)], "{line}");
        }
    }
}
