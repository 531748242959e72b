//! References of planning applications: "24/00231/FULL", "DC/2018/00185", "PA23/09876".

use std::sync::LazyLock;

use patterns::{Regex, pattern};

/// Letters of the authority, a year and a serial number, with letters for the kind. "2018/2019" is a year of accounts.
const REFERENCE: &str = r"(?:[A-Z]{1,4}[/ ]?)?(?:\d{2}|20\d{2})/(?:[A-Z]{1,4}/)?(?:\d{3}|[013-9]\d{3}|2[1-9]\d{2}|\d{5,6})(?:/[A-Z]{1,6}){0,2}";

/// Whether words begin with a reference: "24/00231/FULL – shed".
pub(crate) fn opens(words: &str) -> bool {
    static OPENS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{REFERENCE}(?:[^\w/]|$)")));
    OPENS.is_match(words)
}

/// Whether words name an application: "Application PA23/09876 was read".
pub(crate) fn is_in(words: &str) -> bool {
    static NAMES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?:^|[\s(:–-]){REFERENCE}(?:[^\w/]|$)")));
    words.contains('/') && NAMES.is_match(words)
}

/// Whether a number is a reference and no number of a minute, which count to some hundreds a year: "18/0133", not "18/133".
pub(crate) fn is_number(number: &str) -> bool {
    static SERIAL: LazyLock<Regex> = LazyLock::new(|| pattern(r"/\d{4,6}(?:/|$)"));
    opens(number) && SERIAL.is_match(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applications_are_known_by_their_references() {
        for words in ["24/00231/FULL – shed", "DM/2019/0072: loft", "Application PA23/09876 was read", "(ref 18/0133)"]
        {
            assert!(is_in(words), "{words}");
        }
        for words in ["Accounts for 2018/19", "In 2018/2019", "It was read at 7.30", "Minute 12/23"] {
            assert!(!is_in(words), "{words}");
        }
    }

    #[test]
    fn a_short_serial_number_may_be_that_of_a_minute() {
        assert!(opens("18/133 Roads") && !is_number("18/133"));
        assert!(is_number("18/0133") && is_number("DC/2018/00185") && is_number("24/00231/FULL"));
        assert!(!is_number("2018/2019"));
    }
}
