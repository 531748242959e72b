//! Runs of capitalised words, and whether they may name a firm or a society.

use model::Span;

use super::super::beside::Beside;
use super::super::heads::{head_of, is_legal_ending};
use super::super::lexicon::is_thing_acronym;
use super::Trade;
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// What stands from `start` on in quotation marks, where its words look like a name.
fn quoted(text: &str, start: usize) -> Option<&str> {
    const MARKS: [(char, char); 4] = [('‘', '’'), ('“', '”'), ('\'', '\''), ('"', '"')];
    const WIDEST: usize = 60;
    let open = text[..start].chars().next_back()?;
    let (_, close) = MARKS.iter().find(|(mark, _)| *mark == open)?;
    let quoted = &text[start..text[start..].char_indices().take(WIDEST).find(|(_, c)| c == close)?.0 + start];
    let words = || quoted.split(' ');
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let named = words().count() <= LONGEST && words().next_back().is_some_and(capital);
    (named && words().all(|word| capital(word) || word.len() < 5)).then_some(quoted)
}

/// Capitalised words, one close on the other.
pub(super) struct Run<'t> {
    /// Them as a name, where they may be one.
    pub(super) name: Option<&'t str>,
    /// The word after them.
    pub(super) end: usize,
}

/// Capitalised words that a verb follows.
struct Subject<'t> {
    text: &'t str,
    words: Vec<&'t str>,
}

