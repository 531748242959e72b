//! Where the wording of a decision ends: at the vote, at its reasons, at talk that goes on in the same paragraph.

use std::sync::LazyLock;

use model::Span;
use patterns::{Regex, pattern};

use super::labels::DECIDED;
use super::sentences::sentences;

/// The length of the part of `run` that is the decision's own wording: whole sentences up to the first that tells
/// of the vote, the reasons or the debate, without the movers or votes in brackets at its end.
pub(super) fn cut(run: &str) -> usize {
    static MOVERS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\s*[(\[](?:(?:it was )?(?:prop|moved|sec|2nd)[a-z]*\b[^()\[\]]{3,}|\d+ (?:votes? )?(?:for|in favour)\b[^()\[\]]*)[)\]][\s.]*$",
        )
    });
    // "RESOLVED that the roof be mended, and FURTHER RESOLVED that the gate be shut"
    static MORE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"[,;] (?P<next>(?i:and|it was) (?i:it was )?(?:FURTHER|ALSO|further|also) (?:RESOLVED|AGREED) (?:that|to)\b)",
        )
    });
    let run = &run[..MORE.captures(run).and_then(|found| found.name("next")).map_or(run.len(), |next| next.start())];
    let whole = Span::new(0, run.len());
    let over = sentences(run, whole).skip(1).find(|sentence| ends_wording(sentence.of(run)));
    let end = over.map_or(run.len(), |sentence| run[..sentence.start()].trim_end().len());
    MOVERS.find(&run[..end]).map_or(end, |movers| movers.start()).max(1.min(end))
}

/// Whether a sentence tells of what was decided next: "It was further resolved that the fee be raised."
fn decides_more(sentence: &str) -> bool {
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^It was (?:[a-z]+ ){0,2}(?:agreed|decided|resolved)(?: unanimously)?,? (?:that|to|not to)\b")
    });
    NEXT.is_match(sentence)
}

fn ends_wording(sentence: &str) -> bool {
    is_aftermath(sentence)
        || decides_more(sentence)
        || DECIDED.leading(sentence).or_else(|| DECIDED.inside(sentence)).is_some()
}

/// Whether a paragraph says no more than who moved and seconded: it may stand between a label and its wording.
pub(super) fn is_mover(words: &str) -> bool {
    static MOVER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:(?:it was |this was )?(?:prop(?:osed|oser)?|moved|sec(?:onded|onder)?|mover|2nd|cynigiwyd|cynigydd|eiliwyd|eilydd)\b)",
        )
    });
    words.len() < 160 && MOVER.is_match(words)
}

/// Whether a paragraph says no more than how the vote went, in brackets: "(6 votes to 2, with 1 abstention)".
pub(super) fn is_vote_aside(words: &str) -> bool {
    static VOTE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^\((?i:[^()]*\b(?:votes?|majority|abstentions?|abstain(?:ed|ing)|in favour|unanimous(?:ly)?)\b[^()]*)\)[.:]?$",
        )
    });
    words.len() < 120 && VOTE.is_match(words)
}

