//! Months and days, as far as tables of attendance, packs and numbers need them to be told apart.

use std::sync::LazyLock;

use patterns::{Regex, folded};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Months in Welsh and Irish.
const OTHER_MONTHS: [&str; 21] = [
    "ionawr",
    "chwefror",
    "mawrth",
    "ebrill",
    "mai",
    "mehefin",
    "gorffennaf",
    "awst",
    "medi",
    "hydref",
    "tachwedd",
    "rhagfyr",
    "eanáir",
    "feabhra",
    "márta",
    "aibreán",
    "bealtaine",
    "meitheamh",
    "iúil",
    "lúnasa",
    "nollaig",
];
/// Letters of a month cut short.
const SHORT: usize = 3;

/// Whether a word is a month, whole or cut short, or whole in Welsh or Irish.
pub(crate) fn is_month(word: &str) -> bool {
    let is = |name: &str| word.eq_ignore_ascii_case(name);
    is("sept")
        || MONTHS.iter().any(|month| is(month) || is(&month[..SHORT]))
        || OTHER_MONTHS.contains(&word.to_lowercase().as_str())
}

static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"(?:^|[^0-9])(?<day>[0-9]{1,2})(?: ?[\[^]?(?:st|nd|rd|th)?[\]^]?[ ,./-]{1,2}(?:of )?(?<name>[a-z]{3})[a-z]*|[./-](?<month>[0-9]{1,2})(?:[^0-9]|$))",
    )
});
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    folded(r"(?:^|[^a-z])(?<name>[a-z]{3})[a-z]*[ .-]{1,2}(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:[^0-9]|$)")
});

/// The first day and month that the wording names.
pub(crate) fn day_and_month(wording: &str) -> Option<(usize, usize)> {
    [&*DAY_FIRST, &*MONTH_FIRST].into_iter().find_map(|pattern| {
        pattern.captures_iter(wording).find_map(|found| {
            let day: usize = found["day"].parse().ok()?;
            let month = match found.name("month") {
                Some(figures) => figures.as_str().parse().ok()?,
                None => 1 + MONTHS.iter().position(|month| found["name"].eq_ignore_ascii_case(&month[..SHORT]))?,
            };
            ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
        })
    })
}

/// Whether a heading is of that day, or of its month alone: "7 Mar", "March".
pub(crate) fn heads(heading: &str, (day, month): (usize, usize)) -> bool {
    let word = heading.trim().trim_end_matches('.').to_lowercase();
    [MONTHS[month - 1], &MONTHS[month - 1][..SHORT]].contains(&word.as_str())
        || day_and_month(heading) == Some((day, month))
}

#[cfg(test)]
mod tests {
    use super::{day_and_month, heads, is_month};

    #[test]
    fn months_are_known_in_the_languages_of_these_islands() {
        assert!(["Sept", "May", "Mawrth", "Awst", "MÁRTA", "Nollaig"].iter().all(|month| is_month(month)));
        assert!(!["Martha", "Main", "Mehefinaf", ""].iter().any(|word| is_month(word)));
    }

    #[test]
    fn a_month_heads_the_column_of_its_meeting() {
        for heading in ["Mar", "March", "7 March", "7/3"] {
            assert!(heads(heading, (7, 3)), "{heading}");
        }
        for heading in ["May", "8 March", "Marching"] {
            assert!(!heads(heading, (7, 3)), "{heading}");
        }
    }

    #[test]
    fn the_first_day_and_month_are_found_in_every_usual_form() {
        for text in ["Monday 7th March 2022", "7 Mar", "07/03/22", "7.3.22", "7-Mar", "March 7th", "7th of March"] {
            assert_eq!(day_and_month(text), Some((7, 3)), "{text}");
        }
        assert_eq!(day_and_month("Room 5, 3rd floor, 19:30"), None);
    }
}
