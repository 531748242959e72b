//! Marks of an action: "ACTION:" before it, initials beside or behind it, columns of who and when.

use std::sync::LazyLock;

use model::Span;
use patterns::{Regex, pattern};

use super::agents::Agents;
use super::cues::Cue;
use super::deeds::{is_base, is_deed, participle};
use crate::bodies::is_thing_acronym;
use crate::roles::Roles;
use crate::sentences::sentences;
use crate::words::{self, Shape, Word};

/// "ACTION:", "Action Point 3 –", "Actions:", without a mark in capitals or before nobody but the owner:
/// "ACTION RB", "Action RB", and with the owner in it:
/// "ACTION (RB):", "Action for Clerk:".
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)(?:(?:ACTIONS?|Actions?)(?: (?:POINTS?|Points?|points?|BY|By|by|FOR|For|for|REQUIRED|[Rr]equired))?",
        r"(?: ?[0-9]{1,2}(?:\.[0-9]{1,2})?)?(?: ?[:–—] ?| - |-)",
        r"|(?:ACTION|Action) \((?<bracketed>[A-Z][A-Za-z/&, ]{0,20})\) ?[:–—-] ?",
        r"|(?:ACTION|Action) (?:BY|[Bb]y|FOR|[Ff]or|ON|[Oo]n) (?<charged>[A-Z][A-Za-z/&, ]{0,30})(?:: ?| [–—-] )",
        r"|(?:ACTION|Action) (?<named>[A-Z][A-Za-z/&, ]{0,30})(?:: ?| [–—-] )|ACTION |Action |action |Act )",
    ))
});

/// Before these, an action is only spoken of: "with regard to Action Point 1 –".
const NAMING: [&str; 6] = ["from", "of", "on", "re", "regarding", "to"];

/// A piece of a leaf, and whether a label of an action stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its wording, without the label.
    pub(crate) span: Span,
    /// Whether it is labelled.
    pub(crate) labelled: bool,
    /// Who is to act, where the label says it.
    pub(crate) owner: Option<Span>,
}

/// The label before a stretch of a leaf.
#[derive(Clone, Copy, Default)]
struct Label {
    /// Whether there is one.
    stands: bool,
    /// Who is to act, where it says so.
    owner: Option<Span>,
}

/// The sentences of a leaf, labels of actions cut off.
pub(crate) fn pieces(text: &str, leaf: Span, agents: &Agents) -> Vec<Piece> {
    let wording = leaf.of(text);
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut last = Label::default();
    for found in LABEL.captures_iter(wording) {
        let Some(label) = found.get(0) else { continue };
        let rest = leaf.slice(label.end()..wording.len());
        let group = |name: &str| found.name(name).map(|owner| leaf.slice(owner.range()));
        let told = match (label.as_str(), group("named")) {
            // "Action Plan: ", "Pier Action Group – "
            (_, Some(owner)) => is_owner(text, owner, agents) && !follows_word(&wording[..label.start()]),
            ("ACTION ", _) => begins_with_doer(text, rest, agents),
            // "Item Action By" heads columns
            // "All agreed – action RB", "The hedge needs cutting (Act Clerk)"
            ("action " | "Act ", _) => is_owner(text, rest, agents) && is_apart(&wording[..label.start()]),
            ("Action ", _) => is_owner(text, rest, agents) && !rest.of(text).trim().eq_ignore_ascii_case("by"),
            _ => true,
        };
        let naming =
            wording[..label.start()].trim_end().rsplit(' ').next().is_some_and(|before| NAMING.contains(&before));
        if naming || !told {
            continue;
        }
        push(text, leaf.slice(from..label.start()), last, &mut pieces);
        from = label.end();
        last = Label { stands: true, owner: ["bracketed", "charged", "named"].into_iter().find_map(group) };
    }
    push(text, leaf.slice(from..wording.len()), last, &mut pieces);
    pieces
}

/// Whether a word stands right before what follows `before`.
fn follows_word(before: &str) -> bool {
    before.trim_end_matches(' ').ends_with(char::is_alphanumeric)
}

/// Whether a dash or a bracket parts what follows `before` from it.
fn is_apart(before: &str) -> bool {
    before.trim_end_matches(' ').ends_with(['–', '—', '-', '(', '['])
}

