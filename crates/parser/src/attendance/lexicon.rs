//! The words of attendance lists: titles before names, letters after them, posts, and words that are in no name.

use std::borrow::Cow;

use model::GIVEN_NAMES;
use patterns::Words;

use crate::small::small;

/// What a title before a name says of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// An elected member: "Councillor", "Alderman".
    Member,
    /// An elected member, before several names: "Councillors".
    Members,
    /// Anybody: "Mr", "Dr", "Rev".
    Plain,
    /// Anybody, before several names: "Messrs".
    Plains,
    /// A police officer.
    Police,
}

impl Title {
    /// Whether it stands before several names.
    pub(super) fn is_plural(self) -> bool {
        matches!(self, Self::Members | Self::Plains)
    }

    /// Whether it is an elected member's.
    pub(super) fn is_member(self) -> bool {
        matches!(self, Self::Member | Self::Members)
    }
}

use Title::{Member, Members, Plain, Plains, Police};

/// Titles in lower case and without stops, sorted; Welsh, Irish and Scottish ones among them.
const TITLES: &[(&str, Title)] = &[
    ("admiral", Plain),
    ("ald", Member),
    ("alderman", Member),
    ("aldermen", Members),
    ("alderwoman", Member),
    ("aldr", Member),
    ("archdeacon", Plain),
    ("bailie", Member),
    ("bailies", Members),
    ("baillie", Member),
    ("baroness", Plain),
    ("bishop", Plain),
    ("brig", Plain),
    ("brigadier", Plain),
    ("canon", Plain),
    ("capt", Plain),
    ("captain", Plain),
    ("cc", Member),
    ("cdr", Plain),
    ("cll", Member),
    ("clllr", Member),
    ("cllr", Member),
    ("cllr's", Members),
    ("cllrs", Members),
    ("cllr’s", Members),
    ("clr", Member),
    ("clrs", Members),
    ("cmdr", Plain),
    ("cmhlr", Member),
    ("cmhlrí", Members),
    ("cncllr", Member),
    ("cnclr", Member),
    ("cnllr", Member),
    ("cnllrs", Members),
    ("col", Plain),
    ("colonel", Plain),
    ("comh", Member),
    ("comhairleoir", Member),
    ("comhairleoirí", Members),
    ("commander", Plain),
    ("coun", Member),
    ("councilllor", Member),
    ("councillor", Member),
    ("councillors", Members),
    ("councillr", Member),
    ("councilor", Member),
    ("councilors", Members),
    ("couns", Members),
    ("cpt", Plain),
    ("crs", Members),
    ("cso", Police),
    ("cyng", Member),
    ("cyngh", Member),
    ("cynghorwyr", Members),
    ("cynghorydd", Member),
    ("dame", Plain),
    ("dci", Police),
    ("dr", Plain),
    ("drs", Plains),
    ("father", Plain),
    ("fr", Plain),
    ("garda", Police),
    ("hon", Plain),
    ("imam", Plain),
    ("insp", Police),
    ("inspector", Police),
    ("lady", Plain),
    ("lieutenant", Plain),
    ("lord", Plain),
    ("lt", Plain),
    ("madam", Plain),
    ("major", Plain),
    ("mesdames", Plains),
    ("messrs", Plains),
    ("miss", Plain),
    ("misses", Plains),
    ("mr", Plain),
    ("mrs", Plain),
    ("ms", Plain),
    ("mss", Plains),
    ("mx", Plain),
    ("pastor", Plain),
    ("pc", Police),
    ("pcs", Police),
    ("pcso", Police),
    ("pcsos", Police),
    ("prebendary", Plain),
    ("prof", Plain),
    ("professor", Plain),
    ("ps", Police),
    ("pscso", Police),
    ("rabbi", Plain),
    ("rev", Plain),
    ("rev'd", Plain),
    ("revd", Plain),
    ("reverend", Plain),
    ("rev’d", Plain),
    ("rt", Plain),
    ("senator", Member),
    ("sergeant", Police),
    ("sgt", Police),
    ("sir", Plain),
    ("supt", Police),
    ("trustees", Members),
    ("venerable", Plain),
    ("viscount", Plain),
];

/// Tiers of government, which stand before a member's title: "County Councillor", "Boro' Cllr".
const TIERS: &[&str] = &[
    "bor",
    "boro",
    "boro'",
    "borough",
    "city",
    "club",
    "cnty",
    "co",
    "community",
    "county",
    "cty",
    "dist",
    "district",
    "parish",
    "town",
    "unitary",
    "ward",
];

/// Welsh ones, which stand behind it: "Cyng. Sirol".
const WELSH_TIERS: &[&str] = &["cymuned", "dosbarth", "sir", "sirol", "tref"];

