//! Which organisation a short form stands for: what the paper says in brackets, and what initials say.

use std::collections::{HashMap, HashSet};

use model::{Attendee, BodyKind, Minutes, Span};

use super::acronyms::{self, Acronyms, Evidence, abbreviates, initials};
use super::beside::Beside;
use super::councils::abbreviates_council;
use super::heads::{Strength, head_of};
use super::host::Host;
use super::names::Mention;
use super::registry::{Draft, OnlyOnes, Registry};
use super::variants::first_letters;
use crate::roles::Roles;

/// Quotation marks of all kinds.
const MARKS: [char; 6] = ['"', '“', '”', '‘', '’', '\''];

/// Takes "(AHA)" and "(the “Association”)" behind "Ayle Housing Association", and the long form in brackets behind the
/// short one.
pub(crate) fn in_brackets(text: &str, names: &[Mention], registry: &mut Registry) {
    for mention in names {
        let long = mention.span.of(text);
        let Some(place) = registry.place_of(long) else { continue };
        let bracket = bracket_behind(&text[mention.span.end()..]).unwrap_or_default();
        for form in forms(bracket).filter_map(|form| short_form(form, long)) {
            registry.define(place, form);
        }
        let full = bracket.trim();
        if is_acronym(long) && full.contains(' ') && initials(full).iter().any(|letters| letters == long) {
            registry.define(place, full);
        }
        if let Some(form) = known_as(&text[mention.span.end()..]) {
            registry.define(place, form);
        }
        if let Some(form) = word_before_bracket(&text[..mention.span.start()]).filter(|form| abbreviates(form, long)) {
            registry.define(place, form);
        }
    }
}

/// Takes "Cyngor Tref Ayle" in "Cyngor Tref Ayle / Ayle Town Council".
pub(crate) fn in_two_languages(text: &str, names: &[Mention], registry: &mut Registry) {
    for pair in names.windows(2) {
        if are_one(text, &pair[0], &pair[1]) || stand_under_each_other(text, &pair[0], &pair[1]) {
            let (own, other) = if is_fronting(&pair[0]) { (&pair[1], &pair[0]) } else { (&pair[0], &pair[1]) };
            let place = registry.name(text, own);
            registry.define(place, other.span.of(text));
            registry.alias(place, other.span.of(text));
        }
    }
}

/// Makes "the Integrated Care Board" the one board of that kind that the paper names: "Ayle ICB".
pub(crate) fn of_their_kind(registry: &mut Registry) {
    const KINDS: [(&str, &str); 4] = [
        ("clinical commissioning group", "ccg"),
        ("integrated care board", "icb"),
        ("integration joint board", "ijb"),
        ("internal drainage board", "idb"),
    ];
    for (long, short) in KINDS {
        let Some(bare) = registry.place_of(long) else { continue };
        let ends =
            |key: &str| [long, short].iter().any(|kind| key.strip_suffix(kind).is_some_and(|at| at.ends_with(' ')));
        let named: Vec<usize> =
            registry.drafts().filter(|(_, draft)| ends(&draft.key)).map(|(place, _)| place).collect();
        if let [named] = named[..] {
            registry.merge(bare, named);
        }
    }
}

/// Makes the two names one that bodies known everywhere have in two languages.
pub(crate) fn known_in_two_languages(registry: &mut Registry) {
    const NAMES: [(&str, &str); 9] = [
        ("Gardaí", "An Garda Síochána"),
        ("Ambiwlans Awyr Cymru", "Wales Air Ambulance"),
        ("Cyfoeth Naturiol Cymru", "Natural Resources Wales"),
        ("Dŵr Cymru", "Welsh Water"),
        ("Iechyd Cyhoeddus Cymru", "Public Health Wales"),
        ("Llywodraeth Cymru", "Welsh Government"),
        ("Trafnidiaeth Cymru", "Transport for Wales"),
        ("Uisce Éireann", "Irish Water"),
        ("Un Llais Cymru", "One Voice Wales"),
    ];
    for (own, english) in NAMES {
        if let (Some(own), Some(english)) = (registry.place_of(own), registry.place_of(english)) {
            registry.merge(own, english);
        }
    }
}