/// Whether `span` begins with initials or with somebody who is no post alone: "RB", but not "PLAN".
fn begins_with_doer(text: &str, span: Span, agents: &Agents) -> bool {
    const REACH: usize = 40;
    const LONGEST: usize = 3;
    let reach = text.ceil_char_boundary(span.end().min(span.start() + REACH));
    let mut words: Vec<Word<'_>> = Vec::new();
    words::split(text, Span::new(span.start(), reach), &mut words);
    words.first().is_some_and(|first| first.shape == Shape::Acronym && first.text.len() <= LONGEST)
        || agents.at(&words, 0).is_some()
}

/// Adds the sentences of `span`, the first of them behind a label and with the owner that the label names, if any.
fn push(text: &str, span: Span, label: Label, pieces: &mut Vec<Piece>) {
    let first = pieces.len();
    // "(Action: RB)"
    let said = sentences(text, span).filter(|span| span.of(text).contains(char::is_alphanumeric));
    pieces.extend(said.map(|span| Piece { span, labelled: false, owner: None }));
    if let Some(piece) = pieces.get_mut(first) {
        piece.labelled = label.stands;
        piece.owner = label.owner;
    }
}

/// Whether `span` holds nothing but names of those who are to act: "GD", "RB/JC", "Clerk", "All".
pub(crate) fn is_owner(text: &str, span: Span, agents: &Agents) -> bool {
    const LONGEST: usize = 8;
    let mut split: Vec<Word<'_>> = Vec::new();
    words::split(text, span, &mut split);
    !split.is_empty() && split.len() <= LONGEST && {
        let mut at = 0;
        while at < split.len() {
            match agents.at(&split, at) {
                Some((_, end)) => at = end,
                None if is_mark(&split[at]) => at += 1,
                None => return false,
            }
        }
        true
    }
}

/// Whether `span` is a name that nothing else tells, as it stands behind a label: "REVOLUTION", but not "Noted".
pub(crate) fn is_unknown_owner(text: &str, span: Span) -> bool {
    const LONGEST: usize = 3;
    let mut words: Vec<Word<'_>> = Vec::new();
    words::split(text, span, &mut words);
    let is_name = |word: &Word<'_>| {
        let lower = word.text.to_lowercase();
        let roles = Roles::of(&lower);
        let open = roles.breaks() && !roles.is_post() || roles.is_edge() || roles.is_thing() || roles.is_modifier();
        word.is_capital() && !open && !is_deed(&lower) && !is_thing_acronym(word.text)
    };
    let is_telling = |word: &Word<'_>| {
        let roles = Roles::of(&word.text.to_lowercase());
        word.shape == Shape::Acronym || word.text.len() == 1 || roles.is_given_name() || roles.is_post()
    };
    (1..=LONGEST).contains(&words.len()) && words.iter().all(is_name) && words.iter().any(is_telling)
}

/// Who is to act in "Clerk to action" and "RB Action", which say what no better than the sentence before them.
pub(crate) fn bare_order(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text).trim_end_matches(['.', ')', ' ']);
    let owner = [" to action", " Action", " action", " ACTION"].iter().find_map(|end| wording.strip_suffix(end))?;
    let from = owner.len() - owner.trim_start_matches(['(', ' ']).len();
    Some(span.slice(from..owner.len())).filter(|owner| is_owner(text, *owner, agents))
}

/// Whether a sentence ends in the number of its action: "The plan should be shared (Action 2.6)."
pub(crate) fn is_numbered(sentence: &str) -> bool {
    const NAMES: [&str; 4] = ["Action ", "ACTION ", "Action Point ", "AP "];
    let bracket = sentence.trim_end_matches(['.', ' ']).strip_suffix(')').and_then(|bare| bare.rsplit_once('('));
    let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    bracket.is_some_and(|(said, words)| {
        !said.trim().is_empty() && NAMES.iter().any(|name| words.strip_prefix(name).is_some_and(digit))
    })
}

/// Whether what stands behind a label asks nobody for anything: "No follow up required", "None".
pub(crate) fn is_nothing(wording: &str) -> bool {
    let (first, rest) = wording.split_once([' ', '.', ',']).unwrap_or((wording, ""));
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(first));
    // "Complete mandate form"
    let done = !rest.starts_with(char::is_lowercase) && is_one_of(&["closed", "complete", "completed"]);
    done || is_one_of(&["no", "none", "nil", "n/a", "noted"])
}

