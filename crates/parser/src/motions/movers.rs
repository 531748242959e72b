//! Who moved and who seconded, found at the verbs that say so.

use std::ops::Range;
use std::sync::LazyLock;

use patterns::{Regex, pattern};

use super::names;

/// What somebody did to a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Mover,
    Seconder,
}

/// A verb with the person who goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Act {
    pub(super) role: Role,
    /// Where the person's name stands.
    pub(super) name: Range<usize>,
    /// Verb and name together.
    pub(super) whole: Range<usize>,
}

static VERB: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?P<mover>propos(?:ed|er|es|ing)|mov(?:ed|er|es)|nominated|prop|cynigiwyd|cynigydd|ar mholadh|ar moladh|molta)|(?P<linked>(?:proposal|proposition|motion|amendment) (?:of|by|(?:(?:which |that )?(?:stood|stands|standing|was tabled|tabled|submitted) )?in the names? of))|(?P<tabled>(?:put forward|tabled|submitted|brought) (?:the|a|his|her|their) (?:following )?(?:notice of )?motion)|(?P<made>(?:was|were) (?:made|put(?: forward)?|tabled) by)|(?P<passed>(?:approved|adopted|accepted|agreed|passed) by)|(?P<noun>motion|proposal)|(?P<proposing>in (?:proposing|moving) (?:the |this |that |his |her )(?:notice of )?(?:motion|amendment|proposal|proposition))|(?P<speaking>in seconding (?:the |this |that )?(?:motion|amendment|proposal|proposition))|(?P<seconder>second(?:ed|er|s|ing)|2nd(?:ed)?|sec(?:d|'d)?|second|eiliwyd|eilydd|cuidithe|cuidiú))\b",
    )
});

/// The people who moved and seconded, in the order of their verbs, the mover of a motion before its seconder.
pub(super) fn find(text: &str) -> Vec<Act> {
    let mut acts = in_order_of_verbs(text);
    for at in 1..acts.len() {
        if let Some(mover) = seconded_first(text, &acts[at - 1], &acts[at]) {
            let moved = acts[at].whole.end;
            acts[at - 1].whole.end = moved;
            acts[at] = std::mem::replace(&mut acts[at - 1], mover);
        }
    }
    for at in (0..acts.len()).rev().filter(|&at| acts[at].role == Role::Seconder).collect::<Vec<_>>() {
        let from = at.checked_sub(1).map_or(0, |last| acts[last].whole.end);
        if let Some(mover) = asked_before(text, from, &acts[at]) {
            acts.insert(at, mover);
        }
    }
    // "moved by Councillor Vane and duly seconded" names nobody who seconded.
    acts.dedup_by(|next, last| next.role == Role::Seconder && last.role == Role::Mover && next.name == last.name);
    acts
}

/// "Councillor Vane, seconded by Councillor Pike, moved": who moved stands before the words on who seconded, and the
/// verb behind them.
fn seconded_first(text: &str, seconder: &Act, mover: &Act) -> Option<Act> {
    if (seconder.role, mover.role) != (Role::Seconder, Role::Mover) || seconder.name != mover.name {
        return None;
    }
    let window = text[..seconder.whole.start].char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    let name = names::trailing(&text[window..seconder.whole.start])?;
    let name = window + name.start..window + name.end;
    Some(Act { role: Role::Mover, whole: name.clone(), name })
}

/// "Councillor Vane asked that the minute be referred back. This was seconded by Councillor Pike.": who asked for what
/// somebody then seconds has moved it.
fn asked_before(text: &str, from: usize, seconder: &Act) -> Option<Act> {
    const NEAR: usize = 400;
    static ASKED: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\b(?:asked|requested|suggested|recommended) (?:that|for the)\b"));
    let before = text[..seconder.whole.start].strip_suffix("This was ")?;
    let from = from.max(before.ceil_char_boundary(before.len().saturating_sub(NEAR)));
    let verb = ASKED.find_iter(before.get(from..)?).last()?;
    let verb = from + verb.start()..from + verb.end();
    let name = names::trailing(strip_adverb(&text[from..verb.start]))?;
    let name = from + name.start..from + name.end;
    Some(Act { role: Role::Mover, whole: name.start..verb.end, name })
}