/// Whether a sentence or paragraph behind a decision is about it and no longer part of it.
pub(crate) fn is_aftermath(words: &str) -> bool {
    static VOTE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[(\[]?(?:Carried|CARRIED|Motion|MOTION|(?:The |On being |Upon being )?(?i:motion|amendment|vote|resolution|votes cast|put to the vote)\b.*\b(?i:was|were|carried|lost|put|being|as follows)\b|(?i:vot(?:e|es|ing)\b)|(?:For|FOR|Against|AGAINST|Abstain\w*|ABSTAIN\w*|Abstentions?|In [Ff]avour)\b ?(?:[:(–=-]|\d)|(?i:all (?:were )?(?:in favour|agreed)|unanimous(?:ly)?\b.*$|agreed unanimously)|(?i:proposed|proposer|prop|moved|seconded|proposal by|cynigiwyd|cynigydd|eiliwyd|eilydd)\b|\d+ (?:votes? )?(?:for|in favour|FOR)\b|Time:)",
        )
    });
    static REASON: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[(\[]?(?i:reasons?\b(?: \(?s?\)?)?(?: for| why|:| –| -|$)|(?:other |alternative )options?\b|alternatives? considered|options? considered|background\b[: ]|(?:the )?(?:(?:bank|current|closing|account|cash) ){0,2}balances?\b|(?:post[ -])?(?:meeting )?note\b ?[:–-]|n\.?b\.?[ :]|references?\b ?[–-]|action(?:s)? ?(?:by|point|required|:|–|-)|(?:contact|lead|reporting) officer|supporting documents|declarations? of|conflicts? of interest|minutes:|details?:|call-?in|implementation date|in accordance with (?:standing order|procedure rule|council procedure|paragraph|section)|\(?at this (?:point|juncture|stage)|the minutes were (?:then |duly |accordingly )*signed\b|following (?:this|the vote))",
        )
    });
    static PERSON: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[(\[]?(?:(?:The )?(?:County |Borough |District |Town |Parish |City )?(?:Councillors?|Cllrs?\.?|Alderman|Aldermen|Ald\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Sir|Prof\.?)\s|The (?:[Dd]eputy |[Vv]ice[ -])?(?:Chair\w*|Mayor|Clerk|Leader|Provost|Convener|Officer|meeting|Meeting|Committee then|public)\b|(?:He|She|They) )[^.]*?(?P<be>\bbe )?\b(?:asked|requested|abstained|voted|left|declared|wished|wish|thanked|said|returned|proposed that|moved that|suggested|offered|agreed to|undertook|volunteered|reported|queried|commented|joined|re-?joined|advised|informed|closed|stated|explained|noted that|vacated|withdrew|dissent(?:ed|ing)|took no part)\b",
        )
    });
    let told_of_person = || PERSON.captures(words).is_some_and(|found| found.name("be").is_none());
    VOTE.is_match(words) || REASON.is_match(words) || told_of_person()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_reasons_and_talk_end_a_decision() {
        for line in [
            "Carried.",
            "Voting: 5 for, 2 against",
            "For: 6",
            "Reason for decision: to meet the law",
            "Reasons",
            "Note: this was amended later",
            "(Councillor Vane asked that her vote against be recorded)",
            "The Chair thanked officers.",
            "Proposed by Councillor Pike",
            "Cynigiwyd / Proposed: Cllr Pike; eiliwyd / seconded: Cllr Vane.",
            "All in favour",
            "The motion was carried.",
            "Alternative options considered",
            "Cllr Vane proposed that thanks be recorded.",
            "Cllrs Vane & Cllr Pike offered to draft a letter.",
            "The minutes were then signed by the Chair.",
            "Bank balance at 30th June £1,204.10.",
        ] {
            assert!(is_aftermath(line), "{line}");
        }
    }

    #[test]
    fn a_vote_may_stand_in_brackets() {
        assert!(is_vote_aside("(5 votes to nil, with 1 abstention)") && is_vote_aside("(Unanimous)"));
        assert!(!is_vote_aside("(a) That the votes be counted") && !is_vote_aside("(Councillor Vane left)"));
    }

    #[test]
    fn further_sentences_of_the_wording_stay() {
        for line in [
            "That the report be noted.",
            "In particular, the Council urges the Executive to act.",
            "The Chair be authorised to sign it.",
            "For the avoidance of doubt this includes fees.",
            "Cllr Pike to attend the hearing.",
            "The Clerk be asked to write.",
        ] {
            assert!(!is_aftermath(line), "{line}");
        }
        assert_eq!(cut("that it be sold, and FURTHER RESOLVED that it be spent."), "that it be sold, ".len());
        assert_eq!(cut("that it be sold. It was also agreed to paint it."), "that it be sold.".len());
        assert_eq!(
            cut("that it be sold. The price is £5. Carried. Mr Pike left."),
            "that it be sold. The price is £5.".len()
        );
    }
}