/// Whether a sentence says no more than that those who met agreed to the one before it: "All agreed".
pub(crate) fn is_assent(sentence: &str) -> bool {
    let bare = sentence.trim_matches(|c: char| !c.is_alphanumeric());
    ["agreed", "all agreed", "approved", "this was agreed"].iter().any(|assent| assent.eq_ignore_ascii_case(bare))
}

/// Whether an entry of a list of actions says at its end, or by a tick in front, that it is done.
pub(crate) fn is_closed(entry: &str) -> bool {
    const DONE: [&str; 5] = ["Actioned", "Closed", "Complete", "Completed", "Done"];
    let ticked = ["[x]", "[X]", "☑", "☒", "✓", "✔"].iter().any(|tick| entry.trim_start().starts_with(tick));
    let bare = entry.trim_end_matches(['.', ')', ']', ' ']);
    let last = bare.rsplit([' ', '(', '[', '\n']).next().unwrap_or("");
    let action = ["Action closed", "Action complete", "Action completed"].iter().any(|end| bare.ends_with(end));
    // "RB to thank the school. Done on 3 May."
    let verdict = bare.rsplit(['.', '\n']).next().and_then(|verdict| verdict.split_whitespace().next()).unwrap_or("");
    let shouted = matches!(last, "CLOSED" | "COMPLETE" | "COMPLETED" | "DONE" | "DISCHARGED");
    ticked
        || shouted
        || action
        || DONE.contains(&last)
        || bare.len() > verdict.len() && matches!(verdict, "Actioned" | "Done")
}

/// Whether a sentence says behind a dash or in a bracket that what it tells is done: "RB to thank the school – done".
pub(crate) fn is_ticked_off(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(['.', ')', ']', ' ']);
    let Some(at) = bare.rfind(['–', '—', '(', '[']).or_else(|| bare.rfind(" - ")).or_else(|| bare.rfind(".-"))
    else {
        return false;
    };
    // "– done, the leak is mended"
    let verdict = bare[at..].split([',', ';']).next().unwrap_or("");
    at > 0 && (is_verdict(verdict) || tells_deed(&bare[at..]))
}

/// Whether a wording opens with what was done: "– Presented to the Board in May", but not "– Agreed".
fn tells_deed(wording: &str) -> bool {
    const OPEN: [&str; 6] = ["agreed", "deferred", "postponed", "requested", "asked", "invited"];
    let bare = wording.trim_start_matches(|c: char| !c.is_alphanumeric());
    let verb = bare.split(' ').next().unwrap_or("").to_lowercase();
    bare.starts_with(char::is_uppercase)
        && (participle(&verb).is_some() || verb == "completed")
        && !OPEN.contains(&verb.as_str())
}

/// Whether a wording says no more than that something is done: "Done.", "– completed".
pub(crate) fn is_verdict(wording: &str) -> bool {
    const VERDICTS: [&str; 8] =
        ["action closed", "action complete", "actioned", "closed", "complete", "completed", "done", "now done"];
    let bare = wording.trim_matches(|c: char| !c.is_alphanumeric());
    VERDICTS.iter().any(|verdict| verdict.eq_ignore_ascii_case(bare))
}