/// Whether a name is Welsh or Irish.
pub(crate) fn is_fronting(mention: &Mention) -> bool {
    head_of(mention.noun).is_some_and(|(head, _)| head.strength == Strength::Fronting)
}

/// Whether a Welsh name says of a council which tier it is and not where: "Cyngor Cymuned" above the place.
pub(crate) fn is_bare_fronting(text: &str, mention: &Mention) -> bool {
    const TIERS: [&str; 8] = ["cymuned", "dinas", "dref", "gymuned", "plwyf", "sir", "sirol", "tref"];
    let tier = |word: &str| TIERS.contains(&word.to_lowercase().as_str());
    is_fronting(mention) && mention.span.of(text).split_whitespace().skip(1).all(tier)
}

/// Whether two councils' names, one of them Welsh or Irish, stand on lines of their own with nothing between.
fn stand_under_each_other(text: &str, first: &Mention, second: &Mention) -> bool {
    let between = text.get(first.span.end()..second.span.start()).unwrap_or("");
    let line = between.contains('\n') && between.trim().is_empty();
    let councils = [first, second].iter().all(|name| matches!(name.noun, "council" | "cyngor" | "comhairle"));
    line && councils && is_fronting(first) != is_fronting(second)
}

/// Whether two names are of one body: one of them is Welsh or Irish, and a stroke stands between them, or they share the
/// place, "Cyngor Tref | Ayle | Town Council".
pub(crate) fn are_one(text: &str, first: &Mention, second: &Mention) -> bool {
    let between = text.get(first.span.end()..second.span.start()).unwrap_or("");
    let share = second.span.start() < first.span.end();
    let marks: &[&str] = if is_fronting(first) { &["/", "|", "-", "–"] } else { &["/"] };
    is_fronting(first) != is_fronting(second) && (share || marks.contains(&between.trim()))
}

/// What stands in brackets right at the beginning of `rest`.
fn bracket_behind(rest: &str) -> Option<&str> {
    const LONGEST: usize = 60;
    let ending = ["'s", "’s", ".", " Ltd", " Limited", " plc"].iter().find_map(|ending| rest.strip_prefix(ending));
    let rest = ending.unwrap_or(rest);
    let inner = rest.trim_start().strip_prefix('(')?;
    inner.get(..inner.find(')').filter(|length| *length <= LONGEST)?)
}

/// The forms that a bracket sets up, each in quotation marks: "“AHA” or “the Association”".
fn forms(bracket: &str) -> impl Iterator<Item = &str> {
    let marked = |part: &str| part.trim_start_matches("the ").starts_with(MARKS) && part.ends_with(MARKS);
    // "(AHA, “the Association”)"
    let letters = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let joined = [" or ", " and ", "; ", ", "].into_iter().find(|joint| {
        let parts = || bracket.split(joint).map(str::trim);
        bracket.contains(joint) && parts().any(marked) && parts().all(|part| marked(part) || letters(part))
    });
    let joined = joined.unwrap_or("\n");
    bracket.split(joined).filter(|form| !form.trim().is_empty())
}

/// The name in "known as Ayle Upbeat" right at the beginning of `rest`.
fn known_as(rest: &str) -> Option<&str> {
    const LEADS: [&str; 5] = ["also known as ", "formerly ", "formerly known as ", "known as ", "now called "];
    const LONGEST: usize = 60;
    let rest = rest.trim_start_matches([' ', ',', '(']);
    let name = LEADS.iter().rev().find_map(|lead| rest.strip_prefix(lead))?;
    let name = name.strip_prefix("the ").unwrap_or(name);
    let name = name.trim_start_matches(MARKS.as_slice()).lines().next()?;
    let mut end = 0;
    for word in name.split_inclusive(' ').take_while(|word| word.starts_with(char::is_uppercase)) {
        end += word.len();
        if !word.trim_end().ends_with(char::is_alphanumeric) {
            break;
        }
    }
    let name = name[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
    (1..LONGEST).contains(&name.len()).then_some(name)
}

/// Whether a name is capitals and nothing else.
fn is_acronym(name: &str) -> bool {
    name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The word in "AHA (the" or "AHA =" at the end of `before`.
fn word_before_bracket(before: &str) -> Option<&str> {
    let before = before.strip_suffix("the ").unwrap_or(before).trim_end().strip_suffix(['(', '='])?.trim_end();
    let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1);
    // "Mrs T Weaver (Ayle University)"
    let earlier = before.get(..start).unwrap_or_default().trim_end_matches([' ', '.']).rsplit(' ').next().unwrap_or("");
    let initial =
        earlier.len() == 1 && earlier.starts_with(char::is_uppercase) && before[start..].contains(char::is_lowercase);
    before.get(start..).filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase) && !initial)
}