fn in_order_of_verbs(text: &str) -> Vec<Act> {
    VERB.captures_iter(text)
        .filter_map(|found| {
            let is_seconding = found.name("speaking").is_some();
            let is_speaking = is_seconding || found.name("proposing").is_some();
            let role = if is_seconding || found.name("seconder").is_some() { Role::Seconder } else { Role::Mover };
            let verb = found.get(0)?.range();
            // "Motion (MD)"; any other motion is no deed.
            if found.name("noun").is_some() && !text[verb.end..].trim_start().starts_with('(') {
                return None;
            }
            let behind = &text[verb.end..];
            // "that £50 be moved from the roads to the park"
            if text[..verb.start].ends_with(" be ")
                && [" from ", " into ", " to "].iter().any(|to| behind.starts_with(to))
            {
                return None;
            }
            let (is_passed, is_made) = (found.name("passed").is_some(), found.name("made").is_some());
            if is_made && !tells_of_motion(&text[..verb.start]) {
                return None;
            }
            let link = if is_passed || is_made || found.name("linked").is_some() {
                Link { kind: LinkKind::By, len: 0 }
            } else if is_speaking {
                Link { kind: LinkKind::By, len: usize::from(behind.starts_with(',')) }
            } else if found.name("tabled").is_some() {
                Link { kind: LinkKind::Before, len: 0 }
            } else {
                Link::behind(behind)
            };
            // "approved by Cllr Vane, seconded by Cllr Pike"; anything else is approved by all.
            act(text, verb, role, &link).filter(|act| !is_passed || is_seconded(&text[act.whole.end..]))
        })
        .collect()
}

/// Whether the sentence that `before` ends in tells of a motion: "A proposal to buy a bench".
fn tells_of_motion(before: &str) -> bool {
    static MOTION: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:proposal|proposition|motion|amendment)\b[^.;:\n]*$"));
    MOTION.is_match(before)
}

/// Whether words go on with who seconded.
fn is_seconded(behind: &str) -> bool {
    let words = behind.trim_start_matches([',', ' ']);
    words.strip_prefix("and ").unwrap_or(words).starts_with("seconded")
}

fn act(text: &str, verb: Range<usize>, role: Role, link: &Link) -> Option<Act> {
    let after = || {
        let from = verb.end + link.len;
        names::leading(&text[from..]).map(|name| from + name.start..from + name.end)
    };
    let window = text[..verb.start].char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    let before = || {
        let head = strip_adverb(&text[window..verb.start]);
        let name = names::trailing(head).or_else(|| first_name(head, &text[verb.end..], role));
        let named = name.map(|name| window + name.start..window + name.end);
        let meant = || spoken_of(&text[..verb.start]).or_else(|| doer(&text[..verb.start]));
        let named = named.or_else(|| with_post(&text[..verb.start]));
        named.or_else(|| meant().filter(|_| role == Role::Mover))
    };
    let word = &text[verb.clone()];
    let is_verb = ["ed", "es", "ds", "ing"].iter().any(|ending| word.to_lowercase().ends_with(ending));
    // "Proposed" with a capital is a label, "MOVED" may be a verb that stands out.
    let is_label = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let is_named_first = || is_verb && !is_label;
    // "In seconding the motion, Cllr Vane spoke", "Cllr Vane, in seconding the motion, spoke".
    let is_aside = word.starts_with(['i', 'I']) && word.as_bytes().get(2) == Some(&b' ');
    let name = match link.kind {
        LinkKind::By if is_aside => after().or_else(before)?,
        // "Councillor Vane, seconded by Councillor Pike, moved:–" and what they moved
        LinkKind::Sign if is_named_first() && role == Role::Mover => before().or_else(after)?,
        LinkKind::By => after()?,
        // "Cllr Vane moved and Cllr Pike seconded:", before the wording
        LinkKind::Sign => after().or_else(|| is_named_first().then(before).flatten())?,
        LinkKind::Before => before()?,
        LinkKind::None if is_named_first() && role == Role::Mover => before().or_else(|| bare_after(text, &verb))?,
        LinkKind::None => is_second_of_two(&text[..verb.start])
            .then(before)
            .flatten()
            .or_else(|| bare_after(text, &verb))
            .or_else(|| is_named_first().then(before).flatten())?,
    };
    // Who is meant by "he" is named in the sentence before.
    let apart = name.end < verb.start && text[name.end..verb.start].contains(". ");
    let whole = if apart { verb } else { verb.start.min(name.start)..verb.end.max(name.end) };
    Some(Act { role, name, whole })
}

