//! Abbreviations that stand at the end of a sentence as often as in it.

/// In lower case, without their stop.
const AT_END: [&str; 22] = [
    "apr", "aug", "ave", "bros", "cllr", "cllrs", "dec", "dept", "feb", "hrs", "jan", "jul", "jun", "mar", "min",
    "mins", "misc", "nov", "oct", "rd", "sept", "st",
];

/// Words that begin a sentence and no name, in lower case.
const OPENERS: [&str; 19] = [
    "all",
    "clerk",
    "cllr",
    "cllrs",
    "councillor",
    "councillors",
    "he",
    "his",
    "if",
    "it",
    "members",
    "she",
    "that",
    "the",
    "there",
    "these",
    "they",
    "this",
    "we",
];

/// Whether the stop of an abbreviation, given in lower case, ends a sentence before these words: "by all Cllrs. The
/// Clerk left", and not "Cllrs. Vane and Hart".
pub fn abbreviation_ends(abbreviation: &str, behind: &str) -> bool {
    let next = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    AT_END.contains(&abbreviation) && OPENERS.contains(&next.as_str())
}
