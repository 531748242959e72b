//! Interests that members declared: who, in what, of what kind, and whether they left for it.

use std::sync::LazyLock;

use model::{Declaration, DeclarationKind, Quote, Span};
use patterns::{Captures, Regex, pattern};

use crate::decisions::flow::Flow;
use crate::motions::names;
use crate::votes::division;

/// "Cllr Vane declared a personal interest in item 5 as a member of the club."
static ACTIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?P<who>.{2,}?)\s+(?:(?:each|both|also|all|then|formally)\s+)?(?:declared|disclosed|registered|noted|has declared|made|gave)\s+(?:(?:an?|the|their|his|her|the following|that)\s+)?(?P<kind>(?:[a-z]+[ -]){0,5}?)(?:declaration of )?interests?\b(?P<rest>.*)$",
    )
});

/// "A personal interest in item 5 was declared by Cllr Vane."
static PASSIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:an?|the)?\s*(?P<kind>(?:[a-z]+[ -]){0,5}?)interests?\b(?P<rest>.*?)\s+(?:was|were|is) (?:declared|disclosed|registered|noted) by (?P<who>[^,;]{3,}?)(?P<more>[,;.].*)?$",
    )
});

/// The items that an interest is in: "item 5", "agenda items 6 and 7 – Grants".
static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:in|under|on|regarding|re|for|with (?:regard|respect) to|in (?:respect of|relation to|regard to)|relating to|concerning)\s+(?P<about>(?:the )?(?:agenda |minute )?(?:items?|minutes?|paragraphs?|application|agenda)\b.*?|[^.;]{3,}?)\s*(?:(?:,|–|-|\()?\s*(?P<interest>\b(?:as|because|due to|being|since|in that|that (?:he|she|they|his|her|their|a)|by virtue of|owing to|on the (?:basis|grounds))\b[^;]*)|[,;.]\s|[.;]?$)",
    )
});

/// The interests declared in an item's running text.
pub(crate) fn find(text: &str, flow: &Flow) -> Vec<Declaration> {
    let sentences = flow.sentences.iter().enumerate();
    sentences.flat_map(|(at, sentence)| declared(text, *sentence, flow.sentences.get(at + 1).copied())).collect()
}

fn declared(text: &str, sentence: Span, next: Option<Span>) -> Vec<Declaration> {
    static NONE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:no|none|nil|any|not)\b[^.]{0,40}\b(?:interests?|declar)|\binvited to\b|\breminded\b")
    });
    let words = sentence.of(text);
    if !words.to_lowercase().contains("interest") || NONE.is_match(words) {
        return Vec::new();
    }
    let Some(found) = ACTIVE.captures(words).or_else(|| PASSIVE.captures(words)) else { return Vec::new() };
    let people = people(text, sentence, &found);
    let about = found.name("rest").and_then(|rest| ABOUT.captures(rest.as_str()).map(|about| (rest.start(), about)));
    let part = |name: &str| {
        let (offset, about) = about.as_ref()?;
        let range = about.name(name)?.range();
        Some(Quote::new(text, sentence.slice(offset + range.start..offset + range.end)))
            .filter(|quote| !quote.text.is_empty())
    };
    let kind = found.name("kind").and_then(|kind| kind_of(kind.as_str()));
    let left_meeting = left(words).or_else(|| next.and_then(|next| left_next(next.of(text))));
    let one = |person| Declaration {
        person,
        interest: part("interest"),
        kind,
        left_meeting,
        about: part("about"),
        span: sentence,
    };
    people.into_iter().map(one).collect()
}

/// The people named: "Councillors Vane and Pike", or the one name that the words end with.
fn people(text: &str, sentence: Span, found: &Captures<'_>) -> Vec<Quote> {
    let Some(who) = found.name("who") else { return Vec::new() };
    let span = sentence.slice(who.range());
    division::names(text, span).unwrap_or_else(|| {
        let name = names::trailing(who.as_str()).map(|name| span.slice(name));
        name.map(|name| Quote::new(text, name)).into_iter().collect()
    })
}