/// "Al Vane proposed and Jo Pike seconded Di Roe": who seconded stands before the verb, and whom they would elect behind.
fn is_second_of_two(before: &str) -> bool {
    static SECOND: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\b(?:proposed|nominated),? (?:and|&) (?:[A-Z][A-Za-z.’'-]*\s+){1,4}$"));
    SECOND.is_match(before)
}

/// "Mr Vane, Deputy Leader and Cabinet Member for Parks, seconded": who stands before the post that tells of him.
fn with_post(before: &str) -> Option<Range<usize>> {
    const LONGEST: usize = 200;
    const OFFICES: [&str; 9] =
        ["Leader", "Member", "Chair", "Convener", "Mayor", "Holder", "Provost", "Secretary", "Spokes"];
    let told = strip_adverb(before).strip_suffix(',')?;
    let least = told.ceil_char_boundary(told.len().saturating_sub(LONGEST));
    let start = told[least..].rfind(['\n', ';', ':']).map_or(least, |at| least + at + 1);
    let start = told[start..].rfind(". ").map_or(start, |at| start + at + 2);
    let joints = [", ", " and "].iter().flat_map(|joint| told[start..].match_indices(joint));
    let mut starts: Vec<usize> = joints.map(|(at, joint)| start + at + joint.len()).chain([start]).collect();
    starts.sort_unstable();
    starts.into_iter().find_map(|at| {
        let name = names::leading(&told[at..])?;
        let post = told[at + name.end..].strip_prefix(", ")?;
        let words = post.strip_prefix("the ").unwrap_or(post);
        let is_post = words.starts_with(char::is_uppercase)
            && OFFICES.iter().any(|office| post.contains(office))
            && !post.contains("proposed")
            && !post.contains("moved")
            && !post.contains("seconded");
        is_post.then_some(at + name.start..at + name.end)
    })
}

/// "Councillor Vane spoke of the bench. He proposed": whom the sentence before begins with.
fn spoken_of(before: &str) -> Option<Range<usize>> {
    let head = strip_adverb(before.trim_end());
    let said = head.strip_suffix(" He").or_else(|| head.strip_suffix(" She"))?;
    let sentence = said.strip_suffix('.')?;
    let start = sentence.rfind(['\n', '.', ':']).map_or(0, |at| at + 1);
    let name = names::leading(&sentence[start..])?;
    (start + name.end < sentence.len()).then_some(start + name.start..start + name.end)
}

/// "Councillor Vane, the member for parks, presented the report and moved": whom the sentence begins with.
fn doer(before: &str) -> Option<Range<usize>> {
    let told = before.strip_suffix(" and ").or_else(|| before.strip_suffix(" and formally "))?;
    let start = told.rfind(['\n', ':']).map_or(0, |at| at + 1);
    let start = told[start..].rfind(". ").map_or(start, |at| start + at + 2);
    let name = names::leading(&told[start..])?;
    (start + name.end < told.len()).then_some(start + name.start..start + name.end)
}

/// "Ann proposed that a bench be bought, seconded by Jim": a first name alone begins the sentence.
fn first_name(before: &str, after: &str, role: Role) -> Option<Range<usize>> {
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:(?:^|[.!?:•-]\s+|\n)(?:After (?:(?:some|much|a|further|lengthy|long) ){0,2}(?:discussion|debate),? )?)(?P<name>[A-Z][a-z]{1,12})$",
        )
    });
    static SECOND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\b(?:proposed|nominated)\b[^.;\n]*?(?:,| and| &) (?P<name>[A-Z][a-z]{1,12}(?: [A-Z][A-Za-z’'-]{1,18})?)$",
        )
    });
    static SECONDED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^,? (?:(?:that|to|the|[A-Z][a-z]+)\b[^.;\n]{3,}?\b(?:seconded by [A-Z][a-z]|[A-Z][a-z]+ seconded\b)|(?:it |this )?(?:and|&) [A-Z][a-z]+ seconded\b)",
        )
    });
    let is_second = role == Role::Seconder;
    let alone = if is_second { &SECOND } else { &ALONE };
    let name = alone.captures(before)?.name("name")?.range();
    ((is_second || SECONDED.is_match(after)) && names::leading(&before[name.clone()]).is_some()).then_some(name)
}

