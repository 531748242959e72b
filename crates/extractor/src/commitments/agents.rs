//! Who does something: a person, a post, an organisation, members, or a pronoun for one of them.

use model::{Attendee, Body, Minutes, Person, Span};

use super::cues::Cue;
use crate::bodies::is_thing_acronym;
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// Somebody who can do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Agent {
    /// Where the words stand, article included.
    pub(crate) span: Span,
    /// What they are.
    pub(crate) kind: Kind,
}

impl Agent {
    /// Whether only a pronoun names it.
    pub(crate) fn is_pronoun(self) -> bool {
        matches!(self.kind, Kind::We | Kind::OnePerson | Kind::ManyOrThing | Kind::LeftOut)
    }

    /// Whether a pronoun of that kind may mean it.
    pub(crate) fn may_be(self, pronoun: Kind) -> bool {
        match pronoun {
            Kind::OnePerson | Kind::LeftOut => matches!(self.kind, Kind::Person(_) | Kind::Post),
            Kind::ManyOrThing => matches!(self.kind, Kind::Body(_) | Kind::Members | Kind::Posts),
            _ => false,
        }
    }
}

/// What an agent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A person of the paper: an index of its people.
    Person(usize),
    /// An organisation of the paper: an index of its bodies.
    Body(usize),
    /// "the Clerk", "the Director of Ferries".
    Post,
    /// "officers", "the Headteachers".
    Posts,
    /// "members", "councillors": those who met.
    Members,
    /// "we": nobody in particular.
    We,
    /// "he", "she".
    OnePerson,
    /// "they", "it".
    ManyOrThing,
    /// Nobody is named: "Will try again."
    LeftOut,
}

/// Everybody whom the paper names, by place.
#[derive(Debug, Default)]
pub(crate) struct Agents {
    /// Mentions in order of their start.
    mentions: Vec<(Span, Kind)>,
    /// Mentions by their end.
    by_end: Vec<(usize, usize)>,
    /// The bodies whose meeting it is.
    hosts: Vec<usize>,
    /// The given names of the persons, in order.
    given_names: Vec<String>,
    /// The initials of the persons, printed or taken from their names, in order.
    initials: Vec<String>,
    /// Those of each person.
    of_persons: Vec<[Option<String>; 2]>,
    /// Initials of those who came and hold a post, and the post in small letters.
    posts: Vec<(String, String)>,
}

impl Agents {
    /// The persons and organisations of a paper.
    pub(crate) fn new(minutes: &Minutes, bodies: &[Body], people: &[Person]) -> Self {
        let of_bodies =
            bodies.iter().enumerate().flat_map(|(at, body)| body.mentions.iter().map(move |m| (*m, Kind::Body(at))));
        let of_people =
            people.iter().enumerate().flat_map(|(at, one)| one.mentions.iter().map(move |m| (*m, Kind::Person(at))));
        let mut mentions: Vec<(Span, Kind)> = of_bodies.chain(of_people).collect();
        mentions.sort_by_key(|(span, _)| (span.start(), std::cmp::Reverse(span.end())));
        let mut by_end: Vec<(usize, usize)> =
            mentions.iter().enumerate().map(|(at, (span, _))| (span.end(), at)).collect();
        by_end.sort_unstable();
        let heads = [&minutes.meeting.body, &minutes.meeting.authority].into_iter().flatten();
        let heads: Vec<Span> = heads.map(|quote| quote.span).collect();
        let is_host =
            |body: &Body| body.mentions.iter().any(|mention| heads.iter().any(|head| head.overlaps(*mention)));
        let hosts = bodies.iter().enumerate().filter(|(_, body)| is_host(body)).map(|(at, _)| at).collect();
        let of_persons: Vec<_> = people.iter().map(|person| [person.initials.clone(), letters(person)]).collect();
        let post = |one: &Attendee| Some((one.initials.clone()?, one.role.as_ref()?.to_lowercase()));
        let posts = minutes.attendance.iter().filter_map(post).collect();
        Self {
            mentions,
            by_end,
            hosts,
            given_names: given_names(people),
            initials: sorted(&of_persons),
            of_persons,
            posts,
        }
    }

    /// Whether a word is a given name, one that is known as such or that of a person of the paper.
    pub(crate) fn is_given_name(&self, word: &Word<'_>) -> bool {
        word.is_capital() && self.is_given(word.text)
    }

