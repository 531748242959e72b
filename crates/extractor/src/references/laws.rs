//! Laws and their parts: "section 17 of the Children Act 1989", "the 1972 Act", "paragraph 3 of Part 1 of Schedule 12A".

use std::sync::LazyLock;

use model::{ReferenceKind, Span};
use patterns::{Regex, pattern};

use super::Found;

/// The last word of a law's name, with what may stand between it and the year.
static NAME_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)(?:Acts?|ACTS?|Regulations?|REGULATIONS|Orders?|ORDER|Rules|Measure|Directive)(?-u:\b)",
        r"(?: \([A-Z][A-Za-z ]{2,30}\))?(?:,? (?:of )?(?<year>(?:1[0-9]|20)[0-9]{2}(?: ?[-–] ?(?:19|20)[0-9]{2})?)(?-u:\b))?",
    ))
});

/// A part of a law, at the end of what stands before its name; or Schedule 12A, which papers cite alone.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?:(?-u:\b)(?:sections?|ss?\.|paragraphs?|paras?\.?|parts?|schedules?|articles?|regulations?|chapter) ?",
        r"(?:[0-9]+[a-z]{0,2}|[ivx]+)(?: ?\([0-9a-z]+\))*(?:(?:,| and| or| to|-|–|,? &) ?[0-9]+[a-z]?(?:\([0-9a-z]+\))*)*",
        r"(?:,? (?:of|to|in|under)(?: the)?|,)? )+$",
    ))
});

static SCHEDULE_12A: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?:paragraphs? ?(?-u:\(?[0-9]+\)?)(?:(?:,| and|,? &| or) ?(?-u:\(?[0-9]+\)?))*,? ?(?:of |in )?)?",
        r"(?:part [1i](?:,? of| to)? ?(?:the )?)?schedule 12\(?A\)?",
    ))
});

/// A law's name and its parts are looked for so far before its last word.
const REACH: usize = 200;

/// The laws that a text names. One without its year is none, unless the words for it are "the 1972 Act".
pub(super) fn find(text: &str) -> Vec<Found> {
    let named = NAME_END.captures_iter(text).filter_map(|found| {
        let (whole, year) = (found.get(0)?, found.name("year"));
        law(text, whole.range(), year.map(|year| year.as_str()))
    });
    let mut laws: Vec<Found> = named.collect();
    let alone = SCHEDULE_12A.find_iter(text).map(|found| Found {
        kind: ReferenceKind::Legislation,
        span: Span::new(found.start(), found.end()),
        value: format!("Local Government Act 1972, {}", squeezed(found.as_str())),
    });
    laws.extend(alone);
    laws
}

fn law(text: &str, end: std::ops::Range<usize>, year: Option<&str>) -> Option<Found> {
    let near = reach_before(text, end.start);
    let before = near.rfind(['\n', '\t']).map_or(near, |at| &near[at + 1..]);
    let name = name_before(before);
    if year.is_none() && !name.get(..4).is_some_and(is_year) {
        return None;
    }
    let name_start = end.start - name.len();
    let ahead = text[..name_start].strip_suffix("the ").unwrap_or(&text[..name_start]);
    let part = PART.find(reach_before(ahead, ahead.len())).map(|part| part.as_str());
    let start = part.map_or(name_start, |part| ahead.len() - part.len());
    let title = squeezed(&text[name_start..end.end]).replace(", ", " ");
    let value = match part {
        Some(part) => format!("{title}, {}", without_of(part)),
        None => title,
    };
    Some(Found { kind: ReferenceKind::Legislation, span: Span::new(start, end.end), value })
}

/// What stands before a place, as far as a law is looked for.
fn reach_before(text: &str, at: usize) -> &str {
    let from = at.saturating_sub(REACH);
    (from..=at).find_map(|from| text.get(from..at)).unwrap_or("")
}

