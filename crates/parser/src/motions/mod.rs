//! Motions and amendments: who moved and seconded them, what they say, what became of them.

mod movers;
pub(crate) mod names;
mod outcomes;
mod table;
mod wording;

use std::cmp::Ordering;
use std::sync::LazyLock;

use model::{Motion, Outcome, Quote, Span, Vote};
use patterns::{Regex, pattern};

use crate::decisions::flow::Flow;
use crate::superseded::drop_superseded;
use movers::{Act, Role};
use outcomes::{Subject, Verdict};

/// Longest stretch between mover and seconder of one motion, in bytes.
const REACH: usize = 900;

/// The motions of an item, in order.
pub(crate) fn find(text: &str, flow: &Flow, votes: &[Vote], title: Option<&Quote>) -> Vec<Motion> {
    let region = flow.region();
    let mut motions = moved(text, flow);
    if let Some(title) = title {
        if motions.is_empty() {
            motions.extend(submitted(text, flow, title));
        }
        word_of_notice(text, flow, title, &mut motions);
    }
    motions.extend(numbered(text, flow));
    motions.extend(flow.tables.iter().flat_map(|rows| table::find(text, rows)));
    motions.sort_by_key(|motion| motion.span);
    let mut verdicts = outcomes::find(text, region);
    // What a motion says of carrying or losing is part of its wording.
    let mut said: Vec<Span> = motions.iter().filter_map(|motion| Some(motion.text.as_ref()?.span)).collect();
    said.sort();
    verdicts.retain(|verdict| {
        let last = said.partition_point(|said| said.start() <= verdict.span.start()).checked_sub(1);
        !last.is_some_and(|last| said[last].contains(verdict.span))
    });
    drop_translations(text, &mut motions);
    for at in 0..motions.len() {
        let is_amendment = speaks_of_amendment(text, flow, &motions[at]);
        motions[at].amends =
            is_amendment.then(|| motions[..at].iter().rposition(|motion| motion.amends.is_none())).flatten();
    }
    divide(text, flow, &mut motions, votes);
    settle(text, flow, &mut motions, &verdicts);
    link_votes(text, flow, &mut motions, &verdicts, votes);
    motions.retain(|motion| motion.seconder.is_some() || motion.outcome.is_some());
    for motion in &mut motions {
        // Who moved may stand in the title of the item.
        if let Some(proposer) = motion.proposer.as_ref().filter(|name| name.span.end() <= motion.span.start()) {
            motion.span = proposer.span.to(motion.span);
        }
    }
    motions
}

/// Of a motion told in two languages, "Cynigiwyd gan ... / Proposed by ...", the second telling is the one that goes on.
fn drop_translations(text: &str, motions: &mut Vec<Motion>) {
    drop_superseded(motions, |first, second| {
        let between = text.get(first.span.end()..second.span.start()).unwrap_or_default();
        first.text.is_none() && between.trim() == "/"
    });
}

/// Motions with mover and seconder, or with a mover and the note that nobody seconded.
fn moved(text: &str, flow: &Flow) -> Vec<Motion> {
    let region = flow.region();
    let acts = movers::find(region.of(text));
    let mut motions = Vec::new();
    for (at, act) in acts.iter().enumerate().filter(|(_, act)| act.role == Role::Mover) {
        let seconder = acts.get(at + 1).filter(|next| seconds(text, flow, act, next));
        let whole = region.slice(act.whole.clone());
        let whole = seconder.map_or(whole, |seconder| whole.to(region.slice(seconder.whole.clone())));
        let limit = acts
            .get(at + 1 + usize::from(seconder.is_some()))
            .map_or(region.end(), |next| region.start() + next.whole.start);
        if seconder.is_none() && !stands_alone(text, flow, whole) {
            continue;
        }
        let said = wording::find(
            text,
            flow,
            region.slice(act.whole.clone()),
            seconder.map(|act| region.slice(act.whole.clone())),
            limit,
        );
        motions.push(Motion {
            proposer: Some(Quote::new(text, region.slice(act.name.clone()))),
            seconder: seconder.map(|act| Quote::new(text, region.slice(act.name.clone()))),
            span: said.map_or(whole, |said| whole.to(said)),
            text: said.map(|said| Quote::new(text, said)),
            ..Motion::default()
        });
    }
    motions
}