    /// Whether a capitalised wording is a given name.
    pub(crate) fn is_given(&self, wording: &str) -> bool {
        let known = || self.given_names.binary_search_by(|name| name.as_str().cmp(wording)).is_ok();
        Roles::of_lower(wording).is_given_name() || known()
    }

    /// Whether somebody of the paper has these initials.
    pub(crate) fn knows_initials(&self, wording: &str) -> bool {
        self.initials.binary_search_by(|known| known.as_str().cmp(wording)).is_ok()
    }

    /// Whether the one of those who came who has these initials holds the post: "TG" beside "Clerk to write".
    pub(crate) fn holds_post(&self, initials: &str, post: &str) -> bool {
        let post = post.to_lowercase();
        let post = post.strip_prefix("the ").unwrap_or(&post);
        let held = |held: &str| held.split([',', '/', '&']).any(|one| one.trim() == post);
        self.posts.iter().any(|(known, role)| known == initials && held(role))
    }

    /// Whether a person of the paper has these initials.
    pub(crate) fn has_initials(&self, person: usize, wording: &str) -> bool {
        self.of_persons.get(person).is_some_and(|known| known.iter().flatten().any(|initials| initials == wording))
    }

    /// Whether the agent is who met, as a whole.
    pub(crate) fn is_meeting(&self, agent: Agent) -> bool {
        match agent.kind {
            Kind::Members | Kind::We => true,
            Kind::Body(body) => self.hosts.contains(&body),
            _ => false,
        }
    }

    /// What the wording at `span` is, where it is one mention.
    pub(crate) fn only(&self, span: Span) -> Option<Kind> {
        self.ending(span.end()).filter(|(known, _)| known.start() == span.start()).map(|(_, kind)| kind)
    }

    fn ending(&self, end: usize) -> Option<(Span, Kind)> {
        let first = self.by_end.partition_point(|(known, _)| *known < end);
        let (_, at) = self.by_end.get(first).filter(|(known, _)| *known == end)?;
        self.mentions.get(*at).copied()
    }