/// "Proposed Cllr Vane", where no word links the two: not "the proposed Vane Street scheme".
fn bare_after(text: &str, verb: &Range<usize>) -> Option<Range<usize>> {
    static ATTRIBUTE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:the|a|an|any|its|their|this|was|were|is|of|on|be|new|for)\s+$"));
    static NOMINEE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ (?:as|for)\b"));
    let window = text[..verb.start].char_indices().rev().nth(12).map_or(0, |(at, _)| at);
    let rest = &text[verb.end..];
    // "Prop. Jo Vane", "It was prop. Jo Vane", "proposed, Jo Vane,"; behind a whole word a full stop ends the sentence.
    let is_short = verb.len() <= "prop".len();
    let is_passive = is_short && rest.starts_with('.') && text[..verb.start].to_lowercase().ends_with("it was ");
    // "An AMENDMENT was MOVED Cr Vane SECONDED Cr Pike"
    let is_loud = !text[verb.clone()].contains(char::is_lowercase);
    if ATTRIBUTE.is_match(&text[window..verb.start]) && !is_passive && !is_loud || rest.starts_with(['\n', '-']) {
        return None;
    }
    let between: &[char] = if is_short { &['.', ',', ' '] } else { &[',', ' '] };
    let from = verb.end + rest.len() - rest.trim_start_matches(between).len();
    if text[from..].starts_with(char::is_whitespace) {
        return None;
    }
    let name = names::leading(&text[from..]).map(|name| from + name.start..from + name.end)?;
    // "proposed Jo Vane as Chair": she is the one who is proposed.
    (!NOMINEE.is_match(&text[name.end..]) || text[verb.clone()].starts_with(char::is_uppercase)).then_some(name)
}

fn strip_adverb(head: &str) -> &str {
    static ADVERB: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)(?:,? (?:also|then|formally|duly|therefore|hereby|has|and|who|had))*\s*$"));
    ADVERB.find(head).map_or(head, |found| &head[..found.start()])
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LinkKind {
    By,
    Sign,
    None,
    /// The name stands before the verb.
    Before,
}

/// What stands between a verb and the name behind it: "by", ":", "–".
struct Link {
    kind: LinkKind,
    len: usize,
}