/// "Notice of motion submitted by Councillor Vane": where the name stands in the title of an item.
fn submitter(text: &str, title: &Quote) -> Option<Span> {
    static SUBMITTED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\bmotions?\b(?: \d{1,3})?(?: \(?(?:submitted|proposed|tabled|put forward|moved|received|given|brought)\)?)?:? (?:by|from|of|in the names? of) ",
        )
    });
    let from = SUBMITTED.find(&title.text).map(|found| found.end());
    let from = from.or_else(|| is_of_member(&title.text).then_some(0))?;
    let name = names::leading(&title.text[from..])?;
    let name = from + name.start..from + name.end;
    let span = Span::new(title.span.start() + name.start, title.span.start() + name.end);
    Some(span).filter(|span| text.get(span.start()..span.end()) == title.text.get(name.clone()))
}

/// Whether a title is nothing but the name of a member, as those are of the motions that members gave notice of: "Cllr. J.
/// Vane".
fn is_of_member(title: &str) -> bool {
    let titled = ["Cllr", "Councillor", "Comhairleoir", "Cyng"].iter().any(|member| title.starts_with(member));
    titled && names::leading(title).is_some_and(|name| name == (0..title.trim_end_matches(':').trim_end().len()))
}

/// The motion of which the text says that its mover withdrew it: "Cllr Vane welcomed the reply and withdrew the motion."
fn withdrawn(text: &str, flow: &Flow, proposer: Span) -> Option<Motion> {
    static WITHDREW: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:withdrew (?:the|his|her|their|this) (?:notice of )?motion|motion (?:was|is) (?:then |accordingly |therefore )?withdrawn)\b",
        )
    });
    let told = flow.sentences.iter().find(|sentence| WITHDREW.is_match(sentence.of(text)))?;
    let proposer = Some(Quote::new(text, proposer));
    Some(Motion { proposer, outcome: Some(Outcome::Withdrawn), span: *told, ..Motion::default() })
}

/// The motion of an item whose title names who submitted it, where its text tells who seconded.
fn submitted(text: &str, flow: &Flow, title: &Quote) -> Option<Motion> {
    let proposer = submitter(text, title)?;
    let region = flow.region();
    let acts = movers::find(region.of(text));
    let Some(seconder) = acts.iter().find(|act| act.role == Role::Seconder) else {
        return withdrawn(text, flow, proposer);
    };
    let own = flow.sentences.get(flow.sentence_at(region.start() + seconder.whole.start))?;
    let words = own.of(text).to_lowercase();
    let answers = ["seconded", "this was seconded", "it was seconded"].iter().any(|opening| words.starts_with(opening));
    (words.contains("motion") || answers).then(|| Motion {
        proposer: Some(Quote::new(text, proposer)),
        seconder: Some(Quote::new(text, region.slice(seconder.name.clone()))),
        span: region.slice(seconder.whole.clone()),
        ..Motion::default()
    })
}

/// What a motion says of which notice was given: "I will move at the next meeting that the path be mended".
fn of_notice(text: &str, flow: &Flow) -> Option<Span> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[“‘'\x22]?(?:(?:I (?:will|shall|wish to|beg to )?\s?(?:move|propose))\b[^.;]*? )?(?P<said>[Tt]hat\b)[^;]{8,}",
        )
    });
    flow.runs.iter().find_map(|run| {
        let said = SAID.captures(run.of(text))?.name("said")?.start();
        Some(wording::without_closing_quote(text, Span::new(run.start() + said, run.end())))
    })
}

/// Gives the only motion of an item the wording of which notice was given, where its movers stand in the text below.
fn word_of_notice(text: &str, flow: &Flow, title: &Quote, motions: &mut [Motion]) {
    let [motion] = motions else { return };
    if motion.text.is_none()
        && submitter(text, title).is_some()
        && let Some(said) = of_notice(text, flow).filter(|said| said.end() <= motion.span.start())
    {
        motion.span = said.to(motion.span);
        motion.text = Some(Quote::new(text, said));
    }
}

fn seconds(text: &str, flow: &Flow, mover: &Act, next: &Act) -> bool {
    let from = flow.region().start();
    let (end, start) = (from + mover.whole.end, from + next.whole.start);
    let sentences = flow.sentence_at(start).saturating_sub(flow.sentence_at(end));
    let between = text.get(end..start).unwrap_or("");
    next.role == Role::Seconder
        && start.saturating_sub(end) <= REACH
        && (sentences <= 2 || between.trim_start().starts_with(['“', '‘', '"', ':']))
}

