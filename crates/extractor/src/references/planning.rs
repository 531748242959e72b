//! Numbers of planning applications: "16/01234/FUL", "DM/2019/00723", "PA16/01234".

use std::sync::LazyLock;

use model::{ReferenceKind, Span};
use patterns::{Regex, pattern};

use super::Found;

/// Runs of capitals, figures and slashes.
static RUN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)[A-Z0-9][A-Za-z0-9]*(?:[./-][A-Z0-9]+){0,3}/[A-Z0-9]+(?:[./][A-Z0-9]+){0,3}(?-u:\b)")
});

/// Endings that councils give to kinds of application.
const KINDS: &str = include_str!("planning_kinds.txt");

/// How far before a number a word may say that it is an application's.
const REACH: usize = 80;

/// The applications that a text names.
pub(super) fn find(text: &str) -> Vec<Found> {
    let runs = RUN.find_iter(text).filter(|run| is_application(text, run.start(), run.as_str()));
    let found = |run: patterns::Match<'_>| Found {
        kind: ReferenceKind::PlanningApplication,
        span: Span::new(run.start(), run.end()),
        value: run.as_str().to_owned(),
    };
    runs.map(found).collect()
}

/// Whether a run holds a year and a serial number, and an ending or word of planning says what they number.
fn is_application(text: &str, start: usize, run: &str) -> bool {
    let parts: Vec<&str> = run.split('/').collect();
    let serial = parts.iter().position(|part| is_serial(part));
    let year = parts.iter().enumerate().any(|(at, part)| Some(at) != serial && is_year(part));
    let kind = parts.last().is_some_and(|part| KINDS.lines().any(|kind| kind == *part));
    let appeal = parts.len() == 5 && parts[0] == "APP";
    if appeal || serial.is_some() && year && kind && parts.len() > 2 {
        return true;
    }
    serial.is_some() && year && speaks_of_planning(text, start)
}

/// Three to seven figures, with a letter at either end: "01234", "0123N", "V0123".
fn is_serial(part: &str) -> bool {
    let figures = part.trim_matches(|sign: char| sign.is_ascii_uppercase());
    (3..=7).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit())
        && part.len() <= figures.len() + 2
        && !is_full_year(part)
}

/// A year of two or four figures, with the letters of an authority before it: "16", "2016", "PA16".
fn is_year(part: &str) -> bool {
    let figures = part.trim_start_matches(|sign: char| sign.is_ascii_uppercase());
    let letters = part.len() - figures.len();
    letters <= 4 && (is_full_year(figures) || figures.len() == 2 && figures.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_full_year(part: &str) -> bool {
    part.len() == 4
        && (part.starts_with("19") || part.starts_with("20"))
        && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the words shortly before a place are about planning.
fn speaks_of_planning(text: &str, start: usize) -> bool {
    let from = (start.saturating_sub(REACH)..=start).find(|from| text.is_char_boundary(*from)).unwrap_or(start);
    let before = text[from..start].to_ascii_lowercase();
    ["planning", "application", "applications", "appln", "appeal", "consent", "permission"]
        .iter()
        .any(|word| before.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{KINDS, find};

    fn values(text: &str) -> Vec<String> {
        find(text).into_iter().map(|found| found.value).collect()
    }

    #[test]
    fn kinds_are_sorted_and_unique() {
        assert!(KINDS.lines().is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn numbers_with_a_kind_are_applications() {
        for number in [
            "16/01234/FUL",
            "2015/0123/HOU",
            "DC/18/00042/OUT",
            "P16/V0123/FUL",
            "3/16/0123/LBC",
            "10/2016/0123/PF",
            "LA03/2016/0123/F",
        ] {
            assert_eq!(values(&format!("{number} – porch")), [number]);
        }
        assert_eq!(values("APP/X1234/W/16/3145678"), ["APP/X1234/W/16/3145678"]);
    }

    #[test]
    fn other_numbers_need_a_word_of_planning() {
        for number in ["DM/2019/00723", "PA16/01234", "2016/0345", "16/0123N", "16/00123"] {
            assert_eq!(values(&format!("Planning application {number} was supported")), [number]);
            assert_eq!(values(&format!("Decision {number} was noted")), [""; 0], "{number}");
        }
    }

    #[test]
    fn years_and_dates_are_no_applications() {
        assert_eq!(values("planning budget 2015/2016 of 16/05/2016, item 34/2021, and/or 24/25"), [""; 0]);
    }
}
