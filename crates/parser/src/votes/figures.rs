//! Votes in figures and words: "5 For, 0 Against", "For: 26", "by 22 votes to one, with two abstentions".

use std::ops::Range;
use std::sync::LazyLock;

use model::number_in_words;
use patterns::{Captures, Regex, pattern};

use super::sentence_start;

/// A side of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    For,
    Against,
    Abstain,
}

/// A number of votes on one side, or a side alone before its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) side: Side,
    pub(super) count: Option<u32>,
    pub(super) range: Range<usize>,
    /// It speaks of votes: no other side need stand beside it.
    pub(super) sure: bool,
    /// "For the amendment": against the motion where both are put in one division.
    pub(super) rival: bool,
}

const NUMBER: &str = r"(?:\d{1,3}|nil|none|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)";

const SIDE: &str = r"(?P<{}>for|in favou?r|favou?r|ayes?|yeas?|against|opposed|opposing|noes|nays?|dissenting|abstain(?:ed|ing|s)?|abstentions?|abst?|not voting|declined to vote|o blaid|yn erbyn|ymatal)";

static TALLY: LazyLock<Regex> = LazyLock::new(|| {
    let side = |name| SIDE.replace("{}", name);
    let words = r"(?:(?:councillors?|cllrs?|members?|governors?|persons?|people|votes?|voted|voting|vote|were|was|being|cast|each)(?:[ \t]+\n?|\n)){0,4}";
    let first = format!(r"\b(?P<n1>{NUMBER})[ \t]+(?P<w1>{words}){}\b", side("s1"));
    let second = format!(
        r"(?P<w2>\b(?:votes?|voting|voted|those|members|councillors)\s+)?\b{}(?P<link>(?:\s+(?:the )?(?:motion|amendment|proposal|recommendation|resolution)(?: \(?\d{{1,2}}\)?)?(?: by [^\n:;()\d]{{3,}}?)?)?\s*(?:[:=–—-]+\s*|\(\s*|\t\s*|\n\s*|\s))(?P<n2>\d{{1,3}}|nil|none|zero|one|two|three|four|five|six|seven|eight|nine|ten)\b\)?",
        side("s2")
    );
    let third = format!(
        r"\b(?P<s3>motion|amendment)(?: by [^\n:;]{{3,}}?)?\s*(?:[:–—-]\s*|\n\s*|received )(?P<n3>{NUMBER}) votes?\b"
    );
    // "For the amendment, 9; against, 10; abstentions 1"
    let fourth =
        format!(r"\b{}(?: the (?:motion|amendment|proposal|recommendation))?, (?P<n4>\d{{1,3}})(?:[;.]|$)", side("s4"));
    // "approved by 6 votes with one abstention"
    let fifth = format!(r"\bby (?P<n5>{NUMBER}) votes?,? (?:with|and)\b");
    pattern(&format!("(?i){first}|(?i){second}|(?i){third}|(?i){fourth}|(?i){fifth}"))
});

/// The tallies of a text, left to right.
pub(super) fn tallies(text: &str) -> Vec<Tally> {
    TALLY.captures_iter(text).filter_map(|found| tally(text, &found)).collect()
}

fn tally(text: &str, found: &Captures<'_>) -> Option<Tally> {
    let range = found.get(0)?.range();
    if let (Some(side), Some(number)) = (found.name("s3"), found.name("n3")) {
        // "Motion by Councillor Vane – 4 votes": the amendment is the other side.
        let rival = side.as_str().eq_ignore_ascii_case("amendment");
        return Some(Tally { side: Side::For, count: number_of(number.as_str()), range, sure: true, rival });
    }
    if let (Some(side), Some(number)) = (found.name("s4"), found.name("n4")) {
        let rival = text[range.clone()].to_lowercase().contains("amendment");
        let count = number_of(number.as_str());
        return Some(Tally { side: side_of(side.as_str()), count, range, sure: false, rival });
    }
    if let Some(number) = found.name("n5") {
        return Some(Tally { side: Side::For, count: number_of(number.as_str()), range, sure: false, rival: false });
    }
    let (side, number, words) = match (found.name("s1"), found.name("s2")) {
        (Some(side), _) => (side, found.name("n1")?, found.name("w1").map_or("", |words| words.as_str())),
        (None, Some(side)) => (side, found.name("n2")?, found.name("w2").map_or("", |words| words.as_str())),
        (None, None) => return None,
    };
    // "£5 for", "item 3 for" and "1.5 for" count no votes.
    let before = &text[..range.start];
    let is_sum = before.ends_with(['£', '$', '€', '.', '/', ',']) || text[range.end..].starts_with(['/', '%']);
    let link = found.name("link").map_or(":", |link| link.as_str());
    let spoken = words.to_lowercase().contains("vot") || side.as_str().to_lowercase().starts_with("abst");
    let linked = !link.trim().is_empty() && link.trim().starts_with([':', '=', '–', '—', '-', '(']);
    let settles =
        found.name("s1").is_some_and(|side| side.as_str().to_lowercase().contains("favo")) && is_moved(before);
    let sure = spoken || settles || is_carried(before) || found.name("s2").is_some() && linked && at_line_start(before);
    // "a licence for one season"
    if link.trim().is_empty() && side.as_str().eq_ignore_ascii_case("for") && goes_on(&text[range.end..]) {
        return None;
    }
    let rival = link.to_lowercase().contains("amendment")
        || [" the amendment", " of the amendment"].iter().any(|what| text[range.end..].starts_with(what));
    (!is_sum).then_some(Tally { side: side_of(side.as_str()), count: number_of(number.as_str()), range, sure, rival })
}

