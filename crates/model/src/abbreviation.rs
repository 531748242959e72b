//! Abbreviations, whose full stop ends no sentence.

/// Words in lower case, without their stop, whose stop ends no sentence.
const ABBREVIATIONS: [&str; 74] = [
    "ald", "approx", "appx", "apr", "art", "aug", "ave", "bros", "capt", "cdr", "cf", "cl", "cllr", "cllrs", "cmhlr",
    "cmhlrs", "co", "col", "cont", "cttee", "cyng", "dec", "dept", "dr", "e.g", "eg", "ex", "ext", "feb", "fig", "fr",
    "gen", "gov", "hon", "hrs", "i.e", "ie", "insp", "jan", "jul", "jun", "lt", "maj", "mar", "max", "messrs", "min",
    "mins", "misc", "mr", "mrs", "ms", "nem", "nov", "oct", "p", "para", "paras", "pp", "prof", "prop", "rd", "ref",
    "rev", "revd", "rt", "sec", "sept", "sgt", "st", "supt", "viz", "vol", "vs",
];

/// Those that stand at the end of a sentence as often as in it.
const AT_END: [&str; 23] = [
    "apr", "aug", "ave", "bros", "cllr", "cllrs", "co", "dec", "dept", "feb", "hrs", "jan", "jul", "jun", "mar", "min",
    "mins", "misc", "nov", "oct", "rd", "sept", "st",
];

/// Those whose stop ends a sentence unless a number follows.
const BEFORE_NUMBERS: [&str; 16] =
    ["a.m", "am", "app", "assoc", "ch", "chq", "etc", "inc", "inv", "ltd", "no", "nos", "p.m", "pm", "reg", "tel"];

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

/// Whether the stop of a word belongs to it and ends no sentence before the words `behind`: "Cllrs. Vane and Hart", and
/// not "by all Cllrs. The Clerk left".
pub fn is_abbreviation(word: &str, behind: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.as_str();
    // "No. 4", "No. B/22", "Ch. No. 12"
    let number = || {
        let mut next = behind.split_whitespace().filter(|next| !["No.", "no.", "Nos."].contains(next));
        next.next().is_some_and(|next| next.contains(|c: char| c.is_ascii_digit()))
    };
    if BEFORE_NUMBERS.contains(&word) && number() {
        return true;
    }
    let opens = || {
        let next = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        OPENERS.contains(&next.as_str())
    };
    ABBREVIATIONS.binary_search(&word).is_ok() && !(AT_END.contains(&word) && opens())
}

/// Whether a stop behind a word parts pounds and pence that were typed apart: "£250. 00".
pub fn is_split_sum(word: &str, behind: &str) -> bool {
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let pounds = word.strip_prefix(['£', '€']).is_some_and(|sum| digits(sum) > 0);
    pounds && !word.contains('.') && digits(behind) == 2 && !behind[2..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_sorted() {
        assert!(ABBREVIATIONS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(AT_END.iter().all(|word| ABBREVIATIONS.contains(word)));
    }

    #[test]
    fn what_follows_tells_whether_an_abbreviation_ends_a_sentence() {
        assert!(is_abbreviation("Cllrs", "Vane and Hart"));
        assert!(!is_abbreviation("Cllrs", "The Clerk left"));
        assert!(is_abbreviation("No", "4"));
        assert!(is_abbreviation("No", "B/22, a lot"));
        assert!(is_abbreviation("Ch", "No. 300046), of which"));
        assert!(!is_abbreviation("ltd", "No. They left"));
        assert!(!is_abbreviation("no", "We left"));
        assert!(is_abbreviation("Co", "Council"));
    }
}
