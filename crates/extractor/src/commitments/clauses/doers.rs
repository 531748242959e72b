//! Who does what a verb of the sentence says.

use super::Clauses;
use crate::bodies::is_thing_acronym;
use crate::commitments::agents::{self, Agent, Kind};
use crate::commitments::cues::Cue;
use crate::commitments::deeds::is_base;
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

impl Clauses<'_, '_> {
    /// Whom a pronoun before `cue` means: the last who says something before it, "the Clerk said that she", else itself.
    pub(super) fn speaker(&self, agent: Agent, cue: usize) -> Agent {
        if !agent.is_pronoun() {
            return agent;
        }
        let said = (0..cue).rev().filter(|&said| Cue::Says.has(self.text(said)));
        let mut speakers = said
            .map(|said| self.before_auxiliary(said))
            .filter_map(|verb| self.agents.before(self.words, verb).or_else(|| self.unknown_name(verb)))
            .map(|(speaker, start)| self.agents.in_apposition(self.words, speaker, start));
        speakers.find(|speaker| speaker.may_be(agent.kind)).unwrap_or(agent)
    }

    /// The first word of the verb whose participle stands at `said`: "has kindly said".
    pub(super) fn before_auxiliary(&self, said: usize) -> usize {
        let adverbs = self.words[..said].iter().rev().take_while(|word| Cue::Adverb.has(word.text)).count();
        match said.checked_sub(adverbs + 1) {
            Some(verb) if matches!(self.text(verb), "had" | "has" | "have") => verb,
            _ => said,
        }
    }

    /// "Zebedee Quill will join", "AB will ask", where nothing else tells that it is a person: capitalised words, initials
    /// or a given name that open the clause of the verb at `at`.
    pub(super) fn unknown_name(&self, at: usize) -> Option<(Agent, usize)> {
        self.name_before(at).filter(|(_, start)| self.opens_clause(*start))
    }

    /// Capitalised words, initials or a given name before the verb at `at`, and those joined to them.
    pub(super) fn name_before(&self, at: usize) -> Option<(Agent, usize)> {
        let adverbs = self.words[..at].iter().rev().take_while(|word| Cue::Adverb.has(word.text)).count();
        let end = at - adverbs;
        let mut start = self.name_start(end)?;
        if matches!(self.text(start.wrapping_sub(1)), "and" | "&") {
            let other = self.agents.before(self.words, start - 1).map(|(_, first)| first);
            start = other
                .or_else(|| self.name_start(start - 1))
                .or_else(|| agents::is_initials(&self.words[start]).then_some(start))?;
        }
        let apart = (start + 1..=end.min(self.words.len() - 1)).any(|at| !self.flows(at));
        let span = self.words[start].span().to(self.words[end - 1].span());
        (!apart).then_some((Agent { span, kind: Kind::Post }, start))
    }