/// Who is to act, where a dash or a bracket parts them from what is said to be needed: "The curtains need cleaning – Jan",
/// "new plug needed (RB, GD)".
pub(crate) fn owner_of_need(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    const SHORTEST: usize = 3;
    const NEEDS: [&str; 5] = ["need", "needed", "needs", "required", "requires"];
    let wording = span.of(text).trim_end_matches(['.', ')', ' ']);
    let at = wording.rfind(['–', '—', '(']).or_else(|| wording.rfind(" - ").map(|at| at + 1))?;
    let words = || wording[..at].split_whitespace();
    let finite = |word: &str| Cue::Finite.has(word) || word.ends_with("ed");
    let to_do = || words().zip(words().skip(1)).any(|(to, verb)| to == "to" && is_deed(verb));
    let orders = || {
        let (first, next) = (words().next().unwrap_or("").to_lowercase(), words().nth(1).unwrap_or(""));
        let noun = Cue::NotBare.has(&first) || Cue::AlsoNoun.has(&first) && !Cue::Article.has(next);
        is_base(&first) && !noun && words().count() >= SHORTEST && !wording[at..].starts_with('(')
    };
    let needs = words().any(|word| NEEDS.contains(&word.to_ascii_lowercase().as_str()));
    let open = needs || (to_do() || orders()) && !words().any(finite);
    let owner = span.slice(at + wording[at..].chars().next().map_or(0, char::len_utf8)..wording.len());
    let told = open && wording[..at].ends_with(' ') && is_owner(text, owner, agents);
    let letters = owner.of(text).trim();
    let shouted = letters.chars().filter(|c| c.is_uppercase()).count() > 1 && letters.chars().all(char::is_alphabetic);
    let acronym = shouted && !agents.knows_initials(letters);
    (told && !acronym).then(|| owner.trim(text))
}

/// Who is to act, where a dash or a colon parts them from what they are to do: "HT/Chair – a pack for new governors".
pub(crate) fn leading_owner(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text);
    let first = span.slice(0..wording.find(['–', '—', ':']).or(wording.find(" - "))?);
    is_owner(text, first, agents).then_some(first)
}