/// Short forms that end in a stop besides titles and initials.
const ABBREVIATIONS: &[&str] = &[
    "admin", "asst", "co", "comm", "dep", "dept", "dir", "eng", "esq", "ex", "exec", "gen", "hon", "jnr", "jr", "sec",
    "sen", "snr", "sr", "st", "viz", "vs",
];

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "ab", "al", "ap", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "ferch", "la", "le", "mac", "mc",
    "mhic", "nic", "ní", "o", "st", "ter", "ui", "uí", "van", "von", "ó",
];

/// What comes behind a surname and belongs to it.
const SUFFIXES: &[&str] = &["ii", "iii", "jnr", "jr", "jun", "junior", "sen", "senior", "snr", "sr"];

/// Words of parties, bodies and kinds of member, without the s of their plurals.
const BODIES: &[&str] = &[
    "academy",
    "agency",
    "alliance",
    "association",
    "authority",
    "board",
    "borough",
    "charity",
    "church",
    "city",
    "club",
    "co-opted",
    "college",
    "committee",
    "company",
    "conservative",
    "constabulary",
    "council",
    "county",
    "democrat",
    "diocese",
    "district",
    "forum",
    "foundation",
    "governor",
    "green",
    "group",
    "hospital",
    "independent",
    "institute",
    "labour",
    "liberal",
    "limited",
    "ltd",
    "member",
    "nhs",
    "parish",
    "partnership",
    "party",
    "police",
    "reform",
    "representative",
    "school",
    "service",
    "society",
    "town",
    "trust",
    "unaligned",
    "union",
    "unionist",
    "university",
    "ward",
];

/// First words of places that are no one's first name: "West Vane".
const COMPASS: &[&str] = &[
    "british", "east", "great", "irish", "little", "lower", "mid", "north", "scottish", "south", "upper", "welsh",
    "west",
];

/// Pairs of letters that are one letter in Welsh, and so one initial.
const DIGRAPHS: &[&str] = &["Ch", "Dd", "Ff", "Ll", "Ph", "Rh", "Th"];

/// Short forms of posts and bodies that are nobody's initials.
const ACRONYMS: &[&str] =
    &["AONB", "BBC", "CCG", "CEO", "CFO", "COO", "ICB", "NHS", "PCC", "PCN", "PPG", "PTA", "RFO", "VP"];

/// Posts whose holder is spoken to by them: "Mr Chairman" is no name.
const FORMS_OF_ADDRESS: &[&str] =
    &["cathaoirleach", "chair", "chairman", "convener", "mayor", "president", "provost", "speaker"];

/// Words of posts and bodies that are surnames as well.
const SURNAMES_TOO: &[&str] = &[
    "alderman",
    "bailie",
    "baillie",
    "branch",
    "canon",
    "champion",
    "child",
    "clerk",
    "constable",
    "forest",
    "head",
    "holder",
    "lead",
    "leader",
    "lord",
    "major",
    "mayor",
    "nurse",
    "over",
    "parish",
    "parks",
    "pastor",
    "provost",
    "royal",
    "service",
    "speaker",
    "steward",
    "tree",
    "ward",
    "warden",
];

const POST_NOMINALS: &str = include_str!("lexicon/post_nominals.txt");
const OFFICES: &str = include_str!("lexicon/offices.txt");
const COMMON: &str = include_str!("lexicon/common.txt");
/// Those that only lists of attendance take for first names.
const MORE_GIVEN_NAMES: &str = include_str!("lexicon/given_names.txt");

const OFFICE: u64 = 1;
const IN_NO_NAME: u64 = 2;
const GIVEN_NAME: u64 = 4;
const POST_NOMINAL: u64 = 8;

static WORDS: Words<8192> = Words::new()
    .lines(OFFICES, OFFICE)
    .lines(COMMON, IN_NO_NAME)
    .lines(GIVEN_NAMES, GIVEN_NAME)
    .lines(MORE_GIVEN_NAMES, GIVEN_NAME)
    .lines(POST_NOMINALS, POST_NOMINAL);

fn holds(kind: u64, key: &str) -> bool {
    WORDS.bits(key) & kind != 0
}

/// A word in lower case, without stops and without the stroke that parts it from its translation; "officer(s)" are
/// several.
pub(super) fn key(word: &str) -> Cow<'_, str> {
    let key = small(word.trim_end_matches(['.', '/']));
    match key.strip_suffix("(s)") {
        Some(one) => Cow::Owned(format!("{one}s")),
        None => key,
    }
}

/// The words on both sides of a stroke.
pub(super) fn halves(key: &str) -> Option<(&str, &str)> {
    let stroke = key.bytes().position(|byte| byte == b'/')?;
    Some((&key[..stroke], &key[stroke + 1..]))
}

/// The title that a word is, or both words of "Councillors/Cynghorwyr" are; "`CCllr`" is one of a tier.
pub(super) fn title(key: &str) -> Option<Title> {
    let of = |key: &str| TITLES.binary_search_by(|(word, _)| (*word).cmp(key)).ok().map(|row| TITLES[row].1);
    let tiered = || key.strip_prefix(['b', 'c', 'd', 'p', 't']).filter(|rest| rest.starts_with("cl")).and_then(of);
    of(key).or_else(|| halves(key).and_then(|(one, other)| of(other).and(of(one)))).or_else(tiered)
}

