//! Who is to act by a name or initials behind a label, beside a sentence, before or behind it.

use model::Span;

use super::agents::Agents;
use super::cues::Cue;
use super::deeds::{is_base, is_deed};
use crate::bodies::is_thing_acronym;
use crate::roles::Roles;
use crate::words::{self, Gap, Shape, Word};

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

/// The notes of a cell that sets one below the other, "DM" above "JF"; another is one note.
pub(crate) fn apart(text: &str, span: Span) -> Vec<Span> {
    let wording = span.of(text);
    let words: Vec<&str> = wording.split_whitespace().collect();
    let is_mark = |word: &&str| (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if words.len() < 2 || !words.iter().all(is_mark) {
        return vec![span];
    }
    let mut from = 0;
    let mut place = |word: &str| {
        let at = from + wording[from..].find(word).unwrap_or_default();
        from = at + word.len();
        span.slice(at..from)
    };
    words.into_iter().map(&mut place).collect()
}

/// Who is to act by a note at the margin: behind the letter of a point, "b. Clerk", or where of several names between
/// strokes one is known, "Ann Reed/Clark".
pub(crate) fn of_note(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text);
    let letter = wording.split_once(['.', ')']).filter(|(letter, _)| letter.len() == 1 && letter.starts_with(is_small));
    let owner = span.slice(letter.map_or(0, |(letter, _)| letter.len() + 1)..wording.len()).trim(text);
    let strokes = owner.of(text).match_indices('/').map(|(at, _)| owner.start() + at).chain([owner.end()]);
    let mut from = owner.start();
    let parts: Vec<Span> = strokes.map(|at| Span::new(std::mem::replace(&mut from, at + 1), at).trim(text)).collect();
    let named =
        |part: &Span| part.of(text).split(' ').count() <= LONGEST_NAME && part.of(text).split(' ').all(is_capitalised);
    let several = parts.len() > 1 && parts.iter().all(named) && parts.iter().any(|part| is_owner(text, *part, agents));
    (several || letter.is_some() && is_owner(text, owner, agents)).then_some(owner)
}

/// Most words of a name in a note.
const LONGEST_NAME: usize = 3;

fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase()
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

/// Who is to act, where a dash or a bracket parts them from what is said to be needed: "The curtains need cleaning – Jan",
/// "new plug needed (RB, GD)".
pub(crate) fn owner_of_need(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    const SHORTEST: usize = 3;
    const NEEDS: [&str; 5] = ["need", "needed", "needs", "required", "requires"];
    let wording = span.of(text).trim_end_matches(['.', ')', ' ']);
    let at = wording.rfind(['–', '—', '(']).or_else(|| wording.rfind(" - ").map(|at| at + 1))?;
    let words = || wording[..at].split_whitespace();
    let finite = |word: &str| Cue::Finite.has(word) || word.ends_with("ed");
    let to_do = || words().zip(words().skip(1)).any(|(to, verb)| to.eq_ignore_ascii_case("to") && is_deed(verb));
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

/// Whose initials begin what stands behind a label and has no verb: "AW agenda item for May".
pub(crate) fn leading_initials(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let mut words = words::of(text, span);
    let (first, next) = (words.next()?, words.next()?);
    let noun = next.shape == Shape::Lower && next.gap == Gap::Space && !Cue::Auxiliary.has(next.text);
    (noun && agents.knows_initials(first.text)).then(|| first.span())
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

/// The initials behind the last dash of an entry that says by when they are to act: "Post on the results – RB by 3 May".
pub(crate) fn initials_by_day(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text);
    let dash = wording.rfind(['–', '—']).or_else(|| wording.rfind(" - "))?;
    let from = dash + wording[dash..].find(char::is_alphabetic)?;
    let to = [" by ", ", by ", " before ", " due "].iter().filter_map(|limit| wording[from..].find(limit)).min()?;
    let owner = span.slice(from..from + to);
    (dash > 0 && are_initials(text, owner, agents)).then_some(owner)
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
    // "(RB, by 3 May)"
    let who = mark.of(text).find([',', ';']).filter(|&who| mark.of(text)[who + 1..].trim_start().starts_with("by "));
    let mark = who.map_or(mark, |who| mark.slice(0..who));
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

    fn whole(text: &str) -> Span {
        Span::new(0, text.len())
    }

    #[test]
    fn a_short_form_behind_its_long_one_is_no_owner() {
        let owner =
            |text: &'static str| initials_at_end(text, whole(text), &Agents::default()).map(|owner| owner.of(text));
        assert_eq!(owner("Send the return to the Board of River Keepers (BRK)."), None);
        assert_eq!(owner("Send the return to the Board of River Keepers (AV)."), Some("AV"));
    }

    #[test]
    fn what_is_needed_may_have_an_owner_behind_it() {
        let owner =
            |text: &'static str| owner_of_need(text, whole(text), &Agents::default()).map(|owner| owner.of(text));
        assert_eq!(owner("The curtains need cleaning – Clerk"), Some("Clerk"));
        assert_eq!(owner("Leaflet to go to the printer - Clerk"), Some("Clerk"));
        assert_eq!(owner("Ask the printer about leaflets - Clerk"), Some("Clerk"));
        assert_eq!(owner("To ask the printer about leaflets - Clerk"), Some("Clerk"));
        assert_eq!(owner("Report on the pier - Clerk"), None);
        assert_eq!(owner("The leaflet was sent to the printer – Clerk"), None);
        assert_eq!(owner("The Council needs to amend its Standing Orders (SOs)"), None);
    }

    #[test]
    fn an_owner_may_stand_before_or_behind_what_has_no_verb() {
        let leading =
            |text: &'static str| leading_owner(text, whole(text), &Agents::default()).map(|owner| owner.of(text));
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
    fn a_note_may_have_the_letter_of_its_point_or_a_name_that_nothing_tells() {
        let owner = |text: &'static str| of_note(text, whole(text), &Agents::default()).map(|owner| owner.of(text));
        assert_eq!(owner("b. Clerk"), Some("Clerk"));
        assert_eq!(owner("Clerk/Siobhan Quill"), Some("Clerk/Siobhan Quill"));
        assert_eq!(owner("c. To be on the agenda"), None);
        assert_eq!(owner("Yes/No"), None);
    }

    #[test]
    fn a_bare_order_names_only_its_owner() {
        let owner = |text: &'static str| bare_order(text, whole(text), &Agents::default()).map(|owner| owner.of(text));
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
        let mark =
            |text: &'static str| initials_at_end(text, whole(text), &Agents::default()).map(|mark| mark.of(text));
        assert_eq!(mark("Posters will be put up – RB").map(str::trim), Some("RB"));
        assert_eq!(mark("Posters will be put up (RB/GD)."), Some("RB/GD"));
        assert_eq!(mark("Risk to be added to the register (RB, by 3 May)"), Some("RB"));
        assert_eq!(mark("Posters will be put up in the hall"), None);
        assert_eq!(mark("A follow-up will be sent by the trust (see below)"), None);
    }
}