impl<'t> Run<'t> {
    /// The run whose first word is the one at `at`, or the name in quotation marks there.
    pub(super) fn at(text: &'t str, words: &[Word<'t>], at: usize) -> Option<Self> {
        let first = words.get(at).filter(|word| word.is_capital())?;
        if let Some(quoted) = quoted(text, first.start) {
            let inside = words[at..].iter().take_while(|word| word.start < first.start + quoted.len());
            return Some(Self { name: Some(quoted), end: at + inside.count() });
        }
        let end = Self::end(words, at);
        let follows =
            |next: &Word<'_>| Trade::Follows.has(next.text) || next.shape == Shape::Lower && next.text.ends_with("ed");
        let ends = words.get(end).is_none_or(|next| next.gap != Gap::Space || follows(next));
        let name = ends && may_be_name(&texts(&words[at..end]));
        let span = Span::new(first.start, words[end - 1].end());
        Some(Self { name: name.then(|| span.of(text)), end })
    }

    /// The run that all `words` are, a sum behind it aside: "Ayle Tots - £200".
    pub(super) fn whole(text: &'t str, words: &[Word<'t>]) -> Option<&'t str> {
        let first = words.first().filter(|word| is_capital(word))?;
        let end = Self::end(words, 0);
        let rest = &words[end..];
        let sum = |word: &Word<'_>| word.shape == Shape::Number && text[..word.start].ends_with(['£', '€']);
        let alone = rest.first().is_none_or(sum) && rest.len() < 3;
        let span = Span::new(first.start, words[end - 1].end());
        (alone && is_capitalised(&texts(&words[..end]))).then(|| span.of(text))
    }

    /// The run at `at` that begins an entry of a list and has a sum right behind: "Ayle Tots - £200 (Ch. No. 31)", "£3.80
    /// Glenvale Lighting x 2 £33".
    pub(super) fn paid(text: &'t str, words: &[Word<'t>], at: usize) -> Option<&'t str> {
        let before = at.checked_sub(1).map(|before| &words[before]);
        let initial = before.is_some_and(|before| before.text.len() == 1);
        let behind = before.is_some_and(|before| before.text == "and" || before.shape == Shape::Number);
        let first = is_capital(&words[at]) && (words[at].gap != Gap::Space || behind) && !initial;
        let end = first.then(|| Self::end(words, at))?;
        let span = Span::new(words[at].start, words[end - 1].end());
        let deed = end == at + 1 && words[at].text.ends_with("ing");
        let name = texts(&words[at..end]);
        let goods = !name.contains(&"&") && name.iter().any(|word| Trade::NoFirm.has(&word.to_lowercase()));
        (leads_to_sum(&text[span.end()..]) && !deed && !goods && may_be_name(&name)).then(|| span.of(text))
    }

    /// The run of several words that opens a bracket at `at` and fills it, up to a comma: "(Glenvale Play, Reston)".
    pub(super) fn in_bracket(text: &'t str, words: &[Word<'t>], at: usize) -> Option<&'t str> {
        let end = Self::end(words, at);
        let name = Span::new(words[at].start, words[end - 1].end()).of(text);
        let breaks = words[at..end].iter().any(|word| Roles::of(&word.text.to_lowercase()).breaks());
        let headed = head_of(&words[end - 1].text.to_lowercase()).is_some_and(|(_, plural)| !plural);
        let named = may_be_name(&texts(&words[at..end])) || headed && !breaks;
        let behind = &text[words[at].start + name.len()..];
        let calling = ["er", "ist", "lead", "or", "professional", "rep", "reps", "steward"];
        let post = calling.iter().any(|ending| name.to_lowercase().ends_with(ending));
        let shouts = name.rsplit(' ').next().is_some_and(|last| !last.contains(char::is_lowercase));
        (named && name.contains(' ') && !post && !shouts && behind.starts_with([')', ','])).then_some(name)
    }

    /// The word after the capitalised ones from `at` on: "SBC's | Planning".
    fn end(words: &[Word<'_>], at: usize) -> usize {
        if words[at].shape == Shape::Acronym && words[at].stem().len() < words[at].text.len() {
            return at + 1;
        }
        let further = |word: &&Word<'_>| {
            word.gap == Gap::Space
                && (word.is_capital() || word.shape == Shape::Ampersand)
                && !Roles::of(&word.stem().to_lowercase()).breaks()
        };
        let end = at + 1 + words[at + 1..].iter().take_while(further).count();
        // "Glenvale Clocks Limited | Church clock"
        words[at + 1..end].iter().position(|word| is_legal_ending(word.stem())).map_or(end, |suffix| at + 2 + suffix)
    }

    /// The run that ends before the word at `end` with a possessive ending: "Glenvale's quote".
    pub(super) fn ending(text: &'t str, words: &[Word<'t>], end: usize) -> Option<&'t str> {
        let words = &words[Self::start(words, end)..end];
        let whole = Span::new(words.first()?.start, words.last()?.span().end());
        may_be_name(&words.iter().map(Word::stem).collect::<Vec<_>>()).then(|| whole.of(text))
    }

    /// The run before the plural verb at `end`, where it is the subject and names one, which no person is: "The Harbour View
    /// Inn | are", "Fred Vane | have", but not "Residents | are".
    pub(super) fn of_many(text: &'t str, words: &[Word<'t>], end: usize) -> Option<&'t str> {
        let run = Self::subject(text, words, end)?;
        let plural = run.text.ends_with(['s', '\'', '’']) && !run.words.contains(&"&");
        let several = run.words.len() > 1 && !ends_in_thing(&run.words) && is_capitalised(&run.words);
        let named = several || may_be_name(&run.words);
        (named && !plural).then_some(run.text)
    }

    /// The run before the verb at `end`, where it is the subject: "Glenvale | has offered".
    pub(super) fn acting(text: &'t str, words: &[Word<'t>], end: usize) -> Option<&'t str> {
        Self::subject(text, words, end).filter(|run| may_be_name(&run.words)).map(|run| run.text)
    }

    /// The run before the helping verb at `end` with its possessive ending, whose owner the name is: "Reed's | would send".
    pub(super) fn of_owner(text: &'t str, words: &[Word<'t>], end: usize) -> Option<&'t str> {
        let last = words[..end].last().filter(|last| last.shape == Shape::Capital && last.text != last.stem())?;
        let name = Self::acting(text, words, end)?;
        let start = last.end() - last.text.len() + last.stem().len() - name.len();
        last.text.ends_with('s').then(|| Span::new(start, last.end()).of(text))
    }

    /// The capitalised words before the verb at `end`, where a sentence or clause begins with them.
    fn subject(text: &'t str, words: &[Word<'t>], end: usize) -> Option<Subject<'t>> {
        const LEADS: [&str; 12] =
            ["as", "because", "but", "if", "said", "since", "that", "when", "where", "whether", "which", "while"];
        let start = Self::start(words, end);
        let article = start > 0 && words[start].gap == Gap::Space && words[start - 1].text.eq_ignore_ascii_case("the");
        let first = start - usize::from(article);
        let initial = start > 0 && words[start - 1].text.len() == 1;
        let saint = first > 0 && matches!(words[first - 1].text, "St" | "Dr");
        let begins = first == 0
            || words[first].gap == Gap::Stop && !saint
            || words[first].gap == Gap::Break && end > start + 1
            || LEADS.contains(&words[first - 1].text);
        let run = &words[start..end];
        let whole = || run[0].span().to(run[run.len() - 1].span()).of(text);
        (begins && !initial).then(|| Subject { text: whole(), words: texts(run) })
    }

    /// The first of the capitalised words that end before the one at `end`.
    fn start(words: &[Word<'_>], end: usize) -> usize {
        let within = |word: &Word<'_>| {
            (word.is_capital() || word.shape == Shape::Ampersand) && !Roles::of(&word.stem().to_lowercase()).breaks()
        };
        let mut at = end - 1;
        while at > 0 && words[at].gap == Gap::Space && within(&words[at - 1]) {
            at -= 1;
        }
        at
    }
}

