//! Decisions in prose: "It was agreed that ...", "The minutes were approved", "Lettings policy – agreed".

mod answers;
mod cues;

use std::ops::Range;
use std::sync::LazyLock;

use model::{Action, Clause, Decision, Form, Motion, Outcome, PartKind, Quote, Rule, Span};
use patterns::{Regex, folded, one_of, pattern, spelt_out};

use super::actions;
use super::flow::Flow;
use super::leaves::Leaf;
use super::limbs::{self, Head};
use super::sentences::sentences;
use super::tail;
use crate::heading;
use crate::reference;
use crate::stems::{Screened, Stems};
use crate::superseded::drop_superseded;
use cues::{CUES, Cue, Kind, WORDS};

/// Whether a sentence that states an outcome says it better than the motion inside it: "it was agreed, on the motion
/// of Mr Vane, that ..." does; "That £5 be paid. All in favour" does not, being the motion and its vote.
fn outranks(text: &str, told: &Told, said: Span) -> bool {
    told.verb.start() < said.start() || !stands_for_itself(said.of(text)) && !said.contains(told.verb)
}

/// Most sentences from a proposal that nobody seconded to the sentence that tells its outcome.
const ANSWER: usize = 3;

/// What is known of an item before its prose is read for decisions.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) text: &'a str,
    pub(super) title: Option<&'a str>,
    /// The title of the item that it is part of.
    pub(super) above: Option<&'a str>,
    pub(super) own: &'a [String],
    pub(super) flow: &'a Flow,
    /// The decisions that a label sets apart.
    pub(super) blocks: &'a [Decision],
    pub(super) motions: &'a [Motion],
}

/// Reads the decisions in the prose of an item. `left` is its row once the decisions that a label sets apart have
/// become leaves of their own.
pub(super) fn find(known: Known<'_>, left: &[Leaf]) -> Vec<Decision> {
    static COURTEOUS: LazyLock<Regex> = LazyLock::new(|| pattern(cues::COURTEOUS_TITLE));
    if known.title.is_some_and(|title| COURTEOUS.is_match(title)) {
        // Other business may stand below the apologies without a heading of its own: the approval of the minutes.
        let is_apology = known.title.is_some_and(|title| title.to_lowercase().contains("apolog"));
        let stands = |told: &Told| {
            let words = told.span.of(known.text).to_lowercase();
            let is_business = is_apology && told.kind == Kind::Active && told.rule == Rule::ItWasAgreed;
            words.contains("minutes")
                || words.contains("notes of")
                || told.rule == Rule::Elected
                || is_business && (words.contains("resolved") || !words.contains("absen") && !words.contains("apolog"))
        };
        let told = told(known, left).into_iter().filter(stands);
        return told.map(|told| decision(known.text, told.span, told.rule)).collect();
    }
    let texts: Vec<Span> = known.motions.iter().filter_map(|motion| Some(motion.text.as_ref()?.span)).collect();
    let mut told = told(known, left);
    // What a motion would do is told by its outcome alone.
    told.retain(|told| !texts.iter().any(|said| said.contains(told.verb)) && !leads_to_label(known, told.span));
    told.retain(|told| !seconds_motion(known, told.span) && !tells_of_label(known, told.span));
    told.retain(|told| !resolves_accordingly(known, told.span) && !introduces_lost(known, told.verb));
    let is_told = |(said, is_seconded): &(Span, bool)| {
        told.iter().any(|told| {
            let apart = || known.flow.sentence_at(told.verb.start()).abs_diff(known.flow.sentence_at(said.start()));
            if *is_seconded {
                told.span.overlaps(*said) && outranks(known.text, told, *said)
                    || apart() == 1 && !said.of(known.text).starts_with("That") && elects_unopposed(known.text, told)
            } else {
                apart() <= ANSWER
            }
        })
    };
    // What notice of a motion says stands above the words on who moved it, which may tell the outcome as well.
    let is_settled = |said: Span| {
        let above = |said: Span, name: &Quote| said.end() <= name.span.start();
        let of_notice = |motion: &&Motion| {
            let text = motion.text.as_ref().filter(|text| said.contains(text.span));
            text.zip(motion.proposer.as_ref()).is_some_and(|(text, mover)| above(text.span, mover))
        };
        let told_behind =
            |motion: &Motion| told.iter().any(|told| told.verb.start() > said.end() && told.span.overlaps(motion.span));
        known.motions.iter().find(of_notice).is_some_and(told_behind)
    };
    let said = carried(known).filter(|said| !is_told(said) && !is_settled(said.0)).map(|(said, _)| said);
    let said: Vec<Span> = said.collect();
    let told = told.into_iter().filter(|told| !said.iter().any(|said| said.overlaps(told.span)));
    let carried = said.iter().map(|said| (*said, Rule::CarriedMotion));
    let mut found: Vec<(Span, Rule)> = told.map(|told| (told.span, told.rule)).chain(carried).collect();
    found.sort();
    found.dedup_by_key(|(span, _)| *span);
    found.retain(|(span, rule)| *rule != Rule::Elected || !is_elected_before(known, *span));
    drop_signings(known, &mut found);
    found.retain(|(span, _)| !stands_above_signature(known.text, *span) && !is_place_to_sign(known.text, *span));
    found.into_iter().map(|(span, rule)| with_limbs(known.text, left, decision(known.text, span, rule))).collect()
}

