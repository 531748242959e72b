//! Emphasis typed with asterisks and underscores where no Markdown parser reads it.

use crate::draft::{Draft, Run};

/// Reads the double asterisks that a Markdown parser or an HTML export left in the text, as in `PRESENT**:**`.
pub(crate) fn tidy<'a>(drafts: &mut [Draft<'a>]) {
    for draft in drafts {
        if !draft.runs.iter().any(|run| run.text().contains("**")) {
            continue;
        }
        for run in std::mem::take(&mut draft.runs) {
            if run.text().contains("**") {
                let mut read = Draft::paragraph(draft.before);
                push_spans(&mut read, run.text(), |signs| signs == "**");
                draft.runs.extend(read.runs.into_iter().map(|run| -> Run<'a> { run.into_owned() }));
            } else {
                draft.runs.push(run);
            }
        }
    }
}

/// Appends a line to a block, read for `**bold**`, `__bold__`, `*italic*` and `_italic_`.
pub(crate) fn push<'a>(draft: &mut Draft<'a>, line: &'a str) {
    push_spans(draft, line, |_| true);
}

fn push_spans<'a>(draft: &mut Draft<'a>, line: &'a str, is_read: impl Fn(&str) -> bool) {
    let mut rest = line;
    let mut plain = 0;
    while let Some(at) = rest[plain..].find(['*', '_']).map(|at| at + plain) {
        let signs = signs(&rest[at..]);
        match words(rest, at, signs) {
            Some(words) if is_read(signs) => {
                draft.push(&rest[..at], false);
                draft.push(words, signs.len() >= 2);
                rest = &rest[at + words.len() + 2 * signs.len()..];
                plain = 0;
            }
            _ => plain = at + signs.len(),
        }
    }
    draft.push(rest, false);
}

/// The run of one sign with which a text begins.
fn signs(text: &str) -> &str {
    let first = text.as_bytes()[0];
    &text[..text.bytes().take_while(|byte| *byte == first).count()]
}

/// The words between the signs at `at` and the next ones like them.
fn words<'a>(line: &'a str, at: usize, signs: &str) -> Option<&'a str> {
    let inside_word = line[..at].ends_with(|c: char| c.is_alphanumeric());
    // `CHAIR**:**` is bold; `snake_case_name` and `2*3*4` are nothing.
    if signs.len() > 3 || (inside_word && signs != "**") {
        return None;
    }
    let inner = &line[at + signs.len()..];
    let (words, after) = inner.split_at(inner.find(signs)?);
    let after = &after[signs.len()..];
    let tight = !words.is_empty() && words.trim() == words && (signs == "**" || words.contains(char::is_alphanumeric));
    let apart = !after.starts_with(|c: char| c.is_alphanumeric()) || signs == "**";
    (tight && apart && !after.starts_with(&signs[..1])).then_some(words)
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
    fn double_asterisks_are_read_inside_words_too() {
        assert_eq!(runs("PRESENT**:**"), [Run::new("PRESENT", false), Run::new(":", true)]);
        let mut drafts = [Draft::paragraph(Gap::Line)];
        drafts[0].push("a * b ** c **d** *e*", false);
        tidy(&mut drafts);
        assert_eq!(drafts[0].text(), "a * b ** c d *e*");
    }

    #[test]
    fn asterisks_and_underscores_that_emphasise_nothing_stay() {
        for line in ["Signed ________ Chair ____", "* denotes a member *", "3 * 4 * 5", "snake_case_name", "** **"] {
            assert_eq!(runs(line), [Run::new(line, false)], "{line}");
        }
    }
}