impl Link {
    fn behind(rest: &str) -> Self {
        static BY: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?i)^[ .,]*(?:(?:and carried|and approved|jointly|formally|as (?:being )?(?:an? )?(?:true|correct|accurate)(?: and (?:true|correct|accurate))?(?: record| account| reflection| report)?(?: of [^,.;]{3,}?)?|(?:as|for) (?:[A-Za-z]+ ){0,9}?[A-Za-z]+) )?\(?(?:by|from|gan(?: y)?|ag)\b[\s:–-]*",
            )
        });
        static SIGN: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\.?[ \t]*(?:[:=–—]|-|\t|\()[\s:–-]*"));
        if let Some(by) = BY.find(rest) {
            return Self { kind: LinkKind::By, len: by.end() };
        }
        match SIGN.find(rest) {
            Some(sign) => Self { kind: LinkKind::Sign, len: sign.end() - usize::from(sign.as_str().ends_with('(')) },
            None => Self { kind: LinkKind::None, len: 0 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Role, &str)> {
        find(text).into_iter().map(|act| (act.role, &text[act.name])).collect()
    }

    #[test]
    fn what_was_moved_may_stand_behind_a_colon() {
        let text = "Councillor Vane, seconded by Councillor Pike, moved:-\n\n“Council notes";
        assert_eq!(told(text), [(Role::Mover, "Councillor Vane"), (Role::Seconder, "Councillor Pike")]);
    }

    #[test]
    fn movers_and_seconders_of_many_houses() {
        for (text, mover, seconder) in [
            ("Proposed by Cllr Vane, seconded by Cllr Pike.", "Cllr Vane", "Cllr Pike"),
            ("Cynigiwyd gan y Cyng. Wyn, eiliwyd gan Huw Parry.", "Cyng. Wyn", "Huw Parry"),
            ("The minutes: proposed, Jo Vane, seconded, Al Pike, all agreed.", "Jo Vane", "Al Pike"),
            (
                "Councillor Vane MOVED and Councillor Pike SECONDED the following Motion:",
                "Councillor Vane",
                "Councillor Pike",
            ),
            (
                "Councillor Vane put forward the following motion:\n\nIn seconding the motion, Councillor Pike spoke.",
                "Councillor Vane",
                "Councillor Pike",
            ),
            (
                "Cllr Vane, Member for Parks, presented the report and moved it, which was duly seconded by Cllr Pike.",
                "Cllr Vane",
                "Cllr Pike",
            ),
            (
                "In proposing the Motion, Councillor Vane spoke of the path.\n\nThe Motion was seconded by Councillor Pike.",
                "Councillor Vane",
                "Councillor Pike",
            ),
            (
                "Councillor Vane, in proposing the Motion, spoke of it. Councillor Pike, in seconding the Motion, agreed.",
                "Councillor Vane",
                "Councillor Pike",
            ),
            (
                "A proposal to buy a bench was made by Cllr Vane; seconded by Cllr Pike. The motion was lost.",
                "Cllr Vane",
                "Cllr Pike",
            ),
            ("It was prop. Mr.Vane, 2nd Mr. Pike that the seat be mended.", "Mr.Vane", "Mr. Pike"),
            ("Moved by the Leader of the Council, seconded by Cllr Pike", "the Leader of the Council", "Cllr Pike"),
            ("Al Vane proposed and Jo Pike seconded Di Roe.", "Al Vane", "Jo Pike"),
            ("They were approved by Cllr Vane, seconded by Cllr Pike and signed.", "Cllr Vane", "Cllr Pike"),
            ("They were approved. Prop. Hilary, seconded David.", "Hilary", "David"),
            ("May meeting - Motion (MD) & seconded (AH) that", "MD", "AH"),
            ("They were proposed as a correct record by DR and this was seconded by EMW.", "DR", "EMW"),
            ("CC Vane proposed Jo Moss and was seconded by CC Pike.", "CC Vane", "CC Pike"),
            (
                "PROPOSED by Councillor J F Vane Seconded by Councillor J Pike, and",
                "Councillor J F Vane",
                "Councillor J Pike",
            ),
            ("Proposed - Cllr Mrs Vane Seconded - Cllr Pike That the", "Cllr Mrs Vane", "Cllr Pike"),
            ("Sue was proposed as Chair by Mary and seconded by Jo.", "Mary", "Jo"),
            ("The Convener moved, seconded by the Vice Convener:-", "The Convener", "the Vice Convener"),
            ("Councillor Vane then moved, seconded by Councillor Pike:-", "Councillor Vane", "Councillor Pike"),
            ("Jo was proposed as Vice Chair by Mary and seconded by Al.", "Mary", "Al"),
            ("Proposed PP, seconded HP.", "PP", "HP"),
            ("Ann proposed that fires be banned, seconded by Jim.", "Ann", "Jim"),
            ("Ann proposed Sue Vane as secretary, seconded by Jim. All agreed.", "Ann", "Jim"),
            ("Emily nominated Tony for Chair, Katy seconded and it was approved", "Emily", "Katy"),
            ("- Mark proposed the minutes of last year be accepted, Sue seconded.", "Mark", "Sue"),
            ("Jo Vane proposes Al Pike as Chairman and Sue Moss seconds .\n\nBob Hay spoke.", "Jo Vane", "Sue Moss"),
            (
                "Cllr Vane spoke of the bench. He proposed that it be mended. Cllr Pike seconded this.",
                "Cllr Vane",
                "Cllr Pike",
            ),
            ("The rent was set. Alan proposed and Dilys seconded.", "Alan", "Dilys"),
            (
                "The Leader proposed and Mr Vane, Deputy Leader and Cabinet Member for Parks, Roads and Trees, seconded it",
                "The Leader",
                "Mr Vane",
            ),
            (
                "After debate, Councillor Pike, the Chair of Audit, moved and Councillor Moss seconded it.",
                "Councillor Pike",
                "Councillor Moss",
            ),
            ("Cllr Vane was nominated by Cllr Pike and seconded by Cllr Moss.", "Cllr Pike", "Cllr Moss"),
            (
                "Cllr Vane was nominated for the post of Chair by Cllr Pike, seconded by Cllr Moss.",
                "Cllr Pike",
                "Cllr Moss",
            ),
            ("An amendment by Cllr Vane, seconded by Cllr Pike, to wait was lost.", "Cllr Vane", "Cllr Pike"),
            ("Jo Vane (Proposed by A P-A, 2nd MS)", "A P-A", "MS"),
            ("It was RESOLVED, Capt. Vane proposing and Mr. Pike seconding, that", "Capt. Vane", "Mr. Pike"),
            ("Councillor Vane, seconded by Councillor Pike, moved approval.", "Councillor Vane", "Councillor Pike"),
            ("(Prop: AH, Sec: BT)", "AH", "BT"),
            ("An AMENDMENT was MOVED Cr Vane SECONDED Cr Pike that it wait.", "Cr Vane", "Cr Pike"),
            ("A motion stood in the name of Councillor Vane, seconded by Cllr Pike:", "Councillor Vane", "Cllr Pike"),
            ("Proposer: Cllr A Vane\nSeconder: Cllr B Pike", "Cllr A Vane", "Cllr B Pike"),
            ("Proposer: Jo Vane 2nd: Al Pike", "Jo Vane", "Al Pike"),
            ("Mr Vane proposed, and Mrs Pike seconded, that", "Mr Vane", "Mrs Pike"),
            ("Moved by Councillor Vane, seconded by Councillor Pike:", "Councillor Vane", "Councillor Pike"),
            ("On the proposal of Cllr J. Vane, seconded by Cllr P. Pike, it", "Cllr J. Vane", "Cllr P. Pike"),
            ("On the motion of Alderman Vane, seconded by Alderman Pike,", "Alderman Vane", "Alderman Pike"),
            ("Cllr Vane proposed Cllr Moss as Chair, seconded by Cllr Pike.", "Cllr Vane", "Cllr Pike"),
            ("It was proposed by the Chairman and seconded by Cllr Pike", "the Chairman", "Cllr Pike"),
            ("Proposed Cllr. Vane seconded Cllr. Pike", "Cllr. Vane", "Cllr. Pike"),
            ("PROPOSED BY CLLR VANE AND SECONDED BY CLLR PIKE", "CLLR VANE", "CLLR PIKE"),
        ] {
            assert_eq!(told(text), [(Role::Mover, mover), (Role::Seconder, seconder)], "{text}");
        }
    }

    #[test]
    fn movers_by_first_name_by_initials_and_in_irish() {
        for (text, mover, seconder) in [
            ("Ar moladh Cllr. J. Vane\nCuidithe ag Cllr. P. Pike agus glacadh leis:", "Cllr. J. Vane", "Cllr. P. Pike"),
            ("Ann proposed, and Mike seconded, that the fee go up.", "Ann", "Mike"),
            ("Costs rose. After some discussion Ann proposed, and Mike seconded, that the fee go up.", "Ann", "Mike"),
            ("They were approved (proposed SG, seconded DR).", "SG", "DR"),
            ("DR proposed paying £35, seconded by KL and agreed.", "DR", "KL"),
        ] {
            assert_eq!(told(text), [(Role::Mover, mover), (Role::Seconder, seconder)], "{text}");
        }
    }

    #[test]
    fn who_asks_for_what_another_seconds_moves_it() {
        let text =
            "Cllr Vane asked that Minute 6 be referred back, no prices having come. This was seconded by Cllr Pike.";
        assert_eq!(told(text), [(Role::Mover, "Cllr Vane"), (Role::Seconder, "Cllr Pike")]);
        assert_eq!(told("Cllr Vane asked that it be mended. The Clerk said that it was seconded."), []);
        let both = "Cllr Vane moved and Cllr Pike seconded:\n\n“This Council";
        assert_eq!(told(both), [(Role::Mover, "Cllr Vane"), (Role::Seconder, "Cllr Pike")]);
    }

    #[test]
    fn proposed_schemes_and_second_homes_are_no_motions() {
        for text in [
            "the proposed Vane Street scheme",
            "a second Bench was bought",
            "Residents proposed a bench",
            "They were approved by Cllr Vane.",
            "works on the proposed Mill Lane site",
            "the Sec of State",
            "It was not seconded.\n\nCouncillor Vane spoke.",
            "This was duly seconded. Councillor Vane spoke.",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