fn kind_of(words: &str) -> Option<DeclarationKind> {
    let words = words.to_lowercase();
    let says = |word: &str| words.contains(word);
    if says("disclosable") || says("dpi") {
        Some(DeclarationKind::DisclosablePecuniary)
    } else if says("non-pecuniary")
        || says("non pecuniary")
        || says("registrable")
        || says("registerable")
        || says("other")
    {
        Some(DeclarationKind::Other)
    } else if says("pecuniary") || says("financial") {
        Some(DeclarationKind::Pecuniary)
    } else if says("prejudicial") {
        Some(DeclarationKind::Prejudicial)
    } else if says("personal") {
        Some(DeclarationKind::Personal)
    } else {
        None
    }
}

/// Whether a sentence says that the person left the meeting, or stayed.
fn left(words: &str) -> Option<bool> {
    static LEFT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:left|leave|leaving|withdrew|withdrawing|withdraw|vacated|vacating|retired|retiring) (?:from )?(?:the )?(?:meeting|room|chamber|table|hall|call)\b",
        )
    });
    static STAYED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:remain(?:ed|ing|s)?|stay(?:ed|ing|s)?) (?:in|at|on|for|present|throughout)\b|\bdid not (?:leave|withdraw)\b",
        )
    });
    if STAYED.is_match(words) { Some(false) } else { LEFT.is_match(words).then_some(true) }
}

/// The sentence behind a declaration, where it goes on about the same person.
fn left_next(words: &str) -> Option<bool> {
    let same = ["He ", "She ", "They "].iter().any(|person| words.starts_with(person));
    if same { left(words) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::sentences::sentences;

    fn read(text: &str) -> Vec<Declaration> {
        let run = Span::new(0, text.len());
        find(text, &Flow { runs: vec![run], sentences: sentences(text, run).collect(), tables: Vec::new() })
    }

    #[test]
    fn each_member_declares_an_interest() {
        let found = read(
            "Mrs Vane and Mr Pike declared a pecuniary interest in item 12 – Farm Rents – and would not take part.",
        );
        assert_eq!(found.iter().map(|one| one.person.text.as_str()).collect::<Vec<_>>(), ["Mrs Vane", "Mr Pike"]);
        assert_eq!(found[0].kind, Some(DeclarationKind::Pecuniary));
        assert!(found[0].about.as_ref().is_some_and(|about| about.text.starts_with("item 12")));
        assert_eq!(found[0].left_meeting, None);
    }

    #[test]
    fn an_interest_has_a_reason_and_may_send_the_member_out() {
        let found = read(
            "Councillor A Vane declared a disclosable pecuniary interest in agenda item 5 as the owner of the field. She left the meeting.",
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].kind, Some(DeclarationKind::DisclosablePecuniary));
        assert_eq!(found[0].about.as_ref().map(|about| about.text.as_str()), Some("agenda item 5"));
        assert!(found[0].interest.as_ref().is_some_and(|interest| interest.text.contains("owner of the field")));
        assert_eq!(found[0].left_meeting, Some(true));
    }

    #[test]
    fn a_declaration_may_be_told_the_other_way_round() {
        let found = read("A personal interest in item 6 was declared by Cllr Pike, who remained in the room.");
        assert_eq!(found[0].person.text, "Cllr Pike");
        assert_eq!(found[0].kind, Some(DeclarationKind::Personal));
        assert_eq!(found[0].left_meeting, Some(false));
    }

    #[test]
    fn no_interest_is_none() {
        for text in [
            "There were no declarations of interest.",
            "Members were invited to declare any interest.",
            "No declarations were given.",
            "None declared.",
            "Interest rates were discussed.",
        ] {
            assert!(read(text).is_empty(), "{text}");
        }
    }
}