/// Whether the words around a mover without a seconder make a motion of it: it found no seconder, or it proposed
/// something outright and was answered at once.
fn stands_alone(text: &str, flow: &Flow, mover: Span) -> bool {
    static PUT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i: (?:the )?(?:adoption|approval|acceptance|recommendations?)\b|[^.;]{0,40}?\b(?:that|to|and (?:it was|all|everyone|members|councillors|(?:unanimously |duly )?(?:resolved|agreed|carried)))\b)",
        )
    });
    static ANSWERED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\band (?:it was |all |everyone |members |councillors )?(?:[a-z]+ ){0,3}(?:agreed|resolved|approved|carried|in favour)|(?:^|[.;,] )(?:all (?:were )?(?:agreed|in favour)|agreed|carried|resolved|this was (?:unanimously )?(?:agreed|carried|approved))[^.]*\.?$|\bunanimous(?:ly)? support",
        )
    });
    // "moved by Councillor Vane and duly seconded", whoever that was
    static SECONDED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:and|was|duly|formally) (?:duly |formally )?seconded(?:[.,;]| (?:and|that)\b|$)")
    });
    let at = flow.sentence_at(mover.start());
    let Some(own) = flow.sentences.get(at) else { return false };
    let next = flow.sentences.get(at + 1).copied().unwrap_or(*own);
    let after = flow.sentences.get(at + 2).copied().unwrap_or(next);
    let near = outcomes::find(text, own.to(after));
    let lapsed = near.iter().any(|verdict| verdict.outcome == Outcome::Lapsed);
    let put = PUT.is_match(Span::new(mover.end(), own.end()).of(text));
    let seconded = [*own, next].iter().any(|sentence| SECONDED.is_match(sentence.of(text)));
    lapsed || seconded || put && [*own, next, after].iter().any(|sentence| ANSWERED.is_match(sentence.of(text)))
}

/// "R2021-162 L. Moor, S. Kirk: That the minutes be adopted. Carried.": a number, mover, seconder, the wording.
fn numbered(text: &str, flow: &Flow) -> Vec<Motion> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?i:resolution|motion|res\.?)\s*)?(?:(?i:no\.?|#)\s*)?[A-Z]{0,4}[ -]?\d{1,4}(?:[-/.]\d{1,4}){0,2}[.:]?\s+",
        )
    });
    static BEHIND: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^\s*:?\s*(?:That|THAT|BE IT|Be it|WHEREAS|Whereas|RESOLVED)\b"));
    let one = |run: &Span| {
        let line = run.of(text);
        let number = NUMBER.find(line).map_or(0, |number| number.end());
        let mover = names::leading(&line[number..])?;
        let mover = number + mover.start..number + mover.end;
        let comma = line[mover.end..].find(|c: char| c.is_alphanumeric()).filter(|gap| *gap <= 3)? + mover.end;
        let seconder = names::leading(&line[comma..])?;
        let seconder = comma + seconder.start..comma + seconder.end;
        BEHIND.is_match(&line[seconder.end..]).then(|| {
            let said = wording::behind(text, flow, run.slice(seconder.clone()), flow.region().end());
            Motion {
                proposer: Some(Quote::new(text, run.slice(mover))),
                seconder: Some(Quote::new(text, run.slice(seconder))),
                span: said.map_or(*run, |said| Span::new(run.start(), said.end())),
                text: said.map(|said| Quote::new(text, said)),
                ..Motion::default()
            }
        })
    };
    flow.runs.iter().filter_map(one).collect()
}

fn speaks_of_amendment(text: &str, flow: &Flow, motion: &Motion) -> bool {
    static AMENDMENT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:an?|the following|following|further|first|second|third|another|this|by way of) amendment\b|\bamendment (?:to|that|be|was|as follows)\b|\bto amend the (?:motion|recommendation|proposal)|\bamend the motion\b",
        )
    });
    static HEADING: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^(?:(?:first|second|third|further|proposed) )?amendment(?: (?:no\.? ?)?\d{1,2})?:?$")
    });
    let at = flow.sentence_at(motion.span.start());
    let near = flow.sentences.get(at).map_or(motion.span, |sentence| motion.span.to(*sentence));
    let above = at.checked_sub(1).map_or("", |above| flow.sentences[above].of(text));
    AMENDMENT.is_match(near.of(text)) || HEADING.is_match(above)
}