/// Whether a word may begin an entry of a list: "Glenvale", "4Sight".
fn is_capital(word: &Word<'_>) -> bool {
    word.is_capital() || word.shape == Shape::Number && word.text.contains(|c: char| c.is_ascii_uppercase())
}

fn texts<'t>(words: &[Word<'t>]) -> Vec<&'t str> {
    words.iter().map(|word| word.text).collect()
}

/// Whether a sum follows, over a number of things or a bracket: " - £200", " x 2 £33", " (bin) £9".
pub(in crate::bodies) fn leads_to_sum(rest: &str) -> bool {
    const SIGNS: [char; 8] = [' ', '-', '–', '—', ':', '.', '=', '\t'];
    const WIDEST: usize = 60;
    let rest = rest.trim_start_matches(SIGNS);
    let times =
        rest.strip_prefix(['x', 'X']).map(|rest| rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()));
    let bracket = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let rest = match (times, bracket) {
        (Some(rest), _) => rest,
        (_, Some((inside, rest))) if inside.len() < WIDEST => rest,
        _ => rest,
    };
    rest.trim_start_matches(SIGNS).starts_with(['£', '€'])
}

/// Whether a run of several words that acts is no person: "Inter-Marsh Electrical", "AXM Groundcare", but not "Dot Vane",
/// "Dot Vane DV" or "Village Letter".
pub(super) fn is_no_person(run: &str) -> bool {
    const PARTS: [&str; 6] = ["East", "Mid", "North", "Northern", "South", "West"];
    const NO_SURNAMES: [&str; 10] = ["al", "ance", "care", "ence", "ics", "ity", "ment", "tech", "tion", "tions"];
    let shouts = |word: &str| word.len() > 1 && !word.contains(char::is_lowercase);
    let words: Vec<&str> = run.split_whitespace().collect();
    let [first, .., last] = words[..] else { return false };
    if first.len() < 2 || words.iter().any(|word| is_given_name(word)) {
        return false;
    }
    let common = last.len() > 5 && NO_SURNAMES.iter().any(|ending| last.ends_with(ending))
        || Trade::Ending.has(&last.to_lowercase());
    let several = words.len() > 2
        || words.contains(&"&")
        || Beside::Country.has(last) && !PARTS.contains(&first)
        || shouts(first) && !is_thing_acronym(first)
        || common
        || head_of(&last.to_lowercase()).is_some();
    several && !shouts(last) && !Beside::Matter.has(&last.to_lowercase())
}