    /// The agent whose words end before the word at `end`, adverbs and brackets aside, with its first word.
    pub(crate) fn before(&self, words: &[Word<'_>], end: usize) -> Option<(Agent, usize)> {
        let mut end = end;
        while end > 0 && Cue::Adverb.has(words[end - 1].text) {
            end -= 1;
        }
        let relative = end > 1 && words[end - 1].text == "who";
        if relative {
            end -= 1;
        }
        let open = end < words.len() && words[end].gap == Gap::Break && !relative;
        if end == 0 || open && !in_brackets(words, end - 1) {
            return None;
        }
        if open {
            end -= 1;
        }
        let (agent, start) = self.alone_before(words, end).or_else(|| self.with_branch(words, end))?;
        let (agent, start) = self.with_post(words, agent, start);
        let (agent, start) = self.joined(words, agent, start);
        Some(if relative { self.named_before(words, start).unwrap_or((agent, start)) } else { (agent, start) })
    }

    /// The post before a comma and the organisation that it is in: "Chief Nurse, Ayle Hospitals".
    fn with_post(&self, words: &[Word<'_>], agent: Agent, start: usize) -> (Agent, usize) {
        let in_body = matches!(agent.kind, Kind::Body(_)) && start > 0 && words[start].gap == Gap::Comma;
        let post = if in_body { self.alone_before(words, start) } else { None };
        match post.filter(|(post, _)| post.kind == Kind::Post) {
            Some((post, first)) => (Agent { span: post.span.to(agent.span), kind: Kind::Post }, first),
            None => (agent, start),
        }
    }

    /// The post with its branch behind a comma that ends right before `end`: "the Executive Director, Place".
    fn with_branch(&self, words: &[Word<'_>], end: usize) -> Option<(Agent, usize)> {
        const LONGEST: usize = 5;
        const HEADS: [&str; 5] = ["Director", "Head", "Manager", "Member", "Officer"];
        let branch = |at: &usize| words[*at].is_capital() || matches!(words[*at].text, "and" | "&");
        let comma =
            (end.saturating_sub(LONGEST)..end).rev().take_while(branch).find(|&at| words[at].gap == Gap::Comma)?;
        let head = comma.checked_sub(1).filter(|&head| HEADS.contains(&words[head].text))?;
        let (post, start) =
            self.alone_before(words, head + 1).filter(|(post, _)| matches!(post.kind, Kind::Post | Kind::Posts))?;
        let named = (comma..end).any(|at| self.ending(words[at].end()).is_some());
        (!named).then(|| (Agent { span: post.span.to(words[end - 1].span()), kind: Kind::Post }, start))
    }

    /// The person in "Siobhan Reed, the Piers Officer, who" where `start` is "the".
    fn named_before(&self, words: &[Word<'_>], start: usize) -> Option<(Agent, usize)> {
        let (agent, first) =
            if words.get(start)?.gap == Gap::Comma { self.alone_before(words, start)? } else { return None };
        matches!(agent.kind, Kind::Person(_)).then_some((agent, first))
    }

    /// The person whose post `agent`, which begins at `start`, tells: "Siobhan Reed, Clerk of the Trust".
    pub(crate) fn in_apposition(&self, words: &[Word<'_>], agent: Agent, start: usize) -> Agent {
        if matches!(agent.kind, Kind::Post | Kind::Posts) {
            self.named_before(words, start).map_or(agent, |(person, _)| person)
        } else {
            agent
        }
    }

    /// The person named last before the word at `end`.
    pub(crate) fn person_before(&self, words: &[Word<'_>], end: usize) -> Option<Agent> {
        let named = (1..=end).rev().filter_map(|end| self.alone_before(words, end));
        named.map(|(agent, _)| agent).find(|agent| matches!(agent.kind, Kind::Person(_)))
    }

    /// The agent whose words end right before the one at `end`, without those whom "and" joins to it.
    pub(crate) fn alone_before(&self, words: &[Word<'_>], end: usize) -> Option<(Agent, usize)> {
        let last = words.get(end.checked_sub(1)?)?;
        if matches!(last.text, "Everybody" | "Everyone" | "everybody" | "everyone") {
            return Some((Agent { span: last.span(), kind: Kind::Posts }, end - 1));
        }
        if let Some(kind) = pronoun(last.text) {
            return Some((Agent { span: last.span(), kind }, end - 1));
        }
        let members = Cue::Member.has_lower(last.text);
        let chain = post_chain(words, end).map(|start| self.with_first_half(words, start, end));
        // "Director of Resources" is one
        let head =
            |start: usize| words[start..end].iter().take_while(|word| !is_joint(word.text)).last().unwrap_or(last);
        let post = if chain.map_or(last, head).text.ends_with('s') { Kind::Posts } else { Kind::Post };
        // "the Leader of the Council" is one, "members of the Council" are those who met.
        let of_members = |start: usize| Cue::Member.has_lower(head(start).text);
        let chain = chain.map(|start| (start, if members && of_members(start) { Kind::Members } else { post }));
        let chain = chain.or(group_chain(words, end).map(|start| (start, Kind::Post)));
        let chain = chain.or_else(|| self.is_short_name(words, end).then(|| (end - 2, Kind::Post)));
        let named = self.ending(last.end()).filter(|_| last.end() == last.span().end());
        let named = named.map(|(span, kind)| (first_word(words, end, span.start()), kind));
        let (start, kind) = match (chain, named) {
            (Some(chain), Some(named)) if named.0 < chain.0 => named,
            (Some(chain), _) => chain,
            (None, Some(named)) => named,
            (None, None) if members => (with_trade(words, end - 1), Kind::Members),
            (None, None) => return None,
        };
        let start = with_article(words, with_title(words, start));
        Some((Agent { span: Span::new(words[start].start, last.end()), kind }, start))
    }

    /// Whether the two words before `end` are a given name and the first letter of another, "Keith B", or a policeman's rank
    /// and name, "Inspector Vane".
    fn is_short_name(&self, words: &[Word<'_>], end: usize) -> bool {
        let Some([first, last]) = end.checked_sub(2).and_then(|start| words.get(start..end)) else { return false };
        let roles = Roles::of_lower(last.text);
        let named = last.shape == Shape::Capital && last.gap == Gap::Space && !roles.breaks();
        let letter = last.text.len() == 1 && self.is_given_name(first);
        let surname = last.text.len() > 1 && !roles.is_edge() && !roles.is_thing() && !roles.is_modifier();
        named && (letter || surname && matches!(first.text, "Inspector" | "Superintendent"))
    }

    /// The first word of a post whose noun has words joined by "and" before it: "the Policy | and Improvement Officer".
    fn with_first_half(&self, words: &[Word<'_>], start: usize, end: usize) -> usize {
        let joined = start > 2
            && end > start + 1
            && matches!(words[start - 1].text, "and" | "&")
            && (start - 2..=start).all(|at| words[at].gap == Gap::Space)
            && words[start - 3].text.eq_ignore_ascii_case("the");
        let half = joined.then(|| &words[start - 2]);
        let is_half = |half: &Word<'_>| {
            let roles = Roles::of_lower(half.text);
            half.shape == Shape::Capital && !roles.breaks() && self.ending(half.end()).is_none()
        };
        if half.is_some_and(is_half) { start - 2 } else { start }
    }

    /// The agent with those before it where strokes stand between them in `text`: "Siobhan Reed / RB".
    pub(crate) fn with_strokes(&self, text: &str, words: &[Word<'_>], agent: Agent) -> Agent {
        let mut agent = agent;
        while let Some(before) = text[..agent.span.start()].trim_end().strip_suffix('/').map(str::trim_end) {
            let end = words.partition_point(|word| word.end() <= before.len());
            let other = self.alone_before(words, end).or_else(|| initials_before(words, end));
            match other.filter(|(other, _)| other.span.end() == before.len() && !other.is_pronoun()) {
                Some((other, _)) => agent = Agent { span: other.span.to(agent.span), kind: agent.kind },
                None => break,
            }
        }
        agent
    }

    /// The agent with another before "and", "&" or "/", and persons before that: "GD and MC", "GD, RB and MC".
    fn joined(&self, words: &[Word<'_>], agent: Agent, start: usize) -> (Agent, usize) {
        let and = start
            .checked_sub(1)
            .filter(|&at| matches!(words[at].text, "and" | "&" | "or") && words[start].gap == Gap::Space);
        let other = and.and_then(|at| match words[at].gap {
            // "the Ayle Trust (AT) and the Council"
            Gap::Break if at > 0 && in_brackets(words, at - 1) && words[at - 1].shape == Shape::Acronym => {
                Some((self.alone_before(words, at - 1)?, Gap::Space))
            }
            gap => Some((self.alone_before(words, at).or_else(|| initials_before(words, at))?, gap)),
        });
        let is_person = |agent: Agent| matches!(agent.kind, Kind::Person(_));
        let is_single = |agent: Agent| is_person(agent) || agent.kind == Kind::Post;
        let other = other.filter(|_| !agent.is_pronoun());
        let Some(((other, mut first), gap)) = other else { return (agent, start) };
        let listed = is_person(agent) && is_person(other);
        if other.is_pronoun() || gap != Gap::Space && !(gap == Gap::Comma && listed) || is_visited(words, first) {
            return (agent, start);
        }
        let mut span = other.span.to(agent.span);
        while is_single(agent)
            && is_single(other)
            && words[first].gap == Gap::Comma
            && let Some((further, start)) = self.alone_before(words, first).filter(|(further, _)| is_single(*further))
        {
            span = further.span.to(span);
            first = start;
        }
        (Agent { span, kind: agent.kind }, first)
    }

    /// The agent whose words begin with the word at `start`, with the word after them.
    pub(crate) fn at(&self, words: &[Word<'_>], start: usize) -> Option<(Agent, usize)> {
        const FARTHEST: usize = 12;
        let last = words.len().min(start + FARTHEST);
        let mut best = None;
        for end in start + 1..=last {
            if end > start + 1 && words[end - 1].gap == Gap::Break {
                break;
            }
            if let Some((agent, first)) =
                self.alone_before(words, end).map(|(agent, first)| self.joined(words, agent, first))
                && first == start
                && !agent.is_pronoun()
            {
                best = Some((agent, end));
            } else if best.is_some() && !is_link(words[end - 1].text) {
                break;
            }
        }
        best
    }
}

/// The first words of the full names of persons, sorted.
fn given_names(people: &[Person]) -> Vec<String> {
    const SHORTEST: usize = 3;
    let first = |person: &Person| person.name.split_once(' ').map(|(first, _)| first.to_owned());
    let plain = |name: &String| {
        let roles = Roles::of_lower(name);
        name.len() >= SHORTEST && name.chars().all(char::is_alphabetic) && !roles.breaks() && !roles.is_modifier()
    };
    let mut names: Vec<String> = people.iter().filter_map(first).filter(plain).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The first letters of the parts of a name that has several.
fn letters(person: &Person) -> Option<String> {
    let letters: String = person.name.split(' ').filter_map(|part| part.chars().next()).collect();
    (letters.len() > 1).then_some(letters)
}

/// The initials of all persons, sorted.
fn sorted(of_persons: &[[Option<String>; 2]]) -> Vec<String> {
    let mut initials: Vec<String> = of_persons.iter().flatten().flatten().cloned().collect();
    initials.sort_unstable();
    initials.dedup();
    initials
}

/// Initials that nobody explains right before the word at `end`.
fn initials_before(words: &[Word<'_>], end: usize) -> Option<(Agent, usize)> {
    let start = end.checked_sub(1).filter(|&at| is_initials(&words[at]))?;
    Some((Agent { span: words[start].span(), kind: Kind::Post }, start))
}

/// Whether letters stand behind a name and a comma: "Jo Vane, TD".
pub(crate) fn is_post_nominal(word: &Word<'_>) -> bool {
    const LETTERS: [&str; 12] = ["CBE", "DL", "JP", "KC", "MBE", "MEP", "MLA", "MP", "MSP", "OBE", "QC", "TD"];
    word.gap == Gap::Comma && LETTERS.contains(&word.text)
}

/// Whether a word may be somebody's initials.
pub(crate) fn is_initials(word: &Word<'_>) -> bool {
    let plain = word.text.bytes().all(|byte| byte.is_ascii_uppercase());
    let thing = is_thing_acronym(word.text) || is_post_nominal(word);
    word.shape == Shape::Acronym && word.text.len() <= 3 && plain && !thing
}

/// Whether somebody goes to whom the word at `start` begins, so that "and" behind begins what another does: "raise this
/// at | the Trust and RB will write".
fn is_visited(words: &[Word<'_>], start: usize) -> bool {
    start > 0
        && words[start].gap == Gap::Space
        && matches!(words[start - 1].text, "at" | "for" | "from" | "on" | "to" | "with")
}

/// Whether a word goes between a post and what it is over: "Head | of Legal".
fn is_joint(word: &str) -> bool {
    matches!(word, "of" | "for")
}

fn is_link(word: &str) -> bool {
    matches!(word, "of" | "for" | "and" | "&" | "the") || word.starts_with(char::is_uppercase)
}

/// The pronoun at `at` as an agent, with the word after it.
pub(crate) fn pronoun_at(words: &[Word<'_>], at: usize) -> Option<(Agent, usize)> {
    let word = words.get(at)?;
    Some((Agent { span: word.span(), kind: pronoun(word.text)? }, at + 1))
}

/// What a pronoun means, where the word is one.
pub(crate) fn pronoun(word: &str) -> Option<Kind> {
    match word {
        "we" | "We" => Some(Kind::We),
        "he" | "He" | "she" | "She" => Some(Kind::OnePerson),
        "they" | "They" => Some(Kind::ManyOrThing),
        _ => None,
    }
}

fn in_brackets(words: &[Word<'_>], at: usize) -> bool {
    at > 0 && words[at].gap == Gap::Break
}

/// The word that begins at the byte `start`, among those before `end`.
fn first_word(words: &[Word<'_>], end: usize, start: usize) -> usize {
    words[..end].partition_point(|word| word.start < start)
}

fn with_title(words: &[Word<'_>], start: usize) -> usize {
    let mut first = start;
    while first > 0 && is_close(words, first) && is_title(&words[first - 1]) {
        first -= 1;
    }
    first
}

/// "Cllr", and "County" before it.
fn is_title(word: &Word<'_>) -> bool {
    matches!(word.text, "DC" | "PC" | "PCSO" | "PS" | "WPC")
        || word.shape == Shape::Capital
            && (Roles::of_lower(word.text).is_title()
                || matches!(word.text, "Borough" | "County" | "District" | "Parish" | "Town" | "Community"))
}

fn with_article(words: &[Word<'_>], start: usize) -> usize {
    let article = |word: &Word<'_>| {
        ["a", "an", "the", "our", "both", "all", "each", "every", "two"]
            .iter()
            .any(|article| word.text.eq_ignore_ascii_case(article))
    };
    if start > 0 && is_close(words, start) && article(&words[start - 1]) { start - 1 } else { start }
}

fn is_close(words: &[Word<'_>], at: usize) -> bool {
    matches!(words[at].gap, Gap::Space) || words[at].gap == Gap::Stop && at > 0 && words[at - 1].text.len() < 6
}

fn is_post(word: &Word<'_>) -> bool {
    Roles::of_lower(word.text).is_post() || Cue::Doer.has(word.text)
}

/// The first word of a post that ends right before `end`: "Monitoring Officer", "Director of Ferries and Piers".
fn post_chain(words: &[Word<'_>], end: usize) -> Option<usize> {
    let mut at = end.checked_sub(1)?;
    if !is_post(&words[at]) && !is_second_half(words, at) {
        at = post_before_of(words, at)?;
    }
    while at > 0 && is_close(words, at) {
        if belongs_to_post(&words[at - 1]) {
            at -= 1;
        } else if at > 1 && words[at - 1].shape == Shape::Number && words[at - 2].text == "Section" {
            at -= 2;
        } else {
            break;
        }
    }
    Some(with_trade(words, at))
}

/// The first word of a post printed in small letters that begins at `start`, the word that tells its trade included:
/// "the | tree officer".
fn with_trade(words: &[Word<'_>], start: usize) -> usize {
    let small = |at: usize| words[at].shape == Shape::Lower && words[at].gap == Gap::Space;
    let trade = start > 1 && small(start) && small(start - 1) && matches!(words[start - 2].text, "The" | "a" | "the");
    let plain = trade && !Roles::of(words[start - 1].text).breaks() && words[start].text != "staff";
    if plain { start - 1 } else { start }
}

/// The first word of a small group that ends right before `end`: "working group", "sub-committee".
fn group_chain(words: &[Word<'_>], end: usize) -> Option<usize> {
    let last = words.get(end.checked_sub(1)?)?.text;
    let alone = matches!(last, "sub-committee" | "sub-group" | "subcommittee" | "subgroup");
    let before = end.checked_sub(2).filter(|_| is_close(words, end - 1)).map(|before| &words[before]);
    let small = |word: &Word<'_>| match last {
        "group" | "party" => matches!(word.text, "project" | "review" | "steering" | "task" | "working"),
        "Team" | "team" => word.stem() == word.text && !Roles::of(word.text).breaks(),
        "Department" | "Directorate" | "Division" | "Office" | "Section" | "Service" | "Services" | "Unit" => {
            word.shape == Shape::Capital && !Roles::of_lower(word.text).breaks()
        }
        _ => false,
    };
    (alone || before.is_some_and(small)).then(|| end - 1 - usize::from(!alone))
}

fn belongs_to_post(word: &Word<'_>) -> bool {
    let lower = word.text.to_lowercase();
    let roles = Roles::of(&lower);
    let name = word.is_capital() && !word.text.ends_with(|c: char| c.is_ascii_digit());
    Cue::BeforePost.has(&lower) || roles.is_post() || name && !roles.breaks()
}

/// "Chief Executive", "Harbour Master": posts whose noun alone is none.
fn is_second_half(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| is_close(words, at)).map_or("", |before| words[before].text);
    matches!(
        (before, words[at].text),
        ("Chief", "Executive" | "Constable") | ("Dock" | "Harbour" | "Pier" | "Port", "Master")
    )
}

/// The post in "Member of the Panel" where `at` is "Panel".
fn post_before_of(words: &[Word<'_>], mut at: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    if !words[at].is_capital() {
        return None;
    }
    let from = at;
    let (mut linked, mut listed) = (false, false);
    while at > 0 && from - at < LONGEST && (is_close(words, at) || listed && words[at].gap == Gap::Comma) {
        if linked && is_post(&words[at]) {
            return Some(at);
        }
        let word = &words[at];
        let link = matches!(word.text, "of" | "for" | "on" | "and" | "&" | "the");
        if !(link || word.is_capital() && !Roles::of_lower(word.text).breaks()) {
            return None;
        }
        linked |= matches!(word.text, "of" | "for" | "on");
        listed |= matches!(word.text, "and" | "&");
        at -= 1;
    }
    (linked && is_post(&words[at])).then_some(at)
}