/// The decision that a title states which is a sentence: "6. The minutes were agreed as a true record".
pub(super) fn of_title(text: &str, title: Span) -> Option<Decision> {
    // "Minutes of 4 May, to be approved as a correct record" puts it to the meeting.
    static AHEAD: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"\b(?:to be|to|for) (?:\w+ )?(?:approv\w+|agree\w*|adopt\w*|confirm\w*|accept\w*|receiv\w+|not(?:e|ed|ing)|sign\w*)\b",
        )
    });
    let words = title.of(text);
    if AHEAD.is_match(words) {
        return None;
    }
    let (_, cue) = heading::reads_as_sentence(words).then(|| outcome(words, false)).flatten()?;
    Some(decision(text, title, cue.rule))
}

/// "The minutes were signed by the Chair." says no more than the decision to approve them, where there is one.
fn drop_signings(known: Known<'_>, found: &mut Vec<(Span, Rule)>) {
    static SIGNED: LazyLock<Regex> =
        LazyLock::new(|| folded(r"^(?:the )?minutes (?:of [^.;]+ )?(?:(?:was|were) )?(?:then |duly )?signed\b"));
    let is_signing = |span: Span| SIGNED.is_match(span.of(known.text));
    let on_minutes = |span: Span| !is_signing(span) && span.of(known.text).to_lowercase().contains("minutes");
    let is_signing = |span: Span| is_signing(span) && !span.of(known.text).contains("record");
    let decided: Vec<Span> =
        known.blocks.iter().map(|block| block.span).chain(found.iter().map(|told| told.0)).collect();
    found.retain(|(span, _)| !is_signing(*span) || !decided.iter().any(|other| on_minutes(*other)));
}

/// Whether a sentence says that the only one proposed was elected: "As there were no other proposals, Cllr Vane was elected."
fn elects_unopposed(text: &str, told: &Told) -> bool {
    let words = told.span.of(text).to_lowercase();
    told.rule == Rule::Elected && ["no other ", "no further "].iter().any(|alone| words.contains(alone))
}

/// Whether a place to sign follows: "These minutes were approved as a true record." above "Signed ..........".
fn stands_above_signature(text: &str, said: Span) -> bool {
    static RULE: LazyLock<Regex> = LazyLock::new(|| pattern(r"[._]{5}|…{2}"));
    let below = text.get(said.end()..).unwrap_or_default().lines();
    let below = below.map(|line| line.trim_start_matches(['.', ' '])).find(|line| !line.is_empty());
    let signs = |line: &str| heading::is_signature(line) || RULE.is_match(line);
    said.of(text).to_lowercase().contains("record") && below.is_some_and(signs)
}

/// Whether a line is where somebody is to sign: "Approved by the Chair: ............ Date: ........".
fn is_place_to_sign(text: &str, said: Span) -> bool {
    let words = said.of(text);
    ["......", "______", "………"].iter().any(|rule| words.contains(rule))
}

/// Whether the decision right before says already that this person is elected: "Councillor Vane was duly elected Chair".
fn is_elected_before(known: Known<'_>, told: Span) -> bool {
    let before = known.blocks.iter().rev().find(|block| block.span.end() <= told.start());
    let Some(block) = before.filter(|block| block.clauses.iter().any(|clause| clause.action == Action::Appoint)) else {
        return false;
    };
    let subject = told.of(known.text).split(" was ").next().unwrap_or_default();
    block.span.of(known.text).contains(subject)
}

/// The decision with its limbs, where the wording of a carried motion has some in the leaves that follow.
fn with_limbs(text: &str, row: &[Leaf], decision: Decision) -> Decision {
    let span = decision.span;
    if decision.rule != Some(Rule::CarriedMotion) || !span.of(text).contains('\n') {
        return decision;
    }
    let first = row.partition_point(|leaf| leaf.part.span.end() <= span.start());
    let behind = row.partition_point(|leaf| leaf.part.span.start() < span.end());
    let at = (first..behind).rev().find(|&at| RESOLVES.is_match(row[at].words(text).of(text))).unwrap_or(first);
    let Some(leaf) = row.get(at).filter(|leaf| at > first || leaf.part.span.start() <= span.start()) else {
        return decision;
    };
    let start = if at > first { leaf.words(text).start() } else { span.start() };
    let run = Span::new(start, leaf.part.span.end().min(span.end())).trim(text);
    let mut limbs = limbs::read(text, row, Head { run, leaf: Some(at), is_heading: false });
    // The mark that closes a quotation may stand behind its last limb.
    let ends_alike = text.get(span.end()..limbs.end).is_some_and(|more| !more.contains(char::is_alphanumeric));
    let is_whole = ends_alike && limbs.clauses.iter().any(|clause| !clause.clauses.is_empty());
    let numbered = limbs.clauses.iter().all(is_numbered);
    if !is_whole || !numbered {
        return decision;
    }
    end_at(text, &mut limbs.clauses, span.end());
    Decision { clauses: limbs.clauses, ..decision }
}

/// Ends the last clause at a place inside it: the mark that closes a quotation is none of its words.
fn end_at(text: &str, clauses: &mut [Clause], end: usize) {
    let Some(last) = clauses.last_mut().filter(|last| last.span.end() > end) else { return };
    last.span = Span::new(last.span.start(), end);
    if last.text.span.end() > end {
        last.text = Quote::new(text, Span::new(last.text.span.start(), end));
    }
    end_at(text, &mut last.clauses, end);
}

/// "This Council resolves to:", which the limbs that decide follow where others before them only note.
static RESOLVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:resolves?|agrees?|commits?|calls? (?:up)?on|requests?|instructs?|asks?|undertakes?)\b[^.:;]*:[\s–-]*$",
    )
});