    /// The first word of a name that ends before the word at `end`: two or three capitalised words, initials, a given name,
    /// or one word that a title or "that" before it tells to be a name.
    fn name_start(&self, end: usize) -> Option<usize> {
        const LONGEST: usize = 3;
        let last = self.words.get(end.checked_sub(1)?)?;
        let is_name = |word: &&Word<'_>| {
            let roles = Roles::of(&word.text.to_lowercase());
            let common = roles.breaks() || roles.is_edge() || roles.is_thing() || roles.is_modifier();
            let named = word.shape == Shape::Capital || word.shape == Shape::Acronym && !is_thing_acronym(word.text);
            named && (!common || word.text.len() == 1)
        };
        let named = self.words[..end].iter().rev().take_while(is_name).count();
        if (2..=LONGEST).contains(&named) {
            return Some(end - named);
        }
        let before = self.words.get(end.wrapping_sub(2)).filter(|_| self.flows(end - 1));
        let introduced = |word: &&Word<'_>| is_small_title(word) || word.text == "that";
        match before.filter(|_| named == 1).filter(introduced) {
            Some(title) => Some(end - 1 - usize::from(title.text != "that")),
            None if agents::is_initials(last) || self.agents.is_given_name(last) => {
                let article = before.is_some_and(|word| matches!(word.text, "the" | "The"));
                Some(end - 1 - usize::from(article))
            }
            None => None,
        }
    }

    /// Whoever is named before the verb at `at` where it is certain that it is somebody: "the owner of the field was asked".
    pub(crate) fn noun_before(&self, at: usize) -> Option<(Agent, usize)> {
        self.phrase_before(at, |word| matches!(word, "The" | "Their" | "all" | "both" | "the" | "their"))
    }

    /// Somebody whom nothing names before the verb at `at`: "a local builder has offered".
    pub(super) fn somebody_before(&self, at: usize) -> Option<(Agent, usize)> {
        self.phrase_before(at, |word| matches!(word, "A" | "An" | "The" | "a" | "an" | "the"))
    }

    /// The words before the verb at `at` from an article on that opens a clause.
    fn phrase_before(&self, at: usize, is_article: impl Fn(&str) -> bool) -> Option<(Agent, usize)> {
        const LONGEST: usize = 6;
        let article = |&at: &usize| is_article(self.text(at));
        let part =
            |&at: &usize| !Cue::Finite.has(self.text(at)) && !matches!(self.text(at), "and" | "that" | "which" | "who");
        let joined = |&start: &usize| (start + 1..=at).all(|at| self.flows(at));
        let phrase = (at.saturating_sub(LONGEST)..at).rev().take_while(part);
        let start = phrase.filter(article).last().filter(joined).filter(|start| start + 1 < at)?;
        let span = self.words[start].span().to(self.words[at - 1].span());
        self.opens_clause(start).then_some((Agent { span, kind: Kind::Post }, start))
    }

    /// Who does what the verb at `at` says: the agent before it, or that of the clause where "and", "but" or words
    /// between commas stand between them.
    pub(super) fn subject(&self, at: usize) -> Option<(Agent, usize)> {
        let near = self.agents.before(self.words, at);
        let beside = |start: usize| self.words[start].gap == Gap::Comma && self.words[at].gap == Gap::Comma;
        let near = near.map(|(agent, start)| (self.agents.in_apposition(self.words, agent, start), start));
        // "still to hear from the officer, will report"
        let behind_comma = |start: usize| self.words[at].gap == Gap::Comma && !self.opens_clause(start);
        // "was passed to Cllr Vane, who will write"
        let who = (0..at).rev().find(|&before| !Cue::Adverb.has(self.text(before)));
        if let Some((agent, _)) = near
            && matches!(agent.kind, Kind::Person(_) | Kind::Post)
            && who.is_some_and(|who| self.text(who) == "who" && self.words[who].gap == Gap::Comma)
        {
            return near;
        }
        if let Some((agent, start)) = near
            && !behind_comma(start)
            && !(matches!(agent.kind, Kind::Post | Kind::Posts) && beside(start))
            && !(start > 0
                && self.flows(start)
                && Cue::Preposition.has(self.text(start - 1))
                && !self.lists_members(start))
        {
            return Some((agent, start));
        }
        // "was supported by the Panel and | the Clerk would write"
        if let Some((agent, start)) = self.agents.alone_before(self.words, at)
            && self.text(start.wrapping_sub(1)) == "and"
            && matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::Posts)
        {
            return Some((agent, start));
        }
        let opens = |&before: &usize| self.text(before) == "that" || self.breaks_clause(before + 1);
        let opening = (0..at).rev().find(opens).map_or(0, |before| before + 1);
        let named = self.agents.at(self.words, opening).or_else(|| agents::pronoun_at(self.words, opening));
        let named = named.or_else(|| self.given_name_at(opening));
        let Some((agent, end)) = named else { return self.subject_inside(opening, at) };
        let next = self.text(end);
        let told = end + 1 + usize::from(self.text(end + 1) == "that");
        if Cue::Says.has(next) && matches!(self.text(told), "it" | "there" | "this") {
            return self.subject_inside(opening, at);
        }
        let joined =
            matches!(self.text(at.checked_sub(1)?), "and" | "but" | "then") || self.words[at].gap == Gap::Comma;
        let goes_on = joined && next.starts_with(char::is_lowercase) && !Cue::Says.has(next);
        let apart = self.words.get(end).is_some_and(|word| word.gap == Gap::Comma)
            && self.words[opening..at].len() > end - opening + 1;
        // "RB said she was looking into it and would write"
        let of_self = joined && Cue::Says.has(next) && agents::pronoun_at(self.words, told).is_some();
        (goes_on || apart || of_self).then_some((agent, opening))
    }

    /// The given name at `at`, with the word after it.
    fn given_name_at(&self, at: usize) -> Option<(Agent, usize)> {
        let word = self.words.get(at).filter(|word| self.agents.is_given_name(word))?;
        Some((Agent { span: word.span(), kind: Kind::Post }, at + 1))
    }

    /// The person in "Asked about it RB believed it to be good and will write", where the clause begins at `opening`.
    fn subject_inside(&self, opening: usize, at: usize) -> Option<(Agent, usize)> {
        const REACH: usize = 40;
        let joined = matches!(self.text(at.checked_sub(1)?), "and" | "but");
        let is_past = |word: &str| word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
        // "reported that the bin was empty and would arrange": bins arrange nothing
        let personal = self.after_adverbs(at + 1).is_some_and(|verb| Cue::Personal.has(self.text(verb)));
        let is_noun = |at: usize| matches!(self.text(at), "a" | "an" | "no" | "some" | "the" | "these" | "those");
        let is_thing = |at: usize| {
            matches!(self.text(at), "it" | "there" | "this")
                || personal && is_noun(at) && self.agents.at(self.words, at).is_none()
        };
        // "The Clerk said that it was old and would ask for another"
        let thing = is_thing(opening);
        let opening = if thing { 0 } else { opening };
        let said = (opening + 1..at)
            .rev()
            .take(REACH)
            .filter(|&said| joined && (is_past(self.text(said)) || Cue::Says.has(self.text(said))));
        let of_thing = |said: usize| is_thing(said + 1) || self.text(said + 1) == "that" && is_thing(said + 2);
        said.filter_map(|said| Some((said, self.agents.before(self.words, said)?)))
            .find(|(said, (agent, _))| match agent.kind {
                Kind::Person(_) => !thing || of_thing(*said),
                Kind::Post => of_thing(*said),
                _ => false,
            })
            .map(|(_, found)| found)
    }

    /// "A sub-group consisting of RB and GD will meet", where the names begin at `start`.
    fn lists_members(&self, start: usize) -> bool {
        matches!(self.text(start.wrapping_sub(2)), "comprised" | "consisting" | "up")
    }

    /// Who promised it: "RB promised that the figures would be sent".
    pub(super) fn promiser(&self, at: usize) -> Option<(Agent, usize)> {
        let gives = |gave: usize| {
            (gave + 1..gave + 4).find(|&noun| matches!(self.text(noun), "assurance" | "commitment" | "undertaking"))
        };
        let promise = |&promised: &usize| {
            let end = match self.text(promised) {
                "agreed" | "promised" | "undertook" => Some(promised),
                "gave" => gives(promised),
                _ => None,
            };
            end.is_some_and(|end| self.text(end + 1) == "that")
        };
        let verb = (0..at).rev().find(promise)?;
        let named = self.agents.before(self.words, verb).or_else(|| self.subject(verb));
        named.filter(|(agent, _)| !self.agents.is_meeting(*agent))
    }

    /// Who is told in "instruct the Clerk to write", where the verb stands at `verb`.
    pub(super) fn told(&self, verb: usize) -> Option<(Agent, usize)> {
        const TELL: [&str; 6] = ["authorise", "authorize", "direct", "instruct", "mandate", "task"];
        const ASK: [&str; 3] = ["ask", "invite", "request"];
        let told = self.text(verb).to_lowercase();
        let delegates = told == "delegate" && self.text(verb + 2) == "to";
        let asks = ASK.contains(&told.as_str());
        let remits = told == "remit" && self.text(verb + 1) == "to";
        if !asks && !remits && !delegates && !TELL.contains(&told.as_str()) {
            return None;
        }
        if asks && self.text(verb + 1) == "that" {
            return self.told_that(verb);
        }
        let whom = verb + 1 + usize::from(remits) + 2 * usize::from(delegates);
        let (agent, end) = self.agents.at(self.words, whom)?;
        let one =
            !matches!(self.text(whom), "a" | "an") && matches!(agent.kind, Kind::Person(_) | Kind::Post | Kind::Posts);
        let own = !asks || one;
        // "invite the builder to the next meeting"
        let deed = !Cue::Article.has(self.text(end + 1)) && !Cue::BeforePost.has(self.text(end + 1));
        (own && deed && self.text(end) == "to").then_some((agent, verb))
    }

    /// Whoever capitals behind "the" at `the` tell to be somebody: "the Executive", with the word behind them.
    fn titled_at(&self, the: usize) -> Option<(Agent, usize)> {
        const LONGEST: usize = 4;
        let capitals = self.words.get(the + 1..)?.iter().take_while(|word| word.is_capital()).count();
        let named = self.text(the) == "the" && (1..=LONGEST).contains(&capitals);
        let end = the + 1 + capitals;
        let span = self.words[the].span().to(self.words[end - 1].span());
        named.then_some((Agent { span, kind: Kind::Post }, end))
    }

    /// "request that the Leader writes", "ask that officers look into it": whom the verb at `verb` asks.
    fn told_that(&self, verb: usize) -> Option<(Agent, usize)> {
        let (agent, end) = self.agents.at(self.words, verb + 2).or_else(|| self.titled_at(verb + 2))?;
        let word = self.text(end);
        let does = is_base(word) || word.strip_suffix('s').is_some_and(is_base);
        (does && self.flows(end)).then_some((agent, verb))
    }
}

/// A title that is printed in small letters: "councillor Vane".
fn is_small_title(word: &Word<'_>) -> bool {
    word.shape == Shape::Lower && Roles::of(word.text).is_title()
}