/// The form that a bracket sets up: an acronym of `long`, or words in quotation marks or after an article.
fn short_form<'t>(bracket: &'t str, long: &str) -> Option<&'t str> {
    const LEADS: [&str; 5] = ["hereafter", "hereinafter", "also known as", "known as", "referred to as"];
    let bracket = bracket.trim();
    let bracket = LEADS.iter().find_map(|lead| bracket.strip_prefix(lead)).unwrap_or(bracket).trim();
    let bare = bracket.trim_matches(MARKS.as_slice());
    let form = bare.strip_prefix("the ").or_else(|| bare.strip_prefix("The ")).unwrap_or(bare);
    let form = form.trim_matches(MARKS.as_slice());
    let set_up = form.len() < bracket.len() && form.starts_with(char::is_uppercase);
    let word = form.len() > 1 && form.len() < long.len() && form.chars().all(|c| c.is_alphanumeric() || c == '&');
    // "Ayle County Council (A.C.C.)"
    if let Some(letters) = dotted(bracket) {
        let whole = || initials(long).contains(&letters);
        return Some(bracket).filter(|_| whole() || abbreviates(&letters, long) || abbreviates_end(&letters, long));
    }
    // "NEX JHOSC" of "North East Xshire Joint Health Overview and Scrutiny Committee"
    if let Some((first, last)) = form.split_once(' ')
        && [first, last].iter().all(|part| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_uppercase()))
    {
        return Some(form).filter(|_| abbreviates(&[first, last].concat(), long));
    }
    let with_article = || abbreviates(form, &format!("The {long}"));
    // "AXVHC" of "Village Hall Committee", "AXHT" of "Heritage Trust"
    let capitals = form.bytes().all(|byte| byte.is_ascii_uppercase());
    let of_place = || {
        let fewest = if capitals && form.len() == 4 { 2 } else { 3 };
        form.len() > 3 && initials(long).iter().any(|end| end.len() >= fewest && form.ends_with(end.as_str()))
    };
    (set_up || word && of_place() || word && (abbreviates(form, long) || abbreviates_end(form, long) || with_article()))
        .then_some(form)
}

/// The letters of "A.C.C.".
fn dotted(form: &str) -> Option<String> {
    let parts: Vec<&str> = form.split('.').collect();
    let (last, letters) = parts.split_last()?;
    let letter = |part: &&&str| part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let all = letters.len() > 1 && letters.iter().filter(letter).count() == letters.len() && last.is_empty();
    all.then(|| letters.concat())
}

/// Whether `short` is the initials of the last words of `long`: "CCG" of "NHS Ayle Clinical Commissioning Group".
fn abbreviates_end(short: &str, long: &str) -> bool {
    const SHORTEST: usize = 2;
    let tails = long.match_indices(' ').map(|(at, _)| &long[at + 1..]);
    short.len() >= SHORTEST && tails.flat_map(initials).any(|letters| letters == short)
}

/// Whether the paper sets up an acronym for what a mention names only by its kind: "the Local Authority (LA)".
pub(crate) fn is_defined(text: &str, mention: &Mention) -> bool {
    let long = mention.span.of(text);
    bracket_behind(&text[mention.span.end()..]).is_some_and(|bracket| {
        let bracket = bracket.trim();
        bracket.len() > 1 && bracket.chars().all(|c| c.is_ascii_uppercase()) && abbreviates(bracket, long)
    })
}

