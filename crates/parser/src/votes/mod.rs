//! Votes: counted, by name, unanimous, with the chair's casting vote.

pub(crate) mod division;
mod figures;
mod table;

use std::ops::Range;
use std::sync::LazyLock;

use model::{Diagnostic, Problem, Quote, Span, Vote, VoteNames};
use patterns::{Regex, pattern};

use figures::{Side, Tally};

/// Longest stretch between two tallies of one vote that lists no names, in bytes.
const GAP: usize = 40;

/// The votes in a region of the text, in order, and where their counts and names disagree. `tables` are the rows of
/// the tables in it.
pub(crate) fn find(text: &str, region: Span, tables: &[Vec<Vec<Span>>]) -> (Vec<Vote>, Vec<Diagnostic>) {
    let mut votes: Vec<Vote> = tables.iter().filter_map(|rows| table::find(text, rows)).collect();
    votes.extend(shares(text, region));
    votes.sort_by_key(|vote| vote.span);
    let told = votes.len();
    for vote in counted(text, region) {
        let near = votes[..told].partition_point(|share| share.span.end() <= vote.span.start());
        if !votes[near..told].first().is_some_and(|share| share.span.overlaps(vote.span)) {
            votes.push(vote);
        }
    }
    votes.sort_by_key(|vote| vote.span);
    votes.dedup_by(|next, last| names_voters_of(text, last, next));
    let diagnostics = votes.iter().flat_map(|vote| mismatches(text, vote)).collect();
    add_unanimous(text, region, &mut votes);
    votes.sort_by_key(|vote| vote.span);
    for vote in &mut votes {
        add_abstainer(text, region, vote);
    }
    add_casting_votes(text, region, &mut votes);
    votes.sort_by_key(|vote| vote.span);
    (votes, diagnostics)
}

/// Makes one of two votes that stand close together where one gives the figures and the other lists who voted so: "9 for,
/// 10 against, the voting being as follows", "Ayes: Vane. Nays: Pike, Moss. The motion failed 1-2." Whether they are one.
fn names_voters_of(text: &str, vote: &mut Vote, next: &mut Vote) -> bool {
    const FARTHEST: usize = 200;
    let counts = |vote: &Vote| [vote.votes_for, vote.against, vote.abstain];
    let lists = |vote: &Vote| vote.names != VoteNames::default();
    let near = text.get(vote.span.end()..next.span.start()).is_some_and(|between| between.len() <= FARTHEST);
    let is_same = near && lists(vote) != lists(next) && counts(vote) == counts(next);
    if is_same {
        if lists(next) {
            vote.names = std::mem::take(&mut next.names);
        }
        vote.span = vote.span.to(next.span);
    }
    is_same
}

/// Votes whose sides are counted or listed one by one.
fn counted(text: &str, region: Span) -> Vec<Vote> {
    let mut groups: Vec<Vec<Entry>> = Vec::new();
    for mut entry in entries(text, region) {
        let rivals = |group: &Vec<Entry>| group.iter().any(|last| last.tally.side == Side::For && !last.tally.rival);
        if entry.tally.rival && entry.tally.side == Side::For && groups.last().is_some_and(rivals) {
            entry.tally.side = Side::Against;
        }
        // "2 voted for the amendment and 3 for the motion"
        if let Some([last]) = groups.last_mut().map(Vec::as_mut_slice)
            && last.tally.rival
            && entry.tally.side == Side::For
        {
            last.tally.side = Side::Against;
        }
        match groups.last_mut() {
            Some(group) if joins(text, group, &entry) => group.push(entry),
            _ => groups.push(vec![entry]),
        }
    }
    groups.retain(|group| group.len() > 1 || group[0].tally.sure);
    groups.into_iter().map(vote).collect()
}

/// One side of a vote with the names listed behind it.
struct Entry {
    tally: Tally,
    names: Vec<Quote>,
    span: Span,
}