/// Settles motion and amendment by one division between the two: "9 Members voted for the motion and 7 for the amendment".
fn divide(text: &str, flow: &Flow, motions: &mut [Motion], votes: &[Vote]) {
    static RIVALS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\bfor (?:the|this) motion\b[^.;:]*\bfor (?:the|this) amendment\b|\bfor (?:the|this) amendment\b[^.;:]*\bfor (?:the|this) motion\b",
        )
    });
    for (index, vote) in votes.iter().enumerate() {
        let own = flow.sentences.get(flow.sentence_at(vote.span.start()));
        let Some(result) = own.filter(|own| RIVALS.is_match(own.of(text))).and_then(|_| won(vote)) else { continue };
        let before = motions.partition_point(|motion| motion.span.start() < vote.span.start());
        let open = |motion: &Motion| motion.outcome.is_none() && motion.vote.is_none();
        let Some(rival) = motions[..before].iter().rposition(|motion| open(motion) && motion.amends.is_some()) else {
            continue;
        };
        let Some(main) = motions[rival].amends.filter(|&main| open(&motions[main])) else { continue };
        let other = if result == Outcome::Carried { Outcome::Lost } else { Outcome::Carried };
        (motions[main].outcome, motions[main].vote) = (Some(result), Some(index));
        motions[rival].outcome = Some(other);
    }
}

/// Gives each verdict to the motion that it is said of.
fn settle(text: &str, flow: &Flow, motions: &mut [Motion], verdicts: &[Verdict]) {
    let mut ahead: Vec<&Verdict> = Vec::new();
    let mut soft = vec![false; motions.len()];
    for verdict in verdicts {
        let found = subject(flow, motions, verdict).or_else(|| unsettled(flow, motions, verdict, &soft));
        if found.is_none() {
            ahead.push(verdict);
        }
        if let Some(at) = found {
            motions[at].outcome = Some(verdict.outcome);
            soft[at] = !verdict.firm;
            if verdict.outcome == Outcome::Carried
                && divides(text, flow, verdict)
                && let Some(rival) = rival(motions, at)
            {
                motions[rival].outcome = Some(Outcome::Lost);
            }
        }
    }
    // "The motion was carried. Moved: Mr Vane. Seconded: Mrs Pike."
    for verdict in ahead {
        let next = motions.partition_point(|motion| motion.span.start() <= verdict.span.start());
        let open = |motion: &&mut Motion| motion.outcome.is_none() && near(flow, motion, verdict.span.start());
        if let Some(motion) = motions.get_mut(next).filter(open) {
            motion.outcome = Some(verdict.outcome);
        }
    }
}

/// The motion that the word "Resolved" above its wording had settled, and that the vote below it lost.
fn unsettled(flow: &Flow, motions: &[Motion], verdict: &Verdict, soft: &[bool]) -> Option<usize> {
    let is_lost = verdict.firm && verdict.outcome == Outcome::Lost && verdict.subject != Subject::Amendment;
    let at = verdict.span.start();
    let last = motions.partition_point(|motion| motion.span.start() <= at).checked_sub(1).filter(|_| is_lost)?;
    (soft[last] && motions[last].amends.is_none() && near(flow, &motions[last], at)).then_some(last)
}

/// Whether the sentence of a verdict tells of one division between motion and amendment: "the motion received 40
/// votes and the amendment 18, and the motion was carried".
fn divides(text: &str, flow: &Flow, verdict: &Verdict) -> bool {
    let sentence = flow.sentences.get(flow.sentence_at(verdict.span.start()));
    let words = sentence.map_or("", |sentence| sentence.of(text)).to_lowercase();
    words.contains("motion") && words.contains("amendment") && words.contains("votes")
}

/// The undecided motion or amendment that stood against the one that won.
fn rival(motions: &[Motion], won: usize) -> Option<usize> {
    let open = |motion: &Motion| motion.outcome.is_none();
    match motions[won].amends {
        Some(main) => Some(main).filter(|&main| motions.get(main).is_some_and(open)),
        None => motions.iter().position(|motion| motion.amends == Some(won) && open(motion)),
    }
}

/// The motion that a verdict is said of: the last of its kind before it that has none yet. What can be said of
/// anything counts only in the motion's own sentence or beside it.
fn subject(flow: &Flow, motions: &[Motion], verdict: &Verdict) -> Option<usize> {
    let at = verdict.span.start();
    if !verdict.firm {
        let open = |motion: &&Motion| motion.outcome.is_none() && near(flow, motion, at);
        let begun = motions.partition_point(|motion| opens(flow, motion) <= at);
        let last = begun.checked_sub(1).filter(|&last| open(&&motions[last]));
        return last.or_else(|| Some(begun).filter(|&next| motions.get(next).as_ref().is_some_and(open)));
    }
    let before = motions.partition_point(|motion| motion.span.start() <= at);
    let open = |motion: &Motion| motion.outcome.is_none();
    let amendment = motions[..before].iter().rposition(|motion| open(motion) && motion.amends.is_some());
    let main = motions[..before].iter().rposition(|motion| open(motion) && motion.amends.is_none());
    match verdict.subject {
        Subject::Amendment => amendment.or(main),
        Subject::Motion => main.or(amendment),
        Subject::Unnamed => amendment.max(main),
    }
}

