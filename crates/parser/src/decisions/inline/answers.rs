//! What a council that is asked about a planning application answers: "No objections.", "Recommend refusal".

use std::ops::Range;
use std::sync::LazyLock;

use patterns::{Regex, folded, spelt_out};

use super::cues::WORDS;

/// The answer, as a whole sentence or behind what it is about. Such words are those of one who is consulted, so that they
/// count in lists of what others decided as well; "approved" does not, being the word of those who decide.
const ANSWER: &str = r"(?:^(?:[a-z]+ ){0,3}(?:response|comments?|recommendations?|observations?|reply|view|decision)s?(?: agreed)?\s*[:–-]\s*|^|.{3,}?(?:\s+[–—-]+\s*|\s*[–—]\s*|[:;]\s+|\.{2,}\s*))(?P<verb>(?:<body> )?(?:dim [a-z]+ ?/ ?)?(?:(?:ha(?:ve|s|d)|raised?|raises|makes?|made|offer(?:s|ed)?|submit(?:ted)?|wish(?:es|ed)? to make) )?(?:no (?:further |adverse |other |material )?(?:objections?|comments?|observations?|concerns?)(?: (?:or|and|/) (?:objections?|comments?|observations?|concerns?))?(?: (?:to make|raised|noted))?|(?:<body> (?:do(?:es)?|will)(?: therefore)?(?: not)? )?(?:strongly |unanimously |fully |conditionally )?(?:object(?:s|ed|ions?)?|oppose[sd]?|support(?:s|ed)?)(?: (?:to )?(?:this|the|these) (?:planning )?(?:applications?|proposals?|development|scheme))?|recommend(?:s|ed|ation)?(?: for| of| that it be)? (?:approval|refusal|approve|refuse|approved|refused|rejection|rejected|grant|granted|deferral)|(?:approval|refusal|rejection) (?:is |was |be )?recommended|neutral))(?:(?:[,;:(]| [–-]| (?:to|by (?:the )?(?:parish|council|pc|all|members)|on|as|but|subject|due|because|with|in principle|provided|unless|however|unanimously)\b).*)?\.?$";

/// Where a sentence about an application gives the answer.
pub(super) fn of(sentence: &str) -> Option<Range<usize>> {
    static ANSWERS: LazyLock<Regex> = LazyLock::new(|| folded(&spelt_out(ANSWER, WORDS)));
    Some(ANSWERS.captures(sentence)?.name("verb")?.range())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_of_those_who_are_consulted() {
        for sentence in [
            "No objections.",
            "No comment",
            "No observations.",
            "No objections, approval recommended.",
            "Approval recommended.",
            "Recommend refusal on grounds of overlooking.",
            "Recommended for approval.",
            "Strongly object, out of keeping.",
            "Supported by Parish",
            "Response: Neutral.",
            "Parish Council comments: no objection",
            "18/00192/FUL – 10 Mill Lane, dormer: Object, out of keeping.",
            "18/00192/FUL – 10 Mill Lane, dormer – no objection",
            "The Council made no comment.",
            "The Council do not support this application: it lies outside the village.",
            "The CC will therefore object, on the grounds of road safety.",
            "Dim gwrthwynebiad / No objection.",
        ] {
            assert!(of(sentence).is_some(), "{sentence}");
        }
    }

    #[test]
    fn what_others_say_is_no_answer() {
        for sentence in [
            "No objections have been received from residents.",
            "Objections were received from three neighbours.",
            "Approved.",
            "Refused.",
            "The County Council objected.",
            "Ms Vane, for the residents, objected to the height of the roof.",
            "Changes were explained, support for plans given.",
            "5 Mill Lane – no comment was made on an application for a loft.",
            "4 Mill Lane, dormer.",
            "Residents do not support this application.",
            "The support of residents was noted.",
        ] {
            assert_eq!(of(sentence), None, "{sentence}");
        }
    }
}
