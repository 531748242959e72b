//! The words that set a decision apart: "RESOLVED that", "Decision:", "AGREED", "The Board agreed:".

mod asked;
mod decided;

use std::ops::Range;
use std::sync::LazyLock;

use patterns::{Regex, pattern, spelt_out};

use crate::stems::{Screened, Stems};

/// What must follow for a label to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Any wording.
    Wording,
    /// Limbs, or wording that begins as clauses do.
    Clause,
    /// Limbs that begin with what was done: "noted the report".
    Deeds,
}

/// A label inside a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The words that introduce the decision, without closing punctuation.
    pub(super) words: Range<usize>,
    /// Where the wording behind it begins.
    pub(super) body: usize,
    /// What must follow.
    pub(super) need: Need,
}

/// One way of setting a decision apart. In patterns, names in angle brackets stand for [`WORDS`].
struct Cue {
    need: Need,
    /// The words of which a label has one, as [`Screened::new`] takes them.
    stems: &'static str,
    /// The group `label` holds the label; what the group `after` holds is no part of it.
    pattern: &'static str,
    /// A line as papers print it, that this row and no row above it matches.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    seen: &'static str,
}

/// Word lists that patterns share.
const WORDS: &[(&str, &str)] = &[
    (
        "<adverbs>",
        r"(?i:(?:unanimously|therefore|accordingly|further|also|duly|then|formally|hereby|thereupon|subsequently|thereafter|nem con|by consensus)[ ,]+)*",
    ),
    (
        "<RESOLVED>",
        r"(?:(?:RESOLVED|RESOVED|RESOLVD|RESLOVED|RESOVLED|RESOLED|RESOLOVED|PENDERFYNWYD)(?:\s*/\s*(?:RESOLVED|PENDERFYNWYD))?(?: [A-Z]{0,4}\d{1,4}(?:[/.]\d{1,4}){1,3})?)",
    ),
    (
        "<Resolved>",
        r"(?:(?:Resolved|Resoved|Resolvd|Resloved|Resovled|Resoled|Resoloved|Penderfynwyd)(?:\s*/\s*(?:Resolved|Penderfynwyd))?(?: [A-Z]{0,4}\d{1,4}(?:[/.]\d{1,4}){1,3})?)",
    ),
    (
        "<AGREED>",
        "(?:AGREED|NOTED|APPROVED|DECIDED|RECOMMENDED|REFUSED|DEFERRED|GRANTED|ADOPTED|ENDORSED|ORDERED|REJECTED|ACCEPTED|CONFIRMED|DETERMINED|DELEGATED|CYTUNWYD|NODWYD|ARGYMHELLWYD|CYMERADWYWYD)",
    ),
    (
        "<Agreed>",
        r"(?:(?:Agreed|Noted|Decided|Recommended|Cytunwyd|Nodwyd|Argymhellwyd)(?:\s*/\s*(?:Agreed|Noted|Recommended|Cytunwyd|Nodwyd|Argymhellwyd))?)",
    ),
    // Words that tell how a vote went.
    (
        "<count>",
        r"(?i:to|with|and|for|in favour|against|abstain(?:ed|ing)?|abstentions?|votes?|of|no|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})",
    ),
    // Part of a clause that names people.
    ("<names>", r"(?:[^.:;]|\b(?:Ald|Capt|Cllrs?|Cr|Dr|Mrs?|Ms|Revd?|[A-Z])\.)"),
    (
        "<agreed>",
        "(?:agreed|resolved|decided|approved|recommended|determined|voted|AGREED|RESOLVED|DECIDED|APPROVED|NOTED|RECOMMENDED)",
    ),
    (
        "<body>",
        r"(?i:(?:the|this|full) (?:[a-z&,'’ -]+ )?(?:council|committee|sub-?committee|panel|board|cabinet|forum|authority|executive|commission|governing body|assembly|association|meeting|pcc|senate|society|union|working (?:group|party)|trust|court)|council|cabinet|senate|court|(?:all |the )?(?:members|councillors|governors|trustees|directors|commissioners)(?: present)?|it was|it is|we)",
    ),
];

/// The labels of one purpose.
pub(super) struct Lexicon {
    leading: Scanner,
    inside: Scanner,
}

/// Labels of what was decided.
pub(super) static DECIDED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(decided::LEADING, decided::INSIDE));

/// Labels of what a paper asks for.
pub(super) static ASKED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(asked::LEADING, asked::INSIDE));