/// Gives acronyms to the bodies whose initials they are, and makes bodies of those that act as some; `people` are the
/// initials of those who attended.
pub(crate) fn by_initials(
    text: &str,
    acronyms: Acronyms,
    people: &HashSet<String>,
    host: &Host,
    registry: &mut Registry,
) {
    const ACTS: u32 = 2;
    let names = Names::of(registry, host);
    names.join_acronyms(registry);
    for (acronym, Evidence { points, is_person, with_article, mentions, long, is_represented, listed_with }) in acronyms
    {
        let mentions = names.without_longer(text, &acronym, mentions, registry);
        let is_thing = acronyms::is_thing(&acronym);
        let listed = listed_with.iter().any(|other| people.contains(other));
        let person = !is_represented && (is_person || listed || people.contains(&acronym));
        let by_initials =
            || names.meant(&acronym, is_thing && points < ACTS, host, registry).filter(|_| !person || with_article);
        let may_be_new = is_represented || !is_thing && !acronym.contains('&');
        if mentions.is_empty() {
            continue;
        }
        let of_firm = || names.sole_firm(&acronym, registry).filter(|_| !person && !is_thing);
        if let Some(place) = registry.place_of(&acronym).or_else(by_initials).or_else(of_firm) {
            registry.alias(place, printed(text, &acronym, &mentions));
            registry.mean(place, mentions);
        } else if may_be_new
            && points >= enough(&acronym, with_article)
            && !person
            && (acronym.len() > 2 || with_article || is_represented || acronyms::is_kind(&acronym))
            && long.is_none_or(|long| may_be_body(long.of(text)))
        {
            let name = Mention::whole(text, long.unwrap_or(mentions[0]), BodyKind::Other);
            let place = registry.name(text, &name);
            registry.alias(place, printed(text, &acronym, &mentions));
            registry.mean(place, mentions);
        }
    }
}

/// An acronym as the paper prints it, with stops where it never stands without: "N.X.D.".
fn printed<'a>(text: &'a str, acronym: &'a str, mentions: &[Span]) -> &'a str {
    let stopped = |mention: &Span| mention.of(text).contains('.');
    mentions.first().filter(|_| mentions.iter().all(stopped)).map_or(acronym, |mention| mention.of(text))
}

/// Whether words that nothing else makes a name may be one: "Ayle Xtra Now", but not "Siobhan Reed", "Village Design
/// Statement" or "bring your own device".
fn may_be_body(long: &str) -> bool {
    let words = || long.split([' ', '-']);
    let last = words().next_back().unwrap_or("");
    let capital = |word: &str| word.starts_with(char::is_uppercase) || word.len() < 4 || word == "with";
    let person = Roles::of(&words().next().unwrap_or("").to_lowercase()).is_given_name();
    let lower = last.to_lowercase();
    let post = Roles::of(&lower).is_post() && lower != "commissioner";
    let of_post = [" Director of ", " Director for ", " Head of ", " Manager for ", " Officer for "];
    let post = post || of_post.iter().any(|post| format!(" {long}").contains(post));
    let thing = post || Beside::Matter.has(&lower);
    words().all(capital) && last.starts_with(char::is_uppercase) && !person && !thing
}

/// Points that make an organisation of an acronym: one where it is of three or four capitals, or of more without a vowel
/// or behind an article, and thus no word.
fn enough(acronym: &str, with_article: bool) -> u32 {
    let capitals = acronym.len() > 2 && acronym.bytes().all(|byte| byte.is_ascii_uppercase()) && acronym != "PCC";
    let vowel = |byte: u8| matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U');
    let no_word = acronym.len() < 5 || acronym.len() < 7 && with_article || !acronym.bytes().any(vowel);
    if capitals && no_word { 1 } else { 2 }
}

/// The names known before acronyms are read.
struct Names {
    /// Places by initials in capitals.
    by_initials: HashMap<String, usize>,
    /// Names of several words by their first.
    by_first_word: HashMap<String, Vec<(usize, String)>>,
}