fn entries(text: &str, region: Span) -> Vec<Entry> {
    let wording = region.of(text);
    let mut tallies = figures::tallies(wording);
    let sides = division::sides(wording);
    tallies.extend(sides);
    tallies.sort_by_key(|tally| (tally.range.start, tally.count.is_none()));
    tallies.dedup_by(|next, last| next.range.start < last.range.end);
    let limits: Vec<usize> = tallies.iter().skip(1).map(|next| next.range.start).chain([region.len()]).collect();
    let entries = tallies.into_iter().zip(limits).map(|(tally, limit)| {
        let side = region.slice(tally.range.clone());
        let listed = division::behind(text, side, region.start() + limit);
        let count = tally.count.or(listed.count);
        Entry { tally: Tally { count, ..tally }, names: listed.names, span: side.to(listed.span) }
    });
    entries.filter(|entry| entry.tally.count.is_some() || !entry.names.is_empty()).collect()
}

/// Whether a tally is one more side of the same vote: it stands close behind the last side and its names.
fn joins(text: &str, group: &[Entry], next: &Entry) -> bool {
    let Some(last) = group.last() else { return false };
    if group.iter().any(|entry| entry.tally.side == next.tally.side) {
        return false;
    }
    let words = Span::new(last.span.end(), next.span.start()).of(text);
    let ends_sentence = words.contains(". ") && words.contains(char::is_alphanumeric);
    words.len() <= GAP && !ends_sentence
}

/// One vote; where no side of it is counted, as many as are named on each.
fn vote(group: Vec<Entry>) -> Vote {
    let mut vote = Vote { span: group[0].span, ..Vote::default() };
    // "Abstentions: none" counts no names.
    let is_counted = group.iter().any(|entry| entry.tally.count.is_some_and(|count| count > 0));
    for entry in group {
        vote.span = vote.span.to(entry.span);
        let (count, listed) = side_of(&mut vote, entry.tally.side);
        let named = u32::try_from(entry.names.len()).ok().filter(|_| !is_counted);
        (*count, *listed) = (entry.tally.count.or(named), entry.names);
    }
    vote
}

/// The count and the names of one side of a vote.
fn side_of(vote: &mut Vote, side: Side) -> (&mut Option<u32>, &mut Vec<Quote>) {
    match side {
        Side::For => (&mut vote.votes_for, &mut vote.names.votes_for),
        Side::Against => (&mut vote.against, &mut vote.names.against),
        Side::Abstain => (&mut vote.abstain, &mut vote.names.abstain),
    }
}

/// Votes told as a share: "by 22 votes to one, with two abstentions".
fn shares(text: &str, region: Span) -> Vec<Vote> {
    let wording = region.of(text);
    let told = figures::ratios(wording).into_iter().map(|(ratio, third)| {
        let near: Range<usize> = ratio.range.end..sentence_end(wording, ratio.range.end);
        let abstained = || {
            let behind = figures::tallies(&wording[near.clone()]);
            behind.into_iter().find(|tally| tally.side == Side::Abstain && tally.range.start <= GAP)
        };
        let (abstain, end) = match third {
            Some(third) => (third.count, ratio.range.end),
            None => abstained().map_or((None, ratio.range.end), |tally| (tally.count, near.start + tally.range.end)),
        };
        Vote {
            votes_for: Some(ratio.votes_for),
            against: Some(ratio.against),
            abstain,
            span: region.slice(ratio.range.start..end),
            ..Vote::default()
        }
    });
    told.collect()
}

/// Where the sentence that a text ends in begins.
fn sentence_start(before: &str) -> usize {
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    before[line..].rfind(". ").map_or(line, |at| line + at + 2)
}

fn sentence_end(wording: &str, from: usize) -> usize {
    wording[from..].find(". ").or_else(|| wording[from..].find('\n')).map_or(wording.len(), |at| from + at)
}