impl Lexicon {
    fn new(leading: &'static [Cue], inside: &'static [Cue]) -> Self {
        Self { leading: Scanner::new(leading), inside: Scanner::new(inside) }
    }

    /// The label that a sentence begins with, a number of its own aside.
    pub(super) fn leading(&self, text: &str) -> Option<Label> {
        static NUMBER: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"^\(?[A-Z]{0,5} ?\d[\d/.-]{0,12}[a-z]?\)?[.:)]?\s*"));
        let skipped = NUMBER.find(text).map_or(0, |number| number.end());
        let label = self.leading.first(&text[skipped..])?;
        let words = skipped + label.words.start..skipped + label.words.end;
        Some(Label { words, body: skipped + label.body, ..label })
    }

    /// The first label that stands later in a sentence.
    pub(super) fn inside(&self, text: &str) -> Option<Label> {
        self.inside.first(text)
    }
}

struct Scanner {
    cues: &'static [Cue],
    each: Vec<Screened>,
}

impl Scanner {
    fn new(cues: &'static [Cue]) -> Self {
        Self { cues, each: cues.iter().map(compile).collect() }
    }

    /// The label that comes first in the text, by the first row of those that find it there.
    fn first(&self, text: &str) -> Option<Label> {
        let stems = Stems::of(text);
        let rows = self.each.iter().zip(self.cues);
        rows.filter_map(|(row, cue)| label(text, row.for_text(stems)?, cue.need)).min_by_key(|label| label.words.end)
    }
}

fn compile(cue: &Cue) -> Screened {
    Screened::new(cue.stems, pattern(&expand(cue.pattern)))
}

fn label(text: &str, pattern: &Regex, need: Need) -> Option<Label> {
    pattern.captures_iter(text).find_map(|found| {
        let words = found.name("label")?.range();
        let word = found.name("word").map_or(words.start, |word| word.start());
        let behind = &text[words.end..];
        let open = !is_told_of(&text[..word]) && !is_house_rule(&text[word..words.end], behind) && !is_signed(behind);
        open.then(|| finish(text, words, need))
    })
}

/// Whether a place to sign stands behind a label: "CONFIRMED: ________ Mayor".
fn is_signed(behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', ':', '\t', '–', '-']);
    ["___", "....", "……"].iter().any(|rule| behind.starts_with(rule))
}

fn expand(source: &str) -> String {
    spelt_out(source, WORDS)
}

/// Whether the words before a label make it history: "the Council had RESOLVED".
fn is_told_of(before: &str) -> bool {
    static TOLD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:had|has|have|having|been|be|being|previously|not|never|already|as|when|which|who|(?:reasons?|options?|basis) (?:for|of)(?: the| this)?)\s+(?:also |been )?$",
        )
    });
    let tail = before.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    TOLD.is_match(&before[tail..])
}

/// Whether a request is how those who come are to behave, and asks for no decision: "All Members present are required to
/// declare", "Those attending are asked to let the Clerk know".
fn is_house_rule(request: &str, rest: &str) -> bool {
    static ASKS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:is|are) (?:[a-z]+ )?(?:asked|requested|invited|required)\b"));
    static PEOPLE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:(?:all |any )?(?:members?|councillors?)\b|(?:members of )?the public\b|those\b|anyone\b|anybody\b|attendees\b|everyone\b|people\b|persons\b|residents\b|parishioners\b|speakers\b|visitors\b)",
        )
    });
    static BEHAVES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^[\s:]*(?:advise|arrive|contact|declare|disclose|email|ensure (?:that )?(?:their|all) (?:mobile|phones?)|give notice|inform|leave|let|notify|refrain|register|remain|ring|sign|silence|stand|switch|telephone|turn|vacate|wear)\b",
        )
    });
    ASKS.is_match(request)
        && BEHAVES.is_match(rest)
        && (PEOPLE.is_match(request) || rest.trim_start().starts_with("declare"))
}

/// Bytes of what still introduces a decision at most. It names a mover and a seconder.
const LONGEST: usize = 260;