impl Names {
    /// Of two bodies with the same initials, the one named first has them. The host's own count also without its
    /// place: "TC" of "Ayle Town Council".
    fn of(registry: &Registry, host: &Host) -> Self {
        let mut names = Self { by_initials: HashMap::new(), by_first_word: HashMap::new() };
        let mut drafts: Vec<(usize, &Draft)> = registry.drafts().collect();
        drafts.sort_by_key(|(_, draft)| draft.first());
        for (place, form) in drafts.iter().flat_map(|(place, draft)| draft.forms().map(move |form| (*place, form))) {
            let serves = ["Fire and Rescue", "Fire & Rescue", "Ambulance"].iter().any(|end| form.ends_with(end));
            let whole = serves.then(|| format!("{form} Service"));
            for initials in initials(form).into_iter().chain(whole.iter().flat_map(|whole| initials(whole))) {
                names.by_initials.entry(initials).or_insert(place);
            }
            if form.eq_ignore_ascii_case("governing body") || form.eq_ignore_ascii_case("governing board") {
                names.by_initials.entry("FGB".to_owned()).or_insert(place);
            }
            if let Some((front, kind)) = form.rsplit_once(' ') {
                if acronyms::is_kind(kind) {
                    names.by_initials.entry(kind.to_owned()).or_insert(place);
                }
                if kind.len() == 2 && kind.chars().all(|c| c.is_ascii_uppercase()) {
                    names.by_initials.entry(first_letters(front) + kind).or_insert(place);
                }
            }
            if let Some((first, _)) = form.split_once(' ') {
                names.by_first_word.entry(first.to_owned()).or_default().push((place, form.clone()));
            }
        }
        names.add_endings(&drafts);
        for place in host.places() {
            for form in registry.draft(place).forms() {
                let tails = form.match_indices(' ').map(|(at, _)| &form[at + 1..]);
                for initials in tails.flat_map(initials) {
                    names.by_initials.entry(initials).or_insert(place);
                }
            }
        }
        names
    }

    /// Adds initials that only the last words of one body's name have, "IDB" of "Ayle Internal Drainage Board", and those of a
    /// committee without its noun, "FGP" of "Finance and General Purposes Committee".
    fn add_endings(&mut self, drafts: &[(usize, &Draft)]) {
        const FEWEST: usize = 3;
        let mut endings = OnlyOnes::default();
        let no_council = drafts.iter().filter(|(_, draft)| !matches!(draft.noun, "cc" | "council"));
        for (place, form) in no_council.flat_map(|(place, draft)| draft.forms().map(move |form| (*place, form))) {
            let tails = form.match_indices(' ').map(|(at, _)| &form[at + 1..]);
            let tails = tails.filter(|tail| tail.contains(' ') && tail.starts_with(char::is_uppercase));
            let subject = form.strip_suffix(" Committee").or_else(|| form.strip_suffix(" COMMITTEE"));
            let letters =
                tails.chain(subject).flat_map(initials).filter(|letters| letters.len() >= FEWEST && letters != "PCC");
            let whole = subject.filter(|subject| subject.contains('&') && !subject.contains(' '));
            for letters in letters.chain(whole.map(|acronym| acronym.replace('&', ""))) {
                endings.add(letters, place);
            }
        }
        for (letters, place) in endings.all() {
            self.by_initials.entry(letters).or_insert(place);
        }
    }

    /// The body whose initials an acronym is; only the host's own where it mostly stands for a thing. A council's name may
    /// give several letters: "SNCC" of "Strathnairn Community Council".
    fn meant(&self, acronym: &str, is_thing: bool, host: &Host, registry: &Registry) -> Option<usize> {
        self.by_all_letters(acronym, is_thing, host, registry)
            .or_else(|| self.behind_place(acronym, is_thing, registry))
    }

    /// The group whose initials an acronym is behind the first letter of a place that its name leaves out: "AHMC" of
    /// "Harbour Management Committee".
    fn behind_place(&self, acronym: &str, is_thing: bool, registry: &Registry) -> Option<usize> {
        const GROUPS: [&str; 7] = ["association", "board", "committee", "forum", "group", "partnership", "society"];
        const FEWEST: usize = 4;
        let letters = acronym.get(1..).filter(|_| !is_thing && acronym.len() >= FEWEST)?;
        let place = *self.by_initials.get(letters)?;
        let draft = registry.draft(place);
        let words = draft.key.split(' ').filter(|word| word.len() > 3).count();
        (GROUPS.contains(&draft.noun) && words >= letters.len()).then_some(place)
    }