/// Whether the sentence so far tells who seconded: "Proposed by Cllr Vane, seconded by Cllr Pike, five in favour".
fn is_moved(before: &str) -> bool {
    before[sentence_start(before)..].contains("seconded ")
}

/// Whether the words so far say that something was carried: "Carried with | 1 against".
fn is_carried(before: &str) -> bool {
    let Some((words, with)) = before.trim_end().rsplit_once(' ') else { return false };
    let words = words.trim_end_matches(',');
    let ends = |word: &str| {
        let tail = words.len().checked_sub(word.len()).and_then(|at| words.get(at..));
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
    };
    with.eq_ignore_ascii_case("with") && ["agreed", "approved", "carried", "passed"].into_iter().any(ends)
}

/// Whether a noun stands behind a number, and neither a vote nor the other side.
fn goes_on(behind: &str) -> bool {
    const SIDES: [&str; 9] = ["abst", "against", "and", "but", "in", "members", "no", "vote", "with"];
    let word = behind.strip_prefix(' ').unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_lowercase()) && !SIDES.iter().any(|side| word.starts_with(side))
}

fn at_line_start(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or("").trim();
    // A side may be a limb: "(a) For the motion – 6".
    line.is_empty() || line.len() <= 5 && line.ends_with([')', '.', '•', '-'])
}

pub(super) fn side_of(word: &str) -> Side {
    let word = word.to_lowercase();
    if word.starts_with("abs") || matches!(word.as_str(), "not voting" | "declined to vote" | "ymatal") {
        Side::Abstain
    } else if matches!(word.as_str(), "for" | "yes" | "o blaid" | "tá")
        || word.contains("favo")
        || word.starts_with("aye")
        || word.starts_with("yea")
    {
        Side::For
    } else {
        Side::Against
    }
}

/// A number in figures or words, up to 999.
pub(super) fn number_of(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    if let Ok(number) = word.parse() {
        return Some(number);
    }
    if matches!(word.as_str(), "nil" | "none" | "no") {
        return Some(0);
    }
    number_in_words(&word)
}

/// "by 22 votes to one": the larger and the smaller share, as the wording around says who won.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ratio {
    pub(super) votes_for: u32,
    pub(super) against: u32,
    pub(super) range: Range<usize>,
}

static RATIO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:(?P<a>{NUMBER}) votes? to (?P<b>{NUMBER})|(?:majority|vote|division|margin) of (?P<c>{NUMBER})(?: votes?)? (?:to|-|–|:) ?(?P<d>{NUMBER})|(?:vote of|voted|carried|passed|agreed|approved|lost|failed|defeated|rejected|show of hands|tied(?: at)?|vot(?:es?|ing):?),? \(?(?P<e>\d{{1,3}}) ?(?:-|–|:|to) ?(?P<f>\d{{1,3}})(?: ?(?:-|–|:) ?(?P<g>\d{{1,3}}))?|resolved \((?P<h>\d{{1,3}}) ?: ?(?P<i>\d{{1,3}})|(?:carried|lost),? \(?(?P<j>\d{{1,2}}) ?/ ?(?P<k>\d{{1,2}})|(?:voted|carried|passed|agreed|approved|lost|defeated|rejected|resolved|decided)\b[^.;:\n0-9]*? by (?P<l>{NUMBER}) to (?P<m>{NUMBER}))\b"
    ))
});

/// The shares of votes in a text; the third number of "7-3-1" is a tally of abstentions.
pub(super) fn ratios(text: &str) -> Vec<(Ratio, Option<Tally>)> {
    RATIO.captures_iter(text).filter_map(|found| ratio(text, &found)).collect()
}