/// Whether the last of several words is one that ends names of firms: "Glenvale Joinery".
pub(super) fn ends_as_firm(run: &str) -> bool {
    run.rsplit_once(' ').is_some_and(|(_, last)| Trade::Ending.has(&last.to_lowercase()))
}

/// Whether a word is made up, as no surname is, with a capital inside: `GlenVale`, but not `McVane`.
pub(super) fn is_coined(word: &str) -> bool {
    const SHORTEST: usize = 5;
    const OF_SURNAMES: [&str; 8] = ["De", "Du", "Fitz", "La", "Le", "Mac", "Mc", "Van"];
    let inner = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
    let quiet =
        inner.is_some_and(|at| word[..at].ends_with(|c: char| c.is_lowercase()) && !word.contains(['-', '\'', '’']));
    word.len() >= SHORTEST
        && quiet
        && !OF_SURNAMES.iter().any(|start| inner == Some(start.len()) && word.starts_with(start))
}

/// Most words of a name.
pub(super) const LONGEST: usize = 8;

/// Whether capitalised words may name a firm or a society: no person, post, place or law, and no common words.
pub(super) fn may_be_name(words: &[&str]) -> bool {
    let region = |word: &&str| Trade::Region.has(&word.to_lowercase());
    let alone = matches!(words, [word] if Trade::Alone.has(&word.to_lowercase()));
    // "Siobhan & Matt Reed"
    let couple = words.windows(3).any(|words| words[0] != "&" && words[1] == "&" && is_given_name(words[2]))
        && words.iter().rposition(|word| *word == "&").is_some_and(|and| and + 3 == words.len());
    !ends_in_thing(words)
        && !couple
        && !alone
        && !words.iter().all(region)
        && !words.first().is_some_and(|first| is_given_name(first))
        && is_capitalised(words)
}

/// Whether the last of `words` makes a place, a law or a matter of them.
fn ends_in_thing(words: &[&str]) -> bool {
    words.last().is_some_and(|last| {
        let roles = Roles::of(&last.to_lowercase());
        roles.is_thing() || roles.is_premises() || roles.is_modifier() || Beside::Matter.has(&last.to_lowercase())
    })
}

pub(super) fn is_given_name(word: &str) -> bool {
    Roles::of(&word.split('-').next().unwrap_or(word).to_lowercase()).is_given_name()
}

/// The same, persons and places aside.
fn is_capitalised(words: &[&str]) -> bool {
    let lower: Vec<String> = words.iter().map(|word| word.replace('’', "'").to_lowercase()).collect();
    let (Some(first), Some(last)) = (lower.first(), lower.last()) else { return false };
    let names = |word: &String| {
        head_of(word).is_some_and(|(head, _)| !head.is_trade() && !matches!(head.noun, "service" | "services"))
    };
    let partners = words.contains(&"&");
    let own = !Trade::NoFirm.has(first) && (words.len() > 2 || words.len() == 2 && !Roles::of(first).is_modifier());
    let inside = |word: &String| own && (words.len() > 2 && word != last || Trade::Ending.has(word));
    let common = |word: &String| {
        names(word)
            || !partners && !inside(word) && Trade::NoFirm.has(word)
            || Roles::of(word.trim_end_matches("'s")).breaks()
    };
    let begins = !Roles::of(first).is_edge() && (first.len() > 1 || words.len() > 2);
    let quiet = words.iter().any(|word| word.len() > 2 && word.chars().any(char::is_lowercase));
    words.len() <= LONGEST && begins && quiet && last.len() > 1 && !lower.iter().any(common)
}