/// The words of a law's name before its last: capitals, brackets and small words between them.
fn name_before(before: &str) -> &str {
    const SMALL: &[&str] = &["and", "of", "for", "to", "in", "the", "on", "from", "with", "by", "&"];
    const OPENERS: &[&str] =
        &["The", "Under", "In", "Pursuant", "That", "And", "Of", "By", "As", "This", "When", "See"];
    let mut start = before.len();
    let mut depth = 0_u32;
    let mut at = before.len();
    for word in before.split(' ').rev() {
        let from = at.saturating_sub(word.len());
        at = from.saturating_sub(1);
        if word.is_empty() {
            continue;
        }
        if word.starts_with(|sign: char| sign.is_ascii_digit()) {
            let beside = from + word.len() + 1 == start;
            return before.get(if is_year(word) && beside { from } else { start }..).unwrap_or("");
        }
        depth += word.matches(')').count() as u32;
        let inside = depth > 0;
        depth = depth.saturating_sub(word.matches('(').count() as u32);
        let bare = word.trim_start_matches(['(', '"', '“', '‘', '\'']);
        let capital = bare.starts_with(char::is_uppercase);
        let ends_sentence = word.ends_with(['.', ';', ':', '?', '!']);
        if ends_sentence || !inside && !capital && !SMALL.contains(&word) || OPENERS.contains(&bare) {
            break;
        }
        if capital && depth == 0 {
            start = from + (word.len() - bare.len());
        }
        let opens = bare.len() < word.len() && !inside;
        if opens {
            break;
        }
    }
    before.get(start..).unwrap_or("")
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "section 17 of the" as "section 17".
fn without_of(part: &str) -> String {
    let mut part = part.trim();
    for ending in [" the", " of", " to", " in", " under", ","] {
        part = part.strip_suffix(ending).unwrap_or(part);
    }
    squeezed(part)
}

#[cfg(test)]
mod tests {
    use super::find;

    fn values(text: &str) -> Vec<(String, String)> {
        find(text).into_iter().map(|found| (found.span.of(text).to_owned(), found.value)).collect()
    }

    fn hold(text: &str, wording: &str, value: &str) {
        assert_eq!(values(text), [(wording.to_owned(), value.to_owned())], "{text}");
    }

    #[test]
    fn laws_are_named_with_their_year() {
        hold("under the Children Act 1989.", "Children Act 1989", "Children Act 1989");
        hold("The Local Government Act, 2001 says", "Local Government Act, 2001", "Local Government Act 2001");
        let order = "Town and Country Planning (General Permitted Development) (England) Order 2015";
        hold(&format!("Under the {order},"), order, order);
        hold(
            "the Planning Act (Northern Ireland) 2011",
            "Planning Act (Northern Ireland) 2011",
            "Planning Act (Northern Ireland) 2011",
        );
        hold(
            "Accounts and Audit Regulations 2015",
            "Accounts and Audit Regulations 2015",
            "Accounts and Audit Regulations 2015",
        );
        hold("powers of the 1972 Act", "1972 Act", "1972 Act");
        hold("a talk on “The Finance Act 2015”", "Finance Act 2015", "Finance Act 2015");
        hold("the Clerk (Local Government Act 1972 s.112)", "Local Government Act 1972", "Local Government Act 1972");
        hold("Planning Acts, 2000-2017,", "Planning Acts, 2000-2017", "Planning Acts 2000-2017");
    }

    #[test]
    fn parts_of_laws_belong_to_them() {
        hold(
            "initiated under Section 47 of the Children Act 1989",
            "Section 47 of the Children Act 1989",
            "Children Act 1989, Section 47",
        );
        hold(
            "section 100A(4) of the Local Government Act 1972",
            "section 100A(4) of the Local Government Act 1972",
            "Local Government Act 1972, section 100A(4)",
        );
        let cited = "paragraphs 1 and 3 of Part 1 of Schedule 12A of the Local Government Act 1972";
        assert_eq!(values(cited)[0].0, cited);
    }

    #[test]
    fn schedule_12a_stands_alone() {
        hold(
            "exempt by paragraph 3 of Part 1 of Schedule 12A as amended",
            "paragraph 3 of Part 1 of Schedule 12A",
            "Local Government Act 1972, paragraph 3 of Part 1 of Schedule 12A",
        );
    }

    #[test]
    fn a_law_without_its_year_is_not_named() {
        for text in
            ["Members must Act now", "Standing Orders", "an Order was made in 2015", "the Act", "in 2016 the Order"]
        {
            assert_eq!(values(text), [], "{text}");
        }
    }
}