fn ratio(text: &str, found: &Captures<'_>) -> Option<(Ratio, Option<Tally>)> {
    static LOST: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:lost|failed|defeated|rejected|(?-i:fell|FELL)|not carried)\b"));
    let range = found.get(0)?.range();
    // "carried 5/11/2020" is a date.
    if found.name("j").is_some() && text[range.end..].starts_with('/') {
        return None;
    }
    let number = |names: [&str; 6]| names.iter().find_map(|name| number_of(found.name(name)?.as_str()));
    let (first, second) = (number(["a", "c", "e", "h", "j", "l"])?, number(["b", "d", "f", "i", "k", "m"])?);
    let line_start = text[..range.start].rfind(['\n', '.']).map_or(0, |at| at + 1);
    let was_lost = LOST.is_match(&text[line_start..range.end]);
    let (most, least) = (first.max(second), first.min(second));
    let (votes_for, against) = if was_lost { (least, most) } else { (most, least) };
    let abstain = found.name("g").map(|g| Tally {
        side: Side::Abstain,
        count: number_of(g.as_str()),
        range: g.range(),
        sure: true,
        rival: false,
    });
    Some((Ratio { votes_for, against, range }, abstain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(text: &str) -> Vec<(Side, u32)> {
        tallies(text).into_iter().filter_map(|tally| Some((tally.side, tally.count?))).collect()
    }

    #[test]
    fn tallies_of_many_houses() {
        use Side::{Abstain, Against, For};
        for (text, wanted) in [
            ("5 For, 0 Against, 1 Abstention", vec![(For, 5), (Against, 0), (Abstain, 1)]),
            ("For-5 Abstention - 1", vec![(For, 5), (Abstain, 1)]),
            ("For: 26 Against: 10 Abstain: 2", vec![(For, 26), (Against, 10), (Abstain, 2)]),
            ("Motion by Mr Vane - 4 votes\nAmendment by Mr Pike - 2 votes", vec![(For, 4), (For, 2)]),
            ("For (52)", vec![(For, 52)]),
            ("For\n26\nAgainst\n3", vec![(For, 26), (Against, 3)]),
            ("twelve members voted for, three against and two abstained", vec![(For, 12), (Against, 3), (Abstain, 2)]),
            ("8 votes in favour and nil against", vec![(For, 8), (Against, 0)]),
            ("Voting for 6, against 2", vec![(For, 6), (Against, 2)]),
            ("with twenty-two in favour", vec![(For, 22)]),
            ("was approved by 6 votes with one abstention", vec![(For, 6), (Abstain, 1)]),
            ("For the amendment, 9; against, 10; abstentions 1", vec![(For, 9), (Against, 10), (Abstain, 1)]),
            ("many spoke in favour, 10 of them members", vec![]),
            ("£5 for the bench and 1.5 for each", vec![]),
            (
                "three votes were cast in favour of the motion and two in favour of the amendment",
                vec![(For, 3), (For, 2)],
            ),
            ("resolved, with one abstention, to grant a licence for one season", vec![(Abstain, 1)]),
        ] {
            assert_eq!(counted(text), wanted, "{text}");
        }
    }

    #[test]
    fn shares_know_who_won() {
        let shares = |text: &str| ratios(text).first().map(|(ratio, _)| (ratio.votes_for, ratio.against));
        assert_eq!(shares("carried by 22 votes to one"), Some((22, 1)));
        assert_eq!(shares("The vote was tied at 4-4 and the Chair gave hers."), Some((4, 4)));
        assert_eq!(shares("The motion was lost by 4 votes to 9"), Some((4, 9)));
        assert_eq!(shares("The motion was lost by 9 votes to 4"), Some((4, 9)));
        assert_eq!(shares("The amendment, seconded by Mrs Fell, was carried by seven votes to four"), Some((7, 4)));
        assert_eq!(shares("on a majority of 5 to 3"), Some((5, 3)));
        assert_eq!(shares("Carried 7-3-1"), Some((7, 3)));
        assert_eq!(shares("Committee voted 4–1 for a fair"), Some((4, 1)));
        assert_eq!(shares("Resolved (7:6) – that the loan be approved"), Some((7, 6)));
        assert_eq!(shares("CARRIED 7/0"), Some((7, 0)));
        assert_eq!(shares("On being put the amendment was LOST 3/4."), Some((3, 4)));
        assert_eq!(shares("Motion failed 2-3."), Some((2, 3)));
        assert_eq!(shares("The proposal FELL by 3 votes to 5."), Some((3, 5)));
        assert_eq!(shares("The Council voted by 3 to 1 to object"), Some((3, 1)));
        assert_eq!(shares("It was agreed by five to two that the fee rise"), Some((5, 2)));
        assert_eq!(shares("agreed for 2016-17"), None);
        assert_eq!(shares("carried 5/11/2020"), None);
    }
}
