//! What a motion says: the words behind its names, between them, or in quotation marks below.

use std::sync::LazyLock;

use model::Span;
use patterns::{Regex, folded, pattern};

use super::outcomes;
use crate::decisions::flow::Flow;
use crate::decisions::tail;

/// The wording of a motion with these acts; it ends before `limit`.
pub(super) fn find(text: &str, flow: &Flow, mover: Span, seconder: Option<Span>, limit: usize) -> Option<Span> {
    let last = seconder.unwrap_or(mover);
    let between = seconder.and_then(|seconder| between(text, mover, seconder));
    between.or_else(|| behind(text, flow, last, limit)).or_else(|| above(text, flow, mover))
}

/// "Motion: to buy a bench", "That a bench be bought" or "It was proposed to buy a bench." before the names, or in the
/// paragraph above them.
fn above(text: &str, flow: &Flow, mover: Span) -> Option<Span> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:(?:^|\. )(?i:motion|proposal|proposed (?:motion|resolution))(?: \d+)?\s*[:–-]\s*(?P<said>\S[\s\S]*)|^[“‘'\x22]?(?P<that>That\b[\s\S]*)|(?:^|[.!] )(?P<it>It was (?:therefore |then |also |further )?(?:moved|proposed|recommended|suggested) (?:that|to) (?:[^.]|\.[0-9])*\.?))$",
        )
    });
    let at = flow.run_at(mover.start());
    let own = flow.runs.get(at)?;
    let before = Span::new(own.start(), mover.start().max(own.start())).trim(text);
    let run = if before.is_empty() { *flow.runs.get(at.checked_sub(1)?)? } else { before };
    let found = SAID.captures(run.of(text))?;
    let said = found.name("said").or_else(|| found.name("that")).or_else(|| found.name("it"))?;
    Some(without_closing_quote(text, run.slice(said.range())).trim(text))
}

/// A wording without the mark that closes the quotation which opened before it.
pub(super) fn without_closing_quote(text: &str, said: Span) -> Span {
    let wording = said.of(text).trim_end();
    let straight = wording.matches('"').count() % 2 == 1;
    let bare = match wording.chars().last() {
        Some('”' | '’') if !wording.contains(['“', '‘']) => wording.trim_end_matches(['”', '’']),
        Some('"') if straight => wording.trim_end_matches('"'),
        _ => return said,
    };
    said.slice(0..bare.len())
}

/// Leaves out the verdict that a wording ends with: "that the fee rise - agreed".
fn without_verdict(text: &str, said: Span) -> Span {
    static VERDICT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)[\s,;–-]+(?:and )?(?:all (?:were )?(?:agreed|in favour)|(?:it was |this was )?(?:unanimously )?(?:agreed|carried)(?: unanimously)?)\.?$",
        )
    });
    let wording = said.of(text);
    VERDICT.find(wording).map_or(said, |verdict| said.slice(0..verdict.start()))
}

/// "Cllr Vane proposed that a bench be bought, seconded by Cllr Pike".
fn between(text: &str, mover: Span, seconder: Span) -> Option<Span> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[\s:,–-]*(?P<said>(?:[‘“'\x22]?(?:that|That|to|To)\b|the (?:adoption|approval|acceptance)|acceptance|adoption|approval)[\s\S]*?)[\s,;.–-]*(?:(?i:and|this was|which was|it was|was|with|duly|then)\s*)*$",
        )
    });
    let gap = Span::new(mover.end(), seconder.start());
    let said = SAID.captures(gap.of(text))?.name("said")?;
    Some(gap.slice(said.range()).trim(text)).filter(|said| said.len() > 12)
}

/// "Proposed Vane, seconded Pike, that a bench be bought"; "the following motion:" and the paragraphs below.
pub(super) fn behind(text: &str, flow: &Flow, names: Span, limit: usize) -> Option<Span> {
    static LEAD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[\s,.:;)–-]*(?:(?i:and )?(?i:duly |formally )?(?i:seconded)[\s,:–-]+)?(?:(?i:by way of|as) an amendment,? )?(?:(?i:and (?:it was |was )?|it was )?(?i:(?:unanimously |duly )?(?:agreed|resolved|carried|approved)(?: unanimously)?)[\s,:–-]*)?(?P<motion>(?i:(?:and )?(?:the|a|an) (?:following )?(?:substantive |joint )?(?:motion|amendment|resolution|recommendation|proposal)s?(?: below| standing in (?:his|her|their) names?)?)\s*[,:–-]*\s*(?i:that)?[:,]?\s*)?",
        )
    });
    let rest = Span::new(names.end(), limit.max(names.end()));
    let lead = LEAD.captures(rest.of(text))?;
    let start = rest.start() + lead.get(0)?.end();
    let body = text.get(start..limit)?;
    let unquoted = body.trim_start_matches(['“', '‘', '"', '\'']);
    if unquoted.len() < body.len()
        && let Some(quoted) = quoted(text, start, limit)
    {
        return Some(quoted);
    }
    let start = start + body.len() - unquoted.len();
    let opens = lead.name("motion").is_some() && !tells_of_motion(unquoted) || starts_clause(unquoted);
    opens.then(|| running(text, flow, start, limit)).flatten()
}

