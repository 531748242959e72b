//! What pandoc leaves in Markdown made from Word: `[text]{.underline}`, `::: {.box}`, `16^th^`.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

static SPAN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[([^\[\]\n]*)\]\{([.#][^}\n]*)\}").expect("a constant pattern"));

static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\)\{[.#a-z][^{}]*\}").expect("a constant pattern"));

/// "16^th^ May".
static RAISED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\^([a-zA-Z0-9]{1,4})\^").expect("a constant pattern"));

static FENCE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^[ \t]*:::+(?:[ \t]*\{[^}\n]*\}|[ \t]*[a-zA-Z-]*)[ \t]*$").expect("a constant pattern")
});

/// Drops attributes and raised ordinals' signs; an underlined span becomes `<u>`.
pub(super) fn strip(body: &str) -> Cow<'_, str> {
    let mut body = Cow::Borrowed(body);
    if body.contains("]{") {
        body = Cow::Owned(SPAN.replace_all(&body, unwrap_span).into_owned());
    }
    if body.contains("){") {
        body = Cow::Owned(LINK.replace_all(&body, ")").into_owned());
    }
    if body.contains('^') {
        body = Cow::Owned(RAISED.replace_all(&body, "$1").into_owned());
    }
    if body.contains(":::") {
        body = Cow::Owned(FENCE.replace_all(&body, "").into_owned());
    }
    body
}

fn unwrap_span(span: &Captures<'_>) -> String {
    let text = &span[1];
    if span[2].contains("underline") { format!("<u>{text}</u>") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::strip;

    #[test]
    fn spans_lose_their_attributes() {
        assert_eq!(strip("[Bench]{.underline} and [gate]{.mark}"), "<u>Bench</u> and gate");
        assert_eq!(strip("[Bench](bench.html){.external role=\"button\"}"), "[Bench](bench.html)");
        assert_eq!(strip("16^th^ May, 2^10"), "16th May, 2^10");
        assert_eq!(strip("::: {.box}\nBench\n:::\n"), "\nBench\n\n");
        assert_eq!(strip("[Bench](bench.html)"), "[Bench](bench.html)");
    }
}