fn mismatches(text: &str, vote: &Vote) -> impl Iterator<Item = Diagnostic> + use<> {
    let sides = [
        (vote.votes_for, listed(text, &vote.names.votes_for)),
        (vote.against, listed(text, &vote.names.against)),
        (vote.abstain, listed(text, &vote.names.abstain)),
    ];
    let span = vote.span;
    sides.into_iter().filter_map(move |(stated, listed)| {
        let (stated, listed) = (stated?, listed?);
        (stated != listed).then(|| Diagnostic::at(Problem::VoteSumMismatch { stated, listed }, span))
    })
}

/// How many votes the names of a side make, where there are any and each has one vote: "Cllr Vane (12)" has more.
fn listed(text: &str, names: &[Quote]) -> Option<u32> {
    let has_many = |name: &Quote| {
        let behind = text[name.span.end()..].strip_prefix(" (");
        behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
    };
    // The count of all of them stands behind the last one.
    let (last, others) = names.split_last()?;
    let is_weighted = others.iter().any(has_many) || others.is_empty() && has_many(last);
    u32::try_from(names.len()).ok().filter(|_| !is_weighted)
}

static UNANIMOUS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bunanimously (?:agreed|resolved|approved|carried|adopted|accepted|elected|supported|voted|passed|decided)\b|\b(?:agreed|resolved|approved|carried|adopted|accepted|elected|supported|voted|passed|decided) unanimously\b|\(unanimous(?:ly)?\)|\bunanimous (?:vote|agreement|decision)\b|\bnem\.? con\b|\ball (?:members |councillors |governors |those present |present )?(?:were |voted |voting )?in favour\b|\bwithout dissent\b|(?-i:\bUNANIMOUSLY\b)|(?m:^unanimous(?:ly)?\.?$)",
    )
});

fn add_unanimous(text: &str, region: Span, votes: &mut Vec<Vote>) {
    let mut alone: Vec<Vote> = Vec::new();
    for found in UNANIMOUS.find_iter(region.of(text)) {
        let span = region.slice(found.range());
        let near = |vote: &&mut Vote| {
            let gap = vote.span.start().max(span.start()).saturating_sub(vote.span.end().min(span.end()));
            gap <= GAP && (vote.against.unwrap_or(0) == 0 || vote.unanimous)
        };
        let first = votes.partition_point(|vote| vote.span.end() + GAP < span.start());
        let counted = votes[first..].iter_mut().take_while(|vote| vote.span.start() <= span.end() + GAP).find(near);
        match counted.or_else(|| alone.last_mut().filter(near)) {
            Some(vote) => (vote.unanimous, vote.span) = (true, vote.span.to(span)),
            None => alone.push(Vote { unanimous: true, span, ..Vote::default() }),
        }
    }
    votes.extend(alone);
}

/// "Cllr Vane abstained, five in favour", "5 for, 1 against. AV and JP abstained.": those whom the sentence of a vote
/// names, or the one behind it.
fn add_abstainer(text: &str, region: Span, vote: &mut Vote) {
    static ABSTAINED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\b(?P<names>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z][A-Za-z.’'-]* ){1,4}|(?:Cllrs|Councillors)\.? (?:(?:[A-Z][A-Za-z.’'-]*|and|&),? ){2,8}|[A-Z]{2,4} (?:(?:and|&) [A-Z]{2,4} )?)(?:had |has |have )?abstain(?:ed|ing)\b|[,;(] ?(?P<bare>[A-Z][A-Za-z’'-]+ (?:[A-Z][A-Za-z’'-]+ )?)abstain(?:ed|ing)\b",
        )
    });
    if vote.votes_for.is_none() || vote.abstain.is_some() {
        return;
    }
    let before = Span::new(region.start(), vote.span.start()).of(text);
    let start = region.start() + sentence_start(before);
    let end = sentence_end(text, vote.span.end()).min(region.end()).max(start);
    let stop = if text[end..].starts_with(". ") { 2 } else { 1 };
    let behind = Span::new((end + stop).min(region.end()), region.end());
    let next = Span::new(behind.start(), sentence_end(text, behind.start()).min(behind.end()).max(behind.start()));
    let name_in = |sentence: Span| {
        let found = ABSTAINED.captures(sentence.of(text))?;
        Some(sentence.slice(found.name("names").or(found.name("bare"))?.range()))
    };
    let opens = |names: &Span| names.start() == next.start();
    let Some(names) = name_in(Span::new(start, end)).or_else(|| name_in(next).filter(opens)) else { return };
    let names = names.trim(text);
    let whole = || vec![Quote::new(text, names)];
    vote.names.abstain.extend(division::names(text, names).unwrap_or_else(whole));
    vote.abstain = u32::try_from(vote.names.abstain.len()).ok();
    vote.span = vote.span.to(names);
}