/// Whether each limb has a number or letter: bullets may be the recitals of a motion.
fn is_numbered(clause: &Clause) -> bool {
    let signed = |marker: &Quote| marker.text.contains(|c: char| c.is_ascii_alphanumeric());
    if clause.clauses.is_empty() {
        clause.marker.as_ref().is_some_and(signed)
    } else {
        clause.clauses.iter().all(is_numbered)
    }
}

/// Whether a sentence only says who seconded a motion that was carried and that all agreed to it.
fn seconds_motion(known: Known<'_>, told: Span) -> bool {
    let is_carried = |motion: &Motion| {
        let is_behind = motion.text.as_ref().is_some_and(|said| said.span.end() <= told.start());
        is_behind && motion.outcome == Some(Outcome::Carried) && motion.span.overlaps(told)
    };
    tail::is_mover(told.of(known.text)) && known.motions.iter().any(is_carried)
}

/// Whether a sentence says no more than that a motion before it was carried: "the motion was carried and it was RESOLVED
/// accordingly."
fn resolves_accordingly(known: Known<'_>, told: Span) -> bool {
    static ACCORDINGLY: LazyLock<Regex> = LazyLock::new(|| folded(r"\b(?:resolved|agreed|decided) accordingly\.?$"));
    let is_before = |motion: &Motion| {
        let said = motion.text.as_ref().is_some_and(|said| said.span.end() <= told.start());
        said && motion.outcome == Some(Outcome::Carried)
    };
    ACCORDINGLY.is_match(told.of(known.text)) && known.motions.iter().any(is_before)
}

/// Whether an outcome stands right before the wording of a motion that the vote below it lost: "Resolved that the fee be
/// raised." above "Motion lost."
fn introduces_lost(known: Known<'_>, verb: Span) -> bool {
    let is_behind = |motion: &&Motion| {
        let said = motion.text.as_ref().filter(|said| said.span.start() >= verb.end());
        let gap = said.and_then(|said| known.text.get(verb.end()..said.span.start()));
        gap.is_some_and(|gap| gap.chars().all(|c| c.is_whitespace() || c == ':'))
    };
    known.motions.iter().filter(is_behind).any(|motion| motion.outcome == Some(Outcome::Lost))
}

/// Whether a sentence only says who moved what the label right behind it sets apart.
fn leads_to_label(known: Known<'_>, told: Span) -> bool {
    let is_next = |block: &Decision| {
        block.span.start() >= told.end() && Span::new(told.end(), block.span.start()).of(known.text).trim().is_empty()
    };
    tail::is_mover(told.of(known.text)) && known.blocks.iter().any(is_next)
}

/// Whether a bracket right behind what a label sets apart only says who moved that: "(Proposed AV, all in favour)".
fn tells_of_label(known: Known<'_>, told: Span) -> bool {
    let bracket = told.of(known.text).strip_prefix(['(', '[']);
    let is_before = |block: &Decision| {
        block.span.end() <= told.start() && Span::new(block.span.end(), told.start()).of(known.text).trim().is_empty()
    };
    bracket.is_some_and(tail::is_mover) && known.blocks.iter().any(is_before)
}

/// Whether a motion is one to vote, which is carried before the vote that it asks for.
fn is_procedural(motion: &str) -> bool {
    static CLOSURE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:motion|question|amendment|vote)\b.*\bbe (?:now )?(?:put|taken)\b"));
    CLOSURE.is_match(motion)
}

fn decision(text: &str, span: Span, rule: Rule) -> Decision {
    if let Some(clauses) = limbs::inside(text, span).filter(|_| rule != Rule::CarriedMotion) {
        return Decision { form: Form::Inline, rule: Some(rule), label: None, clauses, span };
    }
    let quote = Quote::new(text, span);
    let action = match actions::of(&quote.text) {
        Action::Other if rule == Rule::Elected => Action::Appoint,
        action => action,
    };
    let clause = Clause { marker: None, text: quote, action, clauses: Vec::new(), span };
    Decision { form: Form::Inline, rule: Some(rule), label: None, clauses: vec![clause], span }
}

/// The wording of motions that were carried, where no decision set apart behind them states it again, and whether
/// somebody seconded. Wording that begins in the middle of a sentence counts with its sentence.
fn carried(known: Known<'_>) -> impl Iterator<Item = (Span, bool)> {
    let last = known.blocks.iter().map(|block| block.span.end()).max().unwrap_or(0);
    let counts = move |motion: &&Motion| {
        let is_formal = motion.amends.is_none() && (motion.seconder.is_some() || is_voted(known, motion));
        is_formal && motion.outcome == Some(Outcome::Carried) && motion.span.start() >= last
    };
    let whole = move |motion: &Motion| {
        let said = motion.text.as_ref().filter(|said| !is_procedural(&said.text))?;
        let is_own = stands_for_itself(&said.text);
        let first = known.flow.sentences.get(known.flow.sentence_at(motion.span.start())).filter(|_| !is_own);
        Some((first.map_or(said.span, |first| first.to(said.span)), motion.seconder.is_some()))
    };
    known.motions.iter().filter(counts).filter_map(whole)
}

/// Whether the sentences behind a motion say that it was put to the vote, or carried.
fn is_voted(known: Known<'_>, motion: &Motion) -> bool {
    static VOTED: LazyLock<Regex> =
        LazyLock::new(|| folded(r"\b(?:proposal|motion|this|it)\b[^.;]*\b(?:put to (?:a|the) vote|carried|passed)\b"));
    let last = known.flow.sentence_at(motion.span.end().saturating_sub(1));
    let behind = known.flow.sentences.iter().skip(last + 1).take(ANSWER - 1);
    behind.into_iter().any(|sentence| VOTED.is_match(sentence.of(known.text)))
}

