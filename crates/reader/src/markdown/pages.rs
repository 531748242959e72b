//! Rules that part the pages of a scan or PDF turned into Markdown, which `CommonMark` takes for underlined headings.

/// Longest heading, in bytes, that an author underlines with just three dashes.
const LONGEST_UNDERLINED: usize = 60;

/// Whether `---` lines of this body part pages: a page number or small print stands below one.
pub(super) fn are_ruled(body: &str) -> bool {
    body.match_indices("\n---").any(|(at, rule)| {
        let (line, rest) = body[at + rule.len()..].split_once('\n').unwrap_or_default();
        let next = rest.trim_start().lines().next().unwrap_or_default().trim();
        let is_number = !next.is_empty() && next.len() <= 3 && next.bytes().all(|byte| byte.is_ascii_digit());
        line.trim().is_empty() && (is_number || next.trim_start_matches('*').starts_with("<small>"))
    })
}

/// Whether a heading marked by a line of dashes is the last paragraph of a page, and the dashes are its end.
pub(super) fn is_page_end(heading: &str, ruled: bool) -> bool {
    let Some((text, underline)) = heading.trim_end().rsplit_once('\n') else { return false };
    if heading.trim_start().starts_with('#') || underline.trim() != "---" {
        return false;
    }
    let text = text.trim();
    ruled || text.len() > LONGEST_UNDERLINED || text.contains('\n') || text.ends_with(['.', ';', ',', ':', '”'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_below_a_rule_is_a_page_number() {
        assert!(are_ruled("The bench\n---\n2\n\nwas mended."));
        assert!(are_ruled("The bench\n\n---\n*<small>Scanned</small>*"));
        assert!(!are_ruled("Apologies\n---\nNone.\n\n---\n\nBench"));
    }

    #[test]
    fn a_short_title_over_dashes_is_a_heading() {
        assert!(!is_page_end("Apologies\n---\n", false));
        assert!(is_page_end("Apologies\n---\n", true));
        assert!(is_page_end("That the bench be mended.\n---\n", false));
        assert!(!is_page_end("That the bench be mended.\n-------------------------\n", false));
    }
}