/// Who is to act, where a dash or a bracket parts them from the action before: "Mend the bench – RB – 3 May".
pub(crate) fn trailing_owner(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text);
    let from = wording.find([')', '–', '—', '(']).or(wording.find(" - "))?;
    let mut start = from;
    for end in wording[from..].match_indices(['(', ')', '–', '—', '-']).map(|(at, _)| from + at).chain([wording.len()])
    {
        let part = span.slice(start..end);
        if start > from && is_owner(text, part, agents) {
            return Some(part);
        }
        start = end + wording[end..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// Whether `span` holds nothing but the initials of persons: "GD", "RB/JC".
pub(crate) fn are_initials(text: &str, span: Span, agents: &Agents) -> bool {
    const LONGEST: usize = 5;
    let wording = span.of(text);
    let short = wording.split(|c: char| !c.is_uppercase()).all(|part| part.len() <= LONGEST);
    short
        && wording.chars().all(|c| c.is_uppercase() || matches!(c, '/' | '&' | ',' | ' ' | '.' | '–' | '—' | '-'))
        && is_owner(text, span, agents)
}

/// Whether `span` holds nothing but given names: "Siobhan", "Norah / Jan".
fn are_given_names(text: &str, span: Span, agents: &Agents) -> bool {
    let mut split: Vec<Word<'_>> = Vec::new();
    words::split(text, span, &mut split);
    let named = |word: &Word<'_>| agents.is_given_name(word) || matches!(word.text, "and" | "&");
    split.first().is_some_and(Word::is_capital) && split.iter().all(named)
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The initials or given names that a dash or a bracket parts from the end of `span`: "Posters will be put up – RB", "(RB)".
pub(crate) fn initials_at_end(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text).trim_end_matches(['.', ' ']);
    let bare = wording.strip_suffix([')', ']']).unwrap_or(wording);
    let marks: &[char] = if bare.len() < wording.len() { &['(', '['] } else { &['–', '—', '-'] };
    let at = bare.rfind(marks)?;
    let mark = span.slice(at + bare[at..].chars().next().map_or(0, char::len_utf8)..bare.len());
    let apart = bare[..at].ends_with(' ');
    let told = apart && !mark.is_empty() && !stands_for(mark.of(text), &bare[..at]);
    // "written to Mrs Reed (Siobhan)"
    let explains = bare.len() < wording.len() && bare[..at].trim_end().rsplit(' ').next().is_some_and(is_capitalised);
    let named = || !explains && are_given_names(text, mark, agents);
    (told && (are_initials(text, mark, agents) || named())).then_some(mark)
}

/// Whether letters in a bracket are those that the words before it begin with: "the Regulator of Social Housing (RSH)".
fn stands_for(letters: &str, before: &str) -> bool {
    let capitals = before.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
    let capitals: String = capitals.collect();
    letters.len() > 1 && capitals.ends_with(letters)
}

/// The initials of persons of the paper that end `span`, as they stand at a tab: "Get two quotes RB".
pub(crate) fn last_initials(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text).trim_end();
    let at = wording.rfind(char::is_whitespace)?;
    let mark = span.slice(at + 1..wording.len());
    mark.of(text).split(['/', '&', ',']).all(|initials| agents.knows_initials(initials)).then_some(mark)
}

fn is_mark(word: &Word<'_>) -> bool {
    const MOST: usize = 4;
    // Names of columns in capitals are nobody's initials.
    let column = matches!(word.text, "DATE" | "ITEM" | "LEAD" | "NO" | "RAG" | "REF" | "WHEN" | "WHO" | "WHOM");
    let initials = word.shape == Shape::Acronym && word.text.len() <= MOST && !column;
    initials || matches!(word.text, "&" | "All" | "ALL" | "and" | "by" | "By")
}

#[cfg(test)]
mod tests {
    use model::{Minutes, Person};

    use super::*;

    fn nobody() -> Agents {
        Agents::new(&Minutes::default(), &[], &[])
    }

    fn whole(text: &str) -> Span {
        Span::new(0, text.len())
    }

    fn read(text: &str) -> Vec<(&str, bool)> {
        let pieces = pieces(text, whole(text), &nobody());
        pieces.into_iter().map(|piece| (piece.span.of(text), piece.labelled)).collect()
    }

    #[test]
    fn a_short_form_behind_its_long_one_is_no_owner() {
        let owner = |text: &'static str| initials_at_end(text, whole(text), &nobody()).map(|owner| owner.of(text));
        assert_eq!(owner("Send the return to the Board of River Keepers (BRK)."), None);
        assert_eq!(owner("Send the return to the Board of River Keepers (AV)."), Some("AV"));
    }

    #[test]
    fn a_note_may_tell_behind_a_dash_that_its_task_is_done() {
        for done in [
            "Clerk to write – done",
            "Clerk to write (completed).",
            "RB to ask - Done, no reply",
            "To be sent.- Sent on 3 May",
        ] {
            assert!(is_ticked_off(done), "{done}");
        }
        for open in [
            "Clerk to write – Agreed",
            "Clerk to write – the work is done by RB",
            "It was done.",
            "RB to write - sent back",
        ] {
            assert!(!is_ticked_off(open), "{open}");
        }
    }

    #[test]
    fn what_is_needed_may_have_an_owner_behind_it() {
        let owner = |text: &'static str| owner_of_need(text, whole(text), &nobody()).map(|owner| owner.of(text));
        assert_eq!(owner("The curtains need cleaning – Clerk"), Some("Clerk"));
        assert_eq!(owner("Leaflet to go to the printer - Clerk"), Some("Clerk"));
        assert_eq!(owner("Ask the printer about leaflets - Clerk"), Some("Clerk"));
        assert_eq!(owner("Report on the pier - Clerk"), None);
        assert_eq!(owner("The leaflet was sent to the printer – Clerk"), None);
        assert_eq!(owner("The Council needs to amend its Standing Orders (SOs)"), None);
    }

    #[test]
    fn labels_part_a_leaf_into_pieces() {
        assert_eq!(
            read("The bin is full. ACTION: Clerk to write. It was noted. Action Point 2 – RB"),
            [("The bin is full.", false), ("Clerk to write.", true), ("It was noted.", false), ("RB", true)]
        );
    }

    #[test]
    fn a_label_in_capitals_needs_no_mark_before_a_doer() {
        assert_eq!(
            read("The bin is full. ACTION RB. ACTION Clerk"),
            [("The bin is full.", false), ("RB.", true), ("Clerk", true)]
        );
        assert_eq!(read("The bin is full. Action RB"), [("The bin is full.", false), ("RB", true)]);
        assert_eq!(read("Action RB took was noted."), [("Action RB took was noted.", false)]);
        let plan = "The ACTION PLAN was noted.";
        assert_eq!(read(plan), [(plan, false)]);
    }

    #[test]
    fn a_label_may_name_the_owner() {
        let text = "It was noted. ACTION (RB): check the wall.";
        let owners =
            pieces(text, whole(text), &nobody()).into_iter().map(|piece| piece.owner.map(|owner| owner.of(text)));
        assert_eq!(owners.collect::<Vec<_>>(), [None, Some("RB")]);
    }

    #[test]
    fn a_label_may_hold_nothing_but_the_owner() {
        assert_eq!(read("Action RB: check the wall."), [("check the wall.", true)]);
        assert_eq!(
            read("The hedge needs cutting (Act Clerk)"),
            [("The hedge needs cutting (", false), ("Clerk)", true)]
        );
        assert!(is_owner("RB", whole("RB"), &nobody()) && !is_owner("ITEM", whole("ITEM"), &nobody()));
        let group = "Pier Action Group – met. Action Plan: drafted.";
        assert!(read(group).iter().all(|(_, labelled)| !labelled));
    }

    #[test]
    fn an_owner_may_stand_before_or_behind_what_has_no_verb() {
        let leading = |text: &'static str| leading_owner(text, whole(text), &nobody()).map(|owner| owner.of(text));
        assert_eq!(leading("HT/Clerk – a pack for new governors").map(str::trim), Some("HT/Clerk"));
        assert_eq!(leading("A pack for new governors – soon"), None);
        let reed =
            Person { name: "Siobhan Reed".into(), honorific: None, initials: None, roles: vec![], mentions: vec![] };
        let agents = Agents::new(&Minutes::default(), &[], &[reed]);
        let last = |text: &'static str| last_initials(text, whole(text), &agents).map(|owner| owner.of(text));
        assert_eq!(last("Get two quotes SR"), Some("SR"));
        assert_eq!(last("Write to NCC"), None);
    }

    #[test]
    fn a_bare_order_names_only_its_owner() {
        let owner = |text: &'static str| bare_order(text, whole(text), &nobody()).map(|owner| owner.of(text));
        assert_eq!(owner("Clerk to action."), Some("Clerk"));
        assert_eq!(owner("(RB to action)"), Some("RB"));
        assert_eq!(owner("RB/GD Action."), Some("RB/GD"));
        assert_eq!(owner("The plan is to action"), None);
    }

    #[test]
    fn a_name_behind_a_label_may_be_unknown() {
        let unknown = |text: &str| is_unknown_owner(text, whole(text));
        assert!(unknown("AYLEWORKS.") && unknown("Siobhan") && unknown("Siobhan Quill") && unknown("Clerk/Webwright"));
        assert!(!unknown("Noted") && !unknown("Write to AYLEWORKS") && !unknown("Website"));
    }

    #[test]
    fn initials_may_stand_behind_a_dash_or_in_brackets() {
        let mark = |text: &'static str| initials_at_end(text, whole(text), &nobody()).map(|mark| mark.of(text));
        assert_eq!(mark("Posters will be put up – RB").map(str::trim), Some("RB"));
        assert_eq!(mark("Posters will be put up (RB/GD)."), Some("RB/GD"));
        assert_eq!(mark("Posters will be put up in the hall"), None);
        assert_eq!(mark("A follow-up will be sent by the trust (see below)"), None);
    }

    #[test]
    fn a_label_may_be_on_somebody_and_a_sentence_have_a_number() {
        let owner = |text: &'static str| {
            pieces(text, whole(text), &nobody()).first().and_then(|piece| piece.owner).map(|owner| owner.of(text))
        };
        assert_eq!(owner("Action on Siobhan – mend the wall"), Some("Siobhan"));
        assert_eq!(owner("ACTION BY CLERK: mend the wall"), Some("CLERK"));
        assert_eq!(owner("Action required: mend the wall"), None);
        assert!(is_numbered("The plan should be shared (Action 2.6).") && !is_numbered("The plan was shared (Item 2)"));
    }

    #[test]
    fn done_and_nothing_to_do_are_told() {
        assert!(
            !is_nothing("Complete the form") && is_nothing("Complete – 3 May") && is_closed("RB wrote. Action closed.")
        );
        assert!(is_nothing("No follow up required.") && is_nothing("None") && !is_nothing("Notify the owner"));
        assert!(is_closed("AP3 RB to write. A letter was sent - CLOSED.") && is_closed("Mend the bench (Completed)"));
        assert!(is_closed("RB to thank the school. Done on 3 May.") && !is_closed("RB to write. Carried forward."));
        assert!(is_closed("[x] RB to write") && !is_closed("[ ] RB to write"));
        assert!(!is_closed("RB to see that it is done"));
    }
}