/// Whether the wording of a motion is a sentence: it begins with a capital.
fn stands_for_itself(said: &str) -> bool {
    !said.starts_with(char::is_lowercase)
}

/// A sentence that states an outcome, and where and how it does.
struct Told {
    span: Span,
    verb: Span,
    kind: Kind,
    rule: Rule,
}

impl Told {
    /// What `verb` alone decides: "Agreed."
    fn alone(span: Span, verb: Span, rule: Rule) -> Self {
        Self { span, verb, kind: Kind::Active, rule }
    }
}

/// The sentences of a row that state an outcome.
fn told(known: Known<'_>, left: &[Leaf]) -> Vec<Told> {
    static PLANNING: LazyLock<Regex> = LazyLock::new(|| folded(r"\bplanning\b"));
    let Known { text, title, above, .. } = known;
    let titles = || title.into_iter().chain(above);
    let mut found: Vec<Told> = Vec::new();
    let mut foreign = titles().any(is_foreign);
    let is_planning = titles().any(|title| PLANNING.is_match(title) || reference::is_in(title));
    let names_application = |run: &Span| reference::is_in(run.of(text));
    let mut was_named = false;
    for leaf in left {
        // Each with whether an application is named in it, in the line before it or in its row.
        let runs: Vec<(Span, bool)> = match &leaf.part.kind {
            PartKind::Table { rows } => {
                let cells = |row: &Vec<Span>| {
                    let is_named = row.iter().any(names_application);
                    row.iter().map(|cell| (*cell, is_named)).collect::<Vec<_>>()
                };
                rows.iter().flat_map(cells).collect()
            }
            PartKind::Paragraph | PartKind::Point { .. } | PartKind::Unparsed | PartKind::Heading => {
                let run = leaf.words(text);
                let is_named = names_application(&run);
                let is_behind = std::mem::replace(&mut was_named, is_named);
                vec![(run, is_named || is_behind)]
            }
            PartKind::Decision(_) | PartKind::Margin => continue,
        };
        for (run, is_named) in runs {
            if leaf.is_heading() || run.of(text).ends_with(':') {
                foreign = is_foreign(run.of(text));
            } else if matches!(leaf.part.kind, PartKind::Paragraph)
                && is_short_line(run.of(text))
                && is_foreign(run.of(text))
            {
                foreign = true;
            }
            if matches!(leaf.part.kind, PartKind::Paragraph) && is_noted(run.of(text)) {
                found.push(Told::alone(run, run, Rule::BareOutcome));
            } else if !leaf.is_heading() {
                tell(known, run, Setting { foreign, is_asked: is_planning || is_named }, &mut found);
            }
        }
    }
    drop_lead_ins(known, &mut found);
    found
}

/// Whether a sentence says of what stands before it that it was noted, and no more.
fn is_noted(sentence: &str) -> bool {
    matches!(sentence, "Noted." | "NOTED." | "Both noted." | "All noted." | "Duly noted.")
}

/// "The following policies were approved:" is no decision of its own where each entry below has its outcome.
fn drop_lead_ins(known: Known<'_>, found: &mut Vec<Told>) {
    drop_superseded(found, |lead, next| {
        let apart = known.flow.run_at(next.span.start()) - known.flow.run_at(lead.span.start());
        lead.span.of(known.text).ends_with(':') && next.kind == Kind::Entry && apart <= 2
    });
}

/// Whether a paragraph is a few words without a stop, as a title is: "Notice of Decision".
fn is_short_line(words: &str) -> bool {
    const LONGEST: usize = 5;
    !words.ends_with(['.', ';', ',']) && words.split(' ').count() <= LONGEST
}

fn is_foreign(words: &str) -> bool {
    static FOREIGN: LazyLock<Regex> = LazyLock::new(|| pattern(cues::FOREIGN));
    FOREIGN.is_match(words)
}

/// What is known of a run before its sentences are read.
#[derive(Clone, Copy)]
struct Setting {
    /// It belongs to a list of what others decided.
    foreign: bool,
    /// It is about a planning application, on which the council may be asked.
    is_asked: bool,
}

/// The sentences of one run that state an outcome; "Agreed." goes to the proposal before it.
fn tell(known: Known<'_>, run: Span, setting: Setting, found: &mut Vec<Told>) {
    static LIST: LazyLock<Regex> = LazyLock::new(|| pattern(cues::FOREIGN_LIST));
    let text = known.text;
    let Setting { foreign, is_asked } = setting;
    let mut before: Option<Span> = None;
    let mut answered = false;
    for sentence in sentences(text, run) {
        let words = sentence.of(text);
        let foreign = foreign || LIST.is_match(words);
        let is_bare = BARE.is_match(words);
        if is_bare && let Some(proposal) = before.is_none().then(|| moved_above(known, run)).flatten() {
            found.push(Told::alone(proposal, sentence, Rule::BareOutcome));
            answered = true;
            continue;
        }
        if is_bare && (answered || foreign && before.is_none()) {
            // So was the vote on it, or others decided it.
        } else if is_bare {
            answer(known, sentence, before, found);
        } else if before.is_none() && (follows_verdict(known, sentence) || is_bare_resolution(known, sentence)) {
            found.push(Told::alone(sentence, sentence, Rule::BehindVerdict));
        } else if answers_decision(known, sentence, found) {
            // Who moved it, and that it was agreed, belongs to the decision before.
            answered = true;
        } else if let Some((verb, cue)) =
            outcome(words, foreign).or_else(|| outcome_of_named(words, known.own, foreign))
        {
            let verb = sentence.slice(verb);
            let span =
                if says_all(text, sentence, verb) { verb.to(Span::new(verb.end(), sentence.end())) } else { sentence };
            found.push(Told { span, verb, kind: cue.kind, rule: cue.rule });
        } else if let Some(verb) = is_asked.then(|| answers::of(words)).flatten() {
            found.push(Told { span: sentence, verb: sentence.slice(verb), kind: Kind::Entry, rule: Rule::Answered });
        } else if before.is_some() && !foreign && sentence.end() == run.end() && is_noted(words) {
            found.push(Told::alone(sentence, sentence, Rule::BareOutcome));
        }
        before = Some(sentence);
    }
}