/// Takes into the label what still introduces ("unanimously", "on the motion of X, seconded by Y,") and finds where
/// the wording begins.
fn finish(text: &str, words: Range<usize>, need: Need) -> Label {
    static MORE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&expand(
            r"^(?:(?P<how>[\s,]+\(?(?i:unanimous(?:ly)?|nem\.? con\.?)\b\)?|\s*[:–-]\s*\((?i:unanimous(?:ly)?|nem\.? con\.?)\))|(?P<voted>[\s,]+(?i:by|on) [^.:;]*\b(?i:votes?|majority|show of hands|consensus)\b(?:[ ,]+<count>)*(?:[^.:;]{3,60}?\b(?i:abstaining|dissenting|voting)\b,?)?)(?:\s*\.?\s*$|\s*:|,?\s+(?i:that|to)\b)|(?P<more>[\s,]*(?:\((?:[^()]{4,})\)|(?i:nem\.? con\.?|as follows|accordingly|by (?:a )?(?:majority|consensus|show of hands)[^,:;.]*))|[,:]?\s+(?i:on|upon|by|following|with|after|proposed|moved)\b<names>{3,}?,?|,\s<names>{3,}?\b(?i:proposing|moving|seconding)\b,?)(?:\s+(?i:that)\b|\s*[:–—]|\s+-\s)|(?P<moved>\s*:?\s*\((?i:(?:prop|moved|sec)[^()]{3,}|\d{1,2} ?[:–-] ?\d{1,2}|[^()]*\b(?:abstain(?:ed|ing)|abstentions?|majority|all in favour|(?:votes?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:in favour|for|against))\b[^()]*)\)))",
        ))
    });
    let Range { start, end } = words;
    let more = MORE
        .captures(&text[end..])
        .and_then(|found| ["how", "voted", "more", "moved"].iter().find_map(|group| found.name(group)))
        .map_or(0, |more| more.end());
    let more = if more > LONGEST { 0 } else { more };
    let end = end + more;
    let rest = &text[end..];
    let body =
        end + rest.len() - rest.trim_start_matches([' ', '\t', '\n', ':', ';', '.', ',', '–', '—', '-', '…']).len();
    Label { words: start..end, body, need }
}