/// "The motion was put to the meeting", which says nothing of what it is.
fn tells_of_motion(body: &str) -> bool {
    ["was ", "is ", "has ", "and ", "on being ", "being ", "carried", "upon "].iter().any(|verb| body.starts_with(verb))
}

fn starts_clause(body: &str) -> bool {
    static CLAUSE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^(?:that|That|THAT|to|To|(?:the )?(?:adoption|approval|acceptance) of|WHEREAS|Whereas|BE IT|Be it)\b")
    });
    CLAUSE.is_match(body)
}

/// "to refer this Motion to the Committee", which is said of a motion and by none.
static SPEAKS_OF_ITSELF: LazyLock<Regex> =
    LazyLock::new(|| folded(r"^(?:that|to) (?:[a-z]+ ){0,2}this (?:notice of )?motion\b"));

/// The words in quotation marks that open at `start`.
fn quoted(text: &str, start: usize, limit: usize) -> Option<Span> {
    let body = text.get(start..limit)?;
    let open = body.chars().next()?;
    let close = match open {
        '“' => '”',
        '‘' => '’',
        other => other,
    };
    let inside = &body[open.len_utf8()..];
    let end = inside.match_indices(close).map(|(at, _)| at).find(|&at| {
        // “That “Standing Orders” be suspended”
        let is_outer = inside[..at].matches(open).count() == inside[..at].matches(close).count();
        if open != close && !is_outer {
            return false;
        }
        // An apostrophe stands between letters.
        !inside[at + close.len_utf8()..].starts_with(char::is_alphanumeric)
    })?;
    let from = start + open.len_utf8();
    // A straight mark that nothing closes would find an apostrophe paragraphs below.
    let ends_paragraph = || open == '"' && inside[end + 1..].trim_start_matches(['.', ' ']).starts_with(['\n', '\r']);
    let is_whole = open != close || !inside[..end].contains('\n') || ends_paragraph();
    (end > 8 && is_whole).then(|| Span::new(from, from + end).trim(text))
}

/// Whether a run is the first cell of a table: what a sentence announces there is no wording.
fn begins_table(flow: &Flow, run: Span) -> bool {
    flow.tables.iter().filter_map(|rows| rows.iter().flatten().find(|cell| !cell.is_empty())).any(|first| *first == run)
}

/// The sentence at `start` and, where it calls for more, the paragraphs below it, up to the vote or the outcome: all limbs
/// of a list, each of which may be a sentence.
fn running(text: &str, flow: &Flow, start: usize, limit: usize) -> Option<Span> {
    static MARKER: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^\s*(?:\(?[0-9]{1,2}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)])\s"));
    let is_limb = |run: &Span| {
        let line = text[..run.start()].rfind('\n').map_or(0, |at| at + 1);
        MARKER.is_match(&text[line..run.end()])
    };
    let mut is_list = false;
    let first = flow.sentences.get(flow.sentence_at(start))?;
    let mut end = first.end().min(limit);
    let below = flow.runs.partition_point(|run| run.start() <= start);
    for run in &flow.runs[below..] {
        let so_far = text.get(start..end)?.trim_end();
        let calls = so_far.ends_with([':', ';', ',']) || so_far.ends_with(" and") || so_far.is_empty();
        is_list |= so_far.ends_with(':') && is_limb(run);
        let goes_on = calls || is_list && is_limb(run);
        if !goes_on || run.end() > limit || tail::is_aftermath(run.of(text)) || begins_table(flow, *run) {
            break;
        }
        end = run.end();
    }
    let said = Span::new(start, end);
    // "that the sum be £200; the amendment was lost"
    let told_apart = |verdict: Span| {
        let before = text[start..verdict.start()].trim_end();
        before.strip_suffix("the").unwrap_or(before).trim_end().ends_with(';')
    };
    let verdicts = outcomes::find(text, said);
    let mut told = verdicts.iter().map(|verdict| verdict.span);
    let cut = told.find(|verdict| tail::is_aftermath(verdict.of(text)) || told_apart(*verdict)).map(Span::start);
    let said = without_verdict(text, Span::new(start, cut.unwrap_or(end)).trim(text));
    (said.len() > 8 && !SPEAKS_OF_ITSELF.is_match(said.of(text))).then_some(said)
}