/// Where the sentence begins that a motion begins in.
fn opens(flow: &Flow, motion: &Motion) -> usize {
    flow.sentences.get(flow.sentence_at(motion.span.start())).map_or(0, |sentence| sentence.start())
}

/// Whether a place is in the sentences of a motion or in the two behind it; before a motion without wording may
/// stand what it moves, with its outcome: "Adopted. Proposed by Mr Vane, seconded by Mrs Pike."
fn near(flow: &Flow, motion: &Motion, at: usize) -> bool {
    let (first, last) = (flow.sentence_at(motion.span.start()), flow.sentence_at(motion.span.end().saturating_sub(1)));
    let first = if motion.text.is_none() { first.saturating_sub(1) } else { first };
    (first..=last + 2).contains(&flow.sentence_at(at))
}

/// A vote is on the motion of the verdict that introduces it with a colon, else of the next verdict, else on the last
/// motion before it.
fn link_votes(text: &str, flow: &Flow, motions: &mut [Motion], verdicts: &[Verdict], votes: &[Vote]) {
    let sentence = |verdict: &Verdict| flow.sentence_at(verdict.span.start());
    let firm: Vec<(usize, &Verdict)> =
        verdicts.iter().filter(|verdict| verdict.firm).map(|verdict| (sentence(verdict), verdict)).collect();
    for (index, vote) in votes.iter().enumerate() {
        let at = vote.span.start();
        if motions.iter().any(|motion| motion.vote == Some(index)) {
            continue;
        }
        let own = flow.sentence_at(at);
        let before = motions.partition_point(|motion| motion.span.start() <= vote.span.end()).checked_sub(1);
        let limit = motions.get(before.map_or(0, |last| last + 1)).map_or(usize::MAX, |next| next.span.start());
        let here = firm.partition_point(|&(sentence, _)| sentence < own);
        let next = firm.get(here).filter(|(_, verdict)| verdict.span.start() < limit);
        let introduces = |&&(sentence, _): &&(usize, &Verdict)| {
            sentence + 1 == own && flow.sentences[sentence].of(text).trim_end().ends_with(':')
        };
        let last = here.checked_sub(1).and_then(|last| firm.get(last));
        let verdict = last.filter(introduces).or(next).map(|&(_, verdict)| verdict);
        let settled = verdict.and_then(|verdict| settled_by(motions, verdict, limit));
        let beside = before.filter(|&last| near(flow, &motions[last], at));
        let on = settled.or_else(|| put_to(text, flow, &motions[..before.map_or(0, |last| last + 1)], at)).or(beside);
        if let Some(on) = on
            && motions[on].vote.is_none()
        {
            motions[on].vote = Some(index);
            motions[on].outcome = motions[on].outcome.or_else(|| won(vote));
        }
    }
}

/// The motion that the words before a vote say was put: "A named vote was then taken on the substantive motion:".
fn put_to(text: &str, flow: &Flow, motions: &[Motion], vote: usize) -> Option<usize> {
    static PUT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:vot(?:e|es|ing)|division|put)\b[^.;]*?\b(?P<subject>amendment|motion|recommendations?|proposal)\b",
        )
    });
    let first = flow.sentences.get(flow.sentence_at(vote).saturating_sub(1))?;
    let words = text.get(first.start()..vote)?;
    let subject = PUT.captures_iter(words).last()?.name("subject")?;
    let is_amendment = subject.as_str().eq_ignore_ascii_case("amendment");
    motions.iter().rposition(|motion| motion.vote.is_none() && motion.amends.is_some() == is_amendment)
}

/// What the figures say where the paper leaves the outcome unsaid.
fn won(vote: &Vote) -> Option<Outcome> {
    let votes_for = vote.votes_for?;
    match votes_for.cmp(&vote.against.unwrap_or(0)) {
        Ordering::Greater => Some(Outcome::Carried),
        Ordering::Less => Some(Outcome::Lost),
        Ordering::Equal => None,
    }
}

fn settled_by(motions: &[Motion], verdict: &Verdict, limit: usize) -> Option<usize> {
    let fits = |motion: &Motion| match verdict.subject {
        Subject::Amendment => motion.amends.is_some(),
        Subject::Motion => motion.amends.is_none(),
        Subject::Unnamed => true,
    };
    let free = |motion: &Motion| {
        motion.vote.is_none() && motion.span.start() < limit && motion.outcome == Some(verdict.outcome)
    };
    motions.iter().rposition(|motion| free(motion) && fits(motion))
}
