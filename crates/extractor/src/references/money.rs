//! Sums of money.

use std::sync::LazyLock;

use model::{ReferenceKind, Span};
use patterns::{Captures, Regex, pattern};

use super::Found;

static SUM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?:(?<sign>[£€$]) ?(?<figures>[0-9][0-9,]*(?:\.[0-9]+)?)",
        r"(?: ?(?<scale>million|billion|thousand|bn|mn|[mk])(?-u:\b))?",
        r"|(?-u:\b)(?<count>[0-9][0-9,]*(?:\.[0-9]+)?)(?: (?<many>million|billion|thousand))? ?(?<unit>pounds?|pence|euros?)(?-u:\b)",
        r"|(?-u:\b)(?<pennies>[0-9]{1,3})p(?-u:\b))",
    ))
});

/// The sums of a text, each as currency and amount: "GBP 1250.50".
pub(super) fn find(text: &str) -> Vec<Found> {
    SUM.captures_iter(text).filter_map(|found| sum(text, &found)).collect()
}

fn sum(text: &str, found: &Captures<'_>) -> Option<Found> {
    let whole = found.get(0)?;
    let group = |name: &str| found.name(name).map(|group| group.as_str().to_lowercase());
    let figures = group("figures").or_else(|| group("count"));
    let value = match (figures, group("pennies")) {
        (Some(figures), _) => {
            let scale = scale(group("scale").or_else(|| group("many")).as_deref());
            let pence = group("unit").as_deref() == Some("pence");
            amount(figures.trim_end_matches(','), if pence { -2 } else { scale })
        }
        (None, pennies) => amount(&pennies?, -2),
    }?;
    let currency = currency(group("sign").or_else(|| group("unit")).as_deref());
    let end = whole.start() + whole.as_str().trim_end_matches(',').len();
    // "25p" and "page 25p" differ by what stands before; a figure cut from a longer one is no sum.
    let cut =
        text[..whole.start()].ends_with(['.', '/', '-', ':']) && currency == "GBP" && found.name("sign").is_none();
    (!cut).then(|| Found {
        kind: ReferenceKind::Money,
        span: Span::new(whole.start(), end),
        value: format!("{currency} {value}"),
    })
}

fn currency(sign: Option<&str>) -> &'static str {
    match sign {
        Some("€" | "euro" | "euros") => "EUR",
        // The paper alone does not say whose dollars.
        Some("$") => "$",
        _ => "GBP",
    }
}

/// How many places the point moves to the right.
fn scale(word: Option<&str>) -> i32 {
    match word {
        Some("k" | "thousand") => 3,
        Some("m" | "mn" | "million") => 6,
        Some("bn" | "billion") => 9,
        _ => 0,
    }
}

/// Figures with their point moved, without thousands' commas and needless noughts: whole, or with two places at least.
fn amount(figures: &str, scale: i32) -> Option<String> {
    let plain: String = figures.chars().filter(|sign| *sign != ',').collect();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let places = scale.unsigned_abs() as usize;
    let noughts = "0".repeat(places);
    let (digits, point) = if scale < 0 {
        (format!("{noughts}{whole}{fraction}"), whole.len())
    } else {
        (format!("{whole}{fraction}{noughts}"), whole.len() + places)
    };
    let (whole, fraction) = digits.split_at_checked(point)?;
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction:0<2}") })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn sums_become_currency_and_amount() {
        let seen = [
            ("a grant of £2,016.50 was", "GBP 2016.50"),
            ("£1.2m", "GBP 1200000"),
            ("£ 400", "GBP 400"),
            ("£30k", "GBP 30000"),
            ("£0.75", "GBP 0.75"),
            ("€1.25 million", "EUR 1250000"),
            ("up to 400 pounds", "GBP 400"),
            ("2 million euros", "EUR 2000000"),
            ("raised by 25p", "GBP 0.25"),
            ("5p", "GBP 0.05"),
            ("£20.10", "GBP 20.10"),
            ("£20.00", "GBP 20"),
            ("$66,410.50", "$ 66410.50"),
            ("£5 for", "GBP 5"),
        ];
        for (text, value) in seen {
            let values: Vec<_> = find(text).into_iter().map(|found| found.value).collect();
            assert_eq!(values, [value], "{text}");
        }
    }

    #[test]
    fn wording_ends_with_the_sum() {
        let text = "£2,000, and £500.";
        let wordings: Vec<_> = find(text).into_iter().map(|found| found.span.of(text)).collect();
        assert_eq!(wordings, ["£2,000", "£500"]);
    }

    #[test]
    fn other_numbers_are_no_sums() {
        for text in ["400 people", "at 7.25pm", "No. 25", "pp 25", "the pound"] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