/// The proposal that stands with what it lists, and with who moved it, above a bare outcome: "It was proposed that a bench
/// be bought." "Proposed – Jo Vane" "Seconded – Al Pike" "All agreed."
fn moved_above(known: Known<'_>, bare: Span) -> Option<Span> {
    static PROPOSED: LazyLock<Regex> = LazyLock::new(|| {
        folded(r"^it was (?:then |also |further |agreed and )?(?:proposed|moved|suggested) (?:that|to)\b")
    });
    let at = known.flow.run_at(bare.start());
    let above = known.flow.runs[..at].iter().rev().take(LONGEST_LIST);
    let is_moved = known.flow.runs[..at].last().is_some_and(|last| tail::is_mover(last.of(known.text)));
    let is_part = |run: &&Span| {
        let words = run.of(known.text);
        tail::is_mover(words) && !PROPOSED.is_match(words) || words.split(' ').count() < FEW
    };
    let proposal = above.into_iter().find(|run| !is_part(run)).filter(|_| is_moved)?;
    let last = sentences(known.text, *proposal).last()?;
    PROPOSED.is_match(last.of(known.text)).then_some(last)
}

/// Most lines between a proposal and its outcome.
const LONGEST_LIST: usize = 10;
/// Fewer words than these may be an entry of a list.
const FEW: usize = 8;

/// Whether a sentence only says who moved and seconded the decision right before it.
fn answers_decision(known: Known<'_>, sentence: Span, found: &[Told]) -> bool {
    static MOVERS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:that|to [a-z]+|as|for|accept\w*|adopt\w*|approv\w*)\b"));
    let is_next = |decision: Span| {
        decision.end() <= sentence.start()
            && Span::new(decision.end(), sentence.start()).of(known.text).trim().is_empty()
    };
    let words = sentence.of(known.text);
    tail::is_mover(words)
        && !MOVERS.is_match(words)
        && (found.last().is_some_and(|last| is_next(last.span)) || known.blocks.iter().any(|block| is_next(block.span)))
}

/// Whether a paragraph "That ..." stands right behind the verdict on it, with no label: the substantive motion.
fn follows_verdict(known: Known<'_>, sentence: Span) -> bool {
    static VERDICT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:motion|recommendations?|proposals?|resolution)\b[^.]*\bcarried\b[^.]*\.?$")
    });
    let is_moved = || known.motions.iter().any(|motion| motion.span.overlaps(sentence));
    let last = known.flow.run_at(sentence.start()).checked_sub(1).map(|at| known.flow.runs[at].of(known.text));
    sentence.of(known.text).starts_with("That ") && last.is_some_and(|last| VERDICT.is_match(last)) && !is_moved()
}

/// Whether a paragraph is the wording of a resolution that no label introduces, in an item without motions: "That the
/// minutes be confirmed."
fn is_bare_resolution(known: Known<'_>, sentence: Span) -> bool {
    static WORDING: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^That (?:the|this|a|an|all|no|[A-Z])[^;]{3,}?\bbe (?:[a-z]+ly )?[a-z]+(?:ed|en|n|ld|t)\b")
    });
    static MOVED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:motions?|amendments?|moved|proposed|lost|defeated|withdrawn|recommend\w*)\b")
    });
    let words = sentence.of(known.text);
    // Behind "Residents asked:" stands what they asked for.
    let above = known.flow.run_at(sentence.start()).checked_sub(1).map(|at| known.flow.runs[at].of(known.text));
    words.starts_with("That ")
        && !above.is_some_and(|above| above.ends_with(':'))
        && WORDING.is_match(words)
        && known.motions.is_empty()
        && !known.title.is_some_and(|title| MOVED.is_match(title))
        && !MOVED.is_match(known.flow.region().of(known.text))
}

/// "Carried." or "All in favour." alone tells of a vote on something that stands nowhere.
fn is_verdict(words: &str) -> bool {
    let words = words.to_lowercase();
    words.contains("carried") || words.contains("in favour")
}

/// Whether the words from the outcome on say what was decided, behind a colon: "Bank: agreed to return to this".
fn says_all(text: &str, sentence: Span, verb: Span) -> bool {
    static COMPLEMENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^,? (?:to|that)\b"));
    let before = Span::new(sentence.start(), verb.start()).of(text).trim_end();
    before.ends_with(':') && COMPLEMENT.is_match(Span::new(verb.end(), sentence.end()).of(text))
}