/// Whether a clause begins with what a body did or is to do.
pub(super) fn is_deed(words: &str) -> bool {
    static DEED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:also |further |formally |unanimously )?(?:approve[sd]?|agree[sd]?|adopt(?:s|ed)?|note[sd]?|delegate[sd]?|endorse[sd]?|authori[sz]e[sd]?|recommend(?:s|ed)?|appoint(?:s|ed)?|confirm(?:s|ed)?|request(?:s|ed)?|refer(?:s|red)?|defer(?:s|red)?|refuse[sd]?|accept(?:s|ed)?|ratif(?:y|ies|ied)|resolve[sd]?|receive[sd]?|support(?:s|ed)?|instruct(?:s|ed)?|remit(?:s|ted)?|thank(?:s|ed)?|welcome[sd]?|consider(?:s|ed)?|ask(?:s|ed)?|direct(?:s|ed)?|invite[sd]?|urge[sd]?|grant(?:s|ed)?|award(?:s|ed)?|acknowledge[sd]?|commend(?:s|ed)?)\b",
        )
    });
    DEED.is_match(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Option<&str> {
        DECIDED.leading(text).map(|label| &text[label.words])
    }

    fn inside(text: &str) -> Option<(&str, &str)> {
        DECIDED.inside(text).map(|label| (&text[label.words], &text[label.body..]))
    }

    #[test]
    fn every_cue_claims_its_own_example() {
        for scanner in [&DECIDED.leading, &DECIDED.inside, &ASKED.leading, &ASKED.inside] {
            for (row, cue) in scanner.cues.iter().enumerate() {
                let stems = Stems::of(cue.seen);
                let claims = |row: &Screened| row.for_text(stems).is_some_and(|pattern| pattern.is_match(cue.seen));
                let claiming = scanner.each.iter().position(claims);
                assert_eq!(claiming, Some(row), "{:?}", cue.seen);
            }
        }
    }

    #[test]
    fn how_to_behave_is_no_recommendation() {
        let asked = |text: &str| ASKED.leading(text).is_some();
        assert!(!asked("All Members present are required to declare, at this point in the meeting,"));
        assert!(!asked("Those attending to report on proceedings are asked to let Democratic Services know."));
        assert!(!asked("Members are requested to contact the Clerk with questions."));
        assert!(asked("Members are asked to note the report.") && asked("The Board is asked to inform the Trust."));
    }

    #[test]
    fn labels_of_many_houses() {
        for (text, words) in [
            ("RESOLVED – That the accounts be approved", "RESOLVED"),
            ("IT WAS UNANIMOUSLY RESOLVED that", "IT WAS UNANIMOUSLY RESOLVED"),
            ("RESOVED that", "RESOVED"),
            ("RESOLVED (unanimously) that", "RESOLVED (unanimously)"),
            ("RESOLVED: (Unanimous)", "RESOLVED: (Unanimous)"),
            ("RESOLVED: (a) That it be sold. (b) That", "RESOLVED"),
            ("RESOLVED (7 in favour, 1 against)", "RESOLVED (7 in favour, 1 against)"),
            ("RESOLVED (7:1) that it be sold", "RESOLVED (7:1)"),
            ("RESOLVED: (with Cllr Vane abstaining) to sell it", "RESOLVED: (with Cllr Vane abstaining)"),
            ("RESOLVED by 6 votes to 1 with 1 abstention", "RESOLVED by 6 votes to 1 with 1 abstention"),
            (
                "RESOLVED by 6 votes for, 2 against and 1 abstention.",
                "RESOLVED by 6 votes for, 2 against and 1 abstention",
            ),
            (
                "RESOLVED, Capt. Vane proposing and Mr. Pike seconding, that",
                "RESOLVED, Capt. Vane proposing and Mr. Pike seconding,",
            ),
            ("Agreed that –", "Agreed"),
            (
                "Resolved: Proposed by Cllr Vane, seconded by Cllr Pike, that it be sold.",
                "Resolved: Proposed by Cllr Vane, seconded by Cllr Pike,",
            ),
            (
                "RESOLVED by 5 votes to 1, with Cllr Vane abstaining, to object.",
                "RESOLVED by 5 votes to 1, with Cllr Vane abstaining,",
            ),
            ("RESOLVED by 8 votes to 2, with one abstention, that", "RESOLVED by 8 votes to 2, with one abstention"),
            ("Resolved:-", "Resolved"),
            ("Resolved, that the report", "Resolved"),
            ("27) RESOLVED that the report", "RESOLVED"),
            ("2024/113 RESOLVED: that", "RESOLVED"),
            ("19/10Resolved to approve the minutes", "Resolved"),
            (
                "AGREED TO RECOMMEND, on the proposal of Councillor Pike, seconded by Alderman Vane, that",
                "AGREED TO RECOMMEND, on the proposal of Councillor Pike, seconded by Alderman Vane,",
            ),
            ("Penderfynwyd / Resolved that the minutes be signed", "Penderfynwyd / Resolved"),
            ("Cytunwyd/Agreed: i ysgrifennu", "Cytunwyd/Agreed"),
            ("Decision(s):", "Decision(s)"),
            ("PENDERFYNWYD: nodi'r adroddiad", "PENDERFYNWYD"),
            ("Action agreed: Clerk to write", "Action agreed"),
            ("Resolution No. 12/24: That", "Resolution No. 12/24"),
        ] {
            assert_eq!(label(text), Some(words), "{text}");
        }
    }

    #[test]
    fn talk_of_decisions_is_no_label() {
        for text in [
            "CONFIRMED: ____________ Mayor",
            "Resolved issues were listed.",
            "Decision makers were asked to attend.",
            "Decisions on planning were discussed.",
            "Agreed minutes are on the website.",
            "Noted with thanks the work of the clerk.",
            "The matter has been resolved.",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
        assert_eq!(inside("The Council had RESOLVED in 2019 to sell."), None);
        assert_eq!(inside("Councillor Vane spoke. Reason for Decision: to meet the law."), None);
        assert_eq!(inside("The Panel raised the following points in discussion:"), None);
        assert_eq!(inside("Further to questions from Members it was noted:"), None);
    }

    #[test]
    fn a_label_may_run_in() {
        assert_eq!(
            inside("It was seconded and RESOLVED that it be sold."),
            Some(("It was seconded and RESOLVED", "that it be sold."))
        );
        assert_eq!(inside("A report was read Decision: To note it."), Some(("Decision", "To note it.")));
        assert_eq!(
            inside("Proposed by Cllr Vane, seconded by Cllr Pike and resolved: that the land be sold."),
            Some(("Proposed by Cllr Vane, seconded by Cllr Pike and resolved", "that the land be sold."))
        );
        let by_votes = "On the proposal of Cllr Vane, seconded by Cllr Pike, it was resolved by 6 votes to 3";
        assert_eq!(inside(&format!("{by_votes}:")), Some((by_votes, "")));
        assert_eq!(
            inside("After debate the Committee agreed to: (a) note it;"),
            Some(("After debate the Committee agreed to", "(a) note it;"))
        );
    }
}