/// Whether the word is an article before a title, Welsh and Irish ones among them.
pub(super) fn is_article(key: &str) -> bool {
    ["an", "na", "the", "y", "yr"].contains(&key)
}

/// Whether the word is a first name that is often given.
pub(super) fn is_given_name(key: &str) -> bool {
    holds(GIVEN_NAME, key)
}

/// Whether the word names a tier of government.
pub(super) fn is_tier(key: &str) -> bool {
    TIERS.contains(&key) || names_council(key)
}

/// Whether a word stands for another council before a member's title: "KCC Cllr Vane", "Ayleshire Councillor Pike".
fn names_council(key: &str) -> bool {
    const CLOSES: [&str; 3] = ["bc", "cc", "dc"];
    (3..=5).contains(&key.len()) && CLOSES.iter().any(|close| key.ends_with(close))
        || key.len() > 7 && key.ends_with("shire")
}

/// Whether the word behind a Welsh title names a tier of government.
pub(super) fn is_welsh_tier(key: &str) -> bool {
    WELSH_TIERS.contains(&key)
}

/// Whether the word is a Welsh title of members.
pub(super) fn is_welsh_title(key: &str) -> bool {
    key.starts_with("cyng")
}

/// Whether a stop behind the word belongs to it.
pub(super) fn is_abbreviation(word: &str) -> bool {
    is_initials(word) || title(&word.to_lowercase()).is_some() || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Whether the word joins the members of a list.
pub(super) fn is_conjunction(word: &str) -> bool {
    ["and", "agus", "ac", "a/and", "ac/and", "plus", "together", "with"].iter().any(|it| word.eq_ignore_ascii_case(it))
}

/// Whether the word is one to three initials: "J", "J.", "R.W", "PJ", the Welsh "R.Ll".
pub(super) fn is_initials(word: &str) -> bool {
    // No letter of Welsh has two small ones.
    if word.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_lowercase)) {
        return false;
    }
    let is_letter = |part: &str| DIGRAPHS.contains(&part);
    let letters: usize = word.split('.').map(|part| if is_letter(part) { 1 } else { part.chars().count() }).sum();
    let capitals = word.split('.').all(|part| is_letter(part) || part.chars().all(char::is_uppercase));
    (1..=3).contains(&letters) && capitals && !is_acronym(word)
}

/// Whether the letters are the short form of a post or body.
pub(super) fn is_acronym(word: &str) -> bool {
    ACRONYMS.contains(&word)
}

/// Whether the word stands inside names: "de", "van", "Ní", "O’".
pub(super) fn is_particle(key: &str) -> bool {
    PARTICLES.contains(&key.trim_end_matches(['\'', '’']))
}

/// Whether the word stands behind a surname and belongs to it.
pub(super) fn is_suffix(key: &str) -> bool {
    SUFFIXES.contains(&key)
}

/// Whether the word is an honour, degree or office behind a name: "OBE".
pub(super) fn is_post_nominal(word: &str) -> bool {
    let bare = word.replace('.', "");
    let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
    (capitals > 1 || bare == "Esq") && holds(POST_NOMINAL, &bare.to_lowercase())
}

/// Whether the word makes a phrase a post: "Director", "Clerk".
pub(super) fn is_office(key: &str) -> bool {
    let part = |part: &str| holds(OFFICE, part) && !is_surname_too(part);
    holds(OFFICE, key) || key.split('/').any(|part| holds(OFFICE, part)) || key.split('-').any(part)
}

/// Whether the word is in no name.
pub(super) fn is_common(key: &str) -> bool {
    is_office(key) || holds(IN_NO_NAME, key)
}

/// Whether the word belongs to the name of a body, a party or a kind of member.
pub(super) fn is_body(key: &str) -> bool {
    BODIES.contains(&key) || BODIES.contains(&key.trim_end_matches('s'))
}

/// Whether the word begins names of places and none of people.
pub(super) fn begins_place(key: &str) -> bool {
    COMPASS.contains(&key)
}

/// Whether somebody may be spoken to by this post.
pub(super) fn is_form_of_address(key: &str) -> bool {
    FORMS_OF_ADDRESS.contains(&key)
}

/// Whether a word of posts and bodies is a surname as well.
pub(super) fn is_surname_too(key: &str) -> bool {
    SURNAMES_TOO.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_unique() {
        assert!(TITLES.is_sorted_by(|a, b| a.0 < b.0));
        for list in [POST_NOMINALS, OFFICES, COMMON, GIVEN_NAMES, MORE_GIVEN_NAMES] {
            let lines: Vec<_> = list.lines().collect();
            assert_eq!(lines.windows(2).find(|pair| pair[0] >= pair[1]), None);
        }
    }
}