/// Takes "Agreed." to what it answers: a decision or proposal before it. Of a motion it is only the outcome.
fn answer(known: Known<'_>, bare: Span, before: Option<Span>, found: &mut Vec<Told>) {
    let text = known.text;
    let settles = |motion: &Motion| {
        let Some(said) = &motion.text else { return false };
        if before.is_some_and(|before| motion.span.overlaps(before)) {
            return stands_for_itself(&said.text);
        }
        let last = known.flow.sentence_at(motion.span.end().saturating_sub(1));
        (1..=2).contains(&known.flow.sentence_at(bare.start()).saturating_sub(last))
            && motion.span.end() <= bare.start()
    };
    if known.motions.iter().any(settles) {
        return;
    }
    // "Mr Vane proposed that the fee rise. Seconded by Mr Pike. All agreed."
    let before = before.map(|before| {
        let moved = known.motions.iter().find(|motion| motion.text.is_some() && motion.span.overlaps(before));
        moved.map_or(before, |motion| known.flow.sentences[known.flow.sentence_at(motion.span.start())].to(before))
    });
    let last = found.last_mut().filter(|last| before.is_some_and(|before| last.span.contains(before)));
    // "That £50 be given. RESOLVED": the label stands behind its wording.
    let is_label = BEHIND.is_match(bare.of(text));
    match (last, before.filter(|before| is_label || PROPOSAL.is_match(before.of(text)))) {
        (Some(last), _) => last.span = last.span.to(bare),
        (None, Some(proposal)) => found.push(Told::alone(proposal.to(bare), bare, Rule::BareOutcome)),
        (None, None) if is_verdict(bare.of(text)) => {}
        (None, None) => found.push(Told::alone(bare, bare, Rule::BareOutcome)),
    }
}

/// A label of a resolution that stands alone behind what was resolved.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:RESOLVED|PENDERFYNWYD|Penderfynwyd)\b"));
static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(&expand(cues::BARE)));
static PROPOSAL: LazyLock<Regex> = LazyLock::new(|| pattern(cues::PROPOSAL));

/// The patterns of the cues.
static EACH: LazyLock<Vec<Screened>> =
    LazyLock::new(|| CUES.iter().map(|cue| Screened::new(cue.stems, folded(&expand(cue.pattern)))).collect());

fn expand(source: &str) -> String {
    spelt_out(source, WORDS)
}

/// Where a sentence states an outcome, if it does and nothing takes it back.
fn outcome(sentence: &str, foreign: bool) -> Option<(Range<usize>, &'static Cue)> {
    static NEVER: LazyLock<Regex> = LazyLock::new(|| pattern(&one_of(&[cues::COURTESY, cues::PROCEDURE])));
    // "Upon being put to the vote, the recommendations were agreed."
    static SETTLED: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"\bput to the vote,? (?:and )?(?:the )?(?:officers?['’]? |report['’]s )?recommendations? (?:was|were) (?:[a-z]+ly )?(?:agreed|approved|adopted|carried|accepted)\b|\brecommendations?\b[^.;]*\bput to the vote,? and (?:was |were )?(?:[a-z]+ly )?(?:agreed|approved|adopted|carried|accepted)\b",
        )
    });
    // "declared an interest as a Council appointed director"
    static INTEREST: LazyLock<Regex> =
        LazyLock::new(|| folded(r"\bdeclar(?:ed|ing) (?:an? |his |her |their )?(?:[a-z-]+ ){0,4}interests?\b"));
    let stems = Stems::of(sentence);
    let rows = CUES.iter().zip(EACH.iter());
    let mut rows = rows.filter_map(|(cue, row)| Some((row.for_text(stems)?, cue))).peekable();
    if sentence.ends_with('?') || rows.peek().is_none() || NEVER.is_match(sentence) && !SETTLED.is_match(sentence) {
        return None;
    }
    let declares = || INTEREST.is_match(sentence);
    rows.find_map(|(pattern, cue)| {
        let verb = stated(sentence, pattern, cue.kind, foreign)?;
        (cue.rule != Rule::Elected || !declares()).then_some((verb, cue))
    })
}

/// The outcome that a sentence states which begins with the name of those who met: "Hale Parish Council agreed to".
fn outcome_of_named(sentence: &str, own: &[String], foreign: bool) -> Option<(Range<usize>, &'static Cue)> {
    const SAID_SHORT: &str = "The Council";
    let behind = |wording: &str, name: &str| {
        wording.get(..name.len()).is_some_and(|head| head.to_lowercase() == name).then_some(name.len())
    };
    let article = behind(sentence, "the ").unwrap_or_default();
    let named = article + own.iter().find_map(|name| behind(&sentence[article..], name))?;
    let rest = sentence.get(named..).filter(|rest| rest.starts_with(' '))?;
    let (verb, cue) = outcome(&format!("{SAID_SHORT}{rest}"), foreign)?;
    let place = |at: usize| if at < SAID_SHORT.len() { 0 } else { at - SAID_SHORT.len() + named };
    Some((place(verb.start)..place(verb.end), cue))
}

fn stated(sentence: &str, cue: &Regex, kind: Kind, foreign: bool) -> Option<Range<usize>> {
    static HEARSAY: LazyLock<Regex> = LazyLock::new(|| pattern(cues::HEARSAY));
    static HISTORY: LazyLock<Vec<Regex>> = LazyLock::new(|| cues::HISTORY.iter().copied().map(folded).collect());
    static REPORTED: LazyLock<Regex> = LazyLock::new(|| pattern(cues::REPORTED));
    static ASKED: LazyLock<Regex> = LazyLock::new(|| pattern(cues::ASKED));
    static CONDITION: LazyLock<Regex> = LazyLock::new(|| pattern(cues::CONDITION));
    static OTHERS: LazyLock<Regex> = LazyLock::new(|| pattern(cues::OTHERS));
    cue.captures_iter(sentence).find_map(|found| {
        let verb = ["verb", "also", "amended", "elected", "accepted"].iter().find_map(|name| found.name(name))?.range();
        let before = &sentence[..verb.start];
        let verb_word = &sentence[verb.clone()];
        let window = before.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
        let mut past = HISTORY.iter().flat_map(|way| way.find_iter(sentence));
        let is_history = past.any(|past| past.start() < verb.end && verb.start < past.end());
        let is_past = ["initially", "originally", "previously", "recently"].iter().any(|past| verb_word.contains(past));
        let taken_back = is_history
            || is_past
            || HEARSAY.is_match(&before[window..])
            || match kind {
                Kind::Active => false,
                Kind::Opinion => verb_word.ends_with("agreed") && is_opinion(&sentence[verb.end..]),
                // "The roads were closed, and it was confirmed that they would be mended" informs.
                Kind::Passive if verb_word.ends_with("confirmed") && before.to_lowercase().ends_with("it ") => true,
                Kind::Passive => {
                    let is_to_be = verb_word.starts_with("be ") || verb_word.starts_with("to be ");
                    REPORTED.is_match(before)
                        || CONDITION.is_match(before)
                        || is_shouted(sentence)
                        || is_to_be && ASKED.is_match(before)
                }
                Kind::Entry => foreign || REPORTED.is_match(before),
                Kind::Matter => {
                    foreign || OTHERS.is_match(before) || CONDITION.is_match(before) || REPORTED.is_match(before)
                }
            };
        (!taken_back).then_some(verb)
    })
}