    /// The body whose initials an acronym is, as far as the letters of its names go.
    fn by_all_letters(&self, acronym: &str, is_thing: bool, host: &Host, registry: &Registry) -> Option<usize> {
        let letters = acronym.to_ascii_uppercase().replace('&', "");
        let own = |place: &usize| {
            let forms = registry.draft(*place).forms();
            acronym.len() > 2 && forms.flat_map(|form| initials(form)).any(|initials| initials == letters)
        };
        if is_thing {
            return host.places().find(own);
        }
        let council = || host.places().find(|place| abbreviates_council(&letters, &registry.draft(*place).key));
        self.by_initials.get(&letters).copied().or_else(council)
    }

    /// Makes bodies known everywhere by an acronym the same as those named in full: "CPRE", of which it is the initials.
    fn join_acronyms(&self, registry: &mut Registry) {
        let known: Vec<(usize, String)> =
            registry.drafts().map(|(place, draft)| (place, draft.key.to_uppercase())).collect();
        for (place, acronym) in known.into_iter().filter(|(_, acronym)| !acronym.contains(' ')) {
            if let Some(full) = self.by_initials.get(&acronym) {
                registry.merge(place, *full);
            }
        }
    }

    /// The one firm whose name begins with an acronym: "NXD" of "NXD Ltd".
    fn sole_firm(&self, acronym: &str, registry: &Registry) -> Option<usize> {
        const SHORTEST: usize = 3;
        let longer = self.by_first_word.get(acronym).filter(|_| acronym.len() >= SHORTEST)?;
        let (place, _) = longer.first()?;
        let draft = registry.draft(*place);
        (draft.kind() == BodyKind::Company && longer.iter().all(|(other, _)| other == place)).then_some(*place)
    }

    /// The mentions that do not begin the name of a body: "NXD" in "NXD Recycling"; those are the body's.
    fn without_longer(&self, text: &str, acronym: &str, mentions: Vec<Span>, registry: &mut Registry) -> Vec<Span> {
        let Some(longer) = self.by_first_word.get(acronym) else { return mentions };
        let begins = |span: &Span| longer.iter().find(|(_, form)| text[span.start()..].starts_with(form.as_str()));
        let mut alone = Vec::new();
        for span in mentions {
            match begins(&span) {
                Some((place, form)) => registry.mean(*place, [Span::new(span.start(), span.start() + form.len())]),
                None => alone.push(span),
            }
        }
        alone
    }
}

/// The initials of those who attended, printed or not.
pub(crate) fn initials_of_people(minutes: &Minutes) -> HashSet<String> {
    let of = |attendee: &Attendee| match &attendee.initials {
        Some(printed) if *printed == attendee.name => Vec::new(),
        Some(printed) => vec![printed.clone()],
        None => initials(&attendee.name).into_iter().filter(|initials| initials.len() < 4).collect(),
    };
    minutes.attendance.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_given_without_brackets() {
        assert_eq!(known_as(" known as Safer Ayle. It met."), Some("Safer Ayle"));
        assert_eq!(known_as(", formerly known as the ‘Harbour Club’, met"), Some("Harbour Club"));
        assert_eq!(known_as(", known as AXTRANS.\n\nThereafter"), Some("AXTRANS"));
        assert_eq!(known_as(" known as a good neighbour"), None);
    }

    #[test]
    fn brackets_set_up_acronyms_and_quoted_forms() {
        assert_eq!(short_form("AHA", "Ayle Housing Association"), Some("AHA"));
        assert_eq!(short_form("the “Association”", "Ayle Housing Association"), Some("Association"));
        assert_eq!(short_form("hereafter 'the Trust'", "Ayle Trust"), Some("Trust"));
        assert_eq!(short_form("AXVHC", "Village Hall Committee"), Some("AXVHC"));
        assert_eq!(short_form("AXHT", "Heritage Trust"), Some("AXHT"));
        assert_eq!(short_form("Asht", "Heritage Trust"), None);
        assert_eq!(short_form("Chairman", "Ayle Housing Association"), None);
        assert_eq!(short_form("2 members", "Ayle Housing Association"), None);
    }
}