fn add_casting_votes(text: &str, region: Span, votes: &mut Vec<Vote>) {
    static CASTING: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)[^.\n]*\b(?:casting|deciding|second) vote\b[^.\n]*\.?"));
    let mut alone = Vec::new();
    for found in CASTING.find_iter(region.of(text)) {
        let quote = Quote::new(text, region.slice(found.range()));
        let begun = votes.partition_point(|vote| vote.span.start() < quote.span.end());
        match votes[..begun].iter_mut().rfind(|vote| vote.casting_vote.is_none()) {
            Some(vote) => {
                vote.span = vote.span.to(quote.span);
                vote.casting_vote = Some(quote);
            }
            None => alone.push(Vote { span: quote.span, casting_vote: Some(quote), ..Vote::default() }),
        }
    }
    votes.extend(alone);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vote> {
        find(text, Span::new(0, text.len()), &[]).0
    }

    fn counts(text: &str) -> Vec<[Option<u32>; 3]> {
        read(text).iter().map(|vote| [vote.votes_for, vote.against, vote.abstain]).collect()
    }

    #[test]
    fn sides_that_stand_together_are_one_vote() {
        assert_eq!(counts("5 For, 0 Against, 1 Abstention"), [[Some(5), Some(0), Some(1)]]);
        assert_eq!(counts("For-5 Abstention - 1"), [[Some(5), None, Some(1)]]);
        assert_eq!(counts("O blaid: 7, Yn erbyn: 2, Ymatal: 1"), [[Some(7), Some(2), Some(1)]]);
        assert_eq!(counts("Roedd 5 o blaid a 3 yn erbyn."), [[Some(5), Some(3), None]]);
        assert_eq!(counts("Votes for: 6. Votes against: 2."), [[Some(6), Some(2), None]]);
        assert_eq!(counts("For the motion – 8 votes\nFor the amendment – 3 votes"), [[Some(8), Some(3), None]]);
        assert_eq!(counts("2 Members voted for the amendment and 3 for the motion."), [[Some(3), Some(2), None]]);
        assert_eq!(
            counts("Three votes were cast in favour of the motion and two in favour of the amendment."),
            [[Some(3), Some(2), None]]
        );
        assert_eq!(counts("It was carried by 22 votes to one, with two abstentions."), [[Some(22), Some(1), Some(2)]]);
        assert_eq!(counts("Carried with 1 against."), [[None, Some(1), None]]);
        assert_eq!(
            counts("4 for and 3 against. Then 5 for and 2 against."),
            [[Some(4), Some(3), None], [Some(5), Some(2), None]]
        );
    }

    #[test]
    fn a_sentence_may_follow_the_names_of_the_last_side() {
        let votes =
            read("For: Cllrs Vane, Pike, Hay. Against: Cllr Fox. Abstained: Cllr. Moss. The motion was carried.");
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(3), Some(1), Some(1)));
        assert_eq!(votes[0].names.abstain[0].text, "Cllr. Moss");
        assert_eq!(read("The walk is for: the school. Vane spoke.").len(), 0);
        let votes = read("Ayes: Vane, Pike. Nays: Fox, Moss, Hay. Motion failed 2-3.");
        assert_eq!((votes.len(), votes[0].votes_for, votes[0].names.against.len()), (1, Some(2), 3));
    }

    #[test]
    fn who_abstained_may_be_named_before_the_count() {
        let votes =
            read("Cllr Vane proposed the payments, seconded by Cllr Pike, Cllr Jo Moss abstained, five in favour.");
        assert_eq!(votes.len(), 1);
        assert_eq!((votes[0].votes_for, votes[0].abstain), (Some(5), Some(1)));
        assert_eq!(votes[0].names.abstain[0].text, "Cllr Jo Moss");
        let votes = read("Motion carried 4-0, Moss abstaining.");
        assert_eq!((votes[0].abstain, votes[0].names.abstain[0].text.as_str()), (Some(1), "Moss"));
        assert_eq!(counts("Prop AV, sec JP. 5 for, 1 against, BH abstained."), [[Some(5), Some(1), Some(1)]]);
        assert_eq!(
            counts("It was carried by 5 votes to 1. Cllrs Moss and Hay abstained."),
            [[Some(5), Some(1), Some(2)]]
        );
        let votes = read("The fee was seconded by Cllr Pike, Cllr Moss abstained, five in favour.");
        assert_eq!((votes[0].abstain, votes[0].names.abstain[0].text.as_str()), (Some(1), "Cllr Moss"));
        assert_eq!(counts("Carried by 5 votes to 1. The Chair said that Cllr Hay abstained in May.").len(), 1);
        assert!(read("There were five in favour of the seat.").is_empty());
    }

    #[test]
    fn the_sides_of_a_vote_may_be_limbs() {
        let text = "(a) For recommendation (4) – 2\n\nCllr Vane and Cllr Pike.\n\n(b) Against recommendation (4) – 1\n\nCllr Moss.\n\n(c) Abstentions – 0";
        assert_eq!(counts(text), [[Some(2), Some(1), Some(0)]]);
        assert_eq!(read(text)[0].names.votes_for.len(), 2);
    }

    #[test]
    fn talk_of_numbers_is_no_vote() {
        for text in ["Grass cutting for 6 weeks", "There were 3 against the wall", "item 4 for noting", "2 for 1 offer"]
        {
            assert!(read(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_named_division_lists_who_voted() {
        let text = "For (3)\n\nMr Vane, Sir Al Pike, CBE, Ms Moss\n\nAgainst (0)\n\nAbstain (2)\n\nMr Fox, Ms Elm\nMotion carried.";
        let votes = read(text);
        assert_eq!(votes.len(), 1);
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(3), Some(0), Some(2)));
        assert_eq!(votes[0].names.votes_for.len(), 3);
        assert_eq!(
            votes[0].names.abstain.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(),
            ["Mr Fox", "Ms Elm"]
        );
    }

    #[test]
    fn sides_may_follow_each_other_in_one_line() {
        for text in [
            "Those voting in favour: Cllrs Vane, Hart (2). Those voting against: Cllr Hay (1).",
            "For the motion: Councillors Vane and Hart (2) Against the motion: Councillor Hay (1)",
            "Voting for: Vane, Hart – 2. Voting against: Hay – 1.",
            "Tá: Cllrs Vane, Hart (2) Níl: Cllr Hay (1)",
        ] {
            let votes = read(text);
            assert_eq!(votes.len(), 1, "{text}");
            assert_eq!((votes[0].votes_for, votes[0].against), (Some(2), Some(1)), "{text}");
            assert_eq!(votes[0].names.votes_for.len(), 2, "{text}");
        }
    }

    #[test]
    fn a_list_behind_figures_names_who_cast_them() {
        let votes = read(
            "For the motion, 2; against, 1; abstentions 1, the voting being as follows:-\n\nFor the motion: Councillors Vane and Hart.\n\nAgainst the motion: Councillor Hay.\n\nAbstained: Councillor Dale.",
        );
        assert_eq!(votes.len(), 1, "{votes:?}");
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(2), Some(1), Some(1)));
        assert_eq!(votes[0].names.votes_for.len(), 2);
    }

    #[test]
    fn counts_may_stand_behind_weighted_names() {
        let text = "For: Cllr Vane (12), Cllr Pike (8) and Cllr Moss (5): 25 votes\n\nAgainst: Cllr Fox (7): 7 votes\n\nAbstained: 0 votes";
        let (votes, diagnostics) = find(text, Span::new(0, text.len()), &[]);
        assert!(votes.len() == 1 && diagnostics.is_empty());
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(25), Some(7), Some(0)));
        assert_eq!(
            votes[0].names.votes_for.iter().map(|name| &*name.text).collect::<Vec<_>>(),
            ["Cllr Vane", "Cllr Pike", "Cllr Moss"]
        );
    }

    #[test]
    fn sides_may_stand_alone_over_their_names() {
        let text = "For\n\nCouncillors Vane, Pike (B) and Moss.\n\n(3)\n\nAgainst\n\nCouncillors Fox and Elm (2)\n\nThere were no abstentions.";
        let votes = read(text);
        assert_eq!(votes.len(), 1);
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(3), Some(2), Some(0)));
        assert_eq!((votes[0].names.votes_for.len(), votes[0].names.against.len()), (3, 2));
        let named = read("For: Cllrs Vane and Pike\nAgainst: Cllr Moss");
        assert_eq!((named[0].votes_for, named[0].names.votes_for.len(), named[0].names.against.len()), (Some(2), 2, 1));
    }

    #[test]
    fn sides_may_be_told_in_sentences_that_name_who_voted() {
        let votes = read("Motion by Vane to allow hens. Ayes: Vane, Pike. Nays: Moss, Fox, Elm. Motion failed 2-3.");
        assert_eq!((votes[0].votes_for, votes[0].against), (Some(2), Some(3)), "{votes:?}");
        let votes = read("For: Cllrs. Vane, Pike, Hay-Moss (3)\nAgainst: Cllrs. Fox, Ó Dell (2)\nAbstained: None");
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(3), Some(2), Some(0)));
        assert_eq!((votes[0].names.votes_for.len(), votes[0].names.against.len()), (3, 2));
    }

    #[test]
    fn counts_may_stand_below_the_names() {
        let votes = read("YES\n\nVane, Pike, Moss\n\n3\n\nNO\n\nFox, Elm\n\n2\n\nABSTAIN\n\nHay\n\n1");
        assert_eq!(votes.len(), 1);
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(3), Some(2), Some(1)));
        assert_eq!(votes[0].names.votes_for.len(), 3);
    }

    #[test]
    fn counts_may_stand_beside_the_sides() {
        let votes = read("YES - 3\n\nVane, Pike, Moss\n\nNO - 2\n\nFox, Elm.\n\nABSTAIN - 1\n\nHay");
        assert_eq!(votes.len(), 1);
        assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(3), Some(2), Some(1)));
        assert_eq!(
            counts("The MOTION received 40 votes and the AMENDMENT received 18 votes, with 3 abstentions."),
            [[Some(40), Some(18), Some(3)]]
        );
    }

    #[test]
    fn counts_and_names_must_agree() {
        let text = "For (3)\n\nMr Vane, Ms Moss\n\nAgainst (1)\n\nMr Fox\n";
        let (_, diagnostics) = find(text, Span::new(0, text.len()), &[]);
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(diagnostics[0].problem, Problem::VoteSumMismatch { stated: 3, listed: 2 });
    }

    #[test]
    fn the_casting_vote_belongs_to_the_vote_before_it() {
        let votes = read("4 for and 4 against. The Chair used her casting vote for the motion.");
        assert_eq!(votes.len(), 1);
        assert!(votes[0].casting_vote.as_ref().is_some_and(|quote| quote.text.contains("casting vote")));
        let votes = read("Nine voted for and nine against and the Chair cast the deciding vote in favour of it.");
        assert!(votes.len() == 1 && votes[0].casting_vote.is_some());
    }

    #[test]
    fn unanimity_is_a_vote_without_counts() {
        let votes = read("It was unanimously agreed to buy it.");
        assert!(votes.len() == 1 && votes[0].unanimous && votes[0].votes_for.is_none());
    }
}