/// Whether what members agreed says how things are, and nothing of what is to be.
fn is_opinion(agreed: &str) -> bool {
    static MODAL: LazyLock<Regex> = LazyLock::new(|| pattern(cues::MODAL));
    static TO_BE: LazyLock<Regex> = LazyLock::new(|| pattern(cues::TO_BE));
    static IS: LazyLock<Regex> = LazyLock::new(|| pattern(cues::IS));
    let first = |regex: &Regex| regex.find(agreed).map_or(agreed.len(), |found| found.start());
    !MODAL.is_match(agreed) && first(&IS) <= first(&TO_BE)
}

/// Whether a sentence is in capitals throughout: a heading, where capitals single out no outcome.
fn is_shouted(sentence: &str) -> bool {
    !sentence.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_claims_its_own_example() {
        for (row, cue) in CUES.iter().enumerate() {
            let states = |row: &usize| stated(cue.seen, &EACH[*row].pattern, CUES[*row].kind, false).is_some();
            let first = (0..CUES.len()).find(states);
            assert_eq!(first, Some(row), "{:?}", cue.seen);
            assert!(outcome(cue.seen, false).is_some(), "{:?}", cue.seen);
        }
    }

    fn decides(sentence: &str) -> bool {
        outcome(sentence, false).is_some()
    }

    #[test]
    fn outcomes_in_prose() {
        for sentence in [
            "It was agreed that the Clerk would write to the owner.",
            "The minutes were read and it was agreed that the policy would be reviewed.",
            "It was also agreed that this would be reviewed.",
            "After discussion it was unanimously agreed to plant a tree.",
            "The item was considered and it was decided to take no action.",
            "Members agreed to defer the item.",
            "Council resolved to pay the invoice.",
            "Following a vote, the Committee approved the plan.",
            "All agreed.",
            "The minutes of the meeting held on 4 May were taken as read and signed.",
            "Minutes of the meeting of 4 May 2019 were agreed and signed by the Chair.",
            "The accounts for payment were approved.",
            "This item was deferred until June.",
            "Cllr Vane was elected Chair.",
            "Ms Pike was co-opted as a member.",
            "Jo Pike was appointed as a Co-opted Governor.",
            "Jo Pike was appointed as Finance Lead.",
            "Al Moss was ratified as the Chair of the Committee",
            "Al Moss had volunteered as the Staff Governor and he was appointed.",
            "Garage at 3 Mill Lane - refused.",
            "Lettings policy – approved",
            "Grant to the hall - Agreed £25",
            "Deferred to the next meeting",
            "The Board noted the contents of the report.",
            "The treasurer’s report was noted.",
            "The Board noted the action log.",
            "The minute of the meeting of 4 May was approved.",
            "The Commissioners agreed that a quotation be obtained.",
            "Agreed the minutes of the meeting held on 4 May as a correct record.",
            "were read and approved",
            "Agreed, with one change: the hall is in Mill Lane.",
            "Agreed, on the proposal of Councillor Vane, seconded by Councillor Pike.",
            "Elm Ltd's invoice no. 209 for £72 was approved (proposed AV, seconded JP).",
            "The Deputy Clerk was authorised to sign it.",
            "The actions from that meeting were noted.",
            "Cllr Vane asked for new cloths, committee agreed.",
            "The tots asked to use the field and this was agreed.",
            "New pricing was agreed for the cupboards.",
            "A bench was offered, this was agreed by all.",
            "Exec agreed that the printing budget would remain.",
            "Cllrs decided to add it to the agenda.",
            "Vice Chair: DD was appointed",
            "The minutes of 10 July were received as a true record.",
            "Officers: Chairman: Jo Vane was elected",
            "The council voted ‘No Objections’ to this application.",
            "The minutes were proposed as a true account by Cllr Vane and seconded by Cllr Pike.",
            "With the amendment unanimously approved and signed by the Chair as a true record.",
            "This had been circulated prior to the meeting and was duly accepted.",
            "The Committee agreed, under Standing Order 48 (a), that the item be heard.",
            "The group decided that a statement was needless.",
            "Councillors agreed that they were prepared to bear this cost.",
            "Such letters are private, and so the request was declined.",
            "Jo was proposed as secretary (Al, seconded by Bo) and carried nem con.",
            "There was general agreement that the fee should stay.",
            "Full Council were in agreement with this decision.",
            "The Council has no objections.",
            "The Parish Council supports the application.",
            "Shed at 3 Mill Lane, no objections noted by Parish Council.",
            "No objection.",
            "All payments approved by Council",
            "Following debate and upon being put to the vote, the recommendations were agreed.",
            "The schedule of paid accounts of £186,302.11 was approved.",
            "The Finance Report was considered in detail and approved (a copy is filed).",
            "Council agreed, in terms of s.50A(4) of the Act, to exclude the public.",
            "The minutes of the Harbour Sub-Committee held on 3 May were received.",
            "Treasurer: Jo Vane - Passed",
            "The following grants were awarded:",
            "The new logo was approved.",
            "The wording was agreed unanimously.",
            "Agreed the Clerk would chase.",
            "We decided to keep these at £5.",
            "The PC agreed to buy a bin.",
            "Minutes passed.",
            "Jo proposed we hire a marquee, Mo seconded, carried 3–1.",
            "The Committee noted the decisions of the County Council for May.",
            "Jo Vane’s resignation as caretaker was accepted with regret.",
            "Jo was elected for one year, nem. con.",
            "Dim gwrthwynebiad / No objection.",
            "All were in favour of Mr Pike mowing it.",
            "The fair's request to stay a night was declined due to complaints.",
            "On balance the Committee decided against early closing.",
            "The remaining decisions were noted without comment.",
            "The bank reconciliation to 31.01.26 was noted.",
            "SUMMARY: The Committee agreed to recommend the lowest tender.",
            "Consideration of the report was continued to allow for a site visit.",
            "Councillors were unanimous that the hedge be cut.",
            "The Council has no objection to this application, subject to the hedge being kept.",
            "We are happy for them to use it again.",
            "Members considered whether to buy a mower and decided against it.",
            "Following a long debate, members were happy to support the scheme.",
            "The Committee was minded to refuse permission.",
            "By 5 votes to 3 the Committee refused permission.",
            "All were in agreement that the tree should be felled.",
            "The consensus was to support the scheme.",
            "The grant application was turned down.",
            "of the last meeting were agreed as a correct record and signed.",
        ] {
            assert!(decides(sentence), "{sentence}");
        }
    }

    #[test]
    fn outcomes_of_votes_and_views() {
        for sentence in [
            "On being put to the vote, Tender B was preferred by 5 votes to 1.",
            "It was the unanimous view of the meeting that the lease should be renewed.",
            "The Chair put the recommendations to the vote and they were carried unanimously.",
            "The Committee unanimously backed the officer recommendation to approve.",
            "Consideration of the report was adjourned to the meeting on 8 April.",
            "The Committee had no comments to make on the draft plan.",
            "The Council felt unable to support the application.",
            "The application was supported unanimously, with the proviso that it be screened.",
            "Members agreed (1) to note the report and (2) to ask for more.",
            "Jo proposed accepting the lowest quote; seconded by Mo; carried nem con.",
            "Cllr Vane suggested writing to the owner, and members concurred.",
            "The committee discussed the options and settled on Option 2.",
            "To agree the quote for hedge cutting – £350 agreed.",
            "Thereafter the Committee agreed the recommendations in section 2 of the report.",
            "The officer's recommendation was put to the vote and agreed by 9 votes to 2.",
            "The draft letter was tabled and approved for sending.",
            "The Clerk was given authority to spend up to £500 on repairs.",
        ] {
            assert!(decides(sentence), "{sentence}");
        }
    }

    #[test]
    fn talk_of_decisions_is_none() {
        for sentence in [
            "The motion was put to the vote and was agreed by 5 votes to 3.",
            "On being put to the vote, the motion was carried.",
            "The scheme was supported by Hale Town Council.",
            "It was noted that the road had been closed.",
            "At the last meeting it was agreed that a bench be bought.",
            "It was agreed at the previous meeting to sell.",
            "Cllr Vane reported that it was agreed to close the path.",
            "The County Council had agreed to fund the works.",
            "Members agreed that the state of the road was poor.",
            "It was proposed that the minutes should be approved as a correct record",
            "Members agreed that new rules were necessary to dispel doubts.",
            "Minutes of the meeting of 7 June 2018 (approved and signed on 4 April 2019).",
            "Members agreed with the Chair.",
            "The Clerk agreed to write to the owner.",
            "Mr Pike asked whether the plan was approved.",
            "The school agreed to help.",
            "Planning permission was granted by the Borough Council.",
            "It was hoped that the plan would be approved.",
            "Once it is agreed the work can start.",
            "Apologies were received and accepted from Cllr Vane.",
            "The Clerk advised that the budget was approved.",
            "Was it agreed to go ahead?",
            "The agreed plan is on the website.",
            "A new head teacher has been appointed.",
            "The Panel was informed that the report was noted.",
            "Mr Vane said that the Clerk was instructed to pay.",
            "The builder was instructed to stop.",
            "The application was approved.",
            "The grant for the bus was approved by the County Council.",
            "The offer was accepted by the owner.",
            "The grant was approved by the National Lottery.",
            "It was resolved in 2019 to plant trees.",
            "No objections were received from residents.",
            "When the rota was agreed, it was sent out.",
            "The motion was moved and carried.",
            "Cllr Vane declared an interest as a Council appointed director of the Trust.",
            "The police did not object if their conditions were accepted.",
            "Agreed minutes will be put on the website.",
            "Mill Barn – granted by HVDC.",
            "Approved by West Hale D.C.: Mill Barn, garage.",
            "His request to the landowner was declined by her agent.",
            "The Committee continued to be concerned about it.",
            "The decision was expected in June.",
            "Members were in agreement that the road was poor.",
            "The consensus of residents was that the road should be closed.",
        ] {
            assert!(!decides(sentence), "{sentence}");
        }
    }
}
